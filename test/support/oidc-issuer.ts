import { createServer } from "node:http";
import { after } from "node:test";
import { Provider } from "oidc-provider";

export type Vouched = { subject: string; email: string; verified: boolean };

export type TestIssuer = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who signs in there from now on. */
  signsIn(person: Vouched): void;
  stop(): Promise<void>;
};

/** A real OpenID Connect issuer (oidc-provider) on this machine, where whoever comes is the person of the moment and agrees to everything. */
export async function testIssuer(redirectUri: string): Promise<TestIssuer> {
  let person: Vouched = { subject: "nobody", email: "nobody@example", verified: false };
  const people = new Map<string, Vouched>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const client = { client_id: "chinhhang", client_secret: "a secret of the stand-in" };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri], token_endpoint_auth_method: "client_secret_basic" }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["a key of the stand-in"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => {
      const found = people.get(id);
      return (
        found && { accountId: id, claims: () => ({ sub: id, email: found.email, email_verified: found.verified }) }
      );
    },
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({ clientId: client.client_id, accountId: ctx.oidc.session?.accountId });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    people.set(person.subject, person);
    return void provider.interactionFinished(request, response, { login: { accountId: person.subject } });
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  after(stop);
  return {
    issuer,
    clientId: client.client_id,
    clientSecret: client.client_secret,
    signsIn(next) {
      person = next;
    },
    stop,
  };
}

/** Follows an address through the issuer as a browser does, with cookies, until it is sent back to `home`. */
export async function walkThrough(address: string, home: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = address;
  for (let step = 0; step < 10; step++) {
    if (at.startsWith(home)) return at;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = answer.headers.get("location");
    if (next === null) throw new Error(`the issuer answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    at = new URL(next, at).href;
  }
  throw new Error("the issuer never sent the browser back");
}
