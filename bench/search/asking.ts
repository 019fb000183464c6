import { Agent, request } from "node:http";
import { json } from "node:stream/consumers";
import { consoleActor, createUser } from "../../src/services/access/index.ts";
import type { BenchDatabase } from "../database.ts";
import { serving } from "../asking/serving.ts";

export type Asking = {
  /** Asks the house's server by HTTP with the officer's session, as the workbench does; the answer, read. */
  ask(path: string): Promise<unknown>;
  close(): Promise<void>;
};

/** The house's server, and an officer of an agency who has signed in. Asker and server share this process. */
export async function asking(bench: BenchDatabase, agency: string): Promise<Asking> {
  const login = "officer@bench.example";
  const console = bench.contextOf(consoleActor(agency));
  const { password } = await createUser(console, { login, name: "Bench", roles: ["officer"] });
  const server = await serving(bench.database);
  const host = `http://127.0.0.1:${server.port}`;
  const session = await fetch(`${host}/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password }),
  });
  const cookie = session.headers.get("set-cookie")?.split(";")[0];
  if (cookie === undefined) throw new Error(`the officer was not let in: ${session.status}`);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    async ask(path) {
      const { status, body } = await got(`${host}${path}`, cookie, agent);
      if (status !== 200) throw new Error(`${path} was answered with ${status}: ${JSON.stringify(body)}`);
      return body;
    },
    async close() {
      agent.destroy();
      await server.close();
    },
  };
}

async function got(url: string, cookie: string, agent: Agent): Promise<{ status: number | undefined; body: unknown }> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers: { cookie } }, (answer) => {
      json(answer).then((body) => resolve({ status: answer.statusCode, body }), reject);
    })
      .on("error", reject)
      .end();
  });
}
