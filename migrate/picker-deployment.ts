import { isSeq } from 'yaml';
import { PICKER_DEFAULT_VERSIONS, PICKER_GENERATIONS, pickerRelease } from '../platform/catalog';
import type { Conversion, NewObject } from './converter';
import { convertScalar } from './embedded';
import { mapAt, mapsAt, type Mapping, nodeAt, plain, put, textAt, valueAt } from './nodes';
import { under } from './note';
import { convertFlag, type Flag, isSwitch } from './picker-flags';
import { pickerOf, type Target } from './target';

/** Images of pickers without their tags, and those that earlier releases had. */
const IMAGES = [
  ...Object.keys(PICKER_GENERATIONS).map((name) => {
    const generation = name as keyof typeof PICKER_GENERATIONS;
    return withoutTag(pickerRelease(generation, PICKER_DEFAULT_VERSIONS[generation]).image);
  }),
  'us-central1-docker.pkg.dev/k8s-staging-images/gateway-api-inference-extension/epp',
  'ghcr.io/llm-d/llm-d-inference-scheduler',
];

const MIRRORED = /(^|\/)(epp|llm-d-inference-scheduler|llm-d-router-endpoint-picker)(?=[:@]|$)/;

/** Workload whose containers may be pickers: their image and flags. Everything else about it stays. */
export function convertWorkload(object: Mapping, conversion: Conversion): readonly NewObject[] {
  const { target, notes } = conversion;
  const pod = mapAt(object, 'spec', 'template', 'spec');
  for (const [index, container] of mapsAt(pod, 'containers')) {
    const image = textAt(container, 'image') ?? '';
    if (!MIRRORED.test(image)) continue;
    const at = { ...conversion, notes: under(notes, `spec.template.spec.containers[${index}]`) };
    convertImage(container, image, at);
    for (const key of ['command', 'args']) convertArguments(container, key, at);
  }
  const label = pickerLabel(object, target);
  if (label !== undefined) notes.decide('spec.template.metadata.labels', label);
  return [];
}

function convertImage(container: Mapping, image: string, { document, target, notes }: Conversion): void {
  const wanted = target.release.image;
  if (image === wanted) return;
  if (IMAGES.includes(withoutTag(image))) {
    notes.changed('image', `${image} -> ${wanted}`);
    put(document, container, 'image', wanted);
  } else if (!image.endsWith(wanted.slice(wanted.lastIndexOf('/')))) {
    notes.decide('image', `'${image}' is a copy of a picker: mirror ${wanted}, and write its name here`);
  }
}

function convertArguments(container: Mapping, key: string, { document, target, notes }: Conversion): void {
  const list = nodeAt(container, key);
  if (!isSeq(list)) return;
  const items = list.items;
  for (const item of items) convertScalar(item, { document, target, notes: under(notes, key) });
  const text = (index: number): string | undefined => {
    const value = plain(document, items[index]);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const kept: unknown[] = [];
  for (let index = 0; index < items.length; index++) {
    const word = text(index) ?? '';
    if (!/^--?[A-Za-z]/.test(word)) {
      kept.push(items[index]);
      continue;
    }
    const [name = '', ...rest] = word.replace(/^-+/, '').split('=');
    const next = text(index + 1);
    const apart = rest.length === 0 && next !== undefined && !/^--?[A-Za-z]/.test(next) && !isSwitch(name, target);
    if (rest.length === 0 && isSwitch(name, target) && /^(true|false)$/.test(next ?? ''))
      notes.decide(
        `${key}.${name}`,
        `'${next ?? ''}' stands apart and is not read: the flag is true; write --${name}=${next ?? ''} if you mean it`,
      );
    const value = rest.length > 0 ? rest.join('=') : apart ? next : undefined;
    const before: Flag = { name, ...(value === undefined ? {} : { value }) };
    const after = convertFlag(before, target, under(notes, key));
    const words = items.slice(index, index + (apart ? 2 : 1));
    if (apart) index++;
    if (after === undefined) continue;
    if (after.name === before.name && after.value === before.value) kept.push(...words);
    else
      kept.push(document.createNode(after.value === undefined ? `--${after.name}` : `--${after.name}=${after.value}`));
  }
  list.items = kept;
}

/** Pods say by a label which engine they run, each generation by its own; a picker takes those without it for vLLM. */
function pickerLabel(object: Mapping, target: Target): string | undefined {
  const labels = mapAt(object, 'spec', 'template', 'metadata', 'labels');
  const wanted = target.release.engineTypeLabel;
  const other = pickerRelease(...otherRelease(target)).engineTypeLabel;
  const value = valueAt(labels, other);
  if (value === undefined || value === 'vllm' || valueAt(labels, wanted) !== undefined) return undefined;
  return `${pickerOf(target)} reads '${wanted}': add it with '${String(value)}', or it takes these Pods for vLLM`;
}

function otherRelease({ generation }: Target): [keyof typeof PICKER_GENERATIONS, string] {
  const other = generation === 'gie' ? 'llm-d' : 'gie';
  return [other, PICKER_DEFAULT_VERSIONS[other]];
}

function withoutTag(image: string): string {
  return image.replace(/(:[^/:@]*)?(@.*)?$/, '');
}
