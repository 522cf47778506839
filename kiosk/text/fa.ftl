### فارسی. محترمانه، ساده و کوتاه. See de.ftl for what the attributes mean.

## Buttons used on many screens

next = ادامه
understood = فهمیدم
back = بازگشت
cancel = لغو
done = تمام
close = بستن
yes = بله
no = نه
again = دوباره
more = بیشتر
previous = قبلی
page = صفحه { $here } از { $all }

language = کدام زبان را می‌خواهید؟
    .button = زبان
display = نمایش
    .button = نمایش
    .lead = این‌طور همه چیز خواناتر می‌شود. این تنظیم فقط برای مراجعه شماست.
display-size = اندازه نوشته
display-theme = رنگ‌ها
display-lower = همه چیز پایین‌تر
display-time = وقت بیشتر
display-still = حرکت کمتر
display-seated = روی صندلی چرخ‌دار هستم
display-helped = کسی به من کمک می‌کند
display-staff = کارمند کنار من است
display-softer = صدا کمتر
display-louder = صدا بیشتر
display-slower = کندتر
display-faster = تندتر
size-100 = معمولی
size-130 = بزرگ‌تر
size-160 = خیلی بزرگ
theme-light = روشن
theme-dark = تیره
theme-contrast = تضاد زیاد
read = خواندن با صدا
    .button = خواندن
read-private = این اطلاعات خصوصی است. لطفاً هدفون را وصل کنید.
read-button = دکمه
read-card = گزینه
read-check = خانه
read-field = کادر
read-checked = علامت‌خورده
read-unchecked = علامت‌نخورده
read-chosen = انتخاب‌شده
read-closed = الان ممکن نیست
read-position = { $here } از { $all }
read-volume = صدا { $here } از { $all }
read-rate = سرعت { $here } از { $all }
read-help = { $all ->
   *[other] اینجا می‌توانید از { $all } مورد انتخاب کنید.
 } با کلیدها جلو و عقب می‌روید. کلید وسط انتخاب می‌کند.
help = درخواست کمک فرستاده شد
    .button = درخواست کمک
    .lead = لطفاً همین‌جا بمانید. داده‌های شما پوشیده است.
help-late = الان کسی آزاد نیست
    .lead = لطفاً به میز اطلاعات بروید. داده‌های شما پوشیده است.
help-off = لغو درخواست کمک
code = کد برای کارکنان: { $code }
step = گام { $here } از { $all }

## Chapters

chapter-case = پرونده
chapter-photo = عکس
chapter-fingers = انگشت‌ها
chapter-signature = امضا
chapter-finish = پایان

## Interruptions

still-there = هنوز اینجا هستید؟
    .lead = برای حفظ داده‌های شما، این پرونده را پاک می‌کنیم:
    .speak = هنوز اینجا هستید؟ به‌زودی داده‌های شما را پاک می‌کنیم. فشار دهید: بله، ادامه.
still-there-seconds = { $seconds } ثانیه دیگر
continue = بله، ادامه
finish = پایان و پاک کردن
cancel-sure = می‌خواهید لغو کنید؟
    .lead = در این صورت همه چیز را پاک می‌کنیم.
no-cancel = نه، ادامه
yes-cancel = بله، پاک شود
closed = این کار الان اینجا ممکن نیست

## Arrival

attract = به دفتر شهروندان خوش آمدید
    .lead = صفحه را لمس کنید.
    .line = شماره نوبت، عکس، اثر انگشت و امضا
    .hear = با هدفون، دستگاه همه چیز را با صدا می‌خواند.
    .outreach = عکس، اثر انگشت و امضا
attract-open = امروز تا ساعت { CLOCK($until) } باز است
attract-load = همه چیز منتقل شد
attract-load-by = { $waiting ->
   *[other] { $waiting } پرونده منتظر است. لطفاً منتقل کنید تا: { DAY($by) }، { CLOCK($by) }.
 }
attract-load-urgent = { $waiting ->
   *[other] فوری: { $waiting } پرونده منتظر است. آغاز پاک کردن: { DAY($by) }، { CLOCK($by) }.
 }
attract-closed = دفتر شهروندان الان بسته است
start = چه کاری می‌خواهید انجام دهید؟
    .lead = هر زمان می‌توانید لغو کنید.
start-ticket = گرفتن شماره نوبت
    .line = { $ahead ->
        [0] کسی جلوتر از شما نیست
       *[other] { $ahead } نفر جلوتر از شما هستند
     }
    .plain = برای همه کارها در دفتر شهروندان
start-checkin = اعلام حضور برای وقت قبلی
    .line = با کد روی تأییدیه شما
start-capture = عکس، اثر انگشت، امضا
    .line = برای گذرنامه یا کارت شناسایی، حدود { $minutes } دقیقه
    .plain = برای گذرنامه یا کارت شناسایی، حدود 5 دقیقه
start-photo = فقط عکس
    .line = برای گذرنامه یا کارت شناسایی، حدود { $minutes } دقیقه
    .plain = برای گذرنامه یا کارت شناسایی، حدود 2 دقیقه
out-of-order = این دستگاه کار نمی‌کند
    .lead = لطفاً به میز اطلاعات بروید.

closed-camera = الان اینجا عکس ممکن نیست. لطفاً به باجه { $counter } بروید.
closed-fingerprint = الان اینجا اثر انگشت ممکن نیست. لطفاً به باجه { $counter } بروید.
closed-signature = الان اینجا امضا ممکن نیست. لطفاً به باجه { $counter } بروید.
closed-office = الان ارتباط با دفتر شهروندان قطع است. لطفاً به باجه { $counter } بروید.
closed-staff = این خدمت الان اینجا بسته است. لطفاً به باجه { $counter } بروید.
closed-printer = چاپگر الان کار نمی‌کند. لطفاً به باجه { $counter } بروید.
closed-disk = دستگاه الان نمی‌تواند چیزی ثبت کند. لطفاً به باجه { $counter } بروید.
closed-hours = دفتر شهروندان الان بسته است.
closed-none-left = برای امروز شماره‌ای نمانده است.

## Queue number

services-loading = زمان انتظار را می‌پرسیم
    .lead = لطفاً یک لحظه صبر کنید.
ticket-service = موضوع شما چیست؟
    .lead = وضعیت ساعت { CLOCK($as_of) }
    .plain = لطفاً موضوع خود را انتخاب کنید.
ticket-service-ahead = { $ahead ->
    [0] کسی جلوتر از شما نیست
   *[other] { $ahead } نفر جلوتر از شما
 }
ticket-service-wait = حدود { $low } تا { $high } دقیقه
ticket-service-soon = کمتر از { $high } دقیقه
ticket-service-unknown = زمان انتظار را الان نمی‌دانیم
ticket-documents = همه چیز همراهتان است؟
    .lead = امروز این‌ها را لازم دارید:
ticket-documents-none = برای این موضوع چیز خاصی لازم نیست.
ticket-documents-yes = بله، همه چیز هست
missing = چیزی کم دارم
ticket-missing = بدون { $documents } شاید امروز نشود
    .lead = آنچه را کم دارید بیاورید، یا در باجه بپرسید.
    .plain = بدون این مدارک شاید امروز نشود
ticket-missing-anyway = با این حال شماره بگیر
    .line = در باجه می‌گوییم چه چیزی ممکن است
ticket-missing-back_home = بعداً برمی‌گردم
    .line = الان شماره نمی‌گیرید
ticket-drawing = شماره شما را می‌گیریم
    .lead = لطفاً یک لحظه صبر کنید.
ticket-printing = شماره شما چاپ می‌شود
    .lead = برگه از پایین بیرون می‌آید.
ticket-number = شماره شما
    .lead = برگه را بردارید. در سالن انتظار { $area } منتظر بمانید.
    .speak = شماره شما { $label } است. برگه را بردارید. در سالن انتظار { $area } منتظر بمانید.
ticket-number-shown = شماره شما
    .lead = شماره را به خاطر بسپارید. در سالن انتظار { $area } منتظر بمانید.
    .speak = شماره شما { $label } است. شماره را به خاطر بسپارید. در سالن انتظار { $area } منتظر بمانید.
ticket-number-photo = الان عکس بگیر
ticket-number-area = سالن انتظار { $area }
ticket-number-scan = ذخیره در تلفن
ticket-printer-failed = چاپگر الان کار نمی‌کند
    .lead = شماره را به خاطر بسپارید، یا کد را اسکن کنید. سالن انتظار { $area }.
    .speak = چاپگر الان کار نمی‌کند. شماره شما { $label } است. در سالن انتظار { $area } منتظر بمانید.
keep = نگه داشتن شماره
print = چاپ دوباره
return = پس دادن شماره
ticket-none-left = برای امروز شماره‌ای نمانده است
    .lead = لطفاً فردا بیایید، یا از میز اطلاعات بپرسید.
ticket-closed = دفتر شهروندان الان بسته است
    .lead = لطفاً در ساعت کار بیایید.
ticket-not-here = الان اینجا برای این موضوع شماره نیست
    .lead = لطفاً به باجه { $counter } بروید.
ticket-unsure = شماره شما را نمی‌دانیم
    .lead = ارتباط قطع شد. شماره دوم نگیرید. لطفاً به باجه { $counter } بروید.
checkin = کد وقت خود را جلوی دوربین بگیرید
    .lead = یا آن را زیر اسکنر بگذارید.
    .reader = کد وقت خود را زیر اسکنر بگیرید
checkin-wrong = این کد را نمی‌شناسیم. لطفاً آن را بررسی کنید.
checkin-done = حضور شما ثبت شد
    .lead = وقت شما ساعت { CLOCK($at) } است. این شماره را می‌خوانیم. برگه را بردارید.
    .speak = حضور شما ثبت شد. وقت شما ساعت { CLOCK($at) } است. شماره { $label } را می‌خوانیم. برگه را بردارید. در سالن انتظار { $area } منتظر بمانید.
checkin-done-shown = حضور شما ثبت شد
    .lead = وقت شما ساعت { CLOCK($at) } است. این شماره را می‌خوانیم. شماره را به خاطر بسپارید.
    .speak = حضور شما ثبت شد. وقت شما ساعت { CLOCK($at) } است. شماره { $label } را می‌خوانیم. شماره را به خاطر بسپارید. در سالن انتظار { $area } منتظر بمانید.
checkin-early = زود آمده‌اید
    .lead = از ساعت { CLOCK($at) } می‌توانید حضور خود را اعلام کنید.
    .plain = لطفاً کمی پیش از وقت خود بیایید.
checkin-late = وقت شما گذشته است
    .lead = وقت شما ساعت { CLOCK($at) } بود. لطفاً به میز اطلاعات بروید.
    .plain = لطفاً به میز اطلاعات بروید.
checkin-away = دفتر شهروندان الان جواب نمی‌دهد
    .lead = وقت شما همچنان معتبر است. لطفاً به باجه { $counter } بروید.
returned = شماره شما پس داده شد
    .lead = خدانگهدار.
kept = شماره { $label } شما معتبر است
    .lead = لطفاً منتظر بمانید تا شماره شما را بخوانیم.

## Information

start-information = راهنمایی
    .line = مدارک، هزینه‌ها، ساعت کار
information = چه چیزی می‌خواهید بدانید؟
    .lead = تاریخ: { DAY($as_of) }
    .plain = چه چیزی می‌خواهید بدانید؟
information-subjects = چه چیزی لازم دارم؟
    .line = مدارک، هزینه و مدت
information-online = از خانه چه کاری ممکن است؟
    .line = با اینترنت، بدون وقت
information-hours = چه زمانی باز است؟
    .line = ساعت کار هفته
information-offices = دفتر شهروندان دیگر کجاست؟
    .line = نشانی‌ها و ساعت‌ها
information-hotline = به کجا زنگ بزنم؟
    .line = شماره ادارات { $number }
information-unknown = راهنمایی الان در دسترس نیست
    .lead = لطفاً به 115 زنگ بزنید، یا به باجه { $counter } بروید.
subject = موضوع شما چیست؟
    .lead = می‌گوییم چه چیزی لازم دارید.
subject-online-only = این کار در اینترنت ممکن است
    .lead = لازم نیست بیایید.
subject-online-short = در اینترنت هم ممکن است
subject-about = خوب است بدانید
subject-bring = همراه بیاورید
subject-fee = هزینه
subject-time = مدت
subject-minutes = حدود { $minutes } دقیقه در باجه
subject-online = در اینترنت ممکن است
subject-online-all = برای همه
online = انجام در اینترنت
    .lead = کد را با تلفن اسکن کنید.
online-short = در اینترنت
hours = ساعت کار
hours-span = { $start } تا { $end }
    .speak = از ساعت { $start } تا { $end }
hours-none = بسته
hours-closed = در این روزها بسته است
hours-day = { DAY($day) }
weekday-0 = دوشنبه
weekday-1 = سه‌شنبه
weekday-2 = چهارشنبه
weekday-3 = پنجشنبه
weekday-4 = جمعه
weekday-5 = شنبه
weekday-6 = یکشنبه
offices = دفترهای شهروندان دیگر
hotline = اینجا تلفنی به شما کمک می‌کنند
    .lead = کد را اسکن کنید، یا شماره را به خاطر بسپارید.
facts-more = پرسش دیگر
facts-online = در اینترنت
facts-ticket = گرفتن شماره
facts-done = تمام

## Feedback

feedback = مراجعه امروز چطور بود؟
    .lead = پاسخ شما اختیاری و بی‌نام است.
feedback-5 = خیلی خوب
feedback-4 = خوب
feedback-3 = متوسط
feedback-2 = خوب نبود
feedback-1 = بد
feedback-wish = چه کاری را ترجیح می‌دهید در اینترنت انجام دهید؟
    .lead = این پاسخ هم اختیاری است.
feedback-skip = پایان بدون پاسخ

## Finding the case

turn-near = نوبت شماره { $label } نزدیک است. با آرامش ادامه دهید.
    .line = نوبت شماره { $label } نزدیک است
    .speak = نوبت شماره شما نزدیک است. با آرامش ادامه دهید.
turn-called = شماره { $label }: لطفاً به باجه { $counter } بروید. بقیه را آنجا انجام می‌دهیم.
    .line = شماره { $label }: لطفاً به باجه { $counter } بروید
    .speak = شماره شما خوانده می‌شود. لطفاً به باجه { $counter } بروید. بقیه را آنجا انجام می‌دهیم.
turn-missed = شماره { $label } خوانده شده است. لطفاً به میز اطلاعات بروید.
    .line = شماره { $label } خوانده شده است
    .speak = شماره شما خوانده شده است. لطفاً به میز اطلاعات بروید.
identify = پرونده شما را چطور پیدا کنیم؟
identify-scan = اسکن کد
    .line = کد یا برگه شماره را زیر اسکنر بگیرید
identify-type = نوشتن کد
    .line = کد در برگه تأیید شماست
identify-card = گذاشتن گذرنامه روی کارت‌خوان
    .line = نام و تاریخ تولد را از تراشه می‌خوانیم
identify-online = شناسه آنلاین
    .line = با کارت شناسایی و PIN شما
identify-none = هیچ‌کدام
    .line = پرونده جدیدی باز می‌کنیم
code-checking = پرونده شما را جست‌وجو می‌کنیم
    .lead = لطفاً یک لحظه صبر کنید.
scan-code = کد را جلوی دوربین بگیرید
    .lead = یا آن را زیر اسکنر بگذارید.
    .reader = کد را زیر اسکنر بگیرید
scan-code-wrong = این کد را نمی‌شناسیم. لطفاً آن را بررسی کنید.
scan-code-waiting = کد را جست‌وجو می‌کنیم.
type = نوشتن کد
enter-code = کد را بنویسید
    .lead = کد در برگه تأیید شماست.
enter-code-wrong = این کد را نمی‌شناسیم. لطفاً آن را بررسی کنید.
enter-code-field = کد شما
enter-code-empty = هنوز خالی
delete = پاک کردن
document = چه مدرکی می‌خواهید؟
document-passport = گذرنامه
    .line = برای سفر به همه کشورها
document-identity_card = کارت شناسایی
    .line = برای آلمان و اتحادیه اروپا
identify-person = مدرک برای کیست؟
    .lead = آنچه ثبت می‌کنیم به این بستگی دارد.
identify-person-me = برای خودم
    .line = من 10 سال یا بیشتر دارم
identify-person-child_under_6 = برای کودک زیر 6 سال
    .line = بدون اثر انگشت، بدون امضا
identify-person-child_6_to_9 = برای کودک 6 تا 9 ساله
    .line = بدون امضا
code-unchecked = دفتر شهروندان الان جواب نمی‌دهد
    .lead = کد شما را ثبت کردیم و بعداً بررسی می‌کنیم.

## Reading a document

scan-zone = سطرهای پایین گذرنامه را نزدیک دوربین بگیرید
    .lead = یا گذرنامه را زیر اسکنر بگذارید.
    .reader = سطرهای پایین را زیر اسکنر بگیرید
scan-zone-wrong = تشخیص ندادیم. لطفاً گذرنامه را دوباره بگیرید.
scan-zone-waiting = سطرها را جست‌وجو می‌کنیم.
card-key = تراشه را با چه باز کنیم؟
    .lead = { $fault ->
        [card-wrong-key] این با مدرک جور نیست. لطفاً دوباره امتحان کنید.
        [card-needs-zone] این مدرک CAN ندارد. لطفاً راه دیگری انتخاب کنید.
       *[none] از مدرک کسی استفاده کنید که درخواست برای اوست.
     }
card-key-can = نوشتن CAN
    .line = شش رقم، روی مدرک چاپ شده
card-key-scan = اسکن سطرها
    .line = سطرهایی با علامت <<<
card-key-zone = نوشتن شماره و تاریخ‌ها
    .line = شماره گذرنامه، تاریخ تولد و پایان اعتبار
card-can = CAN را بنویسید
    .lead = شش رقم دارد و روی مدرک است.
    .field = CAN
card-number = شماره گذرنامه را بنویسید
    .lead = بالا سمت راست گذرنامه است.
    .field = شماره گذرنامه
card-birth = این شخص کی متولد شده است؟
    .lead = روز، ماه، سال. برای نمونه 05031990.
    .field = روز، ماه، سال
    .speak = این شخص کی متولد شده است؟ روز، ماه و سال را با هشت رقم بنویسید.
card-expiry = مدرک تا کی معتبر است؟
    .speak = مدرک تا کی معتبر است؟ روز، ماه و سال را با هشت رقم بنویسید.
    .lead = روز، ماه، سال. برای نمونه 31122030.
    .field = روز، ماه، سال
enter-date-wrong = این تاریخ وجود ندارد. لطفاً آن را بررسی کنید.
enter-hidden = { $count ->
   *[other] { $count } رقم
 }
card-lay = مدرک را روی کارت‌خوان بگذارید
    .lead = گذرنامه: صفحه باز با عکس رو به پایین.
card-gone = مدرک زود برداشته شد. لطفاً دوباره بگذارید.
card-unreadable = تراشه خوانده نشد. لطفاً مدرک را از نو بگذارید.
    .lead = تقصیر شما نیست. در باجه { $counter } مدرک را بررسی می‌کنیم.
card-restricted = این مدرک اینجا داده نمی‌دهد
    .lead = فقط ادارات دارای گواهی اجازه دارند. لطفاً راه دیگری انتخاب کنید.
card-wrong-key = این با مدرک جور نیست.
card-needs-zone = این مدرک CAN ندارد.
card-reading = مدرک شما را می‌خوانیم
    .lead = لطفاً بگذارید همان‌جا بماند.
card-progress = پیشرفت
card-take = مدرک خود را بردارید
    .lead = خودکار ادامه می‌یابد.
card-away = کارت‌خوان جواب نمی‌دهد
    .lead = لطفاً راه دیگری انتخاب کنید.

## Online ID

eid-working = شناسه آنلاین بررسی می‌شود
    .lead = لطفاً بگذارید همان‌جا بماند.
eid-card = کارت خود را روی کارت‌خوان بگذارید
    .lead = خودکار ادامه می‌یابد.
eid-consent = این داده‌ها خوانده می‌شود
    .lead = { $reader } آن‌ها را از کارت شما می‌خواند. ما اینجا نمی‌بینیم.
eid-consent-yes = موافقم
eid-consent-no = موافق نیستم
eid-right-Address = نشانی
eid-right-BirthName = نام هنگام تولد
eid-right-FamilyName = نام خانوادگی
eid-right-GivenNames = نام‌ها
eid-right-PlaceOfBirth = محل تولد
eid-right-DateOfBirth = تاریخ تولد
eid-right-DoctoralDegree = عنوان دکترا
eid-right-ArtisticName = نام هنری
eid-right-Pseudonym = نام مستعار
eid-right-ValidUntil = معتبر تا
eid-right-Nationality = تابعیت
eid-right-IssuingCountry = کشور صادرکننده
eid-right-DocumentType = نوع مدرک
eid-right-AddressVerification = بررسی محل سکونت
eid-right-AgeVerification = بررسی سن
eid-right-CanAllowed = خواندن با CAN در محل
eid-pin = PIN خود را بنویسید
    .lead = { $tries ->
       *[other] { $tries } بار دیگر می‌توانید. PIN شش رقم دارد.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
   *[other] PIN اشتباه بود. { $tries } بار دیگر می‌توانید.
 }
eid-can = CAN را بنویسید
    .lead = پیش از آخرین تلاش لازم است. شش رقم در جلوی کارت.
    .field = CAN
eid-can-wrong = CAN اشتباه بود. لطفاً آن را بررسی کنید.
eid-blocked = PIN شما قفل است
    .lead = در باجه { $counter } کمک می‌کنیم. اینجا از راه دیگر ادامه دهید.
eid-deactivated = شناسه آنلاین شما روشن نیست
    .lead = در باجه { $counter } روشن می‌کنیم. اینجا از راه دیگر ادامه دهید.
eid-cancelled = بررسی شناسه آنلاین لغو شد
    .lead = کارت را بردارید. اینجا از راه دیگر ادامه دهید.
eid-failed = شناسه آنلاین الان کار نمی‌کند
    .lead = کارت را بردارید. اینجا از راه دیگر ادامه دهید.
eid-done = مدرک شما بررسی شد
    .lead = کارت خود را بردارید.
eid-away = شناسه آنلاین جواب نمی‌دهد
    .lead = لطفاً راه دیگری انتخاب کنید.

## Privacy and fee

privacy = با داده‌های شما چه می‌شود
    .lead = عکس، اثر انگشت و امضا را ثبت می‌کنیم. دفتر شهروندان با آن‌ها مدرک شما را سفارش می‌دهد.
    .point1 = همه چیز پیش از ذخیره رمزگذاری می‌شود.
    .point2 = فقط دفتر شهروندان می‌تواند آن را باز کند.
    .point3 = این دستگاه پس از دریافت همه چیز را پاک می‌کند، حداکثر پس از { $hours } ساعت.
privacy-more = بیشتر درباره داده‌های شما
    .button = بیشتر بخوانید
    .more =
        مسئول داده‌ها { $office } است. می‌توانید از مسئول حفاظت داده در آنجا بپرسید.

        آنچه را قانون می‌خواهد ثبت می‌کنیم: یک عکس، اثر هر دو انگشت اشاره و امضای شما. مبنا: مواد 5 و 9 قانون کارت شناسایی و مواد 4 و 6 قانون گذرنامه.

        هنگام ثبت، عکس و اثر انگشت و امضا فقط در حافظه موقت می‌مانند. سپس برای دفتر شهروندان رمزگذاری می‌شوند. این دستگاه دیگر نمی‌تواند آن‌ها را باز کند.

        وقتی دفتر شهروندان همه چیز را دریافت کرد، این دستگاه آن را پاک می‌کند. این کار حداکثر { $hours } ساعت پس از ثبت انجام می‌شود.

        مجبور نیستید از این دستگاه استفاده کنید. در باجه { $counter } همه چیز را همراه شما ثبت می‌کنیم. حق دارید بپرسید چه چیزی درباره شما ذخیره شده است و به نهاد حفاظت داده شکایت کنید.
privacy-agree = ادامه
privacy-counter = ترجیحاً در باجه
fee = قیمت عکس { AMOUNT($fee) } یورو است
    .lead = در باجه می‌پردازید. اگر از عکاسی عکس دارید، اینجا چیزی نمی‌پردازید.
fee-here = اینجا عکس بگیر
    .line = { AMOUNT($fee) } یورو، پرداخت در باجه
fee-have_photo = عکس دارم
    .line = از عکاسی، همراه کد
photo-code = کد عکس را جلوی دوربین بگیرید
    .lead = فقط خوانا بودن آن را بررسی می‌کنیم. چیزی ذخیره نمی‌کنیم.
    .reader = کد عکس را زیر اسکنر بگیرید
photo-code-skip = ادامه بدون بررسی
photo-code-incomplete = این کد عکس کامل نیست. لطفاً دوباره امتحان کنید.
photo-code-other = این کد عکس نیست. کد عکس مربع است و از عکاسی می‌آید.
photo-code-complete = کد عکس شما خوانا و کامل است
    .lead = بعداً آن را در باجه { $counter } نشان دهید. چیزی ذخیره نکردیم.
have-photo = عکس خود را در باجه نشان دهید
    .lead = لطفاً با کد عکاسی به باجه { $counter } بروید.
at-counter = در باجه با کمال میل کمک می‌کنیم
    .lead = لطفاً به باجه { $counter } بروید. اینجا چیزی ذخیره نشده است.

## Photo

photo-hints = برای یک عکس خوب
    .lead = روسری به دلیل مذهبی مجاز است.
photo-retake = لطفاً یک عکس جدید
    .lead = فقط به یک چیز توجه کنید: { $mind }.
    .more = لطفاً به این‌ها توجه کنید: { $minds }.
photo-hints-hat = بدون کلاه، بهتر است بدون عینک
photo-hints-neutral = چهره عادی داشته باشید
photo-hints-mouth = دهان خود را ببندید
photo-aim = به دوربین نگاه کنید
    .lead = عکس خودکار گرفته می‌شود.
    .again = فقط به یک چیز توجه کنید: { $mind }.
    .blind = دکمه «الان بگیر» را فشار دهید.
photo-aim-camera = تصویر شما از دوربین، مثل آینه
release = الان بگیر
photo-countdown = الان شروع می‌شود
    .lead = حرکت نکنید.
stop = توقف
photo-taking = عکس گرفته می‌شود
    .lead = لطفاً حرکت نکنید.
photo-judging = عکس شما را بررسی می‌کنیم
    .lead = لطفاً یک لحظه صبر کنید.
photo-review = از عکس راضی هستید؟
    .lead = عکس مطابق قواعد است.
photo-review-failed = عکس هنوز مناسب نیست
    .lead = دفعه بعد فقط به یک چیز توجه کنید: { $mind }.
    .plain = لطفاً یک عکس دیگر بگیرید.
photo-review-picture = عکس شما
use = همین عکس
photo-again = عکس جدید
photo-counter = ترجیحاً در باجه
photo-choose = کدام عکس را می‌خواهید؟
    .lead = همه مطابق قواعد هستند.
photo-choose-one = عکس { $number }
photo-too-small = عکس خیلی کوچک است
    .lead = لطفاً به دوربین نزدیک‌تر شوید. اگر نشد، در باجه { $counter } عکس می‌گیریم.
photo-too-small-again = دوباره
photo-too-small-to-counter = رفتن به باجه
photo-too-small-without-photo = ادامه بدون عکس
photo-to-counter-to-counter = رفتن به باجه
photo-to-counter-without-photo = ادامه بدون عکس
photo-to-counter-again = دوباره
photo-to-counter = الان اینجا نمی‌شود
    .lead = تقصیر شما نیست. در باجه { $counter } عکس می‌گیریم.

why = چرا؟
why-less = کمتر
why-nothing = این اینجا اندازه‌گیری نمی‌شود.
why-any = اندازه: { $value }. حد: { $limit }.
why-StepForward = سر: { $value } % بلندی. لازم: { $limit } %.
why-StepBack = سر: { $value } % تصویر. مجاز: { $limit } %.
why-StepLeft = صورت: در { $value } % پهنا. حد: { $limit } %.
why-StepRight = صورت: در { $value } % پهنا. حد: { $limit } %.
why-MoveUp = صورت: در { $value } % بلندی. حد: { $limit } %.
why-MoveDown = صورت: در { $value } % بلندی. حد: { $limit } %.
why-LookStraight = چرخش سر: { $value } درجه. مجاز: { $limit }.
why-StraightenHead = کجی سر: { $value } درجه. مجاز: { $limit }.
why-MultipleFaces = صورت‌ها: { $value }. مجاز: { $limit }.
measured = اندازه: { $value }.
measured-least = اندازه: { $value }. لازم دست‌کم: { $low }.
measured-most = اندازه: { $value }. مجاز حداکثر: { $high }.
measured-between = اندازه: { $value }. مجاز: { $low } تا { $high }.
photo-kept = عکس قبلی شما بهتر است. آن را نگه داشتیم.
photo-left = دیگر شما را نمی‌بینیم
    .lead = هنوز می‌خواهید عکس بگیرید؟
photo-go-on = ادامه
photo-blind = به دوربین نگاه کنید. بعد دکمه «الان بگیر» را فشار دهید.
photo-adjust = روی نشانه بایستید یا بنشینید
    .lead = دوربین هم‌سطح چشم شما می‌شود.
photo-adjust-up = دوربین بالاتر می‌رود.
photo-adjust-down = دوربین پایین‌تر می‌رود.
photo-adjust-level = دوربین هم‌سطح چشم است.
photo-adjust-still = دوربین ایستاده است.
higher = بالاتر
lower = پایین‌تر
fits = خوب است

advice-SearchingFace = هنوز شما را نمی‌بینیم.
    .mind = جلوی دوربین بایستید
advice-StepBack = کمی عقب بروید.
    .mind = کمی دورتر بایستید
advice-StepForward = نزدیک‌تر بیایید.
    .mind = کمی نزدیک‌تر بیایید
advice-StepLeft = کمی به چپ.
    .mind = در وسط بایستید
advice-StepRight = کمی به راست.
    .mind = در وسط بایستید
advice-MoveDown = کمی پایین‌تر بیایید.
    .mind = کمی پایین‌تر بایستید یا بنشینید
advice-MoveUp = کمی صاف‌تر بایستید.
    .mind = کمی بالاتر بایستید یا بنشینید
advice-StandStill = حرکت نکنید.
    .mind = حرکت نکنید
advice-LookStraight = مستقیم به جلو نگاه کنید.
    .mind = مستقیم به دوربین نگاه کنید
advice-StraightenHead = سر را صاف نگه دارید.
    .mind = سر را صاف نگه دارید
advice-OpenEyes = چشم‌ها را باز کنید.
    .mind = چشم‌ها را باز کنید
advice-CloseMouth = دهان را ببندید.
    .mind = دهان را ببندید
advice-MultipleFaces = لطفاً فقط یک نفر.
    .mind = تنها جلوی دوربین بایستید
advice-HelperAside = خیلی خوب. همراه شما الان از تصویر بیرون برود.
    .mind = تنها در تصویر باشید
advice-RemoveGlasses = عینک نور را بازمی‌تاباند. لطفاً آن را بردارید.
    .mind = عینک را بردارید
advice-UncoverFace = چهره باید باز باشد.
    .mind = چهره را باز کنید
advice-AdjustLight = نور را تنظیم می‌کنیم.
    .mind = نور یکنواخت
advice-PlainBackground = پس‌زمینه خیلی شلوغ است.
    .mind = پس‌زمینه ساده
advice-CheckCamera = تصویر دوربین واضح نیست.
    .mind = تصویر واضح دوربین
advice-Hold = خیلی خوب. همین‌طور بمانید.
    .mind = همین‌طور بمانید
advice-NeutralExpression = چهره عادی داشته باشید.
    .mind = چهره عادی داشته باشید
advice-unknown = به دوربین نگاه کنید.
    .mind = به دوربین نگاه کنید

criterion-1-1 = نگاه به جلو
    .fail = سر به یک طرف چرخیده است.
criterion-1-2 = چانه صاف
    .fail = چانه خیلی بالا یا پایین است.
criterion-1-3 = سر صاف
    .fail = سر کج است.
criterion-2-1 = چهره عادی
    .fail = حالت چهره عادی نیست.
criterion-2-2 = دهان بسته
    .fail = دهان باز است.
criterion-2-3 = ابروها عادی
    .fail = ابروها بالا رفته‌اند.
criterion-3-1 = چشم‌ها باز
    .fail = چشم‌ها کاملاً باز نیستند.
criterion-3-2 = چشم‌ها پیدا
    .fail = چشم‌ها پوشیده‌اند.
criterion-3-3 = نگاه به دوربین
    .fail = نگاه به دوربین نیست.
criterion-4-1 = پس‌زمینه ساده
    .fail = پس‌زمینه شلوغ است.
criterion-4-2 = پس‌زمینه بی‌سایه
    .fail = پشت شما سایه است.
criterion-4-3 = یک نفر در عکس
    .fail = کس دیگری در عکس است.
criterion-5-1 = بلندی تصویر درست
    .fail = تصویر خیلی کوچک است.
criterion-5-2 = پهنای تصویر درست
    .fail = تصویر خیلی کوچک است.
criterion-5-3 = فاصله درست
    .fail = فاصله تا دوربین درست نیست.
criterion-5-4 = اندازه سر کافی
    .fail = اندازه سر درست نیست.
criterion-5-5 = بلندی درست
    .fail = سر در عکس خیلی بالا یا پایین است.
criterion-5-6 = در وسط
    .fail = سر در وسط نیست.
criterion-5-7 = جزئیات کافی
    .fail = از دوربین خیلی دور هستید.
criterion-6-1 = نور خوب
    .fail = نور یکنواخت نیست.
criterion-6-2 = بدون سایه
    .fail = روی صورت سایه است.
criterion-6-3 = بدون لکه روشن
    .fail = روی صورت لکه‌های روشن است.
criterion-6-4 = عینک بدون بازتاب
    .fail = عینک نور را بازمی‌تاباند.
criterion-7-1 = روشنایی خوب
    .fail = عکس خیلی روشن یا تیره است.
criterion-7-2 = عکس واضح
    .fail = عکس تار است.
criterion-7-3 = رنگ‌ها طبیعی
    .fail = رنگ‌ها طبیعی نیستند.
criterion-7-4 = بدون چشم قرمز
    .fail = چشم‌ها قرمزند.
criterion-7-5 = عکس رنگی
    .fail = عکس رنگی نیست.
criterion-7-6 = تضاد خوب
    .fail = تضاد عکس خیلی کم است.
criterion-unknown = بررسی دیگر
    .fail = یک شرط برآورده نشده است.

## Fingers

finger-place = حالا { $finger ->
    [right_index] انگشت اشاره راست
    [left_index] انگشت اشاره چپ
    [right_thumb] شست راست
    [left_thumb] شست چپ
    [right_middle] انگشت میانی راست
    [left_middle] انگشت میانی چپ
    [right_ring] انگشت حلقه راست
   *[left_ring] انگشت حلقه چپ
 }
    .lead = انگشت را صاف روی شیشه بگذارید.
    .again = لطفاً یک بار دیگر. بهترین اثر را نگه می‌داریم.
finger-name = { $finger ->
    [right_index] انگشت اشاره راست
    [left_index] انگشت اشاره چپ
    [right_thumb] شست راست
    [left_thumb] شست چپ
    [right_middle] انگشت میانی راست
    [left_middle] انگشت میانی چپ
    [right_ring] انگشت حلقه راست
   *[left_ring] انگشت حلقه چپ
 }
finger-live = اثر انگشت شما روی شیشه
finger-quality = کیفیت
finger-quality-none = هنوز هیچ
finger-quality-weak = ضعیف
finger-quality-fair = تقریباً خوب
finger-quality-good = خوب
finger-done = تمام
finger-skipped = در باجه
finger-hand = تصویر: دو دست، انگشت خواسته‌شده مشخص است
finger-cannot = نمی‌توانم
finger-lift = انگشت را بردارید
    .lead = اثر انگشت خوب است.
    .again = الان دوباره امتحان می‌کنیم.
finger-missing = دلیل چیست؟
    .lead = این را در باجه حل می‌کنیم.
finger-missing-injured = انگشت زخمی است
    .line = برای نمونه چسب زخم یا باند
finger-missing-missing = انگشت وجود ندارد
    .line = یا هرگز اثری نمی‌دهد
finger-missing-staffed = دلیل چیست؟
    .lead = در این صورت انگشت دیگری را امتحان می‌کنیم.
finger-missing-staffed-injured = انگشت زخمی است
    .line = برای نمونه چسب زخم یا باند
finger-missing-staffed-missing = انگشت وجود ندارد
    .line = یا هرگز اثری نمی‌دهد
finger-judging = اثر انگشت را بررسی می‌کنیم
    .lead = لطفاً یک لحظه صبر کنید.
finger-same = این همان انگشت بود
    .lead = از نو شروع می‌کنیم: اول راست، بعد چپ.
finger-same-end = این را در باجه حل می‌کنیم
    .lead = باز همان انگشت بود. در باجه اثر انگشت‌ها را با هم می‌گیریم.

finger-advice-Empty = انگشت را روی شیشه بگذارید.
finger-advice-Uniform = انگشت را از نو بگذارید.
finger-advice-TooFewMinutiae = بخش بیشتری از انگشت را بگذارید.
finger-advice-TooSmall = انگشت را صاف بگذارید.
finger-advice-PressHarder = محکم‌تر فشار دهید.
finger-advice-PressLess = آرام‌تر فشار دهید.
finger-advice-TooDry = انگشت خشک است. آن را به دست بمالید.
finger-advice-TooWet = انگشت مرطوب است. آن را پاک کنید.
finger-advice-OffCentre = انگشت را در وسط بگذارید.
finger-advice-Partial = انگشت را کمی جلوتر ببرید.
finger-advice-KeepFingersStill = انگشت را تکان ندهید.
finger-advice-CleanGlass = شیشه را پاک کنید.
finger-advice-Hold = خیلی خوب. همین‌طور بمانید.
finger-advice-unknown = انگشت را روی شیشه بگذارید.

## Signature

signature-sign = در کادر امضا کنید
    .lead = مثل همیشه.
    .pad = روی صفحه جلوی خود امضا کنید، مثل همیشه.
signature-field = کادر امضا
signature-empty = هنوز خالی
signature-written = امضا شد
signature-cannot = نمی‌توانم امضا کنم
clear = پاک کردن
accept = تأیید
signature-fault-empty = هنوز چیزی در کادر نیست.
signature-fault-dot = این فقط یک نقطه است. لطفاً دوباره امضا کنید.
signature-fault-too_short = این خیلی کوتاه است. لطفاً با نام کامل امضا کنید.
signature-fault-outside = امضا از لبه بیرون زده است. لطفاً دوباره.

## Finish

review = همه چیز درست است؟
    .lead = هنوز می‌توانید هر بخش را تغییر دهید.
review-portrait = عکس
review-portrait-none = عکس را خودتان می‌آورید
review-prints = اثر انگشت
review-signature = امضا
review-signature-none = در باجه
review-taken = ثبت شد
review-change = تغییر
hand-over = تحویل داده‌ها
submit = داده‌های شما را تحویل می‌دهیم
    .lead = لطفاً یک لحظه صبر کنید.
receipt-printing = رسید شما چاپ می‌شود
    .lead = برگه از پایین بیرون می‌آید.
receipt = تمام شد. کد دریافت شما:
    .lead = آن را در باجه نشان دهید.
    .away = شبکه قطع است. داده‌ها اینجا رمزگذاری شده‌اند. کد معتبر است.
    .speak = تمام شد. کد دریافت شما { $spelled } است. آن را در باجه نشان دهید.
receipt-number = پرونده { $number }
receipt-mark = نشانه { $mark }
receipt-printed = برگه را بردارید.
receipt-not-printed = لطفاً کد را به خاطر بسپارید یا اسکن کنید.
receipt-delete = داده‌های شما را حداکثر تا { DAY($delete_by) }، ساعت { CLOCK($delete_by) } پاک می‌کنیم.

cancelled = همه چیز پاک شد
    .lead = دیگر چیزی از شما اینجا ذخیره نیست.
walked-away = همه چیز پاک شد
    .lead = مدتی اینجا نبودید. دیگر چیزی از شما اینجا ذخیره نیست.
too-long = وقت تمام شد
    .lead = دیگر چیزی از شما اینجا ذخیره نیست. در باجه { $counter } با کمال میل کمک می‌کنیم.
office-away = دفتر شهروندان الان جواب نمی‌دهد
    .lead = تقصیر شما نیست. لطفاً به باجه { $counter } بروید.
disk-full = این دستگاه الان نمی‌تواند چیزی ثبت کند
    .lead = تقصیر شما نیست. لطفاً به باجه { $counter } بروید.
program-error = اینجا مشکلی پیش آمد
    .lead = تقصیر شما نیست. لطفاً به باجه { $counter } بروید.
starting = دستگاه روشن می‌شود
    .lead = لطفاً یک لحظه صبر کنید.
device-error = { $device ->
    [camera] دوربین جواب نمی‌دهد
    [fingerprint] اسکنر اثر انگشت جواب نمی‌دهد
    [signature] صفحه امضا جواب نمی‌دهد
    [scanner] اسکنر کد جواب نمی‌دهد
    [printer] چاپگر جواب نمی‌دهد
    [card] کارت‌خوان جواب نمی‌دهد
    [jack] محل هدفون جواب نمی‌دهد
    [mount] ستون دوربین جواب نمی‌دهد
    [eid] شناسه آنلاین جواب نمی‌دهد
   *[other] یک دستگاه جواب نمی‌دهد
 }
    .lead = تقصیر شما نیست. لطفاً به باجه { $counter } بروید.
    .plain = یک دستگاه جواب نمی‌دهد

device-camera = دوربین
device-fingerprint = اسکنر اثر انگشت
device-signature = صفحه امضا
device-scanner = اسکنر کد
device-printer = چاپگر
device-card = کارت‌خوان
device-eid = شناسه آنلاین
device-jack = محل هدفون
device-mount = ستون دوربین

## Slips

slip-number = شماره شما
slip-area = سالن انتظار { $area }
slip-appointment = وقت شما ساعت { CLOCK($at) }
slip-ahead = { $ahead ->
    [0] کسی جلوتر از شما نیست.
   *[other] { $ahead } نفر جلوتر از شما هستند.
 }
slip-wait = زمان انتظار حدود { $low } تا { $high } دقیقه
slip-soon = زمان انتظار کمتر از { $high } دقیقه
slip-issued = { DAY($at) }، ساعت { CLOCK($at) }
slip-bring = لطفاً آماده داشته باشید
slip-keep = لطفاً برگه را نگه دارید. این شماره را می‌خوانیم.
slip-receipt = کد دریافت شما
slip-show = این برگه را در باجه نشان دهید.
slip-delete = داده‌های شما را حداکثر تا { DAY($at) }، ساعت { CLOCK($at) } پاک می‌کنیم.
slip-receipt-number = پرونده { $number }
slip-receipt-mark = نشانه { $mark }
slip-away = شبکه قطع بود. کد شما معتبر است.
