### Att läsa in dokument: vad som är fel på en fil, hur det rättas, och vad raderna togs för.

reading-empty = Dokumentet innehåller ingen text.
reading-empty-mend = Kontrollera att rätt fil är vald och att texten är sparad i den.
reading-too-large = Filen är större än { $most } MB, vilket är mer än ett dokument brukar vara.
reading-too-large-mend = Dela upp dokumentet, eller ta bort bilder ur det och spara det på nytt.
reading-too-large-inside = Filen är packad och blir orimligt stor när den packas upp. Den har inte öppnats.
reading-too-large-inside-mend = Hämta filen på nytt från den som har gjort den. Är den rätt: ta bort bilder ur den och spara en ny kopia.
reading-too-many-pages = Dokumentet har { $pages } sidor. Mer än { $most } sidor läses inte in på en gång.
reading-too-many-pages-mend = Dela upp filen, till exempel genom att skriva ut kapitel för kapitel till PDF, och läs in delarna.
reading-scanned = PDF-filen innehåller bilder av sidor men ingen text som går att läsa ({ $pages ->
    [one] en sida
   *[other] { $pages } sidor
  }). Så blir det när ett papper har skannats.
reading-scanned-mend = Kör textigenkänning (OCR) på filen i det program som den skannades med, eller i ett PDF-program, spara den och läs in den igen.
reading-locked = Dokumentet är skyddat med lösenord och kan inte läsas.
reading-locked-mend = Öppna det med lösenordet, spara en kopia utan lösenord och läs in kopian.
reading-damaged = Filen är skadad eller ofullständig och gick inte att läsa.
reading-damaged-mend = Öppna filen i det program som den är gjord i och spara en ny kopia, eller hämta den på nytt.
reading-not-what-it-says = Innehållet är inte det som filändelsen säger.
reading-not-what-it-says-mend = Öppna filen i det program som den är gjord i och spara den därifrån, till exempel som .docx eller .pdf.
reading-not-text = Filen innehåller ingen läsbar text.
reading-not-text-mend = Öppna filen i det program som den är gjord i och spara den som .docx, .pdf eller oformaterad text (.txt, UTF-8).
reading-lost-characters = Några tecken i filen gick inte att läsa och har ersatts med �.
reading-lost-characters-mend = Öppna filen, rätta tecknen på raden och de följande, och spara som text med teckenkodningen UTF-8.
reading-unknown-suffix = Filer av slaget { $suffix } kan inte läsas som dokument.
reading-unknown-suffix-mend = Öppna filen i det program som den är gjord i och spara den som .docx eller .pdf. De slag som kan läsas är { $known }.
reading-unreadable = Filen gick inte att öppna: { $detail }.
reading-unreadable-mend = Kontrollera att filen finns, att du får läsa den och att den inte är öppen i ett annat program.

cli-documents-text = Visa dokument som text med radnummer, så som källor hänvisar till dem.
cli-documents-text-blocks = Visa också vad varje rad togs för: rubrik, stycke, punkt eller tabellrad.
cli-documents-text-page = sida { $page }
cli-documents-text-title = { $name } ({ $pages ->
    [0] { "" }
    [one] en sida,{ " " }
   *[other] { $pages } sidor,{ " " }
  }{ $lines ->
    [one] en rad
   *[other] { $lines } rader
  })
cli-documents-block-heading = rubrik
cli-documents-block-paragraph = stycke
cli-documents-block-item = punkt
cli-documents-block-row = tabellrad
