"""The drawings of a report: bars, a grid of counts, a curve with its band. The same bytes every time, no screen needed.

One colour, darker for more, and every value in figures, so that a drawing is read in black and white too.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from tema.records.report import Bars, Curve, Grid

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Drawing = Bars | Grid | Curve

INK, PALE = "#1f4957", "#dfe9ec"
_ID = re.compile(r' id="([^"]*)"')
_REFERRED = re.compile(r"#([\w.-]+)")
_WIDE = 6.3
"""Inches: as wide as the text of an A4 page."""
_LONGEST, _ACROSS = 34, 16
"""Characters of a label beside and above a drawing; what is longer is cut, and stands whole in the tables."""
_SETTINGS: Any = {
    "svg.hashsalt": "tema",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 9,
    "text.parse_math": False,
}


def svg(drawing: Drawing) -> str:
    """The drawing as an SVG element; its words are words, not outlines."""
    raw = _saved(drawing, "svg", {"Date": None, "Creator": None})
    whole = raw.decode("utf-8")
    element = whole[whole.index("<svg") :].strip()
    used = set(_REFERRED.findall(element))
    # Several drawings stand on one page, where an id must not be given twice.
    return _ID.sub(lambda found: found[0] if found[1] in used else "", element)


def png(drawing: Drawing) -> bytes:
    """The drawing as a picture, 200 dots an inch."""
    return _saved(drawing, "png", {"Software": None})


def _saved(drawing: Drawing, form: str, metadata: dict[str, Any]) -> bytes:
    import matplotlib as mpl
    from matplotlib.figure import Figure

    out = io.BytesIO()
    with mpl.rc_context(_SETTINGS):
        figure = Figure(layout="constrained")
        _draw(figure, drawing)
        figure.savefig(out, format=form, dpi=200, metadata=metadata)
    return out.getvalue()


def _draw(figure: Figure, drawing: Drawing) -> None:
    axes = figure.add_subplot()
    match drawing:
        case Bars():
            figure.set_size_inches(_WIDE, 0.6 + 0.26 * max(len(drawing.labels), 1))
            _bars(axes, drawing)
        case Grid():
            figure.set_size_inches(_WIDE, 1.4 + 0.26 * max(len(drawing.rows), 1))
            _grid(axes, drawing)
        case Curve():
            figure.set_size_inches(_WIDE, 2.8)
            _curve(axes, drawing)
    axes.tick_params(length=0)
    for side in axes.spines.values():
        side.set_visible(False)


def _bars(axes: Axes, drawing: Bars) -> None:
    places = range(len(drawing.labels))
    axes.barh(places, drawing.values, color=INK, height=0.62)
    axes.set_yticks(places, [_short(label) for label in drawing.labels])
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.set_xlabel(drawing.unit)
    axes.margins(x=0.12)
    for place, value in zip(places, drawing.values, strict=True):
        axes.annotate(_figure(value), (value, place), xytext=(3, 0), textcoords="offset points", va="center")


def _grid(axes: Axes, drawing: Grid) -> None:
    most = max((value or 0 for row in drawing.values for value in row), default=0) or 1
    for down, row in enumerate(drawing.values):
        for across, value in enumerate(row):
            share = (value or 0) / most
            axes.add_patch(_square(across, down, _mixed(share) if value is not None else "white"))
            said = "\N{EN DASH}" if value is None else str(value)
            ink = "white" if share > 0.55 else "black"  # noqa: PLR2004  (where white is read better on the colour)
            axes.text(across, down, said, ha="center", va="center", color=ink)
    axes.set_xlim(-0.5, len(drawing.columns) - 0.5)
    axes.set_ylim(len(drawing.rows) - 0.5, -0.5)
    axes.set_xticks(
        range(len(drawing.columns)), [_short(name, _ACROSS) for name in drawing.columns], rotation=30, ha="left"
    )
    axes.xaxis.tick_top()
    axes.set_yticks(range(len(drawing.rows)), [_short(name) for name in drawing.rows])


def _square(across: int, down: int, colour: str) -> Any:
    from matplotlib.patches import Rectangle

    return Rectangle((across - 0.47, down - 0.45), 0.94, 0.9, facecolor=colour, edgecolor=PALE, linewidth=0.5)


def _curve(axes: Axes, drawing: Curve) -> None:
    from matplotlib.ticker import MaxNLocator

    along = range(1, len(drawing.values) + 1)
    if drawing.low and drawing.high:
        axes.fill_between(along, drawing.low, drawing.high, color=PALE, linewidth=0)
    axes.plot(along, drawing.values, color=INK, linewidth=1.8)
    axes.set_xlabel(drawing.across)
    axes.set_ylabel(drawing.up)
    axes.set_ylim(bottom=0)
    axes.grid(axis="y", color=PALE, linewidth=0.6)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))


def _mixed(share: float) -> str:
    """The colour between pale and ink."""
    pale, ink = (tuple(int(each[i : i + 2], 16) for i in (1, 3, 5)) for each in (PALE, INK))
    return "#" + "".join(f"{round(low + (high - low) * share):02x}" for low, high in zip(pale, ink, strict=True))


def _short(label: str, most: int = _LONGEST) -> str:
    line = " ".join(label.split())
    return line if len(line) <= most else f"{line[: most - 2].rstrip()} \N{HORIZONTAL ELLIPSIS}"


def _figure(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.2f}"
