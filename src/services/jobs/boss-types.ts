import pg from "pg";

/** pg-boss reads int8 as the text that pg gives by itself; the house reads it as bigint everywhere else. */
export const bossTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === 20 ? String : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
