# The clerk's desk and the waiting room's display.
title = Arbeitsplatz
counter = Schalter
menu = Bereiche
menu-line = Warteschlange
menu-submissions = Aufnahmen
menu-appointments = Termine
sign-out = Abmelden
code = Abruf-Code
code-open = Öffnen
signed-in-as = { $clerk } · Schalter { $counter }

sign-in = Anmelden
sign-in-title = Anmeldung am Arbeitsplatz
sign-in-name = Name
sign-in-password = Passwort
sign-in-wrong = Name oder Passwort stimmt nicht.
sign-in-wait = Zu viele Versuche. Bitte warten Sie { $seconds } Sekunden.
sign-in-nobody = Es ist noch niemand eingerichtet. „office clerk NAME“ macht ein Passwort für config/office.toml.

at-counter = An Ihrem Schalter
nobody-here = Niemand ist aufgerufen.
next = Nächste aufrufen
again = Noch einmal rufen
missed = Nicht erschienen
done = Fertig
transfer = Weiterleiten
transfer-to = Weiterleiten an
prefer = Vorziehen
call-this = Aufrufen
rings = { $rings ->
    [one] einmal gerufen
   *[other] { $rings }-mal gerufen
}
waiting = Es warten
waiting-in = Wartebereich { $area }
waiting-nobody = Niemand wartet.
waiting-more = und { $more } weitere
col-number = Nummer
col-service = Anliegen
col-appointment = Termin
col-waits = Wartet
col-captured = Aufnahme
col-actions = Aktion
minutes = { $minutes } min
captured = Aufnahme öffnen
missed-list = Nicht erschienen
others = Andere Wartebereiche
asking = Am Terminal { $terminal } bittet jemand um Hilfe.
called-at = gerufen { $at }

submissions = Aufnahmen der Terminals
submissions-count = { $count ->
    [0] Es liegt nichts vor.
    [one] Eine Aufnahme kann geöffnet werden.
   *[other] { $count } Aufnahmen können geöffnet werden.
}
submissions-wrong = Zu „{ $code }“ gibt es keine Aufnahme. Prüfen Sie den Code; vielleicht ist sie schon abgerufen oder gelöscht.
col-code = Code
col-received = Eingang
col-terminal = Terminal
col-erased = Gelöscht bis
col-state = Stand
col-size = Größe
state-open = offen
state-accepted = angenommen
state-retake = wird wiederholt
state-replaced = ersetzt
state-fetched = abgerufen
page-of = Seite { $number } von { $pages }
page-before = Vorige
page-after = Nächste Seite

portrait = Passfoto
portrait-alt = Passfoto der Person
lines = Linien
line-crown = Scheitel
line-eyes = Augen
line-chin = Kinn
criteria = Kriterien (TR-03121)
criteria-faults = { $count ->
    [0] alle erfüllt
    [one] eines nicht erfüllt
   *[other] { $count } nicht erfüllt
}
col-criterion = Kriterium
col-value = Wert
col-limits = Grenzen
col-result = Ergebnis
fulfilled = ✓ erfüllt
failed = ✗ nicht erfüllt
mandatory = Pflicht
no-portrait = Kein Passfoto aufgenommen.
attack = Angriffserkennung: nicht durchgeführt
fingers = Fingerabdrücke
finger-quality = Qualität { $quality } (mindestens { $threshold })
finger-attempts = { $attempts ->
    [one] ein Versuch
   *[other] { $attempts } Versuche
}
finger-missing-temporarily = vorübergehend nicht möglich (verletzt)
finger-missing-permanently = dauerhaft nicht möglich (fehlt)
finger-missing-quality = Qualität nicht erreicht
finger-missing-same = zweimal derselbe Finger
finger-missing-other = nicht aufgenommen
finger-unreadable = Bild nicht lesbar
no-fingers = Keine Fingerabdrücke aufgenommen.
right-thumb = Rechter Daumen
right-index = Rechter Zeigefinger
right-middle = Rechter Mittelfinger
right-ring = Rechter Ringfinger
left-thumb = Linker Daumen
left-index = Linker Zeigefinger
left-middle = Linker Mittelfinger
left-ring = Linker Ringfinger
signature = Unterschrift
signature-alt = Unterschrift der Person
no-signature = Keine Unterschrift aufgenommen.
signature-cannot = Kann nicht unterschreiben.
facts = Angaben
fact-document = Dokument
document-passport = Reisepass
document-identity_card = Personalausweis
document-unknown = nicht angegeben
fact-age = Alter
age-under_6 = unter 6 Jahren
age-from_6 = 6 bis 9 Jahre
age-from_10 = ab 10 Jahren
age-unknown = nicht angegeben
fact-ticket = Wartenummer
fact-case = Vorgang
fact-unchecked = Ungeprüfter Code
fact-captured = Aufgenommen
fact-terminal = Terminal
fact-terminal-erased = Das Terminal hat seine Kopie mit der Quittung gelöscht ({ $at }).
fact-erased = Hier gelöscht spätestens
fact-mark = Offline-Zeichen
decide = Entscheidung
accept = Annehmen
overrule = Trotzdem annehmen
overrule-why = Grund
reason-seen = Augenschein: Vorgaben sind erfüllt
reason-medical = dauerhafter medizinischer Grund
reason-religious = Kopfbedeckung aus religiösen Gründen
reason-child = Toleranz für Kinder
reason-measured-wrong = Messung ist offensichtlich falsch
overrule-hint = Das Terminal hat Mängel gefunden. Annehmen geht nur mit Grund.
retake = Neu aufnehmen lassen
retake-hint = Die Person geht mit demselben Abruf-Code zum Terminal. Nur das Angekreuzte wird wiederholt.
part-portrait = Foto
part-prints = Fingerabdrücke
part-signature = Unterschrift
again-CloseMouth = Mund schließen
again-OpenEyes = Augen öffnen
again-LookStraight = geradeaus schauen
again-StraightenHead = Kopf gerade halten
again-RemoveGlasses = Brille abnehmen
again-UncoverFace = Gesicht frei machen
again-AdjustLight = Licht ist ungleichmäßig
again-PlainBackground = Hintergrund ist nicht einfarbig
again-NeutralExpression = neutral schauen
again-OtherPerson = es ist eine andere Person
again-PrintsPoor = Abdrücke sind nicht brauchbar
again-SignatureDiffers = Unterschrift passt nicht
decided-accepted = Angenommen von { $clerk }, { $at }.
decided-overruled = Trotzdem angenommen von { $clerk }, { $at }. Grund: { $reason }.
decided-retake = Wird neu aufgenommen ({ $clerk }, { $at }). Grund: { $reason }.
fetch = Ins Fachverfahren übernehmen
fetch-hint = Lädt eine ZIP-Datei: Foto 1244 × 1600 und 622 × 800 (JPEG 2000, verlustfrei), Abdrücke, Unterschrift, Protokolle. Danach wird hier nach { $minutes } Minuten gelöscht.
fetched = Abgerufen. Hier wird am { $at } gelöscht.
arrived = Angekommen, jetzt löschen
erase = Löschen
erase-hint = Ohne Abruf endgültig löschen.
replaces = Diese Aufnahme ersetzt Teile einer früheren ({ $code }).
replaced = Diese Aufnahme wurde wiederholt.
replaced-open = Neue öffnen
no-key = Dieser Arbeitsplatz hat den privaten Schlüssel des Amts nicht. „office keygen“ sagt, wo er liegen muss.
cannot-open = Diese Aufnahme lässt sich nicht öffnen: Sie ist für einen anderen Schlüssel verschlossen oder beschädigt.
back-list = Zurück zur Liste

appointments = Termine heute
appointments-none = Heute gibt es keine Termine.
appointment-new = Neuer Termin
appointment-start = Beginn
appointment-make = Termin anlegen
appointment-made = Angelegt. Code für die Person:
appointment-cancel = Absagen
col-time = Uhrzeit
came-not = noch nicht da
came-waiting = wartet
came-called = aufgerufen
came-finished = erledigt
came-missed = nicht erschienen
came-returned = zurückgegeben

display-title = Aufrufe
display-number = Nummer
display-area = Wartebereich { $area }
display-nobody = Bitte warten Sie auf Ihre Nummer.
display-offline = Keine Verbindung. Bitte achten Sie auf die Ansage.
display-sound = Ton einschalten
display-spoken = Nummer { $prefix }, { $number }. Bitte zu Schalter { $counter }.
trouble = Das hat nicht geklappt. Bitte noch einmal.
not-found = Das gibt es nicht, oder es ist schon gelöscht.
busy = Gerade ist zu viel los. Bitte gleich noch einmal.

crit-1_1 = Kopf nicht gedreht
crit-1_2 = Kopf nicht geneigt (vor/zurück)
crit-1_3 = Kopf gerade
crit-2_1 = Neutraler Ausdruck
crit-2_2 = Mund geschlossen
crit-2_3 = Augenbrauen entspannt
crit-3_1 = Augen offen
crit-3_2 = Augen nicht verdeckt
crit-3_3 = Blick in die Kamera
crit-4_1 = Hintergrund einfarbig
crit-4_2 = Hintergrund ohne Schatten
crit-4_3 = Niemand sonst im Bild
crit-5_1 = Bildhöhe
crit-5_2 = Bildbreite
crit-5_3 = Kopfbreite
crit-5_4 = Kopfhöhe
crit-5_5 = Gesicht senkrecht
crit-5_6 = Gesicht waagerecht
crit-5_7 = Augenabstand
crit-6_1 = Licht gleichmäßig
crit-6_2 = Keine Schatten im Gesicht
crit-6_3 = Keine hellen Flecken
crit-6_4 = Brille spiegelt nicht
crit-7_1 = Belichtung
crit-7_2 = Schärfe
crit-7_3 = Natürliche Farben
crit-7_4 = Keine roten Augen
crit-7_5 = Farbraum
crit-7_6 = Grauwerte
menu-terminals = Terminals
terminals = Terminals
terminals-none = Noch kein Terminal hat sich gemeldet.
terminals-count = { $count ->
    [one] ein Terminal
   *[other] { $count } Terminals
 }, { $troubled ->
    [0] keines gestört
    [one] eines gestört
   *[other] { $troubled } gestört
 }
terminals-name = Name
terminals-find = Suchen
terminals-not-found = Kein Terminal heißt so: { $name }
col-devices = Geräte
col-outbox = Ausgang
col-certificate = Zertifikat
col-version = Version
col-seen = Zuletzt gehört
col-answer = Antwort
col-count = Anzahl
trouble-none = in Ordnung
trouble-silent = meldet sich nicht
trouble-paper-low = Papier geht zu Ende
trouble-paper-out = kein Papier
trouble-certificate = Zertifikat läuft ab
trouble-undelivered = nicht zugestellt
trouble-refused = Vorgang abgelehnt
trouble-clock = Uhr geht falsch
help-wanted = Hilfe gerufen um { $at } Uhr
device-camera = Kamera
device-fingerprint = Fingerscanner
device-signature = Unterschrift
device-scanner = Codeleser
device-printer = Drucker
device-mount = Säule
device-card = Kartenleser
device-eid = Online-Ausweis
device-works = in Betrieb
device-fails = Störung { $code }
outbox-waiting = { $count ->
    [one] 1 wartet
   *[other] { $count } warten
}
outbox-oldest = älteste { $hours } Stunden
outbox-refused = { $count } abgelehnt
days = { $count ->
    [one] noch { $count } Tag
   *[other] noch { $count } Tage
}
mood = Wie Besuche waren, 30 Tage
face-5 = sehr gut
face-4 = gut
face-3 = mittel
face-2 = schlecht
face-1 = sehr schlecht
wish = Lieber online: { $name }
usage = Nutzung, ohne Personen
usage-none = Noch kein Terminal hat gezählt.
col-since = Seit
col-visits = Besuche
col-abandoned = Abgebrochen bei
col-missed = Wiederholte Aufnahmen
col-paper = Papier
usage-visits = { $visits ->
    [one] ein Besuch
   *[other] { $visits } Besuche
 }, { $done } erfolgreich ({ $share } %)
usage-paper = { $slips } Belege, { $metres } m
usage-count = { $what }: { $count }
missed-uniform = Finger: kein Muster
missed-too_few_minutiae = Finger: zu wenig Merkmale
missed-too_small = Finger: zu kleine Fläche
missed-press_harder = Finger: zu schwach gedrückt
missed-press_less = Finger: zu stark gedrückt
missed-too_dry = Finger: zu trocken
missed-too_wet = Finger: zu feucht
missed-off_centre = Finger: nicht in der Mitte
missed-partial = Finger: nur teilweise
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
