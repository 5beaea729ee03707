import { findPickerFlag, PICKER_PORTS } from '../../catalog';
import type { Picker } from '../types/picker';
import type { PickerTarget } from '../types/targets';
import { engineMetricFlags } from './picker-metrics';

/** What a picker's command line is written from. */
export interface PickerArgsContext {
  /** Of the InferencePool. */
  readonly name: string;
  readonly namespace: string;
  readonly target: PickerTarget;
  /** Undefined where another engine serves. */
  readonly vllmVersion: string | undefined;
  readonly configFile: string;
  readonly leaderElection: boolean;
  readonly extraArgs: Picker['extraArgs'];
}

/**
 * What its chart passes, as far as the release knows it, then what the description adds; a flag of the description
 * takes the place of the same one. All are written `--flag=value`: of `--flag value` a boolean flag drops the value.
 */
export function pickerArgs(context: PickerArgsContext): string[] {
  const { generation, version } = context.target;
  const own = [
    `--pool-name=${context.name}`,
    `--pool-namespace=${context.namespace}`,
    '--pool-group=inference.networking.k8s.io',
    `--config-file=/config/${context.configFile}`,
    `--grpc-health-port=${PICKER_PORTS.health}`,
    ...(context.leaderElection ? ['--ha-enable-leader-election=true'] : []),
    '--zap-encoder=json',
    '--tracing=false',
    ...(context.vllmVersion === undefined ? [] : engineMetricFlags(context.target, context.vllmVersion)),
  ].filter((flag) => !findPickerFlag(generation, version, flag).fatal);
  const extra = Object.entries(context.extraArgs).map(([name, value]) => `--${name}=${String(value)}`);
  return [...own.filter((flag) => !Object.hasOwn(context.extraArgs, nameOf(flag))), ...extra];
}

function nameOf(flag: string): string {
  return flag.replace(/^--/, '').split('=')[0] ?? '';
}
