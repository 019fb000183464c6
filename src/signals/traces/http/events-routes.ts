import { z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import type { Json, Namespaces } from "../../../engines/epcis/index.ts";
import type { Api, Env } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { problem } from "../../../kernel/problem.ts";
import type { QueryParameters } from "../ask-events.ts";
import { askEvents } from "../ask-events.ts";
import type { ValueKind } from "../model.ts";
import { holdValue, listValues } from "../queries.ts";
import { nextPageOf, queryDocument } from "./documents.ts";
import { root } from "./frame.ts";
import { pageLink, pageOfList } from "./page.ts";

const tag = "traces";
const asked =
  "Parameters of the EPCIS query language (eventType, EQ_, GE_, LT_, MATCH_, WD_, EXISTS_, HASATTR_ …), values joined by `|`; perPage, nextPageToken";

/** The sub-resources of the repository: their path, the kind of value each holds, and the query that finds the events of one value. */
const resources: readonly {
  path: string;
  kind: ValueKind | "epc";
  list: string | null;
  parameter: string;
  about: string;
}[] = [
  { path: "eventTypes", kind: "eventType", list: "EventTypeItemList", parameter: "eventType", about: "event types" },
  { path: "epcs", kind: "epc", list: null, parameter: "MATCH_anyEPC", about: "codes of goods and packages" },
  { path: "bizSteps", kind: "bizStep", list: "BizStepItemList", parameter: "EQ_bizStep", about: "business steps" },
  {
    path: "bizLocations",
    kind: "bizLocation",
    list: "BizLocationItemList",
    parameter: "EQ_bizLocation",
    about: "places",
  },
  { path: "readPoints", kind: "readPoint", list: "ReadPointItemList", parameter: "EQ_readPoint", about: "read points" },
  {
    path: "dispositions",
    kind: "disposition",
    list: "DispositionItemList",
    parameter: "EQ_disposition",
    about: "dispositions",
  },
];
const context = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

/** Reading: events by query, one by its id, and the values that stand in events with the events of each. */
export function eventsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: root,
      tag,
      summary: "The resources of the EPCIS repository",
      answer: z.array(z.string()),
    }),
    (c) => c.json(["events", ...resources.map(({ path }) => path), "capture", "queries"]),
  );
  api.openapi(
    route({ method: "get", path: `${root}/events`, tag, summary: `Events. ${asked}`, answer: z.unknown() }),
    async (c) => (await answerEvents(c, [])) as never,
  );
  api.openapi(
    route({
      method: "get",
      path: `${root}/events/{eventID}`,
      tag,
      summary: "The event of an eventID, and the declarations about it",
      params: z.object({ eventID: z.string().max(1_000) }),
      answer: z.unknown(),
    }),
    async (c) => {
      const page = await askEvents(c.get("ctx"), [{ EQ_eventID: [c.req.valid("param").eventID], perPage: 100 }]);
      if (page.events.length === 0) throw problem("not-found");
      return queryDocument(c, page.events) as never;
    },
  );
  for (const resource of resources) valueRoutes(api, resource);
  api.openapi(
    route({
      method: "delete",
      path: `${root}/nextPageToken/{token}`,
      tag,
      summary: "Give a page token back; the house holds nothing for it",
      params: z.object({ token: z.string().max(2_000) }),
      answer: z.unknown(),
    }),
    (c) => c.body(null, 204) as never,
  );
}

function valueRoutes(api: Api, { path, kind, list, parameter, about }: (typeof resources)[number]): void {
  const params = z.object({ value: z.string().max(1_000) });
  api.openapi(
    route({
      method: "get",
      path: `${root}/${path}`,
      tag,
      summary: `The ${about} that stand in events`,
      query: pageOfList,
      answer: z.unknown(),
    }),
    async (c) => {
      const { perPage, nextPageToken } = c.req.valid("query");
      const page = await listValues(c.get("ctx"), kind, { limit: perPage, cursor: nextPageToken });
      pageLink(c, page.next);
      return c.json(list === null ? page.items : { "@context": context, type: list, [kind]: page.items });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${root}/${path}/{value}`,
      tag,
      summary: `What there is of one of the ${about}`,
      params,
      answer: z.array(z.string()),
    }),
    async (c) => {
      await holdValue(c.get("ctx"), kind, c.req.valid("param").value);
      return c.json(["events"]);
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${root}/${path}/{value}/events`,
      tag,
      summary: `Events of one of the ${about}. ${asked}`,
      params,
      answer: z.unknown(),
    }),
    async (c) => {
      const { value } = c.req.valid("param");
      await holdValue(c.get("ctx"), kind, value);
      return (await answerEvents(c, [{ [parameter]: [value] }])) as never;
    },
  );
}

/** A page of the events that hold against all of these parameters and those of the address. */
export async function answerEvents(
  c: HonoContext<Env>,
  standing: readonly QueryParameters[],
  queryName?: string,
): Promise<Response> {
  const page = await askEvents(c.get("ctx"), [...standing, parametersOf(c)], namespacesOf(c));
  const nextPage = nextPageOf(c, page.nextPageToken);
  return queryDocument(c, page.events, queryName === undefined ? { nextPage } : { nextPage, queryName });
}

/** The parameters of the address; one that stands several times has all its values. */
function parametersOf(c: HonoContext<Env>): QueryParameters {
  const given: Record<string, Json> = {};
  for (const [name, values] of Object.entries(c.req.queries())) given[name] = values.join("|");
  return given;
}

/** Prefixes that the asker uses for fields of their own: `GS1-Extensions: ex=https://example.com/ns/`. */
function namespacesOf(c: HonoContext<Env>): Namespaces {
  const pairs = (c.req.header("gs1-extensions") ?? "").split(",").map((pair) => pair.trim().split("="));
  return Object.fromEntries(pairs.filter((pair) => pair.length === 2 && pair[0] !== ""));
}
