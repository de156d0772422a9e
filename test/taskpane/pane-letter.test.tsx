import '../support/text-coders';
import { waitFor } from '@testing-library/react';
import { readReport } from '../../src/hosts/word/report-reader';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { HostError } from '../../src/hosts/workbook-host';
import { exportLetter } from '../../src/letter';
import { explanationOf } from '../../src/words/explanation';
import { renderPane } from '../support/render-pane';
import { REVIEW } from '../support/review-fixture';

/** Everything that the page has offered as a file: its name and its bytes. */
function offeredFiles(): { readonly names: readonly string[]; readonly blobs: readonly Blob[] } {
  const [names, blobs]: [string[], Blob[]] = [[], []];
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return 'blob:letter';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return { names, blobs };
}

const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(new Uint8Array(reader.result as ArrayBuffer));
    };
    reader.onerror = () => {
      reject(new Error('the blob cannot be read'));
    };
    reader.readAsArrayBuffer(blob);
  });

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the letter to a unit', () => {
  it.each(['zh', 'en'] as const)(
    'numbers the texts that 复制 gives, without what was waived (%s)',
    async (language) => {
      const files = offeredFiles();
      const [set, ...others] = REVIEW.findings;
      if (!set) throw new Error('no finding');
      const open = others.filter((finding) => !finding.waived);
      expect(open.length).toBeLessThan(others.length);
      const waived = { ...set, waived: { reason: '已经说明过的理由', date: '2026-01-02' } };
      const pane = renderPane(
        { ...REVIEW, findings: [waived, ...others] },
        { workbookName: '某单位.xlsx', language, letter: exportLetter },
      );
      await pane.press('[data-action="menu"]');
      expect(pane.all('[data-action="letter"]')).toEqual([]);
      await pane.user.keyboard('{Escape}');
      await pane.check();
      await pane.press('[data-action="menu"]');
      await pane.press('[data-action="letter"]');
      await waitFor(() => pane.find('[data-notice="letter.exported"]'));
      expect(files.names).toEqual([expect.stringMatching(/^某单位.*\.docx$/)]);
      const [blob] = files.blobs;
      if (!blob) throw new Error('no file');
      const letter = readReport(await bytesOf(blob), nodeCodec);
      const texts = letter.paragraphs.map(({ text }) => text);
      expect(texts.some((text) => text.includes('某单位'))).toBe(true);
      const numbered = texts.filter((text) => /^\d+\. /.test(text));
      const points = numbered.map((text) => text.slice(text.indexOf(' ') + 1));
      expect(points.toSorted()).toEqual(open.map((finding) => explanationOf(finding, language)).toSorted());
      expect(texts.join('\n')).not.toContain('已经说明过的理由');
      expect(letter.tables).toHaveLength(1);
    },
  );

  it('that cannot be written is told, and nothing is offered', async () => {
    const files = offeredFiles();
    const pane = renderPane(REVIEW, { letter: () => Promise.reject(new HostError('not-loaded')) });
    await pane.check();
    await pane.press('[data-action="menu"]');
    await pane.press('[data-action="letter"]');
    await waitFor(() => pane.find('[data-notice="export.failed"]'));
    expect(files.names).toEqual([]);
  });
});
