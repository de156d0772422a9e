import type { Calculator } from '../standin';

/**
 * A calculator that may break (its engine is WebAssembly that can run into a wall on a strange formula): from then on
 * formulas keep the results that they have, and whoever wants to know is told. The next workbook begins anew.
 */
export class CautiousCalculator implements Calculator {
  private broken = false;

  constructor(
    private readonly calculator: Calculator,
    private readonly onBroken: (error: unknown) => void,
  ) {}

  /** Another workbook comes: what broke on the last one may well do for this one. Call before it is loaded. */
  restart(): void {
    this.broken = false;
  }

  reset(): void {
    this.attempt(() => {
      this.calculator.reset();
    });
  }

  calculate(): void {
    this.attempt(() => {
      this.calculator.calculate();
    });
  }

  private attempt(work: () => void): void {
    if (this.broken) return;
    try {
      work();
    } catch (error) {
      this.broken = true;
      this.onBroken(error);
    }
  }
}
