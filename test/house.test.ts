import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import type { SettingName } from "../src/kernel/config.ts";
import { readConfig, settings } from "../src/kernel/config.ts";
import { allText, text } from "../src/kernel/text/index.ts";
import { contentOf, filesOf, floors, importsOf, moduleOf, root } from "./support/house.ts";

const house = floors();
const order = house.flatMap(({ floor, modules }) =>
  floor === "kernel" ? ["kernel"] : modules.map((name) => `${floor}/${name}`),
);
const code = filesOf(["src/**/*.ts"]).filter((file) => !file.endsWith(".test.ts"));
const modules = [
  ...new Set(
    code
      .map(moduleOf)
      .filter((one) => one !== null && one.floor !== "kernel")
      .map((one) => `${one?.floor}/${one?.module}`),
  ),
];

/** Where a file stands in the order of the house. */
function placeOf(file: string): string {
  const at = moduleOf(file);
  return at === null || at.floor === "kernel" ? "kernel" : `${at.floor}/${at.module}`;
}

const holdsSql = (file: string) => /\bstatement\(\{|(?<!\breq)\.query\(\s*["'`]/.test(contentOf(file));
const placeholders = (words: string) => [...new Set([...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();

test("the floors are read from ARCHITECTURE.md", () => {
  assert.deepEqual(house.map(({ floor }) => floor).slice(0, 3), ["kernel", "engines", "services"]);
  assert.ok(order.includes("signals/leads") && order.includes("surfaces/portal"), order.join(", "));
});

test("every module stands in the order that ARCHITECTURE.md prints", () => {
  assert.deepEqual(
    modules.filter((name) => !order.includes(name)),
    [],
  );
});

test("an import goes only to a floor or a module before, and enters another module by its index.ts", () => {
  const wrong = code.flatMap((file) =>
    importsOf(file).flatMap((target) => {
      if (target.startsWith("reference/")) return [];
      if (!target.startsWith("src/")) return [`${file} leaves src for ${target}`];
      const [from, to] = [placeOf(file), placeOf(target)];
      if (from === to) return [];
      if (order.indexOf(to) > order.indexOf(from)) return [`${file} (${from}) imports ${to}, which comes later`];
      if (to !== "kernel" && target !== `src/${to}/index.ts`) return [`${file} enters ${to} by ${target}`];
      return [];
    }),
  );
  assert.deepEqual(wrong, []);
});

/** What a file takes that is there when it runs. */
const taken = (file: string) =>
  [...contentOf(file).matchAll(/(?:import|export)\s+(?!type\b)[^;]*?from\s+"([^"]+)"/g)].map(([, target = ""]) =>
    target.startsWith(".") ? path.posix.join(path.posix.dirname(file), target) : target,
  );

test("what runs in a browser takes from the server's code only texts, types, and engines that need no Node", () => {
  const needsNode = (file: string, seen = new Set<string>()): boolean =>
    taken(file).some((target) => {
      if (target.startsWith("node:")) return true;
      if (!target.startsWith("src/") || seen.has(target)) return false;
      seen.add(target);
      return needsNode(target, seen);
    });
  const built = filesOf(["web/**/*.{ts,tsx}"]).filter((file) => !file.endsWith(".test.ts"));
  const wrong = built.flatMap((file) =>
    taken(file)
      .filter((target) => target.startsWith("src/") && !target.startsWith("src/kernel/text/"))
      .filter((target) => !target.startsWith("src/engines/") || needsNode(target))
      .map((target) => `${file} imports ${target}`),
  );
  assert.deepEqual(wrong, []);
  assert.ok(needsNode("src/engines/codes/index.ts"), "the walk finds what needs Node");
});

test("the engines are pure: no database, network, file system, process or clock", () => {
  const impure =
    /from "(?:node:(?!crypto|assert)[^"]*|pg|hono|undici)"|\bfetch\(|\bDate\.now\(|new Date\(\)|performance\.now|process\./;
  const files = code.filter((file) => file.startsWith("src/engines/"));
  assert.deepEqual(
    files.filter((file) => impure.test(contentOf(file).replace(/^\s*(\/\/|\*|\/\*).*$/gm, ""))),
    [],
  );
});

test("every module has a front door, and a page that explains it", () => {
  const lacking = modules.flatMap((name) =>
    ["index.ts", "README.md"]
      .filter((room) => !existsSync(path.join(root, "src", name, room)))
      .map((room) => `${name}/${room}`),
  );
  assert.deepEqual(
    lacking.filter((room) => !room.startsWith("surfaces/cli/index.ts")),
    [],
  ); // nothing enters the command line: it is the last room
});

test("commands are one verb a file, named so", () => {
  const commands = code.filter((file) => /\/commands\//.test(file));
  assert.deepEqual(
    commands.filter((file) => !/\/commands\/[a-z]+(-[a-z]+)+\.ts$/.test(file)),
    [],
  );
});

test("there are no drawers", () => {
  const drawer = /(^|\/)(utils?|helpers?|common|shared|misc|lib)(\.|\/|$)/;
  const files = filesOf(["src/**/*", "web/**/*", "bench/**/*", "test/**/*"]).filter(
    (file) => !file.startsWith("test/support/shared.ts"),
  );
  assert.deepEqual(
    files.filter((file) => drawer.test(file)),
    [],
  );
});

test("no file is longer than 400 lines", () => {
  const files = filesOf(["src/**/*.{ts,tsx}", "web/**/*.{ts,tsx}", "bench/**/*.ts", "test/**/*.ts", "scripts/*.mjs"]);
  assert.deepEqual(
    files.filter((file) => contentOf(file).split("\n").length > 401),
    [],
  );
});

test("SQL stands in stores, migrations and the kernel's db, and where the house itself is put up", () => {
  const mayHold = [
    /^src\/kernel\/(db|postgres)\//,
    /\/store(\.ts|\/)/,
    /^src\/services\/jobs\/(schema|dead-letters)\.ts$/, // the tables of the queue are its package's, and it asks for them itself
    /^src\/surfaces\/cli\/(database|backup|restore)[a-z-]*\.ts$/, // creating, copying and putting back a whole database
  ];
  assert.deepEqual(
    code.filter((file) => holdsSql(file) && !mayHold.some((place) => place.test(file))),
    [],
  );
});

test("a text has the same placeholders in both languages, and neither is empty", () => {
  const wrong = Object.entries(allText()).filter(
    ([, { vi, en }]) => vi === "" || en === "" || placeholders(vi).join() !== placeholders(en).join(),
  );
  assert.deepEqual(
    wrong.map(([key]) => key),
    [],
  );
});

test("the English texts hold no Vietnamese but names", () => {
  const names = /Chính Hãng|Hà Nội|đồng/g;
  const vietnamese = /[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ\u1ea0-\u1ef9]/i;
  const left = Object.entries(allText()).filter(([, { en }]) =>
    vietnamese.test(en.normalize("NFC").replace(names, "")),
  );
  assert.deepEqual(left, []);
});

test("what a problem tells a person comes from the catalogs", () => {
  const own = /\bproblem\(\s*"[a-z-]+",\s*["'`]|\bmessage: ["'`]\p{Lu}/u;
  const spoken = code.filter((file) => own.test(contentOf(file)));
  assert.deepEqual(spoken, []);
});

test("what a schema tells a person comes from the catalogs", () => {
  const ofCheck =
    /\.(?:refine|regex|min|max|length|email|url)\((?:(?!;\n|\n\s*\.)[\s\S])*?,\s*["'`][^"'`\n]* [^"'`\n]*["'`],?\s*\)/;
  const ofIssue = /\b(?:message|error):\s*(?:\(\) => )?["'`](?!\$\{[^}]*\} \$\{)[^"'`]* /;
  const own = (source: string) => ofCheck.test(source) || ofIssue.test(source);
  assert.ok(own('.regex(/^x/, "an x first")') && own("addIssue({ message: `no ${name} here` })"));
  const makesSchemas = code.filter((file) => /from "(?:zod|@hono\/zod-openapi)"/.test(contentOf(file)));
  assert.deepEqual(
    makesSchemas.filter((file) => own(contentOf(file))),
    [],
  );
});

test("docs/traceability.md is what the Task marks make", async () => {
  const { traceability } = (await import("../scripts/traceability.mjs" as string)) as { traceability(): string };
  assert.equal(contentOf("docs/traceability.md"), traceability(), "run: node scripts/traceability.mjs");
});

test("docs/licences.md is what the lock file makes", async () => {
  const { licences } = (await import("../scripts/licences.mjs" as string)) as { licences(): string };
  assert.equal(contentOf("docs/licences.md"), licences(), "run: node scripts/licences.mjs");
});

test("the README's table of settings is the one that the program reads", () => {
  const rows = [...contentOf("README.md").matchAll(/^\| `([A-Z_0-9]+)` \| (.*?) \| (.*?) \|$/gm)].map((row) =>
    row.slice(1),
  );
  const wanted = Object.entries(settings).map(([name, { default: stands }]) => [
    name,
    stands === "" ? "" : `\`${stands}\``,
    text("en", `starting.setting.${name as SettingName}`),
  ]);
  assert.deepEqual(rows, wanted);
});

test("every setting has a default that is right", () => {
  assert.equal(readConfig({}).PORT, 8080);
});
