"""The shipped language packs, loaded once."""

import pytest

from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import LanguagePacks, load_packs


@pytest.fixture(scope="session")
def packs() -> LanguagePacks:
    return load_packs(resource_folder("languages"))
