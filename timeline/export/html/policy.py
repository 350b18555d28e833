"""What a browser may do with a page: run the script and use the style that stand in it. Pure."""

from __future__ import annotations

import base64
from hashlib import sha256


def make_policy(style: str, script: str, *, served: bool = False) -> str:
    """Return a Content-Security-Policy that allows these texts, inline, and nothing else.

    Nothing is loaded, sent or run, whatever an article that is cited may contain. A page that is
    `served` may use styles of the server that it is from, and ask it.
    """
    more, asked = (" 'self'", "'self'") if served else ("", "'none'")
    return (
        f"default-src 'none'; style-src {hash_source(style)}{more};"
        f" script-src {hash_source(script)}; base-uri 'none'; form-action {asked}"
    )


def hash_source(text: str) -> str:
    """Return the source expression of an inline style or script."""
    digest = sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
