/** The thread that makes PDF documents, so that a long one holds up nobody. It answers one job after the other. */
import { parentPort } from 'node:worker_threads';
import { openTypst, type TypstJob } from './platform/typst.ts';

const typst = openTypst();

parentPort?.on('message', (job: TypstJob) => {
  parentPort?.postMessage(typst(job));
});
