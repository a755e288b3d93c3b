"""Measures tongbao beside what a user would pick instead; `make bench` prepares what this needs.

Exit code 1 where an answer is wrong. A goal that is missed is said, with its figure, and is no error.
"""
import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from contestants import Tongbao
from logs import LogSizes, WrongAnswer
from measure import alternated
from places import BUILT, OUTPUT, RESULTS, TONGBAO
from results import Outcome, document, section
from work import LINES, Line


def main() -> int:
    options = parsed()
    load = os.getloadavg()[0]
    sizes = LogSizes(500_000 if options.quick else 5_000_000)
    outcomes = []
    for line in LINES:
        if options.only and line.name not in options.only:
            continue
        outcome = outcome_of(line, Tongbao(options.tongbao), sizes, options.rounds)
        outcomes.append(outcome)
        print(section(outcome, sizes), flush=True)
    shutil.rmtree(OUTPUT, ignore_errors=True)
    is_whole = not (options.only or options.quick)
    results = RESULTS if is_whole else BUILT / "RESULTS.md"
    results.write_text(document(outcomes, sizes, options.tongbao, options.rounds, load))
    print(f"written: {results}")
    return 1 if any(outcome.is_wrong for outcome in outcomes) else 0


def parsed() -> argparse.Namespace:
    names = [line.name for line in LINES]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", choices=names, metavar="NAME", help=", ".join(names))
    parser.add_argument("--rounds", type=int, default=6, help="the first only warms up; at least 2")
    parser.add_argument("--quick", action="store_true", help="500,000 rows instead of 5,000,000")
    parser.add_argument("--tongbao", type=Path, default=TONGBAO, help="the program to measure")
    options = parser.parse_args()
    if options.rounds < 2:
        parser.error("--rounds must be at least 2: the first only warms up")
    options.tongbao = options.tongbao.resolve()
    return options


def outcome_of(line: Line, tongbao: Tongbao, sizes: LogSizes, rounds: int) -> Outcome:
    """Checks every answer of a line of work, then measures it."""
    missing = missing_in(tongbao, line.needs)
    if missing:
        return Outcome(line, {}, f"Left out: {missing} is missing.")
    try:
        contestants = line.contestants(tongbao, sizes)
        for contestant in contestants:
            if contestant.check:
                contestant.check(contestant)
        return Outcome(line, alternated(contestants, rounds))
    except WrongAnswer as wrong:
        return Outcome(line, {}, f"**Wrong answer**: {wrong}", is_wrong=True)


def missing_in(tongbao: Tongbao, needs: tuple[str, ...]) -> str | None:
    """The first of a command and its options that the program does not have."""
    command, *flags = needs
    if f"\n  {command} " not in help_of(tongbao):
        return f"tongbao {command}"
    described = help_of(tongbao, command)
    return next((f"tongbao {command} {flag}" for flag in flags if flag not in described), None)


def help_of(tongbao: Tongbao, *command: str) -> str:
    return subprocess.run([tongbao.path, *command, "--help"], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
