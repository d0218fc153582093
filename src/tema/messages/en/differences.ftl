# What differs between two wordings of the codebook.

differences-new = New code
differences-split = New code, split from { $others }
differences-gone = Removed
differences-merged = Merged with { $others }
differences-joined = Has taken in { $others }
differences-parted = Split: { $others } came out of it
differences-id = New id: { $was } is now { $now }, the code is the same
differences-retired = Taken out of use
differences-back = Taken into use again
differences-renamed = New name: { $was } → { $now }
differences-reworded = Reworded: { $field }
differences-examples-new = { $count ->
    [one] One example added
   *[other] { $count } examples added
}
differences-examples-gone = { $count ->
    [one] One example taken away
   *[other] { $count } examples taken away
}
differences-examples-reworded = { $count ->
    [one] One example reworded
   *[other] { $count } examples reworded
}
differences-examples-turned = { $count ->
    [one] One example has another valence
   *[other] { $count } examples have another valence
}
differences-misses-new = { $count ->
    [one] One near miss added
   *[other] { $count } near misses added
}
differences-misses-gone = { $count ->
    [one] One near miss taken away
   *[other] { $count } near misses taken away
}
differences-misses-reworded = { $count ->
    [one] One near miss reworded
   *[other] { $count } near misses reworded
}
differences-misses-turned = { $count ->
    [one] One near miss belongs to another code than before
   *[other] { $count } near misses belong to another code than before
}
differences-family = Moved to another family: { $was } → { $now }
differences-parent = Moved to another broader code: { $was } → { $now }
differences-neighbours = Neighbouring codes changed
differences-source = Sources changed
differences-guid = The name that other programs know it by changed
differences-order = { $count ->
    [one] Order changed: { $others } has another place
   *[other] Order changed: { $count } codes have another place ({ $others })
}
differences-family-new = New family: { $name }
differences-family-gone = The family { $name } is removed
differences-family-renamed = The family { $was } is now called { $now }
differences-family-reworded = The family { $name } is reworded
differences-documents = Documents changed
differences-book = The codebook itself: { $was } → { $now }

differences-field-definition = definition
differences-field-inclusion = when to use the code
differences-field-exclusion = when not to use the code
differences-none = none
differences-sure-likely = probably
differences-sure-perhaps = perhaps
differences-whole-book = The whole codebook
differences-title = { $a } → { $b }
differences-same = Nothing differs: codes, families and documents are the same.
differences-more = and { $count } more
differences-file = the file
differences-number = version { $number }
differences-side = { $name }, { $which }

differences-versions-line = { $number }  { $when }  { $coder }  { $reason }
differences-versions-back = taken back
differences-versions-none = The study has no codebook in use yet. Run tema run first.
differences-from-file = The file was edited outside tema
differences-first = The first wording
differences-taken-in = The codebook { $file } has been edited since the last run and is now version { $number }:
differences-followed = { $count ->
    [one] One coding with { $was } has followed to { $now }.
   *[other] { $count } codings with { $was } have followed to { $now }.
}
differences-left = { $count ->
    [one] One coding with { $code } stays, though the code is no longer in the codebook.
   *[other] { $count } codings with { $code } stay, though the code is no longer in the codebook.
}

error-version-unknown = The study has no version { $number } of its codebook. There are { $known }. The command tema codebook versions shows them.
error-nothing-to-compare = There is only one wording of the codebook, so there is nothing to compare with. Name two codebooks or two versions.
error-no-codebook-there = { $path } is neither a codebook file nor a study. Name a file, a study's folder or a version of it: STUDY@3.

cli-codebook-diff = What differs between two codebooks or two versions. A and B are files, or versions of a study's codebook: STUDY (the one in force), STUDY@3 (version 3), STUDY@file (the file as it stands). With a study alone: what the file says otherwise than the codebook in force, or the latest change.
cli-codebook-diff-json = Write the result as JSON.
cli-codebook-diff-format = How it is written: text for the terminal, or md for a memo.
cli-codebook-versions = The codebook's versions: number, time, who, why and what was changed.
cli-codebook-versions-all = Show those that were taken back too.

differences-any-two = Compare two versions
differences-older = The earlier
differences-newer = The later
