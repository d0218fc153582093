# Köerna i Granska: vad som väntar, urval, om det lönar sig att fortsätta, flera på en gång.

queue-which = Kö
queue-order-uncertain = Osäkrast först
queue-order-strongest = Starkast först
queue-order-theme = Tema för tema
queue-order-code = Kod för kod
queue-order-dialogue = Dialog för dialog
queue-order-audit = Slumpvis stickprov
queue-order-doubtful = Tveksamma
queue-order-disagreements = Oenigheter
queue-order-uncoded = Orörda utdrag
queue-note-audit = Alla utdrag, även de utan förslag, i en ordning som lottas en gång för varje kodare. De du kommer till är därför ett rättvisande stickprov av hela urvalet.
queue-note-doubtful = Utdrag som du har märkt som tveksamma, och utdrag som en kollega har märkt och du inte har svarat på sedan dess.
queue-note-disagreements = Utdrag där en kodare har gett en kod som en annan har avvisat eller inte gett, och där ingen har avgjort frågan.
queue-note-uncoded = Utdrag som du inte har bedömt än, med eller utan förslag, i dialogernas ordning.
queue-filters = Urval
queue-filters-active = Urval ({ $count })
queue-filters-clear = Rensa
queue-filter-code = Kod
queue-filter-dialogue = Dialog
queue-filter-cluster = Kluster
queue-filter-theme = Tema
queue-filter-everything = Även utdrag utan förslag
queue-filter-everything-note = Bra tillsammans med ”Dialog för dialog”: du läser hela dialogen och kodar själv.
queue-cluster = { $number } · { $words }
queue-mode = Sätt att granska
queue-mode-one = Ett i taget
queue-mode-many = Flera på en gång

## Lönar det sig att fortsätta?

queue-worth-done = Kön är tom.
queue-worth-few = För tidigt att säga om det lönar sig att fortsätta: { $answers } svar hittills, minst { $needed } behövs.
queue-worth-changing = Det lönar sig att fortsätta: svaren ändras fortfarande.
queue-worth-mostly-no = Nästan alla förslag här avvisas nu. En annan kö ger troligen mer.
queue-worth-mostly-yes = Nästan alla förslag här godkänns nu. Det kan räcka att granska flera på en gång.
queue-worth-steady = Svaren är stabila: andelen ja ändras inte längre märkbart.
queue-worth-now = Av de senaste { $of } svaren var { $yes } ja. Av de { $before_of } dessförinnan var { $before_yes } ja.
queue-worth-differs = Skillnaden är större än slumpen brukar ge.
queue-worth-alike = Skillnaden är inte större än slumpen kan ge.
queue-worth-new = { $new ->
    [0] Ingen av dina senaste { $of } kodningar gav en kod som du inte hade använt förut.
    [one] En av dina senaste { $of } kodningar gav en kod som du inte hade använt förut.
   *[other] { $new } av dina senaste { $of } kodningar gav koder som du inte hade använt förut.
  }
queue-worth-missed = I det slumpvisa stickprovet har du gått igenom { $of ->
    [one] ett utdrag utan förslag. { $missed ->
        [0] Det fick ingen kod.
       *[other] Det fick en kod.
      }
   *[other] { $of } utdrag utan förslag. { $missed ->
        [0] Inget av dem fick någon kod.
        [one] Ett av dem fick en kod.
       *[other] { $missed } av dem fick en kod.
      }
  }
queue-worth-missed-range = Troligen har mellan { NUMBER($low, style: "percent") } och { NUMBER($high, style: "percent") } av alla utdrag utan förslag något att koda.
queue-worth-missed-few = När du har gått igenom { $needed } utdrag utan förslag i det slumpvisa stickprovet går det att säga ungefär hur mycket maskinen missar.
queue-worth-left = { $left ->
    [0] Inga förslag väntar här.
    [one] Ett förslag väntar på svar.
   *[other] { NUMBER($left) } förslag väntar på svar.
  }
queue-worth-range = Troligen skulle mellan { NUMBER($low) } och { NUMBER($high) } av dem godkännas.
queue-worth-no-range = För få svar för att säga hur många av dem som skulle godkännas.
queue-worth-code = Kod
queue-worth-yes = Ja hittills
queue-worth-waiting = Väntar
queue-worth-likely = Troliga ja
queue-worth-share = { $yes } av { $of }
queue-worth-between = { NUMBER($low) }–{ NUMBER($high) }
queue-worth-too-few = för få svar
queue-worth-more = { $count ->
    [one] och en kod till
   *[other] och { $count } koder till
  }
queue-worth-how = Räknat på dina egna svar, var för sig i fem band efter förslagens styrka, eftersom köerna inte är slumpvisa. Inom ett band antas de som väntar likna dem du har svarat på; i nio fall av tio hamnar antalet i spannet. Svar på flera på en gång räknas inte, och inte heller svar utan att du såg förslaget. Svaren kallas stabila när andelen ja är stabil och högst en kod av tjugo kodningar är ny.

## Flera på en gång

queue-bulk-lead = Svara på upp till { $most } förslag om samma kod på en gång, efter att ha läst ett stickprov. Svaren blir ett enda beslut i listan, märkt som gjort på en gång, och ångras tillsammans.
queue-bulk-code = Kod
queue-bulk-code-placeholder = Välj kod
queue-bulk-strength = Förslagens styrka
queue-bulk-how-many = Högst så många
queue-bulk-waiting = { $count ->
    [0] Inga förslag om koden väntar inom urvalet.
    [one] Ett förslag väntar inom urvalet.
   *[other] { NUMBER($count) } förslag väntar inom urvalet.
  }
queue-bulk-taken = De { $count } starkaste är med här.
queue-bulk-too-few = Ett ensamt förslag besvaras bäst under ”Ett i taget”.
queue-bulk-read = { $all ->
    [yes] Läs alla { $count }
   *[no] Läs ett stickprov på { $count } av { $of }
  }
queue-bulk-read-first = Öppna och läs utdragen först; sedan går det att svara.
queue-bulk-rest = Visa de { $count } andra
queue-bulk-source = { $source } · styrka { $strength }
queue-bulk-accept = { $count ->
    [one] Godkänn ett
   *[other] Godkänn { $count }
  }
queue-bulk-reject = { $count ->
    [one] Avvisa ett
   *[other] Avvisa { $count }
  }
queue-bulk-undo = Ångra
queue-bulk-accepted = { $count ->
    [one] Ett förslag godkändes.
   *[other] { $count } förslag godkändes.
  }
queue-bulk-rejected = { $count ->
    [one] Ett förslag avvisades.
   *[other] { $count } förslag avvisades.
  }
queue-bulk-undone = Svaren är ångrade.
queue-bulk-nothing = Kryssa i minst ett utdrag.
