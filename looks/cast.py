"""The examples that page types need beside the demo's content: an owner's listings and imports in every state.

`ensure` is safe to repeat. It works through the domain's own writers, except for the one moment nobody could
photograph: an import half way.
"""

from importlib import import_module
from io import BytesIO
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.files import File
from wagtail.users.models import UserProfile

from accounts.models import User
from economy.domain.businesses import ProductInput, create_business, return_business, submit_business
from economy.domain.imports import choose_columns, commit_import, create_import, work
from economy.enums import ImportState, State
from economy.models import Business, BusinessImport
from looks.steps import LONG_NAME
from portal.demo_people import PEOPLE
from regions.models import Village

SHEET = "NAMA USAHA;JENIS USAHA;DESA;KECAMATAN;No. HP\n" + "".join(
    f"Contoh Usaha {number};gerabah;Bumijaya;Ciruas;08120000{number:04}\n" for number in range(1, 241)
)
DONE_SHEET = """NAMA USAHA;JENIS USAHA;DESA;KECAMATAN;No. HP;Produk
Lembar Contoh;gerabah;Bumijaya;Ciruas;0812 0000 0301;gentong 150rb
Lembar Contoh Kedua;warung nasi;;Anyar;081200000302;
;;;;081200000303;
Lembar Contoh;gerabah;Bumijaya;Ciruas;0812 0000 0301;gentong 150rb
"""
NO_NAMES = "Tanggal;Jumlah\n1 Mei 2026;3\n2 Mei 2026;4\n"
REASON = "Nomornya kurang satu angka.\nTulis lagi, lalu kirim."


def ensure() -> None:
    """Give the demo's owner a draft, a waiting and a returned listing, and the office an import in every state."""
    people = {person.role: User.objects.get(email=person.email) for person in PEOPLE}
    _listings(people["owner"], people["officer"])
    _imports(people["officer"])


def _listings(owner: User, officer: User) -> None:
    village = Village.objects.select_related("district").order_by("code").first()
    if village is None:
        raise LookupError("the demo has no desa")
    about = {"village": village, "district": village.district, "phone": "+6281200009001"}
    for state, name in ((State.DRAFT, "Draf Contoh"), (State.SUBMITTED, LONG_NAME), (State.RETURNED, "Kembali Contoh")):
        if Business.objects.filter(owner=owner, state=state).exists():
            continue
        sold = (ProductInput(name="Gentong besar", price=150_000, unit="buah"), ProductInput(name="Pot bunga"))
        business = create_business(actor=owner, owner=owner, fields={**about, "name": name}, products=sold)
        if state != State.DRAFT:
            business = submit_business(actor=owner, business=business)
        if state == State.RETURNED:
            return_business(actor=officer, business=business, reason=REASON)


def _imports(officer: User) -> None:
    there = set(BusinessImport.objects.values_list("state", flat=True))
    if ImportState.DONE not in there:
        job = work(pk=_columns_chosen("binaan-selesai.csv", DONE_SHEET, officer).pk)
        commit_import(pk=job.pk, actor=officer)
        work(pk=job.pk)
    if ImportState.MAPPING not in there:
        work(pk=_upload("binaan-periksa-kolom.csv", SHEET, officer).pk)
    if ImportState.REFUSED not in there:
        work(pk=_upload("rekap-kunjungan.csv", NO_NAMES, officer).pk)
    if ImportState.APPLYING not in there:
        job = work(pk=_columns_chosen("binaan-separuh-jalan.csv", SHEET, officer).pk)
        commit_import(pk=job.pk, actor=officer)
        halfway = {"done_rows": job.total_rows // 2}
        BusinessImport.objects.filter(pk=job.pk).update(**halfway)


def _columns_chosen(name: str, text: str, officer: User) -> BusinessImport:
    job = work(pk=_upload(name, text, officer).pk)
    return choose_columns(pk=job.pk, columns={int(at): key for at, key in job.columns.items()})


def session_key(role: str, language: str) -> str:
    """The key of a session in which one of the demo's people is signed in, with the admin in a language."""
    user = User.objects.get(email=next(person.email for person in PEOPLE if person.role == role))
    profile = UserProfile.get_for_user(user)
    if profile.preferred_language != language:
        profile.preferred_language = language
        profile.save()
    session: Any = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    key: str = session.session_key
    return key


def _upload(name: str, text: str, officer: User) -> BusinessImport:
    file = File(BytesIO(text.encode()), name=name)
    return create_import(file=file, original_name=name, uploader=officer)
