import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { guardedFetch, pageLimits } from "../../../../services/fetching/index.ts";
import type { Fetched, FetchLimits } from "../../../../services/fetching/index.ts";
import { openRecords } from "../../../../services/sockets/index.ts";
import type { Cells } from "../mapping/map-row.ts";
import { rowMapper } from "../mapping/map-row.ts";
import type { Mapping } from "../mapping/model.ts";
import type { HttpPull, Position } from "../model.ts";
import { isNamed, mayBeNamed } from "../partners/where.ts";
import type { ReadPortion } from "../run/keep-portion.ts";
import type { Reading, SourceParts } from "./model.ts";
import { SourceFault, usualPortion } from "./model.ts";

const largestPage = 20 * 2 ** 20;
const mostPages = 100_000;

/** The pages of an HTTP source as portions; each says by what the next one is asked for. */
export async function* httpPortions({
  connection,
  mapping,
  parts,
}: Reading & { mapping: Mapping }): AsyncGenerator<ReadPortion> {
  const settings = connection.settings as HttpPull;
  const map = rowMapper(mapping);
  const limit = parts.portion ?? usualPortion;
  const began = connection.position.began ?? parts.now().toISOString();
  const { mark } = connection.position;
  let next = connection.position.next ?? null;
  const asked = new Set<string>();
  for (let page = 0; page < mostPages; page++) {
    const address = addressOf(settings, next, mark);
    if (asked.has(address)) throw new SourceFault("paging-loops", address);
    asked.add(address);
    const answer = await fetchPage(settings, address, parts);
    const rows = await cellsOf(settings, answer.body);
    const digest = createHash("sha256").update(answer.body).digest("hex");
    next = nextOf(settings, answer, rows.length, next);
    for (let from = 0; from < rows.length; from += limit) {
      const some = rows.slice(from, from + limit);
      // The place moves with the last part of a page: a page is taken whole or again.
      const isLast = from + limit >= rows.length;
      const position: Position =
        isLast && next !== null ? { ...connection.position, began, next } : connection.position;
      yield { rows: some.map(map), digest: isLast ? digest : "", position };
    }
    if (next === null) break;
  }
  yield { rows: [], digest: "", position: { mark: began } };
}

/** The first rows of the first page. */
export async function firstRowsOfHttp({ connection, parts }: Reading, limit: number): Promise<Cells[]> {
  const settings = connection.settings as HttpPull;
  const answer = await fetchPage(settings, addressOf(settings, null, undefined), parts);
  return (await cellsOf(settings, answer.body)).slice(0, limit);
}

function addressOf({ url, paging, overlapMinutes }: HttpPull, next: string | null, mark: string | undefined): string {
  const since = new Date(mark === undefined ? 0 : Date.parse(mark) - overlapMinutes * 60_000).toISOString();
  const address = new URL(url.replaceAll("{since}", encodeURIComponent(since)));
  if (paging.by === "link" && next !== null) return next;
  if (paging.by === "page") address.searchParams.set(paging.param, next ?? String(paging.first));
  if (paging.by === "cursor" && next !== null) address.searchParams.set(paging.param, next);
  return address.href;
}

async function fetchPage(settings: HttpPull, address: string, parts: SourceParts): Promise<Fetched> {
  const first = new URL(settings.url);
  // What lets us in is shown nowhere else, whatever an answer names as the next page.
  if (new URL(address).origin !== first.origin) throw new SourceFault("left-site", address);
  if (settings.header !== null && !parts.secret) throw new SourceFault("no-secret", settings.header);
  const answer = await guardedFetch(address, {
    ...limitsFor(first, parts.partners),
    headers: settings.header === null ? {} : { [settings.header.toLowerCase()]: parts.secret as string },
    ...parts.limits,
  });
  if (!answer.ok) throw new SourceFault("refused", answer.code);
  if (answer.status !== 200) throw new SourceFault("status", String(answer.status));
  return answer;
}

function limitsFor(first: URL, partners: string | null): FetchLimits {
  const port = Number(first.port || (first.protocol === "https:" ? 443 : 80));
  const limits: FetchLimits = {
    ...pageLimits,
    bytes: largestPage,
    totalMs: 60_000,
    idleMs: 20_000,
    redirects: 0,
    userAgent: "ChinhHangConnection/1.0",
  };
  return isNamed(partners, first.hostname, port) ? { ...limits, ports: [port], allowAddress: mayBeNamed } : limits;
}

async function cellsOf({ format, at }: HttpPull, body: Uint8Array): Promise<Cells[]> {
  const rows: Cells[] = [];
  const options = format === "json" && at !== "" ? { at } : {};
  for await (const { fields, problem } of openRecords(Readable.from([Buffer.from(body)]), format, options)) {
    if (problem !== undefined) throw new SourceFault("broken-answer", problem.message);
    rows.push(fields);
  }
  return rows;
}

function nextOf(
  { paging, format }: HttpPull,
  { headers, body, finalUrl }: Fetched,
  rows: number,
  last: string | null,
): string | null {
  if (paging.by === "none") return null;
  if (paging.by === "page") return rows === 0 ? null : String(Number(last ?? paging.first) + 1);
  if (paging.by === "link" && paging.at === null) {
    const link = /<([^<>]+)>\s*;[^,]*\brel="?next"?/i.exec(headers["link"] ?? "")?.[1];
    return link === undefined ? null : (URL.parse(link, finalUrl)?.href ?? null);
  }
  if (format !== "json") return null;
  const found = valueAt(JSON.parse(Buffer.from(body).toString("utf8")) as unknown, paging.at ?? "");
  if (found === null || found === "") return null;
  return paging.by === "link" ? (URL.parse(found, finalUrl)?.href ?? null) : found;
}

function valueAt(whole: unknown, at: string): string | null {
  let here = whole;
  for (const name of at.split("."))
    here = typeof here === "object" && here !== null ? (here as Record<string, unknown>)[name] : undefined;
  return typeof here === "string" || typeof here === "number" ? String(here) : null;
}
