"""The first tables: numbers, tickets, submissions, terminals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "counter",
        sa.Column("office", sa.Text, primary_key=True),
        sa.Column("day", sa.Text, primary_key=True),
        sa.Column("last", sa.Integer, nullable=False),
    )
    op.create_table(
        "request",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("digest", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "issued",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.UniqueConstraint("office", "day", "number"),
    )
    op.create_table(
        "ticket",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("terminal", sa.Text, nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("issued_at", sa.Double, nullable=False),
        sa.Column("answer", sa.LargeBinary, nullable=False),
        sa.Column("outcome", sa.Text),
        sa.Column("outcome_at", sa.Double),
        sa.Column("called_at", sa.Double),
    )
    op.create_index("ticket_of_the_day", "ticket", ["office", "day", "issued_at"])
    op.create_table(
        "submission",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("terminal", sa.Text, nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("mark", sa.Text),
        sa.Column("ticket", sa.Text),
        sa.Column("captured_at", sa.Double, nullable=False),
        sa.Column("expires_at", sa.Double, nullable=False),
        sa.Column("received_at", sa.Double, nullable=False),
        sa.Column("erased_at", sa.Double),
    )
    op.create_index("submission_by_code", "submission", ["code"])
    op.create_index("submission_by_expiry", "submission", ["erased_at", "expires_at"])
    op.create_table(
        "envelope",
        sa.Column("key", sa.Text, sa.ForeignKey("submission.key"), primary_key=True),
        sa.Column("envelope", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "terminal",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("seen_at", sa.Double, nullable=False),
        sa.Column("report", sa.LargeBinary),
        sa.Column("help_since", sa.Double),
    )


def downgrade() -> None:
    for table in ("terminal", "envelope", "submission", "ticket", "issued", "request", "counter"):
        op.drop_table(table)
