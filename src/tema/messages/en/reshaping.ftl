# Reshaping the codebook: what follows when codes are merged, split, taken out of use or moved.

error-codebook-moved-on = The change moved codings, and the codebook has been changed again since. Take back the later changes of the codebook first, or restore an earlier wording on the page Codebook.

reshaping-file-follows = { $count ->
    [one] One coding with { $was } follows to { $now }.
   *[other] { $count } codings with { $was } follow to { $now }.
}

reshaping-move = Move
reshaping-move-how = { $name } gets another place in the codebook. The code is the same, and its codings stay.
reshaping-after = Placed after
reshaping-first = First in the family
reshaping-move-children = { $count ->
    [one] One code under it goes along to the family.
   *[other] { $count } codes under it go along to the family.
}
reshaping-reason-move = For example: belongs with the other conditions
reshaping-said-moved = { $name } is moved.

reshaping-codings = { $count ->
    [0] No codings move.
    [one] One coding moves to { $into }, by { $coders }.
   *[other] { $count } codings move to { $into }, by { $coders }.
}
reshaping-coder = { $coder } ({ $count })
reshaping-doubled = { $count ->
    [one] In one excerpt the same person has given { $into } already. There the two codings become one.
   *[other] In { $count } excerpts the same person has given { $into } already. There the two codings become one.
}
reshaping-opposed = { $count ->
    [one] In one of them the valences say different things. The joint coding gets the valence Both.
   *[other] In { $count } of them the valences say different things. The joint codings get the valence Both.
}
reshaping-refused = { $count ->
    [one] Once the same person has rejected { $into } in the excerpt. The coding holds instead.
   *[other] { $count } times the same person has rejected { $into } in the excerpt. The codings hold instead.
}
reshaping-memos = { $count ->
    [one] One memo on a coding goes along.
   *[other] { $count } memos on codings go along.
}
reshaping-joined = { $count ->
    [one] One of them is put under a memo that is there already.
   *[other] { $count } of them are put under memos that are there already.
}
reshaping-verdicts = { $count ->
    [one] One verdict between coders goes along.
   *[other] { $count } verdicts between coders go along.
}
reshaping-asked-anew = { $count ->
    [one] One verdict that the code does not apply stays behind, for somebody has given { $into } there. The difference may have to be settled again.
   *[other] { $count } verdicts that the code does not apply stay behind, for somebody has given { $into } there. The differences may have to be settled again.
}
reshaping-flags = { $count ->
    [one] One flag is of the excerpt and stays.
   *[other] { $count } flags are of the excerpts and stay.
}
reshaping-themes = { $count ->
    [one] The theme { $themes } answers to the code and will answer to { $into } instead.
   *[other] { $count } themes answer to the code and will answer to { $into } instead: { $themes }.
}
reshaping-themes-stay = { $count ->
    [one] The theme { $themes } answers to the code and goes on doing so, though the code is out of use.
   *[other] { $count } themes answer to the code and go on doing so, though the code is out of use: { $themes }.
}
reshaping-suggestions = { $count ->
    [one] One suggestion of the code goes. The next run makes new suggestions.
   *[other] { $count } suggestions of the code go. The next run makes new suggestions.
}
reshaping-in-book = In the codebook: { $what }
reshaping-undo-whole = All of this is undone in one step.

reshaping-left-here = { $count ->
    [one] One coding with this code has been made since it was merged with { $into }.
   *[other] { $count } codings with this code have been made since it was merged with { $into }.
}
reshaping-take-along = Move to { $into }
reshaping-said-along = The codings are moved to { $into }.

reshaping-split-ask = On to the excerpts
reshaping-split-first = Write the new code. Then you go through the excerpts that have the code { $name }: only those that are hard to place are asked about.
reshaping-split-reading = The excerpts are compared with the two wordings …
reshaping-split-parts = { $old } or { $new }?
reshaping-split-back = Change the new code
reshaping-split-stay = Stays in { $name }
reshaping-split-go = Belongs to { $name }
reshaping-split-later = Later
reshaping-split-counts = { $left ->
    [0] No more questions.
    [one] One question left.
   *[other] { $left } questions left.
} { $answered ->
    [0] Nothing answered.
    [one] One excerpt answered.
   *[other] { $answered } excerpts answered.
} { $sure ->
    [0] Nothing is clear enough yet to be placed without asking.
    [one] One excerpt is clear enough to be proposed without asking.
   *[other] { $sure } excerpts are clear enough to be proposed without asking.
}
reshaping-split-how = The most uncertain excerpt first. Every answer moves the others too. The machine compares the excerpts with the wordings of the two codes and with your answers; it proposes, you decide.
reshaping-split-undo = Take back the last answer
reshaping-split-ready = Go on to save
reshaping-split-on = Back to the questions
reshaping-split-none = The code has no excerpts to go through. You can save the new code at once.
reshaping-split-which = Excerpts that go to { $name }
reshaping-split-yours = your answer
reshaping-split-placed = proposed, { $share }
reshaping-split-doubtful = uncertain, { $share }
reshaping-split-save = Split the code
reshaping-merge-blind = You code blind: your colleagues' codings move as well, but they are not counted here.
reshaping-split-blind = You work without seeing others' codings. What colleagues have coded in the same excerpts goes along too.
