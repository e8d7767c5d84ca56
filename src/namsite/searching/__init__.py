"""The search index: records to be found, divided into bundles, each indexed by Pagefind by itself
([decision 13](docs/decisions/0013-search-in-bundles.md)).

A bundle is found in the store by the digest of the records that it was made of, so after a change only those are
indexed again that the change concerns. One is made at a time: memory is that of the largest.
"""

from __future__ import annotations

from namsite.searching.files import plan

__all__ = ["plan"]
