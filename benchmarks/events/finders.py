"""What finds events in a sentence: the event finder, the whole coder, and keywords."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING

from benchmarks.events.records import Actor, Told
from timeline.coding.coders import get_coder
from timeline.coding.events import FoundEvent, find_events
from timeline.coding.language import Paragraph, load_language
from timeline.records.coded import Article, Candidate, Known
from timeline.records.corpus import Zone
from timeline.vocabulary import Role, ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Token

Finder = Callable[[str], list[Told]]


def make_finder() -> Finder:
    """Return the event finder of timeline, with the words of noun phrases as actors."""
    language = load_language()

    def find(text: str) -> list[Told]:
        paragraph = Paragraph(language(text), 0, ZoneKind.BODY, 0, text)
        found = [event for event in find_events(paragraph) if event.type]
        best = max(found, key=lambda event: event.salience, default=None)
        return [_told(best)] if best else []

    return find


def make_coder(name: str, *, main: bool = False) -> Finder:
    """Return a complete coder, given articles of one sentence: all their events or the main one."""
    coder = get_coder(name, Known())

    def find(text: str) -> list[Told]:
        digest = sha256(text.encode()).hexdigest()
        zone = Zone(ZoneKind.BODY, 0, len(text))
        article = Article("sentence.txt", digest, text, (zone,), text[:40])
        found = [each for each in coder.code(article) if each.type and each.participants]
        widest = sorted(found, key=lambda each: each.start - each.end)
        return [_coded(candidate) for candidate in (widest[:1] if main else found)]

    return find


def _coded(candidate: Candidate) -> Told:
    initiators, recipients = (
        tuple(Actor(who.name, who.names) for who, role in candidate.participants if role is wanted)
        for wanted in (Role.INITIATOR, Role.RECIPIENT)
    )
    return Told(candidate.type, initiators, recipients)


def _told(event: FoundEvent) -> Told:
    return Told(
        event.type,
        tuple(Actor(_phrase(token)) for token in event.initiators),
        tuple(Actor(_phrase(token)) for token in event.recipients),
    )


def _phrase(head: Token) -> str:
    """Return the words around a head, without clauses and what is joined to it."""
    cut = {
        token
        for child in head.children
        if child.dep_ in {"relcl", "acl", "conj", "cc", "appos", "punct", "advcl"}
        for token in child.subtree
    }
    return "".join(token.text_with_ws for token in head.subtree if token not in cut)


KEYWORDS = {
    "PROTEST": r"protest|demonstrat|riot|strike|rall(y|ied)|march",
    "THREATEN": r"threat|warn|ultimatum",
    "SANCTION": r"sanction|embargo|expel|cut (off )?ties|suspend",
    "ASSAULT": r"kill|bomb|attack|assassinat|shot|fire|clash|abduct|kidnap|raid|fought|fight",
    "COERCE": r"arrest|detain|seiz|jail|curfew|ban|crack|imprison|deport",
    "AID": r"\baid\b|donat|humanitarian|relief|loan",
    "CONSULT": r"meet|met|visit|talks|discuss|telephone",
    "REJECT": r"reject|refus|den(y|ied)|veto|rul(e|ed) out",
    "REQUEST": r"demand|call(ed)? (on|for)|urg|appeal|ask",
    "ACCUSE": r"accus|condemn|critici|blam|denounc|investigat",
    "AGREE": r"agree|promis|will (hold|send|provide)|ready|plan|pledg",
    "SUPPORT": r"prais|support|back|endors|recogni|ally",
    "COOPERATE": r"sign|cooperat|joint|treaty|share",
    "MOBILIZE": r"mobili|deploy|troops|alert|massed",
    "RETREAT": r"withdr|pull(ed)? out|surrender",
    "CONCEDE": r"releas|eas|lift|concede|free",
}


def find_keywords(text: str) -> list[Told]:
    """Find the first type one of whose keywords begins a word: what any finder must beat."""
    for kind, pattern in KEYWORDS.items():
        if re.search(rf"\b(?:{pattern})", text, re.IGNORECASE):
            return [Told(kind)]
    return [Told("AGREE")]
