"""Tables of the fleet. None of them holds a person."""

from __future__ import annotations

from sqlalchemy import Column, Double, Integer, Table, Text

from office.tables import metadata

alarm = Table(
    "alarm",
    metadata,
    Column("office", Text, primary_key=True),
    Column("terminal", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("since", Double, nullable=False),
    Column("told_at", Double),
    Column("ended_at", Double),
    Column("lease", Double, nullable=False),
)
"""What is wrong now, and whether somebody was told. `lease`: until when a process is busy telling."""

availability = Table(
    "availability",
    metadata,
    Column("office", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("slot", Integer, primary_key=True),
    Column("terminals", Integer, nullable=False),
    Column("heard", Integer, nullable=False),
    Column("photo", Integer, nullable=False),
)
"""One look at all terminals; `slot` counts five minutes of the office's day."""

feedback = Table(
    "feedback",
    metadata,
    Column("office", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("face", Integer, primary_key=True),
    Column("wish", Text, primary_key=True),
    Column("times", Integer, nullable=False),
)
"""Counts alone: no time, no terminal, no order."""
