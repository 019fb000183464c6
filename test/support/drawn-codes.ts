import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import type { WriterOptions } from "zxing-wasm/writer";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";

let started: Promise<unknown> | null = null;

/** A bar code, QR code or Data Matrix as a PNG with a quiet zone, `scale` pixels a module. */
export async function drawCode(
  text: string,
  format: WriterOptions["format"],
  scale = 3,
  isGs1 = false,
): Promise<Buffer> {
  started ??= start();
  await started;
  const { image, error } = await writeBarcode(text, { format, scale, options: isGs1 ? "gs1" : "" });
  if (image === null) throw new Error(error);
  const edge = { top: 40, bottom: 40, left: 40, right: 40, background: "#ffffff" };
  return sharp(Buffer.from(await image.arrayBuffer()))
    .flatten({ background: "#ffffff" })
    .extend(edge)
    .png()
    .toBuffer();
}

async function start(): Promise<void> {
  const file = fileURLToPath(import.meta.resolve("zxing-wasm/writer/zxing_writer.wasm"));
  await prepareZXingModule({ overrides: { wasmBinary: (await readFile(file)).buffer }, fireImmediately: true });
}
