"""A proposed update in words, for the preview."""

from django.utils.translation import gettext as _

from ..domain.programmes.proposals import Proposal
from ..domain.programmes.reads import percent_words
from ..domain.programmes.recording import Proof
from ..domain.programmes.story import number_words
from ..enums import ProgrammeState


def lines_of(proposal: Proposal) -> list[str]:
    """Everything the update would write, one line each."""
    update = proposal.update
    lines = []
    if update.state:
        lines.append(_("Status menjadi %(state)s") % {"state": ProgrammeState(update.state).label})
    if update.percentage is not None:
        lines.append(_("Persentase menjadi %(percent)s") % {"percent": percent_words(update.percentage)})
    for value in update.values:
        told = {"name": value.indicator.name, "after": number_words(value.value)}
        before = proposal.replaced.get(value.indicator.pk)
        if before is None:
            lines.append(_("%(name)s: %(after)s") % told)
        elif before == value.value:
            lines.append(_("%(name)s: tetap %(after)s, buktinya diganti") % told)
        else:
            lines.append(_("%(name)s: %(before)s diganti %(after)s") % {**told, "before": number_words(before)})
        lines.extend(_proof(value.proof))
    lines.extend(_proof(update.proof))
    if update.note:
        lines.append(_("Catatan: %(note)s") % {"note": update.note})
    return lines


def _proof(proof: Proof) -> list[str]:
    words = " ".join(part for part in (proof.text, proof.url) if part)
    return [_("Bukti: %(words)s") % {"words": words}] if words else []
