"""Draws SVG files with librsvg, Chromium's printing, Inkscape and LibreOffice's Impress, many in one start.

Each function returns the pictures in the order of the files; one that a program did not write does not exist.
"""

import base64
import concurrent.futures
import os
import subprocess

import chromium

# Dots an inch of what comes out of PDF: the pictures are shown smaller than they are.
RESOLUTION = 120


def run(command, **options):
    return subprocess.run(command, capture_output=True, text=True, timeout=900, **options)


def librsvg(files, images):
    def draw(pair):
        run(["rsvg-convert", "--zoom", "2", str(pair[0]), "--output", str(pair[1])])

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(draw, zip(files, images)))
    return images


def inkscape(files, folder):
    images = [folder / f"inkscape-{place}.png" for place in range(len(files))]
    actions = "".join(
        f"file-open:{file.resolve()}; export-filename:{image}; export-width:1120; export-do; file-close\n"
        for file, image in zip(files, images)
    )
    run(["inkscape", "--shell"], input=actions + "quit\n", env=os.environ | {"HOME": str(folder)})
    return images


def pages(document, sizes, folder, name):
    """The upper left part of each page of a PDF, so large as the chart on it, as PNG files."""
    images = [folder / f"{name}-{place}.png" for place in range(len(sizes))]

    def draw(place):
        page, (width, height) = str(place + 1), (round(side * RESOLUTION / 96) for side in sizes[place])
        run([
            "pdftoppm", "-r", str(RESOLUTION), "-f", page, "-l", page, "-x", "0", "-y", "0", "-W", str(width),
            "-H", str(height), "-png", "-singlefile", str(document), str(images[place].with_suffix("")),
        ])

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(draw, range(len(sizes))))
    return images


def printed(files, sizes, folder):
    """Each chart on a page of its size, as a browser prints it."""
    rules = "".join(
        f"@page p{place}{{size:{width}px {height}px;margin:0}}#p{place}{{page:p{place}}}"
        for place, (width, height) in enumerate(sizes)
    )
    # A picture would not be told that it is printed; in a tree of its own each chart keeps its style sheet.
    charts = "".join(
        f'<div id="p{place}"><template shadowrootmode="open"><style>svg{{display:block}}</style>'
        f'{file.read_text(encoding="utf-8")}</template></div>'
        for place, file in enumerate(files)
    )
    page = folder / "print.html"
    page.write_text(
        f'<!doctype html><meta charset="utf-8"><style>body{{margin:0}}div{{overflow:hidden}}{rules}</style>{charts}',
        encoding="utf-8")
    chromium.print_to(page, folder / "print.pdf")
    return pages(folder / "print.pdf", sizes, folder, "print")


def impress(files, sizes, folder):
    """Each chart as a picture on a slide, as one who writes a talk would insert it."""
    deck = folder / "deck.fodp"
    deck.write_text(presentation(files, sizes), encoding="utf-8")
    profile = (folder / "profile").as_uri()
    run([
        "soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir",
        str(folder), str(deck),
    ])
    return pages(folder / "deck.pdf", sizes, folder, "deck")


def presentation(files, sizes):
    """A flat OpenDocument presentation; its slides have one size, Impress knows no other, that of the largest.

    Without an empty `office:styles` and a style of the master page Impress does not look at the size.
    """
    namespaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in [
            ("office", "office"), ("style", "style"), ("draw", "drawing"), ("svg", "svg-compatible"),
            ("fo", "xsl-fo-compatible"),
        ]
    )
    widest, highest = (max(side) / 96 for side in zip(*sizes))
    slides = ""
    for file, (width, height) in zip(files, sizes):
        content = base64.b64encode(file.read_bytes()).decode()
        slides += (
            '<draw:page draw:master-page-name="all"><draw:frame svg:x="0in" svg:y="0in" '
            f'svg:width="{width / 96:.4f}in" svg:height="{height / 96:.4f}in">'
            f'<draw:image draw:mime-type="image/svg+xml"><office:binary-data>{content}</office:binary-data>'
            "</draw:image></draw:frame></draw:page>"
        )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {namespaces} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.presentation">'
        '<office:styles/><office:automatic-styles><style:style style:name="plain" style:family="drawing-page"/>'
        '<style:page-layout style:name="size"><style:page-layout-properties '
        f'fo:page-width="{widest:.4f}in" fo:page-height="{highest:.4f}in" fo:margin="0in"/>'
        '</style:page-layout></office:automatic-styles><office:master-styles>'
        '<style:master-page style:name="all" draw:style-name="plain" style:page-layout-name="size"/></office:master-styles>'
        f"<office:body><office:presentation>{slides}</office:presentation></office:body></office:document>"
    )
