import type { JobRun } from "../../../services/jobs/index.ts";
import type { CollectParts } from "./running/collect.ts";
import { technologyKey } from "./running/asking.ts";

/** What asking technologies stands on in a job; without a house there are no keys and no partners. */
export function askPartsOf({ house, contextOf }: Pick<JobRun, "house" | "contextOf">): CollectParts {
  return {
    contextOf: (agency) => contextOf(agency),
    sealKey: house === null ? null : technologyKey(house.exchangeKey),
    partners: house?.config.COLLECTOR_PARTNERS ?? null,
    contact: house?.config.COLLECTOR_CONTACT ?? null,
  };
}
