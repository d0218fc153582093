# Kodare: vem man är, var man skiljer sig åt, hur väl man stämmer överens, och att slå ihop två studier.

coders-part = Del av sidan
coders-part-people = Vi som kodar
coders-part-differences = Oenigheter
coders-part-agreement = Samstämmighet
coders-part-merge = Slå ihop
coders-is-blind = { $name } · blint

coders-who = Vem är du?
coders-new = Nytt namn
coders-new-placeholder = Skriv ett namn och tryck Enter
coders-me = Du
coders-blind = Koda blint
coders-blind-is = Du ser varken maskinens förslag eller kollegers kodningar när du granskar och läser. Det du kodar då är helt ditt eget och kan jämföras rättvist. Valet gäller bara dig, tills du ändrar det.
coders-audits = Stickprov med dolda förslag
coders-audit-share = Andel av utdragen
coders-audit-none = Inga
coders-per-cent = { NUMBER($share) } %
coders-audits-are = För den här andelen av utdragen döljs förslagen, fast de finns. Slumpen avgör vilka utdrag det blir, och de är desamma varje gång. Så märks det om förslagen påverkar hur ni kodar. Valet gäller alla i studien.
coders-all = Alla i studien
coders-nobody = Ingen har fattat något beslut än.
coders-all-name = Namn
coders-all-decisions = Beslut
coders-all-codings = Kodningar
coders-all-latest = Senast
coders-you = du
coders-pull = Påverkar förslagen dig?
coders-pull-none = Det går att säga när du har granskat några stickprov med dolda förslag. Välj en andel i rutan bredvid och granska som vanligt.
coders-pull-shown = När förslaget syntes höll du med maskinen i { NUMBER($agreed) } av { NUMBER($n) } fall ({ $share }).
coders-pull-hidden = När förslaget var dolt kom du själv fram till samma kod i { NUMBER($agreed) } av { NUMBER($n) } fall ({ $share }).
coders-pull-few = Svaren är för få för att säga något än: minst { $few } av vardera slaget behövs.
coders-pull-more = Du håller oftare med när du ser förslaget. Det påverkar dig.
coders-pull-less = Du håller med mer sällan när du ser förslaget.
coders-pull-unsure = Ingen säker skillnad syns.
coders-pull-apart = Skillnaden är { $apart } procentenheter; med 95 procents säkerhet ligger den mellan { $low } och { $high }.

coders-alone = Bara en person har kodat än
coders-alone-differences = Här visas de ställen där två har bedömt samma utdrag olika, så att ni kan avgöra dem tillsammans.
coders-alone-agreement = Här visas hur väl två som har bedömt samma utdrag stämmer överens, kod för kod.
coders-alone-how = Låt en kollega koda samma dialoger och välja sitt namn uppe till höger. Har kollegan arbetat på en annan dator kan ni slå ihop era studier.
coders-alone-merge = Slå ihop med en kollegas studie

coders-hidden = Du kodar blint
coders-hidden-why = Här skulle du se vad kollegerna har kodat. Den som har sett det kan inte längre koda samma utdrag oberoende.
coders-hidden-end = Sluta koda blint och visa
coders-no-differences = Ni har inte bedömt något utdrag olika. Här visas de ställen där en har gett en kod och en annan, som också har bedömt stället, inte har gjort det.
coders-list = Vad som visas
coders-list-open = Att avgöra ({ $count })
coders-list-settled = Avgjorda ({ $count })
coders-list-empty = Inget här.
coders-yes-no = ja: { $yes } · nej: { $no }
coders-filters = Urval
coders-filters-active = Urval ({ $count })
coders-filter-code = Kod
coders-filter-couple = Två kodare
coders-filter-dialogue = Dialog
coders-all-of-them = Alla
coders-pair-of = { $first } och { $second }
coders-applies-question = Gäller koden här?
coders-said-coded = Gav koden
coders-said-refused = Avvisade koden
coders-said-otherwise = Kodade på annat sätt
coders-said-nothing = Gav ingen kod
coders-this-code = Denna kod
coders-gave-too = Gav också
coders-gave-instead = Gav i stället
coders-notes = Anteckning
coders-unseen-here = Bedömde utan att se förslag.
coders-from-suggestion = godkände förslaget
coders-from-coder = valde själv
coders-from-file = hämtad ur en fil
coders-passage = Bara: ”{ $quote }”
coders-code-gone = Koden finns inte i den kodbok som gäller nu.
coders-reason = Varför?
coders-reason-placeholder = Vad i texten eller regeln avgjorde?
coders-applies = Koden gäller
coders-applies-not = Koden gäller inte
coders-verdict-is = Avgörandet är gemensamt. Bådas egna kodningar står kvar som de var.
coders-verdict = Avgjort
coders-verdict-by = { $coder }, { $when }
coders-verdict-undo = Ångra avgörandet
coders-undo = Ångra
coders-just-applies = Avgjort: { $code } gäller.
coders-just-applies-not = Avgjort: { $code } gäller inte.
coders-just-rule = Ändra kodens regel
coders-to-dialogue = Läs i dialogen
coders-to-rule = Öppna i kodboken

coders-nothing-common = Inga två har bedömt samma utdrag än. Samstämmighet kan bara räknas där två har bedömt samma ställe.
coders-pair = Två kodare
coders-unseen-only = Bara där ingen såg förslag
coders-no-unseen = De har inte bedömt något gemensamt utdrag utan att se förslag. Koda blint, båda två, på samma dialog.
coders-agree = { $first } och { $second } har båda bedömt { $n ->
    [one] ett utdrag
   *[other] { NUMBER($n) } utdrag
  }. I { NUMBER($same) } av dem ({ $share }) gav de exakt samma koder.
coders-few = Färre än { $few } gemensamma utdrag: talen nedan kan bli helt andra med några till. Dra inga slutsatser av dem.
coders-seen = I { NUMBER($seen) } av { NUMBER($n) } utdrag såg minst en av dem maskinens förslag. Att båda håller med maskinen behöver inte betyda att de håller med varandra.
coders-col-code = Kod
coders-col-both = Båda
coders-col-only = Bara { $coder }
coders-col-neither = Ingen
coders-col-same = Samma svar
coders-col-kappa = Kappa (95 %)
coders-col-alpha = Alfa (95 %)
coders-col-excerpts = Utdrag
coders-col-given = Koden given
coders-col-says = Det betyder
coders-figure = { $value } ({ $low } till { $high })
coders-decimal = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
coders-says-few = För få utdrag
coders-says-rare = Given för sällan
coders-says-nothing = Går inte att räkna
coders-says-good = Stämmer väl
coders-says-unsure = Osäkert
coders-says-poor = Stämmer dåligt
coders-alpha = Alla kodare tillsammans
coders-alpha-is = Krippendorffs alfa: hur väl alla kodare stämmer överens på de utdrag som minst två har bedömt. 1 är full samstämmighet, 0 är slumpen.
coders-how = Så räknas det
coders-how-unit = Enheten är utdraget. Båda måste ha bedömt det: gett en kod, avvisat ett förslag eller sagt att det inte finns något att koda. Den som bara har hoppat över det har inte bedömt det. En kodning med egna gränser räknas till ett utdrag när någon av dem täcker minst hälften av den andra.
coders-how-kappa = Kappa säger hur mycket oftare två kodare svarar lika än de skulle göra av en slump, om var och en svarade ja lika ofta som nu. 1 är full samstämmighet, 0 är slumpen, under noll är sämre än slumpen.
coders-how-alpha = Krippendorffs alfa säger detsamma för hur många kodare som helst, även om alla inte har bedömt allt. ”Stämmer väl” här betyder att hela intervallet ligger över 0,67, den gräns som Krippendorff anger för försiktiga slutsatser.
coders-how-interval = Inom parentes står det intervall som talet ligger i med 95 procents säkerhet, om utdragen är oberoende av varandra. Utdrag ur samma dialog liknar varandra, så intervallet är snarare bredare än så.
coders-how-rare = För en ovanlig kod kan två svara lika nästan varje gång och ändå få ett lågt kappa: då har de mest svarat nej. En kod som har getts åt färre än tio utdrag får inget omdöme här. Läs talet tillsammans med kolumnerna Båda, Bara och Ingen.
coders-how-machine = Två som båda ser samma förslag kan stämma överens för att de följer maskinen. Bara där ingen såg förslag mäts deras egen samstämmighet.
coders-how-sources = Källor: Cohen (1960), Krippendorff (2011), Newcombe (1998).

coders-merge-lead = Har en kollega kodat samma dialoger på en annan dator? Hämta kollegans beslut hit. Inget av ert arbete går förlorat.
coders-merge-folder = Kollegans studiemapp
coders-merge-placeholder = Sökväg till mappen, eller till tema.db i den
coders-merge-look = Visa vad som finns där
coders-merge-how = Kopiera först kollegans mapp till den här datorn, till exempel från ett USB-minne. Den ändras inte.
coders-merge-preview = Det här hämtas
coders-merge-go = { $count ->
    [0] Hämta dialogerna
    [one] Hämta ett beslut
   *[other] Hämta { NUMBER($count) } beslut
  }
coders-merge-safe = En kopia av studien sparas först.
coders-merge-common = Gemensamt: { $dialogues ->
    [one] en dialog
   *[other] { NUMBER($dialogues) } dialoger
  } och { $decisions ->
    [one] ett beslut
   *[other] { NUMBER($decisions) } beslut
  }.
coders-merge-from = Nytt från { $coder }: { $count ->
    [one] ett beslut
   *[other] { NUMBER($count) } beslut
  }.
coders-merge-nothing = Inga beslut där som inte redan finns här.
coders-merge-only-theirs = { $count ->
    [one] En dialog finns bara där och följer med: { $names }.
   *[other] { NUMBER($count) } dialoger finns bara där och följer med: { $names }.
  }
coders-merge-only-ours = { $count ->
    [one] En dialog finns bara här: { $names }.
   *[other] { NUMBER($count) } dialoger finns bara här: { $names }.
  }
coders-merge-worded = { $count ->
    [one] En kod har en annan lydelse där: { $names }.
   *[other] { NUMBER($count) } koder har en annan lydelse där: { $names }.
  }
coders-merge-codes-theirs = { $count ->
    [one] En kod finns bara där: { $names }.
   *[other] { NUMBER($count) } koder finns bara där: { $names }.
  }
coders-merge-codes-ours = { $count ->
    [one] En kod finns bara här: { $names }.
   *[other] { NUMBER($count) } koder finns bara här: { $names }.
  }
coders-merge-rules = Er kodbok fortsätter att gälla. Varje kodning behåller den lydelse den gjordes med, och kollegans lydelser sparas som versioner.
coders-merge-unfit = { $count ->
    [one] Ett beslut lämnas kvar: det kodade finns inte längre i texten ({ $names }).
   *[other] { NUMBER($count) } beslut lämnas kvar: det kodade finns inte längre i texterna ({ $names }).
  }
coders-merge-done = { $count ->
    [0] Hämtat
    [one] Ett beslut hämtat
   *[other] { NUMBER($count) } beslut hämtade
  }
coders-merge-backup = Studien som den var finns kvar som { $file } i studiens mapp.
coders-merge-run = { $count ->
    [one] En ny dialog kom med. Gör en körning under Översikt, så delas den upp i utdrag och får förslag.
   *[other] { NUMBER($count) } nya dialoger kom med. Gör en körning under Översikt, så delas de upp i utdrag och får förslag.
  }
coders-merge-to-run = Till översikten
coders-merge-to-differences = Se var ni skiljer er åt
error-merge-texts-differ = { $count ->
    [one] Dialogen { $files } har en annan text i { $folder } än här, så kodningarna där skulle hamna på fel ord. Lägg samma fil i båda studierna, gör en ny körning i var och en och försök igen.
   *[other] { NUMBER($count) } dialoger har en annan text i { $folder } än här, så kodningarna där skulle hamna på fel ord: { $files }. Lägg samma filer i båda studierna, gör en ny körning i var och en och försök igen.
  }
error-merge-nothing-shared = Studien i { $folder } har ingen dialog gemensam med den här. Kontrollera att det är rätt mapp.
error-audit-share-invalid = ”{ $value }” går inte att använda. Ange andelen stickprov i procent som ett heltal från 0 till { $most }.

coders-cli-merge = Hämta en kollegas beslut ur kollegans studie till den här, utan att något går förlorat.
coders-cli-preview = Visa bara vad som skulle hämtas.
coders-cli-places = Ange kollegans studie, eller först den egna och sedan kollegans.

