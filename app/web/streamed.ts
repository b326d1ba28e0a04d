/** The build has its own copy of this file: the mark is known to both. */
const mark = Symbol.for("wenji streamed");

/** Text, or bytes, as a body that is made while it is sent: the next part is asked for when the reader has taken the last. */
export function streamed(parts: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return Object.assign(body, { [mark]: true });
}

/** Whether a body is made while it is sent: its bytes are known to nobody before they are gone. */
export const isStreamed = (body: ReadableStream) => mark in body;
