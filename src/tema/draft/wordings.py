"""The wordings by which sentences define, tell apart and name, in Swedish and English: see ``patterns``."""

from __future__ import annotations

import re

_T = r"[”“\"'‘]?(?P<term>[^\W\d_][\w/’'-]*(?:\s[\w/’'()-]+){0,5}?)[”“\"'’]?"
_MID = r"(?P<term>[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*){0,3})"

_STRONG_SV = (
    r"(?:innebär|innefattar|betyder|betecknar|syftar på|definieras (?:här |ofta )?som|"
    r"(?:kan|ska) (?:här )?(?:förstås|beskrivas|definieras) som|beskrivs (?:här |ofta )?som|"
    r"förstås (?:här )?som|kännetecknas av|"
    r"utmärks av|handlar (?:i stället |snarare |främst |framför allt |i grunden )?om|står för|"
    r"avser|åsyftar|går ut på|består i|yttrar sig (?:som|i)|"
    r"kallas (?:här |ofta )?(?:det )?(?=(?:att|när|då)\b)|"
    r"har att göra med|tar sikte på|uppstår när|är när|är att|är då|finns (?:när|där))"
)
_STRONG_EN = (
    r"(?:means|mean|refers to|refer to|denotes|describes|signifies|(?:is|are|can be|"
    r"may be) (?:here |often |commonly |usually |generally )?(?:defined|understood|described|"
    r"conceptuali[sz]ed) as|"
    r"(?:is|are) about|(?:has|have) to do with|consists (?:of|in)|involves|implies|concerns|"
    r"exists? (?:where|when)|occurs? (?:where|when)|arises? (?:where|when)|is (?:when|where)|"
    r"is to)"
)
_ADVERB = (
    r"(?:\s+(?:däremot|alltså|å andra sidan|i sin tur|slutligen|här|ofta|också|in turn|by contrast|"
    r"in contrast|on the other hand|here|therefore|also|often|simply)|,\s[^,]{2,60},)?"
)
_INTRO = (
    r"(?:(?:I (?:denna|den här) (?:rapport|text|studie|handbok|avhandling|uppsats|artikel|"
    r"promemoria)\w*|I detta (?:kapitel|avsnitt|underlag)|Här|In this (?:report|paper|guide|study|"
    r"handbook|review|thesis|article|chapter|dissertation|briefing)|Here),?\s+)?"
)

SENTENCES = (
    (
        re.compile(
            r"^(?:Till skillnad från|I motsats till)\s[^,]{3,50}?\s(?:innebär|avser|betyder|är|handlar)\s"
            r"(?P<term>[^\W\d_]+(?:\s[^\W\d_]+)?)\s(?P<def>(?:en|ett|att|den|det|om)\b.+)$"
        ),
        0.75,
    ),
    (
        re.compile(
            rf"^{_INTRO}(?:[Mm]ed\s+(?:begreppet\s+|termen\s+|ordet\s+)?){_T}\s+(?:avses|menas|avser (?:vi|jag)|"
            rf"menar (?:vi|jag)|förstås|åsyftas)\s+(?:här\s+)?(?P<def>.+)$"
        ),
        0.9,
    ),
    (
        re.compile(
            rf"^(?:{_INTRO})(?:[Bb]y|[Ww]ith)\s+(?:the term\s+)?{_T},?\s+(?:(?:we|I) (?:here\s+)?(?:mean|"
            rf"understand|refer to)|(?:is|are) meant)\s+(?P<def>.+)$"
        ),
        0.9,
    ),
    (
        re.compile(
            rf"""^(?:I|In|Här|Here)(?:\s[\w’'-]+){{0,5}}\s(?:förstås|definieras|beskrivs|betraktas)\s{_T}\s(?:här\s)?
            som\s(?P<def>.+)$""".replace("\n            ", "")
        ),
        0.85,
    ),
    (
        re.compile(
            rf"""^{_T},\s(?:finally|slutligen|too|likaså|däremot|however|in\sturn),\s[^:]+:\s
            (?:it|det|den)\s(?:is|är)\s(?P<def>(?:the|an?|en|ett|att|känslan|viljan|graden)\s.+)$""",
            re.VERBOSE,
        ),
        0.65,
    ),
    (
        re.compile(
            rf"""^(?:Vi|Jag|We|I)\s(?:här\s|here\s)?(?:använder|använde|use)\s(?:här\s)?(?:ordet|begreppet|termen|the\s(?:term|word))\s{_T}\s
            (?:för\satt\sbeteckna|för\satt\sbeskriva|om|för|to\s(?:denote|mean|describe|refer\sto)|for|of)\s(?P<def>.+)$""",
            re.VERBOSE,
        ),
        0.85,
    ),
    (
        re.compile(
            rf"""^(?:Därtill\skommer|Dessutom\sfinns|Till\s(?:dessa|dem)\shör|Slutligen\sfinns|Added\sto\sth(?:ese|is)\sis|There\sis\salso
            |Finally,?\sthere\sis)\s{_T},\s(?P<def>(?:som|där|då|när|which|where|when)\s.+)$""",
            re.VERBOSE,
        ),
        0.55,
    ),
    (re.compile(rf"^{_T}\s(?:är\snågot\sannat|is\ssomething\selse)(?:\sän\s\w+)?:\s(?P<def>.+)$"), 0.75),
    (
        re.compile(
            rf"""^(?:Motsatsen|Dess\smotsats|The\sopposite|Its\sopposite)(?:\s(?:till|of|to)\s[\w’'-]+)?\s(?:är|is|kallas|is\scalled)
            \s{_T}(?:,\s|:\s)(?P<def>.+)$""",
            re.VERBOSE,
        ),
        0.7,
    ),
    (re.compile(rf"^{_INTRO}(?:[Ww]e (?:here )?define|[Vv]i definierar)\s+{_T}\s+(?:as|som)\s+(?P<def>.+)$"), 0.9),
    (
        re.compile(
            rf"^(?:(?:Begreppet|Termen|Ordet|The term|The concept of|The notion of|"
            rf"The word)\s+){_T}{_ADVERB}\s+(?:{_STRONG_SV}|{_STRONG_EN}|används (?:om|för)|"
            rf"is used for)\s+(?P<def>.+)$"
        ),
        0.9,
    ),
    (re.compile(rf"^{_T}(?:\s\([^)]*\))?{_ADVERB}\s+(?:{_STRONG_SV}|{_STRONG_EN})\s+(?P<def>.+)$"), 0.8),
)
COPULA = re.compile(
    rf"^{_T}(?:\s\([^)]*\))?{_ADVERB}\s+(?:är|is|are)\s+(?:alltså |därmed |således |här |thus |"
    rf"therefore |then |here |simply )?"
    r"(?P<def>(?:en|ett|den|det|de|a|an|the|graden|förmågan|viljan|känslan|upplevelsen|tron|"
    r"övertygelsen|[\w-]+s\s+(?:upplevelse|förmåga|känsla|vilja|uppfattning|tro|beslut|förväntan|"
    r"bedömning)|"
    r"(?:a |the )?[\w-]+[’']s\s+(?:ability|sense|belief|decision|willingness|experience|judgement|perception))\b.+)$"
)
BARE = re.compile(
    rf"^{_T}(?:\s\([^)]*\))?{_ADVERB}\s+(?:är|is|are)\s+(?P<def>(?:[\w-]+(?:ar|er|or|ning|ningar|"
    rf"het|heter|skap|else|tion|itet)\s(?:om|som|av|där|för att|i vilka|genom vilka)\b"
    r"|(?:[\w-]+\s)?(?!\w+(?:ed|ing|ful|ble|ive|ous|al|ic)\s)[\w-]+\s(?:that|which|who|in which|"
    r"by which|whose|of)\b).+)$"
)
IT = re.compile(
    rf"^{_INTRO}(?:[Ii]t|[Tt]his|[Tt]he (?:term|concept|notion)|[Dd]et|[Dd]etta|[Bb]egreppet|"
    rf"[Tt]ermen)\s+(?:{_STRONG_SV}|{_STRONG_EN})\s+(?P<def>.+)$"
)
PAIR = re.compile(
    rf"\b(?:distinction|distinguish\w*|[Dd]ifference|[Ss]killnaden|skilja|"
    rf"skiljer)\b(?:\s\w+){{0,4}}?\s(?:between|mellan|"
    rf"på)\s+(?:the\s+)?{_MID.replace('term', 'one')},?\s(?:and|"
    rf"och)\s(?:the\s+)?{_MID.replace('term', 'two')}"
)
FROM = re.compile(
    r"""\b(?:[Dd]istinguish\w*|[Ss]eparat\w+|[Ss]kiljer|[Ss]kilja|[Ss]ärskilj\w+|[Tt]ells?|[Kk]eeps?)\s(?:the\s)?
    (?P<one>[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*)?)\s(?:apart\s)?(?:from|från)\s
    (?P<two>[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*)?)""",
    re.VERBOSE,
)
PEOPLE = re.compile(
    r"^[Dd]ifference|^[Ss]killnad|\b(?:town|city|urban|stad|landsbygd|kvinnor|män|unga|äldre|flickor|pojkar|grupper\w*|länder|kommuner|women|men|young|old|"
    r"girls|boys|groups|countries|regions)\b",
    re.IGNORECASE,
)
BESIDE = re.compile(
    r"^(?:Unlike|In contrast (?:to|with)|As opposed to|Till skillnad från|I motsats till)\s[^,]{3,50},\s"
)
DIFFERS = re.compile(
    rf"^{_T}\s+(?:skiljer sig från|ska skiljas från|bör skiljas från|är inte detsamma som|"
    rf"är inte samma sak som|differs from|is distinct from|is not the same as|is not (?:simply|merely|just)|"
    rf"är inte (?:bara|enbart)|should be distinguished from|should not be confused with)\s"
)
PLACES = re.compile(
    r"""\b(?:i|av|på|från|till|som|in|of|from|to|as|on)\s(?P<term>[^\W\d_][\w-]*(?:\s[^\W\d_][\w-]*)?),\s
    (?:då|när|där|som|where|when|which|that\sis,?)\s(?P<def>[^;.]+?)(?=,\s(?:and|och|eller|or|samt)\s|[.;]|$)""",
    re.VERBOSE,
)
"""What a sentence names and explains in passing; it says something only where a sentence does so twice."""
WHEN_CALLED = re.compile(
    r"""^(?P<def>(?:När|Då|When|Where|If)\s.{8,240}?),?\s
    (?:(?:talar|pratar)\s(?:[a-zåäö]+\s){1,2}om|(?:[a-z]+\s){1,2}(?:speaks?|talks?)\sof)\s
    (?P<term>[^\W\d_][\w-]*(?:\s[\w-]+){0,2})[.]?$""",
    re.VERBOSE,
)
GERUND = re.compile(
    rf"""^{_T}(?:\s\([^)]*\))?{_ADVERB}\s(?:is|means)\s
    (?P<def>(?!(?:grow|fall|ris|increas|decreas|declin|chang|becom|gett|go|com|spread|emerg|happen|begin|start|stop
    |mov|do|work|miss|lack|mak|runn|los|gain|tak|giv|hav|los|mean|becom)\w*ing\b)[a-z]{{3,}}ing\s.+)$""",
    re.VERBOSE,
)
"""What somebody does, by way of definition; what only goes on ("trust is falling") is none."""
CALLS = re.compile(
    r"(?:,\s|\()(?:here |often |also |sometimes |ibland |ofta |även |här |också |i folkmun )?(?:called|"
    r"known as|termed|referred to as|kallat|kallad|kallade|benämnt|"
    r"benämnd)\s(?:för\s)?[”“\"']?(?P<also>[^,()”“\"']{3,40})[”“\"']?[,)]"
)
COMPLEMENT = re.compile(
    r"\b(?:som|där|att|av att|i vilken|mellan|när|för|inför|om att|that|which|who|whom|in which|"
    r"by which|of|between|to|for|where|when|whereby|with which|from|with|without)\b"
)
VALUED = re.compile(
    r"^(?:en|ett|den|det|de|a|an|the)\s+(?:av|viktig\w*|central\w*|komplex\w*|avgörande|"
    r"grundläggande förutsättning|vanlig\w*|stor\w*|ny\w*|bra|god\w*|nödvändig\w*|"
    r"(?:\w+\s+)?(?:förutsättning|utmaning|fråga|grund|nyckel|framgångsfaktor|resurs|del|"
    r"bidragande|orsak|anledning|fördel|nackdel|målgrupp|början|exempel|problem|svaghet|styrka)\b|"
    r"of\b|one\b|key|important|central|major|main|complex|crucial|critical|good|common|big|great|"
    r"large|small|new|necessary|vital|first|second|third|last|most|best|biggest|only|same|"
    r"(?:\w+\s+)?(?:prerequisite|challenge|matter|question|issue|key|reason|cause|result|part|"
    r"problem|example|foundation|cornerstone|basis|strength|weakness|aim|goal|case)\b)",
    re.IGNORECASE,
)
RELATIVE = (
    re.compile(
        r"""\b(?:på|av|i|of|on|in|from|and|och|is|är)\s(?P<term>[^\W\d_][\w-]*(?:\s[^\W\d_][\w-]*)?):\s
        (?P<def>(?:att|that|när|when)\s[^;.]+)""",
        re.VERBOSE,
    ),
    re.compile(
        rf"{_MID},\s+(?:som (?:här )?(?:bara |enbart |snarare )?(?:innebär|betyder|avser|"
        rf"handlar (?:i stället |snarare |främst |i grunden )?om|"
        rf"syftar på|kan vara|är|är när|innefattar)|det vill säga|dvs\.?|d\.v\.s\.|alltså|"
        rf"med vilket vi menar|med vilket menas)\s+(?P<def>[^.;]+)"
    ),
    re.compile(
        rf"{_MID},\s+(?:which (?:merely |simply |here |only |rather )?(?:means|refers to|is|denotes|"
        rf"describes|concerns)|by which (?:we mean|is meant)|that is(?: to say)?,?|i\.e\.,?|meaning|"
        rf"defined as|understood as|or)\s+(?P<def>[^.;]+)"
    ),
    re.compile(
        rf"{_MID},\s+(?P<def>(?:the|a|ett|en|den|det)\s+(?:state|sense|feeling|ability|belief|tendency|"
        rf"fear|willingness|process|degree|extent|tillstånd|känsla|förmåga|tendens|rädsla|"
        rf"vilja)\b[^.;]+)"
    ),
)
CALLED = re.compile(
    r"(?:^|;\s)(?P<def>[^;]{12,}?)[;,]?\s+(?:we (?:shall )?call (?:this|it|these)|"
    r"(?:this|it) is (?:often |commonly |here )?(?:called|known as|termed|referred to as)|"
    r"(?:detta|det(?: här)?) (?:kallas|benämns)|detta kallar vi|"
    r"det kallar vi)\s+(?:för\s+)?(?:the\s+)?[”“\"']?(?P<term>[^\W\d_][\w-]*(?:\s[\w-]+){0,3})[”“\"']?[.]?$"
)
APART = (
    re.compile(
        rf"\b(?:[Tt]ill skillnad från|[Ii] motsats till|skiljas från|skiljer sig från|"
        rf"inte (?:heller )?förväxlas med|[Ii]nte detsamma som|[Ii]nte samma sak som|[Mm]otsatsen till|"
        rf"snarare än)\s+{_MID}"
    ),
    re.compile(
        rf"\b(?:[Uu]nlike|[Ii]n contrast (?:to|with)|[Aa]s opposed to|(?:[Ii]s n|N|"
        rf"n)ot the same (?:thing )?as|(?:to be )?distinguished from|[Dd]iffers from|[Dd]istinct from|"
        rf"not to be confused with|[Rr]ather than|opposite of|[Aa]s distinct from)\s+{_MID}"
    ),
)
WHICH = re.compile(r"[\w’'-]+(?:\s[\w’'-]+){0,2}(?:,\s+(?:som|vilket|which|that|who)\s+|:\s)(?P<def>[^,.;]+)")
AND_FROM = re.compile(rf",?\s(?:and|och)\s(?:from|från)\s{_MID}")
SPEAK = re.compile(
    r"\b(?:(?:[Ww]e|[Vv]i)\s+(?:[a-zåäö]+\s+)?(?:speak|talar)\s+(?:[a-zåäö]+\s+)?(?:of|om)|and of|"
    r"och om)\s+(?P<term>[^\W\d_][\w-]*(?:\s[\w-]+){0,2}?)\s+(?P<def>(?:when|where|when|när|då|"
    r"om)\s[^.;]+?)(?=\s(?:and of|och om)\s|[.;]|$)"
)
WE_CALL = re.compile(
    r"\b(?:which|what|som|vilket|det)\s+(?:we|vi)\s+(?:here\s+)?(?:call|"
    r"kallar(?: för)?)\s+(?:the\s+|a\s+|"
    r"an\s+)?[”“\"']?(?P<term>[^\W\d_][\w-]*(?:\s[\w-]+){0,2}?)[”“\"']?(?::\s*(?P<def>[^;]+)|"
    r"(?=[,.;]|$))"
)
