import { SaxesParser } from "saxes";
import type { Report } from "./problems.ts";

export interface XmlAttribute {
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

export interface XmlElement {
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
  /** The prefixes that this element declares. */
  readonly declares: Readonly<Record<string, string>>;
  text: string;
}

const deepest = 64;

class Refused extends Error {}

/**
 * Reads XML into a tree, strictly: what is not well-formed or names an undeclared prefix is refused, and so is every document type
 * declaration, with which entities would come. Comments and processing instructions are passed over.
 */
export function readXml(text: string, report: Report): XmlElement | null {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  parser.on("doctype", () => {
    report("", "xml-doctype");
    throw new Refused();
  });
  parser.on("error", (error) => {
    report("", "xml-broken", { line: parser.line, reason: error.message.replace(/^\d+:\d+: /, "") });
    throw new Refused();
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.values(tag.attributes).filter(
      (one) =>
        one.prefix !== "xmlns" && one.name !== "xmlns" && one.uri !== "http://www.w3.org/2001/XMLSchema-instance",
    );
    const element: XmlElement = {
      prefix: tag.prefix,
      local: tag.local,
      namespace: tag.uri,
      attributes: attributes.map(({ prefix, local, uri, value }) => ({ prefix, local, namespace: uri, value })),
      children: [],
      declares: tag.ns,
      text: "",
    };
    if (open.length >= deepest) {
      report("", "too-deep", { most: deepest });
      throw new Refused();
    }
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => void open.pop());
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return null;
  }
  return root;
}

/** The children of an element that bear a name, in whatever namespace of the standard. */
export function childrenNamed(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((child) => child.local === local && isStandard(child));
}

const standardNamespaces = /^(?:$|urn:epcglobal:epcis(?:-query|-masterdata)?:xsd:[12]$)/;

/** Says whether an element is of EPCIS itself: in no namespace, or in one of EPCIS. */
export function isStandard(element: { readonly namespace: string }): boolean {
  return standardNamespaces.test(element.namespace);
}
