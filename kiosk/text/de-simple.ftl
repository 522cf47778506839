### Leichte Sprache. Eine Aussage in jedem Satz, höchstens zehn Wörter. Kein Genitiv, kein Konjunktiv, kein Fremdwort.
### Lange Wörter haben einen Bindestrich. Was die Attribute bedeuten, steht in de.ftl.

## Knöpfe, die auf vielen Seiten stehen

next = Weiter
understood = Verstanden
back = Zurück
cancel = Aufhören
done = Fertig
close = Schließen
yes = Ja
no = Nein
again = Noch einmal
more = Mehr
previous = Davor
page = Seite { $here } von { $all }

language = Welche Sprache wollen Sie?
    .button = Sprache
display = Anzeige
    .button = Anzeige
    .lead = Hier machen Sie die Schrift größer. Das gilt nur heute für Sie.
display-size = Größe der Schrift
display-theme = Farben
display-lower = Alles weiter unten
display-time = Mehr Zeit
display-still = Weniger Bewegung
display-seated = Ich sitze im Roll-Stuhl
display-helped = Jemand hilft mir
display-staff = Mitarbeiter sind bei mir
display-softer = Leiser
display-louder = Lauter
display-slower = Langsamer
display-faster = Schneller
size-100 = Normal
size-130 = Größer
size-160 = Sehr groß
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Schwarz und gelb
read = Vorlesen
    .button = Vorlesen
read-private = Das darf sonst niemand hören. Stecken Sie bitte Kopf-Hörer ein.
read-button = Knopf
read-card = Auswahl
read-check = Kästchen
read-field = Feld
read-checked = angekreuzt
read-unchecked = nicht angekreuzt
read-chosen = gewählt
read-closed = geht im Moment nicht
read-position = { $here } von { $all }
read-volume = So laut: { $here } von { $all }
read-rate = So schnell: { $here } von { $all }
read-help = { $all ->
    [one] Hier können Sie eine Sache wählen.
   *[other] Hier können Sie { $all } Sachen wählen.
 } Mit den Tasten gehen Sie weiter. Mit der Taste in der Mitte wählen Sie.
help = Wir haben Hilfe gerufen
    .button = Hilfe rufen
    .lead = Bleiben Sie bitte hier. Niemand sieht Ihre Daten.
help-late = Im Moment hat niemand Zeit
    .lead = Gehen Sie bitte zur Information. Niemand sieht Ihre Daten.
help-off = Ich brauche keine Hilfe
code = Zeigen Sie das den Mitarbeitern: { $code }
step = Schritt { $here } von { $all }

## Kapitel

chapter-case = Anfang
chapter-photo = Foto
chapter-fingers = Finger
chapter-signature = Unter­schrift
chapter-finish = Fertig

## Zwischenfragen

still-there = Sind Sie noch da?
    .lead = Wir schützen Ihre Daten. Wir löschen alles in
    .speak = Sind Sie noch da? Wir löschen sonst alles. Drücken Sie: Ja, weiter.
still-there-seconds = { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
 }
continue = Ja, weiter
finish = Aufhören und löschen
cancel-sure = Wollen Sie aufhören?
    .lead = Dann löschen wir alles.
no-cancel = Nein, weiter
yes-cancel = Ja, löschen
closed = Das geht hier im Moment nicht

## Ankunft

attract = Willkommen im Bürger-Büro
    .lead = Tippen Sie auf den Bildschirm.
    .line = Warte-Nummer, Foto, Finger-Abdrücke und Unterschrift
    .hear = Mit Kopf-Hörern liest das Gerät alles vor.
    .outreach = Foto, Finger-Abdrücke und Unterschrift
attract-open = Heute offen bis { CLOCK($until) } Uhr
attract-load = Alles ist übertragen
attract-load-by = { $waiting ->
    [one] 1 Vorgang wartet. Bitte übertragen bis: { DAY($by) }, { CLOCK($by) } Uhr.
   *[other] { $waiting } Vorgänge warten. Bitte übertragen bis: { DAY($by) }, { CLOCK($by) } Uhr.
 }
attract-load-urgent = { $waiting ->
    [one] Eilig: 1 Vorgang wartet. Wir löschen ab: { DAY($by) }, { CLOCK($by) } Uhr.
   *[other] Eilig: { $waiting } Vorgänge warten. Wir löschen ab: { DAY($by) }, { CLOCK($by) } Uhr.
 }
attract-closed = Das Bürger-Büro ist im Moment zu
start = Was wollen Sie tun?
    .lead = Sie können immer aufhören.
start-ticket = Eine Warte-Nummer holen
    .line = { $ahead ->
        [0] Niemand ist vor Ihnen
        [one] { $ahead } Person ist vor Ihnen
       *[other] { $ahead } Personen sind vor Ihnen
     }
    .plain = Für alles im Bürger-Büro
start-checkin = Für einen Termin anmelden
    .line = Mit dem Code für Ihren Termin
start-capture = Foto, Finger-Abdrücke, Unterschrift
    .line = Für Pass oder Ausweis. { $minutes ->
        [one] Das dauert ungefähr { $minutes } Minute.
       *[other] Das dauert ungefähr { $minutes } Minuten.
     }
    .plain = Für Pass oder Ausweis. Das dauert ungefähr 5 Minuten.
start-photo = Nur ein Foto
    .line = Für Pass oder Ausweis. { $minutes ->
        [one] Das dauert ungefähr { $minutes } Minute.
       *[other] Das dauert ungefähr { $minutes } Minuten.
     }
    .plain = Für Pass oder Ausweis. Das dauert ungefähr 2 Minuten.
out-of-order = Dieses Gerät geht im Moment nicht
    .lead = Gehen Sie bitte zur Information.

closed-camera = Fotos gehen hier im Moment nicht. Gehen Sie bitte zu Schalter { $counter }.
closed-fingerprint = Finger-Abdrücke gehen hier im Moment nicht. Gehen Sie bitte zu Schalter { $counter }.
closed-signature = Unterschreiben geht hier im Moment nicht. Gehen Sie bitte zu Schalter { $counter }.
closed-office = Das Gerät erreicht das Bürger-Büro nicht. Gehen Sie bitte zu Schalter { $counter }.
closed-staff = Das geht hier im Moment nicht. Gehen Sie bitte zu Schalter { $counter }.
closed-printer = Der Drucker geht im Moment nicht. Gehen Sie bitte zu Schalter { $counter }.
closed-disk = Das Gerät kann im Moment nichts speichern. Gehen Sie bitte zu Schalter { $counter }.
closed-hours = Das Bürger-Büro ist im Moment zu.
closed-none-left = Heute gibt es keine Nummern mehr.

## Wartenummer

services-loading = Wir fragen: Wie lange müssen Sie warten?
    .lead = Einen Moment, bitte.
ticket-service = Was brauchen Sie?
    .lead = So ist es um { CLOCK($as_of) } Uhr
    .plain = Wählen Sie bitte aus.
ticket-service-ahead = { $ahead ->
    [0] Niemand vor Ihnen
    [one] { $ahead } Person vor Ihnen
   *[other] { $ahead } Personen vor Ihnen
 }
ticket-service-wait = ungefähr { $low } bis { $high ->
    [one] { $high } Minute
   *[other] { $high } Minuten
 }
ticket-service-soon = weniger als { $high ->
    [one] { $high } Minute
   *[other] { $high } Minuten
 }
ticket-service-unknown = Wir wissen nicht: Wie lange müssen Sie warten?
ticket-documents = Haben Sie alles dabei?
    .lead = Das brauchen Sie heute:
ticket-documents-none = Sie müssen nichts mitbringen.
ticket-documents-yes = Ja, ich habe alles
missing = Mir fehlt etwas
ticket-missing = Ihnen fehlt: { $documents }. Vielleicht geht es heute nicht.
    .lead = Holen Sie das bitte. Oder fragen Sie am Schalter.
    .plain = Ihnen fehlt etwas. Vielleicht geht es heute nicht.
ticket-missing-anyway = Trotzdem eine Nummer holen
    .line = Am Schalter sprechen wir mit Ihnen
ticket-missing-back_home = Ich komme später wieder
    .line = Sie bekommen jetzt keine Nummer
ticket-drawing = Wir holen Ihre Nummer
    .lead = Einen Moment, bitte.
ticket-printing = Wir drucken Ihre Nummer
    .lead = Der Zettel kommt unten heraus.
ticket-number = Ihre Nummer ist
    .lead = Nehmen Sie den Zettel mit. Warten Sie in Warte-Bereich { $area }.
    .speak = Ihre Nummer ist { $label }. Nehmen Sie den Zettel mit. Warten Sie in Warte-Bereich { $area }.
ticket-number-shown = Ihre Nummer ist
    .lead = Merken Sie sich die Nummer. Warten Sie in Warte-Bereich { $area }.
    .speak = Ihre Nummer ist { $label }. Merken Sie sich die Nummer. Warten Sie in Warte-Bereich { $area }.
ticket-number-photo = Jetzt ein Foto machen
ticket-number-area = Warte-Bereich { $area }
ticket-number-scan = Nummer ins Telefon holen
ticket-printer-failed = Der Drucker geht im Moment nicht
    .lead = Merken Sie sich die Nummer. Warten Sie in Warte-Bereich { $area }.
    .speak = Der Drucker geht im Moment nicht. Ihre Nummer ist { $label }. Warten Sie in Warte-Bereich { $area }.
keep = Nummer behalten
print = Noch einmal drucken
return = Nummer zurückgeben
ticket-none-left = Heute gibt es keine Nummern mehr
    .lead = Kommen Sie bitte morgen wieder. Oder fragen Sie an der Information.
ticket-closed = Das Bürger-Büro ist im Moment zu
    .lead = Kommen Sie bitte später wieder.
ticket-not-here = Dafür gibt es hier im Moment keine Nummern
    .lead = Gehen Sie bitte zu Schalter { $counter }.
ticket-unsure = Wir kennen Ihre Nummer nicht
    .lead = Die Leitung war kaputt. Holen Sie keine zweite Nummer. Gehen Sie bitte zu Schalter { $counter }.
checkin = Halten Sie den Termin-Code vor die Kamera
    .lead = Oder legen Sie ihn unter den Scanner.
    .reader = Halten Sie den Termin-Code unter den Scanner
checkin-wrong = Diesen Code kennen wir nicht. Ist er richtig?
checkin-done = Sie sind angemeldet
    .lead = Ihr Termin ist um { CLOCK($at) } Uhr. Wir rufen diese Nummer. Nehmen Sie den Zettel mit.
    .speak = Sie sind angemeldet. Ihr Termin ist um { CLOCK($at) } Uhr. Wir rufen die Nummer { $label }. Nehmen Sie den Zettel mit. Warten Sie in Warte-Bereich { $area }.
checkin-done-shown = Sie sind angemeldet
    .lead = Ihr Termin ist um { CLOCK($at) } Uhr. Wir rufen diese Nummer. Merken Sie sich die Nummer.
    .speak = Sie sind angemeldet. Ihr Termin ist um { CLOCK($at) } Uhr. Wir rufen die Nummer { $label }. Merken Sie sich die Nummer. Warten Sie in Warte-Bereich { $area }.
checkin-early = Sie sind früh da
    .lead = Sie können sich ab { CLOCK($at) } Uhr anmelden.
    .plain = Kommen Sie bitte kurz vor Ihrem Termin wieder.
checkin-late = Der Termin ist vorbei
    .lead = Ihr Termin war um { CLOCK($at) } Uhr. Gehen Sie bitte zur Information.
    .plain = Gehen Sie bitte zur Information.
checkin-away = Das Bürger-Büro antwortet nicht
    .lead = Ihr Termin gilt trotzdem. Gehen Sie bitte zu Schalter { $counter }.
returned = Sie haben Ihre Nummer zurückgegeben
    .lead = Auf Wiedersehen.
kept = Sie haben die Nummer { $label }
    .lead = Warten Sie bitte. Wir rufen Ihre Nummer.

## Auskunft

start-information = Fragen und Antworten
    .line = Papiere, Preise, Öffnungs-Zeiten
information = Was wollen Sie wissen?
    .lead = So ist es am { DAY($as_of) }
    .plain = Was wollen Sie wissen?
information-subjects = Was brauche ich?
    .line = Papiere, Preis und Dauer
information-online = Was geht zu Hause?
    .line = Im Internet, ohne Termin
information-hours = Wann ist das Büro offen?
    .line = Zeiten für diese Woche
information-offices = Wo ist noch ein Bürger-Büro?
    .line = Adressen und Zeiten
information-hotline = Wen kann ich anrufen?
    .line = Die Nummer { $number }
information-unknown = Fragen gehen hier im Moment nicht
    .lead = Rufen Sie die 115 an. Oder gehen Sie zu Schalter { $counter }.
subject = Was brauchen Sie?
    .lead = Wir sagen Ihnen: Das müssen Sie mitbringen.
subject-online-only = Das geht im Internet
    .lead = Sie müssen nicht ins Büro kommen.
subject-online-short = Geht auch im Internet
subject-about = Das ist wichtig
subject-bring = Das bringen Sie mit
subject-fee = Das kostet es
subject-time = So lange dauert es
subject-minutes = ungefähr { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
 } am Schalter
subject-online = Geht im Internet
subject-online-all = Für alle
online = Im Internet machen
    .lead = Nehmen Sie Ihr Telefon. Machen Sie ein Bild vom Code.
online-short = Im Internet
hours = Dann ist das Büro offen
hours-span = { $start } bis { $end } Uhr
    .speak = von { $start } bis { $end } Uhr
hours-none = zu
hours-closed = An diesen Tagen ist das Büro zu
hours-day = { DAY($day) }
weekday-0 = Montag
weekday-1 = Dienstag
weekday-2 = Mittwoch
weekday-3 = Donnerstag
weekday-4 = Freitag
weekday-5 = Samstag
weekday-6 = Sonntag
offices = Andere Bürger-Büros
hotline = Hier hilft man Ihnen am Telefon
    .lead = Merken Sie sich die Nummer.
facts-more = Mehr fragen
facts-online = Im Internet
facts-ticket = Nummer holen
facts-done = Fertig

## Rückmeldung

feedback = Wie war es heute?
    .lead = Sie müssen nicht antworten. Niemand sieht Ihren Namen.
feedback-5 = Sehr gut
feedback-4 = Gut
feedback-3 = Es geht
feedback-2 = Nicht gut
feedback-1 = Schlecht
feedback-wish = Was wollen Sie lieber im Internet machen?
    .lead = Auch hier müssen Sie nicht antworten.
feedback-skip = Nicht antworten

## Vorgang finden

turn-near = Ihre Nummer { $label } ist bald dran. Machen Sie in Ruhe weiter.
    .line = Ihre Nummer { $label } ist bald dran
    .speak = Ihre Nummer ist bald dran. Machen Sie in Ruhe weiter.
turn-called = Nummer { $label }: Gehen Sie zu Schalter { $counter }. Den Rest machen wir dort.
    .line = Nummer { $label }: Gehen Sie zu Schalter { $counter }
    .speak = Ihre Nummer ist dran. Gehen Sie zu Schalter { $counter }. Den Rest machen wir dort.
turn-missed = Nummer { $label } war schon dran. Gehen Sie zur Information.
    .line = Nummer { $label } war schon dran
    .speak = Ihre Nummer war schon dran. Gehen Sie zur Information.
identify = Haben Sie schon einen Code?
identify-scan = Ja: den Code zeigen
    .line = Halten Sie den Code oder den Zettel unter den Scanner
identify-type = Ja: den Code tippen
    .line = Der Code steht in Ihrem Brief
identify-card = Reise-Pass hinlegen
    .line = Wir lesen Namen und Geburts-Tag aus dem Pass
identify-online = Online-Ausweis
    .line = Mit Ausweis und Ihrer PIN
identify-none = Nein, nichts davon
    .line = Wir fangen neu an
code-checking = Wir suchen Ihren Code
    .lead = Einen Moment, bitte.
scan-code = Halten Sie den Code vor die Kamera
    .lead = Oder legen Sie ihn unter den Scanner.
    .reader = Halten Sie den Code unter den Scanner
scan-code-wrong = Diesen Code kennen wir nicht. Ist er richtig?
scan-code-waiting = Wir suchen den Code.
type = Code tippen
enter-code = Tippen Sie den Code ein
    .lead = Der Code steht in Ihrem Brief.
enter-code-wrong = Diesen Code kennen wir nicht. Ist er richtig?
enter-code-field = Ihr Code
enter-code-empty = noch leer
delete = Löschen
document = Welchen Ausweis brauchen Sie?
document-passport = Reise-Pass
    .line = Für Reisen in alle Länder
document-identity_card = Personal-Ausweis
    .line = Für Deutschland und Europa
identify-person = Für wen ist der Ausweis?
    .lead = Für Kinder brauchen wir weniger.
identify-person-me = Für mich
    .line = Ich bin 10 Jahre oder älter
identify-person-child_under_6 = Für ein kleines Kind bis 5 Jahre
    .line = Keine Finger-Abdrücke, keine Unterschrift
identify-person-child_6_to_9 = Für ein Kind von 6 bis 9 Jahren
    .line = Keine Unterschrift
code-unchecked = Das Bürger-Büro antwortet nicht
    .lead = Wir haben Ihren Code gespeichert. Wir prüfen ihn später.

## Dokument lesen

scan-zone = Halten Sie die unteren Pass-Zeilen nah vor die Kamera
    .lead = Oder legen Sie den Pass unter den Scanner.
    .reader = Halten Sie die unteren Zeilen unter den Scanner
scan-zone-wrong = Das haben wir nicht erkannt. Bitte noch einmal.
scan-zone-waiting = Wir suchen die Zeilen.
card-key = Wie öffnen wir den Chip?
    .lead = { $fault ->
        [card-wrong-key] Das passt nicht zu diesem Ausweis. Bitte noch einmal.
        [card-needs-zone] Dieser Ausweis hat keine CAN. Wählen Sie bitte etwas anderes.
       *[none] Der Ausweis muss der Person gehören.
     }
card-key-can = CAN tippen
    .line = 6 Zahlen, sie stehen auf dem Ausweis
card-key-scan = Zeilen zeigen
    .line = Die Zeilen mit den Zeichen <<<
card-key-zone = Nummer und Daten tippen
    .line = Pass-Nummer, Geburts-Tag, gültig bis
card-can = Tippen Sie die CAN ein
    .lead = Die CAN hat 6 Zahlen. Sie steht auf dem Ausweis.
    .field = CAN
card-number = Tippen Sie die Pass-Nummer ein
    .lead = Die Nummer steht oben rechts im Pass.
    .field = Pass-Nummer
card-birth = Wann ist die Person geboren?
    .lead = Tag, Monat, Jahr. Zum Beispiel 05031990.
    .field = TTMMJJJJ
    .speak = Wann ist die Person geboren? Tippen Sie 8 Zahlen. Erst den Tag. Dann den Monat. Dann das Jahr.
card-expiry = Bis wann gilt der Ausweis?
    .speak = Bis wann gilt der Ausweis? Tippen Sie 8 Zahlen. Erst den Tag. Dann den Monat. Dann das Jahr.
    .lead = Tag, Monat, Jahr. Zum Beispiel 31122030.
    .field = TTMMJJJJ
enter-date-wrong = Dieses Datum gibt es nicht. Prüfen Sie es bitte.
enter-hidden = { $count ->
    [one] { $count } Zahl
   *[other] { $count } Zahlen
 }
card-lay = Legen Sie den Ausweis auf das Lese-Gerät
    .lead = Beim Pass: Die Seite mit dem Foto nach unten.
card-gone = Der Ausweis war zu früh weg. Bitte noch einmal.
card-unreadable = Wir können den Chip nicht lesen. Bitte noch einmal hinlegen.
    .lead = Sie haben nichts falsch gemacht. An Schalter { $counter } helfen wir Ihnen.
card-restricted = Dieser Ausweis gibt hier keine Daten heraus
    .lead = Nur manche Ämter dürfen ihn lesen. Wählen Sie etwas anderes.
card-wrong-key = Das passt nicht zu diesem Ausweis.
card-needs-zone = Dieser Ausweis hat keine CAN.
card-reading = Wir lesen Ihren Ausweis
    .lead = Lassen Sie ihn bitte liegen.
card-progress = So weit sind wir
card-take = Nehmen Sie Ihren Ausweis
    .lead = Es geht von allein weiter.
card-away = Das Lese-Gerät antwortet nicht
    .lead = Wählen Sie bitte etwas anderes.

## Online-Ausweis

eid-working = Wir prüfen den Online-Ausweis
    .lead = Lassen Sie ihn bitte liegen.
eid-card = Legen Sie Ihren Ausweis auf das Lese-Gerät
    .lead = Es geht von allein weiter.
eid-consent = Es geht um diese Daten
    .lead = { $reader } liest diese Daten. Wir sehen sie hier nicht.
eid-consent-yes = Ja, das ist gut
eid-consent-no = Nein, lieber nicht
eid-right-Address = Adresse
eid-right-BirthName = Name bei der Geburt
eid-right-FamilyName = Nach-Name
eid-right-GivenNames = Vor-Namen
eid-right-PlaceOfBirth = Ort der Geburt
eid-right-DateOfBirth = Geburts-Tag
eid-right-DoctoralDegree = Doktor-Titel
eid-right-ArtisticName = Künstler-Name
eid-right-Pseudonym = Anderer Name
eid-right-ValidUntil = Gültig bis
eid-right-Nationality = Ihr Staat
eid-right-IssuingCountry = Staat vom Ausweis
eid-right-DocumentType = Art vom Ausweis
eid-right-AddressVerification = Prüfung: Wo wohnen Sie?
eid-right-AgeVerification = Prüfung: Wie alt sind Sie?
eid-right-CanAllowed = Lesen mit der CAN
eid-pin = Tippen Sie Ihre PIN ein
    .lead = { $tries ->
        [one] Noch { $tries } Versuch. Die PIN hat 6 Zahlen.
       *[other] Noch { $tries } Versuche. Die PIN hat 6 Zahlen.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
    [one] Die PIN war falsch. Sie haben noch { $tries } Versuch.
   *[other] Die PIN war falsch. Sie haben noch { $tries } Versuche.
 }
eid-can = Tippen Sie die CAN ein
    .lead = Wir brauchen jetzt die CAN. 6 Zahlen, vorn auf dem Ausweis.
    .field = CAN
eid-can-wrong = Die CAN war falsch. Bitte prüfen Sie sie.
eid-blocked = Ihre PIN ist gesperrt
    .lead = An Schalter { $counter } helfen wir Ihnen. Hier geht es anders weiter.
eid-deactivated = Ihr Online-Ausweis ist aus
    .lead = An Schalter { $counter } machen wir ihn an. Hier geht es anders weiter.
eid-cancelled = Sie haben aufgehört
    .lead = Nehmen Sie die Karte mit. Hier geht es anders weiter.
eid-failed = Der Online-Ausweis geht im Moment nicht
    .lead = Nehmen Sie die Karte mit. Hier geht es anders weiter.
eid-done = Wir haben Ihren Ausweis geprüft
    .lead = Nehmen Sie Ihre Karte mit.
eid-away = Der Online-Ausweis antwortet nicht
    .lead = Wählen Sie bitte etwas anderes.

## Datenschutz und Gebühr

privacy = Das machen wir mit Ihren Daten
    .lead = Wir speichern Foto, Finger-Abdrücke und Unterschrift. Damit bestellt das Bürger-Büro Ihren Ausweis.
    .point1 = Wir machen Ihre Daten geheim.
    .point2 = Nur das Bürger-Büro kann sie lesen.
    .point3 = Wir löschen hier alles, spätestens nach { $hours ->
        [one] { $hours } Stunde.
       *[other] { $hours } Stunden.
     }
privacy-more = Mehr über Ihre Daten
    .button = Mehr lesen
    .more =
        { $office } passt auf Ihre Daten auf. Dort gibt es eine Person für Daten-Schutz. Sie können diese Person fragen.

        Wir machen ein Foto von Ihnen. Wir nehmen die Abdrücke von beiden Zeige-Fingern. Sie unterschreiben. Das steht so im Gesetz: § 5 und § 9 Personal-Ausweis-Gesetz, § 4 und § 6 Pass-Gesetz.

        Danach macht das Gerät Ihre Daten geheim. Das Gerät kann sie dann nicht mehr lesen. Nur das Bürger-Büro kann sie lesen.

        Das Bürger-Büro holt Ihre Daten ab. Dann löscht das Gerät alles. Spätestens nach { $hours ->
            [one] { $hours } Stunde
           *[other] { $hours } Stunden
        } ist alles weg.

        Sie müssen dieses Gerät nicht benutzen. An Schalter { $counter } helfen wir Ihnen. Sie dürfen fragen: Was wissen Sie über mich? Sie dürfen sich beschweren. Dafür gibt es die Aufsicht für Daten-Schutz.
privacy-agree = Weiter
privacy-counter = Lieber am Schalter
fee = Das Foto kostet { AMOUNT($fee) } Euro
    .lead = Sie zahlen am Schalter. Haben Sie ein Foto vom Foto-Studio? Dann zahlen Sie hier nichts.
fee-here = Hier ein Foto machen
    .line = { AMOUNT($fee) } Euro, Sie zahlen am Schalter
fee-have_photo = Ich habe ein Foto
    .line = Vom Foto-Studio, mit Code
photo-code = Halten Sie den Foto-Code vor die Kamera
    .lead = Wir prüfen nur: Kann man ihn lesen? Wir speichern nichts.
    .reader = Halten Sie den Foto-Code unter den Scanner
photo-code-skip = Nicht prüfen
photo-code-incomplete = Der Foto-Code ist nicht ganz da. Bitte noch einmal.
photo-code-other = Das ist kein Foto-Code. Ein Foto-Code hat vier gleiche Seiten.
photo-code-complete = Ihr Foto-Code ist richtig
    .lead = Zeigen Sie ihn an Schalter { $counter }. Wir haben nichts gespeichert.
have-photo = Zeigen Sie Ihr Foto am Schalter
    .lead = Gehen Sie zu Schalter { $counter }. Zeigen Sie dort den Code vom Foto-Studio.
at-counter = Wir helfen Ihnen am Schalter
    .lead = Gehen Sie bitte zu Schalter { $counter }. Hier haben wir nichts gespeichert.

## Foto

photo-hints = So wird Ihr Foto gut
    .lead = Ein Kopf-Tuch für Ihre Religion dürfen Sie tragen.
photo-retake = Bitte ein neues Foto
    .lead = Denken Sie nur an eins: { $mind }.
    .more = Denken Sie bitte an diese Dinge: { $minds }.
photo-hints-hat = Mütze ab, Brille ab
photo-hints-neutral = Schauen Sie ganz normal
photo-hints-mouth = Machen Sie den Mund zu
photo-aim = Schauen Sie in die Kamera
    .lead = Das Foto startet von allein.
    .again = Denken Sie nur an eins: { $mind }.
    .blind = Drücken Sie auf: Jetzt Foto machen.
photo-aim-camera = Bild von Ihnen wie im Spiegel
release = Jetzt Foto machen
photo-countdown = Gleich kommt das Foto
    .lead = Bleiben Sie ruhig.
stop = Stopp
photo-taking = Wir machen das Foto
    .lead = Bitte nicht bewegen.
photo-judging = Wir prüfen Ihr Foto
    .lead = Einen Moment, bitte.
photo-review = Ist das Foto gut?
    .lead = Das Foto ist richtig.
photo-review-failed = Das Foto ist noch nicht richtig
    .lead = Denken Sie nur an eins: { $mind }.
    .plain = Machen Sie bitte noch ein Foto.
photo-review-picture = Ihr Foto
use = Foto nehmen
photo-again = Neues Foto
photo-counter = Lieber am Schalter
photo-choose = Welches Foto wollen Sie?
    .lead = Alle Fotos sind richtig.
photo-choose-one = Foto { $number }
photo-too-small = Das Foto ist zu klein
    .lead = Gehen Sie näher zur Kamera. Oder wir machen das Foto an Schalter { $counter }.
photo-too-small-again = Noch einmal
photo-too-small-to-counter = Zum Schalter gehen
photo-too-small-without-photo = Ohne Foto weiter
photo-to-counter-to-counter = Zum Schalter gehen
photo-to-counter-without-photo = Ohne Foto weiter
photo-to-counter-again = Noch einmal
photo-to-counter = Es geht hier im Moment nicht
    .lead = Sie haben nichts falsch gemacht. Wir machen das Foto an Schalter { $counter }.

why = Warum?
why-less = Weniger
why-nothing = Das messen wir hier nicht.
why-any = Gemessen: { $value }. Grenze: { $limit }.
why-StepForward = Kopf: { $value } % hoch. Nötig: { $limit } %.
why-StepBack = Kopf: { $value } % vom Bild. Erlaubt: { $limit } %.
why-StepLeft = Gesicht: bei { $value } % der Breite. Grenze: { $limit } %.
why-StepRight = Gesicht: bei { $value } % der Breite. Grenze: { $limit } %.
why-MoveUp = Gesicht: bei { $value } % der Höhe. Grenze: { $limit } %.
why-MoveDown = Gesicht: bei { $value } % der Höhe. Grenze: { $limit } %.
why-LookStraight = Kopf: { $value } Grad gedreht. Erlaubt: { $limit }.
why-StraightenHead = Kopf: { $value } Grad schief. Erlaubt: { $limit }.
why-MultipleFaces = Gesichter: { $value }. Erlaubt: { $limit }.
measured = Gemessen: { $value }.
measured-least = Gemessen: { $value }. Nötig: mindestens { $low }.
measured-most = Gemessen: { $value }. Erlaubt: höchstens { $high }.
measured-between = Gemessen: { $value }. Erlaubt: { $low } bis { $high }.
photo-kept = Ihr früheres Foto ist besser. Wir behalten es.
photo-left = Wir sehen Sie nicht mehr
    .lead = Wollen Sie das Foto noch machen?
photo-go-on = Weiter
photo-blind = Schauen Sie in die Kamera. Drücken Sie auf: Jetzt Foto machen.
photo-adjust = Stellen oder setzen Sie sich auf das Zeichen
    .lead = Die Kamera fährt zu Ihren Augen.
photo-adjust-up = Die Kamera fährt höher.
photo-adjust-down = Die Kamera fährt tiefer.
photo-adjust-level = Die Kamera ist so hoch wie Ihre Augen.
photo-adjust-still = Die Kamera steht still.
higher = Höher
lower = Tiefer
fits = Das passt

advice-SearchingFace = Wir sehen Sie noch nicht.
    .mind = vor die Kamera stellen
advice-StepBack = Gehen Sie ein Stück zurück.
    .mind = weiter weg stehen
advice-StepForward = Kommen Sie näher.
    .mind = näher kommen
advice-StepLeft = Ein bisschen nach links.
    .mind = in der Mitte stehen
advice-StepRight = Ein bisschen nach rechts.
    .mind = in der Mitte stehen
advice-MoveDown = Machen Sie sich kleiner.
    .mind = tiefer stehen oder sitzen
advice-MoveUp = Machen Sie sich größer.
    .mind = höher stehen oder sitzen
advice-StandStill = Bleiben Sie ruhig.
    .mind = ruhig bleiben
advice-LookStraight = Schauen Sie nach vorn.
    .mind = nach vorn in die Kamera schauen
advice-StraightenHead = Halten Sie den Kopf gerade.
    .mind = Kopf gerade halten
advice-OpenEyes = Machen Sie die Augen auf.
    .mind = Augen auf
advice-CloseMouth = Machen Sie den Mund zu.
    .mind = Mund zu
advice-MultipleFaces = Bitte nur eine Person.
    .mind = allein vor der Kamera stehen
advice-HelperAside = Sehr gut. Helfer gehen jetzt aus dem Bild.
    .mind = allein im Bild sein
advice-RemoveGlasses = Die Brille spiegelt. Nehmen Sie sie bitte ab.
    .mind = Brille ab
advice-UncoverFace = Wir müssen Ihr Gesicht sehen.
    .mind = Gesicht frei machen
advice-AdjustLight = Wir machen das Licht richtig.
    .mind = gutes Licht
advice-PlainBackground = Hinter Ihnen ist zu viel zu sehen.
    .mind = eine ruhige Wand hinter Ihnen
advice-CheckCamera = Das Bild ist nicht klar.
    .mind = ein klares Bild
advice-Hold = Sehr gut. Bleiben Sie so.
    .mind = so bleiben
advice-NeutralExpression = Schauen Sie ganz normal.
    .mind = ganz normal schauen
advice-unknown = Schauen Sie in die Kamera.
    .mind = in die Kamera schauen

criterion-1-1 = Sie schauen nach vorn
    .fail = Der Kopf ist zur Seite gedreht.
criterion-1-2 = Kinn gerade
    .fail = Das Kinn ist zu hoch oder zu tief.
criterion-1-3 = Kopf gerade
    .fail = Der Kopf ist schief.
criterion-2-1 = Gesicht ruhig
    .fail = Das Gesicht ist nicht ruhig.
criterion-2-2 = Mund zu
    .fail = Der Mund ist offen.
criterion-2-3 = Augen-Brauen ruhig
    .fail = Die Augen-Brauen sind zu hoch.
criterion-3-1 = Augen offen
    .fail = Die Augen sind nicht ganz offen.
criterion-3-2 = Augen frei
    .fail = Etwas ist vor den Augen.
criterion-3-3 = Sie schauen in die Kamera
    .fail = Sie schauen nicht in die Kamera.
criterion-4-1 = Wand ruhig
    .fail = Hinter Ihnen ist zu viel zu sehen.
criterion-4-2 = Wand ohne Schatten
    .fail = Hinter Ihnen ist ein Schatten.
criterion-4-3 = Nur eine Person
    .fail = Es ist noch jemand im Bild.
criterion-5-1 = Bild hoch genug
    .fail = Das Bild ist zu klein.
criterion-5-2 = Bild breit genug
    .fail = Das Bild ist zu klein.
criterion-5-3 = Abstand richtig
    .fail = Der Abstand zur Kamera ist falsch.
criterion-5-4 = Kopf groß genug
    .fail = Der Kopf ist zu groß oder zu klein.
criterion-5-5 = Höhe richtig
    .fail = Der Kopf ist zu hoch oder zu tief.
criterion-5-6 = In der Mitte
    .fail = Der Kopf ist nicht in der Mitte.
criterion-5-7 = Nah genug
    .fail = Sie sind zu weit weg.
criterion-6-1 = Licht gut
    .fail = Das Licht ist nicht überall gleich.
criterion-6-2 = Ohne Schatten
    .fail = Auf dem Gesicht ist ein Schatten.
criterion-6-3 = Ohne helle Flecken
    .fail = Auf dem Gesicht sind helle Flecken.
criterion-6-4 = Brille spiegelt nicht
    .fail = Die Brille spiegelt.
criterion-7-1 = Nicht zu hell, nicht zu dunkel
    .fail = Das Bild ist zu hell oder zu dunkel.
criterion-7-2 = Bild scharf
    .fail = Das Bild ist nicht scharf.
criterion-7-3 = Farben richtig
    .fail = Die Farben sind nicht richtig.
criterion-7-4 = Keine roten Augen
    .fail = Die Augen sind rot.
criterion-7-5 = Bild mit Farben
    .fail = Das Bild hat keine Farben.
criterion-7-6 = Hell und dunkel gut
    .fail = Das Bild ist zu blass.
criterion-unknown = Noch eine Prüfung
    .fail = Etwas am Bild ist nicht richtig.

## Finger

finger-place = Jetzt der { $finger ->
    [right_index] rechte Zeige-Finger
    [left_index] linke Zeige-Finger
    [right_thumb] rechte Daumen
    [left_thumb] linke Daumen
    [right_middle] rechte Mittel-Finger
    [left_middle] linke Mittel-Finger
    [right_ring] rechte Ring-Finger
   *[left_ring] linke Ring-Finger
 }
    .lead = Legen Sie den Finger flach auf das Glas.
    .again = Bitte noch einmal. Wir nehmen den besten Abdruck.
finger-name = { $finger ->
    [right_index] Rechter Zeige-Finger
    [left_index] Linker Zeige-Finger
    [right_thumb] Rechter Daumen
    [left_thumb] Linker Daumen
    [right_middle] Rechter Mittel-Finger
    [left_middle] Linker Mittel-Finger
    [right_ring] Rechter Ring-Finger
   *[left_ring] Linker Ring-Finger
 }
finger-live = Ihr Abdruck auf dem Glas
finger-quality = So gut ist er
finger-quality-none = noch nichts
finger-quality-weak = schwach
finger-quality-fair = fast gut
finger-quality-good = gut
finger-done = fertig
finger-skipped = am Schalter
finger-hand = Bild von zwei Händen. Der richtige Finger ist markiert.
finger-cannot = Das geht nicht
finger-lift = Nehmen Sie den Finger hoch
    .lead = Der Abdruck ist gut.
    .again = Gleich kommt der Finger noch einmal.
finger-missing = Warum geht es nicht?
    .lead = Wir helfen Ihnen dann am Schalter.
finger-missing-injured = Der Finger ist verletzt
    .line = Zum Beispiel: ein Pflaster oder ein Verband
finger-missing-missing = Der Finger fehlt
    .line = Oder er gibt nie einen Abdruck
finger-missing-staffed = Warum geht es nicht?
    .lead = Wir nehmen dann einen anderen Finger.
finger-missing-staffed-injured = Der Finger ist verletzt
    .line = Zum Beispiel: ein Pflaster oder ein Verband
finger-missing-staffed-missing = Der Finger fehlt
    .line = Oder er gibt nie einen Abdruck
finger-judging = Wir prüfen den Abdruck
    .lead = Einen Moment, bitte.
finger-same = Das war der gleiche Finger
    .lead = Wir fangen neu an. Erst kommt rechts. Dann kommt links.
finger-same-end = Wir helfen Ihnen am Schalter
    .lead = Es war wieder der gleiche Finger. Am Schalter machen wir das zusammen.

finger-advice-Empty = Legen Sie den Finger auf das Glas.
finger-advice-Uniform = Legen Sie den Finger neu auf.
finger-advice-TooFewMinutiae = Legen Sie mehr vom Finger auf.
finger-advice-TooSmall = Legen Sie den Finger flach auf.
finger-advice-PressHarder = Drücken Sie fester.
finger-advice-PressLess = Drücken Sie weniger.
finger-advice-TooDry = Der Finger ist trocken. Reiben Sie ihn an der Hand.
finger-advice-TooWet = Der Finger ist nass. Wischen Sie ihn ab.
finger-advice-OffCentre = Legen Sie den Finger in die Mitte.
finger-advice-Partial = Weiter nach vorn.
finger-advice-KeepFingersStill = Halten Sie den Finger ruhig.
finger-advice-CleanGlass = Wischen Sie das Glas ab.
finger-advice-Hold = Sehr gut. Bleiben Sie so.
finger-advice-unknown = Legen Sie den Finger auf das Glas.

## Unterschrift

signature-sign = Schreiben Sie Ihren Namen in das Feld
    .lead = So wie immer.
    .pad = Schreiben Sie auf das Feld vor Ihnen. So wie immer.
signature-field = Feld für Ihre Unterschrift
signature-empty = noch leer
signature-written = geschrieben
signature-cannot = Ich kann nicht unterschreiben
clear = Löschen
accept = Das ist gut so
signature-fault-empty = Im Feld steht noch nichts.
signature-fault-dot = Das ist nur ein Punkt. Schreiben Sie bitte noch einmal.
signature-fault-too_short = Das ist zu kurz. Schreiben Sie bitte den ganzen Namen.
signature-fault-outside = Sie haben über den Rand geschrieben. Bitte noch einmal.

## Abschluss

review = Ist alles richtig?
    .lead = Sie können noch alles ändern.
review-portrait = Foto
review-portrait-none = Sie bringen ein Foto mit
review-prints = Finger-Abdrücke
review-signature = Unterschrift
review-signature-none = am Schalter
review-taken = fertig
review-change = Ändern
hand-over = An das Büro geben
submit = Wir geben Ihre Daten an das Büro
    .lead = Einen Moment, bitte.
receipt-printing = Wir drucken Ihren Zettel
    .lead = Der Zettel kommt unten heraus.
receipt = Fertig. Ihr Abruf-Code:
    .lead = Zeigen Sie den Code am Schalter.
    .away = Die Leitung ist kaputt. Ihre Daten sind hier sicher. Ihr Code gilt trotzdem.
    .speak = Fertig. Ihr Abruf-Code ist { $spelled }. Zeigen Sie den Code am Schalter.
receipt-number = Nummer { $number }
receipt-mark = Zeichen { $mark }
receipt-printed = Nehmen Sie den Zettel mit.
receipt-not-printed = Merken Sie sich bitte den Code.
receipt-delete = Wir löschen Ihre Daten spätestens am { DAY($delete_by) } um { CLOCK($delete_by) } Uhr.

cancelled = Wir haben alles gelöscht
    .lead = Hier ist nichts mehr von Ihnen.
walked-away = Wir haben alles gelöscht
    .lead = Sie waren eine Zeit nicht da. Hier ist nichts mehr von Ihnen.
too-long = Die Zeit ist vorbei
    .lead = Hier ist nichts mehr von Ihnen. Wir helfen Ihnen an Schalter { $counter }.
office-away = Das Bürger-Büro antwortet nicht
    .lead = Sie haben nichts falsch gemacht. Gehen Sie bitte zu Schalter { $counter }.
disk-full = Dieses Gerät kann nichts speichern
    .lead = Sie haben nichts falsch gemacht. Gehen Sie bitte zu Schalter { $counter }.
program-error = Hier ist ein Fehler
    .lead = Sie haben nichts falsch gemacht. Gehen Sie bitte zu Schalter { $counter }.
starting = Das Gerät geht an
    .lead = Einen Moment, bitte.
device-error = { $device ->
    [camera] Die Kamera antwortet nicht
    [fingerprint] Das Gerät für Finger-Abdrücke antwortet nicht
    [signature] Das Feld für Unterschriften antwortet nicht
    [scanner] Der Scanner antwortet nicht
    [printer] Der Drucker antwortet nicht
    [card] Das Gerät für Karten antwortet nicht
    [jack] Der Anschluss für Kopf-Hörer antwortet nicht
    [mount] Die Säule mit der Kamera antwortet nicht
    [eid] Der Online-Ausweis antwortet nicht
   *[other] Ein Gerät antwortet nicht
 }
    .lead = Sie haben nichts falsch gemacht. Gehen Sie bitte zu Schalter { $counter }.
    .plain = Ein Gerät antwortet nicht

device-camera = Die Kamera
device-fingerprint = Das Gerät für Finger-Abdrücke
device-signature = Das Feld für Unterschriften
device-scanner = Der Scanner
device-printer = Der Drucker
device-card = Das Gerät für Karten
device-eid = Der Online-Ausweis
device-jack = Der Anschluss für Kopf-Hörer
device-mount = Die Säule mit der Kamera

## Zettel

slip-number = Ihre Nummer
slip-area = Warte-Bereich { $area }
slip-appointment = Ihr Termin um { CLOCK($at) } Uhr
slip-ahead = { $ahead ->
    [0] Niemand ist vor Ihnen.
    [one] { $ahead } Person ist vor Ihnen.
   *[other] { $ahead } Personen sind vor Ihnen.
 }
slip-wait = Sie warten ungefähr { $low } bis { $high ->
    [one] { $high } Minute
   *[other] { $high } Minuten
 }
slip-soon = Sie warten weniger als { $high ->
    [one] { $high } Minute
   *[other] { $high } Minuten
 }
slip-issued = { DAY($at) }, { CLOCK($at) } Uhr
slip-bring = Das brauchen Sie
slip-keep = Nehmen Sie den Zettel mit. Wir rufen diese Nummer.
slip-receipt = Ihr Abruf-Code
slip-show = Zeigen Sie den Zettel am Schalter.
slip-delete = Wir löschen Ihre Daten spätestens am { DAY($at) } um { CLOCK($at) } Uhr.
slip-receipt-number = Nummer { $number }
slip-receipt-mark = Zeichen { $mark }
slip-away = Die Leitung war kaputt. Ihr Code gilt trotzdem.
