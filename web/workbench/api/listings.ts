import { queryOptions } from "@tanstack/react-query";
import type { ListingAnswer, ListingFileAnswer, SellerAnswer } from "../../../src/signals/listings/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { request } from "./request.ts";

export type Listing = ListingAnswer;
export type ListingFile = ListingFileAnswer;
export type Seller = SellerAnswer & { listings: number };

export const listingQuery = (id: string) =>
  queryOptions({
    queryKey: ["listing", id],
    queryFn: ({ signal }) => request<ListingFile>("GET", `/v1/listings/${id}`, { signal }),
  });

export const sellerQuery = (id: string) =>
  queryOptions({
    queryKey: ["seller", id],
    queryFn: ({ signal }) => request<Seller>("GET", `/v1/sellers/${id}`, { signal }),
  });

export const sellerListingsQuery = (id: string, limit: number) =>
  pagedQuery<Page<Listing>>(["seller-listings", id, limit], `/v1/sellers/${id}/listings`, { limit });
