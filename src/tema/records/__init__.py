"""The frozen records that flow through tema, and nothing else: no I/O, no behaviour beyond arithmetic on places.

Every place in a text is counted in Unicode code points of the normalised transcript text, end exclusive, so that
``transcript.text[start:end]`` is the quoted text. Times are seconds from the start of the recording.
"""

from tema.records.codebook import VALENCES, Code, Codebook, Example, Family, NearMiss, Passage, Source, Valence
from tema.records.corpus import ROLES, Role, Segment, Speaker, Transcript, Turn, Use
from tema.records.human import ACTS, FLAGS, Act, Coding, Counts, Decision, Flag, Flagged, Memo, Theme, Verdict
from tema.records.machine import (
    STANDINGS,
    Cluster,
    Clustering,
    ClusterSuggestion,
    Evidence,
    Interval,
    LearningPoint,
    Reliability,
    Standing,
    Suggestion,
    Vectors,
)
from tema.records.messages import EMPTY, Message, Place, Problem

__all__ = [
    "ACTS",
    "EMPTY",
    "FLAGS",
    "ROLES",
    "STANDINGS",
    "VALENCES",
    "Act",
    "Cluster",
    "ClusterSuggestion",
    "Clustering",
    "Code",
    "Codebook",
    "Coding",
    "Counts",
    "Decision",
    "Evidence",
    "Example",
    "Family",
    "Flag",
    "Flagged",
    "Interval",
    "LearningPoint",
    "Memo",
    "Message",
    "NearMiss",
    "Passage",
    "Place",
    "Problem",
    "Reliability",
    "Role",
    "Segment",
    "Source",
    "Speaker",
    "Standing",
    "Suggestion",
    "Theme",
    "Transcript",
    "Turn",
    "Use",
    "Valence",
    "Vectors",
    "Verdict",
]
