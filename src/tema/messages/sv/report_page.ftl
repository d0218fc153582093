# Sidan Rapport.

ui-page-report = Rapport

ui-report-tab-text = Text
ui-report-tab-preview = Förhandsvisning
ui-report-tab-framework = Ramverk
ui-report-tab-handout = Samtalsblad
ui-report-undone = Ångrat: { $what }

# Det som skrivs.

ui-report-save = Spara
ui-report-saved = Sparat
ui-report-unsaved = Inte sparat än
ui-report-nothing-written = Inget skrivet
ui-report-rewritten = { $name } har sparat en annan text medan du skrev. Den står här nedanför. Sparar du ersätts den av din; båda finns kvar i historiken.
ui-report-unsaved-elsewhere = Du har skrivit text som inte är sparad. Den är inte med här.

ui-report-blind-preview = Du kodar blint. Rapporten bygger på allas kodningar och visas därför inte så länge du gör det.
ui-report-blind-counts = Du kodar blint: antal ur allas kodningar visas inte.
ui-report-blind-files = Du kodar blint: filerna bygger på allas kodningar och kan inte tas ut så länge du gör det.

# Fliken Text.

ui-report-text-lead = Texten skriver du själv. Citat och antal som du lägger in härifrån jämförs med materialet varje gång rapporten tas ut.
ui-report-parts = Rapportens delar
ui-report-part-title = Titel
ui-report-part-introduction = Inledning
ui-report-part-method = Anmärkningar om metoden
ui-report-part-conclusion = Slutsats
ui-report-words = { $count ->
    [one] ett ord
   *[other] { NUMBER($count) } ord
  }
ui-report-no-themes = Varje tema får ett kapitel. Än finns inget tema; de namnges på sidan Teman.
ui-report-hint-title = Vad ska rapporten heta?
ui-report-hint-introduction = Vad handlar rapporten om, och för vem är den skriven?
ui-report-hint-method = Metodavsnittet fylls i ur studien. Skriv här det som bara du vet: hur deltagarna valdes, vad som gick fel.
ui-report-hint-theme = Vad säger deltagarna, och hur förstår du det?
ui-report-hint-conclusion = Vad betyder det sammantaget?
ui-report-strays = { $count ->
    [one] En text till ett tema som är borta
   *[other] { NUMBER($count) } texter till teman som är borta
  }
ui-report-strays-why = Temat har gått upp i ett annat eller avfärdats. Texten finns kvar här och är inte med i någon rapport.
ui-report-how = Så skriver du
ui-report-how-markdown = En tom rad skiljer stycken. # framför en rad gör den till rubrik, - till en punkt i en lista. **Två stjärnor** ger fetstil, *en* ger kursiv.
ui-report-how-quote = Ett citat är en länk till sin plats: ["orden"](excerpt:…). Orden måste stå där precis så; […] betyder att ord är utelämnade, [annat inom hakparentes] är ditt eget.
ui-report-how-count = Ett antal är en länk till det som räknas: [7](count:theme/dialogues). Stämmer det inte längre får du veta vad det är nu.

# Citat.

ui-report-quotes-report = Citat i kapitlet
ui-report-quotes-report-none = Inget citat valt. Valda citat står efter din text, i den ordning du ger dem.
ui-report-quotes-handout = Citat på bladet
ui-report-quotes-handout-none = Inget citat valt för bladet.
ui-report-quotes-borrowed = Så länge inget är valt här visar bladet citaten ur rapporten.
ui-report-quote-held-back = Ett valt citat ur { $dialogue } får inte visas längre. Ta bort det.
ui-report-quote-insert = Infoga i texten
ui-report-quote-cut = Korta
ui-report-quote-up = Upp
ui-report-quote-down = Ned
ui-report-quote-remove = Ta bort
ui-report-cut-label = Det som ska visas
ui-report-cut-exact = Orden är källans.
ui-report-cut-how = Sätt […] där ord är utelämnade, också i början och slutet. Egna ord står inom hakparentes. Töm fältet för att visa hela utdraget.
ui-report-cut-whole = Hela utdraget
ui-report-cut-ends = Citatet börjar eller slutar inte där utdraget gör det. Sätt […] där ord är utelämnade. Inget är ändrat än.
ui-report-cut-strange = Ordet ”{ $word }” finns inte i utdraget. Egna ord ska stå inom hakparentes. Inget är ändrat än.
ui-report-cut-differs = Orden står inte så i utdraget. Sätt […] där ord är utelämnade och låt resten vara som det är. Inget är ändrat än.
ui-report-find-quotes = Hitta citat
ui-report-way-typical = Typiska
ui-report-way-typical-is = Sådana som liknar de flesta i temat. Är likheten inte beräknad visas några ur varje dialog.
ui-report-way-diverse = Olika
ui-report-way-diverse-is = Sådana som skiljer sig åt sinsemellan, så att bredden syns.
ui-report-way-counter = Mot
ui-report-way-counter-is = Sådana som säger emot de övriga eller kodats åt andra hållet.
ui-report-way-all = Alla
ui-report-way-all-is = Temats alla utdrag som får citeras.
ui-report-search = Sök bland utdragen
ui-report-none-found = Inget utdrag hittades.
ui-report-choose = Välj
ui-report-chosen-already = Valt
ui-report-kind-typical = typiskt
ui-report-kind-diverse = skiljer sig
ui-report-kind-counter = säger emot

# Antal.

ui-report-counts-theme = Antal i temat
ui-report-counts-study = Antal i studien
ui-report-counts-why = Läggs sist i texten, som ett tal att skriva vidare efter.
ui-report-count-dialogues = { $count ->
    [one] 1 dialog
   *[other] { NUMBER($count) } dialoger
  }
ui-report-count-speakers = { $count ->
    [one] 1 talare
   *[other] { NUMBER($count) } talare
  }
ui-report-count-excerpts = { $count ->
    [one] 1 utdrag
   *[other] { NUMBER($count) } utdrag
  }
ui-report-count-codings = { $count ->
    [one] 1 kodning
   *[other] { NUMBER($count) } kodningar
  }

# Fliken Förhandsvisning.

ui-report-problems = { $count ->
    [one] En sak måste rättas innan rapporten kan tas ut
   *[other] { NUMBER($count) } saker måste rättas innan rapporten kan tas ut
  }
ui-report-advice = { $count ->
    [one] En sak att tänka på
   *[other] { NUMBER($count) } saker att tänka på
  }
ui-report-advice-is = Det här hindrar inte att rapporten tas ut.
ui-report-line = rad { $line }
ui-report-go-to-part = Gå till texten
ui-report-shared = För spridning (dölj små tal)
ui-report-shared-is = Tal som gäller få dialoger eller talare ersätts, så att ingen kan kännas igen på dem.
ui-report-blocked = Rapporten kan tas ut när allt ovanför är rättat.
ui-report-form-docx = Spara som Word
ui-report-form-html = Spara som webbsida
ui-report-form-md = Spara som Markdown
ui-report-form-xlsx = Spara som Excel
ui-report-form-csv = Spara som CSV

# Fliken Ramverk.

ui-report-framework-lead = En ruta för varje kod i varje dialog eller grupp. Öppna en ruta, läs utdragen och sammanfatta dem med egna ord.
ui-report-framework-none = Här finns inget att visa.
ui-report-framework-open = Välj en ruta i tabellen för att läsa utdragen och skriva.
ui-report-rows = Rader
ui-report-rows-dialogue = Dialoger
ui-report-family = Familj
ui-report-family-all = Alla koder
ui-report-codes = Koder
ui-report-codes-all = Alla i familjen
ui-report-case = Rad
ui-report-not-known = uppgift saknas
ui-report-cell = { $case } · { $code }
ui-report-cell-excerpts = { $count ->
    [one] 1 utdrag
   *[other] { NUMBER($count) } utdrag
  }
ui-report-cell-before = Föregående ruta
ui-report-cell-next = Nästa ruta
ui-report-cell-close = Stäng rutan
ui-report-cell-empty = Inget är kodat här.
ui-report-cell-tick = Kryssa för de utdrag som sammanfattningen vilar på.
ui-report-cell-tick-all = { $count ->
    [one] Kryssa för utdraget
   *[other] Kryssa för alla { NUMBER($count) }
  }
ui-report-cell-lean-on = Sammanfattningen vilar på utdrag { $number }
ui-report-summary = Sammanfattning
ui-report-hint-summary = Vad säger de här utdragen, kort?
ui-report-leans = { $count ->
    [0] inget utdrag
    [one] ett utdrag
   *[other] { NUMBER($count) } utdrag
  }
ui-report-summary-by = Skriven av { $name }. Vilar på { $leans }.

# Fliken Samtalsblad.

ui-report-handout-lead = Ett blad för varje tema, att lämna tillbaka till dem som deltog och samtala om. Citaten står utan namn.
ui-report-handout-theme = Tema
ui-report-handout-text = Vad vi hörde
ui-report-questions-text = Frågor att samtala om
ui-report-hint-handout = Några meningar till dem som deltog.
ui-report-hint-questions = En fråga på varje rad, med - framför.
