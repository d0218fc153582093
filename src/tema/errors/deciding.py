"""A decision that the ledger cannot take."""

from __future__ import annotations

from tema.errors.base import TemaError


class UnknownCode(TemaError):
    """The codebook has no such code. Values: code."""

    key = "error-unknown-code"


class UnknownTheme(TemaError):
    """There is no such theme. Values: theme."""

    key = "error-unknown-theme"


class PlaceMismatch(TemaError):
    """The quote of a decision is not the text at its place. Values: place."""

    key = "error-place-mismatch"


class DecisionClash(TemaError):
    """The id of a decision is already used for another one. Values: id."""

    key = "error-decision-clash"


class StaleDecision(TemaError):
    """The ledger has moved since the page was drawn. Values: id."""

    key = "error-stale-decision"


class NothingToUndo(TemaError):
    """There is nothing to take back. Values: coder."""

    key = "error-nothing-to-undo"
