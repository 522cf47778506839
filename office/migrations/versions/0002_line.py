"""Tickets stand in a line that clerks call from, have a page of their own, and may come from appointments."""

from __future__ import annotations

import json
import secrets

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for column in (
        sa.Column("label", sa.Text, nullable=False, server_default=""),
        sa.Column("token", sa.Text, nullable=False, server_default=""),
        sa.Column("state", sa.Text, nullable=False, server_default="waiting"),
        sa.Column("turn_at", sa.Double, nullable=False, server_default="0"),
        sa.Column("appointment", sa.Text),
        sa.Column("appointment_at", sa.Double),
        sa.Column("rang_at", sa.Double),
        sa.Column("rings", sa.Integer, nullable=False, server_default="0"),
        sa.Column("counter", sa.Text),
        sa.Column("ended_at", sa.Double),
    ):
        op.add_column("ticket", column)
    _fill(op.get_bind())
    op.drop_index("ticket_of_the_day", "ticket")
    op.create_index("ticket_line", "ticket", ["office", "day", "state", "turn_at"])
    op.create_index("ticket_tally", "ticket", ["office", "day", "service", "state"])
    op.create_index("ticket_by_token", "ticket", ["token"], unique=True)
    op.create_index("ticket_by_appointment", "ticket", ["office", "day", "appointment"])
    op.create_table(
        "appointment",
        sa.Column("office", sa.Text, primary_key=True),
        sa.Column("code", sa.Text, primary_key=True),
        sa.Column("starts_at", sa.Double),
        sa.Column("service", sa.Text),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("document", sa.Text),
        sa.Column("age", sa.Integer),
    )
    op.create_index("appointment_by_start", "appointment", ["office", "starts_at"])


def _fill(connection: sa.Connection) -> None:
    """Tickets from before: their own label, a token, and the state that their outcome says."""
    ticket = sa.table("ticket", *(sa.column(name) for name in ("key", "answer", "outcome", "issued_at")))
    target = sa.table("ticket", *(sa.column(name) for name in ("key", "label", "token", "state", "turn_at")))
    for row in connection.execute(sa.select(ticket)).all():
        connection.execute(
            sa.update(target)
            .where(target.c.key == row.key)
            .values(
                label=json.loads(row.answer)["label"],
                token=secrets.token_urlsafe(16),
                state="returned" if row.outcome == "abandoned" else "waiting",
                turn_at=row.issued_at,
            )
        )


def downgrade() -> None:
    op.drop_table("appointment")
    for index in ("ticket_by_appointment", "ticket_by_token", "ticket_tally", "ticket_line"):
        op.drop_index(index, "ticket")
    with op.batch_alter_table("ticket") as ticket:
        for name in (
            "label",
            "token",
            "state",
            "turn_at",
            "appointment",
            "appointment_at",
            "rang_at",
            "rings",
            "counter",
            "ended_at",
        ):
            ticket.drop_column(name)
    op.create_index("ticket_of_the_day", "ticket", ["office", "day", "issued_at"])
