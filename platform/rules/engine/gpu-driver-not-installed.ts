import type { Rule } from '../rule';

/** The nodes come up, are paid for, and have no `nvidia.com/gpu` to give. */
export const gpuDriverNotInstalled = {
  name: 'gpu-driver-not-installed',
  severity: 'warning',
  summary: 'A GPU pool for which GKE installs no driver.',
  why:
    'Without a driver a node announces no nvidia.com/gpu: its pods stay Pending while the autoscaler adds more such nodes. ' +
    'It works only with a DaemonSet of your own that installs the driver.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/gpus#installing_drivers',
  check: (platform) =>
    Object.values(platform.nodePools)
      .filter(({ accelerator }) => accelerator?.driverVersion === 'INSTALLATION_DISABLED')
      .map(({ name }) => ({
        path: `nodePools.${name}.gpuDriverVersion`,
        message: `nothing that is written here installs a driver on the nodes of ${name}`,
        given: 'INSTALLATION_DISABLED',
        allowed: 'LATEST, DEFAULT',
        fix: "gpuDriverVersion: 'LATEST'",
      })),
} satisfies Rule;
