"""The passport photo: finding the face, guiding the person, cutting the portrait, judging it (TR-03121-3 Vol. 2)."""

from kiosk.biometrics.portrait.engine import Engine
from kiosk.biometrics.portrait.guide import Guide
from kiosk.biometrics.portrait.judge import PortraitJudge, Verdict
from kiosk.biometrics.portrait.rules import Rules

__all__ = ["Engine", "Guide", "PortraitJudge", "Rules", "Verdict"]
