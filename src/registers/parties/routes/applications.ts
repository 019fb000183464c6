import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { expectedVersion, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
import { applicationAnswer, applicationFileAnswer, showApplication, showApplicationFile } from "../answers.ts";
import { approveApplication } from "../commands/approve-application.ts";
import { askApplicant } from "../commands/ask-applicant.ts";
import { refuseApplication } from "../commands/refuse-application.ts";
import { applicationStates, reasonInput } from "../model.ts";
import { getApplication, listApplications } from "../queries.ts";

const tag = "parties";
const ofApplication = z.object({ id: z.string().max(60) });

/** What officers see and decide of applications. Decisions want the version in If-Match and answer with the application. */
export function applicationRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/party-applications",
      tag,
      summary: "Applications to the caller's authority, newest first",
      query: pageQuery.extend({ state: z.enum(applicationStates).optional() }),
      answer: pageOf(applicationAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { state, cursor, limit } = c.req.valid("query");
      const page = await listApplications(ctx, { state }, { cursor, limit });
      return c.json({ items: page.items.map((of) => showApplication(ctx, of)), next: page.next });
    },
  );
  const { show, change } = routesOf(api, {
    path: "/v1/party-applications/{id}",
    tag,
    answer: applicationFileAnswer,
    answerOf: async (ctx, _, id) => showApplicationFile(ctx, await getApplication(ctx, id)),
  });
  show("An application with what was checked and what happened to it", () => undefined);
  api.openapi(
    route({
      method: "post",
      path: "/v1/party-applications/{id}/approve",
      tag,
      summary: "Approve an application: its applicant becomes a party and may sign in",
      params: ofApplication,
      answer: z.object({ partyId: z.string() }),
    }),
    async (c) => c.json(await approveApplication(c.get("ctx"), c.req.valid("param").id, expectedVersion(c))),
  );
  change("post", "/ask", "Ask the applicant for more", reasonInput, (ctx, id, seen, { reason }) =>
    askApplicant(ctx, id, seen, reason),
  );
  change("post", "/refuse", "Refuse an application", reasonInput, (ctx, id, seen, { reason }) =>
    refuseApplication(ctx, id, seen, reason),
  );
}
