"""tema: qualitative coding and thematic analysis of dialogue transcripts, offline."""

__version__ = "0.5.0"
