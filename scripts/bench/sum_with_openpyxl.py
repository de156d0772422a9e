"""Sums every amount column of the bench workbook with openpyxl: what a quick script would do, and no more."""

import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
totals = {}
for row in workbook.worksheets[0].iter_rows(min_row=3, values_only=True):
    for column, value in enumerate(row):
        if isinstance(value, (int, float)):
            totals[column] = totals.get(column, 0) + value
print(totals)
