import type { Members } from "./check-values.ts";
import { fieldKinds } from "./fields.ts";
import type { EpcisEvent, Json, Namespaces } from "./model.ts";
import { NameKeeper, splitUri } from "./namespaces.ts";
import { vocabularyName, type Vocabulary } from "./vocabulary.ts";

/** Gives a checked event its one shape: words short, names of extensions by prefix, only the namespaces that it uses. */
export function shapeEvent(raw: Members, namespaces: Namespaces): EpcisEvent {
  const names = new NameKeeper();
  const event: Record<string, unknown> = { type: raw.type };
  for (const name in raw) {
    if (name === "@context" || name === "type") continue;
    const value = raw[name];
    if (value === undefined || value === null) continue;
    const known = Object.hasOwn(fieldKinds, name);
    event[known ? name : extensionName(name, namespaces, names)] = known
      ? standardField(name, value, namespaces, names)
      : extension(value, namespaces, names);
  }
  const context = names.context();
  return (context === undefined ? event : { "@context": context, ...event }) as EpcisEvent;
}

function short(list: Vocabulary, value: unknown, namespaces: Namespaces, names: NameKeeper): unknown {
  if (typeof value !== "string") return value;
  const name = vocabularyName(list, value);
  if (name !== null) return name;
  const prefix = value.slice(0, Math.max(value.indexOf(":"), 0));
  const namespace = Object.hasOwn(namespaces, prefix) ? namespaces[prefix] : undefined;
  if (namespace !== undefined) names.mention(prefix, namespace);
  return value;
}

const each = (value: unknown, change: (one: Members) => unknown): unknown =>
  Array.isArray(value)
    ? value.map((one) => (typeof one === "object" && one !== null ? change(one as Members) : one))
    : value;

function standardField(name: string, value: unknown, namespaces: Namespaces, names: NameKeeper): unknown {
  const word = (list: Vocabulary, one: unknown) => short(list, one, namespaces, names);
  const typed = (list: Vocabulary) => (one: Members) =>
    one.type === undefined ? one : { ...one, type: word(list, one.type) };
  switch (fieldKinds[name]) {
    case "biz-step":
      return word("bizStep", value);
    case "disposition":
      return word("disposition", value);
    case "persistent-disposition": {
      const found = value as Members;
      const words = (list: unknown) => (Array.isArray(list) ? list.map((one) => word("disposition", one)) : list);
      return {
        ...(found.set === undefined ? {} : { set: words(found.set) }),
        ...(found.unset === undefined ? {} : { unset: words(found.unset) }),
      };
    }
    case "biz-transactions":
      return each(value, typed("bizTransaction"));
    case "sources":
    case "destinations":
      return each(value, typed("sourceDestination"));
    case "place":
    case "ilmd":
      return members(value, namespaces, names);
    case "error-declaration":
      return members(value, namespaces, names, (key, one) => (key === "reason" ? word("errorReason", one) : one));
    case "sensors":
      return each(value, (element) =>
        members(element, namespaces, names, (key, one) => {
          if (key === "sensorMetadata") return members(one, namespaces, names);
          if (key !== "sensorReport") return one;
          return each(one, (report) =>
            members(report, namespaces, names, (field, found) => {
              if (field === "type") return word("sensorMeasurement", found);
              if (field === "exception") return word("sensorAlert", found);
              return field === "component" ? word("component", found) : found;
            }),
          );
        }),
      );
    default:
      return value;
  }
}

/** An object with members of its own and extensions beside them. */
function members(
  value: unknown,
  namespaces: Namespaces,
  names: NameKeeper,
  own: (key: string, one: unknown) => unknown = (_key, one) => one,
): unknown {
  if (typeof value !== "object" || value === null) return value;
  const shaped: Record<string, unknown> = {};
  for (const key in value) {
    const one = (value as Members)[key];
    if (one === null || one === undefined) continue;
    const name = extensionName(key, namespaces, names);
    shaped[name] = key.includes(":") || name !== key ? extension(one, namespaces, names) : own(key, one);
  }
  return shaped;
}

function extension(value: unknown, namespaces: Namespaces, names: NameKeeper): Json {
  if (Array.isArray(value)) return value.map((one) => extension(one, namespaces, names));
  if (typeof value !== "object" || value === null) return value as Json;
  const shaped: Record<string, Json> = {};
  for (const key in value)
    if (key !== "__proto__")
      shaped[extensionName(key, namespaces, names)] = extension((value as Members)[key], namespaces, names);
  return shaped;
}

function extensionName(name: string, namespaces: Namespaces, names: NameKeeper): string {
  const cut = name.indexOf(":");
  if (cut < 0) {
    const term = Object.hasOwn(namespaces, name) ? namespaces[name] : undefined;
    if (term === undefined || /[/#:]$/.test(term)) return name;
    const { namespace, local } = splitUri(term);
    return names.name(namespace, local, "");
  }
  const prefix = name.slice(0, cut);
  const namespace = Object.hasOwn(namespaces, prefix) ? namespaces[prefix] : undefined;
  if (namespace !== undefined) return names.name(namespace, name.slice(cut + 1), prefix);
  const split = splitUri(name);
  return names.name(split.namespace, split.local, "");
}
