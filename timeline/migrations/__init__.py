"""Bringing a database to a revision and back; the only package that imports alembic.

What one revision does stands in the folder alembic/versions, and never changes once released.
"""

from timeline.migrations.backups import backup, restore
from timeline.migrations.checking import check
from timeline.migrations.running import downgrade, upgrade
from timeline.migrations.scripts import Revision, history
from timeline.migrations.states import Current, current
from timeline.migrations.writing import at_head

__all__ = [
    "Current",
    "Revision",
    "at_head",
    "backup",
    "check",
    "current",
    "downgrade",
    "history",
    "restore",
    "upgrade",
]
