"""Text from people made safe for the page, and the few pieces of HTML the pages are set in.

Streamlit reads labels and ``st.write`` as Markdown, and an image in Markdown fetches from outside. So text from
transcripts and codebooks goes through :func:`html.escape` into ``st.html``, or through :func:`plain` into a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from tema.messages import Text

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_ADDRESS = re.compile(r"(?i)(https?(?=:)|www(?=\.)|@)")
UNSEEN = "\N{WORD JOINER}"


def plain(text: str) -> str:
    """``text`` so that Streamlit's Markdown shows exactly these characters on one line (for labels of widgets).

    What reads like an address would become a link whatever is escaped in it, so a sign without width parts it.
    """
    return _PUNCTUATION.sub(r"\\\1", _ADDRESS.sub(rf"\1{UNSEEN}", " ".join(text.split())))


def block(css: str, *parts: str, element: str = "div") -> str:
    """An element of class ``css`` around ``parts``, which are HTML already."""
    return f'<{element} class="{css}">{"".join(parts)}</{element}>'


def said(css: str, text: str, element: str = "div") -> str:
    """An element of class ``css`` that shows ``text`` as it stands."""
    return block(css, escape(text), element=element)


def chips(words: Iterable[str]) -> str:
    """Words as small framed pieces in a row."""
    return block("t-chips", *(said("t-chip", word, "span") for word in words))


def bar(share: float, figure: str, name: str) -> str:
    """A horizontal bar of ``share`` (0..1) with its name before and its figure after."""
    width = round(100 * min(max(share, 0.0), 1.0))
    return block(
        "t-bar",
        said("t-bar-name", name, "span"),
        f'<span class="t-bar-track"><span class="t-bar-fill" style="width:{width}%"></span></span>',
        said("t-bar-figure", figure, "span"),
    )


def strength(text: Text, share: float) -> str:
    """The machine's figure for a suggestion, 0..1, as people see it: 0 to 100, and no percentage."""
    return text("ui-strength-figure", figure=round(100 * share))


def bars(rows: Iterable[tuple[str, int]]) -> str:
    """Counts as bars, the longest filling the width."""
    counted = list(rows)
    most = max((count for _, count in counted), default=1) or 1
    return block("t-bars", *(bar(count / most, str(count), name) for name, count in counted))


def excerpt(text: str, *sources: str) -> str:
    """A quoted excerpt with the lines that say who said it and where."""
    return block("t-excerpt", said("t-quote", text, "blockquote"), *(said("t-source", source) for source in sources))


def definitions(rows: Iterable[tuple[str, str]]) -> str:
    """Term and text pairs; a pair without text is left out."""
    return block(
        "t-fields",
        *(said("t-term", term, "dt") + said("t-text", text, "dd") for term, text in rows if text),
        element="dl",
    )
