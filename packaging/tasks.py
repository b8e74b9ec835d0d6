#!/usr/bin/env python3
"""One script for all chores: set up, run, test, lint, pictures, measurements, desktop entry, uninstall.

Needs nothing but Python 3.11 and its standard library; works the same on Linux, macOS and Windows.
`python3 packaging/tasks.py run` is the README's first command, `test` its second; `.ci/run` calls both
`lint` and `test`. Everything goes into .venv beside this checkout, from hash-locked requirements.
"""

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
LAUNCHER = SCRIPTS / ("kbassist.cmd" if os.name == "nt" else "kbassist")
STAMP = VENV / "kbassist-requirements.sha256"
OTHER_WHOOSH = VENV / "whoosh3"
OTHER_WHOOSH_LOCK = "packaging/whoosh3.lock"
SEMANTIC_LOCK = "packaging/semantic.lock"
TRAINING = VENV / "training"
TRAINING_LOCK = "packaging/training.lock"

OFFSCREEN_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
}
"""What Qt needs even without a screen: file name and Debian package (found with ldd on Debian 12)."""

WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
"""What a real window needs beside that."""

SAMPLES = ("lv", "ru", "en")
TRAINED = ("address", "language", "mood", "reply_tone")


def main() -> int:
    """Runs the chore that the command line names and returns its exit code."""
    arguments = _parser().parse_args()
    if sys.version_info < (3, 11):
        print(f"kbassist needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 3
    return int(arguments.chore(arguments))


def run(arguments: argparse.Namespace) -> int:
    """Sets up and opens the window; without a screen answers the sample messages in the terminal."""
    set_up(requirements="requirements.lock", libraries=OFFSCREEN_LIBRARIES)
    home = ["--home", arguments.home] if arguments.home else []
    if _kbassist(*home, "import", "--starter", "--if-empty") != 0:
        return 3
    if _has_screen():
        _require_libraries(OFFSCREEN_LIBRARIES | WINDOW_LIBRARIES)
        return _kbassist(*home)
    for language in SAMPLES:
        sample = ROOT / "resources" / "samples" / f"{language}.txt"
        message = sample.read_text(encoding="utf-8")
        print(f"\n{'─' * 78}\nCustomer ({language}):\n\n{message.strip()}\n\n{'─' * 78}", flush=True)
        code = _kbassist(*home, "draft", "--tone", "warm", "--agent", "Anna Liepa", str(sample))
        if code != 0:
            return code
    print(
        "\nThis machine has no screen, so the drafts were written here.\n"
        "For the window run the same command in a desktop session, or under a virtual screen:\n"
        f"  xvfb-run {sys.executable} {Path(__file__).relative_to(ROOT)} run"
    )
    return 0


def test(arguments: argparse.Namespace) -> int:
    """Sets up and runs the tests; `--all` adds the slow ones. Ends with pytest's own closing line.

    The whole suite is spread over the processors, a file of tests to each; named files run in one process.
    With `--whoosh3` the program and all that tests start use that distribution of Whoosh.
    """
    set_up(requirements="requirements-dev.lock", libraries=OFFSCREEN_LIBRARIES)
    selection = "not data" if arguments.all else "not data and not slow"
    spread = [] if arguments.pytest else ["-n", "auto", "--dist", "loadfile"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | (_with_other_whoosh() if arguments.whoosh3 else {})
    return _in_venv("-m", "pytest", "-q", "-m", selection, *spread, *arguments.pytest, environment=environment)


def lint(arguments: argparse.Namespace) -> int:
    """Sets up and checks style, types and import contracts; says all that is wrong, not the first thing."""
    del arguments
    set_up(requirements="requirements-dev.lock", libraries={})
    codes = [
        _in_venv("-m", "ruff", "check", "."),
        _in_venv("-m", "ruff", "format", "--check", "."),
        _in_venv("-m", "mypy"),
        _in_venv("-c", "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"),
    ]
    return max(codes)


def gallery(arguments: argparse.Namespace) -> int:
    """Draws every page in both themes and three languages into a folder, or with --readme the README's pictures."""
    set_up(requirements="requirements.lock", libraries=OFFSCREEN_LIBRARIES)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    wanted = ["--readme"] if arguments.readme else [arguments.folder]
    return _in_venv(str(ROOT / "packaging" / "gallery.py"), *wanted, environment=environment)


def bench(arguments: argparse.Namespace) -> int:
    """Measures what an agent waits for: the window, the first draft, catching up, memory."""
    set_up(requirements="requirements.lock", libraries=OFFSCREEN_LIBRARIES)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    script = str(ROOT / "packaging" / "benchmark.py")
    return _in_venv(script, "--passages", str(arguments.passages), environment=environment)


def lock(arguments: argparse.Namespace) -> int:
    """Writes the requirements files anew, with hashes and without any address (needs uv in .venv)."""
    del arguments
    common = ["-m", "uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"]
    plain = ["--no-header", "--no-emit-index-url", "--no-annotate", "--quiet", "--upgrade"]
    codes = [
        _in_venv(*common, *plain, "pyproject.toml", "-o", "requirements.lock"),
        _in_venv(*common, *plain, "pyproject.toml", "--group", "dev", "-o", "requirements-dev.lock"),
        _in_venv(*common, *plain, "--group", "whoosh3", "-o", OTHER_WHOOSH_LOCK),
        _in_venv(*common, *plain, "pyproject.toml", "--extra", "semantic", "-o", SEMANTIC_LOCK),
        _in_venv(*common, *plain, "--group", "training", "-o", TRAINING_LOCK),
    ]
    return max(codes)


def train(arguments: argparse.Namespace) -> int:
    """Trains a language model of resources/models anew from the development data; see its card there."""
    set_up(requirements="requirements.lock", libraries={})
    _install_apart(TRAINING, TRAINING_LOCK)
    script = ROOT / "packaging" / "training" / f"{arguments.model}.py"
    judge = ["--judge"] if arguments.judge else []
    data = str(Path(arguments.data).resolve())
    return _in_venv(str(script), data, *judge, environment=os.environ | _with_folder(TRAINING))


def semantic(arguments: argparse.Namespace) -> int:
    """Installs what search by meaning needs (English only); turn it on in the settings afterwards."""
    del arguments
    set_up(requirements=SEMANTIC_LOCK, libraries={})
    print("Installed. Turn on “Search by meaning” in the settings of kbassist.")
    return 0


def install(arguments: argparse.Namespace) -> int:
    """Puts kbassist into the desktop's menu and onto the person's PATH."""
    del arguments
    set_up(requirements="requirements.lock", libraries=OFFSCREEN_LIBRARIES | WINDOW_LIBRARIES)
    for target, text in _desktop_files().items():
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, Path):
            target.unlink(missing_ok=True)
            target.symlink_to(text)
        else:
            target.write_text(text, encoding="utf-8")
        print(f"wrote {target}")
    return 0


def uninstall(arguments: argparse.Namespace) -> int:
    """Removes the desktop entry, the link and .venv; the knowledge stays where it is and is named."""
    del arguments
    home = subprocess.run([PYTHON, "-m", "kbassist", "where"], cwd=ROOT, capture_output=True, text=True, check=False)
    for target in _desktop_files():
        target.unlink(missing_ok=True)
        print(f"removed {target}")
    shutil.rmtree(VENV, ignore_errors=True)
    print(f"removed {VENV}")
    print(f"Your knowledge stays in {home.stdout.strip() or 'its home folder'}; delete that folder to remove it too.")
    return 0


def set_up(*, requirements: str, libraries: dict[str, str]) -> None:
    """Makes .venv hold exactly what the requirements file locks; does nothing when it does already."""
    _require_libraries(libraries)
    wanted = hashlib.sha256((ROOT / requirements).read_bytes()).hexdigest()
    installed = STAMP.read_text(encoding="ascii").split() if STAMP.exists() else []
    if wanted in installed:
        return
    if not PYTHON.exists():
        _make_venv()
    print(f"Installing from {requirements} …", flush=True)
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*pip, "-r", ROOT / requirements], check=True)
    _write_launcher()
    STAMP.write_text("\n".join({*installed, wanted}), encoding="ascii")


def _with_other_whoosh() -> dict[str, str]:
    """Installs the other distribution of Whoosh and returns what makes Python prefer it.

    Both have the import name `whoosh`, so they cannot lie in one place.
    """
    _install_apart(OTHER_WHOOSH, OTHER_WHOOSH_LOCK)
    return _with_folder(OTHER_WHOOSH) | {"KBASSIST_TESTED_WHOOSH": str(OTHER_WHOOSH)}


def _install_apart(folder: Path, lock_file: str) -> None:
    """Makes a folder hold what a requirements file locks, beside what the program runs on."""
    wanted = hashlib.sha256((ROOT / lock_file).read_bytes()).hexdigest()
    stamp = folder / "requirements.sha256"
    if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return
    print(f"Installing from {lock_file} …", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*pip, "--no-deps", "--target", folder, "-r", ROOT / lock_file], check=True)
    stamp.write_text(wanted, encoding="ascii")


def _with_folder(folder: Path) -> dict[str, str]:
    """Returns what makes Python look into a folder before its own."""
    paths = [str(folder), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {"PYTHONPATH": os.pathsep.join(paths)}


def _make_venv() -> None:
    """Makes .venv; on Debian, installs the packages that its Python lacks for that, or names them."""
    if importlib.util.find_spec("ensurepip") is None:
        _require_packages(["python3-venv"])
    print(f"Making {VENV} …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)


def _write_launcher() -> None:
    """Lets .venv find this checkout and gives it the command `kbassist`."""
    site = subprocess.run(
        [PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    Path(site.stdout.strip(), "kbassist-checkout.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if os.name == "nt":
        LAUNCHER.write_text(f'@"{PYTHON}" -m kbassist %*\n', encoding="utf-8")
    else:
        LAUNCHER.write_text(f'#!/bin/sh\nexec "{PYTHON}" -m kbassist "$@"\n', encoding="utf-8")
        LAUNCHER.chmod(0o755)


def _require_libraries(libraries: dict[str, str]) -> None:
    if not sys.platform.startswith("linux"):
        return
    missing = sorted({package for library, package in libraries.items() if not _is_loadable(library)})
    if missing:
        _require_packages(missing)


def _is_loadable(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _require_packages(packages: list[str]) -> None:
    """Installs Debian packages as root; otherwise prints the one line that does it, and stops."""
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not is_root or shutil.which("apt-get") is None:
        sys.exit(f"kbassist needs these system packages; install them with:\n  sudo {line}")
    print(f"Installing system packages: {' '.join(packages)} …", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], [*line.split(), "-qq"]):
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _desktop_files() -> dict[Path, "str | Path"]:
    """Returns what `install` writes: text files, and links as paths to what they point at."""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    entry = (ROOT / "packaging" / "kbassist.desktop").read_text(encoding="utf-8")
    icons = data / "icons" / "hicolor" / "scalable" / "apps"
    return {
        data / "applications" / "kbassist.desktop": entry.replace("@LAUNCHER@", str(LAUNCHER)),
        icons / "kbassist.svg": ROOT / "resources" / "kbassist.svg",
        Path.home() / ".local" / "bin" / "kbassist": LAUNCHER,
    }


def _kbassist(*arguments: str) -> int:
    return _in_venv("-m", "kbassist", *arguments)


def _in_venv(*arguments: str, environment: "dict[str, str] | None" = None) -> int:
    return subprocess.run([PYTHON, *arguments], cwd=ROOT, env=environment, check=False).returncode


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tasks.py", description="Chores of kbassist.")
    chores = parser.add_subparsers(required=True, metavar="CHORE")
    for chore in (run, test, lint, gallery, bench, lock, train, semantic, install, uninstall):
        summary = (chore.__doc__ or "").splitlines()[0]
        sub = chores.add_parser(chore.__name__, help=summary, description=summary)
        sub.set_defaults(chore=chore)
        if chore is run:
            sub.add_argument("--home", default="", help="a folder of your own for the knowledge")
        if chore is test:
            sub.add_argument("--all", action="store_true", help="the slow tests too")
            sub.add_argument("--whoosh3", action="store_true", help="on whoosh3 in the place of Whoosh 2.7.4")
            sub.add_argument("pytest", nargs="*", help="files or folders of tests; all by default")
        if chore is train:
            sub.add_argument("model", choices=TRAINED, help="the model to train")
            sub.add_argument("data", help="the folder of the development data")
            sub.add_argument("--judge", action="store_true", help="also print how well it does on unseen texts")
        if chore is bench:
            sub.add_argument("--passages", type=int, default=5_000, help="how many passages the index holds")
        if chore is gallery:
            sub.add_argument("folder", nargs="?", default="build/gallery", help="where the pictures go")
            sub.add_argument("--readme", action="store_true", help="draws the pictures of the README anew")
    return parser


if __name__ == "__main__":
    sys.exit(main())
