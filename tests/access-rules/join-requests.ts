import { paths } from "#app/paths";
import type { Scene } from "#tests/support/cast";
import { openToRequests, questionOf, waitingRequest } from "#tests/support/joining-objects";
import { by, insiders, mine, nobody, only, type Rules, signedIn, slugOf } from "./expectations";

const asked = async (scene: Scene) => {
  await openToRequests(scene);
  return paths.joinRequest(slugOf(scene));
};
const inQueue =
  (pathOf: (slug: string, uid: string) => string) =>
  async (scene: Scene): Promise<string> =>
    pathOf(slugOf(scene), await waitingRequest(scene));
const question = async (scene: Scene) => paths.joinQuestionRemoval(slugOf(scene), await questionOf(scene));
const ofViewer = async (scene: Scene) =>
  paths.joinRequestCancellation(await waitingRequest(scene, scene.viewer.id ?? scene.other.id));

export const joinRequestsRules: Rules = {
  "routes/join-requests/policy": {
    loader: [{ path: (scene) => paths.joinPolicy(slugOf(scene)), expected: only("loader", "leader") }],
    action: [
      {
        path: (scene) => paths.joinPolicy(slugOf(scene)),
        fields: () => ({ open: "yes", introduction: "Nos reunimos los sábados." }),
        changes: ["joinPolicies"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/join-requests/questions": {
    loader: [{ path: (scene) => paths.joinQuestions(slugOf(scene)), expected: only("loader", "leader") }],
    action: [
      {
        path: (scene) => paths.joinQuestions(slugOf(scene)),
        fields: () => ({ question: "¿Cómo nos conoció?", required: "yes" }),
        changes: ["joinQuestions"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/join-requests/question-removal": {
    loader: [{ path: question, expected: only("loader", "leader") }],
    action: [{ path: question, changes: ["joinQuestions"], expected: only("action", "leader") }],
  },
  "routes/join-requests/new": {
    loader: [
      { path: asked, expected: signedIn("loader") },
      { state: "draft", path: asked, expected: signedIn("loader", by(insiders, "not-found")) },
    ],
    action: [
      {
        path: asked,
        mayChange: ["joinRequests", "scheduledTasks", "notifications", "auditEvents"],
        expected: signedIn("action"),
      },
      {
        state: "draft",
        path: asked,
        expected: signedIn(
          "action",
          by(
            Object.fromEntries(Object.keys(insiders).map((kind) => [kind, "forbidden" as const])),
            "not-found",
          ),
        ),
      },
    ],
  },
  "routes/join-requests/queue": {
    loader: [{ path: (scene) => paths.joinRequests(slugOf(scene)), expected: only("loader", "leader") }],
  },
  "routes/join-requests/show": {
    loader: [{ path: inQueue(paths.joinRequestReview), expected: only("loader", "leader") }],
  },
  "routes/join-requests/acceptance": {
    loader: [{ path: inQueue(paths.joinRequestAcceptance), expected: only("loader", "leader") }],
    action: [
      {
        path: inQueue(paths.joinRequestAcceptance),
        changes: ["joinRequests", "memberships", "members", "notifications"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/join-requests/rejection": {
    loader: [{ path: inQueue(paths.joinRequestRejection), expected: only("loader", "leader") }],
    action: [
      {
        path: inQueue(paths.joinRequestRejection),
        fields: () => ({ reason: "Este año ya no tenemos lugar en el grupo." }),
        changes: ["joinRequests", "notifications"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/join-requests/index": mine(() => paths.ownJoinRequests()),
  "routes/join-requests/cancellation": {
    ...mine(() => paths.joinRequestCancellation("ninguna")),
    action: [
      { path: ofViewer, changes: ["joinRequests"], expected: signedIn("action") },
      {
        path: async (scene) => paths.joinRequestCancellation(await waitingRequest(scene)),
        expected: signedIn("action", nobody),
      },
    ],
  },
};
