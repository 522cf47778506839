"""Every setting with its default and effect, from the docstrings in `settings.py`, so that it cannot be out of date."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import wrap

import msgspec

from kiosk import settings
from kiosk.settings import Settings

_WIDTH = 110


@dataclass(frozen=True)
class Key:
    """One setting: its path (`limits.warn_after`), default, the values it takes, and what it does."""

    path: str
    default: object
    takes: str
    effect: str


@cache
def keys() -> tuple[Key, ...]:
    """All settings, in the order of the file."""
    return tuple(_keys())


def sections() -> dict[str, str]:
    """Each table of the file and what it is about."""
    return {name: (kind.__doc__ or "").strip() for name, kind in _tables().items()}


def current(chosen: Settings, path: str) -> object:
    """The value a settings file gives a key."""
    table, _, name = path.partition(".")
    return getattr(getattr(chosen, table), name)


def toml(value: object) -> str:
    """A value as TOML writes it; nothing has no value in TOML."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{name}" = {toml(one)}' for name, one in value.items()) + "}"
    return msgspec.toml.encode({"x": value}).decode().strip().removeprefix("x = ").replace("\n", " ")


def document() -> str:
    """The commented reference of every key, itself a settings file in which every line is a comment."""
    lines = [
        "# Every setting of the terminal: default and effect. Made by `kiosk config --reference`; do not edit.",
        "# Copy the lines you need into your kiosk.toml and take the # away. Unknown keys are refused by their path.",
    ]
    table = ""
    for key in keys():
        section, _, name = key.path.partition(".")
        if section != table:
            table = section
            lines += ["", f"# {'=' * 20}", *(f"# {line}" for line in wrap(sections()[section], _WIDTH)), f"[{section}]"]
        lines += ["", *(f"# {line}" for part in key.effect.splitlines() for line in wrap(part, _WIDTH))]
        lines += [f"# takes {key.takes}"]
        lines += [f"# {name} = {toml(key.default)}" if key.default is not None else f"# {name} is left out"]
    return "\n".join(lines) + "\n"


def _tables() -> dict[str, type[msgspec.Struct]]:
    return {
        field.name: field.type
        for field in msgspec.structs.fields(Settings)
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct)
    }


def _keys() -> Iterator[Key]:
    docs = _docstrings()
    for table, kind in _tables().items():
        for field in msgspec.structs.fields(kind):
            default = field.default if field.default is not msgspec.NODEFAULT else field.default_factory()
            takes = ast.unparse(docs[kind.__name__][field.name][0])
            yield Key(f"{table}.{field.name}", default, _plainly(takes), docs[kind.__name__][field.name][1])


def _docstrings() -> dict[str, dict[str, tuple[ast.expr, str]]]:
    """By class and field: the annotation, and the string below it."""
    tree = ast.parse(Path(settings.__file__).read_text("utf-8"))
    found: dict[str, dict[str, tuple[ast.expr, str]]] = {}
    for kind in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        fields: dict[str, tuple[ast.expr, str]] = {}
        for node, after in zip(kind.body, [*kind.body[1:], None], strict=True):
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                said = after.value if isinstance(after, ast.Expr) else None
                text = said.value if isinstance(said, ast.Constant) and isinstance(said.value, str) else ""
                fields[node.target.id] = (
                    node.annotation,
                    "\n".join(line.strip() for line in text.strip().splitlines()),
                )
        found[kind.name] = fields
    return found


_WORDS = {
    "Positive": "a number above 0",
    "Pixels": "a whole number from 320 to 7680",
    "str": "a text",
    "str | None": "a text, or left out",
    "bool": "true or false",
    "date | None": "a date, or left out",
    "tuple[str, ...]": "a list of texts",
    "dict[str, bool]": "a table of true or false",
    "dict[str, tuple[float | None, float | None]]": "a table of [min, max]",
    "Literal[31, 41]": "31 or 41",
}


def _plainly(annotation: str) -> str:
    """The values of a type in words; bounds are named, patterns are left to the check."""
    if annotation in _WORDS:
        return _WORDS[annotation]
    tree = ast.parse(annotation, mode="eval").body
    optional = isinstance(tree, ast.BinOp)
    inner = tree.left if isinstance(tree, ast.BinOp) else tree
    if isinstance(inner, ast.Subscript) and isinstance(inner.slice, ast.Tuple):
        base, meta = inner.slice.elts[0], inner.slice.elts[1]
        word = {"int": "a whole number", "float": "a number", "str": "a text"}[ast.unparse(base)]
        if isinstance(meta, ast.Call):
            bounds = {one.arg: ast.literal_eval(one.value) for one in meta.keywords}
            names = {
                "ge": "from {}",
                "gt": "above {}",
                "le": "to {}",
                "min_length": "at least {} long",
                "max_length": "at most {} long",
            }
            word = " ".join([word, *(text.format(bounds[name]) for name, text in names.items() if name in bounds)])
        return f"{word}, or left out" if optional else word
    return annotation
