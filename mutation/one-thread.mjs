/**
 * A pool of Vitest with one thread that serves mutant after mutant. Vitest starts a thread for every file, which costs
 * more than most of the tests; here the modules of the project are loaded anew for each mutant, those of packages once.
 * While it is found which tests meet which mutants they are loaded anew for each file, so that no table that one test
 * has made hides its making from another. A thread is replaced after some runs, for what packages keep in memory.
 * @module
 */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { setImmediate } from 'node:timers';
import { Worker } from 'node:worker_threads';

const RUNS = 300;

/** The thread, and how often it was used. */
let current;

/** Ends the thread: the next run has a new one. */
function drop() {
  void current?.thread.terminate();
  current = undefined;
}

/** The thread that is there, or a new one. */
function threadFor({ distPath, env, execArgv }) {
  if (current !== undefined && current.runs >= RUNS) drop();
  if (current === undefined) {
    const thread = new Worker(join(distPath, 'workers/threads.js'), { env, execArgv, stdout: true, stderr: true });
    current = { thread, runs: 0, isStarted: false };
    // Nobody reads what is printed, but it has to go somewhere.
    thread.stdout.resume();
    thread.stderr.resume();
  }
  return current;
}

/** What Vitest takes for a worker of its own: it is started and stopped with each file, the thread is not. */
class Lease {
  name = 'one-thread';
  #options;
  #own = new EventEmitter();
  #used;
  #listeners = [];
  #config;

  constructor(options) {
    this.#options = options;
  }

  start() {
    this.#used = threadFor(this.#options);
    return Promise.resolve();
  }

  on(event, listener) {
    this.#own.on(event, listener);
    this.#used.thread.on(event, listener);
    this.#listeners.push([event, listener]);
  }

  off(event, listener) {
    this.#own.off(event, listener);
    this.#used.thread.off(event, listener);
  }

  send(message) {
    const used = this.#used;
    if (message.type === 'start') {
      this.#config = message.context.config;
      if (used.isStarted) this.#answer('started');
      else used.thread.postMessage(message);
      used.isStarted = true;
    } else if (message.type === 'stop') {
      this.#leave();
      this.#answer('stopped');
    } else if (message.type === 'run') {
      used.runs += 1;
      const { workerId, providedContext } = message.context;
      const isolate = providedContext.mode !== 'mutant' || workerId === 0;
      // The thread has the configuration of its first run, with the tests that were chosen then.
      used.thread.postMessage({ ...message, context: { ...message.context, config: { ...this.#config, isolate } } });
    } else used.thread.postMessage(message);
  }

  #answer(type) {
    setImmediate(() => this.#own.emit('message', { type, __vitest_worker_response__: true }));
  }

  #leave() {
    for (const [event, listener] of this.#listeners) this.#used.thread.off(event, listener);
  }

  stop() {
    this.#leave();
    return Promise.resolve();
  }

  deserialize(data) {
    return data;
  }
}

/** A plugin of Vite that gives every project this pool: Stryker's runner asks for another one, by its name. */
export function oneThread() {
  return {
    name: 'one-thread',
    configureVitest({ project, vitest }) {
      project.config.pool = 'one-thread';
      project.config.poolRunner = { name: 'one-thread', createPoolWorker: (options) => new Lease(options) };
      vitest.onClose(drop);
    },
  };
}
