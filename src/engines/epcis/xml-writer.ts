const textMarks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const attributeMarks: Readonly<Record<string, string>> = {
  ...textMarks,
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
  "\r": "&#13;",
};
// oxlint-disable-next-line no-control-regex -- what XML 1.0 has no writing for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export type Attributes = readonly (readonly [name: string, value: string])[];

/** Writes XML piece by piece: elements, attributes and text, escaped. */
export class XmlWriter {
  #parts: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];

  /** An element around what `inside` writes. */
  element(name: string, inside: () => void, attributes: Attributes = []): void {
    this.#parts.push(`<${name}${attributesOf(attributes)}>`);
    const before = this.#parts.length;
    inside();
    if (this.#parts.length === before) this.#parts[before - 1] = `<${name}${attributesOf(attributes)}/>`;
    else this.#parts.push(`</${name}>`);
  }

  /** An element that holds text. */
  leaf(name: string, value: string, attributes: Attributes = []): void {
    const text = value.replace(unwritable, "").replace(/[&<>]/g, (mark) => textMarks[mark] as string);
    this.#parts.push(`<${name}${attributesOf(attributes)}>${text}</${name}>`);
  }

  toString(): string {
    return this.#parts.join("");
  }
}

function attributesOf(attributes: Attributes): string {
  return attributes
    .map(([name, value]) => {
      const text = value.replace(unwritable, "").replace(/[&<>"\n\t\r]/g, (mark) => attributeMarks[mark] as string);
      return ` ${name}="${text}"`;
    })
    .join("");
}
