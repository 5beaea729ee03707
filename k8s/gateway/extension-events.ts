import { GcpTrafficExtensionSpecExtensionChainsExtensionsSupportedEvents as Events } from '../../imports/networking.gke.io';
import type { ExtensionEvent } from '../../platform/catalog';

/** Every event of an extension, as the bindings spell it. */
export const EVENTS: Readonly<Record<ExtensionEvent, Events>> = {
  RequestHeaders: Events.REQUEST_HEADERS,
  RequestBody: Events.REQUEST_BODY,
  RequestTrailers: Events.REQUEST_TRAILERS,
  ResponseHeaders: Events.RESPONSE_HEADERS,
  ResponseBody: Events.RESPONSE_BODY,
  ResponseTrailers: Events.RESPONSE_TRAILERS,
};
