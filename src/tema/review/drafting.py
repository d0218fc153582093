"""What an analyst does with a draft codebook: make it, go through it, and make a codebook of what she keeps.

The acts are lines of the journal beside the draft's file. The ledger hears of them only when the codebook is taken into
use.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tema import journal
from tema.draft.acts import counting, latest_act, replay
from tema.draft.folder import Opened, journal_of, open_draft
from tema.errors import CodebookInvalid, NothingToUndo, StaleDecision
from tema.journal import Entry
from tema.records import SetAsideKind

Names = Mapping[str, str]
"""A name in each language."""


def opened(file: Path) -> Opened:
    """The draft in a file as it stands.

    Raises:
        CodebookInvalid: the file has faults; they come along.
    """
    found, faults = open_draft(file)
    if found is None:
        raise CodebookInvalid(file.name, faults)
    return found


def keep(file: Path, coder: str, concept: str) -> Entry:
    """Let a concept become a code. What was merged into it, dropped or set aside before can be kept as well."""
    return _act(file, coder, "keep", concept=concept)


def drop(file: Path, coder: str, concept: str, reason: str = "") -> Entry:
    """Let a concept not become a code."""
    return _act(file, coder, "drop", concept=concept, reason=reason.strip())


def rename(file: Path, coder: str, concept: str, names: Names) -> Entry:
    """Give a concept other names, by language, and keep it."""
    return _act(file, coder, "rename", concept=concept, names=dict(names))


def define(file: Path, coder: str, concept: str, names: Names | None = None, **words: str) -> Entry:
    """Word a concept anew (``definition``, ``inclusion``, ``exclusion``), with new names if given, and keep it."""
    said: dict[str, Any] = {**words, **({"names": dict(names)} if names else {})}
    return _act(file, coder, "define", concept=concept, **said)


def merge(file: Path, coder: str, concept: str, into: str) -> Entry:
    """Let a concept go up in another, which takes over its sources, its other words and its examples."""
    return _act(file, coder, "merge", concept=concept, into=into)


def place(file: Path, coder: str, concept: str, **where: str | None) -> Entry:
    """Put a concept into a ``family`` ("" for none), under a broader concept (``parent``, None for none), or both."""
    return _act(file, coder, "place", concept=concept, **where)


def set_aside(file: Path, coder: str, concept: str, kind: SetAsideKind) -> Entry:
    """Say that a concept is a background variable or a recommendation, and nothing to code by."""
    return _act(file, coder, "aside", concept=concept, kind=kind)


def take_back(file: Path, coder: str, name: str, family: str = "") -> Entry:
    """Make a concept, kept, of what the draft had set aside."""
    return _act(file, coder, "take", name=name, family=family)


def name_family(file: Path, coder: str, family: str, names: Names) -> Entry:
    """Give a family other names, or add one with a new id."""
    return _act(file, coder, "family", family=family, names=dict(names))


def undo(file: Path, coder: str) -> Entry:
    """Take back the coder's own latest act that counts; returns that act.

    Raises:
        NothingToUndo: there is none.
    """
    acts, _ = journal.entries(journal_of(file))
    latest = latest_act(acts, coder)
    if latest is None:
        raise NothingToUndo(coder=coder)
    journal.append(journal_of(file), coder, "undo", undoes=latest["id"])
    return latest


def _act(file: Path, coder: str, act: str, **said: Any) -> Entry:
    """Append an act, after trying whether it does anything.

    Raises:
        StaleDecision: it does nothing: the draft has changed since the page was drawn.
        CodebookInvalid: the draft's file has faults.
        CannotWrite: the journal cannot be written.
    """
    at = opened(file)
    trial = {"id": "", "at": "", "coder": coder, "act": act, **said}
    if "" in replay(at.state.draft, [*counting(at.acts), trial]).idle:
        raise StaleDecision(id=str(said.get("concept") or said.get("name") or said.get("family")))
    return journal.append(journal_of(file), coder, act, **said)
