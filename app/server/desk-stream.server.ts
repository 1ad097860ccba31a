/** The bytes of a job on their way to whoever asked for them. */
export interface DeskStream {
  readonly bytes: ReadableStream<Uint8Array>;
  add(chunk: Uint8Array): void;
  /** After the last chunk; with an error, where more should have come. */
  end(error?: Error): void;
}

interface Listener {
  /** Somebody took so many bytes. */
  taken(bytes: number): void;
  /** Nobody wants the rest. */
  cancelled(): void;
}

/** Holds chunks until they are taken, in order. */
export function openStream({ taken, cancelled }: Listener): DeskStream {
  const chunks: Uint8Array[] = [];
  let ended = false;
  let fault: Error | undefined;
  let wake = () => {};
  const bytes = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (chunks.length === 0 && !ended)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        const chunk = chunks.shift();
        if (chunk) {
          controller.enqueue(chunk);
          taken(chunk.length);
        } else if (fault) controller.error(fault);
        else controller.close();
      },
      cancel() {
        chunks.length = 0;
        cancelled();
      },
    },
    { highWaterMark: 0 },
  );
  return {
    bytes,
    add(chunk) {
      if (ended) return;
      chunks.push(chunk);
      wake();
    },
    end(error) {
      if (ended) return;
      ended = true;
      fault = error;
      wake();
    },
  };
}
