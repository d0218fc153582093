# What those who spoke have said of their words: not to be quoted, withdrawn. Small numbers in tables.

error-smallest-cell-invalid = “{ $value }” cannot be used. Give how many dialogues and speakers a number in a shared table must have behind it, as a whole number from { $least } to { $most }.
error-no-such-speaker = The dialogue { $dialogue } has no speaker called “{ $speaker }”. The speakers are: { $known }.
error-no-such-dialogue = The study has no dialogue called “{ $dialogue }”. The dialogues are: { $known }.

## Small numbers

consent-cells-hidden = { $count ->
    [one] One number is hidden in the table, so that nothing is shown that has fewer than { $smallest } dialogues or speakers behind it.
   *[other] { NUMBER($count) } numbers are hidden in the table, so that nothing is shown that has fewer than { $smallest } dialogues or speakers behind it and none of the hidden numbers can be worked out.
  }
consent-cells-groups = { $count ->
    [one] One group has fewer than { $smallest } dialogues or speakers itself. All numbers are hidden there.
   *[other] { NUMBER($count) } groups have fewer than { $smallest } dialogues or speakers themselves. All numbers are hidden there.
  }

## What holds

consent-not-quoted = Not to be quoted
consent-is-not_quoted = not to be quoted
consent-is-withdrawn = withdrawn
consent-said-speaker = what { $speaker } says in { $dialogue }
consent-remains = What is marked is left out of all that is taken out. On this computer the file with the dialogue stays in the folder transcripts, and the study keeps quotes and decisions in tema.db and in the copies beside it. To erase the words altogether: remove the file, take out of the study what is needed, and then delete the study's folder and every copy of it.

## The command tema restrict

consent-cli-restrict = Mark the dialogue DIALOGUE, or what one speaker says in it, as withdrawn or not to be quoted. Without DIALOGUE: show what is marked in the study STUDY.
consent-cli-speaker = Only what this speaker says.
consent-cli-not-quoted = The words may not be quoted; their codings count as before.
consent-cli-withdrawn = The words may not be used at all; their codings are left out of all that is taken out.
consent-cli-lift = The words may be used again.
consent-cli-reason = Why; kept with the decision.
consent-cli-how = Give both a dialogue and one of --not-quoted, --withdrawn and --lift, or the study alone to see what is marked.
consent-cli-done = { $how ->
    [not_quoted] { $whose }: not to be quoted.
    [withdrawn] { $whose }: withdrawn.
   *[lift] { $whose }: may be used.
  }
consent-cli-none = Nothing in the study is marked: everything may be used.

## In Review and Dialogues

consent-menu = Consent
consent-withdraw = Withdraw
consent-card-how = Applies to the excerpt shown. Z takes it back.
consent-card-not-quoted = The excerpt may not be quoted. Its codings count, but the words are blacked out in all that is taken out.
consent-card-withdrawn = The excerpt is withdrawn. It is left out of all that is taken out.
consent-card-around-not-quoted = This may not be quoted: it has been said of the speaker, the dialogue or words in the excerpt.
consent-card-around-withdrawn = This is withdrawn: it has been said of the speaker, the dialogue or words in the excerpt.
consent-did-not-quoted = Not to be quoted
consent-did-withdrawn = Withdrew the excerpt
consent-did-lifted = May be used again
consent-heading = Consent
consent-lead = Say here whether the dialogue, or what one speaker says in it, may not be quoted or has been withdrawn. A single excerpt is marked in Review. It holds at once, for everybody who works in the study.
consent-of-dialogue = The whole dialogue
consent-of-speaker = What { $speaker } says
consent-choice-may = May be used
consent-choice-not_quoted = Not to be quoted
consent-choice-withdrawn = Withdrawn
consent-reason = Why
consent-reason-of = Why: { $whose }
consent-by = { $coder }, { $date }
consent-effect = In what is taken out of the study now:
consent-mark-not_quoted = Not to be quoted
consent-mark-withdrawn = Withdrawn
consent-mark-speakers = { $count ->
    [one] One speaker restricted
   *[other] { $count } speakers restricted
  }
consent-mark-excerpts = { $count ->
    [one] One excerpt restricted
   *[other] { $count } excerpts restricted
  }
