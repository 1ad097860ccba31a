import { eq } from "drizzle-orm";
import { hashToken, newToken, seal } from "#app/domain/secrets.server";
import { tables } from "#db/schema/index";
import { notificationKinds } from "#db/schema/notifications";
import type { ViewerKind } from "#tests/support/cast";
import { db } from "#tests/support/database";
import { cantonId } from "#tests/support/organizations";
import { Canaries, type Fate, markedDay, type TableName } from "./canaries";
import { plantOrganizations } from "./organizations";
import { plantPeople, plantSomebody } from "./people";

export type World = Awaited<ReturnType<typeof plantWorld>>;

/** Fills every table that can hold what someone typed. */
export async function plantWorld() {
  const canaries = new Canaries();
  const people = await plantPeople(canaries);
  const somebody = await db.tx((tx) => plantSomebody(tx, canaries));
  const organizations = await plantOrganizations(canaries, people, somebody.id);
  const idOf = (kind: ViewerKind) => people.get(kind)?.id ?? null;
  const { main, unclaimed, approximate } = organizations;
  const seat = await cantonId("0404");
  const now = new Date();
  const later = new Date(now.getTime() + 3_600_000);
  const leader = { owner: "leader" } as const;
  const rest = await db.tx(async (tx) => {
    const put = (table: TableName, row: Readonly<Record<string, unknown>>, fate: Fate = {}) =>
      canaries.plant(tx, table, row, fate);
    const byNetworks = { createdBy: somebody.id };
    const imported = { audience: "imports" } as const;
    const file = await put(
      "files",
      { purpose: "import", mediaType: "text/csv", size: 11, ...byNetworks },
      imported,
    );
    const content = (word: string) => Buffer.from(word);
    await put("fileParts", { fileId: file.id, position: 0, content }, imported);
    const loaded = await put("imports", {
      ...{ ...byNetworks, fileId: file.id, state: "ready", rowCount: 1, failure: null },
      header: (word: string) => [word, "Misión", "Temas", "Cantón"],
      mapping: { name: 0, mission: 1, themes: 2, canton: 3, "default.kind": 0 },
    });
    const failed = await put("imports", { ...byNetworks, state: "failed", header: null, mapping: null });
    await put("importRows", {
      ...{ importId: loaded.id, row: 2, errors: null, decision: "create" },
      cells: (word: string) => [word, "Tejen con quien llega.", "Salud", "Tulcán"],
      likely: { organizations: [main.id], rows: [] },
    });
    const waiting = await put(
      "claims",
      { organizationId: unclaimed.id, accountId: idOf("member"), state: "pending" },
      { owner: "member" },
    );
    const open = await put(
      "flags",
      { organizationId: main.id, accountId: idOf("outsider"), reason: "other", state: "open" },
      { owner: "outsider" },
    );
    const requirement = await put(
      "requirements",
      {
        ...{ legalForm: "informal", position: 990, validFrom: "2018-01-01", validUntil: null },
        confirmedOn: null,
      },
      { unconfirmed: true },
    );
    const course = await put(
      "courses",
      {
        ...{ area: "advocacy", level: "basic", modality: "hybrid", state: "draft" },
        ...{ audience: ["Directivas"], outcomes: ["Redactar una propuesta"], contentWarning: true },
        ...{ sessionCount: 2, minutes: 120, minParticipants: 10, maxParticipants: 20 },
        validatedOn: markedDay("1897-04-05"),
      },
      { unconfirmed: true },
    );
    const module = await put(
      "courseModules",
      { courseId: course.id, position: 1, minutes: 120, contents: ["Agenda"] },
      { unconfirmed: true },
    );
    await put("distinctPairs", { oneId: main.id, otherId: approximate.id, decidedAt: now });
    await put("registrations", {
      ...{ locale: "es", letterDetail: "discreet", passwordGrade: "person", expiresAt: later },
    });
    await put(
      "accountTokens",
      {
        ...{ purpose: "change-mail", accountId: idOf("leader"), expiresAt: later },
        mail: (word: string) => `${word}@canario.test`,
      },
      leader,
    );
    await put("recoveryCodes", { accountId: idOf("networks") }, { owner: "networks" });
    await put(
      "heldForms",
      { accountId: idOf("leader"), path: (word: string) => `/cuenta?${word}`, expiresAt: later },
      leader,
    );
    const letters = [];
    for (const kind of notificationKinds)
      letters.push(
        await put(
          "notifications",
          {
            ...{ kind, accountId: idOf("leader"), locale: "es", detail: "detailed" },
            ...{ state: "failed", dueAt: now, giveUpAt: now, leasedUntil: null },
            params: (word: string) => ({ organizationId: main.id, note: word }),
          },
          leader,
        ),
      );
    await put("scheduledTasks", { subjectId: main.id, plannedFor: later, dueAt: later, doneAt: later });
    await put("mailSuppressions", { reason: "bounced" });
    await put("installation", {});
    await put("leases", { until: later });
    await put("rateLimits", { count: 0, windowEndsAt: later });
    const feeds = new Map<ViewerKind, string>();
    for (const kind of ["leader", "newcomer"] as const) {
      const token = newToken();
      const kept = { tokenHash: hashToken(token), sealedToken: seal("calendar-feed", token) };
      for (const [name, secret] of Object.entries(kept))
        canaries.watch(`calendarFeeds.${name}`, secret, { owner: kind });
      await put("calendarFeeds", { ...kept, accountId: idOf(kind) }, { owner: kind });
      feeds.set(kind, token);
    }
    const office = await put("offices", { cantonId: seat, active: true });
    const [auditors] = await tx
      .select({ id: tables.grants.id, uid: tables.grants.uid })
      .from(tables.grants)
      .where(eq(tables.grants.accountId, idOf("auditor") ?? 0));
    const [revoked] = await tx
      .insert(tables.grants)
      .values({
        ...(canaries.over(
          "grants",
          { id: undefined, uid: undefined, reason: undefined, revokedReason: undefined },
          { owner: "leader" },
        ) as { uid: string; reason: string }),
        ...{ accountId: idOf("leader") ?? 0, role: "networks", grantedBy: idOf("admin") },
        ...{ createdAt: now, approvedAt: now, expiresAt: later, revokedAt: now, revokedBy: idOf("admin") },
      })
      .returning({ uid: tables.grants.uid });
    return {
      file,
      import: loaded,
      failed,
      waiting,
      open,
      requirement,
      course,
      module,
      letters,
      office,
      auditors,
      revoked,
      feeds,
    };
  });
  return { canaries, people, organizations, ...rest };
}
