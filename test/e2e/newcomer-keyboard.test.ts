import { KeyboardHand } from './support/hands';
import { playNewcomer } from './support/newcomer';
import { setTheStage } from './support/stage';
import type { WorkbenchPage } from './support/workbench-page';

let workbench: WorkbenchPage;

setTheStage((opened) => {
  workbench = opened;
});

test('somebody new goes the whole way by keyboard alone', async () => {
  await playNewcomer(workbench, new KeyboardHand(workbench));
});
