title = Ihre Warte-Nummer
your-number = Ihre Nummer
ahead = { $ahead ->
    [0] Sie kommen als Nächstes dran.
    [one] Eine Person ist vor Ihnen dran.
   *[other] { $ahead } Personen sind vor Ihnen dran.
}
wait-range = Sie warten ungefähr { $low } bis { $high } Minuten.
wait-soon = Sie warten nur kurz: höchstens { $high } Minuten.
wait-unknown = Wir wissen nicht, wie lange Sie warten.
near = Ihre Nummer kommt bald. Gehen Sie zum Warte-Bereich { $area }.
area = Warte-Bereich { $area }
called = Sie sind dran. Gehen Sie zum Schalter { $counter }.
called-word = Schalter
finished = Sie sind fertig. Auf Wiedersehen.
missed = Wir haben Ihre Nummer aufgerufen. Sie waren nicht da. Gehen Sie zur Information.
returned = Sie haben die Nummer zurück-gegeben.
over = Die Nummer gilt nicht mehr.
appointment = Ihr Termin ist um { $at } Uhr.
retake = Wir brauchen ein neues Bild. Gehen Sie noch einmal zum Gerät.
bring = Das brauchen Sie am Schalter
as-of = Es ist { $at } Uhr. Diese Seite wird von selbst neu.
offline = Es gibt gerade keine Verbindung. Wir versuchen es weiter.
leave = Nummer zurück-geben
leave-hint = Brauchen Sie die Nummer nicht mehr?
private = Diese Seite kennt Ihren Namen nicht.
not-found = Diese Seite gibt es nicht mehr.
busy = Gerade ist zu viel los. Versuchen Sie es in einer Minute noch einmal.
trouble = Das hat nicht geklappt. Versuchen Sie es noch einmal.
