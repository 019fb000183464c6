import type { Api } from "../../kernel/http/api.ts";
import { createApi } from "../../kernel/http/api.ts";
import { casesRoutes } from "../../handling/cases/index.ts";
import { programmeRoutes } from "../../outcomes/programme/index.ts";

/** The API of every module, in the order of the house. */
export function createModulesApi(): Api {
  const api = createApi();
  casesRoutes(api);
  programmeRoutes(api);
  return api;
}
