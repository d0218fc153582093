# Beslut: allt som har gjorts, och studien vid ett tidigare datum.

history-tab = Visa
history-tab-acts = Alla beslut
history-tab-then = Studien vid ett datum
history-count = { $count ->
    [0] Inga beslut
    [one] Ett beslut
   *[other] { NUMBER($count) } beslut
  }
history-none = Här samlas allt som beslutas i studien: vem, vad och när. Inga beslut är fattade än. Börja under Granska eller Teman.
history-none-found = Inget beslut passar sökningen och urvalet.
history-blind = Du kodar blint: här visas bara dina egna beslut.
history-blind-then = Här skulle allas kodningar synas. Därför är den här sidan dold så länge du kodar blint.
history-search = Sök
history-search-placeholder = Sök i utdrag, anteckningar och namn
history-filters = Urval
history-filters-active = Urval ({ $count })
history-clear = Rensa
history-all = Alla
history-filter-coder = Kodare
history-filter-act = Slag av beslut
history-filter-code = Kod
history-filter-theme = Tema
history-filter-transcript = Dialog
history-filter-standing = Gäller det än?
history-filter-standing-all = Alla
history-filter-standing-counts = Gäller
history-filter-standing-undone = Ångrade
history-since = Från och med
history-until = Till och med
history-today = I dag
history-yesterday = I går
history-whole = { $coder }, { $date } kl. { $time }
history-pages = Sidor
history-page = Sida { $page } av { $pages }
history-newer = Nyare
history-older = Äldre
history-undo = Ångra
history-undo-this = Ångra: { $told }
history-redo = Låt gälla igen
history-redo-this = Låt gälla igen: { $told }
history-back = Ångra allt efter detta …
history-back-this = Ångra allt efter: { $told }
history-moment = { $date } kl. { $time }
history-state-undone = ångrat av { $coder } { $when }
history-state-partly = delvis ångrat
history-way-review = Utdraget
history-way-themes = Temat
history-way-codebook = Kodboken
history-way-dialogues = Dialogen
history-way-to = Öppna { $what }: { $told }
history-note-quote = Utdrag
history-note-text = Anteckning
history-note-reason = Skäl
history-note-description = Beskrivning
history-codebook-edited = Beslutet om kodboken är ändrat, men kodboksfilen har ändrats utanför tema och är orörd. Gå till Kodbok och välj vilken lydelse som ska gälla.

## Frågor innan något tas tillbaka

history-ask-undo = Ångra ett beslut av { $coder }?
history-ask-redo = Låta ett beslut av { $coder } gälla igen?
history-ask-back = { $count ->
    [one] Ångra ett beslut?
   *[other] Ångra { NUMBER($count) } beslut?
  }
history-ask-back-what = Studien blir som den var efter: { $told }
history-ask-back-by = { $coder }: { $count ->
    [one] ett beslut
   *[other] { NUMBER($count) } beslut
  }
history-ask-note = Även detta blir ett beslut i ditt namn, { $name }, som går att ångra.
history-ask-yes-undo = Ångra beslutet
history-ask-yes-redo = Låt gälla igen
history-ask-yes-back = Ångra allt efter
history-ask-no = Avbryt

## Vad någon gjorde

history-undid = { $coder } ångrade: { $what }
history-undid-many = { $count ->
    [one] { $coder } ångrade ett beslut
   *[other] { $coder } ångrade { NUMBER($count) } beslut
  }
history-redid = { $coder } lät gälla igen: { $what }
history-redid-many = { $count ->
    [one] { $coder } lät ett beslut gälla igen
   *[other] { $coder } lät { NUMBER($count) } beslut gälla igen
  }
history-did-bring-in = { $codings ->
    [0] { $coder } hämtade in anteckningar och uppgifter ur { $file }
    [one] { $coder } hämtade in en kodning ur { $file }
   *[other] { $coder } hämtade in { NUMBER($codings) } kodningar ur { $file }
  }
history-several = { $coder } fattade { $count } beslut på en gång
history-bulk-accept = { $coder } godkände { $code } för { $count } utdrag på en gång
history-bulk-reject = { $coder } avvisade { $code } för { $count } utdrag på en gång
history-bulk-code = { $coder } kodade { $count } utdrag med { $code } på en gång
history-bulk-uncode = { $coder } tog bort { $code } från { $count } utdrag på en gång
history-bulk-skip = { $coder } hoppade över { $count } utdrag på en gång
history-did-accept = { $coder } godkände { $code } för ”{ $quote }” i { $dialogue }
history-did-reject = { $coder } avvisade { $code } för ”{ $quote }” i { $dialogue }
history-did-code = { $coder } kodade ”{ $quote }” i { $dialogue } med { $code }
history-did-instead = { $coder } kodade ”{ $quote }” i { $dialogue } med { $code } i stället för { $other }
history-did-uncode = { $coder } tog bort { $code } från ”{ $quote }” i { $dialogue }
history-did-skip = { $coder } hoppade över ”{ $quote }” i { $dialogue }
history-did-nothing = { $coder } fann inget att koda i ”{ $quote }” i { $dialogue }
history-did-refused = { $coder } avvisade { $count } förslag för ”{ $quote }” i { $dialogue }
history-did-memo = { $coder } antecknade om ”{ $quote }” i { $dialogue }
history-did-memo-gone = { $coder } tog bort anteckningen om ”{ $quote }” i { $dialogue }
history-did-flag = { $flag ->
    [exemplar] { $coder } märkte ”{ $quote }” i { $dialogue } som bra exempel
   *[other] { $coder } märkte ”{ $quote }” i { $dialogue } som tveksamt
  }
history-did-flag-off = { $flag ->
    [exemplar] { $coder } tog bort märkningen ”bra exempel” från ”{ $quote }” i { $dialogue }
   *[other] { $coder } tog bort märkningen ”tveksamt” från ”{ $quote }” i { $dialogue }
  }
history-did-adjudicate = { $coder } avgjorde att { $code } gäller för ”{ $quote }” i { $dialogue }
history-did-adjudicate-no = { $coder } avgjorde att { $code } inte gäller för ”{ $quote }” i { $dialogue }
history-did-create-theme = { $count ->
    [one] { $coder } gjorde temat ”{ $name }” av ett utdrag
   *[other] { $coder } gjorde temat ”{ $name }” av { $count } utdrag
  }
history-did-cluster-into = { $count ->
    [one] { $coder } lade ett utdrag i temat ”{ $theme }”
   *[other] { $coder } lade { $count } utdrag i temat ”{ $theme }”
  }
history-did-set-aside = { $count ->
    [one] { $coder } avfärdade klustret ”{ $name }” med ett utdrag
   *[other] { $coder } avfärdade klustret ”{ $name }” med { $count } utdrag
  }
history-did-split = { $count ->
    [one] { $coder } bröt ut temat ”{ $name }” med ett utdrag ur ”{ $other }”
   *[other] { $coder } bröt ut temat ”{ $name }” med { $count } utdrag ur ”{ $other }”
  }
history-did-move = { $count ->
    [one] { $coder } flyttade ett utdrag från temat ”{ $other }” till ”{ $theme }”
   *[other] { $coder } flyttade { $count } utdrag från temat ”{ $other }” till ”{ $theme }”
  }
history-did-rename-theme = { $coder } gav temat nytt namn eller ny beskrivning: ”{ $name }”
history-did-merge-theme = { $coder } slog ihop { $others } med temat ”{ $theme }”
history-did-dismiss-theme = { $coder } avfärdade temat ”{ $theme }”
history-did-map-theme = { $coder } kopplade temat ”{ $theme }” till { $codes }
history-did-map-theme-none = { $coder } tog bort kopplingen från temat ”{ $theme }” till koder
history-did-add-to-theme = { $count ->
    [one] { $coder } lade ett utdrag i temat ”{ $theme }”
   *[other] { $coder } lade { $count } utdrag i temat ”{ $theme }”
  }
history-did-take-from-theme = { $count ->
    [one] { $coder } tog ett utdrag ur temat ”{ $theme }”
   *[other] { $coder } tog { $count } utdrag ur temat ”{ $theme }”
  }
history-did-nest-theme = { $coder } lade temat ”{ $theme }” under ”{ $parent }”
history-did-nest-theme-top = { $coder } lät temat ”{ $theme }” stå för sig självt
history-did-move-code = { $coder } flyttade kodningar från { $other } till { $code }
history-did-set-role = { $role ->
    [leader] { $coder } angav { $speaker } som samtalsledare i { $dialogue }
   *[other] { $coder } angav { $speaker } som deltagare i { $dialogue }
  }
history-did-set-attribute = { $coder } angav { $name } för { $dialogue }: { $value }
history-did-set-attribute-gone = { $coder } tog bort { $name } för { $dialogue }
history-did-set-speaker = { $coder } rättade vem som talar i replik { $turn } i { $dialogue }: { $speaker }
history-did-rename-speaker = { $coder } bytte namn på { $speaker } till { $name } i { $dialogue }
history-did-restrict = { $restriction ->
    [withdrawn] { $coder } märkte ”{ $quote }” i { $dialogue } som återkallat
   *[other] { $coder } märkte att ”{ $quote }” i { $dialogue } inte får citeras
  }
history-did-restrict-lifted = { $coder } hävde begränsningen av ”{ $quote }” i { $dialogue }
history-did-restrict-dialogue = { $whom ->
    [speaker] { $restriction ->
        [withdrawn] { $coder } märkte allt som { $speaker } säger i { $dialogue } som återkallat
       *[other] { $coder } märkte att { $speaker } inte får citeras ur { $dialogue }
      }
   *[all] { $restriction ->
        [withdrawn] { $coder } märkte hela { $dialogue } som återkallad
       *[other] { $coder } märkte att { $dialogue } inte får citeras
      }
  }
history-did-restrict-dialogue-lifted = { $whom ->
    [speaker] { $coder } hävde begränsningen för { $speaker } i { $dialogue }
   *[all] { $coder } hävde begränsningen för { $dialogue }
  }
history-did-write = { $part ->
    [title] { $coder } skrev rapportens titel
    [introduction] { $coder } skrev rapportens inledning
    [method] { $coder } skrev om metoden i rapporten
    [conclusion] { $coder } skrev rapportens slutsatser
    [handout] { $coder } skrev samtalsbladets text om { $theme }
    [questions] { $coder } skrev samtalsbladets frågor om { $theme }
   *[theme] { $coder } skrev i rapporten om { $theme }
  }
history-did-write-gone = { $part ->
    [title] { $coder } tog bort rapportens titel
    [introduction] { $coder } tog bort rapportens inledning
    [method] { $coder } tog bort texten om metoden ur rapporten
    [conclusion] { $coder } tog bort rapportens slutsatser
    [handout] { $coder } tog bort samtalsbladets text om { $theme }
    [questions] { $coder } tog bort samtalsbladets frågor om { $theme }
   *[theme] { $coder } tog bort texten om { $theme } ur rapporten
  }
history-did-choose-quotes = { $use ->
    [handout] { $count ->
        [one] { $coder } valde ett citat om { $theme } till samtalsbladet
       *[other] { $coder } valde { $count } citat om { $theme } till samtalsbladet
      }
   *[report] { $count ->
        [one] { $coder } valde ett citat om { $theme } till rapporten
       *[other] { $coder } valde { $count } citat om { $theme } till rapporten
      }
  }
history-did-choose-quotes-none = { $use ->
    [handout] { $coder } tog bort citaten om { $theme } ur samtalsbladet
   *[report] { $coder } tog bort citaten om { $theme } ur rapporten
  }
history-did-summarise = { $coder } sammanfattade { $code } för { $case } i ramverket
history-did-summarise-gone = { $coder } tog bort sammanfattningen av { $code } för { $case } ur ramverket
history-did-set-setting = { $key ->
    [language] { $coder } valde materialets språk: { $value }
    [embedder] { $coder } valde språkmodell: { $value }
    [codebook] { $coder } valde kodbok: { $value }
    [audit_share] { $coder } ändrade andelen stickprov med dolda förslag: { $value } %
    [accepted_error] { $coder } ändrade hur stor andel fel som godtas: { $value } %
    [smallest_cell] { $coder } ändrade hur många dialoger och talare ett tal i en delad tabell ska bygga på: minst { $value }
   *[other] { $coder } ändrade inställningen { $key }: { $value }
  }
history-did-adopt-codebook = { $coder } tog kodboken { $file } i bruk

## Slag av beslut

history-kind-accept = Godkände förslag
history-kind-reject = Avvisade förslag
history-kind-code = Kodade själv
history-kind-uncode = Tog bort kod
history-kind-skip = Hoppade över
history-kind-memo = Antecknade
history-kind-flag = Märkte utdrag
history-kind-adjudicate = Avgjorde oenighet
history-kind-create_theme = Gjorde tema
history-kind-rename_theme = Bytte namn på tema
history-kind-merge_theme = Slog ihop teman
history-kind-dismiss_theme = Avfärdade
history-kind-map_theme = Kopplade tema till koder
history-kind-add_to_theme = Lade i tema
history-kind-take_from_theme = Tog ur tema
history-kind-nest_theme = Ordnade teman
history-kind-move_code = Flyttade kodningar
history-kind-set_role = Angav roll
history-kind-set_attribute = Angav uppgift om dialog
history-kind-set_speaker = Rättade talare
history-kind-rename_speaker = Bytte namn på talare
history-kind-set_setting = Ändrade inställning
history-kind-adopt_codebook = Tog kodbok i bruk
history-kind-restrict = Begränsade utdrag
history-kind-restrict_dialogue = Begränsade dialog eller talare
history-kind-write = Skrev i rapporten
history-kind-choose_quotes = Valde citat
history-kind-summarise = Sammanfattade i ramverket
history-kind-undo = Ångrade

## Studien vid ett datum

history-then-lead = Välj en tidpunkt, så visas studien som den var då, bredvid hur den är nu. Inget ändras.
history-then-when = Tidpunkt
history-then-before = Då hade ingenting beslutats. Det första beslutet fattades { $date } kl. { $time }.
history-then-figure = Antal
history-then-then = Då
history-then-now = Nu
history-then-change = Skillnad
history-then-codings = Kodningar
history-then-coded = Kodade utdrag
history-then-themes = Teman
history-then-decisions = Gällande beslut
history-then-per-code = Kodningar per kod
history-then-per-theme = Utdrag per tema
history-then-per-coder = Gällande beslut per kodare
history-then-versions = Kodbok och inställningar
history-then-codebook = Kodbok: { $file }
history-then-no-codebook = Ingen kodbok var i bruk.
history-then-changed = Kodernas lydelse
history-then-changed-none = Alla koder hade samma lydelse som nu.
history-then-setting = { $key ->
    [language] Materialets språk
    [embedder] Språkmodell
    [codebook] Kodbok
    [audit_share] Stickprov med dolda förslag, procent
    [accepted_error] Godtagen andel fel, procent
    [smallest_cell] Minsta tal i delade tabeller
   *[other] { $key }
  }
history-then-dismissed = avfärdat
history-then-came = { $count ->
    [0] Inga kodningar har kommit till sedan dess
    [one] En kodning har kommit till sedan dess
   *[other] { NUMBER($count) } kodningar har kommit till sedan dess
  }
history-then-went = { $count ->
    [0] Inga kodningar har försvunnit sedan dess
    [one] En kodning har försvunnit sedan dess
   *[other] { NUMBER($count) } kodningar har försvunnit sedan dess
  }
history-then-more = { $count ->
    [one] och en till
   *[other] och { NUMBER($count) } till
  }
history-then-by = { $code } · { $coder } · { $dialogue }
history-then-export = Kodningarna som de var då
history-then-export-form = Format
history-then-export-save = Spara filen
