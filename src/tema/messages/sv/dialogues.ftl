# Sidan Dialoger: listan, läsningen, rättelserna och sökningen.

dialogues-none = Studien har inga dialoger än. Under Översikt står hur du läser in dem.
dialogues-none-chosen = Ingen dialog passar urvalet.
dialogues-unknown = Det finns ingen dialog som heter ”{ $name }”.
dialogues-all = ← Alla dialoger
dialogues-count = { $count ->
    [one] En dialog
   *[other] { $count } dialoger
  }
dialogues-order = Ordning
dialogues-order-name = Efter namn
dialogues-order-left = Mest kvar att granska först
dialogues-order-words = Längst först
dialogues-column-dialogue = Dialog
dialogues-column-speakers = Talare
dialogues-column-words = Ord
dialogues-column-excerpts = Utdrag
dialogues-column-codings = Kodningar
dialogues-column-judged = Granskat av dig
dialogues-judged = { $judged } av { $count }
dialogues-not-split = Ingen körning än

## En dialog

dialogues-show = Visa
dialogues-tab-read = Läsa
dialogues-tab-facts = Uppgifter och talare
dialogues-size = { NUMBER($words) } ord · { $turns ->
    [one] en replik
   *[other] { NUMBER($turns) } repliker
  } · { NUMBER($excerpts) } utdrag
dialogues-review = Granska dialogens utdrag
dialogues-undo = Ångra senaste rättelsen
dialogues-share = { NUMBER($share, style: "percent") }
dialogues-spoken = { NUMBER($share, style: "percent") } av orden · { $turns ->
    [one] en replik
   *[other] { NUMBER($turns) } repliker
  } · { NUMBER($words) } ord
dialogues-codings = { $count ->
    [one] en kodning
   *[other] { $count } kodningar
  }
dialogues-read-portrait = Dialogen från början till slut: vem som talar och var koderna finns
dialogues-read-as-table = Visa som tabell
dialogues-read-table-what = Talare eller kod
dialogues-read-table-count = Omfattning
dialogues-read-table-turns = Repliker
dialogues-read-turn = Replik
dialogues-read-region = Hela dialogen
dialogues-read-leader = samtalsledare
dialogues-read-fix = Rätta talare
dialogues-read-review = Granska detta utdrag
dialogues-read-open = Öppna i Granska
dialogues-read-speakers = Talare
dialogues-read-codes = Koder
dialogues-read-coders = Kodare
dialogues-read-colouring = Färg efter
dialogues-read-family = kodfamilj
dialogues-read-valence = riktning
dialogues-read-toggle-code = Visa eller dölj koden
dialogues-read-hint = J och K går till nästa och förra repliken. Ringen framför ett utdrag öppnar det i Granska, och det gör även en kod i marginalen. Klicka i bilden för att hoppa dit.
dialogues-read-valence-strengthens = stärker
dialogues-read-valence-weakens = försvagar
dialogues-read-valence-both = både och
dialogues-read-valence-none = utan riktning

## Uppgifter och talare

dialogues-attributes = Uppgifter om dialogen
dialogues-attributes-none = Inget är angivet än. Uppgifterna används för att jämföra grupper och för att välja utdrag.
dialogues-attribute-empty = tomt
dialogues-attribute-new = Ny uppgift
dialogues-attribute-name = Välj eller skriv
dialogues-attribute-value = Innehåll
dialogues-attribute-add = Lägg till
dialogues-attribute-missing = Ange både vad uppgiften heter och vad den innehåller.
dialogues-speakers = Talare
dialogues-roles-note = Den som leder samtalet räknas som sammanhang och kodas inte. Ändrar du en roll behövs en ny körning; den gör du under Översikt. Rättar du ett namn flyttas inga kodningar.
dialogues-in-file = I filen: { $names }
dialogues-rename = Byt namn
dialogues-rename-to = { $speaker } heter
dialogues-rename-placeholder = Skriv ett namn, eller välj vem det är
dialogues-rename-note = Ett namn som redan finns i dialogen gör de två till en och samma talare. Texten och kodningarna ligger kvar där de är.
dialogues-rename-go = Byt
dialogues-who-spoke = Vem sade replik { $number }?
dialogues-speaker = Talare
dialogues-where = Gäller
dialogues-where-turn = Bara den här repliken
dialogues-where-everywhere = Överallt där det står { $speaker }
dialogues-save = Spara

## Sök

dialogues-search = Sök i alla dialoger
dialogues-search-placeholder = till exempel förtroende, tillit*, ”hand i hand”
dialogues-search-clear = Rensa sökningen
dialogues-inside = Även inuti längre ord
dialogues-leaders = Även samtalsledarens repliker
dialogues-found = { $times ->
    [one] En träff
   *[other] { NUMBER($times) } träffar
  } i { $turns ->
    [one] en replik
   *[other] { NUMBER($turns) } repliker
  } i { $dialogues ->
    [one] en dialog
   *[other] { $dialogues } dialoger
  }
dialogues-nothing = Inget hittades. Alla ord måste finnas i samma replik; böjningsformer räknas in.
dialogues-nothing-asked = Skriv minst ett ord att söka efter.
dialogues-wider = Söker du även inuti längre ord och i samtalsledarens repliker { $count ->
    [one] finns en replik.
   *[other] finns { NUMBER($count) } repliker.
  }
dialogues-turns = { $count ->
    [one] en replik
   *[other] { NUMBER($count) } repliker
  }
dialogues-turn = Replik { $number }
dialogues-words = Ordformer som hittades
dialogues-by = Jämför
dialogues-who = Vem säger det? { $name }
dialogues-rate = { NUMBER($rate, maximumFractionDigits: 1) } · { NUMBER($turns) }
dialogues-rate-note = Träffar per 10 000 ord i gruppens dialoger, och antalet repliker. Så går det att jämföra grupper som har sagt olika mycket.

## Under Översikt

dialogues-overview-how = Läs hela dialoger med sina kodningar, sök i dem, och rätta roller, talare och uppgifter som kommun och grupp.
dialogues-overview-go = Till dialogerna
