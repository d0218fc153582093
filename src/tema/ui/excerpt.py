"""An excerpt with what was said around it, set for reading."""

from __future__ import annotations

from html import escape

from tema.messages import Text
from tema.records import Role
from tema.ui.html import block, said
from tema.views.cards import Card, TurnBeside

_BESIDE = 700
"""Characters of a neighbouring turn that are shown: enough for the context, not so much that it hides the excerpt."""


def excerpt_html(text: Text, card: Card, left: int) -> str:
    """The excerpt, marked in its turn, between the turns before and after; ``left`` excerpts wait."""
    values = [value for _, value in card.attributes if value]
    own = block(
        "t-turn t-own",
        _who(text, card.speaker, card.role),
        said("t-around", _end(card.lead), "span"),
        f"<mark>{escape(card.text)}</mark>",
        said("t-around", _start(card.rest), "span"),
        element="p",
    )
    return "".join(
        (
            block(
                "t-top",
                said("t-where", " · ".join((card.place.transcript, *values)), "span"),
                said("t-left", text("ui-left", count=left), "span"),
            ),
            *(_beside(text, turn, _end(turn.text)) for turn in card.before),
            own,
            *(_beside(text, turn, _start(turn.text)) for turn in card.after),
        )
    )


def _beside(text: Text, turn: TurnBeside, words: str) -> str:
    css = "t-turn t-around t-leader" if turn.role == "leader" else "t-turn t-around"
    return block(css, _who(text, turn.speaker, turn.role), escape(words), element="p")


def _who(text: Text, speaker: str, role: Role) -> str:
    leads = text("ui-role-leader")
    name = f"{speaker} ({leads})" if role == "leader" and speaker.casefold() != leads else speaker
    return said("t-who", name, "span")


def _end(words: str) -> str:
    return words if len(words) <= _BESIDE else "… " + words[-_BESIDE:].partition(" ")[2]


def _start(words: str) -> str:
    return words if len(words) <= _BESIDE else words[:_BESIDE].rpartition(" ")[0] + " …"
