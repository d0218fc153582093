# Rapporten och handouten: det som studien själv vet, och det som sägs när något inte stämmer.

report-subtitle = Bygger på studien som den var { $date }.
report-subtitle-none = Inga beslut har fattats i studien än.
report-introduction = Inledning
report-conclusion = Slutsatser
report-method = Så gjordes studien

report-material = Underlag
report-material-none = Studien har inga dialoger.
report-material-is = Underlaget är { $dialogues ->
    [one] en dialog
   *[other] { NUMBER($dialogues) } dialoger
  } med { $participants ->
    [one] en deltagare
   *[other] { NUMBER($participants) } deltagare
  }. Dialogerna har { NUMBER($turns) } repliker, och deltagarnas egna ord är { NUMBER($words) }. En deltagare räknas en gång i varje dialog; samtalsledare räknas inte.
report-material-day = Dialogerna hölls { $first }, så långt datum är angivna.
report-material-period = Dialogerna hölls mellan { $first } och { $last }, så långt datum är angivna.
report-material-by = Underlaget efter { $name }
report-material-hidden = Underlaget visas inte efter { $name }, eftersom det bygger på färre än { $least } dialoger eller deltagare i varje grupp eller skulle göra det möjligt att räkna ut sådana tal.
report-group-unknown = inte angivet
report-cells-hidden = Rutor utan tal visas inte: de bygger på färre än { $least } dialoger eller deltagare, eller skulle göra det möjligt att räkna ut sådana tal.

report-codebook = Kodbok
report-codebook-none = Studien har ingen kodbok.
report-codebook-is = Kodningen följer kodboken { $name } med { $codes ->
    [one] en kod
   *[other] { NUMBER($codes) } koder
  } i { $families ->
    [one] en familj
   *[other] { NUMBER($families) } familjer
  }.
report-codebook-since = Det är lydelse nummer { NUMBER($version) } i studien, och den har gällt sedan { $date }.
report-codebook-sources = För { $codes ->
    [one] en kod
   *[other] { NUMBER($codes) } koder
  } anges var i dessa dokument begreppet kommer ifrån: { $names }.

report-consent = Samtycke
report-consent-none = Inget i underlaget är återkallat, och allt får citeras.
report-consent-cells = Tal och beskrivningar av grupper visas bara när minst { $least } dialoger och lika många deltagare ligger bakom dem.
report-software = Program
report-software-is = Analysen är gjord med tema { $version }. Alla beslut finns kvar i studiens logg, i den ordning de fattades, och kan granskas i efterhand.

report-suggestions = Förslag och svar
report-suggestions-none = Inga förslag på koder finns i studien nu.
report-suggestions-are = Maskinen har gett { $count ->
    [one] ett förslag
   *[other] { NUMBER($count) } förslag
  } på koder, ett för varje utdrag och kod där den räknade med att koden gäller i minst { $least } fall av hundra. Språkmodeller: { $models }.
report-answers = Hur människor har svarat på förslagen
report-answers-accepted = Godkända förslag
report-answers-rejected = Avvisade förslag
report-answers-changed = – därav där samma person gav en annan kod i stället
report-answers-own = Koder som valdes utan att ett förslag godkändes
report-answers-brought = Kodningar från ett annat program
report-answers-bulk = Svar som gavs för många utdrag på en gång
report-answers-note = Det som gäller nu; svar som har ångrats eller ersatts räknas inte.
report-believed = { $judged ->
    [one] Ett utdrag
   *[other] { NUMBER($judged) } utdrag
  } har bedömts utan att förslagen syntes. Mätt på dem håller förslagen för { NUMBER($trusted) } av { NUMBER($codes) } koder det fel som studien godtar, { $error } procent.
report-believed-none = Hur långt förslagen går att lita på är inte mätt, eftersom inga utdrag har bedömts utan att förslagen syntes.

report-ai = Användning av AI
report-ai-is = Maskinen sorterar utdrag efter likhet och föreslår koder. Människor avgör vad som gäller.
report-ai-unused = Programmet kan sortera utdrag efter likhet och föreslå koder. I studien finns inga sådana förslag, och ingen kod bygger på något. Människor avgör vad som gäller.
report-ai-texts = Ingen text i rapporten är skriven av en språkmodell. Analysens texter är analytikerns egna, och citaten är deltagarnas ord.
report-ai-themes = Teman namnges av analytiker. Maskinen visar bara vilka utdrag som liknar varandra.
report-ai-local = Allt har räknats på den egna datorn. Inget ur dialogerna har skickats någon annanstans.
report-ai-models = Språkmodeller som har använts: { $models }.

report-coders = Kodare och samstämmighet
report-coders-are = { $count ->
    [0] Ingen har kodat än.
    [one] En person har kodat.
   *[other] { NUMBER($count) } personer har kodat.
  }
report-coder-number = Kodare { $number }
report-agreement-none = Samstämmighet är inte beräknad, eftersom inget utdrag har bedömts av två.
report-coders-double = { $count ->
    [one] Ett utdrag har bedömts av minst två.
   *[other] { NUMBER($count) } utdrag har bedömts av minst två.
  }
report-coders-same = Bara utdrag som minst två har tagit ställning till räknas här. Ord som bara en har markerat, eller som två har markerat med olika gränser, är inte med. Samstämmigheten säger alltså inget om huruvida kodarna väljer samma ställen.
report-pairs = Hur ofta två kodare gav exakt samma koder
report-pairs-note = 1 betyder att de gav samma koder i alla utdrag. Från och till anger det intervall som andelen ligger i med 95 procents säkerhet.
report-alphas = Samstämmighet kod för kod
report-alphas-note = Krippendorffs alfa: 1 är full samstämmighet, 0 är slumpen. Från och till anger det intervall som talet ligger i med 95 procents säkerhet, om utdragen är oberoende av varandra.
report-too-few = Inte beräknat: färre än { $few } gemensamma utdrag
report-too-rare = Inte beräknat: det ovanligare svaret gavs på färre än { $rare } utdrag
report-no-variation = Inte beräknat: alla svarade likadant
report-verdicts = Av det som kodarna var oense om har { $settled ->
    [0] inget avgjorts gemensamt
    [one] ett fall avgjorts gemensamt
   *[other] { NUMBER($settled) } fall avgjorts gemensamt
  }, och { NUMBER($left) } återstår.

report-saturation = Kodmättnad
report-saturation-few = Kodmättnad är inte beräknad: det behövs minst { $needed } dialoger med kodningar, och det finns { NUMBER($dialogues) }.
report-saturation-is = Kodmättnad säger när fler dialoger slutar ge nya koder. Den räknas enligt Guest, Namey och Chen (2020): de nya koderna i { $run } dialoger i följd delas med koderna i de första { $base }. Dialogerna tas i namnordning. Eftersom ordningen påverkar utfallet har samma sak räknats för { $orders } slumpade ordningar.
report-saturation-limits = Måttet gäller bara koder, inte om förståelsen av dem är uttömd, och bara koder som kodboken har. Braun och Clarke (2019) menar att mättnad inte passar reflexiv tematisk analys.
report-saturation-short = Kodmättnad vid högst 5 % nya koder: { $five }; vid inga nya koder: { $none }.
report-saturation-table = När kodmättnad nås
report-saturation-all = Alla
report-saturation-note = ”6+{ $run }” betyder att mättnad nås efter 6 dialoger och att de { $run } nästa bekräftar det. Basen är { $base } dialoger. Dialoger utan kodningar är inte med.
report-saturation-col-dialogues = Dialoger
report-saturation-col-codes = Koder
report-saturation-col-five = Högst 5 % nya
report-saturation-col-five-range = Andra ordningar, högst 5 %
report-saturation-col-none = Inga nya
report-saturation-col-none-range = Andra ordningar, inga nya
report-saturation-not = nås inte
report-saturation-never = nås inte i någon ordning
report-saturation-range = { $low } till { $high }; nås i { $share } % av ordningarna
report-saturation-group-few = för få dialoger
report-saturation-curve = Hur många olika koder som har getts efter så många dialoger
report-saturation-alt = Linjen stiger till { $codes } koder efter { $dialogues } dialoger. Bandet visar nio av tio slumpade ordningar.
report-saturation-across = Dialoger
report-saturation-up = Olika koder

report-themes = Teman i korthet
report-themes-are = { $count ->
    [one] Analytikerna har namngett ett tema.
   *[other] Analytikerna har namngett { NUMBER($count) } teman.
  }
report-themes-none = Inga teman är namngivna i studien än.
report-themes-table = Hur mycket varje tema bygger på
report-themes-note = En dialog räknas när minst ett utdrag ur den hör till temat. Ord som flera har markerat med olika gränser är skilda utdrag.
report-themes-under = Det som hör till ett undertema räknas bara där, om det inte också hör till huvudtemat.
report-themes-bars = I hur många dialoger varje tema tas upp
report-themes-bars-alt = { $count ->
    [one] En stapel för ett tema.
   *[other] Staplar för { $count } teman.
  } Talen står i tabellen ovanför.
report-themes-grid = I hur många dialoger varje tema tas upp, efter { $name }
report-themes-grid-alt = Rutnät med { $themes } teman och { $groups } grupper, mörkare där fler dialoger tar upp temat.
report-unit-dialogues = dialoger
report-theme-empty = Temat har inga utdrag än.
report-theme-rests = Temat bygger på { $excerpts ->
    [one] ett utdrag
   *[other] { NUMBER($excerpts) } utdrag
  } ur { $dialogues ->
    [one] en dialog
   *[other] { NUMBER($dialogues) } dialoger
  }, sagda av { $speakers ->
    [one] en deltagare
   *[other] { NUMBER($speakers) } deltagare
  }.
report-theme-codes = { $count ->
    [one] Temat svarar mot koden { $names }.
   *[other] Temat svarar mot koderna { $names }.
  }
report-theme-valences = Riktning i kodningarna: stärker { NUMBER($strengthens) }, försvagar { NUMBER($weakens) }, både och { NUMBER($both) }.
report-theme-speaking = { $name } där det tas upp: { $groups }.
report-theme-silent = { $name } där det inte tas upp: { $groups }.
report-themes-all-hidden = Hur temana fördelar sig efter { $name } visas inte, för att skydda små grupper (färre än { $least } dialoger eller deltagare).
report-theme-all-hidden = Fördelningen efter { $name } visas inte, för att skydda små grupper (färre än { $least } dialoger eller deltagare).
report-theme-hidden = Om { $groups } visas inget, för att skydda små grupper (färre än { $least } dialoger eller deltagare).
report-said-participant = Deltagare
report-said-leader = Samtalsledare

report-codes = Koder
report-codes-table = Koderna i kodboken och hur mycket som är kodat
report-col-theme = Tema
report-col-group = Grupp
report-col-family = Familj
report-col-code = Kod
report-col-dialogues = Dialoger
report-col-participants = Deltagare
report-col-turns = Repliker
report-col-words = Ord
report-col-excerpts = Utdrag
report-col-codings = Kodningar
report-col-answer = Svar
report-col-count = Antal
report-col-first = Den ena
report-col-second = Den andra
report-col-unseen = Utan att se förslag
report-col-same = Samma koder, andel
report-col-low = Från
report-col-high = Till
report-col-note = Anmärkning
report-col-given = Koden given
report-col-alpha = Alfa
report-col-item = Punkt
report-col-asks = Vad som efterfrågas
report-col-answer-here = I den här studien

report-checklist = Checklistor
report-checklist-is = Här står det som studien själv kan svara på i två vanliga checklistor för kvalitativa rapporter. Övriga punkter skriver analytikern om.
report-yours = Skrivs av analytikern.
report-coreq = COREQ (Tong, Sainsbury och Craig 2007)
report-coreq-12 = Urvalets storlek
report-coreq-16 = Vilka som deltog
report-coreq-22 = Mättnad
report-coreq-24 = Antal kodare
report-coreq-25 = Koderna
report-coreq-26 = Hur teman kom till
report-coreq-27 = Program
report-coreq-29 = Citat, och vem som säger dem
report-coreq-30 = Att fynden stämmer med materialet
report-coreq-31 = Huvudteman
report-coreq-32 = Underteman
report-coreq-others = Analytikern skriver om: 1–8 forskarna och deras förhållande till deltagarna; 9–11 metodologi, urval och hur deltagarna nåddes; 13–15 bortfall, plats och vilka fler som var där; 17–21 frågeguide, upprepade samtal, inspelning, fältanteckningar och längd; 23 och 28 om deltagarna har fått läsa utskrifter och resultat.
report-srqr = SRQR (O’Brien m.fl. 2014)
report-srqr-13 = Bearbetning av data
report-srqr-14 = Analys
report-srqr-15 = Tillförlitlighet
report-srqr-17 = Koppling till materialet
report-srqr-others = Analytikern skriver om: S1–S5 titel, sammanfattning, problem, syfte och ansats; S6–S7 forskarna och sammanhanget; S8–S12 urval, etik, insamling, frågor och deltagare; S16 och S18–S21 tolkning, tidigare forskning, begränsningar, jäv och finansiering.
report-coreq-sample = { NUMBER($participants) } deltagare i { $dialogues ->
    [one] en dialog
   *[other] { NUMBER($dialogues) } dialoger
  }.
report-coreq-groups = Kända uppgifter om dialogerna: { $names }. Se Underlag.
report-coreq-tree = { NUMBER($codes) } koder; se tabellen Koder.
report-coreq-derivation = Teman namnges av analytiker utifrån utdrag och koder. Maskinen föreslår koder och grupperar utdrag som liknar varandra.
report-coreq-software = tema { $version }
report-coreq-quotes = { $count ->
    [0] Rapporten har inga citat.
    [one] Ett citat, utan namn på den som talar. Roll anges, och grupp där den inte är för liten.
   *[other] { NUMBER($count) } citat, utan namn på den som talar. Roll anges, och grupp där den inte är för liten.
  }
report-coreq-consistent = Citat som länkar till ett utdrag är jämförda med källan tecken för tecken, och tal som länkar till studien med vad som gäller nu. En rapport där något inte stämmer skrivs inte ut.
report-coreq-themes = { $count ->
    [0] Inga.
    [one] Ett, med en egen rubrik.
   *[other] { NUMBER($count) }, med var sin rubrik.
  }
report-srqr-processing = Citat visas utan namn på den som talar. { $dialogues ->
    [0] Ingen hel dialog är återkallad
    [one] En hel dialog är återkallad
   *[other] { NUMBER($dialogues) } hela dialoger är återkallade
  }, och { $blacked ->
    [0] alla kodade utdrag får citeras
    [one] ett kodat utdrag får inte citeras
   *[other] { NUMBER($blacked) } kodade utdrag får inte citeras
  }.
report-srqr-analysis = Kodning efter kodbok: { $coders ->
    [one] en kodare
   *[other] { NUMBER($coders) } kodare
  }, { $codings ->
    [one] en kodning
   *[other] { NUMBER($codings) } kodningar
  }. Se Så gjordes studien.
report-srqr-trust = Dubbelkodade utdrag: { NUMBER($both) }. Beslut i loggen: { NUMBER($decisions) }.

handout-said = Så här har det sagts
handout-questions = Att prata om
handout-invitation = Känner ni igen er? Vad saknas, och vad skulle ni säga annorlunda?

error-report-refused = { $count ->
    [one] Rapporten skrevs inte ut, för ett ställe i den stämmer inte ({ $count }).
   *[other] Rapporten skrevs inte ut, för { $count } ställen i den stämmer inte.
  }
report-quote-inexact = Citatet ”{ $words }” är inte exakt vad som sägs på sin plats: ”{ $source }”.
report-quote-inexact-mend = Skriv citatet ordagrant. Markera ord som är utelämnade med […], också i början och slutet, och egna ord med [hakparenteser].
report-quote-withdrawn = Citatet ”{ $words }” är återkallat av den som sade det.
report-quote-withdrawn-mend = Ta bort citatet, eller välj ett annat.
report-quote-unquotable = Citatet ”{ $words }” får inte citeras.
report-quote-unquotable-mend = Ta bort citatet, eller återge innehållet med egna ord.
report-quote-named = Citatet ”{ $words }” går över flera repliker, och den som talar är utskriven i det.
report-quote-named-mend = Sätt […] i stället för namnet, eller dela upp citatet.
report-quote-nowhere = Citatet ”{ $words }” hänvisar till en plats som inte finns i studien.
report-quote-nowhere-mend = Sök upp utdraget och infoga citatet på nytt, eller ta bort länken.
report-count-moved = Här står ”{ $words }” för { $name }, men talet är nu { $now }.
report-count-moved-mend = Ändra till { $now }, och se om meningen fortfarande stämmer.
report-count-unknown = ”{ $words }” hänvisar till { $name }, som inte går att räkna i studien.
report-count-unknown-mend = Använd study, theme eller code/ID, sedan dialogues, speakers, excerpts eller codings; till exempel theme/dialogues.
report-hidden-words = Orden ”{ $words }” är återkallade eller får inte citeras.
report-hidden-words-mend = Ta bort dem, eller återge innehållet med egna ord.
report-advice-names = Citatet ”{ $words }” innehåller namn: { $names }.
report-advice-names-mend = Kan någon kännas igen på det? Byt i så fall ut namnet mot [ett ord inom hakparentes].
report-advice-twice = Citatet ”{ $words }” har ord som redan står i ett citat ovanför.
report-advice-twice-mend = Ta bort det ena, om det inte ska stå två gånger.
report-loose-quote = ”{ $words }” står inom citattecken utan länk till ett utdrag, och orden finns inte i det som får citeras.
report-loose-quote-mend = Länka till utdraget om det är ett citat ur dialogerna. Annars: ta bort citattecknen eller använd kursiv stil.
