import type { Api } from "../../kernel/http/api.ts";
import { applicationRoutes } from "./routes/applications.ts";
import { numberRoutes } from "./routes/numbers.ts";
import { partyRoutes } from "./routes/parties.ts";

/** Applications and parties over HTTP: `/v1/party-applications…`, `/v1/parties…`. The public applies on the portal. */
export function partiesRoutes(api: Api): void {
  applicationRoutes(api);
  partyRoutes(api);
  numberRoutes(api);
}
