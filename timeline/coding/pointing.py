"""What a pronoun of a title points back to, where that is a thing or a group without a name.

"They had resumed" says nothing; "The talks had resumed" does. Only what the grammar leaves little
doubt of: the subject of the sentence before, of the clause above, of who tells; a shared object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

NUMBERS = {"it": "NN", "they": "NNS"}
"""The tag of the nouns that a pronoun may stand for."""
DOERS = frozenset({"nsubj", "nsubjpass"})
VERBS = frozenset({"VERB", "AUX"})
WITHIN = frozenset({"compound", "amod", "nummod", "nmod", "punct", "npadvmod"})
MOST = 6
"""Words of a description."""
QUOTES = frozenset({'"', "“", "”", "''", "``"})


def describe(pronoun: Token) -> str | None:
    """Return "the talks" for what a pronoun stands for; None for names, persons and in doubt."""
    if pronoun.lower_ not in NUMBERS or _is_quoted(pronoun):
        return None
    noun = _shared_object(pronoun) if pronoun.dep_ == "dobj" else _subject_before(pronoun)
    fits = noun is not None and noun.tag_ == NUMBERS[pronoun.lower_] and noun.pos_ == "NOUN"
    return _phrase(noun) if noun is not None and fits and not _is_person(noun, pronoun) else None


def _subject_before(pronoun: Token) -> Token | None:
    """Return the subject of the clause above, or of the sentence before a main clause."""
    verb = pronoun.head
    if pronoun.dep_ not in DOERS or _is_empty(pronoun):
        return None
    if verb.dep_ in {"ccomp", "advcl"} and verb.head.pos_ in VERBS:
        noun = _only_subject(verb.head)
        return noun if noun and pronoun.i > verb.head.i and _goes_on(noun, verb) else None
    if pronoun.i != pronoun.sent.start or pronoun.i == 0:
        return None
    before = pronoun.nbor(-1).sent.root
    things = [child for child in before.rights if child.dep_ == "dobj" and child.tag_ == "NN"]
    is_open = any(det.lower_ == "the" for thing in things for det in thing.lefts)
    return None if pronoun.lower_ == "it" and is_open else _only_subject(before)


def _goes_on(noun: Token, verb: Token) -> bool:
    """Return whether a clause below is about the subject above: told by it, or done by who acts."""
    if verb.dep_ == "ccomp":
        return verb.head.lemma_ in read_lexicon("events_verbs")["telling"]
    return noun.lemma_ in read_lexicon("events_people")["people"]


def _only_subject(verb: Token) -> Token | None:
    """Return the one subject of a verb before it; None for several."""
    nouns = [child for child in verb.lefts if child.dep_ in DOERS]
    is_one = len(nouns) == 1 and not any(child.dep_ == "conj" for child in nouns[0].children)
    return nouns[0] if is_one else None


def _shared_object(pronoun: Token) -> Token | None:
    """Return the object of the verb before: "Peru disputed the fine, but paid it"."""
    verb, first = pronoun.head, pronoun.head.head
    if verb.dep_ != "conj" or any(child.dep_ in DOERS for child in verb.children):
        return None
    objects = [child for child in first.rights if child.dep_ == "dobj" and child.i < verb.i]
    return objects[0] if len(objects) == 1 else None


def _is_empty(pronoun: Token) -> bool:
    """Return whether "it" stands for no thing: "it emerged that", "it was raining"."""
    verb = pronoun.head
    if pronoun.lower_ != "it":
        return False
    clauses = [child for child in verb.rights if child.dep_ in {"ccomp", "csubj", "acomp", "attr"}]
    telling = verb.lemma_ in read_lexicon("events_verbs")["telling"]
    return bool(clauses) and (verb.lemma_ in {"be", "emerge", "seem", "appear"} or not telling)


def _is_person(noun: Token, pronoun: Token) -> bool:
    """Return whether "it" cannot be meant, as the noun is a man or a woman."""
    persons = read_lexicon("telling_figures")["persons"]
    return pronoun.lower_ == "it" and f"{noun.lemma_}s" in persons


def _phrase(noun: Token) -> str | None:
    """Return a noun with what stands before it, and "of …"; None if that says whose it is."""
    before = [child for child in noun.lefts if child.dep_ in WITHIN]
    counted = (each for each in before if each.dep_ != "nummod" or not list(each.children))
    words = [token for child in counted for token in child.subtree]  # "some 40" is left out
    others = [child for child in noun.lefts if child.dep_ not in WITHIN | {"det", "predet"}]
    of = [child for child in noun.rights if child.dep_ == "prep" and child.lower_ == "of"]
    words += [noun, *(token for child in of[:1] for token in child.subtree)]
    if others or len(words) > MOST or any(token.i > noun.i and token.is_punct for token in words):
        return None
    span = noun.doc[min(token.i for token in words) : max(token.i for token in words) + 1]
    text = span.text
    return f"the {text[:1].lower() + text[1:] if span[0].is_sent_start else text}"


def _is_quoted(word: Token) -> bool:
    """Return whether a word stands in a quotation that begins in its paragraph."""
    return sum(token.text in QUOTES for token in word.doc[: word.i]) % 2 == 1
