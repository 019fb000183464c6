import { z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import { systemClock } from "../../../kernel/clock.ts";
import { publicContext } from "../../../kernel/context.ts";
import type { Api, Env } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { problem } from "../../../kernel/problem.ts";
import type { PassportsParts } from "../routes.ts";
import type { Issuer } from "../credential.ts";
import {
  credentialSigner,
  issuerAt,
  issuerDocument,
  listBehind,
  passportCredential,
  statusList,
} from "../credential.ts";
import { productDocument } from "../linked-data.ts";
import { shownPassport } from "../products.ts";
import { attestedPassport, gtinOf } from "../queries.ts";
import { statusEntries } from "../statuses.ts";

const tag = "passports";
const ofGtin = z.object({ gtin: z.string().max(20) });
const minute = "public, max-age=60";

/** Whatever a file says of itself, a browser runs nothing of it. */
export const pictureHeaders = {
  "content-type": "image/webp",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
};

/** What everybody reads of passports, asked as the public whoever asks: a session must not change a list that all rely on. */
export function publicPassportRoutes(api: Api, parts: PassportsParts): void {
  const { database, originKeys, publicUrl, files, clock = systemClock } = parts;
  const everybody = publicContext(database, clock);
  const signer = credentialSigner(originKeys);
  const originOf = (c: HonoContext<Env>) => new URL(publicUrl ?? c.req.url).origin;
  const issuerOf = async (c: HonoContext<Env>): Promise<Issuer> => issuerAt(originOf(c), await signer);

  api.openapi(
    route({
      method: "get",
      path: "/v1/passports/{gtin}/product",
      tag,
      summary: "A published passport as JSON-LD: schema.org and the GS1 Web Vocabulary",
      params: ofGtin,
      answer: z.record(z.string(), z.unknown()),
      open: true,
    }),
    async (c) => {
      const gtin = gtinOf(c.req.valid("param").gtin) ?? "";
      const of = await everybody.read((tx) => shownPassport(tx, gtin));
      if (of === null) throw problem("not-found");
      return typed(c, productDocument(of, originOf(c)), "application/ld+json");
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/passports/{gtin}/credential",
      tag,
      summary: "A published passport as W3C Verifiable Credential 2.0, proof eddsa-jcs-2022",
      params: ofGtin,
      answer: z.record(z.string(), z.unknown()),
      open: true,
    }),
    async (c) => {
      const gtin = gtinOf(c.req.valid("param").gtin) ?? "";
      const of = await everybody.read((tx) => attestedPassport(tx, gtin));
      if (of === null) throw problem("not-found");
      return typed(c, await passportCredential(await issuerOf(c), of), "application/vc");
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/passports/{gtin}/pictures/{n}",
      tag,
      summary: "A picture of a published passport: WebP, without metadata",
      params: ofGtin.extend({ n: z.coerce.number().int().min(0).max(99) }),
      answer: z.unknown(),
      open: true,
    }),
    async (c) => {
      const { gtin, n } = c.req.valid("param");
      const of = await everybody.read((tx) => shownPassport(tx, gtinOf(gtin) ?? ""));
      const picture = of?.shown.pictures[n];
      if (picture === undefined) throw problem("not-found");
      const shown = await files.pictures.shownImage(picture);
      return c.body(new Uint8Array(shown), 200, { ...pictureHeaders, "cache-control": minute }) as never;
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/status-lists/{number}",
      tag,
      summary: "A Bitstring Status List: odd numbers say what was revoked, even ones what is suspended",
      params: z.object({ number: z.coerce.number().int().min(1).max(1_000_000) }),
      answer: z.record(z.string(), z.unknown()),
      open: true,
    }),
    async (c) => {
      const { number } = c.req.valid("param");
      const { list, purpose } = listBehind(number);
      const set = await everybody.read((tx) => statusEntries(tx, list, purpose));
      if (set === null) throw problem("not-found");
      return typed(c, await statusList(await issuerOf(c), number, set, clock()), "application/vc");
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/.well-known/did.json",
      tag,
      summary: "The DID document of the house (did:web), with the key of its credentials",
      answer: z.record(z.string(), z.unknown()),
      open: true,
    }),
    async (c) => typed(c, issuerDocument(await issuerOf(c)), "application/did+json"),
  );
}

/** Data that anybody may take, a page of another host too. */
function typed(c: HonoContext<Env>, value: object, type: string) {
  const headers = { "content-type": type, "cache-control": minute, "access-control-allow-origin": "*" };
  return c.body(JSON.stringify(value), 200, headers) as never;
}
