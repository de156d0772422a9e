import type { Language } from '../words';
import type { customFunction, CustomFunction } from './excel-functions';
import { FUNCTION_IDS } from './function-ids.data';

/** What the functions are made of, loaded with the first call. */
export type LoadFunctions = () => Promise<{ readonly customFunction: typeof customFunction }>;

/** A function as Excel is given it: its answer comes as soon as its code is there. */
export type LateFunction = (...inputs: Parameters<CustomFunction>) => Promise<ReturnType<CustomFunction>>;

/**
 * Lets Excel find the functions; call once, when office.js is there. Where their code does not come a call rejects, which
 * Excel shows as #VALUE!, and the next one asks for it again.
 */
export function registerFunctions(language: () => Language, load: LoadFunctions): void {
  for (const id of FUNCTION_IDS) {
    const call: LateFunction = async (...inputs) => (await load()).customFunction(id, language)(...inputs);
    CustomFunctions.associate(id, call);
  }
}
