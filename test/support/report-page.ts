import './text-coders';
import { fireEvent, waitFor } from '@testing-library/react';
import { review } from '../../src/review';
import { reportReader } from '../../src/taskpane/report-reader';
import type { PaneProps } from '../../src/taskpane/ports';
import { docx, grid, line } from './docx-files';
import { renderPane, type PaneUnderTest } from './render-pane';
import { FORM } from './report-tester';
import { smallBook } from './small-book';

export const TEXTS = [
  '2023年度项目自评报告',
  '一、资金情况',
  '项目全年预算数为290.00万元，全年执行数为270.00万元。',
  '二、产出情况',
  '开展技能培训场次全年实际完成24场，组织座谈3次。',
  '受理咨询50次，办结40次，咨询办结率90%。',
];
const TABLE = [
  ['项目', '预算数', '决算数', '结余'],
  ['场地费', '100', '90', '10'],
  ['教材费', '50', '45', '6'],
  ['合计', '150', '135', '16'],
];
/** A file of the browser's; jsdom's own cannot be read. */
export const file = (name: string, bytes: Uint8Array): File =>
  Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
export const REPORT = file(
  '自评报告.docx',
  docx(
    TEXTS.map((text, index) =>
      line(text, index === 0 ? 'Title' : ['一', '二'].includes(text.charAt(0)) ? 'Heading1' : ''),
    ).join('') +
      line('表1 支出明细') +
      grid(TABLE),
  ),
);

export async function opened(props: Partial<PaneProps> = {}): Promise<PaneUnderTest> {
  const book = smallBook(FORM);
  const pane = renderPane(
    (settings) => review(book, settings),
    { reportReader: () => Promise.resolve(reportReader), workbookName: '自评表.xlsx', ...props },
    book,
  );
  await pane.check();
  await pane.press('[data-action="menu"]');
  await pane.press('[data-action="compare"]');
  await waitFor(() => pane.find('[data-dialog="report-check"]'));
  return pane;
}
export async function compared(props: Partial<PaneProps> = {}): Promise<PaneUnderTest> {
  const pane = await opened(props);
  await choose(pane, REPORT);
  return pane;
}
export async function choose({ find, all }: PaneUnderTest, chosen: File): Promise<void> {
  fireEvent.change(find('[data-input="report"]'), { target: { files: [chosen] } });
  await waitFor(() => {
    expect([...all(`[data-report="${chosen.name}"]`), ...all('[data-refused]')]).toHaveLength(1);
  });
}
