"""A chronology you can check: events, actors, sources and citations from news articles."""

__version__ = "0.2.0"
