"""Draws each chart with every program that readers open it with, and puts the pictures side by side.

    python3 Tests/Visual/contact_sheet.py --output .build/visual [--beside OURS THEIRS]... CHART.svg...

Writes NAME.png a chart by librsvg, and sheet-NN.png: librsvg, Chromium on a light and on a dark screen, Chromium
printing, Inkscape, Impress. `--beside` makes beside.png: a chart of ours next to a picture of theirs, pair by pair.
"""

import argparse
import concurrent.futures
import html
import pathlib
import re
import shutil
import sys
import tempfile

import chromium
import renderers

WIDTH = 560
GAP = 12
# A sheet is as high as Chromium can photograph.
HIGHEST = 12000
DRAWN_BY = ["librsvg", "Chromium, light", "Chromium, dark", "Chromium, print", "Inkscape", "Impress"]


def names_of(files):
    """A name for each file, told apart by its folder where two would share one."""
    stems = [file.stem for file in files]
    return [
        stem if stems.count(stem) == 1 else f"{file.resolve().parent.parent.name}-{stem}"
        for file, stem in zip(files, stems)
    ]


def size_of(file):
    head = file.read_text(encoding="utf-8")[:2000]
    return tuple(float(re.search(rf'<svg[^>]*? {name}="([\d.]+)', head)[1]) for name in ("width", "height"))


def picture(path, scheme="light", width=WIDTH):
    if path is None or not path.exists():
        return f'<td style="width:{width}px">no picture'
    return (
        f'<td class="{scheme}"><img style="color-scheme:{scheme};width:{width}px" '
        f'src="{path.resolve().as_uri()}">'
    )


def page_of(rows, heads):
    head = "".join(f"<th>{html.escape(text)}" for text in heads)
    return (
        '<!doctype html><meta charset="utf-8"><style>body{margin:0;font:14px sans-serif;background:#bbb}'
        f"td,th{{padding:{GAP // 2}px;vertical-align:top;text-align:left}}.dark{{background:#444}}"
        f"img{{display:block}}</style><table><tr>{head}{''.join(rows)}</table>"
    )


def photograph(rows, heads, image, width, height):
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "sheet.html"
        page.write_text(page_of(rows, heads), encoding="utf-8")
        chromium.photograph(page, image.resolve(), width, height)


def sheets(charts, output):
    """Some charts a sheet, so many as are high enough to fill it."""
    rows, height, number = [], 60, 0
    for place, (name, file, pictures) in enumerate(charts):
        width, own = size_of(file)
        rows.append(f"<tr><th colspan=6>{html.escape(name)}<tr>" + "".join(pictures))
        height += own * WIDTH / width + 60
        following = charts[place + 1 : place + 2]
        more = [size[1] * WIDTH / size[0] + 60 for size in map(size_of, (item[1] for item in following))]
        if not more or height + more[0] > HIGHEST / 3:
            number += 1
            photograph(
                rows, DRAWN_BY, output / f"sheet-{number:02}.png", 6 * (WIDTH + GAP + 2), round(min(height, HIGHEST)))
            rows, height = [], 60
    return number


def draw(files, output):
    names = names_of(files)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        sizes = [size_of(file) for file in files]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            work = [
                pool.submit(renderers.impress, files, sizes, folder),
                pool.submit(renderers.inkscape, files, folder),
                pool.submit(renderers.librsvg, files, [output / f"{name}.png" for name in names]),
                pool.submit(renderers.printed, files, sizes, folder),
            ]
            impress, inkscape, rsvg, printed = (each.result() for each in work)
        charts = [
            (name, file, [
                picture(rsvg[place]), picture(file), picture(file, "dark"), picture(printed[place]),
                picture(inkscape[place]), picture(impress[place]),
            ])
            for place, (name, file) in enumerate(zip(names, files))
        ]
        print(f"{len(files)} charts drawn by 5 programs on {sheets(charts, output)} sheets in {output}")
        missing = [
            f"{name}: nothing from {program}"
            for program, drawn in (("librsvg", rsvg), ("print", printed), ("Inkscape", inkscape), ("Impress", impress))
            for name, path in zip(names, drawn) if not path.exists()
        ]
    print("\n".join(missing), end="\n" if missing else "")
    return len(missing)


def beside(pairs, output):
    """Ours and theirs at one width."""
    rows = [f"<tr>{picture(pathlib.Path(ours), width=850)}{picture(pathlib.Path(theirs), width=850)}"
            for ours, theirs in pairs]
    photograph(rows, ["ours", "theirs"], output / "beside.png", 2 * (850 + GAP + 4), min(HIGHEST, 1100 * len(pairs)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--beside", nargs=2, action="append", default=[], metavar=("OURS", "THEIRS"))
    parser.add_argument("charts", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    shutil.rmtree(arguments.output, ignore_errors=True)
    arguments.output.mkdir(parents=True)
    if arguments.beside:
        beside(arguments.beside, arguments.output)
    return 1 if arguments.charts and draw(arguments.charts, arguments.output) else 0


if __name__ == "__main__":
    sys.exit(main())
