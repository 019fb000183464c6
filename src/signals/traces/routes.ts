import type { Api } from "../../kernel/http/api.ts";
import { graphRoutes } from "./graph/routes.ts";
import { captureRoutes } from "./http/capture-routes.ts";
import { deskRoutes } from "./http/desk-routes.ts";
import { eventsRoutes } from "./http/events-routes.ts";
import { epcisFrame } from "./http/frame.ts";
import { queryRoutes } from "./http/query-routes.ts";
import { subscriptionRoutes } from "./http/subscription-routes.ts";

/** The EPCIS repository at the paths of the standard, under `/v1/epcis`, and the graph that its events draw, under `/v1/traces`. Task: 2390 II.2.5, II.1.3. */
export function tracesRoutes(api: Api): void {
  epcisFrame(api);
  captureRoutes(api);
  eventsRoutes(api);
  queryRoutes(api);
  subscriptionRoutes(api);
  graphRoutes(api);
  deskRoutes(api);
}
