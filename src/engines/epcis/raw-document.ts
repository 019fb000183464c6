import type { DocumentKind, MasterData, Namespaces, ReadDocument } from "./model.ts";

/** An event as it stands in its document, in JSON form, not yet checked. */
export type RawEvent = { readonly event: unknown; readonly namespaces: Namespaces; readonly pointer: string };

/** A document taken apart, its events not yet checked. */
export type RawDocument = {
  readonly kind: DocumentKind;
  readonly schemaVersion: ReadDocument["schemaVersion"];
  readonly events: readonly RawEvent[];
  readonly masterData: readonly MasterData[];
  readonly ignoredFields: readonly string[];
  readonly header: Readonly<Record<string, string>>;
};
