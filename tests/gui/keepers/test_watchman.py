"""What is asked of the box while somebody looks at its health."""

from __future__ import annotations

from pathlib import Path

from gui.state.places import Place
from tests.gui.keepers.scene import Watched, fake, office

__all__ = ["fake", "office"]


async def test_figures_are_asked_for_while_somebody_looks(office: Watched) -> None:
    assert office.box.figures is None
    office.office.places.go(Place.HEALTH)
    await office.until(lambda: office.box.figures is not None and office.box.goals is not None)


async def test_a_support_bundle_is_written_or_the_person_is_told_why_not(office: Watched, tmp_path: Path) -> None:
    office.office.watchman.save_bundle(str(tmp_path / "bundle.zip"))
    await office.until(lambda: office.box.notice is not None)
    assert (tmp_path / "bundle.zip").read_bytes() == b"a ZIP"
    office.office.watchman.save_bundle(str(tmp_path / "nowhere" / "bundle.zip"))
    await office.until(lambda: "it is not there" in (office.box.notice or ""))
