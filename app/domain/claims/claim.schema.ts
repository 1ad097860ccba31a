import { z } from "zod";
import { askedPage } from "#app/domain/pages";
import { isReadable } from "#app/domain/text";
import { claimStates } from "#db/schema/claims";

/** Her own words: what she does there, and how staff can make sure. */
export const ClaimForm = z.object({
  proof: z
    .string("required")
    .min(1, "required")
    .min(20, "too-short")
    .max(1500, "too-long")
    .refine(isReadable, "unreadable"),
});

/** Why a claim is not believed; its person reads it. */
export const RejectionForm = z.object({
  reason: z
    .string("required")
    .min(1, "required")
    .min(10, "too-short")
    .max(1000, "too-long")
    .refine(isReadable, "unreadable"),
});

/** Which claims a list is asked for: those that wait, unless told. */
export const ClaimsQuery = z.object({ state: z.enum(claimStates).catch("pending"), page: askedPage });
