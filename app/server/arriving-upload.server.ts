import type { Request, Response } from "express";
import { expectUpload, type PostedUpload, uploadLimits } from "#app/http/upload-room.server";

/** Around the file: text fields and the lines between the parts. */
const around = 256 * 1024;
/** A browser that sends a file larger than we take gets to finish up to here, so that it can read our answer. */
const drained = 32 * 1024 * 1024;

/**
 * The body of a post that may carry a file: only of the pages that say so, left unread until the page asks for it.
 * Undefined for every other request; "too-large" where it says to be longer than anyone would wait for.
 */
export function uploadOf(
  req: Request,
  res: Response,
  pattern: string,
): PostedUpload | "too-large" | undefined {
  const contentType = req.headers["content-type"] ?? "";
  if (req.method !== "POST" || !/^multipart\/form-data\b/i.test(contentType)) return undefined;
  if (!Object.hasOwn(uploadLimits, pattern)) return undefined;
  const most = Math.max(uploadLimits[pattern as keyof typeof uploadLimits] + around, drained);
  cutBeyond(req, res, most);
  if (Number(req.headers["content-length"] ?? 0) > most) {
    res.setHeader("Connection", "close");
    return "too-large";
  }
  const upload = expectUpload(req, contentType);
  res.once("close", upload.release);
  return upload;
}

/** Ends the connection of who sends more; what nobody asked for is let go as it comes, after the answer. */
function cutBeyond(req: Request, res: Response, most: number): void {
  const already = req.socket.bytesRead;
  res.once("finish", () => {
    if (req.readableEnded) return;
    req.on("data", () => {
      if (req.socket.bytesRead - already > most) req.destroy();
    });
    req.resume();
  });
}
