import { z } from "@hono/zod-openapi";
import type { OriginKeys } from "../../../engines/codes/index.ts";
import type { Signed } from "../../../engines/offline/index.ts";
import { base64Url } from "../../../engines/offline/index.ts";
import { originActor } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { createContext } from "../../../kernel/context.ts";
import type { Database } from "../../../kernel/db/database.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { keepLately } from "../verification/kept.ts";
import { longestAwayMs, recallBundle, rootKey, trustList } from "./bundle.ts";

const tag = "offline";
const signed = z.object({ payload: z.string(), signature: z.string() }).openapi("Signed");
const keptSeconds = 60;
const mostKept = 200;

type OfflineParts = { keys: OriginKeys; database: Database; clock: Clock };

/** What a device needs to judge codes without a network, signed by the house. Task: 2390 II.2.5. */
export function offlineRoutes(api: Api, { keys, database, clock }: OfflineParts): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/offline/root-key",
      tag,
      summary: "The public key that trust lists and bundles are signed with: Ed25519, 32 bytes, base64url",
      answer: z.object({ key: z.string() }),
      open: true,
    }),
    (c) => {
      c.header("Cache-Control", "public, max-age=3600");
      return c.json({ key: base64Url(rootKey(keys).publicKey) });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/offline/trust-list",
      tag,
      summary: "The keys whose signatures on codes are believed, signed",
      answer: signed,
      open: true,
    }),
    (c) => {
      c.header("Cache-Control", `public, max-age=${keptSeconds}`);
      return c.json(trustList(keys, c.get("ctx").now()));
    },
  );
  const bundles = keepLately<Signed>(
    mostKept,
    () => clock().getTime(),
    () => keptSeconds * 1000,
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/offline/recalls",
      tag,
      summary: "Notices over goods and codes, signed: all that stand, or what changed since a bundle's time",
      query: z.object({ since: z.iso.datetime().optional() }),
      answer: signed,
      open: true,
    }),
    async (c) => {
      const { now, requestId } = c.get("ctx");
      const ctx: Context = createContext(database, { actor: originActor, clock: now, requestId });
      const { since } = c.req.valid("query");
      const from = since === undefined ? null : wholeMinute(new Date(since));
      const isAway = from !== null && now().getTime() - from.getTime() > longestAwayMs;
      const asked = isAway ? null : from;
      c.header("Cache-Control", `public, max-age=${keptSeconds}`);
      return c.json(await bundles.get(asked?.toISOString() ?? "", () => recallBundle(ctx, keys, asked)));
    },
  );
}

/** Devices that ask within one minute get one bundle: it tells a little more than they asked for. */
function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}
