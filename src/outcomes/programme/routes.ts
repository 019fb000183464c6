import { z } from "@hono/zod-openapi";
import type { Api } from "../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../kernel/http/api.ts";
import { updateTask } from "./commands/update-task.ts";
import { periodKinds, standings, statuses, taskUpdate } from "./model.ts";
import type { Programme, Task } from "./queries.ts";
import { getTask, listTasks } from "./queries.ts";

const bothLanguages = z.object({ vi: z.string(), en: z.string() });
const agency = z.object({ id: z.string(), vi: z.string(), en: z.string() });
const owner = z.object({ printed: z.string(), atTheTime: agency, today: z.array(agency) });
const task = z
  .object({
    id: z.string(),
    document: z.string(),
    heading: z.string().nullable(),
    number: z.string(),
    title: bothLanguages,
    ownerPrinted: z.string(),
    owners: z.array(owner),
    coordination: z.array(owner),
    expected: z.array(z.string()),
    period: z.object({
      kind: z.enum(periodKinds),
      printed: z.string().nullable(),
      starts: z.string().nullable(),
      due: z.string().nullable(),
    }),
    notes: z.array(z.string()),
    standing: z.enum(standings),
    progress: z
      .object({ status: z.enum(statuses), result: z.string(), links: z.array(z.string()), agency, at: z.string() })
      .nullable(),
    version: z.number().int(),
  })
  .openapi("ProgrammeTask");
export type TaskAnswer = z.output<typeof task>;
const heading = z.object({
  id: z.string(),
  document: z.string(),
  depth: z.number().int(),
  number: z.string(),
  title: bothLanguages,
  year: z.number().int().nullable(),
});
export type HeadingAnswer = z.output<typeof heading>;
const taskId = z.object({ id: z.string().max(60) });

/** The two documents over HTTP: open to read, recorded by the programme office. */
export function programmeRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/programme/tasks",
      tag: "programme",
      summary:
        "Every task of Decision 2390 and action of Dispatch 8598, with owner then and today, deadline and result",
      answer: z.object({ asOf: z.string(), headings: z.array(heading), items: z.array(task) }),
      open: true,
    }),
    async (c) => c.json(programmeAnswer(await listTasks(c.get("ctx")))),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/programme/tasks/{id}",
      tag: "programme",
      summary: "One task",
      params: taskId,
      answer: task,
      open: true,
    }),
    async (c) => {
      const found = await getTask(c.get("ctx"), c.req.valid("param").id);
      c.header("ETag", etag(found.version));
      return c.json(taskAnswer(found));
    },
  );
  api.openapi(
    route({
      method: "patch",
      path: "/v1/programme/tasks/{id}",
      tag: "programme",
      summary:
        'Record where a task stands and with what result (programme office; If-Match, "0" where nothing is recorded yet)',
      params: taskId,
      body: taskUpdate,
      answer: task,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const version = await updateTask(c.get("ctx"), id, expectedVersion(c), c.req.valid("json"));
      c.header("ETag", etag(version));
      return c.json(taskAnswer(await getTask(c.get("ctx"), id)));
    },
  );
}

function programmeAnswer({ asOf, headings, tasks }: Programme) {
  return { asOf, headings, items: tasks.map(taskAnswer) };
}

function taskAnswer(found: Task) {
  return { ...found, progress: found.progress && { ...found.progress, at: found.progress.at.toISOString() } };
}
