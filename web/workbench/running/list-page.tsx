import type { UseMutationResult } from "@tanstack/react-query";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { useState } from "react";
import { useLocation } from "wouter";
import { useOnce } from "../api/once.ts";
import type { Page as PageOf, pagedQuery } from "../api/paged.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Listed } from "../frame/listed.tsx";
import { useManageAbility } from "../frame/manage-ability.ts";
import { Empty, Page } from "../frame/page.tsx";

/** What a form does: tells what went wrong, sends, closes. */
export type FormParts = {
  change: { error: unknown; isPending: boolean };
  onSend: (body: unknown) => void;
  onClose: () => void;
};
type Parts<L> = {
  words: { title: string; about: string; add: string; empty: string; emptyAbout: string };
  list: ReturnType<typeof pagedQuery<PageOf<L>>>;
  create: UseMutationResult<{ id: string }, Error, { body: unknown; once: string }>;
  pathOf: (id: string) => string;
  Table: ComponentType<{ items: readonly L[] }>;
  Form: ComponentType<FormParts>;
};

/** All things of one kind that run by themselves, and the form that makes another. */
export function RunningListPage<L>({ words, list, create, pathOf, Table, Form }: Parts<L>) {
  const [, go] = useLocation();
  const [making, setMaking] = useState(false);
  const once = useOnce();
  const pages = useInfiniteQuery(list);
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const add = (
    <AbilityButton ability={useManageAbility()} onClick={() => setMaking(true)}>
      {words.add}
    </AbilityButton>
  );
  return (
    <Page title={words.title} about={words.about} actions={add}>
      <Listed
        of={pages}
        none={
          <Empty title={words.empty}>
            <p>{words.emptyAbout}</p>
          </Empty>
        }
      >
        <Table items={items} />
      </Listed>
      {making && (
        <Form
          change={create}
          onSend={(body) => create.mutate({ body, once: once(body) }, { onSuccess: ({ id }) => go(pathOf(id)) })}
          onClose={() => setMaking(false)}
        />
      )}
    </Page>
  );
}
