"""Files of every kind that documents are read from, made on the spot. The texts are invented."""

from io import BytesIO

LANDSCAPE = (842, 595)
PORTRAIT = (595, 842)

LONG = (
    "Förtroende mellan grannar växer fram där människor ofta möts och kan lära känna varandra i lugn och ro. "
    "När mötesplatser försvinner minskar också möjligheten att pröva om andra håller vad de lovar. "
)


def pdf(*pages, size=PORTRAIT, lock=None):
    """A PDF; each page is a function that draws on a reportlab canvas with (x, y from the top) through ``put``."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=size, encrypt=StandardEncryption(lock) if lock else None)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def put(canvas, x, y, *lines, size=11, bold=False):
    """Lines of text from (x, y) down; y is counted from the top of the page."""
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    for number, line in enumerate(lines):
        canvas.drawString(x, canvas._pagesize[1] - y - number * size * 1.25, line)


def wrapped(text, width):
    """The text in lines of at most ``width`` signs."""
    from textwrap import wrap

    return wrap(text, width, break_long_words=False, break_on_hyphens=False)


def scan(pages=1):
    """A PDF of pictures of pages."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    picture = ImageReader(Image.new("L", (60, 80), 200))
    return pdf(*[lambda canvas: canvas.drawImage(picture, 0, 0, 595, 842)] * pages)


def docx(build):
    """A Word file that ``build`` fills."""
    import docx as library

    file, out = library.Document(), BytesIO()
    build(file)
    file.save(out)
    return out.getvalue()


def pptx(build):
    """A PowerPoint file that ``build`` fills."""
    from pptx import Presentation

    file, out = Presentation(), BytesIO()
    build(file)
    file.save(out)
    return out.getvalue()


def odt(build, kind="text"):
    """A LibreOffice file whose body ``build`` fills."""
    from odfdo import Document

    file, out = Document(kind), BytesIO()
    file.body.clear()
    build(file.body)
    file.save(out)
    return out.getvalue()


def with_footnote(raw, text):
    """The Word file with a part that holds one footnote."""
    import docx as library
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    file, out = library.Document(BytesIO(raw)), BytesIO()
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = (
        f'<w:footnotes xmlns:w="{space}"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="1"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), file.part.package)
    file.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
    file.save(out)
    return out.getvalue()
