"""Articles read and coded one after the other, in this process or in several."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread

from timeline.articles import read_article
from timeline.coding.coders import DEFAULT, Coder, get_coder
from timeline.errors import ArticleError, CoderError
from timeline.pipeline.admitting import find_refusal
from timeline.pipeline.gathering import Found
from timeline.pipeline.supplying import Given
from timeline.records.coded import Article, CodedArticle, Known
from timeline.vocabulary import ZoneKind

LONGEST = 1_000_000
"""Characters outside of boilerplate; what has more is a book or an archive, not an article."""
AHEAD = 4
"""How many articles a process may have waiting, so that memory does not grow with their number."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are read and coded.

    Attributes:
        coder: The name of the coder, as `--coder` takes it.
        published: EDTF; what is known of the day of publication of all of them.
        publication: The outlet of all of them.
        jobs: In how many processes they are coded; it changes nothing but the time.
    """

    coder: str = DEFAULT
    published: str | None = None
    publication: str | None = None
    jobs: int = 1

    @property
    def given(self) -> Given:
        """What they tell of the articles that these may not tell themselves."""
        return Given(self.published, self.publication)


@dataclass(frozen=True, slots=True)
class Coded:
    """An article that was found, and what became of it.

    Attributes:
        result: What a coder found in it; None if there is an error.
        error: Why the article cannot be read, or not be coded.
        missing: What the coder lacks to code anything at all.
    """

    found: Found
    result: CodedArticle | None = None
    error: str | None = None
    missing: str | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Where articles are coded: a coder, made once, and the settings."""

    settings: Settings
    coder: Coder

    def code(self, found: Found) -> Coded:
        """Return an article read and coded; what is wrong with it is told, not raised."""
        settings = self.settings
        try:
            article = read_article(
                found.path.name,
                found.read(),
                published=settings.published,
                publication=settings.publication,
            )
            if found.held:
                article = found.held.complete(article, settings.given)
            _check_length(article)
        except ArticleError as error:
            return Coded(found, error=error.reason)
        try:
            return Coded(found, self._examine(article))
        except CoderError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever one article does, the others go on
            reason = f"{type(error).__name__}: {error}".removesuffix(": ")
            return Coded(found, error=f"the coder failed ({reason})")

    def _examine(self, article: Article) -> CodedArticle:
        """Return what the coder finds, parted into what may be stored and what may not."""
        candidates = sorted(self.coder.code(article), key=lambda each: (each.start, each.end))
        refusals = [find_refusal(article, candidate) for candidate in candidates]
        pairs = zip(candidates, refusals, strict=True)
        sound = tuple(candidate for candidate, refusal in pairs if refusal is None)
        return CodedArticle(article, self.coder.name, sound, tuple(filter(None, refusals)))


def iter_coded(articles: Sequence[Found], settings: Settings, known: Known) -> Generator[Coded]:
    """Yield the articles coded, in the order given, whatever the number of jobs.

    Raises:
        CoderError: The coder cannot be used, or one of its processes died.
    """
    if settings.jobs == 1 or len(articles) == 1:
        desk = Desk(settings, get_coder(settings.coder, known))
        yield from map(desk.code, articles)
        return
    try:
        yield from _iter_coded_in_processes(articles, settings, known)
    except BrokenProcessPool as error:
        reason = "a process ended by itself, maybe for want of memory; try again with --jobs 1"
        raise CoderError(settings.coder, reason) from error


def _iter_coded_in_processes(
    articles: Sequence[Found], settings: Settings, known: Known
) -> Generator[Coded]:
    jobs = min(settings.jobs, len(articles))
    waiting: deque[Future[Coded]] = deque()
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _open_desk, (settings, known))
    try:
        for found in articles:
            with _deaf_to_interrupts():
                waiting.append(pool.submit(_code, found))
            if len(waiting) >= AHEAD * jobs:
                yield _checked(waiting.popleft().result(), settings)
        while waiting:
            yield _checked(waiting.popleft().result(), settings)
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Let a process that begins meanwhile never hear Ctrl-C; this one hears it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows has none.
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _checked(coded: Coded, settings: Settings) -> Coded:
    if coded.missing:
        raise CoderError(settings.coder, coded.missing)
    return coded


_desk: Desk | CoderError | None = None
"""The desk of a process that codes, or why it has none; set when the process begins."""


def _open_desk(settings: Settings, known: Known) -> None:
    global _desk  # noqa: PLW0603 - a process of a pool has no other place for what it keeps
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that stores.
    Thread(target=_end_with_parent, daemon=True).start()
    try:
        _desk = Desk(settings, get_coder(settings.coder, known))
    except CoderError as error:
        _desk = error


def _end_with_parent() -> None:
    """End this process as soon as the one that stores is no more, even if that was killed."""
    if (parent := parent_process()) is not None:
        wait([parent.sentinel])
        os._exit(1)


def _code(found: Found) -> Coded:
    if isinstance(_desk, Desk):
        return _desk.code(found)
    return Coded(found, missing=_desk.reason if _desk else "its process has not begun")


def _check_length(article: Article) -> None:
    length = sum(
        zone.end - zone.start for zone in article.zones if zone.kind is not ZoneKind.BOILERPLATE
    )
    if length > LONGEST:
        reason = f"it has {length:,} characters to code, more than {LONGEST:,}: split it"
        raise ArticleError(article.file, reason)
