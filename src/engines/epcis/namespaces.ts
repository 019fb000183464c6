import type { Json, Namespaces } from "./model.ts";

/** The context that every document of EPCIS 2.0 names. */
export const gs1Context = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

/** Prefixes that the GS1 context declares: a document need not. */
export const standardPrefixes: Namespaces = {
  cbv: "https://ref.gs1.org/cbv/",
  cbvmda: "urn:epcglobal:cbv:mda:",
  epcis: "https://ref.gs1.org/epcis/",
  gs1: "https://gs1.org/voc/",
  owl: "http://www.w3.org/2002/07/owl#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** Reads a JSON-LD context: prefixes and terms of the objects in it; contexts named by address are taken for GS1's own. */
export function readContext(context: unknown, base: Namespaces = standardPrefixes): Namespaces {
  const entries = (Array.isArray(context) ? context : [context]).flatMap((part) =>
    typeof part === "object" && part !== null ? Object.entries(part as Record<string, unknown>) : [],
  );
  if (entries.length === 0) return base;
  const found: Record<string, string> = { ...base };
  for (const [prefix, meaning] of entries) {
    const address = typeof meaning === "object" && meaning !== null ? (meaning as { "@id"?: unknown })["@id"] : meaning;
    if (typeof address === "string" && !prefix.startsWith("@") && prefix !== "__proto__") found[prefix] = address;
  }
  return found;
}

/** What may stand before the colon of a name in XML as well. */
const prefixForm = /^(?!xml)[A-Za-z_][A-Za-z0-9_.-]*$/;

/** Gives names of extensions their one form, `prefix:name`, and remembers which namespaces they use. */
export class NameKeeper {
  readonly #used = new Map<string, string>();
  readonly #prefixes = new Map<string, string>();

  /** `prefix:name` for a name in a namespace, by the prefix as written where it is still free. */
  name(namespace: string, local: string, wanted: string): string {
    if (namespace === "") return local;
    let prefix = this.#prefixes.get(namespace);
    if (prefix === undefined) {
      prefix = prefixForm.test(wanted) ? wanted : "";
      for (let count = 1; prefix === "" || (this.#used.get(prefix) ?? namespace) !== namespace; count++)
        prefix = `ns${count}`;
      this.#prefixes.set(namespace, prefix);
      this.#used.set(prefix, namespace);
    }
    return `${prefix}:${local}`;
  }

  /** Remembers that a value names a prefix. */
  mention(prefix: string, namespace: string): void {
    if (!this.#used.has(prefix) && !this.#prefixes.has(namespace)) this.name(namespace, "", prefix);
  }

  /** The `@context` of the event: what it uses beyond the standard's own, prefixes in order; undefined when it is none. */
  context(): readonly [Namespaces] | undefined {
    const own = [...this.#used].filter(([prefix, namespace]) => standardPrefixes[prefix] !== namespace);
    if (own.length === 0) return undefined;
    return [Object.fromEntries(own.sort(([one], [other]) => (one < other ? -1 : 1)))];
  }
}

/** The namespace of each prefix of an event. */
export function namespacesOf(event: { readonly "@context"?: Json }): Namespaces {
  const context = event["@context"];
  return context === undefined ? standardPrefixes : readContext(context);
}

/** A full URI as namespace and name: cut after the last `/`, `#` or `:`. */
export function splitUri(uri: string): { namespace: string; local: string } {
  const cut = Math.max(uri.lastIndexOf("/"), uri.lastIndexOf("#"), uri.lastIndexOf(":")) + 1;
  return { namespace: uri.slice(0, cut), local: uri.slice(cut) };
}

/** `prefix:name` of an extension as `{namespace}name`, the form of the event hash; a name without prefix as it is. */
export function expandedName(key: string, namespaces: Namespaces): string {
  const cut = key.indexOf(":");
  if (cut < 0) return key;
  const namespace = namespaces[key.slice(0, cut)];
  return namespace === undefined ? key : `{${namespace}}${key.slice(cut + 1)}`;
}
