import path from "node:path";
import type { Context as HonoContext, Hono } from "hono";
import type { OriginKeys } from "../../engines/codes/index.ts";
import { publicActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Config } from "../../kernel/config.ts";
import type { Context } from "../../kernel/context.ts";
import { createContext } from "../../kernel/context.ts";
import type { Database } from "../../kernel/db/database.ts";
import type { Env } from "../../kernel/http/api.ts";
import { createApp } from "../../kernel/http/app.ts";
import { idempotency } from "../../kernel/http/idempotency.ts";
import type { Log } from "../../kernel/log.ts";
import type { Lang } from "../../kernel/text/index.ts";
import type { Gate } from "../../services/access/index.ts";
import { contextOf } from "../../services/access/index.ts";
import type { LogToCheck } from "../../services/facts/index.ts";
import type { Files } from "../../services/files/index.ts";
import { verifierOf } from "../../signals/origin/index.ts";
import { digitalLinkRoutes } from "../../signals/resolver/index.ts";
import { codePages, portalRoutes } from "../portal/index.ts";
import type { Beside } from "./beside.ts";
import { docsRoutes } from "./docs.ts";
import { healthRoutes } from "./health.ts";
import { createMetrics } from "./metrics.ts";
import { createModulesApi } from "./modules.ts";
import type { Quick } from "./listen.ts";
import { quickResolve } from "./quick-resolve.ts";
import { quickVerify } from "./quick-verify.ts";
import { createRateLimit, rateLimit } from "./rate-limit.ts";
import { workbenchRoutes } from "./workbench.ts";

export type ServerParts = {
  config: Config;
  database: Database;
  gate: Gate;
  factLog: LogToCheck;
  files: Files;
  originKeys: OriginKeys;
  exchangeKey: Buffer;
  clock: Clock;
  log: Log;
  /** Folder of the built web parts. */
  web: string;
  /** Where it is one of several servers of a house. */
  beside?: Beside;
};

/** Paths whose handlers read their body as a stream. */
const streams =
  /^\/v1\/(sources\/[^/]+\/listings|files|evidence\/uploads|pictures|pictures\/search|epcis\/capture|exchange\/files(\/preview)?)$|^\/(xac-thuc|en\/verify)$/;
/** Paths whose handlers unpack gzip. */
const unzips = /^\/v1\/(sources\/[^/]+\/listings|epcis\/(capture|events))$/;
/** Paths whose answers hold a password or a key that is shown once. */
const secretAnswers =
  /^\/v1\/((keys|users|session)(\/|$)|code-orders\/[^/]+\/password$|exchange\/webhooks(\/[^/]+\/secret)?$)/;
/** Where it matters who asks; everywhere else the caller is the public, and no session is looked up. */
const signedIn = /^\/(v1\/(?!docs|openapi\.json)|metrics$)/;

/** Everything that this house answers over HTTP: API, portal, workbench, health and figures. */
export function createServer(parts: ServerParts): Hono<Env> & { quick: Quick } {
  const { config, database, clock, log } = parts;
  const limit = createRateLimit(config.RATE_PER_MINUTE, parts.beside?.rates);
  const metrics = createMetrics(database, parts.beside);
  const app = createApp({
    log,
    streams,
    unzips,
    trustProxy: config.TRUST_PROXY,
    onAnswer: metrics.answered,
    contextOf: (c, lang) => contextOfRequest(parts, c, lang),
  });
  app.use(rateLimit(limit, /^\/(healthz|readyz|metrics)$/));
  app.use(
    idempotency({
      contextWith: (c, once) => {
        const { actor, lang, requestId } = c.get("ctx");
        return createContext(database, { actor, lang, requestId, clock, once });
      },
      except: streams,
      secret: secretAnswers,
    }),
  );
  const api = createModulesApi(parts);
  healthRoutes(app, database);
  metrics.routes(app);
  docsRoutes(app, api);
  app.route("/", api);
  workbenchRoutes(app, path.join(parts.web, "workbench"));
  portalRoutes(app, {
    database,
    clock,
    publicUrl: config.PUBLIC_URL,
    islands: path.join(parts.web, "portal"),
    verifier: verifierOf({ database, keys: parts.originKeys, clock, log }),
  });
  digitalLinkRoutes(app, { publicUrl: config.PUBLIC_URL, pages: codePages });
  const verifies = quickVerify({
    verifier: verifierOf({ database, keys: parts.originKeys, clock, log }),
    trustProxy: config.TRUST_PROXY,
    onAnswer: metrics.answered,
    limit,
    log,
  });
  const resolves = quickResolve({
    database,
    clock,
    publicUrl: config.PUBLIC_URL,
    pages: codePages,
    trustProxy: config.TRUST_PROXY,
    onAnswer: metrics.answered,
    limit,
    log,
  });
  const quick: Quick = (...asked) => verifies(...asked) || resolves(...asked);
  return Object.assign(app, { quick });
}

async function contextOfRequest(parts: ServerParts, c: HonoContext<Env>, lang: Lang): Promise<Context> {
  const requestId = c.get("requestId");
  if (signedIn.test(c.req.path)) return contextOf(parts.gate, c.req.raw, requestId, lang);
  return createContext(parts.database, { actor: publicActor, lang, requestId, clock: parts.clock });
}
