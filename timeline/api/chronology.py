"""A chronology as a value: events in order, which can be looked at, computed with and exported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from os import PathLike, fsdecode
from typing import Any, Literal, overload

from timeline.api.conditions import choose
from timeline.api.frames import make_frame
from timeline.api.question import Question
from timeline.api.rows import Shape, make_rows
from timeline.errors import NotFoundError
from timeline.names import find_near
from timeline.records.details import EventDetail
from timeline.wording import count


@dataclass(frozen=True, repr=False)
class Chronology(Sequence[EventDetail]):
    """Events in the order that was asked for; a value that stays as it was read.

    `chronology[0]` is its first event, `chronology["kfor-deploys"]` the one with this key, and
    `chronology[:10]` a chronology of the first ten. A notebook shows it as the page.

    Attributes:
        title: What was asked for, in words: "Events involving KFOR"; and which part of it a slice
            is: "Events involving KFOR (10 of 23)".
        events: The events, whole.
    """

    title: str
    events: tuple[EventDetail, ...]
    _question: Question = field(compare=False)

    def __len__(self) -> int:
        return len(self.events)

    @overload
    def __getitem__(self, place: int | str) -> EventDetail: ...
    @overload
    def __getitem__(self, place: slice) -> Chronology: ...
    def __getitem__(self, place: int | str | slice) -> EventDetail | Chronology:
        if isinstance(place, slice):
            return self._cut(self.events[place])
        return self._find(place) if isinstance(place, str) else self.events[place]

    def __contains__(self, wanted: object) -> bool:
        """Return whether an event, or one with this key, is among them."""
        return any(wanted in (event.key, event) for event in self.events)

    def conflicts(self) -> Chronology:
        """Return the events whose sources disagree, as the command `conflicts` lists them."""
        apart = tuple(event for event in self.events if event.disagreements)
        return replace(self, title=f"{self.title} whose sources disagree", events=apart)

    def to_frame(self, library: str | None = None, *, per: Shape = "event") -> Any:  # noqa: ANN401 - of either library
        """Return a pandas or polars frame.

        `earliest` and `latest` are days, lists are lists, and the columns of an event begin with
        those of the command's CSV; `date` stays the EDTF text, because no type of a frame is as
        vague as a date may be.

        Args:
            library: "pandas" or "polars"; None for the first that is installed.
            per: One row per "event", per "citation", or per "actor" in an event.

        Raises:
            ImportError: The library is not installed.
            ValueError: An argument is none of its values.
        """
        return make_frame(*make_rows(self.events, per), library)

    def to_html(self) -> str:
        """Return the page that `timeline export FILE.html` writes, of these events.

        Around a quote it has those words that the citation keeps; the file has more of the article.
        """
        from timeline.export.html import render_page

        return render_page(self.events, self.title)

    def export(
        self,
        path: str | PathLike[str],
        format: str | None = None,  # noqa: A002 - the name of the option
        *,
        per: Literal["event", "citation"] = "event",
        excel: bool = False,
    ) -> int:
        """Write these events to a file, whole or not at all, as the command `export` does.

        What is written is read from the database again, in the order that was asked for.

        Args:
            path: The file; its ending says the format.
            format: A name of a format, if the ending does not say it: "csv", "json", "html" …
            per: What a row is, in formats of rows: "event" or "citation".
            excel: Whether CSV begins with a byte-order mark, without which Excel misreads it.

        Returns:
            How many were written.

        Raises:
            OutputError: The ending or the format will not do, or the file cannot be written.
            DatabaseError: The database cannot be read any more.
            TypeError: An argument is of another type.
            ValueError: An argument is none of its values.
        """
        from timeline.api.exporting import choose_format, write_file
        from timeline.export.formats import Per

        shape = choose("per", per, Per)
        file = fsdecode(path)
        chosen = choose_format(file, format, shape)
        with self._question.ask_again(self.events, self.title) as selection:
            return write_file(selection, file, chosen, shape, excel=excel)

    def export_package(self, folder: str | PathLike[str]) -> int:
        """Write these events as `timeline export --package` does: CSV files with their schema.

        Raises:
            OutputError: The folder cannot be written, or holds other files.
            DatabaseError: The database cannot be read any more.
        """
        from timeline.export.package import write_package

        with self._question.ask_again(self.events, self.title) as selection:
            return write_package(selection, fsdecode(folder))

    def _cut(self, events: tuple[EventDetail, ...]) -> Chronology:
        """Return some of the events; the title says of how many."""
        part = "" if len(events) == len(self) else f" ({len(events):,} of {len(self):,})"
        return replace(self, title=f"{self.title}{part}", events=events)

    def _find(self, key: str) -> EventDetail:
        for event in self.events:
            if event.key == key:
                return event
        raise NotFoundError("event", key, find_near(key, [event.key for event in self.events]))

    def __repr__(self) -> str:
        from timeline.api.showing import events_to_text

        return f"{self.title}: {count(len(self), 'event')}\n{events_to_text(self.events)}"

    def _repr_html_(self) -> str:
        from timeline.api.showing import events_to_html

        return events_to_html(self.events, self.title)
