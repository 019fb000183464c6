import type { GreyImage, Laid } from "./grey-image.ts";
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

/**
 * Reads the lines of a picture: looks how they lie, makes them upright and of a good size, then reads. A few lines are read first, in each
 * of four directions until some are certain: reading all of a photograph without text took 13 s and gave nonsense, this takes half of one.
 */
export async function readText(tesseract: Tesseract, image: GreyImage): Promise<TextLine[]> {
  let best: { laid: Laid; promise: number } | null = null;
  for (const quarter of [0, 90, 270, 180]) {
    const { laid, lines } = await glanceAt(tesseract, image, quarter);
    const promise = lines.reduce((sum, line) => sum + Math.max(0, line.confidence - hopeful) * lettersOf(line), 0);
    if (promise > (best?.promise ?? 0)) best = { laid, promise };
    if (lines.some((line) => line.confidence >= certain && lettersOf(line) >= 5)) break;
  }
  if (best === null) return [];
  const { laid } = best;
  return tesseract.read(laid.image).flatMap((line) => {
    const { x0, y0, x1, y1 } = line.bbox;
    const text = line.text.normalize("NFC").replace(/\s+/gu, " ").trim();
    if (line.confidence < hopeful || lettersOf(line) < 2) return [];
    return [
      { text, confidence: line.confidence, box: laid.back({ left: x0, top: y0, width: x1 - x0, height: y1 - y0 }) },
    ];
  });
}

/** Lays the picture so that a quarter turn more makes it upright, and reads the few places that look most like lines. */
async function glanceAt(tesseract: Tesseract, image: GreyImage, quarter: number) {
  const turned = await lay(image, 1, quarter);
  const { lines: seen, lean } = tesseract.layout(turned.image);
  const degrees = Math.abs(lean) < leastLean ? quarter : quarter + (lean * 180) / Math.PI;
  const laid = await lay(image, scaleFor(seen, image), degrees);
  const places = tesseract
    .layout(laid.image)
    .lines.map(({ bbox }) => bbox)
    .filter(({ x0, y0, x1, y1 }) => x1 - x0 > 2 * (y1 - y0) && y1 - y0 >= 12)
    .toSorted((a, b) => b.x1 - b.x0 - (a.x1 - a.x0));
  return { laid, lines: tesseract.glance(places.slice(0, glances)) };
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
