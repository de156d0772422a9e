import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { attackText, attacksOn, type Attack } from '../support/regex-attacks';

/** Every string of 100 KB is done within this many milliseconds. */
const SOON = 1_000;
const LENGTH = 100_000;
/** What takes at least this many milliseconds is also tried at a quarter of the length: see `grows`. */
const WORTH_COMPARING = 100;
/** All attacks are tried at this length, the slowest of them at the full one. */
const SHORT = 2_500;
const SLOWEST = 4;

const root = path.resolve('src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .sort();

interface Found {
  readonly place: string;
  readonly expression: RegExp;
}

const literals: Found[] = [];
/** Places where an expression is made of texts. */
const made: { readonly file: string; readonly place: string; readonly onLoading: boolean }[] = [];

for (const file of files) {
  const text = readFileSync(path.join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node, onLoading: boolean): void => {
    const place = `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1)}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ place, expression: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(source) === 'RegExp')
      made.push({ file, place, onLoading });
    const inner = onLoading && !ts.isFunctionLike(node);
    node.forEachChild((child) => {
      visit(child, inner);
    });
  };
  visit(source, true);
}

/** Expressions that modules make when they are loaded. */
async function madeOnLoading(): Promise<Found[]> {
  const found: Found[] = [];
  const Original = RegExp;
  for (const file of new Set(made.map((entry) => entry.file))) {
    globalThis.RegExp = class extends Original {
      constructor(pattern: string | RegExp, flags?: string) {
        super(pattern, flags);
        found.push({ place: file, expression: new Original(pattern, flags) });
      }
    } as RegExpConstructor;
    try {
      await jest.isolateModulesAsync(() => import(path.join(root, file)));
    } finally {
      globalThis.RegExp = Original;
    }
  }
  return found;
}

/** Runs in a realm of its own, which can be cut off: all matches of one with "g", the first of another. */
const SEARCH = `for (const text of texts.slice(0, 2)) expression.test(text);
texts.map((text) => {
  expression.lastIndex = 0;
  const started = now();
  if (expression.global) text.replace(expression, '');
  else expression.test(text);
  return now() - started;
})`;

/** Milliseconds of this process so far, whatever else the machine is doing. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of a search in each text; none where they were cut off after `most` of them. */
function timesOf(expression: RegExp, texts: readonly string[], most: number): readonly number[] | undefined {
  try {
    const context = createContext({ texts, expression, now: processorTime });
    return runInContext(SEARCH, context, { timeout: most }) as number[];
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
}

/** An attack that makes the expression slow; undefined where none of them does. */
function slowedBy(expression: RegExp): Attack | 'all together' | undefined {
  const attacks = attacksOn(expression);
  const texts = attacks.map((attack) => attackText(attack, SHORT));
  const times = timesOf(expression, texts, 5 * SOON);
  if (!times) return 'all together';
  const slowest = attacks
    .map((attack, index) => ({ attack, time: times[index] ?? 0 }))
    .sort((a, b) => b.time - a.time)
    .slice(0, SLOWEST);
  // what is slow at a quarter of the length need not be waited for at the full one
  return slowest.find(({ attack }) => isSlow(expression, attack, LENGTH / 4) || isSlow(expression, attack, LENGTH))
    ?.attack;
}

function isSlow(expression: RegExp, attack: Attack, length: number): boolean {
  const time = timeOf(expression, attack, length);
  return time > SOON || (time > WORTH_COMPARING && grows(expression, attack, length, time));
}

/** Milliseconds of one search in the string of an attack. */
function timeOf(expression: RegExp, attack: Attack, length: number): number {
  return timesOf(expression, [attackText(attack, length)], 5 * SOON)?.[0] ?? Infinity;
}

/** Whether four times the length take more than eight times as long: four times is linear, sixteen times quadratic. */
function grows(expression: RegExp, attack: Attack, length: number, time: number): boolean {
  return time > 8 * timeOf(expression, attack, length / 4);
}

/** Those of the expressions that an attack makes slow, with the attack. */
function slow(found: readonly Found[]): object[] {
  return found.flatMap(({ place, expression }) => {
    const attack = slowedBy(expression);
    return attack === undefined ? [] : [{ place, expression: String(expression), attack }];
  });
}

test('the attacks tell slow expressions from quick ones', () => {
  const quadratic = [
    /\s*x$/,
    /^\s*a\s*\d*\s*b/,
    /\d+(\.\d+)?%/,
    /(?:自评|绩效).*表/,
    /\((?:[^)]*)\)/,
    /(a+)+$/,
    /name\w*\.add$/,
    /[A-Z]+\d+/g,
  ];
  const linear = [
    /^\s*x/,
    /a\s*(?:\d+\s*)?b/,
    /\d%/,
    /(?:自评|绩效)(?:(?!自评|绩效).)*表/,
    /\([^()]*\)/,
    /name[a-z]{0,40}\.add$/,
  ];
  expect(slow(quadratic.map((expression) => ({ place: '', expression })))).toHaveLength(quadratic.length);
  expect(slow(linear.map((expression) => ({ place: '', expression })))).toEqual([]);
});

test('every regular expression of the sources is linear', () => {
  expect(literals.length).toBeGreaterThan(150);
  expect(slow(literals)).toEqual([]);
});

test('expressions made of texts are made when their module is loaded, and are linear', async () => {
  expect(made.filter(({ onLoading }) => !onLoading)).toEqual([]);
  const found = await madeOnLoading();
  expect(found.length).toBeGreaterThanOrEqual(made.length);
  expect(slow(found)).toEqual([]);
});
