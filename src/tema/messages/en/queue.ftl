# The queues of Review: what waits, filters, whether it is worth going on, many at once.

queue-which = Queue
queue-order-uncertain = Most uncertain first
queue-order-strongest = Strongest first
queue-order-theme = Theme by theme
queue-order-code = Code by code
queue-order-dialogue = Dialogue by dialogue
queue-order-audit = Random sample
queue-order-doubtful = Doubtful
queue-order-disagreements = Disagreements
queue-order-uncoded = Untouched excerpts
queue-note-audit = All excerpts, also those without suggestions, in an order drawn by lot once for each coder. Those you come to are therefore a fair sample of all that the filters let through.
queue-note-doubtful = Excerpts that you have marked as doubtful, and excerpts that a colleague has marked and you have not answered since.
queue-note-disagreements = Excerpts where one coder has given a code that another has rejected or not given, and nobody has settled it.
queue-note-uncoded = Excerpts that you have not judged yet, with or without suggestions, in the order of the dialogues.
queue-filters = Filters
queue-filters-active = Filters ({ $count })
queue-filters-clear = Clear
queue-filter-code = Code
queue-filter-dialogue = Dialogue
queue-filter-cluster = Cluster
queue-filter-theme = Theme
queue-filter-everything = Also excerpts without suggestions
queue-filter-everything-note = Goes well with “Dialogue by dialogue”: you read the whole dialogue and code it yourself.
queue-cluster = { $number } · { $words }
queue-mode = Way of reviewing
queue-mode-one = One at a time
queue-mode-many = Many at once

## Is it worth going on?

queue-worth-done = The queue is empty.
queue-worth-few = Too early to say whether it is worth going on: { $answers } answers so far, at least { $needed } are needed.
queue-worth-changing = It is worth going on: the answers are still changing.
queue-worth-mostly-no = Nearly all suggestions here are being rejected now. Another queue will probably give more.
queue-worth-mostly-yes = Nearly all suggestions here are being accepted now. Reviewing many at once may be enough.
queue-worth-steady = The answers are stable: the share of yes no longer changes noticeably.
queue-worth-now = Of the latest { $of } answers, { $yes } were yes. Of the { $before_of } before them, { $before_yes } were yes.
queue-worth-differs = The difference is larger than chance usually makes.
queue-worth-alike = The difference is no larger than chance can make.
queue-worth-new = { $new ->
    [0] None of your latest { $of } codings gave a code that you had not used before.
    [one] One of your latest { $of } codings gave a code that you had not used before.
   *[other] { $new } of your latest { $of } codings gave codes that you had not used before.
  }
queue-worth-missed = In the random sample you have gone through { $of ->
    [one] one excerpt without a suggestion. { $missed ->
        [0] It was given no code.
       *[other] It was given a code.
      }
   *[other] { $of } excerpts without a suggestion. { $missed ->
        [0] None of them was given a code.
        [one] One of them was given a code.
       *[other] { $missed } of them were given a code.
      }
  }
queue-worth-missed-range = Probably between { NUMBER($low, style: "percent") } and { NUMBER($high, style: "percent") } of all excerpts without a suggestion have something to code.
queue-worth-missed-few = Once you have gone through { $needed } excerpts without a suggestion in the random sample, it can be said roughly how much the machine misses.
queue-worth-left = { $left ->
    [0] No suggestions wait here.
    [one] One suggestion waits for an answer.
   *[other] { NUMBER($left) } suggestions wait for an answer.
  }
queue-worth-range = Probably between { NUMBER($low) } and { NUMBER($high) } of them would be accepted.
queue-worth-no-range = Too few answers to tell how many of them would be accepted.
queue-worth-code = Code
queue-worth-yes = Yes so far
queue-worth-waiting = Waiting
queue-worth-likely = Likely yes
queue-worth-share = { $yes } of { $of }
queue-worth-between = { NUMBER($low) }–{ NUMBER($high) }
queue-worth-too-few = too few answers
queue-worth-more = { $count ->
    [one] and one more code
   *[other] and { $count } more codes
  }
queue-worth-how = Calculated from your own answers, in five bands by the strength of the suggestions, since the queues are not random. Within a band, those that wait are taken to be like those you have answered; nine times out of ten the number falls within the range. Answers to many at once are not counted, nor answers given without seeing the suggestion. The answers are called stable when the share of yes is stable and at most one code in twenty codings is new.

## Many at once

queue-bulk-lead = Answer up to { $most } suggestions of one code at once, after reading a sample. The answers become a single decision in the list, marked as made at once, and are undone together.
queue-bulk-code = Code
queue-bulk-code-placeholder = Choose a code
queue-bulk-strength = Strength of the suggestions
queue-bulk-how-many = At most this many
queue-bulk-waiting = { $count ->
    [0] No suggestions of the code fit the filters.
    [one] One waiting suggestion fits the filters.
   *[other] { NUMBER($count) } waiting suggestions fit the filters.
  }
queue-bulk-taken = The { $count } strongest are included here.
queue-bulk-too-few = A single suggestion is best answered under “One at a time”.
queue-bulk-read = { $all ->
    [yes] Read all { $count }
   *[no] Read a sample of { $count } out of { $of }
  }
queue-bulk-read-first = Open and read the excerpts first; then you can answer.
queue-bulk-rest = Show the { $count } others
queue-bulk-source = { $source } · strength { $strength }
queue-bulk-accept = { $count ->
    [one] Accept one
   *[other] Accept { $count }
  }
queue-bulk-reject = { $count ->
    [one] Reject one
   *[other] Reject { $count }
  }
queue-bulk-undo = Undo
queue-bulk-accepted = { $count ->
    [one] One suggestion was accepted.
   *[other] { $count } suggestions were accepted.
  }
queue-bulk-rejected = { $count ->
    [one] One suggestion was rejected.
   *[other] { $count } suggestions were rejected.
  }
queue-bulk-undone = The answers are undone.
queue-bulk-nothing = Tick at least one excerpt.
