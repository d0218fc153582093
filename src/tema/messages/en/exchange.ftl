# The codebook to and from other programs: the labels in the files, what could not be carried, commands and buttons.

exchange-id = Id
exchange-codebook = Codebook
exchange-language = Language
exchange-documents = Documents
exchange-name = Name
exchange-family = Family
exchange-parent = Broader code
exchange-definition = Definition
exchange-inclusion = Include
exchange-exclusion = Exclude
exchange-examples = Examples
exchange-near-misses = Similar, but does not belong here
exchange-neighbours = Neighbouring codes
exchange-source = Sources
exchange-retired = Retired
exchange-into = Replaced by
exchange-strengthens = strengthens
exchange-weakens = weakens
exchange-both = both
exchange-no-code = no code
exchange-no-family = Without family
exchange-page = page
exchange-line = line
exchange-codes-sheet = Codes
exchange-misses-sheet = Near misses
exchange-families-sheet = Families
exchange-about-sheet = About the codebook
exchange-code = Code
exchange-guid = Global id
exchange-valence = Direction
exchange-belongs = Belongs to
exchange-document = Document
exchange-first-line = First line
exchange-last-line = Last line
exchange-quote = Verbatim
exchange-what = What
exchange-value = Value
exchange-count = Codes
exchange-contents = Contents
exchange-families = Families
exchange-subtitle = { $codes ->
    [one] Codebook with one code
   *[other] Codebook with { $codes } codes
}
exchange-page-of = Page
exchange-undefined = The definition is yet to be written.
exchange-unnamed = Code { $number }

exchange-unknown-form = { $suffix ->
    [blank] tema cannot read a codebook from a file without a suffix.
   *[other] tema cannot read a codebook from a file that ends in “{ $suffix }”.
}
exchange-unknown-form-mend = Take the codebook out in one of the forms { $known }.
exchange-empty = The file is empty.
exchange-empty-mend = Save it again in the program that it comes from, and try again.
exchange-too-large = The file is too large to be a codebook.
exchange-too-large-mend = Check that you chose the right file. A codebook may have at most { $most } MB.
exchange-no-codes = There are no codes in the file.
exchange-no-codes-mend = Check that you chose the right file, and that the codebook was taken out together with its codes.
exchange-broken = The file is damaged, or of another kind than its name says ({ $detail }).
exchange-broken-mend = Take the codebook out once more from the program that it comes from.
exchange-dtd = The file has a document type declaration (DOCTYPE) of its own. These can be used to harm the computer, and no codebook needs them.
exchange-dtd-mend = Remove the line that begins with <!DOCTYPE, or take the codebook out anew.
exchange-no-codebook = There is no codebook in the project.
exchange-no-codebook-mend = Take the project out anew together with its codes, or take out the codebook only (.qdc).
exchange-no-header = There is no row of headings that tema recognises.
exchange-no-header-mend = Write headings in the first row, for example Code, Definition and Category.
exchange-unknown-code = “{ $word }” is no code of the codebook.
exchange-unknown-code-mend = Check the spelling, or add the code. The reference in { $code } was left out.
exchange-source-form = { $code }: the source “{ $text }” cannot be understood.
exchange-source-form-mend = Write document and lines, for example: report, page 3, line 10-12.
exchange-unplaced = “{ $text }” belongs to no code.
exchange-unplaced-mend = Move the text to the code that it belongs to. It was left out.

exchange-lost-order = In this form the codes stand family by family, not in the codebook's own order.
exchange-lost-cut = { $count ->
    [one] One text was longer than a cell can hold and was cut.
   *[other] { $count } texts were longer than a cell can hold and were cut.
}
exchange-lost-characters = { $count ->
    [one] One character that the form cannot hold was removed.
   *[other] { $count } characters that the form cannot hold were removed.
}
exchange-lost-guid-twice = { $count ->
    [one] One global id stood on more than one code. The second has none.
   *[other] { $count } global ids stood on more than one code. Only the first kept its own.
}
exchange-lost-guid-form = { $count ->
    [one] One global id was malformed and was left out.
   *[other] { $count } global ids were malformed and were left out.
}
exchange-lost-colours = { $count ->
    [one] One code had a colour of its own. tema colours codes by family.
   *[other] { $count } codes had colours of their own. tema colours codes by family.
}
exchange-lost-notes = { $count ->
    [one] One note on a code was left out.
   *[other] { $count } notes on codes were left out.
}
exchange-lost-sets = { $count ->
    [one] One group of codes was left out: { $names }.
   *[other] { $count } groups of codes were left out: { $names }.
}
exchange-lost-member = { $count ->
    [one] One code lay in several groups. It belongs to the first.
   *[other] { $count } codes lay in several groups. They belong to the first.
}
exchange-lost-unknown = tema does not recognise { $names }. What stands there was left out.
exchange-lost-project = Only the codebook was taken from the project. Sources, codings and notes are left in it.
exchange-note-sets = The file's groups of codes became families.
exchange-note-folders = { $count ->
    [one] One folder within a folder became a family with both names.
   *[other] { $count } folders within folders became families with both names.
}
exchange-note-folder-code = { $count ->
    [one] One folder below a code became a code itself.
   *[other] { $count } folders below codes became codes themselves.
}
exchange-note-unnamed = { $count ->
    [one] One code had no name and got a number for a name.
   *[other] { $count } codes had no names and got numbers for names.
}
exchange-note-same-name = Several codes have the same name: { $names }. Their ids differ.
exchange-note-undefined = { $count ->
    [one] One code has no description. Its definition is yet to be written.
   *[other] { $count } codes have no description. Their definitions are yet to be written.
}
exchange-note-description = { $count ->
    [one] One description became the code's definition.
   *[other] { $count } descriptions became the codes' definitions.
}
exchange-note-new-id = { $count ->
    [one] One id was taken or cannot be used. The code or family got a new one.
   *[other] { $count } ids were taken or cannot be used. They were replaced by new ones.
}
exchange-note-cycle = { $names } were broader than each other. The first now has no broader code.
exchange-note-levels = { $count ->
    [one] One name is written as “A::B”. The codebook can be taken in anew with such names as levels.
   *[other] { $count } names are written as “A::B”. The codebook can be taken in anew with such names as levels.
}
exchange-note-namespace = The file does not follow REFI-QDA 1.0 wholly, but can be read.
exchange-note-encoding = The file is not in the encoding that it says. It was read as { $encoding }.
exchange-note-ampersand = { $count ->
    [one] One & was wrongly written in the file and was read as a plain &.
   *[other] { $count } & were wrongly written in the file and were read as plain &.
}

cli-codebook-export = Write the codebook to a file for other programs or for print: .qdc, .xlsx, .docx, .md or .yaml. First the study or codebook file (else the folder you are in), last the file.
cli-codebook-export-places = Give at most one study or codebook file, and last the file to be written.
cli-codebook-exported = { $codes ->
    [one] One code written to { $path }.
   *[other] { $codes } codes written to { $path }.
}
cli-codebook-import = Make a codebook for tema from another program's file: .qdc, .qdpx, .xlsx, .docx, .md or .yaml.
cli-codebook-import-out = The codebook file to be written (.yaml).
cli-codebook-import-language = The codebook's language as two letters (sv, en), where the file does not say it.
cli-codebook-import-levels = Read names such as “A::B” as levels: B below A.
cli-codebook-import-force = Write over a file that exists.
cli-codebook-import-exists = { $path } exists already. Choose another name, or add --force to write over the file.
cli-codebook-imported = { $codes ->
    [one] One code taken in to { $path }.
   *[other] { $codes } codes taken in to { $path }.
}

exchange-page-title = To and from other programs
exchange-page-out = Save the codebook
exchange-page-out-how = REFI-QDA is read by NVivo, MAXQDA, ATLAS.ti and others. Word is for print, Excel for changing many codes at once.
exchange-page-form = Form
exchange-form-qdc = REFI-QDA
exchange-form-xlsx = Excel
exchange-form-docx = Word
exchange-form-md = Markdown
exchange-form-yaml = YAML
exchange-page-save = Save the file
exchange-page-in = Fetch a codebook
exchange-page-in-how = The codebook is saved as a new file in the study's folder. The codebook in use now is not changed.
exchange-page-upload = Codebook from another program
exchange-page-levels = Read names such as “A::B” as levels
exchange-page-take = Save in the study
exchange-page-taken = { $codes ->
    [one] One code saved in { $file }. The codebook is not in use yet.
   *[other] { $codes } codes saved in { $file }. The codebook is not in use yet.
}
exchange-page-lost = To bear in mind
exchange-page-lost-none = Everything in the file was taken in.
exchange-page-lost-not-here = The form does not hold everything
exchange-page-refused = The codebook in { $file } could not be taken in
exchange-page-use = Use this codebook
exchange-page-using = The codebook in { $file } is chosen. The top of the page shows how it differs from the one in force; choose there which of the two to go on from.
exchange-page-other = The study is set to the codebook in { $file }, which says something else than the one in force ({ $before }). Choose which of the two to go on from. Until then the codebook cannot be changed here.
