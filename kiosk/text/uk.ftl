### Українська. Ввічливо, просто, коротко. See de.ftl for what the attributes mean.

## Buttons used on many screens

next = Далі
understood = Зрозуміло
back = Назад
cancel = Скасувати
done = Готово
close = Закрити
yes = Так
no = Ні
again = Ще раз
more = Ще
previous = Попередні
page = Сторінка { $here } з { $all }

language = Яку мову ви обираєте?
    .button = Мова
display = Налаштування екрана
    .button = Екран
    .lead = Так буде легше читати. Налаштування діє лише під час вашого візиту.
display-size = Розмір тексту
display-theme = Кольори
display-lower = Розмістити все нижче
display-time = Більше часу
display-still = Менше руху
display-seated = Я в кріслі колісному
display-helped = Мені допомагають
display-staff = Зі мною працівник
display-softer = Тихіше
display-louder = Гучніше
display-slower = Повільніше
display-faster = Швидше
size-100 = Звичайний
size-130 = Великий
size-160 = Дуже великий
theme-light = Світлі
theme-dark = Темні
theme-contrast = Контраст
read = Читати вголос
    .button = Озвучити
read-private = Це особисті дані. Будь ласка, під’єднайте навушники.
read-button = кнопка
read-card = вибір
read-check = прапорець
read-field = поле
read-checked = позначено
read-unchecked = не позначено
read-chosen = вибрано
read-closed = зараз недоступно
read-position = { $here } з { $all }
read-volume = Гучність { $here } з { $all }
read-rate = Швидкість { $here } з { $all }
read-help = { $all ->
    [one] Тут можна вибрати { $all } пункт.
    [few] Тут можна вибрати { $all } пункти.
   *[many] Тут можна вибрати { $all } пунктів.
 } Клавішами ви переходите вперед і назад. Середня клавіша вибирає.
help = Допомогу викликано
    .button = Допомога
    .lead = Будь ласка, залишайтеся тут. Ваші дані приховано.
help-late = Зараз усі зайняті
    .lead = Будь ласка, зверніться до стійки інформації. Ваші дані приховано.
help-off = Скасувати виклик
code = Код для працівників: { $code }
step = Крок { $here } з { $all }

## Chapters

chapter-case = Справа
chapter-photo = Фото
chapter-fingers = Пальці
chapter-signature = Підпис
chapter-finish = Готово

## Interruptions

still-there = Ви ще тут?
    .lead = Щоб захистити ваші дані, ми видалимо цю справу через
    .speak = Ви ще тут? Незабаром ми видалимо ваші дані. Натисніть: Так, продовжити.
still-there-seconds = { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунди
   *[many] { $seconds } секунд
 }
continue = Так, продовжити
finish = Завершити й видалити
cancel-sure = Скасувати?
    .lead = Тоді ми все видалимо.
no-cancel = Ні, продовжити
yes-cancel = Так, видалити
closed = Зараз це тут неможливо

## Arrival

attract = Вітаємо в бюро громадян
    .lead = Торкніться екрана.
    .line = Номер у черзі, фото, відбитки пальців і підпис
    .hear = З навушниками пристрій усе читає вголос.
    .outreach = Фото, відбитки пальців і підпис
attract-open = Сьогодні відчинено до { CLOCK($until) }
attract-load = Усе передано
attract-load-by = { $waiting ->
    [one] { $waiting } справа чекає. Передайте до: { DAY($by) }, { CLOCK($by) }.
    [few] { $waiting } справи чекають. Передайте до: { DAY($by) }, { CLOCK($by) }.
   *[many] { $waiting } справ чекають. Передайте до: { DAY($by) }, { CLOCK($by) }.
 }
attract-load-urgent = { $waiting ->
    [one] Терміново: { $waiting } справа чекає. Видалення: { DAY($by) }, { CLOCK($by) }.
    [few] Терміново: { $waiting } справи чекають. Видалення: { DAY($by) }, { CLOCK($by) }.
   *[many] Терміново: { $waiting } справ чекають. Видалення: { DAY($by) }, { CLOCK($by) }.
 }
attract-closed = Бюро громадян зараз зачинено
start = Що ви бажаєте зробити?
    .lead = Ви можете скасувати будь-коли.
start-ticket = Взяти номер у черзі
    .line = { $ahead ->
        [0] Перед вами нікого немає
        [one] Перед вами { $ahead } особа
        [few] Перед вами { $ahead } особи
       *[many] Перед вами { $ahead } осіб
     }
    .plain = Для всіх справ у бюро громадян
start-checkin = Відмітитися за записом
    .line = За кодом із підтвердження
start-capture = Фото, відбитки, підпис
    .line = Паспорт або ID-картка, близько { $minutes ->
        [one] { $minutes } хвилини
        [few] { $minutes } хвилин
       *[many] { $minutes } хвилин
     }
    .plain = Паспорт або ID-картка, близько 5 хвилин
start-photo = Лише фото
    .line = Паспорт або ID-картка, близько { $minutes ->
        [one] { $minutes } хвилини
        [few] { $minutes } хвилин
       *[many] { $minutes } хвилин
     }
    .plain = Паспорт або ID-картка, близько 2 хвилин
out-of-order = Цей пристрій не працює
    .lead = Будь ласка, зверніться до стійки інформації.

closed-camera = Зараз тут не можна зробити фото. Будь ласка, підійдіть до віконця { $counter }.
closed-fingerprint = Зараз тут не можна зняти відбитки пальців. Будь ласка, підійдіть до віконця { $counter }.
closed-signature = Зараз тут не можна поставити підпис. Будь ласка, підійдіть до віконця { $counter }.
closed-office = Зараз немає зв’язку з бюро громадян. Будь ласка, підійдіть до віконця { $counter }.
closed-staff = Ця послуга тут зараз закрита. Будь ласка, підійдіть до віконця { $counter }.
closed-printer = Принтер зараз не працює. Будь ласка, підійдіть до віконця { $counter }.
closed-disk = Пристрій зараз не може прийняти дані. Будь ласка, підійдіть до віконця { $counter }.
closed-hours = Бюро громадян зараз зачинено.
closed-none-left = На сьогодні номерів більше немає.

## Queue number

services-loading = Дізнаємося час очікування
    .lead = Зачекайте, будь ласка.
ticket-service = З якого питання ви прийшли?
    .lead = Станом на { CLOCK($as_of) }
    .plain = Оберіть своє питання.
ticket-service-ahead = { $ahead ->
    [0] Перед вами нікого
    [one] Перед вами { $ahead } особа
    [few] Перед вами { $ahead } особи
   *[many] Перед вами { $ahead } осіб
 }
ticket-service-wait = приблизно від { $low } до { $high ->
    [one] { $high } хвилини
    [few] { $high } хвилин
   *[many] { $high } хвилин
 }
ticket-service-soon = до { $high ->
    [one] { $high } хвилини
    [few] { $high } хвилин
   *[many] { $high } хвилин
 }
ticket-service-unknown = Час очікування зараз невідомий
ticket-documents = У вас є все потрібне?
    .lead = Сьогодні вам потрібно:
ticket-documents-none = Для цього питання нічого особливого не потрібно.
ticket-documents-yes = Так, усе є
missing = Чогось бракує
ticket-missing = Бракує: { $documents }. Можливо, сьогодні не вийде.
    .lead = Принесіть, чого бракує, або запитайте біля віконця.
    .plain = Без цих документів сьогодні, можливо, не вийде
ticket-missing-anyway = Усе одно взяти номер
    .line = Біля віконця з’ясуємо, що можливо
ticket-missing-back_home = Прийти пізніше
    .line = Зараз ви не берете номер
ticket-drawing = Отримуємо ваш номер
    .lead = Зачекайте, будь ласка.
ticket-printing = Друкуємо ваш номер
    .lead = Талон вийде знизу.
ticket-number = Ваш номер
    .lead = Візьміть талон. Чекайте в зоні очікування { $area }.
    .speak = Ваш номер: { $label }. Візьміть талон. Чекайте в зоні очікування { $area }.
ticket-number-shown = Ваш номер
    .lead = Запам’ятайте номер. Чекайте в зоні очікування { $area }.
    .speak = Ваш номер: { $label }. Запам’ятайте номер. Чекайте в зоні очікування { $area }.
ticket-number-photo = Зробити фото зараз
ticket-number-area = Зона { $area }
ticket-number-scan = Зберегти в телефоні
ticket-printer-failed = Принтер зараз не працює
    .lead = Запам’ятайте номер або скануйте код. Зона { $area }.
    .speak = Принтер зараз не працює. Ваш номер: { $label }. Чекайте в зоні очікування { $area }.
keep = Залишити номер
print = Друкувати ще раз
return = Повернути номер
ticket-none-left = На сьогодні номерів більше немає
    .lead = Будь ласка, прийдіть завтра або запитайте біля стійки інформації.
ticket-closed = Бюро громадян зараз зачинено
    .lead = Будь ласка, прийдіть у години прийому.
ticket-not-here = Тут зараз немає номерів для цього
    .lead = Будь ласка, підійдіть до віконця { $counter }.
ticket-unsure = Ми не знаємо вашого номера
    .lead = Зв’язок перервався. Не беріть другого номера. Будь ласка, підійдіть до віконця { $counter }.
checkin = Піднесіть код запису до камери
    .lead = Або покладіть його під сканер.
    .reader = Піднесіть код запису під сканер
checkin-wrong = Цей код нам невідомий. Перевірте його, будь ласка.
checkin-done = Вас зареєстровано
    .lead = Вас записано на { CLOCK($at) }. Ми викличемо цей номер. Візьміть талон.
    .speak = Вас зареєстровано. Вас записано на { CLOCK($at) }. Ми викличемо номер { $label }. Візьміть талон. Чекайте в зоні очікування { $area }.
checkin-done-shown = Вас зареєстровано
    .lead = Вас записано на { CLOCK($at) }. Ми викличемо цей номер. Запам’ятайте номер.
    .speak = Вас зареєстровано. Вас записано на { CLOCK($at) }. Ми викличемо номер { $label }. Запам’ятайте номер. Чекайте в зоні очікування { $area }.
checkin-early = Ви прийшли зарано
    .lead = Зареєструватися можна з { CLOCK($at) }.
    .plain = Будь ласка, поверніться незадовго до свого часу.
checkin-late = Час вашого запису минув
    .lead = Вас було записано на { CLOCK($at) }. Будь ласка, зверніться до стійки інформації.
    .plain = Будь ласка, зверніться до стійки інформації.
checkin-away = Бюро громадян зараз не відповідає
    .lead = Ваш запис дійсний. Будь ласка, підійдіть до віконця { $counter }.
returned = Ваш номер повернено
    .lead = До побачення.
kept = Ваш номер { $label } дійсний
    .lead = Будь ласка, чекайте, доки ми викличемо ваш номер.

## Information

start-information = Довідка
    .line = Документи, збори, години прийому
information = Що ви бажаєте дізнатися?
    .lead = Станом на: { DAY($as_of) }
    .plain = Що ви бажаєте дізнатися?
information-subjects = Що мені потрібно?
    .line = Документи, збір і тривалість
information-online = Що можна зробити вдома?
    .line = Через інтернет, без запису
information-hours = Коли відчинено?
    .line = Години прийому на тиждень
information-offices = Де ще є бюро громадян?
    .line = Адреси та години
information-hotline = Куди зателефонувати?
    .line = Єдиний номер установ { $number }
information-unknown = Довідка зараз недоступна
    .lead = Будь ласка, зателефонуйте 115 або підійдіть до віконця { $counter }.
subject = Яке у вас питання?
    .lead = Ми скажемо, що вам потрібно.
subject-online-only = Це можна зробити в інтернеті
    .lead = Для цього не потрібно приходити.
subject-online-short = Можна також в інтернеті
subject-about = Варто знати
subject-bring = Візьміть із собою
subject-fee = Скільки це коштує
subject-time = Скільки часу це займе
subject-minutes = близько { $minutes ->
    [one] { $minutes } хвилини
    [few] { $minutes } хвилин
   *[many] { $minutes } хвилин
 } біля віконця
subject-online = Можна в інтернеті
subject-online-all = Для всіх
online = Зробити через інтернет
    .lead = Скануйте код телефоном.
online-short = В інтернеті
hours = Години прийому
hours-span = { $start } – { $end }
    .speak = з { $start } до { $end }
hours-none = зачинено
hours-closed = У ці дні зачинено
hours-day = { DAY($day) }
weekday-0 = Понеділок
weekday-1 = Вівторок
weekday-2 = Середа
weekday-3 = Четвер
weekday-4 = П’ятниця
weekday-5 = Субота
weekday-6 = Неділя
offices = Інші бюро громадян
hotline = Допомога телефоном
    .lead = Скануйте код або запам’ятайте номер.
facts-more = Ще питання
facts-online = В інтернеті
facts-ticket = Взяти номер
facts-done = Готово

## Feedback

feedback = Як минув ваш візит?
    .lead = Відповідь добровільна й анонімна.
feedback-5 = Дуже добре
feedback-4 = Добре
feedback-3 = Нормально
feedback-2 = Не дуже
feedback-1 = Погано
feedback-wish = Що вам було б зручніше робити в інтернеті?
    .lead = Ця відповідь теж добровільна.
feedback-skip = Завершити без відповіді

## Finding the case

turn-near = Номер { $label } скоро викличуть. Продовжуйте спокійно.
    .line = Номер { $label } скоро викличуть
    .speak = Ваш номер скоро викличуть. Продовжуйте спокійно.
turn-called = Номер { $label }: підійдіть до віконця { $counter }. Решту зробимо там.
    .line = Номер { $label }: підійдіть до віконця { $counter }
    .speak = Ваш номер викликають. Підійдіть до віконця { $counter }. Решту зробимо там.
turn-missed = Номер { $label } уже викликали. Зверніться до стійки інформації.
    .line = Номер { $label } уже викликали
    .speak = Ваш номер уже викликали. Зверніться до стійки інформації.
identify = Як нам знайти вашу справу?
identify-scan = Сканувати код
    .line = Піднесіть код або талон із номером під сканер
identify-type = Ввести код
    .line = Код є у вашому підтвердженні
identify-card = Прикласти паспорт
    .line = Ми читаємо ім’я та дату народження з чипа
identify-online = Онлайн-посвід­чення
    .line = З ID-карткою та вашим PIN
identify-none = Нічого з цього
    .line = Ми відкриємо нову справу
code-checking = Шукаємо вашу справу
    .lead = Зачекайте, будь ласка.
scan-code = Піднесіть код до камери
    .lead = Або покладіть його під сканер.
    .reader = Піднесіть код під сканер
scan-code-wrong = Цей код нам невідомий. Перевірте його, будь ласка.
scan-code-waiting = Шукаємо код.
type = Ввести код
enter-code = Введіть код
    .lead = Код є у вашому підтвердженні.
enter-code-wrong = Цей код нам невідомий. Перевірте його, будь ласка.
enter-code-field = Ваш код
enter-code-empty = ще порожньо
delete = Стерти
document = Який документ вам потрібен?
document-passport = Паспорт
    .line = Для подорожей до всіх країн
document-identity_card = ID-картка
    .line = Для Німеччини та Європейського Союзу
identify-person = Для кого документ?
    .lead = Від цього залежить, які дані ми приймемо.
identify-person-me = Для мене
    .line = Мені 10 років або більше
identify-person-child_under_6 = Для дитини до 6 років
    .line = Без відбитків пальців, без підпису
identify-person-child_6_to_9 = Для дитини від 6 до 9 років
    .line = Без підпису
code-unchecked = Бюро громадян зараз не відповідає
    .lead = Ми запам’ятали ваш код і перевіримо його пізніше.

## Reading a document

scan-zone = Тримайте нижні рядки паспорта близько до камери
    .lead = Або покладіть паспорт під сканер.
    .reader = Тримайте нижні рядки під сканером
scan-zone-wrong = Не вдалося розпізнати. Піднесіть паспорт ще раз.
scan-zone-waiting = Шукаємо рядки.
card-key = Чим відкриємо чип?
    .lead = { $fault ->
        [card-wrong-key] Це не підходить до документа. Спробуйте, будь ласка, ще раз.
        [card-needs-zone] Цей документ не має CAN. Оберіть, будь ласка, інший спосіб.
       *[none] Візьміть документ особи, для якої подаєте заяву.
     }
card-key-can = Ввести CAN
    .line = Шість цифр на документі
card-key-scan = Сканувати рядки
    .line = Рядки зі знаками <<<
card-key-zone = Ввести номер і дати
    .line = Номер паспорта, дата народження, термін дії
card-can = Введіть CAN
    .lead = Це шість цифр на документі.
    .field = CAN
card-number = Введіть номер паспорта
    .lead = Він угорі праворуч у паспорті.
    .field = Номер паспорта
card-birth = Яка дата народження в документі?
    .lead = День, місяць, рік. Наприклад 05031990.
    .field = ДДММРРРР
    .speak = Яка дата народження в документі? Введіть день, місяць і рік вісьмома цифрами.
card-expiry = До якої дати дійсний документ?
    .speak = До якої дати дійсний документ? Введіть день, місяць і рік вісьмома цифрами.
    .lead = День, місяць, рік. Наприклад 31122030.
    .field = ДДММРРРР
enter-date-wrong = Такої дати немає. Перевірте її, будь ласка.
enter-hidden = { $count ->
    [one] { $count } цифра
    [few] { $count } цифри
   *[many] { $count } цифр
 }
card-lay = Покладіть документ на зчитувач
    .lead = Паспорт: розгорнутою сторінкою з фото вниз.
card-gone = Документ забрали зарано. Покладіть його ще раз.
card-unreadable = Не вдалося прочитати чип. Покладіть документ ще раз.
    .lead = Це не ваша провина. Біля віконця { $counter } ми перевіримо документ.
card-restricted = Цей документ не надає тут даних
    .lead = Це дозволено лише установам із сертифікатом. Оберіть інший спосіб.
card-wrong-key = Це не підходить до документа.
card-needs-zone = Цей документ не має CAN.
card-reading = Читаємо ваш документ
    .lead = Залиште його, будь ласка, на місці.
card-progress = Перебіг читання
card-take = Візьміть свій документ
    .lead = Далі все відбудеться автоматично.
card-away = Зчитувач карток не відповідає
    .lead = Оберіть, будь ласка, інший спосіб.

## Online ID

eid-working = Перевіряємо онлайн-посвідчення
    .lead = Залиште його, будь ласка, на місці.
eid-card = Покладіть ID-картку на зчитувач
    .lead = Далі все відбудеться автоматично.
eid-consent = Будуть прочитані ці дані
    .lead = { $reader } читає їх із вашої картки. Тут ми їх не бачимо.
eid-consent-yes = Погоджуюся
eid-consent-no = Не погоджуюся
eid-right-Address = Адреса
eid-right-BirthName = Прізвище при народженні
eid-right-FamilyName = Прізвище
eid-right-GivenNames = Імена
eid-right-PlaceOfBirth = Місце народження
eid-right-DateOfBirth = Дата народження
eid-right-DoctoralDegree = Науковий ступінь
eid-right-ArtisticName = Творче ім’я
eid-right-Pseudonym = Псевдонім
eid-right-ValidUntil = Дійсне до
eid-right-Nationality = Громадянство
eid-right-IssuingCountry = Держава видачі
eid-right-DocumentType = Вид документа
eid-right-AddressVerification = Перевірка місця проживання
eid-right-AgeVerification = Перевірка віку
eid-right-CanAllowed = Читання з CAN на місці
eid-pin = Введіть свій PIN
    .lead = { $tries ->
        [one] Ще { $tries } спроба. PIN має шість цифр.
        [few] Ще { $tries } спроби. PIN має шість цифр.
       *[many] Ще { $tries } спроб. PIN має шість цифр.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
    [one] PIN неправильний. Залишилася { $tries } спроба.
    [few] PIN неправильний. Залишилося { $tries } спроби.
   *[many] PIN неправильний. Залишилося { $tries } спроб.
 }
eid-can = Введіть CAN
    .lead = Він потрібен перед останньою спробою. Шість цифр спереду на картці.
    .field = CAN
eid-can-wrong = CAN неправильний. Перевірте його, будь ласка.
eid-blocked = Ваш PIN заблоковано
    .lead = Допоможемо біля віконця { $counter }. Тут можна продовжити іншим способом.
eid-deactivated = Онлайн-посвідчення не активоване
    .lead = Активуємо біля віконця { $counter }. Тут можна продовжити іншим способом.
eid-cancelled = Перевірку скасовано
    .lead = Візьміть картку. Тут можна продовжити іншим способом.
eid-failed = Онлайн-посвідчення зараз не працює
    .lead = Візьміть картку. Тут можна продовжити іншим способом.
eid-done = Ваше посвідчення перевірено
    .lead = Візьміть свою картку.
eid-away = Онлайн-посвідчення не відповідає
    .lead = Оберіть, будь ласка, інший спосіб.

## Privacy and fee

privacy = Що буде з вашими даними
    .lead = Ми приймемо фото, відбитки пальців і підпис. За ними бюро громадян замовить ваш документ.
    .point1 = Усе шифрується перед збереженням.
    .point2 = Відкрити це може лише бюро громадян.
    .point3 = Цей пристрій видалить усе після передачі, найпізніше через { $hours ->
        [one] { $hours } годину.
        [few] { $hours } години.
       *[many] { $hours } годин.
     }
privacy-more = Більше про ваші дані
    .button = Читати більше
    .more =
        Відповідає за дані { $office }. Запитання приймає тамтешня особа, відповідальна за захист даних.

        Ми приймаємо те, чого вимагає закон: фото, відбитки обох вказівних пальців і ваш підпис. Підстава: § 5 і § 9 Закону про посвідчення особи та § 4 і § 6 Закону про паспорти.

        Під час приймання фото, відбитки й підпис перебувають лише в оперативній пам’яті. Потім їх шифрують для бюро громадян. Цей пристрій більше не може їх відкрити.

        Щойно бюро громадян усе отримає, цей пристрій видалить дані. Це станеться найпізніше через { $hours ->
            [one] { $hours } годину
            [few] { $hours } години
           *[many] { $hours } годин
        } після приймання.

        Ви не зобов’язані користуватися цим пристроєм. Біля віконця { $counter } ми оформимо все разом із вами. Ви маєте право дізнатися, що про вас збережено, і поскаржитися до органу із захисту даних.
privacy-agree = Далі
privacy-counter = Краще біля віконця
fee = Фото коштує { AMOUNT($fee) } євро
    .lead = Ви платите біля віконця. З фото із фотостудії ви тут нічого не платите.
fee-here = Зробити фото тут
    .line = { AMOUNT($fee) } євро, оплата біля віконця
fee-have_photo = У мене є фото
    .line = Із фотостудії, з кодом
photo-code = Піднесіть фотокод до камери
    .lead = Ми лише перевіряємо, чи він читається. Нічого не зберігаємо.
    .reader = Піднесіть фотокод під сканер
photo-code-skip = Продовжити без перевірки
photo-code-incomplete = Фотокод неповний. Спробуйте, будь ласка, ще раз.
photo-code-other = Це не фотокод. Фотокод квадратний, він із фотостудії.
photo-code-complete = Ваш фотокод читається і повний
    .lead = Покажіть його біля віконця { $counter }. Ми нічого не зберегли.
have-photo = Покажіть своє фото біля віконця
    .lead = Будь ласка, підійдіть із кодом фотостудії до віконця { $counter }.
at-counter = Ми допоможемо вам біля віконця
    .lead = Будь ласка, підійдіть до віконця { $counter }. Тут нічого не збережено.

## Photo

photo-hints = Як зробити гарне фото
    .lead = Хустку з релігійних причин можна не знімати.
photo-retake = Потрібне нове фото
    .lead = Важливо лише одне: { $mind }.
    .more = Зверніть увагу: { $minds }.
photo-hints-hat = Без шапки, краще й без окулярів
photo-hints-neutral = Нейтральний вираз обличчя
photo-hints-mouth = Закрийте рот
photo-aim = Дивіться в камеру
    .lead = Фото буде зроблено автоматично.
    .again = Важливо лише одне: { $mind }.
    .blind = Натисніть «Зробити фото».
photo-aim-camera = Ваше зображення з камери, як у дзеркалі
release = Зробити фото
photo-countdown = Зараз почнемо
    .lead = Не рухайтеся.
stop = Стоп
photo-taking = Робимо фото
    .lead = Будь ласка, не рухайтеся.
photo-judging = Перевіряємо ваше фото
    .lead = Зачекайте, будь ласка.
photo-review = Вам подобається фото?
    .lead = Воно відповідає правилам.
photo-review-failed = Фото ще не підходить
    .lead = Наступного разу зверніть увагу лише на одне: { $mind }.
    .plain = Будь ласка, зробіть ще одне фото.
photo-review-picture = Ваше фото
use = Взяти це фото
photo-again = Нове фото
photo-counter = Краще біля віконця
photo-choose = Яке фото ви обираєте?
    .lead = Усі відповідають правилам.
photo-choose-one = Фото { $number }
photo-too-small = Фото замале
    .lead = Будь ласка, підійдіть ближче до камери. Якщо не вийде, зробимо фото біля віконця { $counter }.
photo-too-small-again = Ще раз
photo-too-small-to-counter = Піти до віконця
photo-too-small-without-photo = Продовжити без фото
photo-to-counter-to-counter = Піти до віконця
photo-to-counter-without-photo = Продовжити без фото
photo-to-counter-again = Ще раз
photo-to-counter = Зараз тут не виходить
    .lead = Це не ваша провина. Ми зробимо фото біля віконця { $counter }.

why = Чому?
why-less = Менше
why-nothing = Тут це не вимірюється.
why-any = Виміряно: { $value }. Межа: { $limit }.
why-StepForward = Голова: { $value } % висоти. Потрібно: { $limit } %.
why-StepBack = Голова: { $value } % кадру. Дозволено: { $limit } %.
why-StepLeft = Обличчя: на { $value } % ширини. Межа: { $limit } %.
why-StepRight = Обличчя: на { $value } % ширини. Межа: { $limit } %.
why-MoveUp = Обличчя: на { $value } % висоти. Межа: { $limit } %.
why-MoveDown = Обличчя: на { $value } % висоти. Межа: { $limit } %.
why-LookStraight = Поворот голови: { $value }°. Дозволено: { $limit }.
why-StraightenHead = Нахил голови: { $value }°. Дозволено: { $limit }.
why-MultipleFaces = Облич: { $value }. Дозволено: { $limit }.
measured = Виміряно: { $value }.
measured-least = Виміряно: { $value }. Потрібно щонайменше: { $low }.
measured-most = Виміряно: { $value }. Дозволено щонайбільше: { $high }.
measured-between = Виміряно: { $value }. Дозволено: { $low } – { $high }.
photo-kept = Попереднє фото краще. Ми його залишили.
photo-left = Ми вас більше не бачимо
    .lead = Бажаєте все ж зробити фото?
photo-go-on = Далі
photo-blind = Дивіться в камеру. Потім натисніть «Зробити фото».
photo-adjust = Станьте або сядьте на позначку
    .lead = Камера підніметься до рівня ваших очей.
photo-adjust-up = Камера піднімається.
photo-adjust-down = Камера опускається.
photo-adjust-level = Камера на рівні очей.
photo-adjust-still = Камера зупинилася.
higher = Вище
lower = Нижче
fits = Добре

advice-SearchingFace = Ми вас ще не бачимо.
    .mind = станьте перед камерою
advice-StepBack = Трохи відійдіть назад.
    .mind = станьте трохи далі
advice-StepForward = Підійдіть ближче.
    .mind = підійдіть трохи ближче
advice-StepLeft = Трохи ліворуч.
    .mind = станьте посередині
advice-StepRight = Трохи праворуч.
    .mind = станьте посередині
advice-MoveDown = Трохи опустіться.
    .mind = станьте трохи нижче
advice-MoveUp = Трохи випростайтеся.
    .mind = станьте трохи вище
advice-StandStill = Не рухайтеся.
    .mind = не рухайтеся
advice-LookStraight = Дивіться прямо перед собою.
    .mind = дивіться прямо в камеру
advice-StraightenHead = Тримайте голову рівно.
    .mind = тримайте голову рівно
advice-OpenEyes = Розплющте очі.
    .mind = розплющте очі
advice-CloseMouth = Закрийте рот.
    .mind = закрийте рот
advice-MultipleFaces = Лише одна особа, будь ласка.
    .mind = одна особа перед камерою
advice-HelperAside = Дуже добре. Помічників просимо вийти з кадру.
    .mind = у кадрі лише ви
advice-RemoveGlasses = Окуляри відбивають світло. Зніміть їх, будь ласка.
    .mind = зніміть окуляри
advice-UncoverFace = Обличчя має бути відкритим.
    .mind = відкрийте обличчя
advice-AdjustLight = Налаштовуємо світло.
    .mind = рівномірне світло
advice-PlainBackground = Тло надто строкате.
    .mind = спокійне тло
advice-CheckCamera = Зображення з камери нечітке.
    .mind = чітке зображення
advice-Hold = Дуже добре. Залишайтеся так.
    .mind = залишайтеся так
advice-NeutralExpression = Дивіться нейтрально.
    .mind = дивіться нейтрально
advice-unknown = Дивіться в камеру.
    .mind = дивіться в камеру

criterion-1-1 = Погляд прямо
    .fail = Голову повернуто вбік.
criterion-1-2 = Підборіддя рівно
    .fail = Підборіддя зависоко або занизько.
criterion-1-3 = Голова рівно
    .fail = Голову нахилено.
criterion-2-1 = Нейтральний вираз
    .fail = Вираз обличчя не нейтральний.
criterion-2-2 = Рот закрито
    .fail = Рот відкрито.
criterion-2-3 = Брови спокійні
    .fail = Брови підняті.
criterion-3-1 = Очі відкриті
    .fail = Очі відкриті не повністю.
criterion-3-2 = Очі видно
    .fail = Очі чимось закриті.
criterion-3-3 = Погляд у камеру
    .fail = Погляд повз камеру.
criterion-4-1 = Спокійне тло
    .fail = Тло строкате.
criterion-4-2 = Тло без тіні
    .fail = За вами є тінь.
criterion-4-3 = На фото одна особа
    .fail = На фото є ще хтось.
criterion-5-1 = Висота фото правильна
    .fail = Зображення замале.
criterion-5-2 = Ширина фото правильна
    .fail = Зображення замале.
criterion-5-3 = Відстань правильна
    .fail = Відстань до камери неправильна.
criterion-5-4 = Голова достатньо велика
    .fail = Розмір голови неправильний.
criterion-5-5 = Висота правильна
    .fail = Голова на фото зависоко або занизько.
criterion-5-6 = Посередині
    .fail = Голова не посередині.
criterion-5-7 = Достатня роздільність
    .fail = Ви задалеко від камери.
criterion-6-1 = Світло добре
    .fail = Світло нерівномірне.
criterion-6-2 = Без тіні
    .fail = На обличчі є тінь.
criterion-6-3 = Без світлих плям
    .fail = На обличчі є світлі плями.
criterion-6-4 = Окуляри не блищать
    .fail = Окуляри відбивають світло.
criterion-7-1 = Яскравість добра
    .fail = Фото надто світле або надто темне.
criterion-7-2 = Фото чітке
    .fail = Фото нечітке.
criterion-7-3 = Природні кольори
    .fail = Кольори неприродні.
criterion-7-4 = Без червоних очей
    .fail = Очі червоні.
criterion-7-5 = Кольорове фото
    .fail = Фото не кольорове.
criterion-7-6 = Контраст добрий
    .fail = Фото має замало контрасту.
criterion-unknown = Додаткова перевірка
    .fail = Одну вимогу не виконано.

## Fingers

finger-place = Тепер { $finger ->
    [right_index] правий вказівний палець
    [left_index] лівий вказівний палець
    [right_thumb] правий великий палець
    [left_thumb] лівий великий палець
    [right_middle] правий середній палець
    [left_middle] лівий середній палець
    [right_ring] правий безіменний палець
   *[left_ring] лівий безіменний палець
 }
    .lead = Прикладіть палець рівно до скла.
    .again = Ще раз, будь ласка. Ми залишимо найкращий відбиток.
finger-name = { $finger ->
    [right_index] Правий вказівний
    [left_index] Лівий вказівний
    [right_thumb] Правий великий
    [left_thumb] Лівий великий
    [right_middle] Правий середній
    [left_middle] Лівий середній
    [right_ring] Правий безіменний
   *[left_ring] Лівий безіменний
 }
finger-live = Ваш відбиток на склі
finger-quality = Якість
finger-quality-none = ще нічого
finger-quality-weak = слабка
finger-quality-fair = майже добра
finger-quality-good = добра
finger-done = готово
finger-skipped = у віконці
finger-hand = Малюнок: дві руки, потрібний палець позначено
finger-cannot = Не можу
finger-lift = Підніміть палець
    .lead = Відбиток добрий.
    .again = Зараз спробуємо ще раз.
finger-missing = У чому причина?
    .lead = Ми з’ясуємо це біля віконця.
finger-missing-injured = Палець поранено
    .line = Наприклад, пластир або пов’язка
finger-missing-missing = Пальця немає
    .line = Або він ніколи не дає відбитка
finger-missing-staffed = У чому причина?
    .lead = Тоді спробуємо інший палець.
finger-missing-staffed-injured = Палець поранено
    .line = Наприклад, пластир або пов’язка
finger-missing-staffed-missing = Пальця немає
    .line = Або він ніколи не дає відбитка
finger-judging = Перевіряємо відбиток
    .lead = Зачекайте, будь ласка.
finger-same = Це був той самий палець
    .lead = Почнемо спочатку: спершу правий, потім лівий.
finger-same-end = Ми з’ясуємо це біля віконця
    .lead = Це знову був той самий палець. Біля віконця ми знімемо відбитки разом із вами.

finger-advice-Empty = Прикладіть палець до скла.
finger-advice-Uniform = Прикладіть палець заново.
finger-advice-TooFewMinutiae = Прикладіть палець повністю.
finger-advice-TooSmall = Прикладіть палець рівно.
finger-advice-PressHarder = Натисніть сильніше.
finger-advice-PressLess = Натисніть слабше.
finger-advice-TooDry = Палець сухий. Потріть його об долоню.
finger-advice-TooWet = Палець вологий. Витріть його.
finger-advice-OffCentre = Прикладіть палець посередині.
finger-advice-Partial = Посуньте палець уперед.
finger-advice-KeepFingersStill = Тримайте палець нерухомо.
finger-advice-CleanGlass = Витріть скло.
finger-advice-Hold = Дуже добре. Залишайтеся так.
finger-advice-unknown = Прикладіть палець до скла.

## Signature

signature-sign = Підпишіться в полі
    .lead = Як зазвичай.
    .pad = Підпишіться на планшеті перед вами, як зазвичай.
signature-field = Поле для підпису
signature-empty = ще порожньо
signature-written = підписано
signature-cannot = Не можу підписатися
clear = Стерти
accept = Прийняти
signature-fault-empty = У полі ще нічого немає.
signature-fault-dot = Це лише крапка. Підпишіться, будь ласка, ще раз.
signature-fault-too_short = Підпис занадто короткий. Підпишіться, будь ласка, повним іменем.
signature-fault-outside = Підпис виходить за край. Ще раз, будь ласка.

## Finish

review = Усе правильно?
    .lead = Будь-яку частину ще можна змінити.
review-portrait = Фото
review-portrait-none = Фото ви принесете
review-prints = Відбитки
review-signature = Підпис
review-signature-none = у віконці
review-taken = готово
review-change = Змінити
hand-over = Передати дані
submit = Передаємо ваші дані
    .lead = Зачекайте, будь ласка.
receipt-printing = Друкуємо вашу квитанцію
    .lead = Талон вийде знизу.
receipt = Готово. Ваш код отримання:
    .lead = Покажіть його біля віконця.
    .away = Збій мережі. Ваші дані зашифровано й збережено тут. Ваш код усе одно дійсний.
    .speak = Готово. Ваш код отримання: { $spelled }. Покажіть його біля віконця.
receipt-number = Справа { $number }
receipt-mark = Позначка { $mark }
receipt-printed = Візьміть талон із собою.
receipt-not-printed = Будь ласка, запам’ятайте або скануйте код.
receipt-delete = Ми видалимо ваші дані не пізніше, ніж: { DAY($delete_by) }, { CLOCK($delete_by) }.

cancelled = Усе видалено
    .lead = Ваших даних тут більше немає.
walked-away = Усе видалено
    .lead = Вас якийсь час не було. Ваших даних тут більше немає.
too-long = Час вийшов
    .lead = Ваших даних тут більше немає. Ми допоможемо вам біля віконця { $counter }.
office-away = Бюро громадян зараз не відповідає
    .lead = Це не ваша провина. Будь ласка, підійдіть до віконця { $counter }.
disk-full = Цей пристрій зараз не може прийняти дані
    .lead = Це не ваша провина. Будь ласка, підійдіть до віконця { $counter }.
program-error = Тут щось пішло не так
    .lead = Це не ваша провина. Будь ласка, підійдіть до віконця { $counter }.
starting = Пристрій запускається
    .lead = Зачекайте, будь ласка.
device-error = { $device ->
    [camera] Камера не відповідає
    [fingerprint] Сканер відбитків не відповідає
    [signature] Планшет для підпису не відповідає
    [scanner] Сканер кодів не відповідає
    [printer] Принтер не відповідає
    [card] Зчитувач карток не відповідає
    [jack] Гніздо для навушників не відповідає
    [mount] Стійка камери не відповідає
    [eid] Онлайн-посвідчення не відповідає
   *[other] Один із пристроїв не відповідає
 }
    .lead = Це не ваша провина. Будь ласка, підійдіть до віконця { $counter }.
    .plain = Один із пристроїв не відповідає

device-camera = Камера
device-fingerprint = Сканер відбитків
device-signature = Планшет для підпису
device-scanner = Сканер кодів
device-printer = Принтер
device-card = Зчитувач карток
device-eid = Онлайн-посвідчення
device-jack = Гніздо для навушників
device-mount = Стійка камери

## Slips

slip-number = Ваш номер
slip-area = Зона очікування { $area }
slip-appointment = Ваш запис на { CLOCK($at) }
slip-ahead = { $ahead ->
    [0] Перед вами нікого немає.
    [one] Перед вами { $ahead } особа.
    [few] Перед вами { $ahead } особи.
   *[many] Перед вами { $ahead } осіб.
 }
slip-wait = Час очікування: приблизно від { $low } до { $high ->
    [one] { $high } хвилини
    [few] { $high } хвилин
   *[many] { $high } хвилин
 }
slip-soon = Час очікування: до { $high ->
    [one] { $high } хвилини
    [few] { $high } хвилин
   *[many] { $high } хвилин
 }
slip-issued = { DAY($at) }, { CLOCK($at) }
slip-bring = Будь ласка, підготуйте
slip-keep = Будь ласка, збережіть талон. Ми викличемо цей номер.
slip-receipt = Ваш код отримання
slip-show = Покажіть цей талон біля віконця.
slip-delete = Ми видалимо ваші дані не пізніше, ніж: { DAY($at) }, { CLOCK($at) }.
slip-receipt-number = Справа { $number }
slip-receipt-mark = Позначка { $mark }
slip-away = Був збій мережі. Ваш код усе одно дійсний.
