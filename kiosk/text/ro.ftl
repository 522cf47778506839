### Română. Adresare politicoasă, propoziții scurte. See de.ftl for what the attributes mean.

## Buttons used on many screens

next = Continuă
understood = Am înțeles
back = Înapoi
cancel = Anulează
done = Gata
close = Închide
yes = Da
no = Nu
again = Încă o dată
more = Mai multe
previous = Anterioare
page = Pagina { $here } din { $all }

language = Ce limbă doriți?
    .button = Limba
display = Afișare
    .button = Afișare
    .lead = Așa se citește totul mai bine. Setarea este valabilă doar pentru vizita dumneavoastră.
display-size = Mărimea textului
display-theme = Culori
display-lower = Totul mai jos
display-time = Mai mult timp
display-still = Mai puțină mișcare
display-seated = Sunt în scaun rulant
display-helped = Cineva mă ajută
display-staff = Personalul este cu mine
display-softer = Mai încet
display-louder = Mai tare
display-slower = Mai lent
display-faster = Mai repede
size-100 = Normală
size-130 = Mare
size-160 = Foarte mare
theme-light = Deschis
theme-dark = Întunecat
theme-contrast = Contrast
read = Citire cu voce tare
    .button = Ascultă
read-private = Este o informație privată. Vă rugăm să conectați căștile.
read-button = buton
read-card = opțiune
read-check = căsuță
read-field = câmp
read-checked = bifat
read-unchecked = nebifat
read-chosen = ales
read-closed = nu este posibil acum
read-position = { $here } din { $all }
read-volume = Volum { $here } din { $all }
read-rate = Viteză { $here } din { $all }
read-help = { $all ->
    [one] Aici puteți alege un lucru.
    [few] Aici puteți alege { $all } lucruri.
   *[other] Aici puteți alege { $all } de lucruri.
 } Cu tastele mergeți înainte și înapoi. Tasta din mijloc alege.
help = Ajutorul a fost chemat
    .button = Ajutor
    .lead = Vă rugăm să rămâneți aici. Datele dumneavoastră sunt acoperite.
help-late = Acum tot personalul este ocupat
    .lead = Vă rugăm să mergeți la punctul de informații. Datele dumneavoastră sunt acoperite.
help-off = Anulează ajutorul
code = Cod pentru personal: { $code }
step = Pasul { $here } din { $all }

## Chapters

chapter-case = Dosar
chapter-photo = Foto
chapter-fingers = Degete
chapter-signature = Semnătură
chapter-finish = Final

## Interruptions

still-there = Mai sunteți aici?
    .lead = Pentru protecția datelor, ștergem acest dosar în
    .speak = Mai sunteți aici? În curând ștergem datele dumneavoastră. Apăsați: Da, continuă.
still-there-seconds = { $seconds ->
    [one] { $seconds } secundă
    [few] { $seconds } secunde
   *[other] { $seconds } de secunde
 }
continue = Da, continuă
finish = Încheie și șterge
cancel-sure = Doriți să anulați?
    .lead = Atunci ștergem totul.
no-cancel = Nu, continuă
yes-cancel = Da, șterge
closed = Acum nu este posibil aici

## Arrival

attract = Bine ați venit la biroul pentru cetățeni
    .lead = Atingeți ecranul.
    .line = Număr de ordine, fotografie, amprente și semnătură
    .hear = Cu căști, aparatul citește totul cu voce tare.
    .outreach = Fotografie, amprente și semnătură
attract-open = Astăzi deschis până la { CLOCK($until) }
attract-load = Totul este transmis
attract-load-by = { $waiting ->
    [one] Un dosar așteaptă. Vă rugăm să transmiteți până la: { DAY($by) }, { CLOCK($by) }.
    [few] { $waiting } dosare așteaptă. Vă rugăm să transmiteți până la: { DAY($by) }, { CLOCK($by) }.
   *[other] { $waiting } de dosare așteaptă. Vă rugăm să transmiteți până la: { DAY($by) }, { CLOCK($by) }.
 }
attract-load-urgent = { $waiting ->
    [one] Urgent: un dosar așteaptă. Ștergere: { DAY($by) }, { CLOCK($by) }.
    [few] Urgent: { $waiting } dosare așteaptă. Ștergere: { DAY($by) }, { CLOCK($by) }.
   *[other] Urgent: { $waiting } de dosare așteaptă. Ștergere: { DAY($by) }, { CLOCK($by) }.
 }
attract-closed = Biroul este închis acum
start = Ce doriți să faceți?
    .lead = Puteți anula oricând.
start-ticket = Luați un număr de ordine
    .line = { $ahead ->
        [0] Nu este nimeni înaintea dumneavoastră
        [one] { $ahead } persoană este înaintea dumneavoastră
        [few] { $ahead } persoane sunt înaintea dumneavoastră
       *[other] { $ahead } de persoane sunt înaintea dumneavoastră
     }
    .plain = Pentru toate cererile la birou
start-checkin = Am o programare
    .line = Cu codul din confirmare
start-capture = Foto, amprente, semnătură
    .line = Pentru un act de identitate, circa { $minutes ->
        [one] { $minutes } minut
        [few] { $minutes } minute
       *[other] { $minutes } de minute
     }
    .plain = Pentru un act de identitate, circa 5 minute
start-photo = Doar fotografie
    .line = Pentru un act de identitate, circa { $minutes ->
        [one] { $minutes } minut
        [few] { $minutes } minute
       *[other] { $minutes } de minute
     }
    .plain = Pentru un act de identitate, circa 2 minute
out-of-order = Acest aparat nu funcționează
    .lead = Vă rugăm să mergeți la punctul de informații.

closed-camera = Acum nu se pot face fotografii aici. Mergeți la ghișeul { $counter }.
closed-fingerprint = Aici nu se pot lua amprente acum. Vă rugăm să mergeți la ghișeul { $counter }.
closed-signature = Aici nu se poate semna acum. Vă rugăm să mergeți la ghișeul { $counter }.
closed-office = Biroul nu este conectat. Mergeți la ghișeul { $counter }.
closed-staff = Serviciul este închis aici acum. Mergeți la ghișeul { $counter }.
closed-printer = Imprimanta nu funcționează acum. Vă rugăm să mergeți la ghișeul { $counter }.
closed-disk = Aparatul nu poate înregistra acum. Vă rugăm să mergeți la ghișeul { $counter }.
closed-hours = Biroul este închis acum.
closed-none-left = Pentru astăzi nu mai sunt numere.

## Queue number

services-loading = Verificăm timpii de așteptare
    .lead = Un moment, vă rugăm.
ticket-service = Despre ce este vorba?
    .lead = Situația la { CLOCK($as_of) }
    .plain = Alegeți cererea dumneavoastră.
ticket-service-ahead = { $ahead ->
    [0] Nimeni înaintea dumneavoastră
    [one] { $ahead } persoană înaintea dumneavoastră
    [few] { $ahead } persoane înaintea dumneavoastră
   *[other] { $ahead } de persoane înaintea dumneavoastră
 }
ticket-service-wait = circa { $low } până la { $high ->
    [one] { $high } minut
    [few] { $high } minute
   *[other] { $high } de minute
 }
ticket-service-soon = sub { $high ->
    [one] { $high } minut
    [few] { $high } minute
   *[other] { $high } de minute
 }
ticket-service-unknown = Nu știm acum timpul de așteptare
ticket-documents = Aveți totul?
    .lead = Astăzi aveți nevoie de:
ticket-documents-none = Pentru această cerere nu aveți nevoie de nimic special.
ticket-documents-yes = Da, am totul
missing = Îmi lipsește ceva
ticket-missing = Fără { $documents } poate nu reușim astăzi
    .lead = Aduceți ce lipsește sau întrebați la ghișeu.
    .plain = Fără aceste acte poate nu reușim astăzi
ticket-missing-anyway = Luați totuși un număr
    .line = La ghișeu vedem ce este posibil
ticket-missing-back_home = Vin mai târziu
    .line = Acum nu luați niciun număr
ticket-drawing = Cerem numărul dumneavoastră
    .lead = Un moment, vă rugăm.
ticket-printing = Se tipărește numărul
    .lead = Bonul iese jos.
ticket-number = Numărul dumneavoastră este
    .lead = Luați bonul. Așteptați în zona de așteptare { $area }.
    .speak = Numărul dumneavoastră este { $label }. Luați bonul. Așteptați în zona de așteptare { $area }.
ticket-number-shown = Numărul dumneavoastră este
    .lead = Rețineți numărul. Așteptați în zona de așteptare { $area }.
    .speak = Numărul dumneavoastră este { $label }. Rețineți numărul. Așteptați în zona de așteptare { $area }.
ticket-number-photo = Fotografie acum
ticket-number-area = Zona { $area }
ticket-number-scan = Păstrați în telefon
ticket-printer-failed = Imprimanta nu funcționează
    .lead = Rețineți numărul sau scanați codul. Zona { $area }.
    .speak = Imprimanta nu funcționează. Numărul dumneavoastră este { $label }. Așteptați în zona de așteptare { $area }.
keep = Păstrează numărul
print = Tipărește din nou
return = Returnează numărul
ticket-none-left = Astăzi nu mai sunt numere
    .lead = Vă rugăm să reveniți mâine sau să întrebați la punctul de informații.
ticket-closed = Biroul este închis acum
    .lead = Vă rugăm să reveniți în timpul programului.
ticket-not-here = Acum nu sunt aici numere pentru aceasta
    .lead = Vă rugăm să mergeți la ghișeul { $counter }.
ticket-unsure = Nu știm numărul dumneavoastră
    .lead = Legătura s-a întrerupt. Nu luați al doilea număr. Vă rugăm să mergeți la ghișeul { $counter }.
checkin = Țineți codul programării în fața camerei
    .lead = Sau puneți-l sub scaner.
    .reader = Țineți codul programării sub scaner
checkin-wrong = Nu cunoaștem acest cod. Vă rugăm să îl verificați.
checkin-done = Sosirea este înregistrată
    .lead = Programarea este la ora { CLOCK($at) }. Chemăm acest număr. Luați bonul.
    .speak = Sosirea este înregistrată. Programarea este la ora { CLOCK($at) }. Chemăm numărul { $label }. Luați bonul. Așteptați în zona de așteptare { $area }.
checkin-done-shown = Sosirea este înregistrată
    .lead = Programarea este la ora { CLOCK($at) }. Chemăm acest număr. Rețineți numărul.
    .speak = Sosirea este înregistrată. Programarea este la ora { CLOCK($at) }. Chemăm numărul { $label }. Rețineți numărul. Așteptați în zona de așteptare { $area }.
checkin-early = Ați venit devreme
    .lead = Puteți anunța sosirea de la ora { CLOCK($at) }.
    .plain = Vă rugăm să reveniți cu puțin înainte de programare.
checkin-late = Programarea a trecut
    .lead = Programarea a fost la ora { CLOCK($at) }. Vă rugăm să mergeți la punctul de informații.
    .plain = Vă rugăm să mergeți la punctul de informații.
checkin-away = Biroul nu răspunde acum
    .lead = Programarea rămâne valabilă. Vă rugăm să mergeți la ghișeul { $counter }.
returned = Numărul a fost returnat
    .lead = La revedere.
kept = Numărul { $label } rămâne valabil
    .lead = Vă rugăm să așteptați până vă chemăm numărul.

## Information

start-information = Informații
    .line = Acte, taxe, program
information = Ce doriți să știți?
    .lead = Situația din: { DAY($as_of) }
    .plain = Ce doriți să știți?
information-subjects = De ce am nevoie?
    .line = Acte, taxă și durată
information-online = Ce se poate face de acasă?
    .line = Pe internet, fără programare
information-hours = Când este deschis?
    .line = Programul săptămânii
information-offices = Unde mai este un birou?
    .line = Adrese și program
information-hotline = Pe cine pot suna?
    .line = Numărul autorităților { $number }
information-unknown = Informațiile nu sunt disponibile acum
    .lead = Sunați la 115 sau mergeți la ghișeul { $counter }, vă rugăm.
subject = Despre ce este vorba?
    .lead = Vă spunem de ce aveți nevoie.
subject-online-only = Se poate face pe internet
    .lead = Nu trebuie să veniți.
subject-online-short = Posibil și pe internet
subject-about = Bine de știut
subject-bring = Aduceți cu dumneavoastră
subject-fee = Cât costă
subject-time = Cât durează
subject-minutes = circa { $minutes ->
    [one] { $minutes } minut
    [few] { $minutes } minute
   *[other] { $minutes } de minute
 } la ghișeu
subject-online = Posibil pe internet
subject-online-all = Pentru toți
online = Rezolvați pe internet
    .lead = Scanați codul cu telefonul.
online-short = Pe internet
hours = Program
hours-span = { $start } – { $end }
    .speak = de la { $start } până la { $end }
hours-none = închis
hours-closed = În aceste zile este închis
hours-day = { DAY($day) }
weekday-0 = Luni
weekday-1 = Marți
weekday-2 = Miercuri
weekday-3 = Joi
weekday-4 = Vineri
weekday-5 = Sâmbătă
weekday-6 = Duminică
offices = Alte birouri pentru cetățeni
hotline = Ajutor la telefon
    .lead = Scanați codul sau rețineți numărul.
facts-more = Altă întrebare
facts-online = Pe internet
facts-ticket = Luați un număr
facts-done = Gata

## Feedback

feedback = Cum a fost vizita?
    .lead = Răspunsul este voluntar și anonim.
feedback-5 = Foarte bine
feedback-4 = Bine
feedback-3 = Acceptabil
feedback-2 = Nu prea bine
feedback-1 = Rău
feedback-wish = Ce ați prefera să rezolvați pe internet?
    .lead = Și acest răspuns este voluntar.
feedback-skip = Încheie fără răspuns

## Finding the case

turn-near = Numărul { $label } urmează în curând. Continuați fără grabă.
    .line = Numărul { $label } urmează în curând
    .speak = Numărul dumneavoastră urmează în curând. Continuați fără grabă.
turn-called = Numărul { $label }: mergeți la ghișeul { $counter }. Restul facem acolo.
    .line = Numărul { $label }: mergeți la ghișeul { $counter }
    .speak = Numărul dumneavoastră este chemat. Mergeți la ghișeul { $counter }. Restul facem acolo.
turn-missed = Numărul { $label } a fost chemat. Mergeți la punctul de informații.
    .line = Numărul { $label } a fost chemat
    .speak = Numărul dumneavoastră a fost deja chemat. Mergeți la punctul de informații.
identify = Cum găsim dosarul dumneavoastră?
identify-scan = Scanați codul
    .line = Țineți codul sau bonul cu numărul sub scaner
identify-type = Scrieți codul
    .line = Codul este pe confirmare
identify-card = Puneți pașaportul
    .line = Citim numele și data nașterii din cip
identify-online = Identitate online
    .line = Cu cartea de identitate și PIN-ul
identify-none = Nimic din acestea
    .line = Deschidem un dosar nou
code-checking = Căutăm dosarul dumneavoastră
    .lead = Un moment, vă rugăm.
scan-code = Țineți codul în fața camerei
    .lead = Sau puneți-l sub scaner.
    .reader = Țineți codul sub scaner
scan-code-wrong = Nu cunoaștem acest cod. Vă rugăm să îl verificați.
scan-code-waiting = Căutăm codul.
type = Scrieți codul
enter-code = Scrieți codul
    .lead = Codul este pe confirmare.
enter-code-wrong = Nu cunoaștem acest cod. Vă rugăm să îl verificați.
enter-code-field = Codul dumneavoastră
enter-code-empty = încă gol
delete = Șterge
document = Ce doriți să cereți?
document-passport = Pașaport
    .line = Pentru călătorii în toate țările
document-identity_card = Carte de identitate
    .line = Pentru Germania și Uniunea Europeană
identify-person = Pentru cine este actul?
    .lead = De aceasta depinde ce înregistrăm.
identify-person-me = Pentru mine
    .line = Am 10 ani sau mai mult
identify-person-child_under_6 = Pentru un copil sub 6 ani
    .line = Fără amprente, fără semnătură
identify-person-child_6_to_9 = Pentru un copil de 6 până la 9 ani
    .line = Fără semnătură
code-unchecked = Biroul nu răspunde acum
    .lead = Am notat codul și îl verificăm mai târziu.

## Reading a document

scan-zone = Țineți rândurile de jos ale pașaportului aproape de cameră
    .lead = Sau puneți pașaportul sub scaner.
    .reader = Țineți rândurile de jos sub scaner
scan-zone-wrong = Nu am recunoscut rândurile. Țineți pașaportul din nou, vă rugăm.
scan-zone-waiting = Căutăm rândurile.
card-key = Cu ce deschidem cipul?
    .lead = { $fault ->
        [card-wrong-key] Nu se potrivește cu acest act. Vă rugăm să mai încercați o dată.
        [card-needs-zone] Acest act nu are CAN. Vă rugăm să alegeți altă cale.
       *[none] Luați actul persoanei pentru care faceți cererea.
     }
card-key-can = Scrieți codul CAN
    .line = Șase cifre tipărite pe act
card-key-scan = Scanați rândurile
    .line = Rândurile cu semnele <<<
card-key-zone = Scrieți numărul și datele
    .line = Numărul pașaportului, nașterea, expirarea
card-can = Scrieți codul CAN
    .lead = Are șase cifre și este pe act.
    .field = CAN
card-number = Scrieți numărul pașaportului
    .lead = Este sus în dreapta, în pașaport.
    .field = Numărul pașaportului
card-birth = Când s-a născut persoana?
    .lead = Zi, lună, an. De exemplu 05031990.
    .field = ZZLLAAAA
    .speak = Când s-a născut persoana? Scrieți ziua, luna și anul cu opt cifre.
card-expiry = Până când este valabil actul?
    .speak = Până când este valabil actul? Scrieți ziua, luna și anul cu opt cifre.
    .lead = Zi, lună, an. De exemplu 31122030.
    .field = ZZLLAAAA
enter-date-wrong = Această dată nu există. Vă rugăm să o verificați.
enter-hidden = { $count ->
    [one] o cifră
    [few] { $count } cifre
   *[other] { $count } de cifre
 }
card-lay = Puneți actul pe cititor
    .lead = Pașaport: pagina deschisă cu fotografia în jos.
card-gone = Actul a fost luat prea devreme. Vă rugăm să îl puneți din nou.
card-unreadable = Nu am putut citi cipul. Vă rugăm să puneți din nou actul.
    .lead = Nu este vina dumneavoastră. La ghișeul { $counter } verificăm actul.
card-restricted = Acest act nu dă date aici
    .lead = Au voie doar autoritățile cu certificat. Vă rugăm să alegeți altă cale.
card-wrong-key = Nu se potrivește cu acest act.
card-needs-zone = Acest act nu are CAN.
card-reading = Citim actul dumneavoastră
    .lead = Vă rugăm să îl lăsați acolo.
card-progress = Progres
card-take = Luați actul
    .lead = Continuă automat.
card-away = Cititorul de carduri nu răspunde
    .lead = Vă rugăm să alegeți altă cale.

## Online ID

eid-working = Verificăm identitatea online
    .lead = Vă rugăm să lăsați cardul acolo.
eid-card = Puneți cartea de identitate pe cititor
    .lead = Continuă automat.
eid-consent = Se citesc aceste date
    .lead = { $reader } le citește din act. Noi nu le vedem aici.
eid-consent-yes = De acord
eid-consent-no = Mai bine nu
eid-right-Address = Adresă
eid-right-BirthName = Nume la naștere
eid-right-FamilyName = Nume de familie
eid-right-GivenNames = Prenume
eid-right-PlaceOfBirth = Locul nașterii
eid-right-DateOfBirth = Data nașterii
eid-right-DoctoralDegree = Titlu de doctor
eid-right-ArtisticName = Nume artistic
eid-right-Pseudonym = Pseudonim
eid-right-ValidUntil = Valabil până la
eid-right-Nationality = Cetățenie
eid-right-IssuingCountry = Statul emitent
eid-right-DocumentType = Tipul actului
eid-right-AddressVerification = Verificarea domiciliului
eid-right-AgeVerification = Verificarea vârstei
eid-right-CanAllowed = Citire cu CAN, la fața locului
eid-pin = Scrieți PIN-ul
    .lead = { $tries ->
        [one] Încă o încercare. PIN-ul are șase cifre.
        [few] Încă { $tries } încercări. PIN-ul are șase cifre.
       *[other] Încă { $tries } de încercări. PIN-ul are șase cifre.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
    [one] PIN-ul a fost greșit. Mai aveți o încercare.
    [few] PIN-ul a fost greșit. Mai aveți { $tries } încercări.
   *[other] PIN-ul a fost greșit. Mai aveți { $tries } de încercări.
 }
eid-can = Scrieți codul CAN
    .lead = Este nevoie de el înainte de ultima încercare. Șase cifre pe fața actului.
    .field = CAN
eid-can-wrong = CAN a fost greșit. Vă rugăm să îl verificați.
eid-blocked = PIN-ul este blocat
    .lead = La ghișeul { $counter } vă ajutăm. Aici continuați pe altă cale.
eid-deactivated = Identitatea online nu este activată
    .lead = La ghișeul { $counter } o activăm. Aici continuați pe altă cale.
eid-cancelled = Verificarea a fost anulată
    .lead = Luați cardul. Aici continuați pe altă cale.
eid-failed = Identitatea online nu merge acum
    .lead = Luați cardul. Aici continuați pe altă cale.
eid-done = Actul dumneavoastră este verificat
    .lead = Luați cardul.
eid-away = Identitatea online nu răspunde
    .lead = Vă rugăm să alegeți altă cale.

## Privacy and fee

privacy = Ce se întâmplă cu datele dumneavoastră
    .lead = Înregistrăm fotografia, amprentele și semnătura. Cu ele biroul comandă actul.
    .point1 = Totul este criptat înainte de salvare.
    .point2 = Doar biroul poate deschide datele.
    .point3 = Aparatul șterge totul după preluare, cel târziu după { $hours ->
        [one] { $hours } oră.
        [few] { $hours } ore.
       *[other] { $hours } de ore.
     }
privacy-more = Mai mult despre datele dumneavoastră
    .button = Citește mai mult
    .more =
        Responsabil este { $office }. Acolo puteți întreba persoana responsabilă cu protecția datelor.

        Înregistrăm ce cere legea: o fotografie, amprentele ambelor degete arătătoare și semnătura. Baza este § 5 și § 9 din Legea cărților de identitate și § 4 și § 6 din Legea pașapoartelor.

        În timpul înregistrării, fotografia, amprentele și semnătura rămân doar în memoria de lucru. Apoi sunt criptate pentru birou. Acest aparat nu le mai poate deschide.

        După ce biroul a preluat totul, acest aparat șterge datele. Aceasta se întâmplă cel târziu la { $hours ->
            [one] { $hours } oră
            [few] { $hours } ore
           *[other] { $hours } de ore
        } după înregistrare.

        Nu trebuie să folosiți acest aparat. La ghișeul { $counter } înregistrăm totul împreună cu dumneavoastră. Puteți întreba ce date sunt salvate și puteți depune plângere la autoritatea pentru protecția datelor.
privacy-agree = Continuă
privacy-counter = Mai bine la ghișeu
fee = Fotografia costă { AMOUNT($fee) } euro
    .lead = Plătiți la ghișeu. Cu o fotografie de la studio nu plătiți nimic aici.
fee-here = Fotografie aici
    .line = { AMOUNT($fee) } euro, plata la ghișeu
fee-have_photo = Am o fotografie
    .line = De la studio, cu cod
photo-code = Țineți codul foto în fața camerei
    .lead = Verificăm doar dacă se poate citi. Nu salvăm nimic.
    .reader = Țineți codul foto sub scaner
photo-code-skip = Continuă fără verificare
photo-code-incomplete = Codul foto nu este complet. Vă rugăm să mai încercați o dată.
photo-code-other = Acesta nu este un cod foto. Codul corect este pătrat și vine de la studio.
photo-code-complete = Codul foto este lizibil și complet
    .lead = Arătați-l mai târziu la ghișeul { $counter }. Nu am salvat nimic.
have-photo = Arătați fotografia la ghișeu
    .lead = Vă rugăm să mergeți cu codul studioului la ghișeul { $counter }.
at-counter = Vă ajutăm cu plăcere la ghișeu
    .lead = Vă rugăm să mergeți la ghișeul { $counter }. Aici nu este salvat nimic.

## Photo

photo-hints = Pentru o fotografie bună
    .lead = Puteți păstra baticul purtat din motive religioase.
photo-retake = O fotografie nouă, vă rugăm
    .lead = Aveți grijă doar la un lucru: { $mind }.
    .more = Aveți grijă la acestea: { $minds }.
photo-hints-hat = Fără căciulă, de preferat fără ochelari
photo-hints-neutral = Expresie neutră
photo-hints-mouth = Închideți gura
photo-aim = Priviți la cameră
    .lead = Fotografia se face automat.
    .again = Aveți grijă doar la un lucru: { $mind }.
    .blind = Apăsați: Fotografiază.
photo-aim-camera = Imaginea dumneavoastră, ca în oglindă
release = Fotografiază
photo-countdown = Începem imediat
    .lead = Nu vă mișcați.
stop = Stop
photo-taking = Facem fotografia
    .lead = Vă rugăm să nu vă mișcați.
photo-judging = Verificăm fotografia
    .lead = Un moment, vă rugăm.
photo-review = Vă place fotografia?
    .lead = Respectă regulile.
photo-review-failed = Fotografia nu este încă bună
    .lead = Aveți grijă doar la un lucru: { $mind }.
    .plain = Vă rugăm să mai faceți o fotografie.
photo-review-picture = Fotografia dumneavoastră
use = Folosește fotografia
photo-again = Fotografie nouă
photo-counter = Mai bine la ghișeu
photo-choose = Ce fotografie doriți?
    .lead = Toate respectă regulile.
photo-choose-one = Fotografia { $number }
photo-too-small = Fotografia este prea mică
    .lead = Apropiați-vă de cameră. Dacă nu reușește, facem fotografia la ghișeul { $counter }.
photo-too-small-again = Încă o dată
photo-too-small-to-counter = Mergeți la ghișeu
photo-too-small-without-photo = Fără fotografie
photo-to-counter-to-counter = Mergeți la ghișeu
photo-to-counter-without-photo = Fără fotografie
photo-to-counter-again = Încă o dată
photo-to-counter = Aici nu merge acum
    .lead = Nu este vina dumneavoastră. Facem fotografia la ghișeul { $counter }.

why = De ce?
why-less = Mai puțin
why-nothing = Aici nu se măsoară.
why-any = Măsurat: { $value }. Limită: { $limit }.
why-StepForward = Capul: { $value } % din înălțime. Necesar: { $limit } %.
why-StepBack = Capul: { $value } % din imagine. Permis: { $limit } %.
why-StepLeft = Fața: la { $value } % din lățime. Limită: { $limit } %.
why-StepRight = Fața: la { $value } % din lățime. Limită: { $limit } %.
why-MoveUp = Fața: la { $value } % din înălțime. Limită: { $limit } %.
why-MoveDown = Fața: la { $value } % din înălțime. Limită: { $limit } %.
why-LookStraight = Capul întors: { $value }°. Permis: { $limit }.
why-StraightenHead = Capul înclinat: { $value }°. Permis: { $limit }.
why-MultipleFaces = Fețe: { $value }. Permis: { $limit }.
measured = Măsurat: { $value }.
measured-least = Măsurat: { $value }. Necesar cel puțin: { $low }.
measured-most = Măsurat: { $value }. Permis cel mult: { $high }.
measured-between = Măsurat: { $value }. Permis: { $low } – { $high }.
photo-kept = Fotografia de dinainte este mai bună. O păstrăm.
photo-left = Nu vă mai vedem
    .lead = Mai doriți să faceți fotografia?
photo-go-on = Continuă
photo-blind = Priviți la cameră. Apoi apăsați: Fotografiază.
photo-adjust = Stați sau așezați-vă la locul marcat
    .lead = Camera se așază la nivelul ochilor.
photo-adjust-up = Camera urcă.
photo-adjust-down = Camera coboară.
photo-adjust-level = Camera este la nivelul ochilor.
photo-adjust-still = Camera stă pe loc.
higher = Mai sus
lower = Mai jos
fits = E bine

advice-SearchingFace = Încă nu vă vedem.
    .mind = stați în fața camerei
advice-StepBack = Mergeți puțin înapoi.
    .mind = stați puțin mai departe
advice-StepForward = Veniți mai aproape.
    .mind = veniți puțin mai aproape
advice-StepLeft = Puțin la stânga.
    .mind = stați la mijloc
advice-StepRight = Puțin la dreapta.
    .mind = stați la mijloc
advice-MoveDown = Coborâți puțin.
    .mind = stați puțin mai jos
advice-MoveUp = Îndreptați-vă puțin.
    .mind = stați puțin mai sus
advice-StandStill = Nu vă mișcați.
    .mind = nu vă mișcați
advice-LookStraight = Priviți drept înainte.
    .mind = priviți drept la cameră
advice-StraightenHead = Țineți capul drept.
    .mind = țineți capul drept
advice-OpenEyes = Deschideți ochii.
    .mind = deschideți ochii
advice-CloseMouth = Închideți gura.
    .mind = închideți gura
advice-MultipleFaces = Doar o persoană, vă rugăm.
    .mind = o singură persoană în fața camerei
advice-HelperAside = Foarte bine. Cine vă ajută iese acum din cadru.
    .mind = doar dumneavoastră în cadru
advice-RemoveGlasses = Ochelarii reflectă lumina. Vă rugăm să îi scoateți.
    .mind = scoateți ochelarii
advice-UncoverFace = Fața trebuie să fie liberă.
    .mind = lăsați fața liberă
advice-AdjustLight = Reglăm lumina.
    .mind = lumină uniformă
advice-PlainBackground = Fundalul este prea încărcat.
    .mind = un fundal simplu
advice-CheckCamera = Imaginea camerei nu este clară.
    .mind = o imagine clară
advice-Hold = Foarte bine. Rămâneți așa.
    .mind = rămâneți așa
advice-NeutralExpression = Păstrați o expresie neutră.
    .mind = păstrați o expresie neutră
advice-unknown = Priviți la cameră.
    .mind = priviți la cameră

criterion-1-1 = Privire înainte
    .fail = Capul este întors într-o parte.
criterion-1-2 = Bărbia dreaptă
    .fail = Bărbia este prea sus sau prea jos.
criterion-1-3 = Capul drept
    .fail = Capul este înclinat.
criterion-2-1 = Expresie neutră
    .fail = Expresia nu este neutră.
criterion-2-2 = Gura închisă
    .fail = Gura este deschisă.
criterion-2-3 = Sprâncene relaxate
    .fail = Sprâncenele sunt ridicate.
criterion-3-1 = Ochii deschiși
    .fail = Ochii nu sunt bine deschiși.
criterion-3-2 = Ochii liberi
    .fail = Ochii sunt acoperiți.
criterion-3-3 = Privire la cameră
    .fail = Privirea nu este la cameră.
criterion-4-1 = Fundal simplu
    .fail = Fundalul este încărcat.
criterion-4-2 = Fundal fără umbră
    .fail = În spate este o umbră.
criterion-4-3 = O persoană în imagine
    .fail = Mai este cineva în imagine.
criterion-5-1 = Înălțimea imaginii bună
    .fail = Imaginea este prea mică.
criterion-5-2 = Lățimea imaginii bună
    .fail = Imaginea este prea mică.
criterion-5-3 = Distanța bună
    .fail = Distanța până la cameră nu este bună.
criterion-5-4 = Capul destul de mare
    .fail = Capul nu are mărimea potrivită.
criterion-5-5 = Înălțimea bună
    .fail = Capul este prea sus sau prea jos.
criterion-5-6 = La mijloc
    .fail = Capul nu este la mijloc.
criterion-5-7 = Destule detalii
    .fail = Sunteți prea departe de cameră.
criterion-6-1 = Lumină bună
    .fail = Lumina nu este uniformă.
criterion-6-2 = Fără umbră
    .fail = Pe față este o umbră.
criterion-6-3 = Fără pete luminoase
    .fail = Pe față sunt pete luminoase.
criterion-6-4 = Ochelari fără reflexii
    .fail = Ochelarii reflectă lumina.
criterion-7-1 = Luminozitate bună
    .fail = Imaginea este prea luminoasă sau prea întunecată.
criterion-7-2 = Imagine clară
    .fail = Imaginea este neclară.
criterion-7-3 = Culori naturale
    .fail = Culorile nu sunt naturale.
criterion-7-4 = Fără ochi roșii
    .fail = Ochii sunt roșii.
criterion-7-5 = Imagine color
    .fail = Imaginea nu este color.
criterion-7-6 = Contrast bun
    .fail = Imaginea are prea puțin contrast.
criterion-unknown = Altă verificare
    .fail = O condiție nu este îndeplinită.

## Fingers

finger-place = Acum { $finger ->
    [right_index] arătătorul drept
    [left_index] arătătorul stâng
    [right_thumb] degetul mare drept
    [left_thumb] degetul mare stâng
    [right_middle] mijlociul drept
    [left_middle] mijlociul stâng
    [right_ring] inelarul drept
   *[left_ring] inelarul stâng
 }
    .lead = Puneți degetul plat pe sticlă.
    .again = Încă o dată, vă rugăm. Păstrăm cea mai bună amprentă.
finger-name = { $finger ->
    [right_index] Arătătorul drept
    [left_index] Arătătorul stâng
    [right_thumb] Degetul mare drept
    [left_thumb] Degetul mare stâng
    [right_middle] Mijlociul drept
    [left_middle] Mijlociul stâng
    [right_ring] Inelarul drept
   *[left_ring] Inelarul stâng
 }
finger-live = Amprenta dumneavoastră pe sticlă
finger-quality = Calitate
finger-quality-none = încă nimic
finger-quality-weak = slabă
finger-quality-fair = aproape bună
finger-quality-good = bună
finger-done = gata
finger-skipped = la ghișeu
finger-hand = Desen: două mâini, degetul cerut este marcat
finger-cannot = Nu pot
finger-lift = Ridicați degetul
    .lead = Amprenta este bună.
    .again = Încercăm imediat încă o dată.
finger-missing = Care este motivul?
    .lead = Rezolvăm la ghișeu.
finger-missing-injured = Degetul este rănit
    .line = De exemplu un plasture sau un bandaj
finger-missing-missing = Degetul lipsește
    .line = Sau nu dă niciodată amprentă
finger-missing-staffed = Care este motivul?
    .lead = Atunci încercăm alt deget.
finger-missing-staffed-injured = Degetul este rănit
    .line = De exemplu un plasture sau un bandaj
finger-missing-staffed-missing = Degetul lipsește
    .line = Sau nu dă niciodată amprentă
finger-judging = Verificăm amprenta
    .lead = Un moment, vă rugăm.
finger-same = A fost același deget
    .lead = Începem din nou: întâi dreapta, apoi stânga.
finger-same-end = Rezolvăm la ghișeu
    .lead = A fost din nou același deget. La ghișeu luăm amprentele împreună.

finger-advice-Empty = Puneți degetul pe sticlă.
finger-advice-Uniform = Puneți din nou degetul.
finger-advice-TooFewMinutiae = Puneți mai mult din deget.
finger-advice-TooSmall = Puneți degetul plat.
finger-advice-PressHarder = Apăsați mai tare.
finger-advice-PressLess = Apăsați mai ușor.
finger-advice-TooDry = Degetul este uscat. Frecați-l de palmă.
finger-advice-TooWet = Degetul este umed. Ștergeți-l.
finger-advice-OffCentre = Puneți degetul la mijloc.
finger-advice-Partial = Împingeți degetul mai în față.
finger-advice-KeepFingersStill = Nu mișcați degetul.
finger-advice-CleanGlass = Ștergeți sticla.
finger-advice-Hold = Foarte bine. Rămâneți așa.
finger-advice-unknown = Puneți degetul pe sticlă.

## Signature

signature-sign = Semnați în câmp
    .lead = Ca de obicei.
    .pad = Semnați pe tableta din față, ca de obicei.
signature-field = Câmp pentru semnătură
signature-empty = încă gol
signature-written = semnat
signature-cannot = Nu pot semna
clear = Șterge
accept = Acceptă
signature-fault-empty = În câmp nu este încă nimic.
signature-fault-dot = Este doar un punct. Vă rugăm să semnați din nou.
signature-fault-too_short = Este prea scurtă. Vă rugăm să semnați cu numele întreg.
signature-fault-outside = Semnătura trece de margine. Încă o dată, vă rugăm.

## Finish

review = Este totul corect?
    .lead = Puteți schimba încă fiecare parte.
review-portrait = Fotografie
review-portrait-none = Aduceți fotografia
review-prints = Amprente
review-signature = Semnătură
review-signature-none = la ghișeu
review-taken = înregistrată
review-change = Schimbă
hand-over = Predă datele
submit = Predăm datele dumneavoastră
    .lead = Un moment, vă rugăm.
receipt-printing = Se tipărește dovada
    .lead = Bonul iese jos.
receipt = Gata. Codul de preluare:
    .lead = Arătați-l la ghișeu.
    .away = Rețeaua nu merge. Datele sunt aici, criptate. Codul este valabil.
    .speak = Gata. Codul de preluare este { $spelled }. Arătați-l la ghișeu.
receipt-number = Dosarul { $number }
receipt-mark = Semnul { $mark }
receipt-printed = Luați bonul.
receipt-not-printed = Vă rugăm să rețineți sau să scanați codul.
receipt-delete = Ștergem datele cel târziu: { DAY($delete_by) }, ora { CLOCK($delete_by) }.

cancelled = Totul este șters
    .lead = Aici nu mai este salvat nimic de la dumneavoastră.
walked-away = Totul este șters
    .lead = Ați lipsit un timp. Aici nu mai este salvat nimic de la dumneavoastră.
too-long = Timpul a expirat
    .lead = Aici nu mai este salvat nimic de la dumneavoastră. Vă ajutăm cu plăcere la ghișeul { $counter }.
office-away = Biroul nu răspunde acum
    .lead = Nu este vina dumneavoastră. Vă rugăm să mergeți la ghișeul { $counter }.
disk-full = Aparatul nu poate înregistra acum
    .lead = Nu este vina dumneavoastră. Vă rugăm să mergeți la ghișeul { $counter }.
program-error = Ceva nu a mers aici
    .lead = Nu este vina dumneavoastră. Vă rugăm să mergeți la ghișeul { $counter }.
starting = Aparatul pornește
    .lead = Un moment, vă rugăm.
device-error = { $device ->
    [camera] Camera nu răspunde
    [fingerprint] Cititorul de amprente nu răspunde
    [signature] Tableta de semnătură nu răspunde
    [scanner] Scanerul de coduri nu răspunde
    [printer] Imprimanta nu răspunde
    [card] Cititorul de carduri nu răspunde
    [jack] Mufa pentru căști nu răspunde
    [mount] Coloana camerei nu răspunde
    [eid] Identitatea online nu răspunde
   *[other] Un aparat nu răspunde
 }
    .lead = Nu este vina dumneavoastră. Vă rugăm să mergeți la ghișeul { $counter }.
    .plain = Un aparat nu răspunde

device-camera = Camera
device-fingerprint = Cititorul de amprente
device-signature = Tableta de semnătură
device-scanner = Scanerul de coduri
device-printer = Imprimanta
device-card = Cititorul de carduri
device-eid = Identitatea online
device-jack = Mufa pentru căști
device-mount = Coloana camerei

## Slips

slip-number = Numărul dumneavoastră
slip-area = Zona de așteptare { $area }
slip-appointment = Programarea la ora { CLOCK($at) }
slip-ahead = { $ahead ->
    [0] Nu este nimeni înaintea dumneavoastră.
    [one] { $ahead } persoană este înaintea dumneavoastră.
    [few] { $ahead } persoane sunt înaintea dumneavoastră.
   *[other] { $ahead } de persoane sunt înaintea dumneavoastră.
 }
slip-wait = Așteptare circa { $low } până la { $high ->
    [one] { $high } minut
    [few] { $high } minute
   *[other] { $high } de minute
 }
slip-soon = Așteptare sub { $high ->
    [one] { $high } minut
    [few] { $high } minute
   *[other] { $high } de minute
 }
slip-issued = { DAY($at) }, { CLOCK($at) }
slip-bring = Vă rugăm să pregătiți
slip-keep = Vă rugăm să păstrați bonul. Chemăm acest număr.
slip-receipt = Codul de preluare
slip-show = Arătați acest bon la ghișeu.
slip-delete = Ștergem datele cel târziu: { DAY($at) }, ora { CLOCK($at) }.
slip-receipt-number = Dosarul { $number }
slip-receipt-mark = Semnul { $mark }
slip-away = Rețeaua nu a mers. Codul este valabil.
