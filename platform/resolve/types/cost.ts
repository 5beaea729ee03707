/** What the cluster costs in a month of 730 hours, at list prices, in USD. */
export interface Cost {
  /** With every pool at its minimum, or at what the fewest replicas need where that is more. */
  readonly atMinimum: CostEstimate;
  /** With every pool at its maximum. */
  readonly atMaximum: CostEstimate;
}

/** Nodes, their boot disks and the control plane; load balancer, traffic, logs and metrics follow the load. */
export interface CostEstimate {
  readonly usd: number;
  /** The same by what it is paid for: pools by their names, and `cluster`. */
  readonly parts: Readonly<Record<string, number>>;
  /** What no source gives a price for: the whole costs more than `usd`. */
  readonly unpriced: readonly string[];
}

/** Money that the platform may cost in a month. */
export interface Budget {
  /** USD. */
  readonly atMinimum?: number;
  /** USD. */
  readonly atMaximum?: number;
  /** Absent where Cloud Billing tells nobody. */
  readonly billing?: BillingBudget;
}

/** A budget in Cloud Billing. */
export interface BillingBudget {
  readonly displayName: string;
  readonly account: string;
  /** Whole units of the currency, a month. */
  readonly amount: number;
  /** In three letters. */
  readonly currency: string;
  /** All of the project, or what bears the environment's label. */
  readonly scope: 'project' | 'environment';
  /** Of what is spent. */
  readonly thresholdPercents: readonly number[];
  /** Of what is expected to be spent by the end of the month. */
  readonly forecastThresholdPercents: readonly number[];
  /** Names of notification channels. */
  readonly notify: readonly string[];
}
