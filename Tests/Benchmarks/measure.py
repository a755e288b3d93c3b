"""Runs programs and says what they took."""
import shutil
import statistics
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from logs import WrongAnswer
from places import OUTPUT, PROJECT, STOPWATCH


@dataclass(frozen=True)
class Contestant:
    """One program on one input.

    `prints` is what it has to print, where that is one line, `folder` what it makes, and `check` runs it once
    outside the timing and raises WrongAnswer.
    """

    name: str
    command: tuple[str, ...]
    prints: str | None = None
    folder: Path | None = None
    exit_code: int = 0
    check: Callable[["Contestant"], None] | None = None


@dataclass(frozen=True)
class Run:
    """What one run took: wall time and time of all processors in seconds, peak memory in bytes."""

    seconds: float
    processor_seconds: float
    peak_bytes: int


@dataclass(frozen=True)
class Figures:
    """What a contestant's runs took, the warm-up left out."""

    runs: tuple[Run, ...]

    @property
    def seconds(self) -> float:
        return statistics.median(run.seconds for run in self.runs)

    @property
    def fastest(self) -> float:
        return min(run.seconds for run in self.runs)

    @property
    def processor_seconds(self) -> float:
        return statistics.median(run.processor_seconds for run in self.runs)

    @property
    def peak_bytes(self) -> int:
        return max(run.peak_bytes for run in self.runs)


def alternated(contestants: list[Contestant], rounds: int) -> dict[str, Figures]:
    """Runs A B C A B C ..., so that a busy minute of the machine falls on all; the first round only warms up."""
    runs: dict[str, list[Run]] = {contestant.name: [] for contestant in contestants}
    for number in range(rounds):
        for contestant in contestants:
            run = run_once(contestant)
            if number > 0:
                runs[contestant.name].append(run)
    return {name: Figures(tuple(of)) for name, of in runs.items()}


def run_once(contestant: Contestant, table: Path | None = None) -> Run:
    """Runs a contestant from start to end; what it prints goes into `table`, or nowhere.

    - Raises WrongAnswer where it ends or prints otherwise than it has to.
    """
    OUTPUT.mkdir(parents=True, exist_ok=True)
    if contestant.folder:
        shutil.rmtree(contestant.folder, ignore_errors=True)
    figures, printed, messages = OUTPUT / "figures", OUTPUT / "printed", OUTPUT / "messages"
    target = table or (printed if contestant.prints else Path("/dev/null"))
    with target.open("wb") as out, messages.open("wb") as said:
        command = [STOPWATCH, figures, *contestant.command]
        subprocess.run(command, stdout=out, stderr=said, cwd=PROJECT, check=True)
    seconds, processor, kibibytes, code = figures.read_text().split()
    if int(code) != contestant.exit_code:
        last = messages.read_text(errors="replace").strip()[-500:]
        raise WrongAnswer(f"{contestant.name} ended with {code}, not {contestant.exit_code}: {last}")
    if contestant.prints and target.read_text().strip() != contestant.prints:
        raise WrongAnswer(f"{contestant.name} printed {target.read_text().strip()!r}, not {contestant.prints!r}")
    return Run(float(seconds), float(processor), int(kibibytes) * 1024)
