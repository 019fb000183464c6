import { openSigned } from "./envelope.ts";
import type { RecallBundle, Signed, TrustList } from "./model.ts";
import type { Recalls } from "./recalls.ts";
import { continues, putOver } from "./recalls.ts";

/** What a device keeps, as it was signed: whoever changes a letter of it on the device changes nothing that is believed. */
export type KeptLists = { readonly trust: Signed | null; readonly bundles: readonly Signed[] };
export const noLists: KeptLists = { trust: null, bundles: [] };

/** A device that has put together so many bundles asks for the whole one again. */
export const mostBundles = 100;

/** Opens what a device keeps with the house's root key; a piece that the house did not sign, or that does not continue the others, is left out. */
export async function openLists(
  kept: KeptLists,
  root: Uint8Array,
): Promise<{ trust: TrustList | null; recalls: Recalls | null }> {
  let recalls: Recalls | null = null;
  for (const signed of kept.bundles) {
    const bundle = await openSigned<RecallBundle>(signed, root, "recalls/1");
    if (bundle !== null && continues(recalls, bundle)) recalls = putOver(recalls, bundle);
  }
  const trust = kept.trust === null ? null : await openSigned<TrustList>(kept.trust, root, "trust/1");
  return { trust, recalls };
}

/**
 * Brings the lists up to date from a house: `ask` gets an address below it and answers its JSON. Asks for the whole bundle where there is none
 * to continue. Throws `TypeError` where what came is not signed by the root key.
 */
export async function updateLists(
  kept: KeptLists,
  root: Uint8Array,
  ask: (address: string) => Promise<unknown>,
): Promise<KeptLists> {
  const { recalls } = await openLists(kept, root);
  const since = recalls === null || kept.bundles.length >= mostBundles ? null : recalls.asOf;
  const trust = signedFrom(await ask("/v1/offline/trust-list"));
  const came = signedFrom(await ask(`/v1/offline/recalls${since === null ? "" : `?since=${since}`}`));
  const bundle = await openSigned<RecallBundle>(came, root, "recalls/1");
  if (bundle === null || (await openSigned<TrustList>(trust, root, "trust/1")) === null)
    throw new TypeError("what came is not signed by the key that is trusted");
  return { trust, bundles: bundle.since === null ? [came] : [...kept.bundles, came] };
}

function signedFrom(answer: unknown): Signed {
  const { payload, signature } = (answer ?? {}) as Record<string, unknown>;
  if (typeof payload !== "string" || typeof signature !== "string") throw new TypeError("no signed list came");
  return { payload, signature };
}
