"""What all tests share: the language files are read once a process, as every program reads them once."""

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, settings

from kbassist import bootstrap

# A busy machine may stand still for seconds; that says nothing about what is tested.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(scope="session", autouse=True)
def _languages_are_read_once() -> Iterator[None]:
    """Lets the homes of hundreds of tests share the packs and rules, which nobody can change.

    Dictionaries of this machine count for no test; one that needs a dictionary writes it.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bootstrap, "load_packs", cache(bootstrap.load_packs))
        patch.setattr(bootstrap, "load_check_rules", cache(bootstrap.load_check_rules))
        patch.setattr(bootstrap, "system_folders", tuple)
        yield
