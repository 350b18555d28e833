"""Whether two reports are of one event: judgements with their reasons. Pure."""
