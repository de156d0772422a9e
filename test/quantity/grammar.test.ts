import { type Completion, type Quantity, completionOf, judgeDirection, parseQuantity } from '../../src/quantity';
import { readTable } from './tsv';

/** What a reviewer's reading of a row demands of the target, the actual, the direction and the completion. */
interface Demand {
  readonly target: Quantity['kind'];
  readonly direction?: 'more' | 'less';
  readonly notComputable?: string;
}

const DEMANDS: Readonly<Record<string, Demand>> = {
  forward: { target: 'number', direction: 'more' },
  reverse: { target: 'number', direction: 'less' },
  reverse0: { target: 'number', direction: 'less' },
  'zero-target': { target: 'number' },
  copied: { target: 'number', notComputable: 'copied' },
  qualitative: { target: 'wording', notComputable: 'target-words' },
  date: { target: 'date' },
  'numeric/actual-text': { target: 'number', notComputable: 'actual-words' },
  'reverse/actual-text': { target: 'number', direction: 'less', notComputable: 'actual-words' },
  'unit-mismatch': { target: 'number', notComputable: 'units-differ' },
  'numeric/target-only': { target: 'number', notComputable: 'actual-blank' },
  'reverse/target-only': { target: 'number', direction: 'less', notComputable: 'actual-blank' },
};

const rows = readTable('grammar.tsv');

test('the table is whole', () => {
  expect(rows).toHaveLength(118);
  expect(rows.filter((row) => !DEMANDS[row.kind ?? ''])).toEqual([]);
});

describe.each(rows)('row $n: $target / $actual', (row) => {
  const demand = DEMANDS[row.kind ?? ''];
  const name = row.indicator ?? '';
  const text = row.target ?? '';
  const target = parseQuantity(text);
  const actual = parseQuantity(row.actual === '（空）' ? '' : (row.actual ?? ''));
  const direction = judgeDirection({
    comparator: target.kind === 'number' ? target.comparator : null,
    text,
    name,
    unit: target.kind === 'number' ? target.unit : null,
    secondLevel: '',
  });

  test('kind and direction', () => {
    expect(target.kind).toBe(demand?.target);
    if (demand?.direction) expect(direction).toBe(demand.direction);
  });

  test('completion', () => {
    const completion = completionOf(target, actual, direction, { lessIsBetter: 'linear' });
    if (demand?.notComputable) expect(reasonOf(completion)).toBe(demand.notComputable);
    if (row.completion) expect(valueOf(completion)).toBe(row.completion);
  });
});

function valueOf(completion: Completion): string {
  return 'value' in completion ? completion.value.toFixed(4) : completion.notComputable;
}

function reasonOf(completion: Completion): string {
  return 'value' in completion ? completion.value.toString() : completion.notComputable;
}
