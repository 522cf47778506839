title = Ist das Terminal in Betrieb?
alarm-silent = Terminal { $terminal } meldet sich nicht mehr.
alarm-silent-over = Terminal { $terminal } meldet sich wieder.
alarm-paper-low = Terminal { $terminal }: Das Papier geht zu Ende.
alarm-paper-low-over = Terminal { $terminal }: Es ist wieder genug Papier da.
alarm-paper-out = Terminal { $terminal }: Das Papier ist leer.
alarm-paper-out-over = Terminal { $terminal }: Papier ist eingelegt.
alarm-certificate = Terminal { $terminal }: Das Zertifikat läuft bald ab.
alarm-certificate-over = Terminal { $terminal }: Das Zertifikat ist erneuert.
alarm-undelivered = Terminal { $terminal }: Vorgänge sind lange nicht zugestellt.
alarm-undelivered-over = Terminal { $terminal }: Alle Vorgänge sind zugestellt.
alarm-refused = Terminal { $terminal }: Ein Vorgang wurde abgelehnt.
alarm-refused-over = Terminal { $terminal }: Kein Vorgang ist mehr abgelehnt.
alarm-clock = Terminal { $terminal }: Die Uhr geht falsch.
alarm-clock-over = Terminal { $terminal }: Die Uhr geht wieder richtig.
alarm-more = { $count ->
    [one] Ebenso ein weiteres Terminal.
   *[other] Ebenso { $count } weitere Terminals.
}
dataset-waiting = Wartezeiten nach Stunde und Anliegen
dataset-availability = Verfügbarkeit der Terminals nach Stunde
as-of = Stand { $time } Uhr
open-until = Heute offen bis { $time } Uhr
closed = Gerade geschlossen
part-terminals = Terminals
part-photo = Foto am Terminal
part-fingerprint = Fingerabdrücke am Terminal
part-signature = Unterschrift am Terminal
works = in Betrieb
out-of-order = außer Betrieb
none = gibt es hier nicht
waiting = So viele warten gerade
nobody = niemand
people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
minutes = etwa { $low } bis { $high } Minuten
