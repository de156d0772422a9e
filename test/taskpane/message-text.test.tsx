import { render } from '@testing-library/react';
import { Frame } from '../../src/taskpane/app';
import { MessageText, PlainMessage } from '../../src/taskpane/components/shared/message-text';
import { cellOf } from '../support/review-fixture';

it('an address keeps its brackets beside it, and the sentence its words', () => {
  const { container } = render(
    <Frame theme="light" language="zh">
      <MessageText
        segments={[
          { text: '预算（' },
          { address: cellOf('表!C3'), text: 'C3' },
          { text: '）与支出 ' },
          { address: cellOf('表!D3'), text: 'D3' },
          { text: '（-1）' },
        ]}
      />
    </Frame>,
  );
  expect(container.textContent).toBe('预算（C3）与支出 D3（-1）');
  expect(container.querySelector('[data-cell="C3"]')?.parentElement?.textContent).toBe('（C3）');
  expect(container.querySelector('[data-cell="D3"]')?.parentElement?.textContent).toBe('D3');
});

describe.each([
  ['a sentence with addresses', MessageText],
  ['a sentence of words', PlainMessage],
])('%s', (_, Sentence) => {
  it('joins a figure that is a part of its own to its unit', () => {
    const { container } = render(
      <Frame theme="light" language="zh">
        <Sentence segments={[{ text: '净结余 填 ' }, { text: '-0.80' }, { text: ' 万元，少' }]} />
      </Frame>,
    );
    expect(container.textContent).toBe('净结余 填 −0.80 万元，少');
    const [kept] = [...container.querySelectorAll('span')].filter(
      (span) => getComputedStyle(span).whiteSpace === 'nowrap',
    );
    expect(kept?.textContent).toBe('−0.80 万元');
  });

  it.each([
    ['预算 57.00 万元，支出 -1,234.5万元', ['57.00 万元', '-1,234.5万元']],
    ['以万元计，少 0.70 万元', ['万元', '0.70 万元']],
    ['没有单位的 12', []],
    ['1 2 3 万元', ['1 2 3 万元']],
    ['应为 97.50%，少 6 个百分点。', ['6 个百分点']],
  ])('keeps each figure of “%s” in one line with its unit, and adds nothing that would be copied', (text, whole) => {
    const { container } = render(
      <Frame theme="light" language="zh">
        <p>
          <Sentence segments={[{ text }]} />
        </p>
      </Frame>,
    );
    const sentence = container.querySelector('p');
    expect(sentence?.textContent).toBe(text);
    const kept = [...(sentence?.querySelectorAll('span') ?? [])].filter(
      (span) => getComputedStyle(span).whiteSpace === 'nowrap',
    );
    expect(kept.map((span) => span.textContent)).toEqual(whole);
  });
});
