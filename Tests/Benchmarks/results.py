"""What was measured, as text for the terminal and as RESULTS.md."""
import datetime
import os
import platform
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from logs import LogSizes
from places import PROJECT, PYTHON
from work import Line, Measured


@dataclass(frozen=True)
class Outcome:
    """What became of a line of work: figures, or the reason why there are none."""

    line: Line
    measured: Measured
    note: str = ""
    is_wrong: bool = False


def section(outcome: Outcome, sizes: LogSizes) -> str:
    """One line of work as Markdown: a table of the contestants, then the goals."""
    heading = f"### {outcome.line.name}\n{outcome.line.title}.\n"
    if not outcome.measured:
        return f"{heading}\n{outcome.note}\n"
    table = ["| | median s | fastest s | processor s | peak MB |", "| --- | --: | --: | --: | --: |"]
    table += [
        f"| {name} | {it.seconds:.3f} | {it.fastest:.3f} | {it.processor_seconds:.3f} | {it.peak_bytes / 1e6:.0f} |"
        for name, it in outcome.measured.items()
    ]
    return "\n".join([heading, *table, *goals(outcome, sizes)]) + "\n"


def goals(outcome: Outcome, sizes: LogSizes) -> list[str]:
    goals = outcome.line.goals(sizes)
    lines = [
        f"- {goal.text}: {goal.figure(outcome.measured):.3g}, {'met' if goal.is_met(outcome.measured) else '**missed**'}"
        for goal in goals
    ]
    return ["", *lines] if lines else []


def document(outcomes: list[Outcome], sizes: LogSizes, program: Path, rounds: int, load: float) -> str:
    """The whole of RESULTS.md."""
    head = f"""# What `make bench` measured
{datetime.datetime.now(datetime.UTC):%Y-%m-%d}, {sizes.log.rows:,} rows, medians of {rounds - 1} runs after one to warm up, programs in turn, \
page cache warm, whole processes. Load of the machine at the start: {load:.2f}.
Answers are compared before anything is timed; a line whose answer was wrong would say so and have no times.

| | |
| --- | --- |
"""
    facts = "\n".join(f"| {name} | {value} |" for name, value in {**machine(), **versions(program)}.items())
    return head + facts + "\n\n" + "\n".join(section(outcome, sizes) for outcome in outcomes)


def machine() -> dict[str, str]:
    processor = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text()).group(1)) * 1024
    name = processor.group(1) if processor else platform.machine()
    return {
        "processor": f"{name}, {os.cpu_count()} cores",
        "memory": f"{memory / 1e9:.0f} GB",
        "kernel": f"{platform.system()} {platform.release()}",
    }


def versions(program: Path) -> dict[str, str]:
    peer = "import duckdb, polars; print(duckdb.__version__, polars.__version__)"
    duckdb, polars = first_line(str(PYTHON), "-c", peer).split()
    commit = first_line("git", "describe", "--always", "--dirty")
    return {
        "tongbao": f"{first_line(str(program), '--version')}, commit {commit}",
        "Swift": re.sub(r".*Swift version (\S+).*", r"\1", first_line("swift", "--version")),
        "DuckDB": duckdb,
        "Polars": polars,
        "Miller": first_line("mlr", "--version").removeprefix("mlr "),
        "wc": first_line("wc", "--version"),
    }


def first_line(*command: str) -> str:
    """What a program prints first; "missing" where it cannot be run."""
    try:
        printed = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=PROJECT, text=True).stdout
    except FileNotFoundError:
        return "missing"
    return (printed.splitlines() or ["missing"])[0]
