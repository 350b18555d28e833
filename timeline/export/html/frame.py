"""What a server puts around a page, which a page that stands alone does without. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

EMPTY = Markup()


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a page; empty for a file.

    Attributes:
        above: What stands above its title. Its forms may ask the server that the page is from.
        style: The address of a style sheet for that, on the same server.
        articles: What an article's key is put behind to make the address of its text, in which
            `#c12` is the passage that begins at character 12.
    """

    above: Markup = EMPTY
    style: str = ""
    articles: str = ""


ALONE = Frame()
