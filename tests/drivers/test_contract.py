"""Every driver keeps its port's contract."""

from tests.drivers.contract import (
    CameraContract,
    CardReaderContract,
    CodeScannerContract,
    EidClientContract,
    FingerScannerContract,
    JackContract,
    MountContract,
    PrinterContract,
    SignaturePadContract,
)


class TestCamera(CameraContract):
    pass


class TestFingerScanner(FingerScannerContract):
    pass


class TestSignaturePad(SignaturePadContract):
    pass


class TestCodeScanner(CodeScannerContract):
    pass


class TestPrinter(PrinterContract):
    pass


class TestJack(JackContract):
    pass


class TestMount(MountContract):
    pass


class TestCardReader(CardReaderContract):
    pass


class TestEidClient(EidClientContract):
    pass
