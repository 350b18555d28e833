"""Coding sheets: what people write about articles, read into records. Pure."""

from timeline.sheets.corpus import read_corpus

__all__ = ["read_corpus"]
