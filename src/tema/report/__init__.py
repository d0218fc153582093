"""What an analyst writes for a report: her Markdown as blocks, and whether its quotes and numbers are true."""
