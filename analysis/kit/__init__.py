"""The facilitator kit: all that a session needs on paper, printed or to be edited, made from one scenario."""
