"""``python -m namsite``."""

from __future__ import annotations

import sys

from namsite.cli import main

if __name__ == "__main__":
    sys.exit(main())
