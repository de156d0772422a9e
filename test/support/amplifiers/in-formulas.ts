import { inRows, times, type Amplifier } from './amplifier';

const row = (i: number): string => String(1 + (i % 1_000_000));
const LONG_SUM = Array.from({ length: 1500 }, (_, i) => `A${String(i + 1)}`).join('+');

/** Constructs of formulas. */
export const IN_FORMULAS: readonly Amplifier[] = [
  inRows('formulas', (count) => times(count, (i) => `<row><c><f>A${row(i + 1)}+1</f><v>1</v></c></row>`)),
  inRows('long formulas', (count) => `<row><c><f>${LONG_SUM}</f><v>1</v></c></row>`.repeat(count)),
  inRows('formulas of brackets', (count) =>
    `<row><c><f>${'('.repeat(4000)}1${')'.repeat(4000)}</f></c></row>`.repeat(count),
  ),
  inRows('formulas of quotes', (count) => `<row><c><f>${"'[".repeat(4000)}</f></c></row>`.repeat(count)),
  inRows('formulas over whole columns', (count) => '<row><c><f>SUM(B:XFD)</f><v>0</v></c></row>'.repeat(count)),
  inRows('entities of one formula', (count) => `<row><c><f>${'&#65;'.repeat(count)}</f></c></row>`),
  inRows('members of a shared formula', (count) =>
    `<row><c><f t="shared" si="0" ref="A1:A1048576">${LONG_SUM}</f></c></row>`.concat(
      '<row><c><f t="shared" si="0"/></c></row>'.repeat(count),
    ),
  ),
  inRows('shared formulas', (count) =>
    times(
      count,
      (i) =>
        `<row><c><f t="shared" si="${String(i)}" ref="A1:B9">A1+B2</f></c><c><f t="shared" si="${String(i)}"/></c></row>`,
    ),
  ),
  inRows('members without a shared formula', (count) => '<row><c><f t="shared" si="0"/></c></row>'.repeat(count)),
  inRows('array formulas', (count) => '<row><c><f t="array" ref="A1:XFD1048576">1</f></c></row>'.repeat(count)),
  inRows('data tables', (count) => '<row><c><f t="dataTable" ref="A1:XFD1048576" r1="A1"/></c></row>'.repeat(count)),
];
