### العربية. بصيغة مهذبة وجمل قصيرة. See de.ftl for what the attributes mean.

## Buttons used on many screens

next = متابعة
understood = فهمت
back = رجوع
cancel = إلغاء
done = تم
close = إغلاق
yes = نعم
no = لا
again = مرة أخرى
more = المزيد
previous = السابق
page = صفحة { $here } من { $all }

language = ما اللغة التي تريدها؟
    .button = اللغة
display = العرض
    .button = العرض
    .lead = هكذا تصبح القراءة أسهل. يسري هذا الإعداد على زيارتك فقط.
display-size = حجم الخط
display-theme = الألوان
display-lower = كل شيء إلى الأسفل
display-time = وقت أكثر
display-still = حركة أقل
display-seated = أنا على كرسي متحرك
display-helped = شخص يساعدني
display-staff = معي موظف
display-softer = أخفض صوتًا
display-louder = أعلى صوتًا
display-slower = أبطأ
display-faster = أسرع
size-100 = عادي
size-130 = أكبر
size-160 = كبير جدًا
theme-light = فاتح
theme-dark = داكن
theme-contrast = تباين عالٍ
read = قراءة بصوت عالٍ
    .button = قراءة
read-private = هذه معلومات خاصة. يرجى توصيل سماعات الرأس.
read-button = زر
read-card = خيار
read-check = مربع
read-field = حقل
read-checked = محدد
read-unchecked = غير محدد
read-chosen = مختار
read-closed = غير ممكن الآن
read-position = { $here } من { $all }
read-volume = الصوت { $here } من { $all }
read-rate = السرعة { $here } من { $all }
read-help = { $all ->
    [zero] لا يوجد هنا ما تختاره.
    [one] يمكنك هنا اختيار شيء واحد.
    [two] يمكنك هنا اختيار شيئين.
    [few] يمكنك هنا الاختيار من { $all } أشياء.
    [many] يمكنك هنا الاختيار من { $all } شيئًا.
   *[other] يمكنك هنا الاختيار من { $all } شيء.
 } تنتقل بالمفاتيح إلى الأمام والخلف. المفتاح الأوسط يختار.
help = تم طلب المساعدة
    .button = طلب مساعدة
    .lead = يرجى البقاء هنا. بياناتك مخفية.
help-late = لا يوجد موظف متفرغ الآن
    .lead = يرجى الذهاب إلى الاستعلامات. بياناتك مخفية.
help-off = إلغاء طلب المساعدة
code = رمز للموظفين: { $code }
step = الخطوة { $here } من { $all }

## Chapters

chapter-case = المعاملة
chapter-photo = الصورة
chapter-fingers = الأصابع
chapter-signature = التوقيع
chapter-finish = النهاية

## Interruptions

still-there = هل ما زلت هنا؟
    .lead = لحماية بياناتك نحذف هذه المعاملة بعد
    .speak = هَلْ ما زِلْتَ هُنا؟ سَنَحْذِفُ بَياناتِكَ بَعْدَ قَليل. اِضْغَطْ عَلى: نَعَم، مُتابَعة.
still-there-seconds = { $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
 }
continue = نعم، متابعة
finish = إنهاء وحذف
cancel-sure = هل تريد الإلغاء؟
    .lead = عندها نحذف كل شيء.
no-cancel = لا، متابعة
yes-cancel = نعم، حذف
closed = هذا غير ممكن هنا الآن

## Arrival

attract = أهلًا بك في مكتب المواطنين
    .lead = المس الشاشة.
    .line = رقم انتظار وصورة وبصمات أصابع وتوقيع
    .hear = مع سماعات الرأس يقرأ الجهاز كل شيء بصوت عالٍ.
    .outreach = صورة وبصمات أصابع وتوقيع
attract-open = مفتوح اليوم حتى الساعة { CLOCK($until) }
attract-load = تم نقل كل شيء
attract-load-by = { $waiting ->
    [zero] لا معاملات. الموعد: { DAY($by) }، { CLOCK($by) }.
    [one] معاملة واحدة تنتظر. يرجى النقل حتى: { DAY($by) }، { CLOCK($by) }.
    [two] معاملتان تنتظران. يرجى النقل حتى: { DAY($by) }، { CLOCK($by) }.
    [few] { $waiting } معاملات تنتظر. يرجى النقل حتى: { DAY($by) }، { CLOCK($by) }.
    [many] { $waiting } معاملة تنتظر. يرجى النقل حتى: { DAY($by) }، { CLOCK($by) }.
   *[other] { $waiting } معاملة تنتظر. يرجى النقل حتى: { DAY($by) }، { CLOCK($by) }.
 }
attract-load-urgent = { $waiting ->
    [zero] لا معاملات. الحذف: { DAY($by) }، { CLOCK($by) }.
    [one] عاجل: معاملة واحدة تنتظر. الحذف: { DAY($by) }، { CLOCK($by) }.
    [two] عاجل: معاملتان تنتظران. الحذف: { DAY($by) }، { CLOCK($by) }.
    [few] عاجل: { $waiting } معاملات تنتظر. الحذف: { DAY($by) }، { CLOCK($by) }.
    [many] عاجل: { $waiting } معاملة تنتظر. الحذف: { DAY($by) }، { CLOCK($by) }.
   *[other] عاجل: { $waiting } معاملة تنتظر. الحذف: { DAY($by) }، { CLOCK($by) }.
 }
attract-closed = مكتب المواطنين مغلق الآن
start = ماذا تريد أن تفعل؟
    .lead = يمكنك الإلغاء في أي وقت.
start-ticket = أخذ رقم انتظار
    .line = { $ahead ->
        [0] لا أحد أمامك
        [zero] لا أحد أمامك
        [one] أمامك شخص واحد
        [two] أمامك شخصان
        [few] أمامك { $ahead } أشخاص
        [many] أمامك { $ahead } شخصًا
       *[other] أمامك { $ahead } شخص
     }
    .plain = لجميع المعاملات في مكتب المواطنين
start-checkin = تسجيل الحضور للموعد
    .line = بالرمز الموجود في التأكيد
start-capture = صورة وبصمات وتوقيع
    .line = لجواز السفر أو بطاقة الهوية، حوالي { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
     }
    .plain = لجواز السفر أو بطاقة الهوية، حوالي 5 دقائق
start-photo = صورة فقط
    .line = لجواز السفر أو بطاقة الهوية، حوالي { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
     }
    .plain = لجواز السفر أو بطاقة الهوية، حوالي دقيقتين
out-of-order = هذا الجهاز معطل
    .lead = يرجى الذهاب إلى الاستعلامات.

closed-camera = التصوير غير ممكن هنا الآن. يرجى الذهاب إلى الشباك { $counter }.
closed-fingerprint = أخذ البصمات غير ممكن هنا الآن. يرجى الذهاب إلى الشباك { $counter }.
closed-signature = التوقيع غير ممكن هنا الآن. يرجى الذهاب إلى الشباك { $counter }.
closed-office = لا يوجد اتصال بمكتب المواطنين الآن. يرجى الذهاب إلى الشباك { $counter }.
closed-staff = هذه الخدمة مغلقة هنا الآن. يرجى الذهاب إلى الشباك { $counter }.
closed-printer = الطابعة لا تعمل الآن. يرجى الذهاب إلى الشباك { $counter }.
closed-disk = لا يستطيع الجهاز تسجيل شيء الآن. يرجى الذهاب إلى الشباك { $counter }.
closed-hours = مكتب المواطنين مغلق الآن.
closed-none-left = لم تبق أرقام لليوم.

## Queue number

services-loading = نسأل عن أوقات الانتظار
    .lead = لحظة من فضلك.
ticket-service = ما هو موضوعك؟
    .lead = آخر تحديث: الساعة { CLOCK($as_of) }
    .plain = يرجى اختيار موضوعك.
ticket-service-ahead = { $ahead ->
    [0] لا أحد أمامك
    [zero] لا أحد أمامك
    [one] أمامك شخص واحد
    [two] أمامك شخصان
    [few] أمامك { $ahead } أشخاص
    [many] أمامك { $ahead } شخصًا
   *[other] أمامك { $ahead } شخص
 }
ticket-service-wait = من { $low } إلى { $high ->
    [zero] { $high } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $high } دقائق
    [many] { $high } دقيقة
   *[other] { $high } دقيقة
 } تقريبًا
ticket-service-soon = أقل من { $high ->
    [zero] { $high } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $high } دقائق
    [many] { $high } دقيقة
   *[other] { $high } دقيقة
 }
ticket-service-unknown = لا نعرف وقت الانتظار الآن
ticket-documents = هل معك كل ما يلزم؟
    .lead = تحتاج اليوم إلى:
ticket-documents-none = لا تحتاج إلى شيء خاص لهذا الموضوع.
ticket-documents-yes = نعم، كل شيء معي
missing = ينقصني شيء
ticket-missing = قد لا يكون ذلك ممكنًا اليوم بدون { $documents }
    .lead = أحضر ما ينقصك، أو اسأل عند الشباك.
    .plain = قد لا يكون ذلك ممكنًا اليوم بدون هذه الوثائق
ticket-missing-anyway = أخذ رقم رغم ذلك
    .line = نوضح عند الشباك ما هو ممكن
ticket-missing-back_home = العودة لاحقًا
    .line = لن تأخذ رقمًا الآن
ticket-drawing = نجلب رقمك
    .lead = لحظة من فضلك.
ticket-printing = تتم طباعة رقمك
    .lead = تخرج الورقة من الأسفل.
ticket-number = رقمك هو
    .lead = خذ الورقة معك. انتظر في منطقة الانتظار { $area }.
    .speak = رَقْمُكَ هُوَ { $label }. خُذِ الوَرَقةَ مَعَك. اِنْتَظِرْ في مِنْطَقةِ الاِنْتِظار { $area }.
ticket-number-shown = رقمك هو
    .lead = احفظ الرقم. انتظر في منطقة الانتظار { $area }.
    .speak = رَقْمُكَ هُوَ { $label }. اِحْفَظِ الرَّقْم. اِنْتَظِرْ في مِنْطَقةِ الاِنْتِظار { $area }.
ticket-number-photo = التصوير الآن
ticket-number-area = منطقة الانتظار { $area }
ticket-number-scan = حفظ الرقم في الهاتف
ticket-printer-failed = الطابعة لا تعمل الآن
    .lead = احفظ الرقم أو امسح الرمز. منطقة الانتظار { $area }.
    .speak = الطّابِعةُ لا تَعْمَلُ الآن. رَقْمُكَ هُوَ { $label }. اِنْتَظِرْ في مِنْطَقةِ الاِنْتِظار { $area }.
keep = الاحتفاظ بالرقم
print = طباعة مرة أخرى
return = إعادة الرقم
ticket-none-left = لم تبق أرقام لليوم
    .lead = يرجى العودة غدًا، أو السؤال في الاستعلامات.
ticket-closed = مكتب المواطنين مغلق الآن
    .lead = يرجى العودة في أوقات الدوام.
ticket-not-here = لا توجد هنا أرقام لهذا الموضوع الآن
    .lead = يرجى الذهاب إلى الشباك { $counter }.
ticket-unsure = لا نعرف رقمك
    .lead = انقطع الاتصال. لا تأخذ رقمًا ثانيًا. يرجى الذهاب إلى الشباك { $counter }.
checkin = ضع رمز الموعد أمام الكاميرا
    .lead = أو ضعه تحت الماسح.
    .reader = ضع رمز الموعد تحت الماسح
checkin-wrong = لا نعرف هذا الرمز. يرجى التحقق منه.
checkin-done = تم تسجيل حضورك
    .lead = موعدك الساعة { CLOCK($at) }. سننادي هذا الرقم. خذ الورقة معك.
    .speak = تَمَّ تَسْجيلُ حُضورِك. مَوْعِدُكَ السَّاعة { CLOCK($at) }. سَنُنادي الرَّقْم { $label }. خُذِ الوَرَقةَ مَعَك. اِنْتَظِرْ في مِنْطَقةِ الاِنْتِظار { $area }.
checkin-done-shown = تم تسجيل حضورك
    .lead = موعدك الساعة { CLOCK($at) }. سننادي هذا الرقم. احفظ الرقم.
    .speak = تَمَّ تَسْجيلُ حُضورِك. مَوْعِدُكَ السَّاعة { CLOCK($at) }. سَنُنادي الرَّقْم { $label }. اِحْفَظِ الرَّقْم. اِنْتَظِرْ في مِنْطَقةِ الاِنْتِظار { $area }.
checkin-early = جئت مبكرًا
    .lead = يمكنك تسجيل حضورك من الساعة { CLOCK($at) }.
    .plain = يرجى العودة قبل موعدك بقليل.
checkin-late = فات الموعد
    .lead = كان موعدك الساعة { CLOCK($at) }. يرجى الذهاب إلى الاستعلامات.
    .plain = يرجى الذهاب إلى الاستعلامات.
checkin-away = مكتب المواطنين لا يجيب الآن
    .lead = موعدك ما زال صالحًا. يرجى الذهاب إلى الشباك { $counter }.
returned = تمت إعادة رقمك
    .lead = مع السلامة.
kept = رقمك { $label } ما زال صالحًا
    .lead = يرجى الانتظار حتى ننادي رقمك.

## Information

start-information = معلومات
    .line = الوثائق والرسوم وأوقات الدوام
information = ماذا تريد أن تعرف؟
    .lead = آخر تحديث: { DAY($as_of) }
    .plain = ماذا تريد أن تعرف؟
information-subjects = ماذا أحتاج؟
    .line = الوثائق والرسوم والمدة
information-online = ماذا يمكن إنجازه من البيت؟
    .line = عبر الإنترنت وبلا موعد
information-hours = متى يكون المكتب مفتوحًا؟
    .line = أوقات الدوام خلال الأسبوع
information-offices = أين يوجد مكتب مواطنين آخر؟
    .line = العناوين والأوقات
information-hotline = بمن أتصل؟
    .line = رقم الدوائر الحكومية { $number }
information-unknown = المعلومات غير متاحة الآن
    .lead = يرجى الاتصال بالرقم 115، أو الذهاب إلى الشباك { $counter }.
subject = ما هو موضوعك؟
    .lead = نقول لك ماذا تحتاج.
subject-online-only = هذا ممكن عبر الإنترنت
    .lead = لا تحتاج إلى الحضور.
subject-online-short = ممكن أيضًا عبر الإنترنت
subject-about = من المفيد أن تعرف
subject-bring = ما تحضره معك
subject-fee = الرسوم
subject-time = المدة
subject-minutes = حوالي { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
 } عند الشباك
subject-online = ممكن عبر الإنترنت
subject-online-all = للجميع
online = الإنجاز عبر الإنترنت
    .lead = امسح الرمز بالهاتف.
online-short = عبر الإنترنت
hours = أوقات الدوام
hours-span = من { $start } إلى { $end }
    .speak = مِنَ السّاعةِ { $start } إِلى السّاعةِ { $end }
hours-none = مغلق
hours-closed = المكتب مغلق في هذه الأيام
hours-day = { DAY($day) }
weekday-0 = الاثنين
weekday-1 = الثلاثاء
weekday-2 = الأربعاء
weekday-3 = الخميس
weekday-4 = الجمعة
weekday-5 = السبت
weekday-6 = الأحد
offices = مكاتب مواطنين أخرى
hotline = هنا تحصل على مساعدة هاتفية
    .lead = امسح الرمز، أو احفظ الرقم.
facts-more = سؤال آخر
facts-online = عبر الإنترنت
facts-ticket = أخذ رقم
facts-done = تم

## Feedback

feedback = كيف كانت زيارتك اليوم؟
    .lead = جوابك اختياري وبلا اسم.
feedback-5 = جيد جدًا
feedback-4 = جيد
feedback-3 = مقبول
feedback-2 = ليس جيدًا
feedback-1 = سيئ
feedback-wish = ماذا تفضل أن تنجز عبر الإنترنت؟
    .lead = هذا الجواب اختياري أيضًا.
feedback-skip = إنهاء بلا جواب

## Finding the case

turn-near = اقترب دور الرقم { $label }. واصل بهدوء.
    .line = اقترب دور الرقم { $label }
    .speak = اقترب دور رقمك. واصل بهدوء.
turn-called = الرقم { $label }: يرجى الذهاب إلى الشباك { $counter }. نكمل الباقي هناك.
    .line = الرقم { $label }: يرجى الذهاب إلى الشباك { $counter }
    .speak = تتم الآن مناداة رقمك. يرجى الذهاب إلى الشباك { $counter }. نكمل الباقي هناك.
turn-missed = تمت مناداة الرقم { $label }. يرجى الذهاب إلى الاستعلامات.
    .line = تمت مناداة الرقم { $label }
    .speak = تمت مناداة رقمك. يرجى الذهاب إلى الاستعلامات.
identify = كيف نجد معاملتك؟
identify-scan = مسح الرمز
    .line = ضع الرمز أو ورقة الرقم تحت الماسح
identify-type = كتابة الرمز
    .line = الرمز مكتوب في رسالة التأكيد
identify-card = وضع جواز السفر على القارئ
    .line = نقرأ الاسم وتاريخ الميلاد من الشريحة
identify-online = الهوية الإلكترونية
    .line = ببطاقة الهوية ورمز PIN
identify-none = لا شيء من ذلك
    .line = نفتح معاملة جديدة
code-checking = نبحث عن معاملتك
    .lead = لحظة من فضلك.
scan-code = ضع الرمز أمام الكاميرا
    .lead = أو ضعه تحت الماسح.
    .reader = ضع الرمز تحت الماسح
scan-code-wrong = لا نعرف هذا الرمز. يرجى التحقق منه.
scan-code-waiting = نبحث عن الرمز.
type = كتابة الرمز
enter-code = اكتب الرمز
    .lead = الرمز مكتوب في رسالة التأكيد.
enter-code-wrong = لا نعرف هذا الرمز. يرجى التحقق منه.
enter-code-field = رمزك
enter-code-empty = ما زال فارغًا
delete = حذف
document = ما الوثيقة التي تريدها؟
document-passport = جواز سفر
    .line = للسفر إلى جميع البلدان
document-identity_card = بطاقة هوية
    .line = لألمانيا والاتحاد الأوروبي
identify-person = لمن الوثيقة؟
    .lead = يتوقف على ذلك ما نسجله.
identify-person-me = لي
    .line = عمري 10 سنوات أو أكثر
identify-person-child_under_6 = لطفل دون السادسة
    .line = بلا بصمات وبلا توقيع
identify-person-child_6_to_9 = لطفل عمره من 6 إلى 9 سنوات
    .line = بلا توقيع
code-unchecked = مكتب المواطنين لا يجيب الآن
    .lead = سجلنا رمزك وسنتحقق منه لاحقًا.

## Reading a document

scan-zone = قرّب الأسطر السفلية في جواز السفر من الكاميرا
    .lead = أو ضع جواز السفر تحت الماسح.
    .reader = ضع الأسطر السفلية تحت الماسح
scan-zone-wrong = لم نتعرف عليها. يرجى تقريب جواز السفر مرة أخرى.
scan-zone-waiting = نبحث عن الأسطر.
card-key = بماذا نفتح الشريحة؟
    .lead = { $fault ->
        [card-wrong-key] هذا لا يناسب الوثيقة. يرجى المحاولة مرة أخرى.
        [card-needs-zone] ليس لهذه الوثيقة CAN. يرجى اختيار طريقة أخرى.
       *[none] استخدم وثيقة الشخص الذي تقدم الطلب له.
     }
card-key-can = كتابة CAN
    .line = ستة أرقام مطبوعة على الوثيقة
card-key-scan = مسح الأسطر
    .line = الأسطر التي فيها العلامات <<<
card-key-zone = كتابة الرقم والتواريخ
    .line = رقم الجواز وتاريخ الميلاد والانتهاء
card-can = اكتب CAN
    .lead = يتكون من ستة أرقام وهو مكتوب على الوثيقة.
    .field = CAN
card-number = اكتب رقم جواز السفر
    .lead = تجده في أعلى اليمين في الجواز.
    .field = رقم جواز السفر
card-birth = متى وُلد الشخص؟
    .lead = اليوم والشهر والسنة. مثلًا 05031990.
    .field = يوم، شهر، سنة
    .speak = مَتى وُلِدَ الشَّخْص؟ اُكْتُبِ اليَوْمَ والشَّهْرَ والسَّنةَ بِثَمانيةِ أَرْقام.
card-expiry = حتى متى تسري الوثيقة؟
    .speak = حَتّى مَتى تَسْري الوَثيقة؟ اُكْتُبِ اليَوْمَ والشَّهْرَ والسَّنةَ بِثَمانيةِ أَرْقام.
    .lead = اليوم والشهر والسنة. مثلًا 31122030.
    .field = يوم، شهر، سنة
enter-date-wrong = هذا التاريخ غير موجود. يرجى التحقق منه.
enter-hidden = { $count ->
    [zero] لا أرقام
    [one] رقم واحد
    [two] رقمان
    [few] { $count } أرقام
    [many] { $count } رقمًا
   *[other] { $count } رقم
 }
card-lay = ضع الوثيقة على القارئ
    .lead = جواز السفر: افتحه وضع صفحة الصورة إلى الأسفل.
card-gone = رُفعت الوثيقة مبكرًا. يرجى وضعها مرة أخرى.
card-unreadable = لم نستطع قراءة الشريحة. يرجى وضع الوثيقة من جديد.
    .lead = ليس هذا خطأك. عند الشباك { $counter } نفحص الوثيقة.
card-restricted = هذه الوثيقة لا تعطي بيانات هنا
    .lead = يحق ذلك فقط للدوائر التي لها شهادة. يرجى اختيار طريقة أخرى.
card-wrong-key = هذا لا يناسب الوثيقة.
card-needs-zone = ليس لهذه الوثيقة CAN.
card-reading = نقرأ وثيقتك
    .lead = يرجى تركها في مكانها.
card-progress = التقدم
card-take = خذ وثيقتك
    .lead = يستمر الأمر تلقائيًا.
card-away = قارئ البطاقات لا يستجيب
    .lead = يرجى اختيار طريقة أخرى.

## Online ID

eid-working = نفحص الهوية الإلكترونية
    .lead = يرجى تركها في مكانها.
eid-card = ضع بطاقتك على القارئ
    .lead = يستمر الأمر تلقائيًا.
eid-consent = ستُقرأ هذه البيانات
    .lead = { $reader } يقرؤها من بطاقتك. نحن لا نراها هنا.
eid-consent-yes = أوافق
eid-consent-no = لا أوافق
eid-right-Address = العنوان
eid-right-BirthName = اسم الولادة
eid-right-FamilyName = اسم العائلة
eid-right-GivenNames = الأسماء الأولى
eid-right-PlaceOfBirth = مكان الميلاد
eid-right-DateOfBirth = تاريخ الميلاد
eid-right-DoctoralDegree = لقب الدكتوراه
eid-right-ArtisticName = الاسم الفني
eid-right-Pseudonym = الاسم المستعار
eid-right-ValidUntil = صالحة حتى
eid-right-Nationality = الجنسية
eid-right-IssuingCountry = دولة الإصدار
eid-right-DocumentType = نوع الوثيقة
eid-right-AddressVerification = التحقق من مكان السكن
eid-right-AgeVerification = التحقق من العمر
eid-right-CanAllowed = القراءة برمز CAN في المكان
eid-pin = اكتب رمز PIN
    .lead = { $tries ->
        [zero] لا محاولات أخرى. يتكون الرمز من ستة أرقام.
        [one] بقيت محاولة واحدة. يتكون الرمز من ستة أرقام.
        [two] بقيت محاولتان. يتكون الرمز من ستة أرقام.
        [few] بقيت { $tries } محاولات. يتكون الرمز من ستة أرقام.
        [many] بقيت { $tries } محاولة. يتكون الرمز من ستة أرقام.
       *[other] بقيت { $tries } محاولة. يتكون الرمز من ستة أرقام.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
    [zero] رمز PIN خاطئ. لا محاولات أخرى.
    [one] رمز PIN خاطئ. بقيت محاولة واحدة.
    [two] رمز PIN خاطئ. بقيت محاولتان.
    [few] رمز PIN خاطئ. بقيت { $tries } محاولات.
    [many] رمز PIN خاطئ. بقيت { $tries } محاولة.
   *[other] رمز PIN خاطئ. بقيت { $tries } محاولة.
 }
eid-can = اكتب CAN
    .lead = نحتاج إليه قبل المحاولة الأخيرة. ستة أرقام على وجه البطاقة.
    .field = CAN
eid-can-wrong = رمز CAN خاطئ. يرجى التحقق منه.
eid-blocked = رمز PIN محظور
    .lead = عند الشباك { $counter } نساعدك. هنا تتابع بطريقة أخرى.
eid-deactivated = هويتك الإلكترونية غير مفعّلة
    .lead = عند الشباك { $counter } نفعّلها. هنا تتابع بطريقة أخرى.
eid-cancelled = أُلغي فحص الهوية الإلكترونية
    .lead = خذ البطاقة. هنا تتابع بطريقة أخرى.
eid-failed = الهوية الإلكترونية لا تعمل الآن
    .lead = خذ البطاقة. هنا تتابع بطريقة أخرى.
eid-done = تم فحص هويتك
    .lead = خذ بطاقتك.
eid-away = الهوية الإلكترونية لا تستجيب
    .lead = يرجى اختيار طريقة أخرى.

## Privacy and fee

privacy = ماذا يحدث لبياناتك
    .lead = نسجل الصورة والبصمات والتوقيع. بها يطلب مكتب المواطنين وثيقتك.
    .point1 = يُشفَّر كل شيء قبل حفظه.
    .point2 = مكتب المواطنين وحده يستطيع فتحه.
    .point3 = يحذف هذا الجهاز كل شيء بعد الاستلام، وعلى الأكثر بعد { $hours ->
        [zero] { $hours } ساعة.
        [one] ساعة واحدة.
        [two] ساعتين.
        [few] { $hours } ساعات.
        [many] { $hours } ساعة.
       *[other] { $hours } ساعة.
     }
privacy-more = المزيد عن بياناتك
    .button = قراءة المزيد
    .more =
        المسؤول هو { $office }. يمكنك التواصل مع مسؤول حماية البيانات هناك.

        نسجل ما يطلبه القانون: صورة وبصمتي السبابتين وتوقيعك. الأساس القانوني هو المادتان 5 و9 من قانون بطاقة الهوية والمادتان 4 و6 من قانون جواز السفر.

        أثناء التسجيل تبقى الصورة والبصمات والتوقيع في الذاكرة المؤقتة فقط. بعد ذلك تُشفَّر لمكتب المواطنين. ولا يستطيع هذا الجهاز فتحها من جديد.

        عندما يستلم مكتب المواطنين كل شيء، يحذفه هذا الجهاز. ويحدث ذلك على الأكثر بعد { $hours ->
            [zero] { $hours } ساعة
            [one] ساعة واحدة
            [two] ساعتين
            [few] { $hours } ساعات
            [many] { $hours } ساعة
           *[other] { $hours } ساعة
        } من التسجيل.

        لست مضطرًا إلى استخدام هذا الجهاز. عند الشباك { $counter } نسجل كل شيء معك. يحق لك أن تعرف ما هو محفوظ عنك، وأن تشتكي إلى هيئة حماية البيانات.
privacy-agree = متابعة
privacy-counter = أفضّل الشباك
fee = ثمن الصورة { AMOUNT($fee) } يورو
    .lead = تدفع عند الشباك. إذا كانت معك صورة من استوديو فلا تدفع هنا شيئًا.
fee-here = التصوير هنا
    .line = { AMOUNT($fee) } يورو، الدفع عند الشباك
fee-have_photo = عندي صورة
    .line = من استوديو تصوير، مع رمز
photo-code = ضع رمز الصورة أمام الكاميرا
    .lead = نفحص فقط هل تمكن قراءته. لا نحفظ شيئًا منه.
    .reader = ضع رمز الصورة تحت الماسح
photo-code-skip = المتابعة بلا فحص
photo-code-incomplete = رمز الصورة غير كامل. يرجى المحاولة مرة أخرى.
photo-code-other = هذا ليس رمز صورة. رمز الصورة مربع ويأتي من استوديو التصوير.
photo-code-complete = رمز صورتك مقروء وكامل
    .lead = أظهره لاحقًا عند الشباك { $counter }. لم نحفظ شيئًا منه.
have-photo = أظهر صورتك عند الشباك
    .lead = يرجى الذهاب برمز الاستوديو إلى الشباك { $counter }.
at-counter = يسرنا أن نساعدك عند الشباك
    .lead = يرجى الذهاب إلى الشباك { $counter }. لا شيء محفوظ هنا.

## Photo

photo-hints = هكذا تنجح صورتك
    .lead = يجوز لك ارتداء غطاء الرأس لأسباب دينية.
photo-retake = صورة جديدة من فضلك
    .lead = انتبه إلى أمر واحد فقط: { $mind }.
    .more = يرجى الانتباه إلى ما يلي: { $minds }.
photo-hints-hat = بلا قبعة، وبلا نظارة إن أمكن
photo-hints-neutral = انظر بوجه محايد
photo-hints-mouth = أغلق فمك
photo-aim = انظر إلى الكاميرا
    .lead = تُلتقط الصورة تلقائيًا.
    .again = انتبه إلى أمر واحد فقط: { $mind }.
    .blind = اضغط على: التقاط الآن.
photo-aim-camera = صورتك من الكاميرا كما في المرآة
release = التقاط الآن
photo-countdown = سنبدأ حالًا
    .lead = ابق ثابتًا.
stop = توقف
photo-taking = نلتقط الصورة
    .lead = يرجى عدم الحركة.
photo-judging = نفحص صورتك
    .lead = لحظة من فضلك.
photo-review = هل تعجبك الصورة؟
    .lead = الصورة مطابقة للقواعد.
photo-review-failed = الصورة غير مناسبة بعد
    .lead = انتبه في المرة القادمة إلى أمر واحد فقط: { $mind }.
    .plain = يرجى التقاط صورة أخرى.
photo-review-picture = صورتك
use = استخدام الصورة
photo-again = صورة جديدة
photo-counter = أفضّل الشباك
photo-choose = أي صورة تريد؟
    .lead = كلها مطابقة للقواعد.
photo-choose-one = الصورة { $number }
photo-too-small = الصورة صغيرة جدًا
    .lead = يرجى الاقتراب من الكاميرا. إذا لم ينجح ذلك نصورك عند الشباك { $counter }.
photo-too-small-again = مرة أخرى
photo-too-small-to-counter = الذهاب إلى الشباك
photo-too-small-without-photo = المتابعة بلا صورة
photo-to-counter-to-counter = الذهاب إلى الشباك
photo-to-counter-without-photo = المتابعة بلا صورة
photo-to-counter-again = مرة أخرى
photo-to-counter = لا ينجح ذلك هنا الآن
    .lead = ليس هذا خطأك. نصورك عند الشباك { $counter }.

why = لماذا؟
why-less = أقل
why-nothing = هذا لا يُقاس هنا.
why-any = القياس: { $value }. الحد: { $limit }.
why-StepForward = الرأس: { $value } % من الارتفاع. المطلوب: { $limit } %.
why-StepBack = الرأس: { $value } % من الصورة. المسموح: { $limit } %.
why-StepLeft = الوجه: عند { $value } % من العرض. الحد: { $limit } %.
why-StepRight = الوجه: عند { $value } % من العرض. الحد: { $limit } %.
why-MoveUp = الوجه: عند { $value } % من الارتفاع. الحد: { $limit } %.
why-MoveDown = الوجه: عند { $value } % من الارتفاع. الحد: { $limit } %.
why-LookStraight = دوران الرأس: { $value } درجة. المسموح: { $limit }.
why-StraightenHead = ميل الرأس: { $value } درجة. المسموح: { $limit }.
why-MultipleFaces = الوجوه: { $value }. المسموح: { $limit }.
measured = القياس: { $value }.
measured-least = القياس: { $value }. المطلوب على الأقل: { $low }.
measured-most = القياس: { $value }. المسموح على الأكثر: { $high }.
measured-between = القياس: { $value }. المسموح: من { $low } إلى { $high }.
photo-kept = صورتك السابقة أفضل. احتفظنا بها.
photo-left = لم نعد نراك
    .lead = هل ما زلت تريد التصوير؟
photo-go-on = متابعة
photo-blind = انظر إلى الكاميرا. ثم اضغط على: التقاط الآن.
photo-adjust = قف أو اجلس عند العلامة
    .lead = تتحرك الكاميرا إلى مستوى عينيك.
photo-adjust-up = الكاميرا ترتفع.
photo-adjust-down = الكاميرا تنخفض.
photo-adjust-level = الكاميرا في مستوى العينين.
photo-adjust-still = الكاميرا متوقفة.
higher = أعلى
lower = أخفض
fits = مناسب

advice-SearchingFace = لا نراك بعد.
    .mind = قف أمام الكاميرا
advice-StepBack = ارجع قليلًا إلى الخلف.
    .mind = ابتعد قليلًا
advice-StepForward = اقترب أكثر.
    .mind = اقترب قليلًا
advice-StepLeft = قليلًا إلى اليسار.
    .mind = قف في الوسط
advice-StepRight = قليلًا إلى اليمين.
    .mind = قف في الوسط
advice-MoveDown = اخفض جسمك قليلًا.
    .mind = قف أو اجلس أخفض قليلًا
advice-MoveUp = ارفع جسمك قليلًا.
    .mind = قف أو اجلس أعلى قليلًا
advice-StandStill = ابق ثابتًا.
    .mind = ابق ثابتًا
advice-LookStraight = انظر إلى الأمام.
    .mind = انظر مباشرة إلى الكاميرا
advice-StraightenHead = اجعل رأسك مستقيمًا.
    .mind = اجعل رأسك مستقيمًا
advice-OpenEyes = افتح عينيك.
    .mind = افتح عينيك
advice-CloseMouth = أغلق فمك.
    .mind = أغلق فمك
advice-MultipleFaces = شخص واحد فقط من فضلك.
    .mind = قف وحدك أمام الكاميرا
advice-HelperAside = ممتاز. على من يساعدك الخروج من الصورة الآن.
    .mind = ابق وحدك في الصورة
advice-RemoveGlasses = النظارة تعكس الضوء. يرجى خلعها.
    .mind = اخلع النظارة
advice-UncoverFace = يجب أن يكون الوجه مكشوفًا.
    .mind = اكشف وجهك
advice-AdjustLight = نضبط الإضاءة.
    .mind = إضاءة متساوية
advice-PlainBackground = الخلفية غير هادئة.
    .mind = خلفية هادئة
advice-CheckCamera = صورة الكاميرا غير واضحة.
    .mind = صورة كاميرا واضحة
advice-Hold = ممتاز. ابق هكذا.
    .mind = ابق هكذا
advice-NeutralExpression = انظر بوجه محايد.
    .mind = انظر بوجه محايد
advice-unknown = انظر إلى الكاميرا.
    .mind = انظر إلى الكاميرا

criterion-1-1 = النظر إلى الأمام
    .fail = الرأس ملتفت إلى الجانب.
criterion-1-2 = الذقن مستقيم
    .fail = الذقن مرتفع أو منخفض كثيرًا.
criterion-1-3 = الرأس مستقيم
    .fail = الرأس مائل.
criterion-2-1 = وجه محايد
    .fail = تعبير الوجه غير محايد.
criterion-2-2 = الفم مغلق
    .fail = الفم مفتوح.
criterion-2-3 = الحاجبان في وضع طبيعي
    .fail = الحاجبان مرفوعان.
criterion-3-1 = العينان مفتوحتان
    .fail = العينان غير مفتوحتين تمامًا.
criterion-3-2 = العينان ظاهرتان
    .fail = العينان مغطاتان.
criterion-3-3 = النظر إلى الكاميرا
    .fail = النظر ليس إلى الكاميرا.
criterion-4-1 = خلفية هادئة
    .fail = الخلفية غير هادئة.
criterion-4-2 = خلفية بلا ظل
    .fail = يوجد ظل خلفك.
criterion-4-3 = شخص واحد في الصورة
    .fail = يوجد شخص آخر في الصورة.
criterion-5-1 = ارتفاع الصورة صحيح
    .fail = الصورة صغيرة جدًا.
criterion-5-2 = عرض الصورة صحيح
    .fail = الصورة صغيرة جدًا.
criterion-5-3 = المسافة صحيحة
    .fail = المسافة إلى الكاميرا غير صحيحة.
criterion-5-4 = حجم الرأس كافٍ
    .fail = حجم الرأس غير صحيح.
criterion-5-5 = الارتفاع صحيح
    .fail = الرأس مرتفع أو منخفض كثيرًا في الصورة.
criterion-5-6 = في الوسط
    .fail = الرأس ليس في الوسط.
criterion-5-7 = دقة كافية
    .fail = المسافة إلى الكاميرا كبيرة جدًا.
criterion-6-1 = الإضاءة جيدة
    .fail = الإضاءة غير متساوية.
criterion-6-2 = بلا ظل
    .fail = يوجد ظل على الوجه.
criterion-6-3 = بلا بقع ساطعة
    .fail = توجد بقع ساطعة على الوجه.
criterion-6-4 = النظارة لا تعكس الضوء
    .fail = النظارة تعكس الضوء.
criterion-7-1 = السطوع جيد
    .fail = الصورة فاتحة أو داكنة كثيرًا.
criterion-7-2 = الصورة واضحة
    .fail = الصورة غير واضحة.
criterion-7-3 = الألوان طبيعية
    .fail = الألوان غير طبيعية.
criterion-7-4 = بلا عيون حمراء
    .fail = العينان حمراوان.
criterion-7-5 = صورة ملونة
    .fail = الصورة ليست ملونة.
criterion-7-6 = التباين جيد
    .fail = التباين في الصورة قليل جدًا.
criterion-unknown = فحص إضافي
    .fail = أحد الشروط غير مستوفى.

## Fingers

finger-place = الآن { $finger ->
    [right_index] السبابة اليمنى
    [left_index] السبابة اليسرى
    [right_thumb] الإبهام الأيمن
    [left_thumb] الإبهام الأيسر
    [right_middle] الوسطى اليمنى
    [left_middle] الوسطى اليسرى
    [right_ring] البنصر الأيمن
   *[left_ring] البنصر الأيسر
 }
    .lead = ضع الإصبع مسطحًا على الزجاج.
    .again = مرة أخرى من فضلك. نحتفظ بأفضل بصمة.
finger-name = { $finger ->
    [right_index] السبابة اليمنى
    [left_index] السبابة اليسرى
    [right_thumb] الإبهام الأيمن
    [left_thumb] الإبهام الأيسر
    [right_middle] الوسطى اليمنى
    [left_middle] الوسطى اليسرى
    [right_ring] البنصر الأيمن
   *[left_ring] البنصر الأيسر
 }
finger-live = بصمتك على الزجاج
finger-quality = الجودة
finger-quality-none = لا شيء بعد
finger-quality-weak = ضعيفة
finger-quality-fair = تكاد تكون جيدة
finger-quality-good = جيدة
finger-done = تم
finger-skipped = عند الشباك
finger-hand = رسم: يدان، والإصبع المطلوب محدد
finger-cannot = لا يمكنني ذلك
finger-lift = ارفع الإصبع
    .lead = البصمة جيدة.
    .again = سنحاول مرة أخرى حالًا.
finger-missing = ما الذي ينطبق عليك؟
    .lead = نوضح ذلك عند الشباك.
finger-missing-injured = الإصبع مجروح
    .line = مثلًا لاصق جروح أو ضماد
finger-missing-missing = الإصبع غير موجود
    .line = أو لا يعطي بصمة أبدًا
finger-missing-staffed = ما الذي ينطبق عليك؟
    .lead = نحاول عندها بإصبع آخر.
finger-missing-staffed-injured = الإصبع مجروح
    .line = مثلًا لاصق جروح أو ضماد
finger-missing-staffed-missing = الإصبع غير موجود
    .line = أو لا يعطي بصمة أبدًا
finger-judging = نفحص البصمة
    .lead = لحظة من فضلك.
finger-same = كان هذا الإصبع نفسه
    .lead = نبدأ من جديد: اليمين أولًا، ثم اليسار.
finger-same-end = نوضح ذلك عند الشباك
    .lead = كان الإصبع نفسه مرة أخرى. نأخذ البصمات معًا عند الشباك.

finger-advice-Empty = ضع الإصبع على الزجاج.
finger-advice-Uniform = ضع الإصبع من جديد.
finger-advice-TooFewMinutiae = ضع جزءًا أكبر من الإصبع.
finger-advice-TooSmall = ضع الإصبع مسطحًا.
finger-advice-PressHarder = اضغط أقوى.
finger-advice-PressLess = اضغط أخف.
finger-advice-TooDry = الإصبع جاف. افركه بيدك.
finger-advice-TooWet = الإصبع رطب. امسحه.
finger-advice-OffCentre = ضع الإصبع في الوسط.
finger-advice-Partial = حرّك الإصبع إلى الأمام.
finger-advice-KeepFingersStill = أبق الإصبع ثابتًا.
finger-advice-CleanGlass = امسح الزجاج.
finger-advice-Hold = ممتاز. ابق هكذا.
finger-advice-unknown = ضع الإصبع على الزجاج.

## Signature

signature-sign = وقّع في الحقل
    .lead = كما توقّع دائمًا.
    .pad = وقّع على اللوحة أمامك كما توقّع دائمًا.
signature-field = حقل التوقيع
signature-empty = ما زال فارغًا
signature-written = تم التوقيع
signature-cannot = لا أستطيع التوقيع
clear = مسح
accept = قبول
signature-fault-empty = لا يوجد شيء في الحقل بعد.
signature-fault-dot = هذه نقطة فقط. يرجى التوقيع مرة أخرى.
signature-fault-too_short = هذا قصير جدًا. يرجى التوقيع بالاسم الكامل.
signature-fault-outside = التوقيع خارج الحافة. مرة أخرى من فضلك.

## Finish

review = هل كل شيء صحيح؟
    .lead = ما زال بإمكانك تغيير كل جزء.
review-portrait = الصورة
review-portrait-none = ستحضر الصورة معك
review-prints = البصمات
review-signature = التوقيع
review-signature-none = عند الشباك
review-taken = تم تسجيله
review-change = تغيير
hand-over = تسليم البيانات
submit = نسلّم بياناتك
    .lead = لحظة من فضلك.
receipt-printing = تتم طباعة الإيصال
    .lead = تخرج الورقة من الأسفل.
receipt = تم. رمز الاستلام:
    .lead = أظهره عند الشباك.
    .away = الشبكة معطلة. بياناتك محفوظة هنا ومشفّرة. رمزك صالح رغم ذلك.
    .speak = تَمّ. رَمْزُ الاِسْتِلامِ هُوَ { $spelled }. أَظْهِرْهُ عِنْدَ الشُّبّاك.
receipt-number = المعاملة { $number }
receipt-mark = العلامة { $mark }
receipt-printed = خذ الورقة معك.
receipt-not-printed = يرجى حفظ الرمز أو مسحه.
receipt-delete = نحذف بياناتك في موعد أقصاه { DAY($delete_by) }، الساعة { CLOCK($delete_by) }.

cancelled = تم حذف كل شيء
    .lead = لم يعد شيء من بياناتك محفوظًا هنا.
walked-away = تم حذف كل شيء
    .lead = غبت مدة من الوقت. لم يعد شيء من بياناتك محفوظًا هنا.
too-long = انتهى الوقت
    .lead = لم يعد شيء من بياناتك محفوظًا هنا. يسرنا أن نساعدك عند الشباك { $counter }.
office-away = مكتب المواطنين لا يجيب الآن
    .lead = ليس هذا خطأك. يرجى الذهاب إلى الشباك { $counter }.
disk-full = لا يستطيع هذا الجهاز تسجيل شيء الآن
    .lead = ليس هذا خطأك. يرجى الذهاب إلى الشباك { $counter }.
program-error = حدث خطأ هنا
    .lead = ليس هذا خطأك. يرجى الذهاب إلى الشباك { $counter }.
starting = الجهاز قيد التشغيل
    .lead = لحظة من فضلك.
device-error = { $device ->
    [camera] الكاميرا لا تستجيب
    [fingerprint] ماسح البصمات لا يستجيب
    [signature] لوحة التوقيع لا تستجيب
    [scanner] ماسح الرموز لا يستجيب
    [printer] الطابعة لا تستجيب
    [card] قارئ البطاقات لا يستجيب
    [jack] مقبس سماعات الرأس لا يستجيب
    [mount] عمود الكاميرا لا يستجيب
    [eid] الهوية الإلكترونية لا تستجيب
   *[other] أحد الأجهزة لا يستجيب
 }
    .lead = ليس هذا خطأك. يرجى الذهاب إلى الشباك { $counter }.
    .plain = أحد الأجهزة لا يستجيب

device-camera = الكاميرا
device-fingerprint = ماسح البصمات
device-signature = لوحة التوقيع
device-scanner = ماسح الرموز
device-printer = الطابعة
device-card = قارئ البطاقات
device-eid = الهوية الإلكترونية
device-jack = مقبس سماعات الرأس
device-mount = عمود الكاميرا

## Slips

slip-number = رقمك
slip-area = منطقة الانتظار { $area }
slip-appointment = موعدك الساعة { CLOCK($at) }
slip-ahead = { $ahead ->
    [0] لا أحد أمامك.
    [zero] لا أحد أمامك.
    [one] أمامك شخص واحد.
    [two] أمامك شخصان.
    [few] أمامك { $ahead } أشخاص.
    [many] أمامك { $ahead } شخصًا.
   *[other] أمامك { $ahead } شخص.
 }
slip-wait = وقت الانتظار حوالي { $low } إلى { $high ->
    [zero] { $high } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $high } دقائق
    [many] { $high } دقيقة
   *[other] { $high } دقيقة
 }
slip-soon = وقت الانتظار أقل من { $high ->
    [zero] { $high } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $high } دقائق
    [many] { $high } دقيقة
   *[other] { $high } دقيقة
 }
slip-issued = { DAY($at) }، الساعة { CLOCK($at) }
slip-bring = يرجى تجهيز ما يلي
slip-keep = يرجى الاحتفاظ بالورقة. سننادي هذا الرقم.
slip-receipt = رمز الاستلام
slip-show = أظهر هذه الورقة عند الشباك.
slip-delete = نحذف بياناتك في موعد أقصاه { DAY($at) }، الساعة { CLOCK($at) }.
slip-receipt-number = المعاملة { $number }
slip-receipt-mark = العلامة { $mark }
slip-away = كانت الشبكة معطلة. رمزك صالح رغم ذلك.
