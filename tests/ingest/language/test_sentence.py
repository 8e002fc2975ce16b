"""Where sentences end: golden splits per language, written with | between the sentences."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.language.sentence import MAX_LENGTH, split_sentences

GERMAN = [
    "Am 9. Juli reiste er ab.| Friedrich II. starb 1786.| Der 3. Platz ging an Prof. Dr. Müller.",
    "Das Treffen dauerte bis zum 3.| Danach fuhr er heim.",
    "Er kam z. B. am 3.5. an, d.h. zu spät.| Das gilt usw.| Die anderen folgten.",
    "Es kostet 3,5 Mio. Euro.| Das sind 2.500 Euro mehr.| 15 Menschen starben.",
    "„Das ist gut.“| Der Minister sagte nichts.| »Wir kommen.«| Dann ging er.",
    "„Wirklich?“, fragte sie.| „Ja!“ rief er.| Warum?| Weil er wollte!",
    "„Wir bleiben. |Wir kämpfen“, sagte J. R. Huber.| Niemand widersprach.",
    "Berlin (dpa) - Der Mann starb am Montag.| Mehr auf www.beispiel.de.| Er schrieb an a.b@beispiel.de.",
    "Ohne Punkt\n|Der Text beginnt hier.| Und er geht\nweiter.\n\n|Neuer Absatz",
    "Die Elf gewann mit 3 zu 2.| Trainer Maier jubelte.| Das war 2024.| Menschen feierten.",
    "Und dann...| Dann kam nichts mehr …| Der Rest ist Schweigen.",
    "Er wohnt in St. Pölten, Haus Nr. 5.| Sie auch.",
    "Im 19. Jahrhundert und am 24. 12. 1900 schneite es.| Im 2. Stock brannte Licht.",
    "Sie lebte im 1. Bezirk.| Er kam am 5. oder 6. Mai.",
]
ENGLISH = [
    "Mr. Smith met Gen. J. R. Jones in the U.S. on Jan. 5.| The U.S. army left at 5 p.m.| The rest stayed.",
    "He said \"No.\"| Then he left.| It cost $3.5 million.| 'Really?' she asked.",
    "“We will go,” he said.| “We must.”| Nobody moved.",
    "No. 5 won.| I said no.| They said yes.| John F. Kennedy Jr. died in 1999.",
    "Acme Inc. bought it.| The deal with Acme Inc.| The price is unknown.",
    "Headline without stop\n|The text begins (see p. 5) here.| Sen. Doe et al. agreed.",
]


@pytest.mark.parametrize(
    ("language", "golden"), [*(("de", g) for g in GERMAN), *(("en", g) for g in ENGLISH)]
)
def test_golden_splits(language: str, golden: str) -> None:
    text = golden.replace("|", "")
    expected = [part.strip() for part in golden.split("|")]
    assert [text[s.start : s.end] for s in split_sentences(text, language)] == expected


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Der Präsident sagte am Abend, man werde am\n"
        "Dienstag die Verhandlung mit dem Nachbarn\n"
        "Polen beginnen und danach einen Vertrag in\n"
        "Paris unterzeichnen. Das war alles."
    )
    assert len(split_sentences(text, "de")) == 2


def test_short_lines_are_no_paragraph() -> None:
    assert len(split_sentences("Sport\nPolitik\nWetter\nKultur", "de")) == 4


def test_endless_text_is_cut_at_spaces() -> None:
    sentences = split_sentences("wort " * 5000, "de")
    assert max(s.end - s.start for s in sentences) <= MAX_LENGTH
    assert sum(s.end - s.start for s in sentences) >= 5000 * 4


@given(
    st.text(alphabet=st.sampled_from('aB. ?!„“"»«\n\t(5)II…-z'), max_size=300), st.sampled_from(["de", "en"])
)
@settings(max_examples=300, deadline=None)
def test_sentences_cover_the_text_in_order(text: str, language: str) -> None:
    sentences = split_sentences(text, language)
    covered = set[int]()
    last = 0
    for number, sentence in enumerate(sentences):
        assert sentence.index == number
        assert last <= sentence.start < sentence.end
        assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip()
        covered.update(range(sentence.start, sentence.end))
        last = sentence.end
    assert all(i in covered for i, character in enumerate(text) if not character.isspace())


@pytest.mark.parametrize(
    "unit", ["Er kam am 9. Juli. Dann ging er. ", "z. B. ", ".", "a,", "1.", "Wort\n", "„a“ "]
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        start = time.perf_counter()
        split_sentences(unit * (size // len(unit)), "de")
        return time.perf_counter() - start

    seconds(1000)
    # Ten times the text may take ten times as long; quadratic would be a hundred.
    assert seconds(300_000) < 35 * max(seconds(30_000), 0.01)
