import { DEFAULT_SETTINGS, storeSettings } from '../../../src/review';
import { worksheet } from '../../hosts/file/make-package';
import { amplifier, WRONG_ITEMS, type Amplifier } from './amplifier';

/** What the workbook keeps for us. */
const stored = (name: string, settings: (count: number) => object): Amplifier =>
  amplifier(name, (count) => ({
    sheets: [worksheet(WRONG_ITEMS + '<row><c t="str"><v>印刷费</v></c><c><v>1</v></c></row>'.repeat(5000))],
    related: [['rIdOurs', 'customXml', '../customXml/item1.xml']],
    extra: { 'customXml/item1.xml': storeSettings({ ...DEFAULT_SETTINGS, ...settings(count) }) },
  }));

const list = (count: number, item: (i: number) => object | string): readonly unknown[] =>
  Array.from({ length: count }, (_, i) => item(i));

/** Constructs of the settings that a workbook keeps for us. */
export const IN_SETTINGS: readonly Amplifier[] = [
  stored('waivers', (count) => ({
    waivers: list(count, (i) => ({
      rule: 'balance-mismatch',
      sheet: 'S1',
      cell: `D${String(i + 1)}`,
      reason: '已说明',
    })),
  })),
  stored('findings that were seen', (count) => ({ seen: list(count, (i) => `balance-mismatch S1 ${String(i)}`) })),
  stored('tables that were pointed out', (count) => ({
    tables: list(count, (i) => ({
      sheet: 'S1',
      head: `A${String(i + 1)}`,
      family: 'items',
      range: `A${String(i + 1)}:D${String(i + 3)}`,
      columns: { A: 'name', B: 'budget' },
    })),
  })),
  stored('grades', (count) => ({ grades: list(count, (i) => ({ grade: `等${String(i)}`, from: String(i) })) })),
  stored('rules', (count) => ({
    rules: Object.fromEntries(Array.from({ length: count }, (_, i) => [`r${String(i)}`, { off: true }])),
  })),
  stored('sentences set aside', (count) => ({
    reportWaivers: list(count, (i) => ({
      rule: 'claim-mismatch',
      key: `rate ${String(i)}`,
      text: `执行率${String(i)}%`,
      reason: '已说明',
      date: '',
    })),
  })),
];
