"""Smart-card readers, and what identity documents and staff cards say through them."""
