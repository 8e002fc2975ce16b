"""The data folder: what is in it, and what it remembers from one run to the next."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreError

USERNAME = "neo4j"


@dataclass(frozen=True)
class State:
    """The last start on a data folder: it may still run or not, the lock tells.

    `guardian` and `pid` are the processes of the guardian and of Java, `pid` 0 before Java was run.
    """

    guardian: int
    pid: int
    version: str
    bolt_port: int
    http_port: int
    detached: bool


@dataclass(frozen=True)
class DataFolder:
    """The layout of the folder at `path`."""

    path: Path

    @property
    def home(self) -> Path:
        """Neo4j's own home, with its configuration, data and logs."""
        return self.path / "neo4j"

    @property
    def conf_file(self) -> Path:
        return self.home / "conf" / "neo4j.conf"

    @property
    def store_lock(self) -> Path:
        """Held by Java and its guardian as long as they run."""
        return self.path / "store.lock"

    @property
    def users_lock(self) -> Path:
        """Shared by the processes that use the store; the guardian stops it when it gets this lock."""
        return self.path / "users.lock"

    @property
    def password_file(self) -> Path:
        return self.path / "password"

    @property
    def state_file(self) -> Path:
        return self.path / "state.json"

    @property
    def console_log(self) -> Path:
        """What Java itself has to say."""
        return self.home / "logs" / "console.log"

    @property
    def neo4j_log(self) -> Path:
        return self.home / "logs" / "neo4j.log"

    def create(self) -> None:
        """Make the folder, for its owner only. Errors: StoreError where that is not possible."""
        try:
            for private in (self.path, self.home):
                private.mkdir(mode=0o700, parents=True, exist_ok=True)
            for name in ("conf", "logs", "data/dbms", "import", "run"):
                (self.home / name).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"The data folder {self.path} cannot be used: {error.strerror}") from error

    def password(self) -> str:
        """The password of this store; made, and given to Neo4j, on the first call."""
        try:
            return self.password_file.read_text("ascii").strip()
        except FileNotFoundError:
            password = secrets.token_urlsafe(18)
        # What Neo4j reads it from, once, when it makes its system database: the file that
        # `neo4j-admin dbms set-initial-password` writes, without another start of Java.
        credential = f"{USERNAME}:{_credential(password)}:\n"
        _write_private(self.home / "data" / "dbms" / "auth.ini", credential)
        _write_private(self.password_file, password + "\n")
        return password

    def state(self) -> State | None:
        """What the last start wrote; null before the first one."""
        try:
            return State(**json.loads(self.state_file.read_text("utf-8")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError) as error:
            raise StoreError(f"{self.state_file} cannot be read: {error}") from error


def _write_private(path: Path, text: str) -> None:
    partial = path.with_name(path.name + ".new")
    partial.unlink(missing_ok=True)
    with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    partial.replace(path)


def _credential(password: str) -> str:
    """A password as Neo4j stores it: SHA-256 with a salt, 1,024 times over."""
    salt, rounds = secrets.token_bytes(32), 1024
    value = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(rounds - 1):
        value = hashlib.sha256(value).digest()
    return f"SHA-256,{value.hex()},{salt.hex()},{rounds}"
