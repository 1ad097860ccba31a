const texts = new WeakMap<Response, string>();

/**
 * An answer whose text was rendered whole. The text stands beside the `Response`, which would put it into a stream only
 * for it to be taken out again; `wholeBody` gives it.
 */
export function rendered(text: string, init: ResponseInit): Response {
  const response = new Response(null, init);
  texts.set(response, text);
  return response;
}

/** Whether there is anything to send beside the headers. */
export const hasBody = (response: Response): boolean => response.body !== null || texts.has(response);

/** All that there is to send, as bytes. */
export async function wholeBody(response: Response): Promise<Buffer> {
  const text = texts.get(response);
  return text === undefined ? Buffer.from(await response.arrayBuffer()) : Buffer.from(text);
}
