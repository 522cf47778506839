title = Votre numéro d’attente
your-number = Votre numéro
ahead = { $ahead ->
    [0] C’est bientôt à vous.
    [one] Une personne est avant vous.
   *[other] { $ahead } personnes sont avant vous.
}
wait-range = Vous attendrez environ { $low } à { $high } minutes.
wait-soon = Vous attendrez { $high } minutes au plus.
wait-unknown = Nous ne connaissons pas le temps d’attente en ce moment.
near = Votre numéro arrive bientôt. Allez s’il vous plaît dans l’espace d’attente { $area }.
area = Espace d’attente { $area }
called = C’est à vous. Allez s’il vous plaît au guichet { $counter }.
called-word = Guichet
finished = Votre visite est terminée. Au revoir.
missed = Nous vous avons appelé sans vous voir. Allez s’il vous plaît à l’accueil.
returned = Vous avez rendu ce numéro.
over = Ce numéro n’est plus valable.
appointment = Votre rendez-vous est à { $at }.
retake = Il nous faut une nouvelle prise de vue. Retournez s’il vous plaît à la borne.
bring = Ce qu’il vous faut au guichet
as-of = À { $at }. Cette page se met à jour toute seule.
offline = Pas de connexion. Nous continuons d’essayer.
leave = Rendre le numéro
leave-hint = Vous n’avez plus besoin du numéro ?
private = Cette page ne connaît pas votre nom. Elle n’utilise pas de cookies.
not-found = Cette page n’existe pas ou n’est plus valable.
busy = Il y a trop de demandes. Réessayez s’il vous plaît dans une minute.
trouble = Cela n’a pas marché. Réessayez s’il vous plaît.
