"""The benchmark: its articles, what it counts, and what it makes of the figures; nothing about how long things take."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from bench import document, plot, programs, tables
from bench.comparison import stages_of
from bench.corpus import report, reports, world
from bench.measuring import changed, files, floor, written
from bench.results import PROGRAMS, STEPS, Figures, Measured, Results, keep, kept, median, medians
from namsite.formats import Reading, parse
from namsite.records import Source

TESTS = Path(__file__).parent
SVG = "{http://www.w3.org/2000/svg}"
FIGURES = Figures(wall=2.0, cpu=3.0, memory=100, written=1900, changed=1900, pages=1700, size=12.5)
MEASURED = Measured(
    programs={"namsite": FIGURES, "Hugo": replace(FIGURES, wall=4.0, cpu=6.0, changed=0)},
    stages={"Reading": 0.5, "In all": 1.75},
    floor=0.5,
)
RESULTS = Results(
    about={"processor": "one of a kind, 2 cores", "Hugo": "v0.1"},
    runs=3,
    sizes={size: dict.fromkeys(STEPS, MEASURED) for size in (1000, 10_000, 50_000)},
)


def test_the_same_number_gives_the_same_articles() -> None:
    assert list(reports(world(40))) == list(reports(world(40)))


def test_an_archive_names_more_the_larger_it_is() -> None:
    small, large = world(400), world(4000)
    assert [len(small.people), len(small.bodies), len(small.summits)] == [200, 57, 20]
    assert [len(large.people), len(large.bodies), len(large.summits)] == [2000, 571, 200]
    assert len({person.name for person in large.people}) == 2000


def test_an_article_names_all_that_it_is_said_to_name() -> None:
    lengths = []
    for one in reports(world(60)):
        text = "\n".join(one.paragraphs)
        assert one.people and one.organizations and one.summits
        assert all(name in text for name in (*one.people, *one.organizations, *one.summits))
        lengths.append(len(text.split()))
    assert 330 <= sum(lengths) / len(lengths) <= 380


def test_an_article_beyond_the_last_is_of_the_same_world() -> None:
    whole = world(60)
    more = report(whole, 60)
    assert more.time > report(whole, 59).time
    assert set(more.people) <= {person.name for person in whole.people}


def test_both_programs_get_the_same_article(tmp_path: Path) -> None:
    one = report(world(60), 7)
    ours, theirs = programs.namsite(tmp_path), programs.hugo(tmp_path, "hugo")
    source = Source(path="a.txt", media_type="text/plain", content=ours.write(one).read_bytes(), digest="")
    article, problems = parse(source, Reading())
    assert article and not problems
    assert (article.title, article.dateline) and article.title == one.title
    _, front, body = theirs.write(one, "One more.").read_text(encoding="utf-8").split("---\n")
    head = yaml.safe_load(front)
    assert (head["title"], head["people"]) == (one.title, list(one.people))
    assert all(paragraph in body and paragraph in article.text for paragraph in one.paragraphs)
    assert body.endswith("\n\nOne more.\n")


def test_years_and_months_are_pages_of_hugo(tmp_path: Path) -> None:
    theirs = programs.hugo(tmp_path, "hugo")
    theirs.write(report(world(60), 0))
    programs.hugo_months(theirs, {"2004/01"})
    assert "January 2004" in (theirs.content / "2004" / "01" / "_index.md").read_text(encoding="utf-8")
    assert "2004" in (theirs.content / "2004" / "_index.md").read_text(encoding="utf-8")


def test_without_hugo_the_way_out_is_said() -> None:
    with pytest.raises(SystemExit, match=r"no-such-hugo does not run.*--hugo PATH"):
        programs.version("no-such-hugo")


def test_files_written_are_told_from_files_changed(tmp_path: Path) -> None:
    for name in ("left", "same", "other"):
        (tmp_path / name).write_text("words")
    before = files(tmp_path, with_digests=True)
    for name, words in (("same", "words"), ("other", "sword"), ("new", "words")):
        (tmp_path / name).unlink(missing_ok=True)
        (tmp_path / f"{name}.tmp").write_text(words)
        (tmp_path / f"{name}.tmp").rename(tmp_path / name)
    (tmp_path / "same").touch()
    wrote = written(before, files(tmp_path))
    assert sorted(path.name for path in wrote) == ["new", "other", "same"]
    assert sorted(path.name for path in changed(before, wrote)) == ["new", "other"]
    assert floor(before, [], wrote, tmp_path / "scratch") > 0


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_work_of_processes_that_are_left_behind_counts() -> None:
    burn = "import time\\nwhile time.process_time() < 0.3: pass"
    code = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', '{burn}']); print('over')"
    ask = (
        "import sys; from pathlib import Path; from bench.measuring import measure\n"
        f"cost = measure([sys.executable, '-c', {code!r}], Path.cwd())\n"
        "print(cost.cpu >= 0.3, cost.memory > 0, cost.printed)"
    )
    said = subprocess.run([sys.executable, "-c", ask], cwd=TESTS, capture_output=True, text=True, timeout=60)
    assert said.stdout.split() == ["True", "True", "over"], said.stderr


def test_a_command_that_fails_ends_the_benchmark() -> None:
    ask = (
        "import sys; from pathlib import Path; from bench.measuring import measure\n"
        "measure([sys.executable, '-c', 'import sys; print(1); sys.exit(\"no room\")'], Path.cwd())"
    )
    said = subprocess.run([sys.executable, "-c", ask], cwd=TESTS, capture_output=True, text=True, timeout=60)
    assert said.returncode == 1
    assert "ended with 1" in said.stderr and "no room" in said.stderr


def test_medians_are_of_each_figure() -> None:
    rows = [replace(FIGURES, wall=wall, cpu=cpu) for wall, cpu in ((1.0, 9.0), (5.0, 1.0), (2.0, 2.0))]
    assert median(rows) == replace(FIGURES, wall=2.0, cpu=2.0)
    assert medians([{"a": 1.0}, {"a": 3.0, "b": 2.0}]) == {"a": 2.0, "b": 1.0}


def test_stages_are_read_from_what_the_build_says() -> None:
    printed = "Reading            0.71 s    24%\nLooking again      1.20 s    40%\nIn all             3.00 s\na note\n"
    assert stages_of(printed) == {"Reading": 0.71, "Looking again": 1.2, "In all": 3.0}


def test_the_table_has_ratios_and_the_floor() -> None:
    heads, ours, theirs, ratios, lowest = tables.table(MEASURED)
    assert "CPU seconds" in heads and ours.startswith("namsite") and theirs.startswith("Hugo")
    assert ratios.split() == ["ratio", "0.500", "0.500", "1.000", "1.000", "0.000", "1.000", "1.000"]
    assert "namsite takes 4.0 times as long, Hugo takes 8.0 times as long" in lowest


def test_results_are_kept(tmp_path: Path) -> None:
    keep(RESULTS, tmp_path / "new" / "results.json")
    assert kept(tmp_path / "new" / "results.json") == RESULTS
    assert kept(tmp_path / "none.json") is None


def test_the_plot_has_a_line_for_each_kind_of_build_within_its_frame() -> None:
    drawn = ElementTree.fromstring(plot.draw(plot.lines(RESULTS)))
    assert len(list(drawn.iter(f"{SVG}polyline"))) == 4
    for line in drawn.iter(f"{SVG}polyline"):
        places = [tuple(map(float, place.split(","))) for place in line.attrib["points"].split()]
        assert len(places) == 3
        assert all(0 <= x <= 720 and 0 <= y <= 400 for x, y in places)
        assert [x for x, _ in places] == sorted(x for x, _ in places)
    assert "prefers-color-scheme: dark" in (drawn.findtext(f"{SVG}style") or "")
    assert "namsite, from nothing: 3.00 at 1,000" in (drawn.findtext(f"{SVG}desc") or "")


def test_one_size_can_be_drawn() -> None:
    results = replace(RESULTS, sizes={1000: {"cold": MEASURED}})
    drawn = ElementTree.fromstring(plot.draw(plot.lines(results)))
    assert len(list(drawn.iter(f"{SVG}polyline"))) == 2


def test_the_plot_has_the_figures_of_the_table_beside_it() -> None:
    rows = plot.rows(plot.lines(RESULTS))
    assert rows[0][1:] == ["1,000 articles", "10,000 articles", "50,000 articles"]
    assert rows[1] == ["namsite, from nothing", "3.00", "0.30", "0.06"]


def test_the_document_has_all_figures_and_says_what_they_were_taken_on() -> None:
    text = document.render(RESULTS)
    assert "one of a kind, 2 cores" in text and "Medians of 3 runs" in text
    for size in RESULTS.sizes:
        assert f"## {size:,} articles" in text
    assert text.count("| ratio |") == len(STEPS) * 3
    for line in text.splitlines():
        if line.startswith("| cold |"):
            assert line.count("|") == 4 + len(fields(Figures)), "a column for each figure and one for the floor"
    assert "| 10,000 articles, cold | 0.50 | 1.75 |" in text
    assert tuple(MEASURED.programs) == PROGRAMS
