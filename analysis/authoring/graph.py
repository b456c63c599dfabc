"""A scenario as one picture: its matters over time, what leads to what, and the same in words."""

from __future__ import annotations

from analysis.authoring.connections import Connections, connections, owners
from analysis.authoring.graph_layout import PAD, SMALL, TITLE, TOP, WIDE, Box, Layout, Path, laid_out
from analysis.markup import Html, tag
from analysis.svg import INK, PAPER, SECOND, drawing, text
from game.core.language import _, month_name, words
from scenarios.compiled import Role, Scenario
from scenarios.review.possible import Possible

COLOURS = {"": "#4e5b69", "chair": "#1b4b8f", "head": "#b4510b", "opposition": "#8a2b6b"}
"""Of the line around a box and its owner's name; the shape says the same."""
GROUND, SUNK = "#f6f4ee", "#dad5c8"
TRAP = "#b3261e"
RADIUS = 7
LEAST_WIDTH = 1060


def names() -> dict[str, str]:
    """What owners are called; "" is what happens by itself."""
    return {
        "": _("Händelse"),
        "chair": _("Ordförande"),
        "head": _("Förvaltningschef"),
        "opposition": _("Oppositionens gruppledare"),
    }


def graph(scenario: Scenario, can: Possible, role: Role | None = None) -> str:
    """The picture as SVG, in the language in use.

    Args:
        scenario: what is drawn.
        can: what can happen in it (``scenarios.review.possible``).
        role: only what concerns this role.
    """
    found = connections(can).around(role)
    laid = laid_out(found, names(), LEAST_WIDTH)
    title = _("{title}: hur ärendena hänger ihop").format(title=words(scenario.title))
    parts = [*_ground(scenario, laid), *(_line(path) for path in laid.paths)]
    parts += [_box(box) for box in laid.boxes.values()]
    return drawing(title, told(found), laid.width, laid.height, *_arrows(), _heading(title, found), *parts)


def told(found: Connections) -> str:
    """The picture in words: every matter, when it comes, and what its options lead to."""
    called, lines = names(), []
    titles = {node.id: node.title for node in found.nodes}
    for node in found.nodes:
        lines.append(f"{node.title} ({called[node.owner or '']}). {node.when[:1].upper() + node.when[1:]}.")
        for branch in node.branches:
            notes = "; ".join(note.removeprefix("→ ") for note in branch.notes)
            lines.append(f"– {branch.label}{': ' + notes if notes else ''}")
        asked = [edge for edge in found.edges if edge.source == node.id and edge.tie == "asks"]
        lines += [_("– påverkar om {title} kommer").format(title=titles[edge.target]) for edge in asked]
    return "\n".join(dict.fromkeys(lines))


def _heading(title: str, found: Connections) -> Html:
    """Title and key: only what the picture has."""
    x, parts = 28.0, [text(title, 28, 40, 24, font_weight=700)]
    for owner in owners(found):
        called = names()[owner or ""]
        parts += [_outline(owner or "", x, 58, 26, 18), text(called, x + 36, 72, 13, fill=COLOURS[owner or ""])]
        x += 66 + 7 * len(called)
    for dashed, said in ((False, _("öppnar")), (True, _("påverkar om det kommer"))):
        parts += [_stroke(f"M{x},67 h34", dashed), text(said, x + 44, 72, 13)]
        x += 74 + 7 * len(said)
    if any(branch.trap for node in found.nodes for branch in node.branches):
        parts += [_trap(x, 72), text(_("märkt som fälla"), x + 18, 72, 13)]
    return tag("g", *parts)


def _stroke(d: str, dashed: bool, *inside: Html) -> Html:
    """A line with a head: drawn out for what opens, dotted for what only bears on it."""
    return tag(
        "path", *inside, d=d, fill="none", stroke=SECOND if dashed else INK, stroke_width=1.8,
        stroke_dasharray="2 5" if dashed else None, marker_end="url(#arrow)",
    )  # fmt: skip


def _trap(x: float, y: float) -> Html:
    return tag("path", d=f"M{x},{y} l5,-10 l5,10 z", fill=TRAP)


def _ground(scenario: Scenario, laid: Layout) -> list[Html]:
    """Months and lanes behind everything."""
    parts = []
    for month, x in laid.months:
        months_on = scenario.start[1] - 1 + month
        named = f"{month_name(months_on % 12 + 1)} {scenario.start[0] + months_on // 12}"
        parts.append(
            tag("rect", x=x - 10, y=TOP - 30, width=WIDE + 20, height=laid.height - TOP - 10, fill=GROUND, rx=10)
        )
        parts.append(
            text(
                f"{named[:1].upper() + named[1:]} ({_('månad {n}').format(n=month)})", x, TOP - 10, 14, font_weight=600
            )
        )
    return parts


def _arrows() -> list[Html]:
    head = tag("path", d="M0,0 L8,4 L0,8 z", fill=INK)
    marker = tag("marker", head, id="arrow", markerWidth=8, markerHeight=8, refX=7, refY=4, orient="auto")
    return [tag("defs", marker)]


def _line(path: Path) -> Html:
    """An edge with rounded corners."""
    says = tag("title", f"{path.edge.source} → {path.edge.target}")
    return _stroke(_rounded(path.corners), path.edge.tie == "asks", says)


def _rounded(corners: tuple[tuple[float, float], ...]) -> str:
    d = f"M{corners[0][0]:.1f},{corners[0][1]:.1f}"
    for before, here, after in zip(corners, corners[1:], corners[2:], strict=False):
        into, out = _towards(here, before), _towards(here, after)
        d += f" L{into[0]:.1f},{into[1]:.1f} Q{here[0]:.1f},{here[1]:.1f} {out[0]:.1f},{out[1]:.1f}"
    return d + f" L{corners[-1][0]:.1f},{corners[-1][1]:.1f}"


def _towards(here: tuple[float, float], there: tuple[float, float]) -> tuple[float, float]:
    """A little way from a corner towards the next."""
    length = abs(there[0] - here[0]) + abs(there[1] - here[1])
    share = min(RADIUS, length / 2) / length if length else 0.0
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share


def _outline(owner: str, x: float, y: float, width: float, height: float) -> Html:
    """A box in its owner's shape: square, round, cut corners; dashed for what nobody decides."""
    colour = COLOURS[owner]
    if owner == "opposition":
        cut = min(14.0, height / 3)
        d = (
            f"M{x + cut},{y} h{width - 2 * cut} l{cut},{cut} v{height - 2 * cut} l{-cut},{cut} "
            f"h{-(width - 2 * cut)} l{-cut},{-cut} v{-(height - 2 * cut)} z"
        )
        return tag("path", d=d, fill=PAPER, stroke=colour, stroke_width=2)
    radius = {"head": min(18.0, height / 2), "": min(10.0, height / 2)}.get(owner, 0)
    return tag(
        "rect", x=x, y=y, width=width, height=height, rx=radius, fill=PAPER, stroke=colour, stroke_width=2,
        stroke_dasharray="6 4" if owner == "" else None,
    )  # fmt: skip


def _box(box: Box) -> Html:
    owner = box.node.owner or ""
    parts = [_outline(owner, box.x, box.y, WIDE, box.height)]
    first = min((line.y for line in box.lines if line.kind == "option"), default=0.0)
    for line in box.lines:
        x, y = box.x + PAD, box.y + line.y
        if line.kind == "owner":
            parts.append(text(line.words, x, y, SMALL, fill=COLOURS[owner], font_weight=600))
        elif line.kind == "title":
            parts.append(text(line.words, x, y, TITLE, font_weight=700))
        elif line.kind == "when":
            parts.append(text(line.words, x, y, SMALL, fill=SECOND))
        elif line.kind == "note":
            parts.append(text(line.words, x + 14, y, SMALL, fill=SECOND))
        else:
            parts.append(text(line.words, x + 4, y, SMALL))
    if first:
        y = box.y + first - SMALL - 6
        parts.append(tag("line", x1=box.x + PAD, x2=box.x + WIDE - PAD, y1=y, y2=y, stroke=SUNK))
    traps = [branch for branch in box.node.branches if branch.trap and branch.id in box.rows]
    parts += [_trap(box.x - 5, box.y + box.rows[branch.id] + 5) for branch in traps]
    return tag("g", *parts)
