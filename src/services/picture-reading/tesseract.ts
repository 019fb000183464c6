import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Edges, GreyImage } from "./grey-image.ts";
import { cut, greymap } from "./grey-image.ts";

/** The part of Tesseract's interface that is used here. */
type Api = {
  Init(data: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(orientation: number, radians: number): number;
  AnalyseLayout(): unknown;
  GetGradient(): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
};
type Core = { FS: { writeFile(path: string, bytes: Uint8Array): void }; TessBaseAPI: new () => Api };
type Page = { blocks: { paragraphs: { lines: ReadLine[] }[] }[] };

export type ReadLine = {
  text: string;
  confidence: number;
  bbox: Edges;
  rowAttributes: { rowHeight: number };
};

export type Tesseract = {
  /** Where text lines seem to be, and how they lean, in radians: a thirtieth of the time of reading them. */
  layout(image: GreyImage): { lines: ReadLine[]; lean: number };
  /** Reads only these places of an image, each as one line. */
  glance(image: GreyImage, places: readonly Edges[]): ReadLine[];
  /** Reads an image part by part, so that what was read is not lost when the time runs out. */
  read(image: GreyImage, parts: readonly Edges[]): Iterable<ReadLine[]>;
};

const languages = ["vie", "eng"];
const lstmOnly = 1;
// Tesseract's own numbers: as one block it finds how lines lean, and as scattered text it keeps two columns apart.
const asBlock = "6";
const asLine = "7";
const asScattered = "11";

/**
 * Starts Tesseract in this thread: 0.13 s and about 90 MB. Its core is asked directly, not through tesseract.js's own worker: that fetches
 * languages and programs from a host outside unless told otherwise in several ways, keeps both languages in one folder, and throws out of
 * an event when one fails. Nothing here can reach the network.
 */
export async function startTesseract(): Promise<Tesseract> {
  const require = createRequire(import.meta.url);
  const start = require("tesseract.js-core/tesseract-core-simd-lstm") as (options: object) => Promise<Core>;
  const core = await start({ TesseractProgress: () => {}, print: () => {}, printErr: () => {} });
  for (const language of languages) {
    const file = require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
    core.FS.writeFile(`/${language}.traineddata`, await promisify(gunzip)(await readFile(file)));
  }
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages.join("+"), lstmOnly) !== 0) throw new Error("Tesseract did not start");
  const lookAs = (mode: string) => api.SetVariable("tessedit_pageseg_mode", mode);
  const put = (image: GreyImage) => {
    core.FS.writeFile("/input", greymap(image));
    if (api.SetImageFile(1, 0) === 1) throw new Error("Tesseract did not take the image");
  };
  const lines = () =>
    (JSON.parse(api.GetJSONText()) as Page).blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines));
  // Its own way to read a part of an image (SetRectangle) finds the lines there and then reads what lies elsewhere: so the part is cut out.
  const readIn = (image: GreyImage, edges: Edges) => {
    put(cut(image, edges));
    api.Recognize(null);
    return lines().map((line) => ({ ...line, bbox: moved(line.bbox, edges) }));
  };
  return {
    layout(image) {
      lookAs(asBlock);
      put(image);
      api.AnalyseLayout();
      return { lean: api.GetGradient(), lines: lines() };
    },
    glance(image, places) {
      lookAs(asLine);
      return places.flatMap((place) => readIn(image, place));
    },
    *read(image, parts) {
      lookAs(asScattered);
      for (const part of parts) yield readIn(image, part);
    },
  };
}

function moved({ x0, y0, x1, y1 }: Edges, by: Edges): Edges {
  return { x0: x0 + by.x0, y0: y0 + by.y0, x1: x1 + by.x0, y1: y1 + by.y0 };
}
