import { createHash, randomBytes } from "node:crypto";

/** A session's id: 256 random bits, kept only by the browser. */
export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A service key as it is shown once: `chk_` + 8 characters to recognise it by + `_` + 256 random bits. */
export function newServiceKeyToken(): { token: string; prefix: string } {
  const prefix = `chk_${randomBytes(5).toString("hex").slice(0, 8)}`;
  return { token: `${prefix}_${randomBytes(32).toString("base64url")}`, prefix };
}

/** What is stored of a token. A plain digest is enough: there are 256 random bits to guess. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export const sessionTokenShape = /^[\w-]{43}$/;
export const serviceKeyShape = /^chk_[0-9a-f]{8}_[\w-]{43}$/;
