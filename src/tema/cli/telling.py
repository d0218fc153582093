"""What every command needs: the words in the user's language, her name, and how faults in her data are shown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import replace

import click

from tema.decisions import login
from tema.messages import preferred_language, text_in
from tema.records import Problem

say = text_in(preferred_language())

_GATHERED_FROM = 3
"""So many codes that lack the same are told of together."""


def coder_name() -> str:
    """The name that decisions are signed with."""
    return login() or say("cli-coder")


def show_problems(problems: Iterable[Problem]) -> None:
    """A line for each fault: where it is, what it is, how to mend it."""
    for problem in problems:
        name = " ".join(problem.file.splitlines())  # a file's name may hold a line break, or rule the terminal
        name = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in name)
        place = f"{name}:{problem.line}" if problem.line else name
        click.echo(f"{place}: {say(problem.what)} {say(problem.mend)}", err=True)


def show_advice(advice: Iterable[Problem]) -> None:
    """Advice on codes; what several codes lack alike is said once, with the codes and their lines under it."""
    groups: dict[object, list[Problem]] = {}
    for each in advice:
        groups.setdefault(_but_for_its_code(each), []).append(each)
    for group in groups.values():
        if len(group) < _GATHERED_FROM or "code" not in group[0].what.values:
            show_problems(group)
            continue
        codes = {"code": say("cli-codebook-check-codes", count=len(group))}
        what, mend = (replace(each, values={**each.values, **codes}) for each in (group[0].what, group[0].mend))
        show_problems([replace(group[0], line=None, what=what, mend=mend)])
        named = ", ".join(_named(each) for each in group)
        click.echo(textwrap.indent(textwrap.fill(named, 100, break_on_hyphens=False), " " * 4), err=True)


def _but_for_its_code(advice: Problem) -> object:
    values = sorted((name, str(value)) for name, value in advice.what.values.items() if name != "code")
    return advice.file, advice.what.key, tuple(values)


def _named(advice: Problem) -> str:
    code = advice.what.values["code"]
    return f"{code} ({advice.line})" if advice.line else str(code)
