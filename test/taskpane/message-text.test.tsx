import { render } from '@testing-library/react';
import { Frame } from '../../src/taskpane/app';
import { MessageText } from '../../src/taskpane/components/shared/message-text';
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
