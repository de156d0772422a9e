import { parentPort, Worker } from 'node:worker_threads';
import type { ConvertLegacy } from './legacy-thread';
import type { Outcome, Task } from './outcome';
import { runTask, type TaskWorker } from './run-tasks';

/** A worker thread that runs this very program; see serveTasks. */
export function startThread(program: string): TaskWorker {
  const thread = new Worker(program);
  return {
    run: (task) =>
      new Promise<Outcome>((resolve, reject) => {
        const settle = (act: () => void) => {
          thread.removeListener('message', onMessage).removeListener('error', onError).removeListener('exit', onExit);
          act();
        };
        const onMessage = (outcome: Outcome) => {
          settle(() => {
            resolve(outcome);
          });
        };
        const onError = (error: unknown) => {
          settle(() => {
            reject(error instanceof Error ? error : new Error(String(error)));
          });
        };
        const onExit = (code: number) => {
          onError(new Error(`exit ${String(code)}`));
        };
        thread.on('message', onMessage).on('error', onError).on('exit', onExit);
        thread.postMessage(task);
      }),
    stop: async () => {
      await thread.terminate();
    },
  };
}

/** The thread's own side: answers each task with its outcome. An error is left to end the thread. */
export function serveTasks(convert: ConvertLegacy): void {
  const port = parentPort;
  port?.on('message', (task: Task) => {
    void runTask(task, convert).then((outcome) => {
      port.postMessage(outcome);
    });
  });
}
