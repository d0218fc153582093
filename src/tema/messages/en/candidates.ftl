# Candidates for new codes: what is said in the dialogues and no code explains.

cli-codebook-candidates = List candidates for new codes in the study STUDY: excerpts that are alike and that no code explains.

candidates-view = Candidates
candidates-title = Candidates for new codes
candidates-why = These excerpts lie close together in meaning, nobody has coded them, and no code is likely for them. It may be something that the codebook lacks a word for, or merely the same kind of small talk. Read and decide. Tick the excerpts that are to be examples in the new code; they are sensitive, so reword them before you save, so that nobody can be recognised.
candidates-seeking = Looking for excerpts that no code explains …
candidates-none = There are no candidates at the moment. They are sought among the excerpts after a run with a codebook, and those that you have answered are not shown again.
candidates-count = { $count ->
    [one] One candidate waits for an answer.
   *[other] { $count } candidates wait for an answer.
  }
candidates-more = { $count ->
    [one] One more is shown when something here is settled.
   *[other] { $count } more are shown when something here is settled.
  }
candidates-size = { $excerpts ->
    [one] One excerpt
   *[other] { $excerpts } excerpts
  } from { $dialogues ->
    [one] one dialogue
   *[other] { $dialogues } dialogues
  }
candidates-cluster = all of cluster { $number }
candidates-steady = comes back when some of the excerpts are left out
candidates-fair = mostly comes back when some of the excerpts are left out, but its border moves
candidates-shaky = unsteady: becomes another when some of the excerpts are left out
candidates-untried = how steady it is has not been tried
candidates-groups = Groups: { $groups }
candidates-groups-more = { $count ->
    [one] one more
   *[other] { $count } more
  }
candidates-nearest = Nearest codes: { $codes }
candidates-near = { $name } ({ NUMBER($closeness, minimumFractionDigits: 2, maximumFractionDigits: 2) })
candidates-nearest-how = The figure after a code says how near the code lies: 1 is the same meaning, 0 no likeness at all.
candidates-explained = The likeliest code is { $share }% likely in an excerpt, on average.
candidates-rest = { $count ->
    [one] One more excerpt
   *[other] { $count } more excerpts
  }
candidates-make = { $count ->
    [0] Make a code of it
    [one] Make a code with one example
   *[other] Make a code with { $count } examples
  }
candidates-unnamed = Candidate without keywords
candidates-said-none = Noted: no code is needed. The candidate is not shown again.
