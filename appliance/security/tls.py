"""The certificate that the API shows on the network: the hotel's, or one that the box makes for itself."""

from __future__ import annotations

import ipaddress
import logging
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from appliance.errors import StartError
from appliance.security.private import replace_private

OWN_DAYS: Final = 397
"""Browsers take none that lasts longer."""
RENEW_DAYS: Final = 30
_CERTIFICATE, _KEY = "tls.crt", "tls.key"
_OURS: Final = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Nightporter")])

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Certificate:
    """Two files in PEM, and what a person compares."""

    certificate_file: Path
    key_file: Path
    fingerprint: str
    """SHA-256 of the certificate, as browsers show it."""
    expires_at: float


def load_certificate(certificate_file: Path, key_file: Path, now: float) -> Certificate:
    """The hotel's own. Raises StartError that says what is wrong with which file."""
    try:
        certificate = x509.load_pem_x509_certificate(certificate_file.read_bytes())
    except (OSError, ValueError) as e:
        raise StartError(f"the certificate {certificate_file} (tls_certificate_file) can't be read: {e}") from e
    try:
        key = serialization.load_pem_private_key(key_file.read_bytes(), password=None)
    except TypeError as e:
        raise StartError(
            f"the key {key_file} (tls_key_file) is locked with a password: write it without one, mode 600"
        ) from e
    except (OSError, ValueError, UnsupportedAlgorithm) as e:
        raise StartError(f"the key {key_file} (tls_key_file) can't be read: {e}") from e
    if key.public_key() != certificate.public_key():
        raise StartError(f"the key {key_file} (tls_key_file) is not the one of the certificate {certificate_file}")
    if certificate.not_valid_after_utc.timestamp() <= now:
        raise StartError(f"the certificate {certificate_file} ran out at {certificate.not_valid_after_utc:%Y-%m-%d}")
    return _describe(certificate, certificate_file, key_file)


def own_certificate(folder: Path, host: str, now: float) -> Certificate:
    """Ours in `folder`: made when it is missing, and anew when it can't be shown any longer. Raises StartError."""
    certificate_file, key_file = own_certificate_file(folder), folder / _KEY
    names = _names(host)
    try:
        if certificate_file.exists() and key_file.exists():
            certificate = x509.load_pem_x509_certificate(certificate_file.read_bytes())
            _refuse_foreign(certificate, certificate_file)
            outdated = _outdated(certificate, key_file, names, now)
            if outdated is None:
                return _describe(certificate, certificate_file, key_file)
            log.warning(
                "the box's own certificate is made anew: the old one %s; compare its fingerprint again", outdated
            )
        return _make(certificate_file, key_file, names, now)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as e:
        raise StartError(f"the certificate in {folder} can't be used: {e}. Remove {_CERTIFICATE} and {_KEY}.") from e


def own_certificate_file(folder: Path) -> Path:
    """Where ours is, once it was made."""
    return folder / _CERTIFICATE


def fingerprint_in(certificate_file: Path) -> str:
    """By which a certificate is known. Raises StartError."""
    try:
        return _fingerprint(x509.load_pem_x509_certificate(certificate_file.read_bytes()))
    except (OSError, ValueError) as e:
        raise StartError(f"the certificate {certificate_file} can't be read: {e}") from e


def _refuse_foreign(certificate: x509.Certificate, file: Path) -> None:
    """What somebody else made is theirs to renew; it must never be written over."""
    if not certificate.subject == certificate.issuer == _OURS:
        raise StartError(
            f"{file} is not the certificate that this box made for itself. Put the hotel's own into another folder, "
            f"and name it and its key with tls_certificate_file and tls_key_file."
        )


def _outdated(
    certificate: x509.Certificate, key_file: Path, names: Sequence[x509.GeneralName], now: float
) -> str | None:
    """Why ours has to be made anew, or None. Raises ValueError, TypeError, UnsupportedAlgorithm for what is no key."""
    key = serialization.load_pem_private_key(key_file.read_bytes(), password=None)
    if key.public_key() != certificate.public_key():
        return "does not fit its key"
    if certificate.not_valid_after_utc.timestamp() - now <= RENEW_DAYS * 24 * 3600:
        return f"runs out at {certificate.not_valid_after_utc:%Y-%m-%d}"
    if not set(names) <= set(_names_in(certificate)):
        return "is for other addresses"
    if _is_authority(certificate):
        return "calls itself an authority, which LiveKit's clients refuse"
    return None


def _make(certificate_file: Path, key_file: Path, names: Sequence[x509.GeneralName], now: float) -> Certificate:
    key = ec.generate_private_key(ec.SECP256R1())
    at = datetime.fromtimestamp(now, UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_OURS)
        .issuer_name(_OURS)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(hours=1))  # the clock of the one who asks may be a little behind
        .not_valid_after(at + timedelta(days=OWN_DAYS))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        # Not as an authority of its own: LiveKit's clients refuse one that serves.
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    form = serialization.Encoding.PEM
    unlocked = serialization.NoEncryption()
    replace_private(key_file, key.private_bytes(form, serialization.PrivateFormat.PKCS8, unlocked).decode())
    replace_private(certificate_file, certificate.public_bytes(form).decode())
    return _describe(certificate, certificate_file, key_file)


def _names(host: str) -> list[x509.GeneralName]:
    """What the box may be called by who asks it."""
    address = ipaddress.ip_address(host)
    called = [name for name in dict.fromkeys(("localhost", socket.gethostname())) if name.isascii()]
    addresses = [ipaddress.ip_address("127.0.0.1"), *([] if address.is_unspecified else [address])]
    return [*(x509.DNSName(name) for name in called), *(x509.IPAddress(a) for a in dict.fromkeys(addresses))]


def _names_in(certificate: x509.Certificate) -> list[x509.GeneralName]:
    try:
        return list(certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value)
    except x509.ExtensionNotFound:
        return []


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _describe(certificate: x509.Certificate, certificate_file: Path, key_file: Path) -> Certificate:
    lasts_until = certificate.not_valid_after_utc.timestamp()
    return Certificate(certificate_file, key_file, _fingerprint(certificate), lasts_until)


def _fingerprint(certificate: x509.Certificate) -> str:
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()
