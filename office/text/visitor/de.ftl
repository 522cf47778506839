# The visitor's page on the phone. Placeholders: $label number, $ahead people, $low and $high minutes, $counter, $area.
title = Ihre Wartenummer
your-number = Ihre Nummer
ahead = { $ahead ->
    [0] Sie sind als Nächstes dran.
    [one] Eine Person ist vor Ihnen.
   *[other] { $ahead } Personen sind vor Ihnen.
}
wait-range = Sie warten etwa { $low } bis { $high } Minuten.
wait-soon = Sie warten höchstens { $high } Minuten.
wait-unknown = Die Wartezeit kennen wir gerade nicht.
near = Ihre Nummer kommt bald. Gehen Sie bitte in den Wartebereich { $area }.
area = Wartebereich { $area }
called = Sie sind dran. Gehen Sie bitte zu Schalter { $counter }.
called-word = Schalter
finished = Ihr Besuch ist beendet. Auf Wiedersehen.
missed = Wir haben Sie aufgerufen, aber nicht gesehen. Gehen Sie bitte zur Information.
returned = Sie haben diese Nummer zurückgegeben.
over = Diese Nummer gilt nicht mehr.
appointment = Ihr Termin ist um { $at } Uhr.
retake = Wir brauchen noch eine neue Aufnahme. Gehen Sie bitte noch einmal zum Terminal.
bring = Das brauchen Sie am Schalter
as-of = Stand { $at } Uhr. Diese Seite erneuert sich selbst.
offline = Keine Verbindung. Wir versuchen es weiter.
leave = Nummer zurückgeben
leave-hint = Sie brauchen die Nummer nicht mehr?
private = Diese Seite kennt Ihren Namen nicht. Sie setzt keine Cookies.
not-found = Diese Seite gibt es nicht, oder sie gilt nicht mehr.
busy = Gerade ist zu viel los. Versuchen Sie es bitte in einer Minute noch einmal.
trouble = Das hat nicht geklappt. Versuchen Sie es bitte noch einmal.
