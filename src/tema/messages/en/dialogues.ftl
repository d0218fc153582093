# The page Dialogues: the list, the reading, the corrections and the search.

dialogues-none = The study has no dialogues yet. Overview says how to import them.
dialogues-none-chosen = No dialogue fits the filters.
dialogues-unknown = There is no dialogue called “{ $name }”.
dialogues-all = ← All dialogues
dialogues-count = { $count ->
    [one] One dialogue
   *[other] { $count } dialogues
  }
dialogues-order = Order
dialogues-order-name = By name
dialogues-order-left = Most left to review first
dialogues-order-words = Longest first
dialogues-column-dialogue = Dialogue
dialogues-column-speakers = Speakers
dialogues-column-words = Words
dialogues-column-excerpts = Excerpts
dialogues-column-codings = Codings
dialogues-column-judged = Reviewed by you
dialogues-judged = { $judged } of { $count }
dialogues-not-split = No run yet

## One dialogue

dialogues-show = Show
dialogues-tab-read = Read
dialogues-tab-facts = Attributes and speakers
dialogues-size = { NUMBER($words) } words · { $turns ->
    [one] one turn
   *[other] { NUMBER($turns) } turns
  } · { $excerpts ->
    [one] one excerpt
   *[other] { NUMBER($excerpts) } excerpts
  }
dialogues-review = Review the excerpts
dialogues-undo = Undo the latest correction
dialogues-share = { NUMBER($share, style: "percent") }
dialogues-spoken = { NUMBER($share, style: "percent") } of the words · { $turns ->
    [one] one turn
   *[other] { NUMBER($turns) } turns
  } · { NUMBER($words) } words
dialogues-codings = { $count ->
    [one] one coding
   *[other] { $count } codings
  }
dialogues-read-portrait = The dialogue from beginning to end: who speaks, and where the codes are
dialogues-read-as-table = Show as a table
dialogues-read-table-what = Speaker or code
dialogues-read-table-count = Extent
dialogues-read-table-turns = Turns
dialogues-read-turn = Turn
dialogues-read-region = The whole dialogue
dialogues-read-leader = leads
dialogues-read-fix = Correct speaker
dialogues-read-review = Review this excerpt
dialogues-read-open = Open in Review
dialogues-read-speakers = Speakers
dialogues-read-codes = Codes
dialogues-read-coders = Coders
dialogues-read-colouring = Colour by
dialogues-read-family = family
dialogues-read-valence = direction
dialogues-read-toggle-code = Show or hide the code
dialogues-read-hint = J and K go to the next and the previous turn. The ring before an excerpt opens it in Review, and so does a code in the margin. Click in the picture to go there.
dialogues-read-valence-strengthens = strengthens
dialogues-read-valence-weakens = weakens
dialogues-read-valence-both = both
dialogues-read-valence-none = no direction

## Facts and speakers

dialogues-attributes = Attributes of the dialogue
dialogues-attributes-none = Nothing has been filled in yet. Attributes are used to compare groups and to filter excerpts.
dialogues-attribute-empty = empty
dialogues-attribute-new = New attribute
dialogues-attribute-name = Choose or write
dialogues-attribute-value = Value
dialogues-attribute-add = Add
dialogues-attribute-missing = Fill in both the name of the attribute and its value.
dialogues-speakers = Speakers
dialogues-roles-note = Whoever leads the dialogue counts as context and is not coded. A changed role needs a new run, which you make under Overview. Correcting a name moves no codings.
dialogues-in-file = In the file: { $names }
dialogues-rename = Rename
dialogues-rename-to = { $speaker } is called
dialogues-rename-placeholder = Write a name, or choose who it is
dialogues-rename-note = A name that is already in the dialogue makes the two one speaker. The text and the codings stay where they are.
dialogues-rename-go = Rename
dialogues-who-spoke = Who says turn { $number }?
dialogues-speaker = Speaker
dialogues-where = Applies to
dialogues-where-turn = This turn only
dialogues-where-everywhere = Everywhere it says { $speaker }
dialogues-save = Save

## Search

dialogues-search = Search in all dialogues
dialogues-search-placeholder = for example trust, help*, “hand in hand”
dialogues-search-clear = Clear the search
dialogues-inside = Inside longer words too
dialogues-leaders = The leader’s turns too
dialogues-found = { $times ->
    [one] One hit
   *[other] { NUMBER($times) } hits
  } in { $turns ->
    [one] one turn
   *[other] { NUMBER($turns) } turns
  } in { $dialogues ->
    [one] one dialogue
   *[other] { $dialogues } dialogues
  }
dialogues-nothing = Nothing was found. All words must be in the same turn; inflected forms count.
dialogues-nothing-asked = Write at least one word to search for.
dialogues-wider = Searching inside longer words and in the leader’s turns too, { $count ->
    [one] there is one turn.
   *[other] there are { NUMBER($count) } turns.
  }
dialogues-turns = { $count ->
    [one] one turn
   *[other] { NUMBER($count) } turns
  }
dialogues-turn = Turn { $number }
dialogues-words = Forms that were found
dialogues-by = Compare
dialogues-who = Who says it? { $name }
dialogues-rate = { NUMBER($rate, maximumFractionDigits: 1) } · { NUMBER($turns) }
dialogues-rate-note = Hits per 10,000 words in the group’s dialogues, and the number of turns, so that groups that have said more or less can be compared.

## Under Overview

dialogues-overview-how = Read whole dialogues with their codings, search in them, and correct roles, speakers and attributes such as municipality and group.
dialogues-overview-go = To the dialogues
