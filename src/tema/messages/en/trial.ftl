# Codebook: try a wording on the material before it is saved. Also: tema codebook try.

error-nothing-to-try = There is nothing to try it on yet. Make a run first: tema run { $folder }

trial-title = Try it on the material
trial-how = Shows what the wording in the form would do to the coding. Nothing is saved.
trial-go = Try it on the material
trial-again = Try what is written now
trial-blind = You code without seeing suggestions and colleagues’ decisions. A trial would show them, so it cannot be made while you code like that.
trial-written-since = This is about what was written when you tried it. You have written more since then, or somebody has made a decision.
trial-same = The form says the same as the codebook. Nothing would change.
trial-sum = { $comes ->
    [0] No excerpt comes in
    [one] One excerpt comes in
   *[other] { $comes } excerpts come in
}, { $goes ->
    [0] none goes out
    [one] one goes out
   *[other] { $goes } go out
}, { $contradicted ->
    [0] no decision goes
    [one] one decision goes
   *[other] { $contradicted } decisions go
} against the wording.
trial-still = The machine reads the words as before. It does not understand negation and does not see small differences in the choice of words: what moves a code is sentences and examples about something that it did not speak of before, or borders towards another code. If something should move, add some utterances from the dialogues as examples or as near misses.
trial-lessons = { $count ->
    [one] One answer was given under the former rule and no longer teaches the machine anything about the code.
   *[other] { $count } answers were given under the former rule and no longer teach the machine anything about the code.
} The codings stand.
trial-forgotten = { $count ->
    [one] One of the excerpts moves only because those answers no longer teach the machine, not for what the wording says.
   *[other] { $count } of the excerpts move only because those answers no longer teach the machine, not for what the wording says.
}
trial-verdict = How far suggestions can be believed
trial-right = Right among what is suggested
trial-found = Found of what there is
trial-people = People and machine agree (kappa)
trial-coders = Coders among themselves
trial-too-little = { $count ->
    [one] Too little is known: only one excerpt has been judged without seeing suggestions.
   *[other] Too little is known: { $count } excerpts have been judged without seeing suggestions.
}
trial-before-after = { $before } → { $after }
trial-unmoved = { $now }, unchanged
trial-range = { $share } ({ $low }–{ $high })
trial-coders-none = { $of ->
    [one] They disagree about the code on one excerpt, but the wording does not move it.
   *[other] They disagree about the code on { $of } excerpts, but the wording moves none of them.
}
trial-coders-if = They disagree about the code on { $of } excerpts, and on { $reached } of them the new wording takes a side. If everybody followed it there, Krippendorff’s alpha would go from { $now } to { $settled }. That is a what-if, not a forecast: only you can settle those excerpts.
trial-contradicted = Decisions against the wording ({ $count })
trial-comes = Come in ({ $count })
trial-goes = Go out ({ $count })
trial-more = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
trial-others = Other codes that are touched (in/out): { $codes }
trial-moves = probability { $before } → { $after }
trial-gave = { $coder } gave the code
trial-refused = { $coder } refused the code
trial-open = Open in Review
trial-left = { $count ->
    [one] One decision goes against the wording that you just saved
   *[other] { $count } decisions go against the wording that you just saved
}
trial-left-how = The decisions stand. Open them one by one, or mark them as doubtful so that they can be chosen in Review.
trial-doubtful = Mark all as doubtful
trial-left-done = Done
trial-said-doubtful = { $count ->
    [one] One excerpt is marked as doubtful.
   *[other] { $count } excerpts are marked as doubtful.
}

cli-codebook-try = Show what an edited codebook file would do to the coding in a study: excerpts that come in and go out, decisions that go against the new wording, and how verdicts move. Nothing is saved.
cli-codebook-try-json = Write the result as JSON.
cli-codebook-try-places = Give at most one study, and last the edited codebook file.
cli-codebook-try-same = { $file } says the same of the codes as the codebook in the study. The coding would not change.
cli-codebook-try-new = { $code } is new.
cli-codebook-try-retired = { $code } has been retired.
cli-codebook-try-reworded = { $code } has been reworded.
