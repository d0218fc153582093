"""Terms that running prose brings in: what writers say that they call something, mean by it, or take one after another.

The wordings are those of reports, theses and inquiries in Swedish and English: "what I propose to call x", "they spoke
of x. By this they meant ...", "One is x: ... Another is y", "it begins with x ... then comes y". What is told
one after another needs several of a kind in one paragraph, as in ``parallel``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tema.draft.naming import adjective, is_name, named
from tema.draft.patterns import usable
from tema.draft.words import PRONOUNS
from tema.text import stop_words

Taken = tuple[int, str, tuple[int, int] | None]
"""The number of the sentence, the term, and where its definition stands in the sentence."""
_W = r"[^\W\d_][\w’'-]*"
_ART = r"(?:the\s|an?\s|en\s|ett\s|den\s|det\s)?"
_QUOTED = r"[”“\"«](?P<quoted>[^”“\"»]{3,40}?)[,.]?[”“\"»]"
_TERM = rf"{_ART}(?:{_QUOTED}|(?P<term>{_W}(?:\s{_W}){{0,2}}?))"
_ORD = r"(?:first|second|third|fourth|fifth|last|other|första|andra|tredje|fjärde|femte|sista)"
_NOUN = rf"(?:\s{_W})?"
_END = r"""(?:\s\([^()]*\))?(?=[.!]?$|[,;:]|\s[–—-]\s|\s(?:and|och|but|men|,|för|om|when|när|då)\s
    |\s(?:fångar|captures)\b)
    (?:(?:,|:|\s[–—-])\s(?P<def>(?!and\b|och\b|but\b|men\b)\S+\s\S+\s\S.*)|\s(?P<when>(?:when|när|då|för|om)\s.+))?"""
_CALLING = r"""(?:calls?|called|label(?:s|led)?|termed|dub(?:s|bed)?|describe[sd]?\sas|kallar|kallade|kalla(?:s|t)?
    |benämn(?:er|s|a|de)|beskriver\ssom|beskrev(?:s)?\ssom|döpte\still|rendered?\sas)"""
_IN_PASSING = r"(?:(?:here|often|being|för|här|ofta|i\sdet\sföljande|i\s[a-zåäö]{4,14}et)\s)?"


def _rule(text: str) -> re.Pattern[str]:
    return re.compile(text, re.VERBOSE)


_NAMING = (
    _rule(
        rf"\b(?:[Ww]hat|which|[Vv]ad|[Dd]et|detta|som|vilket)\s[^.;:]{{0,80}}?\b{_CALLING}\s{_IN_PASSING}{_TERM}{_END}"
    ),
    _rule(
        rf"""\b(?:call|calls|called|kallar|kalla|benämner)\s(?:this|it|these|them|the\sformer|the\slatter|det(?:ta)?|den(?:na)?|dem|dessa)
        (?:\s(?:skede|fas|tillstånd|stage|phase|state|form))?\s(?:för\s)?{_TERM}{_END}"""
    ),
    _rule(rf"\brefers?\sto\s(?:the\slatter|the\sformer|this|it|these)(?:\s\w+)?\sas\s{_TERM}{_END}"),
    _rule(
        rf"""\b(?:benämns|betecknas\ssom|kallas|går\sunder\s(?:beteckningen|namnet)|fått\s(?:namnet|beteckningen)|goes\sby\sthe\sname\sof
        |(?:is|are|be)\s(?:known\sas|termed|called|labelled))\s{_IN_PASSING}{_TERM}{_END}"""
    ),
    _rule(
        rf"""^(?:Its|Dess|The|Motsatsen)\s?(?:opposite|counterpart|motsats|motpol|motstycke)?\s(?:they\scalled|is|was|är|kallas|kallade\sde|skulle\skunna\skallas
        |brukar\s(?:betecknas\ssom|kallas))\s{_TERM}{_END}"""
    ),
    _rule(rf"\bMotsatsen\still\s\w+\s(?:brukar\s)?(?:betecknas\ssom|kallas(?:\sför)?|är)\s{_TERM}{_END}"),
    _rule(
        rf"""\b(?:[Bb]egreppet|[Tt]ermen|[Uu]ttrycket|[Oo]rdet|[Tt]he\s(?:notion|concept|idea)\sof)\s{_TERM}
        (?:{_END}|(?=\s\(|\s(?:förekommer|används|har|has|is|are|är)\b))"""
    ),
    _rule(
        rf"\b(?:idea|concept|notion|term|begreppet|ordet|uttrycket)\s(?:here\s)?(?:is|är)\s(?:that\sof\s)?{_TERM}{_END}"
    ),
    _rule(rf"\b(?:speak|speaks|spoke|talk|talar|talade)\s(?:\w+\s)?(?:of|om)\s{_ART}{_QUOTED}{_END}"),
)
_MEANT = _rule(
    r"""\b(?P<term>(?:[^\W\d_][\w’'-]*\s)?[^\W\d_][\w’'-]*)(?:,|\s[–—-])\s(?:usually\s|often\s)?
    (?:in\sthe\ssense\s(?:of|that)|meaning|by\swhich\s(?:we|I|they|is|are)\smean\w*|by\swhich\sis\smeant|understood\sas|which\s(?:he|she|they)\sdefined\sas
    |or(?=\s\w+ing\s)|the\s(?:feeling|practice|sense|art|habit)\s(?:of|that)|a\sbody\sof|med\svilket\s(?:avses|menas|jag\smenar|vi\smenar)|varmed\s\w+\s\w+
    |ett\s(?:begrepp|ord|uttryck)\ssom\s\w+|a\s(?:term|concept|word)\s(?:that|for)
    |förstått\ssom|vilket\s(?:betyder|innebär)(?:\satt)?|dvs\.|det\svill\ssäga|känslan\sav|konsten\satt|som\sdet\sheter\snär|som\sinnebär\satt)\s(?P<def>.+)$"""
)
_FRAMES = (
    _rule(
        rf"""^{_TERM}(?:,\s[^,]{{3,30}},)?\s(?:covers|captures|names|holds\sthat|amounts\sto|consists\sin|lies\sin|stands\sfor|fångar|ligger\si
        |tar\ssig\suttryck\si|yttrar\ssig\si|bottnar(?:\si\sstället)?\si|grundas\si|grundar\ssig\spå)\s(?P<def>.+)$"""
    ),
    _rule(
        rf"""^{_TERM}\s(?:förstår|understand|använder)\s(?:jag|vi|I|we)\b(?:,\s[^,]+,)?\s(?:här\s)?(?:som|as)\s(?P<def>.+)$"""
    ),
    _rule(rf"^{_TERM}\shar\s(?:av\s\w+\s)?(?:beskrivits|definierats)\ssom\s(?P<def>.+)$"),
    _rule(rf"\b(?:understands?|uppfattar)\s{_TERM}\s(?:as|som)\s(?P<def>.+)$"),
    _rule(rf"^(?:Med|By)\s{_TERM}\s(?:åsyftas|betecknas|I\smean|is\smeant)\s(?P<def>.+)$"),
    _rule(rf"^[Ss]ådan?t?\s(?P<term>{_W}),\ssom\s[^,]*?\bkalla\s(?P<def>.+)$"),
    _rule(rf"^(?:\[?\d{{1,2}}\]?\s)(?:By|Med)\s{_TERM}\s(?:I\smean|we\smean|is\smeant|menas|avses)\s(?P<def>.+)$"),
    _rule(rf"\b(?:I|[Ww]e)\stake\s{_TERM}\sto\s(?:mean|be)\s(?P<def>.+)$"),
    _rule(rf"^{_TERM}\swas\s(?:[^.;]*\b)?(?:understood|described)\s(?:by\s[\w\s]+?\s)?as\s(?P<def>.+)$"),
    _rule(
        rf"""^(?:For\sthe\spurposes?\sof\s(?:this|the)\s\w+|In\sth(?:is|e\spresent)\s\w+|I\s(?:denna|detta|den\shär|det\shär)\s\w+),?\s
        {_TERM}\s(?:is\sa|means|refers\sto|denotes|betyder|avser)\s(?P<def>.+)$"""
    ),
    _rule(
        rf"""\b(?:Jag|Vi|I|We)\s(?:använder|use)\s{_TERM}\s(?:som\s(?:benämning|beteckning)\spå|as\s(?:a\s|the\s)?(?:name|label|term)\sfor)
        \s(?P<def>.+)$"""
    ),
    _rule(
        rf"""\b(?:talar|speak)\s(?:\w+\s)?(?:om|of)\s{_TERM},?\s(?:och\s(?:avser|menar)\smed\sdet|and\sby\s(?:it|that|this)\s(?:we\s|I\s)?mean)
        \s(?P<def>.+)$"""
    ),
    _rule(
        rf"""\b(?:skiljas\sfrån|rules?\sout|utesluter|distinguished\sfrom|liksom\sfrån)\s{_TERM},\s
        (?P<def>(?:då|där|när|where|when|which|dvs\.)\s.+?)(?=,\s(?:and|och|liksom)\s|$)"""
    ),
    _rule(
        rf"^(?:This\srules\sout|Det\sutesluter)\s.*,\s(?:and|och)\s{_TERM},\s(?P<def>(?:då|där|när|where|when)\s.+)$"
    ),
    _rule(
        rf"""^(?:The|Den|Det|An?|En|Ett)\s{_ORD}{_NOUN},\s(?:the\s)?(?P<term>{_W}(?:\s{_W})?),\s(?P<def>\S+\s\S+\s\S.+)$"""
    ),
    _rule(
        rf"^{_TERM},\s(?:å\ssin\ssida|däremot|in\scontrast|by\scontrast|i\ssin\stur|however),\s(?:is\sto|uppstår|innebär|är)\s(?P<def>.+)$"
    ),
)
_BY_THIS = _rule(
    r"""^(?:By\s(?:this|that|these|it)\s\w+\s(?:mean|meant|did)|(?:Härmed|Därmed|Med\s(?:detta|det))\s(?:förstås|avses|menar|menas|menade|åsyftas)
    |(?:That|The|This)\s(?:expression|term|word)\s(?:denotes|refers|means|describes|covers)|(?:Ordet|Begreppet|Termen|Uttrycket)
    \s(?:syftar|avser|betecknar|betyder|innebär|står\sför)|The\sexpression\sis)\b"""
)
_LAST = _rule(
    rf"(?:{_QUOTED}|\b(?:of|was|is|about|with|var|är|om|av|begreppet|termen|ordet|:)\s{_ART}(?P<term>{_W}(?:\s{_W})?))(?:\s\([^()]*\))?[.]?$"
)
_ONE_OF = (
    _rule(
        rf"""^(?:(?:The|Den|Det|An?|En|Ett)\s(?:{_ORD}|annan|annat|sådan|sådant|further|ena)|One|Another|Ett|En){_NOUN}(?:,\s[^,]+,)?\s(?:is|was|är|var|består\si)\s{_ART}
        (?:att\s)?(?P<term>{_W}(?:\s{_W}){{0,2}}?)(?:(?:[,:]|\s[–—-])\s(?P<def>.+)|\.$)"""
    ),
    _rule(
        rf"(?:^|[^.]*\b)(?:There\s(?:was|is),?|Then\sthere\s(?:is|was)|Lastly\sthere\s(?:is|was)|Dessutom\sfinns|Slutligen\sfinns)\s(?:first,\s)?{_ART}(?P<term>{_W}(?:\sof\s{_W}|\s{_W})?)(?:[,:]\s(?P<def>.+)|\.$)"
    ),
    _rule(
        rf"^(?:Some|Others|Somliga|Andra)(?:,\s[^,]+,)?\s(?:spoke\sof|had|possessed|talade\som|hade)\s{_ART}(?P<term>{_W}(?:\s{_W})?)(?:(?:,|\s[–—-])\s(?P<def>.+)|\.$)"
    ),
    _rule(
        rf"^(?:Vidare|Slutligen|Dessutom|Därutöver|Lastly|Finally)\s[^,.]*?\b(?:pekat\spå|nämnas|betonades|nämndes|nämnts|mentioned)\s(?P<term>{_W}(?:\s{_W})?)(?:,\s(?P<def>.+)|\.$)"
    ),
)
_STAGES = (
    _rule(
        rf"\b(?:begins?|began|starts?|started|opens?|opened|börjar?|började|inleds?)(?:\s[\w]+){{0,2}}?\s(?:with|med)\s{_ART}(?:(?:period|fas|tid)\sav\s)?(?P<term>{_W}(?:\s{_W})?)(?=[,.;:])(?:[,:]\s(?P<def>.+))?"
    ),
    _rule(
        rf"(?:\b[Tt]hen|\b[Nn]ext|\b[Ss]edan|\b[Dd]ärpå|\b[Dd]ärefter|^.*\b[Nn]är\s[^,]+?)\s(?:comes?|came|follows?|följer|kommer|inträder|vidtar)\s{_ART}(?P<term>{_W})(?=[,.;:])(?:[,:]\s(?P<def>.+))?"
    ),
    _rule(rf"\b(?:[Dd]ärefter|[Ss]edan)\star\s(?P<term>{_W})\svid(?:,\s(?P<def>.+))?"),
    _rule(rf"\b(?:inträder|vidtar|råder|infinner\ssig)\s(?P<term>{_W})(?=[,.;:])(?:[,:]\s(?P<def>.+))?"),
    _rule(
        rf"\b(?:ends?|ended|slutar|avslutas|mynnar\sut)\s(?:in|with|i|med)\s{_ART}(?P<term>{_W}(?:\s{_W})?)(?=[,.;:])(?:[,:]\s(?P<def>.+))?"
    ),
    _rule(
        rf"\b(?:phase|stage|season|period|skede|läge|fas)\s(?:of|av)\s(?P<term>{_W})(?=[,.;:\s])(?:[,:]\s(?P<def>.+))?"
    ),
    _rule(rf"\b(?:an?|the)\s(?P<term>{_W}\s(?:phase|season|stage))(?=,?\s(?:in|during|when)|,)(?:,?\s(?P<def>.+))?"),
    _rule(rf"^(?P<term>{_W})\s(?:sets\sin|follows)(?P<def>)\b"),
    _rule(rf"^(?P<term>{_W}),\sthe\s(?:last|final|first)\b"),
    _rule(rf"\b(?:sista|första)\sskede,\s(?P<term>{_W}),\s(?P<def>.+)"),
    _rule(
        rf"\b(?:efterföljs|följs|followed|succeeded)\s(?:av|by)\s{_ART}(?P<term>{_W})(?=[,.;:])(?:[,:]\s(?P<def>.+))?"
    ),
    _rule(rf",\sby\s(?P<term>{_W}ing),\s(?P<def>when\s.+)"),
)
_FORMER = re.compile(r"^(?:The\sformer|Den\sförra|Det\sförra|Den\sförstnämnda)\b")
_PAIR = _rule(
    rf"\b(?:into|between|of|i|mellan|om|på)\s(?P<one>{_W}(?:\s{_W})?)\s(?:and|och)\s(?P<two>{_W}(?:\s{_W})?)[.]?$"
)
_VERB = re.compile(r"(?:[^l]er|[^bl]ar|des|tes|ör|år|höll|såg|gick|fick|gav|tog|kom|drog|skrev)$")
_FEWEST = 2
_STAGES_AT_LEAST = 3
_GENERIC = frozenset({"phase", "stage", "season", "way", "kind", "form", "skede", "fas", "läge", "period"})
_PARTICLES = frozenset({"up", "in", "out", "on", "off", "over", "down", "through"})


def prose(sentences: Sequence[str], language: str) -> Iterator[Taken]:
    """The terms that the sentences of a paragraph bring in, each with its definition where one stands beside it."""
    for number, sentence in enumerate(sentences):
        if sentence.endswith("?"):
            continue
        yield from _in_one(number, sentence, language)
        if number + 1 < len(sentences) and _BY_THIS.match(sentences[number + 1]):
            yield from _before_this(number, sentence, language)
        pair = _PAIR.search(sentence) if _FORMER.match("".join(sentences[number + 1 : number + 2])) else None
        yield from ((number, pair.group(each), None) for each in ("one", "two") if pair and usable(pair.group(each)))
    yield from _several(sentences, _ONE_OF, _FEWEST, language)
    yield from _several(sentences, _STAGES, _STAGES_AT_LEAST, language)


def _in_one(number: int, sentence: str, language: str) -> Iterator[Taken]:
    for pattern in (*_NAMING, *_FRAMES):
        for found in pattern.finditer(sentence):
            yield from _taken(number, found, language)
    meant = _MEANT.search(sentence)
    while meant:
        yield from _taken(number, meant, language)
        meant = _MEANT.search(sentence, meant.start("def"))


def _before_this(number: int, sentence: str, language: str) -> Iterator[Taken]:
    """What "by this they meant" speaks of: what stands last in the sentence before it. Its definition comes after."""
    found = _LAST.search(sentence)
    for _, term, _span in _taken(number, found, language) if found else ():
        yield number + 1, term, (0, -1)


def _several(sentences: Sequence[str], patterns: Sequence[re.Pattern[str]], least: int, language: str) -> list[Taken]:
    found: list[Taken] = []
    for number, sentence in enumerate(sentences):
        for pattern in patterns:
            for match in pattern.finditer(sentence):
                found += _taken(number, match, language)
    return found if len({term.lower() for _, term, _ in found}) >= least else []


def _taken(number: int, found: re.Match[str], language: str) -> Iterator[Taken]:
    groups = found.groupdict()
    quoted = groups.get("quoted")
    term = quoted or _trimmed(groups.get("term") or "", language)
    if not term or not (is_name(named(term)) if quoted else usable(term) and not _state(term, groups.get("when"))):
        return
    key = next((name for name in ("def", "when") if groups.get(name)), "")
    yield number, term, found.span(key) if key else None


def _state(term: str, when: str | None) -> bool:
    """Whether a single word is what something is called in some state ("latent when ..."), rather than a name."""
    return when is not None and when.startswith(("when", "när", "då")) and adjective(term)


def _trimmed(term: str, language: str) -> str:
    """The term without what only leads to it, "" where it holds a small word and is no term."""
    small = stop_words(language or "en") | PRONOUNS
    words = term.split()
    while words and words[0].lower() in small:
        words = words[1:]
    if len(words) > 1 and language != "en" and _VERB.search(words[0]) and not adjective(words[0]):
        words = words[1:]
    if len(words) == 2 and words[0].endswith("ing") and words[1] in _PARTICLES:  # noqa: PLR2004 - "sizing up"
        return " ".join(words)
    inner = [word for word in words if word.lower() in small and word.lower() not in {"of", "av", "in", "i"}]
    words = [] if len(words) == 1 and words[0].lower() in _GENERIC else words
    return "" if inner or (words and words[-1].lower() in small) else " ".join(words)
