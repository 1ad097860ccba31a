import { type Day, isDay } from "#app/domain/calendar";

/**
 * Days written one after another, as `2026-06-14` or as people here write them, `14/6/2026`; undefined where one cannot
 * be read. In order, each once.
 */
export function readDays(text: string): Day[] | undefined {
  const found: Day[] = [];
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(word) ?? [];
    const read = year === "" ? word : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (!isDay(read)) return undefined;
    found.push(read);
  }
  return [...new Set(found)].sort();
}
