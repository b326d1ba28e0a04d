import { z } from "zod";
import { enteredFields, saysItsStake, signedFields, stakeNeeded } from "../contribution-form.ts";

/** Whose a response is, as it is sent with it. */
export const signedResponseForm = z.object(signedFields);
export type SignedResponse = z.output<typeof signedResponseForm>;

/** The same of a questionnaire that came on paper. */
export const enteredResponseForm = z.object(enteredFields).refine(saysItsStake, stakeNeeded);
export type EnteredResponse = z.output<typeof enteredResponseForm>;
