"""Times and durations in words, on the hotel's clock."""

from __future__ import annotations

from gui.words import WEEKDAYS, local, say, tell_date


def tell_seconds(seconds: float) -> str:
    """`0.6 s`."""
    return say("{seconds} s", seconds=f"{seconds:.1f}")


def tell_duration(seconds: float) -> str:
    """`42 s`, `12 min 5 s`, `1 h 2 min` or `2 d 4 h`: no hour on a clock looks so."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours >= 24:
        return say("{days} d {hours} h", days=hours // 24, hours=hours % 24)
    if hours:
        return say("{hours} h {minutes} min", hours=hours, minutes=minutes)
    if minutes:
        return say("{minutes} min {seconds} s", minutes=minutes, seconds=rest)
    return say("{seconds} s", seconds=rest)


def tell_position(seconds: float) -> str:
    """Where a replay stands: `0:42`, `12:05` or `1:02:03`."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def tell_clock(at: float) -> str:
    """The hour on the hotel's clock, `23:41`."""
    return f"{local(at):%H:%M}"


def tell_moment(at: float) -> str:
    """Day and hour on the hotel's clock, `Sun 22/11 23:41`."""
    return f"{tell_date(local(at).date())} {tell_clock(at)}"


def tell_due(due_at: float, asked_at: float) -> str:
    """The hour that something is due, `07:00`; with its day, `Sun 07:00`, if it was asked for on another."""
    due = local(due_at)
    if due.date() == local(asked_at).date():
        return f"{due:%H:%M}"
    return f"{say(WEEKDAYS[due.weekday()])} {due:%H:%M}"


def tell_until(at: float, now: float) -> str:
    """`in 5 min`, `in 2 h 10 min`, `now`, or `20 min ago`."""
    minutes = round(abs(at - now) / 60)
    if not minutes:
        return say("now")
    hours, rest = divmod(minutes, 60)
    length = say("{hours} h {minutes} min", hours=hours, minutes=rest) if hours else say("{minutes} min", minutes=rest)
    return say("in {time}", time=length) if at >= now else say("{time} ago", time=length)


def tell_day(day: int, now: float) -> str:
    """The day counted through, as a heading: `Today`, `Yesterday`, `Sun 22.11.`."""
    today = local(now)
    past = today.toordinal() - day
    if past in (0, 1):
        return say("Yesterday") if past else say("Today")
    return tell_date(today.fromordinal(day))


def tell_took(took_s: float) -> str:
    """How long a tool took, `12 ms` or `<1 ms`."""
    return f"{round(took_s * 1000)} ms" if took_s >= 0.001 else "<1 ms"
