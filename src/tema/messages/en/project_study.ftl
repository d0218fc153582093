# A project of another program (REFI-QDA) into a study: what becomes of it, and the command.

project-in-reason = Codes from { $file }
project-in-nobody = unknown coder ({ $program })
project-in-group = Document group
project-in-same-user = Two users have the same name. One of them is called { $name } in the study.
project-in-source-empty = The source { $name } is empty and was left out.
project-in-source-differs = The source { $name } cannot be read as a dialogue with its selections in the right places. It was left out with its codings.
project-in-source-again = Open the source in the program that the project comes from, and export the project again.
project-in-other-text = { $name } has another text in the file than in the study. The file’s text is a new dialogue, { $new }.
project-in-notes-left = Notes that belong to no text and no coding were left out ({ $count }: { $names }).
project-in-no-place = { $count ->
    [one] One selection has no place in its text and was left out.
   *[other] { NUMBER($count) } selections have no place in their texts and were left out.
  }
project-in-bare = { $count ->
    [one] One selection without a code or a note was left out.
   *[other] { NUMBER($count) } selections without a code or a note were left out.
  }
project-in-no-code = { $count ->
    [one] One coding has a code that the project lacks and was left out.
   *[other] { NUMBER($count) } codings have codes that the project lacks and were left out.
  }
project-in-suggestions = { $count ->
    [one] One suggestion by tema was left out. The study makes its own.
   *[other] { NUMBER($count) } suggestions by tema were left out. The study makes its own.
  }
project-in-twice = { $count ->
    [one] One coding is in the file twice: the same coder, place and code. It was taken once.
   *[other] { NUMBER($count) } codings are in the file more than once: the same coder, place and code. They were taken once.
  }
project-in-taken-away = { $count ->
    [one] One coding in the file has been taken away in the study since. It stays away.
   *[other] { NUMBER($count) } codings in the file have been taken away in the study since. They stay away.
  }
project-in-moved = { $count ->
    [one] One coding has new borders in the other program. It is a new coding, and the old one is still there.
   *[other] { NUMBER($count) } codings have new borders in the other program. They are new codings, and the old ones are still there.
  }
project-in-only-here = { $count ->
    [one] One coding in the study is not in the file. It is still there.
   *[other] { NUMBER($count) } codings in the study are not in the file. They are still there.
  }
project-in-memo-kept = { $count ->
    [one] One memo has another text in the file. The study’s is newer and holds.
   *[other] { NUMBER($count) } memos have other texts in the file. The study’s are newer and hold.
  }
project-in-attribute-kept = { $count ->
    [one] One attribute of a dialogue has another value in the file. The study’s holds.
   *[other] { NUMBER($count) } attributes of dialogues have other values in the file. The study’s hold.
  }
project-in-whole-coded = { $count ->
    [one] One coding is of a whole text. It is a coding from the text’s beginning to its end.
   *[other] { NUMBER($count) } codings are of whole texts. They are codings from the texts’ beginning to their end.
  }
project-in-source-notes = { $count ->
    [one] One note on a whole text is a memo on the text’s first turn.
   *[other] { NUMBER($count) } notes on whole texts are memos on the texts’ first turns.
  }
project-in-set-attribute = { $count ->
    [one] One text belongs to a group. The group is an attribute of the dialogue.
   *[other] { NUMBER($count) } texts belong to groups. The groups are an attribute of the dialogues.
  }
project-in-sets-themes = { $count ->
    [one] One set is a theme of the study.
   *[other] { NUMBER($count) } sets are themes of the study.
  }
project-in-theme-kept = { $count ->
    [one] One theme is in the study already and is as it was.
   *[other] { NUMBER($count) } themes are in the study already and are as they were.
  }
project-in-set-empty = { $count ->
    [one] One set without codes and texts was left out.
   *[other] { NUMBER($count) } sets without codes and texts were left out.
  }
project-in-links = { $count ->
    [one] One link between other things than notes was left out.
   *[other] { NUMBER($count) } links between other things than notes were left out.
  }
project-in-case-alone = { $count ->
    [one] What is known of one case without texts was left out.
   *[other] What is known of { NUMBER($count) } cases without texts was left out.
  }
project-in-case-places = { $count ->
    [one] That one selection belongs to a case was left out.
   *[other] That { NUMBER($count) } selections belong to cases was left out.
  }
project-in-turns-differ = { $count ->
    [one] One turn has other borders in the file, and who speaks it could not be taken along.
   *[other] { NUMBER($count) } turns have other borders in the file, and who speaks them could not be taken along.
  }
project-in-counting = { $unit ->
    [utf16] UTF-16 units
   *[code_point] characters (code points)
  }, { $line ->
    [2] line breaks count two
   *[1] line breaks count one
  }, { $mark ->
    [yes] the mark at the file’s beginning counts
   *[no] the mark at the file’s beginning does not count
  }, { $last ->
    [yes] the end is the last character
   *[no] the end is after the last character
  }

error-project-unreadable = No project can be brought in from { $file }.
error-project-folder-taken = The folder { $folder } is neither empty nor a study. Give an empty one, a new one or a study’s.
cli-project = Bring a project of NVivo, MAXQDA, ATLAS.ti, QualCoder or tema (REFI-QDA, .qdpx) into a study, or make a new one of it.
cli-project-look = Only show what would be brought in.
cli-project-counting = How places in the texts are counted, for example utf16,crlf2. With best, the way that fits best is taken without asking. Without this it is taken too, but where it is uncertain tema asks.
cli-project-coder = Give a coder another name in the study: OLD=NEW. Can be given several times.
cli-project-language = The language of a new study’s dialogues.
cli-project-coder-form = Write the names as OLD=NEW.
cli-project-counting-form = Write best, or the way of counting as words with commas between: utf16 or code-point, crlf1 or crlf2, bom, inclusive.
cli-project-only-one = Give the project’s file alone. Dialogues are imported by themselves.
cli-project-sizes = { $file } ({ $program }). Coders: { NUMBER($users) }. Texts: { NUMBER($sources) }, new: { NUMBER($new_sources) }. Codes: { NUMBER($codes) }, new: { NUMBER($new_codes) }. Codings: { NUMBER($codings) }, new: { NUMBER($new_codings) }. Memos: { NUMBER($memos) }, new: { NUMBER($new_memos) }.
cli-project-reading = Places are counted so: { $counting } ({ $name }). It fits to { NUMBER($score, style: "percent", maximumFractionDigits: 1) }.
cli-project-doubtful = It is not certain how places are to be counted. This is how one place in { $source } reads:
cli-project-uncertain = No way of counting fits really well. Check some codings afterwards.
cli-project-sample = { $number }. { $name } ({ NUMBER($score, style: "percent", maximumFractionDigits: 1) }): { $words }
cli-project-ask = Which reading is right?
cli-project-choose = Nothing has been brought in. Run tema import-project with --counting and the name beside the right reading, or with --counting best to take the first.
cli-project-new = { $codings ->
    [one] A new study is made in { $folder } with one coding. Run tema run to get suggestions.
   *[other] A new study is made in { $folder } with { NUMBER($codings) } codings. Run tema run to get suggestions.
  }
cli-project-done = { $codings ->
    [one] One coding is brought into the study.
   *[other] { NUMBER($codings) } codings are brought into the study.
  }
cli-project-nothing = The study has everything already. Nothing has changed.
