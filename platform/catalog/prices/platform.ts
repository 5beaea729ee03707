/** Hours that Google reckons to a month. */
export const HOURS_PER_MONTH = 730;

const GIB_MONTH = {
  'pd-standard': {
    'us-central1': 0.04,
    'us-east4': 0.044,
    'europe-west1': 0.04,
    'europe-west4': 0.044,
    'asia-southeast1': 0.044,
  },
  'pd-balanced': {
    'us-central1': 0.1,
    'us-east4': 0.11,
    'europe-west1': 0.1,
    'europe-west4': 0.11,
    'asia-southeast1': 0.11,
  },
  'pd-ssd': {
    'us-central1': 0.17,
    'us-east4': 0.187,
    'europe-west1': 0.17,
    'europe-west4': 0.187,
    'asia-southeast1': 0.187,
  },
  'local-ssd': {
    'us-central1': 0.08,
    'us-east4': 0.088,
    'europe-west1': 0.08,
    'europe-west4': 0.088,
    'asia-southeast1': 0.088,
  },
  snapshot: {
    'us-central1': 0.05,
    'us-east4': 0.05,
    'europe-west1': 0.05,
    'europe-west4': 0.053,
    'asia-southeast1': 0.061,
  },
} as const;

const CALCULATOR = {
  source: 'Cyclenerd/google-cloud-pricing-cost-calculator pricing.yml @fd66b26',
  asOf: '2026-07-30',
} as const;

/**
 * What a platform costs beside its machines, in USD. No price was found for Hyperdisk ML, Managed Lustre, Cloud Armor,
 * Model Armor, for the extended release channel's surcharge, nor for flex-start (Google's DWS page says "up to 53 %"
 * below list). Null as `asOf`: the page carried no date.
 */
export const PLATFORM_PRICES = {
  cluster: {
    managementPerHour: 0.1,
    /** A month for each billing account; for zonal Standard and Autopilot clusters, not for regional Standard ones. */
    freeTierPerMonth: 74.4,
    source: 'cloud.google.com/kubernetes-engine/pricing',
    asOf: null,
  },
  loadBalancer: {
    /** The first five global forwarding rules together; one third-party page reads it as for each. */
    firstFiveRulesPerHour: 0.025,
    furtherRulePerHour: 0.01,
    dataInPerGib: 0.008,
    dataOutPerGib: 0.008,
    source: 'cloud.google.com/load-balancing/pricing',
    asOf: null,
  },
  /** `gatewayPerHour` is the most that a gateway costs, however many machines it serves. */
  cloudNat: { gatewayPerHour: 0.0448, dataPerGib: 0.045, ...CALCULATOR },
  externalIp: { inUsePerHour: 0.005, unusedPerHour: 0.01, ...CALCULATOR },
  /** To the internet, except China and Australia; the first TiB, up to ten, and beyond. */
  egressPerGib: {
    'us-central1': [0.12, 0.11, 0.08],
    'europe-west4': [0.12, 0.11, 0.085],
    'asia-southeast1': [0.12, 0.11, 0.085],
    ...CALCULATOR,
  },
  /** A GiB and month, by disk type and region. */
  disksPerGibMonth: { ...GIB_MONTH, ...CALCULATOR },
  /** Chargeable metric bytes a MiB: the first 100 000, the next 150 000, and beyond. Managed Prometheus bills samples. */
  monitoringPerMib: { tiers: [0.258, 0.151, 0.061], ...CALCULATOR },
} as const;
