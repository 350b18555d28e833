"""One walk through an article: each noun phrase and pronoun gets whom it means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.acting import acts, is_doer, is_hosting, is_part_of_word
from timeline.coding.mentions.entities import is_titled
from timeline.coding.mentions.groups import Groups, Owner, is_member, is_organised
from timeline.coding.mentions.index import NameIndex, Use, is_shouted
from timeline.coding.mentions.memory import NEUTRAL, SUBJECTS, Memory, find_kinds
from timeline.coding.mentions.phrases import (
    find_counted,
    is_definite,
    is_indefinite,
    is_plural,
    iter_above,
    iter_qualifiers,
)
from timeline.coding.mentions.referents import Referent, Referents
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.titles import (
    RANKING,
    Titles,
    first,
    is_before_title,
    is_office,
    iter_states,
    iter_titles,
)
from timeline.coding.mentions.words import base, find_group_kind, is_title, is_verb
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

HEADS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"})
CLOSED = frozenset({ActorKind.BUSINESS, ActorKind.NGO, ActorKind.MEDIA, ActorKind.GOVERNMENT})
"""Kinds of which one is never told from another by its place alone."""
FAR = 9
"""Words after a noun within which brackets may name it."""
MODIFYING = frozenset({"compound", "nmod", "amod"})
Key = tuple[int, int]
"""The number of a paragraph and of a token in it."""


class Reader:
    """Reads the paragraphs of one article in their order.

    Attributes:
        meant: Whom each head of a phrase means.
        acting: Those heads that stand for somebody who takes part, in the order of the text.
    """

    def __init__(
        self,
        index: NameIndex,
        referents: Referents,
        spans: Sequence[Sequence[NameSpan]],
        dateline: str | None,
    ) -> None:
        self.meant: dict[Key, Referent] = {}
        self.acting: dict[Key, None] = {}
        self._referents = referents
        self._index = index
        self._groups = Groups(index, referents)
        self._titles = Titles()
        self._memory = Memory()
        self._dateline = dateline
        self._spans = [
            {token.i: span for span in paragraph for token in span.tokens} for paragraph in spans
        ]
        for spans_of_paragraph in self._spans:
            self._find_titles(spans_of_paragraph)
        self._at = 0
        self._place: str | None = None
        self._here: str | None = None
        self._is_headline = False

    def read(self, number: int, paragraph: Paragraph) -> None:
        """Resolve the phrases of the next paragraph."""
        self._at = number
        self._place = None
        self._is_headline = is_titled(paragraph.doc) or is_shouted(paragraph.doc)
        for sentence in paragraph.doc.sents:
            self._memory.begin_sentence()
            self._here = self._find_host(sentence)
            for token in sentence:
                self._read_token(token)

    def _find_titles(self, spans: dict[int, NameSpan]) -> None:
        """Note the titles of the persons in a paragraph."""
        for span in dict.fromkeys(spans.values()):
            referent = self._referents.of(span) if span.is_person else None
            if referent is None:
                continue
            for noun in iter_titles(span, spans):
                owner = self._find_owner_of_title(noun, spans)
                self._titles.add(noun, owner, referent)
                referent.speaks_for = referent.speaks_for or owner

    def _find_owner_of_title(self, noun: Token, spans: dict[int, NameSpan]) -> Referent | None:
        near = [*iter_states(noun, spans)]
        near += [spans[token.i] for token in iter_qualifiers(noun) if token.i in spans]
        return first(self._referents.of(span) for span in near if not span.is_person)

    def _read_token(self, token: Token) -> None:
        span = self._spans[self._at].get(token.i)
        if span is not None:
            self._read_name(token, span)
        elif token.pos_ in HEADS and not _is_modifier(token):
            self._note(token, self._resolve(token))

    def _read_name(self, token: Token, span: NameSpan) -> None:
        if token.i != span.root.i:
            return
        if is_hosting(span):
            self._place = span.text
        referent = self._resolve_name(span)
        if referent is None:
            return
        self.meant.update({(self._at, part.i): referent for part in span.tokens})
        if acts(span) or span.use is Use.ADJECTIVE:
            self._memory.see(referent, token)
        if token.text.islower():  # "the KFOR mission" makes it "the mission"
            self._memory.describe(base(token), referent)
        if self._takes_part(span):
            self.acting[self._at, token.i] = None
        if span.use in {Use.NAME, Use.CAPITAL}:
            referent.add(span.text)

    def _takes_part(self, span: NameSpan) -> bool:
        head = span.root
        modifies = head.dep_ in MODIFYING and head.head.i > head.i and not is_doer(span)
        before_title = is_before_title(span, self._spans[self._at])
        return acts(span) and not (modifies or before_title)

    def _resolve_name(self, span: NameSpan) -> Referent | None:
        """Return whom a name means where it stands; None for a place that hosts."""
        if span.use is Use.PEOPLE and not span.is_known and not is_plural(span.root):
            return None  # "Western", "Catholic": only together with a noun
        if span.use is Use.PEOPLE:
            return self._groups.get_people(span, self._find_land(span))
        if span.use is Use.PLACE and acts(span):
            return Referent(span.text, ActorKind.GOVERNMENT)
        if is_hosting(span):
            return None
        return self._referents.of(span)

    def _find_land(self, span: NameSpan) -> str | None:
        """Return the land that a people lives in, where the phrase says so."""
        spans = self._spans[self._at]
        lands = (spans[token.i] for token in iter_qualifiers(span.root) if token.i in spans)
        return next((land.named.name for land in lands if land.use in {Use.NAME, Use.PLACE}), None)

    def _note(self, token: Token, referent: Referent | None) -> None:
        if referent is None:
            return
        self.meant[self._at, token.i] = referent
        self.acting[self._at, token.i] = None
        self._memory.see(referent, token)

    def _resolve(self, token: Token) -> Referent | None:
        """Return whom a phrase without a name as its head means."""
        if token.dep_ == "attr" or (token.dep_ == "pobj" and token.head.lower_ == "as"):
            return None  # says what somebody is
        if token.dep_ == "appos" and token.head.i in self._spans[self._at]:
            return self.meant.get((self._at, token.head.i))
        counted = find_counted(token)
        if counted is None:
            return self._resolve_head(token)
        span = self._spans[self._at].get(counted.i)
        return self._resolve_name(span) if span else self._resolve_head(counted)

    def _resolve_head(self, token: Token) -> Referent | None:
        if token.pos_ == "PRON":
            return self._find_antecedent(token)
        if token.pos_ in {"NOUN", "PROPN"}:
            return self._find_beside(token) or self._resolve_noun(token)
        return None

    def _find_antecedent(self, pronoun: Token) -> Referent | None:
        """Return whom a pronoun means, by the sentence it stands in, else by what was said last."""
        joined = pronoun.head.head if pronoun.head.dep_ == "conj" else None
        if pronoun.dep_ == "poss" and joined is not None:  # "Belgrade and its allies"
            referent = self.meant.get((self._at, joined.i))
            if referent is not None and referent.kind in find_kinds(pronoun):
                return referent
        above = pronoun.dep_ == "poss" or pronoun.dep_ in SUBJECTS
        found = self._find_subject_above(pronoun) if above else None
        return found or self._memory.find_pronoun(pronoun)

    def _find_subject_above(self, pronoun: Token) -> Referent | None:
        """Return the subject that binds a pronoun: "NATO said that it", "Ukraine pulls out its"."""
        kinds = find_kinds(pronoun)
        one = pronoun.lower_ in NEUTRAL
        verbs = [token for token in iter_above(pronoun) if token.pos_ in {"VERB", "AUX"}]
        for verb in verbs if pronoun.dep_ == "poss" else verbs[1:]:
            for child in verb.lefts:
                referent = self.meant.get((self._at, child.i))
                fits = referent is not None and referent.kind in kinds
                several = is_plural(child) and child.i not in self._spans[self._at]
                if child.dep_ in SUBJECTS and fits and not (one and several):
                    return referent
        return None

    def _find_beside(self, noun: Token) -> Referent | None:
        """Return who is named in apposition: "the Serbian president, Aleksandar Vucic"."""
        spans = self._spans[self._at]
        beside = [child for child in noun.rights if child.dep_ == "appos" and child.i in spans]
        following = spans.get(noun.i + 1) if is_title(noun) else None
        names = [spans[child.i] for child in beside] + ([following] if following else [])
        names += self._find_bracketed(noun)
        for span in names:
            referent = self._referents.of(span)
            if referent and _may_describe(noun, referent):
                self._memory.describe(base(noun), referent)
                return referent
        return None

    def _find_bracketed(self, noun: Token) -> list[NameSpan]:
        """Return the name in brackets behind a phrase: "the mission in Kosovo (KFOR)"."""
        spans = self._spans[self._at]
        for number in range(noun.i + 1, min(noun.i + FAR, len(noun.doc) - 2)):
            token = noun.doc[number]
            if token.text == "(" and number + 1 in spans:
                span = spans[number + 1]
                closing = noun.doc[span.tokens[-1].i + 1 : span.tokens[-1].i + 2].text
                return [span] if closing == ")" else []
            if token.pos_ in {"VERB", "AUX", "PUNCT"} and token.text != "-":
                return []
        return []

    def _resolve_noun(self, noun: Token) -> Referent | None:
        owner = self._find_owner(noun)
        of = owner.referent if owner else None
        if is_title(noun) and (bearer := self._titles.find(noun, of)):
            return bearer
        sort = _find_sort(noun)
        if is_title(sort):
            return self._resolve_title(sort, owner)
        if owner is not None and not (owner.is_place and self._find_keeper(sort)):
            return self._resolve_owned(sort, owner)
        if is_definite(noun) and (referent := self._memory.find_described(sort)):
            return referent
        kind = find_group_kind(sort)
        return self._resolve_group(sort, kind) if kind else None

    def _resolve_group(self, noun: Token, kind: ActorKind) -> Referent | None:
        """Return a group of which the phrase does not say whose it is."""
        again = is_definite(noun) or (is_organised(noun) and not is_indefinite(noun))
        latest = self._groups.find_latest(noun) if again else None
        if latest or _is_mass(noun, kind):
            return latest
        keeper = self._find_keeper(noun)
        if keeper is not None:
            return self._groups.get(noun, Owner(keeper.name, keeper, keeper.adjective))
        force = self._memory.find_force(kind) if is_definite(noun) else None
        if force is not None:
            return force
        place = None if _is_organisation(noun) and kind in CLOSED else self._find_place(noun)
        return self._groups.get(noun, Owner(place, is_place=True)) if place else None

    def _find_keeper(self, noun: Token) -> Referent | None:
        """Return the state that sends, has or withdraws a force: "Kosovo has sent a platoon"."""
        if noun.dep_ == "pobj" and noun.head.lower_ == "of":  # "a contingent of 40 men"
            noun = noun.head.head
        if noun.dep_ not in {"dobj", "nsubj"} or not is_verb(noun.head, "keeping"):
            return None
        subjects = (child for child in noun.head.lefts if child.dep_ in SUBJECTS)
        referent = first(self.meant.get((self._at, child.i)) for child in subjects)
        keeper = referent.speaks_for or referent if referent else None
        return keeper if keeper and keeper.kind is ActorKind.STATE else None

    def _resolve_title(self, noun: Token, owner: Owner | None) -> Referent | None:
        of = owner.referent if owner else None
        if owner is not None and of is None and not owner.is_place:
            return self._groups.get_officials(noun, owner)
        if of is None:
            return self._memory.find_described(noun) if is_definite(noun) else None
        if of.kind is ActorKind.PERSON:
            return (of.speaks_for or of) if base(noun) == "government" else None
        if not is_office(noun):
            return None
        self._memory.describe(base(noun), of)
        return of

    def _resolve_owned(self, noun: Token, owner: Owner) -> Referent | None:
        """Return the group, or the organisation whose people they are."""
        referent = owner.referent
        if referent is None or referent.kind is ActorKind.STATE:
            return self._groups.get(noun, owner)
        called = self._memory.find_called(noun) if owner.is_possessor else None
        if called is not None:  # "its mission", which has a name of its own
            return called
        known = find_group_kind(noun) or is_member(noun) or _is_organisation(noun)
        if not known or referent.kind is ActorKind.PERSON:
            return None
        self._memory.describe(base(noun), referent)
        return referent

    def _find_owner(self, noun: Token) -> Owner | None:
        """Return whose a phrase is: its state, its organisation; None if it does not say."""
        made = (self._make_owner(noun, token) for token in iter_qualifiers(noun))
        owners = [owner for owner in made if owner and not _is_other_force(owner, noun)]
        return next((owner for owner in owners if not owner.is_place), next(iter(owners), None))

    def _make_owner(self, noun: Token, token: Token) -> Owner | None:
        """Return the owner of a noun that one of its qualifiers names."""
        span = self._spans[self._at].get(token.i)
        if span is None:
            return self._make_described_owner(token)
        if token.i not in {span.root.i, span.tokens[-1].i}:
            return self._make_inner_owner(token)
        if is_part_of_word(span) and not _leads(span):
            return None
        governs = span.use is Use.CAPITAL and is_title(noun)  # "the government in Belgrade"
        if is_hosting(span) and token.head.lower_ != "from" and not governs:
            return Owner(span.text, is_place=True)
        return self._make_named_owner(span, token)

    def _make_described_owner(self, token: Token) -> Owner | None:
        """Return the owner that a pronoun or a noun means: "its", "the country's"."""
        referent = self.meant.get((self._at, token.i))
        if referent is None and token.pos_ == "PRON":
            referent = self._resolve(token)
        if referent is None:  # "Houthi rebels": a people that is no state's
            is_people = token.pos_ == "PROPN" and token.dep_ in MODIFYING and not is_title(token)
            return Owner(token.text) if is_people and not self._is_headline else None
        possesses = token.dep_ == "poss"
        return Owner(referent.name, referent, referent.adjective, is_possessor=possesses)

    def _make_named_owner(self, span: NameSpan, token: Token) -> Owner | None:
        if span.use is Use.PEOPLE:
            return Owner(span.text)
        if span.use is Use.ADJECTIVE and token.i and token.nbor(-1).lower_ == "ethnic":
            return Owner(f"ethnic {span.text}")
        referent = self._referents.of(span)
        modifies = token.dep_ in MODIFYING
        word = span.text if modifies else (span.named.adjective or span.named.name)
        return Owner(word, referent, span.named.adjective) if referent else None

    def _make_inner_owner(self, token: Token) -> Owner | None:
        """Return the state that a word names inside a longer name: "Serbian police"."""
        form = self._index.find(token.text)
        if form is None or form.named.kind is not ActorKind.STATE:
            return None
        return Owner(token.text, self._referents.get(form.named), form.named.adjective)

    def _find_place(self, noun: Token) -> str | None:
        """Return where a group is: by its phrase, sentence or paragraph, else the dateline."""
        in_phrase = self._find_host(iter_qualifiers(noun))
        return in_phrase or self._here or self._place or self._dateline

    def _find_host(self, tokens: Iterable[Token]) -> str | None:
        """Return the first place that hosts; not where somebody goes or comes from."""
        spans = self._spans[self._at]
        for span in (spans[token.i] for token in tokens if token.i in spans):
            if span.root.head.lower_ not in {"to", "from", "into"} and is_hosting(span):
                return span.text
        return None


def _may_describe(noun: Token, referent: Referent) -> bool:
    """Return whether a noun can say what somebody is: no "region" is a state that acts."""
    if referent.kind is ActorKind.STATE:
        return ActorKind.STATE in read_lexicon("names_anaphors").get(base(noun), ())
    return (referent.kind is ActorKind.PERSON) == is_title(noun)


def _is_modifier(token: Token) -> bool:
    """Return whether a noun only says more about another: "military" of "military personnel"."""
    return token.dep_ in MODIFYING or (token.dep_ == "conj" and token.head.dep_ in MODIFYING)


def _is_other_force(owner: Owner, noun: Token) -> bool:
    """Return whether an owner is an army and the noun a police, or the reverse."""
    forces = {ActorKind.MILITARY, ActorKind.POLICE}
    kinds = {owner.referent.kind if owner.referent else None, find_group_kind(noun)}
    return kinds == forces


def _leads(span: NameSpan) -> bool:
    """Return whether an organisation leads what follows: "NATO-led"."""
    after = span.tokens[-1].i + 2
    doc = span.root.doc
    led = after < len(doc) and doc[after].lower_ == "led"
    return led and span.named.kind is not ActorKind.STATE


def _is_organisation(noun: Token) -> bool:
    """Return whether a noun can stand for an organisation: "mission", "alliance"."""
    kinds = read_lexicon("names_anaphors").get(base(noun), ())
    return bool(kinds) and ActorKind.STATE not in kinds


def _find_sort(noun: Token) -> Token:
    """Return the noun that says what people they are: "police" of "police officers"."""
    if not is_member(noun) or any(base(child) in RANKING for child in noun.lefts):
        return noun
    inner = (token for token in iter_qualifiers(noun) if find_group_kind(token))
    return next((token for token in inner if token.i < noun.i), noun)


def _is_mass(noun: Token, kind: ActorKind) -> bool:
    """Return whether a noun is what people use rather than a body of them: "by force"."""
    return kind is ActorKind.MILITARY and not is_plural(noun) and not list(noun.lefts)
