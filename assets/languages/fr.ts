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
        <source>{name} has a new password.</source>
        <translation>{name} a un nouveau mot de passe.</translation>
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
        <source>Live  {n} of {m}</source>
        <translation>En cours  {n} sur {m}</translation>
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
        <source>Silences the alarm; what is wanted stays to do</source>
        <translation>Fait taire l&apos;alarme ; la demande reste à faire</translation>
    </message>
    <message>
        <source>and: {what}</source>
        <translation>et : {what}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>Which line</source>
        <translation>Quelle ligne</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Toutes les issues</translation>
    </message>
    <message>
        <source>With what end</source>
        <translation>Avec quelle issue</translation>
    </message>
    <message>
        <source>Search words, name, room, number (Ctrl+F)</source>
        <translation>Chercher mots, nom, chambre, numéro (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search what was said, the name, the room, the number or the request</source>
        <translation>Chercher ce qui a été dit, le nom, la chambre, le numéro ou la demande</translation>
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
        <source>Conversation; the arrow keys lead from line to line</source>
        <translation>Conversation ; les touches fléchées mènent de ligne en ligne</translation>
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
        <source>for all of this hour</source>
        <translation>toute cette heure</translation>
    </message>
    <message>
        <source>last answer at {time}</source>
        <translation>dernière réponse à {time}</translation>
    </message>
    <message>
        <source>left once, at {time}</source>
        <translation>quitté une fois, à {time}</translation>
    </message>
    <message>
        <source>left {n} times, last at {time}</source>
        <translation>quitté {n} fois, la dernière à {time}</translation>
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
        <source>Viewer</source>
        <translation>Observateur</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
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
        <source>keys of programs</source>
        <translation>clés de programmes</translation>
    </message>
    <message>
        <source>who did what</source>
        <translation>qui a fait quoi</translation>
    </message>
    <message>
        <source>events of calls</source>
        <translation>événements des appels</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>appels</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>chiffres</translation>
    </message>
    <message>
        <source>health</source>
        <translation>état</translation>
    </message>
    <message>
        <source>the hotel&apos;s words</source>
        <translation>les mots de l&apos;hôtel</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>demandes</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>their own account</source>
        <translation>son propre compte</translation>
    </message>
    <message>
        <source>starting and ending calls</source>
        <translation>commencer et terminer des appels</translation>
    </message>
    <message>
        <source>the porter&apos;s settings</source>
        <translation>les réglages du portier</translation>
    </message>
    <message>
        <source>goals</source>
        <translation>objectifs</translation>
    </message>
    <message>
        <source>speaking and listening</source>
        <translation>parler et écouter</translation>
    </message>
    <message>
        <source>the support bundle</source>
        <translation>le paquet d&apos;assistance</translation>
    </message>
    <message>
        <source>the telephone line</source>
        <translation>la ligne téléphonique</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
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
        <source>never used</source>
        <translation>jamais utilisée</translation>
    </message>
    <message>
        <source>last used {when}</source>
        <translation>utilisée le {when}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>jusqu&apos;au {date}</translation>
    </message>
    <message>
        <source>revoked {when}</source>
        <translation>révoquée le {when}</translation>
    </message>
    <message>
        <source>The program is refused from then on. Revoke its key?</source>
        <translation>Le programme sera refusé dès lors. Révoquer sa clé ?</translation>
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
        <source>interrupted by {name}</source>
        <translation>interrompu par {name}</translation>
    </message>
    <message>
        <source>interrupted by the guest</source>
        <translation>interrompu par le client</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
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
        <source>Each heading (# Breakfast) begins something that the porter knows; its first sentence is what it says. What is not written here, it does not know: then it takes a message.</source>
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
        <source>New password …</source>
        <translation>Nouveau mot de passe …</translation>
    </message>
    <message>
        <source>It signs {name} out everywhere. Tell it to them yourself.</source>
        <translation>{name} est alors déconnecté partout. Communiquez-le vous-même.</translation>
    </message>
    <message>
        <source>Password, 12 characters or more</source>
        <translation>Mot de passe, 12 caractères ou plus</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Let them sign in</source>
        <translation>Autoriser la connexion</translation>
    </message>
    <message>
        <source>has never signed in</source>
        <translation>ne s&apos;est jamais connecté</translation>
    </message>
    <message>
        <source>last signed in {when}</source>
        <translation>dernière connexion {when}</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>exclu</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Rôle de {name}</translation>
    </message>
    <message>
        <source>They are signed out at once. Shut {name} out?</source>
        <translation>La personne est déconnectée aussitôt. Exclure {name} ?</translation>
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
        <source>Why somebody is needed</source>
        <translation>Pourquoi quelqu&apos;un est demandé</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Encore à faire</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Il ne reste rien à faire.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>What to know of this call</source>
        <translation>Ce qu&apos;il faut savoir de cet appel</translation>
    </message>
    <message>
        <source>The guest&apos;s last words, {time}</source>
        <translation>Derniers mots du client, {time}</translation>
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
        <source>staff ring the room, the porter does not</source>
        <translation>le personnel appelle la chambre, pas le portier</translation>
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
        <source>This window sees the box at {address} for the first time, and another machine could pretend to be it. Go to the box itself and type the line below into its terminal, or ring whoever looks after it: it tells ten words. Go on only if they are the ten words here. You will not be asked again.</source>
        <translation>Cette fenêtre voit le boîtier à {address} pour la première fois, et une autre machine pourrait se faire passer pour lui. Allez au boîtier lui-même et tapez la ligne ci-dessous dans son terminal, ou appelez qui s&apos;en occupe : il donne dix mots. Continuez seulement si ce sont les dix mots d&apos;ici. On ne vous le redemandera pas.</translation>
    </message>
    <message>
        <source>The box at {address} shows another certificate than before. That is so after a new installation, or a year. If nobody did that, it may be another machine that wants your password. Go to the box itself and type the line below into its terminal, or ring whoever looks after it: go on only if it tells the ten words here.</source>
        <translation>Le boîtier à {address} montre un autre certificat qu&apos;avant. C&apos;est le cas après une nouvelle installation, ou un an. Si personne n&apos;a fait cela, c&apos;est peut-être une autre machine qui veut votre mot de passe. Allez au boîtier lui-même et tapez la ligne ci-dessous dans son terminal, ou appelez qui s&apos;en occupe : continuez seulement s&apos;il donne les dix mots d&apos;ici.</translation>
    </message>
    <message>
        <source>The words differ, so this window does not talk with {address}, and no password was sent. Look whether the address is right, and tell whoever looks after the box.</source>
        <translation>Les mots diffèrent : cette fenêtre ne parle donc pas avec {address}, et aucun mot de passe n&apos;a été envoyé. Vérifiez que l&apos;adresse est juste et prévenez qui s&apos;occupe du boîtier.</translation>
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
        <source>They differ</source>
        <translation>Ils diffèrent</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder de nouveau</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Words of the certificate: {words}</source>
        <translation>Mots du certificat : {words}</translation>
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
        <source>Go to the call</source>
        <translation>Aller à l&apos;appel</translation>
    </message>
    <message>
        <source>a guest</source>
        <translation>un client</translation>
    </message>
    <message>
        <source>Your microphone is open.</source>
        <translation>Votre micro est ouvert.</translation>
    </message>
    <message>
        <source>Your microphone is muted.</source>
        <translation>Votre micro est coupé.</translation>
    </message>
    <message>
        <source>You are talking with {who}.</source>
        <translation>Vous parlez avec {who}.</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Rouvrir le micro</translation>
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
        <source>The porter is paused, and goes on by itself after a minute. The guest waits on the line.</source>
        <translation>Le portier est en pause et reprend de lui-même au bout d&apos;une minute. Le client attend en ligne.</translation>
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
        <source>What you and the porter say appears here.</source>
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
        <source>Look for devices again</source>
        <translation>Rechercher des appareils</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Arrêter l&apos;essai</translation>
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
        <source>Try the microphone</source>
        <translation>Essayer le microphone</translation>
    </message>
    <message>
        <source>looked up, or changed</source>
        <translation>consulté ou modifié</translation>
    </message>
    <message>
        <source>This call was not recorded. Play shows the words again as they came.</source>
        <translation>Cet appel n&apos;a pas été enregistré. La lecture montre à nouveau les mots comme ils sont venus.</translation>
    </message>
    <message>
        <source>This call was recorded, and its sound is on the box. Play shows the words again as they came.</source>
        <translation>Cet appel a été enregistré, le son est sur le boîtier. La lecture montre à nouveau les mots comme ils sont venus.</translation>
    </message>
    <message>
        <source>The box does not say whether this call was recorded. Play shows the words again as they came.</source>
        <translation>Le boîtier ne dit pas si cet appel a été enregistré. La lecture montre à nouveau les mots comme ils sont venus.</translation>
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
        <source>something failed</source>
        <translation>quelque chose a échoué</translation>
    </message>
    <message>
        <source>Play the words again as they came</source>
        <translation>Rejouer les mots comme ils sont venus</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
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
        <source>Voices that can be heard now</source>
        <translation>Voix que l&apos;on peut entendre maintenant</translation>
    </message>
    <message>
        <source>The best comes first. A call is spoken by the first one that knows the guest&apos;s language.</source>
        <translation>La meilleure est en haut. Dans un appel, c&apos;est la première dans la langue du client qui parle.</translation>
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
        <source>Something is not well</source>
        <translation>Quelque chose ne va pas</translation>
    </message>
    <message>
        <source>Save the support bundle below, and ring whoever looks after the box.</source>
        <translation>Enregistrez le paquet d&apos;assistance ci-dessous et appelez la personne qui s&apos;occupe du boîtier.</translation>
    </message>
    <message>
        <source>Nightporter is being ended. If nobody meant to, start it at the box, with: nightporter up</source>
        <translation>Nightporter est en train de s&apos;arrêter. Si personne ne l&apos;a voulu, démarrez-le sur le boîtier avec : nightporter up</translation>
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
        <source>Not all is well, calls go on</source>
        <translation>Tout ne va pas bien, les appels continuent</translation>
    </message>
    <message>
        <source>Down: nobody is answered</source>
        <translation>En panne : personne ne reçoit de réponse</translation>
    </message>
    <message>
        <source>Porter answers until {time}</source>
        <translation>Le portier répond jusqu&apos;à {time}</translation>
    </message>
    <message>
        <source>Porter off duty until {time}</source>
        <translation>Portier absent jusqu&apos;à {time}</translation>
    </message>
    <message>
        <source>The porter is off duty until {time}. Whoever calls is turned away, so that reception takes the call; calls that have begun are not cut off, and staff can try the porter at any time.</source>
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
        <source>{name} asked for somebody else to speak with the guest: {text}</source>
        <translation>{name} a demandé que quelqu&apos;un d&apos;autre parle au client : {text}</translation>
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
        <source>a clerk has the call</source>
        <translation>un collègue a l&apos;appel</translation>
    </message>
    <message>
        <source>it does not fit to how the call stands</source>
        <translation>cela ne convient pas à l&apos;état de l&apos;appel</translation>
    </message>
    <message>
        <source>the porter can make nothing of it</source>
        <translation>le portier n&apos;en peut rien faire</translation>
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
        <source>met</source>
        <translation>atteint</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>menacé</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>manqué</translation>
    </message>
    <message>
        <source>no calls yet</source>
        <translation>pas encore d&apos;appels</translation>
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
        <source>done by you</source>
        <translation>fait par vous</translation>
    </message>
    <message>
        <source>{name} has it</source>
        <translation>{name} l&apos;a</translation>
    </message>
    <message>
        <source>You have it</source>
        <translation>Vous l&apos;avez</translation>
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
        <source>Days until it runs out</source>
        <translation>Jours avant expiration</translation>
    </message>
    <message>
        <source>Hours of the porter</source>
        <translation>Heures du portier</translation>
    </message>
    <message>
        <source>Days that calls are kept</source>
        <translation>Jours de conservation des appels</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
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
        <source>Sound is in use. What was plugged in meanwhile is found when nobody here listens or talks.</source>
        <translation>Le son est utilisé. Ce qui a été branché entre-temps sera trouvé quand plus personne ici n&apos;écoute ou ne parle.</translation>
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
        <source>Go on</source>
        <translation>Reprendre</translation>
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
        <source>Only the porter reads it, and minds it in what it says; the guest hears nothing of it</source>
        <translation>Seul le portier le lit et en tient compte ; le client n&apos;en entend rien</translation>
    </message>
    <message>
        <source>The porter says this to the guest now</source>
        <translation>Le portier dit cela maintenant au client</translation>
    </message>
    <message>
        <source>The porter asks the guest to hold the line, and is silent for a minute at most</source>
        <translation>Le portier demande au client de patienter et se tait une minute au plus</translation>
    </message>
    <message>
        <source>The porter thanks the guest for waiting, and goes on</source>
        <translation>Le portier remercie le client d&apos;avoir patienté et reprend</translation>
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
        <source>Staff get an urgent request to speak with the guest; where the porter has the call, it tells the guest</source>
        <translation>Le personnel reçoit la demande urgente de parler au client ; si le portier a l&apos;appel, il le lui dit</translation>
    </message>
    <message>
        <source>What shall the porter know? In the language of the call. For example: {example}</source>
        <translation>Que doit savoir le portier ? Dans la langue de l&apos;appel. Par exemple : {example}</translation>
    </message>
    <message>
        <source>What shall the porter say?</source>
        <translation>Que doit dire le portier ?</translation>
    </message>
    <message>
        <source>Who shall speak with the guest? For example: the duty manager</source>
        <translation>Qui doit parler au client ? Par exemple : the duty manager</translation>
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
        <source>until what it needs was looked up or done</source>
        <translation>jusqu’à ce que le nécessaire soit consulté ou fait</translation>
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
        <source>It came late: the guest waited for {what}.</source>
        <translation>Elle est venue tard : le client attendait {what}.</translation>
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
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>age in seconds</source>
        <translation>âge en secondes</translation>
    </message>
    <message>
        <source>Porter listens</source>
        <translation>Le portier écoute</translation>
    </message>
    <message>
        <source>Porter thinks</source>
        <translation>Le portier réfléchit</translation>
    </message>
    <message>
        <source>Porter speaks</source>
        <translation>Le portier parle</translation>
    </message>
    <message>
        <source>Porter paused</source>
        <translation>Portier en pause</translation>
    </message>
    <message>
        <source>arrival</source>
        <translation>arrivée</translation>
    </message>
    <message>
        <source>at</source>
        <translation>à</translation>
    </message>
    <message>
        <source>tries left</source>
        <translation>essais restants</translation>
    </message>
    <message>
        <source>besides the one before</source>
        <translation>en plus du précédent</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>réservé</translation>
    </message>
    <message>
        <source>by</source>
        <translation>par</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>cause</translation>
    </message>
    <message>
        <source>changes an earlier one</source>
        <translation>modifie un précédent</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>devise</translation>
    </message>
    <message>
        <source>danger</source>
        <translation>danger</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>department</source>
        <translation>service</translation>
    </message>
    <message>
        <source>departure</source>
        <translation>départ</translation>
    </message>
    <message>
        <source>more</source>
        <translation>détails</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>due</source>
        <translation>pour</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>what went wrong</source>
        <translation>ce qui a échoué</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>frais</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>prénom</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libres</translation>
    </message>
    <message>
        <source>free to cancel</source>
        <translation>annulation gratuite</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horaires</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>à la place de</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>genre</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>nom de famille</translation>
    </message>
    <message>
        <source>left for staff</source>
        <translation>pour le personnel</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>a night</source>
        <translation>par nuit</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>nuits</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>noté</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>offres</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>conditions</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>price told</source>
        <translation>prix annoncé</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>raison</translation>
    </message>
    <message>
        <source>request</source>
        <translation>demande</translation>
    </message>
    <message>
        <source>reservation</source>
        <translation>réservation</translation>
    </message>
    <message>
        <source>room</source>
        <translation>chambre</translation>
    </message>
    <message>
        <source>room type</source>
        <translation>type de chambre</translation>
    </message>
    <message>
        <source>said</source>
        <translation>dit</translation>
    </message>
    <message>
        <source>how well it fits</source>
        <translation>pertinence</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>couchages</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>énoncé</translation>
    </message>
    <message>
        <source>somebody is there</source>
        <translation>quelqu&apos;un est là</translation>
    </message>
    <message>
        <source>status</source>
        <translation>état</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>outil</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>shown to be theirs</source>
        <translation>prouvée</translation>
    </message>
    <message>
        <source>what</source>
        <translation>quoi</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>que faire</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>something was wrong with it</source>
        <translation>quelque chose n&apos;allait pas</translation>
    </message>
    <message>
        <source>the hotel&apos;s system can&apos;t be asked</source>
        <translation>le système de l&apos;hôtel ne peut être consulté</translation>
    </message>
    <message>
        <source>it has not started</source>
        <translation>il n&apos;est pas démarré</translation>
    </message>
    <message>
        <source>the system&apos;s sound refuses it</source>
        <translation>le son du système le refuse</translation>
    </message>
    <message>
        <source>it has no channel for this</source>
        <translation>il n&apos;a pas de canal pour cela</translation>
    </message>
    <message>
        <source>it does not know 48 kHz</source>
        <translation>il ne connaît pas 48 kHz</translation>
    </message>
    <message>
        <source>there is no such device</source>
        <translation>cet appareil n&apos;existe pas</translation>
    </message>
    <message>
        <source>it does not know 16 bit sound</source>
        <translation>il ne connaît pas le son 16 bits</translation>
    </message>
    <message>
        <source>the devices don&apos;t go together</source>
        <translation>les appareils ne vont pas ensemble</translation>
    </message>
    <message>
        <source>the memory is full</source>
        <translation>la mémoire est pleine</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>c&apos;était trop long</translation>
    </message>
    <message>
        <source>the device is not free</source>
        <translation>l&apos;appareil n&apos;est pas libre</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>aucune raison n&apos;a été donnée</translation>
    </message>
    <message>
        <source>PortAudio&apos;s error {number}</source>
        <translation>erreur {number} de PortAudio</translation>
    </message>
    <message>
        <source>nobody knows whether it was done</source>
        <translation>personne ne sait si c&apos;est fait</translation>
    </message>
    <message>
        <source>it could not be done</source>
        <translation>ce n&apos;était pas possible</translation>
    </message>
    <message>
        <source>no such room is free</source>
        <translation>aucune chambre de ce type n&apos;est libre</translation>
    </message>
    <message>
        <source>the price is another one now</source>
        <translation>le prix a changé</translation>
    </message>
    <message>
        <source>they have not shown that it is theirs</source>
        <translation>pas montré que c&apos;est la leur</translation>
    </message>
    <message>
        <source>no longer free of charge</source>
        <translation>n&apos;est plus gratuit</translation>
    </message>
    <message>
        <source>the porter may not do it</source>
        <translation>le portier n&apos;y est pas autorisé</translation>
    </message>
    <message>
        <source>too many guests for the room</source>
        <translation>trop de clients pour la chambre</translation>
    </message>
    <message>
        <source>there is no such room type</source>
        <translation>ce type de chambre n&apos;existe pas</translation>
    </message>
    <message>
        <source>closed then</source>
        <translation>fermé à ce moment</translation>
    </message>
    <message>
        <source>nothing was found</source>
        <translation>rien trouvé</translation>
    </message>
    <message>
        <source>in the house</source>
        <translation>dans l&apos;hôtel</translation>
    </message>
    <message>
        <source>departed</source>
        <translation>parti</translation>
    </message>
    <message>
        <source>own rules</source>
        <translation>ses propres règles</translation>
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
        <source>Needed staff</source>
        <translation>Personnel demandé</translation>
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
        <source>Line (livekit-server)</source>
        <translation>Ligne (livekit-server)</translation>
    </message>
    <message>
        <source>Telephone line (livekit-sip)</source>
        <translation>Ligne téléphonique (livekit-sip)</translation>
    </message>
    <message>
        <source>Language model (llm)</source>
        <translation>Modèle de langue (llm)</translation>
    </message>
    <message>
        <source>Telephone line&apos;s memory (redis-server)</source>
        <translation>Mémoire de la ligne téléphonique (redis-server)</translation>
    </message>
    <message>
        <source>Speech door (speech)</source>
        <translation>Porte de la parole (speech)</translation>
    </message>
    <message>
        <source>Recogniser (stt)</source>
        <translation>Reconnaissance (stt)</translation>
    </message>
    <message>
        <source>Voice (tts)</source>
        <translation>Voix (tts)</translation>
    </message>
    <message>
        <source>Porter (worker)</source>
        <translation>Portier (worker)</translation>
    </message>
    <message>
        <source>Hotel&apos;s own voice (zonos)</source>
        <translation>Voix propre de l&apos;hôtel (zonos)</translation>
    </message>
    <message>
        <source>Events of calls</source>
        <translation>Événements des appels</translation>
    </message>
    <message>
        <source>Hotel&apos;s own system</source>
        <translation>Système de l&apos;hôtel</translation>
    </message>
    <message>
        <source>Store of calls</source>
        <translation>Base des appels</translation>
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
        <source>{who} wants a person: {why}</source>
        <translation>{who} veut parler à quelqu&apos;un : {why}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
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
        <source>{day}/{month}/{year}</source>
        <translation>{day}/{month}/{year}</translation>
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
        <source>By the hotel&apos;s clock. Outside these hours calls are turned away, so that reception can take them; calls that have begun are not cut off, and staff can always try the porter.</source>
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
        <source>They sound well and speak many languages. What the porter says is sent to Microsoft for it, guests&apos; names among it. Once it is forbidden, this box&apos;s own voices speak from the next sentence on.</source>
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
        <source>this machine has no sound card: plug in a headset or a loudspeaker, and look again</source>
        <translation>cette machine n&apos;a pas de carte son : branchez un casque ou un haut-parleur, et cherchez à nouveau</translation>
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
        <source>the microphone gives no sound any more: is it still plugged in?</source>
        <translation>le micro ne donne plus de son : est-il encore branché ?</translation>
    </message>
    <message>
        <source>the sound device can&apos;t be opened: {reason}. Is another program using it?</source>
        <translation>L&apos;appareil sonore ne s&apos;ouvre pas : {reason}. Un autre programme l&apos;utilise-t-il ?</translation>
    </message>
    <message>
        <source>{device} is not plugged in any more</source>
        <translation>{device} n&apos;est plus branché</translation>
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
        <source>what this desktop trusts can&apos;t be kept in {file}: {why}</source>
        <translation>ce à quoi ce poste fait confiance ne peut pas être gardé dans {file} : {why}</translation>
    </message>
    <message>
        <source>the box at {address} shows another certificate than before</source>
        <translation>le boîtier à {address} montre un autre certificat qu&apos;avant</translation>
    </message>
    <message>
        <source>the address must look like {example}, not {address}</source>
        <translation>l&apos;adresse doit ressembler à {example}, pas à {address}</translation>
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
        <source>{address} is no Nightporter that this version can talk to</source>
        <translation>{address} n&apos;est pas un Nightporter auquel cette version peut parler</translation>
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
        <source>it was being ended</source>
        <translation>on y mettait fin</translation>
    </message>
    <message>
        <source>no sign of life for hours</source>
        <translation>aucun signe de vie depuis des heures</translation>
    </message>
    <message>
        <source>the porter could not begin</source>
        <translation>le portier n&apos;a pas pu commencer</translation>
    </message>
    <message>
        <source>the porter could not be brought back</source>
        <translation>le portier n&apos;a pas pu être ramené</translation>
    </message>
    <message>
        <source>no way to answer: nothing recognised the guest&apos;s words</source>
        <translation>impossible de répondre : rien ne reconnaissait les paroles du client</translation>
    </message>
    <message>
        <source>no way to answer: the porter had no answer</source>
        <translation>impossible de répondre : le portier n&apos;avait pas de réponse</translation>
    </message>
    <message>
        <source>no way to answer: the hotel&apos;s system gave none</source>
        <translation>impossible de répondre : le système de l&apos;hôtel n&apos;en donnait pas</translation>
    </message>
    <message>
        <source>no way to answer: every voice failed</source>
        <translation>impossible de répondre : toutes les voix ont échoué</translation>
    </message>
    <message>
        <source>could not be started: {why}</source>
        <translation>n&apos;a pas pu commencer : {why}</translation>
    </message>
    <message>
        <source>healthy again</source>
        <translation>de nouveau en ordre</translation>
    </message>
    <message>
        <source>left alone, it failed before</source>
        <translation>laissée de côté après un échec</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>nothing came of it</source>
        <translation>rien n&apos;en est venu</translation>
    </message>
    <message>
        <source>what came of it was no speech</source>
        <translation>ce qui en est venu n&apos;était pas de la parole</translation>
    </message>
    <message>
        <source>it can&apos;t be reached</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>it does not know the language</source>
        <translation>ne connaît pas la langue</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>ended by {name}</source>
        <translation>terminé par {name}</translation>
    </message>
    <message>
        <source>Nightporter was restarted while {name} had the call</source>
        <translation>Nightporter a redémarré pendant que {name} avait l&apos;appel</translation>
    </message>
    <message>
        <source>Nightporter does not answer at {address}; start it with: nightporter up</source>
        <translation>Nightporter ne répond pas à {address} ; démarrez-le avec : nightporter up</translation>
    </message>
    <message>
        <source>the box does not accept this key</source>
        <translation>la box n&apos;accepte pas cette clé</translation>
    </message>
    <message>
        <source>the box gave an answer that this version can&apos;t read: {why}</source>
        <translation>la box a donné une réponse que cette version ne sait pas lire : {why}</translation>
    </message>
    <message>
        <source>the box sent an event that this version can&apos;t read: {why}</source>
        <translation>la box a envoyé un événement que cette version ne sait pas lire : {why}</translation>
    </message>
    <message>
        <source>the box answered {status} to {path}</source>
        <translation>la box a répondu {status} à {path}</translation>
    </message>
    <message>
        <source>Nightporter is not running; start it with: nightporter up</source>
        <translation>Nightporter n&apos;est pas lancé ; démarrez-le avec : nightporter up</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read ({why}); start Nightporter again with: nightporter up</source>
        <translation>{file} ne peut pas être lu ({why}) ; redémarrez Nightporter avec : nightporter up</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>the key file {file} can&apos;t be read: {why}</source>
        <translation>le fichier de clé {file} ne peut pas être lu : {why}</translation>
    </message>
    <message>
        <source>the key file {file} is empty</source>
        <translation>le fichier de clé {file} est vide</translation>
    </message>
    <message>
        <source>the box sent speech that can&apos;t be read</source>
        <translation>la box a envoyé de la parole illisible</translation>
    </message>
    <message>
        <source>the box sent speech that is not 16-bit mono</source>
        <translation>la box a envoyé de la parole qui n&apos;est pas en mono 16 bits</translation>
    </message>
    <message>
        <source>the line was closed before all was said</source>
        <translation>la ligne a été fermée avant que tout soit dit</translation>
    </message>
    <message>
        <source>the line broke: {why}</source>
        <translation>la ligne a été coupée : {why}</translation>
    </message>
    <message>
        <source>the call could not be joined: {why}</source>
        <translation>impossible de rejoindre l&apos;appel : {why}</translation>
    </message>
    <message>
        <source>the call in {room} is over already</source>
        <translation>l&apos;appel dans {room} est déjà terminé</translation>
    </message>
    <message>
        <source>there is no API key {key}</source>
        <translation>il n&apos;y a pas de clé d&apos;API {key}</translation>
    </message>
    <message>
        <source>the call {call} is over; nobody can step in any more</source>
        <translation>l&apos;appel {call} est terminé ; plus personne ne peut intervenir</translation>
    </message>
    <message>
        <source>the call has no room yet, or none any more</source>
        <translation>l&apos;appel n&apos;a pas encore de salle, ou n&apos;en a plus</translation>
    </message>
    <message>
        <source>there is no call {call}</source>
        <translation>il n&apos;y a pas d&apos;appel {call}</translation>
    </message>
    <message>
        <source>No clerk has this call.</source>
        <translation>Aucun réceptionniste n&apos;a cet appel.</translation>
    </message>
    <message>
        <source>The porter is not paused.</source>
        <translation>Le portier n&apos;est pas en pause.</translation>
    </message>
    <message>
        <source>The porter is paused already.</source>
        <translation>Le portier est déjà en pause.</translation>
    </message>
    <message>
        <source>the night porter answers from {opens} to {closes}; until then the hotel&apos;s own staff do</source>
        <translation>le portier de nuit répond de {opens} à {closes} ; d&apos;ici là, le personnel de l&apos;hôtel répond</translation>
    </message>
    <message>
        <source>this needs a key: send `Authorization: Bearer &lt;key&gt;`</source>
        <translation>il faut une clé : envoyez `Authorization: Bearer &lt;key&gt;`</translation>
    </message>
    <message>
        <source>this key has run out: ask an administrator for a new one</source>
        <translation>cette clé a expiré : demandez-en une nouvelle à un administrateur</translation>
    </message>
    <message>
        <source>this key is not known here</source>
        <translation>cette clé n&apos;est pas connue ici</translation>
    </message>
    <message>
        <source>all {lines} lines are busy; try again in a moment</source>
        <translation>les {lines} lignes sont toutes occupées ; réessayez dans un instant</translation>
    </message>
    <message>
        <source>LiveKit can&apos;t be reached; it is being restarted</source>
        <translation>LiveKit est injoignable ; il redémarre</translation>
    </message>
    <message>
        <source>LiveKit made no room in {tries} tries</source>
        <translation>LiveKit n&apos;a pas créé de salle en {tries} essais</translation>
    </message>
    <message>
        <source>{name} ({role}) may not do this ({action})</source>
        <translation>{name} ({role}) n&apos;a pas ce droit ({action})</translation>
    </message>
    <message>
        <source>nothing was saved: {file} can&apos;t be written: {why}</source>
        <translation>rien n&apos;a été enregistré : {file} ne peut pas être écrit : {why}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>the old password is wrong, or this is a key, which has none</source>
        <translation>l&apos;ancien mot de passe est faux, ou c&apos;est une clé, qui n&apos;en a pas</translation>
    </message>
    <message>
        <source>the name or the password is wrong</source>
        <translation>le nom ou le mot de passe est faux</translation>
    </message>
    <message>
        <source>no porter is in the call just now</source>
        <translation>aucun portier n&apos;est dans l&apos;appel pour l&apos;instant</translation>
    </message>
    <message>
        <source>the porter of this call did not answer in {seconds} s</source>
        <translation>le portier de cet appel n&apos;a pas répondu en {seconds} s</translation>
    </message>
    <message>
        <source>this refresh token is not known here: sign in again</source>
        <translation>ce jeton n&apos;est pas connu ici : reconnectez-vous</translation>
    </message>
    <message>
        <source>this refresh token was used before, so the sign-in was ended: sign in again</source>
        <translation>ce jeton a déjà servi, la session a donc été fermée : reconnectez-vous</translation>
    </message>
    <message>
        <source>The call is over ({detail})</source>
        <translation>L&apos;appel est terminé ({detail})</translation>
    </message>
    <message>
        <source>The box does not know who asks: sign in again ({detail})</source>
        <translation>La box ne sait pas qui demande : reconnectez-vous ({detail})</translation>
    </message>
    <message>
        <source>What is there stands against it ({detail})</source>
        <translation>L&apos;état actuel s&apos;y oppose ({detail})</translation>
    </message>
    <message>
        <source>You may not do this; an administrator can allow it ({detail})</source>
        <translation>Vous n&apos;en avez pas le droit ; un administrateur peut l&apos;accorder ({detail})</translation>
    </message>
    <message>
        <source>A colleague has this call ({detail})</source>
        <translation>Un collègue a cet appel ({detail})</translation>
    </message>
    <message>
        <source>Something in it is not as it should be: {detail}</source>
        <translation>Quelque chose n&apos;y est pas comme il faut : {detail}</translation>
    </message>
    <message>
        <source>All lines are busy; try again in a moment ({detail})</source>
        <translation>Toutes les lignes sont occupées ; réessayez dans un instant ({detail})</translation>
    </message>
    <message>
        <source>The line is being restarted; try again in some seconds ({detail})</source>
        <translation>La ligne redémarre ; réessayez dans quelques secondes ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t read what this window sent ({detail})</source>
        <translation>La box ne sait pas lire ce que cette fenêtre a envoyé ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t do this: it is another version than this window ({detail})</source>
        <translation>La box ne sait pas le faire : sa version est autre que celle de cette fenêtre ({detail})</translation>
    </message>
    <message>
        <source>It is not there any more ({detail})</source>
        <translation>Cela n&apos;existe plus ({detail})</translation>
    </message>
    <message>
        <source>The porter does not answer at this hour ({detail})</source>
        <translation>Le portier ne répond pas à cette heure ({detail})</translation>
    </message>
    <message>
        <source>The porter of this call can&apos;t be asked now; try again in some seconds ({detail})</source>
        <translation>Le portier de cet appel est injoignable ; réessayez dans quelques secondes ({detail})</translation>
    </message>
    <message>
        <source>No voice or no recogniser answers ({detail})</source>
        <translation>Aucune voix ou aucun outil de reconnaissance ne répond ({detail})</translation>
    </message>
    <message>
        <source>The call is not over; end it first ({detail})</source>
        <translation>L&apos;appel n&apos;est pas terminé ; mettez-y fin d&apos;abord ({detail})</translation>
    </message>
    <message>
        <source>The store of calls can&apos;t be used ({detail})</source>
        <translation>La base des appels est inutilisable ({detail})</translation>
    </message>
    <message>
        <source>It is longer than the box takes ({detail})</source>
        <translation>C&apos;est plus long que ce que la box accepte ({detail})</translation>
    </message>
    <message>
        <source>Too often; try again in a while ({detail})</source>
        <translation>Trop souvent ; réessayez dans un moment ({detail})</translation>
    </message>
    <message>
        <source>Something that is needed is down ({detail})</source>
        <translation>Un élément nécessaire est en panne ({detail})</translation>
    </message>
    <message>
        <source>Something went wrong in the box; its log tells more ({detail})</source>
        <translation>Quelque chose a échoué dans la box ; son journal en dit plus ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t read this kind of file ({detail})</source>
        <translation>La box ne sait pas lire ce genre de fichier ({detail})</translation>
    </message>
    <message>
        <source>this request is done by {name}</source>
        <translation>cette demande a été traitée par {name}</translation>
    </message>
    <message>
        <source>{name} has taken this up; a manager may take it away</source>
        <translation>{name} s&apos;en est chargé ; un responsable peut le lui retirer</translation>
    </message>
    <message>
        <source>{name} has taken this up already</source>
        <translation>{name} s&apos;en est déjà chargé</translation>
    </message>
    <message>
        <source>there is no request {request} of call {call}</source>
        <translation>il n&apos;y a pas de demande {request} de l&apos;appel {call}</translation>
    </message>
    <message>
        <source>this request is withdrawn by the guest</source>
        <translation>le client a retiré cette demande</translation>
    </message>
    <message>
        <source>{name} has saved version {version} since; read it, and change that</source>
        <translation>{name} a enregistré la version {version} entre-temps ; lisez-la et modifiez-la</translation>
    </message>
    <message>
        <source>{key} is set in the environment of the box ({name}), and can only be changed there</source>
        <translation>{key} est fixé dans l&apos;environnement de la box ({name}) et ne se change que là</translation>
    </message>
    <message>
        <source>{key} is set in settings.toml of the box ({name}), and can only be changed there</source>
        <translation>{key} est fixé dans settings.toml de la box ({name}) et ne se change que là</translation>
    </message>
    <message>
        <source>this sign-in is over: sign in again</source>
        <translation>cette session est terminée : reconnectez-vous</translation>
    </message>
    <message>
        <source>the voices broke off in the middle of the text</source>
        <translation>les voix se sont arrêtées au milieu du texte</translation>
    </message>
    <message>
        <source>the speech door can&apos;t be reached: {why}</source>
        <translation>la porte de la parole est injoignable : {why}</translation>
    </message>
    <message>
        <source>this token has run out: ask for a new one with the refresh token</source>
        <translation>ce jeton a expiré : demandez-en un autre avec celui de renouvellement</translation>
    </message>
    <message>
        <source>this token is not one of ours</source>
        <translation>ce jeton n&apos;est pas des nôtres</translation>
    </message>
    <message>
        <source>too many calls started; try again in {seconds} s</source>
        <translation>trop d&apos;appels lancés ; réessayez dans {seconds} s</translation>
    </message>
    <message>
        <source>too many keys that are not known here; try again in {seconds} s</source>
        <translation>trop de clés inconnues ici ; réessayez dans {seconds} s</translation>
    </message>
    <message>
        <source>too many wrong passwords for this account; try again in {seconds} s</source>
        <translation>trop de mots de passe faux pour ce compte ; réessayez dans {seconds} s</translation>
    </message>
    <message>
        <source>too many wrong passwords for this address; try again in {seconds} s</source>
        <translation>trop de mots de passe faux depuis cette adresse ; réessayez dans {seconds} s</translation>
    </message>
    <message>
        <source>too many requests; try again in {seconds} s</source>
        <translation>trop de requêtes ; réessayez dans {seconds} s</translation>
    </message>
    <message>
        <source>there is a user {user} already</source>
        <translation>il y a déjà un utilisateur {user}</translation>
    </message>
    <message>
        <source>managers look after viewers and staff; ask an administrator for this</source>
        <translation>les responsables gèrent les observateurs et le personnel ; demandez à un administrateur</translation>
    </message>
    <message>
        <source>{user} is the last administrator: make another one first</source>
        <translation>{user} est le dernier administrateur : nommez-en d&apos;abord un autre</translation>
    </message>
    <message>
        <source>there is no user {user}</source>
        <translation>il n&apos;y a pas d&apos;utilisateur {user}</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. Write it as &apos;offer a late check-out&apos;, &apos;tell her that the taxi is here&apos; or &apos;ask for the room number&apos;, or let it say your own words with Say.</source>
        <translation>Le portier ne sait qu&apos;en faire. Écrivez-le en anglais comme &apos;offer a late check-out&apos;, &apos;tell her that the taxi is here&apos; ou &apos;ask for the room number&apos;, ou faites-lui dire vos propres mots avec Dire.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in German, and so is a whisper: &apos;biete ihr einen späten Check-out an&apos;, &apos;sag ihr, dass ihr Taxi da ist&apos; or &apos;frag nach der Zimmernummer&apos;. Or let it say your own words with Say.</source>
        <translation>Le portier n&apos;en peut rien faire. Cet appel est en allemand, et on souffle de même : &apos;biete ihr einen späten Check-out an&apos;, &apos;sag ihr, dass ihr Taxi da ist&apos; ou &apos;frag nach der Zimmernummer&apos;. Ou faites-lui dire vos propres mots avec Dire.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in Spanish, and so is a whisper: &apos;ofrécele una salida tardía&apos;, &apos;dile que su taxi está aquí&apos; or &apos;pregúntale por su número de habitación&apos;. Or let it say your own words with Say.</source>
        <translation>Le portier n&apos;en peut rien faire. Cet appel est en espagnol, et on souffle de même : &apos;ofrécele una salida tardía&apos;, &apos;dile que su taxi está aquí&apos; ou &apos;pregúntale por su número de habitación&apos;. Ou faites-lui dire vos propres mots avec Dire.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in French, and so is a whisper: &apos;propose-lui un départ tardif&apos;, &apos;dis-lui que son taxi est là&apos; or &apos;demande-lui son numéro de chambre&apos;. Or let it say your own words with Say.</source>
        <translation>Le portier n&apos;en peut rien faire. Cet appel est en français, et on souffle de même : &apos;propose-lui un départ tardif&apos;, &apos;dis-lui que son taxi est là&apos; ou &apos;demande-lui son numéro de chambre&apos;. Ou faites-lui dire vos propres mots avec Dire.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in Italian, and so is a whisper: &apos;offrile una partenza posticipata&apos;, &apos;dille che il suo taxi è qui&apos; or &apos;chiedile il numero di camera&apos;. Or let it say your own words with Say.</source>
        <translation>Le portier n&apos;en peut rien faire. Cet appel est en italien, et on souffle de même : &apos;offrile una partenza posticipata&apos;, &apos;dille che il suo taxi è qui&apos; ou &apos;chiedile il numero di camera&apos;. Ou faites-lui dire vos propres mots avec Dire.</translation>
    </message>
    <message>
        <source>The porter can&apos;t use this: it does not understand the guest&apos;s language. Let it say your own words with Say, or take over.</source>
        <translation>Le portier ne peut pas s&apos;en servir : il ne comprend pas la langue du client. Faites-lui dire vos propres mots avec Dire, ou prenez l&apos;appel.</translation>
    </message>
    <message>
        <source>Input should be a valid boolean, unable to interpret input</source>
        <translation>ce doit être oui ou non, et ne se comprend pas</translation>
    </message>
    <message>
        <source>Input should be a valid boolean</source>
        <translation>ce doit être oui ou non</translation>
    </message>
    <message>
        <source>Input should be a valid date or datetime, {error}</source>
        <translation>ce doit être une date : {error}</translation>
    </message>
    <message>
        <source>Extra inputs are not permitted</source>
        <translation>cela n&apos;a pas sa place ici</translation>
    </message>
    <message>
        <source>Input should be greater than or equal to {ge}</source>
        <translation>ce doit être au moins {ge}</translation>
    </message>
    <message>
        <source>Input should be a valid integer, got a number with a fractional part</source>
        <translation>ce doit être un nombre entier, sans fraction</translation>
    </message>
    <message>
        <source>Input should be a valid integer, unable to parse string as an integer</source>
        <translation>ce doit être un nombre entier, et ce n&apos;en est pas un</translation>
    </message>
    <message>
        <source>Input should be a valid integer</source>
        <translation>ce doit être un nombre entier</translation>
    </message>
    <message>
        <source>Input should be less than or equal to {le}</source>
        <translation>ce doit être au plus {le}</translation>
    </message>
    <message>
        <source>Input should be a valid list</source>
        <translation>ce doit être une liste</translation>
    </message>
    <message>
        <source>Input should be {expected}</source>
        <translation>ce doit être l&apos;un de ceux-ci : {expected}</translation>
    </message>
    <message>
        <source>Field required</source>
        <translation>il manque</translation>
    </message>
    <message>
        <source>String should match pattern &apos;{pattern}&apos;</source>
        <translation>la forme n&apos;est pas bonne : &apos;{pattern}&apos;</translation>
    </message>
    <message>
        <source>String should have at most {max_length} characters</source>
        <translation>{max_length} caractères au plus</translation>
    </message>
    <message>
        <source>String should have at least {min_length} characters</source>
        <translation>{min_length} caractères au moins</translation>
    </message>
    <message>
        <source>Input should be a valid string</source>
        <translation>ce doit être du texte</translation>
    </message>
    <message>
        <source>{field_type} should have at most {max_length} items after validation, not {actual_length}</source>
        <translation>{field_type} : {max_length} éléments au plus, pas {actual_length}</translation>
    </message>
    <message>
        <source>{field_type} should have at least {min_length} items after validation, not {actual_length}</source>
        <translation>{field_type} : {min_length} éléments au moins, pas {actual_length}</translation>
    </message>
    <message>
        <source>An hour is written like 22:00</source>
        <translation>Une heure s&apos;écrit comme 22:00</translation>
    </message>
    <message>
        <source>A currency is written in three capital letters, like GBP</source>
        <translation>Une devise s&apos;écrit en trois majuscules, comme GBP</translation>
    </message>
    <message>
        <source>It has small letters, digits, dots, - and _, and begins with a letter or a digit</source>
        <translation>Il a des minuscules, des chiffres, des points, - et _, et commence par une lettre ou un chiffre</translation>
    </message>
    <message>
        <source>from and to are the same; leave the hours out for day and night</source>
        <translation>le début et la fin sont égaux ; pour jour et nuit, laissez les heures vides</translation>
    </message>
    <message>
        <source>season {season} has a rate for {room_type}, which is no room type</source>
        <translation>la saison {season} a un tarif pour {room_type}, qui n&apos;est pas un type de chambre</translation>
    </message>
    <message>
        <source>{where}: the note &apos;{title}&apos; has no first paragraph to be spoken</source>
        <translation>{where} : la note &apos;{title}&apos; n&apos;a pas de premier paragraphe à dire</translation>
    </message>
    <message>
        <source>a password has {least} to {most} characters</source>
        <translation>un mot de passe a de {least} à {most} caractères</translation>
    </message>
    <message>
        <source>{role} may do {actions}</source>
        <translation>{role} peut {actions}</translation>
    </message>
    <message>
        <source>department {name} is there twice</source>
        <translation>le service {name} y est deux fois</translation>
    </message>
    <message>
        <source>room {name} is there twice</source>
        <translation>la chambre {name} y est deux fois</translation>
    </message>
    <message>
        <source>room type {name} is there twice</source>
        <translation>le type de chambre {name} y est deux fois</translation>
    </message>
    <message>
        <source>venue {name} is there twice</source>
        <translation>le lieu {name} y est deux fois</translation>
    </message>
    <message>
        <source>unknown time zone {zone}; expected one like &apos;Europe/London&apos;</source>
        <translation>fuseau horaire inconnu {zone} ; il en faut un comme &apos;Europe/London&apos;</translation>
    </message>
    <message>
        <source>A guest on the phone asks for {whom}: {why}</source>
        <translation>Un client au téléphone demande {whom} : {why}</translation>
    </message>
    <message>
        <source>The porter has no answer for a guest who is on the line: its brain doesn&apos;t answer.</source>
        <translation>Le portier n&apos;a pas de réponse pour un client en ligne : son cerveau ne répond pas.</translation>
    </message>
    <message>
        <source>Please check in the hotel&apos;s system whether this was done, and ring the guest: {tool}</source>
        <translation>Vérifiez dans le système de l&apos;hôtel si cela a été fait, et rappelez le client : {tool}</translation>
    </message>
    <message>
        <source>{guest} was cut off because {why}: please call back.</source>
        <translation>{guest} a été coupé : {why}. Veuillez rappeler.</translation>
    </message>
    <message>
        <source>The porter can&apos;t hear a guest who is on the line: nothing recognises their speech just now.</source>
        <translation>Le portier n&apos;entend pas un client en ligne : rien ne reconnaît sa parole pour l&apos;instant.</translation>
    </message>
    <message>
        <source>EMERGENCY, {danger}, {where}: {what}</source>
        <translation>URGENCE, {danger}, {where} : {what}</translation>
    </message>
    <message>
        <source>{what}. The call is in {language}.</source>
        <translation>{what}. L&apos;appel est en {language}.</translation>
    </message>
    <message>
        <source>Message for {to} from {sender}, if there is such a guest: {text}</source>
        <translation>Message pour {to} de la part de {sender}, si ce client existe : {text}</translation>
    </message>
    <message>
        <source>{guest} called, and the porter could not begin: please speak with them.</source>
        <translation>{guest} a appelé, et le portier n&apos;a pas pu commencer : veuillez lui parler.</translation>
    </message>
    <message>
        <source>A caller could not show three times that a reservation is theirs; please ring back or look out</source>
        <translation>Quelqu&apos;un n&apos;a pas pu prouver trois fois qu&apos;une réservation est la sienne ; rappelez ou restez attentifs</translation>
    </message>
    <message>
        <source>A guest on the line speaks {language}, which the porter can&apos;t understand.</source>
        <translation>Un client en ligne parle {language}, que le portier ne comprend pas.</translation>
    </message>
    <message>
        <source>{name} asks {to} to speak with the guest on this line.</source>
        <translation>{name} demande que {to} parle au client en ligne.</translation>
    </message>
    <message>
        <source>A guest pressed a key to ask about breakfast</source>
        <translation>Un client a demandé le petit déjeuner avec une touche</translation>
    </message>
    <message>
        <source>A guest pressed a key to ask about check-out</source>
        <translation>Un client a demandé l&apos;heure de départ avec une touche</translation>
    </message>
    <message>
        <source>A guest on the telephone pressed 0 for a person</source>
        <translation>Un client au téléphone a appuyé sur 0 pour une personne</translation>
    </message>
    <message>
        <source>A guest would like to be rung back, asked for with the telephone&apos;s keys</source>
        <translation>Un client aimerait être rappelé, demandé avec les touches du téléphone</translation>
    </message>
    <message>
        <source>Guest asks about a reservation: {code}, {name}</source>
        <translation>Question sur une réservation : {code}, {name}</translation>
    </message>
    <message>
        <source>Reservation to be cancelled: {code}, {name}</source>
        <translation>Réservation à annuler : {code}, {name}</translation>
    </message>
    <message>
        <source>Reservation to be changed: {code}, {name}</source>
        <translation>Réservation à modifier : {code}, {name}</translation>
    </message>
    <message>
        <source>Stay to be extended: {code}, {name}</source>
        <translation>Séjour à prolonger : {code}, {name}</translation>
    </message>
    <message>
        <source>Room wanted: {room}, {nights} night(s) from {date}, {guests} guest(s); not booked yet</source>
        <translation>Chambre voulue : {room}, {nights} nuit(s) à partir du {date}, {guests} personne(s) ; pas encore réservée</translation>
    </message>
    <message>
        <source>{kind}: {what}</source>
        <translation>{kind} : {what}</translation>
    </message>
    <message>
        <source>{kind} ({who}): {what}</source>
        <translation>{kind} ({who}) : {what}</translation>
    </message>
    <message>
        <source>{venue}: {guests} at {time} on {date} for {name}; please confirm to the guest</source>
        <translation>{venue} : {guests} à {time} le {date} pour {name} ; à confirmer au client</translation>
    </message>
    <message>
        <source>{venue} for {guests} at {time} on {date}: the porter may not ask for it by itself</source>
        <translation>{venue} pour {guests} à {time} le {date} : le portier ne peut pas le demander lui-même</translation>
    </message>
    <message>
        <source>Taxi at {time} on {date}</source>
        <translation>Taxi à {time} le {date}</translation>
    </message>
    <message>
        <source>Taxi now</source>
        <translation>Taxi tout de suite</translation>
    </message>
    <message>
        <source>Taxi now, to {where}</source>
        <translation>Taxi tout de suite, destination : {where}</translation>
    </message>
    <message>
        <source>Taxi at {time} on {date}, to {where}</source>
        <translation>Taxi à {time} le {date}, destination : {where}</translation>
    </message>
    <message>
        <source>The porter has no answer for a guest who is on the line: the hotel&apos;s system doesn&apos;t answer.</source>
        <translation>Le portier n&apos;a pas de réponse pour un client en ligne : le système de l&apos;hôtel ne répond pas.</translation>
    </message>
    <message>
        <source>The porter can&apos;t speak to a guest who is on the line: every voice fails.</source>
        <translation>Le portier ne peut pas parler à un client en ligne : toutes les voix échouent.</translation>
    </message>
    <message>
        <source>Wake-up call for room {room} at {time} on {date}</source>
        <translation>Réveil pour la chambre {room} à {time} le {date}</translation>
    </message>
    <message>
        <source>Cancel the wake-up call of room {room}: it was set in another call</source>
        <translation>Annuler le réveil de la chambre {room} : il a été demandé dans un autre appel</translation>
    </message>
    <message>
        <source>{what}. {note}</source>
        <translation>{what}. {note}</translation>
    </message>
    <message>
        <source>{what}; wanted: {wanted}</source>
        <translation>{what} ; souhaité : {wanted}</translation>
    </message>
    <message>
        <source>code not known</source>
        <translation>code inconnu</translation>
    </message>
    <message>
        <source>crime</source>
        <translation>délit</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>feu</translation>
    </message>
    <message>
        <source>intruder</source>
        <translation>intrus</translation>
    </message>
    <message>
        <source>medical</source>
        <translation>médicale</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>A guest</source>
        <translation>Un client</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>room {room}</source>
        <translation>chambre {room}</translation>
    </message>
    <message>
        <source>place not known yet</source>
        <translation>lieu pas encore connu</translation>
    </message>
    <message>
        <source>Emergency alert</source>
        <translation>Alerte d&apos;urgence</translation>
    </message>
    <message>
        <source>Book a room</source>
        <translation>Réserver une chambre</translation>
    </message>
    <message>
        <source>Ask for a table</source>
        <translation>Demander une table</translation>
    </message>
    <message>
        <source>Cancel a reservation</source>
        <translation>Annuler une réservation</translation>
    </message>
    <message>
        <source>Change a reservation</source>
        <translation>Modifier une réservation</translation>
    </message>
    <message>
        <source>Free rooms</source>
        <translation>Chambres libres</translation>
    </message>
    <message>
        <source>Hotel&apos;s notes</source>
        <translation>Notes de l&apos;hôtel</translation>
    </message>
    <message>
        <source>Find a reservation</source>
        <translation>Chercher une réservation</translation>
    </message>
    <message>
        <source>Note beside a request</source>
        <translation>Note à une demande</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Leave for staff</source>
        <translation>Laisser au personnel</translation>
    </message>
    <message>
        <source>Take a message</source>
        <translation>Prendre un message</translation>
    </message>
    <message>
        <source>Call a person</source>
        <translation>Appeler une personne</translation>
    </message>
    <message>
        <source>Take a request back</source>
        <translation>Retirer une demande</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Restaurant</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>une personne</translation>
    </message>
    <message>
        <source>the porter can&apos;t understand the guest, who speaks {language}</source>
        <translation>le portier ne comprend pas le client, qui parle {language}</translation>
    </message>
    <message>
        <source>&apos;{topic}&apos; ({known})</source>
        <translation>&apos;{topic}&apos; ({known})</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>aucune raison donnée</translation>
    </message>
    <message>
        <source>the porter could not finish {matter}</source>
        <translation>le portier n&apos;a pas pu terminer {matter}</translation>
    </message>
    <message>
        <source>the porter had nothing new to say ({matter})</source>
        <translation>le portier n&apos;avait rien de nouveau à dire ({matter})</translation>
    </message>
    <message>
        <source>the porter has nothing new to say to the guest, who speaks {language}</source>
        <translation>le portier n&apos;a rien de nouveau à dire au client, qui parle {language}</translation>
    </message>
    <message>
        <source>the porter could not understand the guest</source>
        <translation>le portier n&apos;a pas pu comprendre le client</translation>
    </message>
    <message>
        <source>nothing understood</source>
        <translation>rien compris</translation>
    </message>
    <message>
        <source>The guest who asked for a person is on {phone}</source>
        <translation>Le client qui demandait une personne est joignable au {phone}</translation>
    </message>
    <message>
        <source>The guest who asked for a person is in room {room}</source>
        <translation>Le client qui demandait une personne est dans la chambre {room}</translation>
    </message>
    <message>
        <source>the guest would rather speak {language}</source>
        <translation>le client préfère parler {language}</translation>
    </message>
    <message>
        <source>the guest speaks {language}: {words}</source>
        <translation>le client parle {language} : {words}</translation>
    </message>
    <message>
        <source>the guest speaks {language} and says: {words}</source>
        <translation>le client parle {language} et dit : {words}</translation>
    </message>
    <message>
        <source>the book {file} can&apos;t be read ({why}): `nightporter restore` brings one back</source>
        <translation>le livre {file} ne peut pas être lu ({why}) : `nightporter restore` en ramène un</translation>
    </message>
    <message>
        <source>the disk of {folder} has {megabytes} MB left: free some space</source>
        <translation>il reste {megabytes} Mo sur le disque de {folder} : libérez de la place</translation>
    </message>
    <message>
        <source>events of calls wait in {files} spool files, for up to {seconds} s</source>
        <translation>des événements d&apos;appels attendent dans {files} fichiers, jusqu&apos;à {seconds} s</translation>
    </message>
    <message>
        <source>it answered last at {time}</source>
        <translation>sa dernière réponse date de {time}</translation>
    </message>
    <message>
        <source>it has never answered</source>
        <translation>il n&apos;a jamais répondu</translation>
    </message>
    <message>
        <source>{system} gives no answer ({why}); {answered}, and it is left alone until {until}. The porter takes requests instead; `nightporter preflight pms` says what is wrong</source>
        <translation>{system} ne répond pas ({why}) ; {answered}, et on le laisse jusqu&apos;à {until}. Le portier prend des demandes à la place ; `nightporter preflight pms` dit ce qui ne va pas</translation>
    </message>
    <message>
        <source>{system} gives no answer ({why}); {answered}. The porter takes requests instead; `nightporter preflight pms` says what is wrong</source>
        <translation>{system} ne répond pas ({why}) ; {answered}. Le portier prend des demandes à la place ; `nightporter preflight pms` dit ce qui ne va pas</translation>
    </message>
    <message>
        <source>{address} answered {status}</source>
        <translation>{address} a répondu {status}</translation>
    </message>
    <message>
        <source>no answer from {address} in {seconds} s</source>
        <translation>pas de réponse de {address} en {seconds} s</translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached</source>
        <translation>{address} est injoignable</translation>
    </message>
    <message>
        <source>ended with exit code {code}</source>
        <translation>s&apos;est terminé avec le code {code}</translation>
    </message>
    <message>
        <source>ended with exit code {code}: {words}</source>
        <translation>s&apos;est terminé avec le code {code} : {words}</translation>
    </message>
    <message>
        <source>was killed by {signal}</source>
        <translation>a été tué par {signal}</translation>
    </message>
    <message>
        <source>was killed by {signal}: {words}</source>
        <translation>a été tué par {signal} : {words}</translation>
    </message>
    <message>
        <source>was not ready in {seconds} s</source>
        <translation>n&apos;était pas prêt en {seconds} s</translation>
    </message>
    <message>
        <source>was not ready in {seconds} s: {why}</source>
        <translation>n&apos;était pas prêt en {seconds} s : {why}</translation>
    </message>
    <message>
        <source>can&apos;t be started: {why}</source>
        <translation>ne peut pas être démarré : {why}</translation>
    </message>
    <message>
        <source>stopped answering: {why}</source>
        <translation>ne répond plus : {why}</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be opened. Check that its folder is there and who owns it. (SQLite: {why})</source>
        <translation>la base {file} ne peut pas être ouverte. Vérifiez que son dossier existe et à qui elle appartient. (SQLite : {why})</translation>
    </message>
    <message>
        <source>the store {file} is damaged. Stop Nightporter, then `nightporter restore FOLDER` puts back a backup; or move the file away to start with an empty store, or with a copy from before an upgrade, which lies beside it. ({why})</source>
        <translation>la base {file} est endommagée. Arrêtez Nightporter, puis `nightporter restore FOLDER` remet une sauvegarde ; ou déplacez le fichier pour repartir d&apos;une base vide, ou d&apos;une copie d&apos;avant une mise à niveau, à côté. ({why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be read or written: the disk reports an error. Check the disk. (SQLite: {why})</source>
        <translation>la base {file} ne peut être ni lue ni écrite : le disque signale une erreur. Vérifiez le disque. (SQLite : {why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t grow: the disk is full. Free some space; nothing has to be restarted. (SQLite: {why})</source>
        <translation>la base {file} ne peut pas grandir : le disque est plein. Libérez de la place ; rien n&apos;est à redémarrer. (SQLite : {why})</translation>
    </message>
    <message>
        <source>the store {file} is locked by another program. Close what else has it open. (SQLite: {why})</source>
        <translation>la base {file} est verrouillée par un autre programme. Fermez ce qui l&apos;a ouverte. (SQLite : {why})</translation>
    </message>
    <message>
        <source>the store {file} is being read for long; it is tidied later</source>
        <translation>la base {file} est lue longtemps ; elle sera rangée plus tard</translation>
    </message>
    <message>
        <source>the store {file} lacks migrations (its version is {version}, {needed} is needed). Restart Nightporter: it copies the file and brings it up to date.</source>
        <translation>il manque des migrations à la base {file} (sa version est {version}, il faut {needed}). Redémarrez Nightporter : il copie le fichier et le met à jour.</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be used: the machine is out of memory. (SQLite: {why})</source>
        <translation>la base {file} est inutilisable : la machine n&apos;a plus de mémoire. (SQLite : {why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be written. Check who owns the file and whether the disk is mounted read-only. (SQLite: {why})</source>
        <translation>la base {file} ne peut pas être écrite. Vérifiez à qui est le fichier et si le disque est monté en lecture seule. (SQLite : {why})</translation>
    </message>
    <message>
        <source>the guest waited {seconds} s for {cause} and was told: {told}</source>
        <translation>le client a attendu {seconds} s, il manquait {cause} ; on lui a dit : {told}</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>une réponse</translation>
    </message>
    <message>
        <source>the recogniser, which was busy with other guests</source>
        <translation>la reconnaissance vocale, occupée par d’autres clients</translation>
    </message>
    <message>
        <source>the hotel&apos;s system</source>
        <translation>le système de l&apos;hôtel</translation>
    </message>
    <message>
        <source>the voice</source>
        <translation>la voix</translation>
    </message>
    <message>
        <source>their words to be recognised</source>
        <translation>la reconnaissance de ses paroles</translation>
    </message>
    <message>
        <source>please say it again</source>
        <translation>veuillez répéter</translation>
    </message>
    <message>
        <source>that the call ends</source>
        <translation>que l&apos;appel se termine</translation>
    </message>
    <message>
        <source>that it does not work, and that staff are told</source>
        <translation>que cela ne marche pas, et que le personnel est prévenu</translation>
    </message>
    <message>
        <source>one moment, please</source>
        <translation>un instant, s&apos;il vous plaît</translation>
    </message>
    <message>
        <source>please stay on the line</source>
        <translation>restez en ligne, s&apos;il vous plaît</translation>
    </message>
    <message>
        <source>a mistake of ours ended the porter&apos;s job: {kinds}</source>
        <translation>une erreur de notre part a mis fin au travail du portier : {kinds}</translation>
    </message>
    <message>
        <source>the call could not be begun: {why}</source>
        <translation>l&apos;appel n&apos;a pas pu commencer : {why}</translation>
    </message>
    <message>
        <source>The brain failed: {why}</source>
        <translation>Le cerveau a échoué : {why}</translation>
    </message>
    <message>
        <source>The recogniser failed: {why}</source>
        <translation>La reconnaissance a échoué : {why}</translation>
    </message>
    <message>
        <source>The voice failed: {why}</source>
        <translation>La voix a échoué : {why}</translation>
    </message>
    <message>
        <source>the porter did not come to an end within {seconds} s</source>
        <translation>le portier n&apos;a pas terminé en {seconds} s</translation>
    </message>
    <message>
        <source>the call ended before the porter said anything</source>
        <translation>l&apos;appel s&apos;est terminé avant que le portier dise quoi que ce soit</translation>
    </message>
    <message>
        <source>the porter did not greet within {seconds} s</source>
        <translation>le portier n&apos;a pas salué en {seconds} s</translation>
    </message>
    <message>
        <source>the call ended before the guest could say: {text}</source>
        <translation>l&apos;appel s&apos;est terminé avant que le client puisse dire : {text}</translation>
    </message>
    <message>
        <source>A recogniser is left alone ({tier}, since {time})</source>
        <translation>Un reconnaisseur est laissé de côté ({tier}, depuis {time})</translation>
    </message>
    <message>
        <source>The porter hears with another one, and may ask more often to say it again.</source>
        <translation>Le portier écoute avec un autre, et demandera peut-être plus souvent de répéter.</translation>
    </message>
    <message>
        <source>The better brain is left alone ({tier}, since {time})</source>
        <translation>Le meilleur cerveau est laissé de côté ({tier}, depuis {time})</translation>
    </message>
    <message>
        <source>A voice is left alone ({tier}, since {time})</source>
        <translation>Une voix est laissée de côté ({tier}, depuis {time})</translation>
    </message>
    <message>
        <source>The porter goes on with another voice, which may sound plainer.</source>
        <translation>Le portier continue avec une autre voix, peut-être plus simple.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it stays so for an hour, ring whoever looks after the box.</source>
        <translation>On réessaie tout seul. Si cela dure une heure, appelez la personne qui s&apos;occupe du boîtier.</translation>
    </message>
    <message>
        <source>They wait longer for an answer than they should, and some say hello twice.</source>
        <translation>Ils attendent une réponse plus longtemps qu&apos;ils ne devraient, et certains disent deux fois allô.</translation>
    </message>
    <message>
        <source>Answers begin late, because their words are there late.</source>
        <translation>Les réponses commencent tard, parce que leurs mots arrivent tard.</translation>
    </message>
    <message>
        <source>Answers begin late, because the voice does.</source>
        <translation>Les réponses commencent tard, parce que la voix commence tard.</translation>
    </message>
    <message>
        <source>It rings longer than it should before the porter answers.</source>
        <translation>Cela sonne plus longtemps que prévu avant que le portier réponde.</translation>
    </message>
    <message>
        <source>Some found every line busy.</source>
        <translation>Certains ont trouvé toutes les lignes occupées.</translation>
    </message>
    <message>
        <source>Look below which step takes long, and whether the processor is busy. If it stays so, save the support bundle and ring whoever looks after the box.</source>
        <translation>Regardez ci-dessous quelle étape est longue, et si le processeur est occupé. Si cela dure, enregistrez le paquet d&apos;assistance et appelez la personne qui s&apos;occupe du boîtier.</translation>
    </message>
    <message>
        <source>Take calls at the desk while many ring. If it happens often, ask whoever looks after the box for more lines.</source>
        <translation>Prenez les appels à la réception tant qu&apos;il y en a beaucoup. Si cela arrive souvent, demandez plus de lignes à la personne qui s&apos;occupe du boîtier.</translation>
    </message>
    <message>
        <source>The processor has more to do than it can</source>
        <translation>Le processeur a plus à faire qu&apos;il ne peut</translation>
    </message>
    <message>
        <source>Answers come later.</source>
        <translation>Les réponses arrivent plus tard.</translation>
    </message>
    <message>
        <source>Look whether something else runs on the box. If not, and it stays so, ring whoever looks after it.</source>
        <translation>Regardez si autre chose tourne sur le boîtier. Sinon, et si cela dure, appelez la personne qui s&apos;en occupe.</translation>
    </message>
    <message>
        <source>The memory is nearly full</source>
        <translation>La mémoire est presque pleine</translation>
    </message>
    <message>
        <source>Nothing yet. Once it is full, processes die, and calls may break off.</source>
        <translation>Rien pour l&apos;instant. Une fois pleine, des processus meurent et des appels peuvent être coupés.</translation>
    </message>
    <message>
        <source>Close what else runs on the box. If it stays so, ring whoever looks after it.</source>
        <translation>Fermez ce qui tourne d&apos;autre sur le boîtier. Si cela dure, appelez la personne qui s&apos;en occupe.</translation>
    </message>
    <message>
        <source>The graphics card&apos;s memory is nearly full</source>
        <translation>La mémoire de la carte graphique est presque pleine</translation>
    </message>
    <message>
        <source>Most likely nothing: a voice takes what it needs when it starts.</source>
        <translation>Sans doute rien : une voix prend au démarrage ce qu&apos;il lui faut.</translation>
    </message>
    <message>
        <source>Nothing, while the hotel&apos;s own voice speaks. If it was left, ring whoever looks after the box.</source>
        <translation>Rien, tant que la voix de l&apos;hôtel parle. Si elle est laissée de côté, appelez la personne qui s&apos;occupe du boîtier.</translation>
    </message>
    <message>
        <source>Not kept in the last 24 hours: {goal}</source>
        <translation>Non tenu ces dernières 24 heures : {goal}</translation>
    </message>
    <message>
        <source>Search no more, and show who needs somebody</source>
        <translation>Ne plus chercher et afficher qui a besoin de quelqu&apos;un</translation>
    </message>
    <message>
        <source>{n} call that needs somebody is not among those searched for</source>
        <translation>{n} appel qui demande quelqu&apos;un n&apos;est pas parmi ceux recherchés</translation>
    </message>
    <message>
        <source>{n} calls that need somebody are not among those searched for</source>
        <translation>{n} appels qui demandent quelqu&apos;un ne sont pas parmi ceux recherchés</translation>
    </message>
    <message>
        <source>You have had the call since {time}</source>
        <translation>Vous avez l&apos;appel depuis {time}</translation>
    </message>
    <message>
        <source>{name} has had the call since {time}</source>
        <translation>{name} a l&apos;appel depuis {time}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>this is not allowed to who works here</source>
        <translation>celui qui travaille ici n&apos;en a pas le droit</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>on ne peut rien y écrire</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>il n&apos;est pas là</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c&apos;est un dossier</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>le disque est en panne</translation>
    </message>
    <message>
        <source>{option} is one of {known}, not {given}</source>
        <translation>{option} est un choix parmi {known}, pas {given}</translation>
    </message>
    <message>
        <source>there is no display to open a window on</source>
        <translation>il n&apos;y a pas d&apos;écran pour ouvrir une fenêtre</translation>
    </message>
    <message>
        <source>Sorry:</source>
        <translation>Désolé :</translation>
    </message>
    <message>
        <source>the box does not let this program in</source>
        <translation>le boîtier ne laisse pas entrer ce programme</translation>
    </message>
    <message>
        <source>the call is over</source>
        <translation>l&apos;appel est terminé</translation>
    </message>
    <message>
        <source>the box is out of order</source>
        <translation>le boîtier est en dérangement</translation>
    </message>
    <message>
        <source>another machine may pretend to be the box: its certificate is not the trusted one</source>
        <translation>une autre machine se fait peut-être passer pour le boîtier : son certificat n&apos;est pas celui de confiance</translation>
    </message>
    <message>
        <source>the box gave no answer in time</source>
        <translation>le boîtier n&apos;a pas répondu à temps</translation>
    </message>
    <message>
        <source>the network does not reach the box</source>
        <translation>le réseau n&apos;atteint pas le boîtier</translation>
    </message>
    <message>
        <source>watch with: nightporter calls, or nightporter demo</source>
        <translation>pour regarder : nightporter calls, ou nightporter demo</translation>
    </message>
    <message>
        <source>--api needs --key-file, the file with the key for that Nightporter</source>
        <translation>--api demande --key-file, le fichier avec la clé de ce Nightporter</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>standing by</source>
        <translation>en réserve</translation>
    </message>
    <message>
        <source>left</source>
        <translation>quitté</translation>
    </message>
</context>
</TS>
