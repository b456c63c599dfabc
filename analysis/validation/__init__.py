"""Validation: what the model reproduces and what it does not, and the one place where its numbers are fitted.

``targets`` and ``unseen`` declare what is compared, ``experiments`` the runs it is measured in, ``validate`` judges and
tells, ``calibrate`` fits, ``policy_map`` and ``sensitivity`` show what steering comes out best where, and how much that
hangs on every design choice. Nothing here changes a default of the model.
"""
