/** How many arguments a function takes. */
export interface Arity {
  readonly least: number;
  readonly most: number;
}

const ANY = 255;

/** The functions that formulas may call, by their English names in capitals; what they do is Excel's. */
export const FUNCTIONS: Readonly<Record<string, Arity | undefined>> = Object.assign(Object.create(null) as object, {
  SUM: { least: 1, most: ANY },
  MAX: { least: 1, most: ANY },
  MIN: { least: 1, most: ANY },
  AVERAGE: { least: 1, most: ANY },
  COUNT: { least: 1, most: ANY },
  ABS: { least: 1, most: 1 },
  ROUND: { least: 2, most: 2 },
  IF: { least: 2, most: 3 },
  AND: { least: 1, most: ANY },
  OR: { least: 1, most: ANY },
  NOT: { least: 1, most: 1 },
});
