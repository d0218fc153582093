"""Split a code in three steps: write the new code, answer about the excerpts that are hard to place, save.

What has been written and answered stays while other pages are visited; nothing is decided before the last step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from tema.errors import TemaError
from tema.pipeline.splitting import Ground, ground
from tema.records import Code, Place
from tema.review import codebook as acts
from tema.suggest.splitting import Parted
from tema.ui.codebook.editing import mark
from tema.ui.codebook.fields import BLANK, code_from, look_at, name_fields, prose_fields, reason_field
from tema.ui.codebook.following import moved_lines
from tema.ui.codebook.form import Values, begin_draft, form, redraw_if_asked
from tema.ui.codebook.telling import choose, say
from tema.ui.desk import Desk, desk, show_fault
from tema.ui.html import block, said
from tema.views.codebook import CodebookPage, CodeRow
from tema.views.codebook.excerpts import CodedExcerpt, code_excerpts
from tema.views.codebook.following import following

_STATE = "codebook-splitting"
_GROUND = "codebook-split-ground"


@dataclass(frozen=True, slots=True)
class _Split:
    """A split being made: the old code and the new one, the excerpts, and where they lie with the answers so far."""

    old: Code
    new: Code
    found: tuple[CodedExcerpt, ...]
    parted: Parted

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of the excerpts' places, row by row."""
        return tuple(each.place.id for each in self.found)


@st.fragment
def split(shown: CodebookPage, row: CodeRow, own_only: bool) -> None:
    """The step that the analyst has come to."""
    redraw_if_asked()
    at = desk()
    state = st.session_state.get(_STATE)
    if not state or state["about"] != mark(row.code):
        _write(at, shown, row)
        return
    made = _made(at, shown, row, own_only, state)
    if made is None:
        _write(at, shown, row)
    elif state["step"] == "ask" and made.found:
        _ask(at, made, state)
    else:
        _save(at, made, state, own_only)


def _made(at: Desk, shown: CodebookPage, row: CodeRow, own_only: bool, state: Mapping[str, Any]) -> _Split | None:
    new, _ = code_from(state["values"], _base(row.code), shown.codebook)
    found = code_excerpts(at.study, at.coder, row.code.id, own_only=own_only)
    try:
        lies = _ground(at, [each.quote for each in found], (row.code, new))
    except TemaError as missing:
        show_fault(missing)
        return None
    names = [each.place.id for each in found]
    answers = {names.index(id_): side for id_, side in state["answers"].items() if id_ in names}
    return _Split(row.code, new, found, lies.parted(answers))


def _ground(at: Desk, quotes: Sequence[str], codes: Sequence[Code]) -> Ground:
    """Kept in the session until the excerpts or the wordings change: every answer needs it."""
    about = mark(*quotes, *codes)
    kept = st.session_state.get(_GROUND)
    if kept is None or kept[0] != about:
        with st.spinner(at.text("reshaping-split-reading")):
            kept = (about, ground(at.study, quotes, codes))
        st.session_state[_GROUND] = kept
    lies: Ground = kept[1]
    return lies


def _base(code: Code) -> Code:
    return replace(BLANK, family=code.family, parent=code.parent, neighbours=(code.id,))


def _token(code: Code) -> str:
    return f"split {mark(code)}"


def _write(at: Desk, shown: CodebookPage, row: CodeRow) -> None:
    """Step one: the new code."""
    code, book = row.code, shown.codebook
    st.html(said("t-note", at.text("reshaping-split-first", name=code.named(at.language))))
    fields = [*name_fields(at, book), *prose_fields(at)]

    def begin(values: Values) -> None:
        st.session_state[_STATE] = {
            "about": mark(code),
            "values": values,
            "answers": {},
            "later": [],
            "step": "ask",
        }

    form(
        at,
        "split",
        token=_token(code),
        fields=fields,
        values={field["name"]: "" for field in fields},
        names={"save": at.text("reshaping-split-ask"), "folded": "1"},
        look=lambda values: look_at(at, book, _base(code), values),
        save=begin,
    )


def _ask(at: Desk, made: _Split, state: dict[str, Any]) -> None:
    """Step two: the excerpts that are hard to place, the most uncertain first."""
    text = at.text
    old, new = made.old.named(at.language), made.new.named(at.language)
    asked = [int(row) for row in made.parted.to_ask()]
    later = set(state["later"])
    queue = [row for row in asked if made.names[row] not in later] or asked
    st.html(
        said("t-title", text("reshaping-split-parts", old=old, new=new), "h3")
        + said("t-note", text("reshaping-split-how"))
    )
    _wordings(at, made)
    sure = int((made.parted.sure & ~made.parted.answered).sum())
    counts = {"left": len(asked), "answered": int(made.parted.answered.sum()), "sure": sure}
    st.html(f'<div role="status">{said("t-where", text("reshaping-split-counts", **counts))}</div>')
    if queue:
        _question(at, made, queue[0])
    with st.container(horizontal=True, gap="small"):
        st.button(text("reshaping-split-ready"), key="split-ready", on_click=_go, args=("save",), type="secondary")
        if state["answers"]:
            st.button(text("reshaping-split-undo"), key="split-undo", type="tertiary", on_click=_take_back)
        st.button(
            text("reshaping-split-back"), key="split-rewrite", type="tertiary", on_click=_rewrite, args=(made.old,)
        )


def _wordings(at: Desk, made: _Split) -> None:
    sides = "".join(
        block("k-side", said("t-coded", code.named(at.language)), said("t-note", code.definition))
        for code in (made.old, made.new)
    )
    st.html(block("k-sides", sides))


def _question(at: Desk, made: _Split, row: int) -> None:
    text, excerpt = at.text, made.found[row]
    old, new = made.old.named(at.language), made.new.named(at.language)
    with st.container(key="split-question", border=True, gap="small"):
        st.html(said("t-excerpt k-asked", excerpt.quote) + said("t-where", excerpt.source))
        with st.container(horizontal=True, gap="small"):
            for key, label, side in (
                ("split-stay", text("reshaping-split-stay", name=old), 0),
                ("split-go", text("reshaping-split-go", name=new), 1),
            ):
                st.button(label, key=key, type="primary", on_click=_answer, args=(excerpt.place.id, side))
            st.button(text("reshaping-split-later"), key="split-later", on_click=_postpone, args=(excerpt.place.id,))


def _answer(id_: str, side: int) -> None:
    state = st.session_state[_STATE]
    state["answers"] = {**state["answers"], id_: side}


def _postpone(id_: str) -> None:
    state = st.session_state[_STATE]
    state["later"] = [*(each for each in state["later"] if each != id_), id_]


def _take_back() -> None:
    state = st.session_state[_STATE]
    state["answers"] = dict(list(state["answers"].items())[:-1])


def _go(step: str) -> None:
    st.session_state[_STATE]["step"] = step


def _rewrite(code: Code) -> None:
    begin_draft(_token(code), st.session_state.pop(_STATE)["values"])


def _save(at: Desk, made: _Split, state: dict[str, Any], own_only: bool) -> None:
    """Step three: which excerpts go to the new code, as answered and as proposed, and why."""
    text, name = at.text, made.new.named(at.language)
    places = {each.place.id: each.place for each in made.found}
    going = [id_ for id_, side in zip(made.names, made.parted.side.tolist(), strict=True) if side == 1]

    def chosen(values: Values) -> list[Place]:
        return [places[id_] for id_ in values["places"] if id_ in places]

    def look(values: Values) -> tuple[list[str], list[str]]:
        picked = chosen(values)
        only = at.coder if own_only else None
        lines = moved_lines(at, following(at.study, made.old.id, None, places=picked, only=only), name)
        return [], [*lines, *([text("reshaping-split-blind")] if own_only and picked else [])]

    def save(values: Values) -> None:
        at = desk()
        picked = chosen(values)
        id_ = acts.split_code(at.study, at.coder, made.old.id, made.new, picked, values["reason"])
        st.session_state.pop(_STATE, None)
        choose(id_, "rule")
        say(at.text("codes-said-split", name=made.new.named(at.language), id=id_, count=len(picked)), "book")

    if made.found:
        st.button(text("reshaping-split-on"), key="split-on", type="tertiary", on_click=_go, args=("ask",))
    else:
        st.html(said("t-note", text("reshaping-split-none")))
    form(
        at,
        "split-save",
        token=f"split-save {mark(made.old, made.new, state['answers'])}",
        fields=[_checks(at, made), reason_field(at, text("codes-reason-split"))],
        values={"places": going, "reason": ""},
        names={"save": text("reshaping-split-save"), "remarks": text("codes-happens")},
        look=look,
        save=save,
    )


def _checks(at: Desk, made: _Split) -> dict[str, Any]:
    shares = made.parted.shares[:, 1]
    rows = sorted(range(len(made.found)), key=lambda row: (-shares[row], made.names[row]))
    return {
        "name": "places",
        "label": at.text("reshaping-split-which", name=made.new.named(at.language)),
        "kind": "checks",
        "options": [
            {
                "value": made.names[row],
                "label": made.found[row].quote,
                "note": f"{made.found[row].source} · {_why(at, made, row)}",
            }
            for row in rows
        ],
        "empty": at.text("codes-no-excerpts"),
    }


def _why(at: Desk, made: _Split, row: int) -> str:
    """How the excerpt came to lie where it does."""
    if made.parted.answered[row]:
        return at.text("reshaping-split-yours")
    share = f"{100 * made.parted.shares[row].max():.0f} %"
    return at.text("reshaping-split-placed" if made.parted.sure[row] else "reshaping-split-doubtful", share=share)
