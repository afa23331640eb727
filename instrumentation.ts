import type { Instrumentation } from "next";
import { log } from "@/lib/log";

/** What fails while a page, an action or a handler is worked out: told with the identifier of its request. */
export const onRequestError: Instrumentation.onRequestError = (
  error,
  { headers },
  { routePath, routeType },
) => {
  log.error({ error, request: headers["x-request-id"], route: routePath, of: routeType }, "fault");
};
