"""What Python programs and notebooks may rely on: the questions of the command line, as methods.

`timeline.connect` opens a database for reading, a `Database` answers questions, and each answer is
a value that stays as it is: a `Chronology` of events, a `Table` of rows, or one event, actor or
source. Errors are those of `timeline.errors`.
"""

from timeline.api.chronology import Chronology
from timeline.api.connection import Database, connect
from timeline.api.table import Table

__all__ = ["Chronology", "Database", "Table", "connect"]
