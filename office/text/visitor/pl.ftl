title = Państwa numer w kolejce
your-number = Państwa numer
ahead = { $ahead ->
    [0] Są Państwo następni.
    [one] Przed Państwem jest jedna osoba.
    [few] Przed Państwem są { $ahead } osoby.
   *[other] Przed Państwem jest { $ahead } osób.
}
wait-range = Czas oczekiwania to około { $low } do { $high } minut.
wait-soon = Czas oczekiwania to najwyżej { $high } minut.
wait-unknown = Nie znamy teraz czasu oczekiwania.
near = Państwa numer będzie wkrótce. Proszę przejść do poczekalni { $area }.
area = Poczekalnia { $area }
called = Teraz Państwa kolej. Proszę podejść do okienka { $counter }.
called-word = Okienko
finished = Wizyta zakończona. Do widzenia.
missed = Wywołaliśmy Państwa, ale nikogo nie było. Proszę przejść do informacji.
returned = Ten numer został zwrócony.
over = Ten numer nie jest już ważny.
appointment = Państwa termin jest o { $at }.
retake = Potrzebne jest nowe zdjęcie. Proszę wrócić do terminala.
bring = To jest potrzebne przy okienku
as-of = Stan z { $at }. Strona odświeża się sama.
offline = Brak połączenia. Próbujemy dalej.
leave = Zwróć numer
leave-hint = Numer nie jest już potrzebny?
private = Ta strona nie zna Państwa nazwiska. Nie używa plików cookie.
not-found = Tej strony nie ma albo nie jest już ważna.
busy = Teraz jest duży ruch. Proszę spróbować za minutę.
trouble = Nie udało się. Proszę spróbować jeszcze raz.
