# How the suggestions learn from what has been decided.

learning-from = { $decisions ->
    [one] The suggestions take one answer into account, from { $when }.
   *[other] The suggestions take { NUMBER($decisions) } answers into account, the latest from { $when }.
  }
