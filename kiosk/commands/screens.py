"""`kiosk screens`: a picture of every screen with sample data, and a gallery."""

from __future__ import annotations

import argparse
import asyncio
import html
import os
import re
import sys
from itertools import product
from pathlib import Path

from kiosk.settings import Display, Settings, Terminal, Texts

EXAMPLE = "kiosk screens --out /tmp/screens --lang de --theme contrast --text-size 160 --size 1920x1080"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.description = "A picture of every screen with sample data, and index.html beside them."
    parser.epilog = f"example: {EXAMPLE}"
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the pictures")
    parser.add_argument("--lang", action="append", metavar="CODE", help="language, may be repeated (default: de)")
    parser.add_argument(
        "--theme", action="append", choices=("light", "dark", "contrast"), help="may be repeated (default: light)"
    )
    parser.add_argument(
        "--text-size",
        action="append",
        type=int,
        choices=(100, 130, 160),
        help="percent, may be repeated (default: 100)",
    )
    parser.add_argument("--size", default="1080x1920", metavar="WxH", help="display in pixels (default: 1080x1920)")
    parser.add_argument("--only", metavar="TEXT", help="only screens whose name contains TEXT")


def run(args: argparse.Namespace) -> int:
    """Draw them all. 2 where the size or a language is none."""
    size = re.fullmatch(r"(\d{3,5})x(\d{3,5})", args.size)
    if size is None:
        print(f"kiosk: --size {args.size}: two numbers such as 1080x1920 are needed", file=sys.stderr)
        return 2
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    from kiosk.ui.words import FOLDER

    languages = args.lang or ["de"]
    for language in languages:
        if not (FOLDER / f"{language}.ftl").is_file():
            print(f"kiosk: --lang {language}: there is no catalogue {language}.ftl", file=sys.stderr)
            return 2
    try:
        args.out.mkdir(parents=True, exist_ok=True)
        files = asyncio.run(
            draw(
                args.out,
                (int(size[1]), int(size[2])),
                list(product(languages, args.theme or ["light"], args.text_size or [100])),
                args.only or "",
            )
        )
        (args.out / "index.html").write_text(_gallery(files), "utf-8")
    except OSError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return 1
    print(f"{len(files)} screens in {args.out}, see {args.out / 'index.html'}")
    return 0


async def draw(out: Path, size: tuple[int, int], looks: list[tuple[str, str, int]], only: str) -> list[Path]:
    """Pictures of all samples in each look (language, theme, percent); their files in order."""
    import pygame

    from kiosk.ui.rehearsal import hidden, rehearsed
    from kiosk.ui.samples import samples
    from kiosk.ui.words import Words

    surface = pygame.display.set_mode(size)
    files: list[Path] = []
    for language, theme, percent in looks:
        settings = Settings(
            terminal=Terminal(name="K3"),
            display=Display(width=size[0], height=size[1]),
            texts=Texts(languages=tuple(dict.fromkeys((language, "de", "en"))), counter="3"),
        )
        stage = hidden(settings, Words(settings), surface)
        stage.text_size, stage.theme = percent, theme
        for sample in samples():
            if only not in sample.name:
                continue
            file = out / f"{sample.name}-{language}-{theme}-{percent}-{size[0]}x{size[1]}.png"
            async with rehearsed(stage, sample):
                pygame.image.save(stage.picture(), str(file))
            files.append(file)
    return files


def _gallery(files: list[Path]) -> str:
    figures = "\n".join(
        f'<figure><a href="{html.escape(file.name)}"><img loading="lazy" src="{html.escape(file.name)}" alt=""></a>'
        f"<figcaption>{html.escape(file.stem)}</figcaption></figure>"
        for file in files
    )
    return f"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Screens</title>
<style>
body {{ font: 16px/1.4 system-ui, sans-serif; margin: 2rem; background: #e9ebf0; color: #131525 }}
main {{ display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)) }}
figure {{ margin: 0 }} img {{ width: 100%; border: 1px solid #c5c9d6; border-radius: 6px; background: #fff }}
figcaption {{ font-size: 0.8rem; margin-top: 0.3rem }}
</style>
<h1>Every screen</h1>
<main>
{figures}
</main>
</html>
"""
