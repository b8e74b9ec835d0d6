"""`kbassist rank`: the retrieval step of a draft alone, many questions in one run."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any

import typer

from kbassist.bootstrap import Home
from kbassist.cli.output import run_jsonl
from kbassist.cli.session import item_filter, read_lines, searchable_home_of, text_in
from kbassist.core.item import ItemFilter, ItemKind
from kbassist.core.jobs import CancelToken


def register(app: typer.Typer) -> None:
    app.command("rank")(rank)


def rank(
    context: typer.Context,
    jsonl: Annotated[str, typer.Option(help="A file of questions, one JSON object a line; “-” for standard input.")],
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many items at most.")] = 10,
    kind: Annotated[list[ItemKind] | None, typer.Option(help="Only this kind; may be repeated.")] = None,
    source: Annotated[list[str] | None, typer.Option(help="Only from this source; may be repeated.")] = None,
    abstain: Annotated[bool, typer.Option(help="An empty list where nothing is good enough.")] = False,
) -> None:
    """Ranks the items that answer each question: reads qid, text, lang?, entity?."""
    with searchable_home_of(context) as home:
        chosen = item_filter(kind, None, None, source)
        run_jsonl(read_lines(jsonl), partial(_rank_one, home, chosen, limit, abstain))


def _rank_one(
    home: Home, chosen: ItemFilter, limit: int, must_abstain: bool, request: Mapping[str, Any]
) -> dict[str, Any]:
    ranking = home.search.rank(
        text_in(request, "text"),
        language=request.get("lang"),
        entity=str(request.get("entity") or ""),
        item_filter=chosen,
        limit=limit,
        is_abstaining=must_abstain,
        token=CancelToken(),
    )
    return {
        "qid": request.get("qid", request.get("id")),
        "ranked": [item.key.external_id for item in ranking.items],
        "ranked_intents": list(ranking.intents),
        "confidence": round(ranking.confidence, 4),
        "took_ms": round(ranking.took_ms, 2),
    }
