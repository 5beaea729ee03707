import { ApiServer } from '../conformance/harness/api-server';
import { installCrds } from '../conformance/harness/cluster-set-up';
import { Workspace } from '../conformance/harness/workspace';
import { serverDryRun } from './api-server';
import type { Checker } from './checker';
import { checkov } from './checkov';
import { kubeconform } from './kubeconform';
import { kubeLinter, kubeScore } from './linters';
import { writeOutputs } from './outputs';
import { page } from './table';

/**
 * Runs every checker over the output of every fault and of every environment that the faults are planted in.
 *
 * @returns the page `docs/checkers.md`
 * @throws Error naming what of the conformance suite's programs is missing
 */
export async function compare(): Promise<string> {
  const workspace = new Workspace('checkers');
  try {
    const outputs = writeOutputs(workspace);
    const all = [...outputs.bases, ...outputs.faults.values()];
    const api = await ApiServer.start(workspace);
    await installCrds(
      api,
      all.flatMap(({ objects }) => objects),
    );
    const optional = { 'kube-linter': await kubeLinter(all), 'kube-score': await kubeScore(all) };
    const checkers = [
      await kubeconform(api, outputs, all),
      await serverDryRun(api, all),
      ...Object.values(optional).filter((one): one is Checker => one !== undefined),
      await checkov(outputs),
    ];
    const missing = Object.entries(optional).flatMap(([name, checker]) => (checker === undefined ? [name] : []));
    return page(outputs, checkers, missing);
  } finally {
    await workspace.end();
  }
}
