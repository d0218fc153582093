# The review interface.

ui-language-name = English
ui-language = Language
ui-coder-is = Coder: { $name }
ui-coder-note = The name is kept with every decision you make. No password is needed: everything stays on this computer.
ui-unexpected = Something unexpected happened. The decisions you have already made are saved. Reload the page; if it happens again, the details are in the window where tema was started.
ui-port-taken = Port { $port } is in use. Choose another, or leave the port out and a free one is chosen.

ui-page-overview = Overview
ui-page-themes = Themes
ui-page-review = Review
ui-page-codebook = Codebook
ui-page-export = Export
ui-page-dialogues = Dialogues
ui-page-coders = Coders
ui-page-history = Decisions

## Overview

ui-next = Next step
ui-next-import = Import dialogues
ui-next-import-how = The study has no dialogues yet. Put the transcripts in the folder { $folder } and reload the page.
ui-next-run = Make a run
ui-next-run-how = The dialogues are imported. In a run the machine splits them into excerpts, groups the excerpts into clusters and suggests codes. It may take some minutes.
ui-next-run-go = Make a run
ui-next-again = Make a new run
ui-next-again-how = The dialogues, the roles, the codebook or the settings have changed since the latest run. Make a new run, so that excerpts, clusters and suggestions are up to date. Only what has changed is done again, and your decisions stay.
ui-next-again-go = Make a new run
ui-run-working = The run is in progress. You may leave the page meanwhile.
ui-run-failed = The run could not be finished. This was the error:
ui-run-faults = The run is done, but these things in the files need correcting:
ui-next-themes = Go through the clusters
ui-next-themes-how = { $clusters ->
    [one] One cluster has been neither named nor dismissed.
   *[other] { $clusters } clusters have been neither named nor dismissed.
  } Read some excerpts of each: if they hang together, they make a theme.
ui-next-themes-go = To themes
ui-next-review = Review excerpts
ui-next-review-how = { $excerpts ->
    [one] One excerpt has a suggestion waiting for an answer.
   *[other] { $excerpts } excerpts have suggestions waiting for an answer.
  } The least certain come first; that is where your answers help most.
ui-next-review-go = Start reviewing
ui-next-export = Export the result
ui-next-export-how = No suggestions are waiting. Download the coded excerpts as a table, or go through the themes once more.
ui-next-export-go = To export
ui-number = { NUMBER($number) }
ui-count-dialogues = { $count ->
    [one] dialogue
   *[other] dialogues
  }
ui-count-segments = excerpts
ui-count-clusters = clusters
ui-count-suggestions = suggestions
ui-count-codings = { $count ->
    [one] coding
   *[other] codings
  }
ui-count-left = excerpts left to review
ui-attribute-title = Title
ui-attribute-date = Date
ui-attribute-time = Time
ui-attribute-municipality = Municipality
ui-attribute-region = Region
ui-attribute-place = Place
ui-attribute-group = Group
ui-attribute-round = Round
ui-attribute-language = Language
ui-attribute-leader = Dialogue leader
ui-attribute-participants = Participants
ui-attribute-length = Length
ui-attribute-transcriber = Transcribed by
ui-attribute-transcribed = Transcribed
ui-attribute-file = File
ui-attribute-id = Number
ui-attribute-project = Project
ui-attribute-type = Type
ui-attribute-kind = Kind
ui-attribute-version = Version
ui-attribute-note = Note
ui-role-of = Role of { $speaker }
ui-role-leader = dialogue leader
ui-role-participant = participant

## Themes

ui-show = Show
ui-themes-clusters = Clusters
ui-themes-themes = Themes
ui-themes-outside = Outside
ui-undo-latest = Undo the latest
ui-no-clusters = There are no clusters. Make a run under Overview; with fewer than 30 excerpts there is too little to group.
ui-clusters-lead = { $left ->
    [0] All { $count } clusters have been named or dismissed.
   *[other] { $left } of { $count } clusters are waiting to be named or dismissed. A cluster is a set of excerpts that the machine finds alike; a theme is a pattern that you stand for.
  }
ui-cluster-heading = Cluster { $number }
ui-cluster-size = { $size ->
    [one] one excerpt
   *[other] { $size } excerpts
  } · cohesion { NUMBER($strength, style: "percent") }
ui-cluster-named = Part of the theme “{ $name }”.
ui-cluster-dismissed = Dismissed as “{ $name }”.
ui-back = Back
ui-suggested-codes = Suggested codes
ui-name-cluster = Make it a theme
ui-theme = Theme
ui-theme-name = Name
ui-theme-name-placeholder = What do the participants say?
ui-theme-description = Description
ui-save-theme = Save theme
ui-name-missing = Write a name first.
ui-open-theme = Open the theme
ui-into-theme = Add to an existing theme
ui-into-theme-go = Add
ui-choose-theme = Choose a theme
ui-dismiss = Dismiss
ui-dismiss-reason = Why?
ui-dismiss-placeholder = for example: practical talk, no pattern
ui-dismiss-go = Dismiss
ui-dismiss-missing = Write why, so that others can follow the decision.
ui-map = Map to codes
ui-map-note = Which codes of the codebook does the theme correspond to?
ui-map-codes = Codes
ui-map-save = Save the mapping
ui-rename = Change name or description
ui-save = Save
ui-merge = Merge with other themes
ui-merge-others = Themes that join this one
ui-merge-go = Merge
ui-no-themes = No themes yet. Open a cluster and give it a name.
ui-theme-size = { $count ->
    [one] one excerpt
   *[other] { $count } excerpts
  } · made by { $name }
ui-theme-dismissed = Dismissed: { $reason }
ui-no-outside = No excerpts lie outside the clusters.
ui-review-these = Review the excerpts

## Review

ui-all = All
ui-frame-skip = Skip to the contents
ui-frame-open = Open
ui-frame-clear = Clear
ui-frame-close = Close
ui-frame-choose = Choose
ui-frame-no-results = Nothing found
ui-frame-no-options = Nothing to choose
ui-frame-upload = Choose from the computer
ui-valence = Direction
ui-valence-strengthens = Strengthens
ui-valence-weakens = Weakens
ui-valence-both = Both
ui-strength = Strength
ui-strength-note = The strength is an estimated probability in per cent. It is corrected by what you judge without seeing the suggestions; how well it holds is on the page Reliability.
ui-strength-figure = { NUMBER($figure) }
ui-evidence-definition = Close to the codebook’s definition: “{ $text }”
ui-evidence-example = Close to the codebook’s example: “{ $text }”
ui-evidence-passage = Close to a passage in the exemplar bank: “{ $text }”
ui-evidence-coding = Close to an excerpt that you have coded: “{ $text }”
ui-evidence-against = Speaks against: resembles “{ $text }” (does not belong to the code)
ui-own-code-placeholder = Find a code
ui-rule = Rule
ui-rule-definition = Definition
ui-rule-inclusion = Include
ui-rule-exclusion = Exclude
ui-rule-examples = Examples
ui-rule-misses = Similar, but does not belong here
ui-rule-no-code = no code
ui-rule-neighbours = Neighbouring codes
ui-rule-source = Source
ui-rule-line = { $document }, line { $line }
ui-rule-lines = { $document }, lines { $first }–{ $last }

## Codebook

ui-codebook-line = { $name } · { $count ->
    [one] one code
   *[other] { $count } codes
  } · { $file }
ui-no-family = Without family
ui-code-used = { $codings ->
    [one] one coding
   *[other] { $codings } codings
  } · { $suggestions ->
    [one] one suggestion
   *[other] { $suggestions } suggestions
  }
ui-review-code = Review the suggestions

## Export

