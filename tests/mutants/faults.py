"""Where a fault can be planted in a source text, and the text with it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
_SQL = re.compile(
    r"<=|>=|(?<![<>-])[<>](?![=>])|\bAND\b|\bOR\b|\bIS NULL\b|\bIS NOT NULL\b|\bmin\b|\bDO NOTHING\b|=FULL|=ON\b"
)
_OTHER = {
    "<=": "<", ">=": ">", "<": "<=", ">": ">=", "AND": "OR", "OR": "AND", "IS NULL": "IS NOT NULL",
    "IS NOT NULL": "IS NULL", "min": "max", "DO NOTHING": "DO UPDATE SET envelope = excluded.envelope", "=FULL": "=OFF",
    "=ON": "=OFF",
}  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """One fault: where it lies, and the whole text with it in place."""

    line: int
    what: str
    text: str


def faults(source: str) -> Iterator[Fault]:
    """Every fault, in the order of the text. Annotations, docstrings and messages are left alone."""
    tree = ast.parse(source)
    quiet = {id(node) for outer in ast.walk(tree) for part in _uninteresting(outer) for node in ast.walk(part)}
    spots = [node for node in ast.walk(tree) if id(node) not in quiet and isinstance(node, ast.expr | ast.stmt)]
    for node in sorted(spots, key=lambda one: (one.lineno, one.col_offset)):
        for what, replaced in _changes(node):
            segment = ast.get_source_segment(source, node)
            if segment is None or replaced == segment:
                continue
            text = _spliced(source, node, replaced)
            try:
                ast.parse(text)
            except SyntaxError:
                continue
            yield Fault(node.lineno, what, text)


def _uninteresting(node: ast.AST) -> Iterator[ast.AST]:
    """Types, docstrings, decorators, and what is only said to people: the texts of errors and logs."""
    match node:
        case ast.arg(annotation=ast.AST() as annotation):
            yield annotation
        case ast.AnnAssign(annotation=annotation):
            yield annotation
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            yield from filter(None, [node.returns])
            yield from node.decorator_list
        case ast.ClassDef():
            yield from node.decorator_list
        case ast.Expr(value=ast.Constant(value=str())):
            yield node.value
        case ast.Raise(exc=ast.Call(args=arguments)):
            yield from arguments
        case ast.Call(func=ast.Attribute(value=ast.Name(id="_LOG" | "log"))):
            yield node
        case ast.Import() | ast.ImportFrom():
            yield node


def _changes(node: ast.AST) -> Iterator[tuple[str, str]]:
    match node:
        case ast.Compare(ops=[only]) if type(only) in _COMPARED:
            other = _COMPARED[type(only)]()
            yield _told(node), ast.unparse(ast.Compare(node.left, [other], node.comparators))
        case ast.BoolOp(op=op, values=values):
            other_op = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield _told(node), f"({ast.unparse(ast.BoolOp(other_op, values))})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield _told(node), ast.unparse(operand)
        case ast.BinOp(op=binary) if type(binary) in _COUNTED:
            changed = ast.BinOp(node.left, _COUNTED[type(binary)](), node.right)
            yield _told(node), f"({ast.unparse(changed)})"
        case ast.Constant(value=bool() as truth):
            yield f"{truth} -> {not truth}", str(not truth)
        case ast.Constant(value=int() | float() as number):
            yield f"{number} -> {number + 1}", str(number + 1)
        case ast.Constant(value=str() as text) if text.isupper() or " " in text or "=" in text:
            for found in _SQL.finditer(text):
                changed_text = text[: found.start()] + _OTHER[found[0]] + text[found.end() :]
                yield f"{found[0]} -> {_OTHER[found[0]]} in SQL", repr(changed_text)
        case ast.Expr(value=ast.Call() | ast.Await()):
            yield f"without {_told(node)}", "pass"
        case ast.Return(value=ast.AST() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield f"{_told(node)} -> None", "return None"
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            if not isinstance(test, ast.Compare | ast.UnaryOp | ast.Constant):
                yield f"not ({ast.unparse(test)[:60]})", _negated(node)
        case ast.Break():
            yield "break -> continue", "continue"
        case ast.Continue():
            yield "continue -> break", "break"


def _negated(node: ast.If | ast.IfExp | ast.While) -> str:
    test = ast.UnaryOp(ast.Not(), node.test)
    if isinstance(node, ast.IfExp):
        return f"({ast.unparse(ast.IfExp(test, node.body, node.orelse))})"
    other = (
        ast.If(test, node.body, node.orelse) if isinstance(node, ast.If) else ast.While(test, node.body, node.orelse)
    )
    lines = ast.unparse(other).splitlines()
    return "\n".join([lines[0], *(" " * node.col_offset + line for line in lines[1:])])


def _told(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())[:70]


def _spliced(source: str, node: ast.AST, replaced: str) -> str:
    lines = source.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.encode()))
    raw = source.encode()
    assert isinstance(node, ast.expr | ast.stmt) and node.end_lineno is not None and node.end_col_offset is not None
    begin, end = starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset
    return (raw[:begin] + replaced.encode() + raw[end:]).decode()
