cli-tema = Kvalitativ kodning och tematisk analys av dialoger, på den egna datorn.
cli-version = Visa versionen och avsluta.
cli-new = Skapa en studie i mappen FOLDER.
cli-new-language = Språket i dialogerna, t.ex. sv eller en.
cli-new-codebook = En egen kodbok (YAML) i stället för den som följer med.
cli-new-made = Studien är skapad i { $folder }. Nästa steg: tema import { $folder } MAPP-MED-DIALOGER
cli-import = Läs in dialoger (filer eller mappar) i studien STUDY.
cli-import-speaker = { $label } ({ $role }, { $turns })
cli-import-transcript = { $name }: { $turns ->
    [one] 1 replik
   *[other] { $turns } repliker
}. Talare: { $speakers }
cli-import-done = { $transcripts ->
    [one] 1 dialog
   *[other] { $transcripts } dialoger
} med { $turns ->
    [one] 1 replik
   *[other] { $turns } repliker
} finns i studien ({ $copied ->
    [one] 1 ny fil
   *[other] { $copied } nya filer
}).
cli-role-leader = samtalsledare
cli-role-participant = deltagare
cli-run = Dela upp, gruppera och föreslå koder i studien STUDY.
cli-run-embedder = Namn på eller sökväg till en annan språkmodell (sentence-transformers).
cli-run-quiet = Skriv inget om allt går bra.
cli-run-nothing = Inget har ändrats sedan förra körningen.
cli-run-done = Klart på { $seconds } s: { $transcripts ->
    [one] 1 dialog
   *[other] { $transcripts } dialoger
}, { $turns ->
    [one] 1 replik
   *[other] { $turns } repliker
}, { $segments } utdrag, { $clusters } kluster, { $suggestions } förslag på { $codes ->
    [one] 1 kod
   *[other] { $codes } koder
}.
cli-run-too-little = Det finns för lite text för att gruppera utdragen i kluster. Förslagen på koder går att granska ändå.
cli-set = Ändra en inställning i studien STUDY: language, embedder, codebook, audit_share (andelen stickprov med dolda förslag, i procent), accepted_error (hur stor andel fel som godtas bland förslag som tas olästa, i procent) eller smallest_cell (hur många dialoger och talare ett tal i en delad tabell ska bygga på).
cli-set-done = { $key } är nu { $value }. Kör tema run för att göra om det som berörs.
cli-review = Öppna granskningen av studien STUDY i webbläsaren.
cli-review-no-browser = Öppna ingen webbläsare, skriv bara adressen.
cli-review-port = Porten på den här datorn. En ledig väljs om den utelämnas.
cli-review-open = Granskningen är öppen på { $address } (bara på den här datorn). Avsluta med Ctrl+C.
cli-status = Visa hur mycket som finns i studien STUDY.
cli-status-json = Skriv som JSON.
cli-count-transcripts = Dialoger
cli-count-turns = Repliker
cli-count-segments = Utdrag
cli-count-clusters = Kluster
cli-count-codes = Koder
cli-count-suggestions = Förslag
cli-count-decisions = Beslut
cli-count-codings = Kodningar
cli-export = Skriv något ur studien STUDY till filen OUT: kodningar, kodade utdrag, rapport, samtalsblad eller ett projekt för andra program.
cli-export-places = Skriv högst två sökvägar: studiens mapp och filen som ska skrivas.
cli-export-what = Vad som ska med. Utan valet avgör filens slut: .qdpx ett helt projekt, .docx, .html och .md rapporten, .odt kodade utdrag, annars kodningar.
cli-export-known = ”{ $what }” finns inte. Välj något av: { $known }.
cli-export-by = Vad rader eller kapitel ska vara: dialogue, code, theme eller namnet på en uppgift om dialogerna.
cli-export-theme = Bara detta tema (dess namn).
cli-export-shared = Ska filen lämnas vidare? Då döljs små tal i tabeller som delar upp dialoger och talare. Rapporter och samtalsblad räknas alltid dit om inte --internal anges.
cli-export-with-suggestions = Lägg maskinens oavgjorda förslag under kodningarna, tydligt märkta.
cli-export-done = Klart: { $what } i { $path }
cli-export-beside = Bredvid ligger också { $names }.
cli-codebook = Kodboken.
cli-codebook-check = Visa vad som saknas eller överlappar i en studies kodbok, eller i en kodboksfil.
cli-codebook-checked = { $file }: { $codes ->
    [one] 1 kod
   *[other] { $codes } koder
}, { $advice ->
    [0] inget att anmärka på
   *[other] { $advice } råd
}.
cli-model = Språkmodellen.
cli-model-export = Skriv språkmodellen till mappen FOLDER, för att ta med till en annan dator.
cli-model-exported = Språkmodellen ligger i { $folder }. På den andra datorn: tema model import { $folder }
cli-model-import = Läs in språkmodellen från mappen FOLDER.
cli-model-imported = Språkmodellen är på plats.
cli-model-fetch = Hämta språkmodellen över nätet (omkring 500 MB, en gång).
cli-model-yes = Fråga inte först.
cli-model-ask = Språkmodellen saknas på den här datorn. Ska den hämtas över nätet nu (omkring 500 MB, en gång)? Inget av ditt material skickas.
cli-demo = Hela jobbet på demostudien: skapa den i mappen FOLDER, gör en körning och öppna granskningen.
cli-progress-unit = texter
cli-stage-split = Delar upp i utdrag
cli-stage-encode = Räknar fram utdragens betydelse
cli-stage-group = Grupperar i kluster
cli-stage-map = Ritar kartan över utdragen
cli-stage-suggest = Föreslår koder
cli-coder = analytiker
