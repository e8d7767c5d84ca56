"""Making pieces of the site from the catalogue, in whatever process: the unit of work of publishing."""

from __future__ import annotations

import threading
from contextlib import nullcontext
from pathlib import Path

from msgspec import Struct

from namsite import serial
from namsite.catalogue import Catalogue
from namsite.config import Config
from namsite.due import Due
from namsite.faults import template_fault
from namsite.folding import folded
from namsite.interface import Phrasebook, opened, speaking
from namsite.kept import KeptTemplates
from namsite.lenses import Reading
from namsite.orders import Orders
from namsite.pieces import Made, packed
from namsite.plan import pieces_due, planned
from namsite.problems import BuildError
from namsite.records import Page
from namsite.render import Renderer
from namsite.store import Store
from namsite.tables import open_index

_AT_HAND = 1024  # records of each kind, while an index is walked through


class Workshop(Struct, frozen=True, kw_only=True):
    """All that a process has to know to make pieces: the file of the store, the site and the edition of its catalogue,
    the configuration, the folders of templates and the interface's language, and where compiled templates are ``kept``,
    if they are."""

    file: Path
    site: bytes
    edition: bytes
    content: Path
    config: Config
    templates: tuple[Path, ...]
    phrasebook: Phrasebook
    kept: Path | None


class Press:
    """A workshop set up: it reads the catalogue and notes what each piece asks for."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._store = Store.of_another(workshop.file)
        catalogue = Catalogue(self._store, workshop.site)
        self.reading = Reading(open_index(catalogue))
        self._tongue = opened(workshop.phrasebook)
        kept = KeptTemplates(workshop.kept, workshop.phrasebook) if workshop.kept else None
        self._renderer = Renderer(workshop.templates, workshop.config, self._tongue, kept)

    def close(self) -> None:
        """Ends the use of the store."""
        self._store.close()

    def make(self, order: bytes) -> Made:
        """The piece of an order, and what it asked for. Raises BuildError where a template is wrong."""
        self.reading.begin()
        due = _due(order)
        is_soon_made = due.about or due.part  # what is of the whole archive may take longer than writers wait
        with speaking(self._tongue), self._store.looking() if is_soon_made else nullcontext():
            page = planned(self.reading.index, self._workshop.config, due)
        content = self._rendered(page) if isinstance(page, Page) else page
        return Made(folded(content), packed(self.reading.asked()))

    def _rendered(self, page: Page) -> bytes:
        try:
            return self._renderer.render(page)
        except Exception as problem:
            message = template_fault(problem, self._workshop.templates, page)
            if message is None:
                raise
            raise BuildError(message, self._workshop.content) from problem


def orders_in(workshop: Workshop) -> tuple[Orders, bytes]:
    """Orders for all that is due, and the marks of what was asked for to know it, packed. Another process than the one
    that goes on may do this, because the names and titles of all pages take much memory."""
    store = Store.of_another(workshop.file)
    try:
        reading = Reading(open_index(Catalogue(store, workshop.site)), room=_AT_HAND)
        with speaking(opened(workshop.phrasebook)):
            due = pieces_due(reading.index, workshop.config)
        return Orders.of((name, serial.dump(one)) for name, one in due.items()), packed(reading.asked())
    finally:
        store.close()


class _Presses(threading.local):
    """The press that a thread used last."""

    workshop: Workshop | None = None
    press: Press | None = None


_presses = _Presses()


def make(workshop: Workshop, order: bytes) -> Made:
    """The piece of an order, made in this thread's press for the workshop, which is set up with the first one."""
    if _presses.press is None or _presses.workshop != workshop:
        leave()
        _presses.press, _presses.workshop = Press(workshop), workshop
    return _presses.press.make(order)


def leave() -> None:
    """Closes this thread's press."""
    if _presses.press is not None:
        _presses.press.close()
    _presses.press = _presses.workshop = None


_due = serial.loader(Due)
