"""The parts of an OpenDocument text that are the same in every document: styles, page, list of parts."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tema import __version__

MIME = "application/vnd.oasis.opendocument.text"

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = {
    "office": f"{_OASIS}:office:1.0",
    "style": f"{_OASIS}:style:1.0",
    "text": f"{_OASIS}:text:1.0",
    "table": f"{_OASIS}:table:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "meta": f"{_OASIS}:meta:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
CONTENT_SPACES = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

MANIFEST = (
    f'{_HEAD}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MIME}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{name}.xml" manifest:media-type="text/xml"/>'
        for name in ("content", "styles", "meta")
    )
    + "</manifest:manifest>"
)


def meta(title: str, language: str) -> str:
    """Who made the document, and its title; nothing of when."""
    return (
        f'{_HEAD}<office:document-meta {CONTENT_SPACES} office:version="1.3"><office:meta>'
        f"<meta:generator>tema/{__version__}</meta:generator><dc:title>{escape(title)}</dc:title>"
        f"<dc:language>{language}</dc:language></office:meta></office:document-meta>"
    )


_INK, _GREY, _SHADE = "#1f4957", "#595959", "#e8eef0"


def _style(name: str, *, parent: str = "Standard", after: str = "", paragraph: str = "", text: str = "") -> str:
    """A style of paragraphs; ``after`` is which style the next paragraph has."""
    shown = name.replace("_20_", " ")
    follows = f' style:next-style-name="{after}"' if after else ""
    level = shown.removeprefix("Heading ").removesuffix(" new")
    outline = f' style:default-outline-level="{level}"' if level.isdigit() and level != shown else ""
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph" '
        f'style:parent-style-name="{parent}"{follows}{outline}>'
        + (f"<style:paragraph-properties {paragraph}/>" if paragraph else "")
        + (f"<style:text-properties {text}/>" if text else "")
        + "</style:style>"
    )


def _span(name: str, text: str) -> str:
    return f'<style:style style:name="{name}" style:family="text"><style:text-properties {text}/></style:style>'


def _heading(level: int) -> str:
    size = {1: 18, 2: 14, 3: 12.5}.get(level, 11)
    room = f'fo:margin-top="{5 if level > 1 else 7}mm" fo:margin-bottom="2mm" fo:keep-with-next="always"'
    look = f'fo:font-size="{size}pt" fo:font-weight="bold" fo:color="{_INK}"'
    return _style(f"Heading_20_{level}", after="Text_20_body", paragraph=room, text=look)


_PAGE_NUMBER = (
    '@PAGE@ <text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count>'
)

_BORDER = 'fo:border="0.5pt solid #b8c4c8" fo:padding="1mm"'
_FACE = (
    '<style:font-face style:name="Calibri" svg:font-family="Calibri, Carlito, \'Liberation Sans\'" '
    'style:font-family-generic="swiss" style:font-pitch="variable"/>'
)
_USUAL = (
    '<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="115%" '
    'fo:orphans="2" fo:widows="2"/><style:text-properties style:font-name="Calibri" fo:font-size="10.5pt" '
    'fo:language="@LANGUAGE@" fo:country="@COUNTRY@"/></style:default-style>'
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
)
_CELLS = (
    f'<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties {_BORDER}/></style:style>'
    '<style:style style:name="HeadCell" style:family="table-cell"><style:table-cell-properties '
    f'{_BORDER} fo:background-color="{_SHADE}"/></style:style>'
)
_PAGE = (
    '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" '
    'fo:page-height="297mm" fo:margin-top="15mm" fo:margin-bottom="15mm" fo:margin-left="25mm" '
    'fo:margin-right="25mm" style:print-orientation="portrait"/><style:header-style>'
    '<style:header-footer-properties fo:min-height="7mm" fo:margin-bottom="4mm"/></style:header-style>'
    '<style:footer-style><style:header-footer-properties fo:min-height="7mm" fo:margin-top="4mm"/>'
    "</style:footer-style></style:page-layout>"
)
_MASTER = (
    '<style:master-page style:name="Standard" style:page-layout-name="A4"><style:header>'
    '<text:p text:style-name="Header">@HEADER@</text:p></style:header><style:footer>'
    f'<text:p text:style-name="Footer">{_PAGE_NUMBER}</text:p></style:footer></style:master-page>'
)
_PARAGRAPHS = (
    _style("Text_20_body", paragraph='fo:margin-bottom="2mm"'),
    _style("Title", after="Subtitle", text=f'fo:font-size="24pt" fo:color="{_INK}"'),
    _style("Subtitle", after="Text_20_body", paragraph='fo:margin-bottom="5mm"', text='fo:font-size="12pt"'),
    *(_heading(level) for level in range(1, 10)),
    _style("Heading_20_1_20_new", parent="Heading_20_1", paragraph='fo:break-before="page"'),
    _style(
        "Quotations",
        paragraph='fo:margin-left="8mm" fo:margin-right="8mm" fo:margin-top="3mm" fo:margin-bottom="1mm" '
        'fo:keep-with-next="always"',
    ),
    _style("Small", paragraph='fo:margin-bottom="1mm"', text=f'fo:font-size="8.5pt" fo:color="{_GREY}"'),
    _style("Small_20_in", parent="Small", paragraph='fo:margin-left="8mm" fo:margin-bottom="3mm"'),
    *(_style(f"Contents_20_{level}", paragraph=f'fo:margin-left="{5 * (level - 1)}mm"') for level in (1, 2, 3)),
    _style("Header", text=f'fo:font-size="8.5pt" fo:color="{_GREY}"'),
    _style("Footer", paragraph='fo:text-align="center"', text=f'fo:font-size="8.5pt" fo:color="{_GREY}"'),
)
_SPANS = (
    _span("Grey", f'fo:color="{_GREY}"'),
    _span("Bold", 'fo:font-weight="bold"'),
    _span("Italic", 'fo:font-style="italic"'),
)

STYLES = (
    f'{_HEAD}<office:document-styles {CONTENT_SPACES} office:version="1.3">'
    f"<office:font-face-decls>{_FACE}</office:font-face-decls>"
    f"<office:styles>{_USUAL}{''.join((*_PARAGRAPHS, *_SPANS))}{_CELLS}</office:styles>"
    f"<office:automatic-styles>{_PAGE}</office:automatic-styles>"
    f"<office:master-styles>{_MASTER}</office:master-styles></office:document-styles>"
)
"""The styles, with @LANGUAGE@, @COUNTRY@, @HEADER@ and @PAGE@ (the word before a page's number) to be put in."""
