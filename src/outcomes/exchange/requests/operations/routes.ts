import { z } from "@hono/zod-openapi";
import type { Context } from "../../../../kernel/context.ts";
import { ability, abilityJson } from "../../../../kernel/http/ability.ts";
import type { Api } from "../../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../../kernel/http/page.ts";
import { routesOf } from "../../../../kernel/http/routes-of.ts";
import { messageAnswer, messagesJson, stepAnswer, stepsJson } from "../threads/answers.ts";
import { addTask } from "./commands/add-task.ts";
import { changeTask } from "./commands/change-task.ts";
import { editOperation } from "./commands/edit-operation.ts";
import { endOperation } from "./commands/end-operation.ts";
import { planOperation } from "./commands/plan-operation.ts";
import { leaveOperation, setMembers } from "./commands/set-members.ts";
import type { Operation, Task } from "./model.ts";
import {
  changeTaskInput,
  editOperationInput,
  endOperationInput,
  membersInput,
  operationStates,
  planOperationInput,
  taskInput,
  taskStates,
} from "./model.ts";
import { canChangeTask, canPlanOperation, operationAbilities } from "./policy.ts";
import { listOperations, readOperation } from "./queries.ts";

const time = z.iso.datetime();
const day = z.iso.date();
const operationAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    purpose: z.string(),
    plan: z.string(),
    startsOn: day,
    endsOn: day,
    state: z.enum(operationStates),
    madeByName: z.string(),
    madeAt: time,
    closedAt: time.nullable(),
    outcome: z.string().nullable(),
    agency: z.string().openapi({ description: "The agency that leads" }),
    members: z.array(z.string()),
    version: z.number().int(),
    abilities: z.object({ edit: ability, lead: ability, leave: ability, addTask: ability, write: ability }),
  })
  .openapi("JointOperation");
const listed = operationAnswer.extend({ tasks: z.number().int(), openTasks: z.number().int() });
const taskAnswer = z
  .object({
    id: z.string(),
    title: z.string(),
    doer: z.string(),
    person: z.string(),
    dueOn: day.nullable(),
    state: z.enum(taskStates),
    result: z.string(),
    addedByName: z.string(),
    changedAt: time,
    version: z.number().int(),
    change: ability,
  })
  .openapi("OperationTask");
const fileAnswer = operationAnswer
  .extend({
    targets: z.array(
      z.object({ key: z.string(), name: z.string(), taxCode: z.string().nullable(), sellerId: z.string().nullable() }),
    ),
    tasks: z.array(taskAnswer),
    overlaps: z.array(
      z.object({
        operationId: z.string(),
        name: z.string(),
        agency: z.string(),
        startsOn: day,
        endsOn: day,
        target: z.string(),
      }),
    ),
    messages: z.array(messageAnswer),
    steps: z.array(stepAnswer),
  })
  .openapi("JointOperationFile");
export type OperationAnswer = z.output<typeof operationAnswer>;
export type ListedOperationAnswer = z.output<typeof listed>;
export type OperationFileAnswer = z.output<typeof fileAnswer>;

const tag = "exchange";
const ofOperation = z.object({ id: z.string().max(60) });

/** Operations of several agencies together: `/v1/exchange/operations…`. */
export function operationsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/operations",
      tag,
      summary: "Joint operations that the caller's agency leads or takes part in",
      query: pageQuery.extend({ state: z.enum(operationStates).optional() }),
      answer: pageOf(listed).extend({ plan: ability }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { state, cursor, limit } = c.req.valid("query");
      const states = state === undefined ? undefined : [state];
      const page = await listOperations(ctx, { states }, { cursor, limit });
      const items = page.items.map((of) => ({ ...operationJson(ctx, of), tasks: of.tasks, openTasks: of.openTasks }));
      return c.json({ items, next: page.next, plan: abilityJson(ctx, canPlanOperation(ctx.actor)) });
    },
  );
  const { make, change } = routesOf(api, {
    path: "/v1/exchange/operations/{id}",
    tag,
    answer: operationAnswer,
    answerOf: operationJson,
  });
  make("Plan an operation with other agencies", planOperationInput, planOperation);
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/operations/{id}",
      tag,
      summary: "An operation with its targets, tasks and thread, and what else happens there in these days",
      params: ofOperation,
      answer: fileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const of = await readOperation(ctx, c.req.valid("param").id);
      c.header("ETag", etag(of.version));
      return c.json({
        ...operationJson(ctx, of),
        targets: of.targets,
        tasks: of.tasks.map((task) => taskJson(ctx, of, task)),
        overlaps: of.overlaps,
        messages: messagesJson(ctx, of.thread),
        steps: stepsJson(of.steps),
      });
    },
  );
  change("patch", "", "Change what is planned", editOperationInput, editOperation);
  change("post", "/members", "Take agencies in, put them out", membersInput, (ctx, id, seen, input) =>
    setMembers(ctx, id, seen, input.members),
  );
  change("post", "/end", "End an operation with what came of it, or call it off", endOperationInput, endOperation);
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/operations/{id}/leave",
      tag,
      summary: "Take the own agency out of an operation",
      params: ofOperation,
      answer: z.object({ isStillSeen: z.boolean() }),
    }),
    async (c) => {
      const after = await leaveOperation(c.get("ctx"), c.req.valid("param").id, expectedVersion(c));
      return c.json({ isStillSeen: after !== null });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/operations/{id}/tasks",
      tag,
      summary: "Give a task to an agency that takes part",
      params: ofOperation,
      body: taskInput,
      status: 201,
      answer: z.object({ id: z.string() }),
    }),
    async (c) => {
      const { id } = await addTask(c.get("ctx"), c.req.valid("param").id, c.req.valid("json"));
      return c.json({ id }, 201 as 200);
    },
  );
  api.openapi(
    route({
      method: "patch",
      path: "/v1/exchange/tasks/{id}",
      tag,
      summary: "Say how far a task is, who does it, what came of it",
      params: ofOperation,
      body: changeTaskInput,
      answer: z.object({ id: z.string(), version: z.number().int() }),
    }),
    async (c) => {
      const task = await changeTask(c.get("ctx"), c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
      c.header("ETag", etag(task.version));
      return c.json({ id: task.id, version: task.version });
    },
  );
}

function operationJson(ctx: Context, of: Operation): OperationAnswer {
  const may = operationAbilities(ctx.actor, of);
  return {
    id: of.id,
    name: of.name,
    purpose: of.purpose,
    plan: of.plan,
    startsOn: of.startsOn,
    endsOn: of.endsOn,
    state: of.state,
    madeByName: of.madeByName,
    madeAt: of.madeAt.toISOString(),
    closedAt: of.closedAt?.toISOString() ?? null,
    outcome: of.outcome,
    agency: of.agency,
    members: of.members,
    version: of.version,
    abilities: {
      edit: abilityJson(ctx, may.edit),
      lead: abilityJson(ctx, may.lead),
      leave: abilityJson(ctx, may.leave),
      addTask: abilityJson(ctx, may.addTask),
      write: abilityJson(ctx, may.write),
    },
  };
}

function taskJson(ctx: Context, of: Operation, task: Task): z.output<typeof taskAnswer> {
  const { operationId: _, agency: __, changedAt, ...same } = task;
  return {
    ...same,
    changedAt: changedAt.toISOString(),
    change: abilityJson(ctx, canChangeTask(ctx.actor, of, task)),
  };
}
