"""Addresses within the UI: a link to an excerpt, a theme or a code that can be copied and sent to a colleague."""

from __future__ import annotations

from typing import NoReturn
from urllib.parse import urlencode

import streamlit as st

from tema.ui.desk import current_language


def link(page: str, **asked: str | int | None) -> str:
    """The address of a page, for an ``href``: ``link("review", excerpt="dialog-1.txt:10-90")``.

    The caller escapes it as every attribute of HTML. What is None is left out.
    """
    return f"{page}?{urlencode(_parameters(asked))}"


def go(page: str, **asked: str | int | None) -> NoReturn:
    """Leave this page for another and show there what is asked for."""
    st.switch_page(st.session_state["pages"][page], query_params=_parameters(asked))


def asked(name: str) -> str | None:
    """What the address asks for under this name."""
    found: str | None = st.query_params.get(name)
    return found


def _parameters(asked: dict[str, str | int | None]) -> dict[str, str]:
    # "attr_grupp" stands for "attr.grupp": a dot cannot be written in the name of an argument.
    given = {key.replace("attr_", "attr.", 1): str(value) for key, value in asked.items() if value is not None}
    return {"lang": current_language(), **given}
