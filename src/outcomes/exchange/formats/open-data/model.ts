import { z } from "zod";

/** In whose name open data is published. */
export const openDataAuthority = "moit.dms";

/** Under which terms: whoever names the source may do with it as they like. */
export const openDataLicence = {
  name: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
} as const;

export const datasetNames = ["notices", "recalls", "platforms", "records"] as const;
export type DatasetName = (typeof datasetNames)[number];

/** One file of a dump. */
export const dumpFile = z.object({
  path: z.string(),
  dataset: z.enum(datasetNames),
  format: z.enum(["jsonl", "csv"]),
  rows: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string(),
});
export type DumpFile = z.output<typeof dumpFile>;

/** A dump as it is listed; `isHere` says whether it can still be had. */
export type Dump = {
  day: string;
  madeAt: Date;
  name: string;
  bytes: number;
  sha256: string;
  content: string;
  files: DumpFile[];
  isHere: boolean;
};

/** What a value is, in the words of Table Schema. */
export type ValueType = "string" | "date" | "datetime" | "array" | "object";

/** A column of the table: its name, what stands in it, and what that is. */
export type Cell<R> = { name: string; of: (row: R) => string | null; type: ValueType };

/**
 * What is open to all of one kind. `json` names what of an item goes into JSON lines; what is not named stays inside. An item makes one row of the table or
 * several.
 */
export type Dataset<T = never, R = never> = {
  name: DatasetName;
  json: Partial<Record<keyof T & string, ValueType>>;
  cells: readonly Cell<R>[];
  rows(item: T): readonly R[];
};
