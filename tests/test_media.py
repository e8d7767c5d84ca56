"""How large a picture is, by its first bytes."""

from __future__ import annotations

import struct

import pytest

from namsite.media import dimensions
from namsite.records import Dimensions

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">LLBBBBB", 640, 480, 8, 2, 0, 0, 0)
FRAME = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, 480, 640, 3) + bytes(9)
TURNED = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHLHH", 0x112, 3, 1, 6, 0) + bytes(4)
JPEG = b"\xff\xd8" + FRAME
PORTRAIT = b"\xff\xd8\xff\xe1" + struct.pack(">H", len(TURNED) + 2) + TURNED + FRAME
SVG = b'<?xml version="1.0"?><!-- width="1" --><svg%s><rect width="5" height="6"/></svg>'


@pytest.mark.parametrize(
    ("picture", "size"),
    [
        (PNG, (640, 480)),
        (PNG + b"whatever follows", (640, 480)),
        (JPEG, (640, 480)),
        (PORTRAIT, (480, 640)),
        (b"GIF89a" + struct.pack("<HH", 640, 480), (640, 480)),
        (SVG % b' width="64.4" height="4.8cm"', (64, 181)),
    ],
    ids=["png", "more than its head", "jpeg", "turned by its camera", "gif", "drawing"],
)
def test_a_picture_tells_its_size(picture: bytes, size: tuple[int, int]) -> None:
    assert dimensions(picture) == Dimensions(width=size[0], height=size[1])


@pytest.mark.parametrize(
    "picture",
    [
        b"",
        b"no picture",
        PNG[:20],
        PNG.replace(struct.pack(">L", 640), bytes(4)),
        JPEG[:9],
        b"GIF89a",
        b"RIFF\0\0\0\0WEBPVP8 ",
        b"\0\0\0\x0cftypavif",
        SVG % b"",
        SVG % b' width="100%" height="60"',
        SVG % b' width="0.2" height="60"',
        b"<svg",
    ],
)
def test_what_does_not_tell_it_has_none(picture: bytes) -> None:
    assert dimensions(picture) is None
