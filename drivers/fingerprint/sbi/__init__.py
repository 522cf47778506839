"""MOSIP Secure Biometric Interface (SBI, formerly MDS) 0.9.5: certified scanners behind a service on this computer.

refusals.py   the service's error codes, and every "no" of ours, as DeviceError
service.py    the verbs over HTTP, with bounds and deadlines
signed.py     JWS: who signed, and may they
answers.py    what the service says, checked
record.py     the ISO/IEC 19794-4 record inside, and the hash chain over records
scanner.py    the driver
"""
