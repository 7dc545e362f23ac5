"""Static files in production: named by their content, down to what a module imports."""

import re
from pathlib import Path

from django.core.files.storage import FileSystemStorage

from portal.static_storage import HashedStaticFiles


def test_a_module_asks_for_its_import_by_the_name_of_its_content(tmp_path: Path) -> None:
    (tmp_path / "words.js").write_text("export const announce = () => {};\n")
    (tmp_path / "drafts.js").write_text('import { announce } from "./words.js";\nannounce();\n')
    storage = HashedStaticFiles(location=str(tmp_path), base_url="/static/")
    source = FileSystemStorage(location=str(tmp_path))
    for name, hashed, problem in storage.post_process({each: (source, each) for each in ("words.js", "drafts.js")}):
        assert not isinstance(problem, Exception), f"{name} → {hashed}: {problem}"
    text = (tmp_path / storage.stored_name("drafts.js")).read_text()
    assert re.search(r'from "\./words\.[0-9a-f]{12}\.js"', text), text
    assert (tmp_path / storage.stored_name("words.js")).is_file()
