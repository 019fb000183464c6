/** A kind of goods: what invented shops sell, under invented brands. */
export type GoodsKind = {
  id: string;
  /** As platforms show it, from wide to narrow. */
  category: string;
  /** What shops of the kind call themselves after. */
  trade: string;
  brands: readonly string[];
  /** Names with their usual price in VND. */
  goods: readonly (readonly [name: string, vnd: number])[];
  /** What a title adds. */
  traits: readonly string[];
  /** What a description says. */
  says: readonly string[];
  /** How many in a hundred listings state a bar code. */
  coded: number;
};
