import type { Finding } from '../contracts/finding';
import { Decimal } from '../quantity';
import { TOLERANT } from './tolerant-rules.data';

const PLAIN = /^-?\d{1,30}(\.\d{1,30})?$/;

/** Findings but those of sums and balances whose difference a person lets pass as a rounding (尾差) up to `tolerance`. */
export function withoutRoundings(findings: readonly Finding[], tolerance: string): readonly Finding[] {
  const most = new Decimal(tolerance);
  if (most.isZero()) return findings;
  return findings.filter(({ rule, difference }) => {
    if (!TOLERANT.has(rule) || difference === null || !PLAIN.test(difference)) return true;
    return new Decimal(difference).abs().gt(most);
  });
}
