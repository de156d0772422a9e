import type { Calculator } from '../standin';

/**
 * A calculator that may break (its engine is WebAssembly that can run into a wall on a strange formula): from then on
 * formulas keep the results that they have, and whoever wants to know is told.
 */
export class CautiousCalculator implements Calculator {
  private broken = false;

  constructor(
    private readonly calculator: Calculator,
    private readonly onBroken: (error: unknown) => void,
  ) {}

  get isBroken(): boolean {
    return this.broken;
  }

  reset(): void {
    if (!this.broken) this.calculator.reset();
  }

  calculate(): void {
    if (this.broken) return;
    try {
      this.calculator.calculate();
    } catch (error) {
      this.broken = true;
      this.onBroken(error);
    }
  }
}
