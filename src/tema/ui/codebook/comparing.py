"""Two codes side by side: the rule of each, what has been coded with it, and what has been coded with both."""

from __future__ import annotations

import streamlit as st

from tema import review
from tema.records import Code, Place
from tema.store.reads import code_uses
from tema.ui.codebook.component import component
from tema.ui.codebook.reading import row_of
from tema.ui.codebook.telling import say
from tema.ui.desk import Desk, on_click
from tema.ui.html import definitions, said
from tema.views.codebook import CodebookPage, CodeRow
from tema.views.codebook.excerpts import CodedExcerpt, compared


def compare(at: Desk, shown: CodebookPage, row: CodeRow, *, own_only: bool) -> None:
    """Choose the other code, and see the two."""
    text = at.text
    code = row.code
    others = [each for each in _nearest_first(at, shown, code) if each.id != code.id]
    if not others:
        st.html(said("t-note", text("codes-compare-none")))
        return
    names = {each.id: each.named(at.language) for each in others}
    with_which, why = st.columns(2, gap="medium")
    chosen = with_which.selectbox(
        text("codes-compare-with"), list(names), format_func=lambda id_: names[id_], key=f"compare-{code.id}"
    )
    other = shown.rows[chosen].code
    found = compared(at.study, at.coder, code.id, other.id, own_only=own_only)
    st.html(said("t-note", text("codes-both-count", count=len(found.both))))
    reason = why.text_input(
        text("codes-move-reason"), key="codebook-move-reason", placeholder=text("codes-reason-move")
    )
    left, right = st.columns(2, gap="medium")
    with left:
        _side(at, (code, other), found.first, found.both, reason)
    with right:
        _side(at, (other, code), found.second, found.both, reason)


def _nearest_first(at: Desk, shown: CodebookPage, code: Code) -> list[Code]:
    """The other codes: those most often used at the same places first, then the neighbours, then the rest."""
    both = code_uses.together(at.study, code.id)
    order = {each.id: number for number, each in enumerate(shown.codebook.in_use)}
    near = set(code.neighbours)
    return sorted(shown.codebook.in_use, key=lambda each: (-both.get(each.id, 0), each.id not in near, order[each.id]))


def _side(
    at: Desk, codes: tuple[Code, Code], found: tuple[CodedExcerpt, ...], both: frozenset[Place], reason: str
) -> None:
    text = at.text
    own, other = codes
    rules = (
        (text("ui-rule-definition"), own.definition),
        (text("ui-rule-inclusion"), own.inclusion),
        (text("ui-rule-exclusion"), own.exclusion),
    )
    st.html(said("t-title", own.named(at.language), "h2") + definitions(rules))
    key = f"compared-{own.id}-{other.id}"

    def act() -> None:
        sent = st.session_state[key].get("act")
        chosen = next((each for each in found if sent and each.place.id == sent["id"]), None)
        if chosen is not None:
            on_click(_move, at, own, other, chosen, reason)

    doings = ["move"] if other.retired is None else []
    component("excerpts")(
        key=key,
        data={
            "token": key,
            "rows": [row_of(at, each, doings, both=each.place in both) for each in found],
            "acts": {"move": text("codes-move-to", name=other.named(at.language))},
            "names": {"empty": text("codes-no-excerpts"), "more": text("codes-more"), "list": own.named(at.language)},
        },
        on_act_change=act,
    )


def _move(at: Desk, own: Code, other: Code, chosen: CodedExcerpt, reason: str) -> None:
    why = reason.strip() or at.text("codes-moved-when-comparing")
    review.move_code(at.study, at.coder, own.id, other.id, why, places=[chosen.place])
    say(at.text("codes-said-moved", name=other.named(at.language)), "move_code")
