<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Saved. The next call goes by it.</source>
        <translation>Salvato. La prossima chiamata ne terrà conto.</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translation>Salvato. Vale da subito.</translation>
    </message>
    <message>
        <source>{name} may sign in now.</source>
        <translation>{name} ora può accedere.</translation>
    </message>
    <message>
        <source>{name} has a new password.</source>
        <translation>{name} ha una nuova password.</translation>
    </message>
    <message>
        <source>Back to the calls</source>
        <translation>Torna alle chiamate</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>dalle {time}</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Stato: {state}</translation>
    </message>
    <message>
        <source>Calls, live ones first</source>
        <translation>Chiamate, prima quelle in corso</translation>
    </message>
    <message>
        <source>Live  {n}</source>
        <translation>In corso  {n}</translation>
    </message>
    <message>
        <source>Live  {n} of {m}</source>
        <translation>In corso  {n} di {m}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>I have heard it</source>
        <translation>Ho sentito</translation>
    </message>
    <message>
        <source>Silences the alarm; what is wanted stays to do</source>
        <translation>Fa tacere l&apos;allarme; la richiesta resta da fare</translation>
    </message>
    <message>
        <source>and: {what}</source>
        <translation>e: {what}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>e altri {n}</translation>
    </message>
    <message>
        <source>Which line</source>
        <translation>Quale linea</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Tutte le linee</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Tutti gli esiti</translation>
    </message>
    <message>
        <source>With what end</source>
        <translation>Con quale esito</translation>
    </message>
    <message>
        <source>Search words, name, room, number (Ctrl+F)</source>
        <translation>Cerca parole, nome, camera, numero (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search what was said, the name, the room, the number or the request</source>
        <translation>Cercare ciò che è stato detto, il nome, la camera, il numero o la richiesta</translation>
    </message>
    <message>
        <source>No call fits.</source>
        <translation>Nessuna chiamata corrisponde.</translation>
    </message>
    <message>
        <source>nobody was answered</source>
        <translation>nessuno ha ricevuto risposta</translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>un&apos;ora fa</translation>
    </message>
    <message>
        <source>now</source>
        <translation>adesso</translation>
    </message>
    <message>
        <source>half within {usual} ms, 95 of 100 within {slow} ms</source>
        <translation>la metà entro {usual} ms, 95 su 100 entro {slow} ms</translation>
    </message>
    <message>
        <source>No calls yet.
Talk to the porter to hear it.</source>
        <translation>Ancora nessuna chiamata.
Parli con il portiere per sentirlo.</translation>
    </message>
    <message>
        <source>Conversation; the arrow keys lead from line to line</source>
        <translation>Conversazione; i tasti freccia portano di riga in riga</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processi</translation>
    </message>
    <message>
        <source>Tiers in the last hour</source>
        <translation>Livelli nell&apos;ultima ora</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Macchina</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Obiettivi</translation>
    </message>
    <message>
        <source>The whole wait</source>
        <translation>Tutta l&apos;attesa</translation>
    </message>
    <message>
        <source>Save support bundle …</source>
        <translation>Salva il pacchetto di assistenza …</translation>
    </message>
    <message>
        <source>How long guests waited, in the last hour</source>
        <translation>Quanto hanno atteso gli ospiti nell&apos;ultima ora</translation>
    </message>
    <message>
        <source>Help from afar</source>
        <translation>Aiuto a distanza</translation>
    </message>
    <message>
        <source>The support bundle holds health, figures, settings and logs. It holds nothing that a guest said, no names and no numbers, and no secrets.</source>
        <translation>Il pacchetto contiene stato, cifre, impostazioni e registri. Non contiene nulla di ciò che ha detto un ospite, né nomi, né numeri, né segreti.</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Salva il pacchetto di assistenza</translation>
    </message>
    <message>
        <source>{n} answer</source>
        <translation>{n} risposta</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} risposte</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>da {time}</translation>
    </message>
    <message>
        <source>{n} restart</source>
        <translation>{n} riavvio</translation>
    </message>
    <message>
        <source>{n} restarts</source>
        <translation>{n} riavvii</translation>
    </message>
    <message>
        <source>for all of this hour</source>
        <translation>per tutta quest&apos;ora</translation>
    </message>
    <message>
        <source>last answer at {time}</source>
        <translation>ultima risposta alle {time}</translation>
    </message>
    <message>
        <source>left once, at {time}</source>
        <translation>abbandonato una volta, alle {time}</translation>
    </message>
    <message>
        <source>left {n} times, last at {time}</source>
        <translation>abbandonato {n} volte, l&apos;ultima alle {time}</translation>
    </message>
    <message>
        <source>Nobody was answered in the last hour.</source>
        <translation>Nell&apos;ultima ora nessuno ha ricevuto risposta.</translation>
    </message>
    <message>
        <source>{n} answers. Half of them within {usual} s, 95 of 100 within {slow} s. The line is the usual wait, the band goes up to the slow ones.</source>
        <translation>{n} risposte. La metà entro {usual} s, 95 su 100 entro {slow} s. La linea è l&apos;attesa abituale, la fascia arriva fino alle più lente.</translation>
    </message>
    <message>
        <source>What guests notice</source>
        <translation>Che cosa notano gli ospiti</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Che cosa fare</translation>
    </message>
    <message>
        <source>The hotel</source>
        <translation>L&apos;albergo</translation>
    </message>
    <message>
        <source>Rooms, rates, departments and venues: nightporter hotel export, change the file, nightporter hotel import.</source>
        <translation>Camere, tariffe, reparti e locali: nightporter hotel export, modificare il file, nightporter hotel import.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Osservatore</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personale</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsabile</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Amministratore</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Watch how the box is</source>
        <translation>Sorvegliare lo stato</translation>
    </message>
    <message>
        <source>Read calls and requests</source>
        <translation>Leggere chiamate e richieste</translation>
    </message>
    <message>
        <source>Work through requests</source>
        <translation>Evadere le richieste</translation>
    </message>
    <message>
        <source>Start and end calls</source>
        <translation>Avviare e terminare chiamate</translation>
    </message>
    <message>
        <source>Speak and listen</source>
        <translation>Parlare e ascoltare</translation>
    </message>
    <message>
        <source>keys of programs</source>
        <translation>chiavi dei programmi</translation>
    </message>
    <message>
        <source>who did what</source>
        <translation>chi ha fatto cosa</translation>
    </message>
    <message>
        <source>events of calls</source>
        <translation>eventi delle chiamate</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>chiamate</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>cifre</translation>
    </message>
    <message>
        <source>health</source>
        <translation>stato</translation>
    </message>
    <message>
        <source>the hotel&apos;s words</source>
        <translation>le parole dell&apos;albergo</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>richieste</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>linee</translation>
    </message>
    <message>
        <source>their own account</source>
        <translation>il proprio account</translation>
    </message>
    <message>
        <source>starting and ending calls</source>
        <translation>iniziare e chiudere chiamate</translation>
    </message>
    <message>
        <source>the porter&apos;s settings</source>
        <translation>le impostazioni del portiere</translation>
    </message>
    <message>
        <source>goals</source>
        <translation>obiettivi</translation>
    </message>
    <message>
        <source>speaking and listening</source>
        <translation>parlare e ascoltare</translation>
    </message>
    <message>
        <source>the support bundle</source>
        <translation>il pacchetto di assistenza</translation>
    </message>
    <message>
        <source>the telephone line</source>
        <translation>la linea telefonica</translation>
    </message>
    <message>
        <source>people</source>
        <translation>persone</translation>
    </message>
    <message>
        <source>Keys of programs</source>
        <translation>Chiavi dei programmi</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Chiavi</translation>
    </message>
    <message>
        <source>A new key</source>
        <translation>Una nuova chiave</translation>
    </message>
    <message>
        <source>Name of the program</source>
        <translation>Nome del programma</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>A che cosa serve</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Crea la chiave</translation>
    </message>
    <message>
        <source>Shown this once, copy it now:
{key}</source>
        <translation>Mostrata solo questa volta, la copi adesso:
{key}</translation>
    </message>
    <message>
        <source>No program has a key.</source>
        <translation>Nessun programma ha una chiave.</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>mai usata</translation>
    </message>
    <message>
        <source>last used {when}</source>
        <translation>usata l&apos;ultima volta {when}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>fino al {date}</translation>
    </message>
    <message>
        <source>revoked {when}</source>
        <translation>revocata {when}</translation>
    </message>
    <message>
        <source>The program is refused from then on. Revoke its key?</source>
        <translation>Il programma sarà rifiutato da allora. Revocare la chiave?</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revoca</translation>
    </message>
    <message>
        <source>answered after {ms} milliseconds: {steps}</source>
        <translation>risposto dopo {ms} millisecondi: {steps}</translation>
    </message>
    <message>
        <source>Time to answer:</source>
        <translation>Tempo di risposta:</translation>
    </message>
    <message>
        <source>The reply was prepared while the guest still spoke.</source>
        <translation>La risposta era pronta mentre l&apos;ospite parlava ancora.</translation>
    </message>
    <message>
        <source>Its first words had been spoken before, and were kept.</source>
        <translation>Le sue prime parole erano già state dette e conservate.</translation>
    </message>
    <message>
        <source>{total} from the guest&apos;s last sound to the porter&apos;s first</source>
        <translation>{total} dall&apos;ultimo suono dell&apos;ospite al primo del portiere</translation>
    </message>
    <message>
        <source>Left for staff</source>
        <translation>Lasciato al personale</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>per le {time}</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Ospite</translation>
    </message>
    <message>
        <source>Porter</source>
        <translation>Portiere</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Ricevimento</translation>
    </message>
    <message>
        <source>interrupted by {name}</source>
        <translation>interrotto da {name}</translation>
    </message>
    <message>
        <source>interrupted by the guest</source>
        <translation>interrotto dall&apos;ospite</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrotto</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non riuscito</translation>
    </message>
    <message>
        <source>Tool {name}, {outcome}; press to see what was asked and answered</source>
        <translation>Strumento {name}, {outcome}; prema per vedere domanda e risposta</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>ancora senza risposta</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Chiesto</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Risposto</translation>
    </message>
    <message>
        <source>{name}: {percent} percent</source>
        <translation>{name}: {percent} per cento</translation>
    </message>
    <message>
        <source>Which note</source>
        <translation>Quale nota</translation>
    </message>
    <message>
        <source>The note, in Markdown</source>
        <translation>La nota, in Markdown</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>Nuova …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Each heading (# Breakfast) begins something that the porter knows; its first sentence is what it says. What is not written here, it does not know: then it takes a message.</source>
        <translation>Ogni titolo (# Colazione) inizia qualcosa che il portiere sa; la prima frase è ciò che dice. Quello che non è qui non lo sa, e prende un messaggio.</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nuova nota</translation>
    </message>
    <message>
        <source>Name: small letters, digits, - and _</source>
        <translation>Nome: minuscole, cifre, - e _</translation>
    </message>
    <message>
        <source>Viewer: sees that it works</source>
        <translation>Osservatore: vede che funziona</translation>
    </message>
    <message>
        <source>Staff: calls and requests</source>
        <translation>Personale: chiamate e richieste</translation>
    </message>
    <message>
        <source>Manager: staff, and the hotel&apos;s words</source>
        <translation>Direzione: personale e le parole dell&apos;albergo</translation>
    </message>
    <message>
        <source>Administrator: everything</source>
        <translation>Amministratore: tutto</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Who may sign in</source>
        <translation>Chi può accedere</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Una persona nuova</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>New password …</source>
        <translation>Nuova password …</translation>
    </message>
    <message>
        <source>It signs {name} out everywhere. Tell it to them yourself.</source>
        <translation>{name} viene scollegato ovunque. Comunicatela di persona.</translation>
    </message>
    <message>
        <source>Password, 12 characters or more</source>
        <translation>Password, 12 caratteri o più</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Imposta</translation>
    </message>
    <message>
        <source>Let them sign in</source>
        <translation>Consenti l&apos;accesso</translation>
    </message>
    <message>
        <source>has never signed in</source>
        <translation>non ha mai effettuato l&apos;accesso</translation>
    </message>
    <message>
        <source>last signed in {when}</source>
        <translation>ultimo accesso {when}</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>escluso</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Ruolo di {name}</translation>
    </message>
    <message>
        <source>They are signed out at once. Shut {name} out?</source>
        <translation>La sessione viene chiusa subito. Escludere {name}?</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Riammetti</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Escludi</translation>
    </message>
    <message>
        <source>{place} (Ctrl+{number})</source>
        <translation>{place} (Ctrl+{number})</translation>
    </message>
    <message>
        <source>{n} waits</source>
        <translation>{n} in attesa</translation>
    </message>
    <message>
        <source>{n} wait</source>
        <translation>{n} in attesa</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Schermate</translation>
    </message>
    <message>
        <source>This desktop has no tray for an icon: what is to do shows in this window alone. What is urgent rings.</source>
        <translation>Questo desktop non ha un&apos;area per le icone: ciò che c&apos;è da fare si vede solo in questa finestra. Ciò che è urgente suona.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Richieste</translation>
    </message>
    <message>
        <source>Nothing to do. What calls leave for staff comes up here.</source>
        <translation>Niente da fare. Ciò che le chiamate lasciano al personale appare qui.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Prendi</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Restituisci</translation>
    </message>
    <message>
        <source>Why somebody is needed</source>
        <translation>Perché serve qualcuno</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Ancora aperto</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Non c&apos;è nulla di aperto.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>What to know of this call</source>
        <translation>Che cosa sapere di questa chiamata</translation>
    </message>
    <message>
        <source>The guest&apos;s last words, {time}</source>
        <translation>Ultime parole dell&apos;ospite, {time}</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Nota …</translation>
    </message>
    <message>
        <source>Show the call</source>
        <translation>Mostra la chiamata</translation>
    </message>
    <message>
        <source>asked for by {name}</source>
        <translation>chiesto da {name}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>alle {time}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What shall stand beside it?</source>
        <translation>Che cosa si deve annotare?</translation>
    </message>
    <message>
        <source>staff ring the room, the porter does not</source>
        <translation>il personale chiama la camera, non il portiere</translation>
    </message>
    <message>
        <source>{n} request</source>
        <translation>{n} richiesta</translation>
    </message>
    <message>
        <source>{n} requests</source>
        <translation>{n} richieste</translation>
    </message>
    <message>
        <source>answers in {time}</source>
        <translation>risponde in {time}</translation>
    </message>
    <message>
        <source>nothing answered yet</source>
        <translation>ancora nessuna risposta</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>Annulla le modifiche</translation>
    </message>
    <message>
        <source>Your role has nothing to set here: ask an administrator.</source>
        <translation>Il suo ruolo non ha nulla da impostare qui: chieda a un amministratore.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Looking for the box at {address} …</source>
        <translation>Ricerca dell&apos;apparecchio a {address} …</translation>
    </message>
    <message>
        <source>This window sees the box at {address} for the first time, and another machine could pretend to be it. Go to the box itself and type the line below into its terminal, or ring whoever looks after it: it tells ten words. Go on only if they are the ten words here. You will not be asked again.</source>
        <translation>Questa finestra vede per la prima volta l&apos;apparecchio a {address}, e un&apos;altra macchina potrebbe fingersi lui. Vada all&apos;apparecchio stesso e scriva nel suo terminale la riga qui sotto, o chiami chi se ne occupa: dirà dieci parole. Prosegua solo se sono le dieci parole di qui. Non le verrà più chiesto.</translation>
    </message>
    <message>
        <source>The box at {address} shows another certificate than before. That is so after a new installation, or a year. If nobody did that, it may be another machine that wants your password. Go to the box itself and type the line below into its terminal, or ring whoever looks after it: go on only if it tells the ten words here.</source>
        <translation>L&apos;apparecchio a {address} mostra un certificato diverso da prima. È così dopo una nuova installazione, o dopo un anno. Se nessuno l&apos;ha fatto, può essere un&apos;altra macchina che vuole la sua password. Vada all&apos;apparecchio stesso e scriva nel suo terminale la riga qui sotto, o chiami chi se ne occupa: prosegua solo se dice le dieci parole di qui.</translation>
    </message>
    <message>
        <source>The words differ, so this window does not talk with {address}, and no password was sent. Look whether the address is right, and tell whoever looks after the box.</source>
        <translation>Le parole sono diverse, perciò questa finestra non parla con {address} e nessuna password è stata inviata. Guardi se l&apos;indirizzo è giusto e avvisi chi si occupa dell&apos;apparecchio.</translation>
    </message>
    <message>
        <source>The box at {address} is the one you know. Who are you?</source>
        <translation>L&apos;apparecchio a {address} è quello che conosce. Chi è lei?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Sono diverse</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Guarda di nuovo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Words of the certificate: {words}</source>
        <translation>Parole del certificato: {words}</translation>
    </message>
    <message>
        <source>They are the same: trust this box</source>
        <translation>Sono uguali: fidarsi di questo apparecchio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Go to the call</source>
        <translation>Vai alla chiamata</translation>
    </message>
    <message>
        <source>a guest</source>
        <translation>un ospite</translation>
    </message>
    <message>
        <source>Your microphone is open.</source>
        <translation>Il suo microfono è aperto.</translation>
    </message>
    <message>
        <source>Your microphone is muted.</source>
        <translation>Il suo microfono è muto.</translation>
    </message>
    <message>
        <source>You are talking with {who}.</source>
        <translation>Sta parlando con {who}.</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Muto</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Riattiva il microfono</translation>
    </message>
    <message>
        <source>Your voice</source>
        <translation>La sua voce</translation>
    </message>
    <message>
        <source>The guest</source>
        <translation>L&apos;ospite</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Lei</translation>
    </message>
    <message>
        <source>You are talking with the guest. The porter listens, and goes on when you hand back.</source>
        <translation>Sta parlando con l&apos;ospite. Il portiere ascolta e prosegue quando gli restituisce la chiamata.</translation>
    </message>
    <message>
        <source>{name} is talking with the guest.</source>
        <translation>{name} sta parlando con l&apos;ospite.</translation>
    </message>
    <message>
        <source>The porter is paused, and goes on by itself after a minute. The guest waits on the line.</source>
        <translation>Il portiere è in pausa e prosegue da solo dopo un minuto. L&apos;ospite attende in linea.</translation>
    </message>
    <message>
        <source>You hear both sides. The guest does not notice.</source>
        <translation>Sente entrambe le parti. L&apos;ospite non se ne accorge.</translation>
    </message>
    <message>
        <source>Nobody is talking to the porter from here.</source>
        <translation>Nessuno parla con il portiere da qui.</translation>
    </message>
    <message>
        <source>The porter is being called …</source>
        <translation>Chiamata al portiere …</translation>
    </message>
    <message>
        <source>You are talking to the porter.</source>
        <translation>Sta parlando con il portiere.</translation>
    </message>
    <message>
        <source>Hanging up …</source>
        <translation>Chiusura …</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microfono</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Altoparlante</translation>
    </message>
    <message>
        <source>Devices and call</source>
        <translation>Dispositivi e chiamata</translation>
    </message>
    <message>
        <source>Talk to the porter</source>
        <translation>Parlare con il portiere</translation>
    </message>
    <message>
        <source>What you and the porter say appears here.</source>
        <translation>Quello che lei e il portiere dite appare qui.</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>La sua chiamata</translation>
    </message>
    <message>
        <source>Call the porter</source>
        <translation>Chiama il portiere</translation>
    </message>
    <message>
        <source>Talk to it by this machine&apos;s microphone (Ctrl+N)</source>
        <translation>Parlargli con il microfono di questa macchina (Ctrl+N)</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Riaggancia</translation>
    </message>
    <message>
        <source>Let the demo guest call</source>
        <translation>Fai chiamare l&apos;ospite di prova</translation>
    </message>
    <message>
        <source>A guest of ours asks five questions; no microphone is needed</source>
        <translation>Un nostro ospite fa cinque domande; non serve un microfono</translation>
    </message>
    <message>
        <source>Microphone and loudspeaker</source>
        <translation>Microfono e altoparlante</translation>
    </message>
    <message>
        <source>Look for devices again</source>
        <translation>Cerca di nuovo i dispositivi</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Ferma la prova</translation>
    </message>
    <message>
        <source>Look for devices that were plugged in meanwhile</source>
        <translation>Cerca i dispositivi collegati nel frattempo</translation>
    </message>
    <message>
        <source>Echo check</source>
        <translation>Prova dell&apos;eco</translation>
    </message>
    <message>
        <source>Plays a tone and listens for it</source>
        <translation>Emette un tono e ascolta se ritorna</translation>
    </message>
    <message>
        <source>The tone is being played …</source>
        <translation>Il tono viene emesso …</translation>
    </message>
    <message>
        <source>Try the microphone</source>
        <translation>Prova il microfono</translation>
    </message>
    <message>
        <source>looked up, or changed</source>
        <translation>consultato o cambiato</translation>
    </message>
    <message>
        <source>This call was not recorded. Play shows the words again as they came.</source>
        <translation>Questa chiamata non è stata registrata. La riproduzione mostra di nuovo le parole come sono arrivate.</translation>
    </message>
    <message>
        <source>This call was recorded, and its sound is on the box. Play shows the words again as they came.</source>
        <translation>Questa chiamata è stata registrata, e l&apos;audio è sull&apos;apparecchio. La riproduzione mostra di nuovo le parole come sono arrivate.</translation>
    </message>
    <message>
        <source>The box does not say whether this call was recorded. Play shows the words again as they came.</source>
        <translation>L&apos;apparecchio non dice se questa chiamata è stata registrata. La riproduzione mostra di nuovo le parole come sono arrivate.</translation>
    </message>
    <message>
        <source>Timeline of the call; the arrow keys move in it</source>
        <translation>Cronologia della chiamata; le frecce si spostano in essa</translation>
    </message>
    <message>
        <source>Guest above, porter below; click for that moment</source>
        <translation>Sopra l&apos;ospite, sotto il portiere; clicchi per quel momento</translation>
    </message>
    <message>
        <source>something failed</source>
        <translation>qualcosa non è riuscito</translation>
    </message>
    <message>
        <source>Play the words again as they came</source>
        <translation>Riproduci le parole come sono arrivate</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Speed {speed}</source>
        <translation>Velocità {speed}</translation>
    </message>
    <message>
        <source>Health: {summary}</source>
        <translation>Stato: {summary}</translation>
    </message>
    <message>
        <source>The porter: {duty}</source>
        <translation>Il portiere: {duty}</translation>
    </message>
    <message>
        <source>At this window: {name}</source>
        <translation>A questa finestra: {name}</translation>
    </message>
    <message>
        <source>In the hotel it is {time}</source>
        <translation>In albergo sono le {time}</translation>
    </message>
    <message>
        <source>{n} request to do</source>
        <translation>{n} richiesta da evadere</translation>
    </message>
    <message>
        <source>{n} requests to do</source>
        <translation>{n} richieste da evadere</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voci</translation>
    </message>
    <message>
        <source>Voices that can be heard now</source>
        <translation>Voci che si possono sentire ora</translation>
    </message>
    <message>
        <source>The best comes first. A call is spoken by the first one that knows the guest&apos;s language.</source>
        <translation>La migliore sta in alto. In una chiamata parla la prima nella lingua dell&apos;ospite.</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Ascolta</translation>
    </message>
    <message>
        <source>Hear the voice {name}</source>
        <translation>Ascolta la voce {name}</translation>
    </message>
    <message>
        <source>No voice can be heard now.</source>
        <translation>Al momento nessuna voce è disponibile.</translation>
    </message>
    <message>
        <source>Reconnecting. The porter goes on without this window.</source>
        <translation>Riconnessione. Il portiere prosegue senza questa finestra.</translation>
    </message>
    <message>
        <source>Nightporter is not running, so no calls are answered. Start it with: nightporter up</source>
        <translation>Nightporter non è in funzione, quindi nessuna chiamata riceve risposta. Lo avvii con: nightporter up</translation>
    </message>
    <message>
        <source>The store of calls can&apos;t be used</source>
        <translation>L&apos;archivio delle chiamate non è utilizzabile</translation>
    </message>
    <message>
        <source>Calls that go on are not cut off, and what is said in them is kept. New calls are not answered.</source>
        <translation>Le chiamate in corso non cadono e ciò che si dice è conservato. Le nuove chiamate non ricevono risposta.</translation>
    </message>
    <message>
        <source>Ring whoever looks after the box, and read them the line below.</source>
        <translation>Chiami chi si occupa dell&apos;apparecchio e gli legga la riga qui sotto.</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <translation>Il disco è quasi pieno</translation>
    </message>
    <message>
        <source>Nothing yet. Once it is full, no new call can be stored, and so none is answered.</source>
        <translation>Ancora nulla. Quando sarà pieno nessuna nuova chiamata potrà essere salvata, quindi nessuna riceverà risposta.</translation>
    </message>
    <message>
        <source>Have space made on the disk within the next days: old backups and logs first.</source>
        <translation>Faccia liberare spazio nei prossimi giorni: prima vecchie copie e registri.</translation>
    </message>
    <message>
        <source>What happened in calls is stored late</source>
        <translation>Ciò che è accaduto nelle chiamate viene salvato in ritardo</translation>
    </message>
    <message>
        <source>Nothing. Conversations and requests show up here later than they should.</source>
        <translation>Nulla. Conversazioni e richieste appaiono qui più tardi del solito.</translation>
    </message>
    <message>
        <source>Wait a few minutes. If it stays so, ring whoever looks after the box.</source>
        <translation>Attenda qualche minuto. Se resta così, chiami chi si occupa dell&apos;apparecchio.</translation>
    </message>
    <message>
        <source>The hotel&apos;s own system gives no answer</source>
        <translation>Il sistema dell&apos;albergo non risponde</translation>
    </message>
    <message>
        <source>The porter tells what it knew a quarter of an hour ago, or that it can&apos;t look it up, and leaves a request.</source>
        <translation>Il portiere dice ciò che sapeva un quarto d&apos;ora fa, o che non può controllare, e lascia una richiesta.</translation>
    </message>
    <message>
        <source>Look through the requests: bookings may wait there. If it stays so, ring whoever looks after the system.</source>
        <translation>Guardi le richieste: possono esserci prenotazioni in attesa. Se resta così, chiami chi si occupa del sistema.</translation>
    </message>
    <message>
        <source>The line itself is down (livekit-server)</source>
        <translation>La linea stessa è guasta (livekit-server)</translation>
    </message>
    <message>
        <source>Nobody can be answered. Calls that went on are cut off.</source>
        <translation>Nessuno può ricevere risposta. Le chiamate in corso sono cadute.</translation>
    </message>
    <message>
        <source>The porter&apos;s own process is down (worker)</source>
        <translation>Il processo del portiere è guasto (worker)</translation>
    </message>
    <message>
        <source>New calls wait for it, 45 seconds at most. Calls that go on are not cut off.</source>
        <translation>Le nuove chiamate lo attendono, al massimo 45 secondi. Quelle in corso non cadono.</translation>
    </message>
    <message>
        <source>The recogniser is down (stt)</source>
        <translation>Il riconoscitore è guasto (stt)</translation>
    </message>
    <message>
        <source>The porter hears with what is left, or asks guests to say it again.</source>
        <translation>Il portiere sente con ciò che resta, o chiede agli ospiti di ripetere.</translation>
    </message>
    <message>
        <source>The porter&apos;s voice is down (tts)</source>
        <translation>La voce del portiere è guasta (tts)</translation>
    </message>
    <message>
        <source>The porter goes on with another voice, which sounds plainer.</source>
        <translation>Il portiere prosegue con un&apos;altra voce, più semplice.</translation>
    </message>
    <message>
        <source>The hotel&apos;s own voice is down (zonos)</source>
        <translation>La voce propria dell&apos;albergo è guasta (zonos)</translation>
    </message>
    <message>
        <source>The porter goes on with another voice.</source>
        <translation>Il portiere prosegue con un&apos;altra voce.</translation>
    </message>
    <message>
        <source>The language model is down (llm)</source>
        <translation>Il modello linguistico è guasto (llm)</translation>
    </message>
    <message>
        <source>The porter answers by its own rules: the same facts, in plainer words.</source>
        <translation>Il portiere risponde con le proprie regole: gli stessi fatti, in parole più semplici.</translation>
    </message>
    <message>
        <source>The speech door is down (speech)</source>
        <translation>La porta vocale è guasta (speech)</translation>
    </message>
    <message>
        <source>Nothing: no call goes through it. Programs that ask the box to speak or to listen wait.</source>
        <translation>Nulla: nessuna chiamata vi passa. I programmi che fanno parlare o ascoltare l&apos;apparecchio attendono.</translation>
    </message>
    <message>
        <source>A process is down ({name})</source>
        <translation>Un processo è guasto ({name})</translation>
    </message>
    <message>
        <source>Perhaps nothing. Watch the next call.</source>
        <translation>Forse nulla. Osservi la prossima chiamata.</translation>
    </message>
    <message>
        <source>Something is not well</source>
        <translation>Qualcosa non va</translation>
    </message>
    <message>
        <source>Save the support bundle below, and ring whoever looks after the box.</source>
        <translation>Salvi il pacchetto di assistenza qui sotto e chiami chi si occupa dell&apos;apparecchio.</translation>
    </message>
    <message>
        <source>Nightporter is being ended. If nobody meant to, start it at the box, with: nightporter up</source>
        <translation>Nightporter si sta chiudendo. Se nessuno lo voleva, lo avvii sull&apos;apparecchio con: nightporter up</translation>
    </message>
    <message>
        <source>It is being started again by itself; that takes seconds. Nothing to do.</source>
        <translation>Si riavvia da solo; servono pochi secondi. Niente da fare.</translation>
    </message>
    <message>
        <source>It is starting. Nothing to do.</source>
        <translation>Si sta avviando. Niente da fare.</translation>
    </message>
    <message>
        <source>It has died {n} times. Save the support bundle below, and ring whoever looks after the box.</source>
        <translation>È caduto {n} volte. Salvi il pacchetto di assistenza qui sotto e chiami chi si occupa dell&apos;apparecchio.</translation>
    </message>
    <message>
        <source>Nightporter is not running</source>
        <translation>Nightporter non è in funzione</translation>
    </message>
    <message>
        <source>Nobody is answered.</source>
        <translation>Nessuno riceve risposta.</translation>
    </message>
    <message>
        <source>Start it at the box, with: nightporter up. Until then let the telephone ring at the desk.</source>
        <translation>Lo avvii sull&apos;apparecchio con: nightporter up. Fino ad allora lasci squillare il telefono al ricevimento.</translation>
    </message>
    <message>
        <source>This window has lost the box</source>
        <translation>Questa finestra ha perso l&apos;apparecchio</translation>
    </message>
    <message>
        <source>Most likely nothing: the porter goes on without this window.</source>
        <translation>Molto probabilmente nulla: il portiere prosegue senza questa finestra.</translation>
    </message>
    <message>
        <source>Look whether the box is on and the network cable is in. This window comes back by itself.</source>
        <translation>Controlli che l&apos;apparecchio sia acceso e il cavo di rete inserito. Questa finestra torna da sola.</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Nessun contatto</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tutto bene</translation>
    </message>
    <message>
        <source>Not all is well, calls go on</source>
        <translation>Non tutto va bene, le chiamate continuano</translation>
    </message>
    <message>
        <source>Down: nobody is answered</source>
        <translation>Fuori servizio: non si risponde a nessuno</translation>
    </message>
    <message>
        <source>Porter answers until {time}</source>
        <translation>Il portiere risponde fino alle {time}</translation>
    </message>
    <message>
        <source>Porter off duty until {time}</source>
        <translation>Portiere fuori servizio fino alle {time}</translation>
    </message>
    <message>
        <source>The porter is off duty until {time}. Whoever calls is turned away, so that reception takes the call; calls that have begun are not cut off, and staff can try the porter at any time.</source>
        <translation>Il portiere è fuori servizio fino alle {time}. Chi chiama è rifiutato, così la chiamata la prende il ricevimento; quelle in corso proseguono, e il personale può provare il portiere in ogni momento.</translation>
    </message>
    <message>
        <source>The appliance does not answer.</source>
        <translation>L&apos;apparecchio non risponde.</translation>
    </message>
    <message>
        <source>Hears through {after} now, no longer {before}: {reason}</source>
        <translation>Ora sente con {after}, non più con {before}: {reason}</translation>
    </message>
    <message>
        <source>Thinks with {after} now, no longer {before}: {reason}</source>
        <translation>Ora pensa con {after}, non più con {before}: {reason}</translation>
    </message>
    <message>
        <source>Speaks with {after} now, no longer {before}: {reason}</source>
        <translation>Ora parla con {after}, non più con {before}: {reason}</translation>
    </message>
    <message>
        <source>{name} paused the porter</source>
        <translation>{name} ha messo in pausa il portiere</translation>
    </message>
    <message>
        <source>{name} let the porter go on</source>
        <translation>{name} ha fatto proseguire il portiere</translation>
    </message>
    <message>
        <source>{name} whispered to the porter: “{text}”</source>
        <translation>{name} ha sussurrato al portiere: «{text}»</translation>
    </message>
    <message>
        <source>{name} had the porter say: “{text}”</source>
        <translation>{name} ha fatto dire al portiere: «{text}»</translation>
    </message>
    <message>
        <source>{name} took the call over</source>
        <translation>{name} ha preso la chiamata</translation>
    </message>
    <message>
        <source>{name} handed the call back</source>
        <translation>{name} ha restituito la chiamata</translation>
    </message>
    <message>
        <source>{name} asked for somebody else to speak with the guest: {text}</source>
        <translation>{name} ha chiesto che qualcun altro parli con l&apos;ospite: {text}</translation>
    </message>
    <message>
        <source>{name} listens</source>
        <translation>{name} ascolta</translation>
    </message>
    <message>
        <source>{name} ended the call</source>
        <translation>{name} ha terminato la chiamata</translation>
    </message>
    <message>
        <source>a clerk has the call</source>
        <translation>un collega ha la chiamata</translation>
    </message>
    <message>
        <source>it does not fit to how the call stands</source>
        <translation>non si adatta allo stato della chiamata</translation>
    </message>
    <message>
        <source>the porter can make nothing of it</source>
        <translation>il portiere non può farne nulla</translation>
    </message>
    <message>
        <source>The porter is silent</source>
        <translation>Il portiere tace</translation>
    </message>
    <message>
        <source>The porter goes on</source>
        <translation>Il portiere prosegue</translation>
    </message>
    <message>
        <source>The pause is over, the porter goes on</source>
        <translation>La pausa è finita, il portiere prosegue</translation>
    </message>
    <message>
        <source>{name} talks with the guest</source>
        <translation>{name} parla con l&apos;ospite</translation>
    </message>
    <message>
        <source>Nothing is heard of {name}: the porter took the call back and said sorry</source>
        <translation>Non si sente più {name}: il portiere ha ripreso la chiamata e si è scusato</translation>
    </message>
    <message>
        <source>Another porter came, who has the call as it stood</source>
        <translation>È venuto un altro portiere, che ha la chiamata com&apos;era</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is good again</source>
        <translation>La connessione dell&apos;ospite è di nuovo buona</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is poor: words may be lost on the way</source>
        <translation>La connessione dell&apos;ospite è scadente: delle parole possono perdersi</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is lost: nothing arrives from them</source>
        <translation>La connessione dell&apos;ospite è persa: da lui non arriva nulla</translation>
    </message>
    <message>
        <source>the clerk</source>
        <translation>il ricevimento</translation>
    </message>
    <message>
        <source>The call ended: {reason}</source>
        <translation>La chiamata è finita: {reason}</translation>
    </message>
    <message>
        <source>Guests are answered within {target} s</source>
        <translation>Gli ospiti hanno risposta entro {target} s</translation>
    </message>
    <message>
        <source>Their words are there within {target} s</source>
        <translation>Le loro parole ci sono entro {target} s</translation>
    </message>
    <message>
        <source>The voice begins within {target} s</source>
        <translation>La voce inizia entro {target} s</translation>
    </message>
    <message>
        <source>A call gets a porter within {target} s</source>
        <translation>Una chiamata ha un portiere entro {target} s</translation>
    </message>
    <message>
        <source>There is a line for every call ({target} at once)</source>
        <translation>C&apos;è una linea per ogni chiamata ({target} insieme)</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processore</translation>
    </message>
    <message>
        <source>load {load} on {n} cores</source>
        <translation>carico {load} su {n} core</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcolo</translation>
    </message>
    <message>
        <source>met</source>
        <translation>raggiunto</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>a rischio</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>mancato</translation>
    </message>
    <message>
        <source>no calls yet</source>
        <translation>ancora nessuna chiamata</translation>
    </message>
    <message>
        <source>{shares} (goal {goal})</source>
        <translation>{shares} (obiettivo {goal})</translation>
    </message>
    <message>
        <source>{used} of {whole} GB</source>
        <translation>{used} di {whole} GB</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chiamate</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Parla</translation>
    </message>
    <message>
        <source>Needs somebody now</source>
        <translation>Serve qualcuno adesso</translation>
    </message>
    <message>
        <source>Wake-up calls</source>
        <translation>Sveglie</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Da fare</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>nessuno ce l&apos;ha</translation>
    </message>
    <message>
        <source>done by you</source>
        <translation>fatto da lei</translation>
    </message>
    <message>
        <source>{name} has it</source>
        <translation>ce l&apos;ha {name}</translation>
    </message>
    <message>
        <source>You have it</source>
        <translation>Ce l&apos;ha lei</translation>
    </message>
    <message>
        <source>done by {name}</source>
        <translation>fatto da {name}</translation>
    </message>
    <message>
        <source>taken back by the guest</source>
        <translation>ritirata dall&apos;ospite</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>The porter</source>
        <translation>Il portiere</translation>
    </message>
    <message>
        <source>The house</source>
        <translation>La casa</translation>
    </message>
    <message>
        <source>Telephone, as it is spoken</source>
        <translation>Telefono, come si dice</translation>
    </message>
    <message>
        <source>Emergency number, as it is spoken</source>
        <translation>Numero di emergenza, come si dice</translation>
    </message>
    <message>
        <source>Check-in, as it is spoken</source>
        <translation>Arrivo, come si dice</translation>
    </message>
    <message>
        <source>Check-out, as it is spoken</source>
        <translation>Partenza, come si dice</translation>
    </message>
    <message>
        <source>Currency, as it is spoken</source>
        <translation>Valuta, come si dice</translation>
    </message>
    <message>
        <source>Currency, three letters</source>
        <translation>Valuta, tre lettere</translation>
    </message>
    <message>
        <source>Time zone, like Europe/London</source>
        <translation>Fuso orario, come Europe/London</translation>
    </message>
    <message>
        <source>What the porter may do by itself</source>
        <translation>Che cosa il portiere può fare da solo</translation>
    </message>
    <message>
        <source>It books, changes and cancels</source>
        <translation>Prenota, modifica e annulla</translation>
    </message>
    <message>
        <source>Nights at most</source>
        <translation>Notti al massimo</translation>
    </message>
    <message>
        <source>Days ahead at most</source>
        <translation>Giorni di anticipo al massimo</translation>
    </message>
    <message>
        <source>Rooms in one call at most</source>
        <translation>Camere per chiamata al massimo</translation>
    </message>
    <message>
        <source>Days before arrival until which cancelling is free</source>
        <translation>Giorni prima dell&apos;arrivo fino ai quali annullare è gratis</translation>
    </message>
    <message>
        <source>and until the hour</source>
        <translation>e fino all&apos;ora</translation>
    </message>
    <message>
        <source>The same, as it is said</source>
        <translation>Lo stesso, come si dice</translation>
    </message>
    <message>
        <source>What a guest in danger is told first</source>
        <translation>Che cosa sente per primo un ospite in pericolo</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Incendio</translation>
    </message>
    <message>
        <source>Somebody is ill or hurt</source>
        <translation>Qualcuno sta male o è ferito</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Reato</translation>
    </message>
    <message>
        <source>An intruder</source>
        <translation>Un intruso</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Tutto il resto</translation>
    </message>
    <message>
        <source>Days until it runs out</source>
        <translation>Giorni alla scadenza</translation>
    </message>
    <message>
        <source>Hours of the porter</source>
        <translation>Orari del portiere</translation>
    </message>
    <message>
        <source>Days that calls are kept</source>
        <translation>Giorni di conservazione delle chiamate</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A chi</translation>
    </message>
    <message>
        <source>Both work: the tone was heard after {ms} ms.</source>
        <translation>Funzionano entrambi: il tono si è sentito dopo {ms} ms.</translation>
    </message>
    <message>
        <source>The microphone hears the headphones after {ms} ms: turn them down, or choose the loudspeaker.</source>
        <translation>Il microfono sente le cuffie dopo {ms} ms: le abbassi, o scelga l&apos;altoparlante.</translation>
    </message>
    <message>
        <source>The tone was not heard. Turn the loudspeaker up, or choose another one; did you hear it?</source>
        <translation>Il tono non si è sentito. Alzi l&apos;altoparlante o ne scelga un altro; lei l&apos;ha sentito?</translation>
    </message>
    <message>
        <source>Good: the microphone does not hear the headphones.</source>
        <translation>Bene: il microfono non sente le cuffie.</translation>
    </message>
    <message>
        <source>The microphone gives pure silence: it is muted, or this program may not use it. See the sound settings.</source>
        <translation>Il microfono dà silenzio assoluto: è muto, o questo programma non può usarlo. Veda le impostazioni audio.</translation>
    </message>
    <message>
        <source>This machine has no microphone. Plug one in, and look again.</source>
        <translation>Questa macchina non ha un microfono. Ne colleghi uno e cerchi di nuovo.</translation>
    </message>
    <message>
        <source>This machine has no loudspeaker. Plug one in, and look again.</source>
        <translation>Questa macchina non ha un altoparlante. Ne colleghi uno e cerchi di nuovo.</translation>
    </message>
    <message>
        <source>Sound is in use. What was plugged in meanwhile is found when nobody here listens or talks.</source>
        <translation>L&apos;audio è in uso. Ciò che è stato collegato nel frattempo si trova quando qui nessuno ascolta o parla.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Ascolta</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Sussurra</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Di&apos;</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Prosegui</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Subentra</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Restituisci</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Trasferisci</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Hear both sides; the guest does not notice</source>
        <translation>Sentire entrambe le parti; l&apos;ospite non se ne accorge</translation>
    </message>
    <message>
        <source>Only the porter reads it, and minds it in what it says; the guest hears nothing of it</source>
        <translation>Lo legge solo il portiere e ne tiene conto; l&apos;ospite non ne sente nulla</translation>
    </message>
    <message>
        <source>The porter says this to the guest now</source>
        <translation>Il portiere dice questo ora all&apos;ospite</translation>
    </message>
    <message>
        <source>The porter asks the guest to hold the line, and is silent for a minute at most</source>
        <translation>Il portiere chiede all&apos;ospite di attendere e tace per un minuto al massimo</translation>
    </message>
    <message>
        <source>The porter thanks the guest for waiting, and goes on</source>
        <translation>Il portiere ringrazia l&apos;ospite per l&apos;attesa e prosegue</translation>
    </message>
    <message>
        <source>The porter stops, and you talk with the guest</source>
        <translation>Il portiere si ferma e lei parla con l&apos;ospite</translation>
    </message>
    <message>
        <source>The porter goes on, and knows what was said meanwhile</source>
        <translation>Il portiere prosegue e sa che cosa si è detto nel frattempo</translation>
    </message>
    <message>
        <source>Staff get an urgent request to speak with the guest; where the porter has the call, it tells the guest</source>
        <translation>Il personale riceve la richiesta urgente di parlare con l&apos;ospite; se ha la chiamata, il portiere glielo dice</translation>
    </message>
    <message>
        <source>What shall the porter know? In the language of the call. For example: {example}</source>
        <translation>Che cosa deve sapere il portiere? Nella lingua della chiamata. Per esempio: {example}</translation>
    </message>
    <message>
        <source>What shall the porter say?</source>
        <translation>Che cosa deve dire il portiere?</translation>
    </message>
    <message>
        <source>Who shall speak with the guest? For example: the duty manager</source>
        <translation>Chi deve parlare con l&apos;ospite? Per esempio: the duty manager</translation>
    </message>
    <message>
        <source>The porter stops at once, and the guest is told that a colleague takes over. Talk with them?</source>
        <translation>Il portiere si ferma subito e l&apos;ospite sa che subentra un collega. Parlargli?</translation>
    </message>
    <message>
        <source>The call ends at once, in the middle of what is being said. End it?</source>
        <translation>La chiamata finisce subito, nel mezzo di ciò che si dice. Terminarla?</translation>
    </message>
    <message>
        <source>Your connection is poor: the guest may not hear every word, or you theirs.</source>
        <translation>La sua connessione è scadente: forse l&apos;ospite non sente ogni parola, o lei le sue.</translation>
    </message>
    <message>
        <source>Your connection is lost. If it does not come back in a few seconds, the porter takes the call back and says sorry.</source>
        <translation>La sua connessione è persa. Se non torna entro pochi secondi, il portiere riprende la chiamata e si scusa.</translation>
    </message>
    <message>
        <source>Your role may not do this: ask an administrator.</source>
        <translation>Il suo ruolo non lo consente: chieda a un amministratore.</translation>
    </message>
    <message>
        <source>Nobody has answered yet.</source>
        <translation>Nessuno ha ancora risposto.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>{name} has this call.</source>
        <translation>{name} ha questa chiamata.</translation>
    </message>
    <message>
        <source>You are talking with another guest: hand that call back first.</source>
        <translation>Sta parlando con un altro ospite: restituisca prima quella chiamata.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>parole</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>decisione</translation>
    </message>
    <message>
        <source>brain</source>
        <translation>cervello</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>voce</translation>
    </message>
    <message>
        <source>playout</source>
        <translation>riproduzione</translation>
    </message>
    <message>
        <source>until the words were there</source>
        <translation>fino ad avere le parole</translation>
    </message>
    <message>
        <source>until the turn was judged over</source>
        <translation>fino a decidere che aveva finito</translation>
    </message>
    <message>
        <source>until the reply began</source>
        <translation>fino all&apos;inizio della risposta</translation>
    </message>
    <message>
        <source>until what it needs was looked up or done</source>
        <translation>finché il necessario non è stato consultato o fatto</translation>
    </message>
    <message>
        <source>until the voice was ready</source>
        <translation>fino a quando la voce era pronta</translation>
    </message>
    <message>
        <source>until its first sound was sent</source>
        <translation>fino all&apos;invio del primo suono</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>preparata</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>conservata</translation>
    </message>
    <message>
        <source>It came late: the guest waited for {what}.</source>
        <translation>È arrivata tardi: l’ospite aspettava {what}.</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Chiamata di prova</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Wake-up call</source>
        <translation>Sveglia</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Manutenzione</translation>
    </message>
    <message>
        <source>Housekeeping</source>
        <translation>Pulizie</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Prenotazione</translation>
    </message>
    <message>
        <source>Wants a person</source>
        <translation>Vuole parlare con qualcuno</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergenza</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rumore</translation>
    </message>
    <message>
        <source>Lost property</source>
        <translation>Oggetto smarrito</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tavolo</translation>
    </message>
    <message>
        <source>Spa</source>
        <translation>Spa</translation>
    </message>
    <message>
        <source>Luggage</source>
        <translation>Bagagli</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Trasporto</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Parcheggio</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Conto</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pagamento</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Reclamo</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In pausa</translation>
    </message>
    <message>
        <source>age in seconds</source>
        <translation>età in secondi</translation>
    </message>
    <message>
        <source>Porter listens</source>
        <translation>Il portiere ascolta</translation>
    </message>
    <message>
        <source>Porter thinks</source>
        <translation>Il portiere pensa</translation>
    </message>
    <message>
        <source>Porter speaks</source>
        <translation>Il portiere parla</translation>
    </message>
    <message>
        <source>Porter paused</source>
        <translation>Portiere in pausa</translation>
    </message>
    <message>
        <source>arrival</source>
        <translation>arrivo</translation>
    </message>
    <message>
        <source>at</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>tries left</source>
        <translation>tentativi rimasti</translation>
    </message>
    <message>
        <source>besides the one before</source>
        <translation>oltre al precedente</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>prenotato</translation>
    </message>
    <message>
        <source>by</source>
        <translation>da</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>annullare</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>causa</translation>
    </message>
    <message>
        <source>changes an earlier one</source>
        <translation>modifica una precedente</translation>
    </message>
    <message>
        <source>code</source>
        <translation>codice</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>valuta</translation>
    </message>
    <message>
        <source>danger</source>
        <translation>pericolo</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>department</source>
        <translation>reparto</translation>
    </message>
    <message>
        <source>departure</source>
        <translation>partenza</translation>
    </message>
    <message>
        <source>more</source>
        <translation>altro</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>due</source>
        <translation>per</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>what went wrong</source>
        <translation>che cosa non è riuscito</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>costo</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>nome di battesimo</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libere</translation>
    </message>
    <message>
        <source>free to cancel</source>
        <translation>cancellazione gratuita</translation>
    </message>
    <message>
        <source>from</source>
        <translation>da</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>ospiti</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>orario</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>al posto di</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>language</source>
        <translation>lingua</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>cognome</translation>
    </message>
    <message>
        <source>left for staff</source>
        <translation>per il personale</translation>
    </message>
    <message>
        <source>message</source>
        <translation>messaggio</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>a night</source>
        <translation>a notte</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>notti</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>annotato</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>note</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numero</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>offerte</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telefono</translation>
    </message>
    <message>
        <source>place</source>
        <translation>luogo</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>condizioni</translation>
    </message>
    <message>
        <source>question</source>
        <translation>domanda</translation>
    </message>
    <message>
        <source>price told</source>
        <translation>prezzo comunicato</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>request</source>
        <translation>richiesta</translation>
    </message>
    <message>
        <source>reservation</source>
        <translation>prenotazione</translation>
    </message>
    <message>
        <source>room</source>
        <translation>camera</translation>
    </message>
    <message>
        <source>room type</source>
        <translation>tipo di camera</translation>
    </message>
    <message>
        <source>said</source>
        <translation>detto</translation>
    </message>
    <message>
        <source>how well it fits</source>
        <translation>pertinenza</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>posti letto</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>parlato</translation>
    </message>
    <message>
        <source>somebody is there</source>
        <translation>c&apos;è qualcuno</translation>
    </message>
    <message>
        <source>status</source>
        <translation>stato</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testo</translation>
    </message>
    <message>
        <source>time</source>
        <translation>ora</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titolo</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>strumento</translation>
    </message>
    <message>
        <source>total</source>
        <translation>totale</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>locale</translation>
    </message>
    <message>
        <source>shown to be theirs</source>
        <translation>dimostrata</translation>
    </message>
    <message>
        <source>what</source>
        <translation>che cosa</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>che cosa fare</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>ritirato</translation>
    </message>
    <message>
        <source>something was wrong with it</source>
        <translation>qualcosa era sbagliato</translation>
    </message>
    <message>
        <source>the hotel&apos;s system can&apos;t be asked</source>
        <translation>il sistema dell&apos;albergo non è raggiungibile</translation>
    </message>
    <message>
        <source>it has not started</source>
        <translation>non è avviato</translation>
    </message>
    <message>
        <source>the system&apos;s sound refuses it</source>
        <translation>l&apos;audio del sistema lo rifiuta</translation>
    </message>
    <message>
        <source>it has no channel for this</source>
        <translation>non ha un canale per questo</translation>
    </message>
    <message>
        <source>it does not know 48 kHz</source>
        <translation>non supporta 48 kHz</translation>
    </message>
    <message>
        <source>there is no such device</source>
        <translation>questo dispositivo non esiste</translation>
    </message>
    <message>
        <source>it does not know 16 bit sound</source>
        <translation>non supporta l&apos;audio a 16 bit</translation>
    </message>
    <message>
        <source>the devices don&apos;t go together</source>
        <translation>i dispositivi non vanno insieme</translation>
    </message>
    <message>
        <source>the memory is full</source>
        <translation>la memoria è piena</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>ci ha messo troppo</translation>
    </message>
    <message>
        <source>the device is not free</source>
        <translation>il dispositivo non è libero</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>nessun motivo indicato</translation>
    </message>
    <message>
        <source>PortAudio&apos;s error {number}</source>
        <translation>errore {number} di PortAudio</translation>
    </message>
    <message>
        <source>nobody knows whether it was done</source>
        <translation>nessuno sa se è stato fatto</translation>
    </message>
    <message>
        <source>it could not be done</source>
        <translation>non è stato possibile</translation>
    </message>
    <message>
        <source>no such room is free</source>
        <translation>nessuna camera così è libera</translation>
    </message>
    <message>
        <source>the price is another one now</source>
        <translation>il prezzo ora è un altro</translation>
    </message>
    <message>
        <source>they have not shown that it is theirs</source>
        <translation>non hanno mostrato che è la loro</translation>
    </message>
    <message>
        <source>no longer free of charge</source>
        <translation>non più gratuito</translation>
    </message>
    <message>
        <source>the porter may not do it</source>
        <translation>il portiere non può farlo</translation>
    </message>
    <message>
        <source>too many guests for the room</source>
        <translation>troppi ospiti per la camera</translation>
    </message>
    <message>
        <source>there is no such room type</source>
        <translation>questo tipo di camera non esiste</translation>
    </message>
    <message>
        <source>closed then</source>
        <translation>chiuso allora</translation>
    </message>
    <message>
        <source>nothing was found</source>
        <translation>non si è trovato nulla</translation>
    </message>
    <message>
        <source>in the house</source>
        <translation>in albergo</translation>
    </message>
    <message>
        <source>departed</source>
        <translation>partito</translation>
    </message>
    <message>
        <source>own rules</source>
        <translation>regole proprie</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Richiesta</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connessione</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronta</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>In chiamata</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>In chiusura</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Finita</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non riuscita</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrotta</translation>
    </message>
    <message>
        <source>Left a request</source>
        <translation>Ha lasciato una richiesta</translation>
    </message>
    <message>
        <source>Needed staff</source>
        <translation>Serviva il personale</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation>Non si è detto nulla</translation>
    </message>
    <message>
        <source>good line</source>
        <translation>buona linea</translation>
    </message>
    <message>
        <source>fair line</source>
        <translation>linea discreta</translation>
    </message>
    <message>
        <source>poor line</source>
        <translation>cattiva linea</translation>
    </message>
    <message>
        <source>guest&apos;s connection is poor</source>
        <translation>connessione dell&apos;ospite scadente</translation>
    </message>
    <message>
        <source>guest&apos;s connection is lost</source>
        <translation>connessione dell&apos;ospite persa</translation>
    </message>
    <message>
        <source>Hears: {tier}</source>
        <translation>Sente: {tier}</translation>
    </message>
    <message>
        <source>Thinks: {tier}</source>
        <translation>Pensa: {tier}</translation>
    </message>
    <message>
        <source>Speaks: {tier}</source>
        <translation>Parla: {tier}</translation>
    </message>
    <message>
        <source>Hears</source>
        <translation>Sente</translation>
    </message>
    <message>
        <source>Thinks</source>
        <translation>Pensa</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Parla</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>in avvio</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>starting again soon</source>
        <translation>riparte presto</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>in arresto</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>fermo</translation>
    </message>
    <message>
        <source>Line (livekit-server)</source>
        <translation>Linea (livekit-server)</translation>
    </message>
    <message>
        <source>Telephone line (livekit-sip)</source>
        <translation>Linea telefonica (livekit-sip)</translation>
    </message>
    <message>
        <source>Language model (llm)</source>
        <translation>Modello linguistico (llm)</translation>
    </message>
    <message>
        <source>Telephone line&apos;s memory (redis-server)</source>
        <translation>Memoria della linea telefonica (redis-server)</translation>
    </message>
    <message>
        <source>Speech door (speech)</source>
        <translation>Porta della voce (speech)</translation>
    </message>
    <message>
        <source>Recogniser (stt)</source>
        <translation>Riconoscitore (stt)</translation>
    </message>
    <message>
        <source>Voice (tts)</source>
        <translation>Voce (tts)</translation>
    </message>
    <message>
        <source>Porter (worker)</source>
        <translation>Portiere (worker)</translation>
    </message>
    <message>
        <source>Hotel&apos;s own voice (zonos)</source>
        <translation>Voce propria dell&apos;hotel (zonos)</translation>
    </message>
    <message>
        <source>Events of calls</source>
        <translation>Eventi delle chiamate</translation>
    </message>
    <message>
        <source>Hotel&apos;s own system</source>
        <translation>Sistema dell&apos;hotel</translation>
    </message>
    <message>
        <source>Store of calls</source>
        <translation>Archivio delle chiamate</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>bene</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>degradato</translation>
    </message>
    <message>
        <source>down</source>
        <translation>guasto</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tedesco</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglese</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spagnolo</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francese</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>{who} wants a person: {why}</source>
        <translation>{who} vuole parlare con qualcuno: {why}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>gio</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sab</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
    <message>
        <source>{day}/{month}/{year}</source>
        <translation>{day}/{month}/{year}</translation>
    </message>
    <message>
        <source>Unknown guest</source>
        <translation>Ospite sconosciuto</translation>
    </message>
    <message>
        <source>Room {number}</source>
        <translation>Camera {number}</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translation>Serve qualcuno</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} g {hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>tra {time}</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>{time} fa</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>{weekday} {day}/{month}</source>
        <translation>{weekday} {day}/{month}</translation>
    </message>
    <message>
        <source>{n} turn</source>
        <translation>{n} turno</translation>
    </message>
    <message>
        <source>{n} turns</source>
        <translation>{n} turni</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>The box can&apos;t be reached. The porter takes the call back by itself in 5 seconds.</source>
        <translation>L&apos;apparecchio non è raggiungibile. Il portiere riprende la chiamata da solo in 5 secondi.</translation>
    </message>
    <message>
        <source>The support bundle was not saved: {why}</source>
        <translation>Il pacchetto di assistenza non è stato salvato: {why}</translation>
    </message>
    <message>
        <source>The support bundle is in {path}.</source>
        <translation>Il pacchetto di assistenza è in {path}.</translation>
    </message>
    <message>
        <source>Set in the environment of the box, and can only be changed there.</source>
        <translation>Fissato nell&apos;ambiente dell&apos;apparecchio, e si cambia solo lì.</translation>
    </message>
    <message>
        <source>Set in settings.toml of the box, and can only be changed there.</source>
        <translation>Fissato in settings.toml dell&apos;apparecchio, e si cambia solo lì.</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation>Giorno e notte</translation>
    </message>
    <message>
        <source>Edge, Microsoft&apos;s voices, may speak</source>
        <translation>Edge, le voci di Microsoft, può parlare</translation>
    </message>
    <message>
        <source>The porter answers from</source>
        <translation>Il portiere risponde dalle</translation>
    </message>
    <message>
        <source>The porter answers until</source>
        <translation>Il portiere risponde fino alle</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dalle</translation>
    </message>
    <message>
        <source>to</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>When the porter answers</source>
        <translation>Quando risponde il portiere</translation>
    </message>
    <message>
        <source>By the hotel&apos;s clock. Outside these hours calls are turned away, so that reception can take them; calls that have begun are not cut off, and staff can always try the porter.</source>
        <translation>Secondo l&apos;ora dell&apos;albergo. Fuori da questo orario le chiamate sono rifiutate, così le prende il ricevimento; quelle in corso proseguono, e il personale può sempre provare il portiere.</translation>
    </message>
    <message>
        <source>Days for which calls are kept</source>
        <translation>Giorni per cui si conservano le chiamate</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>per sempre</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>Older ones are erased every night with all that was said in them. 0 keeps them for ever.</source>
        <translation>Quelle più vecchie sono cancellate ogni notte con tutto ciò che vi si è detto. 0 le conserva per sempre.</translation>
    </message>
    <message>
        <source>How long calls are kept</source>
        <translation>Per quanto si conservano le chiamate</translation>
    </message>
    <message>
        <source>They sound well and speak many languages. What the porter says is sent to Microsoft for it, guests&apos; names among it. Once it is forbidden, this box&apos;s own voices speak from the next sentence on.</source>
        <translation>Suonano bene e parlano molte lingue. Per questo ciò che dice il portiere è inviato a Microsoft, nomi di ospiti compresi. Se è vietato, dalla frase successiva parlano le voci di questo apparecchio.</translation>
    </message>
    <message>
        <source>What may leave the house</source>
        <translation>Che cosa può uscire dalla casa</translation>
    </message>
    <message>
        <source>the sound system does not answer: {reason}</source>
        <translation>Il sistema audio non risponde: {reason}</translation>
    </message>
    <message>
        <source>this machine has no sound card: plug in a headset or a loudspeaker, and look again</source>
        <translation>questo computer non ha una scheda audio: colleghi una cuffia o un altoparlante e cerchi di nuovo</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>microfono</translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation>altoparlante</translation>
    </message>
    <message>
        <source>device {number} is no {what}; see the list with: nightporter mic --list</source>
        <translation>Il dispositivo {number} non si può usare come {what}; veda la lista con: nightporter mic --list</translation>
    </message>
    <message>
        <source>this machine has no {what}</source>
        <translation>A questa macchina manca: {what}</translation>
    </message>
    <message>
        <source>the microphone gives no sound any more: is it still plugged in?</source>
        <translation>il microfono non dà più suono: è ancora collegato?</translation>
    </message>
    <message>
        <source>the sound device can&apos;t be opened: {reason}. Is another program using it?</source>
        <translation>Il dispositivo audio non si apre: {reason}. Lo usa un altro programma?</translation>
    </message>
    <message>
        <source>{device} is not plugged in any more</source>
        <translation>{device} non è più collegato</translation>
    </message>
    <message>
        <source>PortAudio is missing, so no sound card can be used; install libportaudio2</source>
        <translation>Manca PortAudio, quindi nessuna scheda audio è utilizzabile; installi libportaudio2</translation>
    </message>
    <message>
        <source>no voice is installed that the guest could speak with</source>
        <translation>Non è installata nessuna voce con cui l&apos;ospite possa parlare</translation>
    </message>
    <message>
        <source>This call can&apos;t be shown: {reason}</source>
        <translation>Questa chiamata non si può mostrare: {reason}</translation>
    </message>
    <message>
        <source>what this desktop trusts can&apos;t be kept in {file}: {why}</source>
        <translation>ciò di cui questa postazione si fida non può essere salvato in {file}: {why}</translation>
    </message>
    <message>
        <source>the box at {address} shows another certificate than before</source>
        <translation>l&apos;apparecchio a {address} mostra un certificato diverso da prima</translation>
    </message>
    <message>
        <source>the address must look like {example}, not {address}</source>
        <translation>l&apos;indirizzo deve essere come {example}, non {address}</translation>
    </message>
    <message>
        <source>nothing answers at {address}: is the box on, and the address right?</source>
        <translation>A {address} non risponde nulla: l&apos;apparecchio è acceso e l&apos;indirizzo è giusto?</translation>
    </message>
    <message>
        <source>sign in to this box</source>
        <translation>Acceda a questo apparecchio</translation>
    </message>
    <message>
        <source>your sign-in has run out: sign in again</source>
        <translation>Il suo accesso è scaduto: acceda di nuovo</translation>
    </message>
    <message>
        <source>this box is not trusted yet</source>
        <translation>Questo apparecchio non è ancora fidato</translation>
    </message>
    <message>
        <source>the box at {address} does not answer</source>
        <translation>l&apos;apparecchio a {address} non risponde</translation>
    </message>
    <message>
        <source>{address} is no Nightporter that this version can talk to</source>
        <translation>{address} non è un Nightporter con cui questa versione possa parlare</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>guest left</source>
        <translation>l&apos;ospite se n&apos;è andato</translation>
    </message>
    <message>
        <source>guest said goodbye</source>
        <translation>l&apos;ospite ha salutato</translation>
    </message>
    <message>
        <source>guest was silent</source>
        <translation>l&apos;ospite è rimasto in silenzio</translation>
    </message>
    <message>
        <source>nobody joined</source>
        <translation>nessuno è entrato in linea</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>durata massima</translation>
    </message>
    <message>
        <source>shut down</source>
        <translation>spento</translation>
    </message>
    <message>
        <source>ended over the API</source>
        <translation>chiusa da un programma</translation>
    </message>
    <message>
        <source>its room vanished</source>
        <translation>la linea è scomparsa</translation>
    </message>
    <message>
        <source>Nightporter was restarted</source>
        <translation>Nightporter è stato riavviato</translation>
    </message>
    <message>
        <source>it was being ended</source>
        <translation>stava per essere terminata</translation>
    </message>
    <message>
        <source>no sign of life for hours</source>
        <translation>nessun segno di vita da ore</translation>
    </message>
    <message>
        <source>the porter could not begin</source>
        <translation>il portiere non ha potuto cominciare</translation>
    </message>
    <message>
        <source>the porter could not be brought back</source>
        <translation>non è stato possibile far tornare il portiere</translation>
    </message>
    <message>
        <source>no way to answer: nothing recognised the guest&apos;s words</source>
        <translation>impossibile rispondere: nulla riconosceva le parole dell&apos;ospite</translation>
    </message>
    <message>
        <source>no way to answer: the porter had no answer</source>
        <translation>impossibile rispondere: il portiere non aveva risposta</translation>
    </message>
    <message>
        <source>no way to answer: the hotel&apos;s system gave none</source>
        <translation>impossibile rispondere: il sistema dell&apos;hotel non ne dava</translation>
    </message>
    <message>
        <source>no way to answer: every voice failed</source>
        <translation>impossibile rispondere: tutte le voci hanno fallito</translation>
    </message>
    <message>
        <source>could not be started: {why}</source>
        <translation>non è potuta iniziare: {why}</translation>
    </message>
    <message>
        <source>healthy again</source>
        <translation>di nuovo a posto</translation>
    </message>
    <message>
        <source>left alone, it failed before</source>
        <translation>lasciata da parte dopo un errore</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>nessuna risposta in tempo</translation>
    </message>
    <message>
        <source>nothing came of it</source>
        <translation>non ne è venuto nulla</translation>
    </message>
    <message>
        <source>what came of it was no speech</source>
        <translation>ciò che ne è venuto non era voce</translation>
    </message>
    <message>
        <source>it can&apos;t be reached</source>
        <translation>non raggiungibile</translation>
    </message>
    <message>
        <source>it does not know the language</source>
        <translation>non conosce la lingua</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>ha fallito</translation>
    </message>
    <message>
        <source>ended by {name}</source>
        <translation>chiusa da {name}</translation>
    </message>
    <message>
        <source>Nightporter was restarted while {name} had the call</source>
        <translation>Nightporter è stato riavviato mentre {name} aveva la chiamata</translation>
    </message>
    <message>
        <source>Nightporter does not answer at {address}; start it with: nightporter up</source>
        <translation>Nightporter non risponde a {address}; avviatelo con: nightporter up</translation>
    </message>
    <message>
        <source>the box does not accept this key</source>
        <translation>il box non accetta questa chiave</translation>
    </message>
    <message>
        <source>the box gave an answer that this version can&apos;t read: {why}</source>
        <translation>il box ha dato una risposta che questa versione non sa leggere: {why}</translation>
    </message>
    <message>
        <source>the box sent an event that this version can&apos;t read: {why}</source>
        <translation>il box ha inviato un evento che questa versione non sa leggere: {why}</translation>
    </message>
    <message>
        <source>the box answered {status} to {path}</source>
        <translation>il box ha risposto {status} a {path}</translation>
    </message>
    <message>
        <source>Nightporter is not running; start it with: nightporter up</source>
        <translation>Nightporter non è in funzione; avviatelo con: nightporter up</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read ({why}); start Nightporter again with: nightporter up</source>
        <translation>{file} non può essere letto ({why}); riavviate Nightporter con: nightporter up</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>è danneggiato</translation>
    </message>
    <message>
        <source>the key file {file} can&apos;t be read: {why}</source>
        <translation>il file della chiave {file} non può essere letto: {why}</translation>
    </message>
    <message>
        <source>the key file {file} is empty</source>
        <translation>il file della chiave {file} è vuoto</translation>
    </message>
    <message>
        <source>the box sent speech that can&apos;t be read</source>
        <translation>il box ha inviato una voce che non si può leggere</translation>
    </message>
    <message>
        <source>the box sent speech that is not 16-bit mono</source>
        <translation>il box ha inviato una voce che non è mono a 16 bit</translation>
    </message>
    <message>
        <source>the line was closed before all was said</source>
        <translation>la linea è stata chiusa prima che tutto fosse detto</translation>
    </message>
    <message>
        <source>the line broke: {why}</source>
        <translation>la linea è caduta: {why}</translation>
    </message>
    <message>
        <source>the call could not be joined: {why}</source>
        <translation>non è stato possibile entrare nella chiamata: {why}</translation>
    </message>
    <message>
        <source>the call in {room} is over already</source>
        <translation>la chiamata in {room} è già finita</translation>
    </message>
    <message>
        <source>there is no API key {key}</source>
        <translation>non c&apos;è alcuna chiave API {key}</translation>
    </message>
    <message>
        <source>the call {call} is over; nobody can step in any more</source>
        <translation>la chiamata {call} è finita; nessuno può più intervenire</translation>
    </message>
    <message>
        <source>the call has no room yet, or none any more</source>
        <translation>la chiamata non ha ancora una stanza, o non ne ha più</translation>
    </message>
    <message>
        <source>there is no call {call}</source>
        <translation>non c&apos;è alcuna chiamata {call}</translation>
    </message>
    <message>
        <source>No clerk has this call.</source>
        <translation>Nessuno del personale ha questa chiamata.</translation>
    </message>
    <message>
        <source>The porter is not paused.</source>
        <translation>Il portiere non è in pausa.</translation>
    </message>
    <message>
        <source>The porter is paused already.</source>
        <translation>Il portiere è già in pausa.</translation>
    </message>
    <message>
        <source>the night porter answers from {opens} to {closes}; until then the hotel&apos;s own staff do</source>
        <translation>il portiere di notte risponde dalle {opens} alle {closes}; fino ad allora risponde il personale dell&apos;hotel</translation>
    </message>
    <message>
        <source>this needs a key: send `Authorization: Bearer &lt;key&gt;`</source>
        <translation>serve una chiave: inviate `Authorization: Bearer &lt;key&gt;`</translation>
    </message>
    <message>
        <source>this key has run out: ask an administrator for a new one</source>
        <translation>questa chiave è scaduta: chiedetene una nuova a un amministratore</translation>
    </message>
    <message>
        <source>this key is not known here</source>
        <translation>questa chiave non è conosciuta qui</translation>
    </message>
    <message>
        <source>all {lines} lines are busy; try again in a moment</source>
        <translation>tutte le {lines} linee sono occupate; riprovate tra un momento</translation>
    </message>
    <message>
        <source>LiveKit can&apos;t be reached; it is being restarted</source>
        <translation>LiveKit non è raggiungibile; viene riavviato</translation>
    </message>
    <message>
        <source>LiveKit made no room in {tries} tries</source>
        <translation>LiveKit non ha creato una stanza in {tries} tentativi</translation>
    </message>
    <message>
        <source>{name} ({role}) may not do this ({action})</source>
        <translation>{name} ({role}) non può farlo ({action})</translation>
    </message>
    <message>
        <source>nothing was saved: {file} can&apos;t be written: {why}</source>
        <translation>non è stato salvato nulla: {file} non può essere scritto: {why}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>the old password is wrong, or this is a key, which has none</source>
        <translation>la vecchia password è sbagliata, o è una chiave, che non ne ha</translation>
    </message>
    <message>
        <source>the name or the password is wrong</source>
        <translation>il nome o la password è sbagliato</translation>
    </message>
    <message>
        <source>no porter is in the call just now</source>
        <translation>al momento non c&apos;è un portiere nella chiamata</translation>
    </message>
    <message>
        <source>the porter of this call did not answer in {seconds} s</source>
        <translation>il portiere di questa chiamata non ha risposto in {seconds} s</translation>
    </message>
    <message>
        <source>this refresh token is not known here: sign in again</source>
        <translation>questo accesso non è conosciuto qui: accedete di nuovo</translation>
    </message>
    <message>
        <source>this refresh token was used before, so the sign-in was ended: sign in again</source>
        <translation>questo accesso era già stato usato, perciò la sessione è stata chiusa: accedete di nuovo</translation>
    </message>
    <message>
        <source>The call is over ({detail})</source>
        <translation>La chiamata è finita ({detail})</translation>
    </message>
    <message>
        <source>The box does not know who asks: sign in again ({detail})</source>
        <translation>Il box non sa chi chiede: accedete di nuovo ({detail})</translation>
    </message>
    <message>
        <source>What is there stands against it ({detail})</source>
        <translation>Ciò che c&apos;è lo impedisce ({detail})</translation>
    </message>
    <message>
        <source>You may not do this; an administrator can allow it ({detail})</source>
        <translation>Non potete farlo; un amministratore può permetterlo ({detail})</translation>
    </message>
    <message>
        <source>A colleague has this call ({detail})</source>
        <translation>Un collega ha questa chiamata ({detail})</translation>
    </message>
    <message>
        <source>Something in it is not as it should be: {detail}</source>
        <translation>Qualcosa non è come dovrebbe essere: {detail}</translation>
    </message>
    <message>
        <source>All lines are busy; try again in a moment ({detail})</source>
        <translation>Tutte le linee sono occupate; riprovate tra un momento ({detail})</translation>
    </message>
    <message>
        <source>The line is being restarted; try again in some seconds ({detail})</source>
        <translation>La linea viene riavviata; riprovate tra qualche secondo ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t read what this window sent ({detail})</source>
        <translation>Il box non sa leggere ciò che questa finestra ha inviato ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t do this: it is another version than this window ({detail})</source>
        <translation>Il box non può farlo: è di un&apos;altra versione rispetto a questa finestra ({detail})</translation>
    </message>
    <message>
        <source>It is not there any more ({detail})</source>
        <translation>Non c&apos;è più ({detail})</translation>
    </message>
    <message>
        <source>The porter does not answer at this hour ({detail})</source>
        <translation>Il portiere non risponde a quest&apos;ora ({detail})</translation>
    </message>
    <message>
        <source>The porter of this call can&apos;t be asked now; try again in some seconds ({detail})</source>
        <translation>Il portiere di questa chiamata non è raggiungibile; riprovate tra qualche secondo ({detail})</translation>
    </message>
    <message>
        <source>No voice or no recogniser answers ({detail})</source>
        <translation>Nessuna voce o nessun riconoscitore risponde ({detail})</translation>
    </message>
    <message>
        <source>The call is not over; end it first ({detail})</source>
        <translation>La chiamata non è finita; terminatela prima ({detail})</translation>
    </message>
    <message>
        <source>The store of calls can&apos;t be used ({detail})</source>
        <translation>L&apos;archivio delle chiamate non è utilizzabile ({detail})</translation>
    </message>
    <message>
        <source>It is longer than the box takes ({detail})</source>
        <translation>È più lungo di quanto il box accetti ({detail})</translation>
    </message>
    <message>
        <source>Too often; try again in a while ({detail})</source>
        <translation>Troppo spesso; riprovate tra un po&apos; ({detail})</translation>
    </message>
    <message>
        <source>Something that is needed is down ({detail})</source>
        <translation>Qualcosa di necessario non funziona ({detail})</translation>
    </message>
    <message>
        <source>Something went wrong in the box; its log tells more ({detail})</source>
        <translation>Qualcosa non ha funzionato nel box; il suo registro dice di più ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t read this kind of file ({detail})</source>
        <translation>Il box non sa leggere questo tipo di file ({detail})</translation>
    </message>
    <message>
        <source>this request is done by {name}</source>
        <translation>questa richiesta è stata svolta da {name}</translation>
    </message>
    <message>
        <source>{name} has taken this up; a manager may take it away</source>
        <translation>{name} se ne è incaricato; un responsabile può toglierglielo</translation>
    </message>
    <message>
        <source>{name} has taken this up already</source>
        <translation>{name} se ne è già incaricato</translation>
    </message>
    <message>
        <source>there is no request {request} of call {call}</source>
        <translation>non c&apos;è alcuna richiesta {request} della chiamata {call}</translation>
    </message>
    <message>
        <source>this request is withdrawn by the guest</source>
        <translation>l&apos;ospite ha ritirato questa richiesta</translation>
    </message>
    <message>
        <source>{name} has saved version {version} since; read it, and change that</source>
        <translation>{name} ha salvato nel frattempo la versione {version}; leggetela e modificate quella</translation>
    </message>
    <message>
        <source>{key} is set in the environment of the box ({name}), and can only be changed there</source>
        <translation>{key} è fissato nell&apos;ambiente del box ({name}) e si cambia solo lì</translation>
    </message>
    <message>
        <source>{key} is set in settings.toml of the box ({name}), and can only be changed there</source>
        <translation>{key} è fissato in settings.toml del box ({name}) e si cambia solo lì</translation>
    </message>
    <message>
        <source>this sign-in is over: sign in again</source>
        <translation>questa sessione è finita: accedete di nuovo</translation>
    </message>
    <message>
        <source>the voices broke off in the middle of the text</source>
        <translation>le voci si sono interrotte a metà del testo</translation>
    </message>
    <message>
        <source>the speech door can&apos;t be reached: {why}</source>
        <translation>la porta della voce non è raggiungibile: {why}</translation>
    </message>
    <message>
        <source>this token has run out: ask for a new one with the refresh token</source>
        <translation>questo accesso è scaduto: chiedetene uno nuovo con quello di rinnovo</translation>
    </message>
    <message>
        <source>this token is not one of ours</source>
        <translation>questo accesso non è dei nostri</translation>
    </message>
    <message>
        <source>too many calls started; try again in {seconds} s</source>
        <translation>troppe chiamate avviate; riprovate tra {seconds} s</translation>
    </message>
    <message>
        <source>too many keys that are not known here; try again in {seconds} s</source>
        <translation>troppe chiavi sconosciute qui; riprovate tra {seconds} s</translation>
    </message>
    <message>
        <source>too many wrong passwords for this account; try again in {seconds} s</source>
        <translation>troppe password sbagliate per questo conto; riprovate tra {seconds} s</translation>
    </message>
    <message>
        <source>too many wrong passwords for this address; try again in {seconds} s</source>
        <translation>troppe password sbagliate da questo indirizzo; riprovate tra {seconds} s</translation>
    </message>
    <message>
        <source>too many requests; try again in {seconds} s</source>
        <translation>troppe richieste; riprovate tra {seconds} s</translation>
    </message>
    <message>
        <source>there is a user {user} already</source>
        <translation>c&apos;è già un utente {user}</translation>
    </message>
    <message>
        <source>managers look after viewers and staff; ask an administrator for this</source>
        <translation>i responsabili gestiscono osservatori e personale; lo chieda a un amministratore</translation>
    </message>
    <message>
        <source>{user} is the last administrator: make another one first</source>
        <translation>{user} è l&apos;ultimo amministratore: nominatene prima un altro</translation>
    </message>
    <message>
        <source>there is no user {user}</source>
        <translation>non c&apos;è alcun utente {user}</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. Write it as &apos;offer a late check-out&apos;, &apos;tell her that the taxi is here&apos; or &apos;ask for the room number&apos;, or let it say your own words with Say.</source>
        <translation>Il portiere non sa che farne. Scrivetelo in inglese come &apos;offer a late check-out&apos;, &apos;tell her that the taxi is here&apos; o &apos;ask for the room number&apos;, o fategli dire le vostre parole con Dire.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in German, and so is a whisper: &apos;biete ihr einen späten Check-out an&apos;, &apos;sag ihr, dass ihr Taxi da ist&apos; or &apos;frag nach der Zimmernummer&apos;. Or let it say your own words with Say.</source>
        <translation>Il portiere non può farne nulla. Questa chiamata è in tedesco, e così si suggerisce: &apos;biete ihr einen späten Check-out an&apos;, &apos;sag ihr, dass ihr Taxi da ist&apos; o &apos;frag nach der Zimmernummer&apos;. Oppure gli faccia dire le sue parole con Di&apos;.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in Spanish, and so is a whisper: &apos;ofrécele una salida tardía&apos;, &apos;dile que su taxi está aquí&apos; or &apos;pregúntale por su número de habitación&apos;. Or let it say your own words with Say.</source>
        <translation>Il portiere non può farne nulla. Questa chiamata è in spagnolo, e così si suggerisce: &apos;ofrécele una salida tardía&apos;, &apos;dile que su taxi está aquí&apos; o &apos;pregúntale por su número de habitación&apos;. Oppure gli faccia dire le sue parole con Di&apos;.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in French, and so is a whisper: &apos;propose-lui un départ tardif&apos;, &apos;dis-lui que son taxi est là&apos; or &apos;demande-lui son numéro de chambre&apos;. Or let it say your own words with Say.</source>
        <translation>Il portiere non può farne nulla. Questa chiamata è in francese, e così si suggerisce: &apos;propose-lui un départ tardif&apos;, &apos;dis-lui que son taxi est là&apos; o &apos;demande-lui son numéro de chambre&apos;. Oppure gli faccia dire le sue parole con Di&apos;.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in Italian, and so is a whisper: &apos;offrile una partenza posticipata&apos;, &apos;dille che il suo taxi è qui&apos; or &apos;chiedile il numero di camera&apos;. Or let it say your own words with Say.</source>
        <translation>Il portiere non può farne nulla. Questa chiamata è in italiano, e così si suggerisce: &apos;offrile una partenza posticipata&apos;, &apos;dille che il suo taxi è qui&apos; o &apos;chiedile il numero di camera&apos;. Oppure gli faccia dire le sue parole con Di&apos;.</translation>
    </message>
    <message>
        <source>The porter can&apos;t use this: it does not understand the guest&apos;s language. Let it say your own words with Say, or take over.</source>
        <translation>Il portiere non può usarlo: non capisce la lingua dell&apos;ospite. Gli faccia dire le sue parole con Di&apos;, o prenda la chiamata.</translation>
    </message>
    <message>
        <source>Input should be a valid boolean, unable to interpret input</source>
        <translation>deve essere sì o no, e non si capisce</translation>
    </message>
    <message>
        <source>Input should be a valid boolean</source>
        <translation>deve essere sì o no</translation>
    </message>
    <message>
        <source>Input should be a valid date or datetime, {error}</source>
        <translation>deve essere una data: {error}</translation>
    </message>
    <message>
        <source>Extra inputs are not permitted</source>
        <translation>questo non va qui</translation>
    </message>
    <message>
        <source>Input should be greater than or equal to {ge}</source>
        <translation>deve essere almeno {ge}</translation>
    </message>
    <message>
        <source>Input should be a valid integer, got a number with a fractional part</source>
        <translation>deve essere un numero intero, senza decimali</translation>
    </message>
    <message>
        <source>Input should be a valid integer, unable to parse string as an integer</source>
        <translation>deve essere un numero intero, e questo non lo è</translation>
    </message>
    <message>
        <source>Input should be a valid integer</source>
        <translation>deve essere un numero intero</translation>
    </message>
    <message>
        <source>Input should be less than or equal to {le}</source>
        <translation>deve essere al massimo {le}</translation>
    </message>
    <message>
        <source>Input should be a valid list</source>
        <translation>deve essere un elenco</translation>
    </message>
    <message>
        <source>Input should be {expected}</source>
        <translation>deve essere uno di questi: {expected}</translation>
    </message>
    <message>
        <source>Field required</source>
        <translation>manca</translation>
    </message>
    <message>
        <source>String should match pattern &apos;{pattern}&apos;</source>
        <translation>la forma non è giusta: &apos;{pattern}&apos;</translation>
    </message>
    <message>
        <source>String should have at most {max_length} characters</source>
        <translation>al massimo {max_length} caratteri</translation>
    </message>
    <message>
        <source>String should have at least {min_length} characters</source>
        <translation>almeno {min_length} caratteri</translation>
    </message>
    <message>
        <source>Input should be a valid string</source>
        <translation>deve essere testo</translation>
    </message>
    <message>
        <source>{field_type} should have at most {max_length} items after validation, not {actual_length}</source>
        <translation>{field_type}: al massimo {max_length} voci, non {actual_length}</translation>
    </message>
    <message>
        <source>{field_type} should have at least {min_length} items after validation, not {actual_length}</source>
        <translation>{field_type}: almeno {min_length} voci, non {actual_length}</translation>
    </message>
    <message>
        <source>An hour is written like 22:00</source>
        <translation>Un&apos;ora si scrive come 22:00</translation>
    </message>
    <message>
        <source>A currency is written in three capital letters, like GBP</source>
        <translation>Una valuta si scrive con tre lettere maiuscole, come GBP</translation>
    </message>
    <message>
        <source>It has small letters, digits, dots, - and _, and begins with a letter or a digit</source>
        <translation>Ha lettere minuscole, cifre, punti, - e _, e comincia con una lettera o una cifra</translation>
    </message>
    <message>
        <source>from and to are the same; leave the hours out for day and night</source>
        <translation>inizio e fine sono uguali; per giorno e notte lasciate vuoti gli orari</translation>
    </message>
    <message>
        <source>season {season} has a rate for {room_type}, which is no room type</source>
        <translation>la stagione {season} ha una tariffa per {room_type}, che non è un tipo di camera</translation>
    </message>
    <message>
        <source>{where}: the note &apos;{title}&apos; has no first paragraph to be spoken</source>
        <translation>{where}: la nota &apos;{title}&apos; non ha un primo paragrafo da dire</translation>
    </message>
    <message>
        <source>a password has {least} to {most} characters</source>
        <translation>una password ha da {least} a {most} caratteri</translation>
    </message>
    <message>
        <source>{role} may do {actions}</source>
        <translation>{role} può {actions}</translation>
    </message>
    <message>
        <source>department {name} is there twice</source>
        <translation>il reparto {name} c&apos;è due volte</translation>
    </message>
    <message>
        <source>room {name} is there twice</source>
        <translation>la camera {name} c&apos;è due volte</translation>
    </message>
    <message>
        <source>room type {name} is there twice</source>
        <translation>il tipo di camera {name} c&apos;è due volte</translation>
    </message>
    <message>
        <source>venue {name} is there twice</source>
        <translation>il locale {name} c&apos;è due volte</translation>
    </message>
    <message>
        <source>unknown time zone {zone}; expected one like &apos;Europe/London&apos;</source>
        <translation>fuso orario sconosciuto {zone}; ne serve uno come &apos;Europe/London&apos;</translation>
    </message>
    <message>
        <source>A guest on the phone asks for {whom}: {why}</source>
        <translation>Un ospite al telefono chiede {whom}: {why}</translation>
    </message>
    <message>
        <source>The porter has no answer for a guest who is on the line: its brain doesn&apos;t answer.</source>
        <translation>Il portiere non ha risposta per un ospite in linea: il suo cervello non risponde.</translation>
    </message>
    <message>
        <source>Please check in the hotel&apos;s system whether this was done, and ring the guest: {tool}</source>
        <translation>Verificate nel sistema dell&apos;hotel se è stato fatto, e chiamate l&apos;ospite: {tool}</translation>
    </message>
    <message>
        <source>{guest} was cut off because {why}: please call back.</source>
        <translation>{guest}: la linea è caduta, {why}. Richiamate, per favore.</translation>
    </message>
    <message>
        <source>The porter can&apos;t hear a guest who is on the line: nothing recognises their speech just now.</source>
        <translation>Il portiere non sente un ospite in linea: al momento nulla riconosce ciò che dice.</translation>
    </message>
    <message>
        <source>EMERGENCY, {danger}, {where}: {what}</source>
        <translation>EMERGENZA, {danger}, {where}: {what}</translation>
    </message>
    <message>
        <source>{what}. The call is in {language}.</source>
        <translation>{what}. La chiamata è in {language}.</translation>
    </message>
    <message>
        <source>Message for {to} from {sender}, if there is such a guest: {text}</source>
        <translation>Messaggio per {to} da {sender}, se c&apos;è un tale ospite: {text}</translation>
    </message>
    <message>
        <source>{guest} called, and the porter could not begin: please speak with them.</source>
        <translation>{guest} ha chiamato, e il portiere non ha potuto cominciare: parlateci, per favore.</translation>
    </message>
    <message>
        <source>A caller could not show three times that a reservation is theirs; please ring back or look out</source>
        <translation>Qualcuno non ha potuto dimostrare per tre volte che una prenotazione è sua; richiamate o fate attenzione</translation>
    </message>
    <message>
        <source>A guest on the line speaks {language}, which the porter can&apos;t understand.</source>
        <translation>Un ospite in linea parla {language}, che il portiere non capisce.</translation>
    </message>
    <message>
        <source>{name} asks {to} to speak with the guest on this line.</source>
        <translation>{name} chiede che {to} parli con l&apos;ospite in linea.</translation>
    </message>
    <message>
        <source>A guest pressed a key to ask about breakfast</source>
        <translation>Un ospite ha chiesto della colazione con un tasto</translation>
    </message>
    <message>
        <source>A guest pressed a key to ask about check-out</source>
        <translation>Un ospite ha chiesto del check-out con un tasto</translation>
    </message>
    <message>
        <source>A guest on the telephone pressed 0 for a person</source>
        <translation>Un ospite al telefono ha premuto 0 per una persona</translation>
    </message>
    <message>
        <source>A guest would like to be rung back, asked for with the telephone&apos;s keys</source>
        <translation>Un ospite vuole essere richiamato, chiesto con i tasti del telefono</translation>
    </message>
    <message>
        <source>Guest asks about a reservation: {code}, {name}</source>
        <translation>Domanda su una prenotazione: {code}, {name}</translation>
    </message>
    <message>
        <source>Reservation to be cancelled: {code}, {name}</source>
        <translation>Prenotazione da annullare: {code}, {name}</translation>
    </message>
    <message>
        <source>Reservation to be changed: {code}, {name}</source>
        <translation>Prenotazione da cambiare: {code}, {name}</translation>
    </message>
    <message>
        <source>Stay to be extended: {code}, {name}</source>
        <translation>Soggiorno da prolungare: {code}, {name}</translation>
    </message>
    <message>
        <source>Room wanted: {room}, {nights} night(s) from {date}, {guests} guest(s); not booked yet</source>
        <translation>Camera desiderata: {room}, {nights} notte/i dal {date}, {guests} ospite/i; non ancora prenotata</translation>
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
        <translation>{venue}: {guests} alle {time} di {date} per {name}; da confermare all&apos;ospite</translation>
    </message>
    <message>
        <source>{venue} for {guests} at {time} on {date}: the porter may not ask for it by itself</source>
        <translation>{venue} per {guests} alle {time} di {date}: il portiere non può chiederlo da sé</translation>
    </message>
    <message>
        <source>Taxi at {time} on {date}</source>
        <translation>Taxi alle {time} di {date}</translation>
    </message>
    <message>
        <source>Taxi now</source>
        <translation>Taxi subito</translation>
    </message>
    <message>
        <source>Taxi now, to {where}</source>
        <translation>Taxi subito, destinazione: {where}</translation>
    </message>
    <message>
        <source>Taxi at {time} on {date}, to {where}</source>
        <translation>Taxi alle {time} di {date}, destinazione: {where}</translation>
    </message>
    <message>
        <source>The porter has no answer for a guest who is on the line: the hotel&apos;s system doesn&apos;t answer.</source>
        <translation>Il portiere non ha risposta per un ospite in linea: il sistema dell&apos;hotel non risponde.</translation>
    </message>
    <message>
        <source>The porter can&apos;t speak to a guest who is on the line: every voice fails.</source>
        <translation>Il portiere non può parlare a un ospite in linea: tutte le voci falliscono.</translation>
    </message>
    <message>
        <source>Wake-up call for room {room} at {time} on {date}</source>
        <translation>Sveglia per la camera {room} alle {time} di {date}</translation>
    </message>
    <message>
        <source>Cancel the wake-up call of room {room}: it was set in another call</source>
        <translation>Annullare la sveglia della camera {room}: era stata chiesta in un&apos;altra chiamata</translation>
    </message>
    <message>
        <source>{what}. {note}</source>
        <translation>{what}. {note}</translation>
    </message>
    <message>
        <source>{what}; wanted: {wanted}</source>
        <translation>{what}; si desidera: {wanted}</translation>
    </message>
    <message>
        <source>code not known</source>
        <translation>codice sconosciuto</translation>
    </message>
    <message>
        <source>crime</source>
        <translation>reato</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>incendio</translation>
    </message>
    <message>
        <source>intruder</source>
        <translation>intruso</translation>
    </message>
    <message>
        <source>medical</source>
        <translation>medica</translation>
    </message>
    <message>
        <source>other</source>
        <translation>altro</translation>
    </message>
    <message>
        <source>A guest</source>
        <translation>Un ospite</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>room {room}</source>
        <translation>camera {room}</translation>
    </message>
    <message>
        <source>place not known yet</source>
        <translation>luogo non ancora noto</translation>
    </message>
    <message>
        <source>Emergency alert</source>
        <translation>Allarme di emergenza</translation>
    </message>
    <message>
        <source>Book a room</source>
        <translation>Prenotare una camera</translation>
    </message>
    <message>
        <source>Ask for a table</source>
        <translation>Chiedere un tavolo</translation>
    </message>
    <message>
        <source>Cancel a reservation</source>
        <translation>Annullare una prenotazione</translation>
    </message>
    <message>
        <source>Change a reservation</source>
        <translation>Cambiare una prenotazione</translation>
    </message>
    <message>
        <source>Free rooms</source>
        <translation>Camere libere</translation>
    </message>
    <message>
        <source>Hotel&apos;s notes</source>
        <translation>Note dell&apos;hotel</translation>
    </message>
    <message>
        <source>Find a reservation</source>
        <translation>Cercare una prenotazione</translation>
    </message>
    <message>
        <source>Note beside a request</source>
        <translation>Nota a una richiesta</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prezzo</translation>
    </message>
    <message>
        <source>Leave for staff</source>
        <translation>Lasciare al personale</translation>
    </message>
    <message>
        <source>Take a message</source>
        <translation>Prendere un messaggio</translation>
    </message>
    <message>
        <source>Call a person</source>
        <translation>Chiamare una persona</translation>
    </message>
    <message>
        <source>Take a request back</source>
        <translation>Ritirare una richiesta</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Ristorante</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>the porter can&apos;t understand the guest, who speaks {language}</source>
        <translation>il portiere non capisce l&apos;ospite, che parla {language}</translation>
    </message>
    <message>
        <source>&apos;{topic}&apos; ({known})</source>
        <translation>&apos;{topic}&apos; ({known})</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>nessun motivo indicato</translation>
    </message>
    <message>
        <source>the porter could not finish {matter}</source>
        <translation>il portiere non ha potuto finire {matter}</translation>
    </message>
    <message>
        <source>the porter had nothing new to say ({matter})</source>
        <translation>il portiere non aveva nulla di nuovo da dire ({matter})</translation>
    </message>
    <message>
        <source>the porter has nothing new to say to the guest, who speaks {language}</source>
        <translation>il portiere non ha nulla di nuovo da dire all&apos;ospite, che parla {language}</translation>
    </message>
    <message>
        <source>the porter could not understand the guest</source>
        <translation>il portiere non ha potuto capire l&apos;ospite</translation>
    </message>
    <message>
        <source>nothing understood</source>
        <translation>nulla di capito</translation>
    </message>
    <message>
        <source>The guest who asked for a person is on {phone}</source>
        <translation>L&apos;ospite che ha chiesto una persona è al {phone}</translation>
    </message>
    <message>
        <source>The guest who asked for a person is in room {room}</source>
        <translation>L&apos;ospite che ha chiesto una persona è nella camera {room}</translation>
    </message>
    <message>
        <source>the guest would rather speak {language}</source>
        <translation>l&apos;ospite preferisce parlare {language}</translation>
    </message>
    <message>
        <source>the guest speaks {language}: {words}</source>
        <translation>l&apos;ospite parla {language}: {words}</translation>
    </message>
    <message>
        <source>the guest speaks {language} and says: {words}</source>
        <translation>l&apos;ospite parla {language} e dice: {words}</translation>
    </message>
    <message>
        <source>the book {file} can&apos;t be read ({why}): `nightporter restore` brings one back</source>
        <translation>il libro {file} non può essere letto ({why}): `nightporter restore` ne riporta uno</translation>
    </message>
    <message>
        <source>the disk of {folder} has {megabytes} MB left: free some space</source>
        <translation>sul disco di {folder} restano {megabytes} MB: liberate spazio</translation>
    </message>
    <message>
        <source>events of calls wait in {files} spool files, for up to {seconds} s</source>
        <translation>eventi di chiamate attendono in {files} file, fino a {seconds} s</translation>
    </message>
    <message>
        <source>it answered last at {time}</source>
        <translation>ha risposto l&apos;ultima volta alle {time}</translation>
    </message>
    <message>
        <source>it has never answered</source>
        <translation>non ha mai risposto</translation>
    </message>
    <message>
        <source>{system} gives no answer ({why}); {answered}, and it is left alone until {until}. The porter takes requests instead; `nightporter preflight pms` says what is wrong</source>
        <translation>{system} non risponde ({why}); {answered}, e lo si lascia stare fino alle {until}. Intanto il portiere prende richieste; `nightporter preflight pms` dice che cosa non va</translation>
    </message>
    <message>
        <source>{system} gives no answer ({why}); {answered}. The porter takes requests instead; `nightporter preflight pms` says what is wrong</source>
        <translation>{system} non risponde ({why}); {answered}. Intanto il portiere prende richieste; `nightporter preflight pms` dice che cosa non va</translation>
    </message>
    <message>
        <source>{address} answered {status}</source>
        <translation>{address} ha risposto {status}</translation>
    </message>
    <message>
        <source>no answer from {address} in {seconds} s</source>
        <translation>nessuna risposta da {address} in {seconds} s</translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached</source>
        <translation>{address} non è raggiungibile</translation>
    </message>
    <message>
        <source>ended with exit code {code}</source>
        <translation>è terminato con il codice {code}</translation>
    </message>
    <message>
        <source>ended with exit code {code}: {words}</source>
        <translation>è terminato con il codice {code}: {words}</translation>
    </message>
    <message>
        <source>was killed by {signal}</source>
        <translation>è stato ucciso da {signal}</translation>
    </message>
    <message>
        <source>was killed by {signal}: {words}</source>
        <translation>è stato ucciso da {signal}: {words}</translation>
    </message>
    <message>
        <source>was not ready in {seconds} s</source>
        <translation>non era pronto in {seconds} s</translation>
    </message>
    <message>
        <source>was not ready in {seconds} s: {why}</source>
        <translation>non era pronto in {seconds} s: {why}</translation>
    </message>
    <message>
        <source>can&apos;t be started: {why}</source>
        <translation>non può essere avviato: {why}</translation>
    </message>
    <message>
        <source>stopped answering: {why}</source>
        <translation>non risponde più: {why}</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be opened. Check that its folder is there and who owns it. (SQLite: {why})</source>
        <translation>l&apos;archivio {file} non può essere aperto. Verificate che la sua cartella ci sia e a chi appartiene. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} is damaged. Stop Nightporter, then `nightporter restore FOLDER` puts back a backup; or move the file away to start with an empty store, or with a copy from before an upgrade, which lies beside it. ({why})</source>
        <translation>l&apos;archivio {file} è danneggiato. Fermate Nightporter, poi `nightporter restore FOLDER` rimette una copia; o spostate il file per ricominciare con un archivio vuoto, o con una copia di prima di un aggiornamento, che gli sta accanto. ({why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be read or written: the disk reports an error. Check the disk. (SQLite: {why})</source>
        <translation>l&apos;archivio {file} non può essere letto o scritto: il disco segnala un errore. Controllate il disco. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t grow: the disk is full. Free some space; nothing has to be restarted. (SQLite: {why})</source>
        <translation>l&apos;archivio {file} non può crescere: il disco è pieno. Liberate spazio; nulla va riavviato. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} is locked by another program. Close what else has it open. (SQLite: {why})</source>
        <translation>l&apos;archivio {file} è bloccato da un altro programma. Chiudete ciò che lo tiene aperto. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} is being read for long; it is tidied later</source>
        <translation>l&apos;archivio {file} viene letto a lungo; sarà riordinato più tardi</translation>
    </message>
    <message>
        <source>the store {file} lacks migrations (its version is {version}, {needed} is needed). Restart Nightporter: it copies the file and brings it up to date.</source>
        <translation>all&apos;archivio {file} mancano migrazioni (la sua versione è {version}, serve {needed}). Riavviate Nightporter: copia il file e lo aggiorna.</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be used: the machine is out of memory. (SQLite: {why})</source>
        <translation>l&apos;archivio {file} non è utilizzabile: la macchina ha esaurito la memoria. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be written. Check who owns the file and whether the disk is mounted read-only. (SQLite: {why})</source>
        <translation>l&apos;archivio {file} non può essere scritto. Verificate a chi appartiene il file e se il disco è montato in sola lettura. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the guest waited {seconds} s for {cause} and was told: {told}</source>
        <translation>l&apos;ospite ha atteso {seconds} s, mancava {cause}; gli è stato detto: {told}</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>una risposta</translation>
    </message>
    <message>
        <source>the recogniser, which was busy with other guests</source>
        <translation>il riconoscimento vocale, occupato con altri ospiti</translation>
    </message>
    <message>
        <source>the hotel&apos;s system</source>
        <translation>il sistema dell&apos;hotel</translation>
    </message>
    <message>
        <source>the voice</source>
        <translation>la voce</translation>
    </message>
    <message>
        <source>their words to be recognised</source>
        <translation>il riconoscimento delle sue parole</translation>
    </message>
    <message>
        <source>please say it again</source>
        <translation>ripeta, per favore</translation>
    </message>
    <message>
        <source>that the call ends</source>
        <translation>che la chiamata finisce</translation>
    </message>
    <message>
        <source>that it does not work, and that staff are told</source>
        <translation>che non funziona, e che il personale è avvertito</translation>
    </message>
    <message>
        <source>one moment, please</source>
        <translation>un momento, per favore</translation>
    </message>
    <message>
        <source>please stay on the line</source>
        <translation>resti in linea, per favore</translation>
    </message>
    <message>
        <source>a mistake of ours ended the porter&apos;s job: {kinds}</source>
        <translation>un errore nostro ha interrotto il lavoro del portiere: {kinds}</translation>
    </message>
    <message>
        <source>the call could not be begun: {why}</source>
        <translation>non è stato possibile cominciare la chiamata: {why}</translation>
    </message>
    <message>
        <source>The brain failed: {why}</source>
        <translation>Il cervello ha fallito: {why}</translation>
    </message>
    <message>
        <source>The recogniser failed: {why}</source>
        <translation>Il riconoscitore ha fallito: {why}</translation>
    </message>
    <message>
        <source>The voice failed: {why}</source>
        <translation>La voce ha fallito: {why}</translation>
    </message>
    <message>
        <source>the porter did not come to an end within {seconds} s</source>
        <translation>il portiere non ha finito in {seconds} s</translation>
    </message>
    <message>
        <source>the call ended before the porter said anything</source>
        <translation>la chiamata è finita prima che il portiere dicesse qualcosa</translation>
    </message>
    <message>
        <source>the porter did not greet within {seconds} s</source>
        <translation>il portiere non ha salutato in {seconds} s</translation>
    </message>
    <message>
        <source>the call ended before the guest could say: {text}</source>
        <translation>la chiamata è finita prima che l&apos;ospite potesse dire: {text}</translation>
    </message>
    <message>
        <source>A recogniser is left alone ({tier}, since {time})</source>
        <translation>Un riconoscitore è lasciato da parte ({tier}, dalle {time})</translation>
    </message>
    <message>
        <source>The porter hears with another one, and may ask more often to say it again.</source>
        <translation>Il portiere ascolta con un altro, e forse chiederà più spesso di ripetere.</translation>
    </message>
    <message>
        <source>The better brain is left alone ({tier}, since {time})</source>
        <translation>Il cervello migliore è lasciato da parte ({tier}, dalle {time})</translation>
    </message>
    <message>
        <source>A voice is left alone ({tier}, since {time})</source>
        <translation>Una voce è lasciata da parte ({tier}, dalle {time})</translation>
    </message>
    <message>
        <source>The porter goes on with another voice, which may sound plainer.</source>
        <translation>Il portiere prosegue con un&apos;altra voce, forse più semplice.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it stays so for an hour, ring whoever looks after the box.</source>
        <translation>Si riprova da solo. Se resta così per un&apos;ora, chiami chi si occupa dell&apos;apparecchio.</translation>
    </message>
    <message>
        <source>They wait longer for an answer than they should, and some say hello twice.</source>
        <translation>Aspettano una risposta più del dovuto, e alcuni dicono pronto due volte.</translation>
    </message>
    <message>
        <source>Answers begin late, because their words are there late.</source>
        <translation>Le risposte iniziano tardi, perché le loro parole arrivano tardi.</translation>
    </message>
    <message>
        <source>Answers begin late, because the voice does.</source>
        <translation>Le risposte iniziano tardi, perché la voce inizia tardi.</translation>
    </message>
    <message>
        <source>It rings longer than it should before the porter answers.</source>
        <translation>Squilla più del dovuto prima che il portiere risponda.</translation>
    </message>
    <message>
        <source>Some found every line busy.</source>
        <translation>Alcuni hanno trovato tutte le linee occupate.</translation>
    </message>
    <message>
        <source>Look below which step takes long, and whether the processor is busy. If it stays so, save the support bundle and ring whoever looks after the box.</source>
        <translation>Guardi sotto quale passo è lento, e se il processore è occupato. Se resta così, salvi il pacchetto di assistenza e chiami chi si occupa dell&apos;apparecchio.</translation>
    </message>
    <message>
        <source>Take calls at the desk while many ring. If it happens often, ask whoever looks after the box for more lines.</source>
        <translation>Risponda alla reception finché chiamano in molti. Se capita spesso, chieda più linee a chi si occupa dell&apos;apparecchio.</translation>
    </message>
    <message>
        <source>The processor has more to do than it can</source>
        <translation>Il processore ha più da fare di quanto riesca</translation>
    </message>
    <message>
        <source>Answers come later.</source>
        <translation>Le risposte arrivano più tardi.</translation>
    </message>
    <message>
        <source>Look whether something else runs on the box. If not, and it stays so, ring whoever looks after it.</source>
        <translation>Guardi se sull&apos;apparecchio gira altro. Se no, e resta così, chiami chi se ne occupa.</translation>
    </message>
    <message>
        <source>The memory is nearly full</source>
        <translation>La memoria è quasi piena</translation>
    </message>
    <message>
        <source>Nothing yet. Once it is full, processes die, and calls may break off.</source>
        <translation>Ancora nulla. Quando sarà piena, i processi muoiono e le chiamate possono interrompersi.</translation>
    </message>
    <message>
        <source>Close what else runs on the box. If it stays so, ring whoever looks after it.</source>
        <translation>Chiuda ciò che altro gira sull&apos;apparecchio. Se resta così, chiami chi se ne occupa.</translation>
    </message>
    <message>
        <source>The graphics card&apos;s memory is nearly full</source>
        <translation>La memoria della scheda grafica è quasi piena</translation>
    </message>
    <message>
        <source>Most likely nothing: a voice takes what it needs when it starts.</source>
        <translation>Probabilmente nulla: una voce prende all&apos;avvio ciò che le serve.</translation>
    </message>
    <message>
        <source>Nothing, while the hotel&apos;s own voice speaks. If it was left, ring whoever looks after the box.</source>
        <translation>Nulla, finché parla la voce dell&apos;albergo. Se è lasciata da parte, chiami chi si occupa dell&apos;apparecchio.</translation>
    </message>
    <message>
        <source>Not kept in the last 24 hours: {goal}</source>
        <translation>Non mantenuto nelle ultime 24 ore: {goal}</translation>
    </message>
    <message>
        <source>Search no more, and show who needs somebody</source>
        <translation>Non cercare più e mostra chi ha bisogno di qualcuno</translation>
    </message>
    <message>
        <source>{n} call that needs somebody is not among those searched for</source>
        <translation>{n} chiamata che richiede qualcuno non è tra quelle cercate</translation>
    </message>
    <message>
        <source>{n} calls that need somebody are not among those searched for</source>
        <translation>{n} chiamate che richiedono qualcuno non sono tra quelle cercate</translation>
    </message>
    <message>
        <source>You have had the call since {time}</source>
        <translation>Ha lei la chiamata dalle {time}</translation>
    </message>
    <message>
        <source>{name} has had the call since {time}</source>
        <translation>{name} ha la chiamata dalle {time}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>il disco è pieno</translation>
    </message>
    <message>
        <source>this is not allowed to who works here</source>
        <translation>chi lavora qui non ha il permesso</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>lì non si può scrivere nulla</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>non è lì</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>è una cartella</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>il disco è guasto</translation>
    </message>
    <message>
        <source>{option} is one of {known}, not {given}</source>
        <translation>{option} è uno tra {known}, non {given}</translation>
    </message>
    <message>
        <source>there is no display to open a window on</source>
        <translation>non c&apos;è uno schermo su cui aprire una finestra</translation>
    </message>
    <message>
        <source>Sorry:</source>
        <translation>Spiacenti:</translation>
    </message>
    <message>
        <source>the box does not let this program in</source>
        <translation>l&apos;apparecchio non fa entrare questo programma</translation>
    </message>
    <message>
        <source>the call is over</source>
        <translation>la chiamata è finita</translation>
    </message>
    <message>
        <source>the box is out of order</source>
        <translation>l&apos;apparecchio è guasto</translation>
    </message>
    <message>
        <source>another machine may pretend to be the box: its certificate is not the trusted one</source>
        <translation>forse un&apos;altra macchina si spaccia per l&apos;apparecchio: il suo certificato non è quello fidato</translation>
    </message>
    <message>
        <source>the box gave no answer in time</source>
        <translation>l&apos;apparecchio non ha risposto in tempo</translation>
    </message>
    <message>
        <source>the network does not reach the box</source>
        <translation>la rete non raggiunge l&apos;apparecchio</translation>
    </message>
    <message>
        <source>watch with: nightporter calls, or nightporter demo</source>
        <translation>per guardare: nightporter calls, oppure nightporter demo</translation>
    </message>
    <message>
        <source>--api needs --key-file, the file with the key for that Nightporter</source>
        <translation>--api richiede --key-file, il file con la chiave di quel Nightporter</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>in servizio</translation>
    </message>
    <message>
        <source>standing by</source>
        <translation>in riserva</translation>
    </message>
    <message>
        <source>left</source>
        <translation>abbandonato</translation>
    </message>
</context>
</TS>
