"""Backing up and restoring through the service."""

from datetime import timedelta

from kbassist.core.item import ItemFilter
from kbassist.services.items import ItemService
from kbassist.services.maintenance import MaintenanceService
from kbassist.storage.store import SqlStore
from tests.support.builders import new_item
from tests.support.clock import FixedClock


def test_a_backup_restores_what_was_there(store: SqlStore) -> None:
    items, maintenance = ItemService(store), MaintenanceService(store)
    items.create(new_item("first"), author="Anna")
    path = maintenance.backup()
    items.create(new_item("second"), author="Anna")

    replaced = maintenance.restore(path)
    assert items.count(ItemFilter()) == 1

    maintenance.restore(replaced)
    assert items.count(ItemFilter()) == 2


def test_backups_are_made_when_due(store: SqlStore, clock: FixedClock) -> None:
    items, maintenance = ItemService(store), MaintenanceService(store)
    first = maintenance.backup_if_due()
    clock.advance(timedelta(hours=1))
    assert maintenance.backup_if_due() is None

    items.create(new_item(), author="Anna")
    second = maintenance.backup_if_due()

    assert [backup.path for backup in maintenance.backups()] == [second, first]
