# Fel i en kodbok eller exempelbank, och hur de åtgärdas. -mend är åtgärden.

codebook-cannot-read = Filen { $path } går inte att öppna.
codebook-cannot-read-mend = Kontrollera att filen finns, att namnet är rätt stavat och att du får läsa den.
codebook-encoding = Filen är inte sparad som UTF-8, så å, ä och ö kan inte läsas.
codebook-encoding-mend = Öppna filen i en textredigerare och spara den igen med teckenkodningen UTF-8.
codebook-unprintable = Här finns ett osynligt styrtecken ({ $code }).
codebook-unprintable-mend = Skriv om raden för hand, eller klistra in texten igen som ren text.
codebook-too-deep = Filen har så många nivåer inuti varandra att den inte går att läsa.
codebook-too-deep-mend = Leta efter en lång rad av hakparenteser eller klammerparenteser och ta bort den.
codebook-empty = Filen är tom.
codebook-empty-mend = Börja med en rad som ”codebook: min_kodbok” och därefter ”codes:” med minst en kod.
codebook-tab = Raden är indragen med tabb.
codebook-tab-mend = Byt tabben mot blanksteg; två blanksteg för varje nivå.
codebook-open-quote = Ett citattecken öppnas här men stängs aldrig.
codebook-open-quote-mend = Sätt ett likadant citattecken där texten slutar. Ett rakt citattecken inuti texten skrivs med omvänt snedstreck framför: \"
codebook-escape = Texten innehåller ett omvänt snedstreck (\) som inte betyder något här.
codebook-escape-mend = Ta bort snedstrecket, eller skriv två i rad om det ska synas i texten.
codebook-colon = Raden har ett kolon på ett ställe där det inte kan tolkas.
codebook-colon-mend = Sätt raka citattecken (") runt texten om kolonet hör till den. Kontrollera annars att raden ovanför är rätt skriven.
codebook-special-start = Värdet börjar med ett tecken som har särskild betydelse i YAML (till exempel @, %, &, *, ! eller `).
codebook-special-start-mend = Sätt raka citattecken (") runt texten.
codebook-two-documents = Filen har en rad med bara ---, som delar den i två.
codebook-two-documents-mend = Ta bort raden, eller lägg den andra delen i en egen fil.
codebook-open-bracket = En parentes [ eller { "{" } öppnas här men stängs aldrig.
codebook-open-bracket-mend = Sätt dit ] eller { "}" } där listan slutar, eller sätt raka citattecken (") runt texten om parentesen hör till den.
codebook-syntax = Raden går inte att tolka.
codebook-syntax-mend = Jämför indraget med raderna ovanför: fält på samma nivå ska börja lika långt in, och de skrivs ”namn: värde”. Orsaken kan också vara ett citattecken som saknas på någon rad ovanför.
codebook-odd-key = Fältets namn går inte att tolka.
codebook-odd-key-mend = Skriv fältet som ”namn: värde”.
codebook-key-twice = Fältet { $field } finns två gånger; första gången på rad { $first }.
codebook-key-twice-mend = Ta bort det ena. Om det ska vara en ny kod eller ett nytt exempel saknas ett streck (-) framför.

codebook-missing-field = Fältet { $field } saknas.
codebook-missing-field-mend = Lägg till ”{ $field }:” med ett värde.
codebook-no-text = Fältet { $field } är tomt.
codebook-no-text-mend = Skriv ett värde, eller ta bort fältet.
codebook-unknown-field = Fältet { $field } finns inte här.
codebook-unknown-field-mend = { $near ->
    [blank] Fälten som finns här är: { $known }.
   *[other] Menade du { $near }? Fälten som finns här är: { $known }.
}
codebook-wrong-type = { $field ->
    [blank] Filen innehåller inte fält med värden.
   *[other] Fältet { $field } har fel form.
}
codebook-wrong-type-mend = { $expected ->
    [text] Skriv en text. Om den innehåller kolon, sätt raka citattecken (") runt den.
    [list] Skriv en lista: en rad för varje sak, med streck (-) framför.
    [names] Skriv en rad för varje värde, som ”sv: Integritet”.
   *[fields] Skriv fält med värden, som ”id: integritet”, ett på varje rad.
}
codebook-bad-id = ”{ $value }” kan inte vara ett id.
codebook-bad-id-mend = Använd små bokstäver a–z, siffror och understreck, med en bokstav först. Till exempel: { $near }
codebook-language = ”{ $value }” är ingen språkkod.
codebook-language-mend = Skriv språket med två eller tre små bokstäver, till exempel sv eller en.
codebook-valence = ”{ $value }” kan inte stå under valence.
codebook-valence-mend = { $near ->
    [blank] Skriv något av: { $known }.
   *[other] Menade du { $near }? Skriv något av: { $known }.
}
codebook-lines-order = Radintervallet { $value } går baklänges eller börjar före rad 1.
codebook-lines-order-mend = Skriv den första raden först, till exempel 10-12.
codebook-lines-form = ”{ $value }” är inget radintervall.
codebook-lines-form-mend = Skriv ett radnummer, eller första och sista raden med bindestreck emellan: 10-12.
codebook-page-form = ”{ $value }” är inget sidnummer.
codebook-page-form-mend = Skriv sidans eller bildens nummer, räknat från 1.
codebook-share-form = ”{ $value }” är ingen andel.
codebook-share-form-mend = Skriv ett tal från 0 till 1 med punkt: 0.8.
codebook-guid-form = ”{ $value }” är inget id från ett annat program.
codebook-guid-form-mend = Ta bort raden, eller skriv id:t som det andra programmet gör: 32 siffror och bokstäver a–f med fyra bindestreck.
codebook-aside-kind = ”{ $value }” är inget skäl att lägga något åt sidan.
codebook-aside-kind-mend = Skriv background (bakgrundsvariabel) eller recommendation (rekommendation).
codebook-no-codes = Kodboken har inga koder.
codebook-no-codes-mend = Skriv minst en kod under ”codes:”, med id, name och definition.
codebook-id-twice = Id:t { $id } används redan på rad { $first }.
codebook-id-twice-mend = Ge den ena ett annat id. Varje id får bara finnas en gång.
codebook-unknown-id = { $field ->
    [family] Familjen { $id } finns inte i kodboken.
    [document] Dokumentet { $id } finns inte under documents.
   *[other] Koden { $id } finns inte i kodboken.
}
codebook-unknown-id-mend = { $near ->
    [blank] Kontrollera stavningen, eller lägg till { $id } i kodboken.
   *[other] Menade du { $near }? Lägg annars till { $id } i kodboken.
}
codebook-parent-cycle = Koden är överordnad sig själv: { $chain }.
codebook-parent-cycle-mend = Ta bort parent från en av koderna.

# Råd: kodboken går att använda ändå.

codebook-no-name = { $code }: namn på språket { $language } saknas.
codebook-no-name-mend = Lägg till ett namn för { $language } under name.
codebook-no-inclusion = { $code }: det står inte vad som ska kodas.
codebook-no-inclusion-mend = Skriv under inclusion vad ett utdrag ska innehålla för att få koden.
codebook-no-exclusion = { $code }: det står inte vad som inte ska kodas.
codebook-no-exclusion-mend = Skriv under exclusion vad som liknar koden men hör till en annan.
codebook-no-neighbours = { $code }: inga närliggande koder.
codebook-no-neighbours-mend = Skriv under neighbours de koder som är lätta att förväxla med den här.
codebook-no-source = { $code }: ingen källa.
codebook-no-source-mend = Skriv under source vilket dokument och vilka rader koden kommer från.
codebook-few-examples = { $code }: { $count ->
    [0] inga exempel
    [one] ett exempel
   *[other] { $count } exempel
}.
codebook-few-examples-mend = Skriv minst { $wanted } egna exempel på hur människor säger det. Med färre blir förslagen osäkra.
codebook-few-near-misses = { $code }: { $count ->
    [0] inga gränsfall
    [one] ett gränsfall
   *[other] { $count } gränsfall
}.
codebook-few-near-misses-mend = Skriv minst { $wanted } yttranden under near_misses som liknar koden men hör hemma någon annanstans.
codebook-one-sided = { $code }: { $valence ->
    [strengthens] inget exempel stärker tilliten.
   *[other] inget exempel försvagar tilliten.
}
codebook-one-sided-mend = { $valence ->
    [strengthens] Lägg till ett exempel med valence: strengthens (eller both).
   *[other] Lägg till ett exempel med valence: weakens (eller both).
}
codebook-own-neighbour = { $code }: koden är angiven som närliggande till sig själv.
codebook-own-neighbour-mend = Ta bort { $code } ur kodens egna neighbours.
codebook-own-near-miss = { $code }: gränsfallet ”{ $text }” sägs höra till koden själv.
codebook-own-near-miss-mend = Skriv vilken annan kod det hör till, eller flytta det till examples.
codebook-example-twice = { $code }: exemplet ”{ $text }” finns redan under { $other }.
codebook-example-twice-mend = Behåll det på ett ställe och skriv ett annat exempel här.
codebook-example-is-near-miss = { $code }: ”{ $text }” står både som exempel och som gränsfall.
codebook-example-is-near-miss-mend = Bestäm vilket det är och ta bort det andra.
codebook-alike = { $code }: definitionen liknar den för { $other } ({ $percent } % lika ord).
codebook-alike-mend = Skriv i båda vad som skiljer dem åt, eller slå ihop koderna.

# Exempelbanken

codebook-bank-json = Raden är inte ett JSON-objekt.
codebook-bank-json-mend = { "Skriv en passage på varje rad, som {\"text\": \"...\", \"codes\": [\"integritet\"], \"valence\": \"weakens\"}." }
codebook-bank-text = Passagen har ingen läsbar text.
codebook-bank-text-mend = Skriv det som sägs under "text", inom raka citattecken (").
codebook-bank-codes = Passagens koder är inte en lista med id:n.
codebook-bank-codes-mend = Skriv "codes": ["integritet"], eller "codes": [] om ingen kod passar.
codebook-bank-twice = Passagen finns redan på rad { $first }.
codebook-bank-twice-mend = Ta bort den ena av raderna.
