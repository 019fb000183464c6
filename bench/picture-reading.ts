import { readdir, readFile } from "node:fs/promises";
import sharp from "sharp";
import { decodePixels, readPicture } from "../src/services/picture-reading/index.ts";
import type { PictureRead } from "../src/services/picture-reading/index.ts";
import { drawCode } from "../test/support/drawn-codes.ts";
import type { LabelStyle, Wear } from "../test/support/drawn-labels.ts";
import { canDrawVietnamese, drawLabel, labels, lettersWrong, worn } from "../test/support/drawn-labels.ts";
import { sharedPath } from "../test/support/shared.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded, withInterval } from "./harness.ts";

export const name = "picture-reading";
export const about =
  "letters right on drawn Vietnamese labels, codes read, nothing read into photographs; time a picture";

type Case = { label: string; style?: LabelStyle; wear?: Wear };

const red = "#a00022";
const cases: Case[] = [
  ...[8, 10, 12, 16, 24, 36, 60].map((size) => ({ label: `${size} pixels high`, style: { size } })),
  { label: "grainy", style: { size: 20 }, wear: { noise: 30 } },
  { label: "out of focus", style: { size: 20 }, wear: { blur: 1.5 } },
  { label: "re-saved at quality 25", style: { size: 18 }, wear: { quality: 25 } },
  { label: "grey on grey", style: { size: 20, ink: "#999", paper: "#ccc" }, wear: { paper: "#ccc" } },
  { label: "white on red", style: { size: 20, ink: "#fff", paper: red }, wear: { paper: red } },
  { label: "turned 5 degrees", style: { size: 20 }, wear: { degrees: 5 } },
  { label: "turned -12 degrees", style: { size: 20 }, wear: { degrees: -12 } },
  { label: "on its side", style: { size: 20 }, wear: { degrees: 90 } },
  { label: "on its head", style: { size: 20 }, wear: { degrees: 180 } },
];
const fonts = ["DejaVu Sans", "Liberation Serif", "Liberation Sans"];

/** Letters wrong, codes read, lines found in photographs without text, and the processor time of each beside that of decoding. */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  if (!(await canDrawVietnamese())) throw new Error("this bench needs a font with Vietnamese letters, DejaVu Sans");
  await readPicture(await worn(drawLabel(labels[0]!))); // the thread starts
  return [await letters(small), await codes(small), await nothing(small)];
}

/** Processor time of the whole process, threads and all. */
async function costOf<T>(work: () => Promise<T>): Promise<{ answer: T; milliseconds: number }> {
  const before = process.cpuUsage();
  const answer = await work();
  const used = process.cpuUsage(before);
  return { answer, milliseconds: (used.user + used.system) / 1000 };
}

type Cost = { reading: number; decoding: number; pictures: number };

async function readAndDecode(bytes: Buffer, cost: Cost): Promise<PictureRead> {
  const { answer, milliseconds } = await costOf(() => readPicture(bytes));
  cost.decoding += (await costOf(() => decodePixels(bytes))).milliseconds;
  cost.reading += milliseconds;
  cost.pictures++;
  return answer;
}

function times({ reading, decoding, pictures }: Cost): Record<string, number> {
  return {
    pictures,
    "CPU s a picture": rounded(reading / pictures / 1000),
    "times decoding alone": rounded(reading / decoding),
  };
}

async function letters(small: boolean): Promise<BenchResult> {
  const cost: Cost = { reading: 0, decoding: 0, pictures: 0 };
  const [shares, total] = [{} as Record<string, number>, { wrong: 0, plainly: 0, of: 0 }];
  for (const { label, style, wear } of small ? cases.slice(4, 5) : cases) {
    let [wrong, of] = [0, 0];
    for (const [at, lines] of (small ? labels.slice(0, 1) : labels).entries()) {
      const drawing = drawLabel(lines, { ...style, font: fonts[at % fonts.length], weight: at % 2 === 0 ? 400 : 700 });
      const read = await readAndDecode(await worn(drawing, wear), cost);
      const written = lines.join(" ");
      const text = read.ok ? read.lines.map((line) => line.text).join(" ") : "";
      wrong += lettersWrong(text, written);
      total.plainly += lettersWrong(withoutMarks(text), withoutMarks(written));
      of += written.length;
    }
    shares[label] = rounded(wrong / of);
    total.wrong += wrong;
    total.of += of;
  }
  const share = total.wrong / total.of;
  return {
    name: `${name}, letters`,
    figure: rounded(share),
    unit: "letters wrong, of all",
    reference: rounded(total.plainly / total.of),
    ratio: rounded(total.plainly / Math.max(1, total.wrong)),
    goal: "at most 0.02 of the letters of drawn labels; the reference leaves out the marks",
    ok: share <= 0.02,
    data: { letters: total.of, ...times(cost), ...shares },
  };
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}

async function codes(small: boolean): Promise<BenchResult> {
  const cost: Cost = { reading: 0, decoding: 0, pictures: 0 };
  const gtins = ["8936020020013", "8934567000017", "4006381333931"];
  const drawn = [
    ...gtins.map((gtin) => drawCode(gtin, "EAN13")),
    drawCode("96385074", "EAN8"),
    drawCode("01234565", "UPCE"),
    drawCode("LO-240817/A", "Code128"),
    drawCode("(01)08936020020013(10)L7", "DataMatrix", 4, true),
    drawCode("https://id.example.vn/01/08936020020013/10/L7", "QRCode", 4),
  ];
  const wears: Wear[] = [{}, { degrees: 7 }, { degrees: 90 }, { noise: 25 }, { blur: 1 }, { quality: 20 }];
  let [read, asked] = [0, 0];
  const missed: string[] = [];
  for (const [at, code] of (await Promise.all(small ? drawn.slice(0, 1) : drawn)).entries())
    for (const wear of small ? wears.slice(0, 1) : wears) {
      const answer = await readAndDecode(await worn(code, wear), cost);
      asked++;
      if (answer.ok && answer.codes.length === 1) read++;
      else missed.push(`${at} ${JSON.stringify(wear)}`);
    }
  return {
    name: `${name}, codes`,
    figure: rounded(read / asked),
    unit: "of codes read",
    reference: 1,
    ratio: rounded(read / asked),
    goal: "at least 0.95 of drawn bar codes, QR and Data Matrix codes, turned, grainy, out of focus",
    ok: read / asked >= 0.95,
    data: { "codes, with interval": withInterval(read, asked), ...times(cost), missed: missed.join("; ") },
  };
}

/** What a reader sees in photographs of clothes, of which hardly one has writing on it. */
async function nothing(small: boolean): Promise<BenchResult> {
  const folder = sharedPath("data/images/clothing-sample");
  const cost: Cost = { reading: 0, decoding: 0, pictures: 0 };
  const names = folder === null ? [] : (await readdir(folder)).filter((one) => one.endsWith(".jpg")).toSorted();
  let [lines, codesRead, withLines, longest] = [0, 0, 0, 0];
  for (const one of names.filter((_, at) => at % (small ? 60 : 3) === 0)) {
    const bytes = await sharp(await readFile(`${folder}/${one}`))
      .jpeg({ quality: 85 })
      .toBuffer();
    const before = cost.reading;
    const answer = await readAndDecode(bytes, cost);
    longest = Math.max(longest, cost.reading - before);
    if (!answer.ok) continue;
    lines += answer.lines.length;
    codesRead += answer.codes.length;
    if (answer.lines.length > 0) withLines++;
  }
  const share = withLines / Math.max(1, cost.pictures);
  return {
    name: `${name}, photographs of clothes`,
    figure: rounded(share),
    unit: "of photographs in which a line was read",
    reference: codesRead,
    ratio: rounded(lines / Math.max(1, withLines)),
    goal: "at most 0.1 with a line, some of which is really there, and no code (the reference counts the codes)",
    ok: share <= 0.1 && codesRead === 0,
    data:
      cost.pictures === 0
        ? { note: "../shared/data is absent" }
        : { ...times(cost), lines, "longest, CPU s": rounded(longest / 1000) },
  };
}
