import type { PostDetails } from "../../engines/social/index.ts";
import type { Said } from "../../kernel/text/index.ts";

/** The forms in which files of records come; the last three are those of social networks and livestreams. */
export const formats = ["csv", "jsonl", "json", "xlsx", "txt", "telegram-json", "social-jsonl", "transcript"] as const;
export type Format = (typeof formats)[number];

/** What a file gives: named fields as text, nested values by dotted path, absent ones null or missing. */
export type Fields = Readonly<Record<string, string | null>>;

export const recordProblemCodes = [
  "columns",
  "cue",
  "cue-order",
  "cue-time",
  "encoding",
  "header",
  "json",
  "large-workbook",
  "no-list",
  "not-an-object",
  "post-account",
  "post-chat",
  "post-cues",
  "post-head",
  "post-id",
  "post-network",
  "post-text",
  "quotes",
  "too-large",
  "too-long",
  "unreadable-archive",
  "unreadable-workbook",
] as const;
export type RecordProblemCode = (typeof recordProblemCodes)[number];

/** Why a record cannot be read, in the language of who reads the file and for any other; the good ones around it go on. */
export type RecordProblem = { readonly code: RecordProblemCode; readonly message: string; readonly said: Said };

/**
 * One record of a file, or the problem that stands in its place. `line` is the line it begins on, counted from 1 (of `json`, `telegram-json`
 * and `xlsx`: the number of the element or row). `offset` is where to go on after it: bytes of the unzipped file, of what is read whole a
 * count of records; handed back as `from`, reading resumes there. `post` is what a social network told beside the fields.
 */
export type RawRecord =
  | {
      readonly line: number;
      readonly offset: number;
      readonly fields: Fields;
      readonly post?: PostDetails;
      readonly problem?: undefined;
    }
  | { readonly line: number; readonly offset: number; readonly fields?: undefined; readonly problem: RecordProblem };

/** A record of more bytes is a problem of its line: no listing, recall or register entry comes near it. */
export const longestRecord = 2 ** 20;
/** Formats that are read whole (`json`, `xlsx`, `transcript`) may have as many bytes. */
export const largestWholeFile = 64 * 2 ** 20;
