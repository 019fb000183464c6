import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { searchAnswer, searchQuery } from "./model.ts";
import { search } from "./queries.ts";

/** The officers' search box: `/v1/search`. */
export function searchRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/search",
      tag: "search",
      summary: "Finds a case number, phone, link, domain, GTIN, tax code, or words with or without Vietnamese marks",
      query: searchQuery,
      answer: searchAnswer,
    }),
    async (c) => c.json(await search(c.get("ctx"), c.req.valid("query"))),
  );
}
