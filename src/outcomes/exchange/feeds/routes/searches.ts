import { z } from "@hono/zod-openapi";
import type { Context } from "../../../../kernel/context.ts";
import { ability, abilityJson } from "../../../../kernel/http/ability.ts";
import type { Api } from "../../../../kernel/http/api.ts";
import { expectedVersion, route } from "../../../../kernel/http/api.ts";
import { cutPage, pageOf, pageQuery, readCursor } from "../../../../kernel/http/page.ts";
import { routesOf } from "../../../../kernel/http/routes-of.ts";
import { canChangeSearch, canSaveForAgency, canSaveSearch } from "../policy.ts";
import { changeSearch } from "../searches/commands/change-search.ts";
import { lookAtAlerts } from "../searches/commands/look-at-alerts.ts";
import { removeSearch } from "../searches/commands/remove-search.ts";
import { saveSearch } from "../searches/commands/save-search.ts";
import type { SavedSearch } from "../searches/model.ts";
import { alertTimes, savedSearchChange, savedSearchInput, searchQuery } from "../searches/model.ts";
import type { Alert } from "../searches/queries.ts";
import { countUnread, listAlerts, listSavedSearches } from "../searches/queries.ts";

const tag = "exchange";
const time = z.iso.datetime();
const byId = z.object({ id: z.string().max(60) });

const searchAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    query: searchQuery,
    alerts: z.enum(alertTimes),
    forAgency: z.boolean(),
    unread: z.number().int(),
    madeAt: time,
    version: z.number().int(),
    abilities: z.object({ change: ability }),
  })
  .openapi("SavedSearch");
export type SavedSearchAnswer = z.output<typeof searchAnswer>;

const alertAnswer = z
  .object({
    search: z.string(),
    name: z.string().meta({ description: "What the search is called" }),
    record: z.string(),
    at: time,
    isRead: z.boolean(),
    agency: z.string(),
    kind: z.string(),
    title: z.string(),
    summary: z.string(),
    changedAt: time,
  })
  .openapi("SearchAlert");
export type AlertAnswer = z.output<typeof alertAnswer>;

const abilities = z.object({ save: ability, saveForAgency: ability });

/** Saved searches and their alerts, each for whoever asks. */
export function searchRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/searches",
      tag,
      summary: "One's own saved searches and one's agency's, newest first",
      query: pageQuery,
      answer: pageOf(searchAnswer).extend({ abilities }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { cursor, limit } = c.req.valid("query");
      const before = readCursor(cursor, z.tuple([z.string()]));
      const page = cutPage(await listSavedSearches(ctx, before?.[0] ?? null, limit), limit, (one) => [one.id]);
      const may = {
        save: abilityJson(ctx, canSaveSearch(ctx.actor)),
        saveForAgency: abilityJson(ctx, canSaveForAgency(ctx.actor)),
      };
      return c.json({ items: page.items.map((one) => answerOf(ctx, one)), next: page.next, abilities: may });
    },
  );
  const { make, change } = routesOf<typeof searchAnswer, SavedSearch>(api, {
    path: "/v1/exchange/searches/{id}",
    tag,
    answer: searchAnswer,
    answerOf,
  });
  make("Save a search; what matches and changes from now on becomes alerts", savedSearchInput, saveSearch);
  change("patch", "", "Change its name and when it alerts", savedSearchChange, changeSearch);
  api.openapi(
    route({
      method: "delete",
      path: "/v1/exchange/searches/{id}",
      tag,
      summary: "Remove it with its alerts",
      params: byId,
      answer: z.object({ id: z.string() }),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await removeSearch(c.get("ctx"), id, expectedVersion(c));
      return c.json({ id });
    },
  );
  alertRoutes(api);
}

const alertPlace = z.tuple([z.iso.datetime(), z.string(), z.string()]);

function alertRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/alerts",
      tag,
      summary: "New records that saved searches found, newest first, as far as one sees the record now",
      query: pageQuery.extend({ search: z.string().max(60).optional(), unread: z.stringbool().default(false) }),
      answer: pageOf(alertAnswer),
    }),
    async (c) => {
      const { cursor, limit, search = null, unread } = c.req.valid("query");
      const place = readCursor(cursor, alertPlace);
      const after = place === null ? null : { at: new Date(place[0]), search: place[1], record: place[2] };
      const rows = await listAlerts(c.get("ctx"), { search, unread }, after, limit);
      const page = cutPage(rows, limit, (one) => [one.at.toISOString(), one.search, one.record_id]);
      return c.json({ items: page.items.map(alertOf), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/alerts/unread",
      tag,
      summary: "How many alerts one has not looked at; 1,000 stands for that many or more",
      answer: z.object({ count: z.number().int() }),
    }),
    async (c) => c.json({ count: await countUnread(c.get("ctx")) }),
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/alerts/look",
      tag,
      summary: "Mark alerts as looked at: those of a search, of records, or all",
      body: z.object({
        search: z.string().max(60).nullable().default(null),
        records: z.array(z.string().max(60)).max(1_000).nullable().default(null),
      }),
      answer: z.object({ count: z.number().int() }),
    }),
    async (c) => c.json({ count: await lookAtAlerts(c.get("ctx"), c.req.valid("json")) }),
  );
}

function answerOf(ctx: Context, search: SavedSearch): SavedSearchAnswer {
  const { agency: _, person: __, madeAt, ...rest } = search;
  const change = abilityJson(ctx, canChangeSearch(ctx.actor, search));
  return { ...rest, madeAt: madeAt.toISOString(), abilities: { change } };
}

function alertOf({
  search,
  name,
  record_id,
  at,
  is_read,
  agency,
  kind,
  title,
  summary,
  changed_at,
}: Alert): AlertAnswer {
  return {
    search,
    name,
    record: record_id,
    at: at.toISOString(),
    isRead: is_read,
    agency,
    kind,
    title,
    summary,
    changedAt: changed_at.toISOString(),
  };
}
