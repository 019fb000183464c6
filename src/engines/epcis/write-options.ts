import type { MasterData } from "./model.ts";

/** What stands around the events of a written document. */
export type WriteOptions = {
  readonly kind: "EPCISDocument" | "EPCISQueryDocument";
  /** ISO 8601 with offset. */
  readonly creationDate: string;
  readonly id?: string;
  readonly queryName?: string;
  readonly subscriptionID?: string;
  readonly masterData?: readonly MasterData[];
};

/** The name that a query document bears when its query has none of its own. */
export const simpleQuery = "SimpleEventQuery";
