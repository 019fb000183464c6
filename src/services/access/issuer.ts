import * as client from "openid-client";
import { problem } from "../../kernel/problem.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { Gate, OidcSettings } from "./gate.ts";

const answerWithinSeconds = 5;
const known = new WeakMap<OidcSettings, Promise<client.Configuration>>();

/** The issuer's own description, read once a process. An issuer that does not answer is `unavailable`, and asked again next time. */
export async function discoverIssuer(gate: Gate, lang: Lang): Promise<client.Configuration> {
  const settings = gate.oidc;
  if (settings === null) throw problem("not-found", text(lang, "access.oidc.off"));
  const found = known.get(settings) ?? discover(settings);
  known.set(settings, found);
  try {
    return await found;
  } catch {
    known.delete(settings);
    throw problem("unavailable", text(lang, "access.oidc.unavailable"), { retryAfterSeconds: 30 });
  }
}

function discover(settings: OidcSettings): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer);
  // Without TLS only on this very machine, where a stand-in issuer of a trial may run.
  const plain = issuer.protocol === "http:" && ["127.0.0.1", "[::1]", "localhost"].includes(issuer.hostname);
  return client.discovery(
    issuer,
    settings.clientId,
    undefined,
    settings.clientSecret === null ? client.None() : client.ClientSecretBasic(settings.clientSecret),
    {
      timeout: answerWithinSeconds,
      execute: plain ? [client.allowInsecureRequests] : [],
    },
  );
}
