import type { ModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { Engine } from '../types/engine';

/** Starts one server for each data parallel rank, and watches over them. */
export const MULTI_PORT_FLAG = '--data-parallel-multi-port-external-lb';

/** Where it says whether all ranks answer: vLLM's own default of `--data-parallel-supervisor-port`. */
const SUPERVISOR_PORT = 9256;

/** Its paths: the process lives; every rank answers. */
export const SUPERVISOR_PATHS = { alive: '/health', ready: '/ready' } as const;

const SOURCE = 'vllm-project/vllm vllm/entrypoints/openai/dp_supervisor.py; llm-d/llm-d guides/wide-ep-lws';

/** Whether each data parallel rank has a port of its own. */
export function hasRankPorts({ engine }: Pick<ModelDescription, 'engine'>): boolean {
  return engine?.dataParallelMultiPortExternalLb === true;
}

/** The ports at which the ranks of a pod answer, and that of the process above them. */
export function resolveRankPorts(
  { dataParallelSize }: Pick<Engine, 'dataParallelSize'>,
  port: number,
  given: ModelDescription,
  ledger: Ledger,
): Pick<Engine, 'rankPorts' | 'supervisorPort'> {
  if (!hasRankPorts(given)) {
    return { rankPorts: ledger.note('rankPorts', byDefault([port], 'one server for all data parallel ranks')) };
  }
  const rankPorts = Array.from({ length: dataParallelSize }, (_, rank) => port + rank);
  return {
    rankPorts: ledger.note('rankPorts', derived(rankPorts, 'one server for each data parallel rank', SOURCE)),
    supervisorPort: ledger.note('supervisorPort', byDefault(SUPERVISOR_PORT, "vLLM's own default", SOURCE)),
  };
}

/** Flags for a server of each rank; all ranks are in the pod. */
export function rankPortArgs({
  dataParallelMultiPortExternalLb,
  dataParallelSize,
}: Pick<Engine, 'dataParallelMultiPortExternalLb' | 'dataParallelSize'>): Readonly<Record<string, unknown>> {
  if (!dataParallelMultiPortExternalLb) return {};
  return {
    '--data-parallel-size-local': dataParallelSize,
    [MULTI_PORT_FLAG]: true,
    '--data-parallel-supervisor-port': SUPERVISOR_PORT,
  };
}
