# Codings from other programs: tema import-codings and the page Export.

cli-bringing = Bring codings that were made elsewhere into the study STUDY: a table (CSV, Excel, JSON), a Word document with codes as comments, or a project of Taguette or QualCoder (the folder that ends in .qda).
cli-bringing-coder = Whose codings they are. Without it the names in the file hold, and where there are none your login name.
cli-bringing-near = Also store codings whose quote only nearly agrees with the text. They are listed first without this option.
cli-bringing-new-codes = Add codes that the codebook lacks, as a new wording of the codebook.
cli-bringing-look = Show what would be stored, without changing anything.
cli-bringing-more = … and { $count } more of the same kind.
cli-bringing-looked = { $count ->
    [one] 1 coding would be stored
   *[other] { $count } codings would be stored
}; { $present } were there already. Nothing is changed.
cli-bringing-done = Done: { $count ->
    [one] 1 coding stored
   *[other] { $count } codings stored
}; { $present } were there already.
bringing-total = { $file } (program: { $program }): { $count ->
    [one] 1 coding
   *[other] { $count } codings
}
bringing-count-given = { $count } at the place that the file gives
bringing-count-exact = { $count } word for word in the text
bringing-count-alike = { $count } in the text, but for capitals, white space, quotation marks and dashes
bringing-count-parts = { $count } by their parts, where the quote leaves words out
bringing-count-near = { $count } nearly in the text: not stored unless you choose to take them along (--near)
bringing-count-near-taken = { $count } nearly in the text: taken along
bringing-count-moved = { $count } did not stand at the place that the file gives, and were looked for by their words
bringing-count-several = { $count } may stand in several places: not stored
bringing-count-missing = { $count } are not in the text: not stored
bringing-count-unknown = { $count } with a code that the codebook lacks or has taken out of use: not stored
bringing-count-new-codes = { $count ->
    [one] 1 new code in the codebook
   *[other] { $count } new codes in the codebook
}
bringing-count-present = { $count } were in the study already
bringing-count-before = { $count } were brought in before, and changed or taken away since: left as they are
bringing-coders = Coders: { $coders }
bringing-family = Codes from other programs
bringing-definition = No definition. The code came with the codings in { $file }.
bringing-reason = Codes that came with the codings in { $file }
bringing-unknown-form = Files of this kind cannot be read as codings.
bringing-unknown-form-mend = Save them in one of the forms { $known }.
bringing-no-file = This is no file, but a pipe or a device, for example.
bringing-no-file-mend = Name an ordinary file.
bringing-too-large = The file is larger than { $most } MB.
bringing-too-large-mend = Divide it, or take only the codings out of the program.
bringing-bad-json = The line is no JSON object and was left out.
bringing-bad-json-mend = Each line must be an object, for example {"{"}"transcript": "dialogue.txt", "quote": "It went well.", "code": "trust"{"}"}.
bringing-no-columns = The table lacks a column for the code, one for the quote, or both. The columns are: { $found }.
bringing-no-columns-mend = Give the columns headings such as “transcript”, “quote”, “code”, “valence” and “comment”. Instead of the quote, “turn” or “start” and “end” will do.
bringing-halfway = The row has a code but neither quote, turn nor position, and was left out.
bringing-halfway-mend = Fill in the quote on the row, or the dialogue and the number of the turn.
bringing-no-comments = The document has no comments.
bringing-no-comments-mend = Mark the words in Word and write the code as a comment, for example “trust” or “trust: why”.
bringing-comment-nowhere = The comment “{ $text }” is not attached to any words and was left out.
bringing-comment-nowhere-mend = Mark the words that the code is about and write the comment there.
bringing-no-code = “{ $code }” ({ $count }) does not look like the name of a code and was left out.
bringing-no-code-mend = Write the code first and the note after a colon: “trust: why”.
bringing-bad-database = The database is damaged or has a password and could not be read.
bringing-bad-database-mend = Open the project in the program that it comes from and save a new copy.
bringing-unknown-database = The database is a project neither of Taguette nor of QualCoder.
bringing-unknown-database-mend = Take the codings out as a table from the program that the database comes from.
bringing-no-highlights = The page holds no highlights from Taguette.
bringing-no-highlights-mend = Take the highlights out of Taguette again, best as a table (CSV or Excel).
bringing-unknown-valence = The direction “{ $valence }” is unknown, so the coding is brought in without one.
bringing-unknown-valence-mend = Write “strengthens”, “weakens” or “both”, or +, - and +/-.
bringing-unknown-dialogue = The study has no dialogue called “{ $dialogue }”. The words were looked for in all dialogues: { $found } of { $count } were found.
bringing-unknown-dialogue-mend = Import the dialogue first, or write the dialogue's name in the study in the file.
bringing-unknown-code = The codebook has no code called “{ $code }” ({ $count ->
    [one] 1 coding
   *[other] { $count } codings
}).
bringing-unknown-code-mend = Write the code's name as in the codebook, or choose to add codes that the codebook lacks (--new-codes).
bringing-retired-code = The code “{ $code }” is out of use ({ $count ->
    [one] 1 coding
   *[other] { $count } codings
}).
bringing-retired-code-mend = Take the code into use again on the page Codebook, or change the code in the file.
bringing-near = “{ $quote }” does not stand so in the text. Most like it ({ $likeness }%): “{ $there }” ({ $place }).
bringing-near-mend = Correct the quote in the file, or take along all that are at least { $least }% alike (--near).
bringing-several = “{ $quote }” stands in at least { $count } places: { $places }.
bringing-several-mend = Give the dialogue and the turn on the row, or take more words into the quote.
bringing-missing = “{ $quote }” is not in the text.
bringing-missing-mend = See that the dialogue is imported and that the quote is from the same transcript.
bringing-no-such-turn = The dialogue “{ $dialogue }” has no turn { $turn }.
bringing-no-such-turn-mend = Check the dialogue's name and the turn's number, or write the quote on the row.
