"""Groups without a name of their own: "Serbian protesters", "police in Mitrovica"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.coding.mentions.forms import Use
from timeline.coding.mentions.group_nouns import find_force, is_organised, name_group
from timeline.coding.mentions.index import NameIndex
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.referents import Referent, Referents
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.titles import is_former
from timeline.coding.mentions.words import base, find_group_kind, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token


FORCES = frozenset({ActorKind.MILITARY, ActorKind.POLICE, ActorKind.REBELS})
LEADERS = frozenset({"chief", "commander", "head", "leader"})


def _is_faceless(noun: Token) -> bool:
    """Return whether a noun does not say whether somebody or a body is meant: "a Czech group"."""
    return base(noun) in word_set("names_groups", "words", "faceless")


@dataclass(slots=True)
class Owner:
    """Whose or which a group is: its state or people, or its place; `word` is that as written."""

    word: str
    referent: Referent | None = None
    adjective: str | None = None
    is_place: bool = False
    is_possessor: bool = False


@dataclass(slots=True)
class Groups:
    """The groups of an article, by their names."""

    index: NameIndex
    referents: Referents
    _groups: dict[str, Referent] = field(default_factory=dict)
    _by_noun: dict[str, dict[Referent, None]] = field(default_factory=dict)
    _placed: dict[Referent, str] = field(default_factory=dict)

    def get(self, noun: Token, owner: Owner, head: Token | None = None) -> Referent | None:
        """Return a group of somebody or of a place; None if the noun is a lone stranger.

        Args:
            noun: Says what people they are.
            head: The head of the phrase, of which `noun` may be a part: "officers".
        """
        kind = find_group_kind(noun)
        if kind is None:
            return None
        force = find_force(noun) if owner.referent or owner.is_place else None
        whole = head if head and kind in FORCES else noun  # a police officer is not the police
        if not is_plural(head or noun) and not is_organised(whole):
            if owner.is_place or owner.referent is None:
                return None
            if not force:
                return None if _is_faceless(noun) else self._get_lone(kind, owner)
        written = name_group(noun, in_plural=is_plural(head or noun))
        if owner.is_place:
            return self._get_placed(written, owner.word, kind, base(noun))
        words = [word for word in (owner.adjective, owner.word) if word]
        whose = [*words, f"{owner.referent.name if owner.referent else owner.word}'s"]
        names = [f"{word} {what}" for what in filter(None, (written, force)) for word in whose]
        chosen = f"{words[0]} {force or written}"
        return self._find_known(names) or self._get(chosen, kind, base(noun))

    def get_plain(self, noun: Token, head: Token, kind: ActorKind | None = None) -> Referent | None:
        """Return a group of which nothing is told but the noun, "police"; None for a lone one.

        Nor is the one who leads a battalion the battalion; a spokesman speaks for it.

        Args:
            kind: The kind of the group if the article tells another than the noun does.
        """
        kind = kind or find_group_kind(noun)
        is_leader = head != noun and not is_plural(head) and base(head) in LEADERS
        several = is_plural(head) or (is_organised(noun) and not is_leader)
        if kind is None or not several or base(noun) in word_set("names_groups", "words", "empty"):
            return None
        return self._get_nameless(name_group(noun, in_plural=is_plural(head)), kind, base(noun))

    def _get_lone(self, kind: ActorKind, owner: Owner) -> Referent | None:
        """Return the civilians of a state for one of them, "a Saudi shopkeeper".

        A firm's "Lisbon manager" need not be Portuguese.
        """
        if kind is not ActorKind.CIVILIANS or owner.word != owner.adjective:
            return None
        name = f"{owner.adjective or owner.word} civilians"
        return self._find_known([name]) or self._get(name, kind, name.lower())

    def get_people(self, span: NameSpan, land: NameSpan | None) -> Referent:
        """Return a people, or those of it in a land: "Serbs in Kosovo"."""
        if land is None:
            return self._get(span.text, ActorKind.CIVILIANS, span.text.lower())
        where = land.named.name
        names = [f"{where} {span.text}", f"{span.text} in {where}", f"{span.text} of {where}"]
        written = [f"{land.text} {span.text}"] if land.use is Use.ADJECTIVE else []
        known = self._find_known(names + written)
        return known or self._get(names[1], ActorKind.CIVILIANS, names[1].lower(), written)

    def get_people_at(self, place: str | None) -> Referent:
        """Return those of whom only a number is told: "dozens were beaten"."""
        if place is None:
            return self._get_nameless("People", ActorKind.CIVILIANS, "people")
        return self._get_placed("People", place, ActorKind.CIVILIANS, "people")

    def get_apart(self, noun: Token, owner: Owner) -> Referent | None:
        """Return those around an organisation who are not it: "fans of Dunav Vidin"."""
        kind = find_group_kind(noun)
        if kind is None or not is_plural(noun):
            return None
        of = next((child.lower_ for child in noun.rights if child.lower_ in {"of", "from"}), "of")
        whose = owner.referent.name if owner.referent else owner.word
        return self._get(f"{name_group(noun)} {of} {whose}", kind, base(noun))

    def get_local(self, noun: Token, owner: Owner) -> Referent:
        """Return who governs a place, or once did: "the governor of Sindh"."""
        kind = ActorKind.PERSON if is_former(noun) else ActorKind.GOVERNMENT
        return self._get(f"{name_group(noun)} of {owner.word}", kind, base(noun))

    def get_officials(self, noun: Token, owner: Owner) -> Referent | None:
        """Return those of a people who hold offices: "ethnic Albanian officials"."""
        name = f"{owner.word} {noun.lower_}"
        return self._get(name, ActorKind.GOVERNMENT, base(noun)) if is_plural(noun) else None

    def find_latest(self, noun: Token) -> Referent | None:
        """Return the one group that this noun has named before; None if it named none, or two."""
        groups = list(self._by_noun.get(base(noun), ()))
        return groups[0] if len(groups) == 1 else None

    def find_place(self, referent: Referent) -> str | None:
        """Return the place that tells a group apart, "people in Dublin"; None if none does."""
        return self._placed.get(referent)

    def find_whole_force(self, noun: Token) -> Referent | None:
        """Return the one force of a state of which an article tells: "Mali's military"."""
        force = find_force(noun)
        found = [one for name, one in self._groups.items() if force and name.endswith(f" {force}")]
        return found[0] if len(found) == 1 else None

    def _find_known(self, names: list[str]) -> Referent | None:
        forms = (self.index.find(name) for name in names)
        named = next((form.named for form in forms if form and form.use is Use.NAME), None)
        return self.referents.get(named) if named and named.kind else None

    def _get_placed(self, written: str, place: str, kind: ActorKind, noun: str) -> Referent:
        referent = self._get(f"{written} in {place}", kind, noun)
        self._placed[referent] = place
        return referent

    def _get_nameless(self, name: str, kind: ActorKind, noun: str) -> Referent:
        referent = self._get(name, kind, noun)
        referent.nameless = True
        return referent

    def _get(self, name: str, kind: ActorKind, noun: str, written: Iterable[str] = ()) -> Referent:
        name = name[0].upper() + name[1:]
        if name not in self._groups:
            self._groups[name] = Referent(name, kind, fixed=True)
        self._groups[name].forms.update(dict.fromkeys(written))
        self._by_noun.setdefault(noun, {})[self._groups[name]] = None
        return self._groups[name]
