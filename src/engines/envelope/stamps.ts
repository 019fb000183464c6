import { sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { canonicalJson, leafHash, MerkleTree, verifyInclusion } from "../merkle/index.ts";
import type { Stamp, StampProof } from "./model.ts";

/** The tree over the hashes of messages, in their order. */
function treeOf(messages: readonly string[]): MerkleTree {
  const tree = new MerkleTree();
  for (const message of messages) tree.append(leafHash(Buffer.from(message, "hex")));
  return tree;
}

/** What a stamp is asked for: one hash for many messages. */
export function stampRoot(messages: readonly string[]): { root: string; size: number } {
  return { root: hex(treeOf(messages).root()), size: messages.length };
}

/** A stamp as an authority makes it: it has seen this root at this time. */
export function signStamp(given: Omit<Stamp, "signature">, key: KeyObject): Stamp {
  return { ...given, signature: sign(null, Buffer.from(stampText(given)), key).toString("base64") };
}

/** That one of the messages of a stamp is among them. */
export function proofOf(messages: readonly string[], index: number, of: Stamp): StampProof {
  return { index, path: treeOf(messages).inclusionProof(index).map(hex), stamp: of };
}

/** What is wrong with a stamp over a message: not signed by this authority, or the message is not among those of it. */
export function stampFault(
  message: string,
  { index, path, stamp }: StampProof,
  key: KeyObject,
): "stamp-signature" | "stamp-proof" | null {
  const { signature, ...said } = stamp;
  if (!verify(null, Buffer.from(stampText(said)), key, Buffer.from(signature, "base64"))) return "stamp-signature";
  const isAmong = verifyInclusion({
    leaf: leafHash(Buffer.from(message, "hex")),
    index,
    size: stamp.size,
    path: path.map(bytes),
    root: bytes(stamp.root),
  });
  return isAmong ? null : "stamp-proof";
}

const hex = (given: Uint8Array) => Buffer.from(given).toString("hex");
const bytes = (given: string) => Buffer.from(given, "hex");
const stampText = (said: Omit<Stamp, "signature">) => `chinhhang-stamp/1\n${canonicalJson(said)}`;
