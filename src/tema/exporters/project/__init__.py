"""A study as a REFI-QDA project, as far as consent lets it go out.

``project_of`` puts it together from ``views.cleared`` and the codebook in force; ``refi.write`` makes the file. What is
told of what in the file, and why: docs/decisions/0018-refi-projects.md.

Rooms
    material   what the project is made of, read once: the study as cleared, ids, words, moments
    codes      the code tree, without examples that nobody may read, with codes that the codebook no longer has
    sources    texts with their selections, codings and notes
    cases      dialogues and speakers with what is known of them
    themes     themes as sets, notes and links
    lost       what a project cannot hold, in words
"""

from __future__ import annotations

from tema import __version__
from tema.exporters.form import Made, Wish
from tema.exporters.project.cases import cases, variables
from tema.exporters.project.codes import coded
from tema.exporters.project.lost import lost
from tema.exporters.project.material import material_of
from tema.exporters.project.sources import marked, notes, sources, users
from tema.exporters.project.themes import links, sets, theme_notes
from tema.records import Message
from tema.records.project import Project
from tema.refi.identity import PROGRAM
from tema.refi.write import write_project
from tema.store.study import Study


def project_of(study: Study, wish: Wish) -> tuple[Project, tuple[Message, ...]]:
    """The study as a project, and in words what of it a project cannot hold.

    Raises:
        CodebookMissing, CodebookInvalid: the study has no codebook that can be read.
    """
    material = material_of(study, wish)
    marks = marked(material)
    codes = coded(material, marks)
    texts = sources(material, marks, codes.guids)
    project = Project(
        name=study.folder.resolve().name,
        origin=f"{PROGRAM} {__version__}",
        users=users(material, marks),
        codes=codes.tree,
        variables=variables(material),
        cases=cases(material, texts),
        sources=texts,
        notes=(*notes(material, marks), *theme_notes(material)),
        links=links(material, texts),
        sets=(*sets(material, codes.guids), codes.head),
        at=material.moment,
    )
    return project, lost(material, codes)


def write_qdpx(study: Study, wish: Wish) -> Made:
    """The study as a .qdpx file.

    Raises:
        CodebookMissing, CodebookInvalid: as ``project_of``.
    """
    project, told = project_of(study, wish)
    written = write_project(project)
    size = sum(len(selection.codings) for source in project.sources for selection in source.selections)
    return Made(written.raw, size, "project-counted-codings", told=(*told, *written.lost))
