import type { Selector } from './flows';

/** What certain blocks of addresses are, whoever names them. */
const KNOWN: Readonly<Record<string, string>> = {
  '0.0.0.0/0': 'any address',
  '130.211.0.0/22': "Google's health checks",
  '35.191.0.0/16': "Google's health checks",
  '169.254.20.10/32': 'NodeLocal DNSCache',
  '169.254.169.252/32': "GKE's metadata server",
  '169.254.169.254/32': 'the metadata server',
};

/** Label keys whose values say by themselves what a pod is. */
const SPEAKING = /^app\.kubernetes\.io\/|^k8s-app$|^app$/;

/** The pods that a selector selects: by what their labels say, and by whole labels where these do not speak. */
export function describePods({ matchExpressions = [], matchLabels = {} }: Selector): string {
  const parts = [
    ...Object.entries(matchLabels).map(([key, value]) => (SPEAKING.test(key) ? value : `${key}=${value}`)),
    ...matchExpressions.map(({ key, operator, values = [] }) =>
      operator === 'In' && SPEAKING.test(key)
        ? values.join(' or ')
        : [key, operator, ...(values.length === 0 ? [] : [`(${values.join(', ')})`])].join(' '),
    ),
  ];
  return parts.length === 0 ? 'every pod' : parts.join(' ');
}

/** A block of addresses by what it is, where that is known, and always by itself. */
export function describeAddress(
  cidr: string,
  except: readonly string[] = [],
  names: Readonly<Record<string, string>> = {},
): string {
  const known = { ...KNOWN, ...names }[cidr];
  const block = known === undefined ? cidr : `${known} (${cidr})`;
  return except.length === 0 ? block : `${block}, but ${except.join(', ')}`;
}
