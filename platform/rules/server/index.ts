export { routeMixesPathsOfServers } from './route-mixes-paths-of-servers';
export { serverAcceleratorsExceedNode } from './server-accelerators-exceed-node';
export { serverImageTagFloats } from './server-image-tag-floats';
export { serverMetricsUnknownToPicker } from './server-metrics-unknown-to-picker';
export { serverScalesOnUnknownMetric } from './server-scales-on-unknown-metric';
