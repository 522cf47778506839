"""Every fingerprint scanner keeps its port's contract."""

from tests.drivers.contract import FingerScannerContract


class TestFingerScanner(FingerScannerContract):
    pass
