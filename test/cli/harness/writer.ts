import { header } from '../../../k8s/gateway/header';
import { commit } from '../../../cli/output/commit';
import { MANIFESTS } from '../../../cli/output/place';
import { planFolder } from '../../../cli/output/plan';

/** Files of one synthesis; enough of them that a process is likely to be killed in between. */
const FILES = 40;

/** Writes one synthesis after the other into the folder that is named: so many, or until it is killed. */
const [, , root = '', rounds = 'Infinity'] = process.argv;
for (let round = 0; round < Number(rounds); round++) {
  const text = `${header('dev')}\nround: ${process.pid} ${round}\n`;
  const files = new Map(Array.from({ length: FILES }, (_, index) => [`${index}.k8s.yaml`, text]));
  commit(root, () => [planFolder(root, { place: MANIFESTS, folder: 'dev', files })]);
  if (round === 0) process.stdout.write('writing\n');
}
