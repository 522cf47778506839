### English. Plain and polite, at most twelve words a sentence, one word for one thing.
### See de.ftl for what the attributes mean.

## Buttons used on many screens

next = Continue
understood = Understood
back = Back
cancel = Cancel
done = Done
close = Close
yes = Yes
no = No
again = Try again
more = More
previous = Previous
page = Page { $here } of { $all }

language = Which language would you like?
    .button = Language
display = Display
    .button = Display
    .lead = Make everything easier to read. This applies to your visit only.
display-size = Text size
display-theme = Colours
display-lower = Everything further down
display-time = More time
display-still = Less motion
display-seated = I use a wheelchair
display-helped = Somebody is helping me
display-staff = Staff is with me
display-softer = Quieter
display-louder = Louder
display-slower = Slower
display-faster = Faster
size-100 = Normal
size-130 = Larger
size-160 = Very large
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
read = Read aloud
    .button = Read aloud
read-private = This is private. Please plug in headphones.
read-button = Button
read-card = Choice
read-check = Checkbox
read-field = Field
read-checked = checked
read-unchecked = not checked
read-chosen = chosen
read-closed = not possible now
read-position = { $here } of { $all }
read-volume = Volume { $here } of { $all }
read-rate = Speed { $here } of { $all }
read-help = Here you can choose { $all ->
    [one] one thing.
   *[other] { $all } things.
 } The keys go forward and back. The key in the middle chooses.
help = Help has been called
    .button = Call for help
    .lead = Please stay here. Your data is covered.
help-late = Nobody is free just now
    .lead = Please go to the information desk. Your data is covered.
help-off = Cancel call
code = Code for staff: { $code }
step = Step { $here } of { $all }

## Chapters

chapter-case = Case
chapter-photo = Photo
chapter-fingers = Fingers
chapter-signature = Signature
chapter-finish = Finish

## Interruptions

still-there = Are you still there?
    .lead = To protect your data, we will delete this session in
    .speak = Are you still there? We will delete your data soon. Press: Yes, continue.
still-there-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
 }
continue = Yes, continue
finish = Finish and delete
cancel-sure = Do you want to cancel?
    .lead = We will then delete everything.
no-cancel = No, continue
yes-cancel = Yes, delete
closed = This is not possible here now

## Arrival

attract = Welcome to the citizen office
    .lead = Touch the screen.
    .hear = With headphones, everything is read aloud.
    .line = Queue number, passport photo, fingerprints and signature
    .outreach = Passport photo, fingerprints and signature
attract-open = Open today until { CLOCK($until) }
attract-load = Everything is delivered
attract-load-by = { $waiting ->
    [one] 1 case is waiting. Please deliver it by { DAY($by) }, { CLOCK($by) }.
   *[other] { $waiting } cases are waiting. Please deliver them by { DAY($by) }, { CLOCK($by) }.
}
attract-load-urgent = { $waiting ->
    [one] Urgent: 1 case will be deleted on { DAY($by) }, { CLOCK($by) }. Please deliver it before.
   *[other] Urgent: { $waiting } cases are waiting. Deleting begins on { DAY($by) }, { CLOCK($by) }.
}
attract-closed = The citizen office is closed now
start = What would you like to do?
    .lead = You can cancel at any time.
start-ticket = Take a queue number
    .line = { $ahead ->
        [0] Nobody is ahead of you
        [one] { $ahead } person is ahead of you
       *[other] { $ahead } people are ahead of you
     }
    .plain = For everything at the citizen office
start-checkin = Check in for an appointment
    .line = With the code on your confirmation
start-capture = Photo, fingerprints, signature
    .line = Passport or ID card, about { $minutes } minutes
    .plain = Passport or ID card, about 5 minutes
start-photo = Photo only
    .line = Passport or ID card, about { $minutes } minutes
    .plain = Passport or ID card, about 2 minutes
out-of-order = This device is out of order
    .lead = Please go to the information desk.

closed-camera = No photos here now. Please go to counter { $counter }.
closed-fingerprint = No fingerprints here now. Please go to counter { $counter }.
closed-signature = No signatures here now. Please go to counter { $counter }.
closed-office = The citizen office is not connected now. Please go to counter { $counter }.
closed-staff = This is closed here now. Please go to counter { $counter }.
closed-printer = The printer is not working now. Please go to counter { $counter }.
closed-disk = This device cannot record anything now. Please go to counter { $counter }.
closed-hours = The citizen office is closed now.
closed-none-left = No numbers are left today.

## Queue number

services-loading = Asking for waiting times
    .lead = One moment, please.
ticket-service = What is it about?
    .lead = As of { CLOCK($as_of) }
    .plain = Choose what you have come for.
ticket-service-ahead = { $ahead ->
    [0] Nobody ahead of you
    [one] { $ahead } person ahead of you
   *[other] { $ahead } people ahead of you
 }
ticket-service-wait = about { $low } to { $high } minutes
ticket-service-soon = under { $high } minutes
ticket-service-unknown = We do not know the waiting time
ticket-documents = Do you have everything?
    .lead = This is what you need today:
ticket-documents-none = You need nothing special for this.
ticket-documents-yes = Yes, everything
missing = Something is missing
ticket-missing = This may not be possible today without { $documents }
    .lead = Fetch what is missing, or ask at the counter.
    .plain = This may not be possible today without these documents
ticket-missing-anyway = Take a number anyway
    .line = At the counter we will see what is possible
ticket-missing-back_home = Come back later
    .line = You do not take a number now
ticket-drawing = Getting your number
    .lead = One moment, please.
ticket-printing = Printing your number
    .lead = The slip comes out below.
ticket-number = Your number is
    .lead = Take the slip. Wait in area { $area }.
    .speak = Your number is { $label }. Take the slip. Wait in area { $area }.
ticket-number-shown = Your number is
    .lead = Remember the number. Wait in area { $area }.
    .speak = Your number is { $label }. Remember the number. Wait in area { $area }.
ticket-number-photo = Take photo now
ticket-number-area = Waiting area { $area }
ticket-number-scan = Keep it on your phone
ticket-printer-failed = The printer is not working
    .lead = Remember the number or scan the code. Waiting area { $area }.
    .speak = The printer is not working. Your number is { $label }. Wait in area { $area }.
keep = Keep number
print = Print again
return = Give number back
ticket-none-left = No numbers are left today
    .lead = Please come back tomorrow or ask at the information desk.
ticket-closed = The citizen office is closed now
    .lead = Please come back during opening hours.
ticket-not-here = No numbers for this here right now
    .lead = Please go to counter { $counter }.
ticket-unsure = We do not know your number
    .lead = The connection failed. Do not take a second number. Please go to counter { $counter }.
checkin = Hold your appointment code up to the camera
    .lead = Or put it under the scanner.
    .reader = Hold your appointment code under the scanner
checkin-wrong = We do not know this code. Please check it.
checkin-done = You are checked in
    .lead = Your appointment is at { CLOCK($at) }. We will call this number. Take the slip with you.
    .speak = You are checked in. Your appointment is at { CLOCK($at) }. We will call number { $label }. Take the slip with you. Wait in area { $area }.
checkin-done-shown = You are checked in
    .lead = Your appointment is at { CLOCK($at) }. We will call this number. Please remember it.
    .speak = You are checked in. Your appointment is at { CLOCK($at) }. We will call number { $label }. Please remember it. Wait in area { $area }.
checkin-early = You are early
    .lead = You can check in from { CLOCK($at) }.
    .plain = Please come back shortly before your appointment.
checkin-late = The appointment is over
    .lead = Your appointment was at { CLOCK($at) }. Please go to the information desk.
    .plain = Please go to the information desk.
checkin-away = The office is not answering right now
    .lead = Your appointment is still valid. Please go to counter { $counter }.
returned = Your number has been given back
    .lead = Goodbye.
kept = Your number { $label } is still valid
    .lead = Please wait until we call your number.

## Information

start-information = Information
    .line = Documents, fees, opening hours
information = What would you like to know?
    .lead = As of { DAY($as_of) }
    .plain = What would you like to know?
information-subjects = What do I need?
    .line = Documents, fee and duration
information-online = What can I do at home?
    .line = Services on the internet
information-hours = When are you open?
    .line = Opening hours of the week
information-offices = Where are other offices?
    .line = Addresses and times
information-hotline = Who can I call?
    .line = The public service number { $number }
information-unknown = Information is not available right now
    .lead = Please call 115, or go to counter { $counter }.
subject = What is it about?
    .lead = We will tell you what you need.
subject-online-only = You can do this online
    .lead = You do not need to come here.
subject-online-short = Also possible online
subject-about = Good to know
subject-bring = What to bring
subject-fee = What it costs
subject-time = How long it takes
subject-minutes = about { $minutes } minutes at the counter
subject-online = Possible online
subject-online-all = For everybody
online = Do it online
    .lead = Scan the code with your phone.
online-short = Online
hours = Opening hours
hours-span = { $start } to { $end }
    .speak = from { $start } to { $end }
hours-none = closed
hours-closed = Closed on these days
hours-day = { DAY($day) }
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
offices = Other offices
hotline = Get help by phone
    .lead = Scan the code, or remember the number.
facts-more = Ask something else
facts-online = Online
facts-ticket = Take a number
facts-done = Done

## Feedback

feedback = How was it today?
    .lead = Your answer is voluntary and anonymous.
feedback-5 = Very good
feedback-4 = Good
feedback-3 = All right
feedback-2 = Not good
feedback-1 = Bad
feedback-wish = What would you rather do online?
    .lead = This answer is voluntary, too.
feedback-skip = Finish without an answer

## Finding the case

turn-near = Number { $label } is up soon. Carry on, there is no hurry.
    .line = Number { $label } is up soon
    .speak = Your number is up soon. Carry on, there is no hurry.
turn-called = Number { $label }: please go to counter { $counter }. We will do the rest there.
    .line = Number { $label }: please go to counter { $counter }
    .speak = Your number is being called. Please go to counter { $counter }. We will do the rest there.
turn-missed = Number { $label } has been called. Please go to the information desk.
    .line = Number { $label } has been called
    .speak = Your number has already been called. Please go to the information desk.
identify = How do we find your case?
identify-scan = Scan code
    .line = Hold your code or your number slip under the scanner
identify-type = Type code
    .line = The code is on your confirmation
identify-card = Use your passport
    .line = We read name and date of birth from the chip
identify-online = Online ID
    .line = With your German ID card and your PIN
identify-none = None of these
    .line = We open a new case
code-checking = Looking for your case
    .lead = One moment, please.
scan-code = Hold the code up to the camera
    .lead = Or put it under the scanner.
    .reader = Hold the code under the scanner
scan-code-wrong = We do not know this code. Please check it.
scan-code-waiting = Looking for the code.
type = Type code
enter-code = Type the code
    .lead = The code is on your confirmation.
enter-code-wrong = We do not know this code. Please check it.
enter-code-field = Your code
enter-code-empty = still empty
delete = Delete
document = What would you like to apply for?
document-passport = Passport
    .line = For travelling to all countries
document-identity_card = ID card
    .line = For Germany and the European Union
identify-person = Who is it for?
    .lead = What we record depends on it.
identify-person-me = For me
    .line = I am 10 years or older
identify-person-child_under_6 = For a child under 6 years
    .line = No fingerprints, no signature
identify-person-child_6_to_9 = For a child aged 6 to 9 years
    .line = No signature
code-unchecked = The citizen office is not answering now
    .lead = We have noted your code and will check it later.

## Reading a document

scan-zone = Hold the bottom lines of the passport close to the camera
    .lead = Or put the passport under the scanner.
    .reader = Hold the bottom lines under the scanner
scan-zone-wrong = We could not read that. Please hold the passport there again.
scan-zone-waiting = Looking for the lines.
card-key = How do we open the chip?
    .lead = { $fault ->
        [card-wrong-key] That does not match this document. Please try again.
        [card-needs-zone] This document has no CAN. Please choose another way.
       *[none] Use the document of the person you are applying for.
     }
card-key-can = Type the CAN
    .line = Six digits printed on the document
card-key-scan = Scan the lines
    .line = The lines with the characters <<<
card-key-zone = Type number and dates
    .line = Passport number, date of birth, date of expiry
card-can = Type the CAN
    .lead = It has six digits and is printed on the document.
    .field = CAN
card-number = Type the passport number
    .lead = It is at the top right of the photo page.
    .field = Passport number
card-birth = When was the person born?
    .lead = Day, month, year. For example 05031990.
    .field = DDMMYYYY
    .speak = When was the person born? Type day, month and year with eight digits.
card-expiry = Until when is the document valid?
    .lead = Day, month, year. For example 31122030.
    .field = DDMMYYYY
    .speak = Until when is the document valid? Type day, month and year with eight digits.
enter-date-wrong = There is no such date. Please check it.
enter-hidden = { $count ->
    [one] { $count } digit
   *[other] { $count } digits
 }
card-lay = Place the document on the reader
    .lead = Passport: open it and put the photo page face down.
card-gone = The document was taken away too early. Please place it there again.
card-unreadable = We could not read the chip. Please place the document again.
    .lead = It is not your fault. We will gladly check the document at counter { $counter }.
card-restricted = We cannot read this ID card here
    .lead = Only authorities with a certificate may read it. Please choose another way.
card-wrong-key = That does not match this document.
card-needs-zone = This document has no CAN.
card-reading = We are reading your document
    .lead = Please leave it there.
card-progress = Progress
card-take = Take your document
    .lead = It continues by itself.
card-away = The card reader is not responding
    .lead = Please choose another way.

## Online ID

eid-working = Your online ID is being checked
    .lead = Please leave the card there.
eid-card = Place your ID card on the reader
    .lead = It continues by itself.
eid-consent = This data will be read
    .lead = { $reader } reads it from your card. We do not see it here.
eid-consent-yes = I agree
eid-consent-no = Rather not
eid-right-Address = Address
eid-right-BirthName = Name at birth
eid-right-FamilyName = Family name
eid-right-GivenNames = Given names
eid-right-PlaceOfBirth = Place of birth
eid-right-DateOfBirth = Date of birth
eid-right-DoctoralDegree = Doctoral degree
eid-right-ArtisticName = Stage name
eid-right-Pseudonym = Pseudonym
eid-right-ValidUntil = Valid until
eid-right-Nationality = Nationality
eid-right-IssuingCountry = Issuing country
eid-right-DocumentType = Type of document
eid-right-AddressVerification = Check of where you live
eid-right-AgeVerification = Check of your age
eid-right-CanAllowed = Reading with the CAN, on site
eid-pin = Type your PIN
    .lead = { $tries ->
        [one] { $tries } try left. The PIN has six digits.
       *[other] { $tries } tries left. The PIN has six digits.
     }
    .field = PIN
eid-pin-wrong = { $tries ->
    [one] The PIN was wrong. You have { $tries } try left.
   *[other] The PIN was wrong. You have { $tries } tries left.
 }
eid-can = Type the CAN
    .lead = We need it before the last try. Six digits on the front of the card.
    .field = CAN
eid-can-wrong = The CAN was wrong. Please check it.
eid-blocked = Your PIN is blocked
    .lead = We will help you at counter { $counter }. Here you can continue another way.
eid-deactivated = Your online ID is not switched on
    .lead = We can switch it on at counter { $counter }. Here you can continue another way.
eid-cancelled = The online ID check was cancelled
    .lead = Take your card with you. Here you can continue another way.
eid-failed = The online ID is not working right now
    .lead = Take your card with you. Here you can continue another way.
eid-done = Your ID card has been checked
    .lead = Take your card with you.
eid-away = The online ID is not responding
    .lead = Please choose another way.

## Privacy and fee

privacy = What happens to your data
    .lead = We record your photo, fingerprints and signature. The office uses them to order your document.
    .point1 = Everything is encrypted before it is stored.
    .point2 = Only the citizen office can open it.
    .point3 = This device deletes everything once collected, at the latest after { $hours } hours.
privacy-more = More about your data
    .button = Read more
    .more =
        { $office } is responsible. Your contact is the data protection officer there.

        We record what the law requires: a photo, prints of both index fingers and your signature. The basis is sections 5 and 9 of the Identity Card Act and sections 4 and 6 of the Passport Act.

        During capture, photo, prints and signature stay in working memory only. Then they are encrypted for the citizen office. This device cannot open them again.

        As soon as the citizen office has collected everything, this device deletes it. That happens { $hours } hours after capture at the latest.

        You do not have to use this device. At counter { $counter } we record everything together with you. You may ask what is stored about you and complain to the data protection authority.
privacy-agree = Continue
privacy-counter = I prefer the counter
fee = The photo costs { AMOUNT($fee) } euros
    .lead = You pay at the counter. With a studio photo you pay nothing here.
fee-here = Take photo here
    .line = { AMOUNT($fee) } euros, paid at the counter
fee-have_photo = I have a photo
    .line = From a photo studio, with a code
photo-code = Hold the photo code up to the camera
    .lead = We only check that it can be read. We do not store it.
    .reader = Hold the photo code under the scanner
photo-code-skip = Continue without checking
photo-code-incomplete = This photo code is not complete. Please try again.
photo-code-other = This is not a photo code. A photo code is square and comes from the photo studio.
photo-code-complete = Your photo code is readable and complete
    .lead = Show it at counter { $counter } later. We have not stored it.
have-photo = Show your photo at the counter
    .lead = Please take the code from the photo studio to counter { $counter }.
at-counter = We will gladly help you at the counter
    .lead = Please go to counter { $counter }. Nothing is stored here.

## Photo

photo-hints = For a good photo
    .lead = You may keep a religious head covering.
photo-retake = A new photo, please
    .lead = Mind just one thing: { $mind }.
    .more = Please mind: { $minds }.
photo-hints-hat = Hat off and, if you can, glasses too
photo-hints-neutral = Keep a neutral face
photo-hints-mouth = Close your mouth
photo-aim = Look into the camera
    .lead = The photo starts by itself.
    .blind = Press “Take it now”.
    .again = Mind just one thing: { $mind }.
photo-aim-camera = Camera picture of you, mirrored
release = Take it now
photo-countdown = Here we go
    .lead = Keep still.
stop = Stop
photo-taking = Taking the photo
    .lead = Please do not move.
photo-judging = Checking your photo
    .lead = One moment, please.
photo-review = Are you happy with the photo?
    .lead = It meets the rules.
photo-review-failed = The photo is not right yet
    .lead = Next time, mind just one thing: { $mind }.
    .plain = Please take another photo.
photo-review-picture = Your photo
use = Use photo
photo-again = New photo
photo-counter = I prefer the counter
photo-choose = Which photo would you like?
    .lead = All of them meet the rules.
photo-choose-one = Photo { $number }
photo-too-small = The photo is too small
    .lead = Please come closer to the camera. If that does not help, we will take the photo at counter { $counter }.
photo-too-small-again = Try again
photo-too-small-to-counter = Go to the counter
photo-too-small-without-photo = Continue without photo
photo-to-counter-to-counter = Go to the counter
photo-to-counter-without-photo = Continue without photo
photo-to-counter-again = Try again
photo-to-counter = It is not working here now
    .lead = It is not your fault. We will take the photo at counter { $counter }.

why = Why?
why-less = Less
why-nothing = This is not measured here.
why-any = Measured: { $value }. Limit: { $limit }.
why-StepForward = Head: { $value } % of the height. Needed: { $limit } %.
why-StepBack = Head: { $value } % of the picture. Allowed: { $limit } %.
why-StepLeft = Face: at { $value } % of the width. Limit: { $limit } %.
why-StepRight = Face: at { $value } % of the width. Limit: { $limit } %.
why-MoveUp = Face: at { $value } % of the height. Limit: { $limit } %.
why-MoveDown = Face: at { $value } % of the height. Limit: { $limit } %.
why-LookStraight = Head: turned { $value } degrees. Allowed: { $limit }.
why-StraightenHead = Head: tilted { $value } degrees. Allowed: { $limit }.
why-MultipleFaces = Faces: { $value }. Allowed: { $limit }.
measured = Measured: { $value }.
measured-least = Measured: { $value }. Needed: at least { $low }.
measured-most = Measured: { $value }. Allowed: at most { $high }.
measured-between = Measured: { $value }. Allowed: { $low } to { $high }.
photo-kept = Your earlier photo is better. We kept it.
photo-left = We cannot see you any more
    .lead = Would you still like to take the photo?
photo-go-on = Continue
photo-blind = Look into the camera. Then press “Take it now”.
photo-adjust = Stand or sit on the mark
    .lead = The camera moves to your eye level.
photo-adjust-up = The camera is moving up.
photo-adjust-down = The camera is moving down.
photo-adjust-level = The camera is at eye level.
photo-adjust-still = The camera stands still.
higher = Higher
lower = Lower
fits = Fits

advice-SearchingFace = We cannot see you yet.
    .mind = stand in front of the camera
advice-StepBack = Step back a little.
    .mind = keep a little more distance
advice-StepForward = Come closer.
    .mind = come a little closer
advice-StepLeft = A little to the left.
    .mind = stand in the middle
advice-StepRight = A little to the right.
    .mind = stand in the middle
advice-MoveDown = Lower yourself a little.
    .mind = stand or sit a little lower
advice-MoveUp = Straighten up a little.
    .mind = stand or sit a little higher
advice-StandStill = Keep still.
    .mind = keep still
advice-LookStraight = Look straight ahead.
    .mind = look straight into the camera
advice-StraightenHead = Hold your head straight.
    .mind = hold your head straight
advice-OpenEyes = Open your eyes.
    .mind = open your eyes
advice-CloseMouth = Close your mouth.
    .mind = close your mouth
advice-MultipleFaces = One person only, please.
    .mind = be alone in the picture
advice-HelperAside = Very good. Helpers, please step aside now.
    .mind = be alone in the picture
advice-RemoveGlasses = Your glasses reflect. Please take them off.
    .mind = take off your glasses
advice-UncoverFace = Your face must be uncovered.
    .mind = uncover your face
advice-AdjustLight = We are adjusting the light.
    .mind = even light
advice-PlainBackground = The background is too busy.
    .mind = a plain background
advice-CheckCamera = The camera picture is unclear.
    .mind = a clear camera picture
advice-Hold = Very good. Stay like this.
    .mind = stay like this
advice-NeutralExpression = Keep a neutral face.
    .mind = keep a neutral face
advice-unknown = Look into the camera.
    .mind = look into the camera

criterion-1-1 = Looking ahead
    .fail = Your head is turned to the side.
criterion-1-2 = Chin level
    .fail = Your chin is too high or too low.
criterion-1-3 = Head straight
    .fail = Your head is tilted.
criterion-2-1 = Neutral face
    .fail = Your expression is not neutral.
criterion-2-2 = Mouth closed
    .fail = Your mouth is open.
criterion-2-3 = Eyebrows relaxed
    .fail = Your eyebrows are raised.
criterion-3-1 = Eyes open
    .fail = Your eyes are not fully open.
criterion-3-2 = Eyes not covered
    .fail = Your eyes are covered.
criterion-3-3 = Looking at the camera
    .fail = You are looking past the camera.
criterion-4-1 = Plain background
    .fail = The background is busy.
criterion-4-2 = Background without shadow
    .fail = There is a shadow behind you.
criterion-4-3 = One person in the picture
    .fail = Somebody else is in the picture.
criterion-5-1 = Picture height is right
    .fail = The picture is too small.
criterion-5-2 = Picture width is right
    .fail = The picture is too small.
criterion-5-3 = Distance is right
    .fail = The distance to the camera is not right.
criterion-5-4 = Head large enough
    .fail = Your head is not the right size in the picture.
criterion-5-5 = Height is right
    .fail = Your head is too high or too low in the picture.
criterion-5-6 = In the middle
    .fail = Your head is not in the middle.
criterion-5-7 = Enough pixels
    .fail = You are too far from the camera.
criterion-6-1 = Good light
    .fail = The light is uneven.
criterion-6-2 = No shadow
    .fail = There is a shadow on your face.
criterion-6-3 = No bright spots
    .fail = There are bright spots on your face.
criterion-6-4 = Glasses do not reflect
    .fail = Your glasses reflect.
criterion-7-1 = Good brightness
    .fail = The picture is too bright or too dark.
criterion-7-2 = Picture sharp
    .fail = The picture is blurred.
criterion-7-3 = Natural colours
    .fail = The colours are not natural.
criterion-7-4 = No red eyes
    .fail = Your eyes are red.
criterion-7-5 = Colour picture
    .fail = The picture has no colour.
criterion-7-6 = Good contrast
    .fail = The picture has too little contrast.
criterion-unknown = Further check
    .fail = One check is not met.

## Fingers

finger-place = Now your { $finger ->
    [right_index] right index finger
    [left_index] left index finger
    [right_thumb] right thumb
    [left_thumb] left thumb
    [right_middle] right middle finger
    [left_middle] left middle finger
    [right_ring] right ring finger
   *[left_ring] left ring finger
 }
    .lead = Place the finger flat on the glass.
    .again = Once more, please. We keep the best print.
finger-name = { $finger ->
    [right_index] Right index finger
    [left_index] Left index finger
    [right_thumb] Right thumb
    [left_thumb] Left thumb
    [right_middle] Right middle finger
    [left_middle] Left middle finger
    [right_ring] Right ring finger
   *[left_ring] Left ring finger
 }
finger-live = Your print on the glass
finger-quality = Quality
finger-quality-none = nothing yet
finger-quality-weak = weak
finger-quality-fair = nearly good
finger-quality-good = good
finger-done = done
finger-skipped = at the counter
finger-hand = Drawing: two hands, the wanted finger is marked
finger-cannot = I cannot
finger-lift = Lift your finger
    .lead = The print is good.
    .again = We will try again in a moment.
finger-missing = What applies?
    .lead = We will sort it out at the counter.
finger-missing-injured = Finger is injured
    .line = For example a plaster or a bandage
finger-missing-missing = Finger is missing
    .line = Or never gives a print
finger-missing-staffed = What applies?
    .lead = We will then try another finger.
finger-missing-staffed-injured = Finger is injured
    .line = For example a plaster or a bandage
finger-missing-staffed-missing = Finger is missing
    .line = Or never gives a print
finger-judging = Checking the print
    .lead = One moment, please.
finger-same = That was the same finger
    .lead = We start again: first right, then left.
finger-same-end = We will sort it out at the counter
    .lead = It was the same finger again. We will take the prints together at the counter.

finger-advice-Empty = Place your finger on the glass.
finger-advice-Uniform = Place your finger again.
finger-advice-TooFewMinutiae = Place more of your finger.
finger-advice-TooSmall = Place your finger flat.
finger-advice-PressHarder = Press harder.
finger-advice-PressLess = Press less.
finger-advice-TooDry = Your finger is dry. Rub it on your palm.
finger-advice-TooWet = Your finger is damp. Wipe it.
finger-advice-OffCentre = Place your finger in the middle.
finger-advice-Partial = Further forward.
finger-advice-KeepFingersStill = Keep your finger still.
finger-advice-CleanGlass = Wipe the glass.
finger-advice-Hold = Very good. Stay like this.
finger-advice-unknown = Place your finger on the glass.

## Signature

signature-sign = Sign in the field
    .lead = As you always do.
    .pad = Sign on the pad in front of you, as you always do.
signature-field = Field for your signature
signature-empty = still empty
signature-written = written
signature-cannot = I cannot sign
clear = Clear
accept = Accept
signature-fault-empty = There is nothing in the field yet.
signature-fault-dot = That is just a dot. Please sign again.
signature-fault-too_short = That is too short. Please sign with your full name.
signature-fault-outside = The signature crosses the edge. Please sign again.

## Finish

review = Is everything right?
    .lead = You can still change each part.
review-portrait = Photo
review-portrait-none = You will bring a photo
review-prints = Fingerprints
review-signature = Signature
review-signature-none = at the counter
review-taken = recorded
review-change = Change
hand-over = Hand over data
submit = Handing over your data
    .lead = One moment, please.
receipt-printing = Printing your receipt
    .lead = The slip comes out below.
receipt = Done. Your retrieval code:
    .lead = Show it at the counter.
    .away = The network is down. Your data is kept here, encrypted. Your code is still valid.
    .speak = Done. Your retrieval code is { $spelled }. Show it at the counter.
receipt-number = Case { $number }
receipt-mark = Mark { $mark }
receipt-printed = Take the slip with you.
receipt-not-printed = Please remember or scan the code.
receipt-delete = We will delete your data by { DAY($delete_by) }, { CLOCK($delete_by) } at the latest.

cancelled = Everything is deleted
    .lead = Nothing of yours is stored here any more.
walked-away = Everything is deleted
    .lead = You were away for a while. Nothing of yours is stored here any more.
too-long = The time has run out
    .lead = Nothing of yours is stored here any more. We will gladly help you at counter { $counter }.
office-away = The citizen office is not answering now
    .lead = It is not your fault. Please go to counter { $counter }.
disk-full = This device cannot record anything now
    .lead = It is not your fault. Please go to counter { $counter }.
program-error = Something went wrong here
    .lead = It is not your fault. Please go to counter { $counter }.
starting = The device is starting
    .lead = One moment, please.
device-error = { $device ->
    [camera] The camera is not responding
    [fingerprint] The fingerprint scanner is not responding
    [signature] The signature pad is not responding
    [scanner] The code scanner is not responding
    [printer] The printer is not responding
    [card] The card reader is not responding
    [eid] The online ID is not responding
    [jack] The headphone socket is not responding
    [mount] The camera column is not responding
   *[other] A device is not responding
 }
    .lead = It is not your fault. Please go to counter { $counter }.
    .plain = A device is not responding

device-camera = The camera
device-fingerprint = The fingerprint scanner
device-signature = The signature pad
device-scanner = The code scanner
device-printer = The printer
device-card = The card reader
device-eid = The online ID
device-jack = The headphone socket
device-mount = The camera column

## Slips

slip-number = Your number
slip-area = Waiting area { $area }
slip-appointment = Your appointment at { CLOCK($at) }
slip-ahead = { $ahead ->
    [0] Nobody is ahead of you.
    [one] { $ahead } person is ahead of you.
   *[other] { $ahead } people are ahead of you.
 }
slip-wait = Waiting time about { $low } to { $high } minutes
slip-soon = Waiting time under { $high } minutes
slip-issued = { DAY($at) }, { CLOCK($at) }
slip-bring = Please have these ready
slip-keep = Please keep this slip. We will call this number.
slip-receipt = Your retrieval code
slip-show = Show this slip at the counter.
slip-delete = We will delete your data by { DAY($at) }, { CLOCK($at) } at the latest.
slip-receipt-number = Case { $number }
slip-receipt-mark = Mark { $mark }
slip-away = The network was down. Your code is still valid.
