import-coded-gone = Filen finns inte längre i transcripts/, men dialogen är kodad.
import-coded-gone-mend = Den sparade texten behålls. Lägg tillbaka filen för att slippa det här meddelandet.
import-coded-changed = Filen har ändrats så att kodad text inte längre står där den stod.
import-coded-changed-mend = Den sparade texten behålls. Lägg tillbaka den tidigare filen, eller läs in den nya under ett annat namn.
