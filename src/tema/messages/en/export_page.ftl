# The page Export.

export-tab-out = Out of the study
export-tab-in = Into the study
export-lead = The file is saved in the browser’s download folder. It holds excerpts: treat it with the same care as the transcripts. What has been withdrawn is never in it.
export-kind = What to save
export-kind-tables = Tables
export-kind-excerpts = Coded excerpts
export-kind-statistics = For statistics
export-kind-report = Report
export-kind-project = For other programs
export-what = Contents
export-codings = Codings
export-codings-is = What you have decided: excerpt, code, who and when. In Excel also themes, codebook, attributes and groups on sheets of their own.
export-themes = Themes
export-themes-is = Named themes with their excerpts and codes.
export-groups = Codes by group
export-groups-is = How many excerpts, dialogues and speakers each code has in each group.
export-segments = Excerpts
export-segments-is = Every excerpt with dialogue, speaker and cluster.
export-verdicts = Disagreements
export-verdicts-is = Where coders differ, and what you settled on.
export-agreement = Agreement
export-agreement-is = How far the coders agree, code by code.
export-suggestions = Suggestions
export-suggestions-is = What the machine suggests, with a strength from 0 to 1 (the column probability).
export-scores = Strengths
export-scores-is = Every excerpt against every code, from 0 to 1.
export-excerpts = Excerpts to read
export-excerpts-is = Coded excerpts with the words around them, who speaks and notes, code by code or theme by theme.
export-framework = Framework
export-framework-is = A table of dialogues or groups against codes. The cells hold your summaries from the page Report.
export-matrix-is = Every excerpt against every code, 0 or 1, with explanations for R and SPSS.
export-report = Report
export-report-is = Method, themes, quotes and tables. Every quote and number is checked against the transcripts; if one does not hold, no file is made.
export-handout = Handouts
export-handout-is = A sheet for each theme to give to those who took part: quotes and questions to talk about.
export-project-is = The whole study as a project (.qdpx) for NVivo, ATLAS.ti, MAXQDA, QualCoder and other programs.
export-suggestions-too = Include suggestions that nobody has answered
export-shared = To be passed on: hide small figures
export-shared-is = Cells that rest on few dialogues or speakers are not shown, nor are the cells that would give them away.
export-by-groups = Groups
export-by-excerpts = In order of
export-by-matrix = A row for each
export-by-code = Code
export-by-theme = Theme
export-by-dialogue = Dialogue
export-by-segment = Excerpt
export-by-coder = Excerpt and coder
export-no-groups = Nothing that is known about the dialogues divides them into groups. Enter it on the page Dialogues.
export-theme = Theme
export-theme-all = All themes
export-form = Format
export-form-csv = CSV
export-form-xlsx = Excel
export-form-json = JSON
export-form-parquet = Parquet
export-form-docx = Word
export-form-odt = ODT
export-form-md = Markdown
export-form-html = Web page
export-form-sav = SPSS
export-form-qdpx = REFI-QDA
export-warning = Suggestions are not codings. No person has reviewed them; never report them as results.
export-none-codings = Nobody has coded anything yet: the file will hold headings only.
export-none-themes = No themes have been named yet: the file will hold headings only.
export-make = Make the file
export-making = The file is being made …
export-told = What you should know about the file
export-save = Save { $name }

## In

export-tab = Direction
export-in-lead = Bring in a project (.qdpx), or codings that were made elsewhere. The file is looked at first; nothing is changed until you say so, and nothing that the study has is taken away.
export-in-file = A project from NVivo, ATLAS.ti, MAXQDA, QualCoder or tema; a table in CSV, Excel or JSON; a Word document with comments; a database of Taguette or QualCoder
export-in-folder = From QualCoder: the project is a folder that ends in .qda. Open the folder and choose the file data.qda in it.
export-in-looking = The file is being looked at …
export-in-bringing = Bringing in …
export-in-undo = Undo? Go to the page Decisions: there all of it stands as one decision.
export-in-program = Program: { $program }
export-in-users = { $count ->
    [one] One coder: { $names }
   *[other] { $count } coders: { $names }
  }
export-in-sources = { $count ->
    [one] One text
   *[other] { NUMBER($count) } texts
  }, { $new ->
    [0] nothing new
   *[other] { NUMBER($new) } new to the study
  }
export-in-codes = { $count ->
    [one] One code
   *[other] { NUMBER($count) } codes
  }, { $new ->
    [0] nothing new
   *[other] { NUMBER($new) } new to the codebook
  }
export-in-codings = { $count ->
    [one] One coding
   *[other] { NUMBER($count) } codings
  }, { $new ->
    [0] nothing new
   *[other] { NUMBER($new) } new
  }
export-in-memos = { $count ->
    [one] One note
   *[other] { NUMBER($count) } notes
  }, { $new ->
    [0] nothing new
   *[other] { NUMBER($new) } new
  }
export-in-told = What you should know
export-in-reading = { NUMBER($score, style: "percent") } of the selections fit the words of the text (way of counting: { $how }).
export-in-doubtful = The file can be read in several ways, and the selections then fall on slightly different words. Compare with the other program: this is how the same place in “{ $source }” looks.
export-in-uncertain = The selections do not quite fit the words of the text, however the file is read. Check some codings afterwards on the page Dialogues.
export-in-which = Which words are marked?
export-in-way = Way of counting: { $how }
export-in-coder = The coder’s name
export-in-coder-is = Leave it empty to use the names in the file.
export-in-near = Take quotes too that nearly stand so in the text
export-in-new-codes = Add codes that the codebook lacks
export-in-faults = To mend in the file
export-in-more = And { NUMBER($count) } more.
export-in-bring = Bring in
export-in-done = { $count ->
    [0] Brought in from { $file }: notes and attributes, no new codings.
    [one] One coding has been brought in from { $file }.
   *[other] { NUMBER($count) } codings have been brought in from { $file }.
  }
export-in-nothing = Everything in { $file } was in the study already.
