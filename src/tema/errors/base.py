"""What every situation that the user can mend has in common."""

from __future__ import annotations

from typing import Any, ClassVar

from tema.records import Message, Problem


class TemaError(Exception):
    """A situation the user can mend; caught once in the CLI and once in the UI."""

    key: ClassVar[str] = "error-unknown"
    problems: tuple[Problem, ...] = ()
    """The faults in the user's data that led to it, where there are any: the edge lists them."""

    def __init__(self, **values: Any) -> None:
        """Keep the values that the catalogue's sentence names."""
        self.message = Message(self.key, values)
        super().__init__(f"{self.key}: {values}")
