import type { IndicatorReading, IndicatorReadings } from '../../tables/readings/indicator-readings';
import { fold } from '../../quantity/characters';
import { Decimal } from '../../quantity';
import type { CellAddress } from '../../workbook/address';
import { factsInWords } from './word-facts';
import type { Fact } from './fact';
import { exactly, spanOf, valuesOf } from './fact-values';
import { addAll } from '../../workbook/lists';

/** Targets, actuals, completions, scores and weights of an indicator table. */
export function indicatorFacts({ table, rows }: IndicatorReadings, title: string, index: number): Fact[] {
  const facts = rows.flatMap((row) => rowFacts(row, title, index));
  const total = table.totalRow;
  const column = table.columns.score;
  if (total !== null && column !== undefined) {
    const cell = table.view.address(total, column);
    const value = Number(table.view.value(total, column));
    if (table.view.value(total, column) !== null && Number.isFinite(value)) {
      facts.push(
        pointsFact({ cell, value: new Decimal(value), name: '得分', labels: '', title, isTotal: true, index }),
      );
    }
  }
  return facts;
}

interface Points {
  readonly cell: CellAddress;
  readonly value: Decimal;
  readonly name: string;
  readonly labels: string;
  readonly title: string;
  readonly isTotal: boolean;
  readonly index: number;
}

export function pointsFact({ cell, value, name, labels, title, isTotal, index }: Points): Fact {
  return {
    cell,
    text: value.toFixed(),
    name,
    labels,
    column: '得分',
    title,
    role: 'score',
    year: null,
    value,
    span: exactly(value),
    comparator: null,
    unit: '分',
    unitClass: 'count',
    isTotal,
    block: 'indicators',
    table: index,
  };
}

function rowFacts(reading: IndicatorReading, title: string, index: number): Fact[] {
  const { row } = reading;
  const labels = [row.level1?.text ?? '', row.level2?.text ?? ''].join(' ');
  const base = {
    name: row.name,
    labels,
    title,
    year: null,
    isTotal: false,
    block: 'indicators' as const,
    table: index,
  };
  const facts: Fact[] = [];
  for (const role of ['target', 'actual'] as const) {
    const cell = reading.cell(role);
    const text = role === 'target' ? reading.targetText : reading.actualText;
    if (!cell || text === '') continue;
    const column = role === 'target' ? '目标值' : '完成值';
    const factRole = role === 'target' ? ('plan' as const) : ('actual' as const);
    const quantity = reading[role];
    const values = valuesOf(quantity);
    const fact = { ...base, cell, text, column, role: factRole };
    if (values) facts.push({ ...fact, ...values });
    else if (quantity.kind === 'wording' && /\d/.test(text)) {
      const inWords = factsInWords(fold(text), text, fact);
      const [only] = inWords;
      if (only && inWords.length === 1 && text.length < SHORTEST_SENTENCE)
        facts.push({ ...only, name: row.name, block: 'indicators' });
      else addAll(facts, inWords);
    } else {
      facts.push({ ...fact, value: null, span: null, comparator: null, unit: null, unitClass: 'none' });
    }
  }
  const completion = reading.cell('completion');
  if (completion && reading.stated) {
    const { value, decimals } = reading.stated;
    facts.push({
      ...base,
      cell: completion,
      text: `${value.times(100).toFixed()}%`,
      column: '完成率',
      role: reading.targetText === '' && reading.actualText === '' ? 'actual' : 'rate',
      value,
      span: spanOf(value, decimals, new Decimal('0.01')),
      comparator: null,
      unit: '%',
      unitClass: 'ratio',
    });
  }
  for (const role of ['score', 'weight'] as const) {
    const amount = reading[role];
    const cell = reading.cell(role);
    if (amount?.kind !== 'number' || !cell) continue;
    const points = pointsFact({ cell, value: amount.value, name: row.name, labels, title, isTotal: false, index });
    facts.push({ ...points, role, column: role === 'score' ? '得分' : '分值' });
  }
  return facts;
}

/** A shorter text says one thing. */
const SHORTEST_SENTENCE = 12;
