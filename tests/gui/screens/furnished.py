"""A window with something on every screen."""

from __future__ import annotations

from pathlib import Path

from appliance.contract.accounts import ApiKey, User
from appliance.contract.hotel import HotelVersion
from appliance.contract.hotel_folder import read_hotel
from appliance.contract.settings import HouseSettings, PorterHours, SettingsVersion
from appliance.contract.speech import Voice
from appliance.security.roles import Role, actions_of
from gui.state.sound import Choice
from tests.fakes.made import make_request
from tests.gui.screens.scene import Scene
from tests.gui.state.history import BEGIN
from tests.night.box import make_figures, make_goals, make_health

EXAMPLE = Path(__file__).resolve().parents[3] / "assets" / "hotel"
ADMIN = frozenset(action.value for action in actions_of(Role.ADMIN))


def furnish(scene: Scene) -> Scene:
    scene.open()
    scene.past.tool("c1", "availability", nights=1)
    scene.past.answer("c1", "availability", [])
    scene.play()
    office = scene.office
    office.stepping.allow(ADMIN)
    office.requests.introduce("Eva Lund", may_manage=True)
    office.requests.load([make_request("wake", alert=True), make_request("m1", state="claimed", claimed_by="Eva Lund")])
    office.box.set_health(make_health())
    office.box.set_figures(make_figures())
    office.box.set_goals(make_goals())
    office.sound.offer((Choice(0, "Mic"),), (Choice(1, "Speaker"),), (0, 1))
    office.settings.allow(ADMIN)
    office.settings.show_hotel(HotelVersion(version=1, hotel=read_hotel(EXAMPLE)))
    hours = PorterHours.model_validate({"from": "22:00", "to": "07:00"})
    house = HouseSettings(porter_hours=hours, retention_days=90, allow_edge=False)
    office.house.show(SettingsVersion(version=1, settings=house))
    kim = {"user_id": "kim", "user_name": "kim", "name": "Kim", "role": "staff", "created_at": 1.0}
    office.settings.show_people((User.model_validate(kim | {"disabled": False, "signed_in_at": None}),))
    pager = {"key_id": "k1", "name": "pager", "role": "staff", "scopes": ["calls.read"], "created_by": "eva"}
    times = {"created_at": 1.0, "expires_at": BEGIN, "revoked_at": None, "last_used_at": None}
    office.settings.show_keys((ApiKey.model_validate(pager | times),))
    office.settings.show_voices((Voice(name="jenny", locale="en-GB", tier="piper"),))
    return scene
