"""A program with nothing but an index writer, to be killed: `python writing_window.py HOME` prints the writer's id."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kbassist.ui.index_writer import IndexWriter

if __name__ == "__main__":
    application = QCoreApplication(sys.argv)
    writer = IndexWriter(Path(sys.argv[1]), application)
    writer.written.connect(lambda _written: print(writer.process_id, flush=True))  # noqa: T201  # the parent reads it
    writer.ask()
    application.exec()
