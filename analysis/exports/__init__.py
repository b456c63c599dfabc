"""What a play file holds, taken out for others: tables, charts, minutes. Free text only where it is asked for."""
