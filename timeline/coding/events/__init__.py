"""Events: what a paragraph reports, with type, actors and passage, from its parse."""

from timeline.coding.events.finding import find_events
from timeline.coding.events.found import FoundEvent
from timeline.coding.events.subjects import subjects as find_subjects
from timeline.coding.events.titles import make_title

__all__ = ["FoundEvent", "find_events", "find_subjects", "make_title"]
