"""What describes people, and what ought to be done: set aside, since neither is said by anybody to be coded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tema.draft import words
from tema.draft.cite import cite
from tema.draft.finding import Aside
from tema.draft.frames import Frame
from tema.draft.naming import named, plain
from tema.draft.sentences import sentences
from tema.records.documents import Block, Document
from tema.text import lemma

_LIST = re.compile(r"\s*(?:,|;|\boch\b|\band\b|\beller\b|\bor\b|\bsamt\b|\bas well as\b)\s*")
_CLAUSE = re.compile(
    r"\b(?:att|som|vad|hur|om|vilka|vilket|that|who|which|what|how|whether|if|when|when|where)\b", re.IGNORECASE
)
_PHRASE = re.compile(
    r"\b(?:country of birth|mother tongue|marital status|place of residence|household income|"
    r"level of education|educational level|employment status|"
    r"socioeconomic status|civilstånd|födelseland|utbildningsnivå|bostadsort|hushållsinkomst|boendeform)\b",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"""\b(?:spridning(?:\svad\sgäller|\si)?|variation(?:\si)?|beskrevs|beskrivs|fördelade|matchades|uppgifter\som|frågade\som
    |frågor\som|frågades\som|registrer\w+|med\savseende\spå|vad\sgäller|bakgrund\w*|kontrollera\w*\sför|spread|variation
    |(?:collected|gathered|insamlades|inhämtades)(?=\s(?:on|about|om)\b)|described|characteri[sz]ed|recorded|registered|asked(?:\sto\s(?:state|give|report|tell))?|matched|adjusted|controlled|information|data|details|background
    |demographic\w*|characteristics|differ(?:s|ed)?|to\sstate|fick\suppge|uppgav|angav|varied|skilde\ssig|varierade)\b
    \s?(?:efter|i|om|på|by|in|of|on|for|about|as|such\sas|såsom)?[\s:]*(?:\w+\s(?:var|är|were|are)\s)?(?:their\s|sin\s|sitt\s|sina\s|deras\s)?""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words after which a sentence counts up what people were described by."""
_REPORTED = re.compile(
    r"""\b(?:kan\s(?:det\s)?sägas|slutsatsen\sär|anser|bedömer|föreslår|föreslås|rekommenderar|vill\s(?:vi\s)?betona|conclude|suggest
    |(?:lesson|lärdom\w*)\s[^.;]{0,40}?(?:is|är),?|recommends?|concludes?|believe|argue|conclusion\sis|follows|can\sbe\ssaid)\s(?:vi\s|därför\s|här\s)?(?:att|that)\s""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a clause that says what ought to be done may hang on."""
_AND_THAT = re.compile(r",?\s(?:och\satt|samt\satt|and\sthat)\s")
_CORE = words.word_set(
    "age sex gender ålder kön inkomst ethnicity etnicitet",
)
_LONGEST = 160
_FEWEST = 3
_PAIR = 2
_NEAR = 8
"""Words that a clause or a member of a list may have before its point."""


def parts(text: str) -> list[str]:
    """The members of "a, b and c"."""
    return [part.strip(" .:;") for part in _LIST.split(" ".join(text.split()).strip(" .")) if part.strip(" .:;")]


def is_background(name: str, language: str) -> bool:
    """Whether a name is of something that describes people: age, education, where they live."""
    low = plain(name).lower()
    if words.BACKGROUND_PHRASES.match(low):
        return True
    found = [lemma(word, language or "en") for word in re.findall(r"[^\W\d_]+", low)]
    return (
        bool(found)
        and len(found) <= _PAIR
        and found[-1] in words.BACKGROUND_WORDS
        and (len(found) == 1 or found[0] in _OF_PEOPLE)
    )


_OF_PEOPLE = words.word_set(
    "own egen barn elev parent family familj respondent high hög low låg formal disponibel annual average household",
)


def said_aside(document: Document, number: int, block: Block, frame: Frame) -> Iterator[Aside]:
    """Advice in running text, and enumerations of background variables."""
    if block.kind != "paragraph" or frame.role == "nothing":
        return
    for name in _mentioned(block, document.language):
        yield Aside(name, "background", cite(document, block), frame.over.title, number)
    for start, end in sentences(block.reads):
        sentence = block.reads[start:end]
        for begin, finish in _reported(sentence):
            place = cite(document, block, start + begin, start + finish)
            name = plain(sentence[begin:finish])
            yield Aside(name[:1].upper() + name[1:_LONGEST], "recommendation", place, frame.over.title, number)
        if sentence.endswith(("?", ":")):
            continue
        told = words.ORDERS.match(sentence) and frame.role in {"advice", "unknown"}
        if told or (frame.role != "procedure" and _advises(sentence, frame)):
            place = cite(document, block, start, end)
            yield Aside(plain(sentence)[:_LONGEST], "recommendation", place, frame.over.title, number)
        members = _described_by(sentence, document.language) or _members(sentence, document.language)
        if len(members) >= _FEWEST or (len(members) > 1 and words.BACKGROUND.search(sentence)):
            place = cite(document, block, start, end)
            yield from (Aside(name, "background", place, frame.over.title, number) for name in members)


def _advises(sentence: str, frame: Frame) -> bool:
    """Whether the main clause says what ought to be done: near its beginning, under no other clause."""
    modal = (words.OUGHT if frame.role == "advice" else words.OUGHT_STRONG).search(sentence)
    return modal is not None and _main(sentence[: modal.start()])


def _reported(sentence: str) -> Iterator[tuple[int, int]]:
    """Where clauses stand that are said, suggested or concluded to be what ought to be done."""
    found = _REPORTED.search(sentence)
    if found is None:
        return
    begin = found.end()
    ends = [*_AND_THAT.finditer(sentence, begin)]
    starts = [begin, *(each.end() for each in ends)]
    for start, end in zip(starts, [*(each.start() for each in ends), len(sentence)], strict=True):
        modal = words.OUGHT_STRONG.search(sentence, start, end)
        if modal and len(sentence[start : modal.start()].split()) <= _NEAR:
            yield start, end


def _described_by(sentence: str, language: str) -> list[str]:
    """All that people were described by, where two or more of it are known to be such: the rest stands beside them."""
    found = _CUE.search(sentence)
    told = parts(re.sub(r"\([^()]*\)", "", sentence[found.end() :])) if found else []
    told = [re.split(r"\b(?:by|efter|utifrån|enligt|according to)\s", part)[-1] for part in told]
    few = [part for part in told if len(part.split()) <= _NEAR and not _CLAUSE.match(part)]
    known = [part for part in few if is_background(re.split(r"\s(?:at|vid)\s", part)[0], language)]
    return (
        [named(part) for part in few] if len(few) >= _FEWEST and len(known) * 3 >= len(few) and len(known) > 1 else []
    )


def _main(before: str) -> bool:
    """Whether a verb stands in the main clause, as far as what stands before it tells."""
    return len(before.split()) <= _NEAR and not _CLAUSE.search(before)


def _mentioned(block: Block, language: str) -> list[str]:
    """Background variables that running text compares people by: two that leave no doubt, and others beside them."""
    found = {match.group().strip(): None for match in _PHRASE.finditer(block.reads)}
    singles = {word: lemma(word, language or "en") for word in re.findall(r"[^\W\d_]+", block.reads)}
    whole = " ".join(found).lower()
    found.update({word: None for word, base in singles.items() if base in _CORE and word.lower() not in whole})
    return [named(name) for name in found] if len(found) >= _FEWEST else []


def _members(sentence: str, language: str) -> list[str]:
    names = []
    for part in parts(re.sub(r"[()]", ",", sentence)):
        last = " ".join(re.split(r"\b(?:for|by|as|were|är|efter|på|för|om|of|:)\s", part)[-1].split())
        for option in (part, last):
            if is_background(option, language):
                names.append(named(option))
                break
    return names
