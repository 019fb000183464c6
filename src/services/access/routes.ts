import type { Api } from "../../kernel/http/api.ts";
import type { Gate } from "./gate.ts";
import { keyRoutes } from "./routes/keys.ts";
import { oidcRoutes } from "./routes/oidc.ts";
import { sessionRoutes } from "./routes/session.ts";
import { userRoutes } from "./routes/users.ts";

/** Sign-in, people and service keys: `/v1/session…`, `/v1/users…`, `/v1/keys…`. */
export function accessRoutes(api: Api, gate: Gate): void {
  sessionRoutes(api, gate);
  oidcRoutes(api, gate);
  userRoutes(api);
  keyRoutes(api);
}
