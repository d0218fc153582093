# Kodade utdrag, matriser och arbetsböcker: orden i filerna.

forms-excerpts-code = { $study }: kodade utdrag efter kod
forms-excerpts-theme = { $study }: kodade utdrag efter tema
forms-excerpts-dialogue = { $study }: kodade utdrag efter dialog
forms-excerpts-size = { $count ->
    [one] Ett utdrag
   *[other] { NUMBER($count) } utdrag
  }
forms-counted-excerpts = { $count ->
    [one] ett utdrag
   *[other] { NUMBER($count) } utdrag
  }
forms-counted-segments = { $count ->
    [one] en rad i matrisen
   *[other] { NUMBER($count) } rader i matrisen
  }
forms-counted-cases = { $count ->
    [one] en rad i ramverket
   *[other] { NUMBER($count) } rader i ramverket
  }
forms-how-to-read = Det kodade står i fet stil. Orden i grått är det som sades före och efter, högst trettio ord i samma replik. Under varje utdrag står dialogen, vem som talar, repliken och platsen i texten, sedan vem som har kodat och vad som är antecknat. Ett utdrag som flera har kodat lika står en gång. Överstrukna ord får inte citeras.
forms-nothing-coded = Inget är kodat än.
forms-chapter = Avsnitt
forms-excerpts = Utdrag
forms-dialogues = Dialoger
forms-excerpts-in = { $excerpts ->
    [0] Inga utdrag.
    [one] Ett utdrag ur en dialog.
   *[other] { NUMBER($excerpts) } utdrag ur { $dialogues ->
        [one] en dialog.
       *[other] { NUMBER($dialogues) } dialoger.
      }
  }
forms-turn = replik { $number }
forms-no-family = Koder utanför kodbokens familjer
forms-no-theme = Kodade utdrag som inte ingår i något tema
forms-description = Beskrivning
forms-codes = Koder
forms-attributes = Uppgifter
forms-memo = Anteckning ({ $coder }):
forms-coded-by = Kodat av { $who }
forms-unplaced = { $count ->
    [one] En kodning ligger inte i något utdrag och är därför inte med i matrisen.
   *[other] { NUMBER($count) } kodningar ligger inte i något utdrag och är därför inte med i matrisen.
  }
forms-segment = Utdragets id
forms-dialogue = Dialog
forms-turn-number = Replikens nummer
forms-speaker = Talare
forms-start = Börjar vid tecken
forms-end = Slutar före tecken
forms-use = Utdragets slag (data, sammanhang eller för kort)
forms-coder = Kodare
forms-judged-by = Hur många som har bedömt utdraget
forms-no = nej
forms-yes = ja
forms-sps-how = Kör filen i SPSS från den mapp där den ligger. Noll betyder att koden inte är given. Där ingen har bedömt utdraget säger nollorna ingenting.
forms-r-how = Kör filen i R från den mapp där den ligger. Noll betyder att koden inte är given. Där ingen har bedömt utdraget säger nollorna ingenting.
forms-rows-tell = Små tal är dolda i tabellerna över grupper, men bladet med kodningar visar varje kodning med sin grupp. Ta bort det bladet innan du delar filen med andra.
forms-sheet-codings = Kodningar
forms-sheet-themes = Teman
forms-sheet-codebook = Kodbok
forms-sheet-attributes = Dialoger
forms-sheet-against = Kod × { $attribute }
forms-sheet-framework = Ramverk
forms-theme = Tema
forms-under = Under
forms-code = Kod
forms-participants = Deltagare
forms-turns = Repliker
forms-not-known = okänt
forms-all-groups = Alla
forms-of = { $group }: { $what }
forms-group-size = Hela gruppen
forms-hidden = dolt
forms-number = Nr
forms-excerpt = Utdrag
forms-source = Källa
forms-see = { $count ->
    [one] ett utdrag
   *[other] { NUMBER($count) } utdrag
  }
forms-framework = { $study }: ramverksmatris
forms-framework-by = { $what } × { $codes ->
    [one] en kod
   *[other] { NUMBER($codes) } koder
  }
forms-framework-how = Varje avsnitt är en rad i matrisen. Under varje kod står analytikerns sammanfattning, där en sådan är skriven, och sedan utdragen. De som sammanfattningen stöder sig på kommer först, med numret i fet stil.
forms-nothing-here = Inget är kodat eller sammanfattat här.
forms-summary-by = Sammanfattat av { $coder }. { $count ->
    [0] Inga utdrag är angivna som stöd.
    [one] Stöder sig på utdrag 1.
   *[other] Stöder sig på utdrag 1–{ NUMBER($count) }.
  }
