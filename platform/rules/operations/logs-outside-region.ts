import { fields } from '../literal';
import type { Rule } from '../rule';

export const logsOutsideRegion = {
  name: 'logs-outside-region',
  severity: 'warning',
  summary: 'Logs that are kept elsewhere than where the models answer.',
  why:
    'Entries leave the region as they are written, with whatever names, addresses and errors stand in them; the location of a log ' +
    'bucket cannot be changed afterwards.',
  source: 'https://cloud.google.com/logging/docs/regionalized-logs',
  check({ observability: { logs }, region }) {
    if (logs === undefined || logs.location === region) return [];
    return [
      {
        path: 'observability.logs.location',
        message: `the logs go to ${logs.location}, the models answer in ${region}`,
        given: logs.location,
        allowed: region,
        fix: fields({ logs: { location: region } }),
      },
    ];
  },
} satisfies Rule;
