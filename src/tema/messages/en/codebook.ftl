# Faults in a codebook or exemplar bank, and their mends. -mend is what to do.

codebook-cannot-read = The file { $path } cannot be opened.
codebook-cannot-read-mend = Check that the file exists, that its name is spelled correctly and that you may read it.
codebook-encoding = The file is not saved as UTF-8, so letters such as å, ä and ö cannot be read.
codebook-encoding-mend = Open the file in a text editor and save it again with the encoding UTF-8.
codebook-unprintable = There is an invisible control character here ({ $code }).
codebook-unprintable-mend = Type the line again by hand, or paste the text again as plain text.
codebook-too-deep = The file has so many levels inside each other that it cannot be read.
codebook-too-deep-mend = Look for a long row of brackets or braces and remove it.
codebook-empty = The file is empty.
codebook-empty-mend = Begin with a line such as “codebook: my_codebook”, followed by “codes:” with at least one code.
codebook-tab = The line is indented with a tab.
codebook-tab-mend = Replace the tab with spaces; two spaces for each level.
codebook-open-quote = A quotation mark opens here but is never closed.
codebook-open-quote-mend = Put the same quotation mark where the text ends. A straight quotation mark inside the text has a backslash before it: \"
codebook-escape = The text holds a backslash (\) that means nothing here.
codebook-escape-mend = Remove the backslash, or write two in a row if it is to be seen in the text.
codebook-colon = The line has a colon where it cannot be understood.
codebook-colon-mend = Put straight quotation marks (") around the text if the colon belongs to it. Otherwise check that the line above is right.
codebook-special-start = The value begins with a character that has a special meaning in YAML (such as @, %, &, *, ! or `).
codebook-special-start-mend = Put straight quotation marks (") around the text.
codebook-two-documents = The file has a line with only ---, which splits it in two.
codebook-two-documents-mend = Remove the line, or put the other part in a file of its own.
codebook-open-bracket = A bracket [ or { "{" } opens here but is never closed.
codebook-open-bracket-mend = Put ] or { "}" } where the list ends, or straight quotation marks (") around the text if the bracket belongs to it.
codebook-syntax = The line cannot be understood.
codebook-syntax-mend = Compare the indentation with the lines above: fields on the same level begin equally far in, and they are written “name: value”. The cause can also be a quotation mark that is missing on a line above.
codebook-odd-key = The name of the field cannot be understood.
codebook-odd-key-mend = Write the field as “name: value”.
codebook-key-twice = The field { $field } is there twice; the first time on line { $first }.
codebook-key-twice-mend = Remove one of them. If it is to be a new code or a new example, a dash (-) is missing before it.

codebook-missing-field = The field { $field } is missing.
codebook-missing-field-mend = Add “{ $field }:” with a value.
codebook-no-text = The field { $field } is empty.
codebook-no-text-mend = Write a value, or remove the field.
codebook-unknown-field = There is no field { $field } here.
codebook-unknown-field-mend = { $near ->
    [blank] The fields that there are: { $known }.
   *[other] Did you mean { $near }? The fields that there are: { $known }.
}
codebook-wrong-type = { $field ->
    [blank] The file does not hold fields with values.
   *[other] The field { $field } has the wrong form.
}
codebook-wrong-type-mend = { $expected ->
    [text] Write a text. If there is a colon in it, put straight quotation marks (") around it.
    [list] Write a list: one line for each thing, with a dash (-) before it.
    [names] Write one line for each value, such as “sv: Integritet”.
   *[fields] Write fields with values, such as “id: integritet”, one on each line.
}
codebook-bad-id = “{ $value }” cannot be an id.
codebook-bad-id-mend = Use small letters a–z, digits and underscores, with a letter first. For example: { $near }
codebook-language = “{ $value }” is not a language code.
codebook-language-mend = Write the language with two or three small letters, such as sv or en.
codebook-valence = “{ $value }” cannot stand under valence.
codebook-valence-mend = { $near ->
    [blank] Write one of: { $known }.
   *[other] Did you mean { $near }? Write one of: { $known }.
}
codebook-lines-order = The line range { $value } runs backwards or begins before line 1.
codebook-lines-order-mend = Write the first line first, such as 10-12.
codebook-lines-form = “{ $value }” is not a range of lines.
codebook-lines-form-mend = Write a line number, or the first and the last line with a hyphen between: 10-12.
codebook-page-form = “{ $value }” is not a page number.
codebook-page-form-mend = Write the number of the page or slide, counted from 1.
codebook-share-form = “{ $value }” is not a share.
codebook-share-form-mend = Write a number from 0 to 1 with a point: 0.8.
codebook-guid-form = “{ $value }” is not an id from another program.
codebook-guid-form-mend = Remove the line, or write the id as the other program does: 32 digits and letters a–f with four hyphens.
codebook-aside-kind = “{ $value }” is no reason to set something aside.
codebook-aside-kind-mend = Write background (a background variable) or recommendation.
codebook-no-codes = The codebook has no codes.
codebook-no-codes-mend = Write at least one code under “codes:”, with id, name and definition.
codebook-id-twice = The id { $id } is already used on line { $first }.
codebook-id-twice-mend = Give one of them another id. Each id may be used once.
codebook-unknown-id = { $field ->
    [family] There is no family { $id } in the codebook.
    [document] There is no document { $id } under documents.
   *[other] There is no code { $id } in the codebook.
}
codebook-unknown-id-mend = { $near ->
    [blank] Check the spelling, or add { $id } to the codebook.
   *[other] Did you mean { $near }? Otherwise add { $id } to the codebook.
}
codebook-parent-cycle = The code is its own ancestor: { $chain }.
codebook-parent-cycle-mend = Remove parent from one of the codes.

# Advice: the codebook can be used all the same.

codebook-no-name = { $code }: there is no name in the language { $language }.
codebook-no-name-mend = Add a name for { $language } under name.
codebook-no-inclusion = { $code }: it does not say what is to be coded.
codebook-no-inclusion-mend = Write under inclusion what an excerpt must hold to get the code.
codebook-no-exclusion = { $code }: it does not say what is not to be coded.
codebook-no-exclusion-mend = Write under exclusion what resembles the code but belongs to another one.
codebook-no-neighbours = { $code }: no neighbouring codes.
codebook-no-neighbours-mend = Write under neighbours the codes that are easily mistaken for this one.
codebook-no-source = { $code }: no source.
codebook-no-source-mend = Write under source which document and which lines the code comes from.
codebook-few-examples = { $code }: { $count ->
    [0] no examples
    [one] one example
   *[other] { $count } examples
}.
codebook-few-examples-mend = Write at least { $wanted } examples of your own of how people say it. With fewer the suggestions are unsure.
codebook-few-near-misses = { $code }: { $count ->
    [0] no near misses
    [one] one near miss
   *[other] { $count } near misses
}.
codebook-few-near-misses-mend = Write at least { $wanted } utterances under near_misses that resemble the code but belong elsewhere.
codebook-one-sided = { $code }: { $valence ->
    [strengthens] no example strengthens trust.
   *[other] no example weakens trust.
}
codebook-one-sided-mend = { $valence ->
    [strengthens] Add an example with valence: strengthens (or both).
   *[other] Add an example with valence: weakens (or both).
}
codebook-own-neighbour = { $code }: the code is a neighbour of itself.
codebook-own-neighbour-mend = Remove { $code } from its own neighbours.
codebook-own-near-miss = { $code }: the near miss “{ $text }” is said to belong to the code itself.
codebook-own-near-miss-mend = Write which other code it belongs to, or move it to examples.
codebook-example-twice = { $code }: the example “{ $text }” is already there under { $other }.
codebook-example-twice-mend = Keep it in one place and write another example here.
codebook-example-is-near-miss = { $code }: “{ $text }” is there both as an example and as a near miss.
codebook-example-is-near-miss-mend = Decide which it is and remove the other.
codebook-alike = { $code }: the definition is like that of { $other } ({ $percent }% the same words).
codebook-alike-mend = Write in both what tells them apart, or merge the codes.

# The exemplar bank

codebook-bank-json = The line is not a JSON object.
codebook-bank-json-mend = { "Write one passage on each line, such as {\"text\": \"...\", \"codes\": [\"integritet\"], \"valence\": \"weakens\"}." }
codebook-bank-text = The passage has no readable text.
codebook-bank-text-mend = Write what is said under "text", in straight quotation marks (").
codebook-bank-codes = The codes of the passage are not a list of ids.
codebook-bank-codes-mend = Write "codes": ["integritet"], or "codes": [] if no code fits.
codebook-bank-twice = The passage is already there on line { $first }.
codebook-bank-twice-mend = Remove one of the lines.
