"""What a run tells: sentences for a person, one JSON object a line for a script, and no secret in either."""

import io
import json
from pathlib import Path

from appliance.console import Console
from appliance.contract.health import ProcessHealth, ProcessState
from appliance.supervisor.instance import Instance

INSTANCE = Instance("http://127.0.0.1:8600", "ws://127.0.0.1:7880", 4, Path("/home/night/administrator.key"))
ILL = ProcessHealth(name="tts", state=ProcessState.BACKING_OFF, since=1.0, restarts=2, reason="no voice was found")


def told(*, as_json: bool) -> str:
    out = io.StringIO()
    console = Console(out, as_json, clock=lambda: 5.0)
    console.starting("/home/night")
    console.warn("no network but loopback")
    console.process(ILL)
    console.ready(INSTANCE, 9.876)
    console.stopping()
    console.stopped()
    return out.getvalue()


def test_a_script_reads_one_object_a_line() -> None:
    lines = [json.loads(line) for line in told(as_json=True).splitlines()]
    assert [line["event"] for line in lines] == ["starting", "warning", "process", "ready", "stopping", "stopped"]
    assert lines[2]["state"] == "backing_off" and lines[2]["reason"] == "no voice was found"
    ready = lines[3]
    assert (ready["api_url"], ready["livekit_url"]) == (INSTANCE.api_url, INSTANCE.livekit_url)
    assert (ready["key_file"], ready["took_s"], ready["at"]) == (str(INSTANCE.key_file), 9.88, 5.0)


def test_a_person_reads_what_is_wrong_and_how_to_sign_in() -> None:
    text = told(as_json=False)
    for part in ("no network but loopback", "no voice was found", INSTANCE.api_url, str(INSTANCE.key_file), "Ctrl-C"):
        assert part in text


def test_processes_on_their_way_are_not_worth_a_line() -> None:
    out = io.StringIO()
    Console(out, as_json=False).process(ILL.model_copy(update={"state": ProcessState.STARTING}))
    assert out.getvalue() == ""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_first_password_is_shown_to_a_person_and_to_nothing_else() -> None:
    terminal, pipe, script = Terminal(), io.StringIO(), io.StringIO()
    for out, as_json in ((terminal, False), (pipe, False), (script, True)):
        Console(out, as_json).first_administrator("admin", "first-night-pass")
    assert "first-night-pass" in terminal.getvalue()
    assert "first-night-pass" not in pipe.getvalue() + script.getvalue()
    assert "nightporter user password admin" in pipe.getvalue()
    assert json.loads(script.getvalue())["user_name"] == "admin"
