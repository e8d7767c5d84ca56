"""namsite: an archive of news articles in which every statement shows the sentence it came from."""

__version__ = "0.1.0"
