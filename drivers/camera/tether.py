"""What the worker process does with a reflex camera: everything that touches libgphoto2, which hangs now and then."""

from __future__ import annotations

import time

import gphoto2

from drivers.ports import BadCapture, Device, DeviceBusy, DeviceError, DeviceLost, DeviceMissing, Reason

KEPT_NOWHERE = (gphoto2.GP_ERROR_FILE_NOT_FOUND, gphoto2.GP_ERROR_DIRECTORY_NOT_FOUND)
"""Deleting finds nothing: the camera itself forgot the picture when it was fetched."""
BUSY = (gphoto2.GP_ERROR_IO_USB_CLAIM, gphoto2.GP_ERROR_IO_LOCK, gphoto2.GP_ERROR_CAMERA_BUSY)
GONE = (
    gphoto2.GP_ERROR_IO,
    gphoto2.GP_ERROR_IO_USB_FIND,
    gphoto2.GP_ERROR_IO_READ,
    gphoto2.GP_ERROR_IO_WRITE,
    gphoto2.GP_ERROR_MODEL_NOT_FOUND,
    gphoto2.GP_ERROR_UNKNOWN_PORT,
    gphoto2.GP_ERROR_IO_INIT,
)
PICTURES = (".jpg", ".jpeg")
JUNK = 1
"""ms to wait for what the camera has to say: what it says is not needed, that it answers is."""


class Session:
    """One tethered camera. `port` is libgphoto2's, such as `usb:001,004`; empty: the first camera found.

    `settings` are configuration names of the camera with their values. Calls raise DeviceError.
    """

    def __init__(self, port: str, settings: dict[str, str]) -> None:
        self._camera = gphoto2.Camera()
        try:
            if port:
                ports = gphoto2.PortInfoList()
                ports.load()
                self._camera.set_port_info(ports[ports.lookup_path(port)])
            self._camera.init()
            self._set("capturetarget", "Internal RAM", needed=False)  # nothing of a citizen on a memory card
            for name, value in settings.items():
                self._set(name, value, needed=True)
        except gphoto2.GPhoto2Error as error:
            raise _missing(error) from None
        self._live = True

    def identity(self) -> tuple[str, str, str]:
        """Model, serial number, firmware, as far as the camera tells."""
        return self._told("cameramodel") or self._model(), self._told("serialnumber"), self._told("deviceversion")

    def alive(self) -> bool:
        """It answers."""
        try:
            self._camera.wait_for_event(JUNK)
        except gphoto2.GPhoto2Error as error:
            raise _lost(error) from None
        return True

    def preview(self) -> bytes:
        """A JPEG of the live view; empty if this camera has none."""
        if not self._live:
            return b""
        try:
            return self._preview()
        except gphoto2.GPhoto2Error as error:
            if error.code == gphoto2.GP_ERROR_NOT_SUPPORTED:
                self._live = False
                return b""
            raise _lost(error) from None

    def capture(self) -> tuple[bytes, float]:
        """A picture at full size, and the monotonic time at which it was released; the camera keeps none."""
        released = time.monotonic()
        try:
            at = self._camera.capture(gphoto2.GP_CAPTURE_IMAGE)
        except gphoto2.GPhoto2Error as error:
            raise _failed(error) from None
        try:
            data = _bytes(self._camera.file_get(at.folder, at.name, gphoto2.GP_FILE_TYPE_NORMAL))
        except gphoto2.GPhoto2Error as error:
            raise _failed(error) from None
        finally:
            self._forget(at.folder, at.name)
        if not at.name.lower().endswith(PICTURES):
            raise BadCapture(Device.CAMERA, Reason.GARBLED)  # set to raw: `set.imagequality` in its URL
        return data, released

    def expose(self, stops: float) -> float:
        """Correct the exposure; gives the stops that the camera then says."""
        try:
            config = self._camera.get_single_config("exposurecompensation")
            offered = {_stops(config.get_choice(n)): config.get_choice(n) for n in range(config.count_choices())}
            if not offered:
                return 0.0
            config.set_value(offered[min(offered, key=lambda one: abs(one - stops))])
            self._camera.set_single_config("exposurecompensation", config)
            return _stops(self._camera.get_single_config("exposurecompensation").get_value())
        except gphoto2.GPhoto2Error as error:
            if error.code in (gphoto2.GP_ERROR_BAD_PARAMETERS, gphoto2.GP_ERROR_NOT_SUPPORTED):
                return 0.0
            raise _lost(error) from None

    def _preview(self) -> bytes:
        return _bytes(self._camera.capture_preview())

    def _forget(self, folder: str, name: str) -> None:
        try:
            self._camera.file_delete(folder, name)
        except gphoto2.GPhoto2Error as error:
            if error.code not in KEPT_NOWHERE:
                # a portrait that stays in the camera must not go unnoticed
                raise DeviceLost(Device.CAMERA, Reason.GARBLED) from None

    def _set(self, name: str, value: str, *, needed: bool) -> None:
        try:
            config = self._camera.get_single_config(name)
            config.set_value(value)
            self._camera.set_single_config(name, config)
        except gphoto2.GPhoto2Error:
            if needed:
                raise

    def _told(self, name: str) -> str:
        try:
            return str(self._camera.get_single_config(name).get_value())
        except gphoto2.GPhoto2Error:
            return ""

    def _model(self) -> str:
        return str(self._camera.get_abilities().model)


def _bytes(file: gphoto2.CameraFile) -> bytes:
    """A copy; the library's own bytes live only as long as `file` does, so it needs a name."""
    return bytes(file.get_data_and_size())


def _stops(text: str) -> float:
    """What a choice such as "-0.3" or "1 1/3" means."""
    try:
        whole, _, part = text.strip().partition(" ")
        above, _, below = part.partition("/")
        rest = float(above) / float(below or 1) if part else 0.0
        return float(whole) + (-rest if whole.startswith("-") else rest)
    except (ValueError, ZeroDivisionError):
        return 0.0


def _missing(error: gphoto2.GPhoto2Error) -> DeviceError:
    if error.code in BUSY:
        return DeviceBusy(Device.CAMERA, Reason.IN_USE)
    return DeviceMissing(Device.CAMERA, Reason.NOT_FOUND)


def _lost(error: gphoto2.GPhoto2Error) -> DeviceError:
    if error.code in GONE:
        return DeviceLost(Device.CAMERA, Reason.UNPLUGGED)
    if error.code == gphoto2.GP_ERROR_TIMEOUT:
        return DeviceLost(Device.CAMERA, Reason.SILENT)
    return DeviceLost(Device.CAMERA, Reason.GARBLED)


def _failed(error: gphoto2.GPhoto2Error) -> DeviceError:
    """It answered that it could not: no focus, no picture. The next try may be good."""
    if error.code in (*GONE, gphoto2.GP_ERROR_TIMEOUT):
        return _lost(error)
    return BadCapture(Device.CAMERA, Reason.INCOMPLETE)
