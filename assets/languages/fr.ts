<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Saved. The next call goes by it.</source>
        <translation>Enregistré. Le prochain appel en tiendra compte.</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translation>Enregistré. C&apos;est valable dès maintenant.</translation>
    </message>
    <message>
        <source>{name} may sign in now.</source>
        <translation>{name} peut maintenant se connecter.</translation>
    </message>
    <message>
        <source>Back to the calls</source>
        <translation>Retour aux appels</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>État : {state}</translation>
    </message>
    <message>
        <source>Calls, live ones first</source>
        <translation>Appels, ceux en cours d&apos;abord</translation>
    </message>
    <message>
        <source>Live  {n}</source>
        <translation>En cours  {n}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>I have heard it</source>
        <translation>Je l&apos;ai entendu</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>Search what was said (Ctrl+F)</source>
        <translation>Chercher dans les propos (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>Chercher dans les propos</translation>
    </message>
    <message>
        <source>Which line</source>
        <translation>Quelle ligne</translation>
    </message>
    <message>
        <source>Any line</source>
        <translation>Toute ligne</translation>
    </message>
    <message>
        <source>With what end</source>
        <translation>Avec quelle issue</translation>
    </message>
    <message>
        <source>Any end</source>
        <translation>Toute issue</translation>
    </message>
    <message>
        <source>No call fits.</source>
        <translation>Aucun appel ne correspond.</translation>
    </message>
    <message>
        <source>nobody was answered</source>
        <translation>personne n&apos;a reçu de réponse</translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>il y a une heure</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>half within {usual} ms, 95 of 100 within {slow} ms</source>
        <translation>la moitié en {usual} ms, 95 sur 100 en {slow} ms</translation>
    </message>
    <message>
        <source>No calls yet.
Talk to the porter to hear it.</source>
        <translation>Pas encore d&apos;appel.
Parlez au portier pour l&apos;entendre.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Tiers in the last hour</source>
        <translation>Niveaux de la dernière heure</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>The whole wait</source>
        <translation>Toute l&apos;attente</translation>
    </message>
    <message>
        <source>Save support bundle …</source>
        <translation>Enregistrer le dossier d&apos;assistance …</translation>
    </message>
    <message>
        <source>How long guests waited, in the last hour</source>
        <translation>Combien de temps les clients ont attendu dans la dernière heure</translation>
    </message>
    <message>
        <source>Help from afar</source>
        <translation>Aide à distance</translation>
    </message>
    <message>
        <source>The support bundle holds health, figures, settings and logs. It holds nothing that a guest said, no names and no numbers, and no secrets.</source>
        <translation>Le dossier contient l&apos;état, les chiffres, les réglages et les journaux. Il ne contient rien de ce qu&apos;un client a dit, ni nom, ni numéro, ni secret.</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Enregistrer le dossier d&apos;assistance</translation>
    </message>
    <message>
        <source>{n} answer</source>
        <translation>{n} réponse</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} réponses</translation>
    </message>
    <message>
        <source>left at {time}</source>
        <translation>quitté à {time}</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>{n} restart</source>
        <translation>{n} redémarrage</translation>
    </message>
    <message>
        <source>{n} restarts</source>
        <translation>{n} redémarrages</translation>
    </message>
    <message>
        <source>Nobody was answered in the last hour.</source>
        <translation>Personne n&apos;a reçu de réponse dans la dernière heure.</translation>
    </message>
    <message>
        <source>{n} answers. Half of them within {usual} s, 95 of 100 within {slow} s. The line is the usual wait, the band goes up to the slow ones.</source>
        <translation>{n} réponses. La moitié en {usual} s, 95 sur 100 en {slow} s. La ligne est l&apos;attente habituelle, la bande va jusqu&apos;aux plus lentes.</translation>
    </message>
    <message>
        <source>What guests notice</source>
        <translation>Ce que les clients remarquent</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>The hotel</source>
        <translation>L&apos;hôtel</translation>
    </message>
    <message>
        <source>Rooms, rates, departments and venues: nightporter hotel export, change the file, nightporter hotel import.</source>
        <translation>Chambres, tarifs, services et lieux : nightporter hotel export, modifier le fichier, nightporter hotel import.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Watch how the box is</source>
        <translation>Surveiller l&apos;état</translation>
    </message>
    <message>
        <source>Read calls and requests</source>
        <translation>Lire les appels et les demandes</translation>
    </message>
    <message>
        <source>Work through requests</source>
        <translation>Traiter les demandes</translation>
    </message>
    <message>
        <source>Start and end calls</source>
        <translation>Commencer et terminer des appels</translation>
    </message>
    <message>
        <source>Speak and listen</source>
        <translation>Parler et écouter</translation>
    </message>
    <message>
        <source>Keys of programs</source>
        <translation>Clés des programmes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>A new key</source>
        <translation>Une nouvelle clé</translation>
    </message>
    <message>
        <source>Name of the program</source>
        <translation>Nom du programme</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi elle sert</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Créer la clé</translation>
    </message>
    <message>
        <source>Shown this once, copy it now:
{key}</source>
        <translation>Affichée cette seule fois, copiez-la maintenant :
{key}</translation>
    </message>
    <message>
        <source>No program has a key.</source>
        <translation>Aucun programme n&apos;a de clé.</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>jusqu&apos;au {date}</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>révoquée</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>answered after {ms} milliseconds: {steps}</source>
        <translation>répondu après {ms} millisecondes : {steps}</translation>
    </message>
    <message>
        <source>Time to answer:</source>
        <translation>Temps de réponse :</translation>
    </message>
    <message>
        <source>The reply was prepared while the guest still spoke.</source>
        <translation>La réponse était prête pendant que le client parlait encore.</translation>
    </message>
    <message>
        <source>Its first words had been spoken before, and were kept.</source>
        <translation>Ses premiers mots avaient déjà été prononcés et gardés.</translation>
    </message>
    <message>
        <source>{total} from the guest&apos;s last sound to the porter&apos;s first</source>
        <translation>{total} du dernier son du client au premier du portier</translation>
    </message>
    <message>
        <source>Left for staff</source>
        <translation>Laissé au personnel</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>prévu à {time}</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgent</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Porter</source>
        <translation>Portier</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>interrupted by the guest</source>
        <translation>interrompu par le client</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>Tool {name}, {outcome}; press to see what was asked and answered</source>
        <translation>Outil {name}, {outcome} ; appuyez pour voir la question et la réponse</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>pas encore de réponse</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>{name}: {percent} percent</source>
        <translation>{name} : {percent} pour cent</translation>
    </message>
    <message>
        <source>Which note</source>
        <translation>Quelle note</translation>
    </message>
    <message>
        <source>The note, in Markdown</source>
        <translation>La note, en Markdown</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>Nouvelle …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Each heading (# Breakfast) begins something that the porter knows; its first sentence is what it says. What is not here it does not know, and takes a message.</source>
        <translation>Chaque titre (# Petit déjeuner) commence ce que le portier sait ; sa première phrase est ce qu&apos;il dit. Ce qui n&apos;est pas ici, il l&apos;ignore et prend un message.</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>Name: small letters, digits, - and _</source>
        <translation>Nom : minuscules, chiffres, - et _</translation>
    </message>
    <message>
        <source>Viewer: sees that it works</source>
        <translation>Observateur : voit que tout marche</translation>
    </message>
    <message>
        <source>Staff: calls and requests</source>
        <translation>Personnel : appels et demandes</translation>
    </message>
    <message>
        <source>Manager: staff, and the hotel&apos;s words</source>
        <translation>Direction : personnel, et les mots de l&apos;hôtel</translation>
    </message>
    <message>
        <source>Administrator: everything</source>
        <translation>Administrateur : tout</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Who may sign in</source>
        <translation>Qui peut se connecter</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Une nouvelle personne</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Password, 12 characters or more</source>
        <translation>Mot de passe, 12 caractères ou plus</translation>
    </message>
    <message>
        <source>Let them sign in</source>
        <translation>Autoriser la connexion</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Rôle de {name}</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Réadmettre</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>{place} (Ctrl+{number})</source>
        <translation>{place} (Ctrl+{number})</translation>
    </message>
    <message>
        <source>{n} waits</source>
        <translation>{n} en attente</translation>
    </message>
    <message>
        <source>{n} wait</source>
        <translation>{n} en attente</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>This desktop has no tray for an icon: what is to do shows in this window alone. What is urgent rings.</source>
        <translation>Ce bureau n&apos;a pas de zone pour une icône : ce qui est à faire n&apos;apparaît que dans cette fenêtre. Ce qui est urgent sonne.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Nothing to do. What calls leave for staff comes up here.</source>
        <translation>Rien à faire. Ce que les appels laissent au personnel apparaît ici.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Note …</translation>
    </message>
    <message>
        <source>Show the call</source>
        <translation>Voir l&apos;appel</translation>
    </message>
    <message>
        <source>asked for by {name}</source>
        <translation>demandé par {name}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>à {time}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What shall stand beside it?</source>
        <translation>Que faut-il noter ?</translation>
    </message>
    <message>
        <source>{n} request</source>
        <translation>{n} demande</translation>
    </message>
    <message>
        <source>{n} requests</source>
        <translation>{n} demandes</translation>
    </message>
    <message>
        <source>answers in {time}</source>
        <translation>répond en {time}</translation>
    </message>
    <message>
        <source>nothing answered yet</source>
        <translation>aucune réponse encore</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Your role has nothing to set here: ask an administrator.</source>
        <translation>Votre rôle n&apos;a rien à régler ici : demandez à un administrateur.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Looking for the box at {address} …</source>
        <translation>Recherche du boîtier à {address} …</translation>
    </message>
    <message>
        <source>This window sees the box at {address} for the first time. Anybody could pretend to be it, once: compare the ten words below with those that the box itself tells (nightporter certificate), or read them to whoever looks after it. Go on only if they are the same. You will not be asked again.</source>
        <translation>Cette fenêtre voit le boîtier à {address} pour la première fois. N&apos;importe qui pourrait, une fois, se faire passer pour lui : comparez les dix mots ci-dessous avec ceux que le boîtier donne lui-même (nightporter certificate), ou lisez-les à la personne qui s&apos;en occupe. Ne continuez que s&apos;ils sont identiques. On ne vous le demandera plus.</translation>
    </message>
    <message>
        <source>The box at {address} shows another certificate than before. That is so after a new installation, or a year. If nobody did that, it may be another machine that wants your password: ask whoever looks after the box, and compare the ten words below.</source>
        <translation>Le boîtier à {address} montre un autre certificat qu&apos;avant. C&apos;est le cas après une nouvelle installation, ou un an. Si personne ne l&apos;a fait, c&apos;est peut-être une autre machine qui veut votre mot de passe : demandez à la personne qui s&apos;occupe du boîtier, et comparez les dix mots ci-dessous.</translation>
    </message>
    <message>
        <source>The box at {address} is the one you know. Who are you?</source>
        <translation>Le boîtier à {address} est celui que vous connaissez. Qui êtes-vous ?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Words of the certificate</source>
        <translation>Mots du certificat</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>They are the same: trust this box</source>
        <translation>Ils sont identiques : faire confiance à ce boîtier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Your voice</source>
        <translation>Votre voix</translation>
    </message>
    <message>
        <source>The guest</source>
        <translation>Le client</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>You are talking with the guest. The porter listens, and goes on when you hand back.</source>
        <translation>Vous parlez avec le client. Le portier écoute et reprendra quand vous lui rendrez l&apos;appel.</translation>
    </message>
    <message>
        <source>{name} is talking with the guest.</source>
        <translation>{name} parle avec le client.</translation>
    </message>
    <message>
        <source>You hear both sides. The guest does not notice.</source>
        <translation>Vous entendez les deux côtés. Le client ne le remarque pas.</translation>
    </message>
    <message>
        <source>Nobody is talking to the porter from here.</source>
        <translation>Personne ne parle au portier d&apos;ici.</translation>
    </message>
    <message>
        <source>The porter is being called …</source>
        <translation>On appelle le portier …</translation>
    </message>
    <message>
        <source>You are talking to the porter.</source>
        <translation>Vous parlez au portier.</translation>
    </message>
    <message>
        <source>Hanging up …</source>
        <translation>On raccroche …</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Haut-parleur</translation>
    </message>
    <message>
        <source>Devices and call</source>
        <translation>Appareils et appel</translation>
    </message>
    <message>
        <source>Talk to the porter</source>
        <translation>Parler au portier</translation>
    </message>
    <message>
        <source>What you and the porter say stands here.</source>
        <translation>Ce que vous et le portier dites s&apos;affiche ici.</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>Votre appel</translation>
    </message>
    <message>
        <source>Call the porter</source>
        <translation>Appeler le portier</translation>
    </message>
    <message>
        <source>Talk to it by this machine&apos;s microphone (Ctrl+N)</source>
        <translation>Lui parler par le microphone de cette machine (Ctrl+N)</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Raccrocher</translation>
    </message>
    <message>
        <source>Let the demo guest call</source>
        <translation>Faire appeler le client de démonstration</translation>
    </message>
    <message>
        <source>A guest of ours asks five questions; no microphone is needed</source>
        <translation>Un de nos clients pose cinq questions ; aucun microphone n&apos;est nécessaire</translation>
    </message>
    <message>
        <source>Microphone and loudspeaker</source>
        <translation>Microphone et haut-parleur</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>Look for devices that were plugged in meanwhile</source>
        <translation>Chercher les appareils branchés entre-temps</translation>
    </message>
    <message>
        <source>Echo check</source>
        <translation>Test d&apos;écho</translation>
    </message>
    <message>
        <source>Plays a tone and listens for it</source>
        <translation>Joue un son et écoute s&apos;il revient</translation>
    </message>
    <message>
        <source>The tone is being played …</source>
        <translation>Le son est joué …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Try the microphone</source>
        <translation>Essayer le microphone</translation>
    </message>
    <message>
        <source>Timeline of the call; the arrow keys move in it</source>
        <translation>Chronologie de l&apos;appel ; les flèches s&apos;y déplacent</translation>
    </message>
    <message>
        <source>Guest above, porter below; click for that moment</source>
        <translation>Le client en haut, le portier en bas ; cliquez pour ce moment</translation>
    </message>
    <message>
        <source>No recording: this box keeps what was said as words, not as sound.</source>
        <translation>Pas d&apos;enregistrement : ce boîtier garde ce qui s&apos;est dit en mots, pas en son.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play the call again</source>
        <translation>Revoir l&apos;appel</translation>
    </message>
    <message>
        <source>Speed {speed}</source>
        <translation>Vitesse {speed}</translation>
    </message>
    <message>
        <source>Health: {summary}</source>
        <translation>Santé : {summary}</translation>
    </message>
    <message>
        <source>The porter: {duty}</source>
        <translation>Le portier : {duty}</translation>
    </message>
    <message>
        <source>At this window: {name}</source>
        <translation>À cette fenêtre : {name}</translation>
    </message>
    <message>
        <source>In the hotel it is {time}</source>
        <translation>À l&apos;hôtel il est {time}</translation>
    </message>
    <message>
        <source>{n} request to do</source>
        <translation>{n} demande à traiter</translation>
    </message>
    <message>
        <source>{n} requests to do</source>
        <translation>{n} demandes à traiter</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Best first; the first one of a call&apos;s language speaks</source>
        <translation>La meilleure d&apos;abord ; la première de la langue de l&apos;appel parle</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Hear the voice {name}</source>
        <translation>Écouter la voix {name}</translation>
    </message>
    <message>
        <source>No voice can be heard now.</source>
        <translation>Aucune voix disponible pour l&apos;instant.</translation>
    </message>
    <message>
        <source>Reconnecting. The porter goes on without this window.</source>
        <translation>Reconnexion. Le portier continue sans cette fenêtre.</translation>
    </message>
    <message>
        <source>Nightporter is not running, so no calls are answered. Start it with: nightporter up</source>
        <translation>Nightporter n&apos;est pas lancé, aucun appel n&apos;est donc pris. Lancez-le avec : nightporter up</translation>
    </message>
    <message>
        <source>The store of calls can&apos;t be used</source>
        <translation>La mémoire des appels est inutilisable</translation>
    </message>
    <message>
        <source>Calls that go on are not cut off, and what is said in them is kept. New calls are not answered.</source>
        <translation>Les appels en cours ne sont pas coupés, et ce qui s&apos;y dit est gardé. Aucun nouvel appel n&apos;est pris.</translation>
    </message>
    <message>
        <source>Ring whoever looks after the box, and read them the line below.</source>
        <translation>Appelez la personne qui s&apos;occupe du boîtier et lisez-lui la ligne ci-dessous.</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <translation>Le disque est presque plein</translation>
    </message>
    <message>
        <source>Nothing yet. Once it is full, no new call can be stored, and so none is answered.</source>
        <translation>Rien encore. Une fois plein, aucun nouvel appel ne peut être enregistré, donc aucun n&apos;est pris.</translation>
    </message>
    <message>
        <source>Have space made on the disk within the next days: old backups and logs first.</source>
        <translation>Faites libérer de la place dans les prochains jours : vieilles sauvegardes et journaux d&apos;abord.</translation>
    </message>
    <message>
        <source>What happened in calls is stored late</source>
        <translation>Ce qui s&apos;est passé dans les appels est enregistré en retard</translation>
    </message>
    <message>
        <source>Nothing. Conversations and requests show up here later than they should.</source>
        <translation>Rien. Conversations et demandes apparaissent ici plus tard que d&apos;habitude.</translation>
    </message>
    <message>
        <source>Wait a few minutes. If it stays so, ring whoever looks after the box.</source>
        <translation>Attendez quelques minutes. Si cela dure, appelez la personne qui s&apos;occupe du boîtier.</translation>
    </message>
    <message>
        <source>The hotel&apos;s own system gives no answer</source>
        <translation>Le système de l&apos;hôtel ne répond pas</translation>
    </message>
    <message>
        <source>The porter tells what it knew a quarter of an hour ago, or that it can&apos;t look it up, and leaves a request.</source>
        <translation>Le portier dit ce qu&apos;il savait il y a un quart d&apos;heure, ou qu&apos;il ne peut pas vérifier, et laisse une demande.</translation>
    </message>
    <message>
        <source>Look through the requests: bookings may wait there. If it stays so, ring whoever looks after the system.</source>
        <translation>Parcourez les demandes : des réservations peuvent y attendre. Si cela dure, appelez la personne qui s&apos;occupe du système.</translation>
    </message>
    <message>
        <source>The line itself is down (livekit-server)</source>
        <translation>La ligne elle-même est en panne (livekit-server)</translation>
    </message>
    <message>
        <source>Nobody can be answered. Calls that went on are cut off.</source>
        <translation>Personne ne peut recevoir de réponse. Les appels en cours sont coupés.</translation>
    </message>
    <message>
        <source>The porter&apos;s own process is down (worker)</source>
        <translation>Le processus du portier est en panne (worker)</translation>
    </message>
    <message>
        <source>New calls wait for it, 45 seconds at most. Calls that go on are not cut off.</source>
        <translation>Les nouveaux appels l&apos;attendent, 45 secondes au plus. Ceux en cours ne sont pas coupés.</translation>
    </message>
    <message>
        <source>The recogniser is down (stt)</source>
        <translation>La reconnaissance vocale est en panne (stt)</translation>
    </message>
    <message>
        <source>The porter hears with what is left, or asks guests to say it again.</source>
        <translation>Le portier entend avec ce qui reste, ou demande aux clients de répéter.</translation>
    </message>
    <message>
        <source>The porter&apos;s voice is down (tts)</source>
        <translation>La voix du portier est en panne (tts)</translation>
    </message>
    <message>
        <source>The porter goes on with another voice, which sounds plainer.</source>
        <translation>Le portier continue avec une autre voix, plus simple.</translation>
    </message>
    <message>
        <source>The hotel&apos;s own voice is down (zonos)</source>
        <translation>La voix propre à l&apos;hôtel est en panne (zonos)</translation>
    </message>
    <message>
        <source>The porter goes on with another voice.</source>
        <translation>Le portier continue avec une autre voix.</translation>
    </message>
    <message>
        <source>The language model is down (llm)</source>
        <translation>Le modèle de langue est en panne (llm)</translation>
    </message>
    <message>
        <source>The porter answers by its own rules: the same facts, in plainer words.</source>
        <translation>Le portier répond selon ses propres règles : les mêmes faits, plus simplement.</translation>
    </message>
    <message>
        <source>The speech door is down (speech)</source>
        <translation>La porte vocale est en panne (speech)</translation>
    </message>
    <message>
        <source>Nothing: no call goes through it. Programs that ask the box to speak or to listen wait.</source>
        <translation>Rien : aucun appel n&apos;y passe. Les programmes qui font parler ou écouter le boîtier attendent.</translation>
    </message>
    <message>
        <source>A process is down ({name})</source>
        <translation>Un processus est en panne ({name})</translation>
    </message>
    <message>
        <source>Perhaps nothing. Watch the next call.</source>
        <translation>Peut-être rien. Surveillez le prochain appel.</translation>
    </message>
    <message>
        <source>It is being started again by itself; that takes seconds. Nothing to do.</source>
        <translation>Il redémarre de lui-même ; cela prend quelques secondes. Rien à faire.</translation>
    </message>
    <message>
        <source>It is starting. Nothing to do.</source>
        <translation>Il démarre. Rien à faire.</translation>
    </message>
    <message>
        <source>It has died {n} times. Save the support bundle below, and ring whoever looks after the box.</source>
        <translation>Il est tombé {n} fois. Enregistrez le dossier d&apos;assistance ci-dessous et appelez la personne qui s&apos;occupe du boîtier.</translation>
    </message>
    <message>
        <source>Nightporter is not running</source>
        <translation>Nightporter n&apos;est pas lancé</translation>
    </message>
    <message>
        <source>Nobody is answered.</source>
        <translation>Personne ne reçoit de réponse.</translation>
    </message>
    <message>
        <source>Start it at the box, with: nightporter up. Until then let the telephone ring at the desk.</source>
        <translation>Lancez-le sur le boîtier avec : nightporter up. D&apos;ici là, laissez le téléphone sonner à la réception.</translation>
    </message>
    <message>
        <source>This window has lost the box</source>
        <translation>Cette fenêtre a perdu le boîtier</translation>
    </message>
    <message>
        <source>Most likely nothing: the porter goes on without this window.</source>
        <translation>Très probablement rien : le portier continue sans cette fenêtre.</translation>
    </message>
    <message>
        <source>Look whether the box is on and the network cable is in. This window comes back by itself.</source>
        <translation>Vérifiez que le boîtier est allumé et le câble réseau branché. Cette fenêtre revient d&apos;elle-même.</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Aucun contact</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>Degraded, calls go on</source>
        <translation>Dégradé, les appels continuent</translation>
    </message>
    <message>
        <source>Down, no calls</source>
        <translation>En panne, aucun appel</translation>
    </message>
    <message>
        <source>Answers until {time}</source>
        <translation>Répond jusqu&apos;à {time}</translation>
    </message>
    <message>
        <source>Off duty until {time}</source>
        <translation>Hors service jusqu&apos;à {time}</translation>
    </message>
    <message>
        <source>The porter is off duty until {time}. Whoever calls is turned away, so that reception takes the call; calls that go on go on, and staff can try the porter at any time.</source>
        <translation>Le portier est hors service jusqu&apos;à {time}. Qui appelle est refusé, pour que la réception prenne l&apos;appel ; les appels en cours continuent, et le personnel peut essayer le portier à tout moment.</translation>
    </message>
    <message>
        <source>The appliance does not answer.</source>
        <translation>Le boîtier ne répond pas.</translation>
    </message>
    <message>
        <source>Hears through {after} now, no longer {before}: {reason}</source>
        <translation>Entend maintenant avec {after}, plus avec {before} : {reason}</translation>
    </message>
    <message>
        <source>Thinks with {after} now, no longer {before}: {reason}</source>
        <translation>Pense maintenant avec {after}, plus avec {before} : {reason}</translation>
    </message>
    <message>
        <source>Speaks with {after} now, no longer {before}: {reason}</source>
        <translation>Parle maintenant avec {after}, plus avec {before} : {reason}</translation>
    </message>
    <message>
        <source>{name} paused the porter</source>
        <translation>{name} a mis le portier en pause</translation>
    </message>
    <message>
        <source>{name} let the porter go on</source>
        <translation>{name} a laissé le portier reprendre</translation>
    </message>
    <message>
        <source>{name} whispered to the porter: “{text}”</source>
        <translation>{name} a soufflé au portier : « {text} »</translation>
    </message>
    <message>
        <source>{name} had the porter say: “{text}”</source>
        <translation>{name} a fait dire au portier : « {text} »</translation>
    </message>
    <message>
        <source>{name} took the call over</source>
        <translation>{name} a pris l&apos;appel</translation>
    </message>
    <message>
        <source>{name} handed the call back</source>
        <translation>{name} a rendu l&apos;appel</translation>
    </message>
    <message>
        <source>{name} transferred the call to: {text}</source>
        <translation>{name} a transféré l&apos;appel à : {text}</translation>
    </message>
    <message>
        <source>{name} listens</source>
        <translation>{name} écoute</translation>
    </message>
    <message>
        <source>{name} ended the call</source>
        <translation>{name} a terminé l&apos;appel</translation>
    </message>
    <message>
        <source>The porter is silent</source>
        <translation>Le portier se tait</translation>
    </message>
    <message>
        <source>The porter goes on</source>
        <translation>Le portier reprend</translation>
    </message>
    <message>
        <source>The pause is over, the porter goes on</source>
        <translation>La pause est finie, le portier reprend</translation>
    </message>
    <message>
        <source>{name} talks with the guest</source>
        <translation>{name} parle avec le client</translation>
    </message>
    <message>
        <source>Nothing is heard of {name}: the porter took the call back and said sorry</source>
        <translation>On n&apos;entend plus {name} : le portier a repris l&apos;appel et s&apos;est excusé</translation>
    </message>
    <message>
        <source>Another porter came, who has the call as it stood</source>
        <translation>Un autre portier est venu et a l&apos;appel tel qu&apos;il était</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is good again</source>
        <translation>La connexion du client est de nouveau bonne</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is poor: words may be lost on the way</source>
        <translation>La connexion du client est mauvaise : des mots peuvent se perdre en chemin</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is lost: nothing arrives from them</source>
        <translation>La connexion du client est perdue : rien n&apos;arrive de lui</translation>
    </message>
    <message>
        <source>the clerk</source>
        <translation>la réception</translation>
    </message>
    <message>
        <source>The call ended: {reason}</source>
        <translation>L&apos;appel est terminé : {reason}</translation>
    </message>
    <message>
        <source>Guests are answered within {target} s</source>
        <translation>Les clients ont une réponse en {target} s</translation>
    </message>
    <message>
        <source>Their words are there within {target} s</source>
        <translation>Leurs mots sont là en {target} s</translation>
    </message>
    <message>
        <source>The voice begins within {target} s</source>
        <translation>La voix commence en {target} s</translation>
    </message>
    <message>
        <source>A call gets a porter within {target} s</source>
        <translation>Un appel obtient un portier en {target} s</translation>
    </message>
    <message>
        <source>There is a line for every call ({target} at once)</source>
        <translation>Une ligne pour chaque appel ({target} à la fois)</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>load {load} on {n} cores</source>
        <translation>charge {load} sur {n} cœurs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>{shares} (goal {goal})</source>
        <translation>{shares} (objectif {goal})</translation>
    </message>
    <message>
        <source>{used} of {whole} GB</source>
        <translation>{used} sur {whole} Go</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Parler</translation>
    </message>
    <message>
        <source>Needs somebody now</source>
        <translation>Quelqu&apos;un est demandé maintenant</translation>
    </message>
    <message>
        <source>Wake-up calls</source>
        <translation>Réveils</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>personne ne l&apos;a</translation>
    </message>
    <message>
        <source>{name} has it</source>
        <translation>{name} l&apos;a</translation>
    </message>
    <message>
        <source>done by {name}</source>
        <translation>fait par {name}</translation>
    </message>
    <message>
        <source>taken back by the guest</source>
        <translation>retirée par le client</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>The porter</source>
        <translation>Le portier</translation>
    </message>
    <message>
        <source>The house</source>
        <translation>La maison</translation>
    </message>
    <message>
        <source>Telephone, as it is spoken</source>
        <translation>Téléphone, tel qu&apos;on le dit</translation>
    </message>
    <message>
        <source>Emergency number, as it is spoken</source>
        <translation>Numéro d&apos;urgence, tel qu&apos;on le dit</translation>
    </message>
    <message>
        <source>Check-in, as it is spoken</source>
        <translation>Arrivée, telle qu&apos;on la dit</translation>
    </message>
    <message>
        <source>Check-out, as it is spoken</source>
        <translation>Départ, tel qu&apos;on le dit</translation>
    </message>
    <message>
        <source>Currency, as it is spoken</source>
        <translation>Monnaie, telle qu&apos;on la dit</translation>
    </message>
    <message>
        <source>Currency, three letters</source>
        <translation>Monnaie, trois lettres</translation>
    </message>
    <message>
        <source>Time zone, like Europe/London</source>
        <translation>Fuseau horaire, comme Europe/London</translation>
    </message>
    <message>
        <source>What the porter may do by itself</source>
        <translation>Ce que le portier peut faire seul</translation>
    </message>
    <message>
        <source>It books, changes and cancels</source>
        <translation>Il réserve, modifie et annule</translation>
    </message>
    <message>
        <source>Nights at most</source>
        <translation>Nuits au plus</translation>
    </message>
    <message>
        <source>Days ahead at most</source>
        <translation>Jours à l&apos;avance au plus</translation>
    </message>
    <message>
        <source>Rooms in one call at most</source>
        <translation>Chambres par appel au plus</translation>
    </message>
    <message>
        <source>Days before arrival until which cancelling is free</source>
        <translation>Jours avant l&apos;arrivée jusqu&apos;auxquels l&apos;annulation est gratuite</translation>
    </message>
    <message>
        <source>and until the hour</source>
        <translation>et jusqu&apos;à l&apos;heure</translation>
    </message>
    <message>
        <source>The same, as it is said</source>
        <translation>La même chose, telle qu&apos;on la dit</translation>
    </message>
    <message>
        <source>What a guest in danger is told first</source>
        <translation>Ce qu&apos;un client en danger entend d&apos;abord</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Incendie</translation>
    </message>
    <message>
        <source>Somebody is ill or hurt</source>
        <translation>Quelqu&apos;un est malade ou blessé</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Crime</translation>
    </message>
    <message>
        <source>An intruder</source>
        <translation>Un intrus</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Tout le reste</translation>
    </message>
    <message>
        <source>Both work: the tone was heard after {ms} ms.</source>
        <translation>Les deux marchent : le son a été entendu après {ms} ms.</translation>
    </message>
    <message>
        <source>The microphone hears the headphones after {ms} ms: turn them down, or choose the loudspeaker.</source>
        <translation>Le microphone entend le casque après {ms} ms : baissez-le, ou choisissez le haut-parleur.</translation>
    </message>
    <message>
        <source>The tone was not heard. Turn the loudspeaker up, or choose another one; did you hear it?</source>
        <translation>Le son n&apos;a pas été entendu. Montez le haut-parleur ou choisissez-en un autre ; l&apos;avez-vous entendu ?</translation>
    </message>
    <message>
        <source>Good: the microphone does not hear the headphones.</source>
        <translation>Bien : le microphone n&apos;entend pas le casque.</translation>
    </message>
    <message>
        <source>The microphone gives pure silence: it is muted, or this program may not use it. See the sound settings.</source>
        <translation>Le microphone ne donne que du silence : il est muet, ou ce programme n&apos;y a pas droit. Voyez les réglages du son.</translation>
    </message>
    <message>
        <source>This machine has no microphone. Plug one in, and look again.</source>
        <translation>Cette machine n&apos;a pas de microphone. Branchez-en un et cherchez à nouveau.</translation>
    </message>
    <message>
        <source>This machine has no loudspeaker. Plug one in, and look again.</source>
        <translation>Cette machine n&apos;a pas de haut-parleur. Branchez-en un et cherchez à nouveau.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Souffler</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Dire</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Hear both sides; the guest does not notice</source>
        <translation>Entendre les deux côtés ; le client ne le remarque pas</translation>
    </message>
    <message>
        <source>Tell the porter something that the guest does not hear</source>
        <translation>Dire au portier quelque chose que le client n&apos;entend pas</translation>
    </message>
    <message>
        <source>The porter says this to the guest now</source>
        <translation>Le portier dit cela maintenant au client</translation>
    </message>
    <message>
        <source>The porter stops, and you talk with the guest</source>
        <translation>Le portier s&apos;arrête, et vous parlez avec le client</translation>
    </message>
    <message>
        <source>The porter goes on, and knows what was said meanwhile</source>
        <translation>Le portier reprend et sait ce qui s&apos;est dit entre-temps</translation>
    </message>
    <message>
        <source>The guest is told who will see to it, and staff get a request</source>
        <translation>Le client apprend qui s&apos;en occupe, et le personnel reçoit une demande</translation>
    </message>
    <message>
        <source>What shall the porter know? For example: offer her the late check-out</source>
        <translation>Que doit savoir le portier ? Par exemple : offer her the late check-out</translation>
    </message>
    <message>
        <source>What shall the porter say?</source>
        <translation>Que doit dire le portier ?</translation>
    </message>
    <message>
        <source>To whom? For example: the duty manager</source>
        <translation>À qui ? Par exemple : the duty manager</translation>
    </message>
    <message>
        <source>The porter stops at once, and the guest is told that a colleague takes over. Talk with them?</source>
        <translation>Le portier s&apos;arrête aussitôt, et le client apprend qu&apos;un collègue prend la suite. Lui parler ?</translation>
    </message>
    <message>
        <source>The call ends at once, in the middle of what is being said. End it?</source>
        <translation>L&apos;appel se termine aussitôt, au milieu de ce qui se dit. Le terminer ?</translation>
    </message>
    <message>
        <source>Your connection is poor: the guest may not hear every word, or you theirs.</source>
        <translation>Votre connexion est mauvaise : le client n&apos;entend peut-être pas chaque mot, ou vous les siens.</translation>
    </message>
    <message>
        <source>Your connection is lost. If it does not come back in a few seconds, the porter takes the call back and says sorry.</source>
        <translation>Votre connexion est perdue. Si elle ne revient pas en quelques secondes, le portier reprend l&apos;appel et s&apos;excuse.</translation>
    </message>
    <message>
        <source>Your role may not do this: ask an administrator.</source>
        <translation>Votre rôle ne le permet pas : demandez à un administrateur.</translation>
    </message>
    <message>
        <source>Nobody has answered yet.</source>
        <translation>Personne n&apos;a encore répondu.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant …</translation>
    </message>
    <message>
        <source>{name} has this call.</source>
        <translation>{name} a cet appel.</translation>
    </message>
    <message>
        <source>You are talking with another guest: hand that call back first.</source>
        <translation>Vous parlez avec un autre client : rendez d&apos;abord cet appel.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>mots</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>brain</source>
        <translation>cerveau</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>voix</translation>
    </message>
    <message>
        <source>playout</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>until the words were there</source>
        <translation>jusqu&apos;à ce que les mots soient là</translation>
    </message>
    <message>
        <source>until the turn was judged over</source>
        <translation>jusqu&apos;à ce que la fin de parole soit jugée</translation>
    </message>
    <message>
        <source>until the reply began</source>
        <translation>jusqu&apos;à ce que la réponse commence</translation>
    </message>
    <message>
        <source>until the voice was ready</source>
        <translation>jusqu&apos;à ce que la voix soit prête</translation>
    </message>
    <message>
        <source>until its first sound was sent</source>
        <translation>jusqu&apos;à l&apos;envoi du premier son</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>préparée</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>gardée</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Appel d&apos;essai</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navigateur</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Wake-up call</source>
        <translation>Réveil</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Housekeeping</source>
        <translation>Étages</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Réservation</translation>
    </message>
    <message>
        <source>Wants a person</source>
        <translation>Veut parler à quelqu&apos;un</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Lost property</source>
        <translation>Objet perdu</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Spa</source>
        <translation>Spa</translation>
    </message>
    <message>
        <source>Luggage</source>
        <translation>Bagages</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Parking</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Réclamation</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réfléchit</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Parle</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>En appel</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Se termine</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Left a request</source>
        <translation>A laissé une demande</translation>
    </message>
    <message>
        <source>Went to staff</source>
        <translation>Passé au personnel</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation>Rien dit</translation>
    </message>
    <message>
        <source>good line</source>
        <translation>bonne ligne</translation>
    </message>
    <message>
        <source>fair line</source>
        <translation>ligne moyenne</translation>
    </message>
    <message>
        <source>poor line</source>
        <translation>mauvaise ligne</translation>
    </message>
    <message>
        <source>guest&apos;s connection is poor</source>
        <translation>connexion du client mauvaise</translation>
    </message>
    <message>
        <source>guest&apos;s connection is lost</source>
        <translation>connexion du client perdue</translation>
    </message>
    <message>
        <source>Hears: {tier}</source>
        <translation>Entend : {tier}</translation>
    </message>
    <message>
        <source>Thinks: {tier}</source>
        <translation>Pense : {tier}</translation>
    </message>
    <message>
        <source>Speaks: {tier}</source>
        <translation>Parle : {tier}</translation>
    </message>
    <message>
        <source>Hears</source>
        <translation>Entend</translation>
    </message>
    <message>
        <source>Thinks</source>
        <translation>Pense</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Parle</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarre</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>starting again soon</source>
        <translation>redémarre bientôt</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>s&apos;arrête</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>en bon état</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>dégradé</translation>
    </message>
    <message>
        <source>down</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jeu.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sam.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dim.</translation>
    </message>
    <message>
        <source>Unknown guest</source>
        <translation>Client inconnu</translation>
    </message>
    <message>
        <source>Room {number}</source>
        <translation>Chambre {number}</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translation>Demande quelqu&apos;un</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} j {hours} h</translation>
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
        <translation>dans {time}</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>il y a {time}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>{weekday} {day}/{month}</source>
        <translation>{weekday} {day}/{month}</translation>
    </message>
    <message>
        <source>{n} turn</source>
        <translation>{n} tour</translation>
    </message>
    <message>
        <source>{n} turns</source>
        <translation>{n} tours</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>The box can&apos;t be reached. The porter takes the call back by itself in 5 seconds.</source>
        <translation>Le boîtier est injoignable. Le portier reprend l&apos;appel de lui-même en 5 secondes.</translation>
    </message>
    <message>
        <source>The support bundle was not saved: {why}</source>
        <translation>Le dossier d&apos;assistance n&apos;a pas été enregistré : {why}</translation>
    </message>
    <message>
        <source>The support bundle is in {path}.</source>
        <translation>Le dossier d&apos;assistance est dans {path}.</translation>
    </message>
    <message>
        <source>Set in the environment of the box, and can only be changed there.</source>
        <translation>Fixé dans l&apos;environnement du boîtier, et ne se change que là.</translation>
    </message>
    <message>
        <source>Set in settings.toml of the box, and can only be changed there.</source>
        <translation>Fixé dans settings.toml du boîtier, et ne se change que là.</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation>Jour et nuit</translation>
    </message>
    <message>
        <source>Edge, Microsoft&apos;s voices, may speak</source>
        <translation>Edge, les voix de Microsoft, peut parler</translation>
    </message>
    <message>
        <source>The porter answers from</source>
        <translation>Le portier répond de</translation>
    </message>
    <message>
        <source>The porter answers until</source>
        <translation>Le portier répond jusqu&apos;à</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>When the porter answers</source>
        <translation>Quand le portier répond</translation>
    </message>
    <message>
        <source>By the hotel&apos;s clock. Outside these hours calls are turned away, so that reception can take them; calls that go on go on, and staff can always try the porter.</source>
        <translation>À l&apos;heure de l&apos;hôtel. En dehors, les appels sont refusés pour que la réception les prenne ; ceux en cours continuent, et le personnel peut toujours essayer le portier.</translation>
    </message>
    <message>
        <source>Days for which calls are kept</source>
        <translation>Jours pendant lesquels les appels sont gardés</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>pour toujours</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Older ones are erased every night with all that was said in them. 0 keeps them for ever.</source>
        <translation>Les plus anciens sont effacés chaque nuit avec tout ce qui s&apos;y est dit. 0 les garde pour toujours.</translation>
    </message>
    <message>
        <source>How long calls are kept</source>
        <translation>Combien de temps les appels sont gardés</translation>
    </message>
    <message>
        <source>They sound well and speak many languages. What the porter says is sent to Microsoft for it, guests&apos; names among it. Forbidden, the voices of this box speak from the next sentence on.</source>
        <translation>Elles sonnent bien et parlent beaucoup de langues. Ce que le portier dit est pour cela envoyé à Microsoft, noms de clients compris. Interdites, les voix de ce boîtier parlent dès la phrase suivante.</translation>
    </message>
    <message>
        <source>What may leave the house</source>
        <translation>Ce qui peut quitter la maison</translation>
    </message>
    <message>
        <source>the sound system does not answer: {reason}</source>
        <translation>Le système sonore ne répond pas : {reason}</translation>
    </message>
    <message>
        <source>this machine has no sound card</source>
        <translation>Cette machine n&apos;a pas de carte son</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>microphone</translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation>haut-parleur</translation>
    </message>
    <message>
        <source>device {number} is no {what}; see the list with: nightporter mic --list</source>
        <translation>L&apos;appareil {number} n&apos;est pas utilisable comme {what} ; voyez la liste : nightporter mic --list</translation>
    </message>
    <message>
        <source>this machine has no {what}</source>
        <translation>Il manque à cette machine : {what}</translation>
    </message>
    <message>
        <source>the sound device can&apos;t be opened: {reason}. Is another program using it?</source>
        <translation>L&apos;appareil sonore ne s&apos;ouvre pas : {reason}. Un autre programme l&apos;utilise-t-il ?</translation>
    </message>
    <message>
        <source>PortAudio is missing, so no sound card can be used; install libportaudio2</source>
        <translation>PortAudio manque, aucune carte son n&apos;est donc utilisable ; installez libportaudio2</translation>
    </message>
    <message>
        <source>no voice is installed that the guest could speak with</source>
        <translation>Aucune voix n&apos;est installée avec laquelle le client pourrait parler</translation>
    </message>
    <message>
        <source>This call can&apos;t be shown: {reason}</source>
        <translation>Cet appel ne peut être affiché : {reason}</translation>
    </message>
    <message>
        <source>the box at {address} shows another certificate than before</source>
        <translation>le boîtier à {address} montre un autre certificat qu&apos;avant</translation>
    </message>
    <message>
        <source>nothing answers at {address}: is the box on, and the address right?</source>
        <translation>Rien ne répond à {address} : le boîtier est-il allumé, et l&apos;adresse juste ?</translation>
    </message>
    <message>
        <source>sign in to this box</source>
        <translation>Connectez-vous à ce boîtier</translation>
    </message>
    <message>
        <source>your sign-in has run out: sign in again</source>
        <translation>Votre connexion a expiré : connectez-vous à nouveau</translation>
    </message>
    <message>
        <source>this box is not trusted yet</source>
        <translation>Ce boîtier n&apos;a pas encore votre confiance</translation>
    </message>
    <message>
        <source>the box at {address} does not answer</source>
        <translation>le boîtier à {address} ne répond pas</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>guest left</source>
        <translation>le client est parti</translation>
    </message>
    <message>
        <source>guest said goodbye</source>
        <translation>le client a dit au revoir</translation>
    </message>
    <message>
        <source>guest was silent</source>
        <translation>le client n&apos;a rien dit</translation>
    </message>
    <message>
        <source>guest hung up</source>
        <translation>le client a raccroché</translation>
    </message>
    <message>
        <source>nobody joined</source>
        <translation>personne n&apos;a rejoint l&apos;appel</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>durée maximale</translation>
    </message>
    <message>
        <source>shut down</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>ended over the API</source>
        <translation>terminé par un programme</translation>
    </message>
    <message>
        <source>its room vanished</source>
        <translation>la ligne a disparu</translation>
    </message>
    <message>
        <source>Nightporter was restarted</source>
        <translation>Nightporter a redémarré</translation>
    </message>
    <message>
        <source>healthy again</source>
        <translation>de nouveau en ordre</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non sollicité</translation>
    </message>
    <message>
        <source>ended by {name}</source>
        <translation>terminé par {name}</translation>
    </message>
    <message>
        <source>Nightporter was restarted while {name} had the call</source>
        <translation>Nightporter a redémarré pendant que {name} avait l&apos;appel</translation>
    </message>
</context>
</TS>
