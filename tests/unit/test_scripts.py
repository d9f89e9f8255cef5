from datetime import UTC, datetime
from pathlib import Path

import pytest

from marchland import files
from marchland.errors import FileError, ScriptFailed
from marchland.files import Piece
from marchland.seeding import loader
from marchland.seeding.lint import Finding, lint
from marchland.seeding.scripts import Script, discover

HEADER = "// recorded_at: 2026-11-01T00:00:00Z\n"


def script(text: str, header: str = HEADER) -> Script:
    return Script(files.shipped("seed") / "010_x.cypher", header + text)


def faults(text: str, header: str = HEADER) -> list[tuple[int, str]]:
    return [(finding.line, finding.what) for finding in lint(script(text, header))]


def test_statements_end_at_semicolons_that_are_code() -> None:
    text = """// about; this
RETURN 'a;b', "c;\\"d;", `e;f`; /* g;
h */
// i;
MATCH (n:Actor {id: 'it\\'s; so'})
RETURN n // j; k
;

RETURN 2"""
    assert files.pieces(text) == [
        Piece("""RETURN 'a;b', "c;\\"d;", `e;f`""", 2),
        Piece("MATCH (n:Actor {id: 'it\\'s; so'})\nRETURN n // j; k", 5),
        Piece("RETURN 2", 9),
    ]


def test_a_file_of_comments_has_no_statements() -> None:
    assert files.pieces("// nothing;\n/* at all; */\n;;") == []


def test_blanking_moves_nothing() -> None:
    text = "SET n.x = 'a\nb' // c\n/* d\n */ RETURN `e`"
    blanked = files.masked(text)
    assert len(blanked) == len(text)
    assert [i for i, c in enumerate(blanked) if c == "\n"] == [
        i for i, c in enumerate(text) if c == "\n"
    ]
    assert blanked.split() == ["SET", "n.x", "=", "'", "'", "RETURN", "`", "`"]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Invalid input 'X' (line 3, column 5 (offset: 20))", (12, "Invalid input 'X'")),
        ("Node(5) already exists", (10, "Node(5) already exists")),
    ],
)
def test_a_line_of_a_statement_is_a_line_of_the_file(
    message: str, expected: tuple[int, str]
) -> None:
    assert files.located(Piece("…", 10), message) == expected


def test_the_header_is_a_time_in_utc() -> None:
    assert script("").recorded_at == datetime(2026, 11, 1, tzinfo=UTC)
    offset = "// recorded_at: 2026-11-01T02:00:00+02:00\n"
    assert script("", offset).recorded_at == datetime(2026, 11, 1, tzinfo=UTC)


def test_the_checksum_covers_the_files_it_loads(tmp_path: Path) -> None:
    path, data = tmp_path / "010_x.cypher", tmp_path / "data" / "a b.csv"
    data.parent.mkdir()
    data.write_text("id\n1\n")
    path.write_text(HEADER + "LOAD CSV WITH HEADERS FROM 'file:///a%20b.csv' AS line RETURN line;")
    first = Script.read(path)
    before = first.checksum
    assert first.loads == {"file:///a%20b.csv": data}
    assert lint(first) == []
    data.write_text("id\n2\n")
    assert Script.read(path).checksum != before
    data.unlink()
    assert [finding.line for finding in lint(Script.read(path))] == [2]


def test_scripts_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for name in ("100_last.cypher", "020_middle.cypher", "010_first.cypher", "README.md"):
        (tmp_path / name).write_text(HEADER)
    names = [one.name for one in discover(tmp_path)]
    assert names == ["010_first.cypher", "020_middle.cypher", "100_last.cypher"]
    (tmp_path / "020_twin.cypher").touch()
    with pytest.raises(FileError, match=r"020_middle.cypher and 020_twin.cypher"):
        discover(tmp_path)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="there is no folder"):
        discover(tmp_path / "gone")


@pytest.mark.parametrize("name", ["cypher", "seed"])
def test_shipped_folders_are_found(name: str) -> None:
    assert files.shipped(name).is_dir()


@pytest.mark.parametrize(
    ("header", "line"),
    [("", 1), ("// recorded_at: yesterday\n", 1), ("// recorded_at: 2026-11-01T00:00:00\n", 1)],
)
def test_a_header_that_is_no_time(header: str, line: int) -> None:
    assert [place for place, _ in faults("RETURN 1;", header)] == [line]


LOADED = "LOAD CSV WITH HEADERS FROM 'file:///world/states.csv' AS line"
FAULTY = {
    "RETURN datetime('2027-01-01T00:00:00Z');": "datetime('2027-01-01T00:00:00Z') is not",
    "RETURN datetime();": "asks the clock",
    "RETURN date( );": "asks the clock",
    "RETURN datetime.transaction();": "asks the clock",
    "RETURN date.realtime('UTC');": "asks the clock",
    "WITH 'UTC' AS zone RETURN localdatetime . statement ( zone );": "asks the clock",
    "RETURN datetime({timezone: 'Asia/Damascus'});": "asks the clock",
    "RETURN date.truncate('month');": "asks the clock",
    "RETURN randomUUID();": "differs at every run",
    "MATCH (n:Actor) RETURN elementId(n);": "asks for Neo4j's own id",
    "MATCH (n:Actor {id: 'x'}) SET n.a = 1, n.confidence = 0.9;": "sets confidence",
    "MERGE (n:Event {id: 'x'}) ON CREATE SET n.disputed = true;": "sets disputed",
    "UNWIND [{id: 'x', admiralty: 'B2'}] AS row MERGE (n:Event {id: row.id}) SET n += row;": (
        "gives admiralty"
    ),
    "CREATE (n:Actor {id: 'x'});": "CREATE doubles",
    "MATCH (n:Actor {id: 'x'}) create (n)-[:SUPPORTS]->(n);": "CREATE doubles",
    "CREATE INDEX x FOR (n:Actor) ON (n.name);": "changes the schema",
    "MATCH (n:Actor) DETACH DELETE n;": "deletes",
    "MATCH (n:Actor) DELETE n;": "deletes",
    "CALL dbms.components();": "calls a procedure",
    "CALL apoc.util.sleep(1);": "calls a procedure",
    "MATCH (n:Actor) CALL (n) { SET n.a = 1 } IN TRANSACTIONS;": "opens transactions of its own",
    "LOAD CSV FROM 'https://example.org/a.csv' AS l RETURN l;": "loads https://example.org/a.csv",
    "WITH 'file:///a' AS u LOAD CSV FROM u AS l RETURN l;": "loads a file that is named elsewhere",
    "MATCH (n {id: 'actor:x'}) RETURN n;": "(n {id: '       '}) names no label",
    "MERGE (n {id: 'actor:x'});": "names no label",
    "MATCH (n) RETURN n;": "(n) names no label",
    "MATCH (n WHERE n.id = 'x') SET n.name = 'y';": "(n WHERE …) names no label",
    "MATCH (n WHERE toLower(n.id) = 'x')-[:AT]->(b:Region) RETURN b;": "names no label",
    "MATCH (a:Actor WHERE a.id = 'x'), (m) RETURN a, m;": "(m) names no label",
    "MATCH (a:Actor) OPTIONAL MATCH ( where true ) RETURN a;": "names no label",
    "INSERT (n:Actor {id: 'x'});": "INSERT doubles",
    "MATCH ({id: 'x'})-[r:AT]->(b:Region) RETURN r;": "names no label",
    f"{LOADED} RETURN linenumber();": "asks where in a file it is",
    "LOAD CSV FROM 'file:///world/states.csv' /* x */ AS l RETURN l;": "cannot be sent along",
    "LOAD CSV FROM 'file:///world/states.csv' AS l FIELDTERMINATOR '\\u0001' RETURN l;": (
        "cannot be sent along"
    ),
    "MATCH p=(n)-->() RETURN p;": "so everything is read",
    "MATCH ()-[r]->() RETURN r;": "so everything is read",
    "MATCH (a:Actor) MATCH ()-[r*1..2]-() RETURN r, a;": "so everything is read",
    "MERGE (n:Actor {name: 'x'});": "MERGE of Actor is not on its id",
    "MERGE (n:Actor);": "MERGE of Actor is not on its id",
    "MATCH (a:Actor {id: 'x'}) MERGE (a)-[:AT {note: 'x'}]->(b:Region);": (
        "MERGE of AT is not on its version_id"
    ),
    "MATCH (a:Actor {id: 'x'}), (b:Actor {id: 'y'}) MERGE (a)-[:SUPPORTS]->(b);": (
        "MERGE of SUPPORTS is not on its version_id"
    ),
    f"{LOADED} MERGE (n:Actor {{id: line.id}}) SET n.gw_number = line.gw;": (
        "gw_number is no text, and line.gw is one"
    ),
    f"{LOADED} WITH {{id: line.id, length_km: line.km}} AS row RETURN row;": (
        "length_km is no text, and line.km is one"
    ),
    f"{LOADED} MERGE (n:Actor {{id: line.id}}) SET n.aliases = line['also'], n.name = 'x';": (
        "aliases is no text, and line['also'] is one"
    ),
}


@pytest.mark.parametrize("text", FAULTY, ids=str)
def test_what_a_script_must_not_do(text: str) -> None:
    found = [finding.what for finding in lint(script("\n" + text)) if finding.line == 3]
    assert any(FAULTY[text] in what for what in found), found


def test_what_says_nothing_is_at_fault() -> None:
    assert faults("") == [(0, "holds no statement")]
    assert faults("// MERGE (n:Actor {id: 'x'});\n;") == [(0, "holds no statement")]
    assert faults("", "")[1:] == [(1, "no line says when the graph takes this in")]


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-16-le"])
def test_a_script_in_another_encoding_is_named_with_its_line(tmp_path: Path, encoding: str) -> None:
    text = HEADER + "\nMATCH (n:Actor {id: 'x'}) SET n.name = 'Aïn';\n"
    (tmp_path / "010_x.cypher").write_bytes(text.encode(encoding))
    with pytest.raises(ScriptFailed) as caught:
        discover(tmp_path)
    line = 3 if encoding == "latin-1" else 1
    assert caught.value.message == f"010_x.cypher, line {line}: this is no text in UTF-8"
    assert caught.value.details == {"file": "010_x.cypher", "line": line}
    assert "Save the file as UTF-8" in str(caught.value.hint)


def test_a_byte_order_mark_and_other_line_ends_do_not_count(tmp_path: Path) -> None:
    text = HEADER + "\nMATCH (n:Actor {id: 'x'}) SET n.name = 'Aïn';\nRETURN datetime();\n"
    path = tmp_path / "010_x.cypher"
    path.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert Script.read(path).text == text
    assert [(one.line, one.what) for one in lint(Script.read(path))] == [(4, "asks the clock")]


def test_a_file_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "towns.csv").write_bytes("id,name\nx,X\ny,Aïn\n".encode("latin-1"))
    path = tmp_path / "010_x.cypher"
    path.write_text(HEADER + "LOAD CSV FROM 'file:///towns.csv' AS l RETURN l;")
    (found,) = lint(Script.read(path))
    assert (found.line, found.what) == (2, "towns.csv, line 3: this is no text in UTF-8")
    with pytest.raises(ScriptFailed, match=r"towns\.csv, line 3: this is no text in UTF-8"):
        list(loader.fed(Script.read(path), Script.read(path).pieces[0]))


SOUND = (
    "RETURN datetime('2026-11-01T00:00:00Z'), datetime('9999-12-31T00:00:00Z'), date('2018');",
    "RETURN datetime('2026-11-01T01:00:00+01:00');",
    "// CREATE (n) DETACH DELETE n, datetime()\nRETURN 'CREATE (n) DELETE n; date()';",
    "MERGE (n:Actor {id: 'actor:x'}) ON CREATE SET n.name = 'CREATE';",
    "MERGE (n:Actor {id: 'x'})\n  ON\n  CREATE SET n.name = 'a';",
    "MATCH (e:Event) WHERE e.confidence = 0.5 RETURN e.confidence AS confidence;",
    "MATCH (e:Event) SET e.name = CASE WHEN e.disputed = true THEN 'a' ELSE 'b' END;",
    "MATCH (a:Actor {id: 'x'}) MATCH (b:Region) MERGE (a)-[c:CONTROLS {version_id: 'z'}]->(b);",
    "MATCH (a:Actor)-[c:CONTROLS]->(b) RETURN b;",
    "MATCH (a:Actor WHERE a.id = 'x')-[:AT]->(b WHERE b.kind = 'city') RETURN b;",
    "MATCH (a:Actor WHERE (a)-[:AT]->(:Region) AND size(a.aliases) > (1)) RETURN a;",
    "MATCH (a:Actor) WHERE EXISTS { (a)-[:AT]->(b) WHERE b.name = 'x' } RETURN a;",
    "MATCH (a:Actor) WITH a MATCH (a WHERE a.name = 'x') RETURN a;",
    "MATCH (a:Actor) WHERE any(x IN a.aliases WHERE (x) = 'y') RETURN a;",
    "RETURN date({year: 2018}), date.truncate('month', date('2018-05-21'));",
    "RETURN datetime({epochSeconds: 0, timezone: 'UTC'});",
    "MATCH (a)-[c:CONTROLS]->(b:Region) RETURN a;",
    "MATCH ()-[c:CONTROLS {version_id: 'x@1'}]->() SET c.note = 'kept';",
    "MATCH (a:Actor) WITH a MATCH (a)-[:AT]->(b:Region) RETURN b;",
    "MATCH (a:Actor) WHERE size(a.aliases) > 1 AND (a.name) = 'x' RETURN count(a);",
    "UNWIND [{create: 1, delete: 2}] AS row RETURN row.create, row.delete;",
    "MATCH (n:Actor {id: toLower('X')}) RETURN n;",
    "UNWIND ['a'] AS given MERGE (n:Actor {id: replace(given, 'a', 'b')});",
    "MATCH (a:Actor {id: 'x'}) MATCH (a)-->(b) RETURN b;",
    "WITH 1 AS n LOAD CSV FROM 'file:///world/states.csv' AS l FIELDTERMINATOR '\\t' RETURN n, l;",
    "MATCH (a)-->(b), (b)-[:AT]->(c:Region) RETURN a;",
    "MATCH (a:Actor) MATCH p = shortestPath((a)-[*..3]-(:Region {id: 'x'})) RETURN p;",
    "MATCH (s:Source {id: 'x'}) MERGE (a:Assertion {id: 'y'}) MERGE (a)-[:PUBLISHED_IN]->(s);",
    f"{LOADED} MERGE (n:Actor {{id: line.id}}) SET n.gw_number = toInteger(line.gw);",
    f"{LOADED} WITH line, line.gw AS gw_number RETURN gw_number, line.id;",
    f"{LOADED} MERGE (n:Actor {{id: line.id}}) SET n.name = line.name, n.wikidata_id = line.q;",
)


@pytest.mark.parametrize("text", SOUND, ids=str)
def test_what_a_script_may_do(text: str) -> None:
    assert faults(text) == []


def test_the_shipped_scripts_are_sound() -> None:
    assert [finding for one in discover(files.shipped("seed")) for finding in lint(one)] == []


def test_a_finding_says_where_what_and_what_would_be_right() -> None:
    assert str(Finding("010_x.cypher", 3, "deletes", "retract")) == (
        "010_x.cypher, line 3: deletes; retract"
    )
    assert str(Finding("controls:a:b", 0, "is wrong", "mend")) == "controls:a:b: is wrong; mend"
