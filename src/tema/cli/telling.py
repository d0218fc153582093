"""What every command needs: the words in the user's language, her name, and how faults in her data are shown."""

from __future__ import annotations

from collections.abc import Iterable

import click

from tema.decisions import login
from tema.messages import preferred_language, text_in
from tema.records import Problem

say = text_in(preferred_language())


def coder_name() -> str:
    """The name that decisions are signed with."""
    return login() or say("cli-coder")


def show_problems(problems: Iterable[Problem]) -> None:
    """A line for each fault: where it is, what it is, how to mend it."""
    for problem in problems:
        place = f"{problem.file}:{problem.line}" if problem.line else problem.file
        click.echo(f"{place}: {say(problem.what)} {say(problem.mend)}", err=True)
