"""Every threat names tests, and every one of them exists."""

from __future__ import annotations

import ast
import tomllib

from tests.visit.conftest import ROOT

THREATS = tomllib.loads((ROOT / "tests/security/threats.toml").read_text("utf-8"))


def named_in(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in ast.walk(tree) if isinstance(node, kinds) and node.name.startswith("test_")}


def test_every_threat_names_tests_that_exist() -> None:
    assert THREATS
    for name, threat in THREATS.items():
        assert threat["threat"] and threat["measure"] and threat["tests"], name
        for one in threat["tests"]:
            file, _, test = one.partition("::")
            assert named_in(file) if test == "*" else test in named_in(file), f"{name}: {one}"
