import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runApp } from '../cli/run-app';
import { renderManifests } from './render';

/** Entry of `cdk8s synth`, which cdk8s.yaml names: the manifests of every environment, as `slipway synth` writes them. */
const ROOT = join(__dirname, '..');

runApp(ROOT, (platforms) => {
  for (const platform of platforms) {
    for (const [name, text] of renderManifests(platform)) {
      const file = join(outputFolder(), platform.name, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
});

/** Where the cdk8s command looks for the output; run without that command, the folder that cdk8s.yaml names. */
function outputFolder(): string {
  return process.env['CDK8S_OUTDIR'] ?? join(ROOT, 'dist');
}
