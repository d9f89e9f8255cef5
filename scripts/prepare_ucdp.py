"""Copy the published UCDP files into seed/data/ucdp, and find the codes of their governments.

    uv run --no-project --with country-converter==1.3.2 --with 'pandas<3' \
        python scripts/prepare_ucdp.py DIR

DIR holds ucdp-esd-ay-181.csv, ucdp-actor-221.csv and BattleDeaths_v24_1_conf.csv. They are
copied byte for byte. ``country-converter`` is asked for the codes of the governments that they
name, which go to governments.csv; nothing of it is needed to import. States that are no more have
the numbers of K. S. Gleditsch and M. D. Ward, *Interstate System Membership*, International
Interactions 25 (1999), and its later lists.
"""

from __future__ import annotations

import csv
import hashlib
import importlib
import re
import shutil
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "seed" / "data" / "ucdp"
SOURCES = TARGET.parent / "SOURCES.md"
FILES = ("ucdp-esd-ay-181.csv", "ucdp-actor-221.csv", "BattleDeaths_v24_1_conf.csv")
GOVERNMENT = "Government of "
FORMER = {
    "Czechoslovakia": 315,
    "East Germany": 265,
    "Hyderabad": None,
    "South Vietnam": 817,
    "South Yemen": 680,
}
# country-converter gives these the numbers of states that ended: South Yemen, South Vietnam,
# Czechoslovakia.
GLEDITSCH_WARD = {"YEM": 678, "VNM": 816, "CZE": 316}


def governments(folder: Path) -> dict[str, str]:
    """The ids of governments and the names they go by; one that joins several is none."""
    found: dict[str, str] = {}
    for row in rows(folder / "ucdp-actor-221.csv"):
        found[row["ActorId"]] = row["NameData"].strip()
    for row in rows(folder / "ucdp-esd-ay-181.csv"):
        found.setdefault(row["actor_id"], row["actor_name"].strip())
        found.setdefault(row["oppo_id"], row["oppo_name"].strip())
        keys, names = row["ext_id"].split(","), row["ext_name"].split(",")
        if len(keys) == len(names):
            for key, name in zip(keys, names, strict=True):
                found.setdefault(key.strip(), name.strip())
    return {
        key: name
        for key, name in found.items()
        if name.startswith(GOVERNMENT) and f", {GOVERNMENT}" not in name
    }


def rows(file: Path) -> list[dict[str, str]]:
    """All rows of a file."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def codes(names: list[str]) -> list[tuple[str, str]]:
    """ISO 3166-1 alpha-3 codes and Gleditsch-Ward numbers, empty where there are none."""
    converter = importlib.import_module("country_converter").CountryConverter()
    found = []
    for name in names:
        if name in FORMER:
            found.append(("", str(FORMER[name] or "")))
            continue
        iso3 = converter.convert(name, src="regex", to="ISO3")
        number = converter.convert(name, src="regex", to="GWcode")
        if not isinstance(iso3, str) or iso3 == "not found":
            raise SystemExit(f"{name!r} is {iso3!r} to country-converter: decide it by hand")
        number = GLEDITSCH_WARD.get(iso3, number)
        found.append((iso3, str(int(number)) if str(number).split(".")[0].isdigit() else ""))
    return found


def main(folder: Path) -> None:
    """Copy, look up, write."""
    TARGET.mkdir(exist_ok=True)
    for name in FILES:
        shutil.copyfile(folder / name, TARGET / name)
    named = sorted(governments(folder).items(), key=lambda pair: int(pair[0]))
    states = [name.removeprefix(GOVERNMENT) for _, name in named]
    with (TARGET / "governments.csv").open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(("ucdp_id", "name", "iso3", "gw_number"))
        for (key, name), (iso3, number) in zip(named, codes(states), strict=True):
            writer.writerow((key, name, iso3, number))
    write_checksums()


def write_checksums() -> None:
    """Put the checksums into SOURCES.md, between their marks."""
    names = sorted(path.name for path in TARGET.glob("*.csv"))
    sums = [(name, hashlib.sha256((TARGET / name).read_bytes()).hexdigest()) for name in names]
    table = "| file | sha256 |\n| --- | --- |\n"
    table += "".join(f"| `{name}` | `{total}` |\n" for name, total in sums)
    text = SOURCES.read_text("utf-8")
    marked = re.compile(r"(<!-- ucdp -->\n).*?(<!-- end ucdp -->)", re.DOTALL)
    if not marked.search(text):
        raise SystemExit("SOURCES.md has no place for the checksums of ucdp/")
    SOURCES.write_text(marked.sub(lambda found: found[1] + table + found[2], text), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
