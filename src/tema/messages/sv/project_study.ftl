# Ett projekt ur ett annat program (REFI-QDA) in i en studie: vad som händer med det, och kommandot.

project-in-reason = Koder ur { $file }
project-in-nobody = okänd kodare ({ $program })
project-in-group = Dokumentgrupp
project-in-same-user = Två användare heter likadant. Den ena heter { $name } i studien.
project-in-source-empty = Källan { $name } är tom och togs inte med.
project-in-source-differs = Källan { $name } går inte att läsa som dialog så att markeringarna sitter rätt. Den och kodningarna i den togs inte med.
project-in-source-again = Öppna källan i programmet som projektet kommer från, och ta ut projektet en gång till.
project-in-other-text = { $name } har en annan text i filen än i studien. Filens text är en ny dialog, { $new }.
project-in-notes-left = Anteckningar som inte hör till en text eller en kodning togs inte med ({ $count }: { $names }).
project-in-no-place = { $count ->
    [one] En markering har inget läge i sin text och togs inte med.
   *[other] { NUMBER($count) } markeringar har inget läge i sin text och togs inte med.
  }
project-in-bare = { $count ->
    [one] En markering utan kod och anteckning togs inte med.
   *[other] { NUMBER($count) } markeringar utan kod och anteckning togs inte med.
  }
project-in-no-code = { $count ->
    [one] En kodning har en kod som inte finns i projektet och togs inte med.
   *[other] { NUMBER($count) } kodningar har koder som inte finns i projektet och togs inte med.
  }
project-in-suggestions = { $count ->
    [one] Ett förslag från tema togs inte med. Studien gör sina egna.
   *[other] { NUMBER($count) } förslag från tema togs inte med. Studien gör sina egna.
  }
project-in-twice = { $count ->
    [one] En kodning finns två gånger i filen: samma kodare, ställe och kod. Den togs med en gång.
   *[other] { NUMBER($count) } kodningar finns mer än en gång i filen: samma kodare, ställe och kod. De togs med en gång.
  }
project-in-taken-away = { $count ->
    [one] En kodning i filen har tagits bort i studien sedan dess. Den är fortfarande borta.
   *[other] { NUMBER($count) } kodningar i filen har tagits bort i studien sedan dess. De är fortfarande borta.
  }
project-in-moved = { $count ->
    [one] En kodning har fått nya gränser i det andra programmet. Den är en ny kodning, och den gamla är kvar.
   *[other] { NUMBER($count) } kodningar har fått nya gränser i det andra programmet. De är nya kodningar, och de gamla är kvar.
  }
project-in-only-here = { $count ->
    [one] En kodning i studien finns inte i filen. Den är kvar.
   *[other] { NUMBER($count) } kodningar i studien finns inte i filen. De är kvar.
  }
project-in-memo-kept = { $count ->
    [one] Ett memo har en annan text i filen. Studiens är nyare och gäller.
   *[other] { NUMBER($count) } memon har en annan text i filen. Studiens är nyare och gäller.
  }
project-in-attribute-kept = { $count ->
    [one] En egenskap hos en dialog har ett annat värde i filen. Studiens gäller.
   *[other] { NUMBER($count) } egenskaper hos dialoger har andra värden i filen. Studiens gäller.
  }
project-in-whole-coded = { $count ->
    [one] En kodning gäller en hel text. Den är en kodning av hela texten, från början till slut.
   *[other] { NUMBER($count) } kodningar gäller hela texter. De är kodningar av hela texten, från början till slut.
  }
project-in-source-notes = { $count ->
    [one] En anteckning om en hel text är ett memo på textens första replik.
   *[other] { NUMBER($count) } anteckningar om hela texter är memon på texternas första replik.
  }
project-in-set-attribute = { $count ->
    [one] En text hör till en grupp. Gruppen är en egenskap hos dialogen.
   *[other] { NUMBER($count) } texter hör till grupper. Grupperna är en egenskap hos dialogerna.
  }
project-in-sets-themes = { $count ->
    [one] En grupp är ett tema i studien.
   *[other] { NUMBER($count) } grupper är teman i studien.
  }
project-in-theme-kept = { $count ->
    [one] Ett tema finns redan i studien och är som det var.
   *[other] { NUMBER($count) } teman finns redan i studien och är som de var.
  }
project-in-set-empty = { $count ->
    [one] En grupp utan koder och texter togs inte med.
   *[other] { NUMBER($count) } grupper utan koder och texter togs inte med.
  }
project-in-links = { $count ->
    [one] En länk mellan andra ting än anteckningar togs inte med.
   *[other] { NUMBER($count) } länkar mellan andra ting än anteckningar togs inte med.
  }
project-in-case-alone = { $count ->
    [one] Det som är känt om ett fall utan texter togs inte med.
   *[other] Det som är känt om { NUMBER($count) } fall utan texter togs inte med.
  }
project-in-case-places = { $count ->
    [one] Att en markering hör till ett fall togs inte med.
   *[other] Att { NUMBER($count) } markeringar hör till fall togs inte med.
  }
project-in-turns-differ = { $count ->
    [one] En replik har andra gränser i filen, och vem som säger den gick inte att ta med.
   *[other] { NUMBER($count) } repliker har andra gränser i filen, och vem som säger dem gick inte att ta med.
  }
project-in-counting = { $unit ->
    [utf16] UTF-16-enheter
   *[code_point] tecken (kodpunkter)
  }, { $line ->
    [2] radbyten räknas som två
   *[1] radbyten räknas som ett
  }, { $mark ->
    [yes] märket i filens början räknas
   *[no] märket i filens början räknas inte
  }, { $last ->
    [yes] slutet är sista tecknet
   *[no] slutet är efter sista tecknet
  }

error-project-unreadable = Inget projekt kan tas in ur { $file }.
error-project-folder-taken = Mappen { $folder } är varken tom eller en studie. Ange en tom mapp, en ny eller en studies.
cli-project = Ta in ett projekt ur NVivo, MAXQDA, ATLAS.ti, QualCoder eller tema (REFI-QDA, .qdpx) i en studie, eller gör en ny av det.
cli-project-look = Visa bara vad som skulle tas in.
cli-project-counting = Hur lägen i texterna räknas, till exempel utf16,crlf2. Med best tas det sätt som stämmer bäst, utan fråga. Utan detta tas det också, men är det osäkert frågar tema.
cli-project-coder = Ge en kodare ett annat namn i studien: GAMMALT=NYTT. Kan anges flera gånger.
cli-project-language = Språket i en ny studies dialoger.
cli-project-coder-form = Skriv namnen som GAMMALT=NYTT.
cli-project-counting-form = Skriv best, eller sättet att räkna som ord med komma emellan: utf16 eller code-point, crlf1 eller crlf2, bom, inclusive.
cli-project-only-one = Ange projektets fil ensam. Dialoger tas in för sig.
cli-project-sizes = { $file } ({ $program }). Kodare: { NUMBER($users) }. Texter: { NUMBER($sources) }, varav nya: { NUMBER($new_sources) }. Koder: { NUMBER($codes) }, varav nya: { NUMBER($new_codes) }. Kodningar: { NUMBER($codings) }, varav nya: { NUMBER($new_codings) }. Memon: { NUMBER($memos) }, varav nya: { NUMBER($new_memos) }.
cli-project-reading = Lägen räknas så: { $counting } ({ $name }). Det stämmer till { NUMBER($score, style: "percent", maximumFractionDigits: 1) }.
cli-project-doubtful = Det är inte säkert hur lägena ska räknas. Så här läses ett ställe i { $source }:
cli-project-uncertain = Inget sätt att räkna stämmer riktigt bra. Kontrollera några kodningar efteråt.
cli-project-sample = { $number }. { $name } ({ NUMBER($score, style: "percent", maximumFractionDigits: 1) }): { $words }
cli-project-ask = Vilken läsning är rätt?
cli-project-choose = Ingenting har tagits in. Kör tema import-project med --counting och det namn som står vid den rätta läsningen, eller med --counting best för att ta den första.
cli-project-new = { $codings ->
    [one] En ny studie är gjord i { $folder } med en kodning. Kör tema run för att få förslag.
   *[other] En ny studie är gjord i { $folder } med { NUMBER($codings) } kodningar. Kör tema run för att få förslag.
  }
cli-project-done = { $codings ->
    [one] En kodning är intagen i studien.
   *[other] { NUMBER($codings) } kodningar är intagna i studien.
  }
cli-project-nothing = Studien har redan allt. Ingenting är ändrat.
