# Det som går ut ur studien.

export-counted-rows = { $count ->
    [one] en rad
   *[other] { NUMBER($count) } rader
  }
export-left-out-dialogues = { $count ->
    [one] En återkallad dialog är utelämnad.
   *[other] { NUMBER($count) } återkallade dialoger är utelämnade.
  }
export-left-out-codings = { $count ->
    [one] En kodning av återkallade ord är utelämnad.
   *[other] { NUMBER($count) } kodningar av återkallade ord är utelämnade.
  }
export-left-out-blacked = { $count ->
    [one] Orden i ett utdrag som inte får citeras är överstrukna.
   *[other] Orden i { NUMBER($count) } utdrag som inte får citeras är överstrukna.
  }
export-report-contents = Innehåll
export-counted-quotes = { $count ->
    [one] ett citat
   *[other] { NUMBER($count) } citat
  }
export-handouts-title = Samtalsblad
export-unheeded = Valet { $option } gör ingen skillnad för det här och har inte använts.
