import { expect, test } from "vitest";
import { redraw } from "#app/domain/files/pictures.server";
import { hollowPng, picture } from "#tests/support/made-files";

const canary = /canari|GPS|Exif|TelefonoCanario/i;

test("a picture is drawn anew, upright and within its side, and says nothing of where it comes from", async () => {
  const taken = await picture({ width: 1200, height: 600 });
  expect(taken.toString("latin1")).toMatch(canary);
  const drawn = await redraw(taken, 512);
  if ("fault" in drawn) throw new Error(drawn.fault);
  // The telephone was held on its side: what was wide stands upright.
  expect(drawn).toMatchObject({ mediaType: "image/webp", width: 256, height: 512 });
  expect(drawn.content.toString("latin1", 0, 4)).toBe("RIFF");
  expect(drawn.content.toString("latin1")).not.toMatch(canary);
});

test("a small picture stays as small as it is", async () => {
  const drawn = await redraw(await picture({ width: 40, height: 30, format: "png" }), 512);
  expect("width" in drawn && [drawn.width, drawn.height].sort()).toEqual([30, 40]);
});

test("what hides behind a picture does not come along", async () => {
  const polyglot = Buffer.concat([await picture(), Buffer.from("<script>alert('canario')</script>")]);
  const drawn = await redraw(polyglot, 512);
  if ("fault" in drawn) throw new Error(drawn.fault);
  expect(drawn.content.toString("latin1")).not.toMatch(/script|canari/i);
});

test("a picture too large is refused by its header, before anything is decoded", async () => {
  for (const [width, height] of [
    [30_000, 10],
    [10, 30_000],
    [8000, 8000],
    [65_000, 65_000],
  ] as const) {
    const before = performance.now();
    expect(await redraw(hollowPng(width, height), 512)).toEqual({ fault: "too-many-pixels" });
    expect(performance.now() - before).toBeLessThan(2000);
  }
});

test("what only begins as a picture is damaged", async () => {
  const whole = await picture({ width: 600, height: 400 });
  expect(await redraw(whole.subarray(0, whole.length / 2), 512)).toEqual({ fault: "damaged" });
  expect(await redraw(hollowPng(20, 20), 512)).toEqual({ fault: "damaged" });
  expect(await redraw(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), 512)).toEqual({
    fault: "damaged",
  });
});
