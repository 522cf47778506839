"""Everything about many terminals: how they are, who is told, and what the public may know."""
