"""What holds on every screen, where neither the focused control nor the screen has used it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.kit.intentions import Act

if TYPE_CHECKING:
    from game.ui.loop import App


def everywhere(app: App, act: Act) -> None:
    """F2 settings, F3 words, F8 one thing at a time, F9 pause, F10 the menu where there is one, F11 full screen."""
    if act is Act.SETTINGS:
        from game.ui.screens.settings import SettingsDialog

        app.stack.push(SettingsDialog(app))
    elif act is Act.TERMS:
        from game.ui.screens.terms import Terms

        app.stack.push(Terms(app))
    elif act is Act.PRESENTER:
        from game.ui.screens.presenting import toggle

        toggle(app)
    elif act is Act.PAUSE:
        from game.ui.screens.pause import Pause

        app.stack.push(Pause(app))
    elif act is Act.MENU and app.stack.top is not None:
        menu = getattr(app.stack.top.scene, "menu", None)
        if menu is not None:
            menu()
    elif act is Act.FULLSCREEN:
        app.toggle_fullscreen()
