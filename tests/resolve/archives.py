"""Archives from a few lines of text: one report for each article."""

from __future__ import annotations

from collections.abc import Sequence

from extract.articles import article, report
from namsite.authority import parse_authority
from namsite.extract import extract
from namsite.problems import Problem
from namsite.records import Article
from whole import Archive, resolve

Report = tuple[str | None, str]  # publication date, text


def articles(*reports: Report) -> list[Article]:
    """The articles a0, a1, …"""
    return [article(report(text, published=day), f"a{n}.txt") for n, (day, text) in enumerate(reports)]


def resolved(read: Sequence[Article], lines: str = "") -> tuple[Archive, tuple[Problem, ...]]:
    """The archive, with an authority file of these lines."""
    authority, problems = parse_authority(lines, "authority.yaml")
    found, others = resolve(read, [extract(one) for one in read], authority)
    return found, (*problems, *others)


def archive(*reports: Report) -> Archive:
    return resolved(articles(*reports))[0]


def days(*texts: str) -> list[Report]:
    """Reports of successive years."""
    return [(f"{2010 + n}-01-01", text) for n, text in enumerate(texts)]


def reasons(one: Archive) -> list[str]:
    """Why what is possibly the same is in doubt."""
    return [question.reason for question in one.questions]
