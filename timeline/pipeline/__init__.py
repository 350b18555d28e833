"""The straight corridor: files in, rows and a report out.

Each module is imported by itself: a process that only codes articles needs no database.
"""
