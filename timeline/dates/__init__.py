"""Dates as articles tell them: EDTF values, the calendar days they span, how people write them."""

from timeline.dates.edtf import Edtf, format_edtf, parse_edtf
from timeline.dates.readable import describe_date
from timeline.dates.spans import Span, date_of_span
from timeline.dates.written import is_written_date, parse_written

__all__ = [
    "Edtf",
    "Span",
    "date_of_span",
    "describe_date",
    "format_edtf",
    "is_written_date",
    "parse_edtf",
    "parse_written",
]
