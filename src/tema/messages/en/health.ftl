# Codebook, Advice: how the codebook holds in the material. Also: tema codebook check --study.

health-title = In the material
health-blind = You code without seeing colleagues’ decisions. So how everybody uses the codes is not shown.
health-read = { $places ->
    [0] No excerpt has been judged yet
    [one] One excerpt has been judged
   *[other] { $places } excerpts have been judged
}, in { $dialogues } of { $of ->
    [one] one dialogue
   *[other] { $of } dialogues
}.
health-confused = { $code } and { $other } are taken for each other: on { $count } of the { $of } excerpts where anybody gave either, one coder gave the one and another the other.
health-confused-mend = Read the excerpts and write in both codes what tells them apart, preferably with one of the excerpts as a near miss.
health-swallowed = { $other } swallows { $code }: { $count } of { $of } places with { $code } also carry { $other }.
health-swallowed-mend = Does { $code } say something of its own? Then write what, or merge the codes.
health-unused = { $count ->
    [one] Nobody has used one code: { $codes }.
   *[other] Nobody has used { $count } codes: { $codes }.
}
health-unused-mend = How much silence says depends on how much has been read (above). If most has: is the code too narrow, or does nobody speak of this?
health-nothing = Nothing to remark on in what people have coded so far.
health-machine = What the machine sees
health-machine-how = Codes that it takes for each other, definitions that say nearly the same, and codes where the answers do not follow from the wording. Measured without anything learnt from an excerpt’s own dialogue.
health-go = Look in the material
health-not-run = Make a run first, on the page Overview.
health-taken = Where people gave { $code }, the machine would have said { $other }: on { $count } of { $of } excerpts.
health-taken-mend = Read the excerpts: is the border between the codes unclear in the wording, or does the machine hear wrong?
health-alike = The definitions of { $code } and { $other } say nearly the same (cosine { $cosine }).
health-alike-mend = Write what tells them apart in the definition itself.
health-against = The answers on { $code } often go against its wording: comparing an excerpt that got the code with one that was refused it, the refused one lies nearer the wording in { $share } of the cases ({ $answers } answers; by chance it would be half).
health-against-mend = Read some of the excerpts: reword the code as you in fact code, or change the decisions.
health-machine-nothing = The machine sees nothing to remark on.
health-excerpts = { $count ->
    [one] One excerpt
   *[other] Excerpts ({ $count })
}

cli-codebook-check-study = Also show how the codebook holds in the study’s material: codes that are taken for each other, codes that nobody uses, codes that swallow others, definitions too alike.
cli-codebook-check-codes = { $count } codes
cli-codebook-check-material = { $findings ->
    [0] Nothing to remark on in the material.
    [one] One thing to look at in the material.
   *[other] { $findings } things to look at in the material.
}
