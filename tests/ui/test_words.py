"""The catalogues say everything that journeys ask for, in every language."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fluent.syntax import ast, parse

from drivers.ports import Device, Finger
from flows.information import Topic, Wish
from flows.needs import Advice, FingerAdvice, InkFault
from flows.screens import Chapter
from flows.visit import End
from kiosk.settings import Settings, Texts
from kiosk.ui.screens.photo import GROUPS
from kiosk.ui.words import FOLDER, Phrases, Words

LANGUAGES = ("de", "en")
CRITERIA = [
    *("1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3"),
    *("5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "6.1", "6.2", "6.3", "6.4"),
    *("7.1", "7.2", "7.3", "7.4", "7.5", "7.6"),
]
KEYS = [
    *("next", "understood", "back", "cancel", "done", "close", "yes", "missing", "delete", "type", "release", "stop"),
    *("use", "photo-again", "photo-counter", "finger-cannot", "signature-cannot", "clear", "accept", "review-change"),
    *("hand-over", "keep", "print", "return", "continue", "finish", "yes-cancel", "no-cancel", "help-off"),
    *("size-100", "size-130", "size-160", "theme-light", "theme-contrast", "more", "previous", "page"),
    *("attract", "language", "start", "start-ticket", "start-capture", "start-photo", "out-of-order"),
    *("services-loading", "ticket-service", "ticket-documents", "ticket-missing", "ticket-missing-anyway"),
    *("ticket-missing-back_home", "ticket-drawing", "ticket-printing", "ticket-number", "ticket-number-shown"),
    *("ticket-printer-failed", "ticket-none-left", "ticket-closed", "returned", "kept", "ticket-number-photo"),
    *("identify", "identify-scan", "identify-type", "identify-none", "scan-code", "enter-code", "code-checking"),
    *("code-unchecked", "document", "document-passport", "document-identity_card", "identify-person"),
    *("identify-person-me", "identify-person-child_under_6", "identify-person-child_6_to_9"),
    *("privacy", "privacy-agree", "privacy-counter", "privacy-more", "fee", "fee-here", "fee-have_photo"),
    *("photo-code", "photo-code-skip", "photo-code-incomplete", "photo-code-other", "photo-code-complete"),
    *("have-photo", "at-counter", "photo-hints", "photo-aim", "photo-countdown", "photo-taking", "photo-judging"),
    *("photo-review", "photo-review-failed", "photo-choose", "photo-too-small", "photo-to-counter"),
    *("photo-too-small-to-counter", "photo-too-small-without-photo", "photo-to-counter-to-counter"),
    *("photo-to-counter-without-photo", "photo-to-counter-again", "finger-place", "finger-lift", "finger-missing"),
    *("finger-missing-injured", "finger-missing-missing", "finger-judging", "finger-same", "finger-same-end"),
    *("signature-sign", "review", "submit", "receipt-printing", "receipt", "cancelled", "walked-away", "too-long"),
    *("device-error", "office-away", "disk-full", "program-error", "starting", "help", "help-late", "still-there"),
    *("cancel-sure", "closed", "closed-camera", "closed-fingerprint", "closed-signature", "closed-office"),
    *("closed-printer", "closed-disk", "ticket-not-here", "ticket-unsure", "start-information", "information"),
    *(f"information-{topic.value}" for topic in Topic),
    *(
        "information-unknown",
        "subject",
        "subject-online-only",
        "subject-online-short",
        "subject-about",
        "subject-bring",
    ),
    *(
        "subject-fee",
        "subject-time",
        "subject-minutes",
        "subject-online",
        "subject-online-all",
        "online",
        "online-short",
        "hours",
    ),
    *("hours-span", "hours-none", "offices", "hotline", *(f"weekday-{day}" for day in range(7))),
    *(f"facts-{wish.value}" for wish in Wish),
    *("closed-printer", "closed-disk", "photo-adjust", "photo-left", "photo-kept", "photo-blind", "why-nothing"),
    *("why", "why-less", "why-any", "measured", "measured-least", "measured-most", "measured-between", "higher"),
    *("lower", "fits", "photo-go-on", "photo-adjust-up", "photo-adjust-down", "photo-adjust-level"),
    "photo-adjust-still",
    *("feedback", "feedback-wish", "feedback-skip", *(f"feedback-{face}" for face in range(1, 6))),
    *("attract-load", "attract-load-by", "attract-load-urgent"),
    *(f"advice-{advice.value}" for advice in Advice),
    *(f"finger-advice-{advice.value}" for advice in FingerAdvice),
    *(f"signature-fault-{fault.value}" for fault in InkFault),
    *(f"chapter-{chapter.value}" for chapter in Chapter),
    *(f"device-{device.name.lower()}" for device in Device),
    *(f"criterion-{id}" for id in CRITERIA),
    *(key for key, _ in GROUPS),
    *(end.name.lower().replace("_", "-") for end in End),
]


def words(**texts: object) -> Words:
    return Words(Settings(texts=Texts(**texts)))  # type: ignore[arg-type]


def entries(language: str) -> dict[str, set[str]]:
    """Every message and attribute with the placeholders it uses."""
    found: dict[str, set[str]] = {}
    for entry in parse((FOLDER / f"{language}.ftl").read_text("utf-8")).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            found[entry.id.name] = _placeholders(entry.value)
            for attribute in entry.attributes:
                found[f"{entry.id.name}.{attribute.id.name}"] = _placeholders(attribute.value)
    return found


def _placeholders(node: object) -> set[str]:
    if isinstance(node, ast.VariableReference):
        return {node.id.name}
    children = vars(node).values() if isinstance(node, ast.BaseNode) else node if isinstance(node, list) else ()
    return {name for child in children if isinstance(child, ast.BaseNode | list) for name in _placeholders(child)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_a_journey_asks_for_exists(language: str) -> None:
    all_words = words()
    assert [key for key in KEYS if not all_words.has(language, key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_advice_and_criterion_can_be_put_into_a_sentence(language: str) -> None:
    all_words = words()
    assert [a.value for a in Advice if not all_words.has(language, f"advice-{a.value}", "mind")] == []
    assert [id for id in CRITERIA if not all_words.has(language, f"criterion-{id}", "fail")] == []


@pytest.mark.parametrize("finger", Finger)
def test_every_finger_has_a_name(finger: Finger) -> None:
    for language in LANGUAGES:
        phrases = Phrases(words(), language)
        assert phrases("finger-name", finger=finger.name.lower())
        assert phrases("finger-place", finger=finger.name.lower())


def test_all_languages_say_the_same_things_with_the_same_placeholders() -> None:
    german = entries("de")
    for language in LANGUAGES:
        assert entries(language) == german


def test_an_unknown_key_shows_its_name_and_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    phrases = Phrases(words(), "en")
    with caplog.at_level(logging.WARNING):
        assert phrases("no-such-thing") == "no-such-thing"
        assert phrases("no-such-thing") == "no-such-thing"
    assert len(caplog.records) == 1


def test_a_hole_in_a_language_is_filled_in_german(tmp_path: Path) -> None:
    (tmp_path / "ka.ftl").write_text("next = შემდეგ\n", "utf-8")
    phrases = Phrases(words(languages=("ka",), folder=str(tmp_path)), "ka")
    assert phrases("next") == "შემდეგ"
    assert phrases("back") == "Zurück"


def test_a_city_overrides_a_single_sentence(tmp_path: Path) -> None:
    (tmp_path / "de.ftl").write_text("attract = Willkommen in Gera\n", "utf-8")
    phrases = Phrases(words(folder=str(tmp_path)), "de")
    assert phrases("attract") == "Willkommen in Gera"
    assert phrases.attribute("attract", "lead") == "Berühren Sie den Bildschirm."
    assert phrases("next") == "Weiter"


def test_a_city_overrides_what_stands_beside_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("start =\n    .lead = Free of charge.\n", "utf-8")
    phrases = Phrases(words(folder=str(tmp_path)), "en")
    assert phrases("start") == "What would you like to do?"
    assert phrases.attribute("start", "lead") == "Free of charge."


def test_numbers_that_are_names_are_not_grouped_and_sums_are_written_as_people_write_them() -> None:
    german, english = Phrases(words(), "de"), Phrases(words(), "en")
    assert german("receipt-number", number=1017) == "Vorgang\u00a01017"
    assert german("fee", fee="6") == "Das Foto kostet 6\u00a0Euro"
    assert german("fee", fee="6.50") == "Das Foto kostet 6,50\u00a0Euro"
    assert english("fee", fee="6,5") == "The photo costs 6.50\u00a0euros"
    assert english("fee", fee="no") == "The photo costs no\u00a0euros"


def test_numbers_have_plurals_and_times_are_the_offices() -> None:
    german, english = Phrases(words(), "de"), Phrases(words(), "en")
    assert german("slip-ahead", ahead=1) == "1\u00a0Person ist vor Ihnen."
    assert english("slip-ahead", ahead=7) == "7\u00a0people are ahead of you."
    noon = datetime(2026, 11, 27, 9, 24, tzinfo=UTC)
    assert german("receipt-delete", delete_by=noon).endswith("Freitag, 27.\u00a0November 2026, 10:24\u00a0Uhr.")
    assert "Friday, 27\u00a0November 2026, 10:24" in english("receipt-delete", delete_by=noon).replace(
        "Friday 27", "Friday, 27"
    )


def test_a_name_and_its_value_are_written_as_the_language_does() -> None:
    assert Phrases(words(), "de").entry("Qualität", "gut") == "Qualität: gut"
    assert Phrases(words(), "fr").entry("Qualité", "bonne") == "Qualité\u00a0: bonne"


def test_languages_call_themselves_by_their_own_names() -> None:
    all_words = words()
    assert [all_words.name(code) for code in ("de", "en", "tr", "de-simple")] == [
        "Deutsch", "English", "Türkçe", "Leichte Sprache",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Augen öffnen, Mund schließen und Brille abnehmen"),
        ("ar", "افتح عينيك وأغلق فمك واخلع النظارة"),
        ("fa", None),
    ],
)
def test_several_things_to_mind_are_listed_as_the_language_does(language: str, sentence: str | None) -> None:
    words = Words(Settings(texts=Texts(languages=(language,))))
    phrases = Phrases(words, language)
    minds = [phrases.attribute(f"advice-{one}", "mind") for one in ("OpenEyes", "CloseMouth", "RemoveGlasses")]
    listed = phrases.listed(minds)
    assert all(mind in listed for mind in minds)
    assert not set(";,") & set(listed) or language == "de"
    assert sentence is None or listed == sentence
