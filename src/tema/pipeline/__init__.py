"""The machine's way through a study: read, split, encode, group, describe, suggest. Steps meet the store here.

``create`` makes a study, ``add_files`` brings transcripts in, ``run`` brings everything the machine makes up to date.
"""

from tema.pipeline.corpus import Added, add_files, read_corpus
from tema.pipeline.create import create
from tema.pipeline.rules import Checked, Rules, check_rules, rules_in_force
from tema.pipeline.run import Progress, Run, Stage, outdated, run
from tema.pipeline.settings import SETTINGS, change_setting

__all__ = [
    "SETTINGS",
    "Added",
    "Checked",
    "Progress",
    "Rules",
    "Run",
    "Stage",
    "add_files",
    "change_setting",
    "check_rules",
    "create",
    "outdated",
    "read_corpus",
    "rules_in_force",
    "run",
]
