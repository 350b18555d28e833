"""Kinds of columns the tables share, as annotated types."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from sqlalchemy import Enum, Integer, Text
from sqlalchemy.orm import mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name from the first revision on: SQLite cannot drop one without."""

pk = Annotated[int, mapped_column(primary_key=True)]
sortable = Text().with_variant(Text(collation="C"), "postgresql")
"""Text in the order of its code points, as SQLite has it, whatever the server's language."""
text = Annotated[str, mapped_column(Text)]
title = Annotated[str, mapped_column(sortable)]
key = Annotated[str, mapped_column(sortable, unique=True)]
counted = Annotated[int, mapped_column(Integer, server_default="0")]
folded = Annotated[str, mapped_column(Text, server_default="")]


def closed_list(values: type[StrEnum], name: str) -> Enum:
    """Return a text column that holds only the values of a list, with a CHECK of that name."""
    return Enum(
        values,
        name=name,
        length=20,
        native_enum=False,
        create_constraint=True,
        validate_strings=True,
        values_callable=lambda members: [member.value for member in members],
    )
