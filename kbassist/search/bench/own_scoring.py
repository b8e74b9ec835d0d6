"""kbassist's own scoring without its short cuts: no word of a message is left out and every item is scored."""

from pathlib import Path

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.jobs import CancelToken
from kbassist.search.bench.engine import TOP
from kbassist.search.bench.kbassist_engine import Wording, query_of
from kbassist.search.bench.queries import BenchQuery
from kbassist.search.folders import IndexFolders
from kbassist.search.postings import Postings
from kbassist.search.query import StopWords, plan_message
from kbassist.search.ranking import best_first, favor_of, rank_message
from kbassist.search.thesaurus import Thesaurus
from kbassist.search.writing import open_generation


class OwnScoring:
    """The current generation of an index of ours, asked without limits."""

    def __init__(self, folder: Path, wording: Wording) -> None:
        generation = IndexFolders(folder).current()
        if generation is None:
            raise EnvironmentProblem("index_missing", "There is no search index.")
        self._stop_words = StopWords(wording.stop_words)
        self._thesaurus = Thesaurus(wording.concepts)
        self._postings = Postings(open_generation(generation))

    def best(self, asked: BenchQuery) -> tuple[int, ...]:
        """Returns the numbers of a message's best rows."""
        query, postings = query_of(asked), self._postings
        plan = plan_message(query, self._stop_words, self._thesaurus, postings, most_words=len(query.text))
        favor = favor_of(query.preferred_language, query.filter, postings)
        ranked = rank_message(plan, postings, favor, limit=postings.passage_count, token=CancelToken())
        found = best_first(ranked, postings, language=query.preferred_language, limit=TOP)
        return tuple(int(postings.place(entry.passage).item_id, 16) for entry in found)

    def close(self) -> None:
        self._postings.close()
