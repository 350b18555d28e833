"""Engines, sessions and drivers; the only package that knows SQLite from PostgreSQL."""
