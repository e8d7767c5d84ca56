"""namsite.yaml → Config, checked once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What the owner of an archive decides. Paths are as written, relative to the folder of ``namsite.yaml``."""

    title: str = "News archive"
    description: str = ""
    language: str = "en"
    timezone: str = "UTC"
    date_order: Literal["auto", "dmy", "mdy", "ymd"] = "auto"
    base_url: str = ""
    content: str = "seeds"
    output: str = "build"
    rights: str = ""
    licence: str = ""
    publish_text: Literal["full", "excerpt", "none"] = "full"
    noindex: bool = False
