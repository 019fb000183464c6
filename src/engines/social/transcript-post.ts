import type { LinedCue, TranscriptProblem } from "./transcript.ts";
import { readTranscript } from "./transcript.ts";
import type { PostReading } from "./model.ts";
import { hostOfNetwork, networks } from "./model.ts";
import { readPostLine } from "./post-line.ts";

/** A file of a livestream's words as a post, with the bad lines of the file. */
export type TranscriptPost = {
  readonly reading: PostReading;
  readonly cues: readonly LinedCue[];
  readonly problems: readonly TranscriptProblem[];
};

/**
 * Reads a WebVTT or SRT file as the livestream it is of. Whose it is stands in lines `key: value` before the first cue (of WebVTT in a NOTE):
 * url, account, account_id, account_url, network, id, title, time, place, text. Of url and id one is enough.
 */
export function readTranscriptPost(text: string): TranscriptPost {
  const { about, cues, problems } = readTranscript(text);
  const said = (key: string): string | null => about.get(key) ?? null;
  const url = said("url");
  const line = {
    network: said("network") ?? networkOf(url),
    id: said("id") ?? url,
    url,
    account: { id: said("account_id"), name: said("account"), url: said("account_url") },
    place: said("place"),
    title: said("title"),
    text: said("text"),
    time: said("time"),
    kind: "live",
  };
  const reading = readPostLine(line, cues);
  if (isOfHead(reading)) return { reading: { problem: "post-head" }, cues, problems };
  const isEmpty = cues.length === 0 && reading?.problem === undefined;
  return { reading: isEmpty ? { problem: "post-cues", at: 1 } : reading, cues, problems };
}

/** Whose livestream it is, and which, stands in the head of the file alone: what is missing there is one problem, told whole. */
const isOfHead = (reading: PostReading): boolean =>
  reading?.problem === "post-network" || reading?.problem === "post-id" || reading?.problem === "post-account";

function networkOf(url: string | null): string | null {
  const host = /^https?:\/\/([a-z\d.-]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? "";
  if (host === "youtu.be") return "youtube";
  return networks.find((network) => `.${host}`.endsWith(`.${hostOfNetwork[network].replace(/^shop\./, "")}`)) ?? null;
}
