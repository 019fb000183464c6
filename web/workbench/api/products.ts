import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ProductAnswer } from "../../../src/registers/products/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { request } from "./request.ts";

export type RegisteredProduct = ProductAnswer;
type Products = Page<RegisteredProduct> & { abilities: { register: Ability } };

export const productsQuery = (q: string) => pagedQuery<Products>(["products", q], "/v1/products", { query: { q } });

/** Whether the person may register products, and why not. */
export const registerAbilityQuery = queryOptions({
  queryKey: ["products", "ability"],
  queryFn: async ({ signal }) =>
    (await request<Products>("GET", "/v1/products", { query: { q: "", limit: 1 }, signal })).abilities.register,
});

export type NewProduct = {
  name: string;
  brand: string | null;
  model: string | null;
  gtin: string | null;
  holder: string | null;
  level: string;
};
type Registered = { new: number; changed: number; unchanged: number };

/** Registers a product by hand. Its number is its bar code, or else what it is called, so that a repeat finds the same product. */
export function useRegisterProduct() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ level, ...said }: NewProduct) => {
      const called = [said.brand, said.model, said.name].filter((part) => part !== null).join(" ");
      const externalId = (said.gtin?.replace(/\D/g, "") || called.toLowerCase()).slice(0, 200);
      const body = { source: "nhap-tay", level, products: [{ externalId, ...said }] };
      return request<Registered>("POST", "/v1/products", { body });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["products"] }),
  });
}
