/** The Gateway. */
export interface Gateway {
  readonly name: string;
  readonly namespace: string;
  readonly class: 'gke-l7-rilb' | 'gke-l7-regional-external-managed';
  /** True where the class gives a public address. */
  readonly external: boolean;
  readonly listener: {
    readonly name: string;
    readonly protocol: 'HTTP';
    readonly port: number;
  };
  readonly hostnames: readonly string[];
}
