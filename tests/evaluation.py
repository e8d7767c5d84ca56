"""The archive's dataset as a predictions file, and two scores beside those of an evaluation set's own scorer.

A predictions file names, for each article, its people, organizations, summits and quotes, and below ``people``,
``organizations`` and ``summits`` what was joined across articles. Only full dates count as dates there.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

EVALUATION = Path(os.environ.get("NAMSITE_EVALUATION", Path(__file__).parents[2] / "shared" / "eval"))
_FULL = re.compile(r"\d{4}-\d\d-\d\d$")
Record = dict[str, Any]


def records(data: Path, kind: str) -> list[Record]:
    """The records of one file of the dataset."""
    return [json.loads(line) for line in (data / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()]


def predictions(data: Path) -> Record:
    """A dataset folder (``build/data``) as predictions."""
    people, summits = records(data, "people"), {s["id"]: s for s in records(data, "summits")}
    names = {person["id"]: person["name"] for person in people}
    articles = [_article(article, names, summits) for article in records(data, "articles")]
    return {
        "articles": articles,
        "people": [_cluster(one) for one in people],
        "organizations": [_cluster(one) for one in records(data, "organizations")],
        "summits": [_cluster(one) | _days(one) for one in summits.values()],
    }


def _article(article: Record, names: dict[str, str], summits: dict[str, Record]) -> Record:
    return {
        "id": article["id"],
        "published": _day(article["published"] and article["published"][:10]),
        "people": [person["name"] for person in article["people"]],
        "organizations": [body["name"] for body in article["organizations"]],
        "summits": [{"name": one["name"], **_days(summits[one["id"]])} for one in article["summits"]],
        "quotes": [{"speaker": names.get(q["speaker"]), "text": q["text"]} for q in article["quotes"]],
    }


def _cluster(one: Record) -> Record:
    return {"name": one["name"], "aliases": one["aliases"], "articles": one["articles"]}


def _day(value: str | None) -> str | None:
    return value if value and _FULL.match(value) else None


def _days(summit: Record) -> Record:
    return {"start": _day(summit["start"]), "end": _day(summit["end"])}


def scorer() -> ModuleType:
    """The evaluation sets' own scorer; only where they are at hand."""
    spec = importlib.util.spec_from_file_location("score", EVALUATION / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


# ---- two more scores ----


def plain(text: str) -> str:
    """As the evaluation set compares names: lower case, no accents, apostrophes, possessives, punctuation or *the*."""
    text = unicodedata.normalize("NFKD", text or "").replace("ı", "i").casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"[’‘`´ʻʼ]", "'", text)
    text = re.sub(r"'s\b|s'(?=\s|$)", lambda m: "s" if m.group(0) == "s'" else "", text)
    text = re.sub(r"[^\w]+", " ", text.replace("'", "")).strip()
    return re.sub(r"^the ", "", text)


def f1(found: Iterable[object], wanted: Iterable[object]) -> tuple[float, float, float]:
    """Precision, recall and F1 of two sets."""
    mine, gold = set(found), set(wanted)
    hits = len(mine & gold)
    precision = hits / len(mine) if mine else 1.0
    recall = hits / len(gold) if gold else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0


def titles(data: Path, gold: Record) -> tuple[set[object], set[object]]:
    """(article, person, title as written) in the dataset and in the gold, for the people that both name."""
    people = records(data, "people")
    found: set[object] = set()
    wanted: set[object] = set()
    for article in gold["articles"]:
        for person in article["people"]:
            one = _match(people, article["id"], person["name"])
            if one is None or person.get("optional"):
                continue
            wanted |= {(article["id"], person["key"], plain(role)) for role in person.get("roles", ())}
            found |= {
                (article["id"], person["key"], plain(title["as_written"]))
                for title in one["titles"]
                if article["id"] in title["articles"]
            }
    return found, wanted


def participants(data: Path, gold: Record) -> tuple[set[object], set[object]]:
    """(article, summit, person) in the dataset and in the gold, for the summits that both date or name."""
    people = {person["id"]: person for person in records(data, "people")}
    summits = records(data, "summits")
    found: set[object] = set()
    wanted: set[object] = set()
    for article in gold["articles"]:
        names = {person["key"]: person["name"] for person in article["people"]}
        for meeting in article["summits"]:
            if meeting.get("optional"):
                continue
            wanted |= {(article["id"], meeting["key"], key) for key in meeting["participants"]}
            for one in summits:
                if article["id"] in one["articles"] and _same_summit(one, meeting, article["id"]):
                    for part in one["participants"]:
                        if article["id"] in part["articles"]:
                            keys = [
                                k for k, name in names.items() if _match([people[part["person"]]], article["id"], name)
                            ]
                            found.add((article["id"], meeting["key"], keys[0] if keys else part["person"]))
    return found, wanted


def _match(people: list[Record], article_id: str, name: str) -> Record | None:
    """The person of an article whose name or alias is the gold's name, in full or by its last word."""
    words = plain(name).split()
    for one in people:
        if article_id in one["articles"]:
            forms = [plain(form).split() for form in (one["name"], *one["aliases"])]
            if any(
                form == words or (form[-1:] == words[-1:] and (set(form) <= set(words) or set(words) <= set(form)))
                for form in forms
            ):
                return one
    return None


def _same_summit(one: Record, meeting: Record, article_id: str) -> bool:
    if meeting["start"]:
        return bool(one["start"] == meeting["start"])
    forms = [set(plain(form).split()) for form in (one["name"], *one["aliases"])]
    wanted = set(plain(meeting["name"]).split())
    return any(len(form & wanted) >= 0.5 * len(form | wanted) for form in forms)
