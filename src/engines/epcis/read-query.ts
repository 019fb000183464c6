import type { Json, Namespaces, ReadQuery } from "./model.ts";

/** Reads a query as it comes over the wire: the JSON of a named query or a subscription, or an XML query document with `Poll`. */
export function readQuery(_input: Uint8Array | string, _mediaType?: string): ReadQuery {
  throw new Error("not yet");
}

/** Checks the parameters of a query by their names and takes them apart; values of one URL parameter may be joined by `|`. */
export function readQueryParameters(
  _parameters: { readonly [name: string]: Json },
  _namespaces?: Namespaces,
): ReadQuery {
  throw new Error("not yet");
}
