import { generateKeyPairSync, hkdfSync, randomBytes } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { newRolePasswords } from "./db/roles.ts";
import { problem } from "../kernel/problem.ts";
import { bothTexts } from "../kernel/text/index.ts";

const password = z.string().min(20);
const secretsSchema = z.object({
  /** Passwords of the database's roles. */
  roles: z.object({
    migrator: password,
    app: password,
    public: password,
    party: password.optional(),
    origin: password.optional(),
    reader: password,
    auditor: password,
  }),
  /** 256 bits, base64url: seals what a browser carries for us for a short time. */
  cookieKey: z.string().min(43),
  /** Ed25519, PKCS #8 PEM: signs the roots of the log over the facts. */
  logKey: z.string().startsWith("-----BEGIN PRIVATE KEY-----"),
});
type Written = z.infer<typeof secretsSchema>;

/** `originKey`: 32 bytes that every key of the codes on goods is derived from. `exchangeKey`: 32 bytes by which values of exchange records are hashed. */
export type Secrets = Written & { roles: Required<Written["roles"]>; originKey: Buffer; exchangeKey: Buffer };

/** The secrets of one data directory, made at its first use; whoever has this file has everything. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, "secrets.json");
  const known = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (known === null) {
    await writeOnce(file, JSON.stringify(newSecrets(), null, 2));
    return readSecrets(dataDir);
  }
  try {
    return whole(secretsSchema.parse(JSON.parse(known)));
  } catch {
    throw problem("internal", bothTexts("starting.damaged", { file }));
  }
}

/** A file of an older house lacks what came later; that follows from the key it has. */
function whole(written: Written): Secrets {
  const derived = (use: string) =>
    Buffer.from(hkdfSync("sha256", Buffer.from(written.cookieKey, "base64url"), "", `chinhhang ${use}`, 32));
  const { party = derived("role party").toString("base64url"), origin = derived("role origin").toString("base64url") } =
    written.roles;
  return {
    ...written,
    roles: { ...written.roles, party, origin },
    originKey: derived("origin key"),
    exchangeKey: derived("exchange key"),
  };
}

function newSecrets(): Written {
  return {
    roles: newRolePasswords(),
    cookieKey: randomBytes(32).toString("base64url"),
    logKey: generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
}

/** Whole or not at all, and never over what another process has just written. */
async function writeOnce(file: string, content: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content, { mode: 0o600, flush: true });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
}
