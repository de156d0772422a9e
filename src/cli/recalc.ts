import path from 'node:path';
import { localTime } from '../report';
import type { RecalcArguments } from './arguments';
import { readForms } from './forms-file';
import type { RecalcTask } from './outcome';
import { PLAIN_SURROUNDINGS, runFiles, type Surroundings } from './run-files';
import { EXIT, type Terminal } from './terminal';

/**
 * Writes a copy of every file with marks, computed columns and the report sheet into a folder. The inputs are never
 * changed: a copy that would fall on an input is refused, whatever name it has there. Copies that stand in a searched
 * folder are no inputs. A file that can't be read or copied safely gets one line, the
 * others go on. All reports of a run bear the same time.
 */
export async function recalc(
  options: RecalcArguments,
  terminal: Terminal,
  surroundings: Partial<Surroundings> = {},
): Promise<number> {
  const { out, profile, language } = options;
  const around = { ...PLAIN_SURROUNDINGS, ...surroundings };
  const time = localTime(around.now());
  const forms = await readForms(options.forms);
  const end = await runFiles(
    {
      options,
      ending: null,
      writes: true,
      except: { folder: path.resolve(out), files: new Set() },
      key: { profile, language, forms },
      task: (file, { formulas }, known): RecalcTask => ({
        command: 'recalc',
        file: file.path,
        name: file.name,
        label: file.label,
        ...known,
        target: known.target ?? path.join(out, file.name),
        time,
        options: { ...options, formulas },
        forms,
      }),
    },
    terminal,
    around,
  );
  end?.close();
  return end?.code ?? EXIT.unreadable;
}
