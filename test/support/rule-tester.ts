import { DEFAULT_SETTINGS, review, type Settings } from '../../src/review';
import { addressName, cellName } from '../../src/workbook/address';
import { smallBook, type SmallCell, type SmallSheet } from './small-book';

type Sheets = Readonly<Record<string, SmallSheet | readonly (readonly SmallCell[])[]>>;

export interface RuleCase {
  readonly name: string;
  readonly sheets: Sheets;
  readonly settings?: Partial<Settings>;
}

export interface InvalidCase extends RuleCase {
  /** "sheet!A1" or "A1" on the first sheet, with the message id and, where given, severity and figures. */
  readonly findings: readonly {
    readonly cell: string;
    readonly message: string;
    readonly severity?: string;
    readonly expected?: string | null;
    readonly actual?: string | null;
    readonly difference?: string | null;
  }[];
}

/** A case in which the rule says that it can't judge. */
export interface UnjudgedCase extends RuleCase {
  readonly notChecked: readonly { readonly cell: string; readonly reason: string }[];
}

/** Runs a rule's tables of small sheets through the whole review: what is valid stays silent, what is invalid speaks as written. */
export function testRule(
  rule: string,
  cases: {
    readonly valid: readonly RuleCase[];
    readonly invalid: readonly InvalidCase[];
    readonly notChecked?: readonly UnjudgedCase[];
  },
): void {
  const run = (entry: RuleCase) => review(smallBook(entry.sheets), { ...DEFAULT_SETTINGS, ...entry.settings });
  const full = (entry: RuleCase, cell: string): string =>
    cell.includes('!') ? cell : `${Object.keys(entry.sheets)[0] ?? ''}!${cell}`;
  describe(rule, () => {
    it.each(cases.valid.map((entry) => [entry.name, entry] as const))('keeps quiet: %s', (_, entry) => {
      const { findings } = run(entry);
      expect(
        findings
          .filter((finding) => finding.rule === rule)
          .map((finding) => `${addressName(finding.cell)} ${finding.message}`),
      ).toEqual([]);
    });
    it.each(cases.invalid.map((entry) => [entry.name, entry] as const))('speaks: %s', (_, entry) => {
      const found = run(entry).findings.filter((finding) => finding.rule === rule);
      expect(found.map((finding) => ({ cell: addressName(finding.cell), message: finding.message }))).toEqual(
        entry.findings.map(({ cell, message }) => ({ cell: full(entry, cell), message })),
      );
      entry.findings.forEach((wanted, index) => {
        const figures = Object.fromEntries(Object.entries(wanted).filter(([key]) => key !== 'cell' && key !== 'message'));
        expect(found[index]).toMatchObject(figures);
      });
    });
    it.each((cases.notChecked ?? []).map((entry) => [entry.name, entry] as const))(
      'says that it cannot judge: %s',
      (_, entry) => {
        const { notChecked } = run(entry);
        expect(
          notChecked
            .filter((item) => item.rule === rule)
            .map((item) => ({
              cell: `${item.cell.sheet}!${cellName(item.cell.row, item.cell.column)}`,
              reason: item.reason,
            })),
        ).toEqual(entry.notChecked.map(({ cell, reason }) => ({ cell: full(entry, cell), reason })));
      },
    );
  });
}
