"""A Nightporter on another box: its certificate, trusted once by a person, and the sign-in of whoever sits here; no Qt.

The certificate is kept, no password and no token is: whoever opens the window signs in.
"""

from __future__ import annotations

import hashlib
import json
import os
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from pydantic import ValidationError

from appliance.contract.accounts import Tokens
from appliance.contract.problems import Problem
from gui.connection import ADDRESS_FORM, Instance
from gui.errors import ApiError, GuiError, NoAnswer, SignInNeeded
from gui.failures import tell_failure
from gui.told import retell_problem
from gui.words import mark, say

EXAMPLE = "https://192.168.1.20:8601"
KNOWN_BOXES, TRUSTED_BOX = "boxes.json", "box.pem"
NOT_KEPT = mark("what this desktop trusts can't be kept in {file}: {why}")

EARLY_S = 60.0
"""So long before it runs out an access token is exchanged."""
TIMEOUT_S = 10.0


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a box shows, and what a person compares."""

    pem: str

    @property
    def fingerprint(self) -> str:
        """SHA-256, as the box's terminal shows it."""
        digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(self.pem)).hexdigest().upper()
        return ":".join(digest[i : i + 2] for i in range(0, len(digest), 2))


def trusting(pem: str | None) -> ssl.SSLContext:
    """Believes this one certificate and nothing else, whatever name it is for; the system's authorities without one."""
    if pem is None:
        return ssl.create_default_context()
    context = ssl.create_default_context(cadata=pem)
    context.check_hostname = False  # a box is known by its certificate, and is asked by whatever address it has
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    return context


def shows_another(error: BaseException | None) -> bool:
    """Whether a connection failed because the certificate at its other end is not the trusted one."""
    while error is not None and not isinstance(error, ssl.SSLCertVerificationError):
        error = error.__cause__ or error.__context__
    return error is not None


def ask_again(address: str) -> SignInNeeded:
    """A box that shows another certificate is looked at and compared anew."""
    return SignInNeeded(say("the box at {address} shows another certificate than before", address=address))


def _part(address: str) -> tuple[str, int]:
    """Host and port. Raises GuiError."""
    with suppress(ValueError):  # a port that is no number, brackets that don't close
        parts = urlsplit(address)
        if parts.scheme == "https" and parts.hostname:
            return parts.hostname, parts.port or 443
    raise GuiError(say(ADDRESS_FORM, example=EXAMPLE, address=repr(address)))


class Remote:
    """`find` is for the client, which calls it in threads of its own; the other methods block too."""

    def __init__(self, address: str, folder: Path, *, clock: Callable[[], float] = time.time) -> None:
        """`folder` keeps which boxes are trusted. Raises GuiError for an address that is none."""
        self._place = _part(address)
        self.address = address.rstrip("/")
        self._file = folder / KNOWN_BOXES
        self._clock = clock
        self._tokens: Tokens | None = None
        self._lock = threading.Lock()

    def look(self) -> Certificate:
        """What the box shows now. Raises NoAnswer."""
        try:
            return Certificate(ssl.get_server_certificate(self._place, timeout=TIMEOUT_S))
        except (OSError, ValueError) as e:
            raise NoAnswer(
                say("nothing answers at {address}: is the box on, and the address right?", address=self.address)
            ) from e

    @property
    def trusted(self) -> Certificate | None:
        """The certificate that a person has compared."""
        pem = self._read().get(self.address)
        return None if pem is None else Certificate(pem)

    def trust(self, certificate: Certificate) -> None:
        """From now on this is the box, and no other. Raises GuiError."""
        known = self._read() | {self.address: certificate.pem}
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft = self._file.with_suffix(".draft")
            draft.unlink(missing_ok=True)
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                json.dump(known, file)
            draft.replace(self._file)
        except OSError as e:
            raise GuiError(say(NOT_KEPT, file=self._file, why=tell_failure(e))) from e

    def sign_in(self, user_name: str, password: str) -> None:
        """Raises ApiError (401 for a wrong one, 429 for too many), NoAnswer, GuiError."""
        with self._lock:
            ask = {"grant_type": "password", "user_name": user_name, "password": password}
            self._tokens = self._exchange(ask)
            self._tell_livekit()

    def _tell_livekit(self) -> None:
        """Its library believes the authorities of this file, and knows no other way to be told. Raises GuiError."""
        trusted = self.trusted
        assert trusted is not None, "nobody signs in to a box that is not trusted"
        file = self._file.with_name(TRUSTED_BOX)
        try:
            file.write_text(trusted.pem)
        except OSError as e:
            raise GuiError(say(NOT_KEPT, file=file, why=tell_failure(e))) from e
        os.environ["SSL_CERT_FILE"] = str(file)

    def find(self) -> Instance:
        """The box with an access token that lasts. Raises SignInNeeded, NoAnswer."""
        with self._lock:  # a refresh token works once: two threads must not use it at the same time
            trusted = self.trusted
            if self._tokens is None or trusted is None:
                raise SignInNeeded(say("sign in to this box"))
            if self._tokens.expires_at - self._clock() < EARLY_S:
                self._tokens = self._refresh(self._tokens)
            return Instance(self.address, self._tokens.access_token, trusted.pem)

    def _refresh(self, tokens: Tokens) -> Tokens:
        try:
            return self._exchange({"grant_type": "refresh_token", "refresh_token": tokens.refresh_token})
        except ApiError as e:
            self._tokens = None
            raise SignInNeeded(say("your sign-in has run out: sign in again")) from e

    def _exchange(self, ask: dict[str, str]) -> Tokens:
        trusted = self.trusted
        if trusted is None:
            raise SignInNeeded(say("this box is not trusted yet"))
        try:
            with httpx.Client(verify=trusting(trusted.pem), timeout=TIMEOUT_S, trust_env=False) as http:
                answer = http.post(f"{self.address}/api/v1/auth/token", json=ask)
        except httpx.TransportError as e:
            if shows_another(e):
                raise ask_again(self.address) from e
            raise NoAnswer(say("the box at {address} does not answer", address=self.address)) from e
        try:
            if answer.is_success:
                return Tokens.model_validate_json(answer.content)
            raise ApiError(answer.status_code, retell_problem(Problem.model_validate_json(answer.content)))
        except ValidationError as e:
            raise GuiError(
                say("{address} is no Nightporter that this version can talk to", address=self.address)
            ) from e

    def _read(self) -> dict[str, str]:
        try:
            known = json.loads(self._file.read_text())
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}
