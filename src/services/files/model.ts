import { z } from "zod";
import type { Level } from "../facts/index.ts";
import { factType, levels } from "../facts/index.ts";

/** The largest file that a person or a program may bring. */
export const largestFileBytes = 20 * 2 ** 20;

/** A stored file as those who may see it know it. `hash` is the SHA-256 of its bytes, 64 hexadecimal digits. */
export type StoredFile = {
  id: string;
  hash: string;
  size: number;
  /** Media type by content, never by name. */
  type: string;
  name: string;
  agency: string;
  level: Level;
  sharedWith: string[];
  storedBy: string;
  createdAt: Date;
};

export const fileInput = z.object({
  name: z.string().max(1000).default(""),
  level: z.enum(levels).default("own"),
  sharedWith: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat())
    .pipe(z.array(z.string().min(1).max(100)).max(100)),
});
export type FileInput = z.output<typeof fileInput>;

export const hashShape = /^[0-9a-f]{64}$/;

export const fileStored = factType(
  "file-stored",
  z.object({ hash: z.string().regex(hashShape), size: z.number().int().positive(), type: z.string() }),
);

const longestName = 200;

/** A name that is safe to show and to save under: the last part of a path, without control, invisible and direction characters. */
export function plainName(given: string): string {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .trim()
    .replace(/^\.+/, "");
  return [...clean].slice(0, longestName).join("") || "file";
}

/** The `Content-Disposition` that saves a file under its name, whatever letters it has (RFC 6266). */
export function savedAs(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
