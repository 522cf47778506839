### Русский. Вежливо, просто, коротко. See de.ftl for what the attributes mean.

## Buttons used on many screens

next = Далее
understood = Понятно
back = Назад
cancel = Отмена
done = Готово
close = Закрыть
yes = Да
no = Нет
again = Ещё раз
more = Ещё
previous = Вверх
page = Страница { $here } из { $all }

language = Какой язык вы выбираете?
    .button = Язык
display = Настройки экрана
    .button = Экран
    .lead = Так будет легче читать. Настройка действует только во время вашего визита.
display-size = Размер текста
display-theme = Цвета
display-lower = Разместить всё ниже
display-time = Больше времени
display-still = Меньше движения
display-seated = Я в кресле-коляске
display-helped = Мне помогают
display-staff = Со мной сотрудник
display-softer = Тише
display-louder = Громче
display-slower = Медленнее
display-faster = Быстрее
size-100 = Обычный
size-130 = Крупный
size-160 = Очень крупный
theme-light = Светлые
theme-dark = Тёмные
theme-contrast = Контраст
read = Читать вслух
    .button = Озвучить
read-private = Это личные данные. Подключите, пожалуйста, наушники.
read-button = кнопка
read-card = выбор
read-check = флажок
read-field = поле
read-checked = отмечено
read-unchecked = не отмечено
read-chosen = выбрано
read-closed = сейчас недоступно
read-position = { $here } из { $all }
read-volume = Громкость { $here } из { $all }
read-rate = Скорость { $here } из { $all }
read-help = { $all ->
    [one] Здесь можно выбрать { $all } пункт.
    [few] Здесь можно выбрать { $all } пункта.
   *[many] Здесь можно выбрать { $all } пунктов.
 } Клавишами вы переходите вперёд и назад. Средняя клавиша выбирает.
help = Помощь вызвана
    .button = Помощь
    .lead = Пожалуйста, оставайтесь здесь. Ваши данные скрыты.
help-late = Сейчас все заняты
    .lead = Пожалуйста, обратитесь к стойке информации. Ваши данные скрыты.
help-off = Отменить вызов
code = Код для сотрудников: { $code }
step = Шаг { $here } из { $all }

## Chapters

chapter-case = Дело
chapter-photo = Фото
chapter-fingers = Пальцы
chapter-signature = Подпись
chapter-finish = Готово

## Interruptions

still-there = Вы ещё здесь?
    .lead = Чтобы защитить ваши данные, мы удалим это дело через
    .speak = Вы ещё здесь? Скоро мы удалим ваши данные. Нажмите: Да, продолжить.
still-there-seconds = { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунды
   *[many] { $seconds } секунд
 }
continue = Да, продолжить
finish = Завершить и удалить
cancel-sure = Вы хотите отменить?
    .lead = Тогда мы всё удалим.
no-cancel = Нет, продолжить
yes-cancel = Да, удалить
closed = Сейчас это здесь невозможно

## Arrival

attract = Добро пожаловать в бюро граждан
    .lead = Коснитесь экрана.
    .line = Номер в очереди, фото, отпечатки пальцев и подпись
    .hear = С наушниками устройство всё читает вслух.
    .outreach = Фото, отпечатки пальцев и подпись
attract-open = Сегодня открыто до { CLOCK($until) }
attract-load = Всё передано
attract-load-by = { $waiting ->
    [one] { $waiting } дело ждёт. Передайте до: { DAY($by) }, { CLOCK($by) }.
    [few] { $waiting } дела ждут. Передайте до: { DAY($by) }, { CLOCK($by) }.
   *[many] { $waiting } дел ждут. Передайте до: { DAY($by) }, { CLOCK($by) }.
 }
attract-load-urgent = { $waiting ->
    [one] Срочно: { $waiting } дело ждёт. Удаление: { DAY($by) }, { CLOCK($by) }.
    [few] Срочно: { $waiting } дела ждут. Удаление: { DAY($by) }, { CLOCK($by) }.
   *[many] Срочно: { $waiting } дел ждут. Удаление: { DAY($by) }, { CLOCK($by) }.
 }
attract-closed = Бюро граждан сейчас закрыто
start = Что вы хотите сделать?
    .lead = Отменить можно в любой момент.
start-ticket = Взять номер в очереди
    .line = { $ahead ->
        [0] Перед вами никого нет
        [one] Перед вами { $ahead } человек
        [few] Перед вами { $ahead } человека
       *[many] Перед вами { $ahead } человек
     }
    .plain = Для всех вопросов в бюро граждан
start-checkin = Отметиться по записи
    .line = По коду из подтверждения
start-capture = Фото, отпечатки, подпись
    .line = Паспорт или удостоверение, около { $minutes ->
        [one] { $minutes } минуты
        [few] { $minutes } минут
       *[many] { $minutes } минут
     }
    .plain = Паспорт или удостоверение, около 5 минут
start-photo = Только фото
    .line = Паспорт или удостоверение, около { $minutes ->
        [one] { $minutes } минуты
        [few] { $minutes } минут
       *[many] { $minutes } минут
     }
    .plain = Паспорт или удостоверение, около 2 минут
out-of-order = Это устройство не работает
    .lead = Пожалуйста, обратитесь к стойке информации.

closed-camera = Сейчас здесь нельзя сделать фото. Подойдите, пожалуйста, к окну { $counter }.
closed-fingerprint = Сейчас здесь нельзя снять отпечатки. Подойдите, пожалуйста, к окну { $counter }.
closed-signature = Сейчас здесь нельзя поставить подпись. Подойдите, пожалуйста, к окну { $counter }.
closed-office = Сейчас нет связи с бюро граждан. Подойдите, пожалуйста, к окну { $counter }.
closed-staff = Эта услуга здесь сейчас закрыта. Подойдите, пожалуйста, к окну { $counter }.
closed-printer = Принтер сейчас не работает. Подойдите, пожалуйста, к окну { $counter }.
closed-disk = Устройство сейчас не может принять данные. Подойдите, пожалуйста, к окну { $counter }.
closed-hours = Бюро граждан сейчас закрыто.
closed-none-left = На сегодня номеров больше нет.

## Queue number

services-loading = Узнаём время ожидания
    .lead = Подождите, пожалуйста.
ticket-service = По какому вы вопросу?
    .lead = По состоянию на { CLOCK($as_of) }
    .plain = Выберите ваш вопрос.
ticket-service-ahead = { $ahead ->
    [0] Перед вами никого
    [one] Перед вами { $ahead } человек
    [few] Перед вами { $ahead } человека
   *[many] Перед вами { $ahead } человек
 }
ticket-service-wait = примерно от { $low } до { $high ->
    [one] { $high } минуты
    [few] { $high } минут
   *[many] { $high } минут
 }
ticket-service-soon = меньше { $high ->
    [one] { $high } минуты
    [few] { $high } минут
   *[many] { $high } минут
 }
ticket-service-unknown = Время ожидания сейчас неизвестно
ticket-documents = У вас всё с собой?
    .lead = Сегодня вам нужно:
ticket-documents-none = Для этого вопроса ничего особенного не нужно.
ticket-documents-yes = Да, всё есть
missing = Чего-то нет
ticket-missing = Не хватает: { $documents }. Возможно, сегодня не получится.
    .lead = Принесите недостающее или спросите сотрудника.
    .plain = Без этих документов сегодня, возможно, не получится
ticket-missing-anyway = Всё равно взять номер
    .line = Сотрудник скажет, что возможно
ticket-missing-back_home = Прийти позже
    .line = Сейчас вы не берёте номер
ticket-drawing = Получаем ваш номер
    .lead = Подождите, пожалуйста.
ticket-printing = Печатаем ваш номер
    .lead = Талон выйдет снизу.
ticket-number = Ваш номер
    .lead = Возьмите талон. Ждите в зоне ожидания { $area }.
    .speak = Ваш номер: { $label }. Возьмите талон. Ждите в зоне ожидания { $area }.
ticket-number-shown = Ваш номер
    .lead = Запомните номер. Ждите в зоне ожидания { $area }.
    .speak = Ваш номер: { $label }. Запомните номер. Ждите в зоне ожидания { $area }.
ticket-number-photo = Сделать фото сейчас
ticket-number-area = Зона { $area }
ticket-number-scan = Сохранить в телефоне
ticket-printer-failed = Принтер сейчас не работает
    .lead = Запомните номер или сканируйте код. Зона { $area }.
    .speak = Принтер сейчас не работает. Ваш номер: { $label }. Ждите в зоне ожидания { $area }.
keep = Оставить номер
print = Печатать ещё раз
return = Вернуть номер
ticket-none-left = На сегодня номеров больше нет
    .lead = Приходите, пожалуйста, завтра или спросите у стойки информации.
ticket-closed = Бюро граждан сейчас закрыто
    .lead = Приходите, пожалуйста, в часы приёма.
ticket-not-here = Здесь сейчас нет номеров для этого
    .lead = Подойдите, пожалуйста, к окну { $counter }.
ticket-unsure = Мы не знаем ваш номер
    .lead = Связь прервалась. Не берите второй номер. Подойдите, пожалуйста, к окну { $counter }.
checkin = Поднесите код записи к камере
    .lead = Или положите его под сканер.
    .reader = Поднесите код записи под сканер
checkin-wrong = Этот код нам неизвестен. Проверьте его, пожалуйста.
checkin-done = Вы зарегистрированы
    .lead = Вы записаны на { CLOCK($at) }. Мы вызовем этот номер. Возьмите талон.
    .speak = Вы зарегистрированы. Вы записаны на { CLOCK($at) }. Мы вызовем номер { $label }. Возьмите талон. Ждите в зоне ожидания { $area }.
checkin-done-shown = Вы зарегистрированы
    .lead = Вы записаны на { CLOCK($at) }. Мы вызовем этот номер. Запомните номер.
    .speak = Вы зарегистрированы. Вы записаны на { CLOCK($at) }. Мы вызовем номер { $label }. Запомните номер. Ждите в зоне ожидания { $area }.
checkin-early = Вы пришли рано
    .lead = Зарегистрироваться можно с { CLOCK($at) }.
    .plain = Вернитесь, пожалуйста, незадолго до своего времени.
checkin-late = Время вашей записи прошло
    .lead = Вы были записаны на { CLOCK($at) }. Пожалуйста, обратитесь к стойке информации.
    .plain = Пожалуйста, обратитесь к стойке информации.
checkin-away = Бюро граждан сейчас не отвечает
    .lead = Ваша запись действительна. Подойдите, пожалуйста, к окну { $counter }.
returned = Ваш номер возвращён
    .lead = До свидания.
kept = Ваш номер { $label } действителен
    .lead = Ждите, пожалуйста, пока мы вызовем ваш номер.

## Information

start-information = Справка
    .line = Документы, сборы, часы приёма
information = Что вы хотите узнать?
    .lead = По состоянию на: { DAY($as_of) }
    .plain = Что вы хотите узнать?
information-subjects = Что мне нужно?
    .line = Документы, сбор и срок
information-online = Что можно сделать дома?
    .line = Через интернет, без записи
information-hours = Когда открыто?
    .line = Часы приёма на неделю
information-offices = Где ещё есть бюро граждан?
    .line = Адреса и часы
information-hotline = Куда позвонить?
    .line = Единый номер ведомств { $number }
information-unknown = Справка сейчас недоступна
    .lead = Позвоните, пожалуйста, 115 или подойдите к окну { $counter }.
subject = По какому вы вопросу?
    .lead = Мы скажем, что вам нужно.
subject-online-only = Это можно сделать в интернете
    .lead = Для этого не нужно приходить.
subject-online-short = Можно и в интернете
subject-about = Важно знать
subject-bring = Возьмите с собой
subject-fee = Сколько это стоит
subject-time = Сколько времени это займёт
subject-minutes = около { $minutes ->
    [one] { $minutes } минуты
    [few] { $minutes } минут
   *[many] { $minutes } минут
 } в окне
subject-online = Можно в интернете
subject-online-all = Для всех
online = Сделать через интернет
    .lead = Сканируйте код телефоном.
online-short = В интернете
hours = Часы приёма
hours-span = { $start } – { $end }
    .speak = с { $start } до { $end }
hours-none = закрыто
hours-closed = В эти дни закрыто
hours-day = { DAY($day) }
weekday-0 = Понедельник
weekday-1 = Вторник
weekday-2 = Среда
weekday-3 = Четверг
weekday-4 = Пятница
weekday-5 = Суббота
weekday-6 = Воскресенье
offices = Другие бюро граждан
hotline = Помощь по телефону
    .lead = Сканируйте код или запомните номер.
facts-more = Ещё вопрос
facts-online = В интернете
facts-ticket = Взять номер
facts-done = Готово

## Feedback

feedback = Как прошёл ваш визит?
    .lead = Ответ добровольный и анонимный.
feedback-5 = Очень хорошо
feedback-4 = Хорошо
feedback-3 = Нормально
feedback-2 = Не очень
feedback-1 = Плохо
feedback-wish = Что вы хотели бы делать в интернете?
    .lead = Этот ответ тоже добровольный.
feedback-skip = Завершить без ответа

## Finding the case

turn-near = Номер { $label } скоро вызовут. Продолжайте спокойно.
    .line = Номер { $label } скоро вызовут
    .speak = Ваш номер скоро вызовут. Продолжайте спокойно.
turn-called = Номер { $label }: подойдите к окну { $counter }. Остальное сделаем там.
    .line = Номер { $label }: подойдите к окну { $counter }
    .speak = Ваш номер вызывают. Подойдите к окну { $counter }. Остальное сделаем там.
turn-missed = Номер { $label } уже вызвали. Обратитесь к стойке информации.
    .line = Номер { $label } уже вызвали
    .speak = Ваш номер уже вызвали. Обратитесь к стойке информации.
identify = Как нам найти ваше дело?
identify-scan = Сканировать код
    .line = Поднесите код или талон с номером под сканер
identify-type = Ввести код
    .line = Код есть в вашем подтверждении
identify-card = Приложить паспорт
    .line = Мы читаем имя и дату рождения с чипа
identify-online = Онлайн-удосто­верение
    .line = С удостоверением и вашим PIN
identify-none = Ничего из этого
    .line = Мы откроем новое дело
code-checking = Ищем ваше дело
    .lead = Подождите, пожалуйста.
scan-code = Поднесите код к камере
    .lead = Или положите его под сканер.
    .reader = Поднесите код под сканер
scan-code-wrong = Этот код нам неизвестен. Проверьте его, пожалуйста.
scan-code-waiting = Ищем код.
type = Ввести код
enter-code = Введите код
    .lead = Код есть в вашем подтверждении.
enter-code-wrong = Этот код нам неизвестен. Проверьте его, пожалуйста.
enter-code-field = Ваш код
enter-code-empty = пока пусто
delete = Стереть
document = Какой документ вам нужен?
document-passport = Паспорт
    .line = Для поездок во все страны
document-identity_card = Удостоверение личности
    .line = Для Германии и Европейского союза
identify-person = Для кого документ?
    .lead = От этого зависит, какие данные мы примем.
identify-person-me = Для меня
    .line = Мне 10 лет или больше
identify-person-child_under_6 = Для ребёнка до 6 лет
    .line = Без отпечатков, без подписи
identify-person-child_6_to_9 = Для ребёнка от 6 до 9 лет
    .line = Без подписи
code-unchecked = Бюро граждан сейчас не отвечает
    .lead = Мы запомнили ваш код и проверим его позже.

## Reading a document

scan-zone = Держите нижние строки паспорта близко к камере
    .lead = Или положите паспорт под сканер.
    .reader = Держите нижние строки под сканером
scan-zone-wrong = Не удалось распознать. Поднесите паспорт ещё раз.
scan-zone-waiting = Ищем строки.
card-key = Чем открыть чип?
    .lead = { $fault ->
        [card-wrong-key] Это не подходит к документу. Попробуйте, пожалуйста, ещё раз.
        [card-needs-zone] У этого документа нет CAN. Выберите, пожалуйста, другой способ.
       *[none] Возьмите документ того, для кого подаёте заявление.
     }
card-key-can = Ввести CAN
    .line = Шесть цифр на документе
card-key-scan = Сканировать строки
    .line = Строки со знаками <<<
card-key-zone = Ввести номер и даты
    .line = Номер паспорта, дата рождения, срок
card-can = Введите CAN
    .lead = Это шесть цифр на документе.
    .field = CAN
card-number = Введите номер паспорта
    .lead = Он вверху справа в паспорте.
    .field = Номер паспорта
card-birth = Какая дата рождения в документе?
    .lead = День, месяц, год. Например 05031990.
    .field = ДДММГГГГ
    .speak = Какая дата рождения в документе? Введите день, месяц и год восемью цифрами.
card-expiry = До какого числа действует документ?
    .speak = До какого числа действует документ? Введите день, месяц и год восемью цифрами.
    .lead = День, месяц, год. Например 31122030.
    .field = ДДММГГГГ
enter-date-wrong = Такой даты нет. Проверьте её, пожалуйста.
enter-hidden = { $count ->
    [one] { $count } цифра
    [few] { $count } цифры
   *[many] { $count } цифр
 }
card-lay = Положите документ на считыватель
    .lead = Паспорт: раскрытой страницей с фото вниз.
card-gone = Документ убрали слишком рано. Положите его ещё раз.
card-unreadable = Не удалось прочитать чип. Положите документ ещё раз.
    .lead = Это не ваша вина. У окна { $counter } мы проверим документ.
card-restricted = Этот документ не даёт здесь данных
    .lead = Это разрешено только ведомствам с сертификатом. Выберите другой способ.
card-wrong-key = Это не подходит к документу.
card-needs-zone = У этого документа нет CAN.
card-reading = Читаем ваш документ
    .lead = Оставьте его, пожалуйста, на месте.
card-progress = Ход чтения
card-take = Возьмите ваш документ
    .lead = Дальше всё произойдёт автоматически.
card-away = Считыватель карт не отвечает
    .lead = Выберите, пожалуйста, другой способ.

## Online ID

eid-working = Проверяем онлайн-удостоверение
    .lead = Оставьте его, пожалуйста, на месте.
eid-card = Положите удостоверение на считыватель
    .lead = Дальше всё произойдёт автоматически.
eid-consent = Будут прочитаны эти данные
    .lead = { $reader } читает их с вашей карты. Здесь мы их не видим.
eid-consent-yes = Разрешаю
eid-consent-no = Не разрешаю
eid-right-Address = Адрес
eid-right-BirthName = Фамилия при рождении
eid-right-FamilyName = Фамилия
eid-right-GivenNames = Имена
eid-right-PlaceOfBirth = Место рождения
eid-right-DateOfBirth = Дата рождения
eid-right-DoctoralDegree = Учёная степень
eid-right-ArtisticName = Творческое имя
eid-right-Pseudonym = Псевдоним
eid-right-ValidUntil = Действительно до
eid-right-Nationality = Гражданство
eid-right-IssuingCountry = Страна выдачи
eid-right-DocumentType = Вид документа
eid-right-AddressVerification = Проверка места жительства
eid-right-AgeVerification = Проверка возраста
eid-right-CanAllowed = Чтение с CAN на месте
eid-pin = Введите ваш PIN
    .lead = { $tries ->
        [one] Ещё { $tries } попытка. В PIN шесть цифр.
        [few] Ещё { $tries } попытки. В PIN шесть цифр.
       *[many] Ещё { $tries } попыток. В PIN шесть цифр.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
    [one] PIN неверный. Осталась { $tries } попытка.
    [few] PIN неверный. Осталось { $tries } попытки.
   *[many] PIN неверный. Осталось { $tries } попыток.
 }
eid-can = Введите CAN
    .lead = Он нужен перед последней попыткой. Шесть цифр спереди на карте.
    .field = CAN
eid-can-wrong = CAN неверный. Проверьте его, пожалуйста.
eid-blocked = Ваш PIN заблокирован
    .lead = Поможем у окна { $counter }. Здесь можно продолжить другим способом.
eid-deactivated = Онлайн-удостоверение не активировано
    .lead = Активируем у окна { $counter }. Здесь можно продолжить другим способом.
eid-cancelled = Проверка отменена
    .lead = Возьмите карту. Здесь можно продолжить другим способом.
eid-failed = Онлайн-удостоверение сейчас не работает
    .lead = Возьмите карту. Здесь можно продолжить другим способом.
eid-done = Ваше удостоверение проверено
    .lead = Возьмите вашу карту.
eid-away = Онлайн-удостоверение не отвечает
    .lead = Выберите, пожалуйста, другой способ.

## Privacy and fee

privacy = Что будет с вашими данными
    .lead = Мы примем фото, отпечатки пальцев и подпись. По ним бюро граждан закажет ваш документ.
    .point1 = Всё шифруется до сохранения.
    .point2 = Открыть это может только бюро граждан.
    .point3 = Устройство удалит всё после передачи, самое позднее через { $hours ->
        [one] { $hours } час.
        [few] { $hours } часа.
       *[many] { $hours } часов.
     }
privacy-more = Подробнее о ваших данных
    .button = Подробнее
    .more =
        За данные отвечает { $office }. На вопросы отвечает уполномоченный по защите данных в этом бюро.

        Мы принимаем то, что требует закон: фото, отпечатки обоих указательных пальцев и вашу подпись. Основание: § 5 и § 9 Закона об удостоверениях личности и § 4 и § 6 Закона о паспортах.

        Во время приёма фото, отпечатки и подпись находятся только в оперативной памяти. Затем их шифруют для бюро граждан. Это устройство больше не может их открыть.

        Когда бюро граждан всё получит, устройство удалит данные. Это произойдёт самое позднее через { $hours ->
            [one] { $hours } час
            [few] { $hours } часа
           *[many] { $hours } часов
        } после приёма.

        Вы не обязаны пользоваться этим устройством. У окна { $counter } мы оформим всё вместе с вами. Вы можете узнать, что о вас сохранено, и подать жалобу в орган по защите данных.
privacy-agree = Далее
privacy-counter = Лучше у сотрудника
fee = Фото стоит { AMOUNT($fee) } евро
    .lead = Вы платите в окне. С фото из фотостудии вы здесь ничего не платите.
fee-here = Сделать фото здесь
    .line = { AMOUNT($fee) } евро, оплата в окне
fee-have_photo = У меня есть фото
    .line = Из фотостудии, с кодом
photo-code = Поднесите фотокод к камере
    .lead = Мы лишь проверяем, читается ли он. Ничего не сохраняем.
    .reader = Поднесите фотокод под сканер
photo-code-skip = Продолжить без проверки
photo-code-incomplete = Фотокод неполный. Попробуйте, пожалуйста, ещё раз.
photo-code-other = Это не фотокод. Фотокод квадратный, он из фотостудии.
photo-code-complete = Ваш фотокод читается и полон
    .lead = Покажите его у окна { $counter }. Мы ничего не сохранили.
have-photo = Покажите ваше фото сотруднику
    .lead = Подойдите, пожалуйста, с кодом фотостудии к окну { $counter }.
at-counter = Сотрудники вам помогут
    .lead = Подойдите, пожалуйста, к окну { $counter }. Здесь ничего не сохранено.

## Photo

photo-hints = Как сделать хорошее фото
    .lead = Платок по религиозным причинам можно не снимать.
photo-retake = Нужно новое фото
    .lead = Важно только одно: { $mind }.
    .more = Обратите внимание: { $minds }.
photo-hints-hat = Без шапки, лучше без очков
photo-hints-neutral = Спокойное лицо
photo-hints-mouth = Закройте рот
photo-aim = Смотрите в камеру
    .lead = Снимок будет сделан автоматически.
    .again = Важно только одно: { $mind }.
    .blind = Нажмите «Сделать фото».
photo-aim-camera = Ваше изображение с камеры, как в зеркале
release = Сделать фото
photo-countdown = Сейчас начнём
    .lead = Не двигайтесь.
stop = Стоп
photo-taking = Делаем фото
    .lead = Пожалуйста, не двигайтесь.
photo-judging = Проверяем ваше фото
    .lead = Подождите, пожалуйста.
photo-review = Вам нравится фото?
    .lead = Оно соответствует правилам.
photo-review-failed = Фото пока не подходит
    .lead = В следующий раз обратите внимание только на одно: { $mind }.
    .plain = Сделайте, пожалуйста, ещё одно фото.
photo-review-picture = Ваше фото
use = Взять это фото
photo-again = Новое фото
photo-counter = Лучше у сотрудника
photo-choose = Какое фото вы выбираете?
    .lead = Все соответствуют правилам.
photo-choose-one = Фото { $number }
photo-too-small = Фото слишком маленькое
    .lead = Подойдите, пожалуйста, ближе к камере. Не получится — сделаем фото у окна { $counter }.
photo-too-small-again = Ещё раз
photo-too-small-to-counter = Пойти к окну
photo-too-small-without-photo = Продолжить без фото
photo-to-counter-to-counter = Пойти к окну
photo-to-counter-without-photo = Продолжить без фото
photo-to-counter-again = Ещё раз
photo-to-counter = Сейчас здесь не получается
    .lead = Это не ваша вина. Мы сделаем фото у окна { $counter }.

why = Почему?
why-less = Меньше
why-nothing = Здесь это не измеряется.
why-any = Измерено: { $value }. Предел: { $limit }.
why-StepForward = Голова: { $value } % высоты. Нужно: { $limit } %.
why-StepBack = Голова: { $value } % кадра. Допустимо: { $limit } %.
why-StepLeft = Лицо: на { $value } % ширины. Предел: { $limit } %.
why-StepRight = Лицо: на { $value } % ширины. Предел: { $limit } %.
why-MoveUp = Лицо: на { $value } % высоты. Предел: { $limit } %.
why-MoveDown = Лицо: на { $value } % высоты. Предел: { $limit } %.
why-LookStraight = Поворот головы: { $value }°. Допустимо: { $limit }.
why-StraightenHead = Наклон головы: { $value }°. Допустимо: { $limit }.
why-MultipleFaces = Лиц: { $value }. Допустимо: { $limit }.
measured = Измерено: { $value }.
measured-least = Измерено: { $value }. Нужно не меньше: { $low }.
measured-most = Измерено: { $value }. Допустимо не больше: { $high }.
measured-between = Измерено: { $value }. Допустимо: { $low } – { $high }.
photo-kept = Прежнее фото лучше. Мы его оставили.
photo-left = Мы вас больше не видим
    .lead = Хотите всё же сделать фото?
photo-go-on = Далее
photo-blind = Смотрите в камеру. Потом нажмите «Сделать фото».
photo-adjust = Встаньте или сядьте на отметку
    .lead = Камера поднимется до уровня ваших глаз.
photo-adjust-up = Камера поднимается.
photo-adjust-down = Камера опускается.
photo-adjust-level = Камера на уровне глаз.
photo-adjust-still = Камера остановилась.
higher = Выше
lower = Ниже
fits = Хорошо

advice-SearchingFace = Мы вас пока не видим.
    .mind = встаньте перед камерой
advice-StepBack = Отойдите немного назад.
    .mind = встаньте немного дальше
advice-StepForward = Подойдите ближе.
    .mind = подойдите немного ближе
advice-StepLeft = Немного влево.
    .mind = встаньте посередине
advice-StepRight = Немного вправо.
    .mind = встаньте посередине
advice-MoveDown = Немного опуститесь.
    .mind = встаньте немного ниже
advice-MoveUp = Немного выпрямитесь.
    .mind = встаньте немного выше
advice-StandStill = Не двигайтесь.
    .mind = не двигайтесь
advice-LookStraight = Смотрите прямо перед собой.
    .mind = смотрите прямо в камеру
advice-StraightenHead = Держите голову прямо.
    .mind = держите голову прямо
advice-OpenEyes = Откройте глаза.
    .mind = откройте глаза
advice-CloseMouth = Закройте рот.
    .mind = закройте рот
advice-MultipleFaces = Только один человек, пожалуйста.
    .mind = один человек перед камерой
advice-HelperAside = Очень хорошо. Помогающих просим выйти из кадра.
    .mind = в кадре только вы
advice-RemoveGlasses = Очки дают блики. Снимите их, пожалуйста.
    .mind = снимите очки
advice-UncoverFace = Лицо должно быть открыто.
    .mind = откройте лицо
advice-AdjustLight = Настраиваем свет.
    .mind = ровный свет
advice-PlainBackground = Фон слишком пёстрый.
    .mind = спокойный фон
advice-CheckCamera = Изображение с камеры нечёткое.
    .mind = чёткое изображение
advice-Hold = Очень хорошо. Оставайтесь так.
    .mind = оставайтесь так
advice-NeutralExpression = Сделайте спокойное лицо.
    .mind = сделайте спокойное лицо
advice-unknown = Смотрите в камеру.
    .mind = смотрите в камеру

criterion-1-1 = Взгляд прямо
    .fail = Голова повёрнута в сторону.
criterion-1-2 = Подбородок прямо
    .fail = Подбородок слишком высоко или низко.
criterion-1-3 = Голова прямо
    .fail = Голова наклонена.
criterion-2-1 = Спокойное лицо
    .fail = Выражение лица не нейтральное.
criterion-2-2 = Рот закрыт
    .fail = Рот открыт.
criterion-2-3 = Брови спокойны
    .fail = Брови подняты.
criterion-3-1 = Глаза открыты
    .fail = Глаза открыты не полностью.
criterion-3-2 = Глаза видны
    .fail = Глаза чем-то закрыты.
criterion-3-3 = Взгляд в камеру
    .fail = Взгляд мимо камеры.
criterion-4-1 = Спокойный фон
    .fail = Фон пёстрый.
criterion-4-2 = Фон без тени
    .fail = За вами тень.
criterion-4-3 = На фото один человек
    .fail = На фото есть кто-то ещё.
criterion-5-1 = Высота фото верна
    .fail = Изображение слишком маленькое.
criterion-5-2 = Ширина фото верна
    .fail = Изображение слишком маленькое.
criterion-5-3 = Расстояние верно
    .fail = Расстояние до камеры неверное.
criterion-5-4 = Голова достаточно крупная
    .fail = Размер головы неверный.
criterion-5-5 = Высота верна
    .fail = Голова на фото слишком высоко или низко.
criterion-5-6 = Посередине
    .fail = Голова не посередине.
criterion-5-7 = Достаточно деталей
    .fail = Вы слишком далеко от камеры.
criterion-6-1 = Свет хороший
    .fail = Свет неровный.
criterion-6-2 = Без тени
    .fail = На лице тень.
criterion-6-3 = Без светлых пятен
    .fail = На лице светлые пятна.
criterion-6-4 = Очки без бликов
    .fail = Очки дают блики.
criterion-7-1 = Яркость хорошая
    .fail = Фото слишком светлое или тёмное.
criterion-7-2 = Фото чёткое
    .fail = Фото нечёткое.
criterion-7-3 = Естественные цвета
    .fail = Цвета неестественные.
criterion-7-4 = Без красных глаз
    .fail = Глаза красные.
criterion-7-5 = Цветное фото
    .fail = Фото не цветное.
criterion-7-6 = Контраст хороший
    .fail = На фото слишком мало контраста.
criterion-unknown = Ещё одна проверка
    .fail = Одно требование не выполнено.

## Fingers

finger-place = Теперь { $finger ->
    [right_index] правый указательный палец
    [left_index] левый указательный палец
    [right_thumb] правый большой палец
    [left_thumb] левый большой палец
    [right_middle] правый средний палец
    [left_middle] левый средний палец
    [right_ring] правый безымянный палец
   *[left_ring] левый безымянный палец
 }
    .lead = Положите палец ровно на стекло.
    .again = Ещё раз, пожалуйста. Мы оставим лучший отпечаток.
finger-name = { $finger ->
    [right_index] Правый указательный
    [left_index] Левый указательный
    [right_thumb] Правый большой
    [left_thumb] Левый большой
    [right_middle] Правый средний
    [left_middle] Левый средний
    [right_ring] Правый безымянный
   *[left_ring] Левый безымянный
 }
finger-live = Ваш отпечаток на стекле
finger-quality = Качество
finger-quality-none = пока нет
finger-quality-weak = слабое
finger-quality-fair = почти хорошее
finger-quality-good = хорошее
finger-done = готово
finger-skipped = в окне
finger-hand = Рисунок: две руки, нужный палец отмечен
finger-cannot = Я не могу
finger-lift = Поднимите палец
    .lead = Отпечаток хороший.
    .again = Сейчас попробуем ещё раз.
finger-missing = В чём причина?
    .lead = Мы решим это с сотрудником.
finger-missing-injured = Палец поранен
    .line = Например, пластырь или повязка
finger-missing-missing = Пальца нет
    .line = Или он никогда не даёт отпечатка
finger-missing-staffed = В чём причина?
    .lead = Тогда попробуем другой палец.
finger-missing-staffed-injured = Палец поранен
    .line = Например, пластырь или повязка
finger-missing-staffed-missing = Пальца нет
    .line = Или он никогда не даёт отпечатка
finger-judging = Проверяем отпечаток
    .lead = Подождите, пожалуйста.
finger-same = Это был тот же палец
    .lead = Начнём сначала: сперва правый, потом левый.
finger-same-end = Мы решим это с сотрудником
    .lead = Это снова был тот же палец. Сотрудник снимет отпечатки вместе с вами.

finger-advice-Empty = Положите палец на стекло.
finger-advice-Uniform = Положите палец заново.
finger-advice-TooFewMinutiae = Положите палец полностью.
finger-advice-TooSmall = Положите палец ровно.
finger-advice-PressHarder = Нажмите сильнее.
finger-advice-PressLess = Нажмите слабее.
finger-advice-TooDry = Палец сухой. Потрите его о ладонь.
finger-advice-TooWet = Палец влажный. Вытрите его.
finger-advice-OffCentre = Положите палец посередине.
finger-advice-Partial = Подвиньте палец вперёд.
finger-advice-KeepFingersStill = Не двигайте пальцем.
finger-advice-CleanGlass = Протрите стекло.
finger-advice-Hold = Очень хорошо. Оставайтесь так.
finger-advice-unknown = Положите палец на стекло.

## Signature

signature-sign = Распишитесь в поле
    .lead = Как обычно.
    .pad = Распишитесь на планшете перед вами, как обычно.
signature-field = Поле для подписи
signature-empty = пока пусто
signature-written = подписано
signature-cannot = Я не могу расписаться
clear = Стереть
accept = Принять
signature-fault-empty = В поле пока ничего нет.
signature-fault-dot = Это только точка. Распишитесь, пожалуйста, ещё раз.
signature-fault-too_short = Подпись слишком короткая. Распишитесь, пожалуйста, полным именем.
signature-fault-outside = Подпись выходит за край. Ещё раз, пожалуйста.

## Finish

review = Всё верно?
    .lead = Любую часть ещё можно изменить.
review-portrait = Фото
review-portrait-none = Фото вы принесёте
review-prints = Отпечатки
review-signature = Подпись
review-signature-none = в окне
review-taken = готово
review-change = Изменить
hand-over = Передать
submit = Передаём ваши данные
    .lead = Подождите, пожалуйста.
receipt-printing = Печатаем вашу квитанцию
    .lead = Талон выйдет снизу.
receipt = Готово. Ваш код получения:
    .lead = Покажите его сотруднику.
    .away = Сбой сети. Данные хранятся здесь, зашифрованы. Код действителен.
    .speak = Готово. Ваш код получения: { $spelled }. Покажите его сотруднику.
receipt-number = Дело { $number }
receipt-mark = Метка { $mark }
receipt-printed = Возьмите талон с собой.
receipt-not-printed = Запомните или сканируйте код, пожалуйста.
receipt-delete = Мы удалим ваши данные не позднее: { DAY($delete_by) }, { CLOCK($delete_by) }.

cancelled = Всё удалено
    .lead = Ваших данных здесь больше нет.
walked-away = Всё удалено
    .lead = Вас какое-то время не было. Ваших данных здесь больше нет.
too-long = Время истекло
    .lead = Ваших данных здесь больше нет. Мы поможем вам у окна { $counter }.
office-away = Бюро граждан сейчас не отвечает
    .lead = Это не ваша вина. Подойдите, пожалуйста, к окну { $counter }.
disk-full = Устройство сейчас не может принять данные
    .lead = Это не ваша вина. Подойдите, пожалуйста, к окну { $counter }.
program-error = Здесь что-то пошло не так
    .lead = Это не ваша вина. Подойдите, пожалуйста, к окну { $counter }.
starting = Устройство запускается
    .lead = Подождите, пожалуйста.
device-error = { $device ->
    [camera] Камера не отвечает
    [fingerprint] Сканер отпечатков не отвечает
    [signature] Планшет для подписи не отвечает
    [scanner] Сканер кодов не отвечает
    [printer] Принтер не отвечает
    [card] Считыватель карт не отвечает
    [jack] Гнездо для наушников не отвечает
    [mount] Стойка камеры не отвечает
    [eid] Онлайн-удостоверение не отвечает
   *[other] Одно из устройств не отвечает
 }
    .lead = Это не ваша вина. Подойдите, пожалуйста, к окну { $counter }.
    .plain = Одно из устройств не отвечает

device-camera = Камера
device-fingerprint = Сканер отпечатков
device-signature = Планшет для подписи
device-scanner = Сканер кодов
device-printer = Принтер
device-card = Считыватель карт
device-eid = Онлайн-удостоверение
device-jack = Гнездо для наушников
device-mount = Стойка камеры

## Slips

slip-number = Ваш номер
slip-area = Зона ожидания { $area }
slip-appointment = Ваша запись на { CLOCK($at) }
slip-ahead = { $ahead ->
    [0] Перед вами никого нет.
    [one] Перед вами { $ahead } человек.
    [few] Перед вами { $ahead } человека.
   *[many] Перед вами { $ahead } человек.
 }
slip-wait = Время ожидания: примерно от { $low } до { $high ->
    [one] { $high } минуты
    [few] { $high } минут
   *[many] { $high } минут
 }
slip-soon = Время ожидания: меньше { $high ->
    [one] { $high } минуты
    [few] { $high } минут
   *[many] { $high } минут
 }
slip-issued = { DAY($at) }, { CLOCK($at) }
slip-bring = Пожалуйста, приготовьте
slip-keep = Сохраните, пожалуйста, талон. Мы вызовем этот номер.
slip-receipt = Ваш код получения
slip-show = Покажите этот талон сотруднику.
slip-delete = Мы удалим ваши данные не позднее: { DAY($at) }, { CLOCK($at) }.
slip-receipt-number = Дело { $number }
slip-receipt-mark = Метка { $mark }
slip-away = Был сбой сети. Ваш код всё равно действителен.
