"""From an article to what it states: time expressions so far; no database, no terminal."""
