import { after } from "node:test";
import { responseMessage } from "../../src/engines/envelope/index.ts";
import type { RequestMessage, ResponseMessage } from "../../src/engines/envelope/index.ts";
import type { Actor } from "../../src/kernel/actor.ts";
import { publicActor, systemActor } from "../../src/kernel/actor.ts";
import { createContext } from "../../src/kernel/context.ts";
import { createApi } from "../../src/kernel/http/api.ts";
import { createApp } from "../../src/kernel/http/app.ts";
import { createLog } from "../../src/kernel/log.ts";
import { envelopeRoutes, houseKey, standInAuthority, startStandIn } from "../../src/outcomes/exchange/index.ts";
import { loadAgencies } from "../../src/registers/agencies/index.ts";
import { listen } from "../../src/surfaces/api/index.ts";
import type { TestDatabase } from "./database.ts";

/** The name of the house in these tests, and where its envelopes are. */
export const system = "VN/GOV/moit.dms/chinh-hang";
export const base = "/v1/exchange/envelope";

/** The routes of envelopes listening for real, and the stand-in of another force that they can ask; a clock that the test walks. */
export async function openEnvelopes(db: TestDatabase) {
  const key = Buffer.alloc(32, 7);
  await loadAgencies(db.contextOf(systemActor("chinhhang")));
  const house = houseKey(key);
  const time = { now: new Date("2026-11-22T03:00:00.000Z") };
  const clock = () => (time.now = new Date(time.now.getTime() + 1)); // it never stands still, so that the log has an order
  let asking: Actor = publicActor;
  const lie: { instead: ((request: RequestMessage, honest: ResponseMessage) => unknown) | null } = { instead: null };
  const customs = await startStandIn({
    system: "VN/GOV/customs.cuc/giam-sat",
    host: "127.0.0.1",
    port: 0,
    now: clock,
    houseKey: house.text,
    instead: (request, honest) => lie.instead?.(request, honest),
  });
  const log = createLog("silent");
  const app = createApp({
    log,
    streams: /^$/,
    contextOf: async (c, lang) =>
      createContext(db.database, { actor: asking, lang, requestId: c.get("requestId"), clock }),
  });
  const api = createApi();
  const partners = new URL(customs.url).host;
  envelopeRoutes(api, { database: db.database, clock, exchangeKey: key, system, partners, log });
  app.route("/", api);
  const here = await listen(app.fetch, "127.0.0.1", 0);
  after(async () => {
    await here.close();
    await customs.close();
  });
  const ask = (who: Actor, path: string, init: RequestInit = {}) => {
    asking = who;
    return fetch(here.url + path, init);
  };
  return {
    key,
    house,
    time,
    lie,
    customs,
    authority: standInAuthority(key, clock),
    ask,
    /** Asks the API as this person. */
    async call(who: Actor, method: string, path: string, body?: unknown, version?: number) {
      const headers = {
        "content-type": "application/json",
        ...(version === undefined ? {} : { "if-match": `"${version}"` }),
      };
      const answer = await ask(who, path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    /** What a partner sends, as nobody in particular. */
    async send(message: unknown) {
      const answer = await ask(publicActor, `${base}/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: typeof message === "string" ? message : JSON.stringify(message),
      });
      const body = (await answer.json()) as Record<string, unknown>;
      return { status: answer.status, body, response: answer.status === 200 ? responseMessage.parse(body) : null };
    },
  };
}
