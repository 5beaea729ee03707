import { header } from '../../k8s/gateway/header';

/** A folder whose sub-folders are named after environments or their stacks, and what of them is ours. */
export interface Place {
  /** From the root, with `/` on every system. */
  readonly path: string;
  /** Whether a file's text is something that we wrote for the sub-folder of that name. */
  readonly owns: (folder: string, text: string) => boolean;
  /**
   * What is exchanged in one step. A folder, where a reader must never meet files of two syntheses; a file, where there is
   * only one of ours and the folder belongs to another program, with its state in it.
   */
  readonly unit: 'folder' | 'file';
  /** Which files may be ours: nothing else is even read. */
  readonly mayHold: (path: string) => boolean;
}

/** The manifests: what `kubectl apply` and Argo CD read. */
export const MANIFESTS: Place = {
  path: 'dist',
  owns: (environment, text) => text.startsWith(`${header(environment)}\n`),
  unit: 'folder',
  mayHold: (path) => path.endsWith('.k8s.yaml'),
};

/** The Terraform JSON. Terraform runs in the same folders and keeps its plug-ins there, and a local state. */
export const STACKS: Place = {
  path: 'cdktf.out/stacks',
  owns: (stack, text) => stackName(text) === stack,
  unit: 'file',
  mayHold: (path) => path === STACK_FILE,
};

const STACK_FILE = 'cdk.tf.json';

/** cdktf's list of all stacks, beside them. */
export const STACK_INDEX: Place = {
  path: 'cdktf.out',
  owns: (_folder, text) => tryParse(text)?.['stacks'] !== undefined,
  unit: 'file',
  mayHold: (path) => path === 'manifest.json',
};

/** Every place that holds a folder for each environment, or for each of its stacks. */
export const PLACES: readonly Place[] = [MANIFESTS, STACKS];

/** cdktf signs what it writes with the name of the stack. */
function stackName(text: string): unknown {
  const comment = tryParse(text)?.['//'] as { metadata?: { stackName?: unknown } } | undefined;
  return comment?.metadata?.stackName;
}

function tryParse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
