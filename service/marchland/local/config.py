"""What Neo4j is told: ``neo4j.conf`` and the flags of its Java process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from marchland.local.layout import Layout, write_atomically

SERVER = "org.neo4j.server.Neo4jCommunity"
# Not its launcher, which only starts a second Java for this.
ADMIN = "org.neo4j.cli.AdminTool"

# What Neo4j's own launcher passes; without them it reflects into closed modules and fails.
FLAGS = (
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    # A server that has run out of heap neither answers nor fails; ended, it is seen to be away.
    "-XX:+ExitOnOutOfMemoryError",
)


def jvm_flags(java_version: int) -> list[str]:
    """The flags every Java process of Neo4j gets."""
    # Java 24 warns at each start unless told, and older ones refuse to start when told.
    unsafe = ["--sun-misc-unsafe-memory-access=allow"] if java_version >= 23 else []
    return [*FLAGS, *unsafe]


def neo4j_conf(port: int, page_cache: str, import_dir: Path | None) -> Mapping[str, str]:
    """The settings of a server that listens on the loopback interface alone."""
    settings = {
        "server.default_listen_address": "127.0.0.1",
        "server.bolt.listen_address": f"127.0.0.1:{port}",
        "server.bolt.advertised_address": f"127.0.0.1:{port}",
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "server.memory.pagecache.size": page_cache,
        # A new text takes hundreds of milliseconds to plan; a gigabyte holds about so many of ours.
        "server.memory.query_cache.per_db_cache_num_entries": "1000",
        "db.tx_log.rotation.retention_policy": "1 files",
        "db.tx_log.rotation.size": "64m",
        "db.logs.query.enabled": "OFF",
        "dbms.security.allow_csv_import_from_file_urls": "true",
        "dbms.usage_report.enabled": "false",
        "dbms.fleet_manager.enabled": "false",
        "server.fleet_discovery.enabled": "false",
        # Otherwise each stop waits ten seconds for silence on sockets that are already closed.
        "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
    }
    if import_dir is not None:
        settings["server.directories.import"] = import_dir.resolve().as_posix()
    return settings


def write_conf(layout: Layout, settings: Mapping[str, str]) -> None:
    """Write ``neo4j.conf``, replacing the one of the last start."""
    lines = [f"{name}={value}\n" for name, value in settings.items()]
    write_atomically(layout.conf / "neo4j.conf", "".join(lines))


def write_arguments(layout: Layout, flags: Sequence[str], jars: Sequence[str]) -> Path:
    """Write Java's arguments to a file: a class path of 231 jars is too long for some shells."""
    path = layout.conf / "java.args"
    separator = ";" if _is_windows_path(jars) else ":"
    arguments = [*flags, "-cp", separator.join(jars)]
    write_atomically(path, "".join(f"{_quoted(a)}\n" for a in arguments))
    return path


def _is_windows_path(jars: Sequence[str]) -> bool:
    return any("\\" in jar for jar in jars)


def _quoted(argument: str) -> str:
    escaped = argument.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
