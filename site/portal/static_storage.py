"""How static files are named and kept in production."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Files under names that change with their content, compressed; a module asks for its imports by those names too.

    Django leaves imports alone unless told (`support_js_module_import_aggregation`); a browser would then keep an
    imported module under its plain name beyond the release it belongs to.
    """

    support_js_module_import_aggregation = True
