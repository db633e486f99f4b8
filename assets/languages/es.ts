<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Saved. The next call goes by it.</source>
        <translation>Guardado. La próxima llamada ya lo tendrá en cuenta.</translation>
    </message>
    <message>
        <source>Saved. It holds from now on.</source>
        <translation>Guardado. Vale desde ahora.</translation>
    </message>
    <message>
        <source>{name} may sign in now.</source>
        <translation>{name} ya puede iniciar sesión.</translation>
    </message>
    <message>
        <source>Back to the calls</source>
        <translation>Volver a las llamadas</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>desde las {time}</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Estado: {state}</translation>
    </message>
    <message>
        <source>Calls, live ones first</source>
        <translation>Llamadas, primero las que están en curso</translation>
    </message>
    <message>
        <source>Live  {n}</source>
        <translation>En curso  {n}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>I have heard it</source>
        <translation>Lo he oído</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <source>Search what was said (Ctrl+F)</source>
        <translation>Buscar lo que se dijo (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>Buscar lo que se dijo</translation>
    </message>
    <message>
        <source>Which line</source>
        <translation>Qué línea</translation>
    </message>
    <message>
        <source>Any line</source>
        <translation>Cualquier línea</translation>
    </message>
    <message>
        <source>With what end</source>
        <translation>Con qué final</translation>
    </message>
    <message>
        <source>Any end</source>
        <translation>Cualquier final</translation>
    </message>
    <message>
        <source>No call fits.</source>
        <translation>Ninguna llamada coincide.</translation>
    </message>
    <message>
        <source>nobody was answered</source>
        <translation>no se respondió a nadie</translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>hace una hora</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>half within {usual} ms, 95 of 100 within {slow} ms</source>
        <translation>la mitad en {usual} ms, 95 de cada 100 en {slow} ms</translation>
    </message>
    <message>
        <source>No calls yet.
Talk to the porter to hear it.</source>
        <translation>Aún no hay llamadas.
Hable con el portero para oírlo.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Tiers in the last hour</source>
        <translation>Niveles en la última hora</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>The whole wait</source>
        <translation>Toda la espera</translation>
    </message>
    <message>
        <source>Save support bundle …</source>
        <translation>Guardar el paquete de asistencia …</translation>
    </message>
    <message>
        <source>How long guests waited, in the last hour</source>
        <translation>Cuánto esperaron los huéspedes en la última hora</translation>
    </message>
    <message>
        <source>Help from afar</source>
        <translation>Ayuda a distancia</translation>
    </message>
    <message>
        <source>The support bundle holds health, figures, settings and logs. It holds nothing that a guest said, no names and no numbers, and no secrets.</source>
        <translation>El paquete contiene estado, cifras, ajustes y registros. No contiene nada de lo que dijo un huésped, ni nombres, ni números, ni secretos.</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Guardar el paquete de asistencia</translation>
    </message>
    <message>
        <source>{n} answer</source>
        <translation>{n} respuesta</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} respuestas</translation>
    </message>
    <message>
        <source>left at {time}</source>
        <translation>abandonado a las {time}</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>desde hace {time}</translation>
    </message>
    <message>
        <source>{n} restart</source>
        <translation>{n} reinicio</translation>
    </message>
    <message>
        <source>{n} restarts</source>
        <translation>{n} reinicios</translation>
    </message>
    <message>
        <source>Nobody was answered in the last hour.</source>
        <translation>En la última hora no se respondió a nadie.</translation>
    </message>
    <message>
        <source>{n} answers. Half of them within {usual} s, 95 of 100 within {slow} s. The line is the usual wait, the band goes up to the slow ones.</source>
        <translation>{n} respuestas. La mitad en {usual} s, 95 de cada 100 en {slow} s. La línea es la espera habitual, la banda llega hasta las lentas.</translation>
    </message>
    <message>
        <source>What guests notice</source>
        <translation>Qué notan los huéspedes</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>The hotel</source>
        <translation>El hotel</translation>
    </message>
    <message>
        <source>Rooms, rates, departments and venues: nightporter hotel export, change the file, nightporter hotel import.</source>
        <translation>Habitaciones, tarifas, departamentos y locales: nightporter hotel export, cambiar el archivo, nightporter hotel import.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Watch how the box is</source>
        <translation>Vigilar el estado</translation>
    </message>
    <message>
        <source>Read calls and requests</source>
        <translation>Leer llamadas y peticiones</translation>
    </message>
    <message>
        <source>Work through requests</source>
        <translation>Atender las peticiones</translation>
    </message>
    <message>
        <source>Start and end calls</source>
        <translation>Iniciar y terminar llamadas</translation>
    </message>
    <message>
        <source>Speak and listen</source>
        <translation>Hablar y escuchar</translation>
    </message>
    <message>
        <source>Keys of programs</source>
        <translation>Claves de programas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>A new key</source>
        <translation>Una clave nueva</translation>
    </message>
    <message>
        <source>Name of the program</source>
        <translation>Nombre del programa</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué es</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Crear la clave</translation>
    </message>
    <message>
        <source>Shown this once, copy it now:
{key}</source>
        <translation>Se muestra solo esta vez, cópiela ahora:
{key}</translation>
    </message>
    <message>
        <source>No program has a key.</source>
        <translation>Ningún programa tiene clave.</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>hasta el {date}</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revocada</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>answered after {ms} milliseconds: {steps}</source>
        <translation>respondido tras {ms} milisegundos: {steps}</translation>
    </message>
    <message>
        <source>Time to answer:</source>
        <translation>Tiempo de respuesta:</translation>
    </message>
    <message>
        <source>The reply was prepared while the guest still spoke.</source>
        <translation>La respuesta se preparó mientras el huésped aún hablaba.</translation>
    </message>
    <message>
        <source>Its first words had been spoken before, and were kept.</source>
        <translation>Sus primeras palabras ya se habían dicho y guardado.</translation>
    </message>
    <message>
        <source>{total} from the guest&apos;s last sound to the porter&apos;s first</source>
        <translation>{total} desde el último sonido del huésped hasta el primero del portero</translation>
    </message>
    <message>
        <source>Left for staff</source>
        <translation>Dejado para el personal</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>para las {time}</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Huésped</translation>
    </message>
    <message>
        <source>Porter</source>
        <translation>Portero</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>interrupted by the guest</source>
        <translation>interrumpido por el huésped</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>Tool {name}, {outcome}; press to see what was asked and answered</source>
        <translation>Herramienta {name}, {outcome}; pulse para ver la pregunta y la respuesta</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>aún sin respuesta</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntado</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>{name}: {percent} percent</source>
        <translation>{name}: {percent} por ciento</translation>
    </message>
    <message>
        <source>Which note</source>
        <translation>Qué nota</translation>
    </message>
    <message>
        <source>The note, in Markdown</source>
        <translation>La nota, en Markdown</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>Nueva …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Each heading (# Breakfast) begins something that the porter knows; its first sentence is what it says. What is not here it does not know, and takes a message.</source>
        <translation>Cada título (# Desayuno) inicia algo que el portero sabe; su primera frase es lo que dice. Lo que no está aquí no lo sabe, y toma un recado.</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>Name: small letters, digits, - and _</source>
        <translation>Nombre: minúsculas, cifras, - y _</translation>
    </message>
    <message>
        <source>Viewer: sees that it works</source>
        <translation>Observador: ve que funciona</translation>
    </message>
    <message>
        <source>Staff: calls and requests</source>
        <translation>Personal: llamadas y peticiones</translation>
    </message>
    <message>
        <source>Manager: staff, and the hotel&apos;s words</source>
        <translation>Dirección: personal y las palabras del hotel</translation>
    </message>
    <message>
        <source>Administrator: everything</source>
        <translation>Administrador: todo</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Who may sign in</source>
        <translation>Quién puede iniciar sesión</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Password, 12 characters or more</source>
        <translation>Contraseña, 12 caracteres o más</translation>
    </message>
    <message>
        <source>Let them sign in</source>
        <translation>Permitir el acceso</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Función de {name}</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Volver a admitir</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>{place} (Ctrl+{number})</source>
        <translation>{place} (Ctrl+{number})</translation>
    </message>
    <message>
        <source>{n} waits</source>
        <translation>{n} en espera</translation>
    </message>
    <message>
        <source>{n} wait</source>
        <translation>{n} en espera</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Pantallas</translation>
    </message>
    <message>
        <source>This desktop has no tray for an icon: what is to do shows in this window alone. What is urgent rings.</source>
        <translation>Este escritorio no tiene bandeja para un icono: lo que hay que hacer solo se ve en esta ventana. Lo urgente suena.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Nothing to do. What calls leave for staff comes up here.</source>
        <translation>Nada que hacer. Lo que las llamadas dejan al personal aparece aquí.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Tomarla</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Devolverla</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Nota …</translation>
    </message>
    <message>
        <source>Show the call</source>
        <translation>Ver la llamada</translation>
    </message>
    <message>
        <source>asked for by {name}</source>
        <translation>pedido por {name}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>a las {time}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What shall stand beside it?</source>
        <translation>¿Qué debe anotarse?</translation>
    </message>
    <message>
        <source>{n} request</source>
        <translation>{n} petición</translation>
    </message>
    <message>
        <source>{n} requests</source>
        <translation>{n} peticiones</translation>
    </message>
    <message>
        <source>answers in {time}</source>
        <translation>responde en {time}</translation>
    </message>
    <message>
        <source>nothing answered yet</source>
        <translation>aún nada respondido</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Your role has nothing to set here: ask an administrator.</source>
        <translation>Su función no tiene nada que ajustar aquí: pregunte a un administrador.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Looking for the box at {address} …</source>
        <translation>Buscando el equipo en {address} …</translation>
    </message>
    <message>
        <source>This window sees the box at {address} for the first time. Anybody could pretend to be it, once: compare the ten words below with those that the box itself tells (nightporter certificate), or read them to whoever looks after it. Go on only if they are the same. You will not be asked again.</source>
        <translation>Esta ventana ve el equipo en {address} por primera vez. Cualquiera podría, una vez, hacerse pasar por él: compare las diez palabras de abajo con las que dice el propio equipo (nightporter certificate), o léaselas a quien lo cuida. Siga solo si son iguales. No se le volverá a preguntar.</translation>
    </message>
    <message>
        <source>The box at {address} shows another certificate than before. That is so after a new installation, or a year. If nobody did that, it may be another machine that wants your password: ask whoever looks after the box, and compare the ten words below.</source>
        <translation>El equipo en {address} muestra otro certificado que antes. Ocurre tras una nueva instalación, o un año. Si nadie lo hizo, puede ser otra máquina que quiere su contraseña: pregunte a quien cuida el equipo y compare las diez palabras de abajo.</translation>
    </message>
    <message>
        <source>The box at {address} is the one you know. Who are you?</source>
        <translation>El equipo en {address} es el que usted conoce. ¿Quién es usted?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Words of the certificate</source>
        <translation>Palabras del certificado</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>They are the same: trust this box</source>
        <translation>Son iguales: confiar en este equipo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Your voice</source>
        <translation>Su voz</translation>
    </message>
    <message>
        <source>The guest</source>
        <translation>El huésped</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>You are talking with the guest. The porter listens, and goes on when you hand back.</source>
        <translation>Está hablando con el huésped. El portero escucha y sigue cuando usted le devuelva la llamada.</translation>
    </message>
    <message>
        <source>{name} is talking with the guest.</source>
        <translation>{name} está hablando con el huésped.</translation>
    </message>
    <message>
        <source>You hear both sides. The guest does not notice.</source>
        <translation>Oye a ambas partes. El huésped no lo nota.</translation>
    </message>
    <message>
        <source>Nobody is talking to the porter from here.</source>
        <translation>Nadie habla con el portero desde aquí.</translation>
    </message>
    <message>
        <source>The porter is being called …</source>
        <translation>Llamando al portero …</translation>
    </message>
    <message>
        <source>You are talking to the porter.</source>
        <translation>Está hablando con el portero.</translation>
    </message>
    <message>
        <source>Hanging up …</source>
        <translation>Colgando …</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Altavoz</translation>
    </message>
    <message>
        <source>Devices and call</source>
        <translation>Dispositivos y llamada</translation>
    </message>
    <message>
        <source>Talk to the porter</source>
        <translation>Hablar con el portero</translation>
    </message>
    <message>
        <source>What you and the porter say stands here.</source>
        <translation>Lo que usted y el portero dicen aparece aquí.</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>Su llamada</translation>
    </message>
    <message>
        <source>Call the porter</source>
        <translation>Llamar al portero</translation>
    </message>
    <message>
        <source>Talk to it by this machine&apos;s microphone (Ctrl+N)</source>
        <translation>Hablarle por el micrófono de esta máquina (Ctrl+N)</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Colgar</translation>
    </message>
    <message>
        <source>Let the demo guest call</source>
        <translation>Que llame el huésped de prueba</translation>
    </message>
    <message>
        <source>A guest of ours asks five questions; no microphone is needed</source>
        <translation>Un huésped nuestro hace cinco preguntas; no hace falta micrófono</translation>
    </message>
    <message>
        <source>Microphone and loudspeaker</source>
        <translation>Micrófono y altavoz</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Look for devices that were plugged in meanwhile</source>
        <translation>Buscar dispositivos conectados entretanto</translation>
    </message>
    <message>
        <source>Echo check</source>
        <translation>Prueba de eco</translation>
    </message>
    <message>
        <source>Plays a tone and listens for it</source>
        <translation>Emite un tono y escucha si vuelve</translation>
    </message>
    <message>
        <source>The tone is being played …</source>
        <translation>Se emite el tono …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Try the microphone</source>
        <translation>Probar el micrófono</translation>
    </message>
    <message>
        <source>Timeline of the call; the arrow keys move in it</source>
        <translation>Cronología de la llamada; las flechas se mueven en ella</translation>
    </message>
    <message>
        <source>Guest above, porter below; click for that moment</source>
        <translation>Arriba el huésped, abajo el portero; haga clic para ese momento</translation>
    </message>
    <message>
        <source>No recording: this box keeps what was said as words, not as sound.</source>
        <translation>Sin grabación: este equipo guarda lo dicho en palabras, no en sonido.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play the call again</source>
        <translation>Repetir la llamada</translation>
    </message>
    <message>
        <source>Speed {speed}</source>
        <translation>Velocidad {speed}</translation>
    </message>
    <message>
        <source>Health: {summary}</source>
        <translation>Estado: {summary}</translation>
    </message>
    <message>
        <source>The porter: {duty}</source>
        <translation>El portero: {duty}</translation>
    </message>
    <message>
        <source>At this window: {name}</source>
        <translation>En esta ventana: {name}</translation>
    </message>
    <message>
        <source>In the hotel it is {time}</source>
        <translation>En el hotel son las {time}</translation>
    </message>
    <message>
        <source>{n} request to do</source>
        <translation>{n} petición por hacer</translation>
    </message>
    <message>
        <source>{n} requests to do</source>
        <translation>{n} peticiones por hacer</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
    <message>
        <source>Best first; the first one of a call&apos;s language speaks</source>
        <translation>La mejor primero; habla la primera del idioma de la llamada</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Oírla</translation>
    </message>
    <message>
        <source>Hear the voice {name}</source>
        <translation>Oír la voz {name}</translation>
    </message>
    <message>
        <source>No voice can be heard now.</source>
        <translation>Ahora no se puede oír ninguna voz.</translation>
    </message>
    <message>
        <source>Reconnecting. The porter goes on without this window.</source>
        <translation>Reconectando. El portero sigue sin esta ventana.</translation>
    </message>
    <message>
        <source>Nightporter is not running, so no calls are answered. Start it with: nightporter up</source>
        <translation>Nightporter no está en marcha, así que no se atienden llamadas. Arránquelo con: nightporter up</translation>
    </message>
    <message>
        <source>The store of calls can&apos;t be used</source>
        <translation>El archivo de llamadas no se puede usar</translation>
    </message>
    <message>
        <source>Calls that go on are not cut off, and what is said in them is kept. New calls are not answered.</source>
        <translation>Las llamadas en curso no se cortan y lo que se dice se guarda. No se atienden llamadas nuevas.</translation>
    </message>
    <message>
        <source>Ring whoever looks after the box, and read them the line below.</source>
        <translation>Llame a quien cuida el equipo y léale la línea de abajo.</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <translation>El disco está casi lleno</translation>
    </message>
    <message>
        <source>Nothing yet. Once it is full, no new call can be stored, and so none is answered.</source>
        <translation>Aún nada. Cuando esté lleno no se podrá guardar ninguna llamada nueva y no se atenderá ninguna.</translation>
    </message>
    <message>
        <source>Have space made on the disk within the next days: old backups and logs first.</source>
        <translation>Haga que liberen espacio en los próximos días: primero copias y registros antiguos.</translation>
    </message>
    <message>
        <source>What happened in calls is stored late</source>
        <translation>Lo ocurrido en las llamadas se guarda con retraso</translation>
    </message>
    <message>
        <source>Nothing. Conversations and requests show up here later than they should.</source>
        <translation>Nada. Conversaciones y peticiones aparecen aquí más tarde de lo normal.</translation>
    </message>
    <message>
        <source>Wait a few minutes. If it stays so, ring whoever looks after the box.</source>
        <translation>Espere unos minutos. Si sigue así, llame a quien cuida el equipo.</translation>
    </message>
    <message>
        <source>The hotel&apos;s own system gives no answer</source>
        <translation>El sistema del hotel no responde</translation>
    </message>
    <message>
        <source>The porter tells what it knew a quarter of an hour ago, or that it can&apos;t look it up, and leaves a request.</source>
        <translation>El portero dice lo que sabía hace un cuarto de hora, o que no puede consultarlo, y deja una petición.</translation>
    </message>
    <message>
        <source>Look through the requests: bookings may wait there. If it stays so, ring whoever looks after the system.</source>
        <translation>Repase las peticiones: puede haber reservas esperando. Si sigue así, llame a quien cuida el sistema.</translation>
    </message>
    <message>
        <source>The line itself is down (livekit-server)</source>
        <translation>La propia línea ha caído (livekit-server)</translation>
    </message>
    <message>
        <source>Nobody can be answered. Calls that went on are cut off.</source>
        <translation>No se puede atender a nadie. Las llamadas en curso se han cortado.</translation>
    </message>
    <message>
        <source>The porter&apos;s own process is down (worker)</source>
        <translation>El proceso del portero ha caído (worker)</translation>
    </message>
    <message>
        <source>New calls wait for it, 45 seconds at most. Calls that go on are not cut off.</source>
        <translation>Las llamadas nuevas lo esperan, 45 segundos como mucho. Las que están en curso no se cortan.</translation>
    </message>
    <message>
        <source>The recogniser is down (stt)</source>
        <translation>El reconocedor ha caído (stt)</translation>
    </message>
    <message>
        <source>The porter hears with what is left, or asks guests to say it again.</source>
        <translation>El portero oye con lo que queda, o pide a los huéspedes que repitan.</translation>
    </message>
    <message>
        <source>The porter&apos;s voice is down (tts)</source>
        <translation>La voz del portero ha caído (tts)</translation>
    </message>
    <message>
        <source>The porter goes on with another voice, which sounds plainer.</source>
        <translation>El portero sigue con otra voz, que suena más sencilla.</translation>
    </message>
    <message>
        <source>The hotel&apos;s own voice is down (zonos)</source>
        <translation>La voz propia del hotel ha caído (zonos)</translation>
    </message>
    <message>
        <source>The porter goes on with another voice.</source>
        <translation>El portero sigue con otra voz.</translation>
    </message>
    <message>
        <source>The language model is down (llm)</source>
        <translation>El modelo de lenguaje ha caído (llm)</translation>
    </message>
    <message>
        <source>The porter answers by its own rules: the same facts, in plainer words.</source>
        <translation>El portero responde con sus propias reglas: los mismos datos, con palabras más sencillas.</translation>
    </message>
    <message>
        <source>The speech door is down (speech)</source>
        <translation>La puerta de voz ha caído (speech)</translation>
    </message>
    <message>
        <source>Nothing: no call goes through it. Programs that ask the box to speak or to listen wait.</source>
        <translation>Nada: ninguna llamada pasa por ella. Los programas que hacen hablar o escuchar al equipo esperan.</translation>
    </message>
    <message>
        <source>A process is down ({name})</source>
        <translation>Un proceso ha caído ({name})</translation>
    </message>
    <message>
        <source>Perhaps nothing. Watch the next call.</source>
        <translation>Quizá nada. Observe la próxima llamada.</translation>
    </message>
    <message>
        <source>It is being started again by itself; that takes seconds. Nothing to do.</source>
        <translation>Se reinicia solo; tarda unos segundos. Nada que hacer.</translation>
    </message>
    <message>
        <source>It is starting. Nothing to do.</source>
        <translation>Está arrancando. Nada que hacer.</translation>
    </message>
    <message>
        <source>It has died {n} times. Save the support bundle below, and ring whoever looks after the box.</source>
        <translation>Ha caído {n} veces. Guarde el paquete de asistencia de abajo y llame a quien cuida el equipo.</translation>
    </message>
    <message>
        <source>Nightporter is not running</source>
        <translation>Nightporter no está en marcha</translation>
    </message>
    <message>
        <source>Nobody is answered.</source>
        <translation>No se atiende a nadie.</translation>
    </message>
    <message>
        <source>Start it at the box, with: nightporter up. Until then let the telephone ring at the desk.</source>
        <translation>Arránquelo en el equipo con: nightporter up. Hasta entonces deje que el teléfono suene en recepción.</translation>
    </message>
    <message>
        <source>This window has lost the box</source>
        <translation>Esta ventana ha perdido el equipo</translation>
    </message>
    <message>
        <source>Most likely nothing: the porter goes on without this window.</source>
        <translation>Lo más probable es que nada: el portero sigue sin esta ventana.</translation>
    </message>
    <message>
        <source>Look whether the box is on and the network cable is in. This window comes back by itself.</source>
        <translation>Mire si el equipo está encendido y el cable de red conectado. Esta ventana vuelve sola.</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Sin contacto</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Todo va bien</translation>
    </message>
    <message>
        <source>Degraded, calls go on</source>
        <translation>Degradado, las llamadas siguen</translation>
    </message>
    <message>
        <source>Down, no calls</source>
        <translation>Caído, sin llamadas</translation>
    </message>
    <message>
        <source>Answers until {time}</source>
        <translation>Atiende hasta las {time}</translation>
    </message>
    <message>
        <source>Off duty until {time}</source>
        <translation>Fuera de servicio hasta las {time}</translation>
    </message>
    <message>
        <source>The porter is off duty until {time}. Whoever calls is turned away, so that reception takes the call; calls that go on go on, and staff can try the porter at any time.</source>
        <translation>El portero está fuera de servicio hasta las {time}. A quien llama se le rechaza, para que recepción tome la llamada; las que están en curso siguen, y el personal puede probar el portero en cualquier momento.</translation>
    </message>
    <message>
        <source>The appliance does not answer.</source>
        <translation>El equipo no responde.</translation>
    </message>
    <message>
        <source>Hears through {after} now, no longer {before}: {reason}</source>
        <translation>Ahora oye con {after}, ya no con {before}: {reason}</translation>
    </message>
    <message>
        <source>Thinks with {after} now, no longer {before}: {reason}</source>
        <translation>Ahora piensa con {after}, ya no con {before}: {reason}</translation>
    </message>
    <message>
        <source>Speaks with {after} now, no longer {before}: {reason}</source>
        <translation>Ahora habla con {after}, ya no con {before}: {reason}</translation>
    </message>
    <message>
        <source>{name} paused the porter</source>
        <translation>{name} detuvo al portero</translation>
    </message>
    <message>
        <source>{name} let the porter go on</source>
        <translation>{name} dejó seguir al portero</translation>
    </message>
    <message>
        <source>{name} whispered to the porter: “{text}”</source>
        <translation>{name} susurró al portero: «{text}»</translation>
    </message>
    <message>
        <source>{name} had the porter say: “{text}”</source>
        <translation>{name} hizo decir al portero: «{text}»</translation>
    </message>
    <message>
        <source>{name} took the call over</source>
        <translation>{name} tomó la llamada</translation>
    </message>
    <message>
        <source>{name} handed the call back</source>
        <translation>{name} devolvió la llamada</translation>
    </message>
    <message>
        <source>{name} transferred the call to: {text}</source>
        <translation>{name} pasó la llamada a: {text}</translation>
    </message>
    <message>
        <source>{name} listens</source>
        <translation>{name} escucha</translation>
    </message>
    <message>
        <source>{name} ended the call</source>
        <translation>{name} terminó la llamada</translation>
    </message>
    <message>
        <source>The porter is silent</source>
        <translation>El portero calla</translation>
    </message>
    <message>
        <source>The porter goes on</source>
        <translation>El portero sigue</translation>
    </message>
    <message>
        <source>The pause is over, the porter goes on</source>
        <translation>La pausa ha terminado, el portero sigue</translation>
    </message>
    <message>
        <source>{name} talks with the guest</source>
        <translation>{name} habla con el huésped</translation>
    </message>
    <message>
        <source>Nothing is heard of {name}: the porter took the call back and said sorry</source>
        <translation>No se oye a {name}: el portero recuperó la llamada y se disculpó</translation>
    </message>
    <message>
        <source>Another porter came, who has the call as it stood</source>
        <translation>Vino otro portero, que tiene la llamada tal como estaba</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is good again</source>
        <translation>La conexión del huésped vuelve a ser buena</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is poor: words may be lost on the way</source>
        <translation>La conexión del huésped es mala: se pueden perder palabras por el camino</translation>
    </message>
    <message>
        <source>The guest&apos;s connection is lost: nothing arrives from them</source>
        <translation>La conexión del huésped se ha perdido: no llega nada de él</translation>
    </message>
    <message>
        <source>the clerk</source>
        <translation>la recepción</translation>
    </message>
    <message>
        <source>The call ended: {reason}</source>
        <translation>La llamada terminó: {reason}</translation>
    </message>
    <message>
        <source>Guests are answered within {target} s</source>
        <translation>Se responde a los huéspedes en {target} s</translation>
    </message>
    <message>
        <source>Their words are there within {target} s</source>
        <translation>Sus palabras están en {target} s</translation>
    </message>
    <message>
        <source>The voice begins within {target} s</source>
        <translation>La voz empieza en {target} s</translation>
    </message>
    <message>
        <source>A call gets a porter within {target} s</source>
        <translation>Una llamada obtiene portero en {target} s</translation>
    </message>
    <message>
        <source>There is a line for every call ({target} at once)</source>
        <translation>Hay línea para cada llamada ({target} a la vez)</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>load {load} on {n} cores</source>
        <translation>carga {load} en {n} núcleos</translation>
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
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>{shares} (goal {goal})</source>
        <translation>{shares} (objetivo {goal})</translation>
    </message>
    <message>
        <source>{used} of {whole} GB</source>
        <translation>{used} de {whole} GB</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Hablar</translation>
    </message>
    <message>
        <source>Needs somebody now</source>
        <translation>Necesita a alguien ahora</translation>
    </message>
    <message>
        <source>Wake-up calls</source>
        <translation>Llamadas despertador</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>nadie la tiene</translation>
    </message>
    <message>
        <source>{name} has it</source>
        <translation>{name} la tiene</translation>
    </message>
    <message>
        <source>done by {name}</source>
        <translation>hecho por {name}</translation>
    </message>
    <message>
        <source>taken back by the guest</source>
        <translation>retirada por el huésped</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>The porter</source>
        <translation>El portero</translation>
    </message>
    <message>
        <source>The house</source>
        <translation>La casa</translation>
    </message>
    <message>
        <source>Telephone, as it is spoken</source>
        <translation>Teléfono, como se dice</translation>
    </message>
    <message>
        <source>Emergency number, as it is spoken</source>
        <translation>Número de emergencia, como se dice</translation>
    </message>
    <message>
        <source>Check-in, as it is spoken</source>
        <translation>Entrada, como se dice</translation>
    </message>
    <message>
        <source>Check-out, as it is spoken</source>
        <translation>Salida, como se dice</translation>
    </message>
    <message>
        <source>Currency, as it is spoken</source>
        <translation>Moneda, como se dice</translation>
    </message>
    <message>
        <source>Currency, three letters</source>
        <translation>Moneda, tres letras</translation>
    </message>
    <message>
        <source>Time zone, like Europe/London</source>
        <translation>Zona horaria, como Europe/London</translation>
    </message>
    <message>
        <source>What the porter may do by itself</source>
        <translation>Lo que el portero puede hacer por sí mismo</translation>
    </message>
    <message>
        <source>It books, changes and cancels</source>
        <translation>Reserva, cambia y cancela</translation>
    </message>
    <message>
        <source>Nights at most</source>
        <translation>Noches como máximo</translation>
    </message>
    <message>
        <source>Days ahead at most</source>
        <translation>Días de antelación como máximo</translation>
    </message>
    <message>
        <source>Rooms in one call at most</source>
        <translation>Habitaciones por llamada como máximo</translation>
    </message>
    <message>
        <source>Days before arrival until which cancelling is free</source>
        <translation>Días antes de la llegada hasta los que cancelar es gratis</translation>
    </message>
    <message>
        <source>and until the hour</source>
        <translation>y hasta la hora</translation>
    </message>
    <message>
        <source>The same, as it is said</source>
        <translation>Lo mismo, como se dice</translation>
    </message>
    <message>
        <source>What a guest in danger is told first</source>
        <translation>Lo primero que oye un huésped en peligro</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Incendio</translation>
    </message>
    <message>
        <source>Somebody is ill or hurt</source>
        <translation>Alguien está enfermo o herido</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Delito</translation>
    </message>
    <message>
        <source>An intruder</source>
        <translation>Un intruso</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>Cualquier otra cosa</translation>
    </message>
    <message>
        <source>Both work: the tone was heard after {ms} ms.</source>
        <translation>Ambos funcionan: el tono se oyó tras {ms} ms.</translation>
    </message>
    <message>
        <source>The microphone hears the headphones after {ms} ms: turn them down, or choose the loudspeaker.</source>
        <translation>El micrófono oye los auriculares tras {ms} ms: bájelos, o elija el altavoz.</translation>
    </message>
    <message>
        <source>The tone was not heard. Turn the loudspeaker up, or choose another one; did you hear it?</source>
        <translation>No se oyó el tono. Suba el altavoz o elija otro; ¿lo oyó usted?</translation>
    </message>
    <message>
        <source>Good: the microphone does not hear the headphones.</source>
        <translation>Bien: el micrófono no oye los auriculares.</translation>
    </message>
    <message>
        <source>The microphone gives pure silence: it is muted, or this program may not use it. See the sound settings.</source>
        <translation>El micrófono da silencio absoluto: está silenciado, o este programa no puede usarlo. Vea los ajustes de sonido.</translation>
    </message>
    <message>
        <source>This machine has no microphone. Plug one in, and look again.</source>
        <translation>Esta máquina no tiene micrófono. Conecte uno y busque de nuevo.</translation>
    </message>
    <message>
        <source>This machine has no loudspeaker. Plug one in, and look again.</source>
        <translation>Esta máquina no tiene altavoz. Conecte uno y busque de nuevo.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Susurrar</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Decir</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Asumir</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Pasar</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Hear both sides; the guest does not notice</source>
        <translation>Oír a ambas partes; el huésped no lo nota</translation>
    </message>
    <message>
        <source>Tell the porter something that the guest does not hear</source>
        <translation>Decir al portero algo que el huésped no oye</translation>
    </message>
    <message>
        <source>The porter says this to the guest now</source>
        <translation>El portero le dice esto ahora al huésped</translation>
    </message>
    <message>
        <source>The porter stops, and you talk with the guest</source>
        <translation>El portero se detiene y usted habla con el huésped</translation>
    </message>
    <message>
        <source>The porter goes on, and knows what was said meanwhile</source>
        <translation>El portero sigue y sabe lo que se dijo entretanto</translation>
    </message>
    <message>
        <source>The guest is told who will see to it, and staff get a request</source>
        <translation>Se le dice al huésped quién se ocupará, y el personal recibe una petición</translation>
    </message>
    <message>
        <source>What shall the porter know? For example: offer her the late check-out</source>
        <translation>¿Qué debe saber el portero? Por ejemplo: offer her the late check-out</translation>
    </message>
    <message>
        <source>What shall the porter say?</source>
        <translation>¿Qué debe decir el portero?</translation>
    </message>
    <message>
        <source>To whom? For example: the duty manager</source>
        <translation>¿A quién? Por ejemplo: the duty manager</translation>
    </message>
    <message>
        <source>The porter stops at once, and the guest is told that a colleague takes over. Talk with them?</source>
        <translation>El portero se detiene al instante, y se le dice al huésped que un compañero toma la llamada. ¿Hablar con él?</translation>
    </message>
    <message>
        <source>The call ends at once, in the middle of what is being said. End it?</source>
        <translation>La llamada termina al instante, en medio de lo que se dice. ¿Terminarla?</translation>
    </message>
    <message>
        <source>Your connection is poor: the guest may not hear every word, or you theirs.</source>
        <translation>Su conexión es mala: puede que el huésped no oiga cada palabra, o usted las suyas.</translation>
    </message>
    <message>
        <source>Your connection is lost. If it does not come back in a few seconds, the porter takes the call back and says sorry.</source>
        <translation>Su conexión se ha perdido. Si no vuelve en unos segundos, el portero retoma la llamada y se disculpa.</translation>
    </message>
    <message>
        <source>Your role may not do this: ask an administrator.</source>
        <translation>Su función no lo permite: pregunte a un administrador.</translation>
    </message>
    <message>
        <source>Nobody has answered yet.</source>
        <translation>Nadie ha contestado aún.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>{name} has this call.</source>
        <translation>{name} tiene esta llamada.</translation>
    </message>
    <message>
        <source>You are talking with another guest: hand that call back first.</source>
        <translation>Está hablando con otro huésped: devuelva antes esa llamada.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>palabras</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>decisión</translation>
    </message>
    <message>
        <source>brain</source>
        <translation>cerebro</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>voz</translation>
    </message>
    <message>
        <source>playout</source>
        <translation>reproducción</translation>
    </message>
    <message>
        <source>until the words were there</source>
        <translation>hasta tener las palabras</translation>
    </message>
    <message>
        <source>until the turn was judged over</source>
        <translation>hasta juzgar que había terminado</translation>
    </message>
    <message>
        <source>until the reply began</source>
        <translation>hasta que empezó la respuesta</translation>
    </message>
    <message>
        <source>until the voice was ready</source>
        <translation>hasta que la voz estuvo lista</translation>
    </message>
    <message>
        <source>until its first sound was sent</source>
        <translation>hasta enviar su primer sonido</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>preparada</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>guardada</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Llamada de prueba</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Wake-up call</source>
        <translation>Llamada despertador</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Recado</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Housekeeping</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>Wants a person</source>
        <translation>Quiere hablar con alguien</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>Lost property</source>
        <translation>Objeto perdido</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Mesa</translation>
    </message>
    <message>
        <source>Spa</source>
        <translation>Spa</translation>
    </message>
    <message>
        <source>Luggage</source>
        <translation>Equipaje</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Aparcamiento</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Escucha</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Piensa</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>En llamada</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Terminando</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Left a request</source>
        <translation>Dejó una petición</translation>
    </message>
    <message>
        <source>Went to staff</source>
        <translation>Pasó al personal</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation>No se dijo nada</translation>
    </message>
    <message>
        <source>good line</source>
        <translation>buena línea</translation>
    </message>
    <message>
        <source>fair line</source>
        <translation>línea regular</translation>
    </message>
    <message>
        <source>poor line</source>
        <translation>mala línea</translation>
    </message>
    <message>
        <source>guest&apos;s connection is poor</source>
        <translation>conexión del huésped mala</translation>
    </message>
    <message>
        <source>guest&apos;s connection is lost</source>
        <translation>conexión del huésped perdida</translation>
    </message>
    <message>
        <source>Hears: {tier}</source>
        <translation>Oye: {tier}</translation>
    </message>
    <message>
        <source>Thinks: {tier}</source>
        <translation>Piensa: {tier}</translation>
    </message>
    <message>
        <source>Speaks: {tier}</source>
        <translation>Habla: {tier}</translation>
    </message>
    <message>
        <source>Hears</source>
        <translation>Oye</translation>
    </message>
    <message>
        <source>Thinks</source>
        <translation>Piensa</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>arrancando</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>starting again soon</source>
        <translation>vuelve a arrancar pronto</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>parando</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>parado</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>degradado</translation>
    </message>
    <message>
        <source>down</source>
        <translation>caído</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
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
        <translation>mié</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jue</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vie</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sáb</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
    <message>
        <source>Unknown guest</source>
        <translation>Huésped desconocido</translation>
    </message>
    <message>
        <source>Room {number}</source>
        <translation>Habitación {number}</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translation>Necesita a alguien</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} d {hours} h</translation>
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
        <translation>dentro de {time}</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>hace {time}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
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
        <translation>{n} turnos</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>The box can&apos;t be reached. The porter takes the call back by itself in 5 seconds.</source>
        <translation>No se puede alcanzar el equipo. El portero recupera la llamada por sí mismo en 5 segundos.</translation>
    </message>
    <message>
        <source>The support bundle was not saved: {why}</source>
        <translation>No se guardó el paquete de asistencia: {why}</translation>
    </message>
    <message>
        <source>The support bundle is in {path}.</source>
        <translation>El paquete de asistencia está en {path}.</translation>
    </message>
    <message>
        <source>Set in the environment of the box, and can only be changed there.</source>
        <translation>Fijado en el entorno del equipo, y solo se cambia allí.</translation>
    </message>
    <message>
        <source>Set in settings.toml of the box, and can only be changed there.</source>
        <translation>Fijado en settings.toml del equipo, y solo se cambia allí.</translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation>Día y noche</translation>
    </message>
    <message>
        <source>Edge, Microsoft&apos;s voices, may speak</source>
        <translation>Edge, las voces de Microsoft, puede hablar</translation>
    </message>
    <message>
        <source>The porter answers from</source>
        <translation>El portero atiende desde</translation>
    </message>
    <message>
        <source>The porter answers until</source>
        <translation>El portero atiende hasta</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>When the porter answers</source>
        <translation>Cuándo atiende el portero</translation>
    </message>
    <message>
        <source>By the hotel&apos;s clock. Outside these hours calls are turned away, so that reception can take them; calls that go on go on, and staff can always try the porter.</source>
        <translation>Según la hora del hotel. Fuera de este horario las llamadas se rechazan para que las tome la recepción; las que están en curso siguen, y el personal siempre puede probar el portero.</translation>
    </message>
    <message>
        <source>Days for which calls are kept</source>
        <translation>Días durante los que se guardan las llamadas</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Older ones are erased every night with all that was said in them. 0 keeps them for ever.</source>
        <translation>Las más antiguas se borran cada noche con todo lo que se dijo en ellas. 0 las guarda para siempre.</translation>
    </message>
    <message>
        <source>How long calls are kept</source>
        <translation>Cuánto tiempo se guardan las llamadas</translation>
    </message>
    <message>
        <source>They sound well and speak many languages. What the porter says is sent to Microsoft for it, guests&apos; names among it. Forbidden, the voices of this box speak from the next sentence on.</source>
        <translation>Suenan bien y hablan muchos idiomas. Para ello, lo que dice el portero se envía a Microsoft, también nombres de huéspedes. Si se prohíbe, hablan las voces de este equipo desde la frase siguiente.</translation>
    </message>
    <message>
        <source>What may leave the house</source>
        <translation>Qué puede salir de la casa</translation>
    </message>
    <message>
        <source>the sound system does not answer: {reason}</source>
        <translation>El sistema de sonido no responde: {reason}</translation>
    </message>
    <message>
        <source>this machine has no sound card</source>
        <translation>Esta máquina no tiene tarjeta de sonido</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>micrófono</translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation>altavoz</translation>
    </message>
    <message>
        <source>device {number} is no {what}; see the list with: nightporter mic --list</source>
        <translation>El dispositivo {number} no sirve de {what}; vea la lista con: nightporter mic --list</translation>
    </message>
    <message>
        <source>this machine has no {what}</source>
        <translation>A esta máquina le falta: {what}</translation>
    </message>
    <message>
        <source>the sound device can&apos;t be opened: {reason}. Is another program using it?</source>
        <translation>No se puede abrir el dispositivo de sonido: {reason}. ¿Lo usa otro programa?</translation>
    </message>
    <message>
        <source>PortAudio is missing, so no sound card can be used; install libportaudio2</source>
        <translation>Falta PortAudio, así que no se puede usar ninguna tarjeta de sonido; instale libportaudio2</translation>
    </message>
    <message>
        <source>no voice is installed that the guest could speak with</source>
        <translation>No hay instalada ninguna voz con la que pueda hablar el huésped</translation>
    </message>
    <message>
        <source>This call can&apos;t be shown: {reason}</source>
        <translation>Esta llamada no se puede mostrar: {reason}</translation>
    </message>
    <message>
        <source>the box at {address} shows another certificate than before</source>
        <translation>el equipo en {address} muestra otro certificado que antes</translation>
    </message>
    <message>
        <source>nothing answers at {address}: is the box on, and the address right?</source>
        <translation>En {address} no responde nada: ¿está encendido el equipo y es correcta la dirección?</translation>
    </message>
    <message>
        <source>sign in to this box</source>
        <translation>Inicie sesión en este equipo</translation>
    </message>
    <message>
        <source>your sign-in has run out: sign in again</source>
        <translation>Su sesión ha caducado: inicie sesión de nuevo</translation>
    </message>
    <message>
        <source>this box is not trusted yet</source>
        <translation>Aún no se confía en este equipo</translation>
    </message>
    <message>
        <source>the box at {address} does not answer</source>
        <translation>el equipo en {address} no responde</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>guest left</source>
        <translation>el huésped se ha ido</translation>
    </message>
    <message>
        <source>guest said goodbye</source>
        <translation>el huésped se despidió</translation>
    </message>
    <message>
        <source>guest was silent</source>
        <translation>el huésped no dijo nada</translation>
    </message>
    <message>
        <source>guest hung up</source>
        <translation>el huésped colgó</translation>
    </message>
    <message>
        <source>nobody joined</source>
        <translation>nadie entró en la llamada</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>tiempo máximo</translation>
    </message>
    <message>
        <source>shut down</source>
        <translation>apagado</translation>
    </message>
    <message>
        <source>ended over the API</source>
        <translation>terminada por un programa</translation>
    </message>
    <message>
        <source>its room vanished</source>
        <translation>la línea desapareció</translation>
    </message>
    <message>
        <source>Nightporter was restarted</source>
        <translation>Nightporter se reinició</translation>
    </message>
    <message>
        <source>healthy again</source>
        <translation>de nuevo en orden</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no consultado</translation>
    </message>
    <message>
        <source>ended by {name}</source>
        <translation>terminada por {name}</translation>
    </message>
    <message>
        <source>Nightporter was restarted while {name} had the call</source>
        <translation>Nightporter se reinició mientras {name} tenía la llamada</translation>
    </message>
</context>
</TS>
