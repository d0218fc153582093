# Sidan Export.

export-tab-out = Ut ur studien
export-tab-in = In i studien
export-lead = Filen sparas i webbläsarens mapp för hämtade filer. Den innehåller utdrag: hantera den lika varsamt som utskrifterna. Det som är återkallat kommer aldrig med.
export-kind = Vad ska sparas?
export-kind-tables = Tabeller
export-kind-excerpts = Kodade utdrag
export-kind-statistics = För statistik
export-kind-report = Rapport
export-kind-project = För andra program
export-what = Innehåll
export-codings = Kodningar
export-codings-is = Det ni har beslutat: utdrag, kod, vem och när. I Excel också teman, kodbok, uppgifter och grupper på egna blad.
export-themes = Teman
export-themes-is = Namngivna teman med utdrag och koder.
export-groups = Koder efter grupp
export-groups-is = Hur många utdrag, dialoger och talare varje kod har i varje grupp.
export-segments = Utdrag
export-segments-is = Alla utdrag med dialog, talare och kluster.
export-verdicts = Oenigheter
export-verdicts-is = Där kodare skiljer sig åt, och vad ni kom fram till.
export-agreement = Samstämmighet
export-agreement-is = Hur väl kodarna stämmer överens, kod för kod.
export-suggestions = Förslag
export-suggestions-is = Det maskinen föreslår, med styrka från 0 till 1 (kolumnen probability).
export-scores = Styrkor
export-scores-is = Alla utdrag mot alla koder, från 0 till 1.
export-excerpts = Utdrag att läsa
export-excerpts-is = Kodade utdrag med orden omkring, vem som talar och anteckningar, ordnade kod för kod eller tema för tema.
export-framework = Ramverk
export-framework-is = En tabell med dialoger eller grupper mot koder. I rutorna står era sammanfattningar från sidan Rapport.
export-matrix-is = Varje utdrag mot varje kod, 0 eller 1, med förklaringar till R och SPSS.
export-report = Rapport
export-report-is = Metod, teman, citat och tabeller. Varje citat och antal kontrolleras mot utskrifterna; stämmer något inte görs ingen fil.
export-handout = Samtalsblad
export-handout-is = Ett blad per tema att dela ut till dem som har deltagit: citat och frågor att prata om.
export-project-is = Hela studien som ett projekt (.qdpx) för NVivo, ATLAS.ti, MAXQDA, QualCoder och andra program.
export-suggestions-too = Ta med förslag som ingen har svarat på
export-shared = Ska lämnas vidare: dölj små tal
export-shared-is = Rutor som bygger på få dialoger eller talare visas inte, och inte heller de rutor som skulle avslöja dem.
export-by-groups = Grupper
export-by-excerpts = Ordnat efter
export-by-matrix = En rad för varje
export-by-code = Kod
export-by-theme = Tema
export-by-dialogue = Dialog
export-by-segment = Utdrag
export-by-coder = Utdrag och kodare
export-no-groups = Inga uppgifter om dialogerna delar in dem i grupper. Ange dem på sidan Dialoger.
export-theme = Tema
export-theme-all = Alla teman
export-form = Format
export-form-csv = CSV
export-form-xlsx = Excel
export-form-json = JSON
export-form-parquet = Parquet
export-form-docx = Word
export-form-odt = ODT
export-form-md = Markdown
export-form-html = Webbsida
export-form-sav = SPSS
export-form-qdpx = REFI-QDA
export-warning = Förslag är inte kodningar. Ingen människa har granskat dem; redovisa dem aldrig som resultat.
export-none-codings = Ingen har kodat något än: filen får bara rubriker.
export-none-themes = Inga teman har fått namn än: filen får bara rubriker.
export-make = Gör filen
export-making = Filen görs …
export-told = Det här bör du veta om filen
export-save = Spara { $name }

## In

export-tab = Riktning
export-in-lead = Hämta in ett projekt (.qdpx) eller kodningar som är gjorda någon annanstans. Filen granskas först; ingenting ändras förrän du säger till, och inget som redan finns i studien tas bort.
export-in-file = Ett projekt från NVivo, ATLAS.ti, MAXQDA, QualCoder eller tema; en tabell i CSV, Excel eller JSON; ett Worddokument med kommentarer; en databas från Taguette eller QualCoder
export-in-folder = Från QualCoder: projektet är en mapp som slutar på .qda. Öppna mappen och välj filen data.qda i den.
export-in-looking = Filen granskas …
export-in-bringing = Hämtar in …
export-in-undo = Ångra? Gå till sidan Beslut: där står hela hämtningen som ett beslut.
export-in-program = Program: { $program }
export-in-users = { $count ->
    [one] En kodare: { $names }
   *[other] { $count } kodare: { $names }
  }
export-in-sources = { $count ->
    [one] En text
   *[other] { NUMBER($count) } texter
  }, { $new ->
    [0] inget nytt
   *[other] { NUMBER($new) } nya för studien
  }
export-in-codes = { $count ->
    [one] En kod
   *[other] { NUMBER($count) } koder
  }, { $new ->
    [0] inget nytt
   *[other] { NUMBER($new) } nya för kodboken
  }
export-in-codings = { $count ->
    [one] En kodning
   *[other] { NUMBER($count) } kodningar
  }, { $new ->
    [0] inget nytt
   *[other] { NUMBER($new) } nya
  }
export-in-memos = { $count ->
    [one] En anteckning
   *[other] { NUMBER($count) } anteckningar
  }, { $new ->
    [0] inget nytt
   *[other] { NUMBER($new) } nya
  }
export-in-told = Det här bör du veta
export-in-reading = { NUMBER($score, style: "percent") } av markeringarna passar ihop med orden i texten (räknesätt: { $how }).
export-in-doubtful = Filen kan läsas på flera sätt, och markeringarna hamnar då på lite olika ord. Jämför med det andra programmet: så här ser samma ställe i ”{ $source }” ut.
export-in-uncertain = Markeringarna passar inte riktigt ihop med orden i texten, hur filen än läses. Kontrollera några kodningar efteråt på sidan Dialoger.
export-in-which = Vilka ord är markerade?
export-in-way = Räknesätt: { $how }
export-in-coder = Kodarens namn
export-in-coder-is = Lämna tomt för att använda namnen i filen.
export-in-near = Ta också med citat som nästan står så i texten
export-in-new-codes = Lägg till koder som kodboken saknar
export-in-faults = Att rätta i filen
export-in-more = Och { NUMBER($count) } till.
export-in-bring = Hämta in
export-in-done = { $count ->
    [0] Hämtat ur { $file }: anteckningar och uppgifter, inga nya kodningar.
    [one] En kodning är hämtad ur { $file }.
   *[other] { NUMBER($count) } kodningar är hämtade ur { $file }.
  }
export-in-nothing = Allt i { $file } fanns redan i studien.
