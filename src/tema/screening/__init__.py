"""Which documents answer one's questions: the passages that do, what people said of them, what is left unread."""
