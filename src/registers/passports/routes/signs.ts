import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { expectedVersion, route } from "../../../kernel/http/api.ts";
import { problem } from "../../../kernel/problem.ts";
import type { Files } from "../../../services/files/index.ts";
import { showSign, signAnswer } from "../answers.ts";
import { addSign } from "../commands/add-sign.ts";
import { changeSign } from "../commands/change-sign.ts";
import { removeSign } from "../commands/remove-sign.ts";
import { signInput } from "../model.ts";
import { readSigns, signPicture } from "../queries.ts";
import { ofPassport } from "./passports.ts";
import { pictureHeaders } from "./public.ts";

const tag = "passports";
const ofSign = ofPassport.extend({ sign: z.string().max(60) });

/** The tell-tale signs of a fake: for officers and the party that wrote them, and for nobody else. */
export function signRoutes(api: Api, files: Files): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/passports/{id}/signs",
      tag,
      summary: "The tell-tale signs of a fake; that an officer read them is recorded",
      params: ofPassport,
      answer: z.object({ items: z.array(signAnswer) }),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const signs = await readSigns(c.get("ctx"), id);
      c.header("Cache-Control", "no-store");
      return c.json({ items: signs.map((sign) => showSign(id, sign)) });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/passports/{id}/signs",
      tag,
      summary: "Tell officers a sign by which a fake is known",
      params: ofPassport,
      body: signInput,
      answer: signAnswer,
      status: 201,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      return c.json(showSign(id, await addSign(c.get("ctx"), id, c.req.valid("json"))), 201 as 200);
    },
  );
  api.openapi(
    route({
      method: "put",
      path: "/v1/passports/{id}/signs/{sign}",
      tag,
      summary: "Change a sign",
      params: ofSign,
      body: signInput,
      answer: signAnswer,
    }),
    async (c) => {
      const { id, sign } = c.req.valid("param");
      return c.json(showSign(id, await changeSign(c.get("ctx"), id, sign, expectedVersion(c), c.req.valid("json"))));
    },
  );
  api.openapi(
    route({
      method: "delete",
      path: "/v1/passports/{id}/signs/{sign}",
      tag,
      summary: "Take a sign back",
      params: ofSign,
      answer: z.object({}),
    }),
    async (c) => {
      const { id, sign } = c.req.valid("param");
      await removeSign(c.get("ctx"), id, sign, expectedVersion(c));
      return c.json({});
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/passports/{id}/signs/{sign}/pictures/{n}",
      tag,
      summary: "A picture of a sign, to look at",
      params: ofSign.extend({ n: z.coerce.number().int().min(0).max(99) }),
      answer: z.unknown(),
    }),
    async (c) => {
      const { id, sign, n } = c.req.valid("param");
      const picture = await signPicture(c.get("ctx"), id, sign, n);
      if (picture === null) throw problem("not-found");
      const shown = await files.pictures.shownImage(picture);
      return c.body(new Uint8Array(shown), 200, { ...pictureHeaders, "cache-control": "private, no-store" }) as never;
    },
  );
}
