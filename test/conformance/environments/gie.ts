import quickstart from '../../../environments/quickstart';
import type { PlatformDescription } from '../../../platform';

const [[name, model]] = Object.entries(quickstart.models) as [[string, PlatformDescription['models'][string]]];

/**
 * The quickstart with the endpoint picker of the other generation, of which the real program can be had here, and with
 * flow control, which its configuration says most about.
 */
export const gie: PlatformDescription = {
  ...quickstart,
  targets: { picker: { generation: 'gie', version: '1.5.0' } },
  models: { [name]: { ...model, picker: { queueTtlSeconds: 300 } } },
};
