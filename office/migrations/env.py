"""Alembic's entry: brings the database of the connection it is given up to date."""

from __future__ import annotations

from alembic import context

from office.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
