import { cleanPostText, objectOf, textOf, webAddress } from "./clean.ts";
import { longestRecordingSeconds } from "./cue-times.ts";
import type { Cue, Network, Post, PostAccount, PostPlace, PostReading } from "./model.ts";
import { networks } from "./model.ts";
import { offersGoods } from "./offers.ts";
import { longestCue, readTranscript } from "./transcript.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads one object of the JSON-lines form (docs/social-exports.md) as a post. Of the comments below it only those of its own account are
 * taken, as further lines of its text; a post that offers nothing gives null, a livestream always counts. `readCues` are those of a
 * transcript that was read already.
 */
export function readPostLine(line: Json, readCues: readonly Cue[] | null = null): PostReading {
  const network = networks.find((known) => known === textOf(line["network"])?.toLowerCase());
  if (network === undefined) return { problem: "post-network" };
  const id = textOf(line["id"]);
  if (id === null) return { problem: "post-id" };
  const account = accountOf(line["account"]);
  if (account === null) return { problem: "post-account" };
  const cues = readCues === null ? cuesOf(line) : readCues;
  if (!Array.isArray(cues)) return { problem: "post-cues", at: cues as number };
  const kind = kindOf(line, cues);
  const said = textOf(line["text"]);
  if (said === null && cues.length === 0) return { problem: "post-text" };
  const text = [said ?? "", ...ownComments(line["comments"], account)].filter((part) => part !== "").join("\n");
  if (kind !== "live" && !offersGoods(text)) return null;
  return { post: { ...restOf(line, network), kind, id, account, text, cues } };
}

function restOf(
  line: Json,
  network: Network,
): Pick<Post, "network" | "url" | "place" | "forwardedFrom" | "title" | "price" | "phone" | "picture" | "time"> {
  const pictures = Array.isArray(line["pictures"]) ? (line["pictures"] as unknown[]) : [line["pictures"]];
  return {
    network,
    url: webAddress(line["url"]),
    place: placeOf(line["place"]),
    forwardedFrom: textOf(line["shared_from"]),
    title: textOf(line["title"]),
    price: textOf(line["price"]),
    phone: textOf(line["phone"]),
    picture: pictures.map(webAddress).find((address) => address !== null) ?? null,
    time: textOf(line["time"]),
  };
}

function kindOf(line: Json, cues: readonly Cue[]): Post["kind"] {
  const kind = textOf(line["kind"])?.toLowerCase();
  return cues.length > 0 || kind === "live" ? "live" : kind === "comment" ? "comment" : "post";
}

function accountOf(value: unknown): PostAccount | null {
  const given = objectOf(value) ?? { name: value };
  const account = { id: textOf(given["id"]), name: textOf(given["name"]), url: webAddress(given["url"]) };
  return account.id === null && account.name === null ? null : account;
}

function placeOf(value: unknown): PostPlace | null {
  const given = objectOf(value) ?? { name: value };
  const name = textOf(given["name"]);
  return name === null ? null : { name: name.slice(0, 300), url: webAddress(given["url"]) };
}

const mostComments = 50;
const longestComment = 2_000;

function ownComments(value: unknown, account: PostAccount): string[] {
  if (!Array.isArray(value)) return [];
  const own: string[] = [];
  for (const one of value as unknown[]) {
    const comment = objectOf(one);
    const author = comment === null ? null : accountOf(comment["author"]);
    const text = comment === null ? null : textOf(comment["text"]);
    if (author === null || text === null || !isSame(author, account)) continue;
    own.push(text.slice(0, longestComment));
    if (own.length === mostComments) break;
  }
  return own;
}

// A name alone tells one person from another only where the account has no id at all.
function isSame(author: PostAccount, account: PostAccount): boolean {
  return author.id !== null || account.id !== null ? author.id === account.id : author.name === account.name;
}

/** `cues` with seconds, or `transcript` as WebVTT or SRT; the number of the first cue or line of it that cannot be read. */
function cuesOf(line: Json): Cue[] | number {
  const { cues, transcript } = line as { cues?: unknown; transcript?: unknown };
  if (typeof transcript === "string" && transcript.trim() !== "") {
    const read = readTranscript(transcript);
    return read.problems[0]?.line ?? (read.cues.length === 0 ? 1 : [...read.cues]);
  }
  if (cues === undefined || cues === null) return [];
  if (!Array.isArray(cues)) return 1;
  const found: Cue[] = [];
  for (const one of cues as unknown[]) {
    const cue = cueOf(one);
    if (cue === null) return found.length + 1;
    found.push(cue);
  }
  return found.toSorted((one, other) => one.startMs - other.startMs);
}

function cueOf(value: unknown): Cue | null {
  const given = objectOf(value);
  const { start, end } = given ?? {};
  const text = given === null || typeof given["text"] !== "string" ? null : cleanPostText(given["text"]);
  if (text === null || text === "" || text.length > longestCue || !isSeconds(start)) return null;
  if (end !== undefined && end !== null && (!isSeconds(end) || end < start)) return null;
  return { startMs: Math.round(start * 1000), endMs: Math.round((isSeconds(end) ? end : start) * 1000), text };
}

const isSeconds = (value: unknown): value is number =>
  typeof value === "number" && value >= 0 && value <= longestRecordingSeconds;
