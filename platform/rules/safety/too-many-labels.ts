import type { Rule } from '../rule';

/** Most labels of a Google Cloud resource. */
const LABELS_MAX = 64;

/** `goog-terraform-provisioned`, which the provider adds to every resource. */
const PROVIDER_LABELS = 1;

export const tooManyLabels = {
  name: 'too-many-labels',
  severity: 'error',
  summary: 'More labels than a Google Cloud resource takes.',
  why:
    'Every cluster, node pool and subnet that takes labels gets all of them, beside those that name the environment and the ' +
    'one that the provider adds. The API refuses the first resource with one too many, in the middle of `terraform apply`.',
  source: 'https://cloud.google.com/resource-manager/docs/labels-overview#requirements',
  check({ labels }) {
    const count = Object.keys(labels).length + PROVIDER_LABELS;
    if (count <= LABELS_MAX) return [];
    const own = Object.keys(labels).filter((key) => key !== 'managed-by' && key !== 'environment').length;
    return [
      {
        path: 'labels',
        message: `with what Slipway and the provider add there are ${count} labels on each resource`,
        given: own,
        allowed: `${own - (count - LABELS_MAX)} of your own, ${LABELS_MAX} in all`,
      },
    ];
  },
} satisfies Rule;
