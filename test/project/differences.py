"""Tells what openpyxl finds different between workbooks and their copies.

Standard input: JSON, a list of {"original": path, "copy": path, "ours": {sheet: ["F3:F19", ...]}}.
Standard output: JSON, a list of lists of differences, one list a pair. Left out is what the copy may have more of:
content, style and width in the ranges "ours", names and conditional formats that carry "jihe", sheets behind the others.
"""

import json
import sys
import warnings

import openpyxl
from openpyxl.xml.functions import tostring
from openpyxl.utils import get_column_letter, range_boundaries

warnings.simplefilter("ignore")

STYLES = ("number_format", "font", "fill", "border", "alignment", "protection")
PRINT = ("page_setup", "page_margins", "print_options", "sheet_properties", "print_area", "print_title_rows")
PRINT += ("print_title_cols", "sheet_format", "auto_filter", "protection", "freeze_panes", "sheet_state", "row_breaks", "col_breaks")
COLUMN = ("min", "max", "width", "hidden", "outlineLevel", "collapsed", "bestFit")
ROW = ("height", "hidden", "outlineLevel", "collapsed", "thickBot", "thickTop")


def within(ranges, row, column):
    for text in ranges:
        left, top, right, bottom = range_boundaries(text)
        if top <= row <= bottom and left <= column <= right:
            return True
    return False


def plain(value):
    """A value that can be compared: openpyxl's own objects by everything they hold."""
    return value if value is None or isinstance(value, (str, int, float, bool)) else repr(value)


def cell_of(cell):
    return {
        "value": plain(cell.value),
        "type": cell.data_type,
        "hyperlink": plain(cell.hyperlink),
        "comment": cell.comment.text if cell.comment else None,
        **({name: plain(getattr(cell, name)) for name in STYLES} if cell.has_style else {}),
    }


def cells_of(sheet, ranges):
    return {
        cell.coordinate: cell_of(cell)
        for (row, column), cell in sheet._cells.items()
        if not within(ranges, row, column)
    }


def rules_of(sheet):
    """Conditional formats with their ranges, ours left out."""
    found = []
    for block in sheet.conditional_formatting:
        for rule in block.rules:
            if not any("jihe:" in formula for formula in rule.formula or []):
                found.append([str(block.sqref), plain(rule), plain(rule.dxf)])
    return sorted(found)


def settings_of(sheet, ranges):
    ours = {get_column_letter(range_boundaries(text)[0]) for text in ranges}
    return {
        "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
        "validations": sorted(plain(entry) for entry in sheet.data_validations.dataValidation),
        "conditional": rules_of(sheet),
        "columns": {
            letter: {name: plain(getattr(column, name)) for name in COLUMN}
            for letter, column in sheet.column_dimensions.items()
            if letter not in ours
        },
        "rows": {
            number: {name: plain(getattr(row, name)) for name in ROW}
            for number, row in sheet.row_dimensions.items()
        },
        "tables": sorted(sheet.tables),
        "header_footer": tostring(sheet.HeaderFooter.to_tree("headerFooter")).decode(),
        "pictures": [len(sheet._images), len(sheet._charts)],
        **{name: plain(getattr(sheet, name)) for name in PRINT},
    }


def names_of(workbook):
    entries = workbook.defined_names
    entries = entries.definedName if hasattr(entries, "definedName") else entries.values()
    return sorted([entry.name, plain(entry.localSheetId), entry.attr_text] for entry in entries if "_jihe_" not in entry.name)


def differing(before, after, place):
    """Keys whose entries differ, each as one line."""
    for key in sorted(set(before) | set(after), key=str):
        one, other = before.get(key), after.get(key)
        if one == other:
            continue
        if isinstance(one, dict) and isinstance(other, dict):
            yield from differing(one, other, f"{place} {key}")
        else:
            yield f"{place} {key}: {one!r} became {other!r}"


def differences(original, copy, ours):
    found = []
    for cached in (False, True):
        before = openpyxl.load_workbook(original, data_only=cached)
        after = openpyxl.load_workbook(copy, data_only=cached)
        count = len(before.sheetnames)
        if after.sheetnames[:count] != before.sheetnames:
            return [f"sheets: {before.sheetnames} became {after.sheetnames}"]
        if names_of(before) != names_of(after):
            found.append(f"names: {names_of(before)} became {names_of(after)}")
        for name in before.sheetnames:
            one, other = before[name], after[name]
            ranges = ours.get(name, [])
            if not hasattr(one, "_cells"):
                continue  # a sheet that is only a chart
            found += differing(cells_of(one, ranges), cells_of(other, ranges), name)
            if not cached:
                found += differing(settings_of(one, ranges), settings_of(other, ranges), name)
    return found


print(json.dumps([differences(**pair) for pair in json.load(sys.stdin)], ensure_ascii=True))
