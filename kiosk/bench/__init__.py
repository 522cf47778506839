"""`make bench`: how fast and how small the terminal is, measured on this machine, written to `bench.json`.

Every figure is of this machine at this moment; a peer, where there is one, is measured beside it in the same run.
"""
