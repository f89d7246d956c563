"""Gathers the texts of the program into the catalogues, keeps what is translated, and releases the .qm files.

    python packaging/translations.py            mend resources/translations; 1 while a text has no translation

Reads the sources as a syntax tree, not with lupdate: that one overlooks a plural whose number is more than a name
(docs/decisions/008-catalogues.md). The .ts files stay plain Qt catalogues, which Linguist opens.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

CHECKOUT: Final = Path(__file__).resolve().parents[1]
SOURCES: Final = CHECKOUT / "desktop" / "zhihuan"
CATALOGUES: Final = CHECKOUT / "resources" / "translations"
FORMS: Final = {"zh_CN": 1, "en": 2}
"""The languages, and how many forms a plural has in each."""
SOURCE_LANGUAGE: Final = "en"

Text: TypeAlias = tuple[str, str]
"""The context and the English text."""
Translations: TypeAlias = Mapping[Text, tuple[str, ...]]
_ESCAPES: Final = {'"': "&quot;", "'": "&apos;"}


def texts(sources: Path = SOURCES) -> dict[Text, bool]:
    """Return every text below a folder, and whether it is a plural."""
    found: dict[Text, bool] = {}
    for path in sorted(sources.rglob("*.py")):
        for context, text, plural in _said(ast.parse(path.read_text(encoding="utf-8"), str(path)), ""):
            found[context, text] = plural
    return found


def _said(node: ast.AST, owner: str) -> Iterator[tuple[str, str, bool]]:
    """Yield what is said below a node; `owner` is the class around it, the context of `self.tr`."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            spoken = [one.value for one in child.args[:2] if isinstance(one, ast.Constant)]
            match ast.unparse(child.func), spoken:
                case "self.tr", [str(text)]:
                    yield owner, text, False
                case "QCoreApplication.translate", [str(context), str(text)]:
                    yield context, text, len(child.args) > len(spoken)
        yield from _said(child, child.name if isinstance(child, ast.ClassDef) else owner)


def wanted(language: str, found: Mapping[Text, bool]) -> dict[Text, int]:
    """Return the texts a language's catalogue holds, and their number of forms; for English only plurals."""
    return {
        text: FORMS[language] if plural else 1
        for text, plural in found.items() if plural or language != SOURCE_LANGUAGE
    }


def translated(catalogue: Path) -> dict[Text, tuple[str, ...]]:
    """Return what a catalogue says for each text; nothing where there is no catalogue yet."""
    if not catalogue.exists():
        return {}
    known: dict[Text, tuple[str, ...]] = {}
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            forms = [form.text or "" for form in message.iter("numerusform")]
            text = context.findtext("name", ""), message.findtext("source", "")
            known[text] = tuple(forms) or (message.findtext("translation", ""),)
    return known


def written(language: str, found: Mapping[Text, bool], known: Translations) -> str:
    """Return a catalogue with exactly the wanted texts, in order of context and text."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="{SOURCE_LANGUAGE}">',
    ]
    open_context = None
    for (context, text), forms in sorted(wanted(language, found).items()):
        if context != open_context:
            lines += ["</context>"] if open_context is not None else []
            lines += ["<context>", f"    <name>{_escaped(context)}</name>"]
            open_context = context
        said = known.get((context, text), ())
        said = said if len(said) == forms else ("",) * forms
        lines += _message(text, said, plural=found[context, text])
    return "\n".join([*lines, "</context>", "</TS>", ""])


def _message(text: str, forms: tuple[str, ...], *, plural: bool) -> list[str]:
    state = "" if all(forms) else ' type="unfinished"'
    body = [f"        <translation{state}>{_escaped(forms[0])}</translation>"]
    if plural:
        body = [
            f"        <translation{state}>",
            *(f"            <numerusform>{_escaped(form)}</numerusform>" for form in forms),
            "        </translation>",
        ]
    opening = '    <message numerus="yes">' if plural else "    <message>"
    return [opening, f"        <source>{_escaped(text)}</source>", *body, "    </message>"]


def _escaped(text: str) -> str:
    return escape(text, _ESCAPES)


def release(catalogue: Path, target: Path) -> None:
    """Write the .qm file of a catalogue, with the lrelease that comes with PySide6."""
    beside = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    subprocess.run([beside, "-silent", catalogue, "-qm", target], check=True)


def main() -> int:
    """Mend every catalogue and release it; 1 while a text has no translation."""
    found = texts()
    CATALOGUES.mkdir(exist_ok=True)
    missing = 0
    for language in FORMS:
        catalogue = CATALOGUES / f"zhihuan_{language}.ts"
        known = translated(catalogue)
        catalogue.write_text(written(language, found, known), encoding="utf-8", newline="\n")
        release(catalogue, catalogue.with_suffix(".qm"))
        open_texts = [text for text in sorted(wanted(language, found)) if not all(known.get(text, ("",)))]
        missing += len(open_texts)
        for context, text in open_texts:
            print(f"{catalogue.name}: no translation in {context}: {text}")
        print(f"{catalogue.name}: {len(wanted(language, found))} texts, {len(open_texts)} to translate")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
