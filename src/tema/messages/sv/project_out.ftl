# Studien som REFI-QDA-projekt: orden i filen, och vad ett sådant projekt inte rymmer.

project-counted-codings = { $count ->
    [one] en kodning
   *[other] { NUMBER($count) } kodningar
  }
project-machine = tema (förslag)
project-removed-codes = Koder som inte finns kvar i kodboken
project-role = Roll
project-role-leader = samtalsledare
project-role-participant = deltagare
project-turns = Vem som talar när: { $name }
project-theme = Tema: { $name }
project-memo = Memo: { $code }
project-memo-excerpt = Memo
project-valence-note = Riktning: { $valence }
project-accepted = Godtaget förslag
project-accepted-note = tema föreslog koden och kodaren godtog förslaget.
project-suggested = tema föreslår { $code } ({ NUMBER($probability, style: "percent") })
project-flag-exemplar = Bra exempel
project-flag-doubtful = Tveksamt
project-flagged = Märkt: { $flag }
project-flag-note = Kodaren har märkt utdraget: { $flag }
project-verdict = Avgjort: { $code }
project-verdict-applies = Avgjort: { $code } gäller här.
project-verdict-not = Avgjort: { $code } gäller inte här.

project-lost-examples = { $count ->
    [one] Ett exempel i kodboken är utelämnat, eftersom det återger ord som inte får visas.
   *[other] { NUMBER($count) } exempel i kodboken är utelämnade, eftersom de återger ord som inte får visas.
  }
project-lost-rejections = { $count ->
    [one] Ett avvisat förslag följde inte med.
   *[other] { NUMBER($count) } avvisade förslag följde inte med.
  }
project-lost-skips = { $count ->
    [one] Ett utdrag som någon hoppade över är inte utmärkt.
   *[other] { NUMBER($count) } utdrag som någon hoppade över är inte utmärkta.
  }
project-lost-dismissed = { $count ->
    [one] Ett avfärdat tema följde inte med.
   *[other] { NUMBER($count) } avfärdade teman följde inte med.
  }
project-lost-summaries = { $count ->
    [one] En sammanfattning i ramverksmatrisen följde inte med.
   *[other] { NUMBER($count) } sammanfattningar i ramverksmatrisen följde inte med.
  }
project-lost-written = { $count ->
    [one] En text till rapporten följde inte med.
   *[other] { NUMBER($count) } texter till rapporten följde inte med.
  }
project-lost-quotes = { $count ->
    [one] Ett valt citat till rapporten följde inte med.
   *[other] { NUMBER($count) } valda citat till rapporten följde inte med.
  }
project-lost-restrictions = { $count ->
    [one] En märkning om att ord inte får citeras eller är återkallade följde inte med. Orden är borttagna eller överstrukna i filen.
   *[other] { NUMBER($count) } märkningar om att ord inte får citeras eller är återkallade följde inte med. Orden är borttagna eller överstrukna i filen.
  }
project-lost-always = Beslutens historik, kodbokens tidigare versioner, maskinens kluster och studiens inställningar finns bara i studien.
project-told-turns = Vem som talar när, och klockslag där de finns, står i ett memo till varje dialog.
