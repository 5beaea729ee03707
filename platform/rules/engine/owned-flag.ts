import type { VllmFlagName } from '../../catalog';

const ROUTING = 'probes, load balancer, picker and metrics reach the engine there';
const PLAIN_HTTP = 'probes and load balancer speak plain HTTP with the engine, inside the VPC';
const GROUP = '`hosts` says over how many pods a replica is spread, and the command line of each follows from it';

/** Flags that the platform decides, and what rests on each. */
export const OWNED_FLAGS: Readonly<Partial<Record<VllmFlagName, string>>> = {
  '--model': 'the model is the first word of the command line: weights decides it',
  '--port': ROUTING,
  '--host': ROUTING,
  '--uds': 'a Unix socket instead of a port; nothing outside of the pod could reach it',
  '--root-path': 'probes, load balancer and routes use the paths as they are',
  '--headless': 'no API server is started, and no probe would ever be answered',
  '--grpc': 'the gateway, the probes and the clients speak HTTP with the OpenAI API',
  '--ssl-keyfile': PLAIN_HTTP,
  '--ssl-certfile': PLAIN_HTTP,
  '--ssl-ca-certs': PLAIN_HTTP,
  '--ssl-cert-reqs': PLAIN_HTTP,
  '--enable-ssl-refresh': PLAIN_HTTP,
  '--config': 'flags in a file are neither checked nor reckoned with, and the pod has no such file',
  '--nnodes': GROUP,
  '--node-rank': GROUP,
  '--master-addr': GROUP,
  '--master-port': GROUP,
  '--data-parallel-address': GROUP,
  '--data-parallel-rank': GROUP,
  '--data-parallel-start-rank': GROUP,
  '--data-parallel-size-local': GROUP,
  '--data-parallel-external-lb': GROUP,
  '--data-parallel-hybrid-lb': GROUP,
  '--data-parallel-multi-port-external-lb': GROUP,
};
