"""What form components are shown with: a form of invented questions, untouched and after a mistake."""

from django import forms
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.templatetags.static import static
from django.utils.datastructures import MultiValueDict
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from economy.forms.fields import BusinessPhoneField, RupiahField

LONG_LABEL = _("Pertanggungjawaban keberlangsungan usaha perorangan atau kelompok di kampung contoh")


class SampleForm(forms.Form):
    """One field of each kind the components draw."""

    name = forms.CharField(
        label=_("Nama usaha"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "organization"})
    )
    long = forms.CharField(label=LONG_LABEL, required=False, help_text=_("Boleh dijawab nanti."))
    story = forms.CharField(label=_("Cerita singkat usaha"), max_length=200, widget=forms.Textarea(attrs={"rows": 4}))
    price = RupiahField(label=_("Harga"))
    weight = forms.CharField(label=_("Berat"), widget=forms.TextInput(attrs={"inputmode": "decimal"}))
    phone = BusinessPhoneField(label=_("Nomor WhatsApp atau telepon"), help_text=_("Pembeli menghubungi nomor ini."))
    day = forms.DateField(label=_("Tanggal mulai"), widget=forms.DateInput(attrs={"type": "date"}))
    kind = forms.ChoiceField(label=_("Jenis usaha"), choices=[("", _("Pilih jenis usaha")), ("a", _("Kerajinan"))])
    place = forms.ChoiceField(
        label=_("Tempat usaha"),
        choices=[("home", _("Di rumah")), ("premises", _("Di toko, kios, atau tempat usaha sendiri"))],
        widget=forms.RadioSelect,
    )
    days = forms.MultipleChoiceField(
        label=_("Hari buka"),
        choices=[("mon", _("Senin")), ("tue", _("Selasa")), ("wed", _("Rabu")), ("thu", _("Kamis"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    agree = forms.BooleanField(label=_("Saya setuju data ini ditayangkan setelah diperiksa petugas."))
    code = forms.CharField(
        label=_("Kode 6 angka"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )
    letter = forms.FileField(label=_("Surat keterangan"), widget=forms.FileInput(attrs={"accept": "application/pdf"}))
    photos = forms.FileField(
        label=_("Foto"), required=False, widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"})
    )

    def clean_letter(self) -> None:
        """Never content, so that the examples have an error to show."""
        raise forms.ValidationError(_("Berkas ini kosong. Pilih berkas yang lain."))

    clean_photos = clean_letter


class AskedForm(forms.Form):
    """Two questions, for the summary of what is wrong."""

    name = forms.CharField(label=_("Nama usaha"))
    phone = BusinessPhoneField(label=_("Nomor WhatsApp atau telepon"))


def _wrong() -> SampleForm:
    """The form as it comes back: some answers missing, some not understood, what was typed still there."""
    answers = {
        "story": "Gentong, tungku dan pot bunga dari tanah liat, dibakar dengan kayu selama sehari semalam. " * 2,
        "price": "lima belas ribu",
        "phone": "0812",
        "code": "12",
        "days": ["mon", "thu"],
        "place": "kantor",
    }
    uploads: dict[str, list[UploadedFile[bytes]]]
    uploads = {name: [SimpleUploadedFile("contoh.pdf", b"-")] for name in ("letter", "photos")}
    form = SampleForm(answers, MultiValueDict(uploads), auto_id="salah_%s")
    form.is_valid()
    return form


def _locked() -> SampleForm:
    """The form with answers that an office has checked and nobody changes here."""
    form = SampleForm(auto_id="kunci_%s", initial={"name": "Gerabah Contoh Bumijaya", "place": "premises"})
    for field in form.fields.values():
        field.disabled = True
    return form


PHOTOS = [
    {"url": static(f"portal/style_page/{name}.webp"), "token": name, "alt": alt}
    for name, alt in (("kendi", _("Kendi")), ("pantai", _("Pantai")))
]

NOTICE = _("Nomor kantor berubah mulai 1 Juli 2026. Nomor lama masih menjawab sampai akhir tahun.")
STEPS = [_("Usaha"), _("Tempat"), _("Produk atau layanan"), _("Kirim")]


def _messages() -> list[Message]:
    """One message of each level."""
    levels = (constants.SUCCESS, constants.INFO, constants.WARNING, constants.ERROR)
    return [Message(level, str(NOTICE)) for level in levels]


SAMPLES: dict[str, object] = {
    "form_long": LONG_LABEL,
    "form_notice": NOTICE,
    "form_notice_title": _("Layanan kantor"),
    "form_messages": SimpleLazyObject(_messages),
    "form_steps": [{"label": label, "url": "#konten"} for label in STEPS],
    "form_long_steps": [{"label": LONG_LABEL, "url": ""} for _step in STEPS],
    "form": SimpleLazyObject(lambda: SampleForm(auto_id="contoh_%s")),
    "form_many": SimpleLazyObject(lambda: SampleForm(auto_id="banyak_%s")),
    "form_kept": SimpleLazyObject(lambda: SampleForm(auto_id="simpan_%s")),
    "form_wrong": SimpleLazyObject(_wrong),
    "form_locked": SimpleLazyObject(_locked),
    "form_errors": SimpleLazyObject(lambda: AskedForm({"phone": "0812"}, auto_id="ringkas_%s")),
    "form_photos": PHOTOS,
    "form_photo": PHOTOS[:1],
}
