"""The users of a project as coders of the study."""

from __future__ import annotations

from collections.abc import Mapping

from tema.importers.decode import normalised
from tema.messages import text_for
from tema.records import Message
from tema.records.project import Project, ProjectUser
from tema.refi.identity import MACHINE, user_guid


def coders(
    project: Project, language: str, known: Mapping[str, str], renamed: Mapping[str, str]
) -> tuple[dict[str, str], str, tuple[Message, ...]]:
    """The coder's name of each user, who is named where a coding has no user, and what is told.

    Two users of one name stay two. Whoever is ``known`` by the id keeps the name she has in the study.

    Args:
        project: the project.
        language: in which those without a name are named.
        known: names of the study's coders by the ids of users.
        renamed: names to exchange, old to new.
    """
    unnamed = text_for(language)("project-in-nobody", program=project.origin or "REFI-QDA")
    names: dict[str, str] = {}
    told: list[Message] = []
    for user in project.users:
        if user.guid in names or user.guid == MACHINE:
            continue
        said = _name(user) or unnamed
        name = renamed.get(said, known.get(user.guid, said))
        if name in names.values() and said not in renamed:
            name = _apart(name, user, set(names.values()))
            told.append(Message("project-in-same-user", {"name": name}))
        names[user.guid] = name
    return names, names.get(project.user, renamed.get(unnamed, unnamed)), tuple(told)


def known_coders(names: set[str]) -> dict[str, str]:
    """The coders of a study by the ids that tema gives them as users of a project."""
    return {user_guid(name): name for name in sorted(names)}


def _name(user: ProjectUser) -> str:
    return " ".join(normalised(user.name).split()) or " ".join(normalised(user.id).split())


def _apart(name: str, user: ProjectUser, taken: set[str]) -> str:
    tries = (f"{name} ({user.id})" if user.id else f"{name} (2)", *(f"{name} ({n})" for n in range(2, 1000)))
    return next(each for each in tries if each not in taken)
