/**
 * Work that is cut into parts and done on several threads. Which thread does a part, and when, changes nothing in it.
 * @module
 */
import { Worker } from 'node:worker_threads';

/** Beside this file, in the source as in the build. */
const BUILT = import.meta.url.endsWith('.js');

/** @param name - of the file without its ending, beside this one. */
export const workerFile = (name: string): URL => new URL(`./${name}.${BUILT ? 'js' : 'ts'}`, import.meta.url);

/** From the source a new thread has to be told how TypeScript is read; the build is plain JavaScript. */
function threadOf(file: URL, workerData: unknown): Worker {
  if (BUILT) return new Worker(file, { workerData });
  const reader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const start = `import(${reader}).then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;
  return new Worker(start, { workerData, eval: true });
}

/** What has come in and was not asked for yet; `wake` lets go whoever waits. */
interface Inbox<Done> {
  readonly done: Done[];
  failure?: Error;
  wake: () => void;
}

/** @param waiting - parts that nobody has taken yet; shared by all threads. */
function startThread<Part, Done>(file: URL, task: unknown, waiting: Part[], inbox: Inbox<Done>): Worker {
  const worker = threadOf(file, task);
  const next = (): void => {
    const part = waiting.shift();
    if (part !== undefined) worker.postMessage(part);
  };
  worker.on('message', (done: Done) => {
    inbox.done.push(done);
    next();
    inbox.wake();
  });
  worker.on('error', (error) => {
    inbox.failure = error;
    inbox.wake();
  });
  next();
  return worker;
}

/**
 * What the threads answer, as it is done. Ending the generator ends the threads.
 *
 * @param file - a module that answers each message, a part, with one message.
 * @param task - what each thread is started with.
 * @throws what a thread threw.
 */
export async function* inThreads<Part, Done>(
  file: URL,
  task: unknown,
  parts: readonly Part[],
  threads: number,
): AsyncGenerator<Done, void> {
  const waiting = [...parts];
  const inbox: Inbox<Done> = { done: [], wake: () => undefined };
  const started = Array.from({ length: Math.min(threads, parts.length) }, () =>
    startThread(file, task, waiting, inbox),
  );
  try {
    for (let given = 0; given < parts.length; ) {
      if (inbox.failure !== undefined) throw inbox.failure;
      const done = inbox.done.shift();
      if (done === undefined) {
        await new Promise<void>((resolve) => {
          inbox.wake = resolve;
        });
      } else {
        given += 1;
        yield done;
      }
    }
  } finally {
    await Promise.all(started.map((thread) => thread.terminate()));
  }
}
