from kbassist.core.resource_files import resource_folder
from kbassist.services.evaluation_thresholds import Shortfall, Thresholds, load_thresholds

LIMITS = Thresholds({"gnome-desc lv plain": {"R@1": 0.78}, "starter lv": {"refused": 0.6}}, {"starter": {"ECE": 0.1}})


def test_a_figure_below_its_threshold_and_an_error_above_it_fall_short() -> None:
    measured = {"gnome-desc lv plain": {"R@1": 0.77}, "starter lv": {"refused": 0.7}, "starter": {"ECE": 0.2}}

    assert LIMITS.shortfalls(measured) == (
        Shortfall("gnome-desc lv plain", "R@1", 0.77, 0.78),
        Shortfall("starter", "ECE", 0.2, 0.1),
    )


def test_a_figure_on_its_threshold_passes_and_so_does_what_was_not_measured() -> None:
    assert LIMITS.shortfalls({"gnome-desc lv plain": {"R@1": 0.1 + 0.68, "R@3": 0.0}}) == ()


def test_the_committed_thresholds_are_shares_of_known_sets() -> None:
    thresholds = load_thresholds(resource_folder("evaluation"))

    limits = [
        limit for table in (thresholds.at_least, thresholds.at_most) for row in table.values() for limit in row.values()
    ]
    assert limits
    assert all(0 < limit < 1 for limit in limits)
    assert {f"starter-drafts {language}" for language in ("lv", "ru", "en")} <= set(thresholds.at_least)
