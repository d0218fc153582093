# Granskningsgränssnittet.

ui-language-name = Svenska
ui-language = Språk
ui-coder-is = Kodare: { $name }
ui-coder-note = Namnet står vid varje beslut du fattar. Inget lösenord behövs: allt ligger på den här datorn.
ui-unexpected = Något oväntat hände. De beslut som du redan har fattat är sparade. Ladda om sidan; händer det igen står detaljerna i fönstret där tema startades.
ui-port-taken = Port { $port } är upptagen. Välj en annan, eller utelämna porten så väljs en ledig.

ui-page-overview = Översikt
ui-page-themes = Teman
ui-page-review = Granska
ui-page-codebook = Kodbok
ui-page-export = Export
ui-page-dialogues = Dialoger
ui-page-coders = Kodare
ui-page-history = Beslut

## Översikt

ui-next = Nästa steg
ui-next-import = Läs in dialoger
ui-next-import-how = Studien har inga dialoger än. Lägg utskrifterna i mappen { $folder } och ladda om sidan.
ui-next-run = Gör en körning
ui-next-run-how = Dialogerna är inlästa. I en körning delar maskinen upp dem i utdrag, grupperar utdragen i kluster och föreslår koder. Det kan ta några minuter.
ui-next-run-go = Gör en körning
ui-next-again = Gör en ny körning
ui-next-again-how = Dialogerna, rollerna, kodboken eller inställningarna har ändrats sedan den senaste körningen. Gör en ny körning, så att utdrag, kluster och förslag stämmer. Bara det som har ändrats görs om, och dina beslut står kvar.
ui-next-again-go = Gör en ny körning
ui-run-working = Körningen pågår. Du kan lämna sidan så länge.
ui-run-failed = Körningen kunde inte göras klart. Så här löd felet:
ui-run-faults = Körningen är gjord, men detta i filerna behöver rättas:
ui-next-themes = Gå igenom klustren
ui-next-themes-how = { $clusters ->
    [one] Ett kluster har ännu varken fått ett namn eller avfärdats.
   *[other] { $clusters } kluster har ännu varken fått namn eller avfärdats.
  } Läs några utdrag ur vart och ett: hänger de ihop blir det ett tema.
ui-next-themes-go = Till teman
ui-next-review = Granska utdrag
ui-next-review-how = { $excerpts ->
    [one] Ett utdrag har ett förslag som väntar på svar.
   *[other] { $excerpts } utdrag har förslag som väntar på svar.
  } De osäkraste kommer först; där gör dina svar mest nytta.
ui-next-review-go = Börja granska
ui-next-export = Ta ut resultatet
ui-next-export-how = Inga förslag väntar. Hämta de kodade utdragen som tabell, eller gå igenom teman en gång till.
ui-next-export-go = Till export
ui-number = { NUMBER($number) }
ui-count-dialogues = { $count ->
    [one] dialog
   *[other] dialoger
  }
ui-count-segments = utdrag
ui-count-clusters = kluster
ui-count-suggestions = förslag
ui-count-codings = { $count ->
    [one] kodning
   *[other] kodningar
  }
ui-count-left = utdrag kvar att granska
ui-attribute-title = Rubrik
ui-attribute-date = Datum
ui-attribute-time = Tid
ui-attribute-municipality = Kommun
ui-attribute-region = Region
ui-attribute-place = Plats
ui-attribute-group = Grupp
ui-attribute-round = Omgång
ui-attribute-language = Språk
ui-attribute-leader = Samtalsledare
ui-attribute-participants = Deltagare
ui-attribute-length = Längd
ui-attribute-transcriber = Utskrivet av
ui-attribute-transcribed = Utskrivet
ui-attribute-file = Fil
ui-attribute-id = Nummer
ui-attribute-project = Projekt
ui-attribute-type = Typ
ui-attribute-kind = Slag
ui-attribute-version = Version
ui-attribute-note = Anmärkning
ui-role-of = Roll för { $speaker }
ui-role-leader = samtalsledare
ui-role-participant = deltagare

## Teman

ui-show = Visa
ui-themes-clusters = Kluster
ui-themes-themes = Teman
ui-themes-outside = Utanför
ui-undo-latest = Ångra det senaste
ui-no-clusters = Det finns inga kluster. Gör en körning under Översikt; med färre än 30 utdrag är materialet för litet att gruppera.
ui-clusters-lead = { $left ->
    [0] Alla { $count } kluster har fått ett namn eller avfärdats.
   *[other] { $left } av { $count } kluster väntar på att få ett namn eller avfärdas. Ett kluster är utdrag som maskinen tycker liknar varandra; ett tema är ett mönster som du står för.
  }
ui-cluster-heading = Kluster { $number }
ui-cluster-size = { $size } utdrag · sammanhållning { NUMBER($strength, style: "percent") }
ui-cluster-named = Ingår i temat ”{ $name }”.
ui-cluster-dismissed = Avfärdat som ”{ $name }”.
ui-back = Tillbaka
ui-suggested-codes = Föreslagna koder
ui-name-cluster = Gör till tema
ui-theme = Tema
ui-theme-name = Namn
ui-theme-name-placeholder = Vad säger deltagarna?
ui-theme-description = Beskrivning
ui-save-theme = Spara tema
ui-name-missing = Skriv ett namn först.
ui-open-theme = Öppna temat
ui-into-theme = Lägg till i ett tema som finns
ui-into-theme-go = Lägg till
ui-choose-theme = Välj tema
ui-dismiss = Avfärda
ui-dismiss-reason = Varför?
ui-dismiss-placeholder = till exempel: praktiskt prat, inget mönster
ui-dismiss-go = Avfärda
ui-dismiss-missing = Skriv varför, så att andra kan följa beslutet.
ui-map = Koppla till koder
ui-map-note = Vilka koder i kodboken svarar temat mot?
ui-map-codes = Koder
ui-map-save = Spara kopplingen
ui-rename = Byt namn eller beskrivning
ui-save = Spara
ui-merge = Slå ihop med andra teman
ui-merge-others = Teman som går upp i detta
ui-merge-go = Slå ihop
ui-no-themes = Inga teman än. Öppna ett kluster och ge det ett namn.
ui-theme-size = { $count ->
    [one] ett utdrag
   *[other] { $count } utdrag
  } · skapat av { $name }
ui-theme-dismissed = Avfärdat: { $reason }
ui-no-outside = Inga utdrag ligger utanför klustren.
ui-review-these = Granska utdragen

## Granska

ui-all = Alla
ui-frame-skip = Hoppa till innehållet
ui-frame-open = Öppna
ui-frame-clear = Rensa
ui-frame-close = Stäng
ui-frame-choose = Välj
ui-frame-no-results = Inga träffar
ui-frame-no-options = Inget att välja
ui-frame-upload = Välj från datorn
ui-valence = Riktning
ui-valence-strengthens = Stärker
ui-valence-weakens = Försvagar
ui-valence-both = Både och
ui-strength = Styrka
ui-strength-note = Styrkan är en beräknad sannolikhet i procent. Den rättas efter det som ni bedömer utan att se förslagen; hur väl den håller står på sidan Tillförlitlighet.
ui-strength-figure = { NUMBER($figure) }
ui-evidence-definition = Ligger nära kodbokens definition: ”{ $text }”
ui-evidence-example = Ligger nära kodbokens exempel: ”{ $text }”
ui-evidence-passage = Ligger nära en passage i exempelbanken: ”{ $text }”
ui-evidence-coding = Ligger nära ett utdrag som ni har kodat: ”{ $text }”
ui-evidence-against = Talar emot: liknar ”{ $text }” (hör inte till koden)
ui-own-code-placeholder = Sök kod
ui-rule = Regel
ui-rule-definition = Definition
ui-rule-inclusion = Ta med
ui-rule-exclusion = Ta inte med
ui-rule-examples = Exempel
ui-rule-misses = Liknar men hör inte hit
ui-rule-no-code = ingen kod
ui-rule-neighbours = Närliggande koder
ui-rule-source = Källa
ui-rule-line = { $document }, rad { $line }
ui-rule-lines = { $document }, rad { $first }–{ $last }

## Kodbok

ui-codebook-line = { $name } · { $count ->
    [one] en kod
   *[other] { $count } koder
  } · { $file }
ui-no-family = Utan familj
ui-code-used = { $codings ->
    [one] en kodning
   *[other] { $codings } kodningar
  } · { $suggestions } förslag
ui-review-code = Granska förslagen

## Export

