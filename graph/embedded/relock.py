"""For maintainers, with Maven: `python -m graph.embedded.relock 5.26.28` writes that version's lock.

Maven resolves what the server needs at run time and checks it against the repository; the lock then
holds the coordinates, sizes and SHA-256 of what came.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import tempfile
from pathlib import Path

from graph.embedded.artifact import Artifact, render

# neo4j-browser is released on its own; 5.24.0 is the last one that Maven Central has.
_ROOTS = (
    "org.neo4j:neo4j:{version}",
    "org.neo4j:neo4j-import-tool:{version}",
    "org.neo4j.app:neo4j-server:{version}",
    "org.neo4j.client:neo4j-browser:5.24.0",
)
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"


def _pom(version: str) -> str:
    dependencies = []
    for root in _ROOTS:
        group, name, release = root.format(version=version).split(":")
        dependencies.append(
            f"<dependency><groupId>{group}</groupId><artifactId>{name}</artifactId>"
            f"<version>{release}</version></dependency>"
        )
    return (
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
        "<groupId>zeitgraph</groupId><artifactId>lock</artifactId><version>1</version>"
        f"<dependencies>{''.join(dependencies)}</dependencies></project>"
    )


def _artifact(jar: Path, repository: Path) -> Artifact:
    *group, name, version, file_name = jar.relative_to(repository).parts
    classifier = file_name.removeprefix(f"{name}-{version}").removesuffix(".jar").removeprefix("-")
    data = jar.read_bytes()
    return Artifact(".".join(group), name, version, classifier, len(data), hashlib.sha256(data).hexdigest())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("version")
    version: str = parser.parse_args().version
    with tempfile.TemporaryDirectory() as folder:
        project, repository = Path(folder) / "pom.xml", Path(folder) / "jars"
        project.write_text(_pom(version), "utf-8")
        command = ["mvn", "--quiet", "--batch-mode", "--file", str(project), _COPY]
        options = [
            "-Dmdep.useRepositoryLayout=true",
            "-DincludeScope=runtime",
            f"-DoutputDirectory={repository}",
        ]
        subprocess.run([*command, *options], check=True)  # noqa: S603
        artifacts = [_artifact(jar, repository) for jar in repository.rglob("*.jar")]
    head = f"# Neo4j Community {version}: SHA-256, bytes, coordinates. Made by graph/embedded/relock.py.\n"
    lock = Path(__file__).parent / "artifacts" / f"neo4j-{version}.lock"
    lock.write_text(head + render(artifacts), "utf-8")


if __name__ == "__main__":
    main()
