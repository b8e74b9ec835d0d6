"""The settings file: what a person wrote survives, what cannot be is named."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbassist.core.errors import InputProblem
from kbassist.core.settings import AgentSettings, ReplySettings, Settings, WindowSettings
from kbassist.storage.settings_file import SettingsFile, upgraded

writable_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
any_settings = st.builds(
    Settings,
    agent=st.builds(
        AgentSettings,
        name=writable_text,
        role=writable_text,
        company=writable_text,
        signatures=st.dictionaries(writable_text, writable_text, max_size=3),
    ),
    reply=st.builds(
        ReplySettings,
        tone=st.sampled_from(["warm", "brief"]),
        channel=st.just("sms"),
        keep_messages_days=st.integers(0, 30),
    ),
    window=st.builds(WindowSettings, theme=st.sampled_from(["dark", "light"]), text_percent=st.integers(80, 200)),
    first_run_done=st.booleans(),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_a_home_without_a_file_has_the_usual_settings(path: Path) -> None:
    settings_file = SettingsFile(path)

    assert settings_file.load() == Settings()
    assert settings_file.problem is None
    assert not path.exists()


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=any_settings)
def test_any_settings_come_back_as_they_were_saved(path: Path, wanted: Settings) -> None:
    settings_file = SettingsFile(path)

    settings_file.save(wanted)

    assert settings_file.load() == wanted
    assert settings_file.problem is None
    assert [found.name for found in path.parent.iterdir()] == ["settings.toml"]


def test_comments_and_unknown_keys_are_kept(path: Path) -> None:
    path.write_text('# mine\nversion = 1\nfuture = "x"\n\n[agent]\nname = "Anita" # short\nnickname = "A"\n')
    settings_file = SettingsFile(path)

    settings_file.save(Settings(agent=AgentSettings(name="Anita", role="atbalsts")))

    text = path.read_text()
    assert text.startswith('# mine\nversion = 1\nfuture = "x"\n')
    assert 'name = "Anita" # short\nnickname = "A"\n' in text
    assert settings_file.load().agent.role == "atbalsts"


def test_a_signature_that_was_taken_out_stays_out(path: Path) -> None:
    settings_file = SettingsFile(path)
    settings_file.save(Settings(agent=AgentSettings(signatures={"sms": "A.", "email": "Anita"})))

    settings_file.save(Settings(agent=AgentSettings(signatures={"email": "Anita"})))

    assert settings_file.load().agent.signatures == {"email": "Anita"}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (Settings(window=WindowSettings(text_percent=500)), "window.text_percent"),
        (Settings(window=WindowSettings(theme="pink")), "window.theme"),
        (Settings(reply=ReplySettings(keep_messages_days=-1)), "reply.keep_messages_days"),
        (Settings(agent=AgentSettings(name="\ud800")), "agent.name"),
    ],
)
def test_what_is_out_of_bounds_is_not_saved_and_named(path: Path, wrong: Settings, field: str) -> None:
    with pytest.raises(InputProblem) as caught:
        SettingsFile(path).save(wrong)

    assert (caught.value.code, caught.value.values["field"]) == ("setting_invalid", field)
    assert not path.exists()


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("[window]\ntext_percent = 999", "window.text_percent"),
        ("[window]\ntext_percent = true", "window.text_percent"),
        ('first_run_done = "yes"', "first_run_done"),
        ("[agent]\nname = 5", "agent.name"),
        ("[agent.signatures]\nsms = 5", "agent.signatures"),
        ("agent = 5", "agent"),
    ],
)
def test_an_impossible_value_in_the_file_is_named_and_the_rest_is_used(path: Path, line: str, field: str) -> None:
    path.write_text(f"{line}\n\n[reply]\ntone = 'brief'\n")
    settings_file = SettingsFile(path)

    found = settings_file.load()

    assert found == Settings(reply=ReplySettings(tone="brief"))
    assert settings_file.problem is not None
    assert settings_file.problem.values["field"] == field
    assert line in path.read_text()


@pytest.mark.parametrize("content", [b"[agent\nname", b"\xff\xfe\x00", b"a = 1\na = 2\n", b"\x00\x01"])
def test_a_broken_file_is_kept_aside(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    settings_file = SettingsFile(path)

    assert settings_file.load() == Settings()

    assert settings_file.problem is not None
    assert settings_file.problem.code == "settings_broken"
    assert (path.parent / "settings.broken.toml").read_bytes() == content
    assert not path.exists()


def rename_agent(found: dict[str, Any]) -> dict[str, Any]:
    return {**found, "agent": {"name": found.get("nickname", "")}}


def drop_nickname(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if name != "nickname"}


def test_an_older_file_takes_every_step_it_lacks(path: Path) -> None:
    path.write_text('version = 1\nnickname = "Anita"\n')
    settings_file = SettingsFile(path, steps=(rename_agent, drop_nickname))

    found = settings_file.load()
    settings_file.save(found)

    assert found.agent.name == "Anita"
    assert "nickname" not in path.read_text()
    assert "version = 3" in path.read_text()
    assert settings_file.load() == found


def test_a_file_of_a_newer_version_keeps_its_number() -> None:
    assert upgraded({"version": 7, "future": 1}, (rename_agent,)) == {"version": 7, "future": 1}
