import { z } from "zod";
import type { Role } from "../../../kernel/actor.ts";
import { roles } from "../../../kernel/actor.ts";
import { factType } from "../../../services/facts/index.ts";

export const moveStates = ["offered", "taken", "dropped"] as const;

/** An account that goes from one agency to another: offered by the one, taken in by the other. */
export type AccountMove = {
  id: string;
  userId: string;
  login: string;
  name: string;
  /** With which roles it goes. */
  roles: Role[];
  /** The agency that the person leaves. */
  agency: string;
  toAgency: string;
  state: (typeof moveStates)[number];
  offeredAt: Date;
};

export const moveInput = z.object({ user: z.string().min(1).max(60), to: z.string().trim().min(1).max(80) });
export type MoveInput = z.output<typeof moveInput>;

const told = z.object({ login: z.string(), from: z.string(), to: z.string(), roles: z.array(z.enum(roles)) });
export const accountOffered = factType("account-offered", told);
export const accountMoved = factType("account-moved", told);
export const accountOfferDropped = factType("account-offer-dropped", told);
