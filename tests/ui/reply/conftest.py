"""The Reply page over a few real articles of the starter knowledge."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home, open_home
from kbassist.core.item import ItemKind
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.records import ImportRequest
from kbassist.core.resource_files import knowledge_folder
from kbassist.core.settings import AgentSettings
from kbassist.ui.page import PageContext
from kbassist.ui.reply.page import ReplyPage
from kbassist.ui.reply.view_model import ReplyViewModel

ARTICLES = (
    "lv/reset-password",
    "lv/account-locked",
    "lv/payment-plan",
    "lv/slow-internet",
    "ru/pay-invoice",
    "en/wifi-name-password",
)


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed home with knowledge and index, for copying."""
    folder = tmp_path_factory.mktemp("filled") / "home"
    home = open_home(folder)
    files = [knowledge_folder() / "articles" / f"{name}.md" for name in ARTICLES]
    request = ImportRequest(kind=ItemKind.ARTICLE, source="starter")
    home.transfer.import_paths(files, request, no_progress, CancelToken())
    home.indexing.bring_up_to_date(no_progress, CancelToken())
    home.close()
    return folder


@pytest.fixture
def home(filled_folder: Path, tmp_path: Path) -> Iterator[Home]:
    """A home that can answer, whose agent has a name."""
    shutil.copytree(filled_folder, tmp_path / "home")
    opened = open_home(tmp_path / "home")
    opened.settings = replace(opened.settings, agent=AgentSettings("Līga Ozola", "Klientu atbalsts", "Dzintarnet"))
    yield opened
    opened.close()


@pytest.fixture
def model(context: PageContext) -> Iterator[ReplyViewModel]:
    """The page without widgets."""
    made = ReplyViewModel(context.home, context.jobs, context.settings, context.notices, context.clipboard)
    yield made
    made.deleteLater()


@pytest.fixture
def page(context: PageContext, qtbot: QtBot) -> ReplyPage:
    made = ReplyPage(context)
    qtbot.addWidget(made)
    made.resize(1180, 680)
    made.show()
    return made
