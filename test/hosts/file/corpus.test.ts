import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { toSnapshot } from '../../../src/hosts/file/snapshot';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { XlsxError } from '../../../src/hosts/package/xlsx-error';
import { SHARED } from '../../support/published-files';

/** Files of other makers beside the repository; where they are missing there is nothing to judge. */
const FOLDERS = ['corpus', 'cases', 'seed'].map((name) => join(SHARED, name));

function files(): string[] {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.xl[a-z]{2}$/.test(name))
      .map((name) => join(folder, name)),
  );
}

test('every file of other makers is read or refused, none takes over 5 seconds', () => {
  for (const file of files()) {
    const bytes = readFileSync(file);
    const started = performance.now();
    try {
      expect(Array.isArray(toSnapshot(readWorkbook(bytes, nodeCodec)).sheets)).toBe(true);
    } catch (error) {
      expect(error).toBeInstanceOf(XlsxError);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  }
});
