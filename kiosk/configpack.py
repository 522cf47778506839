"""Signed configuration for many terminals: settings and texts, signed by the city, taken whole or not at all.

A pack is a tar file of `kiosk.toml` and `text/*.ftl`, followed by an Ed25519 signature over all of it. Nothing in it is
looked at before the signature was verified; nothing is put in place before the settings were found usable.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from kiosk.reference import current, keys, toml
from kiosk.settings import SettingsError, load

_MAGIC = b"buergerterminal-config-1\n"
_SIGNATURE = 64
_LARGEST = 4 * 1024 * 1024
_ALLOWED = re.compile(r"kiosk\.toml|text/[a-z-]{2,12}\.ftl")


class PackRefused(Exception):
    """This pack is not put in place; the text says why."""


def keygen(file: Path) -> None:
    """Make a signing key and the public half for the terminals. Raises OSError, FileExistsError too."""
    key = Ed25519PrivateKey.generate()
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as secret:
        secret.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    file.with_suffix(".pub").write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))


def pack(folder: Path, key: Path, out: Path) -> None:
    """Sign a folder. Raises SettingsError if its settings cannot be used, PackRefused if the key cannot."""
    load(folder / "kiosk.toml")
    try:
        signer = load_pem_private_key(key.read_bytes(), None)
    except ValueError:
        raise PackRefused(f"{key}: not a signing key") from None
    if not isinstance(signer, Ed25519PrivateKey):
        raise PackRefused(f"{key}: not a signing key")
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for file in sorted(folder.rglob("*")):
            name = file.relative_to(folder).as_posix()
            if file.is_file() and _ALLOWED.fullmatch(name):
                tar.add(file, name)
    body = _MAGIC + content.getvalue()
    out.write_bytes(body + signer.sign(body))


def apply(file: Path, trusted: Path, target: Path) -> list[str]:
    """Verify a pack and put it in the place of the settings file `target`, its texts into `text` beside it; what was
    there before is kept as `.before`. Gives what changed. Raises PackRefused: then nothing changed."""
    content = _verified(file, trusted)
    with tempfile.TemporaryDirectory(prefix="pack-", dir=target.parent) as scratch:
        new = Path(scratch) / "config"
        new.mkdir()
        for name, text in content.items():
            (new / name).parent.mkdir(exist_ok=True)
            (new / name).write_bytes(text)
        changes = list(_changes(new / "kiosk.toml", target))
        texts = target.parent / "text"
        if (new / "text").is_dir():
            texts.mkdir(exist_ok=True)
            for catalogue in (new / "text").iterdir():
                catalogue.replace(texts / catalogue.name)
        if target.exists():
            shutil.copy2(target, target.with_suffix(".before"))
        (new / "kiosk.toml").replace(target)
    return changes


def _verified(file: Path, trusted: Path) -> dict[str, bytes]:
    if file.stat().st_size > _LARGEST:
        raise PackRefused(f"{file}: too large")
    raw = file.read_bytes()
    body, signature = raw[:-_SIGNATURE], raw[-_SIGNATURE:]
    try:
        key = load_pem_public_key(trusted.read_bytes())
        if not isinstance(key, Ed25519PublicKey):
            raise ValueError
    except ValueError:
        raise PackRefused(f"{trusted}: not a public key") from None
    try:
        key.verify(signature, body)
    except InvalidSignature:
        raise PackRefused(f"{file}: not signed by {trusted.name}, or changed") from None
    if not body.startswith(_MAGIC):
        raise PackRefused(f"{file}: not a configuration pack")
    with tarfile.open(fileobj=io.BytesIO(body[len(_MAGIC) :])) as tar:
        content = {}
        for member in tar:
            taken = tar.extractfile(member) if member.isfile() and _ALLOWED.fullmatch(member.name) else None
            if taken is None:
                raise PackRefused(f"{file}: holds something that is not configuration")
            content[member.name] = taken.read()
    if "kiosk.toml" not in content:
        raise PackRefused(f"{file}: without kiosk.toml")
    return content


def _changes(new: Path, target: Path) -> Iterator[str]:
    try:
        after = load(new)
    except SettingsError as error:
        raise PackRefused(str(error).replace(str(new), "kiosk.toml")) from None
    try:
        before = load(target)
    except SettingsError:
        yield f"{target.name}: new"
        return
    for key in keys():
        was, will = current(before, key.path), current(after, key.path)
        if was != will:
            yield f"{key.path}: {toml(was) or 'left out'} -> {toml(will) or 'left out'}"
