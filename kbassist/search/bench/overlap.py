"""How many of the ten best of one way to score a message stand in those of another: what cutting words costs."""

from collections.abc import Callable, Iterator, Mapping

from kbassist.search.bench import same_index, stock_array_whoosh, stock_whoosh
from kbassist.search.bench.bars import WARM
from kbassist.search.bench.measure import Measured
from kbassist.search.bench.own_scoring import OwnScoring
from kbassist.search.bench.queries import BenchQuery, QueryKind, QuerySet
from kbassist.search.bench.same_index import SameIndex
from kbassist.search.bench.stock_whoosh import StockWhoosh
from kbassist.search.bench.values import Overlap

OWN = "kbassist, no word left out"
OVERLAP_QUERIES = 5
"""Of each kind of message; scoring exactly takes a second or two each at 100,000 passages."""

Search = Callable[[BenchQuery], tuple[int, ...]]


def overlaps(
    measured: Measured, queries: QuerySet, *, own: OwnScoring, same: SameIndex, stock: StockWhoosh
) -> Iterator[Overlap]:
    """Yields for each kind of message how kbassist and the cut stock Whoosh agree with scoring all words."""
    references: Mapping[tuple[str, str], Search] = {
        (WARM, OWN): own.best,
        (WARM, same_index.NAME): same.exact,
        (stock_array_whoosh.NAME, stock_whoosh.NAME): stock.exact,
    }
    for kind in filter(lambda kind: kind.is_message, QueryKind):
        asked = queries.by_kind[kind][:OVERLAP_QUERIES]
        for (name, against), exact in references.items():
            shares = [_share(measured.answers[name, query], exact(query)) for query in asked]
            yield Overlap(name, against, kind, sum(shares) / len(shares), len(shares))


def _share(found: tuple[int, ...], wanted: tuple[int, ...]) -> float:
    """Returns the share of the wanted rows that were found; 1 where there are none to find."""
    return len({*found} & {*wanted}) / len(wanted) if wanted else 1.0
