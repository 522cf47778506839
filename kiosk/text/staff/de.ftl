### Für Technik und Personal: Prüfungen, Codes und was zu tun ist. Dicht, aber in ganzen Sätzen.

## Ergebnisse

passed = bestanden
absent = nicht vorhanden
open = offen
warning = Hinweis
failed = nicht bestanden
never = noch nie geprüft

## Prüfungen

test-camera = Kamera
test-fingerprint = Fingerscanner
test-signature = Unter­schriften-Pad
test-card = Kartenleser
test-scanner = Code-Scanner
test-printer = Drucker
test-jack = Kopfhörerbuchse
test-mount = Säule und Licht
test-light = Licht
    .facts = weicht { $off_percent } % ab
test-column = Hubsäule
    .facts = { $lowest_mm } bis { $highest_mm } mm, { $ran_on_mm } mm Nachlauf
test-eid = Online-Ausweis
test-disk = Speicherplatz
    .facts = { $free_gb } GB frei
test-memory = Arbeitsspeicher
    .facts = { $free_mb } MB frei
test-swap = Auslagerung
test-temperature = Temperatur
    .facts = { $celsius } °C
test-ups = Notstrom
    .facts = { $percent } %
test-certificate = Zertifikat
    .facts = noch { $days } Tage
test-sealing-key = Schlüssel des Bürgerbüros
    .facts = { $id }
test-models = Modelldateien
    .facts = { $count } Dateien
test-audit = Protokoll
    .facts = { $events } Einträge, lückenlos
test-network = Netzwerk
    .facts = { $up } verbunden
test-office = Bürgerbüro
    .facts = seit { $away_s } s keine Antwort
test-outbox = Ausgang
    .facts = { $waiting } warten, { $refused } abgelehnt
test-clock = Uhr
    .facts = { $off_s } s Abweichung
test-camera-by-hand = Kamera, von Hand
test-fingerprint-by-hand = Fingerscanner, von Hand
    .facts = Qualität { $quality } von 100
test-signature-by-hand = Unterschriften-Pad, von Hand
    .facts = { $offset_mm } mm Versatz, { $dead } tote Stellen
test-card-by-hand = Kartenleser, von Hand
    .facts = Antwort in { $ms } ms
test-scanner-by-hand = Code-Scanner, von Hand
    .facts = { $length } Zeichen gelesen
test-printer-by-hand = Drucker, von Hand
test-loop = Druck und Lesen
test-speaker = Lautsprecher
test-headphones = Kopfhörer
test-keys = Tasten
    .facts = { $felt } von { $of } Tasten
test-touch = Berührung
test-pixels = Bildpunkte

## Codes: was ist, und was zu tun ist

code-10 = Das Gerät wurde nicht gefunden.
    .action = Einstecken. Adresse in kiosk.toml unter [devices] vergleichen.
code-11 = Das Programm darf das Gerät nicht öffnen.
    .action = udev-Regel und Gruppe „kiosk“ prüfen.
code-12 = Eine Bibliothek für das Gerät fehlt.
    .action = Paket neu installieren: apt reinstall buergerterminal.
code-20 = Das Gerät ist abgezogen.
    .action = Kabel einstecken. Es kommt von selbst wieder.
code-21 = Das Gerät antwortet nicht.
    .action = Gerät vom Strom trennen und wieder verbinden.
code-22 = Das Gerät antwortet zu langsam.
    .action = Kabel, Hub und Last des Rechners prüfen.
code-30 = Ein anderes Programm benutzt das Gerät.
    .action = Das andere Programm beenden.
code-40 = Das Papier ist zu Ende.
    .action = Neue Rolle einlegen.
code-41 = Die Klappe ist offen.
    .action = Klappe schließen.
code-42 = Etwas klemmt.
    .action = Öffnen und das Papier oder den Weg frei machen.
code-43 = Das Gerät ist zu heiß.
    .action = Abkühlen lassen. Lüftung prüfen.
code-50 = Das Gerät antwortet Unverständliches.
    .action = Kabel und Firmware prüfen.
code-51 = Das Gerät antwortet nur halb.
    .action = Kabel und Firmware prüfen.
code-C52 = Das Kamerabild ist schwarz oder ganz weiß.
    .action = Abdeckung abnehmen. Licht prüfen.
code-C53 = Das Kamerabild ist unscharf.
    .action = Linse reinigen. Schärfe am Ring einstellen.
code-F54 = Auf dem Glas ist Schmutz.
    .action = Glas mit einem weichen Tuch reinigen.
code-P55 = Der Druck ist leer oder nicht lesbar.
    .action = Papier richtig herum einlegen. Druckkopf reinigen.
code-Q56 = Kein Gerät hat den gedruckten Code gelesen.
    .action = Scanner oder Kamera reinigen und neu prüfen.
code-N20 = Das Bürgerbüro antwortet nicht.
    .action = Netz prüfen. Abgegebenes wartet verschlüsselt.
code-N22 = Kein Netzkabel ist verbunden.
    .action = Kabel und Switch prüfen.
code-N21 = Der Zustelldienst läuft nicht.
    .action = courier.service starten, Journal lesen.
code-N40 = Das Bürgerbüro hat etwas abgelehnt.
    .action = Im Bürgerbüro die abgelehnte Sendung ansehen.
code-O10 = Weniger als 200 MB frei: kein Besuch.
    .action = Protokolle kürzen: journalctl --vacuum-size=200M. Netz zum Bürgerbüro prüfen.
code-O20 = Der Ausgang kann nicht benutzt werden.
    .action = Datenträger und Rechte prüfen.
code-X10 = Eine Einstellung oder ein Schlüssel ist unbrauchbar.
    .action = kiosk check nennt Datei und Stelle.
code-X20 = Im Programm ist ein Fehler.
    .action = Das Journal nennt Art und Zeile. Bitte melden.
code-X21 = Das Zertifikat fehlt oder ist abgelaufen.
    .action = Neues Zertifikat beantragen, in /etc/buergerterminal/keys ablegen.
code-X22 = Eine Modelldatei fehlt oder ist verändert.
    .action = Paket neu installieren: apt reinstall buergerterminal.
code-X23 = Eine Schrift fehlt.
    .action = Paket neu installieren: apt reinstall buergerterminal.
code-X24 = Die Zertifikate, gegen die Dokumente geprüft werden, sind nicht brauchbar.
    .action = Die Zertifikate der Aussteller in den Ordner [documents] authorities legen.
code-X30 = Der Arbeitsspeicher ist fast voll.
    .action = Neu starten. Kommt es wieder: melden.
code-X31 = Arbeitsspeicher wird auf den Datenträger ausgelagert.
    .action = swapoff -a und den Eintrag in /etc/fstab entfernen.
code-X32 = Der Rechner ist zu heiß.
    .action = Lüftung frei machen.
code-X33 = Die Notstromversorgung ist fast leer.
    .action = Netzteil und Batterie prüfen.
code-X34 = Das Protokoll wurde verändert.
    .action = Gerät sperren. Datenschutz informieren.
code-X40 = Dienste sind hier gesperrt.
    .action = Unter „Betrieb“ wieder öffnen.
code-X35 = Die Uhr geht falsch.
    .action = Zeitdienst prüfen: timedatectl.

## Bereitschaftsbericht

report = Bereitschaftsbericht
report-terminal = Gerät
report-office = Bürgerbüro
report-version = Version
report-at = Erstellt
report-summary = { $passed } von { $all } Prüfungen bestanden.
report-ready = Das Gerät ist bereit.
report-not-ready = Das Gerät ist nicht bereit.
report-open = Offen: { $tests }.
report-test = Prüfung
report-result = Ergebnis
report-facts = Befund
report-last = Zuletzt
report-todo = Zu tun
report-hash = Prüfsumme (SHA-256) der Ergebnisse
report-audit = Stand des Protokolls
report-signed = Unterschrift
report-honest = Nach den Regeln gebaut, nicht zertifiziert. Der Betrieb braucht eine Zertifizierung des ganzen Geräts (BSI TR-03121).
report-page = Seite { $here } von { $all }

code-F57 = Der Probeabdruck war nicht gut genug.
    .action = Glas reinigen und mit einem anderen Finger prüfen.
code-C58 = Die Farben der Kamera stimmen nicht.
    .action = Weißabgleich und Lampenfarbe prüfen. Tafel neu messen.
code-C59 = Das Gesicht ist zu hell oder zu dunkel.
    .action = Licht und Belichtung der Kamera einstellen.
code-M58 = Die Säule erreicht ihre Grenzen nicht oder hält nicht an.
    .action = Gerät sperren. Endschalter und Antrieb prüfen.
code-M59 = Das Licht folgt nicht.
    .action = Lampe, Netzteil und Leitung zur Säule prüfen.
code-S58 = Das Pad misst versetzt oder hat tote Stellen.
    .action = Pad kalibrieren. Bleibt es so: Pad tauschen.
code-K58 = Die Mitarbeiterkarte hat falsch unterschrieben.
    .action = Karte einziehen und der Ausgabestelle melden.
code-T57 = Ein Feld des Bildschirms fühlt nichts.
    .action = Bildschirm reinigen. Bleibt es so: Bildschirm tauschen.
code-T58 = Eine Taste wird nicht gefühlt.
    .action = Stecker der Tastatur prüfen, sonst tauschen.

## Technik am Gerät: Anmeldung

service-pin = Anmeldung für Personal
    .lead = Geben Sie Ihre PIN ein.
    .field = PIN
service-pin-wrong = PIN oder Code stimmen nicht. Noch { $tries ->
        [one] { $tries } Versuch
       *[other] { $tries } Versuche
    }, dann wird gesperrt.
service-code = Code aus Ihrer App
    .lead = Geben Sie den sechsstelligen Code ein.
    .field = Code
service-checking = Einen Moment
service-locked = Die Anmeldung ist gesperrt
    .lead = Zu oft falsch. Warten Sie { $seconds } Sekunden.
service-no-pin = Es ist keine PIN gesetzt
    .lead = Setzen Sie eine mit „kiosk access --set-pin“.
service-sign-in = Anmeldung für Personal
    .lead = Legen Sie Ihre Karte auf den Leser oder geben Sie Ihre PIN ein.
    .field = PIN
service-card-lay = Anmeldung für Personal
    .lead = Legen Sie Ihre Karte auf den Leser.
service-card-reading = Die Karte wird gelesen
    .lead = Lassen Sie sie liegen.
service-card-pin = PIN Ihrer Karte
    .lead = Lassen Sie die Karte liegen. Ziehen Sie sie ab, sind Sie abgemeldet.
    .field = PIN der Karte
service-card-pin-wrong = Die PIN der Karte stimmt nicht. Die Karte lässt noch { $left ->
        [one] { $left } Versuch
       *[other] { $left } Versuche
    } zu, das Gerät noch { $tries }.
service-card-blocked = Die Karte ist gesperrt. Lassen Sie sie von der Ausgabestelle entsperren.
service-card-unknown = Diese Karte öffnet hier nicht. Noch { $tries ->
        [one] { $tries } Versuch
       *[other] { $tries } Versuche
    }, dann wird gesperrt.
service-card-expired = Die Karte ist abgelaufen.
service-card-other = Das ist keine Karte für Personal.
service-card-unreadable = Die Karte wurde nicht gelesen. Legen Sie sie noch einmal auf.

## Technik am Gerät: Gerätezustand

service = Gerätezustand
service-summary = { $passed } von { $all } bestanden, { $failed } nicht. Antippen prüft.
service-look = Alles prüfen
service-report-save = Bericht
service-leave = Abmelden
service-never = noch nie geprüft
service-last = { $at }, { $who }
service-looking = Alles wird geprüft
    .lead = Das dauert einige Sekunden.
service-statistics = Seit { $since }: { $visits } Besuche, davon { $done } bis zum Ende.
service-statistics-none = Noch kein Besuch.
service-abandoned = Abgebrochen bei: { $steps }
service-paper = { $slips } Zettel gedruckt, { $metres } m Papier.
statistics-missed = Wiederholte Aufnahmen, nach dem, was nicht reichte: { $list }
statistics-tickets = Wartenummern: { $list }
who-technician = Technik
who-diagnose = von selbst
state-absent = fehlt
state-starting = startet
state-ready = bereit
state-busy = in Gebrauch
state-faulty = gestört
since = seit { $at }
found-paper-low = Das Papier ist bald zu Ende. Rolle bereitlegen.
simulated = simuliert
found-simulated = Simuliert: kein echtes Gerät.
found-no-live-view = Kein Bild vor der Aufnahme: niemand wird geführt.
step-identify = Vorgang
step-choose_document = Dokument
step-ask_person = Alter
step-inform = Datenschutz
step-agree_fee = Gebühr
step-photo_hints = Fotohinweise
step-take_portrait = Foto
step-check_photo_code = Fotocode
step-take_prints = Fingerabdrücke
step-sign = Unterschrift
step-review = Kontrolle
step-choose_errand = Auswahl
step-choose_service = Anliegen
step-take_service = Anliegen
step-check_documents = Unterlagen
step-draw_ticket = Wartenummer
step-learn = Auskunft
step-choose_topic = Auskunft
step-choose_subject = Auskunft
step-explain = Auskunft
step-take_online = Auskunft
step-tell_hours = Auskunft
step-tell_offices = Auskunft
step-tell_hotline = Auskunft
service-writing = Der Bericht wird geschrieben
service-report = Der Bericht ist gespeichert
    .lead = Er liegt im Ordner „{ $folder }“.
service-report-failed = Der Bericht wurde nicht gespeichert
    .lead = Prüfen Sie den USB-Stick und den freien Speicher.

## Technik am Gerät: Betrieb

service-operate = Betrieb
    .lead = Änderungen gelten ab dem nächsten Vorgang.
service-operate-close = Dienst sperren
    .line = Einen Dienst sperren oder wieder öffnen
service-operate-settings = Einstellungen
    .line = Lautstärke und Licht
service-operate-log = Protokoll
    .line = Die letzten Ereignisse, ohne Personen
service-operate-restart = Neu starten
    .line = Das Programm beginnt neu
service-close = Welcher Dienst ist offen?
    .lead = Antippen sperrt oder öffnet. Öffnungszeiten stellt das Bürgerbüro ein.
service-close-ticket = Wartenummer ziehen
    .line = { $state ->
        [closed] gesperrt
       *[open] offen
    }
service-close-checkin = Zum Termin anmelden
    .line = { $state ->
        [closed] gesperrt
       *[open] offen
    }
service-close-capture = Foto, Finger, Unterschrift
    .line = { $state ->
        [closed] gesperrt
       *[open] offen
    }
service-close-photo = Nur Foto
    .line = { $state ->
        [closed] gesperrt
       *[open] offen
    }
service-close-information = Auskunft
    .line = { $state ->
        [closed] gesperrt
       *[open] offen
    }
service-close-save = Speichern
service-settings = Einstellungen
    .lead = Antippen geht zur nächsten Stufe.
service-settings-volume = Lautstärke
    .line = Stufe { $here } von { $all }, zu Beginn jedes Besuchs
service-settings-lamp = Licht
    .line = { $percent } %, zu Beginn jedes Fotos
service-settings-save = Speichern
service-saved = Gespeichert
    .lead = Gilt ab dem nächsten Vorgang.
service-not-saved = Nicht gespeichert
    .lead = Prüfen Sie den freien Speicher.
service-log = Protokoll
service-log-none = Noch kein Ereignis.
service-restart = Das Programm neu starten?
    .lead = Geräte werden neu geöffnet und Einstellungen neu gelesen. Sie sind dann abgemeldet.
service-restart-yes = Ja, neu starten
service-restart-no = Nein

## Technik am Gerät: Prüfungen von Hand

service-failed = Nicht bestanden
service-camera-chart = Halten Sie die Messtafel vor die Kamera
    .lead = Dort, wo ein Gesicht ist. Drucken: kiosk diagnose --chart tafel.pdf
service-camera-chart-missing = Tafel nicht ganz zu sehen.
service-camera-chart-figures = Schärfe { $sharpness }, Farbfehler { $error }, Stich { $cast }
service-camera-chart-yes = Messen
service-camera-chart-no = Ohne Tafel
service-camera = Ist das Bild gut?
    .lead = Stellen Sie sich vor die Kamera. Mit „Ja“ wird die Belichtung im Gesicht gemessen.
service-camera-waiting = Noch kein Bild.
service-camera-figures = Schärfe { $sharpness }, Helligkeit { $brightness }, Verzug { $late } ms
service-camera-yes = Ja, gut
service-camera-no = Nein
service-light-none = Es gibt kein Licht, das sich steuern lässt
service-light-shining = Sehen Sie auf das Licht
    .lead = Es wird dunkel, halb hell und ganz hell.
service-light = War das Licht dunkel, halb und ganz hell?
    .lead = Gleichmäßig auf beiden Seiten und ohne Flackern.
service-light-yes = Ja
service-light-no = Nein
service-column-none = Es gibt keine Säule, die sich bewegt
service-column = Ist der Weg der Säule frei?
    .lead = Sie fährt einmal ganz nach oben und ganz nach unten.
service-column-yes = Ja, fahren
service-column-no = Nein
service-column-running = Die Säule fährt
    .lead = Sie können jederzeit anhalten.
service-column-running-longest = Losgelassen: Hält sie von selbst an?
service-column-up = Nach oben bis { $limit } mm.
service-column-down = Nach unten bis { $limit } mm.
service-column-letting-go = Losgelassen: Hält sie von selbst an?
service-column-passed = Die Säule fährt und hält
    .lead = Grenzen { $lowest_mm } und { $highest_mm } mm. Nachlauf { $ran_on_mm } mm.
service-starting = Es beginnt.
service-stop = Anhalten
service-glass = Lassen Sie das Glas frei
    .lead = Zuerst wird geprüft, ob es sauber ist.
service-glass-looking = Das leere Glas wird geprüft
service-pad-passed = Das Pad misst richtig
    .lead = Größter Versatz { $offset_mm } mm, keine tote Stelle.
service-card-any = Legen Sie irgendeine Karte auf den Leser
    .lead = Gezeigt wird nur ihre Bauart. Eine Mitarbeiterkarte unterschreibt etwas.
service-card-read = Karte gelesen in { $ms } ms
    .lead = Bauart { $atr }. { $signed ->
        [yes] Sie hat richtig unterschrieben.
       *[none] Sie unterschreibt nicht.
    }
service-judging = Der Abdruck wird beurteilt
service-finger = Qualität des Probeabdrucks: { $quality } von 100
    .lead = Der Abdruck ist schon gelöscht.
service-printing = Es wird gedruckt
service-printed = Ist die Testseite in Ordnung?
    .lead = Alle Linien sind da, nichts ist blass, sauber geschnitten.
service-printed-yes = Ja
service-printed-no = Nein
service-loop = Halten Sie den Zettel vor das Lesegerät
    .lead = Gelesen wird der Code auf dem Zettel.
    .reader = Halten Sie den Zettel unter den Scanner
service-loop-passed = Gedruckt und zurückgelesen
    .lead = Drucker und Lesegerät arbeiten.
service-loop-seen = Ist der Code auf dem Zettel zu sehen?
    .lead = Gelesen wurde er nicht.
service-loop-seen-yes = Ja, deutlich
service-loop-seen-no = Nein
service-scan = Scannen Sie irgendeinen Code
    .lead = Gezeigt wird nur seine Länge.
    .reader = Scannen Sie irgendeinen Code
service-scanned = Gelesen: { $length } Zeichen
service-speaker = Hören Sie drei Töne aus dem Lautsprecher?
service-speaker-yes = Ja
service-speaker-no = Nein
service-headphones = Hören Sie drei Töne im Kopfhörer?
    .lead = Stecken Sie ihn vorher ein.
service-headphones-yes = Ja
service-headphones-no = Nein
service-keys = Drücken Sie jede Taste der Tastatur
    .lead = Was gefühlt wurde, ist abgehakt.
service-keys-finish = Fertig
service-keys-all = Fehlen die übrigen { $missing } Tasten an diesem Gerät?
    .lead = „Nein“ heißt: Es gibt sie, und eine davon wird nicht gefühlt.
service-keys-all-yes = Ja, gibt es nicht
service-keys-all-no = Nein
key-previous = Zurück (Pfeil hoch)
key-next = Vor (Pfeil runter)
key-activate = Nehmen (Eingabe)
key-back = Abbrechen
key-help = Hilfe
key-repeat = Wiederholen
key-louder = Lauter
key-softer = Leiser
key-faster = Schneller
key-slower = Langsamer
service-pixels = War jede Farbe überall gleich?
    .lead = Kein Punkt, kein Streifen in anderer Farbe.
service-pixels-yes = Ja
service-pixels-no = Nein
service-page = Testseite
service-page-edges = Beide Ränder müssen gleich breit sein.
service-page-code = Druck und Lesen

## Statt der Sätze für Besucher

type = Nichts gelesen
code = Code { $code }
signature-sign = Setzen Sie einen Punkt in jedes Kreuz
    .lead = Genau in die Mitte, dann „Übernehmen“.
    .pad = Auf dem Pad, genau in die Mitte, dann „Übernehmen“.
signature-cannot = Das Pad zeigt Fehler
