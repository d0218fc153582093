# Coded excerpts, matrices and workbooks: the words in the files.

forms-excerpts-code = { $study }: coded excerpts by code
forms-excerpts-theme = { $study }: coded excerpts by theme
forms-excerpts-dialogue = { $study }: coded excerpts by dialogue
forms-excerpts-size = { $count ->
    [one] One excerpt
   *[other] { NUMBER($count) } excerpts
  }
forms-counted-excerpts = { $count ->
    [one] one excerpt
   *[other] { NUMBER($count) } excerpts
  }
forms-counted-segments = { $count ->
    [one] one row of the matrix
   *[other] { NUMBER($count) } rows of the matrix
  }
forms-counted-cases = { $count ->
    [one] one row of the framework
   *[other] { NUMBER($count) } rows of the framework
  }
forms-how-to-read = What is coded stands in bold. The words in grey are what was said before and after, at most thirty words of the same turn. Below each excerpt stand the dialogue, who speaks, the turn and the place in the text, then who has coded it and what has been noted. An excerpt that several people have coded alike stands once. Blacked-out words may not be quoted.
forms-nothing-coded = Nothing has been coded yet.
forms-chapter = Section
forms-excerpts = Excerpts
forms-dialogues = Dialogues
forms-excerpts-in = { $excerpts ->
    [0] No excerpts.
    [one] One excerpt from one dialogue.
   *[other] { NUMBER($excerpts) } excerpts from { $dialogues ->
        [one] one dialogue.
       *[other] { NUMBER($dialogues) } dialogues.
      }
  }
forms-turn = turn { $number }
forms-no-family = Codes outside the codebook's families
forms-no-theme = Coded excerpts that belong to no theme
forms-description = Description
forms-codes = Codes
forms-attributes = Attributes
forms-memo = Note ({ $coder }):
forms-coded-by = Coded by { $who }
forms-unplaced = { $count ->
    [one] One coding lies in no excerpt and is therefore not in the matrix.
   *[other] { NUMBER($count) } codings lie in no excerpt and are therefore not in the matrix.
  }
forms-segment = The excerpt's id
forms-dialogue = Dialogue
forms-turn-number = Number of the turn
forms-speaker = Speaker
forms-start = Begins at character
forms-end = Ends before character
forms-use = Kind of excerpt (data, context or too short)
forms-coder = Coder
forms-judged-by = How many have judged the excerpt
forms-no = no
forms-yes = yes
forms-sps-how = Run this file in SPSS from the folder that it lies in. Zero means that the code is not given. Where nobody has judged the excerpt the zeros say nothing.
forms-r-how = Run this file in R from the folder that it lies in. Zero means that the code is not given. Where nobody has judged the excerpt the zeros say nothing.
forms-rows-tell = Small numbers are hidden in the tables of groups, but the sheet of codings shows every coding with its group. Remove that sheet before you share the file with others.
forms-sheet-codings = Codings
forms-sheet-themes = Themes
forms-sheet-codebook = Codebook
forms-sheet-attributes = Dialogues
forms-sheet-against = Code × { $attribute }
forms-sheet-framework = Framework
forms-theme = Theme
forms-under = Under
forms-code = Code
forms-participants = Participants
forms-turns = Turns
forms-not-known = not known
forms-all-groups = All
forms-of = { $group }: { $what }
forms-group-size = The whole group
forms-hidden = hidden
forms-number = No.
forms-excerpt = Excerpt
forms-source = Source
forms-see = { $count ->
    [one] one excerpt
   *[other] { NUMBER($count) } excerpts
  }
forms-framework = { $study }: framework matrix
forms-framework-by = { $what } × { $codes ->
    [one] one code
   *[other] { NUMBER($codes) } codes
  }
forms-framework-how = Each section is a row of the matrix. Below each code stands the analyst's summary, where one is written, and then the excerpts. Those that the summary leans on come first, with their number in bold.
forms-nothing-here = Nothing is coded or summarised here.
forms-summary-by = Summarised by { $coder }. { $count ->
    [0] No excerpts are named in support.
    [one] Leans on excerpt 1.
   *[other] Leans on excerpts 1–{ NUMBER($count) }.
  }
