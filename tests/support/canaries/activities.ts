import { addDays, dayOf } from "#app/domain/calendar";
import { hashToken, newToken, seal } from "#app/domain/secrets.server";
import { cantonId } from "#tests/support/organizations";
import { type Fate, Marked, markedDay } from "./canaries";
import type { Plot } from "./organizations";

/** The activities of an organization, one for each way in which it may be known. */
const shown = {
  public: { audience: "public", where: "everyone", signedUp: ["newcomer", "visitor"] },
  network: { audience: "network", where: "signed-up", signedUp: ["outsider"] },
  own: { audience: "own", where: "everyone", signedUp: ["member"] },
  past: { audience: "public", where: "everyone", signedUp: ["newcomer"] },
  cancelled: { audience: "public", where: "everyone", signedUp: ["newcomer"] },
  hidden: { audience: "public", where: "everyone", signedUp: [] },
} as const satisfies Record<string, Plan>;
export type Shown = keyof typeof shown;

interface Plan {
  readonly audience: "public" | "network" | "own";
  readonly where: "everyone" | "signed-up";
  /** Who signed up; a visitor did without an account. */
  readonly signedUp: NonNullable<Fate["signedUp"]>;
}

export type Held = Awaited<ReturnType<typeof plantActivity>>;

export async function plantActivities(plot: Plot): Promise<Record<Shown, Held>> {
  const held: Partial<Record<Shown, Held>> = {};
  for (const name of Object.keys(shown) as Shown[]) held[name] = await plantActivity(plot, name);
  return held as Record<Shown, Held>;
}

async function plantActivity(plot: Plot, name: Shown) {
  const { put, over, watch, who, at: number, month, fate } = plot;
  const { audience, where, signedUp } = shown[name];
  const row = Object.keys(shown).indexOf(name);
  const now = new Date();
  const seen: Fate = { ...fate, showing: name === "hidden" ? "hidden" : audience };
  const apart: Fate = name === "hidden" ? seen : { ...fate, showing: "signed-up", signedUp };
  const whereabouts = where === "everyone" ? seen : apart;
  const recurrence = `FREQ=WEEKLY;COUNT=${100 + number * 10 + row}`;
  watch("activities.recurrence", recurrence, seen);
  const exception = `19${61 + row}-${month}-24`;
  const activity = await put(
    "activities",
    {
      ...{ audience, format: "hybrid", cantonId: await cantonId("0401"), whereAudience: where, recurrence },
      ...{ signUpMode: "anyone", timeZone: "America/Guayaquil", createdBy: who("leader") },
      ...over("activities", { onlineUrl: (word: string) => `https://${word}.test/sala` }, apart),
      ...over("activities", { place: undefined }, whereabouts),
      exceptions: new Marked([exception], markedDay(exception).written),
      ...(name === "hidden" ? { hiddenAt: now, hiddenBy: who("networks") } : { hiddenReason: null }),
    },
    seen,
  );
  const ofIt = { organizationId: undefined, activityId: activity.id };
  await put("activityCares", { ...ofIt, care: "childcare" });
  await put("activityPlaces", { ...ofIt, role: "participant", capacity: 12 });

  // What everyone opens shows days that are near: those of what few should see lie far off.
  const near = name === "public" && fate.open === true;
  const far = name === "past" ? `2016-${month}-25` : `20${41 + row}-${month}-25`;
  const day = near ? addDays(dayOf(now), 40 + number) : far;
  const startsAt = new Date(`${day}T15:00:00Z`);
  const date = await put(
    "occurrences",
    {
      ...{ ...ofIt, day: markedDay(day), plannedFor: startsAt, startsAt, cantonId: activity.cantonId },
      format: activity.format,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
      ...over("occurrences", { place: undefined }, whereabouts),
      ...(name === "cancelled" ? { cancelledAt: now } : { cancelledReason: null }),
    },
    seen,
  );
  const ofDate = { organizationId: undefined, occurrenceId: date.id };
  const taken = signedUp.length;
  await put("occurrenceSeats", { ...ofDate, role: "participant", capacity: 12, taken });
  if (name === "past")
    await put("activityReports", { ...ofDate, attendance: 9, createdBy: who("leader") }, seen);
  return { activity, date, day, ...(await plantSignUps(plot, date.id, signedUp)) };
}

async function plantSignUps(plot: Plot, occurrenceId: number, signedUp: Plan["signedUp"]) {
  const signUps = [];
  let token: string | undefined;
  for (const kind of signedUp) {
    if (kind === "visitor") token = newToken();
    const link = kind === "visitor" && token !== undefined ? linkOf(plot, token) : withoutLink;
    const row = { organizationId: undefined, occurrenceId, accountId: plot.who(kind), ...link };
    signUps.push(
      await plot.put(
        "signUps",
        {
          ...{ ...row, role: "participant", locale: "es", needs: [], mailConfirmedAt: new Date() },
          ...{ state: "confirmed", origin: "self", confirmedAt: new Date() },
        },
        { owner: kind },
      ),
    );
  }
  return { signUps, token };
}

const withoutLink = { tokenHash: null, sealedToken: null, mail: null };

/** How someone without an account comes back, whose secrets are looked for. */
function linkOf({ watch }: Plot, token: string) {
  const link = { tokenHash: hashToken(token), sealedToken: seal("sign-up", token) };
  for (const [name, secret] of Object.entries(link)) watch(`signUps.${name}`, secret, { owner: "visitor" });
  return { ...link, mail: (word: string) => `${word}@canario.test` };
}
