import type { AppendedSheet, CellChange, StyleChange } from '../hosts/file/changes';
import { figureContent } from '../hosts/file/figure-content';
import { MARK_STYLES } from '../hosts/mark-styles.data';
import type { Severity } from '../review';
import { interfaceText, ruleTitle, termText, type Language } from '../words';
import { placeText } from './report-lines';
import { summaryText, type SummaryKey } from '../words/cli-text';
import { MAX_ROWS } from '../workbook/address';
import type { Outcome } from './outcome';
import type { RuleRow } from './summary/unit-rows';

/** What a row says in one column: a text, a count, or a figure written as a decimal text. */
type Entry = string | number | null;

interface Column {
  readonly title: SummaryKey;
  /** Characters. */
  readonly width: number;
  /** Exact decimal texts of this column become numbers that show the same digits. */
  readonly figures?: boolean;
  readonly wrap?: boolean;
}

interface Sheet {
  readonly title: SummaryKey;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

interface Row {
  readonly entries: readonly Entry[];
  /** Shown by colour in the column "severity". */
  readonly severity?: Severity;
}

const FILE: Column = { title: 'file', width: 34 };
const PLACE: readonly Column[] = [FILE, { title: 'sheet', width: 20 }, { title: 'cell', width: 9 }];
const RULE: readonly Column[] = [
  { title: 'title', width: 24 },
  { title: 'rule', width: 26 },
];
const COUNTS = ['tables', 'error', 'warning', 'info', 'waivedCount', 'notCheckedCount'] as const;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The lists of the summary workbook: what could not be read, files, findings, what was not checked, computed columns. */
export function summarySheets(outcomes: readonly Outcome[], language: Language): AppendedSheet[] {
  const lists = [unread, files, findings, ...(outcomes.some(isCompared) ? [solved] : []), notChecked, computed];
  return lists.flatMap((make) => parts(make(outcomes, language), language));
}

/** Findings by rule, the most frequent first: what the chart shows. */
export function ruleSheet(rules: readonly RuleRow[], language: Language): AppendedSheet[] {
  const rows = rules.map(({ rule, counts }): Row => ({
    entries: [ruleTitle(rule, language), rule, ...SEVERITIES.map((severity) => counts[severity])],
  }));
  const columns = [...RULE, ...SEVERITIES.map((title) => ({ title, width: 10 }))];
  return parts({ title: 'sheet.rules', columns, rows }, language);
}

const isCompared = ({ report }: Outcome): boolean => report?.solved !== undefined;

function unread(outcomes: readonly Outcome[]): Sheet {
  const rows = outcomes.flatMap(({ file, refused }): Row[] => (refused === null ? [] : [{ entries: [file, refused] }]));
  return { title: 'sheet.unread', columns: [FILE, { title: 'reason', width: 90, wrap: true }], rows };
}

/** What the last time found and is there no more. */
function solved(outcomes: readonly Outcome[], language: Language): Sheet {
  const rows = outcomes.flatMap(({ file, report }) =>
    (report?.solved ?? []).map(({ sheet, cell, severity, rule, message }): Row => ({
      entries: [
        file,
        sheet,
        cell,
        interfaceText(`severity.${severity}`, language),
        ruleTitle(rule, language),
        rule,
        message,
      ],
    })),
  );
  const columns: readonly Column[] = [
    ...PLACE,
    { title: 'severity', width: 9 },
    ...RULE,
    { title: 'message', width: 70, wrap: true },
  ];
  return { title: 'sheet.solved', columns, rows };
}

function files(outcomes: readonly Outcome[], language: Language): Sheet {
  const rows = outcomes.map(({ file, refused, report }): Row => {
    if (!report) return { entries: [file, refused] };
    const open = report.findings.filter(({ waived }) => !waived);
    const counts = SEVERITIES.map((severity) => open.filter((finding) => finding.severity === severity).length);
    const state = report.tables.length === 0 ? 'no-tables' : counts.some((count) => count > 0) ? 'findings' : 'clean';
    const waived = report.findings.length - open.length;
    const worst = SEVERITIES.find((_, index) => (counts[index] ?? 0) > 0);
    return {
      entries: [
        file,
        summaryText(`state.${state}`, language),
        report.tables.length,
        ...counts,
        waived,
        report.notChecked.length,
      ],
      ...(worst && { severity: worst }),
    };
  });
  const columns = [FILE, { title: 'state', width: 26 } as const, ...COUNTS.map((title) => ({ title, width: 10 }))];
  return { title: 'sheet.files', columns, rows };
}

function findings(outcomes: readonly Outcome[], language: Language): Sheet {
  const compared = outcomes.some(isCompared);
  const rows = outcomes.flatMap(({ file, report }) =>
    (report?.findings ?? []).map((finding): Row => {
      const { severity, rule, message, expected, actual, difference, waived, state } = finding;
      return {
        entries: [
          file,
          ...('sheet' in finding ? [finding.sheet, finding.cell] : [placeText(finding, language), '']),
          interfaceText(`severity.${severity}`, language),
          ruleTitle(rule, language),
          rule,
          message,
          expected,
          actual,
          difference,
          waived && `${waived.reason} (${waived.date})`,
          ...(compared ? [state === undefined ? null : summaryText(`since.${state}`, language)] : []),
        ],
        ...(waived ? {} : { severity }),
      };
    }),
  );
  const columns: readonly Column[] = [
    ...PLACE,
    { title: 'severity', width: 9 },
    ...RULE,
    { title: 'message', width: 70, wrap: true },
    { title: 'expected', width: 14, figures: true },
    { title: 'actual', width: 14, figures: true },
    { title: 'difference', width: 14, figures: true },
    { title: 'waived', width: 26, wrap: true },
    ...(compared ? [{ title: 'since' as const, width: 12 }] : []),
  ];
  return { title: 'sheet.findings', columns, rows };
}

function notChecked(outcomes: readonly Outcome[], language: Language): Sheet {
  const rows = outcomes.flatMap(({ file, report }) =>
    (report?.notChecked ?? []).map(({ sheet, cell, rule, reason }) => ({
      entries: [file, sheet, cell, ruleTitle(rule, language), rule, reason],
    })),
  );
  return { title: 'sheet.notChecked', columns: [...PLACE, ...RULE, { title: 'reason', width: 70, wrap: true }], rows };
}

function computed(outcomes: readonly Outcome[], language: Language): Sheet {
  const rows = outcomes.flatMap(({ file, report }) =>
    (report?.computed ?? []).map(({ sheet, cell, measure, value, formula }) => ({
      entries: [file, sheet, cell, termText(measure, language), value, formula],
    })),
  );
  const columns: readonly Column[] = [
    ...PLACE,
    { title: 'measure', width: 14 },
    { title: 'value', width: 18, figures: true },
    { title: 'formula', width: 30 },
  ];
  return { title: 'sheet.computed', columns, rows };
}

/** A sheet, or several where there are more rows than a sheet has. */
function parts(sheet: Sheet, language: Language): AppendedSheet[] {
  const { columns, rows } = sheet;
  const title = summaryText(sheet.title, language);
  const room = MAX_ROWS - 1;
  const count = Math.max(1, Math.ceil(rows.length / room));
  return Array.from({ length: count }, (_, part) => {
    const own = rows.slice(part * room, (part + 1) * room);
    return {
      name: part === 0 ? title : `${title} (${String(part + 1)})`,
      cells: [
        ...columns.map((column, index) => headerCell(summaryText(column.title, language), index)),
        ...own.flatMap((row, index) => rowCells(row, index + 1, columns)),
      ],
      widths: columns.map(({ width }, column) => ({ column, width })),
      headerRows: 1,
      filter: { top: 0, left: 0, bottom: own.length, right: columns.length - 1 },
    };
  });
}

const HEADER: StyleChange = {
  font: { bold: true },
  fill: 'DDEBF7',
  border: { style: 'thin', color: 'BFBFBF' },
  align: { h: 'center', v: 'center', wrap: true },
};

const headerCell = (value: string, column: number): CellChange => ({
  row: 0,
  column,
  content: { kind: 'text', value },
  style: HEADER,
});

function rowCells({ entries, severity }: Row, row: number, columns: readonly Column[]): CellChange[] {
  return entries.flatMap((entry, column): CellChange[] => {
    const { figures = false, wrap = false, title } = columns[column] ?? FILE;
    if (entry === null) return [];
    const shown = severity !== undefined && (title === 'severity' || title === 'state') ? colours(severity) : {};
    const { content, format } = figureContent(entry, figures);
    const style: StyleChange = {
      ...shown,
      ...(format === undefined ? {} : { numberFormat: format }),
      align: { v: 'top', wrap },
    };
    return [{ row, column, content, style }];
  });
}

function colours(severity: Severity): StyleChange {
  const { fill, font } = MARK_STYLES[severity];
  return { fill: fill.replace('#', ''), font: { color: font.replace('#', '') } };
}
