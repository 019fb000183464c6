/** Fields written one a line as `Name: content`; `faultyLine` is the first line that is none, counted from 1. */
export function readFields(written: string): { fields: { name: string; value: string }[]; faultyLine: number | null } {
  const fields: { name: string; value: string }[] = [];
  for (const [at, line] of written.split("\n").entries()) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    const [name, value] = [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    if (colon < 1 || name === "" || value === "") return { fields, faultyLine: at + 1 };
    fields.push({ name, value });
  }
  return { fields, faultyLine: null };
}
