<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Saved. The next call goes by it.</source>
        <translation>Gespeichert. Der nächste Anruf richtet sich danach.</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translation>Gespeichert. Es gilt ab jetzt.</translation>
    </message>
    <message>
        <source>{name} may sign in now.</source>
        <translation>{name} kann sich jetzt anmelden.</translation>
    </message>
    <message>
        <source>{name} has a new password.</source>
        <translation>{name} hat ein neues Kennwort.</translation>
    </message>
    <message>
        <source>Back to the calls</source>
        <translation>Zurück zu den Anrufen</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Zustand: {state}</translation>
    </message>
    <message>
        <source>Calls, live ones first</source>
        <translation>Anrufe, laufende zuerst</translation>
    </message>
    <message>
        <source>Live  {n}</source>
        <translation>Laufend  {n}</translation>
    </message>
    <message>
        <source>Live  {n} of {m}</source>
        <translation>Laufend  {n} von {m}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>I have heard it</source>
        <translation>Ich habe es gehört</translation>
    </message>
    <message>
        <source>Silences the alarm; what is wanted stays to do</source>
        <translation>Stellt den Alarm ab; was gewünscht ist, bleibt zu tun</translation>
    </message>
    <message>
        <source>and: {what}</source>
        <translation>und: {what}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>Which line</source>
        <translation>Welche Leitung</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Leitungen</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Jeder Ausgang</translation>
    </message>
    <message>
        <source>With what end</source>
        <translation>Mit welchem Ende</translation>
    </message>
    <message>
        <source>Search words, name, room, number (Ctrl+F)</source>
        <translation>Worte, Name, Zimmer, Nummer suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search what was said, the name, the room, the number or the request</source>
        <translation>Suchen, was gesagt wurde, nach Name, Zimmer, Nummer oder Auftrag</translation>
    </message>
    <message>
        <source>No call fits.</source>
        <translation>Kein Anruf passt.</translation>
    </message>
    <message>
        <source>nobody was answered</source>
        <translation>niemandem wurde geantwortet</translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>vor einer Stunde</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>half within {usual} ms, 95 of 100 within {slow} ms</source>
        <translation>die Hälfte in {usual} ms, 95 von 100 in {slow} ms</translation>
    </message>
    <message>
        <source>No calls yet.
Talk to the porter to hear it.</source>
        <translation>Noch keine Anrufe.
Sprechen Sie mit dem Portier, um ihn zu hören.</translation>
    </message>
    <message>
        <source>Conversation; the arrow keys lead from line to line</source>
        <translation>Gespräch; die Pfeiltasten führen von Zeile zu Zeile</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Tiers in the last hour</source>
        <translation>Stufen in der letzten Stunde</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>The whole wait</source>
        <translation>Die ganze Wartezeit</translation>
    </message>
    <message>
        <source>Save support bundle …</source>
        <translation>Hilfspaket speichern …</translation>
    </message>
    <message>
        <source>How long guests waited, in the last hour</source>
        <translation>Wie lange Gäste in der letzten Stunde warteten</translation>
    </message>
    <message>
        <source>Help from afar</source>
        <translation>Hilfe aus der Ferne</translation>
    </message>
    <message>
        <source>The support bundle holds health, figures, settings and logs. It holds nothing that a guest said, no names and no numbers, and no secrets.</source>
        <translation>Das Hilfspaket enthält Zustand, Zahlen, Einstellungen und Protokolle. Es enthält nichts, was ein Gast gesagt hat, keine Namen, keine Nummern und keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Hilfspaket speichern</translation>
    </message>
    <message>
        <source>{n} answer</source>
        <translation>{n} Antwort</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} Antworten</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>{n} restart</source>
        <translation>{n} Neustart</translation>
    </message>
    <message>
        <source>{n} restarts</source>
        <translation>{n} Neustarts</translation>
    </message>
    <message>
        <source>for all of this hour</source>
        <translation>die ganze Stunde</translation>
    </message>
    <message>
        <source>last answer at {time}</source>
        <translation>letzte Antwort um {time}</translation>
    </message>
    <message>
        <source>left once, at {time}</source>
        <translation>einmal verlassen, um {time}</translation>
    </message>
    <message>
        <source>left {n} times, last at {time}</source>
        <translation>{n}-mal verlassen, zuletzt um {time}</translation>
    </message>
    <message>
        <source>Nobody was answered in the last hour.</source>
        <translation>In der letzten Stunde wurde niemandem geantwortet.</translation>
    </message>
    <message>
        <source>{n} answers. Half of them within {usual} s, 95 of 100 within {slow} s. The line is the usual wait, the band goes up to the slow ones.</source>
        <translation>{n} Antworten. Die Hälfte in {usual} s, 95 von 100 in {slow} s. Die Linie ist die übliche Wartezeit, das Band reicht bis zu den langsamen.</translation>
    </message>
    <message>
        <source>What guests notice</source>
        <translation>Was Gäste merken</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>The hotel</source>
        <translation>Das Hotel</translation>
    </message>
    <message>
        <source>Rooms, rates, departments and venues: nightporter hotel export, change the file, nightporter hotel import.</source>
        <translation>Zimmer, Preise, Abteilungen und Lokale: nightporter hotel export, die Datei ändern, nightporter hotel import.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Watch how the box is</source>
        <translation>Den Zustand beobachten</translation>
    </message>
    <message>
        <source>Read calls and requests</source>
        <translation>Anrufe und Aufträge lesen</translation>
    </message>
    <message>
        <source>Work through requests</source>
        <translation>Aufträge abarbeiten</translation>
    </message>
    <message>
        <source>Start and end calls</source>
        <translation>Anrufe beginnen und beenden</translation>
    </message>
    <message>
        <source>Speak and listen</source>
        <translation>Sprechen und zuhören</translation>
    </message>
    <message>
        <source>keys of programs</source>
        <translation>Schlüssel von Programmen</translation>
    </message>
    <message>
        <source>who did what</source>
        <translation>wer was getan hat</translation>
    </message>
    <message>
        <source>events of calls</source>
        <translation>Ereignisse von Anrufen</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>the hotel&apos;s words</source>
        <translation>die Worte des Hotels</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>their own account</source>
        <translation>das eigene Konto</translation>
    </message>
    <message>
        <source>starting and ending calls</source>
        <translation>Anrufe beginnen und beenden</translation>
    </message>
    <message>
        <source>the porter&apos;s settings</source>
        <translation>die Einstellungen des Portiers</translation>
    </message>
    <message>
        <source>goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>speaking and listening</source>
        <translation>Sprechen und Zuhören</translation>
    </message>
    <message>
        <source>the support bundle</source>
        <translation>das Supportpaket</translation>
    </message>
    <message>
        <source>the telephone line</source>
        <translation>die Telefonleitung</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Keys of programs</source>
        <translation>Schlüssel von Programmen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>A new key</source>
        <translation>Ein neuer Schlüssel</translation>
    </message>
    <message>
        <source>Name of the program</source>
        <translation>Name des Programms</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er ist</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Shown this once, copy it now:
{key}</source>
        <translation>Nur dieses eine Mal gezeigt, jetzt kopieren:
{key}</translation>
    </message>
    <message>
        <source>No program has a key.</source>
        <translation>Kein Programm hat einen Schlüssel.</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie benutzt</translation>
    </message>
    <message>
        <source>last used {when}</source>
        <translation>zuletzt benutzt {when}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>revoked {when}</source>
        <translation>widerrufen {when}</translation>
    </message>
    <message>
        <source>The program is refused from then on. Revoke its key?</source>
        <translation>Das Programm wird dann abgewiesen. Den Schlüssel widerrufen?</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>answered after {ms} milliseconds: {steps}</source>
        <translation>geantwortet nach {ms} Millisekunden: {steps}</translation>
    </message>
    <message>
        <source>Time to answer:</source>
        <translation>Zeit bis zur Antwort:</translation>
    </message>
    <message>
        <source>The reply was prepared while the guest still spoke.</source>
        <translation>Die Antwort war vorbereitet, während der Gast noch sprach.</translation>
    </message>
    <message>
        <source>Its first words had been spoken before, and were kept.</source>
        <translation>Ihre ersten Worte waren schon einmal gesprochen und aufbewahrt worden.</translation>
    </message>
    <message>
        <source>{total} from the guest&apos;s last sound to the porter&apos;s first</source>
        <translation>{total} vom letzten Laut des Gastes bis zum ersten des Portiers</translation>
    </message>
    <message>
        <source>Left for staff</source>
        <translation>Für das Personal</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>fällig {time}</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Porter</source>
        <translation>Portier</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Rezeption</translation>
    </message>
    <message>
        <source>interrupted by {name}</source>
        <translation>unterbrochen von {name}</translation>
    </message>
    <message>
        <source>interrupted by the guest</source>
        <translation>vom Gast unterbrochen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Tool {name}, {outcome}; press to see what was asked and answered</source>
        <translation>Werkzeug {name}, {outcome}; drücken, um Frage und Antwort zu sehen</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Geantwortet</translation>
    </message>
    <message>
        <source>{name}: {percent} percent</source>
        <translation>{name}: {percent} Prozent</translation>
    </message>
    <message>
        <source>Which note</source>
        <translation>Welche Notiz</translation>
    </message>
    <message>
        <source>The note, in Markdown</source>
        <translation>Die Notiz, in Markdown</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>Neu …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Each heading (# Breakfast) begins something that the porter knows; its first sentence is what it says. What is not written here, it does not know: then it takes a message.</source>
        <translation>Jede Überschrift (# Frühstück) beginnt etwas, das der Portier weiß; ihr erster Satz ist, was er sagt. Was hier nicht steht, weiß er nicht und nimmt eine Nachricht auf.</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>Name: small letters, digits, - and _</source>
        <translation>Name: Kleinbuchstaben, Ziffern, - und _</translation>
    </message>
    <message>
        <source>Viewer: sees that it works</source>
        <translation>Betrachter: sieht, dass es läuft</translation>
    </message>
    <message>
        <source>Staff: calls and requests</source>
        <translation>Personal: Anrufe und Aufträge</translation>
    </message>
    <message>
        <source>Manager: staff, and the hotel&apos;s words</source>
        <translation>Leitung: Personal und die Worte des Hotels</translation>
    </message>
    <message>
        <source>Administrator: everything</source>
        <translation>Verwaltung: alles</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Who may sign in</source>
        <translation>Wer sich anmelden darf</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>New password …</source>
        <translation>Neues Kennwort …</translation>
    </message>
    <message>
        <source>It signs {name} out everywhere. Tell it to them yourself.</source>
        <translation>{name} wird damit überall abgemeldet. Teilen Sie es selbst mit.</translation>
    </message>
    <message>
        <source>Password, 12 characters or more</source>
        <translation>Kennwort, 12 Zeichen oder mehr</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Let them sign in</source>
        <translation>Anmelden erlauben</translation>
    </message>
    <message>
        <source>has never signed in</source>
        <translation>hat sich nie angemeldet</translation>
    </message>
    <message>
        <source>last signed in {when}</source>
        <translation>zuletzt angemeldet {when}</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>ausgesperrt</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Rolle von {name}</translation>
    </message>
    <message>
        <source>They are signed out at once. Shut {name} out?</source>
        <translation>Die Person wird sofort abgemeldet. {name} aussperren?</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Wieder zulassen</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Aussperren</translation>
    </message>
    <message>
        <source>{place} (Ctrl+{number})</source>
        <translation>{place} (Strg+{number})</translation>
    </message>
    <message>
        <source>{n} waits</source>
        <translation>{n} wartet</translation>
    </message>
    <message>
        <source>{n} wait</source>
        <translation>{n} warten</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>This desktop has no tray for an icon: what is to do shows in this window alone. What is urgent rings.</source>
        <translation>Diese Arbeitsfläche hat keinen Platz für ein Symbol neben der Uhr: was zu tun ist, steht nur in diesem Fenster. Was dringend ist, klingelt.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Nothing to do. What calls leave for staff comes up here.</source>
        <translation>Nichts zu tun. Was Anrufe für das Personal hinterlassen, erscheint hier.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Why somebody is needed</source>
        <translation>Warum jemand gebraucht wird</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>What to know of this call</source>
        <translation>Was man von diesem Anruf wissen muss</translation>
    </message>
    <message>
        <source>The guest&apos;s last words, {time}</source>
        <translation>Zuletzt sagte der Gast, {time}</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Show the call</source>
        <translation>Anruf zeigen</translation>
    </message>
    <message>
        <source>asked for by {name}</source>
        <translation>erbeten von {name}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>um {time}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What shall stand beside it?</source>
        <translation>Was soll dabeistehen?</translation>
    </message>
    <message>
        <source>staff ring the room, the porter does not</source>
        <translation>das Personal ruft im Zimmer an, nicht der Portier</translation>
    </message>
    <message>
        <source>{n} request</source>
        <translation>{n} Auftrag</translation>
    </message>
    <message>
        <source>{n} requests</source>
        <translation>{n} Aufträge</translation>
    </message>
    <message>
        <source>answers in {time}</source>
        <translation>antwortet in {time}</translation>
    </message>
    <message>
        <source>nothing answered yet</source>
        <translation>noch nichts beantwortet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Your role has nothing to set here: ask an administrator.</source>
        <translation>Ihre Rolle hat hier nichts einzustellen: fragen Sie die Verwaltung.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Looking for the box at {address} …</source>
        <translation>Das Gerät unter {address} wird gesucht …</translation>
    </message>
    <message>
        <source>This window sees the box at {address} for the first time, and another machine could pretend to be it. Go to the box itself and type the line below into its terminal, or ring whoever looks after it: it tells ten words. Go on only if they are the ten words here. You will not be asked again.</source>
        <translation>Dieses Fenster sieht das Gerät unter {address} zum ersten Mal, und eine andere Maschine könnte sich dafür ausgeben. Gehen Sie zum Gerät selbst und tippen Sie die Zeile unten in sein Terminal, oder rufen Sie an, wer es betreut: es nennt zehn Wörter. Weiter nur, wenn es die zehn Wörter hier sind. Sie werden nicht noch einmal gefragt.</translation>
    </message>
    <message>
        <source>The box at {address} shows another certificate than before. That is so after a new installation, or a year. If nobody did that, it may be another machine that wants your password. Go to the box itself and type the line below into its terminal, or ring whoever looks after it: go on only if it tells the ten words here.</source>
        <translation>Das Gerät unter {address} zeigt ein anderes Zertifikat als bisher. So ist es nach einer neuen Installation oder nach einem Jahr. Wenn das niemand getan hat, ist es vielleicht eine andere Maschine, die Ihr Kennwort will. Gehen Sie zum Gerät selbst und tippen Sie die Zeile unten in sein Terminal, oder rufen Sie an, wer es betreut: weiter nur, wenn es die zehn Wörter hier nennt.</translation>
    </message>
    <message>
        <source>The words differ, so this window does not talk with {address}, and no password was sent. Look whether the address is right, and tell whoever looks after the box.</source>
        <translation>Die Wörter sind verschieden; darum spricht dieses Fenster nicht mit {address}, und kein Kennwort wurde gesendet. Sehen Sie nach, ob die Adresse stimmt, und sagen Sie es dem, der das Gerät betreut.</translation>
    </message>
    <message>
        <source>The box at {address} is the one you know. Who are you?</source>
        <translation>Das Gerät unter {address} ist das, das Sie kennen. Wer sind Sie?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Sie sind verschieden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Words of the certificate: {words}</source>
        <translation>Wörter des Zertifikats: {words}</translation>
    </message>
    <message>
        <source>They are the same: trust this box</source>
        <translation>Sie sind gleich: diesem Gerät vertrauen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go to the call</source>
        <translation>Zum Anruf</translation>
    </message>
    <message>
        <source>a guest</source>
        <translation>einem Gast</translation>
    </message>
    <message>
        <source>Your microphone is open.</source>
        <translation>Ihr Mikrofon ist offen.</translation>
    </message>
    <message>
        <source>Your microphone is muted.</source>
        <translation>Ihr Mikrofon ist stumm.</translation>
    </message>
    <message>
        <source>You are talking with {who}.</source>
        <translation>Sie sprechen mit: {who}.</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Nicht mehr stumm</translation>
    </message>
    <message>
        <source>Your voice</source>
        <translation>Ihre Stimme</translation>
    </message>
    <message>
        <source>The guest</source>
        <translation>Der Gast</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>You are talking with the guest. The porter listens, and goes on when you hand back.</source>
        <translation>Sie sprechen mit dem Gast. Der Portier hört zu und macht weiter, wenn Sie zurückgeben.</translation>
    </message>
    <message>
        <source>{name} is talking with the guest.</source>
        <translation>{name} spricht mit dem Gast.</translation>
    </message>
    <message>
        <source>The porter is paused, and goes on by itself after a minute. The guest waits on the line.</source>
        <translation>Der Portier pausiert und macht nach einer Minute von selbst weiter. Der Gast wartet in der Leitung.</translation>
    </message>
    <message>
        <source>You hear both sides. The guest does not notice.</source>
        <translation>Sie hören beide Seiten. Der Gast merkt es nicht.</translation>
    </message>
    <message>
        <source>Nobody is talking to the porter from here.</source>
        <translation>Von hier spricht niemand mit dem Portier.</translation>
    </message>
    <message>
        <source>The porter is being called …</source>
        <translation>Der Portier wird angerufen …</translation>
    </message>
    <message>
        <source>You are talking to the porter.</source>
        <translation>Sie sprechen mit dem Portier.</translation>
    </message>
    <message>
        <source>Hanging up …</source>
        <translation>Es wird aufgelegt …</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Devices and call</source>
        <translation>Geräte und Anruf</translation>
    </message>
    <message>
        <source>Talk to the porter</source>
        <translation>Mit dem Portier sprechen</translation>
    </message>
    <message>
        <source>What you and the porter say appears here.</source>
        <translation>Was Sie und der Portier sagen, steht hier.</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>Ihr Anruf</translation>
    </message>
    <message>
        <source>Call the porter</source>
        <translation>Den Portier anrufen</translation>
    </message>
    <message>
        <source>Talk to it by this machine&apos;s microphone (Ctrl+N)</source>
        <translation>Am Mikrofon dieses Rechners mit ihm sprechen (Strg+N)</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Let the demo guest call</source>
        <translation>Den Beispielgast anrufen lassen</translation>
    </message>
    <message>
        <source>A guest of ours asks five questions; no microphone is needed</source>
        <translation>Ein Gast von uns stellt fünf Fragen; ein Mikrofon braucht es nicht</translation>
    </message>
    <message>
        <source>Microphone and loudspeaker</source>
        <translation>Mikrofon und Lautsprecher</translation>
    </message>
    <message>
        <source>Look for devices again</source>
        <translation>Neue Geräte suchen</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Probe beenden</translation>
    </message>
    <message>
        <source>Look for devices that were plugged in meanwhile</source>
        <translation>Nach Geräten suchen, die inzwischen angeschlossen wurden</translation>
    </message>
    <message>
        <source>Echo check</source>
        <translation>Echoprobe</translation>
    </message>
    <message>
        <source>Plays a tone and listens for it</source>
        <translation>Spielt einen Ton und hört, ob er ankommt</translation>
    </message>
    <message>
        <source>The tone is being played …</source>
        <translation>Der Ton wird gespielt …</translation>
    </message>
    <message>
        <source>Try the microphone</source>
        <translation>Mikrofon probieren</translation>
    </message>
    <message>
        <source>looked up, or changed</source>
        <translation>nachgesehen oder geändert</translation>
    </message>
    <message>
        <source>This call was not recorded. Play shows the words again as they came.</source>
        <translation>Dieser Anruf wurde nicht aufgenommen. Die Wiedergabe zeigt die Worte noch einmal, wie sie kamen.</translation>
    </message>
    <message>
        <source>This call was recorded, and its sound is on the box. Play shows the words again as they came.</source>
        <translation>Dieser Anruf wurde aufgenommen, der Ton liegt auf dem Gerät. Die Wiedergabe zeigt die Worte noch einmal, wie sie kamen.</translation>
    </message>
    <message>
        <source>The box does not say whether this call was recorded. Play shows the words again as they came.</source>
        <translation>Das Gerät sagt nicht, ob dieser Anruf aufgenommen wurde. Die Wiedergabe zeigt die Worte noch einmal, wie sie kamen.</translation>
    </message>
    <message>
        <source>Timeline of the call; the arrow keys move in it</source>
        <translation>Zeitleiste des Anrufs; die Pfeiltasten bewegen sich darin</translation>
    </message>
    <message>
        <source>Guest above, porter below; click for that moment</source>
        <translation>Oben der Gast, unten der Portier; klicken für diesen Moment</translation>
    </message>
    <message>
        <source>something failed</source>
        <translation>etwas ging schief</translation>
    </message>
    <message>
        <source>Play the words again as they came</source>
        <translation>Die Worte noch einmal abspielen, wie sie kamen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Speed {speed}</source>
        <translation>Tempo {speed}</translation>
    </message>
    <message>
        <source>Health: {summary}</source>
        <translation>Zustand: {summary}</translation>
    </message>
    <message>
        <source>The porter: {duty}</source>
        <translation>Der Portier: {duty}</translation>
    </message>
    <message>
        <source>At this window: {name}</source>
        <translation>An diesem Fenster: {name}</translation>
    </message>
    <message>
        <source>In the hotel it is {time}</source>
        <translation>Im Hotel ist es {time}</translation>
    </message>
    <message>
        <source>{n} request to do</source>
        <translation>{n} Auftrag zu erledigen</translation>
    </message>
    <message>
        <source>{n} requests to do</source>
        <translation>{n} Aufträge zu erledigen</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Voices that can be heard now</source>
        <translation>Stimmen, die jetzt zu hören sind</translation>
    </message>
    <message>
        <source>The best comes first. A call is spoken by the first one that knows the guest&apos;s language.</source>
        <translation>Die beste steht oben. Im Anruf spricht die erste, die die Sprache des Gastes kann.</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Hear the voice {name}</source>
        <translation>Die Stimme {name} anhören</translation>
    </message>
    <message>
        <source>No voice can be heard now.</source>
        <translation>Zurzeit ist keine Stimme zu hören.</translation>
    </message>
    <message>
        <source>Reconnecting. The porter goes on without this window.</source>
        <translation>Verbindung wird wiederhergestellt. Der Portier macht ohne dieses Fenster weiter.</translation>
    </message>
    <message>
        <source>Nightporter is not running, so no calls are answered. Start it with: nightporter up</source>
        <translation>Nightporter läuft nicht, also werden keine Anrufe angenommen. Starten mit: nightporter up</translation>
    </message>
    <message>
        <source>The store of calls can&apos;t be used</source>
        <translation>Der Speicher der Anrufe ist nicht benutzbar</translation>
    </message>
    <message>
        <source>Calls that go on are not cut off, and what is said in them is kept. New calls are not answered.</source>
        <translation>Laufende Anrufe werden nicht getrennt, und was gesagt wird, bleibt erhalten. Neue Anrufe werden nicht angenommen.</translation>
    </message>
    <message>
        <source>Ring whoever looks after the box, and read them the line below.</source>
        <translation>Rufen Sie an, wer das Gerät betreut, und lesen Sie die Zeile unten vor.</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <translation>Der Datenträger ist fast voll</translation>
    </message>
    <message>
        <source>Nothing yet. Once it is full, no new call can be stored, and so none is answered.</source>
        <translation>Noch nichts. Ist er voll, kann kein neuer Anruf gespeichert werden, und so wird keiner angenommen.</translation>
    </message>
    <message>
        <source>Have space made on the disk within the next days: old backups and logs first.</source>
        <translation>Lassen Sie in den nächsten Tagen Platz schaffen: zuerst alte Sicherungen und Protokolle.</translation>
    </message>
    <message>
        <source>What happened in calls is stored late</source>
        <translation>Was in Anrufen geschah, wird verspätet gespeichert</translation>
    </message>
    <message>
        <source>Nothing. Conversations and requests show up here later than they should.</source>
        <translation>Nichts. Gespräche und Aufträge erscheinen hier später als sonst.</translation>
    </message>
    <message>
        <source>Wait a few minutes. If it stays so, ring whoever looks after the box.</source>
        <translation>Warten Sie einige Minuten. Bleibt es so, rufen Sie an, wer das Gerät betreut.</translation>
    </message>
    <message>
        <source>The hotel&apos;s own system gives no answer</source>
        <translation>Das Hotelsystem antwortet nicht</translation>
    </message>
    <message>
        <source>The porter tells what it knew a quarter of an hour ago, or that it can&apos;t look it up, and leaves a request.</source>
        <translation>Der Portier sagt, was er vor einer Viertelstunde wusste, oder dass er nicht nachsehen kann, und hinterlässt einen Auftrag.</translation>
    </message>
    <message>
        <source>Look through the requests: bookings may wait there. If it stays so, ring whoever looks after the system.</source>
        <translation>Sehen Sie die Aufträge durch: dort können Buchungen warten. Bleibt es so, rufen Sie an, wer das System betreut.</translation>
    </message>
    <message>
        <source>The line itself is down (livekit-server)</source>
        <translation>Die Leitung selbst ist ausgefallen (livekit-server)</translation>
    </message>
    <message>
        <source>Nobody can be answered. Calls that went on are cut off.</source>
        <translation>Niemandem kann geantwortet werden. Laufende Anrufe sind getrennt.</translation>
    </message>
    <message>
        <source>The porter&apos;s own process is down (worker)</source>
        <translation>Der Prozess des Portiers ist ausgefallen (worker)</translation>
    </message>
    <message>
        <source>New calls wait for it, 45 seconds at most. Calls that go on are not cut off.</source>
        <translation>Neue Anrufe warten darauf, höchstens 45 Sekunden. Laufende werden nicht getrennt.</translation>
    </message>
    <message>
        <source>The recogniser is down (stt)</source>
        <translation>Die Spracherkennung ist ausgefallen (stt)</translation>
    </message>
    <message>
        <source>The porter hears with what is left, or asks guests to say it again.</source>
        <translation>Der Portier hört mit dem, was übrig ist, oder bittet Gäste, es noch einmal zu sagen.</translation>
    </message>
    <message>
        <source>The porter&apos;s voice is down (tts)</source>
        <translation>Die Stimme des Portiers ist ausgefallen (tts)</translation>
    </message>
    <message>
        <source>The porter goes on with another voice, which sounds plainer.</source>
        <translation>Der Portier spricht mit einer anderen Stimme weiter, die schlichter klingt.</translation>
    </message>
    <message>
        <source>The hotel&apos;s own voice is down (zonos)</source>
        <translation>Die eigene Stimme des Hotels ist ausgefallen (zonos)</translation>
    </message>
    <message>
        <source>The porter goes on with another voice.</source>
        <translation>Der Portier spricht mit einer anderen Stimme weiter.</translation>
    </message>
    <message>
        <source>The language model is down (llm)</source>
        <translation>Das Sprachmodell ist ausgefallen (llm)</translation>
    </message>
    <message>
        <source>The porter answers by its own rules: the same facts, in plainer words.</source>
        <translation>Der Portier antwortet nach eigenen Regeln: dieselben Auskünfte, in schlichteren Worten.</translation>
    </message>
    <message>
        <source>The speech door is down (speech)</source>
        <translation>Die Sprachtür ist ausgefallen (speech)</translation>
    </message>
    <message>
        <source>Nothing: no call goes through it. Programs that ask the box to speak or to listen wait.</source>
        <translation>Nichts: kein Anruf geht hindurch. Programme, die das Gerät sprechen oder hören lassen, warten.</translation>
    </message>
    <message>
        <source>A process is down ({name})</source>
        <translation>Ein Prozess ist ausgefallen ({name})</translation>
    </message>
    <message>
        <source>Perhaps nothing. Watch the next call.</source>
        <translation>Vielleicht nichts. Beobachten Sie den nächsten Anruf.</translation>
    </message>
    <message>
        <source>Something is not well</source>
        <translation>Etwas ist nicht in Ordnung</translation>
    </message>
    <message>
        <source>Save the support bundle below, and ring whoever looks after the box.</source>
        <translation>Speichern Sie das Supportpaket unten und rufen Sie an, wer das Gerät betreut.</translation>
    </message>
    <message>
        <source>Nightporter is being ended. If nobody meant to, start it at the box, with: nightporter up</source>
        <translation>Nightporter wird beendet. Hat das niemand gewollt, starten Sie es am Gerät mit: nightporter up</translation>
    </message>
    <message>
        <source>It is being started again by itself; that takes seconds. Nothing to do.</source>
        <translation>Er wird von selbst neu gestartet; das dauert Sekunden. Nichts zu tun.</translation>
    </message>
    <message>
        <source>It is starting. Nothing to do.</source>
        <translation>Er startet. Nichts zu tun.</translation>
    </message>
    <message>
        <source>It has died {n} times. Save the support bundle below, and ring whoever looks after the box.</source>
        <translation>Er ist {n}-mal ausgefallen. Speichern Sie unten das Hilfspaket, und rufen Sie an, wer das Gerät betreut.</translation>
    </message>
    <message>
        <source>Nightporter is not running</source>
        <translation>Nightporter läuft nicht</translation>
    </message>
    <message>
        <source>Nobody is answered.</source>
        <translation>Niemandem wird geantwortet.</translation>
    </message>
    <message>
        <source>Start it at the box, with: nightporter up. Until then let the telephone ring at the desk.</source>
        <translation>Starten Sie es am Gerät mit: nightporter up. Lassen Sie bis dahin das Telefon an der Rezeption klingeln.</translation>
    </message>
    <message>
        <source>This window has lost the box</source>
        <translation>Dieses Fenster hat das Gerät verloren</translation>
    </message>
    <message>
        <source>Most likely nothing: the porter goes on without this window.</source>
        <translation>Höchstwahrscheinlich nichts: der Portier macht ohne dieses Fenster weiter.</translation>
    </message>
    <message>
        <source>Look whether the box is on and the network cable is in. This window comes back by itself.</source>
        <translation>Sehen Sie nach, ob das Gerät an ist und das Netzwerkkabel steckt. Dieses Fenster kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Kein Kontakt</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Not all is well, calls go on</source>
        <translation>Nicht alles in Ordnung, Anrufe gehen weiter</translation>
    </message>
    <message>
        <source>Down: nobody is answered</source>
        <translation>Ausgefallen: niemand wird beantwortet</translation>
    </message>
    <message>
        <source>Porter answers until {time}</source>
        <translation>Portier antwortet bis {time}</translation>
    </message>
    <message>
        <source>Porter off duty until {time}</source>
        <translation>Portier außer Dienst bis {time}</translation>
    </message>
    <message>
        <source>The porter is off duty until {time}. Whoever calls is turned away, so that reception takes the call; calls that have begun are not cut off, and staff can try the porter at any time.</source>
        <translation>Der Portier ist bis {time} außer Dienst. Wer anruft, wird abgewiesen, damit die Rezeption den Anruf annimmt; laufende Anrufe gehen weiter, und das Personal kann den Portier jederzeit ausprobieren.</translation>
    </message>
    <message>
        <source>The appliance does not answer.</source>
        <translation>Das Gerät antwortet nicht.</translation>
    </message>
    <message>
        <source>Hears through {after} now, no longer {before}: {reason}</source>
        <translation>Hört jetzt mit {after}, nicht mehr mit {before}: {reason}</translation>
    </message>
    <message>
        <source>Thinks with {after} now, no longer {before}: {reason}</source>
        <translation>Denkt jetzt mit {after}, nicht mehr mit {before}: {reason}</translation>
    </message>
    <message>
        <source>Speaks with {after} now, no longer {before}: {reason}</source>
        <translation>Spricht jetzt mit {after}, nicht mehr mit {before}: {reason}</translation>
    </message>
    <message>
        <source>{name} paused the porter</source>
        <translation>{name} hat den Portier angehalten</translation>
    </message>
    <message>
        <source>{name} let the porter go on</source>
        <translation>{name} hat den Portier weitermachen lassen</translation>
    </message>
    <message>
        <source>{name} whispered to the porter: “{text}”</source>
        <translation>{name} flüsterte dem Portier zu: „{text}“</translation>
    </message>
    <message>
        <source>{name} had the porter say: “{text}”</source>
        <translation>{name} ließ den Portier sagen: „{text}“</translation>
    </message>
    <message>
        <source>{name} took the call over</source>
        <translation>{name} hat den Anruf übernommen</translation>
    </message>
    <message>
        <source>{name} handed the call back</source>
        <translation>{name} hat den Anruf zurückgegeben</translation>
    </message>
    <message>
        <source>{name} asked for somebody else to speak with the guest: {text}</source>
        <translation>{name} hat darum gebeten, dass jemand anderes mit dem Gast spricht: {text}</translation>
    </message>
    <message>
        <source>{name} listens</source>
        <translation>{name} hört mit</translation>
    </message>
    <message>
        <source>{name} ended the call</source>
        <translation>{name} hat den Anruf beendet</translation>
    </message>
    <message>
        <source>a clerk has the call</source>
        <translation>ein Kollege hat den Anruf</translation>
    </message>
    <message>
        <source>it does not fit to how the call stands</source>
        <translation>es passt nicht zum Stand des Anrufs</translation>
    </message>
    <message>
        <source>the porter can make nothing of it</source>
        <translation>der Portier kann damit nichts anfangen</translation>
    </message>
    <message>
        <source>The porter is silent</source>
        <translation>Der Portier schweigt</translation>
    </message>
    <message>
        <source>The porter goes on</source>
        <translation>Der Portier macht weiter</translation>
    </message>
    <message>
        <source>The pause is over, the porter goes on</source>
        <translation>Die Pause ist vorbei, der Portier macht weiter</translation>
    </message>
    <message>
        <source>{name} talks with the guest</source>
        <translation>{name} spricht mit dem Gast</translation>
    </message>
    <message>
        <source>Nothing is heard of {name}: the porter took the call back and said sorry</source>
        <translation>Von {name} ist nichts zu hören: der Portier hat den Anruf zurückgenommen und sich entschuldigt</translation>
    </message>
    <message>
        <source>Another porter came, who has the call as it stood</source>
        <translation>Ein anderer Portier kam und hat den Anruf, wie er stand</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is good again</source>
        <translation>Die Verbindung des Gastes ist wieder gut</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is poor: words may be lost on the way</source>
        <translation>Die Verbindung des Gastes ist schlecht: unterwegs können Worte verloren gehen</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is lost: nothing arrives from them</source>
        <translation>Die Verbindung des Gastes ist weg: von ihm kommt nichts an</translation>
    </message>
    <message>
        <source>the clerk</source>
        <translation>die Rezeption</translation>
    </message>
    <message>
        <source>The call ended: {reason}</source>
        <translation>Der Anruf ist zu Ende: {reason}</translation>
    </message>
    <message>
        <source>Guests are answered within {target} s</source>
        <translation>Gästen wird in {target} s geantwortet</translation>
    </message>
    <message>
        <source>Their words are there within {target} s</source>
        <translation>Ihre Worte sind in {target} s da</translation>
    </message>
    <message>
        <source>The voice begins within {target} s</source>
        <translation>Die Stimme beginnt in {target} s</translation>
    </message>
    <message>
        <source>A call gets a porter within {target} s</source>
        <translation>Ein Anruf bekommt in {target} s einen Portier</translation>
    </message>
    <message>
        <source>There is a line for every call ({target} at once)</source>
        <translation>Jeder Anruf hat eine Leitung ({target} zugleich)</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>load {load} on {n} cores</source>
        <translation>Last {load} auf {n} Kernen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>no calls yet</source>
        <translation>noch keine Anrufe</translation>
    </message>
    <message>
        <source>{shares} (goal {goal})</source>
        <translation>{shares} (Ziel {goal})</translation>
    </message>
    <message>
        <source>{used} of {whole} GB</source>
        <translation>{used} von {whole} GB</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Sprechen</translation>
    </message>
    <message>
        <source>Needs somebody now</source>
        <translation>Braucht jetzt jemanden</translation>
    </message>
    <message>
        <source>Wake-up calls</source>
        <translation>Weckrufe</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>niemand hat es</translation>
    </message>
    <message>
        <source>done by you</source>
        <translation>von Ihnen erledigt</translation>
    </message>
    <message>
        <source>{name} has it</source>
        <translation>{name} hat es</translation>
    </message>
    <message>
        <source>You have it</source>
        <translation>Sie haben es</translation>
    </message>
    <message>
        <source>done by {name}</source>
        <translation>erledigt von {name}</translation>
    </message>
    <message>
        <source>taken back by the guest</source>
        <translation>vom Gast zurückgenommen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>The porter</source>
        <translation>Der Portier</translation>
    </message>
    <message>
        <source>The house</source>
        <translation>Das Haus</translation>
    </message>
    <message>
        <source>Telephone, as it is spoken</source>
        <translation>Telefon, wie es gesprochen wird</translation>
    </message>
    <message>
        <source>Emergency number, as it is spoken</source>
        <translation>Notrufnummer, wie sie gesprochen wird</translation>
    </message>
    <message>
        <source>Check-in, as it is spoken</source>
        <translation>Anreise, wie sie gesprochen wird</translation>
    </message>
    <message>
        <source>Check-out, as it is spoken</source>
        <translation>Abreise, wie sie gesprochen wird</translation>
    </message>
    <message>
        <source>Currency, as it is spoken</source>
        <translation>Währung, wie sie gesprochen wird</translation>
    </message>
    <message>
        <source>Currency, three letters</source>
        <translation>Währung, drei Buchstaben</translation>
    </message>
    <message>
        <source>Time zone, like Europe/London</source>
        <translation>Zeitzone, wie Europe/London</translation>
    </message>
    <message>
        <source>What the porter may do by itself</source>
        <translation>Was der Portier selbst tun darf</translation>
    </message>
    <message>
        <source>It books, changes and cancels</source>
        <translation>Er bucht, ändert und storniert</translation>
    </message>
    <message>
        <source>Nights at most</source>
        <translation>Nächte höchstens</translation>
    </message>
    <message>
        <source>Days ahead at most</source>
        <translation>Tage im Voraus höchstens</translation>
    </message>
    <message>
        <source>Rooms in one call at most</source>
        <translation>Zimmer je Anruf höchstens</translation>
    </message>
    <message>
        <source>Days before arrival until which cancelling is free</source>
        <translation>Tage vor der Anreise, bis zu denen das Stornieren kostenlos ist</translation>
    </message>
    <message>
        <source>and until the hour</source>
        <translation>und bis zur Stunde</translation>
    </message>
    <message>
        <source>The same, as it is said</source>
        <translation>Dasselbe, wie es gesagt wird</translation>
    </message>
    <message>
        <source>What a guest in danger is told first</source>
        <translation>Was ein Gast in Gefahr zuerst hört</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Feuer</translation>
    </message>
    <message>
        <source>Somebody is ill or hurt</source>
        <translation>Jemand ist krank oder verletzt</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Verbrechen</translation>
    </message>
    <message>
        <source>An intruder</source>
        <translation>Ein Eindringling</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Days until it runs out</source>
        <translation>Tage bis zum Ablauf</translation>
    </message>
    <message>
        <source>Hours of the porter</source>
        <translation>Zeiten des Portiers</translation>
    </message>
    <message>
        <source>Days that calls are kept</source>
        <translation>Tage, die Anrufe aufbewahrt werden</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>Both work: the tone was heard after {ms} ms.</source>
        <translation>Beide gehen: der Ton war nach {ms} ms zu hören.</translation>
    </message>
    <message>
        <source>The microphone hears the headphones after {ms} ms: turn them down, or choose the loudspeaker.</source>
        <translation>Das Mikrofon hört den Kopfhörer nach {ms} ms: leiser stellen, oder den Lautsprecher wählen.</translation>
    </message>
    <message>
        <source>The tone was not heard. Turn the loudspeaker up, or choose another one; did you hear it?</source>
        <translation>Der Ton war nicht zu hören. Stellen Sie den Lautsprecher lauter, oder wählen Sie einen anderen; haben Sie ihn gehört?</translation>
    </message>
    <message>
        <source>Good: the microphone does not hear the headphones.</source>
        <translation>Gut: das Mikrofon hört den Kopfhörer nicht.</translation>
    </message>
    <message>
        <source>The microphone gives pure silence: it is muted, or this program may not use it. See the sound settings.</source>
        <translation>Das Mikrofon liefert völlige Stille: es ist stumm, oder dieses Programm darf es nicht benutzen. Sehen Sie in die Toneinstellungen.</translation>
    </message>
    <message>
        <source>This machine has no microphone. Plug one in, and look again.</source>
        <translation>Dieser Rechner hat kein Mikrofon. Schließen Sie eines an, und suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>This machine has no loudspeaker. Plug one in, and look again.</source>
        <translation>Dieser Rechner hat keinen Lautsprecher. Schließen Sie einen an, und suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Sound is in use. What was plugged in meanwhile is found when nobody here listens or talks.</source>
        <translation>Der Ton wird gerade gebraucht. Was inzwischen angeschlossen wurde, wird gefunden, wenn hier niemand mehr mithört oder spricht.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Mithören</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Flüstern</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Hear both sides; the guest does not notice</source>
        <translation>Beide Seiten hören; der Gast merkt es nicht</translation>
    </message>
    <message>
        <source>Only the porter reads it, and minds it in what it says; the guest hears nothing of it</source>
        <translation>Nur der Portier liest es und richtet sich danach; der Gast hört nichts davon</translation>
    </message>
    <message>
        <source>The porter says this to the guest now</source>
        <translation>Der Portier sagt dies jetzt dem Gast</translation>
    </message>
    <message>
        <source>The porter asks the guest to hold the line, and is silent for a minute at most</source>
        <translation>Der Portier bittet den Gast um Geduld und schweigt höchstens eine Minute</translation>
    </message>
    <message>
        <source>The porter thanks the guest for waiting, and goes on</source>
        <translation>Der Portier dankt dem Gast fürs Warten und macht weiter</translation>
    </message>
    <message>
        <source>The porter stops, and you talk with the guest</source>
        <translation>Der Portier hört auf, und Sie sprechen mit dem Gast</translation>
    </message>
    <message>
        <source>The porter goes on, and knows what was said meanwhile</source>
        <translation>Der Portier macht weiter und weiß, was inzwischen gesagt wurde</translation>
    </message>
    <message>
        <source>Staff get an urgent request to speak with the guest; where the porter has the call, it tells the guest</source>
        <translation>Das Personal bekommt die dringende Bitte, mit dem Gast zu sprechen; hat der Portier den Anruf, sagt er es dem Gast</translation>
    </message>
    <message>
        <source>What shall the porter know? In the language of the call. For example: {example}</source>
        <translation>Was soll der Portier wissen? In der Sprache des Anrufs. Zum Beispiel: {example}</translation>
    </message>
    <message>
        <source>What shall the porter say?</source>
        <translation>Was soll der Portier sagen?</translation>
    </message>
    <message>
        <source>Who shall speak with the guest? For example: the duty manager</source>
        <translation>Wer soll mit dem Gast sprechen? Zum Beispiel: the duty manager</translation>
    </message>
    <message>
        <source>The porter stops at once, and the guest is told that a colleague takes over. Talk with them?</source>
        <translation>Der Portier hört sofort auf, und der Gast erfährt, dass ein Mitarbeiter übernimmt. Mit ihm sprechen?</translation>
    </message>
    <message>
        <source>The call ends at once, in the middle of what is being said. End it?</source>
        <translation>Der Anruf endet sofort, mitten im Gesagten. Beenden?</translation>
    </message>
    <message>
        <source>Your connection is poor: the guest may not hear every word, or you theirs.</source>
        <translation>Ihre Verbindung ist schlecht: der Gast hört vielleicht nicht jedes Wort, oder Sie nicht seine.</translation>
    </message>
    <message>
        <source>Your connection is lost. If it does not come back in a few seconds, the porter takes the call back and says sorry.</source>
        <translation>Ihre Verbindung ist weg. Kommt sie nicht in wenigen Sekunden wieder, nimmt der Portier den Anruf zurück und entschuldigt sich.</translation>
    </message>
    <message>
        <source>Your role may not do this: ask an administrator.</source>
        <translation>Ihre Rolle darf das nicht: fragen Sie die Verwaltung.</translation>
    </message>
    <message>
        <source>Nobody has answered yet.</source>
        <translation>Noch hat niemand geantwortet.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>{name} has this call.</source>
        <translation>{name} hat diesen Anruf.</translation>
    </message>
    <message>
        <source>You are talking with another guest: hand that call back first.</source>
        <translation>Sie sprechen mit einem anderen Gast: geben Sie zuerst jenen Anruf zurück.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>brain</source>
        <translation>Hirn</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>playout</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>until the words were there</source>
        <translation>bis die Worte da waren</translation>
    </message>
    <message>
        <source>until the turn was judged over</source>
        <translation>bis entschieden war, dass der Gast fertig ist</translation>
    </message>
    <message>
        <source>until the reply began</source>
        <translation>bis die Antwort begann</translation>
    </message>
    <message>
        <source>until what it needs was looked up or done</source>
        <translation>bis nachgesehen oder erledigt war, was sie braucht</translation>
    </message>
    <message>
        <source>until the voice was ready</source>
        <translation>bis die Stimme bereit war</translation>
    </message>
    <message>
        <source>until its first sound was sent</source>
        <translation>bis ihr erster Laut gesendet war</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>vorbereitet</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>aufbewahrt</translation>
    </message>
    <message>
        <source>It came late: the guest waited for {what}.</source>
        <translation>Sie kam spät: Der Gast wartete auf: {what}.</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Probeanruf</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Wake-up call</source>
        <translation>Weckruf</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Housekeeping</source>
        <translation>Etage</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservierung</translation>
    </message>
    <message>
        <source>Wants a person</source>
        <translation>Will jemanden sprechen</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Lärm</translation>
    </message>
    <message>
        <source>Lost property</source>
        <translation>Fundsache</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>Spa</source>
        <translation>Spa</translation>
    </message>
    <message>
        <source>Luggage</source>
        <translation>Gepäck</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Fahrt</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>age in seconds</source>
        <translation>Alter in Sekunden</translation>
    </message>
    <message>
        <source>Porter listens</source>
        <translation>Portier hört zu</translation>
    </message>
    <message>
        <source>Porter thinks</source>
        <translation>Portier denkt</translation>
    </message>
    <message>
        <source>Porter speaks</source>
        <translation>Portier spricht</translation>
    </message>
    <message>
        <source>Porter paused</source>
        <translation>Portier angehalten</translation>
    </message>
    <message>
        <source>arrival</source>
        <translation>Anreise</translation>
    </message>
    <message>
        <source>at</source>
        <translation>um</translation>
    </message>
    <message>
        <source>tries left</source>
        <translation>verbleibende Versuche</translation>
    </message>
    <message>
        <source>besides the one before</source>
        <translation>neben dem vorigen</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>gebucht</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>absagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>changes an earlier one</source>
        <translation>ändert einen früheren</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>danger</source>
        <translation>Gefahr</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>departure</source>
        <translation>Abreise</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr dazu</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>what went wrong</source>
        <translation>was schiefging</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>free to cancel</source>
        <translation>kostenlos stornierbar</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>statt</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>left for staff</source>
        <translation>für das Personal</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>a night</source>
        <translation>pro Nacht</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>Nächte</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>notiert</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>price told</source>
        <translation>genannter Preis</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>reservation</source>
        <translation>Reservierung</translation>
    </message>
    <message>
        <source>room</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>room type</source>
        <translation>Zimmertyp</translation>
    </message>
    <message>
        <source>said</source>
        <translation>gesagt</translation>
    </message>
    <message>
        <source>how well it fits</source>
        <translation>wie gut es passt</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>Schlafplätze</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>gesprochen</translation>
    </message>
    <message>
        <source>somebody is there</source>
        <translation>jemand ist da</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>total</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>shown to be theirs</source>
        <translation>als eigene nachgewiesen</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>was zu tun ist</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>something was wrong with it</source>
        <translation>etwas daran war falsch</translation>
    </message>
    <message>
        <source>the hotel&apos;s system can&apos;t be asked</source>
        <translation>das Hotelsystem ist nicht erreichbar</translation>
    </message>
    <message>
        <source>it has not started</source>
        <translation>es läuft nicht</translation>
    </message>
    <message>
        <source>the system&apos;s sound refuses it</source>
        <translation>das Tonsystem lehnt es ab</translation>
    </message>
    <message>
        <source>it has no channel for this</source>
        <translation>es hat keinen Kanal dafür</translation>
    </message>
    <message>
        <source>it does not know 48 kHz</source>
        <translation>es beherrscht 48 kHz nicht</translation>
    </message>
    <message>
        <source>there is no such device</source>
        <translation>dieses Gerät gibt es nicht</translation>
    </message>
    <message>
        <source>it does not know 16 bit sound</source>
        <translation>es beherrscht keinen 16-Bit-Ton</translation>
    </message>
    <message>
        <source>the devices don&apos;t go together</source>
        <translation>die Geräte passen nicht zusammen</translation>
    </message>
    <message>
        <source>the memory is full</source>
        <translation>der Speicher ist voll</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>es dauerte zu lange</translation>
    </message>
    <message>
        <source>the device is not free</source>
        <translation>das Gerät ist nicht frei</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>ein Grund wurde nicht genannt</translation>
    </message>
    <message>
        <source>PortAudio&apos;s error {number}</source>
        <translation>Fehler {number} von PortAudio</translation>
    </message>
    <message>
        <source>nobody knows whether it was done</source>
        <translation>niemand weiß, ob es geschehen ist</translation>
    </message>
    <message>
        <source>it could not be done</source>
        <translation>es war nicht möglich</translation>
    </message>
    <message>
        <source>no such room is free</source>
        <translation>kein solches Zimmer ist frei</translation>
    </message>
    <message>
        <source>the price is another one now</source>
        <translation>der Preis ist jetzt ein anderer</translation>
    </message>
    <message>
        <source>they have not shown that it is theirs</source>
        <translation>nicht gezeigt, dass es ihre ist</translation>
    </message>
    <message>
        <source>no longer free of charge</source>
        <translation>nicht mehr kostenlos</translation>
    </message>
    <message>
        <source>the porter may not do it</source>
        <translation>der Portier darf es nicht</translation>
    </message>
    <message>
        <source>too many guests for the room</source>
        <translation>zu viele Gäste für das Zimmer</translation>
    </message>
    <message>
        <source>there is no such room type</source>
        <translation>diesen Zimmertyp gibt es nicht</translation>
    </message>
    <message>
        <source>closed then</source>
        <translation>dann geschlossen</translation>
    </message>
    <message>
        <source>nothing was found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>in the house</source>
        <translation>im Haus</translation>
    </message>
    <message>
        <source>departed</source>
        <translation>abgereist</translation>
    </message>
    <message>
        <source>own rules</source>
        <translation>eigene Regeln</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Erbeten</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Wird verbunden</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Left a request</source>
        <translation>Auftrag hinterlassen</translation>
    </message>
    <message>
        <source>Needed staff</source>
        <translation>Brauchte Personal</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation>Nichts gesagt</translation>
    </message>
    <message>
        <source>good line</source>
        <translation>gute Leitung</translation>
    </message>
    <message>
        <source>fair line</source>
        <translation>mäßige Leitung</translation>
    </message>
    <message>
        <source>poor line</source>
        <translation>schlechte Leitung</translation>
    </message>
    <message>
        <source>guest&apos;s connection is poor</source>
        <translation>Verbindung des Gastes schlecht</translation>
    </message>
    <message>
        <source>guest&apos;s connection is lost</source>
        <translation>Verbindung des Gastes weg</translation>
    </message>
    <message>
        <source>Hears: {tier}</source>
        <translation>Hört: {tier}</translation>
    </message>
    <message>
        <source>Thinks: {tier}</source>
        <translation>Denkt: {tier}</translation>
    </message>
    <message>
        <source>Speaks: {tier}</source>
        <translation>Spricht: {tier}</translation>
    </message>
    <message>
        <source>Hears</source>
        <translation>Hört</translation>
    </message>
    <message>
        <source>Thinks</source>
        <translation>Denkt</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>starting again soon</source>
        <translation>startet bald wieder</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Line (livekit-server)</source>
        <translation>Leitung (livekit-server)</translation>
    </message>
    <message>
        <source>Telephone line (livekit-sip)</source>
        <translation>Telefonleitung (livekit-sip)</translation>
    </message>
    <message>
        <source>Language model (llm)</source>
        <translation>Sprachmodell (llm)</translation>
    </message>
    <message>
        <source>Telephone line&apos;s memory (redis-server)</source>
        <translation>Gedächtnis der Telefonleitung (redis-server)</translation>
    </message>
    <message>
        <source>Speech door (speech)</source>
        <translation>Sprachtür (speech)</translation>
    </message>
    <message>
        <source>Recogniser (stt)</source>
        <translation>Erkenner (stt)</translation>
    </message>
    <message>
        <source>Voice (tts)</source>
        <translation>Stimme (tts)</translation>
    </message>
    <message>
        <source>Porter (worker)</source>
        <translation>Portier (worker)</translation>
    </message>
    <message>
        <source>Hotel&apos;s own voice (zonos)</source>
        <translation>Eigene Stimme des Hotels (zonos)</translation>
    </message>
    <message>
        <source>Events of calls</source>
        <translation>Ereignisse der Anrufe</translation>
    </message>
    <message>
        <source>Hotel&apos;s own system</source>
        <translation>System des Hotels</translation>
    </message>
    <message>
        <source>Store of calls</source>
        <translation>Speicher der Anrufe</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>{who} wants a person: {why}</source>
        <translation>{who} will jemanden sprechen: {why}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
    <message>
        <source>{day}/{month}/{year}</source>
        <translation>{day}.{month}.{year}</translation>
    </message>
    <message>
        <source>Unknown guest</source>
        <translation>Unbekannter Gast</translation>
    </message>
    <message>
        <source>Room {number}</source>
        <translation>Zimmer {number}</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translation>Braucht jemanden</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} T. {hours} Std.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>in {time}</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>vor {time}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>{weekday} {day}/{month}</source>
        <translation>{weekday}, {day}.{month}.</translation>
    </message>
    <message>
        <source>{n} turn</source>
        <translation>{n} Redebeitrag</translation>
    </message>
    <message>
        <source>{n} turns</source>
        <translation>{n} Redebeiträge</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The box can&apos;t be reached. The porter takes the call back by itself in 5 seconds.</source>
        <translation>Das Gerät ist nicht zu erreichen. Der Portier nimmt den Anruf in 5 Sekunden selbst zurück.</translation>
    </message>
    <message>
        <source>The support bundle was not saved: {why}</source>
        <translation>Das Hilfspaket wurde nicht gespeichert: {why}</translation>
    </message>
    <message>
        <source>The support bundle is in {path}.</source>
        <translation>Das Hilfspaket liegt in {path}.</translation>
    </message>
    <message>
        <source>Set in the environment of the box, and can only be changed there.</source>
        <translation>In der Umgebung des Geräts gesetzt und nur dort zu ändern.</translation>
    </message>
    <message>
        <source>Set in settings.toml of the box, and can only be changed there.</source>
        <translation>In settings.toml des Geräts gesetzt und nur dort zu ändern.</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation>Tag und Nacht</translation>
    </message>
    <message>
        <source>Edge, Microsoft&apos;s voices, may speak</source>
        <translation>Edge, die Stimmen von Microsoft, darf sprechen</translation>
    </message>
    <message>
        <source>The porter answers from</source>
        <translation>Der Portier antwortet von</translation>
    </message>
    <message>
        <source>The porter answers until</source>
        <translation>Der Portier antwortet bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>When the porter answers</source>
        <translation>Wann der Portier antwortet</translation>
    </message>
    <message>
        <source>By the hotel&apos;s clock. Outside these hours calls are turned away, so that reception can take them; calls that have begun are not cut off, and staff can always try the porter.</source>
        <translation>Nach der Uhr des Hotels. Außerhalb dieser Zeit werden Anrufe abgewiesen, damit die Rezeption sie annehmen kann; laufende Anrufe gehen weiter, und das Personal kann den Portier immer ausprobieren.</translation>
    </message>
    <message>
        <source>Days for which calls are kept</source>
        <translation>Tage, für die Anrufe aufbewahrt werden</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Older ones are erased every night with all that was said in them. 0 keeps them for ever.</source>
        <translation>Ältere werden jede Nacht gelöscht, mit allem, was darin gesagt wurde. 0 bewahrt sie für immer auf.</translation>
    </message>
    <message>
        <source>How long calls are kept</source>
        <translation>Wie lange Anrufe aufbewahrt werden</translation>
    </message>
    <message>
        <source>They sound well and speak many languages. What the porter says is sent to Microsoft for it, guests&apos; names among it. Once it is forbidden, this box&apos;s own voices speak from the next sentence on.</source>
        <translation>Sie klingen gut und sprechen viele Sprachen. Was der Portier sagt, wird dafür an Microsoft gesendet, auch Namen von Gästen. Ist es verboten, sprechen ab dem nächsten Satz die Stimmen dieses Geräts.</translation>
    </message>
    <message>
        <source>What may leave the house</source>
        <translation>Was das Haus verlassen darf</translation>
    </message>
    <message>
        <source>the sound system does not answer: {reason}</source>
        <translation>Das Tonsystem antwortet nicht: {reason}</translation>
    </message>
    <message>
        <source>this machine has no sound card: plug in a headset or a loudspeaker, and look again</source>
        <translation>Dieser Rechner hat keine Soundkarte: schließen Sie ein Headset oder einen Lautsprecher an und suchen Sie erneut</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>device {number} is no {what}; see the list with: nightporter mic --list</source>
        <translation>Gerät {number} ist nicht als {what} zu benutzen; die Liste zeigt: nightporter mic --list</translation>
    </message>
    <message>
        <source>this machine has no {what}</source>
        <translation>An diesem Rechner fehlt: {what}</translation>
    </message>
    <message>
        <source>the microphone gives no sound any more: is it still plugged in?</source>
        <translation>das Mikrofon liefert keinen Ton mehr: ist es noch eingesteckt?</translation>
    </message>
    <message>
        <source>the sound device can&apos;t be opened: {reason}. Is another program using it?</source>
        <translation>Das Tongerät lässt sich nicht öffnen: {reason}. Benutzt es ein anderes Programm?</translation>
    </message>
    <message>
        <source>{device} is not plugged in any more</source>
        <translation>{device} ist nicht mehr angeschlossen</translation>
    </message>
    <message>
        <source>PortAudio is missing, so no sound card can be used; install libportaudio2</source>
        <translation>PortAudio fehlt, daher ist keine Soundkarte zu benutzen; installieren Sie libportaudio2</translation>
    </message>
    <message>
        <source>no voice is installed that the guest could speak with</source>
        <translation>Es ist keine Stimme installiert, mit der der Gast sprechen könnte</translation>
    </message>
    <message>
        <source>This call can&apos;t be shown: {reason}</source>
        <translation>Dieser Anruf lässt sich nicht zeigen: {reason}</translation>
    </message>
    <message>
        <source>what this desktop trusts can&apos;t be kept in {file}: {why}</source>
        <translation>was dieser Rechner für vertrauenswürdig hält, kann nicht in {file} gespeichert werden: {why}</translation>
    </message>
    <message>
        <source>the box at {address} shows another certificate than before</source>
        <translation>Das Gerät unter {address} zeigt ein anderes Zertifikat als zuvor</translation>
    </message>
    <message>
        <source>the address must look like {example}, not {address}</source>
        <translation>die Adresse muss aussehen wie {example}, nicht wie {address}</translation>
    </message>
    <message>
        <source>nothing answers at {address}: is the box on, and the address right?</source>
        <translation>Unter {address} antwortet nichts: ist das Gerät an und die Adresse richtig?</translation>
    </message>
    <message>
        <source>sign in to this box</source>
        <translation>Melden Sie sich an diesem Gerät an</translation>
    </message>
    <message>
        <source>your sign-in has run out: sign in again</source>
        <translation>Ihre Anmeldung ist abgelaufen: melden Sie sich wieder an</translation>
    </message>
    <message>
        <source>this box is not trusted yet</source>
        <translation>Diesem Gerät wird noch nicht vertraut</translation>
    </message>
    <message>
        <source>the box at {address} does not answer</source>
        <translation>Das Gerät unter {address} antwortet nicht</translation>
    </message>
    <message>
        <source>{address} is no Nightporter that this version can talk to</source>
        <translation>{address} ist kein Nightporter, mit dem diese Version sprechen kann</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Rezeption</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>guest left</source>
        <translation>Gast hat aufgelegt</translation>
    </message>
    <message>
        <source>guest said goodbye</source>
        <translation>Gast hat sich verabschiedet</translation>
    </message>
    <message>
        <source>guest was silent</source>
        <translation>Gast hat geschwiegen</translation>
    </message>
    <message>
        <source>nobody joined</source>
        <translation>niemand kam in die Leitung</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>shut down</source>
        <translation>heruntergefahren</translation>
    </message>
    <message>
        <source>ended over the API</source>
        <translation>von einem Programm beendet</translation>
    </message>
    <message>
        <source>its room vanished</source>
        <translation>die Leitung ist verschwunden</translation>
    </message>
    <message>
        <source>Nightporter was restarted</source>
        <translation>Nightporter wurde neu gestartet</translation>
    </message>
    <message>
        <source>it was being ended</source>
        <translation>er wurde gerade beendet</translation>
    </message>
    <message>
        <source>no sign of life for hours</source>
        <translation>seit Stunden kein Lebenszeichen</translation>
    </message>
    <message>
        <source>the porter could not begin</source>
        <translation>der Portier konnte nicht beginnen</translation>
    </message>
    <message>
        <source>the porter could not be brought back</source>
        <translation>der Portier konnte nicht zurückgeholt werden</translation>
    </message>
    <message>
        <source>no way to answer: nothing recognised the guest&apos;s words</source>
        <translation>keine Antwort möglich: nichts erkannte die Worte des Gastes</translation>
    </message>
    <message>
        <source>no way to answer: the porter had no answer</source>
        <translation>keine Antwort möglich: der Portier wusste keine</translation>
    </message>
    <message>
        <source>no way to answer: the hotel&apos;s system gave none</source>
        <translation>keine Antwort möglich: das Hotelsystem gab keine</translation>
    </message>
    <message>
        <source>no way to answer: every voice failed</source>
        <translation>keine Antwort möglich: jede Stimme versagte</translation>
    </message>
    <message>
        <source>could not be started: {why}</source>
        <translation>konnte nicht beginnen: {why}</translation>
    </message>
    <message>
        <source>healthy again</source>
        <translation>wieder in Ordnung</translation>
    </message>
    <message>
        <source>left alone, it failed before</source>
        <translation>ausgelassen, weil schon ausgefallen</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort zur rechten Zeit</translation>
    </message>
    <message>
        <source>nothing came of it</source>
        <translation>es kam nichts</translation>
    </message>
    <message>
        <source>what came of it was no speech</source>
        <translation>was kam, war keine Sprache</translation>
    </message>
    <message>
        <source>it can&apos;t be reached</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>it does not know the language</source>
        <translation>kann die Sprache nicht</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>ended by {name}</source>
        <translation>beendet von {name}</translation>
    </message>
    <message>
        <source>Nightporter was restarted while {name} had the call</source>
        <translation>Nightporter wurde neu gestartet, während {name} den Anruf hatte</translation>
    </message>
    <message>
        <source>Nightporter does not answer at {address}; start it with: nightporter up</source>
        <translation>Nightporter antwortet nicht auf {address}; starten mit: nightporter up</translation>
    </message>
    <message>
        <source>the box does not accept this key</source>
        <translation>die Box nimmt diesen Schlüssel nicht an</translation>
    </message>
    <message>
        <source>the box gave an answer that this version can&apos;t read: {why}</source>
        <translation>die Box gab eine Antwort, die diese Version nicht lesen kann: {why}</translation>
    </message>
    <message>
        <source>the box sent an event that this version can&apos;t read: {why}</source>
        <translation>die Box sandte ein Ereignis, das diese Version nicht lesen kann: {why}</translation>
    </message>
    <message>
        <source>the box answered {status} to {path}</source>
        <translation>die Box antwortete {status} auf {path}</translation>
    </message>
    <message>
        <source>Nightporter is not running; start it with: nightporter up</source>
        <translation>Nightporter läuft nicht; starten mit: nightporter up</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read ({why}); start Nightporter again with: nightporter up</source>
        <translation>{file} kann nicht gelesen werden ({why}); Nightporter neu starten mit: nightporter up</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>the key file {file} can&apos;t be read: {why}</source>
        <translation>die Schlüsseldatei {file} kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>the key file {file} is empty</source>
        <translation>die Schlüsseldatei {file} ist leer</translation>
    </message>
    <message>
        <source>the box sent speech that can&apos;t be read</source>
        <translation>die Box sandte Sprache, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>the box sent speech that is not 16-bit mono</source>
        <translation>die Box sandte Sprache, die nicht 16 Bit mono ist</translation>
    </message>
    <message>
        <source>the line was closed before all was said</source>
        <translation>die Leitung wurde geschlossen, bevor alles gesagt war</translation>
    </message>
    <message>
        <source>the line broke: {why}</source>
        <translation>die Leitung brach ab: {why}</translation>
    </message>
    <message>
        <source>the call could not be joined: {why}</source>
        <translation>dem Anruf konnte nicht beigetreten werden: {why}</translation>
    </message>
    <message>
        <source>the call in {room} is over already</source>
        <translation>der Anruf in {room} ist schon vorbei</translation>
    </message>
    <message>
        <source>there is no API key {key}</source>
        <translation>es gibt keinen API-Schlüssel {key}</translation>
    </message>
    <message>
        <source>the call {call} is over; nobody can step in any more</source>
        <translation>der Anruf {call} ist vorbei; niemand kann mehr eingreifen</translation>
    </message>
    <message>
        <source>the call has no room yet, or none any more</source>
        <translation>der Anruf hat noch keinen Raum oder keinen mehr</translation>
    </message>
    <message>
        <source>there is no call {call}</source>
        <translation>es gibt keinen Anruf {call}</translation>
    </message>
    <message>
        <source>No clerk has this call.</source>
        <translation>Niemand vom Personal hat diesen Anruf.</translation>
    </message>
    <message>
        <source>The porter is not paused.</source>
        <translation>Der Portier ist nicht angehalten.</translation>
    </message>
    <message>
        <source>The porter is paused already.</source>
        <translation>Der Portier ist schon angehalten.</translation>
    </message>
    <message>
        <source>the night porter answers from {opens} to {closes}; until then the hotel&apos;s own staff do</source>
        <translation>der Nachtportier antwortet von {opens} bis {closes}; bis dahin tut es das Personal des Hotels</translation>
    </message>
    <message>
        <source>this needs a key: send `Authorization: Bearer &lt;key&gt;`</source>
        <translation>dazu braucht es einen Schlüssel: `Authorization: Bearer &lt;key&gt;`</translation>
    </message>
    <message>
        <source>this key has run out: ask an administrator for a new one</source>
        <translation>dieser Schlüssel ist abgelaufen: einen Administrator um einen neuen bitten</translation>
    </message>
    <message>
        <source>this key is not known here</source>
        <translation>dieser Schlüssel ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>all {lines} lines are busy; try again in a moment</source>
        <translation>alle {lines} Leitungen sind belegt; gleich noch einmal versuchen</translation>
    </message>
    <message>
        <source>LiveKit can&apos;t be reached; it is being restarted</source>
        <translation>LiveKit ist nicht erreichbar; es wird neu gestartet</translation>
    </message>
    <message>
        <source>LiveKit made no room in {tries} tries</source>
        <translation>LiveKit hat in {tries} Versuchen keinen Raum geöffnet</translation>
    </message>
    <message>
        <source>{name} ({role}) may not do this ({action})</source>
        <translation>{name} ({role}) darf das nicht ({action})</translation>
    </message>
    <message>
        <source>nothing was saved: {file} can&apos;t be written: {why}</source>
        <translation>nichts wurde gespeichert: {file} kann nicht geschrieben werden: {why}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>the old password is wrong, or this is a key, which has none</source>
        <translation>das alte Kennwort ist falsch, oder dies ist ein Schlüssel, der keines hat</translation>
    </message>
    <message>
        <source>the name or the password is wrong</source>
        <translation>Name oder Kennwort ist falsch</translation>
    </message>
    <message>
        <source>no porter is in the call just now</source>
        <translation>gerade ist kein Portier in dem Anruf</translation>
    </message>
    <message>
        <source>the porter of this call did not answer in {seconds} s</source>
        <translation>der Portier dieses Anrufs hat {seconds} s lang nicht geantwortet</translation>
    </message>
    <message>
        <source>this refresh token is not known here: sign in again</source>
        <translation>diese Anmeldung ist hier nicht bekannt: neu anmelden</translation>
    </message>
    <message>
        <source>this refresh token was used before, so the sign-in was ended: sign in again</source>
        <translation>diese Anmeldung wurde schon einmal verwendet und deshalb beendet: neu anmelden</translation>
    </message>
    <message>
        <source>The call is over ({detail})</source>
        <translation>Der Anruf ist vorbei ({detail})</translation>
    </message>
    <message>
        <source>The box does not know who asks: sign in again ({detail})</source>
        <translation>Die Box weiß nicht, wer fragt: neu anmelden ({detail})</translation>
    </message>
    <message>
        <source>What is there stands against it ({detail})</source>
        <translation>Was da ist, steht dem entgegen ({detail})</translation>
    </message>
    <message>
        <source>You may not do this; an administrator can allow it ({detail})</source>
        <translation>Sie dürfen das nicht; ein Administrator kann es erlauben ({detail})</translation>
    </message>
    <message>
        <source>A colleague has this call ({detail})</source>
        <translation>Jemand anderes hat diesen Anruf ({detail})</translation>
    </message>
    <message>
        <source>Something in it is not as it should be: {detail}</source>
        <translation>Etwas darin ist nicht, wie es sein soll: {detail}</translation>
    </message>
    <message>
        <source>All lines are busy; try again in a moment ({detail})</source>
        <translation>Alle Leitungen sind belegt; gleich noch einmal versuchen ({detail})</translation>
    </message>
    <message>
        <source>The line is being restarted; try again in some seconds ({detail})</source>
        <translation>Die Leitung wird neu gestartet; in einigen Sekunden noch einmal versuchen ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t read what this window sent ({detail})</source>
        <translation>Die Box kann nicht lesen, was dieses Fenster gesendet hat ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t do this: it is another version than this window ({detail})</source>
        <translation>Die Box kann das nicht: sie ist eine andere Version als dieses Fenster ({detail})</translation>
    </message>
    <message>
        <source>It is not there any more ({detail})</source>
        <translation>Das gibt es nicht mehr ({detail})</translation>
    </message>
    <message>
        <source>The porter does not answer at this hour ({detail})</source>
        <translation>Der Portier antwortet um diese Zeit nicht ({detail})</translation>
    </message>
    <message>
        <source>The porter of this call can&apos;t be asked now; try again in some seconds ({detail})</source>
        <translation>Der Portier dieses Anrufs kann gerade nicht gefragt werden; in einigen Sekunden noch einmal versuchen ({detail})</translation>
    </message>
    <message>
        <source>No voice or no recogniser answers ({detail})</source>
        <translation>Keine Stimme oder kein Erkenner antwortet ({detail})</translation>
    </message>
    <message>
        <source>The call is not over; end it first ({detail})</source>
        <translation>Der Anruf ist nicht vorbei; erst beenden ({detail})</translation>
    </message>
    <message>
        <source>The store of calls can&apos;t be used ({detail})</source>
        <translation>Der Speicher der Anrufe ist nicht benutzbar ({detail})</translation>
    </message>
    <message>
        <source>It is longer than the box takes ({detail})</source>
        <translation>Das ist länger, als die Box annimmt ({detail})</translation>
    </message>
    <message>
        <source>Too often; try again in a while ({detail})</source>
        <translation>Zu oft; nach einer Weile noch einmal versuchen ({detail})</translation>
    </message>
    <message>
        <source>Something that is needed is down ({detail})</source>
        <translation>Etwas, das gebraucht wird, ist ausgefallen ({detail})</translation>
    </message>
    <message>
        <source>Something went wrong in the box; its log tells more ({detail})</source>
        <translation>In der Box ging etwas schief; ihr Protokoll sagt mehr ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t read this kind of file ({detail})</source>
        <translation>Die Box kann diese Art Datei nicht lesen ({detail})</translation>
    </message>
    <message>
        <source>this request is done by {name}</source>
        <translation>diesen Auftrag hat {name} erledigt</translation>
    </message>
    <message>
        <source>{name} has taken this up; a manager may take it away</source>
        <translation>{name} hat das übernommen; eine Leitung kann es wegnehmen</translation>
    </message>
    <message>
        <source>{name} has taken this up already</source>
        <translation>{name} hat das schon übernommen</translation>
    </message>
    <message>
        <source>there is no request {request} of call {call}</source>
        <translation>es gibt keinen Auftrag {request} des Anrufs {call}</translation>
    </message>
    <message>
        <source>this request is withdrawn by the guest</source>
        <translation>diesen Auftrag hat der Gast zurückgenommen</translation>
    </message>
    <message>
        <source>{name} has saved version {version} since; read it, and change that</source>
        <translation>{name} hat inzwischen Version {version} gespeichert; diese lesen und ändern</translation>
    </message>
    <message>
        <source>{key} is set in the environment of the box ({name}), and can only be changed there</source>
        <translation>{key} ist in der Umgebung der Box gesetzt ({name}) und nur dort zu ändern</translation>
    </message>
    <message>
        <source>{key} is set in settings.toml of the box ({name}), and can only be changed there</source>
        <translation>{key} ist in settings.toml der Box gesetzt ({name}) und nur dort zu ändern</translation>
    </message>
    <message>
        <source>this sign-in is over: sign in again</source>
        <translation>diese Anmeldung ist vorbei: neu anmelden</translation>
    </message>
    <message>
        <source>the voices broke off in the middle of the text</source>
        <translation>die Stimmen brachen mitten im Text ab</translation>
    </message>
    <message>
        <source>the speech door can&apos;t be reached: {why}</source>
        <translation>die Sprachtür ist nicht erreichbar: {why}</translation>
    </message>
    <message>
        <source>this token has run out: ask for a new one with the refresh token</source>
        <translation>diese Anmeldung ist abgelaufen: mit dem Auffrischen verlängern</translation>
    </message>
    <message>
        <source>this token is not one of ours</source>
        <translation>diese Anmeldung ist keine von uns</translation>
    </message>
    <message>
        <source>too many calls started; try again in {seconds} s</source>
        <translation>zu viele Anrufe begonnen; in {seconds} s noch einmal versuchen</translation>
    </message>
    <message>
        <source>too many keys that are not known here; try again in {seconds} s</source>
        <translation>zu viele unbekannte Schlüssel; in {seconds} s noch einmal versuchen</translation>
    </message>
    <message>
        <source>too many wrong passwords for this account; try again in {seconds} s</source>
        <translation>zu viele falsche Kennwörter für dieses Konto; in {seconds} s noch einmal versuchen</translation>
    </message>
    <message>
        <source>too many wrong passwords for this address; try again in {seconds} s</source>
        <translation>zu viele falsche Kennwörter von dieser Adresse; in {seconds} s noch einmal versuchen</translation>
    </message>
    <message>
        <source>too many requests; try again in {seconds} s</source>
        <translation>zu viele Anfragen; in {seconds} s noch einmal versuchen</translation>
    </message>
    <message>
        <source>there is a user {user} already</source>
        <translation>es gibt schon jemanden mit dem Namen {user}</translation>
    </message>
    <message>
        <source>managers look after viewers and staff; ask an administrator for this</source>
        <translation>Manager kümmern sich um Betrachter und Personal; bitten Sie dafür jemanden mit Administratorrechten</translation>
    </message>
    <message>
        <source>{user} is the last administrator: make another one first</source>
        <translation>{user} ist der letzte Administrator: erst einen anderen einsetzen</translation>
    </message>
    <message>
        <source>there is no user {user}</source>
        <translation>es gibt niemanden mit dem Namen {user}</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. Write it as &apos;offer a late check-out&apos;, &apos;tell her that the taxi is here&apos; or &apos;ask for the room number&apos;, or let it say your own words with Say.</source>
        <translation>Der Portier kann damit nichts anfangen. Schreiben Sie es englisch wie &apos;offer a late check-out&apos;, &apos;tell her that the taxi is here&apos; oder &apos;ask for the room number&apos;, oder lassen Sie ihn mit Sagen Ihre eigenen Worte sagen.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in German, and so is a whisper: &apos;biete ihr einen späten Check-out an&apos;, &apos;sag ihr, dass ihr Taxi da ist&apos; or &apos;frag nach der Zimmernummer&apos;. Or let it say your own words with Say.</source>
        <translation>Damit kann der Portier nichts anfangen. Dieser Anruf ist auf Deutsch, und so wird geflüstert: &apos;biete ihr einen späten Check-out an&apos;, &apos;sag ihr, dass ihr Taxi da ist&apos; oder &apos;frag nach der Zimmernummer&apos;. Oder lassen Sie ihn mit Sagen Ihre eigenen Worte sprechen.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in Spanish, and so is a whisper: &apos;ofrécele una salida tardía&apos;, &apos;dile que su taxi está aquí&apos; or &apos;pregúntale por su número de habitación&apos;. Or let it say your own words with Say.</source>
        <translation>Damit kann der Portier nichts anfangen. Dieser Anruf ist auf Spanisch, und so wird geflüstert: &apos;ofrécele una salida tardía&apos;, &apos;dile que su taxi está aquí&apos; oder &apos;pregúntale por su número de habitación&apos;. Oder lassen Sie ihn mit Sagen Ihre eigenen Worte sprechen.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in French, and so is a whisper: &apos;propose-lui un départ tardif&apos;, &apos;dis-lui que son taxi est là&apos; or &apos;demande-lui son numéro de chambre&apos;. Or let it say your own words with Say.</source>
        <translation>Damit kann der Portier nichts anfangen. Dieser Anruf ist auf Französisch, und so wird geflüstert: &apos;propose-lui un départ tardif&apos;, &apos;dis-lui que son taxi est là&apos; oder &apos;demande-lui son numéro de chambre&apos;. Oder lassen Sie ihn mit Sagen Ihre eigenen Worte sprechen.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in Italian, and so is a whisper: &apos;offrile una partenza posticipata&apos;, &apos;dille che il suo taxi è qui&apos; or &apos;chiedile il numero di camera&apos;. Or let it say your own words with Say.</source>
        <translation>Damit kann der Portier nichts anfangen. Dieser Anruf ist auf Italienisch, und so wird geflüstert: &apos;offrile una partenza posticipata&apos;, &apos;dille che il suo taxi è qui&apos; oder &apos;chiedile il numero di camera&apos;. Oder lassen Sie ihn mit Sagen Ihre eigenen Worte sprechen.</translation>
    </message>
    <message>
        <source>The porter can&apos;t use this: it does not understand the guest&apos;s language. Let it say your own words with Say, or take over.</source>
        <translation>Damit kann der Portier nichts anfangen: er versteht die Sprache des Gastes nicht. Lassen Sie ihn mit Sagen Ihre eigenen Worte sprechen, oder übernehmen Sie.</translation>
    </message>
    <message>
        <source>Input should be a valid boolean, unable to interpret input</source>
        <translation>es muss ja oder nein sein und ist nicht zu deuten</translation>
    </message>
    <message>
        <source>Input should be a valid boolean</source>
        <translation>es muss ja oder nein sein</translation>
    </message>
    <message>
        <source>Input should be a valid date or datetime, {error}</source>
        <translation>es muss ein Datum sein: {error}</translation>
    </message>
    <message>
        <source>Extra inputs are not permitted</source>
        <translation>das gehört hier nicht hin</translation>
    </message>
    <message>
        <source>Input should be greater than or equal to {ge}</source>
        <translation>es muss mindestens {ge} sein</translation>
    </message>
    <message>
        <source>Input should be a valid integer, got a number with a fractional part</source>
        <translation>es muss eine ganze Zahl sein, ohne Bruchteil</translation>
    </message>
    <message>
        <source>Input should be a valid integer, unable to parse string as an integer</source>
        <translation>es muss eine ganze Zahl sein, und dies ist keine</translation>
    </message>
    <message>
        <source>Input should be a valid integer</source>
        <translation>es muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>Input should be less than or equal to {le}</source>
        <translation>es darf höchstens {le} sein</translation>
    </message>
    <message>
        <source>Input should be a valid list</source>
        <translation>es muss eine Liste sein</translation>
    </message>
    <message>
        <source>Input should be {expected}</source>
        <translation>es muss eines von diesen sein: {expected}</translation>
    </message>
    <message>
        <source>Field required</source>
        <translation>das fehlt</translation>
    </message>
    <message>
        <source>String should match pattern &apos;{pattern}&apos;</source>
        <translation>die Form stimmt nicht: &apos;{pattern}&apos;</translation>
    </message>
    <message>
        <source>String should have at most {max_length} characters</source>
        <translation>höchstens {max_length} Zeichen</translation>
    </message>
    <message>
        <source>String should have at least {min_length} characters</source>
        <translation>mindestens {min_length} Zeichen</translation>
    </message>
    <message>
        <source>Input should be a valid string</source>
        <translation>es muss Text sein</translation>
    </message>
    <message>
        <source>{field_type} should have at most {max_length} items after validation, not {actual_length}</source>
        <translation>{field_type}: höchstens {max_length} Einträge, nicht {actual_length}</translation>
    </message>
    <message>
        <source>{field_type} should have at least {min_length} items after validation, not {actual_length}</source>
        <translation>{field_type}: mindestens {min_length} Einträge, nicht {actual_length}</translation>
    </message>
    <message>
        <source>An hour is written like 22:00</source>
        <translation>Eine Uhrzeit schreibt man wie 22:00</translation>
    </message>
    <message>
        <source>A currency is written in three capital letters, like GBP</source>
        <translation>Eine Währung schreibt man mit drei Großbuchstaben, wie GBP</translation>
    </message>
    <message>
        <source>It has small letters, digits, dots, - and _, and begins with a letter or a digit</source>
        <translation>Er hat Kleinbuchstaben, Ziffern, Punkte, - und _ und beginnt mit einem Buchstaben oder einer Ziffer</translation>
    </message>
    <message>
        <source>from and to are the same; leave the hours out for day and night</source>
        <translation>von und bis sind gleich; für Tag und Nacht die Zeiten weglassen</translation>
    </message>
    <message>
        <source>season {season} has a rate for {room_type}, which is no room type</source>
        <translation>die Saison {season} hat einen Preis für {room_type}, was kein Zimmertyp ist</translation>
    </message>
    <message>
        <source>{where}: the note &apos;{title}&apos; has no first paragraph to be spoken</source>
        <translation>{where}: der Notiz &apos;{title}&apos; fehlt ein erster Absatz zum Vorlesen</translation>
    </message>
    <message>
        <source>a password has {least} to {most} characters</source>
        <translation>ein Kennwort hat {least} bis {most} Zeichen</translation>
    </message>
    <message>
        <source>{role} may do {actions}</source>
        <translation>{role} darf {actions}</translation>
    </message>
    <message>
        <source>department {name} is there twice</source>
        <translation>die Abteilung {name} gibt es zweimal</translation>
    </message>
    <message>
        <source>room {name} is there twice</source>
        <translation>das Zimmer {name} gibt es zweimal</translation>
    </message>
    <message>
        <source>room type {name} is there twice</source>
        <translation>den Zimmertyp {name} gibt es zweimal</translation>
    </message>
    <message>
        <source>venue {name} is there twice</source>
        <translation>das Lokal {name} gibt es zweimal</translation>
    </message>
    <message>
        <source>unknown time zone {zone}; expected one like &apos;Europe/London&apos;</source>
        <translation>unbekannte Zeitzone {zone}; erwartet wird eine wie &apos;Europe/London&apos;</translation>
    </message>
    <message>
        <source>A guest on the phone asks for {whom}: {why}</source>
        <translation>Ein Gast am Telefon möchte {whom} sprechen: {why}</translation>
    </message>
    <message>
        <source>The porter has no answer for a guest who is on the line: its brain doesn&apos;t answer.</source>
        <translation>Der Portier hat keine Antwort für einen Gast in der Leitung: sein Denken antwortet nicht.</translation>
    </message>
    <message>
        <source>Please check in the hotel&apos;s system whether this was done, and ring the guest: {tool}</source>
        <translation>Bitte im Hotelsystem nachsehen, ob das geschehen ist, und den Gast anrufen: {tool}</translation>
    </message>
    <message>
        <source>{guest} was cut off because {why}: please call back.</source>
        <translation>{guest} wurde abgeschnitten, Grund: {why}. Bitte zurückrufen.</translation>
    </message>
    <message>
        <source>The porter can&apos;t hear a guest who is on the line: nothing recognises their speech just now.</source>
        <translation>Der Portier hört einen Gast in der Leitung nicht: gerade erkennt nichts, was er sagt.</translation>
    </message>
    <message>
        <source>EMERGENCY, {danger}, {where}: {what}</source>
        <translation>NOTFALL, {danger}, {where}: {what}</translation>
    </message>
    <message>
        <source>{what}. The call is in {language}.</source>
        <translation>{what}. Der Anruf ist auf {language}.</translation>
    </message>
    <message>
        <source>Message for {to} from {sender}, if there is such a guest: {text}</source>
        <translation>Nachricht für {to} von {sender}, falls es diesen Gast gibt: {text}</translation>
    </message>
    <message>
        <source>{guest} called, and the porter could not begin: please speak with them.</source>
        <translation>{guest} hat angerufen, und der Portier konnte nicht beginnen: bitte mit dem Gast sprechen.</translation>
    </message>
    <message>
        <source>A caller could not show three times that a reservation is theirs; please ring back or look out</source>
        <translation>Jemand konnte dreimal nicht zeigen, dass eine Reservierung die eigene ist; bitte zurückrufen oder darauf achten</translation>
    </message>
    <message>
        <source>A guest on the line speaks {language}, which the porter can&apos;t understand.</source>
        <translation>Ein Gast in der Leitung spricht {language}, was der Portier nicht versteht.</translation>
    </message>
    <message>
        <source>{name} asks {to} to speak with the guest on this line.</source>
        <translation>{name} bittet {to}, mit dem Gast in dieser Leitung zu sprechen.</translation>
    </message>
    <message>
        <source>A guest pressed a key to ask about breakfast</source>
        <translation>Ein Gast hat mit einer Taste nach dem Frühstück gefragt</translation>
    </message>
    <message>
        <source>A guest pressed a key to ask about check-out</source>
        <translation>Ein Gast hat mit einer Taste nach der Abreise gefragt</translation>
    </message>
    <message>
        <source>A guest on the telephone pressed 0 for a person</source>
        <translation>Ein Gast am Telefon hat die 0 für einen Menschen gedrückt</translation>
    </message>
    <message>
        <source>A guest would like to be rung back, asked for with the telephone&apos;s keys</source>
        <translation>Ein Gast möchte zurückgerufen werden, mit den Tasten des Telefons gewünscht</translation>
    </message>
    <message>
        <source>Guest asks about a reservation: {code}, {name}</source>
        <translation>Ein Gast fragt nach einer Reservierung: {code}, {name}</translation>
    </message>
    <message>
        <source>Reservation to be cancelled: {code}, {name}</source>
        <translation>Reservierung absagen: {code}, {name}</translation>
    </message>
    <message>
        <source>Reservation to be changed: {code}, {name}</source>
        <translation>Reservierung ändern: {code}, {name}</translation>
    </message>
    <message>
        <source>Stay to be extended: {code}, {name}</source>
        <translation>Aufenthalt verlängern: {code}, {name}</translation>
    </message>
    <message>
        <source>Room wanted: {room}, {nights} night(s) from {date}, {guests} guest(s); not booked yet</source>
        <translation>Zimmer gewünscht: {room}, {nights} Nacht/Nächte ab {date}, {guests} Gast/Gäste; noch nicht gebucht</translation>
    </message>
    <message>
        <source>{kind}: {what}</source>
        <translation>{kind}: {what}</translation>
    </message>
    <message>
        <source>{kind} ({who}): {what}</source>
        <translation>{kind} ({who}): {what}</translation>
    </message>
    <message>
        <source>{venue}: {guests} at {time} on {date} for {name}; please confirm to the guest</source>
        <translation>{venue}: {guests} um {time} am {date} für {name}; bitte dem Gast bestätigen</translation>
    </message>
    <message>
        <source>{venue} for {guests} at {time} on {date}: the porter may not ask for it by itself</source>
        <translation>{venue} für {guests} um {time} am {date}: der Portier darf das nicht selbst anfragen</translation>
    </message>
    <message>
        <source>Taxi at {time} on {date}</source>
        <translation>Taxi um {time} am {date}</translation>
    </message>
    <message>
        <source>Taxi now</source>
        <translation>Taxi jetzt</translation>
    </message>
    <message>
        <source>Taxi now, to {where}</source>
        <translation>Taxi jetzt, Ziel: {where}</translation>
    </message>
    <message>
        <source>Taxi at {time} on {date}, to {where}</source>
        <translation>Taxi um {time} am {date}, Ziel: {where}</translation>
    </message>
    <message>
        <source>The porter has no answer for a guest who is on the line: the hotel&apos;s system doesn&apos;t answer.</source>
        <translation>Der Portier hat keine Antwort für einen Gast in der Leitung: das Hotelsystem antwortet nicht.</translation>
    </message>
    <message>
        <source>The porter can&apos;t speak to a guest who is on the line: every voice fails.</source>
        <translation>Der Portier kann nicht zu einem Gast in der Leitung sprechen: jede Stimme versagt.</translation>
    </message>
    <message>
        <source>Wake-up call for room {room} at {time} on {date}</source>
        <translation>Weckruf für Zimmer {room} um {time} am {date}</translation>
    </message>
    <message>
        <source>Cancel the wake-up call of room {room}: it was set in another call</source>
        <translation>Weckruf für Zimmer {room} absagen: er wurde in einem anderen Anruf bestellt</translation>
    </message>
    <message>
        <source>{what}. {note}</source>
        <translation>{what}. {note}</translation>
    </message>
    <message>
        <source>{what}; wanted: {wanted}</source>
        <translation>{what}; gewünscht: {wanted}</translation>
    </message>
    <message>
        <source>code not known</source>
        <translation>Code nicht bekannt</translation>
    </message>
    <message>
        <source>crime</source>
        <translation>Verbrechen</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>Feuer</translation>
    </message>
    <message>
        <source>intruder</source>
        <translation>Eindringling</translation>
    </message>
    <message>
        <source>medical</source>
        <translation>medizinisch</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>A guest</source>
        <translation>Ein Gast</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>room {room}</source>
        <translation>Zimmer {room}</translation>
    </message>
    <message>
        <source>place not known yet</source>
        <translation>Ort noch nicht bekannt</translation>
    </message>
    <message>
        <source>Emergency alert</source>
        <translation>Notruf</translation>
    </message>
    <message>
        <source>Book a room</source>
        <translation>Zimmer buchen</translation>
    </message>
    <message>
        <source>Ask for a table</source>
        <translation>Tisch anfragen</translation>
    </message>
    <message>
        <source>Cancel a reservation</source>
        <translation>Reservierung absagen</translation>
    </message>
    <message>
        <source>Change a reservation</source>
        <translation>Reservierung ändern</translation>
    </message>
    <message>
        <source>Free rooms</source>
        <translation>Freie Zimmer</translation>
    </message>
    <message>
        <source>Hotel&apos;s notes</source>
        <translation>Notizen des Hotels</translation>
    </message>
    <message>
        <source>Find a reservation</source>
        <translation>Reservierung suchen</translation>
    </message>
    <message>
        <source>Note beside a request</source>
        <translation>Notiz zu einem Auftrag</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Leave for staff</source>
        <translation>Dem Personal hinterlassen</translation>
    </message>
    <message>
        <source>Take a message</source>
        <translation>Nachricht aufnehmen</translation>
    </message>
    <message>
        <source>Call a person</source>
        <translation>Einen Menschen rufen</translation>
    </message>
    <message>
        <source>Take a request back</source>
        <translation>Auftrag zurücknehmen</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Restaurant</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>einen Menschen</translation>
    </message>
    <message>
        <source>the porter can&apos;t understand the guest, who speaks {language}</source>
        <translation>der Portier versteht den Gast nicht, der {language} spricht</translation>
    </message>
    <message>
        <source>&apos;{topic}&apos; ({known})</source>
        <translation>&apos;{topic}&apos; ({known})</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>the porter could not finish {matter}</source>
        <translation>der Portier kam mit {matter} nicht zu Ende</translation>
    </message>
    <message>
        <source>the porter had nothing new to say ({matter})</source>
        <translation>der Portier wusste nichts Neues zu sagen ({matter})</translation>
    </message>
    <message>
        <source>the porter has nothing new to say to the guest, who speaks {language}</source>
        <translation>der Portier weiß dem Gast, der {language} spricht, nichts Neues zu sagen</translation>
    </message>
    <message>
        <source>the porter could not understand the guest</source>
        <translation>der Portier konnte den Gast nicht verstehen</translation>
    </message>
    <message>
        <source>nothing understood</source>
        <translation>nichts verstanden</translation>
    </message>
    <message>
        <source>The guest who asked for a person is on {phone}</source>
        <translation>Der Gast, der einen Menschen sprechen wollte, ist erreichbar unter {phone}</translation>
    </message>
    <message>
        <source>The guest who asked for a person is in room {room}</source>
        <translation>Der Gast, der einen Menschen sprechen wollte, ist in Zimmer {room}</translation>
    </message>
    <message>
        <source>the guest would rather speak {language}</source>
        <translation>der Gast möchte lieber {language} sprechen</translation>
    </message>
    <message>
        <source>the guest speaks {language}: {words}</source>
        <translation>der Gast spricht {language}: {words}</translation>
    </message>
    <message>
        <source>the guest speaks {language} and says: {words}</source>
        <translation>der Gast spricht {language} und sagt: {words}</translation>
    </message>
    <message>
        <source>the book {file} can&apos;t be read ({why}): `nightporter restore` brings one back</source>
        <translation>das Buch {file} kann nicht gelesen werden ({why}): `nightporter restore` bringt eines zurück</translation>
    </message>
    <message>
        <source>the disk of {folder} has {megabytes} MB left: free some space</source>
        <translation>auf dem Datenträger von {folder} sind {megabytes} MB frei: Platz schaffen</translation>
    </message>
    <message>
        <source>events of calls wait in {files} spool files, for up to {seconds} s</source>
        <translation>Ereignisse von Anrufen warten in {files} Dateien, bis zu {seconds} s lang</translation>
    </message>
    <message>
        <source>it answered last at {time}</source>
        <translation>zuletzt antwortete es um {time}</translation>
    </message>
    <message>
        <source>it has never answered</source>
        <translation>es hat noch nie geantwortet</translation>
    </message>
    <message>
        <source>{system} gives no answer ({why}); {answered}, and it is left alone until {until}. The porter takes requests instead; `nightporter preflight pms` says what is wrong</source>
        <translation>{system} antwortet nicht ({why}); {answered}, und bis {until} wird es in Ruhe gelassen. Der Portier nimmt solange Aufträge auf; `nightporter preflight pms` sagt, was fehlt</translation>
    </message>
    <message>
        <source>{system} gives no answer ({why}); {answered}. The porter takes requests instead; `nightporter preflight pms` says what is wrong</source>
        <translation>{system} antwortet nicht ({why}); {answered}. Der Portier nimmt solange Aufträge auf; `nightporter preflight pms` sagt, was fehlt</translation>
    </message>
    <message>
        <source>{address} answered {status}</source>
        <translation>{address} antwortete {status}</translation>
    </message>
    <message>
        <source>no answer from {address} in {seconds} s</source>
        <translation>keine Antwort von {address} in {seconds} s</translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached</source>
        <translation>{address} ist nicht erreichbar</translation>
    </message>
    <message>
        <source>ended with exit code {code}</source>
        <translation>endete mit Code {code}</translation>
    </message>
    <message>
        <source>ended with exit code {code}: {words}</source>
        <translation>endete mit Code {code}: {words}</translation>
    </message>
    <message>
        <source>was killed by {signal}</source>
        <translation>wurde durch {signal} beendet</translation>
    </message>
    <message>
        <source>was killed by {signal}: {words}</source>
        <translation>wurde durch {signal} beendet: {words}</translation>
    </message>
    <message>
        <source>was not ready in {seconds} s</source>
        <translation>war nach {seconds} s nicht bereit</translation>
    </message>
    <message>
        <source>was not ready in {seconds} s: {why}</source>
        <translation>war nach {seconds} s nicht bereit: {why}</translation>
    </message>
    <message>
        <source>can&apos;t be started: {why}</source>
        <translation>kann nicht gestartet werden: {why}</translation>
    </message>
    <message>
        <source>stopped answering: {why}</source>
        <translation>antwortet nicht mehr: {why}</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be opened. Check that its folder is there and who owns it. (SQLite: {why})</source>
        <translation>der Speicher {file} kann nicht geöffnet werden. Prüfen, ob sein Ordner da ist und wem er gehört. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} is damaged. Stop Nightporter, then `nightporter restore FOLDER` puts back a backup; or move the file away to start with an empty store, or with a copy from before an upgrade, which lies beside it. ({why})</source>
        <translation>der Speicher {file} ist beschädigt. Nightporter anhalten, dann bringt `nightporter restore FOLDER` eine Sicherung zurück; oder die Datei wegschieben, um mit einem leeren Speicher oder mit einer Kopie von vor einer Umstellung zu beginnen, die daneben liegt. ({why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be read or written: the disk reports an error. Check the disk. (SQLite: {why})</source>
        <translation>der Speicher {file} kann nicht gelesen oder geschrieben werden: der Datenträger meldet einen Fehler. Datenträger prüfen. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t grow: the disk is full. Free some space; nothing has to be restarted. (SQLite: {why})</source>
        <translation>der Speicher {file} kann nicht wachsen: der Datenträger ist voll. Platz schaffen; nichts muss neu gestartet werden. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} is locked by another program. Close what else has it open. (SQLite: {why})</source>
        <translation>der Speicher {file} ist durch ein anderes Programm gesperrt. Schließen, was ihn noch offen hat. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} is being read for long; it is tidied later</source>
        <translation>der Speicher {file} wird lange gelesen; er wird später aufgeräumt</translation>
    </message>
    <message>
        <source>the store {file} lacks migrations (its version is {version}, {needed} is needed). Restart Nightporter: it copies the file and brings it up to date.</source>
        <translation>dem Speicher {file} fehlen Umstellungen (seine Version ist {version}, nötig ist {needed}). Nightporter neu starten: es kopiert die Datei und bringt sie auf den Stand.</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be used: the machine is out of memory. (SQLite: {why})</source>
        <translation>der Speicher {file} ist nicht benutzbar: der Rechner hat keinen Arbeitsspeicher mehr. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be written. Check who owns the file and whether the disk is mounted read-only. (SQLite: {why})</source>
        <translation>der Speicher {file} kann nicht geschrieben werden. Prüfen, wem die Datei gehört und ob der Datenträger nur lesbar eingehängt ist. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the guest waited {seconds} s for {cause} and was told: {told}</source>
        <translation>der Gast wartete {seconds} s auf {cause}; ihm wurde gesagt: {told}</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>eine Antwort</translation>
    </message>
    <message>
        <source>the recogniser, which was busy with other guests</source>
        <translation>die Spracherkennung, die mit anderen Gästen beschäftigt war</translation>
    </message>
    <message>
        <source>the hotel&apos;s system</source>
        <translation>das Hotelsystem</translation>
    </message>
    <message>
        <source>the voice</source>
        <translation>die Stimme</translation>
    </message>
    <message>
        <source>their words to be recognised</source>
        <translation>das Erkennen der eigenen Worte</translation>
    </message>
    <message>
        <source>please say it again</source>
        <translation>bitte noch einmal sagen</translation>
    </message>
    <message>
        <source>that the call ends</source>
        <translation>dass der Anruf endet</translation>
    </message>
    <message>
        <source>that it does not work, and that staff are told</source>
        <translation>dass es nicht geht und das Personal Bescheid bekommt</translation>
    </message>
    <message>
        <source>one moment, please</source>
        <translation>einen Moment bitte</translation>
    </message>
    <message>
        <source>please stay on the line</source>
        <translation>bitte bleiben Sie dran</translation>
    </message>
    <message>
        <source>a mistake of ours ended the porter&apos;s job: {kinds}</source>
        <translation>ein Fehler von uns beendete die Arbeit des Portiers: {kinds}</translation>
    </message>
    <message>
        <source>the call could not be begun: {why}</source>
        <translation>der Anruf konnte nicht begonnen werden: {why}</translation>
    </message>
    <message>
        <source>The brain failed: {why}</source>
        <translation>Das Denken ist ausgefallen: {why}</translation>
    </message>
    <message>
        <source>The recogniser failed: {why}</source>
        <translation>Der Erkenner ist ausgefallen: {why}</translation>
    </message>
    <message>
        <source>The voice failed: {why}</source>
        <translation>Die Stimme ist ausgefallen: {why}</translation>
    </message>
    <message>
        <source>the porter did not come to an end within {seconds} s</source>
        <translation>der Portier kam in {seconds} s nicht zum Ende</translation>
    </message>
    <message>
        <source>the call ended before the porter said anything</source>
        <translation>der Anruf endete, bevor der Portier etwas sagte</translation>
    </message>
    <message>
        <source>the porter did not greet within {seconds} s</source>
        <translation>der Portier hat in {seconds} s nicht gegrüßt</translation>
    </message>
    <message>
        <source>the call ended before the guest could say: {text}</source>
        <translation>der Anruf endete, bevor der Gast sagen konnte: {text}</translation>
    </message>
    <message>
        <source>A recogniser is left alone ({tier}, since {time})</source>
        <translation>Ein Erkenner wird nicht mehr gefragt ({tier}, seit {time})</translation>
    </message>
    <message>
        <source>The porter hears with another one, and may ask more often to say it again.</source>
        <translation>Der Portier hört mit einem anderen und bittet vielleicht öfter, etwas zu wiederholen.</translation>
    </message>
    <message>
        <source>The better brain is left alone ({tier}, since {time})</source>
        <translation>Das bessere Gehirn wird nicht mehr gefragt ({tier}, seit {time})</translation>
    </message>
    <message>
        <source>A voice is left alone ({tier}, since {time})</source>
        <translation>Eine Stimme wird nicht mehr gefragt ({tier}, seit {time})</translation>
    </message>
    <message>
        <source>The porter goes on with another voice, which may sound plainer.</source>
        <translation>Der Portier macht mit einer anderen Stimme weiter, die vielleicht schlichter klingt.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it stays so for an hour, ring whoever looks after the box.</source>
        <translation>Es wird von selbst wieder versucht. Bleibt es eine Stunde so, rufen Sie an, wer das Gerät betreut.</translation>
    </message>
    <message>
        <source>They wait longer for an answer than they should, and some say hello twice.</source>
        <translation>Sie warten länger auf eine Antwort, als sie sollten, und manche sagen zweimal Hallo.</translation>
    </message>
    <message>
        <source>Answers begin late, because their words are there late.</source>
        <translation>Antworten beginnen spät, weil ihre Worte spät da sind.</translation>
    </message>
    <message>
        <source>Answers begin late, because the voice does.</source>
        <translation>Antworten beginnen spät, weil die Stimme spät beginnt.</translation>
    </message>
    <message>
        <source>It rings longer than it should before the porter answers.</source>
        <translation>Es klingelt länger, als es sollte, bis der Portier antwortet.</translation>
    </message>
    <message>
        <source>Some found every line busy.</source>
        <translation>Manche fanden alle Leitungen besetzt.</translation>
    </message>
    <message>
        <source>Look below which step takes long, and whether the processor is busy. If it stays so, save the support bundle and ring whoever looks after the box.</source>
        <translation>Sehen Sie unten nach, welcher Schritt lange dauert und ob der Prozessor ausgelastet ist. Bleibt es so, speichern Sie das Supportpaket und rufen Sie an, wer das Gerät betreut.</translation>
    </message>
    <message>
        <source>Take calls at the desk while many ring. If it happens often, ask whoever looks after the box for more lines.</source>
        <translation>Nehmen Sie Anrufe am Empfang an, solange viele anrufen. Geschieht es oft, bitten Sie um mehr Leitungen, wer das Gerät betreut.</translation>
    </message>
    <message>
        <source>The processor has more to do than it can</source>
        <translation>Der Prozessor hat mehr zu tun, als er schafft</translation>
    </message>
    <message>
        <source>Answers come later.</source>
        <translation>Antworten kommen später.</translation>
    </message>
    <message>
        <source>Look whether something else runs on the box. If not, and it stays so, ring whoever looks after it.</source>
        <translation>Sehen Sie nach, ob auf dem Gerät noch etwas anderes läuft. Wenn nicht und es bleibt so, rufen Sie an, wer es betreut.</translation>
    </message>
    <message>
        <source>The memory is nearly full</source>
        <translation>Der Speicher ist fast voll</translation>
    </message>
    <message>
        <source>Nothing yet. Once it is full, processes die, and calls may break off.</source>
        <translation>Noch nichts. Ist er voll, sterben Prozesse, und Anrufe können abbrechen.</translation>
    </message>
    <message>
        <source>Close what else runs on the box. If it stays so, ring whoever looks after it.</source>
        <translation>Schließen Sie, was sonst auf dem Gerät läuft. Bleibt es so, rufen Sie an, wer es betreut.</translation>
    </message>
    <message>
        <source>The graphics card&apos;s memory is nearly full</source>
        <translation>Der Speicher der Grafikkarte ist fast voll</translation>
    </message>
    <message>
        <source>Most likely nothing: a voice takes what it needs when it starts.</source>
        <translation>Wahrscheinlich nichts: eine Stimme nimmt sich beim Start, was sie braucht.</translation>
    </message>
    <message>
        <source>Nothing, while the hotel&apos;s own voice speaks. If it was left, ring whoever looks after the box.</source>
        <translation>Nichts, solange die eigene Stimme des Hotels spricht. Wird sie nicht mehr gefragt, rufen Sie an, wer das Gerät betreut.</translation>
    </message>
    <message>
        <source>Not kept in the last 24 hours: {goal}</source>
        <translation>In den letzten 24 Stunden nicht gehalten: {goal}</translation>
    </message>
    <message>
        <source>Search no more, and show who needs somebody</source>
        <translation>Nicht mehr suchen und zeigen, wer jemanden braucht</translation>
    </message>
    <message>
        <source>{n} call that needs somebody is not among those searched for</source>
        <translation>{n} Anruf, der jemanden braucht, ist nicht unter den gesuchten</translation>
    </message>
    <message>
        <source>{n} calls that need somebody are not among those searched for</source>
        <translation>{n} Anrufe, die jemanden brauchen, sind nicht unter den gesuchten</translation>
    </message>
    <message>
        <source>You have had the call since {time}</source>
        <translation>Sie haben den Anruf seit {time}</translation>
    </message>
    <message>
        <source>{name} has had the call since {time}</source>
        <translation>{name} hat den Anruf seit {time}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>die Platte ist voll</translation>
    </message>
    <message>
        <source>this is not allowed to who works here</source>
        <translation>wer hier arbeitet, darf das nicht</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>dort kann nichts geschrieben werden</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>es ist nicht da</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>die Platte versagt</translation>
    </message>
    <message>
        <source>{option} is one of {known}, not {given}</source>
        <translation>{option} ist eines von {known}, nicht {given}</translation>
    </message>
    <message>
        <source>there is no display to open a window on</source>
        <translation>es gibt keinen Bildschirm für ein Fenster</translation>
    </message>
    <message>
        <source>Sorry:</source>
        <translation>Leider nicht:</translation>
    </message>
    <message>
        <source>the box does not let this program in</source>
        <translation>das Gerät lässt dieses Programm nicht herein</translation>
    </message>
    <message>
        <source>the call is over</source>
        <translation>der Anruf ist vorbei</translation>
    </message>
    <message>
        <source>the box is out of order</source>
        <translation>das Gerät ist gestört</translation>
    </message>
    <message>
        <source>another machine may pretend to be the box: its certificate is not the trusted one</source>
        <translation>vielleicht gibt sich ein anderer Rechner als das Gerät aus: sein Zertifikat ist nicht das, dem vertraut wird</translation>
    </message>
    <message>
        <source>the box gave no answer in time</source>
        <translation>das Gerät hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the network does not reach the box</source>
        <translation>das Netz reicht nicht bis zum Gerät</translation>
    </message>
    <message>
        <source>watch with: nightporter calls, or nightporter demo</source>
        <translation>zusehen geht mit: nightporter calls, oder nightporter demo</translation>
    </message>
    <message>
        <source>--api needs --key-file, the file with the key for that Nightporter</source>
        <translation>--api braucht --key-file, die Datei mit dem Schlüssel für diesen Nightporter</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>im Dienst</translation>
    </message>
    <message>
        <source>standing by</source>
        <translation>in Bereitschaft</translation>
    </message>
    <message>
        <source>left</source>
        <translation>verlassen</translation>
    </message>
</context>
</TS>
