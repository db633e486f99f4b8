"""The way to a Riva: one kept gRPC channel, the key, what is served there, and what its errors mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import grpc
import grpc.aio
from grpc import StatusCode
from riva.client.proto import riva_asr_pb2 as asr
from riva.client.proto.riva_asr_pb2_grpc import RivaSpeechRecognitionStub

from engine.errors import ProviderError, SettingsError
from engine.settings import read_secret
from engine.speech.manner import language_of

NAME: Final = "riva"
ANY_LANGUAGE: Final = "multi"
"""What a model that finds out the language by itself calls its language."""

_ASK_TIMEOUT_S: Final = 2.0
_LONGEST_DETAILS: Final = 160
_NOT_REACHED: Final = re.compile(r"^failed to connect to all addresses; last error: \w+: \S+: ")
"""What gRPC puts before the reason; the address is known."""
_BROKEN_WHILE_SENDING: Final = "Internal error from Core"
"""What gRPC says when a write fails: the stream is over, and what the server said of it is lost."""

_CHANNEL: Final = (
    # A dead line is noticed while audio flows; between utterances nothing is sent, because a server with gRPC's own
    # defaults throws out a client that pings an idle connection more than once in five minutes.
    ("grpc.keepalive_time_ms", 10_000),
    ("grpc.keepalive_timeout_ms", 3_000),
    ("grpc.keepalive_permit_without_calls", 0),
    # A Riva that was restarted is found again in seconds; gRPC alone waits up to two minutes.
    ("grpc.initial_reconnect_backoff_ms", 200),
    ("grpc.max_reconnect_backoff_ms", 2_000),
    ("grpc.enable_retries", 0),  # the tiers decide who is asked again
    ("grpc.enable_http_proxy", 0),  # guests' speech goes nowhere because of a variable of the shell
)

RETRYABLE: Final[dict[StatusCode, bool]] = {
    # The server or the way to it has a bad moment.
    StatusCode.UNAVAILABLE: True,
    StatusCode.DEADLINE_EXCEEDED: True,
    StatusCode.RESOURCE_EXHAUSTED: True,
    StatusCode.ABORTED: True,
    StatusCode.CANCELLED: True,
    StatusCode.INTERNAL: True,
    StatusCode.DATA_LOSS: True,
    StatusCode.UNKNOWN: True,
    # The same question gets the same answer, until somebody changes a setting.
    StatusCode.INVALID_ARGUMENT: False,
    StatusCode.NOT_FOUND: False,
    StatusCode.ALREADY_EXISTS: False,
    StatusCode.PERMISSION_DENIED: False,
    StatusCode.UNAUTHENTICATED: False,
    StatusCode.FAILED_PRECONDITION: False,
    StatusCode.OUT_OF_RANGE: False,
    StatusCode.UNIMPLEMENTED: False,
}


def as_provider_error(error: grpc.aio.AioRpcError) -> ProviderError:
    """The status and the server's own words for it, bounded."""
    if (error.details() or "").startswith(_BROKEN_WHILE_SENDING):
        return ProviderError(NAME, "the stream broke off", retryable=True)
    details = _NOT_REACHED.sub("", " ".join((error.details() or "no details").split()))[:_LONGEST_DETAILS]
    status = error.code().name.lower().replace("_", " ")
    return ProviderError(NAME, f"{status}: {details}", retryable=RETRYABLE.get(error.code(), False))


@dataclass(frozen=True, slots=True)
class RivaModel:
    """What a server says of one of its models; not `streaming`: for whole recordings."""

    name: str
    languages: tuple[str, ...]
    streaming: bool


def pick_language(locale: str, models: Sequence[RivaModel], *, detects: bool = False) -> str | None:
    """The served language that is nearest to `locale`: itself, the same one of another country, or any.

    `detects`: any comes first. A server that tells nothing is asked for `locale`. None: it serves other languages only.
    """
    served = [language for model in models for language in model.languages]
    wanted = locale.lower().replace("_", "-")
    if detects and ANY_LANGUAGE in served:
        return ANY_LANGUAGE
    for matches in (
        lambda language: language.lower() == wanted,
        lambda language: language_of(language) == language_of(wanted),
        lambda language: language.lower() == ANY_LANGUAGE,
    ):
        if found := next(filter(matches, served), None):
            return found
    return None if served else locale


class RivaLine:
    """One server at `address`, host:port; the channel is opened at the first use and kept until `aclose`.

    Lines of one process to the same address share a connection: gRPC sees to that.
    """

    def __init__(
        self, address: str, *, tls: bool = False, ca_file: Path | None = None, key_file: Path | None = None
    ) -> None:
        """Raises SettingsError for a file that can't be read, and for a key that would travel in the clear."""
        if key_file is not None and not tls:
            raise SettingsError("riva_key_file needs riva_tls: without it the key would be sent for all to read")
        self.address = address
        self._credentials = _credentials(ca_file) if tls else None
        key = read_secret(key_file, "Riva's key") if key_file else None
        self.metadata: tuple[tuple[str, str], ...] = (("authorization", f"Bearer {key}"),) if key else ()
        self._channel: grpc.aio.Channel | None = None
        self._stub: RivaSpeechRecognitionStub | None = None
        self.known_models: tuple[RivaModel, ...] | None = None
        """None as long as the server was not asked."""

    @property
    def stub(self) -> Any:
        """The service, generated from its definition; to be used on the loop that used it first."""
        if self._stub is None:
            self._channel = (
                grpc.aio.secure_channel(self.address, self._credentials, options=_CHANNEL)
                if self._credentials
                else grpc.aio.insecure_channel(self.address, options=_CHANNEL)
            )
            self._stub = RivaSpeechRecognitionStub(self._channel)
        return self._stub

    async def models(self) -> tuple[RivaModel, ...]:
        """Asked once; empty if the server does not tell. Raises ProviderError."""
        if self.known_models is None:
            try:
                answer = await self.stub.GetRivaSpeechRecognitionConfig(
                    asr.RivaSpeechRecognitionConfigRequest(), metadata=self.metadata, timeout=_ASK_TIMEOUT_S
                )
            except grpc.aio.AioRpcError as e:
                if e.code() is not StatusCode.UNIMPLEMENTED:
                    raise as_provider_error(e) from e
                self.known_models = ()
            else:
                self.known_models = tuple(_model(config) for config in answer.model_config)
        return self.known_models

    async def language_for(self, locale: str, *, detects: bool = False) -> str:
        """Raises ProviderError, not retryable, when no model understands it."""
        models = await self.models()
        streaming = [model for model in models if model.streaming]
        if models and not streaming:
            raise ProviderError(NAME, "it serves no streaming model", retryable=False)
        if (language := pick_language(locale, streaming, detects=detects)) is None:
            served = ", ".join(sorted({language for model in streaming for language in model.languages}))
            raise ProviderError(NAME, f"no model for {locale}; it serves {served}", retryable=False)
        return language

    async def aclose(self) -> None:
        """Idempotent; the next use opens another channel."""
        channel, self._channel, self._stub = self._channel, None, None
        if channel is not None:
            await channel.close()


def _credentials(ca_file: Path | None) -> grpc.ChannelCredentials:
    try:
        authorities = ca_file.read_bytes() if ca_file else None
    except OSError as e:
        raise SettingsError(f"riva_ca_file can't be read: {e}") from e
    return grpc.ssl_channel_credentials(root_certificates=authorities)


def _model(config: Any) -> RivaModel:
    told = config.parameters
    languages = tuple(part for part in told["language_code"].replace(" ", "").split(",") if part)
    return RivaModel(config.model_name, languages, streaming=told["type"] == "online")
