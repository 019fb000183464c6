import { z } from "@hono/zod-openapi";
import type { Api } from "../../../../kernel/http/api.ts";
import { route } from "../../../../kernel/http/api.ts";
import type { ExchangeKey } from "../../records/values.ts";
import { valueKinds } from "../../records/values.ts";
import { contributeRecords } from "../contributions/contribute-records.ts";
import { lookUpValues } from "../look-up/look-up.ts";

const tag = "exchange";
const value = z.object({ kind: z.enum(valueKinds), value: z.string().trim().min(1).max(400) });
const source = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

const receipt = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    taken: z.number().int(),
    refused: z.array(
      z.object({
        line: z.number().int().meta({ description: "Which of the records, from 1" }),
        externalId: z.string().nullable(),
        faults: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })),
      }),
    ),
    known: z
      .object({ new: z.number().int(), changed: z.number().int(), unchanged: z.number().int() })
      .nullable()
      .meta({ description: "What was new; null for a key that may only write" }),
  })
  .openapi("ContributionReceipt");

/** Looking many values up at once, and pushing records by programs. */
export function valuesRoutes(api: Api, key: ExchangeKey): void {
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/look-up",
      tag,
      summary: "Which of up to 10,000 values are held by records that one may see, in the order given",
      body: z.object({ values: z.array(value).min(1).max(10_000) }),
      answer: z.object({ values: z.array(z.object({ known: z.boolean(), records: z.array(z.string()) })) }),
    }),
    async (c) => {
      c.header("Cache-Control", "no-store");
      return c.json({ values: await lookUpValues(c.get("ctx"), key, c.req.valid("json").values) });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/contributions",
      tag,
      summary:
        "Push up to 1,000 records of a source; the good ones go in, each bad one is told with its line (scope exchange:write)",
      body: z.object({ source, records: z.array(z.unknown()).min(1).max(1_000) }),
      answer: receipt,
    }),
    async (c) => {
      const given = c.req.valid("json");
      const { at, ...told } = await contributeRecords(c.get("ctx"), key, given.source, given.records);
      return c.json({ ...told, at: at.toISOString() });
    },
  );
}
