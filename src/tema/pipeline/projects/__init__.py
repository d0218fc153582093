"""A REFI-QDA project of any program into a study: a new one, or one that is there.

``preview`` says what would happen, ``new_study`` and ``bring_project`` do it. What a project says becomes decisions of
its own users with their moments; decisions' ids follow from what they say and from the project's ids, so bringing the
same file in again stores nothing. Nothing that a study has is ever taken away.

Rooms
    records    what is passed on, and what the user is told
    people     users as coders                  sources    sources as transcripts, and every place where it was
    codes      codes as a codebook, or what a codebook lacks of them
    coded      codings, memos, flags, verdicts  dialogues  attributes, speakers, roles      themes   sets
    own        what tema writes into notes, read back
    plan       all of it worked out, nothing changed
    bring      the plan carried out, whole or not at all; samples: a doubtful reading shown
"""

from __future__ import annotations

from tema.pipeline.projects.bring import bring_project, new_study, opened, preview
from tema.pipeline.projects.plan import Wanted
from tema.pipeline.projects.records import Brought, Preview, Sample, Sizes

__all__ = ["Brought", "Preview", "Sample", "Sizes", "Wanted", "bring_project", "new_study", "opened", "preview"]
