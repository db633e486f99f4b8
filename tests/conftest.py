"""How the tests run here: hypothesis asserts no time and keeps no example between runs, and what is loaded stays."""

import gc

from hypothesis import settings

settings.register_profile("nightporter", deadline=None, database=None, derandomize=True)
settings.load_profile("nightporter")


def pytest_collection_finish() -> None:
    """All that was imported by now is looked through no more: that stopped every clock of a test for as long."""
    gc.collect()
    gc.freeze()
