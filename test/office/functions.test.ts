import { readFileSync } from 'node:fs';
import { ERROR_CODES } from '../../src/functions/error-codes.data';
import { MEASURES, type CustomFunction } from '../../src/functions/excel-functions';
import { registerFunctions, type LateFunction } from '../../src/functions/register';
import type { Language } from '../../src/words';
import { workbookOf } from '../support/excel';
import { openPage } from '../support/office-page';

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly Record<string, unknown>[];
    readonly result: object;
  }[];
}

const metadata = (language: string): Metadata =>
  JSON.parse(readFileSync(`src/functions/functions.${language}.json`, 'utf8')) as Metadata;

let language: Language = 'zh';
let associated: Readonly<Record<string, LateFunction>> = {};

beforeAll(async () => {
  await openPage(workbookOf({ 表: [[1]] }), { excelApi: '1.14' });
  registerFunctions(
    () => language,
    () => import('../../src/functions/excel-functions'),
  );
  associated = (CustomFunctions as unknown as { _association: { mappings: typeof associated } })._association.mappings;
});

function call(id: string, ...inputs: Parameters<CustomFunction>): ReturnType<LateFunction> {
  const found = associated[id];
  if (!found) throw new Error(`Microsoft's client does not know ${id}`);
  return found(...inputs);
}

test('Microsoft’s client finds each function that the metadata name, with as many parameters', () => {
  for (const { functions } of [metadata('zh'), metadata('en')]) {
    const counts = Object.fromEntries(functions.map(({ id, parameters }) => [id, parameters.length]));
    expect(counts).toEqual(
      Object.fromEntries(Object.entries(MEASURES).map(([id, { parameters }]) => [id, parameters])),
    );
    expect(Object.keys(associated).sort()).toEqual(functions.map(({ id }) => id).sort());
  }
});

test('both languages describe the same functions, with texts of their own', () => {
  const shape = ({ functions }: Metadata): unknown =>
    functions.map(({ id, name, parameters, result }) => ({
      id,
      name,
      result,
      parameters: parameters.map(({ type, dimensionality, optional }) => ({ type, dimensionality, optional })),
    }));
  expect(shape(metadata('zh'))).toEqual(shape(metadata('en')));
  const texts = (which: string): string[] =>
    metadata(which).functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => String(parameter['description'])),
    ]);
  for (const text of texts('zh')) expect(text).toMatch(/\p{Script=Han}/u);
  expect(texts('en').every((text) => /^[A-Z]/.test(text))).toBe(true);
});

test('values spill, and each error is Excel’s own, beside them', async () => {
  const result = await call('RATE', [[50], [1], ['x']], [[100], [0], [3]]);
  expect(result[0]).toEqual([0.5]);
  const errors = [result[1]?.[0], result[2]?.[0]];
  for (const error of errors) expect(error).toBeInstanceOf(CustomFunctions.Error);
  expect(errors.map((error) => (error as CustomFunctions.Error).code)).toEqual(['#DIV/0!', '#VALUE!']);
});

test('an error says why in the language that is spoken when it is made', async () => {
  const message = async (): Promise<string> => {
    const [row] = await call('COMPLETION', [['显著提升']], [['显著提升']], null);
    const error = row?.[0] as CustomFunctions.Error;
    expect(error.code).toBe(ERROR_CODES.words);
    return error.message;
  };
  language = 'zh';
  expect(await message()).toMatch(/\p{Script=Han}/u);
  language = 'en';
  expect(await message()).not.toMatch(/\p{Script=Han}/u);
});

test('Excel’s invocation object behind the arguments is no argument', async () => {
  const invocation = { functionName: 'NUMBER', address: '表!A1' } as never;
  expect(await call('NUMBER', [['≥95%']], invocation)).toEqual([[0.95]]);
});

test.each([
  ['#DIV/0!', '#DIV/0!'],
  ['#N/A', '#N/A'],
  ['#REF!', '#VALUE!'],
])('an error %s in a cell comes out as %s', async (code, expected) => {
  const [row] = await call('NUMBER', [[{ code }]], null);
  expect((row?.[0] as CustomFunctions.Error).code).toBe(expected);
});
