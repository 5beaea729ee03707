import { servedOf } from '../../resolve';
import { figure } from '../../sizing';
import type { Rule } from '../rule';
import { tooSmall } from './range-too-small';

/** Of the server and of its picker. */
const SERVICES_PER_MODEL = 2;

/** `kubernetes` and `kube-dns`; GKE has a few more, which vary. */
const SYSTEM_SERVICES = 2;

export const servicesRangeTooSmall = {
  name: 'services-range-too-small',
  severity: 'error',
  summary: 'A range for Services with less addresses than there are Services.',
  why:
    'A Service without an address is refused by the API server, and with it whatever names it: a pool without the Service of ' +
    'its picker serves nothing. The range cannot be changed while the cluster lives.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/alias-ips',
  check(platform) {
    const models = Object.keys(servedOf(platform)).length;
    const addresses = SERVICES_PER_MODEL * models + SYSTEM_SERVICES;
    const because = `${figure(models)} models and the cluster itself have ${figure(addresses)} Services at the least`;
    return tooSmall(platform, { field: 'servicesCidr', addresses, reserved: 0, because });
  },
} satisfies Rule;
