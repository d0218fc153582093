"""A project of another program that cannot become part of a study."""

from __future__ import annotations

from collections.abc import Sequence

from tema.errors.base import TemaError
from tema.records import Problem


class ProjectUnreadable(TemaError):
    """The file holds no project that can be brought in; why comes along. Values: file."""

    key = "error-project-unreadable"

    def __init__(self, file: str, problems: Sequence[Problem] = ()) -> None:
        """Carry the problems so that the edge can list them."""
        super().__init__(file=file)
        self.problems = tuple(problems)


class ProjectFolderTaken(TemaError):
    """A study is to be made of a project in a folder that holds something else. Values: folder."""

    key = "error-project-folder-taken"
