"""What an agent always writes instead of a phrase is said in his words, and nothing of a customer's case is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.bootstrap import Home, open_home
from kbassist.core.jobs import CancelToken
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.reply import Act, Agent, Channel, Draft, ReplyRequest, Tone
from kbassist.services.habits import TIMES

ANNA = Agent("Anna Liepa", "speciāliste", "Dzintarnet")
NAME = "Jānis Ozols"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    opened = open_home(tmp_path / "home")
    yield opened
    opened.close()


def draft_for(home: Home, name: str, agent: Agent = ANNA) -> Draft:
    """Drafts as the window does, with what the agent says in his own words."""
    request = ReplyRequest((Tone.WARM,), Channel.EMAIL, agent, own_phrases=home.habits.own_phrases(agent.name))
    message = CustomerMessage(f"Labdien! Vai jūsu birojā drīkst ierasties ar kaķi?\n\nAr cieņu,\n{name}")
    return home.replies.run(message, request, Corrections(), CancelToken()).drafts[0]


def said(draft: Draft, act: Act) -> str:
    return next(part.text for part in draft.parts if part.act is act)


def replace_always(home: Home, act: Act, words: str, times: int = TIMES) -> str:
    """Copies replies in which the agent put `words` in the place of a phrase; returns the phrase in the draft."""
    draft = draft_for(home, NAME)
    for _ in range(times):
        home.habits.learn(draft, draft.text.replace(said(draft, act), words), ANNA.name)
    return said(draft, act)


def test_a_closing_replaced_three_times_is_said_in_the_agents_words(home: Home) -> None:
    phrase = replace_always(home, Act.CLOSING, "Ar sirsnīgu sveicienu,")

    (habit,) = home.habits.of(ANNA.name)
    assert (habit.phrase, habit.replacement, habit.count) == (phrase, "Ar sirsnīgu sveicienu,", TIMES)
    assert said(draft_for(home, NAME), Act.CLOSING) == "Ar sirsnīgu sveicienu,"


def test_a_greeting_is_learned_with_a_place_for_the_name(home: Home) -> None:
    replace_always(home, Act.GREETING, "Sveicināti, Jāni!")

    assert said(draft_for(home, NAME), Act.GREETING) == "Sveicināti, Jāni!"
    assert home.habits.of(ANNA.name)[0].replacement == "Sveicināti, {name}!"


def test_newer_words_take_the_place_of_older_ones(home: Home) -> None:
    phrase = replace_always(home, Act.CLOSING, "Ar sirsnīgu sveicienu,")
    replace_always(home, Act.CLOSING, "Lai izdodas,")

    assert said(draft_for(home, NAME), Act.CLOSING) == "Lai izdodas,"

    replace_always(home, Act.CLOSING, phrase)

    assert home.habits.of(ANNA.name) == ()


def test_a_forgotten_phrase_is_the_programs_again(home: Home) -> None:
    phrase = replace_always(home, Act.CLOSING, "Lai izdodas,")

    home.habits.forget(ANNA.name, "lv", phrase)

    assert said(draft_for(home, NAME), Act.CLOSING) == phrase


def test_each_agent_has_his_own_words(home: Home) -> None:
    replace_always(home, Act.CLOSING, "Lai izdodas,")

    assert home.habits.of("Pēteris") == ()
    assert said(draft_for(home, NAME, Agent("Pēteris")), Act.CLOSING) != "Lai izdodas,"


def test_twice_is_no_habit_yet(home: Home) -> None:
    replace_always(home, Act.CLOSING, "Lai izdodas,", times=2)

    assert home.habits.of(ANNA.name) == ()


@pytest.mark.parametrize(
    "words",
    ["Zvaniet 67000100", "Ar cieņu, Jānis", "https://a.example", "Rakstiet uz a@b.lv", "Viens. Divi. Trīs.", ""],
)
def test_words_of_one_case_are_never_kept(home: Home, words: str) -> None:
    draft = draft_for(home, NAME)

    assert home.habits.learn(draft, draft.text.replace(said(draft, Act.CLOSING), words), ANNA.name) == 0


def test_an_unchanged_or_rewritten_reply_teaches_nothing(home: Home) -> None:
    draft = draft_for(home, NAME)

    assert home.habits.learn(draft, draft.text, ANNA.name) == 0
    assert home.habits.learn(draft, "Pilnīgi cits teksts.", ANNA.name) == 0
