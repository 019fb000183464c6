import * as client from "openid-client";
import { Problem, problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import type { Caller, Gate } from "../gate.ts";
import { asNobody, findAccount } from "../gate.ts";
import { discoverIssuer } from "../issuer.ts";
import type { OidcJourney } from "../model.ts";
import { oidcJourney } from "../model.ts";
import { unseal } from "../seal.ts";
import { loginByIdentity } from "../store.ts";
import { oidcPlace } from "./begin-oidc.ts";
import type { Opened } from "./sign-in.ts";
import { enter } from "./sign-in.ts";

type Vouched = { issuer: string; subject: string; verifiedEmail: string | null };

/**
 * Completes a sign-in at the issuer. The person is known by issuer and subject; the first time by an e-mail address that the
 * issuer has verified and that is the login name of someone here. Nobody is created this way.
 */
export async function finishOidc(
  gate: Gate,
  caller: Caller,
  parts: { cookie: string | null; answer: URL; previous: Buffer | null },
): Promise<Opened & { returnTo: string }> {
  const journey = readJourney(gate, parts.cookie);
  if (journey === null) throw refused(caller);
  const vouched = await redeem(gate, caller, journey, parts.answer);
  const login = (await asNobody(gate, "read only", (tx) => tx.get(loginByIdentity, vouched))).login;
  const candidate = login ?? vouched.verifiedEmail;
  const account = candidate === null ? null : await findAccount(gate, candidate);
  if (account === null || account.state !== "active") throw refused(caller);
  const link = login === null ? { issuer: vouched.issuer, subject: vouched.subject } : undefined;
  const opened = await enter(gate, caller, account, { way: "oidc", previous: parts.previous, link }).catch(
    (error: unknown) => {
      // One account of an issuer a person: the unique key refuses a second one with the same e-mail address.
      throw link !== undefined && error instanceof Problem && error.code === "conflict" ? refused(caller) : error;
    },
  );
  return { ...opened, returnTo: journey.returnTo };
}

function readJourney(gate: Gate, cookie: string | null): OidcJourney | null {
  const plain = cookie === null ? null : unseal(gate.oidcKey, oidcPlace, cookie);
  if (plain === null) return null;
  const journey = oidcJourney.parse(JSON.parse(plain));
  return journey.until > gate.clock().getTime() ? journey : null;
}

async function redeem(gate: Gate, caller: Caller, journey: OidcJourney, answer: URL): Promise<Vouched> {
  const configuration = await discoverIssuer(gate, caller.lang);
  const current = new URL(journey.redirectUri);
  current.search = answer.search;
  try {
    const tokens = await client.authorizationCodeGrant(configuration, current, {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw refused(caller);
    const about =
      claims["email"] === undefined
        ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    const email = about["email_verified"] === true && typeof about["email"] === "string" ? about["email"] : null;
    return { issuer: claims.iss, subject: claims.sub, verifiedEmail: email };
  } catch (error) {
    // What the issuer or a forger sent does not hold; a network that fails says so in its own words inside.
    if (error instanceof Problem) throw error;
    throw isNetworkFailure(error)
      ? problem("unavailable", text(caller.lang, "access.oidc.unavailable"), { retryAfterSeconds: 30 })
      : refused(caller);
  }
}

function isNetworkFailure(error: unknown): boolean {
  return error instanceof TypeError || (error as { name?: string }).name === "TimeoutError";
}

function refused(caller: Caller): Problem {
  return problem("unauthenticated", text(caller.lang, "access.oidc.refused"));
}
