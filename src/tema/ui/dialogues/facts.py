"""What is known about a dialogue and who speaks in it: set and corrected, with effect at once."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from tema import review
from tema.records import Role
from tema.store.reads import dialogues, lookup
from tema.ui.desk import Desk, on_click
from tema.ui.html import plain, said
from tema.views.attributes import attribute_name
from tema.views.dialogues import Reading, Share

_OFFERED = ("municipality", "group", "round", "date")
"""Attributes that are offered where no dialogue has them yet."""


def facts(at: Desk, shown: Reading) -> None:
    """Draw the attributes and the speakers."""
    known, who = st.columns([1, 1.35], gap="large")
    with known:
        _attributes(at, shown)
    with who:
        _speakers(at, shown)


def _attributes(at: Desk, shown: Reading) -> None:
    text = at.text
    st.html(said("t-heading", text("dialogues-attributes"), "h2"))
    if not shown.known:
        st.html(said("t-note", text("dialogues-attributes-none"), "p"))
    used = lookup.attributes(at.study)
    values: dict[str, list[str]] = {}
    for pairs in used.values():
        for name, value in pairs:
            if value and value not in values.setdefault(name, []):
                values[name].append(value)
    for name, value in shown.known:
        _attribute(at, shown.name, name, value, sorted(values.get(name, ())))
    _new_attribute(at, shown, [*_OFFERED, *values])


def _attribute(at: Desk, dialogue: str, name: str, value: str, values: list[str]) -> None:
    key = f"attribute-{dialogue}-{name}"
    st.session_state[key] = value
    st.selectbox(
        plain(attribute_name(at.text, name)),
        values,
        key=key,
        accept_new_options=True,
        placeholder=at.text("dialogues-attribute-empty"),
        on_change=on_click,
        args=(_set_attribute, at, dialogue, name, key),
        index=None,
    )


def _set_attribute(at: Desk, dialogue: str, name: str, key: str) -> None:
    review.set_attribute(at.study, at.coder, dialogue, name, st.session_state[key] or "")


def _new_attribute(at: Desk, shown: Reading, names: list[str]) -> None:
    text = at.text
    free = [name for name in dict.fromkeys(names) if name not in dict(shown.known)]
    with st.container(key="new-attribute", horizontal=True, vertical_alignment="bottom", gap="small"):
        st.selectbox(
            text("dialogues-attribute-new"),
            free,
            index=None,
            key=f"new-name-{shown.name}",
            format_func=lambda name: attribute_name(text, name),
            accept_new_options=True,
            placeholder=text("dialogues-attribute-name"),
            width=190,
        )
        st.text_input(text("dialogues-attribute-value"), key=f"new-value-{shown.name}", width=170)
        st.button(
            text("dialogues-attribute-add"),
            key="add-attribute",
            on_click=on_click,
            args=(_add_attribute, at, shown.name),
        )
    if st.session_state.pop("attribute-missing", False):
        st.html(said("t-warn", text("dialogues-attribute-missing")))


def _add_attribute(at: Desk, dialogue: str) -> None:
    name, value = (str(st.session_state[f"new-{part}-{dialogue}"] or "").strip() for part in ("name", "value"))
    if not name or not value:
        st.session_state["attribute-missing"] = True
        return
    review.set_attribute(at.study, at.coder, dialogue, name, value)
    st.session_state[f"new-name-{dialogue}"] = None
    st.session_state[f"new-value-{dialogue}"] = ""


def _speakers(at: Desk, shown: Reading) -> None:
    text = at.text
    st.html(said("t-heading", text("dialogues-speakers"), "h2") + said("t-note", text("dialogues-roles-note"), "p"))
    others = dialogues.labels_in_file(at.study, shown.name)
    # Not the leaders first, as in the portrait: nobody moves in the list when a role is set.
    for number, share in enumerate(sorted(shown.shares, key=lambda share: -share.words)):
        _speaker(at, shown, share, number, others.get(share.speaker, ()))


def _speaker(at: Desk, shown: Reading, share: Share, number: int, labels: tuple[str, ...]) -> None:
    text = at.text
    key = f"role-{shown.name}-{share.speaker}"
    st.session_state[key] = share.role
    in_file = said("t-note", text("dialogues-in-file", names=", ".join(labels))) if labels else ""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="small"):
        st.html(
            said("t-title t-speaker", share.speaker, "bdi")
            + said("t-note", text("dialogues-spoken", share=share.share, turns=share.turns, words=share.words))
            + in_file,
            width=230,
        )
        st.segmented_control(
            text("ui-role-of", speaker=plain(share.speaker)),
            get_args(Role),
            key=key,
            required=True,
            format_func=lambda name: text(f"ui-role-{name}"),
            label_visibility="collapsed",
            on_change=on_click,
            args=(_set_role, at, shown.name, share.speaker, key),
        )
        with st.popover(text("dialogues-rename"), key=f"rename-{number}", type="tertiary"), st.container(width=380):
            _rename(at, shown, share.speaker)


def _set_role(at: Desk, dialogue: str, speaker: str, key: str) -> None:
    review.set_role(at.study, at.coder, dialogue, speaker, st.session_state[key])


def _rename(at: Desk, shown: Reading, speaker: str) -> None:
    text = at.text
    key = f"name-{shown.name}-{speaker}"
    others = [share.speaker for share in shown.shares if share.speaker != speaker]
    st.selectbox(
        text("dialogues-rename-to", speaker=plain(speaker)),
        others,
        index=None,
        key=key,
        accept_new_options=True,
        placeholder=text("dialogues-rename-placeholder"),
    )
    st.html(said("t-note", text("dialogues-rename-note")))
    st.button(
        text("dialogues-rename-go"),
        key=f"{key}-go",
        disabled=not st.session_state.get(key),
        on_click=on_click,
        args=(_rename_speaker, at, shown.name, speaker, key),
    )


def _rename_speaker(at: Desk, dialogue: str, speaker: str, key: str) -> None:
    name = str(st.session_state[key] or "").strip()
    if name and name != speaker:
        review.rename_speaker(at.study, at.coder, dialogue, speaker, name)


def correct_turn(at: Desk, shown: Reading, number: int) -> None:
    """Ask who spoke a turn."""
    st.dialog(at.text("dialogues-who-spoke", number=str(number)))(_ask_who)(at, shown, number)


def _ask_who(at: Desk, shown: Reading, number: int) -> None:
    text = at.text
    turn = next(each for each in shown.turns if each.number == number)
    words = "".join(piece.text for piece in turn.pieces)
    st.html(f'<p class="t-quote" dir="auto">{said("", words[:240], "bdi")}{" …" if len(words) > 240 else ""}</p>')  # noqa: PLR2004
    in_file = dialogues.label_in_file(at.study, shown.name, number) or ""
    if in_file != turn.speaker:
        st.html(said("t-note", text("dialogues-in-file", names=in_file)))
    name = st.selectbox(
        text("dialogues-speaker"),
        [share.speaker for share in shown.shares],
        index=[share.speaker for share in shown.shares].index(turn.speaker),
        key=f"who-{shown.name}-{number}",
        accept_new_options=True,
    )
    where = st.radio(
        text("dialogues-where"),
        ("turn", "everywhere"),
        key=f"where-{shown.name}-{number}",
        format_func=lambda each: text(f"dialogues-where-{each}", speaker=plain(turn.speaker)),
    )
    st.html(said("t-note", text("dialogues-rename-note")))
    chosen = (name or "").strip()
    if st.button(
        text("dialogues-save"), key="save-speaker", type="primary", disabled=not chosen or chosen == turn.speaker
    ):
        if where == "turn":
            review.set_speaker(at.study, at.coder, shown.name, number, chosen)
        else:
            review.rename_speaker(at.study, at.coder, shown.name, turn.speaker, chosen)
        st.rerun()
