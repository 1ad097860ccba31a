import type { files as es } from "#app/locales/es/files";

const kinds = {
  pictures: "a JPEG, PNG or WebP picture",
  papers: "a PDF or a JPEG, PNG or WebP picture",
  tables: "a CSV or XLSX table",
};

export const files = {
  faults: {
    missing: "Choose a file.",
    empty: "The file is empty. Choose another.",
    "too-large": ({ megabytes }) =>
      `The file is too large: it may have up to ${megabytes} MB. Choose a smaller one.`,
    "wrong-kind": ({ accepted }) => `That file does not work here. Choose ${kinds[accepted]}.`,
    drawing: ({ accepted }) =>
      `SVG drawings cannot be sent. Save it as a picture and choose ${kinds[accepted]}.`,
    "phone-photo": ({ accepted }) =>
      `That photo is in the HEIC or AVIF format, which we cannot open. Save it as JPEG and choose ${kinds[accepted]}.`,
    animated: "That picture moves. Choose one that stands still.",
    "too-many-pixels":
      "That picture is too large: it may have up to 12,000 points a side and 40 million in all. Make it smaller and choose it again.",
    damaged: "We could not read that file: it looks damaged or incomplete. Save it again or choose another.",
    "two-in-one":
      "That PDF carries something else at its end. Save or print it again as a PDF and choose it.",
    busy: "Many files are arriving at once. Wait a minute, choose the file and send again.",
    full: "There is no room for more files. Tell the office that accompanies you.",
    "own-share":
      "You have kept all that fits of one person. Take away copies that you no longer need and send again.",
    "too-often": "You sent many files in a short time. Wait an hour and send again.",
  },
  chooseAgain: "Choose the file again: the browser does not keep it.",

  logo: {
    title: (name) => `Logo of ${name}`,
    lead: "It shows on the profile. We keep only the picture: place, date and details of the phone are taken out.",
    now: "The logo now",
    alt: (name) => `Logo of ${name}`,
    file: "Picture",
    hint: "JPEG, PNG or WebP of up to 5 MB. Better square, and without photographs of people.",
    save: "Save the logo",
    remove: "Remove the logo",
  },
} satisfies typeof es;
