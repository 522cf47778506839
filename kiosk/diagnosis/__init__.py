"""What a technician can know of a terminal: tests that need no hand, results that last, and the readiness report.

outcome    what a test found
box        the computer: disk, memory, clock, certificates, courier and office
hardware   each device, opened and tried as far as nobody needs to stand before it
ledger     the last result of every test, with time and who
report     the readiness report (PDF)
"""
