import { z } from "@hono/zod-openapi";
import type { Actor } from "../../kernel/actor.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { agenciesWithPeople } from "../../services/access/index.ts";
import { focalPointsRoutes } from "./focal-points/routes.ts";
import { groupsRoutes } from "./groups/routes.ts";
import { movesRoutes } from "./moves/routes.ts";
import { partnersRoutes } from "./partners/routes.ts";
import { agenciesAsOf, agencyBook, listProvinces } from "./queries.ts";
import { successionsRoutes } from "./successions/routes.ts";

const day = z.string().nullable();
const agency = z
  .object({
    id: z.string(),
    abbreviation: z.string(),
    nameVi: z.string(),
    nameEn: z.string(),
    parent: z.string().nullable(),
    validFrom: day,
    validTo: day,
    successors: z.array(z.string()),
    certainty: z.string(),
    note: z.string().nullable(),
    hasPeople: z.boolean().nullable().openapi({
      description:
        "Whether somebody there has an account who takes up what is addressed to it; told to agencies' people",
    }),
    isOffice: z.boolean().openapi({ description: "false for a kind or a group that documents speak of" }),
  })
  .openapi("Agency");
export type AgencyAnswer = z.output<typeof agency>;
const province = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    fullName: z.string(),
    type: z.string(),
    validFrom: day,
    validTo: day,
    successor: z.string().nullable(),
  })
  .openapi("Province");
const asOfQuery = z.object({ asOf: z.iso.date().optional() });

/** People and keys of agencies; parties and the public send nothing to an agency by its name. */
const isOfAgency = ({ kind, agency: own }: Actor) => own !== null && (kind === "officer" || kind === "key");

/** Agencies and provinces over HTTP, open to all; and for agencies' people whom to ask, groups, partners and successions. */
export function agenciesRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/agencies",
      tag: "agencies",
      summary: "The agencies that existed on a day; today where none is given; `all=true` those of all times",
      query: asOfQuery.extend({ all: z.enum(["true"]).optional() }),
      answer: z.object({ asOf: z.string(), items: z.array(agency) }),
      open: true,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { asOf = dayInVietnam(ctx.now()), all } = c.req.valid("query");
      const { found, staffed } = await ctx.read(async (tx) => ({
        found: all === undefined ? await agenciesAsOf(tx, asOf) : [...(await agencyBook(tx)).values()],
        staffed: isOfAgency(ctx.actor) ? await agenciesWithPeople(tx) : null,
      }));
      return c.json({ asOf, items: found.map((one) => ({ ...one, hasPeople: staffed?.has(one.id) ?? null })) });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/provinces",
      tag: "agencies",
      summary: "The provinces and cities of a day; today where none is given",
      query: asOfQuery,
      answer: z.object({ asOf: z.string(), items: z.array(province) }),
      open: true,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { asOf = dayInVietnam(ctx.now()) } = c.req.valid("query");
      return c.json({ asOf, items: await ctx.read((tx) => listProvinces(tx, asOf)) });
    },
  );
  focalPointsRoutes(api);
  groupsRoutes(api);
  movesRoutes(api);
  partnersRoutes(api);
  successionsRoutes(api);
}
