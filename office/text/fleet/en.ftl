title = Is the terminal working?
alarm-silent = Terminal { $terminal } is silent.
alarm-silent-over = Terminal { $terminal } is heard again.
alarm-paper-low = Terminal { $terminal }: paper is running low.
alarm-paper-low-over = Terminal { $terminal }: there is enough paper again.
alarm-paper-out = Terminal { $terminal }: paper is out.
alarm-paper-out-over = Terminal { $terminal }: paper was put in.
alarm-certificate = Terminal { $terminal }: the certificate ends soon.
alarm-certificate-over = Terminal { $terminal }: the certificate was renewed.
alarm-undelivered = Terminal { $terminal }: submissions have waited long for delivery.
alarm-undelivered-over = Terminal { $terminal }: all submissions are delivered.
alarm-refused = Terminal { $terminal }: a submission was refused.
alarm-refused-over = Terminal { $terminal }: no submission is refused any more.
alarm-clock = Terminal { $terminal }: the clock is wrong.
alarm-clock-over = Terminal { $terminal }: the clock is right again.
alarm-more = { $count ->
    [one] The same is true of one more terminal.
   *[other] The same is true of { $count } more terminals.
}
dataset-waiting = Waiting times by hour and service
dataset-availability = Availability of the terminals by hour
as-of = As of { $time }
open-until = Open today until { $time }
closed = Closed now
part-terminals = Terminals
part-photo = Photo at the terminal
part-fingerprint = Fingerprints at the terminal
part-signature = Signature at the terminal
works = working
out-of-order = out of order
none = not available here
waiting = So many are waiting now
nobody = nobody
people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
minutes = about { $low } to { $high } minutes
