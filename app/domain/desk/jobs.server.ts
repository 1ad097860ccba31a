import { exportDues } from "#app/domain/dues/export.server";
import { searchPairs } from "#app/domain/duplicates/pair-search.server";
import { checkImport } from "#app/domain/imports/checking.server";
import { commitImport } from "#app/domain/imports/committing.server";
import { readImport } from "#app/domain/imports/reading.server";
import { exportOrganizations } from "#app/domain/organizations/export.server";
import { exportOwnData } from "#app/domain/privacy/own-data-export.server";
import { exportRoster } from "#app/domain/rosters/export.server";
import { readRoster } from "#app/domain/rosters/reading.server";
import { exportSignUps } from "#app/domain/sign-ups/export.server";
import { readFirstRows } from "#app/domain/spreadsheets/first-rows.server";

/** What the desk can be asked, by name; only its own thread loads this at run time. */
export const answerJobs = {
  "read-import": readImport,
  "check-import": checkImport,
  "commit-import": commitImport,
  "read-spreadsheet": readFirstRows,
  "search-duplicates": searchPairs,
  "read-roster": readRoster,
};

/** What the desk can be asked for bytes. */
export const streamJobs = {
  "export-organizations": exportOrganizations,
  "export-own-data": exportOwnData,
  "export-roster": exportRoster,
  "export-dues": exportDues,
  "export-sign-ups": exportSignUps,
};
