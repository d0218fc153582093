# Vad som skiljer mellan två lydelser av kodboken.

differences-new = Ny kod
differences-split = Ny kod, delad från { $others }
differences-gone = Borttagen
differences-merged = Ihopslagen med { $others }
differences-joined = Har tagit upp { $others }
differences-parted = Delad: { $others } har brutits ut
differences-id = Nytt id: { $was } heter nu { $now }, koden är densamma
differences-retired = Tagen ur bruk
differences-back = Tagen i bruk igen
differences-renamed = Nytt namn: { $was } → { $now }
differences-reworded = Omformulerad: { $field }
differences-examples-new = { $count ->
    [one] Ett exempel har kommit till
   *[other] { $count } exempel har kommit till
}
differences-examples-gone = { $count ->
    [one] Ett exempel har tagits bort
   *[other] { $count } exempel har tagits bort
}
differences-examples-reworded = { $count ->
    [one] Ett exempel är omskrivet
   *[other] { $count } exempel är omskrivna
}
differences-examples-turned = { $count ->
    [one] Ett exempel har fått en annan valens
   *[other] { $count } exempel har fått en annan valens
}
differences-misses-new = { $count ->
    [one] Ett gränsfall har kommit till
   *[other] { $count } gränsfall har kommit till
}
differences-misses-gone = { $count ->
    [one] Ett gränsfall har tagits bort
   *[other] { $count } gränsfall har tagits bort
}
differences-misses-reworded = { $count ->
    [one] Ett gränsfall är omskrivet
   *[other] { $count } gränsfall är omskrivna
}
differences-misses-turned = { $count ->
    [one] Ett gränsfall hör till en annan kod än förut
   *[other] { $count } gränsfall hör till en annan kod än förut
}
differences-family = Flyttad till en annan familj: { $was } → { $now }
differences-parent = Flyttad till en annan överordnad kod: { $was } → { $now }
differences-neighbours = Närliggande koder ändrade
differences-source = Källor ändrade
differences-guid = Beteckningen för andra program ändrad
differences-order = { $count ->
    [one] Ordningen ändrad: { $others } har bytt plats
   *[other] Ordningen ändrad: { $count } koder har bytt plats ({ $others })
}
differences-family-new = Ny familj: { $name }
differences-family-gone = Familjen { $name } är borttagen
differences-family-renamed = Familjen { $was } heter nu { $now }
differences-family-reworded = Familjen { $name } är omformulerad
differences-documents = Dokument ändrade
differences-book = Kodboken själv: { $was } → { $now }

differences-field-definition = definition
differences-field-inclusion = när koden används
differences-field-exclusion = när koden inte används
differences-none = ingen
differences-sure-likely = troligen
differences-sure-perhaps = kanske
differences-whole-book = Hela kodboken
differences-title = { $a } → { $b }
differences-same = Inget skiljer: koderna, familjerna och dokumenten är desamma.
differences-more = och { $count } till
differences-file = filen
differences-number = version { $number }
differences-side = { $name }, { $which }

differences-versions-line = { $number }  { $when }  { $coder }  { $reason }
differences-versions-back = ångrad
differences-versions-none = Studien har ingen kodbok i bruk än. Kör tema run först.
differences-from-file = Filen ändrades utanför tema
differences-first = Den första lydelsen
differences-taken-in = Kodboken { $file } har ändrats sedan förra körningen och är nu version { $number }:
differences-followed = { $count ->
    [one] En kodning med { $was } har följt med till { $now }.
   *[other] { $count } kodningar med { $was } har följt med till { $now }.
}
differences-left = { $count ->
    [one] En kodning med { $code } står kvar, fast koden inte längre finns i kodboken.
   *[other] { $count } kodningar med { $code } står kvar, fast koden inte längre finns i kodboken.
}

error-version-unknown = Version { $number } av kodboken finns inte i studien. De som finns är { $known }. Kommandot tema codebook versions visar dem.
error-nothing-to-compare = Det finns bara en lydelse av kodboken, så det finns inget att jämföra med. Ange två kodböcker eller två versioner.
error-no-codebook-there = { $path } är varken en kodboksfil eller en studie. Ange en fil, en studies mapp eller en version av den: STUDIE@3.

cli-codebook-diff = Vad som skiljer mellan två kodböcker eller två versioner. A och B är filer, eller versioner av en studies kodbok: STUDIE (den som gäller), STUDIE@3 (version 3), STUDIE@file (filen som den står). Med bara en studie visas vad filen säger annat än den kodbok som gäller, eller den senaste ändringen.
cli-codebook-diff-json = Skriv resultatet som JSON.
cli-codebook-diff-format = Hur det skrivs: text för terminalen eller md för ett memo.
cli-codebook-versions = Kodbokens versioner: nummer, tid, vem, varför och vad som ändrades.
cli-codebook-versions-all = Visa också dem som har ångrats.

differences-any-two = Jämför två versioner
differences-older = Den tidigare
differences-newer = Den senare
