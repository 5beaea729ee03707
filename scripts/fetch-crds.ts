import * as fs from 'node:fs';
import * as path from 'node:path';

import { crds } from '../imports/sources.json';

type Published = (typeof crds)[number];

/**
 * Fetches the CRDs that `imports/sources.json` names from the repositories that publish them, at the commit named
 * there, into a folder that `npm run import` and the conformance suite (as SLIPWAY_CRDS) take.
 *
 *     node -r ./cli/loader.cjs scripts/fetch-crds.ts <folder>
 */
async function main(folder: string): Promise<void> {
  await Promise.all(crds.map((source) => fetchCrd(source, path.join(folder, source.file))));
  console.log(`${crds.length} CRDs in ${folder}`);
}

async function fetchCrd({ repository, commit, path: file }: Published, target: string): Promise<void> {
  const url = `https://raw.githubusercontent.com/${repository}/${commit}/${file}`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, await response.text());
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node -r ./cli/loader.cjs scripts/fetch-crds.ts <folder>');
  process.exitCode = 1;
} else {
  void main(folder);
}
