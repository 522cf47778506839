title = Desk
counter = Counter
menu = Sections
menu-line = Queue
menu-submissions = Captures
menu-appointments = Appointments
sign-out = Sign out
code = Retrieval code
code-open = Open
signed-in-as = { $clerk } · counter { $counter }

sign-in = Sign in
sign-in-title = Sign in at the desk
sign-in-name = Name
sign-in-password = Password
sign-in-wrong = Name or password is not right.
sign-in-wait = Too many tries. Please wait { $seconds } seconds.
sign-in-nobody = Nobody is set up yet. `office clerk NAME` makes a password for config/office.toml.

at-counter = At your counter
nobody-here = Nobody is called.
next = Call next
again = Call again
missed = Did not come
done = Done
transfer = Transfer
transfer-to = Transfer to
prefer = Bring forward
call-this = Call
rings = { $rings ->
    [one] called once
   *[other] called { $rings } times
}
waiting = Waiting
waiting-in = Waiting area { $area }
waiting-nobody = Nobody is waiting.
waiting-more = and { $more } more
col-number = Number
col-service = Errand
col-appointment = Appointment
col-waits = Waits
col-captured = Capture
col-actions = Action
minutes = { $minutes } min
captured = Open capture
missed-list = Did not come
others = Other waiting areas
asking = Somebody asks for help at terminal { $terminal }.
called-at = called { $at }

submissions = Captures from the terminals
submissions-count = { $count ->
    [0] There is nothing.
    [one] One capture can be opened.
   *[other] { $count } captures can be opened.
}
submissions-wrong = There is no capture for "{ $code }". Check the code; it may have been fetched or erased already.
col-code = Code
col-received = Received
col-terminal = Terminal
col-erased = Erased by
col-state = State
col-size = Size
state-open = open
state-accepted = accepted
state-retake = to be retaken
state-replaced = replaced
state-fetched = fetched
page-of = Page { $number } of { $pages }
page-before = Previous
page-after = Next page

portrait = Portrait
portrait-alt = Portrait of the person
lines = Lines
line-crown = Crown
line-eyes = Eyes
line-chin = Chin
criteria = Criteria (TR-03121)
criteria-faults = { $count ->
    [0] all fulfilled
    [one] one not fulfilled
   *[other] { $count } not fulfilled
}
col-criterion = Criterion
col-value = Value
col-limits = Limits
col-result = Result
fulfilled = ✓ fulfilled
failed = ✗ not fulfilled
mandatory = mandatory
no-portrait = No portrait was taken.
attack = Attack detection: not performed
fingers = Fingerprints
finger-quality = Quality { $quality } (at least { $threshold })
finger-attempts = { $attempts ->
    [one] one try
   *[other] { $attempts } tries
}
finger-missing-temporarily = temporarily impossible (injured)
finger-missing-permanently = permanently impossible (missing)
finger-missing-quality = quality not reached
finger-missing-same = the same finger twice
finger-missing-other = not taken
finger-unreadable = picture cannot be read
no-fingers = No fingerprints were taken.
right-thumb = Right thumb
right-index = Right index finger
right-middle = Right middle finger
right-ring = Right ring finger
left-thumb = Left thumb
left-index = Left index finger
left-middle = Left middle finger
left-ring = Left ring finger
signature = Signature
signature-alt = Signature of the person
no-signature = No signature was taken.
signature-cannot = Cannot sign.
facts = Facts
fact-document = Document
document-passport = Passport
document-identity_card = ID card
document-unknown = not given
fact-age = Age
age-under_6 = under 6
age-from_6 = 6 to 9
age-from_10 = 10 or older
age-unknown = not given
fact-ticket = Queue number
fact-case = Case
fact-unchecked = Unchecked code
fact-captured = Captured
fact-terminal = Terminal
fact-terminal-erased = The terminal erased its copy with the receipt ({ $at }).
fact-erased = Erased here by
fact-mark = Offline mark
decide = Decision
accept = Accept
overrule = Accept all the same
overrule-why = Reason
reason-seen = Seen with own eyes: the rules are met
reason-medical = lasting medical reason
reason-religious = head covering for religious reasons
reason-child = tolerance for children
reason-measured-wrong = the measurement is plainly wrong
overrule-hint = The terminal found faults. Accepting needs a reason.
retake = Have it retaken
retake-hint = The person returns to the terminal with the same retrieval code. Only what is ticked is taken again.
part-portrait = Portrait
part-prints = Fingerprints
part-signature = Signature
again-CloseMouth = close the mouth
again-OpenEyes = open the eyes
again-LookStraight = look straight ahead
again-StraightenHead = keep the head straight
again-RemoveGlasses = take off the glasses
again-UncoverFace = uncover the face
again-AdjustLight = light is uneven
again-PlainBackground = background is not plain
again-NeutralExpression = neutral expression
again-OtherPerson = it is another person
again-PrintsPoor = prints cannot be used
again-SignatureDiffers = signature does not match
decided-accepted = Accepted by { $clerk }, { $at }.
decided-overruled = Accepted all the same by { $clerk }, { $at }. Reason: { $reason }.
decided-retake = To be retaken ({ $clerk }, { $at }). Reason: { $reason }.
fetch = Take over into the case system
fetch-hint = Downloads a ZIP file: portrait 1244 × 1600 and 622 × 800 (JPEG 2000, lossless), prints, signature, logs. It is erased here { $minutes } minutes later.
fetched = Fetched. It is erased here at { $at }.
arrived = Arrived, erase now
erase = Erase
erase-hint = Erase for good without fetching.
replaces = This capture replaces parts of an earlier one ({ $code }).
replaced = This capture was taken again.
replaced-open = Open the new one
no-key = This desk does not have the office's private key. `office keygen` says where it belongs.
cannot-open = This capture cannot be opened: it is sealed to another key, or damaged.
back-list = Back to the list

appointments = Appointments today
appointments-none = There are no appointments today.
appointment-new = New appointment
appointment-start = Begins
appointment-make = Make the appointment
appointment-made = Made. Code for the person:
appointment-cancel = Cancel
col-time = Time
came-not = not here yet
came-waiting = waiting
came-called = called
came-finished = finished
came-missed = did not come
came-returned = given back

display-title = Calls
display-number = Number
display-area = Waiting area { $area }
display-nobody = Please wait for your number.
display-offline = No connection. Please listen for announcements.
display-sound = Switch sound on
display-spoken = Number { $prefix }, { $number }. Please go to counter { $counter }.
trouble = That did not work. Please try again.
not-found = There is no such thing, or it is already erased.
busy = Too much is going on. Please try again shortly.

crit-1_1 = Head not turned
crit-1_2 = Head not tilted (forward/back)
crit-1_3 = Head straight
crit-2_1 = Neutral expression
crit-2_2 = Mouth closed
crit-2_3 = Eyebrows relaxed
crit-3_1 = Eyes open
crit-3_2 = Eyes not covered
crit-3_3 = Looking at the camera
crit-4_1 = Plain background
crit-4_2 = Background without shadow
crit-4_3 = Nobody else in the picture
crit-5_1 = Picture height
crit-5_2 = Picture width
crit-5_3 = Head width
crit-5_4 = Head height
crit-5_5 = Face vertical
crit-5_6 = Face horizontal
crit-5_7 = Eye distance
crit-6_1 = Even light
crit-6_2 = No shadows on the face
crit-6_3 = No bright spots
crit-6_4 = No glare on glasses
crit-7_1 = Exposure
crit-7_2 = Focus
crit-7_3 = Natural colours
crit-7_4 = No red eyes
crit-7_5 = Colour space
crit-7_6 = Grey values
menu-terminals = Terminals
terminals = Terminals
terminals-none = No terminal has been heard yet.
terminals-count = { $count ->
    [one] one terminal
   *[other] { $count } terminals
 }, { $troubled ->
    [0] none in trouble
    [one] one in trouble
   *[other] { $troubled } in trouble
 }
terminals-name = Name
terminals-find = Search
terminals-not-found = No terminal has this name: { $name }
col-devices = Devices
col-outbox = Outbox
col-certificate = Certificate
col-version = Version
col-seen = Last heard
col-answer = Answer
col-count = Count
trouble-none = all right
trouble-silent = silent
trouble-paper-low = paper is low
trouble-paper-out = no paper
trouble-certificate = certificate ends soon
trouble-undelivered = not delivered
trouble-refused = submission refused
trouble-clock = clock is wrong
help-wanted = help called at { $at }
device-camera = Camera
device-fingerprint = Finger scanner
device-signature = Signature
device-scanner = Code reader
device-printer = Printer
device-mount = Column
device-card = Card reader
device-eid = Online ID
device-works = working
device-fails = fault { $code }
outbox-waiting = { $count } waiting
outbox-oldest = oldest { $hours } hours
outbox-refused = { $count } refused
days = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
mood = How visits were, 30 days
face-5 = very good
face-4 = good
face-3 = middling
face-2 = bad
face-1 = very bad
wish = Rather online: { $name }
usage = Use, without persons
usage-none = No terminal has counted yet.
col-since = Since
col-visits = Visits
col-abandoned = Abandoned at
col-missed = Captures repeated
col-paper = Paper
usage-visits = { $visits ->
    [one] one visit
   *[other] { $visits } visits
 }, { $done } successful ({ $share } %)
usage-paper = { $slips } slips, { $metres } m
usage-count = { $what }: { $count }
missed-uniform = Finger: no pattern
missed-too_few_minutiae = Finger: too few features
missed-too_small = Finger: area too small
missed-press_harder = Finger: pressed too lightly
missed-press_less = Finger: pressed too hard
missed-too_dry = Finger: too dry
missed-too_wet = Finger: too wet
missed-off_centre = Finger: off centre
missed-partial = Finger: only in part
step-identify = case
step-choose_document = document
step-ask_person = age
step-inform = privacy
step-agree_fee = fee
step-photo_hints = photo hints
step-take_portrait = photo
step-check_photo_code = photo code
step-take_prints = fingerprints
step-sign = signature
step-review = review
step-choose_errand = menu
step-choose_service = service
step-take_service = service
step-check_documents = documents
step-draw_ticket = queue number
step-learn = information
step-choose_topic = information
step-choose_subject = information
step-explain = information
step-take_online = information
step-tell_hours = information
step-tell_offices = information
step-tell_hotline = information
