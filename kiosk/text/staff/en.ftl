### For technicians and staff: tests, codes, and what to do. Dense, but in whole sentences.

## Results

passed = passed
absent = not present
open = open
warning = note
failed = failed
never = no test on record

## Tests

test-camera = Camera
test-fingerprint = Fingerprint scanner
test-signature = Signature pad
test-card = Card reader
test-scanner = Code scanner
test-printer = Printer
test-jack = Headphone socket
test-mount = Height column and light
test-light = Light
    .facts = { $off_percent }% off
test-column = Height column
    .facts = { $lowest_mm } to { $highest_mm } mm, runs on { $ran_on_mm } mm
test-eid = Online identity card
test-disk = Disk
    .facts = { $free_gb } GB free
test-memory = Memory
    .facts = { $free_mb } MB free
test-swap = Swap
test-temperature = Temperature
    .facts = { $celsius } °C
test-ups = Backup power
    .facts = { $percent } %
test-certificate = Certificate
    .facts = { $days } days left
test-sealing-key = The office's key
    .facts = { $id }
test-models = Model files
    .facts = { $count } files
test-audit = Audit
    .facts = { $events } entries, unbroken
test-network = Network
    .facts = { $up } connected
test-office = Office
    .facts = no answer for { $away_s } s
test-outbox = Outbox
    .facts = { $waiting } waiting, { $refused } refused
test-clock = Clock
    .facts = { $off_s } s off
test-camera-by-hand = Camera, by hand
test-fingerprint-by-hand = Finger scanner, by hand
    .facts = quality { $quality } of 100
test-signature-by-hand = Signature pad, by hand
    .facts = { $offset_mm } mm off, { $dead } dead spots
test-card-by-hand = Card reader, by hand
    .facts = answers in { $ms } ms
test-scanner-by-hand = Code scanner, by hand
    .facts = read { $length } characters
test-printer-by-hand = Printer, by hand
test-loop = Print and read
test-speaker = Loudspeaker
test-headphones = Headphones
test-keys = Keys
    .facts = { $felt } of { $of } keys
test-touch = Touch
test-pixels = Pixels

## Codes: what is wrong, and what to do

code-10 = The device was not found.
    .action = Plug it in. Compare its address under [devices] in kiosk.toml.
code-11 = The program may not open the device.
    .action = Check the udev rule and the group "kiosk".
code-12 = A library for the device is missing.
    .action = Install the package again: apt reinstall buergerterminal.
code-20 = The device is unplugged.
    .action = Plug the cable in. It comes back by itself.
code-21 = The device does not answer.
    .action = Cut its power and connect it again.
code-22 = The device answers too slowly.
    .action = Check cable, hub and load of the computer.
code-30 = Another program uses the device.
    .action = End the other program.
code-40 = The paper is used up.
    .action = Put in a new roll.
code-41 = The cover is open.
    .action = Close the cover.
code-42 = Something is jammed.
    .action = Open it and free the paper or the way.
code-43 = The device is too hot.
    .action = Let it cool down. Check the ventilation.
code-50 = The device answers nonsense.
    .action = Check cable and firmware.
code-51 = The device answers only half.
    .action = Check cable and firmware.
code-C52 = The camera's picture is black or all white.
    .action = Take the cover off. Check the light.
code-C53 = The camera's picture is out of focus.
    .action = Clean the lens. Set the focus at its ring.
code-F54 = There is dirt on the glass.
    .action = Clean the glass with a soft cloth.
code-P55 = The print is blank or cannot be read.
    .action = Put the paper in the right way round. Clean the print head.
code-Q56 = No device read the printed code.
    .action = Clean scanner or camera and test again.
code-N20 = The office does not answer.
    .action = Check the network. What was handed in waits, encrypted.
code-N22 = No network cable is connected.
    .action = Check cable and switch.
code-N21 = The courier is not running.
    .action = Start courier.service, read its journal.
code-N40 = The office refused something.
    .action = Look at the refused submission in the office.
code-O10 = Less than 200 MB are free. No visit begins.
    .action = Shorten the logs: journalctl --vacuum-size=200M. Check the network to the office.
code-O20 = The outbox cannot be used.
    .action = Check disk and rights.
code-X10 = A setting or a key cannot be used.
    .action = kiosk check names file and place.
code-X20 = There is a fault in the program.
    .action = The journal names type and line. Please report it.
code-X21 = The certificate is missing or has expired.
    .action = Apply for a new certificate, put it into /etc/buergerterminal/keys.
code-X22 = A model file is missing or was changed.
    .action = Install the package again: apt reinstall buergerterminal.
code-X23 = A font is missing.
    .action = Install the package again: apt reinstall buergerterminal.
code-X24 = The certificates that documents are checked against cannot be used.
    .action = Put the issuing states' certificates into the folder [documents] authorities.
code-X30 = The memory is almost full.
    .action = Restart. If it comes back: report it.
code-X31 = Memory is swapped to the disk.
    .action = Run swapoff -a and remove the entry in /etc/fstab.
code-X32 = The computer is too hot.
    .action = Free the ventilation.
code-X33 = The backup power is almost empty.
    .action = Check power supply and battery.
code-X34 = The audit was changed.
    .action = Lock the device. Inform data protection.
code-X40 = Services are closed here.
    .action = Open them again under "Operation".
code-X35 = The clock is wrong.
    .action = Check the time service: timedatectl.

## Readiness report

report = Readiness report
report-terminal = Terminal
report-office = Office
report-version = Version
report-at = Made
report-summary = { $passed } of { $all } tests passed.
report-ready = The terminal is ready.
report-not-ready = The terminal is not ready.
report-open = Open: { $tests }.
report-test = Test
report-result = Result
report-facts = Finding
report-last = Last
report-todo = To do
report-hash = Checksum (SHA-256) of the results
report-audit = Head of the audit
report-signed = Signature
report-honest = Conformant by design, not certified. Operation needs a certification of the whole device (BSI TR-03121).
report-page = Page { $here } of { $all }

code-F57 = The test print was not good enough.
    .action = Clean the glass and test with another finger.
code-C58 = The camera's colours are wrong.
    .action = Check white balance and lamp colour. Measure the chart again.
code-C59 = The face is too bright or too dark.
    .action = Adjust light and exposure of the camera.
code-M58 = The column does not reach its limits or does not stop.
    .action = Close the terminal. Check limit switches and drive.
code-M59 = The light does not follow.
    .action = Check lamp, power supply and the line to the column.
code-S58 = The pad measures with an offset or has dead spots.
    .action = Calibrate the pad. If it stays: replace it.
code-K58 = The staff card signed wrongly.
    .action = Take the card away and report it to its issuer.
code-T57 = A field of the screen feels nothing.
    .action = Clean the screen. If it stays: replace it.
code-T58 = A key is not felt.
    .action = Check the keypad's plug, else replace it.

## At the terminal: sign-in

service-pin = Staff sign-in
    .lead = Enter your PIN.
    .field = PIN
service-pin-wrong = PIN or code is wrong. { $tries ->
        [one] { $tries } attempt
       *[other] { $tries } attempts
    } left before it locks.
service-code = Code from your app
    .lead = Enter the six-digit code.
    .field = Code
service-checking = One moment
service-locked = Sign-in is locked
    .lead = Wrong too often. Wait { $seconds } seconds.
service-no-pin = No PIN is set
    .lead = Set one with "kiosk access --set-pin".
service-sign-in = Staff sign-in
    .lead = Lay your card on the reader or enter your PIN.
    .field = PIN
service-card-lay = Staff sign-in
    .lead = Lay your card on the reader.
service-card-reading = The card is being read
    .lead = Leave it there.
service-card-pin = Your card's PIN
    .lead = Leave the card there. Taking it away signs you out.
    .field = Card PIN
service-card-pin-wrong = The card's PIN is wrong. The card allows { $left ->
        [one] { $left } more attempt
       *[other] { $left } more attempts
    }, this terminal { $tries }.
service-card-blocked = The card is blocked. Have it unblocked where it was issued.
service-card-unknown = This card does not open here. { $tries ->
        [one] { $tries } attempt
       *[other] { $tries } attempts
    } left before it locks.
service-card-expired = The card has expired.
service-card-other = This is not a staff card.
service-card-unreadable = The card was not read. Lay it down again.

## At the terminal: dashboard

service = Device status
service-summary = { $passed } of { $all } passed, { $failed } failed. Touch to test.
service-look = Test all
service-report-save = Report
service-leave = Sign out
service-never = no test on record
service-last = { $at }, { $who }
service-looking = Testing everything
    .lead = This takes a few seconds.
service-statistics = Since { $since }: { $visits } visits, { $done } of them completed.
service-statistics-none = No visit yet.
service-abandoned = Abandoned at: { $steps }
service-paper = { $slips } slips printed, { $metres } m of paper.
statistics-missed = Captures repeated, by what was not enough: { $list }
statistics-tickets = Queue numbers: { $list }
who-technician = technician
who-diagnose = automatic
state-absent = missing
state-starting = starting
state-ready = ready
state-busy = in use
state-faulty = faulty
since = since { $at }
found-paper-low = Paper is near its end. Have a roll ready.
simulated = simulated
found-simulated = Simulated: no real device.
found-no-live-view = No picture before the capture: nobody is guided.
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
service-writing = Writing the report
service-report = The report is saved
    .lead = It is in the folder "{ $folder }".
service-report-failed = The report was not saved
    .lead = Check the USB stick and the free disk space.

## At the terminal: operation

service-operate = Operation
    .lead = Changes apply from the next visit.
service-operate-close = Close service
    .line = Close a service, or open it again
service-operate-settings = Settings
    .line = Volume and light
service-operate-log = Log
    .line = The last events, without persons
service-operate-restart = Restart
    .line = The program begins anew
service-close = Which service is open?
    .lead = Touch to close or open. Opening hours are set by the office.
service-close-ticket = Draw a number
    .line = { $state ->
        [closed] closed
       *[open] open
    }
service-close-checkin = Check in for an appointment
    .line = { $state ->
        [closed] closed
       *[open] open
    }
service-close-capture = Photo, fingers, signature
    .line = { $state ->
        [closed] closed
       *[open] open
    }
service-close-photo = Photo only
    .line = { $state ->
        [closed] closed
       *[open] open
    }
service-close-information = Information
    .line = { $state ->
        [closed] closed
       *[open] open
    }
service-close-save = Save
service-settings = Settings
    .lead = Touch to go to the next step.
service-settings-volume = Volume
    .line = Step { $here } of { $all }, at the beginning of every visit
service-settings-lamp = Light
    .line = { $percent }%, at the beginning of every photo
service-settings-save = Save
service-saved = Saved
    .lead = Applies from the next visit.
service-not-saved = Not saved
    .lead = Check the free disk space.
service-log = Log
service-log-none = No event yet.
service-restart = Restart the program?
    .lead = Devices are opened anew and settings read again. You will be signed out.
service-restart-yes = Yes, restart
service-restart-no = No

## At the terminal: tests by hand

service-failed = Failed
service-camera-chart = Hold the chart before the camera
    .lead = Where a face would be. To print it: kiosk diagnose --chart chart.pdf
service-camera-chart-missing = The chart is not seen whole.
service-camera-chart-figures = Focus { $sharpness }, colour error { $error }, cast { $cast }
service-camera-chart-yes = Measure
service-camera-chart-no = Without chart
service-camera = Is the picture good?
    .lead = Stand before the camera. "Yes" also measures the exposure of the face.
service-camera-waiting = No picture yet.
service-camera-figures = Focus { $sharpness }, brightness { $brightness }, delay { $late } ms
service-camera-yes = Yes, good
service-camera-no = No
service-light-none = There is no light that can be controlled
service-light-shining = Look at the light
    .lead = It goes dark, half bright and fully bright.
service-light = Was the light dark, half and fully bright?
    .lead = Evenly on both sides, and without flicker.
service-light-yes = Yes
service-light-no = No
service-column-none = There is no column that moves
service-column = Is the column's way free?
    .lead = It runs all the way up and all the way down once.
service-column-yes = Yes, run
service-column-no = No
service-column-running = The column is running
    .lead = You can stop it at any time.
service-column-running-longest = Let go: does it stop by itself?
service-column-up = Up to { $limit } mm.
service-column-down = Down to { $limit } mm.
service-column-letting-go = Let go: does it stop by itself?
service-column-passed = The column runs and stops
    .lead = Limits { $lowest_mm } and { $highest_mm } mm. It runs on { $ran_on_mm } mm.
service-starting = It begins.
service-stop = Stop
service-glass = Leave the glass free
    .lead = First it is checked whether it is clean.
service-glass-looking = Looking at the empty glass
service-pad-passed = The pad measures correctly
    .lead = Largest offset { $offset_mm } mm, no dead spot.
service-card-any = Lay any card on the reader
    .lead = Only its make is shown. A staff card signs something.
service-card-read = Card read in { $ms } ms
    .lead = Make { $atr }. { $signed ->
        [yes] It signed correctly.
       *[none] It does not sign.
    }
service-judging = Judging the print
service-finger = Quality of the test print: { $quality } of 100
    .lead = The print is already deleted.
service-printing = Printing
service-printed = Is the test page all right?
    .lead = All lines are there, nothing is pale, cut cleanly.
service-printed-yes = Yes
service-printed-no = No
service-loop = Hold the slip before the reader
    .lead = The code on the slip is read.
    .reader = Hold the slip under the scanner
service-loop-passed = Printed and read back
    .lead = Printer and reader work.
service-loop-seen = Can you see the code on the slip?
    .lead = It was not read.
service-loop-seen-yes = Yes, clearly
service-loop-seen-no = No
service-scan = Scan any code
    .lead = Only its length is shown.
    .reader = Scan any code
service-scanned = Read: { $length } characters
service-speaker = Do you hear three notes from the loudspeaker?
service-speaker-yes = Yes
service-speaker-no = No
service-headphones = Do you hear three notes in the headphones?
    .lead = Plug them in first.
service-headphones-yes = Yes
service-headphones-no = No
service-keys = Press every key of the keypad
    .lead = What was felt is ticked off.
service-keys-finish = Done
service-keys-all = Does this terminal lack the other { $missing } keys?
    .lead = "No" means: they exist, and one of them is not felt.
service-keys-all-yes = Yes, it lacks them
service-keys-all-no = No
key-previous = Previous (arrow up)
key-next = Next (arrow down)
key-activate = Take (Enter)
key-back = Cancel
key-help = Help
key-repeat = Repeat
key-louder = Louder
key-softer = Softer
key-faster = Faster
key-slower = Slower
service-pixels = Was every colour even everywhere?
    .lead = No dot, no stripe in another colour.
service-pixels-yes = Yes
service-pixels-no = No
service-page = Test page
service-page-edges = Both margins must be equally wide.
service-page-code = Print and read

## In place of sentences for visitors

type = Nothing read
code = Code { $code }
signature-sign = Put a dot into every cross
    .lead = Right into its middle, then "Done".
    .pad = On the pad, right into its middle, then "Done".
signature-cannot = The pad is faulty
