"""The office's routes, a module an audience. Each module lists its handlers in ROUTES."""
