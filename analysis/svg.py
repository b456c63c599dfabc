"""A drawing in a file of its own: words, and the whole with title and description for those who do not see it."""

from __future__ import annotations

from analysis.markup import Html, tag

INK, SECOND, PAPER = "#17212b", "#4e5b69", "#ffffff"
FONT = "Inter, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif"


def text(words: str, x: float, y: float, size: int = 14, **more: str | int) -> Html:
    """Words in a drawing."""
    return tag("text", words, x=x, y=y, font_size=size, font_family=FONT, **{"fill": INK, **more})


def drawing(title: str, says: str, width: float, height: float, *inside: str) -> str:
    """A whole SVG file with title and description for those who do not see it."""
    whole = tag(
        "svg", tag("title", title), tag("desc", says), tag("rect", width=width, height=height, fill=PAPER), *inside,
        xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width:g} {height:g}", width=width, height=height, role="img",
    )  # fmt: skip
    return str(whole) + "\n"
