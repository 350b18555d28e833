"""From a coding sheet and its article to a source with zones and citations."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from timeline.articles import fill_zones, read_text
from timeline.errors import ArticleError
from timeline.records.corpus import Citation, Source, Zone
from timeline.sheets.entries import SheetFile, ZoneEntry
from timeline.sheets.references import References
from timeline.sheets.statements import Article, StatementError, Told, cite, state_date
from timeline.sheets.toml import Sheet


def read_source(sheet: Sheet[SheetFile], files: Mapping[str, bytes], known: References) -> Source:
    """Return the source that a sheet codes, with all that it states.

    Raises:
        CorpusError: The sheet is wrong, or says what its article does not.
        ArticleError: The article cannot be read.
    """
    entry = sheet.content.source
    known.check("publication", [entry.publication], sheet, ("source", 0, "publication"))
    data = _article_bytes(sheet, files)
    text = read_text(entry.file, data)
    zones = fill_zones(text, tuple(_iter_zones(sheet, text)))
    try:
        told = Told(
            entry.published, entry.published_words, entry.published_basis, entry.published_reason
        )
        published = state_date(told, Article(text, zones))
    except StatementError as error:
        raise sheet.fault(str(error), "source", 0, _published_key(error.key)) from error
    return Source(
        key=PurePosixPath(sheet.name).stem,
        title=entry.title,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        published=published,
        file=entry.file,
        publication=entry.publication,
        authors=entry.authors,
        url=entry.url,
        language=entry.language,
        zones=zones,
        citations=tuple(_iter_citations(sheet, Article(text, zones), known)),
    )


def _published_key(key: str) -> str:
    return {"date": "published", "date_words": "published_words"}.get(key, f"published_{key}")


def _article_bytes(sheet: Sheet[SheetFile], files: Mapping[str, bytes]) -> bytes:
    file = sheet.content.source.file
    if "/" in file or "\\" in file:
        reason = f"{file!r} is a path: name a file of the folder articles"
        raise sheet.fault(reason, "source", 0, "file")
    if f"articles/{file}" not in files:
        raise ArticleError(file, f"it is not in the folder articles, but {sheet.name} codes it")
    return files[f"articles/{file}"]


def _iter_zones(sheet: Sheet[SheetFile], text: str) -> Iterator[Zone]:
    at = 0
    for index, entry in enumerate(sheet.content.zone):
        start = text.find(entry.starts, at) if entry.starts else -1
        if start < 0:
            raise _zone_fault(sheet, index, "starts", entry.starts)
        at = _zone_end(sheet, index, entry, text, start)
        yield Zone(entry.kind, start, at)


def _zone_end(sheet: Sheet[SheetFile], index: int, entry: ZoneEntry, text: str, start: int) -> int:
    last = entry.ends or entry.starts
    found = text.find(last, start)
    if found < 0:
        raise _zone_fault(sheet, index, "ends", last)
    return found + len(last)


def _zone_fault(sheet: Sheet[SheetFile], index: int, key: str, words: str) -> Exception:
    reason = f"{words!r} does not stand in the article after the zone before"
    return sheet.fault(reason, "zone", index, key)


def _iter_citations(
    sheet: Sheet[SheetFile], article: Article, known: References
) -> Iterator[Citation]:
    seen: dict[tuple[str, int, int], None] = {}
    for index, entry in enumerate(sheet.content.statement):
        here = ("statement", index)
        known.check("event", [entry.event], sheet, (*here, "event"))
        for kind in ("actor", "publication"):
            keys = [getattr(hop, kind) for hop in entry.attribution]
            known.check(kind, keys, sheet, (*here, "attribution"))
        try:
            citation = cite(entry, article)
        except StatementError as error:
            raise sheet.fault(str(error), *here, error.key) from error
        place = (citation.event, citation.start, citation.end)
        if place in seen:
            reason = f"two statements cite {entry.event!r} with the same passage"
            raise sheet.fault(reason, *here, "quote")
        seen[place] = None
        yield citation
