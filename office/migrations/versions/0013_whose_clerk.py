"""Clerks of several offices in one database: their sessions, wrong passwords and notes say whose they are."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.drop_table("signin")  # wrong passwords of the last minutes
    op.create_table(
        "signin",
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("clerk", sa.Text, nullable=False),
        sa.Column("misses", sa.Integer, nullable=False),
        sa.Column("blocked_until", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("office", "clerk", name="signin_at_office"),
    )
    op.execute("DELETE FROM session")  # everybody signs in once more
    op.add_column("session", sa.Column("office", sa.Text, nullable=False, server_default=""))
    op.add_column("access", sa.Column("office", sa.Text))


def downgrade() -> None:
    raise NotImplementedError("what clerks of several offices did cannot be put back into one")
