# The page Themes: the map, the lists, one cluster, one theme.

themes-not-there = What the address points to is no longer there. Here is everything there is now.

## The map

themes-no-map = The map has not been drawn yet. It shows each excerpt as a point; points near each other are about similar things.
themes-draw-map = Draw the map
themes-map-label = Map of the excerpts. Arrow keys move it, plus and minus change its size, 0 shows everything, Enter chooses what can be seen, Esc clears the selection.
themes-map-hint = Draw around points to read them. Shift adds, Alt takes away.
themes-map-chosen = Points chosen: { $count }
themes-map-lifted = Choose the highlighted
themes-map-outside = Outside the clusters
themes-map-unthemed = No theme
themes-map-clusters = Clusters to highlight
themes-map-themes = Themes to highlight
themes-map-by-cluster = Clusters
themes-map-by-theme = Themes
themes-map-lasso = Lasso
themes-map-box = Rectangle
themes-map-move = Move
themes-map-closer = Zoom in
themes-map-farther = Zoom out
themes-map-whole = Show all
themes-map-tools = Tools
themes-map-layers = Colour by
themes-map-views = Size
themes-on-map = On the map
themes-on-map-show = Show the map

## What is chosen

themes-chosen = { $count ->
    [one] One excerpt chosen
   *[other] { $count } excerpts chosen
  }
themes-clear = Clear selection
themes-choose-all = Choose all { $count }
themes-tick = Choose the excerpt from { $where }
themes-sample-more = Show others
themes-sample-review = Review the first
themes-make = Make a theme
themes-make-from = { $count ->
    [one] One of them is in the open theme and moves out of it.
   *[other] { $count } of them are in the open theme and move out of it.
  }
themes-put = Put into a theme
themes-put-go = Add
themes-put-move = { $count ->
    [one] Also take one excerpt out of the open theme
   *[other] Also take { $count } excerpts out of the open theme
  }
themes-take = Take { $count } out of the theme

## The lists

themes-cluster-size = { $count ->
    [one] one excerpt
   *[other] { $count } excerpts
  }
themes-dismissed = Dismissed ({ $count })
themes-outside-lead = { $count ->
    [one] One excerpt fitted no cluster.
   *[other] { $count } excerpts fitted no cluster. Those nearest to one come first.
  }

## The excerpts

themes-order = Order
themes-order-typical = Typical
themes-order-diverse = Breadth
themes-order-borderline = Borderline
themes-order-dialogue = All in order
themes-order-typical-note = What lies nearest to the middle comes first.
themes-order-diverse-note = Excerpts as unlike each other as possible come first: they show how much it holds.
themes-order-borderline-note = What might as well lie in another cluster comes first. Consider whether it belongs here.
themes-order-dialogue-note = Dialogue by dialogue, in the order it was said.
themes-order-unmeasured = The order is rough. Make a run under Overview and it will be measured.
themes-line-nearer = Lies nearer to cluster { $number }
themes-line-nearly = Almost as near to cluster { $number }
themes-line-weak = Belongs weakly to its cluster
themes-line-dialogue = In the dialogue
themes-line-review = Review

## Who speaks of it

themes-voices = Who speaks of it?
themes-voices-none = The dialogues have no attributes to compare by, such as municipality or group. Fill them in under Dialogues, or in a file called attributes.csv among the transcripts.
themes-voices-how = Compared with how much the group has said in all: 1.0 is as much as expected.
themes-voice-rate = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) }
themes-voice-figures = { $excerpts ->
    [one] one excerpt
   *[other] { $excerpts } excerpts
  }, expected { NUMBER($expected, maximumFractionDigits: 0) } · { $speaking } of { $dialogues } dialogues
themes-voice-named = { $value } ({ $speaking } of { $dialogues } dialogues)
themes-voices-more = Speak of it more than expected: { $groups }.
themes-voices-less = Speak of it less than expected: { $groups }.
themes-voices-silent = Silent about it: { $groups }.
themes-voices-even = All speak of it about as much as expected.
themes-voices-few = Read with caution: some groups have few dialogues or have said little, so the difference may be chance.

## How stable it is

themes-stability = Is the cluster stable?
themes-stability-why = The machine groups the excerpts again twenty times, each time without a tenth of them, and sees whether the same cluster comes back. All clusters are tested at once.
themes-stability-run = Make a run under Overview first.
themes-stability-go = Test the clusters
themes-stands-firm = Very stable
themes-stands-firm-is = The same excerpts end up together nearly every time.
themes-stands-steady = Stable
themes-stands-steady-is = The cluster comes back, with small differences at its edge.
themes-stands-fair = Fairly stable
themes-stands-fair-is = There is a pattern here, but which excerpts belong to it is not certain. Read the borderline ones.
themes-stands-shaky = Unstable
themes-stands-shaky-is = With a little less material the clusters become different. Trust your reading, not the border.
themes-stands-rounds = { $lost ->
    [0] Was still there in all { $rounds } rounds.
    [one] Fell apart in one of { $rounds } rounds.
   *[other] Fell apart in { $lost } of { $rounds } rounds.
  }

## A theme

themes-stands-under = Under { $name }
themes-nest = Put under another theme
themes-nest-under = Stands under
themes-nest-top = None, it stands by itself
themes-split = Split the theme
themes-split-note = The machine groups the theme’s own excerpts only and suggests parts. Name those you stand for; the rest stays.
themes-split-few = The theme has too few excerpts to group, at least { $least } are needed. Tick excerpts in the list and make a theme of them instead.
themes-split-go = Suggest parts
themes-split-whole = There are no more parts to suggest: the excerpts hold together. You can still choose excerpts in the list and make a theme of them.
themes-split-close = Close the suggestions
themes-part = Part { $number } · { $count ->
    [one] one excerpt
   *[other] { $count } excerpts
  }
themes-part-save = Make a theme of its own
themes-part-choose = Choose the excerpts

## Codes for clusters and themes

themes-codes-here = Codes found here
themes-count-of = { $count } of { $all }
themes-codes-how = The figure says about how many of the excerpts the code applies to: what people have coded counts as it stands, and for the rest the machine reckons with how likely the code is. A code fits when it is clearly more common here than in the rest of the study, by more than chance can explain.
themes-code-elsewhere = In the rest of the study: { $count ->
    [0] fewer than one in 100 excerpts
   *[other] about { $count } in 100 excerpts
  }
themes-code-coded = { $count ->
    [0] nobody has coded anything here so
    [one] people have coded one excerpt so
   *[other] people have coded { $count } excerpts so
  }
themes-code-no-more = not clearly more common here than in the rest of the study
themes-no-code-needed = No code needed
themes-no-code-said = Somebody has said that the theme needs no code. Choose a code if there is one after all.
themes-none-fits = None of the codes in the codebook fits the cluster
themes-none-fits-theme = None of the codes in the codebook fits the theme
themes-new-code = Begin a new code
themes-new-code-note = A new code begins with the excerpts you have ticked as examples, otherwise with the most typical ones. The excerpts are sensitive, and the codebook may be shared with others: reword them so that nobody can be recognised before you save.
themes-unfit = Clusters that no code fits ({ $count })
themes-unfit-why = Participants say something here, but no code is clearly more common here than in the rest of the study. It may be a pattern that the codebook has no word for. Read and decide: begin a new code, or say that no code is needed.
themes-unfit-more = { $count ->
    [one] One more is shown when something here has been decided.
   *[other] { $count } more are shown when something here has been decided.
  }

## After a new run

themes-further = { $count ->
    [one] One more excerpt in cluster { $number }
   *[other] { $count } more excerpts in cluster { $number }
  }
themes-further-note = The theme covers the cluster ({ $words }). These excerpts lie there but in no theme. Tick some, or take them all.
themes-further-all = Take all { $count }
themes-further-some = Take { $count } chosen
themes-further-none = None of them
themes-reshaped = { $count ->
    [one] One excerpt has other borders now
   *[other] { $count } excerpts have other borders now
  }
themes-reshaped-note = The dialogue is split in another way now. The excerpt stays in the theme as it was until you replace it.
themes-reshaped-go = Replace with the new excerpts
themes-reshaped-was = Before
themes-reshaped-is = Now
themes-gone = { $count ->
    [one] One excerpt is no longer in the dialogues
   *[other] { $count } excerpts are no longer in the dialogues
  }
themes-gone-note = The dialogue has been removed, or the passage now belongs to its leader. The excerpts stay in the theme until you take them out.
themes-gone-go = Take them out of the theme
themes-elsewhere = { $count ->
    [one] One of the theme’s excerpts lies in another cluster
   *[other] { $count } of the theme’s excerpts lie in other clusters
  }
themes-elsewhere-note = They belong to the theme because you put them there. Read them if you are unsure; tick those you want to move.
themes-elsewhere-in = { $count } in cluster { $number }: { $words }
themes-elsewhere-outside = { $count ->
    [one] One outside all clusters
   *[other] { $count } outside all clusters
  }

## Longer work

themes-job-out = The machine is working. You can leave the page meanwhile.
themes-job-stop = Stop
themes-job-failed = It could not be finished. Try again; if it fails once more, make a run under Overview.
themes-job-no-vectors = What the excerpts mean has not been computed with the settings now in force. Make a run under Overview and try again.
