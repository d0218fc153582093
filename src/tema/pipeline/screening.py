"""A folder of documents made ready for ranking: read, cut into stretches, encoded, and kept beside them.

What was made of a document lies in ``.tema-cache/<sha256>.npz`` in the folder, one file each, so that nothing is done
twice and a job that is cut off has lost at most one document. It can be thrown away at any time; judgements lie in
``screening.jsonl``, which cannot be made again.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tema.documents import READERS, read_document
from tema.documents.faults import problem
from tema.embed import DEFAULT_EMBEDDER, Embedder, embedder_name, load_embedder
from tema.errors import CannotWrite, DocumentsMissing
from tema.files import write_whole
from tema.importers import passed_over
from tema.records import Cited, Document, Message, Problem, Vectors
from tema.screening.questions import COMMON
from tema.screening.relevance import directions
from tema.screening.stretches import METHOD, Stretch, stretches

CACHE = ".tema-cache"

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Found:
    """A document's file. ``name`` is its path in the folder; ``also`` are other files with the same contents."""

    name: str
    sha256: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A document that can be ranked; ``vectors`` (stretches, dim)."""

    name: str
    sha256: str
    also: tuple[str, ...]
    language: str
    pages: int | None
    stretches: tuple[Stretch, ...]
    vectors: Vectors


@dataclass(frozen=True, slots=True)
class Shelf:
    """The documents that are ready, what is wrong with others, and those that have not been read yet."""

    documents: tuple[Held, ...]
    problems: tuple[Problem, ...]
    waiting: tuple[Found, ...]


def found(folder: Path) -> tuple[Found, ...]:
    """The folder's documents by name, folders in it included; files with the same contents are one.

    Raises:
        DocumentsMissing: there is no such folder.
    """
    return _looked(folder)[0]


def _looked(folder: Path) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """The documents, and a Problem for each file or folder that cannot be opened now; the next look tries again."""
    if not folder.is_dir():
        raise DocumentsMissing(folder=str(folder))
    names: dict[str, list[str]] = {}
    problems: list[Problem] = []
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        try:
            state = path.stat()
            digest = _sha256(path, state.st_size, state.st_mtime_ns)
        except OSError as error:
            problems.append(problem(name, "reading-unreadable", detail=error.strerror or type(error).__name__))
            continue
        names.setdefault(digest, []).append(name)
    return tuple(Found(own[0], digest, tuple(own[1:])) for digest, own in names.items()), tuple(problems)


@lru_cache(maxsize=10_000)
def _sha256(path: Path, _size: int, _time: int) -> str:
    """Kept while size and time stay: a page asks at every click, and the documents of a folder are many megabytes."""
    return sha256(path.read_bytes()).hexdigest()


def stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Changes whenever a document comes, goes or is changed, or has been made ready: name, size and time of each."""
    kept = sorted((folder / CACHE).glob("*.npz")) if (folder / CACHE).is_dir() else []
    told = []
    for path in [*(_files(folder) if folder.is_dir() else ()), *kept]:
        try:
            state = path.stat()
        except OSError:
            continue
        told.append((path.relative_to(folder).as_posix(), state.st_size, state.st_mtime_ns))
    return tuple(told)


def _files(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: (entry.name.lower(), entry.name))
    except OSError:
        yield folder  # what tries to read it finds out why it cannot be opened
        return
    for entry in entries:
        if entry.is_dir():
            if not entry.name.startswith(".") and not entry.is_symlink():
                yield from _files(entry)
        elif entry.suffix and entry.suffix.lower() in READERS and not passed_over(entry):
            yield entry


def shelf(folder: Path) -> Shelf:
    """What is ready; nothing is read or encoded anew.

    Raises:
        DocumentsMissing: as `found`.
    """
    documents: list[Held] = []
    problems: list[Problem] = []
    waiting: list[Found] = []
    model = embedder_name(DEFAULT_EMBEDDER)
    every, unread = _looked(folder)
    for one in every:
        kept = _kept(folder, one, model)
        if isinstance(kept, Held):
            documents.append(kept)
        elif kept is None:
            waiting.append(one)
        else:
            problems += kept
    return Shelf(tuple(documents), (*unread, *problems), tuple(waiting))


def fill(folder: Path, progress: Progress = lambda _done, _total: None) -> None:
    """Read and encode what is not ready.

    Args:
        folder: where the documents lie.
        progress: told how many of the documents that waited are done, and how many there are.

    Raises:
        DocumentsMissing: as `found`.
        ModelUnavailable: the sentence model is not on this machine.
        CannotWrite: what was made cannot be kept in the folder.
    """
    waiting = shelf(folder).waiting
    progress(0, len(waiting))
    encoder = load_embedder(DEFAULT_EMBEDDER) if waiting else None
    for done, one in enumerate(waiting, start=1):
        assert encoder is not None  # noqa: S101  (loaded where anything waits)
        _make(folder, one, encoder)
        progress(done, len(waiting))


def encoded(questions: Sequence[str]) -> NDArray[np.float64]:
    """The directions of questions, (n, dim)."""
    vectors = load_embedder(DEFAULT_EMBEDDER).encode([*questions, *COMMON], lambda _: None)
    return directions(vectors[: len(questions)], vectors[len(questions) :])


def _make(folder: Path, one: Found, encoder: Embedder) -> None:
    try:
        raw = (folder / one.name).read_bytes()
    except OSError:
        return
    document, problems = read_document(one.name, raw)
    cut = stretches(document) if document is not None else ()
    vectors = encoder.encode([each.told for each in cut], lambda _: None) if cut else np.zeros((0, 1), np.float32)
    _keep(_file(folder, one.sha256), _told(document, cut, problems, encoder.name), vectors)


def _told(document: Document | None, cut: Sequence[Stretch], problems: Sequence[Problem], model: str) -> dict[str, Any]:
    return {
        "method": METHOD,
        "model": model,
        "readable": document is not None,
        "language": document.language if document else "",
        "pages": document.pages if document else None,
        "stretches": [asdict(each) for each in cut],
        "problems": [[p.line, p.what.key, dict(p.what.values), p.mend.key, dict(p.mend.values)] for p in problems],
    }


def _file(folder: Path, digest: str) -> Path:
    return folder / CACHE / f"{digest}.npz"


def _keep(file: Path, told: dict[str, Any], vectors: Vectors) -> None:
    out = io.BytesIO()
    about = np.frombuffer(json.dumps(told, ensure_ascii=False, default=str).encode(), np.uint8)
    np.savez(out, vectors=vectors, about=about)
    try:
        file.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise CannotWrite(path=str(file), detail=error.strerror or str(error)) from error
    write_whole(file, out.getvalue())


def _kept(folder: Path, one: Found, model: str) -> Held | tuple[Problem, ...] | None:
    """What was made of the document; its problems when it cannot be read; None when it is to be made (again)."""
    try:
        with np.load(_file(folder, one.sha256), allow_pickle=False) as kept:
            told, vectors = json.loads(kept["about"].tobytes()), kept["vectors"]
        if (told["method"], told["model"]) != (METHOD, model):
            return None
        if not told["readable"]:
            return tuple(
                Problem(one.name, line, Message(what, values), Message(mend, more))
                for line, what, values, mend, more in told["problems"]
            )
        cut = tuple(_stretch(each, one.name) for each in told["stretches"])
    except Exception:  # noqa: BLE001 - a damaged or foreign file of a disposable cache is made again, whatever is wrong
        return None
    return Held(one.name, one.sha256, one.also, told["language"], told["pages"], cut, vectors)


def _stretch(told: dict[str, Any], name: str) -> Stretch:
    cited = Cited(**{**told["cited"], "document": name})
    return Stretch(cited, told["reads"], told["heading"], tuple(told["words"]))
