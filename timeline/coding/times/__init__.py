"""Time expressions of English news: where they stand, what they mean, and how that is known."""

from timeline.coding.times.scan import FoundTime, find_times

__all__ = ["FoundTime", "find_times"]
