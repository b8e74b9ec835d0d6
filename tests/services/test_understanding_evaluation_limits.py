from kbassist.core.resource_files import resource_folder
from kbassist.services.evaluation_thresholds import Thresholds
from kbassist.services.understanding_evaluation.limits import CrossValidated, Limits, load_limits
from kbassist.services.understanding_evaluation.values import Row

LIMITS = Limits(
    bars=Thresholds({"mood films en": {"macro F1": 0.5}, "mood films lv": {"macro F1": 0.5}}, {"own": {"wrong": 0.1}}),
    thresholds=Thresholds({"mood films en": {"macro F1": 0.6}}, {}),
    taught={"mood films": "mood_en"},
    cross_validated={"mood films en": CrossValidated(0.45, 0.5, None)},
)


def row(set_name: str, language: str, score: float, wrong: float = 0.0) -> Row:
    return Row("mood", set_name, language, "", 10, "macro F1", score, wrong, 0.0)


def test_where_rows_taught_a_model_its_card_is_believed_and_not_this_run() -> None:
    standing = LIMITS.standing_of(row("films", "en", 0.9))

    assert (standing.row.score, standing.seen, standing.is_cross_validated) == (0.45, 0.9, True)
    assert (standing.bar, standing.is_met) == (0.5, False)


def test_seen_rows_without_a_card_meet_no_bar_and_miss_none() -> None:
    standing = LIMITS.standing_of(row("films", "lv", 0.9))

    assert (standing.seen, standing.is_cross_validated, standing.is_met) == (0.9, False, None)


def test_a_bar_may_also_limit_what_is_wrong() -> None:
    limits = Limits(
        Thresholds({"mood own en": {"macro F1": 0.5}}, {"mood own en": {"wrong": 0.1}}), LIMITS.bars, {}, {}
    )

    good, bad = (limits.standing_of(row("own", "en", 0.9, wrong)) for wrong in (0.1, 0.2))

    assert (good.wrong_bar, good.is_met, bad.is_met) == (0.1, True, False)


def test_thresholds_look_at_the_figures_of_this_run() -> None:
    assert LIMITS.shortfalls((row("films", "en", 0.65),)) == ()
    assert [found.label for found in LIMITS.shortfalls((row("films", "en", 0.55),))] == ["mood films en"]


def test_the_committed_limits_name_models_that_ship() -> None:
    limits = load_limits(resource_folder("evaluation"))

    models = {path.stem for path in resource_folder("models").glob("*.npz")}
    assert limits.taught
    assert set(limits.taught.values()) <= models
    assert all(any(label.startswith(start) for start in limits.taught) for label in limits.cross_validated)


def test_the_committed_thresholds_guard_every_task() -> None:
    thresholds = load_limits(resource_folder("evaluation")).thresholds

    guarded = {label.split()[0] for label in (*thresholds.at_least, *thresholds.at_most)}
    assert {"language", "address", "conversion", "mood", "satisfaction", "personal", "asks", "speed"} <= guarded
