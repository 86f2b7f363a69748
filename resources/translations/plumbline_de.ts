<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CellCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>hide (%1 s)</source>
        <translation>verbergen (%1 s)</translation>
    </message>
    <message>
        <source>reveal</source>
        <translation>aufdecken</translation>
    </message>
    <message>
        <source>Hide the secret of %1</source>
        <translation>Geheimnis von %1 verbergen</translation>
    </message>
    <message>
        <source>Reveal the secret of %1</source>
        <translation>Geheimnis von %1 aufdecken</translation>
    </message>
    <message>
        <source>Copy the value of %1</source>
        <translation>Wert von %1 kopieren</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>won over</source>
        <translation>setzte sich durch gegen</translation>
    </message>
</context>
<context>
    <name>ChangeLine</name>
    <message>
        <source>%1: %2, %3, %4</source>
        <translation>%1: %2, %3, %4</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>ChangePreview</name>
    <message>
        <source>The change, before it is made</source>
        <translation>Die Änderung, bevor sie geschieht</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>Write this change</source>
        <translation>Diese Änderung schreiben</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
</context>
<context>
    <name>ChecklistDetails</name>
    <message>
        <source>To do: %1</source>
        <translation>Zu tun: %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>What it printed</source>
        <translation>Was er ausgegeben hat</translation>
    </message>
</context>
<context>
    <name>ChecklistRow</name>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (wahlweise)</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ClassCorrection</name>
    <message>
        <source>What it is for, where the guess is wrong</source>
        <translation>Wofür er da ist, falls falsch geraten</translation>
    </message>
    <message>
        <source>Kind of value</source>
        <translation>Art des Werts</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>CloneCard</name>
    <message>
        <source>Clone %1</source>
        <translation>%1 klonen</translation>
    </message>
    <message>
        <source>The clone is another volume with the same files: try a migration on it, or keep it as it is now.</source>
        <translation>Der Klon ist ein weiteres Volume mit denselben Dateien: zum Ausprobieren einer Migration, oder um den jetzigen Stand zu behalten.</translation>
    </message>
    <message>
        <source>Name of the clone</source>
        <translation>Name des Klons</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht klonen</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The same in a terminal: %1</source>
        <translation>Dasselbe im Terminal: %1</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Type a page, a service or an action</source>
        <translation>Seite, Dienst oder Aktion eingeben</translation>
    </message>
</context>
<context>
    <name>CompareCommands</name>
    <message>
        <source>Compare again</source>
        <translation>Erneut vergleichen</translation>
    </message>
    <message>
        <source>Show two environments beside each other</source>
        <translation>Zwei Umgebungen nebeneinander zeigen</translation>
    </message>
    <message>
        <source>Compare %1 of %2</source>
        <translation>%1 von %2 vergleichen</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Reading the environments …</source>
        <translation>Umgebungen werden gelesen …</translation>
    </message>
    <message>
        <source>All side by side</source>
        <translation>Alle nebeneinander</translation>
    </message>
    <message>
        <source>Two in full</source>
        <translation>Zwei im Ganzen</translation>
    </message>
    <message>
        <source>The environments could not be compared</source>
        <translation>Die Umgebungen ließen sich nicht vergleichen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Regular expression (Ctrl+F)</source>
        <translation>Regulärer Ausdruck (Strg+F)</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>Only drift</source>
        <translation>Nur Abweichungen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Jede Schwere</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>neben</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Also what is equal</source>
        <translation>Auch Gleiches</translation>
    </message>
    <message>
        <source>There is nothing to compare: name a second environment in plumbline.yaml.</source>
        <translation>Es gibt nichts zu vergleichen: Nennen Sie in plumbline.yaml eine zweite Umgebung.</translation>
    </message>
    <message>
        <source>Nothing passes these filters.</source>
        <translation>Nichts passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>These two are the same.</source>
        <translation>Diese beiden sind gleich.</translation>
    </message>
</context>
<context>
    <name>DiagnosticCard</name>
    <message>
        <source>Mistake</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>EngineFooter</name>
    <message>
        <source>You are talking to a simulated engine: nothing real is started</source>
        <translation>Die Engine ist simuliert: Nichts wird wirklich gestartet</translation>
    </message>
    <message>
        <source>You are talking to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Looking for the engine …</source>
        <translation>Engine wird gesucht …</translation>
    </message>
    <message>
        <source>No engine answers; it is looked for again by itself</source>
        <translation>Keine Engine antwortet; sie wird von selbst wieder gesucht</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>EngineMissing</name>
    <message>
        <source>No engine answers</source>
        <translation>Keine Engine antwortet</translation>
    </message>
    <message>
        <source>%1 is looked for again by itself; there is nothing to press once it runs.</source>
        <translation>%1 wird von selbst wieder gesucht; sobald sie läuft, ist nichts weiter zu tun.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Choose another engine</source>
        <translation>Andere Engine wählen</translation>
    </message>
</context>
<context>
    <name>EnvironmentCard</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, not all of it could be read</source>
        <translation>%1, nicht alles ließ sich lesen</translation>
    </message>
    <message>
        <source>revision not known</source>
        <translation>Revision unbekannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>FactorTile</name>
    <message>
        <source>Factor %1, %2: %3, %4 findings</source>
        <translation>Faktor %1, %2: %3, %4 Befunde</translation>
    </message>
    <message>
        <source>Factor %1, %2: %3</source>
        <translation>Faktor %1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>Health check %1 answered:</source>
        <translation>Die Zustandsprüfung %1 antwortete:</translation>
    </message>
    <message>
        <source>Last lines of its log:</source>
        <translation>Letzte Zeilen seines Logs:</translation>
    </message>
    <message>
        <source>and the last lines of its log are:</source>
        <translation>und die letzten Zeilen seines Logs sind:</translation>
    </message>
    <message>
        <source>Likely cause: %1</source>
        <translation>Wahrscheinliche Ursache: %1</translation>
    </message>
    <message>
        <source>Launch again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>FindingActions</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>Show the fix</source>
        <translation>Korrektur zeigen</translation>
    </message>
    <message>
        <source>Waive …</source>
        <translation>Ausnehmen …</translation>
    </message>
    <message>
        <source>Show in the matrix</source>
        <translation>In der Matrix zeigen</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>Reading the environments …</source>
        <translation>Umgebungen werden gelesen …</translation>
    </message>
    <message>
        <source>%1 of %2 findings are shown</source>
        <translation>%1 von %2 Befunden werden gezeigt</translation>
    </message>
    <message>
        <source>The environments could not be compared</source>
        <translation>Die Umgebungen ließen sich nicht vergleichen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schwere</translation>
    </message>
    <message>
        <source>By factor</source>
        <translation>Nach Faktor</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>Nach Dienst</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>Nach Alter</translation>
    </message>
    <message>
        <source>Also waived ones</source>
        <translation>Auch ausgenommene</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>No rule found anything wrong.</source>
        <translation>Keine Regel hat etwas beanstandet.</translation>
    </message>
    <message>
        <source>Nothing passes these filters.</source>
        <translation>Nichts passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>Details of the finding</source>
        <translation>Einzelheiten des Befunds</translation>
    </message>
</context>
<context>
    <name>GapRow</name>
    <message>
        <source>%1 gap, %2: %3. %4</source>
        <translation>Lücke %1, %2: %3. %4</translation>
    </message>
    <message>
        <source>%1 gap</source>
        <translation>Lücke: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>LaunchChoice</name>
    <message>
        <source>Which stack is launched</source>
        <translation>Welcher Stack gestartet wird</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>Like %1</source>
        <translation>Wie %1</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Lines appear here as the services write them.</source>
        <translation>Hier erscheinen Zeilen, sobald die Dienste sie schreiben.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 — Plumbline</source>
        <translation>%1 — Plumbline</translation>
    </message>
    <message>
        <source>Plumbline</source>
        <translation>Plumbline</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Services and images</source>
        <translation>Dienste und Images</translation>
    </message>
    <message>
        <source>Backing services</source>
        <translation>Unterstützende Dienste</translation>
    </message>
    <message>
        <source>Config of every service</source>
        <translation>Konfiguration aller Dienste</translation>
    </message>
    <message>
        <source>Config of %1</source>
        <translation>Konfiguration von %1</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>set, and empty</source>
        <translation>gesetzt, aber leer</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>secret %1</source>
        <translation>Geheimnis %1</translation>
    </message>
</context>
<context>
    <name>MatrixHeader</name>
    <message>
        <source>%1, sorted from the end</source>
        <translation>%1, absteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted</source>
        <translation>%1, sortiert</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Comparison of %1</source>
        <translation>Vergleich von %1</translation>
    </message>
</context>
<context>
    <name>MirrorRow</name>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
</context>
<context>
    <name>NoWorkspace</name>
    <message>
        <source>No workspace is open</source>
        <translation>Kein Arbeitsbereich ist offen</translation>
    </message>
    <message>
        <source>Open a folder with a Compose file on the Start page (Ctrl+0), or look around in the sample.</source>
        <translation>Öffnen Sie auf der Startseite (Strg+0) einen Ordner mit einer Compose-Datei, oder sehen Sie sich im Beispiel um.</translation>
    </message>
    <message>
        <source>Try the bundled sample</source>
        <translation>Mitgeliefertes Beispiel ausprobieren</translation>
    </message>
</context>
<context>
    <name>OnboardingCommands</name>
    <message>
        <source>Get the workspace ready</source>
        <translation>Arbeitsbereich einrichten</translation>
    </message>
    <message>
        <source>Copy the setup report</source>
        <translation>Einrichtungsbericht kopieren</translation>
    </message>
</context>
<context>
    <name>OnboardingPage</name>
    <message>
        <source>saved to %1</source>
        <translation>gesichert in %1</translation>
    </message>
    <message>
        <source>Copy setup report</source>
        <translation>Einrichtungsbericht kopieren</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Save the setup report</source>
        <translation>Einrichtungsbericht sichern</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Get it ready</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>%1 of %2 settled</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>The checklist could not be worked off</source>
        <translation>Die Checkliste ließ sich nicht abarbeiten</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>What to open next:</source>
        <translation>Was als Nächstes zu öffnen ist:</translation>
    </message>
    <message>
        <source>Everything on the list is done.</source>
        <translation>Alles auf der Liste ist getan.</translation>
    </message>
    <message>
        <source>Values to fill in</source>
        <translation>Werte zum Ausfüllen</translation>
    </message>
    <message>
        <source>%1 for you to say</source>
        <translation>%1 davon von Ihnen</translation>
    </message>
    <message>
        <source>nothing that only you can say</source>
        <translation>nichts, was nur Sie sagen können</translation>
    </message>
    <message>
        <source>What it does now</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
</context>
<context>
    <name>OnboardingStep</name>
    <message>
        <source>The stack is up and healthy</source>
        <translation>Der Stack läuft und ist gesund</translation>
    </message>
    <message>
        <source>The mirror of %1 is up and healthy</source>
        <translation>Das Abbild von %1 läuft und ist gesund</translation>
    </message>
    <message>
        <source>Migrate the database (%1)</source>
        <translation>Die Datenbank migrieren (%1)</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>Aufgabe %1</translation>
    </message>
    <message>
        <source>A container engine answers</source>
        <translation>Eine Container-Engine antwortet</translation>
    </message>
    <message>
        <source>Room for images</source>
        <translation>Platz für Images</translation>
    </message>
    <message>
        <source>Memory for the stack</source>
        <translation>Speicher für den Stack</translation>
    </message>
    <message>
        <source>The Compose files can be read</source>
        <translation>Die Compose-Dateien sind lesbar</translation>
    </message>
    <message>
        <source>Git submodules are checked out</source>
        <translation>Git-Submodule sind ausgecheckt</translation>
    </message>
    <message>
        <source>Git hooks of %1</source>
        <translation>Git-Hooks von %1</translation>
    </message>
    <message>
        <source>%1 lets us in</source>
        <translation>%1 lässt uns herein</translation>
    </message>
    <message>
        <source>Config vars are filled in</source>
        <translation>Konfigurationsvariablen sind ausgefüllt</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>Zertifikat %1</translation>
    </message>
    <message>
        <source>Images are on the engine</source>
        <translation>Images sind auf der Engine</translation>
    </message>
    <message>
        <source>Published ports are free</source>
        <translation>Veröffentlichte Ports sind frei</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 ausführen</translation>
    </message>
    <message>
        <source>What it publishes answers</source>
        <translation>Was veröffentlicht wird, antwortet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>OpenFolderDialog</name>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Reading the environments …</source>
        <translation>Umgebungen werden gelesen …</translation>
    </message>
    <message>
        <source>The environments could not be compared</source>
        <translation>Die Umgebungen ließen sich nicht vergleichen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>What matters most</source>
        <translation>Das Wichtigste</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>No rule found anything wrong.</source>
        <translation>Keine Regel hat etwas beanstandet.</translation>
    </message>
    <message>
        <source>The three gaps</source>
        <translation>Die drei Lücken</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Einstieg</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>%1 beside %2</source>
        <translation>%1 neben %2</translation>
    </message>
    <message>
        <source>%1, %2. %3: %4; %5: %6</source>
        <translation>%1, %2. %3: %4; %5: %6</translation>
    </message>
</context>
<context>
    <name>PanelTabs</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ProbeResultRow</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>ProbeWords</name>
    <message>
        <source>Not as it was</source>
        <translation>Nicht wie zuvor</translation>
    </message>
    <message>
        <source>Ready after a start</source>
        <translation>Bereit nach dem Start</translation>
    </message>
    <message>
        <source>Back after a kill</source>
        <translation>Zurück nach dem Abschuss</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Stops when asked to</source>
        <translation>Endet auf Bitte</translation>
    </message>
    <message>
        <source>no: killed after %1</source>
        <translation>nein: nach %1 abgeschossen</translation>
    </message>
    <message>
        <source>SIGTERM was not heeded; what it was doing is lost at each deployment</source>
        <translation>SIGTERM wurde nicht beachtet; was er gerade tat, geht bei jeder Auslieferung verloren</translation>
    </message>
    <message>
        <source>after %1, exit code %2</source>
        <translation>nach %1, Exit-Code %2</translation>
    </message>
    <message>
        <source>of %1 that it may take</source>
        <translation>von %1, die er brauchen darf</translation>
    </message>
    <message>
        <source>Files outside volumes</source>
        <translation>Dateien außerhalb von Volumes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Ports it listens on</source>
        <translation>Ports, an denen er lauscht</translation>
    </message>
    <message>
        <source>nothing declares %1</source>
        <translation>nirgends deklariert: %1</translation>
    </message>
    <message>
        <source>Log on standard output</source>
        <translation>Log auf der Standardausgabe</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Strg+%1</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Show the stack</source>
        <translation>Stack zeigen</translation>
    </message>
</context>
<context>
    <name>RecentDelegate</name>
    <message>
        <source>%1, %2. %3</source>
        <translation>%1, %2. %3</translation>
    </message>
    <message>
        <source>Forget this workspace</source>
        <translation>Diesen Arbeitsbereich vergessen</translation>
    </message>
</context>
<context>
    <name>RemoveCard</name>
    <message>
        <source>Remove the stack %1?</source>
        <translation>Den Stack %1 entfernen?</translation>
    </message>
    <message>
        <source>Containers: %1. Networks: %2. A launch makes them anew.</source>
        <translation>Container: %1. Netzwerke: %2. Ein Start legt sie neu an.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Looking at what would go …</source>
        <translation>Es wird nachgesehen, was wegfiele …</translation>
    </message>
    <message>
        <source>The data in its volumes stays, unless you choose to delete it. Deleted data does not come back.</source>
        <translation>Die Daten in seinen Volumes bleiben, außer Sie wählen, sie zu löschen. Gelöschte Daten kommen nicht wieder.</translation>
    </message>
    <message>
        <source>It has no volumes, so no data goes.</source>
        <translation>Er hat keine Volumes, also gehen keine Daten verloren.</translation>
    </message>
    <message>
        <source>Volumes, deleted only if you say so:</source>
        <translation>Volumes, nur auf Ihren Wunsch gelöscht:</translation>
    </message>
    <message>
        <source>Leave everything</source>
        <translation>Alles lassen</translation>
    </message>
    <message>
        <source>Remove, keep the data</source>
        <translation>Entfernen, Daten behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove and delete 1 volume</source>
        <translation>Entfernen und 1 Volume löschen</translation>
    </message>
    <message>
        <source>Remove and delete %1 volumes</source>
        <translation>Entfernen und %1 Volumes löschen</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>saved to %1</source>
        <translation>gesichert in %1</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>The report could not be made</source>
        <translation>Der Bericht ließ sich nicht erstellen</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Was hineinkommt</translation>
    </message>
    <message>
        <source>Environments, two at least</source>
        <translation>Umgebungen, mindestens zwei</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>equal rows</source>
        <translation>gleiche Zeilen</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Earlier comparisons</source>
        <translation>Frühere Vergleiche</translation>
    </message>
    <message>
        <source>None yet. A comparison that finds something else than the one before it is remembered, without any value.</source>
        <translation>Noch keine. Ein Vergleich, der anderes findet als der vor ihm, wird gemerkt, ohne irgendeinen Wert.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>what it says; a saved %1 file sets it in pages</source>
        <translation>was darin steht; eine gesicherte %1-Datei setzt es in Seiten</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten von %1</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Kind of value: %1</source>
        <translation>Art des Werts: %1</translation>
    </message>
</context>
<context>
    <name>RunRow</name>
    <message>
        <source>%1: %2, score %3, %4 errors, %5 warnings</source>
        <translation>%1: %2, Wertung %3, %4 Fehler, %5 Warnungen</translation>
    </message>
    <message>
        <source>%1 (before)</source>
        <translation>%1 (vorher)</translation>
    </message>
    <message>
        <source>%1 (after)</source>
        <translation>%1 (nachher)</translation>
    </message>
</context>
<context>
    <name>SaveReportDialog</name>
    <message>
        <source>Save the report</source>
        <translation>Bericht sichern</translation>
    </message>
</context>
<context>
    <name>ServiceDetails</name>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten von %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>no container</source>
        <translation>kein Container</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
</context>
<context>
    <name>ServiceGraph</name>
    <message>
        <source>What needs what</source>
        <translation>Was wen braucht</translation>
    </message>
</context>
<context>
    <name>ServiceList</name>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
</context>
<context>
    <name>ServiceNode</name>
    <message>
        <source>%1: %2. It needs %3</source>
        <translation>%1: %2. Braucht %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ServiceRow</name>
    <message>
        <source>%1: %2. Image %3</source>
        <translation>%1: %2. Image %3</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>%1: %2. Image %3 %4</source>
        <translation>%1: %2. Image %3 %4</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Sehr groß</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Nichts bewegt sich</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>opens files at the line that a finding, a value or a step is about</source>
        <translation>öffnet Dateien an der Zeile, um die es einem Befund, Wert oder Schritt geht</translation>
    </message>
    <message>
        <source>Or a command of your own: zed {file}:{line}</source>
        <translation>Oder ein eigener Befehl: zed {file}:{line}</translation>
    </message>
    <message>
        <source>Engines found</source>
        <translation>Gefundene Engines</translation>
    </message>
    <message>
        <source>in use because: %1</source>
        <translation>in Gebrauch, weil: %1</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Diese benutzen</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>Plumbline %1</source>
        <translation>Plumbline %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Sprache, ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>SnapshotRow</name>
    <message>
        <source>branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Snapshot of %1: %2, %3</source>
        <translation>Schnappschuss vom %1: %2, %3</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>Zurückspielen …</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 zurückspielen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
</context>
<context>
    <name>StackCommands</name>
    <message>
        <source>Launch the stack</source>
        <translation>Stack starten</translation>
    </message>
    <message>
        <source>Stop the stack</source>
        <translation>Stack anhalten</translation>
    </message>
    <message>
        <source>Restart the stack</source>
        <translation>Stack neu starten</translation>
    </message>
    <message>
        <source>Look for the engine again</source>
        <translation>Engine erneut suchen</translation>
    </message>
    <message>
        <source>Show service %1</source>
        <translation>Dienst %1 zeigen</translation>
    </message>
    <message>
        <source>Run task %1</source>
        <translation>Aufgabe %1 ausführen</translation>
    </message>
</context>
<context>
    <name>StackHeader</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>StackLog</name>
    <message>
        <source>Log of %1</source>
        <translation>Log von %1</translation>
    </message>
    <message>
        <source>Log of all services</source>
        <translation>Log aller Dienste</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>New lines are followed</source>
        <translation>Neuen Zeilen wird gefolgt</translation>
    </message>
    <message>
        <source>Follow new lines (End)</source>
        <translation>Neuen Zeilen folgen (Ende)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Copy the lines shown</source>
        <translation>Gezeigte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Show all services</source>
        <translation>Alle Dienste zeigen</translation>
    </message>
    <message>
        <source>No line has “%1” in it.</source>
        <translation>Keine Zeile enthält „%1“.</translation>
    </message>
    <message>
        <source>Lines appear here as the services write them.</source>
        <translation>Hier erscheinen Zeilen, sobald die Dienste sie schreiben.</translation>
    </message>
</context>
<context>
    <name>StackPage</name>
    <message>
        <source>%1 could not be mirrored</source>
        <translation>%1 ließ sich nicht spiegeln</translation>
    </message>
    <message>
        <source>Launch as written instead</source>
        <translation>Stattdessen wie geschrieben starten</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>%1 of %2 well</source>
        <translation>%1 von %2 gesund</translation>
    </message>
    <message>
        <source>Show what needs what</source>
        <translation>Zeigen, was wen braucht</translation>
    </message>
    <message>
        <source>What stands in for %1</source>
        <translation>Was für %1 einspringt</translation>
    </message>
    <message>
        <source>What stands in</source>
        <translation>Was einspringt</translation>
    </message>
    <message>
        <source>What is happening</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>What the last launch did</source>
        <translation>Was der letzte Start tat</translation>
    </message>
    <message>
        <source>What a launch would do</source>
        <translation>Was ein Start täte</translation>
    </message>
    <message>
        <source>Nothing: everything is as the files say.</source>
        <translation>Nichts: Alles ist, wie die Dateien es sagen.</translation>
    </message>
    <message>
        <source>The plan appears here once the engine answers.</source>
        <translation>Der Plan erscheint hier, sobald die Engine antwortet.</translation>
    </message>
    <message>
        <source>What is shown beside the services</source>
        <translation>Was neben den Diensten steht</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Follow files</source>
        <translation>Dateien folgen</translation>
    </message>
</context>
<context>
    <name>StackProbes</name>
    <message>
        <source>Probes</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>how services start, stop and recover</source>
        <translation>wie Dienste starten, enden und zurückkommen</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>All that run</source>
        <translation>Alle, die laufen</translation>
    </message>
    <message>
        <source>Kill it too</source>
        <translation>Auch abschießen</translation>
    </message>
    <message>
        <source>Measure …</source>
        <translation>Messen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop, kill and start what runs?</source>
        <translation>Was läuft, anhalten, abschießen und starten?</translation>
    </message>
    <message>
        <source>Stop and start what runs?</source>
        <translation>Was läuft, anhalten und starten?</translation>
    </message>
    <message>
        <source>One after the other, and all of it runs again afterwards: %1.</source>
        <translation>Einer nach dem anderen, und danach laufen alle wieder: %1.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>Laufen lassen</translation>
    </message>
    <message>
        <source>It could not be measured</source>
        <translation>Es konnte nicht gemessen werden</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>Measured are the time until a service is ready, how it ends when it is asked to, how it comes back after a kill, which files it writes outside of volumes, on which ports it listens and whether it logs to its output. What comes of it is evidence for the findings.</source>
        <translation>Gemessen wird, wie lange ein Dienst braucht, bis er bereit ist, wie er auf Bitte endet, wie er nach einem Abschuss zurückkommt, welche Dateien er außerhalb von Volumes schreibt, an welchen Ports er lauscht und ob er auf seine Ausgabe loggt. Das Ergebnis ist Beleg für die Befunde.</translation>
    </message>
    <message>
        <source>Launch the stack first: what runs can be measured.</source>
        <translation>Erst den Stack starten: Gemessen werden kann, was läuft.</translation>
    </message>
</context>
<context>
    <name>StackTasks</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>run once, in their service&apos;s image and configuration</source>
        <translation>laufen einmal, mit Image und Konfiguration ihres Dienstes</translation>
    </message>
    <message>
        <source>%1 could not be run</source>
        <translation>%1 konnte nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>The tasks could not be read</source>
        <translation>Die Aufgaben konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Copy what it printed</source>
        <translation>Ausgabe kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No tasks are declared. plumbline.yaml names them below `tasks:`, each with its service and its command, e.g.

tasks:
  migrate: {service: api, command: ./manage.py migrate}</source>
        <translation>Keine Aufgaben sind vereinbart. plumbline.yaml nennt sie unter `tasks:`, jede mit ihrem Dienst und ihrem Befehl, z. B.

tasks:
  migrate: {service: api, command: ./manage.py migrate}</translation>
    </message>
    <message>
        <source>Its lines appear here as it writes them.</source>
        <translation>Ihre Zeilen erscheinen hier, sobald sie geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 printed nothing.</source>
        <translation>%1 hat nichts ausgegeben.</translation>
    </message>
    <message>
        <source>What a task prints appears here.</source>
        <translation>Hier erscheint, was eine Aufgabe ausgibt.</translation>
    </message>
</context>
<context>
    <name>StackVolumes</name>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>data that outlive their containers</source>
        <translation>Daten, die ihre Container überdauern</translation>
    </message>
    <message>
        <source>Read the volumes again</source>
        <translation>Die Volumes neu lesen</translation>
    </message>
    <message>
        <source>Stop what uses %1 while it is copied?</source>
        <translation>Was %1 benutzt, während der Kopie anhalten?</translation>
    </message>
    <message>
        <source>Files that are written to meanwhile would not fit each other. It is stopped, and runs again afterwards: %1.</source>
        <translation>Dateien, in die dabei geschrieben wird, würden nicht zueinander passen. Angehalten wird, und läuft danach wieder: %1.</translation>
    </message>
    <message>
        <source>Stop, copy, start again</source>
        <translation>Anhalten, kopieren, wieder starten</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Empty %1?</source>
        <translation>%1 leeren?</translation>
    </message>
    <message>
        <source>Everything in it is lost, and does not come back. A snapshot beforehand keeps a copy.</source>
        <translation>Alles darin geht verloren und kommt nicht wieder. Ein Schnappschuss vorher bewahrt eine Kopie.</translation>
    </message>
    <message>
        <source>Empty %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>Leave everything</source>
        <translation>Alles lassen</translation>
    </message>
    <message>
        <source>It could not be done</source>
        <translation>Es ging nicht</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>The volumes appear here once the engine answers.</source>
        <translation>Die Volumes erscheinen hier, sobald die Engine antwortet.</translation>
    </message>
    <message>
        <source>This stack has no volumes. The Compose file names them below `volumes:`, and a launch makes them.</source>
        <translation>Dieser Stack hat keine Volumes. Die Compose-Datei nennt sie unter `volumes:`, und ein Start legt sie an.</translation>
    </message>
    <message>
        <source>Reading the volumes …</source>
        <translation>Die Volumes werden gelesen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What happens: %1.</source>
        <translation>Was geschieht: %1.</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>%1 zurückspielen?</translation>
    </message>
    <message>
        <source>What is in it now is lost, and does not come back. A snapshot beforehand keeps a copy.</source>
        <translation>Was jetzt darin ist, geht verloren und kommt nicht zurück. Ein Schnappschuss vorher bewahrt eine Kopie.</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 zurückspielen</translation>
    </message>
    <message>
        <source>Delete this snapshot?</source>
        <translation>Diesen Schnappschuss löschen?</translation>
    </message>
    <message>
        <source>The file is removed, and does not come back: %1</source>
        <translation>Die Datei wird entfernt und kommt nicht zurück: %1</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Snapshots of %1</source>
        <translation>Schnappschüsse von %1</translation>
    </message>
    <message>
        <source>No snapshot of %1 lies in the workspace&apos;s folder yet.</source>
        <translation>Im Ordner des Workspace liegt noch kein Schnappschuss von %1.</translation>
    </message>
</context>
<context>
    <name>StackWatch</name>
    <message>
        <source>Files that are followed</source>
        <translation>Dateien, denen gefolgt wird</translation>
    </message>
    <message>
        <source>What was done because files changed</source>
        <translation>Was getan wurde, weil Dateien sich änderten</translation>
    </message>
    <message>
        <source>The files are no longer followed</source>
        <translation>Den Dateien wird nicht mehr gefolgt</translation>
    </message>
</context>
<context>
    <name>StartCommands</name>
    <message>
        <source>Try the bundled sample</source>
        <translation>Mitgeliefertes Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Read the files again</source>
        <translation>Dateien erneut lesen</translation>
    </message>
    <message>
        <source>Close the workspace</source>
        <translation>Arbeitsbereich schließen</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Will it behave in prod as it does here?</source>
        <translation>Verhält es sich in prod wie hier?</translation>
    </message>
    <message>
        <source>Open a folder that holds a Compose file. Plumbline shows what a launch would do, runs it on your engine, and tells you how it is.</source>
        <translation>Öffnen Sie einen Ordner mit einer Compose-Datei. Plumbline zeigt, was ein Start täte, führt ihn auf Ihrer Engine aus und sagt Ihnen, wie es steht.</translation>
    </message>
    <message>
        <source>Open a folder …</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Try the bundled sample</source>
        <translation>Mitgeliefertes Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>or drop a folder anywhere on this page</source>
        <translation>oder einen Ordner irgendwo auf diese Seite ziehen</translation>
    </message>
    <message>
        <source>This folder could not be opened</source>
        <translation>Dieser Ordner ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Nothing yet. The workspaces you open are listed here with their last verdict.</source>
        <translation>Noch nichts. Hier stehen die Arbeitsbereiche, die Sie öffnen, mit ihrem letzten Urteil.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>%1 %2: %3. %4</source>
        <translation>%1 %2: %3. %4</translation>
    </message>
    <message>
        <source>deletes data · %1</source>
        <translation>löscht Daten · %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>StuckCard</name>
    <message>
        <source>The last that it said:</source>
        <translation>Das Letzte, was er sagte:</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Ohne ihn weiter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Copy a report for a colleague</source>
        <translation>Bericht für Kollegen kopieren</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>in %1 · %2</source>
        <translation>in %1 · %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 ausführen</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>How the score went</source>
        <translation>Wie die Wertung verlief</translation>
    </message>
    <message>
        <source>%1: %2 of 100</source>
        <translation>%1: %2 von 100</translation>
    </message>
    <message>
        <source>%1: no score</source>
        <translation>%1: keine Wertung</translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>It runs %1. You are asked once, and again when the command changes.</source>
        <translation>Er läuft %1. Gefragt wird einmal, und wieder, wenn sich der Befehl ändert.</translation>
    </message>
    <message>
        <source>The command, as the repository has it:</source>
        <translation>Der Befehl, wie er im Repository steht:</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>made up</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>only you can say it</source>
        <translation>das können nur Sie sagen</translation>
    </message>
    <message>
        <source>goes to %1</source>
        <translation>kommt in %1</translation>
    </message>
    <message>
        <source>from %1, %2</source>
        <translation>aus %1, %2</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>Choices for %1</source>
        <translation>Auswahl für %1</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>Hide what is typed for %1</source>
        <translation>Eingabe für %1 verbergen</translation>
    </message>
    <message>
        <source>Show what is typed for %1</source>
        <translation>Eingabe für %1 zeigen</translation>
    </message>
    <message>
        <source>Make one up</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Make a value up for %1</source>
        <translation>Einen Wert für %1 erzeugen</translation>
    </message>
</context>
<context>
    <name>ValuesForm</name>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Write them and go on</source>
        <translation>Schreiben und weiter</translation>
    </message>
    <message>
        <source>Leave them for now</source>
        <translation>Vorerst lassen</translation>
    </message>
    <message>
        <source>Secrets in the system&apos;s keyring</source>
        <translation>Geheimnisse im Schlüsselbund des Systems</translation>
    </message>
</context>
<context>
    <name>VolumeRow</name>
    <message>
        <source>size unknown</source>
        <translation>Größe unbekannt</translation>
    </message>
    <message>
        <source>initialised by %1</source>
        <translation>angelegt von %1</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>benutzt von %1</translation>
    </message>
    <message>
        <source>used by nobody</source>
        <translation>von niemandem benutzt</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Snapshot …</source>
        <translation>Kopieren …</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1 to a file</source>
        <translation>%1 in eine Datei kopieren</translation>
    </message>
    <message>
        <source>Empty …</source>
        <translation>Leeren …</translation>
    </message>
    <message>
        <source>Empty %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>Clone …</source>
        <translation>Klonen …</translation>
    </message>
    <message>
        <source>Clone %1</source>
        <translation>%1 klonen</translation>
    </message>
</context>
<context>
    <name>WaiverForm</name>
    <message>
        <source>Why is this difference meant?</source>
        <translation>Warum ist dieser Unterschied beabsichtigt?</translation>
    </message>
    <message>
        <source>A sentence that the next reader believes</source>
        <translation>Ein Satz, den der Nächste glaubt</translation>
    </message>
    <message>
        <source>Who answers for it (a team, a name)</source>
        <translation>Wer dafür einsteht (ein Team, ein Name)</translation>
    </message>
    <message>
        <source>It ends</source>
        <translation>Sie endet</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>in 30 Tagen</translation>
    </message>
    <message>
        <source>in 90 days</source>
        <translation>in 90 Tagen</translation>
    </message>
    <message>
        <source>in 180 days</source>
        <translation>in 180 Tagen</translation>
    </message>
    <message>
        <source>Show the change</source>
        <translation>Änderung zeigen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
</context>
<context>
    <name>WindowPalette</name>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>krank</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>braucht Sie</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>WorkspaceBar</name>
    <message>
        <source>No workspace is open</source>
        <translation>Kein Arbeitsbereich ist offen</translation>
    </message>
    <message>
        <source>Find anything (Ctrl+K)</source>
        <translation>Alles finden (Strg+K)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Opens the window of Plumbline on a workspace.</source>
        <translation>Öffnet das Fenster von Plumbline mit einem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The folder to open</source>
        <translation>Der Ordner, der geöffnet wird</translation>
    </message>
    <message>
        <source>Run on a simulated engine</source>
        <translation>Auf einer simulierten Engine laufen</translation>
    </message>
    <message>
        <source>The engine to talk to</source>
        <translation>Die Engine, mit der gesprochen wird</translation>
    </message>
    <message>
        <source>The Docker context to use</source>
        <translation>Der Docker-Kontext, der benutzt wird</translation>
    </message>
    <message>
        <source>Open the bundled sample</source>
        <translation>Das mitgelieferte Beispiel öffnen</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::App</name>
    <message>
        <source>The first one found</source>
        <translation>Der erste, der da ist</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::CellModel</name>
    <message>
        <source>another secret</source>
        <translation>ein anderes Geheimnis</translation>
    </message>
    <message>
        <source>default of the platform</source>
        <translation>Vorgabe der Plattform</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::ChecklistModel</name>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::CompareController</name>
    <message>
        <source>1 line differs</source>
        <translation>1 Zeile weicht ab</translation>
    </message>
    <message>
        <source>%L1 lines differ</source>
        <translation>%L1 Zeilen weichen ab</translation>
    </message>
    <message>
        <source>%L1 of %L2 rows are shown</source>
        <translation>%L1 von %L2 Zeilen werden gezeigt</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::FailureModel</name>
    <message>
        <source>It could not be done</source>
        <translation>Es ging nicht</translation>
    </message>
    <message>
        <source>exit code %1: killed, it used more memory than its limit</source>
        <translation>Exit-Code %1: beendet, weil er mehr Speicher brauchte als erlaubt</translation>
    </message>
    <message>
        <source>exit code 0: it ended by itself</source>
        <translation>Exit-Code 0: hat sich selbst beendet</translation>
    </message>
    <message>
        <source>exit code 126: the command cannot be executed</source>
        <translation>Exit-Code 126: der Befehl ist nicht ausführbar</translation>
    </message>
    <message>
        <source>exit code 127: the command was not found in the image</source>
        <translation>Exit-Code 127: der Befehl fehlt im Image</translation>
    </message>
    <message>
        <source>exit code 137: killed (SIGKILL)</source>
        <translation>Exit-Code 137: abgebrochen (SIGKILL)</translation>
    </message>
    <message>
        <source>exit code 139: crashed (SIGSEGV)</source>
        <translation>Exit-Code 139: abgestürzt (SIGSEGV)</translation>
    </message>
    <message>
        <source>exit code 143: terminated (SIGTERM)</source>
        <translation>Exit-Code 143: beendet (SIGTERM)</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>A step failed</source>
        <translation>Ein Schritt ist gescheitert</translation>
    </message>
    <message>
        <source>%1 did not come up</source>
        <translation>%1 kam nicht hoch</translation>
    </message>
    <message>
        <source>exit %1: %2</source>
        <translation>Exit %1: %2</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::FieldModel</name>
    <message>
        <source>made up: %1</source>
        <translation>wird erzeugt: %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::FindingModel</name>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>The workspace as a whole</source>
        <translation>Der Arbeitsbereich als Ganzes</translation>
    </message>
    <message>
        <source>New since last time</source>
        <translation>Neu seit dem letzten Mal</translation>
    </message>
    <message>
        <source>Known before</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 Befund</translation>
    </message>
    <message>
        <source>%L1 findings</source>
        <translation>%L1 Befunde</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>ausgenommen</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::FindingsController</name>
    <message>
        <source>waived</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Factor %1: %2</source>
        <translation>Faktor %1: %2</translation>
    </message>
    <message>
        <source>Waived until %1: %2</source>
        <translation>Ausgenommen bis %1: %2</translation>
    </message>
    <message>
        <source>Waived by %1 until %2: %3</source>
        <translation>Von %1 ausgenommen bis %2: %3</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::FixController</name>
    <message>
        <source>This is advice: there is no change that could be made for you.</source>
        <translation>Dies ist ein Rat: Es gibt keine Änderung, die für Sie gemacht werden könnte.</translation>
    </message>
    <message>
        <source>%L1 files</source>
        <translation>%L1 Dateien</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The last change is undone</source>
        <translation>Die letzte Änderung ist rückgängig</translation>
    </message>
    <message>
        <source>Declare the difference as meant until %1</source>
        <translation>Den Unterschied bis %1 als beabsichtigt erklären</translation>
    </message>
    <message>
        <source>Say what %1 is for</source>
        <translation>Festhalten, wofür %1 da ist</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::LaunchTarget</name>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>is not mirrored</source>
        <translation>wird nicht gespiegelt</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Services that stand in for those of %1: %L2</source>
        <translation>Dienste, die für die von %1 einspringen: %L2</translation>
    </message>
    <message>
        <source>Services that stand in for those of %1: %L2; not mirrored: %L3</source>
        <translation>Dienste, die für die von %1 einspringen: %L2; nicht gespiegelt: %L3</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::MatrixModel</name>
    <message>
        <source>%L1 as they should be</source>
        <translation>%L1, wie sie sein sollen</translation>
    </message>
    <message>
        <source>%L1 of %L2 want a look</source>
        <translation>%L1 von %L2 brauchen einen Blick</translation>
    </message>
    <message>
        <source>Every service</source>
        <translation>Alle Dienste</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::Notifier</name>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>A service went wrong</source>
        <translation>Ein Dienst ist ausgefallen</translation>
    </message>
    <message>
        <source>%L1 services went wrong</source>
        <translation>%L1 Dienste sind ausgefallen</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::OnboardController</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>ready in %1 s</source>
        <translation>bereit nach %1 s</translation>
    </message>
    <message>
        <source>ready in %1 min %2 s</source>
        <translation>bereit nach %1 min %2 s</translation>
    </message>
    <message>
        <source>May these values be written?</source>
        <translation>Dürfen diese Werte geschrieben werden?</translation>
    </message>
    <message>
        <source>What should these values be? Only you can say %1 of them</source>
        <translation>Welche Werte sollen es sein? %1 davon können nur Sie sagen</translation>
    </message>
    <message>
        <source>May this command of the repository run?</source>
        <translation>Darf dieser Befehl des Repositorys laufen?</translation>
    </message>
    <message>
        <source>A step failed: try again, or go on without it</source>
        <translation>Ein Schritt ist gescheitert: noch einmal versuchen oder ohne ihn weiter</translation>
    </message>
    <message>
        <source>Looking at what is left …</source>
        <translation>Sieht nach, was noch fehlt …</translation>
    </message>
    <message>
        <source>The checklist could not be worked off</source>
        <translation>Die Checkliste ließ sich nicht abarbeiten</translation>
    </message>
    <message>
        <source>Looking at what is here …</source>
        <translation>Sieht nach, was da ist …</translation>
    </message>
    <message>
        <source>Nothing was looked at yet</source>
        <translation>Noch wurde nichts angesehen</translation>
    </message>
    <message>
        <source>%1 is ready: nothing to do</source>
        <translation>%1 ist bereit: nichts zu tun</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps to go, %4 of them for you</source>
        <translation>%1: noch %2 von %3 Schritten, %4 davon für Sie</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps to go</source>
        <translation>%1: noch %2 von %3 Schritten</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::OverviewController</name>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>seit heute</translation>
    </message>
    <message>
        <source>for a day</source>
        <translation>seit einem Tag</translation>
    </message>
    <message>
        <source>for %L1 days</source>
        <translation>seit %L1 Tagen</translation>
    </message>
    <message>
        <source>%L1 services, %L2 backing services</source>
        <translation>%L1 Dienste, %L2 unterstützende Dienste</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>mahnt</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Personnel</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>%L1 % could be measured</source>
        <translation>%L1 % ließen sich messen</translation>
    </message>
    <message>
        <source>Score %L1 of 100; %2</source>
        <translation>Wertung %L1 von 100; %2</translation>
    </message>
    <message>
        <source>No score; %1</source>
        <translation>Keine Wertung; %1</translation>
    </message>
    <message>
        <source>Errors: %L1 · warnings: %L2 · remarks: %L3 · waived: %L4 · not measured: %L5</source>
        <translation>Fehler: %L1 · Warnungen: %L2 · Hinweise: %L3 · ausgenommen: %L4 · nicht gemessen: %L5</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::PairModel</name>
    <message>
        <source>every service</source>
        <translation>alle Dienste</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::ParityController</name>
    <message>
        <source>Reading the environments …</source>
        <translation>Umgebungen werden gelesen …</translation>
    </message>
    <message>
        <source>The environments could not be compared</source>
        <translation>Die Umgebungen ließen sich nicht vergleichen</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::ProbesController</name>
    <message>
        <source>Looking at what runs …</source>
        <translation>Es wird nachgesehen, was läuft …</translation>
    </message>
    <message>
        <source>What was stopped is started again …</source>
        <translation>Was angehalten wurde, wird wieder gestartet …</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Es wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>It is evidence of %1 from now on: the findings judge by it.</source>
        <translation>Es ist von nun an Beleg für %1: Die Befunde urteilen danach.</translation>
    </message>
    <message>
        <source>It is evidence of no environment: this stack is none of them.</source>
        <translation>Es ist für keine Umgebung ein Beleg: Dieser Stack ist keine davon.</translation>
    </message>
    <message>
        <source>Ended while others were down, and started again: %1.</source>
        <translation>Endeten, während andere unten waren, und wurden wieder gestartet: %1.</translation>
    </message>
    <message>
        <source>Ended while others were down, and do not start again: %1. A launch brings them back.</source>
        <translation>Endeten, während andere unten waren, und starten nicht wieder: %1. Ein Start des Stacks bringt sie zurück.</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::RemovalPreview</name>
    <message>
        <source>an unnamed volume of %1</source>
        <translation>ein namenloses Volume von %1</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::ReportsController</name>
    <message>
        <source>Choose a comparison to see what changed since the one before it.</source>
        <translation>Wählen Sie einen Vergleich, um zu sehen, was sich seit dem vorigen geändert hat.</translation>
    </message>
    <message>
        <source>A report of %1</source>
        <translation>Ein Bericht über %1</translation>
    </message>
    <message>
        <source>It is the first comparison of these environments.</source>
        <translation>Es ist der erste Vergleich dieser Umgebungen.</translation>
    </message>
    <message>
        <source>%1 new, %2 fixed, %3 still open</source>
        <translation>%1 neu, %2 behoben, %3 weiter offen</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::RowInspector</name>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>backing service</source>
        <translation>unterstützender Dienst</translation>
    </message>
    <message>
        <source>config var</source>
        <translation>Konfigurationsvariable</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>Auslieferung</translation>
    </message>
    <message>
        <source>secret: each environment has its own</source>
        <translation>Geheimnis: jede Umgebung hat ihr eigenes</translation>
    </message>
    <message>
        <source>endpoint: the host may differ, scheme and path should not</source>
        <translation>Endpunkt: der Host darf abweichen, Schema und Pfad nicht</translation>
    </message>
    <message>
        <source>identity: may differ</source>
        <translation>Identität: darf abweichen</translation>
    </message>
    <message>
        <source>size: may differ, within an order of magnitude</source>
        <translation>Größe: darf abweichen, aber nicht um das Zehnfache</translation>
    </message>
    <message>
        <source>telemetry: may differ, and need not be everywhere</source>
        <translation>Telemetrie: darf abweichen und auch fehlen</translation>
    </message>
    <message>
        <source>names the environment: differs</source>
        <translation>nennt die Umgebung: weicht ab</translation>
    </message>
    <message>
        <source>debugging: off in production</source>
        <translation>Fehlersuche: in Produktion aus</translation>
    </message>
    <message>
        <source>feature switch: equal everywhere</source>
        <translation>Funktionsschalter: überall gleich</translation>
    </message>
    <message>
        <source>version: equal everywhere</source>
        <translation>Version: überall gleich</translation>
    </message>
    <message>
        <source>locale: equal everywhere</source>
        <translation>Gebietsschema: überall gleich</translation>
    </message>
    <message>
        <source>driver: equal everywhere</source>
        <translation>Treiber: überall gleich</translation>
    </message>
    <message>
        <source>constant: equal everywhere</source>
        <translation>Konstante: überall gleich</translation>
    </message>
    <message>
        <source>nothing says what it is for</source>
        <translation>nichts sagt, wozu er dient</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::ServiceModel</name>
    <message>
        <source>%1 has %2</source>
        <translation>%1 hat %2</translation>
    </message>
    <message>
        <source>%1 has %2 %3</source>
        <translation>%1 hat %2 %3</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::StackController</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The mirror of %1</source>
        <translation>Der Spiegel von %1</translation>
    </message>
    <message>
        <source>A mistake in the Compose files keeps %1 from being launched</source>
        <translation>Ein Fehler in den Compose-Dateien verhindert, dass %1 gestartet wird</translation>
    </message>
    <message>
        <source>%1 mistakes in the Compose files keep %2 from being launched</source>
        <translation>%1 Fehler in den Compose-Dateien verhindern, dass %2 gestartet wird</translation>
    </message>
    <message>
        <source>Looking for the engine …</source>
        <translation>Engine wird gesucht …</translation>
    </message>
    <message>
        <source>No engine answers, so nothing can run</source>
        <translation>Keine Engine antwortet, also kann nichts laufen</translation>
    </message>
    <message>
        <source>Reading %1, to mirror it …</source>
        <translation>%1 wird gelesen, um es zu spiegeln …</translation>
    </message>
    <message>
        <source>%1 could not be mirrored</source>
        <translation>%1 ließ sich nicht spiegeln</translation>
    </message>
    <message>
        <source>Launching %1: %2 of %3 steps done</source>
        <translation>%1 wird gestartet: %2 von %3 Schritten getan</translation>
    </message>
    <message>
        <source>Changing %1: %2 of %3 steps done</source>
        <translation>%1 wird geändert: %2 von %3 Schritten getan</translation>
    </message>
    <message>
        <source>%1 did not come up: %2 of %3 services are well</source>
        <translation>%1 kam nicht hoch: %2 von %3 Diensten sind gesund</translation>
    </message>
    <message>
        <source>%1 is not running; 1 service is ready to launch</source>
        <translation>%1 läuft nicht; 1 Dienst ist startbereit</translation>
    </message>
    <message>
        <source>%1 is not running; %2 services are ready to launch</source>
        <translation>%1 läuft nicht; %2 Dienste sind startbereit</translation>
    </message>
    <message>
        <source>%1 is in trouble: %2 of %3 services are well</source>
        <translation>%1 hat Probleme: %2 von %3 Diensten sind gesund</translation>
    </message>
    <message>
        <source>%1 is up: %2 of %2 services are well</source>
        <translation>%1 läuft: %2 von %2 Diensten sind gesund</translation>
    </message>
    <message>
        <source>%1 is partly up: %2 of %3 services are well</source>
        <translation>%1 läuft teilweise: %2 von %3 Diensten sind gesund</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::TaskModel</name>
    <message>
        <source>never ran here</source>
        <translation>lief hier noch nie</translation>
    </message>
    <message>
        <source>interrupted, %1</source>
        <translation>unterbrochen, %1</translation>
    </message>
    <message>
        <source>ended well in %1 s, %2</source>
        <translation>gelungen in %1 s, %2</translation>
    </message>
    <message>
        <source>exit code %1 after %2 s, %3</source>
        <translation>Exit-Code %1 nach %2 s, %3</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::TasksController</name>
    <message>
        <source>It was stopped.</source>
        <translation>Sie wurde angehalten.</translation>
    </message>
    <message>
        <source>It was not run.</source>
        <translation>Sie wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>It ended well after %1 s.</source>
        <translation>Sie ist nach %1 s gelungen.</translation>
    </message>
    <message>
        <source>It ended after %1 s with exit code %2.</source>
        <translation>Sie endete nach %1 s mit Exit-Code %2.</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::VolumesController</name>
    <message>
        <source>%1 is in %2: %3.</source>
        <translation>%1 liegt in %2: %3.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>A launch makes again: %1.</source>
        <translation>Ein Start legt wieder an: %1.</translation>
    </message>
    <message>
        <source>Copying %1 …</source>
        <translation>%1 wird kopiert …</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>%1 wird angesehen …</translation>
    </message>
    <message>
        <source>Emptying %1 …</source>
        <translation>%1 wird geleert …</translation>
    </message>
    <message>
        <source>It was stopped on its way; the list shows what is there.</source>
        <translation>Es wurde unterwegs angehalten; die Liste zeigt, was da ist.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 holds what is in %2 again.</source>
        <translation>%1 enthält wieder, was in %2 ist.</translation>
    </message>
    <message>
        <source>%1 is a clone of %2.</source>
        <translation>%1 ist ein Klon von %2.</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 ist gelöscht.</translation>
    </message>
    <message>
        <source>Restoring %1 …</source>
        <translation>%1 wird zurückgespielt …</translation>
    </message>
</context>
</TS>
