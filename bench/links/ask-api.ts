import pg from "pg";
import type { Actor } from "../../src/kernel/actor.ts";
import { createContext } from "../../src/kernel/context.ts";
import type { Api } from "../../src/kernel/http/api.ts";
import { createApi } from "../../src/kernel/http/api.ts";
import { createApp } from "../../src/kernel/http/app.ts";
import { createLog } from "../../src/kernel/log.ts";
import type { BenchDatabase } from "../database.ts";

type Member = { seller_id: string; external_id: string; cluster: string };

/** Some routes asked in this very process, with the time each answer took, and the accounts that stand in clusters. */
export async function askApi(bench: BenchDatabase, actor: Actor, routes: (api: Api) => void) {
  const app = createApp({
    log: createLog("silent"),
    streams: /^$/,
    contextOf: async (c, lang) =>
      createContext(bench.database, { actor, lang, requestId: c.get("requestId"), clock: () => new Date() }),
  });
  const api = createApi();
  routes(api);
  app.route("/", api);
  return {
    async ms(path: string): Promise<number> {
      const started = performance.now();
      const answer = await app.request(path);
      await answer.text();
      if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
      return performance.now() - started;
    },
    async members(): Promise<Member[]> {
      const client = new pg.Client({ connectionString: bench.adminUrl });
      await client.connect();
      try {
        const sql =
          "select m.seller_id, s.external_id, m.cluster from app.link_members m join app.sellers s on s.id = m.seller_id order by m.seller_id";
        return (await client.query<Member>(sql)).rows;
      } finally {
        await client.end();
      }
    },
  };
}
