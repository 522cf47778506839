"""The clerk's desk: decisions about submissions, who is signed in, and who looked at what."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("submission", sa.Column("case", sa.Text))
    op.add_column("submission", sa.Column("state", sa.Text, nullable=False, server_default="open"))
    op.add_column("submission", sa.Column("fetched_at", sa.Double))
    op.create_index("submission_by_ticket", "submission", ["ticket"])
    op.create_index("submission_list", "submission", ["erased_at", "received_at"])
    op.create_table(
        "decision",
        sa.Column("key", sa.Text, sa.ForeignKey("submission.key"), primary_key=True),
        sa.Column("clerk", sa.Text, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("details", sa.LargeBinary),
    )
    op.create_table(
        "session",
        sa.Column("id", sa.LargeBinary, primary_key=True),
        sa.Column("clerk", sa.Text, nullable=False),
        sa.Column("counter", sa.Text, nullable=False),
        sa.Column("csrf", sa.Text, nullable=False),
        sa.Column("seen_at", sa.Double, nullable=False),
    )
    op.create_table(
        "signin",
        sa.Column("clerk", sa.Text, primary_key=True),
        sa.Column("misses", sa.Integer, nullable=False),
        sa.Column("blocked_until", sa.Double, nullable=False),
    )
    op.create_table(
        "access",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("clerk", sa.Text, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("key", sa.Text),
    )
    op.create_index("access_by_time", "access", ["at"])


def downgrade() -> None:
    for table in ("access", "signin", "session", "decision"):
        op.drop_table(table)
    for index in ("submission_list", "submission_by_ticket"):
        op.drop_index(index, "submission")
    with op.batch_alter_table("submission") as submission:
        for name in ("case", "state", "fetched_at"):
            submission.drop_column(name)
