import fc from '../../support/fast-check';
import { joinedPieces, type ReportPiece } from '../../../src/taskpane/view/report-rows';

const words = (text: string): ReportPiece => ({ text, claim: null });
const figure = (text: string, claim = 0): ReportPiece => ({ text, claim });
const told = (pieces: readonly ReportPiece[]): readonly string[] =>
  joinedPieces(pieces).map(({ text, claim, before, after }) =>
    claim === null ? text : `<${before}|${text}|${after}>`,
  );

describe('a figure in its line', () => {
  it.each<[string, readonly ReportPiece[], readonly string[]]>([
    ['a full stop', [words('支出'), figure('6.00万元'), words('。')], ['支出', '<|6.00万元|。>']],
    [
      'a comma',
      [words('计划'), figure('22份'), words('，简报'), figure('12期')],
      ['计划', '<|22份|，>', '简报', '<|12期|>'],
    ],
    ['brackets', [words('合计（'), figure('290万元'), words('），其中')], ['合计', '<（|290万元|），>', '其中']],
    [
      'what stands between two figures',
      [figure('3个'), words('；（'), figure('4个', 1), words('）')],
      ['<|3个|；>', '<（|4个|）>'],
    ],
    ['no mark', [words('共'), figure('4次'), words('培训')], ['共', '<|4次|>', '培训']],
    ['two figures without words', [figure('4次'), figure('5天', 1)], ['<|4次|>', '<|5天|>']],
  ])('keeps %s', (_, pieces, expected) => {
    expect(told(pieces)).toEqual(expected);
  });

  it('loses no letter of the line', () => {
    const text = fc.string({
      unit: fc.constantFrom('支', '出', '，', '。', '（', '）', '；', '1'),
      minLength: 1,
      maxLength: 5,
    });
    const line = fc
      .array(text, { maxLength: 7 })
      .map((texts) => texts.map((each, index) => (index % 2 === 0 ? words(each) : figure(each, index))));
    fc.assert(
      fc.property(line, (pieces) => {
        const joined = joinedPieces(pieces).map(({ text: own, before, after }) => before + own + after);
        expect(joined.join('')).toBe(pieces.map((piece) => piece.text).join(''));
      }),
    );
  });
});
