import { isMembers } from "./check-values.ts";
import type { Json, MasterData } from "./model.ts";
import { childrenNamed, type XmlElement } from "./xml-tree.ts";

/** Master data of a JSON document, from its header and from the results of a master data query. */
export function masterDataOfJson(header: unknown, vocabularyList: unknown): MasterData[] {
  const inHeader = isMembers(header) && isMembers(header.epcisMasterData) ? header.epcisMasterData.vocabularyList : [];
  return [inHeader, vocabularyList ?? []].flat().flatMap((vocabulary) => {
    if (!isMembers(vocabulary) || typeof vocabulary.type !== "string") return [];
    const type = vocabulary.type;
    const elements = Array.isArray(vocabulary.vocabularyElementList) ? vocabulary.vocabularyElementList : [];
    return elements.flatMap((element): MasterData[] => {
      if (!isMembers(element) || typeof element.id !== "string") return [];
      const attributes = Array.isArray(element.attributes) ? element.attributes : [];
      const children = Array.isArray(element.children) ? element.children : [];
      return [
        {
          type,
          id: element.id,
          attributes: attributes.flatMap((one) =>
            isMembers(one) && typeof one.id === "string"
              ? [{ id: one.id, value: (one.attribute ?? null) as Json }]
              : [],
          ),
          children: children.filter((one) => typeof one === "string"),
        },
      ];
    });
  });
}

/** Master data of the vocabularies in an XML document. */
export function masterDataOfXml(vocabularies: readonly XmlElement[]): MasterData[] {
  return vocabularies.flatMap((vocabulary) => {
    const lists = childrenNamed(vocabulary, "VocabularyElementList");
    return lists
      .flatMap((list) => childrenNamed(list, "VocabularyElement"))
      .map((element) => ({
        type: attribute(vocabulary, "type"),
        id: attribute(element, "id"),
        attributes: childrenNamed(element, "attribute").map((one) => ({
          id: attribute(one, "id"),
          value: one.children.length === 0 ? one.text.trim() : plainTree(one),
        })),
        children: childrenNamed(element, "children")
          .flatMap((list) => childrenNamed(list, "id"))
          .map((one) => one.text.trim()),
      }));
  });
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes.find((one) => one.local === name)?.value ?? "";
}

function plainTree(element: XmlElement): Json {
  if (element.children.length === 0) return element.text.trim();
  return Object.fromEntries(element.children.map((child) => [child.local, plainTree(child)]));
}
