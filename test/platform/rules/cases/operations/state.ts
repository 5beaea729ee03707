import type { RuleCase } from '../../rule-case';

const KEY = 'projects/keys/locations/europe-west1/keyRings/terraform/cryptoKeys/state';
const MADE = { 'state.bucket': 'my-states', 'state.create': {} };

const WEIGHTS = {
  'weightsBucket.existing': 'all-of-it',
  'models.gemma.weightsFrom': { gcs: { path: 'gemma' } },
};

/** Where the state is kept. */
export const stateCases: readonly RuleCase[] = [
  {
    rule: 'states-among-weights',
    faulty: { ...WEIGHTS, 'state.bucket': 'all-of-it' },
    at: 'state.bucket',
    good: { ...WEIGHTS, 'state.bucket': 'my-states' },
    fix: { 'state.bucket': 'my-states' },
  },
  {
    rule: 'state-key-elsewhere',
    faulty: { ...MADE, 'state.kmsKey': KEY.replace('europe-west1', 'europe-west4') },
    at: 'state.kmsKey',
    good: { ...MADE, 'state.kmsKey': KEY },
    fix: { 'state.create.location': 'europe-west4' },
  },
  {
    rule: 'state-key-elsewhere',
    of: 'of a multi-region',
    faulty: { ...MADE, 'state.create.location': 'eu', 'state.kmsKey': KEY },
    at: 'state.kmsKey',
    good: { ...MADE, 'state.create.location': 'eu', 'state.kmsKey': KEY.replace('europe-west1', 'europe') },
    fix: { 'state.create.location': 'europe-west1' },
  },
  {
    rule: 'state-bucket-name-prohibited',
    faulty: { ...MADE, 'state.bucket': 'my-google-states' },
    at: 'state.bucket',
    good: { 'state.bucket': 'my-google-states' },
    fix: { 'state.bucket': 'my-states' },
  },
  {
    rule: 'state-bucket-name-prohibited',
    of: 'an address',
    faulty: { ...MADE, 'state.bucket': '10.0.0.1' },
    at: 'state.bucket',
    good: { ...MADE, 'state.bucket': 'states.example.com' },
    fix: { 'state.bucket': 'my-states' },
  },
];
