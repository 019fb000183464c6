import * as client from "openid-client";
import type { Gate } from "../gate.ts";
import { discoverIssuer } from "../issuer.ts";
import type { OidcJourney } from "../model.ts";
import { oidcLimitMs } from "../model.ts";
import { seal } from "../seal.ts";
import type { Lang } from "../../../kernel/text/index.ts";

export const oidcPlace = "oidc-journey";

/**
 * Begins a sign-in at the issuer: where to send the browser, and what it must carry back (state, nonce and the PKCE verifier,
 * sealed and short-lived). Nothing is stored and nothing has happened yet, so there is no fact.
 */
export async function beginOidc(
  gate: Gate,
  lang: Lang,
  redirectUri: string,
  returnTo: string,
): Promise<{ address: string; cookie: string }> {
  const configuration = await discoverIssuer(gate, lang);
  const journey: OidcJourney = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    redirectUri,
    returnTo,
    until: gate.clock().getTime() + oidcLimitMs,
  };
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid email",
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: "S256",
  });
  return { address: address.href, cookie: seal(gate.oidcKey, oidcPlace, JSON.stringify(journey)) };
}
