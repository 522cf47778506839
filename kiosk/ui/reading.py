"""What is said of a screen: sentences for somebody who sees nothing. Pure: scenes in, utterances out."""

from __future__ import annotations

from kiosk.ui.scene import Node, Role, Scene
from kiosk.ui.speech import Utterance
from kiosk.ui.words import Phrases

_EVERYWHERE = frozenset({"language", "display", "read", "help", "notice"})
"""The same on every screen: told when one comes there, or when it comes up."""
_TOLD_LATER = frozenset({"steps", "title", "lead", "page", "quality", "remaining", "notice"})
_SPOKEN_ROLES = {Role.BUTTON: "read-button", Role.CARD: "read-card", Role.CHECK: "read-check", Role.FIELD: "read-field"}
_STATES = ("checked", "unchecked", "chosen", "closed")
NOTES = ("note", "notice")
"""Messages that may come up while the screen stays."""
GUIDES = ("message", "count")
"""Nodes that guide: what they say is said as it changes, and must not wait for a long greeting."""


def sentence(node: Node) -> str:
    """What the node says now."""
    text = node.live() if node.live is not None else node.speak
    return text.replace("\u00ad", "")


def state(node: Node, phrases: Phrases) -> str:
    """How it stands, in words."""
    if node.value in _STATES:
        return phrases(f"read-{node.value}")
    return node.value or ""


def utterance(text: str, node: Node, phrases: Phrases) -> Utterance:
    """Private where the node is."""
    return Utterance(text, phrases("read-private") if node.private else None, node.language)


def node_said(scene: Scene, node: Node, phrases: Phrases) -> list[Utterance]:
    """One node: its words, what it is, how it stands, and which of how many."""
    said = [utterance(sentence(node), node, phrases)]
    about = [phrases(_SPOKEN_ROLES[node.role])] if node.role in _SPOKEN_ROLES else []
    standing = state(node, phrases)
    if standing:
        said.append(utterance(standing, node, phrases))
    if node.pressable:
        about.append(position(scene, node, phrases))
    if about:
        told = ", ".join(about)
        # where a key stands among the keys is as good as its digit
        said.append(utterance(told, node, phrases) if _secret_key(node) else Utterance(told))
    return said


def _secret_key(node: Node) -> bool:
    return node.private and node.id.startswith("key-")


def position(scene: Scene, node: Node, phrases: Phrases) -> str:
    """ "2 von 4", among what can be pressed."""
    pressable = [one.id for one in scene.nodes if one.pressable]
    return phrases("read-position", here=pressable.index(node.id) + 1, all=len(pressable))


def arrival(scene: Scene, phrases: Phrases, focus: Node | None) -> list[Utterance]:
    """A screen comes up: where one is, the question, what is wrong, and where the keys stand."""
    nodes = {node.id: node for node in scene.nodes}
    head = [nodes[id] for id in ("steps", "title", "lead") if id in nodes and nodes[id].role is not Role.IMAGE]
    told = [node for node in scene.nodes if node.role is Role.STATUS and node.id not in _TOLD_LATER]
    if guide(scene) is not None:
        told, focus = [], None
    said = [utterance(sentence(node), node, phrases) for node in (*head, *told)]
    if focus is not None and focus not in head and focus not in told:
        said += node_said(scene, focus, phrases)
    return said


def whole(scene: Scene, phrases: Phrases) -> list[Utterance]:
    """Everything on the screen, for whoever listens and touches."""
    if guide(scene) is not None:
        return arrival(scene, phrases, None)
    said: list[Utterance] = []
    for node in scene.nodes:
        if node.id in _EVERYWHERE or node.role is Role.IMAGE or _secret_key(node):
            continue
        said.append(utterance(sentence(node), node, phrases))
        standing = state(node, phrases)
        if standing:
            said.append(utterance(standing, node, phrases))
    return said


def guide(scene: Scene) -> str | None:
    """The node that guides through this screen."""
    return next((node.id for node in scene.nodes if node.id in GUIDES), None)


def changes(scene: Scene) -> dict[str, str]:
    """What may change while the screen stays: guidance, fields, ticks, countdowns."""
    return {
        node.id: (sentence(node) if node.live is not None else node.value or "")
        for node in scene.nodes
        if node.live is not None or node.value is not None
    } | {node.id: sentence(node) for node in scene.nodes if node.id in NOTES}
