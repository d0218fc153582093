"""How a fault that pydantic found is told to a person: which line, what is wrong, how to mend it."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from tema.codebook.lines import Lines, Where, line_of, problem
from tema.codebook.schema import slug, suggestion
from tema.records import VALENCES, Problem

_KEYS = {
    "missing": "codebook-missing-field",
    "extra_forbidden": "codebook-unknown-field",
    "string_type": "codebook-wrong-type",
    "list_type": "codebook-wrong-type",
    "dict_type": "codebook-wrong-type",
    "model_type": "codebook-wrong-type",
    "string_too_short": "codebook-no-text",
    "string_pattern_mismatch": "codebook-bad-id",
    "literal_error": "codebook-valence",
    "lines_order": "codebook-lines-order",
    "lines_form": "codebook-lines-form",
    "page_form": "codebook-page-form",
    "share_form": "codebook-share-form",
    "guid_form": "codebook-guid-form",
    "aside_kind": "codebook-aside-kind",
}
_EXPECTED = {"string_type": "text", "list_type": "list", "dict_type": "names", "model_type": "fields"}
_LONGEST_VALUE = 60


def schema_problems(
    model: type[BaseModel], fault: ValidationError, file: str, lines: Lines, at: Where
) -> list[Problem]:
    """Each fault that pydantic found in the value at ``at``, as a Problem with the line of the key or item."""
    return [_told(model, error, file, lines, at) for error in fault.errors()]


def _told(model: type[BaseModel], error: ErrorDetails, file: str, lines: Lines, at: Where) -> Problem:
    # The location of a mapping's key that is at fault ends in "[key]".
    loc = tuple(part for part in error["loc"] if part != "[key]")
    field = next((str(part) for part in reversed((*at, *loc)) if isinstance(part, str)), "")
    kind = error["type"]
    key = "codebook-language" if (kind, field) == ("string_pattern_mismatch", "language") else _KEYS[kind]
    value = error["input"][:_LONGEST_VALUE] if isinstance(error["input"], str) else ""
    known = VALENCES if kind == "literal_error" else _fields(model, loc[:-1])
    values = {
        "field": field or "blank",
        "value": value,
        "known": ", ".join(known),
        "near": _near(key, value, field, known) or "blank",
        "expected": _EXPECTED.get(kind, ""),
    }
    return problem(file, line_of(lines, (*at, *loc)), key, **values)


def _near(key: str, value: str, field: str, known: tuple[str, ...]) -> str:
    if key == "codebook-bad-id":
        return slug(value)
    return suggestion(value if key == "codebook-valence" else field, known)


def _fields(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """The fields of the model that ``loc`` leads to."""
    for name in (part for part in loc if isinstance(part, str) and part in model.model_fields):
        model = _model_in(model.model_fields[name].annotation) or model
    return tuple(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that a field's type is, or is a list of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
