"""Read a code: its rule, the excerpts it has been used for, and an excerpt on its way to become an example of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from tema import review
from tema.records import Code, Example, NearMiss, Place
from tema.review import codebook as acts
from tema.ui.codebook.component import component
from tema.ui.codebook.fields import reason_field, target_field, valence_field
from tema.ui.codebook.form import Values, form, redraw_if_asked
from tema.ui.codebook.telling import say
from tema.ui.desk import Desk, desk, on_click
from tema.ui.html import said
from tema.ui.links import go
from tema.ui.rule import rule_html
from tema.views.codebook import CodebookPage, CodeRow
from tema.views.codebook.draft import telling
from tema.views.codebook.excerpts import CodedExcerpt, code_excerpts


def rule(at: Desk, shown: CodebookPage, row: CodeRow) -> None:
    """What the codebook says of the code, and the way to its suggestions and to codings worth another look."""
    text = at.text
    st.html(rule_html(text, row.code, shown.codebook, at.language, whole=True))
    with st.container(horizontal=True, gap="small", key="code-ways"):
        if row.suggestions and st.button(text("ui-review-code"), key="review-code"):
            go("review", code=row.code.id)
        if row.older:
            st.button(text("codes-see-older", count=row.older), key="see-older", on_click=_see_older)


def _see_older() -> None:
    st.session_state["codebook-view"] = "excerpts"
    st.session_state["codebook-only-older"] = True


def excerpts(at: Desk, shown: CodebookPage, row: CodeRow, *, own_only: bool) -> None:
    """What has been coded with the code; from here an excerpt can become an example or a near miss."""
    text = at.text
    found = code_excerpts(at.study, at.coder, row.code.id, own_only=own_only)
    promoting = st.session_state.get("codebook-promote")
    if promoting and promoting["code"] == row.code.id:
        chosen = next((each for each in found if each.place.id == promoting["place"]), None)
        if chosen is not None:
            _promote_here(shown, row.code, chosen, promoting["act"])
            return
    older = [each for each in found if each.older]
    if older:
        st.checkbox(text("codes-only-older", count=len(older)), key="codebook-only-older")
        if st.session_state.get("codebook-only-older"):
            st.html(said("t-note", text("codes-older-how")))
            found = tuple(older)
    _list(at, row.code, found)


def _list(at: Desk, code: Code, found: tuple[CodedExcerpt, ...]) -> None:
    text = at.text
    key = f"excerpts-{code.id}"

    def act() -> None:
        sent = st.session_state[key].get("act")
        if sent:
            on_click(_do, at, code, {each.place.id: each for each in found}, sent)

    component("excerpts")(
        key=key,
        data={
            "token": code.id,
            "rows": [row_of(at, each, _acts(code, each)) for each in found],
            "acts": {
                "open": text("codes-open"),
                "example": text("codes-as-example"),
                "miss": text("codes-as-miss"),
                "confirm": text("codes-confirm"),
            },
            "names": {"empty": text("codes-no-excerpts"), "more": text("codes-more"), "list": text("codes-excerpts")},
        },
        on_act_change=act,
    )
    opened = st.session_state.pop("codebook-open", None)
    if opened:
        go("review", excerpt=opened)


def row_of(at: Desk, each: CodedExcerpt, doings: list[str], *, both: bool = False) -> dict[str, Any]:
    """An excerpt as ``excerpts.js`` draws it."""
    text = at.text
    badges = [
        *([text("codes-both-badge")] if both else []),
        *([text("codes-exemplar")] if each.exemplar else []),
        *([text("codes-older-badge")] if each.older else []),
        text("codes-coded-by", coders=", ".join(each.coders)),
    ]
    return {
        "id": each.place.id,
        "quote": each.quote,
        "source": each.source,
        "badges": badges,
        "acts": doings,
        "both": both,
    }


def _acts(code: Code, each: CodedExcerpt) -> list[str]:
    promote = ["example", "miss"] if code.retired is None else []
    return [*(["open"] if each.segment else []), *promote, *(["confirm"] if each.mine_older else [])]


def _do(at: Desk, code: Code, found: dict[str, CodedExcerpt], sent: dict[str, str]) -> None:
    each = found.get(sent["id"])
    if each is None:
        return
    if sent["act"] == "open":
        st.session_state["codebook-open"] = each.segment
    elif sent["act"] == "confirm":
        review.code(at.study, at.coder, (each.place, each.quote), code.id, each.valence)
        say(at.text("codes-said-confirmed"), "code")
    else:
        st.session_state["codebook-promote"] = {"code": code.id, "place": each.place.id, "act": sent["act"]}


@dataclass(frozen=True, slots=True)
class _Promotion:
    """An excerpt on its way into the codebook, as an ``example`` or a ``miss``."""

    shown: CodebookPage
    code: Code
    place: Place
    act: str

    def save(self, values: Values) -> None:
        at = desk()
        for_code = self.shown.rows[values["for"]].code
        if self.act == "example":
            added = Example(values["text"], values["valence"])
            after = replace(for_code, examples=(*for_code.examples, added))
        else:
            miss = NearMiss(values["text"], values["code"] or None)
            after = replace(for_code, near_misses=(*for_code.near_misses, miss))
        acts.change_code(at.study, at.coder, for_code, after, values["reason"])
        st.session_state.pop("codebook-promote", None)
        say(at.text("codes-said-promoted", name=for_code.named(at.language)), "book")


@st.fragment
def _promote_here(shown: CodebookPage, code: Code, each: CodedExcerpt, act: str) -> None:
    redraw_if_asked()
    at = desk()
    text = at.text
    st.html(
        said("t-title", text("codes-as-example") if act == "example" else text("codes-as-miss"))
        + said("t-warn", text("codes-sensitive"))
    )
    codes = [(row.code.id, row.code.named(at.language)) for row in shown.rows.values() if row.code.retired is None]
    fields = [
        {"name": "text", "label": text("codes-words-shared"), "kind": "area", "rows": 3, "required": True},
        {
            "name": "for",
            "label": text("codes-for-code"),
            "kind": "select",
            "half": True,
            "options": [{"value": value, "label": label} for value, label in codes],
        },
        {**(valence_field(at) if act == "example" else target_field(at, codes)), "half": True},
        reason_field(at, text("codes-reason-example")),
    ]
    values = {
        "text": each.quote,
        "for": code.id,
        "valence": each.valence or "both",
        "code": "",
        "reason": "",
    }

    def look(values: Values) -> tuple[list[str], list[str]]:
        words = telling(values["text"])
        return [], [text("codes-telling", words=", ".join(words))] if words else []

    form(
        at,
        "promote",
        token=f"promote {act} {code.id} {each.place.id}",
        fields=fields,
        values=values,
        names={"save": text("codes-promote"), "remarks": text("codes-check-first")},
        look=look,
        save=_Promotion(shown, code, each.place, act).save,
        cancel=lambda: st.session_state.pop("codebook-promote", None) and None,
    )
