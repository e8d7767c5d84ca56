"""What each layer of the engine gains: the scores of the project's own cases with the layer left out.

    python tests/bench/layers.py [open|aside]

Prints F1 of each kind for the whole engine, then how much it loses without each layer. The second look needs an archive
and is measured by ``reading.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[1]))

from case_scores import scores
from namsite.extract import affiliations, bodies, engine, holders, predicates, renames
from namsite.extract.bodies import known
from namsite.phrases import NOTHING

KINDS = ("people", "titles", "organizations", "summits", "participants", "quotes")


def nothing(*_: Any, **__: Any) -> list[Any]:
    return []


def as_it_was(value: Any, *_: Any) -> Any:
    return value


LAYERS: dict[str, list[tuple[Any, str, Callable[..., Any]]]] = {
    "what is certain before": [(engine, "_certain", lambda *_: NOTHING)],
    "a headline measured by its text": [(engine, "_and_named", as_it_was)],
    "one sense per document": [(engine, "_short_names", nothing)],
    "titles around the name": [(holders, "attach_titles", nothing)],
    "titles that a verb gives": [(predicates, "attach_predicates", nothing)],
    "whose somebody is": [(affiliations, "attach_affiliations", nothing)],
    "titles that stand for their holder": [(engine, "_stand_ins", nothing)],
    "bodies of the gazetteer": [(known, "_by_gazetteer", nothing)],
    "bodies by head noun": [(bodies, "find_by_noun", nothing)],
    "bodies by the words around": [(bodies, "find_by_context", nothing)],
    "parents and acronyms": [(bodies, "place_in_parents", nothing)],
    "names that the article says are one": [(renames, "find_other_names", nothing)],
}


@contextmanager
def without(layer: str) -> Iterator[None]:
    """The engine with one layer left out."""
    with ExitStack() as stack:
        for module, name, instead in LAYERS[layer]:
            stack.enter_context(patch.object(module, name, instead))
        yield


def main() -> None:
    """Prints the table."""
    folder = sys.argv[1] if len(sys.argv) > 1 else "open"
    whole = {kind: tally.f1 for kind, tally in scores(folder).items()}
    print(f"{'F1 on cases/' + folder:<38}", *(f"{kind:>14}" for kind in KINDS))
    print(f"{'the whole engine':<38}", *(f"{whole[kind]:14.3f}" for kind in KINDS))
    for layer in LAYERS:
        with without(layer):
            less = {kind: tally.f1 for kind, tally in scores(folder).items()}
        print(f"{'without ' + layer:<38}", *(f"{less[kind] - whole[kind]:+14.3f}" for kind in KINDS))


if __name__ == "__main__":
    main()
