import type { FetchLimits } from "../../../../services/fetching/index.ts";
import type { Mapping } from "../mapping/model.ts";
import type { Connection } from "../queries.ts";
import type { PartnerParts } from "../partners/open.ts";
import type { RunProblem } from "../model.ts";

/** What reading a source stands on. */
export type SourceParts = PartnerParts & {
  dataDir: string;
  secret: string | null;
  now: () => Date;
  /** The tests' own server and portions, never settings. */
  limits?: Partial<FetchLimits>;
  portion?: number;
};

/** What is read, and by which mapping; null shows the rows as they are. */
export type Reading = { connection: Connection; mapping: Mapping | null; parts: SourceParts };

/** Rows of a portion, the most that one transaction keeps. */
export const usualPortion = 500;

/** Why a source cannot be read, where it is not a database that says so. */
export class SourceFault extends Error {
  readonly problem: RunProblem;
  constructor(code: RunProblem["code"], detail = "") {
    super(`${code}: ${detail}`);
    this.problem = { code, detail: detail.slice(0, 200) };
  }
}
