"""Headphone sockets."""
