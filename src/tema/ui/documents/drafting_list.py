"""The list of a draft's concepts, by family, with what has become of each."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st

from tema.draft.folder import Opened
from tema.ui.desk import Desk, on_click
from tema.ui.documents import drafting_acts as acts
from tema.views.drafting import SHOWN, Row, Shown, counts, listed

_MARKS = {"undecided": "○", "kept": "●", "dropped": "×", "merged": "→", "aside": "–"}


def concept_list(at: Desk, opened: Opened) -> str | None:
    """Draw the list and say which concept is open; None where the list is empty."""
    text, state = at.text, opened.state
    numbers = counts(state)
    shown: Shown = st.segmented_control(
        text("drafting-shown"),
        SHOWN,
        format_func=lambda each: text(f"drafting-shown-{each}", count=numbers[each]),
        default="all",
        key="draft-shown",
        required=True,
        label_visibility="collapsed",
    )
    found = listed(state, shown)
    ids = [row.item.concept.id for _, rows in found for row in rows]
    chosen = st.session_state.get(acts.CHOSEN)
    if chosen not in ids and chosen not in state.items:
        chosen = ids[0] if ids else None
    _component()(
        key="drafting-list",
        data={
            "families": [
                {"name": _family(at, opened, id_), "rows": [_row(at, r) for r in rows]} for id_, rows in found
            ],
            "chosen": chosen or "",
            "names": {"list": text("drafting-concepts"), "keys": text("drafting-keys")},
        },
        on_choose_change=_chosen,
        on_act_change=lambda: _acted(opened),
    )
    return chosen


def _chosen() -> None:
    concept = st.session_state["drafting-list"].get("choose")
    if concept:
        acts.choose(concept)


def _acted(opened: Opened) -> None:
    sent = st.session_state["drafting-list"].get("act") or {}
    concept = sent.get("concept")
    if sent.get("act") == "undo":
        on_click(acts.undo_latest, opened.file)
    elif sent.get("act") in {"keep", "drop"} and concept in opened.state.items:
        on_click(acts.keep if sent["act"] == "keep" else acts.drop, opened.file, concept)


def _family(at: Desk, opened: Opened, id_: str) -> str:
    names = opened.state.families.get(id_)
    return (names.get(at.language) or next(iter(names.values()))) if names else at.text("ui-no-family")


def _row(at: Desk, row: Row) -> dict[str, Any]:
    item = row.item
    name = item.named(at.language)
    sure = at.text(f"drafting-sure-{row.sureness}")
    standing = at.text(f"drafting-standing-{item.standing}")
    return {
        "id": item.concept.id,
        "name": name,
        "depth": row.depth,
        "sure": row.sureness,
        "sureness": sure,
        "standing": item.standing,
        "mark": _MARKS[item.standing],
        "fresh": at.text("drafting-new") if item.new and item.standing == "undecided" else "",
        "label": f"{name}. {standing}. {sure}",
    }


@cache
def _component() -> st.components.v2.types.ComponentRenderer:
    code = (files("tema.ui.documents") / "concepts.js").read_text(encoding="utf-8")
    return st.components.v2.component("tema.documents.concepts", js=code, isolate_styles=False)
