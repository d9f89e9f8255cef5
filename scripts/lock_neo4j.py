"""Resolve Neo4j's published Java artifacts and write the lock that ``local/fetch.py`` obeys.

    python scripts/lock_neo4j.py            write service/marchland/local/neo4j.lock.json
    python scripts/lock_neo4j.py --check    exit 1 if the committed lock would come out different
    python scripts/lock_neo4j.py --neo4j V  lock another version

Versions are mediated as Maven does (nearest wins). The class path must not depend on whose machine
resolved it, so profiles are resolved for one fixed platform; the native transports are ordinary
dependencies and come for every platform.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
from jgo.constants import MAVEN_CENTRAL_URL
from jgo.maven import Dependency, MavenContext, PythonResolver
from jgo.maven import ProfileConstraints as Platform

LOCK = Path(__file__).parents[1] / "service" / "marchland" / "local" / "neo4j.lock.json"
ROOT = "org.neo4j:neo4j"

# Published by mistake as runtime dependencies; the server never loads a class of them.
TEST_LIBRARIES = {
    "org.mockito:mockito-core",
    "net.bytebuddy:byte-buddy",
    "net.bytebuddy:byte-buddy-agent",
    "org.objenesis:objenesis",
    "org.hamcrest:hamcrest",
    "junit:junit",
}

Entry = dict[str, Any]


def resolve(version: str, repository: str, cache: Path) -> list[Dependency]:
    """The root artifact and everything its class path needs, each coordinate once."""
    platform = Platform(os_name="Linux", os_family="unix", os_arch="amd64")
    context = MavenContext(
        resolver=PythonResolver(profile_constraints=platform),
        repo_cache=cache,
        local_repos=[],
        remote_repos={"central": repository},
        timeout=60,
    )
    root = context.create_dependency(f"{ROOT}:{version}")
    inputs, transitive = context.resolver.resolve([root])
    wanted = [
        d for d in [*inputs, *transitive] if f"{d.groupId}:{d.artifactId}" not in TEST_LIBRARIES
    ]
    refuse_two_versions(wanted)
    return wanted


def refuse_two_versions(dependencies: Iterable[Dependency]) -> None:
    """Two versions of one artifact on a class path are a coin toss; mediation has to end it."""
    seen: dict[tuple[str, str, str], str] = {}
    for one in dependencies:
        key = (one.groupId, one.artifactId, one.classifier)
        if seen.setdefault(key, one.version) != one.version:
            raise SystemExit(f"two versions of {key}: {seen[key]} and {one.version}")


def entry(client: httpx.Client, repository: str, dependency: Dependency) -> Entry:
    """One line of the lock, checked against the SHA-1 that the repository publishes."""
    artifact = dependency.artifact
    path = f"{artifact.component.path_prefix.as_posix()}/{artifact.filename}"
    body = client.get(f"{repository}/{path}").raise_for_status().content
    published = client.get(f"{repository}/{path}.sha1").raise_for_status().text.split()[0]
    if hashlib.sha1(body, usedforsecurity=False).hexdigest() != published:
        raise SystemExit(f"{path} is not what the repository's checksum says")
    found = {"group": dependency.groupId, "artifact": dependency.artifactId}
    found["version"] = dependency.version
    if dependency.classifier:
        found["classifier"] = dependency.classifier
    return found | {"path": path, "sha256": hashlib.sha256(body).hexdigest(), "size": len(body)}


def lock(version: str, repository: str) -> str:
    """The text of the lock: sorted by path, so that the same input is the same file."""
    with tempfile.TemporaryDirectory() as cache:
        dependencies = resolve(version, repository, Path(cache))
        with (
            httpx.Client(timeout=60, follow_redirects=True) as client,
            ThreadPoolExecutor(8) as pool,
        ):
            entries = list(pool.map(lambda d: entry(client, repository, d), dependencies))
    entries.sort(key=lambda e: str(e["path"]))
    return json.dumps({"neo4j": version, "artifacts": entries}, indent=1) + "\n"


def main() -> int:
    """Write or check the lock; the exit status says whether the committed one is fresh."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--neo4j", default="2026.08.1", help="the version to lock")
    parser.add_argument("--repository", default=MAVEN_CENTRAL_URL, help="base URL of a mirror")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    chosen = parser.parse_args()
    text = lock(chosen.neo4j, chosen.repository.rstrip("/"))
    if chosen.check:
        return 0 if LOCK.exists() and LOCK.read_text("utf-8") == text else 1
    LOCK.write_text(text, "utf-8")
    artifacts = json.loads(text)["artifacts"]
    print(f"{len(artifacts)} artifacts, {sum(a['size'] for a in artifacts):,} bytes → {LOCK}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
