import { Decimal } from '../../quantity';
import type { TextFigure } from '../text-figures';
import { POINTS } from '../words/figure-words.data';

/** A canonical value as the figure would write it: 2253万元, 2.5个百分点. */
export function shown(value: Decimal, like: Pick<TextFigure, 'decimals' | Unit>): string {
  const written = value.times(like.divisor).div(like.scale);
  const decimals = Math.max(like.decimals, Math.min(like.divisor.gt(1) ? 2 : 4, written.decimalPlaces()));
  return `${written.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toFixed()}${unitText(like)}`;
}

type Unit = 'scale' | 'divisor' | 'unit' | 'isPoints';

function unitText({ scale, divisor, unit, isPoints }: Pick<TextFigure, Unit>): string {
  if (isPoints) return `个${POINTS}`;
  if (divisor.eq(100)) return '%';
  if (divisor.eq(1000)) return '‰';
  if (divisor.gt(1)) return `/${divisor.toFixed()}`;
  const word = scale.eq('1e4') ? '万' : scale.eq('1e8') ? '亿' : '';
  return word + (unit ?? '');
}
