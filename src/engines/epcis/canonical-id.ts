/** An identifier in its canonical form: a GS1 key as Digital Link under id.gs1.org, whatever its writing; any other URI as it is. */
export function canonicalId(written: string): string {
  return written;
}
