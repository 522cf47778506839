### Español. Trato de usted, frases cortas. See de.ftl for what the attributes mean.

## Buttons used on many screens

next = Continuar
understood = Entendido
back = Atrás
cancel = Cancelar
done = Listo
close = Cerrar
yes = Sí
no = No
again = Otra vez
more = Más
previous = Anterior
page = Página { $here } de { $all }

language = ¿Qué idioma desea?
    .button = Idioma
display = Pantalla
    .button = Pantalla
    .lead = Así se lee todo mejor. El ajuste vale solo para su visita.
display-size = Tamaño del texto
display-theme = Colores
display-lower = Todo más abajo
display-time = Más tiempo
display-still = Menos movimiento
display-seated = Voy en silla de ruedas
display-helped = Alguien me ayuda
display-staff = El personal está conmigo
display-softer = Más bajo
display-louder = Más alto
display-slower = Más lento
display-faster = Más rápido
size-100 = Normal
size-130 = Grande
size-160 = Muy grande
theme-light = Claro
theme-dark = Oscuro
theme-contrast = Contraste
read = Leer en voz alta
    .button = Escuchar
read-private = Esto es privado. Conecte unos auriculares, por favor.
read-button = botón
read-card = opción
read-check = casilla
read-field = campo
read-checked = marcada
read-unchecked = no marcada
read-chosen = elegido
read-closed = ahora no es posible
read-position = { $here } de { $all }
read-volume = Volumen { $here } de { $all }
read-rate = Velocidad { $here } de { $all }
read-help = { $all ->
    [one] Aquí puede elegir { $all } cosa.
   *[other] Aquí puede elegir entre { $all } cosas.
 } Con las teclas avanza y retrocede. La tecla central elige.
help = Hemos pedido ayuda
    .button = Ayuda
    .lead = Quédese aquí, por favor. Sus datos están ocultos.
help-late = Ahora no hay nadie libre
    .lead = Vaya al mostrador de información, por favor. Sus datos están ocultos.
help-off = Cancelar el aviso
code = Código para el personal: { $code }
step = Paso { $here } de { $all }

## Chapters

chapter-case = Trámite
chapter-photo = Foto
chapter-fingers = Dedos
chapter-signature = Firma
chapter-finish = Fin

## Interruptions

still-there = ¿Sigue usted ahí?
    .lead = Para proteger sus datos, borramos este trámite en
    .speak = ¿Sigue usted ahí? Pronto borraremos sus datos. Pulse: Sí, continuar.
still-there-seconds = { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
 }
continue = Sí, continuar
finish = Terminar y borrar
cancel-sure = ¿Desea cancelar?
    .lead = Entonces lo borramos todo.
no-cancel = No, continuar
yes-cancel = Sí, borrar
closed = Esto no es posible aquí ahora

## Arrival

attract = La oficina ciudadana le saluda
    .lead = Toque la pantalla.
    .line = Número de turno, foto, huellas y firma
    .hear = Con auriculares, el aparato lo lee todo en voz alta.
    .outreach = Foto, huellas y firma
attract-open = Hoy abierto hasta las { CLOCK($until) }
attract-load = Todo está transmitido
attract-load-by = { $waiting ->
    [one] { $waiting } trámite espera. Transmitir antes de: { DAY($by) }, { CLOCK($by) }.
   *[other] { $waiting } trámites esperan. Transmitir antes de: { DAY($by) }, { CLOCK($by) }.
 }
attract-load-urgent = { $waiting ->
    [one] Urgente: { $waiting } trámite espera. Se borra: { DAY($by) }, { CLOCK($by) }.
   *[other] Urgente: { $waiting } trámites esperan. Se borran: { DAY($by) }, { CLOCK($by) }.
 }
attract-closed = La oficina está cerrada ahora
start = ¿Qué desea hacer?
    .lead = Puede cancelar en cualquier momento.
start-ticket = Sacar número de turno
    .line = { $ahead ->
        [0] No hay nadie antes que usted
        [one] Hay { $ahead } persona antes que usted
       *[other] Hay { $ahead } personas antes que usted
     }
    .plain = Para todos los trámites de la oficina
start-checkin = Tengo una cita
    .line = Con el código de su confirmación
start-capture = Foto, huellas, firma
    .line = Pasaporte o documento, unos { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
     }
    .plain = Pasaporte o documento, unos 5 minutos
start-photo = Solo foto
    .line = Pasaporte o documento, unos { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
     }
    .plain = Pasaporte o documento, unos 2 minutos
out-of-order = Este aparato está fuera de servicio
    .lead = Vaya al mostrador de información, por favor.

closed-camera = Ahora no se hacen fotos aquí. Vaya a la ventanilla { $counter }, por favor.
closed-fingerprint = Ahora no se toman huellas aquí. Vaya a la ventanilla { $counter }, por favor.
closed-signature = Ahora no se puede firmar aquí. Vaya a la ventanilla { $counter }, por favor.
closed-office = Ahora no hay conexión con la oficina. Vaya a la ventanilla { $counter }, por favor.
closed-staff = Esto está cerrado aquí ahora. Vaya a la ventanilla { $counter }, por favor.
closed-printer = La impresora no funciona ahora. Vaya a la ventanilla { $counter }, por favor.
closed-disk = El aparato no puede registrar nada ahora. Vaya a la ventanilla { $counter }, por favor.
closed-hours = La oficina está cerrada ahora.
closed-none-left = Hoy ya no quedan números.

## Queue number

services-loading = Consultamos los tiempos de espera
    .lead = Un momento, por favor.
ticket-service = ¿De qué se trata?
    .lead = Actualizado a las { CLOCK($as_of) }
    .plain = Elija su asunto.
ticket-service-ahead = { $ahead ->
    [0] Nadie antes que usted
    [one] { $ahead } persona antes que usted
   *[other] { $ahead } personas antes que usted
 }
ticket-service-wait = de { $low } a { $high ->
    [one] { $high } minuto
   *[other] { $high } minutos
 }
ticket-service-soon = menos de { $high ->
    [one] { $high } minuto
   *[other] { $high } minutos
 }
ticket-service-unknown = Ahora no conocemos el tiempo de espera
ticket-documents = ¿Lo tiene todo?
    .lead = Hoy necesita:
ticket-documents-none = Para este asunto no necesita nada especial.
ticket-documents-yes = Sí, lo tengo todo
missing = Me falta algo
ticket-missing = Sin { $documents } quizá no sea posible hoy
    .lead = Traiga lo que falta o pregunte en la ventanilla.
    .plain = Sin estos documentos quizá no sea posible hoy
ticket-missing-anyway = Sacar número de todos modos
    .line = En la ventanilla vemos qué es posible
ticket-missing-back_home = Volver más tarde
    .line = Ahora no saca ningún número
ticket-drawing = Pedimos su número
    .lead = Un momento, por favor.
ticket-printing = Se imprime su número
    .lead = El tique sale por abajo.
ticket-number = Su número es
    .lead = Recoja el tique. Espere en la zona de espera { $area }.
    .speak = Su número es { $label }. Recoja el tique. Espere en la zona de espera { $area }.
ticket-number-shown = Su número es
    .lead = Recuerde el número. Espere en la zona de espera { $area }.
    .speak = Su número es { $label }. Recuerde el número. Espere en la zona de espera { $area }.
ticket-number-photo = Hacer la foto ahora
ticket-number-area = Zona de espera { $area }
ticket-number-scan = Guardar en el teléfono
ticket-printer-failed = La impresora no funciona
    .lead = Recuerde el número o escanee el código. Zona de espera { $area }.
    .speak = La impresora no funciona. Su número es { $label }. Espere en la zona de espera { $area }.
keep = Conservar número
print = Imprimir otra vez
return = Devolver número
ticket-none-left = Hoy ya no quedan números
    .lead = Vuelva mañana, por favor, o pregunte en el mostrador de información.
ticket-closed = La oficina está cerrada ahora
    .lead = Vuelva en el horario de apertura, por favor.
ticket-not-here = Ahora no hay números aquí para esto
    .lead = Vaya a la ventanilla { $counter }, por favor.
ticket-unsure = No conocemos su número
    .lead = Falló la conexión. No saque otro número. Vaya a la ventanilla { $counter }, por favor.
checkin = Ponga el código de la cita ante la cámara
    .lead = O póngalo bajo el escáner.
    .reader = Ponga el código de la cita bajo el escáner
checkin-wrong = No conocemos este código. Compruébelo, por favor.
checkin-done = Su llegada está registrada
    .lead = Su cita es a las { CLOCK($at) }. Le llamamos con este número. Recoja el tique.
    .speak = Su llegada está registrada. Su cita es a las { CLOCK($at) }. Le llamamos con el número { $label }. Recoja el tique. Espere en la zona de espera { $area }.
checkin-done-shown = Su llegada está registrada
    .lead = Su cita es a las { CLOCK($at) }. Le llamamos con este número. Recuerde el número.
    .speak = Su llegada está registrada. Su cita es a las { CLOCK($at) }. Le llamamos con el número { $label }. Recuerde el número. Espere en la zona de espera { $area }.
checkin-early = Ha llegado temprano
    .lead = Puede registrarse desde las { CLOCK($at) }.
    .plain = Vuelva poco antes de su cita, por favor.
checkin-late = La cita ya ha pasado
    .lead = Su cita era a las { CLOCK($at) }. Vaya al mostrador de información, por favor.
    .plain = Vaya al mostrador de información, por favor.
checkin-away = La oficina no responde ahora
    .lead = Su cita sigue siendo válida. Vaya a la ventanilla { $counter }, por favor.
returned = Su número ha sido devuelto
    .lead = Hasta pronto.
kept = Su número { $label } sigue siendo válido
    .lead = Espere a que llamemos su número, por favor.

## Information

start-information = Información
    .line = Documentos, tasas, horarios
information = ¿Qué desea saber?
    .lead = Actualizado el { DAY($as_of) }
    .plain = ¿Qué desea saber?
information-subjects = ¿Qué necesito?
    .line = Documentos, tasa y duración
information-online = ¿Qué se puede hacer desde casa?
    .line = Por internet, sin cita
information-hours = ¿Cuándo está abierto?
    .line = Horario de la semana
information-offices = ¿Dónde hay otra oficina?
    .line = Direcciones y horarios
information-hotline = ¿A quién puedo llamar?
    .line = El teléfono oficial { $number }
information-unknown = La información no está disponible ahora
    .lead = Llame al 115 o vaya a la ventanilla { $counter }, por favor.
subject = ¿De qué se trata?
    .lead = Le decimos qué necesita.
subject-online-only = Esto se hace por internet
    .lead = No necesita venir.
subject-online-short = También por internet
subject-about = Conviene saber
subject-bring = Traiga consigo
subject-fee = Cuánto cuesta
subject-time = Cuánto dura
subject-minutes = unos { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
 } en la ventanilla
subject-online = Posible por internet
subject-online-all = Para todos
online = Hacer por internet
    .lead = Escanee el código con el teléfono.
online-short = Por internet
hours = Horario de apertura
hours-span = de { $start } a { $end }
    .speak = de { $start } a { $end }
hours-none = cerrado
hours-closed = Estos días está cerrado
hours-day = { DAY($day) }
weekday-0 = Lunes
weekday-1 = Martes
weekday-2 = Miércoles
weekday-3 = Jueves
weekday-4 = Viernes
weekday-5 = Sábado
weekday-6 = Domingo
offices = Otras oficinas ciudadanas
hotline = Ayuda por teléfono
    .lead = Escanee el código o recuerde el número.
facts-more = Otra pregunta
facts-online = Por internet
facts-ticket = Sacar número
facts-done = Listo

## Feedback

feedback = ¿Qué tal ha ido su visita?
    .lead = Su respuesta es voluntaria y anónima.
feedback-5 = Muy bien
feedback-4 = Bien
feedback-3 = Regular
feedback-2 = No muy bien
feedback-1 = Mal
feedback-wish = ¿Qué prefiere hacer por internet?
    .lead = Esta respuesta también es voluntaria.
feedback-skip = Terminar sin responder

## Finding the case

turn-near = Pronto llamaremos al número { $label }. Continúe con calma.
    .line = Pronto llamaremos al número { $label }
    .speak = Pronto llamaremos a su número. Continúe con calma.
turn-called = Número { $label }: vaya a la ventanilla { $counter }. Lo demás lo hacemos allí.
    .line = Número { $label }: vaya a la ventanilla { $counter }
    .speak = Llaman a su número. Vaya a la ventanilla { $counter }. Lo demás lo hacemos allí.
turn-missed = Ya han llamado al número { $label }. Vaya al mostrador de información, por favor.
    .line = Ya han llamado al número { $label }
    .speak = Ya han llamado a su número. Vaya al mostrador de información, por favor.
identify = ¿Cómo encontramos su trámite?
identify-scan = Escanear código
    .line = Ponga su código o su tique bajo el escáner
identify-type = Escribir código
    .line = El código está en su confirmación
identify-card = Poner el pasaporte
    .line = Leemos nombre y fecha de nacimiento del chip
identify-online = Identidad en línea
    .line = Con documento de identidad y su PIN
identify-none = Nada de esto
    .line = Abrimos un trámite nuevo
code-checking = Buscamos su trámite
    .lead = Un momento, por favor.
scan-code = Ponga el código ante la cámara
    .lead = O póngalo bajo el escáner.
    .reader = Ponga el código bajo el escáner
scan-code-wrong = No conocemos este código. Compruébelo, por favor.
scan-code-waiting = Buscamos el código.
type = Escribir código
enter-code = Escriba el código
    .lead = El código está en su confirmación.
enter-code-wrong = No conocemos este código. Compruébelo, por favor.
enter-code-field = Su código
enter-code-empty = aún vacío
delete = Borrar
document = ¿Qué desea solicitar?
document-passport = Pasaporte
    .line = Para viajar a todos los países
document-identity_card = Documento de identidad
    .line = Para Alemania y la Unión Europea
identify-person = ¿Para quién es el documento?
    .lead = De ello depende lo que registramos.
identify-person-me = Para mí
    .line = Tengo 10 años o más
identify-person-child_under_6 = Para menores de 6 años
    .line = Sin huellas, sin firma
identify-person-child_6_to_9 = Para menores de 6 a 9 años
    .line = Sin firma
code-unchecked = La oficina no responde ahora
    .lead = Hemos guardado su código y lo comprobamos después.

## Reading a document

scan-zone = Ponga las líneas de abajo del pasaporte cerca de la cámara
    .lead = O ponga el pasaporte bajo el escáner.
    .reader = Ponga las líneas de abajo bajo el escáner
scan-zone-wrong = No lo hemos reconocido. Ponga el pasaporte otra vez, por favor.
scan-zone-waiting = Buscamos las líneas.
card-key = ¿Con qué abrimos el chip?
    .lead = { $fault ->
        [card-wrong-key] No corresponde al documento. Inténtelo otra vez, por favor.
        [card-needs-zone] Este documento no tiene CAN. Elija otra vía, por favor.
       *[none] Use el documento de la persona para la que es la solicitud.
     }
card-key-can = Escribir CAN
    .line = Seis cifras impresas en el documento
card-key-scan = Escanear líneas
    .line = Las líneas con los signos <<<
card-key-zone = Escribir número y fechas
    .line = Número de pasaporte, nacimiento y caducidad
card-can = Escriba el CAN
    .lead = Tiene seis cifras y está en el documento.
    .field = CAN
card-number = Escriba el número de pasaporte
    .lead = Está arriba a la derecha en el pasaporte.
    .field = Número de pasaporte
card-birth = ¿Cuándo nació la persona?
    .lead = Día, mes, año. Por ejemplo 05031990.
    .field = DDMMAAAA
    .speak = ¿Cuándo nació la persona? Escriba día, mes y año con ocho cifras.
card-expiry = ¿Hasta cuándo vale el documento?
    .speak = ¿Hasta cuándo vale el documento? Escriba día, mes y año con ocho cifras.
    .lead = Día, mes, año. Por ejemplo 31122030.
    .field = DDMMAAAA
enter-date-wrong = Esta fecha no existe. Compruébela, por favor.
enter-hidden = { $count ->
    [one] { $count } cifra
   *[other] { $count } cifras
 }
card-lay = Ponga el documento en el lector
    .lead = Pasaporte: la página abierta, con la foto hacia abajo.
card-gone = El documento se quitó demasiado pronto. Póngalo otra vez, por favor.
card-unreadable = No pudimos leer el chip. Ponga el documento de nuevo.
    .lead = No es culpa suya. En la ventanilla { $counter } comprobamos el documento.
card-restricted = Este documento no da datos aquí
    .lead = Solo pueden las autoridades con certificado. Elija otra vía.
card-wrong-key = No corresponde al documento.
card-needs-zone = Este documento no tiene CAN.
card-reading = Leemos su documento
    .lead = Déjelo ahí, por favor.
card-progress = Progreso
card-take = Recoja su documento
    .lead = Después continúa automáticamente.
card-away = El lector de tarjetas no responde
    .lead = Elija otra vía, por favor.

## Online ID

eid-working = Comprobamos la identidad en línea
    .lead = Deje la tarjeta ahí, por favor.
eid-card = Ponga su tarjeta en el lector
    .lead = Después continúa automáticamente.
eid-consent = Se leerán estos datos
    .lead = { $reader } los lee de su tarjeta. Aquí no los vemos.
eid-consent-yes = De acuerdo
eid-consent-no = No, gracias
eid-right-Address = Dirección
eid-right-BirthName = Apellidos de nacimiento
eid-right-FamilyName = Apellidos
eid-right-GivenNames = Nombres
eid-right-PlaceOfBirth = Lugar de nacimiento
eid-right-DateOfBirth = Fecha de nacimiento
eid-right-DoctoralDegree = Título de doctor
eid-right-ArtisticName = Nombre artístico
eid-right-Pseudonym = Seudónimo
eid-right-ValidUntil = Válido hasta
eid-right-Nationality = Nacionalidad
eid-right-IssuingCountry = Estado emisor
eid-right-DocumentType = Tipo de documento
eid-right-AddressVerification = Comprobación de domicilio
eid-right-AgeVerification = Comprobación de edad
eid-right-CanAllowed = Lectura con CAN, en el lugar
eid-pin = Escriba su PIN
    .lead = { $tries ->
        [one] Queda { $tries } intento. El PIN tiene seis cifras.
       *[other] Quedan { $tries } intentos. El PIN tiene seis cifras.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
    [one] El PIN era incorrecto. Le queda { $tries } intento.
   *[other] El PIN era incorrecto. Le quedan { $tries } intentos.
 }
eid-can = Escriba el CAN
    .lead = Hace falta antes del último intento. Seis cifras en la tarjeta.
    .field = CAN
eid-can-wrong = El CAN era incorrecto. Compruébelo, por favor.
eid-blocked = Su PIN está bloqueado
    .lead = En la ventanilla { $counter } le ayudamos. Aquí siga por otra vía.
eid-deactivated = Su identidad en línea no está activada
    .lead = En la ventanilla { $counter } la activamos. Aquí siga por otra vía.
eid-cancelled = Comprobación cancelada
    .lead = Recoja la tarjeta. Aquí siga por otra vía.
eid-failed = La identidad en línea no funciona ahora
    .lead = Recoja la tarjeta. Aquí siga por otra vía.
eid-done = Su identidad está comprobada
    .lead = Recoja su tarjeta.
eid-away = La identidad en línea no responde
    .lead = Elija otra vía, por favor.

## Privacy and fee

privacy = Qué pasa con sus datos
    .lead = Registramos foto, huellas y firma. Con ello la oficina encarga su documento.
    .point1 = Todo se cifra antes de guardarse.
    .point2 = Solo la oficina puede abrirlo.
    .point3 = Este aparato lo borra todo tras la recogida, como máximo en { $hours ->
        [one] { $hours } hora.
       *[other] { $hours } horas.
     }
privacy-more = Más sobre sus datos
    .button = Leer más
    .more =
        El responsable es { $office }. Allí puede dirigirse a la persona encargada de la protección de datos.

        Registramos lo que exige la ley: una foto, las huellas de ambos índices y su firma. La base son los § 5 y § 9 de la Ley del documento de identidad y los § 4 y § 6 de la Ley de pasaportes.

        Durante el registro, la foto, las huellas y la firma quedan solo en la memoria de trabajo. Después se cifran para la oficina. Este aparato ya no puede abrirlas.

        Cuando la oficina lo ha recogido todo, este aparato lo borra. Eso sucede como máximo { $hours ->
            [one] { $hours } hora
           *[other] { $hours } horas
        } después del registro.

        No está obligado a usar este aparato. En la ventanilla { $counter } lo registramos todo junto con usted. Puede preguntar qué datos suyos hay guardados y reclamar ante la autoridad de protección de datos.
privacy-agree = Continuar
privacy-counter = Mejor en ventanilla
fee = La foto cuesta { AMOUNT($fee) } euros
    .lead = Usted paga en la ventanilla. Con una foto de estudio no paga nada aquí.
fee-here = Hacer la foto aquí
    .line = { AMOUNT($fee) } euros, se pagan en la ventanilla
fee-have_photo = Tengo una foto
    .line = De un estudio, con código
photo-code = Ponga el código de la foto ante la cámara
    .lead = Solo comprobamos si se puede leer. No guardamos nada.
    .reader = Ponga el código de la foto bajo el escáner
photo-code-skip = Seguir sin comprobar
photo-code-incomplete = Este código de foto no está completo. Inténtelo otra vez, por favor.
photo-code-other = No es un código de foto. El correcto es cuadrado y viene del estudio.
photo-code-complete = Su código de foto es legible y completo
    .lead = Muéstrelo en la ventanilla { $counter }. No hemos guardado nada.
have-photo = Muestre su foto en la ventanilla
    .lead = Vaya con el código del estudio a la ventanilla { $counter }, por favor.
at-counter = Le ayudamos con gusto en la ventanilla
    .lead = Vaya a la ventanilla { $counter }, por favor. Aquí no hay nada guardado.

## Photo

photo-hints = Para una buena foto
    .lead = Puede llevar un pañuelo por motivos religiosos.
photo-retake = Una foto nueva, por favor
    .lead = Fíjese solo en una cosa: { $mind }.
    .more = Fíjese en esto, por favor: { $minds }.
photo-hints-hat = Sin gorra, mejor sin gafas
photo-hints-neutral = Gesto neutro
photo-hints-mouth = Cierre la boca
photo-aim = Mire a la cámara
    .lead = La foto se hace sola.
    .again = Fíjese solo en una cosa: { $mind }.
    .blind = Pulse: Hacer la foto.
photo-aim-camera = Su imagen, como en un espejo
release = Hacer la foto
photo-countdown = Ya empezamos
    .lead = No se mueva.
stop = Parar
photo-taking = Hacemos la foto
    .lead = No se mueva, por favor.
photo-judging = Comprobamos su foto
    .lead = Un momento, por favor.
photo-review = ¿Le gusta la foto?
    .lead = Cumple las normas.
photo-review-failed = La foto aún no sirve
    .lead = Fíjese solo en una cosa: { $mind }.
    .plain = Haga otra foto, por favor.
photo-review-picture = Su foto
use = Usar la foto
photo-again = Foto nueva
photo-counter = Mejor en ventanilla
photo-choose = ¿Qué foto desea?
    .lead = Todas cumplen las normas.
photo-choose-one = Foto { $number }
photo-too-small = La foto es demasiado pequeña
    .lead = Acérquese a la cámara. Si no funciona, hacemos la foto en la ventanilla { $counter }.
photo-too-small-again = Otra vez
photo-too-small-to-counter = Ir a la ventanilla
photo-too-small-without-photo = Seguir sin foto
photo-to-counter-to-counter = Ir a la ventanilla
photo-to-counter-without-photo = Seguir sin foto
photo-to-counter-again = Otra vez
photo-to-counter = Aquí no funciona ahora
    .lead = No es culpa suya. Hacemos la foto en la ventanilla { $counter }.

why = ¿Por qué?
why-less = Menos
why-nothing = Esto no se mide aquí.
why-any = Medido: { $value }. Límite: { $limit }.
why-StepForward = Cabeza: { $value } % de la altura. Hace falta: { $limit } %.
why-StepBack = Cabeza: { $value } % de la imagen. Permitido: { $limit } %.
why-StepLeft = Cara: al { $value } % del ancho. Límite: { $limit } %.
why-StepRight = Cara: al { $value } % del ancho. Límite: { $limit } %.
why-MoveUp = Cara: al { $value } % de la altura. Límite: { $limit } %.
why-MoveDown = Cara: al { $value } % de la altura. Límite: { $limit } %.
why-LookStraight = Cabeza girada { $value }°. Permitido: { $limit }.
why-StraightenHead = Cabeza inclinada { $value }°. Permitido: { $limit }.
why-MultipleFaces = Caras: { $value }. Permitido: { $limit }.
measured = Medido: { $value }.
measured-least = Medido: { $value }. Hace falta al menos: { $low }.
measured-most = Medido: { $value }. Permitido como máximo: { $high }.
measured-between = Medido: { $value }. Permitido: de { $low } a { $high }.
photo-kept = Su foto anterior es mejor. La hemos conservado.
photo-left = Ya no le vemos
    .lead = ¿Todavía quiere hacer la foto?
photo-go-on = Continuar
photo-blind = Mire a la cámara. Pulse después: Hacer la foto.
photo-adjust = Póngase o siéntese en la marca
    .lead = La cámara va a la altura de sus ojos.
photo-adjust-up = La cámara sube.
photo-adjust-down = La cámara baja.
photo-adjust-level = La cámara está a la altura de los ojos.
photo-adjust-still = La cámara está parada.
higher = Más alto
lower = Más bajo
fits = Está bien

advice-SearchingFace = Aún no le vemos.
    .mind = póngase ante la cámara
advice-StepBack = Retroceda un poco.
    .mind = guarde un poco más de distancia
advice-StepForward = Acérquese.
    .mind = acérquese un poco
advice-StepLeft = Un poco a la izquierda.
    .mind = quédese en el centro
advice-StepRight = Un poco a la derecha.
    .mind = quédese en el centro
advice-MoveDown = Agáchese un poco.
    .mind = póngase un poco más bajo
advice-MoveUp = Enderécese un poco.
    .mind = póngase un poco más alto
advice-StandStill = No se mueva.
    .mind = no se mueva
advice-LookStraight = Mire al frente.
    .mind = mire al frente, a la cámara
advice-StraightenHead = Mantenga la cabeza recta.
    .mind = mantenga la cabeza recta
advice-OpenEyes = Abra los ojos.
    .mind = abra los ojos
advice-CloseMouth = Cierre la boca.
    .mind = cierre la boca
advice-MultipleFaces = Solo una persona, por favor.
    .mind = póngase a solas ante la cámara
advice-HelperAside = Muy bien. Quien le ayuda, salga ahora de la imagen.
    .mind = quédese a solas en la imagen
advice-RemoveGlasses = Las gafas reflejan la luz. Quíteselas, por favor.
    .mind = quítese las gafas
advice-UncoverFace = La cara debe estar despejada.
    .mind = despeje la cara
advice-AdjustLight = Ajustamos la luz.
    .mind = luz uniforme
advice-PlainBackground = El fondo está demasiado cargado.
    .mind = un fondo liso
advice-CheckCamera = La imagen de la cámara no es clara.
    .mind = una imagen clara
advice-Hold = Muy bien. Quédese así.
    .mind = quédese así
advice-NeutralExpression = Mantenga un gesto neutro.
    .mind = mantenga un gesto neutro
advice-unknown = Mire a la cámara.
    .mind = mire a la cámara

criterion-1-1 = Mirada al frente
    .fail = La cabeza está girada a un lado.
criterion-1-2 = Barbilla recta
    .fail = La barbilla está muy alta o muy baja.
criterion-1-3 = Cabeza recta
    .fail = La cabeza está inclinada.
criterion-2-1 = Gesto neutro
    .fail = La expresión no es neutra.
criterion-2-2 = Boca cerrada
    .fail = La boca está abierta.
criterion-2-3 = Cejas relajadas
    .fail = Las cejas están levantadas.
criterion-3-1 = Ojos abiertos
    .fail = Los ojos no están bien abiertos.
criterion-3-2 = Ojos despejados
    .fail = Los ojos están tapados.
criterion-3-3 = Mirada a la cámara
    .fail = La mirada no va a la cámara.
criterion-4-1 = Fondo liso
    .fail = El fondo está cargado.
criterion-4-2 = Fondo sin sombra
    .fail = Hay una sombra detrás de usted.
criterion-4-3 = Una persona en la foto
    .fail = Hay alguien más en la foto.
criterion-5-1 = Altura de imagen correcta
    .fail = La imagen es demasiado pequeña.
criterion-5-2 = Anchura de imagen correcta
    .fail = La imagen es demasiado pequeña.
criterion-5-3 = Distancia correcta
    .fail = La distancia a la cámara no es correcta.
criterion-5-4 = Cabeza suficientemente grande
    .fail = La cabeza no tiene el tamaño correcto.
criterion-5-5 = Altura correcta
    .fail = La cabeza está muy alta o muy baja.
criterion-5-6 = En el centro
    .fail = La cabeza no está en el centro.
criterion-5-7 = Suficiente detalle
    .fail = Está demasiado lejos de la cámara.
criterion-6-1 = Buena luz
    .fail = La luz no es uniforme.
criterion-6-2 = Sin sombra
    .fail = Hay una sombra en la cara.
criterion-6-3 = Sin manchas claras
    .fail = Hay manchas claras en la cara.
criterion-6-4 = Gafas sin reflejos
    .fail = Las gafas reflejan la luz.
criterion-7-1 = Buena luminosidad
    .fail = La foto es muy clara o muy oscura.
criterion-7-2 = Foto nítida
    .fail = La foto está borrosa.
criterion-7-3 = Colores naturales
    .fail = Los colores no son naturales.
criterion-7-4 = Sin ojos rojos
    .fail = Los ojos están rojos.
criterion-7-5 = Foto en color
    .fail = La foto no es en color.
criterion-7-6 = Buen contraste
    .fail = La foto tiene poco contraste.
criterion-unknown = Otra comprobación
    .fail = Un requisito no se cumple.

## Fingers

finger-place = Ahora { $finger ->
    [right_index] el índice derecho
    [left_index] el índice izquierdo
    [right_thumb] el pulgar derecho
    [left_thumb] el pulgar izquierdo
    [right_middle] el dedo medio derecho
    [left_middle] el dedo medio izquierdo
    [right_ring] el anular derecho
   *[left_ring] el anular izquierdo
 }
    .lead = Ponga el dedo plano sobre el cristal.
    .again = Otra vez, por favor. Guardamos la mejor huella.
finger-name = { $finger ->
    [right_index] Índice derecho
    [left_index] Índice izquierdo
    [right_thumb] Pulgar derecho
    [left_thumb] Pulgar izquierdo
    [right_middle] Medio derecho
    [left_middle] Medio izquierdo
    [right_ring] Anular derecho
   *[left_ring] Anular izquierdo
 }
finger-live = Su huella sobre el cristal
finger-quality = Calidad
finger-quality-none = nada aún
finger-quality-weak = débil
finger-quality-fair = casi buena
finger-quality-good = buena
finger-done = listo
finger-skipped = en ventanilla
finger-hand = Dibujo: dos manos, el dedo buscado está marcado
finger-cannot = No puedo
finger-lift = Levante el dedo
    .lead = La huella es buena.
    .again = Enseguida lo intentamos otra vez.
finger-missing = ¿Cuál es el motivo?
    .lead = Lo aclaramos en la ventanilla.
finger-missing-injured = El dedo está herido
    .line = Por ejemplo, una tirita o una venda
finger-missing-missing = Falta el dedo
    .line = O nunca deja huella
finger-missing-staffed = ¿Cuál es el motivo?
    .lead = Entonces probamos otro dedo.
finger-missing-staffed-injured = El dedo está herido
    .line = Por ejemplo, una tirita o una venda
finger-missing-staffed-missing = Falta el dedo
    .line = O nunca deja huella
finger-judging = Comprobamos la huella
    .lead = Un momento, por favor.
finger-same = Era el mismo dedo
    .lead = Empezamos de nuevo: primero el derecho, luego el izquierdo.
finger-same-end = Lo aclaramos en la ventanilla
    .lead = Era otra vez el mismo dedo. En la ventanilla tomamos las huellas con usted.

finger-advice-Empty = Ponga el dedo sobre el cristal.
finger-advice-Uniform = Ponga el dedo de nuevo.
finger-advice-TooFewMinutiae = Ponga más parte del dedo.
finger-advice-TooSmall = Ponga el dedo plano.
finger-advice-PressHarder = Apriete más.
finger-advice-PressLess = Apriete menos.
finger-advice-TooDry = El dedo está seco. Frótelo en la mano.
finger-advice-TooWet = El dedo está húmedo. Séquelo.
finger-advice-OffCentre = Ponga el dedo en el centro.
finger-advice-Partial = Mueva el dedo hacia delante.
finger-advice-KeepFingersStill = No mueva el dedo.
finger-advice-CleanGlass = Limpie el cristal.
finger-advice-Hold = Muy bien. Quédese así.
finger-advice-unknown = Ponga el dedo sobre el cristal.

## Signature

signature-sign = Firme en el campo
    .lead = Como siempre.
    .pad = Firme en la tableta que tiene delante, como siempre.
signature-field = Campo para la firma
signature-empty = aún vacío
signature-written = firmado
signature-cannot = No puedo firmar
clear = Borrar
accept = Aceptar
signature-fault-empty = Aún no hay nada en el campo.
signature-fault-dot = Es solo un punto. Firme otra vez, por favor.
signature-fault-too_short = Es demasiado corta. Firme con su nombre completo, por favor.
signature-fault-outside = La firma pasa del borde. Otra vez, por favor.

## Finish

review = ¿Está todo bien?
    .lead = Aún puede cambiar cada parte.
review-portrait = Foto
review-portrait-none = Usted trae la foto
review-prints = Huellas
review-signature = Firma
review-signature-none = en ventanilla
review-taken = registrada
review-change = Cambiar
hand-over = Entregar datos
submit = Entregamos sus datos
    .lead = Un momento, por favor.
receipt-printing = Se imprime su resguardo
    .lead = El tique sale por abajo.
receipt = Listo. Su código de recogida:
    .lead = Muéstrelo en la ventanilla.
    .away = La red falla. Sus datos están aquí, cifrados. Su código es válido.
    .speak = Listo. Su código de recogida es { $spelled }. Muéstrelo en la ventanilla.
receipt-number = Trámite { $number }
receipt-mark = Marca { $mark }
receipt-printed = Recoja el tique.
receipt-not-printed = Recuerde o escanee el código, por favor.
receipt-delete = Borramos sus datos a más tardar el { DAY($delete_by) } a las { CLOCK($delete_by) }.

cancelled = Todo está borrado
    .lead = Aquí ya no hay nada suyo guardado.
walked-away = Todo está borrado
    .lead = Estuvo ausente un rato. Aquí ya no hay nada suyo guardado.
too-long = El tiempo ha terminado
    .lead = Aquí ya no hay nada suyo guardado. Le ayudamos con gusto en la ventanilla { $counter }.
office-away = La oficina no responde ahora
    .lead = No es culpa suya. Vaya a la ventanilla { $counter }, por favor.
disk-full = El aparato no puede registrar nada ahora
    .lead = No es culpa suya. Vaya a la ventanilla { $counter }, por favor.
program-error = Algo ha fallado aquí
    .lead = No es culpa suya. Vaya a la ventanilla { $counter }, por favor.
starting = El aparato se inicia
    .lead = Un momento, por favor.
device-error = { $device ->
    [camera] La cámara no responde
    [fingerprint] El lector de huellas no responde
    [signature] La tableta de firma no responde
    [scanner] El escáner de códigos no responde
    [printer] La impresora no responde
    [card] El lector de tarjetas no responde
    [jack] La toma de auriculares no responde
    [mount] La columna de la cámara no responde
    [eid] La identidad en línea no responde
   *[other] Un aparato no responde
 }
    .lead = No es culpa suya. Vaya a la ventanilla { $counter }, por favor.
    .plain = Un aparato no responde

device-camera = La cámara
device-fingerprint = El lector de huellas
device-signature = La tableta de firma
device-scanner = El escáner de códigos
device-printer = La impresora
device-card = El lector de tarjetas
device-eid = La identidad en línea
device-jack = La toma de auriculares
device-mount = La columna de la cámara

## Slips

slip-number = Su número
slip-area = Zona de espera { $area }
slip-appointment = Su cita a las { CLOCK($at) }
slip-ahead = { $ahead ->
    [0] No hay nadie antes que usted.
    [one] Hay { $ahead } persona antes que usted.
   *[other] Hay { $ahead } personas antes que usted.
 }
slip-wait = Espera de { $low } a { $high ->
    [one] { $high } minuto
   *[other] { $high } minutos
 } aproximadamente
slip-soon = Espera de menos de { $high ->
    [one] { $high } minuto
   *[other] { $high } minutos
 }
slip-issued = { DAY($at) }, { CLOCK($at) }
slip-bring = Tenga preparado, por favor
slip-keep = Conserve este tique. Le llamamos con este número.
slip-receipt = Su código de recogida
slip-show = Muestre este tique en la ventanilla.
slip-delete = Borramos sus datos a más tardar el { DAY($at) } a las { CLOCK($at) }.
slip-receipt-number = Trámite { $number }
slip-receipt-mark = Marca { $mark }
slip-away = La red falló. Su código es válido.
