/** Parts of an Accept or Accept-Language header, most wanted first; what is refused (`q=0`) is left out. */
export function wanted(header: string | undefined): string[] {
  if (header === undefined) return [];
  return header
    .slice(0, 1000)
    .split(",")
    .slice(0, 30)
    .map((part) => {
      const [name = "", ...parameters] = part.split(";");
      const weight = parameters
        .map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/i.exec(parameter)?.[1])
        .find(Boolean);
      return { name: name.trim().toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ name, weight }) => name !== "" && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ name }) => name);
}

/** What a client of a resolver asks for beside the code: languages and media types, most wanted first, and a context. */
export type Preferences = { languages: readonly string[]; types: readonly string[]; context: string | null };

const asksForLinkset = new Set(["application/linkset+json", "application/ld+json", "application/json"]);

/** Whether the whole list is wanted rather than one of its links: a program asks so, a browser never does. */
export function wantsLinkset(types: readonly string[]): boolean {
  return types[0] !== undefined && asksForLinkset.has(types[0]);
}
