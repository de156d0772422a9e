import type { Finding, MessageData, NotChecked } from '../../src/review';
import { wordsOfReason, wordsOfRule } from '../../src/words/rule-words';
import { placeholders, type Words } from '../../src/words/template';

/** What is missing to say the entry in either language: no words at all, or placeholders that its data leaves open. */
export function unworded(entry: Finding | NotChecked): readonly string[] {
  if (!('message' in entry)) return missing(`${entry.rule}/${entry.reason}`, wordsOfReason(entry), entry.data);
  const words = wordsOfRule(entry.rule);
  const said = missing(`${entry.rule}/${entry.message}`, words?.messages[entry.message], entry.data);
  if (!entry.fix) return said;
  return [...said, ...missing(`${entry.rule}/${entry.fix.message}`, words?.fixes[entry.fix.message], entry.fix.data)];
}

function missing(id: string, words: Words | undefined, data: MessageData): readonly string[] {
  if (!words) return [`${id}: no words`];
  const asked = new Set([words.zh, words.en, words.one ?? ''].flatMap((text) => placeholders(text)));
  return [...asked].filter((name) => !Object.hasOwn(data, name)).map((name) => `${id}: {${name}}`);
}
