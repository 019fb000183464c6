import { z } from "@hono/zod-openapi";
import { roles } from "../../../kernel/actor.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
import { cutPage, pageOf, pageQuery, readCursor } from "../../../kernel/http/page.ts";
import { changeRoles } from "../commands/change-roles.ts";
import { createUser } from "../commands/create-user.ts";
import { resetPassword } from "../commands/reset-password.ts";
import { suspendUser } from "../commands/suspend-user.ts";
import type { User } from "../model.ts";
import { rolesInput, userInput, userStates } from "../model.ts";
import { getUser, listUsers } from "../queries.ts";

const tag = "users";
const ofUser = z.object({ id: z.string().max(60) });
const userAnswer = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    agency: z.string(),
    roles: z.array(z.enum(roles)),
    state: z.enum(userStates),
    createdAt: z.iso.datetime(),
    version: z.number().int(),
  })
  .openapi("User");
export type UserAnswer = z.output<typeof userAnswer>;
/** The password is in this answer and nowhere else. */
const passwordAnswer = z.object({ id: z.string(), password: z.string() }).openapi("GeneratedPassword");

/** People of the caller's agency. Changes want the version in If-Match. */
export function userRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/users",
      tag,
      summary: "People of one's own agency, by login name",
      query: pageQuery,
      answer: pageOf(userAnswer),
    }),
    async (c) => {
      const { cursor, limit } = c.req.valid("query");
      const after = readCursor(cursor, z.tuple([z.string()]));
      const page = cutPage(await listUsers(c.get("ctx"), after?.[0] ?? null, limit), limit, (user) => [user.login]);
      return c.json({ items: page.items.map(answerOf), next: page.next });
    },
  );

  api.openapi(
    route({
      method: "post",
      path: "/v1/users",
      tag,
      summary: "Create a person of one's own agency",
      body: userInput,
      answer: passwordAnswer,
      status: 201,
    }),
    async (c) => {
      c.header("Cache-Control", "no-store");
      return c.json(await createUser(c.get("ctx"), c.req.valid("json")), 201 as 200);
    },
  );

  api.openapi(
    route({
      method: "get",
      path: "/v1/users/{id}",
      tag,
      summary: "One person of one's own agency",
      params: ofUser,
      answer: userAnswer,
    }),
    async (c) => {
      const user = await getUser(c.get("ctx"), c.req.valid("param").id);
      c.header("ETag", etag(user.version));
      return c.json(answerOf(user));
    },
  );

  api.openapi(
    route({
      method: "put",
      path: "/v1/users/{id}/roles",
      tag,
      summary: "Give a person other roles",
      params: ofUser,
      body: rolesInput,
      answer: userAnswer,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const { version } = await changeRoles(c.get("ctx"), {
        id,
        version: expectedVersion(c),
        roles: c.req.valid("json").roles,
      });
      c.header("ETag", etag(version));
      return c.json(answerOf(await getUser(c.get("ctx"), id)));
    },
  );

  api.openapi(
    route({
      method: "put",
      path: "/v1/users/{id}/state",
      tag,
      summary: "Suspend or reinstate a person",
      params: ofUser,
      body: z.object({ state: z.enum(userStates) }),
      answer: userAnswer,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const { version } = await suspendUser(c.get("ctx"), {
        id,
        version: expectedVersion(c),
        state: c.req.valid("json").state,
      });
      c.header("ETag", etag(version));
      return c.json(answerOf(await getUser(c.get("ctx"), id)));
    },
  );

  api.openapi(
    route({
      method: "post",
      path: "/v1/users/{id}/password",
      tag,
      summary: "Give a person a new generated password",
      params: ofUser,
      body: z.object({ removeSecondFactor: z.boolean().default(false) }),
      answer: passwordAnswer,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const { password } = await resetPassword(c.get("ctx"), {
        id,
        removeSecondFactor: c.req.valid("json").removeSecondFactor,
      });
      c.header("Cache-Control", "no-store");
      return c.json({ id, password });
    },
  );
}

function answerOf(user: User): z.output<typeof userAnswer> {
  return { ...user, createdAt: user.createdAt.toISOString() };
}
