<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ComingCard</name>
    <message numerus="yes">
        <source>%n in the coming month</source>
        <translation>
            <numerusform>%n in the coming month</numerusform>
            <numerusform>%n in the coming month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing will be told in the next %n days.</source>
        <translation>
            <numerusform>Nothing will be told in the next %n days.</numerusform>
            <numerusform>Nothing will be told in the next %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n files in {folder} belong to nothing in the ledger or its history. They can be deleted by hand:</source>
        <translation>
            <numerusform>%n file in {folder} belongs to nothing in the ledger or its history. It can be deleted by hand:</numerusform>
            <numerusform>%n files in {folder} belong to nothing in the ledger or its history. They can be deleted by hand:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported rows were left out for good and are in no figure: {files}</source>
        <translation>
            <numerusform>%n imported row was left out for good and is in no figure: {files}</numerusform>
            <numerusform>%n imported rows were left out for good and are in no figure: {files}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instalments of these loans lie in the past and the files hold no repayment for them, so they count as overdue. If they were paid, import with --paid-before DATE (after `zhihuan undo`, where needed).</source>
        <translation>
            <numerusform>%n instalment of these loans lies in the past and the files hold no repayment for it, so it counts as overdue. If it was paid, import with --paid-before DATE (after `zhihuan undo`, where needed).</numerusform>
            <numerusform>%n instalments of these loans lie in the past and the files hold no repayment for them, so they count as overdue. If they were paid, import with --paid-before DATE (after `zhihuan undo`, where needed).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems in {ledger}. Keep the file, and go on with a copy from before that.</source>
        <translation>
            <numerusform>%n problem in {ledger}. Keep the file, and go on with a copy from before that.</numerusform>
            <numerusform>%n problems in {ledger}. Keep the file, and go on with a copy from before that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things of the file differ from those of the same id in the ledger, which stay as they are. Import again with --prefer-file to take the file&apos;s.</source>
        <translation>
            <numerusform>%n thing of the file differs from the one of the same id in the ledger, which stays as it is. Import again with --prefer-file to take the file&apos;s.</numerusform>
            <numerusform>%n things of the file differ from those of the same id in the ledger, which stay as they are. Import again with --prefer-file to take the file&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n rows with the ledger…</source>
        <translation>
            <numerusform>Comparing %n row with the ledger…</numerusform>
            <numerusform>Comparing %n rows with the ledger…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found: %n instalments, the last of {amount}.</source>
        <translation>
            <numerusform>Found: %n instalment, the last of {amount}.</numerusform>
            <numerusform>Found: %n instalments, the last of {amount}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No channel took %n notices: there is no desktop session to show them, or it refused. They stay to be told by the next tick or the window.</source>
        <translation>
            <numerusform>No channel took %n notice: there is no desktop session to show it, or it refused. It stays to be told by the next tick or the window.</numerusform>
            <numerusform>No channel took %n notices: there is no desktop session to show them, or it refused. They stay to be told by the next tick or the window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is due within %n days.</source>
        <translation>
            <numerusform>Nothing is due within %n day.</numerusform>
            <numerusform>Nothing is due within %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known to be due within %n days.</source>
        <translation>
            <numerusform>Nothing is known to be due within %n day.</numerusform>
            <numerusform>Nothing is known to be due within %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of these %n files was imported. Mend or leave out what cannot be read.</source>
        <translation>
            <numerusform>Nothing of this %n file was imported. Mend or leave out what cannot be read.</numerusform>
            <numerusform>Nothing of these %n files was imported. Mend or leave out what cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was told in the last %n days.</source>
        <translation>
            <numerusform>Nothing was told in the last %n day.</numerusform>
            <numerusform>Nothing was told in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To pay within %n days: {amount}</source>
        <translation>
            <numerusform>To pay within %n day: {amount}</numerusform>
            <numerusform>To pay within %n days: {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{fact}: told {day}, %n days ago; it may be another now.</source>
        <translation>
            <numerusform>{fact}: told {day}, %n day ago; it may be another now.</numerusform>
            <numerusform>{fact}: told {day}, %n days ago; it may be another now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n items written.</source>
        <translation>
            <numerusform>{file}: %n item written.</numerusform>
            <numerusform>{file}: %n items written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message numerus="yes">
        <source>%n days of grace</source>
        <translation>
            <numerusform>%n day of grace</numerusform>
            <numerusform>%n days of grace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none after %n months</source>
        <translation>
            <numerusform>none after %n month</numerusform>
            <numerusform>none after %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set anew every %n months</source>
        <translation>
            <numerusform>set anew every %n month</numerusform>
            <numerusform>set anew every %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message numerus="yes">
        <source>%n instalments</source>
        <translation>
            <numerusform>%n instalment</numerusform>
            <numerusform>%n instalments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extension by %n instalments</source>
        <translation>
            <numerusform>Extension by %n instalment</numerusform>
            <numerusform>Extension by %n instalments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holiday of %n instalments, interest added to principal</source>
        <translation>
            <numerusform>Holiday of %n instalment, interest added to principal</numerusform>
            <numerusform>Holiday of %n instalments, interest added to principal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holiday of %n instalments, interest paid</source>
        <translation>
            <numerusform>Holiday of %n instalment, interest paid</numerusform>
            <numerusform>Holiday of %n instalments, interest paid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holiday of %n instalments, interest waived</source>
        <translation>
            <numerusform>Holiday of %n instalment, interest waived</numerusform>
            <numerusform>Holiday of %n instalments, interest waived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message numerus="yes">
        <source>{here} of %n in hand</source>
        <translation>
            <numerusform>{here} of %n in hand</numerusform>
            <numerusform>{here} of %n in hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message numerus="yes">
        <source>and %n more, on the Loans page</source>
        <translation>
            <numerusform>and %n more, on the Loans page</numerusform>
            <numerusform>and %n more, on the Loans page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dues</name>
    <message numerus="yes">
        <source>overdue M{bucket} · %n days</source>
        <translation>
            <numerusform>overdue M{bucket} · %n day</numerusform>
            <numerusform>overdue M{bucket} · %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>%n items written to {file}.</source>
        <translation>
            <numerusform>%n item written to {file}.</numerusform>
            <numerusform>%n items written to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message numerus="yes">
        <source>%n incomes, as they count</source>
        <translation>
            <numerusform>%n income, as it counts</numerusform>
            <numerusform>%n incomes, as they count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>told %n days ago</source>
        <translation>
            <numerusform>told %n day ago</numerusform>
            <numerusform>told %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapsCard</name>
    <message numerus="yes">
        <source>%n days ago: it may be another now.</source>
        <translation>
            <numerusform>%n day ago: it may be another now.</numerusform>
            <numerusform>%n days ago: it may be another now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported rows are in no figure</source>
        <translation>
            <numerusform>%n imported row is in no figure</numerusform>
            <numerusform>%n imported rows are in no figure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%n applications in 180 days, recorded here</source>
        <translation>
            <numerusform>%n application in 180 days, recorded here</numerusform>
            <numerusform>%n applications in 180 days, recorded here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications in 30 days, recorded here</source>
        <translation>
            <numerusform>%n application in 30 days, recorded here</numerusform>
            <numerusform>%n applications in 30 days, recorded here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications in 90 days, recorded here</source>
        <translation>
            <numerusform>%n application in 90 days, recorded here</numerusform>
            <numerusform>%n applications in 90 days, recorded here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit lines without a due day</source>
        <translation>
            <numerusform>%n credit line without a due day</numerusform>
            <numerusform>%n credit lines without a due day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawdowns in 30 days</source>
        <translation>
            <numerusform>%n drawdown in 30 days</numerusform>
            <numerusform>%n drawdowns in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lenders with a balance</source>
        <translation>
            <numerusform>%n lender with a balance</numerusform>
            <numerusform>%n lenders with a balance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments overdue: {amount}</source>
        <translation>
            <numerusform>%n payment overdue: {amount}</numerusform>
            <numerusform>%n payments overdue: {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repayments right after new borrowing</source>
        <translation>
            <numerusform>%n repayment right after new borrowing</numerusform>
            <numerusform>%n repayments right after new borrowing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No less is owed for %n months, though something was repaid</source>
        <translation>
            <numerusform>No less is owed for %n month, though something was repaid</numerusform>
            <numerusform>No less is owed for %n months, though something was repaid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The oldest, {name}, was due {day}, %n days ago.</source>
        <translation>
            <numerusform>The oldest, {name}, was due {day}, %n day ago.</numerusform>
            <numerusform>The oldest, {name}, was due {day}, %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The temporary limit of {name} ends in %n days</source>
        <translation>
            <numerusform>The temporary limit of {name} ends in %n day</numerusform>
            <numerusform>The temporary limit of {name} ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} falls due as a whole in %n days</source>
        <translation>
            <numerusform>{name} falls due as a whole in %n day</numerusform>
            <numerusform>{name} falls due as a whole in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is repriced in %n days</source>
        <translation>
            <numerusform>{name} is repriced in %n day</numerusform>
            <numerusform>{name} is repriced in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthCard</name>
    <message numerus="yes">
        <source>%n points higher than last month</source>
        <translation>
            <numerusform>%n point higher than last month</numerusform>
            <numerusform>%n points higher than last month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points lower than last month</source>
        <translation>
            <numerusform>%n point lower than last month</numerusform>
            <numerusform>%n points lower than last month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>Imported %n rows from {name}</source>
        <translation>
            <numerusform>Imported %n row from {name}</numerusform>
            <numerusform>Imported %n rows from {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message numerus="yes">
        <source>missing in %n months</source>
        <translation>
            <numerusform>missing in %n month</numerusform>
            <numerusform>missing in %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDecision</name>
    <message numerus="yes">
        <source>%n rows chosen</source>
        <translation>
            <numerusform>%n row chosen</numerusform>
            <numerusform>%n rows chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n of them</source>
        <translation>
            <numerusform>Import %n of them</numerusform>
            <numerusform>Import these %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n cannot be read</numerusform>
            <numerusform>%n cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every row in error (%n)</source>
        <translation>
            <numerusform>every row in error (%n)</numerusform>
            <numerusform>every row in error (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPast</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows imported from {file}.</source>
        <translation>
            <numerusform>%n row imported from {file}.</numerusform>
            <numerusform>%n rows imported from {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n older ones</source>
        <translation>
            <numerusform>and %n older one</numerusform>
            <numerusform>and %n older ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Count %n past instalments without a repayment in these files as paid</source>
        <translation>
            <numerusform>Count %n past instalment without a repayment in these files as paid</numerusform>
            <numerusform>Count %n past instalments without a repayment in these files as paid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReading</name>
    <message numerus="yes">
        <source>Writing %n rows into the ledger…</source>
        <translation>
            <numerusform>Writing %n row into the ledger…</numerusform>
            <numerusform>Writing %n rows into the ledger…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportRest</name>
    <message numerus="yes">
        <source>%n rows saved in {place}. Mend them and import the file.</source>
        <translation>
            <numerusform>%n row saved in {place}. Mend it and import the file.</numerusform>
            <numerusform>%n rows saved in {place}. Mend them and import the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows saved in {place}. Mend them and import the files.</source>
        <translation>
            <numerusform>%n row saved in {place}. Mend it and import the files.</numerusform>
            <numerusform>%n rows saved in {place}. Mend them and import the files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold an error (such as #DIV/0!) and count as blank.</source>
        <translation>
            <numerusform>%n cell holds an error (such as #DIV/0!) and counts as blank.</numerusform>
            <numerusform>%n cells hold an error (such as #DIV/0!) and count as blank.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty bytes in the text were dropped, the first in line {line}.</source>
        <translation>
            <numerusform>%n empty byte in the text was dropped, in line {line}.</numerusform>
            <numerusform>%n empty bytes in the text were dropped, the first in line {line}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in error</source>
        <translation>
            <numerusform>%n in error</numerusform>
            <numerusform>%n in error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines after the headings are no rows (totals, rules, explanations).</source>
        <translation>
            <numerusform>%n line after the headings is no row (a total, a rule, an explanation).</numerusform>
            <numerusform>%n lines after the headings are no rows (totals, rules, explanations).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loans fit. Choose the one it was paid towards.</source>
        <translation>
            <numerusform>%n loan fits. Choose the one it was paid towards.</numerusform>
            <numerusform>%n loans fit. Choose the one it was paid towards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a decision</source>
        <translation>
            <numerusform>%n needs a decision</numerusform>
            <numerusform>%n need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order numbers were shortened by a spreadsheet program; those rows are told apart by day and amount. Import the original file rather than a saved copy.</source>
        <translation>
            <numerusform>%n order number was shortened by a spreadsheet program; its row is told apart by day and amount. Import the original file rather than a saved copy.</numerusform>
            <numerusform>%n order numbers were shortened by a spreadsheet program; those rows are told apart by day and amount. Import the original file rather than a saved copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file announces %n rows and holds {found}. It may be cut off.</source>
        <translation>
            <numerusform>The file announces %n row and holds {found}. It may be cut off.</numerusform>
            <numerusform>The file announces %n rows and holds {found}. It may be cut off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateBill</name>
    <message numerus="yes">
        <source>%n grace days</source>
        <translation>
            <numerusform>%n grace day</numerusform>
            <numerusform>%n grace days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineFactsCard</name>
    <message numerus="yes">
        <source>%n days after the statement</source>
        <translation>
            <numerusform>%n day after the statement</numerusform>
            <numerusform>%n days after the statement</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message numerus="yes">
        <source>Only ever paying the minimum, without buying anything more: %n payments and {interest} of interest, paid off in {month}.</source>
        <translation>
            <numerusform>Only ever paying the minimum, without buying anything more: %n payment and {interest} of interest, paid off in {month}.</numerusform>
            <numerusform>Only ever paying the minimum, without buying anything more: %n payments and {interest} of interest, paid off in {month}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoanList</name>
    <message numerus="yes">
        <source>Show %n settled</source>
        <translation>
            <numerusform>Show %n settled</numerusform>
            <numerusform>Show %n settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message numerus="yes">
        <source>{amount} owed to %n lenders</source>
        <translation>
            <numerusform>{amount} owed to %n lender</numerusform>
            <numerusform>{amount} owed to %n lenders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Occasions</name>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments late</source>
        <translation>
            <numerusform>%n payment late</numerusform>
            <numerusform>%n payments late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaidInstalments</name>
    <message numerus="yes">
        <source>Instalments already paid, of the %n before today</source>
        <translation>
            <numerusform>Instalments already paid, of the %n before today</numerusform>
            <numerusform>Instalments already paid, of the %n before today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentStrip</name>
    <message numerus="yes">
        <source>Of %n months with something due, {late} were late.</source>
        <translation>
            <numerusform>Of %n month with something due, {late} were late.</numerusform>
            <numerusform>Of %n months with something due, {late} were late.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlansCard</name>
    <message numerus="yes">
        <source>%n instalments still to come</source>
        <translation>
            <numerusform>%n instalment still to come</numerusform>
            <numerusform>%n instalments still to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%n instalments of {instalment} come to less than the amount borrowed. Each must be at least {smallest}.</source>
        <translation>
            <numerusform>%n instalment of {instalment} comes to less than the amount borrowed. It must be at least {smallest}.</numerusform>
            <numerusform>%n instalments of {instalment} come to less than the amount borrowed. Each must be at least {smallest}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of amount, rate, number of instalments and instalment are empty. Fill in all but the one to be found.</source>
        <translation>
            <numerusform>%n of amount, rate, number of instalments and instalment is empty. Fill in all but the one to be found.</numerusform>
            <numerusform>%n of amount, rate, number of instalments and instalment are empty. Fill in all but the one to be found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No row of headings was found in the first %n lines of “{name}”. Check that the headings were exported too.</source>
        <translation>
            <numerusform>No row of headings was found in the first %n line of “{name}”. Check that the headings were exported too.</numerusform>
            <numerusform>No row of headings was found in the first %n lines of “{name}”. Check that the headings were exported too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” ({thing}) cannot be deleted: %n others refer to it. Delete or move those first.</source>
        <translation>
            <numerusform>“{name}” ({thing}) cannot be deleted: %n other refers to it. Delete or move that first.</numerusform>
            <numerusform>“{name}” ({thing}) cannot be deleted: %n others refer to it. Delete or move those first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” has more than %n rows. Split it, for example by year; rows already imported are recognised.</source>
        <translation>
            <numerusform>“{name}” has more than %n row. Split it, for example by year; rows already imported are recognised.</numerusform>
            <numerusform>“{name}” has more than %n rows. Split it, for example by year; rows already imported are recognised.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message numerus="yes">
        <source>%n in the last month</source>
        <translation>
            <numerusform>%n in the last month</numerusform>
            <numerusform>%n in the last month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was told in the last %n days.</source>
        <translation>
            <numerusform>Nothing was told in the last %n day.</numerusform>
            <numerusform>Nothing was told in the last %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryAhead</name>
    <message numerus="yes">
        <source>%n late payments ({names}) would have qualified for the one-off credit repair, whose time is over: look in your credit report whether they are still shown. It was automatic and free.</source>
        <translation>
            <numerusform>%n late payment ({names}) would have qualified for the one-off credit repair, whose time is over: look in your credit report whether it is still shown. It was automatic and free.</numerusform>
            <numerusform>%n late payments ({names}) would have qualified for the one-off credit repair, whose time is over: look in your credit report whether they are still shown. It was automatic and free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{line}, {day}: {outcome}, %n days after paying off what was overdue.</source>
        <translation>
            <numerusform>{line}, {day}: {outcome}, %n day after paying off what was overdue.</numerusform>
            <numerusform>{line}, {day}: {outcome}, %n days after paying off what was overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{line}, {day}: {outcome}, %n days after the loss.</source>
        <translation>
            <numerusform>{line}, {day}: {outcome}, %n day after the loss.</numerusform>
            <numerusform>{line}, {day}: {outcome}, %n days after the loss.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} %n days earlier closes the gap by itself.</source>
        <translation>
            <numerusform>{name} %n day earlier closes the gap by itself.</numerusform>
            <numerusform>{name} %n days earlier closes the gap by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} %n days later closes the gap by itself.</source>
        <translation>
            <numerusform>{name} %n day later closes the gap by itself.</numerusform>
            <numerusform>{name} %n days later closes the gap by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message numerus="yes">
        <source>%n open cases</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryReadings</name>
    <message numerus="yes">
        <source>as of records of {day}, %n days old</source>
        <translation>
            <numerusform>as of records of {day}, %n day old</numerusform>
            <numerusform>as of records of {day}, %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderRecord</name>
    <message numerus="yes">
        <source>%n not confirmed</source>
        <translation>
            <numerusform>%n not confirmed</numerusform>
            <numerusform>%n not confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused, to be told again</source>
        <translation>
            <numerusform>%n refused, to be told again</numerusform>
            <numerusform>%n refused, to be told again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told today</source>
        <translation>
            <numerusform>%n told today</numerusform>
            <numerusform>%n told today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told yesterday</source>
        <translation>
            <numerusform>%n told yesterday</numerusform>
            <numerusform>%n told yesterday</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderRules</name>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n payments need attention</source>
        <translation>
            <numerusform>%n payment needs attention</numerusform>
            <numerusform>%n payments need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments need attention: {amount}</source>
        <translation>
            <numerusform>%n payment needs attention: {amount}</numerusform>
            <numerusform>%n payments need attention: {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} · {amount} %n days overdue (since {day})</source>
        <translation>
            <numerusform>{name} · {amount} %n day overdue (since {day})</numerusform>
            <numerusform>{name} · {amount} %n days overdue (since {day})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} · {amount} due in %n days ({day})</source>
        <translation>
            <numerusform>{name} · {amount} due in %n day ({day})</numerusform>
            <numerusform>{name} · {amount} due in %n days ({day})</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message numerus="yes">
        <source>%n more occasions</source>
        <translation>
            <numerusform>%n more occasion</numerusform>
            <numerusform>%n more occasions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended on {day}, %n days after the loss: {outcome}.</source>
        <translation>
            <numerusform>Ended on {day}, %n day after the loss: {outcome}.</numerusform>
            <numerusform>Ended on {day}, %n days after the loss: {outcome}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message numerus="yes">
        <source>{done} of %n done</source>
        <translation>
            <numerusform>{done} of %n done</numerusform>
            <numerusform>{done} of %n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n payments due today</source>
        <translation>
            <numerusform>%n payment due today</numerusform>
            <numerusform>%n payments due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments overdue</source>
        <translation>
            <numerusform>%n payment overdue</numerusform>
            <numerusform>%n payments overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedTable</name>
    <message numerus="yes">
        <source>%n more cells are marked.</source>
        <translation>
            <numerusform>%n more cell is marked.</numerusform>
            <numerusform>%n more cells are marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n warnings, the gravest of them {band}</source>
        <translation>
            <numerusform>%n warning, {band}</numerusform>
            <numerusform>%n warnings, the gravest of them {band}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message numerus="yes">
        <source>%n figures unknown</source>
        <translation>
            <numerusform>%n figure unknown</numerusform>
            <numerusform>%n figures unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarningsCard</name>
    <message numerus="yes">
        <source>%n more warnings</source>
        <translation>
            <numerusform>%n more warning</numerusform>
            <numerusform>%n more warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfForm</name>
    <message numerus="yes">
        <source>%n measures move.</source>
        <translation>
            <numerusform>%n measure moves.</numerusform>
            <numerusform>%n measures move.</numerusform>
        </translation>
    </message>
</context>
</TS>
