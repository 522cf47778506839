### Deutsch. Förmlich „Sie“, einfache Sätze, höchstens zwölf Wörter, ein Wort für eine Sache.
###
### Der Text einer Nachricht ist die Überschrift oder Beschriftung. Daneben stehen:
### .lead    ein oder zwei Sätze unter der Überschrift
### .line    die Zeile unter einer Karte
### .speak   so wird es vorgelesen, wo Lesen und Hören sich unterscheiden
### .more    der lange Text zum Nachlesen, Absätze durch Leerzeilen
###
### $counter, $office und $hours stehen in jedem Satz bereit. CLOCK($x) schreibt eine Uhrzeit, DAY($x) ein Datum.
### Ein geschütztes Leerzeichen steht zwischen Zahl und Einheit, ein weiches Trennzeichen ("\u00AD") in langen Wörtern.

## Knöpfe, die auf vielen Seiten stehen

next = Weiter
understood = Verstanden
back = Zurück
cancel = Abbrechen
done = Fertig
close = Schließen
yes = Ja
no = Nein
again = Noch einmal
more = Weitere
previous = Vorige
page = Seite { $here } von { $all }

language = Welche Sprache möchten Sie?
    .button = Sprache
display = Anzeige
    .button = Anzeige
    .lead = So wird alles besser lesbar. Die Einstellung gilt nur für Ihren Besuch.
display-size = Textgröße
display-theme = Farben
display-lower = Alles weiter unten
display-time = Mehr Zeit
display-still = Weniger Bewegung
display-seated = Ich sitze im Rollstuhl
display-helped = Jemand hilft mir
display-staff = Personal ist bei mir
display-softer = Leiser
display-louder = Lauter
display-slower = Langsamer
display-faster = Schneller
size-100 = Normal
size-130 = Größer
size-160 = Sehr groß
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Kontrast
read = Vorlesen
    .button = Vorlesen
read-private = Das ist privat. Stecken Sie bitte Kopfhörer ein.
read-button = Knopf
read-card = Auswahl
read-check = Kästchen
read-field = Feld
read-checked = angekreuzt
read-unchecked = nicht angekreuzt
read-chosen = gewählt
read-closed = geht gerade nicht
read-position = { $here } von { $all }
read-volume = Lautstärke { $here } von { $all }
read-rate = Tempo { $here } von { $all }
read-help = Hier können Sie { $all ->
    [one] eine Sache auswählen.
   *[other] { $all } Dinge auswählen.
 } Mit den Tasten gehen Sie vor und zurück. Die Taste in der Mitte wählt aus.
help = Hilfe ist gerufen
    .button = Hilfe rufen
    .lead = Bleiben Sie bitte hier. Ihre Daten sind verdeckt.
help-late = Gerade ist niemand frei
    .lead = Gehen Sie bitte zur Information. Ihre Daten sind verdeckt.
help-off = Hilfe abbestellen
code = Code für das Personal: { $code }
step = Schritt { $here } von { $all }

## Kapitel

chapter-case = Vorgang
chapter-photo = Foto
chapter-fingers = Finger
chapter-signature = Unter­schrift
chapter-finish = Fertig

## Zwischenfragen

still-there = Sind Sie noch da?
    .lead = Zum Schutz Ihrer Daten löschen wir diesen Vorgang in
    .speak = Sind Sie noch da? Wir löschen Ihre Daten gleich. Drücken Sie: Ja, weiter.
still-there-seconds = { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
 }
continue = Ja, weiter
finish = Beenden und löschen
cancel-sure = Möchten Sie abbrechen?
    .lead = Wir löschen dann alles.
no-cancel = Nein, weiter
yes-cancel = Ja, löschen
closed = Das geht hier gerade nicht

## Ankunft

attract = Willkommen im Bürgerbüro
    .lead = Berühren Sie den Bildschirm.
    .hear = Mit Kopfhörern liest das Gerät alles vor.
    .line = Wartenummer, Passfoto, Fingerabdrücke und Unterschrift
    .outreach = Passfoto, Fingerabdrücke und Unterschrift
attract-open = Heute offen bis { CLOCK($until) } Uhr
attract-load = Alles ist übertragen
attract-load-by = { $waiting ->
    [one] 1 Vorgang wartet. Bitte bis { DAY($by) }, { CLOCK($by) } Uhr übertragen.
   *[other] { $waiting } Vorgänge warten. Bitte bis { DAY($by) }, { CLOCK($by) } Uhr übertragen.
}
attract-load-urgent = { $waiting ->
    [one] Eilig: 1 Vorgang wird { DAY($by) }, { CLOCK($by) } Uhr gelöscht. Bitte vorher übertragen.
   *[other] Eilig: { $waiting } Vorgänge warten. Das Löschen beginnt { DAY($by) }, { CLOCK($by) } Uhr.
}
attract-closed = Das Bürgerbüro hat gerade geschlossen
start = Was möchten Sie tun?
    .lead = Sie können jederzeit abbrechen.
start-ticket = Wartenummer ziehen
    .line = { $ahead ->
        [0] Niemand ist vor Ihnen
        [one] { $ahead } Person ist vor Ihnen
       *[other] { $ahead } Personen sind vor Ihnen
     }
    .plain = Für alle Anliegen im Bürgerbüro
start-checkin = Zum Termin anmelden
    .line = Mit dem Code von Ihrer Bestätigung
start-capture = Foto, Finger­abdrücke, Unterschrift
    .line = Für Pass oder Ausweis, etwa { $minutes } Minuten
    .plain = Für Pass oder Ausweis, etwa 5 Minuten
start-photo = Nur Foto
    .line = Für Pass oder Ausweis, etwa { $minutes } Minuten
    .plain = Für Pass oder Ausweis, etwa 2 Minuten
out-of-order = Dieses Gerät ist außer Betrieb
    .lead = Gehen Sie bitte zur Information.

closed-camera = Fotos sind hier gerade nicht möglich. Gehen Sie bitte zu Schalter { $counter }.
closed-fingerprint = Fingerabdrücke sind hier gerade nicht möglich. Gehen Sie bitte zu Schalter { $counter }.
closed-signature = Unterschreiben ist hier gerade nicht möglich. Gehen Sie bitte zu Schalter { $counter }.
closed-office = Das Bürgerbüro ist gerade nicht verbunden. Gehen Sie bitte zu Schalter { $counter }.
closed-staff = Das ist hier gerade geschlossen. Gehen Sie bitte zu Schalter { $counter }.
closed-printer = Der Drucker funktioniert gerade nicht. Gehen Sie bitte zu Schalter { $counter }.
closed-disk = Das Gerät kann gerade nichts aufnehmen. Gehen Sie bitte zu Schalter { $counter }.
closed-hours = Das Bürgerbüro hat gerade geschlossen.
closed-none-left = Für heute sind alle Nummern vergeben.

## Wartenummer

services-loading = Wir fragen die Wartezeiten ab
    .lead = Einen Moment, bitte.
ticket-service = Worum geht es?
    .lead = Stand { CLOCK($as_of) } Uhr
    .plain = Wählen Sie Ihr Anliegen.
ticket-service-ahead = { $ahead ->
    [0] Niemand vor Ihnen
    [one] { $ahead } Person vor Ihnen
   *[other] { $ahead } Personen vor Ihnen
 }
ticket-service-wait = etwa { $low } bis { $high } Minuten
ticket-service-soon = unter { $high } Minuten
ticket-service-unknown = Die Wartezeit kennen wir gerade nicht
ticket-documents = Haben Sie alles dabei?
    .lead = Das brauchen Sie heute:
ticket-documents-none = Für dieses Anliegen brauchen Sie nichts Besonderes.
ticket-documents-yes = Ja, alles da
missing = Mir fehlt etwas
ticket-missing = Ohne { $documents } geht es heute vielleicht nicht
    .lead = Holen Sie, was fehlt, oder fragen Sie am Schalter.
    .plain = Ohne diese Dokumente geht es heute vielleicht nicht
ticket-missing-anyway = Trotzdem Nummer ziehen
    .line = Am Schalter klären wir, was möglich ist
ticket-missing-back_home = Später wiederkommen
    .line = Sie ziehen jetzt keine Nummer
ticket-drawing = Wir holen Ihre Nummer
    .lead = Einen Moment, bitte.
ticket-printing = Ihre Nummer wird gedruckt
    .lead = Der Zettel kommt unten heraus.
ticket-number = Ihre Nummer ist
    .lead = Nehmen Sie den Zettel mit. Warten Sie im Wartebereich { $area }.
    .speak = Ihre Nummer ist { $label }. Nehmen Sie den Zettel mit. Warten Sie im Wartebereich { $area }.
ticket-number-shown = Ihre Nummer ist
    .lead = Merken Sie sich die Nummer. Warten Sie im Wartebereich { $area }.
    .speak = Ihre Nummer ist { $label }. Merken Sie sich die Nummer. Warten Sie im Wartebereich { $area }.
ticket-number-photo = Jetzt Foto machen
ticket-number-area = Wartebereich { $area }
ticket-number-scan = Mit dem Telefon merken
ticket-printer-failed = Der Drucker funktioniert gerade nicht
    .lead = Merken Sie sich die Nummer, oder scannen Sie den Code. Wartebereich { $area }.
    .speak = Der Drucker funktioniert gerade nicht. Ihre Nummer ist { $label }. Warten Sie im Wartebereich { $area }.
keep = Nummer behalten
print = Noch einmal drucken
return = Nummer zurückgeben
ticket-none-left = Für heute sind alle Nummern vergeben
    .lead = Kommen Sie bitte morgen wieder, oder fragen Sie an der Information.
ticket-closed = Das Bürgerbüro hat gerade geschlossen
    .lead = Kommen Sie bitte zu den Öffnungszeiten wieder.
ticket-not-here = Hier gibt es dafür gerade keine Nummern
    .lead = Gehen Sie bitte zu Schalter { $counter }.
ticket-unsure = Wir wissen Ihre Nummer nicht
    .lead = Die Verbindung war gestört. Ziehen Sie keine zweite Nummer. Gehen Sie bitte zu Schalter { $counter }.
checkin = Halten Sie Ihren Termin-Code vor die Kamera
    .lead = Oder legen Sie ihn unter den Scanner.
    .reader = Halten Sie Ihren Termin-Code unter den Scanner
checkin-wrong = Diesen Code kennen wir nicht. Prüfen Sie ihn bitte.
checkin-done = Sie sind angemeldet
    .lead = Ihr Termin ist um { CLOCK($at) } Uhr. Wir rufen diese Nummer auf. Nehmen Sie den Zettel mit.
    .speak = Sie sind angemeldet. Ihr Termin ist um { CLOCK($at) } Uhr. Wir rufen Nummer { $label } auf. Nehmen Sie den Zettel mit. Warten Sie im Wartebereich { $area }.
checkin-done-shown = Sie sind angemeldet
    .lead = Ihr Termin ist um { CLOCK($at) } Uhr. Wir rufen diese Nummer auf. Merken Sie sich die Nummer.
    .speak = Sie sind angemeldet. Ihr Termin ist um { CLOCK($at) } Uhr. Wir rufen Nummer { $label } auf. Merken Sie sich die Nummer. Warten Sie im Wartebereich { $area }.
checkin-early = Sie sind früh da
    .lead = Sie können sich ab { CLOCK($at) } Uhr anmelden.
    .plain = Kommen Sie bitte kurz vor Ihrem Termin wieder.
checkin-late = Der Termin ist vorbei
    .lead = Ihr Termin war um { CLOCK($at) } Uhr. Gehen Sie bitte zur Information.
    .plain = Gehen Sie bitte zur Information.
checkin-away = Das Bürgerbüro antwortet gerade nicht
    .lead = Ihr Termin gilt trotzdem. Gehen Sie bitte zu Schalter { $counter }.
returned = Ihre Nummer ist zurückgegeben
    .lead = Auf Wiedersehen.
kept = Ihre Nummer { $label } gilt weiter
    .lead = Warten Sie bitte, bis wir Ihre Nummer aufrufen.

## Auskunft

start-information = Auskunft
    .line = Unterlagen, Gebühren, Öffnungszeiten
information = Was möchten Sie wissen?
    .lead = Stand { DAY($as_of) }
    .plain = Was möchten Sie wissen?
information-subjects = Was brauche ich?
    .line = Unterlagen, Gebühr und Dauer
information-online = Was geht ohne Termin zu Hause?
    .line = Im Internet erledigen
information-hours = Wann ist offen?
    .line = Öffnungszeiten der Woche
information-offices = Wo ist noch ein Bürgerbüro?
    .line = Adressen und Zeiten
information-hotline = Wen kann ich anrufen?
    .line = Die Behördennummer { $number }
information-unknown = Die Auskunft ist gerade nicht verbunden
    .lead = Rufen Sie bitte die 115 an, oder gehen Sie zu Schalter { $counter }.
subject = Worum geht es?
    .lead = Wir sagen Ihnen, was Sie brauchen.
subject-online-only = Das geht im Internet
    .lead = Dafür brauchen Sie keinen Besuch.
subject-online-short = Auch im Internet möglich
subject-about = Gut zu wissen
subject-bring = Das bringen Sie mit
subject-fee = Das kostet es
subject-time = So lange dauert es
subject-minutes = etwa { $minutes } Minuten am Schalter
subject-online = Im Internet möglich
subject-online-all = Für alle
online = Im Internet erledigen
    .lead = Scannen Sie den Code mit dem Telefon.
online-short = Im Internet
hours = Öffnungszeiten
hours-span = { $start } bis { $end } Uhr
    .speak = von { $start } bis { $end } Uhr
hours-none = geschlossen
hours-closed = An diesen Tagen ist geschlossen
hours-day = { DAY($day) }
weekday-0 = Montag
weekday-1 = Dienstag
weekday-2 = Mittwoch
weekday-3 = Donnerstag
weekday-4 = Freitag
weekday-5 = Samstag
weekday-6 = Sonntag
offices = Andere Bürgerbüros
hotline = Hier hilft man Ihnen am Telefon
    .lead = Scannen Sie den Code, oder merken Sie sich die Nummer.
facts-more = Mehr fragen
facts-online = Im Internet
facts-ticket = Nummer ziehen
facts-done = Fertig

## Rückmeldung

feedback = Wie war es heute?
    .lead = Ihre Antwort ist freiwillig. Sie bleibt namenlos.
feedback-5 = Sehr gut
feedback-4 = Gut
feedback-3 = Es geht
feedback-2 = Nicht gut
feedback-1 = Schlecht
feedback-wish = Was möchten Sie lieber im Internet erledigen?
    .lead = Auch diese Antwort ist freiwillig.
feedback-skip = Ohne Antwort beenden

## Vorgang finden

turn-near = Nummer { $label } ist bald dran. Machen Sie in Ruhe weiter.
    .line = Nummer { $label } ist bald dran
    .speak = Ihre Nummer ist bald dran. Machen Sie in Ruhe weiter.
turn-called = Nummer { $label }: bitte zu Schalter { $counter }. Was hier fehlt, machen wir dort.
    .line = Nummer { $label }: bitte zu Schalter { $counter }
    .speak = Ihre Nummer wird aufgerufen. Gehen Sie bitte zu Schalter { $counter }. Was hier fehlt, machen wir dort.
turn-missed = Nummer { $label } wurde schon aufgerufen. Gehen Sie bitte zur Information.
    .line = Nummer { $label } wurde schon aufgerufen
    .speak = Ihre Nummer wurde schon aufgerufen. Gehen Sie bitte zur Information.
identify = Wie finden wir Ihren Vorgang?
identify-scan = Code scannen
    .line = Halten Sie Ihren Code oder Ihren Nummernzettel unter den Scanner
identify-type = Code eintippen
    .line = Der Code steht auf Ihrer Bestätigung
identify-card = Reisepass auflegen
    .line = Wir lesen Namen und Geburtstag vom Chip
identify-online = Online-Ausweis
    .line = Mit Personalausweis und Ihrer PIN
identify-none = Nichts davon
    .line = Wir legen einen neuen Vorgang an
code-checking = Wir suchen Ihren Vorgang
    .lead = Einen Moment, bitte.
scan-code = Halten Sie den Code vor die Kamera
    .lead = Oder legen Sie ihn unter den Scanner.
    .reader = Halten Sie den Code unter den Scanner
scan-code-wrong = Diesen Code kennen wir nicht. Prüfen Sie ihn bitte.
scan-code-waiting = Wir suchen den Code.
type = Code eintippen
enter-code = Tippen Sie den Code ein
    .lead = Der Code steht auf Ihrer Bestätigung.
enter-code-wrong = Diesen Code kennen wir nicht. Prüfen Sie ihn bitte.
enter-code-field = Ihr Code
enter-code-empty = noch leer
delete = Löschen
document = Was möchten Sie beantragen?
document-passport = Reisepass
    .line = Für Reisen in alle Länder
document-identity_card = Personal­ausweis
    .line = Für Deutschland und die Europäische Union
identify-person = Für wen ist der Ausweis?
    .lead = Davon hängt ab, was wir aufnehmen.
identify-person-me = Für mich
    .line = Ich bin 10 Jahre oder älter
identify-person-child_under_6 = Für ein Kind unter 6 Jahren
    .line = Keine Fingerabdrücke, keine Unterschrift
identify-person-child_6_to_9 = Für ein Kind von 6 bis 9 Jahren
    .line = Keine Unterschrift
code-unchecked = Das Bürgerbüro antwortet gerade nicht
    .lead = Wir haben Ihren Code gemerkt und prüfen ihn später.

## Dokument lesen

scan-zone = Halten Sie die unteren Zeilen im Pass nah vor die Kamera
    .lead = Oder legen Sie den Pass unter den Scanner.
    .reader = Halten Sie die unteren Zeilen unter den Scanner
scan-zone-wrong = Das haben wir nicht erkannt. Halten Sie den Pass bitte noch einmal hin.
scan-zone-waiting = Wir suchen die Zeilen.
card-key = Womit öffnen wir den Chip?
    .lead = { $fault ->
        [card-wrong-key] Das passt nicht zu diesem Dokument. Bitte versuchen Sie es noch einmal.
        [card-needs-zone] Dieses Dokument hat keine CAN. Nehmen Sie bitte einen anderen Weg.
       *[none] Nehmen Sie das Dokument der Person, für die Sie den Antrag stellen.
     }
card-key-can = CAN eintippen
    .line = Sechs Ziffern, auf dem Dokument gedruckt
card-key-scan = Zeilen scannen
    .line = Die Zeilen mit den Zeichen <<<
card-key-zone = Nummer und Daten eintippen
    .line = Pass-Nummer, Geburtstag und Ablaufdatum
card-can = Tippen Sie die CAN ein
    .lead = Sie hat sechs Ziffern und steht auf dem Dokument.
    .field = CAN
card-number = Tippen Sie die Pass-Nummer ein
    .lead = Sie steht oben rechts im Pass.
    .field = Pass-Nummer
card-birth = Wann ist die Person geboren?
    .lead = Tag, Monat, Jahr. Zum Beispiel 05031990.
    .field = TTMMJJJJ
    .speak = Wann ist die Person geboren? Tippen Sie Tag, Monat und Jahr mit acht Ziffern ein.
card-expiry = Bis wann gilt das Dokument?
    .lead = Tag, Monat, Jahr. Zum Beispiel 31122030.
    .field = TTMMJJJJ
    .speak = Bis wann gilt das Dokument? Tippen Sie Tag, Monat und Jahr mit acht Ziffern ein.
enter-date-wrong = Dieses Datum gibt es nicht. Prüfen Sie es bitte.
enter-hidden = { $count ->
    [one] { $count } Ziffer
   *[other] { $count } Ziffern
 }
card-lay = Legen Sie das Dokument auf den Leser
    .lead = Beim Pass: die aufgeklappte Seite mit dem Foto nach unten.
card-gone = Das Dokument war zu früh weg. Legen Sie es bitte noch einmal auf.
card-unreadable = Wir konnten den Chip nicht lesen. Legen Sie das Dokument bitte neu auf.
    .lead = Das liegt nicht an Ihnen. Am Schalter { $counter } prüfen wir das Dokument gern.
card-restricted = Dieser Ausweis gibt hier keine Daten heraus
    .lead = Das dürfen nur Behörden mit Zertifikat. Nehmen Sie bitte einen anderen Weg.
card-wrong-key = Das passt nicht zu diesem Dokument.
card-needs-zone = Dieses Dokument hat keine CAN.
card-reading = Wir lesen Ihr Dokument
    .lead = Lassen Sie es bitte liegen.
card-progress = Fortschritt
card-take = Nehmen Sie Ihr Dokument
    .lead = Es geht von selbst weiter.
card-away = Der Kartenleser antwortet nicht
    .lead = Nehmen Sie bitte einen anderen Weg.

## Online-Ausweis

eid-working = Der Online-Ausweis wird geprüft
    .lead = Lassen Sie die Karte bitte liegen.
eid-card = Legen Sie Ihren Ausweis auf den Leser
    .lead = Es geht von selbst weiter.
eid-consent = Diese Daten werden gelesen
    .lead = { $reader } liest sie von Ihrem Ausweis. Hier am Gerät sehen wir sie nicht.
eid-consent-yes = Einverstanden
eid-consent-no = Lieber nicht
eid-right-Address = Anschrift
eid-right-BirthName = Geburtsname
eid-right-FamilyName = Familienname
eid-right-GivenNames = Vornamen
eid-right-PlaceOfBirth = Geburtsort
eid-right-DateOfBirth = Geburtstag
eid-right-DoctoralDegree = Doktorgrad
eid-right-ArtisticName = Künstlername
eid-right-Pseudonym = Pseudonym
eid-right-ValidUntil = Gültig bis
eid-right-Nationality = Staatsangehörigkeit
eid-right-IssuingCountry = Ausstellender Staat
eid-right-DocumentType = Art des Dokuments
eid-right-AddressVerification = Prüfung des Wohnorts
eid-right-AgeVerification = Prüfung des Alters
eid-right-CanAllowed = Lesen mit der CAN, vor Ort
eid-pin = Tippen Sie Ihre PIN ein
    .lead = { $tries ->
        [one] Noch { $tries } Versuch. Sie hat sechs Ziffern.
       *[other] Noch { $tries } Versuche. Sie hat sechs Ziffern.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
    [one] Die PIN war falsch. Sie haben noch { $tries } Versuch.
   *[other] Die PIN war falsch. Sie haben noch { $tries } Versuche.
 }
eid-can = Tippen Sie die CAN ein
    .lead = Vor dem letzten Versuch brauchen wir sie. Sechs Ziffern, vorn auf dem Ausweis.
    .field = CAN
eid-can-wrong = Die CAN war falsch. Bitte prüfen Sie sie.
eid-blocked = Ihre PIN ist gesperrt
    .lead = Am Schalter { $counter } helfen wir Ihnen. Hier geht es auf einem anderen Weg weiter.
eid-deactivated = Ihr Online-Ausweis ist nicht eingeschaltet
    .lead = Am Schalter { $counter } schalten wir ihn ein. Hier geht es auf einem anderen Weg weiter.
eid-cancelled = Die Prüfung wurde abgebrochen
    .lead = Nehmen Sie die Karte mit. Hier geht es auf einem anderen Weg weiter.
eid-failed = Der Online-Ausweis geht gerade nicht
    .lead = Nehmen Sie die Karte mit. Hier geht es auf einem anderen Weg weiter.
eid-done = Ihr Ausweis ist geprüft
    .lead = Nehmen Sie Ihre Karte mit.
eid-away = Der Online-Ausweis antwortet nicht
    .lead = Nehmen Sie bitte einen anderen Weg.

## Datenschutz und Gebühr

privacy = Das passiert mit Ihren Daten
    .lead = Wir nehmen Foto, Fingerabdrücke und Unterschrift auf. Das Bürgerbüro bestellt damit Ihren Ausweis.
    .point1 = Alles wird verschlüsselt, bevor es gespeichert wird.
    .point2 = Nur das Bürgerbüro kann es öffnen.
    .point3 = Dieses Gerät löscht alles nach dem Abruf, spätestens nach { $hours } Stunden.
privacy-more = Mehr zu Ihren Daten
    .button = Mehr lesen
    .more =
        Verantwortlich ist { $office }. Ansprechpartner ist die Datenschutz­beauftragte dort.

        Wir nehmen auf, was das Gesetz verlangt: ein Foto, Abdrücke beider Zeigefinger und Ihre Unterschrift. Grundlage sind § 5 und § 9 Personalausweis­gesetz und § 4 und § 6 Passgesetz.

        Foto, Abdrücke und Unterschrift bleiben während der Aufnahme nur im Arbeits­speicher. Danach werden sie für das Bürgerbüro verschlüsselt. Dieses Gerät kann sie nicht mehr öffnen.

        Sobald das Bürgerbüro alles abgerufen hat, löscht dieses Gerät es. Das geschieht spätestens { $hours } Stunden nach der Aufnahme.

        Sie müssen dieses Gerät nicht benutzen. Am Schalter { $counter } nehmen wir alles mit Ihnen gemeinsam auf. Sie dürfen Auskunft verlangen und sich bei der Datenschutz­aufsicht beschweren.
privacy-agree = Weiter
privacy-counter = Lieber am Schalter
fee = Das Foto kostet { AMOUNT($fee) } Euro
    .lead = Sie bezahlen am Schalter. Mit einem Foto vom Fotostudio zahlen Sie hier nichts.
fee-here = Foto hier machen
    .line = { AMOUNT($fee) } Euro, bezahlt am Schalter
fee-have_photo = Ich habe ein Foto
    .line = Von einem Fotostudio, mit Code
photo-code = Halten Sie den Foto-Code vor die Kamera
    .lead = Wir prüfen nur, ob er lesbar ist. Wir speichern nichts davon.
    .reader = Halten Sie den Foto-Code unter den Scanner
photo-code-skip = Ohne Prüfung weiter
photo-code-incomplete = Dieser Foto-Code ist nicht vollständig. Bitte versuchen Sie es noch einmal.
photo-code-other = Das ist kein Foto-Code. Er ist quadratisch und kommt vom Fotostudio.
photo-code-complete = Ihr Foto-Code ist lesbar und vollständig
    .lead = Zeigen Sie ihn später an Schalter { $counter }. Wir haben nichts davon gespeichert.
have-photo = Zeigen Sie Ihr Foto am Schalter
    .lead = Gehen Sie bitte mit dem Code vom Fotostudio zu Schalter { $counter }.
at-counter = Wir helfen Ihnen gern am Schalter
    .lead = Gehen Sie bitte zu Schalter { $counter }. Hier ist nichts gespeichert.

## Foto

photo-hints = So gelingt Ihr Foto
    .lead = Ein Kopftuch aus religiösen Gründen dürfen Sie tragen.
photo-retake = Bitte ein neues Foto
    .lead = Achten Sie nur auf eins: { $mind }.
    .more = Achten Sie bitte darauf: { $minds }.
photo-hints-hat = Mütze ab, möglichst auch die Brille
photo-hints-neutral = Schauen Sie neutral
photo-hints-mouth = Schließen Sie den Mund
photo-aim = Schauen Sie in die Kamera
    .lead = Das Foto startet von selbst.
    .blind = Drücken Sie auf Jetzt auslösen.
    .again = Achten Sie nur auf eins: { $mind }.
photo-aim-camera = Kamerabild von Ihnen, gespiegelt
release = Jetzt auslösen
photo-countdown = Gleich geht es los
    .lead = Bleiben Sie ruhig.
stop = Stopp
photo-taking = Das Foto wird gemacht
    .lead = Bitte nicht bewegen.
photo-judging = Wir prüfen Ihr Foto
    .lead = Einen Moment, bitte.
photo-review = Gefällt Ihnen das Foto?
    .lead = Es erfüllt die Regeln.
photo-review-failed = Das Foto passt noch nicht
    .lead = Achten Sie beim nächsten Mal nur auf eins: { $mind }.
    .plain = Machen Sie bitte noch ein Foto.
photo-review-picture = Ihr Foto
use = Foto nehmen
photo-again = Neues Foto
photo-counter = Lieber am Schalter
photo-choose = Welches Foto möchten Sie?
    .lead = Alle erfüllen die Regeln.
photo-choose-one = Foto { $number }
photo-too-small = Das Foto ist zu klein
    .lead = Kommen Sie bitte näher an die Kamera. Klappt es nicht, machen wir das Foto an Schalter { $counter }.
photo-too-small-again = Noch einmal
photo-too-small-to-counter = Zum Schalter gehen
photo-too-small-without-photo = Ohne Foto weiter
photo-to-counter-to-counter = Zum Schalter gehen
photo-to-counter-without-photo = Ohne Foto weiter
photo-to-counter-again = Noch einmal
photo-to-counter = Es klappt hier gerade nicht
    .lead = Das liegt nicht an Ihnen. Wir machen das Foto an Schalter { $counter }.

why = Warum?
why-less = Weniger
why-nothing = Das wird hier nicht gemessen.
why-any = Gemessen: { $value }. Grenze: { $limit }.
why-StepForward = Kopf: { $value } % der Höhe. Nötig: { $limit } %.
why-StepBack = Kopf: { $value } % des Bildes. Erlaubt: { $limit } %.
why-StepLeft = Gesicht: bei { $value } % der Breite. Grenze: { $limit } %.
why-StepRight = Gesicht: bei { $value } % der Breite. Grenze: { $limit } %.
why-MoveUp = Gesicht: bei { $value } % der Höhe. Grenze: { $limit } %.
why-MoveDown = Gesicht: bei { $value } % der Höhe. Grenze: { $limit } %.
why-LookStraight = Kopf: { $value } Grad gedreht. Erlaubt: { $limit }.
why-StraightenHead = Kopf: { $value } Grad schief. Erlaubt: { $limit }.
why-MultipleFaces = Gesichter: { $value }. Erlaubt: { $limit }.
measured = Gemessen: { $value }.
measured-least = Gemessen: { $value }. Nötig: mindestens { $low }.
measured-most = Gemessen: { $value }. Erlaubt: höchstens { $high }.
measured-between = Gemessen: { $value }. Erlaubt: { $low } bis { $high }.
photo-kept = Ihr früheres Foto ist besser. Wir haben es behalten.
photo-left = Wir sehen Sie nicht mehr
    .lead = Möchten Sie das Foto noch machen?
photo-go-on = Weiter
photo-blind = Schauen Sie in die Kamera. Drücken Sie dann auf Jetzt auslösen.
photo-adjust = Stellen oder setzen Sie sich auf die Markierung
    .lead = Die Kamera fährt auf Ihre Augenhöhe.
photo-adjust-up = Die Kamera fährt höher.
photo-adjust-down = Die Kamera fährt tiefer.
photo-adjust-level = Die Kamera ist auf Augenhöhe.
photo-adjust-still = Die Kamera steht.
higher = Höher
lower = Tiefer
fits = Passt

advice-SearchingFace = Wir sehen Sie noch nicht.
    .mind = vor die Kamera stellen
advice-StepBack = Gehen Sie etwas zurück.
    .mind = etwas mehr Abstand halten
advice-StepForward = Kommen Sie näher.
    .mind = etwas näher kommen
advice-StepLeft = Etwas nach links.
    .mind = in der Mitte stehen
advice-StepRight = Etwas nach rechts.
    .mind = in der Mitte stehen
advice-MoveDown = Machen Sie sich etwas kleiner.
    .mind = etwas tiefer stehen oder sitzen
advice-MoveUp = Richten Sie sich etwas auf.
    .mind = etwas höher stehen oder sitzen
advice-StandStill = Bleiben Sie ruhig.
    .mind = ruhig bleiben
advice-LookStraight = Schauen Sie geradeaus.
    .mind = geradeaus in die Kamera schauen
advice-StraightenHead = Halten Sie den Kopf gerade.
    .mind = Kopf gerade halten
advice-OpenEyes = Öffnen Sie die Augen.
    .mind = Augen öffnen
advice-CloseMouth = Schließen Sie den Mund.
    .mind = Mund schließen
advice-MultipleFaces = Bitte nur eine Person.
    .mind = allein vor der Kamera stehen
advice-HelperAside = Sehr gut. Wer hilft, tritt jetzt aus dem Bild.
    .mind = allein im Bild sein
advice-RemoveGlasses = Die Brille spiegelt. Nehmen Sie sie bitte ab.
    .mind = Brille abnehmen
advice-UncoverFace = Das Gesicht muss frei sein.
    .mind = Gesicht frei machen
advice-AdjustLight = Wir stellen das Licht ein.
    .mind = gleichmäßiges Licht
advice-PlainBackground = Der Hintergrund ist zu unruhig.
    .mind = ein ruhiger Hintergrund
advice-CheckCamera = Das Kamerabild ist unklar.
    .mind = ein klares Kamerabild
advice-Hold = Sehr gut. Bleiben Sie so.
    .mind = so bleiben
advice-NeutralExpression = Schauen Sie neutral.
    .mind = neutral schauen
advice-unknown = Schauen Sie in die Kamera.
    .mind = in die Kamera schauen

criterion-1-1 = Blick geradeaus
    .fail = Der Kopf ist zur Seite gedreht.
criterion-1-2 = Kinn gerade
    .fail = Das Kinn ist zu hoch oder zu tief.
criterion-1-3 = Kopf gerade
    .fail = Der Kopf ist schief.
criterion-2-1 = Neutral geschaut
    .fail = Der Ausdruck ist nicht neutral.
criterion-2-2 = Mund zu
    .fail = Der Mund ist offen.
criterion-2-3 = Augenbrauen ruhig
    .fail = Die Augenbrauen sind hochgezogen.
criterion-3-1 = Augen offen
    .fail = Die Augen sind nicht ganz offen.
criterion-3-2 = Augen frei
    .fail = Die Augen sind verdeckt.
criterion-3-3 = Blick in die Kamera
    .fail = Der Blick geht an der Kamera vorbei.
criterion-4-1 = Hintergrund ruhig
    .fail = Der Hintergrund ist unruhig.
criterion-4-2 = Hintergrund ohne Schatten
    .fail = Hinter Ihnen liegt ein Schatten.
criterion-4-3 = Eine Person im Bild
    .fail = Es ist noch jemand im Bild.
criterion-5-1 = Bildhöhe stimmt
    .fail = Das Bild ist zu klein.
criterion-5-2 = Bildbreite stimmt
    .fail = Das Bild ist zu klein.
criterion-5-3 = Abstand stimmt
    .fail = Der Abstand zur Kamera stimmt nicht.
criterion-5-4 = Kopf groß genug
    .fail = Der Kopf hat nicht die richtige Größe.
criterion-5-5 = Höhe stimmt
    .fail = Der Kopf ist zu hoch oder zu tief im Bild.
criterion-5-6 = In der Mitte
    .fail = Der Kopf ist nicht in der Mitte.
criterion-5-7 = Genug Bildpunkte
    .fail = Der Abstand zur Kamera ist zu groß.
criterion-6-1 = Licht gut
    .fail = Das Licht ist ungleichmäßig.
criterion-6-2 = Ohne Schatten
    .fail = Auf dem Gesicht liegt ein Schatten.
criterion-6-3 = Ohne helle Flecken
    .fail = Auf dem Gesicht sind helle Flecken.
criterion-6-4 = Brille spiegelt nicht
    .fail = Die Brille spiegelt.
criterion-7-1 = Helligkeit gut
    .fail = Das Bild ist zu hell oder zu dunkel.
criterion-7-2 = Bild scharf
    .fail = Das Bild ist unscharf.
criterion-7-3 = Farben natürlich
    .fail = Die Farben sind nicht natürlich.
criterion-7-4 = Keine roten Augen
    .fail = Die Augen sind rot.
criterion-7-5 = Farbbild
    .fail = Das Bild ist nicht farbig.
criterion-7-6 = Kontrast gut
    .fail = Das Bild hat zu wenig Kontrast.
criterion-unknown = Weitere Prüfung
    .fail = Eine Prüfung ist nicht erfüllt.

## Finger

finger-place = Jetzt der { $finger ->
    [right_index] rechte Zeigefinger
    [left_index] linke Zeigefinger
    [right_thumb] rechte Daumen
    [left_thumb] linke Daumen
    [right_middle] rechte Mittelfinger
    [left_middle] linke Mittelfinger
    [right_ring] rechte Ringfinger
   *[left_ring] linke Ringfinger
 }
    .lead = Legen Sie den Finger flach auf das Glas.
    .again = Bitte noch einmal. Wir behalten den besten Abdruck.
finger-name = { $finger ->
    [right_index] Rechter Zeigefinger
    [left_index] Linker Zeigefinger
    [right_thumb] Rechter Daumen
    [left_thumb] Linker Daumen
    [right_middle] Rechter Mittelfinger
    [left_middle] Linker Mittelfinger
    [right_ring] Rechter Ringfinger
   *[left_ring] Linker Ringfinger
 }
finger-live = Ihr Abdruck auf dem Glas
finger-quality = Qualität
finger-quality-none = noch nichts
finger-quality-weak = schwach
finger-quality-fair = fast gut
finger-quality-good = gut
finger-done = fertig
finger-skipped = am Schalter
finger-hand = Zeichnung: zwei Hände, markiert ist der gesuchte Finger
finger-cannot = Das geht nicht
finger-lift = Heben Sie den Finger hoch
    .lead = Der Abdruck ist gut.
    .again = Wir versuchen es gleich noch einmal.
finger-missing = Was trifft zu?
    .lead = Das klären wir am Schalter.
finger-missing-injured = Finger ist verletzt
    .line = Zum Beispiel ein Pflaster oder ein Verband
finger-missing-missing = Finger fehlt
    .line = Oder gibt auf Dauer keinen Abdruck
finger-missing-staffed = Was trifft zu?
    .lead = Wir versuchen es dann mit einem anderen Finger.
finger-missing-staffed-injured = Finger ist verletzt
    .line = Zum Beispiel ein Pflaster oder ein Verband
finger-missing-staffed-missing = Finger fehlt
    .line = Oder gibt auf Dauer keinen Abdruck
finger-judging = Wir prüfen den Abdruck
    .lead = Einen Moment, bitte.
finger-same = Das war derselbe Finger
    .lead = Wir fangen neu an: erst rechts, dann links.
finger-same-end = Das klären wir am Schalter
    .lead = Es war wieder derselbe Finger. Am Schalter nehmen wir die Abdrücke gemeinsam auf.

finger-advice-Empty = Legen Sie den Finger auf das Glas.
finger-advice-Uniform = Legen Sie den Finger neu auf.
finger-advice-TooFewMinutiae = Legen Sie mehr vom Finger auf.
finger-advice-TooSmall = Legen Sie den Finger flach auf.
finger-advice-PressHarder = Drücken Sie fester.
finger-advice-PressLess = Drücken Sie weniger.
finger-advice-TooDry = Der Finger ist trocken. Reiben Sie ihn an der Hand.
finger-advice-TooWet = Der Finger ist feucht. Wischen Sie ihn ab.
finger-advice-OffCentre = Legen Sie den Finger in die Mitte.
finger-advice-Partial = Weiter nach vorn.
finger-advice-KeepFingersStill = Halten Sie den Finger ruhig.
finger-advice-CleanGlass = Wischen Sie das Glas ab.
finger-advice-Hold = Sehr gut. Bleiben Sie so.
finger-advice-unknown = Legen Sie den Finger auf das Glas.

## Unterschrift

signature-sign = Unter­schreiben Sie im Feld
    .lead = So wie immer.
    .pad = Unterschreiben Sie auf dem Feld vor Ihnen, so wie immer.
signature-field = Feld für die Unterschrift
signature-empty = noch leer
signature-written = geschrieben
signature-cannot = Ich kann nicht unterschreiben
clear = Löschen
accept = Übernehmen
signature-fault-empty = Im Feld steht noch nichts.
signature-fault-dot = Das ist nur ein Punkt. Bitte unterschreiben Sie noch einmal.
signature-fault-too_short = Das ist zu kurz. Bitte unterschreiben Sie mit ganzem Namen.
signature-fault-outside = Die Unterschrift geht über den Rand. Bitte noch einmal.

## Abschluss

review = Stimmt alles?
    .lead = Sie können jeden Teil noch ändern.
review-portrait = Foto
review-portrait-none = Foto bringen Sie mit
review-prints = Finger­abdrücke
review-signature = Unterschrift
review-signature-none = am Schalter
review-taken = aufgenommen
review-change = Ändern
hand-over = Daten übergeben
submit = Wir übergeben Ihre Daten
    .lead = Einen Moment, bitte.
receipt-printing = Ihr Beleg wird gedruckt
    .lead = Der Zettel kommt unten heraus.
receipt = Fertig. Ihr Abruf-Code:
    .lead = Zeigen Sie ihn am Schalter.
    .away = Das Netz ist gestört. Ihre Daten liegen verschlüsselt hier. Ihr Code gilt trotzdem.
    .speak = Fertig. Ihr Abruf-Code ist { $spelled }. Zeigen Sie ihn am Schalter.
receipt-number = Vorgang { $number }
receipt-mark = Merkzeichen { $mark }
receipt-printed = Nehmen Sie den Zettel mit.
receipt-not-printed = Bitte merken oder scannen Sie den Code.
receipt-delete = Wir löschen Ihre Daten spätestens am { DAY($delete_by) }, { CLOCK($delete_by) } Uhr.

cancelled = Alles ist gelöscht
    .lead = Hier ist nichts mehr von Ihnen gespeichert.
walked-away = Alles ist gelöscht
    .lead = Sie waren eine Weile nicht da. Hier ist nichts mehr von Ihnen gespeichert.
too-long = Die Zeit ist abgelaufen
    .lead = Hier ist nichts mehr von Ihnen gespeichert. Am Schalter { $counter } helfen wir Ihnen gern.
office-away = Das Bürgerbüro antwortet gerade nicht
    .lead = Das liegt nicht an Ihnen. Gehen Sie bitte zu Schalter { $counter }.
disk-full = Dieses Gerät kann gerade nichts aufnehmen
    .lead = Das liegt nicht an Ihnen. Gehen Sie bitte zu Schalter { $counter }.
program-error = Hier ist etwas schiefgegangen
    .lead = Das liegt nicht an Ihnen. Gehen Sie bitte zu Schalter { $counter }.
starting = Das Gerät startet
    .lead = Einen Moment, bitte.
device-error = { $device ->
    [camera] Die Kamera antwortet nicht
    [fingerprint] Der Fingerscanner antwortet nicht
    [signature] Das Unterschriftenfeld antwortet nicht
    [scanner] Der Code-Scanner antwortet nicht
    [printer] Der Drucker antwortet nicht
    [card] Der Kartenleser antwortet nicht
    [eid] Der Online-Ausweis antwortet nicht
    [jack] Die Kopfhörerbuchse antwortet nicht
    [mount] Die Kamerasäule antwortet nicht
   *[other] Ein Gerät antwortet nicht
 }
    .lead = Das liegt nicht an Ihnen. Gehen Sie bitte zu Schalter { $counter }.
    .plain = Ein Gerät antwortet nicht

device-camera = Die Kamera
device-fingerprint = Der Fingerscanner
device-signature = Das Unterschriftenfeld
device-scanner = Der Code-Scanner
device-printer = Der Drucker
device-card = Der Kartenleser
device-eid = Der Online-Ausweis
device-jack = Die Kopfhörerbuchse
device-mount = Die Kamerasäule

## Zettel

slip-number = Ihre Nummer
slip-area = Wartebereich { $area }
slip-appointment = Ihr Termin um { CLOCK($at) } Uhr
slip-ahead = { $ahead ->
    [0] Niemand ist vor Ihnen.
    [one] { $ahead } Person ist vor Ihnen.
   *[other] { $ahead } Personen sind vor Ihnen.
 }
slip-wait = Wartezeit etwa { $low } bis { $high } Minuten
slip-soon = Wartezeit unter { $high } Minuten
slip-issued = { DAY($at) }, { CLOCK($at) } Uhr
slip-bring = Bitte bereithalten
slip-keep = Bitte aufheben. Wir rufen diese Nummer auf.
slip-receipt = Ihr Abruf-Code
slip-show = Zeigen Sie diesen Zettel am Schalter.
slip-delete = Wir löschen Ihre Daten spätestens am { DAY($at) }, { CLOCK($at) } Uhr.
slip-receipt-number = Vorgang { $number }
slip-receipt-mark = Merkzeichen { $mark }
slip-away = Das Netz war gestört. Ihr Code gilt trotzdem.
