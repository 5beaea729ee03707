/** Ways of obtaining a machine; null where no source says. */
export interface Consumption {
  readonly onDemand: boolean | null;
  readonly spot: boolean | null;
  /** DWS flex-start. */
  readonly flexStart: boolean | null;
  readonly reservation: boolean | null;
  /** Zones to which flex-start is limited; absent when no limit was found. */
  readonly flexStartZones?: readonly string[];
}

/**
 * GKE version from which flex-start node pools exist.
 * Source: cluster-toolkit v1.95.0's preconditions and GKE's page on DWS (read through a copy).
 */
export const FLEX_START_MIN_GKE_VERSION = { gpu: '1.32.2-gke.1652000', tpu: '1.33.0-gke.1712000' } as const;
