"""Where things lie: the project, and below .build/bench all that a benchmark makes."""
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
BUILT = PROJECT / ".build/bench"
LOGS = BUILT / "logs"
ANSWERS = BUILT / "answers"
OUTPUT = BUILT / "output"
STOPWATCH = BUILT / "stopwatch"
SUBMISSION_LOG = BUILT / "submission_log"
PYTHON = BUILT / "venv/bin/python"
PEERS = PROJECT / "Tests/Benchmarks/peers"
TONGBAO = PROJECT / ".build/release/tongbao"
RESULTS = PROJECT / "Tests/Benchmarks/RESULTS.md"
EXAMPLE = PROJECT / "datasets/county"
EXAMPLE_OUTPUT = PROJECT / "notebooks-out/county-2025"
