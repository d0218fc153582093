# The page Report.

ui-page-report = Report

ui-report-tab-text = Text
ui-report-tab-preview = Preview
ui-report-tab-framework = Framework
ui-report-tab-handout = Handout
ui-report-undone = Taken back: { $what }

# What is written.

ui-report-save = Save
ui-report-saved = Saved
ui-report-unsaved = Not saved yet
ui-report-nothing-written = Nothing written
ui-report-rewritten = { $name } saved another text while you were writing. It stands below. If you save, yours takes its place; both remain in the history.
ui-report-unsaved-elsewhere = You have written text that is not saved. It is not shown here.

ui-report-blind-preview = You are coding blind. The report rests on everybody’s codings and is not shown while you do.
ui-report-blind-counts = You are coding blind: numbers from everybody’s codings are not shown.
ui-report-blind-files = You are coding blind: the files rest on everybody’s codings and cannot be taken out while you do.

# The tab Text.

ui-report-text-lead = The text is your own. Quotes and numbers that you put in from here are checked against the material each time the report is taken out.
ui-report-parts = Parts of the report
ui-report-part-title = Title
ui-report-part-introduction = Introduction
ui-report-part-method = Remarks on the method
ui-report-part-conclusion = Conclusion
ui-report-words = { $count ->
    [one] one word
   *[other] { NUMBER($count) } words
  }
ui-report-no-themes = Each theme gets a chapter. There is no theme yet; they are named on the page Themes.
ui-report-hint-title = What is the report to be called?
ui-report-hint-introduction = What is the report about, and for whom is it written?
ui-report-hint-method = The method section is filled in from the study. Write here what only you know: how people were chosen, what went wrong.
ui-report-hint-theme = What do people say, and how do you understand it?
ui-report-hint-conclusion = What does it all amount to?
ui-report-strays = { $count ->
    [one] A text for a theme that is gone
   *[other] { NUMBER($count) } texts for themes that are gone
  }
ui-report-strays-why = The theme has joined another or been dismissed. The text is kept here and is in no report.
ui-report-how = How to write
ui-report-how-markdown = An empty line parts paragraphs. # before a line makes it a heading, - a point in a list. **Two stars** give bold, *one* gives italics.
ui-report-how-quote = A quote is a link to its place: ["the words"](excerpt:…). The words must stand there exactly so; […] means that words are left out, [anything else in brackets] is your own.
ui-report-how-count = A number is a link to what is counted: [7](count:theme/dialogues). When it no longer holds you are told what it is now.

# Quotes.

ui-report-quotes-report = Quotes in the chapter
ui-report-quotes-report-none = No quote chosen. Chosen quotes stand after your text, in the order you give them.
ui-report-quotes-handout = Quotes on the sheet
ui-report-quotes-handout-none = No quote chosen for the sheet.
ui-report-quotes-borrowed = As long as none is chosen here, the sheet shows the report's quotes.
ui-report-quote-held-back = A chosen quote from { $dialogue } may no longer be shown. Remove it.
ui-report-quote-insert = Put into the text
ui-report-quote-cut = Shorten
ui-report-quote-up = Up
ui-report-quote-down = Down
ui-report-quote-remove = Remove
ui-report-cut-label = What is to be shown
ui-report-cut-exact = The words are the source's.
ui-report-cut-how = Put […] where words are left out, also at the beginning and the end. Your own words stand in square brackets. Empty the field to show the whole excerpt.
ui-report-cut-whole = The whole excerpt
ui-report-cut-ends = The quote does not begin or end where the excerpt does. Put […] where words are left out. Nothing has been changed yet.
ui-report-cut-strange = The word “{ $word }” is not in the excerpt. Words of your own belong in square brackets. Nothing has been changed yet.
ui-report-cut-differs = The words do not stand like that in the excerpt. Put […] where words are left out and leave the rest as it is. Nothing has been changed yet.
ui-report-find-quotes = Find quotes
ui-report-way-typical = Typical
ui-report-way-typical-is = Those that are like most of the theme. Where likeness has not been computed, some from each dialogue.
ui-report-way-diverse = Diverse
ui-report-way-diverse-is = Those that differ from one another, so that the breadth is seen.
ui-report-way-counter = Counter
ui-report-way-counter-is = Those that speak against the others or were coded the other way.
ui-report-way-all = All
ui-report-way-all-is = All the theme's excerpts that may be quoted.
ui-report-search = Search among the excerpts
ui-report-none-found = No excerpt was found.
ui-report-choose = Choose
ui-report-chosen-already = Chosen
ui-report-kind-typical = typical
ui-report-kind-diverse = different
ui-report-kind-counter = speaks against

# Numbers.

ui-report-counts-theme = Numbers of the theme
ui-report-counts-study = Numbers of the study
ui-report-counts-why = Put at the end of the text, as a number to go on writing after.
ui-report-count-dialogues = { $count ->
    [one] 1 dialogue
   *[other] { NUMBER($count) } dialogues
  }
ui-report-count-speakers = { $count ->
    [one] 1 speaker
   *[other] { NUMBER($count) } speakers
  }
ui-report-count-excerpts = { $count ->
    [one] 1 excerpt
   *[other] { NUMBER($count) } excerpts
  }
ui-report-count-codings = { $count ->
    [one] 1 coding
   *[other] { NUMBER($count) } codings
  }

# The tab Preview.

ui-report-problems = { $count ->
    [one] One thing must be mended before the report can be taken out
   *[other] { NUMBER($count) } things must be mended before the report can be taken out
  }
ui-report-advice = { $count ->
    [one] One thing to consider
   *[other] { NUMBER($count) } things to consider
  }
ui-report-advice-is = None of this keeps the report from being taken out.
ui-report-line = line { $line }
ui-report-go-to-part = Go to the text
ui-report-shared = For passing on (hide small numbers)
ui-report-shared-is = Numbers about few dialogues or speakers are replaced, so that nobody can be recognised by them.
ui-report-blocked = The report can be taken out when everything above is mended.
ui-report-form-docx = Save as Word
ui-report-form-html = Save as web page
ui-report-form-md = Save as Markdown
ui-report-form-xlsx = Save as Excel
ui-report-form-csv = Save as CSV

# The tab Framework.

ui-report-framework-lead = A cell for each code in each dialogue or group. Open a cell, read the excerpts, and sum them up in your own words.
ui-report-framework-none = There is nothing to show here.
ui-report-framework-open = Choose a cell of the table to read the excerpts and to write.
ui-report-rows = Rows
ui-report-rows-dialogue = Dialogues
ui-report-family = Family
ui-report-family-all = All codes
ui-report-codes = Codes
ui-report-codes-all = All in the family
ui-report-case = Row
ui-report-not-known = not known
ui-report-cell = { $case } · { $code }
ui-report-cell-excerpts = { $count ->
    [one] 1 excerpt
   *[other] { NUMBER($count) } excerpts
  }
ui-report-cell-before = Previous cell
ui-report-cell-next = Next cell
ui-report-cell-close = Close the cell
ui-report-cell-empty = Nothing is coded here.
ui-report-cell-tick = Tick the excerpts that the summary leans on.
ui-report-cell-tick-all = { $count ->
    [one] Tick the excerpt
   *[other] Tick all { NUMBER($count) }
  }
ui-report-cell-lean-on = The summary leans on excerpt { $number }
ui-report-summary = Summary
ui-report-hint-summary = What do these excerpts say, in short?
ui-report-leans = { $count ->
    [0] no excerpt
    [one] one excerpt
   *[other] { NUMBER($count) } excerpts
  }
ui-report-summary-by = Written by { $name }. Leans on { $leans }.

# The tab Handout.

ui-report-handout-lead = A sheet for each theme, to give back to those who took part and to talk about. The quotes stand without names.
ui-report-handout-theme = Theme
ui-report-handout-text = What we heard
ui-report-questions-text = Questions to talk about
ui-report-hint-handout = A few sentences to those who took part.
ui-report-hint-questions = One question a line, with - before it.
