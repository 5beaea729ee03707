import type { RuleCase } from '../../rule-case';

const window = (hours: number, recurrence = 'FREQ=WEEKLY;BYDAY=SA,SU') => ({
  startTime: '2026-01-03T00:00:00Z',
  endTime: new Date(Date.UTC(2026, 0, 3, hours)).toISOString(),
  recurrence,
});

const exclusion = (days: number, scope = 'NO_UPGRADES') => ({
  startTime: '2026-12-01T00:00:00Z',
  endTime: new Date(Date.UTC(2026, 11, 1 + days)).toISOString(),
  scope,
});

const several = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`freeze-${index}`, exclusion(7)]));

/** When GKE may, and may not, upgrade. */
export const maintenanceCases: readonly RuleCase[] = [
  {
    rule: 'maintenance-exclusion-too-long',
    faulty: { 'cluster.maintenanceExclusions': { freeze: exclusion(31) } },
    at: 'cluster.maintenanceExclusions.freeze.endTime',
    good: { 'cluster.maintenanceExclusions': { freeze: exclusion(30) } },
    paste: 'cluster.maintenanceExclusions.freeze',
  },
  {
    rule: 'maintenance-exclusion-too-long',
    of: 'of minor versions',
    faulty: { 'cluster.maintenanceExclusions': { minor: exclusion(181, 'NO_MINOR_OR_NODE_UPGRADES') } },
    at: 'cluster.maintenanceExclusions.minor.endTime',
    good: { 'cluster.maintenanceExclusions': { minor: exclusion(180, 'NO_MINOR_UPGRADES') } },
    paste: 'cluster.maintenanceExclusions.minor',
  },
  {
    rule: 'maintenance-exclusions-too-many',
    faulty: { 'cluster.maintenanceExclusions': several(4) },
    at: 'cluster.maintenanceExclusions',
    good: { 'cluster.maintenanceExclusions': several(3) },
    fix: { 'cluster.maintenanceExclusions': several(3) },
  },
  {
    rule: 'maintenance-ends-before-it-starts',
    faulty: { 'cluster.maintenanceExclusions': { freeze: exclusion(-1) } },
    at: 'cluster.maintenanceExclusions.freeze.endTime',
    good: { 'cluster.maintenanceExclusions': { freeze: exclusion(1) } },
  },
  {
    rule: 'maintenance-ends-before-it-starts',
    of: 'a window',
    faulty: { 'cluster.maintenance': window(0) },
    at: 'cluster.maintenance.endTime',
    good: { 'cluster.maintenance': window(8) },
  },
  {
    rule: 'maintenance-window-too-short',
    faulty: { 'cluster.maintenance': window(3, 'FREQ=DAILY') },
    at: 'cluster.maintenance',
    good: { 'cluster.maintenance': window(4, 'FREQ=DAILY') },
    fix: { 'cluster.maintenance': window(8) },
  },
  {
    rule: 'maintenance-window-too-short',
    of: 'over a month',
    faulty: { 'cluster.maintenance': window(5) },
    at: 'cluster.maintenance',
    good: { 'cluster.maintenance': window(6) },
    fix: { 'cluster.maintenance': window(8) },
  },
];
