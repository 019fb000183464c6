import { statement } from "../../../../kernel/db/statement.ts";

/** Blocks that changes wait for; `size`: how many codes their batch has. */
export const waitingBlocks = statement({
  params: { limit: "int4" },
  row: { batch_id: "text", block: "int4", size: "int4", agency: "text" },
  sql: `select t.batch_id, t.block, b.size, b.agency
        from (select distinct batch_id, counter / 4096 as block from state_tail order by 1, 2 limit $limit) t
        join code_batches b on b.id = t.batch_id`,
});

export const makeBlock = statement({
  params: { batch: "text", block: "int4", states: "bytea", agency: "text" },
  sql: `insert into state_blocks (batch_id, block, states, agency) values ($batch, $block, $states, $agency) on conflict do nothing`,
});

/** Holds the block until the fold commits: of two folds at once the second finds an empty tail. */
export const holdBlock = statement({
  params: { batch: "text", block: "int4" },
  row: { states: "bytea" },
  sql: `select states from state_blocks where batch_id = $batch and block = $block for update`,
});

export const takeTail = statement({
  params: { batch: "text", block: "int4" },
  row: { counter: "int4", step: "int4", state: "int4" },
  sql: `delete from state_tail where batch_id = $batch and counter between $block * 4096 and $block * 4096 + 4095
        returning counter, step, state`,
});

export const writeBlock = statement({
  params: { batch: "text", block: "int4", states: "bytea" },
  sql: `update state_blocks set states = $states where batch_id = $batch and block = $block`,
});
