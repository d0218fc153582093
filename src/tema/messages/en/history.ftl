# History: everything that was done, and the study at an earlier date.

history-tab = Show
history-tab-acts = All decisions
history-tab-then = The study at a date
history-count = { $count ->
    [0] No decisions
    [one] One decision
   *[other] { NUMBER($count) } decisions
  }
history-none = Everything decided in the study is gathered here: who, what and when. Nothing has been decided yet. Begin under Review or Themes.
history-none-found = No decision fits the search and the filters.
history-blind = You are coding blind: only your own decisions are shown here.
history-blind-then = Everyone’s codings would be seen here. So this view is hidden while you are coding blind.
history-search = Search
history-search-placeholder = Search excerpts, notes and names
history-filters = Filters
history-filters-active = Filters ({ $count })
history-clear = Clear
history-all = All
history-filter-coder = Coder
history-filter-act = Kind of decision
history-filter-code = Code
history-filter-theme = Theme
history-filter-transcript = Dialogue
history-filter-standing = Does it still count?
history-filter-standing-all = All
history-filter-standing-counts = Counts
history-filter-standing-undone = Undone
history-since = From
history-until = To
history-today = Today
history-yesterday = Yesterday
history-whole = { $coder }, { $date }, { $time }
history-pages = Pages
history-page = Page { $page } of { $pages }
history-newer = Newer
history-older = Older
history-undo = Undo
history-undo-this = Undo: { $told }
history-redo = Let it count again
history-redo-this = Let it count again: { $told }
history-back = Undo everything after this …
history-back-this = Undo everything after: { $told }
history-moment = { $date }, { $time }
history-state-undone = undone by { $coder } { $when }
history-state-partly = partly undone
history-way-review = Excerpt
history-way-themes = Theme
history-way-codebook = Codebook
history-way-dialogues = Dialogue
history-way-to = Open { $what }: { $told }
history-note-quote = Excerpt
history-note-text = Note
history-note-reason = Reason
history-note-description = Description
history-codebook-edited = The decision about the codebook is changed, but the codebook file has been edited outside tema and is left as it is. Go to Codebook and choose which wording is to apply.

## Questions before anything is taken back

history-ask-undo = Undo a decision by { $coder }?
history-ask-redo = Let a decision by { $coder } count again?
history-ask-back = { $count ->
    [one] Undo one decision?
   *[other] Undo { NUMBER($count) } decisions?
  }
history-ask-back-what = The study becomes what it was after: { $told }
history-ask-back-by = { $coder }: { $count ->
    [one] one decision
   *[other] { NUMBER($count) } decisions
  }
history-ask-note = This too becomes a decision in your name, { $name }, which can be undone.
history-ask-yes-undo = Undo the decision
history-ask-yes-redo = Let it count again
history-ask-yes-back = Undo everything after
history-ask-no = Cancel

## What somebody did

history-undid = { $coder } undid: { $what }
history-undid-many = { $count ->
    [one] { $coder } undid one decision
   *[other] { $coder } undid { NUMBER($count) } decisions
  }
history-redid = { $coder } let count again: { $what }
history-redid-many = { $count ->
    [one] { $coder } let one decision count again
   *[other] { $coder } let { NUMBER($count) } decisions count again
  }
history-did-bring-in = { $codings ->
    [0] { $coder } brought in notes and details from { $file }
    [one] { $coder } brought in one coding from { $file }
   *[other] { $coder } brought in { NUMBER($codings) } codings from { $file }
  }
history-several = { $coder } made { $count } decisions at once
history-bulk-accept = { $coder } accepted { $code } for { $count } excerpts at once
history-bulk-reject = { $coder } rejected { $code } for { $count } excerpts at once
history-bulk-code = { $coder } coded { $count } excerpts with { $code } at once
history-bulk-uncode = { $coder } removed { $code } from { $count } excerpts at once
history-bulk-skip = { $coder } skipped { $count } excerpts at once
history-did-accept = { $coder } accepted { $code } for “{ $quote }” in { $dialogue }
history-did-reject = { $coder } rejected { $code } for “{ $quote }” in { $dialogue }
history-did-code = { $coder } coded “{ $quote }” in { $dialogue } with { $code }
history-did-instead = { $coder } coded “{ $quote }” in { $dialogue } with { $code } instead of { $other }
history-did-uncode = { $coder } removed { $code } from “{ $quote }” in { $dialogue }
history-did-skip = { $coder } skipped “{ $quote }” in { $dialogue }
history-did-nothing = { $coder } found nothing to code in “{ $quote }” in { $dialogue }
history-did-refused = { $coder } rejected { $count } suggestions for “{ $quote }” in { $dialogue }
history-did-memo = { $coder } wrote a note on “{ $quote }” in { $dialogue }
history-did-memo-gone = { $coder } removed the note on “{ $quote }” in { $dialogue }
history-did-flag = { $flag ->
    [exemplar] { $coder } marked “{ $quote }” in { $dialogue } as a good example
   *[other] { $coder } marked “{ $quote }” in { $dialogue } as doubtful
  }
history-did-flag-off = { $flag ->
    [exemplar] { $coder } removed the mark “good example” from “{ $quote }” in { $dialogue }
   *[other] { $coder } removed the mark “doubtful” from “{ $quote }” in { $dialogue }
  }
history-did-adjudicate = { $coder } settled that { $code } applies to “{ $quote }” in { $dialogue }
history-did-adjudicate-no = { $coder } settled that { $code } does not apply to “{ $quote }” in { $dialogue }
history-did-create-theme = { $count ->
    [one] { $coder } made the theme “{ $name }” of one excerpt
   *[other] { $coder } made the theme “{ $name }” of { $count } excerpts
  }
history-did-cluster-into = { $count ->
    [one] { $coder } put one excerpt into the theme “{ $theme }”
   *[other] { $coder } put { $count } excerpts into the theme “{ $theme }”
  }
history-did-set-aside = { $count ->
    [one] { $coder } dismissed the cluster “{ $name }” with one excerpt
   *[other] { $coder } dismissed the cluster “{ $name }” with { $count } excerpts
  }
history-did-split = { $count ->
    [one] { $coder } split off the theme “{ $name }” with one excerpt from “{ $other }”
   *[other] { $coder } split off the theme “{ $name }” with { $count } excerpts from “{ $other }”
  }
history-did-move = { $count ->
    [one] { $coder } moved one excerpt from the theme “{ $other }” to “{ $theme }”
   *[other] { $coder } moved { $count } excerpts from the theme “{ $other }” to “{ $theme }”
  }
history-did-rename-theme = { $coder } gave the theme a new name or description: “{ $name }”
history-did-merge-theme = { $coder } merged { $others } into the theme “{ $theme }”
history-did-dismiss-theme = { $coder } dismissed the theme “{ $theme }”
history-did-map-theme = { $coder } mapped the theme “{ $theme }” to { $codes }
history-did-map-theme-none = { $coder } removed the mapping of the theme “{ $theme }” to codes
history-did-add-to-theme = { $count ->
    [one] { $coder } put one excerpt into the theme “{ $theme }”
   *[other] { $coder } put { $count } excerpts into the theme “{ $theme }”
  }
history-did-take-from-theme = { $count ->
    [one] { $coder } took one excerpt out of the theme “{ $theme }”
   *[other] { $coder } took { $count } excerpts out of the theme “{ $theme }”
  }
history-did-nest-theme = { $coder } put the theme “{ $theme }” under “{ $parent }”
history-did-nest-theme-top = { $coder } let the theme “{ $theme }” stand by itself
history-did-move-code = { $coder } moved codings from { $other } to { $code }
history-did-set-role = { $role ->
    [leader] { $coder } made { $speaker } the leader of { $dialogue }
   *[other] { $coder } made { $speaker } a participant in { $dialogue }
  }
history-did-set-attribute = { $coder } set { $name } of { $dialogue }: { $value }
history-did-set-attribute-gone = { $coder } removed { $name } of { $dialogue }
history-did-set-speaker = { $coder } corrected who speaks in turn { $turn } of { $dialogue }: { $speaker }
history-did-rename-speaker = { $coder } renamed { $speaker } to { $name } in { $dialogue }
history-did-restrict = { $restriction ->
    [withdrawn] { $coder } marked “{ $quote }” in { $dialogue } as withdrawn
   *[other] { $coder } marked “{ $quote }” in { $dialogue } as not to be quoted
  }
history-did-restrict-lifted = { $coder } lifted the restriction on “{ $quote }” in { $dialogue }
history-did-restrict-dialogue = { $whom ->
    [speaker] { $restriction ->
        [withdrawn] { $coder } marked all that { $speaker } says in { $dialogue } as withdrawn
       *[other] { $coder } marked that { $speaker } is not to be quoted from { $dialogue }
      }
   *[all] { $restriction ->
        [withdrawn] { $coder } marked all of { $dialogue } as withdrawn
       *[other] { $coder } marked { $dialogue } as not to be quoted
      }
  }
history-did-restrict-dialogue-lifted = { $whom ->
    [speaker] { $coder } lifted the restriction on { $speaker } in { $dialogue }
   *[all] { $coder } lifted the restriction on { $dialogue }
  }
history-did-write = { $part ->
    [title] { $coder } wrote the report’s title
    [introduction] { $coder } wrote the report’s introduction
    [method] { $coder } wrote about the method in the report
    [conclusion] { $coder } wrote the report’s conclusions
    [handout] { $coder } wrote the handout’s text on { $theme }
    [questions] { $coder } wrote the handout’s questions on { $theme }
   *[theme] { $coder } wrote about { $theme } in the report
  }
history-did-write-gone = { $part ->
    [title] { $coder } removed the report’s title
    [introduction] { $coder } removed the report’s introduction
    [method] { $coder } removed the text about the method from the report
    [conclusion] { $coder } removed the report’s conclusions
    [handout] { $coder } removed the handout’s text on { $theme }
    [questions] { $coder } removed the handout’s questions on { $theme }
   *[theme] { $coder } removed the text about { $theme } from the report
  }
history-did-choose-quotes = { $use ->
    [handout] { $count ->
        [one] { $coder } chose one quote on { $theme } for the handout
       *[other] { $coder } chose { $count } quotes on { $theme } for the handout
      }
   *[report] { $count ->
        [one] { $coder } chose one quote on { $theme } for the report
       *[other] { $coder } chose { $count } quotes on { $theme } for the report
      }
  }
history-did-choose-quotes-none = { $use ->
    [handout] { $coder } removed the quotes on { $theme } from the handout
   *[report] { $coder } removed the quotes on { $theme } from the report
  }
history-did-summarise = { $coder } summarised { $code } for { $case } in the framework
history-did-summarise-gone = { $coder } removed the summary of { $code } for { $case } from the framework
history-did-set-setting = { $key ->
    [language] { $coder } chose the language of the material: { $value }
    [embedder] { $coder } chose the language model: { $value }
    [codebook] { $coder } chose the codebook: { $value }
    [audit_share] { $coder } changed the share of spot checks with hidden suggestions: { $value }%
    [accepted_error] { $coder } changed the share of errors accepted: { $value }%
    [smallest_cell] { $coder } changed how many dialogues and speakers a number in a shared table must have behind it: at least { $value }
   *[other] { $coder } changed the setting { $key }: { $value }
  }
history-did-adopt-codebook = { $coder } took the codebook { $file } into use

## Kinds of decision

history-kind-accept = Accepted a suggestion
history-kind-reject = Rejected a suggestion
history-kind-code = Coded on one’s own
history-kind-uncode = Removed a code
history-kind-skip = Skipped
history-kind-memo = Wrote a note
history-kind-flag = Marked an excerpt
history-kind-adjudicate = Settled a disagreement
history-kind-create_theme = Made a theme
history-kind-rename_theme = Renamed a theme
history-kind-merge_theme = Merged themes
history-kind-dismiss_theme = Dismissed
history-kind-map_theme = Mapped a theme to codes
history-kind-add_to_theme = Put into a theme
history-kind-take_from_theme = Took out of a theme
history-kind-nest_theme = Arranged themes
history-kind-move_code = Moved codings
history-kind-set_role = Set a role
history-kind-set_attribute = Set an attribute of a dialogue
history-kind-set_speaker = Corrected a speaker
history-kind-rename_speaker = Renamed a speaker
history-kind-set_setting = Changed a setting
history-kind-adopt_codebook = Took a codebook into use
history-kind-restrict = Restricted an excerpt
history-kind-restrict_dialogue = Restricted a dialogue or speaker
history-kind-write = Wrote in the report
history-kind-choose_quotes = Chose quotes
history-kind-summarise = Summarised in the framework
history-kind-undo = Undid

## The study at a date

history-then-lead = Choose a moment, and the study is shown as it was then, beside what it is now. Nothing is changed.
history-then-when = Moment
history-then-before = Nothing had been decided then. The first decision was made { $date }, { $time }.
history-then-figure = Count
history-then-then = Then
history-then-now = Now
history-then-change = Change
history-then-codings = Codings
history-then-coded = Coded excerpts
history-then-themes = Themes
history-then-decisions = Decisions that count
history-then-per-code = Codings per code
history-then-per-theme = Excerpts per theme
history-then-per-coder = Decisions that count, per coder
history-then-versions = Codebook and settings
history-then-codebook = Codebook: { $file }
history-then-no-codebook = No codebook was in use.
history-then-changed = Wording of the codes
history-then-changed-none = Every code had the same wording as now.
history-then-setting = { $key ->
    [language] Language of the material
    [embedder] Language model
    [codebook] Codebook
    [audit_share] Spot checks with hidden suggestions, per cent
    [accepted_error] Share of errors accepted, per cent
    [smallest_cell] Smallest number in shared tables
   *[other] { $key }
  }
history-then-dismissed = dismissed
history-then-came = { $count ->
    [0] No codings have been added since
    [one] One coding has been added since
   *[other] { NUMBER($count) } codings have been added since
  }
history-then-went = { $count ->
    [0] No codings have gone since
    [one] One coding has gone since
   *[other] { NUMBER($count) } codings have gone since
  }
history-then-more = { $count ->
    [one] and one more
   *[other] and { NUMBER($count) } more
  }
history-then-by = { $code } · { $coder } · { $dialogue }
history-then-export = The codings as they were then
history-then-export-form = Format
history-then-export-save = Save the file
