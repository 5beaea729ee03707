import type { DownloadHostsName } from '../../catalog';
import { fillOf, isInBucket } from '../model/weights';
import type { Model } from '../types/model';
import type { Served } from '../types/served';

/** Where pods download from. */
export interface Downloads {
  readonly groups: readonly DownloadHostsName[];
  /** Host that they ask in place of the Hub. */
  readonly mirror?: string;
}

const HUB: readonly DownloadHostsName[] = ['hub', 'hub-cdn', 'hub-xet'];

/** Flags of vLLM whose values may name a repository beside the model's own. */
const REPOSITORY_FLAGS = /^--(speculative-config|tokenizer|hf-config-path|lora-modules|generation-config)(=|$)/;

/** What the servers of a model download; a server of one's own may ask the Hub for whatever it serves. */
export function downloadsOf(served: Served): Downloads {
  if (!isVllm(served)) return { groups: HUB };
  const { engine, weights } = served;
  const bucket: readonly DownloadHostsName[] = isInBucket(weights) ? ['cloud-storage'] : [];
  const asksHub = weights.source === 'huggingface' || engine.args.some((argument) => REPOSITORY_FLAGS.test(argument));
  const mirror = hostOf(engine.env['HF_ENDPOINT']);
  if (asksHub && mirror !== undefined) return { groups: bucket, mirror };
  return { groups: asksHub ? [...HUB, ...bucket] : bucket };
}

/** What the Job that fills the place of a model's weights downloads, and where it writes. */
export function downloadsOfFill({ weights }: Model): Downloads {
  if (fillOf(weights) === undefined) return { groups: [] };
  return { groups: isInBucket(weights) ? [...HUB, 'cloud-storage'] : HUB };
}

function isVllm(served: Served): served is Model {
  return served.engine.kind === 'vllm' && 'weights' in served;
}

function hostOf(address: string | undefined): string | undefined {
  return address === undefined || !URL.canParse(address) ? undefined : new URL(address).hostname;
}
