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
        <translation>Vorschau der Änderung</translation>
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
        <translation>Verwerfen</translation>
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
        <translation>%1 (optional)</translation>
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
        <translation>Wofür der Wert da ist, falls falsch geraten</translation>
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
        <translation>Abbrechen</translation>
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
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
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
        <translation>Zwei vollständig</translation>
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
        <translation>Es gibt nichts zu vergleichen: In plumbline.yaml eine zweite Umgebung nennen.</translation>
    </message>
    <message>
        <source>Nothing passes these filters.</source>
        <translation>Nichts passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>These two are the same.</source>
        <translation>Diese beiden sind gleich.</translation>
    </message>
    <message>
        <source>How environments are compared</source>
        <translation>Wie Umgebungen verglichen werden</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>Another copy of the stack</source>
        <translation>Noch eine Kopie des Stacks</translation>
    </message>
    <message>
        <source>For a second worktree, or beside what runs: it has containers, volumes and ports of its own, and no file is changed.</source>
        <translation>Für einen zweiten Worktree oder neben dem, was läuft: Sie hat eigene Container, Volumes und Ports, und keine Datei wird geändert.</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Name der Kopie</translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CopyChoice</name>
    <message>
        <source>Copy of the stack</source>
        <translation>Kopie des Stacks</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Kopie %1</translation>
    </message>
    <message>
        <source>Another copy …</source>
        <translation>Noch eine Kopie …</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>private key</source>
        <translation>privater Schlüssel</translation>
    </message>
    <message>
        <source>JSON Web Token</source>
        <translation>JSON Web Token</translation>
    </message>
    <message>
        <source>password in a URL</source>
        <translation>Passwort in einer URL</translation>
    </message>
    <message>
        <source>password in a connection string</source>
        <translation>Passwort in einer Verbindungszeichenkette</translation>
    </message>
    <message>
        <source>password before a host</source>
        <translation>Passwort vor einem Host</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>ihr Name</translation>
    </message>
    <message>
        <source>looks generated</source>
        <translation>sieht zufällig erzeugt aus</translation>
    </message>
    <message>
        <source>nothing in its name or values says what it is for</source>
        <translation>nichts in Name oder Werten sagt, wofür sie da ist</translation>
    </message>
    <message>
        <source>its name and values do not say surely what it is for</source>
        <translation>Name und Werte sagen nicht sicher, wofür sie da ist</translation>
    </message>
    <message>
        <source>its name says {}</source>
        <translation>ihr Name sagt {}</translation>
    </message>
    <message>
        <source>by the shape of its values</source>
        <translation>nach der Form ihrer Werte</translation>
    </message>
    <message>
        <source>its values are hosts</source>
        <translation>ihre Werte sind Hosts</translation>
    </message>
    <message>
        <source>its values switch on or off</source>
        <translation>ihre Werte schalten ein oder aus</translation>
    </message>
    <message>
        <source>its values are amounts</source>
        <translation>ihre Werte sind Größen</translation>
    </message>
    <message>
        <source>its values are versions</source>
        <translation>ihre Werte sind Versionen</translation>
    </message>
    <message>
        <source>the workspace says so</source>
        <translation>der Arbeitsbereich sagt es</translation>
    </message>
    <message>
        <source>secret by {}</source>
        <translation>Geheimnis ({})</translation>
    </message>
    <message>
        <source>it names a backing service&apos;s host</source>
        <translation>sie nennt den Host eines unterstützenden Dienstes</translation>
    </message>
    <message>
        <source>its values hold the environment&apos;s name</source>
        <translation>ihre Werte enthalten den Namen der Umgebung</translation>
    </message>
    <message>
        <source>who runs it may differ, as long as it is the same thing</source>
        <translation>wer ihn betreibt, darf verschieden sein, solange es dasselbe ist</translation>
    </message>
    <message>
        <source>{}: another engine behaves in another way</source>
        <translation>{}: Eine andere Engine verhält sich anders</translation>
    </message>
    <message>
        <source>{}: another {}</source>
        <translation>{}: verschieden in {}</translation>
    </message>
    <message>
        <source>how many copies there are is each environment&apos;s own</source>
        <translation>wie viele Kopien es gibt, ist Sache jeder Umgebung</translation>
    </message>
    <message>
        <source>{}: a cluster is used in another way</source>
        <translation>{}: Ein Cluster wird anders benutzt</translation>
    </message>
    <message>
        <source>another build of the same engine</source>
        <translation>ein anderer Build derselben Engine</translation>
    </message>
    <message>
        <source>backing service</source>
        <translation>unterstützender Dienst</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>it may come from {}, which could not be read</source>
        <translation>sie kommt vielleicht aus {}, das sich nicht lesen ließ</translation>
    </message>
    <message>
        <source>it may come from {}, which could not be read: {}</source>
        <translation>sie kommt vielleicht aus {}, das sich nicht lesen ließ: {}</translation>
    </message>
    <message>
        <source>empty in {}: switched off there</source>
        <translation>leer in {}: dort abgeschaltet</translation>
    </message>
    <message>
        <source>empty in {}</source>
        <translation>leer in {}</translation>
    </message>
    <message>
        <source>the platform or a tool gives it</source>
        <translation>die Plattform oder ein Werkzeug gibt sie</translation>
    </message>
    <message>
        <source>it says which build runs</source>
        <translation>sie sagt, welcher Build läuft</translation>
    </message>
    <message>
        <source>an image sets it; the row of the image says which</source>
        <translation>ein Image setzt sie; welches, sagt die Zeile des Images</translation>
    </message>
    <message>
        <source>where it is there, it is empty</source>
        <translation>wo sie da ist, ist sie leer</translation>
    </message>
    <message>
        <source>nothing has to be observed there</source>
        <translation>dort muss nichts beobachtet werden</translation>
    </message>
    <message>
        <source>debugging is off unless it is switched on</source>
        <translation>Debugging ist aus, solange es nicht eingeschaltet wird</translation>
    </message>
    <message>
        <source>that is what a container has unless told</source>
        <translation>das hat ein Container, wenn ihm nichts gesagt wird</translation>
    </message>
    <message>
        <source>repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>built on the spot in {}</source>
        <translation>an Ort und Stelle gebaut in {}</translation>
    </message>
    <message>
        <source>the image&apos;s own</source>
        <translation>das des Images</translation>
    </message>
    <message>
        <source>a name in one place and a number in another: only the image knows</source>
        <translation>hier ein Name und dort eine Nummer: Nur das Image weiß, was zusammengehört</translation>
    </message>
    <message>
        <source>it runs to its end</source>
        <translation>er läuft bis zu seinem Ende</translation>
    </message>
    <message>
        <source>it has no schedule there</source>
        <translation>dort hat er keinen Zeitplan</translation>
    </message>
    <message>
        <source>another kind of storage</source>
        <translation>eine andere Art von Speicher</translation>
    </message>
    <message>
        <source>writable in one place and read-only in another</source>
        <translation>hier beschreibbar und dort nur lesbar</translation>
    </message>
    <message>
        <source>where it comes from is each environment&apos;s own</source>
        <translation>woher es kommt, ist Sache jeder Umgebung</translation>
    </message>
    <message>
        <source>scratch space, which the container has anyway</source>
        <translation>Zwischenspeicher, den der Container ohnehin hat</translation>
    </message>
    <message>
        <source>an image asks for it, and every engine gives it</source>
        <translation>ein Image verlangt es, und jede Engine gibt es</translation>
    </message>
    <message>
        <source>the code that is built, which the image holds</source>
        <translation>der gebaute Code, den das Image enthält</translation>
    </message>
    <message>
        <source>it declares no port, and need not</source>
        <translation>er deklariert keinen Port und muss es nicht</translation>
    </message>
    <message>
        <source>the process listens on another port</source>
        <translation>der Prozess lauscht auf einem anderen Port</translation>
    </message>
    <message>
        <source>where it is reached is each environment&apos;s own</source>
        <translation>wo er zu erreichen ist, ist Sache jeder Umgebung</translation>
    </message>
    <message>
        <source>a port need not be declared to be listened on</source>
        <translation>ein Port muss nicht deklariert sein, um darauf zu lauschen</translation>
    </message>
    <message>
        <source>each environment may fetch images at its own times</source>
        <translation>jede Umgebung darf Images zu eigenen Zeiten holen</translation>
    </message>
    <message>
        <source>it is not built there</source>
        <translation>dort wird er nicht gebaut</translation>
    </message>
    <message>
        <source>the Dockerfile&apos;s own default</source>
        <translation>die Vorgabe des Dockerfile selbst</translation>
    </message>
    <message>
        <source>a size, but {:.3g} times as much in one place as in another</source>
        <translation>eine Größe, aber hier {}-mal so viel wie dort</translation>
    </message>
    <message>
        <source>a size: each environment has its own</source>
        <translation>eine Größe: Jede Umgebung hat ihre eigene</translation>
    </message>
    <message>
        <source>{} throws its log away</source>
        <translation>{} wirft sein Log weg</translation>
    </message>
    <message>
        <source>each environment ships its logs in its own way</source>
        <translation>jede Umgebung liefert Logs auf ihre Weise ab</translation>
    </message>
    <message>
        <source>only a scheduler asks for it</source>
        <translation>nur ein Scheduler fragt danach</translation>
    </message>
    <message>
        <source>only what stays up is checked</source>
        <translation>nur was dauerhaft läuft, wird geprüft</translation>
    </message>
    <message>
        <source>there is no check there</source>
        <translation>dort gibt es keine Prüfung</translation>
    </message>
    <message>
        <source>it only waits for another to be up</source>
        <translation>er wartet nur, bis ein anderer läuft</translation>
    </message>
    <message>
        <source>not every platform says which processes run to their end</source>
        <translation>nicht jede Plattform sagt, welche Prozesse bis zu ihrem Ende laufen</translation>
    </message>
    <message>
        <source>Codebase</source>
        <translation>Codebase</translation>
    </message>
    <message>
        <source>One codebase under version control is deployed everywhere. Environments may run different commits of it, never different codebases.</source>
        <translation>Eine versionierte Codebase wird überall ausgeliefert. Umgebungen dürfen verschiedene Commits davon betreiben, nie verschiedene Codebasen.</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Everything the app needs is declared exactly and isolated from the machine. The same declaration holds in development and in production.</source>
        <translation>Alles, was die App braucht, ist genau deklariert und vom Rechner getrennt. Dieselbe Deklaration gilt in Entwicklung und Produktion.</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>What varies between deploys lives in the environment, not in the code. The code could be published at any moment without giving a credential away.</source>
        <translation>Was sich zwischen Deployments unterscheidet, liegt in der Umgebung, nicht im Code. Der Code ließe sich jederzeit veröffentlichen, ohne Zugangsdaten preiszugeben.</translation>
    </message>
    <message>
        <source>Backing services</source>
        <translation>Unterstützende Dienste</translation>
    </message>
    <message>
        <source>Databases, caches and brokers are attached by an address and credentials from the config. One can be swapped for another without a change to the code.</source>
        <translation>Datenbanken, Caches und Broker werden über Adresse und Zugangsdaten aus der Konfiguration angebunden. Einer lässt sich ohne Änderung am Code gegen einen anderen tauschen.</translation>
    </message>
    <message>
        <source>Build, release, run</source>
        <translation>Build, Release, Run</translation>
    </message>
    <message>
        <source>A build makes an artifact, a release joins it with config, and running changes neither. Every release has a name of its own and can be gone back to.</source>
        <translation>Ein Build macht ein Artefakt, ein Release verbindet es mit Konfiguration, und das Ausführen ändert beides nicht. Jedes Release hat einen eigenen Namen, und man kann zu ihm zurück.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>The app runs as processes that share nothing and keep nothing. What has to last goes to a backing service.</source>
        <translation>Die App läuft als Prozesse, die nichts teilen und nichts behalten. Was bleiben muss, kommt in einen unterstützenden Dienst.</translation>
    </message>
    <message>
        <source>Port binding</source>
        <translation>Portbindung</translation>
    </message>
    <message>
        <source>The app is complete in itself and serves by binding a port. Which port that is comes from the environment.</source>
        <translation>Die App ist in sich vollständig und bietet ihren Dienst an, indem sie einen Port bindet. Welcher das ist, kommt aus der Umgebung.</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Nebenläufigkeit</translation>
    </message>
    <message>
        <source>The app grows by running more processes of each type. Processes leave starting, stopping and watching them to the platform.</source>
        <translation>Die App wächst, indem sie von jeder Art mehr Prozesse betreibt. Starten, Anhalten und Überwachen überlassen Prozesse der Plattform.</translation>
    </message>
    <message>
        <source>Disposability</source>
        <translation>Einweggebrauch</translation>
    </message>
    <message>
        <source>Processes start within seconds and stop when they are told to. A sudden death loses no work.</source>
        <translation>Prozesse starten in Sekunden und enden, wenn man es ihnen sagt. Ein plötzliches Ende verliert keine Arbeit.</translation>
    </message>
    <message>
        <source>Dev/prod parity</source>
        <translation>Dev-Prod-Parität</translation>
    </message>
    <message>
        <source>The gaps in time, people and tools between development and production are kept small. Backing services are of the same type and version everywhere.</source>
        <translation>Die Lücken in Zeit, Personen und Werkzeugen zwischen Entwicklung und Produktion werden klein gehalten. Unterstützende Dienste sind überall von derselben Art und Version.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>The app writes its events to its standard output, unbuffered. Where they go from there is the environment&apos;s business.</source>
        <translation>Die App schreibt ihre Ereignisse ungepuffert auf die Standardausgabe. Wohin sie von dort gehen, ist Sache der Umgebung.</translation>
    </message>
    <message>
        <source>Admin processes</source>
        <translation>Admin-Prozesse</translation>
    </message>
    <message>
        <source>Migrations and other one-off tasks run in the same release with the same config. They ship with the app&apos;s own code.</source>
        <translation>Migrationen und andere einmalige Aufgaben laufen im selben Release mit derselben Konfiguration. Sie werden mit dem Code der App ausgeliefert.</translation>
    </message>
    <message>
        <source>nothing there says it</source>
        <translation>nichts dort sagt es</translation>
    </message>
    <message>
        <source>nobody wrote it: each platform has its own default</source>
        <translation>niemand hat es geschrieben: Jede Plattform hat ihre eigene Vorgabe</translation>
    </message>
    <message>
        <source>{:.3g} day</source>
        <translation>{} Tag</translation>
    </message>
    <message>
        <source>{:.3g} days</source>
        <translation>{} Tage</translation>
    </message>
    <message>
        <source>undeployed age</source>
        <translation>Alter des ältesten wartenden Commits</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>{} has all of {}</source>
        <translation>{} hat alles von {}</translation>
    </message>
    <message>
        <source>the oldest commit of {} that {} does not have was written {} ago</source>
        <translation>der älteste Commit von {}, den {} nicht hat, ist {} alt</translation>
    </message>
    <message>
        <source>commits behind main</source>
        <translation>Commits hinter dem Hauptbranch</translation>
    </message>
    <message>
        <source>commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>of {} that {} does not have</source>
        <translation>von {}, die {} nicht hat</translation>
    </message>
    <message>
        <source>commits ahead of main</source>
        <translation>Commits vor dem Hauptbranch</translation>
    </message>
    <message>
        <source>{} has nothing that {} lacks</source>
        <translation>{} hat nichts, was {} fehlt</translation>
    </message>
    <message>
        <source>{} has what {} lacks: the next release takes it away</source>
        <translation>{} hat, was {} fehlt: Das nächste Release nimmt es weg</translation>
    </message>
    <message>
        <source>from a commit&apos;s writing to its release: the median of the last {} release</source>
        <translation>vom Schreiben eines Commits bis zu seinem Release: der Median des letzten {} Release</translation>
    </message>
    <message>
        <source>from a commit&apos;s writing to its release: the median of the last {} releases</source>
        <translation>vom Schreiben eines Commits bis zu seinem Release: der Median der letzten {} Releases</translation>
    </message>
    <message>
        <source>commits between</source>
        <translation>Commits dazwischen</translation>
    </message>
    <message>
        <source>{} has {} that {} lacks, and lacks {} of it</source>
        <translation>{0} hat {1}, die {2} fehlen, und von dort fehlen ihm {3}</translation>
    </message>
    <message>
        <source>lead time</source>
        <translation>Durchlaufzeit</translation>
    </message>
    <message>
        <source>releases deployed by their authors</source>
        <translation>Releases, die ihre Autoren ausgeliefert haben</translation>
    </message>
    <message>
        <source>nothing says who deployed what</source>
        <translation>nichts sagt, wer was ausgeliefert hat</translation>
    </message>
    <message>
        <source>{} of the last {} releases whose deployer is known</source>
        <translation>{} der letzten {} Releases, von denen bekannt ist, wer sie ausgeliefert hat</translation>
    </message>
    <message>
        <source>technology that is the same</source>
        <translation>Technik, die gleich ist</translation>
    </message>
    <message>
        <source>no fact of technology is known in two environments</source>
        <translation>keine technische Angabe ist in zwei Umgebungen bekannt</translation>
    </message>
    <message>
        <source>{} of {} compared facts: engines and their versions, TLS, images, commands, users, log drivers, time zone and locale</source>
        <translation>{} von {} verglichenen Angaben: Engines und ihre Versionen, TLS, Images, Befehle, Benutzer, Log-Treiber, Zeitzone und Locale</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{} in {}</translation>
    </message>
    <message>
        <source>another kind of value: {}</source>
        <translation>eine andere Art von Wert: {}</translation>
    </message>
    <message>
        <source>with a unit in one place and without in another</source>
        <translation>hier mit Einheit und dort ohne</translation>
    </message>
    <message>
        <source>the same amount, written in another unit</source>
        <translation>dieselbe Größe, in einer anderen Einheit geschrieben</translation>
    </message>
    <message>
        <source>none in one place and some in another</source>
        <translation>hier keine und dort welche</translation>
    </message>
    <message>
        <source>a size, but {:.4g} times as much in one place as in another</source>
        <translation>eine Größe, aber hier {}-mal so viel wie dort</translation>
    </message>
    <message>
        <source>debugging is on in {}</source>
        <translation>in {} ist Debugging an</translation>
    </message>
    <message>
        <source>debugging may be on outside production</source>
        <translation>außerhalb der Produktion darf Debugging an sein</translation>
    </message>
    <message>
        <source>the same items in another order</source>
        <translation>dieselben Einträge in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>the lists hold different items</source>
        <translation>die Listen enthalten verschiedene Einträge</translation>
    </message>
    <message>
        <source>one meaning in two spellings: a program may know only one of them</source>
        <translation>eine Bedeutung in zwei Schreibweisen: Ein Programm kennt vielleicht nur eine davon</translation>
    </message>
    <message>
        <source>{}: a switch should be the same everywhere</source>
        <translation>{}: Ein Schalter sollte überall gleich stehen</translation>
    </message>
    <message>
        <source>{}: a version should be the same everywhere</source>
        <translation>{}: Eine Version sollte überall gleich sein</translation>
    </message>
    <message>
        <source>{}: time zone and language should be the same everywhere</source>
        <translation>{}: Zeitzone und Sprache sollten überall gleich sein</translation>
    </message>
    <message>
        <source>{}: another implementation behaves in another way</source>
        <translation>{}: Eine andere Implementierung verhält sich anders</translation>
    </message>
    <message>
        <source>{}: a name that should be the same everywhere</source>
        <translation>{}: ein Name, der überall gleich sein sollte</translation>
    </message>
    <message>
        <source>{}, and nothing says that it should</source>
        <translation>{}, und nichts sagt, dass das so sein soll</translation>
    </message>
    <message>
        <source>it names the environment</source>
        <translation>sie nennt die Umgebung</translation>
    </message>
    <message>
        <source>a name of the environment&apos;s own</source>
        <translation>ein Name der Umgebung selbst</translation>
    </message>
    <message>
        <source>what is observed may differ</source>
        <translation>was beobachtet wird, darf verschieden sein</translation>
    </message>
    <message>
        <source>an address: each environment has its own</source>
        <translation>eine Adresse: Jede Umgebung hat ihre eigene</translation>
    </message>
    <message>
        <source>a secret: each environment has its own</source>
        <translation>ein Geheimnis: Jede Umgebung hat ihr eigenes</translation>
    </message>
    <message>
        <source>addresses: each environment has its own</source>
        <translation>Adressen: Jede Umgebung hat ihre eigenen</translation>
    </message>
    <message>
        <source>a URL in one place and none in another</source>
        <translation>hier eine URL und dort keine</translation>
    </message>
    <message>
        <source>the same but for the environment&apos;s name</source>
        <translation>gleich bis auf den Namen der Umgebung</translation>
    </message>
    <message>
        <source>{} differs</source>
        <translation>{} weicht ab</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>sie weichen voneinander ab</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>fragment</source>
        <translation>Fragment</translation>
    </message>
    <message>
        <source>only {} {}: each environment&apos;s own</source>
        <translation>nur {} {}: Sache jeder Umgebung</translation>
    </message>
    <message>
        <source>{} {}, and should be the same everywhere</source>
        <translation>{} {}, und das sollte überall gleich sein</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>ist verschieden</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>sind verschieden</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>{} differ in 1 way that matters; none is an error.</source>
        <translation>{} unterscheiden sich in einem Punkt, der zählt; er ist kein Fehler.</translation>
    </message>
    <message>
        <source>{} differ in 1 way that matters; it is an error.</source>
        <translation>{} unterscheiden sich in einem Punkt, der zählt; er ist ein Fehler.</translation>
    </message>
    <message>
        <source>{} differ in {} ways that matter; none is an error.</source>
        <translation>{} unterscheiden sich in {} Punkten, die zählen; keiner ist ein Fehler.</translation>
    </message>
    <message>
        <source>{} differ in {} ways that matter; all are errors.</source>
        <translation>{} unterscheiden sich in {} Punkten, die zählen; alle sind Fehler.</translation>
    </message>
    <message>
        <source>{} differ in {} ways that matter; 1 is an error.</source>
        <translation>{} unterscheiden sich in {} Punkten, die zählen; einer ist ein Fehler.</translation>
    </message>
    <message>
        <source>{} differ in {} ways that matter; {} are errors.</source>
        <translation>{} unterscheiden sich in {} Punkten, die zählen; {} sind Fehler.</translation>
    </message>
    <message>
        <source>{} do not differ in any way that matters.</source>
        <translation>{} unterscheiden sich in nichts, was zählt.</translation>
    </message>
    <message>
        <source>{} do not differ in any way that matters, as far as they could be read.</source>
        <translation>{} unterscheiden sich in nichts, was zählt, soweit sie sich lesen ließen.</translation>
    </message>
    <message>
        <source>one question decides about traffic and restarts</source>
        <translation>eine Frage entscheidet über Anfragen und Neustarts</translation>
    </message>
    <message>
        <source>each platform asks in its own way</source>
        <translation>jede Plattform fragt auf ihre Weise</translation>
    </message>
    <message>
        <source>{}: something else is asked</source>
        <translation>{}: Es wird etwas anderes gefragt</translation>
    </message>
    <message>
        <source>{} could not be read</source>
        <translation>{} ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>its sources describe config vars only</source>
        <translation>ihre Quellen beschreiben nur Konfigurationsvariablen</translation>
    </message>
    <message>
        <source>no such {} there</source>
        <translation>dort nicht vorhanden: {}</translation>
    </message>
    <message>
        <source>not in {}; elsewhere {}</source>
        <translation>nicht in {}; sonst {}</translation>
    </message>
    <message>
        <source>not in {}</source>
        <translation>nicht in {}</translation>
    </message>
    <message>
        <source>no environment can have it</source>
        <translation>keine Umgebung kann es haben</translation>
    </message>
    <message>
        <source>no other environment can have it</source>
        <translation>keine andere Umgebung kann es haben</translation>
    </message>
    <message>
        <source>cannot be told in {}</source>
        <translation>lässt sich nicht sagen in {}</translation>
    </message>
    <message>
        <source>cannot be told in {}: {}</source>
        <translation>lässt sich nicht sagen in {}: {}</translation>
    </message>
    <message>
        <source>not in {}: {}</source>
        <translation>nicht in {}: {}</translation>
    </message>
    <message>
        <source>{} lacks {} and maybe more of the app&apos;s config in {}</source>
        <translation>{0} fehlt {1} und vielleicht mehr von der Konfiguration der App in {2}</translation>
    </message>
    <message>
        <source>A job lacks config that the app has</source>
        <translation>Einem Job fehlt Konfiguration, die die App hat</translation>
    </message>
    <message>
        <source>It reaches another database, or none, and fails when it is needed.</source>
        <translation>Er erreicht eine andere Datenbank oder gar keine und scheitert dann, wenn er gebraucht wird.</translation>
    </message>
    <message>
        <source>Keys about serving requests, telemetry and platforms are not missed by a job.</source>
        <translation>Schlüssel zum Bedienen von Anfragen, für Telemetrie und Plattformen fehlen einem Job nicht.</translation>
    </message>
    <message>
        <source>Give the job the config of the app.</source>
        <translation>Dem Job die Konfiguration der App geben.</translation>
    </message>
    <message>
        <source>{} runs another release than the app in {}</source>
        <translation>{} läuft mit einem anderen Release als die App in {}</translation>
    </message>
    <message>
        <source>A job runs another release than the app</source>
        <translation>Ein Job läuft mit einem anderen Release als die App</translation>
    </message>
    <message>
        <source>Images that no process of the app runs are tools: backups, clean-ups.</source>
        <translation>Images, die kein Prozess der App betreibt, sind Werkzeuge: Backups, Aufräumarbeiten.</translation>
    </message>
    <message>
        <source>Run the job from the image of the release.</source>
        <translation>Den Job aus dem Image des Release starten.</translation>
    </message>
    <message>
        <source>{} is started without what isolates its dependencies in {}</source>
        <translation>{} wird ohne das gestartet, was seine Abhängigkeiten isoliert, in {}</translation>
    </message>
    <message>
        <source>It may load other versions than the app does.</source>
        <translation>Er lädt womöglich andere Versionen als die App.</translation>
    </message>
    <message>
        <source>Only jobs that run from the image of the app.</source>
        <translation>Nur Jobs, die aus dem Image der App laufen.</translation>
    </message>
    <message>
        <source>Start the job by the same wrapper.</source>
        <translation>Den Job mit demselben Wrapper starten.</translation>
    </message>
    <message>
        <source>the program of {} is written in its manifest in {}</source>
        <translation>das Programm von {} steht in seinem Manifest in {}</translation>
    </message>
    <message>
        <source>A job&apos;s program is written in its manifest</source>
        <translation>Das Programm eines Jobs steht in seinem Manifest</translation>
    </message>
    <message>
        <source>It is not reviewed, tested or released with the app.</source>
        <translation>Es wird nicht mit der App geprüft, getestet und veröffentlicht.</translation>
    </message>
    <message>
        <source>Short commands pass.</source>
        <translation>Kurze Befehle gehen durch.</translation>
    </message>
    <message>
        <source>Put the script into the app and run it from its image.</source>
        <translation>Das Skript in die App aufnehmen und aus ihrem Image starten.</translation>
    </message>
    <message>
        <source>{} is a tool for administration in {}</source>
        <translation>{} ist ein Verwaltungswerkzeug in {}</translation>
    </message>
    <message>
        <source>A tool for administration runs in production</source>
        <translation>Ein Verwaltungswerkzeug läuft in der Produktion</translation>
    </message>
    <message>
        <source>Only production.</source>
        <translation>Nur Produktion.</translation>
    </message>
    <message>
        <source>Start it when it is needed, as a one-off process.</source>
        <translation>Es bei Bedarf als einmaligen Prozess starten.</translation>
    </message>
    <message>
        <source>{} keeps data at {} in {}</source>
        <translation>{} hält Daten unter {} in {}</translation>
    </message>
    <message>
        <source>A process keeps data on its own disk</source>
        <translation>Ein Prozess hält Daten auf seiner eigenen Platte</translation>
    </message>
    <message>
        <source>A second process does not see it, and a new release may begin without it.</source>
        <translation>Ein zweiter Prozess sieht es nicht, und ein neues Release beginnt vielleicht ohne es.</translation>
    </message>
    <message>
        <source>Volumes of backing services, caches, temporary, static and log folders, sockets, mounts of config and secrets, and folders of dependencies. An error in production, information in development.</source>
        <translation>Volumes unterstützender Dienste, Ordner für Caches, Logs, Temporäres und Statisches, Sockets, Mounts von Konfiguration und Geheimnissen sowie Ordner mit Abhängigkeiten. In der Produktion ein Fehler, in der Entwicklung ein Hinweis.</translation>
    </message>
    <message>
        <source>Put it into a backing service: an object store, a database.</source>
        <translation>Die Daten in einen unterstützenden Dienst legen: einen Objektspeicher, eine Datenbank.</translation>
    </message>
    <message>
        <source>{} runs on another architecture in one environment than in another</source>
        <translation>{} läuft nicht in allen Umgebungen auf derselben Architektur</translation>
    </message>
    <message>
        <source>A process runs on different architectures</source>
        <translation>Ein Prozess läuft auf verschiedenen Architekturen</translation>
    </message>
    <message>
        <source>Name the platform in both places, or build the image for both.</source>
        <translation>Die Plattform an beiden Orten nennen oder das Image für beide bauen.</translation>
    </message>
    <message>
        <source>{} scales by itself in production alone</source>
        <translation>{} skaliert nur in der Produktion von selbst</translation>
    </message>
    <message>
        <source>Only production scales by itself</source>
        <translation>Nur die Produktion skaliert von selbst</translation>
    </message>
    <message>
        <source>Starting and stopping under load is never tried before users see it.</source>
        <translation>Starten und Anhalten unter Last wird nie erprobt, bevor Benutzer es erleben.</translation>
    </message>
    <message>
        <source>Environments without a scheduler are left out.</source>
        <translation>Umgebungen ohne Scheduler bleiben außen vor.</translation>
    </message>
    <message>
        <source>Scale one environment before production by the same rule.</source>
        <translation>Eine Umgebung vor der Produktion nach derselben Regel skalieren.</translation>
    </message>
    <message>
        <source>{} differs in {}</source>
        <translation>{} weicht ab: {}</translation>
    </message>
    <message>
        <source>{} is there in {} and not in {}</source>
        <translation>{} gibt es in {} und nicht in {}</translation>
    </message>
    <message>
        <source>the engine is not known everywhere</source>
        <translation>die Engine ist nicht überall bekannt</translation>
    </message>
    <message>
        <source>{} is {}</source>
        <translation>{} ist {}</translation>
    </message>
    <message>
        <source>The engines are made to speak one protocol, and differ in detail</source>
        <translation>Die Engines sind für ein und dasselbe Protokoll gemacht und unterscheiden sich in Einzelheiten</translation>
    </message>
    <message>
        <source>{} leads to {}</source>
        <translation>{} führt zu {}</translation>
    </message>
    <message>
        <source>the database is {}</source>
        <translation>die Datenbank ist {}</translation>
    </message>
    <message>
        <source>A backing service is another product in another environment</source>
        <translation>Ein unterstützender Dienst ist in einer anderen Umgebung ein anderes Produkt</translation>
    </message>
    <message>
        <source>Run the engine of production in the other environments too.</source>
        <translation>Die Engine der Produktion auch in den anderen Umgebungen betreiben.</translation>
    </message>
    <message>
        <source>{} {} of {} has been out of support since {}</source>
        <translation>{} {} von {} wird seit {} nicht mehr unterstützt</translation>
    </message>
    <message>
        <source>A backing service runs a release that nobody mends any more</source>
        <translation>Ein unterstützender Dienst läuft mit einem Release, das niemand mehr pflegt</translation>
    </message>
    <message>
        <source>Faults that are found in it from now on stay.</source>
        <translation>Fehler, die ab jetzt darin gefunden werden, bleiben.</translation>
    </message>
    <message>
        <source>Releases that the table does not know. Contracts for longer support are waived.</source>
        <translation>Releases, die die Tabelle nicht kennt. Verträge über längere Unterstützung werden ausgenommen.</translation>
    </message>
    <message>
        <source>Plan the upgrade, in development first.</source>
        <translation>Das Upgrade planen, zuerst in der Entwicklung.</translation>
    </message>
    <message>
        <source>A backing service has another major version in another environment</source>
        <translation>Ein unterstützender Dienst hat in einer anderen Umgebung eine andere Hauptversion</translation>
    </message>
    <message>
        <source>Major versions change behaviour, defaults and file formats: queries, clients and backups of one fail on the other.</source>
        <translation>Hauptversionen ändern Verhalten, Vorgaben und Dateiformate: Abfragen, Clients und Backups der einen scheitern auf der anderen.</translation>
    </message>
    <message>
        <source>Run production&apos;s major version everywhere; waive the time of an upgrade.</source>
        <translation>Überall die Hauptversion der Produktion betreiben; für die Zeit eines Upgrades ausnehmen.</translation>
    </message>
    <message>
        <source>A backing service has another minor version in another environment</source>
        <translation>Ein unterstützender Dienst hat in einer anderen Umgebung eine andere Nebenversion</translation>
    </message>
    <message>
        <source>Minor versions mend and break: an error that one has is not seen on the other.</source>
        <translation>Nebenversionen beheben Fehler und bringen neue: Ein Fehler der einen zeigt sich auf der anderen nicht.</translation>
    </message>
    <message>
        <source>Run production&apos;s version everywhere.</source>
        <translation>Überall die Version der Produktion betreiben.</translation>
    </message>
    <message>
        <source>A backing service of other environments is missing</source>
        <translation>Ein unterstützender Dienst anderer Umgebungen fehlt</translation>
    </message>
    <message>
        <source>Add it to the environment: plumbline mirror makes a local one.</source>
        <translation>Ihn in die Umgebung aufnehmen: plumbline mirror macht ein lokales Gegenstück.</translation>
    </message>
    <message>
        <source>Development has a backing service that no other environment has</source>
        <translation>Die Entwicklung hat einen unterstützenden Dienst, den keine andere Umgebung hat</translation>
    </message>
    <message>
        <source>What works with it there has nothing to work with where users are.</source>
        <translation>Was dort damit arbeitet, hat bei den Benutzern nichts, womit es arbeiten könnte.</translation>
    </message>
    <message>
        <source>Tools of developers: mail catchers, database browsers, tracing UIs, mocks.</source>
        <translation>Werkzeuge von Entwicklern: Mail-Fänger, Datenbank-Browser, Oberflächen für Tracing, Mocks.</translation>
    </message>
    <message>
        <source>Set it up in the other environments, or take it out of development.</source>
        <translation>Ihn in den anderen Umgebungen einrichten oder aus der Entwicklung herausnehmen.</translation>
    </message>
    <message>
        <source>connections to {} are encrypted in one environment and not in another</source>
        <translation>Verbindungen zu {} sind nicht in allen Umgebungen verschlüsselt</translation>
    </message>
    <message>
        <source>{} encrypts in another way in another environment</source>
        <translation>{} verschlüsselt nicht in allen Umgebungen auf dieselbe Weise</translation>
    </message>
    <message>
        <source>Connections to a backing service are encrypted in one environment only</source>
        <translation>Verbindungen zu einem unterstützenden Dienst sind nur in einer Umgebung verschlüsselt</translation>
    </message>
    <message>
        <source>What only development does otherwise is a remark.</source>
        <translation>Was nur die Entwicklung anders macht, ist ein Hinweis.</translation>
    </message>
    <message>
        <source>Use TLS with the same mode locally, or waive it.</source>
        <translation>Lokal TLS im selben Modus verwenden oder den Befund ausnehmen.</translation>
    </message>
    <message>
        <source>Run one version of {} everywhere.</source>
        <translation>Überall eine Version von {} betreiben.</translation>
    </message>
    <message>
        <source>Run {} {} of production in the other environments.</source>
        <translation>{} {} der Produktion auch in den anderen Umgebungen betreiben.</translation>
    </message>
    <message>
        <source>the version is known in fewer than two environments</source>
        <translation>die Version ist in weniger als zwei Umgebungen bekannt</translation>
    </message>
    <message>
        <source>{} has version {}</source>
        <translation>{} hat Version {}</translation>
    </message>
    <message>
        <source>{} is built on different images</source>
        <translation>{} ist auf verschiedenen Images gebaut</translation>
    </message>
    <message>
        <source>One process is built on different images</source>
        <translation>Ein Prozess ist auf verschiedenen Images gebaut</translation>
    </message>
    <message>
        <source>Another distribution or another major version of the runtime is another program.</source>
        <translation>Eine andere Distribution oder Hauptversion der Laufzeitumgebung ist ein anderes Programm.</translation>
    </message>
    <message>
        <source>Only the stage that runs counts. The registry, the variant (slim, alpine) and minor versions may differ.</source>
        <translation>Nur die Stage, die läuft, zählt. Registry, Variante (slim, alpine) und Nebenversionen dürfen verschieden sein.</translation>
    </message>
    <message>
        <source>Build from one Dockerfile, with a target of its own for development.</source>
        <translation>Aus einem Dockerfile bauen, mit einem eigenen Target für die Entwicklung.</translation>
    </message>
    <message>
        <source>{} is built on {} by its tag</source>
        <translation>{} baut auf {}, benannt durch ein Tag</translation>
    </message>
    <message>
        <source>A base image is named by a tag alone</source>
        <translation>Ein Basis-Image ist nur durch ein Tag benannt</translation>
    </message>
    <message>
        <source>Whoever owns the registry can move a tag; a digest always means the same image.</source>
        <translation>Wem die Registry gehört, der kann ein Tag verschieben; ein Digest meint immer dasselbe Image.</translation>
    </message>
    <message>
        <source>scratch and stages of the same file are no images.</source>
        <translation>scratch und Stages derselben Datei sind keine Images.</translation>
    </message>
    <message>
        <source>Add the digest behind the tag, and let a bot keep it fresh.</source>
        <translation>Den Digest hinter das Tag setzen und von einem Bot aktuell halten lassen.</translation>
    </message>
    <message>
        <source>Write {} as {} or {} everywhere.</source>
        <translation>{} überall als {} oder {} schreiben.</translation>
    </message>
    <message>
        <source>{} is a switch that is written in {} ways</source>
        <translation>{} ist ein Schalter, der auf {} Arten geschrieben ist</translation>
    </message>
    <message>
        <source>A switch is written in different ways</source>
        <translation>Ein Schalter ist auf verschiedene Arten geschrieben</translation>
    </message>
    <message>
        <source>Choose one spelling, best that of production, and use it everywhere.</source>
        <translation>Eine Schreibweise wählen, am besten die der Produktion, und sie überall verwenden.</translation>
    </message>
    <message>
        <source>the branch {} is {} commits ahead of {} and {} behind</source>
        <translation>der Branch {} ist {} Commits vor {} und {} dahinter</translation>
    </message>
    <message>
        <source>the repository holds no code</source>
        <translation>das Repository enthält keinen Code</translation>
    </message>
    <message>
        <source>A branch is kept for an environment</source>
        <translation>Ein Branch wird für eine Umgebung gehalten</translation>
    </message>
    <message>
        <source>Branches that stand for environments drift apart; what is tested on one is not what runs from the other.</source>
        <translation>Branches, die für Umgebungen stehen, laufen auseinander; was auf dem einen getestet wird, ist nicht, was vom anderen läuft.</translation>
    </message>
    <message>
        <source>A branch that is only behind is promoted by moving it. A repository of manifests alone is told as information.</source>
        <translation>Ein Branch, der nur zurückliegt, wird durch Verschieben weitergereicht. Ein Repository, das nur Manifeste enthält, ist ein Hinweis.</translation>
    </message>
    <message>
        <source>Python keeps the output of {} back in {}</source>
        <translation>Python hält die Ausgabe von {} zurück in {}</translation>
    </message>
    <message>
        <source>Python keeps its output back</source>
        <translation>Python hält seine Ausgabe zurück</translation>
    </message>
    <message>
        <source>The last lines before a crash, the ones that matter, are lost.</source>
        <translation>Die letzten Zeilen vor einem Absturz, auf die es ankommt, gehen verloren.</translation>
    </message>
    <message>
        <source>Logging to standard error is not buffered; other languages are left out.</source>
        <translation>Loggen auf die Standardfehlerausgabe ist nicht gepuffert; andere Sprachen bleiben außen vor.</translation>
    </message>
    <message>
        <source>Set PYTHONUNBUFFERED=1.</source>
        <translation>PYTHONUNBUFFERED=1 setzen.</translation>
    </message>
    <message>
        <source>the image&apos;s own command is not known</source>
        <translation>der Befehl des Images selbst ist nicht bekannt</translation>
    </message>
    <message>
        <source>{} does &quot;{}&quot; whenever it starts in {}</source>
        <translation>{} führt bei jedem Start „{}“ aus in {}</translation>
    </message>
    <message>
        <source>A process builds itself before it starts</source>
        <translation>Ein Prozess baut sich selbst, bevor er startet</translation>
    </message>
    <message>
        <source>Every start depends on package servers, takes minutes, and may run other versions than the last one.</source>
        <translation>Jeder Start hängt von Paketservern ab, dauert Minuten und läuft vielleicht mit anderen Versionen als der letzte.</translation>
    </message>
    <message>
        <source>Development may do so.</source>
        <translation>Die Entwicklung darf das.</translation>
    </message>
    <message>
        <source>Do it when the image is built.</source>
        <translation>Es beim Bauen des Images tun.</translation>
    </message>
    <message>
        <source>what it forgets when it is full</source>
        <translation>was er vergisst, wenn er voll ist</translation>
    </message>
    <message>
        <source>A cache forgets by another policy</source>
        <translation>Ein Cache vergisst nach einer anderen Policy</translation>
    </message>
    <message>
        <source>Only what both environments say is compared.</source>
        <translation>Nur was beide Umgebungen sagen, wird verglichen.</translation>
    </message>
    <message>
        <source>Start the cache with production&apos;s maxmemory-policy.</source>
        <translation>Den Cache mit der maxmemory-policy der Produktion starten.</translation>
    </message>
    <message>
        <source>topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>A backing service is a cluster in one environment only</source>
        <translation>Ein unterstützender Dienst ist nur in einer Umgebung ein Cluster</translation>
    </message>
    <message>
        <source>Commands over several keys, transactions and clients&apos; settings work on a single node and fail on a cluster.</source>
        <translation>Befehle über mehrere Schlüssel, Transaktionen und Einstellungen der Clients gehen auf einem einzelnen Knoten und scheitern auf einem Cluster.</translation>
    </message>
    <message>
        <source>How many copies there are is each environment&apos;s own.</source>
        <translation>Wie viele Kopien es gibt, ist Sache jeder Umgebung.</translation>
    </message>
    <message>
        <source>Run the local one in cluster mode, too.</source>
        <translation>Auch den lokalen Dienst im Clustermodus betreiben.</translation>
    </message>
    <message>
        <source>{} is 1 in one environment and more in another</source>
        <translation>{} ist in einer Umgebung 1 und in einer anderen mehr</translation>
    </message>
    <message>
        <source>A process does one thing at a time here and many there</source>
        <translation>Ein Prozess tut hier eines zur Zeit und dort vieles</translation>
    </message>
    <message>
        <source>Races and exhausted pools only show with two workers or threads.</source>
        <translation>Race Conditions und erschöpfte Pools zeigen sich erst mit zwei Workern oder Threads.</translation>
    </message>
    <message>
        <source>Numbers are each environment&apos;s own; only one against several counts.</source>
        <translation>Zahlen sind Sache jeder Umgebung; nur eins gegen mehrere zählt.</translation>
    </message>
    <message>
        <source>Use at least two everywhere.</source>
        <translation>Überall mindestens zwei verwenden.</translation>
    </message>
    <message>
        <source>Keep the file out of the build.</source>
        <translation>Die Datei aus dem Build heraushalten.</translation>
    </message>
    <message>
        <source>{} copies {} into the image</source>
        <translation>{} kopiert {} in das Image</translation>
    </message>
    <message>
        <source>A dotenv file is copied into the image</source>
        <translation>Eine dotenv-Datei wird in das Image kopiert</translation>
    </message>
    <message>
        <source>The image then holds one environment&apos;s config and credentials, and wins over nothing it should.</source>
        <translation>Das Image enthält dann Konfiguration und Zugangsdaten einer Umgebung und setzt sich gegen nichts durch, gegen das es sollte.</translation>
    </message>
    <message>
        <source>Example files and encrypted ones; stages that are left behind; Dockerfiles for development.</source>
        <translation>Beispieldateien und verschlüsselte; Stages, die zurückbleiben; Dockerfiles für die Entwicklung.</translation>
    </message>
    <message>
        <source>Name the file in .dockerignore and give the config when the container runs.</source>
        <translation>Die Datei in .dockerignore nennen und die Konfiguration beim Start des Containers geben.</translation>
    </message>
    <message>
        <source>{} has a CPU limit here and another or none there</source>
        <translation>{} hat hier ein CPU-Limit und dort ein anderes oder keines</translation>
    </message>
    <message>
        <source>A process has its CPU limited here and not there</source>
        <translation>Die CPU eines Prozesses ist hier begrenzt und dort nicht</translation>
    </message>
    <message>
        <source>Timeouts come with the limit, and only where there is one.</source>
        <translation>Zeitüberschreitungen kommen mit dem Limit, und nur dort, wo es eines gibt.</translation>
    </message>
    <message>
        <source>Sizes are each environment&apos;s own: only none against some, and more than four times as much, count.</source>
        <translation>Größen sind Sache jeder Umgebung: Nur keine gegen welche und mehr als viermal so viel zählen.</translation>
    </message>
    <message>
        <source>Give every environment a limit of the same order.</source>
        <translation>Jeder Umgebung ein Limit derselben Größenordnung geben.</translation>
    </message>
    <message>
        <source>{} does not come back soon after a crash in {}</source>
        <translation>{} ist nach einem Absturz nicht bald wieder da in {}</translation>
    </message>
    <message>
        <source>A process does not come back soon after a crash</source>
        <translation>Ein Prozess ist nach einem Absturz nicht bald wieder da</translation>
    </message>
    <message>
        <source>Every crash is an outage for as long.</source>
        <translation>Jeder Absturz ist ein ebenso langer Ausfall.</translation>
    </message>
    <message>
        <source>A minute is fine. It is only tried in a local stack, and where it is asked for.</source>
        <translation>Eine Minute ist in Ordnung. Es wird nur in einem lokalen Stack erprobt, und nur wo danach gefragt wird.</translation>
    </message>
    <message>
        <source>Let the platform restart it, and start faster.</source>
        <translation>Die Plattform ihn neu starten lassen und schneller starten.</translation>
    </message>
    <message>
        <source>character set or collation</source>
        <translation>Zeichensatz oder Kollation</translation>
    </message>
    <message>
        <source>A database sorts or encodes text in another way</source>
        <translation>Eine Datenbank sortiert oder kodiert Text anders</translation>
    </message>
    <message>
        <source>Sort order, comparison and what can be stored at all depend on it: utf8mb4 takes what latin1 refuses.</source>
        <translation>Sortierung, Vergleiche und was sich überhaupt speichern lässt, hängen davon ab: utf8mb4 nimmt an, was latin1 ablehnt.</translation>
    </message>
    <message>
        <source>Only what both environments say is compared; a platform&apos;s default is no difference.</source>
        <translation>Nur was beide Umgebungen sagen, wird verglichen; die Vorgabe einer Plattform ist kein Unterschied.</translation>
    </message>
    <message>
        <source>Start the database with production&apos;s character set and collation.</source>
        <translation>Die Datenbank mit Zeichensatz und Kollation der Produktion starten.</translation>
    </message>
    <message>
        <source>{} not in {}</source>
        <translation>{} nicht in {}</translation>
    </message>
    <message>
        <source>{} does not say which extensions it has</source>
        <translation>{} sagt nicht, welche Erweiterungen es hat</translation>
    </message>
    <message>
        <source>{} has other extensions: {}</source>
        <translation>{} hat andere Erweiterungen: {}</translation>
    </message>
    <message>
        <source>A database lacks an extension that another environment has</source>
        <translation>Einer Datenbank fehlt eine Erweiterung, die eine andere Umgebung hat</translation>
    </message>
    <message>
        <source>A managed database that does not say what it has is not measured.</source>
        <translation>Eine verwaltete Datenbank, die nicht sagt, was sie hat, wird nicht gemessen.</translation>
    </message>
    <message>
        <source>Use an image that has the extension, or install it there.</source>
        <translation>Ein Image mit der Erweiterung verwenden oder sie dort installieren.</translation>
    </message>
    <message>
        <source>{} has another {}</source>
        <translation>{} weicht ab: {}</translation>
    </message>
    <message>
        <source>A backing service is set up with another parameter</source>
        <translation>Ein unterstützender Dienst ist mit einem anderen Parameter eingerichtet</translation>
    </message>
    <message>
        <source>Modes, timeouts and defaults such as sql_mode decide which statements pass.</source>
        <translation>Modi, Zeitgrenzen und Vorgaben wie sql_mode entscheiden, welche Anweisungen durchgehen.</translation>
    </message>
    <message>
        <source>What follows the size of the machine: memory, buffers, connections, workers.</source>
        <translation>Was der Größe des Rechners folgt: Speicher, Puffer, Verbindungen, Worker.</translation>
    </message>
    <message>
        <source>Give the local service production&apos;s parameter on its command line.</source>
        <translation>Dem lokalen Dienst den Parameter der Produktion auf der Kommandozeile geben.</translation>
    </message>
    <message>
        <source>Switch {} off in {}.</source>
        <translation>{} in {} abschalten.</translation>
    </message>
    <message>
        <source>debugging is on in {} by {}</source>
        <translation>in {} ist Debugging an, durch {}</translation>
    </message>
    <message>
        <source>Debugging is on where users are</source>
        <translation>Debugging ist an, wo Benutzer sind</translation>
    </message>
    <message>
        <source>Debug modes show stack traces, settings and consoles to whoever asks, and run slower than what was tested.</source>
        <translation>Debug-Modi zeigen jedem, der fragt, Stacktraces, Einstellungen und Konsolen und laufen langsamer als das Getestete.</translation>
    </message>
    <message>
        <source>Empty values, 0, false, no, off and none are off. Log levels have a rule of their own. An error in production, a warning in staging.</source>
        <translation>Leere Werte, 0, false, no, off und none sind aus. Log-Level haben eine eigene Regel. In der Produktion ein Fehler, im Staging eine Warnung.</translation>
    </message>
    <message>
        <source>Switch debugging off there.</source>
        <translation>Das Debugging dort abschalten.</translation>
    </message>
    <message>
        <source>{} holds a default credential in {}</source>
        <translation>{} enthält Standard-Zugangsdaten in {}</translation>
    </message>
    <message>
        <source>A credential is one that everybody knows</source>
        <translation>Zugangsdaten, die jeder kennt</translation>
    </message>
    <message>
        <source>Scanners try postgres/postgres, guest/guest and minioadmin within minutes.</source>
        <translation>Scanner probieren postgres/postgres, guest/guest und minioadmin innerhalb von Minuten.</translation>
    </message>
    <message>
        <source>Users&apos; names alone. A remark in development, a warning in staging.</source>
        <translation>Benutzernamen allein. In der Entwicklung ein Hinweis, im Staging eine Warnung.</translation>
    </message>
    <message>
        <source>Set a generated password there.</source>
        <translation>Dort ein erzeugtes Passwort setzen.</translation>
    </message>
    <message>
        <source>the next deployment takes {} config var from {} in {}</source>
        <translation>das nächste Deployment nimmt {} Konfigurationsvariable von {} weg in {}</translation>
    </message>
    <message>
        <source>the next deployment takes {} config vars from {} in {}</source>
        <translation>das nächste Deployment nimmt {} Konfigurationsvariablen von {} weg in {}</translation>
    </message>
    <message>
        <source>The next deployment takes config away</source>
        <translation>Das nächste Deployment nimmt Konfiguration weg</translation>
    </message>
    <message>
        <source>Somebody set it where it runs and in no file: it works until somebody deploys.</source>
        <translation>Jemand hat es dort gesetzt, wo es läuft, und in keiner Datei: Es geht, bis jemand ein Deployment macht.</translation>
    </message>
    <message>
        <source>Vars of the image and of the platform; services that no file describes, or whose config could not be read whole. Information in development.</source>
        <translation>Variablen des Images und der Plattform; Dienste, die keine Datei beschreibt oder deren Konfiguration sich nicht ganz lesen ließ. In der Entwicklung ein Hinweis.</translation>
    </message>
    <message>
        <source>Put the key into the file that the environment is deployed from.</source>
        <translation>Den Schlüssel in die Datei schreiben, aus der die Umgebung ausgeliefert wird.</translation>
    </message>
    <message>
        <source>nothing says which revision runs</source>
        <translation>nichts sagt, welche Revision läuft</translation>
    </message>
    <message>
        <source>{} runs {}, built from files that are not committed</source>
        <translation>{} betreibt {}, gebaut aus nicht committeten Dateien</translation>
    </message>
    <message>
        <source>What runs was built from files that are not committed</source>
        <translation>Was läuft, wurde aus nicht committeten Dateien gebaut</translation>
    </message>
    <message>
        <source>Nobody can build it again, or say what is in it.</source>
        <translation>Niemand kann es noch einmal bauen oder sagen, was darin ist.</translation>
    </message>
    <message>
        <source>Names that only hold the word count not: it has to be a suffix.</source>
        <translation>Namen, die das Wort nur enthalten, zählen nicht: Es muss am Ende stehen.</translation>
    </message>
    <message>
        <source>Build from a commit, best where nobody edits files: in continuous integration.</source>
        <translation>Aus einem Commit bauen, am besten dort, wo niemand Dateien bearbeitet: in der Continuous Integration.</translation>
    </message>
    <message>
        <source>{} runs a commit that the repository does not have</source>
        <translation>{} betreibt einen Commit, den das Repository nicht hat</translation>
    </message>
    <message>
        <source>A commit runs that the repository does not have</source>
        <translation>Ein Commit läuft, den das Repository nicht hat</translation>
    </message>
    <message>
        <source>What runs was built from a copy that nobody else sees.</source>
        <translation>Was läuft, wurde aus einer Kopie gebaut, die sonst niemand sieht.</translation>
    </message>
    <message>
        <source>A shallow clone, a folder without a repository, and environments that name no commit are not measured.</source>
        <translation>Ein flacher Klon, ein Ordner ohne Repository und Umgebungen, die keinen Commit nennen, werden nicht gemessen.</translation>
    </message>
    <message>
        <source>Push the branch that it was built from, and build from the repository.</source>
        <translation>Den Branch, aus dem gebaut wurde, pushen und aus dem Repository bauen.</translation>
    </message>
    <message>
        <source>nothing says which commit {} runs</source>
        <translation>nichts sagt, welchen Commit {} betreibt</translation>
    </message>
    <message>
        <source>Nothing says which commit runs</source>
        <translation>Nichts sagt, welcher Commit läuft</translation>
    </message>
    <message>
        <source>Nobody can tell which changes users have, or what an incident came with.</source>
        <translation>Niemand kann sagen, welche Änderungen Benutzer haben oder womit eine Störung kam.</translation>
    </message>
    <message>
        <source>Environments that run no image of the app are left out.</source>
        <translation>Umgebungen, die kein Image der App betreiben, bleiben außen vor.</translation>
    </message>
    <message>
        <source>Label the image with org.opencontainers.image.revision when it is built.</source>
        <translation>Das Image beim Bauen mit org.opencontainers.image.revision kennzeichnen.</translation>
    </message>
    <message>
        <source>nothing says which commit runs there</source>
        <translation>nichts sagt, welcher Commit dort läuft</translation>
    </message>
    <message>
        <source>{} installs what only development needs into the image</source>
        <translation>{} installiert in das Image, was nur die Entwicklung braucht</translation>
    </message>
    <message>
        <source>An image holds what only development needs</source>
        <translation>Ein Image enthält, was nur die Entwicklung braucht</translation>
    </message>
    <message>
        <source>Test tools and compilers in an image are weight and attack surface, and may be loaded by mistake.</source>
        <translation>Testwerkzeuge und Compiler in einem Image sind Ballast und Angriffsfläche und werden vielleicht versehentlich geladen.</translation>
    </message>
    <message>
        <source>A stage before the last is left behind. Frontends that are compiled to files are served from another stage. Dockerfiles for development are left out.</source>
        <translation>Eine Stage vor der letzten bleibt zurück. Frontends, die zu Dateien kompiliert werden, kommen aus einer anderen Stage. Dockerfiles für die Entwicklung bleiben außen vor.</translation>
    </message>
    <message>
        <source>Install without development dependencies in the stage that runs: npm ci --omit=dev, bundle install --without development.</source>
        <translation>In der Stage, die läuft, ohne Entwicklungsabhängigkeiten installieren: npm ci --omit=dev, bundle install --without development.</translation>
    </message>
    <message>
        <source>{} runs two images under one tag</source>
        <translation>{} betreibt zwei Images unter einem Tag</translation>
    </message>
    <message>
        <source>One tag stands for two images</source>
        <translation>Ein Tag steht für zwei Images</translation>
    </message>
    <message>
        <source>What was tested under that name is not what runs under it elsewhere.</source>
        <translation>Was unter diesem Namen getestet wurde, ist nicht, was anderswo darunter läuft.</translation>
    </message>
    <message>
        <source>Compared only where both digests are known.</source>
        <translation>Nur verglichen, wo beide Digests bekannt sind.</translation>
    </message>
    <message>
        <source>Deploy the tested image everywhere by its digest.</source>
        <translation>Das getestete Image überall nach seinem Digest ausliefern.</translation>
    </message>
    <message>
        <source>the value that is written over</source>
        <translation>der überschriebene Wert</translation>
    </message>
    <message>
        <source>{} is set twice in one file of {}, to different values</source>
        <translation>{} ist in einer Datei von {} zweimal gesetzt, auf verschiedene Werte</translation>
    </message>
    <message>
        <source>A config var is set twice in one place</source>
        <translation>Eine Konfigurationsvariable ist an einer Stelle zweimal gesetzt</translation>
    </message>
    <message>
        <source>One value wins, and not by anybody&apos;s choice: tools differ in which one it is.</source>
        <translation>Ein Wert setzt sich durch, und niemand hat ihn gewählt: Werkzeuge sind sich nicht einig, welcher es ist.</translation>
    </message>
    <message>
        <source>Files that lie over each other in an order that was given: that is what layers are.</source>
        <translation>Dateien, die in einer vorgegebenen Reihenfolge übereinander liegen: Dafür sind Schichten da.</translation>
    </message>
    <message>
        <source>Take one of the two out.</source>
        <translation>Einen der beiden herausnehmen.</translation>
    </message>
    <message>
        <source>{} is empty in {} and has a value in {}</source>
        <translation>{} ist leer in {} und hat einen Wert in {}</translation>
    </message>
    <message>
        <source>A config var is empty in one environment and set in another</source>
        <translation>Eine Konfigurationsvariable ist in einer Umgebung leer und in einer anderen gesetzt</translation>
    </message>
    <message>
        <source>Give it a value there, or take the empty line out so that the default applies.</source>
        <translation>Dort einen Wert geben oder die leere Zeile herausnehmen, damit die Vorgabe greift.</translation>
    </message>
    <message>
        <source>{} is an emulator in {}</source>
        <translation>{} ist ein Emulator in {}</translation>
    </message>
    <message>
        <source>An emulator stands in for a backing service</source>
        <translation>Ein Emulator springt für einen unterstützenden Dienst ein</translation>
    </message>
    <message>
        <source>Emulators leave out limits, permissions, consistency and rarer calls.</source>
        <translation>Emulatoren lassen Grenzen, Berechtigungen, Konsistenz und seltenere Aufrufe weg.</translation>
    </message>
    <message>
        <source>Environments that all use the emulator.</source>
        <translation>Umgebungen, die alle den Emulator verwenden.</translation>
    </message>
    <message>
        <source>Write down what the emulator cannot do, and try those parts against the real one.</source>
        <translation>Aufschreiben, was der Emulator nicht kann, und diese Teile am echten Dienst erproben.</translation>
    </message>
    <message>
        <source>{} lacks {} commit that {} runs</source>
        <translation>{0} fehlt {1} Commit, den {2} betreibt</translation>
    </message>
    <message>
        <source>{} lacks {} commits that {} runs</source>
        <translation>{0} fehlen {1} Commits, die {2} betreibt</translation>
    </message>
    <message>
        <source>An environment lacks commits that production runs</source>
        <translation>Einer Umgebung fehlen Commits, die in der Produktion laufen</translation>
    </message>
    <message>
        <source>What is tried there is older than what users have: it says nothing of the next release.</source>
        <translation>Was dort erprobt wird, ist älter als das, was Benutzer haben: Über das nächste Release sagt es nichts.</translation>
    </message>
    <message>
        <source>Commits that the repository does not know are not measured. Of a checkout a remark.</source>
        <translation>Commits, die das Repository nicht kennt, werden nicht gemessen. Bei einem Checkout ein Hinweis.</translation>
    </message>
    <message>
        <source>Deploy what production runs to that environment.</source>
        <translation>In dieser Umgebung ausliefern, was in der Produktion läuft.</translation>
    </message>
    <message>
        <source>{} places in the code ask for the environment&apos;s name</source>
        <translation>{} Stellen im Code fragen nach dem Namen der Umgebung</translation>
    </message>
    <message>
        <source>Code branches on the name of its environment</source>
        <translation>Code verzweigt nach dem Namen seiner Umgebung</translation>
    </message>
    <message>
        <source>What only runs in production is never run before; a new environment needs a change to the code.</source>
        <translation>Was nur in der Produktion läuft, lief davor nie; eine neue Umgebung braucht eine Änderung am Code.</translation>
    </message>
    <message>
        <source>Give what differs a config var of its own and ask that.</source>
        <translation>Dem, was verschieden ist, eine eigene Konfigurationsvariable geben und diese abfragen.</translation>
    </message>
    <message>
        <source>{} of {} is not read alike everywhere</source>
        <translation>{} von {} wird nicht überall gleich gelesen</translation>
    </message>
    <message>
        <source>Readers of a dotenv file do not read it alike</source>
        <translation>Eine dotenv-Datei wird nicht von allen gleich gelesen</translation>
    </message>
    <message>
        <source>That docker run keeps quotes is no fault by itself. Files that no environment uses are left out.</source>
        <translation>Dass docker run Anführungszeichen behält, ist für sich kein Mangel. Dateien, die keine Umgebung verwendet, bleiben außen vor.</translation>
    </message>
    <message>
        <source>Write the value so that all agree: quote it in single quotes, and keep blanks, # and $ out of unquoted values.</source>
        <translation>Den Wert so schreiben, dass alle ihn gleich lesen: in einfache Anführungszeichen setzen und Leerzeichen, # und $ aus Werten ohne Anführungszeichen heraushalten.</translation>
    </message>
    <message>
        <source>Let git ignore {}.</source>
        <translation>{} von git ignorieren lassen.</translation>
    </message>
    <message>
        <source>git neither tracks nor ignores {}</source>
        <translation>git verfolgt {} nicht und ignoriert es nicht</translation>
    </message>
    <message>
        <source>A dotenv file is one git add away from the history</source>
        <translation>Eine dotenv-Datei ist ein git add vom Verlauf entfernt</translation>
    </message>
    <message>
        <source>A file with credentials that git does not ignore is committed sooner or later.</source>
        <translation>Eine Datei mit Zugangsdaten, die git nicht ignoriert, wird früher oder später committet.</translation>
    </message>
    <message>
        <source>Examples and encrypted files may be committed; what is tracked already is told by its credentials.</source>
        <translation>Beispiele und verschlüsselte Dateien dürfen committet werden; was schon verfolgt wird, zeigt sich an seinen Zugangsdaten.</translation>
    </message>
    <message>
        <source>Add the file to .gitignore.</source>
        <translation>Die Datei in .gitignore aufnehmen.</translation>
    </message>
    <message>
        <source>Set {} to {} in {}.</source>
        <translation>{} auf {} setzen in {}.</translation>
    </message>
    <message>
        <source>{} says {} in {}</source>
        <translation>{} sagt {} in {}</translation>
    </message>
    <message>
        <source>The app is told that it runs in another environment</source>
        <translation>Der App wird gesagt, sie laufe in einer anderen Umgebung</translation>
    </message>
    <message>
        <source>Frameworks choose caching, error pages, checks and settings by that name: as development they show what nobody should see, and skip what everybody relies on.</source>
        <translation>Frameworks wählen nach diesem Namen Caching, Fehlerseiten, Prüfungen und Einstellungen: als Entwicklung zeigen sie, was niemand sehen soll, und lassen weg, worauf sich alle verlassen.</translation>
    </message>
    <message>
        <source>Staging and development that run as production do. Names that say no role.</source>
        <translation>Staging und Entwicklung, die wie die Produktion laufen. Namen, die keine Rolle nennen.</translation>
    </message>
    <message>
        <source>Set the name that belongs to the environment.</source>
        <translation>Den Namen setzen, der zur Umgebung gehört.</translation>
    </message>
    <message>
        <source>{} commits lie between {} and {}</source>
        <translation>{} Commits liegen zwischen {} und {}</translation>
    </message>
    <message>
        <source>Two environments run different commits</source>
        <translation>Zwei Umgebungen betreiben verschiedene Commits</translation>
    </message>
    <message>
        <source>That is what environments are for; the number says how far apart they are.</source>
        <translation>Dafür sind Umgebungen da; die Zahl sagt, wie weit sie auseinander sind.</translation>
    </message>
    <message>
        <source>Commits that the repository does not know.</source>
        <translation>Commits, die das Repository nicht kennt.</translation>
    </message>
    <message>
        <source>Nothing, as long as the number is small.</source>
        <translation>Nichts, solange die Zahl klein ist.</translation>
    </message>
    <message>
        <source>{} is built with another {} in one environment than in another</source>
        <translation>{} wird nicht in allen Umgebungen mit demselben {} gebaut</translation>
    </message>
    <message>
        <source>An image is built for one environment</source>
        <translation>Ein Image ist für eine Umgebung gebaut</translation>
    </message>
    <message>
        <source>What was tried in staging is not what production runs: each has a build of its own.</source>
        <translation>Was im Staging erprobt wurde, ist nicht, was in der Produktion läuft: Jede hat einen eigenen Build.</translation>
    </message>
    <message>
        <source>Arguments that say which build it is (versions, commits, dates) or who builds it (proxies, mirrors, user ids).</source>
        <translation>Argumente, die sagen, welcher Build es ist (Versionen, Commits, Daten) oder wer ihn macht (Proxys, Spiegelserver, Benutzer-IDs).</translation>
    </message>
    <message>
        <source>Build one image and give what differs as config when it starts.</source>
        <translation>Ein Image bauen und das, was verschieden ist, beim Start als Konfiguration geben.</translation>
    </message>
    <message>
        <source>{} {} of {} could not be read</source>
        <translation>{} {} von {} ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>A source of an environment could not be read</source>
        <translation>Eine Quelle einer Umgebung ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>What cannot be read cannot be compared: nothing there is missing, and nothing is well.</source>
        <translation>Was sich nicht lesen lässt, lässt sich nicht vergleichen: Dort fehlt nichts, und dort ist nichts in Ordnung.</translation>
    </message>
    <message>
        <source>Give read access to the source, or take it out of plumbline.yaml.</source>
        <translation>Lesezugriff auf die Quelle geben oder sie aus plumbline.yaml herausnehmen.</translation>
    </message>
    <message>
        <source>what is known of {} is {:.0f} days old</source>
        <translation>was von {} bekannt ist, ist {} Tage alt</translation>
    </message>
    <message>
        <source>What is known of an environment is old</source>
        <translation>Was von einer Umgebung bekannt ist, ist alt</translation>
    </message>
    <message>
        <source>Sources that are read afresh each time.</source>
        <translation>Quellen, die jedes Mal neu gelesen werden.</translation>
    </message>
    <message>
        <source>Take a new snapshot: plumbline snapshot.</source>
        <translation>Einen neuen Schnappschuss aufnehmen: plumbline snapshot.</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>the {} in {} of {} has expired</source>
        <translation>{1} von {2}: {0} ist abgelaufen</translation>
    </message>
    <message>
        <source>the {} in {} of {} expires in {:.0f} days</source>
        <translation>{1} von {2}: {0} läuft in {3} Tagen ab</translation>
    </message>
    <message>
        <source>A token or certificate expires soon, or has</source>
        <translation>Ein Token oder Zertifikat läuft bald ab oder ist abgelaufen</translation>
    </message>
    <message>
        <source>What works today fails on a day that nobody wrote down.</source>
        <translation>Was heute geht, scheitert an einem Tag, den niemand aufgeschrieben hat.</translation>
    </message>
    <message>
        <source>Tokens that are made to live a day at most, and those that say no end.</source>
        <translation>Token, die höchstens einen Tag leben sollen, und solche, die kein Ende nennen.</translation>
    </message>
    <message>
        <source>Make a new one, and write down when it ends.</source>
        <translation>Ein neues erstellen und aufschreiben, wann es endet.</translation>
    </message>
    <message>
        <source>Let the key name the port that requests go to.</source>
        <translation>Den Schlüssel den Port nennen lassen, an den Anfragen gehen.</translation>
    </message>
    <message>
        <source>{} is reached at another port than it listens on in {}</source>
        <translation>{} wird unter einem anderen Port erreicht, als es lauscht, in {}</translation>
    </message>
    <message>
        <source>A port is offered that the process does not listen on</source>
        <translation>Ein Port wird angeboten, auf dem der Prozess nicht lauscht</translation>
    </message>
    <message>
        <source>Requests go to a port behind which nobody is.</source>
        <translation>Anfragen gehen an einen Port, hinter dem niemand ist.</translation>
    </message>
    <message>
        <source>Images that expose nothing and several ports that include the right one pass. What an image exposes is a hint: without PORT it is told as information.</source>
        <translation>Images, die nichts angeben, und mehrere Ports mit dem richtigen darunter gehen durch. Was ein Image angibt, ist ein Anhaltspunkt: Ohne PORT ist es ein Hinweis.</translation>
    </message>
    <message>
        <source>Name one port in all places, best in PORT.</source>
        <translation>An allen Stellen einen Port nennen, am besten in PORT.</translation>
    </message>
    <message>
        <source>{} is on in {} and off in {}</source>
        <translation>{} ist an in {} und aus in {}</translation>
    </message>
    <message>
        <source>A feature is on in one environment and off in another</source>
        <translation>Eine Funktion ist in einer Umgebung an und in einer anderen aus</translation>
    </message>
    <message>
        <source>What is tried with the switch on is not what runs with it off.</source>
        <translation>Was mit eingeschaltetem Schalter erprobt wird, ist nicht, was mit ausgeschaltetem läuft.</translation>
    </message>
    <message>
        <source>{} is given another time to stop in one environment than in another</source>
        <translation>{} bekommt nicht in allen Umgebungen dieselbe Zeit zum Anhalten</translation>
    </message>
    <message>
        <source>Processes are given different times to stop</source>
        <translation>Prozesse bekommen verschieden viel Zeit zum Anhalten</translation>
    </message>
    <message>
        <source>Work that is finished in time here is cut off there.</source>
        <translation>Arbeit, die hier rechtzeitig fertig wird, wird dort abgeschnitten.</translation>
    </message>
    <message>
        <source>Platforms&apos; own defaults are no difference.</source>
        <translation>Die Vorgaben der Plattformen selbst sind kein Unterschied.</translation>
    </message>
    <message>
        <source>Give the process the time that production gives it.</source>
        <translation>Dem Prozess die Zeit geben, die ihm die Produktion gibt.</translation>
    </message>
    <message>
        <source>Give it {} seconds to stop.</source>
        <translation>{} Sekunden zum Anhalten geben.</translation>
    </message>
    <message>
        <source>nobody tried how long it takes to stop</source>
        <translation>niemand hat erprobt, wie lange das Anhalten dauert</translation>
    </message>
    <message>
        <source>{} needs {} to stop, and is given less in {}</source>
        <translation>{} braucht {} zum Anhalten und bekommt weniger in {}</translation>
    </message>
    <message>
        <source>A process is given less time to stop than it needs</source>
        <translation>Ein Prozess bekommt weniger Zeit zum Anhalten, als er braucht</translation>
    </message>
    <message>
        <source>It is killed in the middle of its work at every release.</source>
        <translation>Er wird bei jedem Release mitten in der Arbeit beendet.</translation>
    </message>
    <message>
        <source>A process that never stops by itself is another matter.</source>
        <translation>Ein Prozess, der nie von selbst endet, ist eine andere Sache.</translation>
    </message>
    <message>
        <source>Raise stop_grace_period or terminationGracePeriodSeconds.</source>
        <translation>stop_grace_period oder terminationGracePeriodSeconds erhöhen.</translation>
    </message>
    <message>
        <source>the code listens on {} whatever PORT says</source>
        <translation>der Code lauscht auf {}, was auch immer PORT sagt</translation>
    </message>
    <message>
        <source>The code chooses the port by itself</source>
        <translation>Der Code wählt den Port selbst</translation>
    </message>
    <message>
        <source>A platform that gives each process a port cannot run it, and two of them cannot run side by side.</source>
        <translation>Eine Plattform, die jedem Prozess einen Port gibt, kann ihn nicht betreiben, und zwei davon laufen nicht nebeneinander.</translation>
    </message>
    <message>
        <source>A port that is only a default, code that reads PORT, and tests are left out. A port that the services declare everywhere is told as information.</source>
        <translation>Ein Port, der nur eine Vorgabe ist, Code, der PORT liest, und Tests bleiben außen vor. Ein Port, den die Dienste überall deklarieren, ist ein Hinweis.</translation>
    </message>
    <message>
        <source>Read PORT and keep the number as its default.</source>
        <translation>PORT lesen und die Zahl als Vorgabe behalten.</translation>
    </message>
    <message>
        <source>the health check of {} differs</source>
        <translation>die Zustandsprüfung von {} weicht ab</translation>
    </message>
    <message>
        <source>the liveness probe of {} differs</source>
        <translation>die Liveness-Prüfung von {} weicht ab</translation>
    </message>
    <message>
        <source>A process is asked another question here than there</source>
        <translation>Einem Prozess wird hier eine andere Frage gestellt als dort</translation>
    </message>
    <message>
        <source>It may be well by the one and ill by the other.</source>
        <translation>Nach der einen Prüfung kann er gesund sein und nach der anderen krank.</translation>
    </message>
    <message>
        <source>Times and retries are each environment&apos;s own. The same request by HTTP is one, whoever sends it.</source>
        <translation>Zeiten und Versuche sind Sache jeder Umgebung. Dieselbe HTTP-Anfrage ist eine, wer sie auch schickt.</translation>
    </message>
    <message>
        <source>Ask the same everywhere.</source>
        <translation>Überall dasselbe fragen.</translation>
    </message>
    <message>
        <source>{} uses the network of its host in {}</source>
        <translation>{} benutzt das Netzwerk seines Hosts in {}</translation>
    </message>
    <message>
        <source>A process uses the network of its host</source>
        <translation>Ein Prozess benutzt das Netzwerk seines Hosts</translation>
    </message>
    <message>
        <source>Its ports collide with those of others, localhost is another machine&apos;s than elsewhere, and names of services do not lead to it.</source>
        <translation>Seine Ports stoßen mit denen anderer zusammen, localhost ist ein anderer Rechner als anderswo, und Dienstnamen führen nicht zu ihm.</translation>
    </message>
    <message>
        <source>Agents that look after the host. A warning in production, information elsewhere.</source>
        <translation>Agenten, die den Host überwachen. In der Produktion eine Warnung, sonst ein Hinweis.</translation>
    </message>
    <message>
        <source>Give it a network of its own and publish its ports.</source>
        <translation>Ihm ein eigenes Netzwerk geben und seine Ports veröffentlichen.</translation>
    </message>
    <message>
        <source>{} uses a folder of its host in {}</source>
        <translation>{} benutzt einen Ordner seines Hosts in {}</translation>
    </message>
    <message>
        <source>A process depends on a folder of its host</source>
        <translation>Ein Prozess hängt von einem Ordner seines Hosts ab</translation>
    </message>
    <message>
        <source>Read-only mounts, single files, the engine&apos;s socket, code (a rule of its own) and agents that look after the host.</source>
        <translation>Nur lesbare Mounts, einzelne Dateien, der Socket der Engine, Code (eine eigene Regel) und Agenten, die den Host überwachen.</translation>
    </message>
    <message>
        <source>Use a volume or a backing service.</source>
        <translation>Ein Volume oder einen unterstützenden Dienst verwenden.</translation>
    </message>
    <message>
        <source>{} runs {} in {}, and {} in {}</source>
        <translation>{} betreibt {} in {} und {} in {}</translation>
    </message>
    <message>
        <source>Production runs an image that staging does not</source>
        <translation>Die Produktion betreibt ein Image, das Staging nicht betreibt</translation>
    </message>
    <message>
        <source>What is promoted was tried before; what is built anew for production was not.</source>
        <translation>Was weitergereicht wird, wurde vorher erprobt; was für die Produktion neu gebaut wird, nicht.</translation>
    </message>
    <message>
        <source>Only images of the same repository that are fixed by a tag or digest; a release that is on its way is told, too.</source>
        <translation>Nur Images desselben Repositorys, die durch Tag oder Digest feststehen; auch ein Release, das gerade unterwegs ist, wird genannt.</translation>
    </message>
    <message>
        <source>Promote the image that staging runs.</source>
        <translation>Das Image weiterreichen, das im Staging läuft.</translation>
    </message>
    <message>
        <source>the images of {} are built from {} repositories</source>
        <translation>die Images von {} sind aus {} Repositorys gebaut</translation>
    </message>
    <message>
        <source>Images of one process come from different repositories</source>
        <translation>Images eines Prozesses kommen aus verschiedenen Repositorys</translation>
    </message>
    <message>
        <source>The same repository by ssh, https, with or without .git is one.</source>
        <translation>Dasselbe Repository über ssh, https, mit oder ohne .git ist eines.</translation>
    </message>
    <message>
        <source>Build every environment&apos;s image from one repository.</source>
        <translation>Das Image jeder Umgebung aus einem Repository bauen.</translation>
    </message>
    <message>
        <source>the code runs {}, which no Dockerfile installs</source>
        <translation>der Code startet {}, das kein Dockerfile installiert</translation>
    </message>
    <message>
        <source>Code runs a program that nothing installs</source>
        <translation>Code startet ein Programm, das nichts installiert</translation>
    </message>
    <message>
        <source>A program that happens to be on one machine is missing in the image, or is another version there.</source>
        <translation>Ein Programm, das zufällig auf einem Rechner ist, fehlt im Image oder hat dort eine andere Version.</translation>
    </message>
    <message>
        <source>Programs that every small image has, the runtime&apos;s own tools and programs that are themselves copied into the image do not count.</source>
        <translation>Programme, die jedes kleine Image hat, die Werkzeuge der Laufzeitumgebung selbst und Programme, die in das Image kopiert werden, zählen nicht.</translation>
    </message>
    <message>
        <source>Install the program in the image, by a version.</source>
        <translation>Das Programm in einer bestimmten Version im Image installieren.</translation>
    </message>
    <message>
        <source>the code keeps sessions in the process</source>
        <translation>der Code hält Sitzungen im Prozess</translation>
    </message>
    <message>
        <source>sessions live in one process in {}</source>
        <translation>Sitzungen leben in einem einzelnen Prozess in {}</translation>
    </message>
    <message>
        <source>Sessions live in one process</source>
        <translation>Sitzungen leben in einem einzelnen Prozess</translation>
    </message>
    <message>
        <source>Tests are left out. What only the code says is told as information: it may be replaced where it is deployed.</source>
        <translation>Tests bleiben außen vor. Was nur der Code sagt, ist ein Hinweis: Wo er ausgeliefert wird, ist es vielleicht ersetzt.</translation>
    </message>
    <message>
        <source>Keep sessions in a cache or a database.</source>
        <translation>Sitzungen in einem Cache oder einer Datenbank halten.</translation>
    </message>
    <message>
        <source>A config var is written in other letters in one environment</source>
        <translation>Eine Konfigurationsvariable ist in einer Umgebung mit anderen Buchstaben geschrieben</translation>
    </message>
    <message>
        <source>Names of environment variables are case-sensitive everywhere but on Windows: Api_Url is not API_URL.</source>
        <translation>Bei Namen von Umgebungsvariablen zählt Groß- und Kleinschreibung überall außer unter Windows: Api_Url ist nicht API_URL.</translation>
    </message>
    <message>
        <source>Names that one environment has both of.</source>
        <translation>Namen, von denen eine Umgebung beide hat.</translation>
    </message>
    <message>
        <source>Write the name as the other environments do.</source>
        <translation>Den Namen so schreiben wie die anderen Umgebungen.</translation>
    </message>
    <message>
        <source>the code makes names of variables at run time</source>
        <translation>der Code bildet Namen von Variablen erst zur Laufzeit</translation>
    </message>
    <message>
        <source>nothing in the code reads {}</source>
        <translation>nichts im Code liest {}</translation>
    </message>
    <message>
        <source>A key is set that nothing reads</source>
        <translation>Ein Schlüssel ist gesetzt, den nichts liest</translation>
    </message>
    <message>
        <source>Keys that platforms, runtimes and libraries read by themselves, and code that makes names at run time: then it is not measured. Only where the code of the service lies in the workspace.</source>
        <translation>Schlüssel, die Plattformen, Laufzeitumgebungen und Bibliotheken selbst lesen, und Code, der Namen erst zur Laufzeit bildet: Dann wird nicht gemessen. Nur wo der Code des Dienstes im Arbeitsbereich liegt.</translation>
    </message>
    <message>
        <source>Take the key out where nothing reads it.</source>
        <translation>Den Schlüssel dort herausnehmen, wo ihn nichts liest.</translation>
    </message>
    <message>
        <source>Add {} to {}.</source>
        <translation>{} in {} aufnehmen.</translation>
    </message>
    <message>
        <source>{} does not show {}</source>
        <translation>{} zeigt {} nicht</translation>
    </message>
    <message>
        <source>A key is missing from the example file</source>
        <translation>Ein Schlüssel fehlt in der Beispieldatei</translation>
    </message>
    <message>
        <source>Keys that a platform or a tool sets, and such as only one environment of those deployed has, are left out.</source>
        <translation>Schlüssel, die eine Plattform oder ein Werkzeug setzt, und solche, die unter den ausgelieferten nur eine Umgebung hat, bleiben außen vor.</translation>
    </message>
    <message>
        <source>Add the key to the example file, with a value that shows its form.</source>
        <translation>Den Schlüssel in die Beispieldatei aufnehmen, mit einem Wert, der seine Form zeigt.</translation>
    </message>
    <message>
        <source>A config var is missing where one of nearly the same name is set</source>
        <translation>Eine Konfigurationsvariable fehlt, wo eine fast gleichen Namens gesetzt ist</translation>
    </message>
    <message>
        <source>A misspelt name sets nothing: the code reads the right one and finds none.</source>
        <translation>Ein falsch geschriebener Name setzt nichts: Der Code liest den richtigen und findet keinen.</translation>
    </message>
    <message>
        <source>Names shorter than six letters, numbered series, plurals, and names whose words differ as a whole (DB_READ_URL, DB_WRITE_URL).</source>
        <translation>Namen mit weniger als sechs Buchstaben, nummerierte Reihen, Mehrzahlen und Namen, deren Wörter sich als Ganzes unterscheiden (DB_READ_URL, DB_WRITE_URL).</translation>
    </message>
    <message>
        <source>Give the variable the name that the other environments have.</source>
        <translation>Der Variablen den Namen geben, den sie in den anderen Umgebungen hat.</translation>
    </message>
    <message>
        <source>A config var is set in development only</source>
        <translation>Eine Konfigurationsvariable ist nur in der Entwicklung gesetzt</translation>
    </message>
    <message>
        <source>What only development has is not tried where users are; what is meant for development alone should say so.</source>
        <translation>Was nur die Entwicklung hat, wird nicht dort erprobt, wo Benutzer sind; was allein für die Entwicklung gedacht ist, sollte das sagen.</translation>
    </message>
    <message>
        <source>Variables of tools (COMPOSE_*, DOCKER_*, XDEBUG_*) and debug switches.</source>
        <translation>Variablen von Werkzeugen (COMPOSE_*, DOCKER_*, XDEBUG_*) und Debug-Schalter.</translation>
    </message>
    <message>
        <source>Set the key in the other environments too, or take it out of development.</source>
        <translation>Den Schlüssel auch in den anderen Umgebungen setzen oder aus der Entwicklung herausnehmen.</translation>
    </message>
    <message>
        <source>A config var is set in production only</source>
        <translation>Eine Konfigurationsvariable ist nur in der Produktion gesetzt</translation>
    </message>
    <message>
        <source>What it switches on is met for the first time where users are.</source>
        <translation>Was sie einschaltet, begegnet einem zum ersten Mal dort, wo Benutzer sind.</translation>
    </message>
    <message>
        <source>What observes the app may be missing elsewhere. What the platform gives is not counted.</source>
        <translation>Was die App beobachtet, darf anderswo fehlen. Was die Plattform gibt, zählt nicht.</translation>
    </message>
    <message>
        <source>Set the key in the other environments too, with a value of their own.</source>
        <translation>Den Schlüssel auch in den anderen Umgebungen setzen, mit einem eigenen Wert.</translation>
    </message>
    <message>
        <source>{} is set by {} and by {} in {}</source>
        <translation>{} wird durch {} und durch {} gesetzt in {}</translation>
    </message>
    <message>
        <source>Two layers set a config var to different values</source>
        <translation>Zwei Schichten setzen eine Konfigurationsvariable auf verschiedene Werte</translation>
    </message>
    <message>
        <source>Layers that agree. Overlays of one kind lie over each other on purpose.</source>
        <translation>Schichten, die sich einig sind. Overlays einer Art liegen mit Absicht übereinander.</translation>
    </message>
    <message>
        <source>Set it in one place only.</source>
        <translation>Ihn nur an einer Stelle setzen.</translation>
    </message>
    <message>
        <source>some environment has config that could not be read</source>
        <translation>eine Umgebung hat Konfiguration, die sich nicht lesen ließ</translation>
    </message>
    <message>
        <source>the code reads {}, which no environment has</source>
        <translation>der Code liest {}, das keine Umgebung hat</translation>
    </message>
    <message>
        <source>the code stops without it</source>
        <translation>der Code bricht ohne es ab</translation>
    </message>
    <message>
        <source>the code goes on without it</source>
        <translation>der Code läuft ohne es weiter</translation>
    </message>
    <message>
        <source>The code needs a key that no environment has</source>
        <translation>Der Code braucht einen Schlüssel, den keine Umgebung hat</translation>
    </message>
    <message>
        <source>The code stops, or goes on without a value, in every environment that lacks it.</source>
        <translation>Der Code bricht ab oder läuft ohne einen Wert weiter, in jeder Umgebung, der er fehlt.</translation>
    </message>
    <message>
        <source>A value of the code&apos;s own, keys of platforms and libraries, tests and code that only reads what is there are left out: what the code can do without is information. Not measured where config could not be read.</source>
        <translation>Ein Wert des Codes selbst, Schlüssel von Plattformen und Bibliotheken, Tests und Code, der nur liest, was da ist, bleiben außen vor: Worauf der Code verzichten kann, ist ein Hinweis. Nicht gemessen, wo sich Konfiguration nicht lesen ließ.</translation>
    </message>
    <message>
        <source>Give the key to the environments, or take the read out.</source>
        <translation>Den Umgebungen den Schlüssel geben oder das Lesen entfernen.</translation>
    </message>
    <message>
        <source>{} runs on musl here and on glibc there</source>
        <translation>{} läuft hier auf musl und dort auf glibc</translation>
    </message>
    <message>
        <source>One process is linked against different C libraries</source>
        <translation>Ein Prozess ist gegen verschiedene C-Bibliotheken gelinkt</translation>
    </message>
    <message>
        <source>Packages with native parts, name lookup and locales behave otherwise on musl than on glibc.</source>
        <translation>Pakete mit nativen Teilen, Namensauflösung und Locales verhalten sich auf musl anders als auf glibc.</translation>
    </message>
    <message>
        <source>Images of which the distribution is not known, and scratch, are left out.</source>
        <translation>Images, deren Distribution nicht bekannt ist, und scratch bleiben außen vor.</translation>
    </message>
    <message>
        <source>Build every environment on the same distribution.</source>
        <translation>Jede Umgebung auf derselben Distribution bauen.</translation>
    </message>
    <message>
        <source>locale</source>
        <translation>Locale</translation>
    </message>
    <message>
        <source>Environments run in different locales</source>
        <translation>Umgebungen laufen mit verschiedenen Locales</translation>
    </message>
    <message>
        <source>Sort order, number formats and the encoding of output follow the locale.</source>
        <translation>Sortierung, Zahlenformate und die Kodierung der Ausgabe folgen der Locale.</translation>
    </message>
    <message>
        <source>Unset, C and POSIX are one.</source>
        <translation>Nicht gesetzt, C und POSIX sind eines.</translation>
    </message>
    <message>
        <source>Set C.UTF-8 everywhere.</source>
        <translation>Überall C.UTF-8 setzen.</translation>
    </message>
    <message>
        <source>{} points at the process&apos;s own machine in {}</source>
        <translation>{} zeigt auf den eigenen Rechner des Prozesses in {}</translation>
    </message>
    <message>
        <source>An address points at localhost where users are</source>
        <translation>Eine Adresse zeigt auf localhost, wo Benutzer sind</translation>
    </message>
    <message>
        <source>Development and tests. What a process listens on, whom it lets in, names inside a cluster, and sidecars that listen on that port.</source>
        <translation>Entwicklung und Tests. Worauf ein Prozess lauscht, wen er einlässt, Namen innerhalb eines Clusters und Sidecars, die auf diesem Port lauschen.</translation>
    </message>
    <message>
        <source>Set the address of the service there.</source>
        <translation>Dort die Adresse des Dienstes setzen.</translation>
    </message>
    <message>
        <source>nothing says which versions of {}&apos;s dependencies are meant</source>
        <translation>nichts sagt, welche Versionen der Abhängigkeiten von {} gemeint sind</translation>
    </message>
    <message>
        <source>not every version in it is exact</source>
        <translation>nicht jede Version darin ist genau</translation>
    </message>
    <message>
        <source>there is no {}</source>
        <translation>es gibt kein {}</translation>
    </message>
    <message>
        <source>Dependencies have no lockfile</source>
        <translation>Abhängigkeiten haben keine Lockdatei</translation>
    </message>
    <message>
        <source>Every build may get other versions; what was tested is not what is deployed.</source>
        <translation>Jeder Build bekommt vielleicht andere Versionen; was getestet wurde, ist nicht, was ausgeliefert wird.</translation>
    </message>
    <message>
        <source>A lockfile of a workspace above counts, and a list of exact versions is one. What nothing starts is a library: information. A list for pip with ranges is a warning.</source>
        <translation>Die Lockdatei eines Arbeitsbereichs darüber zählt, und eine Liste genauer Versionen ist eine. Was nichts startet, ist eine Bibliothek: ein Hinweis. Eine Liste für pip mit Bereichen ist eine Warnung.</translation>
    </message>
    <message>
        <source>Write the lockfile with the package manager and commit it.</source>
        <translation>Die Lockdatei mit dem Paketmanager schreiben und committen.</translation>
    </message>
    <message>
        <source>{} keeps out the lockfile of {}</source>
        <translation>{} hält die Lockdatei von {} fern</translation>
    </message>
    <message>
        <source>A lockfile is kept out of commits or builds</source>
        <translation>Eine Lockdatei wird aus Commits oder Builds herausgehalten</translation>
    </message>
    <message>
        <source>A lockfile that is not committed, or does not reach the build, locks nothing.</source>
        <translation>Eine Lockdatei, die nicht committet ist oder den Build nicht erreicht, hält nichts fest.</translation>
    </message>
    <message>
        <source>Later patterns that take a file back in count.</source>
        <translation>Spätere Muster, die eine Datei wieder aufnehmen, zählen.</translation>
    </message>
    <message>
        <source>Take the pattern out and commit the lockfile.</source>
        <translation>Das Muster herausnehmen und die Lockdatei committen.</translation>
    </message>
    <message>
        <source>{} installs dependencies past the lockfile</source>
        <translation>{} installiert Abhängigkeiten an der Lockdatei vorbei</translation>
    </message>
    <message>
        <source>An image is built past the lockfile</source>
        <translation>Ein Image wird an der Lockdatei vorbei gebaut</translation>
    </message>
    <message>
        <source>The command that fills the image may take newer versions than the lockfile says.</source>
        <translation>Der Befehl, der das Image füllt, nimmt vielleicht neuere Versionen, als die Lockdatei sagt.</translation>
    </message>
    <message>
        <source>Tools that are installed for the build itself (-g) are no dependencies of the app. Only where there is a lockfile.</source>
        <translation>Werkzeuge, die für den Build selbst installiert werden (-g), sind keine Abhängigkeiten der App. Nur wo es eine Lockdatei gibt.</translation>
    </message>
    <message>
        <source>Use the frozen form: npm ci, yarn install --frozen-lockfile, pnpm install --frozen-lockfile.</source>
        <translation>Die eingefrorene Form verwenden: npm ci, yarn install --frozen-lockfile, pnpm install --frozen-lockfile.</translation>
    </message>
    <message>
        <source>the log of {} goes another way here than there</source>
        <translation>das Log von {} geht hier einen anderen Weg als dort</translation>
    </message>
    <message>
        <source>Logs go another way here than there</source>
        <translation>Logs gehen hier einen anderen Weg als dort</translation>
    </message>
    <message>
        <source>What is thrown away or cut off in one environment cannot be looked for there.</source>
        <translation>Was in einer Umgebung weggeworfen oder abgeschnitten wird, lässt sich dort nicht suchen.</translation>
    </message>
    <message>
        <source>Drivers that ship the same stream elsewhere are each environment&apos;s own: information. Only none throws it away.</source>
        <translation>Treiber, die denselben Strom anderswohin liefern, sind Sache jeder Umgebung: ein Hinweis. Nur none wirft ihn weg.</translation>
    </message>
    <message>
        <source>Keep the stream in every environment.</source>
        <translation>Den Ausgabestrom in jeder Umgebung behalten.</translation>
    </message>
    <message>
        <source>{} gives logs another form here than there</source>
        <translation>{} gibt Logs hier eine andere Form als dort</translation>
    </message>
    <message>
        <source>Logs have another form here than there</source>
        <translation>Logs haben hier eine andere Form als dort</translation>
    </message>
    <message>
        <source>What searches and alerts by fields finds nothing where the form is another.</source>
        <translation>Was nach Feldern sucht und alarmiert, findet nichts, wo die Form eine andere ist.</translation>
    </message>
    <message>
        <source>A form for people in development alone is information.</source>
        <translation>Eine Form für Menschen allein in der Entwicklung ist ein Hinweis.</translation>
    </message>
    <message>
        <source>Log in the same form everywhere that is deployed.</source>
        <translation>Überall, wo ausgeliefert wird, in derselben Form loggen.</translation>
    </message>
    <message>
        <source>{} logs everything in {}</source>
        <translation>{} loggt alles in {}</translation>
    </message>
    <message>
        <source>{} differs between environments</source>
        <translation>{} unterscheidet sich zwischen Umgebungen</translation>
    </message>
    <message>
        <source>Environments log at different levels</source>
        <translation>Umgebungen loggen auf verschiedenen Leveln</translation>
    </message>
    <message>
        <source>Levels that differ otherwise are each environment&apos;s own.</source>
        <translation>Level, die sich sonst unterscheiden, sind Sache jeder Umgebung.</translation>
    </message>
    <message>
        <source>Let production log at info or above.</source>
        <translation>In der Produktion ab info loggen.</translation>
    </message>
    <message>
        <source>{} sends the log to a file in {}</source>
        <translation>{} schickt das Log in eine Datei in {}</translation>
    </message>
    <message>
        <source>the code can log to a file</source>
        <translation>der Code kann in eine Datei loggen</translation>
    </message>
    <message>
        <source>{} logs to {} in {}</source>
        <translation>{} loggt nach {} in {}</translation>
    </message>
    <message>
        <source>A process writes its log to a file</source>
        <translation>Ein Prozess schreibt sein Log in eine Datei</translation>
    </message>
    <message>
        <source>The file grows in the container, is lost with it, and nobody reads it.</source>
        <translation>Die Datei wächst im Container, geht mit ihm verloren, und niemand liest sie.</translation>
    </message>
    <message>
        <source>Devices such as /dev/stdout and - are streams. What only the code says is information: settings may replace it.</source>
        <translation>Geräte wie /dev/stdout und - sind Ströme. Was nur der Code sagt, ist ein Hinweis: Einstellungen ersetzen es vielleicht.</translation>
    </message>
    <message>
        <source>Log to standard output.</source>
        <translation>Auf die Standardausgabe loggen.</translation>
    </message>
    <message>
        <source>{} keeps its log at {} in {}</source>
        <translation>{} hält sein Log unter {} in {}</translation>
    </message>
    <message>
        <source>A folder for logs is mounted into a process</source>
        <translation>Ein Ordner für Logs ist in einen Prozess eingebunden</translation>
    </message>
    <message>
        <source>The process manages files that somebody has to rotate, ship and delete.</source>
        <translation>Der Prozess verwaltet Dateien, die jemand rotieren, abholen und löschen muss.</translation>
    </message>
    <message>
        <source>Log to standard output and take the mount out.</source>
        <translation>Auf die Standardausgabe loggen und den Mount herausnehmen.</translation>
    </message>
    <message>
        <source>{} writes its log to files of its own in {}</source>
        <translation>{} schreibt sein Log in eigene Dateien in {}</translation>
    </message>
    <message>
        <source>A process writes its log to files of its own</source>
        <translation>Ein Prozess schreibt sein Log in eigene Dateien</translation>
    </message>
    <message>
        <source>Empty files, and links to standard output.</source>
        <translation>Leere Dateien und Links auf die Standardausgabe.</translation>
    </message>
    <message>
        <source>{} only listens to its own container in {}</source>
        <translation>{} lauscht nur in seinem eigenen Container in {}</translation>
    </message>
    <message>
        <source>A process only listens to its own container</source>
        <translation>Ein Prozess lauscht nur in seinem eigenen Container</translation>
    </message>
    <message>
        <source>No request from outside reaches it, whichever port is published.</source>
        <translation>Keine Anfrage von außen erreicht ihn, welcher Port auch veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Listen on 0.0.0.0 or [::].</source>
        <translation>Auf 0.0.0.0 oder [::] lauschen.</translation>
    </message>
    <message>
        <source>{} differs by more than room to grow</source>
        <translation>{} unterscheidet sich um mehr als Raum zum Wachsen</translation>
    </message>
    <message>
        <source>A size differs by an order of magnitude</source>
        <translation>Eine Größe unterscheidet sich um eine Größenordnung</translation>
    </message>
    <message>
        <source>Smaller ratios, and exact ratios of units, which have a rule of their own.</source>
        <translation>Kleinere Verhältnisse und genaue Verhältnisse von Einheiten, die eine eigene Regel haben.</translation>
    </message>
    <message>
        <source>Bring the value nearer to production&apos;s.</source>
        <translation>Den Wert dem der Produktion annähern.</translation>
    </message>
    <message>
        <source>{} has a memory limit here and another or none there</source>
        <translation>{} hat hier ein Speicherlimit und dort ein anderes oder keines</translation>
    </message>
    <message>
        <source>A process has its memory limited here and not there</source>
        <translation>Der Speicher eines Prozesses ist hier begrenzt und dort nicht</translation>
    </message>
    <message>
        <source>A leak or a large request kills the process only where there is a limit.</source>
        <translation>Ein Leck oder eine große Anfrage beendet den Prozess nur dort, wo es ein Limit gibt.</translation>
    </message>
    <message>
        <source>Sizes are each environment&apos;s own: none against some, and more than four times as much, are a warning, the rest and what only development does otherwise are information.</source>
        <translation>Größen sind Sache jeder Umgebung: Keine gegen welche und mehr als viermal so viel sind eine Warnung; der Rest und was nur die Entwicklung anders macht, ist ein Hinweis.</translation>
    </message>
    <message>
        <source>{} migrates the schema whenever it starts in {}</source>
        <translation>{} migriert das Schema bei jedem Start in {}</translation>
    </message>
    <message>
        <source>A process migrates the schema before it starts</source>
        <translation>Ein Prozess migriert das Schema, bevor er startet</translation>
    </message>
    <message>
        <source>Every start of every process does it: a slow or failed migration is an outage, and going back undoes nothing.</source>
        <translation>Jeder Start jedes Prozesses tut es: Eine langsame oder gescheiterte Migration ist ein Ausfall, und Zurückgehen macht nichts rückgängig.</translation>
    </message>
    <message>
        <source>Development may do so. Jobs and init steps are the place for it.</source>
        <translation>Die Entwicklung darf das. Jobs und Init-Schritte sind der Ort dafür.</translation>
    </message>
    <message>
        <source>Migrate in a job or release phase of the same release.</source>
        <translation>In einem Job oder der Release-Phase desselben Release migrieren.</translation>
    </message>
    <message>
        <source>how many of it run is not known</source>
        <translation>wie viele davon laufen, ist nicht bekannt</translation>
    </message>
    <message>
        <source>several of {} migrate the schema at once in {}</source>
        <translation>mehrere von {} migrieren das Schema gleichzeitig in {}</translation>
    </message>
    <message>
        <source>Several processes migrate the schema at once</source>
        <translation>Mehrere Prozesse migrieren das Schema gleichzeitig</translation>
    </message>
    <message>
        <source>Two migrations that run at once can leave the schema half changed.</source>
        <translation>Zwei Migrationen zur gleichen Zeit können das Schema halb geändert hinterlassen.</translation>
    </message>
    <message>
        <source>Tools that take a lock are a warning.</source>
        <translation>Werkzeuge, die eine Sperre nehmen, sind eine Warnung.</translation>
    </message>
    <message>
        <source>Migrate once, in a job or release phase.</source>
        <translation>Einmal migrieren, in einem Job oder der Release-Phase.</translation>
    </message>
    <message>
        <source>nobody asks whether {} is well in {}</source>
        <translation>niemand fragt, ob {} gesund ist, in {}</translation>
    </message>
    <message>
        <source>Add the check that another environment has.</source>
        <translation>Die Prüfung übernehmen, die eine andere Umgebung hat.</translation>
    </message>
    <message>
        <source>Nobody asks whether a process is well</source>
        <translation>Niemand fragt, ob ein Prozess gesund ist</translation>
    </message>
    <message>
        <source>A process that hangs keeps getting requests, and a release that does not start replaces one that did.</source>
        <translation>Ein Prozess, der hängt, bekommt weiter Anfragen, und ein Release, das nicht startet, ersetzt eines, das startete.</translation>
    </message>
    <message>
        <source>Jobs, helpers and processes without a port. A check that no environment has is no difference: information.</source>
        <translation>Jobs, Helfer und Prozesse ohne Port. Eine Prüfung, die keine Umgebung hat, ist kein Unterschied: ein Hinweis.</translation>
    </message>
    <message>
        <source>{} is missing in {}, where {} asks for it</source>
        <translation>{} fehlt in {}, wo {} danach fragt</translation>
    </message>
    <message>
        <source>Set {} in {}.</source>
        <translation>{} setzen in {}.</translation>
    </message>
    <message>
        <source>A config var is set in some environments and missing in another</source>
        <translation>Eine Konfigurationsvariable ist in einigen Umgebungen gesetzt und fehlt in einer anderen</translation>
    </message>
    <message>
        <source>Code that reads it fails, or falls back to a default that nobody tested, only where it is missing.</source>
        <translation>Code, der sie liest, scheitert nur dort, wo sie fehlt, oder nimmt dort eine Vorgabe, die niemand getestet hat.</translation>
    </message>
    <message>
        <source>What a platform or an image gives by itself, debug switches, telemetry outside production, the time zone of UTC, and keys with a misspelt twin, which has a rule of its own. An environment that could not be read lacks nothing.</source>
        <translation>Was eine Plattform oder ein Image von selbst gibt, Debug-Schalter, Telemetrie außerhalb der Produktion, die Zeitzone UTC und Schlüssel mit einem falsch geschriebenen Zwilling, der eine eigene Regel hat. Einer Umgebung, die sich nicht lesen ließ, fehlt nichts.</translation>
    </message>
    <message>
        <source>Set the key there, or waive the finding with a reason.</source>
        <translation>Den Schlüssel dort setzen oder den Befund mit einer Begründung ausnehmen.</translation>
    </message>
    <message>
        <source>{} runs several processes in one container in {}</source>
        <translation>{} betreibt mehrere Prozesse in einem Container in {}</translation>
    </message>
    <message>
        <source>One container runs several processes</source>
        <translation>Ein Container betreibt mehrere Prozesse</translation>
    </message>
    <message>
        <source>The platform cannot restart, scale or log what it does not see.</source>
        <translation>Die Plattform kann nicht neu starten, skalieren oder loggen, was sie nicht sieht.</translation>
    </message>
    <message>
        <source>Servers that start workers of their own, and init programs that only reap, are one process. Development may do so: information.</source>
        <translation>Server, die selbst Worker starten, und Init-Programme, die nur aufräumen, sind ein Prozess. Die Entwicklung darf das: ein Hinweis.</translation>
    </message>
    <message>
        <source>Run each process in a container of its own.</source>
        <translation>Jeden Prozess in einem eigenen Container betreiben.</translation>
    </message>
    <message>
        <source>{} differs between environments: {}</source>
        <translation>{} unterscheidet sich zwischen Umgebungen: {}</translation>
    </message>
    <message>
        <source>A config var differs that should be the same everywhere</source>
        <translation>Eine Konfigurationsvariable unterscheidet sich, die überall gleich sein sollte</translation>
    </message>
    <message>
        <source>{} runs whatever {} is today in {}</source>
        <translation>{} betreibt, was {} heute gerade ist, in {}</translation>
    </message>
    <message>
        <source>Name the image that production runs: {}.</source>
        <translation>Das Image nennen, das die Produktion betreibt: {}.</translation>
    </message>
    <message>
        <source>An image is named by a tag that moves</source>
        <translation>Ein Image ist durch ein bewegliches Tag benannt</translation>
    </message>
    <message>
        <source>A digest, or a tag with a version, a date or a commit in it, stays. Images that are built on the spot are left out. An error in production, a warning elsewhere, information in development.</source>
        <translation>Ein Digest oder ein Tag mit Version, Datum oder Commit bleibt. Images, die an Ort und Stelle gebaut werden, bleiben außen vor. In der Produktion ein Fehler, sonst eine Warnung, in der Entwicklung ein Hinweis.</translation>
    </message>
    <message>
        <source>Name the release: by its version or its digest.</source>
        <translation>Das Release benennen: mit seiner Version oder seinem Digest.</translation>
    </message>
    <message>
        <source>{} holds {} settings of one environment</source>
        <translation>{} enthält {} Einstellungen einer Umgebung</translation>
    </message>
    <message>
        <source>Settings are grouped by the name of an environment</source>
        <translation>Einstellungen sind nach dem Namen einer Umgebung gruppiert</translation>
    </message>
    <message>
        <source>Each new environment needs a new file in the code, and one value cannot be changed by itself.</source>
        <translation>Jede neue Umgebung braucht eine neue Datei im Code, und kein Wert lässt sich für sich ändern.</translation>
    </message>
    <message>
        <source>Files with few keys, as frameworks require them, pass.</source>
        <translation>Dateien mit wenigen Schlüsseln, wie Frameworks sie verlangen, gehen durch.</translation>
    </message>
    <message>
        <source>Move what differs into config vars and leave safe defaults in one file.</source>
        <translation>Was verschieden ist, in Konfigurationsvariablen verlegen und sichere Vorgaben in einer Datei lassen.</translation>
    </message>
    <message>
        <source>Rename {} to {} in {}.</source>
        <translation>{} in {} umbenennen in {}.</translation>
    </message>
    <message>
        <source>{} has {} where the others have {}</source>
        <translation>{} hat {}, wo die anderen {} haben</translation>
    </message>
    <message>
        <source>{} says nothing on its standard output in {}</source>
        <translation>{} sagt nichts auf der Standardausgabe in {}</translation>
    </message>
    <message>
        <source>A process says nothing on its standard output</source>
        <translation>Ein Prozess sagt nichts auf seiner Standardausgabe</translation>
    </message>
    <message>
        <source>Whoever looks for its log where all logs are finds nothing.</source>
        <translation>Wer das Log dort sucht, wo alle Logs sind, findet nichts.</translation>
    </message>
    <message>
        <source>A process that wrote nothing anywhere may only be quiet.</source>
        <translation>Ein Prozess, der nirgends etwas schrieb, ist vielleicht nur still.</translation>
    </message>
    <message>
        <source>the app lies in no repository</source>
        <translation>die App liegt in keinem Repository</translation>
    </message>
    <message>
        <source>The app is under no version control</source>
        <translation>Die App steht unter keiner Versionskontrolle</translation>
    </message>
    <message>
        <source>Without a history nobody can say what runs where, or go back to what ran before.</source>
        <translation>Ohne Verlauf kann niemand sagen, was wo läuft, oder zu dem zurück, was vorher lief.</translation>
    </message>
    <message>
        <source>Start a repository, commit the app and push it to where the team can read it.</source>
        <translation>Ein Repository anlegen, die App committen und dorthin pushen, wo das Team sie lesen kann.</translation>
    </message>
    <message>
        <source>{} was killed for its memory in {}</source>
        <translation>{} wurde wegen seines Speichers beendet in {}</translation>
    </message>
    <message>
        <source>A process was killed for its memory</source>
        <translation>Ein Prozess wurde wegen seines Speichers beendet</translation>
    </message>
    <message>
        <source>It loses its work each time, and the next request starts with an empty process.</source>
        <translation>Er verliert jedes Mal seine Arbeit, und die nächste Anfrage beginnt mit einem leeren Prozess.</translation>
    </message>
    <message>
        <source>Only what an engine says of a container that is still there.</source>
        <translation>Nur was eine Engine von einem Container sagt, der noch da ist.</translation>
    </message>
    <message>
        <source>Raise the limit, or find the leak.</source>
        <translation>Das Limit erhöhen oder das Leck finden.</translation>
    </message>
    <message>
        <source>containers are run by {}</source>
        <translation>Container werden betrieben von {}</translation>
    </message>
    <message>
        <source>Environments are run by different platforms</source>
        <translation>Umgebungen werden von verschiedenen Plattformen betrieben</translation>
    </message>
    <message>
        <source>Start order, DNS, probes, limits and restarts are each platform&apos;s own: Compose&apos;s depends_on has no twin in Kubernetes.</source>
        <translation>Startreihenfolge, DNS, Prüfungen, Limits und Neustarts sind bei jeder Plattform anders: depends_on von Compose hat in Kubernetes kein Gegenstück.</translation>
    </message>
    <message>
        <source>Sources that hold config only.</source>
        <translation>Quellen, die nur Konfiguration enthalten.</translation>
    </message>
    <message>
        <source>Nothing, or run a small cluster locally where the difference matters.</source>
        <translation>Nichts, oder lokal einen kleinen Cluster betreiben, wo der Unterschied zählt.</translation>
    </message>
    <message>
        <source>too few releases say who made them</source>
        <translation>zu wenige Releases sagen, wer sie gemacht hat</translation>
    </message>
    <message>
        <source>{} of the last {} releases were made by somebody who wrote a part of them</source>
        <translation>{} der letzten {} Releases hat jemand gemacht, der einen Teil davon geschrieben hat</translation>
    </message>
    <message>
        <source>Those who write the code seldom release it</source>
        <translation>Wer den Code schreibt, liefert ihn selten aus</translation>
    </message>
    <message>
        <source>Who releases what they wrote sees what it does, and mends it first.</source>
        <translation>Wer ausliefert, was er geschrieben hat, sieht, was es tut, und behebt es zuerst.</translation>
    </message>
    <message>
        <source>Let authors release their own work, or take turns.</source>
        <translation>Die Autoren ihre Arbeit selbst ausliefern lassen oder sich abwechseln.</translation>
    </message>
    <message>
        <source>{} holds a placeholder in {}</source>
        <translation>{} enthält einen Platzhalter in {}</translation>
    </message>
    <message>
        <source>A placeholder stands where a value should be</source>
        <translation>Ein Platzhalter steht, wo ein Wert sein sollte</translation>
    </message>
    <message>
        <source>Set the real value there.</source>
        <translation>Dort den echten Wert setzen.</translation>
    </message>
    <message>
        <source>{} goes through a pooler in {} and not in {}</source>
        <translation>{} geht durch einen Pooler in {} und nicht in {}</translation>
    </message>
    <message>
        <source>A connection pooler stands before the database in production only</source>
        <translation>Nur in der Produktion steht ein Connection-Pooler vor der Datenbank</translation>
    </message>
    <message>
        <source>Behind a pooler in transaction mode prepared statements, SET, advisory locks and LISTEN do not work as they do without one.</source>
        <translation>Hinter einem Pooler im Transaktionsmodus gehen Prepared Statements, SET, Advisory Locks und LISTEN nicht wie ohne.</translation>
    </message>
    <message>
        <source>DSNs of other engines.</source>
        <translation>DSNs anderer Engines.</translation>
    </message>
    <message>
        <source>Put the same pooler before the database in the other environments.</source>
        <translation>Denselben Pooler auch in den anderen Umgebungen vor die Datenbank setzen.</translation>
    </message>
    <message>
        <source>{} does not listen on the same ports everywhere</source>
        <translation>{} lauscht nicht überall auf denselben Ports</translation>
    </message>
    <message>
        <source>A process listens on other ports here than there</source>
        <translation>Ein Prozess lauscht hier auf anderen Ports als dort</translation>
    </message>
    <message>
        <source>Whatever names the port, a check, a proxy, a client, has to differ, too.</source>
        <translation>Was den Port nennt, eine Prüfung, ein Proxy, ein Client, muss ebenfalls verschieden sein.</translation>
    </message>
    <message>
        <source>Ports that only the image exposes, and processes that declare none, are left out.</source>
        <translation>Ports, die nur das Image angibt, und Prozesse, die keine deklarieren, bleiben außen vor.</translation>
    </message>
    <message>
        <source>Listen on the same port everywhere.</source>
        <translation>Überall auf demselben Port lauschen.</translation>
    </message>
    <message>
        <source>{} does not listen where PORT says in {}</source>
        <translation>{} lauscht nicht dort, wo PORT es sagt, in {}</translation>
    </message>
    <message>
        <source>A process does not listen where PORT says</source>
        <translation>Ein Prozess lauscht nicht dort, wo PORT es sagt</translation>
    </message>
    <message>
        <source>A platform that gives it a port sends requests where nobody is.</source>
        <translation>Eine Plattform, die ihm einen Port gibt, schickt Anfragen dorthin, wo niemand ist.</translation>
    </message>
    <message>
        <source>Processes that listen on nothing have no port to choose.</source>
        <translation>Prozesse, die auf nichts lauschen, haben keinen Port zu wählen.</translation>
    </message>
    <message>
        <source>Read PORT, and listen on what it says.</source>
        <translation>PORT lesen und auf dem lauschen, was dort steht.</translation>
    </message>
    <message>
        <source>Set {} in {}, to a value of its own.</source>
        <translation>{} setzen in {}, auf einen eigenen Wert.</translation>
    </message>
    <message>
        <source>Set {} in {}, or take it out of {}.</source>
        <translation>{} setzen in {} oder aus {} herausnehmen.</translation>
    </message>
    <message>
        <source>{} is set in {} and missing in {}</source>
        <translation>{} ist gesetzt in {} und fehlt in {}</translation>
    </message>
    <message>
        <source>nobody tried it: it needs a running stack</source>
        <translation>niemand hat es erprobt: Es braucht einen laufenden Stack</translation>
    </message>
    <message>
        <source>the health check of {} asks another port than it listens on in {}</source>
        <translation>die Zustandsprüfung von {} fragt einen anderen Port, als es lauscht, in {}</translation>
    </message>
    <message>
        <source>A health check asks a port that nobody listens on</source>
        <translation>Eine Zustandsprüfung fragt einen Port, auf dem niemand lauscht</translation>
    </message>
    <message>
        <source>The process is taken for dead and restarted for ever, or never gets a request.</source>
        <translation>Der Prozess gilt als tot und wird immer wieder neu gestartet oder bekommt nie eine Anfrage.</translation>
    </message>
    <message>
        <source>Ports that some key of the service names, and services that declare no port at all, are left out.</source>
        <translation>Ports, die irgendein Schlüssel des Dienstes nennt, und Dienste, die gar keinen Port deklarieren, bleiben außen vor.</translation>
    </message>
    <message>
        <source>Ask the port that the process listens on.</source>
        <translation>Den Port fragen, auf dem der Prozess lauscht.</translation>
    </message>
    <message>
        <source>{} does not run in {}</source>
        <translation>{} läuft nicht in {}</translation>
    </message>
    <message>
        <source>A process of the app does not run everywhere</source>
        <translation>Ein Prozess der App läuft nicht überall</translation>
    </message>
    <message>
        <source>Tools for development that only it has, and proxies and agents that only production has, are left out or information. Jobs are information, and what only development runs otherwise is a warning. Environments of which only config is known take no part.</source>
        <translation>Werkzeuge, die nur die Entwicklung hat, und Proxys und Agenten, die nur die Produktion hat, bleiben außen vor oder sind ein Hinweis. Jobs sind ein Hinweis, und was sonst nur die Entwicklung betreibt, ist eine Warnung. Umgebungen, von denen nur Konfiguration bekannt ist, nehmen nicht teil.</translation>
    </message>
    <message>
        <source>Add the process to the environment that lacks it.</source>
        <translation>Den Prozess in die Umgebung aufnehmen, der er fehlt.</translation>
    </message>
    <message>
        <source>{} runs {} commits that {} lacks</source>
        <translation>{} betreibt {} Commits, die {} fehlen</translation>
    </message>
    <message>
        <source>Production runs commits that the main branch lacks</source>
        <translation>In der Produktion laufen Commits, die dem Hauptbranch fehlen</translation>
    </message>
    <message>
        <source>The next release from the main branch takes the hotfix away again.</source>
        <translation>Das nächste Release vom Hauptbranch nimmt den Hotfix wieder weg.</translation>
    </message>
    <message>
        <source>Commits and main branches that are not known are not measured.</source>
        <translation>Commits und Hauptbranches, die nicht bekannt sind, werden nicht gemessen.</translation>
    </message>
    <message>
        <source>Bring the commits to the main branch.</source>
        <translation>Die Commits in den Hauptbranch bringen.</translation>
    </message>
    <message>
        <source>{} is built where it runs in {}</source>
        <translation>{} wird dort gebaut, wo es läuft, in {}</translation>
    </message>
    <message>
        <source>Production builds its image itself</source>
        <translation>Die Produktion baut ihr Image selbst</translation>
    </message>
    <message>
        <source>The image is made where it runs, from whatever lies there, and is no release that can be gone back to.</source>
        <translation>Das Image entsteht dort, wo es läuft, aus dem, was gerade da liegt, und ist kein Release, zu dem man zurückkann.</translation>
    </message>
    <message>
        <source>With an image beside it the build only says how that image is made.</source>
        <translation>Mit einem Image daneben sagt der Build nur, wie dieses Image entsteht.</translation>
    </message>
    <message>
        <source>Build the image once, push it, and name it in production.</source>
        <translation>Das Image einmal bauen, pushen und in der Produktion nennen.</translation>
    </message>
    <message>
        <source>{} of {} names a host of production</source>
        <translation>{} von {} nennt einen Host der Produktion</translation>
    </message>
    <message>
        <source>Another environment uses a host of production</source>
        <translation>Eine andere Umgebung benutzt einen Host der Produktion</translation>
    </message>
    <message>
        <source>What is tried there writes into what users rely on.</source>
        <translation>Was dort erprobt wird, schreibt in das, worauf sich Benutzer verlassen.</translation>
    </message>
    <message>
        <source>Names that mean another machine in each environment (db, localhost), and hosts of providers that all share.</source>
        <translation>Namen, die in jeder Umgebung einen anderen Rechner meinen (db, localhost), und Hosts von Anbietern, die alle teilen.</translation>
    </message>
    <message>
        <source>Point it at a service of its own.</source>
        <translation>Auf einen eigenen Dienst zeigen lassen.</translation>
    </message>
    <message>
        <source>{} gives a secret to everyone who opens a page</source>
        <translation>{} gibt jedem, der eine Seite öffnet, ein Geheimnis</translation>
    </message>
    <message>
        <source>A secret is given to the browser</source>
        <translation>Ein Geheimnis geht an den Browser</translation>
    </message>
    <message>
        <source>Keys that are meant to be public: publishable and anonymous keys, site keys, keys of maps and of error reporting.</source>
        <translation>Schlüssel, die öffentlich sein sollen: veröffentlichbare und anonyme Schlüssel, Site-Keys, Schlüssel für Karten und Fehlerberichte.</translation>
    </message>
    <message>
        <source>Keep it on the server under a name without the prefix, and rotate it.</source>
        <translation>Es ohne das Präfix auf dem Server behalten und austauschen.</translation>
    </message>
    <message>
        <source>{} runs whatever each machine holds in {}</source>
        <translation>{} betreibt, was jeder Rechner gerade hat, in {}</translation>
    </message>
    <message>
        <source>A tag that moves is not fetched anew</source>
        <translation>Ein bewegliches Tag wird nicht neu geholt</translation>
    </message>
    <message>
        <source>Two machines under one description run two builds, and a new one never comes to where an older one lies.</source>
        <translation>Zwei Rechner mit derselben Beschreibung betreiben zwei Builds, und ein neuer kommt nie dorthin, wo ein älterer liegt.</translation>
    </message>
    <message>
        <source>Tags with a version, a date or a commit in them and digests; development; images that are built on the spot; what is left to whoever starts it.</source>
        <translation>Tags mit Version, Datum oder Commit und Digests; Entwicklung; Images, die an Ort und Stelle gebaut werden; was dem überlassen ist, der es startet.</translation>
    </message>
    <message>
        <source>Name the release by its version or digest; then any policy will do.</source>
        <translation>Das Release mit Version oder Digest benennen; dann ist jede Policy recht.</translation>
    </message>
    <message>
        <source>nothing says which release of {} runs in {}</source>
        <translation>nichts sagt, welches Release von {} läuft, in {}</translation>
    </message>
    <message>
        <source>Nothing says which release runs</source>
        <translation>Nichts sagt, welches Release läuft</translation>
    </message>
    <message>
        <source>An incident begins with the question what was deployed, and nothing answers it.</source>
        <translation>Eine Störung beginnt mit der Frage, was ausgeliefert wurde, und nichts beantwortet sie.</translation>
    </message>
    <message>
        <source>Label the image with its version and revision when it is built.</source>
        <translation>Das Image beim Bauen mit Version und Revision kennzeichnen.</translation>
    </message>
    <message>
        <source>nothing runs the migrations of {} at a release</source>
        <translation>nichts führt die Migrationen von {} bei einem Release aus</translation>
    </message>
    <message>
        <source>Nothing migrates the schema when a release is made</source>
        <translation>Nichts migriert das Schema, wenn ein Release entsteht</translation>
    </message>
    <message>
        <source>Somebody has to remember it at every release.</source>
        <translation>Jemand muss bei jedem Release daran denken.</translation>
    </message>
    <message>
        <source>Environments that are not described by a Procfile.</source>
        <translation>Umgebungen, die kein Procfile beschreibt.</translation>
    </message>
    <message>
        <source>Add a release line to the Procfile.</source>
        <translation>Eine release-Zeile in das Procfile aufnehmen.</translation>
    </message>
    <message>
        <source>{} runs {}</source>
        <translation>{} läuft {}</translation>
    </message>
    <message>
        <source>once in one environment and several times in another</source>
        <translation>in einer Umgebung einmal und in einer anderen mehrmals</translation>
    </message>
    <message>
        <source>in different numbers</source>
        <translation>in verschiedener Anzahl</translation>
    </message>
    <message>
        <source>A process runs in another number in another environment</source>
        <translation>Ein Prozess läuft in einer anderen Umgebung in anderer Anzahl</translation>
    </message>
    <message>
        <source>Numbers are each environment&apos;s own: all of this is information.</source>
        <translation>Zahlen sind Sache jeder Umgebung: All das ist ein Hinweis.</translation>
    </message>
    <message>
        <source>Run two of it in some environment before production.</source>
        <translation>In einer Umgebung vor der Produktion zwei davon betreiben.</translation>
    </message>
    <message>
        <source>the workspace&apos;s folder was not read</source>
        <translation>der Ordner des Arbeitsbereichs wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the folder is in no repository</source>
        <translation>der Ordner liegt in keinem Repository</translation>
    </message>
    <message>
        <source>{} is restarted here and not there</source>
        <translation>{} wird hier neu gestartet und dort nicht</translation>
    </message>
    <message>
        <source>A process is restarted here and not there</source>
        <translation>Ein Prozess wird hier neu gestartet und dort nicht</translation>
    </message>
    <message>
        <source>Defaults of platforms, unless-stopped against always, and processes that run to their end.</source>
        <translation>Vorgaben von Plattformen, unless-stopped gegen always und Prozesse, die bis zu ihrem Ende laufen.</translation>
    </message>
    <message>
        <source>Restart what stays up everywhere.</source>
        <translation>Was laufen soll, überall neu starten.</translation>
    </message>
    <message>
        <source>{} can write to its whole root in {}</source>
        <translation>{} kann sein ganzes Wurzeldateisystem beschreiben in {}</translation>
    </message>
    <message>
        <source>A process may write anywhere in its container</source>
        <translation>Ein Prozess darf überall in seinem Container schreiben</translation>
    </message>
    <message>
        <source>Helpers beside a process are left out.</source>
        <translation>Helfer neben einem Prozess bleiben außen vor.</translation>
    </message>
    <message>
        <source>Make the root read-only and give it a temporary folder where it needs one.</source>
        <translation>Das Wurzeldateisystem nur lesbar machen und ihm einen temporären Ordner geben, wo er einen braucht.</translation>
    </message>
    <message>
        <source>{} changed its own code in {}</source>
        <translation>{} hat seinen eigenen Code geändert in {}</translation>
    </message>
    <message>
        <source>A running process changed its own code</source>
        <translation>Ein laufender Prozess hat seinen eigenen Code geändert</translation>
    </message>
    <message>
        <source>What runs is no longer what was built, and the next start undoes it.</source>
        <translation>Was läuft, ist nicht mehr, was gebaut wurde, und der nächste Start macht es rückgängig.</translation>
    </message>
    <message>
        <source>Compiled and cached forms, and temporary folders, are no code.</source>
        <translation>Kompilierte und zwischengespeicherte Formen sowie temporäre Ordner sind kein Code.</translation>
    </message>
    <message>
        <source>Change the code in a build, and deploy that.</source>
        <translation>Den Code in einem Build ändern und diesen ausliefern.</translation>
    </message>
    <message>
        <source>{} writes to its own disk in {}</source>
        <translation>{} schreibt auf seine eigene Platte in {}</translation>
    </message>
    <message>
        <source>A process writes to its own disk</source>
        <translation>Ein Prozess schreibt auf seine eigene Platte</translation>
    </message>
    <message>
        <source>The files are gone at the next start, and no other process sees them.</source>
        <translation>Die Dateien sind beim nächsten Start weg, und kein anderer Prozess sieht sie.</translation>
    </message>
    <message>
        <source>Write to a backing service, or to a temporary folder what may be lost.</source>
        <translation>In einen unterstützenden Dienst schreiben, oder in einen temporären Ordner, was verloren gehen darf.</translation>
    </message>
    <message>
        <source>{} runs {} {}, and {} asks for {}</source>
        <translation>{} betreibt {} {}, und {} verlangt {}</translation>
    </message>
    <message>
        <source>The image runs another runtime than the code asks for</source>
        <translation>Das Image betreibt eine andere Laufzeitumgebung, als der Code verlangt</translation>
    </message>
    <message>
        <source>What works on the runtime of a developer&apos;s machine fails on that of the image.</source>
        <translation>Was mit der Laufzeitumgebung eines Entwicklerrechners geht, scheitert mit der des Images.</translation>
    </message>
    <message>
        <source>Compared as far as both say; a range that the image satisfies passes. A go.mod names the oldest version that is enough. Another major version is an error, another minor one a warning.</source>
        <translation>Verglichen, soweit beide es sagen; ein Bereich, den das Image erfüllt, geht durch. Ein go.mod nennt die älteste Version, die genügt. Eine andere Hauptversion ist ein Fehler, eine andere Nebenversion eine Warnung.</translation>
    </message>
    <message>
        <source>Ask for the same version in both places.</source>
        <translation>An beiden Orten dieselbe Version verlangen.</translation>
    </message>
    <message>
        <source>replicas of {} share a volume that one node may mount in {}</source>
        <translation>Replicas von {} teilen ein Volume, das nur ein Knoten einbinden darf, in {}</translation>
    </message>
    <message>
        <source>Several replicas share a volume that is made for one</source>
        <translation>Mehrere Replicas teilen ein Volume, das für eine gemacht ist</translation>
    </message>
    <message>
        <source>As soon as two replicas are on two nodes, one of them never starts; until then a single node carries them all.</source>
        <translation>Sobald zwei Replicas auf zwei Knoten sind, startet eine davon nie; bis dahin trägt ein einzelner Knoten alle.</translation>
    </message>
    <message>
        <source>Keep the files in a backing service, or use a volume that many may write.</source>
        <translation>Die Dateien in einem unterstützenden Dienst halten oder ein Volume verwenden, das viele beschreiben dürfen.</translation>
    </message>
    <message>
        <source>the release of {} lacks {} migration of the schema that {} has</source>
        <translation>dem Release von {} fehlt {} Migration des Schemas, das {} hat</translation>
    </message>
    <message>
        <source>the release of {} lacks {} migrations of the schema that {} has</source>
        <translation>dem Release von {} fehlen {} Migrationen des Schemas, das {} hat</translation>
    </message>
    <message>
        <source>{} of the other way round</source>
        <translation>{} in der anderen Richtung</translation>
    </message>
    <message>
        <source>Environments are at different migrations of the schema</source>
        <translation>Umgebungen haben verschiedene Migrationen des Schemas</translation>
    </message>
    <message>
        <source>What is tried on one schema says little of another.</source>
        <translation>Was auf dem einen Schema erprobt wird, sagt wenig über ein anderes.</translation>
    </message>
    <message>
        <source>Migrations that production does not have yet are waiting for a release, and a checkout is whatever its owner works on: information. No database is asked: it may be behind its release.</source>
        <translation>Migrationen, die die Produktion noch nicht hat, warten auf ein Release, und ein Checkout ist das, woran sein Besitzer gerade arbeitet: ein Hinweis. Keine Datenbank wird gefragt: Sie kann hinter ihrem Release liegen.</translation>
    </message>
    <message>
        <source>Deploy the release of production to the environment that lacks its migrations.</source>
        <translation>In der Umgebung, der Migrationen fehlen, das Release der Produktion ausliefern.</translation>
    </message>
    <message>
        <source>{} is one and the same secret in {}</source>
        <translation>{} ist ein und dasselbe Geheimnis in {}</translation>
    </message>
    <message>
        <source>One secret serves production and another environment</source>
        <translation>Ein Geheimnis dient der Produktion und einer anderen Umgebung</translation>
    </message>
    <message>
        <source>Give each environment a secret of its own.</source>
        <translation>Jeder Umgebung ein eigenes Geheimnis geben.</translation>
    </message>
    <message>
        <source>{} holds a credential: {}</source>
        <translation>{} enthält Zugangsdaten: {}</translation>
    </message>
    <message>
        <source>it is told by {}</source>
        <translation>erkannt an {}</translation>
    </message>
    <message>
        <source>its name and its form</source>
        <translation>Name und Form</translation>
    </message>
    <message>
        <source>its form</source>
        <translation>der Form</translation>
    </message>
    <message>
        <source>A credential lies in the repository</source>
        <translation>Zugangsdaten liegen im Repository</translation>
    </message>
    <message>
        <source>Everyone who can read the repository, now or later, has the credential.</source>
        <translation>Wer das Repository jetzt oder später lesen kann, hat die Zugangsdaten.</translation>
    </message>
    <message>
        <source>Tests, examples, docs, values that are made up, words, references to other variables, public keys and passwords of a local stack are left out.</source>
        <translation>Tests, Beispiele, Dokumentation, erfundene Werte, Wörter, Verweise auf andere Variablen, öffentliche Schlüssel und Passwörter eines lokalen Stacks bleiben außen vor.</translation>
    </message>
    <message>
        <source>Take it out, rotate it, and give it to the app by its environment.</source>
        <translation>Sie herausnehmen, austauschen und der App über ihre Umgebung geben.</translation>
    </message>
    <message>
        <source>an earlier {} holds a credential: {}</source>
        <translation>ein früheres {} enthält Zugangsdaten: {}</translation>
    </message>
    <message>
        <source>in the commit {}</source>
        <translation>im Commit {}</translation>
    </message>
    <message>
        <source>A credential lies in earlier commits</source>
        <translation>Zugangsdaten liegen in früheren Commits</translation>
    </message>
    <message>
        <source>Deleting a file does not take it out of the history that everyone has.</source>
        <translation>Eine Datei zu löschen nimmt sie nicht aus dem Verlauf, den alle haben.</translation>
    </message>
    <message>
        <source>As for the files of today. Of a shallow clone only what it holds.</source>
        <translation>Wie bei den heutigen Dateien. Von einem flachen Klon nur, was er enthält.</translation>
    </message>
    <message>
        <source>Rotate the credential first, then rewrite the history if it still matters.</source>
        <translation>Zuerst die Zugangsdaten austauschen, dann den Verlauf umschreiben, falls es noch zählt.</translation>
    </message>
    <message>
        <source>{} puts {} into the image by {}</source>
        <translation>{} bringt {} ins Image durch {}</translation>
    </message>
    <message>
        <source>A credential is built into an image</source>
        <translation>Zugangsdaten sind in ein Image eingebaut</translation>
    </message>
    <message>
        <source>Everyone who can pull the image can read what ENV and ARG put into it.</source>
        <translation>Wer das Image laden darf, kann lesen, was ENV und ARG hineinschreiben.</translation>
    </message>
    <message>
        <source>Arguments without a default, empty values, references and made up values of a build that needs some value are left out.</source>
        <translation>Argumente ohne Vorgabe, leere Werte, Verweise und erfundene Werte eines Builds, der irgendeinen Wert braucht, bleiben außen vor.</translation>
    </message>
    <message>
        <source>{} is written in the clear into the description of {}</source>
        <translation>{} steht im Klartext in der Beschreibung von {}</translation>
    </message>
    <message>
        <source>It comes from {}</source>
        <translation>Es kommt aus {}</translation>
    </message>
    <message>
        <source>A secret is written where plain config belongs</source>
        <translation>Ein Geheimnis steht, wo einfache Konfiguration hingehört</translation>
    </message>
    <message>
        <source>References to secrets, dotenv files, secret stores and placeholders. A remark in development.</source>
        <translation>Verweise auf Geheimnisse, dotenv-Dateien, Geheimnisspeicher und Platzhalter. In der Entwicklung ein Hinweis.</translation>
    </message>
    <message>
        <source>Move it to a secret: secretKeyRef, secrets of the task, Compose&apos;s secrets or an env file that git ignores.</source>
        <translation>Es in ein Geheimnis verlegen: secretKeyRef, Secrets der Task, Secrets von Compose oder eine env-Datei, die git ignoriert.</translation>
    </message>
    <message>
        <source>{} refers to something that is not there in {}</source>
        <translation>{} verweist auf etwas, das es nicht gibt in {}</translation>
    </message>
    <message>
        <source>A reference to a secret or a ConfigMap leads nowhere</source>
        <translation>Ein Verweis auf ein Secret oder eine ConfigMap führt nirgendwohin</translation>
    </message>
    <message>
        <source>The container does not start: the platform refuses a reference to a key that is not there.</source>
        <translation>Der Container startet nicht: Die Plattform lehnt einen Verweis auf einen Schlüssel ab, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Optional references. A store that was not read is not measured.</source>
        <translation>Optionale Verweise. Ein Speicher, der nicht gelesen wurde, wird nicht gemessen.</translation>
    </message>
    <message>
        <source>Create the key in the store, or mend the reference.</source>
        <translation>Den Schlüssel im Speicher anlegen oder den Verweis richtigstellen.</translation>
    </message>
    <message>
        <source>{} and {} are one and the same secret in {}</source>
        <translation>{} und {} sind ein und dasselbe Geheimnis in {}</translation>
    </message>
    <message>
        <source>Two secrets of one environment are the same</source>
        <translation>Zwei Geheimnisse einer Umgebung sind gleich</translation>
    </message>
    <message>
        <source>A token made for one purpose then passes for the other: an access token as a refresh token, a session as a reset link.</source>
        <translation>Ein Token für einen Zweck gilt dann auch für den anderen: ein Access-Token als Refresh-Token, eine Sitzung als Link zum Zurücksetzen.</translation>
    </message>
    <message>
        <source>Generate one secret for each purpose.</source>
        <translation>Für jeden Zweck ein eigenes Geheimnis erzeugen.</translation>
    </message>
    <message>
        <source>{} goes into the background by itself in {}</source>
        <translation>{} geht von selbst in den Hintergrund in {}</translation>
    </message>
    <message>
        <source>A process goes into the background by itself</source>
        <translation>Ein Prozess geht von selbst in den Hintergrund</translation>
    </message>
    <message>
        <source>The platform sees it end, and restarts or gives up on what still runs.</source>
        <translation>Die Plattform sieht ihn enden und startet neu oder gibt auf, was noch läuft.</translation>
    </message>
    <message>
        <source>Options that switch it off pass.</source>
        <translation>Optionen, die das abschalten, gehen durch.</translation>
    </message>
    <message>
        <source>Run it in the foreground.</source>
        <translation>Im Vordergrund laufen lassen.</translation>
    </message>
    <message>
        <source>{} is found by one address in {} and by parts in {}</source>
        <translation>{} wird in {} über eine Adresse gefunden und in {} über Teile</translation>
    </message>
    <message>
        <source>A backing service is found by a DSN here and by parts there</source>
        <translation>Ein unterstützender Dienst wird hier über eine DSN gefunden und dort über Teile</translation>
    </message>
    <message>
        <source>Environments that have both forms.</source>
        <translation>Umgebungen, die beide Formen haben.</translation>
    </message>
    <message>
        <source>Choose one form for all environments.</source>
        <translation>Für alle Umgebungen eine Form wählen.</translation>
    </message>
    <message>
        <source>{} leads {} to one and the same service</source>
        <translation>{} führt {} zu ein und demselben Dienst</translation>
    </message>
    <message>
        <source>Two environments use one and the same backing service</source>
        <translation>Zwei Umgebungen benutzen ein und denselben unterstützenden Dienst</translation>
    </message>
    <message>
        <source>What one environment writes, migrates or drops is gone for the other.</source>
        <translation>Was eine Umgebung schreibt, migriert oder löscht, ist für die andere weg.</translation>
    </message>
    <message>
        <source>Give each environment a database of its own.</source>
        <translation>Jeder Umgebung eine eigene Datenbank geben.</translation>
    </message>
    <message>
        <source>a shell gets the signals that are for {} in {}</source>
        <translation>eine Shell bekommt die Signale, die für {} sind, in {}</translation>
    </message>
    <message>
        <source>it is so in every environment</source>
        <translation>es ist in jeder Umgebung so</translation>
    </message>
    <message>
        <source>A shell stands between the platform and the process</source>
        <translation>Eine Shell steht zwischen der Plattform und dem Prozess</translation>
    </message>
    <message>
        <source>The signal to stop reaches the shell; the process is killed when the time is up, with its work.</source>
        <translation>Das Signal zum Anhalten erreicht die Shell; der Prozess wird nach Ablauf der Zeit samt seiner Arbeit beendet.</translation>
    </message>
    <message>
        <source>Shells that replace themselves by exec. What is so in every environment is no difference: information.</source>
        <translation>Shells, die sich mit exec ersetzen. Was in jeder Umgebung so ist, ist kein Unterschied: ein Hinweis.</translation>
    </message>
    <message>
        <source>Write the command as a list of words, or put exec before the last one.</source>
        <translation>Den Befehl als Liste von Wörtern schreiben oder exec vor den letzten setzen.</translation>
    </message>
    <message>
        <source>{} does not stop when it is told to in {}</source>
        <translation>{} endet nicht, wenn man es ihm sagt, in {}</translation>
    </message>
    <message>
        <source>A process does not stop when it is told to</source>
        <translation>Ein Prozess endet nicht, wenn man es ihm sagt</translation>
    </message>
    <message>
        <source>It is killed when the time is up, in the middle of whatever it does.</source>
        <translation>Er wird nach Ablauf der Zeit mitten in dem beendet, was er gerade tut.</translation>
    </message>
    <message>
        <source>One that was killed for its memory is another matter.</source>
        <translation>Einer, der wegen seines Speichers beendet wurde, ist eine andere Sache.</translation>
    </message>
    <message>
        <source>Handle the signal: take no new work, finish, exit.</source>
        <translation>Das Signal behandeln: keine neue Arbeit annehmen, fertig werden, enden.</translation>
    </message>
    <message>
        <source>{} nearly takes all the time it has to stop in {}</source>
        <translation>{} braucht fast die ganze Zeit, die es zum Anhalten hat, in {}</translation>
    </message>
    <message>
        <source>A process takes nearly all the time it has to stop</source>
        <translation>Ein Prozess braucht fast die ganze Zeit, die er zum Anhalten hat</translation>
    </message>
    <message>
        <source>With a little more load it is killed before it is done.</source>
        <translation>Mit etwas mehr Last wird er beendet, bevor er fertig ist.</translation>
    </message>
    <message>
        <source>Up to half of that time is fine, and a second always is.</source>
        <translation>Bis zur Hälfte dieser Zeit ist in Ordnung, und eine Sekunde immer.</translation>
    </message>
    <message>
        <source>Finish faster, or give it more time.</source>
        <translation>Schneller fertig werden oder mehr Zeit geben.</translation>
    </message>
    <message>
        <source>{} takes long to be ready in {}</source>
        <translation>{} braucht lange, bis es bereit ist, in {}</translation>
    </message>
    <message>
        <source>A process takes long to be ready</source>
        <translation>Ein Prozess braucht lange, bis er bereit ist</translation>
    </message>
    <message>
        <source>Releases, scaling and recovery all wait for it.</source>
        <translation>Releases, Skalierung und Wiederanlauf warten alle darauf.</translation>
    </message>
    <message>
        <source>Half a minute is fine; pulling the image does not count.</source>
        <translation>Eine halbe Minute ist in Ordnung; das Laden des Images zählt nicht.</translation>
    </message>
    <message>
        <source>Do the slow part later, or when the image is built.</source>
        <translation>Das Langsame später tun oder beim Bauen des Images.</translation>
    </message>
    <message>
        <source>{} runs code that is mounted from the host in {}</source>
        <translation>{} betreibt Code, der vom Host eingebunden ist, in {}</translation>
    </message>
    <message>
        <source>Code is mounted over what the image holds</source>
        <translation>Code ist über das eingebunden, was das Image enthält</translation>
    </message>
    <message>
        <source>Development lives by it. Mounts of single files and of config are no code. An error in production, a warning elsewhere.</source>
        <translation>Die Entwicklung lebt davon. Mounts einzelner Dateien und von Konfiguration sind kein Code. In der Produktion ein Fehler, sonst eine Warnung.</translation>
    </message>
    <message>
        <source>Take the mount out and let the image hold the code.</source>
        <translation>Den Mount herausnehmen und den Code im Image halten.</translation>
    </message>
    <message>
        <source>{} is started by another program here than there</source>
        <translation>{} wird hier von einem anderen Programm gestartet als dort</translation>
    </message>
    <message>
        <source>A process is started by another program</source>
        <translation>Ein Prozess wird von einem anderen Programm gestartet</translation>
    </message>
    <message>
        <source>Another server handles requests, timeouts and restarts in another way.</source>
        <translation>Ein anderer Server behandelt Anfragen, Zeitgrenzen und Neustarts anders.</translation>
    </message>
    <message>
        <source>Options, workers, ports and wrappers such as exec, tini and poetry run are left out. What only development does otherwise is information.</source>
        <translation>Optionen, Worker, Ports und Wrapper wie exec, tini und poetry run bleiben außen vor. Was nur die Entwicklung anders macht, ist ein Hinweis.</translation>
    </message>
    <message>
        <source>Start the same server everywhere, with options for what has to differ.</source>
        <translation>Überall denselben Server starten, mit Optionen für das, was verschieden sein muss.</translation>
    </message>
    <message>
        <source>nobody tried how long it takes to be ready</source>
        <translation>niemand hat erprobt, wie lange es dauert, bis es bereit ist</translation>
    </message>
    <message>
        <source>{} takes {} to be ready, and {} waits {}</source>
        <translation>{} braucht {}, bis es bereit ist, und {} wartet {}</translation>
    </message>
    <message>
        <source>A process is restarted before it can be ready</source>
        <translation>Ein Prozess wird neu gestartet, bevor er bereit sein kann</translation>
    </message>
    <message>
        <source>It never comes up: every start is cut off by its own health check.</source>
        <translation>Er kommt nie hoch: Jeder Start wird von der eigenen Zustandsprüfung abgebrochen.</translation>
    </message>
    <message>
        <source>Readiness alone restarts nothing.</source>
        <translation>Bereitschaft allein startet nichts neu.</translation>
    </message>
    <message>
        <source>Wait longer in a startup check.</source>
        <translation>In einer Startprüfung länger warten.</translation>
    </message>
    <message>
        <source>the load balancer&apos;s targets {} rely on sticky sessions in {}</source>
        <translation>die Ziele {} des Load Balancers verlassen sich auf Sticky Sessions in {}</translation>
    </message>
    <message>
        <source>{} relies on sticky sessions in {}</source>
        <translation>{} verlässt sich auf Sticky Sessions in {}</translation>
    </message>
    <message>
        <source>Requests of one user are sent to one process</source>
        <translation>Anfragen eines Benutzers gehen an einen Prozess</translation>
    </message>
    <message>
        <source>Platforms without a load balancer have none.</source>
        <translation>Plattformen ohne Load Balancer haben keine.</translation>
    </message>
    <message>
        <source>Keep sessions in a backing service and switch the affinity off.</source>
        <translation>Sitzungen in einem unterstützenden Dienst halten und die Affinität abschalten.</translation>
    </message>
    <message>
        <source>{} commits of {} wait for {}, the oldest since {:.0f} days</source>
        <translation>{} Commits von {} warten auf {}, der älteste seit {} Tagen</translation>
    </message>
    <message>
        <source>Work waits long before it reaches production</source>
        <translation>Arbeit wartet lange, bis sie die Produktion erreicht</translation>
    </message>
    <message>
        <source>The longer code waits, the more comes at once and the less its author remembers.</source>
        <translation>Je länger Code wartet, desto mehr kommt auf einmal und desto weniger weiß sein Autor noch.</translation>
    </message>
    <message>
        <source>Without a commit of production that the repository knows nothing is measured.</source>
        <translation>Ohne einen Commit der Produktion, den das Repository kennt, wird nichts gemessen.</translation>
    </message>
    <message>
        <source>Deploy smaller changes, more often.</source>
        <translation>Kleinere Änderungen ausliefern, dafür öfter.</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Environments run in different time zones</source>
        <translation>Umgebungen laufen in verschiedenen Zeitzonen</translation>
    </message>
    <message>
        <source>Days begin at another hour: reports, schedules and comparisons of dates come out differently.</source>
        <translation>Tage beginnen zu einer anderen Stunde: Berichte, Zeitpläne und Datumsvergleiche fallen anders aus.</translation>
    </message>
    <message>
        <source>A container that is told nothing runs in UTC: unset and UTC are one.</source>
        <translation>Ein Container, dem nichts gesagt wird, läuft in UTC: nicht gesetzt und UTC sind eines.</translation>
    </message>
    <message>
        <source>Run everything in UTC, and convert where people read it.</source>
        <translation>Alles in UTC betreiben und dort umrechnen, wo Menschen es lesen.</translation>
    </message>
    <message>
        <source>{} uses {} in {} and not in {}</source>
        <translation>{} benutzt {} in {} und nicht in {}</translation>
    </message>
    <message>
        <source>Services are connected in another way in another environment</source>
        <translation>Dienste sind in einer anderen Umgebung anders verbunden</translation>
    </message>
    <message>
        <source>What goes through a queue there and straight on here fails in other ways.</source>
        <translation>Was dort durch eine Queue geht und hier direkt, scheitert auf andere Weise.</translation>
    </message>
    <message>
        <source>Services of which nothing says whom they use, and config that could not be read.</source>
        <translation>Dienste, von denen nichts sagt, wen sie benutzen, und Konfiguration, die sich nicht lesen ließ.</translation>
    </message>
    <message>
        <source>Connect them as production does.</source>
        <translation>Sie so verbinden, wie es die Produktion tut.</translation>
    </message>
    <message>
        <source>{} writes to a terminal in {}</source>
        <translation>{} schreibt auf ein Terminal in {}</translation>
    </message>
    <message>
        <source>A process of production has a terminal</source>
        <translation>Ein Prozess der Produktion hat ein Terminal</translation>
    </message>
    <message>
        <source>A terminal mixes errors into the output, ends lines in another way and colours them: what reads the log gets another text than in development.</source>
        <translation>Ein Terminal mischt Fehler in die Ausgabe, beendet Zeilen anders und färbt sie: Was das Log liest, bekommt einen anderen Text als in der Entwicklung.</translation>
    </message>
    <message>
        <source>Development, jobs, and containers that are called debug, shell or console.</source>
        <translation>Entwicklung, Jobs und Container, die debug, shell oder console heißen.</translation>
    </message>
    <message>
        <source>Take tty: true away there.</source>
        <translation>tty: true dort herausnehmen.</translation>
    </message>
    <message>
        <source>{} holds another kind of value in one environment than in another</source>
        <translation>{} enthält nicht in allen Umgebungen dieselbe Art von Wert</translation>
    </message>
    <message>
        <source>A config var holds a number here and text there</source>
        <translation>Eine Konfigurationsvariable enthält hier eine Zahl und dort Text</translation>
    </message>
    <message>
        <source>Code that reads the one form fails on the other, and only where that one is set.</source>
        <translation>Code, der die eine Form liest, scheitert an der anderen, und nur dort, wo sie gesetzt ist.</translation>
    </message>
    <message>
        <source>Write the value in the form that the code expects, in every environment.</source>
        <translation>Den Wert in jeder Umgebung in der Form schreiben, die der Code erwartet.</translation>
    </message>
    <message>
        <source>the log of {} grows without end in {}</source>
        <translation>das Log von {} wächst ohne Ende in {}</translation>
    </message>
    <message>
        <source>Log files on the host grow without end</source>
        <translation>Log-Dateien auf dem Host wachsen ohne Ende</translation>
    </message>
    <message>
        <source>A full disk stops every process on the host.</source>
        <translation>Eine volle Platte hält jeden Prozess auf dem Host an.</translation>
    </message>
    <message>
        <source>Set max-size and max-file.</source>
        <translation>max-size und max-file setzen.</translation>
    </message>
    <message>
        <source>{} listens on a port that nothing declares in {}</source>
        <translation>{} lauscht auf einem Port, den nichts deklariert, in {}</translation>
    </message>
    <message>
        <source>A process listens on a port that nothing declares</source>
        <translation>Ein Prozess lauscht auf einem Port, den nichts deklariert</translation>
    </message>
    <message>
        <source>Whoever routes to it, or closes what is not needed, does not know of it.</source>
        <translation>Wer dorthin leitet oder schließt, was nicht gebraucht wird, weiß nichts davon.</translation>
    </message>
    <message>
        <source>Sockets on the loopback are its own affair.</source>
        <translation>Sockets auf der Loopback-Schnittstelle sind seine eigene Sache.</translation>
    </message>
    <message>
        <source>Expose the port, or do not listen on it.</source>
        <translation>Den Port mit EXPOSE angeben oder nicht darauf lauschen.</translation>
    </message>
    <message>
        <source>with a unit in one environment and without in another</source>
        <translation>in einer Umgebung mit Einheit und in einer anderen ohne</translation>
    </message>
    <message>
        <source>as one number with another unit in another environment</source>
        <translation>als eine Zahl, in einer anderen Umgebung mit anderer Einheit</translation>
    </message>
    <message>
        <source>{:.9g} times as large in one environment as in another, as from one unit to the next</source>
        <translation>in einer Umgebung {}-mal so groß wie in einer anderen, wie von einer Einheit zur nächsten</translation>
    </message>
    <message>
        <source>{} is written {}</source>
        <translation>{} ist geschrieben: {}</translation>
    </message>
    <message>
        <source>A number is meant in different units</source>
        <translation>Eine Zahl ist in verschiedenen Einheiten gemeint</translation>
    </message>
    <message>
        <source>30 seconds read as milliseconds end every request, 30000 read as seconds none.</source>
        <translation>30 Sekunden, als Millisekunden gelesen, beenden jede Anfrage; 30000, als Sekunden gelesen, keine.</translation>
    </message>
    <message>
        <source>Other ratios: those are tuning. Keys that name neither a time nor an amount.</source>
        <translation>Andere Verhältnisse: Das ist Feinabstimmung. Schlüssel, die weder Zeit noch Menge nennen.</translation>
    </message>
    <message>
        <source>Write the same unit everywhere, best in the key&apos;s name: REQUEST_TIMEOUT_MS.</source>
        <translation>Überall dieselbe Einheit schreiben, am besten im Namen des Schlüssels: REQUEST_TIMEOUT_MS.</translation>
    </message>
    <message>
        <source>{} is built on {} in no version</source>
        <translation>{} baut auf {} ohne Version</translation>
    </message>
    <message>
        <source>An image is built on whatever is newest</source>
        <translation>Ein Image baut auf dem auf, was gerade am neuesten ist</translation>
    </message>
    <message>
        <source>The base image may change under the app between two builds of the same commit.</source>
        <translation>Das Basis-Image kann sich zwischen zwei Builds desselben Commits unter der App ändern.</translation>
    </message>
    <message>
        <source>scratch and stages of the same file are no images; a name that is given when it is built is not measured. Dockerfiles for development are left out.</source>
        <translation>scratch und Stages derselben Datei sind keine Images; ein Name, der erst beim Bauen gegeben wird, wird nicht gemessen. Dockerfiles für die Entwicklung bleiben außen vor.</translation>
    </message>
    <message>
        <source>Name a version of the base image.</source>
        <translation>Eine Version des Basis-Images nennen.</translation>
    </message>
    <message>
        <source>{} of {}&apos;s dependencies have no version</source>
        <translation>{} der Abhängigkeiten von {} haben keine Version</translation>
    </message>
    <message>
        <source>A dependency is taken in whatever version there is</source>
        <translation>Eine Abhängigkeit wird in irgendeiner Version genommen</translation>
    </message>
    <message>
        <source>The next build may bring a version that nobody tried.</source>
        <translation>Der nächste Build bringt vielleicht eine Version, die niemand erprobt hat.</translation>
    </message>
    <message>
        <source>Ranges are fine, and with a lockfile everything is.</source>
        <translation>Bereiche sind in Ordnung, und mit einer Lockdatei ist es alles.</translation>
    </message>
    <message>
        <source>Name a version or commit a lockfile.</source>
        <translation>Eine Version nennen oder eine Lockdatei committen.</translation>
    </message>
    <message>
        <source>{} holds a variable that nobody filled in, in {}</source>
        <translation>{} enthält eine Variable, die niemand ausgefüllt hat, in {}</translation>
    </message>
    <message>
        <source>A value holds a variable that nobody filled in</source>
        <translation>Ein Wert enthält eine Variable, die niemand ausgefüllt hat</translation>
    </message>
    <message>
        <source>Define the variable where the file is read, or write the value itself.</source>
        <translation>Die Variable dort definieren, wo die Datei gelesen wird, oder den Wert selbst schreiben.</translation>
    </message>
    <message>
        <source>nothing says which version of {} {} runs</source>
        <translation>nichts sagt, welche Version von {} {} betreibt</translation>
    </message>
    <message>
        <source>Nothing says which version of a backing service runs</source>
        <translation>Nichts sagt, welche Version eines unterstützenden Dienstes läuft</translation>
    </message>
    <message>
        <source>A floating tag is another version tomorrow, and cannot be compared today.</source>
        <translation>Ein bewegliches Tag ist morgen eine andere Version und lässt sich heute nicht vergleichen.</translation>
    </message>
    <message>
        <source>Services of which only the address is known, and tools of developers.</source>
        <translation>Dienste, von denen nur die Adresse bekannt ist, und Werkzeuge von Entwicklern.</translation>
    </message>
    <message>
        <source>Pin the version: postgres:16 rather than postgres:latest.</source>
        <translation>Die Version festlegen: postgres:16 statt postgres:latest.</translation>
    </message>
    <message>
        <source>{} is weak in {}</source>
        <translation>{} ist schwach in {}</translation>
    </message>
    <message>
        <source>A secret is short or made of few characters</source>
        <translation>Ein Geheimnis ist kurz oder aus wenigen Zeichen</translation>
    </message>
    <message>
        <source>Development and tests, passphrases longer than 20 characters, users&apos; names and ids. How long a secret is does not leave the check.</source>
        <translation>Entwicklung und Tests, Passphrasen mit mehr als 20 Zeichen, Benutzernamen und IDs. Wie lang ein Geheimnis ist, verlässt die Prüfung nicht.</translation>
    </message>
    <message>
        <source>Generate a new one: openssl rand -base64 32.</source>
        <translation>Einen neuen erzeugen: openssl rand -base64 32.</translation>
    </message>
    <message>
        <source>{} is served by another program here than there</source>
        <translation>{} wird hier von einem anderen Programm bedient als dort</translation>
    </message>
    <message>
        <source>Another web server serves the app</source>
        <translation>Ein anderer Webserver bedient die App</translation>
    </message>
    <message>
        <source>Servers for development reload, serve one request at a time and forgive what others refuse.</source>
        <translation>Entwicklungsserver laden neu, bedienen eine Anfrage nach der anderen und verzeihen, was andere ablehnen.</translation>
    </message>
    <message>
        <source>Commands in which no server is known are left out.</source>
        <translation>Befehle, in denen kein Server bekannt ist, bleiben außen vor.</translation>
    </message>
    <message>
        <source>Serve by the same server everywhere, with reloading as an option.</source>
        <translation>Überall mit demselben Server bedienen, mit dem Neuladen als Option.</translation>
    </message>
    <message>
        <source>{} gives environments another {}</source>
        <translation>{} weicht zwischen Umgebungen ab: {}</translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>DSN</source>
        <translation>DSN</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>resource id</source>
        <translation>Ressourcen-ID</translation>
    </message>
    <message>
        <source>bool</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>Ganzzahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>log level</source>
        <translation>Log-Level</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>major version</source>
        <translation>Hauptversion</translation>
    </message>
    <message>
        <source>minor version</source>
        <translation>Nebenversion</translation>
    </message>
    <message>
        <source>patch version</source>
        <translation>Patch-Version</translation>
    </message>
    <message>
        <source>{} A waiver for it ended on {}.</source>
        <translation>{} Eine Ausnahme dafür endete am {}.</translation>
    </message>
    <message>
        <source>{} A waiver for it does not go this far: {}.</source>
        <translation>{} Eine Ausnahme dafür reicht nicht so weit: {}.</translation>
    </message>
    <message>
        <source>{} holds no certificate that can be read</source>
        <translation>{} enthält kein Zertifikat, das sich lesen lässt</translation>
    </message>
    <message>
        <source>{} is there, and its key {} is not</source>
        <translation>{} ist da, sein Schlüssel {} aber nicht</translation>
    </message>
    <message>
        <source>it ended on {}</source>
        <translation>es endete am {}</translation>
    </message>
    <message>
        <source>it is not for {}</source>
        <translation>es gilt nicht für {}</translation>
    </message>
    <message>
        <source>the certificate of this account&apos;s own authority is put there</source>
        <translation>das Zertifikat der eigenen Zertifizierungsstelle dieses Kontos wird dorthin gelegt</translation>
    </message>
    <message>
        <source>one for {} is made, signed by an authority of this account&apos;s own</source>
        <translation>eines für {} wird erstellt, signiert von einer eigenen Zertifizierungsstelle dieses Kontos</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>good until {}</source>
        <translation>gültig bis {}</translation>
    </message>
    <message>
        <source>ask whoever hands out certificates of this product for another; or take it away, then one for this machine can be made</source>
        <translation>um ein anderes bitten, wer Zertifikate dieses Produkts ausgibt; oder es wegnehmen, dann lässt sich eines für diesen Rechner erstellen</translation>
    </message>
    <message>
        <source>not there, and its key {} is</source>
        <translation>nicht da, sein Schlüssel {} aber schon</translation>
    </message>
    <message>
        <source>not there, and no key is mounted with it</source>
        <translation>nicht da, und kein Schlüssel ist damit eingebunden</translation>
    </message>
    <message>
        <source>ask whoever hands out certificates of this product for it</source>
        <translation>darum bitten, wer Zertifikate dieses Produkts ausgibt</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>the engine does not answer</source>
        <translation>die Engine antwortet nicht</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} und {} weitere</translation>
    </message>
    <message>
        <source>A container engine answers</source>
        <translation>Eine Container-Engine antwortet</translation>
    </message>
    <message>
        <source>there is no Compose file to launch</source>
        <translation>es gibt keine Compose-Datei zu starten</translation>
    </message>
    <message>
        <source>sudo usermod -aG docker $USER, then log in again</source>
        <translation>sudo usermod -aG docker $USER, dann neu anmelden</translation>
    </message>
    <message>
        <source>sudo systemctl start docker</source>
        <translation>sudo systemctl start docker</translation>
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
        <source>the engine has {}; the services may take {}</source>
        <translation>die Engine hat {}; die Dienste dürfen {} nehmen</translation>
    </message>
    <message>
        <source>the engine has {}</source>
        <translation>die Engine hat {}</translation>
    </message>
    <message>
        <source>close other programs, or launch fewer services</source>
        <translation>andere Programme schließen oder weniger Dienste starten</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>{} is here, {} is asked for{}</source>
        <translation>{} ist da, {} wird verlangt{}</translation>
    </message>
    <message>
        <source>another version</source>
        <translation>eine andere Version</translation>
    </message>
    <message>
        <source>not installed{}</source>
        <translation>nicht installiert{}</translation>
    </message>
    <message>
        <source>{}; the containers bring their own</source>
        <translation>{}; die Container bringen ihre eigene mit</translation>
    </message>
    <message>
        <source>Git submodules are checked out</source>
        <translation>Git-Submodule sind ausgecheckt</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>empty: {}</source>
        <translation>leer: {}</translation>
    </message>
    <message>
        <source>{} asks for {}, which is not installed</source>
        <translation>{} verlangt {}, das nicht installiert ist</translation>
    </message>
    <message>
        <source>{} is there, and git does not use it</source>
        <translation>{} ist da, und git benutzt es nicht</translation>
    </message>
    <message>
        <source>install the dependencies of the project, which sets them up</source>
        <translation>die Abhängigkeiten des Projekts installieren; das richtet sie ein</translation>
    </message>
    <message>
        <source>{} asks for them</source>
        <translation>{} verlangt sie</translation>
    </message>
    <message>
        <source>Config vars are filled in</source>
        <translation>Konfigurationsvariablen sind ausgefüllt</translation>
    </message>
    <message>
        <source>nothing is missing</source>
        <translation>nichts fehlt</translation>
    </message>
    <message>
        <source>there is none to fill in</source>
        <translation>es gibt keine auszufüllen</translation>
    </message>
    <message>
        <source>{} missing in {}</source>
        <translation>{} fehlen in {}</translation>
    </message>
    <message>
        <source>{}, {} of them secrets to make up</source>
        <translation>{}, {} davon Geheimnisse, die erzeugt werden</translation>
    </message>
    <message>
        <source>to make: {}</source>
        <translation>zu erstellen: {}</translation>
    </message>
    <message>
        <source>only you can say: {}</source>
        <translation>von Hand anzugeben: {}</translation>
    </message>
    <message>
        <source>The Compose files can be read</source>
        <translation>Die Compose-Dateien lassen sich lesen</translation>
    </message>
    <message>
        <source>no mistakes</source>
        <translation>keine Fehler</translation>
    </message>
    <message>
        <source> (and {} more)</source>
        <translation> (und {} weitere)</translation>
    </message>
    <message>
        <source>plumbline config shows all of them</source>
        <translation>plumbline config zeigt alle</translation>
    </message>
    <message>
        <source>Images are on the engine</source>
        <translation>Images sind auf der Engine</translation>
    </message>
    <message>
        <source>all are built here</source>
        <translation>alle werden hier gebaut</translation>
    </message>
    <message>
        <source>all {}</source>
        <translation>alle {}</translation>
    </message>
    <message>
        <source>to pull: {}</source>
        <translation>zu laden: {}</translation>
    </message>
    <message>
        <source>Published ports are free</source>
        <translation>Veröffentlichte Ports sind frei</translation>
    </message>
    <message>
        <source>free, or this stack&apos;s own</source>
        <translation>frei oder von diesem Stack selbst belegt</translation>
    </message>
    <message>
        <source>The stack is up and healthy</source>
        <translation>Der Stack läuft und ist gesund</translation>
    </message>
    <message>
        <source>its ports are not of this machine</source>
        <translation>seine Ports sind nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>the stack publishes no port</source>
        <translation>der Stack veröffentlicht keinen Port</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>{} answers</source>
        <translation>{} antwortet</translation>
    </message>
    <message>
        <source>{} answer</source>
        <translation>{} antworten</translation>
    </message>
    <message>
        <source>no answer from {}</source>
        <translation>keine Antwort von {}</translation>
    </message>
    <message>
        <source>{} to ask once the stack is up</source>
        <translation>{} zu fragen, sobald der Stack läuft</translation>
    </message>
    <message>
        <source>plumbline logs shows what the service says</source>
        <translation>plumbline logs zeigt, was der Dienst sagt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{} says so</source>
        <translation>{} sagt es</translation>
    </message>
    <message>
        <source>was done here before</source>
        <translation>wurde hier schon getan</translation>
    </message>
    <message>
        <source>plumbline.yaml declares no task {}</source>
        <translation>plumbline.yaml deklariert keine Aufgabe {}</translation>
    </message>
    <message>
        <source>add it below `tasks:`, with its service and command</source>
        <translation>sie unter `tasks:` hinzufügen, mit Dienst und Befehl</translation>
    </message>
    <message>
        <source>first: {}</source>
        <translation>zuerst: {}</translation>
    </message>
    <message>
        <source>{} kept</source>
        <translation>{} behalten</translation>
    </message>
    <message>
        <source>{} recreated</source>
        <translation>{} neu erstellt</translation>
    </message>
    <message>
        <source>{} created</source>
        <translation>{} erstellt</translation>
    </message>
    <message>
        <source>{} started</source>
        <translation>{} gestartet</translation>
    </message>
    <message>
        <source>{} restarted</source>
        <translation>{} neu gestartet</translation>
    </message>
    <message>
        <source>{} stopped</source>
        <translation>{} angehalten</translation>
    </message>
    <message>
        <source>{} removed</source>
        <translation>{} entfernt</translation>
    </message>
    <message>
        <source>1 image pulled</source>
        <translation>1 Image geladen</translation>
    </message>
    <message>
        <source>{} images pulled</source>
        <translation>{} Images geladen</translation>
    </message>
    <message>
        <source>1 image built</source>
        <translation>1 Image gebaut</translation>
    </message>
    <message>
        <source>{} images built</source>
        <translation>{} Images gebaut</translation>
    </message>
    <message>
        <source>1 network created</source>
        <translation>1 Netzwerk erstellt</translation>
    </message>
    <message>
        <source>{} networks created</source>
        <translation>{} Netzwerke erstellt</translation>
    </message>
    <message>
        <source>1 volume created</source>
        <translation>1 Volume erstellt</translation>
    </message>
    <message>
        <source>{} volumes created</source>
        <translation>{} Volumes erstellt</translation>
    </message>
    <message>
        <source>1 network removed</source>
        <translation>1 Netzwerk entfernt</translation>
    </message>
    <message>
        <source>{} networks removed</source>
        <translation>{} Netzwerke entfernt</translation>
    </message>
    <message>
        <source>1 volume removed</source>
        <translation>1 Volume entfernt</translation>
    </message>
    <message>
        <source>{} volumes removed</source>
        <translation>{} Volumes entfernt</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>open to everybody</source>
        <translation>allen offen</translation>
    </message>
    <message>
        <source>credentials are stored</source>
        <translation>Zugangsdaten sind gespeichert</translation>
    </message>
    <message>
        <source>runs once</source>
        <translation>läuft einmal</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <source>pull</source>
        <translation>laden</translation>
    </message>
    <message>
        <source>build</source>
        <translation>bauen</translation>
    </message>
    <message>
        <source>create</source>
        <translation>erstellen</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>recreate</source>
        <translation>neu erstellen</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>umbenennen</translation>
    </message>
    <message>
        <source>unpause</source>
        <translation>fortsetzen</translation>
    </message>
    <message>
        <source>start</source>
        <translation>starten</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>anhalten</translation>
    </message>
    <message>
        <source>await</source>
        <translation>abwarten</translation>
    </message>
    <message>
        <source>its dependants wait for it</source>
        <translation>was von ihm abhängt, wartet darauf</translation>
    </message>
    <message>
        <source>{} changed</source>
        <translation>{} geändert</translation>
    </message>
    <message>
        <source>{} settings changed (also {}{}); {}</source>
        <translation>{} Einstellungen geändert (auch {}{}); {}</translation>
    </message>
    <message>
        <source> and {} more</source>
        <translation> und {} weitere</translation>
    </message>
    <message>
        <source>is {}</source>
        <translation>ist {}</translation>
    </message>
    <message>
        <source>network {} is made anew</source>
        <translation>Netzwerk {} wird neu angelegt</translation>
    </message>
    <message>
        <source>is not on network {}</source>
        <translation>ist nicht im Netzwerk {}</translation>
    </message>
    <message>
        <source>network {} was made anew</source>
        <translation>Netzwerk {} wurde neu angelegt</translation>
    </message>
    <message>
        <source>image {} is another one now</source>
        <translation>Image {} ist jetzt ein anderes</translation>
    </message>
    <message>
        <source>shares the {} of {}, which is made anew</source>
        <translation>teilt {} von {}, das neu erstellt wird</translation>
    </message>
    <message>
        <source>shares the network of a container of {} that is gone</source>
        <translation>teilt das Netzwerk eines Containers von {}, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>left over from an interrupted replacement</source>
        <translation>übrig von einem unterbrochenen Austausch</translation>
    </message>
    <message>
        <source>service {} is not in the files</source>
        <translation>der Dienst {} steht nicht in den Dateien</translation>
    </message>
    <message>
        <source>no such network yet</source>
        <translation>noch kein solches Netzwerk</translation>
    </message>
    <message>
        <source>no such volume yet</source>
        <translation>noch kein solches Volume</translation>
    </message>
    <message>
        <source>pull policy build</source>
        <translation>Pull-Policy build</translation>
    </message>
    <message>
        <source>pull policy {}</source>
        <translation>Pull-Policy {}</translation>
    </message>
    <message>
        <source>image is not here</source>
        <translation>Image ist nicht hier</translation>
    </message>
    <message>
        <source>service {} is built from it</source>
        <translation>der Dienst {} baut darauf auf</translation>
    </message>
    <message>
        <source>scaled to {}</source>
        <translation>auf {} skaliert</translation>
    </message>
    <message>
        <source>no container yet</source>
        <translation>noch kein Container</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>takes over the name</source>
        <translation>übernimmt den Namen</translation>
    </message>
    <message>
        <source>was never started</source>
        <translation>wurde nie gestartet</translation>
    </message>
    <message>
        <source>is paused</source>
        <translation>ist pausiert</translation>
    </message>
    <message>
        <source>has exited with code {}</source>
        <translation>hat sich mit Code {} beendet</translation>
    </message>
    <message>
        <source>restarts with {}</source>
        <translation>startet neu mit {}</translation>
    </message>
    <message>
        <source>until it has completed</source>
        <translation>bis er fertig ist</translation>
    </message>
    <message>
        <source>until it is healthy</source>
        <translation>bis er gesund ist</translation>
    </message>
    <message>
        <source>until it is well</source>
        <translation>bis er gesund ist</translation>
    </message>
    <message>
        <source>until it is well: {}</source>
        <translation>bis er gesund ist: {}</translation>
    </message>
    <message>
        <source>until it runs</source>
        <translation>bis er läuft</translation>
    </message>
    <message>
        <source>{} takes its ports; its containers and data stay</source>
        <translation>{} übernimmt seine Ports; seine Container und Daten bleiben</translation>
    </message>
    <message>
        <source>to launch</source>
        <translation>zu starten</translation>
    </message>
    <message>
        <source>{} container as they should be</source>
        <translation>{} Container, wie er sein soll</translation>
    </message>
    <message>
        <source>{} containers as they should be</source>
        <translation>{} Container, wie sie sein sollen</translation>
    </message>
    <message>
        <source>A migration of another release changes the data in a way that the code does not expect.</source>
        <translation>Eine Migration aus einem anderen Release ändert die Daten so, wie der Code es nicht erwartet.</translation>
    </message>
    <message>
        <source>A job is started without what isolates its dependencies</source>
        <translation>Ein Job wird ohne das gestartet, was seine Abhängigkeiten isoliert</translation>
    </message>
    <message>
        <source>It is a door to the data that somebody has to guard.</source>
        <translation>Es ist eine Tür zu den Daten, die jemand bewachen muss.</translation>
    </message>
    <message>
        <source>Compiled dependencies are other files there: one may be missing, slower or wrong.</source>
        <translation>Kompilierte Abhängigkeiten sind dort andere Dateien: Eine kann fehlen, langsamer sein oder falsch.</translation>
    </message>
    <message>
        <source>Where nobody says it, it is whatever the machine is: not measured. Purely interpreted code may not mind: all of this is information.</source>
        <translation>Wo niemand es sagt, ist es, was der Rechner ist: nicht gemessen. Rein interpretiertem Code ist es vielleicht gleich: All das ist ein Hinweis.</translation>
    </message>
    <message>
        <source>SQL dialects, types, locking and limits differ between engines: what passes on one fails on the other.</source>
        <translation>SQL-Dialekte, Typen, Sperren und Grenzen unterscheiden sich je nach Engine: Was auf der einen geht, scheitert auf der anderen.</translation>
    </message>
    <message>
        <source>Families that are made to be compatible (Redis and Valkey, MySQL and MariaDB) give a warning. Who runs the service may differ.</source>
        <translation>Familien, die verträglich sein sollen (Redis und Valkey, MySQL und MariaDB), geben eine Warnung. Wer den Dienst betreibt, darf verschieden sein.</translation>
    </message>
    <message>
        <source>What the shorter of two versions does not say is no difference: 16 and 16.4 are one. Versions of different engines are not compared.</source>
        <translation>Was die kürzere zweier Versionen nicht sagt, ist kein Unterschied: 16 und 16.4 sind eines. Versionen verschiedener Engines werden nicht verglichen.</translation>
    </message>
    <message>
        <source>What the shorter of two versions does not say is no difference: 16 and 16.4 are one.</source>
        <translation>Was die kürzere zweier Versionen nicht sagt, ist kein Unterschied: 16 und 16.4 sind eines.</translation>
    </message>
    <message>
        <source>Code that uses it runs another path there, a stand-in or an error, and its faults show first where users are.</source>
        <translation>Code, der es benutzt, nimmt dort einen anderen Weg, einen Ersatz oder einen Fehler, und seine Mängel zeigen sich zuerst bei den Benutzern.</translation>
    </message>
    <message>
        <source>Tools of developers, mail, secret stores and providers&apos; services. An environment that could not be read lacks nothing.</source>
        <translation>Werkzeuge von Entwicklern, Mail, Geheimnisspeicher und Dienste von Anbietern. Einer Umgebung, die sich nicht lesen ließ, fehlt nichts.</translation>
    </message>
    <message>
        <source>Certificates, modes and clients&apos; options are tried for the first time in production.</source>
        <translation>Zertifikate, Modi und Optionen der Clients werden erst in der Produktion erprobt.</translation>
    </message>
    <message>
        <source>Many programs know one spelling only and take every other text for on, or for off.</source>
        <translation>Viele Programme kennen nur eine Schreibweise und halten jeden anderen Text für ein oder für aus.</translation>
    </message>
    <message>
        <source>Keys that anywhere hold something else than a switch, a number above one for example, and those of Rails that are on whatever they say.</source>
        <translation>Schlüssel, die irgendwo etwas anderes als einen Schalter enthalten, etwa eine Zahl über eins, und die von Rails, die an sind, was auch immer sie sagen.</translation>
    </message>
    <message>
        <source>Build once from the main branch and promote that build from environment to environment.</source>
        <translation>Einmal vom Hauptbranch bauen und diesen Build von Umgebung zu Umgebung weiterreichen.</translation>
    </message>
    <message>
        <source>With noeviction a full cache refuses writes; with allkeys-lru it drops jobs that a queue still needs.</source>
        <translation>Mit noeviction lehnt ein voller Cache Schreibzugriffe ab; mit allkeys-lru wirft er Jobs weg, die eine Queue noch braucht.</translation>
    </message>
    <message>
        <source>Types, functions and indexes of an extension (postgis, vector) are errors where it is not installed.</source>
        <translation>Typen, Funktionen und Indizes einer Erweiterung (postgis, vector) sind Fehler, wo sie nicht installiert ist.</translation>
    </message>
    <message>
        <source>An empty text is neither missing nor a value: code seldom expects it, and defaults do not apply.</source>
        <translation>Ein leerer Text ist weder ein fehlender noch ein Wert: Code rechnet selten damit, und Vorgaben greifen nicht.</translation>
    </message>
    <message>
        <source>Tests, examples and a few places, as settings of a framework have them, are no fault.</source>
        <translation>Tests, Beispiele und wenige Stellen, wie Einstellungen eines Frameworks sie haben, sind kein Mangel.</translation>
    </message>
    <message>
        <source>The same file gives another value to docker compose than to a shell or a library.</source>
        <translation>Dieselbe Datei gibt docker compose einen anderen Wert als einer Shell oder einer Bibliothek.</translation>
    </message>
    <message>
        <source>A comparison with what was there last month says nothing of today.</source>
        <translation>Ein Vergleich mit dem, was letzten Monat dort war, sagt nichts über heute.</translation>
    </message>
    <message>
        <source>Debug switches and TLS, which have rules of their own. A rollout in steps is waived, with the day on which it ends.</source>
        <translation>Debug-Schalter und TLS, die eigene Regeln haben. Ein stufenweiser Rollout wird ausgenommen, mit dem Tag, an dem er endet.</translation>
    </message>
    <message>
        <source>Set the switch the same everywhere, or waive the difference until the rollout is done.</source>
        <translation>Den Schalter überall gleich stellen oder den Unterschied ausnehmen, bis der Rollout fertig ist.</translation>
    </message>
    <message>
        <source>It can only run on that host, and sees what others left there.</source>
        <translation>Er läuft nur auf diesem Host und sieht, was andere dort hinterlassen haben.</translation>
    </message>
    <message>
        <source>Two codebases under one name drift apart; a change to one never reaches the other.</source>
        <translation>Zwei Codebasen unter einem Namen laufen auseinander; eine Änderung an der einen kommt nie in der anderen an.</translation>
    </message>
    <message>
        <source>Users are logged out by every release, and two processes do not know each other&apos;s users.</source>
        <translation>Benutzer werden bei jedem Release abgemeldet, und zwei Prozesse kennen die Benutzer des anderen nicht.</translation>
    </message>
    <message>
        <source>Old keys hide which ones matter, and old credentials stay valid for nobody&apos;s use.</source>
        <translation>Alte Schlüssel verdecken, auf welche es ankommt, und alte Zugangsdaten bleiben gültig, ohne dass sie jemand braucht.</translation>
    </message>
    <message>
        <source>Who sets the app up from the example file starts it without a value that it needs.</source>
        <translation>Wer die App nach der Beispieldatei einrichtet, startet sie ohne einen Wert, den sie braucht.</translation>
    </message>
    <message>
        <source>Who reads one of them believes it, and only the order of precedence knows better.</source>
        <translation>Wer eine der Stellen liest, glaubt ihr, und nur die Rangfolge weiß es besser.</translation>
    </message>
    <message>
        <source>In a container localhost is the container itself: nothing listens there, and what worked on a developer&apos;s machine does not.</source>
        <translation>In einem Container ist localhost der Container selbst: Dort lauscht nichts, und was auf dem Rechner eines Entwicklers ging, geht nicht.</translation>
    </message>
    <message>
        <source>A debug level in production writes what nobody should keep, and costs more than the work it tells of.</source>
        <translation>Ein Debug-Level in der Produktion schreibt, was niemand aufbewahren sollte, und kostet mehr als die Arbeit, von der es erzählt.</translation>
    </message>
    <message>
        <source>Nobody collects them, they are gone with the container, and they grow until then.</source>
        <translation>Niemand sammelt sie ein, sie verschwinden mit dem Container, und bis dahin wachsen sie.</translation>
    </message>
    <message>
        <source>Sockets besides one that listens to all are fine, as those for metrics and debugging.</source>
        <translation>Sockets neben einem, der auf alle lauscht, sind in Ordnung, etwa die für Metriken und Debugging.</translation>
    </message>
    <message>
        <source>Sizes are each environment&apos;s own, but a cache that lives ten times longer or a limit of another magnitude hides what production meets.</source>
        <translation>Größen sind Sache jeder Umgebung, aber ein Cache, der zehnmal länger lebt, oder eine Grenze anderer Größenordnung verdeckt, was der Produktion begegnet.</translation>
    </message>
    <message>
        <source>Add the check that another environment has, or one that asks the app whether it is ready.</source>
        <translation>Die Prüfung übernehmen, die eine andere Umgebung hat, oder eine, die die App fragt, ob sie bereit ist.</translation>
    </message>
    <message>
        <source>Versions, drivers, modes and names that others rely on decide how the code behaves: what was tried with one value is not tried with the other.</source>
        <translation>Versionen, Treiber, Modi und Namen, auf die sich anderes verlässt, entscheiden über das Verhalten des Codes: Was mit dem einen Wert erprobt wird, ist mit dem anderen nicht erprobt.</translation>
    </message>
    <message>
        <source>Values that are the same but for the environment&apos;s name. Keys of which nothing says what they are for give a remark only, until plumbline.yaml says their class. Secrets, sizes, switches, levels, zones and TLS have rules of their own.</source>
        <translation>Werte, die bis auf den Namen der Umgebung gleich sind. Schlüssel, von denen nichts sagt, wofür sie da sind, geben nur einen Hinweis, bis plumbline.yaml ihre Klasse nennt. Geheimnisse, Größen, Schalter, Level, Zonen und TLS haben eigene Regeln.</translation>
    </message>
    <message>
        <source>Make the values the same, or say in plumbline.yaml that they may differ: keys: {KEY: {class: identity}}.</source>
        <translation>Die Werte angleichen oder in plumbline.yaml sagen, dass sie verschieden sein dürfen: keys: {KEY: {class: identity}}.</translation>
    </message>
    <message>
        <source>The same description runs another program tomorrow, and going back is not possible.</source>
        <translation>Dieselbe Beschreibung startet morgen ein anderes Programm, und ein Zurück gibt es nicht.</translation>
    </message>
    <message>
        <source>A remark: the folder may hold only what describes environments. Linked worktrees and submodules count; a repository that git refuses to read is not measured.</source>
        <translation>Ein Hinweis: Der Ordner enthält vielleicht nur, was Umgebungen beschreibt. Verknüpfte Worktrees und Submodule zählen; ein Repository, das git nicht lesen will, wird nicht gemessen.</translation>
    </message>
    <message>
        <source>Bots, unless plumbline.yaml says who stands behind them (deployers). Fewer than three releases.</source>
        <translation>Bots, es sei denn, plumbline.yaml sagt, wer hinter ihnen steht (deployers). Weniger als drei Releases.</translation>
    </message>
    <message>
        <source>What was meant to be filled in was not: the service runs with a key that everybody knows, or fails at its first use.</source>
        <translation>Was ausgefüllt werden sollte, wurde es nicht: Der Dienst läuft mit einem Schlüssel, den alle kennen, oder scheitert beim ersten Gebrauch.</translation>
    </message>
    <message>
        <source>Example files, which are no environment. E-mail addresses, and a domain below example.com that every environment has a host of. A remark in development, a warning in staging.</source>
        <translation>Beispieldateien, die keine Umgebung sind. E-Mail-Adressen und eine Domain unter example.com, von der jede Umgebung einen Host hat. In der Entwicklung ein Hinweis, im Staging eine Warnung.</translation>
    </message>
    <message>
        <source>What it does is never tried where it is missing, or is not done where it matters.</source>
        <translation>Was er tut, wird dort, wo er fehlt, nie erprobt oder dort, wo es zählt, nicht getan.</translation>
    </message>
    <message>
        <source>What begins with such a prefix is compiled into the pages that everyone can read.</source>
        <translation>Was mit so einem Präfix beginnt, wird in die Seiten hineinkompiliert, die alle lesen können.</translation>
    </message>
    <message>
        <source>A tag with a version or a commit, or a digest, is an answer. Only the app&apos;s own images.</source>
        <translation>Ein Tag mit Version oder Commit oder ein Digest ist eine Antwort. Nur die eigenen Images der App.</translation>
    </message>
    <message>
        <source>State that a process keeps for itself, and races between two of them, only show with two.</source>
        <translation>Zustand, den ein Prozess für sich behält, und Wettläufe zwischen zweien zeigen sich erst mit zweien.</translation>
    </message>
    <message>
        <source>Where it is not, one crash ends it; where it is, a crash at each start goes unnoticed.</source>
        <translation>Wo er es nicht wird, beendet ihn ein Absturz; wo er es wird, bleibt ein Absturz bei jedem Start unbemerkt.</translation>
    </message>
    <message>
        <source>What it writes is lost at the next start, and what breaks in can change the program.</source>
        <translation>Was er schreibt, ist beim nächsten Start verloren, und wer eindringt, kann das Programm ändern.</translation>
    </message>
    <message>
        <source>Temporary folders, caches, sockets, compiled forms, and less than a mebibyte in all.</source>
        <translation>Temporäre Ordner, Caches, Sockets, kompilierte Formen und insgesamt weniger als ein Mebibyte.</translation>
    </message>
    <message>
        <source>Claim templates, which give every replica its own, read-only mounts, and claims that are not among the manifests.</source>
        <translation>Claim-Templates, die jeder Replica ihr eigenes geben, nur lesbare Mounts und Claims, die nicht unter den Manifesten sind.</translation>
    </message>
    <message>
        <source>Whoever may read development can then act in production, and a leak in one place is a leak in both.</source>
        <translation>Wer die Entwicklung lesen darf, kann dann in der Produktion handeln, und ein Leck an einem Ort ist eines an beiden.</translation>
    </message>
    <message>
        <source>Give it when the container runs, or as a secret of the build: RUN --mount=type=secret.</source>
        <translation>Sie beim Start des Containers geben oder als Geheimnis des Builds: RUN --mount=type=secret.</translation>
    </message>
    <message>
        <source>Descriptions of deployments are read, copied and logged by many; secret stores say who may read what.</source>
        <translation>Beschreibungen von Deployments werden von vielen gelesen, kopiert und geloggt; Geheimnisspeicher sagen, wer was lesen darf.</translation>
    </message>
    <message>
        <source>Passwords of accounts, which go by several names; names of which one holds the other; development and tests.</source>
        <translation>Passwörter von Konten, die mehrere Namen haben; Namen, von denen einer den anderen enthält; Entwicklung und Tests.</translation>
    </message>
    <message>
        <source>Two forms are read by two pieces of code: options that stand in the one are lost in the other.</source>
        <translation>Zwei Formen werden von zwei Stellen im Code gelesen: Optionen, die in der einen stehen, fehlen in der anderen.</translation>
    </message>
    <message>
        <source>What runs is what lies on that machine, not the release that was built and tested.</source>
        <translation>Was läuft, ist das, was auf diesem Rechner liegt, nicht das Release, das gebaut und getestet wurde.</translation>
    </message>
    <message>
        <source>It hides state that a process keeps for itself: users lose it when that process goes.</source>
        <translation>Es verdeckt Zustand, den ein Prozess für sich behält: Benutzer verlieren ihn, wenn dieser Prozess geht.</translation>
    </message>
    <message>
        <source>A value has every reading that fits (1 is a switch and a number); it fails only where no reading is common to all. Secrets and names of environments may be anything.</source>
        <translation>Ein Wert hat jede Lesart, die passt (1 ist ein Schalter und eine Zahl); er fällt nur durch, wo keine allen gemeinsam ist. Geheimnisse und Namen von Umgebungen dürfen alles sein.</translation>
    </message>
    <message>
        <source>Drivers that rotate by themselves or send the stream away.</source>
        <translation>Treiber, die selbst rotieren oder den Strom wegschicken.</translation>
    </message>
    <message>
        <source>The process gets the text ${DB_PASS} itself: what fills it in for one tool does not for another.</source>
        <translation>Der Prozess bekommt den Text ${DB_PASS} selbst: Was ihn für ein Werkzeug ausfüllt, tut es für ein anderes nicht.</translation>
    </message>
    <message>
        <source>Keys of templates, formats, commands and options, which programs fill in themselves; what an image sets. An error in production, else a warning.</source>
        <translation>Schlüssel von Vorlagen, Formaten, Befehlen und Optionen, die Programme selbst ausfüllen; was ein Image setzt. In der Produktion ein Fehler, sonst eine Warnung.</translation>
    </message>
    <message>
        <source>A key that signs tokens can be tried out offline: a short one falls within hours.</source>
        <translation>Ein Schlüssel, der Token signiert, lässt sich offline durchprobieren: Ein kurzer fällt innerhalb von Stunden.</translation>
    </message>
    <message>
        <source>Telemetry, debug switches, proxies, prefixes and options, which an empty text switches off. Credentials that only development leaves empty are a remark.</source>
        <translation>Telemetrie, Debug-Schalter, Proxys, Präfixe und Optionen, die ein leerer Text abschaltet. Zugangsdaten, die nur die Entwicklung leer lässt, sind ein Hinweis.</translation>
    </message>
    <message>
        <source>What ships the logs of others reads them read-only. What only development has, and what is gone with its container, is information.</source>
        <translation>Was die Logs anderer abliefert, liest sie nur. Was nur die Entwicklung hat und was mit seinem Container verschwindet, ist ein Hinweis.</translation>
    </message>
    <message>
        <source>Public and publishable keys, users&apos; names, access keys beside their secret keys, ids of clients, telemetry, placeholders, default credentials, several productions, and development with tests. Between staging and development a warning.</source>
        <translation>Öffentliche und veröffentlichbare Schlüssel, Benutzernamen, Zugriffsschlüssel neben ihren geheimen Schlüsseln, Client-IDs, Telemetrie, Platzhalter, Standard-Zugangsdaten, mehrere Produktionen und Entwicklung mit Tests. Zwischen Staging und Entwicklung eine Warnung.</translation>
    </message>
    <message>
        <source>Names that mean another machine in each environment, hosts of providers that all share, relays of mail, and several productions.</source>
        <translation>Namen, die in jeder Umgebung einen anderen Rechner meinen, Hosts von Anbietern, die alle teilen, Mail-Relays und mehrere Produktionen.</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>{} of {} done</source>
        <translation>{} von {} fertig</translation>
    </message>
    <message>
        <source>{} of {} running</source>
        <translation>{} von {} laufen</translation>
    </message>
    <message>
        <source>update</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>its content changed</source>
        <translation>ihr Inhalt ist ein anderer</translation>
    </message>
    <message>
        <source>made by another tool: its definition is taken over</source>
        <translation>von einem anderen Werkzeug angelegt: seine Definition wird übernommen</translation>
    </message>
    <message>
        <source>the files no longer name it</source>
        <translation>die Dateien nennen ihn nicht mehr</translation>
    </message>
    <message>
        <source>nothing uses it any more</source>
        <translation>nichts braucht es mehr</translation>
    </message>
    <message>
        <source>{} updated</source>
        <translation>{} geändert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>wartet auf einen Knoten</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugeteilt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>shutdown</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>orphaned</source>
        <translation>verwaist</translation>
    </message>
    <message>
        <source>cannot {} {}: {}</source>
        <translation>{1} {0} geht nicht: {2}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>{} is a folder, not a file</source>
        <translation>{} ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>{} is not a regular file</source>
        <translation>{} ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>pipes, sockets and devices are not read</source>
        <translation>Pipes, Sockets und Geräte werden nicht gelesen</translation>
    </message>
    <message>
        <source>{} is too large: {}, at most {} are read</source>
        <translation>{} ist zu groß: {}, höchstens {} werden gelesen</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>cannot watch files: {}</source>
        <translation>Dateien lassen sich nicht beobachten: {}</translation>
    </message>
    <message>
        <source>raise fs.inotify.max_user_instances</source>
        <translation>fs.inotify.max_user_instances erhöhen</translation>
    </message>
    <message>
        <source>cannot watch {}: {}</source>
        <translation>{} lässt sich nicht beobachten: {}</translation>
    </message>
    <message>
        <source>cannot watch {}: it may not be read</source>
        <translation>{} lässt sich nicht beobachten: Es darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>raise fs.inotify.max_user_watches</source>
        <translation>fs.inotify.max_user_watches erhöhen</translation>
    </message>
    <message>
        <source>watching files was stopped</source>
        <translation>das Beobachten der Dateien wurde beendet</translation>
    </message>
    <message>
        <source>cannot make {}: {}</source>
        <translation>{} lässt sich nicht anlegen: {}</translation>
    </message>
    <message>
        <source>cannot run {}: {}</source>
        <translation>{} lässt sich nicht ausführen: {}</translation>
    </message>
    <message>
        <source>invalid size &quot;{}&quot;</source>
        <translation>ungültige Größe „{}“</translation>
    </message>
    <message>
        <source>write a number of bytes or a number with b, k, m, g or t, e.g. 512m</source>
        <translation>eine Zahl von Bytes schreiben oder eine Zahl mit b, k, m, g oder t, z. B. 512m</translation>
    </message>
    <message>
        <source>invalid duration &quot;{}&quot;</source>
        <translation>ungültige Dauer „{}“</translation>
    </message>
    <message>
        <source>write numbers with units, e.g. 30s, 1m30s or 500ms</source>
        <translation>Zahlen mit Einheiten schreiben, z. B. 30s, 1m30s oder 500ms</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is no octal mode</source>
        <translation>{}: „{}“ ist kein oktaler Modus</translation>
    </message>
    <message>
        <source>write it as &quot;0440&quot;</source>
        <translation>ihn als &quot;0440&quot; schreiben</translation>
    </message>
    <message>
        <source>{}: {} is named twice</source>
        <translation>{}: {} ist zweimal genannt</translation>
    </message>
    <message>
        <source>the first is at {}</source>
        <translation>das erste steht bei {}</translation>
    </message>
    <message>
        <source>{}: the ranges stand for more ports than one load may hold</source>
        <translation>{}: die Bereiche stehen für mehr Ports, als auf einmal geladen werden</translation>
    </message>
    <message>
        <source>{} must be `all` or a list, not &quot;{}&quot;</source>
        <translation>{} muss `all` oder eine Liste sein, nicht „{}“</translation>
    </message>
    <message>
        <source>{} must be a whole number, not &quot;{}&quot;</source>
        <translation>{} muss eine ganze Zahl sein, nicht „{}“</translation>
    </message>
    <message>
        <source>{}: external.name is deprecated</source>
        <translation>{}: external.name ist veraltet</translation>
    </message>
    <message>
        <source>write `external: true` and `name:` beside it</source>
        <translation>`external: true` schreiben und `name:` daneben</translation>
    </message>
    <message>
        <source>{}: name and external.name differ</source>
        <translation>{}: name und external.name sind verschieden</translation>
    </message>
    <message>
        <source>keep `name:` only</source>
        <translation>nur `name:` behalten</translation>
    </message>
    <message>
        <source>did you mean `{}`?</source>
        <translation>war `{}` gemeint?</translation>
    </message>
    <message>
        <source>services.{}: {}</source>
        <translation>services.{}: {}</translation>
    </message>
    <message>
        <source>neither `image` nor `build` is given</source>
        <translation>weder `image` noch `build` ist angegeben</translation>
    </message>
    <message>
        <source>say which image to run, or where to build it</source>
        <translation>sagen, welches Image laufen soll oder wo es gebaut wird</translation>
    </message>
    <message>
        <source>`dockerfile` and `dockerfile_inline` exclude each other</source>
        <translation>`dockerfile` und `dockerfile_inline` schließen einander aus</translation>
    </message>
    <message>
        <source>keep one</source>
        <translation>eines davon behalten</translation>
    </message>
    <message>
        <source>build.platforms does not hold the service&apos;s platform {}</source>
        <translation>build.platforms enthält die Plattform {} des Dienstes nicht</translation>
    </message>
    <message>
        <source>add it</source>
        <translation>sie hinzufügen</translation>
    </message>
    <message>
        <source>the build context {} is service {}, which is not defined</source>
        <translation>der Build-Kontext {} ist der Dienst {}, der nicht definiert ist</translation>
    </message>
    <message>
        <source>define it</source>
        <translation>ihn definieren</translation>
    </message>
    <message>
        <source>`network_mode` and `networks` exclude each other</source>
        <translation>`network_mode` und `networks` schließen einander aus</translation>
    </message>
    <message>
        <source>the network {} is not defined</source>
        <translation>das Netzwerk {} ist nicht definiert</translation>
    </message>
    <message>
        <source>define it under the top-level `networks:`</source>
        <translation>es oben unter `networks:` definieren</translation>
    </message>
    <message>
        <source>healthcheck.test starts with &quot;{}&quot;, not CMD, CMD-SHELL or NONE</source>
        <translation>healthcheck.test beginnt mit „{}“, nicht mit CMD, CMD-SHELL oder NONE</translation>
    </message>
    <message>
        <source>write a text for a shell line, or put CMD first</source>
        <translation>einen Text für eine Shell schreiben oder CMD voranstellen</translation>
    </message>
    <message>
        <source>depends on {}, which is not defined</source>
        <translation>hängt von {} ab, das nicht definiert ist</translation>
    </message>
    <message>
        <source>define it, or remove the dependency</source>
        <translation>den Dienst definieren oder die Abhängigkeit entfernen</translation>
    </message>
    <message>
        <source>depends on {}, which no active profile enables</source>
        <translation>hängt von {} ab, das kein aktives Profil einschaltet</translation>
    </message>
    <message>
        <source>enable its profile, or say `required: false`</source>
        <translation>sein Profil einschalten oder `required: false` schreiben</translation>
    </message>
    <message>
        <source>{} is mounted twice</source>
        <translation>{} ist zweimal eingebunden</translation>
    </message>
    <message>
        <source>a bind mount needs a source</source>
        <translation>ein Bind-Mount braucht eine Quelle</translation>
    </message>
    <message>
        <source>add `source:` with a path</source>
        <translation>`source:` mit einem Pfad hinzufügen</translation>
    </message>
    <message>
        <source>the volume {} is not defined</source>
        <translation>das Volume {} ist nicht definiert</translation>
    </message>
    <message>
        <source>define it under the top-level `volumes:`, or write ./{} for a folder</source>
        <translation>es oben unter `volumes:` definieren oder für einen Ordner ./{} schreiben</translation>
    </message>
    <message>
        <source>the {} {} is not defined</source>
        <translation>{} {} ist nicht definiert</translation>
    </message>
    <message>
        <source>define it under the top-level `{}:`</source>
        <translation>oben unter `{}:` definieren</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>config</source>
        <translation>Config</translation>
    </message>
    <message>
        <source>build secret</source>
        <translation>Build-Secret</translation>
    </message>
    <message>
        <source>the model {} is not defined</source>
        <translation>das Modell {} ist nicht definiert</translation>
    </message>
    <message>
        <source>define it under the top-level `models:`</source>
        <translation>es oben unter `models:` definieren</translation>
    </message>
    <message>
        <source>the watch action {} needs a target</source>
        <translation>die Watch-Aktion {} braucht ein Ziel</translation>
    </message>
    <message>
        <source>say where in the container the files go</source>
        <translation>sagen, wohin im Container die Dateien kommen</translation>
    </message>
    <message>
        <source>pull_policy must be one of {} or every_&lt;duration&gt;, not &quot;{}&quot;</source>
        <translation>pull_policy muss eines von {} sein oder every_&lt;Dauer&gt;, nicht „{}“</translation>
    </message>
    <message>
        <source>`scale` is {} and `deploy.replicas` is {}</source>
        <translation>`scale` ist {}, und `deploy.replicas` ist {}</translation>
    </message>
    <message>
        <source>keep one of them</source>
        <translation>eines von beiden behalten</translation>
    </message>
    <message>
        <source>a service cannot have fewer than 0 containers</source>
        <translation>ein Dienst kann nicht weniger als 0 Container haben</translation>
    </message>
    <message>
        <source>`container_name` with more than one container: names are unique</source>
        <translation>`container_name` bei mehr als einem Container: Namen sind eindeutig</translation>
    </message>
    <message>
        <source>remove `container_name`, or run one container</source>
        <translation>`container_name` entfernen oder einen Container betreiben</translation>
    </message>
    <message>
        <source>`{}` and `deploy.resources.{}` differ</source>
        <translation>`{}` und `deploy.resources.{}` sind verschieden</translation>
    </message>
    <message>
        <source>secrets.{} says neither `file` nor `environment`</source>
        <translation>secrets.{} nennt weder `file` noch `environment`</translation>
    </message>
    <message>
        <source>say where its value comes from</source>
        <translation>sagen, woher sein Wert kommt</translation>
    </message>
    <message>
        <source>configs.{} says none of `file`, `content`, `environment`</source>
        <translation>configs.{} nennt nichts von `file`, `content`, `environment`</translation>
    </message>
    <message>
        <source>say where its text comes from</source>
        <translation>sagen, woher sein Text kommt</translation>
    </message>
    <message>
        <source>services depend on each other in a circle: {}{}</source>
        <translation>Dienste hängen im Kreis voneinander ab: {}{}</translation>
    </message>
    <message>
        <source>take one of the dependencies away</source>
        <translation>eine der Abhängigkeiten wegnehmen</translation>
    </message>
    <message>
        <source>the line is passed over</source>
        <translation>die Zeile wird übergangen</translation>
    </message>
    <message>
        <source>the line is passed over: text behind the quote</source>
        <translation>die Zeile wird übergangen: Text hinter dem Anführungszeichen</translation>
    </message>
    <message>
        <source>runs a command to get the value</source>
        <translation>führt einen Befehl aus, um den Wert zu bekommen</translation>
    </message>
    <message>
        <source>$$ is the number of the shell&apos;s process</source>
        <translation>$$ ist die Nummer des Prozesses der Shell</translation>
    </message>
    <message>
        <source>the line is run as a command</source>
        <translation>die Zeile wird als Befehl ausgeführt</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is run as a command, and the variable is set for it only</source>
        <translation>„{}“ wird als Befehl ausgeführt, und die Variable ist nur für ihn gesetzt</translation>
    </message>
    <message>
        <source>a quote that never ends</source>
        <translation>ein Anführungszeichen, das nie endet</translation>
    </message>
    <message>
        <source>a variable without a name</source>
        <translation>eine Variable ohne Namen</translation>
    </message>
    <message>
        <source>the name &quot;{}&quot; has a space in it</source>
        <translation>der Name „{}“ enthält ein Leerzeichen</translation>
    </message>
    <message>
        <source>the escape character cannot be {}</source>
        <translation>das Fluchtzeichen kann nicht {} sein</translation>
    </message>
    <message>
        <source>it is \ or `</source>
        <translation>es ist \ oder `</translation>
    </message>
    <message>
        <source>{} is no instruction that is known here</source>
        <translation>{} ist keine Anweisung, die hier bekannt ist</translation>
    </message>
    <message>
        <source>the line is left out</source>
        <translation>die Zeile bleibt außen vor</translation>
    </message>
    <message>
        <source>did you mean {}?</source>
        <translation>war {} gemeint?</translation>
    </message>
    <message>
        <source>the here-document {} has no end</source>
        <translation>das Here-Dokument {} hat kein Ende</translation>
    </message>
    <message>
        <source>a line that is {} and nothing else ends it</source>
        <translation>eine Zeile, die aus {} und nichts sonst besteht, beendet es</translation>
    </message>
    <message>
        <source>the key of a variable cannot contain a space: &quot;{} {}...&quot;</source>
        <translation>der Schlüssel einer Variablen kann kein Leerzeichen enthalten: „{} {}...“</translation>
    </message>
    <message>
        <source>unexpected character &quot;{}&quot; in the name of a variable</source>
        <translation>unerwartetes Zeichen „{}“ im Namen einer Variablen</translation>
    </message>
    <message>
        <source>write NAME=value, one a line; comments start with #</source>
        <translation>NAME=Wert schreiben, eines je Zeile; Kommentare beginnen mit #</translation>
    </message>
    <message>
        <source>a variable has no name</source>
        <translation>eine Variable hat keinen Namen</translation>
    </message>
    <message>
        <source>write NAME=value</source>
        <translation>NAME=Wert schreiben</translation>
    </message>
    <message>
        <source>the value of {} begins with {} and never ends</source>
        <translation>der Wert von {} beginnt mit {} und endet nie</translation>
    </message>
    <message>
        <source>close the quote</source>
        <translation>das Anführungszeichen schließen</translation>
    </message>
    <message>
        <source>text after the quoted value of {} is read as another variable</source>
        <translation>Text hinter dem Wert von {} in Anführungszeichen wird als weitere Variable gelesen</translation>
    </message>
    <message>
        <source>quote the whole value, or put a # before a comment</source>
        <translation>den ganzen Wert in Anführungszeichen setzen oder ein # vor den Kommentar</translation>
    </message>
    <message>
        <source>variable {} is not set; {} gets an empty text in its place</source>
        <translation>die Variable {} ist nicht gesetzt; {} bekommt an ihrer Stelle einen leeren Text</translation>
    </message>
    <message>
        <source>write $$ for a dollar sign, or put the value into single quotes</source>
        <translation>für ein Dollarzeichen $$ schreiben oder den Wert in einfache Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>too many files for one load</source>
        <translation>zu viele Dateien auf einmal</translation>
    </message>
    <message>
        <source>create it, or say `required: false` if it may be missing</source>
        <translation>sie anlegen oder `required: false` schreiben, wenn sie fehlen darf</translation>
    </message>
    <message>
        <source>the env_file format &quot;{}&quot; is not known</source>
        <translation>das Format „{}“ von env_file ist nicht bekannt</translation>
    </message>
    <message>
        <source>`raw` is the only one; leave it out for the usual format</source>
        <translation>`raw` ist das einzige; für das übliche Format weglassen</translation>
    </message>
    <message>
        <source>the env files of these services hold more text than one load may</source>
        <translation>die env-Dateien dieser Dienste enthalten mehr Text, als auf einmal geladen wird</translation>
    </message>
    <message>
        <source>services.{}.extends needs `service`</source>
        <translation>services.{}.extends braucht `service`</translation>
    </message>
    <message>
        <source>name the service to extend</source>
        <translation>den Dienst nennen, der erweitert wird</translation>
    </message>
    <message>
        <source>services.{} extends &quot;{}&quot;, which is not in {}</source>
        <translation>services.{} erweitert „{}“, das nicht in {} steht</translation>
    </message>
    <message>
        <source>services extend each other in a circle: {}</source>
        <translation>Dienste erweitern einander im Kreis: {}</translation>
    </message>
    <message>
        <source>take one of the `extends` away</source>
        <translation>eines der `extends` wegnehmen</translation>
    </message>
    <message>
        <source>more than {} services extend each other</source>
        <translation>mehr als {} Dienste erweitern einander</translation>
    </message>
    <message>
        <source>services that extend each other grow beyond what one load may hold</source>
        <translation>Dienste, die einander erweitern, wachsen über das hinaus, was auf einmal geladen wird</translation>
    </message>
    <message>
        <source>share less by `extends`</source>
        <translation>weniger durch `extends` teilen</translation>
    </message>
    <message>
        <source>files include each other in a circle: {}</source>
        <translation>Dateien binden einander im Kreis ein: {}</translation>
    </message>
    <message>
        <source>take one of the includes away</source>
        <translation>eines der `include` wegnehmen</translation>
    </message>
    <message>
        <source>more than {} files include each other</source>
        <translation>mehr als {} Dateien binden einander ein</translation>
    </message>
    <message>
        <source>no file {}</source>
        <translation>keine Datei {}</translation>
    </message>
    <message>
        <source>it is named by `include`</source>
        <translation>`include` nennt sie</translation>
    </message>
    <message>
        <source>an entry of `include` needs a `path`</source>
        <translation>ein Eintrag von `include` braucht einen `path`</translation>
    </message>
    <message>
        <source>{} is not on this machine, and remote files are not fetched</source>
        <translation>{} ist nicht auf diesem Rechner, und entfernte Dateien werden nicht geholt</translation>
    </message>
    <message>
        <source>fetch it first and include the local copy</source>
        <translation>sie zuerst holen und die lokale Kopie einbinden</translation>
    </message>
    <message>
        <source>several Compose files stand side by side: {}; {} is used</source>
        <translation>mehrere Compose-Dateien liegen nebeneinander: {}; {} wird verwendet</translation>
    </message>
    <message>
        <source>keep one, or name the one you mean with -f</source>
        <translation>eine behalten oder die gemeinte mit -f nennen</translation>
    </message>
    <message>
        <source>no Compose file in {} or the folders above it</source>
        <translation>keine Compose-Datei in {} und den Ordnern darüber</translation>
    </message>
    <message>
        <source>create compose.yaml, or name a file with -f</source>
        <translation>compose.yaml anlegen oder eine Datei mit -f nennen</translation>
    </message>
    <message>
        <source>it was named with --env-file</source>
        <translation>sie wurde mit --env-file genannt</translation>
    </message>
    <message>
        <source>`-` means the standard input, which is not read here</source>
        <translation>`-` steht für die Standardeingabe, die hier nicht gelesen wird</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>eine Datei nennen</translation>
    </message>
    <message>
        <source>check the name, or where you are</source>
        <translation>den Namen prüfen oder den Ordner, in dem gesucht wird</translation>
    </message>
    <message>
        <source>the variables of these files grow to more text than one load may hold</source>
        <translation>die Variablen dieser Dateien wachsen zu mehr Text, als auf einmal geladen wird</translation>
    </message>
    <message>
        <source>look for a variable whose value is very long and used very often</source>
        <translation>nach einer Variablen suchen, deren Wert sehr lang ist und sehr oft vorkommt</translation>
    </message>
    <message>
        <source>variables are nested too deeply</source>
        <translation>Variablen sind zu tief ineinander geschachtelt</translation>
    </message>
    <message>
        <source>at most 100 levels are read</source>
        <translation>höchstens 100 Ebenen werden gelesen</translation>
    </message>
    <message>
        <source>the value is too large after interpolation</source>
        <translation>der Wert ist nach dem Einsetzen der Variablen zu groß</translation>
    </message>
    <message>
        <source>invalid interpolation format: no brace closes this ${</source>
        <translation>ungültige Form einer Variablen: Keine Klammer schließt dieses ${</translation>
    </message>
    <message>
        <source>close it with }, or write $$ for a dollar sign</source>
        <translation>mit } schließen oder für ein Dollarzeichen $$ schreiben</translation>
    </message>
    <message>
        <source>invalid interpolation format: no variable that can be read stands in these braces</source>
        <translation>ungültige Form einer Variablen: In diesen Klammern steht keine, die sich lesen lässt</translation>
    </message>
    <message>
        <source>write ${NAME}, ${NAME:-default}, ${NAME:?message} or ${NAME:+value}; $$ is a dollar sign</source>
        <translation>${NAME}, ${NAME:-Vorgabe}, ${NAME:?Meldung} oder ${NAME:+Wert} schreiben; $$ ist ein Dollarzeichen</translation>
    </message>
    <message>
        <source>required variable {} is missing a value</source>
        <translation>der Variablen {}, die verlangt wird, fehlt ein Wert</translation>
    </message>
    <message>
        <source>required variable {} is missing a value: {}</source>
        <translation>der Variablen {}, die verlangt wird, fehlt ein Wert: {}</translation>
    </message>
    <message>
        <source>set it in .env or in the shell: {}=...</source>
        <translation>sie in .env oder in der Shell setzen: {}=...</translation>
    </message>
    <message>
        <source>the project name &quot;{}&quot; ({}) is not allowed</source>
        <translation>der Projektname „{}“ ({}) ist nicht erlaubt</translation>
    </message>
    <message>
        <source>lower-case letters, digits, `-` and `_`, starting with a letter or digit</source>
        <translation>Kleinbuchstaben, Ziffern, `-` und `_`, am Anfang ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>lower-case letters, digits, `-` and `_`, starting with a letter or digit; for example {}</source>
        <translation>Kleinbuchstaben, Ziffern, `-` und `_`, am Anfang ein Buchstabe oder eine Ziffer; zum Beispiel {}</translation>
    </message>
    <message>
        <source>no project name can be made of {}</source>
        <translation>aus {} lässt sich kein Projektname machen</translation>
    </message>
    <message>
        <source>give one with -p, or write `name:` in the file</source>
        <translation>einen mit -p angeben oder `name:` in die Datei schreiben</translation>
    </message>
    <message>
        <source>no service is called {}</source>
        <translation>kein Dienst heißt {}</translation>
    </message>
    <message>
        <source>the Compose file is empty</source>
        <translation>die Compose-Datei ist leer</translation>
    </message>
    <message>
        <source>it needs `services:` at least</source>
        <translation>sie braucht mindestens `services:`</translation>
    </message>
    <message>
        <source>{}: {} cannot be laid over {}</source>
        <translation>{}: {} lässt sich nicht über {} legen</translation>
    </message>
    <message>
        <source>the value below is at {}</source>
        <translation>der Wert darunter steht bei {}</translation>
    </message>
    <message>
        <source>`version` is obsolete and ignored</source>
        <translation>`version` ist veraltet und wird übergangen</translation>
    </message>
    <message>
        <source>remove the line</source>
        <translation>die Zeile entfernen</translation>
    </message>
    <message>
        <source>more than {} files in one project</source>
        <translation>mehr als {} Dateien in einem Projekt</translation>
    </message>
    <message>
        <source>files that include each other several times multiply</source>
        <translation>Dateien, die einander mehrmals einbinden, vervielfachen sich</translation>
    </message>
    <message>
        <source>a Compose file is a mapping, not {}</source>
        <translation>eine Compose-Datei ist eine Zuordnung, nicht {}</translation>
    </message>
    <message>
        <source>it starts with `services:`</source>
        <translation>sie beginnt mit `services:`</translation>
    </message>
    <message>
        <source>more than {} remarks; the rest is left out</source>
        <translation>mehr als {} Anmerkungen; die übrigen bleiben außen vor</translation>
    </message>
    <message>
        <source>correct these first, then look again</source>
        <translation>zuerst diese beheben, dann noch einmal nachsehen</translation>
    </message>
    <message>
        <source>the variable {} is not set; an empty text takes its place</source>
        <translation>die Variable {} ist nicht gesetzt; ein leerer Text tritt an ihre Stelle</translation>
    </message>
    <message>
        <source>set it in .env or the shell, or write a default: ${{{}:-value}}</source>
        <translation>sie in .env oder in der Shell setzen oder eine Vorgabe schreiben: ${{{}:-Wert}}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an amount such as 512m</source>
        <translation>eine Menge wie 512m</translation>
    </message>
    <message>
        <source>a duration such as 1m30s, as text</source>
        <translation>eine Dauer wie 1m30s, als Text</translation>
    </message>
    <message>
        <source>permission bits such as 0440</source>
        <translation>Zugriffsrechte wie 0440</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a list of texts or numbers</source>
        <translation>eine Liste von Texten oder Zahlen</translation>
    </message>
    <message>
        <source>text or a list of texts</source>
        <translation>Text oder eine Liste von Texten</translation>
    </message>
    <message>
        <source>a mapping or a list of KEY=value</source>
        <translation>eine Zuordnung oder eine Liste von KEY=Wert</translation>
    </message>
    <message>
        <source>a list or a mapping</source>
        <translation>eine Liste oder eine Zuordnung</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>eine Zuordnung</translation>
    </message>
    <message>
        <source>text or a list</source>
        <translation>Text oder eine Liste</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>text or a mapping</source>
        <translation>Text oder eine Zuordnung</translation>
    </message>
    <message>
        <source>text or a number</source>
        <translation>Text oder eine Zahl</translation>
    </message>
    <message>
        <source>{} must be {}, not {}</source>
        <translation>{} muss {} sein, nicht {}</translation>
    </message>
    <message>
        <source>remove the key, or write a value behind it</source>
        <translation>den Schlüssel entfernen oder einen Wert dahinter schreiben</translation>
    </message>
    <message>
        <source>say the unit: &quot;{}s&quot;</source>
        <translation>die Einheit dazuschreiben: &quot;{}s&quot;</translation>
    </message>
    <message>
        <source>write it in quotes: &quot;{}&quot;</source>
        <translation>in Anführungszeichen schreiben: &quot;{}&quot;</translation>
    </message>
    <message>
        <source>write it as a list: [&quot;{}&quot;]</source>
        <translation>als Liste schreiben: [&quot;{}&quot;]</translation>
    </message>
    <message>
        <source>own keys start with `x-`; others are not allowed here</source>
        <translation>eigene Schlüssel beginnen mit `x-`; andere sind hier nicht erlaubt</translation>
    </message>
    <message>
        <source>`{}` is not a section of a Compose file</source>
        <translation>`{}` ist kein Abschnitt einer Compose-Datei</translation>
    </message>
    <message>
        <source>{}: `{}` is not an attribute of this</source>
        <translation>{}: `{}` gibt es hier nicht</translation>
    </message>
    <message>
        <source>{}: the name &quot;{}&quot; is not allowed</source>
        <translation>{}: der Name „{}“ ist nicht erlaubt</translation>
    </message>
    <message>
        <source>use letters, digits, `.`, `_` and `-`</source>
        <translation>Buchstaben, Ziffern, `.`, `_` und `-` verwenden</translation>
    </message>
    <message>
        <source>{} must be text, not {}</source>
        <translation>{} muss Text sein, nicht {}</translation>
    </message>
    <message>
        <source>{}.{} must be text, a number or a boolean, not {}</source>
        <translation>{}.{} muss Text, eine Zahl oder ein Wahrheitswert sein, nicht {}</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is no boolean in YAML 1.2</source>
        <translation>{}: „{}“ ist in YAML 1.2 kein Wahrheitswert</translation>
    </message>
    <message>
        <source>write true</source>
        <translation>true schreiben</translation>
    </message>
    <message>
        <source>write false</source>
        <translation>false schreiben</translation>
    </message>
    <message>
        <source>{} must be one of {}, not &quot;{}&quot;</source>
        <translation>{} muss eines von {} sein, nicht „{}“</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is there twice</source>
        <translation>{}: „{}“ steht zweimal da</translation>
    </message>
    <message>
        <source>{} needs `{}`</source>
        <translation>{} braucht `{}`</translation>
    </message>
    <message>
        <source>add `{}:`</source>
        <translation>`{}:` hinzufügen</translation>
    </message>
    <message>
        <source>the quote {} does not end</source>
        <translation>das Anführungszeichen {} endet nicht</translation>
    </message>
    <message>
        <source>close it, or write the command as a list</source>
        <translation>es schließen oder den Befehl als Liste schreiben</translation>
    </message>
    <message>
        <source>invalid port &quot;{}&quot;: {}</source>
        <translation>ungültiger Port „{}“: {}</translation>
    </message>
    <message>
        <source>write &quot;[ip:][host:]container[/protocol]&quot;, e.g. &quot;8080:80&quot; or &quot;127.0.0.1:53:53/udp&quot;</source>
        <translation>&quot;[IP:][Host:]Container[/Protokoll]&quot; schreiben, z. B. &quot;8080:80&quot; oder &quot;127.0.0.1:53:53/udp&quot;</translation>
    </message>
    <message>
        <source>the protocol &quot;{}&quot; is not tcp, udp or sctp</source>
        <translation>das Protokoll „{}“ ist nicht tcp, udp oder sctp</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not an IP address</source>
        <translation>„{}“ ist keine IP-Adresse</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no container port</source>
        <translation>„{}“ ist kein Port des Containers</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no host port</source>
        <translation>„{}“ ist kein Port des Hosts</translation>
    </message>
    <message>
        <source>the two ranges differ in length</source>
        <translation>die beiden Bereiche sind verschieden lang</translation>
    </message>
    <message>
        <source>invalid volume &quot;{}&quot;: {}</source>
        <translation>ungültiges Volume „{}“: {}</translation>
    </message>
    <message>
        <source>write &quot;source:/path/in/container[:ro]&quot; or &quot;/path/in/container&quot;</source>
        <translation>&quot;Quelle:/Pfad/im/Container[:ro]&quot; oder &quot;/Pfad/im/Container&quot; schreiben</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <source>too many colons</source>
        <translation>zu viele Doppelpunkte</translation>
    </message>
    <message>
        <source>a part is empty</source>
        <translation>ein Teil ist leer</translation>
    </message>
    <message>
        <source>invalid extra host &quot;{}&quot;</source>
        <translation>ungültiger weiterer Host „{}“</translation>
    </message>
    <message>
        <source>write &quot;name=address&quot;, e.g. &quot;db=10.0.0.5&quot; or &quot;host.docker.internal=host-gateway&quot;</source>
        <translation>&quot;Name=Adresse&quot; schreiben, z. B. &quot;db=10.0.0.5&quot; oder &quot;host.docker.internal=host-gateway&quot;</translation>
    </message>
    <message>
        <source>invalid device &quot;{}&quot;</source>
        <translation>ungültiges Gerät „{}“</translation>
    </message>
    <message>
        <source>write &quot;/dev/on/host[:/dev/in/container[:rwm]]&quot;</source>
        <translation>&quot;/dev/auf/dem/Host[:/dev/im/Container[:rwm]]&quot; schreiben</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <source>this alias stands inside the value that it names, so it would never end</source>
        <translation>dieser Alias steht in dem Wert, den er nennt, und würde daher nie enden</translation>
    </message>
    <message>
        <source>name the shared part alone and refer to that</source>
        <translation>den gemeinsamen Teil für sich benennen und darauf verweisen</translation>
    </message>
    <message>
        <source>the files hold more than {} values or {} MiB of text once aliases are followed; reading stops here</source>
        <translation>die Dateien enthalten mit ihren Aliassen mehr als {} Werte oder {} MiB Text; hier endet das Lesen</translation>
    </message>
    <message>
        <source>an alias that repeats aliases multiplies what it names; write less</source>
        <translation>ein Alias, der Aliasse wiederholt, vervielfacht, was er nennt; weniger schreiben</translation>
    </message>
    <message>
        <source>more than {} collections inside each other</source>
        <translation>mehr als {} Sammlungen ineinander</translation>
    </message>
    <message>
        <source>a Compose file needs no more than a dozen levels</source>
        <translation>eine Compose-Datei braucht nicht mehr als ein Dutzend Ebenen</translation>
    </message>
    <message>
        <source>a list or mapping stands where a key belongs</source>
        <translation>eine Liste oder Zuordnung steht, wo ein Schlüssel hingehört</translation>
    </message>
    <message>
        <source>keys are plain text</source>
        <translation>Schlüssel sind einfacher Text</translation>
    </message>
    <message>
        <source>the key {} is {}, and keys are text</source>
        <translation>der Schlüssel {} ist {}, und Schlüssel sind Text</translation>
    </message>
    <message>
        <source>the key here is {}, and keys are text</source>
        <translation>der Schlüssel hier ist {}, und Schlüssel sind Text</translation>
    </message>
    <message>
        <source>the key {} was already written on line {}</source>
        <translation>der Schlüssel {} steht schon in Zeile {}</translation>
    </message>
    <message>
        <source>`&lt;&lt;` takes a mapping or a list of them, not {}</source>
        <translation>`&lt;&lt;` nimmt eine Zuordnung oder eine Liste davon, nicht {}</translation>
    </message>
    <message>
        <source>write `&lt;&lt;: *name` where `&amp;name` is a mapping</source>
        <translation>`&lt;&lt;: *name` schreiben, wo `&amp;name` eine Zuordnung ist</translation>
    </message>
    <message>
        <source>the control character 0x{:02x} is not allowed in YAML</source>
        <translation>das Steuerzeichen 0x{:02x} ist in YAML nicht erlaubt</translation>
    </message>
    <message>
        <source>write it as an escape in double quotes, or remove it</source>
        <translation>es in doppelten Anführungszeichen umschreiben oder entfernen</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8</source>
        <translation>der Text ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>die Datei als UTF-8 speichern</translation>
    </message>
    <message>
        <source>this is not YAML: {}</source>
        <translation>das ist kein YAML: {}</translation>
    </message>
    <message>
        <source>look at the indentation, the colons and the quotes around this place</source>
        <translation>die Einrückung, die Doppelpunkte und die Anführungszeichen um diese Stelle herum ansehen</translation>
    </message>
    <message>
        <source>read {} of container {}</source>
        <translation>{} des Containers {} lesen</translation>
    </message>
    <message>
        <source>put files into container {}</source>
        <translation>Dateien in den Container {} legen</translation>
    </message>
    <message>
        <source>interrupted: {}</source>
        <translation>unterbrochen: {}</translation>
    </message>
    <message>
        <source>listen to container {}</source>
        <translation>dem Container {} zuhören</translation>
    </message>
    <message>
        <source>give a container&apos;s terminal its size</source>
        <translation>dem Terminal eines Containers seine Größe geben</translation>
    </message>
    <message>
        <source>interrupted before it was started</source>
        <translation>unterbrochen, ehe es gestartet war</translation>
    </message>
    <message>
        <source>the login stored for {} cannot be read: its &quot;auth&quot; is not base64 of user:password</source>
        <translation>die gespeicherte Anmeldung für {} lässt sich nicht lesen: Ihr &quot;auth&quot; ist kein base64 von Benutzer:Passwort</translation>
    </message>
    <message>
        <source>log in again: docker login {}</source>
        <translation>neu anmelden: docker login {}</translation>
    </message>
    <message>
        <source>remove or rename that container, or use another project name (-p)</source>
        <translation>den anderen Container entfernen oder umbenennen oder einen anderen Projektnamen verwenden (-p)</translation>
    </message>
    <message>
        <source>look at it with docker inspect {0}; remove it (docker rm {0}), rename it, or use another project name (-p)</source>
        <translation>ihn mit docker inspect {0} ansehen; ihn entfernen (docker rm {0}), umbenennen oder einen anderen Projektnamen verwenden (-p)</translation>
    </message>
    <message>
        <source>another container or process holds that port: stop it, or publish another port</source>
        <translation>ein anderer Container oder Prozess belegt diesen Port: ihn anhalten oder einen anderen Port veröffentlichen</translation>
    </message>
    <message>
        <source>set or unset DOCKER_API_VERSION, or update the engine</source>
        <translation>DOCKER_API_VERSION setzen oder wegnehmen oder die Engine aktualisieren</translation>
    </message>
    <message>
        <source>free disk space: docker system df, docker system prune</source>
        <translation>Platz schaffen: docker system df, docker system prune</translation>
    </message>
    <message>
        <source>pull it first</source>
        <translation>es zuerst laden</translation>
    </message>
    <message>
        <source>cannot {}: the engine says: {}</source>
        <translation>nicht möglich: {}; die Engine sagt: {}</translation>
    </message>
    <message>
        <source>what answers there is not a container engine: its ping names no API version</source>
        <translation>was dort antwortet, ist keine Container-Engine: Ihre Antwort nennt keine API-Version</translation>
    </message>
    <message>
        <source>check the address</source>
        <translation>die Adresse prüfen</translation>
    </message>
    <message>
        <source>the engine is too old: it speaks API {}, at least {} is needed</source>
        <translation>die Engine ist zu alt: Sie spricht API {}, mindestens {} wird gebraucht</translation>
    </message>
    <message>
        <source>update it to Docker 19.03 or newer</source>
        <translation>auf Docker 19.03 oder neuer aktualisieren</translation>
    </message>
    <message>
        <source>reach the engine at {}</source>
        <translation>die Engine bei {} erreichen</translation>
    </message>
    <message>
        <source>list containers</source>
        <translation>Container auflisten</translation>
    </message>
    <message>
        <source>the list of containers</source>
        <translation>die Liste der Container</translation>
    </message>
    <message>
        <source>inspect container {}</source>
        <translation>Container {} ansehen</translation>
    </message>
    <message>
        <source>container {}</source>
        <translation>Container {}</translation>
    </message>
    <message>
        <source>create container {}</source>
        <translation>Container {} anlegen</translation>
    </message>
    <message>
        <source>the created container</source>
        <translation>der angelegte Container</translation>
    </message>
    <message>
        <source>start container {}</source>
        <translation>Container {} starten</translation>
    </message>
    <message>
        <source>stop container {}</source>
        <translation>Container {} anhalten</translation>
    </message>
    <message>
        <source>restart container {}</source>
        <translation>Container {} neu starten</translation>
    </message>
    <message>
        <source>send {} to container {}</source>
        <translation>{} an Container {} schicken</translation>
    </message>
    <message>
        <source>pause container {}</source>
        <translation>Container {} pausieren</translation>
    </message>
    <message>
        <source>unpause container {}</source>
        <translation>Container {} fortsetzen</translation>
    </message>
    <message>
        <source>rename container {} to {}</source>
        <translation>Container {} in {} umbenennen</translation>
    </message>
    <message>
        <source>remove container {}</source>
        <translation>Container {} entfernen</translation>
    </message>
    <message>
        <source>wait for container {}</source>
        <translation>auf Container {} warten</translation>
    </message>
    <message>
        <source>the exit code of container {}</source>
        <translation>der Exit-Code von Container {}</translation>
    </message>
    <message>
        <source>list processes of container {}</source>
        <translation>Prozesse von Container {} auflisten</translation>
    </message>
    <message>
        <source>the processes of container {}</source>
        <translation>die Prozesse von Container {}</translation>
    </message>
    <message>
        <source>{} gives no credentials for {}: {}</source>
        <translation>{} gibt keine Zugangsdaten für {}: {}</translation>
    </message>
    <message>
        <source>it ended with {}</source>
        <translation>es endete mit {}</translation>
    </message>
    <message>
        <source>log in again: docker login</source>
        <translation>neu anmelden: docker login</translation>
    </message>
    <message>
        <source>what the credential helper answered</source>
        <translation>was der Credential-Helper geantwortet hat</translation>
    </message>
    <message>
        <source>{} answered something that is not JSON</source>
        <translation>{} hat etwas geantwortet, das kein JSON ist</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no name of a credential helper</source>
        <translation>„{}“ ist kein Name eines Credential-Helpers</translation>
    </message>
    <message>
        <source>correct credsStore or credHelpers in Docker&apos;s config.json</source>
        <translation>credsStore oder credHelpers in Dockers config.json berichtigen</translation>
    </message>
    <message>
        <source>Docker&apos;s config.json names the credential helper {}, which is not installed</source>
        <translation>Dockers config.json nennt den Credential-Helper {}, der nicht installiert ist</translation>
    </message>
    <message>
        <source>install it, or take it out of credsStore or credHelpers and log in again</source>
        <translation>ihn installieren oder aus credsStore oder credHelpers herausnehmen und neu anmelden</translation>
    </message>
    <message>
        <source>cannot open a connection to {}</source>
        <translation>es lässt sich keine Verbindung zu {} öffnen</translation>
    </message>
    <message>
        <source>{} did not answer within {} s</source>
        <translation>{} hat {} s lang nicht geantwortet</translation>
    </message>
    <message>
        <source>does it wait for a password in a window of its own? Unlock the keychain first</source>
        <translation>wartet es in einem eigenen Fenster auf ein Passwort? Zuerst den Schlüsselbund öffnen</translation>
    </message>
    <message>
        <source>ask the registry for the digest of {}</source>
        <translation>die Registry nach dem Digest von {} fragen</translation>
    </message>
    <message>
        <source>the digest of {}</source>
        <translation>der Digest von {}</translation>
    </message>
    <message>
        <source>{} is not a JSON object</source>
        <translation>{} ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>correct it, or move it away and log in again</source>
        <translation>sie berichtigen oder beiseitelegen und neu anmelden</translation>
    </message>
    <message>
        <source>cannot {}: {}</source>
        <translation>nicht möglich: {}: {}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is a path, not an engine&apos;s address</source>
        <translation>„{}“ ist ein Pfad, nicht die Adresse einer Engine</translation>
    </message>
    <message>
        <source>write unix://{}</source>
        <translation>unix://{} schreiben</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not an engine&apos;s address</source>
        <translation>„{}“ ist nicht die Adresse einer Engine</translation>
    </message>
    <message>
        <source>write unix:///path/to/docker.sock, tcp://host:port or ssh://user@host</source>
        <translation>unix:///pfad/zu/docker.sock, tcp://host:port oder ssh://benutzer@host schreiben</translation>
    </message>
    <message>
        <source>{}:// engines cannot be reached from here</source>
        <translation>Engines mit {}:// sind von hier aus nicht erreichbar</translation>
    </message>
    <message>
        <source>use a unix://, tcp:// or ssh:// address</source>
        <translation>eine Adresse mit unix://, tcp:// oder ssh:// verwenden</translation>
    </message>
    <message>
        <source>&quot;{}&quot; names no machine</source>
        <translation>„{}“ nennt keinen Rechner</translation>
    </message>
    <message>
        <source>write {}://host</source>
        <translation>{}://host schreiben</translation>
    </message>
    <message>
        <source>the default socket</source>
        <translation>der übliche Socket</translation>
    </message>
    <message>
        <source>{} is not JSON</source>
        <translation>{} ist kein JSON</translation>
    </message>
    <message>
        <source>create the context anew: docker context create</source>
        <translation>den Kontext neu anlegen: docker context create</translation>
    </message>
    <message>
        <source>there is no Docker context &quot;{}&quot; ({})</source>
        <translation>es gibt keinen Docker-Kontext „{}“ ({})</translation>
    </message>
    <message>
        <source>there are: {}</source>
        <translation>es gibt: {}</translation>
    </message>
    <message>
        <source>rootless Docker</source>
        <translation>Docker ohne Root</translation>
    </message>
    <message>
        <source>rootless Podman</source>
        <translation>Podman ohne Root</translation>
    </message>
    <message>
        <source>named with -H</source>
        <translation>mit -H genannt</translation>
    </message>
    <message>
        <source>named with --context</source>
        <translation>mit --context genannt</translation>
    </message>
    <message>
        <source>DOCKER_HOST is set</source>
        <translation>DOCKER_HOST ist gesetzt</translation>
    </message>
    <message>
        <source>DOCKER_CONTEXT is set</source>
        <translation>DOCKER_CONTEXT ist gesetzt</translation>
    </message>
    <message>
        <source>current context of {}</source>
        <translation>aktueller Kontext von {}</translation>
    </message>
    <message>
        <source>context {}</source>
        <translation>Kontext {}</translation>
    </message>
    <message>
        <source>follow the engine&apos;s events</source>
        <translation>den Ereignissen der Engine folgen</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>ein Ereignis</translation>
    </message>
    <message>
        <source>the engine ended its stream of events</source>
        <translation>die Engine hat ihren Strom von Ereignissen beendet</translation>
    </message>
    <message>
        <source>it may be restarting; trying again</source>
        <translation>vielleicht startet sie neu; es wird weiter versucht</translation>
    </message>
    <message>
        <source>cannot {}: no trusted connection to {} ({})</source>
        <translation>nicht möglich: {}; keine vertrauenswürdige Verbindung zu {} ({})</translation>
    </message>
    <message>
        <source>its certificate is not signed by one this machine trusts: put the engine&apos;s ca.pem into DOCKER_CERT_PATH or the context</source>
        <translation>ihr Zertifikat ist von keiner Stelle signiert, der dieser Rechner vertraut: ca.pem der Engine in DOCKER_CERT_PATH oder den Kontext legen</translation>
    </message>
    <message>
        <source>is {} the authority that signed the engine&apos;s certificate, and is the address one the certificate names?</source>
        <translation>ist {} die Stelle, die das Zertifikat der Engine signiert hat, und steht die Adresse in dem Zertifikat?</translation>
    </message>
    <message>
        <source>check that the certificates can be read: {} {} {}</source>
        <translation>prüfen, ob sich die Zertifikate lesen lassen: {} {} {}</translation>
    </message>
    <message>
        <source>does the engine speak TLS on that port? Without TLS it is usually 2375</source>
        <translation>spricht die Engine auf diesem Port TLS? Ohne TLS ist es meist 2375</translation>
    </message>
    <message>
        <source>the engine asks for a certificate: put cert.pem and key.pem into DOCKER_CERT_PATH or the context</source>
        <translation>die Engine verlangt ein Zertifikat: cert.pem und key.pem in DOCKER_CERT_PATH oder den Kontext legen</translation>
    </message>
    <message>
        <source>the engine does not accept {}</source>
        <translation>die Engine nimmt {} nicht an</translation>
    </message>
    <message>
        <source>it was restarted, or {}</source>
        <translation>sie wurde neu gestartet, oder {}</translation>
    </message>
    <message>
        <source>cannot {}: no way to {}: {}</source>
        <translation>nicht möglich: {}; kein Weg zu {}: {}</translation>
    </message>
    <message>
        <source>give your key to the agent (ssh-add), then try: ssh {}</source>
        <translation>den Schlüssel dem Agenten geben (ssh-add), dann versuchen: ssh {}</translation>
    </message>
    <message>
        <source>connect once by hand and confirm its key: ssh {}</source>
        <translation>einmal von Hand verbinden und den Schlüssel bestätigen: ssh {}</translation>
    </message>
    <message>
        <source>install Docker&apos;s command on {}: it passes the connection on</source>
        <translation>Dockers Befehl auf {} installieren: Er reicht die Verbindung weiter</translation>
    </message>
    <message>
        <source>try it by hand: ssh {} docker version</source>
        <translation>es von Hand versuchen: ssh {} docker version</translation>
    </message>
    <message>
        <source>run a command in container {}</source>
        <translation>im Container {} einen Befehl ausführen</translation>
    </message>
    <message>
        <source>the created command</source>
        <translation>der angelegte Befehl</translation>
    </message>
    <message>
        <source>read how the command in container {} ended</source>
        <translation>lesen, wie der Befehl im Container {} geendet hat</translation>
    </message>
    <message>
        <source>how the command ended</source>
        <translation>wie der Befehl geendet hat</translation>
    </message>
    <message>
        <source>give a command&apos;s terminal its size</source>
        <translation>dem Terminal eines Befehls seine Größe geben</translation>
    </message>
    <message>
        <source>wait a while, or log in for a higher limit: docker login {}</source>
        <translation>eine Weile warten oder für ein höheres Limit anmelden: docker login {}</translation>
    </message>
    <message>
        <source>the registry served a damaged layer; pull again, or push the image anew</source>
        <translation>die Registry hat eine beschädigte Schicht geliefert; noch einmal laden oder das Image neu hochladen</translation>
    </message>
    <message>
        <source>check the name and the tag; a private image may also need docker login</source>
        <translation>Name und Tag prüfen; ein privates Image braucht vielleicht auch docker login</translation>
    </message>
    <message>
        <source>log in first: docker login {}</source>
        <translation>zuerst anmelden: docker login {}</translation>
    </message>
    <message>
        <source>is the registry reachable from the engine&apos;s machine?</source>
        <translation>ist die Registry vom Rechner der Engine aus erreichbar?</translation>
    </message>
    <message>
        <source>the image has no variant for this platform; name one with platform:</source>
        <translation>das Image hat keine Variante für diese Plattform; eine mit platform: nennen</translation>
    </message>
    <message>
        <source>cannot pull {}: {}</source>
        <translation>{} lässt sich nicht laden: {}</translation>
    </message>
    <message>
        <source>the progress of a pull</source>
        <translation>der Fortschritt des Ladens</translation>
    </message>
    <message>
        <source>pull {}</source>
        <translation>{} laden</translation>
    </message>
    <message>
        <source>list images</source>
        <translation>Images auflisten</translation>
    </message>
    <message>
        <source>the list of images</source>
        <translation>die Liste der Images</translation>
    </message>
    <message>
        <source>inspect image {}</source>
        <translation>Image {} ansehen</translation>
    </message>
    <message>
        <source>image {}</source>
        <translation>Image {}</translation>
    </message>
    <message>
        <source>remove image {}</source>
        <translation>Image {} entfernen</translation>
    </message>
    <message>
        <source>cannot read {}: the engine&apos;s answer is not JSON</source>
        <translation>{} lässt sich nicht lesen: Die Antwort der Engine ist kein JSON</translation>
    </message>
    <message>
        <source>is something else than an engine behind that address?</source>
        <translation>steht hinter dieser Adresse etwas anderes als eine Engine?</translation>
    </message>
    <message>
        <source>read the log of container {}</source>
        <translation>das Log von Container {} lesen</translation>
    </message>
    <message>
        <source>its logging driver keeps nothing that can be read back; use json-file, local or journald</source>
        <translation>sein Log-Treiber behält nichts, was sich lesen lässt; json-file, local oder journald verwenden</translation>
    </message>
    <message>
        <source>list networks</source>
        <translation>Netzwerke auflisten</translation>
    </message>
    <message>
        <source>the list of networks</source>
        <translation>die Liste der Netzwerke</translation>
    </message>
    <message>
        <source>inspect network {}</source>
        <translation>Netzwerk {} ansehen</translation>
    </message>
    <message>
        <source>network {}</source>
        <translation>Netzwerk {}</translation>
    </message>
    <message>
        <source>create network {}</source>
        <translation>Netzwerk {} anlegen</translation>
    </message>
    <message>
        <source>the created network</source>
        <translation>das angelegte Netzwerk</translation>
    </message>
    <message>
        <source>remove network {}</source>
        <translation>Netzwerk {} entfernen</translation>
    </message>
    <message>
        <source>connect container {} to network {}</source>
        <translation>Container {} mit Netzwerk {} verbinden</translation>
    </message>
    <message>
        <source>disconnect container {} from network {}</source>
        <translation>Container {} von Netzwerk {} trennen</translation>
    </message>
    <message>
        <source>the request was cancelled</source>
        <translation>die Anfrage wurde abgebrochen</translation>
    </message>
    <message>
        <source>&quot;ssh://{}&quot; is not an engine&apos;s address</source>
        <translation>„ssh://{}“ ist nicht die Adresse einer Engine</translation>
    </message>
    <message>
        <source>write ssh://user@host, ssh://user@host:port or ssh://user@host/path/of/docker.sock</source>
        <translation>ssh://benutzer@host, ssh://benutzer@host:port oder ssh://benutzer@host/pfad/von/docker.sock schreiben</translation>
    </message>
    <message>
        <source>cannot reach ssh://{}: ssh is not installed</source>
        <translation>ssh://{} ist nicht erreichbar: ssh ist nicht installiert</translation>
    </message>
    <message>
        <source>install it (Debian: apt install openssh-client)</source>
        <translation>es installieren (Debian: apt install openssh-client)</translation>
    </message>
    <message>
        <source>list {}</source>
        <translation>{} auflisten</translation>
    </message>
    <message>
        <source>the list of {}</source>
        <translation>die Liste: {}</translation>
    </message>
    <message>
        <source>ask for the Swarm</source>
        <translation>nach dem Swarm fragen</translation>
    </message>
    <message>
        <source>what the engine says of its Swarm</source>
        <translation>was die Engine über ihren Swarm sagt</translation>
    </message>
    <message>
        <source>{}s of the Swarm</source>
        <translation>{}s des Swarms</translation>
    </message>
    <message>
        <source>create {} {}</source>
        <translation>{} {} anlegen</translation>
    </message>
    <message>
        <source>the created {}</source>
        <translation>das angelegte {}</translation>
    </message>
    <message>
        <source>remove {} {}</source>
        <translation>{} {} entfernen</translation>
    </message>
    <message>
        <source>create service {}</source>
        <translation>Dienst {} anlegen</translation>
    </message>
    <message>
        <source>the created service</source>
        <translation>der angelegte Dienst</translation>
    </message>
    <message>
        <source>update service {}</source>
        <translation>Dienst {} aktualisieren</translation>
    </message>
    <message>
        <source>remove service {}</source>
        <translation>Dienst {} entfernen</translation>
    </message>
    <message>
        <source>read the log of service {}</source>
        <translation>das Log von Dienst {} lesen</translation>
    </message>
    <message>
        <source>ask the engine about itself</source>
        <translation>die Engine nach ihr selbst fragen</translation>
    </message>
    <message>
        <source>what the engine says about itself</source>
        <translation>was die Engine über sich sagt</translation>
    </message>
    <message>
        <source>read the resource use of container {}</source>
        <translation>den Verbrauch von Container {} lesen</translation>
    </message>
    <message>
        <source>a sample</source>
        <translation>eine Messung</translation>
    </message>
    <message>
        <source>cannot connect to {}: {} is not a way to an engine from here</source>
        <translation>keine Verbindung zu {}: {} ist von hier aus kein Weg zu einer Engine</translation>
    </message>
    <message>
        <source>there is no engine socket at {}</source>
        <translation>bei {} gibt es keinen Socket einer Engine</translation>
    </message>
    <message>
        <source>install and start Docker (systemctl start docker), or name another engine with -H, --context or DOCKER_HOST</source>
        <translation>Docker installieren und starten (systemctl start docker) oder mit -H, --context oder DOCKER_HOST eine andere Engine nennen</translation>
    </message>
    <message>
        <source>no permission on the engine socket {}</source>
        <translation>keine Berechtigung für den Socket der Engine {}</translation>
    </message>
    <message>
        <source>join the group that owns it (usually: sudo usermod -aG docker $USER), then log in again</source>
        <translation>der Gruppe beitreten, der er gehört (meist: sudo usermod -aG docker $USER), dann neu anmelden</translation>
    </message>
    <message>
        <source>nobody answers at {}</source>
        <translation>niemand antwortet bei {}</translation>
    </message>
    <message>
        <source>is the engine running, and does it listen on that port?</source>
        <translation>läuft die Engine, und lauscht sie auf diesem Port?</translation>
    </message>
    <message>
        <source>the socket is there but the engine is not running: systemctl start docker</source>
        <translation>der Socket ist da, aber die Engine läuft nicht: systemctl start docker</translation>
    </message>
    <message>
        <source>no connection to {}{}</source>
        <translation>keine Verbindung zu {}{}</translation>
    </message>
    <message>
        <source>check the address, and that the engine is running</source>
        <translation>die Adresse prüfen, und ob die Engine läuft</translation>
    </message>
    <message>
        <source>cannot {}: the engine closed the connection before its answer was whole</source>
        <translation>nicht möglich: {}; die Engine hat die Verbindung geschlossen, ehe ihre Antwort vollständig war</translation>
    </message>
    <message>
        <source>it was stopped or restarted; try again</source>
        <translation>sie wurde angehalten oder neu gestartet; noch einmal versuchen</translation>
    </message>
    <message>
        <source>cannot {}: the engine did not answer within {} s</source>
        <translation>nicht möglich: {}; die Engine hat {} s lang nicht geantwortet</translation>
    </message>
    <message>
        <source>the engine is busy or stuck; its log says more (journalctl -u docker)</source>
        <translation>die Engine ist beschäftigt oder hängt; ihr Log sagt mehr (journalctl -u docker)</translation>
    </message>
    <message>
        <source>cancelled: {}</source>
        <translation>abgebrochen: {}</translation>
    </message>
    <message>
        <source>cannot talk to an engine: libcurl 7.68 or newer cannot be loaded</source>
        <translation>mit einer Engine lässt sich nicht sprechen: libcurl 7.68 oder neuer lässt sich nicht laden</translation>
    </message>
    <message>
        <source>install it (Debian: apt install libcurl4)</source>
        <translation>es installieren (Debian: apt install libcurl4)</translation>
    </message>
    <message>
        <source>list volumes</source>
        <translation>Volumes auflisten</translation>
    </message>
    <message>
        <source>the list of volumes</source>
        <translation>die Liste der Volumes</translation>
    </message>
    <message>
        <source>inspect volume {}</source>
        <translation>Volume {} ansehen</translation>
    </message>
    <message>
        <source>volume {}</source>
        <translation>Volume {}</translation>
    </message>
    <message>
        <source>create volume {}</source>
        <translation>Volume {} anlegen</translation>
    </message>
    <message>
        <source>the created volume</source>
        <translation>das angelegte Volume</translation>
    </message>
    <message>
        <source>remove volume {}</source>
        <translation>Volume {} entfernen</translation>
    </message>
    <message>
        <source>measure volumes</source>
        <translation>Volumes messen</translation>
    </message>
    <message>
        <source>the use of disks</source>
        <translation>die Belegung der Platten</translation>
    </message>
    <message>
        <source>the engine&apos;s list of changed files makes no sense</source>
        <translation>die Liste der Engine mit den geänderten Dateien ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>the engine does not say what lies there</source>
        <translation>die Engine sagt nicht, was dort liegt</translation>
    </message>
    <message>
        <source>list the changed files of container {}</source>
        <translation>die geänderten Dateien von Container {} auflisten</translation>
    </message>
    <message>
        <source>look at {} in container {}</source>
        <translation>{} im Container {} ansehen</translation>
    </message>
    <message>
        <source>nothing was written; look at it and ask again</source>
        <translation>nichts wurde geschrieben; es ansehen und noch einmal fragen</translation>
    </message>
    <message>
        <source>{} was changed since it was looked for: it is there now</source>
        <translation>{} hat sich geändert, seit danach gesucht wurde: Jetzt ist es da</translation>
    </message>
    <message>
        <source>{} was changed since it was read</source>
        <translation>{} hat sich geändert, seit es gelesen wurde</translation>
    </message>
    <message>
        <source>no file was changed</source>
        <translation>keine Datei wurde geändert</translation>
    </message>
    <message>
        <source>{} could not be given its text back</source>
        <translation>{} ließ sich nicht auf den alten Stand bringen</translation>
    </message>
    <message>
        <source>what undoes the change of {} does not fit it</source>
        <translation>was die Änderung an {} zurücknimmt, passt nicht dazu</translation>
    </message>
    <message>
        <source>cannot take {} away: {}</source>
        <translation>{} lässt sich nicht wegnehmen: {}</translation>
    </message>
    <message>
        <source>{} would say something else than was meant</source>
        <translation>{} würde etwas anderes sagen als gemeint</translation>
    </message>
    <message>
        <source>change it by hand</source>
        <translation>es von Hand ändern</translation>
    </message>
    <message>
        <source>{} has a {} already</source>
        <translation>{} hat schon ein {}</translation>
    </message>
    <message>
        <source>this cannot be changed in {}</source>
        <translation>das lässt sich in {} nicht ändern</translation>
    </message>
    <message>
        <source>a variable is not what stands there</source>
        <translation>eine Variable ist nicht das, was dort steht</translation>
    </message>
    <message>
        <source>{} is not what stands there</source>
        <translation>{} ist nicht das, was dort steht</translation>
    </message>
    <message>
        <source>look again: the file may have changed</source>
        <translation>noch einmal nachsehen: Die Datei hat sich vielleicht geändert</translation>
    </message>
    <message>
        <source>{} has another value by now</source>
        <translation>{} hat inzwischen einen anderen Wert</translation>
    </message>
    <message>
        <source>this is advice: there is no change that could be made for you</source>
        <translation>das ist ein Rat: Es gibt keine Änderung, die sich abnehmen ließe</translation>
    </message>
    <message>
        <source>{} is not written in a file</source>
        <translation>{} steht in keiner Datei</translation>
    </message>
    <message>
        <source>{} was not read</source>
        <translation>{} wurde nicht gelesen</translation>
    </message>
    <message>
        <source>change it where it is kept</source>
        <translation>es dort ändern, wo es aufbewahrt wird</translation>
    </message>
    <message>
        <source>{} has no line {} any more</source>
        <translation>{} hat keine Zeile {} mehr</translation>
    </message>
    <message>
        <source>look again: the file has changed</source>
        <translation>noch einmal nachsehen: Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>{} is a secret by its name and does not belong into an image</source>
        <translation>{} ist dem Namen nach ein Geheimnis und gehört nicht in ein Image</translation>
    </message>
    <message>
        <source>give it to the container when it runs</source>
        <translation>es dem Container geben, wenn er läuft</translation>
    </message>
    <message>
        <source>the value of {} needs quotes</source>
        <translation>der Wert von {} braucht Anführungszeichen</translation>
    </message>
    <message>
        <source>add it by hand</source>
        <translation>es von Hand hinzufügen</translation>
    </message>
    <message>
        <source>the value of this is a secret, and no fix changes one</source>
        <translation>dieser Wert ist ein Geheimnis, und keine Korrektur ändert eines</translation>
    </message>
    <message>
        <source>the value of {} is a secret, and no fix changes one</source>
        <translation>der Wert von {} ist ein Geheimnis, und keine Korrektur ändert eines</translation>
    </message>
    <message>
        <source>set it where the environment&apos;s secrets are kept</source>
        <translation>ihn dort setzen, wo die Geheimnisse der Umgebung liegen</translation>
    </message>
    <message>
        <source>{} cannot be added here: {}</source>
        <translation>{} lässt sich hier nicht hinzufügen: {}</translation>
    </message>
    <message>
        <source>{} is what a command printed: a change in it changes nothing</source>
        <translation>{} ist die Ausgabe eines Befehls: Eine Änderung darin ändert nichts</translation>
    </message>
    <message>
        <source>change what it was made from, and print it anew</source>
        <translation>das ändern, woraus sie gemacht wurde, und sie neu ausgeben</translation>
    </message>
    <message>
        <source>there is a {} already</source>
        <translation>es gibt dort schon ein {}</translation>
    </message>
    <message>
        <source>nothing begins there any more</source>
        <translation>dort beginnt nichts mehr</translation>
    </message>
    <message>
        <source>the service is not in this file</source>
        <translation>der Dienst steht nicht in dieser Datei</translation>
    </message>
    <message>
        <source>no config stands there</source>
        <translation>dort steht keine Konfiguration</translation>
    </message>
    <message>
        <source>no container is written there</source>
        <translation>dort steht kein Container</translation>
    </message>
    <message>
        <source>an alias stands for the config</source>
        <translation>ein Alias steht für die Konfiguration</translation>
    </message>
    <message>
        <source>the Secret&apos;s values are encoded</source>
        <translation>die Werte des Secrets sind kodiert</translation>
    </message>
    <message>
        <source>{} is a secret by its name and does not belong into {}</source>
        <translation>{} ist dem Namen nach ein Geheimnis und gehört nicht in {}</translation>
    </message>
    <message>
        <source>put it into the secrets of the container, with valueFrom</source>
        <translation>es mit valueFrom in die Geheimnisse des Containers legen</translation>
    </message>
    <message>
        <source>put it into a Secret, and refer to it with secretKeyRef</source>
        <translation>es in ein Secret legen und mit secretKeyRef darauf verweisen</translation>
    </message>
    <message>
        <source>it is not one setting</source>
        <translation>es ist nicht eine einzelne Einstellung</translation>
    </message>
    <message>
        <source>it is there with another value</source>
        <translation>es steht mit einem anderen Wert da</translation>
    </message>
    <message>
        <source>no service begins there</source>
        <translation>dort beginnt kein Dienst</translation>
    </message>
    <message>
        <source>it is not a setting</source>
        <translation>es ist keine Einstellung</translation>
    </message>
    <message>
        <source>it has no simple equivalent in this kind of file</source>
        <translation>es hat in dieser Art Datei keine einfache Entsprechung</translation>
    </message>
    <message>
        <source>{} is not UTF-8</source>
        <translation>{} ist kein UTF-8</translation>
    </message>
    <message>
        <source>{} cannot be read as YAML: {}</source>
        <translation>{} lässt sich nicht als YAML lesen: {}</translation>
    </message>
    <message>
        <source>the anchor &amp;{} shares this with {}: they would change, too</source>
        <translation>der Anker &amp;{} teilt das mit {}: Sie würden sich mitändern</translation>
    </message>
    <message>
        <source>write the value into the one service, or change the anchor by hand</source>
        <translation>den Wert in den einen Dienst schreiben oder den Anker von Hand ändern</translation>
    </message>
    <message>
        <source>{} extends this service and would change, too</source>
        <translation>{} erweitert diesen Dienst und würde sich mitändern</translation>
    </message>
    <message>
        <source>write the value into the one service, or change both by hand</source>
        <translation>den Wert in den einen Dienst schreiben oder beide von Hand ändern</translation>
    </message>
    <message>
        <source>{} is written in a way that is not edited here</source>
        <translation>{} ist hier auf eine Weise geschrieben, die nicht bearbeitet wird</translation>
    </message>
    <message>
        <source>the proposed change is not one piece of YAML</source>
        <translation>die vorgeschlagene Änderung ist kein einzelnes Stück YAML</translation>
    </message>
    <message>
        <source>another process holds the history for too long</source>
        <translation>ein anderer Prozess hält den Verlauf zu lange fest</translation>
    </message>
    <message>
        <source>try again when it is done</source>
        <translation>noch einmal versuchen, wenn er fertig ist</translation>
    </message>
    <message>
        <source>the history cannot be read: {}</source>
        <translation>der Verlauf lässt sich nicht lesen: {}</translation>
    </message>
    <message>
        <source>plumbline history --clear starts it anew</source>
        <translation>plumbline history --clear beginnt ihn neu</translation>
    </message>
    <message>
        <source>the history cannot be opened: {}</source>
        <translation>der Verlauf lässt sich nicht öffnen: {}</translation>
    </message>
    <message>
        <source>the history cannot be written: {}</source>
        <translation>der Verlauf lässt sich nicht schreiben: {}</translation>
    </message>
    <message>
        <source>the history was written by a newer version of Plumbline</source>
        <translation>der Verlauf wurde von einer neueren Version von Plumbline geschrieben</translation>
    </message>
    <message>
        <source>update Plumbline</source>
        <translation>Plumbline aktualisieren</translation>
    </message>
    <message>
        <source>the history holds no comparison {}</source>
        <translation>der Verlauf enthält keinen Vergleich {}</translation>
    </message>
    <message>
        <source>plumbline history lists those that it holds</source>
        <translation>plumbline history listet die auf, die er enthält</translation>
    </message>
    <message>
        <source>points at {}</source>
        <translation>zeigt auf {}</translation>
    </message>
    <message>
        <source>{} has it, in the same form</source>
        <translation>{} hat ihn, in derselben Form</translation>
    </message>
    <message>
        <source>the account on {}</source>
        <translation>das Konto auf {}</translation>
    </message>
    <message>
        <source>the password of this mirror</source>
        <translation>das Passwort dieses Spiegels</translation>
    </message>
    <message>
        <source>the port of {}</source>
        <translation>der Port von {}</translation>
    </message>
    <message>
        <source>it is here now</source>
        <translation>er ist jetzt hier</translation>
    </message>
    <message>
        <source>how its clients find {}</source>
        <translation>wie seine Clients {} finden</translation>
    </message>
    <message>
        <source>a replica set of one, as clients of one expect it</source>
        <translation>ein Replica-Set aus einem, wie Clients eines solchen es erwarten</translation>
    </message>
    <message>
        <source>the environment says no settings of its own</source>
        <translation>die Umgebung sagt keine eigenen Einstellungen</translation>
    </message>
    <message>
        <source>how the image is started as this service</source>
        <translation>wie das Image als dieser Dienst gestartet wird</translation>
    </message>
    <message>
        <source>the environment&apos;s settings over those that are written here</source>
        <translation>die Einstellungen der Umgebung über denen, die hier geschrieben sind</translation>
    </message>
    <message>
        <source>the environment&apos;s settings; a start-up script of one&apos;s own cannot take them</source>
        <translation>die Einstellungen der Umgebung; ein eigenes Startskript kann sie nicht annehmen</translation>
    </message>
    <message>
        <source>{}; it speaks TLS, as there</source>
        <translation>{}; er spricht TLS, wie dort</translation>
    </message>
    <message>
        <source>version {}</source>
        <translation>Version {}</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>connections are plain here; --tls {} makes them as there</source>
        <translation>Verbindungen sind hier unverschlüsselt; --tls {} macht sie wie dort</translation>
    </message>
    <message>
        <source>topology {}</source>
        <translation>Topologie {}</translation>
    </message>
    <message>
        <source>one server here: no failover, no replica that lags</source>
        <translation>hier ein Server: kein Ausfallschutz, keine Replica, die nachhinkt</translation>
    </message>
    <message>
        <source>setting {} = {}</source>
        <translation>Einstellung {} = {}</translation>
    </message>
    <message>
        <source>only its address is known, not what it is</source>
        <translation>nur seine Adresse ist bekannt, nicht, was er ist</translation>
    </message>
    <message>
        <source>the table of services knows no stand-in</source>
        <translation>die Tabelle der Dienste kennt keinen Ersatz</translation>
    </message>
    <message>
        <source>{} has nothing of this kind: it stays as written</source>
        <translation>{} hat nichts dieser Art: Es bleibt wie geschrieben</translation>
    </message>
    <message>
        <source>{}; the rest of the stack runs without it</source>
        <translation>{}; der Rest des Stacks läuft ohne ihn</translation>
    </message>
    <message>
        <source>{}; {} stays as written</source>
        <translation>{}; {} bleibt wie geschrieben</translation>
    </message>
    <message>
        <source>there is no local image of it</source>
        <translation>es gibt dafür kein lokales Image</translation>
    </message>
    <message>
        <source>its version is not known</source>
        <translation>seine Version ist nicht bekannt</translation>
    </message>
    <message>
        <source>the most exact version; no engine was asked for it</source>
        <translation>die genaueste Version; keine Engine wurde danach gefragt</translation>
    </message>
    <message>
        <source>the most exact version that is here</source>
        <translation>die genaueste Version, die hier ist</translation>
    </message>
    <message>
        <source>the most exact version that exists</source>
        <translation>die genaueste Version, die es gibt</translation>
    </message>
    <message>
        <source>the nearest that is here; {} cannot be had</source>
        <translation>die nächstliegende, die hier ist; {} ist nicht zu haben</translation>
    </message>
    <message>
        <source>{} cannot be had</source>
        <translation>{} ist nicht zu haben</translation>
    </message>
    <message>
        <source>not here, and no registry said whether it exists</source>
        <translation>nicht hier, und keine Registry hat gesagt, ob es sie gibt</translation>
    </message>
    <message>
        <source>{} sends its logs to {}</source>
        <translation>{} schickt seine Logs an {}</translation>
    </message>
    <message>
        <source>logs of {} to {}</source>
        <translation>Logs von {} an {}</translation>
    </message>
    <message>
        <source>this driver has no local form</source>
        <translation>dieser Treiber hat keine lokale Form</translation>
    </message>
    <message>
        <source>the stack as written keeps its containers</source>
        <translation>der Stack, wie er geschrieben ist, behält seine Container</translation>
    </message>
    <message>
        <source>the stack as written may run beside it</source>
        <translation>der Stack, wie er geschrieben ist, darf daneben laufen</translation>
    </message>
    <message>
        <source>{} run there</source>
        <translation>{} laufen dort</translation>
    </message>
    <message>
        <source>load balancer of {}</source>
        <translation>Load Balancer von {}</translation>
    </message>
    <message>
        <source>several cannot share a name</source>
        <translation>mehrere können sich keinen Namen teilen</translation>
    </message>
    <message>
        <source>requests go round {} of {}, a session stays with one, as there</source>
        <translation>Anfragen gehen reihum an {} von {}, eine Sitzung bleibt bei einem, wie dort</translation>
    </message>
    <message>
        <source>requests go round {} of {}, no session stays with one</source>
        <translation>Anfragen gehen reihum an {} von {}, keine Sitzung bleibt bei einem</translation>
    </message>
    <message>
        <source>{} publishes the others</source>
        <translation>{} veröffentlicht die anderen</translation>
    </message>
    <message>
        <source>moved here</source>
        <translation>hierher verlegt</translation>
    </message>
    <message>
        <source>through the load balancer, as there</source>
        <translation>durch den Load Balancer, wie dort</translation>
    </message>
    <message>
        <source>the local image has none of these libraries</source>
        <translation>das lokale Image hat keine dieser Bibliotheken</translation>
    </message>
    <message>
        <source>the image takes its place</source>
        <translation>das Image tritt an seine Stelle</translation>
    </message>
    <message>
        <source>a backing service stays up</source>
        <translation>ein unterstützender Dienst bleibt in Betrieb</translation>
    </message>
    <message>
        <source>it is for {}</source>
        <translation>es ist für {}</translation>
    </message>
    <message>
        <source>{} says it</source>
        <translation>{} sagt es</translation>
    </message>
    <message>
        <source>a password of this mirror&apos;s own</source>
        <translation>ein eigenes Passwort dieses Spiegels</translation>
    </message>
    <message>
        <source>as the config of its clients calls it</source>
        <translation>wie die Konfiguration seiner Clients es nennt</translation>
    </message>
    <message>
        <source>what the image asks for</source>
        <translation>was das Image verlangt</translation>
    </message>
    <message>
        <source>the environment&apos;s encoding</source>
        <translation>die Zeichenkodierung der Umgebung</translation>
    </message>
    <message>
        <source>the environment&apos;s {}</source>
        <translation>{} der Umgebung</translation>
    </message>
    <message>
        <source>it asks for nothing that has changed</source>
        <translation>er verlangt nichts, was sich geändert hat</translation>
    </message>
    <message>
        <source>how this service is asked whether it serves</source>
        <translation>wie dieser Dienst gefragt wird, ob er bedient</translation>
    </message>
    <message>
        <source>data of {} alone: no server starts on another version&apos;s</source>
        <translation>nur Daten von {}: Kein Server startet auf denen einer anderen Version</translation>
    </message>
    <message>
        <source>{}, which {} needs</source>
        <translation>{}, was {} braucht</translation>
    </message>
    <message>
        <source>nobody knows an image of it</source>
        <translation>niemand kennt ein Image davon</translation>
    </message>
    <message>
        <source>the environment does not say that its own speaks TLS</source>
        <translation>die Umgebung sagt nicht, dass ihrer TLS spricht</translation>
    </message>
    <message>
        <source>this server is not started so that it could be told to</source>
        <translation>dieser Server wird nicht so gestartet, dass man es ihm sagen könnte</translation>
    </message>
    <message>
        <source>TLS of {}</source>
        <translation>TLS von {}</translation>
    </message>
    <message>
        <source>a certificate of this mirror&apos;s own</source>
        <translation>ein eigenes Zertifikat dieses Spiegels</translation>
    </message>
    <message>
        <source>nothing of this name stands in for a service</source>
        <translation>nichts dieses Namens tritt an die Stelle eines Dienstes</translation>
    </message>
    <message>
        <source>to trust {}</source>
        <translation>um {} zu vertrauen</translation>
    </message>
    <message>
        <source>as {} has it</source>
        <translation>wie {} es hat</translation>
    </message>
    <message>
        <source>invalid image reference &quot;{}&quot;: {}</source>
        <translation>ungültiger Verweis auf ein Image „{}“: {}</translation>
    </message>
    <message>
        <source>the digest is malformed</source>
        <translation>der Digest ist fehlerhaft</translation>
    </message>
    <message>
        <source>a digest is sha256: and 64 hex digits</source>
        <translation>ein Digest ist sha256: und 64 hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>the tag is malformed</source>
        <translation>das Tag ist fehlerhaft</translation>
    </message>
    <message>
        <source>a tag has letters, digits, _ . and -, at most 128</source>
        <translation>ein Tag hat Buchstaben, Ziffern, _ . und -, höchstens 128</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no registry</source>
        <translation>„{}“ ist keine Registry</translation>
    </message>
    <message>
        <source>a registry is host or host:port, without a scheme</source>
        <translation>eine Registry ist Host oder Host:Port, ohne Schema</translation>
    </message>
    <message>
        <source>there is no name</source>
        <translation>es gibt keinen Namen</translation>
    </message>
    <message>
        <source>this is the id of an image, not a name</source>
        <translation>das ist die ID eines Images, kein Name</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no part of a repository name</source>
        <translation>„{}“ ist kein Teil des Namens eines Repositorys</translation>
    </message>
    <message>
        <source>repository names are lower case</source>
        <translation>Namen von Repositorys sind klein geschrieben</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>{} did not end</source>
        <translation>{} ist nicht zu Ende gekommen</translation>
    </message>
    <message>
        <source>the command was interrupted</source>
        <translation>der Befehl wurde unterbrochen</translation>
    </message>
    <message>
        <source>ended with 126: the file cannot be run</source>
        <translation>endete mit 126: Die Datei lässt sich nicht ausführen</translation>
    </message>
    <message>
        <source>ended with 127: no such command</source>
        <translation>endete mit 127: kein solcher Befehl</translation>
    </message>
    <message>
        <source>was ended by signal {}</source>
        <translation>wurde durch Signal {} beendet</translation>
    </message>
    <message>
        <source>ended with {}</source>
        <translation>endete mit {}</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>has no such value</source>
        <translation>hat keinen solchen Wert</translation>
    </message>
    <message>
        <source>one of: {}</source>
        <translation>eines von: {}</translation>
    </message>
    <message>
        <source>has to be of the form: {}</source>
        <translation>muss diese Form haben: {}</translation>
    </message>
    <message>
        <source>is no port</source>
        <translation>ist kein Port</translation>
    </message>
    <message>
        <source>1 to 65535</source>
        <translation>1 bis 65535</translation>
    </message>
    <message>
        <source>holds a zero byte</source>
        <translation>enthält ein Nullbyte</translation>
    </message>
    <message>
        <source>{} mounts it</source>
        <translation>{} bindet sie ein</translation>
    </message>
    <message>
        <source>mise install {}{}</source>
        <translation>mise install {}{}</translation>
    </message>
    <message>
        <source>asdf install {} {}</source>
        <translation>asdf install {} {}</translation>
    </message>
    <message>
        <source>nvm install {}</source>
        <translation>nvm install {}</translation>
    </message>
    <message>
        <source>fnm install {}</source>
        <translation>fnm install {}</translation>
    </message>
    <message>
        <source>pyenv install {}</source>
        <translation>pyenv install {}</translation>
    </message>
    <message>
        <source>rbenv install {}</source>
        <translation>rbenv install {}</translation>
    </message>
    <message>
        <source>install {} {}</source>
        <translation>{} {} installieren</translation>
    </message>
    <message>
        <source>{}, if it brings {}; else mise (https://mise.jdx.dev) does</source>
        <translation>{}, falls es {} bringt; sonst tut es mise (https://mise.jdx.dev)</translation>
    </message>
    <message>
        <source>install Docker Engine: https://docs.docker.com/engine/install/</source>
        <translation>Docker Engine installieren: https://docs.docker.com/engine/install/</translation>
    </message>
    <message>
        <source>{} &amp;&amp; sudo systemctl enable --now docker &amp;&amp; sudo usermod -aG docker $USER, then log in again</source>
        <translation>{} &amp;&amp; sudo systemctl enable --now docker &amp;&amp; sudo usermod -aG docker $USER, dann neu anmelden</translation>
    </message>
    <message>
        <source>service {} of {} may be {}: it is compared with none</source>
        <translation>der Dienst {} von {} kann {} sein: Er wird mit keinem verglichen</translation>
    </message>
    <message>
        <source>say which in plumbline.yaml: `services: {{{}: {{&lt;environment&gt;: &lt;its name there&gt;}}}}`</source>
        <translation>in plumbline.yaml sagen, welcher: `services: {{{}: {{&lt;Umgebung&gt;: &lt;sein Name dort&gt;}}}}`</translation>
    </message>
    <message>
        <source>backing service {} of {} may be one of several of the same engine: it is compared with none</source>
        <translation>der unterstützende Dienst {} von {} kann einer von mehreren derselben Engine sein: Er wird mit keinem verglichen</translation>
    </message>
    <message>
        <source>say which in plumbline.yaml, under `services`</source>
        <translation>in plumbline.yaml unter `services` sagen, welcher</translation>
    </message>
    <message>
        <source>this line of the baseline is no fingerprint</source>
        <translation>diese Zeile der Grundlinie ist kein Fingerabdruck</translation>
    </message>
    <message>
        <source>plumbline check --write-baseline writes the file</source>
        <translation>plumbline check --write-baseline schreibt die Datei</translation>
    </message>
    <message>
        <source>the waiver of {} for {}</source>
        <translation>die Ausnahme von {} für {}</translation>
    </message>
    <message>
        <source>the waiver {} of {} for {}</source>
        <translation>die Ausnahme {} von {} für {}</translation>
    </message>
    <message>
        <source>there is no rule &quot;{}&quot; to waive</source>
        <translation>es gibt keine Regel „{}“, von der sich ausnehmen ließe</translation>
    </message>
    <message>
        <source>plumbline check --explain all lists them</source>
        <translation>plumbline check --explain all listet sie auf</translation>
    </message>
    <message>
        <source>did you mean &quot;{}&quot;?</source>
        <translation>war „{}“ gemeint?</translation>
    </message>
    <message>
        <source>{} ends on no day there is</source>
        <translation>{} endet an keinem Tag, den es gibt</translation>
    </message>
    <message>
        <source>write a date as YYYY-MM-DD</source>
        <translation>ein Datum als YYYY-MM-DD schreiben</translation>
    </message>
    <message>
        <source>{} ends in {} days, and {} is the most</source>
        <translation>{} endet in {} Tagen, und {} ist das Höchste</translation>
    </message>
    <message>
        <source>let it end by {}, and look at it again then</source>
        <translation>sie bis zum {} enden lassen und dann wieder ansehen</translation>
    </message>
    <message>
        <source>bounds are numbers, durations or sizes: 6, 30s, 512Mi</source>
        <translation>Grenzen sind Zahlen, Dauern oder Größen: 6, 30s, 512Mi</translation>
    </message>
    <message>
        <source>{} is exceeded</source>
        <translation>{} ist überschritten</translation>
    </message>
    <message>
        <source>close the difference, or widen the bounds if what is there now is meant</source>
        <translation>den Unterschied beheben, oder die Grenzen weiten, wenn gewollt ist, was jetzt da ist</translation>
    </message>
    <message>
        <source>{} ended on {}</source>
        <translation>{} endete am {}</translation>
    </message>
    <message>
        <source>close the difference, or waive it anew with a reason that holds today</source>
        <translation>den Unterschied beheben, oder ihn neu ausnehmen mit einer Begründung, die heute gilt</translation>
    </message>
    <message>
        <source>{} ends in 1 day</source>
        <translation>{} endet in 1 Tag</translation>
    </message>
    <message>
        <source>{} ends in {} days</source>
        <translation>{} endet in {} Tagen</translation>
    </message>
    <message>
        <source>{} covers no finding</source>
        <translation>{} deckt keinen Befund ab</translation>
    </message>
    <message>
        <source>take it out, or see whether its bounds still fit</source>
        <translation>sie herausnehmen, oder prüfen, ob ihre Grenzen noch passen</translation>
    </message>
    <message>
        <source>the repository</source>
        <translation>das Repository</translation>
    </message>
    <message>
        <source>{} has another value than {}</source>
        <translation>{} hat einen anderen Wert als {}</translation>
    </message>
    <message>
        <source>the largest is more than {} times the smallest</source>
        <translation>der größte ist mehr als {}-mal so groß wie der kleinste</translation>
    </message>
    <message>
        <source>{} has no amount to compare</source>
        <translation>{} hat keine Menge zum Vergleichen</translation>
    </message>
    <message>
        <source>there is no amount to compare</source>
        <translation>es gibt keine Menge zum Vergleichen</translation>
    </message>
    <message>
        <source>not every value is an amount</source>
        <translation>nicht jeder Wert ist eine Menge</translation>
    </message>
    <message>
        <source>{} has {}, less than {}</source>
        <translation>{} hat {}, weniger als {}</translation>
    </message>
    <message>
        <source>{} has {}, more than {}</source>
        <translation>{} hat {}, mehr als {}</translation>
    </message>
    <message>
        <source>has a `min` or `max` that is no amount, or is of another kind than the other</source>
        <translation>hat ein `min` oder `max`, das keine Menge ist oder von anderer Art als das andere</translation>
    </message>
    <message>
        <source>has a `min` above its `max`</source>
        <translation>hat ein `min` über seinem `max`</translation>
    </message>
    <message>
        <source>has a `ratio` that is no number from 1 on</source>
        <translation>hat ein `ratio`, das keine Zahl ab 1 ist</translation>
    </message>
    <message>
        <source>this is no TrueType font with a Unicode character map</source>
        <translation>das ist keine TrueType-Schrift mit einer Unicode-Zeichentabelle</translation>
    </message>
    <message>
        <source>the image has no tag</source>
        <translation>das Image hat kein Tag</translation>
    </message>
    <message>
        <source>the tag latest says no version</source>
        <translation>das Tag latest sagt keine Version</translation>
    </message>
    <message>
        <source>the tag {} says no version of the engine</source>
        <translation>das Tag {} sagt keine Version der Engine</translation>
    </message>
    <message>
        <source>its image</source>
        <translation>sein Image</translation>
    </message>
    <message>
        <source>one container</source>
        <translation>ein Container</translation>
    </message>
    <message>
        <source>an address says no version</source>
        <translation>eine Adresse sagt keine Version</translation>
    </message>
    <message>
        <source>it is part of the process</source>
        <translation>er ist Teil des Prozesses</translation>
    </message>
    <message>
        <source>its address could not be read</source>
        <translation>seine Adresse ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>schemaVersion must be 1</source>
        <translation>schemaVersion muss 1 sein</translation>
    </message>
    <message>
        <source>there is no engine &quot;{}&quot;</source>
        <translation>es gibt keine Engine „{}“</translation>
    </message>
    <message>
        <source>backing services: {}</source>
        <translation>unterstützende Dienste: {}</translation>
    </message>
    <message>
        <source>resources/schemas/backing_services.schema.json says what may stand here</source>
        <translation>resources/schemas/backing_services.schema.json sagt, was hier stehen darf</translation>
    </message>
    <message>
        <source>a mapping is expected here</source>
        <translation>hier wird eine Zuordnung erwartet</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not known here</source>
        <translation>„{}“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>&quot;{}&quot; must be a text</source>
        <translation>„{}“ muss Text sein</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is missing</source>
        <translation>„{}“ fehlt</translation>
    </message>
    <message>
        <source>&quot;{}&quot; must be a mapping</source>
        <translation>„{}“ muss eine Zuordnung sein</translation>
    </message>
    <message>
        <source>&quot;{}&quot; must be a list</source>
        <translation>„{}“ muss eine Liste sein</translation>
    </message>
    <message>
        <source>&quot;{}&quot; must hold texts</source>
        <translation>„{}“ muss Texte enthalten</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no {}</source>
        <translation>„{}“ ist kein {}</translation>
    </message>
    <message>
        <source>a port is a number from 1 to 65535</source>
        <translation>ein Port ist eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>backing services: one document is expected</source>
        <translation>unterstützende Dienste: ein einziges Dokument wird erwartet</translation>
    </message>
    <message>
        <source>put everything into one mapping</source>
        <translation>alles in eine Zuordnung schreiben</translation>
    </message>
    <message>
        <source>{} (and {} more, see `plumbline config`)</source>
        <translation>{} (und {} weitere, siehe `plumbline config`)</translation>
    </message>
    <message>
        <source>the file is not here</source>
        <translation>die Datei ist nicht hier</translation>
    </message>
    <message>
        <source>made from the variable {}, which {} does not set</source>
        <translation>aus der Variablen {} gemacht, die {} nicht setzt</translation>
    </message>
    <message>
        <source>made from the variable {}, which nothing sets here</source>
        <translation>aus der Variablen {} gemacht, die hier nichts setzt</translation>
    </message>
    <message>
        <source>built here, without a name</source>
        <translation>hier gebaut, ohne Namen</translation>
    </message>
    <message>
        <source>taken from the shell that builds</source>
        <translation>aus der Shell genommen, die baut</translation>
    </message>
    <message>
        <source>taken from the shell that starts the stack</source>
        <translation>aus der Shell genommen, die den Stack startet</translation>
    </message>
    <message>
        <source>the image&apos;s own, if it has one</source>
        <translation>der des Images, wenn es einen hat</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>the image&apos;s own test</source>
        <translation>die Prüfung des Images selbst</translation>
    </message>
    <message>
        <source>one engine holds it</source>
        <translation>eine Engine hält es</translation>
    </message>
    <message>
        <source>Compose&apos;s default</source>
        <translation>Vorgabe von Compose</translation>
    </message>
    <message>
        <source>the image&apos;s own, else SIGTERM</source>
        <translation>das des Images, sonst SIGTERM</translation>
    </message>
    <message>
        <source>the engine&apos;s default</source>
        <translation>Vorgabe der Engine</translation>
    </message>
    <message>
        <source>Compose has no schedules</source>
        <translation>Compose hat keine Zeitpläne</translation>
    </message>
    <message>
        <source>Compose has no load balancer</source>
        <translation>Compose hat keinen Load Balancer</translation>
    </message>
    <message>
        <source>left to who starts it</source>
        <translation>dem überlassen, der es startet</translation>
    </message>
    <message>
        <source>that of who starts it</source>
        <translation>die dessen, der es startet</translation>
    </message>
    <message>
        <source>{} of {} containers run</source>
        <translation>{} von {} Containern laufen</translation>
    </message>
    <message>
        <source>the {} containers of {} were made from different settings; {} speaks for them</source>
        <translation>die {} Container von {} wurden mit verschiedenen Einstellungen gemacht; {} steht für sie</translation>
    </message>
    <message>
        <source>launching the stack again makes them alike</source>
        <translation>den Stack noch einmal zu starten gleicht sie an</translation>
    </message>
    <message>
        <source>an engine runs images</source>
        <translation>eine Engine betreibt Images</translation>
    </message>
    <message>
        <source>its image has no name any more</source>
        <translation>sein Image hat keinen Namen mehr</translation>
    </message>
    <message>
        <source>the container has none</source>
        <translation>der Container hat keine</translation>
    </message>
    <message>
        <source>Docker&apos;s default</source>
        <translation>Vorgabe von Docker</translation>
    </message>
    <message>
        <source>an engine has no load balancer</source>
        <translation>eine Engine hat keinen Load Balancer</translation>
    </message>
    <message>
        <source>an engine has no schedules</source>
        <translation>eine Engine hat keine Zeitpläne</translation>
    </message>
    <message>
        <source>an engine keeps no policy</source>
        <translation>eine Engine behält keine Regel dafür</translation>
    </message>
    <message>
        <source>its image is not known</source>
        <translation>sein Image ist nicht bekannt</translation>
    </message>
    <message>
        <source>the image has none</source>
        <translation>das Image hat keine</translation>
    </message>
    <message>
        <source>there is no check</source>
        <translation>es gibt keine Prüfung</translation>
    </message>
    <message>
        <source>one on every node</source>
        <translation>eines auf jedem Knoten</translation>
    </message>
    <message>
        <source>{} is the builder&apos;s own</source>
        <translation>{} ist vom Builder selbst</translation>
    </message>
    <message>
        <source>{} has no FROM, so it makes no image</source>
        <translation>{} hat kein FROM und macht daher kein Image</translation>
    </message>
    <message>
        <source>a Dockerfile begins a stage with FROM IMAGE</source>
        <translation>ein Dockerfile beginnt eine Stage mit FROM IMAGE</translation>
    </message>
    <message>
        <source>{} comes before the first FROM</source>
        <translation>{} steht vor dem ersten FROM</translation>
    </message>
    <message>
        <source>only ARG may stand there</source>
        <translation>nur ARG darf dort stehen</translation>
    </message>
    <message>
        <source>ARG {} is given when it is built</source>
        <translation>ARG {} wird beim Bauen gegeben</translation>
    </message>
    <message>
        <source>which {} may set</source>
        <translation>die {} setzen kann</translation>
    </message>
    <message>
        <source>FROM without an image</source>
        <translation>FROM ohne Image</translation>
    </message>
    <message>
        <source>write FROM IMAGE</source>
        <translation>FROM IMAGE schreiben</translation>
    </message>
    <message>
        <source>FROM takes an image and a name for the stage</source>
        <translation>FROM nimmt ein Image und einen Namen für die Stage</translation>
    </message>
    <message>
        <source>write FROM IMAGE AS NAME</source>
        <translation>FROM IMAGE AS NAME schreiben</translation>
    </message>
    <message>
        <source>which no ARG before the first FROM declares</source>
        <translation>die kein ARG vor dem ersten FROM deklariert</translation>
    </message>
    <message>
        <source>it is built from scratch</source>
        <translation>es ist von Grund auf gebaut</translation>
    </message>
    <message>
        <source>{} is another build context</source>
        <translation>{} ist ein anderer Build-Kontext</translation>
    </message>
    <message>
        <source>for {}</source>
        <translation>für {}</translation>
    </message>
    <message>
        <source>{} has no stage {}</source>
        <translation>{} hat keine Stage {}</translation>
    </message>
    <message>
        <source>none of its stages has a name</source>
        <translation>keine seiner Stages hat einen Namen</translation>
    </message>
    <message>
        <source>its stages: {}</source>
        <translation>seine Stages: {}</translation>
    </message>
    <message>
        <source>built from its Dockerfile</source>
        <translation>aus seinem Dockerfile gebaut</translation>
    </message>
    <message>
        <source>it is cut out of {}</source>
        <translation>es ist aus {} ausgeschnitten</translation>
    </message>
    <message>
        <source>made from {}, {}</source>
        <translation>aus {} gemacht, {}</translation>
    </message>
    <message>
        <source>there is no image below</source>
        <translation>darunter ist kein Image</translation>
    </message>
    <message>
        <source>{}&apos;s own, if it has one</source>
        <translation>der von {} selbst, wenn es einen hat</translation>
    </message>
    <message>
        <source>{}&apos;s own, else {}</source>
        <translation>der von {} selbst, sonst {}</translation>
    </message>
    <message>
        <source>a second {} in one stage</source>
        <translation>ein zweites {} in einer Stage</translation>
    </message>
    <message>
        <source>the last one counts</source>
        <translation>das letzte zählt</translation>
    </message>
    <message>
        <source>{}, which is a secret</source>
        <translation>{}, was ein Geheimnis ist</translation>
    </message>
    <message>
        <source>{} without a name</source>
        <translation>{} ohne Namen</translation>
    </message>
    <message>
        <source>write {} NAME=value</source>
        <translation>{} NAME=Wert schreiben</translation>
    </message>
    <message>
        <source>{} {} has no value</source>
        <translation>{} {} hat keinen Wert</translation>
    </message>
    <message>
        <source>write {} {}=value</source>
        <translation>{} {}=Wert schreiben</translation>
    </message>
    <message>
        <source>{} is no NAME=value</source>
        <translation>{} ist kein NAME=Wert</translation>
    </message>
    <message>
        <source>a value with blanks goes into quotes</source>
        <translation>ein Wert mit Leerzeichen kommt in Anführungszeichen</translation>
    </message>
    <message>
        <source>the port {} is not known here</source>
        <translation>der Port {} ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>{} is no port</source>
        <translation>{} ist kein Port</translation>
    </message>
    <message>
        <source>EXPOSE takes a number or a range, with /tcp, /udp or /sctp</source>
        <translation>EXPOSE nimmt eine Zahl oder einen Bereich, mit /tcp, /udp oder /sctp</translation>
    </message>
    <message>
        <source>the volume {} is not known here</source>
        <translation>das Volume {} ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>{} says nothing</source>
        <translation>{} sagt nichts</translation>
    </message>
    <message>
        <source>write {} and a value</source>
        <translation>{} und einen Wert schreiben</translation>
    </message>
    <message>
        <source>{} below {}&apos;s own folder</source>
        <translation>{} unter dem Ordner von {} selbst</translation>
    </message>
    <message>
        <source>{} looks like a list but is none, so a shell runs it as text</source>
        <translation>{} sieht wie eine Liste aus, ist aber keine, also führt es eine Shell als Text aus</translation>
    </message>
    <message>
        <source>a list is JSON: double quotes, and commas between the words</source>
        <translation>eine Liste ist JSON: doppelte Anführungszeichen, und Kommas zwischen den Wörtern</translation>
    </message>
    <message>
        <source>exec form</source>
        <translation>Exec-Form</translation>
    </message>
    <message>
        <source>shell form</source>
        <translation>Shell-Form</translation>
    </message>
    <message>
        <source>ENTRYPOINT drops the command of the image below</source>
        <translation>ENTRYPOINT verwirft den Befehl des Images darunter</translation>
    </message>
    <message>
        <source>SHELL takes a list of words</source>
        <translation>SHELL nimmt eine Liste von Wörtern</translation>
    </message>
    <message>
        <source>write SHELL [&quot;/bin/bash&quot;, &quot;-c&quot;]</source>
        <translation>SHELL [&quot;/bin/bash&quot;, &quot;-c&quot;] schreiben</translation>
    </message>
    <message>
        <source>HEALTHCHECK takes CMD and a command, or NONE</source>
        <translation>HEALTHCHECK nimmt CMD und einen Befehl, oder NONE</translation>
    </message>
    <message>
        <source>write HEALTHCHECK CMD curl -f http://localhost/</source>
        <translation>HEALTHCHECK CMD curl -f http://localhost/ schreiben</translation>
    </message>
    <message>
        <source>--{}={} is no duration</source>
        <translation>--{}={} ist keine Dauer</translation>
    </message>
    <message>
        <source>write it as 30s, 1m30s or 500ms</source>
        <translation>es als 30s, 1m30s oder 500ms schreiben</translation>
    </message>
    <message>
        <source>made from a variable that nothing sets here</source>
        <translation>aus einer Variablen gemacht, die hier nichts setzt</translation>
    </message>
    <message>
        <source>{} holds neither a task definition nor a service of ECS</source>
        <translation>{} enthält weder eine Task-Definition noch einen Dienst von ECS</translation>
    </message>
    <message>
        <source>write one with: aws ecs describe-task-definition --task-definition NAME</source>
        <translation>eine schreiben mit: aws ecs describe-task-definition --task-definition NAME</translation>
    </message>
    <message>
        <source>{} of the container {} is no list</source>
        <translation>{} des Containers {} ist keine Liste</translation>
    </message>
    <message>
        <source>it is left out</source>
        <translation>es bleibt außen vor</translation>
    </message>
    <message>
        <source>not a plain text</source>
        <translation>kein einfacher Text</translation>
    </message>
    <message>
        <source>its name holds a place that nobody filled in</source>
        <translation>sein Name enthält eine Stelle, die niemand ausgefüllt hat</translation>
    </message>
    <message>
        <source>made by a function of the template</source>
        <translation>von einer Funktion der Vorlage gemacht</translation>
    </message>
    <message>
        <source>it lies in S3</source>
        <translation>es liegt in S3</translation>
    </message>
    <message>
        <source>its value is in SSM Parameter Store</source>
        <translation>sein Wert liegt im SSM Parameter Store</translation>
    </message>
    <message>
        <source>its value is in Secrets Manager</source>
        <translation>sein Wert liegt im Secrets Manager</translation>
    </message>
    <message>
        <source>ECS runs no check of the image&apos;s own</source>
        <translation>ECS führt keine Prüfung des Images selbst aus</translation>
    </message>
    <message>
        <source>ECS&apos;s default</source>
        <translation>Vorgabe von ECS</translation>
    </message>
    <message>
        <source>the service scheduler starts tasks anew</source>
        <translation>der Scheduler des Dienstes startet Tasks neu</translation>
    </message>
    <message>
        <source>Fargate&apos;s default</source>
        <translation>Vorgabe von Fargate</translation>
    </message>
    <message>
        <source>that of the container instance</source>
        <translation>die der Container-Instanz</translation>
    </message>
    <message>
        <source>EFS is shared</source>
        <translation>EFS ist geteilt</translation>
    </message>
    <message>
        <source>Fargate keeps no images</source>
        <translation>Fargate behält keine Images</translation>
    </message>
    <message>
        <source>left to the agent of the instance</source>
        <translation>dem Agenten der Instanz überlassen</translation>
    </message>
    <message>
        <source>read the history</source>
        <translation>den Verlauf lesen</translation>
    </message>
    <message>
        <source>compare two commits</source>
        <translation>zwei Commits vergleichen</translation>
    </message>
    <message>
        <source>commit {}</source>
        <translation>Commit {}</translation>
    </message>
    <message>
        <source>read a commit</source>
        <translation>einen Commit lesen</translation>
    </message>
    <message>
        <source>read a file of the history</source>
        <translation>eine Datei des Verlaufs lesen</translation>
    </message>
    <message>
        <source>git cannot {}: {}</source>
        <translation>Git kann nicht: {}: {}</translation>
    </message>
    <message>
        <source>the repository knows no {}</source>
        <translation>das Repository kennt kein {}</translation>
    </message>
    <message>
        <source>its history was cut off when it was cloned: git fetch --unshallow</source>
        <translation>sein Verlauf wurde beim Klonen abgeschnitten: git fetch --unshallow</translation>
    </message>
    <message>
        <source>git fetch brings what is new</source>
        <translation>git fetch bringt, was neu ist</translation>
    </message>
    <message>
        <source>list references</source>
        <translation>Referenzen auflisten</translation>
    </message>
    <message>
        <source>{} is not installed, so nothing is known of git</source>
        <translation>{} ist nicht installiert, also ist von Git nichts bekannt</translation>
    </message>
    <message>
        <source>install libgit2</source>
        <translation>libgit2 installieren</translation>
    </message>
    <message>
        <source>git refuses the repository of {}, which another account owns</source>
        <translation>Git verweigert das Repository von {}, das einem anderen Konto gehört</translation>
    </message>
    <message>
        <source>where you trust it: git config --global --add safe.directory {}</source>
        <translation>wenn ihm zu trauen ist: git config --global --add safe.directory {}</translation>
    </message>
    <message>
        <source>open the repository of {}</source>
        <translation>das Repository von {} öffnen</translation>
    </message>
    <message>
        <source>read HEAD</source>
        <translation>HEAD lesen</translation>
    </message>
    <message>
        <source>compare the files with the last commit</source>
        <translation>die Dateien mit dem letzten Commit vergleichen</translation>
    </message>
    <message>
        <source>branch {}</source>
        <translation>Branch {}</translation>
    </message>
    <message>
        <source>count the commits between two</source>
        <translation>die Commits zwischen zweien zählen</translation>
    </message>
    <message>
        <source>read the index</source>
        <translation>den Index lesen</translation>
    </message>
    <message>
        <source>its own entrypoint drops the image&apos;s command</source>
        <translation>sein eigener Entrypoint verwirft den Befehl des Images</translation>
    </message>
    <message>
        <source>it is not among the files</source>
        <translation>es ist nicht unter den Dateien</translation>
    </message>
    <message>
        <source>{} {} is not among the files: what is taken from it is unreadable</source>
        <translation>{} {} ist nicht unter den Dateien: Was daraus genommen wird, ist nicht lesbar</translation>
    </message>
    <message>
        <source>give its content, for instance as a dotenv file, or its SealedSecret</source>
        <translation>den Inhalt angeben, zum Beispiel als dotenv-Datei, oder sein SealedSecret</translation>
    </message>
    <message>
        <source>give its file too, or what `kubectl get configmaps -o yaml` says</source>
        <translation>auch dessen Datei angeben, oder was `kubectl get configmaps -o yaml` sagt</translation>
    </message>
    <message>
        <source>a variable without a name is left out</source>
        <translation>eine Variable ohne Namen bleibt außen vor</translation>
    </message>
    <message>
        <source>the value of {} is not a text</source>
        <translation>der Wert von {} ist kein Text</translation>
    </message>
    <message>
        <source>write it in quotes</source>
        <translation>in Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>its value is not a text</source>
        <translation>sein Wert ist kein Text</translation>
    </message>
    <message>
        <source>the value of {} is a number, which the cluster refuses</source>
        <translation>der Wert von {} ist eine Zahl, was der Cluster ablehnt</translation>
    </message>
    <message>
        <source>the value of {} is a boolean, which the cluster refuses</source>
        <translation>der Wert von {} ist ein Wahrheitswert, was der Cluster ablehnt</translation>
    </message>
    <message>
        <source>a template&apos;s expression that was not rendered</source>
        <translation>ein Ausdruck einer Vorlage, der nicht ausgefüllt wurde</translation>
    </message>
    <message>
        <source>made from {}, which only the cluster knows</source>
        <translation>aus {} gemacht, was nur der Cluster kennt</translation>
    </message>
    <message>
        <source>{} refers to {}, which nothing before it sets: the app gets the reference as it is written</source>
        <translation>{} verweist auf {}, das nichts davor setzt: Die App bekommt den Verweis, wie er geschrieben ist</translation>
    </message>
    <message>
        <source>define it above, or write $$( for a plain $(</source>
        <translation>es darüber definieren oder für ein einfaches $( $$( schreiben</translation>
    </message>
    <message>
        <source>made from {}: {}</source>
        <translation>aus {} gemacht: {}</translation>
    </message>
    <message>
        <source>its source is not one that is read</source>
        <translation>seine Quelle ist keine, die gelesen wird</translation>
    </message>
    <message>
        <source>{} has no key {}</source>
        <translation>{} hat keinen Schlüssel {}</translation>
    </message>
    <message>
        <source>{} {} has no key {}: the container cannot start</source>
        <translation>{} {} hat keinen Schlüssel {}: Der Container kann nicht starten</translation>
    </message>
    <message>
        <source>add the key, or make the reference optional</source>
        <translation>den Schlüssel hinzufügen oder den Verweis als optional kennzeichnen</translation>
    </message>
    <message>
        <source>no image is written</source>
        <translation>kein Image ist geschrieben</translation>
    </message>
    <message>
        <source>Kubernetes runs images and builds none</source>
        <translation>Kubernetes betreibt Images und baut keine</translation>
    </message>
    <message>
        <source>the cluster sets it: {}</source>
        <translation>der Cluster setzt es: {}</translation>
    </message>
    <message>
        <source>no {} is written: it is the node&apos;s</source>
        <translation>kein {} ist geschrieben: Es ist das des Knotens</translation>
    </message>
    <message>
        <source>{}: {} is not {}</source>
        <translation>{}: {} ist nicht {}</translation>
    </message>
    <message>
        <source>it is left out; `kubectl explain` tells what belongs there</source>
        <translation>es bleibt außen vor; `kubectl explain` sagt, was dort hingehört</translation>
    </message>
    <message>
        <source>give the output of `kustomize build` to see what it changes</source>
        <translation>die Ausgabe von `kustomize build` angeben, um zu sehen, was es ändert</translation>
    </message>
    <message>
        <source>give the output of `kustomize build` of its path, or of `kubectl get`</source>
        <translation>die Ausgabe von `kustomize build` seines Pfads angeben, oder von `kubectl get`</translation>
    </message>
    <message>
        <source>give the output of `helm template`, or of `kubectl get`</source>
        <translation>die Ausgabe von `helm template` angeben, oder von `kubectl get`</translation>
    </message>
    <message>
        <source>give the output of `argocd app manifests`, or of `kubectl get`</source>
        <translation>die Ausgabe von `argocd app manifests` angeben, oder von `kubectl get`</translation>
    </message>
    <message>
        <source>give the Deployment that Knative made of it: `kubectl get deployments -o yaml`</source>
        <translation>das Deployment angeben, das Knative daraus gemacht hat: `kubectl get deployments -o yaml`</translation>
    </message>
    <message>
        <source>give what its controller made of it: `kubectl get deployments -o yaml`</source>
        <translation>angeben, was sein Controller daraus gemacht hat: `kubectl get deployments -o yaml`</translation>
    </message>
    <message>
        <source>{} ({}) is not read: a controller deploys what it describes</source>
        <translation>{} ({}) wird nicht gelesen: Ein Controller liefert aus, was es beschreibt</translation>
    </message>
    <message>
        <source>objects of kube-system and its like are left out</source>
        <translation>Objekte von kube-system und dergleichen bleiben außen vor</translation>
    </message>
    <message>
        <source>name the namespace to read them</source>
        <translation>den Namespace nennen, um sie zu lesen</translation>
    </message>
    <message>
        <source>{} is described again; this one counts, not that of {}</source>
        <translation>{} ist noch einmal beschrieben; dieses zählt, nicht das von {}</translation>
    </message>
    <message>
        <source>name the files of one environment only, or delete one of the two</source>
        <translation>nur die Dateien einer Umgebung nennen oder eines der beiden löschen</translation>
    </message>
    <message>
        <source>the files hold no Kubernetes object</source>
        <translation>die Dateien enthalten kein Kubernetes-Objekt</translation>
    </message>
    <message>
        <source>name files with manifests, or with what `kubectl get -o yaml` says</source>
        <translation>Dateien mit Manifesten nennen, oder mit dem, was `kubectl get -o yaml` sagt</translation>
    </message>
    <message>
        <source>no Kubernetes manifests are named</source>
        <translation>keine Kubernetes-Manifeste sind genannt</translation>
    </message>
    <message>
        <source>name files or folders of manifests</source>
        <translation>Dateien oder Ordner mit Manifesten nennen</translation>
    </message>
    <message>
        <source>the manifests describe nothing that runs</source>
        <translation>die Manifeste beschreiben nichts, was läuft</translation>
    </message>
    <message>
        <source>name the files of the Deployments too, or check the namespace</source>
        <translation>auch die Dateien der Deployments nennen oder den Namespace prüfen</translation>
    </message>
    <message>
        <source>Kubernetes&apos; default</source>
        <translation>Vorgabe von Kubernetes</translation>
    </message>
    <message>
        <source>left to the cluster&apos;s default</source>
        <translation>der Vorgabe des Clusters überlassen</translation>
    </message>
    <message>
        <source>it is not a number of seconds</source>
        <translation>es ist keine Zahl von Sekunden</translation>
    </message>
    <message>
        <source>it is neither true nor false</source>
        <translation>es ist weder true noch false</translation>
    </message>
    <message>
        <source>as its pod&apos;s</source>
        <translation>wie die seines Pods</translation>
    </message>
    <message>
        <source>no schedule is written</source>
        <translation>kein Zeitplan ist geschrieben</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>as high as the limit</source>
        <translation>so hoch wie das Limit</translation>
    </message>
    <message>
        <source>one in every pod</source>
        <translation>eines in jedem Pod</translation>
    </message>
    <message>
        <source>the nodes&apos; runtime keeps the logs</source>
        <translation>die Laufzeit der Knoten behält die Logs</translation>
    </message>
    <message>
        <source>the claim says no access mode</source>
        <translation>der Claim sagt keine Zugriffsart</translation>
    </message>
    <message>
        <source>the claim {} is not here</source>
        <translation>der Claim {} ist nicht hier</translation>
    </message>
    <message>
        <source>NFS is shared</source>
        <translation>NFS ist geteilt</translation>
    </message>
    <message>
        <source>every replica has its own</source>
        <translation>jede Replica hat ihr eigenes</translation>
    </message>
    <message>
        <source>no volume is called {}</source>
        <translation>kein Volume heißt {}</translation>
    </message>
    <message>
        <source>add it below volumes, or mend the name</source>
        <translation>es unter volumes hinzufügen oder den Namen berichtigen</translation>
    </message>
    <message>
        <source>{} is a template that was not rendered yet</source>
        <translation>{} ist eine Vorlage, die noch nicht ausgefüllt ist</translation>
    </message>
    <message>
        <source>give the output of `helm template` (or what renders it) instead</source>
        <translation>stattdessen die Ausgabe von `helm template` (oder was sie ausfüllt) angeben</translation>
    </message>
    <message>
        <source>this is a single value, not an object</source>
        <translation>das ist ein einzelner Wert, kein Objekt</translation>
    </message>
    <message>
        <source>lists are nested too deeply</source>
        <translation>Listen sind zu tief geschachtelt</translation>
    </message>
    <message>
        <source>this is not a Kubernetes object: it has no kind</source>
        <translation>das ist kein Kubernetes-Objekt: Es hat kein kind</translation>
    </message>
    <message>
        <source>this object has no apiVersion</source>
        <translation>dieses Objekt hat keine apiVersion</translation>
    </message>
    <message>
        <source>no port of the container is called {}</source>
        <translation>kein Port des Containers heißt {}</translation>
    </message>
    <message>
        <source>name a port of the same container, or write the number</source>
        <translation>einen Port desselben Containers nennen oder die Zahl schreiben</translation>
    </message>
    <message>
        <source>this probe asks nothing</source>
        <translation>diese Prüfung fragt nichts</translation>
    </message>
    <message>
        <source>give it an exec, httpGet, tcpSocket or grpc</source>
        <translation>ihr ein exec, httpGet, tcpSocket oder grpc geben</translation>
    </message>
    <message>
        <source>no probe; Kubernetes ignores the image&apos;s own check</source>
        <translation>keine Prüfung; Kubernetes übergeht die des Images selbst</translation>
    </message>
    <message>
        <source>it is not a whole number</source>
        <translation>es ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>workloads say different {}: {} and {}</source>
        <translation>Workloads sagen verschiedene {}: {} und {}</translation>
    </message>
    <message>
        <source>Kubernetes&apos; default for such a tag</source>
        <translation>Vorgabe von Kubernetes für ein solches Tag</translation>
    </message>
    <message>
        <source>that of any node</source>
        <translation>die eines beliebigen Knotens</translation>
    </message>
    <message>
        <source>encrypted with SOPS</source>
        <translation>mit SOPS verschlüsselt</translation>
    </message>
    <message>
        <source>{}: the value of {} is not a text</source>
        <translation>{}: der Wert von {} ist kein Text</translation>
    </message>
    <message>
        <source>write it as a block of text: `key: |`</source>
        <translation>ihn als Textblock schreiben: `key: |`</translation>
    </message>
    <message>
        <source>not a text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>binäre Daten</translation>
    </message>
    <message>
        <source>its value was masked in the export</source>
        <translation>sein Wert wurde im Export verdeckt</translation>
    </message>
    <message>
        <source>its value is not base64</source>
        <translation>sein Wert ist kein base64</translation>
    </message>
    <message>
        <source>{}: the value of {} is not base64</source>
        <translation>{}: der Wert von {} ist kein base64</translation>
    </message>
    <message>
        <source>write plain text below stringData instead of data</source>
        <translation>einfachen Text unter stringData statt data schreiben</translation>
    </message>
    <message>
        <source>sealed: only the cluster can open it</source>
        <translation>versiegelt: Nur der Cluster kann es öffnen</translation>
    </message>
    <message>
        <source>filled in by the controller</source>
        <translation>vom Controller ausgefüllt</translation>
    </message>
    <message>
        <source>it comes from an external secret store</source>
        <translation>es kommt aus einem externen Speicher für Geheimnisse</translation>
    </message>
    <message>
        <source>it is made from an external secret store</source>
        <translation>es wird aus einem externen Speicher für Geheimnisse gemacht</translation>
    </message>
    <message>
        <source>it takes whole entries of an external secret store</source>
        <translation>es nimmt ganze Einträge eines externen Speichers für Geheimnisse</translation>
    </message>
    <message>
        <source>this is not a port</source>
        <translation>das ist kein Port</translation>
    </message>
    <message>
        <source>{} leads to Service {}, which is not among the files</source>
        <translation>{} führt zum Service {}, der nicht unter den Dateien ist</translation>
    </message>
    <message>
        <source>give its file too to see which process is reached from outside</source>
        <translation>auch dessen Datei angeben, um zu sehen, welcher Prozess von außen erreicht wird</translation>
    </message>
    <message>
        <source>no container of the pods that {} selects has a port called {}</source>
        <translation>kein Container der Pods, die {} auswählt, hat einen Port namens {}</translation>
    </message>
    <message>
        <source>name a port of theirs, or write its number</source>
        <translation>einen ihrer Ports nennen oder seine Zahl schreiben</translation>
    </message>
    <message>
        <source>{} has no containers</source>
        <translation>{} hat keine Container</translation>
    </message>
    <message>
        <source>{} is in {} namespaces: {}</source>
        <translation>{} ist in {} Namespaces: {}</translation>
    </message>
    <message>
        <source>name the namespace of this environment to read only that</source>
        <translation>den Namespace dieser Umgebung nennen, um nur ihn zu lesen</translation>
    </message>
    <message>
        <source>the platform builds a slug</source>
        <translation>die Plattform baut einen Slug</translation>
    </message>
    <message>
        <source>fixed by the platform</source>
        <translation>von der Plattform festgelegt</translation>
    </message>
    <message>
        <source>the platform</source>
        <translation>die Plattform</translation>
    </message>
    <message>
        <source>chosen by the platform</source>
        <translation>von der Plattform gewählt</translation>
    </message>
    <message>
        <source>the platform&apos;s file system</source>
        <translation>das Dateisystem der Plattform</translation>
    </message>
    <message>
        <source>the platform takes what is printed</source>
        <translation>die Plattform nimmt, was ausgegeben wird</translation>
    </message>
    <message>
        <source>the platform has no health checks</source>
        <translation>die Plattform hat keine Zustandsprüfungen</translation>
    </message>
    <message>
        <source>the platform chooses it at each start</source>
        <translation>die Plattform wählt ihn bei jedem Start</translation>
    </message>
    <message>
        <source>this line is no process</source>
        <translation>diese Zeile ist kein Prozess</translation>
    </message>
    <message>
        <source>a line is NAME: COMMAND, with letters, digits, - and _ in the name</source>
        <translation>eine Zeile ist NAME: BEFEHL, mit Buchstaben, Ziffern, - und _ im Namen</translation>
    </message>
    <message>
        <source>the process {} is there twice</source>
        <translation>der Prozess {} steht zweimal da</translation>
    </message>
    <message>
        <source>{} is no app.json</source>
        <translation>{} ist keine app.json</translation>
    </message>
    <message>
        <source>it is a JSON object</source>
        <translation>sie ist ein JSON-Objekt</translation>
    </message>
    <message>
        <source>generated when the app is made</source>
        <translation>erzeugt, wenn die App angelegt wird</translation>
    </message>
    <message>
        <source>optional, and given when the app is made</source>
        <translation>optional, und gegeben, wenn die App angelegt wird</translation>
    </message>
    <message>
        <source>given when the app is made</source>
        <translation>gegeben, wenn die App angelegt wird</translation>
    </message>
    <message>
        <source>dynos of size {}</source>
        <translation>Dynos der Größe {}</translation>
    </message>
    <message>
        <source>the add-on&apos;s own choice when it was made</source>
        <translation>die Wahl des Add-ons, als es angelegt wurde</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a quantity</source>
        <translation>„{}“ ist keine Menge</translation>
    </message>
    <message>
        <source>write a number with a unit, as in {}</source>
        <translation>eine Zahl mit einer Einheit schreiben, wie in {}</translation>
    </message>
    <message>
        <source>{} reads it otherwise than docker compose</source>
        <translation>{} liest es anders als docker compose</translation>
    </message>
    <message>
        <source>{} read it otherwise than docker compose</source>
        <translation>{} lesen es anders als docker compose</translation>
    </message>
    <message>
        <source>neither the folder nor one above it holds a repository</source>
        <translation>weder der Ordner noch einer darüber enthält ein Repository</translation>
    </message>
    <message>
        <source>{} is no snapshot of an environment</source>
        <translation>{} ist kein Schnappschuss einer Umgebung</translation>
    </message>
    <message>
        <source>{} was written by another version of Plumbline</source>
        <translation>{} wurde von einer anderen Version von Plumbline geschrieben</translation>
    </message>
    <message>
        <source>{} was changed after it was taken: its hash does not fit</source>
        <translation>{} wurde nach der Aufnahme geändert: Die Prüfsumme passt nicht</translation>
    </message>
    <message>
        <source>{} was changed by somebody without the snapshot key: its signature does not fit</source>
        <translation>{} wurde von jemandem ohne den Schlüssel der Schnappschüsse geändert: Die Signatur passt nicht</translation>
    </message>
    <message>
        <source>the snapshot tells only that it is there, without the snapshot key</source>
        <translation>ohne den Schlüssel der Schnappschüsse sagt der Schnappschuss nur, dass es da ist</translation>
    </message>
    <message>
        <source>the snapshot holds its fingerprint</source>
        <translation>der Schnappschuss enthält seinen Fingerabdruck</translation>
    </message>
    <message>
        <source>{} should be {}</source>
        <translation>{} sollte {} sein</translation>
    </message>
    <message>
        <source>{} secrets of {} can be told to be there only</source>
        <translation>von {} Geheimnissen von {} ist nur bekannt, dass sie da sind</translation>
    </message>
    <message>
        <source>comparing them needs the snapshot key that it was taken with</source>
        <translation>sie zu vergleichen braucht den Schlüssel, mit dem der Schnappschuss aufgenommen wurde</translation>
    </message>
    <message>
        <source>Terraform does not say it</source>
        <translation>Terraform sagt es nicht</translation>
    </message>
    <message>
        <source>the service always asks for it</source>
        <translation>der Dienst verlangt es immer</translation>
    </message>
    <message>
        <source>{} is not read: what its chart deploys is not in the file</source>
        <translation>{} wird nicht gelesen: Was sein Chart ausliefert, steht nicht in der Datei</translation>
    </message>
    <message>
        <source>give the output of `helm template` beside it, or of `kubectl get`</source>
        <translation>die Ausgabe von `helm template` daneben angeben, oder von `kubectl get`</translation>
    </message>
    <message>
        <source>{} is neither a state nor a plan of Terraform</source>
        <translation>{} ist weder ein State noch ein Plan von Terraform</translation>
    </message>
    <message>
        <source>write one with: terraform show -json &gt; prod.tfstate.json</source>
        <translation>eine schreiben mit: terraform show -json &gt; prod.tfstate.json</translation>
    </message>
    <message>
        <source>the container definitions of {} are no JSON</source>
        <translation>die Container-Definitionen von {} sind kein JSON</translation>
    </message>
    <message>
        <source>the task has no services here</source>
        <translation>der Task hat hier keine Dienste</translation>
    </message>
    <message>
        <source>its value is in Secret Manager</source>
        <translation>sein Wert liegt im Secret Manager</translation>
    </message>
    <message>
        <source>Lambda&apos;s default</source>
        <translation>Vorgabe von Lambda</translation>
    </message>
    <message>
        <source>Lambda runs as many as are asked for</source>
        <translation>Lambda betreibt so viele, wie verlangt werden</translation>
    </message>
    <message>
        <source>{} is no JSON of Terraform</source>
        <translation>{} ist kein JSON von Terraform</translation>
    </message>
    <message>
        <source>the language itself says no values: terraform show -json &gt; prod.tfstate.json</source>
        <translation>die Sprache selbst sagt keine Werte: terraform show -json &gt; prod.tfstate.json</translation>
    </message>
    <message>
        <source>write it with: terraform show -json &gt; prod.tfstate.json</source>
        <translation>sie schreiben mit: terraform show -json &gt; prod.tfstate.json</translation>
    </message>
    <message>
        <source>none of the {} resources is a service</source>
        <translation>keine der {} Ressourcen ist ein Dienst</translation>
    </message>
    <message>
        <source>a table of your own can name more: backing_services in plumbline.yaml</source>
        <translation>eine eigene Tabelle kann mehr nennen: backing_services in plumbline.yaml</translation>
    </message>
    <message>
        <source>there is more text behind the value</source>
        <translation>hinter dem Wert steht noch Text</translation>
    </message>
    <message>
        <source>the text ends where a value belongs</source>
        <translation>der Text endet, wo ein Wert hingehört</translation>
    </message>
    <message>
        <source>more than {} values</source>
        <translation>mehr als {} Werte</translation>
    </message>
    <message>
        <source>this is no value</source>
        <translation>das ist kein Wert</translation>
    </message>
    <message>
        <source>nested deeper than {} levels</source>
        <translation>tiefer geschachtelt als {} Ebenen</translation>
    </message>
    <message>
        <source>a name in quotes belongs here</source>
        <translation>hier gehört ein Name in Anführungszeichen hin</translation>
    </message>
    <message>
        <source>a colon belongs here</source>
        <translation>hier gehört ein Doppelpunkt hin</translation>
    </message>
    <message>
        <source>a comma or the end of the object belongs here</source>
        <translation>hier gehört ein Komma oder das Ende des Objekts hin</translation>
    </message>
    <message>
        <source>a comma or the end of the list belongs here</source>
        <translation>hier gehört ein Komma oder das Ende der Liste hin</translation>
    </message>
    <message>
        <source>a number does not begin with 0</source>
        <translation>eine Zahl beginnt nicht mit 0</translation>
    </message>
    <message>
        <source>a digit belongs behind the point</source>
        <translation>hinter den Punkt gehört eine Ziffer</translation>
    </message>
    <message>
        <source>a digit belongs into the exponent</source>
        <translation>in den Exponenten gehört eine Ziffer</translation>
    </message>
    <message>
        <source>the text ends inside quotes</source>
        <translation>der Text endet innerhalb von Anführungszeichen</translation>
    </message>
    <message>
        <source>a control character inside quotes</source>
        <translation>ein Steuerzeichen innerhalb von Anführungszeichen</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>der Text ist kein UTF-8</translation>
    </message>
    <message>
        <source>no such escape</source>
        <translation>kein solches Fluchtzeichen</translation>
    </message>
    <message>
        <source>four hex digits belong here</source>
        <translation>hier gehören vier hexadezimale Ziffern hin</translation>
    </message>
    <message>
        <source>half of a character</source>
        <translation>ein halbes Zeichen</translation>
    </message>
    <message>
        <source>check the place with a JSON tool, e.g. jq</source>
        <translation>die Stelle mit einem JSON-Werkzeug prüfen, z. B. jq</translation>
    </message>
    <message>
        <source>an alias of something that is still being read</source>
        <translation>ein Alias von etwas, das noch gelesen wird</translation>
    </message>
    <message>
        <source>a key that is not text</source>
        <translation>ein Schlüssel, der kein Text ist</translation>
    </message>
    <message>
        <source>{}: the text is not UTF-8</source>
        <translation>{}: der Text ist kein UTF-8</translation>
    </message>
    <message>
        <source>the build context {} of service {} is no folder</source>
        <translation>der Build-Kontext {} des Dienstes {} ist kein Ordner</translation>
    </message>
    <message>
        <source>correct build.context</source>
        <translation>build.context berichtigen</translation>
    </message>
    <message>
        <source>service {} has no {} in its build context {}</source>
        <translation>der Dienst {} hat kein {} in seinem Build-Kontext {}</translation>
    </message>
    <message>
        <source>write it, or correct build.dockerfile</source>
        <translation>es schreiben oder build.dockerfile berichtigen</translation>
    </message>
    <message>
        <source>build image {}</source>
        <translation>Image {} bauen</translation>
    </message>
    <message>
        <source>service {} asks for platform {}, but the engine built for {}/{}</source>
        <translation>der Dienst {} verlangt die Plattform {}, aber die Engine hat für {}/{} gebaut</translation>
    </message>
    <message>
        <source>build it with a builder for that platform and push it, or leave the platform out</source>
        <translation>es mit einem Builder für diese Plattform bauen und hochladen, oder die Plattform weglassen</translation>
    </message>
    <message>
        <source>cannot build service {}: {}</source>
        <translation>der Dienst {} lässt sich nicht bauen: {}</translation>
    </message>
    <message>
        <source>cannot build service {}: it failed at {}: {}</source>
        <translation>der Dienst {} lässt sich nicht bauen: Es scheiterte bei {}: {}</translation>
    </message>
    <message>
        <source>the build context</source>
        <translation>der Build-Kontext</translation>
    </message>
    <message>
        <source>if the image does not need it, name it in .dockerignore</source>
        <translation>wenn das Image sie nicht braucht, sie in .dockerignore nennen</translation>
    </message>
    <message>
        <source>{} is not installed</source>
        <translation>{} ist nicht installiert</translation>
    </message>
    <message>
        <source>cannot run {}: no more files can be opened</source>
        <translation>{} lässt sich nicht ausführen: Es können keine weiteren Dateien geöffnet werden</translation>
    </message>
    <message>
        <source>here-documents</source>
        <translation>Here-Dokumente</translation>
    </message>
    <message>
        <source>FROM --platform=$BUILDPLATFORM</source>
        <translation>FROM --platform=$BUILDPLATFORM</translation>
    </message>
    <message>
        <source># syntax={}</source>
        <translation># syntax={}</translation>
    </message>
    <message>
        <source>build secrets</source>
        <translation>Build-Secrets</translation>
    </message>
    <message>
        <source>ssh forwarding</source>
        <translation>Weiterleitung von ssh</translation>
    </message>
    <message>
        <source>additional_contexts</source>
        <translation>additional_contexts</translation>
    </message>
    <message>
        <source>cache_to</source>
        <translation>cache_to</translation>
    </message>
    <message>
        <source>entitlements</source>
        <translation>entitlements</translation>
    </message>
    <message>
        <source>a privileged build</source>
        <translation>ein privilegierter Build</translation>
    </message>
    <message>
        <source>no_cache_filter</source>
        <translation>no_cache_filter</translation>
    </message>
    <message>
        <source>provenance</source>
        <translation>provenance</translation>
    </message>
    <message>
        <source>sbom</source>
        <translation>sbom</translation>
    </message>
    <message>
        <source>several platforms</source>
        <translation>mehrere Plattformen</translation>
    </message>
    <message>
        <source>cache_from {}</source>
        <translation>cache_from {}</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>{}; under way and perhaps half done: {}</source>
        <translation>{}; im Gang und vielleicht halb fertig: {}</translation>
    </message>
    <message>
        <source>{}; {} of {} steps not begun</source>
        <translation>{}; {} von {} Schritten nicht begonnen</translation>
    </message>
    <message>
        <source>the next up or down goes on from what is there</source>
        <translation>der nächste Start oder das nächste Abbauen macht von dem aus weiter, was da ist</translation>
    </message>
    <message>
        <source>the engine went away: {}</source>
        <translation>die Engine ist weg: {}</translation>
    </message>
    <message>
        <source>once it answers again, the next up or down goes on from what is there</source>
        <translation>sobald sie wieder antwortet, macht der nächste Start oder das nächste Abbauen von dem aus weiter, was da ist</translation>
    </message>
    <message>
        <source>went on without it</source>
        <translation>ging ohne ihn weiter</translation>
    </message>
    <message>
        <source>was there already</source>
        <translation>war schon da</translation>
    </message>
    <message>
        <source>already gone</source>
        <translation>schon weg</translation>
    </message>
    <message>
        <source>goes on with the one that is here</source>
        <translation>geht mit dem weiter, das hier ist</translation>
    </message>
    <message>
        <source>service {} has additional_contexts, which the BuildKit of this engine does not know</source>
        <translation>der Dienst {} hat additional_contexts, die das BuildKit dieser Engine nicht kennt</translation>
    </message>
    <message>
        <source>use Docker Engine 23 or newer, or a builder of its own: docker buildx create --use</source>
        <translation>Docker Engine 23 oder neuer verwenden, oder einen eigenen Builder: docker buildx create --use</translation>
    </message>
    <message>
        <source>cannot build service {}: docker buildx ended with code {}</source>
        <translation>der Dienst {} lässt sich nicht bauen: docker buildx endete mit Code {}</translation>
    </message>
    <message>
        <source>service {} can only be built by BuildKit, because of {}, and {}</source>
        <translation>der Dienst {} lässt sich nur mit BuildKit bauen, wegen {}, und {}</translation>
    </message>
    <message>
        <source>install the buildx plugin of Docker (package docker-buildx-plugin, or docker-buildx), or do without that in the Dockerfile</source>
        <translation>Dockers Plugin buildx installieren (Paket docker-buildx-plugin oder docker-buildx) oder im Dockerfile ohne das auskommen</translation>
    </message>
    <message>
        <source>docker has no buildx here</source>
        <translation>docker hat hier kein buildx</translation>
    </message>
    <message>
        <source>there is no docker command here</source>
        <translation>hier gibt es keinen Befehl docker</translation>
    </message>
    <message>
        <source>the name {} is held by container {}</source>
        <translation>den Namen {} hat Container {}</translation>
    </message>
    <message>
        <source>the name {} is held by container {} of project {}</source>
        <translation>den Namen {} hat Container {} des Projekts {}</translation>
    </message>
    <message>
        <source>another run may have made it just now: try again, or remove that one</source>
        <translation>ein anderer Lauf hat ihn vielleicht eben angelegt: noch einmal versuchen, oder jenen entfernen</translation>
    </message>
    <message>
        <source>a process outside the engine listens on that port: stop it, or publish another port</source>
        <translation>ein Prozess außerhalb der Engine lauscht auf diesem Port: ihn anhalten oder einen anderen Port veröffentlichen</translation>
    </message>
    <message>
        <source>container {} holds that port: stop it, or publish another port</source>
        <translation>Container {} belegt diesen Port: ihn anhalten oder einen anderen Port veröffentlichen</translation>
    </message>
    <message>
        <source>logs are not kept: {}</source>
        <translation>Logs werden nicht aufbewahrt: {}</translation>
    </message>
    <message>
        <source>{}: only the last {} lines of its log are kept</source>
        <translation>{}: Nur die letzten {} Zeilen seines Logs werden aufbewahrt</translation>
    </message>
    <message>
        <source>{}: its newest lines are not kept: reading its log took more than {} s</source>
        <translation>{}: Seine neuesten Zeilen werden nicht aufbewahrt: Das Lesen seines Logs dauerte länger als {} s</translation>
    </message>
    <message>
        <source>the engine had made network {} twice: {} is removed again</source>
        <translation>die Engine hatte das Netzwerk {} zweimal angelegt: {} wird wieder entfernt</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>the engine&apos;s events are lost for now: {}</source>
        <translation>die Ereignisse der Engine fehlen vorerst: {}</translation>
    </message>
    <message>
        <source>its check passes, but it takes no connections yet</source>
        <translation>seine Prüfung gelingt, aber er nimmt noch keine Verbindungen an</translation>
    </message>
    <message>
        <source>service {} did not become {}: {}</source>
        <translation>der Dienst {} wurde nicht {}: {}</translation>
    </message>
    <message>
        <source>the time for waiting is over ({} s); it is {}</source>
        <translation>die Zeit zum Warten ist um ({} s); {}</translation>
    </message>
    <message>
        <source>{}: {} became shorter while it was sent</source>
        <translation>{}: {} wurde kürzer, während es gesendet wurde</translation>
    </message>
    <message>
        <source>try again once nothing writes it, or have files like it ignored</source>
        <translation>noch einmal versuchen, wenn nichts mehr hineinschreibt, oder solche Dateien ausnehmen</translation>
    </message>
    <message>
        <source>{}: cannot read {}: {}</source>
        <translation>{}: {} lässt sich nicht lesen: {}</translation>
    </message>
    <message>
        <source>prepare a hook in {}</source>
        <translation>einen Hook in {} vorbereiten</translation>
    </message>
    <message>
        <source>the engine gave the hook no id</source>
        <translation>die Engine gab dem Hook keine ID</translation>
    </message>
    <message>
        <source>run a hook</source>
        <translation>einen Hook ausführen</translation>
    </message>
    <message>
        <source>see how a hook ended</source>
        <translation>sehen, wie ein Hook geendet hat</translation>
    </message>
    <message>
        <source>the engine does not say how the hook ended</source>
        <translation>die Engine sagt nicht, wie der Hook geendet hat</translation>
    </message>
    <message>
        <source>hook &quot;{}&quot; ended with code {}: {}</source>
        <translation>der Hook „{}“ endete mit Code {}: {}</translation>
    </message>
    <message>
        <source>a part of the log is damaged</source>
        <translation>ein Teil des Logs ist beschädigt</translation>
    </message>
    <message>
        <source>{} is cut short</source>
        <translation>{} ist abgeschnitten</translation>
    </message>
    <message>
        <source>mend</source>
        <translation>reparieren</translation>
    </message>
    <message>
        <source>logs of containers that are gone are kept there; set XDG_STATE_HOME to a folder of yours</source>
        <translation>Logs von Containern, die weg sind, werden dort aufbewahrt; XDG_STATE_HOME auf einen eigenen Ordner setzen</translation>
    </message>
    <message>
        <source>reading the engine was interrupted</source>
        <translation>das Lesen der Engine wurde unterbrochen</translation>
    </message>
    <message>
        <source>no such service: {}</source>
        <translation>kein solcher Dienst: {}</translation>
    </message>
    <message>
        <source>services: {}</source>
        <translation>Dienste: {}</translation>
    </message>
    <message>
        <source>service {} has no container: its provider makes it</source>
        <translation>der Dienst {} hat keinen Container: Sein Provider macht ihn</translation>
    </message>
    <message>
        <source>plumbline config --services lists them</source>
        <translation>plumbline config --services listet sie auf</translation>
    </message>
    <message>
        <source>container {} stays: the files do not name service {}</source>
        <translation>Container {} bleibt: Die Dateien nennen den Dienst {} nicht</translation>
    </message>
    <message>
        <source>--remove-orphans removes it too</source>
        <translation>--remove-orphans entfernt auch ihn</translation>
    </message>
    <message>
        <source>network {} stays: {} is on it</source>
        <translation>Netzwerk {} bleibt: {} ist darin</translation>
    </message>
    <message>
        <source>service {} has no container</source>
        <translation>der Dienst {} hat keinen Container</translation>
    </message>
    <message>
        <source>accepts PostgreSQL connections</source>
        <translation>nimmt PostgreSQL-Verbindungen an</translation>
    </message>
    <message>
        <source>answers PING</source>
        <translation>antwortet auf PING</translation>
    </message>
    <message>
        <source>speaks AMQP</source>
        <translation>spricht AMQP</translation>
    </message>
    <message>
        <source>greets MySQL clients</source>
        <translation>begrüßt MySQL-Clients</translation>
    </message>
    <message>
        <source>greets NATS clients</source>
        <translation>begrüßt NATS-Clients</translation>
    </message>
    <message>
        <source>answers memcached commands</source>
        <translation>beantwortet memcached-Befehle</translation>
    </message>
    <message>
        <source>answers HTTP</source>
        <translation>beantwortet HTTP</translation>
    </message>
    <message>
        <source>accepts connections</source>
        <translation>nimmt Verbindungen an</translation>
    </message>
    <message>
        <source>cannot use the lock file {}: {}</source>
        <translation>die Sperrdatei {} lässt sich nicht verwenden: {}</translation>
    </message>
    <message>
        <source>the runtime folder must be yours and writable</source>
        <translation>der Laufzeitordner muss dem eigenen Konto gehören und beschreibbar sein</translation>
    </message>
    <message>
        <source>another run changes project {}: waiting for it to end</source>
        <translation>ein anderer Lauf ändert das Projekt {}: Auf sein Ende wird gewartet</translation>
    </message>
    <message>
        <source>another run changes project {} (process {}): waiting for it to end</source>
        <translation>ein anderer Lauf ändert das Projekt {} (Prozess {}): Auf sein Ende wird gewartet</translation>
    </message>
    <message>
        <source>interrupted while another run changes project {}</source>
        <translation>unterbrochen, während ein anderer Lauf das Projekt {} ändert</translation>
    </message>
    <message>
        <source>it exited with code {}</source>
        <translation>er endete mit Code {}</translation>
    </message>
    <message>
        <source>runs, has not ended yet</source>
        <translation>läuft, ist noch nicht zu Ende</translation>
    </message>
    <message>
        <source>it has no healthcheck, so it can never be healthy; give it one, or wait for service_started</source>
        <translation>er hat keine Zustandsprüfung und kann daher nie gesund werden; ihm eine geben oder auf service_started warten</translation>
    </message>
    <message>
        <source>its health is checked anew</source>
        <translation>seine Zustandsprüfung beginnt neu</translation>
    </message>
    <message>
        <source>its check failed {} times in a row</source>
        <translation>seine Prüfung ist {} Mal hintereinander gescheitert</translation>
    </message>
    <message>
        <source>starting, its check failed {} times so far</source>
        <translation>startet, seine Prüfung ist bisher {} Mal gescheitert</translation>
    </message>
    <message>
        <source>starting, its check has not passed yet</source>
        <translation>startet, seine Prüfung ist noch nicht gelungen</translation>
    </message>
    <message>
        <source>the user or password does not fit the database&apos;s</source>
        <translation>Benutzer oder Passwort passen nicht zu denen der Datenbank</translation>
    </message>
    <message>
        <source>no root password is set for the database</source>
        <translation>für die Datenbank ist kein Root-Passwort gesetzt</translation>
    </message>
    <message>
        <source>something else listens on its port</source>
        <translation>etwas anderes lauscht auf seinem Port</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>die Platte ist voll</translation>
    </message>
    <message>
        <source>it looks for a host that is not on its network</source>
        <translation>er sucht einen Host, der nicht in seinem Netzwerk ist</translation>
    </message>
    <message>
        <source>something it needs does not answer</source>
        <translation>etwas, das er braucht, antwortet nicht</translation>
    </message>
    <message>
        <source>it may not read or write a file</source>
        <translation>er darf eine Datei nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>a mounted file is a folder on the host, or the other way round</source>
        <translation>eine eingebundene Datei ist auf dem Host ein Ordner, oder umgekehrt</translation>
    </message>
    <message>
        <source>it has died and been restarted {} times, last with code {}</source>
        <translation>er ist {} Mal gestorben und neu gestartet worden, zuletzt mit Code {}</translation>
    </message>
    <message>
        <source>restarting after code {}</source>
        <translation>startet neu nach Code {}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation>noch nicht gestartet</translation>
    </message>
    <message>
        <source>out of memory: its limit was reached and the kernel killed it</source>
        <translation>Speicher erschöpft: Sein Limit war erreicht, und der Kernel hat ihn beendet</translation>
    </message>
    <message>
        <source>the engine could not run it</source>
        <translation>die Engine konnte ihn nicht ausführen</translation>
    </message>
    <message>
        <source>its command cannot be executed</source>
        <translation>sein Befehl lässt sich nicht ausführen</translation>
    </message>
    <message>
        <source>its command was not found</source>
        <translation>sein Befehl wurde nicht gefunden</translation>
    </message>
    <message>
        <source>the engine could not start it</source>
        <translation>die Engine konnte ihn nicht starten</translation>
    </message>
    <message>
        <source>interrupted, SIGINT</source>
        <translation>unterbrochen, SIGINT</translation>
    </message>
    <message>
        <source>aborted, SIGABRT</source>
        <translation>abgebrochen, SIGABRT</translation>
    </message>
    <message>
        <source>killed, SIGKILL: by a stop that took too long, or for want of memory</source>
        <translation>beendet, SIGKILL: durch ein Anhalten, das zu lange dauerte, oder aus Mangel an Speicher</translation>
    </message>
    <message>
        <source>crashed, SIGSEGV</source>
        <translation>abgestürzt, SIGSEGV</translation>
    </message>
    <message>
        <source>ended by SIGTERM</source>
        <translation>durch SIGTERM beendet</translation>
    </message>
    <message>
        <source>its memory limit is too small</source>
        <translation>sein Speicherlimit ist zu klein</translation>
    </message>
    <message>
        <source>the command of its healthcheck is not in its image</source>
        <translation>der Befehl seiner Zustandsprüfung ist nicht in seinem Image</translation>
    </message>
    <message>
        <source>its command is not in its image</source>
        <translation>sein Befehl ist nicht in seinem Image</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>accepts connections on what its image exposes</source>
        <translation>nimmt Verbindungen an auf dem, was sein Image freigibt</translation>
    </message>
    <message>
        <source>accepts connections on port {}</source>
        <translation>nimmt Verbindungen an auf Port {}</translation>
    </message>
    <message>
        <source>accepts connections on ports {}</source>
        <translation>nimmt Verbindungen an auf den Ports {}</translation>
    </message>
    <message>
        <source>answers HTTP at :{}{}</source>
        <translation>beantwortet HTTP bei :{}{}</translation>
    </message>
    <message>
        <source>{} on port {}</source>
        <translation>{} auf Port {}</translation>
    </message>
    <message>
        <source>its log says &quot;{}&quot;</source>
        <translation>sein Log sagt „{}“</translation>
    </message>
    <message>
        <source>its command passes: {}</source>
        <translation>sein Befehl gelingt: {}</translation>
    </message>
    <message>
        <source>nothing answers on port {}</source>
        <translation>nichts antwortet auf Port {}</translation>
    </message>
    <message>
        <source>nothing answers on ports {}</source>
        <translation>nichts antwortet auf den Ports {}</translation>
    </message>
    <message>
        <source>it accepts no connections</source>
        <translation>er nimmt keine Verbindungen an</translation>
    </message>
    <message>
        <source>no good answer at :{}{}</source>
        <translation>keine gute Antwort bei :{}{}</translation>
    </message>
    <message>
        <source>it does not serve on port {}</source>
        <translation>er bedient Port {} nicht</translation>
    </message>
    <message>
        <source>its log does not say &quot;{}&quot;</source>
        <translation>sein Log sagt nicht „{}“</translation>
    </message>
    <message>
        <source>its command has not passed</source>
        <translation>sein Befehl ist nicht gelungen</translation>
    </message>
    <message>
        <source>running, {} yet</source>
        <translation>läuft, aber noch nicht bereit: {}</translation>
    </message>
    <message>
        <source>runs; port {} cannot be asked from here</source>
        <translation>läuft; Port {} lässt sich von hier aus nicht fragen</translation>
    </message>
    <message>
        <source>runs; port {} cannot be reached from here</source>
        <translation>läuft; Port {} ist von hier aus nicht erreichbar</translation>
    </message>
    <message>
        <source>its log says so</source>
        <translation>sein Log sagt es</translation>
    </message>
    <message>
        <source>its log cannot be read: {}</source>
        <translation>sein Log lässt sich nicht lesen: {}</translation>
    </message>
    <message>
        <source>its command passes</source>
        <translation>sein Befehl gelingt</translation>
    </message>
    <message>
        <source>running, not ready yet: {}</source>
        <translation>läuft, noch nicht bereit: {}</translation>
    </message>
    <message>
        <source>{} within {}</source>
        <translation>{}, in {}</translation>
    </message>
    <message>
        <source>service {} mounts an image at {}: this engine (API {}) cannot</source>
        <translation>der Dienst {} bindet bei {} ein Image ein: Diese Engine (API {}) kann das nicht</translation>
    </message>
    <message>
        <source>image mounts need API 1.48, Docker Engine 28</source>
        <translation>Images einzubinden braucht API 1.48, Docker Engine 28</translation>
    </message>
    <message>
        <source>service {} mounts {}, which does not exist</source>
        <translation>der Dienst {} bindet {} ein, das es nicht gibt</translation>
    </message>
    <message>
        <source>create it, or correct the path</source>
        <translation>es anlegen oder den Pfad berichtigen</translation>
    </message>
    <message>
        <source>service {} uses the undefined {} {}</source>
        <translation>der Dienst {} verwendet {} {}, das nicht definiert ist</translation>
    </message>
    <message>
        <source>{} {} is external: an engine without Swarm has none</source>
        <translation>{} {} ist extern: Eine Engine ohne Swarm hat keine</translation>
    </message>
    <message>
        <source>give it a file or an environment variable for local use</source>
        <translation>ihm für den lokalen Gebrauch eine Datei oder eine Umgebungsvariable geben</translation>
    </message>
    <message>
        <source>{} {}: the file {} does not exist</source>
        <translation>{} {}: die Datei {} gibt es nicht</translation>
    </message>
    <message>
        <source>{} {}: the environment variable {} is not set</source>
        <translation>{} {}: die Umgebungsvariable {} ist nicht gesetzt</translation>
    </message>
    <message>
        <source>set it in the shell or in .env</source>
        <translation>sie in der Shell oder in .env setzen</translation>
    </message>
    <message>
        <source>service {} is read_only, so {} {} cannot be written into it</source>
        <translation>der Dienst {} ist read_only, also lässt sich {} {} nicht hineinschreiben</translation>
    </message>
    <message>
        <source>give it a file: that is mounted instead</source>
        <translation>ihm eine Datei geben: Die wird stattdessen eingebunden</translation>
    </message>
    <message>
        <source>service {}: volumes_from names the unknown service {}</source>
        <translation>der Dienst {}: volumes_from nennt den unbekannten Dienst {}</translation>
    </message>
    <message>
        <source>service {} asks for a MAC address on network {}: this engine gives one to the first network only</source>
        <translation>der Dienst {} verlangt eine MAC-Adresse im Netzwerk {}: Diese Engine gibt nur dem ersten Netzwerk eine</translation>
    </message>
    <message>
        <source>give that network the highest priority, or use Docker Engine 25 or newer</source>
        <translation>diesem Netzwerk die höchste Priorität geben oder Docker Engine 25 oder neuer verwenden</translation>
    </message>
    <message>
        <source>service {} uses the undefined network {}</source>
        <translation>der Dienst {} verwendet das Netzwerk {}, das nicht definiert ist</translation>
    </message>
    <message>
        <source>seccomp profile {} cannot be read</source>
        <translation>das seccomp-Profil {} lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>correct the path in security_opt</source>
        <translation>den Pfad in security_opt berichtigen</translation>
    </message>
    <message>
        <source>seccomp profile {} is not JSON</source>
        <translation>das seccomp-Profil {} ist kein JSON</translation>
    </message>
    <message>
        <source>expose: &quot;{}&quot; is not a port</source>
        <translation>expose: „{}“ ist kein Port</translation>
    </message>
    <message>
        <source>expose: &quot;{}&quot; is not a range of ports</source>
        <translation>expose: „{}“ ist kein Bereich von Ports</translation>
    </message>
    <message>
        <source>service {} has pre_start hooks, which need docker compose 5.3</source>
        <translation>der Dienst {} hat pre_start-Hooks, die docker compose 5.3 brauchen</translation>
    </message>
    <message>
        <source>make each a service of its own, and depend on it with `condition: service_completed_successfully`</source>
        <translation>aus jedem einen eigenen Dienst machen und mit `condition: service_completed_successfully` von ihm abhängen</translation>
    </message>
    <message>
        <source>is no duration</source>
        <translation>ist keine Dauer</translation>
    </message>
    <message>
        <source>is no whole number of 0 or more</source>
        <translation>ist keine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is no amount of bytes</source>
        <translation>ist keine Menge von Bytes</translation>
    </message>
    <message>
        <source>service {}: deploy.{} {}: {}</source>
        <translation>der Dienst {}: deploy.{} {}: {}</translation>
    </message>
    <message>
        <source>a Swarm builds nothing: every node pulls the image</source>
        <translation>ein Swarm baut nichts: Jeder Knoten lädt das Image</translation>
    </message>
    <message>
        <source>push it to a registry that they all reach</source>
        <translation>es in eine Registry hochladen, die alle erreichen</translation>
    </message>
    <message>
        <source>tasks have no weight of I/O</source>
        <translation>Tasks haben keine Gewichtung der Ein- und Ausgabe</translation>
    </message>
    <message>
        <source>tasks have the engine&apos;s own</source>
        <translation>Tasks haben das der Engine</translation>
    </message>
    <message>
        <source>tasks are named by the Swarm</source>
        <translation>Tasks bekommen ihren Namen vom Swarm</translation>
    </message>
    <message>
        <source>tasks have deploy.resources alone</source>
        <translation>Tasks haben nur deploy.resources</translation>
    </message>
    <message>
        <source>a Swarm starts everything at once</source>
        <translation>ein Swarm startet alles auf einmal</translation>
    </message>
    <message>
        <source>let the app try again until what it needs answers</source>
        <translation>die App es wieder versuchen lassen, bis antwortet, was sie braucht</translation>
    </message>
    <message>
        <source>tasks are given no devices</source>
        <translation>Tasks bekommen keine Geräte</translation>
    </message>
    <message>
        <source>tasks have no domain</source>
        <translation>Tasks haben keine Domain</translation>
    </message>
    <message>
        <source>tasks find each other by their networks</source>
        <translation>Tasks finden einander über ihre Netzwerke</translation>
    </message>
    <message>
        <source>reserve them as generic_resources</source>
        <translation>sie als generic_resources reservieren</translation>
    </message>
    <message>
        <source>tasks have a namespace of their own</source>
        <translation>Tasks haben einen eigenen Namensraum</translation>
    </message>
    <message>
        <source>tasks come and go</source>
        <translation>Tasks kommen und gehen</translation>
    </message>
    <message>
        <source>a Swarm runs no hooks</source>
        <translation>ein Swarm führt keine Hooks aus</translation>
    </message>
    <message>
        <source>tasks have no privileges</source>
        <translation>Tasks haben keine Sonderrechte</translation>
    </message>
    <message>
        <source>name what it needs in cap_add</source>
        <translation>in cap_add nennen, was er braucht</translation>
    </message>
    <message>
        <source>tasks have 64 MiB</source>
        <translation>Tasks haben 64 MiB</translation>
    </message>
    <message>
        <source>mount a tmpfs at /dev/shm</source>
        <translation>ein tmpfs auf /dev/shm einbinden</translation>
    </message>
    <message>
        <source>tasks share volumes by name</source>
        <translation>Tasks teilen Volumes über deren Namen</translation>
    </message>
    <message>
        <source>mount the same named volume</source>
        <translation>dasselbe benannte Volume einbinden</translation>
    </message>
    <message>
        <source>service {}: {} is not heeded; {}</source>
        <translation>der Dienst {}: {} wird nicht beachtet; {}</translation>
    </message>
    <message>
        <source>service {}: port {} is meant for {} alone, and a Swarm publishes it on every address of its nodes</source>
        <translation>der Dienst {}: Port {} ist nur für {} gedacht, und ein Swarm veröffentlicht ihn auf jeder Adresse seiner Knoten</translation>
    </message>
    <message>
        <source>leave it out, or let a firewall of the nodes close it</source>
        <translation>ihn weglassen oder von einer Firewall der Knoten schließen lassen</translation>
    </message>
    <message>
        <source>service {}: its address in {} is not heeded; the Swarm gives addresses</source>
        <translation>der Dienst {}: seine Adresse in {} wird nicht beachtet; der Swarm vergibt Adressen</translation>
    </message>
    <message>
        <source>the Swarm goes on with what it was told</source>
        <translation>der Swarm macht mit dem weiter, was ihm gesagt wurde</translation>
    </message>
    <message>
        <source>plumbline ps --swarm shows how far it is</source>
        <translation>plumbline ps --swarm zeigt, wie weit er ist</translation>
    </message>
    <message>
        <source>the update is {}: {}</source>
        <translation>die Aktualisierung ist {}: {}</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>correct the definition, then up again</source>
        <translation>die Definition berichtigen, dann wieder starten</translation>
    </message>
    <message>
        <source>no node takes its tasks: {}</source>
        <translation>kein Knoten nimmt seine Tasks: {}</translation>
    </message>
    <message>
        <source>look at deploy.placement and deploy.resources.reservations</source>
        <translation>deploy.placement und deploy.resources.reservations ansehen</translation>
    </message>
    <message>
        <source>its tasks fail again and again: {}</source>
        <translation>seine Tasks scheitern immer wieder: {}</translation>
    </message>
    <message>
        <source>{} of {} tasks run</source>
        <translation>{} von {} Tasks laufen</translation>
    </message>
    <message>
        <source>{} of {} tasks run: {}</source>
        <translation>{} von {} Tasks laufen: {}</translation>
    </message>
    <message>
        <source>the Swarm goes on trying; --timeout allows more time</source>
        <translation>der Swarm versucht es weiter; --timeout gibt mehr Zeit</translation>
    </message>
    <message>
        <source>the external network {} is not there</source>
        <translation>das externe Netzwerk {} ist nicht da</translation>
    </message>
    <message>
        <source>docker network create --driver overlay {}</source>
        <translation>docker network create --driver overlay {}</translation>
    </message>
    <message>
        <source>the external network {} is one of this machine only</source>
        <translation>das externe Netzwerk {} gibt es nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>a Swarm&apos;s services join networks with the driver overlay</source>
        <translation>die Dienste eines Swarms sind in Netzwerken mit dem Treiber overlay</translation>
    </message>
    <message>
        <source>a network {} is there and is not this stack&apos;s</source>
        <translation>ein Netzwerk {} ist da und gehört nicht zu diesem Stack</translation>
    </message>
    <message>
        <source>remove it, or launch under another name: -p NAME</source>
        <translation>es entfernen oder unter einem anderen Namen starten: -p NAME</translation>
    </message>
    <message>
        <source>the external {} {} is not there</source>
        <translation>{} {}, extern, ist nicht da</translation>
    </message>
    <message>
        <source>docker {} create {} FILE</source>
        <translation>docker {} create {} FILE</translation>
    </message>
    <message>
        <source>a service {} is there and is not this stack&apos;s</source>
        <translation>ein Dienst {} ist da und gehört nicht zu diesem Stack</translation>
    </message>
    <message>
        <source>service {} is of this stack, and the files do not name it</source>
        <translation>der Dienst {} gehört zu diesem Stack, und die Dateien nennen ihn nicht</translation>
    </message>
    <message>
        <source>--remove-orphans removes it</source>
        <translation>--remove-orphans entfernt ihn</translation>
    </message>
    <message>
        <source>this engine is in no Swarm</source>
        <translation>diese Engine ist in keinem Swarm</translation>
    </message>
    <message>
        <source>the Swarm of this engine is {}</source>
        <translation>der Swarm dieser Engine ist {}</translation>
    </message>
    <message>
        <source>docker swarm unlock</source>
        <translation>docker swarm unlock</translation>
    </message>
    <message>
        <source>docker swarm init makes one of this machine alone</source>
        <translation>docker swarm init macht einen aus diesem Rechner allein</translation>
    </message>
    <message>
        <source>this engine is a worker of its Swarm, and workers are told nothing</source>
        <translation>diese Engine ist ein Worker ihres Swarms, und Workern wird nichts gesagt</translation>
    </message>
    <message>
        <source>choose a manager&apos;s: plumbline --context NAME</source>
        <translation>die eines Managers wählen: plumbline --context NAME</translation>
    </message>
    <message>
        <source>network {} has the driver {}, which spans one machine only</source>
        <translation>das Netzwerk {} hat den Treiber {}, der nur einen Rechner umfasst</translation>
    </message>
    <message>
        <source>leave the driver out: a Swarm&apos;s networks are overlays</source>
        <translation>den Treiber weglassen: Netzwerke eines Swarms sind Overlays</translation>
    </message>
    <message>
        <source>it has neither file nor content</source>
        <translation>es hat weder Datei noch Inhalt</translation>
    </message>
    <message>
        <source>the environment variable {} is not set</source>
        <translation>die Umgebungsvariable {} ist nicht gesetzt</translation>
    </message>
    <message>
        <source>{} {} is larger than the 500 KiB that a Swarm keeps</source>
        <translation>{} {} ist größer als die 500 KiB, die ein Swarm aufbewahrt</translation>
    </message>
    <message>
        <source>mount it from a volume</source>
        <translation>es aus einem Volume einbinden</translation>
    </message>
    <message>
        <source>service {} publishes port {} on {}: a Swarm publishes on one port</source>
        <translation>der Dienst {} veröffentlicht Port {} auf {}: Ein Swarm veröffentlicht auf einem Port</translation>
    </message>
    <message>
        <source>write a port, or leave it out and let the Swarm take one</source>
        <translation>einen Port schreiben, oder ihn weglassen und den Swarm einen nehmen lassen</translation>
    </message>
    <message>
        <source>service {} shares the network of {}, which a Swarm cannot do</source>
        <translation>der Dienst {} teilt das Netzwerk von {}, was ein Swarm nicht kann</translation>
    </message>
    <message>
        <source>give both a network of the file</source>
        <translation>beiden ein Netzwerk der Datei geben</translation>
    </message>
    <message>
        <source>service {} joins the undefined network {}</source>
        <translation>der Dienst {} ist im Netzwerk {}, das nicht definiert ist</translation>
    </message>
    <message>
        <source>this is no tar archive, or it was damaged</source>
        <translation>das ist kein tar-Archiv, oder es wurde beschädigt</translation>
    </message>
    <message>
        <source>container {} of project {}</source>
        <translation>Container {} des Projekts {}</translation>
    </message>
    <message>
        <source>the name {} is held by {}</source>
        <translation>den Namen {} hat {}</translation>
    </message>
    <message>
        <source>remove it (docker rm -f {}), or give one of them another container_name</source>
        <translation>ihn entfernen (docker rm -f {}) oder einem von beiden einen anderen container_name geben</translation>
    </message>
    <message>
        <source>the name {} is held by a container of service {} of this project</source>
        <translation>den Namen {} hat ein Container des Dienstes {} dieses Projekts</translation>
    </message>
    <message>
        <source>--remove-orphans removes containers whose service the files no longer name</source>
        <translation>--remove-orphans entfernt Container, deren Dienst die Dateien nicht mehr nennen</translation>
    </message>
    <message>
        <source>service {} publishes port {}, which {} holds</source>
        <translation>der Dienst {} veröffentlicht Port {}, den {} belegt</translation>
    </message>
    <message>
        <source>stop that one, or publish another port</source>
        <translation>jenen anhalten oder einen anderen Port veröffentlichen</translation>
    </message>
    <message>
        <source>container {} of this project</source>
        <translation>Container {} dieses Projekts</translation>
    </message>
    <message>
        <source>service {}: {} was written by {} {}, which {} cannot start on</source>
        <translation>der Dienst {}: {} wurde von {} {} geschrieben, worauf {} nicht starten kann</translation>
    </message>
    <message>
        <source>nothing was changed. Go on with {} {}, or give the new version a volume of its own and carry the data over with a dump</source>
        <translation>nichts wurde geändert. Mit {} {} weitermachen, oder der neuen Version ein eigenes Volume geben und die Daten mit einem Dump hinübertragen</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>IPC namespace</source>
        <translation>IPC-Namensraum</translation>
    </message>
    <message>
        <source>process namespace</source>
        <translation>Prozess-Namensraum</translation>
    </message>
    <message>
        <source>UTS namespace</source>
        <translation>UTS-Namensraum</translation>
    </message>
    <message>
        <source>volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>service {} is left out by its profiles</source>
        <translation>der Dienst {} bleibt durch seine Profile außen vor</translation>
    </message>
    <message>
        <source>name one of its profiles with --profile</source>
        <translation>eines seiner Profile mit --profile nennen</translation>
    </message>
    <message>
        <source>--scale: no such service: {}</source>
        <translation>--scale: kein solcher Dienst: {}</translation>
    </message>
    <message>
        <source>--scale: {} cannot have {} containers</source>
        <translation>--scale: {} kann nicht {} Container haben</translation>
    </message>
    <message>
        <source>service {} cannot have {} containers: container_name gives all of them the name {}</source>
        <translation>der Dienst {} kann nicht {} Container haben: container_name gibt allen den Namen {}</translation>
    </message>
    <message>
        <source>take container_name away</source>
        <translation>container_name wegnehmen</translation>
    </message>
    <message>
        <source>containers of this project whose service the files do not name: {}</source>
        <translation>Container dieses Projekts, deren Dienst die Dateien nicht nennen: {}</translation>
    </message>
    <message>
        <source>--remove-orphans removes them; other files with the same project name may still need them</source>
        <translation>--remove-orphans entfernt sie; andere Dateien mit demselben Projektnamen brauchen sie vielleicht noch</translation>
    </message>
    <message>
        <source>service {} mounts {}, which does not exist: the engine makes an empty folder there</source>
        <translation>der Dienst {} bindet {} ein, das es nicht gibt: Die Engine legt dort einen leeren Ordner an</translation>
    </message>
    <message>
        <source>if it should be a file, create it first</source>
        <translation>wenn es eine Datei sein soll, sie zuerst anlegen</translation>
    </message>
    <message>
        <source>service {}: {}</source>
        <translation>der Dienst {}: {}</translation>
    </message>
    <message>
        <source>its provider makes it, which is a program beside Docker: it is left to you</source>
        <translation>sein Provider macht ihn, ein Programm neben Docker: Das ist von Hand zu tun</translation>
    </message>
    <message>
        <source>what depends on it starts without waiting for it</source>
        <translation>was von ihm abhängt, startet, ohne auf ihn zu warten</translation>
    </message>
    <message>
        <source>it gets the engine&apos;s socket, but not your credentials for registries</source>
        <translation>er bekommt den Socket der Engine, aber nicht die eigenen Zugangsdaten für Registries</translation>
    </message>
    <message>
        <source>mount a Docker configuration if it has to pull what is private</source>
        <translation>eine Docker-Konfiguration einbinden, wenn er Privates laden muss</translation>
    </message>
    <message>
        <source>Docker Model Runner serves its models: the variables that name them are not set</source>
        <translation>seine Modelle bedient der Docker Model Runner: Die Variablen, die sie nennen, werden nicht gesetzt</translation>
    </message>
    <message>
        <source>set them under environment to use a model that runs already</source>
        <translation>sie unter environment setzen, um ein Modell zu verwenden, das schon läuft</translation>
    </message>
    <message>
        <source>this engine (API {}) ignores start_interval</source>
        <translation>diese Engine (API {}) übergeht start_interval</translation>
    </message>
    <message>
        <source>probes come at `interval` from the start; Docker Engine 25 knows it</source>
        <translation>Prüfungen kommen von Anfang an in `interval`; Docker Engine 25 kennt es</translation>
    </message>
    <message>
        <source>this engine (API {}) names the interface itself</source>
        <translation>diese Engine (API {}) benennt die Schnittstelle selbst</translation>
    </message>
    <message>
        <source>Docker Engine 28.1 and newer heed interface_name</source>
        <translation>Docker Engine 28.1 und neuer beachten interface_name</translation>
    </message>
    <message>
        <source>this engine (API {}) chooses the gateway itself</source>
        <translation>diese Engine (API {}) wählt das Gateway selbst</translation>
    </message>
    <message>
        <source>Docker Engine 28 and newer heed gw_priority</source>
        <translation>Docker Engine 28 und neuer beachten gw_priority</translation>
    </message>
    <message>
        <source>external network {} does not exist</source>
        <translation>das externe Netzwerk {} gibt es nicht</translation>
    </message>
    <message>
        <source>create it: docker network create {}</source>
        <translation>es anlegen: docker network create {}</translation>
    </message>
    <message>
        <source>{} networks are named {}: which one is meant cannot be told</source>
        <translation>{} Netzwerke heißen {}: Welches gemeint ist, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>remove or rename the others</source>
        <translation>die anderen entfernen oder umbenennen</translation>
    </message>
    <message>
        <source>network {} exists, but no project made it</source>
        <translation>das Netzwerk {} gibt es, aber kein Projekt hat es angelegt</translation>
    </message>
    <message>
        <source>network {} belongs to project {}</source>
        <translation>das Netzwerk {} gehört zum Projekt {}</translation>
    </message>
    <message>
        <source>declare it with `external: true`, or give this one another name</source>
        <translation>es mit `external: true` deklarieren oder diesem einen anderen Namen geben</translation>
    </message>
    <message>
        <source>network {} differs from the files ({}), but {} is on it and not part of this run: it stays as it is</source>
        <translation>das Netzwerk {} weicht von den Dateien ab ({}), aber {} ist darin und nicht Teil dieses Laufs: Es bleibt, wie es ist</translation>
    </message>
    <message>
        <source>run up for all services, or down first</source>
        <translation>alle Dienste starten, oder zuerst abbauen</translation>
    </message>
    <message>
        <source>external volume {} does not exist</source>
        <translation>das externe Volume {} gibt es nicht</translation>
    </message>
    <message>
        <source>create it: docker volume create {}</source>
        <translation>es anlegen: docker volume create {}</translation>
    </message>
    <message>
        <source>volume {} exists, but no project made it: it is used with what it holds</source>
        <translation>das Volume {} gibt es, aber kein Projekt hat es angelegt: Es wird mit dem verwendet, was es enthält</translation>
    </message>
    <message>
        <source>volume {} belongs to project {}: it is used with what it holds</source>
        <translation>das Volume {} gehört zum Projekt {}: Es wird mit dem verwendet, was es enthält</translation>
    </message>
    <message>
        <source>declare it with `external: true` if that is meant</source>
        <translation>es mit `external: true` deklarieren, wenn das gemeint ist</translation>
    </message>
    <message>
        <source>volume {} was made with another driver or options: it stays as it is</source>
        <translation>das Volume {} wurde mit einem anderen Treiber oder anderen Optionen angelegt: Es bleibt, wie es ist</translation>
    </message>
    <message>
        <source>save what it holds and remove it to have it made anew</source>
        <translation>sichern, was es enthält, und es entfernen, damit es neu angelegt wird</translation>
    </message>
    <message>
        <source>image {} of service {} is not here, and nothing shall be built</source>
        <translation>das Image {} des Dienstes {} ist nicht hier, und nichts soll gebaut werden</translation>
    </message>
    <message>
        <source>plumbline build {}</source>
        <translation>plumbline build {}</translation>
    </message>
    <message>
        <source>image {} of service {} is not here, and the pull policy is never</source>
        <translation>das Image {} des Dienstes {} ist nicht hier, und die Pull-Policy ist never</translation>
    </message>
    <message>
        <source>docker pull {}</source>
        <translation>docker pull {}</translation>
    </message>
    <message>
        <source>it runs</source>
        <translation>es läuft</translation>
    </message>
    <message>
        <source>service {} has a healthcheck: that tells whether it is ready, not what `readiness` declares</source>
        <translation>der Dienst {} hat eine Zustandsprüfung: Sie sagt, ob er bereit ist, nicht das, was `readiness` deklariert</translation>
    </message>
    <message>
        <source>the engine has no image to reach the volume&apos;s files with</source>
        <translation>die Engine hat kein Image, um an die Dateien des Volumes zu kommen</translation>
    </message>
    <message>
        <source>pull any, e.g. with plumbline pull</source>
        <translation>irgendeines laden, z. B. mit plumbline pull</translation>
    </message>
    <message>
        <source>cannot read {}: {}</source>
        <translation>{} lässt sich nicht lesen: {}</translation>
    </message>
    <message>
        <source>the engine ended the copy of {} too early</source>
        <translation>die Engine hat das Kopieren von {} zu früh beendet</translation>
    </message>
    <message>
        <source>nothing was written; try again</source>
        <translation>nichts wurde geschrieben; noch einmal versuchen</translation>
    </message>
    <message>
        <source>the copy was interrupted</source>
        <translation>das Kopieren wurde unterbrochen</translation>
    </message>
    <message>
        <source>{} is no snapshot of a volume</source>
        <translation>{} ist kein Schnappschuss eines Volumes</translation>
    </message>
    <message>
        <source>plumbline volume snapshot writes them</source>
        <translation>plumbline volume snapshot schreibt sie</translation>
    </message>
    <message>
        <source>{} was written by a newer Plumbline</source>
        <translation>{} wurde von einem neueren Plumbline geschrieben</translation>
    </message>
    <message>
        <source>restore it with that one</source>
        <translation>ihn mit jenem zurückspielen</translation>
    </message>
    <message>
        <source>there is no file {}</source>
        <translation>es gibt keine Datei {}</translation>
    </message>
    <message>
        <source>reading the snapshot was interrupted</source>
        <translation>das Lesen des Schnappschusses wurde unterbrochen</translation>
    </message>
    <message>
        <source>{} is cut off: it ends too early</source>
        <translation>{} ist abgeschnitten: Er endet zu früh</translation>
    </message>
    <message>
        <source>take the snapshot again, or copy the file again</source>
        <translation>den Schnappschuss noch einmal aufnehmen oder die Datei noch einmal kopieren</translation>
    </message>
    <message>
        <source>project {} has no volume {}</source>
        <translation>das Projekt {} hat kein Volume {}</translation>
    </message>
    <message>
        <source>project {} has no volumes</source>
        <translation>das Projekt {} hat keine Volumes</translation>
    </message>
    <message>
        <source>its volumes: {}</source>
        <translation>seine Volumes: {}</translation>
    </message>
    <message>
        <source>{}
{}</source>
        <translation>{}
{}</translation>
    </message>
    <message>
        <source>a part of it could not be read</source>
        <translation>ein Teil davon ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is the name of no config var</source>
        <translation>„{}“ ist kein Name einer Konfigurationsvariablen</translation>
    </message>
    <message>
        <source>write it as the environments do: PAYMENT_PROVIDER, or PAYMENT_*</source>
        <translation>ihn wie in den Umgebungen schreiben: PAYMENT_PROVIDER, oder PAYMENT_*</translation>
    </message>
    <message>
        <source>there is no class &quot;{}&quot;</source>
        <translation>es gibt keine Klasse „{}“</translation>
    </message>
    <message>
        <source>classes: {}</source>
        <translation>Klassen: {}</translation>
    </message>
    <message>
        <source>the class would not be read as meant</source>
        <translation>die Klasse würde nicht wie gemeint gelesen</translation>
    </message>
    <message>
        <source>project {} has no container of a service {}</source>
        <translation>das Projekt {} hat keinen Container eines Dienstes {}</translation>
    </message>
    <message>
        <source>nothing of project {} is there</source>
        <translation>vom Projekt {} ist nichts da</translation>
    </message>
    <message>
        <source>no container of {} runs in {}</source>
        <translation>kein Container von {} läuft in {}</translation>
    </message>
    <message>
        <source>{} has no running container number {}</source>
        <translation>{} hat keinen laufenden Container mit der Nummer {}</translation>
    </message>
    <message>
        <source>plumbline ps -a {} shows what is there</source>
        <translation>plumbline ps -a {} zeigt, was da ist</translation>
    </message>
    <message>
        <source>{} {} is external: the copy shares it</source>
        <translation>{} {} ist extern: Die Kopie teilt es</translation>
    </message>
    <message>
        <source>service {} is on the host&apos;s network: the copy shares its ports</source>
        <translation>der Dienst {} ist im Netzwerk des Hosts: Die Kopie teilt seine Ports</translation>
    </message>
    <message>
        <source>&quot;{}&quot; cannot be the name of a copy</source>
        <translation>„{}“ kann nicht der Name einer Kopie sein</translation>
    </message>
    <message>
        <source>lower-case letters, digits, - and _, as in the name of a project: --copy review</source>
        <translation>Kleinbuchstaben, Ziffern, - und _, wie im Namen eines Projekts: --copy review</translation>
    </message>
    <message>
        <source>{} holds a line that is no name and password</source>
        <translation>{} enthält eine Zeile, die kein Name mit Passwort ist</translation>
    </message>
    <message>
        <source>mend it, or remove it together with the mirror&apos;s volumes</source>
        <translation>sie berichtigen oder zusammen mit den Volumes des Spiegels entfernen</translation>
    </message>
    <message>
        <source>declare it in plumbline.yaml, below `tasks:`</source>
        <translation>sie in plumbline.yaml unter `tasks:` deklarieren</translation>
    </message>
    <message>
        <source>tasks: {}</source>
        <translation>Aufgaben: {}</translation>
    </message>
    <message>
        <source>no such task: {}</source>
        <translation>keine solche Aufgabe: {}</translation>
    </message>
    <message>
        <source>Task {}</source>
        <translation>Aufgabe {}</translation>
    </message>
    <message>
        <source>in a container of {}</source>
        <translation>in einem Container von {}</translation>
    </message>
    <message>
        <source>not run, as nobody said that it may: {}</source>
        <translation>nicht ausgeführt, da niemand es erlaubt hat: {}</translation>
    </message>
    <message>
        <source>look at it, then pass -y</source>
        <translation>ihn ansehen, dann -y angeben</translation>
    </message>
    <message>
        <source>the repository here does not know the commit of {}: it is a shallow clone</source>
        <translation>das Repository hier kennt den Commit von {} nicht: Es ist ein flacher Klon</translation>
    </message>
    <message>
        <source>the repository here does not know the commit of {}</source>
        <translation>das Repository hier kennt den Commit von {} nicht</translation>
    </message>
    <message>
        <source>no branch is known that releases are made from</source>
        <translation>kein Branch ist bekannt, aus dem Releases gemacht werden</translation>
    </message>
    <message>
        <source>the folder lies in no git repository</source>
        <translation>der Ordner liegt in keinem Git-Repository</translation>
    </message>
    <message>
        <source>no branch is known that releases are made from: say main_branch</source>
        <translation>kein Branch ist bekannt, aus dem Releases gemacht werden: main_branch angeben</translation>
    </message>
    <message>
        <source>watching was stopped</source>
        <translation>das Beobachten wurde beendet</translation>
    </message>
    <message>
        <source>nobody listens</source>
        <translation>niemand hört zu</translation>
    </message>
    <message>
        <source>{} is not there yet</source>
        <translation>{} ist noch nicht da</translation>
    </message>
    <message>
        <source>it is watched for; is the path right?</source>
        <translation>darauf wird gewartet; ist der Pfad richtig?</translation>
    </message>
    <message>
        <source>{} is in .dockerignore: its changes are passed over</source>
        <translation>{} steht in .dockerignore: Seine Änderungen werden übergangen</translation>
    </message>
    <message>
        <source>take it out of .dockerignore if its changes matter</source>
        <translation>es aus .dockerignore herausnehmen, wenn seine Änderungen zählen</translation>
    </message>
    <message>
        <source>the target {} counts from the root of the container</source>
        <translation>das Ziel {} zählt von der Wurzel des Containers an</translation>
    </message>
    <message>
        <source>write /{}</source>
        <translation>/{} schreiben</translation>
    </message>
    <message>
        <source>the watch action rebuild needs a `build`</source>
        <translation>die Watch-Aktion rebuild braucht ein `build`</translation>
    </message>
    <message>
        <source>say where the image is built, or use restart</source>
        <translation>sagen, wo das Image gebaut wird, oder restart verwenden</translation>
    </message>
    <message>
        <source>the watch action sync+exec needs an `exec` with a command</source>
        <translation>die Watch-Aktion sync+exec braucht ein `exec` mit einem Befehl</translation>
    </message>
    <message>
        <source>say what is run in the container after the files are there</source>
        <translation>sagen, was im Container ausgeführt wird, wenn die Dateien da sind</translation>
    </message>
    <message>
        <source>{} is mounted at {} already: nothing is copied</source>
        <translation>{} ist schon bei {} eingebunden: Nichts wird kopiert</translation>
    </message>
    <message>
        <source>keep the mount or the watch</source>
        <translation>das Einbinden oder das Beobachten behalten</translation>
    </message>
    <message>
        <source>no service of project {} has a `develop.watch`</source>
        <translation>kein Dienst des Projekts {} hat ein `develop.watch`</translation>
    </message>
    <message>
        <source>{} has no `develop.watch`</source>
        <translation>{} hat kein `develop.watch`</translation>
    </message>
    <message>
        <source>say under `develop.watch` which paths to watch, and what to do</source>
        <translation>unter `develop.watch` sagen, welche Pfade beobachtet werden und was zu tun ist</translation>
    </message>
    <message>
        <source>services.{} has no `develop.watch`</source>
        <translation>services.{} hat kein `develop.watch`</translation>
    </message>
    <message>
        <source>nothing is left to be watched</source>
        <translation>es ist nichts zum Beobachten übrig</translation>
    </message>
    <message>
        <source>project {} has no container of {}</source>
        <translation>das Projekt {} hat keinen Container von {}</translation>
    </message>
    <message>
        <source>plumbline up makes it</source>
        <translation>plumbline up legt ihn an</translation>
    </message>
    <message>
        <source>a sync into {}</source>
        <translation>ein Abgleich in {}</translation>
    </message>
    <message>
        <source>if the container does not need it, name it under `ignore`</source>
        <translation>wenn der Container sie nicht braucht, sie unter `ignore` nennen</translation>
    </message>
    <message>
        <source>{} does not run: what was deleted here stays there</source>
        <translation>{} läuft nicht: Was hier gelöscht wurde, bleibt dort</translation>
    </message>
    <message>
        <source>plumbline up --force-recreate makes it anew</source>
        <translation>plumbline up --force-recreate legt ihn neu an</translation>
    </message>
    <message>
        <source>cannot delete in {}: {}</source>
        <translation>in {} lässt sich nicht löschen: {}</translation>
    </message>
    <message>
        <source>it ended with code {} in {}: {}</source>
        <translation>er endete mit Code {} in {}: {}</translation>
    </message>
    <message>
        <source>it did not work</source>
        <translation>es hat nicht geklappt</translation>
    </message>
    <message>
        <source>recreating it would remove data for good: nothing was changed</source>
        <translation>ihn neu anzulegen würde Daten endgültig entfernen: Nichts wurde geändert</translation>
    </message>
    <message>
        <source>plumbline up {} shows what, and asks</source>
        <translation>plumbline up {} zeigt, welche, und fragt</translation>
    </message>
    <message>
        <source>only folders of examples describe environments here</source>
        <translation>nur Ordner mit Beispielen beschreiben hier Umgebungen</translation>
    </message>
    <message>
        <source>name your own files in plumbline.yaml</source>
        <translation>die eigenen Dateien in plumbline.yaml nennen</translation>
    </message>
    <message>
        <source>a Helm chart is a template, not yet an environment</source>
        <translation>ein Helm-Chart ist eine Vorlage, noch keine Umgebung</translation>
    </message>
    <message>
        <source>render it: helm template . --values values-prod.yaml &gt; prod.yaml</source>
        <translation>ihn ausfüllen: helm template . --values values-prod.yaml &gt; prod.yaml</translation>
    </message>
    <message>
        <source>a Kustomize overlay is not yet an environment</source>
        <translation>ein Kustomize-Overlay ist noch keine Umgebung</translation>
    </message>
    <message>
        <source>build it: kustomize build &gt; prod.yaml</source>
        <translation>es bauen: kustomize build &gt; prod.yaml</translation>
    </message>
    <message>
        <source>Terraform code says what is wanted, not what is there</source>
        <translation>Terraform-Code sagt, was gewollt ist, nicht, was da ist</translation>
    </message>
    <message>
        <source>write its state: terraform show -json &gt; prod.tfstate.json</source>
        <translation>seinen State schreiben: terraform show -json &gt; prod.tfstate.json</translation>
    </message>
    <message>
        <source>there are Compose files in {} folders; those of {} were taken</source>
        <translation>in {} Ordnern gibt es Compose-Dateien; die von {} wurden genommen</translation>
    </message>
    <message>
        <source>name others in plumbline.yaml, or run Plumbline in their folder</source>
        <translation>andere in plumbline.yaml nennen oder Plumbline in deren Ordner starten</translation>
    </message>
    <message>
        <source>{} describes {} already; this file was left out</source>
        <translation>{} beschreibt {} schon; diese Datei blieb außen vor</translation>
    </message>
    <message>
        <source>name it in plumbline.yaml, or run Plumbline in its folder</source>
        <translation>sie in plumbline.yaml nennen oder Plumbline in ihrem Ordner starten</translation>
    </message>
    <message>
        <source>the engine{}{} gave no answer within {} s</source>
        <translation>die Engine{}{} hat in {} s nicht geantwortet</translation>
    </message>
    <message>
        <source>is it busy, or its machine? plumbline doctor looks closer</source>
        <translation>ist sie beschäftigt, oder ihr Rechner? plumbline doctor sieht genauer hin</translation>
    </message>
    <message>
        <source>no stack {} is on the Swarm of {}</source>
        <translation>kein Stack {} ist auf dem Swarm von {}</translation>
    </message>
    <message>
        <source>docker stack ls names those that are there</source>
        <translation>docker stack ls nennt die, die da sind</translation>
    </message>
    <message>
        <source>nothing of the project {} is on the engine {}</source>
        <translation>vom Projekt {} ist nichts auf der Engine {}</translation>
    </message>
    <message>
        <source>plumbline ls names the projects that are there</source>
        <translation>plumbline ls nennt die Projekte, die da sind</translation>
    </message>
    <message>
        <source>The Compose files</source>
        <translation>Die Compose-Dateien</translation>
    </message>
    <message>
        <source>In the Compose files</source>
        <translation>In den Compose-Dateien</translation>
    </message>
    <message>
        <source>Credentials for {}</source>
        <translation>Zugangsdaten für {}</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>none stored: anonymous</source>
        <translation>keine gespeichert: anonym</translation>
    </message>
    <message>
        <source>An engine is chosen</source>
        <translation>Eine Engine ist gewählt</translation>
    </message>
    <message>
        <source>set DOCKER_HOST, or pass -H or --context</source>
        <translation>DOCKER_HOST setzen oder -H oder --context angeben</translation>
    </message>
    <message>
        <source>The engine answers</source>
        <translation>Die Engine antwortet</translation>
    </message>
    <message>
        <source>start it: sudo systemctl start docker</source>
        <translation>sie starten: sudo systemctl start docker</translation>
    </message>
    <message>
        <source>{}, API {} (newest it speaks: {})</source>
        <translation>{}, API {} (neueste, die sie spricht: {})</translation>
    </message>
    <message>
        <source>{} on {}, {}, {} CPU{}, {} of memory, storage {}, cgroup v{}{}</source>
        <translation>{} auf {}, {}, {} CPU{}, {} Speicher, Storage {}, cgroup v{}{}</translation>
    </message>
    <message>
        <source>this engine runs Windows containers: choose one that runs Linux containers</source>
        <translation>diese Engine betreibt Windows-Container: eine wählen, die Linux-Container betreibt</translation>
    </message>
    <message>
        <source>storage driver vfs copies whole images for each container: use overlay2</source>
        <translation>der Storage-Treiber vfs kopiert für jeden Container ganze Images: overlay2 verwenden</translation>
    </message>
    <message>
        <source>{} cannot be looked at from here</source>
        <translation>{} lässt sich von hier aus nicht ansehen</translation>
    </message>
    <message>
        <source>{} free in {}</source>
        <translation>{} frei in {}</translation>
    </message>
    <message>
        <source>free some: docker system df shows what takes it, docker image prune removes images without a name</source>
        <translation>welchen schaffen: docker system df zeigt, was ihn belegt, docker image prune entfernt Images ohne Namen</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>keine ist gewählt</translation>
    </message>
    <message>
        <source>The engine&apos;s kind</source>
        <translation>Art der Engine</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>sie antwortet nicht</translation>
    </message>
    <message>
        <source>the engine is on another machine</source>
        <translation>die Engine ist auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>published by {} of this project</source>
        <translation>von {} dieses Projekts veröffentlicht</translation>
    </message>
    <message>
        <source>stop it (docker stop {}), or publish another port at {}</source>
        <translation>ihn anhalten (docker stop {}) oder einen anderen Port veröffentlichen bei {}</translation>
    </message>
    <message>
        <source>plumbline -p {} stop, or publish another port at {}</source>
        <translation>plumbline -p {} stop, oder einen anderen Port veröffentlichen bei {}</translation>
    </message>
    <message>
        <source>no container of the engine holds it; its machine cannot be asked</source>
        <translation>kein Container der Engine belegt ihn; ihr Rechner lässt sich nicht fragen</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>held by {}</source>
        <translation>von {} belegt</translation>
    </message>
    <message>
        <source>end it, or publish another port at {}</source>
        <translation>ihn beenden oder einen anderen Port veröffentlichen bei {}</translation>
    </message>
    <message>
        <source>Port {} for service {}</source>
        <translation>Port {} für den Dienst {}</translation>
    </message>
    <message>
        <source>{} binds {}: the engine looks for it on {}, not on this machine</source>
        <translation>{} bindet {} ein: Die Engine sucht es auf {}, nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>copy what it holds into the image or a volume</source>
        <translation>was es enthält, ins Image oder in ein Volume kopieren</translation>
    </message>
    <message>
        <source>{} publishes port {} on {} of {}: nothing on this machine reaches it there</source>
        <translation>{} veröffentlicht Port {} auf {} von {}: Nichts auf diesem Rechner erreicht ihn dort</translation>
    </message>
    <message>
        <source>forward it: ssh -L {0}:localhost:{0} {1}</source>
        <translation>ihn weiterleiten: ssh -L {0}:localhost:{0} {1}</translation>
    </message>
    <message>
        <source>published ports answer on {}, not on localhost</source>
        <translation>veröffentlichte Ports antworten auf {}, nicht auf localhost</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>nothing here describes an environment</source>
        <translation>nichts hier beschreibt eine Umgebung</translation>
    </message>
    <message>
        <source>write a plumbline.yaml that names its sources: plumbline init shows one</source>
        <translation>eine plumbline.yaml schreiben, die ihre Quellen nennt: plumbline init zeigt eine</translation>
    </message>
    <message>
        <source>there is no environment &quot;{}&quot;</source>
        <translation>es gibt keine Umgebung „{}“</translation>
    </message>
    <message>
        <source>there is no folder {}</source>
        <translation>es gibt keinen Ordner {}</translation>
    </message>
    <message>
        <source>reading the environments was interrupted</source>
        <translation>das Lesen der Umgebungen wurde unterbrochen</translation>
    </message>
    <message>
        <source>a PDF is set in DejaVu, and {} is not installed</source>
        <translation>ein PDF ist in DejaVu gesetzt, und {} ist nicht installiert</translation>
    </message>
    <message>
        <source>install the package fonts-dejavu-core, or write HTML and print it</source>
        <translation>das Paket fonts-dejavu-core installieren, oder HTML schreiben und drucken</translation>
    </message>
    <message>
        <source>no finding is called {}</source>
        <translation>kein Befund heißt {}</translation>
    </message>
    <message>
        <source>plumbline check lists them</source>
        <translation>plumbline check listet sie auf</translation>
    </message>
    <message>
        <source>the way back is kept there; set XDG_STATE_HOME to a folder of yours</source>
        <translation>der Weg zurück wird dort aufbewahrt; XDG_STATE_HOME auf einen eigenen Ordner setzen</translation>
    </message>
    <message>
        <source>there is nothing to undo here</source>
        <translation>hier gibt es nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>only the last fix of a workspace can be undone, once</source>
        <translation>nur die letzte Korrektur eines Arbeitsbereichs lässt sich zurücknehmen, einmal</translation>
    </message>
    <message>
        <source>{} cannot be read</source>
        <translation>{} lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>undo the last fix by hand, or with git</source>
        <translation>die letzte Korrektur von Hand oder mit Git zurücknehmen</translation>
    </message>
    <message>
        <source>start one (gnome-keyring, KWallet), or keep the values in the file itself</source>
        <translation>einen starten (gnome-keyring, KWallet) oder die Werte in der Datei selbst behalten</translation>
    </message>
    <message>
        <source>the system&apos;s keyring does not answer: {}</source>
        <translation>der Schlüsselbund des Systems antwortet nicht: {}</translation>
    </message>
    <message>
        <source>{} gave no answer that can be read</source>
        <translation>{} gab keine Antwort, die sich lesen lässt</translation>
    </message>
    <message>
        <source>{} is not installed: no keyring can be reached</source>
        <translation>{} ist nicht installiert: Kein Schlüsselbund ist erreichbar</translation>
    </message>
    <message>
        <source>keep the values in the file itself, or install all of plumbline</source>
        <translation>die Werte in der Datei selbst behalten oder Plumbline ganz installieren</translation>
    </message>
    <message>
        <source>the system&apos;s keyring was not unlocked in time</source>
        <translation>der Schlüsselbund des Systems wurde nicht rechtzeitig geöffnet</translation>
    </message>
    <message>
        <source>{} is in the keyring for another folder</source>
        <translation>{} ist im Schlüsselbund für einen anderen Ordner</translation>
    </message>
    <message>
        <source>take its line out of the file, and run plumbline onboard --keyring</source>
        <translation>seine Zeile aus der Datei nehmen und plumbline onboard --keyring starten</translation>
    </message>
    <message>
        <source>there is no keyring to ask</source>
        <translation>es gibt keinen Schlüsselbund, der sich fragen lässt</translation>
    </message>
    <message>
        <source>the system&apos;s keyring has no value for {}</source>
        <translation>der Schlüsselbund des Systems hat keinen Wert für {}</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>nichts wurde geändert</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no regular expression: {}</source>
        <translation>„{}“ ist kein regulärer Ausdruck: {}</translation>
    </message>
    <message>
        <source>put a backslash before what is meant as it is: [ ( * + ? | .</source>
        <translation>einen Backslash vor das setzen, was für sich selbst steht: [ ( * + ? | .</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no level</source>
        <translation>„{}“ ist kein Level</translation>
    </message>
    <message>
        <source>trace, debug, info, warn, error or fatal</source>
        <translation>trace, debug, info, warn, error oder fatal</translation>
    </message>
    <message>
        <source>&quot;{}&quot; names no field</source>
        <translation>„{}“ nennt kein Feld</translation>
    </message>
    <message>
        <source>write NAME=VALUE, e.g. status=500</source>
        <translation>NAME=WERT schreiben, z. B. status=500</translation>
    </message>
    <message>
        <source>new container {}</source>
        <translation>neuer Container {}</translation>
    </message>
    <message>
        <source>started again</source>
        <translation>neu gestartet</translation>
    </message>
    <message>
        <source>{} is damaged: {} of the log kept there cannot be read, the rest is shown</source>
        <translation>{} ist beschädigt: {} des dort aufbewahrten Logs lassen sich nicht lesen, der Rest wird gezeigt</translation>
    </message>
    <message>
        <source>{} is no time</source>
        <translation>{} ist keine Zeit</translation>
    </message>
    <message>
        <source>write an age (10m, 1h30m), a date (2026-01-31T12:00:00) or seconds since 1970</source>
        <translation>ein Alter (10m, 1h30m), ein Datum (2026-01-31T12:00:00) oder Sekunden seit 1970 schreiben</translation>
    </message>
    <message>
        <source>a Compose source</source>
        <translation>eine Compose-Quelle</translation>
    </message>
    <message>
        <source>a dotenv source</source>
        <translation>eine dotenv-Quelle</translation>
    </message>
    <message>
        <source>a Kubernetes source</source>
        <translation>eine Kubernetes-Quelle</translation>
    </message>
    <message>
        <source>a Kubernetes source needs a file or a folder</source>
        <translation>eine Kubernetes-Quelle braucht eine Datei oder einen Ordner</translation>
    </message>
    <message>
        <source>a Terraform source</source>
        <translation>eine Terraform-Quelle</translation>
    </message>
    <message>
        <source>an ECS source</source>
        <translation>eine ECS-Quelle</translation>
    </message>
    <message>
        <source>an ECS source needs a file</source>
        <translation>eine ECS-Quelle braucht eine Datei</translation>
    </message>
    <message>
        <source>a Procfile source</source>
        <translation>eine Procfile-Quelle</translation>
    </message>
    <message>
        <source>a Dockerfile source</source>
        <translation>eine Dockerfile-Quelle</translation>
    </message>
    <message>
        <source>a {} source</source>
        <translation>eine {}-Quelle</translation>
    </message>
    <message>
        <source>`{}` must name {}</source>
        <translation>`{}` muss {} nennen</translation>
    </message>
    <message>
        <source>for example `- {}: shop`</source>
        <translation>zum Beispiel `- {}: shop`</translation>
    </message>
    <message>
        <source>`host` and `context` exclude each other</source>
        <translation>`host` und `context` schließen einander aus</translation>
    </message>
    <message>
        <source>a snapshot source</source>
        <translation>eine Schnappschuss-Quelle</translation>
    </message>
    <message>
        <source>a source is a mapping that begins with its kind</source>
        <translation>eine Quelle ist eine Zuordnung, die mit ihrer Art beginnt</translation>
    </message>
    <message>
        <source>for example `- compose: compose.yaml`</source>
        <translation>zum Beispiel `- compose: compose.yaml`</translation>
    </message>
    <message>
        <source>a source without a kind</source>
        <translation>eine Quelle ohne Art</translation>
    </message>
    <message>
        <source>no source is of the kind `{}`</source>
        <translation>keine Quelle ist von der Art `{}`</translation>
    </message>
    <message>
        <source>the environment {} needs `sources`</source>
        <translation>die Umgebung {} braucht `sources`</translation>
    </message>
    <message>
        <source>an environment</source>
        <translation>eine Umgebung</translation>
    </message>
    <message>
        <source>a key</source>
        <translation>ein Schlüssel</translation>
    </message>
    <message>
        <source>a waiver</source>
        <translation>eine Ausnahme</translation>
    </message>
    <message>
        <source>a waiver needs `expires`</source>
        <translation>eine Ausnahme braucht `expires`</translation>
    </message>
    <message>
        <source>an exception that never ends is not one; write a date as YYYY-MM-DD</source>
        <translation>eine Ausnahme, die nie endet, ist keine; ein Datum als YYYY-MM-DD schreiben</translation>
    </message>
    <message>
        <source>the reason of a waiver is too short</source>
        <translation>die Begründung einer Ausnahme ist zu kurz</translation>
    </message>
    <message>
        <source>say in a sentence why the difference is meant</source>
        <translation>in einem Satz sagen, warum der Unterschied beabsichtigt ist</translation>
    </message>
    <message>
        <source>a waiver is for one rule</source>
        <translation>eine Ausnahme gilt für eine Regel</translation>
    </message>
    <message>
        <source>write the rule&apos;s exact id</source>
        <translation>die genaue ID der Regel schreiben</translation>
    </message>
    <message>
        <source>a waiver is a mapping with `rule`, `subject`, `reason`, `expires`</source>
        <translation>eine Ausnahme ist eine Zuordnung mit `rule`, `subject`, `reason`, `expires`</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>eine Aufgabe</translation>
    </message>
    <message>
        <source>a step is a mapping that begins with its kind</source>
        <translation>ein Schritt ist eine Zuordnung, die mit seiner Art beginnt</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>ein Schritt</translation>
    </message>
    <message>
        <source>a step does one thing</source>
        <translation>ein Schritt tut eine Sache</translation>
    </message>
    <message>
        <source>a manifest is a mapping</source>
        <translation>ein Manifest ist eine Zuordnung</translation>
    </message>
    <message>
        <source>it begins with `version: 1`</source>
        <translation>es beginnt mit `version: 1`</translation>
    </message>
    <message>
        <source>plumbline.yaml</source>
        <translation>plumbline.yaml</translation>
    </message>
    <message>
        <source>version {} is not known</source>
        <translation>Version {} ist nicht bekannt</translation>
    </message>
    <message>
        <source>this program reads version 1</source>
        <translation>dieses Programm liest Version 1</translation>
    </message>
    <message>
        <source>a manifest is one YAML document</source>
        <translation>ein Manifest ist ein einziges YAML-Dokument</translation>
    </message>
    <message>
        <source>the workspace has no plumbline.yaml for {} to stand in</source>
        <translation>der Arbeitsbereich hat keine plumbline.yaml, in der {} stehen könnte</translation>
    </message>
    <message>
        <source>plumbline init writes one</source>
        <translation>plumbline init schreibt eine</translation>
    </message>
    <message>
        <source>{} has changed in the meantime</source>
        <translation>{} hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>run the command again</source>
        <translation>den Befehl noch einmal ausführen</translation>
    </message>
    <message>
        <source>`{}` must be a text</source>
        <translation>`{}` muss Text sein</translation>
    </message>
    <message>
        <source>`{}` must be a text or a list of texts</source>
        <translation>`{}` muss Text oder eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>`{}` must be a list of texts</source>
        <translation>`{}` muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>`{}` must be true or false</source>
        <translation>`{}` muss true oder false sein</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a date</source>
        <translation>„{}“ ist kein Datum</translation>
    </message>
    <message>
        <source>write it as YYYY-MM-DD</source>
        <translation>es als YYYY-MM-DD schreiben</translation>
    </message>
    <message>
        <source>`{}` must be a mapping</source>
        <translation>`{}` muss eine Zuordnung sein</translation>
    </message>
    <message>
        <source>`{}` must be a list</source>
        <translation>`{}` muss eine Liste sein</translation>
    </message>
    <message>
        <source>{} has no `{}`</source>
        <translation>{} hat kein `{}`</translation>
    </message>
    <message>
        <source>`{}` cannot be &quot;{}&quot;</source>
        <translation>`{}` kann nicht „{}“ sein</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a port</source>
        <translation>„{}“ ist kein Port</translation>
    </message>
    <message>
        <source>a number from 1 to 65535, as it is inside the container</source>
        <translation>eine Zahl von 1 bis 65535, wie im Container</translation>
    </message>
    <message>
        <source>`tcp` needs a port</source>
        <translation>`tcp` braucht einen Port</translation>
    </message>
    <message>
        <source>for example `tcp: 6379`</source>
        <translation>zum Beispiel `tcp: 6379`</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a path</source>
        <translation>„{}“ ist kein Pfad</translation>
    </message>
    <message>
        <source>for example `http: /healthz` with `port: 8000`</source>
        <translation>zum Beispiel `http: /healthz` mit `port: 8000`</translation>
    </message>
    <message>
        <source>`http` needs `port`</source>
        <translation>`http` braucht `port`</translation>
    </message>
    <message>
        <source>the port that it is served on in the container</source>
        <translation>der Port, auf dem es im Container bedient wird</translation>
    </message>
    <message>
        <source>`log` needs a text that a line of the log holds</source>
        <translation>`log` braucht einen Text, den eine Zeile des Logs enthält</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a regular expression</source>
        <translation>„{}“ ist kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>put a backslash before ( ) [ ] { } * + ? . that stand for themselves</source>
        <translation>einen Backslash vor ( ) [ ] { } * + ? . setzen, die für sich selbst stehen</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a time</source>
        <translation>„{}“ ist keine Zeit</translation>
    </message>
    <message>
        <source>for example 500ms, 30s or 2m</source>
        <translation>zum Beispiel 500ms, 30s oder 2m</translation>
    </message>
    <message>
        <source>`command` needs a command</source>
        <translation>`command` braucht einen Befehl</translation>
    </message>
    <message>
        <source>for example `command: test -f /ready`</source>
        <translation>zum Beispiel `command: test -f /ready`</translation>
    </message>
    <message>
        <source>`every` is too short: at least {}</source>
        <translation>`every` ist zu kurz: mindestens {}</translation>
    </message>
    <message>
        <source>each run takes from the service what it needs to start</source>
        <translation>jeder Lauf nimmt dem Dienst, was er zum Starten braucht</translation>
    </message>
    <message>
        <source>{} is told in one way</source>
        <translation>{} wird auf eine Art festgestellt</translation>
    </message>
    <message>
        <source>one of {}, or the word `running`</source>
        <translation>eines von {}, oder das Wort `running`</translation>
    </message>
    <message>
        <source>`port` belongs to `http`, not to `{}`</source>
        <translation>`port` gehört zu `http`, nicht zu `{}`</translation>
    </message>
    <message>
        <source>`every` belongs to `command`, not to `{}`</source>
        <translation>`every` gehört zu `command`, nicht zu `{}`</translation>
    </message>
    <message>
        <source>there is no pack of rules &quot;{}&quot;</source>
        <translation>es gibt kein Regelpaket „{}“</translation>
    </message>
    <message>
        <source>there is no rule &quot;{}&quot;</source>
        <translation>es gibt keine Regel „{}“</translation>
    </message>
    <message>
        <source>{}: {} {} could not be read: {}</source>
        <translation>{}: {} {} ließ sich nicht lesen: {}</translation>
    </message>
    <message>
        <source>it does not say its version</source>
        <translation>er sagt seine Version nicht</translation>
    </message>
    <message>
        <source>nobody knows how to ask it</source>
        <translation>niemand weiß, wie man ihn fragt</translation>
    </message>
    <message>
        <source>it does not run</source>
        <translation>er läuft nicht</translation>
    </message>
    <message>
        <source>asking the services was interrupted</source>
        <translation>das Fragen der Dienste wurde unterbrochen</translation>
    </message>
    <message>
        <source>{} cannot be made: {}</source>
        <translation>{} lässt sich nicht machen: {}</translation>
    </message>
    <message>
        <source>{} could not be asked which versions there are: {}</source>
        <translation>{} ließ sich nicht fragen, welche Versionen es gibt: {}</translation>
    </message>
    <message>
        <source>of what is here the nearest is taken</source>
        <translation>von dem, was hier ist, wird das Nächstliegende genommen</translation>
    </message>
    <message>
        <source>looking for images was interrupted</source>
        <translation>das Suchen nach Images wurde unterbrochen</translation>
    </message>
    <message>
        <source>{} was not written by this version</source>
        <translation>{} wurde nicht von dieser Version geschrieben</translation>
    </message>
    <message>
        <source>remove it: ports are then published as the files say</source>
        <translation>es entfernen: Ports werden dann veröffentlicht, wie die Dateien sagen</translation>
    </message>
    <message>
        <source>{} cannot be removed: {}</source>
        <translation>{} lässt sich nicht entfernen: {}</translation>
    </message>
    <message>
        <source>which ports were moved is remembered there; set XDG_STATE_HOME to a folder of yours</source>
        <translation>welche Ports verlegt wurden, wird dort gemerkt; XDG_STATE_HOME auf einen eigenen Ordner setzen</translation>
    </message>
    <message>
        <source>service {} publishes port {} in place of {} on this machine</source>
        <translation>der Dienst {} veröffentlicht auf diesem Rechner Port {} statt {}</translation>
    </message>
    <message>
        <source>plumbline up --written-ports publishes what the files say again</source>
        <translation>plumbline up --written-ports veröffentlicht wieder, was die Dateien sagen</translation>
    </message>
    <message>
        <source>no port after {} is free for service {}</source>
        <translation>kein Port nach {} ist für den Dienst {} frei</translation>
    </message>
    <message>
        <source>this step is for a person to do</source>
        <translation>diesen Schritt muss ein Mensch tun</translation>
    </message>
    <message>
        <source>left for now</source>
        <translation>vorerst gelassen</translation>
    </message>
    <message>
        <source>nothing names this certificate any more</source>
        <translation>nichts nennt dieses Zertifikat mehr</translation>
    </message>
    <message>
        <source>{}: check</source>
        <translation>{}: Prüfung</translation>
    </message>
    <message>
        <source>look at it, then run plumbline onboard on a terminal, or pass --trust-commands</source>
        <translation>ihn ansehen, dann plumbline onboard in einem Terminal starten oder --trust-commands angeben</translation>
    </message>
    <message>
        <source>on this machine, in {}</source>
        <translation>auf diesem Rechner, in {}</translation>
    </message>
    <message>
        <source>its output above says why; mend that, and run plumbline onboard again</source>
        <translation>seine Ausgabe darüber sagt, warum; das beheben und plumbline onboard noch einmal starten</translation>
    </message>
    <message>
        <source>there is no stack to run it in</source>
        <translation>es gibt keinen Stack, in dem sie laufen kann</translation>
    </message>
    <message>
        <source>not every step could be done</source>
        <translation>nicht jeder Schritt ließ sich tun</translation>
    </message>
    <message>
        <source>each line of answers is KEY=value</source>
        <translation>jede Zeile der Antworten ist KEY=Wert</translation>
    </message>
    <message>
        <source>openssl is not installed, which makes certificates</source>
        <translation>openssl ist nicht installiert, das Zertifikate macht</translation>
    </message>
    <message>
        <source>install the package openssl</source>
        <translation>das Paket openssl installieren</translation>
    </message>
    <message>
        <source>openssl {}: {}</source>
        <translation>openssl {}: {}</translation>
    </message>
    <message>
        <source>did not end in time</source>
        <translation>kam nicht rechtzeitig zu Ende</translation>
    </message>
    <message>
        <source>there is no home folder to keep the certificates&apos; authority in</source>
        <translation>es gibt keinen persönlichen Ordner, in dem die Zertifizierungsstelle aufbewahrt werden kann</translation>
    </message>
    <message>
        <source>set HOME or XDG_DATA_HOME</source>
        <translation>HOME oder XDG_DATA_HOME setzen</translation>
    </message>
    <message>
        <source>made an authority for this account&apos;s certificates: browsers take them once they are told to trust {}</source>
        <translation>eine Zertifizierungsstelle für die Zertifikate dieses Kontos gemacht: Browser nehmen sie an, sobald ihnen gesagt ist, {} zu vertrauen</translation>
    </message>
    <message>
        <source>{} is no host that a certificate can be for</source>
        <translation>{} ist kein Host, für den ein Zertifikat sein kann</translation>
    </message>
    <message>
        <source>a name such as shop.localhost, or an address</source>
        <translation>ein Name wie shop.localhost, oder eine Adresse</translation>
    </message>
    <message>
        <source>{} lies outside of the workspace</source>
        <translation>{} liegt außerhalb des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>{} is in version control: no certificate of one machine is written to it</source>
        <translation>{} ist unter Versionsverwaltung: Kein Zertifikat eines einzelnen Rechners wird hineingeschrieben</translation>
    </message>
    <message>
        <source>git rm --cached {0}, and add {0} to .gitignore</source>
        <translation>git rm --cached {0}, und {0} in .gitignore aufnehmen</translation>
    </message>
    <message>
        <source>openssl wrote no certificate</source>
        <translation>openssl hat kein Zertifikat geschrieben</translation>
    </message>
    <message>
        <source>written {}</source>
        <translation>{} geschrieben</translation>
    </message>
    <message>
        <source>written {} and {}</source>
        <translation>{} und {} geschrieben</translation>
    </message>
    <message>
        <source>docker login {}</source>
        <translation>docker login {}</translation>
    </message>
    <message>
        <source>{}, API {}</source>
        <translation>{}, API {}</translation>
    </message>
    <message>
        <source>the repository&apos;s own folder is not found</source>
        <translation>der eigene Ordner des Repositorys ist nicht zu finden</translation>
    </message>
    <message>
        <source>{0} is not in .gitignore: this clone keeps it out of commits now (.git/info/exclude); add it there for the others</source>
        <translation>{0} steht nicht in .gitignore: Dieser Klon hält es jetzt aus Commits heraus (.git/info/exclude); es für die anderen dort aufnehmen</translation>
    </message>
    <message>
        <source>remove it: commands are then asked for anew</source>
        <translation>es entfernen: Befehle werden dann neu erfragt</translation>
    </message>
    <message>
        <source>what was done is remembered there; set XDG_STATE_HOME to a folder of yours</source>
        <translation>was getan wurde, wird dort gemerkt; XDG_STATE_HOME auf einen eigenen Ordner setzen</translation>
    </message>
    <message>
        <source>stops without it</source>
        <translation>hält ohne sie an</translation>
    </message>
    <message>
        <source>would be empty without it</source>
        <translation>wäre ohne sie leer</translation>
    </message>
    <message>
        <source>passes it on</source>
        <translation>reicht sie weiter</translation>
    </message>
    <message>
        <source>makes a secret of it</source>
        <translation>macht ein Geheimnis daraus</translation>
    </message>
    <message>
        <source>takes it from a secret</source>
        <translation>nimmt sie aus einem Geheimnis</translation>
    </message>
    <message>
        <source>asks for it</source>
        <translation>fragt danach</translation>
    </message>
    <message>
        <source>asks for it: {}</source>
        <translation>fragt danach: {}</translation>
    </message>
    <message>
        <source>no value for {}</source>
        <translation>kein Wert für {}</translation>
    </message>
    <message>
        <source>answer on a terminal, or give them with --answers FILE (KEY=value lines)</source>
        <translation>in einem Terminal antworten oder sie mit --answers DATEI angeben (Zeilen KEY=Wert)</translation>
    </message>
    <message>
        <source>{} is in version control: no secret is written to it</source>
        <translation>{} ist unter Versionsverwaltung: Kein Geheimnis wird hineingeschrieben</translation>
    </message>
    <message>
        <source>kept in the system&apos;s keyring: {}</source>
        <translation>im Schlüsselbund des Systems aufbewahrt: {}</translation>
    </message>
    <message>
        <source>completed {}</source>
        <translation>{} vervollständigt</translation>
    </message>
    <message>
        <source>container {} is gone already</source>
        <translation>Container {} ist schon weg</translation>
    </message>
    <message>
        <source>{} was not started</source>
        <translation>{} wurde nicht gestartet</translation>
    </message>
    <message>
        <source>-e {} names no variable</source>
        <translation>-e {} nennt keine Variable</translation>
    </message>
    <message>
        <source>write NAME=VALUE, or NAME for the value that it has here</source>
        <translation>NAME=WERT schreiben, oder NAME für den Wert, den sie hier hat</translation>
    </message>
    <message>
        <source>no comparison has been recorded yet</source>
        <translation>noch kein Vergleich wurde aufgezeichnet</translation>
    </message>
    <message>
        <source>plumbline check records one</source>
        <translation>plumbline check zeichnet einen auf</translation>
    </message>
    <message>
        <source>there is no home folder to keep a history in</source>
        <translation>es gibt keinen persönlichen Ordner, in dem ein Verlauf aufbewahrt werden kann</translation>
    </message>
    <message>
        <source>a process of another account</source>
        <translation>ein Prozess eines anderen Kontos</translation>
    </message>
    <message>
        <source>stop that one, publish another port, or let the next free one be taken and remembered: plumbline up --move-ports</source>
        <translation>diesen anhalten, einen anderen Port veröffentlichen, oder den nächsten freien nehmen und merken lassen: plumbline up --move-ports</translation>
    </message>
    <message>
        <source>nothing was changed: end what holds it, publish another port, or let the next free one be taken and remembered: plumbline up --move-ports</source>
        <translation>nichts wurde geändert: beenden, was ihn belegt, einen anderen Port veröffentlichen, oder den nächsten freien nehmen und merken lassen: plumbline up --move-ports</translation>
    </message>
    <message>
        <source>container {} of {} was not launched by Plumbline, so it is not stopped and killed</source>
        <translation>Container {} von {} wurde nicht von Plumbline gestartet, also wird er nicht angehalten und nicht beendet</translation>
    </message>
    <message>
        <source>launch a stack of your own with `plumbline up` and try that</source>
        <translation>mit `plumbline up` einen eigenen Stack starten und den erproben</translation>
    </message>
    <message>
        <source>nothing of project {} runs</source>
        <translation>vom Projekt {} läuft nichts</translation>
    </message>
    <message>
        <source>launch it first: plumbline up</source>
        <translation>es zuerst starten: plumbline up</translation>
    </message>
    <message>
        <source>interrupted while {} was tried; it runs as before</source>
        <translation>unterbrochen, während {} erprobt wurde; er läuft wie zuvor</translation>
    </message>
    <message>
        <source>interrupted while {} was tried: {}</source>
        <translation>unterbrochen, während {} erprobt wurde: {}</translation>
    </message>
    <message>
        <source>plumbline up starts it again</source>
        <translation>plumbline up startet ihn wieder</translation>
    </message>
    <message>
        <source>it uses the host&apos;s network: all sockets are there</source>
        <translation>er verwendet das Netzwerk des Hosts: Alle Sockets sind dort</translation>
    </message>
    <message>
        <source>it shares the network of another container</source>
        <translation>er teilt das Netzwerk eines anderen Containers</translation>
    </message>
    <message>
        <source>its processes cannot be looked at from here, and its image has no cat</source>
        <translation>seine Prozesse lassen sich von hier aus nicht ansehen, und sein Image hat kein cat</translation>
    </message>
    <message>
        <source>nobody knows when it was tried: try it again with plumbline probe</source>
        <translation>niemand weiß, wann er erprobt wurde: mit plumbline probe noch einmal erproben</translation>
    </message>
    <message>
        <source>it was tried {:.0f} days ago: try it again with plumbline probe</source>
        <translation>er wurde vor {:.0f} Tagen erprobt: mit plumbline probe noch einmal erproben</translation>
    </message>
    <message>
        <source>it was tried with the image {}: try it again with plumbline probe</source>
        <translation>er wurde mit dem Image {} erprobt: mit plumbline probe noch einmal erproben</translation>
    </message>
    <message>
        <source>there is no home folder to keep what was measured in</source>
        <translation>es gibt keinen persönlichen Ordner, in dem das Gemessene aufbewahrt werden kann</translation>
    </message>
    <message>
        <source>it is {}</source>
        <translation>er ist {}</translation>
    </message>
    <message>
        <source>it was not started</source>
        <translation>er wurde nicht gestartet</translation>
    </message>
    <message>
        <source>nothing tells when it is ready: it has no healthcheck and no port, and plumbline.yaml declares no `readiness`</source>
        <translation>nichts sagt, wann er bereit ist: Er hat keine Zustandsprüfung und keinen Port, und plumbline.yaml deklariert kein `readiness`</translation>
    </message>
    <message>
        <source>it does not run: {}</source>
        <translation>er läuft nicht: {}</translation>
    </message>
    <message>
        <source>plumbline.yaml cannot be read, so nothing is declared of readiness: {}</source>
        <translation>plumbline.yaml lässt sich nicht lesen, also ist zur Bereitschaft nichts deklariert: {}</translation>
    </message>
    <message>
        <source>`readiness` names {}, which is no service of {}</source>
        <translation>`readiness` nennt {}, was kein Dienst von {} ist</translation>
    </message>
    <message>
        <source>{} is not at {} any more</source>
        <translation>{} steht nicht mehr bei {}</translation>
    </message>
    <message>
        <source>compare again, and reveal it then</source>
        <translation>noch einmal vergleichen und es dann aufdecken</translation>
    </message>
    <message>
        <source>the value of {} could not be read</source>
        <translation>der Wert von {} ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>the value of {} could not be read: {}</source>
        <translation>der Wert von {} ließ sich nicht lesen: {}</translation>
    </message>
    <message>
        <source>its services differ: {}</source>
        <translation>seine Dienste sind verschieden: {}</translation>
    </message>
    <message>
        <source>a config var</source>
        <translation>eine Konfigurationsvariable</translation>
    </message>
    <message>
        <source>the tag of its image</source>
        <translation>das Tag seines Images</translation>
    </message>
    <message>
        <source>the tag {}</source>
        <translation>das Tag {}</translation>
    </message>
    <message>
        <source>nothing is committed yet</source>
        <translation>noch ist nichts committet</translation>
    </message>
    <message>
        <source>no branch</source>
        <translation>kein Branch</translation>
    </message>
    <message>
        <source>{}, with changes that are not committed</source>
        <translation>{}, mit Änderungen, die nicht committet sind</translation>
    </message>
    <message>
        <source>the repository here does not know the commit: it is a shallow clone</source>
        <translation>das Repository hier kennt den Commit nicht: Es ist ein flacher Klon</translation>
    </message>
    <message>
        <source>the repository here does not know the commit</source>
        <translation>das Repository hier kennt den Commit nicht</translation>
    </message>
    <message>
        <source>the snapshot key {} can be read by others</source>
        <translation>den Schlüssel der Schnappschüsse {} können andere lesen</translation>
    </message>
    <message>
        <source>chmod 600 {}</source>
        <translation>chmod 600 {}</translation>
    </message>
    <message>
        <source>there is no snapshot key in {}</source>
        <translation>in {} ist kein Schlüssel für Schnappschüsse</translation>
    </message>
    <message>
        <source>it has to hold {} hexadecimal digits</source>
        <translation>er muss {} hexadezimale Ziffern enthalten</translation>
    </message>
    <message>
        <source>there is no home folder to keep a snapshot key in</source>
        <translation>es gibt keinen persönlichen Ordner, in dem ein Schlüssel für Schnappschüsse aufbewahrt werden kann</translation>
    </message>
    <message>
        <source>set HOME, XDG_DATA_HOME or PLUMBLINE_SNAPSHOT_KEY</source>
        <translation>HOME, XDG_DATA_HOME oder PLUMBLINE_SNAPSHOT_KEY setzen</translation>
    </message>
    <message>
        <source>what the image of {} says of itself stays unknown: {}</source>
        <translation>was das Image von {} über sich sagt, bleibt unbekannt: {}</translation>
    </message>
    <message>
        <source>the log is not kept: {}</source>
        <translation>das Log wird nicht aufbewahrt: {}</translation>
    </message>
    <message>
        <source>what was kept of the log cannot be read: {}</source>
        <translation>was vom Log aufbewahrt wurde, lässt sich nicht lesen: {}</translation>
    </message>
    <message>
        <source>service {} needs the image {}, which is not built</source>
        <translation>der Dienst {} braucht das Image {}, das nicht gebaut ist</translation>
    </message>
    <message>
        <source>nothing of a stack {} is on this Swarm</source>
        <translation>von einem Stack {} ist nichts auf diesem Swarm</translation>
    </message>
    <message>
        <source>docker stack ls shows which are</source>
        <translation>docker stack ls zeigt, welche es sind</translation>
    </message>
    <message>
        <source>no more of the log is read</source>
        <translation>mehr vom Log wird nicht gelesen</translation>
    </message>
    <message>
        <source>stack {} has no service {} on this Swarm</source>
        <translation>der Stack {} hat auf diesem Swarm keinen Dienst {}</translation>
    </message>
    <message>
        <source>interrupted: {} was stopped</source>
        <translation>unterbrochen: {} wurde angehalten</translation>
    </message>
    <message>
        <source>the stack {} is stopped, as both publish the same ports; it keeps its containers and data</source>
        <translation>der Stack {} wird angehalten, da beide dieselben Ports veröffentlichen; er behält seine Container und Daten</translation>
    </message>
    <message>
        <source>looking for snapshots was interrupted</source>
        <translation>das Suchen nach Schnappschüssen wurde unterbrochen</translation>
    </message>
    <message>
        <source>cannot remove {}: {}</source>
        <translation>{} lässt sich nicht entfernen: {}</translation>
    </message>
    <message>
        <source>volume {} is mounted by {} of no project, which is left alone</source>
        <translation>das Volume {} ist von {} eingebunden, der zu keinem Projekt gehört und in Ruhe gelassen wird</translation>
    </message>
    <message>
        <source>volume {} is mounted by {} of project {}, which is left alone</source>
        <translation>das Volume {} ist von {} des Projekts {} eingebunden, der in Ruhe gelassen wird</translation>
    </message>
    <message>
        <source>stop or remove that container first</source>
        <translation>diesen Container zuerst anhalten oder entfernen</translation>
    </message>
    <message>
        <source>{} may be writing to volume {}, and a copy would not be whole</source>
        <translation>{} schreibt vielleicht in das Volume {}, und eine Kopie wäre nicht vollständig</translation>
    </message>
    <message>
        <source>--stop stops what uses it for that time, and starts it again</source>
        <translation>--stop hält für diese Zeit an, was es verwendet, und startet es wieder</translation>
    </message>
    <message>
        <source>the files of volume {} do not lie with the engine</source>
        <translation>die Dateien des Volumes {} liegen nicht bei der Engine</translation>
    </message>
    <message>
        <source>empty the folder or device that it stands for</source>
        <translation>den Ordner oder das Gerät leeren, für das es steht</translation>
    </message>
    <message>
        <source>use what driver {} has for it</source>
        <translation>verwenden, was der Treiber {} dafür hat</translation>
    </message>
    <message>
        <source>volume {} ({}) {}</source>
        <translation>das Volume {} ({}) {}</translation>
    </message>
    <message>
        <source>volume {} {}</source>
        <translation>das Volume {} {}</translation>
    </message>
    <message>
        <source>{}; {} is removed, and made again by `plumbline up`</source>
        <translation>{}; {} wird entfernt und von `plumbline up` wieder angelegt</translation>
    </message>
    <message>
        <source>{}; {} are removed, and made again by `plumbline up`</source>
        <translation>{}; {} werden entfernt und von `plumbline up` wieder angelegt</translation>
    </message>
    <message>
        <source>the snapshot was written by {} {}, the volume by {} {}</source>
        <translation>den Schnappschuss hat {} {} geschrieben, das Volume {} {}</translation>
    </message>
    <message>
        <source>not all run again: {}</source>
        <translation>nicht alle laufen wieder: {}</translation>
    </message>
    <message>
        <source>is replaced by what {} holds</source>
        <translation>wird durch das ersetzt, was {} enthält</translation>
    </message>
    <message>
        <source>{}; volume {} now holds a part of the snapshot</source>
        <translation>{}; das Volume {} enthält jetzt einen Teil des Schnappschusses</translation>
    </message>
    <message>
        <source>restore it again before anything uses it</source>
        <translation>ihn noch einmal zurückspielen, ehe etwas es verwendet</translation>
    </message>
    <message>
        <source>is emptied</source>
        <translation>wird geleert</translation>
    </message>
    <message>
        <source>volume {} is in no Compose file</source>
        <translation>das Volume {} steht in keiner Compose-Datei</translation>
    </message>
    <message>
        <source>say a name for the clone in place of a project</source>
        <translation>einen Namen für den Klon statt eines Projekts angeben</translation>
    </message>
    <message>
        <source>there is a volume {} already</source>
        <translation>es gibt schon ein Volume {}</translation>
    </message>
    <message>
        <source>choose another name; nothing is written over</source>
        <translation>einen anderen Namen wählen; nichts wird überschrieben</translation>
    </message>
    <message>
        <source>{} is over already</source>
        <translation>{} ist schon vorbei</translation>
    </message>
    <message>
        <source>a waiver ends by {} at the latest</source>
        <translation>eine Ausnahme endet spätestens am {}</translation>
    </message>
    <message>
        <source>the finding is beyond these bounds: {}</source>
        <translation>der Befund liegt außerhalb dieser Grenzen: {}</translation>
    </message>
    <message>
        <source>give bounds that hold what is there now</source>
        <translation>Grenzen angeben, die umfassen, was jetzt da ist</translation>
    </message>
    <message>
        <source>the waiver would not cover the finding</source>
        <translation>die Ausnahme würde den Befund nicht abdecken</translation>
    </message>
    <message>
        <source>no {} there</source>
        <translation>dort kein {}</translation>
    </message>
    <message>
        <source>it was not tried</source>
        <translation>es wurde nicht versucht</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a word that is known</source>
        <translation>ein bekanntes Wort</translation>
    </message>
    <message>
        <source>sensitive in Terraform</source>
        <translation>in Terraform als geheim gekennzeichnet</translation>
    </message>
    <message>
        <source>known after apply</source>
        <translation>erst nach dem Anwenden bekannt</translation>
    </message>
    <message>
        <source>what it needs could not be launched</source>
        <translation>was sie braucht, ließ sich nicht starten</translation>
    </message>
    <message>
        <source>launch the stack, and see what keeps it</source>
        <translation>den Stack starten und sehen, was ihn aufhält</translation>
    </message>
    <message>
        <source>copied {}</source>
        <translation>{} kopiert</translation>
    </message>
    <message>
        <source>deleted {}</source>
        <translation>{} gelöscht</translation>
    </message>
    <message>
        <source>{} in {} containers</source>
        <translation>{} in {} Containern</translation>
    </message>
    <message>
        <source>watching {}</source>
        <translation>{} wird beobachtet</translation>
    </message>
    <message>
        <source>too much changed at once: all that is there is taken for changed</source>
        <translation>auf einmal hat sich zu viel geändert: Alles, was da ist, gilt als geändert</translation>
    </message>
    <message>
        <source>the files of the project were read again; watching {}</source>
        <translation>die Dateien des Projekts wurden neu gelesen; {} wird beobachtet</translation>
    </message>
    <message>
        <source>ran {}</source>
        <translation>{} ausgeführt</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>neu gestartet</translation>
    </message>
    <message>
        <source>rebuilt</source>
        <translation>neu gebaut</translation>
    </message>
    <message>
        <source>removed the image {}</source>
        <translation>das Image {} entfernt</translation>
    </message>
    <message>
        <source>what was watched before still is: {}</source>
        <translation>was zuvor beobachtet wurde, wird es weiterhin: {}</translation>
    </message>
    <message>
        <source>{} failed: {}</source>
        <translation>{} ist gescheitert: {}</translation>
    </message>
    <message>
        <source>{} failed</source>
        <translation>{} ist gescheitert</translation>
    </message>
    <message>
        <source>{} ({:.2f}s)</source>
        <translation>{} ({:.2f} s)</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not an engine&apos;s address: unknown scheme &quot;{}&quot;</source>
        <translation>„{}“ ist nicht die Adresse einer Engine: unbekanntes Schema „{}“</translation>
    </message>
    <message>
        <source>{} was changed after the fix</source>
        <translation>{} hat sich nach der Korrektur geändert</translation>
    </message>
    <message>
        <source>{} (process {})</source>
        <translation>{} (Prozess {})</translation>
    </message>
    <message>
        <source>a process</source>
        <translation>ein Prozess</translation>
    </message>
    <message>
        <source>cannot {}: the engine ended the connection</source>
        <translation>nicht möglich: {}; die Engine hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>no more files can be opened</source>
        <translation>es können keine weiteren Dateien geöffnet werden</translation>
    </message>
    <message>
        <source>cannot {}: its answer makes no sense</source>
        <translation>nicht möglich: {}; die Antwort ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>AWS access key</source>
        <translation>Zugriffsschlüssel von AWS</translation>
    </message>
    <message>
        <source>GitHub token</source>
        <translation>Token von GitHub</translation>
    </message>
    <message>
        <source>GitLab token</source>
        <translation>Token von GitLab</translation>
    </message>
    <message>
        <source>Slack token</source>
        <translation>Token von Slack</translation>
    </message>
    <message>
        <source>Stripe key</source>
        <translation>Schlüssel von Stripe</translation>
    </message>
    <message>
        <source>webhook secret</source>
        <translation>Geheimnis eines Webhooks</translation>
    </message>
    <message>
        <source>SendGrid key</source>
        <translation>Schlüssel von SendGrid</translation>
    </message>
    <message>
        <source>Google API key</source>
        <translation>API-Schlüssel von Google</translation>
    </message>
    <message>
        <source>Google token</source>
        <translation>Token von Google</translation>
    </message>
    <message>
        <source>npm token</source>
        <translation>Token von npm</translation>
    </message>
    <message>
        <source>DigitalOcean token</source>
        <translation>Token von DigitalOcean</translation>
    </message>
    <message>
        <source>Vault token</source>
        <translation>Token von Vault</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>a secret of the Compose files</source>
        <translation>ein Secret der Compose-Dateien</translation>
    </message>
    <message>
        <source>its class</source>
        <translation>ihre Klasse</translation>
    </message>
    <message>
        <source>the value of another secret</source>
        <translation>der Wert eines anderen Geheimnisses</translation>
    </message>
    <message>
        <source>the base image</source>
        <translation>Basis-Image</translation>
    </message>
    <message>
        <source>the base image {}</source>
        <translation>Basis-Image {}</translation>
    </message>
    <message>
        <source>made from {}</source>
        <translation>aus {} gemacht</translation>
    </message>
    <message>
        <source>given as a secret</source>
        <translation>als Geheimnis angegeben</translation>
    </message>
    <message>
        <source>its value is in Secrets Manager or SSM</source>
        <translation>sein Wert liegt im Secrets Manager oder in SSM</translation>
    </message>
    <message>
        <source>the platform encrypts it</source>
        <translation>die Plattform verschlüsselt ihn</translation>
    </message>
    <message>
        <source>its value is a secret of the app</source>
        <translation>sein Wert ist ein Geheimnis der App</translation>
    </message>
    <message>
        <source>project {}: {} (1 service)</source>
        <translation>Projekt {}: {} (1 Dienst)</translation>
    </message>
    <message>
        <source>project {}: {} ({} services)</source>
        <translation>Projekt {}: {} ({} Dienste)</translation>
    </message>
    <message>
        <source>the comparison hides it</source>
        <translation>der Vergleich verbirgt es</translation>
    </message>
    <message>
        <source>Aurora has a storage layer and extensions of its own.</source>
        <translation>Aurora hat eine eigene Speicherschicht und eigene Erweiterungen.</translation>
    </message>
    <message>
        <source>The version before `mysql_aurora` is the MySQL it speaks.</source>
        <translation>Die Version vor `mysql_aurora` ist die des MySQL, das es spricht.</translation>
    </message>
    <message>
        <source>There is no free image of 19c: the local one is newer.</source>
        <translation>Von 19c gibt es kein freies Image: Das lokale ist neuer.</translation>
    </message>
    <message>
        <source>7.1 exists at Amazon only.</source>
        <translation>7.1 gibt es nur bei Amazon.</translation>
    </message>
    <message>
        <source>Always a cluster and always with TLS.</source>
        <translation>Immer ein Cluster und immer mit TLS.</translation>
    </message>
    <message>
        <source>Always a cluster.</source>
        <translation>Immer ein Cluster.</translation>
    </message>
    <message>
        <source>The upstream image begins at 3.7.</source>
        <translation>Das freie Image beginnt bei 3.7.</translation>
    </message>
    <message>
        <source>Authentication is by IAM only.</source>
        <translation>Anmelden geht nur über IAM.</translation>
    </message>
    <message>
        <source>Another engine that speaks MongoDB&apos;s protocol.</source>
        <translation>Eine andere Engine, die das Protokoll von MongoDB spricht.</translation>
    </message>
    <message>
        <source>Low fidelity: the graph language alone is the same.</source>
        <translation>Wenig getreu: Nur die Abfragesprache für Graphen ist dieselbe.</translation>
    </message>
    <message>
        <source>MinIO publishes no community images any more: the last tag is pinned.</source>
        <translation>MinIO veröffentlicht keine freien Images mehr: Das letzte Tag ist festgelegt.</translation>
    </message>
    <message>
        <source>Nothing local is faithful to it.</source>
        <translation>Nichts Lokales gibt es getreu wieder.</translation>
    </message>
    <message>
        <source>Low fidelity.</source>
        <translation>Wenig getreu.</translation>
    </message>
    <message>
        <source>The version 12.0 is the cloud&apos;s own.</source>
        <translation>Die Version 12.0 gibt es nur in der Cloud.</translation>
    </message>
    <message>
        <source>The version is not stated.</source>
        <translation>Die Version ist nicht angegeben.</translation>
    </message>
    <message>
        <source>TLS with a certificate of its own.</source>
        <translation>TLS mit einem eigenen Zertifikat.</translation>
    </message>
    <message>
        <source>The local image asks for no password (SASL).</source>
        <translation>Das lokale Image verlangt kein Passwort (SASL).</translation>
    </message>
    <message>
        <source>`8` may be 8.0 or 8.4.</source>
        <translation>`8` kann 8.0 oder 8.4 sein.</translation>
    </message>
    <message>
        <source>The address is an SRV record.</source>
        <translation>Die Adresse ist ein SRV-Eintrag.</translation>
    </message>
    <message>
        <source>A replica set: the local one is started with --replSet.</source>
        <translation>Ein Replica-Set: Das lokale wird mit --replSet gestartet.</translation>
    </message>
    <message>
        <source>Published ports answer</source>
        <translation>Veröffentlichte Ports antworten</translation>
    </message>
    <message>
        <source>no release is known: a tag of the repository is one</source>
        <translation>kein Release ist bekannt: Ein Tag des Repositorys ist eines</translation>
    </message>
    <message>
        <source>{} is the only environment here: there is nothing to compare it with.</source>
        <translation>{} ist hier die einzige Umgebung: Es gibt nichts, womit sie sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>{} is the only environment here; 1 finding in it matters.</source>
        <translation>{} ist hier die einzige Umgebung; 1 Befund darin zählt.</translation>
    </message>
    <message>
        <source>{} is the only environment here; {} findings in it matter.</source>
        <translation>{} ist hier die einzige Umgebung; {} Befunde darin zählen.</translation>
    </message>
    <message>
        <source>a database keeps the password that its volume was made with: use that one, or empty the volume: plumbline volume reset</source>
        <translation>eine Datenbank behält das Passwort, mit dem ihr Volume angelegt wurde: dieses verwenden oder das Volume leeren: plumbline volume reset</translation>
    </message>
    <message>
        <source>the volume was written by another major version of its database</source>
        <translation>das Volume wurde von einer anderen Hauptversion seiner Datenbank geschrieben</translation>
    </message>
    <message>
        <source>run the version that wrote it, see plumbline volume ls; or keep a copy by plumbline volume snapshot and empty it by plumbline volume reset</source>
        <translation>die Version verwenden, die es geschrieben hat, siehe plumbline volume ls; oder mit plumbline volume snapshot eine Kopie behalten und es mit plumbline volume reset leeren</translation>
    </message>
    <message>
        <source>give the service one in its environment, or in a secret that the _FILE variable names</source>
        <translation>dem Dienst eins in seiner Umgebung geben, oder in einem Secret, das die _FILE-Variable nennt</translation>
    </message>
    <message>
        <source>the database or user that it asks for was not made</source>
        <translation>die Datenbank oder der Benutzer, nach dem er fragt, wurde nicht angelegt</translation>
    </message>
    <message>
        <source>an image makes them in an empty volume only: make them by hand, or empty the volume: plumbline volume reset</source>
        <translation>ein Image legt sie nur in einem leeren Volume an: sie von Hand anlegen oder das Volume leeren: plumbline volume reset</translation>
    </message>
    <message>
        <source>the database has no such table: its migrations did not run</source>
        <translation>die Datenbank hat diese Tabelle nicht: ihre Migrationen liefen nicht</translation>
    </message>
    <message>
        <source>run them first, as a service that the others wait for (service_completed_successfully) or a task</source>
        <translation>sie zuerst ausführen, als Dienst, auf den die anderen warten (service_completed_successfully), oder als Aufgabe</translation>
    </message>
    <message>
        <source>two programs in one container, or in one network namespace, want the same port: give one of them another</source>
        <translation>zwei Programme in einem Container oder einem Netzwerk-Namensraum wollen denselben Port: einem davon einen anderen geben</translation>
    </message>
    <message>
        <source>make room: plumbline doctor says how much the engine holds, docker system prune removes what nobody uses</source>
        <translation>Platz schaffen: plumbline doctor sagt, wie viel die Engine belegt, docker system prune entfernt, was niemand verwendet</translation>
    </message>
    <message>
        <source>other services are reached by their names, on a network that both are on: see the hosts in its environment and plumbline config</source>
        <translation>andere Dienste sind unter ihrem Namen zu erreichen, in einem Netzwerk, in dem beide sind: siehe die Hosts in seiner Umgebung und plumbline config</translation>
    </message>
    <message>
        <source>let it wait by depends_on with condition service_healthy; inside a container localhost is the container itself, other services are reached by their names</source>
        <translation>ihn mit depends_on und der Bedingung service_healthy warten lassen; in einem Container ist localhost der Container selbst, andere Dienste sind unter ihrem Namen zu erreichen</translation>
    </message>
    <message>
        <source>compare the user that it runs as with the owner of the file: a bind mount keeps the host&apos;s, and a new volume is root&apos;s</source>
        <translation>den Benutzer, als der er läuft, mit dem Besitzer der Datei vergleichen: ein Bind-Mount behält den des Hosts, und ein neues Volume gehört root</translation>
    </message>
    <message>
        <source>it writes where it may only read</source>
        <translation>er schreibt, wo er nur lesen darf</translation>
    </message>
    <message>
        <source>give the folder a volume or a tmpfs, or take read_only away</source>
        <translation>dem Ordner ein Volume oder ein tmpfs geben, oder read_only wegnehmen</translation>
    </message>
    <message>
        <source>look at both sides of its bind mounts: where a source is missing the engine makes a folder</source>
        <translation>beide Seiten seiner Bind-Mounts ansehen: wo eine Quelle fehlt, legt die Engine einen Ordner an</translation>
    </message>
    <message>
        <source>a package that it needs is not where it runs</source>
        <translation>ein Paket, das er braucht, ist nicht da, wo er läuft</translation>
    </message>
    <message>
        <source>build the image anew: plumbline build; where a bind mount hides what the image installed, give that folder a volume of its own</source>
        <translation>das Image neu bauen: plumbline build; wo ein Bind-Mount verdeckt, was das Image installiert hat, diesem Ordner ein eigenes Volume geben</translation>
    </message>
    <message>
        <source>its program was built for another kind of processor</source>
        <translation>sein Programm wurde für eine andere Prozessorart gebaut</translation>
    </message>
    <message>
        <source>pull or build the image for the engine&apos;s platform: platform in the file, plumbline doctor says which that is</source>
        <translation>das Image für die Plattform der Engine holen oder bauen: platform in der Datei; plumbline doctor sagt, welche das ist</translation>
    </message>
    <message>
        <source>its script has the line ends of Windows, or names an interpreter that the image lacks</source>
        <translation>sein Skript hat die Zeilenenden von Windows oder nennt einen Interpreter, den das Image nicht hat</translation>
    </message>
    <message>
        <source>save the script with LF and build the image anew</source>
        <translation>das Skript mit LF speichern und das Image neu bauen</translation>
    </message>
    <message>
        <source>it does not log in where it has to</source>
        <translation>er meldet sich nicht an, wo er es muss</translation>
    </message>
    <message>
        <source>give it the user and password of the service it talks to</source>
        <translation>ihm Benutzer und Passwort des Dienstes geben, mit dem er spricht</translation>
    </message>
    <message>
        <source>the host allows too few memory maps</source>
        <translation>der Host erlaubt zu wenige Speicherabbildungen</translation>
    </message>
    <message>
        <source>on the engine&apos;s host: sysctl -w vm.max_map_count=262144</source>
        <translation>auf dem Host der Engine: sysctl -w vm.max_map_count=262144</translation>
    </message>
    <message>
        <source>raise it: mem_limit, or deploy.resources.limits.memory; plumbline stats shows what it uses</source>
        <translation>es anheben: mem_limit oder deploy.resources.limits.memory; plumbline stats zeigt, was er verbraucht</translation>
    </message>
    <message>
        <source>check with a program that the image has, or declare its readiness in plumbline.yaml</source>
        <translation>mit einem Programm prüfen, das das Image hat, oder seine Bereitschaft in plumbline.yaml erklären</translation>
    </message>
    <message>
        <source>look at command and entrypoint, in the file and in the image</source>
        <translation>command und entrypoint ansehen, in der Datei und im Image</translation>
    </message>
    <message>
        <source>the image of {} has no shell</source>
        <translation>Das Image von {} hat keine Shell</translation>
    </message>
    <message>
        <source>name a program that it holds; `plumbline top {}` and `plumbline logs {}` show what runs there and what it writes</source>
        <translation>ein Programm nennen, das es enthält; `plumbline top {}` und `plumbline logs {}` zeigen, was dort läuft und was es schreibt</translation>
    </message>
    <message>
        <source>what it ran goes on in the container until it ends by itself; `plumbline restart {}` ends it</source>
        <translation>was darin lief, läuft im Container weiter, bis es von selbst endet; `plumbline restart {}` beendet es</translation>
    </message>
    <message>
        <source>its check failed</source>
        <translation>seine Prüfung ist gescheitert</translation>
    </message>
    <message>
        <source>starting, its check failed once so far</source>
        <translation>startet, seine Prüfung ist bisher einmal gescheitert</translation>
    </message>
    <message>
        <source>nothing listens where its healthcheck asks</source>
        <translation>nichts lauscht, wo seine Zustandsprüfung fragt</translation>
    </message>
    <message>
        <source>give it more time by start_period, or let the check ask the port that it listens on: plumbline probe shows which that is</source>
        <translation>ihm mit start_period mehr Zeit geben, oder die Prüfung den Port fragen lassen, auf dem er lauscht: plumbline probe zeigt, welcher das ist</translation>
    </message>
    <message>
        <source>plumbline ps --swarm shows its tasks, plumbline logs --swarm what they wrote</source>
        <translation>plumbline ps --swarm zeigt die Tasks, plumbline logs --swarm, was sie schrieben</translation>
    </message>
    <message>
        <source>exit code {}</source>
        <translation>Exit-Code {}</translation>
    </message>
    <message>
        <source>read the log of task {}</source>
        <translation>das Log von Task {} lesen</translation>
    </message>
    <message>
        <source>ask Podman about its networks</source>
        <translation>Podman nach seinen Netzwerken fragen</translation>
    </message>
    <message>
        <source>what Podman says about its networks</source>
        <translation>was Podman über seine Netzwerke sagt</translation>
    </message>
    <message>
        <source>it looks for a host that is not on its network, or Podman resolves no names</source>
        <translation>er sucht einen Host, der nicht in seinem Netzwerk ist, oder Podman löst keine Namen auf</translation>
    </message>
    <message>
        <source>Podman resolves the names of services by aardvark-dns, on CNI networks by the plugin dnsname: install that package where the engine runs, then plumbline down and up; if it is there, see the hosts in its environment and plumbline config</source>
        <translation>Podman löst die Namen von Diensten mit aardvark-dns auf, in CNI-Netzwerken mit dem Plugin dnsname: dieses Paket dort installieren, wo die Engine läuft, dann plumbline down und up; wenn es da ist, siehe die Hosts in seiner Umgebung und plumbline config</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>config var</source>
        <translation>Konfigurationsvariable</translation>
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
        <translation>Deployment</translation>
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
        <source>pass</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
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
        <translation>Debugging: in Produktion aus</translation>
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
        <translation>Locale: überall gleich</translation>
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
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>long-running</source>
        <translation>dauerhaft</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>nach Zeitplan</translation>
    </message>
    <message>
        <source>sidecar</source>
        <translation>Sidecar</translation>
    </message>
    <message>
        <source>… and {} more findings.</source>
        <translation>… und {} weitere Befunde.</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>1 further finding</source>
        <translation>1 weiterer Befund</translation>
    </message>
    <message>
        <source>{} further findings</source>
        <translation>{} weitere Befunde</translation>
    </message>
    <message>
        <source>1 change proposed</source>
        <translation>1 vorgeschlagene Änderung</translation>
    </message>
    <message>
        <source>{} changes proposed</source>
        <translation>{} vorgeschlagene Änderungen</translation>
    </message>
    <message>
        <source>… and {} more changes.</source>
        <translation>… und {} weitere Änderungen.</translation>
    </message>
    <message>
        <source>The twelve factors</source>
        <translation>Die zwölf Faktoren</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>… and {} more factors.</source>
        <translation>… und {} weitere Faktoren.</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>personnel</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>The three gaps</source>
        <translation>Die drei Lücken</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>… and {} more figures.</source>
        <translation>… und {} weitere Zahlen.</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Matrix: {}</source>
        <translation>Matrix: {}</translation>
    </message>
    <message>
        <source>… and {} more rows.</source>
        <translation>… und {} weitere Zeilen.</translation>
    </message>
    <message>
        <source>{} waived</source>
        <translation>ausgenommen: {}</translation>
    </message>
    <message>
        <source>{} not measured</source>
        <translation>nicht gemessen: {}</translation>
    </message>
    <message>
        <source>… and {} more subjects.</source>
        <translation>… und {} Weiteres.</translation>
    </message>
    <message>
        <source>1 remark</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>{} remarks</source>
        <translation>{} Hinweise</translation>
    </message>
    <message>
        <source>… and {} more remarks.</source>
        <translation>… und {} weitere Hinweise.</translation>
    </message>
    <message>
        <source>{} drift</source>
        <translation>Abweichung: {}</translation>
    </message>
    <message>
        <source>{} missing</source>
        <translation>fehlt: {}</translation>
    </message>
    <message>
        <source>{} unreadable</source>
        <translation>unlesbar: {}</translation>
    </message>
    <message>
        <source>{} expected</source>
        <translation>erwartet: {}</translation>
    </message>
    <message>
        <source>{} equal</source>
        <translation>gleich: {}</translation>
    </message>
    <message>
        <source>{} not applicable</source>
        <translation>trifft nicht zu: {}</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>nichts zu vergleichen</translation>
    </message>
    <message>
        <source>secret {}</source>
        <translation>Geheimnis {}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>(unreadable)</source>
        <translation>(unlesbar)</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>(unbekannt)</translation>
    </message>
    <message>
        <source>Parity report</source>
        <translation>Paritätsbericht</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Teile des Berichts</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Remarks on the sources</source>
        <translation>Hinweise zu den Quellen</translation>
    </message>
    <message>
        <source>No value of a secret is in this file: letters stand for equal ones.</source>
        <translation>In dieser Datei steht kein Wert eines Geheimnisses: Gleiche Buchstaben stehen für gleiche Werte.</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>has</source>
        <translation>hat</translation>
    </message>
    <message>
        <source>written at</source>
        <translation>steht bei</translation>
    </message>
    <message>
        <source>in the baseline</source>
        <translation>in der Grundlinie</translation>
    </message>
    <message>
        <source>Waived {}</source>
        <translation>Ausgenommen {}</translation>
    </message>
    <message>
        <source>Between {}</source>
        <translation>Zwischen {}</translation>
    </message>
    <message>
        <source>Fix:</source>
        <translation>Abhilfe:</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>{} entries</source>
        <translation>{} Einträge</translation>
    </message>
    <message>
        <source>{} of 1 entry</source>
        <translation>{} von 1 Eintrag</translation>
    </message>
    <message>
        <source>{} of {} entries</source>
        <translation>{} von {} Einträgen</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Filter the matrix</source>
        <translation>Matrix filtern</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{} rows</source>
        <translation>{} Zeilen</translation>
    </message>
    <message>
        <source>{} of 1 row</source>
        <translation>{} von 1 Zeile</translation>
    </message>
    <message>
        <source>{} of {} rows</source>
        <translation>{} von {} Zeilen</translation>
    </message>
    <message>
        <source>1 row is not shown</source>
        <translation>1 Zeile ist nicht gezeigt</translation>
    </message>
    <message>
        <source>{} rows are not shown</source>
        <translation>{} Zeilen sind nicht gezeigt</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Nothing that was read says anything about it.</source>
        <translation>Nichts von dem, was gelesen wurde, sagt etwas darüber.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Personnel</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>The score over {} comparisons</source>
        <translation>Die Wertung über {} Vergleiche</translation>
    </message>
    <message>
        <source>The numbers: score (line), errors and warnings (bars)</source>
        <translation>Die Zahlen: Wertung (Linie), Fehler und Warnungen (Balken)</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>verglichen</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>{} errors</source>
        <translation>{} Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>{} warnings</source>
        <translation>{} Warnungen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>of 100; {} % measured</source>
        <translation>von 100; {} % gemessen</translation>
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
        <source>1 service</source>
        <translation>1 Dienst</translation>
    </message>
    <message>
        <source>{} services</source>
        <translation>{} Dienste</translation>
    </message>
    <message>
        <source>1 backing service</source>
        <translation>1 unterstützender Dienst</translation>
    </message>
    <message>
        <source>{} backing services</source>
        <translation>{} unterstützende Dienste</translation>
    </message>
    <message>
        <source>revision {}</source>
        <translation>Revision {}</translation>
    </message>
    <message>
        <source>deployed {}</source>
        <translation>ausgeliefert am {}</translation>
    </message>
    <message>
        <source>snapshot of {}</source>
        <translation>Schnappschuss vom {}</translation>
    </message>
    <message>
        <source>{}: unreadable, {}</source>
        <translation>{}: unlesbar, {}</translation>
    </message>
    <message>
        <source>{} % measured</source>
        <translation>{} % gemessen</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>noch 1 Tag</translation>
    </message>
    <message>
        <source>{} days left</source>
        <translation>noch {} Tage</translation>
    </message>
    <message>
        <source>until {} ({}): {} – {}</source>
        <translation>bis {} ({}): {} – {}</translation>
    </message>
    <message>
        <source>The comparison before this one is of {}.</source>
        <translation>Der Vergleich vor diesem ist vom {}.</translation>
    </message>
    <message>
        <source>The score is as it was on {}.</source>
        <translation>Die Wertung ist wie am {}.</translation>
    </message>
    <message>
        <source>The score is {} lower than on {}: {}, then {}.</source>
        <translation>Die Wertung ist um {} niedriger als am {}: {}, damals {}.</translation>
    </message>
    <message>
        <source>The score is {} higher than on {}: {}, then {}.</source>
        <translation>Die Wertung ist um {} höher als am {}: {}, damals {}.</translation>
    </message>
    <message>
        <source>Of the {} in the baseline {} left; {} not in it.</source>
        <translation>Grundlinie: {}, davon {} übrig; {} nicht darin.</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 Befund</translation>
    </message>
    <message>
        <source>{} findings</source>
        <translation>{} Befunde</translation>
    </message>
    <message>
        <source>1 is</source>
        <translation>1</translation>
    </message>
    <message>
        <source>{} are</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>Since then {} new, {} fixed, {} still open.</source>
        <translation>Seither {} neu, {} behoben, {} weiter offen.</translation>
    </message>
    <message>
        <source>Given to every service</source>
        <translation>Für jeden Dienst</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>The score of {} comparisons.</source>
        <translation>Die Wertung von {} Vergleichen.</translation>
    </message>
    <message>
        <source>Fix: {}</source>
        <translation>Abhilfe: {}</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>PARITY REPORT</source>
        <translation>PARITÄTSBERICHT</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>Seite {} von {}</translation>
    </message>
    <message>
        <source>built from {}</source>
        <translation>gebaut aus {}</translation>
    </message>
    <message>
        <source>{}, read-only</source>
        <translation>{}, nur lesbar</translation>
    </message>
    <message>
        <source>{}, published as {}</source>
        <translation>{}, veröffentlicht als {}</translation>
    </message>
    <message>
        <source>{}, reached at {}</source>
        <translation>{}, erreichbar unter {}</translation>
    </message>
    <message>
        <source>every {}, {} each, {} tries</source>
        <translation>alle {}, je {}, {} Versuche</translation>
    </message>
    <message>
        <source>{}, after {}</source>
        <translation>{}, nach {}</translation>
    </message>
    <message>
        <source>container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>managed</source>
        <translation>verwaltet</translation>
    </message>
    <message>
        <source>external</source>
        <translation>extern</translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>eingebettet</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>System</translation>
    </message>
    <message>
        <source>flavour</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>hosting</source>
        <translation>Betriebsform</translation>
    </message>
    <message>
        <source>tls</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>charset</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Startbefehl</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>pull-policy</source>
        <translation>Pull-Policy</translation>
    </message>
    <message>
        <source>tty</source>
        <translation>TTY</translation>
    </message>
    <message>
        <source>stdin-open</source>
        <translation>offene Standardeingabe</translation>
    </message>
    <message>
        <source>host-network</source>
        <translation>Netz des Rechners</translation>
    </message>
    <message>
        <source>read-only-root</source>
        <translation>nur lesbares Dateisystem</translation>
    </message>
    <message>
        <source>replicas</source>
        <translation>Replicas</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>stop-grace</source>
        <translation>Zeit zum Anhalten</translation>
    </message>
    <message>
        <source>stop-signal</source>
        <translation>Signal zum Anhalten</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Zustandsprüfung</translation>
    </message>
    <message>
        <source>liveness</source>
        <translation>Liveness-Prüfung</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>Prüfzeiten</translation>
    </message>
    <message>
        <source>cpu-limit</source>
        <translation>CPU-Grenze</translation>
    </message>
    <message>
        <source>cpu-request</source>
        <translation>CPU-Bedarf</translation>
    </message>
    <message>
        <source>memory-limit</source>
        <translation>Speichergrenze</translation>
    </message>
    <message>
        <source>memory-request</source>
        <translation>Speicherbedarf</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>health check</source>
        <translation>Zustandsprüfung</translation>
    </message>
    <message>
        <source>C library</source>
        <translation>C-Bibliothek</translation>
    </message>
    <message>
        <source>autoscaler</source>
        <translation>Autoscaler</translation>
    </message>
    <message>
        <source>base image</source>
        <translation>Basis-Image</translation>
    </message>
    <message>
        <source>branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>image digest</source>
        <translation>Digest des Images</translation>
    </message>
    <message>
        <source>image source</source>
        <translation>Herkunft des Images</translation>
    </message>
    <message>
        <source>orchestrator</source>
        <translation>Orchestrierung</translation>
    </message>
    <message>
        <source>release phase</source>
        <translation>Release-Phase</translation>
    </message>
    <message>
        <source>releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <source>start command</source>
        <translation>Startbefehl</translation>
    </message>
    <message>
        <source>time to ready</source>
        <translation>Zeit bis zur Bereitschaft</translation>
    </message>
    <message>
        <source>time to stop</source>
        <translation>gemessene Zeit zum Anhalten</translation>
    </message>
    <message>
        <source>web server</source>
        <translation>Webserver</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>document-store</source>
        <translation>Dokumentenspeicher</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>object-store</source>
        <translation>Objektspeicher</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Datenstrom</translation>
    </message>
    <message>
        <source>time-series</source>
        <translation>Zeitreihen</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>secret-store</source>
        <translation>Geheimnisspeicher</translation>
    </message>
    <message>
        <source>parameter {}</source>
        <translation>Parameter {}</translation>
    </message>
    <message>
        <source>build-arg {}</source>
        <translation>Build-Argument {}</translation>
    </message>
    <message>
        <source>services do not find each other by name</source>
        <translation>Dienste finden einander nicht beim Namen</translation>
    </message>
    <message>
        <source>Podman&apos;s plugin dnsname is not installed; it is in package podman-plugins or golang-github-containernetworking-plugin-dnsname</source>
        <translation>Podmans Plugin dnsname ist nicht installiert; es ist im Paket podman-plugins oder golang-github-containernetworking-plugin-dnsname</translation>
    </message>
    <message>
        <source>install package aardvark-dns, which Podman resolves names by</source>
        <translation>das Paket aardvark-dns installieren, mit dem Podman Namen auflöst</translation>
    </message>
    <message>
        <source>affinity</source>
        <translation>Bindung an eine Instanz</translation>
    </message>
    <message>
        <source>it ends by itself: try again in a moment</source>
        <translation>das endet von selbst: gleich noch einmal versuchen</translation>
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
        <source>Factor %1, %2: %3</source>
        <translation>Faktor %1, %2: %3</translation>
    </message>
    <message>
        <source>%1, 1 finding</source>
        <translation>%1, 1 Befund</translation>
    </message>
    <message>
        <source>%1, %2 findings</source>
        <translation>%1, %2 Befunde</translation>
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
    <message>
        <source>Free: %1. The choice is remembered on this machine, and no file is edited.</source>
        <translation>Frei: %1. Die Wahl wird auf diesem Rechner gemerkt; keine Datei wird geändert.</translation>
    </message>
    <message>
        <source>Launch on free ports</source>
        <translation>Auf freien Ports starten</translation>
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
    <message>
        <source>How findings are grouped</source>
        <translation>Wonach Befunde gruppiert sind</translation>
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
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that this is translated to (ISO 639-1).</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>%1, %2 UTC</source>
        <translation>%1, %2 UTC</translation>
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
    <message>
        <source>On the Swarm</source>
        <translation>Auf dem Swarm</translation>
    </message>
</context>
<context>
    <name>LogFilters</name>
    <message>
        <source>Regular expression (Ctrl+F)</source>
        <translation>Regulärer Ausdruck (Strg+F)</translation>
    </message>
    <message>
        <source>Field, as in status=500 (Ctrl+F)</source>
        <translation>Feld, z. B. status=500 (Strg+F)</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Jedes Level</translation>
    </message>
    <message>
        <source>Debug and above</source>
        <translation>Ab Debug</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>Ab Info</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
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
        <source>Save the lines shown</source>
        <translation>Gezeigte Zeilen speichern</translation>
    </message>
    <message>
        <source>Show all services</source>
        <translation>Alle Dienste zeigen</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Log speichern</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Es wird gesucht …</translation>
    </message>
    <message>
        <source>No line is what the filter asks for.</source>
        <translation>Keine Zeile entspricht dem Filter.</translation>
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
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
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
        <translation>Auf der Startseite (Strg+0) einen Ordner mit einer Compose-Datei öffnen oder sich im Beispiel umsehen.</translation>
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
        <translation>gespeichert in %1</translation>
    </message>
    <message>
        <source>Copy setup report</source>
        <translation>Einrichtungsbericht kopieren</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the setup report</source>
        <translation>Einrichtungsbericht speichern</translation>
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
        <translation>%1 davon von Hand</translation>
    </message>
    <message>
        <source>What it does now</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>each has a default or can be made up</source>
        <translation>jeder hat eine Vorgabe oder lässt sich erzeugen</translation>
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
        <translation>Der Spiegel von %1 läuft und ist gesund</translation>
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
        <translation>Anmeldung bei %1</translation>
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
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Published ports answer</source>
        <translation>Veröffentlichte Ports antworten</translation>
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
    <message>
        <source>How the score went</source>
        <translation>Verlauf der Wertung</translation>
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
        <translation>Zurück nach hartem Ende</translation>
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
        <translation>Endet auf Aufforderung</translation>
    </message>
    <message>
        <source>no: killed after %1</source>
        <translation>nein: nach %1 hart beendet</translation>
    </message>
    <message>
        <source>SIGTERM was not heeded; what it was doing is lost at each deployment</source>
        <translation>SIGTERM wurde nicht beachtet; was er gerade tat, geht bei jedem Deployment verloren</translation>
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
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
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
        <translation>Die Daten in seinen Volumes bleiben, wenn nicht ausdrücklich auch sie gelöscht werden. Gelöschte Daten kommen nicht wieder.</translation>
    </message>
    <message>
        <source>It has no volumes, so no data goes.</source>
        <translation>Er hat keine Volumes, also gehen keine Daten verloren.</translation>
    </message>
    <message>
        <source>Volumes, deleted only if you say so:</source>
        <translation>Volumes, nur auf Wunsch gelöscht:</translation>
    </message>
    <message>
        <source>Leave everything</source>
        <translation>Alles behalten</translation>
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
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>saved to %1</source>
        <translation>gespeichert in %1</translation>
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
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>The report could not be made</source>
        <translation>Der Bericht ließ sich nicht erstellen</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Inhalt</translation>
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
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>what it says; a saved %1 file sets it in pages</source>
        <translation>was darin steht; eine gespeicherte %1-Datei setzt es in Seiten</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
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
    <name>SaveFile</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>There is a file of that name: it is replaced.</source>
        <translation>Eine Datei dieses Namens gibt es: Sie wird ersetzt.</translation>
    </message>
    <message>
        <source>A new file.</source>
        <translation>Eine neue Datei.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Choose elsewhere …</source>
        <translation>Anderswo wählen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SaveFileDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
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
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Open a shell in %1</source>
        <translation>Shell in %1 öffnen</translation>
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
    <message>
        <source>Launch the stack on the Swarm</source>
        <translation>Den Stack auf dem Swarm starten</translation>
    </message>
    <message>
        <source>Show the stack on the Swarm that this engine manages</source>
        <translation>Den Stack auf dem Swarm zeigen, den diese Engine verwaltet</translation>
    </message>
    <message>
        <source>Show the copy %1 of the stack</source>
        <translation>Die Kopie %1 des Stacks zeigen</translation>
    </message>
    <message>
        <source>Mirror %1 here: show what would be launched</source>
        <translation>%1 hier spiegeln: zeigen, was starten würde</translation>
    </message>
    <message>
        <source>Open a shell in %1</source>
        <translation>Shell in %1 öffnen</translation>
    </message>
</context>
<context>
    <name>StackConsole</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>a shell in a container that runs</source>
        <translation>eine Shell in einem Container, der läuft</translation>
    </message>
    <message>
        <source>Copy what is selected (Ctrl+Shift+C)</source>
        <translation>Ausgewähltes kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Copy the screen (Ctrl+Shift+C)</source>
        <translation>Bildschirm kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Where it is opened</source>
        <translation>Wo sie geöffnet wird</translation>
    </message>
    <message>
        <source>Which of its containers</source>
        <translation>Welcher seiner Container</translation>
    </message>
    <message>
        <source>The image&apos;s shell, or a command: psql -U app</source>
        <translation>Die Shell des Images oder ein Befehl: psql -U app</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the console</source>
        <translation>Konsole schließen</translation>
    </message>
    <message>
        <source>Close the console of %1?</source>
        <translation>Konsole von %1 schließen?</translation>
    </message>
    <message>
        <source>What runs in it gets SIGHUP, as when a terminal&apos;s window is closed. The one of %1 takes its place.</source>
        <translation>Was darin läuft, bekommt SIGHUP, wie beim Schließen eines Terminalfensters. Die von %1 tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>The console of %1 has broken off</source>
        <translation>Die Konsole von %1 ist abgebrochen</translation>
    </message>
    <message>
        <source>No console could be opened in %1</source>
        <translation>In %1 konnte keine Konsole geöffnet werden</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Console of %1</source>
        <translation>Konsole von %1</translation>
    </message>
    <message>
        <source>Shift+Escape leaves it. Last line: %1</source>
        <translation>Umschalt+Escape verlässt sie. Letzte Zeile: %1</translation>
    </message>
    <message>
        <source>The shell of the image, as the container&apos;s own user: bash where it has one, else sh. Or any other command that it holds.</source>
        <translation>Die Shell des Images, als Benutzer des Containers: bash, wo es eine hat, sonst sh. Oder jeder andere Befehl, den es enthält.</translation>
    </message>
    <message>
        <source>Launch the stack first: a console is opened in what runs.</source>
        <translation>Erst den Stack starten: Eine Konsole wird in dem geöffnet, was läuft.</translation>
    </message>
    <message>
        <source>Shift+Escape leaves the terminal</source>
        <translation>Umschalt+Escape verlässt das Terminal</translation>
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
        <translation>Dateien beobachten</translation>
    </message>
    <message>
        <source>The copy %1 could not be read</source>
        <translation>Die Kopie %1 ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>What the copy %1 has otherwise</source>
        <translation>Was die Kopie %1 anders hat</translation>
    </message>
    <message>
        <source>What is launched otherwise than it is written</source>
        <translation>Was anders gestartet wird, als es geschrieben ist</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
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
        <translation>Auch hart beenden</translation>
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
        <translation>Was läuft, anhalten, hart beenden und starten?</translation>
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
        <translation>Die Messung ist gescheitert</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>Measured are the time until a service is ready, how it ends when it is asked to, how it comes back after a kill, which files it writes outside of volumes, on which ports it listens and whether it logs to its output. What comes of it is evidence for the findings.</source>
        <translation>Gemessen wird, wie lange ein Dienst braucht, bis er bereit ist, wie er auf Aufforderung endet, wie er nach einem harten Ende zurückkommt, welche Dateien er außerhalb von Volumes schreibt, an welchen Ports er lauscht und ob er auf seine Ausgabe loggt. Das Ergebnis ist Beleg für die Befunde.</translation>
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
        <translation>%1 ließ sich nicht ausführen</translation>
    </message>
    <message>
        <source>The tasks could not be read</source>
        <translation>Die Aufgaben ließen sich nicht lesen</translation>
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
        <translation>Keine Aufgaben sind deklariert. plumbline.yaml nennt sie unter `tasks:`, jede mit ihrem Dienst und ihrem Befehl, z. B.

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
        <translation>Alles behalten</translation>
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
        <translation>Im Ordner des Arbeitsbereichs liegt noch kein Schnappschuss von %1.</translation>
    </message>
</context>
<context>
    <name>StackWatch</name>
    <message>
        <source>Files that are followed</source>
        <translation>Beobachtete Dateien</translation>
    </message>
    <message>
        <source>What was done because files changed</source>
        <translation>Was getan wurde, weil Dateien sich änderten</translation>
    </message>
    <message>
        <source>The files are no longer followed</source>
        <translation>Die Dateien werden nicht mehr beobachtet</translation>
    </message>
    <message>
        <source>What is being done because files changed</source>
        <translation>Was gerade getan wird, weil sich Dateien geändert haben</translation>
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
        <source>Open a folder …</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Try the bundled sample</source>
        <translation>Mitgeliefertes Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>or drop a folder anywhere on this page</source>
        <translation>oder einen Ordner hierher ziehen</translation>
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
        <translation>Noch nichts. Hier stehen geöffnete Arbeitsbereiche mit ihrem letzten Urteil.</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a folder with an app and its Compose file. Plumbline shows where its dev, staging and prod differ and which of it matters, and runs the stack that matches prod.</source>
        <translation>Einen Ordner mit einer App und ihrer Compose-Datei öffnen: Plumbline zeigt, worin sich ihr dev, staging und prod unterscheiden und was davon zählt, und startet den Stack, der zu prod passt.</translation>
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
        <translation>Bericht zum Weitergeben kopieren</translation>
    </message>
</context>
<context>
    <name>Swarm</name>
    <message>
        <source>update paused</source>
        <translation>Änderung angehalten</translation>
    </message>
    <message>
        <source>update rolled back</source>
        <translation>Änderung zurückgenommen</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 von %2 laufen</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
</context>
<context>
    <name>SwarmBody</name>
    <message>
        <source>Services and tasks</source>
        <translation>Dienste und Tasks</translation>
    </message>
    <message>
        <source>What the Swarm does not heed</source>
        <translation>Was der Swarm nicht beachtet</translation>
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
        <source>The plan appears here once a Swarm answers.</source>
        <translation>Der Plan erscheint hier, sobald ein Swarm antwortet.</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Log von %1</translation>
    </message>
    <message>
        <source>Log of all tasks</source>
        <translation>Log aller Tasks</translation>
    </message>
    <message>
        <source>Lines appear here as tasks write them, from every node.</source>
        <translation>Hier erscheinen die Zeilen, wie die Tasks sie schreiben, von jedem Knoten.</translation>
    </message>
</context>
<context>
    <name>SwarmHead</name>
    <message>
        <source>This engine manages no Swarm</source>
        <translation>Diese Engine verwaltet keinen Swarm</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Launch as written instead</source>
        <translation>Stattdessen wie geschrieben starten</translation>
    </message>
    <message>
        <source>Take %1 off the Swarm?</source>
        <translation>%1 vom Swarm nehmen?</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Herunternehmen</translation>
    </message>
    <message>
        <source>Leave everything</source>
        <translation>Alles behalten</translation>
    </message>
</context>
<context>
    <name>SwarmList</name>
    <message>
        <source>Services and tasks</source>
        <translation>Dienste und Tasks</translation>
    </message>
</context>
<context>
    <name>SwarmRow</name>
    <message>
        <source>Task %1: %2. %3</source>
        <translation>Task %1: %2. %3</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
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
        <translation>Verlauf der Wertung</translation>
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
        <translation>von Hand anzugeben</translation>
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
        <translation>Schnappschuss …</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <source>Copy %1 to a file</source>
        <translation>Schnappschuss von %1 aufnehmen</translation>
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
        <translation>Ein Satz, der die Nächsten überzeugt</translation>
    </message>
    <message>
        <source>Who answers for it (a team, a name)</source>
        <translation>Wer dafür einsteht (ein Team, ein Name)</translation>
    </message>
    <message>
        <source>It ends</source>
        <translation>Die Ausnahme endet</translation>
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
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>WindowPalette</name>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
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
        <translation>nicht gesund</translation>
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
        <translation>Eingabe nötig</translation>
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
        <translation>Überall suchen (Strg+K)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Opens the window of Plumbline on a workspace.</source>
        <translation>Öffnet einen Arbeitsbereich im Fenster von Plumbline.</translation>
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
    <message>
        <source>%1, in a terminal</source>
        <translation>%1, in einem Terminal</translation>
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
    <name>plumbline::desktop::ConsoleController</name>
    <message>
        <source>%1 has ended, and all that ran in it.</source>
        <translation>%1 wurde beendet, und alles, was darin lief.</translation>
    </message>
    <message>
        <source>It ended with exit code %1.</source>
        <translation>Beendet mit Exit-Code %1.</translation>
    </message>
    <message>
        <source>It was closed.</source>
        <translation>Sie wurde geschlossen.</translation>
    </message>
    <message>
        <source>It was closed; %1</source>
        <translation>Sie wurde geschlossen; %1</translation>
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
        <translation>Exit-Code 137: hart beendet (SIGKILL)</translation>
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
        <translation>Exit-Code %1: %2</translation>
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
    <message>
        <source>%1 random bytes, hex</source>
        <translation>%1 zufällige Bytes, hexadezimal</translation>
    </message>
    <message>
        <source>%1 random bytes, base64</source>
        <translation>%1 zufällige Bytes, Base64</translation>
    </message>
    <message>
        <source>a random password of %1 characters</source>
        <translation>ein zufälliges Passwort mit %1 Zeichen</translation>
    </message>
    <message>
        <source>a random key as Laravel writes it</source>
        <translation>ein zufälliger Schlüssel, wie Laravel ihn schreibt</translation>
    </message>
    <message>
        <source>a new Ed25519 key pair, PEM</source>
        <translation>ein neues Ed25519-Schlüsselpaar, PEM</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>debugging</source>
        <translation>Debugging</translation>
    </message>
    <message>
        <source>feature switch</source>
        <translation>Funktionsschalter</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>locale</source>
        <translation>Locale</translation>
    </message>
    <message>
        <source>driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>Konstante</translation>
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
        <translation>Das ist ein Rat: Es gibt keine Änderung, die sich abnehmen ließe.</translation>
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
    <message>
        <source>port %1 instead of %2</source>
        <translation>Port %1 statt %2</translation>
    </message>
    <message>
        <source>A copy&apos;s name has lower-case letters, digits, - and _, as “review” has.</source>
        <translation>Der Name einer Kopie hat Kleinbuchstaben, Ziffern, - und _, wie „review“.</translation>
    </message>
    <message>
        <source>the mirror of %1</source>
        <translation>der Spiegel von %1</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::MatrixModel</name>
    <message>
        <source>%L1 as they should be</source>
        <translation>%L1 in Ordnung</translation>
    </message>
    <message>
        <source>%L1 of %L2 want a look</source>
        <translation>%L1 von %L2 auffällig</translation>
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
        <translation>Welche Werte sollen es sein? %1 davon sind von Hand anzugeben</translation>
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
        <translation>Es wird nachgesehen, was noch fehlt …</translation>
    </message>
    <message>
        <source>The checklist could not be worked off</source>
        <translation>Die Checkliste ließ sich nicht abarbeiten</translation>
    </message>
    <message>
        <source>Looking at what is here …</source>
        <translation>Es wird nachgesehen, was da ist …</translation>
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
        <translation>%1: noch %2 von %3 Schritten, %4 davon von Hand</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps to go</source>
        <translation>%1: noch %2 von %3 Schritten</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::OverviewController</name>
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
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Personnel</source>
        <translation>Personen</translation>
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
        <source>No score; %1</source>
        <translation>Keine Wertung; %1</translation>
    </message>
    <message>
        <source>Errors: %L1 · warnings: %L2 · remarks: %L3 · waived: %L4 · not measured: %L5</source>
        <translation>Fehler: %L1 · Warnungen: %L2 · Hinweise: %L3 · ausgenommen: %L4 · nicht gemessen: %L5</translation>
    </message>
    <message>
        <source>%L1 of %L2 checks hold; by weight that is a score of %L3 of 100; %4</source>
        <translation>%L1 von %L2 Prüfungen halten stand; gewichtet ergibt das eine Wertung von %L3 von 100; %4</translation>
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
    <name>plumbline::desktop::PortOffer</name>
    <message>
        <source>%1 instead of %2 for %3</source>
        <translation>%1 statt %2 für %3</translation>
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
        <translation>Endeten, während andere angehalten waren, und wurden wieder gestartet: %1.</translation>
    </message>
    <message>
        <source>Ended while others were down, and do not start again: %1. A launch brings them back.</source>
        <translation>Endeten, während andere angehalten waren, und starten nicht wieder: %1. Ein Start des Stacks bringt sie zurück.</translation>
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
        <translation>Einen Vergleich wählen, um zu sehen, was sich seit dem vorigen geändert hat.</translation>
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
    <message>
        <source>Reading the copy %1 …</source>
        <translation>Die Kopie %1 wird gelesen …</translation>
    </message>
    <message>
        <source>The copy %1 could not be read</source>
        <translation>Die Kopie %1 ließ sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::StepModel</name>
    <message>
        <source>container %1</source>
        <translation>Container %1</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>network %1</source>
        <translation>Netzwerk %1</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>Volume %1</translation>
    </message>
</context>
<context>
    <name>plumbline::desktop::SwarmController</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
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
        <source>There is no Swarm to launch %1 on</source>
        <translation>Es gibt keinen Swarm, auf dem %1 starten könnte</translation>
    </message>
    <message>
        <source>Looking for a Swarm …</source>
        <translation>Ein Swarm wird gesucht …</translation>
    </message>
    <message>
        <source>Launching %1 on the Swarm: %2 of %3 steps done</source>
        <translation>%1 startet auf dem Swarm: %2 von %3 Schritten getan</translation>
    </message>
    <message>
        <source>Taking %1 off the Swarm: %2 of %3 steps done</source>
        <translation>%1 wird vom Swarm genommen: %2 von %3 Schritten getan</translation>
    </message>
    <message>
        <source>%1 did not come up on the Swarm: %2 of %3 services are well</source>
        <translation>%1 kam auf dem Swarm nicht hoch: %2 von %3 Diensten sind gesund</translation>
    </message>
    <message>
        <source>%1 is not on the Swarm; services to launch: %L2</source>
        <translation>%1 ist nicht auf dem Swarm; Dienste zu starten: %L2</translation>
    </message>
    <message>
        <source>%1 is up on the Swarm: %2 of %2 services are well</source>
        <translation>%1 läuft auf dem Swarm: %2 von %2 Diensten sind gesund</translation>
    </message>
    <message>
        <source>%1 is partly up on the Swarm: %2 of %3 services are well</source>
        <translation>%1 läuft teilweise auf dem Swarm: %2 von %3 Diensten sind gesund</translation>
    </message>
    <message>
        <source>Services: %1. Networks: %2. Secrets and configs: %3. Volumes stay on their nodes.</source>
        <translation>Dienste: %1. Netzwerke: %2. Secrets und Configs: %3. Volumes bleiben auf ihren Knoten.</translation>
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
