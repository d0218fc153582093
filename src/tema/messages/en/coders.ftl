# Coders: who one is, where people differ, how far they agree, and merging two studies.

coders-part = Part of the page
coders-part-people = Who codes
coders-part-differences = Disagreements
coders-part-agreement = Agreement
coders-part-merge = Merge
coders-is-blind = { $name } · blind

coders-who = Who are you?
coders-new = New name
coders-new-placeholder = Type a name and press Enter
coders-me = You
coders-blind = Code blind
coders-blind-is = You see neither the machine’s suggestions nor colleagues’ codings while you review and read. What you code then is all your own and can be compared fairly. The choice applies to you alone, until you change it.
coders-audits = Spot checks with hidden suggestions
coders-audit-share = Share of the excerpts
coders-audit-none = None
coders-per-cent = { NUMBER($share) }%
coders-audits-are = In this share of the excerpts the suggestions are hidden, although there are some. Chance decides which excerpts, and they are the same every time. This shows whether the suggestions influence how you code. The choice applies to everyone in the study.
coders-all = Everyone in the study
coders-nobody = Nobody has made a decision yet.
coders-all-name = Name
coders-all-decisions = Decisions
coders-all-codings = Codings
coders-all-latest = Latest
coders-you = you
coders-pull = Do the suggestions influence you?
coders-pull-none = That can be told once you have reviewed some spot checks with hidden suggestions. Choose a share in the box beside this and review as usual.
coders-pull-shown = When the suggestion was shown you agreed with the machine in { NUMBER($agreed) } of { NUMBER($n) } cases ({ $share }).
coders-pull-hidden = When the suggestion was hidden you came to the same code yourself in { NUMBER($agreed) } of { NUMBER($n) } cases ({ $share }).
coders-pull-few = There are too few answers to say anything yet: at least { $few } of each kind are needed.
coders-pull-more = You agree more often when you see the suggestion. It influences you.
coders-pull-less = You agree less often when you see the suggestion.
coders-pull-unsure = There is no clear difference.
coders-pull-apart = The difference is { $apart } percentage points; with 95 per cent confidence it lies between { $low } and { $high }.

coders-alone = Only one person has coded so far
coders-alone-differences = This shows the places where two people have judged the same excerpt differently, so that you can settle them together.
coders-alone-agreement = This shows how well two people who have judged the same excerpts agree, code by code.
coders-alone-how = Let a colleague code the same dialogues and choose their own name at the top right. If they have worked on another computer, merge your studies.
coders-alone-merge = Merge with a colleague’s study

coders-hidden = You are coding blind
coders-hidden-why = Here you would see what colleagues have coded. Whoever has seen that can no longer code the same excerpts independently.
coders-hidden-end = Stop coding blind and show
coders-no-differences = You have judged no excerpt differently. This shows the places where one has given a code and another, who has judged the place too, has not.
coders-list = What is shown
coders-list-open = To settle ({ $count })
coders-list-settled = Settled ({ $count })
coders-list-empty = Nothing here.
coders-yes-no = yes: { $yes } · no: { $no }
coders-filters = Filters
coders-filters-active = Filters ({ $count })
coders-filter-code = Code
coders-filter-couple = Two coders
coders-filter-dialogue = Dialogue
coders-all-of-them = All
coders-pair-of = { $first } and { $second }
coders-applies-question = Does the code apply here?
coders-said-coded = Gave the code
coders-said-refused = Rejected the code
coders-said-otherwise = Coded differently
coders-said-nothing = Gave no code
coders-this-code = This code
coders-gave-too = Also gave
coders-gave-instead = Gave instead
coders-notes = Note
coders-unseen-here = Judged without seeing suggestions.
coders-from-suggestion = accepted the suggestion
coders-from-coder = own choice
coders-from-file = brought in from a file
coders-passage = Only: “{ $quote }”
coders-code-gone = The code is not in the codebook now in force.
coders-reason = Why?
coders-reason-placeholder = What in the text or the rule settled it?
coders-applies = The code applies
coders-applies-not = The code does not apply
coders-verdict-is = The verdict is shared. Everyone’s own codings stay as they were.
coders-verdict = Settled
coders-verdict-by = { $coder }, { $when }
coders-verdict-undo = Undo the verdict
coders-undo = Undo
coders-just-applies = Settled: { $code } applies.
coders-just-applies-not = Settled: { $code } does not apply.
coders-just-rule = Edit the code’s rule
coders-to-dialogue = Read in the dialogue
coders-to-rule = Open in the codebook

coders-nothing-common = No two people have judged the same excerpt yet. Agreement can only be calculated where two have judged the same place.
coders-pair = Two coders
coders-unseen-only = Only where nobody saw suggestions
coders-no-unseen = They have judged no excerpt in common without seeing suggestions. Code blind, both of you, in the same dialogue.
coders-agree = { $first } and { $second } have both judged { $n ->
    [one] one excerpt
   *[other] { NUMBER($n) } excerpts
  }. In { NUMBER($same) } of them ({ $share }) they gave exactly the same codes.
coders-few = Fewer than { $few } excerpts in common: the figures below may turn out quite different with a few more. Draw no conclusions from them.
coders-seen = In { NUMBER($seen) } of { NUMBER($n) } excerpts at least one of them saw the machine’s suggestions. That both agree with the machine does not have to mean that they agree with each other.
coders-col-code = Code
coders-col-both = Both
coders-col-only = Only { $coder }
coders-col-neither = Neither
coders-col-same = Same answer
coders-col-kappa = Kappa (95%)
coders-col-alpha = Alpha (95%)
coders-col-excerpts = Excerpts
coders-col-given = Code given
coders-col-says = It means
coders-figure = { $value } ({ $low } to { $high })
coders-decimal = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
coders-says-few = Too few excerpts
coders-says-rare = Given too rarely
coders-says-nothing = Cannot be calculated
coders-says-good = Agrees well
coders-says-unsure = Uncertain
coders-says-poor = Agrees poorly
coders-alpha = All coders together
coders-alpha-is = Krippendorff’s alpha: how well all coders agree on the excerpts that at least two have judged. 1 is full agreement, 0 is chance.
coders-how = How this is calculated
coders-how-unit = The unit is the excerpt. Both must have judged it: given a code, rejected a suggestion or said that there is nothing to code. Whoever only skipped it has not judged it. A coding with borders of its own counts for an excerpt when either of them covers at least half of the other.
coders-how-kappa = Kappa says how much more often two coders give the same answer than they would by chance, if each said yes as often as now. 1 is full agreement, 0 is chance, below zero is worse than chance.
coders-how-alpha = Krippendorff’s alpha says the same for any number of coders, even if not all have judged everything. “Agrees well” here means that the whole interval lies above 0.67, the limit that Krippendorff gives for cautious conclusions.
coders-how-interval = The brackets hold the interval that the figure lies in with 95 per cent confidence, if the excerpts are independent of each other. Excerpts from the same dialogue resemble each other, so the true interval is wider.
coders-how-rare = For a rare code two people can give the same answer nearly every time and still get a low kappa: they have then mostly said no. A code given to fewer than ten excerpts is not rated here. Read the figure together with the columns Both, Only and Neither.
coders-how-machine = Two who both see the same suggestions may agree because they follow the machine. Only where nobody saw suggestions is their own agreement measured.
coders-how-sources = Sources: Cohen (1960), Krippendorff (2011), Newcombe (1998).

coders-merge-lead = Has a colleague coded the same dialogues on another computer? Bring in the colleague’s decisions here. None of your work is lost.
coders-merge-folder = The colleague’s study folder
coders-merge-placeholder = Path to the folder, or to the tema.db in it
coders-merge-look = Show what is there
coders-merge-how = First copy the colleague’s folder to this computer, for example from a USB stick. It is not changed.
coders-merge-preview = This will be brought in
coders-merge-go = { $count ->
    [0] Bring in the dialogues
    [one] Bring in one decision
   *[other] Bring in { NUMBER($count) } decisions
  }
coders-merge-safe = A copy of the study is saved first.
coders-merge-common = In common: { $dialogues ->
    [one] one dialogue
   *[other] { NUMBER($dialogues) } dialogues
  } and { $decisions ->
    [one] one decision
   *[other] { NUMBER($decisions) } decisions
  }.
coders-merge-from = New from { $coder }: { $count ->
    [one] one decision
   *[other] { NUMBER($count) } decisions
  }.
coders-merge-nothing = No decisions there that are not here already.
coders-merge-only-theirs = { $count ->
    [one] One dialogue is only there and comes along: { $names }.
   *[other] { NUMBER($count) } dialogues are only there and come along: { $names }.
  }
coders-merge-only-ours = { $count ->
    [one] One dialogue is only here: { $names }.
   *[other] { NUMBER($count) } dialogues are only here: { $names }.
  }
coders-merge-worded = { $count ->
    [one] One code has another wording there: { $names }.
   *[other] { NUMBER($count) } codes have another wording there: { $names }.
  }
coders-merge-codes-theirs = { $count ->
    [one] One code is only there: { $names }.
   *[other] { NUMBER($count) } codes are only there: { $names }.
  }
coders-merge-codes-ours = { $count ->
    [one] One code is only here: { $names }.
   *[other] { NUMBER($count) } codes are only here: { $names }.
  }
coders-merge-rules = Your codebook stays in force. Every coding keeps the wording it was made with, and the colleague’s wordings are kept as versions.
coders-merge-unfit = { $count ->
    [one] One decision stays behind: what it coded is no longer in the text ({ $names }).
   *[other] { NUMBER($count) } decisions stay behind: what they coded is no longer in the texts ({ $names }).
  }
coders-merge-done = { $count ->
    [0] Done
    [one] One decision brought in
   *[other] { NUMBER($count) } decisions brought in
  }
coders-merge-backup = The study as it was is kept as { $file } in the study’s folder.
coders-merge-run = { $count ->
    [one] One new dialogue came along. Make a run under Overview, and it is split into excerpts and gets suggestions.
   *[other] { NUMBER($count) } new dialogues came along. Make a run under Overview, and they are split into excerpts and get suggestions.
  }
coders-merge-to-run = To the overview
coders-merge-to-differences = See where you differ
error-merge-texts-differ = { $count ->
    [one] The dialogue { $files } has another text in { $folder } than here, so the codings there would land on the wrong words. Put the same file into both studies, make a new run in each and try again.
   *[other] { NUMBER($count) } dialogues have another text in { $folder } than here, so the codings there would land on the wrong words: { $files }. Put the same files into both studies, make a new run in each and try again.
  }
error-merge-nothing-shared = The study in { $folder } has no dialogue in common with this one. Check that it is the right folder.
error-audit-share-invalid = “{ $value }” cannot be used. Give the share of spot checks in per cent, as a whole number from 0 to { $most }.

coders-cli-merge = Bring a colleague’s decisions from the colleague’s study into this one, without losing anything.
coders-cli-preview = Only show what would be brought in.
coders-cli-places = Name the colleague’s study, or first your own and then the colleague’s.

