"""The words by which headings and sentences tell what they are about, in Swedish and English side by side.

A document may quote the other language, and the two do not collide; so every pattern holds both.
"""

from __future__ import annotations

import re


def word_set(*lines: str) -> frozenset[str]:
    """The words of lines of words."""
    return frozenset(word for line in lines for word in line.split())


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


NOTHING = _any(
    r"^(?:dagordning|agenda|innehåll|innehållsförteckning|contents|table of contents|"
    r"referens(?:er|lista)|references|reference list|källor|"
    r"källförteckning|sources(?: cited)?|litteratur(?:lista|förteckning)?|bibliography|literature|"
    r"works cited|bilag(?:a|or)\b.*|"
    r"appendi(?:x|ces)\b.*|annex\b.*|attachments?|list of (?:tables|figures)|figurförteckning|tabellförteckning)$",
    r"^(?:kontakt(?:er|uppgifter|person\w*)?|contacts?(?: us| details| information| person)?|"
    r"who to contact|vem kontaktar (?:jag|du)\??|"
    r"acknowledge?ments?|tack(?: till .*)?!?|thank you!?|thanks!?|frågor\??|questions\??|"
    r"diskussion|discussion|funding|finansiering|"
    r"läs (?:vidare|mer)|further reading|i dag|idag|today|upplägg|program(?:me)?|disposition|"
    r"outline|sändlista|noter|notes|fotnoter|footnotes)$",
    r"\b(?:tidplan\w*|tidsplan\w*|timetable|timeline|budget(?:en)?|kostnadsberäkning\w*|"
    r"diarienummer|delges|distribution list)\b",
)
"""Headings of what holds no concepts at all."""

PROCEDURE = _any(
    r"^bakgrund(?: till.*)?$|^(?:bakgrund och|inledning|introduktion|introduction|background|preface|förord)\b",
    r"\b(?:syfte\w*|purpose|aims?|objectives?|frågeställning\w*|research questions?|our questions|"
    r"följande frågor|following questions)\b",
    r"\b(?:metod(?:en)?|tillvägagångssätt|genomförande\w*|datainsamling\w*|method|methods|"
    r"methodology|data collection|procedure|"
    r"how (?:the|this) (?:study|review|work) was)\b",
    r"\b(?:uppdrag\w*|förstudie\w*|projekt\w*|project\w*|urval\w*|sampling|search strategy|"
    r"sökning\w*|sökstrategi|material(?:et)?|"
    r"kunskapsunderlag\w*|arbetsgång|about this (?:report|paper|guide|document)|how to use this|"
    r"så gjorde vi|how we (?:did|worked)|"
    r"förslag till beslut|beslutar|konsekvens\w*|hur vanligt|how common|statistik|statistics|"
    r"sammanfattning|summary|abstract|"
    r"limitations|begränsningar|forskningsluckor|research gaps|prevalence|förekomst)\b",
)
"""Headings of how the work was done: their lists are steps of that work, though a definition may stand there."""

BACKGROUND = _any(
    r"\b(?:socio)?-?\s?(?:demogra|ekonomiska variabler|demographic)\w*",
    r"\bbakgrunds(?:variab|uppgift|faktor|fråg|data|förhåll)\w*|\bbackground (?:variable|"
    r"characteristic|information|data|question|factor|item)s?\b",
    r"\b(?:målgrupp\w*|target groups?|participants?|respondents?|informants?|deltagar(?:e|na|nas)|"
    r"respondent\w*|informant\w*|the sample|"
    r"vilka (?:deltog|svarade)|vem som svarat|who (?:took part|answered|was asked)|"
    r"sociodemographics?|demographics?|characteristics of the (?:sample|studies)|"
    r"grupper som skiljer sig|group differences)\b",
    r"\b(?:facts?|data|information|details|uppgifter)\b.*\b(?:recorded|registered|collected|asked|"
    r"registreras|samlas in)\b",
    r"\b(?:vi registrerar|vi frågade om|frågades om|we (?:record|register|asked about)|"
    r"vem svarade|vilka som svarade)\b",
)
"""Headings of what describes people rather than what they say."""

ADVICE = _any(
    r"\b(?:rekommend\w+|recommend\w+|förslag\w*|föreslår|propose|we suggest|proposals?|"
    r"suggestions?|åtgärdsförslag|handlingsplan\w*|action plan|actions?|advice)\b",
    r"\b(?:råd(?: till| för)?\b|vägen framåt|way forward|nästa steg|next steps?|fortsatt\w*|"
    r"att göra|to do|what (?:should|must|needs to|ought)|"
    r"vad (?:bör|ska|kan) (?:göras|vi göra)|så kan (?:du|ni|vi)|implications?|slutsats\w*|"
    r"conclusions?|uppmaning\w*|checklist\w*|tips\b|reminders?|påminnelser?|att tänka på|kom ihåg|"
    r"dos and don['’]?ts|do['’]s and don['’]ts|things to remember|house rules|ordningsregler)",
    r"\b(?:ska|bör|must|should)\b.*\b(?:göra|do)\b",
)
"""Headings of what ought to be done."""

MEASURES = _any(
    r"\b\w*(?:insatser|åtgärder|interventioner|arbetssätt)\b|\b(?:measures|interventions|practices|ways of working)\b"
)
"""Headings whose parts are kinds of measure: concepts, though what stands under each may be advice."""

CONCEPTS = _any(
    r"\b(?:\w*former|typer|slags?|sorters?|sidor|\w*dimension\w*|\w*egenskap\w*|\w*drag|"
    r"\w*kännetecken|\w*faktor\w*|\w*komponent\w*)\b",
    r"\b(?:beståndsdel\w*|definition\w*|\w*begrepp\w*|\w*hinder|\w*barriär\w*|\w*orsak\w*|"
    r"\w*drivkraft\w*|förutsättning\w*|villkor|steg|\w*stegen|faser\w*)\b",
    r"\b(?:stadier|\w*princip\w*|\w*värden|\w*mekanism\w*|\w*nivåer|grader|\w*kvaliteter|aspekter|"
    r"\w*strategier|\w*cirkel|\w*skillnad\w*|roller|\w*behov)\b",
    r"\b(?:\w*resurser|teman|kategorier|mönster|känslor|reaktioner|effekter|följder|skydd\w*|"
    r"ordlista|termer|vägar|pelare|hörnstenar|delar|utlös\w+)\b",
    r"\b(?:forms?|types?|kinds?|sorts?|dimensions?|qualit(?:y|ies)|traits?|propert(?:y|ies)|"
    r"attributes?|characteristics?|factors?|components?)\b",
    r"\b(?:elements?|ingredients?|definitions?|concepts?|terms?|terminology|glossary|barriers?|"
    r"obstacles?|causes?|drivers?|antecedents?|conditions?)\b",
    r"\b(?:steps?|stages?|phases?|principles?|values?|mechanisms?|levels?|degrees?|aspects?|"
    r"strategies|differences?|roles?|needs|resources?|facets?)\b",
    r"\b(?:themes?|categories|patterns?|emotions?|feelings?|reactions?|responses?|effects?|"
    r"consequences?|pillars?|triggers?|sources? of|ways? of|parts? of|modes?)\b",
    r"^(?:vad|det|hur|när|varför|lärare|ledare|chefer|agerande|handlingar) .*\b(?:är|bygger|"
    r"stärker|leder|leda|utlöser?|menar|menas|påverkar|bryter|brister|utmärker|"
    r"hindrar|skadar|försvagar|växer|skapar|får|gör|driver|underlättar|skyddar|bidrar|främjar)\b",
    r"^(?:what|how|when|why|that which|things that|things which) .*\b(?:is|are|makes?|builds?|"
    r"leads?|do|does|people|undo\w*|break\w*|strengthens?|weakens?|"
    r"hinders?|helps?|shapes?|drives?|mean|erodes?|protects?|grows?|fails?|contributes?)\b",
    r"\b(?:från|from) \w+ (?:till|to) \w+$",
    r"\b(?:kännetecknas|utmärks|karakteri[sz]eras|characteri[sz]ed|marked by|typolog\w*|"
    r"taxonom\w*|klassificering\w*|modell(?:en|er)?|models?|områden|areas|trappa\w*|ladder|"
    r"idealtyp\w*|undermin\w+)\b",
    r"^(?:what|vad|hur|how) (?!(?:we|vi|this|denna|happens|händer|next|to|har|ska|bör|the)\b).*$",
    r"\b(?:kan vara|kan delas|delas in|består av|omfattar|skilj\w+ mellan|följande|kan yttra sig|"
    r"can be|may be|consists? of|compris\w+|includes?|distinguish\w*|the following)\b",
    r"^(?:definition|vad .* är|what .* is)\b",
    r"^(?:de |the |our |våra )?(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|two|three|four|five|six|seven|eight|nine|ten)"
    r"\s[^\W\d_]{3,}",
    r"\b(?:källor till|skäl till|uttryck för|grunder för|reasons for|expressions of|grounds for|signs of|tecken på)\b",
)
"""Headings and lead-ins of what belongs together: kinds, qualities, causes, steps."""

OUGHT = _any(
    r"\b(?:bör|borde|måste|ska(?! (?:skiljas|kunna|inte förväxlas|ses|förstås))|behöver|"
    r"should(?! not be (?:confused|mistaken))|must|ought to|needs? to|shall|have to|has to)\b"
)
"""Verbs of what ought to be done."""

OUGHT_STRONG = _any(
    r"\b(?:bör(?! (?:inte förväxlas|skiljas|ses))|borde|måste|rekommenderas|"
    r"should(?! not be (?:confused|mistaken)| be (?:distinguished|understood|seen))|must|ought to|"
    r"is recommended|are recommended)\b"
)

ORDERS = re.compile(
    r"""(?:always|never|do\snot|don['’]t|make\ssure|be\ssure|ensure|avoid|remember|try\sto|see\sto\sit|let\s|ask\sfor
    |keep\s(?:a|the|your)|alltid|aldrig|se\still|undvik|försök|kom\sihåg|glöm\sinte|tänk\spå|låt\s|ring\som|fråga\som
    |ge\s(?:alla|varje|den|det)|use\s(?:the|a|only))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""How an item begins that tells people what to do."""

BACKGROUND_WORDS = word_set(
    "ålder kön utbildning utbildningsnivå inkomst inkomstnivå hushållsinkomst yrke civilstånd hushållstyp hushåll",
    "boendeform bostadsort kommun region födelseland födelseort modersmål årskurs antal skolenhet sektor land",
    "bransch anställningsform sysselsättning migrationsbakgrund etnicitet ålder_vid familjesituation",
    "utbildningsbakgrund funktionsnedsättning socioekonomi religion könsidentitet age gender sex education income",
    "occupation profession household municipality ethnicity nationality country sector race religion language",
    "employment diagnosis diagnos anställning vårdtid boende hushållsstorlek ward upplåtelseform",
    "tenure seniority variabel variable stadsdel socioeconomic demographic demografisk socioekonomisk",
)
"""Lemmas of what describes people."""
BACKGROUND_PHRASES = _any(
    r"^(?:years? (?:in|of|at|since)|år i|country of birth|mother tongue|marital status|"
    r"place of (?:residence|birth)|type of (?:contract|household|school|employment)|"
    r"living alone|geografisk hemvist|household (?:income|size|type)|level of education|"
    r"educational level|employment status|föräldrarnas|vårdnadshavarnas|parents?['’]s? education|"
    r"(?:utländsk|svensk) bakgrund|antal (?:år|barn)|number of children|length of (?:service|stay)|size of|date of|"
    r"languages? spoken|household size|vårdtid\w*|antal)\b"
)

NO_TERM = _any(
    r"^(?:notera|observera|viktigt|tips|kom ihåg|jfr|jämför|arbetsgrupp|medverkande|deltagare|"
    r"remember|important|notice|compare|working group|nb|"
    r"kontakt\w*|datum|tel\.?|telefon|e-?post|källa|källor|obs!?|not|fig\.?|figur|tabell|bild|"
    r"diagram|exempel\w*|t\.?ex\.?|syfte|mål|fråga|svar|diarienummer|adress|webb\w*|"
    r"kapitel|del|avsnitt|steg|moment|handläggare|författare|beslut|ärende|sida|bilaga|dnr|plats|"
    r"tid|närvarande|se även|resultat|sammanfattning|nyckelord|slutsats|uppdatering|"
    r"januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    r"contact|date|phone|e-?mail|source|note|notes|figure|table|chart|example|for example|e\.g\.?|"
    r"aim|goal|purpose|question|answer|address|web|http|https|chapter|part|section|step|"
    r"author|authors|keywords|see also|isbn|doi|version|january|february|march|june|july|august|"
    r"october|december|box|case|result|results|summary|conclusion|n|p|att|that|"
    r"vs)\b(?: \d+\w?)?[.:]?$",
)
"""What stands before a colon and is no term."""

NO_SUBJECT = _any(
    r"^(?:åtgärd(?:er|en|erna)?|förslag(?:et|en)?|beslut(?:et)?|yrkande|det (?:förra|senare)|"
    r"den (?:förra|senare)|(?:the )?(?:former|latter)|"
    r"syftet|målet|avsikten|uppgiften|frågan|svaret|resultatet|slutsatsen|tanken|poängen|"
    r"skillnaden|orsaken|anledningen|utgångspunkten|exempel|"
    r"rapporten|studien|projektet|kapitlet|avsnittet|nämnden|kommunen|regionen|regeringen|"
    r"utredningen|underlaget|tabellen|figuren|"
    r"(?:den |det |the )?(?:första|andra|tredje|fjärde|femte|sjätte|sista|fourth|fifth|final)$|"
    r"(?:första|andra|tredje|fjärde|first|second|third|fourth|another|neighbouring)\s"
    r"(?:variety|kind|form|type|sort|variant|slag\w*|typ\w*|sort\w*|idea|concept|step|stage|way|sätt\w*|steg\w*)\b|"
    r"begreppet$|termen$|ordet$|(?:the )?(?:concept|term|word|notion)$|"
    r"(?:the )?(?:aim|purpose|goal|objective|task|question|answer|result|conclusion|idea|point|"
    r"difference|reason|report|study|project|chapter|section|table|figure|paper|guide|"
    r"board|council|government|committee|authority|example|rest|first|second|third|last|next step))\b"
)
"""What a sentence speaks of when it speaks of the text itself, or of who has written it."""

PRONOUNS = word_set(
    "det den de detta denna dessa vi man han hon hen jag du ni som vad vem vilka vilken vilket hur när där här om",
    "allt alla många några någon flera flertalet ingen inget en ett båda annat andra samma sådan sådant sådana dock",
    "därför dessutom även men och eller så varje att vissa vår våra deras dess min sin it this that these those",
    "they we he she i you who what which how when where here there if all many some several no none one both",
    "another other such however therefore also but and or so each every our their its my his her most few more much",
    "to as in on at for with by from of under inom efter före sedan genom enligt utan mot hos mellan vid på i av",
    "till från med för ur",
)

COUNTS = (
    r"(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d{1,2}|flera|olika|two|three|four|five|six|seven|"
    r"eight|nine|ten|several|various|different|some)"
)
