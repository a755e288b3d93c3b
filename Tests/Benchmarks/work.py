"""The lines of work: who does the same on which log, and what is asked of tongbao."""
from collections.abc import Callable
from dataclasses import dataclass

from contestants import Tongbao, miller, peers, reading
from logs import Log, LogSizes
from measure import Contestant, Figures

Measured = dict[str, Figures]


@dataclass(frozen=True)
class Goal:
    """A figure made of what was measured, and its limit."""

    text: str
    figure: Callable[[Measured], float]
    limit: float
    at_least: bool = False

    def is_met(self, measured: Measured) -> bool:
        figure = self.figure(measured)
        return figure >= self.limit if self.at_least else figure <= self.limit


@dataclass(frozen=True)
class Line:
    """A line of work. `needs` are the command and options without which tongbao cannot do it."""

    name: str
    title: str
    needs: tuple[str, ...]
    contestants: Callable[[Tongbao, LogSizes], list[Contestant]]
    goals: Callable[[LogSizes], list[Goal]] = lambda sizes: []


def faster(times: float, name: str = "tongbao") -> Goal:
    figure = lambda it: min(it["DuckDB"].seconds, it["Polars"].seconds) / it[name].seconds
    return Goal(
        f"{name} at least {times:g} × as fast as the faster of DuckDB and Polars", figure, times, at_least=True)


def at_most(times: float, of: str, name: str = "tongbao") -> Goal:
    figure = lambda it: it[name].seconds / it[of].seconds
    return Goal(f"{name} at most {times:g} × the time of {of}", figure, times)


def peak(share: float, log: Log) -> Goal:
    figure = lambda it: it["tongbao"].peak_bytes / log.bytes
    return Goal(f"peak memory at most {share:g} × the file's size", figure, share)


def counts(shape: Callable[[LogSizes], Log], name: str) -> Callable:
    """Contestants: counting the plain log, and the same in another shape."""
    return lambda it, of: [it.count(of.log, "all"), it.count(shape(of), "all", name=name)]


def reports(shape: Callable[[LogSizes], Log], name: str) -> Callable:
    """Contestants: reporting the plain log, and the same in another shape."""
    return lambda it, of: [
        it.report(of.log, "--no-evidence"),
        it.report(shape(of), "--no-evidence", name=name),
    ]


def real_job(it: Tongbao, of: LogSizes) -> list[Contestant]:
    """With the digest of every byte in the manifest, as by default, and without, as the peers do it."""
    return [
        it.report(of.over, "--no-evidence"),
        it.report(of.over, "--no-evidence", "--no-digests", name=WITHOUT_DIGESTS),
        *peers("newest", of.over), reading(of.over),
    ]


def with_less_memory(it: Tongbao, of: LogSizes) -> list[Contestant]:
    free = it.report(of.over, "--no-evidence")
    held = it.report_as(of.over, free, "--no-evidence", "--memory", "256M", name="tongbao --memory 256M")
    return [free, held]


COUNT = ("count", "--by", "--versions", "--format")
REPORT = ("report", "--no-evidence")
PLAIN, TENTH = "tongbao", "tongbao on a tenth"
WITHOUT_DIGESTS = "tongbao --no-digests"

LINES = [
    Line("count", "Every row counted by unit, outlet and month", COUNT,
         lambda it, of: [it.count(of.log, "all"), *peers("count", of.log), reading(of.log)],
         lambda of: [faster(3), at_most(5, "wc -l")]),
    Line("newest-count", "The newest version of each item counted by unit, outlet and month", COUNT,
         lambda it, of: [it.count(of.over, "newest"), *peers("newest", of.over), reading(of.over)]),
    Line("report", "The real job: the newest version of each item, then every table, chart and manifest "
         "(the peers: one table)", (*REPORT, "--no-digests"), real_job,
         lambda of: [faster(4), faster(4, WITHOUT_DIGESTS), at_most(9, "wc -l"), peak(0.5, of.over)]),
    Line("report-evidence", "The same with the evidence: every row with its file and line", ("report",),
         lambda it, of: [it.report(of.over)]),
    Line("memory", "The real job in 256 MiB", (*REPORT, "--memory"), with_less_memory,
         lambda of: [Goal("peak memory below 300 MB", lambda it: it["tongbao --memory 256M"].peak_bytes / 1e6, 300)]),
    Line("count-growth", "Ten times the rows counted", COUNT,
         lambda it, of: [it.count(of.log, "all"), it.count(of.tenth, "all", name=TENTH)],
         lambda of: [at_most(10.5, TENTH)]),
    Line("report-growth", "Ten times the rows reported", REPORT,
         lambda it, of: [it.report(of.over, "--no-evidence"), it.report(of.over_tenth, "--no-evidence", name=TENTH)],
         lambda of: [at_most(10.5, TENTH)]),
    Line("count-quoted", "Every field in quotes, counted", COUNT, counts(lambda of: of.quoted, "quoted"),
         lambda of: [at_most(1.5, PLAIN, "quoted")]),
    Line("report-quoted", "Every field in quotes, reported", REPORT, reports(lambda of: of.quoted, "quoted"),
         lambda of: [at_most(1.5, PLAIN, "quoted")]),
    Line("count-gb18030", "GB18030, counted", COUNT, counts(lambda of: of.gb18030, "gb18030"),
         lambda of: [at_most(1.5, PLAIN, "gb18030")]),
    Line("report-gb18030", "GB18030, reported", REPORT, reports(lambda of: of.gb18030, "gb18030"),
         lambda of: [at_most(1.5, PLAIN, "gb18030")]),
    Line("count-authors", "200,000 authors, counted", COUNT, counts(lambda of: of.authors, "200,000 authors")),
    Line("report-authors", "200,000 authors, reported", REPORT, reports(lambda of: of.authors, "200,000 authors")),
    Line("count-shuffled", "Numbers in no order, counted by the newest version", COUNT,
         lambda it, of: [it.count(of.log, "newest"), it.count(of.shuffled, "newest", name="shuffled")]),
    Line("report-shuffled", "Numbers in no order, reported", REPORT, reports(lambda of: of.shuffled, "shuffled")),
    Line("count-overlap", "A fifth of the rows, 30 % of them again and changed, counted", COUNT,
         lambda it, of: [it.count(of.overlap, "newest"), *peers("newest", of.overlap)]),
    Line("report-overlap", "A fifth of the rows, 30 % of them again and changed, reported", REPORT,
         lambda it, of: [it.report(of.overlap, "--no-evidence"), *peers("newest", of.overlap)]),
    Line("count-long", "A tenth of the rows, long titles with line ends in quotes, counted", COUNT,
         lambda it, of: [it.count(of.long, "all"), it.count(of.tenth, "all", name="plain"), *peers("count", of.long)]),
    Line("report-long", "A tenth of the rows, long titles with line ends in quotes, reported", REPORT,
         lambda it, of: [it.report(of.long, "--no-evidence"), it.report(of.tenth, "--no-evidence", name="plain")]),
    Line("count-miller", "500,000 rows counted by the usual tool", COUNT,
         lambda it, of: [it.count(of.miller, "all"), miller(of.miller)]),
    Line("report-small", "10,000 rows: a whole report with its evidence", ("report",),
         lambda it, of: [it.report(of.small)],
         lambda of: [Goal("at most 0.15 s", lambda it: it["tongbao"].seconds, 0.15)]),
    Line("report-example", "Many small files: the example dataset", ("report",), lambda it, of: [it.example()]),
]
