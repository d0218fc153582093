# A draft codebook: the file, what the analyst does with it, and the tab on the page Documents.

## The draft's file

draft-file-name = Draft codebook
draft-file-comment = A draft codebook, made by tema from the documents below. All of it is proposals: go through it on the page Documents, or edit this file. What you write holds before what tema proposed. Under source is where in the document it comes from, with lines counted in the document's text. Under draft is how sure tema is that the concept belongs in the codebook (from 0 to 1), what that rests on, and which other words the documents have for the same thing. Under set_aside at the end is what looked like concepts but is nothing to code by.
draft-codebook-comment = A codebook built from documents. How the fields are used: docs/codebook.md.
draft-definition-unwritten = The definition is yet to be written.
draft-sureness = A draft from documents: { $count ->
    [one] one concept
   *[other] { $count } concepts
}, of which { $sure } sure, { $likely } likely and { $unsure } unsure.
draft-sureness-mend = Go through them on the page Documents, or take draft away from those codes in the file that you have gone through.
draft-quoted = { $code }: the definition is the document's own words.
draft-quoted-mend = Write in your own words what the code means in your dialogues. The quote stays under source.
draft-unwritten = { $code }: the definition is yet to be written.
draft-unwritten-mend = Write what the code means, in your own words.
draft-retired-reason = Belongs to the codebook that was in force before.
draft-removed-reason = Removed from the file by hand.

error-nothing-drafted = { $count ->
    [one] Nothing in the document looks
   *[other] Nothing in the { $count } documents looks
} like a concept: there are no definitions and no lists under headings. No draft has been made. Try a document that describes or defines concepts.
error-draft-unfinished = { $kept ->
    [0] Nothing has been saved. Keep at least one concept first.
   *[other] Nothing has been saved. { $left ->
        [one] One concept is undecided.
       *[other] { $left } concepts are undecided.
    } Decide on them, or choose to leave them out.
}

## The tab: a draft is made

drafting-title = Draft codebook
drafting-what = Tema reads the documents and proposes concepts to code by: words that the documents define, list or set against each other. Each proposal has quotes with page and line. You go through them and decide which become codes. No language model is used, and the same documents give the same draft.
drafting-again = Make the draft anew
drafting-again-how = Make the draft anew when you have added documents or corrected them. What you have decided stands, and what you have written in the file by hand is taken over. New concepts are marked “new”. The old file is kept in the folder kept.
drafting-no-documents = There are no documents yet. Add them on the tab Documents, or put the files into the folder { $folder } and reload the page. PDF, Word, PowerPoint, ODT, HTML, Markdown and plain text will do.
drafting-documents = { $count ->
    [one] One document
   *[other] { $count } documents
}
drafting-from-which = Which documents?
drafting-from-marked = Marked as relevant ({ $count })
drafting-from-all = All ({ $count })
drafting-make = Make a draft
drafting-make-again = Make the draft anew
drafting-making = Reading documents: { $done } of { $total } done. Then the concepts are looked for.
drafting-starting = The draft is being begun.
drafting-stop = Stop
drafting-failed = No draft was made:
drafting-minded = The draft is made, but not everything could be read:
drafting-id = draft
drafting-said-made = The draft is ready to go through.
drafting-said-made-but = The draft is ready to be gone through, but not everything could be read. What it is about stands under Make the draft anew.

## The tab: a draft is gone through

drafting-which = Which draft?
drafting-from = { $file }, from { $documents }
drafting-progress = { $done } of { $total } gone through
drafting-new-count = { $count ->
    [one] One concept is new
   *[other] { $count } concepts are new
} since the draft was made last time.
drafting-sure-title = How sure are the proposals?
drafting-sure-counts = { $sure } sure, { $likely } likely, { $unsure } unsure
drafting-how = Tema has only seen how the documents are written. It does not know what you want to find out, so read the unsure ones too.
drafting-sure-sure = sure
drafting-sure-likely = likely
drafting-sure-unsure = unsure
drafting-sure-sure-is = Sure: the documents say clearly that this is a concept, for instance by a definition.
drafting-sure-likely-is = Likely: it stands as a concept, for instance in a list, but the documents say little about it.
drafting-sure-unsure-is = Unsure: it looks like a concept, but may as well be something else.
drafting-concepts = Concepts
drafting-families = Families
drafting-aside = Set aside ({ $count })
drafting-finish = Finish
drafting-undo = Undo the latest
drafting-none-shown = No concept to show here.
drafting-shown = Which concepts are shown
drafting-shown-all = All { $count }
drafting-shown-left = Left { $count }
drafting-shown-kept = Kept { $count }
drafting-shown-out = Out { $count }
drafting-keys = Keys in the list: arrows move, A keeps, X drops, Z undoes.
drafting-new = new
drafting-standing-undecided = undecided
drafting-standing-kept = kept
drafting-standing-dropped = dropped
drafting-standing-merged = merged
drafting-standing-aside = set aside

## One concept

drafting-keep = Keep
drafting-drop = Drop
drafting-side = Show
drafting-side-read = Read
drafting-side-word = Reword
drafting-side-merge = Merge
drafting-side-place = Place
drafting-side-out = Leave out
drafting-is-merged = Has gone up in { $name }. Choose Keep to let it stand by itself again.
drafting-is-dropped = Dropped: { $reason }
drafting-has-merged = Also holds: { $names }
drafting-own-words = The definition is written in own words.
drafting-documents-words = The definition is the document's own words. Reword it to say what the code means in your dialogues.
drafting-no-words = No document says what it means. Write a definition under Reword.
drafting-quotes = { $count ->
    [one] What the document says
   *[other] What the documents say ({ $count } places)
}
drafting-page = page { $page }
drafting-is-definition = the definition
drafting-why = Why it is proposed
drafting-also = Other words for the same thing
drafting-word-how = Who rewords a concept wants it: it is kept when you save.
drafting-word-save = Save and keep
drafting-merge-how = The other concept takes over quotes, examples and other words. Those most alike stand first.
drafting-merge-into = Goes up in
drafting-merge-choose = Choose a concept
drafting-merge-save = Merge
drafting-out-how = What is left out becomes no code, but stays in the draft with its quotes.
drafting-out-as = Why does it become no code?
drafting-out-dropped = Not needed
drafting-out-background = Background variable: something about who speaks, such as age or education
drafting-out-recommendation = Recommendation: something that ought to be done
drafting-out-save = Leave out
drafting-reason = Reason (if you like)
drafting-said-kept = { $name } is kept.
drafting-said-dropped = { $name } is dropped.
drafting-said-aside = { $name } is set aside.
drafting-said-worded = { $name } is saved and kept.
drafting-said-merged = { $name } has gone up in { $into }.
drafting-said-placed = { $name } stands in its new place.
drafting-said-family = The family { $name } is saved.
drafting-said-taken = { $name } is now a concept among the others.
drafting-said-undone = The latest thing you did has been undone.

## Families and what was set aside

drafting-families-how = A family is a group of codes. The draft's families are named by the headings in the documents.
drafting-aside-title = Set aside: looks like concepts, but is nothing to code by
drafting-aside-how = Background variables say something about who speaks and belong with the facts about a dialogue. Recommendations say what ought to be done. If something is a concept after all, take it back.
drafting-aside-none = Nothing is set aside.
drafting-take-back = Take back “{ $name }”

## The end

drafting-finish-how = { $kept ->
    [0] No concept has been kept yet.
    [one] One concept is kept
   *[other] { $kept } concepts are kept
}{ $kept ->
    [0] {""}
   *[other] { $left ->
        [0] {" "}and none is undecided.
        [one] {" "}and one is undecided.
       *[other] {" "}and { $left } are undecided.
    }
}
drafting-quoted = { $count ->
    [one] One definition is
   *[other] { $count } definitions are
} still the document's own words. Best reword them before you code: { $names }
drafting-unwritten = { $count ->
    [one] One concept has
   *[other] { $count } concepts have
} no definition: { $names }
drafting-other-advice = More that is missing or doubtful ({ $count }). It can be written on the page Codebook afterwards.
drafting-book-name = The codebook's name
drafting-book-usual = Codebook from documents
drafting-way = What shall become of it?
drafting-way-is = This means
drafting-way-use = Take it into use in the study
drafting-way-add = Add the codes to the codebook in force
drafting-way-file = Save it as a file, and do not take it into use
drafting-way-use-is = The codebook is saved as a new file and holds from now on. The old file stays, and the change can be undone on the page Codebook. Suggestions are made anew at the next run.
drafting-way-add-is = Only new codes are added, at the end of the codebook in force. Nothing that stands there changes, and the addition can be undone on the page Codebook.
drafting-way-file-is = The codebook is saved as a new file in the folder codebooks. The study goes on with the codebook in force.
drafting-codings-kept = { $codings ->
    [one] One coding has
   *[other] { $codings } codings have
} codes that the new codebook lacks ({ $codes }). The codes come along as retired, so that the codings can be read.
drafting-left = Undecided concepts ({ $count })
drafting-left-choose = Choose
drafting-left-out = Leave them out
drafting-reason-finish = For example: first codebook from the knowledge base
drafting-reason-from = Built from { $documents }
drafting-finish-save = Make the codebook
drafting-to-codebook = Open the page Codebook
drafting-said-added = { $count ->
    [0] Nothing has been added: the codes are already there.
    [one] One code has been added to the codebook.
   *[other] { $count } codes have been added to the codebook.
}
drafting-said-used = The codebook { $file } holds now, with { $count ->
    [one] one code
   *[other] { $count } codes
}.
drafting-said-written = The codebook is saved as { $file }, with { $count ->
    [one] one code
   *[other] { $count } codes
}.
