"""Texts stand in the two forms that the catalogue can match, and no text reaches a widget untranslated.

`self.tr("literal")`, or `QCoreApplication.translate("Context", "literal"[, None, n])`; plurals only in the second form.
"""

from __future__ import annotations

import ast
import re
from typing import Any

import pytest

from tests.rules.tree import PACKAGE, complaints, sources

SPEAKING = {
    "setAccessibleDescription", "setAccessibleName", "setInformativeText", "setPlaceholderText", "setStatusTip",
    "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "showMessage",
}
WORD = re.compile(r"[^\W\d_]{2}")
OWN_NAME = {"Zhihuan", "知还"}


def breaks_the_forms(tree):
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            wrong = _tr(node) or _translate(node) or _untranslated(node)
        elif isinstance(node, ast.Attribute) and id(node) not in called and _is_form(node):
            wrong = "a form under another name is invisible to the catalogue"
        elif isinstance(node, ast.Name | ast.alias) and "_NOOP" in getattr(node, "id", getattr(node, "name", "")):
            wrong = "a text marked here and translated there has no form of ours"
        else:
            wrong = ""
        if wrong:
            yield getattr(node, "lineno", 0), f"{wrong}: {ast.unparse(node)[:80]}"


def _is_form(node):
    return ast.unparse(node) in {"self.tr", "QCoreApplication.translate"}


def _tr(call):
    if call.func.attr != "tr":
        return ""
    if ast.unparse(call.func.value) != "self":
        return "tr is said by self"
    if len(call.args) != 1 or call.keywords or not _literal(call.args[0]):
        return "tr takes one literal"
    return "a plural needs QCoreApplication.translate" if "%n" in call.args[0].value else ""


def _translate(call):
    if call.func.attr != "translate":
        return ""
    speaker = ast.unparse(call.func.value)
    if speaker.endswith("translator"):
        return ""  # the catalogue itself is asked, as the self-test does; no text of ours stands there
    if speaker != "QCoreApplication":
        meant = speaker.endswith("Application") or (len(call.args) > 1 and _literal(call.args[0]))
        return "translate is said by QCoreApplication" if meant else ""
    if len(call.args) not in {2, 4} or call.keywords or not all(map(_literal, call.args[:2])):
        return "translate takes two literals, or two literals, None and n"
    plural = len(call.args) == 4
    if plural and ast.unparse(call.args[2]) != "None":
        return "the third argument is None"
    return "%n and n come together" if plural != ("%n" in call.args[1].value) else ""


def _untranslated(call):
    if call.func.attr not in SPEAKING:
        return ""
    for argument in call.args:
        texts: list[Any] = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
        if any(_literal(text) and text.value not in OWN_NAME and WORD.search(text.value) for text in texts):
            return "a text reaches the user untranslated"
    return ""


def _literal(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_every_text_stands_in_a_form_the_catalogue_can_match():
    assert complaints(breaks_the_forms, sources(PACKAGE)) == []


@pytest.mark.parametrize("bad", [
    'self.tr(f"{name} is due")',
    "self.tr(text)",
    'self.tr("Due on " + day)',
    'self.tr("{} is due".format(name))',
    'self.tr("%n loans", None, count)',
    'self.tr("%n loans")',
    'window.tr("Loans")',
    'QCoreApplication.translate("Loans", title)',
    'QCoreApplication.translate(context, "Loans")',
    'QCoreApplication.translate("Loans", f"{count} loans")',
    'QCoreApplication.translate("Loans", "%n loans")',
    'QCoreApplication.translate("Loans", "loans", None, count)',
    'QCoreApplication.translate("Loans", "%n loans", n=count)',
    'app.translate("Loans", "Loans")',
    'QApplication.translate("Loans", "Loans")',
    "translate = QCoreApplication.translate",
    'TITLES = {"loans": QT_TR_NOOP("Loans")}',
    'label.setText("Nothing is due")',
    'label.setText(f"{count} loans")',
    'tray.showMessage("Due", body)',
])
def test_every_other_form_is_seen(bad):
    assert list(breaks_the_forms(ast.parse(bad)))


@pytest.mark.parametrize("good", [
    'self.tr("Loans")',
    'self.tr("{name} is due").format(name=name)',
    'self.tr("Nothing is due. "\n "Enjoy the day.")',
    'QCoreApplication.translate("Loans", "{amount} owed").format(amount=amount)',
    'QCoreApplication.translate("Loans", "%n loans", None, len(loans))',
    'label.setText(self.tr("Loans"))',
    'label.setText("—")',
    'window.setWindowTitle("Zhihuan")',
    "text.translate(FULL_WIDTH)",
    "painter.translate(4, 8)",
    'translator.translate("Loans", "level instalment")',
])
def test_the_two_forms_pass(good):
    assert list(breaks_the_forms(ast.parse(good))) == []
