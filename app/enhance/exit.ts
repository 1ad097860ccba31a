/**
 * The quick exit at once: blanks the page before the answer comes, also on Shift pressed three times.
 * Without it the button posts all the same.
 */
const form = document.querySelector<HTMLFormElement>("form[data-exit]");
const patience = 1500;
let presses: number[] = [];

function blank() {
  document.title = " ";
  document.body.hidden = true;
}

form?.addEventListener("submit", blank);

addEventListener("keydown", (event) => {
  if (event.repeat) return;
  if (event.key !== "Shift") {
    presses = [];
    return;
  }
  presses = [...presses.filter((at) => event.timeStamp - at < patience), event.timeStamp];
  if (presses.length === 3) form?.requestSubmit();
});

addEventListener("pageshow", (event) => {
  if (event.persisted && document.body.hidden) location.reload();
});
