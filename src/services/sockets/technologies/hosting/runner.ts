import process from "node:process";
import vm from "node:vm";

// What a technology in a process of its own is run by. It may read this file and nothing else; the technology's own code comes by the first
// line, as a JSON text, and runs in a context that has the language and nothing of Node: no process, files, network, timers, modules.
// Between here and there go texts only: an object of this side in its hands would lead to all that this side may.
const context = vm.createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } });
const module = (source: string, identifier: string) => new vm.SourceTextModule(source, { context, identifier });
const stop = (code: number) => process.exit(code);

// An error of the technology is never looked at: whoever prints one calls what it holds.
process.on("uncaughtException", () => stop(71));
process.on("unhandledRejection", () => stop(72));

const bridge = `
import * as technology from "technology";
const { parse, stringify } = JSON;
const told = (value) => { try { return String(value && value.message || value).slice(0, 300); } catch { return "an error"; } };
let answer = "";
globalThis.ask = (call, text) => {
  answer = "";
  (async () => {
    if (typeof technology[call] !== "function") return stringify({ fault: "no-function", detail: call });
    return stringify({ answer: await technology[call](parse(text)) });
  })().then((made) => { answer = made; }, (error) => { answer = stringify({ fault: "threw", detail: told(error) }); });
};
globalThis.hear = () => answer;
`;

let opened = false;
const hear = new vm.Script("hear()");

/** One turn of the loop ends all microtasks, and a technology without timers and files has nothing else to wait for. */
const oneTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

const refuse = () => {
  throw new Error("imports");
};

async function open(code: string): Promise<string> {
  const technology = module(code, "technology");
  const joined = module(bridge, "bridge");
  await technology.link(refuse as unknown as vm.ModuleLinker);
  await joined.link((specifier) => (specifier === "technology" ? technology : refuse()));
  await joined.evaluate();
  return JSON.stringify({ answer: "ready" });
}

async function answer(call: string, text: string): Promise<string> {
  // Both are written as literals into the script: no value of this side is handed over.
  new vm.Script(`ask(${JSON.stringify(call)}, ${JSON.stringify(text)})`).runInContext(context);
  await oneTurn();
  const heard: unknown = hear.runInContext(context);
  // An answer is one line, whatever the technology made of `hear`.
  return typeof heard === "string" && heard !== ""
    ? heard.replaceAll("\n", " ")
    : JSON.stringify({ fault: "no-answer", detail: "" });
}

async function take(line: string): Promise<void> {
  const { call, text } = JSON.parse(line) as { call: string; text: string };
  const making = opened ? answer(call, text) : open(text);
  opened = true;
  const said = await making.catch(() => JSON.stringify({ fault: "not-a-module", detail: "" }));
  process.stdout.write(`${said}\n`);
}

// By bytes: node:readline would also end a line at U+2028, which JSON may hold.
let pieces: Buffer[] = [];
for await (const piece of process.stdin as AsyncIterable<Buffer>) {
  let from = 0;
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
    pieces.push(piece.subarray(from, at));
    const line = Buffer.concat(pieces).toString();
    pieces = [];
    from = at + 1;
    await take(line);
  }
  pieces.push(piece.subarray(from));
}
process.exit(0);
