# The report and the handout: what the study knows by itself, and what is said where something does not hold.

report-subtitle = Based on the study as it was on { $date }.
report-subtitle-none = No decisions have been made in the study yet.
report-introduction = Introduction
report-conclusion = Conclusions
report-method = How the study was done

report-material = Material
report-material-none = The study has no dialogues.
report-material-is = The material is { $dialogues ->
    [one] one dialogue
   *[other] { NUMBER($dialogues) } dialogues
  } with { $participants ->
    [one] one participant
   *[other] { NUMBER($participants) } participants
  }. The dialogues have { NUMBER($turns) } turns, and the participants’ own words are { NUMBER($words) }. A participant is counted once in each dialogue; dialogue leaders are not counted.
report-material-day = The dialogues were held on { $first }, as far as dates are given.
report-material-period = The dialogues were held between { $first } and { $last }, as far as dates are given.
report-material-by = The material by { $name }
report-material-hidden = The material is not shown by { $name }, since fewer than { $least } dialogues or participants are behind each group or such numbers could be worked out.
report-group-unknown = not given
report-cells-hidden = Cells without a number are hidden: fewer than { $least } dialogues or participants are behind them, or they would make it possible to work out such numbers.

report-codebook = Codebook
report-codebook-none = The study has no codebook.
report-codebook-is = Coding follows the codebook { $name } with { $codes ->
    [one] one code
   *[other] { NUMBER($codes) } codes
  } in { $families ->
    [one] one family
   *[other] { NUMBER($families) } families
  }.
report-codebook-since = It is wording number { NUMBER($version) } in the study, in force since { $date }.
report-codebook-sources = For { $codes ->
    [one] one code
   *[other] { NUMBER($codes) } codes
  } it is noted where in these documents the concept comes from: { $names }.

report-consent = Consent
report-consent-none = Nothing in the material has been withdrawn, and all of it may be quoted.
report-consent-cells = Numbers and descriptions of groups are shown only where at least { $least } dialogues and as many participants are behind them.
report-software = Software
report-software-is = The analysis was made with tema { $version }. All decisions remain in the study’s log, in the order they were made, and can be examined afterwards.

report-suggestions = Suggestions and answers
report-suggestions-none = There are no suggestions of codes in the study now.
report-suggestions-are = The machine has made { $count ->
    [one] one suggestion
   *[other] { NUMBER($count) } suggestions
  } of codes, one for each excerpt and code where it reckoned that the code applies in at least { $least } cases of a hundred. Language models: { $models }.
report-answers = How people have answered the suggestions
report-answers-accepted = Suggestions accepted
report-answers-rejected = Suggestions rejected
report-answers-changed = – of these, where the same person gave another code instead
report-answers-own = Codes chosen without accepting a suggestion
report-answers-brought = Codings from another program
report-answers-bulk = Answers given for many excerpts at once
report-answers-note = What holds now; answers that have been undone or replaced are not counted.
report-believed = { $judged ->
    [one] One excerpt
   *[other] { NUMBER($judged) } excerpts
  } have been judged without seeing the suggestions. Measured on them, the suggestions of { NUMBER($trusted) } of { NUMBER($codes) } codes hold the error that the study accepts, { $error } per cent.
report-believed-none = How far the suggestions can be believed has not been measured, since no excerpts have been judged without seeing them.

report-ai = Use of AI
report-ai-is = The machine sorts excerpts by likeness and suggests codes. People decide what applies.
report-ai-unused = The program can sort excerpts by likeness and suggest codes. There are no such suggestions in the study, and no code rests on one. People decide what applies.
report-ai-texts = No text in the report was written by a language model. The texts of the analysis are the analyst’s own, and the quotes are the participants’ words.
report-ai-themes = Themes are named by analysts. The machine only shows which excerpts are alike.
report-ai-local = Everything was computed on the analysts’ own computer. Nothing from the dialogues was sent anywhere else.
report-ai-models = Language models used: { $models }.

report-coders = Coders and agreement
report-coders-are = { $count ->
    [0] Nobody has coded yet.
    [one] One person has coded.
   *[other] { NUMBER($count) } people have coded.
  }
report-coder-number = Coder { $number }
report-agreement-none = Agreement has not been computed, since no excerpt has been judged by two.
report-coders-double = { $count ->
    [one] One excerpt has been judged by at least two.
   *[other] { NUMBER($count) } excerpts have been judged by at least two.
  }
report-coders-same = Only excerpts that at least two have judged count here. Words that only one has marked, or that two have marked with different boundaries, are not included. So the agreement says nothing of whether the coders choose the same passages.
report-pairs = How often two coders gave exactly the same codes
report-pairs-note = 1 means that they gave the same codes in every excerpt. From and to give the interval that holds the share with 95 per cent confidence.
report-alphas = Agreement code by code
report-alphas-note = Krippendorff’s alpha: 1 is full agreement, 0 is chance. From and to give the interval that holds the figure with 95 per cent confidence, if the excerpts are independent of each other.
report-too-few = Not computed: fewer than { $few } excerpts in common
report-too-rare = Not computed: the rarer answer was given on fewer than { $rare } excerpts
report-no-variation = Not computed: everybody answered the same
report-verdicts = Of what the coders disagreed on, { $settled ->
    [0] nothing has been settled together
    [one] one case has been settled together
   *[other] { NUMBER($settled) } cases have been settled together
  }, and { NUMBER($left) } remain.

report-saturation = Code saturation
report-saturation-few = Code saturation has not been computed: at least { $needed } dialogues with codings are needed, and there are { NUMBER($dialogues) }.
report-saturation-is = Code saturation says when more dialogues stop giving new codes. It is computed after Guest, Namey and Chen (2020): the new codes in { $run } dialogues in a row are divided by the codes of the first { $base }. The dialogues are taken in order of name. Since the order affects the result, the same was computed for { $orders } orders drawn by lot.
report-saturation-limits = The figure is only of codes, not of whether the understanding of them is exhausted, and only of codes that the codebook has. Braun and Clarke (2019) hold that saturation does not suit reflexive thematic analysis.
report-saturation-short = Code saturation with at most 5% new codes: { $five }; with no new codes: { $none }.
report-saturation-table = When code saturation is reached
report-saturation-all = All
report-saturation-note = “6+{ $run }” means that saturation is reached after 6 dialogues and that the next { $run } confirm it. The base is { $base } dialogues. Dialogues without codings are left out.
report-saturation-col-dialogues = Dialogues
report-saturation-col-codes = Codes
report-saturation-col-five = At most 5% new
report-saturation-col-five-range = Other orders, at most 5%
report-saturation-col-none = None new
report-saturation-col-none-range = Other orders, none new
report-saturation-not = not reached
report-saturation-never = not reached in any order
report-saturation-range = { $low } to { $high }; reached in { $share }% of the orders
report-saturation-group-few = too few dialogues
report-saturation-curve = How many different codes have been given after so many dialogues
report-saturation-alt = The line rises to { $codes } codes after { $dialogues } dialogues. The band shows nine of ten orders drawn by lot.
report-saturation-across = Dialogues
report-saturation-up = Different codes

report-themes = Themes in brief
report-themes-are = { $count ->
    [one] The analysts have named one theme.
   *[other] The analysts have named { NUMBER($count) } themes.
  }
report-themes-none = No themes have been named in the study yet.
report-themes-table = How much each theme rests on
report-themes-note = A dialogue counts when at least one excerpt from it belongs to the theme. Words that several have marked with different boundaries are different excerpts.
report-themes-under = What belongs to a theme under another counts only there, unless it also belongs to the one above.
report-themes-bars = In how many dialogues each theme is spoken of
report-themes-bars-alt = { $count ->
    [one] A bar for one theme.
   *[other] Bars for { $count } themes.
  } The numbers stand in the table above.
report-themes-grid = In how many dialogues each theme is spoken of, by { $name }
report-themes-grid-alt = A grid of { $themes } themes and { $groups } groups, darker where more dialogues speak of the theme.
report-unit-dialogues = dialogues
report-theme-empty = The theme has no excerpts yet.
report-theme-rests = The theme rests on { $excerpts ->
    [one] one excerpt
   *[other] { NUMBER($excerpts) } excerpts
  } from { $dialogues ->
    [one] one dialogue
   *[other] { NUMBER($dialogues) } dialogues
  }, said by { $speakers ->
    [one] one participant
   *[other] { NUMBER($speakers) } participants
  }.
report-theme-codes = { $count ->
    [one] The theme answers to the code { $names }.
   *[other] The theme answers to the codes { $names }.
  }
report-theme-valences = Direction of the codings: strengthens { NUMBER($strengthens) }, weakens { NUMBER($weakens) }, both { NUMBER($both) }.
report-theme-speaking = { $name } where it is spoken of: { $groups }.
report-theme-silent = { $name } where it is not: { $groups }.
report-themes-all-hidden = How the themes are spread by { $name } is not shown, to protect small groups (fewer than { $least } dialogues or participants).
report-theme-all-hidden = How it is spread by { $name } is not shown, to protect small groups (fewer than { $least } dialogues or participants).
report-theme-hidden = Nothing is shown of { $groups }, to protect small groups (fewer than { $least } dialogues or participants).
report-said-participant = Participant
report-said-leader = Dialogue leader

report-codes = Codes
report-codes-table = The codes of the codebook and how much is coded
report-col-theme = Theme
report-col-group = Group
report-col-family = Family
report-col-code = Code
report-col-dialogues = Dialogues
report-col-participants = Participants
report-col-turns = Turns
report-col-words = Words
report-col-excerpts = Excerpts
report-col-codings = Codings
report-col-answer = Answer
report-col-count = Number
report-col-first = One
report-col-second = The other
report-col-unseen = Without seeing suggestions
report-col-same = Same codes, share
report-col-low = From
report-col-high = To
report-col-note = Remark
report-col-given = Code given
report-col-alpha = Alpha
report-col-item = Item
report-col-asks = What is asked for
report-col-answer-here = In this study

report-checklist = Checklists
report-checklist-is = Here is what the study itself can answer in two common checklists for qualitative reports. The other items are for the analyst to write about.
report-yours = For the analyst to write.
report-coreq = COREQ (Tong, Sainsbury and Craig 2007)
report-coreq-12 = Size of the sample
report-coreq-16 = Who took part
report-coreq-22 = Saturation
report-coreq-24 = Number of coders
report-coreq-25 = The codes
report-coreq-26 = How themes came about
report-coreq-27 = Software
report-coreq-29 = Quotes, and who says them
report-coreq-30 = That findings agree with the material
report-coreq-31 = Main themes
report-coreq-32 = Themes below them
report-coreq-others = The analyst writes about: 1–8 the researchers and how they relate to the participants; 9–11 methodology, sampling and how participants were reached; 13–15 who declined, the place and who else was there; 17–21 interview guide, repeated talks, recording, field notes and length; 23 and 28 whether participants have read transcripts and results.
report-srqr = SRQR (O’Brien et al. 2014)
report-srqr-13 = Processing of data
report-srqr-14 = Analysis
report-srqr-15 = Trustworthiness
report-srqr-17 = Links to the material
report-srqr-others = The analyst writes about: S1–S5 title, summary, problem, purpose and approach; S6–S7 the researchers and the context; S8–S12 sampling, ethics, collection, questions and participants; S16 and S18–S21 interpretation, earlier research, limitations, conflicts of interest and funding.
report-coreq-sample = { $participants ->
    [one] One participant
   *[other] { NUMBER($participants) } participants
  } in { $dialogues ->
    [one] one dialogue
   *[other] { NUMBER($dialogues) } dialogues
  }.
report-coreq-groups = Known about the dialogues: { $names }. See Material.
report-coreq-tree = { NUMBER($codes) } codes; see the table Codes.
report-coreq-derivation = Themes are named by analysts from excerpts and codes. The machine suggests codes and groups excerpts that are alike.
report-coreq-software = tema { $version }
report-coreq-quotes = { $count ->
    [0] The report has no quotes.
    [one] One quote, without the name of whoever speaks. The role is given, and the group where it is not too small.
   *[other] { NUMBER($count) } quotes, without the name of whoever speaks. The role is given, and the group where it is not too small.
  }
report-coreq-consistent = Quotes that link to an excerpt have been compared with the source character by character, and numbers that link to the study with what holds now. A report in which something does not hold is not written.
report-coreq-themes = { $count ->
    [0] None.
    [one] One, with a heading of its own.
   *[other] { NUMBER($count) }, with a heading each.
  }
report-srqr-processing = Quotes are shown without the name of whoever speaks. { $dialogues ->
    [0] No whole dialogue has been withdrawn
    [one] One whole dialogue has been withdrawn
   *[other] { NUMBER($dialogues) } whole dialogues have been withdrawn
  }, and { $blacked ->
    [0] all coded excerpts may be quoted
    [one] one coded excerpt may not be quoted
   *[other] { NUMBER($blacked) } coded excerpts may not be quoted
  }.
report-srqr-analysis = Coding by a codebook: { $coders ->
    [one] one coder
   *[other] { NUMBER($coders) } coders
  }, { $codings ->
    [one] one coding
   *[other] { NUMBER($codings) } codings
  }. See How the study was done.
report-srqr-trust = Excerpts coded by two: { NUMBER($both) }. Decisions in the log: { NUMBER($decisions) }.

handout-said = This is how it was said
handout-questions = To talk about
handout-invitation = Do you recognise this? What is missing, and what would you say differently?

error-report-refused = { $count ->
    [one] The report was not written, for one place in it does not hold ({ $count }).
   *[other] The report was not written, for { $count } places in it do not hold.
  }
report-quote-inexact = The quote “{ $words }” is not exactly what is said at its place: “{ $source }”.
report-quote-inexact-mend = Write the quote word for word. Mark words left out with […], also at the beginning and the end, and words of your own with [square brackets].
report-quote-withdrawn = The quote “{ $words }” has been withdrawn by whoever said it.
report-quote-withdrawn-mend = Take the quote away, or choose another.
report-quote-unquotable = The quote “{ $words }” may not be quoted.
report-quote-unquotable-mend = Take the quote away, or tell what it says in your own words.
report-quote-named = The quote “{ $words }” runs over several turns, and whoever speaks is named in it.
report-quote-named-mend = Put […] in place of the name, or divide the quote.
report-quote-nowhere = The quote “{ $words }” points to a place that is not in the study.
report-quote-nowhere-mend = Find the excerpt and put the quote in again, or take the link away.
report-count-moved = Here it says “{ $words }” for { $name }, but the number is now { $now }.
report-count-moved-mend = Change it to { $now }, and see whether the sentence still holds.
report-count-unknown = “{ $words }” points to { $name }, which cannot be counted in the study.
report-count-unknown-mend = Use study, theme or code/ID, then dialogues, speakers, excerpts or codings; for example theme/dialogues.
report-hidden-words = The words “{ $words }” have been withdrawn or may not be quoted.
report-hidden-words-mend = Take them away, or tell what they say in your own words.
report-advice-names = The quote “{ $words }” holds names: { $names }.
report-advice-names-mend = Could anybody be recognised by them? If so, put [a word in square brackets] in the name’s place.
report-advice-twice = The quote “{ $words }” has words that stand in a quote above already.
report-advice-twice-mend = Remove one of them, unless they are to stand there twice.
report-loose-quote = “{ $words }” stands between quotation marks without a link to an excerpt, and the words are not in what may be quoted.
report-loose-quote-mend = Link to the excerpt if it is a quote from the dialogues. Otherwise take the quotation marks away or use italics.
