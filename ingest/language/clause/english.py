"""Segments of an English sentence: each verb group with what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.language.analysis import Token
from ingest.language.clause.german import ClauseLexicon
from ingest.language.clause.segment import Segment, stretches
from ingest.language.clause.verb import VerbLexicon

_GROUP_FILLERS = frozenset({"ADV", "PART"})  # what may stand inside a verb group


def english_segments(tokens: Sequence[Token], lexicon: ClauseLexicon, verbs: VerbLexicon) -> list[Segment]:
    """Cut a tagged sentence into segments."""
    return _Splitter(tokens, lexicon, verbs).segments()


class _Splitter:
    def __init__(self, tokens: Sequence[Token], lexicon: ClauseLexicon, verbs: VerbLexicon) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._verbs = verbs

    def segments(self) -> list[Segment]:
        result: list[Segment] = []
        for positions, depth in stretches(self._tokens):
            for part in self._parts(positions):
                segment = self._classified(part)
                segment.depth = depth
                self._join(segment, result)
                result.append(segment)
        return result

    # --- cutting

    def _parts(self, positions: list[int]) -> list[list[int]]:
        """Cut before each verb group but the first at the likeliest place, and before "to" infinitives."""
        groups = self._groups(positions)
        cuts: list[int] = []
        for previous, group in pairwise(groups):
            waited = any(not self._is_bare(positions, g) for g in groups[: groups.index(group)])
            cuts.append(self._cut(positions, previous, group, waited=waited))
        first = self._first_cut(positions, groups)
        parts: list[list[int]] = []
        held: list[int] = []
        for n, i in enumerate(positions):
            if n and (n in cuts or n == first) and held:
                parts.append(held)
                held = []
            held.append(i)
        return [*parts, held]

    def _groups(self, positions: list[int]) -> list[list[int]]:
        """Verb groups, as places in `positions`: auxiliaries, adverbs and the verb that they lead to."""
        groups: list[list[int]] = []
        open_group = False
        for n, i in enumerate(positions):
            token = self._tokens[i]
            if token.form:
                starts = self._starts_group(positions, n, groups[-1] if groups and open_group else [])
                if starts:
                    groups.append([n])
                else:
                    groups[-1].append(n)
                open_group = True
            elif token.pos not in _GROUP_FILLERS and not self._inverted(positions, n, groups):
                open_group = False
        return [g for g in groups if not self._is_modifier(positions, g)]

    def _starts_group(self, positions: list[int], n: int, group: list[int]) -> bool:
        """Whether the verb at `n` begins a group of its own rather than going on with the open one."""
        token = self._tokens[positions[n]]
        if not group or token.form == "fin":
            return True
        if n and self._tokens[positions[n - 1]].tag == "TO0":
            return not self._is_raising(positions, group)
        last = self._tokens[positions[group[-1]]]
        return not (last.pos == "AUX" or last.lemma in self._verbs.passive)

    def _is_raising(self, positions: list[int], group: list[int]) -> bool:
        """Whether a "to" infinitive belongs to the group before it ("is to meet", "is going to meet")."""
        return self._tokens[positions[group[-1]]].lemma in self._verbs.raising

    def _inverted(self, positions: list[int], n: int, groups: list[list[int]]) -> bool:
        """Whether a pronoun stands between auxiliary and verb ("did he go")."""
        return bool(groups) and groups[-1] == [n - 1] and self._tokens[positions[n]].tag == "PNP"

    def _is_modifier(self, positions: list[int], group: list[int]) -> bool:
        """Whether a bare participle stands before a noun or as one ("the wounded man")."""
        tokens = self._tokens
        token = tokens[positions[group[0]]]
        if len(group) > 1 or token.form != "part":
            return False
        before = tokens[positions[group[0] - 1]] if group[0] else None
        after = tokens[positions[group[0] + 1]] if group[0] + 1 < len(positions) else None
        if before is None or token.tag == "VVG":
            return False
        leads = after is not None and after.pos in {"NOUN", "PROPN", "ADJ"}
        return before.pos == "DET" or (before.pos in {"ADJ", "NUM", "ADP"} and leads)

    def _is_bare(self, positions: list[int], group: list[int]) -> bool:
        return all(self._tokens[positions[n]].form != "fin" for n in group)

    def _cut(self, positions: list[int], previous: list[int], group: list[int], *, waited: bool) -> int:
        """Where the clause of `group` begins; `waited`: a finite verb stands before it."""
        tokens, start, end = self._tokens, previous[-1] + 1, group[0]
        if end and tokens[positions[end - 1]].tag == "TO0":
            return max(start, end - 1)
        for n in range(start, end):
            if self._opens_clause(positions, n) or self._leads_clause(positions, n, end):
                return self._with_lead(positions, n, start)
        for n in range(end - 1, start - 1, -1):
            if self._word(positions[n]) in self._lexicon.conjunctions:
                return n
        if tokens[positions[group[0]]].form == "part":
            return end
        if not waited and self._is_bare(positions, previous):
            return end
        if previous and self._is_relative(positions, previous):
            return end
        return (
            start
            if tokens[positions[previous[-1]]].lemma in self._verbs.speech
            else self._subject(positions, start, end)
        )

    def _subject(self, positions: list[int], start: int, end: int) -> int:
        """Start of the noun phrase right before the verb."""
        n = end
        while n > start and self._tokens[positions[n - 1]].pos in {"ADV", "PART"}:
            n -= 1
        while n > start and self._tokens[positions[n - 1]].pos in {
            "NOUN",
            "PROPN",
            "ADJ",
            "NUM",
            "PRON",
            "DET",
            "X",
        }:
            n -= 1
        return n

    def _is_relative(self, positions: list[int], group: list[int]) -> bool:
        """Whether the clause of `group` has a relative pronoun before its verb."""
        return any(
            self._word(positions[n]) in self._lexicon.relatives for n in range(max(0, group[0] - 4), group[0])
        )

    def _opens_clause(self, positions: list[int], n: int) -> bool:
        token, word = self._tokens[positions[n]], self._word(positions[n])
        if word in self._lexicon.relatives and token.tag in {"PNQ", "DTQ", "CJT"}:
            return True
        return (
            word in self._lexicon.subordinators and token.tag in {"CJS", "CJT", "AVQ"}
        ) or token.tag == "PNQ"

    def _leads_clause(self, positions: list[int], n: int, verb: int) -> bool:
        """Whether a word tagged as preposition leads a clause: one noun phrase stands before the verb."""
        token = self._tokens[positions[n]]
        if token.tag != "PRP" or self._word(positions[n]) not in self._lexicon.subordinators or n + 1 >= verb:
            return False
        inner = [self._tokens[i] for i in positions[n + 1 : verb]]
        return not any(
            a.pos in {"NOUN", "PROPN", "NUM"} and b.pos in {"DET", "PRON", "PROPN"} and a.pos != b.pos
            for a, b in pairwise(inner)
        )

    def _with_lead(self, positions: list[int], n: int, start: int) -> int:
        while n > start and (
            self._word(positions[n - 1]) in self._lexicon.leads
            or self._tokens[positions[n - 1]].tag in {"PRP"}
        ):
            n -= 1
        return n

    def _first_cut(self, positions: list[int], groups: list[list[int]]) -> int | None:
        """A subordinator in front of the first verb but behind a noun ("The man who came")."""
        if not groups:
            return None
        for n in range(1, groups[0][0]):
            if self._opens_clause(positions, n):
                return self._with_lead(positions, n, 1)
        start = groups[0][0]
        if start and self._is_bare(positions, groups[0]) and len(groups) > 1:
            return start - 1 if self._tokens[positions[start - 1]].tag == "TO0" else start
        return None

    # --- kinds

    def _classified(self, positions: list[int]) -> Segment:
        tokens = self._tokens
        groups = self._groups(positions)
        verbs = [positions[n] for group in groups for n in group]
        finite = [i for i in verbs if tokens[i].form == "fin"]
        segment = Segment(positions, verbs=verbs, finite=bool(finite))
        first_verb = next((positions.index(i) for i in finite), 0)
        segment.kind, segment.marker = self._introduced(positions, first_verb)
        if segment.kind == "main" and verbs and not finite:
            segment.kind = "inf" if tokens[verbs[0]].form == "inf" else "part"
        segment.helping = bool(verbs) and all(tokens[i].pos == "AUX" for i in verbs)
        if finite and segment.kind == "main":
            content = [i for i in positions if tokens[i].pos not in {"ADV", "CCONJ"}]
            segment.opens = bool(content) and content[0] == finite[0]
            segment.speech = any(tokens[i].lemma in self._verbs.speech for i in verbs)
        return segment

    def _introduced(self, positions: list[int], verb: int) -> tuple[str, str | None]:
        """Kind and marker by the first words, the first finite verb standing at `verb`."""
        for n, i in enumerate(positions[:4]):
            word, token = self._word(i), self._tokens[i]
            if self._leads_clause(positions, n, verb):
                return "sub", word
            if self._opens_clause(positions, n):
                relative = word in self._lexicon.relatives and (token.tag != "CJT" or self._after_noun(i))
                return ("rel" if relative else "sub"), word
            if word not in self._lexicon.leads and token.tag != "PRP":
                break
        return "main", None

    def _after_noun(self, position: int) -> bool:
        return position > 0 and self._tokens[position - 1].pos in {"NOUN", "PROPN"}

    def _join(self, segment: Segment, earlier: list[Segment]) -> None:
        first = self._word(segment.tokens[0])
        if (
            not earlier
            or first not in self._lexicon.conjunctions
            or not segment.verbs
            or not earlier[-1].verbs
        ):
            return
        segment.coordinated = segment.kind == "main" or not segment.finite
        if not segment.coordinated or segment.finite:
            return
        helpers = [i for i in earlier[-1].verbs if self._tokens[i].pos == "AUX"]
        if any(self._tokens[i].form == "fin" for i in helpers):
            segment.shared, segment.finite, segment.kind = helpers, True, "main"

    def _word(self, position: int) -> str:
        return self._tokens[position].text.lower()
