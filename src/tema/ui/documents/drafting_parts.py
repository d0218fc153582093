"""What stands beside a draft's concepts: its families, and what was set aside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from tema.codebook.edit import new_id
from tema.draft.folder import Opened
from tema.records import SET_ASIDE_KINDS, SetAside
from tema.review import drafting
from tema.ui.codebook.editing import mark
from tema.ui.codebook.form import Values, form, redraw_if_asked
from tema.ui.desk import Desk, desk, on_click
from tema.ui.documents import drafting_acts as acts
from tema.ui.documents.drafting_forms import name_fields, names_from, names_of
from tema.ui.html import block, plain, said


@st.fragment
def families(file: str) -> None:
    """Give a family another name, or add one."""
    redraw_if_asked()
    at = desk()
    state = drafting.opened(Path(file)).state
    st.html(said("t-title", at.text("drafting-families"), "h2") + said("t-note", at.text("drafting-families-how")))
    known = {id_: names.get(at.language) or next(iter(names.values())) for id_, names in state.families.items()}
    chosen = st.selectbox(
        at.text("codes-family"),
        ["", *known],
        format_func=lambda id_: known[id_] if id_ else at.text("codes-new-family"),
        key="draft-family",
    )

    def save(values: Values) -> None:
        at = desk()
        names = names_from(values, state)
        name = names.get(state.draft.language) or next(iter(names.values()))
        drafting.name_family(Path(file), at.coder, chosen or new_id(name, list(known)), names)
        acts.say(at.text("drafting-said-family", name=name))

    form(
        at,
        "drafting-family",
        token=f"family {chosen} {mark(state.families)}",
        fields=name_fields(at, state),
        values=names_of(state.families.get(chosen or "", {}), state),
        names={"save": at.text("codes-save") if chosen else at.text("codes-add-family"), "untouched": "1"},
        save=save,
    )


def set_aside(at: Desk, opened: Opened) -> None:
    """What the draft took for background variables or recommendations, and the way to take it back."""
    text = at.text
    st.html(said("t-title", text("drafting-aside-title"), "h2") + said("t-note", text("drafting-aside-how")))
    if not opened.state.aside:
        st.html(said("t-note", text("drafting-aside-none")))
    kind, why = None, None
    for number, group in enumerate(_grouped(opened.state.aside)):
        if group[0].kind != kind:
            kind = group[0].kind
            st.html(said("t-heading", text(f"drafting-out-{kind}"), "h3"))
        # The same reason is said once, before the first that it holds for.
        reasons = group[0].why if group[0].why != why else ()
        why = group[0].why
        st.html("".join(said("t-note", each) for each in reasons) + _group_html(at, opened, group[0]))
        with st.container(key=f"drafting-aside-{number}", horizontal=True, gap="small"):
            for index, each in enumerate(group):
                st.button(
                    text("drafting-take-back", name=plain(each.name)),
                    key=f"drafting-take-{number}-{index}",
                    on_click=on_click,
                    args=(_take, at, opened.file, each.name),
                )


def _grouped(aside: Sequence[SetAside]) -> list[list[SetAside]]:
    """What was set aside, kind by kind, those that one place lists together."""
    groups: dict[tuple[object, ...], list[SetAside]] = {}
    for each in aside:
        groups.setdefault((each.kind, each.sources[:1] or each.name), []).append(each)
    return sorted(groups.values(), key=lambda group: SET_ASIDE_KINDS.index(group[0].kind))


def _group_html(at: Desk, opened: Opened, first: SetAside) -> str:
    lines = []
    if first.sources:
        quote = first.sources[0]
        name = dict(opened.state.draft.documents).get(quote.document, quote.document)
        where = at.text("ui-rule-line", document=name, line=str(quote.first_line))
        lines += [said("t-quote", " ".join(quote.text.split()), "blockquote"), said("t-source", where)]
    return block("t-excerpt", *lines)


def _take(at: Desk, file: Path, name: str) -> None:
    drafting.take_back(file, at.coder, name)
    acts.say(at.text("drafting-said-taken", name=name))
