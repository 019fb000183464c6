import { parentPort } from "node:worker_threads";
import { startCodeReader, readCodes } from "./read-codes.ts";
import { readText } from "./read-text.ts";
import type { FromReader, ToReader } from "./reader-thread.ts";
import { startTesseract } from "./tesseract.ts";

// The thread that `readInThread` starts: pixels in; codes first, which are quick, then the lines as they are read; one picture after the other.
if (parentPort === null) throw new Error("this file runs as a thread of reading pictures");
const port = parentPort;
const say = (message: FromReader) => port.postMessage(message);
const started = Promise.all([startTesseract(), startCodeReader()]);

port.on("message", (asked: ToReader) => void read(asked));

async function read({ image, onlyCodes }: ToReader): Promise<void> {
  const [tesseract] = await started;
  say({ kind: "codes", codes: await readCodes(image) });
  if (!onlyCodes) for await (const lines of readText(tesseract, image)) say({ kind: "lines", lines });
  say({ kind: "done" });
}
