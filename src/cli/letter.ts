import { readForms } from './forms-file';
import path from 'node:path';
import type { LetterPart } from '../letter/letter-content';
import { letterText } from '../words/letter-text';
import type { LetterArguments } from './arguments';
import { reasonOf } from './file-results';
import { documentOf } from './letter-file';
import type { LetterTask, Outcome } from './outcome';
import { PLAIN_SURROUNDINGS, runFiles, type Surroundings } from './run-files';
import { EXIT, type Terminal } from './terminal';
import { writeResult } from './write-result';

/**
 * Writes letters to the units, one a workbook or one a folder, into a folder: what was found, place to reply, place for
 * dates and seals. Exit code 2 where a file could not be read or a letter not be written, else 0.
 */
export async function letter(
  options: LetterArguments,
  terminal: Terminal,
  surroundings: Partial<Surroundings> = {},
): Promise<number> {
  const { out, profile, language, by } = options;
  const forms = await readForms(options.forms);
  const end = await runFiles(
    {
      options,
      ending: '.docx',
      writes: by === 'file',
      except: { folder: path.resolve(out), files: new Set() },
      key: { profile, language, by, forms },
      task: (file, { formulas }, known): LetterTask => ({
        command: 'letter',
        file: file.path,
        name: file.name,
        label: file.label,
        unit: unitOf(file.name),
        ...known,
        options: { ...options, formulas },
        forms,
      }),
    },
    terminal,
    { ...PLAIN_SURROUNDINGS, ...surroundings },
  );
  if (end === null) return EXIT.unreadable;
  try {
    const whole = by === 'file' || (await writeFolders(end.again(), options, terminal));
    return whole ? end.code : EXIT.unreadable;
  } finally {
    end.close();
  }
}

/** Who is addressed: the folder that the file came in, else the file's own name without its ending. */
function unitOf(name: string): string {
  const folder = path.posix.dirname(name);
  return folder === '.' ? path.posix.parse(name).name : path.posix.basename(folder);
}

/** One letter for the files of each folder, which come in order of their names. */
async function writeFolders(
  outcomes: Iterable<Outcome>,
  options: LetterArguments,
  terminal: Terminal,
): Promise<boolean> {
  let [folder, parts, whole] = ['', [] as LetterPart[], true];
  const write = async (): Promise<void> => {
    if (parts.length > 0 && !(await writeFolder(folder, parts, options, terminal))) whole = false;
    parts = [];
  };
  for (const { file, letter: part } of outcomes) {
    if (path.posix.dirname(file) !== folder) {
      await write();
      folder = path.posix.dirname(file);
    }
    if (part) parts.push(part);
  }
  await write();
  return whole;
}

async function writeFolder(
  folder: string,
  parts: readonly LetterPart[],
  { out, language }: LetterArguments,
  terminal: Terminal,
): Promise<boolean> {
  const own = letterText('folder-letter', language);
  const target = path.join(out, folder === '.' ? `${own}.docx` : `${folder}.docx`);
  try {
    const unit = folder === '.' ? (parts[0]?.workbook ?? '').replace(/\.[^.]*$/, '') : path.posix.basename(folder);
    await writeResult(target, await documentOf(unit, parts, language), out);
    terminal.out(target);
    return true;
  } catch (error) {
    const reason = reasonOf(error, language);
    if (reason === null) throw error;
    terminal.error(`${target}: ${reason}`);
    return false;
  }
}
