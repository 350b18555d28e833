"""A filter in words: for titles, and to be asked again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from timeline.dates import Span, date_of_span, describe_date
from timeline.phrases.keywords import FILLERS, JOINERS, KEYWORDS, REALIS, REPORTED, ROLES, TYPES
from timeline.records.questions import ActorTerm, EventFilter
from timeline.vocabulary import Realis, Role, When
from timeline.wording import count, join_words

CLAUSES = {roles: clause for clause, roles in ROLES.items()}
RESERVED = {*KEYWORDS, *JOINERS, *FILLERS, *REPORTED[:1], *TYPES, *REALIS}


def describe_filter(wanted: EventFilter) -> str:
    """Return what is asked for, empty for everything.

    What a phrase can say is a phrase that asks for the same; the rest follows in brackets.
    """
    said = (_types(wanted), _actors(wanted.actors), _places(wanted), _period(wanted),
            _publications(wanted), _text(wanted))  # fmt: skip
    rest = ", ".join(_rest(wanted))
    return " ".join(filter(None, [*said, rest and f"({rest})"]))


def make_title(wanted: EventFilter) -> str:
    """Return what is asked for as a title: "Events involving KFOR", "Protests since 2022"."""
    asked = describe_filter(wanted)
    if wanted.types:
        return asked[:1].upper() + asked[1:]
    return f"Events {asked}".strip()


def _types(wanted: EventFilter) -> str:
    told = [] if set(wanted.realis) == set(Realis) else list(wanted.realis)
    types = [f"{kind.lower()}s" for kind in wanted.types]
    return " ".join(filter(None, [join_words(told), join_words(types)]))


def _actors(terms: Iterable[ActorTerm]) -> str:
    """Return "involving KFOR and Serbia"; a term of several names is a clause of its own."""
    return " ".join(
        f"{CLAUSES.get(roles, 'involving')} {join_words(names, link)}"
        for (roles, link), names in _clauses(terms)
    )


def _clauses(
    terms: Iterable[ActorTerm],
) -> Iterator[tuple[tuple[tuple[Role, ...], str], list[str]]]:
    several = [term for term in terms if len(term.names) > 1]
    single = sorted((term for term in terms if len(term.names) == 1), key=lambda term: term.roles)
    for roles, alike in groupby(single, key=lambda term: term.roles):
        yield (roles, "and"), [_quote(term.names[0]) for term in alike]
    for term in several:
        yield (term.roles, "or"), [_quote(name) for name in term.names]


def _places(wanted: EventFilter) -> str:
    return f"in {join_words([*map(_quote, wanted.places)])}" if wanted.places else ""


def _period(wanted: EventFilter) -> str:
    """Return the shortest words for the days: a year, a month, a day, or the first and last."""
    if wanted.since and wanted.until:
        whole = date_of_span(Span(wanted.since, wanted.until))
        if whole and "/" not in whole:
            return f"in {describe_date(whole)}" if len(whole) < len("2022-12-16") else f"on {whole}"
        return f"from {wanted.since} to {wanted.until}"
    if wanted.since:
        return f"since {wanted.since}"
    return f"until {wanted.until}" if wanted.until else ""


def _publications(wanted: EventFilter) -> str:
    names = [*map(_quote, wanted.publications)]
    return f"reported by {join_words(names)}" if names else ""


def _text(wanted: EventFilter) -> str:
    texts = ", ".join(f'"{text}"' for text in wanted.text)
    return f"about {texts}" if texts else ""


def _rest(wanted: EventFilter) -> Iterator[str]:
    """Yield what only options can ask for."""
    if set(wanted.realis) == set(Realis):
        yield "also planned, hypothetical and denied"
    if wanted.when is When.CERTAIN:
        yield "certainly in the period"
    if wanted.with_affiliates:
        yield "members and representatives included"
    if wanted.sources:
        yield f"stated by {join_words(wanted.sources)}"
    if wanted.min_sources > 1:
        yield f"at least {count(wanted.min_sources, 'independent source')}"
    if wanted.coder:
        yield f"coder {wanted.coder}"


def _quote(name: str) -> str:
    words: Sequence[str] = name.casefold().replace(",", " , ").split()
    return f'"{name}"' if "," in words or RESERVED.intersection(words) else name
