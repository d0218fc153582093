# Kodbok, Råd: hur kodboken håller i materialet. Också: tema codebook check --study.

health-title = I materialet
health-blind = Du kodar utan att se kollegers beslut. Hur koderna används av alla visas därför inte.
health-read = { $places ->
    [0] Inget utdrag har bedömts än
    [one] Ett utdrag har bedömts
   *[other] { $places } utdrag har bedömts
}, i { $dialogues } av { $of ->
    [one] en dialog
   *[other] { $of } dialoger
}.
health-confused = { $code } och { $other } förväxlas: i { $count } av de { $of } utdrag där någon gav den ena eller den andra gav en kodare den ena och en annan den andra.
health-confused-mend = Läs utdragen och skriv i båda koderna vad som skiljer dem, helst med ett av utdragen som närliggande men fel.
health-swallowed = { $other } slukar { $code }: { $count } av { $of } ställen med { $code } har också { $other }.
health-swallowed-mend = Säger { $code } något eget? Skriv i så fall vad, eller slå samman koderna.
health-unused = { $count ->
    [one] En kod har ingen använt: { $codes }.
   *[other] { $count } koder har ingen använt: { $codes }.
}
health-unused-mend = Hur mycket tystnaden säger beror på hur mycket som är läst (ovan). Är det mesta läst: är koden för smal, eller talar ingen om detta?
health-nothing = Ingenting att anmärka på i det som människor har kodat hittills.
health-machine = Vad maskinen ser
health-machine-how = Koder som den tar för varandra, definitioner som säger nästan detsamma, och koder där svaren inte följer av lydelsen. Mätt utan att ett utdrags egen dialog har lärt den något.
health-go = Se efter i materialet
health-not-run = Gör först en körning under Översikt.
health-taken = Där människor gav { $code } skulle maskinen ha sagt { $other }: i { $count } av { $of } utdrag.
health-taken-mend = Läs utdragen: är gränsen mellan koderna otydlig i lydelsen, eller är det maskinen som hör fel?
health-alike = Definitionerna av { $code } och { $other } säger nästan detsamma (cosinus { $cosine }).
health-alike-mend = Skriv det som skiljer dem åt i själva definitionen.
health-against = Svaren om { $code } går ofta emot lydelsen: jämför man ett utdrag som fick koden med ett som nekades den, ligger det nekade närmare lydelsen i { $share } av fallen ({ $answers } svar; av en slump vore det hälften).
health-against-mend = Läs några av utdragen: skriv om koden så som ni i själva verket kodar, eller ändra besluten.
health-machine-nothing = Maskinen ser ingenting att anmärka på.
health-excerpts = { $count ->
    [one] Ett utdrag
   *[other] Utdrag ({ $count })
}

cli-codebook-check-study = Visa också hur kodboken håller i studiens material: koder som förväxlas, koder som ingen använder, koder som slukar andra, definitioner som är för lika.
cli-codebook-check-codes = { $count } koder
cli-codebook-check-material = { $findings ->
    [0] I materialet finns inget att anmärka på.
    [one] I materialet finns en sak att se på.
   *[other] I materialet finns { $findings } saker att se på.
}
