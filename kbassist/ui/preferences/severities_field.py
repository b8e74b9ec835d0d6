"""How grave a finding is for this team: choose the rule, choose the severity."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kbassist.core.reply import Severity
from kbassist.ui.finding_texts import FINDINGS, finding_text
from kbassist.ui.preferences.mapping_field import MappingField
from kbassist.ui.preferences.setting_texts import choice_text
from kbassist.ui.widgets.choice_box import ChoiceBox

USUAL = ""
CHECK_FAILED = "check_failed"
"""No rule of wording: offered last."""
CHOICES = ("off", *(severity.value for severity in reversed(Severity)))
WIDEST_RULE = 40


class SeveritiesField(MappingField):
    """Edits a mapping of finding code to severity; a rule that is left out weighs what it usually does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severities: dict[str, str] = {}
        self._rule = ChoiceBox(self.tr("Rule"), self)
        self._rule.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._rule.setMinimumContentsLength(WIDEST_RULE // 2)
        self._rule.offer({code: finding_text(code) for code in sorted(FINDINGS, key=lambda code: code == CHECK_FAILED)})
        self._severity = ChoiceBox(self.tr("How grave it is"), self)
        self._severity.offer(
            {
                USUAL: self.tr("As usual"),
                **{choice: choice_text("check.severities", choice) for choice in CHOICES},
            }
        )
        self._rule.chosen_changed.connect(self._show_rule)
        self._severity.chosen_changed.connect(self._take)
        self.setFocusProxy(self._rule)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._rule)
        column.addWidget(self._severity)
        self._show_rule(self._rule.chosen)

    @property
    def value(self) -> dict[str, str]:
        return dict(self._severities)

    def show_value(self, value: Mapping[str, str]) -> None:
        self._severities = dict(value)
        self._show_rule(self._rule.chosen)

    @Slot(str)
    def _show_rule(self, code: str) -> None:
        self._rule.setToolTip(f"{finding_text(code)}\n{code}")
        self._severity.choose(self._severities.get(code, USUAL))

    @Slot(str)
    def _take(self, severity: str) -> None:
        self._severities.pop(self._rule.chosen, None)
        if severity != USUAL:
            self._severities[self._rule.chosen] = severity
        self.changed.emit()
