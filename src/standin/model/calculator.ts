/** Keeps the results of formulas current. The model is the truth; the calculator only fills in values. */
export interface Calculator {
  /** Another workbook was loaded: its results are right as they came. */
  reset(): void;
  /** Brings all results up to date; cheap where nothing has changed. */
  calculate(): void;
}
