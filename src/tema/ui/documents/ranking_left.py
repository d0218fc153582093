"""How many relevant documents are left, what that rests on, and the list to take away."""

from __future__ import annotations

import streamlit as st

from tema.exporters.ranking import ranking
from tema.exporters.xlsx import write_xlsx
from tema.review import screening as acts
from tema.ui.desk import Desk, on_click
from tema.ui.html import block, said
from tema.views.screening import Screening
from tema.views.screening_words import basis, left, progress

_TIMES = 5


def what_is_left(at: Desk, shown: Screening) -> None:
    """Draw the part."""
    text, counts = at.text, dict(shown.counts)
    with st.container(key="screening-left", border=True, gap="small"):
        parts = [said("t-heading", text("screening-left"), "h2"), _bar(shown), said("s-said", text(progress(shown)))]
        parts += [said("s-said", text(sentence), "p") for sentence in left(shown)]
        parts += [said("t-note", text(sentence), "p") for sentence in basis(shown)]
        st.html("".join(parts))
        if shown.gone:
            st.html(said("t-note", text("screening-gone", count=len(shown.gone)), "p"))
        if counts["unread"]:
            st.button(
                text("screening-draw"),
                key="screening-draw",
                on_click=on_click,
                args=(acts.draw, at.study.documents_folder, at.coder, shown.present, _TIMES),
                help=text("screening-draw-is"),
            )
    st.download_button(
        text("screening-take-out"),
        data=lambda: write_xlsx(ranking(shown)),
        file_name="ranking.xlsx",
        key="screening-take-out",
        type="tertiary",
        on_click="ignore",
    )


def _bar(shown: Screening) -> str:
    """The shares judged relevant, unsure and not, as one bar; the figures stand in words below it."""
    counts, size = dict(shown.counts), max(len(shown.ranked), 1)
    parts = (
        f'<span class="s-{name}" style="width:{100 * counts[name] / size:.1f}%"></span>'
        for name in ("relevant", "unsure", "not")
    )
    return block("s-bar", *parts)
