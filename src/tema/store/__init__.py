"""A study on disk: a folder with ``transcripts/``, ``codebooks/`` and ``tema.db`` (SQLite). Records in, records out.

Rooms
    study      Study.create(folder), Study.open(folder): the folder and its engine; opening migrates (after a backup)
    database   SQLite's settings and transactions; what SQLite reports, as errors a user can act on
    schema     the tables
    migrations Alembic; a new study is made by running all of them
    corpus     transcripts, speakers, turns, segments                                   derived from the source files
    overlay    what people have corrected about speakers and attributes, laid over what was imported
    machine    vectors, clusters, scores, suggestions, fingerprints of the stages       derived by a run
    maps       the map, the centres and the stability of clusters, small reads beside   derived by a run
    ledger     append(study, decisions); decisions(study): the append-only ledger       human, durable
    check      what must hold of a decision before the ledger takes it
    replay     pure: decisions -> codings, themes, roles, settings, code versions
    upkeep     exchanges the derived rows that new decisions are about for what replay gives
    derived    codings(study), themes(study), ...: reads what replay has filled; rebuild(study)
    union      pure: two ledgers as one, in the order of time; merging: another study's ledger into this one's
    adoptions  every wording that the codebook has had
    bookmarks  where each coder stopped
    reads/     what the screens ask of a study, a few rows by index

Public functions (all take the study first; every result has a fixed order)
    corpus.save_transcripts(study, transcripts)    the corpus becomes exactly these; segments of changed ones go
    corpus.transcripts(study) -> tuple[Transcript, ...]    sorted by name; corpus.transcript(study, name) -> Transcript
    corpus.as_imported(study) -> the same without what people have corrected; only these are saved again
    corpus.led_turns(study) -> dict[str, tuple[int, ...]]  which turns the leaders speak: what a run must see anew
    corpus.roles(study, name) -> dict[str, Role]           by speaker label: set by a person, else as recognised
    corpus.save_segments(study, name, segments)            segments whose borders stay keep their results
    corpus.segments(study, name=None) -> tuple[Segment, ...]
    corpus.stale_quotes(study, transcripts=None) -> tuple[Decision, ...]   whose quote is not the text at its place
    machine.vectors(study, model, texts) -> dict[str, Vector]              the cached ones, by text
    machine.save_vectors(study, model, texts, vectors)
    machine.save_clusters(study, ids, clustering, clusters)
    machine.clusters(study) -> tuple[Cluster, ...]; machine.clustering(study) -> (ids, Clustering)
    machine.save_scores(study, ids, codes, probabilities)
    machine.scores(study) -> (ids, codes, probabilities (n, k))
    machine.save_suggestions(study, suggestions); machine.suggestions(study, segments=None)
    machine.save_cluster_suggestions(study, suggestions); machine.cluster_suggestions(study)
    machine.fingerprint(study, stage) -> str | None; machine.set_fingerprint(study, stage, fingerprint)
    ledger.append(study, decisions, *, seen=None) -> tuple[Decision, ...]
        one transaction with the derived tables; same id twice = stored once; ``seen`` refuses lost updates
    ledger.decisions(study) -> tuple[Decision, ...]        in order of seq; ledger.last_id(study) -> str, for ``seen``
    derived.codings(study); derived.themes(study); derived.memos(study) -> tuple[Memo, ...]
    derived.rejections(study) -> set[(coder, Place, code)]; derived.skipped(study) -> dict[(coder, Place), seq]
    derived.settings(study) -> dict[str, str]; derived.code_versions(study) -> dict[str, int]
    derived.adopted_codebook(study) -> {file, sha256, text} | None
    derived.last_decision(study, coder, acts=None) -> Decision | None      what the undo button takes back
    derived.rebuild(study)
    counts(study) -> Counts

What the acts mean (replay; the later act of the same coder on the same place and code wins):
    accept, code    place, quote, code, valence: a coding, of origin *suggestion* or *coder*; with values {origin:
                    {file, program, ...}} it was brought in from another program, and a code's origin is *file*
    reject          place, quote, code: the suggestion is refused; an earlier coding of it by this coder goes
    uncode          place, quote, code: the coder's coding goes, and so does her refusal
    skip            place, quote: put aside until the coder accepts, codes, rejects or uncodes something there
    memo            place, quote, values {text}; with a code: on that coding; an empty text takes the memo away
    create_theme    theme (new id), values {name, description, members: [{transcript, start, end, quote}]}
    rename_theme    theme, values {name, description}
    merge_theme     theme (goes on), values {others: [theme ids]}: their members and codes join it and they end
    dismiss_theme   theme, values {reason}
    map_theme       theme, values {codes: [code ids]}: exactly these
    add_to_theme, take_from_theme   theme, values {members: [...]}
    nest_theme      theme, values {parent: theme id, "" for the top}
    flag            place, quote, values {flag, on}
    adjudicate      place, quote, code, values {applies, reason}: what coders have agreed on; the last one holds
    move_code       code, values {from, reason, places?, codings?}: codings of ``from`` become codings of this code
    set_attribute   values {transcript, name, value}; an empty value takes the attribute away
    set_speaker     values {transcript, turn, speaker}: who spoke that turn
    rename_speaker  values {transcript, speaker, name}
    restrict        place, quote, values {restriction: not_quoted, withdrawn or "", reason}: holds for everybody
    restrict_dialogue   values {transcript, speaker ("" for the whole dialogue), restriction, reason}
    write           values {part, text}: the analyst's own text for a part of the report; an empty text takes it away
    choose_quotes   theme, values {use: report or handout, quotes: [{transcript, start, end, quote, shown}]}: these
    summarise       code, values {by, case, text, excerpts: [...]}: a cell of the framework matrix
    set_role        values {transcript, speaker, role}
    set_setting     values {key, value}; keys: language, embedder, codebook, audit_share,
                    accepted_error, smallest_cell
    adopt_codebook  values {file, sha256, text}: the wording in force from here; a code whose wording changed gets
                    version + 1
    undo            undoes: that decision no longer counts; undoing an undo brings it back
Further values are kept as they are.
"""

from __future__ import annotations

from tema.store.counting import counts
from tema.store.study import Study

__all__ = ["Study", "counts"]
