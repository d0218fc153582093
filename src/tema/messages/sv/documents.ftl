## Documents: reading them, on the command line

cli-documents = Dokumenten som kodboken byggs av.

## The page

ui-page-documents = Underlag
documents-tabs = Underlagets delar
documents-tab-ranking = Dokument
documents-tab-drafting = Utkast till kodbok

## A journal of what people did

journal-line = Raden går inte att läsa; resten av filen används.
journal-line-mend = Ta bort raden om du vet att den är trasig. Inget annat i filen behöver ändras.
