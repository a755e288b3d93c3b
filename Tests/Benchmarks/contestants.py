"""The programs that are measured, each with the answer that it has to give."""
from collections.abc import Callable
from pathlib import Path

from answers import check_count, check_report, check_same_folders, expect_same, read_cells, reference_cells
from logs import Log, made
from measure import Contestant, run_once
from places import EXAMPLE, EXAMPLE_OUTPUT, OUTPUT, PEERS, PROJECT, PYTHON


class Tongbao:
    """The measured program, by its path."""

    def __init__(self, path: Path):
        self.path = str(path)

    def count(self, log: Log, versions: str, name: str = "tongbao") -> Contestant:
        made(log)
        by = ("--by", "unit,outlet,month", "--versions", versions, "--format", "csv")
        return Contestant(
            name, (self.path, "count", str(log.path), *by), check=lambda it: check_count(printed(it), log))

    def report(self, log: Log, *options: str, name: str = "tongbao") -> Contestant:
        """The whole of the log in one report, so that every table has to add up to every item."""
        made(log)
        return self.writing(log.path, ("--period", "all", *options), name, lambda it: report_checked(it, log))

    def report_as(self, log: Log, other: Contestant, *options: str, name: str) -> Contestant:
        """A report that has to be the same bytes as another one."""
        check = lambda it: check_same_folders(ran(it).folder, other.folder)
        return self.writing(log.path, ("--period", "all", *options), name, check)

    def example(self) -> Contestant:
        """The example dataset, whose output is committed; some of its rows are rejected on purpose."""
        check = lambda it: check_same_folders(ran(it).folder, EXAMPLE_OUTPUT)
        path = EXAMPLE.relative_to(PROJECT)
        return self.writing(path, ("--period", "2025"), "tongbao", check, exit_code=1)

    def writing(
        self, dataset: Path, options: tuple[str, ...], name: str, check: Callable, exit_code: int = 0
    ) -> Contestant:
        folder = OUTPUT / name.replace(" ", "-")
        command = (self.path, "report", str(dataset), *options, "--output", str(folder))
        return Contestant(name, command, folder=folder, exit_code=exit_code, check=check)


def peers(work: str, log: Log) -> list[Contestant]:
    """DuckDB and Polars at the same work, `count` or `newest`; their tables go to the null device."""
    answer, cells = made(log), len(reference_cells(log))
    prints = f"{cells} {answer.items} {answer.adopted}"
    programs = {"DuckDB": f"{work}_duckdb.py", "Polars": f"{work}_polars.py"}
    return [
        Contestant(name, (str(PYTHON), str(PEERS / program), str(log.path), "/dev/null"), prints=prints)
        for name, program in programs.items()
    ]


def miller(log: Log) -> Contestant:
    """The tool for CSV files on the command line."""
    made(log)
    command = ("sh", str(PEERS / "count_miller.sh"), str(log.path))
    return Contestant(
        "Miller", command, check=lambda it: expect_same("Miller", read_cells(printed(it)), reference_cells(log)))


def reading(log: Log) -> Contestant:
    """The floor: reading the file and finding its line ends."""
    return Contestant("wc -l", ("wc", "-l", str(log.path)), prints=f"{made(log).records + 1} {log.path}")


def printed(contestant: Contestant) -> Path:
    table = OUTPUT / "table.csv"
    run_once(contestant, table)
    return table


def ran(contestant: Contestant) -> Contestant:
    run_once(contestant)
    return contestant


def report_checked(contestant: Contestant, log: Log) -> None:
    check_report(ran(contestant).folder, log)
