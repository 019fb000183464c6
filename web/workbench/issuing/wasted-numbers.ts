/** Numbers as people write them, `5, 120-180`, as stretches; null where something else stands among them. */
export function readNumbers(words: string): { from: number; to: number }[] | null {
  const parts = words.split(/[,;\n]/).map((part) => part.trim());
  const read = parts
    .filter((part) => part !== "")
    .map((part) => {
      const [all, from, to] = /^(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?$/.exec(part) ?? [];
      return all === undefined ? null : { from: Number(from), to: Number(to ?? from) };
    });
  return read.every((one) => one !== null) ? read : null;
}
