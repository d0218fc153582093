"""Candidates for new codes: what lies close together and no code explains, for a person to read and decide on."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import streamlit as st

from tema import review
from tema.records import Codebook, Example
from tema.store import derived, machine
from tema.store.reads import judgements
from tema.ui.codebook.editing import begin_code
from tema.ui.codebook.telling import say
from tema.ui.desk import Desk, on_click
from tema.ui.html import block, chips, plain, said
from tema.ui.themes.excerpts import line_html
from tema.ui.themes.state import known, quoted
from tema.views.blinding import blinding
from tema.views.candidates import CandidateCode, sought, waiting
from tema.views.themes.ranks import Line, lines

PER_PAGE = 5
EXAMPLES = 5
"""So many excerpts are ticked to begin with, and become examples unless the analyst says otherwise."""

_KEYWORDS = 6
_GROUPS = 4
_FIRST = 3
_STANDS = {"firm": "candidates-steady", "steady": "candidates-steady", "fair": "candidates-fair"}


def show(at: Desk, book: Codebook) -> None:
    """The candidates that wait for an answer, a few at a time: what is handled makes room for the next."""
    text = at.text
    st.html(said("t-title", text("candidates-title"), "h2") + said("t-note", text("candidates-why")))
    own = at.coder if blinding(at.study, at.coder).blind else None
    with st.spinner(text("candidates-seeking")):
        found = waiting(at.study, _sought(_key(at, own), at, own))
    if not found:
        st.html(said("t-note", text("candidates-none")))
        return
    how = "" if own else said("t-note", text("candidates-nearest-how"))
    st.html(said("t-where", text("candidates-count", count=len(found))) + how)
    for each in found[:PER_PAGE]:
        _one(at, book, each, blind=own is not None)
    if len(found) > PER_PAGE:
        st.html(said("t-note", text("candidates-more", count=len(found) - PER_PAGE)))


def _key(at: Desk, own: str | None) -> str:
    """What the candidates depend on: the machine's results, and who has judged what."""
    stages = ("split", "group", "suggest", "learnt", "stability")
    marks = tuple(machine.fingerprint(at.study, stage) for stage in stages)
    book = derived.adopted_codebook(at.study)
    return repr((str(at.study.folder), marks, judgements.mark(at.study), (book or {}).get("sha256"), own))


@st.cache_resource(show_spinner=False, max_entries=16)
def _sought(key: str, _at: Desk, _own: str | None) -> tuple[CandidateCode, ...]:  # noqa: ARG001  (the key says what it is)
    return sought(_at.study, _own)


def _one(at: Desk, book: Codebook, each: CandidateCode, *, blind: bool) -> None:
    name = hashlib.sha256("\n".join(each.members).encode()).hexdigest()[:12]
    shown = lines(at.study, _in_reading_order(each), known(at))
    with st.container(key=f"candidate-{name}", border=True, gap="small"):
        st.html(chips(each.keywords[:_KEYWORDS]) + _facts(at, book, each, blind=blind))
        ticked = _excerpts(at, each, name, shown[:_FIRST])
        if len(shown) > _FIRST:
            with st.expander(at.text("candidates-rest", count=len(shown) - _FIRST), key=f"candidate-rest-{name}"):
                ticked += _excerpts(at, each, name, shown[_FIRST:])
        with st.container(key=f"candidate-acts-{name}", horizontal=True, gap="small"):
            st.button(
                at.text("candidates-make", count=len(ticked)),
                key=f"candidate-make-{name}",
                disabled=not ticked,
                on_click=_begin,
                args=(at, book, ticked),
            )
            st.button(
                at.text("themes-no-code-needed"),
                key=f"candidate-no-{name}",
                type="tertiary",
                on_click=on_click,
                args=(_none_needed, at, each),
            )


def _in_reading_order(each: CandidateCode) -> list[str]:
    """The typical excerpts first; a cluster's others are many, and are read on its own page."""
    most = EXAMPLES if each.unfit else len(each.members)
    return list(dict.fromkeys((*each.typical, *each.members)))[:most]


def _facts(at: Desk, book: Codebook, each: CandidateCode, *, blind: bool) -> str:
    """What is known of a candidate; to one who works ``blind`` nothing of what the machine would code it with."""
    text = at.text
    facts = [text("candidates-size", excerpts=len(each.members), dialogues=each.dialogues)]
    if each.unfit is not None:
        facts.append(text("candidates-cluster", number=str(each.unfit.number + 1)))
    facts.append(text(_STANDS.get(each.standing or "", "candidates-shaky" if each.standing else "candidates-untried")))
    groups = [f"{value} ({count})" for value, count in each.groups[:_GROUPS]]
    if len(each.groups) > _GROUPS:
        groups.append(text("candidates-groups-more", count=len(each.groups) - _GROUPS))
    names = {code.id: code.named(at.language) for code in book.codes}
    near = [
        text("candidates-near", name=names.get(one.code, one.code), closeness=round(one.closeness, 2))
        for one in each.nearest
    ]
    told = [said("t-note", " · ".join(facts))]
    if groups:
        told.append(said("t-note", text("candidates-groups", groups=", ".join(groups))))
    if near and not blind:
        told.append(said("t-note", text("candidates-nearest", codes=", ".join(near))))
    if not blind:
        told.append(said("t-note", text("candidates-explained", share=round(100 * each.explained))))
    return block("k-candidate", *told)


def _excerpts(at: Desk, each: CandidateCode, name: str, shown: Sequence[Line]) -> list[str]:
    """Draw the excerpts, each with a box; returns those that are ticked."""
    first = {*(each.typical or each.members)[:EXAMPLES]}
    ticked = []
    for line in shown:
        with st.container(key=f"candidate-line-{name}-{line.segment}", horizontal=True, gap="small"):
            label = plain(at.text("themes-tick", where=line.excerpt.source))
            box = f"candidate-tick-{name}-{line.segment}"
            if st.checkbox(label, value=line.segment in first, key=box, label_visibility="collapsed"):
                ticked.append(line.segment)
            st.html(line_html(at.text, line))
    return ticked


def _begin(at: Desk, book: Codebook, ticked: Sequence[str]) -> None:
    begin_code(book, [Example(quote, "both") for _, quote in quoted(at.study, ticked)])


def _none_needed(at: Desk, each: CandidateCode) -> None:
    """Kept as a theme that is put away with this for a reason, as a cluster is: it can be taken back."""
    if each.unfit is not None and each.unfit.theme is not None:
        review.map_theme(at.study, at.coder, each.unfit.theme.id, ())
    else:
        name = each.name or at.text("candidates-unnamed")
        review.set_aside(at.study, at.coder, name, quoted(at.study, each.members), at.text("themes-no-code-needed"))
    say(at.text("candidates-said-none"), "theme")
