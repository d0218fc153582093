# Sidan Kodbok: läsa, ändra och bygga om koderna.

error-codebook-edited = Kodboksfilen { $file } har ändrats utanför tema. Inget har sparats. Välj först på sidan Kodbok vilken lydelse du vill utgå från.
error-reason-missing = Inget har sparats. Skriv kort varför du gör ändringen.

codes-search = Sök kod
codes-search-none = Ingen kod heter så.
codes-tree = Koder
codes-family-empty = Inga koder
codes-retired-ones = Ur bruk
codes-count-all = alla
codes-count-mine = mina
codes-count-offered = förslag
codes-counts = { $all ->
    [0] Inga kodningar
    [one] En kodning
   *[other] { $all } kodningar
}, { $mine } av dem mina, { $offered } förslag

codes-view = Visa
codes-view-rule = Regel
codes-view-edit = Ändra
codes-view-excerpts = Utdrag ({ $count })
codes-view-compare = Jämför
codes-view-versions = Versioner
codes-view-reshape = Bygg om
codes-under = under { $name }
codes-is-retired = Ur bruk: { $reason }
codes-is-merged = Koden har gått upp i { $name }.
codes-line = Rad { $line }

codes-new = Ny kod
codes-families = Familjer
codes-changes = Ändringar
codes-advice = Råd ({ $count })
codes-advice-none = Tema har inget att påpeka om hur kodboken är skriven.

codes-required = (behövs)
codes-faults = Måste rättas först
codes-remarks = Saknas eller är tveksamt
codes-fine = Inget saknas.
codes-cancel = Avbryt
codes-save = Spara
codes-add = Lägg till koden
codes-draft-left = Koden har ändrats medan du skrev på den. Här står den nya lydelsen; det du hade skrivit finns kvar.
codes-draft-fetch = Hämta det jag skrev
codes-draft-drop = Släng det
codes-none = Ingen
codes-choose = Välj kod
codes-remove = Ta bort
codes-more = Visa fler

codes-name-in = Namn ({ $language })
codes-family = Familj
codes-parent = Överordnad kod
codes-words = Text
codes-belongs = Hör i stället till
codes-example = Exempel
codes-miss = Gränsfall
codes-source = Källa
codes-document = Dokument
codes-lines = Rader
codes-add-example = Lägg till exempel
codes-add-miss = Lägg till gränsfall
codes-add-neighbour = Lägg till kod
codes-add-source = Lägg till källa
codes-fault-source = En källa behöver ett dokument och rader, till exempel 10-12.
codes-new-how = Koden får ett id av sitt namn. Id:t ändras aldrig, men namnet kan ändras när som helst.
codes-new-family = Ny familj
codes-add-family = Lägg till familjen

codes-reason = Varför?
codes-reason-edit = Till exempel: tydligare gräns mot en annan kod
codes-reason-new = Till exempel: återkommer i flera dialoger men saknas
codes-reason-merge = Till exempel: betyder samma sak i materialet
codes-reason-split = Till exempel: rymmer två olika saker
codes-reason-retire = Till exempel: förekommer inte i materialet
codes-reason-example = Till exempel: visar tydligt vad koden är
codes-reason-move = Till exempel: handlar om kunskap, inte om bemötande
codes-reason-restore = Till exempel: den tidigare lydelsen var tydligare
codes-reason-file = Ändrad i filen

codes-excerpts = Kodade utdrag
codes-no-excerpts = Inga utdrag har fått koden än.
codes-coded-by = Kodat av { $coders }
codes-exemplar = Bra exempel
codes-older-badge = Äldre lydelse
codes-open = Öppna
codes-confirm = Står kvar
codes-as-example = Som exempel
codes-as-miss = Som gränsfall
codes-see-older = { $count ->
    [one] Se en kodning från en äldre lydelse
   *[other] Se { $count } kodningar från äldre lydelser
}
codes-only-older = { $count ->
    [one] Bara det utdrag som kodades efter en äldre lydelse
   *[other] Bara de { $count } utdrag som kodades efter en äldre lydelse
}
codes-older-how = Kodens lydelse har ändrats sedan de här utdragen kodades. Läs om dem: låt en egen kodning stå kvar, eller öppna utdraget och ändra den.
codes-sensitive = Utdraget är känsligt, och kodboken kan komma att delas med andra. Skriv om det så att ingen kan kännas igen: byt namn, platser och ovanliga händelser.
codes-words-shared = Så som det ska stå i kodboken
codes-for-code = Under koden
codes-promote = Lägg in i kodboken
codes-check-first = Kontrollera först
codes-telling = Kan röja någon: { $words }

codes-compare-with = Jämför med
codes-compare-none = Det finns ingen annan kod att jämföra med.
codes-both-count = { $count ->
    [0] Inget utdrag har fått båda koderna.
    [one] Ett utdrag har fått båda koderna. Det står först.
   *[other] { $count } utdrag har fått båda koderna. De står först.
}
codes-both-badge = Båda koderna
codes-move-to = Flytta till { $name }
codes-move-reason = Varför flyttas kodningen? (valfritt)
codes-moved-when-comparing = Flyttad vid jämförelse av koderna

codes-reshape = Bygg om koden
codes-merge = Slå ihop
codes-split = Dela
codes-retire = Ta ur bruk
codes-happens = Det här händer
codes-merge-how = { $name } går upp i en annan kod. Den finns kvar i kodboken som ur bruk, så att äldre rapporter går att läsa.
codes-merge-none = Det finns ingen annan kod att slå ihop den med.
codes-into = Går upp i
codes-retire-how = { $count ->
    [0] Koden föreslås inte längre och går inte att välja. Den finns kvar i kodboken, så att äldre rapporter går att läsa.
    [one] Koden föreslås inte längre och går inte att välja. Dess enda kodning står kvar, märkt med att koden är ur bruk.
   *[other] Koden föreslås inte längre och går inte att välja. Dess { $count } kodningar står kvar, märkta med att koden är ur bruk.
}
codes-bring-back = Ta i bruk igen
codes-bring-back-how = Koden kan åter föreslås och väljas. Kodningar som har flyttats till en annan kod stannar där; ångra sammanslagningen under Ändringar om de ska följa med tillbaka.

codes-versions-how = Nyast först. Öppna en rad för att se vad som har ändrats.
codes-no-versions = Inga ändringar än.
codes-no-reason = inget skäl angivet
codes-and-more = och { $count } till
codes-whole-wording = Hela den här lydelsen
codes-restore = Återställ den här lydelsen
codes-restore-book = Återställ hela kodboken hit
codes-undo = Ångra senaste ändring
codes-undo-this = Ångra
codes-back-to-code = Tillbaka till koden

codes-edited = Filen { $file } har ändrats utanför tema och säger något annat än den kodbok som gäller. Välj vilken du vill utgå från. Innan dess går kodboken inte att ändra här.
codes-file-differs = { $count ->
    [one] Se vad som skiljer: en kod
   *[other] Se vad som skiljer: { $count } koder
}
codes-file-same-codes = Koderna är desamma; det som skiljer är kommentarer, familjer eller hur texten är uppställd.
codes-take-file = Utgå från filen
codes-keep-wording = Utgå från den som gäller (filen sparas som kopia)

codes-said-saved = { $name } är sparad.
codes-said-added = { $name } finns nu i kodboken, med id { $id }.
codes-said-family = Familjen { $name } är sparad.
codes-said-merged = { $count ->
    [0] { $name } har gått upp i { $into }.
    [one] { $name } har gått upp i { $into }, och en kodning har flyttats dit.
   *[other] { $name } har gått upp i { $into }, och { $count } kodningar har flyttats dit.
}
codes-said-split = { $count ->
    [0] { $name } finns nu i kodboken, med id { $id }.
    [one] { $name } finns nu i kodboken, med id { $id }, och en kodning har flyttats dit.
   *[other] { $name } finns nu i kodboken, med id { $id }, och { $count } kodningar har flyttats dit.
}
codes-said-retired = { $name } är ur bruk.
codes-said-back = { $name } är i bruk igen.
codes-said-promoted = Utdraget står nu i kodboken under { $name }.
codes-said-confirmed = Kodningen står kvar, enligt den lydelse som gäller nu.
codes-said-moved = Kodningen är flyttad till { $name }.
codes-said-restored = Lydelsen är återställd.
codes-said-undone = Den senaste ändringen är ångrad.
codes-said-undone-moved = Den senaste ändringen är ångrad, och kodningarna är tillbaka där de var.
codes-said-file = Filens lydelse gäller nu.
codes-said-kept = Den kodbok som gäller är skriven till filen. Det som stod där finns i { $copy }.
codes-said-written = Den kodbok som gäller är skriven till filen.
codes-same-label = Betydelsen
codes-same = Koden betyder detsamma, bara orden är andra
codes-same-how = Då lär förslagen sig också i fortsättningen av det som svarats på den gamla lydelsen. Annars börjar de om med koden.
