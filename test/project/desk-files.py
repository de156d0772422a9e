"""Reads a summary with openpyxl and a letter with python-docx; prints what they hold as JSON.

Arguments: the summary (.xlsx), the letter (.docx); "-" passes one over.
"""

import json
import sys


def summary(path):
    import openpyxl

    workbook = openpyxl.load_workbook(path)
    return {
        sheet.title: {
            "rows": [[cell if isinstance(cell, (str, int, float)) else None for cell in row] for row in sheet.values],
            "charts": len(sheet._charts),
            "paper": sheet.page_setup.paperSize,
            "orientation": sheet.page_setup.orientation,
            "links": [cell.hyperlink.target for row in sheet for cell in row if cell.hyperlink],
        }
        for sheet in workbook
    }


def letter(path):
    import docx

    document = docx.Document(path)
    return {
        "paragraphs": [paragraph.text for paragraph in document.paragraphs],
        "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
    }


xlsx, document = sys.argv[1:3]
answer = {}
if xlsx != "-":
    answer["summary"] = summary(xlsx)
if document != "-":
    answer["letter"] = letter(document)
json.dump(answer, sys.stdout)
