"""What was said before in a pasted thread, turn by turn."""

from kbassist.language.clean import find_set_aside
from kbassist.language.pack import LanguagePacks
from kbassist.language.thread import earlier_turns

THREAD = """Nepalīdzēja. Ko vēl var darīt?

2026. gada 3. martā Jānis Bērziņš rakstīja:
> Labdien, Anita!
> Lūdzu, pārstartējiet maršrutētāju.
>
> 2026. gada 2. martā Anita rakstīja:
>> Internets mājās nedarbojas kopš rīta.
"""


def test_each_level_of_quoting_is_a_turn_newest_first(packs: LanguagePacks) -> None:
    turns = earlier_turns(THREAD, find_set_aside(THREAD, packs), packs, most=4)

    assert turns == ("Labdien, Anita!\nLūdzu, pārstartējiet maršrutētāju.", "Internets mājās nedarbojas kopš rīta.")


def test_no_more_turns_are_told_than_asked_for(packs: LanguagePacks) -> None:
    assert len(earlier_turns(THREAD, find_set_aside(THREAD, packs), packs, most=1)) == 1


def test_a_message_that_quotes_nothing_has_no_earlier_turns(packs: LanguagePacks) -> None:
    message = "Kā nomainīt paroli?"

    assert earlier_turns(message, find_set_aside(message, packs), packs, most=4) == ()
