### Français. Vouvoiement, phrases courtes. See de.ftl for what the attributes mean.

## Buttons used on many screens

next = Continuer
understood = Compris
back = Retour
cancel = Annuler
done = Terminé
close = Fermer
yes = Oui
no = Non
again = Réessayer
more = Suite
previous = Précédent
page = Page { $here } sur { $all }

language = Quelle langue souhaitez-vous ?
    .button = Langue
display = Affichage
    .button = Affichage
    .lead = Tout devient plus lisible. Ce réglage vaut seulement pour votre visite.
display-size = Taille du texte
display-theme = Couleurs
display-lower = Tout plus bas
display-time = Plus de temps
display-still = Moins de mouvement
display-seated = Je suis en fauteuil roulant
display-helped = Quelqu’un m’aide
display-staff = Le personnel est avec moi
display-softer = Moins fort
display-louder = Plus fort
display-slower = Plus lent
display-faster = Plus vite
size-100 = Normale
size-130 = Grande
size-160 = Très grande
theme-light = Clair
theme-dark = Sombre
theme-contrast = Contraste
read = Lecture à voix haute
    .button = Écouter
read-private = C’est privé. Branchez un casque, s’il vous plaît.
read-button = bouton
read-card = choix
read-check = case
read-field = champ
read-checked = cochée
read-unchecked = non cochée
read-chosen = choisi
read-closed = impossible pour le moment
read-position = { $here } sur { $all }
read-volume = Volume { $here } sur { $all }
read-rate = Vitesse { $here } sur { $all }
read-help = { $all ->
    [one] Vous pouvez choisir ici { $all } chose.
   *[other] Vous pouvez choisir ici entre { $all } choses.
 } Les touches vous font avancer et reculer. La touche du milieu choisit.
help = L’aide est appelée
    .button = Aide
    .lead = Restez ici, s’il vous plaît. Vos données sont masquées.
help-late = Personne n’est libre pour le moment
    .lead = Allez à l’accueil, s’il vous plaît. Vos données sont masquées.
help-off = Annuler l’appel
code = Code pour le personnel : { $code }
step = Étape { $here } sur { $all }

## Chapters

chapter-case = Dossier
chapter-photo = Photo
chapter-fingers = Doigts
chapter-signature = Signature
chapter-finish = Fin

## Interruptions

still-there = Êtes-vous encore là ?
    .lead = Pour protéger vos données, nous effaçons ce dossier dans
    .speak = Êtes-vous encore là ? Nous allons bientôt effacer vos données. Appuyez sur : Oui, continuer.
still-there-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
 }
continue = Oui, continuer
finish = Terminer et effacer
cancel-sure = Voulez-vous annuler ?
    .lead = Nous effaçons alors tout.
no-cancel = Non, continuer
yes-cancel = Oui, effacer
closed = Ce n’est pas possible ici pour le moment

## Arrival

attract = Bienvenue au bureau des citoyens
    .lead = Touchez l’écran.
    .line = Numéro d’attente, photo, empreintes et signature
    .hear = Avec un casque, l’appareil lit tout à voix haute.
    .outreach = Photo, empreintes et signature
attract-open = Ouvert aujourd’hui jusqu’à { CLOCK($until) }
attract-load = Tout est transmis
attract-load-by = { $waiting ->
    [one] { $waiting } dossier attend. À transmettre avant : { DAY($by) }, { CLOCK($by) }.
   *[other] { $waiting } dossiers attendent. À transmettre avant : { DAY($by) }, { CLOCK($by) }.
 }
attract-load-urgent = { $waiting ->
    [one] Urgent : { $waiting } dossier attend. Effacement : { DAY($by) }, { CLOCK($by) }.
   *[other] Urgent : { $waiting } dossiers attendent. Effacement : { DAY($by) }, { CLOCK($by) }.
 }
attract-closed = Le bureau est fermé pour le moment
start = Que souhaitez-vous faire ?
    .lead = Vous pouvez annuler à tout moment.
start-ticket = Prendre un numéro d’attente
    .line = { $ahead ->
        [0] Personne n’est avant vous
        [one] { $ahead } personne est avant vous
       *[other] { $ahead } personnes sont avant vous
     }
    .plain = Pour toutes les démarches au bureau
start-checkin = J’ai un rendez-vous
    .line = Avec le code de votre confirmation
start-capture = Photo, empreintes, signature
    .line = Pour une pièce d’identité, environ { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
     }
    .plain = Pour une pièce d’identité, environ 5 minutes
start-photo = Photo seulement
    .line = Pour une pièce d’identité, environ { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
     }
    .plain = Pour une pièce d’identité, environ 2 minutes
out-of-order = Cet appareil est hors service
    .lead = Allez à l’accueil, s’il vous plaît.

closed-camera = Pas de photo ici pour le moment. Allez au guichet { $counter }, s’il vous plaît.
closed-fingerprint = Pas d’empreintes ici pour le moment. Allez au guichet { $counter }, s’il vous plaît.
closed-signature = Pas de signature ici pour le moment. Allez au guichet { $counter }, s’il vous plaît.
closed-office = Le bureau n’est pas connecté. Allez au guichet { $counter }, s’il vous plaît.
closed-staff = Ce service est fermé ici pour le moment. Allez au guichet { $counter }, s’il vous plaît.
closed-printer = L’imprimante ne marche pas. Allez au guichet { $counter }, s’il vous plaît.
closed-disk = L’appareil ne peut rien enregistrer. Allez au guichet { $counter }, s’il vous plaît.
closed-hours = Le bureau est fermé pour le moment.
closed-none-left = Il n’y a plus de numéro pour aujourd’hui.

## Queue number

services-loading = Nous cherchons les temps d’attente
    .lead = Un instant, s’il vous plaît.
ticket-service = De quoi s’agit-il ?
    .lead = Situation à { CLOCK($as_of) }
    .plain = Choisissez votre démarche.
ticket-service-ahead = { $ahead ->
    [0] Personne avant vous
    [one] { $ahead } personne avant vous
   *[other] { $ahead } personnes avant vous
 }
ticket-service-wait = environ { $low } à { $high ->
    [one] { $high } minute
   *[other] { $high } minutes
 }
ticket-service-soon = moins de { $high ->
    [one] { $high } minute
   *[other] { $high } minutes
 }
ticket-service-unknown = Temps d’attente inconnu pour le moment
ticket-documents = Avez-vous tout ?
    .lead = Il vous faut aujourd’hui :
ticket-documents-none = Il ne vous faut rien de spécial pour cela.
ticket-documents-yes = Oui, j’ai tout
missing = Il me manque quelque chose
ticket-missing = Sans { $documents }, ce n’est peut-être pas possible aujourd’hui
    .lead = Allez chercher ce qui manque, ou demandez au guichet.
    .plain = Sans ces documents, ce n’est peut-être pas possible aujourd’hui
ticket-missing-anyway = Prendre quand même un numéro
    .line = Nous voyons au guichet ce qui est possible
ticket-missing-back_home = Revenir plus tard
    .line = Vous ne prenez pas de numéro
ticket-drawing = Nous demandons votre numéro
    .lead = Un instant, s’il vous plaît.
ticket-printing = Votre numéro s’imprime
    .lead = Le ticket sort en bas.
ticket-number = Votre numéro est
    .lead = Prenez le ticket. Attendez dans l’espace d’attente { $area }.
    .speak = Votre numéro est { $label }. Prenez le ticket. Attendez dans l’espace d’attente { $area }.
ticket-number-shown = Votre numéro est
    .lead = Retenez le numéro. Attendez dans l’espace d’attente { $area }.
    .speak = Votre numéro est { $label }. Retenez le numéro. Attendez dans l’espace d’attente { $area }.
ticket-number-photo = Faire la photo
ticket-number-area = Espace { $area }
ticket-number-scan = Garder sur le téléphone
ticket-printer-failed = L’imprimante ne marche pas
    .lead = Retenez le numéro ou scannez le code. Espace { $area }.
    .speak = L’imprimante ne marche pas. Votre numéro est { $label }. Attendez dans l’espace d’attente { $area }.
keep = Garder le numéro
print = Réimprimer
return = Rendre le numéro
ticket-none-left = Plus de numéro pour aujourd’hui
    .lead = Revenez demain, s’il vous plaît, ou demandez à l’accueil.
ticket-closed = Le bureau est fermé pour le moment
    .lead = Revenez pendant les heures d’ouverture, s’il vous plaît.
ticket-not-here = Pas de numéro ici pour cela en ce moment
    .lead = Allez au guichet { $counter }, s’il vous plaît.
ticket-unsure = Nous ne connaissons pas votre numéro
    .lead = La connexion a échoué. Ne prenez pas de second numéro. Allez au guichet { $counter }, s’il vous plaît.
checkin = Tenez le code de rendez-vous devant la caméra
    .lead = Ou posez-le sous le scanner.
    .reader = Tenez le code de rendez-vous sous le scanner
checkin-wrong = Nous ne connaissons pas ce code. Vérifiez-le, s’il vous plaît.
checkin-done = Votre arrivée est notée
    .lead = Votre rendez-vous est à { CLOCK($at) }. Nous appelons ce numéro. Prenez le ticket.
    .speak = Votre arrivée est notée. Votre rendez-vous est à { CLOCK($at) }. Nous appelons le numéro { $label }. Prenez le ticket. Attendez dans l’espace d’attente { $area }.
checkin-done-shown = Votre arrivée est notée
    .lead = Votre rendez-vous est à { CLOCK($at) }. Nous appelons ce numéro. Retenez le numéro.
    .speak = Votre arrivée est notée. Votre rendez-vous est à { CLOCK($at) }. Nous appelons le numéro { $label }. Retenez le numéro. Attendez dans l’espace d’attente { $area }.
checkin-early = Vous êtes en avance
    .lead = Vous pouvez vous annoncer à partir de { CLOCK($at) }.
    .plain = Revenez peu avant votre rendez-vous, s’il vous plaît.
checkin-late = Le rendez-vous est passé
    .lead = Votre rendez-vous était à { CLOCK($at) }. Allez à l’accueil, s’il vous plaît.
    .plain = Allez à l’accueil, s’il vous plaît.
checkin-away = Le bureau ne répond pas pour le moment
    .lead = Votre rendez-vous reste valable. Allez au guichet { $counter }, s’il vous plaît.
returned = Votre numéro est rendu
    .lead = Au revoir.
kept = Votre numéro { $label } reste valable
    .lead = Attendez que nous appelions votre numéro, s’il vous plaît.

## Information

start-information = Renseignements
    .line = Documents, tarifs, horaires
information = Que voulez-vous savoir ?
    .lead = Situation du { DAY($as_of) }
    .plain = Que voulez-vous savoir ?
information-subjects = De quoi ai-je besoin ?
    .line = Documents, tarif et durée
information-online = Que faire de chez soi ?
    .line = Par Internet, sans rendez-vous
information-hours = Quand est-ce ouvert ?
    .line = Horaires de la semaine
information-offices = Où y a-t-il un autre bureau ?
    .line = Adresses et horaires
information-hotline = Qui puis-je appeler ?
    .line = Le numéro des administrations { $number }
information-unknown = Les renseignements ne sont pas disponibles
    .lead = Appelez le 115 ou allez au guichet { $counter }, s’il vous plaît.
subject = De quoi s’agit-il ?
    .lead = Nous vous disons ce qu’il vous faut.
subject-online-only = Cela se fait par Internet
    .lead = Vous n’avez pas besoin de venir.
subject-online-short = Possible aussi par Internet
subject-about = Bon à savoir
subject-bring = À apporter
subject-fee = Le tarif
subject-time = La durée
subject-minutes = environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 } au guichet
subject-online = Possible par Internet
subject-online-all = Pour tous
online = Faire par Internet
    .lead = Scannez le code avec le téléphone.
online-short = Par Internet
hours = Heures d’ouverture
hours-span = de { $start } à { $end }
    .speak = de { $start } à { $end }
hours-none = fermé
hours-closed = Fermé ces jours-là
hours-day = { DAY($day) }
weekday-0 = Lundi
weekday-1 = Mardi
weekday-2 = Mercredi
weekday-3 = Jeudi
weekday-4 = Vendredi
weekday-5 = Samedi
weekday-6 = Dimanche
offices = Autres bureaux
hotline = De l’aide par téléphone
    .lead = Scannez le code ou retenez le numéro.
facts-more = Autre question
facts-online = Par Internet
facts-ticket = Prendre un numéro
facts-done = Terminé

## Feedback

feedback = Comment s’est passée votre visite ?
    .lead = Votre réponse est libre et anonyme.
feedback-5 = Très bien
feedback-4 = Bien
feedback-3 = Moyen
feedback-2 = Pas bien
feedback-1 = Mauvais
feedback-wish = Que préférez-vous faire par Internet ?
    .lead = Cette réponse aussi est libre.
feedback-skip = Finir sans réponse

## Finding the case

turn-near = Le numéro { $label } passe bientôt. Continuez tranquillement.
    .line = Le numéro { $label } passe bientôt
    .speak = Votre numéro passe bientôt. Continuez tranquillement.
turn-called = Numéro { $label } : allez au guichet { $counter }. Nous ferons le reste là-bas.
    .line = Numéro { $label } : allez au guichet { $counter }
    .speak = Votre numéro est appelé. Allez au guichet { $counter }. Nous ferons le reste là-bas.
turn-missed = Le numéro { $label } a été appelé. Allez à l’accueil, s’il vous plaît.
    .line = Le numéro { $label } a été appelé
    .speak = Votre numéro a déjà été appelé. Allez à l’accueil, s’il vous plaît.
identify = Comment trouver votre dossier ?
identify-scan = Scanner le code
    .line = Tenez votre code ou votre ticket sous le scanner
identify-type = Taper le code
    .line = Le code est sur votre confirmation
identify-card = Poser le passeport
    .line = Nous lisons nom et date de naissance sur la puce
identify-online = Identité en ligne
    .line = Avec la carte d’identité et votre PIN
identify-none = Rien de cela
    .line = Nous ouvrons un nouveau dossier
code-checking = Nous cherchons votre dossier
    .lead = Un instant, s’il vous plaît.
scan-code = Tenez le code devant la caméra
    .lead = Ou posez-le sous le scanner.
    .reader = Tenez le code sous le scanner
scan-code-wrong = Nous ne connaissons pas ce code. Vérifiez-le, s’il vous plaît.
scan-code-waiting = Nous cherchons le code.
type = Taper le code
enter-code = Tapez le code
    .lead = Le code est sur votre confirmation.
enter-code-wrong = Nous ne connaissons pas ce code. Vérifiez-le, s’il vous plaît.
enter-code-field = Votre code
enter-code-empty = encore vide
delete = Effacer
document = Que souhaitez-vous demander ?
document-passport = Passeport
    .line = Pour voyager dans tous les pays
document-identity_card = Carte d’identité
    .line = Pour l’Allemagne et l’Union européenne
identify-person = Pour qui est le document ?
    .lead = Ce que nous enregistrons en dépend.
identify-person-me = Pour moi
    .line = J’ai 10 ans ou plus
identify-person-child_under_6 = Pour un enfant de moins de 6 ans
    .line = Pas d’empreintes, pas de signature
identify-person-child_6_to_9 = Pour un enfant de 6 à 9 ans
    .line = Pas de signature
code-unchecked = Le bureau ne répond pas pour le moment
    .lead = Nous avons noté votre code et le vérifions plus tard.

## Reading a document

scan-zone = Montrez les lignes du bas du passeport à la caméra
    .lead = Ou posez le passeport sous le scanner.
    .reader = Tenez les lignes du bas sous le scanner
scan-zone-wrong = Nous n’avons rien reconnu. Présentez encore le passeport, s’il vous plaît.
scan-zone-waiting = Nous cherchons les lignes.
card-key = Comment ouvrir la puce ?
    .lead = { $fault ->
        [card-wrong-key] Cela ne va pas avec ce document. Réessayez, s’il vous plaît.
        [card-needs-zone] Ce document n’a pas de CAN. Choisissez une autre voie, s’il vous plaît.
       *[none] Prenez le document de la personne concernée par la demande.
     }
card-key-can = Taper le CAN
    .line = Six chiffres imprimés sur le document
card-key-scan = Scanner les lignes
    .line = Les lignes avec les signes <<<
card-key-zone = Taper numéro et dates
    .line = Numéro du passeport, naissance, expiration
card-can = Tapez le CAN
    .lead = Il a six chiffres et se trouve sur le document.
    .field = CAN
card-number = Tapez le numéro du passeport
    .lead = Il est en haut à droite du passeport.
    .field = Numéro du passeport
card-birth = Quand la personne est-elle née ?
    .lead = Jour, mois, année. Par exemple 05031990.
    .field = JJMMAAAA
    .speak = Quand la personne est-elle née ? Tapez jour, mois et année en huit chiffres.
card-expiry = Jusqu’à quand le document est-il valable ?
    .speak = Jusqu’à quand le document est-il valable ? Tapez jour, mois et année en huit chiffres.
    .lead = Jour, mois, année. Par exemple 31122030.
    .field = JJMMAAAA
enter-date-wrong = Cette date n’existe pas. Vérifiez-la, s’il vous plaît.
enter-hidden = { $count ->
    [one] { $count } chiffre
   *[other] { $count } chiffres
 }
card-lay = Posez le document sur le lecteur
    .lead = Passeport : la page ouverte, photo vers le bas.
card-gone = Le document a été retiré trop tôt. Posez-le encore une fois.
card-unreadable = Nous n’avons pas pu lire la puce. Reposez le document.
    .lead = Ce n’est pas votre faute. Au guichet { $counter }, nous vérifions le document.
card-restricted = Ce document ne donne pas de données ici
    .lead = Seules les autorités certifiées le peuvent. Choisissez une autre voie.
card-wrong-key = Cela ne va pas avec ce document.
card-needs-zone = Ce document n’a pas de CAN.
card-reading = Nous lisons votre document
    .lead = Laissez-le en place, s’il vous plaît.
card-progress = Progression
card-take = Reprenez votre document
    .lead = La suite est automatique.
card-away = Le lecteur de cartes ne répond pas
    .lead = Choisissez une autre voie, s’il vous plaît.

## Online ID

eid-working = Nous vérifions l’identité en ligne
    .lead = Laissez la carte en place, s’il vous plaît.
eid-card = Posez votre carte sur le lecteur
    .lead = La suite est automatique.
eid-consent = Ces données seront lues
    .lead = { $reader } les lit sur votre carte. Nous ne les voyons pas ici.
eid-consent-yes = D’accord
eid-consent-no = Non, merci
eid-right-Address = Adresse
eid-right-BirthName = Nom de naissance
eid-right-FamilyName = Nom de famille
eid-right-GivenNames = Prénoms
eid-right-PlaceOfBirth = Lieu de naissance
eid-right-DateOfBirth = Date de naissance
eid-right-DoctoralDegree = Titre de docteur
eid-right-ArtisticName = Nom d’artiste
eid-right-Pseudonym = Pseudonyme
eid-right-ValidUntil = Valable jusqu’au
eid-right-Nationality = Nationalité
eid-right-IssuingCountry = État émetteur
eid-right-DocumentType = Type de document
eid-right-AddressVerification = Contrôle du domicile
eid-right-AgeVerification = Contrôle de l’âge
eid-right-CanAllowed = Lecture avec le CAN, sur place
eid-pin = Tapez votre PIN
    .lead = { $tries ->
        [one] Encore { $tries } essai. Le PIN a six chiffres.
       *[other] Encore { $tries } essais. Le PIN a six chiffres.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
    [one] Le PIN était faux. Il vous reste { $tries } essai.
   *[other] Le PIN était faux. Il vous reste { $tries } essais.
 }
eid-can = Tapez le CAN
    .lead = Il le faut avant le dernier essai. Six chiffres sur la carte.
    .field = CAN
eid-can-wrong = Le CAN était faux. Vérifiez-le, s’il vous plaît.
eid-blocked = Votre PIN est bloqué
    .lead = Au guichet { $counter }, nous vous aidons. Ici, continuez autrement.
eid-deactivated = Votre identité en ligne n’est pas activée
    .lead = Au guichet { $counter }, nous l’activons. Ici, continuez autrement.
eid-cancelled = La vérification a été annulée
    .lead = Reprenez la carte. Ici, continuez autrement.
eid-failed = L’identité en ligne ne marche pas
    .lead = Reprenez la carte. Ici, continuez autrement.
eid-done = Votre identité est vérifiée
    .lead = Reprenez votre carte.
eid-away = L’identité en ligne ne répond pas
    .lead = Choisissez une autre voie, s’il vous plaît.

## Privacy and fee

privacy = Ce que deviennent vos données
    .lead = Nous enregistrons photo, empreintes et signature. Le bureau commande ainsi votre document.
    .point1 = Tout est chiffré avant d’être enregistré.
    .point2 = Seul le bureau peut l’ouvrir.
    .point3 = Cet appareil efface tout après le retrait, au plus tard après { $hours ->
        [one] { $hours } heure.
       *[other] { $hours } heures.
     }
privacy-more = Plus sur vos données
    .button = En savoir plus
    .more =
        Le responsable est { $office }. Vous pouvez y contacter la personne déléguée à la protection des données.

        Nous enregistrons ce que la loi exige : une photo, les empreintes des deux index et votre signature. La base légale : § 5 et § 9 de la loi sur les cartes d’identité, § 4 et § 6 de la loi sur les passeports.

        Pendant l’enregistrement, la photo, les empreintes et la signature restent seulement en mémoire vive. Elles sont ensuite chiffrées pour le bureau. Cet appareil ne peut plus les ouvrir.

        Dès que le bureau a tout retiré, cet appareil l’efface. Cela se fait au plus tard { $hours ->
            [one] { $hours } heure
           *[other] { $hours } heures
        } après l’enregistrement.

        Rien ne vous oblige à utiliser cet appareil. Au guichet { $counter }, nous enregistrons tout avec vous. Vous pouvez demander ce qui est enregistré sur vous et vous plaindre à l’autorité de protection des données.
privacy-agree = Continuer
privacy-counter = Plutôt au guichet
fee = La photo coûte { AMOUNT($fee) } euros
    .lead = Vous payez au guichet. Avec une photo de studio, vous ne payez rien ici.
fee-here = Faire la photo ici
    .line = { AMOUNT($fee) } euros, à payer au guichet
fee-have_photo = J’ai une photo
    .line = D’un studio, avec un code
photo-code = Tenez le code photo devant la caméra
    .lead = Nous vérifions seulement s’il est lisible. Nous n’enregistrons rien.
    .reader = Tenez le code photo sous le scanner
photo-code-skip = Continuer sans contrôle
photo-code-incomplete = Ce code photo n’est pas complet. Réessayez, s’il vous plaît.
photo-code-other = Ce n’est pas un code photo. Le bon code est carré et vient du studio.
photo-code-complete = Votre code photo est lisible et complet
    .lead = Montrez-le au guichet { $counter }. Nous n’avons rien enregistré.
have-photo = Montrez votre photo au guichet
    .lead = Allez au guichet { $counter } avec le code du studio, s’il vous plaît.
at-counter = Nous vous aidons volontiers au guichet
    .lead = Allez au guichet { $counter }, s’il vous plaît. Rien n’est enregistré ici.

## Photo

photo-hints = Pour une bonne photo
    .lead = Vous pouvez garder un foulard pour des raisons religieuses.
photo-retake = Une nouvelle photo, s’il vous plaît
    .lead = Pensez à une seule chose : { $mind }.
    .more = Pensez à ceci : { $minds }.
photo-hints-hat = Sans chapeau ni lunettes
photo-hints-neutral = Gardez un air neutre
photo-hints-mouth = Fermez la bouche
photo-aim = Regardez la caméra
    .lead = La photo se prend toute seule.
    .again = Pensez à une seule chose : { $mind }.
    .blind = Appuyez sur : Prendre la photo.
photo-aim-camera = Votre image, comme dans un miroir
release = Prendre la photo
photo-countdown = La photo va être prise
    .lead = Ne bougez pas.
stop = Stop
photo-taking = Nous prenons la photo
    .lead = Ne bougez pas, s’il vous plaît.
photo-judging = Nous vérifions votre photo
    .lead = Un instant, s’il vous plaît.
photo-review = La photo vous plaît-elle ?
    .lead = Elle respecte les règles.
photo-review-failed = La photo ne convient pas encore
    .lead = Pensez à une seule chose : { $mind }.
    .plain = Faites encore une photo, s’il vous plaît.
photo-review-picture = Votre photo
use = Garder la photo
photo-again = Nouvelle photo
photo-counter = Plutôt au guichet
photo-choose = Quelle photo voulez-vous ?
    .lead = Toutes respectent les règles.
photo-choose-one = Photo { $number }
photo-too-small = La photo est trop petite
    .lead = Approchez-vous de la caméra. Sinon, nous faisons la photo au guichet { $counter }.
photo-too-small-again = Réessayer
photo-too-small-to-counter = Aller au guichet
photo-too-small-without-photo = Continuer sans photo
photo-to-counter-to-counter = Aller au guichet
photo-to-counter-without-photo = Continuer sans photo
photo-to-counter-again = Réessayer
photo-to-counter = Cela ne marche pas ici
    .lead = Ce n’est pas votre faute. Nous faisons la photo au guichet { $counter }.

why = Pourquoi ?
why-less = Moins
why-nothing = Ce n’est pas mesuré ici.
why-any = Mesuré : { $value }. Limite : { $limit }.
why-StepForward = Tête : { $value } % de la hauteur. Il faut : { $limit } %.
why-StepBack = Tête : { $value } % de l’image. Permis : { $limit } %.
why-StepLeft = Visage : à { $value } % de la largeur. Limite : { $limit } %.
why-StepRight = Visage : à { $value } % de la largeur. Limite : { $limit } %.
why-MoveUp = Visage : à { $value } % de la hauteur. Limite : { $limit } %.
why-MoveDown = Visage : à { $value } % de la hauteur. Limite : { $limit } %.
why-LookStraight = Tête tournée de { $value }°. Permis : { $limit }.
why-StraightenHead = Tête penchée de { $value }°. Permis : { $limit }.
why-MultipleFaces = Visages : { $value }. Permis : { $limit }.
measured = Mesuré : { $value }.
measured-least = Mesuré : { $value }. Il faut au moins : { $low }.
measured-most = Mesuré : { $value }. Permis au plus : { $high }.
measured-between = Mesuré : { $value }. Permis : de { $low } à { $high }.
photo-kept = Votre photo d’avant est meilleure. Nous l’avons gardée.
photo-left = Nous ne vous voyons plus
    .lead = Voulez-vous encore faire la photo ?
photo-go-on = Continuer
photo-blind = Regardez la caméra. Appuyez ensuite sur : Prendre la photo.
photo-adjust = Placez-vous ou asseyez-vous sur la marque
    .lead = La caméra se met à hauteur de vos yeux.
photo-adjust-up = La caméra monte.
photo-adjust-down = La caméra descend.
photo-adjust-level = La caméra est à hauteur des yeux.
photo-adjust-still = La caméra est arrêtée.
higher = Plus haut
lower = Plus bas
fits = C’est bon

advice-SearchingFace = Nous ne vous voyons pas encore.
    .mind = placez-vous devant la caméra
advice-StepBack = Reculez un peu.
    .mind = reculez un peu
advice-StepForward = Approchez-vous.
    .mind = approchez-vous un peu
advice-StepLeft = Un peu à gauche.
    .mind = restez au milieu
advice-StepRight = Un peu à droite.
    .mind = restez au milieu
advice-MoveDown = Baissez-vous un peu.
    .mind = placez-vous un peu plus bas
advice-MoveUp = Redressez-vous un peu.
    .mind = placez-vous un peu plus haut
advice-StandStill = Ne bougez pas.
    .mind = ne bougez pas
advice-LookStraight = Regardez droit devant vous.
    .mind = regardez droit dans la caméra
advice-StraightenHead = Tenez la tête droite.
    .mind = tenez la tête droite
advice-OpenEyes = Ouvrez les yeux.
    .mind = ouvrez les yeux
advice-CloseMouth = Fermez la bouche.
    .mind = fermez la bouche
advice-MultipleFaces = Une seule personne, s’il vous plaît.
    .mind = une seule personne devant la caméra
advice-HelperAside = Très bien. Votre aide sort maintenant de l’image.
    .mind = personne d’autre dans l’image
advice-RemoveGlasses = Reflets : enlevez vos lunettes, s’il vous plaît.
    .mind = enlevez vos lunettes
advice-UncoverFace = Le visage doit être dégagé.
    .mind = dégagez votre visage
advice-AdjustLight = Nous réglons la lumière.
    .mind = une lumière régulière
advice-PlainBackground = Le fond est trop chargé.
    .mind = un fond calme
advice-CheckCamera = L’image de la caméra n’est pas nette.
    .mind = une image nette
advice-Hold = Très bien. Restez ainsi.
    .mind = restez ainsi
advice-NeutralExpression = Gardez un air neutre.
    .mind = gardez un air neutre
advice-unknown = Regardez la caméra.
    .mind = regardez la caméra

criterion-1-1 = Regard droit
    .fail = La tête est tournée sur le côté.
criterion-1-2 = Menton droit
    .fail = Le menton est trop haut ou trop bas.
criterion-1-3 = Tête droite
    .fail = La tête est penchée.
criterion-2-1 = Air neutre
    .fail = L’expression n’est pas neutre.
criterion-2-2 = Bouche fermée
    .fail = La bouche est ouverte.
criterion-2-3 = Sourcils détendus
    .fail = Les sourcils sont levés.
criterion-3-1 = Yeux ouverts
    .fail = Les yeux ne sont pas bien ouverts.
criterion-3-2 = Yeux dégagés
    .fail = Les yeux sont cachés.
criterion-3-3 = Regard vers la caméra
    .fail = Le regard passe à côté de la caméra.
criterion-4-1 = Fond calme
    .fail = Le fond est chargé.
criterion-4-2 = Fond sans ombre
    .fail = Il y a une ombre derrière vous.
criterion-4-3 = Une seule personne
    .fail = Il y a quelqu’un d’autre sur l’image.
criterion-5-1 = Hauteur d’image correcte
    .fail = L’image est trop petite.
criterion-5-2 = Largeur d’image correcte
    .fail = L’image est trop petite.
criterion-5-3 = Distance correcte
    .fail = La distance à la caméra n’est pas bonne.
criterion-5-4 = Tête assez grande
    .fail = La tête n’a pas la bonne taille.
criterion-5-5 = Hauteur correcte
    .fail = La tête est mal placée en hauteur.
criterion-5-6 = Au milieu
    .fail = La tête n’est pas au milieu.
criterion-5-7 = Assez de détails
    .fail = Vous êtes trop loin de la caméra.
criterion-6-1 = Bonne lumière
    .fail = La lumière n’est pas régulière.
criterion-6-2 = Sans ombre
    .fail = Il y a une ombre sur le visage.
criterion-6-3 = Sans taches claires
    .fail = Il y a des taches claires sur le visage.
criterion-6-4 = Lunettes sans reflet
    .fail = Il y a des reflets sur les lunettes.
criterion-7-1 = Bonne luminosité
    .fail = L’image est trop claire ou trop sombre.
criterion-7-2 = Image nette
    .fail = L’image est floue.
criterion-7-3 = Couleurs naturelles
    .fail = Les couleurs ne sont pas naturelles.
criterion-7-4 = Pas d’yeux rouges
    .fail = Les yeux sont rouges.
criterion-7-5 = Image en couleurs
    .fail = L’image n’est pas en couleurs.
criterion-7-6 = Bon contraste
    .fail = L’image a trop peu de contraste.
criterion-unknown = Autre contrôle
    .fail = Un critère n’est pas rempli.

## Fingers

finger-place = Maintenant { $finger ->
    [right_index] l’index droit
    [left_index] l’index gauche
    [right_thumb] le pouce droit
    [left_thumb] le pouce gauche
    [right_middle] le majeur droit
    [left_middle] le majeur gauche
    [right_ring] l’annulaire droit
   *[left_ring] l’annulaire gauche
 }
    .lead = Posez le doigt à plat sur la vitre.
    .again = Encore une fois, s’il vous plaît. Nous gardons la meilleure empreinte.
finger-name = { $finger ->
    [right_index] Index droit
    [left_index] Index gauche
    [right_thumb] Pouce droit
    [left_thumb] Pouce gauche
    [right_middle] Majeur droit
    [left_middle] Majeur gauche
    [right_ring] Annulaire droit
   *[left_ring] Annulaire gauche
 }
finger-live = Votre empreinte sur la vitre
finger-quality = Qualité
finger-quality-none = rien encore
finger-quality-weak = faible
finger-quality-fair = presque bonne
finger-quality-good = bonne
finger-done = terminé
finger-skipped = au guichet
finger-hand = Dessin : deux mains, le doigt voulu est marqué
finger-cannot = Je ne peux pas
finger-lift = Levez le doigt
    .lead = L’empreinte est bonne.
    .again = Nous réessayons dans un instant.
finger-missing = Quelle est la raison ?
    .lead = Nous voyons cela au guichet.
finger-missing-injured = Le doigt est blessé
    .line = Par exemple un pansement ou un bandage
finger-missing-missing = Le doigt manque
    .line = Ou ne donne jamais d’empreinte
finger-missing-staffed = Quelle est la raison ?
    .lead = Nous essayons alors un autre doigt.
finger-missing-staffed-injured = Le doigt est blessé
    .line = Par exemple un pansement ou un bandage
finger-missing-staffed-missing = Le doigt manque
    .line = Ou ne donne jamais d’empreinte
finger-judging = Nous vérifions l’empreinte
    .lead = Un instant, s’il vous plaît.
finger-same = C’était le même doigt
    .lead = Nous recommençons : d’abord à droite, puis à gauche.
finger-same-end = Nous voyons cela au guichet
    .lead = C’était encore le même doigt. Au guichet, nous prenons les empreintes avec vous.

finger-advice-Empty = Posez le doigt sur la vitre.
finger-advice-Uniform = Posez le doigt à nouveau.
finger-advice-TooFewMinutiae = Posez une plus grande partie du doigt.
finger-advice-TooSmall = Posez le doigt à plat.
finger-advice-PressHarder = Appuyez plus fort.
finger-advice-PressLess = Appuyez moins fort.
finger-advice-TooDry = Le doigt est sec. Frottez-le sur la main.
finger-advice-TooWet = Le doigt est humide. Essuyez-le.
finger-advice-OffCentre = Posez le doigt au milieu.
finger-advice-Partial = Avancez le doigt.
finger-advice-KeepFingersStill = Ne bougez pas le doigt.
finger-advice-CleanGlass = Essuyez la vitre.
finger-advice-Hold = Très bien. Restez ainsi.
finger-advice-unknown = Posez le doigt sur la vitre.

## Signature

signature-sign = Signez dans le champ
    .lead = Comme d’habitude.
    .pad = Signez sur la tablette devant vous, comme d’habitude.
signature-field = Champ pour la signature
signature-empty = encore vide
signature-written = signé
signature-cannot = Je ne peux pas signer
clear = Effacer
accept = Valider
signature-fault-empty = Il n’y a encore rien dans le champ.
signature-fault-dot = Ce n’est qu’un point. Signez encore une fois, s’il vous plaît.
signature-fault-too_short = C’est trop court. Signez avec votre nom complet, s’il vous plaît.
signature-fault-outside = La signature dépasse le bord. Encore une fois, s’il vous plaît.

## Finish

review = Tout est-il correct ?
    .lead = Vous pouvez encore tout modifier.
review-portrait = Photo
review-portrait-none = Vous apportez la photo
review-prints = Empreintes
review-signature = Signature
review-signature-none = au guichet
review-taken = enregistrée
review-change = Modifier
hand-over = Transmettre
submit = Nous transmettons vos données
    .lead = Un instant, s’il vous plaît.
receipt-printing = Votre reçu s’imprime
    .lead = Le ticket sort en bas.
receipt = Terminé. Votre code de retrait :
    .lead = Montrez-le au guichet.
    .away = Le réseau est en panne. Vos données sont ici, chiffrées. Votre code est valable.
    .speak = Terminé. Votre code de retrait est { $spelled }. Montrez-le au guichet.
receipt-number = Dossier { $number }
receipt-mark = Repère { $mark }
receipt-printed = Prenez le ticket.
receipt-not-printed = Retenez ou scannez le code, s’il vous plaît.
receipt-delete = Nous effaçons vos données au plus tard le { DAY($delete_by) } à { CLOCK($delete_by) }.

cancelled = Tout est effacé
    .lead = Vos données ne sont plus enregistrées ici.
walked-away = Tout est effacé
    .lead = Vous n’étiez plus là. Vos données ne sont plus enregistrées ici.
too-long = Le temps est écoulé
    .lead = Vos données ne sont plus enregistrées ici. Nous vous aidons volontiers au guichet { $counter }.
office-away = Le bureau ne répond pas pour le moment
    .lead = Ce n’est pas votre faute. Allez au guichet { $counter }, s’il vous plaît.
disk-full = Cet appareil ne peut rien enregistrer
    .lead = Ce n’est pas votre faute. Allez au guichet { $counter }, s’il vous plaît.
program-error = Un problème est survenu
    .lead = Ce n’est pas votre faute. Allez au guichet { $counter }, s’il vous plaît.
starting = L’appareil démarre
    .lead = Un instant, s’il vous plaît.
device-error = { $device ->
    [camera] La caméra ne répond pas
    [fingerprint] Le lecteur d’empreintes ne répond pas
    [signature] La tablette de signature ne répond pas
    [scanner] Le scanner de codes ne répond pas
    [printer] L’imprimante ne répond pas
    [card] Le lecteur de cartes ne répond pas
    [jack] La prise casque ne répond pas
    [mount] La colonne de la caméra ne répond pas
    [eid] L’identité en ligne ne répond pas
   *[other] Un appareil ne répond pas
 }
    .lead = Ce n’est pas votre faute. Allez au guichet { $counter }, s’il vous plaît.
    .plain = Un appareil ne répond pas

device-camera = La caméra
device-fingerprint = Le lecteur d’empreintes
device-signature = La tablette de signature
device-scanner = Le scanner de codes
device-printer = L’imprimante
device-card = Le lecteur de cartes
device-eid = L’identité en ligne
device-jack = La prise casque
device-mount = La colonne de la caméra

## Slips

slip-number = Votre numéro
slip-area = Espace d’attente { $area }
slip-appointment = Votre rendez-vous à { CLOCK($at) }
slip-ahead = { $ahead ->
    [0] Personne n’est avant vous.
    [one] { $ahead } personne est avant vous.
   *[other] { $ahead } personnes sont avant vous.
 }
slip-wait = Attente d’environ { $low } à { $high ->
    [one] { $high } minute
   *[other] { $high } minutes
 }
slip-soon = Attente de moins de { $high ->
    [one] { $high } minute
   *[other] { $high } minutes
 }
slip-issued = { DAY($at) }, { CLOCK($at) }
slip-bring = À préparer, s’il vous plaît
slip-keep = Gardez ce ticket. Nous appelons ce numéro.
slip-receipt = Votre code de retrait
slip-show = Montrez ce ticket au guichet.
slip-delete = Nous effaçons vos données au plus tard le { DAY($at) } à { CLOCK($at) }.
slip-receipt-number = Dossier { $number }
slip-receipt-mark = Repère { $mark }
slip-away = Le réseau était en panne. Votre code est valable.
