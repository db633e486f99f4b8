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
        <source>{name} has a new password.</source>
        <translation>{name} tiene una contraseña nueva.</translation>
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
        <source>Live  {n} of {m}</source>
        <translation>En curso  {n} de {m}</translation>
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
        <source>Silences the alarm; what is wanted stays to do</source>
        <translation>Calla la alarma; lo pedido sigue pendiente</translation>
    </message>
    <message>
        <source>and: {what}</source>
        <translation>y: {what}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <source>Which line</source>
        <translation>Qué línea</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Todas las líneas</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Todos los resultados</translation>
    </message>
    <message>
        <source>With what end</source>
        <translation>Con qué final</translation>
    </message>
    <message>
        <source>Search words, name, room, number (Ctrl+F)</source>
        <translation>Buscar palabras, nombre, habitación, número (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search what was said, the name, the room, the number or the request</source>
        <translation>Buscar lo que se dijo, el nombre, la habitación, el número o la petición</translation>
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
        <source>Conversation; the arrow keys lead from line to line</source>
        <translation>Conversación; las teclas de flecha llevan de línea en línea</translation>
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
        <source>for all of this hour</source>
        <translation>toda esta hora</translation>
    </message>
    <message>
        <source>last answer at {time}</source>
        <translation>última respuesta a las {time}</translation>
    </message>
    <message>
        <source>left once, at {time}</source>
        <translation>abandonado una vez, a las {time}</translation>
    </message>
    <message>
        <source>left {n} times, last at {time}</source>
        <translation>abandonado {n} veces, la última a las {time}</translation>
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
        <source>Viewer</source>
        <translation>Observador</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
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
        <source>keys of programs</source>
        <translation>claves de programas</translation>
    </message>
    <message>
        <source>who did what</source>
        <translation>quién hizo qué</translation>
    </message>
    <message>
        <source>events of calls</source>
        <translation>sucesos de llamadas</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>llamadas</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>cifras</translation>
    </message>
    <message>
        <source>health</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>the hotel&apos;s words</source>
        <translation>las palabras del hotel</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>peticiones</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>their own account</source>
        <translation>la propia cuenta</translation>
    </message>
    <message>
        <source>starting and ending calls</source>
        <translation>iniciar y terminar llamadas</translation>
    </message>
    <message>
        <source>the porter&apos;s settings</source>
        <translation>los ajustes del portero</translation>
    </message>
    <message>
        <source>goals</source>
        <translation>objetivos</translation>
    </message>
    <message>
        <source>speaking and listening</source>
        <translation>hablar y escuchar</translation>
    </message>
    <message>
        <source>the support bundle</source>
        <translation>el paquete de soporte</translation>
    </message>
    <message>
        <source>the telephone line</source>
        <translation>la línea telefónica</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personas</translation>
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
        <source>never used</source>
        <translation>nunca usada</translation>
    </message>
    <message>
        <source>last used {when}</source>
        <translation>usada por última vez {when}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>hasta el {date}</translation>
    </message>
    <message>
        <source>revoked {when}</source>
        <translation>revocada {when}</translation>
    </message>
    <message>
        <source>The program is refused from then on. Revoke its key?</source>
        <translation>El programa será rechazado desde entonces. ¿Revocar su clave?</translation>
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
        <source>interrupted by {name}</source>
        <translation>interrumpido por {name}</translation>
    </message>
    <message>
        <source>interrupted by the guest</source>
        <translation>interrumpido por el huésped</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpido</translation>
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
        <source>Each heading (# Breakfast) begins something that the porter knows; its first sentence is what it says. What is not written here, it does not know: then it takes a message.</source>
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
        <source>New password …</source>
        <translation>Nueva contraseña …</translation>
    </message>
    <message>
        <source>It signs {name} out everywhere. Tell it to them yourself.</source>
        <translation>Cierra todas las sesiones de {name}. Comuníquesela usted.</translation>
    </message>
    <message>
        <source>Password, 12 characters or more</source>
        <translation>Contraseña, 12 caracteres o más</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Establecer</translation>
    </message>
    <message>
        <source>Let them sign in</source>
        <translation>Permitir el acceso</translation>
    </message>
    <message>
        <source>has never signed in</source>
        <translation>nunca ha iniciado sesión</translation>
    </message>
    <message>
        <source>last signed in {when}</source>
        <translation>último acceso {when}</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>excluido</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Función de {name}</translation>
    </message>
    <message>
        <source>They are signed out at once. Shut {name} out?</source>
        <translation>Se cierra su sesión al momento. ¿Excluir a {name}?</translation>
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
        <source>Why somebody is needed</source>
        <translation>Por qué hace falta alguien</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Aún pendiente</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>No queda nada pendiente.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>What to know of this call</source>
        <translation>Lo que hay que saber de esta llamada</translation>
    </message>
    <message>
        <source>The guest&apos;s last words, {time}</source>
        <translation>Lo último que dijo el huésped, {time}</translation>
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
        <source>staff ring the room, the porter does not</source>
        <translation>el personal llama a la habitación, no el portero</translation>
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
        <source>This window sees the box at {address} for the first time, and another machine could pretend to be it. Go to the box itself and type the line below into its terminal, or ring whoever looks after it: it tells ten words. Go on only if they are the ten words here. You will not be asked again.</source>
        <translation>Esta ventana ve el equipo en {address} por primera vez, y otra máquina podría hacerse pasar por él. Vaya al propio equipo y escriba en su terminal la línea de abajo, o llame a quien lo cuida: dirá diez palabras. Siga solo si son las diez palabras de aquí. No se le volverá a preguntar.</translation>
    </message>
    <message>
        <source>The box at {address} shows another certificate than before. That is so after a new installation, or a year. If nobody did that, it may be another machine that wants your password. Go to the box itself and type the line below into its terminal, or ring whoever looks after it: go on only if it tells the ten words here.</source>
        <translation>El equipo en {address} muestra otro certificado que antes. Así es tras una instalación nueva, o tras un año. Si nadie hizo eso, puede ser otra máquina que quiere su contraseña. Vaya al propio equipo y escriba en su terminal la línea de abajo, o llame a quien lo cuida: siga solo si dice las diez palabras de aquí.</translation>
    </message>
    <message>
        <source>The words differ, so this window does not talk with {address}, and no password was sent. Look whether the address is right, and tell whoever looks after the box.</source>
        <translation>Las palabras difieren, así que esta ventana no habla con {address} y no se envió ninguna contraseña. Mire si la dirección es correcta y avise a quien cuida el equipo.</translation>
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
        <source>They differ</source>
        <translation>Son distintas</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Words of the certificate: {words}</source>
        <translation>Palabras del certificado: {words}</translation>
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
        <source>Go to the call</source>
        <translation>Ir a la llamada</translation>
    </message>
    <message>
        <source>a guest</source>
        <translation>un huésped</translation>
    </message>
    <message>
        <source>Your microphone is open.</source>
        <translation>Su micrófono está abierto.</translation>
    </message>
    <message>
        <source>Your microphone is muted.</source>
        <translation>Su micrófono está silenciado.</translation>
    </message>
    <message>
        <source>You are talking with {who}.</source>
        <translation>Está hablando con {who}.</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Reactivar el micrófono</translation>
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
        <source>The porter is paused, and goes on by itself after a minute. The guest waits on the line.</source>
        <translation>El portero está en pausa y sigue por sí solo al cabo de un minuto. El huésped espera en la línea.</translation>
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
        <source>What you and the porter say appears here.</source>
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
        <source>Look for devices again</source>
        <translation>Buscar dispositivos de nuevo</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Terminar la prueba</translation>
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
        <source>Try the microphone</source>
        <translation>Probar el micrófono</translation>
    </message>
    <message>
        <source>looked up, or changed</source>
        <translation>consultado o cambiado</translation>
    </message>
    <message>
        <source>This call was not recorded. Play shows the words again as they came.</source>
        <translation>Esta llamada no se grabó. La reproducción muestra otra vez las palabras tal como llegaron.</translation>
    </message>
    <message>
        <source>This call was recorded, and its sound is on the box. Play shows the words again as they came.</source>
        <translation>Esta llamada se grabó, y el sonido está en el equipo. La reproducción muestra otra vez las palabras tal como llegaron.</translation>
    </message>
    <message>
        <source>The box does not say whether this call was recorded. Play shows the words again as they came.</source>
        <translation>El equipo no dice si esta llamada se grabó. La reproducción muestra otra vez las palabras tal como llegaron.</translation>
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
        <source>something failed</source>
        <translation>algo falló</translation>
    </message>
    <message>
        <source>Play the words again as they came</source>
        <translation>Reproducir otra vez las palabras como llegaron</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
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
        <source>Voices that can be heard now</source>
        <translation>Voces que se pueden oír ahora</translation>
    </message>
    <message>
        <source>The best comes first. A call is spoken by the first one that knows the guest&apos;s language.</source>
        <translation>La mejor está arriba. En una llamada habla la primera en el idioma del huésped.</translation>
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
        <source>Something is not well</source>
        <translation>Algo no va bien</translation>
    </message>
    <message>
        <source>Save the support bundle below, and ring whoever looks after the box.</source>
        <translation>Guarde el paquete de soporte de abajo y llame a quien cuida el equipo.</translation>
    </message>
    <message>
        <source>Nightporter is being ended. If nobody meant to, start it at the box, with: nightporter up</source>
        <translation>Nightporter se está cerrando. Si nadie lo quería, inícielo en el equipo con: nightporter up</translation>
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
        <source>Not all is well, calls go on</source>
        <translation>No todo está bien, las llamadas siguen</translation>
    </message>
    <message>
        <source>Down: nobody is answered</source>
        <translation>Caído: no se contesta a nadie</translation>
    </message>
    <message>
        <source>Porter answers until {time}</source>
        <translation>El portero contesta hasta las {time}</translation>
    </message>
    <message>
        <source>Porter off duty until {time}</source>
        <translation>Portero fuera de servicio hasta las {time}</translation>
    </message>
    <message>
        <source>The porter is off duty until {time}. Whoever calls is turned away, so that reception takes the call; calls that have begun are not cut off, and staff can try the porter at any time.</source>
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
        <source>{name} asked for somebody else to speak with the guest: {text}</source>
        <translation>{name} pidió que otra persona hable con el huésped: {text}</translation>
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
        <source>a clerk has the call</source>
        <translation>un compañero tiene la llamada</translation>
    </message>
    <message>
        <source>it does not fit to how the call stands</source>
        <translation>no encaja con el estado de la llamada</translation>
    </message>
    <message>
        <source>the porter can make nothing of it</source>
        <translation>el portero no puede hacer nada con ello</translation>
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
        <source>met</source>
        <translation>cumplido</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>en riesgo</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>no cumplido</translation>
    </message>
    <message>
        <source>no calls yet</source>
        <translation>aún sin llamadas</translation>
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
        <source>done by you</source>
        <translation>hecho por usted</translation>
    </message>
    <message>
        <source>{name} has it</source>
        <translation>{name} la tiene</translation>
    </message>
    <message>
        <source>You have it</source>
        <translation>Usted la tiene</translation>
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
        <source>Days until it runs out</source>
        <translation>Días hasta que caduque</translation>
    </message>
    <message>
        <source>Hours of the porter</source>
        <translation>Horario del portero</translation>
    </message>
    <message>
        <source>Days that calls are kept</source>
        <translation>Días que se guardan las llamadas</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
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
        <source>Sound is in use. What was plugged in meanwhile is found when nobody here listens or talks.</source>
        <translation>El sonido está en uso. Lo que se haya conectado entretanto se encontrará cuando nadie aquí escuche ni hable.</translation>
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
        <source>Go on</source>
        <translation>Seguir</translation>
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
        <source>Only the porter reads it, and minds it in what it says; the guest hears nothing of it</source>
        <translation>Solo lo lee el portero y lo tiene en cuenta; el huésped no oye nada</translation>
    </message>
    <message>
        <source>The porter says this to the guest now</source>
        <translation>El portero le dice esto ahora al huésped</translation>
    </message>
    <message>
        <source>The porter asks the guest to hold the line, and is silent for a minute at most</source>
        <translation>El portero pide al huésped que espere y calla un minuto como máximo</translation>
    </message>
    <message>
        <source>The porter thanks the guest for waiting, and goes on</source>
        <translation>El portero agradece la espera al huésped y sigue</translation>
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
        <source>Staff get an urgent request to speak with the guest; where the porter has the call, it tells the guest</source>
        <translation>El personal recibe la petición urgente de hablar con el huésped; si el portero tiene la llamada, se lo dice</translation>
    </message>
    <message>
        <source>What shall the porter know? In the language of the call. For example: {example}</source>
        <translation>¿Qué debe saber el portero? En el idioma de la llamada. Por ejemplo: {example}</translation>
    </message>
    <message>
        <source>What shall the porter say?</source>
        <translation>¿Qué debe decir el portero?</translation>
    </message>
    <message>
        <source>Who shall speak with the guest? For example: the duty manager</source>
        <translation>¿Quién debe hablar con el huésped? Por ejemplo: the duty manager</translation>
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
        <source>until what it needs was looked up or done</source>
        <translation>hasta que se consultó o se hizo lo necesario</translation>
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
        <source>It came late: the guest waited for {what}.</source>
        <translation>Llegó tarde: el huésped esperaba {what}.</translation>
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
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>age in seconds</source>
        <translation>antigüedad en segundos</translation>
    </message>
    <message>
        <source>Porter listens</source>
        <translation>El portero escucha</translation>
    </message>
    <message>
        <source>Porter thinks</source>
        <translation>El portero piensa</translation>
    </message>
    <message>
        <source>Porter speaks</source>
        <translation>El portero habla</translation>
    </message>
    <message>
        <source>Porter paused</source>
        <translation>Portero en pausa</translation>
    </message>
    <message>
        <source>arrival</source>
        <translation>llegada</translation>
    </message>
    <message>
        <source>at</source>
        <translation>a las</translation>
    </message>
    <message>
        <source>tries left</source>
        <translation>intentos restantes</translation>
    </message>
    <message>
        <source>besides the one before</source>
        <translation>además del anterior</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>reservado</translation>
    </message>
    <message>
        <source>by</source>
        <translation>por</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>anular</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>causa</translation>
    </message>
    <message>
        <source>changes an earlier one</source>
        <translation>cambia una anterior</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>moneda</translation>
    </message>
    <message>
        <source>danger</source>
        <translation>peligro</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>department</source>
        <translation>departamento</translation>
    </message>
    <message>
        <source>departure</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>more</source>
        <translation>más</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>due</source>
        <translation>para</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>what went wrong</source>
        <translation>qué falló</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>cargo</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>nombre de pila</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libres</translation>
    </message>
    <message>
        <source>free to cancel</source>
        <translation>cancelación gratuita</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>huéspedes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horario</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>en lugar de</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>apellido</translation>
    </message>
    <message>
        <source>left for staff</source>
        <translation>para el personal</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>a night</source>
        <translation>por noche</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>noches</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>anotado</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notas</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>ofertas</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>condiciones</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pregunta</translation>
    </message>
    <message>
        <source>price told</source>
        <translation>precio indicado</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>request</source>
        <translation>solicitud</translation>
    </message>
    <message>
        <source>reservation</source>
        <translation>reserva</translation>
    </message>
    <message>
        <source>room</source>
        <translation>habitación</translation>
    </message>
    <message>
        <source>room type</source>
        <translation>tipo de habitación</translation>
    </message>
    <message>
        <source>said</source>
        <translation>dicho</translation>
    </message>
    <message>
        <source>how well it fits</source>
        <translation>ajuste</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>plazas</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>hablado</translation>
    </message>
    <message>
        <source>somebody is there</source>
        <translation>hay alguien</translation>
    </message>
    <message>
        <source>status</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>herramienta</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>local</translation>
    </message>
    <message>
        <source>shown to be theirs</source>
        <translation>acreditada</translation>
    </message>
    <message>
        <source>what</source>
        <translation>qué</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>qué hacer</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>something was wrong with it</source>
        <translation>algo estaba mal</translation>
    </message>
    <message>
        <source>the hotel&apos;s system can&apos;t be asked</source>
        <translation>no se puede consultar el sistema del hotel</translation>
    </message>
    <message>
        <source>it has not started</source>
        <translation>no está en marcha</translation>
    </message>
    <message>
        <source>the system&apos;s sound refuses it</source>
        <translation>el sonido del sistema lo rechaza</translation>
    </message>
    <message>
        <source>it has no channel for this</source>
        <translation>no tiene canal para esto</translation>
    </message>
    <message>
        <source>it does not know 48 kHz</source>
        <translation>no admite 48 kHz</translation>
    </message>
    <message>
        <source>there is no such device</source>
        <translation>no existe ese dispositivo</translation>
    </message>
    <message>
        <source>it does not know 16 bit sound</source>
        <translation>no admite sonido de 16 bits</translation>
    </message>
    <message>
        <source>the devices don&apos;t go together</source>
        <translation>los dispositivos no van juntos</translation>
    </message>
    <message>
        <source>the memory is full</source>
        <translation>la memoria está llena</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>tardó demasiado</translation>
    </message>
    <message>
        <source>the device is not free</source>
        <translation>el dispositivo no está libre</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>no se dio ningún motivo</translation>
    </message>
    <message>
        <source>PortAudio&apos;s error {number}</source>
        <translation>error {number} de PortAudio</translation>
    </message>
    <message>
        <source>nobody knows whether it was done</source>
        <translation>nadie sabe si se hizo</translation>
    </message>
    <message>
        <source>it could not be done</source>
        <translation>no se pudo hacer</translation>
    </message>
    <message>
        <source>no such room is free</source>
        <translation>no hay ninguna habitación así libre</translation>
    </message>
    <message>
        <source>the price is another one now</source>
        <translation>el precio es otro ahora</translation>
    </message>
    <message>
        <source>they have not shown that it is theirs</source>
        <translation>no han demostrado que es suya</translation>
    </message>
    <message>
        <source>no longer free of charge</source>
        <translation>ya no es gratis</translation>
    </message>
    <message>
        <source>the porter may not do it</source>
        <translation>el portero no puede hacerlo</translation>
    </message>
    <message>
        <source>too many guests for the room</source>
        <translation>demasiados huéspedes para la habitación</translation>
    </message>
    <message>
        <source>there is no such room type</source>
        <translation>no existe ese tipo de habitación</translation>
    </message>
    <message>
        <source>closed then</source>
        <translation>cerrado entonces</translation>
    </message>
    <message>
        <source>nothing was found</source>
        <translation>no se encontró nada</translation>
    </message>
    <message>
        <source>in the house</source>
        <translation>en el hotel</translation>
    </message>
    <message>
        <source>departed</source>
        <translation>ya se marchó</translation>
    </message>
    <message>
        <source>own rules</source>
        <translation>reglas propias</translation>
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
        <source>Needed staff</source>
        <translation>Necesitó al personal</translation>
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
        <source>Line (livekit-server)</source>
        <translation>Línea (livekit-server)</translation>
    </message>
    <message>
        <source>Telephone line (livekit-sip)</source>
        <translation>Línea telefónica (livekit-sip)</translation>
    </message>
    <message>
        <source>Language model (llm)</source>
        <translation>Modelo de lenguaje (llm)</translation>
    </message>
    <message>
        <source>Telephone line&apos;s memory (redis-server)</source>
        <translation>Memoria de la línea telefónica (redis-server)</translation>
    </message>
    <message>
        <source>Speech door (speech)</source>
        <translation>Puerta del habla (speech)</translation>
    </message>
    <message>
        <source>Recogniser (stt)</source>
        <translation>Reconocedor (stt)</translation>
    </message>
    <message>
        <source>Voice (tts)</source>
        <translation>Voz (tts)</translation>
    </message>
    <message>
        <source>Porter (worker)</source>
        <translation>Portero (worker)</translation>
    </message>
    <message>
        <source>Hotel&apos;s own voice (zonos)</source>
        <translation>Voz propia del hotel (zonos)</translation>
    </message>
    <message>
        <source>Events of calls</source>
        <translation>Eventos de las llamadas</translation>
    </message>
    <message>
        <source>Hotel&apos;s own system</source>
        <translation>Sistema del hotel</translation>
    </message>
    <message>
        <source>Store of calls</source>
        <translation>Almacén de llamadas</translation>
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
        <source>{who} wants a person: {why}</source>
        <translation>{who} quiere hablar con alguien: {why}</translation>
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
        <source>{day}/{month}/{year}</source>
        <translation>{day}/{month}/{year}</translation>
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
        <source>By the hotel&apos;s clock. Outside these hours calls are turned away, so that reception can take them; calls that have begun are not cut off, and staff can always try the porter.</source>
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
        <source>They sound well and speak many languages. What the porter says is sent to Microsoft for it, guests&apos; names among it. Once it is forbidden, this box&apos;s own voices speak from the next sentence on.</source>
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
        <source>this machine has no sound card: plug in a headset or a loudspeaker, and look again</source>
        <translation>esta máquina no tiene tarjeta de sonido: conecte unos auriculares o un altavoz y busque de nuevo</translation>
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
        <source>the microphone gives no sound any more: is it still plugged in?</source>
        <translation>el micrófono ya no da sonido: ¿sigue conectado?</translation>
    </message>
    <message>
        <source>the sound device can&apos;t be opened: {reason}. Is another program using it?</source>
        <translation>No se puede abrir el dispositivo de sonido: {reason}. ¿Lo usa otro programa?</translation>
    </message>
    <message>
        <source>{device} is not plugged in any more</source>
        <translation>{device} ya no está conectado</translation>
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
        <source>what this desktop trusts can&apos;t be kept in {file}: {why}</source>
        <translation>no se puede guardar en {file} en qué confía este equipo: {why}</translation>
    </message>
    <message>
        <source>the box at {address} shows another certificate than before</source>
        <translation>el equipo en {address} muestra otro certificado que antes</translation>
    </message>
    <message>
        <source>the address must look like {example}, not {address}</source>
        <translation>la dirección debe ser como {example}, no {address}</translation>
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
        <source>{address} is no Nightporter that this version can talk to</source>
        <translation>{address} no es un Nightporter con el que esta versión pueda hablar</translation>
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
        <source>it was being ended</source>
        <translation>se estaba terminando</translation>
    </message>
    <message>
        <source>no sign of life for hours</source>
        <translation>ninguna señal de vida durante horas</translation>
    </message>
    <message>
        <source>the porter could not begin</source>
        <translation>el portero no pudo empezar</translation>
    </message>
    <message>
        <source>the porter could not be brought back</source>
        <translation>no se pudo recuperar al portero</translation>
    </message>
    <message>
        <source>no way to answer: nothing recognised the guest&apos;s words</source>
        <translation>no se pudo responder: nada reconocía las palabras del huésped</translation>
    </message>
    <message>
        <source>no way to answer: the porter had no answer</source>
        <translation>no se pudo responder: el portero no tenía respuesta</translation>
    </message>
    <message>
        <source>no way to answer: the hotel&apos;s system gave none</source>
        <translation>no se pudo responder: el sistema del hotel no la daba</translation>
    </message>
    <message>
        <source>no way to answer: every voice failed</source>
        <translation>no se pudo responder: fallaron todas las voces</translation>
    </message>
    <message>
        <source>could not be started: {why}</source>
        <translation>no pudo empezar: {why}</translation>
    </message>
    <message>
        <source>healthy again</source>
        <translation>de nuevo en orden</translation>
    </message>
    <message>
        <source>left alone, it failed before</source>
        <translation>se dejó de lado tras un fallo</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>nothing came of it</source>
        <translation>no dio nada</translation>
    </message>
    <message>
        <source>what came of it was no speech</source>
        <translation>lo que dio no era habla</translation>
    </message>
    <message>
        <source>it can&apos;t be reached</source>
        <translation>no se puede alcanzar</translation>
    </message>
    <message>
        <source>it does not know the language</source>
        <translation>no conoce el idioma</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>ended by {name}</source>
        <translation>terminada por {name}</translation>
    </message>
    <message>
        <source>Nightporter was restarted while {name} had the call</source>
        <translation>Nightporter se reinició mientras {name} tenía la llamada</translation>
    </message>
    <message>
        <source>Nightporter does not answer at {address}; start it with: nightporter up</source>
        <translation>Nightporter no responde en {address}; arránquelo con: nightporter up</translation>
    </message>
    <message>
        <source>the box does not accept this key</source>
        <translation>la caja no acepta esta clave</translation>
    </message>
    <message>
        <source>the box gave an answer that this version can&apos;t read: {why}</source>
        <translation>la caja dio una respuesta que esta versión no puede leer: {why}</translation>
    </message>
    <message>
        <source>the box sent an event that this version can&apos;t read: {why}</source>
        <translation>la caja envió un evento que esta versión no puede leer: {why}</translation>
    </message>
    <message>
        <source>the box answered {status} to {path}</source>
        <translation>la caja respondió {status} a {path}</translation>
    </message>
    <message>
        <source>Nightporter is not running; start it with: nightporter up</source>
        <translation>Nightporter no está en marcha; arránquelo con: nightporter up</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read ({why}); start Nightporter again with: nightporter up</source>
        <translation>no se puede leer {file} ({why}); vuelva a arrancar Nightporter con: nightporter up</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>the key file {file} can&apos;t be read: {why}</source>
        <translation>no se puede leer el archivo de clave {file}: {why}</translation>
    </message>
    <message>
        <source>the key file {file} is empty</source>
        <translation>el archivo de clave {file} está vacío</translation>
    </message>
    <message>
        <source>the box sent speech that can&apos;t be read</source>
        <translation>la caja envió habla que no se puede leer</translation>
    </message>
    <message>
        <source>the box sent speech that is not 16-bit mono</source>
        <translation>la caja envió habla que no es mono de 16 bits</translation>
    </message>
    <message>
        <source>the line was closed before all was said</source>
        <translation>la línea se cerró antes de decirlo todo</translation>
    </message>
    <message>
        <source>the line broke: {why}</source>
        <translation>la línea se cortó: {why}</translation>
    </message>
    <message>
        <source>the call could not be joined: {why}</source>
        <translation>no se pudo entrar en la llamada: {why}</translation>
    </message>
    <message>
        <source>the call in {room} is over already</source>
        <translation>la llamada en {room} ya ha terminado</translation>
    </message>
    <message>
        <source>there is no API key {key}</source>
        <translation>no hay ninguna clave de API {key}</translation>
    </message>
    <message>
        <source>the call {call} is over; nobody can step in any more</source>
        <translation>la llamada {call} ha terminado; nadie puede intervenir ya</translation>
    </message>
    <message>
        <source>the call has no room yet, or none any more</source>
        <translation>la llamada aún no tiene sala, o ya no la tiene</translation>
    </message>
    <message>
        <source>there is no call {call}</source>
        <translation>no hay ninguna llamada {call}</translation>
    </message>
    <message>
        <source>No clerk has this call.</source>
        <translation>Nadie del personal tiene esta llamada.</translation>
    </message>
    <message>
        <source>The porter is not paused.</source>
        <translation>El portero no está en pausa.</translation>
    </message>
    <message>
        <source>The porter is paused already.</source>
        <translation>El portero ya está en pausa.</translation>
    </message>
    <message>
        <source>the night porter answers from {opens} to {closes}; until then the hotel&apos;s own staff do</source>
        <translation>el portero de noche contesta de {opens} a {closes}; hasta entonces lo hace el personal del hotel</translation>
    </message>
    <message>
        <source>this needs a key: send `Authorization: Bearer &lt;key&gt;`</source>
        <translation>hace falta una clave: envíe `Authorization: Bearer &lt;key&gt;`</translation>
    </message>
    <message>
        <source>this key has run out: ask an administrator for a new one</source>
        <translation>esta clave ha caducado: pida una nueva a un administrador</translation>
    </message>
    <message>
        <source>this key is not known here</source>
        <translation>esta clave no se conoce aquí</translation>
    </message>
    <message>
        <source>all {lines} lines are busy; try again in a moment</source>
        <translation>las {lines} líneas están ocupadas; inténtelo de nuevo en un momento</translation>
    </message>
    <message>
        <source>LiveKit can&apos;t be reached; it is being restarted</source>
        <translation>LiveKit no responde; se está reiniciando</translation>
    </message>
    <message>
        <source>LiveKit made no room in {tries} tries</source>
        <translation>LiveKit no creó ninguna sala en {tries} intentos</translation>
    </message>
    <message>
        <source>{name} ({role}) may not do this ({action})</source>
        <translation>{name} ({role}) no puede hacer esto ({action})</translation>
    </message>
    <message>
        <source>nothing was saved: {file} can&apos;t be written: {why}</source>
        <translation>no se guardó nada: no se puede escribir {file}: {why}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>the old password is wrong, or this is a key, which has none</source>
        <translation>la contraseña antigua es incorrecta, o es una clave, que no tiene</translation>
    </message>
    <message>
        <source>the name or the password is wrong</source>
        <translation>el nombre o la contraseña no son correctos</translation>
    </message>
    <message>
        <source>no porter is in the call just now</source>
        <translation>ahora no hay ningún portero en la llamada</translation>
    </message>
    <message>
        <source>the porter of this call did not answer in {seconds} s</source>
        <translation>el portero de esta llamada no respondió en {seconds} s</translation>
    </message>
    <message>
        <source>this refresh token is not known here: sign in again</source>
        <translation>este acceso no se conoce aquí: vuelva a iniciar sesión</translation>
    </message>
    <message>
        <source>this refresh token was used before, so the sign-in was ended: sign in again</source>
        <translation>este acceso ya se había usado, por eso se cerró la sesión: vuelva a iniciarla</translation>
    </message>
    <message>
        <source>The call is over ({detail})</source>
        <translation>La llamada ha terminado ({detail})</translation>
    </message>
    <message>
        <source>The box does not know who asks: sign in again ({detail})</source>
        <translation>La caja no sabe quién pregunta: vuelva a iniciar sesión ({detail})</translation>
    </message>
    <message>
        <source>What is there stands against it ({detail})</source>
        <translation>Lo que hay lo impide ({detail})</translation>
    </message>
    <message>
        <source>You may not do this; an administrator can allow it ({detail})</source>
        <translation>No puede hacer esto; un administrador puede permitirlo ({detail})</translation>
    </message>
    <message>
        <source>A colleague has this call ({detail})</source>
        <translation>Un compañero tiene esta llamada ({detail})</translation>
    </message>
    <message>
        <source>Something in it is not as it should be: {detail}</source>
        <translation>Algo no es como debe ser: {detail}</translation>
    </message>
    <message>
        <source>All lines are busy; try again in a moment ({detail})</source>
        <translation>Todas las líneas están ocupadas; inténtelo de nuevo en un momento ({detail})</translation>
    </message>
    <message>
        <source>The line is being restarted; try again in some seconds ({detail})</source>
        <translation>La línea se está reiniciando; inténtelo de nuevo en unos segundos ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t read what this window sent ({detail})</source>
        <translation>La caja no puede leer lo que envió esta ventana ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t do this: it is another version than this window ({detail})</source>
        <translation>La caja no puede hacerlo: es de otra versión que esta ventana ({detail})</translation>
    </message>
    <message>
        <source>It is not there any more ({detail})</source>
        <translation>Ya no está ahí ({detail})</translation>
    </message>
    <message>
        <source>The porter does not answer at this hour ({detail})</source>
        <translation>El portero no contesta a esta hora ({detail})</translation>
    </message>
    <message>
        <source>The porter of this call can&apos;t be asked now; try again in some seconds ({detail})</source>
        <translation>Ahora no se puede preguntar al portero de esta llamada; inténtelo de nuevo en unos segundos ({detail})</translation>
    </message>
    <message>
        <source>No voice or no recogniser answers ({detail})</source>
        <translation>No responde ninguna voz o ningún reconocedor ({detail})</translation>
    </message>
    <message>
        <source>The call is not over; end it first ({detail})</source>
        <translation>La llamada no ha terminado; termínela antes ({detail})</translation>
    </message>
    <message>
        <source>The store of calls can&apos;t be used ({detail})</source>
        <translation>El almacén de llamadas no se puede usar ({detail})</translation>
    </message>
    <message>
        <source>It is longer than the box takes ({detail})</source>
        <translation>Es más largo de lo que acepta la caja ({detail})</translation>
    </message>
    <message>
        <source>Too often; try again in a while ({detail})</source>
        <translation>Demasiado a menudo; inténtelo de nuevo dentro de un rato ({detail})</translation>
    </message>
    <message>
        <source>Something that is needed is down ({detail})</source>
        <translation>Algo que hace falta no funciona ({detail})</translation>
    </message>
    <message>
        <source>Something went wrong in the box; its log tells more ({detail})</source>
        <translation>Algo falló en la caja; su registro dice más ({detail})</translation>
    </message>
    <message>
        <source>The box can&apos;t read this kind of file ({detail})</source>
        <translation>La caja no puede leer este tipo de archivo ({detail})</translation>
    </message>
    <message>
        <source>this request is done by {name}</source>
        <translation>esta solicitud la hizo {name}</translation>
    </message>
    <message>
        <source>{name} has taken this up; a manager may take it away</source>
        <translation>{name} se ha encargado; un responsable puede quitárselo</translation>
    </message>
    <message>
        <source>{name} has taken this up already</source>
        <translation>{name} ya se ha encargado</translation>
    </message>
    <message>
        <source>there is no request {request} of call {call}</source>
        <translation>no hay ninguna solicitud {request} de la llamada {call}</translation>
    </message>
    <message>
        <source>this request is withdrawn by the guest</source>
        <translation>el huésped retiró esta solicitud</translation>
    </message>
    <message>
        <source>{name} has saved version {version} since; read it, and change that</source>
        <translation>{name} ha guardado mientras tanto la versión {version}; léala y cámbiela</translation>
    </message>
    <message>
        <source>{key} is set in the environment of the box ({name}), and can only be changed there</source>
        <translation>{key} está fijado en el entorno de la caja ({name}) y solo se cambia allí</translation>
    </message>
    <message>
        <source>{key} is set in settings.toml of the box ({name}), and can only be changed there</source>
        <translation>{key} está fijado en settings.toml de la caja ({name}) y solo se cambia allí</translation>
    </message>
    <message>
        <source>this sign-in is over: sign in again</source>
        <translation>esta sesión ha terminado: vuelva a iniciarla</translation>
    </message>
    <message>
        <source>the voices broke off in the middle of the text</source>
        <translation>las voces se cortaron en medio del texto</translation>
    </message>
    <message>
        <source>the speech door can&apos;t be reached: {why}</source>
        <translation>no se puede alcanzar la puerta del habla: {why}</translation>
    </message>
    <message>
        <source>this token has run out: ask for a new one with the refresh token</source>
        <translation>este acceso ha caducado: pida otro con el de renovación</translation>
    </message>
    <message>
        <source>this token is not one of ours</source>
        <translation>este acceso no es nuestro</translation>
    </message>
    <message>
        <source>too many calls started; try again in {seconds} s</source>
        <translation>demasiadas llamadas iniciadas; inténtelo de nuevo en {seconds} s</translation>
    </message>
    <message>
        <source>too many keys that are not known here; try again in {seconds} s</source>
        <translation>demasiadas claves desconocidas aquí; inténtelo de nuevo en {seconds} s</translation>
    </message>
    <message>
        <source>too many wrong passwords for this account; try again in {seconds} s</source>
        <translation>demasiadas contraseñas incorrectas para esta cuenta; inténtelo de nuevo en {seconds} s</translation>
    </message>
    <message>
        <source>too many wrong passwords for this address; try again in {seconds} s</source>
        <translation>demasiadas contraseñas incorrectas desde esta dirección; inténtelo de nuevo en {seconds} s</translation>
    </message>
    <message>
        <source>too many requests; try again in {seconds} s</source>
        <translation>demasiadas peticiones; inténtelo de nuevo en {seconds} s</translation>
    </message>
    <message>
        <source>there is a user {user} already</source>
        <translation>ya hay un usuario {user}</translation>
    </message>
    <message>
        <source>managers look after viewers and staff; ask an administrator for this</source>
        <translation>los responsables se ocupan de observadores y personal; pídaselo a un administrador</translation>
    </message>
    <message>
        <source>{user} is the last administrator: make another one first</source>
        <translation>{user} es el último administrador: nombre antes a otro</translation>
    </message>
    <message>
        <source>there is no user {user}</source>
        <translation>no hay ningún usuario {user}</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. Write it as &apos;offer a late check-out&apos;, &apos;tell her that the taxi is here&apos; or &apos;ask for the room number&apos;, or let it say your own words with Say.</source>
        <translation>El portero no sabe qué hacer con esto. Escríbalo en inglés como &apos;offer a late check-out&apos;, &apos;tell her that the taxi is here&apos; o &apos;ask for the room number&apos;, o haga que diga sus propias palabras con Decir.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in German, and so is a whisper: &apos;biete ihr einen späten Check-out an&apos;, &apos;sag ihr, dass ihr Taxi da ist&apos; or &apos;frag nach der Zimmernummer&apos;. Or let it say your own words with Say.</source>
        <translation>El portero no puede hacer nada con esto. Esta llamada es en alemán, y así se le susurra: &apos;biete ihr einen späten Check-out an&apos;, &apos;sag ihr, dass ihr Taxi da ist&apos; o &apos;frag nach der Zimmernummer&apos;. O haga que diga sus propias palabras con Decir.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in Spanish, and so is a whisper: &apos;ofrécele una salida tardía&apos;, &apos;dile que su taxi está aquí&apos; or &apos;pregúntale por su número de habitación&apos;. Or let it say your own words with Say.</source>
        <translation>El portero no puede hacer nada con esto. Esta llamada es en español, y así se le susurra: &apos;ofrécele una salida tardía&apos;, &apos;dile que su taxi está aquí&apos; o &apos;pregúntale por su número de habitación&apos;. O haga que diga sus propias palabras con Decir.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in French, and so is a whisper: &apos;propose-lui un départ tardif&apos;, &apos;dis-lui que son taxi est là&apos; or &apos;demande-lui son numéro de chambre&apos;. Or let it say your own words with Say.</source>
        <translation>El portero no puede hacer nada con esto. Esta llamada es en francés, y así se le susurra: &apos;propose-lui un départ tardif&apos;, &apos;dis-lui que son taxi est là&apos; o &apos;demande-lui son numéro de chambre&apos;. O haga que diga sus propias palabras con Decir.</translation>
    </message>
    <message>
        <source>The porter can make nothing of this. This call is in Italian, and so is a whisper: &apos;offrile una partenza posticipata&apos;, &apos;dille che il suo taxi è qui&apos; or &apos;chiedile il numero di camera&apos;. Or let it say your own words with Say.</source>
        <translation>El portero no puede hacer nada con esto. Esta llamada es en italiano, y así se le susurra: &apos;offrile una partenza posticipata&apos;, &apos;dille che il suo taxi è qui&apos; o &apos;chiedile il numero di camera&apos;. O haga que diga sus propias palabras con Decir.</translation>
    </message>
    <message>
        <source>The porter can&apos;t use this: it does not understand the guest&apos;s language. Let it say your own words with Say, or take over.</source>
        <translation>El portero no puede usarlo: no entiende el idioma del huésped. Haga que diga sus propias palabras con Decir, o tome la llamada.</translation>
    </message>
    <message>
        <source>Input should be a valid boolean, unable to interpret input</source>
        <translation>debe ser sí o no, y no se entiende</translation>
    </message>
    <message>
        <source>Input should be a valid boolean</source>
        <translation>debe ser sí o no</translation>
    </message>
    <message>
        <source>Input should be a valid date or datetime, {error}</source>
        <translation>debe ser una fecha: {error}</translation>
    </message>
    <message>
        <source>Extra inputs are not permitted</source>
        <translation>esto no va aquí</translation>
    </message>
    <message>
        <source>Input should be greater than or equal to {ge}</source>
        <translation>debe ser al menos {ge}</translation>
    </message>
    <message>
        <source>Input should be a valid integer, got a number with a fractional part</source>
        <translation>debe ser un número entero, sin decimales</translation>
    </message>
    <message>
        <source>Input should be a valid integer, unable to parse string as an integer</source>
        <translation>debe ser un número entero, y esto no lo es</translation>
    </message>
    <message>
        <source>Input should be a valid integer</source>
        <translation>debe ser un número entero</translation>
    </message>
    <message>
        <source>Input should be less than or equal to {le}</source>
        <translation>debe ser como mucho {le}</translation>
    </message>
    <message>
        <source>Input should be a valid list</source>
        <translation>debe ser una lista</translation>
    </message>
    <message>
        <source>Input should be {expected}</source>
        <translation>debe ser uno de estos: {expected}</translation>
    </message>
    <message>
        <source>Field required</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>String should match pattern &apos;{pattern}&apos;</source>
        <translation>la forma no es correcta: &apos;{pattern}&apos;</translation>
    </message>
    <message>
        <source>String should have at most {max_length} characters</source>
        <translation>{max_length} caracteres como mucho</translation>
    </message>
    <message>
        <source>String should have at least {min_length} characters</source>
        <translation>{min_length} caracteres como mínimo</translation>
    </message>
    <message>
        <source>Input should be a valid string</source>
        <translation>debe ser texto</translation>
    </message>
    <message>
        <source>{field_type} should have at most {max_length} items after validation, not {actual_length}</source>
        <translation>{field_type}: {max_length} elementos como mucho, no {actual_length}</translation>
    </message>
    <message>
        <source>{field_type} should have at least {min_length} items after validation, not {actual_length}</source>
        <translation>{field_type}: {min_length} elementos como mínimo, no {actual_length}</translation>
    </message>
    <message>
        <source>An hour is written like 22:00</source>
        <translation>Una hora se escribe como 22:00</translation>
    </message>
    <message>
        <source>A currency is written in three capital letters, like GBP</source>
        <translation>Una moneda se escribe con tres mayúsculas, como GBP</translation>
    </message>
    <message>
        <source>It has small letters, digits, dots, - and _, and begins with a letter or a digit</source>
        <translation>Lleva minúsculas, cifras, puntos, - y _, y empieza por una letra o una cifra</translation>
    </message>
    <message>
        <source>from and to are the same; leave the hours out for day and night</source>
        <translation>desde y hasta son iguales; para día y noche, deje las horas vacías</translation>
    </message>
    <message>
        <source>season {season} has a rate for {room_type}, which is no room type</source>
        <translation>la temporada {season} tiene un precio para {room_type}, que no es un tipo de habitación</translation>
    </message>
    <message>
        <source>{where}: the note &apos;{title}&apos; has no first paragraph to be spoken</source>
        <translation>{where}: la nota &apos;{title}&apos; no tiene un primer párrafo para decir</translation>
    </message>
    <message>
        <source>a password has {least} to {most} characters</source>
        <translation>una contraseña tiene de {least} a {most} caracteres</translation>
    </message>
    <message>
        <source>{role} may do {actions}</source>
        <translation>{role} puede {actions}</translation>
    </message>
    <message>
        <source>department {name} is there twice</source>
        <translation>el departamento {name} está dos veces</translation>
    </message>
    <message>
        <source>room {name} is there twice</source>
        <translation>la habitación {name} está dos veces</translation>
    </message>
    <message>
        <source>room type {name} is there twice</source>
        <translation>el tipo de habitación {name} está dos veces</translation>
    </message>
    <message>
        <source>venue {name} is there twice</source>
        <translation>el local {name} está dos veces</translation>
    </message>
    <message>
        <source>unknown time zone {zone}; expected one like &apos;Europe/London&apos;</source>
        <translation>zona horaria desconocida {zone}; se espera una como &apos;Europe/London&apos;</translation>
    </message>
    <message>
        <source>A guest on the phone asks for {whom}: {why}</source>
        <translation>Un huésped al teléfono pide {whom}: {why}</translation>
    </message>
    <message>
        <source>The porter has no answer for a guest who is on the line: its brain doesn&apos;t answer.</source>
        <translation>El portero no tiene respuesta para un huésped en línea: su cerebro no responde.</translation>
    </message>
    <message>
        <source>Please check in the hotel&apos;s system whether this was done, and ring the guest: {tool}</source>
        <translation>Compruebe en el sistema del hotel si se hizo, y llame al huésped: {tool}</translation>
    </message>
    <message>
        <source>{guest} was cut off because {why}: please call back.</source>
        <translation>{guest} se quedó sin línea: {why}. Devuelva la llamada.</translation>
    </message>
    <message>
        <source>The porter can&apos;t hear a guest who is on the line: nothing recognises their speech just now.</source>
        <translation>El portero no oye a un huésped en línea: ahora nada reconoce lo que dice.</translation>
    </message>
    <message>
        <source>EMERGENCY, {danger}, {where}: {what}</source>
        <translation>EMERGENCIA, {danger}, {where}: {what}</translation>
    </message>
    <message>
        <source>{what}. The call is in {language}.</source>
        <translation>{what}. La llamada es en {language}.</translation>
    </message>
    <message>
        <source>Message for {to} from {sender}, if there is such a guest: {text}</source>
        <translation>Mensaje para {to} de {sender}, si hay tal huésped: {text}</translation>
    </message>
    <message>
        <source>{guest} called, and the porter could not begin: please speak with them.</source>
        <translation>{guest} llamó, y el portero no pudo empezar: hable con el huésped, por favor.</translation>
    </message>
    <message>
        <source>A caller could not show three times that a reservation is theirs; please ring back or look out</source>
        <translation>Alguien no pudo demostrar tres veces que una reserva es suya; llame o esté atento</translation>
    </message>
    <message>
        <source>A guest on the line speaks {language}, which the porter can&apos;t understand.</source>
        <translation>Un huésped en línea habla {language}, que el portero no entiende.</translation>
    </message>
    <message>
        <source>{name} asks {to} to speak with the guest on this line.</source>
        <translation>{name} pide que {to} hable con el huésped de esta línea.</translation>
    </message>
    <message>
        <source>A guest pressed a key to ask about breakfast</source>
        <translation>Un huésped preguntó por el desayuno con una tecla</translation>
    </message>
    <message>
        <source>A guest pressed a key to ask about check-out</source>
        <translation>Un huésped preguntó por la salida con una tecla</translation>
    </message>
    <message>
        <source>A guest on the telephone pressed 0 for a person</source>
        <translation>Un huésped al teléfono pulsó el 0 para hablar con una persona</translation>
    </message>
    <message>
        <source>A guest would like to be rung back, asked for with the telephone&apos;s keys</source>
        <translation>Un huésped quiere que le llamen, lo pidió con las teclas del teléfono</translation>
    </message>
    <message>
        <source>Guest asks about a reservation: {code}, {name}</source>
        <translation>Pregunta por una reserva: {code}, {name}</translation>
    </message>
    <message>
        <source>Reservation to be cancelled: {code}, {name}</source>
        <translation>Reserva por anular: {code}, {name}</translation>
    </message>
    <message>
        <source>Reservation to be changed: {code}, {name}</source>
        <translation>Reserva por cambiar: {code}, {name}</translation>
    </message>
    <message>
        <source>Stay to be extended: {code}, {name}</source>
        <translation>Estancia por alargar: {code}, {name}</translation>
    </message>
    <message>
        <source>Room wanted: {room}, {nights} night(s) from {date}, {guests} guest(s); not booked yet</source>
        <translation>Habitación deseada: {room}, {nights} noche(s) desde el {date}, {guests} huésped(es); aún sin reservar</translation>
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
        <translation>{venue}: {guests} a las {time} el {date} para {name}; confírmelo al huésped</translation>
    </message>
    <message>
        <source>{venue} for {guests} at {time} on {date}: the porter may not ask for it by itself</source>
        <translation>{venue} para {guests} a las {time} el {date}: el portero no puede pedirlo por sí mismo</translation>
    </message>
    <message>
        <source>Taxi at {time} on {date}</source>
        <translation>Taxi a las {time} el {date}</translation>
    </message>
    <message>
        <source>Taxi now</source>
        <translation>Taxi ahora</translation>
    </message>
    <message>
        <source>Taxi now, to {where}</source>
        <translation>Taxi ahora, destino: {where}</translation>
    </message>
    <message>
        <source>Taxi at {time} on {date}, to {where}</source>
        <translation>Taxi a las {time} el {date}, destino: {where}</translation>
    </message>
    <message>
        <source>The porter has no answer for a guest who is on the line: the hotel&apos;s system doesn&apos;t answer.</source>
        <translation>El portero no tiene respuesta para un huésped en línea: el sistema del hotel no responde.</translation>
    </message>
    <message>
        <source>The porter can&apos;t speak to a guest who is on the line: every voice fails.</source>
        <translation>El portero no puede hablar con un huésped en línea: fallan todas las voces.</translation>
    </message>
    <message>
        <source>Wake-up call for room {room} at {time} on {date}</source>
        <translation>Despertador para la habitación {room} a las {time} el {date}</translation>
    </message>
    <message>
        <source>Cancel the wake-up call of room {room}: it was set in another call</source>
        <translation>Anular el despertador de la habitación {room}: se pidió en otra llamada</translation>
    </message>
    <message>
        <source>{what}. {note}</source>
        <translation>{what}. {note}</translation>
    </message>
    <message>
        <source>{what}; wanted: {wanted}</source>
        <translation>{what}; se desea: {wanted}</translation>
    </message>
    <message>
        <source>code not known</source>
        <translation>código desconocido</translation>
    </message>
    <message>
        <source>crime</source>
        <translation>delito</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>fuego</translation>
    </message>
    <message>
        <source>intruder</source>
        <translation>intruso</translation>
    </message>
    <message>
        <source>medical</source>
        <translation>médica</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otra</translation>
    </message>
    <message>
        <source>A guest</source>
        <translation>Un huésped</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>room {room}</source>
        <translation>habitación {room}</translation>
    </message>
    <message>
        <source>place not known yet</source>
        <translation>lugar aún desconocido</translation>
    </message>
    <message>
        <source>Emergency alert</source>
        <translation>Alerta de emergencia</translation>
    </message>
    <message>
        <source>Book a room</source>
        <translation>Reservar una habitación</translation>
    </message>
    <message>
        <source>Ask for a table</source>
        <translation>Pedir una mesa</translation>
    </message>
    <message>
        <source>Cancel a reservation</source>
        <translation>Anular una reserva</translation>
    </message>
    <message>
        <source>Change a reservation</source>
        <translation>Cambiar una reserva</translation>
    </message>
    <message>
        <source>Free rooms</source>
        <translation>Habitaciones libres</translation>
    </message>
    <message>
        <source>Hotel&apos;s notes</source>
        <translation>Notas del hotel</translation>
    </message>
    <message>
        <source>Find a reservation</source>
        <translation>Buscar una reserva</translation>
    </message>
    <message>
        <source>Note beside a request</source>
        <translation>Nota a una solicitud</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Leave for staff</source>
        <translation>Dejar al personal</translation>
    </message>
    <message>
        <source>Take a message</source>
        <translation>Tomar un mensaje</translation>
    </message>
    <message>
        <source>Call a person</source>
        <translation>Llamar a una persona</translation>
    </message>
    <message>
        <source>Take a request back</source>
        <translation>Retirar una solicitud</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Restaurante</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>the porter can&apos;t understand the guest, who speaks {language}</source>
        <translation>el portero no entiende al huésped, que habla {language}</translation>
    </message>
    <message>
        <source>&apos;{topic}&apos; ({known})</source>
        <translation>&apos;{topic}&apos; ({known})</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>the porter could not finish {matter}</source>
        <translation>el portero no pudo terminar {matter}</translation>
    </message>
    <message>
        <source>the porter had nothing new to say ({matter})</source>
        <translation>el portero no tenía nada nuevo que decir ({matter})</translation>
    </message>
    <message>
        <source>the porter has nothing new to say to the guest, who speaks {language}</source>
        <translation>el portero no tiene nada nuevo que decir al huésped, que habla {language}</translation>
    </message>
    <message>
        <source>the porter could not understand the guest</source>
        <translation>el portero no pudo entender al huésped</translation>
    </message>
    <message>
        <source>nothing understood</source>
        <translation>nada entendido</translation>
    </message>
    <message>
        <source>The guest who asked for a person is on {phone}</source>
        <translation>El huésped que pidió una persona está en el {phone}</translation>
    </message>
    <message>
        <source>The guest who asked for a person is in room {room}</source>
        <translation>El huésped que pidió una persona está en la habitación {room}</translation>
    </message>
    <message>
        <source>the guest would rather speak {language}</source>
        <translation>el huésped prefiere hablar {language}</translation>
    </message>
    <message>
        <source>the guest speaks {language}: {words}</source>
        <translation>el huésped habla {language}: {words}</translation>
    </message>
    <message>
        <source>the guest speaks {language} and says: {words}</source>
        <translation>el huésped habla {language} y dice: {words}</translation>
    </message>
    <message>
        <source>the book {file} can&apos;t be read ({why}): `nightporter restore` brings one back</source>
        <translation>no se puede leer el libro {file} ({why}): `nightporter restore` recupera uno</translation>
    </message>
    <message>
        <source>the disk of {folder} has {megabytes} MB left: free some space</source>
        <translation>quedan {megabytes} MB en el disco de {folder}: libere espacio</translation>
    </message>
    <message>
        <source>events of calls wait in {files} spool files, for up to {seconds} s</source>
        <translation>hay eventos de llamadas esperando en {files} archivos, hasta {seconds} s</translation>
    </message>
    <message>
        <source>it answered last at {time}</source>
        <translation>respondió por última vez a las {time}</translation>
    </message>
    <message>
        <source>it has never answered</source>
        <translation>nunca ha respondido</translation>
    </message>
    <message>
        <source>{system} gives no answer ({why}); {answered}, and it is left alone until {until}. The porter takes requests instead; `nightporter preflight pms` says what is wrong</source>
        <translation>{system} no responde ({why}); {answered}, y se le deja tranquilo hasta las {until}. Mientras tanto el portero toma solicitudes; `nightporter preflight pms` dice qué pasa</translation>
    </message>
    <message>
        <source>{system} gives no answer ({why}); {answered}. The porter takes requests instead; `nightporter preflight pms` says what is wrong</source>
        <translation>{system} no responde ({why}); {answered}. Mientras tanto el portero toma solicitudes; `nightporter preflight pms` dice qué pasa</translation>
    </message>
    <message>
        <source>{address} answered {status}</source>
        <translation>{address} respondió {status}</translation>
    </message>
    <message>
        <source>no answer from {address} in {seconds} s</source>
        <translation>sin respuesta de {address} en {seconds} s</translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached</source>
        <translation>no se puede alcanzar {address}</translation>
    </message>
    <message>
        <source>ended with exit code {code}</source>
        <translation>terminó con el código {code}</translation>
    </message>
    <message>
        <source>ended with exit code {code}: {words}</source>
        <translation>terminó con el código {code}: {words}</translation>
    </message>
    <message>
        <source>was killed by {signal}</source>
        <translation>lo mató {signal}</translation>
    </message>
    <message>
        <source>was killed by {signal}: {words}</source>
        <translation>lo mató {signal}: {words}</translation>
    </message>
    <message>
        <source>was not ready in {seconds} s</source>
        <translation>no estuvo listo en {seconds} s</translation>
    </message>
    <message>
        <source>was not ready in {seconds} s: {why}</source>
        <translation>no estuvo listo en {seconds} s: {why}</translation>
    </message>
    <message>
        <source>can&apos;t be started: {why}</source>
        <translation>no se puede arrancar: {why}</translation>
    </message>
    <message>
        <source>stopped answering: {why}</source>
        <translation>dejó de responder: {why}</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be opened. Check that its folder is there and who owns it. (SQLite: {why})</source>
        <translation>no se puede abrir el almacén {file}. Compruebe que su carpeta existe y de quién es. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} is damaged. Stop Nightporter, then `nightporter restore FOLDER` puts back a backup; or move the file away to start with an empty store, or with a copy from before an upgrade, which lies beside it. ({why})</source>
        <translation>el almacén {file} está dañado. Pare Nightporter; después `nightporter restore FOLDER` recupera una copia; o aparte el archivo para empezar con un almacén vacío, o con una copia de antes de una actualización, que está al lado. ({why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be read or written: the disk reports an error. Check the disk. (SQLite: {why})</source>
        <translation>no se puede leer ni escribir el almacén {file}: el disco indica un error. Compruebe el disco. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t grow: the disk is full. Free some space; nothing has to be restarted. (SQLite: {why})</source>
        <translation>el almacén {file} no puede crecer: el disco está lleno. Libere espacio; no hay que reiniciar nada. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} is locked by another program. Close what else has it open. (SQLite: {why})</source>
        <translation>otro programa bloquea el almacén {file}. Cierre lo que lo tenga abierto. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} is being read for long; it is tidied later</source>
        <translation>el almacén {file} se está leyendo mucho tiempo; se ordenará más tarde</translation>
    </message>
    <message>
        <source>the store {file} lacks migrations (its version is {version}, {needed} is needed). Restart Nightporter: it copies the file and brings it up to date.</source>
        <translation>al almacén {file} le faltan migraciones (su versión es {version}, hace falta {needed}). Reinicie Nightporter: copia el archivo y lo pone al día.</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be used: the machine is out of memory. (SQLite: {why})</source>
        <translation>no se puede usar el almacén {file}: la máquina se ha quedado sin memoria. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the store {file} can&apos;t be written. Check who owns the file and whether the disk is mounted read-only. (SQLite: {why})</source>
        <translation>no se puede escribir el almacén {file}. Compruebe de quién es el archivo y si el disco está montado solo para lectura. (SQLite: {why})</translation>
    </message>
    <message>
        <source>the guest waited {seconds} s for {cause} and was told: {told}</source>
        <translation>el huésped esperó {seconds} s a {cause}; se le dijo: {told}</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>una respuesta</translation>
    </message>
    <message>
        <source>the recogniser, which was busy with other guests</source>
        <translation>el reconocedor de voz, ocupado con otros huéspedes</translation>
    </message>
    <message>
        <source>the hotel&apos;s system</source>
        <translation>el sistema del hotel</translation>
    </message>
    <message>
        <source>the voice</source>
        <translation>la voz</translation>
    </message>
    <message>
        <source>their words to be recognised</source>
        <translation>el reconocimiento de sus palabras</translation>
    </message>
    <message>
        <source>please say it again</source>
        <translation>repítalo, por favor</translation>
    </message>
    <message>
        <source>that the call ends</source>
        <translation>que la llamada termina</translation>
    </message>
    <message>
        <source>that it does not work, and that staff are told</source>
        <translation>que no funciona y que se avisa al personal</translation>
    </message>
    <message>
        <source>one moment, please</source>
        <translation>un momento, por favor</translation>
    </message>
    <message>
        <source>please stay on the line</source>
        <translation>no cuelgue, por favor</translation>
    </message>
    <message>
        <source>a mistake of ours ended the porter&apos;s job: {kinds}</source>
        <translation>un error nuestro terminó el trabajo del portero: {kinds}</translation>
    </message>
    <message>
        <source>the call could not be begun: {why}</source>
        <translation>no se pudo empezar la llamada: {why}</translation>
    </message>
    <message>
        <source>The brain failed: {why}</source>
        <translation>Falló el cerebro: {why}</translation>
    </message>
    <message>
        <source>The recogniser failed: {why}</source>
        <translation>Falló el reconocedor: {why}</translation>
    </message>
    <message>
        <source>The voice failed: {why}</source>
        <translation>Falló la voz: {why}</translation>
    </message>
    <message>
        <source>the porter did not come to an end within {seconds} s</source>
        <translation>el portero no terminó en {seconds} s</translation>
    </message>
    <message>
        <source>the call ended before the porter said anything</source>
        <translation>la llamada terminó antes de que el portero dijera nada</translation>
    </message>
    <message>
        <source>the porter did not greet within {seconds} s</source>
        <translation>el portero no saludó en {seconds} s</translation>
    </message>
    <message>
        <source>the call ended before the guest could say: {text}</source>
        <translation>la llamada terminó antes de que el huésped pudiera decir: {text}</translation>
    </message>
    <message>
        <source>A recogniser is left alone ({tier}, since {time})</source>
        <translation>Se ha dejado un reconocedor ({tier}, desde las {time})</translation>
    </message>
    <message>
        <source>The porter hears with another one, and may ask more often to say it again.</source>
        <translation>El portero oye con otro, y quizá pida más veces que se lo repitan.</translation>
    </message>
    <message>
        <source>The better brain is left alone ({tier}, since {time})</source>
        <translation>Se ha dejado el cerebro mejor ({tier}, desde las {time})</translation>
    </message>
    <message>
        <source>A voice is left alone ({tier}, since {time})</source>
        <translation>Se ha dejado una voz ({tier}, desde las {time})</translation>
    </message>
    <message>
        <source>The porter goes on with another voice, which may sound plainer.</source>
        <translation>El portero sigue con otra voz, que quizá suene más sencilla.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it stays so for an hour, ring whoever looks after the box.</source>
        <translation>Se vuelve a intentar por sí solo. Si sigue así una hora, llame a quien cuida el equipo.</translation>
    </message>
    <message>
        <source>They wait longer for an answer than they should, and some say hello twice.</source>
        <translation>Esperan la respuesta más de lo debido, y algunos dicen dos veces hola.</translation>
    </message>
    <message>
        <source>Answers begin late, because their words are there late.</source>
        <translation>Las respuestas empiezan tarde, porque sus palabras llegan tarde.</translation>
    </message>
    <message>
        <source>Answers begin late, because the voice does.</source>
        <translation>Las respuestas empiezan tarde, porque la voz empieza tarde.</translation>
    </message>
    <message>
        <source>It rings longer than it should before the porter answers.</source>
        <translation>Suena más de lo debido antes de que el portero conteste.</translation>
    </message>
    <message>
        <source>Some found every line busy.</source>
        <translation>Algunos encontraron todas las líneas ocupadas.</translation>
    </message>
    <message>
        <source>Look below which step takes long, and whether the processor is busy. If it stays so, save the support bundle and ring whoever looks after the box.</source>
        <translation>Mire abajo qué paso tarda y si el procesador está ocupado. Si sigue así, guarde el paquete de soporte y llame a quien cuida el equipo.</translation>
    </message>
    <message>
        <source>Take calls at the desk while many ring. If it happens often, ask whoever looks after the box for more lines.</source>
        <translation>Atienda llamadas en recepción mientras llamen muchos. Si pasa a menudo, pida más líneas a quien cuida el equipo.</translation>
    </message>
    <message>
        <source>The processor has more to do than it can</source>
        <translation>El procesador tiene más trabajo del que puede</translation>
    </message>
    <message>
        <source>Answers come later.</source>
        <translation>Las respuestas llegan más tarde.</translation>
    </message>
    <message>
        <source>Look whether something else runs on the box. If not, and it stays so, ring whoever looks after it.</source>
        <translation>Mire si en el equipo funciona algo más. Si no, y sigue así, llame a quien lo cuida.</translation>
    </message>
    <message>
        <source>The memory is nearly full</source>
        <translation>La memoria está casi llena</translation>
    </message>
    <message>
        <source>Nothing yet. Once it is full, processes die, and calls may break off.</source>
        <translation>Aún nada. Cuando se llene, mueren procesos y pueden cortarse llamadas.</translation>
    </message>
    <message>
        <source>Close what else runs on the box. If it stays so, ring whoever looks after it.</source>
        <translation>Cierre lo demás que funcione en el equipo. Si sigue así, llame a quien lo cuida.</translation>
    </message>
    <message>
        <source>The graphics card&apos;s memory is nearly full</source>
        <translation>La memoria de la tarjeta gráfica está casi llena</translation>
    </message>
    <message>
        <source>Most likely nothing: a voice takes what it needs when it starts.</source>
        <translation>Seguramente nada: una voz toma al empezar lo que necesita.</translation>
    </message>
    <message>
        <source>Nothing, while the hotel&apos;s own voice speaks. If it was left, ring whoever looks after the box.</source>
        <translation>Nada, mientras hable la voz propia del hotel. Si se ha dejado, llame a quien cuida el equipo.</translation>
    </message>
    <message>
        <source>Not kept in the last 24 hours: {goal}</source>
        <translation>No se cumplió en las últimas 24 horas: {goal}</translation>
    </message>
    <message>
        <source>Search no more, and show who needs somebody</source>
        <translation>Dejar de buscar y mostrar quién necesita a alguien</translation>
    </message>
    <message>
        <source>{n} call that needs somebody is not among those searched for</source>
        <translation>{n} llamada que necesita a alguien no está entre las buscadas</translation>
    </message>
    <message>
        <source>{n} calls that need somebody are not among those searched for</source>
        <translation>{n} llamadas que necesitan a alguien no están entre las buscadas</translation>
    </message>
    <message>
        <source>You have had the call since {time}</source>
        <translation>Usted tiene la llamada desde las {time}</translation>
    </message>
    <message>
        <source>{name} has had the call since {time}</source>
        <translation>{name} tiene la llamada desde las {time}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>this is not allowed to who works here</source>
        <translation>quien trabaja aquí no tiene permiso</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>ahí no se puede escribir nada</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>no está ahí</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>el disco falla</translation>
    </message>
    <message>
        <source>{option} is one of {known}, not {given}</source>
        <translation>{option} es uno de {known}, no {given}</translation>
    </message>
    <message>
        <source>there is no display to open a window on</source>
        <translation>no hay ninguna pantalla en la que abrir una ventana</translation>
    </message>
    <message>
        <source>Sorry:</source>
        <translation>Lo sentimos:</translation>
    </message>
    <message>
        <source>the box does not let this program in</source>
        <translation>el equipo no deja entrar a este programa</translation>
    </message>
    <message>
        <source>the call is over</source>
        <translation>la llamada ha terminado</translation>
    </message>
    <message>
        <source>the box is out of order</source>
        <translation>el equipo no funciona bien</translation>
    </message>
    <message>
        <source>another machine may pretend to be the box: its certificate is not the trusted one</source>
        <translation>quizá otra máquina se haga pasar por el equipo: su certificado no es el de confianza</translation>
    </message>
    <message>
        <source>the box gave no answer in time</source>
        <translation>el equipo no respondió a tiempo</translation>
    </message>
    <message>
        <source>the network does not reach the box</source>
        <translation>la red no llega hasta el equipo</translation>
    </message>
    <message>
        <source>watch with: nightporter calls, or nightporter demo</source>
        <translation>para mirar: nightporter calls, o nightporter demo</translation>
    </message>
    <message>
        <source>--api needs --key-file, the file with the key for that Nightporter</source>
        <translation>--api necesita --key-file, el archivo con la clave de ese Nightporter</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>en servicio</translation>
    </message>
    <message>
        <source>standing by</source>
        <translation>en reserva</translation>
    </message>
    <message>
        <source>left</source>
        <translation>abandonado</translation>
    </message>
</context>
</TS>
