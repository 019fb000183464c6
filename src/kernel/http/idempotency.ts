import { createHash } from "node:crypto";
import type { Context as HonoContext, MiddlewareHandler } from "hono";
import type { Context } from "../context.ts";
import type { Once } from "../db/once.ts";
import { findClaim, keepAnswer } from "../db/once.ts";
import { Problem, problem } from "../problem.ts";
import type { Env } from "./api.ts";
import { bothTexts } from "../text/index.ts";

export type IdempotencyParts = {
  /** The context of the same request, with what must happen once. */
  contextWith(c: HonoContext<Env>, once: Once): Context;
  /** Paths that it is not for: bodies read as a stream, which have ids of their own. */
  except: RegExp;
  /** Paths whose answers hold a secret that is shown once: a repeat is refused, never answered again. */
  secret: RegExp;
};

/**
 * `Idempotency-Key` on POST, for callers who are signed in. The key commits together with the change; the answer is stored
 * after it and given to a repeat. Another body under the same key is `invalid`; while the first still runs it is a `conflict`.
 */
export function idempotency(parts: IdempotencyParts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const key = c.req.header("idempotency-key");
    const { actor } = c.get("ctx");
    if (key === undefined || c.req.method !== "POST" || actor.kind === "public" || parts.except.test(c.req.path))
      return next();
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw problem("invalid", bothTexts("kernel.problem.repeat-key"));
    const body = new Uint8Array(await c.req.arrayBuffer());
    const fingerprint = createHash("sha256").update(`${c.req.method} ${c.req.path}\n`).update(body).digest("hex");
    const once: Once = { key, fingerprint, claimed: false };
    const before = await repeatOf(c.get("ctx"), once, parts.secret.test(c.req.path));
    if (before !== null) return before;
    c.set("ctx", parts.contextWith(c, once));
    await next();
    if (once.claimed) await keep(c, key, parts.secret.test(c.req.path));
    else if (isConflict(c.error)) {
      const answered = await repeatOf(c.get("ctx"), once, parts.secret.test(c.req.path));
      if (answered !== null) c.res = answered;
    }
    return undefined;
  };
}

async function repeatOf(ctx: Context, once: Once, secret: boolean): Promise<Response | null> {
  const claim = await ctx.read((tx) => findClaim(tx, ctx.actor, once.key));
  if (claim === null) return null;
  if (claim.fingerprint !== once.fingerprint) throw problem("invalid", bothTexts("kernel.problem.repeat-other"));
  if (secret) throw problem("conflict", bothTexts("kernel.problem.repeat-secret"));
  if (claim.status === null)
    throw problem("conflict", bothTexts("kernel.problem.repeat-not-stored"), {
      retryAfterSeconds: 1,
    });
  const headers = new Headers({ "idempotent-replay": "true" });
  if (claim.content_type !== null) headers.set("content-type", claim.content_type);
  if (claim.location !== null) headers.set("location", claim.location);
  return new Response(claim.answer, { status: claim.status, headers });
}

async function keep(c: HonoContext<Env>, key: string, secret: boolean): Promise<void> {
  const { actor, transaction } = c.get("ctx");
  const answer = {
    status: c.res.status,
    answer: secret ? null : await c.res.clone().text(),
    content_type: c.res.headers.get("content-type"),
    location: c.res.headers.get("location"),
  };
  // The change is committed: where its answer cannot be kept, the caller still gets it, and a repeat is refused.
  await transaction((tx) => keepAnswer(tx, actor, key, answer)).catch(() => undefined);
}

function isConflict(error: Error | undefined): boolean {
  return error instanceof Problem && error.code === "conflict";
}
