"""Several offices in one database; envelopes are written before their submission, and not squeezed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_WHOSE = "(SELECT office FROM counter ORDER BY day DESC LIMIT 1)"
"""Until now a database had one office; one that never gave a number has nothing worth keeping here."""


def upgrade() -> None:
    op.rename_table("terminal", "terminal_before")
    op.create_table(
        "terminal",
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("seen_at", sa.Double, nullable=False),
        sa.Column("report", sa.LargeBinary),
        sa.Column("help_since", sa.Double),
        sa.PrimaryKeyConstraint("office", "name", name="terminal_of_office"),
    )
    _move("terminal", "name, seen_at, report, help_since")
    op.rename_table("alarm", "alarm_before")
    op.create_table(
        "alarm",
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("terminal", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("since", sa.Double, nullable=False),
        sa.Column("told_at", sa.Double),
        sa.Column("ended_at", sa.Double),
        sa.Column("lease", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("office", "terminal", "kind", name="alarm_of_office"),
    )
    _move("alarm", "terminal, kind, since, told_at, ended_at, lease")
    if op.get_bind().dialect.name == "postgresql":
        # SQLite defers by a pragma of the connection, and never squeezes
        op.execute("ALTER TABLE envelope ALTER CONSTRAINT envelope_key_fkey DEFERRABLE INITIALLY DEFERRED")
        op.execute("ALTER TABLE envelope ALTER COLUMN envelope SET STORAGE EXTERNAL")


def downgrade() -> None:
    raise NotImplementedError("what several offices wrote cannot be put back into one")


def _move(table: str, columns: str) -> None:
    op.execute(
        f"INSERT INTO {table} (office, {columns}) "  # noqa: S608 - names of our own
        f"SELECT {_WHOSE}, {columns} FROM {table}_before WHERE {_WHOSE} IS NOT NULL"
    )
    op.drop_table(f"{table}_before")
