"""The made-up logs: which there are, how they are made, and what a count of each has to find."""
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

from places import LOGS, SUBMISSION_LOG

# What is known of the log of 5,000,000 rows from elsewhere: items, adopted items, and cells of unit, outlet and month.
KNOWN_ROWS, KNOWN, KNOWN_CELLS = 5_000_000, (5_000_000, 1_712_138), 774_259


class WrongAnswer(Exception):
    """Something counted differently from what is known; the text says what, and both figures."""


@dataclass(frozen=True)
class Answer:
    """What a log holds: its records, its items (the newest version of each), and how many of those are adopted."""

    records: int
    items: int
    adopted: int


@dataclass(frozen=True)
class Log:
    """A log by the arguments of its generator; `again` rows stand once more at the end."""

    rows: int
    again: int = 0
    changed: bool = False
    shape: tuple[str, ...] = ()
    encoding: str = "UTF-8"

    @property
    def plain(self) -> "Log":
        """The log of the same items in the plainest shape: what is counted in it is the same."""
        return replace(self, shape=(), encoding="UTF-8")

    @property
    def arguments(self) -> list[str]:
        again = [f"again={self.again}"] if self.again else []
        return [str(self.rows), *again, *(["changed"] if self.changed else []), *self.shape]

    @property
    def path(self) -> Path:
        words = [word.replace("=", "") for word in self.arguments]
        encoding = [] if self.encoding == "UTF-8" else [self.encoding.lower()]
        return LOGS / ("-".join(words + encoding) + ".csv")

    @property
    def bytes(self) -> int:
        return self.path.stat().st_size


class LogSizes:
    """Every log that the lines of work read, for a number of rows."""

    def __init__(self, rows: int):
        self.log = Log(rows)
        self.over = Log(rows, again=rows * 12 // 100)
        self.tenth = Log(rows // 10)
        self.over_tenth = Log(rows // 10, again=rows // 10 * 12 // 100)
        self.quoted = Log(rows, shape=("quoted",))
        self.gb18030 = Log(rows, encoding="GB18030")
        self.authors = Log(rows, shape=("authors=200000",))
        self.shuffled = Log(rows, shape=("shuffled",))
        self.overlap = Log(rows // 5, again=rows // 5 * 3 // 10, changed=True)
        self.long = Log(rows // 10, shape=("long",))
        self.miller = Log(500_000)
        self.small = Log(10_000)


def made(log: Log) -> Answer:
    """Makes a log unless it is there, and says what it holds."""
    note = log.path.with_suffix(".answer")
    if not (is_newer(log.path, SUBMISSION_LOG) and note.exists()):
        LOGS.mkdir(parents=True, exist_ok=True)
        print(f"making {log.path.name}", flush=True)
        note.write_text(write_converted(log) if log.encoding != "UTF-8" else write_generated(log))
    answer = Answer(*map(int, note.read_text().split()))
    if log.rows == KNOWN_ROWS and not log.changed and (answer.items, answer.adopted) != KNOWN:
        raise WrongAnswer(f"the generator is not what it was: {log.path.name} holds {answer}")
    return answer


def write_generated(log: Log) -> str:
    """Runs the generator; returns its note of what the log holds."""
    unfinished = log.path.with_suffix(".unfinished")
    with unfinished.open("wb") as out:
        command = [SUBMISSION_LOG, *log.arguments]
        note = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, check=True).stderr
    unfinished.rename(log.path)
    return note


def write_converted(log: Log) -> str:
    """Converts the same log from UTF-8; returns what that holds."""
    utf8 = replace(log, encoding="UTF-8")
    made(utf8)
    unfinished = log.path.with_suffix(".unfinished")
    with unfinished.open("wb") as out:
        subprocess.run(["iconv", "-f", "UTF-8", "-t", log.encoding, utf8.path], stdout=out, check=True)
    unfinished.rename(log.path)
    return utf8.path.with_suffix(".answer").read_text()


def is_newer(path: Path, source: Path) -> bool:
    """Whether a file is there and was made after another one."""
    return path.exists() and path.stat().st_mtime >= source.stat().st_mtime
