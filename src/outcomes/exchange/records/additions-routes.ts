import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { proposalAnswer, proposalInput, sightingInput } from "./additions.ts";
import { proposalJson, sightingJson, tellProposal, tellSighting } from "./answers.ts";
import { answerProposal } from "./commands/answer-proposal.ts";
import { noteSighting } from "./commands/note-sighting.ts";
import { proposeCorrection } from "./commands/propose-correction.ts";
import { recordProposals, recordSightings, waitingProposals } from "./side-queries.ts";
import type { ExchangeKey } from "./values.ts";

const tag = "exchange records";
const one = "/v1/exchange/records/{id}";
const params = z.object({ id: z.string().max(60) });

/** What others add to a record: corrections that they propose, and "we have seen it too". */
export function additionsRoutes(api: Api, { key }: { key: ExchangeKey }): void {
  api.openapi(
    route({
      method: "get",
      path: `${one}/proposals`,
      tag,
      summary: "Corrections proposed to a record: all for its keeper, one's own for the others",
      params,
      answer: z.object({ items: z.array(proposalJson) }),
    }),
    async (c) => c.json({ items: (await recordProposals(c.get("ctx"), c.req.valid("param").id)).map(tellProposal) }),
  );
  api.openapi(
    route({
      method: "post",
      path: `${one}/proposals`,
      tag,
      summary: "Proposes what a field of another agency's record should say",
      params,
      body: proposalInput,
      answer: proposalJson,
      status: 201,
    }),
    async (c) =>
      c.json(
        tellProposal(await proposeCorrection(c.get("ctx"), c.req.valid("param").id, c.req.valid("json"))),
        201 as 200,
      ),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/proposals",
      tag,
      summary: "Proposals that wait for the caller's answer, the oldest first",
      query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
      answer: z.object({ items: z.array(proposalJson) }),
    }),
    async (c) => {
      const found = await waitingProposals(c.get("ctx"), c.req.valid("query").limit);
      return c.json({ items: found.map(tellProposal) });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/proposals/{id}/answer",
      tag,
      summary: "Accepts or refuses a proposal; accepted, the field says what was proposed",
      params,
      body: proposalAnswer,
      answer: proposalJson,
    }),
    async (c) =>
      c.json(tellProposal(await answerProposal(c.get("ctx"), c.req.valid("param").id, c.req.valid("json"), key))),
  );
  api.openapi(
    route({
      method: "get",
      path: `${one}/sightings`,
      tag,
      summary: "Where other agencies have seen the same, as far as the caller may read it",
      params,
      answer: z.object({ items: z.array(sightingJson) }),
    }),
    async (c) => c.json({ items: (await recordSightings(c.get("ctx"), c.req.valid("param").id)).map(tellSighting) }),
  );
  api.openapi(
    route({
      method: "post",
      path: `${one}/sightings`,
      tag,
      summary: "Notes on another agency's record that one has seen it too",
      params,
      body: sightingInput,
      answer: z.object({ id: z.string() }),
      status: 201,
    }),
    async (c) =>
      c.json({ id: await noteSighting(c.get("ctx"), c.req.valid("param").id, c.req.valid("json")) }, 201 as 200),
  );
}
