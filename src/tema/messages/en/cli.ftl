cli-tema = Qualitative coding and thematic analysis of dialogues, on your own computer.
cli-version = Show the version and exit.
cli-new = Create a study in the folder FOLDER.
cli-new-language = The language of the dialogues, e.g. sv or en.
cli-new-codebook = A codebook of your own (YAML) instead of the one that is included.
cli-new-made = The study is in { $folder }. Next: tema import { $folder } FOLDER-OF-DIALOGUES
cli-import = Import dialogues (files or folders) into the study STUDY.
cli-import-speaker = { $label } ({ $role }, { $turns })
cli-import-transcript = { $name }: { $turns ->
    [one] 1 turn
   *[other] { $turns } turns
}. Speakers: { $speakers }
cli-import-done = The study holds { $transcripts ->
    [one] 1 dialogue
   *[other] { $transcripts } dialogues
} with { $turns ->
    [one] 1 turn
   *[other] { $turns } turns
} ({ $copied ->
    [one] 1 new file
   *[other] { $copied } new files
}).
cli-role-leader = dialogue leader
cli-role-participant = participant
cli-run = Split, group and suggest codes in the study STUDY.
cli-run-embedder = Name or path of another language model (sentence-transformers).
cli-run-quiet = Print nothing if all goes well.
cli-run-nothing = Nothing has changed since the last run.
cli-run-done = Done in { $seconds } s: { $transcripts ->
    [one] 1 dialogue
   *[other] { $transcripts } dialogues
}, { $turns ->
    [one] 1 turn
   *[other] { $turns } turns
}, { $segments ->
    [one] 1 excerpt
   *[other] { $segments } excerpts
}, { $clusters ->
    [one] 1 cluster
   *[other] { $clusters } clusters
}, { $suggestions ->
    [one] 1 suggestion
   *[other] { $suggestions } suggestions
} for { $codes ->
    [one] 1 code
   *[other] { $codes } codes
}.
cli-run-too-little = There is too little text to group the excerpts into clusters. The suggested codes can still be reviewed.
cli-set = Change a setting of the study STUDY: language, embedder, codebook, audit_share (the share of spot checks with hidden suggestions, in per cent), accepted_error (the share of errors accepted among suggestions taken unread, in per cent) or smallest_cell (how many dialogues and speakers a number in a shared table must have behind it).
cli-set-done = { $key } is now { $value }. Use tema run to redo what it affects.
cli-review = Open the review of the study STUDY in the browser.
cli-review-no-browser = Do not open a browser, only print the address.
cli-review-port = The port on this computer. A free one is chosen when left out.
cli-review-open = The review is open at { $address } (on this computer only). Stop with Ctrl+C.
cli-status = Show how much there is in the study STUDY.
cli-status-json = Print as JSON.
cli-count-transcripts = Dialogues
cli-count-turns = Turns
cli-count-segments = Excerpts
cli-count-clusters = Clusters
cli-count-codes = Codes
cli-count-suggestions = Suggestions
cli-count-decisions = Decisions
cli-count-codings = Codings
cli-export = Write something of the study STUDY to the file OUT: codings, coded excerpts, a report, handouts or a project for other programs.
cli-export-places = Give at most two paths: the folder of the study and the file to write.
cli-export-what = What to export. Left out, the ending of the file decides: .qdpx a whole project, .docx, .html and .md the report, .odt coded excerpts, otherwise codings.
cli-export-known = There is no “{ $what }”. Choose one of: { $known }.
cli-export-by = What rows or chapters are: dialogue, code, theme or the name of something known about the dialogues.
cli-export-theme = This theme only (its name).
cli-export-shared = Is the file to be passed on? Then small figures are hidden in tables that divide dialogues and speakers. Reports and handouts always are, unless --internal is given.
cli-export-with-suggestions = Put the machine’s undecided suggestions below the codings, clearly marked.
cli-export-done = Done: { $what } in { $path }
cli-export-beside = Beside it lie { $names }.
cli-codebook = The codebook.
cli-codebook-check = Show what is missing or overlapping in a study’s codebook, or in a codebook file.
cli-codebook-checked = { $file }: { $codes ->
    [one] 1 code
   *[other] { $codes } codes
}, { $advice ->
    [0] nothing to remark on
    [one] 1 piece of advice
   *[other] { $advice } pieces of advice
}.
cli-model = The language model.
cli-model-export = Write the language model to the folder FOLDER, to take to another computer.
cli-model-exported = The language model is in { $folder }. On the other computer: tema model import { $folder }
cli-model-import = Import the language model from the folder FOLDER.
cli-model-imported = The language model is in place.
cli-model-fetch = Fetch the language model over the network (about 500 MB, once).
cli-model-yes = Do not ask first.
cli-model-ask = The language model is missing on this computer. Fetch it over the network now (about 500 MB, once)? None of your material is sent.
cli-demo = The whole job on the demo study: make it in the folder FOLDER, run it and open the review.
cli-progress-unit = texts
cli-stage-split = Splitting into excerpts
cli-stage-encode = Encoding the excerpts
cli-stage-group = Grouping into clusters
cli-stage-map = Drawing the map of the excerpts
cli-stage-suggest = Suggesting codes
cli-coder = analyst
