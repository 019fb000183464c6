/** Why a picture was not read. The words for people are `picture-reading.refusal.<code>` of the catalog. */
export const refusalCodes = [
  "not-a-picture",
  "unread-type",
  "too-many-bytes",
  "too-many-pixels",
  "too-small",
  "damaged",
  "too-slow",
  "busy",
  "stopped",
  "reader-failed",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal is a value, never an exception: a stranger's picture may be anything. `detail` is for the log, in English. */
export type Refusal = { ok: false; refused: RefusalCode; detail: string };

export function refusal(refused: RefusalCode, detail: string): Refusal {
  return { ok: false, refused, detail };
}

/** In pixels of the picture as it is seen, turned upright as its EXIF says, before any change of size. */
export type Point = { x: number; y: number };
export type Box = { left: number; top: number; width: number; height: number };

/** A line of text in NFC; `confidence` from 0 to 100 is the reader's own opinion, no probability. */
export type TextLine = { text: string; confidence: number; box: Box };

export const codeFormats = ["EAN-13", "EAN-8", "UPC-E", "Code 128", "Data Matrix", "QR"] as const;
export type CodeFormat = (typeof codeFormats)[number];

/** A code as it was read, with the four corners of its place, and what it says. */
export type CodeRead = { format: CodeFormat; text: string; corners: readonly Point[]; meaning: CodeMeaning };

/**
 * What a code says. A GTIN has the right check digit, which proves nothing about the goods; `payment` is an account that VietQR pays into;
 * a `link` may be a GS1 Digital Link, then it has a GTIN too.
 */
export type CodeMeaning =
  | { kind: "gtin"; gtin14: string; prefix: string }
  | { kind: "payment"; bin: string; account: string; amount: bigint | null; purpose: string | null }
  | { kind: "link"; url: string; gtin14: string | null }
  | { kind: "text" };

/** What was read. `isWhole` is false when the time ran out after the codes: then lines are missing, which says nothing about the picture. */
export type PictureText = {
  ok: true;
  width: number;
  height: number;
  lines: readonly TextLine[];
  codes: readonly CodeRead[];
  isWhole: boolean;
};
export type PictureRead = PictureText | Refusal;

export type ReadOptions = {
  /** Gives up waiting or reading; the answer is then the refusal `stopped`. */
  signal?: AbortSignal;
  /** The longest reading of this picture, from when a reader takes it. */
  milliseconds?: number;
  /** Reads bar codes and QR codes only: a tenth of the time, and no line of text. */
  onlyCodes?: boolean;
};

export const mostBytes = 20 * 2 ** 20;
// As of the shown pictures of services/files; a phone's camera makes 12 to 50 million, of which those above are binned.
export const mostPixels = 40_000_000;
export const leastSide = 16;
export const longestReading = 20_000;
