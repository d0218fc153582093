"""What each page shows, as frozen records: pure reads of the study, nothing drawn and nothing written.

Pages
    overview, searching, dialogues, merging        each the page or part of a page of that name
    cards, queue, bulk                             an excerpt under review; how a queue goes; many suggestions at once
    themes/                                        clusters, themes, the map, groups, what runs have changed
    codebook/                                      the codebook in force, drafts, coded excerpts, earlier wordings
    coders, adjudication                           how far coders agree, and where they differ
    history, earlier                               what has been done, and the study as it was

What several pages share
    attributes  what is known about a dialogue
    blinding    what a coder is not shown
    judged      what several coders say of the same places
    sentences   decisions as sentences
"""
