"""What is told of a file that goes out or comes in: what was left out, and the faults in it with how to mend them."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from tema.messages import Text
from tema.records import Message, Problem
from tema.ui.html import block, said

MOST_SHOWN = 20
"""So many faults are listed; the rest are counted."""


def told(text: Text, heading: str, messages: Iterable[Message], problems: Iterable[Problem] = ()) -> None:
    """Draw the sentences and the faults as a list under the heading; nothing where there are none of either."""
    faults = list(problems)
    lines = [said("", text(message), "li") for message in messages]
    lines += [_fault(text, each) for each in faults[:MOST_SHOWN]]
    if len(faults) > MOST_SHOWN:
        lines.append(said("t-note", text("export-in-more", count=len(faults) - MOST_SHOWN), "li"))
    if lines:
        st.html(block("t-advice", said("t-label", heading), block("t-list t-told", *lines, element="ul")))


def _fault(text: Text, fault: Problem) -> str:
    where = f"{text('codes-line', line=fault.line)}: " if fault.line else ""
    return block("", said("", f"{where}{text(fault.what)}"), said("t-note", text(fault.mend)), element="li")
