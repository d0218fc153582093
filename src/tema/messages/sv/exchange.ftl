# Kodboken till och från andra program: etiketterna i filerna, vad som inte gick att ta med, kommandon och knappar.

exchange-id = Id
exchange-codebook = Kodbok
exchange-language = Språk
exchange-documents = Dokument
exchange-name = Namn
exchange-family = Familj
exchange-parent = Överordnad kod
exchange-definition = Definition
exchange-inclusion = Ta med
exchange-exclusion = Ta inte med
exchange-examples = Exempel
exchange-near-misses = Liknar men hör inte hit
exchange-neighbours = Närliggande koder
exchange-source = Källor
exchange-retired = Ur bruk
exchange-into = Ersätts av
exchange-strengthens = stärker
exchange-weakens = försvagar
exchange-both = både och
exchange-no-code = ingen kod
exchange-no-family = Utan familj
exchange-page = sida
exchange-line = rad
exchange-codes-sheet = Koder
exchange-misses-sheet = Gränsfall
exchange-families-sheet = Familjer
exchange-about-sheet = Om kodboken
exchange-code = Kod
exchange-guid = Globalt id
exchange-valence = Riktning
exchange-belongs = Hör till
exchange-document = Dokument
exchange-first-line = Första raden
exchange-last-line = Sista raden
exchange-quote = Ordagrant
exchange-what = Uppgift
exchange-value = Innehåll
exchange-count = Antal koder
exchange-contents = Innehåll
exchange-families = Familjer
exchange-subtitle = { $codes ->
    [one] Kodbok med en kod
   *[other] Kodbok med { $codes } koder
}
exchange-page-of = Sida
exchange-undefined = Definitionen återstår att skriva.
exchange-unnamed = Kod { $number }

exchange-unknown-form = { $suffix ->
    [blank] tema kan inte läsa en kodbok ur en fil utan filändelse.
   *[other] tema kan inte läsa en kodbok ur en fil som slutar på ”{ $suffix }”.
}
exchange-unknown-form-mend = Ta ut kodboken i någon av formerna { $known }.
exchange-empty = Filen är tom.
exchange-empty-mend = Spara om den i programmet som den kommer från och försök igen.
exchange-too-large = Filen är för stor för att vara en kodbok.
exchange-too-large-mend = Kontrollera att du valde rätt fil. En kodbok får ha högst { $most } MB.
exchange-no-codes = Det finns inga koder i filen.
exchange-no-codes-mend = Kontrollera att du valde rätt fil, och att kodboken togs ut tillsammans med sina koder.
exchange-broken = Filen är skadad eller av ett annat slag än namnet säger ({ $detail }).
exchange-broken-mend = Ta ut kodboken en gång till ur programmet som den kommer från.
exchange-dtd = Filen har en egen dokumenttypsdeklaration (DOCTYPE). Sådana kan användas för att skada datorn, och ingen kodbok behöver dem.
exchange-dtd-mend = Ta bort raden som börjar med <!DOCTYPE, eller ta ut kodboken på nytt.
exchange-no-codebook = Det finns ingen kodbok i projektet.
exchange-no-codebook-mend = Ta ut projektet på nytt tillsammans med koderna, eller ta ut bara kodboken (.qdc).
exchange-no-header = Det finns ingen rad med rubriker som tema känner igen.
exchange-no-header-mend = Skriv rubriker i första raden, till exempel Kod, Definition och Kategori.
exchange-unknown-code = ”{ $word }” är ingen kod i kodboken.
exchange-unknown-code-mend = Kontrollera stavningen, eller lägg till koden. Hänvisningen i { $code } togs inte med.
exchange-source-form = { $code }: källan ”{ $text }” går inte att förstå.
exchange-source-form-mend = Skriv dokument och rader, till exempel: rapport, sida 3, rad 10-12.
exchange-unplaced = ”{ $text }” hör inte till någon kod.
exchange-unplaced-mend = Flytta texten till den kod som den hör till. Den togs inte med.

exchange-lost-order = Koderna står familj för familj i den här formen, inte i kodbokens egen ordning.
exchange-lost-cut = { $count ->
    [one] En text var längre än en cell rymmer och kortades.
   *[other] { $count } texter var längre än en cell rymmer och kortades.
}
exchange-lost-characters = { $count ->
    [one] Ett tecken som filformen inte kan hålla togs bort.
   *[other] { $count } tecken som filformen inte kan hålla togs bort.
}
exchange-lost-guid-twice = { $count ->
    [one] Ett globalt id fanns på mer än en kod. Den andra fick inget.
   *[other] { $count } globala id:n fanns på mer än en kod. Bara den första behöll sitt.
}
exchange-lost-guid-form = { $count ->
    [one] Ett globalt id hade fel form och togs inte med.
   *[other] { $count } globala id:n hade fel form och togs inte med.
}
exchange-lost-colours = { $count ->
    [one] En kod hade en egen färg. tema ger koderna färg efter familj.
   *[other] { $count } koder hade egna färger. tema ger koderna färg efter familj.
}
exchange-lost-notes = { $count ->
    [one] En anteckning till en kod togs inte med.
   *[other] { $count } anteckningar till koder togs inte med.
}
exchange-lost-sets = { $count ->
    [one] En grupp av koder togs inte med: { $names }.
   *[other] { $count } grupper av koder togs inte med: { $names }.
}
exchange-lost-member = { $count ->
    [one] En kod låg i flera grupper. Den hör till den första.
   *[other] { $count } koder låg i flera grupper. De hör till den första.
}
exchange-lost-unknown = tema känner inte igen { $names }. Det som står där togs inte med.
exchange-lost-project = Bara kodboken togs ur projektet. Källor, kodningar och anteckningar är kvar i det.
exchange-note-sets = Filens grupper av koder blev familjer.
exchange-note-folders = { $count ->
    [one] En mapp i en annan mapp blev en familj med båda namnen.
   *[other] { $count } mappar i andra mappar blev familjer med båda namnen.
}
exchange-note-folder-code = { $count ->
    [one] En mapp under en kod blev själv en kod.
   *[other] { $count } mappar under koder blev själva koder.
}
exchange-note-unnamed = { $count ->
    [one] En kod saknade namn och fick ett nummer som namn.
   *[other] { $count } koder saknade namn och fick nummer som namn.
}
exchange-note-same-name = Flera koder heter likadant: { $names }. De har olika id.
exchange-note-undefined = { $count ->
    [one] En kod saknar beskrivning. Dess definition återstår att skriva.
   *[other] { $count } koder saknar beskrivning. Deras definitioner återstår att skriva.
}
exchange-note-description = { $count ->
    [one] En beskrivning blev kodens definition.
   *[other] { $count } beskrivningar blev kodernas definitioner.
}
exchange-note-new-id = { $count ->
    [one] Ett id var upptaget eller kan inte användas. Koden eller familjen fick ett nytt.
   *[other] { $count } id:n var upptagna eller kan inte användas. De fick nya.
}
exchange-note-cycle = { $names } var överordnade varandra. Den första har nu ingen överordnad kod.
exchange-note-levels = { $count ->
    [one] Ett namn är skrivet som ”A::B”. Kodboken kan tas in på nytt med sådana namn som nivåer.
   *[other] { $count } namn är skrivna som ”A::B”. Kodboken kan tas in på nytt med sådana namn som nivåer.
}
exchange-note-namespace = Filen följer inte REFI-QDA 1.0 helt, men går att läsa.
exchange-note-encoding = Filen är inte i den teckenkod som den säger. Den lästes som { $encoding }.
exchange-note-ampersand = { $count ->
    [one] Ett &-tecken var felskrivet i filen och lästes som ett vanligt &.
   *[other] { $count } &-tecken var felskrivna i filen och lästes som vanliga &.
}

cli-codebook-export = Skriv kodboken till en fil för andra program eller för utskrift: .qdc, .xlsx, .docx, .md eller .yaml. Först studie eller kodboksfil (annars mappen du står i), sist filen.
cli-codebook-export-places = Ange högst en studie eller kodboksfil, och sist den fil som ska skrivas.
cli-codebook-exported = { $codes ->
    [one] En kod skriven till { $path }.
   *[other] { $codes } koder skrivna till { $path }.
}
cli-codebook-import = Gör en kodbok för tema av en fil från ett annat program: .qdc, .qdpx, .xlsx, .docx, .md eller .yaml.
cli-codebook-import-out = Kodboksfilen som ska skrivas (.yaml).
cli-codebook-import-language = Kodbokens språk som två bokstäver (sv, en), om filen inte säger det.
cli-codebook-import-levels = Läs namn som ”A::B” som nivåer: B under A.
cli-codebook-import-force = Skriv över en fil som redan finns.
cli-codebook-import-exists = { $path } finns redan. Välj ett annat namn, eller lägg till --force för att skriva över filen.
cli-codebook-imported = { $codes ->
    [one] En kod tagen in till { $path }.
   *[other] { $codes } koder tagna in till { $path }.
}

exchange-page-title = Till och från andra program
exchange-page-out = Spara kodboken
exchange-page-out-how = REFI-QDA läses av NVivo, MAXQDA, ATLAS.ti och andra. Word är för utskrift, Excel för att ändra många koder på en gång.
exchange-page-form = Form
exchange-form-qdc = REFI-QDA
exchange-form-xlsx = Excel
exchange-form-docx = Word
exchange-form-md = Markdown
exchange-form-yaml = YAML
exchange-page-save = Spara filen
exchange-page-in = Hämta en kodbok
exchange-page-in-how = Kodboken sparas som en ny fil i studiens mapp. Den kodbok som används nu ändras inte.
exchange-page-upload = Kodbok från ett annat program
exchange-page-levels = Läs namn som ”A::B” som nivåer
exchange-page-take = Spara i studien
exchange-page-taken = { $codes ->
    [one] En kod sparad i { $file }. Kodboken används inte än.
   *[other] { $codes } koder sparade i { $file }. Kodboken används inte än.
}
exchange-page-lost = Att tänka på
exchange-page-lost-none = Allt i filen togs med.
exchange-page-lost-not-here = Formen rymmer inte allt
exchange-page-refused = Kodboken i { $file } gick inte att ta in
exchange-page-use = Använd den här kodboken
exchange-page-using = Kodboken i { $file } är vald. Överst på sidan står vad som skiljer den från den som gäller; välj där vilken du vill utgå från.
exchange-page-other = Studien är inställd på kodboken i { $file }, som säger något annat än den som gäller ({ $before }). Välj vilken du vill utgå från. Innan dess går kodboken inte att ändra här.
