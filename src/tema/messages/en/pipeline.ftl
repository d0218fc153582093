import-coded-gone = The file is no longer in transcripts/, but the dialogue has been coded.
import-coded-gone-mend = The stored text is kept. Put the file back to get rid of this message.
import-coded-changed = The file has been changed so that coded text is no longer where it was.
import-coded-changed-mend = The stored text is kept. Put the earlier file back, or import the new one under another name.
