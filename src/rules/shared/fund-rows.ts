import { Decimal } from '../../quantity';
import type { FundAmount, FundingReadings, FundRowReading } from '../../tables/readings/funding-readings';
import { agrees } from './fund-view';
import { FUND_ROLES, type FundRole } from './fund-slips';

/** An amount of a fund block that its sources across do not add up to: 决算支出数 over 小计 | 财政拨款 | 其他资金. */
export interface FundRowFault {
  readonly row: FundRowReading;
  readonly role: FundRole;
  readonly stated: FundAmount;
  readonly parts: readonly FundAmount[];
  /** What the sources add up to. */
  readonly sum: Decimal;
}

/** So many rows have to hold before one of them is wrong. */
const FEWEST_HELD = 2;
const FEWEST_SOURCES = 2;

const known = new WeakMap<FundingReadings, readonly FundRowFault[]>();

/** The amounts that differ from their sources across, where most rows agree with them; found once a block. */
export function fundRowFaults(funds: FundingReadings): readonly FundRowFault[] {
  const found = known.get(funds) ?? FUND_ROLES.flatMap((role) => faultsOf(funds, role));
  known.set(funds, found);
  return found;
}

function faultsOf(funds: FundingReadings, role: FundRole): FundRowFault[] {
  const columns = sourcesAcross(funds, role);
  if (columns.length < FEWEST_SOURCES) return [];
  let held = 0;
  const wrong = funds.rows.flatMap((row): FundRowFault[] => {
    const stated = row.amount(role);
    const parts = columns.flatMap((column) => row.amountIn(column) ?? []);
    if (!stated || parts.length < columns.length) return [];
    if (agrees(stated, parts, funds.table.unit)) {
      held++;
      return [];
    }
    const sum = parts.reduce((added, { value }) => added.plus(value), new Decimal(0));
    return [{ row, role, stated, parts, sum }];
  });
  return held >= FEWEST_HELD && wrong.length * 2 <= held ? wrong : [];
}

/** Zero-based columns that stand under one heading with that of the role, right of it. */
function sourcesAcross({ table: { header, columns } }: FundingReadings, role: FundRole): number[] {
  const own = header?.columns.find(({ column }) => column === columns[role]);
  if (!header || !own || own.texts.length < 2) return [];
  return header.columns
    .filter(({ column, texts }) => column > own.column && texts.length > 1 && texts[0] === own.texts[0])
    .map(({ column }) => column);
}
