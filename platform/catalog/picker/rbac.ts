import { comparePickerVersions } from './life';
import { PICKER_AS_OF, pickerRelease } from './releases';
import type { PickerGeneration } from './table';

/** A rule of a Role or ClusterRole. */
export interface PickerRbacRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** What a picker is to do; each adds rights. */
export interface PickerDuties {
  /** The CRDs of objectives and rewrites are installed. @default true */
  readonly objectives?: boolean;
  /** More than one replica. @default false */
  readonly leaderElection?: boolean;
  /** Metrics only for those who may read them. @default true */
  readonly metricsAuthentication?: boolean;
}

/** The rights that a picker needs. They were found by starting with none and widening until it served. */
export interface PickerRights {
  /** Role in the namespace of its pool. */
  readonly namespaced: readonly PickerRbacRule[];
  /** ClusterRole. */
  readonly cluster: readonly PickerRbacRule[];
  readonly source: string;
  readonly asOf: string;
}

/** What the account of a scraper needs to read the metrics of a picker that authenticates. */
export const PICKER_METRICS_READER_RULE = { nonResourceURLs: ['/metrics'], verbs: ['get'] } as const;

/** After how long a picker that lacks a right ends with exit code 1; until then it only does not serve. */
export const PICKER_MISSING_RIGHT_SECONDS = 120;

/** The rights that a release needs for its duties. @throws where the release is not known. */
export function pickerRights(generation: PickerGeneration, version: string, duties: PickerDuties = {}): PickerRights {
  const { objectives = true, leaderElection = false, metricsAuthentication = true } = duties;
  const { version: bare, objectiveApi, source } = pickerRelease(generation, version);
  const rewrites = generation === 'llm-d' || comparePickerVersions(bare, '1.3.0') >= 0;
  const kinds = rewrites ? ['inferenceobjectives', 'inferencemodelrewrites'] : ['inferenceobjectives'];
  return {
    namespaced: [
      rule('', ['pods'], WATCH),
      rule('inference.networking.k8s.io', ['inferencepools'], WATCH),
      ...(objectives ? [rule(objectiveApi.group, kinds, WATCH)] : []),
      ...(leaderElection ? [rule('coordination.k8s.io', ['leases'], ['get', 'create', 'update'])] : []),
      ...(leaderElection ? [rule('', ['events'], ['create', 'patch'])] : []),
    ],
    cluster: metricsAuthentication
      ? [
          rule('authentication.k8s.io', ['tokenreviews'], ['create']),
          rule('authorization.k8s.io', ['subjectaccessreviews'], ['create']),
        ]
      : [],
    source,
    asOf: PICKER_AS_OF,
  };
}

/** `get` is granted by the charts and never used. */
const WATCH = ['list', 'watch'] as const;

function rule(apiGroup: string, resources: readonly string[], verbs: readonly string[]): PickerRbacRule {
  return { apiGroups: [apiGroup], resources, verbs };
}
