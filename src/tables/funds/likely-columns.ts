import { readAmount } from '../../quantity';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, HeaderColumn } from '../table-types';
import { likelyAmount } from '../words/likely-amounts';
import { withRatedAmounts } from './rate-evidence';
import { likelyRoles } from '../words/likely-words';
import { isFundLabel, isFundTotal, type HeaderRole } from '../words/lexicon';

const ROLES: readonly HeaderRole[] = ['initial', 'budget', 'spent', 'rate'];
/** What a form gives for its execution. */
const POINTS: ReadonlySet<string> = new Set(['weight', 'score']);

/**
 * The header of a fund block with the roles that morphemes give its columns where no word of the lexicon does, 累计实支,
 * 追加（减）后预算, or the rate beside them: where a label at its side and a total in its first row, or figures alone, say that it is one.
 */
export function withLikelyAmounts(view: SheetView, block: HeaderBlock): HeaderBlock {
  const row = block.area.bottom + 1;
  const sided = block.columns.some(({ texts }) => texts.some(isFundLabel));
  const heads = view.filled(row, block.area.left, block.area.right);
  const isSole = heads.length > 0 && heads.every(({ value }) => typeof value !== 'string');
  const leads = heads.some(({ value }) => typeof value === 'string' && isFundTotal(value.trim()));
  if (!sided || !(isSole || leads)) return block;
  const isFigure = (column: number): boolean =>
    readAmount(view.value(row, column), view.format(row, column)).kind === 'number';
  const named = new Set(block.columns.flatMap(({ roles }) => roles));
  const columns = block.columns.map((column): HeaderColumn => {
    if (column.roles.length > 0 || !isFigure(column.column)) return column;
    const heading = column.texts.at(-1) ?? '';
    const points = likelyRoles(heading).find((known) => POINTS.has(known) && !named.has(known));
    if (points) return { ...column, role: points, roles: [points] };
    const likely = likelyAmount(heading);
    const role = ROLES.find((known) => known === likely?.role && !named.has(known));
    return role && likely ? { ...column, role, roles: [role], adjusted: column.adjusted || likely.adjusted } : column;
  });
  return withRatedAmounts(view, { ...block, columns });
}
