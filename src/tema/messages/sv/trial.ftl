# Kodbok: pröva en lydelse på materialet innan den sparas. Också: tema codebook try.

error-nothing-to-try = Det finns inget att pröva på än. Gör först en körning: tema run { $folder }

trial-title = Pröva på materialet
trial-how = Visar vad det som står i formuläret skulle göra med kodningen. Ingenting sparas.
trial-go = Pröva på materialet
trial-again = Pröva det som står nu
trial-blind = Du kodar utan att se förslag och kollegers beslut. En prövning skulle visa dem, och kan därför inte göras medan du kodar så.
trial-written-since = Det här gäller det som stod när du prövade. Du har skrivit mer sedan dess, eller så har någon fattat beslut.
trial-same = Formuläret säger detsamma som kodboken. Ingenting skulle ändras.
trial-sum = { $comes ->
    [0] Inget utdrag kommer till
    [one] Ett utdrag kommer till
   *[other] { $comes } utdrag kommer till
}, { $goes ->
    [0] inget faller bort
    [one] ett faller bort
   *[other] { $goes } faller bort
}, { $contradicted ->
    [0] inget fattat beslut
    [one] ett fattat beslut
   *[other] { $contradicted } fattade beslut
} går emot lydelsen.
trial-still = Maskinen läser orden så som förut. Den förstår inte nekanden och ser inte små skillnader i ordval: det som flyttar en kod är meningar och exempel som talar om något som den inte talade om förut, eller gränser mot en annan kod. Ska något flyttas, lägg till några utsagor ur dialogerna som exempel eller som närliggande men fel.
trial-lessons = { $count ->
    [one] Ett svar fattades under regeln som gällde förut och lär inte längre maskinen något om koden.
   *[other] { $count } svar fattades under regeln som gällde förut och lär inte längre maskinen något om koden.
} Kodningarna står kvar.
trial-forgotten = { $count ->
    [one] Ett av utdragen rör sig bara därför att de svaren inte längre lär maskinen, inte för det som lydelsen säger.
   *[other] { $count } av utdragen rör sig bara därför att de svaren inte längre lär maskinen, inte för det som lydelsen säger.
}
trial-verdict = Hur långt förslagen kan tros
trial-right = Rätt av det som föreslås
trial-found = Hittat av det som finns
trial-people = Människor och maskin överens (kappa)
trial-coders = Kodarna sinsemellan
trial-too-little = { $count ->
    [one] För lite känt: bara ett utdrag är bedömt utan att förslag syntes.
   *[other] För lite känt: { $count } utdrag är bedömda utan att förslag syntes.
}
trial-before-after = { $before } → { $after }
trial-unmoved = { $now }, oförändrat
trial-range = { $share } ({ $low }–{ $high })
trial-coders-none = { $of ->
    [one] De är oense om koden i ett utdrag, men lydelsen flyttar det inte.
   *[other] De är oense om koden i { $of } utdrag, men lydelsen flyttar inget av dem.
}
trial-coders-if = De är oense om koden i { $of } utdrag, och i { $reached } av dem tar den nya lydelsen ställning. Om alla följde den där skulle Krippendorffs alfa gå från { $now } till { $settled }. Det är en tankelek, ingen prognos: bara ni kan avgöra de utdragen.
trial-contradicted = Beslut som går emot lydelsen ({ $count })
trial-comes = Kommer till ({ $count })
trial-goes = Faller bort ({ $count })
trial-more = { $count ->
    [one] Ett till visas inte.
   *[other] { $count } till visas inte.
}
trial-others = Andra koder som rörs (kommer till/faller bort): { $codes }
trial-moves = sannolikhet { $before } → { $after }
trial-gave = { $coder } gav koden
trial-refused = { $coder } sa nej till koden
trial-open = Öppna i Granska
trial-left = { $count ->
    [one] Ett beslut går emot lydelsen som du nyss sparade
   *[other] { $count } beslut går emot lydelsen som du nyss sparade
}
trial-left-how = Besluten står kvar. Öppna dem ett och ett, eller märk dem som tveksamma så att de kan tas fram som urval i Granska.
trial-doubtful = Märk alla som tveksamma
trial-left-done = Klart
trial-said-doubtful = { $count ->
    [one] Ett utdrag är märkt som tveksamt.
   *[other] { $count } utdrag är märkta som tveksamma.
}

cli-codebook-try = Visa vad en ändrad kodboksfil skulle göra med kodningen i en studie: utdrag som kommer till och faller bort, fattade beslut som går emot den nya lydelsen, och hur omdömena flyttas. Ingenting sparas.
cli-codebook-try-json = Skriv resultatet som JSON.
cli-codebook-try-places = Ange högst en studie, och sist den ändrade kodboksfilen.
cli-codebook-try-same = { $file } säger detsamma om koderna som kodboken i studien. Kodningen skulle inte ändras.
cli-codebook-try-new = { $code } är ny.
cli-codebook-try-retired = { $code } är tagen ur bruk.
cli-codebook-try-reworded = { $code } är omformulerad.
