import * as path from 'node:path';

import { runApp } from '../cli/run-app';
import { App } from './engine';
import { addStacks } from './stacks';

/** What `cdktf synth` and `cdktf deploy` run, by cdktf.json; the output folder is theirs to name, in `CDKTF_OUTDIR`. */
runApp(path.join(__dirname, '..'), (platforms) => {
  const app = new App();
  for (const platform of platforms) addStacks(app, platform);
  app.synth();
});
