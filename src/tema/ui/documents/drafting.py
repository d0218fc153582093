"""The tab where a draft codebook is made from the documents and gone through."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from tema.codebook.drafted import SURENESS
from tema.draft.acts import latest_act
from tema.draft.folder import Opened, open_draft
from tema.errors import CodebookInvalid
from tema.review.draft_making import drafts
from tema.ui.desk import Desk, on_click, show_fault
from tema.ui.documents import drafting_acts as acts
from tema.ui.documents.drafting_concept import concept_panel
from tema.ui.documents.drafting_finish import finish
from tema.ui.documents.drafting_list import concept_list
from tema.ui.documents.drafting_making import just_made, making
from tema.ui.documents.drafting_parts import families, set_aside
from tema.ui.html import bar, block, plain, said
from tema.views.drafting import sure_counts

_PARTS: dict[str | None, str] = {
    None: "drafting-concepts",
    "families": "drafting-families",
    "aside": "drafting-aside",
    "finish": "drafting-finish",
    "again": "drafting-again",
}
"""What can be opened; None: the concepts."""

_NAMED = 3
"""Documents that are named above the concepts; of more it is said how many."""


def drafting(at: Desk) -> None:
    """Draw the tab."""
    found = drafts(at.study)
    if not found:
        making(at)
        return
    just_made(at)
    file = _chosen(at, found)
    opened, faults = open_draft(file)
    if opened is None:
        show_fault(CodebookInvalid(file.name, faults))
        making(at, file)
        return
    for problem in opened.problems:
        st.html(said("t-note", f"{problem.file}:{problem.line or ''} {at.text(problem.what)}"))
    _progress(at, opened)
    _parts(at, opened)
    part = st.session_state.get(acts.PART)
    acts.show_said(room=part is None)
    if part == "again":
        making(at, file)
    elif part == "families":
        families(str(file))
    elif part == "aside":
        set_aside(at, opened)
    elif part == "finish":
        finish(str(file))
    else:
        _concepts(at, opened)


def _chosen(at: Desk, found: tuple[Path, ...]) -> Path:
    """The draft that is open: the one chosen, else the one touched last."""
    if len(found) == 1:
        return found[0]
    names = {file.name: file for file in found}
    name = st.selectbox(at.text("drafting-which"), sorted(names), index=sorted(names).index(found[0].name), key="draft")
    return names[str(name)]


def _progress(at: Desk, opened: Opened) -> None:
    text, state = at.text, opened.state
    done, total = len(state.items) - len(state.left), len(state.items)
    names = ", ".join(name for _, name in state.draft.documents[:_NAMED])
    if len(state.draft.documents) > _NAMED:
        names += f" {text('codes-and-more', count=len(state.draft.documents) - _NAMED)}"
    words = text("drafting-progress", done=done, total=total)
    fresh = sum(each.new for each in state.left)
    st.html(
        block(
            "d-progress",
            bar(done / max(total, 1), "", words),
            said("t-where", text("drafting-from", file=opened.file.name, documents=names)),
            said("t-where", text("drafting-new-count", count=fresh)) if fresh else "",
        )
    )


def _parts(at: Desk, opened: Opened) -> None:
    text, now = at.text, st.session_state.get(acts.PART)
    with st.container(key="drafting-parts", horizontal=True, vertical_alignment="center", gap="small"):
        for part, key in _PARTS.items():
            label = text(key, count=len(opened.state.aside)) if part == "aside" else text(key)
            st.button(
                _label(label, now == part),
                key=f"drafting-part-{part or 'concepts'}",
                type="tertiary",
                on_click=acts.open_part,
                args=(part,),
            )
        with st.popover(text("drafting-sure-title"), type="tertiary"):
            sure = sure_counts(opened.state)
            counted = text("drafting-sure-counts", sure=sure["sure"], likely=sure["likely"], unsure=sure["unsure"])
            lines = [said("t-coded", counted)]
            lines += [said("t-note", text(f"drafting-sure-{each}-is")) for each in SURENESS]
            st.html("".join([*lines, said("t-note", text("drafting-how"))]))
        st.button(
            text("drafting-undo"),
            key="drafting-undo",
            type="tertiary",
            icon=":material/undo:",
            on_click=on_click,
            args=(acts.undo_latest, opened.file),
            disabled=latest_act(opened.acts, at.coder) is None,
        )


def _label(words: str, is_open: bool) -> str:
    return f"**{plain(words)}**" if is_open else plain(words)


def _concepts(at: Desk, opened: Opened) -> None:
    listing, panel = st.columns([1, 1.6], gap="large")
    with listing:
        chosen = concept_list(at, opened)
    with panel, st.container(key="drafting-concept", border=True, gap="small"):
        if chosen is None:
            st.html(said("t-note", at.text("drafting-none-shown")))
        else:
            concept_panel(at, opened, opened.state.items[chosen])
