"""Brings the jars of a Neo4j version into the user's cache."""

from __future__ import annotations

import hashlib
import ssl
import threading
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3

from graph.embedded.artifact import Artifact, locked
from graph.embedded.lock import exclusive
from graph.embedded.progress import Silence
from graph.embedded.settings import EmbeddedSettings
from graph.errors import StoreError, StoreUnavailableError

_THREADS = 12
_ATTEMPTS = 4  # per file, each going on where the last one broke off
_CHUNK = 1 << 16
_TIMEOUT = urllib3.Timeout(connect=10, read=30)
_RETRIES = urllib3.Retry(total=4, connect=2, backoff_factor=0.3, status_forcelist=(429, 500, 502, 503, 504))
_LOCK_SECONDS = 1800  # another process's download over a slow line

_OFFLINE = """\
Neo4j {version} could not be fetched from {url}: {reason}
Ways to run without fetching:
  - set NEO4J_URI (with NEO4J_USERNAME and NEO4J_PASSWORD) to use a Neo4j that is running somewhere;
  - set ZEITGRAPH_NEO4J_HOME to an unpacked Neo4j {major} distribution on this machine;
  - run `zeitgraph store fetch` on a machine that is online and copy its folder {folder} to this one."""


def cache_folder(settings: EmbeddedSettings) -> Path:
    """Where the jars of the chosen version are kept."""
    return settings.cache_dir / "neo4j" / settings.version


def fetch(settings: EmbeddedSettings, progress: Silence | None = None, *, verify: bool = False) -> list[Path]:
    """The jars of the chosen version, those missing fetched first; with `verify` all are hashed again.

    Whole files are kept from run to run and a broken-off one is continued. Processes that fetch at
    the same time wait for each other. Errors: StoreUnavailableError where a file cannot be had or is
    not the locked one; its message tells the ways out.
    """
    folder, artifacts = cache_folder(settings), locked(settings.version)
    if verify or _missing(folder, artifacts):
        folder.mkdir(parents=True, exist_ok=True)
        with exclusive(folder / ".lock", seconds=_LOCK_SECONDS) as held:
            if not held:
                raise StoreUnavailableError(f"Another process has been fetching to {folder} for half an hour")
            if verify:
                _discard_damaged(folder, artifacts)
            missing = _missing(folder, artifacts)
            if missing:
                _download_all(settings, folder, missing, progress or Silence())
    return [folder / artifact.file_name for artifact in artifacts]


def _missing(folder: Path, artifacts: tuple[Artifact, ...]) -> list[Artifact]:
    # A file has its final name only after its hash was right, so the size shows whether it still is whole.
    sizes = {path.name: path.stat().st_size for path in folder.glob("*.jar")}
    return [artifact for artifact in artifacts if sizes.get(artifact.file_name) != artifact.size]


def _discard_damaged(folder: Path, artifacts: tuple[Artifact, ...]) -> None:
    for artifact in artifacts:
        path = folder / artifact.file_name
        if path.exists() and _sha256(path) != artifact.sha256:
            path.unlink()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _pool(url: str) -> urllib3.PoolManager:
    context = ssl.create_default_context()  # honours SSL_CERT_FILE
    parts = urlsplit(url)
    proxy = None if proxy_bypass(parts.hostname or "") else getproxies().get(parts.scheme)
    if proxy is None:
        return urllib3.PoolManager(maxsize=_THREADS, ssl_context=context, timeout=_TIMEOUT, retries=_RETRIES)
    login = unquote(urlsplit(proxy).netloc.rpartition("@")[0])
    return urllib3.ProxyManager(
        proxy,
        proxy_headers=urllib3.make_headers(proxy_basic_auth=login) if login else None,
        maxsize=_THREADS,
        ssl_context=context,
        timeout=_TIMEOUT,
        retries=_RETRIES,
    )


def _download_all(
    settings: EmbeddedSettings, folder: Path, missing: list[Artifact], progress: Silence
) -> None:
    total, cancelled = sum(artifact.size for artifact in missing), threading.Event()
    with (
        _pool(settings.maven_url) as pool,
        progress.download(f"Fetching Neo4j {settings.version}", total),
        ThreadPoolExecutor(_THREADS, "fetch") as threads,
    ):
        # The big ones first, so that none is left to come alone at the end.
        queue = sorted(missing, key=lambda artifact: -artifact.size)
        download = _Download(pool, settings.maven_url, folder, progress, cancelled)
        pending = [threads.submit(download.bring, artifact) for artifact in queue]
        try:
            done, _ = wait(pending, return_when=FIRST_EXCEPTION)
            for future in done:
                future.result()
        except (urllib3.exceptions.HTTPError, StoreError) as error:
            raise StoreUnavailableError(_help(settings, error)) from error
        except OSError as error:
            raise StoreUnavailableError(f"Neo4j could not be written to {folder}: {error}") from error
        finally:
            cancelled.set()
            threads.shutdown(wait=True, cancel_futures=True)


def _help(settings: EmbeddedSettings, error: Exception) -> str:
    reason = error.reason if isinstance(error, urllib3.exceptions.MaxRetryError) else error
    return _OFFLINE.format(
        version=settings.version,
        major=settings.version.partition(".")[0],
        url=settings.maven_url,
        reason=reason,
        folder=cache_folder(settings),
    )


class _Download:
    """What the threads of one fetch share."""

    def __init__(
        self,
        pool: urllib3.PoolManager,
        url: str,
        folder: Path,
        progress: Silence,
        cancelled: threading.Event,
    ) -> None:
        self._pool, self._url, self._folder = pool, url, folder
        self._progress, self._cancelled = progress, cancelled

    def bring(self, artifact: Artifact) -> None:
        """Fetch one file, under a temporary name until its hash is right."""
        partial = self._folder / f"{artifact.file_name}.part"
        if partial.exists():
            self._progress.advance(partial.stat().st_size)
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                self._continue(artifact, partial)
            except (urllib3.exceptions.ProtocolError, urllib3.exceptions.TimeoutError):
                if attempt == _ATTEMPTS or self._cancelled.is_set():
                    raise
                continue
            if _sha256(partial) == artifact.sha256:
                partial.replace(self._folder / artifact.file_name)
                return
            self._progress.advance(-partial.stat().st_size)
            partial.unlink()
        raise StoreError(f"{artifact.path} is not the locked file: its SHA-256 differs")

    def _continue(self, artifact: Artifact, partial: Path) -> None:
        have = partial.stat().st_size if partial.exists() else 0
        if have >= artifact.size:
            return
        headers = {"Range": f"bytes={have}-"} if have else {}
        address = f"{self._url}/{artifact.path}"
        response = self._pool.request("GET", address, headers=headers, preload_content=False)
        try:
            if response.status not in (200, 206):
                raise StoreError(f"{address} answered {response.status} {response.reason or ''}".rstrip())
            if response.status == 200 and have:  # the server does not know ranges
                self._progress.advance(-have)
            with partial.open("ab" if response.status == 206 else "wb") as file:
                for chunk in response.stream(_CHUNK, decode_content=False):
                    file.write(chunk)
                    self._progress.advance(len(chunk))
                    if self._cancelled.is_set():
                        raise StoreError("cancelled")
                    if file.tell() > artifact.size:
                        break  # not the locked file, and perhaps without an end
        finally:
            response.close()  # one that was read to its end has given its connection back by now
