"""A form: what is to be filled in stands beside its name, or below it where both have no room side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QWidget

from gui.screens.cards import make_label

LABEL_PX = 190


class Form(QFormLayout):
    """Add a field with its name, which is its name for who can't see as well."""

    def __init__(self) -> None:
        super().__init__()
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.setVerticalSpacing(8)

    def add(self, name: str, field: QWidget) -> None:
        label = make_label("fieldname", name, wrap=True)
        label.setMinimumWidth(LABEL_PX)
        label.setIndent(0)
        field.setAccessibleName(name)
        self.addRow(label, field)
