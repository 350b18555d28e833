"""Where alembic meets a database, for `timeline db` and for `alembic` typed in the checkout."""

from timeline.migrations.environment import run

run()
