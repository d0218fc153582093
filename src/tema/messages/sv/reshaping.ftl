# Bygga om kodboken: vad som följer med när koder slås ihop, delas, tas ur bruk eller flyttas.

error-codebook-moved-on = Ändringen flyttade kodningar, och kodboken har ändrats igen efter den. Ångra de senare ändringarna av kodboken först, eller återställ en tidigare lydelse på sidan Kodbok.

reshaping-file-follows = { $count ->
    [one] En kodning med { $was } följer med till { $now }.
   *[other] { $count } kodningar med { $was } följer med till { $now }.
}

reshaping-move = Flytta
reshaping-move-how = { $name } får en annan plats i kodboken. Koden är densamma, och dess kodningar står kvar.
reshaping-after = Placeras efter
reshaping-first = Först i familjen
reshaping-move-children = { $count ->
    [one] En underordnad kod följer med till familjen.
   *[other] { $count } underordnade koder följer med till familjen.
}
reshaping-reason-move = Till exempel: hör ihop med de andra villkoren
reshaping-said-moved = { $name } är flyttad.

reshaping-codings = { $count ->
    [0] Inga kodningar flyttas.
    [one] En kodning flyttas till { $into }, av { $coders }.
   *[other] { $count } kodningar flyttas till { $into }, av { $coders }.
}
reshaping-coder = { $coder } ({ $count })
reshaping-doubled = { $count ->
    [one] I ett utdrag har samma person redan satt { $into }. Där blir de två kodningarna en.
   *[other] I { $count } utdrag har samma person redan satt { $into }. Där blir de två kodningarna en.
}
reshaping-opposed = { $count ->
    [one] I ett av dem säger valenserna olika saker. Den gemensamma kodningen får valensen Både och.
   *[other] I { $count } av dem säger valenserna olika saker. De gemensamma kodningarna får valensen Både och.
}
reshaping-refused = { $count ->
    [one] En gång har samma person avvisat { $into } i utdraget. Kodningen gäller i stället.
   *[other] { $count } gånger har samma person avvisat { $into } i utdraget. Kodningarna gäller i stället.
}
reshaping-memos = { $count ->
    [one] En anteckning på en kodning följer med.
   *[other] { $count } anteckningar på kodningar följer med.
}
reshaping-joined = { $count ->
    [one] En av dem läggs under en anteckning som redan finns.
   *[other] { $count } av dem läggs under anteckningar som redan finns.
}
reshaping-verdicts = { $count ->
    [one] Ett avgörande mellan kodare följer med.
   *[other] { $count } avgöranden mellan kodare följer med.
}
reshaping-asked-anew = { $count ->
    [one] Ett avgörande att koden inte gäller följer inte med, för någon har satt { $into } där. Skillnaden kan behöva avgöras igen.
   *[other] { $count } avgöranden att koden inte gäller följer inte med, för någon har satt { $into } där. Skillnaderna kan behöva avgöras igen.
}
reshaping-flags = { $count ->
    [one] En flagga hör till utdraget och står kvar.
   *[other] { $count } flaggor hör till utdragen och står kvar.
}
reshaping-themes = { $count ->
    [one] Temat { $themes } svarar mot koden och får i stället { $into }.
   *[other] { $count } teman svarar mot koden och får i stället { $into }: { $themes }.
}
reshaping-themes-stay = { $count ->
    [one] Temat { $themes } svarar mot koden och gör det även i fortsättningen, fast koden är ur bruk.
   *[other] { $count } teman svarar mot koden och gör det även i fortsättningen, fast koden är ur bruk: { $themes }.
}
reshaping-suggestions = { $count ->
    [one] Ett förslag på koden försvinner. Nästa körning gör nya förslag.
   *[other] { $count } förslag på koden försvinner. Nästa körning gör nya förslag.
}
reshaping-in-book = I kodboken: { $what }
reshaping-undo-whole = Allt det här ångras i ett steg.

reshaping-left-here = { $count ->
    [one] En kodning med den här koden har gjorts sedan den slogs ihop med { $into }.
   *[other] { $count } kodningar med den här koden har gjorts sedan den slogs ihop med { $into }.
}
reshaping-take-along = Flytta till { $into }
reshaping-said-along = Kodningarna är flyttade till { $into }.

reshaping-split-ask = Fortsätt till utdragen
reshaping-split-first = Skriv den nya koden. Sedan går du igenom de utdrag som har koden { $name }: bara de som är svåra att placera frågas det om.
reshaping-split-reading = Utdragen jämförs med de två lydelserna …
reshaping-split-parts = { $old } eller { $new }?
reshaping-split-back = Ändra den nya koden
reshaping-split-stay = Stannar i { $name }
reshaping-split-go = Hör till { $name }
reshaping-split-later = Senare
reshaping-split-counts = { $left ->
    [0] Inga fler frågor.
    [one] En fråga kvar.
   *[other] { $left } frågor kvar.
} { $answered ->
    [0] Inget besvarat.
    [one] Ett utdrag besvarat.
   *[other] { $answered } utdrag besvarade.
} { $sure ->
    [0] Inget är ännu så tydligt att det kan placeras utan fråga.
    [one] Ett utdrag är tydligt nog att föreslås utan fråga.
   *[other] { $sure } utdrag är tydliga nog att föreslås utan fråga.
}
reshaping-split-how = Mest osäkra utdraget först. Varje svar flyttar också de andra. Maskinen jämför utdragen med de två kodernas lydelser och med dina svar; den föreslår, du bestämmer.
reshaping-split-undo = Ta tillbaka senaste svaret
reshaping-split-ready = Gå vidare till att spara
reshaping-split-on = Tillbaka till frågorna
reshaping-split-none = Koden har inga utdrag att gå igenom. Du kan spara den nya koden direkt.
reshaping-split-which = Utdrag som går till { $name }
reshaping-split-yours = ditt svar
reshaping-split-placed = föreslaget, { $share }
reshaping-split-doubtful = osäkert, { $share }
reshaping-split-save = Dela koden
reshaping-merge-blind = Du kodar blint: kollegernas kodningar flyttas också, men de räknas inte upp här.
reshaping-split-blind = Du arbetar utan att se andras kodningar. Vad kollegor har kodat i samma utdrag följer också med.
