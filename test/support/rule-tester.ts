import type { Fix } from '../../src/contracts/finding';
import { DEFAULT_SETTINGS, review, type Finding, type Review, type Settings } from '../../src/review';
import { addressName } from '../../src/workbook/address';
import type { CellInput } from '../../src/workbook/edit';
import { smallBook, type SmallCell, type SmallSheet } from './small-book';
import { unworded } from './worded';

type Sheets = Readonly<Record<string, SmallSheet | readonly (readonly SmallCell[])[]>>;

export interface RuleCase {
  readonly name: string;
  readonly sheets: Sheets;
  readonly settings?: Partial<Settings>;
}

/** What a finding must say. Places are "sheet!A1", or "A1" on the first sheet; what is left out is not looked at. */
export interface ExpectedFinding {
  readonly cell: string;
  readonly message: string;
  readonly severity?: string;
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly difference?: string | null;
  /** All related cells, in any order. */
  readonly related?: readonly string[];
  /** Texts among the data of its message. */
  readonly data?: Readonly<Record<string, string>>;
  readonly fix?: {
    readonly message: string;
    readonly safe: boolean;
    readonly edits: Readonly<Record<string, CellInput>>;
  } | null;
  /** The same fix written as a formula. */
  readonly byFormula?: { readonly message: string; readonly edits: Readonly<Record<string, CellInput>> };
}

export interface InvalidCase extends RuleCase {
  /** All findings of the rule, in the order of the review. */
  readonly findings: readonly ExpectedFinding[];
}

/** A case in which the rule says that it can't judge: all its entries, and no finding. */
export interface UnjudgedCase extends RuleCase {
  readonly notChecked: readonly { readonly cell: string; readonly reason: string }[];
}

export interface RuleCases {
  readonly valid: readonly RuleCase[];
  readonly invalid: readonly InvalidCase[];
  readonly notChecked?: readonly UnjudgedCase[];
}

/**
 * Runs a rule's small sheets through the whole review: what is valid stays silent, what is invalid speaks as
 * written. Whatever any rule says of a sheet must have its words and their data.
 */
export function testRule(rule: string, cases: RuleCases): void {
  const findingsOf = (entry: RuleCase): readonly Finding[] =>
    run(entry).findings.filter((finding) => finding.rule === rule);
  describe(rule, () => {
    it.each(named(cases.valid))('keeps quiet: %s', (_, entry) => {
      expect(findingsOf(entry).map(({ cell, message }) => ({ cell: addressName(cell), message }))).toEqual([]);
    });
    it.each(named(cases.invalid))('speaks: %s', (_, entry) => {
      const found = findingsOf(entry);
      expect(found.map(({ cell, message }) => ({ cell: addressName(cell), message }))).toEqual(
        entry.findings.map(({ cell, message }) => ({ cell: full(entry, cell), message })),
      );
      entry.findings.forEach((wanted, index) => {
        const finding = found[index];
        if (finding) expect(said(finding, wanted)).toEqual(inFull(entry, wanted));
      });
    });
    if (!cases.notChecked) return;
    it.each(named(cases.notChecked))('says that it cannot judge: %s', (_, entry) => {
      const { findings, notChecked } = run(entry);
      expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
      expect(
        notChecked
          .filter((item) => item.rule === rule)
          .map(({ cell, reason }) => ({ cell: addressName(cell), reason })),
      ).toEqual(entry.notChecked.map(({ cell, reason }) => ({ cell: full(entry, cell), reason })));
    });
  });
}

const named = <T extends RuleCase>(cases: readonly T[]): [string, T][] => cases.map((entry) => [entry.name, entry]);

function run(entry: RuleCase): Review {
  const result = review(smallBook(entry.sheets), { ...DEFAULT_SETTINGS, ...entry.settings });
  expect([...result.findings, ...result.notChecked].flatMap(unworded)).toEqual([]);
  return result;
}

const full = (entry: RuleCase, cell: string): string =>
  cell.includes('!') ? cell : `${Object.keys(entry.sheets)[0] ?? ''}!${cell}`;

/** The finding in the terms of an expected one, no more of it than that asks for. */
function said(finding: Finding, wanted: ExpectedFinding): Record<string, unknown> {
  const all: Record<keyof ExpectedFinding, unknown> = {
    cell: addressName(finding.cell),
    message: finding.message,
    severity: finding.severity,
    expected: finding.expected,
    actual: finding.actual,
    difference: finding.difference,
    related: finding.related.map(addressName).sort(),
    data: Object.fromEntries(Object.keys(wanted.data ?? {}).map((name) => [name, finding.data[name]])),
    byFormula: finding.fix?.byFormula && {
      message: finding.fix.byFormula.message,
      edits: editsOf(finding.fix.byFormula),
    },
    fix: finding.fix && {
      message: finding.fix.message,
      safe: finding.fix.safe,
      edits: editsOf(finding.fix),
    },
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted));
}

const editsOf = ({ edits }: Fix): Record<string, CellInput> =>
  Object.fromEntries(edits.map(({ cell, after }) => [addressName(cell), after]));

function inFull(entry: RuleCase, wanted: ExpectedFinding): Record<string, unknown> {
  return {
    ...wanted,
    cell: full(entry, wanted.cell),
    ...(wanted.related ? { related: wanted.related.map((cell) => full(entry, cell)).sort() } : {}),
    ...(wanted.byFormula && {
      byFormula: {
        ...wanted.byFormula,
        edits: Object.fromEntries(
          Object.entries(wanted.byFormula.edits).map(([cell, after]) => [full(entry, cell), after]),
        ),
      },
    }),
    ...(wanted.fix
      ? {
          fix: {
            ...wanted.fix,
            edits: Object.fromEntries(
              Object.entries(wanted.fix.edits).map(([cell, after]) => [full(entry, cell), after]),
            ),
          },
        }
      : {}),
  };
}
