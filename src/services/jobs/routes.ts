import { z } from "@hono/zod-openapi";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { listDeadLetters, listQueues, redriveDeadLetters } from "./dead-letters.ts";

const queue = z
  .object({ job: z.string(), waiting: z.number().int(), running: z.number().int(), dead: z.number().int() })
  .openapi("JobQueue");
const deadLetter = z
  .object({
    id: z.string(),
    job: z.string(),
    failedAt: z.iso.datetime(),
    attempts: z.number().int(),
    error: z.string().nullable(),
  })
  .openapi("DeadLetter");
const jobParam = z.object({ job: z.string().max(100) });

export function jobsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/jobs",
      tag: "jobs",
      summary: "Queues with what waits, runs and has failed",
      answer: z.object({ items: z.array(queue) }),
    }),
    async (c) => c.json({ items: await listQueues(c.get("ctx")) }),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/jobs/{job}/dead-letters",
      tag: "jobs",
      summary: "What failed for good in one queue",
      params: jobParam,
      answer: z.object({ items: z.array(deadLetter) }),
    }),
    async (c) => {
      const items = await listDeadLetters(c.get("ctx"), c.req.valid("param").job);
      return c.json({ items: items.map((item) => ({ ...item, failedAt: item.failedAt.toISOString() })) });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/jobs/{job}/redrive",
      tag: "jobs",
      summary: "Put the dead letters of a queue back into it",
      params: jobParam,
      answer: z.object({ count: z.number().int() }),
    }),
    async (c) => c.json({ count: await redriveDeadLetters(c.get("ctx"), c.req.valid("param").job) }),
  );
}
