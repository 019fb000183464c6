import type { Actor } from "../../src/kernel/actor.ts";
import { publicActor } from "../../src/kernel/actor.ts";
import { createContext } from "../../src/kernel/context.ts";
import type { Api } from "../../src/kernel/http/api.ts";
import { createApi } from "../../src/kernel/http/api.ts";
import { createApp } from "../../src/kernel/http/app.ts";
import { createLog } from "../../src/kernel/log.ts";
import type { TestDatabase } from "./database.ts";

export type Answered = { status: number; headers: Headers; body: Record<string, unknown> };
export type Asked = { body?: unknown; version?: number; lang?: "vi" | "en" };
/** Asks the API as this person, or as nobody: `ask(officer, "GET", "/v1/cases")`. */
export type Ask = (who: Actor | null, method: string, path: string, more?: Asked) => Promise<Answered>;

/** The routes of some modules in the real frame, on a test database; who asks is handed in, everything below is real. */
export function testApi(db: TestDatabase, ...modules: ((api: Api) => void)[]): Ask {
  let asking: Actor = publicActor;
  const app = createApp({
    log: createLog("silent"),
    streams: /^$/,
    contextOf: async (c, lang) => {
      const requestId = c.get("requestId");
      return createContext(db.database, { actor: asking, lang, requestId, clock: () => new Date() });
    },
  });
  const api = createApi();
  for (const routes of modules) routes(api);
  app.route("/", api);
  return async (who, method, path, more = {}) => {
    asking = who ?? publicActor;
    const headers = new Headers({ "accept-language": more.lang ?? "vi" });
    if (more.body !== undefined) headers.set("content-type", "application/json");
    if (more.version !== undefined) headers.set("if-match", `"${more.version}"`);
    const body = more.body === undefined ? undefined : JSON.stringify(more.body);
    const response = await app.request(path, { method, headers, body });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, unknown>,
    };
  };
}
