"""Questions to the parse of a sentence: the subject of a verb, its objects, its voice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEPEST = 6
"""Verbs over verbs that are followed."""
NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj", "oprd"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
ASIDE = frozenset({"according", "because", "contrary", "due", "owing", "prior", "thanks"})
"""What begins a phrase that only says why, or who told it."""
GROUPS = frozenset(
    {
        *("number", "group", "part", "series", "lot", "couple", "handful", "round", "total"),
        *("majority", "rest", "most", "half", "some", "many", "all", "one", "two", "three"),
        *("dozen", "ten", "score", "hundred", "thousand", "million", "percent", "more", "several"),
        *("member", "pair", "wave", "patch", "kind", "ton", "tonne", "barrel"),
    }
)
"""Words that only count or collect what their "of" names."""


def base(token: Token) -> str:
    """Return the base form of a word in lower case; also of a name."""
    return token.lemma_.lower()


def children(token: Token, *labels: str) -> list[Token]:
    """Return the words below this one with one of the dependency labels, in order."""
    return [child for child in token.children if child.dep_ in labels]


def conjuncts(token: Token) -> list[Token]:
    """Return the word and what is joined to it by "and" or "or"."""
    found = [token]
    for child in children(token, "conj"):
        if child.pos_ in NAMING:
            found += conjuncts(child)
    return found


def is_passive(verb: Token) -> bool:
    """Return whether a verb is told from the side of whom it is done to."""
    if children(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    if _is_misread(verb) or _is_whole(verb):
        return False
    if verb.tag_ != "VBN" or children(verb, "aux", "dobj"):
        undone = base(verb) in lexicon().kinds["transitive"]  # "was held and extradited"
        return (
            verb.dep_ == "conj"
            and (verb.tag_ == "VBN" or (verb.tag_ == "VBD" and undone))
            and not children(verb, "nsubj", "aux", "dobj")
            and is_passive(verb.head)
        )
    if verb.dep_ == "conj":
        return is_passive(verb.head)
    return verb.dep_ in {"acl", "relcl", "advcl", "ROOT", "amod", "dep"}


def _is_misread(verb: Token) -> bool:
    """Return whether it is the main verb of a clause that the parser took for a participle.

    In "Prosecutors said the director, Hartwell, paid" nobody says a director.
    """
    noun = verb.head
    said = noun.dep_ == "dobj" and base(noun.head) == "say"
    whole = noun.dep_ == "ROOT" and verb.sent[-1].text == "."
    participle = verb.dep_ == "acl" and verb.tag_ == "VBN" and not children(verb, "agent")
    return participle and (whole or said)


def _is_whole(verb: Token) -> bool:
    """Return whether it is the verb of a whole sentence, which needs no helper to be active."""
    if verb.dep_ != "ROOT" or verb.sent[-1].text != "." or children(verb, "agent"):
        return False
    return bool(children(verb, "nsubj"))


def own_subjects(verb: Token) -> list[Token]:
    """Return the subjects that stand below the verb itself, a pronoun as whom it is for."""
    found: list[Token] = []
    helping = children(verb, "aux", "auxpass")  # the parser hangs some subjects on "has"
    for child in (child for at in (*helping, verb) for child in children(at, *SUBJECTS)):
        if (
            base(child) == "time"
        ):  # "has three times condemned": what the parser takes for a subject
            continue
        if child.lower_ in RELATIVE and child.tag_ in {"WDT", "WP"}:
            found += conjuncts(antecedent(verb))
        elif child.dep_ in {"nsubj", "nsubjpass"}:
            found += conjuncts(child)
    return found


def antecedent(verb: Token) -> Token:
    """Return the noun that the relative clause of this verb is about."""
    at = verb
    while at.dep_ in {"conj", "xcomp", "ccomp"} and at.head != at:
        at = at.head
    return _outer(at.head) if at.dep_ in {"relcl", "acl", "ccomp", "advcl"} else at


def _outer(noun: Token) -> Token:
    """Return what is between two, where the parser takes the second of them: "a war between"."""
    first = noun.head if noun.dep_ == "conj" else noun
    between = first.head
    return between.head if first.dep_ == "pobj" and between.lower_ == "between" else noun


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return who the subject of a verb is, also where it stands with another verb.

    Of a passive it is whom it was done to. Empty if it is not told.
    """
    own = own_subjects(verb)
    if own or depth > DEEPEST or verb.head == verb:
        return own
    label = verb.dep_
    if label == "acl":
        return _subjects_of_participle(verb)
    if label == "relcl":
        return conjuncts(antecedent(verb))
    if verb.head.pos_ in {"VERB", "AUX"}:
        return _subjects_above(verb, depth)
    return _through(verb.head, depth) if label in {"pcomp", "advcl", "xcomp"} else []


def _subjects_of_participle(verb: Token) -> list[Token]:
    """Return the noun that a participle describes; of an infinitive ("plan to ban") its owner."""
    noun = verb.head
    if any(child.tag_ == "TO" for child in children(verb, "aux")):
        return [part for child in children(noun, "poss") for part in conjuncts(child)]
    return conjuncts(noun) if noun.pos_ in NAMING else []


def _subjects_above(verb: Token, depth: int) -> list[Token]:
    """Return who does what stands below another verb: its object or its subject."""
    if verb.dep_ == "ccomp" and (astray := _subjects_astray(verb)):
        return astray
    if verb.dep_ in {"xcomp", "ccomp"} and (objects := direct_objects(verb.head)):
        return objects
    if verb.dep_ in {"conj", "xcomp", "ccomp", "advcl"}:
        return subjects(verb.head, depth + 1)
    return []


def _subjects_astray(verb: Token) -> list[Token]:
    """Return what the parser hung on a word before: "said men loyal to Hamad had burned"."""
    before = [child for child in children(verb.head, "ccomp") if child.i < verb.i]
    return [
        part for word in before for child in children(word, "nsubj") for part in conjuncts(child)
    ]


def _through(head: Token, depth: int) -> list[Token]:
    """Return the subject of the verb above a preposition or an adjective."""
    if head.dep_ == "prep" and head.head.pos_ in {"VERB", "AUX"}:
        if head.lemma_ in {"of", "for"} and (objects := direct_objects(head.head)):
            return objects
        return subjects(head.head, depth + 1)
    if head.dep_ == "prep" and head.head.dep_ == "acl":
        return _subjects_of_participle(head.head)
    return subjects(head.head, depth + 1) if head.dep_ in {"acomp", "attr", "oprd"} else []


def direct_objects(verb: Token) -> list[Token]:
    """Return the direct objects of a verb with what is joined to them.

    The parser hangs some of what is joined on the verb: "attacked each other and the police".
    """
    found = [part for child in children(verb, *OBJECTS) for part in conjuncts(child)]
    astray = [child for child in children(verb, "conj") if child.pos_ in {"NOUN", "PROPN"}]
    return found + [part for child in astray for part in conjuncts(child)] if found else []


def agents(verb: Token) -> list[Token]:
    """Return who a passive says did it, after "by"."""
    found = []
    for by in verb.children:
        if by.dep_ == "agent" or (by.dep_ == "prep" and by.lower_ == "by"):
            for child in children(by, "pobj"):
                found += conjuncts(child)
    return found


def prepositions(word: Token) -> Iterator[tuple[str, Token]]:
    """Yield the prepositions below a word with each noun that they govern.

    Who stands behind "according to" and "because of" takes no part.
    """
    for prep in children(word, "prep", "dative", "agent"):
        if prep.lower_ in ASIDE:
            continue
        for noun in children(prep, "pobj"):
            for part in conjuncts(noun):
                yield prep.lower_, part
        for inner in children(prep, "prep"):
            for noun in children(inner, "pobj"):
                for part in conjuncts(noun):
                    yield inner.lower_, part


def particles(verb: Token) -> list[str]:
    """Return the particles of a verb: "out" of "pulled out"."""
    found = [child.lower_ for child in children(verb, "prt")]
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if not found and after is not None and after.head == verb and after.dep_ in {"advmod", "prep"}:
        found.append(after.lower_)
    return found


def kernel(noun: Token) -> Token:
    """Return what is counted or collected: "troops" of "thousands of troops"."""
    at = noun
    for _ in range(3):
        inner = [
            n
            for prep in children(at, "prep")
            if prep.lower_ == "of"
            for n in children(prep, "pobj")
            if n.pos_ in NAMING
        ]
        if not inner or (base(at) not in GROUPS and at.pos_ not in {"NUM", "DET"}):
            return at
        at = inner[0]
    return at


def modals(verb: Token) -> set[str]:
    """Return the modal verbs before a verb, shared ones included, in lower case."""
    found = {child.lower_ for child in children(verb, "aux") if child.tag_ == "MD"}
    if not found and verb.dep_ == "conj" and verb.tag_ == "VB":
        return modals(verb.head)
    return found


def is_negated(verb: Token) -> bool:
    """Return whether "not", "never" or "no longer" stands with the verb."""
    return any(child.dep_ == "neg" for child in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Return whether the verb stands as "to do", also as the second of two such."""
    if any(child.tag_ == "TO" for child in children(verb, "aux")):
        return True
    return (
        verb.dep_ == "conj"
        and verb.tag_ == "VB"
        and not children(verb, "aux")
        and is_infinitive(verb.head)
    )
