# Att gå igenom en mapp med dokument: ordna dem efter frågor, bedöma dem, se vad som är kvar.

## Situations that the user can mend

error-documents-missing = Det finns ingen mapp med dokument i { $folder }. Kontrollera sökvägen, eller skapa mappen och lägg dokumenten där.
error-document-unknown = { $file } är inget dokument i { $folder }, eller flera dokument där heter så. Skriv namnet som det står i listan från ”tema documents rank”.
error-question-missing = Ingen fråga är ställd till dokumenten i { $folder }. Ställ minst en, till exempel --question ”Vad gör att människor litar på en myndighet?” (tema documents rank).

## The command line

cli-documents-rank = Ordna dokumenten i en mapp (eller i en studies mapp documents) efter hur väl de svarar på forskningsfrågor, och visa de ställen som visar det.
cli-documents-rank-question = En forskningsfråga. Kan anges flera gånger. Utelämnas den gäller de frågor som ställdes senast.
cli-documents-rank-json = Skriv resultatet som JSON.
cli-documents-rank-limit = Visa så här många dokument.
cli-documents-rank-output = Skriv hela listan till en fil som slutar på .xlsx, .csv eller .json.
cli-documents-draw = Lotta fram så här många olästa dokument att läsa härnäst.
cli-documents-mark = Bedöm ett dokument: relevant, not (inte relevant), unsure (osäkert) eller clear (ta bort bedömningen).
cli-documents-mark-reason = Varför, med dina ord.
cli-documents-undo = Ångra din senaste bedömning eller fråga.
cli-documents-preparing = Läser och kodar dokument
cli-documents-unit = dok
cli-documents-wrote = { $rows ->
    [one] Ett dokument är skrivet
   *[other] { NUMBER($rows) } dokument är skrivna
  } till { $path }.
cli-documents-undone-mark = Bedömningen är ångrad.
cli-documents-undone-ask = Frågorna är ångrade.
cli-documents-marked = { $name }: { $said }.

## What is said of a document

screening-relevant = Relevant
screening-not = Inte relevant
screening-unsure = Osäkert
screening-clear = Ta bort bedömningen
screening-drawn = lottat
screening-answers = svarar närmast på fråga { $number }
screening-place-page = s. { $page }, { $first ->
    [0] rad { $line }
   *[other] rad { $first }–{ $last }
  }
screening-place-line = { $first ->
    [0] rad { $line }
   *[other] rad { $first }–{ $last }
  }
screening-others = { $count ->
    [one] Ett ställe till
   *[other] { $count } ställen till
  }
screening-copies = Samma innehåll: { $files }
screening-by = { $said }, { $coder }
screening-pages = { $pages ->
    [one] en sida
   *[other] { NUMBER($pages) } sidor
  }

## What is left

screening-left = Vad som är kvar
screening-progress = { $read } av { $all } lästa: { $relevant } relevanta, { $not } inte relevanta, { $unsure } osäkra.
screening-unseen = Ungefär { $about } relevanta dokument (mellan { $low } och { $high }) finns troligen bland de { $unread } olästa.
screening-unseen-none = Troligen finns inget relevant dokument bland de { $unread } olästa; högst { $high }.
screening-recall = Det du har hittat är minst { $recall } procent av allt relevant. Det kan man lita på 19 gånger av 20.
screening-safe = Det är statistiskt säkert att sluta läsa här, om det räcker att hitta { $wanted } procent av det relevanta.
screening-not-safe = Det är för tidigt att sluta, om du vill vara säker på att ha hittat { $wanted } procent av det relevanta.
screening-too-few = För lite är läst för att säga hur många relevanta dokument som är kvar. Bedöm minst { $fewest } dokument, de lottade bland dem.
screening-read-all = Dokumenten är för få för att räkna ut hur många relevanta som är kvar. Läs dem alla.
screening-all-read = Alla dokument är lästa.
screening-basis = { $lots ->
    [0] Inget av de lästa dokumenten är lottat än.
    [one] Ett av de lästa dokumenten är lottat.
   *[other] { $lots } av de lästa dokumenten är lottade.
  } Siffrorna förutsätter att listan inte är sämre än slumpen. Räknas bara de lottade kan högst { $high } vara kvar.
screening-gone = { $count ->
    [one] Ett bedömt dokument finns inte längre i mappen. Bedömningen är kvar.
   *[other] { $count } bedömda dokument finns inte längre i mappen. Bedömningarna är kvar.
  }
screening-waiting = { $count ->
    [one] Ett dokument är inte läst av tema än.
   *[other] { $count } dokument är inte lästa av tema än.
  }

## The page

screening-lead = Lägg in dokumenten, skriv vad du vill veta och läs uppifrån. Listan ordnas om efter varje bedömning. Vart femte dokument lottas, för att det ska gå att säga hur mycket som är kvar.
screening-questions = Forskningsfrågor, en på varje rad
screening-questions-hint = Vad gör att människor litar på en myndighet?
screening-ask = Ordna efter frågorna
screening-asked = Fråga { $number }: { $question }
screening-add = Lägg till dokument
screening-add-hint = PDF, Word, PowerPoint, OpenDocument, webbsidor, Markdown eller text
screening-added = { $count ->
    [one] Ett dokument är inlagt.
   *[other] { $count } dokument är inlagda.
  }
screening-not-added = { $name } är av ett slag som tema inte läser.
screening-empty = Det finns inga dokument än. Lägg till dem här bredvid, eller lägg filerna i mappen { $folder } och ladda om sidan.
screening-none-read = Inget av dokumenten i mappen { $folder } gick att läsa. Här bredvid står varför.
screening-no-question = Skriv minst en forskningsfråga, så ordnas dokumenten efter den.
screening-prepare = Läs in dokumenten
screening-starting = Dokumenten börjar läsas. Du kan göra annat under tiden.
screening-preparing = Läser dokument { $done } av { $all }. Du kan göra annat under tiden.
screening-stop = Avbryt
screening-failed = Inläsningen avbröts av ett fel. Det som är inläst är kvar; försök igen.
screening-show = Visa
screening-show-unread = Olästa
screening-show-relevant = Relevanta
screening-show-not = Inte relevanta
screening-show-unsure = Osäkra
screening-show-all = Alla
screening-nothing = Inga dokument att visa här.
screening-more = Visa fler
screening-drawn-is = Lottat: läs det även om det står långt ner, annars går det inte att säga vad som är kvar.
screening-reason = Varför? (frivilligt)
screening-undo = Ångra senaste
screening-draw = Lotta fram fem till
screening-draw-is = När listan inte längre ger något nytt: läs lottade dokument för att kunna sluta tryggt.
screening-problems = { $count ->
    [one] Ett dokument gick inte att läsa
   *[other] { $count } dokument gick inte att läsa
  }
screening-take-out = Ladda ner listan (Excel)
