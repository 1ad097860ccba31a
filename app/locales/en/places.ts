import type { places as es } from "#app/locales/es/places";

export const places = {
  title: (name: string) => `Location of ${name}`,
  lead: (canton: string, province: string) =>
    `It is in ${canton}, ${province}. You decide what is said of that place, and to whom.`,
  changeCanton: "Change the canton",
  risk: "If you look after people at risk, do not publish the exact point.",

  now: "What is seen now",
  seen: {
    public: "The public sees",
    network: "Verified organizations and IOM see",
    kept: "The exact point",
  },
  sights: {
    exact: (canton: string) => `the exact point, in ${canton}.`,
    approximate: (canton: string) => `a fixed area about 1 km wide, in ${canton}.`,
    canton: (canton: string) => `only the canton: ${canton}.`,
    nothing: "nothing, not even the canton.",
  },
  kept: {
    approximate:
      "nobody else sees it: it stays with those who lead or edit this profile and the IOM staff who accompany you.",
    exact: "seen by those named above, and nobody else.",
    canton: "nobody sees it: we keep none.",
    hidden: "nobody sees it: we keep none.",
  },

  choose: "What you want to be seen",
  precision: "What is shown",
  precisions: {
    canton: "Only the canton",
    approximate: "An approximate area",
    exact: "The exact point",
    hidden: "Nothing",
  },
  precisionHints: {
    canton: "No point at all. We do not keep the one you write below.",
    approximate:
      "A fixed square about 1 km wide. However often someone asks, they cannot learn where in the square you are.",
    exact: "For places open to anyone. The point and the way there are shown.",
    hidden: "Not even the canton. We do not keep the point you write below.",
  },
  audience: "To whom",
  audiences: { public: "To everyone", network: "Only to the network" },
  audienceHints: {
    public: "Anyone who opens the profile.",
    network:
      "People of verified organizations and IOM staff. The public sees the canton at most; with “Only the canton”, it sees nothing.",
  },
  point: "Point on the map",
  pointHint:
    "Latitude and longitude, such as -0.1807, -78.4678. In a map application, press and hold the place and copy the numbers or the link.",
  directions: "How to get there",
  directionsHint: "Kept and shown only with the exact point. For example: blue house opposite the park.",
  confirmed: (canton: string) => `The point is right and lies in the canton of ${canton}`,
  save: "Save the location",

  seats: {
    faults: {
      "not-a-table": () => "The file lacks the columns code, lat, lon and point_source, separated by commas.",
      "no-points": () => "The file holds no point of a canton or province.",
      code: (line: number) =>
        `Line ${line}: the code is not one of INEC; it is written with its leading zero, such as 0401.`,
      point: (line: number) => `Line ${line}: the point is not two numbers of a place in Ecuador.`,
      twice: (line: number) => `Line ${line}: that code has another point further up.`,
    },
    read: (points: number, moved: number) =>
      `${points} points read; ${moved === 1 ? "1 seat new or changed" : `${moved} seats new or changed`}.`,
    followed: (organizations: number) =>
      organizations === 1
        ? "1 organization that shows only its canton is now at its new seat."
        : `${organizations} organizations that show only their canton are now at their new seat.`,
    unknown: (codes: string) => `Codes that do not exist here: ${codes}.`,
  },
} satisfies typeof es;
