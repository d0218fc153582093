"""REFI-QDA projects (.qdpx): what tema exchanges with NVivo, MAXQDA, ATLAS.ti, QualCoder and its like.

The standard is REFI-QDA 1.5 (2019), namespace ``urn:QDA-XML:project:1.0``; ``Project.xsd`` is its schema (MIT).
``records.project`` holds a project as records; these rooms know files and records only, and no study.

Rooms
    write     a project -> a .qdpx file that agrees with the schema
    read      a .qdpx file of any program -> a project, and how its positions are to be counted
      archive     files opened without harm; all limits        texts, sources  the texts and what was marked in them
      readings    which way of counting a program used         places, settle  positions -> places in the text as stored
      annotations  QualCoder's annotations, at their places
    parts       users, codes, cases, notes, links, sets      elements        names, ids, moments; what was lost
    identity  the ids that tema gives to what it writes, by which it knows its own again
    turns     who speaks where, as a memo that people and tema can read
"""
