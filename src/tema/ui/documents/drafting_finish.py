"""The end of a draft: what a check says of the codebook that it would become, and the three ways to use it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from tema.draft.finish import codebook_of
from tema.draft.folder import Opened
from tema.records import Codebook
from tema.review import draft_finishing, drafting
from tema.store import derived
from tema.ui.codebook.editing import mark
from tema.ui.codebook.form import Values, form, redraw_if_asked
from tema.ui.desk import Desk, desk
from tema.ui.documents import drafting_acts as acts
from tema.ui.documents.drafting_forms import Spec
from tema.ui.html import block, said
from tema.ui.links import go
from tema.views.blinding import blinding
from tema.views.drafting import other_advice, still_to_word

_WAYS = ("use", "add", "file")
_FINISHED = "draft-finished"
_TIMES = "draft-finished-times"
"""How often it has been done in this session: the form begins anew each time."""


@st.fragment
def finish(file: str) -> None:
    """Draw the panel."""
    redraw_if_asked()
    at = desk()
    opened = drafting.opened(Path(file))
    kept, left = opened.state.standing("kept"), opened.state.left
    text = at.text
    st.html(
        said("t-title", text("drafting-finish"), "h2")
        + said("t-note", text("drafting-finish-how", kept=len(kept), left=len(left)))
    )
    if st.session_state.get(_FINISHED) and st.button(text("drafting-to-codebook"), key="drafting-to-codebook"):
        st.session_state.pop(_FINISHED)
        go("codebook")
    if kept:
        book = codebook_of(opened.state, "x", opened.written)
        _borrowed(at, book)
        _form(at, opened, book, len(left))
        _advice(at, book)


def _borrowed(at: Desk, book: Codebook) -> None:
    """Whose definitions are still the documents' own words, and which are not written."""
    text = at.text
    quoted, missing = still_to_word(book, at.language)
    for key, names in (("drafting-quoted", quoted), ("drafting-unwritten", missing)):
        if names:
            st.html(said("t-warn", text(key, count=len(names), names=", ".join(names))))


def _advice(at: Desk, book: Codebook) -> None:
    """The rest of what a check says; last on the page, for it takes a moment."""
    found = other_advice(book)
    if found:
        with st.expander(at.text("drafting-other-advice", count=len(found))):
            st.html(block("t-list", *(said("", at.text(each.what), "li") for each in found), element="ul"))


def _form(at: Desk, opened: Opened, book: Codebook, left: int) -> None:
    text = at.text
    has_codebook = bool(derived.adopted_codebook(at.study))
    ways = [way for way in _WAYS if has_codebook or way != "add"]
    answers = [
        {"value": "", "label": text("drafting-left-choose")},
        {"value": "out", "label": text("drafting-left-out")},
    ]
    fields: list[Spec] = [
        {"name": "name", "label": text("drafting-book-name"), "kind": "line", "required": True},
        {
            "name": "way",
            "label": text("drafting-way"),
            "kind": "select",
            "options": [{"value": way, "label": text(f"drafting-way-{way}")} for way in ways],
        },
    ]
    if left:
        label = text("drafting-left", count=left)
        fields.append({"name": "left", "label": label, "kind": "select", "options": answers, "required": True})
    reason = {"name": "reason", "label": text("codes-reason"), "kind": "line", "required": True, "last": True}
    fields.append({**reason, "placeholder": text("drafting-reason-finish")})
    documents = ", ".join(name for _, name in opened.state.draft.documents)
    form(
        at,
        "drafting-finish",
        token=f"finish {opened.file} {mark(left, ways, st.session_state.get(_TIMES, 0))}",
        fields=fields,
        values={
            "name": text("drafting-book-usual"),
            "way": ways[0],
            "left": "",
            "reason": text("drafting-reason-from", documents=documents),
        },
        names={"save": text("drafting-finish-save"), "remarks": text("drafting-way-is")},
        look=lambda values: ((), _told(at, book, values)),
        save=lambda values: _save(opened.file, values),
    )


def _told(at: Desk, book: Codebook, values: Values) -> list[str]:
    """What the chosen way means, and which codings it leaves without a code in use."""
    lines = [at.text(f"drafting-way-{values['way']}-is")]
    if values["way"] == "use":
        only = at.coder if blinding(at.study, at.coder).blind else None
        lacking = draft_finishing.without_code(at.study, book, only)
        if lacking:
            lines.append(at.text("drafting-codings-kept", codings=sum(lacking.values()), codes=len(lacking)))
    return lines


def _save(file: Path, values: Values) -> None:
    at = desk()
    book = draft_finishing.finished(file, values["name"], leave_out=values["left"] == "out")
    if values["way"] == "add":
        made = draft_finishing.add_to_codebook(at.study, at.coder, book, values["reason"])
        acts.say(at.text("drafting-said-added", count=len(made)))
    elif values["way"] == "use":
        written = draft_finishing.use_codebook(at.study, at.coder, book, values["reason"])
        acts.say(at.text("drafting-said-used", file=written.name, count=len(book.codes)))
    else:
        written = draft_finishing.write_codebook(at.study, at.coder, book)
        acts.say(at.text("drafting-said-written", file=written.name, count=len(book.codes)))
    st.session_state[_TIMES] = st.session_state.get(_TIMES, 0) + 1
    st.session_state[_FINISHED] = values["way"] != "file"
