/** A fingerprint in groups of four, as it is read out to somebody. */
export function Fingerprint({ of }: { of: string }) {
  return <output className="secret">{of.match(/.{1,4}/g)?.join(" ")}</output>;
}
