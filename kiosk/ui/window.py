"""The terminal's display."""

from __future__ import annotations

import os

import pygame

from kiosk.settings import Settings, SettingsError


def open_display(settings: Settings) -> pygame.Surface:
    """The terminal's display, or a window where the settings say so. Raises SettingsError if there is none."""
    display = settings.display
    size = (0, 0) if display.fullscreen else (display.width, display.height)
    flags = pygame.FULLSCREEN if display.fullscreen else 0
    try:
        pygame.display.init()
        pygame.display.set_caption(settings.terminal.title)
        pygame.mouse.set_visible(not display.fullscreen)
        try:
            return pygame.display.set_mode(size, flags)
        except pygame.error:  # Wayland has no window without the graphics card; slower than X, but a picture
            os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "1"
            return pygame.display.set_mode(size, flags)
    except pygame.error as error:
        raise SettingsError(f"no display: {error}") from None
