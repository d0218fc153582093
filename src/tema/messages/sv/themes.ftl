# Sidan Teman: kartan, listorna, ett kluster, ett tema.

themes-not-there = Det som adressen pekar på finns inte längre. Här är allt som finns nu.

## Kartan

themes-no-map = Kartan är inte ritad än. Den visar varje utdrag som en punkt; punkter nära varandra handlar om liknande saker.
themes-draw-map = Rita kartan
themes-map-label = Karta över utdragen. Piltangenter flyttar, plus och minus ändrar storlek, 0 visar allt, Enter väljer det som syns, Esc avmarkerar.
themes-map-hint = Ringa in punkter för att läsa dem. Skift lägger till, Alt tar bort.
themes-map-chosen = Valda punkter: { $count }
themes-map-lifted = Välj de framhävda
themes-map-outside = Utanför klustren
themes-map-unthemed = Utan tema
themes-map-clusters = Kluster att framhäva
themes-map-themes = Teman att framhäva
themes-map-by-cluster = Kluster
themes-map-by-theme = Teman
themes-map-lasso = Lasso
themes-map-box = Rektangel
themes-map-move = Flytta
themes-map-closer = Zooma in
themes-map-farther = Zooma ut
themes-map-whole = Visa allt
themes-map-tools = Verktyg
themes-map-layers = Färg efter
themes-map-views = Storlek
themes-on-map = På kartan
themes-on-map-show = Visa kartan

## Det valda

themes-chosen = { $count ->
    [one] Ett utdrag valt
   *[other] { $count } utdrag valda
  }
themes-clear = Avmarkera
themes-choose-all = Välj alla { $count }
themes-tick = Välj utdraget ur { $where }
themes-sample-more = Visa andra
themes-sample-review = Granska det första
themes-make = Gör till tema
themes-make-from = { $count ->
    [one] Ett av dem ligger i det öppna temat och flyttas därifrån.
   *[other] { $count } av dem ligger i det öppna temat och flyttas därifrån.
  }
themes-put = Lägg i tema
themes-put-go = Lägg till
themes-put-move = { $count ->
    [one] Ta samtidigt bort ett utdrag ur det öppna temat
   *[other] Ta samtidigt bort { $count } utdrag ur det öppna temat
  }
themes-take = Ta { $count } ur temat

## Listorna

themes-cluster-size = { $count } utdrag
themes-dismissed = Avfärdade ({ $count })
themes-outside-lead = { $count ->
    [one] Ett utdrag passade inte i något kluster.
   *[other] { $count } utdrag passade inte i något kluster. De som ligger närmast ett kluster kommer först.
  }

## Utdragen

themes-order = Ordning
themes-order-typical = Typiska
themes-order-diverse = Bredden
themes-order-borderline = På gränsen
themes-order-dialogue = Alla i följd
themes-order-typical-note = Det som ligger närmast mitten kommer först.
themes-order-diverse-note = Utdrag som liknar varandra så lite som möjligt kommer först: de visar vad som ryms.
themes-order-borderline-note = Det som lika gärna kunde ligga i ett annat kluster kommer först. Pröva om det hör hit.
themes-order-dialogue-note = Dialog för dialog, i den ordning det sades.
themes-order-unmeasured = Ordningen är ungefärlig. Gör en körning under Översikt, så mäts den.
themes-line-nearer = Ligger närmare kluster { $number }
themes-line-nearly = Nästan lika nära kluster { $number }
themes-line-weak = Hör svagt till sitt kluster
themes-line-dialogue = I dialogen
themes-line-review = Granska

## Vilka som talar

themes-voices = Vilka talar om det?
themes-voices-none = Dialogerna saknar uppgifter att jämföra, till exempel kommun eller grupp. De anges under Dialoger, eller i en fil som heter attributes.csv bland utskrifterna.
themes-voices-how = Jämfört med hur mycket gruppen har sagt i allt: 1,0 är så mycket som väntat.
themes-voice-rate = { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) }
themes-voice-figures = { $excerpts ->
    [one] ett utdrag
   *[other] { $excerpts } utdrag
  }, väntat { NUMBER($expected, maximumFractionDigits: 0) } · { $speaking } av { $dialogues } dialoger
themes-voice-named = { $value } ({ $speaking } av { $dialogues } dialoger)
themes-voices-more = Talar mer om det än väntat: { $groups }.
themes-voices-less = Talar mindre om det än väntat: { $groups }.
themes-voices-silent = Tysta om det: { $groups }.
themes-voices-even = Alla talar om det ungefär så mycket som väntat.
themes-voices-few = Läs med försiktighet: någon grupp har få dialoger eller har sagt lite, och då kan skillnaden vara en slump.

## Hur stabilt det är

themes-stability = Är klustret stabilt?
themes-stability-why = Maskinen grupperar om utdragen tjugo gånger, varje gång utan en tiondel av dem, och ser om samma kluster kommer tillbaka. Alla kluster prövas på en gång.
themes-stability-run = Gör en körning under Översikt först.
themes-stability-go = Pröva klustren
themes-stands-firm = Mycket stabilt
themes-stands-firm-is = Samma utdrag hamnar tillsammans nästan varje gång.
themes-stands-steady = Stabilt
themes-stands-steady-is = Klustret kommer tillbaka, med små skillnader i kanten.
themes-stands-fair = Ganska stabilt
themes-stands-fair-is = Här finns ett mönster, men vilka utdrag som hör dit är inte givet. Läs dem som ligger på gränsen.
themes-stands-shaky = Ostabilt
themes-stands-shaky-is = Med lite mindre material blir klustren andra. Lita på din läsning, inte på gränsen.
themes-stands-rounds = { $lost ->
    [0] Fanns kvar i alla { $rounds } omgångar.
    [one] Löstes upp i en av { $rounds } omgångar.
   *[other] Löstes upp i { $lost } av { $rounds } omgångar.
  }

## Ett tema

themes-stands-under = Under { $name }
themes-nest = Lägg under ett annat tema
themes-nest-under = Står under
themes-nest-top = Inget, det står för sig
themes-split = Dela temat
themes-split-note = Maskinen grupperar bara temats egna utdrag och föreslår delar. Ge namn åt dem du står för; resten blir kvar.
themes-split-few = Temat har för få utdrag att gruppera, minst { $least } behövs. Kryssa i utdrag i listan och gör ett tema av dem i stället.
themes-split-go = Föreslå delar
themes-split-whole = Det finns inga fler delar att föreslå: utdragen hänger ihop. Du kan ändå välja utdrag i listan och göra ett eget tema av dem.
themes-split-close = Stäng förslagen
themes-part = Del { $number } · { $count } utdrag
themes-part-save = Bryt ut till eget tema
themes-part-choose = Välj utdragen

## Koder till kluster och teman

themes-codes-here = Koder som finns här
themes-count-of = { $count } av { $all }
themes-codes-how = Siffran säger ungefär hur många av utdragen som koden gäller: det som människor har kodat räknas som det är, för resten räknar maskinen med hur trolig koden är. En kod passar när den är tydligt vanligare här än i resten av studien, mer än slumpen kan förklara.
themes-code-elsewhere = I resten av studien: { $count ->
    [0] färre än ett av 100 utdrag
   *[other] ungefär { $count } av 100 utdrag
  }
themes-code-coded = { $count ->
    [0] ingen har kodat något här så
    [one] människor har kodat ett utdrag så
   *[other] människor har kodat { $count } utdrag så
  }
themes-code-no-more = inte tydligt vanligare här än i resten av studien
themes-no-code-needed = Ingen kod behövs
themes-no-code-said = Någon har sagt att temat inte behöver någon kod. Välj en kod om det ändå finns en.
themes-none-fits = Ingen av kodbokens koder passar klustret
themes-none-fits-theme = Ingen av kodbokens koder passar temat
themes-new-code = Börja en ny kod
themes-new-code-note = En ny kod börjar med de utdrag du har kryssat i som exempel, annars med de mest typiska. Utdragen är känsliga, och kodboken kan komma att delas med andra: skriv om dem så att ingen kan kännas igen innan du sparar.
themes-unfit = Kluster som ingen kod passar ({ $count })
themes-unfit-why = Här säger deltagarna något, men ingen kod är tydligt vanligare här än i resten av studien. Det kan vara ett mönster som kodboken saknar ett ord för. Läs och avgör: börja en ny kod, eller säg att ingen kod behövs.
themes-unfit-more = { $count ->
    [one] Ett till visas när något här är avgjort.
   *[other] { $count } till visas när något här är avgjort.
  }

## Efter en ny körning

themes-further = { $count ->
    [one] Ett utdrag till i kluster { $number }
   *[other] { $count } utdrag till i kluster { $number }
  }
themes-further-note = Temat täcker klustret ({ $words }). De här utdragen ligger där men i inget tema. Kryssa i några, eller ta med alla.
themes-further-all = Ta med alla { $count }
themes-further-some = Ta med { $count } valda
themes-further-none = Inga av dem
themes-reshaped = { $count ->
    [one] Ett utdrag har fått andra gränser
   *[other] { $count } utdrag har fått andra gränser
  }
themes-reshaped-note = Dialogen delas nu upp på ett annat sätt. Utdraget står kvar i temat som det var tills du byter ut det.
themes-reshaped-go = Byt till de nya utdragen
themes-reshaped-was = Förut
themes-reshaped-is = Nu
themes-gone = { $count ->
    [one] Ett utdrag finns inte längre i dialogerna
   *[other] { $count } utdrag finns inte längre i dialogerna
  }
themes-gone-note = Dialogen är borttagen, eller stället hör nu till samtalsledaren. Utdragen står kvar i temat tills du tar bort dem.
themes-gone-go = Ta bort dem ur temat
themes-elsewhere = { $count ->
    [one] Ett av temats utdrag ligger i ett annat kluster
   *[other] { $count } av temats utdrag ligger i andra kluster
  }
themes-elsewhere-note = De hör till temat för att du har lagt dem där. Läs dem om du är osäker; kryssa i dem du vill flytta.
themes-elsewhere-in = { $count } i kluster { $number }: { $words }
themes-elsewhere-outside = { $count ->
    [one] Ett utanför alla kluster
   *[other] { $count } utanför alla kluster
  }

## Längre arbete

themes-job-out = Maskinen arbetar. Du kan lämna sidan så länge.
themes-job-stop = Avbryt
themes-job-failed = Det gick inte att göra klart. Försök igen; går det inte nu heller, gör en körning under Översikt.
themes-job-no-vectors = Utdragens betydelse är inte uträknad med de inställningar som gäller nu. Gör en körning under Översikt och försök igen.
