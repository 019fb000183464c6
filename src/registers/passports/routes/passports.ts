import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
import {
  completenessAnswer,
  listedPassport,
  passportAnswer,
  showCompleteness,
  showListed,
  showPassport,
} from "../answers.ts";
import { draftPassport } from "../commands/draft-passport.ts";
import { publishPassport } from "../commands/publish-passport.ts";
import { reinstatePassport } from "../commands/reinstate-passport.ts";
import { saveSection } from "../commands/save-section.ts";
import { suspendPassport } from "../commands/suspend-passport.ts";
import { withdrawPassport } from "../commands/withdraw-passport.ts";
import { passportContent, sections, sectionSchemas } from "../content.ts";
import { newPassportInput, reasonInput } from "../model.ts";
import { canEditPassports } from "../policy.ts";
import { completenessOn, contentOfVersion, getPassport, listPassports } from "../queries.ts";

const tag = "passports";
export const ofPassport = z.object({ id: z.string().max(60) });

/** A party's passports, and what officers decide about them. Changes want the version in If-Match. */
export function passportRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/passports",
      tag,
      summary: "Product passports: a party's own, for officers those that were published; `q`: words or a GTIN",
      query: pageQuery.extend({ q: z.string().max(200).optional(), party: z.string().max(60).optional() }),
      answer: pageOf(listedPassport).extend({ abilities: z.object({ draft: ability }) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { q, party, cursor, limit } = c.req.valid("query");
      const page = await listPassports(ctx, { q, party }, { cursor, limit });
      const draft = canEditPassports(ctx.actor, { id: ctx.actor.agency ?? "", state: "active" });
      const items = page.items.map((one) => showListed(ctx, one));
      return c.json({ items, next: page.next, abilities: { draft: abilityJson(ctx, draft) } });
    },
  );
  const { make, show, change } = routesOf(api, {
    path: "/v1/passports/{id}",
    tag,
    answer: passportAnswer,
    answerOf: async (ctx, _, id) => showPassport(ctx, await getPassport(ctx, id)),
  });
  make("Begin the passport of a product", newPassportInput, draftPassport);
  show("A passport with what it says, what it lacks, its versions and what happened to it", () => undefined);
  api.openapi(
    route({
      method: "get",
      path: "/v1/passports/{id}/completeness",
      tag,
      summary: "What the law of a day (`yyyy-mm-dd`) asks of the passport and what of it is missing",
      params: ofPassport,
      query: z.object({ day: z.iso.date() }),
      answer: completenessAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const of = await completenessOn(ctx, c.req.valid("param").id, c.req.valid("query").day);
      return c.json(showCompleteness(ctx, of));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/passports/{id}/versions/{number}",
      tag,
      summary: "What a published version said",
      params: ofPassport.extend({ number: z.coerce.number().int().min(1) }),
      answer: passportContent,
    }),
    async (c) => {
      const { id, number } = c.req.valid("param");
      return c.json(await contentOfVersion(c.get("ctx"), id, number));
    },
  );
  for (const section of sections)
    change(
      "put",
      `/sections/${section}`,
      `Save the section "${section}" of a passport`,
      sectionSchemas[section],
      (ctx, id, seen, input) => saveSection(ctx, id, seen, section, input),
    );
  change("post", "/publish", "Publish what was written as a new version", z.object({}), publishPassport);
  change("post", "/withdraw", "Take a published passport back", reasonInput, (ctx, id, seen, { reason }) =>
    withdrawPassport(ctx, id, seen, reason),
  );
  change("post", "/suspend", "Keep a passport from being shown", reasonInput, (ctx, id, seen, { reason }) =>
    suspendPassport(ctx, id, seen, reason),
  );
  change("post", "/reinstate", "Let a suspended passport be shown again", z.object({}), reinstatePassport);
}
