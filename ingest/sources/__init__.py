"""Where articles come from: files, folders, addresses, standard input. With loading, all I/O of `ingest`."""

from ingest.article import parse_article
from ingest.sources.reader import Defaults, read_paths

__all__ = ["Defaults", "parse_article", "read_paths"]
