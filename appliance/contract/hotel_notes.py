"""The hotel's notes: Markdown in which each `#` section is one thing that a guest may ask about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appliance.contract.told import wrong


@dataclass(frozen=True, slots=True)
class Note:
    """`spoken` is the first paragraph, said as it stands; `keywords` are what guests call the thing."""

    title: str
    keywords: str
    spoken: str
    detail: str


def read_sections(text: str, where: str) -> list[Note]:
    """Raises ValueError that names the note without a first paragraph."""
    return [_read_section(section, where) for section in re.split(r"^# ", text, flags=re.M)[1:]]


def _read_section(section: str, where: str) -> Note:
    title, _, rest = section.partition("\n")
    spoken, _, more = rest.strip().partition("\n\n")
    if not title.strip() or not spoken or spoken.startswith("Keywords:"):
        raise wrong("note_unspoken", where=where, title=title.strip())
    keywords = re.search(r"^Keywords:(.*)$", more, re.M)
    detail = re.sub(r"^Keywords:.*$", "", more, flags=re.M)
    return Note(
        title.strip(), keywords[1].strip() if keywords else "", " ".join(spoken.split()), " ".join(detail.split())
    )
