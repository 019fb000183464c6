import { globSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.join(import.meta.dirname, "../..");

/** The floors as ARCHITECTURE.md prints them: each with its modules, in their order. */
export function floors(): { floor: string; modules: string[] }[] {
  const page = readFileSync(path.join(root, "ARCHITECTURE.md"), "utf8");
  const block = /^ {4}src\/\n((?: {6}\S.*\n)+)/m.exec(page)?.[1] ?? "";
  return block
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [, floor, rest] = /^ {6}(\w+)\/ +(.*)$/.exec(line) as unknown as [string, string, string];
      const names = rest.replace(/^pure algorithms: /, "").replace(/ {3,}.*$/, "");
      return {
        floor,
        modules: floor === "kernel" ? [] : names.split(" · ").map((name) => name.replace(/ \(.*\)| …/g, "").trim()),
      };
    });
}

/** Files below the project's folder, relative to it, with slashes. */
export function filesOf(patterns: string[]): string[] {
  return globSync(patterns, { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !/node_modules|web\/dist/.test(file))
    .sort();
}

export function contentOf(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** What a TypeScript file imports from the project itself, as paths relative to its root. Packages and node's own are left out. */
export function importsOf(file: string): string[] {
  const code = contentOf(file).replace(/^\s*(\/\/|\*|\/\*).*$/gm, "");
  const found = [...code.matchAll(/\b(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map((match) => match[1] as string);
  return found.map((specifier) => path.posix.join(path.posix.dirname(file), specifier));
}

/** `registers/products` for a file of that module; null for one that is in none. */
export function moduleOf(file: string): { floor: string; module: string } | null {
  const [top, floor, module, ...rest] = file.split("/");
  if (top !== "src" || floor === undefined || module === undefined) return null;
  return { floor, module: rest.length === 0 ? "" : module };
}
