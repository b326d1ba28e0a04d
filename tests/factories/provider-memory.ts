import type { Adapter, AdapterPayload } from "oidc-provider";

/** What the provider in tests remembers, for as long as the test runs. */
export function providerMemory(): new (model: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  const where = (field: "uid" | "userCode", value: string) =>
    [...kept.values()].find((payload) => payload[field] === value);
  return class Memory implements Adapter {
    readonly model: string;
    constructor(model: string) {
      this.model = model;
    }
    async upsert(id: string, payload: AdapterPayload) {
      kept.set(`${this.model}:${id}`, payload);
    }
    async find(id: string) {
      return kept.get(`${this.model}:${id}`);
    }
    async findByUid(uid: string) {
      return where("uid", uid);
    }
    async findByUserCode(code: string) {
      return where("userCode", code);
    }
    async consume(id: string) {
      const payload = kept.get(`${this.model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id: string) {
      kept.delete(`${this.model}:${id}`);
    }
    async revokeByGrantId(grantId: string) {
      for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
    }
  };
}
