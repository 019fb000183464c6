import { statement } from "../../kernel/db/statement.ts";

export const matchingListings = statement({
  params: { query: "text", beginning: "text?", most: "int4" },
  row: {
    id: "text",
    title: "text",
    brand: "text?",
    price: "int8?",
    seller_id: "text",
    seller_name: "text",
    platform_id: "text",
  },
  sql: `select l.id, l.title, l.brand, l.price, l.seller_id, s.name as seller_name, l.platform_id
        from search.ids('listings', $query::tsquery, $beginning::tsquery, $most) as found(id) join listings l on l.id = found.id join sellers s on s.id = l.seller_id`,
});

export const matchingSellers = statement({
  params: { query: "text", beginning: "text?", most: "int4" },
  row: { id: "text", name: "text", platform_id: "text", phones: "text[]" },
  sql: `select s.id, s.name, s.platform_id, s.phones from search.ids('sellers', $query::tsquery, $beginning::tsquery, $most) as found(id) join sellers s on s.id = found.id`,
});

export const listingsOfUrl = statement({
  params: { urls: "text[]", most: "int4" },
  row: {
    id: "text",
    title: "text",
    brand: "text?",
    price: "int8?",
    seller_id: "text",
    seller_name: "text",
    platform_id: "text",
  },
  sql: `select l.id, l.title, l.brand, l.price, l.seller_id, s.name as seller_name, l.platform_id
        from listings l join sellers s on s.id = l.seller_id where l.url = any($urls) limit $most`,
});
