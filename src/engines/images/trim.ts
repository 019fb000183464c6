import type { Planes } from "./planes.ts";
import type { Area } from "./summed-area.ts";

// A line belongs to the border while all but one in fifty of its points are within this of the outermost line's middle value: what a
// strongly compressed plain border still keeps.
const evenness = 16;
const oddShare = 0.02;
const mostOfASide = 0.4;

/** An area without the plain lines at its edges: frames, padding, and the empty background around goods. */
export function withoutBorder({ brightness, width }: Planes, area: Area): Area {
  const box = {
    left: Math.ceil(area.left),
    top: Math.ceil(area.top),
    right: Math.floor(area.left + area.width),
    bottom: Math.floor(area.top + area.height),
  };
  const row = (y: number) => brightness.subarray(y * width + box.left, y * width + box.right);
  const column = (x: number) => {
    const line = new Float32Array(box.bottom - box.top);
    for (let at = 0, from = box.top * width + x; at < line.length; at++, from += width) line[at] = brightness[from]!;
    return line;
  };
  const [mostAcross, mostDown] = [area.width * mostOfASide, area.height * mostOfASide];
  box.top += plainLines((at) => row(box.top + at), mostDown);
  box.bottom -= plainLines((at) => row(box.bottom - 1 - at), mostDown);
  box.left += plainLines((at) => column(box.left + at), mostAcross);
  box.right -= plainLines((at) => column(box.right - 1 - at), mostAcross);
  return { left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top };
}

/** How many lines from the edge on are like the outermost. */
function plainLines(line: (at: number) => Float32Array, most: number): number {
  const outermost = line(0).toSorted();
  const plain = outermost[outermost.length >> 1]!;
  let lines = 0;
  while (lines < most && isPlain(line(lines), plain)) lines++;
  return lines;
}

function isPlain(line: Float32Array, plain: number): boolean {
  let odd = 0;
  for (const value of line) if (Math.abs(value - plain) > evenness) odd++;
  return odd <= line.length * oddShare;
}
