"""Why the archive says what it says of a name or an article: as records for programs, in words for people."""

from namsite.explain.answers import accounts, as_json, in_words, not_found
from namsite.explain.material import Material
from namsite.explain.outline import Paragraph, Style
from namsite.explain.search import find

__all__ = ["Material", "Paragraph", "Style", "accounts", "as_json", "find", "in_words", "not_found"]
