BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'ledger','1 the first format','2026-03-02 01:30:00.000000+00:00');
CREATE TABLE announcements (
      reminder_key TEXT PRIMARY KEY NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('claimed', 'told')),
      at TEXT NOT NULL,
      channel TEXT NOT NULL,
      outcome TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE credit_lines (
      id TEXT PRIMARY KEY NOT NULL,
      lender TEXT NOT NULL REFERENCES lenders DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      product TEXT NOT NULL,
      currency TEXT NOT NULL,
      statement_day INTEGER,
      due_day INTEGER
    ) STRICT
    ;
INSERT INTO "credit_lines" VALUES('huabei','ant','Huabei','huabei','CNY',1,9);
CREATE TABLE history (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      action TEXT NOT NULL,
      name TEXT NOT NULL,
      amount_minor INTEGER,
      currency TEXT,
      count INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
      changes TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "history" VALUES(1,'2026-03-02T09:37:00+08:00','loan_added','Jiebei',1200000,'CNY',0,'done','[{"kind":"lender","columns":["id","name","kind"],"new":[["ant","Ant Consumer Finance","consumer_finance"]]},{"kind":"loan","columns":["id","lender","line","name","product","principal_minor","currency","start","method","rate","rate_unit","periods","first_due","due_day","day_count","pay_from","external_id","paid_before","closed_on","note"],"new":[["jiebei","ant",null,"Jiebei","",1200000,"CNY","2026-01-15","level","0.12","year",12,"2026-02-15",15,"30/360","","",null,null,""]]}]');
INSERT INTO "history" VALUES(2,'2026-03-02T09:44:00+08:00','line_added','Huabei',NULL,NULL,0,'done','[{"kind":"line","columns":["id","lender","name","product","currency","statement_day","due_day"],"new":[["huabei","ant","Huabei","huabei","CNY",1,10]]},{"kind":"line_event","columns":["id","line","on_day","kind","limit_minor","currency","note"],"new":[["opened","huabei","2025-06-01","opened",2000000,"CNY",""]]}]');
INSERT INTO "history" VALUES(3,'2026-03-02T09:51:00+08:00','loan_added','House, 房贷',100000000,'CNY',0,'done','[{"kind":"lender","columns":["id","name","kind"],"new":[["bank","Bank of Hainan","bank"]]},{"kind":"loan","columns":["id","lender","line","name","product","principal_minor","currency","start","method","rate","rate_unit","periods","first_due","due_day","day_count","pay_from","external_id","paid_before","closed_on","note"],"new":[["house","bank",null,"House, 房贷","",100000000,"CNY","2020-01-31","level","0.049","year",360,"2020-02-29",31,"30/360","","","2026-01-01",null,"与妻子"]]}]');
INSERT INTO "history" VALUES(4,'2026-03-02T09:58:00+08:00','loan_added','Baitiao plan',300000,'CNY',0,'done','[{"kind":"loan","columns":["id","lender","line","name","product","principal_minor","currency","start","method","rate","rate_unit","periods","first_due","due_day","day_count","pay_from","external_id","paid_before","closed_on","note"],"new":[["baitiao","ant","huabei","Baitiao plan","",300000,"CNY","2026-01-15","flat","0.005","period",6,"2026-02-15",15,"30/360","","",null,null,""]]}]');
INSERT INTO "history" VALUES(5,'2026-03-02T10:05:00+08:00','payment_recorded','Jiebei',106619,'CNY',0,'done','[{"kind":"payment","columns":["id","loan","on_day","amount_minor","currency","principal_minor","interest_minor","fee_minor","penalty_minor","period","order_id","note"],"new":[["payment","jiebei","2026-02-15",106619,"CNY",null,11950,null,null,1,"",""]]}]');
INSERT INTO "history" VALUES(6,'2026-03-02T10:12:00+08:00','payment_recorded','Jiebei',50000,'CNY',0,'done','[{"kind":"payment","columns":["id","loan","on_day","amount_minor","currency","principal_minor","interest_minor","fee_minor","penalty_minor","period","order_id","note"],"new":[["second","jiebei","2026-03-15",50000,"CNY",null,null,null,null,null,"",""]]}]');
INSERT INTO "history" VALUES(7,'2026-03-02T10:19:00+08:00','imported','alipay.csv',NULL,NULL,2,'done','[{"kind":"loan","columns":["id","lender","line","name","product","principal_minor","currency","start","method","rate","rate_unit","periods","first_due","due_day","day_count","pay_from","external_id","paid_before","closed_on","note"],"new":[["imported","ant",null,"Imported","",1200000,"CNY","2026-01-15","bullet","0.0005","day",3,"2026-02-15",15,"30/360","","",null,null,""]]},{"kind":"payment","columns":["id","loan","on_day","amount_minor","currency","principal_minor","interest_minor","fee_minor","penalty_minor","period","order_id","note"],"new":[["imported-payment","imported","2026-02-15",10005,"CNY",null,null,null,null,null,"20260215",""]]},{"kind":"entry","columns":["id","line","on_day","kind","amount_minor","currency","bill","order_id","counterparty","note","whole_bill"],"new":[["bought","huabei","2026-02-20","purchase",30000,"CNY",null,"","超市","",0],["back","huabei","2026-03-09","repayment",30000,"CNY","2026-03-01","","","",1]]},{"kind":"import","columns":["id","file_name","sha256","profile","on_day","owner"],"new":[["import","alipay.csv","0000000000000000000000000000000000000000000000000000000000000000","alipay-4","2026-03-01",""]]},{"kind":"row","columns":["id","imported","line","thing"],"new":[["row","import",26,"imported"],["row2","import",27,"imported-payment"]]}]');
INSERT INTO "history" VALUES(8,'2026-03-02T10:26:00+08:00','income_set','Salary',1000000,'CNY',0,'done','[{"kind":"income","columns":["id","name","amount_minor","currency","since","until"],"new":[["salary","Salary",1000000,"CNY","2025-01-01",null]]}]');
INSERT INTO "history" VALUES(9,'2026-03-02T10:33:00+08:00','line_event_recorded','Huabei',NULL,NULL,0,'done','[{"kind":"line_event","columns":["id","line","on_day","kind","limit_minor","currency","note"],"new":[["lost","huabei","2026-03-20","closed",null,null,""]]},{"kind":"case","columns":["id","line","event","since","reason","confidence","criteria","closed_on"],"new":[["e8306fdf57faad8abc0ceaa829750f40","huabei","lost","2026-03-20","overdue","told","[{\"kind\": \"current_overdue\", \"baseline\": \"6\", \"target\": \"0\"}, {\"kind\": \"on_time_streak\", \"baseline\": \"0\", \"target\": \"12\"}, {\"kind\": \"dti\", \"baseline\": \"0.7188\", \"target\": \"0.5\"}, {\"kind\": \"lenders\", \"baseline\": \"2\", \"target\": \"4\"}]",null]]}]');
INSERT INTO "history" VALUES(10,'2026-03-02T10:40:00+08:00','loan_edited','Jiebei',NULL,NULL,0,'done','[{"kind":"loan","columns":["id","lender","line","name","product","principal_minor","currency","start","method","rate","rate_unit","periods","first_due","due_day","day_count","pay_from","external_id","paid_before","closed_on","note"],"edited":[["jiebei","ant",null,"Jiebei","",1200000,"CNY","2026-01-15","level","0.12","year",12,"2026-02-15",15,"30/360","","",null,null,"","jiebei","ant",null,"Jiebei","",1200000,"CNY","2026-01-15","level","0.12","year",12,"2026-02-15",15,"30/360","","",null,null,"edited"]]}]');
INSERT INTO "history" VALUES(11,'2026-03-02T10:47:00+08:00','line_edited','Huabei',NULL,NULL,0,'done','[{"kind":"line","columns":["id","lender","name","product","currency","statement_day","due_day"],"edited":[["huabei","ant","Huabei","huabei","CNY",1,10,"huabei","ant","Huabei","huabei","CNY",1,9]]}]');
INSERT INTO "history" VALUES(12,'2026-03-02T10:54:00+08:00','payment_deleted','Jiebei',50000,'CNY',0,'done','[{"kind":"payment","columns":["id","loan","on_day","amount_minor","currency","principal_minor","interest_minor","fee_minor","penalty_minor","period","order_id","note"],"gone":[["second","jiebei","2026-03-15",50000,"CNY",null,null,null,null,null,"",""]]}]');
INSERT INTO "history" VALUES(13,'2026-03-02T11:01:00+08:00','loan_settled','Imported',NULL,NULL,0,'undone','[{"kind":"loan","columns":["id","lender","line","name","product","principal_minor","currency","start","method","rate","rate_unit","periods","first_due","due_day","day_count","pay_from","external_id","paid_before","closed_on","note"],"edited":[["imported","ant",null,"Imported","",1200000,"CNY","2026-01-15","bullet","0.0005","day",3,"2026-02-15",15,"30/360","","",null,null,"","imported","ant",null,"Imported","",1200000,"CNY","2026-01-15","bullet","0.0005","day",3,"2026-02-15",15,"30/360","","",null,"2026-06-01",""]]}]');
INSERT INTO "history" VALUES(14,'2026-03-02T11:08:00+08:00','loan_deleted','Baitiao plan',NULL,NULL,0,'undone','[{"kind":"loan","columns":["id","lender","line","name","product","principal_minor","currency","start","method","rate","rate_unit","periods","first_due","due_day","day_count","pay_from","external_id","paid_before","closed_on","note"],"gone":[["baitiao","ant","huabei","Baitiao plan","",300000,"CNY","2026-01-15","flat","0.005","period",6,"2026-02-15",15,"30/360","","",null,null,""]]}]');
CREATE TABLE imported_rows (
      id TEXT PRIMARY KEY NOT NULL,
      imported TEXT NOT NULL REFERENCES imports DEFERRABLE INITIALLY DEFERRED,
      line INTEGER NOT NULL,
      thing TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "imported_rows" VALUES('row','import',26,'imported');
INSERT INTO "imported_rows" VALUES('row2','import',27,'imported-payment');
CREATE TABLE imports (
      id TEXT PRIMARY KEY NOT NULL,
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      profile TEXT NOT NULL,
      on_day TEXT NOT NULL,
      owner TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "imports" VALUES('import','alipay.csv','0000000000000000000000000000000000000000000000000000000000000000','alipay-4','2026-03-01','');
CREATE TABLE incomes (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
      currency TEXT NOT NULL,
      since TEXT NOT NULL,
      until TEXT
    ) STRICT
    ;
INSERT INTO "incomes" VALUES('salary','Salary',1000000,'CNY','2025-01-01',NULL);
CREATE TABLE lenders (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "lenders" VALUES('ant','Ant Consumer Finance','consumer_finance');
INSERT INTO "lenders" VALUES('bank','Bank of Hainan','bank');
CREATE TABLE line_entries (
      id TEXT PRIMARY KEY NOT NULL,
      line TEXT NOT NULL REFERENCES credit_lines DEFERRABLE INITIALLY DEFERRED,
      on_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
      currency TEXT NOT NULL,
      bill TEXT,
      order_id TEXT NOT NULL,
      counterparty TEXT NOT NULL,
      note TEXT NOT NULL,
      whole_bill INTEGER NOT NULL CHECK (whole_bill IN (0, 1))
    ) STRICT
    ;
INSERT INTO "line_entries" VALUES('bought','huabei','2026-02-20','purchase',30000,'CNY',NULL,'','超市','',0);
INSERT INTO "line_entries" VALUES('back','huabei','2026-03-09','repayment',30000,'CNY','2026-03-01','','','',1);
CREATE TABLE line_events (
      id TEXT PRIMARY KEY NOT NULL,
      line TEXT NOT NULL REFERENCES credit_lines DEFERRABLE INITIALLY DEFERRED,
      on_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      limit_minor INTEGER,
      currency TEXT,
      note TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "line_events" VALUES('opened','huabei','2025-06-01','opened',2000000,'CNY','');
INSERT INTO "line_events" VALUES('lost','huabei','2026-03-20','closed',NULL,NULL,'');
CREATE TABLE loans (
      id TEXT PRIMARY KEY NOT NULL,
      lender TEXT NOT NULL REFERENCES lenders DEFERRABLE INITIALLY DEFERRED,
      line TEXT REFERENCES credit_lines DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      product TEXT NOT NULL,
      principal_minor INTEGER NOT NULL CHECK (principal_minor > 0),
      currency TEXT NOT NULL,
      start TEXT NOT NULL,
      method TEXT NOT NULL,
      rate TEXT NOT NULL,
      rate_unit TEXT NOT NULL,
      periods INTEGER NOT NULL CHECK (periods > 0),
      first_due TEXT NOT NULL,
      due_day INTEGER NOT NULL CHECK (due_day BETWEEN 1 AND 31),
      day_count TEXT NOT NULL,
      pay_from TEXT NOT NULL,
      external_id TEXT NOT NULL,
      paid_before TEXT,
      closed_on TEXT,
      note TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "loans" VALUES('jiebei','ant',NULL,'Jiebei','',1200000,'CNY','2026-01-15','level','0.12','year',12,'2026-02-15',15,'30/360','','',NULL,NULL,'edited');
INSERT INTO "loans" VALUES('house','bank',NULL,'House, 房贷','',100000000,'CNY','2020-01-31','level','0.049','year',360,'2020-02-29',31,'30/360','','','2026-01-01',NULL,'与妻子');
INSERT INTO "loans" VALUES('imported','ant',NULL,'Imported','',1200000,'CNY','2026-01-15','bullet','0.0005','day',3,'2026-02-15',15,'30/360','','',NULL,NULL,'');
INSERT INTO "loans" VALUES('baitiao','ant','huabei','Baitiao plan','',300000,'CNY','2026-01-15','flat','0.005','period',6,'2026-02-15',15,'30/360','','',NULL,NULL,'');
CREATE TABLE payments (
      id TEXT PRIMARY KEY NOT NULL,
      loan TEXT NOT NULL REFERENCES loans DEFERRABLE INITIALLY DEFERRED,
      on_day TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
      currency TEXT NOT NULL,
      principal_minor INTEGER,
      interest_minor INTEGER,
      fee_minor INTEGER,
      penalty_minor INTEGER,
      period INTEGER,
      order_id TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "payments" VALUES('payment','jiebei','2026-02-15',106619,'CNY',NULL,11950,NULL,NULL,1,'','');
INSERT INTO "payments" VALUES('imported-payment','imported','2026-02-15',10005,'CNY',NULL,NULL,NULL,NULL,NULL,'20260215','');
CREATE TABLE recovery_cases (
      id TEXT PRIMARY KEY NOT NULL,
      line TEXT NOT NULL REFERENCES credit_lines DEFERRABLE INITIALLY DEFERRED,
      event TEXT NOT NULL REFERENCES line_events DEFERRABLE INITIALLY DEFERRED,
      since TEXT NOT NULL,
      reason TEXT NOT NULL,
      confidence TEXT NOT NULL,
      criteria TEXT NOT NULL,
      closed_on TEXT
    ) STRICT
    ;
INSERT INTO "recovery_cases" VALUES('e8306fdf57faad8abc0ceaa829750f40','huabei','lost','2026-03-20','overdue','told','[{"kind": "current_overdue", "baseline": "6", "target": "0"}, {"kind": "on_time_streak", "baseline": "0", "target": "12"}, {"kind": "dti", "baseline": "0.7188", "target": "0.5"}, {"kind": "lenders", "baseline": "2", "target": "4"}]',NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX credit_lines_by_lender ON credit_lines (lender);
CREATE INDEX line_events_by_line ON line_events (line, on_day);
CREATE INDEX loans_by_lender ON loans (lender);
CREATE INDEX loans_by_line ON loans (line);
CREATE INDEX payments_by_loan ON payments (loan, on_day);
CREATE INDEX line_entries_by_line ON line_entries (line, on_day);
CREATE INDEX recovery_cases_by_line ON recovery_cases (line);
CREATE INDEX recovery_cases_by_event ON recovery_cases (event);
CREATE INDEX imported_rows_by_import ON imported_rows (imported);
CREATE INDEX history_by_state ON history (state, number);
CREATE VIEW v_loans AS
    WITH paid AS (
      SELECT loan, sum(amount_minor) AS minor, count(*) AS payments, max(on_day) AS last_on FROM payments GROUP BY loan
    )
    SELECT
      loans.id AS loan, loans.name, lenders.name AS lender,
      CASE WHEN loans.currency IN ('BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF') THEN printf('%d', loans.principal_minor) WHEN loans.currency IN ('BHD','IQD','JOD','KWD','LYD','OMR','TND') THEN printf('%d.%03d', loans.principal_minor / 1000, loans.principal_minor % 1000) ELSE printf('%d.%02d', loans.principal_minor / 100, loans.principal_minor % 100) END AS principal, loans.currency,
      loans.start, loans.method, loans.rate, loans.rate_unit, loans.periods, loans.first_due, loans.due_day,
      CASE WHEN loans.currency IN ('BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF') THEN printf('%d', coalesce(paid.minor, 0)) WHEN loans.currency IN ('BHD','IQD','JOD','KWD','LYD','OMR','TND') THEN printf('%d.%03d', coalesce(paid.minor, 0) / 1000, coalesce(paid.minor, 0) % 1000) ELSE printf('%d.%02d', coalesce(paid.minor, 0) / 100, coalesce(paid.minor, 0) % 100) END AS paid,
      coalesce(paid.payments, 0) AS payments, paid.last_on AS last_paid_on,
      loans.paid_before, loans.closed_on, credit_lines.name AS line, loans.note
    FROM loans
    JOIN lenders ON lenders.id = loans.lender
    LEFT JOIN credit_lines ON credit_lines.id = loans.line
    LEFT JOIN paid ON paid.loan = loans.id
    ORDER BY loans.start, loans.name;
CREATE VIEW v_due AS
    WITH RECURSIVE instalment (loan, number, of) AS (
      SELECT id, 1, CASE method WHEN 'bullet' THEN 1 ELSE periods END FROM loans
      UNION ALL
      SELECT loan, number + 1, of FROM instalment WHERE number < of
    ),
    paid AS (
      SELECT loan, period, sum(amount_minor) AS minor FROM payments WHERE period IS NOT NULL GROUP BY loan, period
    ),
    dated AS (
      SELECT
        instalment.loan, instalment.number, instalment.of,
        CASE instalment.number WHEN 1 THEN loans.first_due ELSE min(
          date(loans.first_due, 'start of month', (number - 1) || ' months', (loans.due_day - 1) || ' days'),
          date(loans.first_due, 'start of month', number || ' months', '-1 day')
        ) END AS due
      FROM instalment JOIN loans ON loans.id = instalment.loan
    )
    SELECT
      dated.due, loans.name, lenders.name AS lender, dated.number, dated.of,
      CASE WHEN loans.currency IN ('BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF') THEN printf('%d', coalesce(paid.minor, 0)) WHEN loans.currency IN ('BHD','IQD','JOD','KWD','LYD','OMR','TND') THEN printf('%d.%03d', coalesce(paid.minor, 0) / 1000, coalesce(paid.minor, 0) % 1000) ELSE printf('%d.%02d', coalesce(paid.minor, 0) / 100, coalesce(paid.minor, 0) % 100) END AS paid_for_it, loans.currency,
      coalesce(dated.due < loans.paid_before, 0) AS said_to_be_paid,
      coalesce(dated.due > loans.closed_on, 0) AS settled_before, loans.id AS loan
    FROM dated
    JOIN loans ON loans.id = dated.loan
    JOIN lenders ON lenders.id = loans.lender
    LEFT JOIN paid ON paid.loan = dated.loan AND paid.period = dated.number
    ORDER BY dated.due, loans.name;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('history',14);
COMMIT;
