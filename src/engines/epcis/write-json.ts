import type { EpcisEvent, Json, MasterData, Namespaces } from "./model.ts";
import { gs1Context } from "./namespaces.ts";
import { simpleQuery, type WriteOptions } from "./write-options.ts";

type Members = { readonly [name: string]: Json | undefined };

/** A document in JSON-LD: the namespaces of the events stand in its context where they agree, in an event's own where they do not. */
export function writeJson(events: readonly EpcisEvent[], options: WriteOptions): { [name: string]: Json } {
  const shared: Record<string, string> = {};
  for (const event of events)
    for (const [prefix, namespace] of Object.entries(event["@context"]?.[0] ?? {})) shared[prefix] ??= namespace;
  const eventList = events.map((event) => bare(event, shared)) as Json[];
  const vocabularyList = vocabularies(options.masterData ?? []);
  const head = {
    "@context": Object.keys(shared).length === 0 ? [gs1Context] : [gs1Context, shared],
    ...(options.id === undefined ? {} : { id: options.id }),
    type: options.kind,
    schemaVersion: "2.0",
    creationDate: options.creationDate,
  };
  if (options.kind === "EPCISDocument")
    return {
      ...head,
      ...(vocabularyList.length === 0 ? {} : { epcisHeader: { epcisMasterData: { vocabularyList } } }),
      epcisBody: { eventList },
    };
  return {
    ...head,
    epcisBody: {
      queryResults: {
        ...(options.subscriptionID === undefined ? {} : { subscriptionID: options.subscriptionID }),
        queryName: options.queryName ?? simpleQuery,
        resultsBody: { eventList, ...(vocabularyList.length === 0 ? {} : { vocabularyList }) },
      },
    },
  };
}

/** An event within a document: without the context that the document has already. */
function bare(event: EpcisEvent, shared: Namespaces): Members {
  const { "@context": context, ...rest } = event;
  const own = Object.entries(context?.[0] ?? {}).filter(([prefix, namespace]) => shared[prefix] !== namespace);
  return own.length === 0 ? rest : { ...rest, "@context": [Object.fromEntries(own)] };
}

function vocabularies(data: readonly MasterData[]): Json[] {
  return [...Map.groupBy(data, ({ type }) => type)].map(([type, elements]) => ({
    type,
    vocabularyElementList: elements.map(({ id, attributes, children }) => ({
      id,
      ...(attributes.length === 0
        ? {}
        : { attributes: attributes.map(({ id: name, value }) => ({ id: name, attribute: value })) }),
      ...(children.length === 0 ? {} : { children }),
    })),
  }));
}
