"""Measures what an agent waits for: the window, first draft after a paste, catching up after an edit, memory.

Works on a throw-away home: the starter knowledge, recombined until the index holds the wanted number of
passages. Windows are opened off screen by `benchmark_window.py`, a process each. Prints a table; judges nothing,
because machines differ.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from kbassist.bootstrap import Home, open_home
from kbassist.core.item import Item, ItemFilter, ItemKey, NewItem
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.message import Corrections
from kbassist.core.records import ImportRequest
from kbassist.core.reply import Channel, ReplyRequest, Tone
from kbassist.core.resource_files import knowledge_folder
from kbassist.language.read_pasted import message_from
from kbassist.markup.passages import passages_of

SEED = 20261122
LANGUAGES = ("lv", "ru", "en")
STARTS = 5


def main() -> None:
    """Builds the home and prints what was measured."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--passages", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=60)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = open_home(Path(folder) / "home")
        _fill(home, arguments.passages)
        started = perf_counter()
        home.indexing.rebuild(no_progress, CancelToken())
        seconds = perf_counter() - started
        count = home.indexing.passage_count()
        print(f"{count} passages indexed in {seconds:.1f} s: {count / seconds:.0f} a second")
        for words in (20, 150):
            messages = list(_messages(arguments.rounds, words))
            _report(f"first draft, {words} words", [_timed(_draft(home, text)) for text in messages])
        _report("search while typing", list(_keystrokes(home)))
        _report("catching up after an edit", [_timed(_edit(home)) for _ in range(20)])
        home.close()
        _report_windows(home.folder)


def _report_windows(folder: Path) -> None:
    """Opens the window again and again and reports its start, its drafts, its stalls and its memory."""
    command = [sys.executable, str(Path(__file__).with_name("benchmark_window.py")), str(folder)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    windows = []
    for _ in range(STARTS):
        finished = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
        windows.append(json.loads(finished.stdout.splitlines()[-1]))
    _report("start until the window answers", [window["shown_ms"] for window in windows])
    _report("  of which computing", [window["user_s"] * 1_000 for window in windows])
    _report("draft shown and checked", [time for window in windows for time in window["drafts_ms"]])
    stalls = [stall for window in windows for stall in window["stalls_ms"]]
    print(f"stalls of the window: {len(stalls)}, the longest computed for {max(stalls, default=0)} ms")
    print(f"memory of the window after three drafts: {max(window['memory_mb'] for window in windows)} MB")


def _fill(home: Home, passages: int) -> None:
    """Imports the starter knowledge and recombines its sections under new identities."""
    home.transfer.import_paths([knowledge_folder()], ImportRequest(source="starter"), no_progress, CancelToken())
    with home.store.read() as transaction:
        items = list(transaction.items(transaction.item_ids(ItemFilter())).values())
    count = sum(len(passages_of(item)) for item in items)
    chance = random.Random(SEED)
    with home.store.write("benchmark") as transaction:
        number = 0
        while count < passages:
            number += 1
            new = _recombined(items, number, chance)
            count += len(passages_of(transaction.add_item(new, note="benchmark")))


def _recombined(items: list[Item], number: int, chance: random.Random) -> NewItem:
    first = chance.choice(items)
    second = chance.choice([item for item in items if item.language == first.language])
    body = f"{first.content.body}\n\n## {second.content.title}\n\n{second.content.body}"
    content = replace(first.content, title=f"{first.content.title} {number}", body=body)
    return NewItem(ItemKey("benchmark", f"item-{number}", first.language), first.kind, content)


def _messages(rounds: int, words: int) -> Iterator[str]:
    chance = random.Random(SEED)
    questions = {
        language: [
            json.loads(line)["text"]
            for path in sorted((knowledge_folder() / "questions" / language).glob("*.jsonl"))
            for line in path.read_text(encoding="utf-8").splitlines()
        ]
        for language in LANGUAGES
    }
    for number in range(rounds):
        language = LANGUAGES[number % len(LANGUAGES)]
        text: list[str] = []
        while len(text) < words:
            text += chance.choice(questions[language]).split()
        yield " ".join(text[:words])


def _draft(home: Home, text: str) -> Callable[[], object]:
    request = ReplyRequest(tuple(Tone), Channel.EMAIL, home.agent(Channel.EMAIL, name="Anna Liepa"))
    return lambda: home.replies.run(message_from(text), request, Corrections(), CancelToken())


def _edit(home: Home) -> Callable[[], object]:
    chance = random.Random(SEED)
    summaries = home.items.list(ItemFilter(), limit=50, offset=0)
    item = home.items.item(chance.choice(summaries).id)
    assert item is not None
    content = replace(item.content, body=f"{item.content.body}\n\nPapildināts {item.revision}.")
    home.items.revise(item.id, content, based_on=item.revision, note="benchmark", author="benchmark")
    return lambda: home.indexing.catch_up(CancelToken())


def _keystrokes(home: Home) -> Iterator[float]:
    for words in ("kā atjaunot paroli", "письма не приходят", "slow internet connection", "rekins par internetu"):
        for end in range(1, len(words) + 1):
            results = home.search.search(words[:end], None, ItemFilter(), 20, CancelToken())
            yield results.took_ms


def _timed(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1_000


def _report(label: str, times_ms: list[float]) -> None:
    ordered = sorted(times_ms)
    p95 = ordered[int(len(ordered) * 0.95)]
    print(f"{label:32} p50 {statistics.median(ordered):7.1f} ms   p95 {p95:7.1f} ms   n {len(ordered)}")


if __name__ == "__main__":
    main()
