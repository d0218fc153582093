"""Decisions as sentences that people read: who did what, to what, where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tema.records import Decision, Message
from tema.store.replay import WRITING_ACTS

SHORT = 90
"""Characters of a quote in a sentence; the whole of it stands beside."""


@dataclass(frozen=True, slots=True)
class Names:
    """What codes and themes are called, by id."""

    codes: Mapping[str, str]
    themes: Mapping[str, str]

    def code(self, id_: str | None) -> str:
        """The code's name, or its id where no codebook in force names it."""
        return self.codes.get(id_ or "", id_ or "")

    def theme(self, id_: str | None) -> str:
        """The theme's name."""
        return self.themes.get(id_ or "", "–")


def shortened(words: str, most: int = SHORT) -> str:
    """The words on one line, cut between two of them."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + " …"


def told(decisions: Sequence[Decision], names: Names) -> Message:
    """One act as a sentence; of several decisions what they amount to together."""
    brought = from_file(decisions)
    if brought is not None:
        return Message("history-did-bring-in", {"coder": brought["by"], **brought})
    return _together(decisions, names)


def _together(decisions: Sequence[Decision], names: Names) -> Message:
    first = decisions[0]
    acts: dict[str, Decision] = {decision.act: decision for decision in decisions}
    together = _TOGETHER.get(frozenset(acts)) if len(decisions) == len(acts) > 1 else None
    if together is not None:
        return Message(together, _values(acts, names))
    one = _one(first, names)
    refused = set(acts) == {"reject"} and len({decision.place for decision in decisions}) == 1
    if refused and all(decision.values.get("hidden") for decision in decisions):
        return Message("history-did-nothing", one.values)
    if len(decisions) == 1:
        return one
    if refused:
        return Message("history-did-refused", {**one.values, "count": len(decisions)})
    alike = len(acts) == 1 and len({decision.code for decision in decisions}) == 1
    if alike and first.act in _IN_BULK:
        return Message(f"history-bulk-{first.act}", {**one.values, "count": len(decisions)})
    return Message("history-several", {"coder": first.coder, "count": len(decisions)})


def from_file(decisions: Sequence[Decision]) -> Mapping[str, Any] | None:
    """By whom, when, out of which file and how many codings were brought in, where the act is that."""
    return next((each.values["brought"] for each in decisions if each.values.get("brought")), None)


def part(decision: Decision, names: Names) -> Message:
    """One decision of an act as a sentence of its own."""
    return _one(decision, names)


def _values(acts: Mapping[str, Decision], names: Names) -> dict[str, Any]:
    """What the sentences about several decisions at once name."""
    found: dict[str, Any] = {}
    for decision in acts.values():
        found |= dict(_one(decision, names).values)
    if "code" in acts and "reject" in acts:
        found |= {"code": names.code(acts["code"].code), "other": names.code(acts["reject"].code)}
    if "create_theme" in acts:
        found |= {"name": acts["create_theme"].values["name"], "count": len(acts["create_theme"].values["members"])}
    if "merge_theme" in acts:
        found["theme"] = names.theme(acts["merge_theme"].theme)
    if "take_from_theme" in acts:
        found["other"] = names.theme(acts["take_from_theme"].theme)
    if "add_to_theme" in acts:
        found["theme"] = names.theme(acts["add_to_theme"].theme)
    return found


_TOGETHER: Mapping[frozenset[str], str] = {
    frozenset({"reject", "code"}): "history-did-instead",
    frozenset({"create_theme", "merge_theme"}): "history-did-cluster-into",
    frozenset({"create_theme", "dismiss_theme"}): "history-did-set-aside",
    frozenset({"create_theme", "take_from_theme"}): "history-did-split",
    frozenset({"add_to_theme", "take_from_theme"}): "history-did-move",
}
"""Acts that are made of these decisions and are better told as one thing."""

_IN_BULK = ("accept", "reject", "code", "uncode", "skip")


def _one(decision: Decision, names: Names) -> Message:
    """One decision as a sentence."""
    values = decision.values
    said: dict[str, Any] = {"coder": decision.coder}
    if decision.place is not None:
        said |= {"quote": shortened(decision.quote or ""), "dialogue": decision.place.transcript}
    if decision.code is not None:
        said["code"] = names.code(decision.code)
    if decision.theme is not None:
        said["theme"] = names.theme(decision.theme)
    if "members" in values:
        said["count"] = len(values["members"])
    return Message(f"history-did-{_form(decision)}", {**said, **_special(decision, names)})


_TURNED: Mapping[str, tuple[str, str]] = {
    "memo-gone": ("memo", "text"),
    "flag-off": ("flag", "on"),
    "adjudicate-no": ("adjudicate", "applies"),
    "nest_theme-top": ("nest_theme", "parent"),
    "map_theme-none": ("map_theme", "codes"),
    "set_attribute-gone": ("set_attribute", "value"),
    "restrict-lifted": ("restrict", "restriction"),
    "restrict_dialogue-lifted": ("restrict_dialogue", "restriction"),
    "write-gone": ("write", "text"),
    "choose_quotes-none": ("choose_quotes", "quotes"),
    "summarise-gone": ("summarise", "text"),
}
"""Acts that mean the opposite when one of their values is empty or false."""


def _form(decision: Decision) -> str:
    """The act, told apart where a value turns its meaning."""
    if decision.values.get("nothing"):
        return "nothing"
    turned = (form for form, (act, name) in _TURNED.items() if act == decision.act and not decision.values.get(name))
    return next(turned, decision.act).replace("_", "-")


_NAMED: Mapping[str, tuple[str, ...]] = {
    "flag": ("flag",),
    "create_theme": ("name",),
    "rename_theme": ("name",),
    "set_setting": ("key", "value"),
    "adopt_codebook": ("file",),
}
"""The values that the sentence of an act names as they are."""


def _special(decision: Decision, names: Names) -> Mapping[str, Any]:
    """The values that only this kind of act names."""
    values = decision.values
    found: Mapping[str, Any] = {name: values[name] for name in _NAMED.get(decision.act, ())}
    match decision.act:
        case "merge_theme":
            found = {"others": ", ".join(names.theme(other) for other in values["others"])}
        case "map_theme":
            found = {"codes": ", ".join(names.code(code) for code in values["codes"])}
        case "nest_theme":
            found = {"parent": names.theme(values["parent"])}
        case "move_code":
            found = {"other": names.code(values["from"])}
        case "set_role" | "set_attribute" | "set_speaker" | "rename_speaker":
            said = {key: value for key, value in values.items() if key not in _NOT_SAID}
            found = {"dialogue": values["transcript"], **said}
        case act if act in _REPORTING:
            found = _reporting(decision, names)
    return found


_REPORTING = ("restrict", "restrict_dialogue", *WRITING_ACTS)


def _reporting(decision: Decision, names: Names) -> Mapping[str, Any]:
    """What the sentences about consent and about the report name."""
    values = decision.values
    match decision.act:
        case "restrict":
            return {"restriction": values["restriction"]}
        case "restrict_dialogue":
            whom = "speaker" if values["speaker"] else "all"
            said = {key: values[key] for key in ("speaker", "restriction")}
            return {"dialogue": values["transcript"], "whom": whom, **said}
        case "write":
            kind, _, theme = values["part"].partition(" ")
            return {"part": kind, "theme": names.theme(theme)}
        case "choose_quotes":
            return {"count": len(values["quotes"]), "use": values["use"]}
    return {"case": values["case"]}


_NOT_SAID = ("transcript", "act")
