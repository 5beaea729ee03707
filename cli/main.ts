import { join } from 'node:path';

import { processTerminal } from './print/terminal';
import { run } from './program';

void run(process.argv.slice(2), join(__dirname, '..'), processTerminal()).then((code) => {
  if (code !== 0) process.exitCode = code;
});
