# Vad de som talat har sagt om sina ord: får inte citeras, återkallat. Små tal i tabeller.

error-smallest-cell-invalid = ”{ $value }” går inte att använda. Ange hur många dialoger och talare ett tal i en delad tabell ska bygga på, som ett heltal från { $least } till { $most }.
error-no-such-speaker = I dialogen { $dialogue } finns ingen talare som heter ”{ $speaker }”. Talarna är: { $known }.
error-no-such-dialogue = Studien har ingen dialog som heter ”{ $dialogue }”. Dialogerna är: { $known }.

## Små tal

consent-cells-hidden = { $count ->
    [one] Ett tal är dolt i tabellen, så att inget visas som bygger på färre än { $smallest } dialoger eller talare.
   *[other] { NUMBER($count) } tal är dolda i tabellen, så att inget visas som bygger på färre än { $smallest } dialoger eller talare och inget av de dolda talen går att räkna ut.
  }
consent-cells-groups = { $count ->
    [one] En grupp har själv färre än { $smallest } dialoger eller talare. Där är alla tal dolda.
   *[other] { NUMBER($count) } grupper har själva färre än { $smallest } dialoger eller talare. Där är alla tal dolda.
  }

## Vad som gäller

consent-not-quoted = Får inte citeras
consent-is-not_quoted = får inte citeras
consent-is-withdrawn = återkallat
consent-said-speaker = det { $speaker } säger i { $dialogue }
consent-remains = Det som är markerat kommer inte med i det som tas ut. På den här datorn ligger filen med dialogen kvar i mappen transcripts, och studien behåller citat och beslut i tema.db och i kopiorna bredvid. Ska orden raderas helt: ta bort filen, ta ut det som behövs ur studien och radera sedan studiens mapp och alla kopior av den.

## Kommandot tema restrict

consent-cli-restrict = Märk dialogen DIALOGUE, eller det en talare säger i den, som återkallad eller som något som inte får citeras. Utan DIALOGUE: visa vad som är märkt i studien STUDY.
consent-cli-speaker = Bara det som denna talare säger.
consent-cli-not-quoted = Orden får inte citeras; kodningarna räknas som förut.
consent-cli-withdrawn = Orden får inte användas alls; deras kodningar kommer inte med i något som tas ut.
consent-cli-lift = Orden får användas igen.
consent-cli-reason = Varför; sparas med beslutet.
consent-cli-how = Ange både en dialog och ett av --not-quoted, --withdrawn och --lift, eller bara studien för att se vad som är märkt.
consent-cli-done = { $how ->
    [not_quoted] { $whose }: får inte citeras.
    [withdrawn] { $whose }: återkallat.
   *[lift] { $whose }: får användas.
  }
consent-cli-none = Inget i studien är märkt: allt får användas.

## I Granska och Dialoger

consent-menu = Samtycke
consent-withdraw = Återkalla
consent-card-how = Gäller det utdrag som visas. Med Z ångrar du.
consent-card-not-quoted = Utdraget får inte citeras. Kodningarna räknas, men orden stryks över i allt som tas ut.
consent-card-withdrawn = Utdraget är återkallat. Det kommer inte med i något som tas ut.
consent-card-around-not-quoted = Det här får inte citeras: så är det sagt om talaren, dialogen eller ord som finns i utdraget.
consent-card-around-withdrawn = Det här är återkallat: så är det sagt om talaren, dialogen eller ord som finns i utdraget.
consent-did-not-quoted = Får inte citeras
consent-did-withdrawn = Återkallade utdraget
consent-did-lifted = Får användas igen
consent-heading = Samtycke
consent-lead = Säg här om dialogen, eller det en talare säger i den, inte får citeras eller har återkallats. Ett enskilt utdrag märker du i Granska. Det gäller genast, för alla som arbetar i studien.
consent-of-dialogue = Hela dialogen
consent-of-speaker = Det { $speaker } säger
consent-choice-may = Får användas
consent-choice-not_quoted = Får inte citeras
consent-choice-withdrawn = Återkallad
consent-reason = Varför
consent-reason-of = Varför: { $whose }
consent-by = { $coder }, { $date }
consent-effect = I det som tas ut ur studien nu:
consent-mark-not_quoted = Får inte citeras
consent-mark-withdrawn = Återkallad
consent-mark-speakers = { $count ->
    [one] En talare begränsad
   *[other] { $count } talare begränsade
  }
consent-mark-excerpts = { $count ->
    [one] Ett utdrag begränsat
   *[other] { $count } utdrag begränsade
  }
