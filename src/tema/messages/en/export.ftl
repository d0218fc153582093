# What goes out of the study.

export-counted-rows = { $count ->
    [one] one row
   *[other] { NUMBER($count) } rows
  }
export-left-out-dialogues = { $count ->
    [one] One withdrawn dialogue is left out.
   *[other] { NUMBER($count) } withdrawn dialogues are left out.
  }
export-left-out-codings = { $count ->
    [one] One coding of withdrawn words is left out.
   *[other] { NUMBER($count) } codings of withdrawn words are left out.
  }
export-left-out-blacked = { $count ->
    [one] The words of one excerpt that may not be quoted are blacked out.
   *[other] The words of { NUMBER($count) } excerpts that may not be quoted are blacked out.
  }
export-report-contents = Contents
export-counted-quotes = { $count ->
    [one] one quote
   *[other] { NUMBER($count) } quotes
  }
export-handouts-title = Handouts
export-unheeded = The option { $option } makes no difference here and has not been used.
