import { describe, expect, it } from 'vitest';
import { runOnWorkers } from '../../src/node/worker-pool.js';

const script = (body: string): URL => new URL(`data:text/javascript,${encodeURIComponent(`
  import { parentPort, threadId, workerData } from 'node:worker_threads';
  parentPort.on('message', (task) => { ${body} });
`)}`);

const square = script('parentPort.postMessage({ value: workerData.factor * task * task, threadId });');
const never = new AbortController().signal;
const tasks = Array.from({ length: 40 }, (_, k) => k);

interface Answer {
  readonly value: number;
  readonly threadId: number;
}

async function answers(jobs: number): Promise<ReadonlyMap<number, Answer>> {
  const found = new Map<number, Answer>();
  const onResult = (answer: Answer, task: number): void => { found.set(task, answer); };
  await runOnWorkers(square, { settings: { factor: 3 }, tasks, jobs, signal: never, onResult });
  return found;
}

describe('work on threads', () => {
  it.each([1, 3])('gives every task its own result, with %d of them', async (jobs) => {
    const found = await answers(jobs);
    expect(tasks.map((task) => found.get(task)?.value)).toEqual(tasks.map((task) => 3 * task * task));
    expect(new Set([...found.values()].map(({ threadId }) => threadId)).size).toBeLessThanOrEqual(jobs);
  });

  it('ends without tasks', async () => {
    const work = { settings: {}, tasks: [], jobs: 2, signal: never, onResult: () => undefined };
    await expect(runOnWorkers(square, work)).resolves.toBeUndefined();
  });

  it('stops workers that are in the middle of a task, and keeps what is done', async () => {
    const stuck = script('while (task === 1); parentPort.postMessage(task);');
    const controller = new AbortController();
    const done: number[] = [];
    const onResult = (result: number): void => {
      done.push(result);
      if (done.length === 2) controller.abort();
    };
    await runOnWorkers(stuck, { settings: {}, tasks: [0, 1, 2, 3], jobs: 2, signal: controller.signal, onResult });
    expect(done).toEqual([0, 2]);
  });

  it('starts nothing after an interruption', async () => {
    const onResult = (): void => { throw new Error('no task should run'); };
    await runOnWorkers(square, { settings: {}, tasks, jobs: 2, signal: AbortSignal.abort(), onResult });
  });

  it.each([
    ['throws', "if (task === 2) throw new RangeError('task 2'); parentPort.postMessage(0);", 'task 2'],
    ['ends its thread', 'if (task === 2) process.exit(5); parentPort.postMessage(0);', 'ended with status 5'],
  ])('fails if a task %s', async (_, body, message) => {
    const work = { settings: {}, tasks, jobs: 2, signal: never, onResult: () => undefined };
    await expect(runOnWorkers(script(body), work)).rejects.toThrow(message);
  });
});
