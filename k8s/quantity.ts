import { Quantity } from 'cdk8s-plus-30/lib/imports/k8s';

const MIB_PER_GIB = 1024;
const MILLIS = 1000;

/** CPU in the form that the API server gives back: `4`, `500m`. */
export function cpu(millis: number): Quantity {
  return Quantity.fromString(canonicalMillis(millis));
}

/** Memory or storage in the form that the API server gives back: `16Gi`, `2500Mi`. */
export function mebibytes(mebibytes: number): Quantity {
  const whole = mebibytes % MIB_PER_GIB === 0;
  return Quantity.fromString(whole ? `${mebibytes / MIB_PER_GIB}Gi` : `${mebibytes}Mi`);
}

/** A count of devices. */
export function count(devices: number): Quantity {
  return Quantity.fromString(String(devices));
}

/** A metric's target: `5`, or `800m` for 0.8, since a quantity's decimals are rewritten as thousandths. */
export function target(value: number): Quantity {
  return Quantity.fromString(canonicalMillis(Math.round(value * MILLIS)));
}

function canonicalMillis(millis: number): string {
  return millis % MILLIS === 0 ? String(millis / MILLIS) : `${millis}m`;
}
