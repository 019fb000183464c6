import { canonicalId } from "./canonical-id.ts";
import type { EpcisEvent, EventReference, Quantity, ReferenceRole } from "./model.ts";
import { vocabularyUri, type Vocabulary } from "./vocabulary.ts";

const lists = [
  ["epcList", "epc"],
  ["childEPCs", "child"],
  ["inputEPCList", "input"],
  ["outputEPCList", "output"],
] as const;

const quantityLists = [
  ["quantityList", "epc-class"],
  ["childQuantityList", "child-class"],
  ["inputQuantityList", "input-class"],
  ["outputQuantityList", "output-class"],
] as const;

/** Every identifier in an event with its role, canonical: what the event is found and joined by, in the order in which it stands there. */
export function eventReferences(event: EpcisEvent): EventReference[] {
  const found: EventReference[] = [];
  const add = (role: ReferenceRole, written: string | undefined, more: Partial<EventReference> = {}): void => {
    if (written !== undefined) found.push({ role, value: canonicalId(written), written, ...more });
  };
  const addTyped = (role: ReferenceRole, list: Vocabulary, written: string, type: string | undefined): void =>
    add(role, written, type === undefined ? {} : { type: vocabularyUri(list, type) });
  add("parent", event.parentID);
  for (const [field, role] of lists) for (const epc of event[field] ?? []) add(role, epc);
  for (const [field, role] of quantityLists)
    for (const one of event[field] ?? []) add(role, one.epcClass, amountOf(one));
  add("transformation", event.transformationID);
  for (const { type, bizTransaction } of event.bizTransactionList ?? [])
    addTyped("biz-transaction", "bizTransaction", bizTransaction, type);
  for (const { type, source } of event.sourceList ?? []) addTyped("source", "sourceDestination", source, type);
  for (const { type, destination } of event.destinationList ?? [])
    addTyped("destination", "sourceDestination", destination, type);
  add("read-point", event.readPoint?.id);
  add("biz-location", event.bizLocation?.id);
  return found;
}

function amountOf({ quantity, uom }: Quantity): Partial<EventReference> {
  return { ...(quantity === undefined ? {} : { quantity }), ...(uom === undefined ? {} : { uom }) };
}
