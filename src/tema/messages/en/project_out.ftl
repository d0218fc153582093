# The study as a REFI-QDA project: the words in the file, and what such a project cannot hold.

project-counted-codings = { $count ->
    [one] one coding
   *[other] { NUMBER($count) } codings
  }
project-machine = tema (suggestions)
project-removed-codes = Codes that the codebook no longer has
project-role = Role
project-role-leader = dialogue leader
project-role-participant = participant
project-turns = Who speaks when: { $name }
project-theme = Theme: { $name }
project-memo = Memo: { $code }
project-memo-excerpt = Memo
project-valence-note = Valence: { $valence }
project-accepted = Accepted suggestion
project-accepted-note = tema suggested the code and the coder accepted the suggestion.
project-suggested = tema suggests { $code } ({ NUMBER($probability, style: "percent") })
project-flag-exemplar = Good example
project-flag-doubtful = Doubtful
project-flagged = Flagged: { $flag }
project-flag-note = The coder has flagged the excerpt: { $flag }
project-verdict = Settled: { $code }
project-verdict-applies = Settled: { $code } applies here.
project-verdict-not = Settled: { $code } does not apply here.

project-lost-examples = { $count ->
    [one] One example in the codebook is left out, as it repeats words that may not be shown.
   *[other] { NUMBER($count) } examples in the codebook are left out, as they repeat words that may not be shown.
  }
project-lost-rejections = { $count ->
    [one] One refused suggestion did not come along.
   *[other] { NUMBER($count) } refused suggestions did not come along.
  }
project-lost-skips = { $count ->
    [one] One excerpt that somebody skipped is not marked.
   *[other] { NUMBER($count) } excerpts that somebody skipped are not marked.
  }
project-lost-dismissed = { $count ->
    [one] One dismissed theme did not come along.
   *[other] { NUMBER($count) } dismissed themes did not come along.
  }
project-lost-summaries = { $count ->
    [one] One summary of the framework matrix did not come along.
   *[other] { NUMBER($count) } summaries of the framework matrix did not come along.
  }
project-lost-written = { $count ->
    [one] One text for the report did not come along.
   *[other] { NUMBER($count) } texts for the report did not come along.
  }
project-lost-quotes = { $count ->
    [one] One quote chosen for the report did not come along.
   *[other] { NUMBER($count) } quotes chosen for the report did not come along.
  }
project-lost-restrictions = { $count ->
    [one] One mark that words may not be quoted or are withdrawn did not come along. The words are gone or blacked out in the file.
   *[other] { NUMBER($count) } marks that words may not be quoted or are withdrawn did not come along. The words are gone or blacked out in the file.
  }
project-lost-always = The history of decisions, earlier versions of the codebook, the machine’s clusters and the study’s settings are in the study only.
project-told-turns = Who speaks when, with times where there are any, is in a memo on each dialogue.
