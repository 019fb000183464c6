import type { Api } from "../../../kernel/http/api.ts";
import { feedKeys } from "./keys.ts";
import { changesRoutes } from "./routes/changes.ts";
import { messageRoutes } from "./routes/messages.ts";
import { searchRoutes } from "./routes/searches.ts";
import { valuesRoutes } from "./routes/values.ts";
import { webhookRoutes } from "./routes/webhooks.ts";

/** What goes out of the exchange by itself, and what programs push in. `exchangeKey` is the house's own (`secrets.exchangeKey`). */
export function feedsRoutes(api: Api, exchangeKey: Buffer): void {
  const keys = feedKeys(exchangeKey);
  changesRoutes(api, keys);
  valuesRoutes(api, exchangeKey);
  webhookRoutes(api, keys);
  messageRoutes(api);
  searchRoutes(api);
}
