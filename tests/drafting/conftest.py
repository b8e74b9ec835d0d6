"""The shipped language packs and tones, loaded once."""

from collections.abc import Mapping

import pytest

from kbassist.core.reply import Tone
from kbassist.core.resource_files import resource_folder
from kbassist.drafting.tone import ToneStyle, load_tones
from kbassist.language.pack import LanguagePacks, load_packs


@pytest.fixture(scope="session")
def packs() -> LanguagePacks:
    return load_packs(resource_folder("languages"))


@pytest.fixture(scope="session")
def tones() -> Mapping[Tone, ToneStyle]:
    return load_tones(resource_folder("tones"))
