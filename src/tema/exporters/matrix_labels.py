"""Names, labels and value labels of a matrix, in the forms that R and SPSS read."""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tema.exporters.csv import write_csv
from tema.exporters.table import Cell, Table
from tema.messages import Text

Kind = Literal["text", "number", "code"]

_LONGEST_NAME = 64
_LONGEST_LABEL = 250
_LONGEST_TEXT = 2000
_NOT_IN_NAME = re.compile(r"[^A-Za-z0-9_]+")
_OF_SPSS = {"all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"}
_OF_R = {
    "if",
    "else",
    "repeat",
    "while",
    "function",
    "for",
    "next",
    "break",
    "true",
    "false",
    "null",
    "inf",
    "nan",
    "na",
}
_RESERVED = frozenset(_OF_SPSS | _OF_R | {"in"})
"""Words that SPSS or R keep for themselves."""

_SAV_MOMENT = (92, b"01 Jan 8000:00:00")
"""Where a .sav file says when it was made (PSPP's description of the format: date and time), and what stands there."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A column: its name, what it is called in words, and whether it holds text, numbers, or 0 and 1 for a code."""

    name: str
    label: str
    kind: Kind


def variable_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Names that both SPSS and R accept as they are: ASCII letters, digits and _, at most 64, no two alike.

    SPSS takes no notice of capitals, so that two names differing only by them are told apart by a number.
    """
    names: list[str] = []
    taken: set[str] = set()
    for name in wanted:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        plain = _NOT_IN_NAME.sub("_", plain).strip("_")[:_LONGEST_NAME] or "x"
        if not plain[0].isalpha() or plain.casefold() in _RESERVED:
            plain = f"x_{plain}"[:_LONGEST_NAME]
        given, number = plain, 2
        while given.casefold() in taken:
            end = f"_{number}"
            given, number = f"{plain[: _LONGEST_NAME - len(end)]}{end}", number + 1
        taken.add(given.casefold())
        names.append(given)
    return tuple(names)


def labels_csv(variables: Iterable[Variable], text: Text) -> bytes:
    """A row for each variable and, of those that are 0 or 1, for each of their values."""
    rows: list[tuple[Cell, ...]] = []
    for each in variables:
        if each.kind == "code":
            rows += [(each.name, each.label, value, words) for value, words in enumerate(_values(text))]
        else:
            rows.append((each.name, each.label, None, ""))
    return write_csv(Table("labels", ("variable", "label", "value", "value_label"), tuple(rows)))


def labels_sps(file: str, variables: Sequence[Variable], rows: Sequence[Sequence[Cell]], text: Text) -> bytes:
    """Syntax for SPSS that reads the CSV file of that name and gives variables and values their labels."""
    columns = [f"    {each.name} {_format(each, number, rows)}" for number, each in enumerate(variables)]
    labels = [f"  {'/' if number else ''}{each.name} {_sps(each.label)}" for number, each in enumerate(variables)]
    codes = [each.name for each in variables if each.kind == "code"]
    values = [f"  {value} {_sps(words)}" for value, words in enumerate(_values(text))]
    lines = [
        "* Encoding: UTF-8.",
        f"* {' '.join(text('forms-sps-how').split())}",
        "GET DATA",
        "  /TYPE=TXT",
        f"  /FILE={_sps(file)}",
        "  /ENCODING='UTF8'",
        "  /DELCASE=LINE",
        '  /DELIMITERS=","',
        "  /QUALIFIER='\"'",
        "  /ARRANGEMENT=DELIMITED",
        "  /FIRSTCASE=2",
        "  /VARIABLES=",
        *columns,
        "  .",
        "VARIABLE LABELS",
        *labels,
        "  .",
    ]
    if codes:
        named = [f"  {name}" for name in codes]
        lines += ["VALUE LABELS", *named, *values, "  .", "VARIABLE LEVEL", *named, "  (NOMINAL)."]
    return ("\ufeff" + "\n".join((*lines, "EXECUTE.", ""))).encode()


def labels_r(file: str, variables: Sequence[Variable], text: Text) -> bytes:
    """A script for R that reads the CSV file of that name and gives variables and values labels, as haven has them."""
    labels = ",\n".join(f"  {each.name} = {_r(each.label)}" for each in variables)
    codes = ", ".join(_r(each.name) for each in variables if each.kind == "code")
    values = ", ".join(f"{_r(words)} = {value}L" for value, words in enumerate(_values(text)))
    lines = (
        f"# {' '.join(text('forms-r-how').split())}",
        f'codings <- read.csv({_r(file)}, fileEncoding = "UTF-8-BOM", check.names = FALSE,',
        "  stringsAsFactors = FALSE)",
        f"labels <- c(\n{labels}\n)",
        'for (name in names(labels)) attr(codings[[name]], "label") <- labels[[name]]',
        f"codes <- c({codes})",
        f'for (name in codes) attr(codings[[name]], "labels") <- c({values})',
        "",
    )
    return "\n".join(lines).encode()


def write_sav(variables: Sequence[Variable], rows: Sequence[Sequence[Cell]], text: Text) -> bytes:
    """The rows as a data file of SPSS with labels of variables and values; the same bytes every time."""
    import pandas as pd
    import pyreadstat

    columns: dict[str, Any] = {}
    for number, each in enumerate(variables):
        cells = [row[number] for row in rows]
        if each.kind == "text":
            columns[each.name] = pd.Series([_cut(str(cell), _LONGEST_TEXT) for cell in cells], dtype=object)
        else:
            columns[each.name] = pd.Series(cells, dtype="float64")
    codes = [each.name for each in variables if each.kind == "code"]
    values: dict[int | float, str] = dict(enumerate(_values(text)))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "matrix.sav"
        pyreadstat.write_sav(
            pd.DataFrame(columns),
            file,
            column_labels={each.name: _cut(each.label, _LONGEST_LABEL) for each in variables},
            row_compress=True,
            variable_value_labels=dict.fromkeys(codes, values),
            variable_measure={each.name: "scale" if each.kind == "number" else "nominal" for each in variables},
            variable_format={each.name: _sav_format(each) for each in variables if each.kind != "text"},
        )
        raw = file.read_bytes()
    at, moment = _SAV_MOMENT
    return raw[:at] + moment + raw[at + len(moment) :]


def _values(text: Text) -> tuple[str, str]:
    """What 0 and 1 mean."""
    return text("forms-no"), text("forms-yes")


def _sav_format(variable: Variable) -> str:
    return "F1.0" if variable.kind == "code" else "F8.0"


def _format(variable: Variable, number: int, rows: Sequence[Sequence[Cell]]) -> str:
    """How SPSS is to read the column; texts as wide as the longest of them, in bytes."""
    if variable.kind != "text":
        return _sav_format(variable)
    # An apostrophe may stand before a text that looks like a formula.
    return f"A{max((len(str(row[number]).encode()) for row in rows), default=0) + 1}"


def _sps(words: str) -> str:
    return "'" + _cut(" ".join(words.split()), _LONGEST_LABEL).replace("'", "''") + "'"


def _r(words: str) -> str:
    """A string of R; JSON writes quotation marks and backslashes in the same way."""
    return json.dumps(" ".join(words.split()), ensure_ascii=False)


def _cut(text: str, most: int) -> str:
    """The text in at most so many bytes of UTF-8, with a mark where it is cut."""
    if len(text.encode()) <= most:
        return text
    return text.encode()[: most - 3].decode("utf-8", "ignore") + "…"
