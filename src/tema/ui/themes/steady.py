"""How steadily clusters stand, in words, and the trial that finds it out."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st

from tema.stability import Standing
from tema.store import machine, maps
from tema.ui.desk import Desk
from tema.ui.html import block, said
from tema.ui.jobs import job_panel, sent

STANDING: Mapping[Standing, str] = {
    "firm": "themes-stands-firm",
    "steady": "themes-stands-steady",
    "fair": "themes-stands-fair",
    "shaky": "themes-stands-shaky",
}
_MEANING: Mapping[Standing, str] = {
    "firm": "themes-stands-firm-is",
    "steady": "themes-stands-steady-is",
    "fair": "themes-stands-fair-is",
    "shaky": "themes-stands-shaky-is",
}


def show_stability(at: Desk, clusters: Collection[int]) -> None:
    """How steadily these clusters stand; before that is known, a button that tries it."""
    if not clusters:
        return
    text = at.text
    with st.container(key="stability", border=True, gap="small"):
        st.html(said("t-title", text("themes-stability")))
        found = maps.stability(at.study)
        for number in sorted(clusters):
            stands = found.get(number)
            if stands is not None:
                st.html(
                    block(
                        "",
                        said("t-label", text("ui-cluster-heading", number=str(number + 1)))
                        if len(clusters) > 1
                        else "",
                        said("th-verdict", text(STANDING[stands.standing])),
                        said("t-note", text(_MEANING[stands.standing])),
                        said("t-note", text("themes-stands-rounds", rounds=stands.rounds, lost=stands.lost)),
                    )
                )
        if not found:
            if machine.fingerprint(at.study, "group") is None:
                st.html(said("t-note", text("themes-stability-run")))
                return
            # An answer about an earlier grouping says nothing about this one.
            one = sent(at, "stability")
            if not one.out and one.process is None and one.answer is not None and one.answer.get("done"):
                one.answer = None
            st.html(said("t-note", text("themes-stability-why")))
            job_panel(at, "stability", text("themes-stability-go"))
