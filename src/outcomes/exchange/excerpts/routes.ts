import { z } from "@hono/zod-openapi";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { listedRecordAnswer, tellListed } from "../records/answers.ts";
import type { ExchangeKey } from "../records/values.ts";
import { makeExcerpt } from "./commands/make-excerpt.ts";
import { excerptKinds, makeExcerptInput } from "./model.ts";
import { excerptSource, readExcerpt } from "./queries.ts";

const tag = "exchange records";
const path = "/v1/exchange/excerpts/{kind}/{id}";
const params = z.object({ kind: z.enum(excerptKinds), id: z.string().max(60) });

const excerptAnswer = z
  .object({
    make: ability,
    record: listedRecordAnswer.nullable(),
    isChanged: z
      .boolean()
      .openapi({ description: "The case or lead says something else than when its record was made" }),
    title: z.string(),
    seen: z.string(),
    fields: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        value: z.string(),
        isChosen: z.boolean(),
        was: z.string().nullable().openapi({ description: "What the record says now, where that is something else" }),
      }),
    ),
  })
  .openapi("RecordExcerpt");
export type ExcerptAnswer = z.output<typeof excerptAnswer>;

/** Records made out of cases and leads: `/v1/exchange/excerpts…`. */
export function excerptsRoutes(api: Api, { key }: { key: ExchangeKey }): void {
  api.openapi(
    route({
      method: "get",
      path,
      tag,
      summary: "What a record made of a case or a lead may say, and what its record says now",
      params,
      answer: excerptAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { kind, id } = c.req.valid("param");
      const { may, record, ...rest } = await readExcerpt(ctx, kind, id);
      return c.json({
        ...rest,
        make: abilityJson(ctx, may),
        record: record === null ? null : tellListed(record),
      });
    },
  );
  api.openapi(
    route({
      method: "put",
      path,
      tag,
      summary:
        "Makes the record of a case or a lead out of chosen parts, or brings it up to them; shared with nobody by that",
      params,
      body: makeExcerptInput,
      answer: z.object({ record: z.string() }),
    }),
    async (c) => {
      const { kind, id } = c.req.valid("param");
      return c.json({ record: await makeExcerpt(c.get("ctx"), kind, id, c.req.valid("json"), key) });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/records/{id}/excerpt",
      tag,
      summary: "The case or lead that a record was made of, for its keeper",
      params: params.pick({ id: true }),
      answer: z.object({
        of: z
          .object({ kind: z.enum(excerptKinds), id: z.string(), name: z.string(), isChanged: z.boolean() })
          .nullable(),
      }),
    }),
    async (c) => c.json({ of: await excerptSource(c.get("ctx"), c.req.valid("param").id) }),
  );
}
