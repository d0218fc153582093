"""How an OpenDocument text looks: its styles by name, the page, its header and footer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

INK, GREY, SHADE = "#1f4957", "#595959", "#e8eef0"
_SMALL = {"fo:font-size": "8.5pt", "fo:color": GREY}
_PAGE = {
    "fo:page-width": "210mm",
    "fo:page-height": "297mm",
    **{f"fo:margin-{side}": "15mm" for side in ("top", "bottom")},
    **{f"fo:margin-{side}": "25mm" for side in ("left", "right")},
}
"""A4, standing."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A style of paragraphs: properties of the paragraph and of its text, the style above it, the one that follows."""

    paragraph: Mapping[str, str] = field(default_factory=dict)
    text: Mapping[str, str] = field(default_factory=dict)
    parent: str | None = "Standard"
    after: str = "Text_20_body"


def _heading(level: int) -> _Look:
    size = {1: 18, 2: 14, 3: 12.5}.get(level, 11)
    room = {"fo:margin-top": "5mm" if level > 1 else "7mm", "fo:margin-bottom": "2mm", "fo:keep-with-next": "always"}
    return _Look(room, {"fo:font-size": f"{size}pt", "fo:font-weight": "bold", "fo:color": INK})


_PARAGRAPHS: Mapping[str, _Look] = {
    "Standard": _Look(
        {"fo:line-height": "115%", "fo:orphans": "2", "fo:widows": "2"},
        {"fo:font-family": "Calibri, Carlito, 'Liberation Sans'", "fo:font-size": "10.5pt"},
        parent=None,
    ),
    "Text_20_body": _Look({"fo:margin-bottom": "2mm"}),
    "Title": _Look(text={"fo:font-size": "24pt", "fo:color": INK}, after="Subtitle"),
    "Subtitle": _Look({"fo:margin-bottom": "5mm"}, {"fo:font-size": "12pt"}),
    **{f"Heading_20_{level}": _heading(level) for level in range(1, 10)},
    "Heading_20_1_20_new": _Look({"fo:break-before": "page"}, parent="Heading_20_1"),
    **{f"Contents_20_{level}": _Look({"fo:margin-left": f"{5 * (level - 1)}mm"}) for level in range(1, 4)},
    "Quotations": _Look(
        {
            **{f"fo:margin-{side}": "8mm" for side in ("left", "right")},
            "fo:margin-top": "3mm",
            "fo:margin-bottom": "1mm",
            "fo:keep-with-next": "always",
        }
    ),
    "Small": _Look({"fo:margin-bottom": "1mm"}, _SMALL),
    "Small_20_in": _Look({"fo:margin-left": "8mm", "fo:margin-bottom": "3mm"}, parent="Small"),
    "Header": _Look(text=_SMALL),
    "Footer": _Look({"fo:text-align": "center"}, _SMALL),
}
"""The styles of paragraphs by their name in the file."""


def dress(document: Any, title: str, page_word: str) -> None:
    """Give a document of odfdo's template the styles, and ``title`` above and the number below on every page."""
    from odfdo import Style

    for name, look in _PARAGRAPHS.items():
        document.insert_style(_style(name, look))
    document.insert_style(Style("text", name="Grey", color=GREY))
    document.insert_style(Style("text", name="Bold", bold=True))
    document.insert_style(Style("text", name="Italic", italic=True))
    border, padding = "0.5pt solid #b8c4c8", "1mm"
    document.insert_style(Style("table-cell", name="Cell", border=border, padding=padding))
    head = Style("table-cell", name="HeadCell", border=border, padding=padding, background_color=SHADE)
    document.insert_style(head)
    _page(document, title, page_word)


def _style(name: str, look: _Look) -> Any:
    from odfdo import Style

    shown = name.replace("_20_", " ")
    made = Style("paragraph", name=name, display_name=shown, parent_style=look.parent)
    made.set_attribute("style:next-style-name", look.after)
    level = shown.removeprefix("Heading ")
    if level.isdigit():
        made.set_attribute("style:default-outline-level", level)
    for area, properties in (("paragraph", look.paragraph), ("text", look.text)):
        if properties:
            made.set_properties(properties, area=area)
    return made


def _page(document: Any, title: str, page_word: str) -> None:
    from odfdo import Element, Paragraph

    master = document.get_style("master-page", "Standard")
    layout = document.get_style("page-layout", master.page_layout)
    layout.set_properties(_PAGE)
    for style, side in ((layout.get_header_style(), "bottom"), (layout.get_footer_style(), "top")):
        room = Element.from_tag("style:header-footer-properties")
        room.set_attribute("fo:min-height", "7mm")
        room.set_attribute(f"fo:margin-{side}", "4mm")
        style.append(room)
    number = Paragraph(f"{page_word} ", style="Footer")
    for tag, between in (("text:page-number", " / "), ("text:page-count", "")):
        field = Element.from_tag(tag)
        field.tail = between
        number.append(field)
    master.set_page_header(title)
    master.set_page_footer(number)
