"""Every sentence that the box tells the people who work with it, by a code that stays whatever its words are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def mark(text: str) -> str:
    """The text itself: told so that translators find it."""
    return text


REFUSALS: Final[Mapping[str, str]] = {
    "already": mark("the call in {room} is over already"),
    "api_key.unknown": mark("there is no API key {key}"),
    "call.over": mark("the call {call} is over; nobody can step in any more"),
    "call.roomless": mark("the call has no room yet, or none any more"),
    "call.unknown": mark("there is no call {call}"),
    "hold.held": mark("{name} has this call."),
    "hold.nobody": mark("No clerk has this call."),
    "hold.not_paused": mark("The porter is not paused."),
    "hold.paused": mark("The porter is paused already."),
    "hours": mark("the night porter answers from {opens} to {closes}; until then the hotel's own staff do"),
    "key.needed": mark("this needs a key: send `Authorization: Bearer <key>`"),
    "key.out": mark("this key has run out: ask an administrator for a new one"),
    "key.unknown": mark("this key is not known here"),
    "lines": mark("all {lines} lines are busy; try again in a moment"),
    "livekit.gone": mark("LiveKit can't be reached; it is being restarted"),
    "livekit.no_room": mark("LiveKit made no room in {tries} tries"),
    "may_not": mark("{name} ({role}) may not do this ({action})"),
    "not_saved": mark("nothing was saved: {file} can't be written: {why}"),
    "nobody": mark("nobody"),
    "password.old": mark("the old password is wrong, or this is a key, which has none"),
    "password.wrong": mark("the name or the password is wrong"),
    "porter.away": mark("no porter is in the call just now"),
    "porter.silent": mark("the porter of this call did not answer in {seconds} s"),
    "refresh.unknown": mark("this refresh token is not known here: sign in again"),
    "refresh.used": mark("this refresh token was used before, so the sign-in was ended: sign in again"),
    "problem.already_ended": mark("The call is over ({detail})"),
    "problem.bad_key": mark("The box does not know who asks: sign in again ({detail})"),
    "problem.conflict": mark("What is there stands against it ({detail})"),
    "problem.forbidden": mark("You may not do this; an administrator can allow it ({detail})"),
    "problem.held": mark("A colleague has this call ({detail})"),
    "problem.invalid": mark("Something in it is not as it should be: {detail}"),
    "problem.lines_busy": mark("All lines are busy; try again in a moment ({detail})"),
    "problem.livekit_unavailable": mark("The line is being restarted; try again in some seconds ({detail})"),
    "problem.malformed": mark("The box can't read what this window sent ({detail})"),
    "problem.method_not_allowed": mark("The box can't do this: it is another version than this window ({detail})"),
    "problem.not_found": mark("It is not there any more ({detail})"),
    "problem.off_duty": mark("The porter does not answer at this hour ({detail})"),
    "problem.porter_unavailable": mark(
        "The porter of this call can't be asked now; try again in some seconds ({detail})"
    ),
    "problem.speech_unavailable": mark("No voice or no recogniser answers ({detail})"),
    "problem.still_open": mark("The call is not over; end it first ({detail})"),
    "problem.store_unavailable": mark("The store of calls can't be used ({detail})"),
    "problem.too_large": mark("It is longer than the box takes ({detail})"),
    "problem.too_many": mark("Too often; try again in a while ({detail})"),
    "problem.unavailable": mark("Something that is needed is down ({detail})"),
    "problem.unexpected": mark("Something went wrong in the box; its log tells more ({detail})"),
    "problem.unsupported_media_type": mark("The box can't read this kind of file ({detail})"),
    "request.done": mark("this request is done by {name}"),
    "request.others": mark("{name} has taken this up; a manager may take it away"),
    "request.taken": mark("{name} has taken this up already"),
    "request.unknown": mark("there is no request {request} of call {call}"),
    "request.withdrawn": mark("this request is withdrawn by the guest"),
    "saved_since": mark("{name} has saved version {version} since; read it, and change that"),
    "setting.by_environment": mark(
        "{key} is set in the environment of the box ({name}), and can only be changed there"
    ),
    "setting.by_file": mark("{key} is set in settings.toml of the box ({name}), and can only be changed there"),
    "sign_in.over": mark("this sign-in is over: sign in again"),
    "speech.broke_off": mark("the voices broke off in the middle of the text"),
    "speech.shut": mark("the speech door can't be reached: {why}"),
    "token.out": mark("this token has run out: ask for a new one with the refresh token"),
    "token.unknown": mark("this token is not one of ours"),
    "too_many.calls": mark("too many calls started; try again in {seconds} s"),
    "too_many.keys": mark("too many keys that are not known here; try again in {seconds} s"),
    "too_many.passwords_account": mark("too many wrong passwords for this account; try again in {seconds} s"),
    "too_many.passwords_address": mark("too many wrong passwords for this address; try again in {seconds} s"),
    "too_many.requests": mark("too many requests; try again in {seconds} s"),
    "user.known": mark("there is a user {user} already"),
    "user.above": mark("managers look after viewers and staff; ask an administrator for this"),
    "user.last_administrator": mark("{user} is the last administrator: make another one first"),
    "user.unknown": mark("there is no user {user}"),
    "whisper.nothing": mark(
        "The porter can make nothing of this. Write it as 'offer a late check-out', 'tell her that the taxi is here' "
        "or 'ask for the room number', or let it say your own words with Say."
    ),
    "whisper.nothing_de": mark(
        "The porter can make nothing of this. This call is in German, and so is a whisper: 'biete ihr einen späten "
        "Check-out an', 'sag ihr, dass ihr Taxi da ist' or 'frag nach der Zimmernummer'. Or let it say your own words "
        "with Say."
    ),
    "whisper.nothing_es": mark(
        "The porter can make nothing of this. This call is in Spanish, and so is a whisper: 'ofrécele una salida "
        "tardía', 'dile que su taxi está aquí' or 'pregúntale por su número de habitación'. Or let it say your own "
        "words with Say."
    ),
    "whisper.nothing_fr": mark(
        "The porter can make nothing of this. This call is in French, and so is a whisper: 'propose-lui un départ "
        "tardif', 'dis-lui que son taxi est là' or 'demande-lui son numéro de chambre'. Or let it say your own words "
        "with Say."
    ),
    "whisper.nothing_it": mark(
        "The porter can make nothing of this. This call is in Italian, and so is a whisper: 'offrile una partenza "
        "posticipata', 'dille che il suo taxi è qui' or 'chiedile il numero di camera'. Or let it say your own words "
        "with Say."
    ),
    "whisper.unserved": mark(
        "The porter can't use this: it does not understand the guest's language. Let it say your own words with Say, "
        "or take over."
    ),
}
"""Why the box does not do what somebody asked for; `problem.` and an error code where there is no own sentence."""

FIELDS: Final[Mapping[str, str]] = {
    "field.bool_parsing": mark("Input should be a valid boolean, unable to interpret input"),
    "field.bool_type": mark("Input should be a valid boolean"),
    "field.date_from_datetime_parsing": mark("Input should be a valid date or datetime, {error}"),
    "field.extra_forbidden": mark("Extra inputs are not permitted"),
    "field.greater_than_equal": mark("Input should be greater than or equal to {ge}"),
    "field.int_from_float": mark("Input should be a valid integer, got a number with a fractional part"),
    "field.int_parsing": mark("Input should be a valid integer, unable to parse string as an integer"),
    "field.int_type": mark("Input should be a valid integer"),
    "field.less_than_equal": mark("Input should be less than or equal to {le}"),
    "field.list_type": mark("Input should be a valid list"),
    "field.literal_error": mark("Input should be {expected}"),
    "field.missing": mark("Field required"),
    "field.string_pattern_mismatch": mark("String should match pattern '{pattern}'"),
    "field.string_too_long": mark("String should have at most {max_length} characters"),
    "field.string_too_short": mark("String should have at least {min_length} characters"),
    "field.string_type": mark("Input should be a valid string"),
    "field.too_long": mark("{field_type} should have at most {max_length} items after validation, not {actual_length}"),
    "field.too_short": mark(
        "{field_type} should have at least {min_length} items after validation, not {actual_length}"
    ),
    "field.as_clock": mark("An hour is written like 22:00"),
    "field.as_currency": mark("A currency is written in three capital letters, like GBP"),
    "field.as_user_name": mark("It has small letters, digits, dots, - and _, and begins with a letter or a digit"),
    "field.hours_same": mark("from and to are the same; leave the hours out for day and night"),
    "field.no_room_type": mark("season {season} has a rate for {room_type}, which is no room type"),
    "field.note_unspoken": mark("{where}: the note '{title}' has no first paragraph to be spoken"),
    "field.password_length": mark("a password has {least} to {most} characters"),
    "field.scope": mark("{role} may do {actions}"),
    "field.there_twice.department": mark("department {name} is there twice"),
    "field.there_twice.room": mark("room {name} is there twice"),
    "field.there_twice.room_type": mark("room type {name} is there twice"),
    "field.there_twice.venue": mark("venue {name} is there twice"),
    "field.time_zone": mark("unknown time zone {zone}; expected one like 'Europe/London'"),
}
"""What is wrong with one field: what pydantic says, by its own names, and what we do."""

REQUESTS: Final[Mapping[str, str]] = {
    "ask.asks_for": mark("A guest on the phone asks for {whom}: {why}"),
    "ask.brain_fails": mark("The porter has no answer for a guest who is on the line: its brain doesn't answer."),
    "ask.check_done": mark("Please check in the hotel's system whether this was done, and ring the guest: {tool}"),
    "ask.cut_off": mark("{guest} was cut off because {why}: please call back."),
    "ask.ears_fail": mark(
        "The porter can't hear a guest who is on the line: nothing recognises their speech just now."
    ),
    "ask.emergency": mark("EMERGENCY, {danger}, {where}: {what}"),
    "ask.in_language": mark("{what}. The call is in {language}."),
    "ask.message": mark("Message for {to} from {sender}, if there is such a guest: {text}"),
    "ask.not_begun": mark("{guest} called, and the porter could not begin: please speak with them."),
    "ask.not_shown": mark(
        "A caller could not show three times that a reservation is theirs; please ring back or look out"
    ),
    "ask.not_understood": mark("A guest on the line speaks {language}, which the porter can't understand."),
    "ask.pass_on": mark("{name} asks {to} to speak with the guest on this line."),
    "ask.pressed_breakfast": mark("A guest pressed a key to ask about breakfast"),
    "ask.pressed_check_out": mark("A guest pressed a key to ask about check-out"),
    "ask.pressed_person": mark("A guest on the telephone pressed 0 for a person"),
    "ask.pressed_ring_back": mark("A guest would like to be rung back, asked for with the telephone's keys"),
    "ask.reservation.about": mark("Guest asks about a reservation: {code}, {name}"),
    "ask.reservation.cancel": mark("Reservation to be cancelled: {code}, {name}"),
    "ask.reservation.change": mark("Reservation to be changed: {code}, {name}"),
    "ask.reservation.extend": mark("Stay to be extended: {code}, {name}"),
    "ask.room": mark("Room wanted: {room}, {nights} night(s) from {date}, {guests} guest(s); not booked yet"),
    "ask.service": mark("{kind}: {what}"),
    "ask.service_for": mark("{kind} ({who}): {what}"),
    "ask.table": mark("{venue}: {guests} at {time} on {date} for {name}; please confirm to the guest"),
    "ask.table_by_desk": mark("{venue} for {guests} at {time} on {date}: the porter may not ask for it by itself"),
    "ask.taxi": mark("Taxi at {time} on {date}"),
    "ask.taxi_now": mark("Taxi now"),
    "ask.taxi_now_to": mark("Taxi now, to {where}"),
    "ask.taxi_to": mark("Taxi at {time} on {date}, to {where}"),
    "ask.tool_fails": mark(
        "The porter has no answer for a guest who is on the line: the hotel's system doesn't answer."
    ),
    "ask.voice_fails": mark("The porter can't speak to a guest who is on the line: every voice fails."),
    "ask.wake_up": mark("Wake-up call for room {room} at {time} on {date}"),
    "ask.wake_up_cancel": mark("Cancel the wake-up call of room {room}: it was set in another call"),
    "ask.with_note": mark("{what}. {note}"),
    "ask.with_wanted": mark("{what}; wanted: {wanted}"),
    "code.unknown": mark("code not known"),
    "danger.crime": mark("crime"),
    "danger.fire": mark("fire"),
    "danger.intruder": mark("intruder"),
    "danger.medical": mark("medical"),
    "danger.other": mark("other"),
    "guest": mark("A guest"),
    "kind.billing": mark("Billing"),
    "kind.complaint": mark("Complaint"),
    "kind.group": mark("Group"),
    "kind.housekeeping": mark("Housekeeping"),
    "kind.lost_property": mark("Lost property"),
    "kind.luggage": mark("Luggage"),
    "kind.maintenance": mark("Maintenance"),
    "kind.noise": mark("Noise"),
    "kind.parking": mark("Parking"),
    "kind.payment": mark("Payment"),
    "kind.question": mark("Question"),
    "kind.reservation": mark("Reservation"),
    "kind.transport": mark("Transport"),
    "language.de": mark("German"),
    "language.en": mark("English"),
    "language.es": mark("Spanish"),
    "language.fr": mark("French"),
    "language.it": mark("Italian"),
    "pair": mark("{first}, {second}"),
    "place.room": mark("room {room}"),
    "place.unknown": mark("place not known yet"),
    "tool.alert_emergency": mark("Emergency alert"),
    "tool.book_room": mark("Book a room"),
    "tool.book_table": mark("Ask for a table"),
    "tool.cancel_reservation": mark("Cancel a reservation"),
    "tool.change_reservation": mark("Change a reservation"),
    "tool.check_availability": mark("Free rooms"),
    "tool.get_hotel_info": mark("Hotel's notes"),
    "tool.get_reservation": mark("Find a reservation"),
    "tool.note_request": mark("Note beside a request"),
    "tool.quote": mark("Price"),
    "tool.request_service": mark("Leave for staff"),
    "tool.set_wake_up_call": mark("Wake-up call"),
    "tool.take_message": mark("Take a message"),
    "tool.transfer_to_person": mark("Call a person"),
    "tool.withdraw_request": mark("Take a request back"),
    "venue.restaurant": mark("Restaurant"),
    "venue.spa": mark("Spa"),
    "whom.person": mark("a person"),
    "why.cant_understand": mark("the porter can't understand the guest, who speaks {language}"),
    "why.matter": mark("'{topic}' ({known})"),
    "why.no_porter": mark("the porter could not be brought back"),
    "why.none": mark("no reason given"),
    "why.not_finished": mark("the porter could not finish {matter}"),
    "why.nothing_new": mark("the porter had nothing new to say ({matter})"),
    "why.nothing_new_in": mark("the porter has nothing new to say to the guest, who speaks {language}"),
    "why.not_understood": mark("the porter could not understand the guest"),
    "why.nothing_understood": mark("nothing understood"),
    "why.reachable_on": mark("The guest who asked for a person is on {phone}"),
    "why.reachable_room": mark("The guest who asked for a person is in room {room}"),
    "why.rather_speaks": mark("the guest would rather speak {language}"),
    "why.speaks": mark("the guest speaks {language}: {words}"),
    "why.says_in": mark("the guest speaks {language} and says: {words}"),
}
"""What calls leave for staff; what guests said of it stays as they said it."""

HEALTH: Final[Mapping[str, str]] = {
    "book.unreadable": mark("the book {file} can't be read ({why}): `nightporter restore` brings one back"),
    "disk.low": mark("the disk of {folder} has {megabytes} MB left: free some space"),
    "events.wait": mark("events of calls wait in {files} spool files, for up to {seconds} s"),
    "pms.answered": mark("it answered last at {time}"),
    "pms.never": mark("it has never answered"),
    "pms.rests": mark(
        "{system} gives no answer ({why}); {answered}, and it is left alone until {until}. The porter takes requests "
        "instead; `nightporter preflight pms` says what is wrong"
    ),
    "pms.silent": mark(
        "{system} gives no answer ({why}); {answered}. The porter takes requests instead; "
        "`nightporter preflight pms` says what is wrong"
    ),
    "probe.answered": mark("{address} answered {status}"),
    "probe.late": mark("no answer from {address} in {seconds} s"),
    "probe.unreachable": mark("{address} can't be reached"),
    "process.ended": mark("ended with exit code {code}"),
    "process.ended_saying": mark("ended with exit code {code}: {words}"),
    "process.killed": mark("was killed by {signal}"),
    "process.killed_saying": mark("was killed by {signal}: {words}"),
    "process.late": mark("was not ready in {seconds} s"),
    "process.late_because": mark("was not ready in {seconds} s: {why}"),
    "process.not_started": mark("can't be started: {why}"),
    "process.stopped_answering": mark("stopped answering: {why}"),
    "store.cant_open": mark(
        "the store {file} can't be opened. Check that its folder is there and who owns it. (SQLite: {why})"
    ),
    "store.corrupted": mark(
        "the store {file} is damaged. Stop Nightporter, then `nightporter restore FOLDER` puts back a backup; or move "
        "the file away to start with an empty store, or with a copy from before an upgrade, which lies beside "
        "it. ({why})"
    ),
    "store.disk_error": mark(
        "the store {file} can't be read or written: the disk reports an error. Check the disk. (SQLite: {why})"
    ),
    "store.disk_full": mark(
        "the store {file} can't grow: the disk is full. Free some space; nothing has to be restarted. (SQLite: {why})"
    ),
    "store.locked": mark("the store {file} is locked by another program. Close what else has it open. (SQLite: {why})"),
    "store.long_read": mark("the store {file} is being read for long; it is tidied later"),
    "migrations.missing": mark(
        "the store {file} lacks migrations (its version is {version}, {needed} is needed). Restart Nightporter: it "
        "copies the file and brings it up to date."
    ),
    "store.out_of_memory": mark("the store {file} can't be used: the machine is out of memory. (SQLite: {why})"),
    "store.read_only": mark(
        "the store {file} can't be written. Check who owns the file and whether the disk is mounted read-only. "
        "(SQLite: {why})"
    ),
}
"""Why a part of the box or a process is not well."""

TROUBLES: Final[Mapping[str, str]] = {
    "late": mark("the guest waited {seconds} s for {cause} and was told: {told}"),
    "late.brain": mark("an answer"),
    "late.queue": mark("the recogniser, which was busy with other guests"),
    "late.tool": mark("the hotel's system"),
    "late.voice": mark("the voice"),
    "late.words": mark("their words to be recognised"),
    "late.told.again": mark("please say it again"),
    "late.told.goodbye": mark("that the call ends"),
    "late.told.hand_over": mark("that it does not work, and that staff are told"),
    "late.told.moment": mark("one moment, please"),
    "late.told.still": mark("please stay on the line"),
    "mistake": mark("a mistake of ours ended the porter's job: {kinds}"),
    "not_begun": mark("the call could not be begun: {why}"),
    "stage.brain": mark("The brain failed: {why}"),
    "stage.stt": mark("The recogniser failed: {why}"),
    "stage.tts": mark("The voice failed: {why}"),
}
"""What went wrong in a call."""

SENTENCES: Final[Mapping[str, str]] = {**REFUSALS, **FIELDS, **REQUESTS, **HEALTH, **TROUBLES}
