/** Hosts that serve one purpose, as a policy by names takes them: `*` stands for one label, and for no more. */
export interface DownloadHosts {
  readonly purpose: string;
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  readonly unconfirmed?: string;
  readonly source: string;
  readonly asOf: string;
}

const AS_OF = '2026-11-21';

/** Where the Hub itself says which domains are its own, its CDN's and its large files'. */
const META = 'https://huggingface.co/.well-known/meta.json';

/**
 * Hosts that weights come from. Each group is a policy of its own: all that one policy names may resolve to 50 addresses
 * ({@link FQDN_POLICY_LIMITS}).
 */
export const DOWNLOAD_HOSTS = {
  hub: {
    purpose: 'the Hugging Face Hub says which files a repository has, and serves the small ones',
    names: ['huggingface.co', 'hf.co'],
    patterns: [],
    source: META,
    asOf: AS_OF,
  },
  'hub-cdn': {
    purpose: 'the CDN of the Hub serves large files',
    names: ['cdn-lfs.huggingface.co'],
    patterns: ['*.hf.co', '*.cdn.hf.co', '*.aws.cdn.hf.co', '*.gcp.cdn.hf.co', '*.us.gcp.cdn.hf.co'],
    source: META,
    asOf: AS_OF,
  },
  'hub-xet': {
    purpose: 'the Hub keeps most large files in Xet, whose client asks where their pieces are and fetches them',
    names: [],
    patterns: ['*.xethub.hf.co', '*.xethub-eu.hf.co'],
    unconfirmed:
      'the Hub lists transfer.xethub.hf.co; that cas-server and cas-bridge stand beside it was seen in its clients',
    source: META,
    asOf: AS_OF,
  },
  'cloud-storage': {
    purpose: 'weights lie in Cloud Storage, and its client asks Google for a token of its own identity',
    names: ['storage.googleapis.com', 'oauth2.googleapis.com', 'sts.googleapis.com', 'iamcredentials.googleapis.com'],
    patterns: [],
    unconfirmed: 'which of the three hosts beside Cloud Storage a loader asks is not stated',
    source: 'https://cloud.google.com/storage/docs/request-endpoints',
    asOf: AS_OF,
  },
} as const satisfies Record<string, DownloadHosts>;

export type DownloadHostsName = keyof typeof DOWNLOAD_HOSTS;

/** What GKE's policies by names bound. */
export const FQDN_POLICY_LIMITS = {
  addressesPerPolicy: 50,
  addressesPerHost: 100,
  minGkeVersion: '1.27.1-gke.400',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/fqdn-network-policies',
  asOf: AS_OF,
} as const;
