"""How hypothesis runs here: no test asserts how long something takes, and no example is kept between runs."""

from hypothesis import settings

settings.register_profile("nightporter", deadline=None, database=None, derandomize=True)
settings.load_profile("nightporter")
