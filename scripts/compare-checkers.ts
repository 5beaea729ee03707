import { writeFileSync } from 'node:fs';

import { compare } from '../test/checkers/compare';

/**
 * Writes `docs/checkers.md`: what kubeconform, a real API server, kube-linter, kube-score and Checkov say of the output
 * of every fault of the corpus in `test/faults`, with Slipway's own refusals off. Takes some minutes, and the programs
 * of the conformance suite; kube-linter and kube-score are run where they are on `PATH`.
 *
 *     node -r ./cli/loader.cjs scripts/compare-checkers.ts docs/checkers.md
 */
async function main(file: string): Promise<void> {
  const text = await compare();
  writeFileSync(file, text);
  console.log(file);
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node -r ./cli/loader.cjs scripts/compare-checkers.ts <page>');
  process.exitCode = 1;
} else {
  void main(file);
}
