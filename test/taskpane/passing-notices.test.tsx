import { act, render } from '@testing-library/react';
import { Frame } from '../../src/taskpane/app';
import { Notices } from '../../src/taskpane/components/shell/notices';
import { merged } from '../../src/taskpane/components/shell/passing-notices';
import { PaneActionsProvider, type PaneActions } from '../../src/taskpane/components/shared/pane-context';
import type { Notice } from '../../src/taskpane/state/pane-state';
import type { PaneAction } from '../../src/taskpane/state/reducer';
import { REFERENCE } from '../support/pane-world';

const DONE: Notice = { intent: 'success', key: 'settings.saved', values: {} };
const ALSO: Notice = { intent: 'success', key: 'notice.restored', values: {} };
const UNDOABLE: Notice = { intent: 'success', key: 'notice.taken-back', values: {}, undoable: true };
const WARNING: Notice = { intent: 'warning', key: 'notice.comments-too-old', values: {} };

describe('messages', () => {
  it('of plain success join the success before them, and nothing else does', () => {
    expect(merged([UNDOABLE, ALSO, WARNING, DONE])).toEqual([
      { notice: UNDOABLE, more: [ALSO] },
      { notice: WARNING, more: [] },
      { notice: DONE, more: [] },
    ]);
  });

  it.each([
    ['what can still be undone and warnings', true, [DONE, WARNING, UNDOABLE], [DONE]],
    ['warnings alone once nothing can be undone', false, [DONE, WARNING, UNDOABLE], [DONE, UNDOABLE]],
  ] as const)('pass after ten seconds, but %s', (_, canUndo, notices, passed) => {
    jest.useFakeTimers();
    const actions: PaneAction[] = [];
    const nothing = (): void => undefined;
    const powers: PaneActions = {
      dispatch: (action) => {
        actions.push(action);
      },
      reveal: nothing,
      open: nothing,
      restore: nothing,
      adjust: nothing,
      specify: nothing,
      selection: () => Promise.resolve(null),
      prefer: nothing,
      reference: REFERENCE,
      forms: null,
      save: () => Promise.resolve(),
      busy: false,
    };
    render(
      <Frame theme="light" language="zh">
        <PaneActionsProvider value={powers}>
          <Notices
            problem={null}
            notices={notices}
            canUndo={canUndo}
            onRetry={nothing}
            onUndo={nothing}
            onUnwaive={nothing}
            onShowFinding={nothing}
          />
        </PaneActionsProvider>
      </Frame>,
    );
    act(() => {
      jest.advanceTimersByTime(9000);
    });
    expect(actions).toEqual([]);
    act(() => {
      jest.advanceTimersByTime(2000);
    });
    expect(actions).toEqual(passed.map((notice) => ({ type: 'notice-dismissed', notice })));
    jest.useRealTimers();
  });
});
