"""A picture of curves as SVG, written by hand: a logarithmic axis each way, a line a series."""

from __future__ import annotations

import math
from collections.abc import Callable

_WIDTH, _HEIGHT = 720, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 150, 40, 50
_LINE = 16
_COLOURS = ("#1b6ca8", "#c8553d", "#3c896d", "#7b4b94")
_FONT = 'font-family="system-ui, sans-serif" font-size="13" fill="#333"'


def curve(title: str, series: dict[str, list[tuple[int, float]]]) -> str:
    """The curves over powers of ten of the relationships, in milliseconds."""
    points = [point for some in series.values() for point in some]
    sizes = sorted({size for size, _ in points})
    low = math.floor(math.log10(min(value for _, value in points)))
    high = math.ceil(math.log10(max(value for _, value in points)))
    high = max(high, low + 1)

    def across(size: int) -> float:
        span = max(sizes[-1] - sizes[0], 1)
        return _LEFT + (size - sizes[0]) / span * (_WIDTH - _LEFT - _RIGHT)

    def down(value: float) -> float:
        share = (math.log10(value) - low) / (high - low)
        return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{title}">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        f'<text x="{_LEFT}" y="24" {_FONT} font-weight="bold">{title}</text>',
    ]
    parts += [_text(across(size), _HEIGHT - 26, f"10^{size}", "middle") for size in sizes]
    parts.append(_text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 8, "relationships", "middle"))
    parts += _grid(low, high, down)
    for number, some in enumerate(series.values()):
        colour = _COLOURS[number % len(_COLOURS)]
        line = " ".join(f"{across(size):.1f},{down(value):.1f}" for size, value in some)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [
            f'<circle cx="{across(size):.1f}" cy="{down(value):.1f}" r="3.5" fill="{colour}"/>'
            for size, value in some
        ]
    ends = {name: some[-1] for name, some in series.items()}
    heights = _apart({name: down(value) for name, (_, value) in ends.items()})
    parts += [
        _text(across(size) + 10, heights[name] + 4, f"{name} {value:g} ms", "start")
        for name, (size, value) in ends.items()
    ]
    return "\n".join([*parts, "</svg>\n"])


def _grid(low: int, high: int, down: Callable[[float], float]) -> list[str]:
    """The lines of the milliseconds and what they are, between two powers of ten."""
    steps = [step * 10.0**power for power in range(low, high) for step in (1, 2, 5)]
    parts = []
    for value in [*steps, 10.0**high]:
        at = down(value)
        parts.append(
            f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{at:.1f}" y2="{at:.1f}" stroke="#ddd"/>'
        )
        parts.append(_text(_LEFT - 8, at + 4, f"{value:g} ms", "end"))
    return parts


def _apart(heights: dict[str, float]) -> dict[str, float]:
    """The heights of labels, moved down where they would lie on one another."""
    found: dict[str, float] = {}
    lowest = -math.inf
    for name, height in sorted(heights.items(), key=lambda pair: pair[1]):
        found[name] = lowest = max(height, lowest + _LINE)
    return found


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" {_FONT}>{text}</text>'
