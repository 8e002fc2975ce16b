"""What the mentions of an event come to: one rule, for storing an event and for looking back (`as_of`)."""

from __future__ import annotations

# See graph.records.event; a mention without a day of publication counts as the oldest.
BEST_FIRST = "m.rank, m.confidence DESC, coalesce(m.published, date('0001-01-01')) DESC, m.mention_id"

_TOLD = """
CALL (e) {{
  MATCH (m:Mention)-[:OF]->(e) {condition}
  WITH m ORDER BY {best_first}
  RETURN collect(m) AS told, head(collect(m)) AS best,
    count(DISTINCT m.article_id) AS article_count,
    count(DISTINCT coalesce(m.publisher, m.article_id)) AS source_count
}}
""".strip()

TOLD = _TOLD.format(condition="", best_first=BEST_FIRST)
"""For each `e`: its mentions `told`, the `best` first, with `article_count` and `source_count`."""

TOLD_BY = _TOLD.format(condition="WHERE m.published <= $as_of", best_first=BEST_FIRST)
"""The same of what was published up to `$as_of`. What has no day of publication is not known to have been."""

SOURCES = "[m IN told | m.source_ids] AS source_ids, [m IN told | m.source_names] AS source_names"
