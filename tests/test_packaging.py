"""What is shipped: the wheel, the container image and the compose file agree with the project."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app.settings import Settings

ROOT = Path(__file__).parent.parent
PACKAGES = ("app", "graph", "ingest")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    """The table `project` of pyproject.toml."""
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return table


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        yield archive


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    parsed: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
    return parsed


def package_files() -> set[str]:
    """All files of the packages that git tracks or would track."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", *PACKAGES]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return {name for name in listed.split("\0") if name and (ROOT / name).exists()}


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile's instructions in order, continued lines joined, comments left out."""
    text = re.sub(r"(?m)^#.*\n", "", (ROOT / "Dockerfile").read_text()).replace("\\\n", " ")
    pairs = (line.split(maxsplit=1) for line in text.splitlines() if line.strip())
    return [(name, rest) for name, rest in pairs]


def last(name: str) -> str:
    return [rest for instruction, rest in instructions() if instruction == name][-1]


def test_wheel_holds_every_file_of_the_packages_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert held == package_files()


def test_wheel_holds_data_of_every_kind(wheel: zipfile.ZipFile) -> None:
    suffixes = {Path(name).suffix for name in wheel.namelist() if name.startswith(PACKAGES)}
    assert {".toml", ".json", ".html", ".css", ".js"} <= suffixes


def test_wheel_holds_licence_and_notice(wheel: zipfile.ZipFile) -> None:
    licences = {Path(name).name for name in wheel.namelist() if ".dist-info/licenses/" in name}
    assert licences == {"LICENSE", "NOTICE"}


def test_wheel_has_the_command(wheel: zipfile.ZipFile) -> None:
    (entry_points,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "zeitgraph = app.cli:main" in wheel.read(entry_points).decode()


def test_every_requirement_is_pinned_within_its_range(project: dict[str, Any]) -> None:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pinned = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    versions = {canonicalize_name(name): version for name, version in pinned.items()}
    wanted = [Requirement(line) for line in project["dependencies"] + project["optional-dependencies"]["dev"]]
    wrong = [
        str(requirement)
        for requirement in wanted
        if not requirement.specifier.contains(versions.get(canonicalize_name(requirement.name), "0"))
        or canonicalize_name(requirement.name) not in versions
    ]
    assert wrong == []


def test_constraints_name_no_addresses() -> None:
    text = (ROOT / "constraints.txt").read_text()
    assert "://" not in text
    assert " @ " not in text


def test_image_copies_what_the_ignore_file_lets_through() -> None:
    copied = {
        source
        for name, rest in instructions()
        if name == "COPY" and not rest.startswith("--from")
        for source in shlex.split(rest)[:-1]
    }
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    assert copied == {line.removeprefix("!") for line in lines if line.startswith("!")}
    assert all((ROOT / source).exists() for source in copied)


def test_image_copies_what_the_wheel_is_built_from(project: dict[str, Any]) -> None:
    copied = " ".join(rest for name, rest in instructions() if name == "COPY").split()
    assert {project["readme"], *project["license-files"], *PACKAGES} <= set(copied)


def test_image_runs_as_an_unprivileged_user() -> None:
    assert int(last("USER")) > 0


def test_image_serves_and_checks_the_default_port() -> None:
    port = Settings.model_fields["port"].default
    assert last("EXPOSE") == str(port)
    assert f"http://127.0.0.1:{port}/healthz" in last("HEALTHCHECK")
    assert last("ENTRYPOINT") == '["zeitgraph"]'
    assert last("CMD") == '["serve", "--host", "0.0.0.0"]'


def test_image_sets_known_settings_only() -> None:
    set_here = re.findall(r"\b(ZEITGRAPH_\w+|NEO4J_\w+)=", last("ENV"))
    assert set_here
    assert set(set_here) <= setting_names()


def test_image_runs_a_python_that_the_project_supports(project: dict[str, Any]) -> None:
    bases = {rest.split()[0] for name, rest in instructions() if name == "FROM"}
    (version,) = (re.fullmatch(r"python:([\d.]+)-slim", base) for base in bases)
    assert version
    assert f"Programming Language :: Python :: {version[1]}" in project["classifiers"]


def test_compose_configures_zeitgraph_by_its_settings(compose: dict[str, Any]) -> None:
    environment = compose["services"]["zeitgraph"]["environment"]
    assert set(environment) <= setting_names()
    settings = Settings.model_validate({**environment, "NEO4J_PASSWORD": "a password"})
    connection = settings.connection()
    assert connection
    assert connection.uri == "bolt://neo4j:7687"


def test_compose_demands_one_password_for_both(compose: dict[str, Any]) -> None:
    services = compose["services"]
    password = services["zeitgraph"]["environment"]["NEO4J_PASSWORD"]
    assert re.fullmatch(r"\$\{NEO4J_PASSWORD:\?.+\}", password)
    assert services["neo4j"]["environment"]["NEO4J_AUTH"] == f"neo4j/{password}"


def test_compose_starts_zeitgraph_when_the_store_is_healthy(compose: dict[str, Any]) -> None:
    services = compose["services"]
    assert services["zeitgraph"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert services["neo4j"]["healthcheck"]["test"][0] == "CMD"


def test_compose_opens_ports_to_this_machine_only(compose: dict[str, Any]) -> None:
    ports = {name: service["ports"] for name, service in compose["services"].items()}
    port = Settings.model_fields["port"].default
    assert ports["zeitgraph"] == [f"127.0.0.1:{port}:{port}"]
    assert all(binding.startswith("127.0.0.1:") for bindings in ports.values() for binding in bindings)


def test_compose_declares_the_volumes_it_mounts(compose: dict[str, Any]) -> None:
    mounted = {
        volume.split(":")[0] for service in compose["services"].values() for volume in service["volumes"]
    }
    assert mounted == set(compose["volumes"])


def setting_names() -> set[str]:
    """The environment variables that `Settings` reads."""
    prefix = Settings.model_config.get("env_prefix", "")
    fields = Settings.model_fields.items()
    return {str(field.validation_alias or f"{prefix}{name}".upper()) for name, field in fields}
