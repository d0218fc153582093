"""What each page shows, as frozen records: pure reads of the study, nothing drawn and nothing written.

Rooms: ``overview`` (where the work stands), ``themes`` (clusters and themes), ``cards`` (an excerpt under review, with
what stands around it), ``queue`` (which excerpts wait), ``codebook`` (codes with their counts), ``attributes``
(what is known about a dialogue), ``blinding`` (what a coder is not shown), ``judged`` (what several coders say of the
same places), ``adjudication`` (where they differ), ``coders`` (how far they agree), ``merging`` (what another study
would bring).
"""
