"""Who told whom: the chain of attribution of one event, from the article's side to the origin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.clauses import is_deep, iter_tellings
from timeline.coding.telling.phrases import phrase_of, words_of
from timeline.coding.telling.quotations import find_speaking
from timeline.coding.telling.tellers import subject_of
from timeline.coding.telling.verbs import is_quoting, is_saying
from timeline.records.coded import Mention, ToldBy
from timeline.vocabulary import ActorKind, ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

DASHES = frozenset({"-", "–", "—"})
ADDRESSEES = frozenset({"dobj", "dative"})
SHORTEST = 3
"""Words of a headline that ends in "- report"."""


class Naming(Protocol):
    """What knows which actor a word names."""

    def at(self, token: Token) -> Mention | None:
        """Return the actor that the noun phrase of a word names; None if it names none."""
        ...


def find_chain(paragraph: Paragraph, trigger: Token, mentions: Naming) -> tuple[ToldBy, ...]:
    """Return who told an event, the one nearest to the article first.

    What somebody says is no hop of that same saying: "Vucic accused Kurti" has none.
    """
    if is_deep(trigger):
        return ()
    naming = _Hops(paragraph, mentions)
    verbs = list(iter_tellings(trigger))
    if not any(is_saying(verb) for verb in verbs):
        speaking = find_speaking(trigger)
        verbs.extend([speaking] if speaking is not None and speaking != trigger else [])
    hops = [*naming.of_headline(trigger), *naming.of_next_sentence(trigger)]
    hops.extend(naming.of_phrases(trigger))
    for verb in reversed(verbs):
        hops.extend(naming.of_verb(verb, trigger))
    if is_saying(trigger):
        hops.extend([*naming.of_medium(trigger), *naming.of_quoter(trigger)])
    speaker = subject_of(trigger) if is_saying(trigger) else None
    return tuple(_without_repeats(hops, mentions.at(speaker) if speaker is not None else None))


def _without_repeats(hops: list[ToldBy], speaker: Mention | None) -> Iterator[ToldBy]:
    """Yield each hop once, and none of those whose own saying is the event."""
    seen: set[tuple[int, int]] = set()
    for hop in hops:
        if (hop.start, hop.end) in seen or (speaker is not None and hop.mention == speaker):
            continue
        seen.add((hop.start, hop.end))
        yield hop


class _Hops:
    """Makes hops out of the words of one paragraph."""

    def __init__(self, paragraph: Paragraph, mentions: Naming) -> None:
        self._paragraph = paragraph
        self._mentions = mentions

    def of_verb(self, verb: Token, trigger: Token) -> Iterator[ToldBy]:
        """Yield who tells by a verb: its medium, its subject, and whom it quotes."""
        yield from self.of_medium(verb)
        yield from self.of_quoter(verb)
        teller = subject_of(verb)
        if teller is not None and not (teller == trigger or teller.is_ancestor(trigger)):
            yield self._hop(phrase_of(teller), verb, verb.text)
        if is_quoting(verb):
            yield from self._of_quoted(verb, trigger)
        for word in verb.doc[verb.i + 1 : verb.sent.end]:
            if word != trigger and word.dep_ in {"advcl", "acl"} and is_quoting(word):
                yield from self._of_cited(word)

    def _of_quoted(self, verb: Token, trigger: Token) -> Iterator[ToldBy]:
        """Yield the origin of "quoted the command as saying"."""
        origin = _child(verb, "dobj") or _child(verb, "nsubjpass")
        saying = next(
            (word for word in verb.subtree if is_saying(word) and word.tag_ == "VBG"), verb
        )
        if origin is not None and saying != trigger and verb.dep_ != "advcl":
            yield self._hop(phrase_of(origin), saying, saying.text)

    def _of_cited(self, verb: Token) -> Iterator[ToldBy]:
        origin = _child(verb, "dobj")
        if origin is not None:
            yield self._hop(phrase_of(origin), verb, verb.text)

    def of_medium(self, verb: Token) -> Iterator[ToldBy]:
        """Yield the outlet that somebody told it to."""
        if verb.lemma_ != "tell":
            return
        for child in verb.children:
            if child.dep_ in ADDRESSEES and self._is_medium(child):
                yield self._hop(phrase_of(child), verb, verb.text)

    def of_quoter(self, verb: Token) -> Iterator[ToldBy]:
        """Yield who quotes the speaker: "an official quoted by the paper said"."""
        speaker = subject_of(verb)
        for clause in speaker.rights if speaker is not None else ():
            if clause.dep_ == "acl" and is_quoting(clause) and subject_of(clause) is not None:
                yield self._hop(phrase_of(subject_of(clause) or clause), clause, clause.text)

    def _is_medium(self, noun: Token) -> bool:
        mention = self._mentions.at(noun)
        if mention is not None and mention.kind is ActorKind.MEDIA:
            return True
        media = read_lexicon("telling_verbs")["media"]
        words = phrase_of(noun) if noun.pos_ == "PROPN" else [noun]  # no "press conference"
        return any(word.lower_ in media for word in words)

    def of_phrases(self, trigger: Token) -> Iterator[ToldBy]:
        """Yield who stands behind "according to" in the sentence."""
        phrases = read_lexicon("telling_verbs")["phrases"]
        for noun in trigger.sent:
            if noun.dep_ != "pobj" or not _spans(noun.head, trigger):
                continue
            end = noun.head.i + 1
            for phrase in phrases:
                cue = trigger.doc[max(0, end - len(phrase.split())) : end]
                if cue.text.lower() == phrase:
                    yield self._hop(phrase_of(noun), cue[0], phrase)

    def of_headline(self, trigger: Token) -> Iterator[ToldBy]:
        """Yield who stands alone behind the last dash of a headline: "- report"."""
        words = [word for word in trigger.doc if not word.is_space]
        if self._paragraph.kind is not ZoneKind.HEADLINE or len(words) < SHORTEST:
            return
        dash, last = words[-2:]
        named = last.lower_ in read_lexicon("telling_verbs")["reports"] or last.pos_ == "PROPN"
        if named and dash.text in DASHES and trigger.i < dash.i:
            yield self._hop(trigger.doc[last.i : last.i + 1], last, last.text)

    def of_next_sentence(self, trigger: Token) -> Iterator[ToldBy]:
        """Yield who stands in "It is reported by …" behind the sentence."""
        end = trigger.sent.end
        if end >= len(trigger.doc):
            return
        verb = trigger.doc[end].sent.root
        subject, teller = _child(verb, "nsubjpass"), subject_of(verb)
        points_back = subject is not None and subject.lower_ in {"it", "this", "that"}
        if points_back and teller is not None and is_saying(verb) and not _child(verb, "ccomp"):
            yield self._hop(phrase_of(teller), verb, verb.text)

    def _hop(self, who: Span, cue: Token, verb: str) -> ToldBy:
        """Return the hop of a noun phrase; its cue runs from there to the reporting word.

        It is that word alone where the phrase belongs to another verb first: "asked …, accusing".
        """
        own = who.root in cue.subtree or cue in who.root.subtree or cue.head in who.root.ancestors
        first, last = (min(who[0], cue), max(who[-1], cue)) if own else (cue, cue)
        start, end = self._paragraph.place(first, last)
        mention = self._mentions.at(who.root)
        return ToldBy(words_of(self._paragraph, who), verb, start, end, mention)


def _child(verb: Token, dep: str) -> Token | None:
    return next((child for child in verb.children if child.dep_ == dep), None)


def _spans(preposition: Token, trigger: Token) -> bool:
    """Return whether a prepositional phrase stands beside a clause that the trigger is part of."""
    top = preposition
    while top.dep_ in {"prep", "pcomp", "advmod"} and top.head != top:
        top = top.head
    return top == trigger or top.is_ancestor(trigger)
