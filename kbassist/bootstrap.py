"""Builds the services of one home from concrete adapters; the only module that names them.

Nothing here is global: whoever opens a home owns it and closes it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path

from kbassist.checking.concepts import Concepts
from kbassist.checking.house import HouseRules
from kbassist.checking.spelling_dictionary import system_folders
from kbassist.checking.spelling_rules import load_spelling_rules
from kbassist.checking.tools import CheckTools, load_check_rules
from kbassist.core.backup import Backup
from kbassist.core.clock import SystemClock
from kbassist.core.ports import Clock
from kbassist.core.reply import Agent, Channel
from kbassist.core.resource_files import resource_folder
from kbassist.core.settings import Settings
from kbassist.drafting.tone import load_tones
from kbassist.language.notice_words import load_notice_words
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.markup.channels import ChannelFormat, load_channels
from kbassist.search.index import WhooshIndex, open_index
from kbassist.search.semantic_index import FusedIndex
from kbassist.search.semantic_model import find_embedder
from kbassist.services.contacts import ContactService
from kbassist.services.entries import EntryService
from kbassist.services.habits import HabitService
from kbassist.services.health import HealthService
from kbassist.services.indexing import IndexingService
from kbassist.services.insights import InsightService
from kbassist.services.items import ItemService
from kbassist.services.known_words import spellings_known_to
from kbassist.services.maintenance import MaintenanceService
from kbassist.services.notice_replies import NoticeReplyService
from kbassist.services.notices import NoticeService
from kbassist.services.reply import ReplyService
from kbassist.services.search import SearchService
from kbassist.services.snippets import SnippetService
from kbassist.services.spelling import SpellingService
from kbassist.services.transfer import TransferService
from kbassist.services.vectors import VectorService
from kbassist.storage.backup import Backups
from kbassist.storage.home import HomeFolder, open_home_folder
from kbassist.storage.restore import restore_home
from kbassist.storage.settings_file import SettingsFile
from kbassist.storage.store import SqlStore, open_store
from kbassist.storage.word_list import WordListFile
from kbassist.transfer.exporters import load_exporters
from kbassist.transfer.importers import load_importers


@dataclass(slots=True)
class Home:
    """One home with its services; `settings` is what was read at opening or saved last.

    `index` is that of words; `meaning` is None where the packages for search by meaning are absent.
    """

    folder: Path
    settings: Settings
    settings_file: SettingsFile
    packs: LanguagePacks
    clock: Clock
    store: SqlStore
    index: WhooshIndex
    meaning: FusedIndex | None
    replies: ReplyService
    search: SearchService
    snippets: SnippetService
    habits: HabitService
    items: ItemService
    indexing: IndexingService
    transfer: TransferService
    maintenance: MaintenanceService
    health: HealthService
    spelling: SpellingService
    entries: EntryService
    contacts: ContactService
    insights: InsightService
    notices: NoticeService
    notice_replies: NoticeReplyService
    vectors: VectorService

    def agent(self, channel: Channel, *, name: str | None = None, role: str | None = None) -> Agent:
        """Returns who signs on a channel: the settings, or the name and role given for once."""
        known = self.settings.agent
        return Agent(
            name=known.name if name is None else name,
            role=known.role if role is None else role,
            company=known.company,
            signature="" if name is not None else known.signatures.get(channel, ""),
        )

    def save_settings(self, settings: Settings) -> None:
        """Writes the settings and uses them from now on."""
        self.settings_file.save(settings)
        self.use_settings(settings)

    def use_settings(self, settings: Settings) -> None:
        """Works by these settings from now on."""
        self.settings = settings
        self.replies.use_house_rules(house_rules_of(settings))
        self.replies.use_spelling(self.spelling.use_settings(settings.check))
        if self.meaning is not None:
            self.meaning.is_on = settings.search.semantic

    def describe_settings(self) -> Iterator[tuple[str, object, str]]:
        """Yields every setting as (name, value, help)."""
        yield from _describe("", self.settings)

    def close(self) -> None:
        """Lets go of the database and the index."""
        self.index.close()
        self.store.close()


def house_rules_of(settings: Settings) -> HouseRules:
    """Returns what the settings say of checking."""
    return HouseRules.of(settings.check.severities, settings.check.glossary)


def open_home(folder: Path | None) -> Home:
    """Opens the home in `folder`, or the usual one; makes it where there is none.

    EnvironmentProblem where the folder cannot be made or read, or the database is damaged.
    """
    place = open_home_folder(folder)
    clock = SystemClock()
    settings_file = SettingsFile(place.settings_file)
    settings = settings_file.load()
    store = open_store(place.folder, clock)
    packs = load_packs(resource_folder("languages"))
    channels = load_channels(resource_folder("channels"))
    index = _open_index(place.index, packs)
    embedder = find_embedder()
    meaning = FusedIndex(index, embedder, store, is_on=settings.search.semantic) if embedder is not None else None
    searched = meaning or index
    contacts = ContactService(store, clock)
    notices = NoticeService(store, clock, packs)
    spelling = _spelling(place, settings, packs, index, store)
    replies = ReplyService(
        store=store,
        index=searched,
        packs=packs,
        tones=load_tones(resource_folder("tones")),
        check_tools=replace(_check_tools(packs, channels, settings), spelling=spelling.current()),
        channels=channels,
        clock=clock,
        contacts=contacts,
        notices=notices,
        notice_words=load_notice_words(resource_folder("languages")),
        fallback_language=settings.reply.language,
    )
    search = SearchService(store, searched, packs, clock)
    return Home(
        folder=place.folder,
        settings=settings,
        settings_file=settings_file,
        packs=packs,
        clock=clock,
        store=store,
        index=index,
        meaning=meaning,
        replies=replies,
        contacts=contacts,
        search=search,
        snippets=SnippetService(store, search, packs, clock),
        habits=HabitService(store, packs, clock),
        items=ItemService(store),
        indexing=IndexingService(store, index),
        transfer=TransferService(store, load_importers(), load_exporters(), packs),
        maintenance=MaintenanceService(store),
        health=HealthService(store, index, clock, spelling.coverage),
        spelling=spelling,
        entries=EntryService(store, clock),
        insights=InsightService(store),
        notices=notices,
        notice_replies=NoticeReplyService(replies, clock),
        vectors=VectorService(store, embedder),
    )


def _open_index(folder: Path, packs: LanguagePacks) -> WhooshIndex:
    return open_index(
        folder,
        {code: pack.stop_words for code, pack in packs.usual.items()},
        amount_words=frozenset[str]().union(*(pack.amount_questions for pack in packs.values())),
        concepts=resource_folder("concepts"),
        foreign_stop_words=packs.foreign_stop_words(),
    )


def _spelling(
    place: HomeFolder, settings: Settings, packs: LanguagePacks, index: WhooshIndex, store: SqlStore
) -> SpellingService:
    return SpellingService(
        rules=load_spelling_rules(resource_folder("languages")),
        folders=(place.dictionaries, *system_folders()),
        words=WordListFile(place.words),
        known_words=packs.everywhere.neutral_words,
        knowledge=spellings_known_to(index, store),
        settings=settings.check,
    )


def _check_tools(packs: LanguagePacks, channels: Mapping[Channel, ChannelFormat], settings: Settings) -> CheckTools:
    languages, concepts = resource_folder("languages"), Concepts(resource_folder("concepts"))
    return CheckTools(packs, load_check_rules(languages), channels, house_rules_of(settings), concepts)


@contextmanager
def indexing_of(folder: Path | None) -> Iterator[IndexingService]:
    """Opens as much of a home as keeps its index up to date: nothing that answers or drafts.

    EnvironmentProblem as `open_home`.
    """
    place = open_home_folder(folder)
    store = open_store(place.folder, SystemClock())
    index = open_index(place.index, {})
    try:
        yield IndexingService(store, index)
    finally:
        index.close()
        store.close()


def backups_of(folder: Path | None) -> tuple[Backup, ...]:
    """Returns the backups of a home that need not be sound itself, newest first."""
    place = open_home_folder(folder)
    return Backups(place.database, place.backups, SystemClock()).all()


def restore_damaged_home(folder: Path | None, backup: Path) -> None:
    """Puts a backup in place of a database that cannot be opened any more; what lay there is kept aside."""
    restore_home(open_home_folder(folder).folder, backup, SystemClock())


def _describe(prefix: str, settings: object) -> Iterator[tuple[str, object, str]]:
    if not is_dataclass(settings):
        return
    for described in fields(settings):
        value = getattr(settings, described.name)
        name = f"{prefix}{described.name}"
        if is_dataclass(value):
            yield from _describe(f"{name}.", value)
        else:
            yield name, value, described.metadata["help"]
