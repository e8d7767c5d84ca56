"""The content folder as it is when a build begins. A file that has not changed since the last build is not opened."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from namsite.records import Source, Votes
from namsite.sources import File, list_folder, read_file

_GRAIN = 2_000_000_000  # nanoseconds: the coarsest clock of a file system in use (FAT) counts in two seconds


class ChangedError(Exception):
    """A file is no longer what it was when the build began; the message names it."""


class Input(Struct, frozen=True, kw_only=True):
    """A file that is to be read: its path below the content folder, the digest of its content, and what its numeric
    dates say of the order of day and month."""

    path: str
    digest: str
    votes: Votes


class Seen(Input, frozen=True, kw_only=True):
    """The same as a build found it: size in bytes, time of the last change in nanoseconds."""

    size: int
    changed: int


def input_of(source: Source) -> Input:
    """What a file is before it is parsed. Digits and strokes are the same bytes in all encodings in use; UTF-16 only
    puts NULs between them."""
    from namsite.dates import vote_order  # not needed where nothing changed

    votes = vote_order(source.content.replace(b"\0", b"").decode("latin-1"))
    return Input(path=source.path, digest=source.digest, votes=votes)


class Folder:
    """The articles' files, as a build finds them. ``seen_before`` is what the last build found, which began at
    ``began`` (nanoseconds): of a file with the same size and time of change the content is known. A file that was
    changed when that build ran, or just before, may have been changed once more within the same tick of the clock, so
    it is opened (``has_opened``: one was). Raises NotADirectoryError if there is no such folder."""

    def __init__(self, content: Path, seen_before: Iterable[Seen] = (), began: int = 0) -> None:
        listing = list_folder(content)
        known = {each.path: each for each in seen_before if each.changed < began - _GRAIN}
        self.problems = list(listing.problems)
        self.pictures = listing.pictures
        self.seen: list[Seen] = []
        self.has_opened = False
        self._files = {file.path: file for file in listing.files}
        for file in listing.files:
            before = known.get(file.path)
            if before and (before.size, before.changed) == (file.size, file.changed):
                self.seen.append(before)
            else:
                self._open(file)
        self._digests = {each.path: each.digest for each in self.seen}

    def read(self, path: str) -> Source:
        """A file that is to be parsed. Raises ChangedError when it changed since the build began."""
        source = read_file(self._files[path])
        if not isinstance(source, Source) or source.digest != self._digests[path]:
            raise ChangedError(f"{path}: was changed while it was read (build again)")
        return source

    def _open(self, file: File) -> None:
        self.has_opened = True
        source = read_file(file)
        if isinstance(source, Source):
            found = input_of(source)
            self.seen.append(
                Seen(path=file.path, digest=found.digest, votes=found.votes, size=file.size, changed=file.changed)
            )
        else:
            self.problems.append(source)
