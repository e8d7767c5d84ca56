"""What all tests share."""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("namsite", deadline=None)  # how long an example takes is the machine's affair
settings.load_profile("namsite")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden site anew instead of comparing with it; read the difference before committing it",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
