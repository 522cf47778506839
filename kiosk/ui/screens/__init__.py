"""One view for each kind of screen."""

from __future__ import annotations

from typing import Any

from flows import screens
from flows.screens import Screen
from flows.service import screens as staff
from kiosk.ui.screens.arrival import AttractView, LanguageView, OutOfOrderView, StartView
from kiosk.ui.screens.asking import AskView, BusyView, TellView
from kiosk.ui.screens.document import EidConsentView, EnterView, LayCardView, ReadingCardView, TakeCardView
from kiosk.ui.screens.feedback import FacesView, WishesView
from kiosk.ui.screens.fingers import LiftFingerView, PlaceFingerView
from kiosk.ui.screens.finish import ReceiptView, ReviewView
from kiosk.ui.screens.identify import EnterCodeView, ScanCodeView
from kiosk.ui.screens.information import FactsView, SubjectView, TakeAlongView
from kiosk.ui.screens.live import AdjustView, AimView, CountdownView
from kiosk.ui.screens.photo import ChooseView, HintsView, JudgeView
from kiosk.ui.screens.photocode import ScanPhotoCodeView
from kiosk.ui.screens.service import DashboardView, LogView, SignInView, Staffed
from kiosk.ui.screens.signature import SignView
from kiosk.ui.screens.ticket import ChecklistView, NumberView, PrinterFailedView, ServiceView
from kiosk.ui.screens.trying import (
    CrossPadView,
    PlainColourView,
    PressKeysView,
    RunningView,
    TouchGridView,
    WatchCameraView,
)
from kiosk.ui.screens.view import Cue, View
from kiosk.ui.words import Words

__all__ = ["Cue", "View", "view_of"]


def view_of(screen: Screen[Any], cue: Cue, words: Words) -> View:
    """The view that shows a screen; in staff's words where it is for staff."""
    view = _view(screen, cue, words)
    return Staffed(view, cancel=isinstance(screen, screens.Enter | screens.LayCard)) if screen.silent else view


def _view(screen: Screen[Any], cue: Cue, words: Words) -> View:
    match screen:
        case staff.Dashboard():
            return DashboardView(screen, cue)
        case staff.StaffLog():
            return LogView(screen, cue)
        case staff.SignIn():
            return SignInView(screen, cue)
        case staff.WatchCamera():
            return WatchCameraView(screen, cue)
        case staff.Running():
            return RunningView(screen, cue)
        case staff.PressKeys():
            return PressKeysView(screen, cue)
        case staff.CrossPad():
            return CrossPadView(screen, cue)
        case staff.TouchGrid():
            return TouchGridView(screen, cue)
        case staff.PlainColour():
            return PlainColourView(screen, cue)
        case screens.Attract():
            return AttractView(screen, cue, words)
        case screens.ChooseLanguage():
            return LanguageView(screen, cue, words)
        case screens.Start():
            return StartView(screen, cue)
        case screens.OutOfOrder():
            return OutOfOrderView(screen, cue)
        case screens.Ask():
            return AskView(screen, cue)
        case screens.Tell():
            return TellView(screen, cue)
        case screens.Busy():
            return BusyView(screen, cue)
        case screens.ChooseService():
            return ServiceView(screen, cue)
        case screens.Checklist():
            return ChecklistView(screen, cue)
        case screens.TicketNumber():
            return NumberView(screen, cue)
        case screens.PrinterFailed():
            return PrinterFailedView(screen, cue)
        case screens.ChooseSubject():
            return SubjectView(screen, cue)
        case screens.Facts():
            return FactsView(screen, cue)
        case screens.TakeAlong():
            return TakeAlongView(screen, cue)
        case screens.Faces():
            return FacesView(screen, cue)
        case screens.Wishes():
            return WishesView(screen, cue)
        case screens.EnterCode():
            return EnterCodeView(screen, cue)
        case screens.ScanCode():
            return ScanCodeView(screen, cue)
        case screens.ScanPhotoCode():
            return ScanPhotoCodeView(screen, cue)
        case screens.Enter():
            return EnterView(screen, cue)
        case screens.LayCard():
            return LayCardView(screen, cue)
        case screens.ReadingCard():
            return ReadingCardView(screen, cue)
        case screens.TakeCard():
            return TakeCardView(screen, cue)
        case screens.EidConsent():
            return EidConsentView(screen, cue)
        case screens.PhotoHints():
            return HintsView(screen, cue)
        case screens.Aim():
            return AimView(screen, cue)
        case screens.Adjust():
            return AdjustView(screen, cue)
        case screens.Countdown():
            return CountdownView(screen, cue)
        case screens.JudgePortrait():
            return JudgeView(screen, cue)
        case screens.ChoosePortrait():
            return ChooseView(screen, cue)
        case screens.PlaceFinger():
            return PlaceFingerView(screen, cue)
        case screens.LiftFinger():
            return LiftFingerView(screen, cue)
        case screens.Sign():
            return SignView(screen, cue)
        case screens.Review():
            return ReviewView(screen, cue)
        case screens.ReceiptShown():
            return ReceiptView(screen, cue)
    raise TypeError(f"no view for {type(screen).__name__}")
