"""What the screens ask of a study: a few rows by index, where the rooms' own functions would give the whole study.

Nothing here writes. ``store.derived``, ``corpus`` and ``machine`` give whole tables, for the pipeline and exporters.

Modules
    lookup      a few rows of one kind, by id or place
    excerpts    all that the review page shows of many excerpts, in a fixed number of queries
    waiting     which excerpts wait for a coder: within ``filters``, found by the statements of ``ordering``
    prospects   how she has answered so far and how many wait, by strength
    choices     what can be chosen among, by name
    dialogues   sizes and progress of every dialogue, and what is coded in one
    code_uses   what has been coded with one code or two
    judgements  what every coder says of places, and how she came to it
    teaching    what everybody's decisions say of excerpts and codes, for the machine to learn from
    unseen      the excerpts that were judged without seeing suggestions, and the chance with which they were drawn
    rules       which versions of a code have the same rule
    units       which segments a place lies in
    history     the ledger as acts, newest first, a page at a time
    earlier     the study as it was at an earlier moment
"""
