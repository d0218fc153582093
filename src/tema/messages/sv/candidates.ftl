# Kandidater till nya koder: det som sägs i dialogerna och som ingen kod förklarar.

cli-codebook-candidates = Visa kandidater till nya koder i studien STUDY: utdrag som liknar varandra och som ingen kod förklarar.

candidates-view = Kandidater
candidates-title = Kandidater till nya koder
candidates-why = Här står utdrag som ligger nära varandra i betydelse, som ingen har kodat och som ingen kod är trolig för. Det kan vara något som kodboken saknar ett ord för, eller bara samma slags småprat. Läs och avgör. Kryssa för de utdrag som ska bli exempel i den nya koden; de är känsliga, så skriv om dem så att ingen kan kännas igen innan du sparar.
candidates-seeking = Letar efter utdrag som ingen kod förklarar …
candidates-none = Det finns inga kandidater just nu. De söks fram bland utdragen efter en körning med kodbok, och de som du har svarat på visas inte igen.
candidates-count = { $count ->
    [one] En kandidat väntar på svar.
   *[other] { $count } kandidater väntar på svar.
  }
candidates-more = { $count ->
    [one] En till visas när något här är avgjort.
   *[other] { $count } till visas när något här är avgjort.
  }
candidates-size = { $excerpts ->
    [one] Ett utdrag
   *[other] { $excerpts } utdrag
  } ur { $dialogues ->
    [one] en dialog
   *[other] { $dialogues } dialoger
  }
candidates-cluster = hela kluster { $number }
candidates-steady = kommer tillbaka när en del av utdragen lämnas bort
candidates-fair = kommer oftast tillbaka när en del av utdragen lämnas bort, men gränsen flyttar sig
candidates-shaky = ostadig: blir en annan när en del av utdragen lämnas bort
candidates-untried = hur stadig den är har inte prövats
candidates-groups = Grupper: { $groups }
candidates-groups-more = { $count ->
    [one] en till
   *[other] { $count } till
  }
candidates-nearest = Närmaste koder: { $codes }
candidates-near = { $name } ({ NUMBER($closeness, minimumFractionDigits: 2, maximumFractionDigits: 2) })
candidates-nearest-how = Siffran efter en kod säger hur nära koden ligger: 1 är samma betydelse, 0 ingen likhet alls.
candidates-explained = Den troligaste koden är i snitt { $share } % trolig i ett utdrag.
candidates-rest = { $count ->
    [one] Ett utdrag till
   *[other] { $count } utdrag till
  }
candidates-make = { $count ->
    [0] Gör en kod av den
    [one] Gör en kod med ett exempel
   *[other] Gör en kod med { $count } exempel
  }
candidates-unnamed = Kandidat utan nyckelord
candidates-said-none = Noterat: ingen kod behövs. Kandidaten visas inte igen.
