import { stringTable, worksheet } from '../../hosts/file/make-package';
import { amplifier, inRows, times, type Amplifier } from './amplifier';

const inOneCell = (name: string, content: (count: number) => string): Amplifier =>
  inRows(name, (count) => `<row><c t="inlineStr"><is>${content(count)}</is></c></row>`);

const TEXTS = stringTable([`<t>${'预算'.repeat(16_000)}</t>`]);

/** Constructs of what cells say. */
export const IN_TEXTS: readonly Amplifier[] = [
  inRows('numbers as texts', (count) => times(count, (i) => `<row><c t="str"><v>${String(i)}.50</v></c></row>`)),
  inRows('one long shared text', (count) => '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(count), {
    strings: TEXTS,
  }),
  amplifier('shared texts', (count) => ({
    sheets: [worksheet(times(count, (i) => `<row><c t="s"><v>${String(i)}</v></c></row>`))],
    strings: stringTable(Array.from({ length: count }, (_, i) => `<t>项${String(i)}</t>`)),
  })),
  amplifier('shared texts that nobody uses', (count) => ({
    sheets: [worksheet('')],
    strings: stringTable(Array.from({ length: count }, () => '<t/>')),
  })),
  inRows('digits of one number', (count) => `<row><c><v>${'7'.repeat(count)}</v></c></row>`),
  inOneCell('entities of one text', (count) => `<t>${'&#65;'.repeat(count)}</t>`),
  inOneCell('entities in runs of one text', (count) => '<r><t>&amp;</t></r>'.repeat(count)),
  inOneCell('escapes of one text', (count) => `<t>${'_x0041_'.repeat(count)}</t>`),
  inOneCell('sections of one text', (count) => `<t>${'<![CDATA[a]]>'.repeat(count)}</t>`),
  inOneCell('comments in one text', (count) => `<t>${'<!---->'.repeat(count)}</t>`),
  inOneCell('runs with looks', (count) => '<r><rPr><b/></rPr><t>a</t></r>'.repeat(count)),
  inOneCell('phonetic readings', (count) => '<rPh sb="0" eb="1"><t>a</t></rPh>'.repeat(count)),
  inOneCell('blanks of one text', (count) => `<t>指标${' '.repeat(count)}x</t>`),
  inRows('texts of 32,000 blanks', (count) =>
    `<row><c t="str"><v>指标${' '.repeat(32_000)}一</v></c></row>`.repeat(count),
  ),
  inRows('texts of 32,000 digits', (count) => `<row><c t="str"><v>${'1'.repeat(32_000)}元</v></c></row>`.repeat(count)),
  inRows('texts of 32,000 brackets', (count) =>
    `<row><c t="str"><v>${'（'.repeat(32_000)}</v></c></row>`.repeat(count),
  ),
  inRows(
    'texts of 20 characters in one row',
    (count) =>
      `<row>${'<c t="str"><v>项目全年预算10万元，支出9万元，执行率完成</v></c>'.repeat(Math.min(count, 16_384))}</row>`,
  ),
  inRows('amounts in capitals', (count) =>
    `<row>${'<c t="str"><v>壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分（123.45元）</v></c>'.repeat(20)}</row>`.repeat(count),
  ),
];
