"""What travel-document chips speak (ICAO 9303 parts 10 to 12), apart from any reader: bytes in, bytes out.

Nothing in here logs, and no error's text holds what was sent or received.
"""
