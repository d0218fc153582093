"""The machine's way through a study: read, split, encode, group, describe, suggest. Steps meet the store here.

``create`` makes a study, ``add_files`` brings transcripts in, ``run`` brings everything the machine makes up to date.
"""

from tema.pipeline.corpus import Added, add_files, read_corpus
from tema.pipeline.create import create
from tema.pipeline.rules import Checked, Rules, check_rules, rules_in_force
from tema.pipeline.run import Progress, Run, Stage, run

__all__ = [
    "Added",
    "Checked",
    "Progress",
    "Rules",
    "Run",
    "Stage",
    "add_files",
    "check_rules",
    "create",
    "read_corpus",
    "rules_in_force",
    "run",
]
