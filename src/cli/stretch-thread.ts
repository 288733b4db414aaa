/** A thread that reads stretches of a transfer: one answer for each, in the order in which they come. */
import { parentPort } from 'node:worker_threads';
import { StretchReader } from '../import/xzufi/stretch.js';
import type { Stretch } from '../import/xzufi/stretch.js';

const port = parentPort;
const reader = new StretchReader();
port?.on('message', (stretch: Stretch) => {
  const page = reader.read(stretch);
  port.postMessage(page, page ? [page.bytes.buffer] : []);
});
