"""The word lists of the coder: TOML files here, each with its format in its first lines."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_lexicon(name: str) -> dict[str, Any]:
    """Return the content of a word list, such as "titles"."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))
