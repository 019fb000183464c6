import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { listedRecordAnswer, tellListed } from "../records/answers.ts";
import type { ExchangeKey } from "../records/values.ts";
import { valueKinds } from "../records/values.ts";
import type { RequestState } from "../requests/states.ts";
import { requestStates } from "../requests/states.ts";
import { whoElse } from "./queries.ts";

const whoElseAnswer = z
  .object({
    record: z.string().nullable().openapi({ description: "The record by which others' can be compared" }),
    records: z.array(z.object({ record: listedRecordAnswer, by: z.array(z.enum(valueKinds)) })),
    requests: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        title: z.string(),
        state: z.enum(requestStates),
        agency: z.string(),
        holder: z.string(),
        dueOn: z.iso.date(),
      }),
    ),
    operations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        agency: z.string(),
        startsOn: z.iso.date(),
        endsOn: z.iso.date(),
        target: z.string(),
      }),
    ),
    notices: z.array(z.object({ id: z.string(), kinds: z.array(z.string()), otherAgency: z.string().nullable() })),
  })
  .openapi("WhoElse");
export type WhoElseAnswer = z.output<typeof whoElseAnswer>;

/** Who else works on a target: `/v1/exchange/targets/{kind}/{id}`. */
export function targetsRoutes(api: Api, { key }: { key: ExchangeKey }): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/targets/{kind}/{id}",
      tag: "exchange",
      summary: "Who else works on what a record or a case is about, as far as the caller may know it",
      params: z.object({ kind: z.enum(["record", "case"]), id: z.string().max(60) }),
      answer: whoElseAnswer,
    }),
    async (c) => {
      const { kind, id } = c.req.valid("param");
      const found = await whoElse(c.get("ctx"), kind, id, key);
      return c.json({
        record: found.record,
        records: found.records.map(({ record, by }) => ({ record: tellListed(record), by })),
        requests: found.requests.map(({ due_on, state, ...same }) => ({
          ...same,
          state: state as RequestState,
          dueOn: due_on,
        })),
        operations: found.operations.map(({ starts_on, ends_on, ...same }) => ({
          ...same,
          startsOn: starts_on,
          endsOn: ends_on,
        })),
        notices: found.notices.map(({ id: notice, kinds, other_agency }) => ({
          id: notice,
          kinds,
          otherAgency: other_agency,
        })),
      });
    },
  );
}
