export { secretCopy } from './secret-copy';
