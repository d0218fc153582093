# Tillförlitlighet: hur långt maskinen går att lita på, kod för kod, hur förslagen har lärt sig och vilka de hör.

ui-page-reliability = Tillförlitlighet

trust-rests = { $count ->
    [0] Inget utdrag har än bedömts utan att förslagen syntes. Därför går det ännu inte att säga hur långt förslagen håller.
    [one] Det som står här vilar på ett utdrag som ni har bedömt utan att förslagen fick påverka.
   *[other] Det som står här vilar på { NUMBER($count) } utdrag som ni har bedömt utan att förslagen fick påverka.
  }
trust-since = { $count ->
    [one] Ett av dem har kommit till sedan tabellen räknades och kommer med nästa gång.
   *[other] { NUMBER($count) } av dem har kommit till sedan tabellen räknades och kommer med nästa gång.
  }
trust-ways = Så här kom bedömningarna till: { $ways }.
trust-way-audit = { NUMBER($count) } där förslagen doldes av slumpen
trust-way-blind = { NUMBER($count) } av den som kodar blint
trust-way-lot = { NUMBER($count) } i det slumpvisa stickprovet
trust-more = Vill du veta mer, granska utdrag ur det slumpvisa stickprovet.
trust-audits = Dessutom döljs förslagen för { $share } av utdragen medan ni granskar som vanligt: vad ni själva kommer fram till där visar hur rätt förslagen har.
trust-audits-none = Ni kan också låta förslagen döljas för en del av utdragen medan ni granskar som vanligt. Vad ni själva kommer fram till där visar hur rätt förslagen har. Nu är ingen andel vald.
trust-to-audit = Granska ur stickprovet
trust-to-share = Välj andel med dolda förslag
trust-none = Ännu är inget räknat. När studien har en kodbok och dialoger, gör en körning under Översikt.

## Hur stort fel som godtas

trust-accepted = Hur stor andel fel godtar ni?
trust-accepted-share = Godtagen andel fel
trust-accepted-is = Det gäller förslag som tas med utan att någon läser dem. Ju mindre fel ni godtar, desto mer behöver ni läsa själva. Valet gäller alla i studien och sparas som ett beslut.
trust-carries = { $trusted ->
    [one] Maskinen kan bära en del av arbetet med { $codes ->
        [one] den enda koden
       *[other] en av { NUMBER($codes) } koder
      }. Av 100 ställen där någon kod gäller kan ungefär { $share } tas med utan att läsas.
   *[other] Maskinen kan bära en del av arbetet med { NUMBER($trusted) } av { NUMBER($codes) } koder. Av 100 ställen där någon kod gäller kan ungefär { $share } tas med utan att läsas.
  }
trust-carries-error = Av det som tas med så är högst { $error } av 100 fel; det löftet håller nio gånger av tio, för varje kod för sig. { $places ->
    [one] I studien rör det ett ställe.
   *[other] I studien rör det { NUMBER($places) } ställen.
  } Resten läser ni själva.
trust-carries-none = Med det felet kan maskinen inte bära något av arbetet än. Allt behöver läsas. Bedöm fler utdrag ur stickprovet, eller godta ett större fel.
trust-stale = Felet har ändrats sedan tabellen räknades, så den gäller det förra.
trust-again = Räkna om tabellen
trust-reckoning = Tabellen räknas om för det nya felet. Det tar några sekunder, och du kan lämna sidan så länge.

## Kod för kod

trust-codes = Vad som går att säga om varje kod
trust-order = Ordning
trust-order-family = Som i kodboken
trust-order-standing = Efter omdöme
trust-no-family = Utan familj
trust-standing-trusted = Kan litas på
trust-standing-check = Granska var och en
trust-standing-search = Bara att söka med
trust-standing-unknown = För lite känt än
trust-col-code = Kod
trust-col-standing = Omdöme
trust-col-judged = Bedömda utdrag
trust-col-right = Rätt bland föreslagna
trust-col-found = Föreslagna där koden gäller
trust-col-unread = Kan tas olästa
trust-carrying = koden gäller i { NUMBER($count) }
trust-between = { $low } till { $high }
trust-how = Så läser du tabellen
trust-how-standing = ”Kan litas på”: de starkaste förslagen håller det fel som ni godtar, och bara de kan tas utan att läsas. ”Granska var och en”: förslagen är värda att gå igenom, men vart och ett behöver läsas. ”Bara att söka med”: ordningen hjälper dig att leta, men för få av förslagen är rätt för att gå igenom alla. ”För lite känt än”: färre än 30 utdrag har bedömts, eller koden gäller i färre än fem av dem.
trust-how-judged = Bedömda utdrag: så många har ni bedömt utan att förslagen fick påverka, och i så många av dem gäller koden enligt er.
trust-how-right = Rätt bland föreslagna: av 100 ställen där koden föreslås, hur många som är rätt enligt er. Hit räknas förslag med styrkan { $least } eller mer.
trust-how-found = Föreslagna där koden gäller: av 100 ställen där koden gäller enligt er, hur många som maskinen föreslår. Resten missar den.
trust-how-unread = Kan tas olästa: av 100 ställen där koden gäller, hur många som ligger så högt att de kan tas utan att läsas, med det fel som ni godtar.
trust-how-range = Under varje andel står det spann som den ligger i nio gånger av tio, och samma spann som ett streck från 0 till 100. Ett långt streck betyder att för lite är bedömt.

## Hur förslagen har lärt sig

trust-curve = Blir förslagen bättre av era svar?
trust-curve-none = Svaren är för få än. När ni har gett omkring fyrtio svar, och samma kod har fått både ja och nej, ritas här en kurva över hur mycket bättre förslagen blir.
trust-curve-is = Värdet säger hur väl förslagen står i ordning: vid 100 kommer alla utdrag där koden gäller före alla andra. Det mäts på era senaste svar, som förslagen då inte fick lära sig av. Det skuggade fältet visar var värdet ligger nio gånger av tio.
trust-curve-rising = Förslagen blir fortfarande bättre: från { $first } utan svar till { $last } efter { NUMBER($decisions) } svar. Fler svar gör nytta.
trust-curve-level = Kurvan har planat ut på { $last } efter { NUMBER($decisions) } svar (från { $first }). Fler svar av samma slag ändrar inte mycket.
trust-curve-falling = Förslagen har blivit sämre på sista tiden: { $last } efter { NUMBER($decisions) } svar (från { $first }). Se efter om ni har ändrat hur ni kodar, eller om en kod används på olika sätt.
trust-curve-unsure = Det går inte att säga än: { $last } efter { NUMBER($decisions) } svar (från { $first }), men spannet är så brett att det kan vara slumpen.
trust-curve-label = Kurva över hur väl förslagen står i ordning: från { $first } utan svar till { $last } efter { NUMBER($decisions) } svar. Alla värden står i tabellen bredvid.
trust-curve-point = { $decisions ->
    [one] Ett svar: { $value } ({ $low } till { $high })
   *[other] { NUMBER($decisions) } svar: { $value } ({ $low } till { $high })
  }
trust-curve-col-decisions = Antal svar
trust-curve-col-value = Värde
trust-curve-col-range = Spann

## Vilka maskinen hör

trust-hearing = Hör maskinen alla lika väl?
trust-hearing-is = Alla koder räknas ihop, och bara förslag med styrkan { $least } eller mer, på de utdrag som ni har bedömt utan att förslagen fick påverka.
trust-hearing-by = Jämför efter
trust-hearing-alike = Det finns inget att jämföra: dialogerna skiljer sig inte åt i grupp, kommun eller något annat som är känt om dem. Uppgifterna anges under Dialoger.
trust-hearing-none = Det går att säga när utdrag har bedömts utan att förslagen fick påverka, och en körning har gjorts.
trust-hearing-carrying = koder gäller { NUMBER($count) } gånger
trust-hearing-col-judged = Bedömda utdrag
trust-hearing-col-found = Föreslagna där en kod gäller
trust-hearing-col-right = Rätt bland föreslagna
trust-hearing-col-silent = Utdrag utan förslag
trust-hearing-col-says = Jämfört med de andra
trust-heard-worse = Hörs sämre
trust-heard-alike = Ingen säker skillnad
trust-heard-alone = För få dialoger att jämföra
trust-heard-little = För lite att säga
trust-hearing-warning = Maskinen hör { $group } sämre än de andra: av det som ni har kodat där föreslås { $share }, { $apart } av 100 färre än hos de andra. Läs mer av det som { $group } säger själva, också utdrag utan förslag.
trust-hearing-rests = Om en grupp sägs något först när koder gäller minst { $carrying } gånger i det som har bedömts, och den jämförs med de andra när det finns minst { $dialogues } dialoger på båda sidor.
trust-hearing-why = En skillnad kan också bero på att gruppen talar om annat, som är svårare att höra vem som än säger det. Läs det som missades, så märker du vilket.
