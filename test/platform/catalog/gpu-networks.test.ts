import {
  BARE_METAL,
  GPU_NETWORKS,
  type GpuNetworkRow,
  MACHINE_TYPES,
  type MachineType,
} from '../../../platform/catalog';
import { NVLINK_TOPOLOGIES } from '../../../platform/catalog';

const ROWS = Object.entries(GPU_NETWORKS) as [keyof typeof MACHINE_TYPES, GpuNetworkRow][];

test.each(ROWS)('%s has a network card for each of its networks, and one for the cluster', (name, row) => {
  const machine: MachineType = MACHINE_TYPES[name];
  expect(1 + row.gvnicNetworks + row.rdmaSubnets).toBe(machine.physicalNics);
  expect(row.rdmaSubnets > 0).toBe(row.kind === 'RDMA');
  expect(row.source.length).toBeGreaterThan(0);
});

test('RDMA has a card for each GPU', () => {
  for (const [name, { kind, rdmaSubnets }] of ROWS) {
    if (kind === 'RDMA') expect(rdmaSubnets).toBe(MACHINE_TYPES[name].acceleratorCount);
  }
});

test('racks that are one NVLink are of whole nodes', () => {
  for (const [name, topology] of Object.entries(NVLINK_TOPOLOGIES)) {
    const gpus = topology.split('x').reduce((product, side) => product * Number(side), 1);
    expect(gpus % MACHINE_TYPES[name as keyof typeof MACHINE_TYPES].acceleratorCount).toBe(0);
  }
});

test('bare metal is called so', () => {
  const metal = Object.keys(MACHINE_TYPES).filter((name) => name.endsWith('-metal'));
  expect([...BARE_METAL].sort()).toEqual(metal.sort());
});
