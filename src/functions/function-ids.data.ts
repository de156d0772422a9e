/** The custom functions, by the ids that functions.<language>.json gives them. */
export const FUNCTION_IDS = ['NUMBER', 'COMPLETION', 'SCORE', 'RATE'] as const;

export type FunctionId = (typeof FUNCTION_IDS)[number];
