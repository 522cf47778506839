"""The components of interface.md, section 3: blocks for the flow layout, each in its own module."""
