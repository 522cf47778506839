title = Su número de turno
your-number = Su número
ahead = { $ahead ->
    [0] Es el siguiente turno.
    [one] Hay una persona antes que usted.
   *[other] Hay { $ahead } personas antes que usted.
}
wait-range = Esperará aproximadamente de { $low } a { $high } minutos.
wait-soon = Esperará como máximo { $high } minutos.
wait-unknown = Ahora no conocemos el tiempo de espera.
near = Pronto será su turno. Vaya por favor a la zona de espera { $area }.
area = Zona de espera { $area }
called = Es su turno. Vaya por favor a la ventanilla { $counter }.
called-word = Ventanilla
finished = Su visita ha terminado. Hasta luego.
missed = Le llamamos, pero no le vimos. Vaya por favor a información.
returned = Ha devuelto este número.
over = Este número ya no es válido.
appointment = Su cita es a las { $at }.
retake = Necesitamos una nueva toma. Vuelva por favor al terminal.
bring = Lo que necesita en la ventanilla
as-of = Actualizado a las { $at }. Esta página se renueva sola.
offline = Sin conexión. Seguimos intentando.
leave = Devolver el número
leave-hint = ¿Ya no necesita el número?
private = Esta página no conoce su nombre. No usa cookies.
not-found = Esta página no existe o ya no es válida.
busy = Hay demasiadas solicitudes. Inténtelo por favor en un minuto.
trouble = No ha funcionado. Inténtelo por favor de nuevo.
