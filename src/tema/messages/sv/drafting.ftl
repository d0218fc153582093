# Ett utkast till kodbok: filen, vad analytikern gör med det, och fliken på sidan Underlag.

## The draft's file

draft-file-name = Utkast till kodbok
draft-file-comment = Utkast till kodbok, gjort av tema ur dokumenten nedan. Allt är förslag: gå igenom det på sidan Underlag, eller ändra här i filen. Det du skriver gäller före det tema föreslog. Under source står var i dokumentet det kommer ifrån, med rader räknade i dokumentets text. Under draft står hur säkert tema är på att begreppet hör hemma i kodboken (från 0 till 1), vad det bygger på och vilka andra ord dokumenten har för samma sak. Under set_aside sist i filen står det som liknade begrepp men inte är något att koda med.
draft-codebook-comment = Kodbok byggd ur dokument. Hur fälten används: docs/codebook.md.
draft-definition-unwritten = Definitionen är inte skriven än.
draft-sureness = Ett utkast ur dokument: { $count ->
    [one] ett begrepp
   *[other] { $count } begrepp
}, varav { $sure } säkra, { $likely } troliga och { $unsure } osäkra.
draft-sureness-mend = Gå igenom dem på sidan Underlag, eller ta bort draft från de koder i filen som du har gått igenom.
draft-quoted = { $code }: definitionen är dokumentets egna ord.
draft-quoted-mend = Skriv med egna ord vad koden betyder i era dialoger. Citatet står kvar under source.
draft-unwritten = { $code }: definitionen är inte skriven än.
draft-unwritten-mend = Skriv vad koden betyder, med egna ord.
draft-retired-reason = Hör till den kodbok som gällde tidigare.
draft-removed-reason = Borttaget ur filen för hand.

error-nothing-drafted = { $count ->
    [one] I dokumentet finns inget
   *[other] I de { $count } dokumenten finns inget
} som ser ut som ett begrepp: inga definitioner och inga listor under rubriker. Inget utkast är gjort. Pröva med ett dokument som beskriver eller definierar begrepp.
error-draft-unfinished = { $kept ->
    [0] Inget är sparat. Behåll minst ett begrepp först.
   *[other] Inget är sparat. { $left ->
        [one] Ett begrepp är obesvarat.
       *[other] { $left } begrepp är obesvarade.
    } Ta ställning till dem, eller välj att lämna dem utanför.
}

## The tab: a draft is made

drafting-title = Utkast till kodbok
drafting-what = Tema läser dokumenten och föreslår begrepp att koda med: ord som dokumenten definierar, räknar upp eller ställer mot varandra. Varje förslag har citat med sida och rad. Du går igenom dem och bestämmer vilka som blir koder. Ingen språkmodell används, och samma dokument ger samma utkast.
drafting-again = Gör om utkastet
drafting-again-how = Gör om utkastet när du har lagt till dokument eller rättat i dem. Det du har bestämt står kvar, och det du har skrivit för hand i filen följer med. Nya begrepp märks med ”nytt”. Den gamla filen sparas i mappen kept.
drafting-no-documents = Det finns inga dokument än. Lägg till dem på fliken Dokument, eller lägg filerna i mappen { $folder } och ladda om sidan. PDF, Word, PowerPoint, ODT, HTML, Markdown och ren text går bra.
drafting-documents = { $count ->
    [one] Ett dokument
   *[other] { $count } dokument
}
drafting-from-which = Vilka dokument?
drafting-from-marked = Märkta som relevanta ({ $count })
drafting-from-all = Alla ({ $count })
drafting-make = Gör ett utkast
drafting-make-again = Gör om utkastet
drafting-making = Läser dokument: { $done } av { $total } klara. Därefter letas begreppen fram.
drafting-starting = Utkastet börjar göras.
drafting-stop = Avbryt
drafting-failed = Det blev inget utkast:
drafting-minded = Utkastet är gjort, men allt gick inte att läsa:
drafting-id = utkast
drafting-said-made = Utkastet är klart att gå igenom.
drafting-said-made-but = Utkastet är klart att gå igenom, men allt gick inte att läsa. Vad det gäller står under Gör om utkastet.

## The tab: a draft is gone through

drafting-which = Vilket utkast?
drafting-from = { $file }, ur { $documents }
drafting-progress = { $done } av { $total } genomgångna
drafting-new-count = { $count ->
    [one] Ett begrepp är nytt
   *[other] { $count } begrepp är nya
} sedan utkastet gjordes förra gången.
drafting-sure-title = Hur säkra är förslagen?
drafting-sure-counts = { $sure } säkra, { $likely } troliga, { $unsure } osäkra
drafting-how = Tema har bara sett hur dokumenten är skrivna. Det vet inte vad ni vill undersöka, så läs också de osäkra.
drafting-sure-sure = säker
drafting-sure-likely = trolig
drafting-sure-unsure = osäker
drafting-sure-sure-is = Säker: dokumenten säger tydligt att det här är ett begrepp, till exempel med en definition.
drafting-sure-likely-is = Trolig: det står som ett begrepp, till exempel i en uppräkning, men dokumenten säger inte mycket om det.
drafting-sure-unsure-is = Osäker: det liknar ett begrepp, men kan lika gärna vara något annat.
drafting-concepts = Begrepp
drafting-families = Familjer
drafting-aside = Avsatt ({ $count })
drafting-finish = Gör klart
drafting-undo = Ångra det senaste
drafting-none-shown = Inget begrepp att visa här.
drafting-shown = Vilka begrepp visas
drafting-shown-all = Alla { $count }
drafting-shown-left = Kvar { $count }
drafting-shown-kept = Behållna { $count }
drafting-shown-out = Bort { $count }
drafting-keys = Tangenter i listan: pilar flyttar, A behåller, X stryker, Z ångrar.
drafting-new = nytt
drafting-standing-undecided = obesvarat
drafting-standing-kept = behålls
drafting-standing-dropped = struket
drafting-standing-merged = sammanslaget
drafting-standing-aside = avsatt

## One concept

drafting-keep = Behåll
drafting-drop = Stryk
drafting-side = Visa
drafting-side-read = Läs
drafting-side-word = Skriv om
drafting-side-merge = Slå ihop
drafting-side-place = Placera
drafting-side-out = Lämna utanför
drafting-is-merged = Har gått upp i { $name }. Välj Behåll för att låta det stå för sig självt igen.
drafting-is-dropped = Struket: { $reason }
drafting-has-merged = Rymmer också: { $names }
drafting-own-words = Definitionen är skriven med egna ord.
drafting-documents-words = Definitionen är dokumentets egna ord. Skriv om den så att den säger vad koden betyder i era dialoger.
drafting-no-words = Inget dokument säger vad det betyder. Skriv en definition under Skriv om.
drafting-quotes = { $count ->
    [one] Så står det i dokumentet
   *[other] Så står det i dokumenten ({ $count } ställen)
}
drafting-page = sida { $page }
drafting-is-definition = definitionen
drafting-why = Varför det föreslås
drafting-also = Andra ord för samma sak
drafting-word-how = Den som skriver om ett begrepp vill ha det: det behålls när du sparar.
drafting-word-save = Spara och behåll
drafting-merge-how = Det andra begreppet tar över citat, exempel och andra ord. De som liknar mest står först.
drafting-merge-into = Går upp i
drafting-merge-choose = Välj begrepp
drafting-merge-save = Slå ihop
drafting-out-how = Det som lämnas utanför blir ingen kod, men står kvar i utkastet med sina citat.
drafting-out-as = Varför blir det ingen kod?
drafting-out-dropped = Behövs inte
drafting-out-background = Bakgrundsvariabel: något om vem som talar, som ålder eller utbildning
drafting-out-recommendation = Rekommendation: något som bör göras
drafting-out-save = Lämna utanför
drafting-reason = Skäl (om du vill)
drafting-said-kept = { $name } behålls.
drafting-said-dropped = { $name } är struket.
drafting-said-aside = { $name } är avsatt.
drafting-said-worded = { $name } är sparat och behålls.
drafting-said-merged = { $name } har gått upp i { $into }.
drafting-said-placed = { $name } står på sin nya plats.
drafting-said-family = Familjen { $name } är sparad.
drafting-said-taken = { $name } är nu ett begrepp bland de andra.
drafting-said-undone = Det senaste du gjorde är ångrat.

## Families and what was set aside

drafting-families-how = En familj är en grupp koder. Utkastets familjer har fått namn av rubrikerna i dokumenten.
drafting-aside-title = Avsatt: liknar begrepp, men är inget att koda med
drafting-aside-how = Bakgrundsvariabler säger något om vem som talar och hör hemma som uppgifter om dialogen. Rekommendationer säger vad som bör göras. Är något ändå ett begrepp, ta tillbaka det.
drafting-aside-none = Inget är avsatt.
drafting-take-back = Ta tillbaka ”{ $name }”

## The end

drafting-finish-how = { $kept ->
    [0] Inget begrepp är behållet än.
    [one] Ett begrepp är behållet
   *[other] { $kept } begrepp är behållna
}{ $kept ->
    [0] {""}
   *[other] { $left ->
        [0] {" "}och inget är obesvarat.
        [one] {" "}och ett är obesvarat.
       *[other] {" "}och { $left } är obesvarade.
    }
}
drafting-quoted = { $count ->
    [one] En definition är
   *[other] { $count } definitioner är
} fortfarande dokumentets egna ord. Skriv helst om dem innan du kodar: { $names }
drafting-unwritten = { $count ->
    [one] Ett begrepp saknar
   *[other] { $count } begrepp saknar
} definition: { $names }
drafting-other-advice = Mer som saknas eller är tveksamt ({ $count }). Det kan skrivas på sidan Kodbok efteråt.
drafting-book-name = Kodbokens namn
drafting-book-usual = Kodbok ur dokument
drafting-way = Vad ska hända med den?
drafting-way-is = Det betyder
drafting-way-use = Ta den i bruk i studien
drafting-way-add = Lägg till koderna i den kodbok som gäller
drafting-way-file = Spara som fil, och ta inte i bruk den
drafting-way-use-is = Kodboken sparas som en ny fil och gäller från nu. Den gamla filen ligger kvar, och bytet kan ångras på sidan Kodbok. Förslagen räknas om vid nästa körning.
drafting-way-add-is = Bara nya koder läggs till, sist i kodboken som gäller. Inget som står där ändras, och tillägget kan ångras på sidan Kodbok.
drafting-way-file-is = Kodboken sparas som en ny fil i mappen codebooks. Studien går vidare med den kodbok som gäller.
drafting-codings-kept = { $codings ->
    [one] En kodning har
   *[other] { $codings } kodningar har
} koder som den nya kodboken saknar ({ $codes }). Koderna följer med som tagna ur bruk, så att kodningarna kan läsas.
drafting-left = Obesvarade begrepp ({ $count })
drafting-left-choose = Välj
drafting-left-out = Lämna dem utanför
drafting-reason-finish = Till exempel: första kodboken ur kunskapsunderlaget
drafting-reason-from = Byggd ur { $documents }
drafting-finish-save = Gör kodboken
drafting-to-codebook = Öppna sidan Kodbok
drafting-said-added = { $count ->
    [0] Inget är tillagt: koderna finns redan i kodboken.
    [one] En kod är tillagd i kodboken.
   *[other] { $count } koder är tillagda i kodboken.
}
drafting-said-used = Kodboken { $file } gäller nu, med { $count ->
    [one] en kod
   *[other] { $count } koder
}.
drafting-said-written = Kodboken är sparad som { $file }, med { $count ->
    [one] en kod
   *[other] { $count } koder
}.
