"""A report that cannot go out as it stands."""

from __future__ import annotations

from collections.abc import Sequence

from tema.errors.base import TemaError
from tema.records import Problem


class ReportRefused(TemaError):
    """Quotes or numbers in the report do not hold. Values: count."""

    key = "error-report-refused"

    def __init__(self, count: int = 0, problems: Sequence[Problem] = ()) -> None:
        """Keep what is wrong, so that it can be listed."""
        super().__init__(count=count or len(problems))
        self.problems = tuple(problems)


class NoSuchTheme(TemaError):
    """A handout is asked for by a name that no theme has. Values: theme, known."""

    key = "error-no-such-theme"


class NoThemes(TemaError):
    """Handouts are asked for, and no theme has been named. Values: folder."""

    key = "error-no-themes"
