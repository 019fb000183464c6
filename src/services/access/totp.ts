import { Secret, TOTP } from "otpauth";

const stepMs = 30_000;

/** A new secret of 160 bits, in base 32 (RFC 4226 section 4 asks for at least 128). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from a QR code. */
export function totpAddress(secret: string, login: string): string {
  return totp(secret, login).toString();
}

/** The time step a code belongs to, one step of 30 s either way (RFC 6238 section 5.2), or null where it is wrong. */
export function totpStepOf(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret, "").validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / stepMs) + delta;
}

/** The code of a moment, as the person's app shows it. */
export function totpCode(secret: string, now: Date): string {
  return totp(secret, "").generate({ timestamp: now.getTime() });
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: "Chính Hãng",
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: stepMs / 1000,
  });
}
