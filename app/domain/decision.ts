/** A rule's outcome as a value. `reason` is also the locale key `reasons.<reason>` and maps to a status in web/respond.ts. */
export type Refusal<Reason extends string> = { ok: false; reason: Reason };
export type Decision<Value extends object, Reason extends string> = ({ ok: true } & Value) | Refusal<Reason>;

export const refuse = <Reason extends string>(reason: Reason): Refusal<Reason> => ({ ok: false, reason });
