title = Sıra numaranız
your-number = Numaranız
ahead = { $ahead ->
    [0] Sıra sizde, birazdan çağrılacaksınız.
   *[other] Önünüzde { $ahead } kişi var.
}
wait-range = Yaklaşık { $low } ile { $high } dakika bekleyeceksiniz.
wait-soon = En fazla { $high } dakika bekleyeceksiniz.
wait-unknown = Bekleme süresini şu anda bilmiyoruz.
near = Numaranız yaklaşıyor. Lütfen { $area } bekleme alanına gidin.
area = Bekleme alanı { $area }
called = Sıra sizde. Lütfen { $counter } numaralı gişeye gidin.
called-word = Gişe
finished = İşleminiz bitti. Güle güle.
missed = Sizi çağırdık ama göremedik. Lütfen danışmaya gidin.
returned = Bu numarayı geri verdiniz.
over = Bu numara artık geçerli değil.
appointment = Randevunuz saat { $at }.
retake = Yeni bir çekim gerekiyor. Lütfen tekrar terminale gidin.
bring = Gişede bunlara ihtiyacınız var
as-of = Saat { $at } itibarıyla. Bu sayfa kendini yeniler.
offline = Bağlantı yok. Denemeye devam ediyoruz.
leave = Numarayı geri ver
leave-hint = Numaraya artık ihtiyacınız yok mu?
private = Bu sayfa adınızı bilmez. Çerez kullanmaz.
not-found = Bu sayfa yok veya artık geçerli değil.
busy = Şu anda yoğunluk var. Lütfen bir dakika sonra tekrar deneyin.
trouble = Olmadı. Lütfen tekrar deneyin.
