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
        <translation>Lassen</translation>
    </message>
</context>
<context>
    <name>CopyChoice</name>
    <message>
        <source>Copy of the stack</source>
        <translation>Kopie des Stacks</translation>
    </message>
    <message>
        <source>The stack itself</source>
        <translation>Der Stack selbst</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Kopie %1</translation>
    </message>
    <message>
        <source>Another copy …</source>
        <translation>Noch eine Kopie …</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
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
        <translation>sieht erzeugt aus</translation>
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
        <source>{}; {}</source>
        <translation>{}; {}</translation>
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
        <translation>Geheimnis: {}</translation>
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
        <translation>Arbeitsspeicherplatz, den der Container ohnehin hat</translation>
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
        <translation>{} wirft sein Protokoll weg</translation>
    </message>
    <message>
        <source>each environment ships its logs in its own way</source>
        <translation>jede Umgebung liefert Protokolle auf ihre Weise ab</translation>
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
        <translation>Alles, was die App braucht, ist genau deklariert und von der Maschine getrennt. Dieselbe Deklaration gilt in Entwicklung und Produktion.</translation>
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
        <translation>Die Abstände in Zeit, Personen und Werkzeugen zwischen Entwicklung und Produktion werden klein gehalten. Unterstützende Dienste sind überall von derselben Art und Version.</translation>
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
        <translation>Alter des Ausstehenden</translation>
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
        <source>no release is known: tags of the repository are</source>
        <translation>kein Release ist bekannt: Tags des Repositorys sind welche</translation>
    </message>
    <message>
        <source>releases deployed by their authors</source>
        <translation>Releases, die ihre Autoren ausgeliefert haben</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
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
        <translation>Debugging ist an in {}</translation>
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
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>{}. {}</source>
        <translation>{}. {}</translation>
    </message>
    <message>
        <source>{} differ in 1 way that matters; none is an error.</source>
        <translation>{} unterscheiden sich auf eine Weise, die zählt; kein Fehler.</translation>
    </message>
    <message>
        <source>{} differ in 1 way that matters; it is an error.</source>
        <translation>{} unterscheiden sich auf eine Weise, die zählt; es ist ein Fehler.</translation>
    </message>
    <message>
        <source>{} differ in {} ways that matter; none is an error.</source>
        <translation>{} unterscheiden sich auf {} Weisen, die zählen; keine ist ein Fehler.</translation>
    </message>
    <message>
        <source>{} differ in {} ways that matter; all are errors.</source>
        <translation>{} unterscheiden sich auf {} Weisen, die zählen; alle sind Fehler.</translation>
    </message>
    <message>
        <source>{} differ in {} ways that matter; 1 is an error.</source>
        <translation>{} unterscheiden sich auf {} Weisen, die zählen; eine ist ein Fehler.</translation>
    </message>
    <message>
        <source>{} differ in {} ways that matter; {} are errors.</source>
        <translation>{} unterscheiden sich auf {} Weisen, die zählen; {} sind Fehler.</translation>
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
        <translation>Es erreicht eine andere Datenbank oder gar keine und scheitert dann, wenn es gebraucht wird.</translation>
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
        <translation>Es lädt womöglich andere Versionen als die App.</translation>
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
        <translation>Volumes unterstützender Dienste, Cache-, temporäre, statische und Protokollordner, Sockets, Mounts von Konfiguration und Geheimnissen sowie Ordner mit Abhängigkeiten. In der Produktion ein Fehler, in der Entwicklung ein Hinweis.</translation>
    </message>
    <message>
        <source>Put it into a backing service: an object store, a database.</source>
        <translation>Es in einen unterstützenden Dienst legen: einen Objektspeicher, eine Datenbank.</translation>
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
        <translation>Es in die Umgebung aufnehmen: plumbline mirror macht ein lokales Gegenstück.</translation>
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
        <translation>Es in den anderen Umgebungen einrichten oder aus der Entwicklung herausnehmen.</translation>
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
        <translation>Protokollieren auf die Standardfehlerausgabe ist nicht gepuffert; andere Sprachen bleiben außen vor.</translation>
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
        <translation>{} weicht ab im Parameter {}</translation>
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
        <translation>Was der Größe der Maschine folgt: Speicher, Puffer, Verbindungen, Worker.</translation>
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
        <translation>Debugging ist an in {} durch {}</translation>
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
        <translation>Leere Werte, 0, false, no, off und none sind aus. Protokoll-Level haben eine eigene Regel. In der Produktion ein Fehler, im Staging eine Warnung.</translation>
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
        <translation>Seine Ports stoßen mit denen anderer zusammen, localhost ist eine andere Maschine als anderswo, und Dienstnamen führen nicht zu ihm.</translation>
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
        <translation>Ein Programm, das zufällig auf einer Maschine ist, fehlt im Image oder hat dort eine andere Version.</translation>
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
        <translation>Was er einschaltet, begegnet einem zum ersten Mal dort, wo Benutzer sind.</translation>
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
        <translation>{} zeigt auf die eigene Maschine des Prozesses in {}</translation>
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
        <translation>das Protokoll von {} geht hier einen anderen Weg als dort</translation>
    </message>
    <message>
        <source>Logs go another way here than there</source>
        <translation>Protokolle gehen hier einen anderen Weg als dort</translation>
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
        <translation>{} gibt Protokollen hier eine andere Form als dort</translation>
    </message>
    <message>
        <source>Logs have another form here than there</source>
        <translation>Protokolle haben hier eine andere Form als dort</translation>
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
        <translation>Überall, wo ausgeliefert wird, in derselben Form protokollieren.</translation>
    </message>
    <message>
        <source>{} logs everything in {}</source>
        <translation>{} protokolliert alles in {}</translation>
    </message>
    <message>
        <source>{} differs between environments</source>
        <translation>{} unterscheidet sich zwischen Umgebungen</translation>
    </message>
    <message>
        <source>Environments log at different levels</source>
        <translation>Umgebungen protokollieren auf verschiedenen Leveln</translation>
    </message>
    <message>
        <source>Levels that differ otherwise are each environment&apos;s own.</source>
        <translation>Level, die sich sonst unterscheiden, sind Sache jeder Umgebung.</translation>
    </message>
    <message>
        <source>Let production log at info or above.</source>
        <translation>In der Produktion ab info protokollieren.</translation>
    </message>
    <message>
        <source>{} sends the log to a file in {}</source>
        <translation>{} schickt das Protokoll in eine Datei in {}</translation>
    </message>
    <message>
        <source>the code can log to a file</source>
        <translation>der Code kann in eine Datei protokollieren</translation>
    </message>
    <message>
        <source>{} logs to {} in {}</source>
        <translation>{} protokolliert nach {} in {}</translation>
    </message>
    <message>
        <source>A process writes its log to a file</source>
        <translation>Ein Prozess schreibt sein Protokoll in eine Datei</translation>
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
        <translation>Auf die Standardausgabe protokollieren.</translation>
    </message>
    <message>
        <source>{} keeps its log at {} in {}</source>
        <translation>{} hält sein Protokoll unter {} in {}</translation>
    </message>
    <message>
        <source>A folder for logs is mounted into a process</source>
        <translation>Ein Ordner für Protokolle ist in einen Prozess eingebunden</translation>
    </message>
    <message>
        <source>The process manages files that somebody has to rotate, ship and delete.</source>
        <translation>Der Prozess verwaltet Dateien, die jemand rotieren, abholen und löschen muss.</translation>
    </message>
    <message>
        <source>Log to standard output and take the mount out.</source>
        <translation>Auf die Standardausgabe protokollieren und den Mount herausnehmen.</translation>
    </message>
    <message>
        <source>{} writes its log to files of its own in {}</source>
        <translation>{} schreibt sein Protokoll in eigene Dateien in {}</translation>
    </message>
    <message>
        <source>A process writes its log to files of its own</source>
        <translation>Ein Prozess schreibt sein Protokoll in eigene Dateien</translation>
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
        <translation>Die Plattform kann nicht neu starten, skalieren oder protokollieren, was sie nicht sieht.</translation>
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
        <translation>Wer das Protokoll dort sucht, wo alle Protokolle sind, findet nichts.</translation>
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
        <translation>Namen, die in jeder Umgebung eine andere Maschine meinen (db, localhost), und Hosts von Anbietern, die alle teilen.</translation>
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
        <translation>{} betreibt, was jede Maschine gerade hat, in {}</translation>
    </message>
    <message>
        <source>A tag that moves is not fetched anew</source>
        <translation>Ein bewegliches Tag wird nicht neu geholt</translation>
    </message>
    <message>
        <source>Two machines under one description run two builds, and a new one never comes to where an older one lies.</source>
        <translation>Zwei Maschinen unter einer Beschreibung betreiben zwei Builds, und ein neuer kommt nie dorthin, wo ein älterer liegt.</translation>
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
        <translation>Ein Terminal mischt Fehler in die Ausgabe, beendet Zeilen anders und färbt sie: Was das Protokoll liest, bekommt einen anderen Text als in der Entwicklung.</translation>
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
        <translation>das Protokoll von {} wächst ohne Ende in {}</translation>
    </message>
    <message>
        <source>Log files on the host grow without end</source>
        <translation>Protokolldateien auf dem Host wachsen ohne Ende</translation>
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
        <translation>Protokoll-Level</translation>
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
        <translation>bitten Sie um ein anderes, wer Zertifikate dieses Produkts ausgibt; oder nehmen Sie es weg, dann lässt sich eines für diesen Rechner erstellen</translation>
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
        <translation>bitten Sie darum, wer Zertifikate dieses Produkts ausgibt</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
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
        <translation>schließen Sie andere Programme oder starten Sie weniger Dienste</translation>
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
        <translation>installieren Sie die Abhängigkeiten des Projekts; das richtet sie ein</translation>
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
        <translation>nur Sie können sagen: {}</translation>
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
        <source>{}: {}{}</source>
        <translation>{}: {}{}</translation>
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
        <source>What it publishes answers</source>
        <translation>Was er veröffentlicht, antwortet</translation>
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
        <translation>fügen Sie sie unter `tasks:` hinzu, mit Dienst und Befehl</translation>
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
        <translation>bis es ihm gut geht</translation>
    </message>
    <message>
        <source>until it is well: {}</source>
        <translation>bis es ihm gut geht: {}</translation>
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
        <translation>Wo niemand es sagt, ist es, was die Maschine ist: nicht gemessen. Rein interpretiertem Code ist es vielleicht gleich: All das ist ein Hinweis.</translation>
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
        <translation>Es beim Start des Containers geben oder als Geheimnis des Builds: RUN --mount=type=secret.</translation>
    </message>
    <message>
        <source>Descriptions of deployments are read, copied and logged by many; secret stores say who may read what.</source>
        <translation>Beschreibungen von Deployments werden von vielen gelesen, kopiert und protokolliert; Geheimnisspeicher sagen, wer was lesen darf.</translation>
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
        <translation>Was läuft, ist das, was auf dieser Maschine liegt, nicht das Release, das gebaut und getestet wurde.</translation>
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
        <translation>Was die Protokolle anderer abliefert, liest sie nur. Was nur die Entwicklung hat und was mit seinem Container verschwindet, ist ein Hinweis.</translation>
    </message>
    <message>
        <source>Public and publishable keys, users&apos; names, access keys beside their secret keys, ids of clients, telemetry, placeholders, default credentials, several productions, and development with tests. Between staging and development a warning.</source>
        <translation>Öffentliche und veröffentlichbare Schlüssel, Benutzernamen, Zugriffsschlüssel neben ihren geheimen Schlüsseln, Client-IDs, Telemetrie, Platzhalter, Standard-Zugangsdaten, mehrere Produktionen und Entwicklung mit Tests. Zwischen Staging und Entwicklung eine Warnung.</translation>
    </message>
    <message>
        <source>Names that mean another machine in each environment, hosts of providers that all share, relays of mail, and several productions.</source>
        <translation>Namen, die in jeder Umgebung eine andere Maschine meinen, Hosts von Anbietern, die alle teilen, Mail-Relays und mehrere Produktionen.</translation>
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
        <source>{} ({})</source>
        <translation>{} ({})</translation>
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
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Jede Stufe</translation>
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
        <translation>Angezeigte Zeilen speichern</translation>
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
    <name>SaveFileDialog</name>
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
        <translation>Dateien folgen</translation>
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
    <message>
        <source>Recent workspaces</source>
        <translation>Zuletzt geöffnet</translation>
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
        <translation>Alles lassen</translation>
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
        <translation>Fehlersuche</translation>
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
        <translation>Sprache und Region</translation>
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
    <message>
        <source>port %1 instead of %2</source>
        <translation>Port %1 statt %2</translation>
    </message>
    <message>
        <source>The mirror of %1</source>
        <translation>Der Spiegel von %1</translation>
    </message>
    <message>
        <source>A copy&apos;s name has lower-case letters, digits, - and _, as “review” has.</source>
        <translation>Der Name einer Kopie hat Kleinbuchstaben, Ziffern, - und _, wie „review“.</translation>
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
        <translation>%1 kam auf dem Swarm nicht hoch: %2 von %3 Diensten geht es gut</translation>
    </message>
    <message>
        <source>%1 is not on the Swarm; services to launch: %L2</source>
        <translation>%1 ist nicht auf dem Swarm; Dienste zu starten: %L2</translation>
    </message>
    <message>
        <source>%1 is up on the Swarm: %2 of %2 services are well</source>
        <translation>%1 läuft auf dem Swarm: %2 von %2 Diensten geht es gut</translation>
    </message>
    <message>
        <source>%1 is partly up on the Swarm: %2 of %3 services are well</source>
        <translation>%1 läuft teilweise auf dem Swarm: %2 von %3 Diensten geht es gut</translation>
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
