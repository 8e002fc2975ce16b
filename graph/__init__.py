"""The knowledge graph: its values, their identity, and the Neo4j store behind them."""
