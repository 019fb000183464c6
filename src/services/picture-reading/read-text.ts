import type { Edges, GreyImage, Laid } from "./grey-image.ts";
import { lay } from "./grey-image.ts";
import type { TextLine } from "./model.ts";
import type { ReadLine, Tesseract } from "./tesseract.ts";

// Measured on drawn labels (docs/decisions/0024): lines of this height are read best, and half of it costs most.
const bestRowHeight = 36;
const largestScale = 3;
const smallestScale = 0.4;
const mostPixels = 8_000_000;
const leastLean = 0.005; // radians
// Upright lines of drawn labels had 91 and more; the same on their head 78 at most, on their side with five letters 70.
const certain = 85;
const hopeful = 60;
const glances = 4;
const linesABand = 12;
const room = 8;

/**
 * Reads the lines of a picture: looks how they lie, makes them upright and of a good size, then reads. A few lines are read first, in each
 * of four directions until some are certain: reading all of a photograph without text took 13 s and gave nonsense, this takes half of one.
 */
export async function* readText(tesseract: Tesseract, image: GreyImage): AsyncGenerator<TextLine[]> {
  let best: { laid: Laid; places: Edges[]; promise: number } | null = null;
  for (const quarter of [0, 90, 270, 180]) {
    const { laid, places, lines } = await glanceAt(tesseract, image, quarter);
    const promise = lines.reduce((sum, line) => sum + Math.max(0, line.confidence - hopeful) * lettersOf(line), 0);
    const isCertain = lines.some((line) => line.confidence >= certain && lettersOf(line) >= 5);
    // Letters on their head look like others: a picture is turned only for lines that are certain then.
    if (promise > (best?.promise ?? 0) && (quarter === 0 || isCertain)) best = { laid, places, promise };
    if (isCertain) break;
  }
  if (best === null) return;
  const { laid, places } = best;
  for (const lines of tesseract.read(laid.image, bandsOf(places, laid.image)))
    yield lines.flatMap((line) => {
      const { x0, y0, x1, y1 } = line.bbox;
      const text = line.text.normalize("NFC").replace(/\s+/gu, " ").trim();
      if (line.confidence < hopeful || lettersOf(line) < 2) return [];
      const box = laid.back({ left: x0, top: y0, width: x1 - x0, height: y1 - y0 });
      return [{ text, confidence: line.confidence, box }];
    });
}

/** Cuts a picture of many lines into bands, each between two lines; one of few is read as a whole. */
function bandsOf(places: readonly Edges[], { width, height }: GreyImage): Edges[] {
  const bands: Edges[] = [{ x0: 0, y0: 0, x1: width, y1: height }];
  let [lines, lowest] = [0, 0];
  for (const { y0, y1 } of places.toSorted((one, other) => one.y0 - other.y0)) {
    if (lines >= linesABand && y0 > lowest + 2) {
      const cut = Math.floor((lowest + y0) / 2);
      bands.at(-1)!.y1 = cut;
      bands.push({ x0: 0, y0: cut, x1: width, y1: height });
      lines = 0;
    }
    lines++;
    lowest = Math.max(lowest, y1);
  }
  return bands;
}

/** Lays the picture so that a quarter turn more makes it upright, and reads the few places that look most like lines. */
async function glanceAt(tesseract: Tesseract, image: GreyImage, quarter: number) {
  const turned = await lay(image, 1, quarter);
  const { lines: seen, lean } = tesseract.layout(turned.image);
  const degrees = Math.abs(lean) < leastLean ? quarter : quarter + (lean * 180) / Math.PI;
  const laid = await lay(image, scaleFor(seen, image), degrees);
  const places = tesseract.layout(laid.image).lines.map(({ bbox }) => bbox);
  const longest = places
    .filter(({ x0, y0, x1, y1 }) => x1 - x0 > 2 * (y1 - y0) && y1 - y0 >= 12)
    .toSorted((a, b) => b.x1 - b.x0 - (a.x1 - a.x0));
  return { laid, places, lines: tesseract.glance(laid.image, longest.slice(0, glances).map(withRoom)) };
}

/** A line that touches the edge of its picture is read badly. */
function withRoom({ x0, y0, x1, y1 }: Edges): Edges {
  const [x, y] = [Math.max(0, x0 - room), Math.max(0, y0 - room)];
  return { x0: x, y0: y, x1: x1 + room, y1: y1 + room };
}

function lettersOf({ text }: ReadLine): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** How much larger the middle line must be to be read well, as far as the pixels allow. */
function scaleFor(seen: readonly ReadLine[], { width, height }: GreyImage): number {
  const heights = seen.map(({ rowAttributes }) => rowAttributes.rowHeight).toSorted((a, b) => a - b);
  const middle = heights[heights.length >> 1] ?? 0;
  const wanted = middle > 0 ? bestRowHeight / middle : 2;
  const allowed = Math.sqrt(mostPixels / (width * height));
  const scale = Math.min(largestScale, allowed, Math.max(smallestScale, wanted));
  return Math.abs(scale - 1) < 0.2 ? 1 : scale;
}
