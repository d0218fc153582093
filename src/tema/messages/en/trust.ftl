# Reliability: how far the machine can be believed, code by code, how suggestions have learnt and whom they hear.

ui-page-reliability = Reliability

trust-rests = { $count ->
    [0] No excerpt has yet been judged with the suggestions out of sight. So it cannot be said yet how far the suggestions hold.
    [one] What is said here rests on one excerpt that you judged without the suggestions having a say.
   *[other] What is said here rests on { NUMBER($count) } excerpts that you judged without the suggestions having a say.
  }
trust-since = { $count ->
    [one] One of them has been added since the table was worked out and will count next time.
   *[other] { NUMBER($count) } of them have been added since the table was worked out and will count next time.
  }
trust-ways = This is how the judgements came about: { $ways }.
trust-way-audit = { NUMBER($count) } where chance hid the suggestions
trust-way-blind = { NUMBER($count) } by somebody who codes blind
trust-way-lot = { NUMBER($count) } in the random sample
trust-more = To know more, review excerpts from the random sample.
trust-audits = Besides, the suggestions are hidden for { $share } of the excerpts while you review as usual: what you arrive at there by yourselves shows how right the suggestions are.
trust-audits-none = You can also have the suggestions hidden for some of the excerpts while you review as usual. What you arrive at there by yourselves shows how right the suggestions are. No share is chosen at present.
trust-to-audit = Review from the sample
trust-to-share = Choose a share with hidden suggestions
trust-none = Nothing has been worked out yet. Once the study has a codebook and dialogues, start a run on the Overview page.

## How much error is accepted

trust-accepted = How much error do you accept?
trust-accepted-share = Accepted share of errors
trust-accepted-is = This is about suggestions that are kept without anybody reading them. The less error you accept, the more you need to read yourselves. The choice applies to everyone in the study and is kept as a decision.
trust-carries = { $trusted ->
    [one] The machine can carry part of the work with { $codes ->
        [one] the only code
       *[other] one of { NUMBER($codes) } codes
      }. Of 100 places where a code applies, about { $share } can be kept without being read.
   *[other] The machine can carry part of the work with { NUMBER($trusted) } of { NUMBER($codes) } codes. Of 100 places where a code applies, about { $share } can be kept without being read.
  }
trust-carries-error = Of what is kept that way, at most { $error } in 100 are wrong; that promise holds nine times out of ten, for each code by itself. { $places ->
    [one] In the study this is one place.
   *[other] In the study this is { NUMBER($places) } places.
  } You read the rest yourselves.
trust-carries-none = With that error the machine cannot carry any of the work yet. Everything needs reading. Judge more excerpts from the sample, or accept a larger error.
trust-stale = The error has been changed since the table was worked out, so it is about the former one.
trust-again = Work out the table anew
trust-reckoning = The table is being worked out for the new error. It takes some seconds, and you can leave the page meanwhile.

## Code by code

trust-codes = What can be said of each code
trust-order = Order
trust-order-family = As in the codebook
trust-order-standing = By standing
trust-no-family = Without a family
trust-standing-trusted = Can be trusted
trust-standing-check = Review each one
trust-standing-search = Only for searching
trust-standing-unknown = Too little known yet
trust-col-code = Code
trust-col-standing = Standing
trust-col-judged = Excerpts judged
trust-col-right = Right among suggested
trust-col-found = Suggested where the code applies
trust-col-unread = Can be kept unread
trust-carrying = the code applies in { NUMBER($count) }
trust-between = { $low } to { $high }
trust-how = How to read the table
trust-how-standing = “Can be trusted”: the strongest suggestions hold the error that you accept, and only those can be kept without being read. “Review each one”: the suggestions are worth going through, but every one needs reading. “Only for searching”: the order helps you to look, but too few of the suggestions are right to go through them all. “Too little known yet”: fewer than 30 excerpts have been judged, or the code applies in fewer than five of them.
trust-how-judged = Excerpts judged: so many you have judged without the suggestions having a say, and in so many of them the code applies according to you.
trust-how-right = Right among suggested: of 100 places where the code is suggested, how many are right according to you. Suggestions with a strength of { $least } or more are counted.
trust-how-found = Suggested where the code applies: of 100 places where the code applies according to you, how many the machine suggests. It misses the rest.
trust-how-unread = Can be kept unread: of 100 places where the code applies, how many lie so high that they can be kept without being read, with the error that you accept.
trust-how-range = Under each share stands the range that it lies in nine times out of ten, and the same range as a line from 0 to 100. A long line means that too little has been judged.

## How the suggestions have learnt

trust-curve = Do your answers make the suggestions better?
trust-curve-none = There are too few answers yet. Once you have given some forty answers, and the same code has had both yes and no, a curve here shows how much better the suggestions become.
trust-curve-is = The value says how well the suggestions are ranked: at 100, every excerpt where the code applies comes before all others. It is measured on your latest answers, which the suggestions were then not allowed to learn from. The shaded area shows where the value lies nine times out of ten.
trust-curve-rising = The suggestions are still getting better: from { $first } without answers to { $last } after { NUMBER($decisions) } answers. More answers do good.
trust-curve-level = The curve has levelled off at { $last } after { NUMBER($decisions) } answers (from { $first }). More answers of the same kind change little.
trust-curve-falling = The suggestions have become worse lately: { $last } after { NUMBER($decisions) } answers (from { $first }). See whether you have changed how you code, or whether a code is used in different ways.
trust-curve-unsure = It cannot be said yet: { $last } after { NUMBER($decisions) } answers (from { $first }), but the range is so wide that it may be chance.
trust-curve-label = Curve of how well the suggestions are ranked: from { $first } without answers to { $last } after { NUMBER($decisions) } answers. Every value stands in the table beside it.
trust-curve-point = { $decisions ->
    [one] One answer: { $value } ({ $low } to { $high })
   *[other] { NUMBER($decisions) } answers: { $value } ({ $low } to { $high })
  }
trust-curve-col-decisions = Number of answers
trust-curve-col-value = Value
trust-curve-col-range = Range

## Whom the machine hears

trust-hearing = Does the machine hear everybody equally well?
trust-hearing-is = All codes are counted together, and only suggestions with a strength of { $least } or more, on the excerpts that you judged without the suggestions having a say.
trust-hearing-by = Compare by
trust-hearing-alike = There is nothing to compare: the dialogues do not differ in group, municipality or anything else that is known about them. You can set that on the Dialogues page.
trust-hearing-none = This can be said once excerpts have been judged without the suggestions having a say, and a run has been made.
trust-hearing-carrying = codes apply { NUMBER($count) } times
trust-hearing-col-judged = Excerpts judged
trust-hearing-col-found = Suggested where a code applies
trust-hearing-col-right = Right among suggested
trust-hearing-col-silent = Excerpts without suggestions
trust-hearing-col-says = Compared with the others
trust-heard-worse = Heard less well
trust-heard-alike = No certain difference
trust-heard-alone = Too few dialogues to compare
trust-heard-little = Too little to say
trust-hearing-warning = The machine hears { $group } less well than the others: of what you have coded there, { $share } is suggested, { $apart } in 100 fewer than with the others. Read more of what { $group } says yourselves, also excerpts without suggestions.
trust-hearing-rests = Something is said of a group once codes apply at least { $carrying } times in what has been judged, and it is compared with the others once there are at least { $dialogues } dialogues on both sides.
trust-hearing-why = A difference can also come from the group speaking of other things, which are harder to hear whoever says them. Read what was missed, and you will notice which.
