"""Texts that try to break the finder of dates, and what must hold of whatever it finds in them."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import pairwise
from random import Random

from graph.model import Timex
from ingest.dates import edtf
from ingest.dates.lexicon import languages, load
from ingest.dates.reason import explain
from ingest.dates.signal import spans
from tests.ingest.dates.golden_de import GOLDEN_DE
from tests.ingest.dates.golden_en import GOLDEN_EN
from tests.ingest.dates.golden_fr import GOLDEN_FR

SENTENCES = (*GOLDEN_DE, *GOLDEN_EN, *GOLDEN_FR)
MARKS = (*".,-–()’'/:;%€$", "\n", "\n\n", " ", "er", "s", "²", "٣", "\u2028", "\u00ad", "\ufeff", "İ", "ß")
NUMBERS = (
    *("0", "1", "5", "30", "31", "32", "99", "1918", "2024", "20.30", "9.7.", "99999999999", "1.500", "1/2"),
    *("0000", "24:00", "24:59", "31.12.9999", "9999", "0001", "1 500", "30,000", "3,5", "2024-02-30"),
)


@cache
def words() -> tuple[str, ...]:
    """Every word of the lexicons and the rules, with marks and numbers between."""
    lexicons = [load(language) for language in languages()]
    found = {word for lexicon in lexicons for c in lexicon.classes.values() for word, _ in c.entries()}
    patterns = (pattern for lexicon in lexicons for rule in lexicon.rules for pattern in rule.patterns)
    literals = {word for pattern in patterns for word in pattern.split() if word.isalpha()}
    return (*sorted(found | literals), *40 * MARKS, *20 * NUMBERS)


def check(text: str, timexes: tuple[Timex, ...]) -> None:
    """Offsets are right, values are TIMEX3, days are in order, nothing overlaps, all can be explained."""
    for timex in timexes:
        assert 0 <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        assert edtf.is_valid(timex.value), timex
        assert (timex.first is None) == (timex.last is None) == (timex.edtf is None)
        assert timex.first is None or timex.last is None or timex.first <= timex.last
        assert timex.amount is None or edtf.is_valid(timex.amount)
        assert explain(timex)
    assert all(a.end <= b.start for a, b in pairwise(timexes))
    for span in spans(text, timexes):
        assert span.edtf


def hostile(random: Random) -> tuple[str, str, date | None]:
    """A text, a language to read it in (not always its own), and a publication date or none."""
    make = random.choice((_jumble, _jumble, _jumble, _noise, _broken, _repeated))
    published = None if random.random() < 0.1 else date.fromordinal(random.randint(1, date.max.toordinal()))
    return make(random), random.choice(languages()), published


def _jumble(random: Random) -> str:
    """Calendar words in any order."""
    pieces = random.choices(words(), k=random.randint(1, 40))
    return "".join(piece + random.choice(("", " ", " ", " ", "\n")) for piece in pieces)


def _noise(random: Random) -> str:
    """Any characters."""
    top = random.choice((0x7F, 0x17F, 0xFFFF, 0x10FFFF))
    codes = (random.randint(0, top) for _ in range(random.randint(0, 200)))
    return "".join(chr(code) for code in codes if not 0xD800 <= code <= 0xDFFF)


def _broken(random: Random) -> str:
    """Good sentences with characters taken out, put in and exchanged."""
    text = list(" ".join(random.choices(SENTENCES, k=random.randint(1, 4))))
    for _ in range(random.randint(1, 12)):
        at = random.randrange(len(text))
        text[at] = random.choice(
            ("", random.choice(MARKS), random.choice(NUMBERS), text[at] * 2, text[at - 1])
        )
    return "".join(text)


def _repeated(random: Random) -> str:
    """The same again and again, as patterns with catastrophic backtracking fear it."""
    piece = "".join(random.choices(words(), k=random.randint(1, 4)))
    return (piece + random.choice(("", " ", "-"))) * random.randint(2, 60)
