## Documents: reading them, on the command line

cli-documents = The documents that the codebook is built from.

## The page

ui-page-documents = Documents
documents-tabs = Parts of this page
documents-tab-ranking = Documents
documents-tab-drafting = Draft codebook

## A journal of what people did

journal-line = The line cannot be read; the rest of the file is used.
journal-line-mend = Remove the line if you know that it is damaged. Nothing else in the file needs changing.
