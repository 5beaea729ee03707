import type { RuleFacts } from './rule';

/** The schema that every description is held against. */
const SCHEMA = 'https://zod.dev/api';
const NAMES = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/';

/**
 * What can be wrong with a description before it means anything: its shape, and what it points at. Nothing could be
 * written from such a description, so none of them can be lifted.
 */
export const SHAPE_RULES: readonly RuleFacts[] = [
  rule(
    'environment-name-invalid',
    "A file whose name cannot be an environment's name.",
    'Clusters, networks and service accounts are named after the environment; Google Cloud takes lower-case letters, digits and hyphens, and cuts nothing off.',
    NAMES,
  ),
  rule(
    'field-unknown',
    'A field that the description does not have.',
    'A misspelt field would be passed over in silence, and its default would stand where a value was meant.',
    SCHEMA,
  ),
  rule('field-missing', 'A field that has no default.', 'Nothing sane could be put in its place.', SCHEMA),
  rule('value-unknown', 'A word that is none of those that the field takes.', 'Nothing is known by that name.', SCHEMA),
  rule('value-of-wrong-type', 'A value of another type than the field has.', 'It could not be written.', SCHEMA),
  rule(
    'value-out-of-range',
    'A number or a list below or above its bounds.',
    'The API that takes it refuses it.',
    SCHEMA,
  ),
  rule(
    'value-invalid',
    'A value that is not written as the field demands.',
    'The API that takes it refuses it.',
    SCHEMA,
  ),
  rule(
    'name-invalid',
    'A name that Kubernetes or GKE would not take.',
    'Objects and cloud resources are named after it, with what they are appended; a name that is too long would be cut and would clash.',
    NAMES,
  ),
  rule(
    'token-in-plain-sight',
    'An access token or a key in the description.',
    'The description is committed, and so is what is written from it: whoever reads the repository has the token. Secrets are named, never held.',
    'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  ),
  rule(
    'model-unknown',
    'A model that the catalogue lacks, with nothing that describes it.',
    'Without layers, heads and context neither weights nor KV cache can be reckoned, and no GPU can be found too small. A `config`, or `facts` with the model that it was trained from, says them.',
    'https://huggingface.co/docs/transformers/main_classes/configuration',
  ),
  rule(
    'base-model-unknown',
    'A base model that the catalogue lacks.',
    'Nothing can be taken over from it.',
    'https://huggingface.co/docs/hub/model-cards#specifying-a-base-model',
  ),
  rule(
    'model-config-unreadable',
    "A model's `config.json` that is not there, or is none.",
    'What the file says of the model is not known.',
    'https://huggingface.co/docs/transformers/main_classes/configuration',
  ),
  rule(
    'model-config-not-understood',
    "A model's `config.json` that leaves open how much memory it takes.",
    'State-space layers, unknown quantizations and towers without a size would be counted wrong, and a model that does not fit would pass. Facts beside it fill the gap.',
    'https://huggingface.co/docs/transformers/main_classes/configuration',
  ),
  rule(
    'model-facts-incomplete',
    'A model of which too little is said.',
    'Its memory cannot be reckoned. A field that `config.json` leaves out has the default of its class, which is code and not data.',
    'https://huggingface.co/docs/transformers/main_classes/configuration',
  ),
  rule(
    'model-facts-contradict',
    'Facts that cannot be true of one model.',
    'What is reckoned from them would be noise.',
    'https://huggingface.co/docs/transformers/main_classes/configuration',
  ),
  rule(
    'node-pool-unknown',
    'A node pool that is not described.',
    'Its pods would wait for a node for ever.',
    'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
  ),
  rule(
    'compute-class-unknown',
    'A compute class that is not described.',
    'Its pods would wait for a node for ever.',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes',
  ),
  rule(
    'queue-unknown',
    'A queue that is not described.',
    'Nobody would let its pods in: they would wait for ever, gated.',
    'https://kueue.sigs.k8s.io/docs/tasks/run/deployment/',
  ),
  rule(
    'weights-bucket-missing',
    'A model that reads its weights from a bucket, and no bucket is described.',
    'Nothing says which bucket it is, and nobody could be let in.',
    'https://cloud.google.com/storage/docs/access-control/iam',
  ),
  rule(
    'model-armor-for-unknown-model',
    'Templates of Model Armor for a model that is not described.',
    'They would apply to nothing, while the model that was meant is held against the templates of all.',
    'https://docs.cloud.google.com/model-armor/manage-templates',
  ),
  rule(
    'guardrail-asks-unknown-model',
    'A guardrail that asks a model that is not described.',
    'Nothing would let it through to one, and its every question would time out.',
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  ),
  rule(
    'secret-unknown',
    'A secret of Secret Manager that is not described.',
    'Its pods could not mount it, and would wait for ever to be created.',
    'https://cloud.google.com/secret-manager/docs/secret-manager-managed-csi-component',
  ),
  rule(
    'secret-not-synced',
    'A secret of Secret Manager that a program takes from its environment, and that nobody copies into a Kubernetes Secret.',
    "The Secret Manager add-on mounts files, and makes no Kubernetes Secret. A variable is filled from a Kubernetes Secret alone: GKE's secret sync or the External Secrets Operator makes one.",
    'https://docs.cloud.google.com/secret-manager/docs/sync-k8-secrets',
  ),
  rule(
    'route-to-unknown-model',
    'A route to a model that is not described.',
    'The route would not be accepted, and its requests would be answered with an error.',
    'https://gateway-api.sigs.k8s.io/guides/http-routing/',
  ),
  rule(
    'listener-unknown',
    'A route through a listener that the gateway does not have.',
    'The HTTPRoute would name a section that is not there, and would be attached to nothing.',
    'https://gateway-api.sigs.k8s.io/reference/spec/#parentreference',
  ),
  rule(
    'gke-version-unknown',
    'A GKE version that nothing is known of.',
    'Which APIs it has, and which objects it installs itself, could not be checked.',
    'https://cloud.google.com/kubernetes-engine/docs/release-schedule',
  ),
  rule(
    'picker-version-unknown',
    'A release of the endpoint picker that nothing is known of.',
    'Its flags, plugins and metrics could not be checked.',
    'https://github.com/kubernetes-sigs/gateway-api-inference-extension/releases',
  ),
  rule(
    'engine-version-unknown',
    'A release of vLLM that nothing is known of.',
    'Its flags, metrics and parsers could not be checked.',
    'https://github.com/vllm-project/vllm/releases',
  ),
  rule(
    'zones-missing',
    'Nothing says which zones the nodes stand in.',
    'No source says where in the region that machine type is; GKE would choose zones that may not have it.',
    'https://cloud.google.com/compute/docs/gpus/gpu-regions-zones',
  ),
  rule(
    'zone-outside-region',
    'A zone of another region.',
    'The subnet and the gateway stand in the region; nodes elsewhere would have neither.',
    'https://cloud.google.com/compute/docs/regions-zones',
  ),
];

function rule(name: string, summary: string, why: string, source: string): RuleFacts {
  return { name, severity: 'error', summary, why, source };
}
