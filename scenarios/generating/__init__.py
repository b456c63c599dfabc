"""A free term: 48 months in an invented municipality or region, drawn from a seed and written as an ordinary scenario.

What can come up stands in ``bank/`` in the scenario language, with words in ``< >`` for what the seed draws:

- ``organisations.yaml``: kinds of organisation, their committees, units and words;
- ``names.yaml``: places, people and parties, all invented;
- ``worlds.yaml``: how things may really be;
- ``frame.yaml``: roles, advisers, initiatives and what else belongs to every term;
- ``matters/``: a file per matter, with one situation for each role that it comes to.

Nothing further on knows that a scenario was generated: it is checked, played, balanced and shared as any file.
"""

from scenarios.generating.setting import KINDS
from scenarios.generating.term import generate, id_of

__all__ = ["KINDS", "generate", "id_of"]
