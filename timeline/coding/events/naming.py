"""The words of a title, written so that a stranger to the article knows who is meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.coding.events.agreeing import agreeing
from timeline.coding.events.syntax import SUBJECTS, base, children

if TYPE_CHECKING:
    from spacy.tokens import Token

Naming = Callable[["Token"], str | None]
"""Gives the name of whom a word stands for."""
OWNING = frozenset({"his", "her", "its", "their", "our", "my"})
STANDING = OWNING | {"he", "she", "it", "they", "we", "i", "him", "them", "us", "me"}
THEIRS = frozenset({"its", "their"})
OURS = {"our": "its", "us": "it"}
BODIES = frozenset({"mission", "alliance", "bloc", "force", "organization", "organisation"})
FIRMS = frozenset({"company", "firm", "union", "group", "agency"})
"""Bodies of which there are many: only a name in capitals tells which."""
EMPLOYERS = frozenset({"company", "firm"})
"""Those that are meant by their name wherever in a clause they stand."""
RANKED = frozenset({"court"})
"""Bodies of which one article tells several, one above the other."""
LINKS = frozenset({"of", "for", "and", "the", "de", "du", "del", "da", "di"})
POINTING = frozenset({"the", "this", "that", "these", "those"})
MARKS = frozenset({".", ",", ";", ":", "?", "!", ")", "%", "'s", "’s", "'", "’", "n't", "n’t"})
SMALL = frozenset({"DET", "ADP", "ADV", "NUM"})
"""Words that have a capital only where they begin a sentence."""
PAIRS = (("“", "”"), ("[", "]"), ("(", ")"))
EDGES = " ,;:-–—().•·‣▪*"


def name_nobody(_: Token) -> None:
    """Name nobody."""


def write(words: Sequence[Token], head: Token, naming: Naming) -> str:
    """Return the words as they come, pronouns and "the mission" with the names they stand for.

    Who was named before keeps "its"; where it would be read as the subject's, it becomes "the".
    """
    texts: list[str] = []
    named: set[str] = set()
    renamed: set[Token] = set()
    alone: set[Token] = set()
    apposed = {noun: name for noun in words if (name := _apposed(noun, words, naming))}
    below = {token for noun in apposed for token in noun.subtree if token.i < noun.i}
    for token in words:
        name = None if token in below else naming(token)
        text = _whose(token, naming) or _small(token)
        if token.tag_ == "POS" and renamed and texts[-1].endswith("s"):
            text = "'"
        if token.lower_ in OURS and any(each.lower_ == "we" for each in renamed):
            text = OURS[token.lower_]
        elif name and name not in {*named, text.capitalize()} and _is_vague(token, words, name):
            if token.lower_ in THEIRS and _may_be_own(token, words):
                texts.append("the")
                continue
            text = _owned(name) if token.tag_ == "PRP$" else name
            renamed.add(token)
            alone |= set() if " in " in name or _is_several(name) else {token}
        if name and (token.pos_ in {"NOUN", "PROPN"} or token in renamed):
            named.add(name)
        texts.append(text)
    texts = [agreeing(token, text, head, alone) for token, text in zip(words, texts, strict=True)]
    for noun, name in apposed.items():
        texts[words.index(noun)] = name
    pointing = {token.i for noun in renamed for token in _iter_pointing(noun, naming)}
    pointing |= {token.i for token in below}
    pairs = [(w, t) for w, t in zip(words, texts, strict=True) if w.i not in pointing]
    return _join([word for word, _ in pairs], [text for _, text in pairs], head)


def _whose(token: Token, naming: Naming) -> str | None:
    """Return whose it is that "whose" is about: "Eby's" for "Eby, whose party"; None for others."""
    clause = next((above for above in token.ancestors if above.dep_ == "relcl"), None)
    if token.tag_ != "WP$" or clause is None:
        return None
    owner = clause.head
    noun = owner.doc[owner.left_edge.i : owner.i + 1].text
    return _owned(naming(owner) or noun)


def _apposed(noun: Token, words: Sequence[Token], naming: Naming) -> str | None:
    """Return the name that the article sets beside a noun that says little without it.

    "His lawyer, Teixeira, said" and "the company, Sinar, said"; None where the title has it
    already, where the words before the noun tell who is meant, and where the name is that of one
    among several: "one of its sergeants, Shah".
    """
    names = [child for child in children(noun, "appos") if child.pos_ == "PROPN"]
    if noun.tag_ != "NN" or not names or names[0] in words:
        return None
    kept = {token for token in noun.subtree if token in words} - {noun}
    is_owned = any(token.tag_ == "PRP$" for token in kept)
    is_bare = all(token.dep_ == "det" for token in kept)
    if not (is_owned or is_bare) or any(token.i > noun.i for token in kept):
        return None
    return _written(names[0]) or _known(names[0], naming(noun))


def _written(name: Token) -> str | None:
    """Return the words of a name, None if an article or a title is all that stands before it."""
    span = name.doc[name.left_edge.i : name.i + 1]
    return span.text if all(token.text[:1].isupper() for token in span) else None


def _known(name: Token, meant: str | None) -> str | None:
    """Return the name of who is meant if it stands beside the noun: "former minister Ana Díaz"."""
    span = name.doc[name.left_edge.i : name.right_edge.i + 1]
    return meant if meant and meant in span.text else None


def _small(token: Token) -> str:
    """Return a word without the capital that only the beginning of a sentence gives it."""
    return token.lower_ if token.is_sent_start and token.pos_ in SMALL else token.text


def _is_vague(token: Token, words: Sequence[Token], name: str) -> bool:
    """Return whether only the article tells who is meant: a pronoun, or "the mission".

    A name made up for a group, "Soldiers in Gao", says no more than "the army". Of nouns those are
    sure that end the name, a firm, and where the sentence begins with them a body with one name.
    """
    if token.pos_ == "PRON":
        return token.lower_ in STANDING
    if " in " in name:
        return False
    around = [child for child in token.children if child in words and child.dep_ != "case"]
    points = len(around) == 1 and around[0].lower_ in POINTING
    at = token.head if token.dep_ == "poss" else token
    is_firm = base(token) in FIRMS and _is_proper(name)
    is_subject = at.dep_ in SUBJECTS and (base(token) in BODIES or is_firm)
    is_sure = (is_firm and base(token) in EMPLOYERS) or _ends_name(token, name)
    return points and token.tag_ == "NN" and (is_subject or is_sure)


def _iter_pointing(noun: Token, naming: Naming) -> Iterator[Token]:
    """Yield "this" and "the" before a noun that gets a name; "the" stays before an office."""
    is_office = _ends_name(noun, naming(noun) or "")
    yield from (det for det in children(noun, "det") if not is_office or det.lower_ != "the")


def _ends_name(noun: Token, name: str) -> bool:
    """Return whether a noun is the last word of a name: "the authority", "Ports Authority"."""
    is_last = name.rpartition(" ")[2].lower() == noun.lower_ != name.lower()
    return is_last and _is_proper(name) and noun.lower_ not in RANKED


def _is_several(name: str) -> bool:
    """Return whether a name or a phrase is one for many: "Polish farmers"."""
    last = name.rsplit(maxsplit=1)[-1]
    return last.islower() and last.endswith(("s", "men", "people", "children"))


def _is_proper(name: str) -> bool:
    """Return whether each word of a name has a capital, but for small ones within it."""
    return all(word[:1].isupper() or word in LINKS for word in name.split())


def _may_be_own(owner: Token, words: Sequence[Token]) -> bool:
    """Return whether a reader would take "its" for that of the subject before it."""
    return any(
        token.dep_ in SUBJECTS and token.pos_ in {"NOUN", "PROPN"} and token.i < owner.i
        for token in words
        if token != owner.head
    )


def _owned(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _join(words: Sequence[Token], texts: list[str], head: Token) -> str:
    """Return the words with a space wherever words between them were left out."""
    text = ""
    for at, (word, written) in enumerate(zip(words, texts, strict=True)):
        if at and _is_apart(words[at - 1], word, written):
            text += " "
        text += written
    for opening, closing in PAIRS:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    text = " ".join(text.strip(EDGES).split())
    is_phrase = head.pos_ == "NOUN" or head.dep_ == "acl"
    if is_phrase and words and words[0].lower_ in {"the", "a", "an"}:
        text = text.partition(" ")[2]
    return text[:1].upper() + text[1:]


def _is_apart(before: Token, word: Token, written: str) -> bool:
    if word.i == before.i + 1 and written == word.text:
        return bool(before.whitespace_)
    return written not in MARKS
