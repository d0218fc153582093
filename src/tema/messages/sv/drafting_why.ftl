## Why a concept is proposed, and why something is set aside, in a drafted codebook

draft-family-none = Utan rubrik
draft-why-defined = En mening på rad { $line } säger vad det är.
draft-why-term = Står först på rad { $line }, följt av vad det betyder, under ”{ $over }”.
draft-why-row = Står i en tabell eller ordlista på rad { $line }, under ”{ $over }”.
draft-why-item = Står i en lista på rad { $line }, under ”{ $over }”.
draft-why-step = Är ett av stegen i en numrerad lista på rad { $line }, under ”{ $over }”.
draft-why-heading = Är en rubrik på rad { $line } med egen text, bland andra under ”{ $over }”.
draft-why-contrast = Skiljs från något annat i en mening på rad { $line }.
draft-why-kind = Räknas upp som en av flera: ”{ $over }”, rad { $line }.
draft-why-places = Finns på { $count } ställen.
draft-why-also-bracket = Texten ger även namnet ”{ $name }” för samma sak.
draft-why-also-either = ”{ $name }” sätts lika med det i namnet.
draft-why-also-definition = ”{ $name }” beskrivs med nästan samma ord.
draft-why-opposite = Namnet är motsatsen till ”{ $name }”.
draft-aside-background = Beskriver vem någon är, inte vad någon säger: en bakgrundsvariabel.
draft-aside-recommendation = Säger vad som bör göras: en rekommendation, inte ett begrepp.

## tema codebook draft

cli-codebook-draft = Gör ett utkast till kodbok av dokument eller mappar med dokument: begrepp, familjer och de ställen som allt vilar på. Utkastet är ett förslag att gå igenom, rad för rad.
cli-codebook-draft-out = Filen som utkastet skrivs till (.yaml).
cli-codebook-draft-id = Vad kodboken ska heta; annars filens namn.
cli-codebook-draft-relevant = Ta av varje mapp bara de dokument som är märkta relevanta (tema documents mark).
cli-codebook-draft-screened = I { $folder } är { $relevant } av { $count } dokument märkta relevanta. Utkastet görs av alla; lägg till --relevant för att bara ta de relevanta.
cli-codebook-draft-force = Skriv över filen om den finns. Ett utkast i en studies mapp drafts görs om: det du har bestämt står kvar.
error-none-relevant = Inget dokument i { $folder } är märkt relevant. Märk dem först: tema documents mark { $folder } FIL relevant – eller utelämna --relevant.
cli-codebook-draft-exists = { $path } finns redan. Välj ett annat namn, eller lägg till --force för att skriva över filen.
cli-codebook-drafted = { $path }: { $concepts ->
    [one] ett begrepp
   *[other] { $concepts } begrepp
} i { $families ->
    [one] en familj
   *[other] { $families } familjer
}, { $aside } lagda åt sidan som bakgrundsvariabler eller rekommendationer.
