"""Starts Chromium without a window: to read back a page, to photograph one, or to print one."""

import pathlib
import shutil
import subprocess
import tempfile


def start(arguments, page, seconds=900):
    """The standard output of one start; a profile of its own, so that nothing is kept or found."""
    with tempfile.TemporaryDirectory() as profile:
        command = [
            shutil.which("chromium") or "chromium", "--headless", "--no-sandbox", "--disable-gpu",
            "--disable-dev-shm-usage", "--no-first-run", "--allow-file-access-from-files",
            "--force-device-scale-factor=1", "--hide-scrollbars", f"--user-data-dir={profile}",
            *arguments, pathlib.Path(page).resolve().as_uri(),
        ]
        result = subprocess.run(command, capture_output=True, text=True, timeout=seconds)
    if result.returncode != 0:
        raise SystemExit(f"chromium ended with {result.returncode}: {result.stderr[-2000:]}")
    return result.stdout


def scheme(is_dark):
    """What the page is told of the reader's wish; `matchMedia` in the page says whether it worked."""
    return f"--blink-settings=preferredColorScheme={0 if is_dark else 1}"


def read(page, is_dark, width, height):
    return start([scheme(is_dark), f"--window-size={width},{height}", "--dump-dom"], page)


def photograph(page, image, width, height):
    start([scheme(False), f"--window-size={width},{height}", f"--screenshot={image}"], page)


def print_to(page, document):
    start([scheme(False), f"--print-to-pdf={document}", "--no-pdf-header-footer"], page)
