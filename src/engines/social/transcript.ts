import { cleanPostText } from "./clean.ts";
import { readCueTimes } from "./cue-times.ts";
import type { Cue } from "./model.ts";

export type TranscriptProblem = {
  readonly line: number;
  /** No time line where a cue should begin, one that cannot be read, or an end before its start. */
  readonly code: "cue" | "cue-time" | "cue-order";
};
export type LinedCue = Cue & { readonly line: number };

/** A file of words with their times; `about` is what it says of itself in lines `key: value` before the first cue. */
export type Transcript = {
  readonly about: ReadonlyMap<string, string>;
  readonly cues: readonly LinedCue[];
  readonly problems: readonly TranscriptProblem[];
};

/**
 * Reads WebVTT and SRT alike, as tolerantly as players do: byte order mark, any line ends, hours and milliseconds left out, comma or dot,
 * tags, no blank line between cues, cues that overlap. Cues come in the order of their time; a line repeated from the cue before, as in
 * captions that roll, is taken once. Each bad line is named and costs its own cue only.
 *
 * @example readTranscript("WEBVTT\n\n12:31.200 --> 12:34\nhàng <b>rep</b>").cues[0] // { startMs: 751200, endMs: 754000, text: "hàng rep", line: 3 }
 */
export function readTranscript(text: string): Transcript {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const about = new Map<string, string>();
  const problems: TranscriptProblem[] = [];
  const raw: RawCue[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as string;
    if (line.trim() === "") at++;
    else if (/^(?:WEBVTT|NOTE)(?:\s|$)/.test(line)) at = readAbout(lines, at, about);
    else if (/^(?:STYLE|REGION)\s*$/.test(line)) at = endOfBlock(lines, at);
    else if (line.includes("-->")) at = readCue(lines, at, raw, problems);
    else if (raw.length === 0 && sayAbout(line, about)) at++;
    else if (lines[at + 1]?.includes("-->") === true) at++;
    else {
      problems.push({ line: at + 1, code: "cue" });
      at = endOfBlock(lines, at);
    }
  }
  return { about, cues: withoutRolling(raw), problems };
}

type RawCue = { startMs: number; endMs: number; lines: string[]; line: number };

function readCue(lines: readonly string[], at: number, into: RawCue[], problems: TranscriptProblem[]): number {
  const end = endOfBlock(lines, at + 1);
  const times = readCueTimes(lines[at] as string);
  if (times === null) problems.push({ line: at + 1, code: "cue-time" });
  else if (times.endMs < times.startMs) problems.push({ line: at + 1, code: "cue-order" });
  else {
    const words = lines.slice(at + 1, end);
    // Where the blank line is missing, the number of the next cue stands below the words of this one.
    if (lines[end]?.includes("-->") === true && /^\s*\d+\s*$/.test(words.at(-1) ?? "")) words.pop();
    into.push({ ...times, lines: words.map(spokenWords).filter((line) => line !== ""), line: at + 1 });
  }
  return end;
}

/** The next blank line or line of times. */
function endOfBlock(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] as string).trim() !== "" && !(lines[at] as string).includes("-->")) at++;
  return at;
}

function readAbout(lines: readonly string[], at: number, about: Map<string, string>): number {
  const end = endOfBlock(lines, at + 1);
  const first = (lines[at] as string).replace(/^(?:WEBVTT|NOTE)\s*/, "");
  for (const line of [first, ...lines.slice(at + 1, end)]) sayAbout(line, about);
  return end;
}

function sayAbout(line: string, about: Map<string, string>): boolean {
  const [, key, value] = /^\s*([a-z][a-z_]{1,30})\s*:\s*(\S.*)$/i.exec(line.slice(0, 2100)) ?? [];
  if (key === undefined || value === undefined) return false;
  about.set(key.toLowerCase(), cleanPostText(value));
  return true;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  lrm: "",
  rlm: "",
};

function spokenWords(line: string): string {
  const plain = line
    .replace(/<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/g, "")
    .replace(/&(amp|lt|gt|quot|nbsp|lrm|rlm);/g, (_, name: string) => entities[name] as string);
  return cleanPostText(plain.replace(/\s+/g, " "));
}

function withoutRolling(raw: readonly RawCue[]): LinedCue[] {
  const cues: LinedCue[] = [];
  let before: RawCue | null = null;
  for (const cue of raw.toSorted((one, other) => one.startMs - other.startMs)) {
    const repeated = before !== null && cue.startMs <= before.endMs + rollingGapMs ? repeatedLines(before, cue) : 0;
    const text = cue.lines.slice(repeated).join(" ");
    for (const piece of text.match(pieces) ?? [])
      cues.push({ startMs: cue.startMs, endMs: cue.endMs, text: piece.trim(), line: cue.line });
    before = cue;
  }
  return cues;
}

const rollingGapMs = 50;

/** The most letters of a cue: nobody says more at once, and a file without line ends is not one cue of a megabyte. */
export const longestCue = 5_000;
const pieces = new RegExp(String.raw`\S(?:.{0,${longestCue - 2}}\S)?(?=\s|$)|\S.{0,${longestCue - 1}}`, "gsu");

/** How many lines at the end of one cue begin the next. */
function repeatedLines(before: RawCue, cue: RawCue): number {
  for (let count = Math.min(before.lines.length, cue.lines.length, 4); count > 0; count--) {
    const ending = before.lines.slice(-count);
    if (ending.every((line, n) => line === cue.lines[n])) return count;
  }
  return 0;
}
