import { resolverPageText } from "../../../src/kernel/text/workbench/resolver.ts";
import { useText } from "../words/lang.tsx";

/** The link types that the form offers; others come by the API and keep their own names. */
export const offeredTypes = [
  "gs1:pip",
  "gs1:homepage",
  "gs1:certificationInfo",
  "gs1:instructions",
  "gs1:safetyInfo",
  "gs1:recallStatus",
  "gs1:traceability",
  "gs1:ingredientsInfo",
  "gs1:nutritionalInfo",
  "gs1:hasRetailers",
  "gs1:support",
  "gs1:faqs",
  "gs1:registerProduct",
  "gs1:sustainabilityInfo",
] as const;

/** What a link type is called on a screen. */
export function useTypeName(): (type: string) => string {
  const t = useText(resolverPageText);
  return (type) => {
    const offered = offeredTypes.find((one) => one === type);
    return offered === undefined ? type : t(`workbench.way.${offered}`);
  };
}
