import { WEIGHTS_SOURCES } from '../../../sizing';
import type { Ledger } from '../../ledger';
import { byDefault, derived } from '../../origin';
import { SYSTEM_POOL } from '../../node-pool/node-pools';
import type { Fill } from '../../types/weights';

/** What the Job that fills a place depends on. */
export interface FillContext {
  /** Name of the model. */
  readonly name: string;
  /** Size of the checkpoint. */
  readonly bytes: number;
  /** Where it has to run; absent: anywhere without accelerators. */
  readonly nodePool?: string;
}

/** A download that is three times slower than a node may count on, and an hour for node and image. */
const PATIENCE = 3;
const START_SECONDS = 3600;

/** Parallel downloads of a few files; the file that is written lies on the disk until it is whole. UNCONFIRMED: no measurement was read. */
const RESOURCES = { cpuMillis: 1000, memoryMib: 4096, ephemeralStorageMib: 16_384 };

/** The Job that downloads a checkpoint to where servers read it. */
export function resolveFill({ name, bytes, nodePool }: FillContext, ledger: Ledger): Fill {
  const own = ledger.under('fill');
  const seconds = Math.ceil((PATIENCE * bytes) / WEIGHTS_SOURCES.huggingface.bytesPerSecond) + START_SECONDS;
  const job = `${name}-weights`;
  return {
    name: own.note('name', derived(job, 'the model and what it holds')),
    serviceAccount: own.note('serviceAccount', derived(job, 'one that may write, which no server may')),
    nodePool: own.note(
      'nodePool',
      nodePool === undefined
        ? derived(SYSTEM_POOL, 'needs no accelerator')
        : derived(nodePool, 'machines that can attach the disk'),
    ),
    deadlineSeconds: own.note(
      'deadlineSeconds',
      derived(seconds, 'three times what the download takes at the rate that a node may count on, and an hour'),
    ),
    resources: own.note('resources', byDefault(RESOURCES, 'files are written in parallel, none is held in memory')),
  };
}
