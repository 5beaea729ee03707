import { DEFAULT_GKE_VERSION, DEFAULT_PICKER, DEFAULT_VLLM_VERSION, PICKER_DEFAULT_VERSIONS } from '../catalog';
import type { TargetsDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { Targets } from './types/targets';

/** Versions that the output is written for. */
export function resolveTargets(given: TargetsDescription | undefined, ledger: Ledger): Targets {
  const picker = ledger.under('picker');
  const generation = picker.choose(
    'generation',
    given?.picker?.generation,
    byDefault(
      DEFAULT_PICKER.generation,
      'the picker that GKE Inference Gateway is documented with',
      DEFAULT_PICKER.source,
    ),
  );
  return {
    gke: ledger.choose(
      'gke',
      given?.gke,
      byDefault(DEFAULT_GKE_VERSION.version, DEFAULT_GKE_VERSION.because, DEFAULT_GKE_VERSION.source),
    ),
    vllm: ledger.choose(
      'vllm',
      given?.vllm,
      byDefault(
        DEFAULT_VLLM_VERSION,
        "a recent release that the newest picker's documentation also names",
        'llm-d documentation, artifacts page',
      ),
    ),
    inferenceModel: ledger.choose(
      'inferenceModel',
      given?.inferenceModel,
      byDefault(false, 'its successors are InferenceObjective and InferenceModelRewrite'),
    ),
    picker: {
      generation,
      version: picker.choose(
        'version',
        given?.picker?.version,
        derived(
          PICKER_DEFAULT_VERSIONS[generation],
          `newest release of ${generation} whose facts are in the catalogue`,
        ),
      ),
    },
  };
}
