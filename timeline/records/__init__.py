"""Frozen values that cross boundaries.

They stand in several modules because making a class takes a millisecond, and a question about
events needs few of them.
"""
