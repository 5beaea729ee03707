import quickstart from '../../../environments/quickstart';
import type { PlatformDescription } from '../../../platform';

/** The quickstart with the endpoint picker of the other generation, of which the real program can be had here. */
export const gie: PlatformDescription = { ...quickstart, targets: { picker: { generation: 'gie', version: '1.5.0' } } };
