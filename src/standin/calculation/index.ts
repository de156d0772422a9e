import type { Calculator, WorkbookModel } from '../model';
import type { EngineSource } from './engine';
import { loadEngine } from './engine';
import { IronCalculator } from './iron-calculator';

/**
 * A calculator for a model: `model.useCalculator(await createCalculator(model, source))`. `source`: the bytes of
 * `@ironcalc/wasm/wasm_bg.wasm` in Node, its address in a browser (whose page must allow 'wasm-unsafe-eval'), or
 * nothing where a bundler serves it.
 */
export async function createCalculator(model: WorkbookModel, source?: EngineSource): Promise<Calculator> {
  await loadEngine(source);
  return new IronCalculator(model);
}

export type { EngineSource };
