## Why a concept is proposed, and why something is set aside, in a drafted codebook

draft-family-none = Without a heading
draft-why-defined = A sentence on line { $line } says what it is.
draft-why-term = Stands first on line { $line }, followed by what it means, under “{ $over }”.
draft-why-row = Stands in a table or glossary on line { $line }, under “{ $over }”.
draft-why-item = Stands in a list on line { $line }, under “{ $over }”.
draft-why-step = Is one of the steps of a numbered list on line { $line }, under “{ $over }”.
draft-why-heading = Is a heading on line { $line } with text of its own, among others under “{ $over }”.
draft-why-contrast = Is told apart from something else in a sentence on line { $line }.
draft-why-kind = Is counted up as one of several: “{ $over }”, line { $line }.
draft-why-places = Is found in { $count } places.
draft-why-also-bracket = The text gives “{ $name }” as another name for it.
draft-why-also-either = The name puts it on a par with “{ $name }”.
draft-why-also-definition = “{ $name }” is defined in almost the same words.
draft-why-opposite = The name is the opposite of “{ $name }”.
draft-aside-background = Describes who somebody is, not what somebody says: a background variable.
draft-aside-recommendation = Says what ought to be done: advice, not a concept.

## tema codebook draft

cli-codebook-draft = Draft a codebook from documents or folders of documents: concepts, families and the places that all of it rests on. The draft is a proposal to go through, line by line.
cli-codebook-draft-out = The file that the draft is written to (.yaml).
cli-codebook-draft-id = What the codebook is to be called; else the file's name.
cli-codebook-draft-relevant = Of each folder take only the documents that are marked relevant (tema documents mark).
cli-codebook-draft-screened = In { $folder }, { $relevant } of { $count } documents are marked relevant. The draft is made from all of them; add --relevant to take only the relevant ones.
cli-codebook-draft-force = Write over the file if it exists. A draft in a study’s folder drafts is made anew: what you have decided stands.
error-none-relevant = No document in { $folder } is marked relevant. Mark them first: tema documents mark { $folder } FILE relevant – or leave --relevant out.
cli-codebook-draft-exists = { $path } exists already. Choose another name, or add --force to write over the file.
cli-codebook-drafted = { $path }: { $concepts ->
    [one] one concept
   *[other] { $concepts } concepts
} in { $families ->
    [one] one family
   *[other] { $families } families
}, { $aside } set aside as background variables or advice.
