"""From a news article to dated events: sources, language, dates, actors, events, loading."""
