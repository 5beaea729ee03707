/** Google's APIs take times as seconds with an `s`: `86400s`. */
export function seconds(count: number): string {
  return `${count}s`;
}

export const SECONDS_PER_HOUR = 3600;
export const SECONDS_PER_DAY = 24 * SECONDS_PER_HOUR;
