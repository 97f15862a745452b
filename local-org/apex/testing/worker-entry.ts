/** Starts a worker thread with Node's compile cache on: the modules' types are stripped once, not in every run and thread. */
import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { WorkerStart } from './messages.ts';

enableCompileCache((workerData as WorkerStart).moduleCache);
await import('./worker.ts');
