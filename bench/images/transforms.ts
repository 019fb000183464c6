import sharp from "sharp";
import type { Sharp } from "sharp";

/** What is done to a photograph before it is put up again; `beside` is the other half of a collage. */
export type Transform = {
  name: string;
  goal: number;
  /** The figures' own: what the engine's parameters were chosen with were other ones. */
  seed: number;
  make(file: Buffer, next: () => number, beside: Buffer): Promise<Buffer>;
};

type Size = { width: number; height: number };

/** The transforms that the promise names, each at a place and a strength that chance chooses. */
export const transforms: Transform[] = [
  {
    name: "re-saved at quality 20",
    goal: 0.95,
    seed: 614_001,
    make: async (file) => sharp(file).jpeg({ quality: 20 }).toBuffer(),
  },
  {
    name: "halved",
    goal: 0.95,
    seed: 614_002,
    make: async (file) => saved(sharp(file).resize(Math.round((await sizeOf(file)).width / 2))),
  },
  {
    name: "brightened",
    goal: 0.95,
    seed: 614_003,
    make: (file, next) => saved(sharp(file).modulate({ brightness: 1.1 + 0.25 * next() })),
  },
  { name: "marked", goal: 0.95, seed: 614_004, make: marked },
  { name: "bordered", goal: 0.95, seed: 614_005, make: bordered },
  { name: "padded to a square", goal: 0.95, seed: 614_006, make: padded },
  { name: "cropped 3 %", goal: 0.95, seed: 614_007, make: (file, next) => cropped(file, 0.03, next) },
  { name: "cropped 5 %", goal: 0.95, seed: 614_008, make: (file, next) => cropped(file, 0.05, next) },
  { name: "cropped 10 %", goal: 0.95, seed: 614_009, make: (file, next) => cropped(file, 0.1, next) },
  { name: "cropped 10 % and resized", goal: 0.95, seed: 614_010, make: (file, next) => cropped(file, 0.1, next, true) },
  { name: "each edge cut by up to 10 %", goal: 0.95, seed: 614_011, make: cutAllRound },
  { name: "banner", goal: 0.95, seed: 614_012, make: bannered },
  { name: "half of a collage", goal: 0.95, seed: 614_013, make: collage },
  { name: "cropped 20 %", goal: 0.9, seed: 614_014, make: (file, next) => cropped(file, 0.2, next) },
  { name: "mirrored", goal: 0.9, seed: 614_015, make: (file) => saved(sharp(file).flop()) },
  { name: "turned 3 degrees", goal: 0.9, seed: 614_016, make: turned },
];

async function sizeOf(file: Buffer): Promise<Size> {
  const { width, height } = await sharp(file).metadata();
  return { width, height };
}

function saved(image: Sharp): Promise<Buffer> {
  return image.flatten().jpeg({ quality: 80 }).toBuffer();
}

/** Cuts off a share of both sides; what stays begins anywhere, so that it is not a view of ours but by chance. */
async function cropped(file: Buffer, share: number, next: () => number, isResized = false): Promise<Buffer> {
  const { width, height } = await sizeOf(file);
  const [wide, high] = [Math.round(width * (1 - share)), Math.round(height * (1 - share))];
  const left = Math.floor(next() * (width - wide + 1));
  const top = Math.floor(next() * (height - high + 1));
  const crop = sharp(file).extract({ left, top, width: wide, height: high });
  return saved(isResized ? crop.resize(Math.round(wide * (0.6 + 0.8 * next()))) : crop);
}

async function cutAllRound(file: Buffer, next: () => number): Promise<Buffer> {
  const { width, height } = await sizeOf(file);
  const [left, right] = [Math.floor(next() * 0.1 * width), Math.floor(next() * 0.1 * width)];
  const [top, bottom] = [Math.floor(next() * 0.1 * height), Math.floor(next() * 0.1 * height)];
  return saved(sharp(file).extract({ left, top, width: width - left - right, height: height - top - bottom }));
}

/** Shapes, not letters: a machine without fonts would leave the photograph unmarked. */
async function marked(file: Buffer, next: () => number): Promise<Buffer> {
  const { width, height } = await sizeOf(file);
  const [letter, down] = [width / 14, height * (0.3 + 0.4 * next())];
  const letters = Array.from({ length: 11 }, (_, at) => {
    const tall = letter * (1 + next());
    return `<rect x="${width * 0.08 + at * letter * 1.1}" y="${down - tall}" width="${letter * (0.3 + 0.5 * next())}" height="${tall}"/>`;
  });
  const ring = `<circle cx="${width * (0.3 + 0.4 * next())}" cy="${down - letter}" r="${width * 0.2}" fill="none" stroke="white" stroke-width="${width / 40}"/>`;
  return drawnOver(
    file,
    { width, height },
    `<g fill="white" opacity="0.55" transform="rotate(-12 ${width / 2} ${down})">${letters.join("")}${ring}</g>`,
  );
}

async function bannered(file: Buffer, next: () => number): Promise<Buffer> {
  const { width, height } = await sizeOf(file);
  const tall = height * (0.1 + 0.1 * next());
  const top = next() < 0.7 ? height - tall : 0;
  const letters = Array.from(
    { length: 12 },
    (_, at) =>
      `<rect x="${width * 0.04 + (at * width) / 13}" y="${top + tall * 0.25}" width="${(width / 26) * (0.5 + next())}" height="${tall * 0.5}" fill="yellow"/>`,
  );
  return drawnOver(
    file,
    { width, height },
    `<rect x="0" y="${top}" width="${width}" height="${tall}" fill="#d0201a"/>${letters.join("")}`,
  );
}

function drawnOver(file: Buffer, { width, height }: Size, shapes: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`;
  return saved(sharp(file).composite([{ input: Buffer.from(svg) }]));
}

async function bordered(file: Buffer, next: () => number): Promise<Buffer> {
  const edge = Math.round((await sizeOf(file)).width * (0.03 + 0.05 * next()));
  const background = ["white", "black", "#c02020", "#f0c040"][Math.floor(next() * 4)]!;
  return saved(sharp(file).extend({ top: edge, bottom: edge, left: edge, right: edge, background }));
}

async function padded(file: Buffer): Promise<Buffer> {
  const { width, height } = await sizeOf(file);
  const side = Math.max(width, height);
  return saved(sharp(file).resize(side, side, { fit: "contain", background: "white" }));
}

/** The photograph first or second, beside the other or above it, with a gap or none, made smaller. */
async function collage(file: Buffer, next: () => number, beside: Buffer): Promise<Buffer> {
  const { width, height } = await sizeOf(file);
  const other = await sharp(beside).resize(width, height, { fit: "cover" }).toBuffer();
  const gap = next() < 0.5 ? 0 : Math.round(width * 0.02);
  const [isFirst, isBeside] = [next() < 0.5, next() < 0.5];
  const size = isBeside ? { width: 2 * width + gap, height } : { width, height: 2 * height + gap };
  const sheet = sharp({ create: { ...size, channels: 3, background: "white" } }).composite([
    { input: isFirst ? file : other, left: 0, top: 0 },
    { input: isFirst ? other : file, left: isBeside ? width + gap : 0, top: isBeside ? 0 : height + gap },
  ]);
  const pixels = await sheet.removeAlpha().raw().toBuffer();
  return saved(sharp(pixels, { raw: { ...size, channels: 3 } }).resize(Math.round(size.width * (0.5 + 0.3 * next()))));
}

function turned(file: Buffer, next: () => number): Promise<Buffer> {
  const background = next() < 0.5 ? "white" : "black";
  return saved(sharp(file).rotate(next() < 0.5 ? 3 : -3, { background }));
}
