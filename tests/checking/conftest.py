"""The shipped packs, rules and channels, loaded once."""

import pytest

from kbassist.checking.concepts import Concepts
from kbassist.checking.tools import CheckTools, load_check_rules
from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import load_packs
from kbassist.markup.channels import load_channels


@pytest.fixture(scope="session")
def tools() -> CheckTools:
    languages = resource_folder("languages")
    return CheckTools(
        load_packs(languages),
        load_check_rules(languages),
        load_channels(resource_folder("channels")),
        concepts=Concepts(resource_folder("concepts")),
    )
