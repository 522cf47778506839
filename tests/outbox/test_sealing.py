"""Only the office opens an envelope, and only as it was sealed."""

from __future__ import annotations

import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk import sealing
from office import opening
from office.messages import VERSION, Envelope, Header, Submission

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[opening.PrivateKey, sealing.PublicKey]:
    return new_pair(tmp_path_factory.mktemp("keys"))


def new_pair(folder: Path) -> tuple[opening.PrivateKey, sealing.PublicKey]:
    opening.generate(folder / "office.key", folder / "office.pub")
    return opening.load_private_key(folder / "office.key"), sealing.load_public_key(folder / "office.pub")


def header(key: sealing.PublicKey) -> Header:
    return Header(VERSION, key.id, "K1", "9f1c9f6e-0f4e-4c55-8a3e-5a6b1d6c2f10", "K7M-4QX", NOW, NOW)


def test_what_was_sealed_is_opened_unchanged(pair: tuple[opening.PrivateKey, sealing.PublicKey]) -> None:
    private, public = pair
    submission = Submission(VERSION, {"portrait.jpg": b"\xff\xd8picture", "record.json": b"{}"})
    envelope = sealing.seal(submission, header(public), public)
    assert opening.open_envelope(envelope, private) == (header(public), submission)
    assert b"picture" not in sealing.envelope_bytes(envelope)


def test_both_sides_name_the_key_alike(pair: tuple[opening.PrivateKey, sealing.PublicKey]) -> None:
    assert pair[0].id == pair[1].id
    assert len(pair[0].id) == 16


def test_another_office_cannot_open(pair: tuple[opening.PrivateKey, sealing.PublicKey], tmp_path: Path) -> None:
    stranger, _ = new_pair(tmp_path)
    envelope = sealing.seal(Submission(VERSION, {}), header(pair[1]), pair[1])
    with pytest.raises(opening.CannotOpen):
        opening.open_envelope(envelope, stranger)


@settings(max_examples=300)
@given(data=some.data())
def test_no_carrier_changes_the_header_or_the_seal(
    pair: tuple[opening.PrivateKey, sealing.PublicKey], data: some.DataObject
) -> None:
    private, public = pair
    whole = sealing.seal(Submission(VERSION, {"portrait.jpg": b"x" * 100}), header(public), public)
    part = data.draw(some.sampled_from(["header", "sealed"]))
    content = bytearray(getattr(whole, part))
    content[data.draw(some.integers(0, len(content) - 1))] ^= data.draw(some.integers(1, 255))
    with pytest.raises(opening.CannotOpen):
        opening.open_envelope(msgspec.structs.replace(whole, **{part: bytes(content)}), private)


@pytest.mark.parametrize("left", [0, 1, 1000, 1119, 1120, 1136, -1])
def test_a_truncated_envelope_opens_nothing(pair: tuple[opening.PrivateKey, sealing.PublicKey], left: int) -> None:
    private, public = pair
    whole = sealing.seal(Submission(VERSION, {"portrait.jpg": b"x"}), header(public), public)
    with pytest.raises(opening.CannotOpen):
        opening.open_envelope(Envelope(whole.header, whole.sealed[:left]), private)


@pytest.mark.parametrize("name", ["../portrait.jpg", "/etc/passwd", "a/b.jpg", "..", ".json", "record.json\n", "x.sh"])
def test_file_names_that_are_paths_are_refused(pair: tuple[opening.PrivateKey, sealing.PublicKey], name: str) -> None:
    private, public = pair
    envelope = sealing.seal(Submission(VERSION, {name: b""}), header(public), public)
    with pytest.raises(opening.CannotOpen):
        opening.open_envelope(envelope, private)


def test_what_holds_no_submission_or_an_unknown_version_is_refused(
    pair: tuple[opening.PrivateKey, sealing.PublicKey],
) -> None:
    private, public = pair
    bound = msgspec.json.encode(header(public))
    unreadable = msgspec.msgpack.encode({"version": VERSION, "files": {"\u00b6": b""}}).replace(
        b"\xc2\xb6", b"\xb6\xb6"
    )
    for plain in (b"\xc1", unreadable, b"\x91" * 100_000, msgspec.msgpack.encode(Submission(99, {}))):
        with pytest.raises(opening.CannotOpen):
            opening.open_envelope(Envelope(bound, sealing.SUITE.encrypt(plain, public.hpke, bound)), private)


def test_a_header_of_foreign_bytes_is_refused_before_any_key_is_tried(
    pair: tuple[opening.PrivateKey, sealing.PublicKey],
) -> None:
    private, _ = pair
    for header in (b'{"office_key":"\xb6"}', b"[" * 100_000, b"{}", b""):
        with pytest.raises(opening.CannotOpen):
            opening.key_of(Envelope(header, b""), {private.id: private})


def test_a_header_cannot_name_another_key(pair: tuple[opening.PrivateKey, sealing.PublicKey]) -> None:
    other = msgspec.structs.replace(header(pair[1]), office_key="0" * 16)
    with pytest.raises(ValueError, match="another key"):
        sealing.seal(Submission(VERSION, {}), other, pair[1])


def test_nothing_that_the_terminal_can_import_opens_an_envelope() -> None:
    """Every module of the terminal, loaded: none brings along what opens, and none holds a private key."""
    program = """
import importlib, pkgutil, sys
import drivers, flows, kiosk
from cryptography.hazmat.primitives import hpke
loaded = 0
for package in (drivers, flows, kiosk):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if found.name.endswith("__main__"):
            continue
        try:
            module = importlib.import_module(found.name)
        except ModuleNotFoundError:  # a driver whose library is not installed here
            continue
        loaded += 1
        assert not any(isinstance(value, hpke.MLKEM768X25519PrivateKey) for value in vars(module).values()), found.name
assert "office.opening" not in sys.modules
print(loaded)
"""
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT)
    assert said.returncode == 0, said.stderr
    assert int(said.stdout.split()[-1]) > 200


def test_the_private_key_is_for_its_owner_only_and_is_never_overwritten(tmp_path: Path) -> None:
    private, public = tmp_path / "office.key", tmp_path / "office.pub"
    opening.generate(private, public)
    assert stat.S_IMODE(private.stat().st_mode) == 0o600
    before = private.read_bytes()
    with pytest.raises(FileExistsError):
        opening.generate(private, public)
    assert private.read_bytes() == before


def test_an_unusable_key_is_told_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "key"
    with pytest.raises(sealing.KeyUnusable, match="no such file"):
        sealing.load_public_key(file)
    with pytest.raises(opening.KeyUnusable, match="no such file"):
        opening.load_private_key(file)
    good = tmp_path / "good.pub"
    opening.generate(tmp_path / "good.key", good)
    label = "BUERGERTERMINAL PUBLIC SEALING KEY"
    for text in (
        "",
        "nonsense",
        good.read_text()[:-5],
        f"-----BEGIN {label}-----\nAAA\n-----END {label}-----\n",
        f"-----BEGIN {label}-----\nAAAA\n-----END {label}-----\n",
        good.read_text().replace("-----END", "AAAA\n-----END"),
        "ä",
    ):
        file.write_text(text, "utf-8")
        with pytest.raises(sealing.KeyUnusable) as told:
            sealing.load_public_key(file)
        assert "\n" not in str(told.value)
        with pytest.raises(opening.KeyUnusable) as secret:
            opening.load_private_key(file)
        assert "\n" not in str(secret.value)
