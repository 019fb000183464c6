import { randomBytes } from "node:crypto";
import type { Hono } from "hono";
import type { Role } from "../../src/kernel/actor.ts";
import type { Context } from "../../src/kernel/context.ts";
import { createContext } from "../../src/kernel/context.ts";
import type { Api, Env } from "../../src/kernel/http/api.ts";
import { createApi } from "../../src/kernel/http/api.ts";
import { createApp } from "../../src/kernel/http/app.ts";
import { createLog } from "../../src/kernel/log.ts";
import type { Caller, Gate, OidcSettings } from "../../src/services/access/index.ts";
import {
  accessRoutes,
  consoleActor,
  contextOf,
  createGate,
  createUser,
  signIn,
} from "../../src/services/access/index.ts";
import type { TestDatabase } from "./database.ts";

export type TestGate = {
  gate: Gate;
  /** Lets time pass, without waiting. */
  pass(ms: number): void;
  now(): Date;
  caller(address?: string): Caller;
  console(agency: string): Context;
  /** Makes a person with a generated password. */
  person(login: string, agency: string, roles: Role[]): Promise<{ id: string; login: string; password: string }>;
  /** Signs in by password and returns the session's token. */
  tokenOf(person: { login: string; password: string }): Promise<string>;
};

/** A gate on a test database whose clock moves only when it is told to. */
export function testGate(
  db: TestDatabase,
  parts: { publicUrl?: string; oidc?: OidcSettings; start?: Date } = {},
): TestGate {
  let at = parts.start ?? new Date("2026-11-02T08:00:00+07:00");
  const gate = createGate({
    database: db.database,
    clock: () => at,
    publicUrl: parts.publicUrl ?? null,
    oidc: parts.oidc ?? null,
    cookieKey: randomBytes(32).toString("base64url"),
  });
  const console = (agency: string) =>
    createContext(db.database, { actor: consoleActor(agency), clock: gate.clock, lang: "en" });
  return {
    gate,
    pass(ms) {
      at = new Date(at.getTime() + ms);
    },
    now: () => at,
    caller,
    console,
    async person(login, agency, roles) {
      return { login, ...(await createUser(console(agency), { login, name: login, roles })) };
    },
    async tokenOf(person) {
      return (await signIn(gate, caller(), person, null)).token;
    },
  };
}

function caller(address = "192.0.2.1"): Caller {
  return { address, lang: "en", requestId: "req_test" };
}

/** The routes of sign-in, people and keys behind the frame that every surface stands in; and whatever else a test mounts. */
export function testServer(gate: Gate, mount: (api: Api) => void = () => {}): Hono<Env> {
  const app = createApp({
    log: createLog("silent"),
    streams: /^\/v1\/files$/,
    trustProxy: true,
    contextOf: (c, lang) => contextOf(gate, c.req.raw, c.get("requestId"), lang),
  });
  const api = createApi();
  accessRoutes(api, gate);
  mount(api);
  app.route("/", api);
  return app;
}
