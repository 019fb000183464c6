import { z } from "@hono/zod-openapi";
import type { Context } from "../../../kernel/context.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
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
  api.openapi(
    route({
      method: "get",
      path: "/v1/party-applications/{id}",
      tag,
      summary: "An application with what was checked and what happened to it",
      params: ofApplication,
      answer: applicationFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const of = await getApplication(ctx, c.req.valid("param").id);
      c.header("ETag", etag(of.version));
      return c.json(showApplicationFile(ctx, of));
    },
  );
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
  decisionRoute(api, "/ask", "Ask the applicant for more", askApplicant);
  decisionRoute(api, "/refuse", "Refuse an application", refuseApplication);
}

function decisionRoute(
  api: Api,
  end: string,
  summary: string,
  decide: (ctx: Context, id: string, seen: number, reason: string) => Promise<void>,
): void {
  api.openapi(
    route({
      method: "post",
      path: `/v1/party-applications/{id}${end}`,
      tag,
      summary,
      params: ofApplication,
      body: reasonInput,
      answer: applicationFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = c.req.valid("param" as never) as { id: string };
      const { reason } = c.req.valid("json" as never) as z.output<typeof reasonInput>;
      await decide(ctx, id, expectedVersion(c), reason);
      const of = await getApplication(ctx, id);
      c.header("ETag", etag(of.version));
      return c.json(showApplicationFile(ctx, of), 200);
    },
  );
}
