title = Your queue number
your-number = Your number
ahead = { $ahead ->
    [0] You are next.
    [one] One person is ahead of you.
   *[other] { $ahead } people are ahead of you.
}
wait-range = You will wait about { $low } to { $high } minutes.
wait-soon = You will wait { $high } minutes at most.
wait-unknown = We do not know the waiting time at the moment.
near = Your number is coming up. Please go to waiting area { $area }.
area = Waiting area { $area }
called = It is your turn. Please go to counter { $counter }.
called-word = Counter
finished = Your visit is finished. Goodbye.
missed = We called you but did not see you. Please go to the information desk.
returned = You gave this number back.
over = This number is no longer valid.
appointment = Your appointment is at { $at }.
retake = We need one new picture. Please go back to the terminal.
bring = What you need at the counter
as-of = As of { $at }. This page renews itself.
offline = No connection. We keep trying.
leave = Give the number back
leave-hint = You do not need the number any more?
private = This page does not know your name. It sets no cookies.
not-found = This page does not exist, or is no longer valid.
busy = Too much is going on. Please try again in a minute.
trouble = That did not work. Please try again.
