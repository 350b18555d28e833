"""What the parser hangs on the wrong word again and again, hung where it belongs.

Each mending needs a sign in the sentence itself that the parse cannot be right: a clause that
begins in a quotation and goes on outside it, a noun joined to a verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mending.astray import (
    hang,
    mend_clause_behind,
    mend_first_clause,
    mend_fronted_day,
    mend_second_clause,
    mend_shared_helper,
)
from timeline.coding.mending.misread import (
    mend_headline_noun,
    mend_no_way,
    mend_of_behind_day,
    mend_time_as_subject,
    mend_time_behind_length,
)
from timeline.coding.mending.rejoining import (
    mend_charge,
    mend_denied_that,
    mend_having,
    mend_joined_clause,
    mend_reduced_clause,
    mend_second_told,
)
from timeline.coding.mending.relatives import (
    mend_clause_of_noun,
    mend_harm,
    mend_relative,
    mend_relative_behind_day,
    mend_whose,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

VERBS = frozenset({"VERB", "AUX"})
QUOTES = {"“": "”", '"': '"'}
ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
VERDICTS = frozenset({"guilty", "liable", "responsible", "innocent", "dead", "unconscious"})
FINDING = frozenset({"find", "declare", "hold", "pronounce"})
OCCASIONS = frozenset({"following", "after", "amid", "despite"})
SINKING = frozenset({"sink", "capsize", "founder", "anchor", "crash", "collide"})


def mend(doc: Doc) -> Doc:
    """Hang the words of a parsed text on others where the parse cannot be right."""
    for sentence in doc.sents:
        quoted = list(_iter_quoted(sentence))
        for token in list(sentence):
            _mend_behind_quotation(token, quoted)
            _mend_verdict(token)
            _mend_quoted_speech(token)
            mend_second_clause(token)
            mend_shared_helper(token)
            _mend_outcome(token)
            mend_fronted_day(token)
            mend_first_clause(token)
            _mend_off(token)
            mend_clause_behind(token)
            _mend_named_judge(token)
            _mend_occasion(token)
            mend_no_way(token)
            mend_time_as_subject(token)
            mend_time_behind_length(token)
            mend_of_behind_day(token)
            mend_headline_noun(token)
            mend_reduced_clause(token)
            mend_joined_clause(token)
            mend_second_told(token)
            mend_charge(token)
            mend_denied_that(token)
            mend_relative(token)
            mend_relative_behind_day(token)
            mend_whose(token)
            mend_harm(token)
            mend_having(token)
            mend_clause_of_noun(token)
    return doc


def _iter_quoted(sentence: Span) -> list[tuple[int, int]]:
    """Return where the quotations of a sentence begin and end."""
    found: list[tuple[int, int]] = []
    opened: Token | None = None
    for token in sentence:
        if opened is not None and token.text == QUOTES[opened.text]:
            found.append((opened.i, token.i))
            opened = None
        elif opened is None and token.text in QUOTES:
            opened = token
    return found


def _mend_behind_quotation(verb: Token, quoted: list[tuple[int, int]]) -> None:
    """Join a verb behind a quotation to the verb before it, not to one inside.

    "Condemned a 'crime that shames us' and offered help" has one subject for both.
    """
    if verb.dep_ != "conj" or verb.pos_ not in VERBS or verb.head.pos_ not in VERBS:
        return
    for first, last in quoted:
        if first < verb.head.i < last < verb.i:
            outside = (each for each in verb.head.ancestors if each.i < first)
            above = next((each for each in outside if each.pos_ in VERBS), None)
            if above is not None and above.tag_ == verb.tag_:
                hang(verb, above, "conj")
            return


def _mend_verdict(word: Token) -> None:
    """Let a verdict complete its verb across an age: "found Mansour, 66, guilty of aiding"."""
    noun = word.head
    is_behind = word.lower_ in VERDICTS and word.dep_ == "amod" and word.i > noun.i
    if is_behind and noun.dep_ == "dobj" and noun.head.lemma_ in FINDING:
        hang(word, noun.head, "oprd")


def _mend_quoted_speech(word: Token) -> None:
    """Let "as saying" follow the verb of quoting: "quoted a man who had fled as saying"."""
    if word.lower_ != "as" or all(child.tag_ != "VBG" for child in word.children):
        return
    quoting = [above for above in word.ancestors if above.lemma_ in {"quote", "cite"}]
    if quoting and word.head != quoting[0]:
        hang(word, quoting[0], "prep")


def _mend_outcome(verb: Token) -> None:
    """Let an outcome follow the main verb: "hit a bus that had stopped there, killing nine".

    Nor does a state harm anybody: "stormed it while the cabinet was in session, killing nine".
    """
    clause = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return
    is_state = clause.dep_ == "advcl" and clause.lemma_ == "be"
    if not is_state and (clause.dep_ != "relcl" or _acts(clause.head)):
        return
    if verb.lemma_ not in read_lexicon("telling_figures")["casualties"]:
        return
    above = next((each for each in clause.ancestors if each.pos_ in VERBS), None)
    if above is not None and verb.nbor(-1).text == ",":
        hang(verb, above, "advcl")


def _mend_named_judge(name: Token) -> None:
    """Let a name follow its title: "a panel led by the judge Juan Diaz cleared him"."""
    title = name.left_edge.nbor(-1) if name.left_edge.i > 0 else name
    if name.dep_ != "nsubj" or name.pos_ != "PROPN" or title.dep_ != "pobj":
        return
    before = [child for child in name.head.lefts if child.dep_ == "nsubj" and child.i < title.i]
    if before and before[-1].is_ancestor(title) and title.pos_ == "NOUN":
        hang(name, title, "appos")


def _mend_off(word: Token) -> None:
    """Let a ship sink off a place, and not the place: "a boat had sunk off Samoa"."""
    verb = word.head
    if word.dep_ != "prt" or word.lower_ != "off" or verb.lemma_ not in SINKING:
        return
    for noun in [child for child in verb.rights if child.dep_ == "dobj"]:
        word.pos_, word.tag_ = "ADP", "IN"
        hang(word, verb, "prep")
        hang(noun, word, "pobj")


def _mend_occasion(by: Token) -> None:
    """Let "by" follow the deed before it: "were freed following mediation by a sheikh"."""
    noun = by.nbor(-1) if by.i > 0 else by
    is_deed = noun.dep_ == "pobj" and noun.pos_ == "NOUN" and noun.head.lower_ in OCCASIONS
    if by.dep_ == "agent" and is_deed and noun.head.head == by.head:
        hang(by, noun, "prep")


def _acts(noun: Token) -> bool:
    people = read_lexicon("events_people")["people"]
    return noun.ent_type_ in ACTING or noun.lemma_.lower() in people
