"""What a citizen sees, hears and touches. See `stage.ScreenStage`."""

import os

# SDL reads these when it starts; every module of this package may be the first one imported
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ.setdefault("SDL_TOUCH_MOUSE_EVENTS", "0")
