"""What coders differ about: a list to choose from and beside it the case, which ends in a verdict."""

from __future__ import annotations

from itertools import combinations

import streamlit as st

from tema.preferences import remember_blind
from tema.ui.coders.case import case, just_settled
from tema.ui.coders.names import CodeNames, code_names
from tema.ui.desk import Desk, on_click
from tema.ui.html import plain, said
from tema.views.adjudication import Dispute, Wanted, disputes, settled
from tema.views.blinding import blinding

_AT_ONCE = 12
_QUOTED = 64
_LISTS = ("open", "settled")


def differences(at: Desk) -> None:
    """Draw the part."""
    text = at.text
    if blinding(at.study, at.coder).blind:
        with st.container(key="coders-hidden", border=True, gap="small"):
            st.html(said("t-title", text("coders-hidden")) + said("t-lead", text("coders-hidden-why"), "p"))
            st.button(text("coders-hidden-end"), key="coders-see", on_click=on_click, args=(_see, at))
        return
    found = {"open": disputes(at.study), "settled": settled(at.study)}
    if not any(found.values()):
        st.html(said("t-lead", text("coders-no-differences"), "p"))
        return
    names = code_names(at)
    listed, beside = st.columns([1, 1.7], gap="large")
    with listed:
        with st.container(key="coders-choices", horizontal=True, vertical_alignment="center", gap="small"):
            which = st.segmented_control(
                text("coders-list"),
                _LISTS,
                default="open",
                required=True,
                key="coders-list",
                format_func=lambda name: text(f"coders-list-{name}", count=len(found[name])),
                label_visibility="collapsed",
            )
            wanted = _wanted(at, names, found[which or "open"])
        chosen = _list(at, names, [each for each in found[which or "open"] if wanted.takes(each)])
    with beside:
        if which != "settled":
            just_settled(at, names, found["settled"])
        if chosen is not None:
            case(at, names, chosen)


def _see(at: Desk) -> None:
    remember_blind(at.study.folder, at.coder, blind=False)


def _list(at: Desk, names: CodeNames, kept: list[Dispute]) -> Dispute | None:
    """The cases as lines to choose from, a page at a time; gives the chosen one, at first the foremost.

    When the chosen one is settled, the one that takes its place in the list is next.
    """
    text, state = at.text, st.session_state
    if not kept:
        st.html(said("t-note", text("coders-list-empty"), "p"))
        return None
    ids = [each.id for each in kept]
    asked = state.get("coders-case")
    left = state.get("coders-place", 0) if "coders-settled" in state else 0
    chosen = kept[ids.index(asked) if asked in ids else min(left, len(kept) - 1)]
    first = 0
    if len(kept) > _AT_ONCE:
        number = st.pagination(-(-len(kept) // _AT_ONCE), key="coders-pages") or 1
        first = (number - 1) * _AT_ONCE
        if chosen not in kept[first : first + _AT_ONCE] and asked not in ids:
            chosen = kept[first]
    state["coders-place"] = ids.index(chosen.id)
    with st.container(key="coders-cases", gap=None):
        for number, each in enumerate(kept[first : first + _AT_ONCE]):
            st.button(
                _line(text("coders-yes-no", yes=", ".join(each.yes) or "–", no=", ".join(each.no) or "–"), names, each),
                key=f"coders-case-{number}",
                type="secondary" if each == chosen else "tertiary",
                width="stretch",
                on_click=_open,
                args=(each.id,),
            )
    return chosen


def _line(who: str, names: CodeNames, each: Dispute) -> str:
    short = len(each.quote) <= _QUOTED
    quote = plain(each.quote if short else each.quote[:_QUOTED].rpartition(" ")[0])
    return f"**{plain(names.of(each.code))}** · {plain(who)}  \n{quote}{'' if short else chr(160) + '…'}"


def _open(id_: str) -> None:
    st.session_state["coders-case"] = id_
    st.session_state.pop("coders-settled", None)


def _wanted(at: Desk, names: CodeNames, found: tuple[Dispute, ...]) -> Wanted:
    """Which are asked for; only what there is can be chosen."""
    text = at.text
    codes = sorted({each.code for each in found}, key=names.of)
    people = sorted({name for each in found for name in (*each.yes, *each.no)}, key=str.casefold)
    couples = [pair for pair in combinations(people, 2) if any(each.between(*pair) for each in found)]
    dialogues = sorted({each.place.transcript for each in found})
    active = sum(st.session_state.get(f"coders-filter-{name}") is not None for name in ("code", "couple", "dialogue"))
    with st.popover(text("coders-filters-active", count=active) if active else text("coders-filters")):
        code = st.selectbox(
            text("coders-filter-code"),
            [None, *codes],
            key="coders-filter-code",
            format_func=lambda code: text("coders-all-of-them") if code is None else names.of(code),
        )
        pair = st.selectbox(
            text("coders-filter-couple"),
            [None, *couples],
            key="coders-filter-couple",
            format_func=lambda pair: (
                text("coders-all-of-them") if pair is None else text("coders-pair-of", first=pair[0], second=pair[1])
            ),
        )
        dialogue = st.selectbox(
            text("coders-filter-dialogue"),
            [None, *dialogues],
            key="coders-filter-dialogue",
            format_func=lambda name: name or text("coders-all-of-them"),
        )
    return Wanted(code, pair, dialogue)
