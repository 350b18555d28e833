"""Figures that several scorers print."""

from __future__ import annotations


def f1(right: int, found: int, met: int, gold: int) -> float:
    """Return the harmonic mean of precision and recall, in per cent.

    Args:
        right: How many of those found are right.
        found: How many are found.
        met: How many of those that people marked are met by one that is found.
        gold: How many people marked.
    """
    precision, recall = right / found if found else 0.0, met / gold if gold else 0.0
    return 200 * precision * recall / (precision + recall) if right and met else 0.0
