export { mediaLimitOfTextModel } from './media-limit-of-text-model';
export { requestLimitGivenTwice } from './request-limit-given-twice';
export { requestLimitUnknownToEngine } from './request-limit-unknown-to-engine';
