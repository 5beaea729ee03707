/** Bytes in one GiB: what vLLM, Kubernetes and the driver print. */
export const GIB = 1024 ** 3;

/** Bytes in one MiB. */
export const MIB = 1024 ** 2;

/** Bytes in one GB: what vendors print of memory, disks and bandwidth. */
export const GB = 1e9;

/** A number as it stands in a written-out sum: grouped by thousands, with at most `digits` decimals. */
export function figure(value: number, digits = 2): string {
  const format = FORMATS[digits] ?? new Intl.NumberFormat('en-US', { maximumFractionDigits: digits });
  FORMATS[digits] = format;
  return format.format(value);
}

/** One for each number of decimals: making a format costs a hundred times what using it does. */
const FORMATS: Intl.NumberFormat[] = [];

/** Bytes as `12.34 GiB`, or as MiB or bytes where that is the readable unit. */
export function gibText(bytes: number): string {
  if (Math.abs(bytes) >= GIB / 10) return `${figure(bytes / GIB)} GiB`;
  return Math.abs(bytes) >= MIB ? `${figure(bytes / MIB, 1)} MiB` : `${figure(bytes, 0)} B`;
}
