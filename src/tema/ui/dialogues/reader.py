"""The reader as a component: a dialogue as plain data for the browser, and what the reader asks for there."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st

from tema.records import RESTRICTIONS, Codebook
from tema.ui.desk import Desk
from tema.ui.links import asked
from tema.views.dialogues import Reading

_WORDS = (
    "portrait",
    "as-table",
    "table-what",
    "table-count",
    "table-turns",
    "turn",
    "region",
    "leader",
    "fix",
    "review",
    "open",
    "coders",
    "colouring",
    "family",
    "valence",
    "toggle-code",
    "hint",
    "speakers",
    "codes",
    "valence-strengthens",
    "valence-weakens",
    "valence-both",
    "valence-none",
)


def reader(at: Desk, book: Codebook, shown: Reading) -> tuple[str | None, int | None]:
    """Draw the dialogue; the excerpt that was clicked on to review, and the turn whose speaker is to be corrected."""
    data = _data(at, book, shown)
    turn = asked("turn")
    data["mark"] = hashlib.sha256(json.dumps(data).encode()).hexdigest()
    data |= {"turn": int(turn) if turn and turn.isdecimal() else None, "asked": f"{shown.name} {turn}"}
    answer = _component()(
        key="dialogue-reader", data=data, on_excerpt_change=lambda: None, on_speaker_change=lambda: None
    )
    excerpt, speaker = answer.excerpt, answer.speaker
    known = {each.number for each in shown.turns}
    return (excerpt if excerpt in shown.segments else None), (speaker if speaker in known else None)


def _data(at: Desk, book: Codebook, shown: Reading) -> dict[str, Any]:
    text = at.text
    counts = Counter(mark.code for mark in shown.marks)
    codes = _used(book, counts)
    coders = sorted({mark.coder for mark in shown.marks}, key=lambda name: (name != at.coder, name))
    speakers = [share.speaker for share in shown.shares]
    number_of = {code: number for number, code in enumerate(codes)}
    return {
        "name": shown.name,
        "words": {name: text(f"dialogues-read-{name}") for name in _WORDS}
        | {restriction: text(f"consent-is-{restriction}") for restriction in RESTRICTIONS},
        "families": [family.named(at.language) for family in book.families] + [text("ui-no-family")],
        "codes": [_code(at, book, code, counts[code]) for code in codes],
        "coders": [{"name": name} for name in coders],
        "speakers": [
            {
                "name": share.speaker,
                "leader": share.role == "leader",
                "restriction": share.restriction,
                "share": text("dialogues-share", share=share.share),
                "said": text("dialogues-spoken", share=share.share, turns=share.turns, words=share.words),
            }
            for share in shown.shares
        ],
        "segments": list(shown.segments),
        "marks": [
            {
                **{key: getattr(mark, key) for key in ("valence", "memo", "turn", "segment", "begins", "ends")},
                "code": number_of[mark.code],
                "coder": coders.index(mark.coder),
            }
            for mark in shown.marks
        ],
        "turns": [
            {
                "number": turn.number,
                "who": speakers.index(turn.speaker),
                "time": _clock(turn.time),
                "begins": turn.begins,
                "ends": turn.ends,
                "pieces": [[piece.text, piece.marks, piece.segment, piece.restriction] for piece in turn.pieces],
            }
            for turn in shown.turns
        ],
    }


def _used(book: Codebook, counts: Counter[str]) -> list[str]:
    """The codes in the dialogue, in the order of the codebook; those that it no longer has come last."""
    order = [code.id for code in book.codes if code.id in counts]
    return order + sorted(counts.keys() - set(order))


def _code(at: Desk, book: Codebook, code: str, count: int) -> dict[str, Any]:
    known = next((each for each in book.codes if each.id == code), None)
    families = [family.id for family in book.families]
    return {
        "name": known.named(at.language) if known else code,
        "family": families.index(known.family) if known and known.family in families else len(families),
        "count": count,
        "said": at.text("dialogues-codings", count=count),
    }


def _clock(seconds: float | None) -> str:
    if seconds is None:
        return ""
    hours, rest = divmod(int(seconds), 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


@cache
def _component() -> st.components.v2.types.ComponentRenderer:
    folder = files("tema.ui.dialogues")
    return st.components.v2.component(
        "tema.reader",
        css=(folder / "reader.css").read_text(encoding="utf-8"),
        js=(folder / "reader.js").read_text(encoding="utf-8"),
    )
