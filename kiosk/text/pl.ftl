### Polski. Forma grzecznościowa, krótkie zdania. See de.ftl for what the attributes mean.

## Buttons used on many screens

next = Dalej
understood = Rozumiem
back = Wstecz
cancel = Anuluj
done = Gotowe
close = Zamknij
yes = Tak
no = Nie
again = Jeszcze raz
more = Więcej
previous = Poprzednie
page = Strona { $here } z { $all }

language = Jaki język Państwo wybierają?
    .button = Język
display = Ustawienia ekranu
    .button = Ekran
    .lead = Tak łatwiej wszystko przeczytać. Ustawienie dotyczy tylko tej wizyty.
display-size = Wielkość tekstu
display-theme = Kolory
display-lower = Wszystko niżej
display-time = Więcej czasu
display-still = Mniej ruchu
display-seated = Jestem na wózku
display-helped = Ktoś mi pomaga
display-staff = Personel jest przy mnie
display-softer = Ciszej
display-louder = Głośniej
display-slower = Wolniej
display-faster = Szybciej
size-100 = Normalna
size-130 = Duża
size-160 = Bardzo duża
theme-light = Jasne
theme-dark = Ciemne
theme-contrast = Kontrast
read = Czytanie na głos
    .button = Czytaj
read-private = To informacja prywatna. Proszę podłączyć słuchawki.
read-button = przycisk
read-card = wybór
read-check = pole wyboru
read-field = pole
read-checked = zaznaczone
read-unchecked = niezaznaczone
read-chosen = wybrane
read-closed = teraz niedostępne
read-position = { $here } z { $all }
read-volume = Głośność { $here } z { $all }
read-rate = Tempo { $here } z { $all }
read-help = { $all ->
    [one] Można tu wybrać { $all } rzecz.
    [few] Można tu wybrać { $all } rzeczy.
   *[many] Można tu wybrać { $all } rzeczy.
 } Klawiszami przechodzi się dalej i wstecz. Środkowy klawisz wybiera.
help = Pomoc została wezwana
    .button = Pomoc
    .lead = Proszę tu pozostać. Państwa dane są zasłonięte.
help-late = Teraz wszyscy są zajęci
    .lead = Proszę podejść do informacji. Państwa dane są zasłonięte.
help-off = Odwołaj pomoc
code = Kod dla personelu: { $code }
step = Krok { $here } z { $all }

## Chapters

chapter-case = Sprawa
chapter-photo = Zdjęcie
chapter-fingers = Palce
chapter-signature = Podpis
chapter-finish = Gotowe

## Interruptions

still-there = Czy są Państwo jeszcze tutaj?
    .lead = Aby chronić Państwa dane, usuniemy tę sprawę za
    .speak = Czy są Państwo jeszcze tutaj? Wkrótce usuniemy Państwa dane. Proszę nacisnąć: Tak, dalej.
still-there-seconds = { $seconds ->
    [one] { $seconds } sekundę
    [few] { $seconds } sekundy
   *[many] { $seconds } sekund
 }
continue = Tak, dalej
finish = Zakończ i usuń
cancel-sure = Czy chcą Państwo anulować?
    .lead = Wtedy usuniemy wszystko.
no-cancel = Nie, dalej
yes-cancel = Tak, usuń
closed = Teraz nie jest to tutaj możliwe

## Arrival

attract = Witamy w biurze obywatelskim
    .lead = Proszę dotknąć ekranu.
    .line = Numer, zdjęcie, odciski palców i podpis
    .hear = Ze słuchawkami urządzenie czyta wszystko na głos.
    .outreach = Zdjęcie, odciski palców i podpis
attract-open = Dziś otwarte do { CLOCK($until) }
attract-load = Wszystko przesłane
attract-load-by = { $waiting ->
    [one] { $waiting } sprawa czeka. Proszę przesłać do: { DAY($by) }, { CLOCK($by) }.
    [few] { $waiting } sprawy czekają. Proszę przesłać do: { DAY($by) }, { CLOCK($by) }.
   *[many] { $waiting } spraw czeka. Proszę przesłać do: { DAY($by) }, { CLOCK($by) }.
 }
attract-load-urgent = { $waiting ->
    [one] Pilne: { $waiting } sprawa czeka. Usuwanie: { DAY($by) }, { CLOCK($by) }.
    [few] Pilne: { $waiting } sprawy czekają. Usuwanie: { DAY($by) }, { CLOCK($by) }.
   *[many] Pilne: { $waiting } spraw czeka. Usuwanie: { DAY($by) }, { CLOCK($by) }.
 }
attract-closed = Biuro obywatelskie jest teraz zamknięte
start = Co chcą Państwo zrobić?
    .lead = W każdej chwili można anulować.
start-ticket = Pobierz numer
    .line = { $ahead ->
        [0] Przed Państwem nie ma nikogo
        [one] Przed Państwem jest { $ahead } osoba
        [few] Przed Państwem są { $ahead } osoby
       *[many] Przed Państwem jest { $ahead } osób
     }
    .plain = Do wszystkich spraw w biurze obywatelskim
start-checkin = Mam umówiony termin
    .line = Z kodem z potwierdzenia
start-capture = Zdjęcie, odciski palców, podpis
    .line = Do paszportu lub dowodu, około { $minutes ->
        [one] { $minutes } minuty
        [few] { $minutes } minut
       *[many] { $minutes } minut
     }
    .plain = Do paszportu lub dowodu, około 5 minut
start-photo = Tylko zdjęcie
    .line = Do paszportu lub dowodu, około { $minutes ->
        [one] { $minutes } minuty
        [few] { $minutes } minut
       *[many] { $minutes } minut
     }
    .plain = Do paszportu lub dowodu, około 2 minut
out-of-order = To urządzenie jest nieczynne
    .lead = Proszę podejść do informacji.

closed-camera = Nie można tu teraz zrobić zdjęcia. Proszę podejść do okienka { $counter }.
closed-fingerprint = Nie można tu teraz pobrać odcisków. Proszę podejść do okienka { $counter }.
closed-signature = Nie można tu teraz złożyć podpisu. Proszę podejść do okienka { $counter }.
closed-office = Nie ma teraz połączenia z biurem. Proszę podejść do okienka { $counter }.
closed-staff = Ta usługa jest tu teraz zamknięta. Proszę podejść do okienka { $counter }.
closed-printer = Drukarka teraz nie działa. Proszę podejść do okienka { $counter }.
closed-disk = Urządzenie nie może teraz nic zapisać. Proszę podejść do okienka { $counter }.
closed-hours = Biuro obywatelskie jest teraz zamknięte.
closed-none-left = Na dziś nie ma już numerów.

## Queue number

services-loading = Sprawdzamy czas oczekiwania
    .lead = Chwileczkę, proszę.
ticket-service = W jakiej sprawie?
    .lead = Stan na godzinę { CLOCK($as_of) }
    .plain = Proszę wybrać sprawę.
ticket-service-ahead = { $ahead ->
    [0] Nikogo przed Państwem
    [one] { $ahead } osoba przed Państwem
    [few] { $ahead } osoby przed Państwem
   *[many] { $ahead } osób przed Państwem
 }
ticket-service-wait = około { $low } do { $high ->
    [one] { $high } minuty
    [few] { $high } minut
   *[many] { $high } minut
 }
ticket-service-soon = poniżej { $high ->
    [one] { $high } minuty
    [few] { $high } minut
   *[many] { $high } minut
 }
ticket-service-unknown = Czas oczekiwania jest teraz nieznany
ticket-documents = Czy mają Państwo wszystko?
    .lead = Dziś potrzebne są:
ticket-documents-none = Do tej sprawy nie potrzeba niczego szczególnego.
ticket-documents-yes = Tak, mam wszystko
missing = Czegoś mi brakuje
ticket-missing = Brakuje: { $documents }. Dziś może się nie udać.
    .lead = Proszę przynieść brakujące rzeczy albo zapytać w okienku.
    .plain = Bez tych dokumentów dziś może się nie udać
ticket-missing-anyway = Mimo to pobierz numer
    .line = W okienku wyjaśnimy, co jest możliwe
ticket-missing-back_home = Przyjdę później
    .line = Nie pobierają Państwo teraz numeru
ticket-drawing = Pobieramy Państwa numer
    .lead = Chwileczkę, proszę.
ticket-printing = Drukujemy Państwa numer
    .lead = Bilet wychodzi na dole.
ticket-number = Państwa numer to
    .lead = Proszę wziąć bilet. Proszę czekać w poczekalni { $area }.
    .speak = Państwa numer to { $label }. Proszę wziąć bilet. Proszę czekać w poczekalni { $area }.
ticket-number-shown = Państwa numer to
    .lead = Proszę zapamiętać numer. Proszę czekać w poczekalni { $area }.
    .speak = Państwa numer to { $label }. Proszę zapamiętać numer. Proszę czekać w poczekalni { $area }.
ticket-number-photo = Zrób teraz zdjęcie
ticket-number-area = Poczekalnia { $area }
ticket-number-scan = Zapisz w telefonie
ticket-printer-failed = Drukarka teraz nie działa
    .lead = Proszę zapamiętać numer lub zeskanować kod. Poczekalnia { $area }.
    .speak = Drukarka teraz nie działa. Państwa numer to { $label }. Proszę czekać w poczekalni { $area }.
keep = Zachowaj numer
print = Drukuj jeszcze raz
return = Oddaj numer
ticket-none-left = Na dziś nie ma już numerów
    .lead = Proszę przyjść jutro albo zapytać w informacji.
ticket-closed = Biuro obywatelskie jest teraz zamknięte
    .lead = Proszę przyjść w godzinach otwarcia.
ticket-not-here = Nie ma tu teraz numerów do tej sprawy
    .lead = Proszę podejść do okienka { $counter }.
ticket-unsure = Nie znamy Państwa numeru
    .lead = Połączenie zostało przerwane. Proszę nie pobierać drugiego numeru. Proszę podejść do okienka { $counter }.
checkin = Proszę trzymać kod terminu przed kamerą
    .lead = Albo położyć go pod skanerem.
    .reader = Proszę trzymać kod terminu pod skanerem
checkin-wrong = Nie znamy tego kodu. Proszę go sprawdzić.
checkin-done = Zgłoszenie przyjęte
    .lead = Państwa termin: godz. { CLOCK($at) }. Wywołamy ten numer. Proszę wziąć bilet.
    .speak = Zgłoszenie przyjęte. Państwa termin: godz. { CLOCK($at) }. Wywołamy numer { $label }. Proszę wziąć bilet. Proszę czekać w poczekalni { $area }.
checkin-done-shown = Zgłoszenie przyjęte
    .lead = Państwa termin: godz. { CLOCK($at) }. Wywołamy ten numer. Proszę zapamiętać numer.
    .speak = Zgłoszenie przyjęte. Państwa termin: godz. { CLOCK($at) }. Wywołamy numer { $label }. Proszę zapamiętać numer. Proszę czekać w poczekalni { $area }.
checkin-early = Są Państwo przed czasem
    .lead = Można się zgłosić od godz. { CLOCK($at) }.
    .plain = Proszę wrócić tuż przed terminem.
checkin-late = Termin już minął
    .lead = Termin był o godz. { CLOCK($at) }. Proszę podejść do informacji.
    .plain = Proszę podejść do informacji.
checkin-away = Biuro obywatelskie teraz nie odpowiada
    .lead = Państwa termin jest nadal ważny. Proszę podejść do okienka { $counter }.
returned = Państwa numer został oddany
    .lead = Do widzenia.
kept = Państwa numer { $label } jest ważny
    .lead = Proszę czekać, aż wywołamy numer.

## Information

start-information = Informacje
    .line = Dokumenty, opłaty, godziny otwarcia
information = Czego chcą się Państwo dowiedzieć?
    .lead = Stan na: { DAY($as_of) }
    .plain = Czego chcą się Państwo dowiedzieć?
information-subjects = Czego potrzebuję?
    .line = Dokumenty, opłata i czas
information-online = Co można zrobić w domu?
    .line = Przez internet, bez terminu
information-hours = Kiedy jest otwarte?
    .line = Godziny otwarcia w tygodniu
information-offices = Gdzie jest inne biuro obywatelskie?
    .line = Adresy i godziny
information-hotline = Do kogo zadzwonić?
    .line = Numer urzędowy { $number }
information-unknown = Informacje są teraz niedostępne
    .lead = Proszę zadzwonić pod 115 albo podejść do okienka { $counter }.
subject = W jakiej sprawie?
    .lead = Powiemy, czego Państwo potrzebują.
subject-online-only = To można zrobić w internecie
    .lead = Nie trzeba przychodzić.
subject-online-short = Możliwe także w internecie
subject-about = Warto wiedzieć
subject-bring = Proszę przynieść
subject-fee = Opłata
subject-time = Czas
subject-minutes = około { $minutes ->
    [one] { $minutes } minuty
    [few] { $minutes } minut
   *[many] { $minutes } minut
 } w okienku
subject-online = Możliwe w internecie
subject-online-all = Dla wszystkich
online = Załatw w internecie
    .lead = Proszę zeskanować kod telefonem.
online-short = W internecie
hours = Godziny otwarcia
hours-span = { $start } – { $end }
    .speak = od { $start } do { $end }
hours-none = zamknięte
hours-closed = W te dni jest zamknięte
hours-day = { DAY($day) }
weekday-0 = Poniedziałek
weekday-1 = Wtorek
weekday-2 = Środa
weekday-3 = Czwartek
weekday-4 = Piątek
weekday-5 = Sobota
weekday-6 = Niedziela
offices = Inne biura obywatelskie
hotline = Pomoc przez telefon
    .lead = Proszę zeskanować kod lub zapamiętać numer.
facts-more = Kolejne pytanie
facts-online = W internecie
facts-ticket = Pobierz numer
facts-done = Gotowe

## Feedback

feedback = Jak przebiegła wizyta?
    .lead = Odpowiedź jest dobrowolna i anonimowa.
feedback-5 = Bardzo dobrze
feedback-4 = Dobrze
feedback-3 = Może być
feedback-2 = Niedobrze
feedback-1 = Źle
feedback-wish = Co woleliby Państwo załatwić w internecie?
    .lead = Ta odpowiedź też jest dobrowolna.
feedback-skip = Zakończ bez odpowiedzi

## Finding the case

turn-near = Numer { $label } będzie wkrótce wywołany. Proszę spokojnie kontynuować.
    .line = Numer { $label } będzie wkrótce wywołany
    .speak = Państwa numer będzie wkrótce wywołany. Proszę spokojnie kontynuować.
turn-called = Numer { $label }: proszę podejść do okienka { $counter }. Resztę zrobimy tam.
    .line = Numer { $label }: proszę podejść do okienka { $counter }
    .speak = Państwa numer jest wywoływany. Proszę podejść do okienka { $counter }. Resztę zrobimy tam.
turn-missed = Numer { $label } był już wywołany. Proszę podejść do informacji.
    .line = Numer { $label } był już wywołany
    .speak = Państwa numer był już wywołany. Proszę podejść do informacji.
identify = Jak znaleźć Państwa sprawę?
identify-scan = Skanuj kod
    .line = Proszę trzymać kod lub bilet z numerem pod skanerem
identify-type = Wpisz kod
    .line = Kod jest na potwierdzeniu
identify-card = Przyłóż paszport
    .line = Czytamy imię, nazwisko i datę urodzenia z czipa
identify-online = Dowód online
    .line = Z dowodem osobistym i kodem PIN
identify-none = Nic z tego
    .line = Założymy nową sprawę
code-checking = Szukamy Państwa sprawy
    .lead = Chwileczkę, proszę.
scan-code = Proszę trzymać kod przed kamerą
    .lead = Albo położyć go pod skanerem.
    .reader = Proszę trzymać kod pod skanerem
scan-code-wrong = Nie znamy tego kodu. Proszę go sprawdzić.
scan-code-waiting = Szukamy kodu.
type = Wpisz kod
enter-code = Proszę wpisać kod
    .lead = Kod jest na potwierdzeniu.
enter-code-wrong = Nie znamy tego kodu. Proszę go sprawdzić.
enter-code-field = Państwa kod
enter-code-empty = jeszcze puste
delete = Usuń
document = O co chcą Państwo wnioskować?
document-passport = Paszport
    .line = Do podróży do wszystkich krajów
document-identity_card = Dowód osobisty
    .line = Ważny w Niemczech i Unii Europejskiej
identify-person = Dla kogo jest dokument?
    .lead = Od tego zależy, co pobierzemy.
identify-person-me = Dla mnie
    .line = Mam 10 lat lub więcej
identify-person-child_under_6 = Dla dziecka poniżej 6 lat
    .line = Bez odcisków palców, bez podpisu
identify-person-child_6_to_9 = Dla dziecka od 6 do 9 lat
    .line = Bez podpisu
code-unchecked = Biuro obywatelskie teraz nie odpowiada
    .lead = Zapisaliśmy kod i sprawdzimy go później.

## Reading a document

scan-zone = Proszę trzymać dolne wiersze paszportu blisko kamery
    .lead = Albo położyć paszport pod skanerem.
    .reader = Proszę trzymać dolne wiersze pod skanerem
scan-zone-wrong = Nie rozpoznaliśmy tego. Proszę przyłożyć paszport jeszcze raz.
scan-zone-waiting = Szukamy wierszy.
card-key = Czym otworzymy czip?
    .lead = { $fault ->
        [card-wrong-key] To nie pasuje do dokumentu. Proszę spróbować jeszcze raz.
        [card-needs-zone] Ten dokument nie ma CAN. Proszę wybrać inny sposób.
       *[none] Proszę wziąć dokument osoby, której dotyczy wniosek.
     }
card-key-can = Wpisz CAN
    .line = Sześć cyfr na dokumencie
card-key-scan = Skanuj wiersze
    .line = Wiersze ze znakami <<<
card-key-zone = Wpisz numer i daty
    .line = Numer paszportu, data urodzenia i ważności
card-can = Proszę wpisać CAN
    .lead = To sześć cyfr na dokumencie.
    .field = CAN
card-number = Proszę wpisać numer paszportu
    .lead = Jest u góry po prawej w paszporcie.
    .field = Numer paszportu
card-birth = Kiedy urodziła się ta osoba?
    .lead = Dzień, miesiąc, rok. Na przykład 05031990.
    .field = DDMMRRRR
    .speak = Kiedy urodziła się ta osoba? Proszę wpisać dzień, miesiąc i rok ośmioma cyframi.
card-expiry = Do kiedy ważny jest dokument?
    .speak = Do kiedy ważny jest dokument? Proszę wpisać dzień, miesiąc i rok ośmioma cyframi.
    .lead = Dzień, miesiąc, rok. Na przykład 31122030.
    .field = DDMMRRRR
enter-date-wrong = Nie ma takiej daty. Proszę ją sprawdzić.
enter-hidden = { $count ->
    [one] { $count } cyfra
    [few] { $count } cyfry
   *[many] { $count } cyfr
 }
card-lay = Proszę położyć dokument na czytniku
    .lead = Paszport: otwarta strona ze zdjęciem do dołu.
card-gone = Dokument zabrano za wcześnie. Proszę położyć go jeszcze raz.
card-unreadable = Nie udało się odczytać czipa. Proszę położyć dokument na nowo.
    .lead = To nie Państwa wina. W okienku { $counter } sprawdzimy dokument.
card-restricted = Ten dokument nie udostępnia tu danych
    .lead = Mogą to tylko urzędy z certyfikatem. Proszę wybrać inny sposób.
card-wrong-key = To nie pasuje do dokumentu.
card-needs-zone = Ten dokument nie ma CAN.
card-reading = Czytamy Państwa dokument
    .lead = Proszę zostawić go na miejscu.
card-progress = Postęp
card-take = Proszę wziąć dokument
    .lead = Dalej pójdzie samo.
card-away = Czytnik kart nie odpowiada
    .lead = Proszę wybrać inny sposób.

## Online ID

eid-working = Sprawdzamy dowód online
    .lead = Proszę zostawić go na miejscu.
eid-card = Proszę położyć dowód na czytniku
    .lead = Dalej pójdzie samo.
eid-consent = Te dane zostaną odczytane
    .lead = { $reader } odczyta je z dowodu. My ich tu nie widzimy.
eid-consent-yes = Zgadzam się
eid-consent-no = Raczej nie
eid-right-Address = Adres
eid-right-BirthName = Nazwisko rodowe
eid-right-FamilyName = Nazwisko
eid-right-GivenNames = Imiona
eid-right-PlaceOfBirth = Miejsce urodzenia
eid-right-DateOfBirth = Data urodzenia
eid-right-DoctoralDegree = Stopień doktora
eid-right-ArtisticName = Nazwisko artystyczne
eid-right-Pseudonym = Pseudonim
eid-right-ValidUntil = Ważny do
eid-right-Nationality = Obywatelstwo
eid-right-IssuingCountry = Państwo wydania
eid-right-DocumentType = Rodzaj dokumentu
eid-right-AddressVerification = Sprawdzenie miejsca zamieszkania
eid-right-AgeVerification = Sprawdzenie wieku
eid-right-CanAllowed = Odczyt z CAN na miejscu
eid-pin = Proszę wpisać PIN
    .lead = { $tries ->
        [one] Jeszcze { $tries } próba. PIN ma sześć cyfr.
        [few] Jeszcze { $tries } próby. PIN ma sześć cyfr.
       *[many] Jeszcze { $tries } prób. PIN ma sześć cyfr.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
    [one] PIN był błędny. Została { $tries } próba.
    [few] PIN był błędny. Zostały { $tries } próby.
   *[many] PIN był błędny. Zostało { $tries } prób.
 }
eid-can = Proszę wpisać CAN
    .lead = Potrzebny przed ostatnią próbą. Sześć cyfr z przodu dowodu.
    .field = CAN
eid-can-wrong = CAN był błędny. Proszę go sprawdzić.
eid-blocked = Państwa PIN jest zablokowany
    .lead = Pomożemy w okienku { $counter }. Tutaj można kontynuować inaczej.
eid-deactivated = Dowód online nie jest aktywny
    .lead = Aktywujemy go w okienku { $counter }. Tutaj można kontynuować inaczej.
eid-cancelled = Sprawdzanie przerwano
    .lead = Proszę wziąć kartę. Tutaj można kontynuować inaczej.
eid-failed = Dowód online teraz nie działa
    .lead = Proszę wziąć kartę. Tutaj można kontynuować inaczej.
eid-done = Państwa dowód jest sprawdzony
    .lead = Proszę wziąć kartę.
eid-away = Dowód online nie odpowiada
    .lead = Proszę wybrać inny sposób.

## Privacy and fee

privacy = Co dzieje się z Państwa danymi
    .lead = Pobieramy zdjęcie, odciski palców i podpis. Na ich podstawie biuro zamówi Państwa dokument.
    .point1 = Wszystko jest szyfrowane przed zapisaniem.
    .point2 = Otworzyć to może tylko biuro obywatelskie.
    .point3 = To urządzenie usuwa wszystko po odbiorze, najpóźniej po { $hours ->
        [one] { $hours } godzinie.
        [few] { $hours } godzinach.
       *[many] { $hours } godzinach.
     }
privacy-more = Więcej o Państwa danych
    .button = Czytaj więcej
    .more =
        Administratorem danych jest { $office }. Można się tam zwrócić do inspektora ochrony danych.

        Pobieramy to, czego wymaga prawo: zdjęcie, odciski obu palców wskazujących i Państwa podpis. Podstawą są § 5 i § 9 ustawy o dowodach osobistych oraz § 4 i § 6 ustawy o paszportach.

        Podczas pobierania zdjęcie, odciski i podpis pozostają tylko w pamięci roboczej. Potem są szyfrowane dla biura obywatelskiego. To urządzenie nie może ich już otworzyć.

        Gdy biuro obywatelskie wszystko odbierze, to urządzenie usuwa dane. Dzieje się to najpóźniej po { $hours ->
            [one] { $hours } godzinie
            [few] { $hours } godzinach
           *[many] { $hours } godzinach
        } od pobrania.

        Nie muszą Państwo korzystać z tego urządzenia. W okienku { $counter } pobierzemy wszystko wspólnie z Państwem. Mogą Państwo zapytać, co o Państwu zapisano, i złożyć skargę do organu ochrony danych.
privacy-agree = Dalej
privacy-counter = Wolę okienko
fee = Zdjęcie kosztuje { AMOUNT($fee) } euro
    .lead = Płacą Państwo w okienku. Ze zdjęciem od fotografa nic tu Państwo nie płacą.
fee-here = Zrób zdjęcie tutaj
    .line = { AMOUNT($fee) } euro, płatne w okienku
fee-have_photo = Mam zdjęcie
    .line = Od fotografa, z kodem
photo-code = Proszę trzymać kod zdjęcia przed kamerą
    .lead = Sprawdzamy tylko, czy jest czytelny. Niczego nie zapisujemy.
    .reader = Proszę trzymać kod zdjęcia pod skanerem
photo-code-skip = Dalej bez sprawdzania
photo-code-incomplete = Ten kod zdjęcia nie jest pełny. Proszę spróbować jeszcze raz.
photo-code-other = To nie jest kod zdjęcia. Właściwy kod jest kwadratowy i pochodzi od fotografa.
photo-code-complete = Kod zdjęcia jest czytelny i pełny
    .lead = Proszę pokazać go w okienku { $counter }. Niczego nie zapisaliśmy.
have-photo = Proszę pokazać zdjęcie w okienku
    .lead = Proszę podejść z kodem od fotografa do okienka { $counter }.
at-counter = Chętnie pomożemy w okienku
    .lead = Proszę podejść do okienka { $counter }. Tu nic nie jest zapisane.

## Photo

photo-hints = Jak zrobić dobre zdjęcie
    .lead = Chusty noszonej z powodów religijnych nie trzeba zdejmować.
photo-retake = Prosimy o nowe zdjęcie
    .lead = Proszę uważać tylko na jedno: { $mind }.
    .more = Proszę o tym pamiętać: { $minds }.
photo-hints-hat = Bez czapki, najlepiej bez okularów
photo-hints-neutral = Neutralny wyraz twarzy
photo-hints-mouth = Zamknięte usta
photo-aim = Proszę patrzeć w kamerę
    .lead = Zdjęcie zrobi się samo.
    .again = Proszę uważać tylko na jedno: { $mind }.
    .blind = Proszę nacisnąć: Zrób zdjęcie.
photo-aim-camera = Państwa obraz z kamery, jak w lustrze
release = Zrób zdjęcie
photo-countdown = Zaraz zaczynamy
    .lead = Proszę się nie ruszać.
stop = Stop
photo-taking = Robimy zdjęcie
    .lead = Proszę się nie ruszać.
photo-judging = Sprawdzamy zdjęcie
    .lead = Chwileczkę, proszę.
photo-review = Czy zdjęcie się Państwu podoba?
    .lead = Spełnia wymagania.
photo-review-failed = Zdjęcie jeszcze nie jest dobre
    .lead = Proszę uważać tylko na jedno: { $mind }.
    .plain = Proszę zrobić jeszcze jedno zdjęcie.
photo-review-picture = Państwa zdjęcie
use = Weź to zdjęcie
photo-again = Nowe zdjęcie
photo-counter = Wolę okienko
photo-choose = Które zdjęcie Państwo wybierają?
    .lead = Wszystkie spełniają wymagania.
photo-choose-one = Zdjęcie { $number }
photo-too-small = Zdjęcie jest za małe
    .lead = Proszę podejść bliżej kamery. Jeśli się nie uda, zrobimy zdjęcie w okienku { $counter }.
photo-too-small-again = Jeszcze raz
photo-too-small-to-counter = Idź do okienka
photo-too-small-without-photo = Dalej bez zdjęcia
photo-to-counter-to-counter = Idź do okienka
photo-to-counter-without-photo = Dalej bez zdjęcia
photo-to-counter-again = Jeszcze raz
photo-to-counter = Tutaj teraz się nie udaje
    .lead = To nie Państwa wina. Zrobimy zdjęcie w okienku { $counter }.

why = Dlaczego?
why-less = Mniej
why-nothing = Tego się tu nie mierzy.
why-any = Zmierzono: { $value }. Granica: { $limit }.
why-StepForward = Głowa: { $value } % wysokości. Potrzeba: { $limit } %.
why-StepBack = Głowa: { $value } % obrazu. Dozwolone: { $limit } %.
why-StepLeft = Twarz: na { $value } % szerokości. Granica: { $limit } %.
why-StepRight = Twarz: na { $value } % szerokości. Granica: { $limit } %.
why-MoveUp = Twarz: na { $value } % wysokości. Granica: { $limit } %.
why-MoveDown = Twarz: na { $value } % wysokości. Granica: { $limit } %.
why-LookStraight = Obrót głowy: { $value }°. Dozwolone: { $limit }.
why-StraightenHead = Przechył głowy: { $value }°. Dozwolone: { $limit }.
why-MultipleFaces = Twarze: { $value }. Dozwolone: { $limit }.
measured = Zmierzono: { $value }.
measured-least = Zmierzono: { $value }. Potrzeba co najmniej: { $low }.
measured-most = Zmierzono: { $value }. Dozwolone najwyżej: { $high }.
measured-between = Zmierzono: { $value }. Dozwolone: od { $low } do { $high }.
photo-kept = Poprzednie zdjęcie jest lepsze. Zachowaliśmy je.
photo-left = Już Państwa nie widzimy
    .lead = Czy chcą Państwo jeszcze zrobić zdjęcie?
photo-go-on = Dalej
photo-blind = Proszę patrzeć w kamerę. Potem nacisnąć: Zrób zdjęcie.
photo-adjust = Proszę stanąć lub usiąść w oznaczonym miejscu
    .lead = Kamera ustawi się na wysokości oczu.
photo-adjust-up = Kamera jedzie w górę.
photo-adjust-down = Kamera jedzie w dół.
photo-adjust-level = Kamera jest na wysokości oczu.
photo-adjust-still = Kamera stoi.
higher = Wyżej
lower = Niżej
fits = Pasuje

advice-SearchingFace = Jeszcze Państwa nie widzimy.
    .mind = stanąć przed kamerą
advice-StepBack = Proszę się trochę cofnąć.
    .mind = stanąć trochę dalej
advice-StepForward = Proszę podejść bliżej.
    .mind = podejść trochę bliżej
advice-StepLeft = Trochę w lewo.
    .mind = stać na środku
advice-StepRight = Trochę w prawo.
    .mind = stać na środku
advice-MoveDown = Proszę się trochę zniżyć.
    .mind = stać lub siedzieć trochę niżej
advice-MoveUp = Proszę się trochę wyprostować.
    .mind = stać lub siedzieć trochę wyżej
advice-StandStill = Proszę się nie ruszać.
    .mind = nie ruszać się
advice-LookStraight = Proszę patrzeć prosto.
    .mind = patrzeć prosto w kamerę
advice-StraightenHead = Proszę trzymać głowę prosto.
    .mind = trzymać głowę prosto
advice-OpenEyes = Proszę otworzyć oczy.
    .mind = otworzyć oczy
advice-CloseMouth = Proszę zamknąć usta.
    .mind = zamknąć usta
advice-MultipleFaces = Proszę, tylko jedna osoba.
    .mind = być jedyną osobą przed kamerą
advice-HelperAside = Bardzo dobrze. Osobę pomagającą prosimy wyjść z kadru.
    .mind = być jedyną osobą w kadrze
advice-RemoveGlasses = Okulary odbijają światło. Proszę je zdjąć.
    .mind = zdjąć okulary
advice-UncoverFace = Twarz musi być odsłonięta.
    .mind = odsłonić twarz
advice-AdjustLight = Ustawiamy światło.
    .mind = równe światło
advice-PlainBackground = Tło jest zbyt niespokojne.
    .mind = spokojne tło
advice-CheckCamera = Obraz z kamery jest niewyraźny.
    .mind = wyraźny obraz z kamery
advice-Hold = Bardzo dobrze. Proszę tak zostać.
    .mind = tak zostać
advice-NeutralExpression = Proszę patrzeć neutralnie.
    .mind = patrzeć neutralnie
advice-unknown = Proszę patrzeć w kamerę.
    .mind = patrzeć w kamerę

criterion-1-1 = Wzrok prosto
    .fail = Głowa jest odwrócona w bok.
criterion-1-2 = Podbródek prosto
    .fail = Podbródek jest za wysoko lub za nisko.
criterion-1-3 = Głowa prosto
    .fail = Głowa jest przechylona.
criterion-2-1 = Neutralna twarz
    .fail = Wyraz twarzy nie jest neutralny.
criterion-2-2 = Usta zamknięte
    .fail = Usta są otwarte.
criterion-2-3 = Brwi spokojne
    .fail = Brwi są uniesione.
criterion-3-1 = Oczy otwarte
    .fail = Oczy są przymknięte.
criterion-3-2 = Oczy odsłonięte
    .fail = Oczy są zasłonięte.
criterion-3-3 = Wzrok w kamerę
    .fail = Wzrok omija kamerę.
criterion-4-1 = Spokojne tło
    .fail = Tło jest niespokojne.
criterion-4-2 = Tło bez cienia
    .fail = Za Państwem jest cień.
criterion-4-3 = Jedna osoba na zdjęciu
    .fail = Na zdjęciu jest ktoś jeszcze.
criterion-5-1 = Wysokość obrazu dobra
    .fail = Obraz jest za mały.
criterion-5-2 = Szerokość obrazu dobra
    .fail = Obraz jest za mały.
criterion-5-3 = Odległość dobra
    .fail = Odległość od kamery jest zła.
criterion-5-4 = Głowa dość duża
    .fail = Głowa ma złą wielkość.
criterion-5-5 = Wysokość dobra
    .fail = Głowa jest za wysoko lub za nisko.
criterion-5-6 = Na środku
    .fail = Głowa nie jest na środku.
criterion-5-7 = Dość szczegółów
    .fail = Odległość od kamery jest za duża.
criterion-6-1 = Dobre światło
    .fail = Światło jest nierówne.
criterion-6-2 = Bez cienia
    .fail = Na twarzy jest cień.
criterion-6-3 = Bez jasnych plam
    .fail = Na twarzy są jasne plamy.
criterion-6-4 = Okulary bez odblasków
    .fail = Okulary odbijają światło.
criterion-7-1 = Dobra jasność
    .fail = Zdjęcie jest za jasne lub za ciemne.
criterion-7-2 = Zdjęcie ostre
    .fail = Zdjęcie jest nieostre.
criterion-7-3 = Naturalne kolory
    .fail = Kolory nie są naturalne.
criterion-7-4 = Bez czerwonych oczu
    .fail = Oczy są czerwone.
criterion-7-5 = Kolorowe zdjęcie
    .fail = Zdjęcie nie jest kolorowe.
criterion-7-6 = Dobry kontrast
    .fail = Zdjęcie ma za mały kontrast.
criterion-unknown = Dodatkowa kontrola
    .fail = Jeden warunek nie jest spełniony.

## Fingers

finger-place = Teraz { $finger ->
    [right_index] prawy palec wskazujący
    [left_index] lewy palec wskazujący
    [right_thumb] prawy kciuk
    [left_thumb] lewy kciuk
    [right_middle] prawy palec środkowy
    [left_middle] lewy palec środkowy
    [right_ring] prawy palec serdeczny
   *[left_ring] lewy palec serdeczny
 }
    .lead = Proszę położyć palec płasko na szkle.
    .again = Jeszcze raz, proszę. Zachowamy najlepszy odcisk.
finger-name = { $finger ->
    [right_index] Prawy wskazujący
    [left_index] Lewy wskazujący
    [right_thumb] Prawy kciuk
    [left_thumb] Lewy kciuk
    [right_middle] Prawy środkowy
    [left_middle] Lewy środkowy
    [right_ring] Prawy serdeczny
   *[left_ring] Lewy serdeczny
 }
finger-live = Państwa odcisk na szkle
finger-quality = Jakość
finger-quality-none = jeszcze nic
finger-quality-weak = słaba
finger-quality-fair = prawie dobra
finger-quality-good = dobra
finger-done = gotowe
finger-skipped = w okienku
finger-hand = Rysunek: dwie dłonie, szukany palec jest zaznaczony
finger-cannot = Nie mogę
finger-lift = Proszę podnieść palec
    .lead = Odcisk jest dobry.
    .again = Zaraz spróbujemy jeszcze raz.
finger-missing = Jaki jest powód?
    .lead = Wyjaśnimy to w okienku.
finger-missing-injured = Palec jest zraniony
    .line = Na przykład plaster lub opatrunek
finger-missing-missing = Brak palca
    .line = Albo nigdy nie daje odcisku
finger-missing-staffed = Jaki jest powód?
    .lead = Spróbujemy wtedy innego palca.
finger-missing-staffed-injured = Palec jest zraniony
    .line = Na przykład plaster lub opatrunek
finger-missing-staffed-missing = Brak palca
    .line = Albo nigdy nie daje odcisku
finger-judging = Sprawdzamy odcisk
    .lead = Chwileczkę, proszę.
finger-same = To był ten sam palec
    .lead = Zaczynamy od nowa: najpierw prawy, potem lewy.
finger-same-end = Wyjaśnimy to w okienku
    .lead = To był znowu ten sam palec. W okienku pobierzemy odciski wspólnie z Państwem.

finger-advice-Empty = Proszę położyć palec na szkle.
finger-advice-Uniform = Proszę położyć palec na nowo.
finger-advice-TooFewMinutiae = Proszę położyć większą część palca.
finger-advice-TooSmall = Proszę położyć palec płasko.
finger-advice-PressHarder = Proszę nacisnąć mocniej.
finger-advice-PressLess = Proszę nacisnąć lżej.
finger-advice-TooDry = Palec jest suchy. Proszę potrzeć nim o dłoń.
finger-advice-TooWet = Palec jest wilgotny. Proszę go wytrzeć.
finger-advice-OffCentre = Proszę położyć palec na środku.
finger-advice-Partial = Proszę przesunąć palec do przodu.
finger-advice-KeepFingersStill = Proszę nie ruszać palcem.
finger-advice-CleanGlass = Proszę wytrzeć szkło.
finger-advice-Hold = Bardzo dobrze. Proszę tak zostać.
finger-advice-unknown = Proszę położyć palec na szkle.

## Signature

signature-sign = Proszę podpisać się w polu
    .lead = Tak jak zawsze.
    .pad = Proszę podpisać się na tablecie, tak jak zawsze.
signature-field = Pole na podpis
signature-empty = jeszcze puste
signature-written = podpisane
signature-cannot = Nie mogę się podpisać
clear = Wyczyść
accept = Przyjmij
signature-fault-empty = W polu nic jeszcze nie ma.
signature-fault-dot = To tylko kropka. Proszę podpisać się jeszcze raz.
signature-fault-too_short = Podpis jest za krótki. Proszę podpisać się pełnym nazwiskiem.
signature-fault-outside = Podpis wychodzi za krawędź. Jeszcze raz, proszę.

## Finish

review = Czy wszystko się zgadza?
    .lead = Każdą część można jeszcze zmienić.
review-portrait = Zdjęcie
review-portrait-none = Zdjęcie przyniosą Państwo
review-prints = Odciski palców
review-signature = Podpis
review-signature-none = w okienku
review-taken = zapisano
review-change = Zmień
hand-over = Przekaż dane
submit = Przekazujemy Państwa dane
    .lead = Chwileczkę, proszę.
receipt-printing = Drukujemy potwierdzenie
    .lead = Wydruk wychodzi na dole.
receipt = Gotowe. Kod odbioru:
    .lead = Proszę pokazać go w okienku.
    .away = Awaria sieci. Dane są tu zapisane i zaszyfrowane. Kod jest ważny.
    .speak = Gotowe. Państwa kod odbioru to { $spelled }. Proszę pokazać go w okienku.
receipt-number = Sprawa { $number }
receipt-mark = Znak { $mark }
receipt-printed = Proszę wziąć wydruk.
receipt-not-printed = Proszę zapamiętać lub zeskanować kod.
receipt-delete = Usuniemy Państwa dane najpóźniej: { DAY($delete_by) }, godz. { CLOCK($delete_by) }.

cancelled = Wszystko usunięte
    .lead = Nie ma tu już żadnych Państwa danych.
walked-away = Wszystko usunięte
    .lead = Nie było Państwa przez chwilę. Nie ma tu już żadnych Państwa danych.
too-long = Czas minął
    .lead = Nie ma tu już żadnych Państwa danych. Chętnie pomożemy w okienku { $counter }.
office-away = Biuro obywatelskie teraz nie odpowiada
    .lead = To nie Państwa wina. Proszę podejść do okienka { $counter }.
disk-full = Urządzenie nie może teraz nic zapisać
    .lead = To nie Państwa wina. Proszę podejść do okienka { $counter }.
program-error = Coś tu poszło nie tak
    .lead = To nie Państwa wina. Proszę podejść do okienka { $counter }.
starting = Urządzenie się uruchamia
    .lead = Chwileczkę, proszę.
device-error = { $device ->
    [camera] Kamera nie odpowiada
    [fingerprint] Czytnik odcisków nie odpowiada
    [signature] Tablet do podpisu nie odpowiada
    [scanner] Skaner kodów nie odpowiada
    [printer] Drukarka nie odpowiada
    [card] Czytnik kart nie odpowiada
    [jack] Gniazdo słuchawek nie odpowiada
    [mount] Kolumna kamery nie odpowiada
    [eid] Dowód online nie odpowiada
   *[other] Urządzenie nie odpowiada
 }
    .lead = To nie Państwa wina. Proszę podejść do okienka { $counter }.
    .plain = Urządzenie nie odpowiada

device-camera = Kamera
device-fingerprint = Czytnik odcisków
device-signature = Tablet do podpisu
device-scanner = Skaner kodów
device-printer = Drukarka
device-card = Czytnik kart
device-eid = Dowód online
device-jack = Gniazdo słuchawek
device-mount = Kolumna kamery

## Slips

slip-number = Państwa numer
slip-area = Poczekalnia { $area }
slip-appointment = Państwa termin: godz. { CLOCK($at) }
slip-ahead = { $ahead ->
    [0] Przed Państwem nie ma nikogo.
    [one] Przed Państwem jest { $ahead } osoba.
    [few] Przed Państwem są { $ahead } osoby.
   *[many] Przed Państwem jest { $ahead } osób.
 }
slip-wait = Czas oczekiwania około { $low } do { $high ->
    [one] { $high } minuty
    [few] { $high } minut
   *[many] { $high } minut
 }
slip-soon = Czas oczekiwania poniżej { $high ->
    [one] { $high } minuty
    [few] { $high } minut
   *[many] { $high } minut
 }
slip-issued = { DAY($at) }, godz. { CLOCK($at) }
slip-bring = Proszę przygotować
slip-keep = Proszę zachować bilet. Wywołamy ten numer.
slip-receipt = Państwa kod odbioru
slip-show = Proszę pokazać ten wydruk w okienku.
slip-delete = Usuniemy Państwa dane najpóźniej: { DAY($at) }, godz. { CLOCK($at) }.
slip-receipt-number = Sprawa { $number }
slip-receipt-mark = Znak { $mark }
slip-away = Była awaria sieci. Kod jest ważny.
