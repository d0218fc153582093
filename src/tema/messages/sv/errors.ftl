# Lägen som användaren själv kan reda ut: vad som är fel, var, och hur det åtgärdas.

error-unknown = Något gick fel som tema inte känner igen. Försök igen. Händer det en gång till: spara texten i fönstret där tema startades och visa den för den som hjälper dig.
error-study-missing = Det finns ingen studie i { $folder }. Kontrollera sökvägen, eller skapa en studie där med: tema new { $folder }
error-study-exists = Det finns redan en studie i { $folder }. Arbeta vidare i den, eller välj en annan mapp för den nya.
error-study-too-new = Studien i { $folder } är sparad med en nyare version av tema än den här. Inget har ändrats. Installera den nyare versionen och öppna studien igen.
error-study-damaged = Databasen tema.db i { $folder } går inte att läsa ({ $detail }). Ta först en kopia av hela mappen. Lägg sedan tillbaka tema.db från en säkerhetskopia; filer som slutar på .bak i samma mapp är kopior som tema gjort före uppgraderingar.
error-study-busy = Ett annat program skriver i studien i { $folder } och blev inte klart i tid. Inget har sparats. Vänta tills det är färdigt, eller stäng det, och försök igen.
error-nothing-to-import = { $path } finns inte, eller innehåller ingen fil som tema kan läsa. Kontrollera sökvägen och att filerna är utskrifter av dialoger (till exempel .txt, .docx eller .vtt).
error-transcript-clash = Det finns redan en dialog som heter { $name }, med annat innehåll. Byt namn på den nya filen och läs in den igen.
error-no-transcripts = Det finns inga dialoger i { $folder }. Lägg dit utskrifterna, eller läs in dem med ”tema import”, och försök igen.
error-codebook-missing = Det finns ingen kodbok i { $folder }. Lägg en kodbok (en YAML-fil) där, eller kontrollera att namnet är rätt stavat.
error-codebook-invalid = Kodboken { $file } har { $count ->
    [one] ett fel
   *[other] { $count } fel
  } och kan inte användas. Rätta filen och försök igen; ”tema codebook check” visar felen med radnummer.
error-model-unavailable = Språkmodellen { $model } finns inte på den här datorn. Ta med den från en annan dator (”tema model export” där, ”tema model import” här), eller hämta den en gång över nätet med ”tema model fetch”.
error-model-invalid = { $path } innehåller ingen språkmodell som tema kan använda ({ $detail }). Ange en mapp som är skriven av ”tema model export” eller av sentence-transformers.
error-unknown-format = Det här går inte att skriva till en fil som slutar på ”{ $suffix }”. Välj ett filnamn som slutar på något av: { $known }
error-unknown-grouping = Det går inte att ordna efter ”{ $by }”. Välj något av: { $known }.
error-sheet-too-large = Ett blad i en Excelfil rymmer { $rowlimit } rader och { $columnlimit } kolumner, men här behövs { $rows } rader och { $columns } kolumner. Ta ut det som CSV eller Parquet i stället.
error-not-yet-run = Ingen körning är gjord i studien i { $folder } än, så det finns inget att ta ut. Gör en körning först: tema run { $folder }
error-cannot-write = { $path } går inte att skriva ({ $detail }). Kontrollera att du får skriva där, att det finns plats på disken och att filen inte är öppen i ett annat program.
error-among-own-files = { $path } ligger bland studiens egna filer, där något kunde skrivas över. Välj en annan mapp.
error-unknown-code = Koden { $code } finns inte i kodboken. Ladda om sidan så att den visar den kodbok som gäller, och välj en kod därifrån.
error-unknown-theme = Temat { $theme } finns inte längre; det har slagits ihop med ett annat eller ångrats. Ladda om sidan.
error-place-mismatch = Utdraget stämmer inte med texten på platsen { $place }, så beslutet har inte sparats. Ladda om sidan och fatta beslutet igen.
error-decision-clash = Beslutet { $id } är redan sparat med annat innehåll. Det sparade gäller. Ladda om sidan och fatta beslutet på nytt om det behövs.
error-stale-decision = Någon annan har fattat ett beslut om samma sak sedan sidan visades, så ditt har inte sparats (det andra är { $id }). Ladda om sidan, se vad som har ändrats och besluta sedan.
error-nothing-to-undo = Det finns inget beslut av { $coder } att ångra: inget är fattat än, eller så är det redan ångrat.
error-unknown-setting = Det finns ingen inställning som heter { $key }. Välj bland: { $known }.
error-unknown-language = Språket ”{ $language }” är okänt. Skriv språkets korta kod, till exempel sv, en, fi eller so.
error-documents-unreadable = Inget av dokumenten går att läsa.
error-no-such-theme = Inget tema heter ”{ $theme }”. Välj ett av dessa: { $known }.
error-no-themes = Inga teman har fått namn i studien i { $folder } än. Namnge ett tema på sidan Teman, och skriv dess samtalsblad på sidan Rapport.
