import { Problem } from "../../../kernel/problem.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { beginOidc } from "../commands/begin-oidc.ts";
import { finishOidc } from "../commands/finish-oidc.ts";
import { clearedCookie, readCookie, sessionCookie, setCookie } from "../cookie.ts";
import type { Gate } from "../gate.ts";
import { oidcLimitMs } from "../model.ts";
import { heldSession } from "../resolve.ts";
import { callerOf } from "./answers.ts";

const home = "/workbench";

/**
 * Sign-in at an OpenID Connect issuer. Both addresses are opened by the browser itself, so they answer with redirects and are no
 * part of the API's document; a sign-in that fails comes back to the workbench with the problem's code in `sign-in`.
 */
export function oidcRoutes(api: Api, gate: Gate): void {
  api.get("/v1/session/oidc/begin", async (c) => {
    const origin = new URL(gate.publicUrl ?? c.req.url).origin;
    const returnTo = ownPath(c.req.query("return") ?? home);
    const begun = await beginOidc(gate, c.get("ctx").lang, `${origin}/v1/session/oidc/callback`, returnTo);
    c.header("Set-Cookie", setCookie(gate, "ch-oidc", begun.cookie, oidcLimitMs / 1000));
    return c.redirect(begun.address, 302);
  });

  api.get("/v1/session/oidc/callback", async (c) => {
    c.header("Set-Cookie", clearedCookie(gate, "ch-oidc"));
    c.header("Cache-Control", "no-store");
    const caller = callerOf(c);
    const previous = await heldSession(gate, c.req.raw, caller.lang);
    try {
      const cookie = readCookie(gate, c.req.raw, "ch-oidc");
      const opened = await finishOidc(gate, caller, {
        cookie,
        answer: new URL(c.req.url),
        previous: previous?.hash ?? null,
      });
      c.header("Set-Cookie", sessionCookie(gate, opened.token), { append: true });
      return c.redirect(opened.returnTo, 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return c.redirect(`${home}?sign-in=${error.code}`, 303);
    }
  });
}

/** A path of this very house; anything that leads elsewhere becomes the workbench. */
function ownPath(given: string): string {
  const base = "http://house.invalid";
  if (!given.startsWith("/") || !URL.canParse(given, base)) return home;
  const url = new URL(given, base);
  return url.origin === base && !url.pathname.startsWith("//") ? url.pathname + url.search + url.hash : home;
}
