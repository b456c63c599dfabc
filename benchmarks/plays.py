"""Whole plays of skyfallet by bots: one alone, and 200 in one batch. Prints seconds of processor time and the ratio.

python benchmarks/plays.py [runs]
"""

import sys
import time

from game.core.rules.month import begin, over, play_month
from game.core.seats.bots import bot_seat
from game.core.table import SEATS, Table
from scenarios import load


def bots_play(table: Table, runs: int) -> float:
    """Processor seconds for ``runs`` plays in one batch."""
    start = time.process_time()
    play = begin(table, list(range(runs)))
    while not over(table, play):
        play_month(table, play, {seat: bot_seat(table, seat) for seat in SEATS})
    return time.process_time() - start


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    table = Table(load("skyfallet"))
    bots_play(table, 2)
    alone, batch = [], []
    for _ in range(3):
        alone.append(bots_play(table, 1))
        batch.append(bots_play(table, runs))
    one, many = sorted(alone)[1], sorted(batch)[1]
    print(f"skyfallet, {table.scenario.months} months, 1,000 citizens, bots in both chairs (median of 3)")
    print(f"  1 play            {one:8.3f} s")
    print(f"  {runs} plays, 1 batch {many:8.3f} s   {many / runs * 1000:.1f} ms a play")
    print(f"  batch against one by one: {runs * one / many:.1f} times")


if __name__ == "__main__":
    main()
