"""Our certificate is made once and renewed in time; the hotel's is looked at before anybody is shown it."""

from __future__ import annotations

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from appliance.errors import StartError
from appliance.security.tls import OWN_DAYS, RENEW_DAYS, load_certificate, own_certificate

NOW = 1_800_000_000.0
DAY_S = 24 * 3600


def write_hotels(folder: Path, *, days: int = 90, password: bytes | None = None) -> tuple[Path, Path]:
    """A certificate of the hotel's own as its authority would give it, and its key."""
    key, at = rsa.generate_private_key(65537, 2048), datetime.fromtimestamp(NOW, UTC)
    who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "porter.hotel.example")])
    certificate = (
        x509.CertificateBuilder(who, who, key.public_key(), 7, at - timedelta(days=400), at + timedelta(days=days))
    ).sign(key, hashes.SHA256())
    lock = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    files = folder / "hotel.crt", folder / "hotel.key"
    files[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock))
    return files


def test_ours_is_closed_and_kept(tmp_path: Path) -> None:
    first = own_certificate(tmp_path, "192.0.2.7", NOW)
    assert stat.S_IMODE(first.key_file.stat().st_mode) == 0o600
    assert own_certificate(tmp_path, "192.0.2.7", NOW + DAY_S) == first
    assert first.expires_at == NOW + OWN_DAYS * DAY_S
    assert load_certificate(first.certificate_file, first.key_file, NOW) == first


def test_ours_is_for_this_box_only(tmp_path: Path) -> None:
    made = own_certificate(tmp_path, "192.0.2.7", NOW)
    certificate = x509.load_pem_x509_certificate(made.certificate_file.read_bytes())
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert "localhost" in names.get_values_for_type(x509.DNSName)
    assert {str(a) for a in names.get_values_for_type(x509.IPAddress)} == {"127.0.0.1", "192.0.2.7"}


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_every_address_is_no_address(tmp_path: Path, host: str) -> None:
    made = own_certificate(tmp_path, host, NOW)
    assert own_certificate(tmp_path, host, NOW) == made


def test_ours_is_renewed_before_its_end_and_for_another_address(tmp_path: Path) -> None:
    first = own_certificate(tmp_path, "192.0.2.7", NOW)
    late = own_certificate(tmp_path, "192.0.2.7", NOW + (OWN_DAYS - RENEW_DAYS) * DAY_S)
    other = own_certificate(tmp_path, "192.0.2.8", NOW)
    assert len({first.fingerprint, late.fingerprint, other.fingerprint}) == 3


def test_ours_is_made_anew_when_half_of_it_is_gone(tmp_path: Path) -> None:
    first = own_certificate(tmp_path, "192.0.2.7", NOW)
    first.key_file.unlink()
    assert own_certificate(tmp_path, "192.0.2.7", NOW).fingerprint != first.fingerprint


def test_ours_when_damaged_says_what_to_remove(tmp_path: Path) -> None:
    own_certificate(tmp_path, "192.0.2.7", NOW).certificate_file.write_text("half of a certif")
    with pytest.raises(StartError, match=r"Remove tls\.crt and tls\.key"):
        own_certificate(tmp_path, "192.0.2.7", NOW)


def test_the_hotels_is_shown_as_it_is(tmp_path: Path) -> None:
    certificate_file, key_file = write_hotels(tmp_path)
    shown = load_certificate(certificate_file, key_file, NOW)
    assert (shown.certificate_file, shown.key_file, shown.expires_at) == (certificate_file, key_file, NOW + 90 * DAY_S)


def test_one_that_ran_out_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(StartError, match=r"hotel\.crt ran out at 2027-01-1"):
        load_certificate(*write_hotels(tmp_path, days=0), NOW)


def test_a_key_with_a_password_stops_the_start_and_asks_nobody(tmp_path: Path) -> None:
    with pytest.raises(StartError, match="locked with a password"):
        load_certificate(*write_hotels(tmp_path, password=b"secret"), NOW)


def test_another_ones_key_stops_the_start(tmp_path: Path) -> None:
    certificate_file, key_file = write_hotels(tmp_path)
    form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    key_file.write_bytes(ec.generate_private_key(ec.SECP256R1()).private_bytes(*form))
    with pytest.raises(StartError, match="is not the one of the certificate"):
        load_certificate(certificate_file, key_file, NOW)


@pytest.mark.parametrize("name", ["hotel.crt", "hotel.key"])
@pytest.mark.parametrize(
    "content", [None, b"", b"\xff\x00", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"]
)
def test_a_file_that_is_none_is_named(tmp_path: Path, name: str, content: bytes | None) -> None:
    files = write_hotels(tmp_path)
    (tmp_path / name).unlink() if content is None else (tmp_path / name).write_bytes(content)
    with pytest.raises(StartError, match=rf"{name} \(tls_"):
        load_certificate(*files, NOW)
