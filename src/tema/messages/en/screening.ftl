# Going through a folder of documents: ordering them by questions, judging them, seeing what is left.

## Situations that the user can mend

error-documents-missing = There is no folder of documents at { $folder }. Check the path, or make the folder and put the documents there.
error-document-unknown = { $file } is no document in { $folder }, or several documents there have that name. Write the name as it stands in the list from “tema documents rank”.
error-question-missing = No question has been asked of the documents in { $folder }. Ask at least one, for instance --question “What makes people trust an authority?” (tema documents rank).

## The command line

cli-documents-rank = Order the documents of a folder (or of the folder documents in a study) by how well they answer research questions, and show the passages that earn each its place.
cli-documents-rank-question = A research question. May be given several times. Without it the questions asked last hold.
cli-documents-rank-json = Write the result as JSON.
cli-documents-rank-limit = Show so many documents.
cli-documents-rank-output = Write the whole list to a file that ends in .xlsx, .csv or .json.
cli-documents-draw = Draw so many unread documents by lot, to be read next.
cli-documents-mark = Judge a document: relevant, not, unsure, or clear (take the judgement away).
cli-documents-mark-reason = Why, in your own words.
cli-documents-undo = Take back your latest judgement or question.
cli-documents-preparing = Reading and encoding documents
cli-documents-unit = doc
cli-documents-wrote = { $rows ->
    [one] One document has been written
   *[other] { NUMBER($rows) } documents have been written
  } to { $path }.
cli-documents-undone-mark = The judgement has been taken back.
cli-documents-undone-ask = The questions have been taken back.
cli-documents-marked = { $name }: { $said }.

## What is said of a document

screening-relevant = Relevant
screening-not = Not relevant
screening-unsure = Unsure
screening-clear = Take the judgement away
screening-drawn = drawn by lot
screening-answers = comes closest to question { $number }
screening-place-page = p. { $page }, { $first ->
    [0] line { $line }
   *[other] lines { $first }–{ $last }
  }
screening-place-line = { $first ->
    [0] line { $line }
   *[other] lines { $first }–{ $last }
  }
screening-others = { $count ->
    [one] One more passage
   *[other] { $count } more passages
  }
screening-copies = The same contents: { $files }
screening-by = { $said }, { $coder }
screening-pages = { $pages ->
    [one] one page
   *[other] { NUMBER($pages) } pages
  }

## What is left

screening-left = What is left
screening-progress = { $read } of { $all } read: { $relevant } relevant, { $not } not relevant, { $unsure } unsure.
screening-unseen = About { $about } relevant documents (between { $low } and { $high }) are probably among the { $unread } unread.
screening-unseen-none = There is probably no relevant document among the { $unread } unread; at most { $high }.
screening-recall = What you have found is at least { $recall } per cent of all that is relevant. That can be relied on 19 times of 20.
screening-safe = It is statistically safe to stop reading here, if finding { $wanted } per cent of what is relevant is enough.
screening-not-safe = It is too early to stop, if you want to be sure of having found { $wanted } per cent of what is relevant.
screening-too-few = Too little has been read to tell how many relevant documents are left. Judge at least { $fewest } documents, those drawn by lot among them.
screening-read-all = The documents are too few to work out how many relevant ones are left. Read them all.
screening-all-read = All documents have been read.
screening-basis = { $lots ->
    [0] None of the documents read has been drawn by lot yet.
    [one] One of the documents read was drawn by lot.
   *[other] { $lots } of the documents read were drawn by lot.
  } The figures take for granted that the list is no worse than chance. By those drawn by lot alone, at most { $high } can be left.
screening-gone = { $count ->
    [one] One judged document is no longer in the folder. Its judgement is kept.
   *[other] { $count } judged documents are no longer in the folder. Their judgements are kept.
  }
screening-waiting = { $count ->
    [one] One document has not been read by tema yet.
   *[other] { $count } documents have not been read by tema yet.
  }

## The page

screening-lead = Put the documents in, write what you want to know, and read from the top. The list is put in order again after each judgement. One document in five is drawn by lot, so that it can be told how much is left.
screening-questions = Research questions, one on each line
screening-questions-hint = What makes people trust an authority?
screening-ask = Order by the questions
screening-asked = Question { $number }: { $question }
screening-add = Add documents
screening-add-hint = PDF, Word, PowerPoint, OpenDocument, web pages, Markdown or text
screening-added = { $count ->
    [one] One document has been added.
   *[other] { $count } documents have been added.
  }
screening-not-added = { $name } is of a kind that tema does not read.
screening-empty = There are no documents yet. Add them beside this, or put the files into the folder { $folder } and reload the page.
screening-none-read = None of the documents in the folder { $folder } could be read. Beside this it says why.
screening-no-question = Write at least one research question, and the documents are put in order by it.
screening-prepare = Read the documents
screening-starting = The documents are about to be read. You can do something else meanwhile.
screening-preparing = Reading document { $done } of { $all }. You can do something else meanwhile.
screening-stop = Stop
screening-failed = The reading ended with an error. What had been read is kept; try again.
screening-show = Show
screening-show-unread = Unread
screening-show-relevant = Relevant
screening-show-not = Not relevant
screening-show-unsure = Unsure
screening-show-all = All
screening-nothing = No documents to show here.
screening-more = Show more
screening-drawn-is = Drawn by lot: read it even if it stands far down, or it cannot be told what is left.
screening-reason = Why? (if you like)
screening-undo = Undo the latest
screening-draw = Draw five more by lot
screening-draw-is = When the list brings nothing new any more: read documents drawn by lot, so that you can stop with confidence.
screening-problems = { $count ->
    [one] One document could not be read
   *[other] { $count } documents could not be read
  }
screening-take-out = Download the list (Excel)
