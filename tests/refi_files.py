"""Projects as NVivo, MAXQDA, ATLAS.ti, QualCoder, qc and Quirkos write them, with invented texts, made without tema.

Each producer is imitated in what sets it apart: names in the archive, byte order mark, line breaks, how positions are
counted, what stands in a selection's name, and what it writes beside codings.
"""

from __future__ import annotations

import io
import uuid
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from tema.records.project import Counting

TALK = (
    "Moderator: Hur var det att söka hjälp? 😀\n"
    "Åsa: Jag ringde tre gånger 🙃 och ingen svarade. Till slut gav jag upp.\n"
    "Björn: De 🧑‍🌾 som sitter där är snälla, men blanketten är obegriplig…\n"
    "\n"
    "Moderator: Vad hade gjort det lättare?\n"
    "Åsa: Att någon hade förklarat, i lugn och ro, vad som gällde för just mig.\n"
    "Björn: Ja, en människa 😊 i stället för en knappsats.\n"
)
PLAIN = "".join(each for each in TALK if ord(each) < 0x2000 or each == "…")
QUOTES = (
    "ingen svarade",
    "Till slut gav jag upp.",
    "blanketten är obegriplig…",
    "Att någon hade förklarat, i lugn och ro, vad som gällde för just mig.",
    "en människa",
    "en knappsats",
)
"""What was marked in TALK; none of it stands there twice."""


@dataclass
class Marked:
    """A file of a program: its bytes, how it counts, and which words each selection should be read as."""

    raw: bytes
    counting: Counting
    intended: dict[str, str] = field(default_factory=dict)
    text: str = ""


def guid(*parts: object, upper: bool = False) -> str:
    made = str(uuid.uuid5(uuid.NAMESPACE_OID, "/".join(map(str, parts))))
    return made.upper() if upper else made


def units(raw: str, counting: Counting) -> int:
    """How long a piece of a file's text is to a program that counts so."""
    characters = len(raw) if counting.unit == "code_point" else len(raw.encode("utf-16-le", "surrogatepass")) // 2
    return characters - (raw.count("\r\n") if counting.line_end == 1 else 0)


def span(raw: str, start: int, end: int, counting: Counting, *, mark: bool) -> tuple[int, int]:
    """What the program would write for a stretch of the file's text; ``mark``: the file has a byte order mark."""
    before = int(mark and counting.mark)
    return before + units(raw[:start], counting), before + units(raw[:end], counting) - int(counting.last)


def packed(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in members.items():
            archive.writestr(name, contents if isinstance(contents, bytes) else contents.encode())
    return out.getvalue()


def project(body: str, origin: str = "", *, namespace: str = "urn:QDA-XML:project:1.0", more: str = "") -> str:
    space = f' xmlns="{namespace}"' if namespace else ""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<Project name="Prov" origin="{origin}"{space} {more}>{body}</Project>'
    )


def code(name: str, *, below: str = "", more: str = 'isCodable="true"', upper: bool = False) -> str:
    return f"<Code guid={quoteattr(guid('code', name, upper=upper))} name={quoteattr(name)} {more}>{below}</Code>"


def coding(name: str, where: object, user: str = "", *, upper: bool = False) -> str:
    by = f' creatingUser="{user}"' if user else ""
    own, of = guid("coding", name, where, upper=upper), guid("code", name, upper=upper)
    return f'<Coding guid="{own}"{by}><CodeRef targetGUID="{of}"/></Coding>'


def selection(own: str, ends: tuple[int, int], inside: str, *, name: str | None = None, more: str = "") -> str:
    named = "" if name is None else f" name={quoteattr(name)}"
    return (
        f'<PlainTextSelection guid="{own}"{named} startPosition="{ends[0]}" endPosition="{ends[1]}" {more}>'
        f"{inside}</PlainTextSelection>"
    )


def selections(raw: str, counting: Counting, *, mark: bool = False, named: str = "no", upper: bool = False):
    """A selection for each quote: the XML, and the quotes by id. ``named``: "no", "quote", or "cut" at 20 with …."""
    xml, intended = [], {}
    for quote in QUOTES:
        start = raw.find(quote)
        if start < 0:
            continue
        own = guid("selection", quote, upper=upper)
        name = {"no": None, "quote": quote, "cut": quote if len(quote) <= 20 else quote[:20] + "…"}[named]
        ends = span(raw, start, start + len(quote), counting, mark=mark)
        xml.append(selection(own, ends, coding("Väntan", quote, guid("user", "E"), upper=upper), name=name))
        intended[own.lower()] = quote
    return "".join(xml), intended


USERS = f'<Users><User guid="{guid("user", "E")}" name="Ester" id="ES"/></Users>'
BOOK = f"<CodeBook><Codes>{code('Väntan')}</Codes></CodeBook>"


def nvivo_windows() -> Marked:
    """NVivo for Windows 12: Sources/, a byte order mark that is not counted, CRLF as two, UTF-16, no names."""
    counting = Counting("utf16", 2)
    raw = TALK.replace("\n", "\r\n")
    marks, intended = selections(raw, counting, mark=True)
    file = f"{guid('text')}.txt"
    of = f'guid="{{{guid("source")}}}" name="Samtal 1" plainTextPath="internal://{file}"'
    body = USERS + BOOK + f"<Sources><TextSource {of}>{marks}</TextSource></Sources>"
    return Marked(
        packed({"project.qde": project(body, "NVivo"), f"Sources/{file}": "\ufeff" + raw}), counting, intended, TALK
    )


def nvivo_mac() -> Marked:
    """NVivo for Mac 15: codes, and texts of one byte."""
    texts = "".join(
        f'<TextSource guid="{guid("empty", n)}" name="Tom {n}" plainTextPath="internal://{n}.txt"/>' for n in (1, 2)
    )
    body = USERS + BOOK + f"<Sources>{texts}</Sources><Sets/>"
    return Marked(
        packed({"project.qde": project(body, "NVivo"), "sources/1.txt": "\n", "sources/2.txt": " "}), Counting()
    )


def maxqda() -> Marked:
    """MAXQDA 24: upper-case ids, LF, sets of texts, a case without a name that has a text's variables, annotations."""
    raw, counting = TALK, Counting()
    marks, intended = selections(raw, counting, upper=True)
    at = raw.index("snälla")
    marks += selection(
        guid("annotation", upper=True), (at, at + 6), "<Description>Ironi?</Description>", more='name=""'
    )
    source, variable = guid("source", upper=True), guid("variable", upper=True)
    file = f"{guid('text', upper=True)}.txt"
    body = USERS + (
        f"<CodeBook><Codes>{code('Väntan', upper=True)}</Codes></CodeBook>"
        f'<Variables><Variable guid="{variable}" name="Ort" typeOfVariable="Text"/></Variables>'
        f'<Cases><Case guid="{guid("case", upper=True)}"><VariableValue><VariableRef targetGUID="{variable}"/>'
        f'<TextValue>Umeå</TextValue></VariableValue><SourceRef targetGUID="{source}"/></Case></Cases>'
        f'<Sources><TextSource guid="{source}" name="Samtal 1" plainTextPath="internal://{file}">{marks}</TextSource>'
        f'</Sources><Sets><Set guid="{guid("set", upper=True)}" name="Norr"><MemberSource targetGUID="{source}"/></Set>'
        "</Sets>"
    )
    intended[guid("annotation")] = "snälla"
    return Marked(packed({"project.qde": project(body, "MAXQDA"), f"sources/{file}": raw}), counting, intended, TALK)


def atlas_mac() -> Marked:
    """ATLAS.ti 8 for Mac: Project.qde, the quote cut in the selection's name, codes named A::B, groups as sets."""
    counting = Counting()
    marks, intended = selections(TALK, counting, named="cut")
    book = f"<CodeBook><Codes>{code('Väntan')}{code('Känslor::Oro')}</Codes></CodeBook>"
    group = f'<Set guid="{guid("set")}" name="Grupp"><MemberCode targetGUID="{guid("code", "Väntan")}"/></Set>'
    of = f'guid="{guid("source")}" name="Samtal 1" plainTextPath="internal://a.txt"'
    body = USERS + book + f"<Sources><TextSource {of}>{marks}</TextSource></Sources><Sets>{group}</Sets>"
    return Marked(packed({"Project.qde": project(body, "ATLAS.ti"), "sources/a.txt": TALK}), counting, intended, TALK)


def atlas_windows() -> Marked:
    """ATLAS.ti 26: <project>.qde, CRLF in the file and counted as one, selections of no length, anonymous remarks."""
    counting = Counting("utf16", 1)
    raw = TALK.replace("\n", "\r\n")
    marks, intended = selections(raw, counting, named="cut")
    marks += selection(guid("nothing"), (12, 12), "<Description>Kommentar</Description>")
    of = f'guid="{guid("source")}" name="Samtal 1" plainTextPath="internal://a.txt" richTextPath="internal://a.docx"'
    body = USERS + BOOK + f"<Sources><TextSource {of}>{marks}</TextSource></Sources>"
    inner = project(body, "ATLAS.ti", more='basePath="C:\\Users\\nn"')
    return Marked(packed({"Min studie.qde": inner, "sources/a.txt": raw}), counting, intended, TALK)


def qualcoder() -> Marked:
    """QualCoder: the coder on the selection, the quote as its name, the text in the XML or in a file."""
    counting = Counting()
    marks, intended = selections(TALK, counting, named="quote")
    marks = marks.replace("<PlainTextSelection ", f'<PlainTextSelection creatingUser="{guid("user", "E")}" ')
    of = f'guid="{guid("source")}" name="samtal1.txt" plainTextPath="internal://a.txt"'
    body = USERS + BOOK + f"<Sources><TextSource {of}>{marks}</TextSource></Sources>"
    return Marked(packed({"project.qde": project(body, "QualCoder"), "sources/a.txt": TALK}), counting, intended, TALK)


def qc() -> Marked:
    """qc 1.3: no internal:// before the path, whole lines marked and named after their number."""
    counting = Counting()
    marks, intended, at = [], {}, 0
    for number, line in enumerate(TALK.splitlines(), 1):
        if line:
            own = guid("line", number)
            marks.append(selection(own, (at, at + len(line)), coding("Väntan", number), name=f"line:{number}"))
            intended[own] = line
        at += len(line) + 1
    of = f'guid="{guid("source")}" plainTextPath="samtal.txt"'
    body = BOOK + f"<Sources><TextSource {of}>{''.join(marks)}</TextSource></Sources>"
    return Marked(packed({"project.qde": project(body, "qc"), "sources/samtal.txt": TALK}), counting, intended, TALK)


def quirkos() -> Marked:
    """Quirkos: the text in the XML, a case without a name, colours as rgb(), no names of selections."""
    counting = Counting()
    marks, intended = selections(PLAIN, counting)
    coloured = code("Väntan", more='isCodable="true" color="rgb(10,200,30)"')
    book = f"<CodeBook><Codes>{coloured}</Codes></CodeBook>"
    case = f'<Cases><Case guid="{guid("case")}"><SourceRef targetGUID="{guid("source")}"/></Case></Cases>'
    of = f'guid="{guid("source")}" name="Samtal 1"'
    text = f"<PlainTextContent>{escape(PLAIN)}</PlainTextContent>"
    body = book + case + f"<Sources><TextSource {of}>{text}{marks}</TextSource></Sources>"
    return Marked(packed({"quirkos.qde": project(body, "Quirkos")}), counting, intended, PLAIN)


PRODUCERS = (nvivo_windows, maxqda, atlas_mac, atlas_windows, qualcoder, qc, quirkos)
"""Those whose projects have selections."""
