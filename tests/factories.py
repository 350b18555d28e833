"""A small corpus, whole and with one thing changed, and how a folder of it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Files = dict[str, bytes]

TEXTS = {
    "publications.toml": """\
[[publication]]
key = "wire"
name = "Northern Wire"
kind = "agency"

[[publication]]
key = "post"
name = "Southern Post"
kind = "newspaper"
""",
    "places.toml": """\
[[place]]
key = "coast"
name = "The coast"

[[place]]
key = "oria"
name = "Oria"
within = "coast"
""",
    "actors.toml": """\
[[actor]]
key = "vorin"
name = "Vorin"
kind = "state"
names = ["Republic of Vorin"]

[[actor]]
key = "ana-soljic"
name = "Ana Šoljić"
kind = "person"
affiliations = [{ group = "vorin", kind = "represents", from = "2019" }]

[[actor]]
key = "fishermen"
name = "Fishermen of Oria"
kind = "civilians"
""",
    "events.toml": """\
[[event]]
key = "blockade"
title = "Vorin blocks the port of Oria"
type = "COERCE"
place = "oria"
initiators = ["vorin"]
recipients = ["fishermen"]

[[event]]
key = "protest"
title = "Fishermen protest against the blockade"
type = "PROTEST"
place = "oria"
initiators = ["fishermen"]

[[event]]
key = "defence"
title = "The minister defends the blockade"
participants = ["ana-soljic"]
""",
    "sheets/north.toml": """\
[source]
file = "north.txt"
publication = "wire"
title = "Vorin blocks the port of Oria"
published = "2021-05-04"
published_words = "4 May 2021"
published_basis = "explicit"

[[zone]]
kind = "headline"
starts = "Vorin blocks"
ends = "of Oria"

[[zone]]
kind = "boilerplate"
starts = "Read more:"
ends = "the cup"

[[statement]]
event = "blockade"
quote = "The navy of Vorin blocked the port of Oria on Monday with up to 12 ships"
date_words = "on Monday"
date = "2021-05-03"
basis = "relative"
attribution = [
  { actor = "ana-soljic", verb = "said", cue = "Ana Šoljić said" },
  { words = "the coast guard", cue = "citing the coast guard" },
]
figures = [{ what = "ships", high = 12, words = "up to 12 ships" }]

[[statement]]
event = "defence"
quote = "“We had no choice,” she said"
realis = "occurred"

[[statement]]
event = "protest"
quote = "Fishermen protested"
date = "2021-05-04"
basis = "inferred"
reason = "The day before the article."
""",
    "sheets/south.toml": """\
[source]
file = "south.txt"
publication = "post"
title = "Fishermen march in Oria"

[[statement]]
event = "protest"
quote = "Fishermen marched through Oria"

[[statement]]
event = "blockade"
quote = "It began in May 2021 with 9 ships"
date = "2021-05"
basis = "explicit"
attribution = [{ publication = "wire", verb = "reported", cue = "Northern Wire reported" }]
figures = [{ what = "ships", value = 9, words = "9 ships" }]
""",
    "articles/north.txt": """\
Vorin blocks the port of Oria

ORIA, 4 May 2021 (Northern Wire) – The navy of Vorin blocked the port of Oria on Monday with \
up to 12 ships, its minister Ana Šoljić said, citing the coast guard.

“We had no choice,” she said. Fishermen protested. The port of Oria is closed.

Read more: Vorin wins the cup
""",
    "articles/south.txt": """\
Fishermen march in Oria

Fishermen marched through Oria against the blockade. It began in May 2021 with 9 ships, \
Northern Wire reported.
""",
}
"""Two articles, two coding sheets, three events; zones, hops, figures and dates of every basis."""


def make_corpus(changed: Mapping[str, bytes | None] | None = None) -> Files:
    """Return the files of the small corpus; `changed` puts others in their place, or none."""
    files = {path: text.encode() for path, text in TEXTS.items()} | (changed or {})
    return {path: data for path, data in files.items() if data is not None}


def edit(path: str, old: str, new: str) -> Files:
    """Return the small corpus with some words, that stand once in a file, replaced.

    Raises:
        ValueError: They stand there never or more than once.
    """
    if TEXTS[path].count(old) != 1:
        raise ValueError(old)
    return make_corpus({path: TEXTS[path].replace(old, new).encode()})


def write_corpus(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write the files of a corpus into a folder, which may exist, and return it."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder
