"""Edit a code, add one, and the families."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import streamlit as st

from tema.records import Code, Codebook, Example, Family
from tema.review import codebook as acts
from tema.ui.codebook import trying
from tema.ui.codebook.fields import (
    BLANK,
    code_from,
    languages,
    list_fields,
    look_at,
    name_fields,
    place_fields,
    prose_fields,
    reason_field,
    values_of,
)
from tema.ui.codebook.form import Values, begin_draft, draft, end_draft, form, redraw_if_asked, stray_draft
from tema.ui.codebook.telling import choose, say
from tema.ui.desk import Desk, desk
from tema.ui.html import said


def mark(*about: object) -> str:
    """A short name for what a form is about: the same as long as that is unchanged."""
    return hashlib.sha256(repr(about).encode()).hexdigest()[:16]


@st.fragment
def edit(book: Codebook, code: Code) -> None:
    """All fields of a code, with what is missing or doubtful said while one writes."""
    redraw_if_asked()
    at = desk()

    def save(values: Values) -> None:
        at = desk()
        after, _ = code_from(values, code, book)
        before = trying.about(at, code, values)
        acts.change_code(at.study, at.coder, code, after, values["reason"], same_meaning=bool(values.get("same")))
        trying.saved(at, code, before)
        say(at.text("codes-said-saved", name=after.named(at.language)), "book")

    begins = f"edit {code.id} "
    fetched = st.session_state.get(f"codebook-fetched-{code.id}")
    token = f"{begins}{mark(code, fetched)}"
    stray = stray_draft(begins, token)
    if stray is not None:
        _offer_draft(at, begins, code, stray)
    form(
        at,
        "edit",
        token=token,
        fields=[
            *name_fields(at, book),
            *place_fields(at, book, code),
            *prose_fields(at),
            *list_fields(at, book, code),
            _same_field(at),
            reason_field(at, at.text("codes-reason-edit")),
        ],
        values=values_of(code, book) | {"same": []},
        names={"save": at.text("codes-save"), "fine": at.text("codes-fine"), "untouched": "1", "folded": "1"},
        look=lambda values: look_at(at, book, code, values),
        save=save,
    )
    trying.trying(at, book, code, token)


def _same_field(at: Desk) -> dict[str, object]:
    """Whether the code means what it meant: then what people answered under the old words goes on teaching."""
    text = at.text
    option = {"value": "same", "label": text("codes-same"), "note": text("codes-same-how")}
    return {"name": "same", "kind": "checks", "label": text("codes-same-label"), "options": [option], "last": True}


def _offer_draft(at: Desk, begins: str, code: Code, stray: str) -> None:
    """What was being written when somebody else changed the code is not lost."""

    def fetch() -> None:
        # Another mark makes the form begin anew, with the draft in it.
        st.session_state[f"codebook-fetched-{code.id}"] = stray
        end_draft(stray, f"{begins}{mark(code, stray)}")

    st.html(said("t-warn", at.text("codes-draft-left")))
    with st.container(key="codebook-draft", horizontal=True, gap="small"):
        st.button(at.text("codes-draft-fetch"), key="fetch-draft", on_click=fetch)
        st.button(at.text("codes-draft-drop"), key="drop-draft", on_click=end_draft, args=(stray,))


@st.fragment
def add(book: Codebook) -> None:
    """A new code; its id is made from its name."""
    redraw_if_asked()
    at = desk()
    st.html(said("t-title", at.text("codes-new"), "h2") + said("t-note", at.text("codes-new-how")))

    def save(values: Values) -> None:
        at = desk()
        after, _ = code_from(values, BLANK, book)
        made = acts.add_code(at.study, at.coder, after, values["reason"])
        choose(made, "rule")
        say(at.text("codes-said-added", name=after.named(at.language), id=made), "book")

    form(
        at,
        "add",
        token=_new(book),
        fields=[
            *name_fields(at, book),
            *place_fields(at, book, BLANK),
            *prose_fields(at),
            *list_fields(at, book, BLANK),
            reason_field(at, at.text("codes-reason-new")),
        ],
        values=values_of(BLANK, book),
        names={"save": at.text("codes-add"), "fine": at.text("codes-fine"), "folded": "1"},
        look=lambda values: look_at(at, book, BLANK, values),
        save=save,
        cancel=leave,
    )


def begin_code(book: Codebook, examples: Sequence[Example]) -> None:
    """Let the page open with the form for a new code and these examples, beside what is written there already."""
    values = draft(_new(book)) or values_of(BLANK, book)
    known = {each["text"] for each in values["examples"]}
    more = [{"text": each.text, "valence": each.valence} for each in examples if each.text not in known]
    begin_draft(_new(book), {**values, "examples": [*values["examples"], *more]})
    st.session_state["codebook-book-view"] = "new"


def _new(book: Codebook) -> str:
    """What the form for a new code is about: when one has been added, it begins anew."""
    return f"add {len(book.codes)}"


def leave() -> None:
    """Go back to the code."""
    st.session_state["codebook-book-view"] = None


@st.fragment
def families(book: Codebook) -> None:
    """Change a family's name and definition, or add one."""
    redraw_if_asked()
    at = desk()
    text = at.text
    st.html(said("t-title", text("codes-families"), "h2"))
    known = {each.id: each for each in book.families}
    chosen = st.selectbox(
        text("codes-family"),
        ["", *known],
        format_func=lambda id_: known[id_].named(at.language) if id_ else text("codes-new-family"),
        key="family-choice",
    )
    family = known.get(chosen or "", Family("", {}))

    def save(values: Values) -> None:
        at = desk()
        named = {each: values[f"name-{each}"].strip() for each in languages(book) if values[f"name-{each}"].strip()}
        acts.set_family(at.study, at.coder, Family(family.id, named, values["definition"]), values["reason"])
        say(at.text("codes-said-family", name=named.get(at.language) or next(iter(named.values()))), "book")

    form(
        at,
        "family",
        token=f"family {mark(family, len(known))}",
        fields=[
            *name_fields(at, book),
            {"name": "definition", "label": text("ui-rule-definition"), "kind": "area", "rows": 2},
            reason_field(at),
        ],
        values={
            **{f"name-{each}": family.name.get(each, "") for each in languages(book)},
            "definition": family.definition,
            "reason": "",
        },
        names={"save": text("codes-save") if family.id else text("codes-add-family")},
        save=save,
        cancel=leave,
    )
