import { z } from "@hono/zod-openapi";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { problem } from "../../kernel/problem.ts";
import { consistencyProof, inclusionProof } from "./log/check-proof.ts";
import type { LogToCheck } from "./log/fact-log.ts";
import { formatVerifier } from "./log/log-key.ts";
import { findCheckpoint, proveGrowth } from "./log/prove.ts";
import { getFactProof } from "./queries.ts";

const tag = "facts";
const checkpointAnswer = z
  .object({
    /** A signed note (C2SP): name of the log, number of facts, root. Null before the first fact. */
    checkpoint: z.string().nullable(),
    /** The public key that it is checked with; keep it from a first, trusted look. */
    key: z.string(),
  })
  .openapi("FactCheckpoint");

// Made anew here: a schema made before the extension that names it in the document is loaded has no name to give.
const consistencyAnswer = z.object(consistencyProof.shape).openapi("FactConsistencyProof");
const factProofAnswer = z.object(inclusionProof.shape).openapi("FactProof");

/** Proofs about the log over the facts; what is open says nothing but how many facts there are. `/v1/facts…` */
export function factsRoutes(api: Api, log: LogToCheck): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/facts/checkpoint",
      tag,
      summary: "The newest signed root of the log over all facts",
      answer: checkpointAnswer,
      open: true,
    }),
    async (c) => c.json({ checkpoint: await findCheckpoint(log), key: formatVerifier(log.verifier) }),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/facts/consistency",
      tag,
      summary: "Proof that the log of an earlier signed root is the beginning of the present one",
      query: z.object({ from: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
      answer: consistencyAnswer,
      open: true,
    }),
    async (c) => {
      const proof = await proveGrowth(log, c.req.valid("query").from);
      if (proof === null) throw problem("not-found");
      return c.json(proof);
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/facts/{id}/proof",
      tag,
      summary: "Proof that a fact is in the log",
      params: z.object({ id: z.string().max(60) }),
      answer: factProofAnswer,
    }),
    async (c) => c.json(await getFactProof(c.get("ctx"), log, c.req.valid("param").id)),
  );
}
