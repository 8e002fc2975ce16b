"""From the events `e` of a page to all that is shown of them: rows for graph.records.event."""

from __future__ import annotations

from graph.queries.consolidation import BEST_FIRST, SOURCES, TOLD_BY

_SENTENCE = "s {.text, .index, .start, .end}"
_ARTICLE = "a {.article_id, .title, .url, .publisher, .published, .language}"

# Those that take part as the best mention has it, which on an earlier day may be another one.
_ENTITIES = """
COLLECT {
  UNWIND best.participant_ids AS entity_id
  MATCH (n:Entity {entity_id: entity_id})
  RETURN n {.entity_id, .kind, .country}
}
""".strip()

# One record for all of them: the driver takes its time over each.
_OF_MENTION = f"""
WITH position, {{
  event_id: e.event_id, start: e.start,
  best: best {{.*}}, mention: m {{.*}}, sentence: {_SENTENCE}, article: {_ARTICLE},
  article_count: article_count, source_count: source_count,
  source_ids: source_ids, source_names: source_names,
  entities: {_ENTITIES}
}} AS row
ORDER BY position, row.event_id
RETURN collect(row) AS rows
""".strip()

_STORED = """
e.article_count AS article_count, e.source_count AS source_count,
  [e.source_ids] AS source_ids, [e.source_names] AS source_names
""".strip()

# What has just been taken away stays as a null: so the page is read again rather than taken for the last.
_IN_ORDER = """
WITH collect(e) AS page
UNWIND range(0, size(page) - 1) AS position
WITH position, page[position] AS e
""".strip()

AS_STORED = f"""
{_IN_ORDER}
OPTIONAL MATCH (best:Mention {{mention_id: e.best_mention}})-[:IN]->(s:Sentence)-[:PART_OF]->(a:Article)
WITH position, e, best, null AS m, s, a, {_STORED}
{_OF_MENTION}
""".strip()
"""Events as they stand."""

AS_OF = f"""
{_IN_ORDER}
{TOLD_BY}
WITH position, e, best, null AS m, article_count, source_count, {SOURCES}
OPTIONAL MATCH (best)-[:IN]->(s:Sentence)-[:PART_OF]->(a:Article)
{_OF_MENTION}
""".strip()
"""Events as they stood on `$as_of`."""

IN_ARTICLE = f"""
MATCH (:Article {{article_id: $article_id}})<-[:PART_OF]-(s:Sentence)<-[:IN]-(m:Mention)
MATCH (m)-[:OF]->(e:Event)
WITH e, m, coalesce(m.trigger_starts[0], s.start) AS position ORDER BY {BEST_FIRST}
WITH e, head(collect(m)) AS m, min(position) AS position
MATCH (m)-[:IN]->(s:Sentence)-[:PART_OF]->(a:Article)
MATCH (best:Mention {{mention_id: e.best_mention}})
WITH position, e, best, m, s, a, {_STORED}
{_OF_MENTION}
""".strip()
"""The events that one article tells, in the text's order, each with the article's own best `mention`."""

DETAIL = f"""
MATCH (e:Event {{event_id: $event_id}})
MATCH (best:Mention {{mention_id: e.best_mention}})
WITH e, best, {_STORED}
RETURN e.event_id AS event_id, best {{.*}} AS best, article_count, source_count, source_ids, source_names,
  {_ENTITIES} AS entities,
  COLLECT {{
    MATCH (a:Article)<-[:PART_OF]-(s:Sentence)<-[:IN]-(m:Mention)-[:OF]->(e)
    RETURN {{mention: m {{.*}}, sentence: {_SENTENCE}, article: {_ARTICLE}}}
    ORDER BY {BEST_FIRST}
  }} AS mentions
""".strip()
"""One event with all its mentions."""
