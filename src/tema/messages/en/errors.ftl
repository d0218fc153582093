# Situations that users can put right themselves: what is wrong, where, and what to do.

error-unknown = Something went wrong that tema does not recognise. Try again; if it happens again, keep the text in the window where tema was started and show it to whoever helps you.
error-study-missing = There is no study in { $folder }. Check the path, or make a study there with: tema new { $folder }
error-study-exists = There is already a study in { $folder }. Go on working in it, or choose another folder for the new one.
error-study-too-new = The study in { $folder } was saved by a newer version of tema than this one. Nothing has been changed. Install the newer version and open the study again.
error-study-damaged = The database tema.db in { $folder } cannot be read ({ $detail }). First make a copy of the whole folder. Then put tema.db back from a backup; files ending in .bak in the same folder are copies that tema made before upgrades.
error-study-busy = Another program is writing in the study in { $folder } and did not finish in time. Nothing has been saved. Wait until it is done, or close it, and try again.
error-nothing-to-import = { $path } does not exist, or holds no file that tema can read. Check the path, and that the files are transcripts of dialogues (for example .txt, .docx or .vtt).
error-transcript-clash = The study already has a dialogue called { $name }, with other contents. Rename the new file and import it again.
error-no-transcripts = There are no dialogues in { $folder }. Put the transcripts there, or import them with “tema import”, and try again.
error-codebook-missing = There is no codebook in { $folder }. Put a codebook (a YAML file) there, or check that the name is spelled correctly.
error-codebook-invalid = The codebook { $file } has { $count ->
    [one] one fault
   *[other] { $count } faults
  } and cannot be used. Correct the file and try again; “tema codebook check” shows the faults with line numbers.
error-model-unavailable = The language model { $model } is not on this computer. Bring it from another computer (“tema model export” there, “tema model import” here), or fetch it over the network once with “tema model fetch”.
error-model-invalid = { $path } holds no language model that tema can use ({ $detail }). Give a folder written by “tema model export” or by sentence-transformers.
error-unknown-format = This cannot be written to a file that ends with “{ $suffix }”. Choose a file name that ends with one of: { $known }
error-unknown-grouping = Nothing can be arranged by “{ $by }”. Choose one of: { $known }.
error-sheet-too-large = A sheet of an Excel file holds { $rowlimit } rows and { $columnlimit } columns, but here { $rows } rows and { $columns } columns are needed. Export it as CSV or Parquet instead.
error-not-yet-run = There has been no run in the study in { $folder } yet, so there is nothing to export. Make a run first: tema run { $folder }
error-cannot-write = { $path } cannot be written ({ $detail }). Check that you may write there, that the disk has room and that the file is not open in another program.
error-among-own-files = { $path } is among the study's own files, where something could be overwritten. Choose another folder.
error-unknown-code = The codebook has no code { $code }. Reload the page so that it shows the current codebook, and choose a code from there.
error-unknown-theme = The theme { $theme } is no longer there; it has been merged into another or undone. Reload the page.
error-place-mismatch = The excerpt does not match the text at { $place }, so the decision has not been saved. Reload the page and make the decision again.
error-decision-clash = The decision { $id } is already saved with other contents. The saved one stands. Reload the page and decide again if needed.
error-stale-decision = Somebody else has decided about the same thing since the page was shown, so your decision has not been saved (the other one is { $id }). Reload the page, see what has changed, and then decide.
error-nothing-to-undo = There is no decision by { $coder } to undo: none has been made yet, or it is already undone.
error-unknown-setting = There is no setting called { $key }. Choose among: { $known }.
error-unknown-language = The language “{ $language }” is unknown. Write its short code, for example sv, en, fi or so.
error-documents-unreadable = None of the documents can be read.
error-no-such-theme = No theme is called “{ $theme }”. Choose one of these: { $known }.
error-no-themes = No themes have been named in the study in { $folder } yet. Name a theme on the page Themes, and write its handout on the page Report.
