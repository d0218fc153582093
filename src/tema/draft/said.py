"""Concepts in running text: definitions, contrasts, kinds that are counted up, terms in italics.

The wordings are in ``patterns``, ``series``, ``parallel`` and ``limits``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tema.draft import patterns
from tema.draft.aside import is_background, parts
from tema.draft.cite import cite
from tema.draft.finding import Finding, Over
from tema.draft.frames import Frame, role_of
from tema.draft.limits import left_out, limits
from tema.draft.naming import adjective, is_name, named, title, uncounted, with_head
from tema.draft.ordinals import taken_in_turn
from tema.draft.parallel import in_parallel
from tema.draft.prose import prose
from tema.draft.sentences import sentences
from tema.draft.series import counted, in_a_row
from tema.draft.words import COUNTS, NO_TERM
from tema.records.documents import Block, Cited, Document

_SPEAKS = re.compile(
    r"\b(?:speaks? of|distinguish\w*(?: between)?|separates?|identif(?:y|ies|ied)|names?|"
    r"divided into|skiljer (?:mellan|på)|urskiljer|talar om|identifierar|delas in i|"
    r"nämner|(?:goes|pass(?:es)?|moves?|leads?) through|(?:går|passerar|leder) (?:genom|via))\s+(?P<list>[^.;:]+)\.?$"
)
_TOLD = re.compile(
    rf"(?:\b(?:nämns|anges|lyfts fram|räknas|hör|ingår|namely|such as|däribland|"
    rf"som exempelvis)(?: (?:däremot|ofta|även|också|till dem))?|^(?=.*\b(?:{COUNTS}|many|följande|"
    rf"following)\b)(?:\S+\s){{4,}}\S+:)\s+(?P<list>[^.;:]+)\.?$"
)
_BEFORE = re.compile(r"(?P<word>[^\W\d_]+(?:\s[^\W\d_]+)?):\s+")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*{1,2}(?P<term>[a-zåäö][\w’'-]{3,}(?:\s[\w’'-]+){0,2})\*{1,2}(?![\w*])"
    r"|(?:^|(?<=[.!?]\s))\*(?P<opening>[A-ZÅÄÖ][\w’'-]{3,}(?:\s[\w’'-]+)?)\*(?![\w*])"
)
_TERM = re.compile(r"[a-zåäö][\w’'-]{3,}(?:\s[\w’'-]+){0,2}")
_AS_WHAT = re.compile(r"(?<=\w)\s(?:som|as)\s(?=\w)")
_TELLS = re.compile(r"(?:[,:;]|\s[–-])\s(?P<def>\S+\s\S+\s\S.+)$")
_MOST_MARKED = 30
_LONGEST = 5
_QUALITY = re.compile(r"(?:ella|liga|iga|iska|ade|iva|ala|ära|ic|al|ive|ary|ous|ed)$")
_WORK = frozenset({"procedure", "advice", "nothing", "background"})
_SHORT = 3
_PAIR = 2


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence where it stands: ``start`` is its place in what block ``number`` reads."""

    document: Document
    number: int
    frame: Frame
    start: int
    text: str

    def cited(self, start: int = 0, end: int | None = None) -> Cited:
        """The place of the sentence, or of a part of it."""
        last = len(self.text) if end is None else end
        return cite(self.document, self.document.blocks[self.number], self.start + start, self.start + last)

    def after(self, cut: int) -> _Sentence:
        """The sentence without its first characters."""
        return replace(self, start=self.start + cut, text=self.text[cut:])


def statements(document: Document, number: int, block: Block, frame: Frame) -> Iterator[Finding]:
    """What the sentences of a paragraph or item define, tell apart or count up."""
    if block.kind not in {"paragraph", "item"} or frame.role in {"nothing", "background"}:
        return
    if block.kind == "paragraph":
        yield from _in_turn(document, number, block, frame)
    latest = ""
    marked = () if frame.role in _WORK else _marked(document, block)[:_MOST_MARKED]
    for start, end in sentences(block.reads):
        sentence = _Sentence(document, number, frame, start, block.reads[start:end])
        lead = _BEFORE.match(sentence.text)
        if lead and NO_TERM.match(lead.group("word")):
            sentence = sentence.after(lead.end())
        yield from _counted(sentence)
        yield from (_brought_in(sentence, term) for term in marked if term in sentence.text and _may_be(term))
        yield from _in_a_row(sentence)
        yield from _spoken(sentence)
        yield from _limited(sentence, latest or _heading(document, frame))
        for found in _defined(sentence):
            latest = found.name if found.definition is not None else latest
            yield found


def _limited(sentence: _Sentence, latest: str) -> Iterator[Finding]:
    """What the sentence says that something takes in and leaves out; "it" is what was defined latest."""
    found = limits(sentence.text)
    subject = found.subject or latest if found else ""
    if found is None or not subject or not patterns.usable(subject):
        return
    yield Finding(
        name=named(subject),
        kind="defined" if found.subject else "contrast",
        place=sentence.cited(),
        base=0.6 if found.subject and found.holds else 0.3,
        over=sentence.frame.over,
        definition=sentence.cited(*found.told) if found.subject and found.holds else None,
        holds=found.holds,
        lacks=found.lacks,
        order=sentence.number,
    )


def _in_turn(document: Document, number: int, block: Block, frame: Frame) -> Iterator[Finding]:
    """What a paragraph takes one by one."""
    spans = list(sentences(block.reads))
    texts = [block.reads[start:end] for start, end in spans]
    turns = taken_in_turn(texts) if frame.role == "concepts" else ()
    beside = () if frame.role in _WORK else in_parallel(texts, _head(document, frame), _names(document, frame))
    taken = [each for each in (*turns, *beside) if patterns.usable(each[1])]
    brought = () if frame.role in _WORK else prose(texts, document.language)
    for nth, term, defined in (*taken, *brought):
        name = named(term)
        if is_name(name) and not is_background(name, document.language):
            start, end = spans[nth]
            last = end if defined and defined[1] < 0 else start + defined[1] if defined else 0
            definition = cite(document, block, start + defined[0], last) if defined else None
            yield Finding(name, "kind", cite(document, block, start, end), 0.5, frame.over, definition, order=number)


def _defined(whole: _Sentence) -> Iterator[Finding]:
    """What the sentence defines or tells apart; where it defines nothing, also what is said after its colon."""
    found = list(_clauses(whole, whole))
    yield from found
    colon = whole.text.find(": ")
    if colon >= 0 and all(each.kind == "contrast" for each in found):
        names = {each.name for each in found}
        after = _clauses(whole, whole.after(colon + len(": ")))
        yield from (each for each in after if each.name not in names)


def _clauses(whole: _Sentence, sentence: _Sentence) -> Iterator[Finding]:
    language, frame = whole.document.language, whole.frame
    said = [
        each
        for each in patterns.defined(sentence.text, language, _heading(whole.document, frame))
        if each.defined or not is_background(each.term, language)
    ]
    main = next((named(each.term) for each in said if not each.apart), "")
    for each in said:
        definition = None if each.defined is None else sentence.cited(*each.defined)
        others = tuple((named(other.term), whole.text) for other in said if other.apart and other is not each)
        yield Finding(
            name=named(each.term),
            kind="contrast" if each.apart else "defined",
            place=whole.cited(),
            base=each.base - (0.1 if frame.role in {"procedure", "advice"} else 0.0),
            over=frame.over,
            definition=definition,
            apart=((main, whole.text),) if each.apart and main else others,
            also=each.also,
            lacks="" if each.defined is None else left_out(sentence.text[slice(*each.defined)]),
            order=whole.number,
        )


def _heading(document: Document, frame: Frame) -> str:
    """The heading as a name that "it" can stand for, "" if it is none."""
    words = "" if frame.heading is None else title(document.blocks[frame.heading].reads)
    return words if 0 < len(words.split()) < _SHORT and frame.role in {"unknown", "concepts"} and is_name(words) else ""


def _names(document: Document, frame: Frame) -> list[str]:
    """What the heading names side by side: "Shame and pride"; nothing where it names one thing or many."""
    above = "" if frame.heading is None else title(document.blocks[frame.heading].reads)
    names = parts(above)
    fit = len(names) in {_PAIR, _SHORT} and all(len(name.split()) <= _PAIR and patterns.usable(name) for name in names)
    return names if fit else []


def _head(document: Document, frame: Frame) -> str:
    """The noun of the heading, in lower case, "" if it is no name of a word or two, or names kinds of something."""
    if frame.heading is None or role_of(document.blocks[frame.heading].reads) != "unknown":
        return ""
    return _heading(document, frame).rpartition(" ")[2].lower()


def _counted(sentence: _Sentence) -> Iterator[Finding]:
    """The members of "three kinds of x: a, b and c"."""
    found = counted(sentence.text)
    if found is None or len(found.members) < _PAIR or any(len(each.split()) > _LONGEST for each in found.members):
        return
    over = sentence.frame.over
    if found.kinds:
        key = f"{sentence.document.name}#{sentence.number:05}:{sentence.start}"
        over = Over(key, uncounted(sentence.text[slice(*found.kinds)]), sentence.cited(*found.kinds))
    names = [with_head(named(member), found.head) for member in found.members]
    yield from _members(sentence, names, over, 0.6)


def _brought_in(sentence: _Sentence, term: str) -> Finding:
    """A term that the writer has marked, with what is said of it after a comma, colon or dash."""
    at = sentence.text.find(term) + len(term)
    told = _TELLS.match(sentence.text, at)
    definition = sentence.cited(*told.span("def")) if told else None
    over, number = sentence.frame.over, sentence.number
    return Finding(named(term), "kind", sentence.cited(), 0.45, over, definition, order=number)


def _may_be(term: str) -> bool:
    """Whether marked words can be a term: also "home as shelter", which is none in words that nobody has marked."""
    return patterns.usable(_AS_WHAT.sub(" ", term))


def _marked(document: Document, block: Block) -> list[str]:
    """Words that the writer has set in italics or bold, as terms are where they are brought in: "*filling*"."""
    terms = [words.strip(" .:,;") for words in block.marked if not block.reads.startswith(words)]
    terms = [words for words in terms if _TERM.fullmatch(words)]
    return list(dict.fromkeys((*terms, *_written(document, block))))


def _written(document: Document, block: Block) -> list[str]:
    """The same where the format is text: what stands between stars."""
    if block.kind != "paragraph" or document.text[block.start : block.end] == block.reads:
        return []
    found = (
        match.group("term") or match.group("opening")
        for match in _EMPHASIS.finditer(document.text, block.start, block.end)
    )
    return [" ".join(term.split()) for term in found]


def _in_a_row(sentence: _Sentence) -> Iterator[Finding]:
    """The members of what a sentence counts up by its build, where the text is not about how the work was done."""
    if sentence.frame.role not in _WORK:
        about = _head(sentence.document, sentence.frame)
        names = [name for name in _rows(sentence, about) if patterns.usable(name)]
        yield from _members(sentence, names, sentence.frame.over, 0.5) if names else ()


def _rows(sentence: _Sentence, about: str) -> Iterator[str]:
    return in_a_row(sentence.text, about, sentence.document.language, known=sentence.frame.role == "concepts")


def _spoken(sentence: _Sentence) -> Iterator[Finding]:
    """The members of "earlier work speaks of a, b and c" under a heading of concepts."""
    if sentence.frame.role != "concepts":
        return
    found = _SPEAKS.search(sentence.text) or _TOLD.search(sentence.text)
    members = parts(found.group("list")) if found else []
    fit = all(len(member.split()) <= _LONGEST and patterns.usable(member) for member in members)
    if len(members) >= _SHORT and fit:
        yield from _members(sentence, [named(member) for member in members], sentence.frame.over, 0.55)


def _members(sentence: _Sentence, names: list[str], over: Over, base: float) -> Iterator[Finding]:
    for name in _with_noun(names):
        if is_name(name) and not is_background(name, sentence.document.language):
            yield Finding(name, "kind", sentence.cited(), base, over, order=sentence.number)


def _with_noun(names: list[str]) -> list[str]:
    """The noun of the last member given to the others: "individual, relational and economic factors"."""
    *others, last = names
    words = last.split()
    single = all(" " not in each for each in others)
    bare = single and any(_QUALITY.search(each) or adjective(each) for each in others)
    return [*(f"{each} {words[-1]}" for each in others), last] if len(words) == _PAIR and bare else names
