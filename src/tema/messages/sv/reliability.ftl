# Hur långt maskinens förslag går att lita på, och hur stort fel studien godtar.

error-accepted-error-invalid = ”{ $value }” går inte att använda. Ange i procent hur stor andel fel som godtas bland förslag som tas utan att läsas, som ett heltal från 1 till { $most }.
