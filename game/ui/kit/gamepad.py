"""Gamepads: buttons and sticks as intentions, whatever the make, plugged in at any time.

SDL knows the layout of most gamepads and sends ``CONTROLLER`` events for them; of others it knows only numbers and
sends ``JOY`` events, which are read as the commonest layout. A known gamepad sends both: then the numbers are ignored.
"""

from __future__ import annotations

from typing import Any

import pygame

from game.ui.kit.intentions import Act, Intention
from game.ui.kit.repeat import Repeat

Pair = tuple[Intention | None, Intention | None]
PUSHED, LET_GO = 0.6, 0.4
"""Of the way out, how far a stick is pushed before it counts, and back before it no longer does."""

_BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: Act.ACTIVATE,
    pygame.CONTROLLER_BUTTON_B: Act.BACK,
    pygame.CONTROLLER_BUTTON_X: Act.UNDO,
    pygame.CONTROLLER_BUTTON_Y: Act.HELP,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Act.PREVIOUS,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Act.NEXT,
    pygame.CONTROLLER_BUTTON_START: Act.MENU,
    pygame.CONTROLLER_BUTTON_BACK: Act.SETTINGS,
    pygame.CONTROLLER_BUTTON_DPAD_UP: Act.UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: Act.DOWN,
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: Act.LEFT,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Act.RIGHT,
}
_NUMBERED = (Act.ACTIVATE, Act.BACK, Act.UNDO, Act.HELP, Act.PREVIOUS, Act.NEXT, Act.SETTINGS, Act.MENU)
_ACROSS: Pair = (Intention(Act.LEFT), Intention(Act.RIGHT))
_ALONG: Pair = (Intention(Act.UP), Intention(Act.DOWN))
_SCROLL: Pair = (Intention(Act.SCROLL, number=1), Intention(Act.SCROLL, number=-1))
_ONWARD: Pair = (None, Intention(Act.FORWARD))
_AXES = {
    pygame.CONTROLLER_AXIS_LEFTX: _ACROSS,
    pygame.CONTROLLER_AXIS_LEFTY: _ALONG,
    pygame.CONTROLLER_AXIS_RIGHTY: _SCROLL,
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: _ONWARD,
}
_NUMBERED_AXES = {0: _ACROSS, 1: _ALONG, 4: _SCROLL}
_JOY = frozenset({pygame.JOYAXISMOTION, pygame.JOYHATMOTION, pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP})


class Gamepads:
    """All that are plugged in."""

    def __init__(self, repeat: Repeat) -> None:
        self.repeat = repeat
        self._open: dict[int, Any] = {}
        self._known: set[int] = set()
        self._pushed: dict[tuple[Any, ...], int] = {}

    def start(self) -> None:
        """Listen for gamepads. Where that is not possible the game goes on without."""
        try:
            from pygame._sdl2 import controller

            pygame.joystick.init()
            controller.init()
        except (ImportError, pygame.error):
            return

    def intention(self, event: pygame.event.Event) -> Intention | None:
        """What a gamepad's event means; None for all others. Devices that come and go are taken note of."""
        match event.type:
            case pygame.CONTROLLERBUTTONDOWN | pygame.CONTROLLERBUTTONUP:
                return self._button(event, _BUTTONS.get(event.button))
            case pygame.CONTROLLERAXISMOTION:
                return self._axis((event.instance_id, event.axis), _AXES.get(event.axis), event.value / 32767)
            case pygame.JOYDEVICEADDED:
                self._plugged_in(event.device_index)
            case pygame.JOYDEVICEREMOVED:
                self._gone(event.instance_id)
        if event.type in _JOY and event.instance_id not in self._known:
            return self._unknown(event)
        return None

    def _unknown(self, event: pygame.event.Event) -> Intention | None:
        """An event of a gamepad of which only numbers are known."""
        if event.type == pygame.JOYAXISMOTION:
            return self._axis((event.instance_id, event.axis), _NUMBERED_AXES.get(event.axis), event.value)
        if event.type == pygame.JOYHATMOTION:
            x, y = event.value
            across = self._axis((event.instance_id, "hat", 0), _ACROSS, x)
            return self._axis((event.instance_id, "hat", 1), _ALONG, -y) or across
        return self._button(event, _NUMBERED[event.button] if event.button < len(_NUMBERED) else None)

    def _button(self, event: pygame.event.Event, act: Act | None) -> Intention | None:
        source = (event.instance_id, "button", event.button)
        if act is None or event.type in (pygame.CONTROLLERBUTTONUP, pygame.JOYBUTTONUP):
            self.repeat.release(source)
            return None
        return self._held(source, Intention(act))

    def _axis(self, source: tuple[Any, ...], pair: Pair | None, value: float) -> Intention | None:
        """A stick or trigger: an intention as it passes the threshold, none on its way or while it stays."""
        before = self._pushed.get(source, 0)
        now = (value > 0) - (value < 0) if abs(value) > PUSHED else 0 if abs(value) < LET_GO else before
        if pair is None or now == before:
            return None
        self._pushed[source] = now
        self.repeat.release(source)
        intention = pair[now > 0] if now else None
        return self._held(source, intention) if intention is not None else None

    def _held(self, source: tuple[Any, ...], intention: Intention) -> Intention:
        self.repeat.press(source, intention)
        return intention

    def _plugged_in(self, index: int) -> None:
        """Open a device, as a gamepad of a known layout where SDL knows it."""
        try:
            from pygame._sdl2 import controller

            known = controller.is_controller(index)
            device = controller.Controller(index) if known else pygame.joystick.Joystick(index)
            stick = device.as_joystick() if known else device
        except (ImportError, pygame.error):
            return  # it is gone again, or cannot be read
        self._open[stick.get_instance_id()] = device
        if known:
            self._known.add(stick.get_instance_id())

    def _gone(self, instance: int) -> None:
        """Forget a device and what was held down on it."""
        self._open.pop(instance, None)
        self._known.discard(instance)
        self._pushed = {source: now for source, now in self._pushed.items() if source[0] != instance}
        self.repeat.stop()
