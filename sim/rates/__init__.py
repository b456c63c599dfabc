"""The parameters of every submodel, one frozen group and one file each. ``submodels/`` carries no numbers of its own.

Symbols are those of docs/odd.md. Ranges of parameters marked D without a published range are our own guess of what is
plausible.
"""

from sim.rates.accountability import Accountability as Accountability
from sim.rates.board import Board as Board
from sim.rates.cases import Cases as Cases
from sim.rates.citizens import CitizensSpec as CitizensSpec
from sim.rates.control import Control as Control
from sim.rates.culture import Culture as Culture
from sim.rates.economy import Economy as Economy
from sim.rates.elections import Elections as Elections
from sim.rates.implementation import Implementation as Implementation
from sim.rates.incidents import Incidents as Incidents
from sim.rates.interplay import Interplay as Interplay
from sim.rates.mechanisms import Mechanisms as Mechanisms
from sim.rates.media import Media as Media
from sim.rates.offices import Offices as Offices
from sim.rates.outcomes import Outcomes as Outcomes
from sim.rates.oversight import Oversight as Oversight
from sim.rates.patterns import Patterns as Patterns
from sim.rates.seeing import Seeing as Seeing
from sim.rates.steering import Steering as Steering
from sim.rates.surroundings import Surroundings as Surroundings
from sim.rates.trust import Trust as Trust
from sim.rates.work import Work as Work
