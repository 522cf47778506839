title = Numărul dumneavoastră de ordine
your-number = Numărul dumneavoastră
ahead = { $ahead ->
    [0] Urmați la rând.
    [one] O persoană este înaintea dumneavoastră.
    [few] { $ahead } persoane sunt înaintea dumneavoastră.
   *[other] { $ahead } de persoane sunt înaintea dumneavoastră.
}
wait-range = Veți aștepta aproximativ { $low } până la { $high } minute.
wait-soon = Veți aștepta cel mult { $high } minute.
wait-unknown = Nu știm acum cât veți aștepta.
near = Urmează numărul dumneavoastră. Vă rugăm mergeți în zona de așteptare { $area }.
area = Zona de așteptare { $area }
called = Este rândul dumneavoastră. Vă rugăm mergeți la ghișeul { $counter }.
called-word = Ghișeul
finished = Vizita dumneavoastră s-a încheiat. La revedere.
missed = V-am chemat, dar nu v-am văzut. Vă rugăm mergeți la informații.
returned = Ați returnat acest număr.
over = Acest număr nu mai este valabil.
appointment = Programarea dumneavoastră este la { $at }.
retake = Avem nevoie de o fotografie nouă. Vă rugăm reveniți la terminal.
bring = De ce aveți nevoie la ghișeu
as-of = Situația la { $at }. Pagina se reînnoiește singură.
offline = Fără conexiune. Încercăm în continuare.
leave = Returnați numărul
leave-hint = Nu mai aveți nevoie de număr?
private = Această pagină nu vă cunoaște numele. Nu folosește cookie-uri.
not-found = Această pagină nu există sau nu mai este valabilă.
busy = Este prea aglomerat acum. Vă rugăm încercați peste un minut.
trouble = Nu a reușit. Vă rugăm încercați din nou.
