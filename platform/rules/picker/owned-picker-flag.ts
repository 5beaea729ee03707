const POOL = 'the picker is that of one InferencePool, whose name and namespace the platform knows';
const PORT = 'the Service, the probes, the load balancer and the network policies reach it there';
const CONFIG = 'the configuration comes from the description, and its file is mounted there';
const REPLICAS = 'picker.replicas decides it, with the rights and the probes that it takes';

/** Flags that the platform decides, and what rests on each. */
export const OWNED_PICKER_FLAGS: Readonly<Record<string, string>> = {
  'pool-name': POOL,
  'pool-namespace': POOL,
  'pool-group': POOL,
  'endpoint-selector': POOL,
  'endpoint-target-ports': POOL,
  'grpc-port': PORT,
  'grpc-health-port': PORT,
  'metrics-port': PORT,
  'config-file': CONFIG,
  'config-text': CONFIG,
  'ha-enable-leader-election': REPLICAS,
  'secure-serving': 'the load balancer speaks TLS with the picker',
  'metrics-endpoint-auth': 'who may read its metrics is checked: the collector has a token for it',
  'metrics-cert-dir': 'the collector reads its metrics over plain HTTP, with a token',
  'metrics-client-ca-file': 'the collector reads its metrics over plain HTTP, with a token',
};
