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


def write_as_authority(certificate_file: Path, key_file: Path) -> None:
    """The same certificate, but that it calls itself an authority."""
    old = x509.load_pem_x509_certificate(certificate_file.read_bytes())
    key = serialization.load_pem_private_key(key_file.read_bytes(), None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    builder = x509.CertificateBuilder(
        old.issuer, old.subject, old.public_key(), 7, old.not_valid_before_utc, old.not_valid_after_utc
    ).add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    names = old.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    signed = builder.add_extension(names, critical=False).sign(key, hashes.SHA256())
    certificate_file.write_bytes(signed.public_bytes(serialization.Encoding.PEM))


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


def test_ours_is_made_anew_when_its_key_is_another_one(tmp_path: Path) -> None:
    """A box that lost its power between the two files."""
    first = own_certificate(tmp_path, "192.0.2.7", NOW)
    (tmp_path / "other").mkdir()
    first.key_file.write_bytes(own_certificate(tmp_path / "other", "192.0.2.7", NOW).key_file.read_bytes())
    again = own_certificate(tmp_path, "192.0.2.7", NOW)
    assert load_certificate(again.certificate_file, again.key_file, NOW) == again != first


def test_one_that_calls_itself_an_authority_is_made_anew_and_that_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """As earlier versions made it: LiveKit's clients refuse it."""
    made = own_certificate(tmp_path, "192.0.2.7", NOW)
    write_as_authority(made.certificate_file, made.key_file)
    again = own_certificate(tmp_path, "192.0.2.7", NOW)
    constraints = x509.load_pem_x509_certificate(
        again.certificate_file.read_bytes()
    ).extensions.get_extension_for_class(x509.BasicConstraints)
    assert not constraints.value.ca
    assert [r.levelname for r in caplog.records] == ["WARNING"] and "an authority" in caplog.text
    caplog.clear()
    assert own_certificate(tmp_path, "192.0.2.7", NOW) == again
    assert caplog.records == []


def test_one_that_somebody_else_made_is_never_written_over(tmp_path: Path) -> None:
    files = write_hotels(tmp_path, days=0)
    names = tmp_path / "tls.crt", tmp_path / "tls.key"
    for file, name in zip(files, names, strict=True):
        file.rename(name)
    before = [name.read_bytes() for name in names]
    with pytest.raises(StartError, match=r"tls\.crt is not the certificate that this box made .* tls_certificate_file"):
        own_certificate(tmp_path, "192.0.2.7", NOW)
    assert [name.read_bytes() for name in names] == before


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


@pytest.mark.parametrize("name", ["tls.crt", "tls.key"])
@pytest.mark.parametrize(
    "content", [b"", b"half of it", b"\xff\x00", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"]
)
def test_ours_that_is_none_says_what_to_remove(tmp_path: Path, name: str, content: bytes) -> None:
    own_certificate(tmp_path, "192.0.2.7", NOW)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(StartError, match=r"Remove tls\.crt and tls\.key"):
        own_certificate(tmp_path, "192.0.2.7", NOW)


@pytest.mark.parametrize("name", ["hotel.crt", "hotel.key"])
@pytest.mark.parametrize(
    "content", [None, b"", b"\xff\x00", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"]
)
def test_a_file_that_is_none_is_named(tmp_path: Path, name: str, content: bytes | None) -> None:
    files = write_hotels(tmp_path)
    (tmp_path / name).unlink() if content is None else (tmp_path / name).write_bytes(content)
    with pytest.raises(StartError, match=rf"{name} \(tls_"):
        load_certificate(*files, NOW)
