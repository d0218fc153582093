### Reading documents: what is wrong with a file, how to mend it, and what the lines were taken for.

reading-empty = The document holds no text.
reading-empty-mend = Check that this is the right file and that the text has been saved in it.
reading-too-large = The file is larger than { $most } MB, which is more than a document usually is.
reading-too-large-mend = Divide the document, or take pictures out of it and save it again.
reading-too-large-inside = The file is packed and would grow beyond reason when unpacked. It has not been opened.
reading-too-large-inside-mend = Get the file again from whoever made it. If it is the right one: take pictures out of it and save a new copy.
reading-too-many-pages = The document has { $pages } pages. More than { $most } pages are not read at once.
reading-too-many-pages-mend = Divide the file, for example by printing it to PDF chapter by chapter, and read the parts.
reading-scanned = The PDF file holds pictures of pages but no text that can be read ({ $pages ->
    [one] one page
   *[other] { $pages } pages
  }). This is what comes of scanning a paper.
reading-scanned-mend = Have the text recognised (OCR) in the program that it was scanned with, or in a PDF program, save the file and read it again.
reading-locked = The document is protected by a password and cannot be read.
reading-locked-mend = Open it with the password, save a copy without a password and read the copy.
reading-damaged = The file is damaged or incomplete and could not be read.
reading-damaged-mend = Open the file in the program it was made in and save a new copy, or fetch it again.
reading-not-what-it-says = The contents are not what the file's suffix says.
reading-not-what-it-says-mend = Open the file in the program it was made in and save it from there, for example as .docx or .pdf.
reading-not-text = The file holds no readable text.
reading-not-text-mend = Open the file in the program it was made in and save it as .docx, .pdf or plain text (.txt, UTF-8).
reading-lost-characters = Some characters in the file could not be read and have been replaced by �.
reading-lost-characters-mend = Open the file, mend the characters on the line and those after it, and save it as text in the encoding UTF-8.
reading-unknown-suffix = Files of the kind { $suffix } cannot be read as documents.
reading-unknown-suffix-mend = Open the file in the program it was made in and save it as .docx or .pdf. The kinds that can be read are { $known }.
reading-unreadable = The file could not be opened: { $detail }.
reading-unreadable-mend = Check that the file exists, that you may read it and that no other program has it open.

cli-documents-text = Show documents as text with line numbers, as sources refer to them.
cli-documents-text-blocks = Show also what each line was taken for: heading, paragraph, item or table row.
cli-documents-text-page = page { $page }
cli-documents-text-title = { $name } ({ $pages ->
    [0] { "" }
    [one] one page,{ " " }
   *[other] { $pages } pages,{ " " }
  }{ $lines ->
    [one] one line
   *[other] { $lines } lines
  })
cli-documents-block-heading = heading
cli-documents-block-paragraph = paragraph
cli-documents-block-item = item
cli-documents-block-row = table row
