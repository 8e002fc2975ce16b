"""Clauses: each as "kind marker predicate mood tense" with "passive" where it is, "-" for nothing."""

from __future__ import annotations

import pytest

from ingest.language.analysis import AnalyzedSentence, Clause
from ingest.language.engine import analyze

GERMAN = {
    "Die Ministerin reiste am Montag nach Rom ab.": ["main - abreisen ind past"],
    "Der Konzern kündigte den Verkauf der Werke an.": ["main - ankündigen ind past"],
    "Wie die Agentur meldete, verließ der Gesandte am Vortag das Land.": [
        "sub wie melden ind past",
        "main - verlassen ind past",
    ],
    "Der Zug, der gestern entgleiste, fuhr nach Wien weiter.": [
        "main - weiterfahren ind past",
        "rel der entgleisen ind past",
    ],
    "Der Pakt, der in Genf von Peru und Chile, seinem Nachbarn, unterschrieben wurde, gilt ab Mai.": [
        "main - gelten ind present",
        "rel der unterschreiben ind past passive",
    ],
    "Die Präsidenten trafen sich in Oslo und unterzeichneten einen Vertrag.": [
        "main - treffen ind past",
        "main - unterzeichnen ind past",
    ],
    "Der Fahrer wurde festgenommen und verhört.": [
        "main - festnehmen ind past passive",
        "main - verhören ind past passive",
    ],
    "„Wir kommen“, sagte Weber, er habe das Dorf verlassen und werde am Montag ankommen.": [
        "main - kommen ind present",
        "main - sagen ind past",
        "main - verlassen subj1 past",
        "main - ankommen subj1 future",
    ],
    "Weber, sagte ein Sprecher, reise morgen ab.": ["main - abreisen subj1 present", "main - sagen ind past"],
    "Sie teilten mit, dass sie Getreide liefern und Helfer schicken wollen.": [
        "main - mitteilen ind past",
        "sub dass liefern ind present",
        "sub dass schicken ind present",
    ],
    "Die Delegation fuhr nach Bern, um dort Gespräche zu führen.": [
        "main - fahren ind past",
        "inf um führen - -",
    ],
    "Laut Polizei soll der Mann im Juni nach Kanada gereist sein.": ["main - reisen ind past"],
    "Der Täter ist verhaftet worden.": ["main - verhaften ind past passive"],
    "Der Zug ist angekommen.": ["main - ankommen ind past"],
    "Das Museum wird im Mai eröffnet.": ["main - eröffnen ind present passive"],
    "Die Kanzlerin wird im Mai nach Peru reisen.": ["main - reisen ind future"],
    "Er könnte zurücktreten.": ["main - zurücktreten subj2 present"],
    "Im Mai plant der Präsident nach China zu reisen.": ["main - planen ind present", "inf - reisen - -"],
    "Er sagte, man müsse warten, und warnte vor Eile.": [
        "main - sagen ind past",
        "main - warten subj1 present",
        "main - warnen ind past",
    ],
    "Das Gericht ließ den Verdächtigen verhaften.": ["main - verhaften ind past"],
    "Bei dem Brand (er brach nachts aus) starb niemand.": [
        "main - sterben ind past",
        "main - ausbrechen ind past",
    ],
    "Das Amt meldete, dass die Regenfälle anhalten und warnte vor Fluten.": [
        "main - melden ind past",
        "sub dass anhalten ind present",
        "main - warnen ind past",
    ],
    "Der Zug, den sie überfielen, ausraubten und in Brand steckten, war leer.": [
        "main - sein ind past",
        "rel den überfallen ind past",
        "rel den ausrauben ind past",
        "rel den stecken ind past",
    ],
    "Seit Montag sind vierzig Menschen getötet und hundert Autos zerstört worden.": [
        "main - töten ind past passive",
        "main - zerstören ind past passive",
    ],
    "Die Firma hat angekündigt die Preise zu erhöhen.": ["main - ankündigen ind past", "inf - erhöhen - -"],
    "Der Plan droht zu scheitern.": ["main - scheitern ind present"],
    "Keine Einigung in Genf": ["nominal - - - -"],
}
ENGLISH = {
    "The minister, who was attacked by gunmen, does not want to resign.": [
        "main - want ind present",
        "rel who attack ind past passive",
        "inf - resign - -",
    ],
    "The delegation will travel to Oslo to hold talks, state media reported.": [
        "main - travel ind future",
        "inf - hold - -",
        "main - report ind past",
    ],
    "Police said the suspect had been arrested and charged with murder.": [
        "main - say ind past",
        "main - arrest ind past passive",
        "main - charge ind past passive",
    ],
    "The man accused of killing three people was arrested in Lima.": [
        "main - arrest ind past passive",
        "part - accuse - -",
        "part - kill - -",
    ],
    "Peru said it would consider the plan after Chile signed the treaty.": [
        "main - say ind past",
        "main - consider subj2 present",
        "sub after sign ind past",
    ],
}


def _line(sentence: AnalyzedSentence, clause: Clause) -> str:
    predicate = sentence.tokens[clause.predicate].lemma if clause.predicate is not None else None
    parts = [clause.kind, clause.marker, predicate, clause.mood, clause.tense]
    return " ".join(p or "-" for p in parts) + (" passive" if clause.passive else "")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*(("de", t, e) for t, e in GERMAN.items()), *(("en", t, e) for t, e in ENGLISH.items())],
)
def test_golden_clauses(language: str, text: str, expected: list[str]) -> None:
    (sentence,) = analyze(text, language).sentences
    assert [_line(sentence, clause) for clause in sentence.clauses] == expected


def test_particle_is_noted_and_its_verb_keeps_its_span() -> None:
    (sentence,) = analyze("Die Ministerin reiste am Montag nach Rom ab.", "de").sentences
    (clause,) = sentence.clauses
    assert clause.particle is not None
    assert sentence.tokens[clause.particle].text == "ab"
    assert clause.predicate is not None
    assert sentence.tokens[clause.predicate].text == "reiste"


def test_token_belongs_to_the_innermost_clause() -> None:
    (sentence,) = analyze("Der Zug, der gestern entgleiste, fuhr weiter.", "de").sentences
    numbers = {t.text: sentence.clause_of(i) for i, t in enumerate(sentence.tokens)}
    assert numbers["Zug"] == numbers["fuhr"] == 0
    assert numbers["gestern"] == 1
    assert sentence.clauses[1].parent == 0


def test_clause_before_the_main_one_depends_on_it() -> None:
    (sentence,) = analyze("Nachdem die Polizei gekommen war, flohen die Täter.", "de").sentences
    assert [c.parent for c in sentence.clauses] == [1, None]


def test_conjoined_clause_names_its_partner() -> None:
    (sentence,) = analyze("Er sagte, man müsse warten, und warnte vor Eile.", "de").sentences
    assert [c.conjoined for c in sentence.clauses] == [None, None, 0]


def test_shared_auxiliary_stands_in_both_clauses() -> None:
    (sentence,) = analyze("Der Fahrer wurde festgenommen und verhört.", "de").sentences
    assert [[sentence.tokens[i].text for i in c.verbs] for c in sentence.clauses] == [
        ["wurde", "festgenommen"],
        ["wurde", "verhört"],
    ]
