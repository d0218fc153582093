"""Dates and times of day chosen in the browser's own picker, and said in words in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

import streamlit as st

from tema.messages import Language
from tema.ui.history.clock import LOCALES

Kind = Literal["date", "datetime-local"]


def choose_when(  # noqa: PLR0913  (what is asked for, in which words and language, and what is known)
    language: Language, kind: Kind, key: str, labels: Mapping[str, str], *, known: Mapping[str, str], most: str
) -> dict[str, str]:
    """Draw a field for each name in ``labels``, none later than ``most``; what is chosen, "" where nothing is."""
    fields = [
        {"name": name, "label": label, "value": known.get(name, ""), "most": most} for name, label in labels.items()
    ]
    result = _component()(
        key=key,
        data={"kind": kind, "fields": fields, "locale": LOCALES[language].replace("_", "-")},
        on_chosen_change=lambda: None,
        default={"chosen": dict(known)},
    )
    return {name: str((result.chosen or {}).get(name, "")) for name in labels}


@cache
def _component() -> st.components.v2.types.ComponentRenderer:
    return st.components.v2.component(
        "tema.when",
        html='<div class="h-when-fields"></div>',
        js=(files("tema.ui.history") / "when.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )
