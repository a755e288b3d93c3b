"""Holds each chart to what a reader sees: with real fonts no text covers another, leaves the canvas or is hidden;
text stands out from its ground by 4.5:1, marks by 3:1, on a light and on a dark screen.

    python3 Tests/Visual/boxes.py CHART.svg...

Says each finding in a line and ends with 1 if there is one. The charts in faults/ are measured along: each must
have the finding that its name says, or the check itself is broken.
"""

import concurrent.futures
import html
import json
import pathlib
import re
import sys
import tempfile

import chromium

FOLDER = pathlib.Path(__file__).resolve().parent
# The text has this much room that it may lose: rounding, and strokes that reach over their box.
SLACK = 1.0
# So large a share of a text may be crossed, by a line of the grid for one.
CROSSED = 0.1
# So many charts are measured in one start.
BATCH = 60


def measured(files, is_dark):
    """The reports of measure.js, one a chart, in the order of the files."""
    reports = []
    for first in range(0, len(files), BATCH):
        part = files[first : first + BATCH]
        sources = [[str(file), file.read_text(encoding="utf-8")] for file in part]
        literal = json.dumps(sources).replace("<", "\\u003c")
        with tempfile.TemporaryDirectory() as folder:
            page = pathlib.Path(folder) / "page.html"
            page.write_text(
                '<!doctype html><meta charset="utf-8"><style>body{margin:0}</style>'
                '<div id="host"></div><pre id="report"></pre>'
                f"<script>const sources = {literal};</script>"
                f"<script>{(FOLDER / 'measure.js').read_text(encoding='utf-8')}</script>",
                encoding="utf-8",
            )
            dump = chromium.read(page, is_dark, 1000, 6000)
        found = re.search(r'<pre id="report">(.+?)</pre>', dump, re.S)
        if not found:
            raise SystemExit("measure.js stopped half-way: open its page in a browser to see why")
        report = json.loads(html.unescape(found[1]))
        if report["isDark"] != is_dark:
            raise SystemExit("Chromium does not show the colour scheme that it was asked for")
        reports += report["charts"]
    return reports


def overlap(one, two):
    """How far two boxes reach into one another, in pixels; 0 or less: not at all."""
    across = min(one["right"], two["right"]) - max(one["left"], two["left"])
    down = min(one["bottom"], two["bottom"]) - max(one["top"], two["top"])
    return min(across, down)


def findings_of_boxes(chart):
    texts = sorted(chart["texts"], key=lambda text: text["top"])
    for place, text in enumerate(texts):
        if (
            text["left"] < -SLACK or text["top"] < -SLACK
            or text["right"] > chart["width"] + SLACK or text["bottom"] > chart["height"] + SLACK
        ):
            yield "off-canvas", f"“{text['text']}” leaves the canvas"
        for other in texts[place + 1 :]:
            if other["top"] > text["bottom"]:
                break
            if overlap(text, other) > SLACK:
                yield "overlap", f"“{text['text']}” and “{other['text']}” overlap"


def findings_of_paint(chart):
    for text in chart["texts"]:
        if text["faint"] > CROSSED * text["places"]:
            yield "faint-text", f"“{text['text']}” has {text['least']:.2f}:1 to its ground"
        if text["covered"] > CROSSED * text["places"]:
            yield "covered", f"“{text['text']}” lies under a mark"
        if text["isOutlined"]:
            yield "outlined", f"“{text['text']}” vanishes in LibreOffice, which draws outlines last: outline a copy"
    faint = {}
    for mark in chart["marks"]:
        if mark["middle"] < 3:
            faint.setdefault(f"{mark['shape']} of {mark['classes'] or 'no class'}", []).append(mark["middle"])
    for mark, ratios in faint.items():
        yield "faint-mark", f"{len(ratios)} × {mark} with {min(ratios):.2f}:1 to the ground"


def findings(chart):
    if "fault" in chart:
        return [("not-xml", chart["fault"])]
    return list(findings_of_boxes(chart)) + list(findings_of_paint(chart))


def missed_faults(reports):
    """The charts of faults/ in which the finding that a file's name begins with was not the only one."""
    for files, found in reports:
        if len(found) != 1 or not all(re.match(rf"{kind}(-|$)", files) for kind in found):
            yield f"faults/{files}.svg: found {sorted(found) or 'nothing'}"


def main(arguments):
    files = [pathlib.Path(argument) for argument in arguments]
    faults = sorted((FOLDER / "faults").glob("*.svg"))
    found, of_faults = 0, {fault.stem: set() for fault in faults}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        both = list(pool.map(measured, [files + faults] * 2, (False, True)))
    for is_dark, reports in zip((False, True), both):
        for chart in reports[: len(files)]:
            for _, sentence in findings(chart):
                found += 1
                print(f"{chart['name']}: {'dark' if is_dark else 'light'}: {sentence}")
        for fault, chart in zip(faults, reports[len(files) :]):
            if is_dark or not fault.stem.endswith("-in-dark"):
                of_faults[fault.stem] |= {kind for kind, _ in findings(chart)}
            elif findings(chart):
                of_faults[fault.stem].add("something in light")
    broken = list(missed_faults(of_faults.items()))
    for sentence in broken:
        print(sentence)
    print(f"{len(files)} charts measured in light and dark, {found} findings; {len(faults)} faults tried")
    return 1 if found or broken or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
