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
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>I have heard it</source>
        <translation>Ho sentito</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>e altri {n}</translation>
    </message>
    <message>
        <source>Search what was said (Ctrl+F)</source>
        <translation>Cerca in ciò che è stato detto (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>Cerca in ciò che è stato detto</translation>
    </message>
    <message>
        <source>Which line</source>
        <translation>Quale linea</translation>
    </message>
    <message>
        <source>Any line</source>
        <translation>Qualsiasi linea</translation>
    </message>
    <message>
        <source>With what end</source>
        <translation>Con quale esito</translation>
    </message>
    <message>
        <source>Any end</source>
        <translation>Qualsiasi esito</translation>
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
        <source>Conversation</source>
        <translation>Conversazione</translation>
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
        <source>left at {time}</source>
        <translation>abbandonato alle {time}</translation>
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
        <source>until {date}</source>
        <translation>fino al {date}</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revocata</translation>
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
        <source>interrupted by the guest</source>
        <translation>interrotto dall&apos;ospite</translation>
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
        <source>Each heading (# Breakfast) begins something that the porter knows; its first sentence is what it says. What is not here it does not know, and takes a message.</source>
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
        <source>Password, 12 characters or more</source>
        <translation>Password, 12 caratteri o più</translation>
    </message>
    <message>
        <source>Let them sign in</source>
        <translation>Consenti l&apos;accesso</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Ruolo di {name}</translation>
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
        <source>Done</source>
        <translation>Fatto</translation>
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
        <source>This window sees the box at {address} for the first time. Anybody could pretend to be it, once: compare the ten words below with those that the box itself tells (nightporter certificate), or read them to whoever looks after it. Go on only if they are the same. You will not be asked again.</source>
        <translation>Questa finestra vede l&apos;apparecchio a {address} per la prima volta. Chiunque potrebbe, una volta, fingersi lui: confronti le dieci parole qui sotto con quelle che dice l&apos;apparecchio stesso (nightporter certificate), o le legga a chi se ne occupa. Prosegua solo se sono uguali. Non le sarà più chiesto.</translation>
    </message>
    <message>
        <source>The box at {address} shows another certificate than before. That is so after a new installation, or a year. If nobody did that, it may be another machine that wants your password: ask whoever looks after the box, and compare the ten words below.</source>
        <translation>L&apos;apparecchio a {address} mostra un certificato diverso da prima. Succede dopo una nuova installazione, o un anno. Se nessuno l&apos;ha fatta, può essere un&apos;altra macchina che vuole la sua password: chieda a chi si occupa dell&apos;apparecchio e confronti le dieci parole qui sotto.</translation>
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
        <source>Words of the certificate</source>
        <translation>Parole del certificato</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
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
        <source>Mute</source>
        <translation>Muto</translation>
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
        <source>What you and the porter say stands here.</source>
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
        <source>Look again</source>
        <translation>Cerca di nuovo</translation>
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
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Try the microphone</source>
        <translation>Prova il microfono</translation>
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
        <source>No recording: this box keeps what was said as words, not as sound.</source>
        <translation>Nessuna registrazione: questo apparecchio conserva ciò che si è detto come parole, non come suono.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play the call again</source>
        <translation>Rivedi la chiamata</translation>
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
        <source>Best first; the first one of a call&apos;s language speaks</source>
        <translation>La migliore per prima; parla la prima nella lingua della chiamata</translation>
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
        <source>Degraded, calls go on</source>
        <translation>Degradato, le chiamate proseguono</translation>
    </message>
    <message>
        <source>Down, no calls</source>
        <translation>Guasto, nessuna chiamata</translation>
    </message>
    <message>
        <source>Answers until {time}</source>
        <translation>Risponde fino alle {time}</translation>
    </message>
    <message>
        <source>Off duty until {time}</source>
        <translation>Fuori servizio fino alle {time}</translation>
    </message>
    <message>
        <source>The porter is off duty until {time}. Whoever calls is turned away, so that reception takes the call; calls that go on go on, and staff can try the porter at any time.</source>
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
        <source>{name} transferred the call to: {text}</source>
        <translation>{name} ha trasferito la chiamata a: {text}</translation>
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
        <source>{name} has it</source>
        <translation>ce l&apos;ha {name}</translation>
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
        <source>Tell the porter something that the guest does not hear</source>
        <translation>Dire al portiere qualcosa che l&apos;ospite non sente</translation>
    </message>
    <message>
        <source>The porter says this to the guest now</source>
        <translation>Il portiere dice questo ora all&apos;ospite</translation>
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
        <source>The guest is told who will see to it, and staff get a request</source>
        <translation>L&apos;ospite sa chi se ne occuperà, e il personale riceve una richiesta</translation>
    </message>
    <message>
        <source>What shall the porter know? For example: offer her the late check-out</source>
        <translation>Che cosa deve sapere il portiere? Per esempio: offer her the late check-out</translation>
    </message>
    <message>
        <source>What shall the porter say?</source>
        <translation>Che cosa deve dire il portiere?</translation>
    </message>
    <message>
        <source>To whom? For example: the duty manager</source>
        <translation>A chi? Per esempio: the duty manager</translation>
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
        <source>Listening</source>
        <translation>Ascolta</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Pensa</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Parla</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In pausa</translation>
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
        <source>Went to staff</source>
        <translation>Passata al personale</translation>
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
        <source>By the hotel&apos;s clock. Outside these hours calls are turned away, so that reception can take them; calls that go on go on, and staff can always try the porter.</source>
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
        <source>They sound well and speak many languages. What the porter says is sent to Microsoft for it, guests&apos; names among it. Forbidden, the voices of this box speak from the next sentence on.</source>
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
        <source>this machine has no sound card</source>
        <translation>Questa macchina non ha una scheda audio</translation>
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
        <source>the sound device can&apos;t be opened: {reason}. Is another program using it?</source>
        <translation>Il dispositivo audio non si apre: {reason}. Lo usa un altro programma?</translation>
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
        <source>the box at {address} shows another certificate than before</source>
        <translation>l&apos;apparecchio a {address} mostra un certificato diverso da prima</translation>
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
        <source>guest hung up</source>
        <translation>l&apos;ospite ha riattaccato</translation>
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
        <source>healthy again</source>
        <translation>di nuovo a posto</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non interpellato</translation>
    </message>
    <message>
        <source>ended by {name}</source>
        <translation>chiusa da {name}</translation>
    </message>
    <message>
        <source>Nightporter was restarted while {name} had the call</source>
        <translation>Nightporter è stato riavviato mentre {name} aveva la chiamata</translation>
    </message>
</context>
</TS>
