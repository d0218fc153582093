"""Clusters that no code of the codebook fits: a new code begun from their excerpts, or the word that none is needed."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from tema import review
from tema.records import Codebook, Example
from tema.ui.codebook.editing import begin_code
from tema.ui.desk import Desk
from tema.ui.html import block, chips, said
from tema.ui.links import go
from tema.ui.themes.excerpts import line_html
from tema.ui.themes.state import chosen, do, kept, known, open_cluster, quoted
from tema.views.blinding import blinding
from tema.views.codebook import codebook_in_force
from tema.views.themes.fitting import Unfit, unfit_clusters
from tema.views.themes.ranks import lines

_SHOWN = 5
_TYPICAL = 2
_WORDS = 4
_EXAMPLES = 5
"""So many excerpts at most become examples of the new code."""


def whose(at: Desk) -> str | None:
    """Whose codings may be counted on the page: all people's, but only her own for one who codes blind."""
    return at.coder if blinding(at.study, at.coder).blind else None


def list_unfit(at: Desk) -> None:
    """The clusters that no code fits, a few at a time: what is handled makes room for the next."""
    text, own = at.text, whose(at)
    found = kept(at, "unfit", lambda: unfit_clusters(at.study, own), own)
    if not found:
        return
    with st.expander(text("themes-unfit", count=len(found)), key="unfit"):
        st.html(said("t-note", text("themes-unfit-why"), "p") + said("t-note", text("themes-new-code-note"), "p"))
        for each in found[:_SHOWN]:
            _one(at, each)
        if len(found) > _SHOWN:
            st.html(said("t-note", text("themes-unfit-more", count=len(found) - _SHOWN)))


def _one(at: Desk, unfit: Unfit) -> None:
    text, number = at.text, unfit.number
    with st.container(key=f"unfit-{number}", gap="small"):
        st.button(
            text("ui-cluster-heading", number=str(number + 1)),
            key=f"open-cluster-unfit-{number}",
            type="tertiary",
            on_click=open_cluster,
            args=(number,),
        )
        st.html(
            chips(unfit.keywords[:_WORDS])
            + said("t-note", text("themes-cluster-size", count=len(unfit.members)))
            + block("", *(line_html(text, each) for each in lines(at.study, unfit.typical[:_TYPICAL], known(at))))
        )
        with st.container(key=f"unfit-acts-{number}", horizontal=True, gap="small"):
            if st.button(text("themes-new-code"), key=f"new-code-{number}"):
                begin_from(at, codebook_in_force(at.study), unfit.members, unfit.typical)
            if st.button(text("themes-no-code-needed"), key=f"no-code-{number}", type="tertiary"):
                do(lambda: _none_needed(at, unfit))


def _none_needed(at: Desk, unfit: Unfit) -> None:
    """A theme is said to answer to no code; a cluster that nobody has named is dismissed, with this for a reason."""
    if unfit.theme is not None:
        review.map_theme(at.study, at.coder, unfit.theme.id, ())
        return
    name = ", ".join(unfit.keywords[:_WORDS]) or at.text("ui-cluster-heading", number=str(unfit.number + 1))
    review.set_aside(at.study, at.coder, name, quoted(at.study, unfit.members), at.text("themes-no-code-needed"))


def none_fits(at: Desk, book: Codebook, words: str, members: Sequence[str], typical: Sequence[str]) -> None:
    """That no code fits what is open, and the way to a new one."""
    with st.container(key="none-fits", border=True, gap="small"):
        st.html(said("t-title", words) + said("t-note", at.text("themes-new-code-note")))
        if st.button(at.text("themes-new-code"), key="new-code"):
            begin_from(at, book, members, typical)


def begin_from(at: Desk, book: Codebook, members: Sequence[str], typical: Sequence[str]) -> None:
    """Open the form for a new code, with those of the members that are ticked as examples, else the typical ones.

    They go by the session and not by the address, which browsers keep and people send to one another.
    """
    ticked = [each for each in chosen() if each in set(members)]
    texts = [quote for _, quote in quoted(at.study, (ticked or typical)[:_EXAMPLES])]
    begin_code(book, [Example(quote, "both") for quote in texts])
    go("codebook")
