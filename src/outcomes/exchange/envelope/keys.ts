import { createPublicKey, hkdfSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { keyText, signStamp } from "../../../engines/envelope/index.ts";
import type { Stamp } from "../../../engines/envelope/index.ts";
import { privateKeyFromSeed } from "../../../engines/merkle/index.ts";
import type { Clock } from "../../../kernel/clock.ts";
import { newId } from "../../../kernel/id.ts";

const derived = (exchangeKey: Buffer, use: string): KeyObject =>
  privateKeyFromSeed(Buffer.from(hkdfSync("sha256", exchangeKey, "", `chinhhang envelope ${use}`, 32)));

/** What this house signs its messages with: a private key, and the public one as partners register it. */
export type HouseKey = { privateKey: KeyObject; text: string };

/** The key of a house, derived from its exchange secret: the same as long as the data directory is. */
export function houseKey(exchangeKey: Buffer): HouseKey {
  const privateKey = derived(exchangeKey, "signing");
  return { privateKey, text: keyText(createPublicKey(privateKey)) };
}

/** Who says when something was there: a name, its public key, and a stamp over a root; it may fail. */
export type StampAuthority = {
  readonly name: string;
  readonly key: string;
  stamp(of: { root: string; size: number }): Promise<Stamp>;
};

/**
 * Stands in for an authority: a second key of this very house, and this machine's clock. It proves to others no more than that this house says so;
 * the place of a licensed time-stamp service (RFC 3161) is here.
 */
export function standInAuthority(exchangeKey: Buffer, clock: Clock): StampAuthority {
  const privateKey = derived(exchangeKey, "stamps");
  const name = "stand-in of this house";
  return {
    name,
    key: keyText(createPublicKey(privateKey)),
    stamp(of) {
      const at = clock();
      const said = { authority: name, serial: newId("stp", at), at: at.toISOString(), ...of };
      return Promise.resolve(signStamp(said, privateKey));
    },
  };
}
