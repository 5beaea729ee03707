import { createColors } from 'picocolors';

import { formatSummary } from '../../../cli/print/summary';
import type { EnvironmentReport, FileReport } from '../../../cli/report';

const PLAIN = { colors: createColors(false) };

function report(models: number): EnvironmentReport {
  const names = Array.from({ length: models }, (_, index) => `m${index}`);
  const manifest = (name: string): FileReport => {
    return { path: `dist/dev/model-${name}.k8s.yaml`, change: 'unchanged', holds: { count: 21, of: 'object' } };
  };
  return {
    name: 'dev',
    file: 'environments/dev.ts',
    models: names.map((name) => ({
      name,
      id: 'google/gemma-2-2b-it',
      nodePool: 'l4',
      accelerators: { resource: 'nvidia.com/gpu', count: 2, displayName: 'NVIDIA L4' },
      replicas: { min: 1, max: 3 },
    })),
    nodePools: [{ name: 'system', machineType: 'e2-standard-4', spot: true, nodes: { min: 2, max: 2 } }],
    gateway: { name: 'inference', class: 'gke-l7-rilb', external: false, protocol: 'HTTP', port: 80, hostnames: [] },
    files: [
      ...names.map(manifest),
      { path: 'cdktf.out/stacks/dev/cdk.tf.json', change: 'added', holds: { count: 1, of: 'resource' } },
    ],
    warnings: [],
    lifted: [{ path: 'models.m0', rule: 'some-rule', reason: 'a trial', findings: [] }],
    next: [
      { name: 'cloud', purpose: 'make the cloud', needs: 'a login', commands: ['terraform init', 'terraform apply'] },
    ],
  };
}

describe('the summary', () => {
  test('says what was made, what was lifted, and what to run next', () => {
    expect(formatSummary(report(1), PLAIN, true)).toBe(
      `dev  environments/dev.ts
  models   m0   google/gemma-2-2b-it   2 × NVIDIA L4 a replica   1–3 replicas   on l4
  pools    system   e2-standard-4   2 nodes, spot
  gateway  inference   gke-l7-rilb   HTTP port 80   any host name   internal: reached from inside the VPC
  files    dist/dev/model-m0.k8s.yaml         21 objects   unchanged
           cdktf.out/stacks/dev/cdk.tf.json   1 resource   added
  lifted   some-rule   models.m0   a trial
  next     # make the cloud; needs a login
           terraform init
           terraform apply
`,
    );
  });

  test('leaves the steps out where they are not wanted', () => {
    expect(formatSummary(report(1), PLAIN, false)).not.toContain('terraform init');
  });

  test('of a large platform fits a screen, and says what it leaves out', () => {
    const lines = formatSummary(report(400), PLAIN, false).split('\n');

    expect(lines.length).toBeLessThan(40);
    expect(lines.filter((line) => line.includes('… 388 more'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('… 389 more files with 8169 objects'))).toHaveLength(1);
    expect(lines.find((line) => line.includes('cdk.tf.json'))).toBeDefined();
  });
});
