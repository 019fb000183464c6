/** What is known of some goods, whoever describes them: a listing, a registered product, a recall. Price is in one currency for all. */
export type Entry = {
  title: string;
  brand: string | null;
  model: string | null;
  price: number | null;
  /** Whatever else is written: description, category. */
  text: string | null;
};
