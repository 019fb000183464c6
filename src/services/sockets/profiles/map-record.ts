import type { Fault } from "../../../kernel/problem.ts";
import type { Lang, Said, TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { hostAndParents, hostOf } from "../host.ts";
import type { Fields } from "../model.ts";
import type { Origin, Profile } from "./profile.ts";
import type { ValueReader } from "./read-value.ts";
import { cleanText, unreadable, valueReader } from "./read-value.ts";
import { unnamedSeller } from "./seller-of-listing.ts";
import type { TargetField } from "./targets.ts";
import { fieldsOf } from "./targets.ts";

/**
 * A record as its target has it: every field of the target, null where absent. Money is bigint VND, times are Dates, days `Day`, lists
 * arrays. A listing also has `platformHost`, always a seller, and `priceText` where a price is written that is none ("Liên hệ", "4xx").
 */
export type Mapped = { ok: true; value: Record<string, unknown> } | { ok: false; faults: MapFault[] };
type MapFault = Fault & { said: Said };
export type RecordMapper = (fields: Fields) => Mapped;

type Getter = (fields: Fields) => string | null | undefined;
type Plan = { name: string; field: TargetField; get: Getter; read: ValueReader; longest: number };

const usualLongest = 2_000;
const emptyList: readonly string[] = Object.freeze([]);
const mappers = new WeakMap<Profile, Map<Lang, RecordMapper>>();

/** Maps one record by a profile; the profile is compiled once. Faults are in Vietnamese unless another language is asked for. */
export function mapRecord(profile: Profile, fields: Fields, lang: Lang = "vi"): Mapped {
  return recordMapper(profile, lang)(fields);
}

/** The compiled profile, for loops: 2 microseconds a record of 12 columns. */
export function recordMapper(profile: Profile, lang: Lang = "vi"): RecordMapper {
  let byLang = mappers.get(profile);
  if (!byLang) mappers.set(profile, (byLang = new Map()));
  let mapper = byLang.get(lang);
  if (!mapper) byLang.set(lang, (mapper = compile(profile, lang)));
  return mapper;
}

function compile(profile: Profile, lang: Lang): RecordMapper {
  const nulls = new Set(profile.nulls);
  const platformOf = platformGetter(profile);
  const isListing = profile.target === "listings";
  const nameSeller = unnamedSeller(profile);
  const fieldsOfTarget = Object.entries(fieldsOf(profile.target));
  // Every record begins as a copy of this one: one shape for all, and nothing to do for fields that the profile does not map. Made by
  // `fromEntries`, it is copied in 0.04 microseconds; grown from a literal field by field, in 2.8.
  const blank: Record<string, unknown> = Object.fromEntries([
    ...(isListing
      ? [
          ["platformHost", null],
          ["priceText", null],
        ]
      : []),
    ...fieldsOfTarget.map(([name, field]) => [name, field.reader === "list" ? emptyList : null]),
  ]);
  const plans: Plan[] = [];
  for (const [name, field] of fieldsOfTarget) {
    const origin = profile.map[name];
    if (origin === undefined) continue;
    const read = valueReader(field, profile.types[name], nulls);
    plans.push({
      name,
      field,
      get: getter(origin, nulls),
      read,
      longest: field.longest ?? usualLongest,
    });
  }

  return (fields) => {
    const value: Record<string, unknown> = { ...blank };
    let faults: MapFault[] | null = null;
    const fail = (name: string, code: string, key: TextKey, values: Record<string, string | number>) => {
      const said = { key, values: { field: columnOf(profile, name), ...values } };
      (faults ??= []).push({ pointer: `/${name}`, code, message: text(lang, key, said.values), said });
    };
    if (isListing) {
      const host = platformOf(fields);
      if (typeof host === "string") value["platformHost"] = host;
      else fail("platformHost", host.code, host.key, { value: shown(host.value) });
    }
    for (const { name, field, get, read, longest } of plans) {
      const given = get(fields)?.trim();
      if (given === undefined || given === "" || (nulls.size > 0 && nulls.has(given))) {
        if (field.required) fail(name, "required", "sockets.value.required", {});
        continue;
      }
      if (given.length > longest) {
        fail(name, "too-long", "sockets.value.too-long", { limit: longest });
        continue;
      }
      const found = read(given);
      value[name] = found;
      if (found === unreadable)
        fail(
          name,
          field.reader === "host" ? "host" : "time",
          field.reader === "host" ? "sockets.value.host" : "sockets.value.time",
          { value: shown(given) },
        );
      else if (found === null && field.required) fail(name, "required", "sockets.value.required", {});
      else if (found === null && name === "price") value["priceText"] = cleanText(given);
      else if (field.choices && !field.choices.includes(found as string))
        fail(name, "choice", "sockets.value.choice", { choices: field.choices.join(", ") });
    }
    if (faults !== null) return { ok: false, faults };
    if (isListing) nameSeller(value);
    return { ok: true, value };
  };
}

/** What whoever made the file calls a field: its column, or the first of several. */
function columnOf({ map, platform }: Profile, name: string): string {
  if (name === "platformHost") return platform !== undefined && "fromUrl" in platform ? platform.fromUrl : name;
  const origin = map[name];
  if (origin === undefined || typeof origin === "string") return origin ?? name;
  if ("column" in origin) return origin.column;
  if ("first" in origin) return origin.first[0] ?? name;
  return "columns" in origin ? origin.columns.join(", ") : name;
}

function shown(value: string): string {
  return cleanText(value.length > 100 ? `${value.slice(0, 100)}…` : value);
}

type HostFault = { code: string; key: TextKey; value: string };

function platformGetter(profile: Profile): (fields: Fields) => string | HostFault {
  const { platform } = profile;
  if (platform === undefined) return () => "";
  if ("host" in platform) return () => platform.host;
  const known = platform.hosts && new Set(platform.hosts);
  return (fields) => {
    const written = fields[platform.fromUrl] ?? "";
    if (written.trim() === "") return { code: "required", key: "sockets.value.required", value: "" };
    const host = hostOf(written);
    if (host === null) return { code: "host", key: "sockets.value.host", value: written };
    if (known === undefined) return host.startsWith("www.") ? host.slice(4) : host;
    return (
      hostAndParents(host).find((parent) => known.has(parent)) ?? {
        code: "unknown-host",
        key: "sockets.value.unknown-host",
        value: host,
      }
    );
  };
}

function getter(origin: Origin, nulls: ReadonlySet<string>): Getter {
  if (typeof origin === "string") return (fields) => fields[origin];
  if ("value" in origin) return () => origin.value;
  if ("first" in origin) return (fields) => firstGiven(fields, origin.first, nulls);
  if ("columns" in origin) return (fields) => joined(fields, origin.columns, origin.join);
  if ("template" in origin) return templateGetter(origin.template);
  if ("leadingWordsOf" in origin) return (fields) => leadingWords(fields[origin.leadingWordsOf], fields[origin.among]);
  const pattern = new RegExp(origin.pattern, "u");
  return (fields) => pattern.exec(fields[origin.column]?.slice(0, usualLongest) ?? "")?.[1];
}

function firstGiven(fields: Fields, columns: readonly string[], nulls: ReadonlySet<string>): string | null {
  for (const column of columns) {
    const value = fields[column]?.trim();
    if (value && !nulls.has(value)) return value;
  }
  return null;
}

function joined(fields: Fields, columns: readonly string[], join: string): string {
  return columns
    .map((column) => fields[column]?.trim() ?? "")
    .filter((part) => part !== "")
    .join(join);
}

/** `https://tiki.vn/p/{id}`: an absent column leaves no address at all; in an address, values are escaped. */
function templateGetter(template: string): Getter {
  const inAddress = template.startsWith("http");
  // Text and column names by turns, text first.
  const parts = template.split(/\{([^}]+)\}/);
  return (fields) => {
    let made = parts[0] as string;
    for (let index = 1; index < parts.length; index += 2) {
      const value = fields[parts[index] as string]?.trim() ?? "";
      if (value === "") return null;
      made += (inAddress ? encodeURIComponent(value.toWellFormed()) : value) + (parts[index + 1] as string);
    }
    return made;
  };
}

/** The words at the start of a text that are also in a list of words: a brand at the head of a product's name. */
function leadingWords(value: string | null | undefined, list: string | null | undefined): string | null {
  if (!value || !list) return null;
  const among = new Set(list.toLowerCase().split(/\s+/));
  const words = value.split(/\s+/);
  const end = words.findIndex((word) => !among.has(word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, "")));
  return words.slice(0, end === -1 ? words.length : end).join(" ") || null;
}
