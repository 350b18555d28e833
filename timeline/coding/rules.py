"""The coder that comes with timeline: a parser, word lists and rules. No network, no learning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from timeline import __version__
from timeline.coding.backers import acts_for_others
from timeline.coding.dating import Dater, find_realis
from timeline.coding.events import FoundEvent, find_events, make_title
from timeline.coding.language import Paragraph, load_language, parse
from timeline.coding.leads import date_leads
from timeline.coding.mentions import Mentions, NameIndex, build_index, find_mentions
from timeline.coding.placing import find_place
from timeline.coding.telling import find_chain, find_figures
from timeline.coding.titling import naming_by
from timeline.coding.unpeopled import tells_enough
from timeline.records.coded import Article, Candidate, Known, Mention
from timeline.records.told import StatedDate
from timeline.vocabulary import Realis, Role, ZoneKind

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token


DATELINE = re.compile(r"(?P<place>[^\W\d_][^,(/\n\d:]{1,40})[,(/]")
"""The place with which a dateline begins: "BELGRADE/PRISTINA, Aug 3 (Reuters)"."""
LINKS = frozenset({"de", "del", "la", "al", "of", "the", "on", "upon", "am", "an", "der", "sur"})
"""Small words within the names of places: "Rio de Janeiro"."""


@dataclass(frozen=True, slots=True)
class RulesCoder:
    """Codes English news."""

    language: Language
    index: NameIndex
    name: str = f"rules {__version__}"

    def code(self, article: Article) -> list[Candidate]:
        """Return what the headline and the body of an article report, in their order."""
        paragraphs = parse(self.language, article)
        mentions = find_mentions(paragraphs, self.index, find_dateline(article))
        dater = Dater(article, paragraphs, _naming_with(mentions))
        candidates = [
            _candidate(article, found, mentions, dater)
            for paragraph in paragraphs
            for found in find_events(paragraph)
        ]
        body, end = _place_of_lead(paragraphs)
        return date_leads(candidates, before=end, body=body)


def make_coder(known: Known) -> RulesCoder:
    """Return the coder.

    Raises:
        CoderError: No English pipeline is installed.
    """
    return RulesCoder(load_language(), build_index(known))


def _place_of_lead(paragraphs: Sequence[Paragraph]) -> tuple[int, int]:
    """Return where the first paragraph of the body begins and ends; twice 0 if there is none."""
    body = (each for each in paragraphs if each.kind is ZoneKind.BODY)
    return next(((each.start, each.start + len(each.text)) for each in body), (0, 0))


def _candidate(article: Article, found: FoundEvent, mentions: Mentions, dater: Dater) -> Candidate:
    paragraph, first, last = found.paragraph, found.first, found.last
    start, end = paragraph.place(first, last)
    realis = find_realis(found.trigger)
    stated = dater.date(paragraph, found.trigger, first, last, realis)
    realis = Realis.PLANNED if _is_to_come(found.trigger, realis, stated, article) else realis
    participants = tuple(_participants(found, mentions))
    title = make_title(found, naming_by(mentions))
    return Candidate(
        start=start,
        end=end,
        quote=article.text[start:end],
        title=title,
        trigger=found.words,
        participants=participants,
        stated=stated,
        type=found.type,
        realis=realis,
        place=find_place(found, mentions),
        attribution=find_chain(paragraph, found.trigger, mentions),
        figures=find_figures(paragraph, found.trigger, first, last),
        stands_alone=not participants
        and tells_enough(found, title, stated, realis, article.published),
    )


def find_dateline(article: Article) -> str | None:
    """Return the place of the dateline, None if there is none."""
    for zone in article.zones:
        if zone.kind is ZoneKind.DATELINE:
            found = DATELINE.match(article.text, zone.start, zone.end)
            place = found["place"].strip() if found else ""
            if _is_place(place):
                return place.title()
    return None


def _is_place(words: str) -> bool:
    """Return whether words may name a place: each has a capital, but for those within a name."""
    return words[:1].isupper() and all(
        word[0].isupper() or word.lower() in LINKS for word in words.split()
    )


def _naming_with(mentions: Mentions) -> Callable[[Token], str | None]:
    """Return what tells by which name a word means somebody; None for nobody."""

    def name(token: Token) -> str | None:
        mention = mentions.at(token)
        return mention.name if mention else None

    return name


def _is_to_come(trigger: Token, realis: Realis, stated: StatedDate, article: Article) -> bool:
    """Return whether its date tells the future: "leaves on Sunday", "next month's meeting"."""
    last, first = article.published.latest, stated.earliest
    is_untensed = realis is Realis.ONGOING or (
        realis is Realis.OCCURRED and trigger.pos_ in {"NOUN", "PROPN"}
    )
    return is_untensed and bool(last and first and first > last)


def _participants(found: FoundEvent, mentions: Mentions) -> Iterator[tuple[Mention, Role]]:
    """Yield who takes part, each actor once, in the first of its roles.

    Beside a person stands the state or organisation for which the person acts.
    """
    seen: set[Mention] = set()
    for role, mentioned in _iter_roles(found, mentions):
        for mention in mentioned:
            behind = mentions.behind(mention) if acts_for_others(found, role) else None
            for each in (mention, behind):
                if each is not None and each not in seen:
                    seen.add(each)
                    yield each, role


def _iter_roles(found: FoundEvent, mentions: Mentions) -> Iterator[tuple[Role, list[Mention]]]:
    """Yield who is meant in each role."""
    initiators = _whom(found.initiators, mentions)
    if found.reporting and found.type is None and not initiators:
        return  # "he told relatives", and nobody knows who did
    yield Role.INITIATOR, initiators
    recipients = _whom(found.recipients, mentions)
    if not recipients and found.type is not None:
        recipients = [*filter(None, map(mentions.land_at, found.recipients))]
    yield Role.RECIPIENT, recipients
    yield Role.PARTICIPANT, [*chain.from_iterable(map(mentions.every, found.participants))]


def _whom(tokens: Sequence[Token], mentions: Mentions) -> list[Mention]:
    """Return whom the heads of phrases mean, those with a name before those without.

    If anybody has a name, the others count only beside him: "met executives and Premier Eby".
    """
    named = {token: mentions.every(token) for token in tokens if mentions.at(token)}
    nameless = (
        token for token in tokens if not named or any(_is_beside(token, each) for each in named)
    )
    strangers = filter(None, map(mentions.stranger_at, nameless))
    return [*chain.from_iterable(named.values()), *strangers]


def _is_beside(one: Token, other: Token) -> bool:
    """Return whether "and" stands between two words; behind a comma a name may say who they are."""
    first, second = sorted((one, other), key=lambda token: token.i)
    joint = second.left_edge.i - 1
    return second.dep_ == "conj" and second.head == first and first.doc[joint].dep_ == "cc"
