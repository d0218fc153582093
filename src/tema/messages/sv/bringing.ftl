# Kodningar från andra program: tema import-codings och sidan Export.

cli-bringing = Hämta in kodningar som är gjorda någon annanstans i studien STUDY: en tabell (CSV, Excel, JSON), ett Worddokument med koder som kommentarer, eller ett projekt från Taguette eller QualCoder (mappen som slutar på .qda).
cli-bringing-coder = Vem som har kodat. Utan valet gäller namnen i filen, och där sådana saknas ditt inloggningsnamn.
cli-bringing-near = Spara också kodningar vars citat bara nästan stämmer med texten. De räknas upp först utan det här valet.
cli-bringing-new-codes = Lägg till koder som kodboken saknar, som en ny lydelse av kodboken.
cli-bringing-look = Visa vad som skulle sparas, utan att ändra något.
cli-bringing-more = … och { $count } till av samma slag.
cli-bringing-looked = { $count ->
    [one] 1 kodning skulle sparas
   *[other] { $count } kodningar skulle sparas
}; { $present } fanns redan. Inget är ändrat.
cli-bringing-done = Klart: { $count ->
    [one] 1 kodning sparad
   *[other] { $count } kodningar sparade
}; { $present } fanns redan.
bringing-total = { $file } (program: { $program }): { $count ->
    [one] 1 kodning
   *[other] { $count } kodningar
}
bringing-count-given = { $count } på den plats som filen anger
bringing-count-exact = { $count } ord för ord i texten
bringing-count-alike = { $count } i texten, bortsett från versaler, mellanrum, citattecken och streck
bringing-count-parts = { $count } efter sina delar, där citatet utelämnar ord
bringing-count-near = { $count } nästan i texten: sparas inte, om du inte väljer att ta med dem (--near)
bringing-count-near-taken = { $count } nästan i texten: tas med
bringing-count-moved = { $count } stod inte på den plats som filen anger, utan söktes efter sina ord
bringing-count-several = { $count } kan stå på flera platser: sparas inte
bringing-count-missing = { $count } finns inte i texten: sparas inte
bringing-count-unknown = { $count } med en kod som kodboken saknar eller har tagit ur bruk: sparas inte
bringing-count-new-codes = { $count ->
    [one] 1 ny kod i kodboken
   *[other] { $count } nya koder i kodboken
}
bringing-count-present = { $count } fanns redan i studien
bringing-count-before = { $count } har hämtats in tidigare och ändrats eller tagits bort sedan dess: lämnas som de är
bringing-coders = Kodare: { $coders }
bringing-family = Koder från andra program
bringing-definition = Definition saknas. Koden kom med kodningarna i { $file }.
bringing-reason = Koder som kom med kodningarna i { $file }
bringing-unknown-form = Filer av det här slaget kan inte läsas som kodningar.
bringing-unknown-form-mend = Spara dem i någon av formerna { $known }.
bringing-no-file = Det här är ingen fil, utan till exempel ett rör eller en enhet.
bringing-no-file-mend = Ange en vanlig fil.
bringing-too-large = Filen är större än { $most } MB.
bringing-too-large-mend = Dela upp den, eller ta ut bara kodningarna ur programmet.
bringing-bad-json = Raden är inte ett JSON-objekt och hoppades över.
bringing-bad-json-mend = Varje rad ska vara ett objekt, till exempel {"{"}"transcript": "dialog.txt", "quote": "Det gick bra.", "code": "tillit"{"}"}.
bringing-no-columns = Tabellen saknar en kolumn för koden, en för citatet eller båda. Kolumnerna är: { $found }.
bringing-no-columns-mend = Ge kolumnerna rubriker som ”dialog”, ”citat”, ”kod”, ”riktning” och ”kommentar”. I stället för citatet går det att ange ”replik”, eller ”start” och ”slut”.
bringing-halfway = Raden har en kod men varken citat, replik eller plats, och hoppades över.
bringing-halfway-mend = Fyll i citatet på raden, eller dialogen och replikens nummer.
bringing-no-comments = Dokumentet har inga kommentarer.
bringing-no-comments-mend = Markera orden i Word och skriv koden som en kommentar, till exempel ”tillit” eller ”tillit: varför”.
bringing-comment-nowhere = Kommentaren ”{ $text }” är inte fäst vid några ord och hoppades över.
bringing-comment-nowhere-mend = Markera de ord som koden gäller och skriv kommentaren där.
bringing-no-code = ”{ $code }” ({ $count }) ser inte ut att vara namnet på en kod och hoppades över.
bringing-no-code-mend = Skriv koden först och anteckningen efter kolon: ”tillit: varför”.
bringing-bad-database = Databasen är skadad eller lösenordsskyddad och gick inte att läsa.
bringing-bad-database-mend = Öppna projektet i programmet som det kommer från och spara en ny kopia.
bringing-unknown-database = Databasen är varken ett projekt från Taguette eller från QualCoder.
bringing-unknown-database-mend = Ta ut kodningarna som en tabell ur programmet som databasen kommer från.
bringing-no-highlights = Sidan innehåller inga markeringar från Taguette.
bringing-no-highlights-mend = Ta ut markeringarna på nytt ur Taguette, helst som en tabell (CSV eller Excel).
bringing-unknown-valence = Riktningen ”{ $valence }” är okänd, så kodningen tas in utan riktning.
bringing-unknown-valence-mend = Skriv ”stärker”, ”försvagar” eller ”båda”, eller +, - och +/-.
bringing-unknown-dialogue = Studien har ingen dialog som heter ”{ $dialogue }”. Orden söktes i alla dialoger: { $found } av { $count } hittades.
bringing-unknown-dialogue-mend = Läs in dialogen först, eller skriv dialogens namn i studien i filen.
bringing-unknown-code = Kodboken har ingen kod som heter ”{ $code }” ({ $count ->
    [one] 1 kodning
   *[other] { $count } kodningar
}).
bringing-unknown-code-mend = Skriv kodens namn som i kodboken, eller välj att lägga till koder som kodboken saknar (--new-codes).
bringing-retired-code = Koden ”{ $code }” är tagen ur bruk ({ $count ->
    [one] 1 kodning
   *[other] { $count } kodningar
}).
bringing-retired-code-mend = Ta koden i bruk igen på sidan Kodbok, eller byt kod i filen.
bringing-near = ”{ $quote }” står inte så i texten. Likast ({ $likeness } %): ”{ $there }” ({ $place }).
bringing-near-mend = Rätta citatet i filen, eller ta med alla som är minst { $least } % lika (--near).
bringing-several = ”{ $quote }” står på minst { $count } platser: { $places }.
bringing-several-mend = Ange dialog och replik på raden, eller ta med fler ord i citatet.
bringing-missing = ”{ $quote }” finns inte i texten.
bringing-missing-mend = Kontrollera att dialogen är inläst och att citatet är hämtat ur samma utskrift.
bringing-no-such-turn = Dialogen ”{ $dialogue }” har ingen replik { $turn }.
bringing-no-such-turn-mend = Kontrollera dialogens namn och replikens nummer, eller skriv citatet på raden.
