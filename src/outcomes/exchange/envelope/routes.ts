import type { Clock } from "../../../kernel/clock.ts";
import type { Database } from "../../../kernel/db/database.ts";
import type { Api } from "../../../kernel/http/api.ts";
import type { Log } from "../../../kernel/log.ts";
import type { FetchLimits } from "../../../services/fetching/index.ts";
import { houseKey, standInAuthority } from "./keys.ts";
import type { StampAuthority } from "./keys.ts";
import { messageRoutes } from "./routes/messages.ts";
import { partnerRoutes } from "./routes/partners.ts";

export type EnvelopeParts = {
  database: Database;
  clock: Clock;
  exchangeKey: Buffer;
  /** The setting ENVELOPE_SYSTEM: the name of this house in envelopes. */
  system: string;
  /** The setting CONNECTION_PARTNERS. */
  partners: string | null;
  log: Log;
  /** Another authority than the stand-in, and the tests' own bounds; never settings. */
  authority?: StampAuthority;
  limits?: Partial<FetchLimits>;
};

/** Signed exchanges with other systems: `/v1/exchange/envelope…`. */
export function envelopeRoutes(api: Api, parts: EnvelopeParts): void {
  const held = {
    ...parts,
    house: houseKey(parts.exchangeKey),
    authority: parts.authority ?? standInAuthority(parts.exchangeKey, parts.clock),
    onFault: (error: unknown) => parts.log.error({ err: error }, "an envelope could not be dealt with"),
  };
  messageRoutes(api, held);
  partnerRoutes(api, held);
}
