<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AddCommand</name>
    <message>
        <source>Session %1 “%2” has %L3 more records: they make %L4 new clusters, %L5 clusters have grown, %L6 records stand alone.</source>
        <translation>Sitzung %1 „%2“ hat %L3 Datensätze mehr: sie bilden %L4 neue Gruppen, %L5 Gruppen sind gewachsen, %L6 Datensätze stehen allein.</translation>
    </message>
    <message numerus="yes">
        <source>%n decided cluster(s) have new records and are open again; what was answered stays known.</source>
        <translation>
            <numerusform>%n entschiedene Gruppe hat neue Datensätze und ist wieder offen; was geantwortet wurde, bleibt bekannt.</numerusform>
            <numerusform>%n entschiedene Gruppen haben neue Datensätze und sind wieder offen; was geantwortet wurde, bleibt bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adds the rows of a file to the table of a session and lets them join its clusters; without a file, those that were added before and wait.</source>
        <translation>Fügt die Zeilen einer Datei zur Tabelle einer Sitzung hinzu und lässt sie in deren Gruppen eintreten; ohne Datei die früher hinzugefügten, die noch warten.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>--%1 takes a whole number of at least %2, not “%3”.</source>
        <translation>--%1 verlangt eine ganze Zahl ab %2, nicht „%3“.</translation>
    </message>
</context>
<context>
    <name>AtomicFileText</name>
    <message>
        <source>The disk is full, so the file could not be written. What was there before is unchanged. Make room or choose another disk and try again.</source>
        <translation>Der Datenträger ist voll, die Datei konnte nicht geschrieben werden. Was vorher da war, ist unverändert. Schaffen Sie Platz oder wählen Sie einen anderen Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file could not be written: %1. What was there before is unchanged. Choose another folder or ask for permission to write there.</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1. Was vorher da war, ist unverändert. Wählen Sie einen anderen Ordner oder bitten Sie um Schreibrechte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Nothing was written. Give the name of a file in it.</source>
        <translation>„%1“ ist ein Ordner. Es wurde nichts geschrieben. Nennen Sie eine Datei darin.</translation>
    </message>
</context>
<context>
    <name>BackupCommands</name>
    <message>
        <source>Wrote a copy to %1.</source>
        <translation>Eine Kopie wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>Gesichert nach %1.</translation>
    </message>
    <message>
        <source>made</source>
        <translation>gemacht</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>operations up to</source>
        <translation>Schritte bis</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What was there is now %1.</source>
        <translation>Was dort war, ist jetzt %1.</translation>
    </message>
    <message>
        <source>Restored, with all operations up to %1.</source>
        <translation>Wiederhergestellt, mit allen Schritten bis %1.</translation>
    </message>
    <message>
        <source>Backs the workspace up, also while it is open in the window: to a file, or into its backup folder, where old ones are thinned out.</source>
        <translation>Sichert den Arbeitsbereich, auch während er im Fenster offen ist: in eine Datei oder in seinen Sicherungsordner, in dem alte Sicherungen ausgedünnt werden.</translation>
    </message>
    <message>
        <source>Lists the backups of the workspace, newest first.</source>
        <translation>Listet die Sicherungen des Arbeitsbereichs auf, die neueste zuerst.</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the workspace, which is set aside and never removed.</source>
        <translation>Setzt eine Sicherung an die Stelle des Arbeitsbereichs, der beiseitegelegt und nie entfernt wird.</translation>
    </message>
    <message>
        <source>Made a workspace from what the file still gave, with %1 operations.</source>
        <translation>Aus dem, was die Datei noch hergab, wurde ein Arbeitsbereich mit %1 Schritten.</translation>
    </message>
    <message>
        <source>Made a workspace from the backup %1, with %2 operations.</source>
        <translation>Aus der Sicherung %1 wurde ein Arbeitsbereich mit %2 Schritten.</translation>
    </message>
    <message>
        <source>%1 of the operations came from the journal alone.</source>
        <translation>%1 der Schritte standen nur noch im Journal.</translation>
    </message>
    <message>
        <source>%1 operations no longer fit and were left out; the journal that was set aside keeps them.</source>
        <translation>%1 Schritte passen nicht mehr und wurden weggelassen; das beiseitegelegte Journal behält sie.</translation>
    </message>
    <message>
        <source>Rows of %1 tables may be missing.</source>
        <translation>Zeilen von %1 Tabellen können fehlen.</translation>
    </message>
    <message>
        <source>Makes a workspace out of what is left of a damaged one: its rows or the newest backup, and the answers of its log and journal. The damaged one is set aside.</source>
        <translation>Macht aus dem, was von einem beschädigten Arbeitsbereich übrig ist, einen neuen: aus seinen Zeilen oder der neuesten Sicherung und den Antworten seines Protokolls und Journals. Der beschädigte wird beiseitegelegt.</translation>
    </message>
</context>
<context>
    <name>BenchCommand</name>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max.</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>rows of the made-up table, or answers of “bench commit”</source>
        <translation>Zeilen der erfundenen Tabelle oder Antworten von „bench commit“</translation>
    </message>
    <message>
        <source>repetitions (else 3)</source>
        <translation>Wiederholungen (sonst 3)</translation>
    </message>
    <message>
        <source>threads to match with</source>
        <translation>Threads für den Abgleich</translation>
    </message>
    <message>
        <source>There is no benchmark “%1”. There are match, questions, import, commit, compare, generate, open, queue and review.</source>
        <translation>Es gibt keine Messung „%1“. Es gibt match, questions, import, commit, compare, generate, open, queue und review.</translation>
    </message>
    <message>
        <source>“bench %1” does not take so many files.</source>
        <translation>„bench %1“ nimmt nicht so viele Dateien.</translation>
    </message>
    <message>
        <source>answers of “bench questions” (else 60) and “bench review” (else 1,000)</source>
        <translation>Antworten von „bench questions“ (sonst 60) und „bench review“ (sonst 1.000)</translation>
    </message>
    <message>
        <source>clusters of the made-up session (else 100,000)</source>
        <translation>Gruppen der erfundenen Sitzung (sonst 100.000)</translation>
    </message>
    <message>
        <source>Measures how fast this computer is at it; works in a temporary workspace unless one is named.</source>
        <translation>Misst, wie schnell dieser Rechner dabei ist; arbeitet in einem vorübergehenden Arbeitsbereich, wenn keiner genannt ist.</translation>
    </message>
</context>
<context>
    <name>BenchCommit</name>
    <message>
        <source>The sample gave no clusters to answer.</source>
        <translation>Das Beispiel ergab keine Gruppen, über die zu entscheiden wäre.</translation>
    </message>
    <message>
        <source>The benchmark was cancelled.</source>
        <translation>Die Messung wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>BenchGenerate</name>
    <message>
        <source>“bench generate” takes the name of the workspace to make.</source>
        <translation>„bench generate“ nimmt den Namen des Arbeitsbereichs, der gemacht werden soll.</translation>
    </message>
    <message>
        <source>“%1” is there already. Nothing was changed.</source>
        <translation>„%1“ gibt es schon. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>BenchOpen</name>
    <message>
        <source>No cluster of the session is open any more.</source>
        <translation>Keine Gruppe der Sitzung ist mehr offen.</translation>
    </message>
</context>
<context>
    <name>BenchQuestions</name>
    <message>
        <source>Questions are answered by a truth: FILE:TRUTH.</source>
        <translation>Fragen werden nach einer Wahrheit beantwortet: FILE:TRUTH.</translation>
    </message>
</context>
<context>
    <name>BenchSession</name>
    <message>
        <source>There is no session in “%1” to measure.</source>
        <translation>In „%1“ gibt es keine Sitzung, die gemessen werden könnte.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Make one with “bench generate”.</source>
        <translation>Es gibt keine Datei „%1“. Machen Sie eine mit „bench generate“.</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>The workspace is sound: %L1 operations, each as it was written.</source>
        <translation>Der Arbeitsbereich ist in Ordnung: %L1 Vorgänge, jeder so, wie er geschrieben wurde.</translation>
    </message>
    <message>
        <source>The workspace is damaged:</source>
        <translation>Der Arbeitsbereich ist beschädigt:</translation>
    </message>
    <message>
        <source>Checks that the workspace is whole: file, log and decisions.</source>
        <translation>Prüft, ob der Arbeitsbereich heil ist: Datei, Protokoll und Entscheidungen.</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>There is no column “%1”. The columns are: %2.</source>
        <translation>Es gibt keine Spalte „%1“. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>“%1” is no type. Types are text, short, number, date, phone, email and code.</source>
        <translation>„%1“ ist kein Typ. Typen sind text, short, number, date, phone, email und code.</translation>
    </message>
    <message>
        <source>--%1 takes column names separated by commas; a name that holds a comma stands in quotation marks.</source>
        <translation>--%1 verlangt Spaltennamen, durch Kommas getrennt; ein Name mit einem Komma steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>the column by which records are called (else the row number)</source>
        <translation>die Spalte, nach der Datensätze benannt werden (sonst die Zeilennummer)</translation>
    </message>
    <message>
        <source>compare exactly these columns, as text, short, number, date, phone, email or code</source>
        <translation>genau diese Spalten vergleichen, als text, short, number, date, phone, email oder code</translation>
    </message>
    <message>
        <source>neither compare nor show these columns</source>
        <translation>diese Spalten weder vergleichen noch zeigen</translation>
    </message>
    <message>
        <source>“%1” cannot be both compared and ignored.</source>
        <translation>„%1“ kann nicht zugleich verglichen und ausgelassen werden.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>print one JSON object instead of text</source>
        <translation>ein JSON-Objekt statt Text ausgeben</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>Usage: winnow-cli %1 [options]</source>
        <translation>Aufruf: winnow-cli %1 [Optionen]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>“%1” needs more arguments.</source>
        <translation>„%1“ braucht mehr Angaben.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many for “%2”.</source>
        <translation>„%1“ ist eine Angabe zu viel für „%2“.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage: winnow-cli COMMAND [options]

Finds duplicate records and keeps what people decide about them.

Commands:
</source>
        <translation>Aufruf: winnow-cli BEFEHL [Optionen]

Findet doppelte Datensätze und bewahrt, was Menschen über sie entscheiden.

Befehle:
</translation>
    </message>
    <message>
        <source>
“winnow-cli help COMMAND” explains a command. Exit codes: 0 fine, 1 failed, 2 wrong usage, 3 partly done.
</source>
        <translation>
„winnow-cli help BEFEHL“ erklärt einen Befehl. Rückgabewerte: 0 gut, 1 fehlgeschlagen, 2 falscher Aufruf, 3 teilweise erledigt.
</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>Es wurde kein Befehl angegeben.</translation>
    </message>
    <message>
        <source>There is no command “%1”. “winnow-cli --help” lists the commands that there are.</source>
        <translation>Es gibt keinen Befehl „%1“. „winnow-cli --help“ nennt alle Befehle.</translation>
    </message>
    <message>
        <source>Usage: winnow-cli COMMAND [options]</source>
        <translation>Aufruf: winnow-cli BEFEHL [Optionen]</translation>
    </message>
</context>
<context>
    <name>DecideCommand</name>
    <message>
        <source>--exclude takes records separated by commas; a name that holds a comma stands in quotation marks.</source>
        <translation>--exclude verlangt Datensätze, durch Kommas getrennt; ein Name mit einem Komma steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>More than one record of the item is called “%1”. Nothing was answered; review this item in the window.</source>
        <translation>Mehr als ein Datensatz der Gruppe heißt „%1“. Es wurde nichts beantwortet; prüfen Sie diese Gruppe im Fenster.</translation>
    </message>
    <message>
        <source>Record “%1” is not in the item. Nothing was answered; “winnow-cli show” lists its records.</source>
        <translation>Der Datensatz „%1“ gehört nicht zur Gruppe. Es wurde nichts beantwortet; „winnow-cli show“ nennt ihre Datensätze.</translation>
    </message>
    <message>
        <source>“%1” is no answer. Answers are yes, no, unsure and skip.</source>
        <translation>„%1“ ist keine Antwort. Antworten sind yes, no, unsure und skip.</translation>
    </message>
    <message>
        <source>Records can be left out only of a yes.</source>
        <translation>Datensätze lassen sich nur bei einem Ja auslassen.</translation>
    </message>
    <message>
        <source>Answers an item: are its records one entity?</source>
        <translation>Beantwortet eine Gruppe: Sind ihre Datensätze eine Entität?</translation>
    </message>
    <message>
        <source>More than one record of the item is called “%1”. Nothing was answered; say “left:%1” or “right:%1”, or review this item in the window.</source>
        <translation>Mehr als ein Datensatz heißt „%1“. Nichts wurde beantwortet; schreiben Sie „left:%1“ oder „right:%1“, oder prüfen Sie die Gruppe im Fenster.</translation>
    </message>
    <message>
        <source>with yes: records that do not belong, by id column or row number; of two tables as left:17 where both have a 17</source>
        <translation>mit yes: Datensätze, die nicht dazugehören, nach Kennung oder Zeilennummer; bei zwei Tabellen als left:17, wo beide eine 17 haben</translation>
    </message>
</context>
<context>
    <name>DecodedTextText</name>
    <message>
        <source>Line %1 of &quot;%2&quot; (byte %3) holds %4, which is no character in %5. Nothing was imported. Choose the encoding that the file was saved in and try again.</source>
        <translation>Zeile %1 von „%2“ (Byte %3) enthält %4, und das ist kein Zeichen in %5. Es wurde nichts importiert. Wählen Sie die Kodierung, in der die Datei gespeichert wurde, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>DeedCommand</name>
    <message>
        <source>Wrote %1 bytes to %2.</source>
        <translation>%1 Bytes nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>%1 Add --yes if that is what you want.</source>
        <translation>%1 Fügen Sie --yes hinzu, wenn Sie das wollen.</translation>
    </message>
    <message>
        <source>The server says that it is done.</source>
        <translation>Der Server sagt, dass es getan ist.</translation>
    </message>
    <message>
        <source>--threshold takes a number from 0 to 1, with rewind-records and rewind-entities.</source>
        <translation>--threshold nimmt eine Zahl von 0 bis 1, bei rewind-records und rewind-entities.</translation>
    </message>
    <message>
        <source>Name the file of training data with --input.</source>
        <translation>Nennen Sie die Datei mit Trainingsdaten mit --input.</translation>
    </message>
</context>
<context>
    <name>DetectionText</name>
    <message>
        <source>&quot;%1&quot; is empty. Nothing was changed. Choose another file, or save the table again.</source>
        <translation>„%1“ ist leer. Es wurde nichts geändert. Wählen Sie eine andere Datei oder speichern Sie die Tabelle noch einmal.</translation>
    </message>
    <message>
        <source>The encoding was chosen by hand.</source>
        <translation>Die Kodierung wurde von Hand gewählt.</translation>
    </message>
    <message>
        <source>The delimiter was chosen by hand.</source>
        <translation>Das Trennzeichen wurde von Hand gewählt.</translation>
    </message>
    <message>
        <source>Whether there is a header row was chosen by hand.</source>
        <translation>Ob es eine Kopfzeile gibt, wurde von Hand gewählt.</translation>
    </message>
</context>
<context>
    <name>EncodingText</name>
    <message>
        <source>All bytes are valid UTF-8.</source>
        <translation>Alle Bytes sind gültiges UTF-8.</translation>
    </message>
    <message>
        <source>Some bytes are not valid UTF-8, so Windows-1252 is assumed: check the accented letters.</source>
        <translation>Manche Bytes sind kein gültiges UTF-8, deshalb wird Windows-1252 angenommen: Prüfen Sie Umlaute und Akzente.</translation>
    </message>
    <message>
        <source>Some bytes are valid neither in UTF-8 nor in Windows-1252, so Latin-1 is assumed: check the accented letters.</source>
        <translation>Manche Bytes sind weder in UTF-8 noch in Windows-1252 gültig, deshalb wird Latin-1 angenommen: Prüfen Sie Umlaute und Akzente.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is saved in UTF-32, which is not supported. Nothing was changed. Save it as UTF-8.</source>
        <translation>„%1“ ist in UTF-32 gespeichert, und das kann Winnow nicht lesen. Es wurde nichts geändert. Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>The file starts with the byte order mark of %1.</source>
        <translation>Die Datei beginnt mit der Bytereihenfolge-Marke von %1.</translation>
    </message>
    <message>
        <source>Every other byte is zero, as in %1.</source>
        <translation>Jedes zweite Byte ist null, wie in %1.</translation>
    </message>
    <message>
        <source>The file starts as UTF-8, but some bytes further on are not valid in it.</source>
        <translation>Die Datei beginnt als UTF-8, aber weiter hinten sind manche Bytes darin nicht gültig.</translation>
    </message>
</context>
<context>
    <name>EvaluateCommand</name>
    <message>
        <source>Pairwise precision %1, recall %2, F1 %3 (%L4 of %L5 predicted pairs are right; %L6 are true).</source>
        <translation>Paarweise Genauigkeit %1, Trefferquote %2, F1 %3 (%L4 von %L5 gefundenen Paaren sind richtig; %L6 gibt es).</translation>
    </message>
    <message>
        <source>--truth must name the file with the right answers.</source>
        <translation>--truth muss die Datei mit den richtigen Antworten nennen.</translation>
    </message>
    <message>
        <source>Compares the clusters of a session with the right answers.</source>
        <translation>Vergleicht die Gruppen einer Sitzung mit den richtigen Antworten.</translation>
    </message>
    <message>
        <source>CSV with the columns id,cluster or left_id,right_id</source>
        <translation>CSV mit den Spalten id,cluster oder left_id,right_id</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>--safety takes spreadsheet or exact, not “%1”.</source>
        <translation>--safety verlangt spreadsheet oder exact, nicht „%1“.</translation>
    </message>
    <message>
        <source>Wrote %L1 rows to %2.</source>
        <translation>%L1 Zeilen wurden nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Writes what a session has come to into a file.</source>
        <translation>Schreibt das Ergebnis einer Sitzung in eine Datei.</translation>
    </message>
    <message>
        <source>spreadsheet: cells that a spreadsheet would run are made harmless (the default); exact: every byte as it was imported</source>
        <translation>spreadsheet: Zellen, die eine Tabellenkalkulation ausführen würde, werden entschärft (üblich); exact: jedes Byte, wie es importiert wurde</translation>
    </message>
    <message>
        <source>“%1” cannot be exported. There are clusters, entities, decisions, training and labels.</source>
        <translation>„%1“ lässt sich nicht exportieren. Es gibt clusters, entities, decisions, training und labels.</translation>
    </message>
    <message>
        <source>“%1” is no format that can be written. There are csv, jsonl and json.</source>
        <translation>„%1“ ist kein Format, das geschrieben werden kann. Es gibt csv, jsonl und json.</translation>
    </message>
    <message>
        <source>clusters, entities or decisions; training or labels: the answered pairs for other matchers (else clusters)</source>
        <translation>clusters, entities oder decisions; training oder labels: die beantworteten Paare für andere Programme (sonst clusters)</translation>
    </message>
    <message>
        <source>csv or jsonl; of answered pairs csv (ids and scores, as Splink reads them) or json (records, as dedupe reads them); else by the file&apos;s ending</source>
        <translation>csv oder jsonl; von beantworteten Paaren csv (Kennungen und Werte, wie Splink sie liest) oder json (Datensätze, wie dedupe sie liest); sonst nach der Endung der Datei</translation>
    </message>
</context>
<context>
    <name>FileKindText</name>
    <message>
        <source>an Excel workbook or another ZIP archive</source>
        <translation>eine Excel-Mappe oder ein anderes ZIP-Archiv</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>ein altes Office-Dokument</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>eine komprimierte Datei</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, not a text table. Nothing was changed. Save the table as CSV and open that.</source>
        <translation>„%1“ ist %2 und keine Texttabelle. Es wurde nichts geändert. Speichern Sie die Tabelle als CSV und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a binary file, not a text table. Nothing was changed. Save the table as CSV and open that.</source>
        <translation>„%1“ ist eine Binärdatei und keine Texttabelle. Es wurde nichts geändert. Speichern Sie die Tabelle als CSV und öffnen Sie diese Datei.</translation>
    </message>
</context>
<context>
    <name>FormatOptions</name>
    <message>
        <source>UTF-8, UTF-16LE, UTF-16BE, windows-1252 or ISO-8859-1</source>
        <translation>UTF-8, UTF-16LE, UTF-16BE, windows-1252 oder ISO-8859-1</translation>
    </message>
    <message>
        <source>comma, semicolon, tab, pipe, space or a single character</source>
        <translation>comma, semicolon, tab, pipe, space oder ein einzelnes Zeichen</translation>
    </message>
    <message>
        <source>the first row is data, not column names</source>
        <translation>die erste Zeile enthält Daten, keine Spaltennamen</translation>
    </message>
    <message>
        <source>“%1” is no encoding that can be read. There are UTF-8, UTF-16LE, UTF-16BE, windows-1252 and ISO-8859-1.</source>
        <translation>„%1“ ist keine Kodierung, die gelesen werden kann. Es gibt UTF-8, UTF-16LE, UTF-16BE, windows-1252 und ISO-8859-1.</translation>
    </message>
    <message>
        <source>“%1” cannot separate columns. Use comma, semicolon, tab, pipe, space or a single character.</source>
        <translation>„%1“ kann keine Spalten trennen. Nehmen Sie comma, semicolon, tab, pipe, space oder ein einzelnes Zeichen.</translation>
    </message>
</context>
<context>
    <name>HeaderNamesText</name>
    <message>
        <source>Column %1 has no name and is called &quot;%2&quot;.</source>
        <translation>Spalte %1 hat keinen Namen und heißt „%2“.</translation>
    </message>
    <message>
        <source>Column %1 has the same name as an earlier one, &quot;%2&quot;, and is called &quot;%3&quot;.</source>
        <translation>Spalte %1 hat denselben Namen wie eine frühere, „%2“, und heißt „%3“.</translation>
    </message>
</context>
<context>
    <name>HistoryCommands</name>
    <message>
        <source>Takes back the newest operation of a session.</source>
        <translation>Nimmt den neuesten Vorgang einer Sitzung zurück.</translation>
    </message>
    <message>
        <source>Does again what was taken back last.</source>
        <translation>Macht noch einmal, was zuletzt zurückgenommen wurde.</translation>
    </message>
</context>
<context>
    <name>ImportAnswersCommand</name>
    <message>
        <source>%L1 answers kept: %L2 yes, %L3 no, %L4 unsure. %L5 were known.</source>
        <translation>%L1 Antworten übernommen: %L2 ja, %L3 nein, %L4 unsicher. %L5 waren bekannt.</translation>
    </message>
    <message>
        <source>Reads answers on pairs: a training file of dedupe (JSON) or labels of Splink (CSV).</source>
        <translation>Liest Antworten auf Paare: eine Trainingsdatei von dedupe (JSON) oder Labels von Splink (CSV).</translation>
    </message>
</context>
<context>
    <name>ImportClustersCommand</name>
    <message>
        <source>%L1 more problems are not listed.</source>
        <translation>%L1 weitere Probleme sind nicht aufgeführt.</translation>
    </message>
    <message>
        <source>Nothing was imported. Correct the cluster file, or leave these rows out with --skip-problems.</source>
        <translation>Nichts wurde importiert. Berichtigen Sie die Gruppendatei, oder lassen Sie diese Zeilen mit --skip-problems weg.</translation>
    </message>
    <message>
        <source>Session %1 “%2”: %L3 records, %L4 clusters to review.</source>
        <translation>Sitzung %1 „%2“: %L3 Datensätze, %L4 Gruppen zu prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are in no cluster of the file and stand alone.</source>
        <translation>
            <numerusform>%n Datensatz ist in keiner Gruppe der Datei und steht allein.</numerusform>
            <numerusform>%n Datensätze sind in keiner Gruppe der Datei und stehen allein.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file does not say of every cluster how sure it is, so none is shown and they come in their order.</source>
        <translation>Die Datei sagt nicht von jeder Gruppe, wie sicher sie ist; deshalb wird es bei keiner gezeigt, und sie kommen in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>what the session is called (else the table&apos;s name)</source>
        <translation>wie die Sitzung heißt (sonst wie die Tabelle)</translation>
    </message>
    <message>
        <source>column of the table by which the cluster file calls records (else the one with the same name as there, else row numbers)</source>
        <translation>Spalte der Tabelle, nach der die Gruppendatei Datensätze nennt (sonst die gleichnamige, sonst Zeilennummern)</translation>
    </message>
    <message>
        <source>column of the cluster file with the record (else unique_id, record_id or id)</source>
        <translation>Spalte der Gruppendatei mit dem Datensatz (sonst unique_id, record_id oder id)</translation>
    </message>
    <message>
        <source>column with the cluster (else cluster_id, “Cluster ID”, z_cluster)</source>
        <translation>Spalte mit der Gruppe (sonst cluster_id, „Cluster ID“, z_cluster)</translation>
    </message>
    <message>
        <source>column that says from 0 to 1 how sure the record&apos;s cluster is (else confidence_score, match_probability, z_minScore)</source>
        <translation>Spalte, die von 0 bis 1 sagt, wie sicher die Gruppe des Datensatzes ist (sonst confidence_score, match_probability, z_minScore)</translation>
    </message>
    <message>
        <source>import the rest when rows of the cluster file cannot be used</source>
        <translation>den Rest importieren, wenn Zeilen der Gruppendatei nicht zu gebrauchen sind</translation>
    </message>
    <message>
        <source>Imports a table with the clusters that Splink, Zingg, dedupe or others have found.</source>
        <translation>Importiert eine Tabelle mit den Gruppen, die Splink, Zingg, dedupe oder andere gefunden haben.</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>Imported “%1”: %L2 rows, %L3 columns, %4 s.</source>
        <translation>„%1“ importiert: %L2 Zeilen, %L3 Spalten, %4 s.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%L1 more problems are not listed.</source>
        <translation>%L1 weitere Auffälligkeiten sind nicht aufgeführt.</translation>
    </message>
    <message>
        <source>what the table is called (else the file&apos;s name)</source>
        <translation>wie die Tabelle heißt (sonst wie die Datei)</translation>
    </message>
    <message>
        <source>Reads a CSV or TSV file into the workspace.</source>
        <translation>Liest eine CSV- oder TSV-Datei in den Arbeitsbereich.</translation>
    </message>
</context>
<context>
    <name>LayoutText</name>
    <message>
        <source>No delimiter was found in the first row: one column.</source>
        <translation>In der ersten Zeile ist kein Trennzeichen: eine Spalte.</translation>
    </message>
    <message>
        <source>Cut at each %1, %2% of the first rows have the same number of cells.</source>
        <translation>An jedem %1 getrennt, haben %2 % der ersten Zeilen gleich viele Zellen.</translation>
    </message>
    <message>
        <source>There is one row only; it is taken for the names of the columns.</source>
        <translation>Es gibt nur eine Zeile; sie gilt als Zeile der Spaltennamen.</translation>
    </message>
    <message>
        <source>The first row looks like the rows below it: no header.</source>
        <translation>Die erste Zeile sieht aus wie die folgenden: keine Kopfzeile.</translation>
    </message>
    <message>
        <source>The first row differs from the rows below it: it names the columns.</source>
        <translation>Die erste Zeile ist anders als die folgenden: Sie benennt die Spalten.</translation>
    </message>
    <message>
        <source>Nothing speaks against the first row naming the columns.</source>
        <translation>Nichts spricht dagegen, dass die erste Zeile die Spalten benennt.</translation>
    </message>
</context>
<context>
    <name>LinkOptions</name>
    <message>
        <source>“%1” names no table. --unique-tables takes left, right or both.</source>
        <translation>„%1“ nennt keine Tabelle. --unique-tables nimmt left, right oder both.</translation>
    </message>
    <message>
        <source>--one-to-one says that both tables are unique, --unique-tables says something else. Give one of them.</source>
        <translation>--one-to-one sagt, dass beide Tabellen ohne Wiederholungen sind, --unique-tables sagt etwas anderes. Geben Sie nur eines an.</translation>
    </message>
    <message>
        <source>--source-column and --unique-sources belong together: the column names the sources, none of which holds an entity twice.</source>
        <translation>--source-column und --unique-sources gehören zusammen: die Spalte nennt die Quellen, von denen keine eine Entität zweimal enthält.</translation>
    </message>
    <message>
        <source>There is no column “%1”. The columns are: %2.</source>
        <translation>Es gibt keine Spalte „%1“. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>of two files: no file holds an entity twice, so each record has at most one partner in the other</source>
        <translation>bei zwei Dateien: keine enthält eine Entität zweimal, also hat jeder Datensatz höchstens einen Partner in der anderen</translation>
    </message>
    <message>
        <source>of two files: left, right or both hold no entity twice</source>
        <translation>bei zwei Dateien: left, right oder both enthält keine Entität zweimal</translation>
    </message>
    <message>
        <source>of one file: the column that says which source a record is from; with --unique-sources</source>
        <translation>bei einer Datei: die Spalte, die sagt, aus welcher Quelle ein Datensatz ist; mit --unique-sources</translation>
    </message>
    <message>
        <source>of one file: none of its sources holds an entity twice</source>
        <translation>bei einer Datei: keine ihrer Quellen enthält eine Entität zweimal</translation>
    </message>
    <message>
        <source>--one-to-one and --unique-tables are about two files, and only one was given. Name the second file, or use --source-column and --unique-sources.</source>
        <translation>--one-to-one und --unique-tables betreffen zwei Dateien, und nur eine wurde genannt. Nennen Sie die zweite, oder nehmen Sie --source-column und --unique-sources.</translation>
    </message>
    <message>
        <source>--source-column is about a single file. Of two files, use --one-to-one or --unique-tables.</source>
        <translation>--source-column betrifft eine einzelne Datei. Bei zwei Dateien nehmen Sie --one-to-one oder --unique-tables.</translation>
    </message>
</context>
<context>
    <name>MatchCommand</name>
    <message>
        <source>Session %1 “%2”: %L3 records, %L4 clusters to review, found among %L5 candidate pairs in %6 s.</source>
        <translation>Sitzung %1 „%2“: %L3 Datensätze, %L4 Gruppen zu prüfen, gefunden unter %L5 Kandidatenpaaren in %6 s.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the file are odd and were kept as far as possible; “winnow-cli import” lists them.</source>
        <translation>
            <numerusform>%n Zeile der Datei ist auffällig und wurde so weit wie möglich behalten; „winnow-cli import“ nennt sie.</numerusform>
            <numerusform>%n Zeilen der Datei sind auffällig und wurden so weit wie möglich behalten; „winnow-cli import“ nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>what the session is called (else the file&apos;s name)</source>
        <translation>wie die Sitzung heißt (sonst wie die Datei)</translation>
    </message>
    <message>
        <source>threads to match with; the result is the same for any number</source>
        <translation>Threads für den Abgleich; das Ergebnis ist bei jeder Anzahl dasselbe</translation>
    </message>
    <message>
        <source>Only one of the files has a column “%1”, so it cannot be compared.</source>
        <translation>Nur eine der Dateien hat eine Spalte „%1“, also lässt sie sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>--model says which columns are compared, so --compare and --ignore cannot be given with it.</source>
        <translation>--model sagt, welche Spalten verglichen werden; --compare und --ignore passen nicht dazu.</translation>
    </message>
    <message>
        <source>Both files are one and the same, so every record finds itself. To find duplicates inside a file, name it once.</source>
        <translation>Beide Dateien sind dieselbe, also findet jeder Datensatz sich selbst. Um Dubletten in einer Datei zu finden, nennen Sie sie einmal.</translation>
    </message>
    <message>
        <source>match by a model of another session (“winnow-cli model export”) instead of learning one</source>
        <translation>nach dem Modell einer anderen Sitzung vergleichen („winnow-cli model export“), statt eines zu lernen</translation>
    </message>
    <message>
        <source>Imports a table and finds the records that may be one entity; of two tables, those of the first that may be one with those of the second.</source>
        <translation>Importiert eine Tabelle und findet die Datensätze, die eine Entität sein könnten; bei zwei Tabellen die der ersten, die mit solchen der zweiten eine sein könnten.</translation>
    </message>
</context>
<context>
    <name>MergeCommand</name>
    <message>
        <source>No entities are left to be joined.</source>
        <translation>Keine Entitäten sind zum Zusammenlegen übrig.</translation>
    </message>
    <message>
        <source>What is left is with other reviewers.</source>
        <translation>Was übrig ist, liegt bei anderen.</translation>
    </message>
    <message>
        <source>Proposal %1: are these one entity?</source>
        <translation>Vorschlag %1: Sind diese eine Entität?</translation>
    </message>
    <message>
        <source>No record is without an entity.</source>
        <translation>Kein Datensatz ist ohne Entität.</translation>
    </message>
    <message>
        <source>It may belong to:</source>
        <translation>Er kann gehören zu:</translation>
    </message>
    <message>
        <source>Name the proposal as next-merge has shown it, and its entities with --same and --different.</source>
        <translation>Nennen Sie den Vorschlag, wie ihn next-merge gezeigt hat, und seine Entitäten mit --same und --different.</translation>
    </message>
    <message>
        <source>The server has the answer.</source>
        <translation>Der Server hat die Antwort.</translation>
    </message>
    <message>
        <source>The server does not name “%1” for this record. Nothing was sent.</source>
        <translation>Der Server nennt „%1“ für diesen Datensatz nicht. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The server does not show the record “%1” now. Nothing was sent; look with “unmatched” which one it shows.</source>
        <translation>Der Server zeigt den Datensatz „%1“ jetzt nicht. Nichts wurde gesendet; sehen Sie mit „unmatched“ nach, welchen er zeigt.</translation>
    </message>
    <message>
        <source>Name the record as unmatched has shown it, and with --same those that are the same entity.</source>
        <translation>Nennen Sie den Datensatz, wie ihn unmatched gezeigt hat, und mit --same die, die dieselbe Entität sind.</translation>
    </message>
    <message>
        <source>The server is still looking for records. Ask again in a while.</source>
        <translation>Der Server sucht noch nach Datensätzen. Fragen Sie etwas später noch einmal.</translation>
    </message>
</context>
<context>
    <name>ModelCommand</name>
    <message>
        <source>“%1” is no format of a model. There are winnow and splink.</source>
        <translation>„%1“ ist kein Format für ein Modell. Es gibt winnow und splink.</translation>
    </message>
    <message>
        <source>--dialect takes duckdb or spark, not “%1”.</source>
        <translation>--dialect nimmt duckdb oder spark, nicht „%1“.</translation>
    </message>
    <message>
        <source>“%1” is nothing that can be done with a model. There is export; “winnow-cli match FILE --model MODEL” uses one.</source>
        <translation>„%1“ lässt sich mit einem Modell nicht tun. Es gibt export; „winnow-cli match FILE --model MODEL“ verwendet eines.</translation>
    </message>
    <message>
        <source>Wrote the model to %1.</source>
        <translation>Das Modell wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>What must be prepared and what differs is in %1.</source>
        <translation>Was vorzubereiten ist und was abweicht, steht in %1.</translation>
    </message>
    <message>
        <source>Writes the model of a session, for another table or for Splink.</source>
        <translation>Schreibt das Modell einer Sitzung, für eine andere Tabelle oder für Splink.</translation>
    </message>
    <message>
        <source>winnow: all of it, for “match --model” (the default); splink: settings of Splink 4</source>
        <translation>winnow: das Ganze, für „match --model“ (so voreingestellt); splink: Einstellungen für Splink 4</translation>
    </message>
    <message>
        <source>of the conditions for Splink: duckdb (the default) or spark</source>
        <translation>der Bedingungen für Splink: duckdb (voreingestellt) oder spark</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>ProfileCommand</name>
    <message>
        <source>Key: </source>
        <translation>Schlüssel: </translation>
    </message>
    <message>
        <source>The key is not kept: name the variable again with --key-env when you sync.</source>
        <translation>Der Schlüssel wird nicht aufbewahrt: nennen Sie beim Abgleich die Variable wieder mit --key-env.</translation>
    </message>
    <message>
        <source>No key was given. Add it with “winnow-cli profile key %1”.</source>
        <translation>Es wurde kein Schlüssel angegeben. Fügen Sie ihn mit „winnow-cli profile key %1“ hinzu.</translation>
    </message>
    <message>
        <source>--api takes dedupe or dedupe-c, not “%1”.</source>
        <translation>--api nimmt dedupe oder dedupe-c, nicht „%1“.</translation>
    </message>
    <message>
        <source>Give the profile a name, and its server&apos;s address with --url.</source>
        <translation>Geben Sie dem Profil einen Namen und mit --url die Adresse seines Servers.</translation>
    </message>
    <message>
        <source>Added the profile “%1”.</source>
        <translation>Das Profil „%1“ wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>api</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message numerus="yes">
        <source>The server answers and shows %n sessions.</source>
        <translation>
            <numerusform>Der Server antwortet und zeigt %n Sitzung.</numerusform>
            <numerusform>Der Server antwortet und zeigt %n Sitzungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed the profile “%1”.</source>
        <translation>Das Profil „%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>“%1” is nothing that can be done with a profile. There are add, list, test, key, pause, resume and remove.</source>
        <translation>„%1“ lässt sich mit einem Profil nicht tun. Es gibt add, list, test, key, pause, resume und remove.</translation>
    </message>
    <message>
        <source>Keeps the servers to sync with. The key goes into the system&apos;s keychain.</source>
        <translation>Verwaltet die Server, mit denen abgeglichen wird. Der Schlüssel kommt in den Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>dedupe (as published, the default) or dedupe-c</source>
        <translation>dedupe (wie veröffentlicht, voreingestellt) oder dedupe-c</translation>
    </message>
    <message>
        <source>the server&apos;s address: https, or http on this machine</source>
        <translation>die Adresse des Servers: https, oder http auf diesem Rechner</translation>
    </message>
    <message>
        <source>trust the authorities in this PEM file besides the system&apos;s</source>
        <translation>außer denen des Systems auch den Stellen in dieser PEM-Datei vertrauen</translation>
    </message>
</context>
<context>
    <name>QueueCommand</name>
    <message>
        <source>--%1 takes one of %2, not “%3”.</source>
        <translation>--%1 verlangt eines von %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>“%1” is not a page token; take “next” of the page before.</source>
        <translation>„%1“ ist keine Seitenmarke; nehmen Sie „next“ der vorigen Seite.</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>Merkzeichen</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>gemerkt</translation>
    </message>
    <message>
        <source>No items.</source>
        <translation>Keine Gruppen.</translation>
    </message>
    <message>
        <source>More with --after %1</source>
        <translation>Mehr mit --after %1</translation>
    </message>
    <message>
        <source>Lists the items of a session that wait for an answer.</source>
        <translation>Nennt die Gruppen einer Sitzung, die auf eine Antwort warten.</translation>
    </message>
    <message>
        <source>items on the page (else 20)</source>
        <translation>Gruppen je Seite (sonst 20)</translation>
    </message>
    <message>
        <source>continue behind the page that printed this token</source>
        <translation>nach der Seite weitermachen, die diese Marke ausgegeben hat</translation>
    </message>
    <message>
        <source>certainty (least certain first), size or found</source>
        <translation>certainty (unsicherste zuerst), size oder found</translation>
    </message>
    <message>
        <source>open, decided, skipped or flagged</source>
        <translation>open, decided, skipped oder flagged</translation>
    </message>
    <message>
        <source>only items with words that begin so, as found</source>
        <translation>nur Gruppen mit Wörtern, die so beginnen, wie gefunden</translation>
    </message>
</context>
<context>
    <name>RemoteCommands</name>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Took %1 clusters with %2 records into session %3.</source>
        <translation>%1 Gruppen mit %2 Datensätzen wurden in Sitzung %3 übernommen.</translation>
    </message>
    <message>
        <source>Nothing is open in this session at the server.</source>
        <translation>In dieser Sitzung ist beim Server nichts offen.</translation>
    </message>
    <message>
        <source>Item %1 is yours until %2.</source>
        <translation>Gruppe %1 gehört bis %2 Ihnen.</translation>
    </message>
    <message>
        <source>Nothing is left in this session.</source>
        <translation>In dieser Sitzung ist nichts mehr übrig.</translation>
    </message>
    <message>
        <source>What is left is with other reviewers. Try again in a while.</source>
        <translation>Was übrig ist, liegt bei anderen. Versuchen Sie es nach einer Weile wieder.</translation>
    </message>
    <message>
        <source>Takes what is open in a server&apos;s session offline, as a session of this workspace.</source>
        <translation>Holt, was in der Sitzung eines Servers offen ist, als Sitzung in diesen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Takes one cluster from a server to answer now; others do not get it meanwhile.</source>
        <translation>Holt eine Gruppe von einem Server, um sie jetzt zu beantworten; andere bekommen sie solange nicht.</translation>
    </message>
    <message>
        <source>“%1” is nothing that a server can be asked for. There is %2.</source>
        <translation>„%1“ kann man von einem Server nicht verlangen. Es gibt %2.</translation>
    </message>
    <message>
        <source>The sessions of a server are listed by “sessions PROFILE”.</source>
        <translation>Die Sitzungen eines Servers listet „sessions PROFILE“ auf.</translation>
    </message>
    <message>
        <source>Say of which session: “%1 PROFILE SESSION_ID”.</source>
        <translation>Sagen Sie, von welcher Sitzung: „%1 PROFILE SESSION_ID“.</translation>
    </message>
    <message>
        <source>Lists the sessions of a server, or does something with one of them: %1.</source>
        <translation>Listet die Sitzungen eines Servers auf oder tut etwas mit einer von ihnen: %1.</translation>
    </message>
    <message>
        <source>where what the server gives is written (else printed)</source>
        <translation>wohin geschrieben wird, was der Server gibt (sonst wird es ausgegeben)</translation>
    </message>
    <message>
        <source>really do what changes or deletes something for everybody</source>
        <translation>wirklich tun, was für alle etwas ändert oder löscht</translation>
    </message>
    <message>
        <source>of answer-merge: these are not part of it</source>
        <translation>bei answer-merge: diese gehören nicht dazu</translation>
    </message>
    <message>
        <source>the training data that goes up</source>
        <translation>die Trainingsdaten, die gesendet werden</translation>
    </message>
    <message>
        <source>of rewind-records and rewind-entities: from 0 to 1 (else 0.5)</source>
        <translation>bei rewind-records und rewind-entities: von 0 bis 1 (sonst 0.5)</translation>
    </message>
    <message>
        <source>of answer-merge: these are one entity; of train: the record is one of these</source>
        <translation>bei answer-merge: diese sind eine Entität; bei train: zu diesen gehört der Datensatz</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Nichts wurde übernommen.</translation>
    </message>
</context>
<context>
    <name>RemoteLookup</name>
    <message>
        <source>take the server&apos;s key from this variable of the environment, for this run only</source>
        <translation>den Schlüssel des Servers aus dieser Umgebungsvariablen nehmen, nur für diesen Lauf</translation>
    </message>
    <message>
        <source>The variable %1 is not set, or it is empty.</source>
        <translation>Die Variable %1 ist nicht gesetzt oder leer.</translation>
    </message>
    <message>
        <source>The keychain has no key for “%1”. Your answers are kept. Add it with “winnow-cli profile key %1”, or name a variable with --key-env.</source>
        <translation>Der Schlüsselbund hat keinen Schlüssel für „%1“. Ihre Antworten bleiben erhalten. Fügen Sie ihn mit „winnow-cli profile key %1“ hinzu, oder nennen Sie mit --key-env eine Variable.</translation>
    </message>
</context>
<context>
    <name>ReviewListener</name>
    <message>
        <source>The certificate %1 and its key %2 cannot be used. Nothing is served.</source>
        <translation>Das Zertifikat %1 und sein Schlüssel %2 sind nicht zu gebrauchen. Nichts wird bereitgestellt.</translation>
    </message>
    <message>
        <source>Nobody can listen on %1, port %2: another program may do so already, or the address is not of this machine.</source>
        <translation>Auf %1, Port %2, lässt sich nicht horchen: vielleicht tut es schon ein anderes Programm, oder die Adresse gehört nicht zu diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>SampleCommand</name>
    <message>
        <source>Wrote %L1 made-up clinics and schools to %2.</source>
        <translation>%L1 erfundene Kliniken und Schulen wurden nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Writes a made-up table with duplicates to try things on.</source>
        <translation>Schreibt eine erfundene Tabelle mit Dubletten zum Ausprobieren.</translation>
    </message>
    <message>
        <source>also write which rows are one entity</source>
        <translation>auch schreiben, welche Zeilen eine Entität sind</translation>
    </message>
</context>
<context>
    <name>ServeCommand</name>
    <message>
        <source>Name the file with the reviewers&apos; keys with --keys.</source>
        <translation>Nennen Sie mit --keys die Datei mit den Schlüsseln der Prüfenden.</translation>
    </message>
    <message>
        <source>The file of keys %1 cannot be read: %2.</source>
        <translation>Die Schlüsseldatei %1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>There is no port %1.</source>
        <translation>Es gibt keinen Port %1.</translation>
    </message>
    <message>
        <source>A certificate needs its key: give both --tls-cert and --tls-key.</source>
        <translation>Ein Zertifikat braucht seinen Schlüssel: geben Sie --tls-cert und --tls-key an.</translation>
    </message>
    <message>
        <source>Keys must not go over the net for everybody to read: to serve on %1, give --tls-cert and --tls-key.</source>
        <translation>Schlüssel dürfen nicht für alle lesbar über das Netz gehen: um auf %1 bereitzustellen, geben Sie --tls-cert und --tls-key an.</translation>
    </message>
    <message>
        <source>listening on %1</source>
        <translation>listening on %1</translation>
    </message>
    <message>
        <source>Lets others review a session of this workspace, until it is interrupted: each with a key of their own, by the dedupe-api protocol.</source>
        <translation>Lässt andere eine Sitzung dieses Arbeitsbereichs prüfen, bis es unterbrochen wird: alle mit eigenem Schlüssel, nach dem Protokoll dedupe-api.</translation>
    </message>
    <message>
        <source>where to listen; 0, the default: any free one</source>
        <translation>wo gehorcht wird; 0, voreingestellt: auf irgendeinem freien</translation>
    </message>
    <message>
        <source>the reviewers: one “name key” per line</source>
        <translation>die Prüfenden: je Zeile „Name Schlüssel“</translation>
    </message>
    <message>
        <source>listen on this address instead of 127.0.0.1; needs a certificate</source>
        <translation>auf dieser Adresse statt auf 127.0.0.1 horchen; braucht ein Zertifikat</translation>
    </message>
    <message>
        <source>the certificate, PEM</source>
        <translation>das Zertifikat, PEM</translation>
    </message>
    <message>
        <source>its key, PEM</source>
        <translation>sein Schlüssel, PEM</translation>
    </message>
</context>
<context>
    <name>SessionLookup</name>
    <message>
        <source>Session “%1” has no item %2. “winnow-cli queue %3” lists its items.</source>
        <translation>Die Sitzung „%1“ hat keine Gruppe %2. „winnow-cli queue %3“ nennt ihre Gruppen.</translation>
    </message>
    <message>
        <source>There is no session “%1”. “winnow-cli sessions” lists those that there are.</source>
        <translation>Es gibt keine Sitzung „%1“. „winnow-cli sessions“ nennt die vorhandenen.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions are called “%1”. Use the id that “winnow-cli sessions” shows.</source>
        <translation>
            <numerusform>%n Sitzung heißt „%1“. Nehmen Sie die Nummer, die „winnow-cli sessions“ zeigt.</numerusform>
            <numerusform>%n Sitzungen heißen „%1“. Nehmen Sie die Nummer, die „winnow-cli sessions“ zeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been answered in this workspace yet.</source>
        <translation>In diesem Arbeitsbereich wurde noch nichts beantwortet.</translation>
    </message>
</context>
<context>
    <name>SessionsCommand</name>
    <message>
        <source>id</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>total</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>übrig</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%L1 of %L2 decided: %L3 yes, %L4 no, %L5 unsure; %L6 skipped, %L7 remaining.</source>
        <translation>%L1 von %L2 entschieden: %L3 Ja, %L4 Nein, %L5 unsicher; %L6 übersprungen, %L7 übrig.</translation>
    </message>
    <message>
        <source>Lists the sessions of the workspace.</source>
        <translation>Nennt die Sitzungen des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Shows how far a session is.</source>
        <translation>Zeigt, wie weit eine Sitzung ist.</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (%2 bis %3)</translation>
    </message>
    <message>
        <source>Estimated from the answers, with 95 % intervals: precision %1, recall %2.</source>
        <translation>Aus den Antworten geschätzt, mit 95-%-Intervallen: Genauigkeit %1, Trefferquote %2.</translation>
    </message>
</context>
<context>
    <name>ShowCommand</name>
    <message>
        <source>record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>before looking</source>
        <translation>vor dem Ansehen</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>Item %1, %2, confidence %3</source>
        <translation>Gruppe %1, %2, Sicherheit %3</translation>
    </message>
    <message>
        <source>Shows the records of an item and why they may be one.</source>
        <translation>Zeigt die Datensätze einer Gruppe und warum sie eins sein können.</translation>
    </message>
    <message>
        <source>No pair of these records was scored, so there are no reasons to show.</source>
        <translation>Kein Paar dieser Datensätze wurde bewertet, also gibt es keine Gründe zu zeigen.</translation>
    </message>
</context>
<context>
    <name>SimulateCommand</name>
    <message>
        <source>--%1 takes a share between 0 and 1, 0.05 for one answer in twenty.</source>
        <translation>--%1 nimmt einen Anteil zwischen 0 und 1, 0.05 für eine von zwanzig Antworten.</translation>
    </message>
    <message>
        <source>--truth must name the file with the right answers.</source>
        <translation>--truth muss die Datei mit den richtigen Antworten nennen.</translation>
    </message>
    <message>
        <source>--answers must say how many questions are answered.</source>
        <translation>--answers muss sagen, wie viele Fragen beantwortet werden.</translation>
    </message>
    <message>
        <source>--wrong and --unsure together are more than all answers.</source>
        <translation>--wrong und --unsure sind zusammen mehr als alle Antworten.</translation>
    </message>
    <message>
        <source>The probabilities were off by %1 on average, judged by the answers.
</source>
        <translation>Die Wahrscheinlichkeiten lagen, nach den Antworten beurteilt, im Mittel um %1 daneben.
</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>%n Frage beantwortet</numerusform>
            <numerusform>%n Fragen beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>: %L1 yes, %L2 no, %L3 unsure.
</source>
        <translation>: %L1 ja, %L2 nein, %L3 unsicher.
</translation>
    </message>
    <message>
        <source>Answers training questions by a truth file, groups the records again, evaluates.</source>
        <translation>Beantwortet Trainingsfragen nach einer Wahrheitsdatei, gruppiert die Datensätze neu und bewertet.</translation>
    </message>
    <message>
        <source>CSV with the columns id,cluster or left_id,right_id</source>
        <translation>CSV mit den Spalten id,cluster oder left_id,right_id</translation>
    </message>
    <message>
        <source>how many questions are answered</source>
        <translation>wie viele Fragen beantwortet werden</translation>
    </message>
    <message>
        <source>the same seed gives the same questions and answers; 1</source>
        <translation>derselbe Startwert gibt dieselben Fragen und Antworten; 1</translation>
    </message>
    <message>
        <source>share of wrong answers, 0 to 1; 0</source>
        <translation>Anteil falscher Antworten, 0 bis 1; 0</translation>
    </message>
    <message>
        <source>share of “unsure” answers, 0 to 1; 0</source>
        <translation>Anteil der Antworten „unsicher“, 0 bis 1; 0</translation>
    </message>
</context>
<context>
    <name>SourceFileText</name>
    <message>
        <source>There is no file &quot;%1&quot;. Nothing was changed. Check the name and the folder.</source>
        <translation>Es gibt keine Datei „%1“. Es wurde nichts geändert. Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder, not a table. Nothing was changed. Choose a file in it.</source>
        <translation>„%1“ ist ein Ordner und keine Tabelle. Es wurde nichts geändert. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a pipe or a device, not a regular file. Nothing was changed. Save its content as a file and choose that.</source>
        <translation>„%1“ ist eine Pipe oder ein Gerät und keine gewöhnliche Datei. Es wurde nichts geändert. Speichern Sie den Inhalt als Datei und wählen Sie diese.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2. Nothing was changed. Ask for permission to read it, or copy it to a folder of your own.</source>
        <translation>„%1“ lässt sich nicht lesen: %2. Es wurde nichts geändert. Bitten Sie um Leserechte oder kopieren Sie die Datei in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Reading &quot;%1&quot; stopped at byte %2: %3. Nothing was kept. Check the disk or the connection to it and try again.</source>
        <translation>Das Lesen von „%1“ brach bei Byte %2 ab: %3. Es wurde nichts behalten. Prüfen Sie den Datenträger oder die Verbindung dorthin und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program while it was being read. Nothing was kept. Wait until the other program has finished and try again.</source>
        <translation>„%1“ wurde beim Lesen von einem anderen Programm geändert. Es wurde nichts behalten. Warten Sie, bis das andere Programm fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>SyncCommands</name>
    <message>
        <source>Sent %1, confirmed %2; waiting %3, conflicts %4, blocked %5, gone %6.</source>
        <translation>Gesendet %1, bestätigt %2; wartend %3, Konflikte %4, gesperrt %5, verschwunden %6.</translation>
    </message>
    <message>
        <source>Name the answer by its number, as “winnow-cli outbox” shows it.</source>
        <translation>Nennen Sie die Antwort mit ihrer Nummer, wie „winnow-cli outbox“ sie zeigt.</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>says</source>
        <translation>sagt</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht mitgeteilt</translation>
    </message>
    <message>
        <source>other records</source>
        <translation>andere Datensätze</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meine</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>ihre</translation>
    </message>
    <message>
        <source>Say “conflicts resolve ID mine” or “conflicts resolve ID theirs”.</source>
        <translation>Schreiben Sie „conflicts resolve ID mine“ oder „conflicts resolve ID theirs“.</translation>
    </message>
    <message>
        <source>Sends the answers that wait, and learns what others have answered. Ends with 3 when something is left waiting, in conflict or blocked.</source>
        <translation>Sendet die wartenden Antworten und erfährt, was andere geantwortet haben. Endet mit 3, wenn etwas wartend, im Konflikt oder gesperrt bleibt.</translation>
    </message>
    <message>
        <source>you have looked: what the server lacks is really gone</source>
        <translation>Sie haben nachgesehen: was dem Server fehlt, ist wirklich verschwunden</translation>
    </message>
    <message>
        <source>Shows how far each answer has come on its way to its server; has one sent again, or takes it as sent.</source>
        <translation>Zeigt, wie weit jede Antwort auf dem Weg zu ihrem Server ist; lässt eine noch einmal senden oder nimmt sie als gesendet.</translation>
    </message>
    <message>
        <source>Shows where others have answered otherwise, and ends such a conflict.</source>
        <translation>Zeigt, wo andere anders geantwortet haben, und beendet einen solchen Konflikt.</translation>
    </message>
</context>
<context>
    <name>TableReaderText</name>
    <message>
        <source>&quot;%1&quot; holds no table, only blank lines. Nothing was imported. Choose another file.</source>
        <translation>„%1“ enthält keine Tabelle, nur leere Zeilen. Es wurde nichts importiert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n blank line(s) were left out.</source>
        <translation>
            <numerusform>%n leere Zeile wurde ausgelassen.</numerusform>
            <numerusform>%n leere Zeilen wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text follows a closing quote; the cell was kept with the quotes in it.</source>
        <translation>Nach einem schließenden Anführungszeichen folgt Text; die Zelle wurde mit den Anführungszeichen behalten.</translation>
    </message>
    <message>
        <source>The quote that opens on line %1 is never closed: everything after it is in one cell.</source>
        <translation>Das Anführungszeichen, das in Zeile %1 öffnet, wird nie geschlossen: Alles danach steht in einer Zelle.</translation>
    </message>
    <message>
        <source>The row has control characters in it; they were kept as they are.</source>
        <translation>Die Zeile enthält Steuerzeichen; sie wurden unverändert behalten.</translation>
    </message>
    <message>
        <source>The row has %1 of %2 cells; the missing ones were left empty.</source>
        <translation>Die Zeile hat %1 von %2 Zellen; die fehlenden blieben leer.</translation>
    </message>
    <message>
        <source>The row has %1 cells for %2 columns; the surplus ones were kept at its end.</source>
        <translation>Die Zeile hat %1 Zellen für %2 Spalten; die überzähligen wurden an ihrem Ende behalten.</translation>
    </message>
    <message>
        <source>The cell that begins on line %1 of &quot;%2&quot; is longer than 16 MiB; perhaps its closing quote is missing. Nothing was imported. Correct that line and try again.</source>
        <translation>Die Zelle, die in Zeile %1 von „%2“ beginnt, ist länger als 16 MiB; vielleicht fehlt ihr schließendes Anführungszeichen. Es wurde nichts importiert. Berichtigen Sie die Zeile und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Line %1 of &quot;%2&quot; has more than %3 columns, the limit of spreadsheets. Nothing was imported. Check the delimiter, or split the table.</source>
        <translation>Zeile %1 von „%2“ hat mehr als %3 Spalten, die Grenze von Tabellenkalkulationen. Es wurde nichts importiert. Prüfen Sie das Trennzeichen oder teilen Sie die Tabelle.</translation>
    </message>
    <message>
        <source>The row that begins on line %1 of &quot;%2&quot; is longer than 64 MiB. Nothing was imported. Check that the file is a table with line breaks.</source>
        <translation>Die Zeile, die in Zeile %1 von „%2“ beginnt, ist länger als 64 MiB. Es wurde nichts importiert. Prüfen Sie, ob die Datei eine Tabelle mit Zeilenumbrüchen ist.</translation>
    </message>
</context>
<context>
    <name>TerminalProgress</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>%1: %2 %, %3 left</source>
        <translation>%1: %2 %, noch %3</translation>
    </message>
</context>
<context>
    <name>TruthFileText</name>
    <message>
        <source>Line %1 of the truth file lacks a value. Nothing was evaluated. Fill in both columns or remove the line.</source>
        <translation>In Zeile %1 der Datei mit den Antworten fehlt ein Wert. Es wurde nichts ausgewertet. Füllen Sie beide Spalten aus oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>The truth file has neither the columns &quot;id&quot; and &quot;cluster&quot; nor &quot;left_id&quot; and &quot;right_id&quot;. Nothing was evaluated. Name its columns like that.</source>
        <translation>Die Datei mit den Antworten hat weder die Spalten „id“ und „cluster“ noch „left_id“ und „right_id“. Es wurde nichts ausgewertet. Benennen Sie ihre Spalten so.</translation>
    </message>
</context>
<context>
    <name>VerbReport</name>
    <message>
        <source>Saved as operation %L1; %L2 items of “%3” remain.</source>
        <translation>Als Vorgang %L1 gespeichert; in „%3“ bleiben %L2 Gruppen.</translation>
    </message>
</context>
<context>
    <name>WorkspaceAccess</name>
    <message>
        <source>the workspace file (else the default workspace)</source>
        <translation>die Datei des Arbeitsbereichs (sonst der übliche)</translation>
    </message>
    <message>
        <source>There is no workspace at %1. “winnow-cli match FILE” makes one.</source>
        <translation>Unter %1 ist kein Arbeitsbereich. „winnow-cli match DATEI“ legt einen an.</translation>
    </message>
    <message>
        <source>No workspace was named, so it is in the default workspace: %1</source>
        <translation>Es wurde kein Arbeitsbereich genannt, es liegt daher im üblichen: %1</translation>
    </message>
    <message>
        <source>To see it in the window: %1</source>
        <translation>Um sie im Fenster zu sehen: %1</translation>
    </message>
</context>
<context>
    <name>winnow::app::Desktop</name>
    <message>
        <source>The backup is restored. The workspace that was there is now %1.</source>
        <translation>Die Sicherung ist wiederhergestellt. Der bisherige Arbeitsbereich ist jetzt %1.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only, so it takes no answers. Look around, or work in a copy.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen geöffnet und nimmt keine Antworten an. Sehen Sie sich um, oder arbeiten Sie in einer Kopie.</translation>
    </message>
    <message>
        <source>Work in a copy…</source>
        <translation>In einer Kopie arbeiten…</translation>
    </message>
    <message>
        <source>Copy the workspace to</source>
        <translation>Arbeitsbereich kopieren nach</translation>
    </message>
    <message>
        <source>Workspaces (*.winnow)</source>
        <translation>Arbeitsbereiche (*.winnow)</translation>
    </message>
    <message>
        <source>Save what can be saved</source>
        <translation>Retten, was zu retten ist</translation>
    </message>
    <message numerus="yes">
        <source>The workspace was put together again with %n steps of its history. The damaged one is now %1.</source>
        <translation>
            <numerusform>Der Arbeitsbereich wurde mit %n Schritt seines Verlaufs wieder zusammengesetzt. Der beschädigte heißt jetzt %1.</numerusform>
            <numerusform>Der Arbeitsbereich wurde mit %n Schritten seines Verlaufs wieder zusammengesetzt. Der beschädigte heißt jetzt %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::app::OptionTexts</name>
    <message>
        <source>Reviews duplicate records: a machine guesses, a person decides, no decision is ever lost.</source>
        <translation>Prüft doppelte Datensätze: Die Maschine vermutet, der Mensch entscheidet, keine Entscheidung geht verloren.</translation>
    </message>
    <message>
        <source>A table (CSV or TSV) to find duplicates in, or a workspace (.winnow).</source>
        <translation>Eine Tabelle (CSV oder TSV), in der Dubletten gesucht werden, oder ein Arbeitsbereich (.winnow).</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Diesen Text zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Work in this file.</source>
        <translation>In dieser Datei arbeiten.</translation>
    </message>
    <message>
        <source>Keep the window&apos;s settings in this file.</source>
        <translation>Die Einstellungen des Fensters in dieser Datei führen.</translation>
    </message>
    <message>
        <source>Colours for this start: light, dark or system.</source>
        <translation>Farben für diesen Start: light, dark oder system.</translation>
    </message>
    <message>
        <source>Open the bundled sample.</source>
        <translation>Das mitgelieferte Beispiel öffnen.</translation>
    </message>
    <message>
        <source>Write pictures of all pages into this folder and quit.</source>
        <translation>Bilder aller Seiten in diesen Ordner schreiben und beenden.</translation>
    </message>
    <message>
        <source>Give one file at a time.</source>
        <translation>Nennen Sie nur eine Datei auf einmal.</translation>
    </message>
    <message>
        <source>There is no theme “%1”. Choose light, dark or system.</source>
        <translation>Es gibt keine Farben „%1“. Wählen Sie light, dark oder system.</translation>
    </message>
    <message>
        <source>Open the session with this number.</source>
        <translation>Die Sitzung mit dieser Nummer öffnen.</translation>
    </message>
    <message>
        <source>“%1” is no session. “winnow-cli sessions” lists their numbers.</source>
        <translation>„%1“ ist keine Sitzung. „winnow-cli sessions“ nennt ihre Nummern.</translation>
    </message>
</context>
<context>
    <name>winnow::app::SampleTexts</name>
    <message>
        <source>This build of Winnow comes without its sample. Your own files can be opened as usual.</source>
        <translation>Diese Fassung von Winnow enthält kein Beispiel. Eigene Dateien lassen sich wie immer öffnen.</translation>
    </message>
    <message>
        <source>The sample could not be written: %1 Nothing else is affected.</source>
        <translation>Das Beispiel konnte nicht geschrieben werden: %1 Sonst ist nichts betroffen.</translation>
    </message>
</context>
<context>
    <name>winnow::app::Screenshots</name>
    <message>
        <source>The picture %1 could not be written. Check that the folder exists and has room.</source>
        <translation>Das Bild %1 konnte nicht geschrieben werden. Prüfen Sie, ob es den Ordner gibt und ob dort Platz ist.</translation>
    </message>
</context>
<context>
    <name>winnow::app::TroubleWindow</name>
    <message>
        <source>Winnow</source>
        <translation>Winnow</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>Anderen Arbeitsbereich öffnen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1

%2</source>
        <translation>%1

%2</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Workspaces (*.winnow)</source>
        <translation>Arbeitsbereiche (*.winnow)</translation>
    </message>
    <message>
        <source>The workspace is in use</source>
        <translation>Der Arbeitsbereich wird gerade benutzt</translation>
    </message>
    <message>
        <source>The workspace is from a newer Winnow</source>
        <translation>Der Arbeitsbereich stammt von einem neueren Winnow</translation>
    </message>
    <message>
        <source>This file is not a workspace</source>
        <translation>Diese Datei ist kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>The workspace is damaged</source>
        <translation>Der Arbeitsbereich ist beschädigt</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>Der Arbeitsbereich konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Save what can be saved</source>
        <translation>Retten, was zu retten ist</translation>
    </message>
    <message>
        <source>Makes a workspace from what is left of this one, its newest backup and its journal. The damaged one is set aside, never removed.</source>
        <translation>Macht einen Arbeitsbereich aus dem, was von diesem, von seiner neuesten Sicherung und von seinem Journal übrig ist. Der beschädigte wird beiseitegelegt, nie gelöscht.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gerettet…</translation>
    </message>
</context>
<context>
    <name>winnow::engine::AnswerExport</name>
    <message numerus="yes">
        <source>%n cluster(s) of more than two records were answered “no”, which says of no single pair that it is not one. They are not among the pairs.</source>
        <translation>
            <numerusform>%n Gruppe mit mehr als zwei Datensätzen wurde mit „nein“ beantwortet, was von keinem einzelnen Paar sagt, dass es nicht eins ist. Sie ist nicht unter den Paaren.</numerusform>
            <numerusform>%n Gruppen mit mehr als zwei Datensätzen wurden mit „nein“ beantwortet, was von keinem einzelnen Paar sagt, dass es nicht eins ist. Sie sind nicht unter den Paaren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) were answered “unsure” and are not in the file: a training file has no place for them. Labels have.</source>
        <translation>
            <numerusform>%n Paar wurde mit „unsicher“ beantwortet und ist nicht in der Datei: eine Trainingsdatei hat dafür keinen Platz. Labels haben ihn.</numerusform>
            <numerusform>%n Paare wurden mit „unsicher“ beantwortet und sind nicht in der Datei: eine Trainingsdatei hat dafür keinen Platz. Labels haben ihn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing pairs</source>
        <translation>Paare schreiben</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Der Export wurde abgebrochen. Keine Datei wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::AnswerImport</name>
    <message>
        <source>%1 is not in the table, so the pair was left out.</source>
        <translation>%1 ist nicht in der Tabelle, deshalb wurde das Paar weggelassen.</translation>
    </message>
    <message>
        <source>%1 fits several records of the table, so the pair was left out.</source>
        <translation>%1 passt zu mehreren Datensätzen der Tabelle, deshalb wurde das Paar weggelassen.</translation>
    </message>
    <message>
        <source>%1 is one record, not a pair, and was left out.</source>
        <translation>%1 ist ein Datensatz, kein Paar, und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The first record</source>
        <translation>Der erste Datensatz</translation>
    </message>
    <message>
        <source>The second record</source>
        <translation>Der zweite Datensatz</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>The pair</source>
        <translation>Das Paar</translation>
    </message>
    <message>
        <source>The file says both that %1 and %2 are one and that they are not. Neither was kept.</source>
        <translation>Die Datei sagt zugleich, dass %1 und %2 eins sind und dass sie es nicht sind. Keines von beiden wurde übernommen.</translation>
    </message>
    <message>
        <source>On %1 and %2 the session says the contrary of the file. The session&apos;s answer stays.</source>
        <translation>Zu %1 und %2 sagt die Sitzung das Gegenteil der Datei. Die Antwort der Sitzung bleibt.</translation>
    </message>
    <message>
        <source>%1 and %2 are said not to be one, but other answers make them one. All of them were kept; look at them again.</source>
        <translation>%1 und %2 sollen nicht eins sein, doch andere Antworten machen sie dazu. Alle wurden übernommen; sehen Sie sie noch einmal an.</translation>
    </message>
    <message>
        <source>Cancelled. No answer of the file was kept.</source>
        <translation>Abgebrochen. Keine Antwort der Datei wurde übernommen.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::AnswerOrderText</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::AnswerPlanText</name>
    <message>
        <source>Records can only be left out together with a yes.</source>
        <translation>Datensätze lassen sich nur zusammen mit einem Ja auslassen.</translation>
    </message>
    <message>
        <source>A record to leave out is not part of this cluster. Nothing was changed.</source>
        <translation>Ein Datensatz, der ausgelassen werden soll, gehört nicht zu dieser Gruppe. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A yes keeps at least two records together. To take all of them apart, answer no.</source>
        <translation>Ein Ja hält mindestens zwei Datensätze zusammen. Um alle zu trennen, antworten Sie mit Nein.</translation>
    </message>
    <message>
        <source>The records left out of this cluster form item %1, which has been answered since. Nothing was changed; take that answer back first.</source>
        <translation>Die ausgelassenen Datensätze dieser Gruppe bilden die Gruppe %1, die inzwischen beantwortet ist. Es wurde nichts geändert; nehmen Sie zuerst jene Antwort zurück.</translation>
    </message>
    <message>
        <source>There is no item %1 in any queue.</source>
        <translation>Es gibt in keiner Warteschlange eine Gruppe %1.</translation>
    </message>
    <message>
        <source>The records left out of this cluster have been grouped again since. Nothing was changed; undo the grouping first.</source>
        <translation>Die aus dieser Gruppe herausgenommenen Datensätze wurden seitdem neu gruppiert. Nichts wurde geändert; nehmen Sie zuerst das Gruppieren zurück.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::AnswerText</name>
    <message>
        <source>%1 Nothing was sent, and your answer is kept here.</source>
        <translation>%1 Nichts wurde gesendet, Ihre Antwort bleibt hier.</translation>
    </message>
    <message>
        <source>This server takes only that all records of a cluster are one entity or that none are.</source>
        <translation>Dieser Server nimmt nur, dass alle Datensätze einer Gruppe eine Entität sind oder keine.</translation>
    </message>
    <message>
        <source>The answer names no record.</source>
        <translation>Die Antwort nennt keinen Datensatz.</translation>
    </message>
    <message>
        <source>This server takes no id that is empty or has a comma in it.</source>
        <translation>Dieser Server nimmt keine leere Kennung und keine mit einem Komma.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::BackupFileText</name>
    <message>
        <source>made by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>made from time to time</source>
        <translation>von Zeit zu Zeit</translation>
    </message>
    <message>
        <source>before an update of the file</source>
        <translation>vor einer Aktualisierung der Datei</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>vor einer Wiederherstellung</translation>
    </message>
</context>
<context>
    <name>winnow::engine::BackupSource</name>
    <message>
        <source>The workspace could not be backed up, because it is damaged: %1. It was not changed; check it.</source>
        <translation>Der Arbeitsbereich konnte nicht gesichert werden, weil er beschädigt ist: %1. Er wurde nicht geändert; prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>The backup %1 could not be brought to the disk. The workspace was not changed. Try again, or choose another disk.</source>
        <translation>Die Sicherung %1 konnte nicht auf den Datenträger gebracht werden. Der Arbeitsbereich wurde nicht geändert. Versuchen Sie es noch einmal oder wählen Sie einen anderen Datenträger.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::BackupsText</name>
    <message>
        <source>The folder %1 for backups cannot be made or written. Nothing was changed. Back up to a file of your choice.</source>
        <translation>Der Ordner %1 für Sicherungen kann nicht angelegt oder beschrieben werden. Nichts wurde geändert. Sichern Sie in eine Datei Ihrer Wahl.</translation>
    </message>
    <message>
        <source>The workspace could not be backed up before. %1</source>
        <translation>Der Arbeitsbereich konnte vorher nicht gesichert werden. %1</translation>
    </message>
    <message>
        <source>There is a file %1 already. Nothing was written; choose another name.</source>
        <translation>Es gibt schon eine Datei %1. Nichts wurde geschrieben; wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::CanonicalText</name>
    <message>
        <source>most frequent</source>
        <translation>am häufigsten</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>am längsten</translation>
    </message>
    <message>
        <source>most complete</source>
        <translation>am vollständigsten</translation>
    </message>
    <message>
        <source>most typical</source>
        <translation>am typischsten</translation>
    </message>
    <message>
        <source>only value</source>
        <translation>einziger Wert</translation>
    </message>
    <message>
        <source>picked by hand</source>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>winnow::engine::Chain</name>
    <message>
        <source>Operation %1 is missing.</source>
        <translation>Vorgang %1 fehlt.</translation>
    </message>
    <message>
        <source>Operation %1 does not follow the one before it.</source>
        <translation>Vorgang %1 schließt nicht an den vorigen an.</translation>
    </message>
    <message>
        <source>Operation %1 was changed after it was written.</source>
        <translation>Vorgang %1 wurde nach dem Schreiben verändert.</translation>
    </message>
    <message>
        <source>Operation %1 and those after it are missing.</source>
        <translation>Vorgang %1 und die folgenden fehlen.</translation>
    </message>
    <message>
        <source>Checking the history of answers</source>
        <translation>Verlauf der Antworten wird geprüft</translation>
    </message>
    <message>
        <source>The check was cancelled. Nothing was changed.</source>
        <translation>Die Prüfung wurde abgebrochen. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::CleanSourcesText</name>
    <message>
        <source>A record of the table cannot be read. Run the check of the workspace.</source>
        <translation>Ein Datensatz der Tabelle ist nicht lesbar. Prüfen Sie den Arbeitsbereich.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ClientText</name>
    <message>
        <source>the file %1 holds no certificate</source>
        <translation>die Datei %1 enthält kein Zertifikat</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ClusterFile</name>
    <message>
        <source>The id of the record is missing.</source>
        <translation>Die Kennung des Datensatzes fehlt.</translation>
    </message>
    <message>
        <source>Record “%1” has no cluster.</source>
        <translation>Datensatz „%1“ hat keine Gruppe.</translation>
    </message>
    <message>
        <source>The score “%1” is not a number from 0 to 1.</source>
        <translation>Der Wert „%1“ ist keine Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <source>Record “%1” is in another cluster on line %2.</source>
        <translation>Datensatz „%1“ ist in Zeile %2 in einer anderen Gruppe.</translation>
    </message>
    <message>
        <source>The cluster file has no column “%1”. Nothing was imported. Its columns are: %2.</source>
        <translation>Die Gruppendatei hat keine Spalte „%1“. Nichts wurde importiert. Ihre Spalten sind: %2.</translation>
    </message>
    <message>
        <source>Which columns of the cluster file hold the record and the cluster is not clear. Nothing was imported. Name them; its columns are: %1.</source>
        <translation>Welche Spalten der Gruppendatei den Datensatz und die Gruppe enthalten, ist nicht klar. Nichts wurde importiert. Nennen Sie sie; ihre Spalten sind: %1.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ClusterImport</name>
    <message>
        <source>Record “%1” is not in the table.</source>
        <translation>Datensatz „%1“ ist nicht in der Tabelle.</translation>
    </message>
    <message>
        <source>The table has several records with the id “%1”.</source>
        <translation>Die Tabelle hat mehrere Datensätze mit der Kennung „%1“.</translation>
    </message>
    <message>
        <source>The cluster file puts no two records of the table together. Nothing was imported.</source>
        <translation>Die Gruppendatei bringt keine zwei Datensätze der Tabelle zusammen. Nichts wurde importiert.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ClusterStore</name>
    <message>
        <source>The members of cluster %1 are damaged. Your answers are not affected. Copy the workspace, then use a backup or match again.</source>
        <translation>Die Mitglieder der Gruppe %1 sind beschädigt. Ihre Antworten sind nicht betroffen. Kopieren Sie den Arbeitsbereich, nehmen Sie dann eine Sicherung oder gleichen Sie noch einmal ab.</translation>
    </message>
    <message>
        <source>There is no cluster %1 in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keine Gruppe %1.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ClusterText</name>
    <message>
        <source>its id does not tell it from others</source>
        <translation>seine Kennung unterscheidet ihn nicht von anderen</translation>
    </message>
    <message>
        <source>Cluster %1 of the server cannot be read and is left out: %2. The others are not affected; tell those who run the server.</source>
        <translation>Gruppe %1 des Servers ist nicht lesbar und bleibt weg: %2. Die anderen sind nicht betroffen; sagen Sie es denen, die den Server betreiben.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ClusterViewText</name>
    <message>
        <source>There is no item %1 in any queue.</source>
        <translation>Es gibt in keiner Warteschlange eine Gruppe %1.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ColumnProfile</name>
    <message>
        <source>Not compared: one of the tables has nearly no values in it.</source>
        <translation>Nicht verglichen: eine der Tabellen hat darin fast keine Werte.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::Comparator</name>
    <message>
        <source>similarity %1 or more</source>
        <translation>Ähnlichkeit %1 oder mehr</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>within 5 %</source>
        <translation>innerhalb von 5 %</translation>
    </message>
    <message>
        <source>two characters differ</source>
        <translation>zwei Zeichen verschieden</translation>
    </message>
    <message>
        <source>one character differs</source>
        <translation>ein Zeichen verschieden</translation>
    </message>
    <message>
        <source>same year</source>
        <translation>dasselbe Jahr</translation>
    </message>
    <message>
        <source>one part differs</source>
        <translation>ein Teil verschieden</translation>
    </message>
    <message>
        <source>one digit differs, or day and month swapped</source>
        <translation>eine Ziffer verschieden oder Tag und Monat vertauscht</translation>
    </message>
    <message>
        <source>two digits differ</source>
        <translation>zwei Ziffern verschieden</translation>
    </message>
    <message>
        <source>one digit differs</source>
        <translation>eine Ziffer verschieden</translation>
    </message>
    <message>
        <source>same last seven digits</source>
        <translation>dieselben letzten sieben Ziffern</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>ähnlicher Name</translation>
    </message>
    <message>
        <source>one character of the name differs</source>
        <translation>ein Zeichen des Namens verschieden</translation>
    </message>
    <message>
        <source>same name before the @</source>
        <translation>derselbe Name vor dem @</translation>
    </message>
</context>
<context>
    <name>winnow::engine::Connection</name>
    <message>
        <source>The database setting %1 is %2 instead of %3, so %4 was not opened. It was not changed.</source>
        <translation>Die Datenbankeinstellung %1 ist %2 statt %3, deshalb wurde %4 nicht geöffnet. Die Datei wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ConnectionRepairText</name>
    <message>
        <source>After a failure of the disk %1 is damaged, so nothing more is written to it. Do not delete it or the files beside it: copy them, then use a backup. (%2)</source>
        <translation>Nach einem Fehler des Datenträgers ist %1 beschädigt; deshalb wird nichts mehr hineingeschrieben. Löschen Sie weder die Datei noch die danebenliegenden: Kopieren Sie sie und nehmen Sie dann eine Sicherung. (%2)</translation>
    </message>
</context>
<context>
    <name>winnow::engine::Database</name>
    <message>
        <source>There is no folder %1, so the workspace %2 cannot be made. Nothing was changed. Make the folder or choose another.</source>
        <translation>Es gibt keinen Ordner %1, deshalb kann der Arbeitsbereich %2 nicht angelegt werden. Es wurde nichts geändert. Legen Sie den Ordner an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no workspace %1. Check the path.</source>
        <translation>Es gibt keinen Arbeitsbereich %1. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The workspace %1 was written by an older version. It was not changed. Open it once for changes to bring it up to date.</source>
        <translation>Der Arbeitsbereich %1 stammt von einer älteren Version. Er wurde nicht geändert. Öffnen Sie ihn einmal zum Bearbeiten, um ihn auf den neuen Stand zu bringen.</translation>
    </message>
    <message>
        <source>The workspace %1 could not be made. Nothing was changed. Choose another folder.</source>
        <translation>Der Arbeitsbereich %1 konnte nicht angelegt werden. Es wurde nichts geändert. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Die Datei ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>A row of table %1 refers to a row of %2 that does not exist.</source>
        <translation>Eine Zeile der Tabelle %1 verweist auf eine Zeile von %2, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Another program has removed or replaced the file %1-wal while the workspace was open. This was not saved; everything saved before is safe. Close the workspace and open it again.</source>
        <translation>Ein anderes Programm hat die Datei %1-wal entfernt oder ersetzt, während der Arbeitsbereich geöffnet war. Dies wurde nicht gespeichert; alles zuvor Gespeicherte ist sicher. Schließen Sie den Arbeitsbereich und öffnen Sie ihn wieder.</translation>
    </message>
    <message>
        <source>Somebody has moved, replaced or removed %1 while it was open. This was not saved; everything saved before is in %2. Put the file back, or close the workspace and open %2.</source>
        <translation>%1 wurde verschoben, ersetzt oder entfernt, während der Arbeitsbereich geöffnet war. Dies wurde nicht gespeichert; alles zuvor Gespeicherte steht in %2. Legen Sie die Datei zurück, oder schließen Sie den Arbeitsbereich und öffnen Sie %2.</translation>
    </message>
    <message>
        <source>Somebody has moved, replaced or removed %1 while it was open, so this was not saved. Put the file back before you close the workspace. (%2)</source>
        <translation>%1 wurde verschoben, ersetzt oder entfernt, während der Arbeitsbereich geöffnet war; deshalb wurde dies nicht gespeichert. Legen Sie die Datei zurück, bevor Sie den Arbeitsbereich schließen. (%2)</translation>
    </message>
    <message>
        <source>The workspace %1 has a second name (a hard link). Under that name its newest answers would be missing, so it was not opened for changes. Remove the other name, or open a copy.</source>
        <translation>Der Arbeitsbereich %1 hat einen zweiten Namen (eine feste Verknüpfung). Unter diesem würden die neuesten Antworten fehlen, deshalb wurde er nicht zum Ändern geöffnet. Entfernen Sie den anderen Namen, oder öffnen Sie eine Kopie.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::DatasetStore</name>
    <message>
        <source>The columns of dataset %1 are damaged. Do not delete the workspace: copy it, then use a backup.</source>
        <translation>Die Spalten der Tabelle %1 sind beschädigt. Löschen Sie den Arbeitsbereich nicht: Kopieren Sie ihn und nehmen Sie dann eine Sicherung.</translation>
    </message>
    <message>
        <source>The import of %1 is still running, or its remains could not be removed yet. Nothing was changed. Wait until it has ended, make room where the disk is full, and try again.</source>
        <translation>Der Import von %1 läuft noch, oder seine Reste ließen sich noch nicht entfernen. Es wurde nichts geändert. Warten Sie, bis er beendet ist, schaffen Sie Platz, falls der Datenträger voll ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no dataset %1 in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keine Tabelle %1.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::DecisionChangeText</name>
    <message>
        <source>An operation “%1” in the log cannot be read. Nothing was changed; restore the workspace from a backup.</source>
        <translation>Ein Vorgang „%1“ im Protokoll ist nicht lesbar. Es wurde nichts geändert; stellen Sie den Arbeitsbereich aus einer Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::DecisionCheckText</name>
    <message>
        <source>Replaying the log</source>
        <translation>Protokoll wird nachgespielt</translation>
    </message>
    <message>
        <source>Comparing the decisions</source>
        <translation>Entscheidungen werden verglichen</translation>
    </message>
    <message>
        <source>The counters of session “%1” are not those of its decisions.</source>
        <translation>Die Zähler der Sitzung „%1“ passen nicht zu ihren Entscheidungen.</translation>
    </message>
    <message>
        <source>The decision on item %1 is not what the log says.</source>
        <translation>Die Entscheidung über die Gruppe %1 ist nicht die des Protokolls.</translation>
    </message>
    <message>
        <source>What Undo and Redo of session “%1” would do is not what the log says.</source>
        <translation>Was Rückgängig und Wiederherstellen in der Sitzung „%1“ täten, entspricht nicht dem Protokoll.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The answers on pairs of session “%1” are not what the log says.</source>
        <translation>Die Antworten auf Paare der Sitzung „%1“ sind nicht die, die das Protokoll nennt.</translation>
    </message>
    <message>
        <source>The learned model of session “%1” is not what the log says.</source>
        <translation>Das gelernte Modell der Sitzung „%1“ ist nicht das, das das Protokoll nennt.</translation>
    </message>
    <message>
        <source>The files that session “%1” is of are not what the log says.</source>
        <translation>Die Dateien, aus denen die Sitzung „%1“ besteht, sind nicht die, die das Protokoll nennt.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::DecisionStore</name>
    <message>
        <source>The decision on item %1 is damaged. It can be rebuilt from the history of your answers; do not delete the workspace.</source>
        <translation>Die Entscheidung über die Gruppe %1 ist beschädigt. Sie lässt sich aus dem Verlauf Ihrer Antworten wiederherstellen; löschen Sie den Arbeitsbereich nicht.</translation>
    </message>
    <message>
        <source>There is no item %1 in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keine Gruppe %1.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::DeedText</name>
    <message>
        <source>The server may have done it nonetheless. It is not asked again by itself; look at the server first.</source>
        <translation>Der Server kann es trotzdem getan haben. Er wird nicht von selbst noch einmal gefragt; sehen Sie zuerst am Server nach.</translation>
    </message>
    <message>
        <source>Field definitions</source>
        <translation>Felddefinitionen</translation>
    </message>
    <message>
        <source>Gets which columns the server compares, and how. Nothing is changed.</source>
        <translation>Holt, welche Spalten der Server vergleicht und wie. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Gets the pairs from which the server has learned, as a file that “winnow-cli import-answers” reads. Nothing is changed.</source>
        <translation>Holt die Paare, aus denen der Server gelernt hat, als Datei, die „winnow-cli import-answers“ liest. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Entity map</source>
        <translation>Entitätenliste</translation>
    </message>
    <message>
        <source>Gets which reviewed record belongs to which entity, as CSV. Nothing is changed.</source>
        <translation>Holt als CSV, welcher geprüfte Datensatz zu welcher Entität gehört. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Cluster the records again</source>
        <translation>Die Datensätze neu gruppieren</translation>
    </message>
    <message>
        <source>The server throws away what everybody has answered in this session and clusters its records anew. Your answers stay here.</source>
        <translation>Der Server verwirft, was alle in dieser Sitzung geantwortet haben, und gruppiert ihre Datensätze neu. Ihre Antworten bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Cluster the entities again</source>
        <translation>Die Entitäten neu gruppieren</translation>
    </message>
    <message>
        <source>The server takes all merges of entities back and proposes them anew. Your answers stay here.</source>
        <translation>Der Server nimmt alle Zusammenlegungen von Entitäten zurück und schlägt sie neu vor. Ihre Antworten bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Accept all clusters that are left</source>
        <translation>Alle übrigen Gruppen annehmen</translation>
    </message>
    <message>
        <source>The server takes every cluster that nobody has answered for one entity. It cannot be taken back there but by clustering again.</source>
        <translation>Der Server hält jede Gruppe, die niemand beantwortet hat, für eine Entität. Das lässt sich dort nur durch neues Gruppieren zurücknehmen.</translation>
    </message>
    <message>
        <source>Accept all merges that are left</source>
        <translation>Alle übrigen Zusammenlegungen annehmen</translation>
    </message>
    <message>
        <source>The server joins all entities that it proposes to join and nobody has answered.</source>
        <translation>Der Server legt alle Entitäten zusammen, die er dafür vorschlägt und die niemand beantwortet hat.</translation>
    </message>
    <message>
        <source>Accept all unmatched records that are left</source>
        <translation>Alle übrigen Datensätze ohne Entität annehmen</translation>
    </message>
    <message>
        <source>The server decides by itself where the records belong that are in no entity.</source>
        <translation>Der Server entscheidet selbst, wohin die Datensätze ohne Entität gehören.</translation>
    </message>
    <message>
        <source>Delete the training data</source>
        <translation>Die Trainingsdaten löschen</translation>
    </message>
    <message>
        <source>The server forgets what this session was taught, for everybody. Get the training data first if anybody may want it.</source>
        <translation>Der Server vergisst für alle, was diese Sitzung gelernt hat. Holen Sie zuvor die Trainingsdaten, falls sie jemand brauchen könnte.</translation>
    </message>
    <message>
        <source>Delete the data model</source>
        <translation>Das Datenmodell löschen</translation>
    </message>
    <message>
        <source>The server forgets fields, settings, clusters and all answers of this session, for everybody. Only its table stays. Your answers stay here.</source>
        <translation>Der Server vergisst für alle die Felder, Einstellungen, Gruppen und sämtliche Antworten dieser Sitzung. Nur ihre Tabelle bleibt. Ihre Antworten bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Delete the session</source>
        <translation>Die Sitzung löschen</translation>
    </message>
    <message>
        <source>The server deletes this session with its table and all answers, for everybody and for good. What was taken offline stays here.</source>
        <translation>Der Server löscht diese Sitzung mit ihrer Tabelle und allen Antworten, für alle und endgültig. Was offline geholt wurde, bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>That is not the name of the session. Nothing was done.</source>
        <translation>Das ist nicht der Name der Sitzung. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>This needs to be confirmed. Nothing was done. %1</source>
        <translation>Das muss bestätigt werden. Nichts wurde getan. %1</translation>
    </message>
    <message>
        <source>Replace the training data</source>
        <translation>Die Trainingsdaten ersetzen</translation>
    </message>
    <message>
        <source>The server forgets what this session was taught, for everybody, and learns from the pairs of a file in its place. Get the training data first if anybody may want it. Your answers stay here.</source>
        <translation>Der Server vergisst für alle, was diese Sitzung gelernt hat, und lernt stattdessen aus den Paaren einer Datei. Holen Sie zuvor die Trainingsdaten, falls sie jemand brauchen könnte. Ihre Antworten bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Add training data</source>
        <translation>Trainingsdaten hinzufügen</translation>
    </message>
    <message>
        <source>The pairs of a file are added to those from which the server learns, for everybody. None is taken away.</source>
        <translation>Die Paare einer Datei kommen für alle zu denen hinzu, aus denen der Server lernt. Keines wird weggenommen.</translation>
    </message>
    <message>
        <source>The server does this only for people who have signed in at its own page; a key is not enough. Nothing was changed, there or here. Do it there, with a browser.</source>
        <translation>Der Server tut das nur für Personen, die sich auf seiner eigenen Seite angemeldet haben; ein Schlüssel genügt nicht. Nichts wurde geändert, weder dort noch hier. Tun Sie es dort, mit einem Browser.</translation>
    </message>
    <message>
        <source>The threshold is a number from 0 to 1. Nothing was done.</source>
        <translation>Die Schwelle ist eine Zahl von 0 bis 1. Nichts wurde getan.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::DigestText</name>
    <message>
        <source>Imported values are not as they were read from the files.</source>
        <translation>Importierte Werte sind nicht mehr so, wie sie aus den Dateien gelesen wurden.</translation>
    </message>
    <message>
        <source>Scores of pairs of records are not as matching has written them.</source>
        <translation>Bewertungen von Paaren sind nicht mehr so, wie sie beim Vergleichen geschrieben wurden.</translation>
    </message>
    <message>
        <source>Clusters are not as they were proposed.</source>
        <translation>Gruppen sind nicht mehr so, wie sie vorgeschlagen wurden.</translation>
    </message>
    <message>
        <source>What is known of the imported tables is not as it was written.</source>
        <translation>Was über die importierten Tabellen bekannt ist, ist nicht mehr so, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>The model or the columns of a session are not as they were written.</source>
        <translation>Das Modell oder die Spalten einer Sitzung sind nicht mehr so, wie sie geschrieben wurden.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::EvaluateSessionText</name>
    <message numerus="yes">
        <source>%n id(s) of the truth file are not in the table, the first one is “%1”.</source>
        <translation>
            <numerusform>%n Kennung der Datei mit den Antworten ist nicht in der Tabelle: „%1“.</numerusform>
            <numerusform>%n Kennungen der Datei mit den Antworten sind nicht in der Tabelle, die erste ist „%1“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have the id of an earlier row and count as different from it.</source>
        <translation>
            <numerusform>%n Zeile hat die Kennung einer früheren und gilt als verschieden von ihr.</numerusform>
            <numerusform>%n Zeilen haben die Kennung einer früheren und gelten als verschieden von ihr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) of the truth file are in both tables and were taken for those of the left one. Write left: or right: before them.</source>
        <translation>
            <numerusform>%n Kennung der Wahrheitsdatei ist in beiden Tabellen und wurde für die der linken genommen. Schreiben Sie left: oder right: davor.</numerusform>
            <numerusform>%n Kennungen der Wahrheitsdatei sind in beiden Tabellen und wurden für die der linken genommen. Schreiben Sie left: oder right: davor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::engine::ExportSessionText</name>
    <message>
        <source>Decisions can only be exported as JSON lines. Nothing was written; choose that format.</source>
        <translation>Entscheidungen lassen sich nur als JSON-Zeilen exportieren. Es wurde nichts geschrieben; wählen Sie dieses Format.</translation>
    </message>
    <message>
        <source>Answered pairs can be exported as CSV or JSON, not as JSON lines. Nothing was written; choose one of these formats.</source>
        <translation>Beantwortete Paare lassen sich als CSV oder JSON exportieren, nicht als JSON-Zeilen. Nichts wurde geschrieben; wählen Sie eines dieser Formate.</translation>
    </message>
    <message>
        <source>Only answered pairs can be exported as one JSON object. Nothing was written; choose CSV or JSON lines.</source>
        <translation>Nur beantwortete Paare lassen sich als ein JSON-Objekt exportieren. Nichts wurde geschrieben; wählen Sie CSV oder JSON-Zeilen.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ExportSourceText</name>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Der Export wurde abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Writing rows</source>
        <translation>Zeilen werden geschrieben</translation>
    </message>
    <message>
        <source>Row %1 of the table cannot be read. No file was written; run the check of the workspace.</source>
        <translation>Zeile %1 der Tabelle ist nicht lesbar. Es wurde keine Datei geschrieben; prüfen Sie den Arbeitsbereich.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::FieldChoice</name>
    <message>
        <source>Not compared: nearly all values are blank.</source>
        <translation>Nicht verglichen: Fast alle Werte sind leer.</translation>
    </message>
    <message>
        <source>Not compared: nearly all rows have the same value.</source>
        <translation>Nicht verglichen: Fast alle Zeilen haben denselben Wert.</translation>
    </message>
    <message>
        <source>Not compared: the values number the rows, so no two rows share one.</source>
        <translation>Nicht verglichen: Die Werte zählen die Zeilen, keine zwei Zeilen haben denselben.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::GrowSessionText</name>
    <message>
        <source>Writing pairs</source>
        <translation>Paare schreiben</translation>
    </message>
    <message>
        <source>Records were added to “%1” before, and that was undone. Redo brings them back. Nothing was changed.</source>
        <translation>Zu „%1“ wurden schon Datensätze hinzugefügt, und das wurde zurückgenommen. „Wiederherstellen“ bringt sie zurück. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The table has grown by more than a fifth. What is typical for it may be another now: matching it anew learns that, answers can be taken along as a file.</source>
        <translation>Die Tabelle ist um mehr als ein Fünftel gewachsen. Was für sie typisch ist, kann sich geändert haben: ein neuer Abgleich lernt es, und Antworten lassen sich als Datei mitnehmen.</translation>
    </message>
    <message>
        <source>Cancelled. The clusters are as they were; the new records wait in the table.</source>
        <translation>Abgebrochen. Die Gruppen sind, wie sie waren; die neuen Datensätze warten in der Tabelle.</translation>
    </message>
    <message>
        <source>The clusters of “%1” were imported, so there is no model to compare new records by. Nothing was changed; match the table to get one.</source>
        <translation>Die Gruppen von „%1“ wurden importiert, daher gibt es kein Modell, um neue Datensätze zu vergleichen. Nichts wurde geändert; gleichen Sie die Tabelle ab, um eines zu bekommen.</translation>
    </message>
    <message>
        <source>“%1” was added to the table of “%2” before and waits to be taken in. Nothing was changed; take it in first, without another file.</source>
        <translation>„%1“ wurde schon zur Tabelle von „%2“ hinzugefügt und wartet darauf, aufgenommen zu werden. Nichts wurde geändert; nehmen Sie es zuerst auf, ohne eine weitere Datei.</translation>
    </message>
    <message>
        <source>“%1” has all records of its table already. Nothing was changed.</source>
        <translation>„%1“ hat schon alle Datensätze der Tabelle. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::GrowVerbText</name>
    <message>
        <source>The clusters were changed while the new records were being matched. Nothing was changed; try again.</source>
        <translation>Die Gruppen wurden geändert, während die neuen Datensätze abgeglichen wurden. Nichts wurde geändert; versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::History</name>
    <message>
        <source>Another program has written answers to this workspace. Yours was not saved; everything before it is safe. Close the workspace and open it again.</source>
        <translation>Ein anderes Programm hat Antworten in diesen Arbeitsbereich geschrieben. Ihre wurde nicht gespeichert; alles davor ist sicher. Schließen Sie den Arbeitsbereich und öffnen Sie ihn wieder.</translation>
    </message>
    <message>
        <source>Redoing step %1 would not give what it gave the first time, so nothing was changed. Check the workspace.</source>
        <translation>Schritt %1 ergäbe nicht dasselbe wie beim ersten Mal, deshalb wurde nichts geändert. Prüfen Sie den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>There is nothing to undo in this session.</source>
        <translation>In dieser Sitzung gibt es nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo in this session.</source>
        <translation>In dieser Sitzung gibt es nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Step %1 had been saved and is no longer in the workspace, so nothing more is written to it. Do not delete it or the files beside it: copy them, then use a backup.</source>
        <translation>Schritt %1 war gespeichert und ist nicht mehr im Arbeitsbereich; deshalb wird nichts mehr hineingeschrieben. Löschen Sie weder ihn noch die danebenliegenden Dateien: Kopieren Sie sie und nehmen Sie dann eine Sicherung.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ImportSourcesText</name>
    <message>
        <source>%1 (left)</source>
        <translation>%1 (links)</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1 (rechts)</translation>
    </message>
    <message>
        <source>“%1” and “%2” have no column of the same name, so nothing in them can be compared. Nothing was imported. Give columns with the same meaning the same name.</source>
        <translation>„%1“ und „%2“ haben keine Spalte gleichen Namens, also lässt sich nichts in ihnen vergleichen. Nichts wurde importiert. Geben Sie Spalten gleicher Bedeutung denselben Namen.</translation>
    </message>
    <message>
        <source>The table has no column “%1”; its values are kept behind the others and are not compared.</source>
        <translation>Die Tabelle hat keine Spalte „%1“; deren Werte werden hinter den anderen behalten und nicht verglichen.</translation>
    </message>
    <message>
        <source>The file has no column “%1”; it is blank in the new records.</source>
        <translation>Die Datei hat keine Spalte „%1“; sie ist in den neuen Datensätzen leer.</translation>
    </message>
    <message>
        <source>“%1” is made of two linked tables, to which no records can be added yet. Nothing was changed; link the complete tables again.</source>
        <translation>„%1“ besteht aus zwei verknüpften Tabellen, zu denen noch keine Datensätze hinzukommen können. Nichts wurde geändert; verknüpfen Sie die vollständigen Tabellen neu.</translation>
    </message>
    <message>
        <source>“%1” has no column of “%2”, so its records cannot be added. Nothing was changed. Give columns with the same meaning the same name.</source>
        <translation>„%1“ hat keine Spalte von „%2“, daher können seine Datensätze nicht hinzugefügt werden. Nichts wurde geändert. Geben Sie Spalten mit gleicher Bedeutung den gleichen Namen.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ImportTableText</name>
    <message>
        <source>The table has no column “%1”. Nothing was imported.</source>
        <translation>Die Tabelle hat keine Spalte „%1“. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>The table has %1 columns, but the choices were made for %2. Look at the preview again.</source>
        <translation>Die Tabelle hat %1 Spalten, gewählt wurde aber für %2. Sehen Sie sich die Vorschau noch einmal an.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing of it was kept.</source>
        <translation>Der Import wurde abgebrochen. Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>Reading rows of %1</source>
        <translation>Zeilen von %1 werden gelesen</translation>
    </message>
    <message>
        <source>“%1” has no rows, so there is nothing to add. Nothing was changed.</source>
        <translation>„%1“ hat keine Zeilen, es gibt also nichts hinzuzufügen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” has no rows, so there is nothing to link. Nothing was imported.</source>
        <translation>„%1“ hat keine Zeilen, also gibt es nichts zu verknüpfen. Nichts wurde importiert.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::IntegrityText</name>
    <message>
        <source>Checking the file</source>
        <translation>Datei wird geprüft</translation>
    </message>
</context>
<context>
    <name>winnow::engine::JournalText</name>
    <message>
        <source>The journal %1 cannot be read or written: %2. The workspace is not affected.</source>
        <translation>Das Journal %1 lässt sich nicht lesen oder schreiben: %2. Der Arbeitsbereich ist nicht betroffen.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::JsonDecoding</name>
    <message>
        <source>The JSON is nested more than %1 levels deep. Nothing was read.</source>
        <translation>Das JSON ist mehr als %1 Ebenen tief verschachtelt. Nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>The file is not valid JSON in UTF-8, from byte %1 on. Nothing was read.</source>
        <translation>Die Datei ist ab Byte %1 kein gültiges JSON in UTF-8. Nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>The file holds a number that is too large. Nothing was read.</source>
        <translation>Die Datei enthält eine zu große Zahl. Nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>The file is JSON, but not of the form expected. Nothing was read.</source>
        <translation>Die Datei ist JSON, aber nicht von der erwarteten Form. Nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Nothing was changed; check its name and permissions.</source>
        <translation>„%1“ ist nicht lesbar. Nichts wurde geändert; prüfen Sie Namen und Rechte.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MiB. Nothing was read; split the file.</source>
        <translation>„%1“ ist größer als %2 MiB. Nichts wurde gelesen; teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>“%1” is empty. Nothing was read.</source>
        <translation>„%1“ ist leer. Nichts wurde gelesen.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::JsonLinesText</name>
    <message>
        <source>The file could not be written: %1. The workspace is not affected; make room or choose another place.</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1. Der Arbeitsbereich ist nicht betroffen; schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::JudgementText</name>
    <message>
        <source>The server has your earlier answer already, and cannot take it back. What you decided since is kept here.</source>
        <translation>Der Server hat Ihre frühere Antwort schon und kann sie nicht zurücknehmen. Was Sie seither entschieden haben, bleibt hier.</translation>
    </message>
    <message>
        <source>This server takes only yes and no, and you left records out. Your answer is kept here; answer yes or no without leaving records out to send it.</source>
        <translation>Dieser Server nimmt nur Ja und Nein, und Sie haben Datensätze ausgenommen. Ihre Antwort bleibt hier; antworten Sie mit Ja oder Nein, ohne Datensätze auszunehmen, um sie zu senden.</translation>
    </message>
    <message>
        <source>The server no longer shows this cluster, nor most others that it had. Nothing was given up; look at the server, and then say whether that is right.</source>
        <translation>Der Server zeigt diese Gruppe nicht mehr und auch die meisten anderen nicht. Nichts wurde aufgegeben; sehen Sie beim Server nach und sagen Sie dann, ob das stimmt.</translation>
    </message>
    <message>
        <source>The server no longer shows this cluster. It is looked for once more.</source>
        <translation>Der Server zeigt diese Gruppe nicht mehr. Sie wird noch einmal gesucht.</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n times, and the server still shows the cluster as open. Have it sent again, or take it as sent.</source>
        <translation>
            <numerusform>%n-mal gesendet, und der Server zeigt die Gruppe noch als offen. Lassen Sie sie noch einmal senden, oder nehmen Sie sie als gesendet.</numerusform>
            <numerusform>%n-mal gesendet, und der Server zeigt die Gruppe noch als offen. Lassen Sie sie noch einmal senden, oder nehmen Sie sie als gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else has this cluster on the screen.</source>
        <translation>Jemand anders hat diese Gruppe auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>The answer may have arrived, and this server shows no way to find out. Have it sent again, or take it as sent.</source>
        <translation>Die Antwort ist vielleicht angekommen, und bei diesem Server lässt sich das nicht feststellen. Lassen Sie sie noch einmal senden, oder nehmen Sie sie als gesendet.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::KeychainText</name>
    <message>
        <source>The keychain of this computer cannot be used: %1. The key was not stored anywhere, and your answers are kept. Unlock or install a keychain, or keep the key for this run only.</source>
        <translation>Der Schlüsselbund dieses Rechners ist nicht benutzbar: %1. Der Schlüssel wurde nirgends gespeichert, Ihre Antworten bleiben erhalten. Entsperren oder installieren Sie einen Schlüsselbund, oder behalten Sie den Schlüssel nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
</context>
<context>
    <name>winnow::engine::LabelFile</name>
    <message>
        <source>An id is missing, so the row was left out.</source>
        <translation>Eine Kennung fehlt, deshalb wurde die Zeile weggelassen.</translation>
    </message>
    <message>
        <source>The score “%1” is not a number from 0 to 1, so the row was left out.</source>
        <translation>Der Wert „%1“ ist keine Zahl von 0 bis 1, deshalb wurde die Zeile weggelassen.</translation>
    </message>
    <message>
        <source>The file has not the columns of labelled pairs: unique_id_l, unique_id_r and clerical_match_score. Nothing was read. Name its columns like that.</source>
        <translation>Die Datei hat nicht die Spalten beurteilter Paare: unique_id_l, unique_id_r und clerical_match_score. Nichts wurde gelesen. Nennen Sie ihre Spalten so.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::LookText</name>
    <message>
        <source>The server lacks %1 of the %2 clusters that were known to be open. Nothing was given up. Look at the server; if they are really gone, say so.</source>
        <translation>Dem Server fehlen %1 der %2 Gruppen, die offen waren. Nichts wurde aufgegeben. Sehen Sie beim Server nach; wenn sie wirklich weg sind, sagen Sie es.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::MatchDatasetText</name>
    <message>
        <source>The matching was cancelled. Nothing of it was kept.</source>
        <translation>Der Abgleich wurde abgebrochen. Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>Reading records</source>
        <translation>Datensätze werden gelesen</translation>
    </message>
    <message>
        <source>Record %1 of the table cannot be read. Run the check of the workspace.</source>
        <translation>Datensatz %1 der Tabelle ist nicht lesbar. Prüfen Sie den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The table has %1 columns, but the choices were made for %2. Nothing was matched.</source>
        <translation>Die Tabelle hat %1 Spalten, gewählt wurde aber für %2. Es wurde nichts abgeglichen.</translation>
    </message>
    <message>
        <source>“%1” is a single table, so its records have no partners in another one. Nothing was matched.</source>
        <translation>„%1“ ist eine einzelne Tabelle, also haben ihre Datensätze keine Partner in einer anderen. Nichts wurde verglichen.</translation>
    </message>
    <message>
        <source>Column “%1” looks like “%2” here; the model compares it as “%3”.</source>
        <translation>Spalte „%1“ sieht hier nach „%2“ aus; das Modell vergleicht sie als „%3“.</translation>
    </message>
    <message>
        <source>The model also compares “%1”, which this table has not.</source>
        <translation>Das Modell vergleicht auch „%1“, und das hat diese Tabelle nicht.</translation>
    </message>
    <message>
        <source>The table has none of the columns that the model compares. Nothing was matched.</source>
        <translation>Die Tabelle hat keine der Spalten, die das Modell vergleicht. Nichts wurde verglichen.</translation>
    </message>
    <message>
        <source>What answers have taught does not belong to the model, so only the model&apos;s weights are used.</source>
        <translation>Was Antworten gelehrt haben, gehört nicht zu dem Modell; es zählen nur die Gewichte des Modells.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::Matcher</name>
    <message>
        <source>Indexing records</source>
        <translation>Datensätze werden erfasst</translation>
    </message>
    <message>
        <source>Looking for candidate pairs</source>
        <translation>Kandidatenpaare werden gesucht</translation>
    </message>
    <message>
        <source>Preparing comparisons</source>
        <translation>Vergleiche werden vorbereitet</translation>
    </message>
    <message>
        <source>Sampling random pairs</source>
        <translation>Zufällige Paare werden gezogen</translation>
    </message>
    <message>
        <source>Comparing pairs</source>
        <translation>Paare werden verglichen</translation>
    </message>
    <message>
        <source>Learning the weights</source>
        <translation>Gewichte werden gelernt</translation>
    </message>
    <message>
        <source>Scoring pairs</source>
        <translation>Paare werden bewertet</translation>
    </message>
    <message>
        <source>Grouping records</source>
        <translation>Datensätze werden gruppiert</translation>
    </message>
    <message>
        <source>Collecting the results</source>
        <translation>Ergebnisse werden gesammelt</translation>
    </message>
    <message>
        <source>Matching was cancelled. Nothing was changed.</source>
        <translation>Der Abgleich wurde abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The data alone does not tell clearly which rows belong together. Review before you rely on the clusters.</source>
        <translation>Aus den Daten allein geht nicht klar hervor, welche Zeilen zusammengehören. Prüfen Sie die Gruppen, bevor Sie sich auf sie verlassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of look-alikes were so large that only the most similar rows were kept together. Comparing more columns may help.</source>
        <translation>
            <numerusform>%n Menge ähnlicher Zeilen war so groß, dass nur die ähnlichsten zusammenblieben. Mehr Spalten zu vergleichen kann helfen.</numerusform>
            <numerusform>%n Mengen ähnlicher Zeilen waren so groß, dass nur die ähnlichsten zusammenblieben. Mehr Spalten zu vergleichen kann helfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing whole records</source>
        <translation>Ganze Datensätze vergleichen</translation>
    </message>
    <message>
        <source>No two rows look like the same entity. If you expected some, compare other columns.</source>
        <translation>Keine zwei Zeilen sehen nach derselben Entität aus. Wenn Sie welche erwartet haben, vergleichen Sie andere Spalten.</translation>
    </message>
    <message>
        <source>The model is not one of the columns that are to be compared. Nothing was matched.</source>
        <translation>Das Modell ist keines der Spalten, die verglichen werden sollen. Nichts wurde verglichen.</translation>
    </message>
    <message>
        <source>There is nothing to compare: no column that is to be compared has a value. Check that the table has rows, or choose other columns.</source>
        <translation>Es gibt nichts zu vergleichen: Keine der Spalten, die verglichen werden sollen, hat einen Wert. Prüfen Sie, ob die Tabelle Zeilen hat, oder wählen Sie andere Spalten.</translation>
    </message>
    <message>
        <source>About %1 pairs of rows are much alike, but differ in “%2” as any two rows do: they were taken for related, as the members of a household are, and not for one entity.</source>
        <translation>Etwa %1 Zeilenpaare haben viel gemeinsam, unterscheiden sich in „%2“ aber wie zwei beliebige Zeilen: Sie gelten als verwandt, wie die Mitglieder eines Haushalts, und nicht als eine Entität.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::MemoryText</name>
    <message>
        <source>There was not enough memory for this. Nothing was changed, and all that was saved is safe; close other programs and try again.</source>
        <translation>Dafür reichte der Arbeitsspeicher nicht. Nichts wurde geändert, und alles Gespeicherte ist sicher; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ModelExport</name>
    <message>
        <source>The clusters of “%1” were imported, so it has no model. Nothing was written.</source>
        <translation>Die Gruppen von „%1“ wurden importiert, also gibt es kein Modell. Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ModelFile</name>
    <message>
        <source>The file is not a model of Winnow. Nothing was changed. “winnow-cli model export” with --format winnow writes one.</source>
        <translation>Die Datei ist kein Modell von Winnow. Nichts wurde geändert. „winnow-cli model export“ mit --format winnow schreibt eines.</translation>
    </message>
    <message>
        <source>The model was written by a later version of Winnow. Nothing was changed; use that version.</source>
        <translation>Das Modell wurde von einer späteren Version von Winnow geschrieben. Nichts wurde geändert; nehmen Sie diese Version.</translation>
    </message>
    <message>
        <source>What the model says about the column “%1” cannot be: its levels, probabilities or weights are not those of this kind of column. Nothing was changed.</source>
        <translation>Was das Modell über die Spalte „%1“ sagt, kann nicht sein: ihre Stufen, Wahrscheinlichkeiten oder Gewichte sind nicht die dieser Art von Spalte. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::OperationEffectText</name>
    <message>
        <source>Operation %1 does not fit the decisions of this workspace. Nothing was changed; run the check of the workspace.</source>
        <translation>Vorgang %1 passt nicht zu den Entscheidungen dieses Arbeitsbereichs. Es wurde nichts geändert; prüfen Sie den Arbeitsbereich.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::OperationExportText</name>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Der Export wurde abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Writing the history of answers</source>
        <translation>Verlauf der Antworten wird geschrieben</translation>
    </message>
</context>
<context>
    <name>winnow::engine::OperationPhraseText</name>
    <message>
        <source>yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>took the answer back</source>
        <translation>Antwort zurückgenommen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>„%1“ geantwortet</translation>
    </message>
    <message numerus="yes">
        <source>answered %1, %n record(s) left out</source>
        <translation>
            <numerusform>„%1“ geantwortet, %n Datensatz ausgelassen</numerusform>
            <numerusform>„%1“ geantwortet, %n Datensätze ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>picked the value of %1</source>
        <translation>Wert von %1 gewählt</translation>
    </message>
    <message>
        <source>released the value of %1</source>
        <translation>Wert von %1 freigegeben</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>gemerkt</translation>
    </message>
    <message>
        <source>removed the flag</source>
        <translation>Merkzeichen entfernt</translation>
    </message>
    <message>
        <source>removed the note</source>
        <translation>Notiz entfernt</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>Notiz geschrieben</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1” on %2</source>
        <translation>„%1“ bei %2</translation>
    </message>
    <message>
        <source>answered %1 on a pair</source>
        <translation>%1 auf ein Paar geantwortet</translation>
    </message>
    <message numerus="yes">
        <source>answered %n pair(s)</source>
        <translation>
            <numerusform>%n Paar beantwortet</numerusform>
            <numerusform>%n Paare beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>added %n record(s) of %1</source>
        <translation>
            <numerusform>%n Datensatz von %1 hinzugefügt</numerusform>
            <numerusform>%n Datensätze von %1 hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>grouped the undecided records again</source>
        <translation>die offenen Datensätze neu gruppiert</translation>
    </message>
</context>
<context>
    <name>winnow::engine::OperationStore</name>
    <message>
        <source>Operation %1 in the history of your answers is damaged. Do not delete the workspace: copy it, then use a backup.</source>
        <translation>Vorgang %1 im Verlauf Ihrer Antworten ist beschädigt. Löschen Sie den Arbeitsbereich nicht: Kopieren Sie ihn und nehmen Sie dann eine Sicherung.</translation>
    </message>
    <message>
        <source>There is no operation %1 in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Vorgang %1.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::OutboxStore</name>
    <message>
        <source>The delivery of answer %1 is damaged. The answer itself is in the history; run the check of the workspace.</source>
        <translation>Der Versand der Antwort %1 ist beschädigt. Die Antwort selbst steht im Verlauf; prüfen Sie den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>There is no open conflict %1.</source>
        <translation>Es gibt keinen offenen Konflikt %1.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::PairAnswerStore</name>
    <message>
        <source>The answer on the pair of records %1 and %2 is damaged. The log still has it: run the check of the workspace.</source>
        <translation>Die Antwort auf das Paar der Datensätze %1 und %2 ist beschädigt. Das Protokoll hat sie noch: prüfen Sie den Arbeitsbereich.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::PairStore</name>
    <message>
        <source>The scores of records %1 and %2 are damaged. Your answers are not affected. Copy the workspace, then use a backup or match again.</source>
        <translation>Die Bewertung der Datensätze %1 und %2 ist beschädigt. Ihre Antworten sind nicht betroffen. Kopieren Sie den Arbeitsbereich, nehmen Sie dann eine Sicherung oder gleichen Sie noch einmal ab.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::PairVerbsText</name>
    <message>
        <source>An answer must be about two different records of this session. Nothing was kept.</source>
        <translation>Eine Antwort muss zwei verschiedene Datensätze dieser Sitzung betreffen. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Cluster %1 was decided while the records were being grouped again. Nothing was changed; group them once more.</source>
        <translation>Gruppe %1 wurde entschieden, während die Datensätze neu gruppiert wurden. Nichts wurde geändert; gruppieren Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::PlaceText</name>
    <message>
        <source>This workspace lies on another machine&apos;s disk (%1). Winnow works there more slowly and more carefully, and answers can wait while a long job reads. Never open it on two machines at once; to review together, sync with a server.</source>
        <translation>Dieser Arbeitsbereich liegt auf der Platte eines anderen Rechners (%1). Winnow arbeitet dort langsamer und vorsichtiger, und Antworten können warten, während eine lange Arbeit liest. Öffnen Sie ihn nie auf zwei Rechnern zugleich; um gemeinsam zu prüfen, gleichen Sie mit einem Server ab.</translation>
    </message>
    <message>
        <source>This workspace lies in a folder that %1 copies away while you work. Winnow works there more slowly and more carefully. Never open it on two machines at once, and let %1 finish before you open it on another; safer is a folder that is not copied, and a backup in this one.</source>
        <translation>Dieser Arbeitsbereich liegt in einem Ordner, den %1 kopiert, während Sie arbeiten. Winnow arbeitet dort langsamer und vorsichtiger. Öffnen Sie ihn nie auf zwei Rechnern zugleich, und lassen Sie %1 fertig werden, bevor Sie ihn auf einem anderen öffnen; sicherer ist ein Ordner, der nicht kopiert wird, und eine Sicherung in diesem.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ProfileStore</name>
    <message>
        <source>The profile %1 is damaged. Remove it and add it again; your answers are not affected.</source>
        <translation>Das Profil %1 ist beschädigt. Entfernen Sie es und legen Sie es neu an; Ihre Antworten sind nicht betroffen.</translation>
    </message>
    <message>
        <source>There is no profile “%1”. “winnow-cli profile list” shows those that there are.</source>
        <translation>Es gibt kein Profil „%1“. „winnow-cli profile list“ zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already. Nothing was changed; choose another name.</source>
        <translation>Es gibt schon ein Profil „%1“. Nichts wurde geändert; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The session “%1” follows this server, and its answers belong to it. The profile was not removed; pause it instead.</source>
        <translation>Die Sitzung „%1“ folgt diesem Server, ihre Antworten gehören zu ihm. Das Profil wurde nicht entfernt; halten Sie es stattdessen an.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::RecordName</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a file, then the id of one of its records</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>winnow::engine::RecordStore</name>
    <message>
        <source>There is no record %1 in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Datensatz %1.</translation>
    </message>
    <message>
        <source>Record %1 of %2 is damaged. Do not delete the workspace: copy it, then use a backup.</source>
        <translation>Datensatz %1 von %2 ist beschädigt. Löschen Sie den Arbeitsbereich nicht: Kopieren Sie ihn und nehmen Sie dann eine Sicherung.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::RecordText</name>
    <message>
        <source>a record has no id, or a field twice</source>
        <translation>ein Datensatz hat keine Kennung oder ein Feld doppelt</translation>
    </message>
    <message>
        <source>a record names another cluster</source>
        <translation>ein Datensatz nennt eine andere Gruppe</translation>
    </message>
    <message>
        <source>a record occurs twice</source>
        <translation>ein Datensatz kommt doppelt vor</translation>
    </message>
    <message>
        <source>it has no records</source>
        <translation>sie hat keine Datensätze</translation>
    </message>
</context>
<context>
    <name>winnow::engine::RemoteAccess</name>
    <message>
        <source>“%1” is no address of a server. Write it as https://host/path.</source>
        <translation>„%1“ ist keine Adresse eines Servers. Schreiben Sie sie als https://host/pfad.</translation>
    </message>
    <message>
        <source>The address %1 is not secure: the key would go over the net for everybody to read. Use https; http is only for servers on this machine.</source>
        <translation>Die Adresse %1 ist nicht sicher: Der Schlüssel ginge für alle lesbar durchs Netz. Nehmen Sie https; http ist nur für Server auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The address of a server has neither a user nor anything behind a question mark. Keys go into the keychain, not into the address.</source>
        <translation>Die Adresse eines Servers hat weder einen Benutzer noch etwas hinter einem Fragezeichen. Schlüssel gehören in den Schlüsselbund, nicht in die Adresse.</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>Answers wait for “%1” at %2, and must not reach another server. The address was not changed. Sync first, or add the other address as a server of its own.</source>
        <translation>Für „%1“ unter %2 warten Antworten, und sie dürfen keinen anderen Server erreichen. Die Adresse wurde nicht geändert. Gleichen Sie zuerst ab, oder fügen Sie die andere Adresse als eigenen Server hinzu.</translation>
    </message>
    <message>
        <source>The file %1 with further authorities cannot be read. Nothing was changed.</source>
        <translation>Die Datei %1 mit weiteren Zertifizierungsstellen lässt sich nicht lesen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::RemoteImportText</name>
    <message>
        <source>Taking clusters in</source>
        <translation>Gruppen werden übernommen</translation>
    </message>
    <message numerus="yes">
        <source>It was cancelled. %n clusters are here; the others come when you pull or sync again.</source>
        <translation>
            <numerusform>Abgebrochen. %n Gruppe ist hier; die anderen kommen beim nächsten Holen oder Abgleichen.</numerusform>
            <numerusform>Abgebrochen. %n Gruppen sind hier; die anderen kommen beim nächsten Holen oder Abgleichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::engine::RemoteText</name>
    <message>
        <source>The server does not accept the key. Your answers are kept; enter the key again in the settings of the server.</source>
        <translation>Der Server nimmt den Schlüssel nicht an. Ihre Antworten bleiben erhalten; geben Sie den Schlüssel unter „Server bearbeiten“ neu ein.</translation>
    </message>
    <message>
        <source>The session is not there for this key. Your answers are kept; ask those who run the server for access.</source>
        <translation>Für diesen Schlüssel gibt es die Sitzung nicht. Ihre Antworten bleiben erhalten; bitten Sie die Betreiber des Servers um Zugang.</translation>
    </message>
    <message>
        <source>The server no longer has what was asked for. Your answers are kept here; look whether the session still exists at the server.</source>
        <translation>Der Server hat das Verlangte nicht mehr. Ihre Antworten bleiben hier; sehen Sie nach, ob es die Sitzung beim Server noch gibt.</translation>
    </message>
    <message>
        <source>The server does not take this request. Your answers are kept here; sending it again would not help.</source>
        <translation>Der Server nimmt diese Anfrage nicht an. Ihre Antworten bleiben hier; erneutes Senden hülfe nicht.</translation>
    </message>
    <message>
        <source>The protocol of this server has no such call. Nothing was sent, and your answers are kept.</source>
        <translation>Das Protokoll dieses Servers kennt diesen Aufruf nicht. Nichts wurde gesendet, Ihre Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>The server asks to wait. Your answers are kept and can be sent later.</source>
        <translation>Der Server bittet zu warten. Ihre Antworten bleiben erhalten und können später gesendet werden.</translation>
    </message>
    <message>
        <source>The server failed. Your answers are kept; try again later. If it goes on, the key may be wrong: some servers fail instead of saying so.</source>
        <translation>Der Server hat versagt. Ihre Antworten bleiben erhalten; versuchen Sie es später wieder. Wenn es so bleibt, ist vielleicht der Schlüssel falsch: Manche Server versagen, statt es zu sagen.</translation>
    </message>
    <message>
        <source>What answers at this address is not the expected server, but perhaps the sign-in page of a network. Your answers are kept; check the network and the address.</source>
        <translation>Unter dieser Adresse antwortet nicht der erwartete Server, sondern vielleicht die Anmeldeseite eines Netzes. Ihre Antworten bleiben erhalten; prüfen Sie das Netz und die Adresse.</translation>
    </message>
    <message>
        <source>The server was not reached. Your answers are kept and can be sent later.</source>
        <translation>Der Server wurde nicht erreicht. Ihre Antworten bleiben erhalten und können später gesendet werden.</translation>
    </message>
    <message>
        <source>%1 The server says: &quot;%2&quot;</source>
        <translation>%1 Der Server sagt: „%2“</translation>
    </message>
    <message>
        <source>The reply of the server is damaged or does not fit the request. Your answers are kept; none is sent again that may have arrived.</source>
        <translation>Die Antwort des Servers ist beschädigt oder passt nicht zur Anfrage. Ihre Antworten bleiben erhalten; keine, die angekommen sein kann, wird noch einmal gesendet.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::RemoteWork</name>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Nothing was sent.</source>
        <translation>%1 lässt sich nicht lesen: %2. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB. Nothing was sent; choose a file of training data.</source>
        <translation>%1 ist größer als 64 MB. Nichts wurde gesendet; wählen Sie eine Datei mit Trainingsdaten.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ReplacementText</name>
    <message>
        <source>The workspace %1 cannot be moved aside, so nothing was restored. It is as it was; check the permissions of its folder.</source>
        <translation>Der Arbeitsbereich %1 lässt sich nicht beiseitelegen, darum wurde nichts wiederhergestellt. Er ist, wie er war; prüfen Sie die Rechte seines Ordners.</translation>
    </message>
    <message>
        <source>The backup is damaged: %1. Nothing was changed; choose another one.</source>
        <translation>Die Sicherung ist beschädigt: %1. Nichts wurde geändert; wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::Replay</name>
    <message>
        <source>Operation %1 does not give again what stands in the history of answers. Nothing was changed. Copy the workspace, then use a backup.</source>
        <translation>Vorgang %1 ergibt nicht noch einmal, was im Verlauf der Antworten steht. Es wurde nichts geändert. Kopieren Sie den Arbeitsbereich und nehmen Sie dann eine Sicherung.</translation>
    </message>
    <message>
        <source>Replaying the history of answers</source>
        <translation>Verlauf der Antworten wird nachgespielt</translation>
    </message>
    <message>
        <source>The replay was cancelled. Nothing was changed.</source>
        <translation>Das Nachspielen wurde abgebrochen. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::RescueText</name>
    <message>
        <source>Reading what the damaged file still holds</source>
        <translation>Lesen, was die beschädigte Datei noch enthält</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ReviewServer</name>
    <message>
        <source>This server has no such call.</source>
        <translation>Dieser Server kennt diesen Aufruf nicht.</translation>
    </message>
    <message>
        <source>This call is made with GET.</source>
        <translation>Dieser Aufruf geschieht mit GET.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ReviewerKeys</name>
    <message>
        <source>Line %1 of the file of keys is not “name key”. Nothing is served.</source>
        <translation>Zeile %1 der Schlüsseldatei ist nicht „Name Schlüssel“. Nichts wird bereitgestellt.</translation>
    </message>
    <message>
        <source>The key on line %1 is another reviewer&apos;s already. Give each one of their own.</source>
        <translation>Der Schlüssel in Zeile %1 gehört schon jemand anderem. Geben Sie allen einen eigenen.</translation>
    </message>
    <message>
        <source>The file of keys names no reviewer. Write one “name key” per line.</source>
        <translation>Die Schlüsseldatei nennt niemanden. Schreiben Sie je Zeile „Name Schlüssel“.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SalvageText</name>
    <message>
        <source>Carrying out the answers</source>
        <translation>Antworten ausführen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Neither the file %1 nor a backup gives enough to make a workspace from. Nothing was changed. Keep the file and its journal: the journal is plain text and holds your answers.</source>
        <translation>Weder die Datei %1 noch eine Sicherung gibt genug für einen Arbeitsbereich her. Nichts wurde geändert. Behalten Sie die Datei und ihr Journal: Das Journal ist lesbarer Text und enthält Ihre Antworten.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SchemaText</name>
    <message>
        <source>The workspace %1 holds the %2 “%3”, which Winnow did not make so. Such a thing could act in your name, so the file was not opened. Use a backup of it, or ask whoever gave it to you.</source>
        <translation>Der Arbeitsbereich %1 enthält %2 „%3“, und Winnow hat das nicht so gemacht. Dergleichen könnte in Ihrem Namen handeln, deshalb wurde die Datei nicht geöffnet. Nehmen Sie eine Sicherung, oder fragen Sie, wer sie Ihnen gegeben hat.</translation>
    </message>
    <message>
        <source>The workspace %1 lacks tables that it should have. It was not changed. Use a backup of it.</source>
        <translation>Dem Arbeitsbereich %1 fehlen Tabellen, die er haben müsste. Er wurde nicht geändert. Nehmen Sie eine Sicherung.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::ServerProposal</name>
    <message>
        <source>No proposal came, though the server may have handed one out, which it then may not show again before entities are clustered again. No answer was lost. Ask again. (%1)</source>
        <translation>Es kam kein Vorschlag, obwohl der Server einen ausgegeben haben kann; den zeigt er dann vielleicht nicht wieder, bevor die Entitäten neu gruppiert werden. Keine Antwort ging verloren. Fragen Sie noch einmal. (%1)</translation>
    </message>
    <message>
        <source>There is no proposal to answer. Nothing was sent; ask for the next one.</source>
        <translation>Es gibt keinen Vorschlag zu beantworten. Nichts wurde gesendet; fragen Sie nach dem nächsten.</translation>
    </message>
    <message>
        <source>The server has your answer.</source>
        <translation>Der Server hat Ihre Antwort.</translation>
    </message>
    <message>
        <source>The server has your answer. It says: “%1”</source>
        <translation>Der Server hat Ihre Antwort. Er sagt: „%1“</translation>
    </message>
    <message>
        <source>It is not known whether the server has your answer: it may have arrived, but no good reply came back. Winnow does not send it again, as that would count twice. Go on with the next one. (%1)</source>
        <translation>Es ist nicht bekannt, ob der Server Ihre Antwort hat: Sie kann angekommen sein, aber es kam keine gute Rückmeldung. Winnow sendet sie nicht noch einmal, denn dann zählte sie doppelt. Machen Sie mit dem nächsten Vorschlag weiter. (%1)</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SessionItemsText</name>
    <message>
        <source>Item %1 names records that its table does not have. Run the check of the workspace.</source>
        <translation>Gruppe %1 nennt Datensätze, die ihre Tabelle nicht hat. Prüfen Sie den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Reading the answers</source>
        <translation>Antworten lesen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SessionModelText</name>
    <message>
        <source>The match model of this session cannot be read. Your answers are safe; match the table again to get new proposals.</source>
        <translation>Das Abgleichmodell dieser Sitzung ist nicht lesbar. Ihre Antworten sind sicher; gleichen Sie die Tabelle noch einmal ab, um neue Vorschläge zu erhalten.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SessionPartitionText</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Reading the answers</source>
        <translation>Antworten werden gelesen</translation>
    </message>
    <message>
        <source>Item %1 names records that its table does not have. Run the check of the workspace.</source>
        <translation>Gruppe %1 nennt Datensätze, die ihre Tabelle nicht hat. Prüfen Sie den Arbeitsbereich.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SessionScoringText</name>
    <message>
        <source>What was learned in this session cannot be read. Your answers are safe; group the undecided records again to learn anew.</source>
        <translation>Was in dieser Sitzung gelernt wurde, ist nicht lesbar. Ihre Antworten sind sicher; gruppieren Sie die unentschiedenen Datensätze neu, um wieder zu lernen.</translation>
    </message>
    <message>
        <source>Whole records</source>
        <translation>Ganze Datensätze</translation>
    </message>
    <message>
        <source>Best partners</source>
        <translation>Beste Partner</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kennungen</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SessionStore</name>
    <message>
        <source>The columns of session %1 are damaged. Do not delete the workspace: copy it, then use a backup.</source>
        <translation>Die Spalten der Sitzung %1 sind beschädigt. Löschen Sie den Arbeitsbereich nicht: Kopieren Sie ihn und nehmen Sie dann eine Sicherung.</translation>
    </message>
    <message>
        <source>There is no session %1 in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keine Sitzung %1.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SessionTruthText</name>
    <message>
        <source>None of the ids in the truth file is in the table. Name the column with the ids when you import or match.</source>
        <translation>Keine der Kennungen in der Wahrheitsdatei ist in der Tabelle. Nennen Sie beim Importieren oder Vergleichen die Spalte mit den Kennungen.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SessionWriterText</name>
    <message>
        <source>The matching was cancelled. Nothing of it was kept.</source>
        <translation>Der Abgleich wurde abgebrochen. Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>Saving the clusters</source>
        <translation>Gruppen werden gespeichert</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SimulateReviewText</name>
    <message>
        <source>Cancelled. The answers given so far are kept.</source>
        <translation>Abgebrochen. Die bisher gegebenen Antworten bleiben.</translation>
    </message>
    <message>
        <source>Answering questions</source>
        <translation>Fragen werden beantwortet</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SplinkSettings</name>
    <message>
        <source>The settings follow the documentation of Splink 4 and were not run with it here.</source>
        <translation>Die Einstellungen folgen der Dokumentation von Splink 4 und wurden hier nicht damit ausgeführt.</translation>
    </message>
    <message>
        <source>Column “%1” must be prepared as: %2</source>
        <translation>Spalte „%1“ ist so vorzubereiten: %2</translation>
    </message>
    <message>
        <source>The table has no id column: number its rows from 1 in a column “%1”.</source>
        <translation>Die Tabelle hat keine Spalte mit Kennungen: nummerieren Sie ihre Zeilen ab 1 in einer Spalte „%1“.</translation>
    </message>
    <message>
        <source>The id column “%1” is expected as “%2”.</source>
        <translation>Die Spalte der Kennungen „%1“ wird als „%2“ erwartet.</translation>
    </message>
    <message>
        <source>Give the tables the names “left” and “right” in Splink (input_table_aliases), as the labels that Winnow exports call them.</source>
        <translation>Geben Sie den Tabellen in Splink die Namen „left“ und „right“ (input_table_aliases), wie die von Winnow exportierten Labels sie nennen.</translation>
    </message>
    <message>
        <source>The columns %1 say much the same. Winnow counts the strongest of them in full and the others with 30 %; Splink counts all in full.</source>
        <translation>Die Spalten %1 sagen fast dasselbe. Winnow zählt die stärkste ganz und die anderen zu 30 %; Splink zählt alle ganz.</translation>
    </message>
    <message>
        <source>What answers have taught beyond m and u cannot be said in Splink&apos;s settings and is left out; --format winnow keeps it.</source>
        <translation>Was Antworten über m und u hinaus gelehrt haben, lässt sich in Splinks Einstellungen nicht sagen und fehlt; --format winnow behält es.</translation>
    </message>
    <message>
        <source>Splink adjusts equal values by their share of all rows, Winnow by their share of the different records, limited to a factor of 400.</source>
        <translation>Splink gewichtet gleiche Werte nach ihrem Anteil an allen Zeilen, Winnow nach ihrem Anteil an den verschiedenen Datensätzen, höchstens um den Faktor 400.</translation>
    </message>
    <message>
        <source>Winnow looks for candidates by rare words; the blocking rules are the nearest that equality can do, reasoned from m and u. Check how many matches they miss.</source>
        <translation>Winnow sucht Kandidaten nach seltenen Wörtern; die Blocking-Regeln sind das Nächste, was Gleichheit vermag, aus m und u hergeleitet. Prüfen Sie, wie viele Treffer ihnen entgehen.</translation>
    </message>
    <message>
        <source>“%1”, level “%2”: Winnow counts %3 (natural log-odds), so that a better agreement does not count less and related rows are told apart; m and u say %4.</source>
        <translation>„%1“, Stufe „%2“: Winnow zählt %3 (natürliche Log-Odds), damit eine bessere Übereinstimmung nicht weniger zählt und verwandte Zeilen auseinandergehalten werden; m und u sagen %4.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SplinkSql</name>
    <message>
        <source>Winnow weighs words by how rare they are and lets similar words count; the SQL counts equal words, all alike. The levels are therefore reached by other pairs than those from which m and u were learned.</source>
        <translation>Winnow gewichtet Wörter nach ihrer Seltenheit und lässt ähnliche gelten; das SQL zählt gleiche Wörter, alle gleich. Die Stufen erreichen deshalb andere Paare als die, aus denen m und u gelernt wurden.</translation>
    </message>
    <message>
        <source>Winnow compares by bytes of UTF-8, SQL by characters: outside of ASCII similarities differ a little.</source>
        <translation>Winnow vergleicht nach Bytes in UTF-8, SQL nach Zeichen: außerhalb von ASCII weichen Ähnlichkeiten ein wenig ab.</translation>
    </message>
    <message>
        <source>Winnow counts two neighbouring characters that changed places as one edit and never edits between them; the SQL may. Distances of two edits can differ.</source>
        <translation>Winnow zählt zwei vertauschte Nachbarzeichen als eine Änderung und ändert nichts zwischen ihnen; das SQL kann es. Abstände von zwei Änderungen können abweichen.</translation>
    </message>
    <message>
        <source>Winnow also reads dates that are written with the day or the month first; the SQL needs yyyy-mm-dd.</source>
        <translation>Winnow liest auch Daten, die mit dem Tag oder dem Monat beginnen; das SQL braucht jjjj-mm-tt.</translation>
    </message>
    <message>
        <source>Winnow gives values without any digit the lowest level; in the SQL they are blank.</source>
        <translation>Winnow gibt Werten ohne Ziffer die unterste Stufe; im SQL sind sie leer.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SqlError</name>
    <message>
        <source>The disk is full, so %1 could not be changed. Everything saved before is safe. Make room and try again.</source>
        <translation>Der Datenträger ist voll, %1 konnte nicht geändert werden. Alles zuvor Gespeicherte ist sicher. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another program is using %1. Nothing was changed. Close it there and try again.</source>
        <translation>Ein anderes Programm benutzt %1. Es wurde nichts geändert. Schließen Sie die Datei dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing was changed. Check its permissions, or copy it to a place that can be written.</source>
        <translation>%1 lässt sich nicht beschreiben. Es wurde nichts geändert. Prüfen Sie die Rechte oder kopieren Sie die Datei an einen beschreibbaren Ort.</translation>
    </message>
    <message>
        <source>%1 is damaged. Do not delete it or the files beside it: copy them, then use a backup.</source>
        <translation>%1 ist beschädigt. Löschen Sie weder die Datei noch die danebenliegenden: Kopieren Sie sie und nehmen Sie dann eine Sicherung.</translation>
    </message>
    <message>
        <source>%1 could not be read or written by the system. Everything saved before is safe. Check the disk and the permissions, then open the workspace again.</source>
        <translation>%1 konnte vom System nicht gelesen oder geschrieben werden. Alles zuvor Gespeicherte ist sicher. Prüfen Sie Datenträger und Rechte und öffnen Sie den Arbeitsbereich dann wieder.</translation>
    </message>
    <message>
        <source>%1 refused a change. Everything saved before is safe. Please report this.</source>
        <translation>%1 hat eine Änderung abgelehnt. Alles zuvor Gespeicherte ist sicher. Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>%1 (SQLite: %2, code %3)</source>
        <translation>%1 (SQLite: %2, Code %3)</translation>
    </message>
    <message>
        <source>There was not enough memory to work on %1. Everything saved before is safe. Close other programs and try again.</source>
        <translation>Der Arbeitsspeicher reichte nicht, um mit %1 zu arbeiten. Alles zuvor Gespeicherte ist sicher. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SyncSessionText</name>
    <message>
        <source>Reading the server&apos;s queue</source>
        <translation>Warteschlange des Servers lesen</translation>
    </message>
    <message>
        <source>“%1” is no way to end a conflict. Say “mine” or “theirs”.</source>
        <translation>„%1“ beendet keinen Konflikt. Schreiben Sie „mine“ oder „theirs“.</translation>
    </message>
    <message>
        <source>No answer with the number %1 waits. “winnow-cli outbox” shows those that do.</source>
        <translation>Keine Antwort mit der Nummer %1 wartet. „winnow-cli outbox“ zeigt, welche warten.</translation>
    </message>
    <message>
        <source>This server hands out one cluster at a time: its session cannot be taken offline. Nothing was changed; check its clusters out one after the other.</source>
        <translation>Dieser Server gibt immer nur eine Gruppe heraus: Seine Sitzung lässt sich nicht offline nehmen. Nichts wurde geändert; holen Sie die Gruppen einzeln.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::SyncText</name>
    <message>
        <source>The sync was cancelled. What was confirmed is confirmed; the rest waits.</source>
        <translation>Der Abgleich wurde abgebrochen. Was bestätigt ist, ist bestätigt; der Rest wartet.</translation>
    </message>
    <message>
        <source>“%1” is paused. Nothing was sent.</source>
        <translation>„%1“ ist angehalten. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Waiting until %1, because the server has asked for it.</source>
        <translation>Wartet bis %1, weil der Server darum gebeten hat.</translation>
    </message>
    <message>
        <source>Waiting until %1.</source>
        <translation>Wartet bis %1.</translation>
    </message>
    <message>
        <source>Looking at the server</source>
        <translation>Beim Server nachsehen</translation>
    </message>
    <message>
        <source>Sending answers</source>
        <translation>Antworten senden</translation>
    </message>
    <message numerus="yes">
        <source>The server has confirmed %n answers and still shows their clusters as open. They are not sent again; tell whoever runs the server.</source>
        <translation>
            <numerusform>Der Server hat %n Antwort bestätigt und zeigt ihre Gruppe noch als offen. Sie wird nicht noch einmal gesendet; sagen Sie es den Betreibern.</numerusform>
            <numerusform>Der Server hat %n Antworten bestätigt und zeigt ihre Gruppen noch als offen. Sie werden nicht noch einmal gesendet; sagen Sie es den Betreibern.</numerusform>
        </translation>
    </message>
    <message>
        <source>This server also answers so to a key that it does not know: check the key.</source>
        <translation>So antwortet dieser Server auch auf einen Schlüssel, den er nicht kennt: Prüfen Sie den Schlüssel.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::TrainingDataText</name>
    <message>
        <source>Reading scored pairs</source>
        <translation>Bewertete Paare lesen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The scores of records %1 and %2 do not fit their session. Your answers are not affected; match the table again to train on it.</source>
        <translation>Die Bewertungen der Datensätze %1 und %2 passen nicht zu ihrer Sitzung. Ihre Antworten sind nicht betroffen; vergleichen Sie die Tabelle neu, um mit ihr zu trainieren.</translation>
    </message>
    <message>
        <source>The clusters of this session were imported without scored pairs, so there is nothing to train on. Review the clusters themselves, or match the table.</source>
        <translation>Die Gruppen dieser Sitzung wurden ohne bewertete Paare importiert, es gibt also nichts zum Trainieren. Sehen Sie die Gruppen selbst durch oder gleichen Sie die Tabelle ab.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::TrainingJson</name>
    <message>
        <source>%1 is no pair of two records with values and was left out.</source>
        <translation>%1 ist kein Paar zweier Datensätze mit Werten und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The file is not a training file: it has neither the list “match” nor “distinct”. Nothing was read.</source>
        <translation>Die Datei ist keine Trainingsdatei: sie hat weder die Liste „match“ noch „distinct“. Nichts wurde gelesen.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::TrainingThreadText</name>
    <message>
        <source>There was not enough memory to learn from the answers. All answers are kept; close other programs and open the page again.</source>
        <translation>Der Speicher reichte nicht, um aus den Antworten zu lernen. Alle Antworten sind bewahrt; schließen Sie andere Programme und öffnen Sie die Seite wieder.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::TransportText</name>
    <message>
        <source>%1 could not prove that it is the right server: %2. Nothing was sent, and your answers are kept. Ask those who run the server; if it has a certificate authority of its own, choose that authority&apos;s file in the settings of the server.</source>
        <translation>%1 konnte nicht beweisen, dass es der richtige Server ist: %2. Nichts wurde gesendet, Ihre Antworten bleiben erhalten. Fragen Sie die Betreiber; hat der Server eine eigene Zertifizierungsstelle, wählen Sie deren Datei in den Einstellungen des Servers.</translation>
    </message>
    <message>
        <source>%1 could not be reached. Your answers are kept and can be sent later; look whether this computer is connected and the address is right.</source>
        <translation>%1 war nicht erreichbar. Ihre Antworten bleiben erhalten und können später gesendet werden; sehen Sie nach, ob dieser Rechner verbunden ist und die Adresse stimmt.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Your answers are kept; try again later.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Ihre Antworten bleiben erhalten; versuchen Sie es später wieder.</translation>
    </message>
    <message>
        <source>The way to %1 is not encrypted. Nothing was sent, and your answers are kept. Use an address that begins with https.</source>
        <translation>Der Weg zu %1 ist nicht verschlüsselt. Nichts wurde gesendet, Ihre Antworten bleiben erhalten. Nehmen Sie eine Adresse, die mit https beginnt.</translation>
    </message>
    <message>
        <source>The reply of %1 is larger than Winnow reads. Your answers are kept; tell those who run the server.</source>
        <translation>Die Antwort von %1 ist größer, als Winnow liest. Ihre Antworten bleiben erhalten; sagen Sie es den Betreibern des Servers.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 refused the connection. Your answers are kept; look at the proxy in the settings of this computer.</source>
        <translation>Der Proxy auf dem Weg zu %1 hat die Verbindung abgelehnt. Ihre Antworten bleiben erhalten; prüfen Sie den Proxy in den Einstellungen dieses Rechners.</translation>
    </message>
    <message>
        <source>The request to %1 was cancelled. Your answers are kept.</source>
        <translation>Die Anfrage an %1 wurde abgebrochen. Ihre Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>The connection to %1 ended before its reply was whole. Your answers are kept; none is sent again that may have arrived.</source>
        <translation>Die Verbindung zu %1 endete, bevor die Antwort vollständig war. Ihre Antworten bleiben erhalten; keine, die angekommen sein kann, wird noch einmal gesendet.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::UploadText</name>
    <message>
        <source>The file is no training data: that is a JSON object with the lists “match” and “distinct”. Nothing was sent, and the server has what it had. Choose a file that was saved as training data.</source>
        <translation>Die Datei enthält keine Trainingsdaten: Das ist ein JSON-Objekt mit den Listen „match“ und „distinct“. Nichts wurde gesendet, und der Server hat, was er hatte. Wählen Sie eine Datei, die als Trainingsdaten gespeichert wurde.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::VerbsText</name>
    <message>
        <source>There is no column %1 in this session.</source>
        <translation>In dieser Sitzung gibt es keine Spalte %1.</translation>
    </message>
    <message>
        <source>The value&apos;s record is not part of this cluster.</source>
        <translation>Der Datensatz des Wertes gehört nicht zu dieser Gruppe.</translation>
    </message>
    <message>
        <source>The value&apos;s record was left out of this cluster, so its value cannot survive.</source>
        <translation>Der Datensatz des Wertes wurde aus dieser Gruppe ausgelassen, sein Wert kann deshalb nicht bleiben.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::WireText</name>
    <message>
        <source>The server sends this request on to %1, where Winnow does not follow. Your answers are kept; check the address of the server and the session.</source>
        <translation>Der Server schickt diese Anfrage weiter zu %1; dorthin folgt Winnow nicht. Ihre Antworten bleiben erhalten; prüfen Sie die Adresse des Servers und die Sitzung.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::WorkspaceFile</name>
    <message>
        <source>%1 is not a Winnow workspace. It was not changed. Choose a workspace file, or import the file as a table.</source>
        <translation>%1 ist kein Arbeitsbereich von Winnow. Die Datei wurde nicht geändert. Wählen Sie einen Arbeitsbereich oder importieren Sie die Datei als Tabelle.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Nothing was changed. Check the path and its permissions.</source>
        <translation>%1 lässt sich nicht lesen: %2. Es wurde nichts geändert. Prüfen Sie den Pfad und die Rechte.</translation>
    </message>
    <message>
        <source>The workspace %1 is cut off: its end is missing. It was not changed. Use a backup of it.</source>
        <translation>Der Arbeitsbereich %1 ist abgeschnitten: Sein Ende fehlt. Er wurde nicht geändert. Nehmen Sie eine Sicherung davon.</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>The workspace %1 has format version %2, and this program knows versions up to %3. It was not changed. Open it with a newer Winnow.</source>
        <translation>Der Arbeitsbereich %1 hat das Format %2, und dieses Programm kennt Formate bis %3. Er wurde nicht geändert. Öffnen Sie ihn mit einem neueren Winnow.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::WorkspaceLock</name>
    <message>
        <source>The workspace %1 is in use by %2 (process %3 on %4) since %5. Nothing was changed. Go on there, or close it and try again.</source>
        <translation>Der Arbeitsbereich %1 wird seit %5 von %2 benutzt (Prozess %3 auf %4). Es wurde nichts geändert. Arbeiten Sie dort weiter, oder schließen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder of %1 cannot be written, so the workspace cannot be opened for changes. Nothing was changed. Copy it to a place that can be written.</source>
        <translation>Der Ordner von %1 lässt sich nicht beschreiben, deshalb kann der Arbeitsbereich nicht zum Bearbeiten geöffnet werden. Es wurde nichts geändert. Kopieren Sie ihn an einen beschreibbaren Ort.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::WorkspaceText</name>
    <message>
        <source>The workspace is open for reading only. Nothing was changed; open it for writing to answer.</source>
        <translation>Der Arbeitsbereich ist nur zum Lesen geöffnet. Es wurde nichts geändert; öffnen Sie ihn zum Schreiben, um zu antworten.</translation>
    </message>
    <message>
        <source>The folder %1 for the default workspace cannot be made. Name another workspace file.</source>
        <translation>Der Ordner %1 für den üblichen Arbeitsbereich lässt sich nicht anlegen. Nennen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>winnow::engine::WriterText</name>
    <message>
        <source>The newest answers in this workspace are not as they were saved: %1 Nothing was changed. Do not delete it or the files beside it; let what is left be saved, or restore a backup.</source>
        <translation>Die neuesten Antworten in diesem Arbeitsbereich sind nicht so, wie sie gespeichert wurden: %1 Nichts wurde geändert. Löschen Sie ihn und die Dateien daneben nicht; lassen Sie retten, was übrig ist, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::AboutDialog</name>
    <message>
        <source>About Winnow</source>
        <translation>Über Winnow</translation>
    </message>
    <message>
        <source>Winnow %1</source>
        <translation>Winnow %1</translation>
    </message>
    <message>
        <source>A machine guesses which records are one entity, a person decides, and no decision is ever lost.</source>
        <translation>Die Maschine vermutet, welche Datensätze eine Entität sind, der Mensch entscheidet, und keine Entscheidung geht verloren.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.
Built on Qt %1 and SQLite.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewährleistung.
Beruht auf Qt %1 und SQLite.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ActionText</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::AnswerCountsView</name>
    <message>
        <source>Answers: %1 yes, %2 no, %3 unsure</source>
        <translation>Antworten: %1 ja, %2 nein, %3 unsicher</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>winnow::ui::BackupKeeper</name>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>Gesichert nach %1.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
</context>
<context>
    <name>winnow::ui::BackupList</name>
    <message>
        <source>%1 · %2 · operations up to %3 · %4</source>
        <translation>%1 · %2 · Vorgänge bis %3 · %4</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made every half an hour in which you answer, and before each import.</source>
        <translation>Es gibt noch keine Sicherung. Nach jeder halben Stunde mit Antworten und vor jedem Import wird eine gemacht.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::BlankDelegate</name>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CardHeader</name>
    <message>
        <source>answered yes</source>
        <translation>mit Ja beantwortet</translation>
    </message>
    <message>
        <source>answered no</source>
        <translation>mit Nein beantwortet</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>gemerkt</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>Sicherheit %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n record(s) kept</source>
        <translation>
            <numerusform>%1 von %n Datensatz behalten</numerusform>
            <numerusform>%1 von %n Datensätzen behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 kept: a yes needs two</source>
        <translation>%1 von %2 behalten: Ein Ja braucht zwei</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CheckLine</name>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CheckPage</name>
    <message>
        <source>This workspace</source>
        <translation>Dieser Arbeitsbereich</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rebuild the decisions from the log</source>
        <translation>Entscheidungen aus dem Protokoll neu aufbauen</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>Arbeitsbereich prüfen</translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation>Seiten der Datei</translation>
    </message>
    <message>
        <source>The file is built as it should be, page by page.</source>
        <translation>Die Datei ist Seite für Seite aufgebaut, wie sie sein soll.</translation>
    </message>
    <message>
        <source>Log of operations</source>
        <translation>Protokoll der Vorgänge</translation>
    </message>
    <message>
        <source>Each operation is as it was written, and none is missing: their hashes form a chain.</source>
        <translation>Jeder Vorgang ist, wie er geschrieben wurde, und keiner fehlt: ihre Prüfsummen bilden eine Kette.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Carrying out the log once more gives the decisions that are stored.</source>
        <translation>Das Protokoll noch einmal ausgeführt ergibt die gespeicherten Entscheidungen.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>A backup takes the place of the workspace, which is set aside beside it and never removed.</source>
        <translation>Eine Sicherung tritt an die Stelle des Arbeitsbereichs, der daneben beiseitegelegt und nie entfernt wird.</translation>
    </message>
    <message>
        <source>The workspace is being checked. You can go on working.</source>
        <translation>Der Arbeitsbereich wird geprüft. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>The check reads all of the file and changes nothing.</source>
        <translation>Die Prüfung liest die ganze Datei und ändert nichts.</translation>
    </message>
    <message>
        <source>The workspace is sound: %1 operations, each as it was written.</source>
        <translation>Der Arbeitsbereich ist in Ordnung: %1 Vorgänge, jeder wie er geschrieben wurde.</translation>
    </message>
    <message>
        <source>The workspace is damaged. Copy the file before you do anything else; your answers stand in the log.</source>
        <translation>Der Arbeitsbereich ist beschädigt. Kopieren Sie die Datei, bevor Sie etwas anderes tun; Ihre Antworten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>Rebuild the decisions</source>
        <translation>Entscheidungen neu aufbauen</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Wo er liegt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Not yet moved into it</source>
        <translation>Noch nicht übernommen</translation>
    </message>
    <message>
        <source>Free on this disk</source>
        <translation>Frei auf diesem Datenträger</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Winnow %1, Qt %2, SQLite %3, schema %4</source>
        <translation>Winnow %1, Qt %2, SQLite %3, Schema %4</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard. They say nothing of your records or answers.</source>
        <translation>Die Diagnose ist in der Zwischenablage. Sie sagt nichts über Ihre Datensätze oder Antworten.</translation>
    </message>
    <message>
        <source>The program&apos;s log</source>
        <translation>Protokoll des Programms</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CheckTexts</name>
    <message>
        <source>Reading the first rows</source>
        <translation>Erste Zeilen werden gelesen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Chip</name>
    <message>
        <source>%1 %2</source>
        <comment>a filter and how many items it selects</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ColumnsModel</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Short text</source>
        <translation>Kurzer Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Frequent values</source>
        <translation>Häufige Werte</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command that can be used here has these letters.</source>
        <translation>Kein Befehl, der hier möglich ist, hat diese Buchstaben.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ComparisonGrid</name>
    <message>
        <source>Comparison of the records</source>
        <translation>Vergleich der Datensätze</translation>
    </message>
    <message>
        <source>Surviving values</source>
        <translation>Bleibende Werte</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ComparisonModel</name>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1, ausgelassen</translation>
    </message>
    <message>
        <source>%1, picked by hand</source>
        <translation>%1, von Hand gewählt</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1, verschieden</translation>
    </message>
    <message>
        <source>Surviving value</source>
        <translation>Bleibender Wert</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>From record %1: %2</source>
        <translation>Aus Datensatz %1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a record and why its value survives</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ConflictModel</name>
    <message>
        <source>answered otherwise</source>
        <translation>anders beantwortet</translation>
    </message>
    <message>
        <source>gone at the server</source>
        <translation>beim Server weg</translation>
    </message>
    <message>
        <source>other records there now</source>
        <translation>dort jetzt andere Datensätze</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht mitgeteilt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Von wem</translation>
    </message>
</context>
<context>
    <name>winnow::ui::EntitiesModel</name>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
</context>
<context>
    <name>winnow::ui::EntitiesPage</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Members of the entity, and where its values came from</source>
        <translation>Mitglieder der Entität und woher ihre Werte stammen</translation>
    </message>
    <message>
        <source>No session is open</source>
        <translation>Keine Sitzung ist offen</translation>
    </message>
    <message>
        <source>Open a session on the home page, or make one from a table.</source>
        <translation>Öffnen Sie eine Sitzung auf der Startseite oder legen Sie eine aus einer Tabelle an.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>No entity of two or more records is in this filter.</source>
        <translation>In diesem Filter ist keine Entität aus zwei oder mehr Datensätzen.</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Exportieren nach %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>%1, entities</source>
        <translation>%1, Entitäten</translation>
    </message>
    <message>
        <source>%1 confirmed, %2 proposed</source>
        <translation>%1 bestätigt, %2 vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::EntityText</name>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ExportForm</name>
    <message>
        <source>Entities: one row per entity (CSV)</source>
        <translation>Entitäten: eine Zeile je Entität (CSV)</translation>
    </message>
    <message>
        <source>Records with their cluster (CSV)</source>
        <translation>Datensätze mit ihrer Gruppe (CSV)</translation>
    </message>
    <message>
        <source>Decisions: everything that was done (JSON Lines)</source>
        <translation>Entscheidungen: alles, was getan wurde (JSON-Zeilen)</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Values exactly as imported</source>
        <translation>Werte genau wie importiert</translation>
    </message>
    <message>
        <source>Safe to open in a spreadsheet</source>
        <translation>Sicher in einer Tabellenkalkulation zu öffnen</translation>
    </message>
    <message>
        <source>How to write the values</source>
        <translation>Wie die Werte geschrieben werden</translation>
    </message>
    <message>
        <source>Clusters: %1 confirmed · %2 open · %3 skipped · %4 unsure · %5 answered no.</source>
        <translation>Gruppen: %1 bestätigt · %2 offen · %3 übersprungen · %4 unsicher · %5 mit Nein beantwortet.</translation>
    </message>
    <message>
        <source>One line per act, with who, when and what, in the order in which they were done.</source>
        <translation>Eine Zeile je Handlung, mit wer, wann und was, in der Reihenfolge, in der sie geschahen.</translation>
    </message>
    <message>
        <source>Every record of the table. Records of open, skipped and unsure clusters stand together as proposed; the column “decision” tells them apart. Those answered no stand alone.</source>
        <translation>Jeder Datensatz der Tabelle. Datensätze offener, übersprungener und unsicherer Gruppen stehen wie vorgeschlagen zusammen; die Spalte „decision“ unterscheidet sie. Mit Nein beantwortete stehen allein.</translation>
    </message>
    <message>
        <source>Open, skipped and unsure clusters are written as proposed, and the column “decision” tells them apart. Clusters answered no are not joined.</source>
        <translation>Offene, übersprungene und unsichere Gruppen werden wie vorgeschlagen geschrieben, und die Spalte „decision“ unterscheidet sie. Mit Nein beantwortete Gruppen werden nicht zusammengefasst.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::FieldHeader</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>winnow::ui::FormatBar</name>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>First row names the columns</source>
        <translation>Erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>First row is data</source>
        <translation>Erste Zeile enthält Daten</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>%1 (detected)</source>
        <translation>%1 (erkannt)</translation>
    </message>
    <message>
        <source>Guessed: please check the rows below.</source>
        <translation>Geraten: Bitte prüfen Sie die Zeilen unten.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::HomePage</name>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>Arbeitsbereich öffnen …</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Find and review duplicates</source>
        <translation>Dubletten finden und prüfen</translation>
    </message>
    <message>
        <source>Drop a table (CSV or TSV) anywhere in this window, or choose a file. Winnow groups the rows that look like one entity and asks you about each group. Everything stays on this computer, every answer is saved at once, and every answer can be undone.</source>
        <translation>Ziehen Sie eine Tabelle (CSV oder TSV) irgendwo in dieses Fenster oder wählen Sie eine Datei. Winnow gruppiert die Zeilen, die nach einer Entität aussehen, und fragt Sie zu jeder Gruppe. Alles bleibt auf diesem Rechner, jede Antwort wird sofort gespeichert, und jede lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Good to see you back</source>
        <translation>Schön, dass Sie wieder da sind</translation>
    </message>
    <message>
        <source>or drop a file here</source>
        <translation>oder eine Datei hierher ziehen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>You stopped at %1 of %2 in %3</source>
        <translation>Sie waren bei %1 von %2 in %3</translation>
    </message>
    <message>
        <source>Start with the sample</source>
        <translation>Mit dem Beispiel beginnen</translation>
    </message>
    <message>
        <source>Your first session is on its way</source>
        <translation>Ihre erste Sitzung ist unterwegs</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ImportForm</name>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>Name der Sitzung</translation>
    </message>
    <message>
        <source>Column that identifies a record</source>
        <translation>Spalte, die einen Datensatz bezeichnet</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Records are named by</source>
        <translation>Datensätze heißen nach</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Zeilennummer</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ImportPage</name>
    <message>
        <source>Find duplicates</source>
        <translation>Dubletten finden</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Tabelle wählen</translation>
    </message>
    <message>
        <source>A CSV or TSV file: drop it here, or choose it. You will see its first rows as they will be read before anything is imported.</source>
        <translation>Eine CSV- oder TSV-Datei: Ziehen Sie sie hierher oder wählen Sie sie. Sie sehen die ersten Zeilen so, wie sie gelesen werden, bevor etwas importiert wird.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.tab);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.tab);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>Set at least one column to “Compare”.</source>
        <translation>Stellen Sie mindestens eine Spalte auf „Vergleichen“.</translation>
    </message>
    <message>
        <source>Find duplicates in %1</source>
        <translation>Dubletten finden in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the file were odd; all are imported as far as they could be read.</source>
        <translation>
            <numerusform>%n Zeile der Datei war auffällig; sie ist importiert, so weit sie lesbar war.</numerusform>
            <numerusform>%n Zeilen der Datei waren auffällig; alle sind importiert, so weit sie lesbar waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list as…</source>
        <translation>Liste speichern unter …</translation>
    </message>
    <message>
        <source>Save the list of odd rows</source>
        <translation>Liste der auffälligen Zeilen speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::KeyCap</name>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::KeySheet</name>
    <message>
        <source>Keys of this page</source>
        <translation>Tasten dieser Seite</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::MainWindow</name>
    <message>
        <source>Sample: clinics and schools</source>
        <translation>Beispiel: Kliniken und Schulen</translation>
    </message>
    <message>
        <source>The duplicates are found, and the session is ready.</source>
        <translation>Die Dubletten sind gefunden, und die Sitzung ist bereit.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 – Winnow</source>
        <translation>%1 – Winnow</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Workspaces (*.winnow)</source>
        <translation>Arbeitsbereiche (*.winnow)</translation>
    </message>
    <message>
        <source>There is no session %1 in this workspace. Those that are there are listed below.</source>
        <translation>In diesem Arbeitsbereich gibt es keine Sitzung %1. Die vorhandenen stehen unten.</translation>
    </message>
    <message>
        <source>Winnow did not come to close this workspace last time, and the check that followed found damage. Answer nothing more before you have looked.</source>
        <translation>Winnow kam das letzte Mal nicht dazu, diesen Arbeitsbereich zu schließen, und die Prüfung danach hat Schäden gefunden. Beantworten Sie nichts mehr, bevor Sie nachgesehen haben.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ManageDialog</name>
    <message>
        <source>Manage %1</source>
        <translation>%1 verwalten</translation>
    </message>
    <message>
        <source>This cannot be undone at the server. To confirm, type the name of the session: %1</source>
        <translation>Das lässt sich am Server nicht rückgängig machen. Schreiben Sie zur Bestätigung den Namen der Sitzung: %1</translation>
    </message>
    <message>
        <source>Servers of the API as published cannot do this.</source>
        <translation>Server mit der Schnittstelle wie veröffentlicht können das nicht.</translation>
    </message>
    <message>
        <source>What can be done with the session</source>
        <translation>Was sich mit der Sitzung tun lässt</translation>
    </message>
    <message>
        <source>Name of the session, to confirm</source>
        <translation>Name der Sitzung, zur Bestätigung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>In eine Datei speichern…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>Für alle löschen</translation>
    </message>
    <message>
        <source>Change for everybody</source>
        <translation>Für alle ändern</translation>
    </message>
    <message>
        <source>Threshold: from which probability on records are one cluster. Some servers do not look at it.</source>
        <translation>Schwelle: ab welcher Wahrscheinlichkeit Datensätze eine Gruppe sind. Manche Server beachten sie nicht.</translation>
    </message>
    <message>
        <source>This cannot be undone at the server. The name of the session cannot be typed (%1). To confirm, type its id: %2</source>
        <translation>Das lässt sich am Server nicht rückgängig machen. Der Name der Sitzung lässt sich nicht schreiben (%1). Schreiben Sie zur Bestätigung ihre Kennung: %2</translation>
    </message>
    <message>
        <source>Review what is left</source>
        <translation>Beurteilen, was übrig ist</translation>
    </message>
    <message>
        <source>Join entities…</source>
        <translation>Entitäten zusammenlegen…</translation>
    </message>
    <message>
        <source>Match records…</source>
        <translation>Datensätze zuordnen…</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>%1 from a file…</source>
        <translation>%1: Datei wählen…</translation>
    </message>
    <message>
        <source>The second review: the server proposes entities to be joined, one proposal at a time. Each answer goes out at once and holds for everybody.</source>
        <translation>Die zweite Durchsicht: Der Server schlägt Entitäten zum Zusammenlegen vor, einen Vorschlag nach dem anderen. Jede Antwort geht sofort hinaus und gilt für alle.</translation>
    </message>
    <message>
        <source>Records that are in no entity yet, one at a time, with those to which they may belong. Each answer goes out at once and holds for everybody.</source>
        <translation>Datensätze, die noch zu keiner Entität gehören, einer nach dem anderen, mit denen, zu denen sie gehören können. Jede Antwort geht sofort hinaus und gilt für alle.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::MembersModel</name>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1 · record %2</source>
        <translation>%1 · Datensatz %2</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>Surviving value</source>
        <translation>Bleibender Wert</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Woher es stammt</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>winnow::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::NavButton</name>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
</context>
<context>
    <name>winnow::ui::NoteEdit</name>
    <message>
        <source>Note on this cluster</source>
        <translation>Notiz zu dieser Gruppe</translation>
    </message>
    <message>
        <source>Enter keeps the note</source>
        <translation>Eingabe behält die Notiz</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ObjectionBar</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” cannot be true together with %Ln earlier answer(s):</source>
        <translation>
            <numerusform>„%1“ kann nicht zugleich mit %Ln früheren Antwort stimmen:</numerusform>
            <numerusform>„%1“ kann nicht zugleich mit %Ln früheren Antworten stimmen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::OutboxModel</name>
    <message>
        <source>Cluster</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>may have arrived</source>
        <translation>vielleicht angekommen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>gone at the server</source>
        <translation>beim Server weg</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message numerus="yes">
        <source>yes, without %n</source>
        <translation>
            <numerusform>ja, ohne %n</numerusform>
            <numerusform>ja, ohne %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::PairCard</name>
    <message>
        <source>you answered yes</source>
        <translation>Sie haben ja geantwortet</translation>
    </message>
    <message>
        <source>you answered no</source>
        <translation>Sie haben nein geantwortet</translation>
    </message>
    <message>
        <source>you were unsure</source>
        <translation>Sie waren unsicher</translation>
    </message>
    <message>
        <source>Grey field names are shown for context and were not compared.</source>
        <translation>Graue Feldnamen stehen nur zur Übersicht da und wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>Are these two one entity?</source>
        <translation>Sind diese beiden eine Entität?</translation>
    </message>
    <message>
        <source>How the machine sees them</source>
        <translation>Wie die Maschine sie sieht</translation>
    </message>
    <message>
        <source>question %1</source>
        <translation>Frage %1</translation>
    </message>
    <message>
        <source>pair %1</source>
        <comment>an answered one</comment>
        <translation>Paar %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>the answer and why it was asked for</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Comparison of the two records</source>
        <translation>Vergleich der zwei Datensätze</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PairText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a record&apos;s name and its first value</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <comment>two records and the answer on them</comment>
        <translation>%1 und %2: %3</translation>
    </message>
    <message>
        <source>Your answer on the cluster %1</source>
        <translation>Ihre Antwort auf die Gruppe %1</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>Whole record</source>
        <translation>Ganzer Datensatz</translation>
    </message>
    <message>
        <source>Best partner</source>
        <translation>Bester Partner</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>asked because the machine is not sure</source>
        <translation>gefragt, weil die Maschine unsicher ist</translation>
    </message>
    <message>
        <source>asked to check a match that the machine has found</source>
        <translation>gefragt, um einen Treffer der Maschine zu prüfen</translation>
    </message>
    <message>
        <source>asked to find what the machine may miss</source>
        <translation>gefragt, um zu finden, was der Maschine entgehen könnte</translation>
    </message>
    <message>
        <source>asked to check whether the machine&apos;s guess can be trusted</source>
        <translation>gefragt, um zu prüfen, ob der Vermutung der Maschine zu trauen ist</translation>
    </message>
    <message>
        <source>answered without being asked</source>
        <translation>ungefragt beantwortet</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ProblemList</name>
    <message>
        <source>Save the list as…</source>
        <translation>Liste speichern unter …</translation>
    </message>
    <message>
        <source>Problems of the file&apos;s rows</source>
        <translation>Auffälligkeiten in den Zeilen der Datei</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n odd row(s); nothing is left out</source>
        <translation>
            <numerusform>%n auffällige Zeile; nichts ist ausgelassen</numerusform>
            <numerusform>%n auffällige Zeilen; nichts ist ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::ProfileModel</name>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Abgleich</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ProposalDialog</name>
    <message>
        <source>Records of the question</source>
        <translation>Datensätze der Frage</translation>
    </message>
    <message>
        <source>Join entities of %1</source>
        <translation>Entitäten von %1 zusammenlegen</translation>
    </message>
    <message>
        <source>Match records of %1</source>
        <translation>Datensätze von %1 zuordnen</translation>
    </message>
    <message>
        <source>Ask for the next one</source>
        <translation>Nach dem nächsten fragen</translation>
    </message>
    <message>
        <source>All different</source>
        <translation>Alle verschieden</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keiner davon</translation>
    </message>
    <message>
        <source>Leave out or take in</source>
        <translation>Weglassen oder aufnehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Waiting for the server…</source>
        <translation>Warten auf den Server…</translation>
    </message>
    <message>
        <source>Are these one entity?</source>
        <translation>Sind diese eine Entität?</translation>
    </message>
    <message>
        <source>To which of these does the first record belong?</source>
        <translation>Zu welchen davon gehört der erste Datensatz?</translation>
    </message>
    <message>
        <source>The server proposes entities to be joined, one proposal after the other. Answer each before you close: this server may not show it again.</source>
        <translation>Der Server schlägt Entitäten zum Zusammenlegen vor, einen Vorschlag nach dem anderen. Beantworten Sie jeden, bevor Sie schließen: Dieser Server zeigt ihn vielleicht nicht wieder.</translation>
    </message>
    <message>
        <source>The server shows records that are in no entity yet, one after the other, and those to which they may belong.</source>
        <translation>Der Server zeigt Datensätze, die noch zu keiner Entität gehören, einen nach dem anderen, und die, zu denen sie gehören können.</translation>
    </message>
    <message numerus="yes">
        <source>It belongs to %n of these</source>
        <translation>
            <numerusform>Er gehört zu %n davon</numerusform>
            <numerusform>Er gehört zu %n davon</numerusform>
        </translation>
    </message>
    <message>
        <source>All are one</source>
        <translation>Alle sind eine</translation>
    </message>
    <message numerus="yes">
        <source>%n of these are one</source>
        <translation>
            <numerusform>%n davon ist eine</numerusform>
            <numerusform>%n davon sind eine</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 left, as the server counts</source>
        <translation>%L1 übrig, wie der Server zählt</translation>
    </message>
    <message>
        <source>Nothing is left in this step of the session.</source>
        <translation>In diesem Schritt der Sitzung ist nichts mehr übrig.</translation>
    </message>
    <message>
        <source>Nothing can be shown now: the rest is with other reviewers, or the server is still at work. Ask again in a while.</source>
        <translation>Jetzt lässt sich nichts zeigen: Der Rest liegt bei anderen, oder der Server arbeitet noch. Fragen Sie nach einer Weile wieder.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::QualityChart</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>a share and its 95 % interval</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Estimated precision and recall over the number of answers</source>
        <translation>Geschätzte Genauigkeit und Trefferquote nach Zahl der Antworten</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln answer(s): precision %1, recall %2</source>
        <translation>
            <numerusform>Nach %Ln Antwort: Genauigkeit %1, Trefferquote %2</numerusform>
            <numerusform>Nach %Ln Antworten: Genauigkeit %1, Trefferquote %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::QualityPane</name>
    <message>
        <source>You may stop: further answers are likely to change little.</source>
        <translation>Sie können aufhören: weitere Antworten ändern wohl wenig.</translation>
    </message>
    <message>
        <source>Ranges hold with 95 %. More answers make them narrower.</source>
        <translation>Die Bereiche gelten mit 95 %. Mehr Antworten machen sie enger.</translation>
    </message>
    <message numerus="yes">
        <source>Only an estimate: below %Ln answer(s) it follows the machine&apos;s own guess.</source>
        <translation>
            <numerusform>Nur eine Schätzung: unter %Ln Antwort folgt sie der Vermutung der Maschine.</numerusform>
            <numerusform>Nur eine Schätzung: unter %Ln Antworten folgt sie der Vermutung der Maschine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>Ihre Antworten</translation>
    </message>
    <message>
        <source>Quality after your answers</source>
        <translation>Güte nach Ihren Antworten</translation>
    </message>
    <message>
        <source>Quality (estimate)</source>
        <translation>Güte (Schätzung)</translation>
    </message>
    <message>
        <source>● Precision is being estimated</source>
        <translation>● Genauigkeit wird geschätzt</translation>
    </message>
    <message>
        <source>■ Recall is being estimated</source>
        <translation>■ Trefferquote wird geschätzt</translation>
    </message>
    <message>
        <source>● Precision %1</source>
        <translation>● Genauigkeit %1</translation>
    </message>
    <message>
        <source>■ Recall %1</source>
        <translation>■ Trefferquote %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::QueueList</name>
    <message>
        <source>Clusters in the queue</source>
        <translation>Gruppen in der Warteschlange</translation>
    </message>
</context>
<context>
    <name>winnow::ui::QueuePane</name>
    <message>
        <source>Search clusters</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Least certain first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>Reihenfolge der Warteschlange</translation>
    </message>
</context>
<context>
    <name>winnow::ui::QueueText</name>
    <message>
        <source>yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>gemerkt</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ReasonText</name>
    <message>
        <source>Record %1 is attached least (%2). Left out: with Yes it goes back to the queue.</source>
        <translation>Datensatz %1 hängt am schwächsten daran (%2). Ausgelassen: Bei Ja kommt er zurück in die Warteschlange.</translation>
    </message>
    <message>
        <source>Record %1 is attached least (%2). Look at it first.</source>
        <translation>Datensatz %1 hängt am schwächsten daran (%2). Sehen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ReasonsPane</name>
    <message>
        <source>%1 %2 (undone)</source>
        <translation>%1 %2 (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a time and what happened</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Why these belong together</source>
        <translation>Warum diese zusammengehören</translation>
    </message>
    <message>
        <source>Weakest link</source>
        <translation>Schwächste Verbindung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RecordAddition</name>
    <message>
        <source>Add records to this session…</source>
        <translation>Datensätze zu dieser Sitzung hinzufügen…</translation>
    </message>
    <message>
        <source>Add records</source>
        <translation>Datensätze hinzufügen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.tab);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.tab);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were added to the table of this session and wait to join its clusters.</source>
        <translation>
            <numerusform>%n Datensatz wurde zur Tabelle dieser Sitzung hinzugefügt und wartet auf die Aufnahme.</numerusform>
            <numerusform>%n Datensätze wurden zur Tabelle dieser Sitzung hinzugefügt und warten auf die Aufnahme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let them join</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>%1 records were added: %2 new clusters, %3 clusters have grown, %4 records stand alone.</source>
        <translation>%1 Datensätze hinzugefügt: %2 neue Gruppen, %3 Gruppen sind gewachsen, %4 Datensätze stehen allein.</translation>
    </message>
    <message numerus="yes">
        <source>%n decided cluster(s) have new records and are open again; your answers stay known.</source>
        <translation>
            <numerusform>%n entschiedene Gruppe hat neue Datensätze und ist wieder offen; Ihre Antworten bleiben bekannt.</numerusform>
            <numerusform>%n entschiedene Gruppen haben neue Datensätze und sind wieder offen; Ihre Antworten bleiben bekannt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::RecordHeader</name>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>%1 stays. Click, or press %2, to leave it out.</source>
        <translation>%1 bleibt. Klicken Sie oder drücken Sie %2, um ihn auszulassen.</translation>
    </message>
    <message>
        <source>%1 is left out. Click, or press %2, to take it in.</source>
        <translation>%1 ist ausgelassen. Klicken Sie oder drücken Sie %2, um ihn hinzuzunehmen.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ReviewPage</name>
    <message>
        <source>Grey field names are shown for context and were not compared.</source>
        <translation>Felder mit grauem Namen dienen dem Zusammenhang und wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 von %2 entschieden</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>%n weiteres Feld</numerusform>
            <numerusform>%n weitere Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, one entity</source>
        <translation>Ja, eine Entität</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>Review %n skipped</source>
        <translation>
            <numerusform>%n Übersprungene prüfen</numerusform>
            <numerusform>%n Übersprungene prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>No session is open</source>
        <translation>Keine Sitzung ist offen</translation>
    </message>
    <message>
        <source>Open a session on the home page, or make one from a table.</source>
        <translation>Öffnen Sie eine Sitzung auf der Startseite oder legen Sie eine aus einer Tabelle an.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No cluster of this filter has words beginning like that.</source>
        <translation>Keine Gruppe dieses Filters hat Wörter, die so beginnen.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>No cluster is in this filter.</source>
        <translation>In diesem Filter ist keine Gruppe.</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>Keine Dubletten gefunden</translation>
    </message>
    <message>
        <source>Every record of this table stands alone.</source>
        <translation>Jeder Datensatz dieser Tabelle steht für sich.</translation>
    </message>
    <message numerus="yes">
        <source>All %n cluster(s) are decided</source>
        <translation>
            <numerusform>Über die eine Gruppe ist entschieden</numerusform>
            <numerusform>Über alle %n Gruppen ist entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>The entities are ready to be exported.</source>
        <translation>Die Entitäten können exportiert werden.</translation>
    </message>
    <message>
        <source>Every cluster has been looked at</source>
        <translation>Jede Gruppe wurde angesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n skipped cluster(s) still wait for an answer.</source>
        <translation>
            <numerusform>%n übersprungene Gruppe wartet noch auf eine Antwort.</numerusform>
            <numerusform>%n übersprungene Gruppen warten noch auf eine Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Mehr Felder</translation>
    </message>
    <message>
        <source>Yes, %1 of %2</source>
        <translation>Ja, %1 von %2</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ReviewText</name>
    <message>
        <source>Yes, one entity</source>
        <translation>Ja, eine Entität</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Take the record in or out</source>
        <translation>Datensatz hinzunehmen oder auslassen</translation>
    </message>
    <message>
        <source>Leave all other records out</source>
        <translation>Alle anderen Datensätze auslassen</translation>
    </message>
    <message>
        <source>Let this value survive, or its rule</source>
        <translation>Diesen Wert behalten oder wieder die Regel gelten lassen</translation>
    </message>
    <message>
        <source>Take record %1 of the card in or out</source>
        <translation>Datensatz %1 der Karte hinzunehmen oder auslassen</translation>
    </message>
    <message>
        <source>Next cluster</source>
        <translation>Nächste Gruppe</translation>
    </message>
    <message>
        <source>Previous cluster</source>
        <translation>Vorige Gruppe</translation>
    </message>
    <message>
        <source>Flag, or take the flag off</source>
        <translation>Merkzeichen setzen oder entfernen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Search clusters</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Show the skipped clusters</source>
        <translation>Übersprungene Gruppen zeigen</translation>
    </message>
    <message>
        <source>Show the open clusters</source>
        <translation>Offene Gruppen zeigen</translation>
    </message>
    <message>
        <source>See and export the entities</source>
        <translation>Entitäten ansehen und exportieren</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Mehr Felder</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ScoreChart</name>
    <message>
        <source>Threshold over the scores of the pairs</source>
        <translation>Schwelle über den Werten der Paare</translation>
    </message>
    <message>
        <source>two entities</source>
        <translation>zwei Entitäten</translation>
    </message>
    <message>
        <source>one entity</source>
        <translation>eine Entität</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ServerDialog</name>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Edit the server</source>
        <translation>Server bearbeiten</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Dedupe API, as published</source>
        <translation>Dedupe-API, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Dedupe API, as last deployed</source>
        <translation>Dedupe-API, wie zuletzt betrieben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The key goes into the keychain of your system, and never into the workspace.</source>
        <translation>Der Schlüssel kommt in den Schlüsselbund Ihres Systems und nie in den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give the server a name by which you know it.</source>
        <translation>Geben Sie dem Server einen Namen, an dem Sie ihn erkennen.</translation>
    </message>
    <message>
        <source>Give the key that you were given for this server.</source>
        <translation>Geben Sie den Schlüssel ein, den Sie für diesen Server bekommen haben.</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>only those of the system</source>
        <translation>nur die des Systems</translation>
    </message>
    <message>
        <source>File of further authorities (PEM)</source>
        <translation>Datei weiterer Zertifizierungsstellen (PEM)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Authorities to trust besides those of the system</source>
        <translation>Zertifizierungsstellen, denen neben denen des Systems vertraut wird</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file of further authorities cannot be read. Choose a PEM file, or leave it empty.</source>
        <translation>Die Datei weiterer Zertifizierungsstellen lässt sich nicht lesen. Wählen Sie eine PEM-Datei, oder lassen Sie das Feld leer.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SessionCardModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>About %1 left for this step</source>
        <translation>Noch etwa %1 für diesen Schritt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Clusters · %1 of %2 left</source>
        <translation>Gruppen · noch %1 von %2</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>Clusters · %1 of %2 left · needs answers: train first</source>
        <translation>Gruppen · %1 von %2 offen · braucht Antworten: zuerst trainieren</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SessionChooser</name>
    <message>
        <source>Sessions of %1</source>
        <translation>Sitzungen von %1</translation>
    </message>
    <message>
        <source>Sessions of the server</source>
        <translation>Sitzungen des Servers</translation>
    </message>
    <message>
        <source>This server shows you no session. Ask whoever runs it for one.</source>
        <translation>Dieser Server zeigt Ihnen keine Sitzung. Bitten Sie die Betreiber um eine.</translation>
    </message>
    <message>
        <source>Offline, all that is open comes here, and your answers wait until you sync. Connected, you get one cluster after the other, and nobody else gets it meanwhile.</source>
        <translation>Offline kommt alles Offene hierher, und Ihre Antworten warten, bis Sie abgleichen. Verbunden bekommen Sie eine Gruppe nach der anderen, und niemand sonst bekommt sie solange.</translation>
    </message>
    <message>
        <source>Take it offline</source>
        <translation>Offline nehmen</translation>
    </message>
    <message>
        <source>Answer one, connected</source>
        <translation>Eine beantworten, verbunden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Verwalten…</translation>
    </message>
    <message>
        <source>Get its training data and entity map, cluster again, delete (Ctrl+M)</source>
        <translation>Trainingsdaten und Entitätenliste holen, neu gruppieren, löschen (Strg+M)</translation>
    </message>
    <message>
        <source>Or the id of a session that is not in the list</source>
        <translation>Oder die Kennung einer Sitzung, die nicht in der Liste steht</translation>
    </message>
    <message>
        <source>Id of a session that is not in the list</source>
        <translation>Kennung einer Sitzung, die nicht in der Liste steht</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SessionProgress</name>
    <message numerus="yes">
        <source>%Ln decision(s) an hour</source>
        <translation>
            <numerusform>%Ln Entscheidung je Stunde</numerusform>
            <numerusform>%Ln Entscheidungen je Stunde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · about %2 left</source>
        <translation>%1 · noch etwa %2</translation>
    </message>
</context>
<context>
    <name>winnow::ui::StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the running task</source>
        <translation>Fortschritt der laufenden Aufgabe</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ Gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 · cancelling…</source>
        <translation>%1 · wird abgebrochen …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · about %3 left</source>
        <translation>%1 · %2 · noch etwa %3</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SyncKeeper</name>
    <message>
        <source>The keychain has no key for this server. Your answers are kept; give the key again under “Edit the server”.</source>
        <translation>Der Schlüsselbund hat keinen Schlüssel für diesen Server. Ihre Antworten bleiben erhalten; geben Sie den Schlüssel unter „Server bearbeiten“ neu ein.</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Schlüssel aufbewahren</translation>
    </message>
    <message>
        <source>%1 The key is kept until you close Winnow, and asked for again then.</source>
        <translation>%1 Der Schlüssel bleibt, bis Sie Winnow schließen, und wird dann neu erfragt.</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Sync with %1</source>
        <translation>Mit %1 abgleichen</translation>
    </message>
    <message numerus="yes">
        <source>Others have answered %n clusters otherwise. Choose below which answers hold.</source>
        <translation>
            <numerusform>Andere haben %n Gruppe anders beantwortet. Wählen Sie unten, welche Antwort gilt.</numerusform>
            <numerusform>Andere haben %n Gruppen anders beantwortet. Wählen Sie unten, welche Antworten gelten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was to be sent. All is as on the server.</source>
        <translation>Nichts war zu senden. Alles ist wie beim Server.</translation>
    </message>
    <message numerus="yes">
        <source>%n answers were sent, and the server has them.</source>
        <translation>
            <numerusform>%n Antwort wurde gesendet, und der Server hat sie.</numerusform>
            <numerusform>%n Antworten wurden gesendet, und der Server hat sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask %1 for its sessions</source>
        <translation>%1 nach Sitzungen fragen</translation>
    </message>
    <message>
        <source>Take %1 offline</source>
        <translation>%1 offline nehmen</translation>
    </message>
    <message>
        <source>Nothing is open in this session at the server.</source>
        <translation>In dieser Sitzung ist beim Server nichts offen.</translation>
    </message>
    <message numerus="yes">
        <source>%n clusters are here now. You can review them without the server.</source>
        <translation>
            <numerusform>%n Gruppe ist jetzt hier. Sie können sie ohne den Server beurteilen.</numerusform>
            <numerusform>%n Gruppen sind jetzt hier. Sie können sie ohne den Server beurteilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the next cluster of %1</source>
        <translation>Nächste Gruppe von %1 nehmen</translation>
    </message>
    <message>
        <source>Nothing is left in this session.</source>
        <translation>In dieser Sitzung ist nichts mehr übrig.</translation>
    </message>
    <message>
        <source>What is left is with other reviewers. Try again in a while.</source>
        <translation>Was übrig ist, liegt bei anderen. Versuchen Sie es nach einer Weile wieder.</translation>
    </message>
    <message>
        <source>The next cluster is yours until %1.</source>
        <translation>Die nächste Gruppe gehört Ihnen bis %1.</translation>
    </message>
    <message>
        <source>End conflicts</source>
        <translation>Konflikte beenden</translation>
    </message>
    <message>
        <source>The server says that it is done.</source>
        <translation>Der Server sagt, dass es getan ist.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Other work with a server is still going on. Nothing was asked; try again when it has ended.</source>
        <translation>Eine andere Arbeit mit einem Server läuft noch. Nichts wurde gefragt; versuchen Sie es wieder, wenn sie beendet ist.</translation>
    </message>
    <message>
        <source>Winnow is at work with a server. Nothing was changed; try again when it has ended.</source>
        <translation>Winnow arbeitet gerade mit einem Server. Nichts wurde geändert; versuchen Sie es wieder, wenn das beendet ist.</translation>
    </message>
    <message>
        <source>Ask %1 for a proposal</source>
        <translation>%1 nach einem Vorschlag fragen</translation>
    </message>
    <message>
        <source>Send an answer to %1</source>
        <translation>Eine Antwort an %1 senden</translation>
    </message>
    <message>
        <source>Name a session by its id…</source>
        <translation>Sitzung mit ihrer Kennung nennen…</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SyncPage</name>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Sessions of this server…</source>
        <translation>Sitzungen dieses Servers…</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>Server hinzufügen…</translation>
    </message>
    <message>
        <source>Edit the server…</source>
        <translation>Server bearbeiten…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Remove the server</source>
        <translation>Server entfernen</translation>
    </message>
    <message>
        <source>They are really gone</source>
        <translation>Sie sind wirklich weg</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ihre übernehmen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Keep mine in all like this</source>
        <translation>Bei allen solchen meine behalten</translation>
    </message>
    <message>
        <source>Take theirs in all like this</source>
        <translation>Bei allen solchen ihre übernehmen</translation>
    </message>
    <message>
        <source>Every ten minutes: on</source>
        <translation>Alle zehn Minuten: an</translation>
    </message>
    <message>
        <source>Every ten minutes: off</source>
        <translation>Alle zehn Minuten: aus</translation>
    </message>
    <message>
        <source>Sync with all servers in the background, every ten minutes</source>
        <translation>Alle zehn Minuten im Hintergrund mit allen Servern abgleichen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>No server yet. Winnow works without one; add the one with which your team shares its queue.</source>
        <translation>Noch kein Server. Winnow arbeitet auch ohne; fügen Sie den hinzu, mit dem Ihre Gruppe die Warteschlange teilt.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>None. Where others answer otherwise than you, you choose here.</source>
        <translation>Keine. Wo andere anders antworten als Sie, wählen Sie hier.</translation>
    </message>
    <message>
        <source>Answers on their way</source>
        <translation>Antworten unterwegs</translation>
    </message>
    <message>
        <source>Nothing. Answers to a server&apos;s clusters stand here until it has them.</source>
        <translation>Nichts. Antworten zu Gruppen eines Servers stehen hier, bis er sie hat.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SyncWords</name>
    <message>
        <source>⏸ Paused</source>
        <translation>⏸ Angehalten</translation>
    </message>
    <message>
        <source>⏳ Waiting until %1 (the server asked)</source>
        <translation>⏳ Wartet bis %1 (der Server bat darum)</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n conflicts</source>
        <translation>
            <numerusform>⚠ %n Konflikt</numerusform>
            <numerusform>⚠ %n Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n blocked</source>
        <translation>
            <numerusform>⚠ %n blockiert</numerusform>
            <numerusform>⚠ %n blockiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↑ %n waiting</source>
        <translation>
            <numerusform>↑ %n wartet</numerusform>
            <numerusform>↑ %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Nie abgeglichen</translation>
    </message>
    <message>
        <source>✓ Up to date</source>
        <translation>✓ Aktuell</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>nie abgeglichen</translation>
    </message>
    <message>
        <source>last sync %1</source>
        <translation>letzter Abgleich %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ThresholdPane</name>
    <message numerus="yes">
        <source>%Ln pair(s) taken for one entity</source>
        <translation>
            <numerusform>%Ln Paar gilt als eine Entität</numerusform>
            <numerusform>%Ln Paare gelten als eine Entität</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln of them wrong</source>
        <translation>
            <numerusform>etwa %Ln davon falsch</numerusform>
            <numerusform>etwa %Ln davon falsch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln missed</source>
        <translation>
            <numerusform>etwa %Ln übersehen</numerusform>
            <numerusform>etwa %Ln übersehen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; %3.</source>
        <comment>pairs taken for one entity, how many wrong; how many missed</comment>
        <translation>%1, %2; %3.</translation>
    </message>
    <message>
        <source>no undecided cluster changes</source>
        <translation>keine offene Gruppe ändert sich</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) replaced</source>
        <translation>
            <numerusform>%Ln Gruppe ersetzt</numerusform>
            <numerusform>%Ln Gruppen ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made</source>
        <comment>clusters</comment>
        <translation>
            <numerusform>%Ln gebildet</numerusform>
            <numerusform>%Ln gebildet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these merged from several</source>
        <translation>
            <numerusform>%Ln davon aus mehreren</numerusform>
            <numerusform>%Ln davon aus mehreren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln split or made smaller</source>
        <translation>
            <numerusform>%Ln geteilt oder verkleinert</numerusform>
            <numerusform>%Ln geteilt oder verkleinert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of records that stood alone</source>
        <translation>
            <numerusform>%Ln aus bisher einzelnen</numerusform>
            <numerusform>%Ln aus bisher einzelnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Scores of the pairs, and the threshold</source>
        <translation>Werte der Paare und die Schwelle</translation>
    </message>
    <message>
        <source>The pairs are being counted.</source>
        <translation>Die Paare werden gezählt.</translation>
    </message>
    <message>
        <source>The undecided clusters are being grouped again.</source>
        <translation>Die offenen Gruppen werden neu gruppiert.</translation>
    </message>
    <message>
        <source>Grouping again: %1.</source>
        <translation>Neu gruppieren: %1.</translation>
    </message>
    <message>
        <source>What grouping again would change is being worked out.</source>
        <translation>Was neues Gruppieren ändern würde, wird ermittelt.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TimeLeft</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TrainingPage</name>
    <message>
        <source>The workspace is open for reading only: open it for writing to answer.</source>
        <translation>Der Arbeitsbereich ist nur zum Lesen geöffnet: öffnen Sie ihn zum Schreiben, um zu antworten.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) answered</source>
        <translation>
            <numerusform>%Ln Paar beantwortet</numerusform>
            <numerusform>%Ln Paare beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more field(s)</source>
        <translation>
            <numerusform>%Ln weiteres Feld</numerusform>
            <numerusform>%Ln weitere Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>No session is open</source>
        <translation>Keine Sitzung ist offen</translation>
    </message>
    <message>
        <source>Open a session on the home page, or make one from a table.</source>
        <translation>Öffnen Sie eine Sitzung auf der Startseite oder legen Sie eine aus einer Tabelle an.</translation>
    </message>
    <message>
        <source>The pairs are being read</source>
        <translation>Die Paare werden gelesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step of long work and how far it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The pairs could not be read</source>
        <translation>Die Paare konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The pairs were not read to the end. Nothing was changed.</source>
        <translation>Die Paare wurden nicht zu Ende gelesen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The next pair is being chosen</source>
        <translation>Das nächste Paar wird gewählt</translation>
    </message>
    <message>
        <source>No other pair is left to ask about</source>
        <translation>Kein anderes Paar ist noch zu fragen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped pair(s) can still be asked.</source>
        <translation>
            <numerusform>%Ln übersprungenes Paar kann noch gefragt werden.</numerusform>
            <numerusform>%Ln übersprungene Paare können noch gefragt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No pair to ask about</source>
        <translation>Kein Paar zu fragen</translation>
    </message>
    <message>
        <source>Matching has found no two records that could be one entity, so there is nothing to learn.</source>
        <translation>Der Abgleich hat keine zwei Datensätze gefunden, die eine Entität sein könnten; es gibt also nichts zu lernen.</translation>
    </message>
    <message>
        <source>No pair is left to ask about</source>
        <translation>Kein Paar ist mehr zu fragen</translation>
    </message>
    <message>
        <source>All that could be asked follows from your answers. Group the undecided again to apply them.</source>
        <translation>Alles, was zu fragen wäre, folgt aus Ihren Antworten. Gruppieren Sie die offenen neu, um sie anzuwenden.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Grouped again: %1.</source>
        <translation>Neu gruppiert: %1.</translation>
    </message>
    <message>
        <source>Grouped again: %1. Undo takes it back.</source>
        <translation>Neu gruppiert: %1. „Rückgängig“ nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TrainingSide</name>
    <message>
        <source>Needs answers: the machine&apos;s guess cannot be trusted yet. Answer some more questions and group again before you rely on the clusters.</source>
        <translation>Braucht Antworten: der Vermutung der Maschine ist noch nicht zu trauen. Beantworten Sie weitere Fragen und gruppieren Sie neu, bevor Sie sich auf die Gruppen verlassen.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TrainingText</name>
    <message>
        <source>Yes, one entity</source>
        <translation>Ja, eine Entität</translation>
    </message>
    <message>
        <source>No, two</source>
        <translation>Nein, zwei</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Keep the earlier answers</source>
        <translation>Frühere Antworten behalten</translation>
    </message>
    <message>
        <source>Answer anyway</source>
        <translation>Trotzdem antworten</translation>
    </message>
    <message>
        <source>Ask the skipped pairs again</source>
        <translation>Übersprungene Paare wieder fragen</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>Nächstes Paar</translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation>Voriges Paar</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Mehr Felder</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Review the clusters</source>
        <translation>Gruppen durchsehen</translation>
    </message>
    <message>
        <source>Group the undecided again</source>
        <translation>Offene neu gruppieren</translation>
    </message>
    <message>
        <source>Fewer wrong merges</source>
        <translation>Weniger falsche Zusammenfassungen</translation>
    </message>
    <message>
        <source>Fewer misses</source>
        <translation>Weniger Übersehenes</translation>
    </message>
    <message>
        <source>Suggested threshold</source>
        <translation>Vorgeschlagene Schwelle</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Waterfall</name>
    <message>
        <source>%1 %2</source>
        <comment>a field and its weight</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>sum %1, probability %2</source>
        <translation>Summe %1, Wahrscheinlichkeit %2</translation>
    </message>
    <message>
        <source>Why these belong together</source>
        <translation>Warum diese zusammengehören</translation>
    </message>
    <message>
        <source>No pair of them was compared.</source>
        <translation>Kein Paar davon wurde verglichen.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>probability %1</source>
        <translation>Wahrscheinlichkeit %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::WindowTexts</name>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About Winnow</source>
        <translation>Über Winnow</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>Arbeitsbereich prüfen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
</context>
</TS>
