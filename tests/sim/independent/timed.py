"""The second version of the citizens as a baseline of ``benchmarks/citizens.py``: a town, month after month."""

from sim.streams import Streams
from tests.sim.independent.citizens import CitizensModel, climate_of, shared_draws


class Shared(CitizensModel):
    """With the model's own draws, so that results can be compared."""

    def __init__(self, place, world, seeds, number=float):
        super().__init__(place, world, number)
        self.climate, self.seed_row, self.months = climate_of(place), seeds[:1], 0

    def drawn(self):
        """A pair of uniform numbers per citizen."""
        return shared_draws(Streams(self.seed_row, 0, self.months), len(self.people))

    def month_passes(self):
        """One month of every citizen."""
        self.pass_month(self.climate, self.drawn())
        self.months += 1


class Own(Shared):
    """With draws from Mesa's generator, one pair per agent, as one would naturally write it; this is what is timed."""

    def drawn(self):
        """A pair of uniform numbers per citizen."""
        draw = self.random.random
        return [(draw(), draw()) for _ in self.people]
