"""What staff write into the word lists; the domain checks it."""

from django import forms
from django.utils.translation import gettext_lazy as _


class GroupForm(forms.Form):
    """Words that mean the same to a visitor."""

    terms = forms.CharField(
        label=_("Kata yang sama artinya"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "Pisahkan dengan koma. Frasa boleh sampai empat kata. Huruf besar dan tanda baca tidak berpengaruh."
        ),
    )


class CorrectionForm(forms.Form):
    """What people type, and what is looked for instead."""

    typed = forms.CharField(
        label=_("Yang diketik"), max_length=80, help_text=_("Salah ketik, singkatan, atau istilah Inggris.")
    )
    usual = forms.CharField(
        label=_("Ejaan yang dicari"), max_length=80, help_text=_("Menggantikan yang diketik sebelum dicari.")
    )
