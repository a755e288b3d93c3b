"""What the programs counted, compared with each other: no time is reported before these agree."""
import csv
import functools
import json
from collections import defaultdict
from pathlib import Path

from logs import KNOWN_CELLS, KNOWN_ROWS, Log, WrongAnswer, is_newer, made
from measure import Contestant, run_once
from places import ANSWERS, PEERS, PYTHON

# Items and adopted items by unit, outlet (blank: none) and month (2025-01).
Cells = dict[tuple[str, str, str], tuple[int, int]]


@functools.lru_cache(maxsize=3)
def reference_cells(log: Log) -> Cells:
    """DuckDB's count of the newest versions of a log's items, made once."""
    plain = log.plain
    answer = made(plain)
    table = ANSWERS / f"{plain.path.stem}.csv"
    if not is_newer(table, plain.path):
        ANSWERS.mkdir(parents=True, exist_ok=True)
        program = PEERS / ("newest_duckdb.py" if plain.again else "count_duckdb.py")
        run_once(Contestant("DuckDB", (str(PYTHON), str(program), str(plain.path), str(table))))
    cells = read_cells(table)
    expect("DuckDB's table of " + plain.path.name, totals(cells), (answer.items, answer.adopted))
    if plain.rows == KNOWN_ROWS and not plain.changed:
        expect("DuckDB's cells of " + plain.path.name, len(cells), KNOWN_CELLS)
    return cells


def read_cells(table: Path) -> Cells:
    """Reads unit, outlet, month or a day of it, items, adopted."""
    cells: Cells = {}
    with table.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.reader(lines)
        expect(f"the header of {table.name}", next(rows, None), ["unit", "outlet", "month", "items", "adopted"])
        for unit, outlet, month, items, adopted in rows:
            if (unit, outlet, month[:7]) in cells:
                raise WrongAnswer(f"{table.name} has two lines of {unit}, {outlet}, {month}")
            cells[unit, outlet, month[:7]] = int(items), int(adopted)
    return cells


def totals(cells: Cells) -> tuple[int, int]:
    return sum(items for items, _ in cells.values()), sum(adopted for _, adopted in cells.values())


def expect(what: str, found: object, expected: object) -> None:
    if found != expected:
        raise WrongAnswer(f"{what}: {found}, expected {expected}")


def expect_same(what: str, found: dict, expected: dict) -> None:
    """Two tables cell by cell; the message names the first cell that differs."""
    for key in sorted(found.keys() | expected.keys(), key=str):
        if found.get(key) != expected.get(key):
            raise WrongAnswer(f"{what}, {key}: {found.get(key)}, expected {expected.get(key)}")


def check_count(table: Path, log: Log) -> None:
    """The table of `tongbao count`: every cell, and the order of the lines."""
    cells = read_cells(table)
    expect_same("tongbao count", cells, reference_cells(log))
    if list(cells) != sorted(cells):
        raise WrongAnswer("the lines of tongbao count are not in the order of unit, outlet, month")


def check_report(folder: Path, log: Log) -> None:
    """The tables of `tongbao report`: overview, years, months, units, units and outlets, and the balance of the file."""
    cells, answer = reference_cells(log), made(log)
    expect("overview", overview(folder), (answer.items, answer.adopted))
    for table, column, position in (("units", "unit", 0), ("months", "period", 2)):
        expect_same(table, counted(folder, table, [column]), summed(cells, lambda key: (key[position],)))
    expect_same("years", counted(folder, "years", ["period"]), summed(cells, lambda key: (key[2][:4],)))
    adopted = {key: counts[1] for key, counts in summed(cells, lambda key: key[:2]).items() if key[1]}
    expect_same("unit_outlet", adoptions(folder), adopted)
    balance = rows(folder, "import")[0]
    found = int(balance["used"]), int(balance["superseded"]) + int(balance["duplicates"]), int(balance["rejected"])
    expect("import", found, (answer.items, answer.records - answer.items, 0))


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / "tables" / f"{table}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def overview(folder: Path) -> tuple[int, int]:
    values = {row["measure"]: row["value"] for row in rows(folder, "overview")}
    return int(values["submitted"]), int(values["adopted_items"])


def counted(folder: Path, table: str, columns: list[str]) -> dict:
    """Submitted and adopted items by the cells of some columns; lines that count nothing are left out."""
    found = {}
    for row in rows(folder, table):
        counts = int(row["submitted"]), int(row["adopted_items"] or 0)
        if counts != (0, 0):
            found[tuple(row[column] for column in columns)] = counts
    return found


def adoptions(folder: Path) -> dict:
    return {(row["unit"], row["outlet"]): int(row["adoptions"]) for row in rows(folder, "unit_outlet")}


def summed(cells: Cells, key_of) -> dict:
    """Items and adopted items by a part of the cells' keys."""
    sums = defaultdict(lambda: [0, 0])
    for key, (items, adopted) in cells.items():
        both = sums[key_of(key)]
        both[0] += items
        both[1] += adopted
    return {key: tuple(both) for key, both in sums.items()}


def check_same_folders(one: Path, other: Path) -> None:
    """Two outputs are the same bytes, but for the options that the manifest lists."""
    names = [sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()) for folder in (one, other)]
    expect(f"the files of {one.name}", names[0], names[1])
    for name in names[0]:
        if name == "manifest.json":
            expect(name, manifest(one / name), manifest(other / name))
        elif (one / name).read_bytes() != (other / name).read_bytes():
            raise WrongAnswer(f"{name} differs between {one.name} and {other.name}")


def manifest(path: Path) -> dict:
    text = json.loads(path.read_text())
    del text["options"]
    return text
