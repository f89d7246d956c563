BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'ledger','1 the first format','2026-11-22 13:45:05.369740+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'ledger','2 terms of every kind, dated changes, benchmarks','2026-11-22 13:45:05.378089+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'ledger','3 wishes, automatic debits, what became of reminders','2026-11-22 13:45:05.387452+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'ledger','4 facts of the household, enquiries, guarantees; whose an income is, what a loan is for','2026-11-22 13:45:05.406903+00:00');
CREATE TABLE credit_lines (
      id TEXT PRIMARY KEY NOT NULL,
      lender TEXT NOT NULL REFERENCES lenders DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      product TEXT NOT NULL,
      currency TEXT NOT NULL,
      statement_day INTEGER,
      due_day INTEGER
    , terms TEXT, automatic INTEGER NOT NULL DEFAULT 0 CHECK (automatic IN (0, 1))) STRICT
    ;
INSERT INTO "credit_lines" VALUES('huabei','ant','Huabei','huabei','CNY',1,10,NULL,0);
INSERT INTO "credit_lines" VALUES('baitiao','jd','Baitiao','baitiao','CNY',1,10,NULL,0);
CREATE TABLE enquiries (
      id TEXT PRIMARY KEY NOT NULL,
      on_day TEXT NOT NULL,
      institution TEXT NOT NULL,
      purpose TEXT NOT NULL,
      result TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE guarantees (
      id TEXT PRIMARY KEY NOT NULL,
      whom TEXT NOT NULL,
      institution TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
      currency TEXT NOT NULL,
      since TEXT NOT NULL,
      until TEXT,
      note TEXT NOT NULL
    ) STRICT
    ;
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
INSERT INTO "history" VALUES(1,'2026-02-01T09:00:00+08:00','line_added','Huabei',NULL,NULL,0,'done','[{"kind":"lender","columns":["id","name","kind","pays_first"],"new":[["ant","Ant Consumer Finance","consumer_finance","[\"penalty\", \"fee\", \"interest\", \"principal\"]"]]},{"kind":"line","columns":["id","lender","name","product","currency","statement_day","due_day","terms","automatic"],"new":[["huabei","ant","Huabei","huabei","CNY",1,10,null,0]]},{"kind":"line_event","columns":["id","line","on_day","kind","limit_minor","currency","note","until"],"new":[["opened","huabei","2025-06-01","opened",2000000,"CNY","",null]]}]');
INSERT INTO "history" VALUES(2,'2026-02-02T09:00:00+08:00','line_added','Baitiao',NULL,NULL,0,'done','[{"kind":"lender","columns":["id","name","kind","pays_first"],"new":[["jd","JD","consumer_finance","[\"penalty\", \"fee\", \"interest\", \"principal\"]"]]},{"kind":"line","columns":["id","lender","name","product","currency","statement_day","due_day","terms","automatic"],"new":[["baitiao","jd","Baitiao","baitiao","CNY",1,10,null,0]]},{"kind":"line_event","columns":["id","line","on_day","kind","limit_minor","currency","note","until"],"new":[["opened2","baitiao","2025-06-01","opened",2000000,"CNY","",null]]}]');
INSERT INTO "history" VALUES(3,'2026-02-03T09:00:00+08:00','loan_added','Jiebei',1200000,'CNY',0,'done','[{"kind":"loan","columns":["id","lender","line","name","product","principal_minor","currency","start","method","rate","rate_unit","periods","first_due","due_day","day_count","pay_from","external_id","paid_before","closed_on","note","frequency","conventions","balloon_minor","step","plan","fees","late","prepayment","floating","refinances","in_bill","disclosure","automatic","share","purpose","funders"],"new":[["jiebei","ant",null,"Jiebei","",1200000,"CNY","2026-01-15","level","0.12","year",12,"2026-02-15",15,"30/360","","",null,null,"","monthly",null,null,null,null,"[]",null,null,null,null,0,null,0,"1","unknown","[]"]]}]');
INSERT INTO "history" VALUES(4,'2026-02-04T09:00:00+08:00','income_set','Salary',1000000,'CNY',0,'done','[{"kind":"income","columns":["id","name","amount_minor","currency","since","until","basis","steadiness","haircut","whose","missing"],"new":[["salary","Salary",1000000,"CNY","2025-01-01",null,"net","regular","0","own","[]"]]}]');
INSERT INTO "history" VALUES(5,'2026-02-05T09:00:00+08:00','fact_set','liquid_cash',500000,'CNY',0,'done','[{"kind":"fact","columns":["id","kind","amount_minor","currency","on_day","note"],"new":[["cash","liquid_cash",500000,"CNY","2026-02-03",""]]}]');
INSERT INTO "history" VALUES(6,'2026-02-06T09:00:00+08:00','entry_added','Huabei',1800000,'CNY',0,'done','[{"kind":"entry","columns":["id","line","on_day","kind","amount_minor","currency","bill","order_id","counterparty","note","whole_bill"],"new":[["entry","huabei","2026-02-20","purchase",1800000,"CNY",null,"","","",0]]}]');
INSERT INTO "history" VALUES(7,'2026-02-07T09:00:00+08:00','line_event_recorded','Huabei',NULL,NULL,0,'done','[{"kind":"line_event","columns":["id","line","on_day","kind","limit_minor","currency","note","until"],"new":[["lost","huabei","2026-03-01","closed",null,null,"",null]]},{"kind":"case","columns":["id","line","event","since","reason","confidence","criteria","closed_on"],"new":[["e8306fdf57faad8abc0ceaa829750f40","huabei","lost","2026-03-01","multi_lender","unknown","[{\"kind\": \"current_overdue\", \"baseline\": \"1\", \"target\": \"0\"}, {\"kind\": \"on_time_streak\", \"baseline\": \"0\", \"target\": \"6\"}, {\"kind\": \"dti\", \"baseline\": \"1.9066\", \"target\": \"0.5\"}, {\"kind\": \"lenders\", \"baseline\": \"1\", \"target\": \"4\"}]",null]]}]');
INSERT INTO "history" VALUES(8,'2026-02-08T09:00:00+08:00','line_event_recorded','Baitiao',500000,'CNY',0,'done','[{"kind":"line_event","columns":["id","line","on_day","kind","limit_minor","currency","note","until"],"new":[["cut","baitiao","2026-03-05","cut",500000,"CNY","",null]]},{"kind":"case","columns":["id","line","event","since","reason","confidence","criteria","closed_on"],"new":[["e06d1e21319e5c1dad30948672cccd97","baitiao","cut","2026-03-05","unknown","unknown","[{\"kind\": \"current_overdue\", \"baseline\": \"1\", \"target\": \"0\"}, {\"kind\": \"on_time_streak\", \"baseline\": \"0\", \"target\": \"6\"}, {\"kind\": \"dti\", \"baseline\": \"1.9066\", \"target\": \"0.5\"}, {\"kind\": \"lenders\", \"baseline\": \"1\", \"target\": \"4\"}]",null]]}]');
INSERT INTO "history" VALUES(9,'2026-02-09T09:00:00+08:00','payment_recorded','Jiebei',106619,'CNY',0,'done','[{"kind":"payment","columns":["id","loan","on_day","amount_minor","currency","principal_minor","interest_minor","fee_minor","penalty_minor","period","order_id","note","effect","reversed_on","together"],"new":[["payment","jiebei","2026-02-15",106619,"CNY",null,null,null,null,null,"","","instalment",null,""]]}]');
INSERT INTO "history" VALUES(10,'2026-02-10T09:00:00+08:00','line_event_recorded','Huabei',2000000,'CNY',0,'done','[{"kind":"line_event","columns":["id","line","on_day","kind","limit_minor","currency","note","until"],"new":[["back","huabei","2026-06-01","restored",2000000,"CNY","",null]]},{"kind":"case","columns":["id","line","event","since","reason","confidence","criteria","closed_on"],"edited":[["e8306fdf57faad8abc0ceaa829750f40","huabei","lost","2026-03-01","multi_lender","unknown","[{\"kind\": \"current_overdue\", \"baseline\": \"1\", \"target\": \"0\"}, {\"kind\": \"on_time_streak\", \"baseline\": \"0\", \"target\": \"6\"}, {\"kind\": \"dti\", \"baseline\": \"1.9066\", \"target\": \"0.5\"}, {\"kind\": \"lenders\", \"baseline\": \"1\", \"target\": \"4\"}]",null,"e8306fdf57faad8abc0ceaa829750f40","huabei","lost","2026-03-01","multi_lender","unknown","[{\"kind\": \"current_overdue\", \"baseline\": \"1\", \"target\": \"0\"}, {\"kind\": \"on_time_streak\", \"baseline\": \"0\", \"target\": \"6\"}, {\"kind\": \"dti\", \"baseline\": \"1.9066\", \"target\": \"0.5\"}, {\"kind\": \"lenders\", \"baseline\": \"1\", \"target\": \"4\"}]","2026-06-01"]]}]');
INSERT INTO "history" VALUES(11,'2026-02-11T09:00:00+08:00','line_event_recorded','Baitiao',900000,'CNY',0,'undone','[{"kind":"line_event","columns":["id","line","on_day","kind","limit_minor","currency","note","until"],"new":[["back2","baitiao","2026-06-09","restored",900000,"CNY","",null]]},{"kind":"case","columns":["id","line","event","since","reason","confidence","criteria","closed_on"],"edited":[["e06d1e21319e5c1dad30948672cccd97","baitiao","cut","2026-03-05","unknown","unknown","[{\"kind\": \"current_overdue\", \"baseline\": \"1\", \"target\": \"0\"}, {\"kind\": \"on_time_streak\", \"baseline\": \"0\", \"target\": \"6\"}, {\"kind\": \"dti\", \"baseline\": \"1.9066\", \"target\": \"0.5\"}, {\"kind\": \"lenders\", \"baseline\": \"1\", \"target\": \"4\"}]",null,"e06d1e21319e5c1dad30948672cccd97","baitiao","cut","2026-03-05","unknown","unknown","[{\"kind\": \"current_overdue\", \"baseline\": \"1\", \"target\": \"0\"}, {\"kind\": \"on_time_streak\", \"baseline\": \"0\", \"target\": \"6\"}, {\"kind\": \"dti\", \"baseline\": \"1.9066\", \"target\": \"0.5\"}, {\"kind\": \"lenders\", \"baseline\": \"1\", \"target\": \"4\"}]","2026-06-09"]]}]');
CREATE TABLE household_facts (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
      currency TEXT NOT NULL,
      on_day TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "household_facts" VALUES('cash','liquid_cash',500000,'CNY','2026-02-03','');
CREATE TABLE imported_rows (
      id TEXT PRIMARY KEY NOT NULL,
      imported TEXT NOT NULL REFERENCES imports DEFERRABLE INITIALLY DEFERRED,
      line INTEGER NOT NULL,
      thing TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE imports (
      id TEXT PRIMARY KEY NOT NULL,
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      profile TEXT NOT NULL,
      on_day TEXT NOT NULL,
      owner TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE incomes (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
      currency TEXT NOT NULL,
      since TEXT NOT NULL,
      until TEXT
    , basis TEXT NOT NULL DEFAULT 'net', steadiness TEXT NOT NULL DEFAULT 'regular', haircut TEXT NOT NULL DEFAULT '0', whose TEXT NOT NULL DEFAULT 'own', missing TEXT NOT NULL DEFAULT '[]') STRICT
    ;
INSERT INTO "incomes" VALUES('salary','Salary',1000000,'CNY','2025-01-01',NULL,'net','regular','0','own','[]');
CREATE TABLE lenders (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL
    , pays_first TEXT NOT NULL
      DEFAULT '["penalty", "fee", "interest", "principal"]') STRICT
    ;
INSERT INTO "lenders" VALUES('ant','Ant Consumer Finance','consumer_finance','["penalty", "fee", "interest", "principal"]');
INSERT INTO "lenders" VALUES('jd','JD','consumer_finance','["penalty", "fee", "interest", "principal"]');
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
INSERT INTO "line_entries" VALUES('entry','huabei','2026-02-20','purchase',1800000,'CNY',NULL,'','','',0);
CREATE TABLE line_events (
      id TEXT PRIMARY KEY NOT NULL,
      line TEXT NOT NULL REFERENCES credit_lines DEFERRABLE INITIALLY DEFERRED,
      on_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      limit_minor INTEGER,
      currency TEXT,
      note TEXT NOT NULL
    , until TEXT) STRICT
    ;
INSERT INTO "line_events" VALUES('opened','huabei','2025-06-01','opened',2000000,'CNY','',NULL);
INSERT INTO "line_events" VALUES('opened2','baitiao','2025-06-01','opened',2000000,'CNY','',NULL);
INSERT INTO "line_events" VALUES('lost','huabei','2026-03-01','closed',NULL,NULL,'',NULL);
INSERT INTO "line_events" VALUES('cut','baitiao','2026-03-05','cut',500000,'CNY','',NULL);
INSERT INTO "line_events" VALUES('back','huabei','2026-06-01','restored',2000000,'CNY','',NULL);
CREATE TABLE loan_changes (
      id TEXT PRIMARY KEY NOT NULL,
      loan TEXT NOT NULL REFERENCES loans DEFERRABLE INITIALLY DEFERRED,
      on_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      rate TEXT,
      rate_unit TEXT,
      keep_instalment INTEGER NOT NULL CHECK (keep_instalment IN (0, 1)),
      periods INTEGER,
      interest TEXT,
      extends INTEGER NOT NULL CHECK (extends IN (0, 1)),
      terms TEXT,
      principal_minor INTEGER,
      currency TEXT,
      note TEXT NOT NULL,
      agreed_on TEXT
    ) STRICT
    ;
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
    , frequency TEXT NOT NULL DEFAULT 'monthly', conventions TEXT, balloon_minor INTEGER, step TEXT, plan TEXT, fees TEXT NOT NULL DEFAULT '[]', late TEXT, prepayment TEXT, floating TEXT, refinances TEXT REFERENCES loans DEFERRABLE INITIALLY DEFERRED, in_bill INTEGER NOT NULL DEFAULT 0 CHECK (in_bill IN (0, 1)), disclosure TEXT, automatic INTEGER NOT NULL DEFAULT 0 CHECK (automatic IN (0, 1)), share TEXT NOT NULL DEFAULT '1', purpose TEXT NOT NULL DEFAULT 'unknown', funders TEXT NOT NULL DEFAULT '[]') STRICT
    ;
INSERT INTO "loans" VALUES('jiebei','ant',NULL,'Jiebei','',1200000,'CNY','2026-01-15','level','0.12','year',12,'2026-02-15',15,'30/360','','',NULL,NULL,'','monthly',NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,NULL,0,NULL,0,'1','unknown','[]');
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
    , effect TEXT NOT NULL DEFAULT 'instalment', reversed_on TEXT, together TEXT NOT NULL DEFAULT '') STRICT
    ;
INSERT INTO "payments" VALUES('payment','jiebei','2026-02-15',106619,'CNY',NULL,NULL,NULL,NULL,NULL,'','','instalment',NULL,'');
CREATE TABLE quotes (
      id TEXT PRIMARY KEY NOT NULL,
      benchmark TEXT NOT NULL,
      on_day TEXT NOT NULL,
      value TEXT NOT NULL,
      known_until TEXT,
      source TEXT NOT NULL
    ) STRICT
    ;
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
INSERT INTO "recovery_cases" VALUES('e8306fdf57faad8abc0ceaa829750f40','huabei','lost','2026-03-01','multi_lender','unknown','[{"kind": "current_overdue", "baseline": "1", "target": "0"}, {"kind": "on_time_streak", "baseline": "0", "target": "6"}, {"kind": "dti", "baseline": "1.9066", "target": "0.5"}, {"kind": "lenders", "baseline": "1", "target": "4"}]','2026-06-01');
INSERT INTO "recovery_cases" VALUES('e06d1e21319e5c1dad30948672cccd97','baitiao','cut','2026-03-05','unknown','unknown','[{"kind": "current_overdue", "baseline": "1", "target": "0"}, {"kind": "on_time_streak", "baseline": "0", "target": "6"}, {"kind": "dti", "baseline": "1.9066", "target": "0.5"}, {"kind": "lenders", "baseline": "1", "target": "4"}]',NULL);
CREATE TABLE reminder_claims (
      reminder_key TEXT PRIMARY KEY NOT NULL,
      at TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE reminder_events (
      number INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      reminder_key TEXT NOT NULL,
      subject_key TEXT NOT NULL,
      channel TEXT NOT NULL,
      outcome TEXT NOT NULL,
      reference TEXT NOT NULL,
      reason TEXT NOT NULL,
      until TEXT
    , moment TEXT) STRICT
    ;
CREATE TABLE reminder_wishes (
      id TEXT PRIMARY KEY NOT NULL,
      leads TEXT,
      at TEXT,
      evening TEXT,
      silent INTEGER NOT NULL CHECK (silent IN (0, 1)),
      cut_off TEXT
    ) STRICT
    ;
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
CREATE INDEX loans_by_refinances ON loans (refinances);
CREATE INDEX loan_changes_by_loan ON loan_changes (loan, on_day);
CREATE VIEW v_loans AS
    WITH paid AS (
      SELECT loan, sum(amount_minor) AS minor, count(*) AS payments, max(on_day) AS last_on
      FROM payments WHERE reversed_on IS NULL GROUP BY loan
    ),
    changed AS (
      SELECT loan, count(*) AS changes FROM loan_changes GROUP BY loan
    )
    SELECT
      loans.id AS loan, loans.name, lenders.name AS lender,
      CASE WHEN loans.currency IN ('BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF') THEN printf('%d', loans.principal_minor) WHEN loans.currency IN ('BHD','IQD','JOD','KWD','LYD','OMR','TND') THEN printf('%d.%03d', loans.principal_minor / 1000, loans.principal_minor % 1000) ELSE printf('%d.%02d', loans.principal_minor / 100, loans.principal_minor % 100) END AS principal, loans.currency,
      loans.start, loans.method, loans.rate, loans.rate_unit, loans.periods, loans.first_due, loans.due_day,
      CASE WHEN loans.currency IN ('BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF') THEN printf('%d', coalesce(paid.minor, 0)) WHEN loans.currency IN ('BHD','IQD','JOD','KWD','LYD','OMR','TND') THEN printf('%d.%03d', coalesce(paid.minor, 0) / 1000, coalesce(paid.minor, 0) % 1000) ELSE printf('%d.%02d', coalesce(paid.minor, 0) / 100, coalesce(paid.minor, 0) % 100) END AS paid,
      coalesce(paid.payments, 0) AS payments, paid.last_on AS last_paid_on,
      loans.paid_before, loans.closed_on, credit_lines.name AS line, loans.note,
      loans.frequency, coalesce(changed.changes, 0) AS changes, loans.in_bill, refinanced.name AS refinances
    FROM loans
    JOIN lenders ON lenders.id = loans.lender
    LEFT JOIN credit_lines ON credit_lines.id = loans.line
    LEFT JOIN loans AS refinanced ON refinanced.id = loans.refinances
    LEFT JOIN paid ON paid.loan = loans.id
    LEFT JOIN changed ON changed.loan = loans.id
    ORDER BY loans.start, loans.name;
CREATE VIEW v_due AS
    WITH RECURSIVE instalment (loan, number, of) AS (
      SELECT id, 1, CASE WHEN method IN ('bullet', 'compound-bullet') THEN 1 ELSE periods END FROM loans
      WHERE id NOT IN (SELECT loan FROM loan_changes)
        AND id NOT IN (SELECT loan FROM payments WHERE effect <> 'instalment' AND reversed_on IS NULL)
      UNION ALL
      SELECT loan, number + 1, of FROM instalment WHERE number < of
    ),
    paid AS (
      SELECT loan, period, sum(amount_minor) AS minor
      FROM payments WHERE period IS NOT NULL AND reversed_on IS NULL GROUP BY loan, period
    ),
    spaced AS (
      SELECT
        instalment.loan, instalment.number, instalment.of, loans.first_due, loans.due_day, loans.plan,
        (number - 1) * CASE loans.frequency WHEN 'quarterly' THEN 3 WHEN 'yearly' THEN 12 ELSE 1 END AS months,
        (number - 1) * CASE loans.frequency WHEN 'weekly' THEN 7 WHEN 'fortnightly' THEN 14 END AS days
      FROM instalment JOIN loans ON loans.id = instalment.loan
    ),
    dated AS (
      SELECT
        loan, number, of,
        CASE
          WHEN number = 1 THEN first_due
          WHEN plan IS NOT NULL THEN json_extract(plan, '$[' || (number - 1) || '].due')
          WHEN days IS NOT NULL THEN date(first_due, days || ' days')
          ELSE min(
            date(first_due, 'start of month', months || ' months', (due_day - 1) || ' days'),
            date(first_due, 'start of month', (months + 1) || ' months', '-1 day')
          )
        END AS due
      FROM spaced
    )
    SELECT
      dated.due, loans.name, lenders.name AS lender, dated.number, dated.of,
      CASE WHEN loans.currency IN ('BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF') THEN printf('%d', coalesce(paid.minor, 0)) WHEN loans.currency IN ('BHD','IQD','JOD','KWD','LYD','OMR','TND') THEN printf('%d.%03d', coalesce(paid.minor, 0) / 1000, coalesce(paid.minor, 0) % 1000) ELSE printf('%d.%02d', coalesce(paid.minor, 0) / 100, coalesce(paid.minor, 0) % 100) END AS paid_for_it, loans.currency,
      coalesce(dated.due < loans.paid_before, 0) AS said_to_be_paid,
      coalesce(dated.due > loans.closed_on, 0) AS settled_before, loans.id AS loan, loans.in_bill
    FROM dated
    JOIN loans ON loans.id = dated.loan
    JOIN lenders ON lenders.id = loans.lender
    LEFT JOIN paid ON paid.loan = dated.loan AND paid.period = dated.number
    ORDER BY dated.due, loans.name;
CREATE INDEX reminder_events_by_key ON reminder_events (reminder_key) WHERE kind = 'told';
CREATE INDEX reminder_events_by_moment ON reminder_events (at);
CREATE INDEX reminder_events_put_off ON reminder_events (subject_key, number)
    WHERE kind IN ('snoozed', 'dismissed', 'resumed')
    ;
CREATE TRIGGER reminder_events_are_kept_UPDATE BEFORE UPDATE ON reminder_events BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;
CREATE TRIGGER reminder_events_are_kept_DELETE BEFORE DELETE ON reminder_events BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;
CREATE INDEX reminder_events_by_subject ON reminder_events (subject_key, moment)
    WHERE kind = 'told' AND moment IS NOT NULL
    ;
CREATE INDEX reminder_events_passed_over ON reminder_events (reminder_key) WHERE kind = 'passed_over';
CREATE INDEX reminder_events_set_back ON reminder_events (number, moment) WHERE kind = 'set_back';
CREATE TRIGGER reminder_events_are_kept_INSERT BEFORE INSERT ON reminder_events
    WHEN NEW.number > 0 AND EXISTS (SELECT 1 FROM reminder_events WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('history',11);
COMMIT;
