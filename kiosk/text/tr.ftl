### Türkçe. Resmi hitap, kısa ve yalın cümleler. See de.ftl for what the attributes mean.

## Buttons used on many screens

next = Devam
understood = Anladım
back = Geri
cancel = İptal
done = Tamam
close = Kapat
yes = Evet
no = Hayır
again = Tekrar dene
more = Devamı
previous = Önceki
page = Sayfa { $here } / { $all }

language = Hangi dili istersiniz?
    .button = Dil
display = Görünüm
    .button = Görünüm
    .lead = Böylece her şey daha iyi okunur. Bu ayar yalnızca sizin ziyaretiniz için geçerlidir.
display-size = Yazı boyutu
display-theme = Renkler
display-lower = Her şey daha aşağıda
display-time = Daha fazla süre
display-still = Daha az hareket
display-seated = Tekerlekli sandalyedeyim
display-helped = Biri bana yardım ediyor
display-staff = Görevli yanımda
display-softer = Daha sessiz
display-louder = Daha sesli
display-slower = Daha yavaş
display-faster = Daha hızlı
size-100 = Normal
size-130 = Büyük
size-160 = Çok büyük
theme-light = Açık
theme-dark = Koyu
theme-contrast = Yüksek kontrast
read = Sesli okuma
    .button = Sesli oku
read-private = Bu bilgi özeldir. Lütfen kulaklık takın.
read-button = düğme
read-card = seçenek
read-check = kutu
read-field = alan
read-checked = işaretli
read-unchecked = işaretli değil
read-chosen = seçili
read-closed = şu anda mümkün değil
read-position = { $here } / { $all }
read-volume = Ses { $here } / { $all }
read-rate = Hız { $here } / { $all }
read-help = { $all ->
   *[other] Burada { $all } şey seçebilirsiniz.
 } Tuşlarla ileri ve geri gidersiniz. Ortadaki tuş seçer.
help = Yardım çağrıldı
    .button = Yardım çağır
    .lead = Lütfen burada kalın. Verileriniz gizlendi.
help-late = Şu anda boşta görevli yok
    .lead = Lütfen danışmaya gidin. Verileriniz gizlendi.
help-off = Yardımı iptal et
code = Görevliler için kod: { $code }
step = Adım { $here } / { $all }

## Chapters

chapter-case = İşlem
chapter-photo = Fotoğraf
chapter-fingers = Parmak
chapter-signature = İmza
chapter-finish = Bitiş

## Interruptions

still-there = Hâlâ orada mısınız?
    .lead = Verilerinizi korumak için bu işlemi siliyoruz. Kalan süre:
    .speak = Hâlâ orada mısınız? Birazdan verilerinizi sileceğiz. Şuna basın: Evet, devam.
still-there-seconds = { $seconds } saniye
continue = Evet, devam
finish = Bitir ve sil
cancel-sure = İptal etmek istiyor musunuz?
    .lead = O zaman her şeyi sileriz.
no-cancel = Hayır, devam
yes-cancel = Evet, sil
closed = Bu şu anda burada mümkün değil

## Arrival

attract = Vatandaş bürosuna hoş geldiniz
    .lead = Ekrana dokunun.
    .line = Sıra numarası, fotoğraf, parmak izi ve imza
    .hear = Kulaklıkla cihaz her şeyi sesli okur.
    .outreach = Fotoğraf, parmak izi ve imza
attract-open = Bugünkü kapanış saati: { CLOCK($until) }
attract-load = Her şey aktarıldı
attract-load-by = { $waiting ->
   *[other] { $waiting } işlem bekliyor. Son aktarma zamanı: { DAY($by) }, { CLOCK($by) }.
 }
attract-load-urgent = { $waiting ->
   *[other] Acele: { $waiting } işlem bekliyor. Silme başlangıcı: { DAY($by) }, { CLOCK($by) }.
 }
attract-closed = Vatandaş bürosu şu anda kapalı
start = Ne yapmak istersiniz?
    .lead = İstediğiniz zaman iptal edebilirsiniz.
start-ticket = Sıra numarası al
    .line = { $ahead ->
        [0] Önünüzde kimse yok
       *[other] Önünüzde { $ahead } kişi var
     }
    .plain = Vatandaş bürosundaki tüm işlemler için
start-checkin = Randevuya giriş yap
    .line = Randevu onayınızdaki kodla
start-capture = Fotoğraf, parmak izi, imza
    .line = Pasaport veya kimlik kartı, yaklaşık { $minutes } dakika
    .plain = Pasaport veya kimlik kartı, yaklaşık 5 dakika
start-photo = Yalnızca fotoğraf
    .line = Pasaport veya kimlik kartı, yaklaşık { $minutes } dakika
    .plain = Pasaport veya kimlik kartı, yaklaşık 2 dakika
out-of-order = Bu cihaz hizmet dışı
    .lead = Lütfen danışmaya gidin.

closed-camera = Şu anda burada fotoğraf çekilemiyor. Lütfen { $counter } numaralı gişeye gidin.
closed-fingerprint = Şu anda burada parmak izi alınamıyor. Lütfen { $counter } numaralı gişeye gidin.
closed-signature = Şu anda burada imza alınamıyor. Lütfen { $counter } numaralı gişeye gidin.
closed-office = Vatandaş bürosuyla şu anda bağlantı yok. Lütfen { $counter } numaralı gişeye gidin.
closed-staff = Bu hizmet şu anda burada kapalı. Lütfen { $counter } numaralı gişeye gidin.
closed-printer = Yazıcı şu anda çalışmıyor. Lütfen { $counter } numaralı gişeye gidin.
closed-disk = Cihaz şu anda kayıt yapamıyor. Lütfen { $counter } numaralı gişeye gidin.
closed-hours = Vatandaş bürosu şu anda kapalı.
closed-none-left = Bugün için numara kalmadı.

## Queue number

services-loading = Bekleme sürelerini soruyoruz
    .lead = Bir dakika, lütfen.
ticket-service = Hangi işlem için geldiniz?
    .lead = Saat { CLOCK($as_of) } itibarıyla
    .plain = Lütfen seçin.
ticket-service-ahead = { $ahead ->
    [0] Önünüzde kimse yok
   *[other] Önünüzde { $ahead } kişi var
 }
ticket-service-wait = yaklaşık { $low } ile { $high } dakika arası
ticket-service-soon = { $high } dakikadan az
ticket-service-unknown = Bekleme süresini şu anda bilmiyoruz
ticket-documents = Her şey yanınızda mı?
    .lead = Bugün bunlar gerekli:
ticket-documents-none = Bu konu için özel bir şey gerekmiyor.
ticket-documents-yes = Evet, hepsi yanımda
missing = Eksiğim var
ticket-missing = { $documents } olmadan bugün belki mümkün olmaz
    .lead = Eksik olanı getirin veya gişede sorun.
    .plain = Bu belgeler olmadan bugün belki mümkün olmaz
ticket-missing-anyway = Yine de numara al
    .line = Neyin mümkün olduğunu gişede konuşuruz
ticket-missing-back_home = Daha sonra geleceğim
    .line = Şimdi numara almıyorsunuz
ticket-drawing = Numaranız hazırlanıyor
    .lead = Bir dakika, lütfen.
ticket-printing = Numaranız yazdırılıyor
    .lead = Kâğıt aşağıdan çıkacak.
ticket-number = Numaranız
    .lead = Kâğıdı yanınıza alın. { $area } bekleme alanında bekleyin.
    .speak = Numaranız: { $label }. Kâğıdı yanınıza alın. { $area } bekleme alanında bekleyin.
ticket-number-shown = Numaranız
    .lead = Numarayı aklınızda tutun. { $area } bekleme alanında bekleyin.
    .speak = Numaranız: { $label }. Numarayı aklınızda tutun. { $area } bekleme alanında bekleyin.
ticket-number-photo = Şimdi fotoğraf çek
ticket-number-area = Bekleme alanı { $area }
ticket-number-scan = Telefona kaydet
ticket-printer-failed = Yazıcı şu anda çalışmıyor
    .lead = Numarayı aklınızda tutun veya kodu tarayın. Bekleme alanı { $area }.
    .speak = Yazıcı şu anda çalışmıyor. Numaranız: { $label }. { $area } bekleme alanında bekleyin.
keep = Numarayı tut
print = Tekrar yazdır
return = Numarayı geri ver
ticket-none-left = Bugün için numara kalmadı
    .lead = Lütfen yarın tekrar gelin veya danışmada sorun.
ticket-closed = Vatandaş bürosu şu anda kapalı
    .lead = Lütfen açılış saatlerinde tekrar gelin.
ticket-not-here = Bunun için şu anda burada numara yok
    .lead = Lütfen { $counter } numaralı gişeye gidin.
ticket-unsure = Numaranızı bilmiyoruz
    .lead = Bağlantı koptu. İkinci bir numara almayın. Lütfen { $counter } numaralı gişeye gidin.
checkin = Randevu kodunu kameranın önüne tutun
    .lead = Veya tarayıcının altına koyun.
    .reader = Randevu kodunu tarayıcının altına tutun
checkin-wrong = Bu kodu tanımıyoruz. Lütfen kontrol edin.
checkin-done = Randevu girişiniz yapıldı
    .lead = Randevunuz saat { CLOCK($at) } için. Bu numarayı çağıracağız. Kâğıdı yanınıza alın.
    .speak = Randevu girişiniz yapıldı. Randevunuz saat { CLOCK($at) } için. { $label } numarasını çağıracağız. Kâğıdı yanınıza alın. { $area } bekleme alanında bekleyin.
checkin-done-shown = Randevu girişiniz yapıldı
    .lead = Randevunuz saat { CLOCK($at) } için. Bu numarayı çağıracağız. Numarayı aklınızda tutun.
    .speak = Randevu girişiniz yapıldı. Randevunuz saat { CLOCK($at) } için. { $label } numarasını çağıracağız. Numarayı aklınızda tutun. { $area } bekleme alanında bekleyin.
checkin-early = Erken geldiniz
    .lead = Saat { CLOCK($at) } itibarıyla giriş yapabilirsiniz.
    .plain = Lütfen randevunuzdan kısa süre önce tekrar gelin.
checkin-late = Randevu saati geçti
    .lead = Randevunuz saat { CLOCK($at) } içindi. Lütfen danışmaya gidin.
    .plain = Lütfen danışmaya gidin.
checkin-away = Vatandaş bürosu şu anda yanıt vermiyor
    .lead = Randevunuz yine de geçerli. Lütfen { $counter } numaralı gişeye gidin.
returned = Numaranız geri verildi
    .lead = Güle güle.
kept = { $label } numaranız geçerli
    .lead = Numaranız çağrılana kadar lütfen bekleyin.

## Information

start-information = Bilgi
    .line = Belgeler, ücretler, açılış saatleri
information = Ne öğrenmek istersiniz?
    .lead = Tarih: { DAY($as_of) }
    .plain = Ne öğrenmek istersiniz?
information-subjects = Bana ne gerekli?
    .line = Belgeler, ücret ve süre
information-online = Evden neler yapılabilir?
    .line = İnternetten, randevusuz
information-hours = Ne zaman açık?
    .line = Haftanın açılış saatleri
information-offices = Başka vatandaş bürosu nerede?
    .line = Adresler ve saatler
information-hotline = Kimi arayabilirim?
    .line = Resmî danışma hattı { $number }
information-unknown = Bilgi hizmeti şu anda çalışmıyor
    .lead = Lütfen 115’i arayın veya { $counter } numaralı gişeye gidin.
subject = Hangi konuda bilgi istersiniz?
    .lead = Size ne gerektiğini söyleriz.
subject-online-only = Bu internetten yapılır
    .lead = Bunun için gelmeniz gerekmez.
subject-online-short = İnternetten de mümkün
subject-about = Bilmekte fayda var
subject-bring = Yanınızda getirin
subject-fee = Ücreti
subject-time = Süresi
subject-minutes = gişede yaklaşık { $minutes } dakika
subject-online = İnternetten mümkün
subject-online-all = Herkes için
online = İnternetten yap
    .lead = Kodu telefonunuzla tarayın.
online-short = İnternetten
hours = Açılış saatleri
hours-span = { $start } – { $end }
    .speak = saat { $start } ile { $end } arası
hours-none = kapalı
hours-closed = Bu günlerde kapalı
hours-day = { DAY($day) }
weekday-0 = Pazartesi
weekday-1 = Salı
weekday-2 = Çarşamba
weekday-3 = Perşembe
weekday-4 = Cuma
weekday-5 = Cumartesi
weekday-6 = Pazar
offices = Diğer vatandaş büroları
hotline = Telefonla yardım alabilirsiniz
    .lead = Kodu tarayın veya numarayı aklınızda tutun.
facts-more = Başka soru
facts-online = İnternetten
facts-ticket = Numara al
facts-done = Tamam

## Feedback

feedback = Ziyaretiniz nasıldı?
    .lead = Yanıtınız isteğe bağlıdır ve isimsiz kalır.
feedback-5 = Çok iyi
feedback-4 = İyi
feedback-3 = Orta
feedback-2 = İyi değil
feedback-1 = Kötü
feedback-wish = Neyi internetten yapmak istersiniz?
    .lead = Bu yanıt da isteğe bağlıdır.
feedback-skip = Yanıtsız bitir

## Finding the case

turn-near = { $label } numarasının sırası yaklaştı. Rahatça devam edin.
    .line = { $label } numarasının sırası yaklaştı
    .speak = Numaranızın sırası yaklaştı. Rahatça devam edin.
turn-called = { $label } numarası: lütfen { $counter } numaralı gişeye gidin. Kalanını orada yaparız.
    .line = { $label } numarası: lütfen { $counter } numaralı gişeye gidin
    .speak = Numaranız çağrılıyor. Lütfen { $counter } numaralı gişeye gidin. Kalanını orada yaparız.
turn-missed = { $label } numarası çağrıldı. Lütfen danışmaya gidin.
    .line = { $label } numarası çağrıldı
    .speak = Numaranız çağrıldı. Lütfen danışmaya gidin.
identify = İşleminizi nasıl bulalım?
identify-scan = Kodu tara
    .line = Kodunuzu veya sıra fişinizi tarayıcının altına tutun
identify-type = Kodu yaz
    .line = Kod, onay belgenizde yazılıdır
identify-card = Pasaportu koy
    .line = Adı ve doğum tarihini çipten okuruz
identify-online = Çevrim içi kimlik
    .line = Kimlik kartı ve PIN’iniz ile
identify-none = Hiçbiri
    .line = Yeni bir işlem açarız
code-checking = İşleminizi arıyoruz
    .lead = Bir dakika, lütfen.
scan-code = Kodu kameranın önüne tutun
    .lead = Veya tarayıcının altına koyun.
    .reader = Kodu tarayıcının altına tutun
scan-code-wrong = Bu kodu tanımıyoruz. Lütfen kontrol edin.
scan-code-waiting = Kodu arıyoruz.
type = Kodu yaz
enter-code = Kodu yazın
    .lead = Kod, onay belgenizde yazılıdır.
enter-code-wrong = Bu kodu tanımıyoruz. Lütfen kontrol edin.
enter-code-field = Kodunuz
enter-code-empty = henüz boş
delete = Sil
document = Ne için başvuruyorsunuz?
document-passport = Pasaport
    .line = Tüm ülkelere yolculuk için
document-identity_card = Kimlik kartı
    .line = Almanya ve Avrupa Birliği için
identify-person = Belge kimin için?
    .lead = Neyi kaydedeceğimiz buna bağlıdır.
identify-person-me = Benim için
    .line = 10 yaşında veya daha büyüğüm
identify-person-child_under_6 = 6 yaşından küçük çocuk için
    .line = Parmak izi yok, imza yok
identify-person-child_6_to_9 = 6 ile 9 yaş arası çocuk için
    .line = İmza yok
code-unchecked = Vatandaş bürosu şu anda yanıt vermiyor
    .lead = Kodunuzu kaydettik, daha sonra kontrol edeceğiz.

## Reading a document

scan-zone = Pasaporttaki alt satırları kameraya yakın tutun
    .lead = Veya pasaportu tarayıcının altına koyun.
    .reader = Alttaki satırları tarayıcının altına tutun
scan-zone-wrong = Bunu tanıyamadık. Pasaportu lütfen tekrar tutun.
scan-zone-waiting = Satırları arıyoruz.
card-key = Çipi neyle açalım?
    .lead = { $fault ->
        [card-wrong-key] Bu, belgeye uymuyor. Lütfen tekrar deneyin.
        [card-needs-zone] Bu belgenin CAN’ı yok. Lütfen başka bir yol seçin.
       *[none] Başvurunun ait olduğu kişinin belgesini kullanın.
     }
card-key-can = CAN yaz
    .line = Belgede yazılı altı rakam
card-key-scan = Satırları tara
    .line = <<< işaretli satırlar
card-key-zone = Numara ve tarihleri yaz
    .line = Pasaport numarası, doğum ve bitiş tarihi
card-can = CAN’ı yazın
    .lead = Altı rakamdır ve belgenin üzerindedir.
    .field = CAN
card-number = Pasaport numarasını yazın
    .lead = Pasaportun sağ üstündedir.
    .field = Pasaport numarası
card-birth = Kişi ne zaman doğdu?
    .lead = Gün, ay, yıl. Örneğin 05031990.
    .field = GGAAYYYY
    .speak = Kişi ne zaman doğdu? Gün, ay ve yılı sekiz rakamla yazın.
card-expiry = Belge ne zamana kadar geçerli?
    .speak = Belge ne zamana kadar geçerli? Gün, ay ve yılı sekiz rakamla yazın.
    .lead = Gün, ay, yıl. Örneğin 31122030.
    .field = GGAAYYYY
enter-date-wrong = Böyle bir tarih yok. Lütfen kontrol edin.
enter-hidden = { $count ->
   *[other] { $count } rakam
 }
card-lay = Belgeyi okuyucuya koyun
    .lead = Pasaportu açın, fotoğraflı sayfa aşağı baksın.
card-gone = Belge çok erken kaldırıldı. Lütfen tekrar koyun.
card-unreadable = Çipi okuyamadık. Belgeyi lütfen yeniden koyun.
    .lead = Bu sizin hatanız değil. { $counter } numaralı gişede belgeyi kontrol ederiz.
card-restricted = Bu belge burada veri vermiyor
    .lead = Bunu yalnızca sertifikalı kurumlar yapabilir. Lütfen başka bir yol seçin.
card-wrong-key = Bu, belgeye uymuyor.
card-needs-zone = Bu belgenin CAN’ı yok.
card-reading = Belgenizi okuyoruz
    .lead = Lütfen yerinde bırakın.
card-progress = İlerleme
card-take = Belgenizi alın
    .lead = Kendiliğinden devam eder.
card-away = Kart okuyucu yanıt vermiyor
    .lead = Lütfen başka bir yol seçin.

## Online ID

eid-working = Çevrim içi kimlik kontrol ediliyor
    .lead = Lütfen yerinde bırakın.
eid-card = Kimliğinizi okuyucuya koyun
    .lead = Kendiliğinden devam eder.
eid-consent = Bu veriler okunacak
    .lead = { $reader } bunları kimliğinizden okur. Biz burada görmeyiz.
eid-consent-yes = Kabul ediyorum
eid-consent-no = İstemiyorum
eid-right-Address = Adres
eid-right-BirthName = Doğum soyadı
eid-right-FamilyName = Soyadı
eid-right-GivenNames = Adlar
eid-right-PlaceOfBirth = Doğum yeri
eid-right-DateOfBirth = Doğum tarihi
eid-right-DoctoralDegree = Doktor unvanı
eid-right-ArtisticName = Sanatçı adı
eid-right-Pseudonym = Takma ad
eid-right-ValidUntil = Geçerlilik tarihi
eid-right-Nationality = Uyruk
eid-right-IssuingCountry = Veren devlet
eid-right-DocumentType = Belge türü
eid-right-AddressVerification = İkamet kontrolü
eid-right-AgeVerification = Yaş kontrolü
eid-right-CanAllowed = CAN ile yerinde okuma
eid-pin = PIN’inizi yazın
    .lead = { $tries ->
       *[other] { $tries } deneme kaldı. PIN altı rakamdır.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
   *[other] PIN yanlıştı. { $tries } denemeniz kaldı.
 }
eid-can = CAN’ı yazın
    .lead = Son denemeden önce gerekli. Altı rakam, kimliğin önünde.
    .field = CAN
eid-can-wrong = CAN yanlıştı. Lütfen kontrol edin.
eid-blocked = PIN’iniz kilitli
    .lead = { $counter } numaralı gişede yardım ederiz. Burada başka bir yolla devam edin.
eid-deactivated = Çevrim içi kimliğiniz açık değil
    .lead = { $counter } numaralı gişede açarız. Burada başka bir yolla devam edin.
eid-cancelled = Çevrim içi kimlik kontrolü iptal edildi
    .lead = Kartınızı alın. Burada başka bir yolla devam edin.
eid-failed = Çevrim içi kimlik şu anda çalışmıyor
    .lead = Kartınızı alın. Burada başka bir yolla devam edin.
eid-done = Kimliğiniz kontrol edildi
    .lead = Kartınızı alın.
eid-away = Çevrim içi kimlik yanıt vermiyor
    .lead = Lütfen başka bir yol seçin.

## Privacy and fee

privacy = Verilerinize ne olur
    .lead = Fotoğraf, parmak izi ve imza kaydederiz. Vatandaş bürosu bunlarla belgenizi sipariş eder.
    .point1 = Her şey kaydedilmeden önce şifrelenir.
    .point2 = Yalnızca vatandaş bürosu açabilir.
    .point3 = Bu cihaz, teslimden sonra her şeyi siler; en geç { $hours } saat sonra.
privacy-more = Verileriniz hakkında
    .button = Devamını oku
    .more =
        Sorumlu kurum: { $office }. Oradaki veri koruma görevlisine başvurabilirsiniz.

        Kanunun istediklerini kaydederiz: bir fotoğraf, iki işaret parmağının izi ve imzanız. Dayanak: Kimlik Kartı Kanunu § 5 ve § 9, Pasaport Kanunu § 4 ve § 6.

        Kayıt sırasında fotoğraf, parmak izi ve imza yalnızca geçici bellekte kalır. Sonra vatandaş bürosu için şifrelenir. Bu cihaz onları bir daha açamaz.

        Vatandaş bürosu her şeyi alınca bu cihaz verileri siler. Bu, kayıttan en geç { $hours } saat sonra olur.

        Bu cihazı kullanmak zorunda değilsiniz. { $counter } numaralı gişede her şeyi sizinle birlikte kaydederiz. Hakkınızda ne kayıtlı olduğunu sorabilir ve veri koruma kurumuna şikâyette bulunabilirsiniz.
privacy-agree = Devam
privacy-counter = Gişede olsun
fee = Fotoğraf ücreti { AMOUNT($fee) } avro
    .lead = Gişede ödersiniz. Fotoğrafçıdan fotoğrafınız varsa burada bir şey ödemezsiniz.
fee-here = Burada fotoğraf çek
    .line = { AMOUNT($fee) } avro, gişede ödenir
fee-have_photo = Fotoğrafım var
    .line = Fotoğrafçıdan, kodla
photo-code = Fotoğraf kodunu kameraya tutun
    .lead = Yalnızca okunup okunmadığına bakarız. Hiçbir şey saklamayız.
    .reader = Fotoğraf kodunu tarayıcının altına tutun
photo-code-skip = Kontrol etmeden devam
photo-code-incomplete = Bu fotoğraf kodu eksik. Lütfen tekrar deneyin.
photo-code-other = Bu bir fotoğraf kodu değil. Fotoğraf kodu karedir ve fotoğrafçıdan gelir.
photo-code-complete = Fotoğraf kodunuz okunuyor ve tam
    .lead = Daha sonra { $counter } numaralı gişede gösterin. Hiçbir şey saklamadık.
have-photo = Fotoğrafınızı gişede gösterin
    .lead = Lütfen fotoğrafçının koduyla { $counter } numaralı gişeye gidin.
at-counter = Size gişede memnuniyetle yardım ederiz
    .lead = Lütfen { $counter } numaralı gişeye gidin. Burada hiçbir şey kayıtlı değil.

## Photo

photo-hints = İyi bir fotoğraf için
    .lead = Dinî nedenle başörtünüz kalabilir.
photo-retake = Lütfen yeni bir fotoğraf
    .lead = Yalnızca şuna dikkat edin: { $mind }.
    .more = Lütfen şunlara dikkat edin: { $minds }.
photo-hints-hat = Şapkasız, mümkünse gözlüksüz
photo-hints-neutral = Doğal bakın
photo-hints-mouth = Ağzınızı kapatın
photo-aim = Kameraya bakın
    .lead = Fotoğraf kendiliğinden çekilir.
    .again = Yalnızca şuna dikkat edin: { $mind }.
    .blind = “Şimdi çek” düğmesine basın.
photo-aim-camera = Kamera görüntünüz, ayna gibi
release = Şimdi çek
photo-countdown = Birazdan başlıyor
    .lead = Kıpırdamayın.
stop = Dur
photo-taking = Fotoğraf çekiliyor
    .lead = Lütfen kıpırdamayın.
photo-judging = Fotoğrafınızı kontrol ediyoruz
    .lead = Bir dakika, lütfen.
photo-review = Fotoğrafı beğendiniz mi?
    .lead = Kurallara uygun.
photo-review-failed = Fotoğraf henüz uygun değil
    .lead = Bir dahaki sefere yalnızca şuna dikkat edin: { $mind }.
    .plain = Lütfen bir fotoğraf daha çekin.
photo-review-picture = Fotoğrafınız
use = Bu fotoğrafı al
photo-again = Yeni fotoğraf
photo-counter = Gişede olsun
photo-choose = Hangi fotoğrafı istersiniz?
    .lead = Hepsi kurallara uygun.
photo-choose-one = Fotoğraf { $number }
photo-too-small = Fotoğraf çok küçük
    .lead = Lütfen kameraya yaklaşın. Olmazsa fotoğrafı { $counter } numaralı gişede çekeriz.
photo-too-small-again = Tekrar dene
photo-too-small-to-counter = Gişeye git
photo-too-small-without-photo = Fotoğrafsız devam
photo-to-counter-to-counter = Gişeye git
photo-to-counter-without-photo = Fotoğrafsız devam
photo-to-counter-again = Tekrar dene
photo-to-counter = Şu anda burada olmuyor
    .lead = Bu sizin hatanız değil. Fotoğrafı { $counter } numaralı gişede çekeriz.

why = Neden?
why-less = Daha az
why-nothing = Bu burada ölçülmüyor.
why-any = Ölçülen: { $value }. Sınır: { $limit }.
why-StepForward = Baş: yüksekliğin % { $value } kadarı. Gerekli: % { $limit }.
why-StepBack = Baş: görüntünün % { $value } kadarı. İzin verilen: % { $limit }.
why-StepLeft = Yüz: genişliğin % { $value } yerinde. Sınır: % { $limit }.
why-StepRight = Yüz: genişliğin % { $value } yerinde. Sınır: % { $limit }.
why-MoveUp = Yüz: yüksekliğin % { $value } yerinde. Sınır: % { $limit }.
why-MoveDown = Yüz: yüksekliğin % { $value } yerinde. Sınır: % { $limit }.
why-LookStraight = Baş: { $value } derece dönük. İzin verilen: { $limit }.
why-StraightenHead = Baş: { $value } derece eğik. İzin verilen: { $limit }.
why-MultipleFaces = Yüz sayısı: { $value }. İzin verilen: { $limit }.
measured = Ölçülen: { $value }.
measured-least = Ölçülen: { $value }. Gerekli: en az { $low }.
measured-most = Ölçülen: { $value }. İzin verilen: en çok { $high }.
measured-between = Ölçülen: { $value }. İzin verilen: { $low } – { $high }.
photo-kept = Önceki fotoğrafınız daha iyi. Onu sakladık.
photo-left = Sizi artık göremiyoruz
    .lead = Fotoğrafı yine de çekmek ister misiniz?
photo-go-on = Devam
photo-blind = Kameraya bakın. Sonra “Şimdi çek” düğmesine basın.
photo-adjust = İşaretin üzerinde durun veya oturun
    .lead = Kamera göz hizanıza gelir.
photo-adjust-up = Kamera yükseliyor.
photo-adjust-down = Kamera alçalıyor.
photo-adjust-level = Kamera göz hizasında.
photo-adjust-still = Kamera duruyor.
higher = Yukarı
lower = Aşağı
fits = Uygun

advice-SearchingFace = Sizi henüz göremiyoruz.
    .mind = kameranın önünde durun
advice-StepBack = Biraz geri gidin.
    .mind = biraz daha uzak durun
advice-StepForward = Yaklaşın.
    .mind = biraz yaklaşın
advice-StepLeft = Biraz sola.
    .mind = ortada durun
advice-StepRight = Biraz sağa.
    .mind = ortada durun
advice-MoveDown = Biraz alçalın.
    .mind = biraz daha alçakta durun veya oturun
advice-MoveUp = Biraz doğrulun.
    .mind = biraz daha yüksekte durun veya oturun
advice-StandStill = Kıpırdamayın.
    .mind = kıpırdamayın
advice-LookStraight = Dümdüz karşıya bakın.
    .mind = dümdüz kameraya bakın
advice-StraightenHead = Başınızı dik tutun.
    .mind = başınızı dik tutun
advice-OpenEyes = Gözlerinizi açın.
    .mind = gözlerinizi açın
advice-CloseMouth = Ağzınızı kapatın.
    .mind = ağzınızı kapatın
advice-MultipleFaces = Lütfen yalnızca bir kişi.
    .mind = kameranın önünde yalnız durun
advice-HelperAside = Çok iyi. Yardım eden kişi şimdi görüntüden çıksın.
    .mind = görüntüde yalnız olun
advice-RemoveGlasses = Gözlük yansıtıyor. Lütfen çıkarın.
    .mind = gözlüğü çıkarın
advice-UncoverFace = Yüzünüz açık olmalı.
    .mind = yüzünüzü açın
advice-AdjustLight = Işığı ayarlıyoruz.
    .mind = eşit ışık
advice-PlainBackground = Arka plan çok karışık.
    .mind = sade bir arka plan
advice-CheckCamera = Kamera görüntüsü net değil.
    .mind = net bir kamera görüntüsü
advice-Hold = Çok iyi. Böyle kalın.
    .mind = böyle kalın
advice-NeutralExpression = Doğal bakın.
    .mind = doğal bakın
advice-unknown = Kameraya bakın.
    .mind = kameraya bakın

criterion-1-1 = Bakış düz
    .fail = Baş yana dönük.
criterion-1-2 = Çene düz
    .fail = Çene çok yukarıda veya aşağıda.
criterion-1-3 = Baş dik
    .fail = Baş eğik.
criterion-2-1 = Doğal ifade
    .fail = Yüz ifadesi doğal değil.
criterion-2-2 = Ağız kapalı
    .fail = Ağız açık.
criterion-2-3 = Kaşlar doğal
    .fail = Kaşlar kalkık.
criterion-3-1 = Gözler açık
    .fail = Gözler tam açık değil.
criterion-3-2 = Gözler görünüyor
    .fail = Gözler örtülü.
criterion-3-3 = Bakış kamerada
    .fail = Bakış kameraya değil.
criterion-4-1 = Sade arka plan
    .fail = Arka plan karışık.
criterion-4-2 = Arka plan gölgesiz
    .fail = Arkanızda gölge var.
criterion-4-3 = Fotoğrafta tek kişi
    .fail = Fotoğrafta başka biri var.
criterion-5-1 = Yükseklik uygun
    .fail = Görüntü çok küçük.
criterion-5-2 = Genişlik uygun
    .fail = Görüntü çok küçük.
criterion-5-3 = Uzaklık uygun
    .fail = Kameraya uzaklık uygun değil.
criterion-5-4 = Baş yeterince büyük
    .fail = Başın boyutu uygun değil.
criterion-5-5 = Yükseklik uygun
    .fail = Baş fotoğrafta çok yukarıda veya aşağıda.
criterion-5-6 = Ortada
    .fail = Baş ortada değil.
criterion-5-7 = Yeterli ayrıntı
    .fail = Kameraya çok uzaksınız.
criterion-6-1 = Işık iyi
    .fail = Işık eşit değil.
criterion-6-2 = Gölgesiz
    .fail = Yüzde gölge var.
criterion-6-3 = Parlak leke yok
    .fail = Yüzde parlak lekeler var.
criterion-6-4 = Gözlük yansıtmıyor
    .fail = Gözlük yansıtıyor.
criterion-7-1 = Parlaklık iyi
    .fail = Fotoğraf çok açık veya çok koyu.
criterion-7-2 = Fotoğraf net
    .fail = Fotoğraf bulanık.
criterion-7-3 = Doğal renkler
    .fail = Renkler doğal değil.
criterion-7-4 = Kırmızı göz yok
    .fail = Gözler kırmızı.
criterion-7-5 = Renkli fotoğraf
    .fail = Fotoğraf renkli değil.
criterion-7-6 = Kontrast iyi
    .fail = Fotoğrafın kontrastı çok az.
criterion-unknown = Ek kontrol
    .fail = Bir koşul sağlanmadı.

## Fingers

finger-place = Şimdi { $finger ->
    [right_index] sağ işaret parmağı
    [left_index] sol işaret parmağı
    [right_thumb] sağ başparmak
    [left_thumb] sol başparmak
    [right_middle] sağ orta parmak
    [left_middle] sol orta parmak
    [right_ring] sağ yüzük parmağı
   *[left_ring] sol yüzük parmağı
 }
    .lead = Parmağınızı cama düz koyun.
    .again = Lütfen bir daha. En iyi izi saklarız.
finger-name = { $finger ->
    [right_index] Sağ işaret parmağı
    [left_index] Sol işaret parmağı
    [right_thumb] Sağ başparmak
    [left_thumb] Sol başparmak
    [right_middle] Sağ orta parmak
    [left_middle] Sol orta parmak
    [right_ring] Sağ yüzük parmağı
   *[left_ring] Sol yüzük parmağı
 }
finger-live = Camdaki parmak iziniz
finger-quality = Kalite
finger-quality-none = henüz yok
finger-quality-weak = zayıf
finger-quality-fair = neredeyse iyi
finger-quality-good = iyi
finger-done = tamam
finger-skipped = gişede
finger-hand = Çizim: iki el, istenen parmak işaretli
finger-cannot = Yapamıyorum
finger-lift = Parmağınızı kaldırın
    .lead = Parmak izi iyi.
    .again = Birazdan tekrar deneyeceğiz.
finger-missing = Hangisi sizin için geçerli?
    .lead = Bunu gişede hallederiz.
finger-missing-injured = Parmak yaralı
    .line = Örneğin yara bandı veya sargı
finger-missing-missing = Parmak yok
    .line = Veya hiçbir zaman iz vermiyor
finger-missing-staffed = Hangisi sizin için geçerli?
    .lead = O zaman başka bir parmakla deneriz.
finger-missing-staffed-injured = Parmak yaralı
    .line = Örneğin yara bandı veya sargı
finger-missing-staffed-missing = Parmak yok
    .line = Veya hiçbir zaman iz vermiyor
finger-judging = Parmak izini kontrol ediyoruz
    .lead = Bir dakika, lütfen.
finger-same = Bu aynı parmaktı
    .lead = Baştan başlıyoruz: önce sağ, sonra sol.
finger-same-end = Bunu gişede hallederiz
    .lead = Yine aynı parmaktı. Gişede parmak izlerini birlikte alırız.

finger-advice-Empty = Parmağınızı cama koyun.
finger-advice-Uniform = Parmağınızı yeniden koyun.
finger-advice-TooFewMinutiae = Parmağın daha büyük bölümünü koyun.
finger-advice-TooSmall = Parmağınızı düz koyun.
finger-advice-PressHarder = Daha kuvvetli basın.
finger-advice-PressLess = Daha hafif basın.
finger-advice-TooDry = Parmak kuru. Avucunuza sürtün.
finger-advice-TooWet = Parmak nemli. Silin.
finger-advice-OffCentre = Parmağınızı ortaya koyun.
finger-advice-Partial = Parmağınızı biraz ileri kaydırın.
finger-advice-KeepFingersStill = Parmağınızı kıpırdatmayın.
finger-advice-CleanGlass = Camı silin.
finger-advice-Hold = Çok iyi. Böyle kalın.
finger-advice-unknown = Parmağınızı cama koyun.

## Signature

signature-sign = Alana imza atın
    .lead = Her zamanki gibi.
    .pad = Önünüzdeki tableti her zamanki gibi imzalayın.
signature-field = İmza alanı
signature-empty = henüz boş
signature-written = imzalandı
signature-cannot = İmza atamıyorum
clear = Sil
accept = Kabul et
signature-fault-empty = Alan henüz boş.
signature-fault-dot = Bu yalnızca bir nokta. Lütfen tekrar imzalayın.
signature-fault-too_short = Bu çok kısa. Lütfen tam adınızla imzalayın.
signature-fault-outside = İmza kenardan taştı. Lütfen bir daha.

## Finish

review = Her şey doğru mu?
    .lead = Her bölümü hâlâ değiştirebilirsiniz.
review-portrait = Fotoğraf
review-portrait-none = Fotoğrafı siz getireceksiniz
review-prints = Parmak izi
review-signature = İmza
review-signature-none = gişede
review-taken = kaydedildi
review-change = Değiştir
hand-over = Verileri teslim et
submit = Verilerinizi teslim ediyoruz
    .lead = Bir dakika, lütfen.
receipt-printing = Alındı belgeniz yazdırılıyor
    .lead = Kâğıt aşağıdan çıkacak.
receipt = Tamam. Teslim kodunuz:
    .lead = Bu kodu gişede gösterin.
    .away = Ağ bağlantısı yok. Verileriniz burada şifreli duruyor. Kodunuz yine de geçerli.
    .speak = Tamam. Teslim kodunuz: { $spelled }. Bu kodu gişede gösterin.
receipt-number = İşlem { $number }
receipt-mark = İşaret { $mark }
receipt-printed = Kâğıdı yanınıza alın.
receipt-not-printed = Lütfen kodu aklınızda tutun veya tarayın.
receipt-delete = Verilerinizi en geç şu tarihte sileriz: { DAY($delete_by) }, saat { CLOCK($delete_by) }.

cancelled = Her şey silindi
    .lead = Burada size ait hiçbir şey kayıtlı değil.
walked-away = Her şey silindi
    .lead = Bir süre burada değildiniz. Burada size ait hiçbir şey kayıtlı değil.
too-long = Süre doldu
    .lead = Burada size ait hiçbir şey kayıtlı değil. Size { $counter } numaralı gişede memnuniyetle yardım ederiz.
office-away = Vatandaş bürosu şu anda yanıt vermiyor
    .lead = Bu sizin hatanız değil. Lütfen { $counter } numaralı gişeye gidin.
disk-full = Bu cihaz şu anda kayıt yapamıyor
    .lead = Bu sizin hatanız değil. Lütfen { $counter } numaralı gişeye gidin.
program-error = Burada bir sorun oldu
    .lead = Bu sizin hatanız değil. Lütfen { $counter } numaralı gişeye gidin.
starting = Cihaz açılıyor
    .lead = Bir dakika, lütfen.
device-error = { $device ->
    [camera] Kamera yanıt vermiyor
    [fingerprint] Parmak izi okuyucu yanıt vermiyor
    [signature] İmza tableti yanıt vermiyor
    [scanner] Kod tarayıcı yanıt vermiyor
    [printer] Yazıcı yanıt vermiyor
    [card] Kart okuyucu yanıt vermiyor
    [jack] Kulaklık girişi yanıt vermiyor
    [mount] Kamera sütunu yanıt vermiyor
    [eid] Çevrim içi kimlik yanıt vermiyor
   *[other] Bir cihaz yanıt vermiyor
 }
    .lead = Bu sizin hatanız değil. Lütfen { $counter } numaralı gişeye gidin.
    .plain = Bir cihaz yanıt vermiyor

device-camera = Kamera
device-fingerprint = Parmak izi okuyucu
device-signature = İmza tableti
device-scanner = Kod tarayıcı
device-printer = Yazıcı
device-card = Kart okuyucu
device-eid = Çevrim içi kimlik
device-jack = Kulaklık girişi
device-mount = Kamera sütunu

## Slips

slip-number = Numaranız
slip-area = Bekleme alanı { $area }
slip-appointment = Randevunuz: saat { CLOCK($at) }
slip-ahead = { $ahead ->
    [0] Önünüzde kimse yok.
   *[other] Önünüzde { $ahead } kişi var.
 }
slip-wait = Bekleme süresi yaklaşık { $low } – { $high } dakika
slip-soon = Bekleme süresi { $high } dakikadan az
slip-issued = { DAY($at) }, { CLOCK($at) }
slip-bring = Lütfen hazır bulundurun
slip-keep = Lütfen bu kâğıdı saklayın. Bu numarayı çağıracağız.
slip-receipt = Teslim kodunuz
slip-show = Bu kâğıdı gişede gösterin.
slip-delete = Verilerinizi en geç şu tarihte sileriz: { DAY($at) }, saat { CLOCK($at) }.
slip-receipt-number = İşlem { $number }
slip-receipt-mark = İşaret { $mark }
slip-away = Ağ bağlantısı yoktu. Kodunuz yine de geçerli.
