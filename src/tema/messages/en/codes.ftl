# The page Codebook: read, edit and reshape the codes.

error-codebook-edited = The codebook file { $file } was changed outside tema. Nothing has been saved. First choose, on the page Codebook, which wording to use.
error-reason-missing = Nothing has been saved. Say briefly why you are making the change.

codes-search = Find a code
codes-search-none = No code has that name.
codes-tree = Codes
codes-family-empty = No codes
codes-retired-ones = Retired
codes-count-all = all
codes-count-mine = mine
codes-count-offered = suggested
codes-counts = { $all ->
    [0] No codings
    [one] One coding
   *[other] { $all } codings
}, { $mine } of them mine, { $offered } suggestions

codes-view = Show
codes-view-rule = Rule
codes-view-edit = Edit
codes-view-excerpts = Excerpts ({ $count })
codes-view-compare = Compare
codes-view-versions = Versions
codes-view-reshape = Reshape
codes-under = under { $name }
codes-is-retired = Retired: { $reason }
codes-is-merged = The code has become part of { $name }.
codes-line = Line { $line }

codes-new = New code
codes-families = Families
codes-changes = Changes
codes-advice = Advice ({ $count })
codes-advice-none = Tema has nothing to remark on how the codebook is written.

codes-required = (needed)
codes-faults = To be corrected first
codes-remarks = Missing or doubtful
codes-fine = Nothing is missing.
codes-cancel = Cancel
codes-save = Save
codes-add = Add the code
codes-draft-left = The code was changed while you were writing. This is the new wording; what you had written is still here.
codes-draft-fetch = Fetch what I wrote
codes-draft-drop = Discard it
codes-none = None
codes-choose = Choose a code
codes-remove = Remove
codes-more = Show more

codes-name-in = Name ({ $language })
codes-family = Family
codes-parent = Broader code
codes-words = Text
codes-belongs = Belongs instead to
codes-example = Example
codes-miss = Near miss
codes-source = Source
codes-document = Document
codes-lines = Lines
codes-add-example = Add an example
codes-add-miss = Add a near miss
codes-add-neighbour = Add a code
codes-add-source = Add a source
codes-fault-source = A source needs a document and lines, such as 10-12.
codes-new-how = The code gets an id from its name. The id never changes, but the name can be changed at any time.
codes-new-family = New family
codes-add-family = Add the family

codes-reason = Why?
codes-reason-edit = For example: a clearer border to another code
codes-reason-new = For example: comes back in several dialogues but is missing
codes-reason-merge = For example: means the same in this material
codes-reason-split = For example: holds two different things
codes-reason-retire = For example: does not occur in the material
codes-reason-example = For example: shows clearly what the code is
codes-reason-move = For example: about knowledge, not about how people are treated
codes-reason-restore = For example: the earlier wording was clearer
codes-reason-file = Changed in the file

codes-excerpts = Coded excerpts
codes-no-excerpts = No excerpt has been given the code yet.
codes-coded-by = Coded by { $coders }
codes-exemplar = Good example
codes-older-badge = Earlier wording
codes-open = Open
codes-confirm = Still stands
codes-as-example = As example
codes-as-miss = As near miss
codes-see-older = { $count ->
    [one] See one coding from an earlier wording
   *[other] See { $count } codings from earlier wordings
}
codes-only-older = { $count ->
    [one] Only the excerpt that was coded under an earlier wording
   *[other] Only the { $count } excerpts that were coded under an earlier wording
}
codes-older-how = The code has been reworded since these excerpts were coded. Read them again: let your own coding stand, or open the excerpt and change it.
codes-sensitive = The excerpt is sensitive, and the codebook may be shared with others. Rewrite it so that nobody can be recognised: change names, places and unusual events.
codes-words-shared = As it should read in the codebook
codes-for-code = Under the code
codes-promote = Put into the codebook
codes-check-first = Check first
codes-telling = May reveal who somebody is: { $words }

codes-compare-with = Compare with
codes-compare-none = There is no other code to compare with.
codes-both-count = { $count ->
    [0] No excerpt has both codes.
    [one] One excerpt has both codes. It comes first.
   *[other] { $count } excerpts have both codes. They come first.
}
codes-both-badge = Both codes
codes-move-to = Move to { $name }
codes-move-reason = Why is the coding moved? (optional)
codes-moved-when-comparing = Moved when comparing the codes

codes-reshape = Reshape the code
codes-merge = Merge
codes-split = Split
codes-retire = Retire
codes-happens = This will happen
codes-merge-how = { $name } becomes part of another code. It stays in the codebook as retired, so that older reports can be read.
codes-merge-none = There is no other code to merge it with.
codes-into = Becomes part of
codes-retire-how = { $count ->
    [0] The code is no longer suggested and cannot be chosen. It stays in the codebook, so that older reports can be read.
    [one] The code is no longer suggested and cannot be chosen. Its only coding stays, marked as belonging to a retired code.
   *[other] The code is no longer suggested and cannot be chosen. Its { $count } codings stay, marked as belonging to a retired code.
}
codes-bring-back = Use it again
codes-bring-back-how = The code can be suggested and chosen again. Codings that were moved to another code stay there; undo the merger under Changes if they are to come back.

codes-versions-how = Newest first. Open a line to see what changed.
codes-no-versions = No changes yet.
codes-no-reason = no reason given
codes-and-more = and { $count } more
codes-whole-wording = The whole of this wording
codes-restore = Restore this wording
codes-restore-book = Restore the whole codebook to this point
codes-undo = Undo the latest change
codes-undo-this = Undo
codes-back-to-code = Back to the code

codes-edited = The file { $file } was changed outside tema and differs from the codebook in force. Choose which one to use. Until then the codebook cannot be changed here.
codes-file-differs = { $count ->
    [one] See what differs: one code
   *[other] See what differs: { $count } codes
}
codes-file-same-codes = The codes are the same; what differs is comments, families or how the text is set out.
codes-take-file = Use the file
codes-keep-wording = Use the one in force (the file is kept as a copy)

codes-said-saved = { $name } is saved.
codes-said-added = { $name } is now in the codebook, with the id { $id }.
codes-said-family = The family { $name } is saved.
codes-said-merged = { $count ->
    [0] { $name } is now part of { $into }.
    [one] { $name } is now part of { $into }, and one coding has moved there.
   *[other] { $name } is now part of { $into }, and { $count } codings have moved there.
}
codes-said-split = { $count ->
    [0] { $name } is now in the codebook, with the id { $id }.
    [one] { $name } is now in the codebook, with the id { $id }, and one coding has moved there.
   *[other] { $name } is now in the codebook, with the id { $id }, and { $count } codings have moved there.
}
codes-said-retired = { $name } is retired.
codes-said-back = { $name } is in use again.
codes-said-promoted = The excerpt now stands in the codebook under { $name }.
codes-said-confirmed = The coding stands, under the wording now in force.
codes-said-moved = The coding has moved to { $name }.
codes-said-restored = The wording is restored.
codes-said-undone = The latest change is undone.
codes-said-undone-moved = The latest change is undone, and the codings are back where they were.
codes-said-file = The wording of the file is now in force.
codes-said-kept = The codebook in force has been written to the file. What stood there is in { $copy }.
codes-said-written = The codebook in force has been written to the file.
codes-same-label = Meaning
codes-same = The code means the same, only the words are others
codes-same-how = Then suggestions go on learning from what was answered under the old wording. Otherwise they begin anew with the code.
