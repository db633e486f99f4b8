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
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>I have heard it</source>
        <translation>Ich habe es gehört</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>Search what was said (Ctrl+F)</source>
        <translation>Gesagtes suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>Gesagtes suchen</translation>
    </message>
    <message>
        <source>Which line</source>
        <translation>Welche Leitung</translation>
    </message>
    <message>
        <source>Any line</source>
        <translation>Jede Leitung</translation>
    </message>
    <message>
        <source>With what end</source>
        <translation>Mit welchem Ende</translation>
    </message>
    <message>
        <source>Any end</source>
        <translation>Jedes Ende</translation>
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
        <source>Conversation</source>
        <translation>Gespräch</translation>
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
        <source>left at {time}</source>
        <translation>verlassen um {time}</translation>
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
        <source>until {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
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
        <source>interrupted by the guest</source>
        <translation>vom Gast unterbrochen</translation>
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
        <source>Each heading (# Breakfast) begins something that the porter knows; its first sentence is what it says. What is not here it does not know, and takes a message.</source>
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
        <source>Password, 12 characters or more</source>
        <translation>Kennwort, 12 Zeichen oder mehr</translation>
    </message>
    <message>
        <source>Let them sign in</source>
        <translation>Anmelden erlauben</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Rolle von {name}</translation>
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
        <source>Done</source>
        <translation>Erledigt</translation>
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
        <source>This window sees the box at {address} for the first time. Anybody could pretend to be it, once: compare the ten words below with those that the box itself tells (nightporter certificate), or read them to whoever looks after it. Go on only if they are the same. You will not be asked again.</source>
        <translation>Dieses Fenster sieht das Gerät unter {address} zum ersten Mal. Einmal könnte sich jeder dafür ausgeben: vergleichen Sie die zehn Wörter unten mit denen, die das Gerät selbst nennt (nightporter certificate), oder lesen Sie sie dem vor, der es betreut. Machen Sie nur weiter, wenn sie gleich sind. Sie werden nicht noch einmal gefragt.</translation>
    </message>
    <message>
        <source>The box at {address} shows another certificate than before. That is so after a new installation, or a year. If nobody did that, it may be another machine that wants your password: ask whoever looks after the box, and compare the ten words below.</source>
        <translation>Das Gerät unter {address} zeigt ein anderes Zertifikat als zuvor. Das ist nach einer Neuinstallation so oder nach einem Jahr. Hat das niemand getan, kann es ein anderer Rechner sein, der Ihr Kennwort will: fragen Sie, wer das Gerät betreut, und vergleichen Sie die zehn Wörter unten.</translation>
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
        <source>Words of the certificate</source>
        <translation>Wörter des Zertifikats</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
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
        <source>Mute</source>
        <translation>Stumm</translation>
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
        <source>What you and the porter say stands here.</source>
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
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
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
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Try the microphone</source>
        <translation>Mikrofon probieren</translation>
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
        <source>No recording: this box keeps what was said as words, not as sound.</source>
        <translation>Keine Aufnahme: dieses Gerät bewahrt das Gesagte als Worte auf, nicht als Ton.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play the call again</source>
        <translation>Den Anruf noch einmal abspielen</translation>
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
        <source>Best first; the first one of a call&apos;s language speaks</source>
        <translation>Die beste zuerst; es spricht die erste, die die Sprache des Anrufs kann</translation>
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
        <source>Degraded, calls go on</source>
        <translation>Eingeschränkt, Anrufe gehen weiter</translation>
    </message>
    <message>
        <source>Down, no calls</source>
        <translation>Ausgefallen, keine Anrufe</translation>
    </message>
    <message>
        <source>Answers until {time}</source>
        <translation>Antwortet bis {time}</translation>
    </message>
    <message>
        <source>Off duty until {time}</source>
        <translation>Außer Dienst bis {time}</translation>
    </message>
    <message>
        <source>The porter is off duty until {time}. Whoever calls is turned away, so that reception takes the call; calls that go on go on, and staff can try the porter at any time.</source>
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
        <source>{name} transferred the call to: {text}</source>
        <translation>{name} hat den Anruf weitergegeben an: {text}</translation>
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
        <source>{name} has it</source>
        <translation>{name} hat es</translation>
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
        <source>Tell the porter something that the guest does not hear</source>
        <translation>Dem Portier etwas sagen, das der Gast nicht hört</translation>
    </message>
    <message>
        <source>The porter says this to the guest now</source>
        <translation>Der Portier sagt dies jetzt dem Gast</translation>
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
        <source>The guest is told who will see to it, and staff get a request</source>
        <translation>Der Gast erfährt, wer sich kümmert, und das Personal bekommt einen Auftrag</translation>
    </message>
    <message>
        <source>What shall the porter know? For example: offer her the late check-out</source>
        <translation>Was soll der Portier wissen? Zum Beispiel: offer her the late check-out</translation>
    </message>
    <message>
        <source>What shall the porter say?</source>
        <translation>Was soll der Portier sagen?</translation>
    </message>
    <message>
        <source>To whom? For example: the duty manager</source>
        <translation>An wen? Zum Beispiel: the duty manager</translation>
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
        <source>Listening</source>
        <translation>Hört zu</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denkt nach</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
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
        <source>Went to staff</source>
        <translation>Ging ans Personal</translation>
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
        <source>By the hotel&apos;s clock. Outside these hours calls are turned away, so that reception can take them; calls that go on go on, and staff can always try the porter.</source>
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
        <source>They sound well and speak many languages. What the porter says is sent to Microsoft for it, guests&apos; names among it. Forbidden, the voices of this box speak from the next sentence on.</source>
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
        <source>this machine has no sound card</source>
        <translation>Dieser Rechner hat keine Soundkarte</translation>
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
        <source>the sound device can&apos;t be opened: {reason}. Is another program using it?</source>
        <translation>Das Tongerät lässt sich nicht öffnen: {reason}. Benutzt es ein anderes Programm?</translation>
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
        <source>the box at {address} shows another certificate than before</source>
        <translation>Das Gerät unter {address} zeigt ein anderes Zertifikat als zuvor</translation>
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
        <source>guest hung up</source>
        <translation>Gast hat aufgelegt</translation>
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
        <source>healthy again</source>
        <translation>wieder in Ordnung</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>ended by {name}</source>
        <translation>beendet von {name}</translation>
    </message>
    <message>
        <source>Nightporter was restarted while {name} had the call</source>
        <translation>Nightporter wurde neu gestartet, während {name} den Anruf hatte</translation>
    </message>
</context>
</TS>
