import { parentPort } from "node:worker_threads";
import type { DeskQuestion } from "./desk.ts";
import { LinkDesk } from "./desk.ts";

// The thread that `deskThread` starts: a question in, an answer or what went wrong out, one after the other.
if (parentPort === null) throw new Error("this file runs as the thread that links accounts");
const port = parentPort;
const desk = new LinkDesk();

port.on("message", (question: DeskQuestion) => {
  try {
    port.postMessage({ answer: desk.answer(question) });
  } catch (error) {
    port.postMessage({ error });
  }
});
